export const id = 6920;
export const ids = [6920];
export const modules = {

/***/ 62657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ openCache)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: external "node:async_hooks"
var external_node_async_hooks_ = __webpack_require__(16698);
;// CONCATENATED MODULE: ./build/actions/hearClient.js

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

;// CONCATENATED MODULE: ./build/actions/openCache.js


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
    throw new errors.CountersignError('unavailable', (0,errors.messageOf)(why));
}


/***/ }),

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
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('input', `${what} is nested more than ${MAX_DEPTH} deep`);
        level = level.flatMap((item) => item !== null && typeof item === 'object' ? Object.values(item) : []);
    }
}
/**
 * Canonical JSON (RFC 8785) of a value, as UTF-8 bytes. Members that are `undefined` are left out.
 * @throws CountersignError `input` when it is nested too deeply
 */
function canonicalBytes(value) {
    checkDepth(value, 'a value');
    const text = (0,canonicalize__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A)(value);
    if (text === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('internal', 'a value that JSON cannot hold was to be signed');
    return new TextEncoder().encode(text);
}
/**
 * Parses bytes that must be canonical JSON (RFC 8785): the one accepted form has no duplicate members, no
 * spare white space and no second spelling, so that what was signed is what is read.
 * @throws CountersignError `tampered` when the bytes are anything else, `limit` over `maxBytes`.
 */
function parseCanonical(bytes, what, maxBytes = 4 * 1024 * 1024) {
    if (bytes.length > maxBytes)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('limit', `${what} is larger than ${maxBytes} bytes`);
    let value;
    let canonical;
    try {
        value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
        canonical = canonicalBytes(value);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('tampered', `${what} is not JSON`, { cause });
    }
    if (canonical.length !== bytes.length || !canonical.every((byte, at) => byte === bytes[at])) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('tampered', `${what} is not canonical JSON (RFC 8785)`);
    }
    return value;
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

/***/ 76506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XD: () => (/* binding */ ustarHeader),
/* harmony export */   Yo: () => (/* binding */ BLOCK_BYTES),
/* harmony export */   Zt: () => (/* binding */ paddingOf),
/* harmony export */   qc: () => (/* binding */ archiveBytes)
/* harmony export */ });
/* unused harmony exports RECORD_BYTES, MAX_FILE_BYTES */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _shownName_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62922);


const BLOCK_BYTES = 512;
/** GNU tar pads an archive with zeros to a multiple of this (blocking factor 20). */
const RECORD_BYTES = 10_240;
/** The largest size that ustar's eleven octal digits hold: 8 GiB − 1. */
const MAX_FILE_BYTES = 0o77_777_777_777;
const NAME_BYTES = 100;
const PREFIX_BYTES = 155;
/**
 * Where a long name is cut into prefix and name: at the last slash within the first 156 bytes, as GNU tar's
 * `split_long_name` does. `undefined` when ustar cannot hold the name.
 */
function splitName(name) {
    if (name.length <= NAME_BYTES)
        return { prefix: '', name };
    const searched = name.length > PREFIX_BYTES + 1 ? PREFIX_BYTES : name.length - (name.endsWith('/') ? 2 : 1);
    const cut = name.lastIndexOf('/', searched);
    const rest = name.slice(cut + 1);
    if (cut <= 0 || rest.length === 0 || rest.length > NAME_BYTES)
        return undefined;
    return { prefix: name.slice(0, cut), name: rest };
}
/**
 * The 512-byte header (POSIX.1-1988 ustar), byte for byte as GNU tar writes it with
 * `--mtime=@0 --owner=0 --group=0 --numeric-owner --mode=a=rX,u+w,a-s --format=ustar`.
 * @throws CountersignError `limit` when ustar cannot hold the name or the size.
 */
