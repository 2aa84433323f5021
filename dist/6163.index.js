export const id = 6163;
export const ids = [6163,3259];
export const modules = {

/***/ 58836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kf: () => (/* binding */ parseCanonical),
/* harmony export */   Mr: () => (/* binding */ canonicalBytes),
/* harmony export */   kP: () => (/* binding */ checkDepth)
/* harmony export */ });
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98799);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);


/** How deep a value may be nested: far more than anything here needs, far less than a stack holds. */
const MAX_DEPTH = 100;
/** @throws CountersignError `input` when arrays and objects are nested more than 100 deep. */
function checkDepth(value, what) {
    let level = [value];
    for (let depth = 0; level.length > 0; depth++) {
        if (depth > MAX_DEPTH)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('input', `${what} is nested more than ${MAX_DEPTH} deep`);
        level = level.flatMap((item) => item !== null && typeof item === 'object' ? Object.values(item) : []);
    }
}
/**
 * Canonical JSON (RFC 8785) of a value, as UTF-8 bytes. Members that are `undefined` are left out.
 * @throws CountersignError `input` when it is nested too deeply
 */
function canonicalBytes(value) {
    checkDepth(value, 'a value');
    const text = (0,canonicalize__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A)(value);
    if (text === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('internal', 'a value that JSON cannot hold was to be signed');
    return new TextEncoder().encode(text);
}
/**
 * Parses bytes that must be canonical JSON (RFC 8785): the one accepted form has no duplicate members, no
 * spare white space and no second spelling, so that what was signed is what is read.
 * @throws CountersignError `tampered` when the bytes are anything else, `limit` over `maxBytes`.
 */
function parseCanonical(bytes, what, maxBytes = 4 * 1024 * 1024) {
    if (bytes.length > maxBytes)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('limit', `${what} is larger than ${maxBytes} bytes`);
    let value;
    let canonical;
    try {
        value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
        canonical = canonicalBytes(value);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('tampered', `${what} is not JSON`, { cause });
    }
    if (canonical.length !== bytes.length || !canonical.every((byte, at) => byte === bytes[at])) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('tampered', `${what} is not canonical JSON (RFC 8785)`);
    }
    return value;
}


/***/ }),

/***/ 47801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bp: () => (/* binding */ noteKeyId),
/* harmony export */   qO: () => (/* binding */ signNote),
/* harmony export */   se: () => (/* binding */ formatNote),
/* harmony export */   wd: () => (/* binding */ parseNote)
/* harmony export */ });
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24417);
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14881);

/** The most that a note may weigh: a checkpoint with far more than 16 cosignatures. */
const MAX_NOTE_BYTES = 64 * 1024;
const ID_BYTES = 4;
const NEWLINE = 10;
const SPACE = 32;
const NAME = /^[^\s+\p{Cc}]+$/u;
/** The first four bytes of SHA-256 of name, newline, type and key; type 1 is Ed25519, 4 a witness's cosignature. */
function noteKeyId(hasher, name, type, publicKey) {
    return hasher.sha256((0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .concatBytes */ .Id)((0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_1__/* .toUtf8 */ .Pq)(`${name}\n`), Uint8Array.of(type), publicKey)).slice(0, ID_BYTES);
}
function formatNote({ text, signatures }) {
    const lines = signatures.map(({ name, keyId, signature }) => `— ${name} ${(0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_1__/* .toBase64 */ .nk)((0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .concatBytes */ .Id)(keyId, signature))}\n`);
    return (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_1__/* .toUtf8 */ .Pq)(`${text}\n${lines.join('')}`);
}
async function signNote(text, signers) {
    const signatures = signers.map(async (signer) => ({
        name: signer.name,
        keyId: signer.keyId,
        signature: await signer.sign((0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_1__/* .toUtf8 */ .Pq)(text)),
    }));
    return formatNote({ text, signatures: await Promise.all(signatures) });
}
function parseSignature(line) {
    const [dash, name = '', base64 = '', ...more] = line.split(' ');
    const bytes = (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_1__/* .fromBase64 */ .Ey)(base64);
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
    const whole = (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_1__/* .fromUtf8 */ .ar)(bytes);
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
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14881);
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24417);
/* harmony import */ var _signedNote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47801);


