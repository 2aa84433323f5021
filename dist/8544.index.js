export const id = 8544;
export const ids = [8544,1170,4199,8448,5738,3308,7381,8836,6828,6580,3705,7990];
export const modules = {

/***/ 70962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ BlockingTurn)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

/** A disk that takes longer must not hold up the thread that also talks to the network and hears signals. */
const SLOW_MS = 20;
/** So many pieces are then left to the thread pool before the disk is tried again. */
const SLOW_PIECES = 64;
/** After so long on the calling thread, everything else has its turn. */
const TURN_MS = 10;
/**
 * Does pieces of file work on the calling thread while the page cache answers them, and on the thread pool
 * after one that the disk kept waiting. For a megabyte in memory the way to another thread and back takes longer
 * than the work; see docs/bench/seal.md.
 */
class BlockingTurn {
    #elsewhere = 0;
    #since = performance.now();
    async take(here, elsewhere) {
        if (this.#elsewhere > 0) {
            this.#elsewhere--;
            return elsewhere();
        }
        const began = performance.now();
        const done = here();
        const ended = performance.now();
        if (ended - began > SLOW_MS)
            this.#elsewhere = SLOW_PIECES;
        if (ended - this.#since > TURN_MS) {
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
            this.#since = performance.now();
        }
        return done;
    }
}


/***/ }),

/***/ 91833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IO: () => (/* binding */ fileSource),
/* harmony export */   SY: () => (/* binding */ streamSource),
/* harmony export */   cT: () => (/* binding */ asSource)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _blockingTurn_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70962);


/** The bytes of an open file, from a place on. */
function fileSource(file, from = 0) {
    let position = from;
    const turn = new _blockingTurn_js__WEBPACK_IMPORTED_MODULE_1__/* .BlockingTurn */ .p();
    return {
        async read(into) {
            let filled = 0;
            while (filled < into.length) {
                const [at, bytes, place] = [filled, into.length - filled, position];
                const bytesRead = await turn.take(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file.fd, into, at, bytes, place), async () => (await file.read(into, at, bytes, place)).bytesRead);
                if (bytesRead === 0)
                    break;
                filled += bytesRead;
                position += bytesRead;
            }
            return filled;
        },
        close: () => Promise.resolve(),
    };
}
/** The bytes of a stream. */
function streamSource(pieces) {
    const iterator = pieces[Symbol.asyncIterator]();
    let piece = new Uint8Array(0);
    return {
        async read(into) {
            let filled = 0;
            while (filled < into.length) {
                if (piece.length === 0) {
                    const next = await iterator.next();
                    if (next.done === true)
                        break;
                    piece = next.value;
                }
                const part = piece.subarray(0, into.length - filled);
                into.set(part, filled);
                piece = piece.subarray(part.length);
                filled += part.length;
            }
            return filled;
        },
        async close() {
            await iterator.return?.();
        },
    };
}
function asSource(bytes) {
    return 'read' in bytes ? bytes : streamSource(bytes);
}


/***/ }),

/***/ 87760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B7: () => (/* binding */ claim),
/* harmony export */   Cl: () => (/* binding */ handOver),
/* harmony export */   F5: () => (/* binding */ giveBack),
/* harmony export */   t9: () => (/* binding */ free),
/* harmony export */   wQ: () => (/* binding */ keepFreed)
/* harmony export */ });
/** Buffers that the engine made for one piece, and of which it keeps no other view. */
const ours = new WeakSet();
/** Says that nobody but the piece's receiver holds its memory. */
function handOver(piece) {
    ours.add(piece.buffer);
    return piece;
}
/** Whether the piece is all of its memory, and was handed over; then the caller alone has it from now on. */
function claim(piece) {
    return piece.byteLength === piece.buffer.byteLength && ours.delete(piece.buffer);
}
/**
 * Gives a piece's memory back at once. The garbage collector sees only the small object in front of a large
 * buffer and comes late: at a gigabyte a second that is the difference between 80 and 200 MiB. For whoever has
 * consumed a piece and knows that nobody else has it; a piece that the engine did not make is left alone.
 */
function giveBack(piece) {
    if (claim(piece))
        free(piece);
}
/** Frees the memory under a piece of which the caller has the only view that is still used; it is empty then. */
function free(piece) {
    // What is empty may have been freed before, through another view.
    if (piece.byteLength > 0)
        piece.buffer.transfer(0);
}
/** Twice as much freed memory is kept: more than the pieces of one pipeline that are freed while others are made. */
const KEPT_BYTES = 4 * 1024 * 1024;
let kept = false;
/**
 * Lets the C library keep what is freed. Otherwise glibc gives each freed megabyte back to the kernel, and the
 * next one is taken from it page by page, which costs more than to encrypt it. Its thresholds follow the largest
 * block that was freed (mallopt(3), M_MMAP_THRESHOLD): so a large one, never touched, is freed once.
 */
function keepFreed() {
    if (kept)
        return;
    kept = true;
    free(new Uint8Array(KEPT_BYTES));
}


/***/ }),

/***/ 35664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ quiet)
/* harmony export */ });
/** Marks a rejection as seen: it is met when the promise's turn comes. */
function quiet(promise) {
    promise.catch(() => undefined);
    return promise;
}


/***/ }),

/***/ 58836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kf: () => (/* binding */ parseCanonical),
/* harmony export */   Mr: () => (/* binding */ canonicalBytes),
/* harmony export */   kP: () => (/* binding */ checkDepth)
/* harmony export */ });
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98799);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);


/** How deep a value may be nested: far more than anything here needs, far less than a stack holds. */
const MAX_DEPTH = 100;
/** @throws CountersignError `input` when arrays and objects are nested more than 100 deep. */
function checkDepth(value, what) {
    let level = [value];
    for (let depth = 0; level.length > 0; depth++) {
        if (depth > MAX_DEPTH)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('input', `${what} is nested more than ${MAX_DEPTH} deep`);
        level = level.flatMap((item) => item !== null && typeof item === 'object' ? Object.values(item) : []);
    }
}
/** Stands for a value that {@link inOrder} leaves to the slow way. */
const UNUSUAL = Symbol('unusual');
/** Of such names the platform keeps an order of its own, or makes something else than a member. */
const UNUSUAL_NAME = /^(?:\d+|__proto__|toJSON)$/;
function isPlain(value) {
    const prototype = Object.getPrototypeOf(value);
    return prototype === Object.prototype || prototype === null;
}
/**
 * A copy with its members sorted, which `JSON.stringify` spells as RFC 8785 does.
 * @returns UNUSUAL for whatever else than plain JSON is in it, and for what is nested too deeply
 */
function inOrder(value, depth = 0) {
    if (value === null || typeof value === 'string' || typeof value === 'boolean')
        return value;
    if (typeof value === 'number')
        return Number.isFinite(value) ? value : UNUSUAL;
    if (typeof value !== 'object' || depth > MAX_DEPTH - 1)
        return UNUSUAL;
    if (Array.isArray(value)) {
        const items = Array.from(value, (item) => inOrder(item, depth + 1));
        return items.includes(UNUSUAL) ? UNUSUAL : items;
    }
    if (!isPlain(value))
        return UNUSUAL;
    const sorted = {};
    for (const name of Object.keys(value).sort()) {
        const member = value[name];
        if (member === undefined)
            continue;
        const ordered = UNUSUAL_NAME.test(name) ? UNUSUAL : inOrder(member, depth + 1);
        if (ordered === UNUSUAL)
            return UNUSUAL;
        sorted[name] = ordered;
    }
    return sorted;
}
/** Whether {@link inOrder} would give a value of `JSON.parse` as it is. */
function isInOrder(value, depth = 0) {
    if (value === null || typeof value !== 'object')
        return typeof value !== 'number' || Number.isFinite(value);
    if (depth > MAX_DEPTH - 1)
        return false;
    if (Array.isArray(value))
        return value.every((item) => isInOrder(item, depth + 1));
    let before = '';
    for (const [at, name] of Object.keys(value).entries()) {
        if ((at > 0 && name <= before) || UNUSUAL_NAME.test(name))
            return false;
        if (!isInOrder(value[name], depth + 1))
            return false;
        before = name;
    }
    return true;
}
/**
 * The canonical text of plain JSON, by the platform's own writer.
 * @returns undefined where that might not be the canonical form: then the library is asked
 */
function plainCanonical(value) {
    const ordered = inOrder(value);
    if (ordered === UNUSUAL)
        return undefined;
    const text = JSON.stringify(ordered);
    // Half a pair of surrogates, which RFC 8785 has no form for; or a text that speaks of one.
    return text.includes('\\ud') ? undefined : text;
}
/** Whether a text is the canonical one of what was parsed from it, where that is told without copying it. */
function isPlainlyCanonical(text, value) {
    return isInOrder(value) && !text.includes('\\ud') && JSON.stringify(value) === text;
}
/**
 * Canonical JSON (RFC 8785) of a value, as UTF-8 bytes. Members that are `undefined` are left out.
 * @throws CountersignError `input` when it is nested too deeply
 */
function canonicalBytes(value) {
    return new TextEncoder().encode(plainCanonical(value) ?? canonicalText(value));
}
function canonicalText(value) {
    checkDepth(value, 'a value');
    const text = (0,canonicalize__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A)(value);
    if (text !== undefined)
        return text;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('internal', 'a value that JSON cannot hold was to be signed');
}
/**
 * Parses bytes that must be canonical JSON (RFC 8785): the one accepted form has no duplicate members, no
 * spare white space and no second spelling, so that what was signed is what is read.
 * @throws CountersignError `tampered` when the bytes are anything else, `limit` over `maxBytes`.
 */
function parseCanonical(bytes, what, maxBytes = 4 * 1024 * 1024) {
    if (bytes.length > maxBytes)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('limit', `${what} is larger than ${maxBytes} bytes`);
    let value;
    let isCanonical;
    try {
        const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
        value = JSON.parse(text);
        isCanonical = isPlainlyCanonical(text, value) || text === canonicalText(value);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('tampered', `${what} is not JSON`, { cause });
    }
    if (isCanonical)
        return value;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('tampered', `${what} is not canonical JSON (RFC 8785)`);
}


/***/ }),

/***/ 8448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mr: () => (/* reexport safe */ _canonicalForm_js__WEBPACK_IMPORTED_MODULE_1__.Mr),
/* harmony export */   digestOf: () => (/* binding */ digestOf),
/* harmony export */   fg: () => (/* binding */ sha256Hex),
/* harmony export */   kP: () => (/* reexport safe */ _canonicalForm_js__WEBPACK_IMPORTED_MODULE_1__.kP)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _canonicalForm_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58836);



/** SHA-256 in lower-case hex. */
function sha256Hex(bytes) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex');
}
/** SHA-256 of a value's canonical JSON, in lower-case hex. */
function digestOf(value) {
    return sha256Hex((0,_canonicalForm_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalBytes */ .Mr)(value));
}


/***/ }),

/***/ 33308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ writeSealedResource),
/* harmony export */   g: () => (/* binding */ readResourceText),
/* harmony export */   maskResource: () => (/* binding */ maskResource),
/* harmony export */   readResourceInput: () => (/* binding */ readResourceInput)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8448);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _open_openParty_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63357);




const SEALED = '-----BEGIN PGP MESSAGE-----';
/** Masks what opens a resource: the session key in all its forms, the salt, and an address that is itself a permission. */
function maskResource(resource, secrets) {
    secrets.register(resource.encryption.key);
    secrets.register(Buffer.from(resource.encryption.key, 'base64'));
    if (resource.salt !== undefined)
        secrets.register(resource.salt);
    if (resource.resource.type === 'URL')
        secrets.register(resource.resource.url);
    return resource;
}
/**
 * Reads a resource as a secret holds it: sealed to the key, or as plain JSON.
 * @param key undefined where there is none to open a sealed one with
 */
