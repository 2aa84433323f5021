export const id = 3259;
export const ids = [3259];
export const modules = {

/***/ 47801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bp: () => (/* binding */ noteKeyId),
/* harmony export */   qO: () => (/* binding */ signNote),
/* harmony export */   se: () => (/* binding */ formatNote),
/* harmony export */   wd: () => (/* binding */ parseNote)
/* harmony export */ });
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14881);

/** The most that a note may weigh: a checkpoint with far more than 16 cosignatures. */
const MAX_NOTE_BYTES = 64 * 1024;
const ID_BYTES = 4;
const NEWLINE = 10;
const SPACE = 32;
const NAME = /^[^\s+\p{Cc}]+$/u;
/** The first four bytes of SHA-256 of name, newline, type and key; type 1 is Ed25519, 4 a witness's cosignature. */
function noteKeyId(hasher, name, type, publicKey) {
    return hasher.sha256((0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .concatBytes */ .Id)((0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toUtf8 */ .Pq)(`${name}\n`), Uint8Array.of(type), publicKey)).slice(0, ID_BYTES);
}
function formatNote({ text, signatures }) {
    const lines = signatures.map(({ name, keyId, signature }) => `— ${name} ${(0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toBase64 */ .nk)((0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .concatBytes */ .Id)(keyId, signature))}\n`);
    return (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toUtf8 */ .Pq)(`${text}\n${lines.join('')}`);
}
async function signNote(text, signers) {
    const signatures = signers.map(async (signer) => ({
        name: signer.name,
        keyId: signer.keyId,
        signature: await signer.sign((0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toUtf8 */ .Pq)(text)),
    }));
    return formatNote({ text, signatures: await Promise.all(signatures) });
}
function parseSignature(line) {
    const [dash, name = '', base64 = '', ...more] = line.split(' ');
    const bytes = (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .fromBase64 */ .Ey)(base64);
    if (dash !== '—' || !NAME.test(name) || more.length > 0)
        return undefined;
    if (bytes === undefined || bytes.length <= ID_BYTES)
        return undefined;
    return { name, keyId: bytes.slice(0, ID_BYTES), signature: bytes.slice(ID_BYTES) };
}
/** @returns undefined unless the bytes are a note to the letter; nothing is said of its signatures' truth */
function parseNote(bytes) {
    if (bytes.length > MAX_NOTE_BYTES)
        return undefined;
    const whole = (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .fromUtf8 */ .ar)(bytes);
    if (!whole?.endsWith('\n'))
        return undefined;
    if (bytes.some((byte) => byte < SPACE && byte !== NEWLINE))
        return undefined;
    const blank = whole.lastIndexOf('\n\n');
    if (blank < 1)
        return undefined;
    const signatures = whole
        .slice(blank + 2, -1)
        .split('\n')
        .map(parseSignature);
    const good = signatures.filter((signature) => signature !== undefined);
    return good.length === signatures.length
        ? { text: whole.slice(0, blank + 1), signatures: good }
        : undefined;
}


/***/ }),

/***/ 33259:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T0: () => (/* binding */ isWitnessName),
/* harmony export */   formatWitnessKey: () => (/* binding */ formatWitnessKey),
/* harmony export */   gk: () => (/* binding */ parseWitnessKey),
/* harmony export */   ky: () => (/* binding */ witnessKeyOf)
/* harmony export */ });
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14881);
/* harmony import */ var _signedNote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47801);


/** The type of a witness's key and signature in a note: Ed25519 with a time (C2SP tlog-cosignature). */
const COSIGNATURE_TYPE = 4;
const ED25519_BYTES = 32;
const NAME = /^[^\s+\p{Cc}]{1,128}$/u;
/** Whether a witness can have this name: no space, no `+`, no control character, 1 to 128 characters. */
function isWitnessName(name) {
    return NAME.test(name);
}
function witnessKeyOf(hasher, name, publicKey) {
    return { name, publicKey, keyId: (0,_signedNote_js__WEBPACK_IMPORTED_MODULE_1__/* .noteKeyId */ .bp)(hasher, name, COSIGNATURE_TYPE, publicKey) };
}
/** A verifier key in one line: `<name>+<key id in hex>+<base64 of type and key>` (C2SP signed-note). */
function formatWitnessKey({ name, keyId, publicKey }) {
    return `${name}+${(0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toHex */ .nj)(keyId)}+${(0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toBase64 */ .nk)((0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .concatBytes */ .Id)(Uint8Array.of(COSIGNATURE_TYPE), publicKey))}`;
}
/** @returns undefined unless the line is what {@link formatWitnessKey} gives */
function parseWitnessKey(hasher, line) {
    // Base64 has a plus too.
    const [name = '', id = '', ...rest] = line.split('+');
    const typed = (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .fromBase64 */ .Ey)(rest.join('+'));
    const named = (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .fromHex */ .aD)(id);
    if (!isWitnessName(name) || named === undefined)
        return undefined;
    if (typed?.length !== 1 + ED25519_BYTES || typed[0] !== COSIGNATURE_TYPE)
        return undefined;
    const key = witnessKeyOf(hasher, name, typed.slice(1));
    return (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .equalBytes */ .ex)(key.keyId, named) ? key : undefined;
}


/***/ })

};
