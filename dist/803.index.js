export const id = 803;
export const ids = [803,3259];
export const modules = {

/***/ 89339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   defaultPolicy: () => (/* binding */ defaultPolicy),
/* harmony export */   policyDigest: () => (/* binding */ policyDigest),
/* harmony export */   policyJsonSchema: () => (/* binding */ policyJsonSchema),
/* harmony export */   policySchema: () => (/* binding */ policySchema),
/* harmony export */   tdxTcbStatuses: () => (/* binding */ tdxTcbStatuses)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55156);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98439);
/* harmony import */ var _pureDigest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17784);


const hex = (bytes, what) => zod__WEBPACK_IMPORTED_MODULE_1__.string()
    .regex(new RegExp(`^[0-9a-fA-F]{${bytes * 2}}$`), `${what} is ${bytes * 2} hexadecimal digits`)
    .toLowerCase();
/** A security version number of one byte, as AMD counts them. */
const svn = zod__WEBPACK_IMPORTED_MODULE_1__.int().min(0).max(255);
/** The key of a witness's line is what counts: one key under two names is one witness. */
const keyOf = (line) => line.split('+').slice(2).join('+');
const nameOf = (line) => line.split('+')[0] ?? '';
const measurementList = zod__WEBPACK_IMPORTED_MODULE_1__.array(hex(48, 'a measurement')).max(256);
const snpTcb = zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
    fmc: svn.default(0).describe('Turin only'),
    bootLoader: svn.default(0),
    tee: svn.default(0),
    snp: svn.default(0),
    microcode: svn.default(0),
})
    .describe('Lowest accepted security version of each part of the firmware');
const tdxTcbStatuses = [
    'UpToDate',
    'SWHardeningNeeded',
    'ConfigurationNeeded',
    'ConfigurationAndSWHardeningNeeded',
    'OutOfDate',
    'OutOfDateConfigurationNeeded',
];
const hours = zod__WEBPACK_IMPORTED_MODULE_1__.number().positive().max(87_600);
const witnesses = zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
    keys: zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__.string()
        .max(256)
        .regex(/^[^\s+]{1,128}\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}$/, 'a witness is written as `countersign witness init` prints it: name+id+key'))
        .min(1)
        .max(16)
        .describe('Verifier keys, as a witness prints its own (C2SP signed-note)'),
    quorum: zod__WEBPACK_IMPORTED_MODULE_1__.int().min(1).describe('How many of them must have signed: more than half'),
})
    .refine(({ keys }) => new Set(keys.map(keyOf)).size === keys.length, 'a witness is named twice')
    .refine(({ keys }) => new Set(keys.map(nameOf)).size === keys.length, 'two witnesses have one name')
    .refine(({ keys, quorum }) => quorum <= keys.length, 'the quorum is more than there are witnesses')
    .refine(({ keys, quorum }) => 2 * quorum > keys.length, 'a quorum of half the witnesses or fewer can be had twice, once for each of two histories');
/**
 * What an owner asks of a TEE before the key to the owner's data is released to it. Unknown members are
 * refused: a misspelt rule must not become no rule. A debug TEE is never accepted, so there is no rule for it.
 */
