export const id = 5592;
export const ids = [5592,3259];
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
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('input', `${what} is nested more than ${MAX_DEPTH} deep`);
        level = level.flatMap((item) => item !== null && typeof item === 'object' ? Object.values(item) : []);
    }
}
/** Stands for a value that {@link inOrder} leaves to the slow way. */
const UNUSUAL = Symbol('unusual');
/** Of such names the platform keeps an order of its own, or makes something else than a member. */
const UNUSUAL_NAME = /^(?:\d+|__proto__|toJSON)$/;
function isPlain(value) {
    const prototype = Object.getPrototypeOf(value);
    return prototype === Object.prototype || prototype === null;
}
/**
 * A copy with its members sorted, which `JSON.stringify` spells as RFC 8785 does.
 * @returns UNUSUAL for whatever else than plain JSON is in it, and for what is nested too deeply
 */
function inOrder(value, depth = 0) {
    if (value === null || typeof value === 'string' || typeof value === 'boolean')
        return value;
    if (typeof value === 'number')
        return Number.isFinite(value) ? value : UNUSUAL;
    if (typeof value !== 'object' || depth > MAX_DEPTH - 1)
        return UNUSUAL;
    if (Array.isArray(value)) {
        const items = Array.from(value, (item) => inOrder(item, depth + 1));
        return items.includes(UNUSUAL) ? UNUSUAL : items;
    }
    if (!isPlain(value))
        return UNUSUAL;
    const sorted = {};
    for (const name of Object.keys(value).sort()) {
        const member = value[name];
        if (member === undefined)
            continue;
        const ordered = UNUSUAL_NAME.test(name) ? UNUSUAL : inOrder(member, depth + 1);
        if (ordered === UNUSUAL)
            return UNUSUAL;
        sorted[name] = ordered;
    }
    return sorted;
}
/** Whether {@link inOrder} would give a value of `JSON.parse` as it is. */
function isInOrder(value, depth = 0) {
    if (value === null || typeof value !== 'object')
        return typeof value !== 'number' || Number.isFinite(value);
    if (depth > MAX_DEPTH - 1)
        return false;
    if (Array.isArray(value))
        return value.every((item) => isInOrder(item, depth + 1));
    let before = '';
    for (const [at, name] of Object.keys(value).entries()) {
        if ((at > 0 && name <= before) || UNUSUAL_NAME.test(name))
            return false;
        if (!isInOrder(value[name], depth + 1))
            return false;
        before = name;
    }
    return true;
}
/**
 * The canonical text of plain JSON, by the platform's own writer.
 * @returns undefined where that might not be the canonical form: then the library is asked
 */
function plainCanonical(value) {
    const ordered = inOrder(value);
    if (ordered === UNUSUAL)
        return undefined;
    const text = JSON.stringify(ordered);
    // Half a pair of surrogates, which RFC 8785 has no form for; or a text that speaks of one.
    return text.includes('\\ud') ? undefined : text;
}
/** Whether a text is the canonical one of what was parsed from it, where that is told without copying it. */
function isPlainlyCanonical(text, value) {
    return isInOrder(value) && !text.includes('\\ud') && JSON.stringify(value) === text;
}
/**
 * Canonical JSON (RFC 8785) of a value, as UTF-8 bytes. Members that are `undefined` are left out.
 * @throws CountersignError `input` when it is nested too deeply
 */
function canonicalBytes(value) {
    return new TextEncoder().encode(plainCanonical(value) ?? canonicalText(value));
}
function canonicalText(value) {
    checkDepth(value, 'a value');
    const text = (0,canonicalize__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A)(value);
    if (text !== undefined)
        return text;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('internal', 'a value that JSON cannot hold was to be signed');
}
/**
 * Parses bytes that must be canonical JSON (RFC 8785): the one accepted form has no duplicate members, no
 * spare white space and no second spelling, so that what was signed is what is read.
 * @throws CountersignError `tampered` when the bytes are anything else, `limit` over `maxBytes`.
 */
function parseCanonical(bytes, what, maxBytes = 4 * 1024 * 1024) {
    if (bytes.length > maxBytes)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('limit', `${what} is larger than ${maxBytes} bytes`);
    let value;
    let isCanonical;
    try {
        const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
        value = JSON.parse(text);
        isCanonical = isPlainlyCanonical(text, value) || text === canonicalText(value);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('tampered', `${what} is not JSON`, { cause });
    }
    if (isCanonical)
        return value;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('tampered', `${what} is not canonical JSON (RFC 8785)`);
}


