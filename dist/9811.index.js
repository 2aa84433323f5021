export const id = 9811;
export const ids = [9811,8656];
export const modules = {

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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('limit', `${(0,_shownName_js__WEBPACK_IMPORTED_MODULE_1__/* .shownName */ .H)(entry.name)}: the path is too long for a ustar archive`, {
            mend: 'Shorten the path: at most 100 bytes after a slash that is within the first 155.',
        });
    }
    if (entry.size > MAX_FILE_BYTES) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('limit', `${(0,_shownName_js__WEBPACK_IMPORTED_MODULE_1__/* .shownName */ .H)(entry.name)}: over 8 GiB, more than a ustar archive holds`, {
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
                this.#failure ??= new errors/* CountersignError */.WS('internal', 'the thread that takes the hash has ended', {
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


/***/ }),

/***/ 22557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ withPlainSource)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/resource/archive/shownName.js
var shownName = __webpack_require__(62922);
;// CONCATENATED MODULE: ./build/resource/archive/readError.js


/**
 * The error for a file that could not be read.
 * @param name its name, bytes as a latin1 string
 */
function readError(name, cause) {
    if (cause instanceof errors/* CountersignError */.WS)
        return cause;
    const code = cause?.code ?? 'unknown error';
    const shown = (0,shownName/* shownName */.H)(name);
    if (code === 'ENOENT' || code === 'ENOTDIR') {
        return new errors/* CountersignError */.WS('not-found', `${shown} does not exist, or vanished while it was read`, {
            cause,
        });
    }
    if (code === 'EACCES' || code === 'EPERM') {
        return new errors/* CountersignError */.WS('input', `${shown} cannot be read: permission denied`, { cause });
    }
    return new errors/* CountersignError */.WS('input', `${shown} cannot be read (${code})`, { cause });
}

// EXTERNAL MODULE: ./build/resource/archive/ustarHeader.js
var ustarHeader = __webpack_require__(76506);
;// CONCATENATED MODULE: ./build/resource/archive/walkTree.js




/** ustar names end at 256 bytes; deeper than this nothing fits. */
const MAX_DEPTH = 128;
/**
 * All files and directories below `root`, parents first, each directory's names in byte order: the order of
 * `tar --sort=name`. Names are bytes, of whatever encoding. A symbolic link to a regular file inside the tree
 * is taken as that file (`tar --dereference`); any other link, and anything that is neither file nor directory,
 * has no business in a dataset.
 * Synchronous on purpose: for many small files the calls are cheaper than the promises around them.
 * @throws CountersignError `input` for what cannot be archived, or changes or vanishes meanwhile.
 */
function* walkTree(root) {
    let top;
    let stat;
    try {
        top = external_node_fs_.realpathSync.native(root, { encoding: 'buffer' });
        stat = (0,external_node_fs_.statSync)(top, { bigint: true });
    }
    catch (cause) {
        throw readError(Buffer.from(root).toString('latin1'), cause);
    }
    if (!stat.isDirectory())
        throw new errors/* CountersignError */.WS('input', `${(0,shownName/* shownPath */.p)(root)} is not a directory`);
    yield* walkDirectory({ name: './', type: 'directory', path: top, stat }, top, 0);
}
function* walkDirectory(directory, top, depth) {
    if (depth > MAX_DEPTH) {
        throw new errors/* CountersignError */.WS('limit', `${(0,shownName/* shownName */.H)(directory.name)}: directories are nested too deeply`);
    }
    yield directory;
    const names = attempt(directory.name, () => (0,external_node_fs_.readdirSync)(directory.path, { encoding: 'latin1' }));
    // Latin1 strings compare code unit by code unit, which is byte by byte.
    for (const base of names.sort()) {
        const name = directory.name + base;
        const path = Buffer.concat([directory.path, Buffer.from(`/${base}`, 'latin1')]);
        const stat = attempt(name, () => (0,external_node_fs_.lstatSync)(path, { bigint: true }));
        if (stat.isFile())
            yield { name, type: 'file', path, stat };
        else if (stat.isDirectory()) {
            yield* walkDirectory({ name: `${name}/`, type: 'directory', path, stat }, top, depth + 1);
        }
        else if (stat.isSymbolicLink())
            yield resolvedLink(name, path, top);
        else
            throw new errors/* CountersignError */.WS('input', `${(0,shownName/* shownName */.H)(name)} is not a regular file (${kindOf(stat)})`);
    }
    const after = attempt(directory.name, () => (0,external_node_fs_.lstatSync)(directory.path, { bigint: true }));
    if (after.mtimeNs !== directory.stat.mtimeNs || after.ino !== directory.stat.ino) {
        throw new errors/* CountersignError */.WS('input', `${(0,shownName/* shownName */.H)(directory.name)} changed while it was read`, {
            mend: 'Try again when nothing writes to the directory.',
        });
    }
}
function resolvedLink(name, path, top) {
    const mend = 'Copy what the links point to: cp -rL.';
    const target = attempt(name, () => external_node_fs_.realpathSync.native(path, { encoding: 'buffer' }));
    const inside = top.length === 1 ? top : Buffer.concat([top, Buffer.from('/')]);
    if (!target.subarray(0, inside.length).equals(inside)) {
        throw new errors/* CountersignError */.WS('input', `${(0,shownName/* shownName */.H)(name)} is a symbolic link out of the directory`, {
            mend,
        });
    }
    const stat = attempt(name, () => (0,external_node_fs_.lstatSync)(target, { bigint: true }));
    if (!stat.isFile()) {
        throw new errors/* CountersignError */.WS('input', `${(0,shownName/* shownName */.H)(name)} is a symbolic link to a directory`, { mend });
    }
    return { name, type: 'file', path: target, stat };
}
function kindOf(stat) {
    if (stat.isFIFO())
        return 'a named pipe';
    if (stat.isSocket())
        return 'a socket';
    return 'a device';
}
function attempt(name, call) {
    try {
        return call();
    }
    catch (cause) {
        throw readError(name, cause);
    }
}

