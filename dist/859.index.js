export const id = 859;
export const ids = [859,2124,3259,2274];
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

/***/ 1174:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ copyOnLedger),
/* harmony export */   C: () => (/* binding */ copyCosignature)
/* harmony export */ });
/* harmony import */ var _ledger_git_gitLogs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42512);
/* harmony import */ var _ledger_ledgerHead_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29757);
/* harmony import */ var _ledger_log_witness_cosignedNote_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98787);
/* harmony import */ var _ledger_log_witness_cosignaturePath_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90738);
/* harmony import */ var _ledger_platformWitnesses_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91098);





/** What lies on a ledger of a witness's, and is of that ledger. */
async function copyOnLedger(snapshot, key) {
    const note = await snapshot.read(`${_ledger_git_gitLogs_js__WEBPACK_IMPORTED_MODULE_0__/* .LOG_DIRECTORY */ .tS}/${(0,_ledger_log_witness_cosignaturePath_js__WEBPACK_IMPORTED_MODULE_2__/* .cosignaturePath */ .U)(key)}`);
    const cosigned = note && (await (0,_ledger_log_witness_cosignedNote_js__WEBPACK_IMPORTED_MODULE_3__/* .readCosigned */ .B)(note, key, _ledger_platformWitnesses_js__WEBPACK_IMPORTED_MODULE_1__.platformWitnesses));
    return cosigned?.checkpoint.ledger === snapshot.log?.ledger ? cosigned : undefined;
}
/**
 * Copies what a witness has signed to where readers of the ledger look. Anybody may do it, as often as they like.
 * @returns whether there was anything to do: what is there may be newer
 */
async function copyCosignature(ledger, { witness, checkpoint }, note) {
    return ledger.append(async (snapshot) => {
        const there = await copyOnLedger(snapshot, witness);
        if (there !== undefined && there.checkpoint.size >= checkpoint.size)
            return { value: false };
        const cosignatures = new Map([[(0,_ledger_log_witness_cosignaturePath_js__WEBPACK_IMPORTED_MODULE_2__/* .cosignaturePath */ .U)(witness), note]]);
        return { cosignatures, message: `Cosign ${(0,_ledger_ledgerHead_js__WEBPACK_IMPORTED_MODULE_4__/* .formatHead */ .G)(checkpoint)}: ${witness.name}`, value: true };
    });
}


/***/ }),

/***/ 2124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   initWitness: () => (/* binding */ initWitness)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _ledger_log_witness_cosignedNote_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(98787);
/* harmony import */ var _ledger_log_witness_witnessKey_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33259);
/* harmony import */ var _ledger_platformWitnesses_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91098);
/* harmony import */ var _copyCosignature_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1174);
/* harmony import */ var _recallWitness_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79217);






/**
 * Begins a witness's memory with the state of the ledger that its owner confirms: from then on it is never left.
 * @param confirm asked with that state, once; false ends it
 * @returns undefined where the ledger has no log to confirm yet, or where the owner did not
 * @throws CountersignError `refused` when this key has signed before and its memory is gone, or the memory is another's
 */
async function initWitness(party, ledger, confirm) {
    const { signer, memory, home } = party;
    const own = (0,_ledger_log_witness_witnessKey_js__WEBPACK_IMPORTED_MODULE_4__.formatWitnessKey)(signer.key);
    const noted = await home.read();
    const { commit, key, note } = await memory.look();
    if (key !== undefined)
        (0,_recallWitness_js__WEBPACK_IMPORTED_MODULE_3__/* .requireOwn */ .SW)(key, own, memory.display);
    const known = note && (await (0,_ledger_log_witness_cosignedNote_js__WEBPACK_IMPORTED_MODULE_5__/* .readCosigned */ .B)(note, signer.key, _ledger_platformWitnesses_js__WEBPACK_IMPORTED_MODULE_1__.platformWitnesses));
    if (key !== undefined && known !== undefined)
        return { when: 'before', cosigned: known };
    if (commit !== undefined && key === undefined)
        throw occupied(memory.display);
    if (noted !== undefined || key !== undefined)
        throw memory.lost();
    const snapshot = await beginnings(ledger);
    const log = snapshot?.log;
    if (snapshot === undefined || log === undefined)
        return undefined;
    // Its own signature is there: it has begun before, and whatever it remembered is gone.
    if ((await (0,_copyCosignature_js__WEBPACK_IMPORTED_MODULE_2__/* .copyOnLedger */ .A)(snapshot, signer.key)) !== undefined)
        throw memory.lost();
    if (!(await confirm(log)))
        return undefined;
    const { ledger: id, size, root } = log;
    const cosigned = {
        witness: signer.key,
        checkpoint: { ledger: id, size, root },
        time: party.now(),
    };
    const first = signer.cosign(cosigned.checkpoint, cosigned.time);
    if ((await memory.begin(commit, own, first)) === 'overtaken')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('conflict', `somebody else has begun in ${memory.display}`, {
            mend: 'Run the same command again: it says who.',
        });
    await home.write(cosigned);
    await (0,_copyCosignature_js__WEBPACK_IMPORTED_MODULE_2__/* .copyCosignature */ .C)(ledger, cosigned, first);
    return { when: 'now', cosigned };
}
/** The ledger as it is; undefined where its repository is there, and nobody has begun the branch. */
async function beginnings(ledger) {
    try {
        return await ledger.snapshot();
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError && error.code === 'not-found')
            return undefined;
        throw error;
    }
}
function occupied(display) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('exists', `the branch in ${display} is there already, and is no witness's memory`, {
        mend: 'Name another one with --memory-branch.',
    });
}


