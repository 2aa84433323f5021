export const id = 8843;
export const ids = [8843];
export const modules = {

/***/ 54872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readFingerprint: () => (/* binding */ readFingerprint)
/* harmony export */ });
/* harmony import */ var openpgp__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13074);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _text_readTextFile_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42521);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8870);




/** What people write in front of a fingerprint, and what GnuPG, keyservers and cards put in between. */
const BEFORE = /^(?:0x|openpgp4fpr:)/i;
const BETWEEN = /[\s:]/g;
const WANTED = 'give a fingerprint (40 or 64 hex digits), or the file of a key';
/**
 * A fingerprint in any of the forms that people have it in: with or without spaces, colons, `0x`, in upper or lower
 * case, the path of a file that holds the one key, or that key itself in ASCII armour.
 * @param what names it in messages: `--customer`
 * @throws CountersignError `input` for what is none; a short key id too, since anybody can make a key of the same.
 */
async function readFingerprint(given, what) {
    const text = given.trim();
    const digits = text.replace(BEFORE, '').replace(BETWEEN, '').toLowerCase();
    if (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(digits))
        return digits;
    if (/^(?:[0-9a-f]{8}|[0-9a-f]{16}|[0-9a-f]{32})$/.test(digits))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('input', `${what} is no whole fingerprint: ${digits}`, {
            mend: 'give all of it, 40 or 64 hex digits: a key of the same short id is easily made',
        });
    if (text.startsWith('-----BEGIN'))
        return fingerprintOfOnly(text, what);
    return fingerprintOfOnly(await readKeyFile(text, what), `${what} ${text}`);
}
/** What is no fingerprint is taken for a path; whoever meant a name or half a fingerprint is told what is wanted. */
async function readKeyFile(path, what) {
    try {
        return await (0,_text_readTextFile_js__WEBPACK_IMPORTED_MODULE_2__.readTextFile)(path, what);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS) || error.code !== 'input')
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('input', error.message, { cause: error, mend: WANTED });
    }
}
async function fingerprintOfOnly(armored, what) {
    let keys;
    try {
        keys = await openpgp__WEBPACK_IMPORTED_MODULE_0__/* .readKeys */ .x4({ armoredKeys: armored });
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('input', `${what} is not an OpenPGP key in ASCII armour`, {
            cause,
            mend: WANTED,
        });
    }
    const [key] = keys;
    if (key !== undefined && keys.length === 1)
        return (0,_keys_js__WEBPACK_IMPORTED_MODULE_3__.fingerprintOf)(key.toPublic());
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('input', `${what} holds ${keys.length} keys, and one is meant`);
}


/***/ })

};