/** The type of a witness's key and signature in a note: Ed25519 with a time (C2SP tlog-cosignature). */
const COSIGNATURE_TYPE = 4;
const ED25519_BYTES = 32;
const NAME = /^[^\s+\p{Cc}]{1,128}$/u;
/** Whether a witness can have this name: no space, no `+`, no control character, 1 to 128 characters. */
function isWitnessName(name) {
    return NAME.test(name);
}
function witnessKeyOf(hasher, name, publicKey) {
    return { name, publicKey, keyId: (0,_signedNote_js__WEBPACK_IMPORTED_MODULE_0__/* .noteKeyId */ .bp)(hasher, name, COSIGNATURE_TYPE, publicKey) };
}
/** A verifier key in one line: `<name>+<key id in hex>+<base64 of type and key>` (C2SP signed-note). */
function formatWitnessKey({ name, keyId, publicKey }) {
    return `${name}+${(0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_1__/* .toHex */ .nj)(keyId)}+${(0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_1__/* .toBase64 */ .nk)((0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_2__/* .concatBytes */ .Id)(Uint8Array.of(COSIGNATURE_TYPE), publicKey))}`;
}
/** @returns undefined unless the line is what {@link formatWitnessKey} gives */
function parseWitnessKey(hasher, line) {
    // Base64 has a plus too.
    const [name = '', id = '', ...rest] = line.split('+');
    const typed = (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_1__/* .fromBase64 */ .Ey)(rest.join('+'));
    const named = (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_1__/* .fromHex */ .aD)(id);
    if (!isWitnessName(name) || named === undefined)
        return undefined;
    if (typed?.length !== 1 + ED25519_BYTES || typed[0] !== COSIGNATURE_TYPE)
        return undefined;
    const key = witnessKeyOf(hasher, name, typed.slice(1));
    return (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_1__/* .equalBytes */ .ex)(key.keyId, named) ? key : undefined;
}


/***/ }),

/***/ 17784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zf: () => (/* reexport safe */ _noble_hashes_sha2_js__WEBPACK_IMPORTED_MODULE_1__.Zf),
/* harmony export */   fg: () => (/* binding */ sha256Hex),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   qt: () => (/* reexport safe */ _noble_hashes_sha2_js__WEBPACK_IMPORTED_MODULE_1__.qt),
/* harmony export */   sc: () => (/* reexport safe */ _noble_hashes_sha2_js__WEBPACK_IMPORTED_MODULE_1__.sc)
/* harmony export */ });
/* harmony import */ var _noble_hashes_sha2_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18842);
/* harmony import */ var _noble_hashes_utils_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24417);
/* harmony import */ var _canonicalForm_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58836);



/*
 * The hashes of what must run in a page in a browser too: the same as those of `canonicalJson.ts`, of no platform.
 * They are for entries and statements; the bytes of a resource are too many for them.
 */

/** SHA-256 in lower-case hex; a text is taken as UTF-8. */
function sha256Hex(bytes) {
    return (0,_noble_hashes_utils_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesToHex */ .My)((0,_noble_hashes_sha2_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(typeof bytes === 'string' ? (0,_noble_hashes_utils_js__WEBPACK_IMPORTED_MODULE_2__/* .utf8ToBytes */ .AI)(bytes) : bytes));
}
/** SHA-256 of a value's canonical JSON (RFC 8785), in lower-case hex. */
function digestOf(value) {
    return sha256Hex((0,_canonicalForm_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalBytes */ .Mr)(value));
}


/***/ }),

/***/ 56163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   namedWitnesses: () => (/* binding */ namedWitnesses)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _ledger_log_witness_witnessKey_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33259);
/* harmony import */ var _pureDigest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17784);



/**
 * Witnesses as people name them, by the lines that they print; more than half of them are a quorum.
 * @param what which option or input they come from
 * @throws CountersignError `usage` for a line that is no witness's key, or one that is named twice
 */
function namedWitnesses(lines, what) {
    const keys = lines.map((line) => {
        const key = (0,_ledger_log_witness_witnessKey_js__WEBPACK_IMPORTED_MODULE_2__/* .parseWitnessKey */ .gk)({ sha256: _pureDigest_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc }, line.trim());
        if (key !== undefined)
            return key;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('usage', `${what}: ${JSON.stringify(line)} is not a witness's key`, {
            mend: 'copy the line as `countersign witness init` prints it: name, id and key, with a plus between them',
        });
    });
    if (new Set(keys.map(({ publicKey }) => publicKey.join())).size < keys.length)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('usage', `${what} names one witness twice`);
    return { keys, quorum: Math.floor(keys.length / 2) + 1 };
}


/***/ })

};
