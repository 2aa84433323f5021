export const id = 7990;
export const ids = [7990];
export const modules = {

/***/ 87990:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openMessage: () => (/* binding */ openMessage),
/* harmony export */   sealMessage: () => (/* binding */ sealMessage)
/* harmony export */ });
/* harmony import */ var openpgp__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13074);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);


/** Small secrets only: resource files and grants. Bulk data has its own seal. */
const MAX_MESSAGE_BYTES = 1024 * 1024;
/** Seals bytes to all of `recipients`, in ASCII armour; signed by `signer` inside the seal when given. */
async function sealMessage(bytes, recipients, signer) {
    const message = await openpgp__WEBPACK_IMPORTED_MODULE_0__/* .createMessage */ .oH({ binary: bytes });
    const options = {
        message,
        encryptionKeys: [...recipients],
        format: 'armored',
        ...(signer ? { signingKeys: signer } : {}),
        config: { preferredCompressionAlgorithm: openpgp__WEBPACK_IMPORTED_MODULE_0__/* .enums */ .vP.compression.uncompressed },
    };
    const sealed = await openpgp__WEBPACK_IMPORTED_MODULE_0__/* .encrypt */ .w(options);
    return String(sealed);
}
/** Requires exactly one signature, and that it holds: which of several to believe is nobody's guess. */
async function requireSignature(signatures, signer, what) {
    try {
        if (signatures.length !== 1)
            throw new Error('there must be exactly one signature');
        await signatures[0]?.verified;
    }
    catch (cause) {
        const name = signer.getFingerprint().toLowerCase();
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('tampered', `${what} is not signed inside its seal by ${name}`, { cause });
    }
}
/**
 * Opens a message sealed to `key`, and checks the signature inside when `signer` is given.
 * @throws CountersignError `tampered` when it was sealed to another key, changed, or not signed by `signer`.
 */
async function openMessage(armored, key, what, signer) {
    if (armored.length > 2 * MAX_MESSAGE_BYTES)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('limit', `${what} is too large`);
    let opened;
    try {
        const message = await openpgp__WEBPACK_IMPORTED_MODULE_0__/* .readMessage */ ._8({ armoredMessage: armored });
        opened = await openpgp__WEBPACK_IMPORTED_MODULE_0__/* .decrypt */ .Yc({
            message,
            decryptionKeys: key,
            format: 'binary',
            ...(signer ? { verificationKeys: signer } : {}),
            config: { maxDecompressedMessageSize: MAX_MESSAGE_BYTES, allowUnauthenticatedMessages: false },
        });
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('tampered', `${what} does not open with this key, or was changed`, { cause });
    }
    if (signer)
        await requireSignature(opened.signatures, signer, what);
    return opened.data;
}


/***/ })

};
