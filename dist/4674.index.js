export const id = 4674;
export const ids = [4674];
export const modules = {

/***/ 74674:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeOrderCertificates: () => (/* binding */ writeOrderCertificates)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var reflect_metadata__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80477);
/* harmony import */ var _peculiar_x509__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8927);
/* harmony import */ var _orderExtension_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3060);



// The X.509 library's dependency injection needs it to be there first.



const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
/**
 * Writes what /sp/certs holds: a certificate for the workload, which carries the order's evidence and is signed by
 * the order's signing key; that key's own certificate; the workload's key; and the order report. The workload gets
 * a key of its own: with the order's signing key it could forge the report about itself.
 */
async function writeOrderCertificates(directory, { signing, attested, report, days }) {
    const { binding, evidence, signingKey } = attested;
    const pkcs8 = signing.export({ type: 'pkcs8', format: 'der' });
    const issuerPrivate = await node_crypto__WEBPACK_IMPORTED_MODULE_0__.webcrypto.subtle.importKey('pkcs8', pkcs8, ALGORITHM, true, ['sign']);
    const { kty, crv, x, y } = await node_crypto__WEBPACK_IMPORTED_MODULE_0__.webcrypto.subtle.exportKey('jwk', issuerPrivate);
    const publicJwk = { kty, crv, x, y };
    const issuerPublic = await node_crypto__WEBPACK_IMPORTED_MODULE_0__.webcrypto.subtle.importKey('jwk', publicJwk, ALGORITHM, true, ['verify']);
    const leaf = await node_crypto__WEBPACK_IMPORTED_MODULE_0__.webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
    const notBefore = new Date(Date.now() - 5 * 60_000);
    const notAfter = new Date(Date.now() + days * 86_400_000);
    const name = `CN=Countersign order ${binding.order}`;
    const issuer = await _peculiar_x509__WEBPACK_IMPORTED_MODULE_4__/* .X509CertificateGenerator */ .Jy.createSelfSigned({
        serialNumber: '01',
        name: `${name} signing key`,
        notBefore,
        notAfter,
        signingAlgorithm: ALGORITHM,
        keys: { privateKey: issuerPrivate, publicKey: issuerPublic },
        extensions: [
            new _peculiar_x509__WEBPACK_IMPORTED_MODULE_4__/* .BasicConstraintsExtension */ .WA(true, 0, true),
            new _peculiar_x509__WEBPACK_IMPORTED_MODULE_4__/* .KeyUsagesExtension */ .hy(_peculiar_x509__WEBPACK_IMPORTED_MODULE_4__/* .KeyUsageFlags */ .Ob.keyCertSign | _peculiar_x509__WEBPACK_IMPORTED_MODULE_4__/* .KeyUsageFlags */ .Ob.digitalSignature, true),
        ],
    });
    const certificate = await _peculiar_x509__WEBPACK_IMPORTED_MODULE_4__/* .X509CertificateGenerator */ .Jy.create({
        serialNumber: '02',
        subject: name,
        issuer: issuer.subject,
        notBefore,
        notAfter,
        signingAlgorithm: ALGORITHM,
        publicKey: leaf.publicKey,
        signingKey: issuerPrivate,
        extensions: [
            new _peculiar_x509__WEBPACK_IMPORTED_MODULE_4__/* .BasicConstraintsExtension */ .WA(false, undefined, true),
            new _peculiar_x509__WEBPACK_IMPORTED_MODULE_4__/* .Extension */ .YY(_orderExtension_js__WEBPACK_IMPORTED_MODULE_5__/* .ORDER_EVIDENCE_OID */ .qB, false, (0,_orderExtension_js__WEBPACK_IMPORTED_MODULE_5__/* .writeOrderExtension */ .h2)({ version: 1, binding, evidence, signingKey })),
        ],
    });
    const key = Buffer.from(await node_crypto__WEBPACK_IMPORTED_MODULE_0__.webcrypto.subtle.exportKey('pkcs8', leaf.privateKey)).toString('base64');
    const pem = `-----BEGIN PRIVATE KEY-----\n${key.replace(/(.{64})(?=.)/g, '$1\n')}\n-----END PRIVATE KEY-----\n`;
    const files = {
        'order_cert.crt': `${certificate.toString('pem')}\n`,
        'order_cert_ca_bundle.crt': `${issuer.toString('pem')}\n`,
        'order_cert.key': pem,
        'order_report.json': `${JSON.stringify(report, null, 2)}\n`,
    };
    for (const [file, content] of Object.entries(files))
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, file), content, { mode: 0o644 });
}


/***/ }),

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


/***/ })

};
