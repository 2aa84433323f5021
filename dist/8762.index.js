export const id = 8762;
export const ids = [8762,8836,4377];
export const modules = {

/***/ 85571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ RecentMap)
/* harmony export */ });
/** Values by name, of which those are kept that were asked for last: so that memory stays flat. */
class RecentMap {
    #most;
    #values = new Map();
    /** @param most how many are kept */
    constructor(most) {
        this.#most = most;
    }
    /** The value, which from now on is the one asked for last; made where it is not there. */
    get(name, make) {
        const known = this.#values.get(name);
        const value = known ?? make();
        this.#values.delete(name);
        this.#values.set(name, value);
        if (this.#values.size > this.#most)
            this.#values.delete(this.#values.keys().next().value);
        return value;
    }
    /** The value, if it is there; it stays as old as it was. */
    peek(name) {
        return this.#values.get(name);
    }
    set(name, value) {
        this.#values.delete(name);
        this.get(name, () => value);
    }
}


/***/ }),

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

/***/ 16338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  eX: () => (/* binding */ MAX_LEAF_BYTES),
  LP: () => (/* binding */ decodeEntry),
  LQ: () => (/* binding */ decodeLeaf),
  Fx: () => (/* binding */ encodeLeaf),
  c4: () => (/* binding */ headBytes)
});

// EXTERNAL MODULE: ./build/canonicalForm.js
var canonicalForm = __webpack_require__(58836);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/bytes/byteForms.js
var byteForms = __webpack_require__(14881);
;// CONCATENATED MODULE: ./build/ledger/log/armor.js

const BEGIN = '-----BEGIN PGP SIGNATURE-----';
const END = '-----END PGP SIGNATURE-----';
const LINE = 64;
function dress(bytes) {
    const lines = (0,byteForms/* toBase64 */.nk)(bytes).match(new RegExp(`.{1,${LINE}}`, 'g')) ?? [];
    return [BEGIN, '', ...lines, `=${checksum(bytes)}`, END, ''].join('\n');
}
/** What a byte at the top of the register leaves of it. */
const CRC_OF_BYTE = Uint32Array.from({ length: 256 }, (_, byte) => {
    let crc = byte << 16;
    for (let bit = 0; bit < 8; bit++) {
        crc <<= 1;
        if ((crc & 0x1000000) !== 0)
            crc ^= 0x1864cfb;
    }
    return crc;
});
/** The CRC-24 of RFC 9580 section 6.1.1, in base64. */
function checksum(bytes) {
    let crc = 0xb704ce;
    for (const byte of bytes)
        crc = ((crc << 8) & 0xffffff) ^ (CRC_OF_BYTE[(crc >> 16) ^ byte] ?? 0);
    return (0,byteForms/* toBase64 */.nk)(Uint8Array.of((crc >> 16) & 255, (crc >> 8) & 255, crc & 255));
}
/**
 * The one form in which a leaf holds a signature: no headers, lines of 64 characters, and the checksum, without which
 * GnuPG 2.2 takes the last line for base64. So nobody makes a second leaf of an entry by dressing its signature anew.
 * @returns undefined when the text is no armoured signature
 */
function canonicalArmor(armored) {
    const lines = armored.trim().split(/\r?\n/);
    const blank = lines.findIndex((line) => line.trim() === '');
    if (lines[0] !== BEGIN || lines.at(-1) !== END || blank < 0)
        return undefined;
    const content = lines.slice(blank + 1, -1).filter((line) => !/^=[A-Za-z0-9+/]{4}$/.test(line));
    const bytes = (0,byteForms/* fromBase64 */.Ey)(content.join(''));
    return bytes === undefined || bytes.length === 0 ? undefined : dress(bytes);
}

// EXTERNAL MODULE: ./build/ledger/log/leafHead.js
var leafHead = __webpack_require__(65243);
;// CONCATENATED MODULE: ./build/ledger/log/leaf.js





/** The most that a leaf may weigh. */
const MAX_LEAF_BYTES = 2048;
const NEWLINE = 10;
/** Judges the members of a head. */
function parseHead(value) {
    const { v, kind } = Object(value);
    if (typeof v === 'number' && v > leafHead/* LOG_FORMAT */.N_)
        return { reason: `format ${v} is newer than this reader, which knows ${leafHead/* LOG_FORMAT */.N_}` };
    const parsed = (kind === 'ledger.created' ? leafHead/* creationHead */.k8 : leafHead/* entryHead */.NU).safeParse(value);
    if (parsed.success)
        return { head: parsed.data };
    const [issue] = parsed.error.issues;
    return { reason: `${issue?.path.join('.') ?? ''} ${issue?.message ?? 'is wrong'}`.trim() };
}
/**
 * The bytes that are to be signed.
 * @throws CountersignError `input` when a member is wrong
 */