function ustarHeader(entry) {
    const split = splitName(entry.name);
    if (split === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('limit', `${(0,_shownName_js__WEBPACK_IMPORTED_MODULE_1__/* .shownName */ .H)(entry.name)}: the path is too long for a ustar archive`, {
            mend: 'Shorten the path: at most 100 bytes after a slash that is within the first 155.',
        });
    }
    if (entry.size > MAX_FILE_BYTES) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('limit', `${(0,_shownName_js__WEBPACK_IMPORTED_MODULE_1__/* .shownName */ .H)(entry.name)}: over 8 GiB, more than a ustar archive holds`, {
            mend: 'Split the file, or upload it by itself: a single file has no such limit.',
        });
    }
    const header = Buffer.alloc(BLOCK_BYTES);
    header.write(split.name, 0, 'latin1');
    header.write(entry.type === 'directory' || entry.executable ? '0000755' : '0000644', 100, 'latin1');
    header.write('0000000', 108, 'latin1');
    header.write('0000000', 116, 'latin1');
    header.write(entry.size.toString(8).padStart(11, '0'), 124, 'latin1');
    header.write('00000000000', 136, 'latin1');
    header.write('        ', 148, 'latin1');
    header.write(entry.type === 'directory' ? '5' : '0', 156, 'latin1');
    header.write('ustar\u000000', 257, 'latin1');
    header.write('0000000', 329, 'latin1');
    header.write('0000000', 337, 'latin1');
    header.write(split.prefix, 345, 'latin1');
    let sum = 0;
    for (const byte of header)
        sum += byte;
    header.write(`${sum.toString(8).padStart(6, '0')}\u0000 `, 148, 'latin1');
    return header;
}
/** Zero bytes that follow `size` bytes of content up to the next block. */
function paddingOf(size) {
    return (BLOCK_BYTES - (size % BLOCK_BYTES)) % BLOCK_BYTES;
}
/** Size of the whole archive, two zero blocks and record padding included, from the bytes of its entries. */
function archiveBytes(entryBytes) {
    return Math.ceil((entryBytes + 2 * BLOCK_BYTES) / RECORD_BYTES) * RECORD_BYTES;
}


/***/ }),

/***/ 31170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hashPath: () => (/* binding */ hashPath)
/* harmony export */ });
/* harmony import */ var _plainSource_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33577);
/* harmony import */ var _seal_plainHash_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45271);


const PIECE_BYTES = 1024 * 1024;
/**
 * The hash that a resource file of this path would carry: of a file its plain SHA-256, of a directory that of its
 * archive (see archiveDirectory for the GNU tar command that gives the same).
 * @param onProgress is told of each megabyte; what it throws ends the hashing
 * @throws CountersignError when anything cannot be read, or changes meanwhile.
 */
function hashPath(path, onProgress) {
    return (0,_plainSource_js__WEBPACK_IMPORTED_MODULE_0__/* .withPlainSource */ .S)(path, async (plain) => {
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

/***/ 45271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ withPlainHash)
});

// UNUSED EXPORTS: plainHash

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/bytes/giveBack.js
var giveBack = __webpack_require__(87760);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/bytes/quiet.js
var quiet = __webpack_require__(35664);
;// CONCATENATED MODULE: ./build/resource/seal/hashThread.js




/**
 * Hashes what it is sent, frees it and counts it, and answers `null` with the digest. As text, so that it needs no
 * file.
 */
const PROGRAM = `
  const { parentPort, workerData: done } = require('node:worker_threads');
  const hash = require('node:crypto').createHash('sha256');
  parentPort.on('message', (pieces) => {
    if (pieces === null) return parentPort.postMessage(hash.digest('hex'));
    for (const piece of pieces) hash.update(piece);
    for (const piece of pieces) if (piece.byteLength > 0) piece.buffer.transfer(0);
    Atomics.add(done, 0, 1);
    Atomics.notify(done, 0);
  });
`;
/** What a message to the thread costs is spread over so many bytes. */
const MESSAGE_BYTES = 1024 * 1024;
/** Messages that are not hashed yet: what the thread falls behind by, while a file is read or written. */
const MOST_WAITING = 8;
/**
 * A SHA-256 on a thread of its own, as a PlainHash. Memory goes to the thread with the bytes and is freed there. How
 * far the thread has come is read from a counter in shared memory: an answer to each message would cost the calling
 * thread a turn of its event loop.
 */