async function readResourceText(text, what, key, secrets) {
    const { parseResource } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(5959)]).then(__webpack_require__.bind(__webpack_require__, 55959));
    const trimmed = text.trim();
    if (!trimmed.startsWith(SEALED))
        return maskResource(parseResource(trimmed, what), secrets);
    if (key === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('input', `${what} is sealed, and there is no key to open it with`, {
            mend: 'Give the key that it is sealed to in the input `key`.',
        });
    const { openMessage } = await Promise.all(/* import() */[__webpack_require__.e(3074), __webpack_require__.e(7990)]).then(__webpack_require__.bind(__webpack_require__, 87990));
    const opened = Buffer.from(await openMessage(trimmed, key, what)).toString('utf8');
    return maskResource(parseResource(opened, what), secrets);
}
/** What could be the name of a resource file; anything else may be a secret that was pasted wrong, and is masked. */
const RESOURCE_FILE = /^[^\r\n]{1,300}\.(?:asc|json|gpg|pgp)$/;
/** From the file that the input names, `*.resource.json.asc` or `*.resource.json`, or from the text that it is. */
async function readResourceInput(value, input, key, secrets) {
    if (RESOURCE_FILE.test(value) && !value.startsWith('{'))
        return readResourceText(await (0,_open_openParty_js__WEBPACK_IMPORTED_MODULE_3__/* .readInputFile */ .j)(value, input), `the resource ${value}`, key, secrets);
    secrets.register(value);
    return readResourceText(value, `the input ${input}`, key, secrets);
}
/** Writes a resource sealed to its owner: the one form in which it may leave a job. */
async function writeSealedResource(path, resource, owner) {
    const { sealMessage } = await Promise.all(/* import() */[__webpack_require__.e(3074), __webpack_require__.e(7990)]).then(__webpack_require__.bind(__webpack_require__, 87990));
    const sealed = await sealMessage((0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalBytes */ .Mr)(resource), [owner.toPublic()]);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, `${sealed.trim()}\n`, { mode: 0o600 });
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('input', `the sealed resource cannot be written to ${path}`, {
            cause,
            mend: 'Name a file in a directory that exists.',
        });
    }
}


/***/ }),

/***/ 97381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tellProgress: () => (/* binding */ tellProgress),
/* harmony export */   tellTransfer: () => (/* binding */ tellTransfer)
/* harmony export */ });
/* harmony import */ var _storage_describeTransfer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68094);
/* harmony import */ var _text_progressMeter_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43406);


const LINE_EVERY_MS = 10_000;
const TITLES = { upload: 'Uploading', download: 'Downloading', hash: 'Hashing' };
/** A log is no terminal: at most one line in ten seconds. */
function tellProgress(context) {
    const meter = new _text_progressMeter_js__WEBPACK_IMPORTED_MODULE_0__/* .ProgressMeter */ .Z3();
    let told = performance.now();
    return ({ phase, bytes, totalBytes }) => {
        const now = performance.now();
        const reading = meter.read(bytes, totalBytes, now);
        if (now - told < LINE_EVERY_MS)
            return;
        told = now;
        context.log(`${TITLES[phase]}: ${(0,_text_progressMeter_js__WEBPACK_IMPORTED_MODULE_0__/* .describeReading */ .YB)(reading)}`);
    };
}
/** Tells which request is waited for, and which is tried again. */
function tellTransfer(context) {
    return (0,_storage_describeTransfer_js__WEBPACK_IMPORTED_MODULE_1__/* .transferLines */ .d)(context.log);
}


/***/ }),

/***/ 98327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ openCache)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: external "node:async_hooks"
var external_node_async_hooks_ = __webpack_require__(16698);
;// CONCATENATED MODULE: ./build/job/log/hearClient.js

const WORDS = /^::(\w[\w-]*)(?: [^:]*)?::([^\n]*)\n$/;
/** What the client says before an error of which it only tells that "another job may be creating this cache". */
const BEHIND = /^(?:Failed to reserve cache: )(?:Error: )?/;
/**
 * Runs a client that speaks to the runner through standard output, as those of GitHub do, and keeps its words from the
 * log: masks are registered, its debug lines pass where debug logging is on, the rest is heard. What others write
 * meanwhile passes.
 */
async function hearClient(context, work) {
    const speaking = new external_node_async_hooks_.AsyncLocalStorage();
    const heard = new Words(context);
    const streams = [process.stdout, process.stderr];
    const restore = streams.map((stream) => {
        // eslint-disable-next-line @typescript-eslint/unbound-method -- it is put back as it was
        const original = stream.write;
        const write = ((...words) => {
            if (speaking.getStore() === undefined)
                return original.apply(stream, words);
            const [chunk] = words;
            const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
            // What is registered is printed in turn, and that is ours.
            if (speaking.exit(() => heard.passes(text)))
                return original.apply(stream, words);
            return true;
        });
        stream.write = write;
        return () => {
            if (stream.write === write)
                stream.write = original;
        };
    });
    try {
        const result = await speaking.run(true, work);
        return { result, complaint: heard.complaint, last: heard.last };
    }
    finally {
        for (const undo of restore)
            undo();
    }
}
/** @actions/core writes one command, or one line, at a time. */
class Words {
    #context;
    #behind;
    complaint;
    last;
    constructor(context) {
        this.#context = context;
    }
    /** Takes note of a piece of text; whether it goes on to the log. */
    passes(text) {
        const [, command, data = ''] = WORDS.exec(text) ?? [];
        const message = unescaped(data);
        if (command === 'add-mask')
            this.#context.secrets.register(message);
        else if (command === 'debug') {
            if (BEHIND.test(message))
                this.#behind = firstLine(message.replace(BEHIND, ''));
            return this.#context.env['RUNNER_DEBUG'] === '1';
        }
        else if (command === 'warning' || command === 'error')
            this.complaint = this.#reason(message) || (this.complaint ?? 'the cache gave no reason');
        else if (command === undefined && !text.startsWith('[command]'))
            this.last = this.#reason(text.trim()) || this.last;
        return false;
    }
    #reason(message) {
        return this.#behind ?? firstLine(message.replace(/^Failed to (?:save|restore): /, ''));
    }
}
function firstLine(text) {
    return text.split('\n')[0] ?? '';
}
// The runner's command syntax.
function unescaped(data) {
    return data.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

;// CONCATENATED MODULE: ./build/job/open/openCache.js


/**
 * The client of GitHub fails softly: it writes warnings, and returns as if nothing had been. What it returns does not
 * tell (in the first version of the service, a save that was cut half-way still gives a number), so what it says is
 * heard instead of printed.
 * @returns `undefined` where there is no cache
 */
async function openCache(context) {
    const client = context.services.cache ?? (await Promise.all(/* import() */[__webpack_require__.e(7981), __webpack_require__.e(2890)]).then(__webpack_require__.bind(__webpack_require__, 82641)));
    if (!client.isFeatureAvailable())
        return undefined;
    return {
        restore: async (path, key, prefixes) => {
            const heard = await hearClient(context, () => client.restoreCache([path], key, prefixes)).catch(failed);
            if (heard.complaint !== undefined)
                failed(heard.complaint);
            return heard.result;
        },
        save: async (path, key) => {
            const heard = await hearClient(context, () => client.saveCache([path], key)).catch(failed);
            if (heard.complaint !== undefined)
                failed(heard.complaint);
            // -1, or NaN where the service gave no number.
            if (!(heard.result >= 0))
                failed(heard.last ?? 'the cache did not take it');
        },
    };
}
function failed(why) {
    throw new errors/* CountersignError */.WS('unavailable', (0,errors/* messageOf */.bD)(why));
}


/***/ }),

/***/ 66828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ addressOf),
/* harmony export */   openLedger: () => (/* binding */ openLedger)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _ledger_ledgerHead_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29757);
/* harmony import */ var _text_shellWord_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53328);





/** GitHub's own, as it publishes it (docs.github.com, "GitHub's SSH key fingerprints"). */
const GITHUB_HOST_KEY = 'github.com ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl';
/**
 * Opens the ledger that the inputs name. Tokens and keys reach git by its environment and by a file of mode 0600,
 * never by its arguments.
 */
async function openLedger(context, access) {
    const { Ledger } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(8842), __webpack_require__.e(3074), __webpack_require__.e(1006), __webpack_require__.e(44), __webpack_require__.e(9432), __webpack_require__.e(7884)]).then(__webpack_require__.bind(__webpack_require__, 90087));
    const { openLedgerRepository } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(3985), __webpack_require__.e(4971), __webpack_require__.e(6428)]).then(__webpack_require__.bind(__webpack_require__, 34971));
    const directory = await context.temporaryDirectory();
    const url = await addressOf(context, access);
    return new Ledger(await openLedgerRepository(url, {
        cacheDir: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(access.memory ?? directory, 'ledger'),
        userConfiguration: 'ignored',
        onHead: (head) => {
            context.noteLedgerHead((0,_ledger_ledgerHead_js__WEBPACK_IMPORTED_MODULE_3__/* .formatHead */ .G)(head));
        },
        ...(access.ledgerHead === undefined ? {} : { head: access.ledgerHead }),
    }));
}
/** The URL of a git repository, with what opens it in the place where git is given it. */
async function addressOf(context, access) {
    if (access.ledgerSshKey !== undefined)
        await useSshKey(context, access, await context.temporaryDirectory());
    return withToken(context, access);
}
/** The ledger's URL with the token as its user's password, which the ledger takes out again before git sees it. */
function withToken(context, access) {
    const token = access.ledgerToken ?? ownToken(context, access);
    if (token === undefined)
        return access.ledger;
    if (!/^https?:\/\//i.test(access.ledger)) {
        if (access.ledgerToken === undefined)
            return access.ledger;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('input', 'the input ledger-token is of use only with a ledger at an https URL', {
            mend: 'Write the ledger as https://host/owner/name, or give ledger-ssh-key instead.',
        });
    }
    let url;
    try {
        url = new URL(access.ledger);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('input', 'the input ledger is not a URL', { cause });
    }
    if (url.password !== '' || url.username !== '')
        return access.ledger;
    url.username = 'x-access-token';
    url.password = token;
    context.secrets.register(`x-access-token:${token}`);
    return url.href;
}
/** The job's own token opens the job's own repository, and is shown to no other server. */
function ownToken({ env }, { ledger, token }) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = env;
    if (!server || !repository)
        return undefined;
    const own = `${server}/${repository}`.toLowerCase();
    return ledger.toLowerCase().replace(/(\.git)?\/?$/, '') === own ? token : undefined;
}
async function useSshKey(context, access, directory) {
    const keyFile = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'ledger_key');
    const hostsFile = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'known_hosts');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(keyFile, `${access.ledgerSshKey ?? ''}\n`, { mode: 0o600 });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(hostsFile, `${access.ledgerKnownHosts ?? GITHUB_HOST_KEY}\n`, { mode: 0o600 });
    const words = ['ssh', '-F', 'none', '-i', keyFile, '-o', 'IdentitiesOnly=yes', '-o', 'BatchMode=yes'];
    const hosts = ['-o', 'StrictHostKeyChecking=yes', '-o', `UserKnownHostsFile=${hostsFile}`];
    // git hands this to a shell.
    context.env['GIT_SSH_COMMAND'] = [...words, ...hosts].map(_text_shellWord_js__WEBPACK_IMPORTED_MODULE_4__/* .shellWord */ .r).join(' ');
}