const policySchema = zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
    version: zod__WEBPACK_IMPORTED_MODULE_1__.literal(1),
    kinds: zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__["enum"](['sev-snp', 'tdx']))
        .default(['sev-snp', 'tdx'])
        .describe('Hardware kinds that are accepted; the simulated kind has a rule of its own'),
    allowSimulated: zod__WEBPACK_IMPORTED_MODULE_1__.boolean()
        .default(false)
        .describe('Accept simulated evidence, which proves NOTHING about hardware: for trials only'),
    simulatedRoots: zod__WEBPACK_IMPORTED_MODULE_1__.array(hex(32, 'the SHA-256 of a root key'))
        .max(64)
        .optional()
        .describe('SHA-256 of the public key (SPKI, DER) of each accepted simulated root; absent: any'),
    measurements: zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
        sim: measurementList.optional().describe('Absent: any'),
        'sev-snp': measurementList.optional(),
        tdx: measurementList.optional().describe('MRTD'),
    })
        .default({})
        .describe('Accepted measurements of each kind; a hardware kind without a list is refused'),
    allowAnyMeasurement: zod__WEBPACK_IMPORTED_MODULE_1__.boolean()
        .default(false)
        .describe('Accept a hardware kind without a list of measurements: any software may then run in it'),
    rtmrs: zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
        rtmr0: measurementList.optional(),
        rtmr1: measurementList.optional(),
        rtmr2: measurementList.optional(),
        rtmr3: measurementList.optional(),
    })
        .default({})
        .describe('TDX: accepted values of the runtime measurement registers; absent: any'),
    pcrs: zod__WEBPACK_IMPORTED_MODULE_1__.record(zod__WEBPACK_IMPORTED_MODULE_1__.string().regex(/^(?:[0-9]|1[0-9]|2[0-3])$/, 'a PCR is numbered 0 to 23'), zod__WEBPACK_IMPORTED_MODULE_1__.array(hex(32, 'a PCR')).max(256))
        .default({})
        .describe('Azure vTPM: accepted SHA-256 values of each PCR named; evidence without a vTPM is refused then'),
    minimumTcb: zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
        milan: snpTcb.optional(),
        genoa: snpTcb.optional(),
        turin: snpTcb.optional(),
        tdx: zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__["enum"](tdxTcbStatuses))
            .min(1)
            .default(['UpToDate'])
            .describe('Accepted TCB statuses, after platform, module and quoting enclave are merged'),
    })
        .default({ tdx: ['UpToDate'] }),
    allowedAdvisories: zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__.string().regex(/^[A-Z]+-SA-[0-9]{5}$/, 'an advisory is written like INTEL-SA-00960'))
        .max(256)
        .default([])
        .describe('TDX: advisories that the owner has read and accepts; any other one is refused'),
    vmpl: zod__WEBPACK_IMPORTED_MODULE_1__.int()
        .min(0)
        .max(3)
        .default(0)
        .describe('SEV-SNP: the highest accepted VMPL (0 is the most privileged)'),
    allowMigration: zod__WEBPACK_IMPORTED_MODULE_1__.boolean().default(false).describe('Accept a guest that may migrate to another machine'),
    chipIds: zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__.string()
        .regex(/^(?:[0-9a-fA-F]{32}|[0-9a-fA-F]{128})$/, 'a chip id is 128 hexadecimal digits (SEV-SNP) or 32 (TDX)')
        .toLowerCase())
        .max(4096)
        .optional()
        .describe('Accepted machines: chip_id of SEV-SNP, PPID of TDX; absent: any'),
    septVeDisable: zod__WEBPACK_IMPORTED_MODULE_1__["enum"](['required', 'any'])
        .default('required')
        .describe('TDX: SEPT_VE_DISABLE, without which the host can inject exceptions; Azure clears it'),
    allowServiceTd: zod__WEBPACK_IMPORTED_MODULE_1__.boolean().default(false).describe('TDX: accept a TD that a service TD is bound to'),
    revocationLists: zod__WEBPACK_IMPORTED_MODULE_1__["enum"](['required', 'if-present'])
        .default('required')
        .describe('SEV-SNP: whether evidence must carry the list of revoked certificates; TDX must always'),
    maximumAgeHours: zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
        evidence: hours.optional().describe('Since the evidence was made'),
        collateral: hours.optional().describe('Since revocation lists and TCB information were issued'),
    })
        .default({}),
    witnesses: witnesses
        .optional()
        .describe('Who must have seen a claim on the ledger before anything is opened; absent: nobody, and a fork is not noticed'),
})
    .describe('What an owner asks of a TEE before the key to the data is released to it');
/** Hardware only, nothing simulated, and no measurement accepted until the owner lists one. */
function defaultPolicy() {
    return policySchema.parse({ version: 1 });
}
/** SHA-256 (lower-case hex) of the policy's canonical JSON, with every default written out. */
function policyDigest(policy) {
    return (0,_pureDigest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(policySchema.parse(policy));
}
/** The JSON Schema (2020-12) of a policy as an owner writes it; published as schemas/policy.schema.json. */
function policyJsonSchema() {
    return { title: 'Countersign policy', ...zod__WEBPACK_IMPORTED_MODULE_2__/* .toJSONSchema */ .bl(policySchema, { io: 'input' }) };
}


/***/ }),

