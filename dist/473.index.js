export const id = 473;
export const ids = [473,3259];
export const modules = {

/***/ 75175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S7: () => (/* binding */ parseCheckpoint),
/* harmony export */   wP: () => (/* binding */ formatCheckpoint),
/* harmony export */   yv: () => (/* binding */ originOf)
/* harmony export */ });
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14881);
/* harmony import */ var _tree_merkleTree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38874);


const ORIGIN = 'countersign/';
/** The origin line of a ledger's checkpoints, and the name of the key that is derived from its id. */
function originOf(ledger) {
    return `${ORIGIN}${ledger}`;
}
function formatCheckpoint({ ledger, size, root }) {
    return `${originOf(ledger)}\n${size}\n${(0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toBase64 */ .nk)(root)}\n`;
}
/** @returns undefined unless the text is what {@link formatCheckpoint} gives: extension lines are refused */
function parseCheckpoint(text) {
    const [origin = '', digits = '', base64 = '', end, ...more] = text.split('\n');
    if (end !== '' || more.length > 0 || !origin.startsWith(ORIGIN))
        return undefined;
    const ledger = origin.slice(ORIGIN.length);
    const size = Number(digits);
    const root = (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .fromBase64 */ .Ey)(base64);
    if ((0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .fromHex */ .aD)(ledger)?.length !== _tree_merkleTree_js__WEBPACK_IMPORTED_MODULE_1__/* .HASH_BYTES */ .FA || root?.length !== _tree_merkleTree_js__WEBPACK_IMPORTED_MODULE_1__/* .HASH_BYTES */ .FA)
        return undefined;
    if (!/^(0|[1-9]\d*)$/.test(digits) || !Number.isSafeInteger(size))
        return undefined;
    return { ledger, size, root };
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

/***/ 38874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FA: () => (/* binding */ HASH_BYTES),
/* harmony export */   I5: () => (/* binding */ rootOf),
/* harmony export */   Jq: () => (/* binding */ leafHash),
/* harmony export */   Kx: () => (/* binding */ emptyRoot),
/* harmony export */   bW: () => (/* binding */ splitPoint),
/* harmony export */   zB: () => (/* binding */ nodeHash)
/* harmony export */ });
/* unused harmony export ListTree */
/** Bytes of a SHA-256 hash. */
const HASH_BYTES = 32;
function behind(prefix, first, second = NOTHING) {
    const bytes = new Uint8Array(1 + first.length + second.length);
    bytes[0] = prefix;
    bytes.set(first, 1);
    bytes.set(second, 1 + first.length);
    return bytes;
}
const NOTHING = new Uint8Array();
/** The hash of a tree of one leaf. Its prefix keeps a leaf from passing for a node (RFC 6962 section 2.1). */
function leafHash(hasher, leaf) {
    return hasher.sha256(behind(0, leaf));
}
function nodeHash(hasher, left, right) {
    return hasher.sha256(behind(1, left, right));
}
/** The hash of the tree without leaves. */
function emptyRoot(hasher) {
    return hasher.sha256(new Uint8Array());
}
/** The largest power of two smaller than `size`, which must be 2 or more. Sizes go to 2^53: no bit operators. */
function splitPoint(size) {
    let split = 1;
    while (split * 2 < size)
        split *= 2;
    return split;
}
/** A tree over leaf hashes that lie in memory. */
class ListTree {
    #hasher;
    #hashes;
    constructor(hasher, leafHashes) {
        this.#hasher = hasher;
        this.#hashes = leafHashes;
    }
    rangeHash(start, end) {
        const only = this.#hashes[start];
        if (end <= start || only === undefined)
            return emptyRoot(this.#hasher);
        if (end - start === 1)
            return only;
        const middle = start + splitPoint(end - start);
        return nodeHash(this.#hasher, this.rangeHash(start, middle), this.rangeHash(middle, end));
    }
}
/** The root of a tree over these leaf hashes. */
function rootOf(hasher, leafHashes) {
    return new ListTree(hasher, leafHashes).rangeHash(0, leafHashes.length);
}


/***/ }),

/***/ 9029:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MU: () => (/* binding */ cosignedBy),
/* harmony export */   P$: () => (/* binding */ cosignatureLine),
/* harmony export */   eY: () => (/* binding */ cosignedIn),
/* harmony export */   oE: () => (/* binding */ cosignedBytes)
/* harmony export */ });
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14881);
/* harmony import */ var _checkpoint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75175);
/* harmony import */ var _signedNote_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47801);