/***/ }),

/***/ 63357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readInputFile),
/* harmony export */   openActionStore: () => (/* binding */ openActionStore),
/* harmony export */   openKey: () => (/* binding */ openKey),
/* harmony export */   openParty: () => (/* binding */ openParty),
/* harmony export */   openPolicy: () => (/* binding */ openPolicy),
/* harmony export */   useToken: () => (/* binding */ useToken)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _openLedger_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66828);




/** Unlocks the key of an input. @throws CountersignError `input`; the message never holds any of it. */
async function openKey({ key, passphrase }) {
    const { readPrivateKey } = await Promise.all(/* import() */[__webpack_require__.e(3074), __webpack_require__.e(8870)]).then(__webpack_require__.bind(__webpack_require__, 8870));
    try {
        return await readPrivateKey(key, passphrase, 'the input key');
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('input', (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(cause), {
            cause,
            mend: 'Give the armoured private key in `key` and, where it has one, its passphrase in `passphrase`, both from secrets.',
        });
    }
}
/**
 * The store of an input. GHCR is reached with the job's token; S3 with the usual variables of the environment.
 */
async function openActionStore(context, storage, token) {
    const { openStore } = await __webpack_require__.e(/* import() */ 5112).then(__webpack_require__.bind(__webpack_require__, 15112));
    const { tellTransfer } = await __webpack_require__.e(/* import() */ 7381).then(__webpack_require__.bind(__webpack_require__, 97381));
    useToken(context, token);
    return openStore(storage, context.env, tellTransfer(context));
}
/** Lets sealed objects in this GitHub's registry be read and written with the job's token. */
function useToken({ env }, token) {
    if (token !== undefined && !env['GITHUB_TOKEN'])
        env['GITHUB_TOKEN'] = token;
}
/** A policy as a path or as text; the strict default where none is given. */
async function openPolicy(input) {
    if (input === undefined)
        return (await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(8842), __webpack_require__.e(9339)]).then(__webpack_require__.bind(__webpack_require__, 89339))).defaultPolicy();
    const { parsePolicy } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(8842), __webpack_require__.e(7705), __webpack_require__.e(5021)]).then(__webpack_require__.bind(__webpack_require__, 95021));
    if (/\n|^\{|:\s/.test(input))
        return parsePolicy(input, 'the input policy');
    return parsePolicy(await readInputFile(input, 'policy'), input);
}
/** @throws CountersignError `input` when the file cannot be read, `limit` over 1 MiB. */
async function readInputFile(path, input) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8').catch((cause) => {
        const code = cause.code ?? '';
        const why = code === 'ENOENT' ? 'does not exist' : `cannot be read (${code})`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('input', `the file of the input ${input} ${why}: ${path}`, {
            cause,
            mend: 'Paths are read from the workspace: is the repository checked out, and the file made by an earlier step?',
        });
    });
    if (text.length > 1024 * 1024)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('limit', `the file of the input ${input} is larger than 1 MiB: ${path}`);
    return text;
}
/** A party without a home: what it is comes from the inputs, and what it keeps ends with the job. */
async function openParty(context, access) {
    const { fingerprintOf } = await Promise.all(/* import() */[__webpack_require__.e(3074), __webpack_require__.e(8870)]).then(__webpack_require__.bind(__webpack_require__, 8870));
    const policy = await openPolicy(access.policy);
    const key = await openKey(access);
    const directory = await context.temporaryDirectory();
    return {
        key,
        fingerprint: fingerprintOf(key.toPublic()),
        ledger: await (0,_openLedger_js__WEBPACK_IMPORTED_MODULE_3__.openLedger)(context, access),
        // Where an action takes no storage it uploads nothing, and the folder is never made.
        store: await openActionStore(context, access.storage ?? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'storage'), access.token),
        policy,
    };
}


/***/ }),

/***/ 18544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  uploadSealed: () => (/* binding */ uploadSealed)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/resource/hashPath.js
var hashPath = __webpack_require__(31170);
// EXTERNAL MODULE: ./build/resource/transfer/uploadResource.js + 2 modules
var uploadResource = __webpack_require__(21310);
// EXTERNAL MODULE: ./build/job/open/openParty.js
var openParty = __webpack_require__(63357);
// EXTERNAL MODULE: ./build/job/inputs/resourceInput.js
var resourceInput = __webpack_require__(33308);
// EXTERNAL MODULE: ./build/job/log/tellProgress.js
var tellProgress = __webpack_require__(97381);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/bytes/quiet.js
var quiet = __webpack_require__(35664);
// EXTERNAL MODULE: ./build/canonicalJson.js
var canonicalJson = __webpack_require__(8448);
// EXTERNAL MODULE: ./build/resource/transfer/plainSource.js + 3 modules
var plainSource = __webpack_require__(22557);
// EXTERNAL MODULE: ./build/storage/transfer.js
var transfer = __webpack_require__(56823);
// EXTERNAL MODULE: ./build/job/open/openCache.js + 1 modules
var openCache = __webpack_require__(98327);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js
var schemas = __webpack_require__(55156);
// EXTERNAL MODULE: ./build/pgp/messages.js
var messages = __webpack_require__(87990);
;// CONCATENATED MODULE: ./build/job/journal/sealedJournal.js




const keptSchema = schemas.strictObject({
    /** Which upload of which run this is: a digest. */
    about: schemas.string(),
    /** SHA-256 of the plain content. */
    hash: schemas.string(),
    /** As UploadJournal writes it; it holds the session key. */
    journal: schemas.string().startsWith('{'),
});
const WHAT = 'the journal of the earlier attempt';
/** Of 10,000 parts, the most that an object has, a journal has about two megabytes. */
const MAX_BYTES = 16 * 1024 * 1024;
/**
 * Seals it to its owner, and signs it inside the seal: whoever can write to a cache could otherwise have the next
 * attempt seal the content under a key of theirs.
 */
async function sealJournal(kept, owner) {
    // Digests and receipts are hexadecimal: half of it goes.
    const bytes = await (0,external_node_util_.promisify)(external_node_zlib_.gzip)(JSON.stringify(kept));
    return (0,messages.sealMessage)(bytes, [owner.toPublic()], owner);
}
/** @throws CountersignError `tampered` when it is not the owner's own. */
async function openJournal(sealed, owner) {
    const bytes = await (0,messages.openMessage)(sealed, owner, WHAT, owner.toPublic());
    const text = await (0,external_node_util_.promisify)(external_node_zlib_.gunzip)(bytes, { maxOutputLength: MAX_BYTES });
    return keptSchema.parse(JSON.parse(text.toString()));
}

;// CONCATENATED MODULE: ./build/job/journal/travellingJournal.js












/** Below this, starting again costs less than the way to the cache. */
const TRAVEL_FROM_BYTES = 64 * transfer/* MiB */.l;
/** What a cancelled run gives its last requests, and its hash: the runner kills 10 s after it has asked. */
const CANCEL_MS = 1500;
/** When it says what it could not keep: runOnRunner ends the process 6 s after it was asked. */
const LAST_WORD_MS = 5500;
/**
 * On a hosted runner every attempt has a fresh disk, so the journal of a large upload travels in the cache: sealed to
 * its owner, because it holds the session key. It may be older than what was sent, or be fetched twice, so it is gone
 * on with only if the whole content is the same to the bit: then whatever is sent again under the same key and nonces
 * is the same too (see UploadJournal for why that matters).
 * @returns `undefined` where there is nothing to win: a small upload, a store that cannot go on, no run, no cache.
 */
