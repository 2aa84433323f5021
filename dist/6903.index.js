export const id = 6903;
export const ids = [6903];
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

/***/ 28550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ah: () => (/* binding */ PRICE_TYPES),
/* harmony export */   Ge: () => (/* binding */ offerTypeOf),
/* harmony export */   Zp: () => (/* binding */ OFFER_TYPES)
/* harmony export */ });
/* unused harmony export ORDER_STATUSES */
/** The network's enumerations, with the numbers that the guide's JSON files carry. */
const OFFER_TYPES = { TEE: 0, Storage: 1, Solution: 2, Data: 3 };
const PRICE_TYPES = { PerHour: 0, Fixed: 1 };
/** Statuses of orders and suborders. `Suspended` is known for compatibility; an order here is placed whole. */
const ORDER_STATUSES = {
    New: 0,
    Processing: 1,
    Canceling: 2,
    Canceled: 3,
    Done: 4,
    Error: 5,
    Blocked: 6,
    Suspended: 7,
};
/** The name of an offer type's number, `undefined` for a number that this marketplace does not trade in. */
function offerTypeOf(number) {
    return Object.keys(OFFER_TYPES).find((name) => OFFER_TYPES[name] === number);
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


/***/ })

};