/***/ 81541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LP: () => (/* binding */ witnessesOf),
/* harmony export */   "do": () => (/* binding */ cosignedInNotes),
/* harmony export */   fd: () => (/* binding */ isWitnessed),
/* harmony export */   h$: () => (/* binding */ notesOf),
/* harmony export */   iR: () => (/* binding */ cosignedOn)
/* harmony export */ });
/* unused harmony export cosignedIn */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _pureDigest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17784);
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14881);
/* harmony import */ var _log_signedNote_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47801);
/* harmony import */ var _log_witness_cosignaturePath_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(90738);
/* harmony import */ var _log_witness_cosignature_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9029);
/* harmony import */ var _log_witness_quorum_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(43612);
/* harmony import */ var _log_witness_witnessKey_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33259);
/* harmony import */ var _platformWitnesses_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91098);









/**
 * The witnesses that a policy names; undefined where it names none.
 * @throws CountersignError `input` for a line that is no witness's key: its id is another's, or its type
 */
function witnessesOf({ witnesses }) {
    if (witnesses === undefined)
        return undefined;
    const keys = witnesses.keys.map((line) => {
        const key = (0,_log_witness_witnessKey_js__WEBPACK_IMPORTED_MODULE_3__/* .parseWitnessKey */ .gk)({ sha256: _pureDigest_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc }, line);
        if (key !== undefined)
            return key;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('input', `the policy's witness ${line} is not a witness's key`, {
            mend: 'copy the line again, as `countersign witness init` prints it: its id belongs to name and key',
        });
    });
    return { keys, quorum: witnesses.quorum };
}
/** What these witnesses signed of a note, each line by itself. */
async function cosignedIn(note, ledger, keys) {
    const parsed = (0,_log_signedNote_js__WEBPACK_IMPORTED_MODULE_4__/* .parseNote */ .wd)(note);
    if (parsed === undefined)
        return [];
    const { text } = parsed;
    const found = [];
    for (const key of keys) {
        for (const line of parsed.signatures) {
            if (line.name !== key.name || !(0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_5__/* .equalBytes */ .ex)(line.keyId, key.keyId))
                continue;
            const alone = (0,_log_signedNote_js__WEBPACK_IMPORTED_MODULE_4__/* .formatNote */ .se)({ text, signatures: [line] });
            const [cosigned] = await (0,_log_witness_cosignature_js__WEBPACK_IMPORTED_MODULE_6__/* .cosignedBy */ .MU)(alone, ledger, [key], _platformWitnesses_js__WEBPACK_IMPORTED_MODULE_2__.platformWitnesses);
            if (cosigned !== undefined)
                found.push({ ...cosigned, text, line });
        }
    }
    return found;
}
/** The file; undefined also where it is one that cannot be read, such as one that is far too large. */
async function readable(snapshot, path) {
    try {
        return await snapshot.read(path);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError && error.code === 'tampered')
            return undefined;
        throw error;
    }
}
/** What each of these witnesses has signed of a ledger, as the ledger holds it. */
async function cosignedOn(snapshot, keys) {
    const { log } = snapshot;
    if (log === undefined)
        return [];
    const found = keys.map(async (key) => {
        const note = await readable(snapshot, `log/${(0,_log_witness_cosignaturePath_js__WEBPACK_IMPORTED_MODULE_7__/* .cosignaturePath */ .U)(key)}`);
        return note === undefined ? [] : cosignedIn(note, log.ledger, [key]);
    });
    return (await Promise.all(found)).flat();
}
/** The notes that carry these cosignatures and nothing else: one of each checkpoint. */
function notesOf(cosigned) {
    const lines = new Map();
    for (const { text, line } of cosigned) {
        const ofText = lines.get(text) ?? new Map();
        lines.set(text, ofText);
        ofText.set((0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_5__/* .fromUtf8 */ .ar)((0,_log_signedNote_js__WEBPACK_IMPORTED_MODULE_4__/* .formatNote */ .se)({ text, signatures: [line] })) ?? '', line);
    }
    return [...lines].map(([text, signatures]) => (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_5__/* .fromUtf8 */ .ar)((0,_log_signedNote_js__WEBPACK_IMPORTED_MODULE_4__/* .formatNote */ .se)({ text, signatures: [...signatures.values()] })) ?? '');
}
/** What these witnesses signed of notes that {@link notesOf} gave, or of any other texts. */
async function cosignedInNotes(notes, ledger, keys) {
    return (await Promise.all(notes.map((note) => cosignedIn((0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_5__/* .toUtf8 */ .Pq)(note), ledger, keys)))).flat();
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
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('tampered', `the witnesses ${[...against].join(', ')} have signed another history of this ledger, or a longer one`, {
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


/***/ })

};
