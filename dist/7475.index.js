export const id = 7475;
export const ids = [7475,66,4199,2425,4962];
export const modules = {

/***/ 77475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  buildAndUpload: () => (/* binding */ buildAndUpload)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/resource/transfer/deleteResource.js
var deleteResource = __webpack_require__(90066);
// EXTERNAL MODULE: ./build/resource/resourceFile.js
var resourceFile = __webpack_require__(55959);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/resource/resourceCommitment.js
var resourceCommitment = __webpack_require__(96580);
// EXTERNAL MODULE: ./build/resource/resourceEncryption.js
var resourceEncryption = __webpack_require__(62872);
// EXTERNAL MODULE: ./build/resource/seal/sealFormat.js
var sealFormat = __webpack_require__(63765);
// EXTERNAL MODULE: ./build/bytes/byteSource.js
var byteSource = __webpack_require__(91833);
// EXTERNAL MODULE: ./build/resource/seal/chunkCipher.js
var chunkCipher = __webpack_require__(53849);
// EXTERNAL MODULE: ./build/resource/seal/packetLength.js
var packetLength = __webpack_require__(70015);
;// CONCATENATED MODULE: ./build/resource/seal/sealUnsized.js





/** So much is held back to learn whether a part is the last. */
const PART_BYTES = 1024 * 1024;
/**
 * Seals a stream of unknown length: as sealStream does, with all lengths in parts of 1 MiB (RFC 9580 §4.2.1.4).
 * @param sessionKey 32 bytes, fresh for every message
 */
function sealUnsized(plain, sessionKey) {
    return packetInParts(sealFormat/* SEIPD_TAG */.$E, sealedBody(plain, sessionKey));
}
async function* sealedBody(plain, sessionKey) {
    const salt = (0,external_node_crypto_.randomBytes)(sealFormat/* SALT_BYTES */.RW);
    const cipher = new chunkCipher/* ChunkCipher */.F(sessionKey, salt, sealFormat/* CHUNK_OCTET */.oQ);
    yield Buffer.concat([(0,sealFormat/* sealParameters */.yE)(sealFormat/* CHUNK_OCTET */.oQ), salt]);
    const literal = (0,byteSource/* streamSource */.SY)(packetInParts(sealFormat/* LITERAL_DATA_TAG */.QA, literalBody(plain)));
    try {
        const chunk = Buffer.allocUnsafeSlow((0,sealFormat/* chunkBytesOf */.GA)(sealFormat/* CHUNK_OCTET */.oQ));
        let chunks = 0;
        let total = 0;
        for (;;) {
            const filled = await literal.read(chunk);
            if (filled > 0) {
                for (const piece of cipher.encrypt(chunks, chunk.subarray(0, filled)))
                    yield piece;
                chunks += 1;
                total += filled;
            }
            if (filled < chunk.length)
                break;
        }
        yield cipher.finalTag(chunks, total);
    }
    finally {
        await literal.close();
    }
}
async function* literalBody(plain) {
    yield sealFormat/* LITERAL_PREFIX */.DZ;
    yield* plain;
}
/** A packet around a body whose length shows only at its end. */
async function* packetInParts(tag, body) {
    const source = (0,byteSource/* streamSource */.SY)(body);
    try {
        yield Uint8Array.of(0xc0 | tag);
        for (;;) {
            const part = Buffer.allocUnsafeSlow(PART_BYTES);
            const filled = await source.read(part);
            // A last part may be empty; any other has all its bytes.
            yield filled < part.length ? (0,packetLength/* lastHeader */.kp)(filled) : (0,packetLength/* partHeader */.jp)(part.length);
            if (filled > 0)
                yield part.subarray(0, filled);
            if (filled < part.length)
                break;
        }
    }
    finally {
        await source.close();
    }
}

;// CONCATENATED MODULE: ./build/resource/transfer/uploadStream.js





/**
 * Seals a stream whose length nobody knows yet, under a fresh session key, and stores it while it is made. Such an
 * upload cannot go on after a kill: what it was made of is gone.
 * @returns the resource but for the hash, which whoever makes the stream has taken in the same pass
 * @throws CountersignError of the store, and whatever the stream throws; the store then holds nothing of it.
 */
async function uploadStream(plain, store, filename) {
    const name = (0,external_node_crypto_.randomBytes)(16).toString('hex');
    const key = (0,external_node_crypto_.randomBytes)(sealFormat/* SESSION_KEY_BYTES */.Dk);
    let size = 0;
    async function* counted() {
        for await (const piece of plain) {
            size += piece.length;
            yield piece;
        }
    }
    await store.put(name, undefined, sealUnsized(counted(), key));
    return {
        size,
        content: 'file',
        filename,
        encryption: (0,resourceEncryption/* encryptionWith */.K)(key),
        resource: await store.locationOf(name),
        salt: (0,resourceCommitment/* freshCommitmentSalt */.Q)(),
    };
}

// EXTERNAL MODULE: ./build/solution/buildSolution.js + 3 modules
var buildSolution = __webpack_require__(42425);
;// CONCATENATED MODULE: ./build/flow/buildAndUpload.js






/**
 * Guide steps 3 and 4 in one pass: while the engine saves the image it is read as the TEE will read it, compressed,
 * hashed, written to the archive, sealed and stored. Nothing is read a second time.
 * @param file where to write the resource file; never overwritten unless `force`
 * @throws CountersignError of the build; or of the store, and then the archive is there and can be uploaded.
 */
async function buildAndUpload(store, request, file, { force = false, build = buildSolution.buildSolution } = {}) {
    await (0,resourceFile/* requireNoResourceFile */.BC)(file, force);
    let stored;
    let failure;
    const built = await build({
        ...request,
        onArchive: async (archive) => {
            try {
                stored = await uploadStream(archive, store, (0,external_node_path_.basename)((0,external_node_path_.resolve)(request.output)));
            }
            catch (error) {
                failure = error;
            }
        },
    }).catch(async (error) => {
        // Stored whole, and then the archive could not be written: nobody will ever have its key.
        if (stored !== undefined)
            await (0,deleteResource.deleteResource)(stored, store).catch(() => undefined);
        throw error;
    });
    if (stored === undefined) {
        const code = failure instanceof errors/* CountersignError */.WS ? failure.code : 'unavailable';
        throw new errors/* CountersignError */.WS(code, `the archive is built, but was not stored: ${(0,errors/* messageOf */.bD)(failure ?? 'no reason given')}`, { cause: failure, mend: `upload it with: countersign files upload ${built.path}` });
    }
    const resource = {
        ...stored,
        hash: { algo: 'sha256', encoding: 'hex', hash: built.sha256 },
    };
    await (0,resourceFile/* writeResourceFile */.un)(file, resource, { force });
    return { built, resource };
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

/***/ 90066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   deleteResource: () => (/* binding */ deleteResource)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _orphans_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64962);


/**
 * Removes the object that a resource names from its owner's store, and what unfinished uploads of it hold.
 * What was sealed can then be opened by nobody, unless somebody kept a copy.
 */
async function deleteResource({ resource }, store) {
    const name = resource.type === 'URL' ? lastPart(resource.url) : resource.filepath;
    const deleted = await store.remove(name);
    return { deleted, unfinished: await freeUnfinished(store, name) };
}
async function freeUnfinished(store, name) {
    try {
        return await (0,_orphans_js__WEBPACK_IMPORTED_MODULE_1__.removeUploads)(store, store.orphans?.(name) ?? []);
    }
    catch (error) {
        // Who may remove objects need not be allowed to list uploads.
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS && (error.code === 'refused' || error.code === 'unsupported'))
            return 0;
        throw error;
    }
}
/** A presigned or public URL ends in the object's name. */
function lastPart(url) {
    return decodeURIComponent(new URL(url).pathname.split('/').at(-1) ?? '');
}


/***/ }),

/***/ 64962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   removeUploads: () => (/* binding */ removeUploads),
/* harmony export */   unfinishedUploads: () => (/* binding */ unfinishedUploads)
/* harmony export */ });
/** Names that `uploadResource` gives; a bucket may hold unfinished uploads of somebody else, which are not touched. */
const OURS = /^[0-9a-f]{32}$/;
/**
 * Uploads of resources that were begun before a time and neither finished nor given up, oldest first.
 * @returns `undefined` for a store that knows of none: a registry frees what belongs to no object itself.
 */
async function unfinishedUploads(store, begunBefore) {
    if (store.orphans === undefined)
        return undefined;
    const found = [];
    for await (const orphan of store.orphans()) {
        if (OURS.test(orphan.name) && orphan.begun < begunBefore)
            found.push(orphan);
    }
    return found.sort((a, b) => a.begun.getTime() - b.begun.getTime());
}
/** Frees what they hold; gives how many were still there. */
async function removeUploads(store, uploads) {
    let removed = 0;
    for await (const upload of uploads) {
        if ((await store.removeOrphan?.(upload)) === true)
            removed += 1;
    }
    return removed;
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


/***/ })

};
