export const id = 7755;
export const ids = [7755,9876,2274];
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

// EXTERNAL MODULE: ./node_modules/@noble/hashes/esm/utils.js
var utils = __webpack_require__(24417);
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
        throw new errors.CountersignError('input', `the entry's head: ${parsed.reason}`);
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
        throw new errors.CountersignError('input', 'the entry has no armoured signature');
    const bytes = (0,utils/* concatBytes */.Id)(headBytes(head), Uint8Array.of(NEWLINE), (0,byteForms/* toUtf8 */.Pq)(armored));
    if (bytes.length > MAX_LEAF_BYTES)
        throw new errors.CountersignError('limit', `the entry's leaf has ${bytes.length} bytes of ${MAX_LEAF_BYTES}`);
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
        return refuse((0,errors.messageOf)(error));
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
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24417);

/** Bytes of a SHA-256 hash. */
const HASH_BYTES = 32;
/** The hash of a tree of one leaf. Its prefix keeps a leaf from passing for a node (RFC 6962 section 2.1). */
function leafHash(hasher, leaf) {
    return hasher.sha256((0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .concatBytes */ .Id)(Uint8Array.of(0), leaf));
}
function nodeHash(hasher, left, right) {
    return hasher.sha256((0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .concatBytes */ .Id)(Uint8Array.of(1), left, right));
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

/***/ 19876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WitnessMemoryBranch: () => (/* binding */ WitnessMemoryBranch)
/* harmony export */ });
/* unused harmony export MEMORY_BRANCH */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _git_gitCommit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98238);
/* harmony import */ var _git_gitSnapshot_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92163);
/* harmony import */ var _git_places_gitPlaces_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53170);




/** The branch of a witness's memory where none is named. */
const MEMORY_BRANCH = 'witness';
const KEY = 'key';
const NOTE = 'note';
const README = `# The memory of a Countersign witness

\`key\` is the witness's verifier key, \`note\` the checkpoint that it signed last, \`forks/\` what it refused to sign, with
the proof. The witness goes on from here, and never back: forbid force pushes to this branch, and its deletion, and let
nobody but the witness push to it.
`;
/** A witness's memory: a branch of a git repository, moved from one known commit to the next and never by force. */
class WitnessMemoryBranch {
    #place;
    constructor(place) {
        this.#place = place;
    }
    /** Opens it at a path, an ssh or an https URL; nothing is read yet. @throws CountersignError as `openPlace` */
    static async open(url, options) {
        const branch = options.branch ?? MEMORY_BRANCH;
        const { place } = await (0,_git_places_gitPlaces_js__WEBPACK_IMPORTED_MODULE_3__/* .openPlace */ .Q)(url, { ...options, branch, createBranch: true });
        return new WitnessMemoryBranch(place);
    }
    /** Where it is, fit for a message. */
    get display() {
        return this.#place.display;
    }
    async look() {
        const commit = await this.#place.newestHead(undefined);
        const files = new _git_gitSnapshot_js__WEBPACK_IMPORTED_MODULE_2__/* .GitSnapshot */ .x(this.#place.store, commit, undefined);
        const [key, note] = [await files.read(KEY), await files.read(NOTE)];
        return { commit, key: key && Buffer.from(key).toString('utf8').trim(), note };
    }
    /** Begins it with the first note that is signed. @param base the newest commit of the branch, where there is one */
    begin(base, key, note) {
        const files = new Map([
            ['README.md', Buffer.from(README)],
            [KEY, Buffer.from(`${key}\n`)],
            [NOTE, note],
        ]);
        return this.#write(base, files, 'Begin to witness');
    }
    /** Remembers what is signed, before anybody is shown it. */
    remember(base, note, head) {
        return this.#write(base, new Map([[NOTE, note]]), `Cosign ${head}`);
    }
    /** Publishes what was refused, once. @returns where it lies */
    async publishRefusal(head, record) {
        const path = `forks/${head}.json`;
        for (;;) {
            const commit = await this.#place.newestHead(undefined);
            if (commit === undefined)
                throw this.lost();
            if ((await new _git_gitSnapshot_js__WEBPACK_IMPORTED_MODULE_2__/* .GitSnapshot */ .x(this.#place.store, commit, undefined).read(path)) !== undefined)
                return path;
            const files = new Map([[path, Buffer.from(record)]]);
            if ((await this.#write(commit, files, `Refuse ${head}`)) === 'written')
                return path;
        }
    }
    /** The error of a memory that is gone. */
    lost() {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('refused', `the witness has lost its memory: nothing is in ${this.display}`, {
            mend: 'Put the branch back as it was. Where that cannot be, this witness is retired: make a new one with `countersign witness init`, and name its key in the policies in the place of the old one.',
        });
    }
    close() {
        this.#place.close();
    }
    async #write(base, files, message) {
        const { env, display } = this.#place;
        const change = { files, removed: [], mended: new Map(), message, log: undefined };
        const outcome = await this.#place.publish(await (0,_git_gitCommit_js__WEBPACK_IMPORTED_MODULE_1__/* .writeCommit */ .r)(env, display, base, change), base);
        // Whether it was taken is not known: the next look finds out, and nothing was shown to anybody.
        if (outcome.kind === 'unknown')
            throw outcome.error;
        return outcome.kind === 'published' ? 'written' : 'overtaken';
    }
}


/***/ }),

/***/ 47692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K3: () => (/* binding */ base64),
/* harmony export */   Kg: () => (/* binding */ briefText),
/* harmony export */   Rj: () => (/* binding */ fingerprint),
/* harmony export */   ZA: () => (/* binding */ armored),
/* harmony export */   ee: () => (/* binding */ bytes),
/* harmony export */   id: () => (/* binding */ id),
/* harmony export */   kB: () => (/* binding */ time),
/* harmony export */   os: () => (/* binding */ shortText),
/* harmony export */   sc: () => (/* binding */ sha256),
/* harmony export */   wN: () => (/* binding */ sealedTo)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55156);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64377);

/** Building blocks of everything that is written to the ledger. */
const sha256 = zod__WEBPACK_IMPORTED_MODULE_0__.string().regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hex digits');
const fingerprint = zod__WEBPACK_IMPORTED_MODULE_0__.string()
    .regex(/^([0-9a-f]{40}|[0-9a-f]{64})$/, 'must be an OpenPGP fingerprint');
const id = zod__WEBPACK_IMPORTED_MODULE_0__.int().positive().max(Number.MAX_SAFE_INTEGER);
const bytes = zod__WEBPACK_IMPORTED_MODULE_0__.int().nonnegative().max(Number.MAX_SAFE_INTEGER);
const time = zod__WEBPACK_IMPORTED_MODULE_1__.datetime();
const shortText = zod__WEBPACK_IMPORTED_MODULE_0__.string().max(4096);
/** An armoured OpenPGP message, signature or key. */
const armored = zod__WEBPACK_IMPORTED_MODULE_0__.string().max(512 * 1024);
/** Armoured messages by the fingerprint of the key they are sealed to. */
const sealedTo = zod__WEBPACK_IMPORTED_MODULE_0__.record(fingerprint, armored);
const base64 = zod__WEBPACK_IMPORTED_MODULE_0__.base64().max(1024 * 1024);
/** What stands in the head of an entry, which has little room. */
const briefText = zod__WEBPACK_IMPORTED_MODULE_0__.string().max(256);


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
