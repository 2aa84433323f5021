export const id = 1691;
export const ids = [1691];
export const modules = {

/***/ 3060:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iv: () => (/* binding */ readOrderExtension),
/* harmony export */   LG: () => (/* binding */ MAX_EXTENSION_BYTES),
/* harmony export */   h2: () => (/* binding */ writeOrderExtension),
/* harmony export */   qB: () => (/* binding */ ORDER_EVIDENCE_OID)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(55156);
/* harmony import */ var _attestation_x509_der_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55665);
/* harmony import */ var _canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8448);
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14881);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19473);
/* harmony import */ var _marketplace_order_orderEntries_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35151);
/* harmony import */ var _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(47692);







/** The extension of an order's certificate that carries its evidence, as a UTF8String of canonical JSON. */
const ORDER_EVIDENCE_OID = '1.3.6.1.3.8888.9.2';
/** Under what TLS libraries take as one chain by default (OpenSSL: 100 KiB). */
const MAX_EXTENSION_BYTES = 90 * 1024;
const extensionSchema = zod__WEBPACK_IMPORTED_MODULE_6__.strictObject({
    version: zod__WEBPACK_IMPORTED_MODULE_6__.literal(1),
    /** What the evidence's 64 bytes stand for. */
    binding: _marketplace_order_orderEntries_js__WEBPACK_IMPORTED_MODULE_4__/* .orderBindingSchema */ .xt.strict(),
    evidence: zod__WEBPACK_IMPORTED_MODULE_6__.unknown(),
    /** The order's signing key, SPKI (DER), base64: it signed the certificate. */
    signingKey: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_5__/* .base64 */ .K3,
});
/** The extension's value. @throws CountersignError `limit` when the evidence is too large for a certificate. */
function writeOrderExtension(content) {
    const text = (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalBytes */ .Mr)(content);
    if (text.length > MAX_EXTENSION_BYTES)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('limit', `the evidence of ${text.length} bytes is too large for a certificate`);
    return Buffer.concat([derHead(text.length), text]);
}
function derHead(length) {
    if (length < 0x80)
        return Buffer.from([_attestation_x509_der_js__WEBPACK_IMPORTED_MODULE_0__/* .derTag */ .S_.utf8String, length]);
    const digits = length.toString(16);
    const bytes = Buffer.from(digits.padStart(digits.length + (digits.length % 2), '0'), 'hex');
    return Buffer.concat([Buffer.from([_attestation_x509_der_js__WEBPACK_IMPORTED_MODULE_0__/* .derTag */ .S_.utf8String, 0x80 | bytes.length]), bytes]);
}
/** @throws CountersignError `tampered` when it is not one, or not written in the one form there is. */
function readOrderExtension(value) {
    const what = "the certificate's evidence";
    const node = (0,_attestation_x509_der_js__WEBPACK_IMPORTED_MODULE_0__/* .readDer */ .SU)(value, what);
    if (node.tag !== _attestation_x509_der_js__WEBPACK_IMPORTED_MODULE_0__/* .derTag */ .S_.utf8String || node.content.length > MAX_EXTENSION_BYTES)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('tampered', `${what} is no text, or a too long one`);
    let parsed;
    try {
        parsed = extensionSchema.parse(JSON.parse((0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_2__/* .fromUtf8 */ .ar)(node.content) ?? ''));
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('tampered', `${what} is not what an order's certificate carries`, { cause });
    }
    if (!(0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_2__/* .equalBytes */ .ex)((0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalBytes */ .Mr)(parsed), node.content))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('tampered', `${what} is not canonical JSON`);
    return parsed;
}


/***/ }),

/***/ 51691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verifyOrderCertificate: () => (/* binding */ verifyOrderCertificate)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _attestation_verifyEvidence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81131);
/* harmony import */ var _attestation_checkList_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76521);
/* harmony import */ var _attestation_x509_certificate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20525);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19473);
/* harmony import */ var _marketplace_reportData_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(18344);
/* harmony import */ var _platformKeys_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(26873);
/* harmony import */ var _orderExtension_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3060);








/** What else than the evidence stands in such a certificate is a few hundred bytes. */
const MAX_CERTIFICATE_BYTES = _orderExtension_js__WEBPACK_IMPORTED_MODULE_7__/* .MAX_EXTENSION_BYTES */ .LG + 4096;
/**
 * Verifies a solution's certificate (/sp/certs/order_cert.crt) with nothing but itself and a policy: its key was
 * certified by the order's signing key, which the evidence binds to this order, this solution and these inputs, and
 * the evidence holds. A certificate is public: that its key is held is shown by TLS, or by the challenge.
 * @param certificate PEM or DER
 */