const TIME_BYTES = 8;
const ED25519_SIGNATURE_BYTES = 64;
/** What a witness signs: a header, its time in seconds, and the checkpoint's text (C2SP tlog-cosignature). */
function cosignedBytes(text, time) {
    return (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toUtf8 */ .Pq)(`cosignature/v1\ntime ${time}\n${text}`);
}
/** The signature line of a witness: its time, 8 bytes, the highest first, and its signature. */
function cosignatureLine(key, time, signature) {
    const bytes = new Uint8Array(TIME_BYTES);
    new DataView(bytes.buffer).setBigUint64(0, BigInt(time));
    return { name: key.name, keyId: key.keyId, signature: (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .concatBytes */ .Id)(bytes, signature) };
}
/** The time of a witness's signature line; undefined where it is none. */
function timeOf({ signature }) {
    if (signature.length !== TIME_BYTES + ED25519_SIGNATURE_BYTES)
        return undefined;
    const time = Number(new DataView(signature.buffer, signature.byteOffset).getBigUint64(0));
    return Number.isSafeInteger(time) && time > 0 ? time : undefined;
}
/**
 * What these witnesses signed of a note. Other signatures of it say nothing, and neither does garbage.
 * @param ledger the id of the ledger that its checkpoint must be of
 */
async function cosignedIn(note, ledger, keys, crypto) {
    const parsed = (0,_signedNote_js__WEBPACK_IMPORTED_MODULE_2__/* .parseNote */ .wd)(note);
    if (parsed === undefined)
        return [];
    const { text, signatures } = parsed;
    const checkpoint = (0,_checkpoint_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCheckpoint */ .S7)(text);
    if (checkpoint?.ledger !== ledger)
        return [];
    const found = [];
    for (const witness of keys) {
        for (const line of signatures) {
            const time = timeOf(line);
            if (line.name !== witness.name || !(0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .equalBytes */ .ex)(line.keyId, witness.keyId) || time === undefined)
                continue;
            const message = cosignedBytes(text, time);
            const signature = line.signature.slice(TIME_BYTES);
            if (await crypto.verifyEd25519(witness.publicKey, message, signature))
                found.push({ witness, checkpoint, time, text, line });
        }
    }
    return found;
}
/** The same without what it is read from. */
async function cosignedBy(...asked) {
    const found = await cosignedIn(...asked);
    return found.map(({ witness, checkpoint, time }) => ({ witness, checkpoint, time }));
}


/***/ }),

/***/ 98787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: () => (/* binding */ readCosigned),
/* harmony export */   Te: () => (/* binding */ latestOf),
/* harmony export */   rC: () => (/* binding */ cosignedNote)
/* harmony export */ });
/* harmony import */ var _checkpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75175);
/* harmony import */ var _signedNote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47801);
/* harmony import */ var _cosignature_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9029);



/** A note of a checkpoint: the log's own signature, which the form asks for, and the witness's. */
function cosignedNote(checkpoint, log, witness) {
    const line = (0,_cosignature_js__WEBPACK_IMPORTED_MODULE_2__/* .cosignatureLine */ .P$)(witness.key, witness.time, witness.signature);
    return (0,_signedNote_js__WEBPACK_IMPORTED_MODULE_1__/* .formatNote */ .se)({ text: (0,_checkpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCheckpoint */ .wP)(checkpoint), signatures: [log, line] });
}
/** What this witness says of whichever ledger a note is of; undefined where it says nothing. Of several the latest. */
async function readCosigned(note, key, crypto) {
    const ledger = (0,_checkpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCheckpoint */ .S7)((0,_signedNote_js__WEBPACK_IMPORTED_MODULE_1__/* .parseNote */ .wd)(note)?.text ?? '')?.ledger;
    if (ledger === undefined)
        return undefined;
    return latestOf(await (0,_cosignature_js__WEBPACK_IMPORTED_MODULE_2__/* .cosignedBy */ .MU)(note, ledger, [key], crypto));
}
/** What was signed last of these. */
function latestOf(cosigned) {
    return cosigned.toSorted((a, b) => b.time - a.time)[0];
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


/***/ }),

/***/ 82443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nodeHasher: () => (/* binding */ nodeHasher),
/* harmony export */   w: () => (/* binding */ logNoteKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _platformKeys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26873);
/* harmony import */ var _log_checkpoint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75175);
/* harmony import */ var _log_signedNote_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47801);




/** SHA-256 of Node. */
const nodeHasher = { sha256: _platformKeys_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc };
/** What stands before the 32 bytes of an Ed25519 private key in PKCS #8 (RFC 8410 section 7). */
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');
/** Bytes before the key in an Ed25519 SubjectPublicKeyInfo. */
const SPKI_PREFIX_BYTES = 12;
/**
 * The key that the form of a checkpoint asks for. Anybody can derive it from the ledger's id: its signature proves
 * nothing, and no reader relies on it.
 */
