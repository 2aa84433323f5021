export const id = 7549;
export const ids = [7549,1170,2425,8448,8836,3705];
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

/***/ 1872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   buildCached: () => (/* binding */ buildCached)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8448);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _resource_hashPath_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31170);
/* harmony import */ var _solution_buildSolution_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42425);
/* harmony import */ var _open_openCache_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(98327);






/**
 * The cached archive's own name. It is hashed anew after it was restored, so that what is ordered and reviewed is what it
 * is; whether it is what was built, only a build without the cache tells (SECURITY.md).
 */
const KEY_PREFIX = 'countersign-solution-v1';
/** Everything that an archive is made of as far as the repository knows it; what a moving base tag names is not. */
function cacheKey(build, tree) {
    const parts = (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__.digestOf)({ hash: tree, name: build.name, args: [...build.buildArgs], arch: process.arch });
    return `${KEY_PREFIX}-${process.platform}-${parts}`;
}
/** Builds, unless the cache has the archive of the same files, arguments and name. A cache that fails is none. */
async function buildCached(context, build) {
    const { name, directory, output, buildArgs } = build;
    const cache = build.cache ? await (0,_open_openCache_js__WEBPACK_IMPORTED_MODULE_5__/* .openCache */ .b)(context) : undefined;
    if (build.cache && cache === undefined)
        context.log('There is no cache here: the solution is built');
    const { hash: tree } = await (0,_resource_hashPath_js__WEBPACK_IMPORTED_MODULE_3__.hashPath)(directory);
    const key = cache === undefined ? '' : cacheKey(build, tree);
    const kept = `${name}.countersign-cache.tar.gz`;
    const found = cache === undefined ? 'failed' : await restore(context, cache, kept, key);
    if (found === 'found') {
        await move(kept, output);
        const { hash, size } = await (0,_resource_hashPath_js__WEBPACK_IMPORTED_MODULE_3__.hashPath)(output);
        context.log(`Nothing changed: the archive came from the cache (${key})`);
        return { archive: output, hash, size, cached: true, tree };
    }
    const make = context.services.build ?? _solution_buildSolution_js__WEBPACK_IMPORTED_MODULE_4__.buildSolution;
    const onLine = (line) => {
        context.log(`| ${line}`);
    };
    const built = await make({ directory, name, output, buildArgs, onLine });
    // A cache that could not be read is not asked again: one warning, one wait.
    if (cache !== undefined && found === 'none')
        await save(context, cache, { output, kept, key });
    return { archive: output, hash: built.sha256, size: built.size, cached: false, tree };
}
async function restore(context, cache, path, key) {
    try {
        if ((await cache.restore(path, key)) !== key)
            return 'none';
        if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path)).isFile())
            return 'found';
        throw new Error('what it holds is no file');
    }
    catch (error) {
        context.warn(`The cache could not be read, so the solution is built: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`);
        // An archive that ends too early leaves a piece.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { force: true, recursive: true });
        return 'failed';
    }
}
async function save(context, cache, { output, kept, key }) {
    // The cache knows files by their paths, and restores to the same one, whatever `output` is in another run.
    await move(output, kept);
    try {
        await cache.save(kept, key);
        context.log('The archive is kept in the cache');
    }
    catch (error) {
        context.warn(`The archive was not kept in the cache: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`);
    }
    finally {
        await move(kept, output);
    }
}
/** The workspace and the runner's temporary directory may be two file systems. */
async function move(from, to) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(from, to);
    }
    catch (error) {
        if (error.code !== 'EXDEV')
            throw error;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.copyFile)(from, to);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(from);
    }
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

/***/ 42425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  buildSolution: () => (/* binding */ buildSolution)
});

// UNUSED EXPORTS: buildArguments

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(80481);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/solution/engine/containerEngine.js
var containerEngine = __webpack_require__(3728);
// EXTERNAL MODULE: ./build/solution/engine/findEngine.js
var findEngine = __webpack_require__(72020);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
;// CONCATENATED MODULE: ./build/solution/alongside.js


