export const id = 2051;
export const ids = [2051];
export const modules = {

/***/ 63210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   uploadDataset: () => (/* binding */ uploadDataset)
/* harmony export */ });
/* harmony import */ var _resource_resourceFile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55959);
/* harmony import */ var _resource_uploadResource_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70205);


/**
 * Guide step 1 (and 4): seals a file or directory, stores it, and writes the resource file that opens it.
 * @param file where to write the resource file; never overwritten unless `force`
 */
async function uploadDataset(store, path, file, options = {}) {
    const { force = false, ...upload } = options;
    await (0,_resource_resourceFile_js__WEBPACK_IMPORTED_MODULE_0__/* .requireNoResourceFile */ .BC)(file, force);
    // A killed upload goes on where it was; the journal holds the key until the upload has ended.
    const resource = await (0,_resource_uploadResource_js__WEBPACK_IMPORTED_MODULE_1__/* .uploadResource */ .u)(path, store, { journal: `${file}.upload`, ...upload });
    await (0,_resource_resourceFile_js__WEBPACK_IMPORTED_MODULE_0__/* .writeResourceFile */ .un)(file, resource, { force });
    return resource;
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
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('input', `the session key has ${sessionKey.length} bytes, not ${_sealFormat_js__WEBPACK_IMPORTED_MODULE_3__/* .SESSION_KEY_BYTES */ .Dk}`);
        }
        if (salt.length !== _sealFormat_js__WEBPACK_IMPORTED_MODULE_3__/* .SALT_BYTES */ .RW) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('input', `the salt has ${salt.length} bytes, not ${_sealFormat_js__WEBPACK_IMPORTED_MODULE_3__/* .SALT_BYTES */ .RW}`);
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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('tampered', 'the sealed bytes were changed, or were sealed with another key', {
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

/***/ 77653:
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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('conflict', `process ${holder} is ${doing} already`, {
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


/***/ })

};