function headBytes(head) {
    const parsed = parseHead(head);
    if ('reason' in parsed)
        throw new errors/* CountersignError */.WS('input', `the entry's head: ${parsed.reason}`);
    return (0,canonicalForm/* canonicalBytes */.Mr)(parsed.head);
}
/**
 * A leaf: canonical head, newline, armoured signature.
 * @param signature in any dress; its one dress is made here
 * @throws CountersignError `input` when head or signature is malformed, `limit` over 2 KiB
 */
function encodeLeaf(head, signature) {
    const armored = canonicalArmor(signature);
    if (armored === undefined)
        throw new errors/* CountersignError */.WS('input', 'the entry has no armoured signature');
    const bytes = (0,byteForms/* concatBytes */.Id)(headBytes(head), Uint8Array.of(NEWLINE), (0,byteForms/* toUtf8 */.Pq)(armored));
    if (bytes.length > MAX_LEAF_BYTES)
        throw new errors/* CountersignError */.WS('limit', `the entry's leaf has ${bytes.length} bytes of ${MAX_LEAF_BYTES}`);
    return bytes;
}
/** What the leaves that are in memory say: each is asked several times. */
const decoded = new WeakMap();
/** Decodes without believing, and never throws: whoever may push writes leaves. The bytes must stay as they are. */
function decodeLeaf(bytes) {
    const known = decoded.get(bytes) ?? decodeAnew(bytes);
    decoded.set(bytes, known);
    return known;
}
/** What a leaf says; undefined for one that is no entry. */
function decodeEntry(bytes) {
    const found = decodeLeaf(bytes);
    if (!found.ok)
        return undefined;
    const { head, headBytes, signature } = found.leaf;
    return (0,leafHead/* isCreation */._u)(head) ? undefined : { head, headBytes, signature };
}
function decodeAnew(bytes) {
    const refuse = (reason) => ({ ok: false, reason });
    if (bytes.length > MAX_LEAF_BYTES)
        return refuse(`it is larger than ${MAX_LEAF_BYTES} bytes`);
    const end = bytes.indexOf(NEWLINE);
    if (end < 0)
        return refuse('it has no signature');
    const signed = bytes.slice(0, end);
    const signature = (0,byteForms/* fromUtf8 */.ar)(bytes.slice(end + 1));
    if (signature === undefined || canonicalArmor(signature) !== signature)
        return refuse('its signature is not in its one form');
    try {
        const parsed = parseHead((0,canonicalForm/* parseCanonical */.Kf)(signed, 'its head', MAX_LEAF_BYTES));
        if ('reason' in parsed)
            return refuse(parsed.reason);
        if (!(0,byteForms/* equalBytes */.ex)((0,canonicalForm/* canonicalBytes */.Mr)(parsed.head), signed))
            return refuse('its head has members of no use');
        return { ok: true, leaf: { head: parsed.head, headBytes: signed, signature } };
    }
    catch (error) {
        return refuse((0,errors/* messageOf */.bD)(error));
    }
}


/***/ }),

/***/ 65243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H8: () => (/* binding */ UNORDERED),
/* harmony export */   L9: () => (/* binding */ PROHIBITIONS),
/* harmony export */   NU: () => (/* binding */ entryHead),
/* harmony export */   N_: () => (/* binding */ LOG_FORMAT),
/* harmony export */   _u: () => (/* binding */ isCreation),
/* harmony export */   k8: () => (/* binding */ creationHead),
/* harmony export */   mY: () => (/* binding */ BODILESS)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55156);
/* harmony import */ var _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47692);