/** What may wait for the slower of the two. */
const WAITING_BYTES = 4 * 1024 * 1024;
/** Gives what is taken of `source` to `read` as well, which sees an end only when the source has come to its own. */
function alongside(source, read) {
    const copy = new external_node_stream_.PassThrough({ highWaterMark: WAITING_BYTES });
    const result = read(copy);
    let reading = true;
    const over = result.then(() => void (reading = false), () => void (reading = false));
    async function* taken() {
        try {
            for await (const chunk of source) {
                if (reading && !copy.write(chunk))
                    await Promise.race([(0,external_node_events_.once)(copy, 'drain'), over]);
                yield chunk;
            }
            copy.end();
        }
        catch (error) {
            copy.destroy(error);
            throw error;
        }
        finally {
            // Whoever took only a part leaves the reader without an end.
            if (!copy.writableEnded)
                copy.destroy(new Error('the stream was left'));
        }
    }
    // An error that the destroyed copy emits is the reader's to see.
    copy.on('error', () => undefined);
    return { bytes: taken(), result };
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/solution/image/parallelGzip.js



/** Large enough that cutting costs nothing in size, small enough that memory stays flat. */
const PART = 4 * 1024 * 1024;
const compress = (0,external_node_util_.promisify)(external_node_zlib_.gzip);
async function* parts(source) {
    let chunks = [];
    let length = 0;
    for await (const chunk of source) {
        for (let at = 0; at < chunk.length;) {
            const piece = chunk.subarray(at, at + PART - length);
            chunks.push(piece);
            length += piece.length;
            at += piece.length;
            if (length === PART) {
                yield Buffer.concat(chunks);
                chunks = [];
                length = 0;
            }
        }
    }
    if (length > 0)
        yield Buffer.concat(chunks);
}
/** Parts of 4 MiB of a stream, each packed by itself, on all processors, in the order of the stream. */
async function* inParallel(source, pack) {
    const inFlight = [];
    const most = (0,external_node_os_.availableParallelism)() + 1;
    try {
        for await (const part of parts(source)) {
            inFlight.push(pack(part));
            if (inFlight.length >= most)
                yield (await inFlight.shift()) ?? new Uint8Array(0);
        }
        for (let next = inFlight.shift(); next !== undefined; next = inFlight.shift())
            yield await next;
    }
    finally {
        await Promise.allSettled(inFlight);
    }
}
/**
 * Gzip as a sequence of members (RFC 1952, 2.2), each of 4 MiB of the source, compressed on all processors. The
 * headers carry no time and no name: the same bytes in give the same bytes out.
 */
function parallelGzip(source, level) {
    return inParallel(source, (part) => compress(part, { level }));
}

// EXTERNAL MODULE: ./build/solution/image/readImage.js + 4 modules
var readImage = __webpack_require__(47026);
;// CONCATENATED MODULE: ./build/solution/image/saveImage.js










/** Level 1, by measurement: see docs/bench/image.md. */
const GZIP_LEVEL = 1;
/**
 * Saves an image as a gzipped archive in one pass: while the engine writes it, it is read as the TEE will read it,
 * compressed, hashed and written. Nothing reads the file again.
 * @throws CountersignError `unavailable` when the engine fails, or as `readImage` for what no TEE would take.
 */
async function saveImage(engine, request) {
    const format = engine.name === 'podman' ? ['--format', 'docker-archive'] : [];
    const child = (0,containerEngine/* startEngine */.ty)(engine, ['save', ...format, request.tag]);
    const { stdout } = child;
    if (stdout === null)
        throw new errors/* CountersignError */.WS('internal', 'an engine was started without its output');
    const partial = `${request.output}.part`;
    const end = (0,containerEngine/* finished */.xl)(child, false);
    let told;
    try {
        const plain = alongside(stdout, readImage/* readImageStream */.c);
        const archive = checkedArchive(plain.bytes, async () => {
            requireSaved(engine, await end);
            return plain.result;
        });
        // Until the end is reached, a reader's failure must not count as nobody's.
        plain.result.catch(() => undefined);
        const written = request.onArchive === undefined ? undefined : alongside(archive.bytes, request.onArchive);
        told = written?.result.catch(() => undefined);
        await (0,external_node_stream_promises_.pipeline)(written?.bytes ?? archive.bytes, (0,external_node_fs_.createWriteStream)(partial)).catch((cause) => {
            throw writeError(request.output, cause);
        });
        const { configDigest } = await plain.result;
        await (0,promises_.rename)(partial, request.output);
        await written?.result;
        return { path: (0,external_node_path_.resolve)(request.output), ...archive.sum(), imageId: configDigest };
    }
    finally {
        child.kill();
        // A store that got half of it takes it back before anybody hears of the failure.
        await told;
        await (0,promises_.rm)(partial, { force: true });
    }
}
function requireSaved(engine, { status, stderr }) {
    if (status === 0)
        return;
    throw new errors/* CountersignError */.WS('unavailable', `${engine.name} could not save the image: ${(0,containerEngine/* lastLine */.fM)(stderr)}`);
}
function writeError(output, cause) {
    const { code, syscall } = cause;
    if (cause instanceof errors/* CountersignError */.WS || code === undefined || syscall === undefined)
        return cause;
    if (code === 'ENOSPC' || code === 'EDQUOT')
        return new errors/* CountersignError */.WS('limit', `the disk is full: ${output} was not written`, { cause });
    return new errors/* CountersignError */.WS('input', `${output} cannot be written (${code})`, { cause });
}
/** Compresses and hashes; what the TEE would refuse must not leave the house of the one who can mend it. */
function checkedArchive(plain, check) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    async function* zipped() {
        for await (const chunk of parallelGzip(plain, GZIP_LEVEL)) {
            hash.update(chunk);
            size += chunk.length;
            yield chunk;
        }
        await check();
    }
    return { bytes: zipped(), sum: () => ({ sha256: hash.digest('hex'), size }) };
}