async function openTravellingJournal(context, upload) {
    if (upload.store.putResumable === undefined || !context.env['GITHUB_RUN_ID'])
        return undefined;
    const size = await (0,plainSource/* withPlainSource */.S)(upload.path, (plain) => Promise.resolve(plain.size));
    if (size < TRAVEL_FROM_BYTES)
        return undefined;
    const cache = await (0,openCache/* openCache */.b)(context);
    if (cache === undefined)
        return undefined;
    const path = (0,external_node_path_.join)(await context.temporaryDirectory(), 'upload.journal');
    const travel = new Travel(context, upload, cache, path);
    await travel.fetch();
    return travel;
}
class Travel {
    path;
    #context;
    #upload;
    #cache;
    #about;
    #attempt;
    #hash;
    #cancelledAt = 0;
    constructor(context, upload, cache, path) {
        const { env } = context;
        const { path: source, output, store } = upload;
        const [repository, run, job] = ['REPOSITORY', 'RUN_ID', 'JOB'].map((name) => env[`GITHUB_${name}`] ?? '');
        this.path = path;
        this.#context = context;
        this.#upload = upload;
        this.#cache = cache;
        this.#about = (0,canonicalJson.digestOf)({ kind: 'upload', repository, run, job, source, output, store: store.url });
        this.#attempt = Number(env['GITHUB_RUN_ATTEMPT'] ?? 1);
    }
    /** Takes what the latest attempt kept. Whatever is wrong with it, the upload starts anew. */
    async fetch() {
        if (this.#attempt < 2)
            return;
        try {
            const sealed = await this.#restore();
            if (sealed === undefined)
                return;
            const kept = await openJournal(sealed, this.#upload.key);
            this.#hash = (await (0,hashPath.hashPath)(this.#upload.path)).hash;
            if (kept.about !== this.#about || kept.hash !== this.#hash) {
                this.#context.log('The content is not what the earlier attempt began to upload: it starts anew');
                return;
            }
            await (0,promises_.writeFile)(this.path, kept.journal, { mode: 0o600 });
            this.#context.log('The upload goes on where the earlier attempt was');
        }
        catch (error) {
            this.#context.warn(`The upload starts anew, not where it was: ${(0,errors/* messageOf */.bD)(error)}`);
        }
    }
    async during(upload) {
        let wanted = true;
        const requireWanted = () => {
            if (!wanted)
                throw new Error('nobody needs the hash any more');
        };
        // The line is slower than the hash, which is taken beside: only content whose hash is known is gone on with.
        const hashing = this.#hash === undefined
            ? (0,quiet/* quiet */.j)((0,hashPath.hashPath)(this.#upload.path, requireWanted).then(({ hash }) => hash))
            : Promise.resolve(this.#hash);
        try {
            return await Promise.race([upload, this.#cancelled()]);
        }
        catch (error) {
            await this.#keep(hashing).catch((why) => {
                this.#context.warn(`What was sent is not noted for another attempt: ${(0,errors/* messageOf */.bD)(why)}`);
            });
            throw error;
        }
        finally {
            wanted = false;
        }
    }
    /** Fails some time after the run was cancelled: an upload whose source has ended may still be sending. */
    #cancelled() {
        const { signal } = this.#context;
        const failed = new Promise((resolve) => {
            if (signal.aborted)
                resolve();
            else
                signal.addEventListener('abort', () => {
                    resolve();
                }, { once: true });
        }).then(async () => {
            this.#cancelledAt = performance.now();
            await (0,external_node_timers_promises_.setTimeout)(CANCEL_MS);
            throw cancelled();
        });
        return (0,quiet/* quiet */.j)(failed);
    }
    async #keep(hashing) {
        const journal = await (0,promises_.readFile)(this.path, 'utf8').catch(() => '');
        if (journal === '')
            return;
        const { aborted } = this.#context.signal;
        const hash = await (aborted ? Promise.race([hashing, (0,external_node_timers_promises_.setTimeout)(CANCEL_MS)]) : hashing);
        if (hash === undefined)
            throw new Error('the content was not hashed yet');
        const sealed = await sealJournal({ about: this.#about, hash, journal }, this.#upload.key);
        await (0,promises_.writeFile)(this.#file, sealed, { mode: 0o600 });
        try {
            const saving = this.#cache.save(this.#file, `${this.#cacheKey}${this.#attempt}`);
            await (aborted ? Promise.race([saving, this.#tooLate()]) : saving);
        }
        finally {
            await (0,promises_.rm)(this.#file, { force: true });
        }
        this.#context.log('What was sent is noted in the cache, sealed to your key: run the job again to go on');
    }
    async #tooLate() {
        await (0,external_node_timers_promises_.setTimeout)(Math.max(0, this.#cancelledAt + LAST_WORD_MS - performance.now()));
        throw new Error('the cache took too long');
    }
    async #restore() {
        try {
            const own = `${this.#cacheKey}${this.#attempt}`;
            const found = await this.#cache.restore(this.#file, own, [this.#cacheKey]);
            return found === undefined ? undefined : await (0,promises_.readFile)(this.#file, 'utf8');
        }
        finally {
            await (0,promises_.rm)(this.#file, { force: true });
        }
    }
    /** The cache knows a file by its path: the same in every attempt. */
    get #file() {
        const directory = this.#context.env['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)();
        return (0,external_node_path_.join)(directory, `countersign-upload-${this.#about.slice(0, 16)}.asc`);
    }
    /** The attempt follows; of several the cache gives the latest. */
    get #cacheKey() {
        return `countersign-upload-v1-${this.#about}-`;
    }
}
/** For who makes the bytes of an upload. */
function cancelled() {
    return new errors/* CountersignError */.WS('unavailable', 'the run was cancelled while it uploaded', {
        mend: 'Run the job again: where there is a cache, the upload goes on.',
    });
}

;// CONCATENATED MODULE: ./build/job/solution/uploadSealed.js








/** Uploads, unless the output opens already and tells of the same content: then a re-run has nothing left to do. */
async function uploadSealed(context, upload) {
    const { path, output, key, store } = upload;
    const taken = await (0,promises_.access)(output).then(() => true, () => false);
    if (taken && !upload.force) {
        const text = await (0,openParty/* readInputFile */.j)(output, 'output');
        const before = await (0,resourceInput/* readResourceText */.g)(text, output, key, context.secrets);
        if (before.hash.hash === (await (0,hashPath.hashPath)(path)).hash)
            return { resource: before, uploaded: false };
        throw new errors/* CountersignError */.WS('exists', `${output} is there already, of another content`, {
            mend: 'Name another file in `output`, or set `force: true` and lose what the old one opens.',
        });
    }
    const journal = await openTravellingJournal(context, upload);
    const tell = (0,tellProgress.tellProgress)(context);
    const options = {
        onProgress: (event) => {
            if (context.signal.aborted)
                throw cancelled();
            tell(event);
        },
        ...(journal === undefined ? {} : { journal: journal.path }),
        ...(upload.filename === undefined ? {} : { filename: upload.filename }),
    };
    const uploading = (0,uploadResource/* uploadResource */.u)(path, store, options);
    const stored = await (journal === undefined ? uploading : journal.during(uploading));
    const resource = (0,resourceInput.maskResource)(stored, context.secrets);
    await (0,resourceInput/* writeSealedResource */.P)(output, resource, key);
    return { resource, uploaded: true };
}


/***/ }),

/***/ 32941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ offeredDataset),
/* harmony export */   i: () => (/* binding */ datasetCommitment)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _pureDigest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17784);
/* harmony import */ var _domainBytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19367);



/** SHA-256 (hex) over a domain, a zero byte, and the canonical JSON (RFC 8785) of salt, hash and size. */
function datasetCommitment({ salt, hash, size }) {
    return (0,_pureDigest_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256Hex */ .fg)((0,_domainBytes_js__WEBPACK_IMPORTED_MODULE_2__/* .domainBytes */ .A)('countersign dataset v1', { salt, hash, size }));
}
/** @throws CountersignError `refused` when the offer is not there, or commits to no dataset. */
function offeredDataset(offer) {
    if (offer?.dataset === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('refused', `offer ${offer?.id ?? 'unknown'} commits to no dataset`);
    return offer.dataset;
}


/***/ }),

/***/ 19367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ domainBytes)
/* harmony export */ });
/* harmony import */ var _canonicalForm_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58836);

/**
 * What a hash or a signature of one kind covers: the name of the kind, a zero byte, and canonical JSON (RFC 8785). Under
 * another name the same value is other bytes, so that what was made for one purpose serves no other.
 */
function domainBytes(domain, value) {
    const head = new TextEncoder().encode(`${domain}\0`);
    const body = (0,_canonicalForm_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalBytes */ .Mr)(value);
    const whole = new Uint8Array(head.length + body.length);
    whole.set(head);
    whole.set(body, head.length);
    return whole;
}


/***/ }),

/***/ 87990:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openMessage: () => (/* binding */ openMessage),
/* harmony export */   sealMessage: () => (/* binding */ sealMessage)
/* harmony export */ });
/* harmony import */ var openpgp__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13074);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);


/** Small secrets only: resource files and grants. Bulk data has its own seal. */
const MAX_MESSAGE_BYTES = 1024 * 1024;
/** Seals bytes to all of `recipients`, in ASCII armour; signed by `signer` inside the seal when given. */
async function sealMessage(bytes, recipients, signer) {
    const message = await openpgp__WEBPACK_IMPORTED_MODULE_0__/* .createMessage */ .oH({ binary: bytes });
    const options = {
        message,
        encryptionKeys: [...recipients],
        format: 'armored',
        ...(signer ? { signingKeys: signer } : {}),
        config: { preferredCompressionAlgorithm: openpgp__WEBPACK_IMPORTED_MODULE_0__/* .enums */ .vP.compression.uncompressed },
    };
    const sealed = await openpgp__WEBPACK_IMPORTED_MODULE_0__/* .encrypt */ .w(options);
    return String(sealed);
}
/** Requires exactly one signature, and that it holds: which of several to believe is nobody's guess. */
async function requireSignature(signatures, signer, what) {
    try {
        if (signatures.length !== 1)
            throw new Error('there must be exactly one signature');
        await signatures[0]?.verified;
    }
    catch (cause) {
        const name = signer.getFingerprint().toLowerCase();
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('tampered', `${what} is not signed inside its seal by ${name}`, { cause });
    }
}
/**
 * Opens a message sealed to `key`, and checks the signature inside when `signer` is given.
 * @throws CountersignError `tampered` when it was sealed to another key, changed, or not signed by `signer`.
 */
async function openMessage(armored, key, what, signer) {
    if (armored.length > 2 * MAX_MESSAGE_BYTES)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('limit', `${what} is too large`);
    let opened;
    try {
        const message = await openpgp__WEBPACK_IMPORTED_MODULE_0__/* .readMessage */ ._8({ armoredMessage: armored });
        opened = await openpgp__WEBPACK_IMPORTED_MODULE_0__/* .decrypt */ .Yc({
            message,
            decryptionKeys: key,
            format: 'binary',
            ...(signer ? { verificationKeys: signer } : {}),
            config: { maxDecompressedMessageSize: MAX_MESSAGE_BYTES, allowUnauthenticatedMessages: false },
        });
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('tampered', `${what} does not open with this key, or was changed`, { cause });
    }
    if (signer)
        await requireSignature(opened.signatures, signer, what);
    return opened.data;
}


/***/ }),

/***/ 17784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zf: () => (/* reexport safe */ _noble_hashes_sha2_js__WEBPACK_IMPORTED_MODULE_2__.Zf),
/* harmony export */   fg: () => (/* binding */ sha256Hex),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   qt: () => (/* reexport safe */ _noble_hashes_sha2_js__WEBPACK_IMPORTED_MODULE_2__.qt),
/* harmony export */   sc: () => (/* reexport safe */ _noble_hashes_sha2_js__WEBPACK_IMPORTED_MODULE_2__.sc)
/* harmony export */ });
/* harmony import */ var _noble_hashes_sha2_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18842);
/* harmony import */ var _noble_hashes_utils_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24417);
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14881);
/* harmony import */ var _canonicalForm_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58836);




/*
 * The hashes of what must run in a page in a browser too: the same as those of `canonicalJson.ts`, of no platform.
 * They are for entries and statements; the bytes of a resource are too many for them.
 */

/** SHA-256 in lower-case hex; a text is taken as UTF-8. */
function sha256Hex(bytes) {
    return (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toHex */ .nj)((0,_noble_hashes_sha2_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)(typeof bytes === 'string' ? (0,_noble_hashes_utils_js__WEBPACK_IMPORTED_MODULE_3__/* .utf8ToBytes */ .AI)(bytes) : bytes));
}
/** SHA-256 of a value's canonical JSON (RFC 8785), in lower-case hex. */
function digestOf(value) {
    return sha256Hex((0,_canonicalForm_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalBytes */ .Mr)(value));
}


/***/ }),

/***/ 62922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ shownName),
/* harmony export */   p: () => (/* binding */ shownPath)
/* harmony export */ });
/**
 * A file name fit for a message: UTF-8 where it is, control characters and the like escaped, so that a hostile
 * name cannot move a terminal's cursor or forge a line.
 * @param latin1 the name's bytes as a latin1 string
 */
function shownName(latin1) {
    const text = Buffer.from(latin1, 'latin1').toString('utf8');
    const shown = text.replace(/[\p{C}\p{Zl}\p{Zp}\\]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
    return shown.length > 200 ? `${shown.slice(0, 200)}…` : shown;
}
/** `shownName` for a path as the program was given it. */
function shownPath(path) {
    return shownName(Buffer.from(path).toString('latin1'));
}


/***/ }),

/***/ 31170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hashPath: () => (/* binding */ hashPath)
/* harmony export */ });
/* harmony import */ var _transfer_plainSource_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22557);
/* harmony import */ var _seal_plainHash_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45271);


const PIECE_BYTES = 1024 * 1024;
/**
 * The hash that a resource file of this path would carry: of a file its plain SHA-256, of a directory that of its
 * archive (see archiveDirectory for the GNU tar command that gives the same).
 * @param onProgress is told of each megabyte; what it throws ends the hashing
 * @throws CountersignError when anything cannot be read, or changes meanwhile.
 */
function hashPath(path, onProgress) {
    return (0,_transfer_plainSource_js__WEBPACK_IMPORTED_MODULE_0__/* .withPlainSource */ .S)(path, async (plain) => {
        const source = plain.source();
        try {
            const { hash, result: size } = await (0,_seal_plainHash_js__WEBPACK_IMPORTED_MODULE_1__/* .withPlainHash */ .x)(plain.size, async (taken) => {
                for (let bytes = 0;;) {
                    const piece = Buffer.allocUnsafeSlow(PIECE_BYTES);
                    const filled = await source.read(piece);
                    if (filled === 0)
                        return bytes;
                    await taken.take([piece.subarray(0, filled)]);
                    bytes += filled;
                    onProgress?.({ phase: 'hash', bytes, totalBytes: plain.size });
                }
            });
            return { hash, size, content: plain.content };
        }
        finally {
            await source.close();
        }
    });
}


/***/ }),

/***/ 96580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ freshCommitmentSalt),
/* harmony export */   commitmentOf: () => (/* binding */ commitmentOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _marketplace_datasetCommitment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32941);