function logNoteKey(ledger) {
    const seed = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`countersign log key\n${ledger}`).digest();
    const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)({ key: Buffer.concat([PKCS8_ED25519, seed]), format: 'der', type: 'pkcs8' });
    const spki = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(key);
    const publicKey = new Uint8Array(spki.export({ format: 'der', type: 'spki' }).subarray(SPKI_PREFIX_BYTES));
    const name = (0,_log_checkpoint_js__WEBPACK_IMPORTED_MODULE_2__/* .originOf */ .yv)(ledger);
    return {
        name,
        keyId: (0,_log_signedNote_js__WEBPACK_IMPORTED_MODULE_3__/* .noteKeyId */ .bp)(nodeHasher, name, 1, publicKey),
        publicKey,
        sign: (text) => new Uint8Array((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(null, text, key)),
        verify: (text, signature) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(null, text, spki, signature),
    };
}


/***/ }),

/***/ 473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ makeWitnessSecret),
/* harmony export */   readWitnessSecret: () => (/* binding */ readWitnessSecret)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _platformKeys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26873);
/* harmony import */ var _log_checkpoint_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75175);
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14881);
/* harmony import */ var _log_witness_cosignature_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9029);
/* harmony import */ var _log_witness_cosignedNote_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(98787);
/* harmony import */ var _log_witness_witnessKey_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(33259);
/* harmony import */ var _nodeCrypto_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(82443);









const ED25519_BYTES = 32;
const NAME_LINE = /^Witness: (.*)$/m;
/**
 * A new witness's key: its name, and its Ed25519 private key as PKCS #8 in PEM (RFC 7468 lets a line stand before it).
 * @throws CountersignError `usage` for what is no name
 */
function makeWitnessSecret(name) {
    requireName(name, 'usage');
    const { privateKey } = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.generateKeyPairSync)('ed25519');
    return `Witness: ${name}\n${privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()}`;
}
/**
 * Reads what {@link makeWitnessSecret} gives.
 * @param what where it comes from, for a message: nothing of the text is ever shown
 * @throws CountersignError `input` for anything else
 */
function readWitnessSecret(secret, what) {
    const name = NAME_LINE.exec(secret)?.[1]?.trim() ?? '';
    let privateKey;
    try {
        privateKey = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(secret);
    }
    catch {
        throw notAKey(what);
    }
    if (privateKey.asymmetricKeyType !== 'ed25519')
        throw notAKey(what);
    requireName(name, 'input');
    const publicKey = new Uint8Array(_platformKeys_js__WEBPACK_IMPORTED_MODULE_2__/* .VerifyingKey */ .pF.of(privateKey).spki.subarray(-ED25519_BYTES));
    const key = (0,_log_witness_witnessKey_js__WEBPACK_IMPORTED_MODULE_7__/* .witnessKeyOf */ .ky)(_nodeCrypto_js__WEBPACK_IMPORTED_MODULE_8__.nodeHasher, name, publicKey);
    return {
        key,
        cosign(checkpoint, time) {
            const text = (0,_log_checkpoint_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCheckpoint */ .wP)(checkpoint);
            const log = (0,_nodeCrypto_js__WEBPACK_IMPORTED_MODULE_8__/* .logNoteKey */ .w)(checkpoint.ledger);
            const { name: origin, keyId } = log;
            const own = { name: origin, keyId, signature: new Uint8Array(log.sign((0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_4__/* .toUtf8 */ .Pq)(text))) };
            const signature = new Uint8Array((0,_platformKeys_js__WEBPACK_IMPORTED_MODULE_2__/* .signWith */ .Ez)('ed25519', privateKey, (0,_log_witness_cosignature_js__WEBPACK_IMPORTED_MODULE_5__/* .cosignedBytes */ .oE)(text, time)));
            return (0,_log_witness_cosignedNote_js__WEBPACK_IMPORTED_MODULE_6__/* .cosignedNote */ .rC)(checkpoint, own, { key, time, signature });
        },
    };
}
function requireName(name, code) {
    if ((0,_log_witness_witnessKey_js__WEBPACK_IMPORTED_MODULE_7__/* .isWitnessName */ .T0)(name))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS(code, 'that is no name of a witness', {
        mend: 'name it without spaces and without a plus sign, such as alice.example/witness',
    });
}
function notAKey(what) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('input', `${what} is no key of a witness`, {
        mend: 'it is what `countersign witness init` makes: a line with its name, and an Ed25519 key in PEM',
    });
}


/***/ }),

/***/ 26873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ez: () => (/* binding */ signWith),
/* harmony export */   br: () => (/* binding */ digest),
/* harmony export */   pF: () => (/* binding */ VerifyingKey),
/* harmony export */   sc: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);