function verifyOrderCertificate(certificate, expected) {
    const list = new _attestation_checkList_js__WEBPACK_IMPORTED_MODULE_2__/* .CheckList */ .P();
    const read = list.attempt('certificate-readable', 'It is the certificate of an order, with its evidence', () => readIt(certificate));
    if (read === undefined)
        return { checks: list.checks, claims: undefined, binding: undefined };
    const { binding, evidence } = read.content;
    checkCertificate(list, read, expected);
    checkWishes(list, binding, expected);
    const reportData = Buffer.from((0,_marketplace_reportData_js__WEBPACK_IMPORTED_MODULE_5__/* .orderReportData */ .lG)(binding)).toString('hex');
    const { at, policy, roots } = expected;
    const verdict = (0,_attestation_verifyEvidence_js__WEBPACK_IMPORTED_MODULE_1__/* .verifyEvidence */ .J)(evidence, { reportData, at, policy }, roots);
    return { checks: [...list.checks, ...verdict.checks], claims: verdict.claims, binding };
}
function readIt(given) {
    const size = given.length;
    // PEM is a third longer than what it stands for.
    if (size > 2 * MAX_CERTIFICATE_BYTES)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .CountersignError */ .WS('limit', 'it is too large for a certificate');
    let raw;
    try {
        ({ raw } = new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(given));
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .CountersignError */ .WS('tampered', 'it is no certificate in PEM or DER', { cause });
    }
    const certificate = (0,_attestation_x509_certificate_js__WEBPACK_IMPORTED_MODULE_3__/* .readCertificate */ .w)(raw, 'the certificate', MAX_CERTIFICATE_BYTES);
    const extension = certificate.extensions.get(_orderExtension_js__WEBPACK_IMPORTED_MODULE_7__/* .ORDER_EVIDENCE_OID */ .qB);
    if (extension === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .CountersignError */ .WS('tampered', `it carries no evidence (extension ${_orderExtension_js__WEBPACK_IMPORTED_MODULE_7__/* .ORDER_EVIDENCE_OID */ .qB})`);
    const content = (0,_orderExtension_js__WEBPACK_IMPORTED_MODULE_7__/* .readOrderExtension */ .Iv)(extension.value);
    return { value: { certificate, content }, detail: `order ${content.binding.order}` };
}
function checkCertificate(list, read, { at, challenge }) {
    const { certificate, content } = read;
    const { notBefore, notAfter, publicKey, algorithm, signedPart, signature } = certificate;
    list.record('certificate-dates', 'The certificate is in force', at >= notBefore && at <= notAfter, `${notBefore.toISOString()} to ${notAfter.toISOString()}`);
    const spki = Buffer.from(content.signingKey, 'base64');
    list.attempt('certificate-issued', "The order's signing key signed the certificate", () => {
        if (!_platformKeys_js__WEBPACK_IMPORTED_MODULE_6__/* .VerifyingKey */ .pF.fromSpki(spki).holds(algorithm, signedPart, signature))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .CountersignError */ .WS('tampered', 'the signature does not hold');
        return { value: true, detail: 'the signature holds' };
    });
    list.record('order-key-bound', "The order's signing key is the one that the evidence binds", (0,_marketplace_reportData_js__WEBPACK_IMPORTED_MODULE_5__/* .signingKeyDigest */ .fE)(spki) === content.binding.signingKey, `signing key ${content.binding.signingKey}`);
    if (challenge === undefined)
        return;
    list.attempt('challenge-signed', "Whoever answered holds the certificate's key", () => {
        if (!publicKey.holds('ecdsa-sha256', challenge.bytes, challenge.signature))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .CountersignError */ .WS('tampered', 'the signature does not hold');
        return { value: true, detail: 'the signature holds' };
    });
}
function checkWishes(list, binding, wish) {
    const { order, solutionHash } = wish;
    if (order !== undefined)
        list.record('order-expected', 'It is the order that was meant', order === binding.order, `order ${binding.order}`);
    if (solutionHash !== undefined)
        list.record('solution-expected', 'The solution is the one that was meant', solutionHash === binding.solutionHash, `measured ${binding.solutionHash}`);
}


/***/ })

};
