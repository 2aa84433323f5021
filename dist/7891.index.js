export const id = 7891;
export const ids = [7891];
export const modules = {

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

/***/ 26873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ signWith),
/* harmony export */   p: () => (/* binding */ VerifyingKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/*
 * Plain keys and their signatures: all that evidence and reports need of a platform. Nothing else on the way from a
 * report to its verdict imports Node; where there is none, another file with these exports takes this one's place.
 */
const p256 = { curve: 'prime256v1', hash: 'sha256' };
const p384 = { curve: 'secp384r1', hash: 'sha384' };
const der = { dsaEncoding: 'der' };
const raw = { dsaEncoding: 'ieee-p1363' };
const SCHEMES = {
    'ecdsa-sha256': { ...p256, kind: 'ec', form: der },
    'ecdsa-sha256-raw': { ...p256, kind: 'ec', form: raw },
    'ecdsa-sha384': { ...p384, kind: 'ec', form: der },
    'ecdsa-sha384-raw': { ...p384, kind: 'ec', form: raw },
    'rsa-pss-sha384': {
        kind: 'rsa',
        hash: 'sha384',
        form: { padding: node_crypto__WEBPACK_IMPORTED_MODULE_0__.constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 },
    },
    'rsa-sha256': { kind: 'rsa', hash: 'sha256', form: { padding: node_crypto__WEBPACK_IMPORTED_MODULE_0__.constants.RSA_PKCS1_PADDING } },
    ed25519: { kind: 'ed25519', hash: null, form: {} },
};
/** What stands before the 32 bytes of the key in a SubjectPublicKeyInfo (RFC 8410 section 4). */
const ED25519_SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const MIN_RSA_BITS = 2048;
/** A public key that signatures are verified with. */
class VerifyingKey {
    #key;
    constructor(key) {
        this.#key = key;
    }
    /** Reads a SubjectPublicKeyInfo in DER. @throws Error when it is none. */
    static fromSpki(spki) {
        return new VerifyingKey((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: Buffer.from(spki), format: 'der', type: 'spki' }));
    }
    /** From the 32 bytes of an Ed25519 key (RFC 8032). @throws Error when they are none. */
    static fromEd25519(key) {
        return VerifyingKey.fromSpki(Buffer.concat([ED25519_SPKI, key]));
    }
    /** From the coordinates of a point, base64url. @throws Error when it does not lie on P-256. */
    static fromP256Point(x, y) {
        return new VerifyingKey((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' }));
    }
    /** From the 32 bytes of a point (RFC 8032 section 5.1.2). @throws Error when they are none. */
    static fromEd25519Point(point) {
        const x = Buffer.from(point).toString('base64url');
        return new VerifyingKey((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }));
    }
    /** From modulus and exponent, base64url. @throws Error when they are none. */
    static fromRsaNumbers(n, e) {
        return new VerifyingKey((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: { kty: 'RSA', n, e }, format: 'jwk' }));
    }
    /** The public half of a key. */
    static of(key) {
        return new VerifyingKey(key.type === 'public' ? key : (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(key));
    }
    /** SubjectPublicKeyInfo in DER. */
    get spki() {
        return new Uint8Array(this.#key.export({ type: 'spki', format: 'der' }));
    }
    /** Whether it is a key of the kind that the scheme needs. */
    isFor(scheme) {
        const wanted = SCHEMES[scheme];
        const { asymmetricKeyType: kind, asymmetricKeyDetails: details } = this.#key;
        if (kind !== wanted.kind)
            return false;
        if (wanted.kind === 'ec')
            return details?.namedCurve === wanted.curve;
        return wanted.kind !== 'rsa' || (details?.modulusLength ?? 0) >= MIN_RSA_BITS;
    }
    /** Whether a signature over `data` holds; `false` for a key of another kind, too. */
    holds(scheme, data, signature) {
        const { hash, form } = SCHEMES[scheme];
        return this.isFor(scheme) && (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(hash, data, { key: this.#key, ...form }, signature);
    }
}
/** Signs with a key of the kind that the scheme needs. */
function signWith(scheme, key, data) {
    const { hash, form } = SCHEMES[scheme];
    return new Uint8Array((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(hash, data, { key, ...form }));
}


/***/ }),

/***/ 17784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zf: () => (/* reexport safe */ _noble_hashes_sha2_js__WEBPACK_IMPORTED_MODULE_1__.Zf),
/* harmony export */   fg: () => (/* binding */ sha256Hex),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   qt: () => (/* reexport safe */ _noble_hashes_sha2_js__WEBPACK_IMPORTED_MODULE_1__.qt),
/* harmony export */   sc: () => (/* reexport safe */ _noble_hashes_sha2_js__WEBPACK_IMPORTED_MODULE_1__.sc)
/* harmony export */ });
/* harmony import */ var _noble_hashes_sha2_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18842);
/* harmony import */ var _noble_hashes_utils_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24417);
/* harmony import */ var _canonicalForm_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58836);



/*
 * The hashes of what must run in a page in a browser too: the same as those of `canonicalJson.ts`, of no platform.
 * They are for entries and statements; the bytes of a resource are too many for them.
 */

/** SHA-256 in lower-case hex; a text is taken as UTF-8. */
function sha256Hex(bytes) {
    return (0,_noble_hashes_utils_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesToHex */ .My)((0,_noble_hashes_sha2_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(typeof bytes === 'string' ? (0,_noble_hashes_utils_js__WEBPACK_IMPORTED_MODULE_2__/* .utf8ToBytes */ .AI)(bytes) : bytes));
}
/** SHA-256 of a value's canonical JSON (RFC 8785), in lower-case hex. */
function digestOf(value) {
    return sha256Hex((0,_canonicalForm_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalBytes */ .Mr)(value));
}


/***/ }),

/***/ 64377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZodISODate: () => (/* reexport safe */ _schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODate),
/* harmony export */   ZodISODateTime: () => (/* reexport safe */ _schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODateTime),
/* harmony export */   ZodISODuration: () => (/* reexport safe */ _schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODuration),
/* harmony export */   ZodISOTime: () => (/* reexport safe */ _schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISOTime),
/* harmony export */   date: () => (/* binding */ date),
/* harmony export */   datetime: () => (/* binding */ datetime),
/* harmony export */   duration: () => (/* binding */ duration),
/* harmony export */   time: () => (/* binding */ time)
/* harmony export */ });
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55156);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_1__/* ._isoDateTime */ .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODateTime, params);
}
function date(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_1__/* ._isoDate */ .db(_schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODate, params);
}
function time(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_1__/* ._isoTime */ .Kn(_schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISOTime, params);
}
function duration(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_1__/* ._isoDuration */ .f2(_schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODuration, params);
}


/***/ })

};
