export const id = 2664;
export const ids = [2664];
export const modules = {

/***/ 32664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeOrderCertificates: () => (/* binding */ writeOrderCertificates)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var reflect_metadata__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80477);
/* harmony import */ var _peculiar_x509__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8927);



// The X.509 library's dependency injection needs it to be there first.


/** Where the digest of the order's evidence stands in the certificate of its signing key. */
const EVIDENCE_DIGEST_OID = '1.3.6.1.3.8888.9.1';
const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
/**
 * Writes what /sp/certs holds: a certificate for the workload, signed by the order's signing key, whose own
 * certificate names the evidence; the workload's key; and the order report. The workload gets a key of its
 * own: with the order's signing key it could forge the report about itself.
 * @param days how long the certificates are valid
 */
async function writeOrderCertificates(directory, order, signing, evidenceDigest, report, days) {
    const pkcs8 = signing.export({ type: 'pkcs8', format: 'der' });
    const issuerPrivate = await node_crypto__WEBPACK_IMPORTED_MODULE_0__.webcrypto.subtle.importKey('pkcs8', pkcs8, ALGORITHM, true, ['sign']);
    const { kty, crv, x, y } = await node_crypto__WEBPACK_IMPORTED_MODULE_0__.webcrypto.subtle.exportKey('jwk', issuerPrivate);
    const publicJwk = { kty, crv, x, y };
    const issuerPublic = await node_crypto__WEBPACK_IMPORTED_MODULE_0__.webcrypto.subtle.importKey('jwk', publicJwk, ALGORITHM, true, ['verify']);
    const leaf = await node_crypto__WEBPACK_IMPORTED_MODULE_0__.webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
    const notBefore = new Date(Date.now() - 5 * 60_000);
    const notAfter = new Date(Date.now() + days * 86_400_000);
    const name = `CN=Countersign order ${order}`;
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
            new _peculiar_x509__WEBPACK_IMPORTED_MODULE_4__/* .Extension */ .YY(EVIDENCE_DIGEST_OID, false, Buffer.from(`0420${evidenceDigest}`, 'hex')),
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
        extensions: [new _peculiar_x509__WEBPACK_IMPORTED_MODULE_4__/* .BasicConstraintsExtension */ .WA(false, undefined, true)],
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


/***/ })

};