;// CONCATENATED MODULE: ./build/solution/buildSolution.js







/** What podman says when not the Dockerfile but its own way to run a step is at fault. */
const CANNOT_RUN_STEPS = /netavark|cni|oci runtime|runc|crun|rlimit|cgroup|container start message/i;
/**
 * Builds the image of a directory with a Dockerfile and saves it (see saveImage). Times are set to 1970, so that
 * with podman (and docker's BuildKit) the same files on the same base give the same archive.
 * @throws CountersignError `usage` or `input` when it can't be built, `unavailable` when no engine is here.
 */
async function buildSolution(request) {
    if (!/^[a-z0-9]+(?:[._-]+[a-z0-9]+)*$/.test(request.name) || request.name.length > 128)
        throw new errors/* CountersignError */.WS('usage', `${JSON.stringify(request.name)} cannot name an image`, {
            mend: 'use lower-case letters, digits and dashes',
        });
    for (const pair of request.buildArgs ?? [])
        if (!/^[A-Za-z_][A-Za-z0-9_]*=/.test(pair))
            throw new errors/* CountersignError */.WS('usage', `the build argument ${JSON.stringify(pair)} is not NAME=value`);
    const dockerfile = (0,external_node_path_.join)((0,external_node_path_.resolve)(request.directory), 'Dockerfile');
    if (!(await (0,promises_.stat)(dockerfile).catch(() => undefined))?.isFile())
        throw new errors/* CountersignError */.WS('input', `there is no Dockerfile in ${request.directory}`);
    const engine = await findBuilder();
    await buildImage(engine, request);
    const { name, output, onArchive } = request;
    const saved = await saveImage(engine, {
        tag: `${name}:latest`,
        output,
        ...(onArchive === undefined ? {} : { onArchive }),
    });
    return { ...saved, engine: engine.name };
}
async function findBuilder() {
    const docker = await (0,findEngine/* findDocker */.c)();
    // To build, docker needs the user's own settings: registries and their credentials.
    if (docker !== undefined)
        return { ...docker, globals: [] };
    const podman = await (0,findEngine/* findPodman */.F)();
    if (podman !== undefined)
        return podman;
    throw new errors/* CountersignError */.WS('unavailable', 'neither docker nor podman works here, so no image can be built', {
        mend: 'install docker or podman, or on Debian: apt-get install podman runc',
    });
}
/** The `build` command; `isolation` is podman's way to run the steps. */
function buildArguments(engine, request, isolation) {
    return [
        ...['build', '--tag', `${request.name}:latest`],
        ...(engine === 'podman' ? ['--timestamp', '0', '--format', 'docker'] : []),
        ...(isolation === undefined ? [] : ['--isolation', isolation]),
        ...(request.buildArgs ?? []).flatMap((pair) => ['--build-arg', pair]),
        ...['--', (0,external_node_path_.resolve)(request.directory)],
    ];
}
async function buildImage(engine, request) {
    const attempt = async (isolation) => {
        const args = buildArguments(engine.name, request, isolation);
        const child = (0,containerEngine/* startEngine */.ty)(engine, args, 'ignore', {
            SOURCE_DATE_EPOCH: '0',
            BUILDX_NO_DEFAULT_ATTESTATIONS: '1',
        });
        tellLines(child, request.onLine);
        return (0,containerEngine/* finished */.xl)(child);
    };
    let result = await attempt();
    if (result.status !== 0 && engine.name === 'podman' && CANNOT_RUN_STEPS.test(result.stderr)) {
        request.onLine?.('podman cannot run steps in containers here; trying again with --isolation chroot');
        result = await attempt('chroot');
    }
    if (result.status !== 0)
        throw new errors/* CountersignError */.WS('input', `${engine.name} could not build ${request.directory}: ${(0,containerEngine/* lastLine */.fM)(result.stderr) || 'no reason given'}`);
}
function tellLines(child, onLine) {
    if (onLine === undefined)
        return;
    for (const stream of [child.stdout, child.stderr])
        if (stream !== null)
            (0,external_node_readline_.createInterface)({ input: stream }).on('line', onLine);
}