/***/ }),

/***/ 81541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LP: () => (/* binding */ witnessesOf),
/* harmony export */   _X: () => (/* binding */ requireWitnessKey),
/* harmony export */   "do": () => (/* binding */ cosignedInNotes),
/* harmony export */   fd: () => (/* binding */ isWitnessed),
/* harmony export */   h$: () => (/* binding */ notesOf),
/* harmony export */   iR: () => (/* binding */ cosignedOn)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _pureDigest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17784);
/* harmony import */ var _ledgerPaths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95371);
/* harmony import */ var _log_readIfReadable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11930);
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14881);
/* harmony import */ var _log_signedNote_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(47801);
/* harmony import */ var _log_witness_cosignaturePath_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(90738);
/* harmony import */ var _log_witness_cosignature_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9029);
/* harmony import */ var _log_witness_quorum_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(43612);
/* harmony import */ var _log_witness_witnessKey_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(33259);
/* harmony import */ var _platformWitnesses_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(91098);











/**
 * The witnesses that a policy names; undefined where it names none.
 * @throws CountersignError `input` for a line that is no witness's key: its id is another's, or its type
 */
function witnessesOf({ witnesses }) {
    if (witnesses === undefined)
        return undefined;
    const keys = witnesses.keys.map((line) => requireWitnessKey(line, 'input', `the policy's witness ${line}`));
    return { keys, quorum: witnesses.quorum };
}
/** @param what the line and where it comes from, for a message @throws CountersignError with `code` for what is no key */
function requireWitnessKey(line, code, what) {
    const key = (0,_log_witness_witnessKey_js__WEBPACK_IMPORTED_MODULE_9__/* .parseWitnessKey */ .gk)({ sha256: _pureDigest_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc }, line);
    if (key !== undefined)
        return key;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS(code, `${what} is not a witness's key`, {
        mend: 'copy the line again, as `countersign witness init` prints it: its id belongs to name and key',
    });
}
/** What each of these witnesses has signed of a ledger, as the ledger holds it. */
async function cosignedOn(snapshot, keys) {
    const { log } = snapshot;
    if (log === undefined)
        return [];
    const found = keys.map(async (key) => {
        const note = await (0,_log_readIfReadable_js__WEBPACK_IMPORTED_MODULE_3__/* .readIfReadable */ .c)(snapshot, `${_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_2__/* .LOG_DIRECTORY */ .tS}/${(0,_log_witness_cosignaturePath_js__WEBPACK_IMPORTED_MODULE_6__/* .cosignaturePath */ .B)(key)}`);
        return note === undefined ? [] : (0,_log_witness_cosignature_js__WEBPACK_IMPORTED_MODULE_7__/* .cosignedIn */ .eY)(note, log.ledger, [key], _platformWitnesses_js__WEBPACK_IMPORTED_MODULE_10__.platformWitnesses);
    });
    return (await Promise.all(found)).flat();
}
/** The notes that carry these cosignatures and nothing else: one of each checkpoint. */
function notesOf(cosigned) {
    const lines = new Map();
    for (const { text, line } of cosigned) {
        const ofText = lines.get(text) ?? new Map();
        lines.set(text, ofText);
        ofText.set((0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_4__/* .fromUtf8 */ .ar)((0,_log_signedNote_js__WEBPACK_IMPORTED_MODULE_5__/* .formatNote */ .se)({ text, signatures: [line] })) ?? '', line);
    }
    return [...lines].map(([text, signatures]) => (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_4__/* .fromUtf8 */ .ar)((0,_log_signedNote_js__WEBPACK_IMPORTED_MODULE_5__/* .formatNote */ .se)({ text, signatures: [...signatures.values()] })) ?? '');
}
/** What these witnesses signed of notes that {@link notesOf} gave, or of any other texts. */
async function cosignedInNotes(notes, ledger, keys) {
    return (await Promise.all(notes.map((note) => (0,_log_witness_cosignature_js__WEBPACK_IMPORTED_MODULE_7__/* .cosignedIn */ .eY)((0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_4__/* .toUtf8 */ .Pq)(note), ledger, keys, _platformWitnesses_js__WEBPACK_IMPORTED_MODULE_10__.platformWitnesses)))).flat();
}
/**
 * Whether a quorum of a reader's own witnesses has seen the ledger up to some leaf: then its past is as they saw it.
 * @throws CountersignError `tampered` when a quorum has seen another ledger, or a longer one
 */