;// CONCATENATED MODULE: ./build/resource/archive.js







/** What is handed on at once. */
const PIECE_BYTES = 1024 * 1024;
/** Up to here a file is read synchronously: the call costs less than a promise. */
const SMALL_FILE_BYTES = 128 * 1024;
const readAsync = (0,external_node_util_.promisify)(external_node_fs_.read);
/**
 * The deterministic archive of a directory, byte for byte that of GNU tar:
 *
 *     tar --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner --mode=a=rX,u+w,a-s \
 *         --dereference --hard-dereference --format=ustar -C DIRECTORY -cf - .
 *
 * `--mode` keeps of a file's mode only whether somebody may execute it, as git does, so that the hash does not
 * depend on the umask of whoever copied the files; with the usual modes (644, 755) it changes nothing.
 * @throws CountersignError `input` or `limit` for what such an archive cannot hold (see walkTree, ustarHeader).
 */
function archiveDirectory(directory) {
    let bytes = 0;
    let entries = 0;
    for (const entry of walkTree(directory)) {
        const size = sizeOf(entry.stat, entry.type);
        // Made for its refusals: an hour into an upload is no time to learn that a name is too long.
        if (entry.name.length > 100 || size >= 2 ** 32)
            headerOf(entry, entry.stat);
        bytes += ustarHeader/* BLOCK_BYTES */.Yo + size + (0,ustarHeader/* paddingOf */.Zt)(size);
        entries += 1;
    }
    const size = (0,ustarHeader/* archiveBytes */.qc)(bytes);
    return { size, entries, read: () => readArchive(directory, size) };
}
async function* readArchive(directory, size) {
    const out = new Packer();
    for (const entry of walkTree(directory)) {
        if (entry.type === 'directory')
            yield* out.add(headerOf(entry, entry.stat));
        else
            yield* packFile(entry, out);
        if (out.total > size)
            break;
    }
    const end = (0,ustarHeader/* archiveBytes */.qc)(out.total);
    if (end !== size) {
        throw new errors/* CountersignError */.WS('input', `${(0,shownName/* shownPath */.p)(directory)} changed while it was read`, {
            mend: 'Try again when nothing writes to the directory.',
        });
    }
    yield* out.addZeros(end - out.total);
    yield* out.flush();
}
async function* packFile(entry, out) {
    let fd;
    try {
        // Not to hang on a pipe, nor to follow a link, that was put there since the walk saw a file.
        fd = (0,external_node_fs_.openSync)(entry.path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK);
        const before = (0,external_node_fs_.fstatSync)(fd, { bigint: true });
        if (!before.isFile() || !unchanged(entry.stat, before))
            throw changed(entry);
        yield* out.add(headerOf(entry, before));
        const size = Number(before.size);
        for (let left = size; left > 0;) {
            const room = out.room();
            const wanted = room.subarray(0, Math.min(left, room.length));
            const got = size <= SMALL_FILE_BYTES
                ? (0,external_node_fs_.readSync)(fd, wanted, 0, wanted.length, null)
                : (await readAsync(fd, wanted, 0, wanted.length, null)).bytesRead;
            if (got === 0)
                throw changed(entry);
            left -= got;
            yield* out.took(got);
        }
        const beyond = (0,external_node_fs_.readSync)(fd, Buffer.alloc(1), 0, 1, null);
        if (beyond !== 0 || !unchanged(before, (0,external_node_fs_.fstatSync)(fd, { bigint: true })))
            throw changed(entry);
        yield* out.addZeros((0,ustarHeader/* paddingOf */.Zt)(size));
    }
    catch (cause) {
        throw readError(entry.name, cause);
    }
    finally {
        if (fd !== undefined)
            (0,external_node_fs_.closeSync)(fd);
    }
}
/** Collects small things into large pieces, each a buffer of its own. */
class Packer {
    total = 0;
    piece = Buffer.allocUnsafeSlow(PIECE_BYTES);
    filled = 0;
    room() {
        return this.piece.subarray(this.filled);
    }
    *took(bytes) {
        this.filled += bytes;
        this.total += bytes;
        if (this.filled === PIECE_BYTES)
            yield* this.flush();
    }
    *add(bytes) {
        for (let offset = 0; offset < bytes.length;) {
            const part = bytes.subarray(offset, offset + PIECE_BYTES - this.filled);
            this.piece.set(part, this.filled);
            offset += part.length;
            yield* this.took(part.length);
        }
    }
    *addZeros(count) {
        if (count > 0)
            yield* this.add(Buffer.alloc(count));
    }
    *flush() {
        if (this.filled === 0)
            return;
        const piece = this.piece.subarray(0, this.filled);
        this.piece = Buffer.allocUnsafeSlow(PIECE_BYTES);
        this.filled = 0;
        yield piece;
    }
}
function headerOf(entry, stat) {
    const executable = (stat.mode & 73n) !== 0n;
    return (0,ustarHeader/* ustarHeader */.XD)({ name: entry.name, type: entry.type, executable, size: sizeOf(stat, entry.type) });
}
function sizeOf(stat, type) {
    return type === 'directory' ? 0 : Number(stat.size);
}
function unchanged(a, b) {
    return (a.ino === b.ino &&
        a.dev === b.dev &&
        a.size === b.size &&
        a.mtimeNs === b.mtimeNs &&
        a.ctimeNs === b.ctimeNs);
}
function changed(entry) {
    return new errors/* CountersignError */.WS('input', `${(0,shownName/* shownName */.H)(entry.name)} changed while it was read`, {
        mend: 'Try again when nothing writes to the file.',
    });
}

