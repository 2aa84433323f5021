export const id = 3705;
export const ids = [3705,1170];
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


/***/ })

};