const COMMITMENT_SALT_BYTES = 32;
/** Fresh for every upload: 64 hex digits. */
function freshCommitmentSalt() {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(COMMITMENT_SALT_BYTES).toString('hex');
}
/**
 * What an offer of this resource commits to.
 * @param what names the resource in messages
 * @throws CountersignError `input` when the resource has no salt.
 */
function commitmentOf({ salt, hash, size }, what) {
    if (salt === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('input', `${what} has no salt, so no offer can commit to its dataset`, {
            mend: 'upload it anew with `countersign files upload`; or, before it is offered, add a member "salt" with what `openssl rand -hex 32` says, and keep that file',
        });
    return (0,_marketplace_datasetCommitment_js__WEBPACK_IMPORTED_MODULE_2__/* .datasetCommitment */ .i)({ salt, hash: hash.hash, size });
}


/***/ }),

/***/ 62872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ encryptionWith)
/* harmony export */ });
/** How a resource tells to open what is sealed under a session key. */
function encryptionWith(sessionKey) {
    return { algo: 'OpenPGP', cipher: 'aes-256-gcm', encoding: 'base64', key: sessionKey.toString('base64') };
}


/***/ }),

/***/ 55959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BC: () => (/* binding */ requireNoResourceFile),
/* harmony export */   parseResource: () => (/* binding */ parseResource),
/* harmony export */   readResourceFile: () => (/* binding */ readResourceFile),
/* harmony export */   sh: () => (/* binding */ isPlainName),
/* harmony export */   un: () => (/* binding */ writeResourceFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55156);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64377);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19473);
/* harmony import */ var _text_describeIssue_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(78398);
/* harmony import */ var _text_hasDuplicateMembers_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5934);
/* harmony import */ var _archive_shownName_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(62922);








/** A resource file is a page of JSON; what is larger is none. */
const MAX_BYTES = 1024 * 1024;
const text = zod__WEBPACK_IMPORTED_MODULE_4__.string().max(4096);
const locationSchema = zod__WEBPACK_IMPORTED_MODULE_4__.union([
    zod__WEBPACK_IMPORTED_MODULE_4__.discriminatedUnion('storageType', [
        zod__WEBPACK_IMPORTED_MODULE_4__.strictObject({
            type: zod__WEBPACK_IMPORTED_MODULE_4__.literal('STORAGE_PROVIDER'),
            storageType: zod__WEBPACK_IMPORTED_MODULE_4__.literal('FS'),
            filepath: text.min(1),
            credentials: zod__WEBPACK_IMPORTED_MODULE_4__.strictObject({ bucket: text, prefix: text }),
        }),
        zod__WEBPACK_IMPORTED_MODULE_4__.strictObject({
            type: zod__WEBPACK_IMPORTED_MODULE_4__.literal('STORAGE_PROVIDER'),
            storageType: zod__WEBPACK_IMPORTED_MODULE_4__.literal('S3'),
            filepath: text.min(1),
            credentials: zod__WEBPACK_IMPORTED_MODULE_4__.strictObject({
                endpoint: text,
                region: text,
                bucket: text,
                prefix: text,
                pathStyle: zod__WEBPACK_IMPORTED_MODULE_4__.boolean().exactOptional(),
            }),
        }),
        zod__WEBPACK_IMPORTED_MODULE_4__.strictObject({
            type: zod__WEBPACK_IMPORTED_MODULE_4__.literal('STORAGE_PROVIDER'),
            storageType: zod__WEBPACK_IMPORTED_MODULE_4__.literal('OCI'),
            filepath: text.min(1),
            credentials: zod__WEBPACK_IMPORTED_MODULE_4__.strictObject({
                registry: text,
                repository: text,
                insecure: zod__WEBPACK_IMPORTED_MODULE_4__.boolean().exactOptional(),
            }),
        }),
    ]),
    zod__WEBPACK_IMPORTED_MODULE_4__.strictObject({
        type: zod__WEBPACK_IMPORTED_MODULE_4__.literal('URL'),
        url: zod__WEBPACK_IMPORTED_MODULE_4__.string().max(16_384),
        expires: zod__WEBPACK_IMPORTED_MODULE_5__.datetime().exactOptional(),
    }),
]);
const resourceSchema = zod__WEBPACK_IMPORTED_MODULE_4__.strictObject({
    hash: zod__WEBPACK_IMPORTED_MODULE_4__.strictObject({
        algo: zod__WEBPACK_IMPORTED_MODULE_4__.literal('sha256'),
        encoding: zod__WEBPACK_IMPORTED_MODULE_4__.literal('hex'),
        hash: zod__WEBPACK_IMPORTED_MODULE_4__.string().regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hex digits'),
    }),
    size: zod__WEBPACK_IMPORTED_MODULE_4__.int().min(0),
    content: zod__WEBPACK_IMPORTED_MODULE_4__["enum"](['file', 'directory']),
    filename: zod__WEBPACK_IMPORTED_MODULE_4__.string().refine(isPlainName, 'must be the plain name of a file, without a path'),
    encryption: zod__WEBPACK_IMPORTED_MODULE_4__.strictObject({
        algo: zod__WEBPACK_IMPORTED_MODULE_4__.literal('OpenPGP'),
        cipher: zod__WEBPACK_IMPORTED_MODULE_4__.literal('aes-256-gcm'),
        encoding: zod__WEBPACK_IMPORTED_MODULE_4__.literal('base64'),
        // 32 bytes in the one base64 spelling that they have.
        key: zod__WEBPACK_IMPORTED_MODULE_4__.string().regex(/^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/, 'must be 32 bytes in base64'),
    }),
    resource: locationSchema,
    salt: zod__WEBPACK_IMPORTED_MODULE_4__.string()
        .regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hex digits')
        .exactOptional(),
});
/** Whether a name can be a file's and nothing else: no path, nothing that a terminal or a shell would obey. */
function isPlainName(name) {
    return (name !== '' &&
        name !== '.' &&
        name !== '..' &&
        Buffer.byteLength(name) <= 255 &&
        !name.includes('/') &&
        !name.includes('\\') &&
        !/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u.test(name));
}
const MEND = { mend: 'Give the *.resource.json that `files upload` wrote.' };
function tooLarge(what) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('limit', `${what} is larger than 1 MiB: it is no resource file`, MEND);
}
/**
 * Reads the JSON of a resource strictly: every member known, and of its one form.
 * @param what names it in messages
 * @throws CountersignError `input` with the first thing that is wrong. The message never holds the key.
 */
function parseResource(json, what) {
    if (json.length > MAX_BYTES)
        throw tooLarge(what);
    let value;
    try {
        value = JSON.parse(json);
    }
    catch {
        // The parser's own message quotes the text, which may hold the key.
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('input', `${what} is not JSON`, MEND);
    }
    if ((0,_text_hasDuplicateMembers_js__WEBPACK_IMPORTED_MODULE_6__/* .hasDuplicateMembers */ .l)(json, value))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('input', `${what} has a member twice: it can be read in two ways`);
    const parsed = resourceSchema.safeParse(value);
    if (parsed.success)
        return parsed.data;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('input', `${what} is not a resource file: ${(0,_text_describeIssue_js__WEBPACK_IMPORTED_MODULE_7__/* .describeIssue */ .n)(parsed.error)}`, MEND);
}
/** @throws CountersignError `not-found`, or `input` when it is no resource file. */
async function readResourceFile(path) {
    const what = (0,_archive_shownName_js__WEBPACK_IMPORTED_MODULE_8__/* .shownPath */ .p)(path);
    let file;
    try {
        file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'r');
    }
    catch (cause) {
        const code = cause.code ?? '';
        if (code === 'ENOENT')
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('not-found', `there is no resource file ${what}`, { cause });
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('input', `${what} cannot be read (${code})`, { cause });
    }
    try {
        const found = await file.stat();
        if (!found.isFile())
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('input', `${what} is not a file`);
        if (found.size > MAX_BYTES)
            throw tooLarge(what);
        return parseResource(await file.readFile('utf8'), what);
    }
    finally {
        await file.close();
    }
}
/**
 * Writes a resource file, whole or not at all, readable by its owner alone (0600).
 * @throws CountersignError `exists`: what it overwrote could open would be lost with its key.
 */
async function writeResourceFile(path, resource, options = {}) {
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), `.countersign-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex')}`);
    try {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(temporary, 'wx', 0o600);
        try {
            await file.writeFile(`${JSON.stringify(resource, null, 2)}\n`);
            await file.sync();
        }
        finally {
            await file.close();
        }
        if (options.force === true)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporary, path);
        else
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.link)(temporary, path);
    }
    catch (cause) {
        const code = cause.code ?? '';
        if (code === 'EEXIST')
            throw resourceFileExists(path);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('input', `${(0,_archive_shownName_js__WEBPACK_IMPORTED_MODULE_8__/* .shownPath */ .p)(path)} cannot be written (${code})`, { cause });
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true });
    }
}
/**
 * For callers that look before a long upload and not only after it.
 * @throws CountersignError `exists` when something is there, unless `force`.
 */
async function requireNoResourceFile(path, force) {
    const taken = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(path).then(() => true, () => false);
    if (taken && !force)
        throw resourceFileExists(path);
}
function resourceFileExists(path) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('exists', `${(0,_archive_shownName_js__WEBPACK_IMPORTED_MODULE_8__/* .shownPath */ .p)(path)} exists already; what it opens would be lost with it`, {
        mend: 'Choose another --output, or say --force.',
    });
}


/***/ }),

/***/ 53849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ ChunkCipher)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _bytes_giveBack_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87760);
/* harmony import */ var _sealFormat_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63765);




/** One slice fits the cache of a processor, and the memory that it takes is soon free for the next. */
const SLICE_BYTES = 256 * 1024;
const CIPHER = 'aes-256-gcm';
const OPTIONS = { authTagLength: _sealFormat_js__WEBPACK_IMPORTED_MODULE_3__/* .AUTH_TAG_BYTES */ .aM };
/**
 * Encrypts and decrypts the chunks of one message (RFC 9580 §5.13.2), on the calling thread. WebCrypto would do it
 * on the thread pool, but copies every chunk and wipes the copy on the calling thread, which takes longer there
 * than the cipher itself; see docs/bench/seal.md.
 */