// EXTERNAL MODULE: ./build/bytes/byteSource.js
var byteSource = __webpack_require__(91833);
;// CONCATENATED MODULE: ./build/resource/transfer/plainSource.js







/**
 * Opens a file or a directory for the time of a call.
 * @throws CountersignError `not-found` or `input` when it cannot be read.
 */
async function withPlainSource(path, use) {
    const latin1 = Buffer.from(path).toString('latin1');
    const found = await (0,promises_.stat)(path).catch((cause) => {
        throw readError(latin1, cause);
    });
    if (found.isDirectory()) {
        const archive = archiveDirectory(path);
        return use({ content: 'directory', size: archive.size, source: () => (0,byteSource/* streamSource */.SY)(archive.read()) });
    }
    if (!found.isFile())
        throw new errors/* CountersignError */.WS('input', `${(0,shownName/* shownPath */.p)(path)} is neither a file nor a directory`);
    // Not to hang on a pipe that was put there meanwhile.
    const file = await (0,promises_.open)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK).catch((cause) => {
        throw readError(latin1, cause);
    });
    try {
        return await use({ content: 'file', ...(await steadySource(file, path)) });
    }
    finally {
        await file.close();
    }
}
/** The file's bytes; at their end it must be the file that it was at their beginning. */
async function steadySource(file, path) {
    const before = await file.stat({ bigint: true });
    if (!before.isFile())
        throw plainSource_changed(path);
    const source = () => {
        const bytes = (0,byteSource/* fileSource */.IO)(file);
        return {
            async read(into) {
                const filled = await bytes.read(into).catch((cause) => {
                    throw readError(Buffer.from(path).toString('latin1'), cause);
                });
                if (filled === into.length)
                    return filled;
                const after = await file.stat({ bigint: true });
                if (after.size !== before.size ||
                    after.mtimeNs !== before.mtimeNs ||
                    after.ctimeNs !== before.ctimeNs) {
                    throw plainSource_changed(path);
                }
                return filled;
            },
            close: () => bytes.close(),
        };
    };
    return { size: Number(before.size), source };
}
function plainSource_changed(path) {
    return new errors/* CountersignError */.WS('input', `${(0,shownName/* shownPath */.p)(path)} changed while it was read`, {
        mend: 'Try again when nothing writes to the file.',
    });
}


/***/ })

};