/***/ }),

/***/ 79217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SW: () => (/* binding */ requireOwn),
/* harmony export */   Y0: () => (/* binding */ isAhead),
/* harmony export */   pK: () => (/* binding */ putBack),
/* harmony export */   pl: () => (/* binding */ recallWitness)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _ledger_ledgerHead_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29757);
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14881);
/* harmony import */ var _ledger_log_witness_cosignedNote_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98787);
/* harmony import */ var _ledger_log_witness_witnessKey_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33259);
/* harmony import */ var _ledger_platformWitnesses_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91098);






/**
 * What the witness remembers.
 * @throws CountersignError `refused` when the memory is lost, another's, or older than what was signed; `tampered` when it
 * holds what the witness has not signed
 */
async function recallWitness({ signer, memory, home }) {
    // Before the memory: another run of the same witness may write both meanwhile, the memory first.
    const noted = await home.read();
    const { commit, key, note } = await memory.look();
    if (commit === undefined || key === undefined || note === undefined)
        throw noted === undefined ? notBegun(memory.display) : memory.lost();
    requireOwn(key, (0,_ledger_log_witness_witnessKey_js__WEBPACK_IMPORTED_MODULE_2__.formatWitnessKey)(signer.key), memory.display);
    const cosigned = await (0,_ledger_log_witness_cosignedNote_js__WEBPACK_IMPORTED_MODULE_3__/* .readCosigned */ .B)(note, signer.key, _ledger_platformWitnesses_js__WEBPACK_IMPORTED_MODULE_1__.platformWitnesses);
    if (cosigned === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('tampered', `what ${memory.display} remembers was not signed by this witness`, {
            mend: 'Find out who pushed there, and put the branch back as the witness left it.',
        });
    if (noted !== undefined && isAhead(noted, cosigned))
        throw putBack(memory.display, noted, cosigned);
    return { commit, note, cosigned };
}
/** @throws CountersignError `refused` for another witness's memory */
function requireOwn(key, own, display) {
    if (key === own)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('refused', `${display} is the memory of another witness: ${key.slice(0, 200)}`, {
        mend: 'Give each witness a memory of its own: --memory, or --memory-branch.',
    });
}
/** Whether a witness that signed `one` has signed more than `other` tells, or something else. */
function isAhead(one, other) {
    const [a, b] = [one.checkpoint, other.checkpoint];
    if (a.ledger !== b.ledger || a.size > b.size || one.time > other.time)
        return true;
    return a.size === b.size && !(0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_4__/* .equalBytes */ .ex)(a.root, b.root);
}
/** The error of a memory that does not know what the witness signed. */
function putBack(display, signed, remembered) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('refused', `the memory ${display} was put back: it says ${(0,_ledger_ledgerHead_js__WEBPACK_IMPORTED_MODULE_5__/* .formatHead */ .G)(remembered.checkpoint)}, and ${(0,_ledger_ledgerHead_js__WEBPACK_IMPORTED_MODULE_5__/* .formatHead */ .G)(signed.checkpoint)} was signed`, {
        mend: 'Nothing is signed. Find out who pushed there, and put the branch back to its newest commit; else make a new witness with `countersign witness init`.',
    });
}
function notBegun(display) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('refused', `this witness remembers nothing: there is no memory in ${display}`, {
        mend: 'A new witness begins with `countersign witness init`. One that has signed before is retired without its memory: make a new key.',
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

/***/ 9029:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MU: () => (/* binding */ cosignedBy),
/* harmony export */   P$: () => (/* binding */ cosignatureLine),
/* harmony export */   oE: () => (/* binding */ cosignedBytes)
/* harmony export */ });
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14881);
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24417);
/* harmony import */ var _checkpoint_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75175);
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
    return { name: key.name, keyId: key.keyId, signature: (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_1__/* .concatBytes */ .Id)(bytes, signature) };
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
async function cosignedBy(note, ledger, keys, crypto) {
    const parsed = (0,_signedNote_js__WEBPACK_IMPORTED_MODULE_2__/* .parseNote */ .wd)(note);
    const checkpoint = parsed && (0,_checkpoint_js__WEBPACK_IMPORTED_MODULE_3__/* .parseCheckpoint */ .S7)(parsed.text);
    if (checkpoint?.ledger !== ledger)
        return [];
    const found = [];
    for (const witness of keys) {
        for (const line of parsed?.signatures ?? []) {
            const time = timeOf(line);
            if (line.name !== witness.name || !(0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .equalBytes */ .ex)(line.keyId, witness.keyId) || time === undefined)
                continue;
            const message = cosignedBytes(parsed?.text ?? '', time);
            const signature = line.signature.slice(TIME_BYTES);
            if (await crypto.verifyEd25519(witness.publicKey, message, signature))
                found.push({ witness, checkpoint, time });
        }
    }
    return found;
}


