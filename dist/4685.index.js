export const id = 4685;
export const ids = [4685];
export const modules = {

/***/ 44685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   outsideFiles: () => (/* binding */ outsideFiles)
/* harmony export */ });
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14881);
/* harmony import */ var _canonicalForm_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58836);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);



/**
 * The parts of a report that cosign, openssl and other verifiers read, by file name: each statement as a Sigstore
 * bundle, what opens its root where the report has it, and the key that signed both. Whoever gives them away has verified the report first: the key is worth what
 * the evidence that binds it is worth.
 * @throws CountersignError `unavailable` when the order is not attested.
 */
function outsideFiles(file, { state }) {
    const key = state.attested?.entry.signingKey;
    if (key === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('unavailable', 'the order is not attested');
    const json = (bundle) => `${JSON.stringify(bundle, null, 2)}\n`;
    return {
        'order-report.sigstore.json': json(file.report),
        ...(file.result === null || file.result === undefined
            ? {}
            : { 'result.sigstore.json': json(file.result) }),
        ...openingFile('order-report.details.json', file.opened.report),
        ...openingFile('result.details.json', file.opened.result),
        'order-key.pem': pemOf(key),
    };
}
/** What opens a statement's root, to the byte that was hashed: the file's SHA-256 is the root, the statement's subject. */
function openingFile(name, opening) {
    return opening === undefined ? {} : { [name]: (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .asUtf8 */ .U)((0,_canonicalForm_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalBytes */ .Mr)(opening)) };
}
/** SPKI in base64 as PEM (RFC 7468). */
function pemOf(key) {
    const lines = key.match(/.{1,64}/g) ?? [];
    return ['-----BEGIN PUBLIC KEY-----', ...lines, '-----END PUBLIC KEY-----', ''].join('\n');
}


/***/ })

};