/***/ }),

/***/ 3728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cn: () => (/* binding */ runEngine),
/* harmony export */   fM: () => (/* binding */ lastLine),
/* harmony export */   pJ: () => (/* binding */ endOf),
/* harmony export */   ty: () => (/* binding */ startEngine),
/* harmony export */   xl: () => (/* binding */ finished)
/* harmony export */ });
/* unused harmony export engineEnvironment */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _text_boundedLog_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5061);



/** What an engine needs to find itself; nothing else of the agent's environment reaches it. */
const PASSED_ON = /^(?:PATH|HOME|TMPDIR|LANG|DOCKER_(?:HOST|CERT_PATH|TLS_VERIFY)|XDG_RUNTIME_DIR|CONTAINERS_\w+|CONTAINER_HOST|DBUS_SESSION_BUS_ADDRESS)$/;
function engineEnvironment(environment = process.env) {
    const passed = {};
    for (const [name, value] of Object.entries(environment))
        if (value !== undefined && PASSED_ON.test(name))
            passed[name] = value;
    return passed;
}
function startEngine(engine, args, stdin = 'ignore', environment = {}) {
    return (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(engine.name, [...engine.globals, ...args], {
        stdio: [stdin, 'pipe', 'pipe'],
        env: { ...engineEnvironment(), ...environment },
    });
}
/** A child's exit status when all its output was read; null, and why in the log, when it didn't start. */
function endOf(child, log) {
    return new Promise((resolve) => {
        child.once('close', resolve);
        child.once('error', (error) => {
            log.add(Buffer.from(`${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}\n`));
            resolve(null);
        });
    });
}
/**
 * Waits for a command's end. A program that isn't there gives status null.
 * @param keepStdout false when somebody else reads it.
 */
async function finished(child, keepStdout = true) {
    const stdout = new _text_boundedLog_js__WEBPACK_IMPORTED_MODULE_2__/* .BoundedLog */ .o(8 * 1024 * 1024);
    const stderr = new _text_boundedLog_js__WEBPACK_IMPORTED_MODULE_2__/* .BoundedLog */ .o(64 * 1024);
    if (keepStdout)
        child.stdout?.on('data', (chunk) => {
            stdout.add(chunk);
        });
    child.stderr?.on('data', (chunk) => {
        stderr.add(chunk);
    });
    const status = await endOf(child, stderr);
    const text = (log) => Buffer.from(log.bytes()).toString('utf8');
    return { status, stdout: text(stdout), stderr: text(stderr) };
}
async function runEngine(engine, args) {
    return finished(startEngine(engine, args));
}
/** The last line of what an engine said, for an error of ours. */
function lastLine(text) {
    return text.trimEnd().split('\n').at(-1)?.trim() ?? '';
}


/***/ }),

