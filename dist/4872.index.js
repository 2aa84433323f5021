export const id = 4872;
export const ids = [4872,8843,8870,2521];
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


/***/ }),

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


/***/ }),

/***/ 42521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readTextFile: () => (/* binding */ readTextFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);


const MIB = 1024 * 1024;
/** Whatever the path names, no more than the limit is read of it: a pipe or a device may never end. */
async function readAtMost(path, limit) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'r');
    try {
        const buffer = Buffer.alloc(Math.min(limit, (await file.stat()).size || limit) + 1);
        let length = 0;
        while (length < buffer.length) {
            const { bytesRead } = await file.read(buffer, length, buffer.length - length, null);
            if (bytesRead === 0)
                return buffer.subarray(0, length);
            length += bytesRead;
        }
        return undefined;
    }
    finally {
        await file.close();
    }
}
/**
 * @param limit bytes; 1 MiB when not given
 * @throws CountersignError `input` when the file is missing or unreadable, `limit` when it is larger.
 */
async function readTextFile(path, what, limit = MIB) {
    let bytes;
    try {
        bytes = await readAtMost(path, limit);
    }
    catch (cause) {
        const code = cause.code ?? 'unknown reason';
        const why = code === 'ENOENT' ? 'does not exist' : `cannot be read (${code})`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('input', `${what} ${path} ${why}`, { cause });
    }
    if (bytes !== undefined)
        return bytes.toString('utf8');
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('limit', `${what} ${path} is larger than ${limit / MIB} MiB: is it the right file?`);
}


/***/ })

};
