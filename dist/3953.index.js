export const id = 3953;
export const ids = [3953];
export const modules = {

/***/ 63953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readingHalf: () => (/* binding */ readingHalf)
/* harmony export */ });
/* harmony import */ var openpgp__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13074);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8870);



const MAKE_ONE = 'make a key with two halves: countersign keys generate --name <you>';
/**
 * A copy of an unlocked key that opens what is sealed to it and cannot sign: every secret packet but the one for
 * encryption is made a gnu-dummy, as `gpg --export-secret-subkeys` does with the primary key.
 * @throws CountersignError `refused` for a key whose encryption half can sign too, `input` for one without such a half.
 */
async function readingHalf(key) {
    const half = await openpgp__WEBPACK_IMPORTED_MODULE_0__/* .readPrivateKey */ .$k({ armoredKey: key.armor() });
    const { keyPacket: reads } = await half.getEncryptionKey().catch((cause) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('input', `the key ${(0,_keys_js__WEBPACK_IMPORTED_MODULE_2__.fingerprintOf)(key.toPublic())} cannot be used to encrypt`, {
            cause,
            mend: MAKE_ONE,
        });
    });
    const signs = [half, ...half.subkeys].map(({ keyPacket }) => keyPacket).filter((each) => each !== reads);
    for (const packet of signs)
        if ('makeDummy' in packet)
            packet.makeDummy();
    const [written] = await openpgp__WEBPACK_IMPORTED_MODULE_0__/* .readPrivateKeys */ .Ck({ armoredKeys: half.armor() });
    if (written === undefined || (await canSign(written)))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('refused', `the key ${(0,_keys_js__WEBPACK_IMPORTED_MODULE_2__.fingerprintOf)(key.toPublic())} signs and encrypts with the same half, so no part of it only reads`, { mend: MAKE_ONE });
    return written;
}
async function canSign(key) {
    const message = await openpgp__WEBPACK_IMPORTED_MODULE_0__/* .createMessage */ .oH({ text: 'a key for reading signs nothing' });
    return openpgp__WEBPACK_IMPORTED_MODULE_0__/* .sign */ ._S({ message, signingKeys: key }).then(() => true, () => false);
}


/***/ })

};
