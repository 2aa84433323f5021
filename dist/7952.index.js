export const id = 7952;
export const ids = [7952];
export const modules = {

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

/***/ 67952:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  downloadResource: () => (/* binding */ downloadResource)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/resource/archive/shownName.js
var shownName = __webpack_require__(62922);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/resource/archive/entryOrder.js


/**
 * Holds an archive to the one order that the archiver writes: a directory before what is in it, and the names of
 * a directory in byte order. What is in order has no duplicates and no entry without its directory, and that is
 * seen without keeping the names.
 */
class EntryOrder {
    /** From the top down: each open directory's name with its trailing slash, and the last name seen in it. */
    #open = [];
    /** @throws CountersignError `refused` for an entry that is out of order, doubled or without its directory. */
    next(name) {
        const bare = name.endsWith('/') ? name.slice(0, -1) : name;
        const parent = bare.slice(0, bare.lastIndexOf('/') + 1);
        if (this.#open.length === 0) {
            if (name !== './')
                throw disorder(name);
        }
        else {
            while (this.#open.length > 0 && this.#open.at(-1)?.name !== parent)
                this.#open.pop();
            const directory = this.#open.at(-1);
            const base = bare.slice(parent.length);
            if (directory === undefined || base <= directory.last)
                throw disorder(name);
            directory.last = base;
        }
        if (name.endsWith('/'))
            this.#open.push({ name, last: '' });
    }
}
function disorder(name) {
    return new errors/* CountersignError */.WS('refused', `the archive's entry ${(0,shownName/* shownName */.H)(name)} is doubled, out of order or without its directory`);
}

;// CONCATENATED MODULE: ./build/resource/archive/pieceReader.js

/** Reads a stream of pieces by the byte, copying only what crosses from one piece to the next. */
class PieceReader {
    #pieces;
    #piece = Buffer.alloc(0);
    #read = 0;
    constructor(pieces) {
        this.#pieces = pieces[Symbol.asyncIterator]();
    }
    /** Bytes taken so far. */
    get position() {
        return this.#read;
    }
    /** What can be had without waiting twice: 1 to `most` bytes. @throws CountersignError `tampered` at the end. */
    async some(most) {
        if (!(await this.#fill()))
            throw new errors/* CountersignError */.WS('tampered', 'the archive ends too early');
        const part = this.#piece.subarray(0, most);
        this.#piece = this.#piece.subarray(part.length);
        this.#read += part.length;
        return part;
    }
    /** Exactly `count` bytes, valid until the next call. */
    async exactly(count) {
        const first = await this.some(count);
        if (first.length === count)
            return first;
        const parts = [first];
        for (let have = first.length; have < count;) {
            const part = await this.some(count - have);
            parts.push(part);
            have += part.length;
        }
        return Buffer.concat(parts);
    }
    /** Exactly `count` bytes when they are at hand in one piece: for those who would rather not wait. */
    atOnce(count) {
        if (this.#piece.length < count)
            return undefined;
        const part = this.#piece.subarray(0, count);
        this.#piece = this.#piece.subarray(count);
        this.#read += count;
        return part;
    }
    async atEnd() {
        return !(await this.#fill());
    }
    /** Tells the source that no more is wanted. */
    async close() {
        await this.#pieces.return?.();
    }
    async #fill() {
        while (this.#piece.length === 0) {
            const next = await this.#pieces.next();
            if (next.done === true)
                return false;
            this.#piece = Buffer.from(next.value.buffer, next.value.byteOffset, next.value.byteLength);
        }
        return true;
    }
}

// EXTERNAL MODULE: ./build/resource/archive/ustarHeader.js
var ustarHeader = __webpack_require__(76506);
;// CONCATENATED MODULE: ./build/resource/archive/readHeader.js



/**
 * Reads a header strictly: it must be, byte for byte, the one header that the archiver writes for such an entry.
 * So links, devices, pax and GNU extensions, foreign checksums, absolute names and `..` are all refused by one
 * rule, and a directory that was unpacked has the hash of the archive that it came from.
 * @throws CountersignError `refused`.
 */
function readHeader(block) {
    const prefix = readHeader_text(block.subarray(345, 500));
    const rest = readHeader_text(block.subarray(0, 100));
    const name = prefix === '' ? rest : `${prefix}/${rest}`;
    const typeflag = String.fromCharCode(block[156] ?? 0);
    if (typeflag !== '0' && typeflag !== '5') {
        throw new errors/* CountersignError */.WS('refused', `the archive holds ${kindOf(typeflag)}: ${(0,shownName/* shownName */.H)(name)}`, {
            mend: 'Only regular files and directories are accepted.',
        });
    }
    requireSafeName(name, typeflag === '5');
    const digits = readHeader_text(block.subarray(124, 136));
    if (!/^[0-7]{11}$/.test(digits))
        throw notCanonical(name);
    const entry = {
        name,
        type: typeflag === '5' ? 'directory' : 'file',
        executable: readHeader_text(block.subarray(100, 108)) === '0000755' && typeflag === '0',
        size: Number.parseInt(digits, 8),
    };
    if (entry.type === 'directory' && entry.size !== 0)
        throw notCanonical(name);
    if (!(0,ustarHeader/* ustarHeader */.XD)(entry).equals(block.subarray(0, ustarHeader/* BLOCK_BYTES */.Yo)))
        throw notCanonical(name);
    return entry;
}
/** `./`, or `./a/b` whose every part is a plain name. */
function requireSafeName(name, directory) {
    if (directory && name === './')
        return;
    const parts = (directory ? name.slice(0, -1) : name).split('/');
    const plain = parts.slice(1).every((part) => part !== '' && part !== '.' && part !== '..');
    if (parts[0] !== '.' || parts.length < 2 || !plain || name.endsWith('/') !== directory) {
        throw new errors/* CountersignError */.WS('refused', `the archive holds an unsafe name: ${(0,shownName/* shownName */.H)(name)}`);
    }
}
/** The bytes before the first NUL. */
function readHeader_text(field) {
    const end = field.indexOf(0);
    return field.toString('latin1', 0, end < 0 ? field.length : end);
}
function kindOf(typeflag) {
    if (typeflag === '1' || typeflag === '2')
        return 'a link';
    if (typeflag === '3' || typeflag === '4')
        return 'a device';
    if (typeflag === '6')
        return 'a named pipe';
    return 'an extension of the tar format';
}
function notCanonical(name) {
    return new errors/* CountersignError */.WS('refused', `the archive's entry ${(0,shownName/* shownName */.H)(name)} is not in the expected form`);
}

;// CONCATENATED MODULE: ./build/resource/extract.js








const DEFAULT_MAX_ENTRIES = 5_000_000;
/** Up to here a file is written synchronously: the call costs less than a promise. */
const SMALL_FILE_BYTES = 128 * 1024;
const ZERO_BLOCK = Buffer.alloc(ustarHeader/* BLOCK_BYTES */.Yo);
/**
 * Unpacks an archive of `archiveDirectory` into a directory that it makes, readable by its owner alone (0700, files
 * 0600 or 0700 where they are executable). Only the exact form that the archiver writes is accepted; see
 * readHeader and EntryOrder for what that refuses. On any failure the directory is removed.
 * @throws CountersignError `refused` for an archive of another form, `tampered` for one that ends too early,
 *   `limit` over the limits, `exists` when the destination exists.
 */
async function extractArchive(archive, destination, limits) {
    const reader = new PieceReader(archive);
    try {
        (0,external_node_fs_.mkdirSync)(destination, { mode: 0o700 });
    }
    catch (cause) {
        throw writeError(Buffer.from(destination).toString('latin1'), cause);
    }
    try {
        await extractEntries(reader, Buffer.from(destination), limits);
    }
    catch (error) {
        await (0,promises_.rm)(destination, { recursive: true, force: true });
        throw error;
    }
    finally {
        await reader.close();
    }
}
async function extractEntries(reader, destination, limits) {
    const order = new EntryOrder();
    for (let entries = 0;; entries++) {
        const block = reader.atOnce(ustarHeader/* BLOCK_BYTES */.Yo) ?? (await reader.exactly(ustarHeader/* BLOCK_BYTES */.Yo));
        if (block.equals(ZERO_BLOCK) && entries > 0)
            break;
        const entry = readHeader(block);
        if (entries >= limits.entries) {
            throw new errors/* CountersignError */.WS('limit', `the archive holds more than ${limits.entries} files and directories`);
        }
        if (reader.position + entry.size > limits.bytes) {
            throw new errors/* CountersignError */.WS('limit', `the archive is larger than ${limits.bytes} bytes`);
        }
        order.next(entry.name);
        const path = Buffer.concat([destination, Buffer.from(entry.name.slice(1), 'latin1')]);
        if (entry.type === 'file')
            await extractFile(reader, entry, path);
        else if (entry.name !== './')
            makeDirectory(entry, path);
        const padding = (0,ustarHeader/* paddingOf */.Zt)(entry.size);
        if (padding > 0)
            requireZeros(reader.atOnce(padding) ?? (await reader.exactly(padding)));
    }
    const size = (0,ustarHeader/* archiveBytes */.qc)(reader.position - ustarHeader/* BLOCK_BYTES */.Yo);
    while (reader.position < size)
        requireZeros(await reader.some(size - reader.position));
    if (!(await reader.atEnd()))
        throw new errors/* CountersignError */.WS('refused', 'something follows the end of the archive');
}
function makeDirectory(entry, path) {
    try {
        (0,external_node_fs_.mkdirSync)(path.subarray(0, -1), { mode: 0o700 });
    }
    catch (cause) {
        throw writeError(entry.name, cause);
    }
}
async function extractFile(reader, entry, path) {
    const mode = entry.executable ? 0o700 : 0o600;
    const whole = entry.size <= SMALL_FILE_BYTES ? reader.atOnce(entry.size) : undefined;
    try {
        if (whole !== undefined) {
            const fd = (0,external_node_fs_.openSync)(path, 'wx', mode);
            try {
                for (let at = 0; at < whole.length;)
                    at += (0,external_node_fs_.writeSync)(fd, whole, at);
            }
            finally {
                (0,external_node_fs_.closeSync)(fd);
            }
            return;
        }
        const file = await (0,promises_.open)(path, 'wx', mode);
        try {
            for (let left = entry.size; left > 0;) {
                const part = await reader.some(left);
                left -= part.length;
                for (let at = 0; at < part.length;)
                    at += (await file.write(part, at)).bytesWritten;
            }
        }
        finally {
            await file.close();
        }
    }
    catch (cause) {
        throw writeError(entry.name, cause);
    }
}
function requireZeros(bytes) {
    for (const byte of bytes) {
        if (byte !== 0)
            throw new errors/* CountersignError */.WS('refused', 'the archive hides bytes in its padding');
    }
}
function writeError(name, cause) {
    if (cause instanceof errors/* CountersignError */.WS)
        return cause;
    const code = cause?.code ?? 'unknown error';
    const shown = (0,shownName/* shownName */.H)(name);
    if (code === 'EEXIST') {
        return new errors/* CountersignError */.WS('exists', `${shown} exists already, or two names are one on this file system`, { cause });
    }
    if (code === 'ENOSPC' || code === 'EDQUOT') {
        return new errors/* CountersignError */.WS('limit', `the disk is full at ${shown}`, { cause });
    }
    return new errors/* CountersignError */.WS('input', `${shown} cannot be written (${code})`, { cause });
}

// EXTERNAL MODULE: ./build/resource/resourceFile.js
var resourceFile = __webpack_require__(55959);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/storage/folder/fileLock.js
var fileLock = __webpack_require__(38882);
;// CONCATENATED MODULE: ./build/resource/scratchDirectory.js




const SCRATCH = /^(\.countersign-[0-9a-f]{16})(\.lock)?$/;
const SPOOL = /^(\.countersign-spool-[0-9a-f]{32})(\.lock)?$/;
const REPLACED = 'replaced';
/** Shared access to an object ends after at most seven days: nobody goes on with an older spool. */
const SPOOL_LIFE_MS = 7 * 24 * 3600 * 1000;
/** The name of a spool in a destination's directory. @param digest 32 hex digits that stand for the object alone */
function spoolName(digest) {
    return `.countersign-spool-${digest}`;
}
/** Makes a scratch directory; the lock beside it, taken first, says that its process lives. */
async function openScratch(directory) {
    const path = (0,external_node_path_.join)(directory, `.countersign-${(0,external_node_crypto_.randomBytes)(8).toString('hex')}`);
    const unlock = await (0,fileLock/* takeLock */.H)(`${path}.lock`, 'using the same directory');
    try {
        await (0,promises_.mkdir)(path, { mode: 0o700 });
    }
    catch (error) {
        await unlock();
        throw error;
    }
    return {
        path,
        async setAside(taken) {
            const aside = (0,external_node_path_.join)(path, REPLACED);
            await (0,promises_.mkdir)(aside);
            // Under its own name, so that whoever finds it after a kill knows where it belongs.
            const moved = (0,external_node_path_.join)(aside, (0,external_node_path_.basename)(taken));
            await (0,promises_.rename)(taken, moved);
            return moved;
        },
        async remove() {
            await (0,promises_.rm)(path, { recursive: true, force: true });
            await unlock();
        },
    };
}
/**
 * Removes what killed downloads left in a directory: plain content in scratch directories, and spools that are too
 * old to be gone on with. What belongs to a live process, or to somebody else, is left alone.
 * @param spool path of a spool that is about to be gone on with, however old it is
 */
async function sweepLeftovers(directory, spool) {
    const found = new Set();
    // Where nothing can be listed nothing can be found, and the download goes on.
    for (const name of await (0,promises_.readdir)(directory).catch(() => [])) {
        const left = (SCRATCH.exec(name) ?? SPOOL.exec(name))?.[1];
        if (left !== undefined)
            found.add(left);
    }
    for (const name of found) {
        const path = (0,external_node_path_.join)(directory, name);
        if (path !== spool)
            await sweep(directory, path).catch(() => undefined);
    }
}
async function sweep(directory, path) {
    const found = await (0,promises_.lstat)(path).catch(() => undefined);
    const isSpool = found?.isFile() === true && SPOOL.test((0,external_node_path_.basename)(path));
    // Other files of such a name are being written by somebody.
    if (found?.isFile() === true && !isSpool)
        return;
    if (isSpool && Date.now() - found.mtimeMs < SPOOL_LIFE_MS)
        return;
    const unlock = await (0,fileLock/* takeLock */.H)(`${path}.lock`, 'using it');
    try {
        if (found?.isDirectory() === true)
            await putBack(directory, (0,external_node_path_.join)(path, REPLACED));
        await (0,promises_.rm)(path, { recursive: true, force: true });
    }
    finally {
        await unlock();
    }
}
/** A kill between setting the old content aside and putting the new one in its place must not cost both. */
async function putBack(directory, aside) {
    for (const name of await (0,promises_.readdir)(aside).catch(() => [])) {
        const path = (0,external_node_path_.join)(directory, name);
        const there = await (0,promises_.lstat)(path).catch(() => undefined);
        if (there === undefined)
            await (0,promises_.rename)((0,external_node_path_.join)(aside, name), path);
    }
}

// EXTERNAL MODULE: ./build/canonicalJson.js
var canonicalJson = __webpack_require__(8448);
// EXTERNAL MODULE: ./build/storage/openStore.js + 2 modules
var openStore = __webpack_require__(15112);
// EXTERNAL MODULE: ./build/storage/transfer.js
var transfer = __webpack_require__(56823);
;// CONCATENATED MODULE: ./build/storage/spooledRead.js




/**
 * Reads an object and keeps what came in a file beside (mode 0600, sealed bytes as the store gave them), so that
 * a run that was killed is gone on with by the next: that takes the file's bytes first and asks the store for the
 * rest alone. Objects are never changed once they are there, and what is opened is verified, so bytes in the spool
 * that are not the object's, such as those that a power cut lost, are found out like a store's lie; the caller then
 * forgets the spool. Where the spool cannot be written, or the line is so fast that beginning anew costs less than
 * writing everything twice, the object is read without.
 * @param size bytes of the object, about
 * @throws CountersignError `conflict` while another live process fills the same spool.
 */
async function openSpooledRead(reader, path, size) {
    const unlock = await (0,fileLock/* takeLock */.H)(`${path}.lock`, 'downloading the same thing');
    let file;
    try {
        // Read and write at a position of our own, never through a link that somebody has put there.
        file = await (0,promises_.open)(path, external_node_fs_.constants.O_RDWR | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_NOFOLLOW, 0o600);
    }
    catch (error) {
        await unlock();
        throw error;
    }
    const spool = new Spool(reader, file, size);
    const end = async (remove) => {
        await file.close();
        if (remove)
            await (0,promises_.rm)(path, { force: true });
        await unlock();
    };
    return { read: () => spool.read(), forget: () => end(true), close: () => end(spool.useless) };
}
/** A line that brings the whole object within this time needs no spool. */
const FAST_MS = 60_000;
/** After so many bytes, and this part of the object, the line is known. */
const KNOWN_BYTES = 64 * transfer/* MiB */.l;
const KNOWN_PART = 1 / 16;
class Spool {
    #reader;
    #file;
    #size;
    #useless = false;
    constructor(reader, file, size) {
        this.#reader = reader;
        this.#file = file;
        this.#size = size;
    }
    /** The disk has no room for it, or the line no need of it. */
    get useless() {
        return this.#useless;
    }
    async *read() {
        const { size: kept } = await this.#file.stat();
        const whole = kept === 0 ? undefined : await this.#reader.stat();
        // More than the object has, or an object that is gone: nothing in the spool is of use.
        const usable = whole === undefined || kept > whole.size ? 0 : kept;
        if (usable < kept)
            await this.#file.truncate(0);
        yield* this.#kept(usable);
        if (whole === undefined || usable === 0)
            yield* this.#keeping(this.#reader.read(), 0);
        else if (usable < whole.size)
            yield* this.#keeping(this.#reader.read({ offset: usable, length: whole.size - usable }), usable);
    }
    async *#kept(bytes) {
        const buffer = Buffer.allocUnsafeSlow(Math.min(transfer/* MiB */.l, bytes));
        for (let offset = 0; offset < bytes;) {
            const { bytesRead } = await this.#file.read(buffer, 0, Math.min(buffer.length, bytes - offset), offset);
            if (bytesRead === 0)
                return;
            offset += bytesRead;
            yield buffer.subarray(0, bytesRead);
        }
    }
    /** Each piece is written while the caller works with it: the download waits for the slower of the two alone. */
    async *#keeping(pieces, from) {
        let position = from;
        const begun = performance.now();
        for await (const piece of pieces) {
            if (this.#isFast(position - from, performance.now() - begun))
                await this.#giveUp();
            const written = this.#write(piece, position);
            position += piece.length;
            try {
                yield piece;
            }
            finally {
                await written;
            }
        }
    }
    async #write(piece, position) {
        if (this.#useless)
            return;
        try {
            for (let done = 0; done < piece.length;) {
                done += (await this.#file.write(piece, done, piece.length - done, position + done)).bytesWritten;
            }
        }
        catch {
            await this.#giveUp();
        }
    }
    #isFast(bytes, elapsedMs) {
        const known = bytes >= Math.max(KNOWN_BYTES, this.#size * KNOWN_PART);
        return known && (elapsedMs * this.#size) / bytes < FAST_MS;
    }
    async #giveUp() {
        if (this.#useless)
            return;
        this.#useless = true;
        // What it took is given back: the plain content may need it.
        await this.#file.truncate(0).catch(() => undefined);
    }
}

;// CONCATENATED MODULE: ./build/resource/freeSpace.js


/** Left free for everybody else, bytes. */
const RESERVE_BYTES = 64 * 1024 * 1024;
/** What a small file takes beyond its bytes: its inode and the rest of its last block. */
const FILE_OVERHEAD_BYTES = 4096;
/**
 * Checks that what is about to be written fits, before the first byte of it is.
 * @param files how many files it is, at least
 * @throws CountersignError `limit` when the disk has too little room.
 */
async function requireFreeSpace(directory, bytes, files = 1) {
    const disk = await (0,promises_.statfs)(directory);
    const free = disk.bavail * disk.bsize;
    const needed = bytes + files * FILE_OVERHEAD_BYTES + RESERVE_BYTES;
    if (needed > free) {
        throw new errors/* CountersignError */.WS('limit', `${directory} has ${mebibytes(free)} free, ${mebibytes(needed)} are needed`, {
            mend: 'Free some space, or choose a directory on another disk.',
        });
    }
}
function mebibytes(bytes) {
    return `${Math.ceil(bytes / 1024 / 1024)} MiB`;
}

// EXTERNAL MODULE: ./build/resource/seal/sealFormat.js
var sealFormat = __webpack_require__(63765);
;// CONCATENATED MODULE: ./build/resource/transfer/sealedRead.js









/** Below this, starting again costs less than writing everything twice. */
const SPOOL_FROM_BYTES = 64 * 1024 * 1024;
/** Errors after which the same bytes, or the rest of them, may still be wanted. */
const KEPT_AFTER = ['unavailable', 'refused', 'exists', 'internal'];
/**
 * Where the sealed bytes of a resource are kept while they come: `undefined` where that does not pay. The name is
 * bound to the object: its place, its content and its key, which no digest gives away. A new signature in its
 * address does not make it another.
 */
function spoolPathOf(resource, directory) {
    const { resource: location, size, hash, encryption } = resource;
    const remote = location.type === 'URL' || location.storageType !== 'FS';
    if (!remote || size < SPOOL_FROM_BYTES)
        return undefined;
    const place = location.type === 'URL' ? (location.url.split(/[?#]/)[0] ?? '') : location;
    return (0,external_node_path_.join)(directory, spoolName((0,canonicalJson.digestOf)({ place, hash, key: encryption.key }).slice(0, 32)));
}
/**
 * Opens the sealed bytes of a resource for one reading, after a look whether what comes of them fits the disk.
 * @param spool where to keep what came; without it, or where the disk has no room for both, nothing is kept.
 * @throws CountersignError `limit` when the disk has too little room; `conflict` while another live process
 *   downloads the same.
 */
async function openSealed(resource, directory, spool, transfer) {
    const { size } = resource;
    const roomy = spool !== undefined && (await hasRoom(directory, spool, size));
    if (!roomy)
        await requireFreeSpace(directory, size);
    const reader = await (0,openStore/* openLocation */.s)(resource.resource, process.env, transfer);
    if (!roomy)
        return { read: () => reader.read(), end: () => Promise.resolve() };
    const spooled = await openSpooledRead(reader, spool, (0,sealFormat/* sealedSize */.QH)(size));
    return {
        read: () => spooled.read(),
        end: (error) => (isKept(error) ? spooled.close() : spooled.forget()),
    };
}
async function hasRoom(directory, spool, size) {
    const kept = await (0,promises_.stat)(spool).then((found) => found.size, () => 0);
    try {
        await requireFreeSpace(directory, size + Math.max(0, (0,sealFormat/* sealedSize */.QH)(size) - kept), 2);
        return true;
    }
    catch (error) {
        if (error instanceof errors/* CountersignError */.WS && error.code === 'limit')
            return false;
        throw error;
    }
}
function isKept(error) {
    if (error === undefined)
        return false;
    return !(error instanceof errors/* CountersignError */.WS) || KEPT_AFTER.includes(error.code);
}

// EXTERNAL MODULE: ./build/bytes/byteSource.js
var byteSource = __webpack_require__(91833);
// EXTERNAL MODULE: ./build/resource/seal/chunkCipher.js
var chunkCipher = __webpack_require__(53849);
;// CONCATENATED MODULE: ./build/resource/seal/literalReader.js


/** Takes the data out of a literal data packet (RFC 9580 §5.9) that comes piece by piece and must be all there is. */
class LiteralReader {
    #head = Buffer.alloc(0);
    #begun = false;
    #left = 0;
    /** Octets of the packet's own (format, file name, date) that are still to be passed over. */
    #skip = 0;
    #last = false;
    /** The data in this piece. @throws CountersignError `unsupported` for another packet, `tampered` for more than one. */
    *data(piece) {
        let rest = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
        while (rest.length > 0) {
            if (this.#head !== undefined) {
                // A header may be cut by the end of a piece: then it is read again when there is more.
                const whole = this.#head.length === 0 ? rest : Buffer.concat([this.#head, rest]);
                const length = this.#readHeader(whole);
                if (length === undefined) {
                    this.#head = whole;
                    return;
                }
                rest = whole.subarray(length);
                this.#head = undefined;
            }
            const skipped = Math.min(this.#skip, rest.length);
            rest = rest.subarray(skipped);
            this.#skip -= skipped;
            const part = rest.subarray(0, this.#left);
            // Counted before it is handed out: whoever has it may give its memory back.
            this.#left -= part.length;
            rest = rest.subarray(part.length);
            if (part.length > 0)
                yield part;
            if (this.#left > 0 || this.#skip > 0)
                return;
            if (!this.#last)
                this.#head = Buffer.alloc(0);
            else if (rest.length > 0) {
                throw new errors/* CountersignError */.WS('tampered', 'the sealed message holds more than one literal packet');
            }
        }
    }
    /** @throws CountersignError `tampered` unless the packet was whole. */
    end() {
        if (!this.#last || this.#left > 0 || this.#skip > 0 || this.#head !== undefined) {
            throw new errors/* CountersignError */.WS('tampered', 'the sealed message holds no whole literal packet');
        }
    }
    /** Length of the header at the start of `bytes`, or `undefined` while it is not all there. */
    #readHeader(bytes) {
        let at = 0;
        if (!this.#begun) {
            if (bytes[0] !== (0xc0 | sealFormat/* LITERAL_DATA_TAG */.QA)) {
                throw new errors/* CountersignError */.WS('unsupported', 'the sealed message holds something else than plain literal data', {
                    mend: 'Compressed, signed or nested messages are not accepted as resources.',
                });
            }
            at = 1;
        }
        const first = bytes[at];
        if (first === undefined)
            return undefined;
        const octets = first < 192 ? 1 : first < 224 ? 2 : first < 255 ? 1 : 5;
        if (bytes.length < at + octets)
            return undefined;
        let length;
        if (first < 192)
            length = first;
        else if (first < 224)
            length = (first - 192) * 256 + bytes.readUInt8(at + 1) + 192;
        else if (first < 255)
            length = 2 ** (first & 0x1f);
        else
            length = bytes.readUInt32BE(at + 1);
        at += octets;
        if (!this.#begun) {
            const nameLength = bytes[at + 1];
            if (nameLength === undefined)
                return undefined;
            this.#skip = 2 + nameLength + 4;
            if (length < this.#skip)
                throw new errors/* CountersignError */.WS('tampered', 'the sealed message is malformed');
            length -= this.#skip;
            this.#begun = true;
        }
        this.#last = first < 224 || first === 255;
        this.#left = length;
        return at;
    }
}

;// CONCATENATED MODULE: ./build/resource/seal/packetReader.js

/** The first part of a body in parts has at least this many bytes (RFC 9580 §4.2.1.4). */
const MIN_FIRST_PART_BYTES = 512;
/** Reads the body of one packet, which must be all that there is. */
class PacketReader {
    #source;
    #left = 0;
    #last = false;
    constructor(source) {
        this.#source = source;
    }
    /** @throws CountersignError `unsupported` when the message begins with another packet. */
    static async begin(source, tag) {
        const reader = new PacketReader(source);
        const first = await reader.#octet();
        if (first !== (0xc0 | tag)) {
            throw new errors/* CountersignError */.WS('unsupported', 'the sealed file is not an OpenPGP message of the expected form', {
                mend: 'Check that the resource file belongs to this object.',
            });
        }
        await reader.#nextPart();
        if (!reader.#last && reader.#left < MIN_FIRST_PART_BYTES)
            throw malformed();
        return reader;
    }
    /** Fills `into`; fewer bytes come only at the body's end. @throws CountersignError `tampered` when it is cut. */
    async fill(into) {
        let filled = 0;
        while (filled < into.length) {
            if (this.#left === 0) {
                if (this.#last)
                    break;
                await this.#nextPart();
                continue;
            }
            const part = into.subarray(filled, filled + this.#left);
            if ((await this.#source.read(part)) < part.length)
                throw cutShort();
            filled += part.length;
            this.#left -= part.length;
        }
        return filled;
    }
    /** @throws CountersignError `tampered` when anything follows the packet. */
    async requireEnd() {
        if ((await this.#source.read(new Uint8Array(1))) !== 0) {
            throw new errors/* CountersignError */.WS('tampered', 'something was added after the sealed bytes');
        }
    }
    async #nextPart() {
        const first = await this.#octet();
        this.#last = first < 224 || first === 255;
        if (first < 192)
            this.#left = first;
        else if (first < 224)
            this.#left = (first - 192) * 256 + (await this.#octet()) + 192;
        else if (first < 255)
            this.#left = 2 ** (first & 0x1f);
        else
            this.#left = Buffer.from(await this.#octets(4)).readUInt32BE();
    }
    async #octet() {
        return (await this.#octets(1))[0] ?? 0;
    }
    async #octets(count) {
        const octets = new Uint8Array(count);
        if ((await this.#source.read(octets)) < count)
            throw cutShort();
        return octets;
    }
}
function cutShort() {
    return new errors/* CountersignError */.WS('tampered', 'the sealed bytes end too early');
}
function malformed() {
    return new errors/* CountersignError */.WS('tampered', 'the sealed bytes are malformed');
}

// EXTERNAL MODULE: ./build/bytes/quiet.js
var quiet = __webpack_require__(35664);
;// CONCATENATED MODULE: ./build/resource/seal/openStream.js







/**
 * Opens a message of the form that `sealStream` writes, or that another OpenPGP implementation writes with
 * AES-256-GCM: any chunk size up to 4 MiB, any lengths. Yields only bytes whose chunk is authenticated, and the
 * last chunk's only once the final tag holds too; whoever puts the bytes somewhere must wait for the end, because
 * only the end shows that nothing is missing.
 * @throws CountersignError `tampered` for bytes that are not what was sealed with this key; `unsupported` for
 *   another kind of message.
 */
async function* openStream(sealed, sessionKey) {
    const source = (0,byteSource/* asSource */.cT)(sealed);
    try {
        const packet = await PacketReader.begin(source, sealFormat/* SEIPD_TAG */.$E);
        const { cipher, chunkBytes } = await readParameters(packet, sessionKey);
        const literal = new LiteralReader();
        for await (const plain of openChunks(packet, cipher, chunkBytes))
            yield* literal.data(plain);
        literal.end();
    }
    finally {
        await source.close();
    }
}
async function readParameters(packet, sessionKey) {
    const head = new Uint8Array(4 + sealFormat/* SALT_BYTES */.RW);
    if ((await packet.fill(head)) < head.length)
        throw openStream_cutShort();
    const [version, symmetric, aead, chunkOctet = 0] = head;
    if (version !== 2 || symmetric !== 9 || aead !== 3) {
        throw new errors/* CountersignError */.WS('unsupported', 'the sealed message is not SEIPDv2 with AES-256-GCM (RFC 9580)');
    }
    if (chunkOctet > sealFormat/* MAX_CHUNK_OCTET */.tr) {
        throw new errors/* CountersignError */.WS('limit', 'the sealed message has chunks of more than 4 MiB');
    }
    const cipher = new chunkCipher/* ChunkCipher */.F(sessionKey, head.subarray(4), chunkOctet);
    return { cipher, chunkBytes: (0,sealFormat/* chunkBytesOf */.GA)(chunkOctet) };
}
/** The chunks' plain bytes, in order. */
async function* openChunks(packet, cipher, chunkBytes) {
    const reader = new ChunkReader(packet, chunkBytes);
    let next = (0,quiet/* quiet */.j)(reader.next());
    let total = 0;
    try {
        for (let index = 0;; index++) {
            const chunk = await next;
            if (!chunk.last)
                next = (0,quiet/* quiet */.j)(reader.next());
            total += chunk.sealed.length - sealFormat/* AUTH_TAG_BYTES */.aM;
            if (chunk.last)
                cipher.checkFinalTag(chunk.finalTag, index + 1, total);
            for (const plain of cipher.decrypt(index, chunk.sealed))
                yield plain;
            if (chunk.last)
                return;
        }
    }
    finally {
        // Nobody may write to the buffers, or read the file, once this is over.
        await Promise.allSettled([next]);
    }
}
/**
 * Cuts the body into chunks. Where a message ends is seen only at its end, so what may be the final tag is always
 * read along with a chunk, and carried over to the next when it was not.
 */
class ChunkReader {
    #packet;
    #sealedBytes;
    /** One is filled while another is opened. */
    #buffers;
    #carried = new Uint8Array(0);
    #index = 0;
    constructor(packet, chunkBytes) {
        this.#packet = packet;
        this.#sealedBytes = chunkBytes + sealFormat/* AUTH_TAG_BYTES */.aM;
        const bytes = this.#sealedBytes + sealFormat/* AUTH_TAG_BYTES */.aM + 1;
        this.#buffers = [Buffer.allocUnsafeSlow(bytes), Buffer.allocUnsafeSlow(bytes)];
    }
    async next() {
        const buffer = this.#buffers[this.#index++ % 2 === 0 ? 0 : 1];
        buffer.set(this.#carried);
        const filled = this.#carried.length + (await this.#packet.fill(buffer.subarray(this.#carried.length)));
        // One byte beyond a chunk and a final tag tells whether another chunk comes.
        const last = filled < buffer.length;
        const end = last ? filled - sealFormat/* AUTH_TAG_BYTES */.aM : this.#sealedBytes;
        if (end <= sealFormat/* AUTH_TAG_BYTES */.aM)
            throw openStream_cutShort();
        if (last)
            await this.#packet.requireEnd();
        this.#carried = Uint8Array.from(buffer.subarray(end, filled));
        return { sealed: buffer.subarray(0, end), last, finalTag: this.#carried };
    }
}
function openStream_cutShort() {
    return new errors/* CountersignError */.WS('tampered', 'the sealed bytes end too early');
}

// EXTERNAL MODULE: ./build/resource/seal/plainHash.js + 1 modules
var plainHash = __webpack_require__(45271);
// EXTERNAL MODULE: ./build/bytes/giveBack.js
var giveBack = __webpack_require__(87760);
// EXTERNAL MODULE: ./build/storage/upload/writePieces.js
var writePieces = __webpack_require__(76866);
;// CONCATENATED MODULE: ./build/resource/transfer/writeHashed.js



/**
 * Writes a stream of about `size` bytes to a fresh file. What is written goes on to the hash, memory and all.
 * @returns the SHA-256 of all of it, hex
 */
async function writeHashed(file, pieces, size) {
    const { hash } = await (0,plainHash/* withPlainHash */.x)(size, (taken) => (0,writePieces/* writePieces */.R)(file, pieces, (piece) => ((0,giveBack/* claim */.B7)(piece) ? taken.take([piece]) : taken.update(piece))));
    return hash;
}

;// CONCATENATED MODULE: ./build/resource/transfer/downloadResource.js











/**
 * Downloads what a resource names, opens it, verifies it and puts it, under its own name, into a directory (made
 * when it is not there), readable by its owner alone. Until the last tag, the size and the hash hold, everything
 * is in a hidden directory beside the destination, which is removed whatever happens: after a kill, by the next
 * download into the same directory.
 * @returns the path of the file or directory, and its hash (hex)
 * @throws CountersignError `tampered` when the stored bytes are not what was sealed, `exists`, `limit`, or of the
 *   store.
 */
async function downloadResource(resource, directory, options = {}) {
    const { filename, size } = resource;
    if (!(0,resourceFile/* isPlainName */.sh)(filename))
        throw new errors/* CountersignError */.WS('refused', 'the file name in the resource is no plain name');
    const { bytes = Infinity } = options.limits ?? {};
    if (size > bytes)
        throw new errors/* CountersignError */.WS('limit', `the resource has ${size} bytes, ${bytes} are allowed`);
    const path = (0,external_node_path_.join)(directory, filename);
    await (0,promises_.mkdir)(directory, { recursive: true });
    if (options.force !== true && (await exists(path)))
        throw destinationExists(path);
    const spool = options.resume === true ? spoolPathOf(resource, directory) : undefined;
    await sweepLeftovers(directory, spool);
    const sealed = await openSealed(resource, directory, spool, options.transfer);
    try {
        await openInto(path, resource, sealed.read(), options);
    }
    catch (error) {
        await sealed.end(error);
        throw error;
    }
    await sealed.end();
    return { path, hash: resource.hash.hash };
}
async function openInto(path, resource, sealed, options) {
    const { content, size } = resource;
    const scratch = await openScratch((0,external_node_path_.dirname)(path));
    try {
        const incoming = (0,external_node_path_.join)(scratch.path, 'incoming');
        const plain = opened(resource, sealed, options.onProgress);
        const limits = { bytes: size, entries: options.limits?.entries ?? DEFAULT_MAX_ENTRIES };
        const take = content === 'directory' ? extractHashed(plain, incoming, limits) : writeFile(plain, incoming, size);
        if ((await take) !== resource.hash.hash)
            throw notAsSaid();
        await place(incoming, path, scratch, content, options.force === true);
    }
    finally {
        await scratch.remove();
    }
}
/** The plain bytes; ends without an error only when they are as many as the resource says. */
async function* opened(resource, sealed, onProgress) {
    const totalBytes = resource.size;
    let bytes = 0;
    for await (const piece of openStream(sealed, Buffer.from(resource.encryption.key, 'base64'))) {
        bytes += piece.length;
        if (bytes > totalBytes)
            break;
        onProgress?.({ phase: 'download', bytes, totalBytes });
        yield piece;
    }
    if (bytes !== totalBytes)
        throw notAsSaid();
}
function notAsSaid() {
    return new errors/* CountersignError */.WS('tampered', 'what was opened is not what the resource file says', {
        mend: 'Ask the owner for the resource file again.',
    });
}
/** @returns the hash of what was written */
async function writeFile(bytes, path, size) {
    const file = await (0,promises_.open)(path, 'wx', 0o600);
    try {
        return await writeHashed(file, bytes, size);
    }
    catch (cause) {
        if (cause.code !== 'ENOSPC')
            throw cause;
        throw new errors/* CountersignError */.WS('limit', 'the disk is full', { cause });
    }
    finally {
        await file.close();
    }
}
/** @returns the hash of the archive */
async function extractHashed(archive, path, limits) {
    async function* hashed(taken) {
        for await (const piece of archive) {
            await taken.update(piece);
            yield piece;
        }
    }
    const { hash } = await (0,plainHash/* withPlainHash */.x)(limits.bytes, (taken) => extractArchive(hashed(taken), path, limits));
    return hash;
}
async function place(incoming, path, scratch, content, force) {
    try {
        if (force) {
            await replace(incoming, path, scratch);
        }
        else if (content === 'file') {
            // A link fails where a rename would replace.
            await (0,promises_.link)(incoming, path);
        }
        else {
            if (await exists(path))
                throw destinationExists(path);
            await (0,promises_.rename)(incoming, path);
        }
    }
    catch (cause) {
        const code = cause.code ?? '';
        if (code === 'EEXIST' || code === 'ENOTEMPTY' || code === 'ENOTDIR')
            throw destinationExists(path);
        throw cause;
    }
}
/** Works for a file in a directory's place, and the other way round. */
async function replace(incoming, path, scratch) {
    const aside = (await exists(path)) ? await scratch.setAside(path) : undefined;
    try {
        await (0,promises_.rename)(incoming, path);
    }
    catch (cause) {
        if (aside !== undefined)
            await (0,promises_.rename)(aside, path);
        throw cause;
    }
}
async function exists(path) {
    return (0,promises_.lstat)(path).then(() => true, () => false);
}
function destinationExists(path) {
    return new errors/* CountersignError */.WS('exists', `${(0,shownName/* shownPath */.p)(path)} exists already`, {
        mend: 'Choose another directory, or say --force.',
    });
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


/***/ })

};