class HashThread {
    #worker;
    /** How many messages are hashed. */
    #done = new Int32Array(new SharedArrayBuffer(4));
    #digest;
    #sent = 0;
    #pieces = [];
    #bytes = 0;
    #copy;
    #copied = 0;
    #failure;
    constructor() {
        // For the memory that the thread frees.
        (0,giveBack/* keepFreed */.wQ)();
        const options = { eval: true, env: {}, execArgv: [], name: 'countersign-hash', workerData: this.#done };
        this.#worker = new external_node_worker_threads_.Worker(PROGRAM, options);
        this.#digest = (0,quiet/* quiet */.j)(new Promise((resolve, reject) => {
            const fail = (cause) => {
                this.#failure ??= new errors.CountersignError('internal', 'the thread that takes the hash has ended', {
                    cause,
                });
                reject(this.#failure);
                Atomics.notify(this.#done, 0);
            };
            this.#worker.on('message', resolve).on('error', fail);
            this.#worker.on('exit', () => {
                fail();
            });
        }));
    }
    async update(bytes) {
        for (let rest = bytes; rest.length > 0;) {
            this.#copy ??= Buffer.allocUnsafeSlow(MESSAGE_BYTES);
            const part = rest.subarray(0, MESSAGE_BYTES - this.#copied);
            this.#copy.set(part, this.#copied);
            this.#copied += part.length;
            rest = rest.subarray(part.length);
            if (this.#copied === MESSAGE_BYTES)
                await this.#send();
        }
    }
    async take(pieces) {
        this.#endCopy();
        for (const piece of pieces) {
            this.#pieces.push(piece);
            this.#bytes += piece.length;
        }
        if (this.#bytes >= MESSAGE_BYTES)
            await this.#send();
    }
    async digest() {
        await this.#send();
        this.#worker.postMessage(null);
        const digest = await this.#digest;
        await this.close();
        return digest;
    }
    async close() {
        await this.#worker.terminate();
    }
    #endCopy() {
        if (this.#copy === undefined)
            return;
        this.#pieces.push(this.#copy.subarray(0, this.#copied));
        this.#bytes += this.#copied;
        this.#copy = undefined;
        this.#copied = 0;
    }
    async #send() {
        this.#endCopy();
        const pieces = this.#pieces;
        this.#pieces = [];
        this.#bytes = 0;
        const buffers = new Set(pieces.map((piece) => piece.buffer));
        this.#worker.postMessage(pieces, [...buffers]);
        this.#sent++;
        while (this.#failure === undefined) {
            const done = Atomics.load(this.#done, 0);
            if (((this.#sent - done) | 0) <= MOST_WAITING)
                return;
            // Not to stand still: the same thread may be sending what is hashed.
            await Atomics.waitAsync(this.#done, 0, done).value;
        }
        throw this.#failure;
    }
}

;// CONCATENATED MODULE: ./build/resource/seal/plainHash.js




/** From here on a thread is worth its start. */
const THREAD_FROM_BYTES = 32 * 1024 * 1024;
/**
 * The hash of about so many bytes. It is the slowest part of sealing and opening, so that for much it has a thread
 * of its own where there is a processor for it.
 */
function plainHash(bytes) {
    return bytes >= THREAD_FROM_BYTES && (0,external_node_os_.availableParallelism)() > 1 ? new HashThread() : hashHere();
}
/** The hash of what `use` gives it, about so many bytes, with what `use` gives; nothing of it is left when that fails. */
async function withPlainHash(bytes, use) {
    const hash = plainHash(bytes);
    try {
        return { result: await use(hash), hash: await hash.digest() };
    }
    finally {
        await hash.close();
    }
}
function hashHere() {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const done = Promise.resolve();
    return {
        update(bytes) {
            hash.update(bytes);
            return done;
        },
        take(pieces) {
            for (const piece of pieces)
                hash.update(piece);
            pieces.forEach(giveBack/* free */.t9);
            return done;
        },
        digest: () => Promise.resolve(hash.digest('hex')),
        close: () => done,
    };
}


/***/ })

};