class ChunkCipher {
    /** As an object: from bytes it would be made anew for each chunk, which takes five times as long as the rest. */
    #key;
    #noncePrefix;
    #associated;
    /** @throws CountersignError `input` for a key or a salt of the wrong length. */
    constructor(sessionKey, salt, chunkOctet) {
        if (sessionKey.length !== _sealFormat_js__WEBPACK_IMPORTED_MODULE_3__/* .SESSION_KEY_BYTES */ .Dk) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('input', `the session key has ${sessionKey.length} bytes, not ${_sealFormat_js__WEBPACK_IMPORTED_MODULE_3__/* .SESSION_KEY_BYTES */ .Dk}`);
        }
        if (salt.length !== _sealFormat_js__WEBPACK_IMPORTED_MODULE_3__/* .SALT_BYTES */ .RW) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('input', `the salt has ${salt.length} bytes, not ${_sealFormat_js__WEBPACK_IMPORTED_MODULE_3__/* .SALT_BYTES */ .RW}`);
        }
        // For the slices.
        (0,_bytes_giveBack_js__WEBPACK_IMPORTED_MODULE_2__/* .keepFreed */ .wQ)();
        this.#associated = Uint8Array.of(0xc0 | _sealFormat_js__WEBPACK_IMPORTED_MODULE_3__/* .SEIPD_TAG */ .$E, ...(0,_sealFormat_js__WEBPACK_IMPORTED_MODULE_3__/* .sealParameters */ .yE)(chunkOctet));
        const derived = Buffer.from((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hkdfSync)('sha256', sessionKey, salt, this.#associated, 32 + 4));
        this.#key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createSecretKey)(derived.subarray(0, 32));
        this.#noncePrefix = derived.subarray(32);
    }
    /** The chunk's ciphertext, piece by piece, and its tag. */
    *encrypt(index, plain) {
        const cipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createCipheriv)(CIPHER, this.#key, this.#nonce(index), OPTIONS);
        cipher.setAAD(this.#associated);
        for (const slice of slices(plain))
            yield (0,_bytes_giveBack_js__WEBPACK_IMPORTED_MODULE_2__/* .handOver */ .Cl)(cipher.update(slice));
        cipher.final();
        yield cipher.getAuthTag();
    }
    /**
     * The chunk's plain bytes, in pieces that are all authenticated.
     * @param sealed the chunk's ciphertext and its tag
     * @throws CountersignError `tampered` when the chunk is not what was sealed at this place with this key.
     */
    decrypt(index, sealed) {
        const cipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createDecipheriv)(CIPHER, this.#key, this.#nonce(index), OPTIONS);
        cipher.setAAD(this.#associated);
        cipher.setAuthTag(sealed.subarray(-_sealFormat_js__WEBPACK_IMPORTED_MODULE_3__/* .AUTH_TAG_BYTES */ .aM));
        const pieces = [];
        for (const slice of slices(sealed.subarray(0, -_sealFormat_js__WEBPACK_IMPORTED_MODULE_3__/* .AUTH_TAG_BYTES */ .aM)))
            pieces.push((0,_bytes_giveBack_js__WEBPACK_IMPORTED_MODULE_2__/* .handOver */ .Cl)(cipher.update(slice)));
        try {
            cipher.final();
        }
        catch (cause) {
            throw notAuthentic(cause);
        }
        return pieces;
    }
    /** The tag after the last chunk: it binds how many bytes, and so how many chunks, the message has. */
    finalTag(chunks, plainBytes) {
        const total = Buffer.alloc(8);
        total.writeBigUInt64BE(BigInt(plainBytes));
        const cipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createCipheriv)(CIPHER, this.#key, this.#nonce(chunks), OPTIONS);
        cipher.setAAD(Buffer.concat([this.#associated, total]));
        cipher.final();
        return cipher.getAuthTag();
    }
    /** @throws CountersignError `tampered` when the message was cut, or added to, between chunks. */
    checkFinalTag(tag, chunks, plainBytes) {
        if (!(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)(tag, this.finalTag(chunks, plainBytes))) {
            throw notAuthentic();
        }
    }
    #nonce(index) {
        const nonce = Buffer.alloc(12);
        this.#noncePrefix.copy(nonce);
        nonce.writeBigUInt64BE(BigInt(index), 4);
        return nonce;
    }
}
function* slices(bytes) {
    for (let at = 0; at < bytes.length; at += SLICE_BYTES)
        yield bytes.subarray(at, at + SLICE_BYTES);
}
function notAuthentic(cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('tampered', 'the sealed bytes were changed, or were sealed with another key', {
        cause,
    });
}


/***/ }),

/***/ 70015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VC: () => (/* binding */ bodySections),
/* harmony export */   jp: () => (/* binding */ partHeader),
/* harmony export */   k9: () => (/* binding */ packetBytes),
/* harmony export */   kp: () => (/* binding */ lastHeader)
/* harmony export */ });
/* unused harmony export cutBody */
/** From here on a length does not fit the five-octet form, and the body goes in parts. */
const FIXED_LENGTH_END = 2 ** 32;
/** Parts of 16 MiB: next to no overhead, and little for a reader that keeps a whole part. */
const PART_POWER = 24;
/** @param partPower forces parts of 2^partPower bytes (9 to 30); without it they come from 4 GiB on */
function cutBody(bodyBytes, partPower) {
    const partBytes = 2 ** (partPower ?? PART_POWER);
    if (partPower === undefined && bodyBytes < FIXED_LENGTH_END)
        return { parts: 0, partBytes, lastBytes: bodyBytes };
    const parts = Math.floor(Math.max(0, bodyBytes - 1) / partBytes);
    return { parts, partBytes, lastBytes: bodyBytes - parts * partBytes };
}
/** Bytes of a packet: tag, lengths and body. */
function packetBytes(bodyBytes, partPower) {
    return 1 + cutBody(bodyBytes, partPower).parts + 5 + bodyBytes;
}
/** The octet before a partial body. */
function partHeader(partBytes) {
    return Uint8Array.of(224 + Math.log2(partBytes));
}
/** The five octets before the last, or only, body. */
function lastHeader(bytes) {
    const header = Buffer.alloc(5, 0xff);
    header.writeUInt32BE(bytes, 1);
    return header;
}
/** What stands before a piece of a packet's body, in the order of the packet: header octets and how much follows. */
function* bodySections(tag, bodyBytes, partPower) {
    const cut = cutBody(bodyBytes, partPower);
    const first = Uint8Array.of(0xc0 | tag);
    for (let part = 0; part < cut.parts; part++) {
        const header = partHeader(cut.partBytes);
        yield { header: part === 0 ? Buffer.concat([first, header]) : header, bytes: cut.partBytes };
    }
    const last = lastHeader(cut.lastBytes);
    yield { header: cut.parts === 0 ? Buffer.concat([first, last]) : last, bytes: cut.lastBytes };
}


/***/ }),

/***/ 63765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ SEIPD_TAG),
/* harmony export */   BN: () => (/* binding */ literalBytes),
/* harmony export */   DZ: () => (/* binding */ LITERAL_PREFIX),
/* harmony export */   Dk: () => (/* binding */ SESSION_KEY_BYTES),
/* harmony export */   GA: () => (/* binding */ chunkBytesOf),
/* harmony export */   QA: () => (/* binding */ LITERAL_DATA_TAG),
/* harmony export */   QH: () => (/* binding */ sealedSize),
/* harmony export */   RW: () => (/* binding */ SALT_BYTES),
/* harmony export */   aM: () => (/* binding */ AUTH_TAG_BYTES),
/* harmony export */   oQ: () => (/* binding */ CHUNK_OCTET),
/* harmony export */   tr: () => (/* binding */ MAX_CHUNK_OCTET),
/* harmony export */   x1: () => (/* binding */ seipdBodyBytes),
/* harmony export */   yE: () => (/* binding */ sealParameters)
/* harmony export */ });
/* harmony import */ var _packetLength_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70015);

/** Packet tags of RFC 9580 §5. */
const LITERAL_DATA_TAG = 11;
const SEIPD_TAG = 18;
const SESSION_KEY_BYTES = 32;
const SALT_BYTES = 32;
/** Of AES-GCM, in whole (RFC 9580 §5.13.4). */
const AUTH_TAG_BYTES = 16;
/** Chunks of 1 MiB (2^(14+6) bytes): measured as the fastest for files; see docs/bench. */
const CHUNK_OCTET = 14;
/** 4 MiB: no larger chunk may be made, none need be read (RFC 9580 §5.13.2). */
const MAX_CHUNK_OCTET = 16;
/** Literal data: format `b`, no file name, no date (RFC 9580 §5.9): nothing but the bytes. */
const LITERAL_PREFIX = Uint8Array.of(0x62, 0, 0, 0, 0, 0);
/** Version 2, AES-256, GCM, chunk size: the start of the packet's body, and with the tag before it the HKDF info. */
function sealParameters(chunkOctet) {
    return Uint8Array.of(2, 9, 3, chunkOctet);
}
function chunkBytesOf(chunkOctet) {
    return 2 ** (chunkOctet + 6);
}
/** Bytes of the literal data packet that holds `plainBytes`: what is encrypted. */
function literalBytes(plainBytes, form = {}) {
    return (0,_packetLength_js__WEBPACK_IMPORTED_MODULE_0__/* .packetBytes */ .k9)(LITERAL_PREFIX.length + plainBytes, form.partPower);
}
/** Bytes of the SEIPD packet's body. */
function seipdBodyBytes(plainBytes, form = {}) {
    const literal = literalBytes(plainBytes, form);
    const chunks = Math.ceil(literal / chunkBytesOf(form.chunkOctet ?? CHUNK_OCTET));
    return 4 + SALT_BYTES + literal + (chunks + 1) * AUTH_TAG_BYTES;
}
/** Bytes of the sealed form of `plainBytes` bytes. */
function sealedSize(plainBytes, form = {}) {
    return (0,_packetLength_js__WEBPACK_IMPORTED_MODULE_0__/* .packetBytes */ .k9)(seipdBodyBytes(plainBytes, form), form.partPower);
}


/***/ }),

/***/ 21310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ uploadResource)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/storage/folder/fileLock.js
var fileLock = __webpack_require__(38882);
;// CONCATENATED MODULE: ./build/storage/upload/uploadJournal.js


/**
 * The record of one upload, so that it can go on after a kill: a file with mode 0600 that holds a header line and
 * a line for each part, first its SHA-256, on the disk before the part is sent, then the store's receipt.
 *
 * Why digests come first: going on means sealing again under the same AES-GCM key and nonces. Were the plain
 * content to differ from what the first run sealed, two plaintexts under one nonce would be in the store's hands,
 * which gives away their difference and the authentication key (NIST SP 800-38D, appendix A). So a part that may
 * have left the machine is sent again only if it is the same to the bit; if it is not, the upload is abandoned
 * with its key. A part without a line never left.
 *
 * A lock file beside it keeps a second process from going on with the same upload, which could otherwise send
 * what the first has not recorded.
 */
class UploadJournal {
    #path;
    #unlock;
    #header;
    #digests = new Map();
    #receipts = new Map();
    #file;
    #writing = Promise.resolve();
    constructor(path, unlock) {
        this.#path = path;
        this.#unlock = unlock;
    }
    /**
     * Takes the lock and reads what is there. An unreadable journal counts as none: its upload cannot go on.
     * @throws CountersignError `conflict` while another live process holds it.
     */
    static async open(path) {
        const journal = new UploadJournal(path, await (0,fileLock/* takeLock */.H)(`${path}.lock`, 'uploading the same thing'));
        await journal.#load();
        return journal;
    }
    /** The upload to go on with, if there is one. */
    get header() {
        return this.#header;
    }
    digestOf(index) {
        return this.#digests.get(index);
    }
    receiptOf(index) {
        return this.#receipts.get(index);
    }
    /** Starts the record of a new upload in place of any other. */
    async begin(header) {
        await this.clear();
        const fresh = `${this.#path}.new`;
        await (0,promises_.rm)(fresh, { force: true });
        this.#file = await (0,promises_.open)(fresh, 'ax', 0o600);
        await this.#append({ header });
        await (0,promises_.rename)(fresh, this.#path);
        this.#header = header;
    }
    /** Returns once the digest is on the disk; the part may be sent then and not before. */
    async recordPart(index, sha256) {
        await this.#append({ part: index, sha256 });
        this.#digests.set(index, sha256);
    }
    async recordSent(index, receipt) {
        await this.#append({ sent: index, receipt });
        this.#receipts.set(index, receipt);
    }
    /** Forgets the upload, its key with it. */
    async clear() {
        await this.#file?.close();
        this.#file = undefined;
        this.#header = undefined;
        this.#digests.clear();
        this.#receipts.clear();
        await (0,promises_.rm)(this.#path, { force: true });
    }
    /** Lets go of the file and the lock; what is recorded stays for the next run. */
    async close() {
        await this.#writing;
        await this.#file?.close();
        this.#file = undefined;
        await this.#unlock();
    }
    #append(line) {
        const turn = this.#writing.then(async () => {
            this.#file ??= await (0,promises_.open)(this.#path, 'a', 0o600);
            await this.#file.appendFile(`${JSON.stringify(line)}\n`);
            await this.#file.datasync();
        });
        this.#writing = turn.catch(() => undefined);
        return turn;
    }
    async #load() {
        const bytes = await (0,promises_.readFile)(this.#path).catch(() => Buffer.alloc(0));
        // A last line without its end was torn by a kill; what it was to record has not been sent.
        const whole = bytes.lastIndexOf('\n') + 1;
        if (whole < bytes.length)
            await (0,promises_.truncate)(this.#path, whole);
        try {
            const lines = bytes.subarray(0, whole).toString().split('\n').slice(0, -1);
            for (const line of lines)
                this.#take(JSON.parse(line));
        }
        catch {
            this.#header = undefined;
        }
        if (this.#header === undefined)
            await this.clear();
    }
    #take(line) {
        if (line.header !== undefined)
            this.#header = line.header;
        if (line.part !== undefined && line.sha256 !== undefined)
            this.#digests.set(line.part, line.sha256);
        if (line.sent !== undefined && line.receipt !== undefined)
            this.#receipts.set(line.sent, line.receipt);
    }
}

