export const id = 6580;
export const ids = [6580,4199];
export const modules = {

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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('refused', `offer ${offer?.id ?? 'unknown'} commits to no dataset`);
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('input', `${what} has no salt, so no offer can commit to its dataset`, {
            mend: 'upload it anew with `countersign files upload`; or, before it is offered, add a member "salt" with what `openssl rand -hex 32` says, and keep that file',
        });
    return (0,_marketplace_datasetCommitment_js__WEBPACK_IMPORTED_MODULE_2__/* .datasetCommitment */ .i)({ salt, hash: hash.hash, size });
}


/***/ })

};