/***/ }),

/***/ 90738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ cosignaturePath)
/* harmony export */ });
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14881);

/**
 * Where a ledger holds, below `log/`, the newest checkpoint that a witness has cosigned: one signed note. Whoever believes
 * the witness reads the file by its name.
 */
function cosignaturePath({ publicKey }) {
    return `cosignatures/${(0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toHex */ .nj)(publicKey)}`;
}


/***/ }),

/***/ 98787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ readCosigned),
/* harmony export */   r: () => (/* binding */ cosignedNote)
/* harmony export */ });
/* harmony import */ var _checkpoint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75175);
/* harmony import */ var _signedNote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47801);
/* harmony import */ var _cosignature_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9029);



/** A note of a checkpoint: the log's own signature, which the form asks for, and the witness's. */
function cosignedNote(checkpoint, log, witness) {
    const line = (0,_cosignature_js__WEBPACK_IMPORTED_MODULE_0__/* .cosignatureLine */ .P$)(witness.key, witness.time, witness.signature);
    return (0,_signedNote_js__WEBPACK_IMPORTED_MODULE_1__/* .formatNote */ .se)({ text: (0,_checkpoint_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCheckpoint */ .wP)(checkpoint), signatures: [log, line] });
}
/** What this witness says of whichever ledger a note is of; undefined where it says nothing. Of several the latest. */
async function readCosigned(note, key, crypto) {
    const ledger = (0,_checkpoint_js__WEBPACK_IMPORTED_MODULE_2__/* .parseCheckpoint */ .S7)((0,_signedNote_js__WEBPACK_IMPORTED_MODULE_1__/* .parseNote */ .wd)(note)?.text ?? '')?.ledger;
    if (ledger === undefined)
        return undefined;
    const all = await (0,_cosignature_js__WEBPACK_IMPORTED_MODULE_0__/* .cosignedBy */ .MU)(note, ledger, [key], crypto);
    return all.toSorted((a, b) => b.time - a.time)[0];
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
            return _platformKeys_js__WEBPACK_IMPORTED_MODULE_0__/* .VerifyingKey */ .p.fromEd25519(publicKey).holds('ed25519', message, signature);
        }
        catch {
            return false;
        }
    },
};


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

/***/ 26873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ signWith),
/* harmony export */   p: () => (/* binding */ VerifyingKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/*
 * Plain keys and their signatures: all that evidence and reports need of a platform. Nothing else on the way from a
 * report to its verdict imports Node; where there is none, another file with these exports takes this one's place.
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
/** A public key that signatures are verified with. */
class VerifyingKey {
    #key;
    constructor(key) {
        this.#key = key;
    }
    /** Reads a SubjectPublicKeyInfo in DER. @throws Error when it is none. */
    static fromSpki(spki) {
        return new VerifyingKey((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: Buffer.from(spki), format: 'der', type: 'spki' }));
    }
    /** From the 32 bytes of an Ed25519 key (RFC 8032). @throws Error when they are none. */
    static fromEd25519(key) {
        return VerifyingKey.fromSpki(Buffer.concat([ED25519_SPKI, key]));
    }
    /** From the coordinates of a point, base64url. @throws Error when it does not lie on P-256. */
    static fromP256Point(x, y) {
        return new VerifyingKey((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' }));
    }
    /** From the 32 bytes of a point (RFC 8032 section 5.1.2). @throws Error when they are none. */
    static fromEd25519Point(point) {
        const x = Buffer.from(point).toString('base64url');
        return new VerifyingKey((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }));
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
        return this.isFor(scheme) && (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(hash, data, { key: this.#key, ...form }, signature);
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