/** The version of the log's format that this reader knows. */
const LOG_FORMAT = 1;
/** What ends something. Nobody can keep it out by following first, and it holds wherever it lands. */
const PROHIBITIONS = new Set([
    'order.revoked',
    'order.cancel-requested',
    'order.stopped',
    'key.revoked',
]);
/** What stands beside its fellows and follows none of them. */
const UNORDERED = new Set(['slot.created']);
/** A missing body can withhold a permission and must never hide a prohibition, or a claim. */
const BODILESS = new Set([...PROHIBITIONS, 'order.claimed']);
const common = { v: zod__WEBPACK_IMPORTED_MODULE_1__.literal(LOG_FORMAT), author: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprint */ .Rj, at: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .time */ .kB };
/** The head of leaf 0. It names no ledger: the ledger's id is its digest. */
const creationHead = zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
    ...common,
    kind: zod__WEBPACK_IMPORTED_MODULE_1__.literal('ledger.created'),
    /** 32 bytes in hex, so that no two ledgers have one id. */
    random: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc,
});
/** The head of every other leaf: what its author signed. Neither its path nor its index is part of it. */
const entryHead = zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
    ...common,
    ledger: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc,
    /** The log as the author had verified it. */
    checkpoint: zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({ size: zod__WEBPACK_IMPORTED_MODULE_1__.int().positive().max(Number.MAX_SAFE_INTEGER), root: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc }),
    kind: zod__WEBPACK_IMPORTED_MODULE_1__.string()
        .max(64)
        .regex(/^[a-z][a-z-]*\.[a-z][a-z-]*$/, 'must be as order.placed'),
    /** Digest of the head that began what this is about, or of what this ends; null for a beginning. Of a key's own
     * entries, the first too, its fingerprint: so they are found without knowing where they begin. */
    about: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprint */ .Rj.nullable(),
    /** Digest of the head that this follows. */
    after: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc.nullable(),
    /** Where bulk is, by digest. */
    body: zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({ sha256: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc, bytes: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .bytes */ .ee }).optional(),
    /** What a kind adds; its own schema judges it. */
    fields: zod__WEBPACK_IMPORTED_MODULE_1__.record(zod__WEBPACK_IMPORTED_MODULE_1__.string().max(64), zod__WEBPACK_IMPORTED_MODULE_1__.json()),
})
    .refine(({ kind }) => kind !== 'ledger.created', { message: 'is of leaf 0 alone', path: ['kind'] })
    .refine(({ kind, body }) => body === undefined || !BODILESS.has(kind), {
    message: 'must not be there for this kind',
    path: ['body'],
})
    .refine(({ kind, about }) => about !== null || !PROHIBITIONS.has(kind), {
    message: 'must name what this ends',
    path: ['about'],
});
function isCreation(head) {
    return head.kind === 'ledger.created';
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


/***/ }),

/***/ 98799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ canonicalize)
/* harmony export */ });
function hasLoneSurrogate (value) {
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);

    if (code >= 0xD800 && code <= 0xDBFF) {
      if (i === value.length - 1) {
        return true;
      }
      const next = value.charCodeAt(i + 1);
      if (!(next >= 0xDC00 && next <= 0xDFFF)) {
        return true;
      }
      i++;
    } else if (code >= 0xDC00 && code <= 0xDFFF) {
      return true;
    }
  }

  return false;
}

function canonicalize (object, seen = new Set()) {
  if (typeof object === 'number' && isNaN(object)) {
    throw new Error('NaN is not allowed');
  }

  if (typeof object === 'number' && !isFinite(object)) {
    throw new Error('Infinity is not allowed');
  }

  if (typeof object === 'string' && hasLoneSurrogate(object)) {
    throw new Error('Lone surrogate is not allowed');
  }

  if (object === null || typeof object !== 'object') {
    return JSON.stringify(object);
  }

  if (typeof object.toJSON === 'function') {
    if (seen.has(object)) {
      throw new Error('Circular reference detected');
    }
    seen.add(object);
    const result = canonicalize(object.toJSON(), seen);
    seen.delete(object);
    return result;
  }

  if (seen.has(object)) {
    throw new Error('Circular reference detected');
  }
  seen.add(object);

  let result;
  if (Array.isArray(object)) {
    const values = object.map((cv) => {
      const value = cv === undefined || typeof cv === 'symbol' ? null : cv;
      return canonicalize(value, seen);
    });
    result = `[${values.join(',')}]`;
  } else {
    const parts = [];
    for (const key of Object.keys(object).sort()) {
      if (object[key] === undefined || typeof object[key] === 'symbol') {
        continue;
      }
      parts.push(`${canonicalize(key)}:${canonicalize(object[key], seen)}`);
    }
    result = `{${parts.join(',')}}`;
  }

  seen.delete(object);
  return result;
}


/***/ }),

/***/ 64377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZodISODate: () => (/* reexport safe */ _schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODate),
/* harmony export */   ZodISODateTime: () => (/* reexport safe */ _schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODateTime),
/* harmony export */   ZodISODuration: () => (/* reexport safe */ _schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODuration),
/* harmony export */   ZodISOTime: () => (/* reexport safe */ _schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISOTime),
/* harmony export */   date: () => (/* binding */ date),
/* harmony export */   datetime: () => (/* binding */ datetime),
/* harmony export */   duration: () => (/* binding */ duration),
/* harmony export */   time: () => (/* binding */ time)
/* harmony export */ });
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55156);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_1__/* ._isoDateTime */ .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODateTime, params);
}
function date(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_1__/* ._isoDate */ .db(_schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODate, params);
}
function time(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_1__/* ._isoTime */ .Kn(_schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISOTime, params);
}
function duration(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_1__/* ._isoDuration */ .f2(_schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODuration, params);
}


/***/ })

};
