export const id = 3210;
export const ids = [3210,4199];
export const modules = {

/***/ 63210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   uploadDataset: () => (/* binding */ uploadDataset)
/* harmony export */ });
/* harmony import */ var _resource_resourceFile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55959);
/* harmony import */ var _resource_transfer_uploadResource_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21310);


/**
 * Guide step 1 (and 4): seals a file or directory, stores it, and writes the resource file that opens it.
 * @param file where to write the resource file; never overwritten unless `force`
 */
async function uploadDataset(store, path, file, options = {}) {
    const { force = false, ...upload } = options;
    await (0,_resource_resourceFile_js__WEBPACK_IMPORTED_MODULE_0__/* .requireNoResourceFile */ .BC)(file, force);
    // A killed upload goes on where it was; the journal holds the key until the upload has ended.
    const resource = await (0,_resource_transfer_uploadResource_js__WEBPACK_IMPORTED_MODULE_1__/* .uploadResource */ .u)(path, store, { journal: `${file}.upload`, ...upload });
    await (0,_resource_resourceFile_js__WEBPACK_IMPORTED_MODULE_0__/* .writeResourceFile */ .un)(file, resource, { force });
    return resource;
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


/***/ })

};