// EXTERNAL MODULE: ./build/resource/transfer/plainSource.js + 3 modules
var plainSource = __webpack_require__(22557);
// EXTERNAL MODULE: ./build/resource/resourceCommitment.js
var resourceCommitment = __webpack_require__(96580);
// EXTERNAL MODULE: ./build/resource/resourceEncryption.js
var resourceEncryption = __webpack_require__(62872);
// EXTERNAL MODULE: ./build/resource/resourceFile.js
var resourceFile = __webpack_require__(55959);
// EXTERNAL MODULE: ./build/resource/seal/plainHash.js + 1 modules
var plainHash = __webpack_require__(45271);
// EXTERNAL MODULE: ./build/resource/seal/sealFormat.js
var sealFormat = __webpack_require__(63765);
// EXTERNAL MODULE: ./build/bytes/byteSource.js
var byteSource = __webpack_require__(91833);
// EXTERNAL MODULE: ./build/resource/seal/chunkCipher.js
var chunkCipher = __webpack_require__(53849);
// EXTERNAL MODULE: ./build/resource/seal/packetLength.js
var packetLength = __webpack_require__(70015);
// EXTERNAL MODULE: ./build/bytes/giveBack.js
var giveBack = __webpack_require__(87760);
// EXTERNAL MODULE: ./build/bytes/quiet.js
var quiet = __webpack_require__(35664);
;// CONCATENATED MODULE: ./build/resource/seal/sealStream.js








/**
 * Seals bytes as an OpenPGP message: one SEIPDv2 packet (RFC 9580 §5.13.2) with AES-256-GCM and no session key
 * packets before it, holding one literal data packet. The same key, salt, form and bytes give the same message.
 * @param size how many bytes `plain` has
 * @throws CountersignError `input` when `plain` has more or fewer bytes.
 */
async function* sealStream(plain, size, sessionKey, options = {}) {
    const chunkOctet = options.chunkOctet ?? sealFormat/* CHUNK_OCTET */.oQ;
    if (!Number.isInteger(chunkOctet) || chunkOctet < 0 || chunkOctet > sealFormat/* MAX_CHUNK_OCTET */.tr) {
        throw new errors/* CountersignError */.WS('input', `a chunk size octet of ${chunkOctet} is not 0 to ${sealFormat/* MAX_CHUNK_OCTET */.tr}`);
    }
    const salt = options.salt ?? (0,external_node_crypto_.randomBytes)(sealFormat/* SALT_BYTES */.RW);
    const cipher = new chunkCipher/* ChunkCipher */.F(sessionKey, salt, chunkOctet);
    const source = (0,byteSource/* asSource */.cT)(plain);
    const body = sealBody(source, size, cipher, salt, { ...options, chunkOctet });
    try {
        yield* inSections(sealFormat/* SEIPD_TAG */.$E, (0,sealFormat/* seipdBodyBytes */.x1)(size, options), body, options.partPower);
    }
    finally {
        await body.return(undefined);
        await source.close();
    }
}
/** Puts the packet's lengths between the pieces of its body. */
async function* inSections(tag, bodyBytes, body, partPower) {
    const sections = (0,packetLength/* bodySections */.VC)(tag, bodyBytes, partPower);
    let left = 0;
    for await (let piece of body) {
        while (piece.length > 0) {
            if (left === 0) {
                const section = sections.next();
                if (section.done === true)
                    throw new errors/* CountersignError */.WS('internal', 'a packet is longer than was computed');
                yield section.value.header;
                left = section.value.bytes;
            }
            const part = piece.subarray(0, left);
            // Counted before it is handed out: whoever has it may give its memory back.
            left -= part.length;
            piece = piece.subarray(part.length);
            yield part;
        }
    }
}
async function* sealBody(source, size, cipher, salt, options) {
    yield Buffer.concat([(0,sealFormat/* sealParameters */.yE)(options.chunkOctet), salt]);
    const total = (0,sealFormat/* literalBytes */.BN)(size, options);
    const chunkBytes = (0,sealFormat/* chunkBytesOf */.GA)(options.chunkOctet);
    const chunks = Math.ceil(total / chunkBytes);
    const literal = new LiteralWriter(source, size, options.partPower);
    const onPlain = options.onPlain ?? freePlain;
    const fill = (index) => (0,quiet/* quiet */.j)(literal.fill(Buffer.allocUnsafeSlow(Math.min(chunkBytes, total - index * chunkBytes))));
    let next = fill(0);
    try {
        for (let index = 0; index < chunks; index++) {
            const chunk = await next;
            if (index + 1 < chunks)
                next = fill(index + 1);
            for (const piece of cipher.encrypt(index, chunk.bytes))
                yield piece;
            await onPlain(chunk.data);
        }
        if ((await source.read(new Uint8Array(1))) !== 0)
            throw sizeChanged();
        yield cipher.finalTag(chunks, total);
    }
    finally {
        // Nobody may read the file once this is over.
        await Promise.allSettled([next]);
    }
}
function freePlain(pieces) {
    pieces.forEach(giveBack/* free */.t9);
    return Promise.resolve();
}
/** Writes a literal data packet around the source's bytes, straight into the buffers that are encrypted. */
class LiteralWriter {
    #source;
    #runs;
    #run = 0;
    constructor(source, size, partPower) {
        this.#source = source;
        this.#runs = literalRuns(size, partPower);
    }
    async fill(bytes) {
        const data = [];
        for (let at = 0; at < bytes.length;) {
            const room = bytes.subarray(at);
            if (typeof this.#run === 'number' && this.#run > 0) {
                const part = room.subarray(0, this.#run);
                if ((await this.#source.read(part)) < part.length)
                    throw sizeChanged();
                data.push(part);
                this.#run -= part.length;
                at += part.length;
            }
            else if (typeof this.#run !== 'number' && this.#run.length > 0) {
                const part = this.#run.subarray(0, room.length);
                room.set(part);
                this.#run = this.#run.subarray(part.length);
                at += part.length;
            }
            else {
                const run = this.#runs.next();
                if (run.done === true)
                    throw new errors/* CountersignError */.WS('internal', 'a chunk is longer than was computed');
                this.#run = run.value;
            }
        }
        return { bytes, data };
    }
}
/** The packet in order: octets of its own, and how many bytes of the source stand there. */
function* literalRuns(size, partPower) {
    let prefix = sealFormat/* LITERAL_PREFIX */.DZ.length;
    for (const section of (0,packetLength/* bodySections */.VC)(sealFormat/* LITERAL_DATA_TAG */.QA, sealFormat/* LITERAL_PREFIX */.DZ.length + size, partPower)) {
        yield section.header;
        if (prefix > 0)
            yield sealFormat/* LITERAL_PREFIX */.DZ;
        yield section.bytes - prefix;
        prefix = 0;
    }
}
function sizeChanged() {
    return new errors/* CountersignError */.WS('input', 'the file changed its size while it was read', {
        mend: 'Try again when nothing writes to it.',
    });
}

;// CONCATENATED MODULE: ./build/resource/transfer/uploadResource.js











/**
 * Seals a file or a directory under a fresh session key and stores it: what the store sees is a random name and
 * about how large the content is.
 * @returns the resource, which is a secret: whoever has it and can reach the store can open the content
 * @throws CountersignError when the path cannot be read or changes meanwhile, or of the store.
 */
function uploadResource(path, store, options = {}) {
    const filename = options.filename ?? (0,external_node_path_.basename)((0,external_node_path_.resolve)(path));
    if (!(0,resourceFile/* isPlainName */.sh)(filename)) {
        return Promise.reject(new errors/* CountersignError */.WS('input', 'the name of what is uploaded is not a plain file name', {
            mend: 'Give one with --filename.',
        }));
    }
    return (0,plainSource/* withPlainSource */.S)(path, async (plain) => {
        const { sealing, hash } = await storeSealed(plain, store, options);
        return {
            hash: { algo: 'sha256', encoding: 'hex', hash },
            size: plain.size,
            content: plain.content,
            filename,
            encryption: (0,resourceEncryption/* encryptionWith */.K)(sealing.key),
            resource: await store.locationOf(sealing.name),
            salt: (0,resourceCommitment/* freshCommitmentSalt */.Q)(),
        };
    });
}
async function storeSealed(plain, store, options) {
    if (options.journal !== undefined && store.putResumable !== undefined) {
        const journal = await UploadJournal.open(options.journal);
        try {
            // An upload that cannot go on is given up with its key; the second turn has a fresh one.
            const stored = (await goOn(plain, store, journal, options)) ?? (await goOn(plain, store, journal, options));
            if (stored === undefined)
                throw new errors/* CountersignError */.WS('unavailable', 'the store forgets what is sent to it');
            return stored;
        }
        finally {
            await journal.close();
        }
    }
    const sealing = freshSealing();
    const { hash } = await sealWhile(plain, sealing, options.onProgress, (bytes) => store.put(sealing.name, (0,sealFormat/* sealedSize */.QH)(plain.size), bytes));
    return { sealing, hash };
}
/** Begins an upload or goes on with the journal's; `undefined` when that had to be given up. */
async function goOn(plain, store, journal, options) {
    const sealing = journal.header === undefined ? freshSealing() : sealingOf(journal.header.name, journal.header.memo);
    const memo = Buffer.concat([sealing.key, sealing.salt]).toString('base64');
    const { result: stored, hash } = await sealWhile(plain, sealing, options.onProgress, (bytes) => store.putResumable?.({ name: sealing.name, size: (0,sealFormat/* sealedSize */.QH)(plain.size), memo, produce: () => bytes }, journal));
    return stored?.outcome === 'stored' ? { sealing, hash } : undefined;
}
function freshSealing() {
    return {
        name: (0,external_node_crypto_.randomBytes)(16).toString('hex'),
        key: (0,external_node_crypto_.randomBytes)(sealFormat/* SESSION_KEY_BYTES */.Dk),
        salt: (0,external_node_crypto_.randomBytes)(sealFormat/* SALT_BYTES */.RW),
    };
}
function sealingOf(name, memo) {
    const bytes = Buffer.from(memo, 'base64');
    return { name, key: bytes.subarray(0, sealFormat/* SESSION_KEY_BYTES */.Dk), salt: bytes.subarray(sealFormat/* SESSION_KEY_BYTES */.Dk) };
}
/** Seals while `store` takes the bytes; gives what it answered, and the hash of what was sealed until then. */
function sealWhile(plain, sealing, onProgress, store) {
    return (0,plainHash/* withPlainHash */.x)(plain.size, (hash) => {
        let done = 0;
        const onPlain = (pieces) => {
            for (const piece of pieces)
                done += piece.length;
            onProgress?.({ phase: 'upload', bytes: done, totalBytes: plain.size });
            return hash.take(pieces);
        };
        return store(sealStream(plain.source(), plain.size, sealing.key, { salt: sealing.salt, onPlain }));
    });
}


/***/ }),

/***/ 68094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ transferLines),
/* harmony export */   j: () => (/* binding */ withoutQuery)
/* harmony export */ });
const RETRY_EVERY_MS = 1000;
/** One line for a request that is waited for, and for one that is tried again. */
function transferLines(tell) {
    let told = -Infinity;
    return {
        onStall: (request, seconds) => {
            tell(describeStall(request, seconds));
        },
        onRetry: (request, attempt, waitMs, why, attempts) => {
            // All requests under way fail together: one line says it.
            const now = performance.now();
            if (now - told < RETRY_EVERY_MS)
                return;
            told = now;
            tell(describeRetry(request, attempt, attempts, waitMs, why));
        },
    };
}
/** `waiting 30 s for PUT part 7 of bucket/object at host` */
function describeStall(request, seconds) {
    return `waiting ${seconds} s for ${withoutQuery(request)}`;
}
/** `retrying put part 7 of s3://bucket/object in 2 s (try 2 of 8): the server answered 503` */
function describeRetry(request, attempt, attempts, waitMs, why) {
    const wait = waitMs < 1000 ? '' : ` in ${Math.round(waitMs / 1000)} s`;
    return `retrying ${withoutQuery(request)}${wait} (try ${attempt + 1} of ${attempts}): ${withoutQuery(why)}`;
}
/** What a person may read of an address: its query can carry a signature or a token. */
function withoutQuery(text) {
    return text.replace(/([a-z][a-z0-9+.-]*:\/\/[^\s?]*)\?\S*/gi, '$1');
}


