export const id = 8870;
export const ids = [8870];
export const modules = {

/***/ 8870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lr: () => (/* binding */ canBeSealedTo),
/* harmony export */   Mt: () => (/* binding */ lockPrivateKey),
/* harmony export */   RR: () => (/* binding */ readPublicKey),
/* harmony export */   Zy: () => (/* binding */ generateOrderKey),
/* harmony export */   fingerprintOf: () => (/* binding */ fingerprintOf),
/* harmony export */   jj: () => (/* binding */ generatePartyKey),
/* harmony export */   readPrivateKey: () => (/* binding */ readPrivateKey)
/* harmony export */ });
/* harmony import */ var openpgp__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13074);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);


/**
 * A new v4 key with Ed25519 for signatures and X25519 for encryption, which GnuPG can import and verify.
 * @param passphrase encrypts the private half; undefined leaves it plain, for a store that is itself a secret.
 */
async function generatePartyKey(identity, passphrase) {
    const { privateKey } = await openpgp__WEBPACK_IMPORTED_MODULE_0__/* .generateKey */ .rh({
        type: 'ecc',
        curve: 'ed25519Legacy',
        userIDs: [{ name: identity.name, ...(identity.email ? { email: identity.email } : {}) }],
        format: 'object',
        ...(passphrase ? { passphrase } : {}),
    });
    return privateKey;
}
/** A key for one order: RFC 9580 v6, X25519, used once and never seen by a person or by GnuPG. */
async function generateOrderKey(label) {
    const { privateKey } = await openpgp__WEBPACK_IMPORTED_MODULE_0__/* .generateKey */ .rh({
        type: 'curve25519',
        userIDs: [{ name: label }],
        format: 'object',
        config: { v6Keys: true, aeadProtect: true },
    });
    return privateKey;
}
function fingerprintOf(key) {
    return key.getFingerprint().toLowerCase();
}
/** Keys that were read lately, by their text: of each OpenPGP.js remembers which of the signatures in it hold. */
const readLately = new Map();
const MOST_REMEMBERED = 256;
/** @throws CountersignError `input` when the text is no OpenPGP key; `what` names it in the message. */
async function readPublicKey(armored, what = 'the public key') {
    const known = readLately.get(armored);
    if (known !== undefined)
        return known;
    try {
        const key = (await openpgp__WEBPACK_IMPORTED_MODULE_0__/* .readKey */ .YZ({ armoredKey: armored })).toPublic();
        const [oldest] = readLately.keys();
        if (readLately.size >= MOST_REMEMBERED && oldest !== undefined)
            readLately.delete(oldest);
        readLately.set(armored, key);
        return key;
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('input', `${what} is not an OpenPGP key in ASCII armour`, { cause });
    }
}
/**
 * Reads a private key and unlocks it.
 * @throws CountersignError `input` when the text is no private key, or the passphrase is missing or wrong.
 */
async function readPrivateKey(armored, passphrase, what = 'the private key') {
    let key;
    try {
        key = await openpgp__WEBPACK_IMPORTED_MODULE_0__/* .readPrivateKey */ .$k({ armoredKey: armored });
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('input', `${what} is not an OpenPGP private key in ASCII armour`, { cause });
    }
    if (key.isDecrypted())
        return key;
    if (passphrase === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('input', `${what} is protected by a passphrase, and none was given`, {
            mend: 'set COUNTERSIGN_PASSPHRASE, name a file with --passphrase-file, or run in a terminal to be asked',
        });
    }
    try {
        return await openpgp__WEBPACK_IMPORTED_MODULE_0__/* .decryptKey */ .Vw({ privateKey: key, passphrase });
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('input', `the passphrase does not open ${what}`, { cause });
    }
}
/** A copy of an unlocked key whose private half a passphrase opens. */
async function lockPrivateKey(key, passphrase) {
    return openpgp__WEBPACK_IMPORTED_MODULE_0__/* .encryptKey */ .T1({ privateKey: key, passphrase });
}
/** Whether the key has one to encrypt to that is in force. */
async function canBeSealedTo(key) {
    return key.getEncryptionKey().then(() => true, () => false);
}


/***/ })

};