/***/ 72020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ findPodman),
/* harmony export */   c: () => (/* binding */ findDocker)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _containerEngine_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3728);


const RUNC = ['/usr/sbin/runc', '/usr/bin/runc', '/usr/local/sbin/runc', '/usr/local/bin/runc'];
/**
 * Settings of docker's command line for running solutions. The user's own could add proxies, and their passwords,
 * to every container; an operator who needs some puts them here.
 */
const DOCKER_CONFIG = '/etc/countersign/docker';
/** docker, when a daemon answers. */
async function findDocker() {
    const globals = ['--config', DOCKER_CONFIG];
    const { status, stdout } = await (0,_containerEngine_js__WEBPACK_IMPORTED_MODULE_1__/* .runEngine */ .cn)({ name: 'docker', globals }, ['info', '--format', '{{json .}}']);
    if (status !== 0)
        return undefined;
    const info = JSON.parse(stdout);
    if (info.ServerVersion === undefined)
        return undefined;
    // A daemon without root maps users in a way that keeps ours from reading its inputs.
    const rootless = (info.SecurityOptions ?? []).some((option) => option.includes('name=rootless'));
    const holdsLimits = !rootless && info.MemoryLimit === true && info.PidsLimit === true;
    return {
        name: 'docker',
        globals,
        rootless,
        holdsLimits,
        limitsCpus: info.CpuCfsQuota === true,
        seccompProfile: undefined,
    };
}
/** podman, when it works here. */
async function findPodman() {
    const { status, stdout } = await (0,_containerEngine_js__WEBPACK_IMPORTED_MODULE_1__/* .runEngine */ .cn)({ name: 'podman', globals: [] }, ['info', '--format', 'json']);
    if (status !== 0)
        return undefined;
    const { host } = JSON.parse(stdout);
    const controllers = host.cgroupControllers ?? [];
    // crun refuses the mixture of both versions of control groups that podman calls v1; runc takes it.
    const runc = RUNC.find(node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync);
    const useRunc = host.cgroupVersion === 'v1' && host.ociRuntime.name !== 'runc';
    if (useRunc && runc === undefined)
        return undefined;
    return {
        name: 'podman',
        globals: useRunc && runc !== undefined ? ['--runtime', runc] : [],
        rootless: host.security.rootless,
        holdsLimits: controllers.includes('memory') && controllers.includes('pids'),
        limitsCpus: controllers.includes('cpu'),
        seccompProfile: host.security.seccompProfilePath,
    };
}


/***/ }),

/***/ 5061:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ BoundedLog)
/* harmony export */ });
/** Keeps the first bytes of a stream and counts the rest, so that an endless log costs a fixed amount of memory. */
class BoundedLog {
    #limit;
    #chunks = [];
    #kept = 0;
    #dropped = 0;
    /** `limit`: bytes to keep. */
    constructor(limit) {
        this.#limit = limit;
    }
    add(chunk) {
        const part = chunk.subarray(0, this.#limit - this.#kept);
        // A copy: a small part must not keep a large chunk alive.
        if (part.length > 0)
            this.#chunks.push(part.length === chunk.length ? chunk : Buffer.from(part));
        this.#kept += part.length;
        this.#dropped += chunk.length - part.length;
    }
    /** What was kept; if something was dropped, one more line says how many bytes. */
    bytes() {
        const kept = Buffer.concat(this.#chunks);
        if (this.#dropped === 0)
            return kept;
        const newline = kept.length > 0 && kept.at(-1) !== 0x0a ? '\n' : '';
        return Buffer.concat([
            kept,
            Buffer.from(`${newline}[${this.#dropped} more bytes of log were dropped]\n`),
        ]);
    }
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