async function isWitnessed(snapshot, witnesses) {
    const { log } = snapshot;
    if (log === undefined)
        return false;
    const cosigned = await cosignedOn(snapshot, witnesses.keys);
    const { isQuorum, contrary } = await (0,_log_witness_quorum_js__WEBPACK_IMPORTED_MODULE_8__/* .witnessedUpTo */ .D)(log, 1, witnesses, cosigned);
    const longer = cosigned.filter(({ checkpoint }) => checkpoint.size > log.size);
    const against = new Set([...contrary, ...longer.map(({ witness }) => witness.name)]);
    if (against.size < witnesses.quorum)
        return isQuorum;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('tampered', `the witnesses ${[...against].join(', ')} have signed another history of this ledger, or a longer one`, {
        mend: 'Do not go on with this ledger: it is a fork or an old copy. Ask the witnesses and the other parties what they see.',
    });
}


/***/ }),

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

/***/ 11930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ readIfReadable)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/**
 * A file that whoever may push may have spoiled; undefined also where it is one that cannot be read, such as one that is
 * far too large, or lies in what is no directory.
 * @throws whatever the reading of files throws, but for `tampered`
 */
async function readIfReadable(files, path) {
    try {
        return await files.read(path);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS && error.code === 'tampered')
            return undefined;
        throw error;
    }
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

/***/ 90738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ cosignaturePath),
/* harmony export */   U: () => (/* binding */ COSIGNATURES)
/* harmony export */ });
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14881);

/** The directory below `log/` that holds what witnesses have cosigned; it is no part of the log. */
const COSIGNATURES = 'cosignatures';
/**
 * Where a ledger holds, below `log/`, the newest checkpoint that a witness has cosigned: one signed note. Whoever believes
 * the witness reads the file by its name.
 */
function cosignaturePath({ publicKey }) {
    return `${COSIGNATURES}/${(0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toHex */ .nj)(publicKey)}`;
}


/***/ }),

/***/ 43612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ witnessedUpTo)
/* harmony export */ });
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14881);

/**
 * Whose checkpoints of at least `size` leaves this log has been. Each key counts once, over whichever of them it signed: a
 * longer one of the same log says all that a shorter one does. One that is longer than the log says nothing yet. A witness
 * that has signed another history as well counts for none: it was deceived, or it lies.
 * @throws CountersignError `tampered` when the log cannot prove its own earlier roots
 */
async function witnessedUpTo(log, size, { keys, quorum }, cosigned) {
    const signed = [];
    const missing = [];
    const contrary = [];
    for (const key of keys) {
        const known = cosigned
            .filter(({ witness, checkpoint }) => isSame(witness, key) && checkpoint.size <= log.size)
            .sort((a, b) => a.checkpoint.size - b.checkpoint.size || a.time - b.time);
        const [first] = known.filter(({ checkpoint }) => checkpoint.size >= size);
        const isContrary = await hasOther(log, known);
        if (isContrary)
            contrary.push(key.name);
        if (first === undefined || isContrary)
            missing.push(key.name);
        else
            signed.push(first);
    }
    return { signed, missing, contrary, isQuorum: signed.length >= quorum };
}
const isSame = (a, b) => (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .equalBytes */ .ex)(a.publicKey, b.publicKey);
async function hasOther(log, known) {
    for (const { checkpoint } of known)
        if (!(0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .equalBytes */ .ex)(await log.rootAt(checkpoint.size), checkpoint.root))
            return true;
    return false;
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

/***/ 91098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   platformWitnesses: () => (/* binding */ platformWitnesses)
/* harmony export */ });
/* harmony import */ var _platformKeys_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26873);

/** Witnesses' signatures, by the platform's Ed25519. */
const platformWitnesses = {
    verifyEd25519(publicKey, message, signature) {
        try {
            return _platformKeys_js__WEBPACK_IMPORTED_MODULE_0__/* .VerifyingKey */ .pF.fromEd25519(publicKey).holds('ed25519', message, signature);
        }
        catch {
            return false;
        }
    },
};


/***/ })

};