/***/ }),

/***/ 38882:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ takeLock)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);



/**
 * Takes a lock that is a file with the id of the process that holds it; one of a process that is dead holds nothing.
 * @param doing what its holder does, for the message: `uploading the same thing`.
 * @returns what lets go of it
 * @throws CountersignError `conflict` while another live process holds it.
 */
async function takeLock(path, doing) {
    const mine = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(mine, String(process.pid), { mode: 0o600 });
    try {
        for (let tries = 0; tries < 3; tries += 1) {
            // A link appears whole or not at all, so nobody reads a lock that does not yet say whose it is.
            if (await linked(mine, path))
                return () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { force: true });
            const holder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8').catch(() => '');
            if (isAlive(Number(holder)))
                throw heldBy(holder, doing, path);
            const stale = `${mine}.stale`;
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(path, stale).catch(() => undefined);
            const moved = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(stale, 'utf8').catch(() => holder);
            if (moved !== holder)
                await linked(stale, path);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(stale, { force: true });
        }
        throw heldBy('another', doing, path);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(mine, { force: true });
    }
}
async function linked(from, to) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.link)(from, to);
        return true;
    }
    catch (error) {
        if (error.code === 'EEXIST')
            return false;
        throw error;
    }
}
function heldBy(holder, doing, path) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('conflict', `process ${holder} is ${doing} already`, {
        mend: `Wait for it to end; if there is no such process of this program, remove ${path}.`,
    });
}
function isAlive(pid) {
    if (!Number.isInteger(pid) || pid <= 0)
        return false;
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error.code === 'EPERM';
    }
}


/***/ }),

/***/ 56823:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ MiB),
/* harmony export */   r: () => (/* binding */ transferSettings)
/* harmony export */ });
const MiB = 1024 * 1024;
const DEFAULTS = {
    attempts: 8,
    firstWaitMs: 250,
    maxWaitMs: 20_000,
    stallAfterMs: 10_000,
    idleLimitMs: 60_000,
    windowBytes: 32 * MiB,
    partBytes: 5 * MiB,
};
function transferSettings(options = {}) {
    return { ...DEFAULTS, ...options };
}


/***/ }),

/***/ 78398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ describeIssue)
/* harmony export */ });
/** The first thing that a schema finds wrong, for people: `usage.price: must be …`, or `name is missing`. */
function describeIssue(error) {
    const [issue] = error.issues;
    const member = issue?.path.map(String).join('.') ?? '';
    const message = issue?.message ?? 'is wrong';
    if (message.endsWith('received undefined'))
        return `${member} is missing`;
    const text = message.replace(/^Invalid input: /, '');
    return member === '' ? text : `${member}: ${text}`;
}


/***/ }),

/***/ 5934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ hasDuplicateMembers)
/* harmony export */ });
/**
 * Whether an object in a JSON text has a member of the same name twice. JSON.parse keeps the last of them and says
 * nothing; another reader may keep the first (RFC 8259, section 4), so that two people see two documents.
 * @param value what JSON.parse made of `text`
 */
function hasDuplicateMembers(text, value) {
    const members = colonsOutsideStrings(text);
    let kept = 0;
    const pending = [value];
    while (pending.length > 0) {
        const next = pending.pop();
        if (typeof next !== 'object' || next === null)
            continue;
        const inner = Object.values(next);
        if (!Array.isArray(next))
            kept += inner.length;
        for (const item of inner)
            pending.push(item);
    }
    return members !== kept;
}
/**
 * Outside of strings a colon stands for a member, and for nothing else. Walked by hand: a pattern that takes a string of
 * millions of characters at once overflows the stack.
 */
function colonsOutsideStrings(text) {
    let colons = 0;
    let isInString = false;
    for (let index = 0; index < text.length; index++) {
        const character = text[index];
        if (character === '"')
            isInString = !isInString;
        else if (isInString && character === '\\')
            index++;
        else if (!isInString && character === ':')
            colons++;
    }
    return colons;
}


/***/ }),

/***/ 43406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rb: () => (/* binding */ barOf),
/* harmony export */   YB: () => (/* binding */ describeReading),
/* harmony export */   Z3: () => (/* binding */ ProgressMeter)
/* harmony export */ });
const WINDOW_MS = 10_000;
const SAMPLE_MS = 500;
/** Measures the rate over the last ten seconds, so that a line that slows down or comes back is seen. */
class ProgressMeter {
    #samples = [];
    /** @param now milliseconds of a clock that never goes back */
    read(bytes, totalBytes, now = performance.now()) {
        const last = this.#samples.at(-1);
        // Fewer bytes than before: the work began anew.
        if (last !== undefined && bytes < last.bytes)
            this.#samples.length = 0;
        if (last === undefined || now - last.at >= SAMPLE_MS)
            this.#samples.push({ at: now, bytes });
        while ((this.#samples[1]?.at ?? Infinity) <= now - WINDOW_MS)
            this.#samples.shift();
        const [first] = this.#samples;
        const elapsed = first === undefined ? 0 : now - first.at;
        const bytesPerSecond = first === undefined || elapsed < SAMPLE_MS ? undefined : ((bytes - first.bytes) / elapsed) * 1000;
        const secondsLeft = totalBytes === undefined || bytesPerSecond === undefined || bytesPerSecond === 0
            ? undefined
            : (totalBytes - bytes) / bytesPerSecond;
        return { bytes, totalBytes, bytesPerSecond, secondsLeft };
    }
}
/** `1.2 of 93.1 GiB (1 %), 56.1 MiB/s, 27 min left` */
function describeReading({ bytes, totalBytes, bytesPerSecond, secondsLeft }) {
    const [unit, size] = unitOf(totalBytes ?? bytes);
    const done = (bytes / size).toFixed(1);
    const parts = [
        totalBytes === undefined
            ? `${done} ${unit}`
            : `${done} of ${(totalBytes / size).toFixed(1)} ${unit} (${percentOf(bytes, totalBytes)} %)`,
        ...(bytesPerSecond === undefined ? [] : [`${(bytesPerSecond / MIB).toFixed(1)} MiB/s`]),
        ...(secondsLeft === undefined ? [] : [`${describeSeconds(secondsLeft)} left`]),
    ];
    return parts.join(', ');
}
/** A bar of so many characters. */
function barOf(bytes, totalBytes, width) {
    const full = Math.round((percentOf(bytes, totalBytes) / 100) * width);
    return `[${'#'.repeat(full)}${'-'.repeat(width - full)}]`;
}
const MIB = 1024 * 1024;
const UNITS = [
    ['TiB', 1024 * 1024 * MIB],
    ['GiB', 1024 * MIB],
];
function unitOf(bytes) {
    return UNITS.find(([, size]) => bytes >= size) ?? ['MiB', MIB];
}
/** Whole, rounded down: 100 is the end. */
function percentOf(bytes, totalBytes) {
    return totalBytes === 0 ? 100 : Math.min(100, Math.floor((100 * bytes) / totalBytes));
}
function describeSeconds(seconds) {
    const whole = Math.ceil(seconds);
    if (whole < 120)
        return `${whole} s`;
    const minutes = Math.ceil(whole / 60);
    return minutes < 120 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}


/***/ }),

/***/ 53328:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ shellWord)
/* harmony export */ });
/** A text as one word of a POSIX shell. */
function shellWord(text) {
    return `'${text.replaceAll("'", `'\\''`)}'`;
}


/***/ }),

/***/ 98799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ canonicalize)
/* harmony export */ });
function hasLoneSurrogate (value) {
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);

    if (code >= 0xD800 && code <= 0xDBFF) {
      if (i === value.length - 1) {
        return true;
      }
      const next = value.charCodeAt(i + 1);
      if (!(next >= 0xDC00 && next <= 0xDFFF)) {
        return true;
      }
      i++;
    } else if (code >= 0xDC00 && code <= 0xDFFF) {
      return true;
    }
  }

  return false;
}

function canonicalize (object, seen = new Set()) {
  if (typeof object === 'number' && isNaN(object)) {
    throw new Error('NaN is not allowed');
  }

  if (typeof object === 'number' && !isFinite(object)) {
    throw new Error('Infinity is not allowed');
  }

  if (typeof object === 'string' && hasLoneSurrogate(object)) {
    throw new Error('Lone surrogate is not allowed');
  }

  if (object === null || typeof object !== 'object') {
    return JSON.stringify(object);
  }

  if (typeof object.toJSON === 'function') {
    if (seen.has(object)) {
      throw new Error('Circular reference detected');
    }
    seen.add(object);
    const result = canonicalize(object.toJSON(), seen);
    seen.delete(object);
    return result;
  }

  if (seen.has(object)) {
    throw new Error('Circular reference detected');
  }
  seen.add(object);

  let result;
  if (Array.isArray(object)) {
    const values = object.map((cv) => {
      const value = cv === undefined || typeof cv === 'symbol' ? null : cv;
      return canonicalize(value, seen);
    });
    result = `[${values.join(',')}]`;
  } else {
    const parts = [];
    for (const key of Object.keys(object).sort()) {
      if (object[key] === undefined || typeof object[key] === 'symbol') {
        continue;
      }
      parts.push(`${canonicalize(key)}:${canonicalize(object[key], seen)}`);
    }
    result = `{${parts.join(',')}}`;
  }

  seen.delete(object);
  return result;
}


/***/ })

};