/*
 * Plain keys and their signatures, and the hash of what is long: all that evidence and reports need of a platform. Nothing
 * else on the way from a report to its verdict imports Node; where there is none, another file with these exports takes this
 * one's place.
 */
const p256 = { curve: 'prime256v1', hash: 'sha256' };
const p384 = { curve: 'secp384r1', hash: 'sha384' };
const der = { dsaEncoding: 'der' };
const raw = { dsaEncoding: 'ieee-p1363' };
const SCHEMES = {
    'ecdsa-sha256': { ...p256, kind: 'ec', form: der },
    'ecdsa-sha256-raw': { ...p256, kind: 'ec', form: raw },
    'ecdsa-sha384': { ...p384, kind: 'ec', form: der },
    'ecdsa-sha384-raw': { ...p384, kind: 'ec', form: raw },
    'rsa-pss-sha384': {
        kind: 'rsa',
        hash: 'sha384',
        form: { padding: node_crypto__WEBPACK_IMPORTED_MODULE_0__.constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 },
    },
    'rsa-sha256': { kind: 'rsa', hash: 'sha256', form: { padding: node_crypto__WEBPACK_IMPORTED_MODULE_0__.constants.RSA_PKCS1_PADDING } },
    ed25519: { kind: 'ed25519', hash: null, form: {} },
};
/** What stands before the 32 bytes of the key in a SubjectPublicKeyInfo (RFC 8410 section 4). */
const ED25519_SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const MIN_RSA_BITS = 2048;
/** Without an object for each hash, which takes longer than what is short: from Node 20.12 on. */
const oneShot = node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash;
/** A hash, in a fraction of the time that it takes where nothing is of a platform. */
function digest(name, bytes) {
    const hashed = oneShot?.(name, bytes, 'buffer') ?? node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash(name).update(bytes).digest();
    return new Uint8Array(hashed.buffer, hashed.byteOffset, hashed.length);
}
function sha256(bytes) {
    return digest('sha256', bytes);
}
/** A public key that signatures are verified with. */
class VerifyingKey {
    #key;
    /** Asked once: a key object tells it anew each time. */
    #suited = new Map();
    constructor(key) {
        this.#key = key;
    }
    /** Reads a SubjectPublicKeyInfo in DER. @throws Error when it is none. */
    static fromSpki(spki) {
        return new VerifyingKey((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: Buffer.from(spki), format: 'der', type: 'spki' }));
    }
    /** From the 32 bytes of an Ed25519 key (RFC 8032 section 5.1.2). @throws Error when they are none. */
    static fromEd25519(key) {
        return VerifyingKey.fromSpki(Buffer.concat([ED25519_SPKI, key]));
    }
    /** From the coordinates of a point, base64url. @throws Error when it does not lie on P-256. */
    static fromP256Point(x, y) {
        return new VerifyingKey((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' }));
    }
    /** From modulus and exponent, base64url. @throws Error when they are none. */
    static fromRsaNumbers(n, e) {
        return new VerifyingKey((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: { kty: 'RSA', n, e }, format: 'jwk' }));
    }
    /** The public half of a key. */
    static of(key) {
        return new VerifyingKey(key.type === 'public' ? key : (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(key));
    }
    /** SubjectPublicKeyInfo in DER. */
    get spki() {
        return new Uint8Array(this.#key.export({ type: 'spki', format: 'der' }));
    }
    /** Whether it is a key of the kind that the scheme needs. */
    isFor(scheme) {
        const isSuited = this.#suited.get(scheme) ?? this.#suits(scheme);
        this.#suited.set(scheme, isSuited);
        return isSuited;
    }
    #suits(scheme) {
        const wanted = SCHEMES[scheme];
        const { asymmetricKeyType: kind, asymmetricKeyDetails: details } = this.#key;
        if (kind !== wanted.kind)
            return false;
        if (wanted.kind === 'ec')
            return details?.namedCurve === wanted.curve;
        return wanted.kind !== 'rsa' || (details?.modulusLength ?? 0) >= MIN_RSA_BITS;
    }
    /** Whether a signature over `data` holds; `false` for a key of another kind, too. */
    holds(scheme, data, signature) {
        const { hash, form } = SCHEMES[scheme];
        if (!this.isFor(scheme))
            return false;
        // Where nothing is said of the form, the key alone is taken in less time.
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(hash, data, scheme === 'ed25519' ? this.#key : { key: this.#key, ...form }, signature);
    }
}
/** Signs with a key of the kind that the scheme needs. */
function signWith(scheme, key, data) {
    const { hash, form } = SCHEMES[scheme];
    return new Uint8Array((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(hash, data, { key, ...form }));
}


/***/ })

};
