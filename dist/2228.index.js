export const id = 2228;
export const ids = [2228,9688];
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

/***/ 95021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parsePolicy: () => (/* binding */ parsePolicy)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89339);



const maxPolicyBytes = 256 * 1024;
/**
 * Reads a policy (YAML or JSON). Every error names file, line and rule.
 * @throws CountersignError `input` when it is not a policy, `limit` over 256 KiB.
 */
function parsePolicy(text, fileName) {
    if (Buffer.byteLength(text) > maxPolicyBytes) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('limit', `${fileName} is larger than ${maxPolicyBytes} bytes: too large for a policy`);
    }
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
    const first = document.errors[0] ?? document.warnings[0];
    if (first !== undefined)
        throw notPolicy(fileName, lines.linePos(first.pos[0]).line, first.message);
    const result = _policy_js__WEBPACK_IMPORTED_MODULE_2__.policySchema.safeParse(plainValue(document, fileName));
    if (result.success)
        return result.data;
    const problems = result.error.issues.map((issue) => ({
        line: lineOf(document, lines, issue),
        text: `${issue.path.length > 0 ? `${issue.path.join('.')}: ` : ''}${issue.message}`,
    }));
    const [worst, ...others] = problems;
    if (worst === undefined)
        throw notPolicy(fileName, 1, 'it does not follow the schema');
    const more = others.map((problem) => `; line ${problem.line}: ${problem.text}`).join('');
    throw notPolicy(fileName, worst.line, `${worst.text}${more}`);
}
function plainValue(document, fileName) {
    try {
        // Aliases can make a small file huge; a policy has no use for them.
        return document.toJS({ maxAliasCount: 0 });
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('input', `${fileName} uses YAML aliases, which a policy may not`, { cause });
    }
}
function notPolicy(fileName, line, reason) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('input', `${fileName}:${line}: not a valid policy: ${reason.replace(/\s+/g, ' ')}`, {
        mend: 'Compare it with schemas/policy.schema.json and docs/attestation.md.',
    });
}
/** The line of what an issue is about: the member itself, else the nearest parent that is written there. */
function lineOf(document, lines, issue) {
    const path = [...issue.path];
    if (issue.code === 'unrecognized_keys' && issue.keys[0] !== undefined)
        path.push(issue.keys[0]);
    for (let length = path.length; length >= 0; length--) {
        const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(node) && node.range)
            return lines.linePos(node.range[0]).line;
    }
    return 1;
}


/***/ }),

/***/ 57163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EG: () => (/* binding */ checkOf),
/* harmony export */   Sw: () => (/* binding */ impossibleCheck),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   WU: () => (/* binding */ failedCheck)
/* harmony export */ });
/** The worst of many: `failed` before `not-possible` before `passed`; optional ones count where they were made. */
function verdictOf(checks) {
    if (checks.some((check) => check.status === 'failed'))
        return 'failed';
    if (checks.some((check) => check.status === 'not-possible' && check.optional !== true))
        return 'not-possible';
    return 'passed';
}
function checkOf(id, title, holds, detail) {
    return { id, title, status: holds ? 'passed' : 'failed', detail };
}
function failedCheck(id, title, detail) {
    return { id, title, status: 'failed', detail };
}
function impossibleCheck(id, title, detail) {
    return { id, title, status: 'not-possible', detail };
}


/***/ }),

/***/ 12730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ notExtended)
/* harmony export */ });
/* harmony import */ var _log_byteForms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29424);

/**
 * Why the log is not the one that an approver had seen, and more; `undefined` when it is.
 * @throws CountersignError `tampered` when the log's own files do not prove it
 */
async function notExtended(log, { head }) {
    if (head.size <= log.size && (0,_log_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toHex */ .nj)(await log.rootAt(head.size)) === head.root)
        return undefined;
    return `the approval was given on another history of the ledger, of ${head.size} leaves`;
}


/***/ }),

/***/ 22143:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ RecordedLog),
/* harmony export */   a: () => (/* binding */ RecordingLog)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _byteForms_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29424);
/* harmony import */ var _leaf_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16338);
/* harmony import */ var _leafHead_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65243);
/* harmony import */ var _tree_provenTree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60756);





/** Notes all that is asked of a log. */
class RecordingLog extends _tree_provenTree_js__WEBPACK_IMPORTED_MODULE_3__/* .ProvenTree */ .d {
    ledger;
    size;
    root;
    record = { leaves: new Map(), hashes: new Map() };
    #inner;
    constructor(hasher, inner) {
        super(hasher, inner);
        this.#inner = inner;
        this.ledger = inner.ledger;
        this.size = inner.size;
        this.root = inner.root;
    }
    async rangeHash(start, end) {
        const hash = await this.#inner.rangeHash(start, end);
        this.record.hashes.set(`${start}-${end}`, hash);
        return hash;
    }
    async holds(index, leaf) {
        const isThere = await super.holds(index, leaf);
        if (isThere)
            this.record.leaves.set(index, leaf);
        return isThere;
    }
    async leafAt(index) {
        const leaf = await this.#inner.leafAt(index);
        await this.holds(index, leaf);
        return leaf;
    }
    async about(digest, from, to) {
        const found = await this.#inner.about(digest, from, to);
        // What else begins there is nothing that a reader of the record rests on.
        if (digest !== null)
            for (const { index, leaf } of found)
                await this.holds(index, leaf);
        return found;
    }
    beginnings() {
        return this.#inner.beginnings();
    }
}
/** A log as a report carries it: whatever its hashes do not prove is not believed. */
class RecordedLog extends _tree_provenTree_js__WEBPACK_IMPORTED_MODULE_3__/* .ProvenTree */ .d {
    ledger;
    size;
    root;
    #record;
    constructor(hasher, checkpoint, record) {
        super(hasher, checkpoint);
        this.ledger = checkpoint.ledger;
        this.size = checkpoint.size;
        this.root = checkpoint.root;
        this.#record = record;
    }
    rangeHash(start, end) {
        const hash = this.#record.hashes.get(`${start}-${end}`);
        if (hash !== undefined)
            return Promise.resolve(hash);
        return Promise.reject(new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('tampered', `the proof of leaves ${start} to ${end} is missing`));
    }
    async leafAt(index) {
        const leaf = this.#record.leaves.get(index);
        if (leaf === undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('not-found', `leaf ${index} of the log is not there`);
        if (await this.holds(index, leaf))
            return leaf;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('tampered', `leaf ${index} is not what the log of root ${(0,_byteForms_js__WEBPACK_IMPORTED_MODULE_4__/* .toHex */ .nj)(this.root)} has`);
    }
    async about(digest, from, to = this.size) {
        const found = [];
        for (const index of [...this.#record.leaves.keys()].sort((a, b) => a - b)) {
            if (index < from)
                continue;
            // Proven before it is looked at: else one that was changed would be about something else, and be missed.
            const leaf = await this.leafAt(index);
            if (index < to && this.#aboutOf(index) === digest)
                found.push({ index, leaf });
        }
        return found;
    }
    async *beginnings() {
        for (const index of [...this.#record.leaves.keys()].sort((a, b) => b - a))
            if (this.#aboutOf(index) === null)
                yield { index, leaf: await this.leafAt(index) };
    }
    #aboutOf(index) {
        const decoded = (0,_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeLeaf */ .LQ)(this.#record.leaves.get(index) ?? new Uint8Array());
        return decoded.ok && !(0,_leafHead_js__WEBPACK_IMPORTED_MODULE_2__/* .isCreation */ ._u)(decoded.leaf.head) ? decoded.leaf.head.about : undefined;
    }
}


/***/ }),

/***/ 54672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fJ: () => (/* binding */ makeConsistencyProof),
  zT: () => (/* binding */ makeSubtreeConsistencyProof),
  Ko: () => (/* binding */ verifyConsistency),
  eL: () => (/* binding */ verifySubtreeConsistency)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/ledger/log/byteForms.js
var byteForms = __webpack_require__(29424);
// EXTERNAL MODULE: ./build/ledger/log/tree/merkleTree.js
var merkleTree = __webpack_require__(38874);
;// CONCATENATED MODULE: ./build/ledger/log/tree/subtree.js
/**
 * Whether leaves `start` to `end` are a subtree: some, and `start` is a multiple of the least power of two that
 * holds them (draft-davidben-tls-merkle-tree-certs section 4.1).
 */
function isSubtree(start, end) {
    if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end) || start < 0 || start >= end)
        return false;
    let width = 1;
    while (width < end - start)
        width *= 2;
    return start % width === 0;
}

;// CONCATENATED MODULE: ./build/ledger/log/tree/consistencyProof.js




/** SUBTREE_PROOF of the draft, section 4.4; for `start` 0 it is PROOF of RFC 6962 section 2.1.2. */
function plan(start, end, size) {
    const steps = [];
    let [low, high] = [0, size];
    let from = start;
    let isWhole = true;
    while (low !== from || high !== end) {
        const middle = low + (0,merkleTree/* splitPoint */.bW)(high - low);
        if (end <= middle) {
            steps.unshift({ start: middle, end: high, side: 'right of the tree' });
            high = middle;
        }
        else {
            const isInBoth = from < middle;
            steps.unshift({ start: low, end: middle, side: isInBoth ? 'left of both' : 'left of the tree' });
            if (isInBoth) {
                from = middle;
                isWhole = false;
            }
            low = middle;
        }
    }
    return { seed: isWhole ? undefined : [low, high], steps };
}
/**
 * The proof that leaves `start` to `end` are a part of the tree of `size` leaves.
 * @throws CountersignError `internal` when they are no subtree of it
 */
async function makeSubtreeConsistencyProof(tree, start, end, size) {
    if (!isSubtree(start, end) || end > size)
        throw new errors.CountersignError('internal', `leaves ${start} to ${end} are no subtree of ${size}`);
    const { seed, steps } = plan(start, end, size);
    const ranges = [...(seed ? [seed] : []), ...steps.map((step) => [step.start, step.end])];
    return Promise.all(ranges.map(async ([from, to]) => tree.rangeHash(from, to)));
}
/** The proof that the first `older` leaves are the beginning of the tree of `newer` leaves (RFC 6962 section 2.1.2). */
async function makeConsistencyProof(tree, older, newer) {
    return makeSubtreeConsistencyProof(tree, 0, older, newer);
}
/**
 * Whether the part belongs to the tree. A part without leaves belongs to every tree, and proves nothing.
 * (draft-davidben-tls-merkle-tree-certs section 4.4)
 */
function verifySubtreeConsistency(hasher, part, tree, proof) {
    if (!Number.isSafeInteger(tree.size) || part.end > tree.size)
        return false;
    if (part.start === part.end)
        return part.start >= 0 && proof.length === 0 && (0,byteForms/* equalBytes */.ex)(part.root, (0,merkleTree/* emptyRoot */.Kx)(hasher));
    if (!isSubtree(part.start, part.end))
        return false;
    const { seed, steps } = plan(part.start, part.end, tree.size);
    if (proof.length !== steps.length + (seed ? 1 : 0))
        return false;
    if (proof.some((hash) => hash.length !== merkleTree/* HASH_BYTES */.FA))
        return false;
    const hashes = seed ? proof : [part.root, ...proof];
    const first = hashes[0] ?? part.root;
    let [partRoot, treeRoot] = [first, first];
    for (const [at, { side }] of steps.entries()) {
        const hash = hashes[at + 1] ?? first;
        if (side === 'left of both')
            partRoot = (0,merkleTree/* nodeHash */.zB)(hasher, hash, partRoot);
        treeRoot =
            side === 'right of the tree' ? (0,merkleTree/* nodeHash */.zB)(hasher, treeRoot, hash) : (0,merkleTree/* nodeHash */.zB)(hasher, hash, treeRoot);
    }
    return (0,byteForms/* equalBytes */.ex)(partRoot, part.root) && (0,byteForms/* equalBytes */.ex)(treeRoot, tree.root);
}
/**
 * Whether the older tree is the beginning of the newer (RFC 9162 section 2.1.4.2). An older tree without leaves is
 * refused: whatever is shown begins with nothing, and who asks has mistaken what he remembers.
 */
function verifyConsistency(hasher, older, newer, proof) {
    if (older.size === 0)
        return false;
    return verifySubtreeConsistency(hasher, { start: 0, end: older.size, root: older.root }, newer, proof);
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
/* harmony import */ var _byteForms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29424);

/** Bytes of a SHA-256 hash. */
const HASH_BYTES = 32;
/** The hash of a tree of one leaf. Its prefix keeps a leaf from passing for a node (RFC 6962 section 2.1). */
function leafHash(hasher, leaf) {
    return hasher.sha256((0,_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .concatBytes */ .Id)(Uint8Array.of(0), leaf));
}
function nodeHash(hasher, left, right) {
    return hasher.sha256((0,_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .concatBytes */ .Id)(Uint8Array.of(1), left, right));
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

/***/ 60756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ ProvenTree)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/ledger/log/tree/consistencyProof.js + 1 modules
var consistencyProof = __webpack_require__(54672);
// EXTERNAL MODULE: ./build/ledger/log/byteForms.js
var byteForms = __webpack_require__(29424);
// EXTERNAL MODULE: ./build/ledger/log/tree/merkleTree.js
var merkleTree = __webpack_require__(38874);
;// CONCATENATED MODULE: ./build/ledger/log/tree/inclusionProof.js




/** The siblings between a leaf and the root, from the leaf upwards. */
function siblings(index, size) {
    const ranges = [];
    let start = 0;
    let end = size;
    while (end - start > 1) {
        const middle = start + (0,merkleTree/* splitPoint */.bW)(end - start);
        ranges.unshift(index < middle ? [middle, end] : [start, middle]);
        if (index < middle)
            end = middle;
        else
            start = middle;
    }
    return ranges;
}
function isIndex(index, size) {
    return Number.isSafeInteger(index) && Number.isSafeInteger(size) && index >= 0 && index < size;
}
/**
 * The proof that leaf `index` is in the tree of `size` leaves (RFC 6962 section 2.1.1).
 * @throws CountersignError `internal` when there is no such leaf
 */
async function makeInclusionProof(tree, index, size) {
    if (!isIndex(index, size))
        throw new errors.CountersignError('internal', `no leaf ${index} among ${size}`);
    return Promise.all(siblings(index, size).map(async ([start, end]) => tree.rangeHash(start, end)));
}
/** Whether `leaf`, a leaf hash, is leaf `index` of the tree of `size` leaves with this root (RFC 9162 section 2.1.3.2). */
function verifyInclusion(hasher, leaf, index, tree, proof) {
    if (!isIndex(index, tree.size) || leaf.length !== merkleTree/* HASH_BYTES */.FA)
        return false;
    const ranges = siblings(index, tree.size);
    if (ranges.length !== proof.length || proof.some((hash) => hash.length !== merkleTree/* HASH_BYTES */.FA))
        return false;
    const root = proof.reduce((hash, sibling, at) => {
        const isLeft = (ranges[at]?.[0] ?? 0) < index;
        return isLeft ? (0,merkleTree/* nodeHash */.zB)(hasher, sibling, hash) : (0,merkleTree/* nodeHash */.zB)(hasher, hash, sibling);
    }, leaf);
    return (0,byteForms/* equalBytes */.ex)(root, tree.root);
}
/**
 * Whether `leaf` is leaf `index` of the subtree of leaves `start` to `end` with this root
 * (draft-davidben-tls-merkle-tree-certs section 4.3).
 */
function verifySubtreeInclusion(hasher, leaf, index, subtree, proof) {
    const { start, end, root } = subtree;
    if (!isSubtree(start, end) || index < start)
        return false;
    return verifyInclusion(hasher, leaf, index - start, { size: end - start, root }, proof);
}

;// CONCATENATED MODULE: ./build/ledger/log/tree/provenTree.js




/**
 * A log of which the root is known, and hashes that nobody has checked: what it says of the log it proves against the
 * root.
 */
class ProvenTree {
    #hasher;
    #tree;
    #roots = new Map();
    constructor(hasher, tree) {
        this.#hasher = hasher;
        this.#tree = tree;
    }
    /**
     * The root that the log had at an earlier size, proven to be the beginning of this one.
     * @throws CountersignError `tampered` when the hashes cannot prove it, `internal` for a size that it never had
     */
    rootAt(size) {
        const known = this.#roots.get(size) ?? this.#provenRoot(size);
        this.#roots.set(size, known);
        return known;
    }
    /** Whether the log has this leaf there. @throws CountersignError `tampered` when hashes are missing */
    async holds(index, leaf) {
        const { size } = this.#tree;
        if (!Number.isSafeInteger(index) || index < 0 || index >= size)
            return false;
        const proof = await makeInclusionProof(this, index, size);
        return verifyInclusion(this.#hasher, (0,merkleTree/* leafHash */.Jq)(this.#hasher, leaf), index, this.#tree, proof);
    }
    /** Whether the log has a part of this root. @throws CountersignError `tampered` when hashes are missing */
    async hasPart(part) {
        const { size } = this.#tree;
        const proof = await (0,consistencyProof/* makeSubtreeConsistencyProof */.zT)(this, part.start, part.end, size);
        return (0,consistencyProof/* verifySubtreeConsistency */.eL)(this.#hasher, part, this.#tree, proof);
    }
    async #provenRoot(size) {
        if (!Number.isSafeInteger(size) || size < 0 || size > this.#tree.size)
            throw new errors.CountersignError('internal', `the log never had ${size} leaves`);
        if (size === 0)
            return (0,merkleTree/* emptyRoot */.Kx)(this.#hasher);
        if (size === this.#tree.size)
            return this.#tree.root;
        const root = await this.rangeHash(0, size);
        const proof = await (0,consistencyProof/* makeConsistencyProof */.fJ)(this, size, this.#tree.size);
        if ((0,consistencyProof/* verifyConsistency */.Ko)(this.#hasher, { size, root }, this.#tree, proof))
            return root;
        throw new errors.CountersignError('tampered', `the log does not prove the root that it had at size ${size}`);
    }
}


/***/ }),

/***/ 15226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ RecordedSnapshot),
/* harmony export */   a: () => (/* binding */ RecordingSnapshot)
/* harmony export */ });
/* harmony import */ var _pureDigest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17784);
/* harmony import */ var _log_recordedLog_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22143);


/** Notes every file and every leaf that is read through it: what a report rests on. */
class RecordingSnapshot {
    commit;
    log;
    files = new Map();
    #inner;
    constructor(inner) {
        this.#inner = inner;
        this.commit = inner.commit;
        this.log = inner.log && new _log_recordedLog_js__WEBPACK_IMPORTED_MODULE_1__/* .RecordingLog */ .a({ sha256: _pureDigest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc }, inner.log);
    }
    list(directory) {
        return this.#inner.list(directory);
    }
    async read(path) {
        const bytes = await this.#inner.read(path);
        if (bytes !== undefined)
            this.files.set(path, bytes);
        return bytes;
    }
    async readEarlier(path, isIt) {
        const bytes = await this.#inner.readEarlier(path, isIt);
        if (bytes !== undefined)
            this.files.set(path, bytes);
        return bytes;
    }
}
/** A ledger's files in memory, as a report carries them: read by the same code as the ledger itself. */
class RecordedSnapshot {
    commit;
    log;
    #files;
    constructor(files, log, commit) {
        this.#files = files;
        this.log = log;
        this.commit = commit;
    }
    list(directory) {
        const prefix = directory === '' ? '' : `${directory}/`;
        const names = new Set();
        for (const path of this.#files.keys()) {
            if (!path.startsWith(prefix))
                continue;
            const [name = '', ...rest] = path.slice(prefix.length).split('/');
            names.add(rest.length > 0 ? `${name}/` : name);
        }
        return Promise.resolve([...names].sort());
    }
    read(path) {
        return Promise.resolve(this.#files.get(path));
    }
    readEarlier() {
        return Promise.resolve(undefined);
    }
}


/***/ }),

/***/ 80646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ne: () => (/* binding */ approvalTerms),
/* harmony export */   uK: () => (/* binding */ notInForce),
/* harmony export */   yp: () => (/* binding */ differingMembers)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _pureDigest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17784);


/** What neither an order nor an offer can ask for yet: no evidence names a GPU, a result is sealed at once, one run. */
const FIXED_TERMS = { devices: [], release: 'immediate', claims: 1 };
/** @throws CountersignError `refused` while the TEE has not attested the order. */
function approvalTerms(state, suborder, held) {
    const placed = state.placed.entry;
    const attested = state.attested?.entry;
    if (attested === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('refused', `no TEE has attested order ${state.id} yet`);
    return {
        type: 'urn:countersign:approval:v1',
        approver: held.approver,
        ledger: held.ledger,
        order: state.id,
        suborder: suborder.id,
        offer: suborder.offer,
        slot: suborder.slot,
        orderDigest: state.placed.digest,
        solutionHash: held.solutionHash,
        dataset: held.dataset,
        inputs: placed.inputs.map((input, position) => {
            const index = position + 1;
            if (input.kind === 'resource')
                return { index, hash: input.hash };
            const offer = state.suborders.find(({ id }) => id === input.suborder)?.offer;
            return { index, ...(offer === undefined ? {} : { offer }) };
        }),
        configurationHash: placed.configurationHash,
        tee: {
            offer: placed.tee.offer,
            kind: held.evidence.kind,
            measurement: held.evidence.measurement,
            attempt: attested.attempt,
            evidenceDigest: held.evidence.digest,
            encryptionKey: attested.binding.encryptionKey,
            signingKey: attested.binding.signingKey,
        },
        policyDigest: held.policyDigest,
        recipients: placed.recipients,
        ...FIXED_TERMS,
        limits: placed.limits,
        // All that a run tells beside its result is its log; no progress is told yet.
        leakBudget: placed.limits.logBytes,
    };
}
function same(a, b) {
    return (0,_pureDigest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(a) === (0,_pureDigest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(b);
}
/**
 * Compares an approval, member by member, with what the TEE (or a verifier) holds.
 * @returns the names of the members that differ; empty when all agree
 */
function differingMembers(approval, terms) {
    const differing = [];
    for (const member of Object.keys(terms)) {
        if (member === 'tee') {
            const names = Object.keys(terms.tee);
            differing.push(...names.filter((name) => !same(approval.tee[name], terms.tee[name])).map((name) => `tee.${name}`));
        }
        else if (!same(approval[member], terms[member])) {
            differing.push(member);
        }
    }
    return differing;
}
/** Why an approval is not in force at a time; `undefined` when it is. */
function notInForce(approval, at) {
    if (at.getTime() < Date.parse(approval.notBefore))
        return `the approval holds only from ${approval.notBefore}`;
    if (at.getTime() >= Date.parse(approval.expires))
        return `the approval expired at ${approval.expires}`;
    return undefined;
}


/***/ }),

/***/ 32941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ offeredDataset),
/* harmony export */   i: () => (/* binding */ datasetCommitment)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _pureDigest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17784);
/* harmony import */ var _domainBytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19367);



/** SHA-256 (hex) over a domain, a zero byte, and the canonical JSON (RFC 8785) of salt, hash and size. */
function datasetCommitment({ salt, hash, size }) {
    return (0,_pureDigest_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256Hex */ .fg)((0,_domainBytes_js__WEBPACK_IMPORTED_MODULE_2__/* .domainBytes */ .A)('countersign dataset v1', { salt, hash, size }));
}
/** @throws CountersignError `refused` when the offer is not there, or commits to no dataset. */
function offeredDataset(offer) {
    if (offer?.dataset === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('refused', `offer ${offer?.id ?? 'unknown'} commits to no dataset`);
    return offer.dataset;
}


/***/ }),

/***/ 63373:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I5: () => (/* binding */ rootOf),
/* harmony export */   ID: () => (/* binding */ runtimeInfoSchema),
/* harmony export */   LQ: () => (/* binding */ orderReportOpening),
/* harmony export */   W: () => (/* binding */ openResultRoot),
/* harmony export */   Zk: () => (/* binding */ openOrderReport),
/* harmony export */   eC: () => (/* binding */ resultOpening),
/* harmony export */   eq: () => (/* binding */ orderReportOpeningSchema)
/* harmony export */ });
/* unused harmony exports ORDER_REPORT_DETAILS_TYPE, RESULT_DETAILS_TYPE, orderReportDetailsSchema, resultDetailsSchema, resultOpeningSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55156);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _ledger_log_byteForms_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29424);
/* harmony import */ var _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47692);
/* harmony import */ var _pureDigest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17784);
/* harmony import */ var _text_describeIssue_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(78398);






const ORDER_REPORT_DETAILS_TYPE = 'urn:countersign:order-report-details:v1';
const RESULT_DETAILS_TYPE = 'urn:countersign:result-details:v1';
/** An entry of the guide's `runtimeInfo`. */
const runtimeInfoSchema = zod__WEBPACK_IMPORTED_MODULE_3__.object({
    type: zod__WEBPACK_IMPORTED_MODULE_3__["enum"](['Image', 'Data', 'Configuration']),
    size: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes */ .ee,
    hash: zod__WEBPACK_IMPORTED_MODULE_3__.object({ algo: zod__WEBPACK_IMPORTED_MODULE_3__.literal('sha256'), hash: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc, encoding: zod__WEBPACK_IMPORTED_MODULE_3__.literal('hex') }),
});
/** What the order report does not say in public. */
const orderReportDetailsSchema = zod__WEBPACK_IMPORTED_MODULE_3__.object({
    /** Image first, then the data in the order of /sp/inputs, then the configuration. */
    runtimeInfo: zod__WEBPACK_IMPORTED_MODULE_3__.array(runtimeInfoSchema).max(256),
    /** What opens the commitment of each data offer, together with hash and size of its dataset. */
    salts: zod__WEBPACK_IMPORTED_MODULE_3__.array(zod__WEBPACK_IMPORTED_MODULE_3__.object({ suborder: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__.id, salt: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc })).max(64),
});
/** What the result does not say in public. */
const resultDetailsSchema = zod__WEBPACK_IMPORTED_MODULE_3__.object({
    outcome: zod__WEBPACK_IMPORTED_MODULE_3__["enum"]([
        'exited',
        'time-limit',
        'memory-limit',
        'output-limit',
        'cancelled',
        'not-startable',
        'interrupted',
    ]),
    exitStatus: zod__WEBPACK_IMPORTED_MODULE_3__.int().nullable(),
    /** Wall time of the container, milliseconds. */
    milliseconds: zod__WEBPACK_IMPORTED_MODULE_3__.number().nonnegative(),
    logBytes: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes */ .ee,
    /** The deterministic tar of the result directory, as `files calculate-hash` gives it. */
    result: zod__WEBPACK_IMPORTED_MODULE_3__.object({ hash: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc, size: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes */ .ee }).nullable(),
    /** Null where the files are too many to list: the hash of the result stands for all of them. */
    outputs: zod__WEBPACK_IMPORTED_MODULE_3__.array(zod__WEBPACK_IMPORTED_MODULE_3__.object({ name: zod__WEBPACK_IMPORTED_MODULE_3__.string().max(4096), size: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes */ .ee, hash: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc })).nullable(),
});
const openingOf = (type, details) => zod__WEBPACK_IMPORTED_MODULE_3__.object({ type: zod__WEBPACK_IMPORTED_MODULE_3__.literal(type), salt: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc, details });
const orderReportOpeningSchema = openingOf(ORDER_REPORT_DETAILS_TYPE, orderReportDetailsSchema);
const resultOpeningSchema = openingOf(RESULT_DETAILS_TYPE, resultDetailsSchema);
function salted(type, details) {
    return { type, salt: (0,_ledger_log_byteForms_js__WEBPACK_IMPORTED_MODULE_4__/* .toHex */ .nj)(crypto.getRandomValues(new Uint8Array(32))), details };
}
function orderReportOpening(details) {
    return salted(ORDER_REPORT_DETAILS_TYPE, details);
}
function resultOpening(details) {
    return salted(RESULT_DETAILS_TYPE, details);
}
/** The root that a statement publishes: SHA-256 of the opening's canonical JSON. */
function rootOf(opening) {
    return (0,_pureDigest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(opening);
}
function opened(schema, opening, root, what) {
    if (rootOf(opening) !== root)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('tampered', `${what} are not those whose root the TEE signed`);
    const parsed = schema.safeParse(opening);
    if (parsed.success)
        return parsed.data;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('tampered', `${what} have another form: ${(0,_text_describeIssue_js__WEBPACK_IMPORTED_MODULE_5__/* .describeIssue */ .n)(parsed.error)}`);
}
/**
 * Opens the root of an order report.
 * @throws CountersignError `tampered` when these are other details than those that the TEE signed.
 */
function openOrderReport(opening, root) {
    return opened(orderReportOpeningSchema, opening, root, 'the details of the order report').details;
}
/** The same of a result. */
function openResultRoot(opening, root) {
    return opened(resultOpeningSchema, opening, root, 'the details of the result').details;
}


/***/ }),

/***/ 69586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ recordedIn),
/* harmony export */   z: () => (/* binding */ recordOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _ledger_log_byteForms_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29424);
/* harmony import */ var _ledger_log_recordedLog_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22143);
/* harmony import */ var _ledger_recordedSnapshot_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15226);
/* harmony import */ var _pureDigest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17784);





function bytesOf(hex) {
    const bytes = (0,_ledger_log_byteForms_js__WEBPACK_IMPORTED_MODULE_4__/* .fromHex */ .aD)(hex);
    if (bytes?.length === 32)
        return bytes;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('tampered', 'a hash in the report is not 64 hex digits');
}
/** What was read of the ledger, as a report carries it. Leaves stand among the log's, and not as files once more. */
function recordOf({ commit, log, files }) {
    if (log === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('not-found', 'the ledger has no entries yet');
    const { ledger: id, size, root, record } = log;
    const text = (bytes) => Buffer.from(bytes).toString('utf8');
    const kept = [...files].filter(([path]) => path.endsWith('.body') || path.startsWith('accounts/'));
    return {
        ...(commit === undefined ? {} : { commit }),
        id,
        size,
        root: (0,_ledger_log_byteForms_js__WEBPACK_IMPORTED_MODULE_4__/* .toHex */ .nj)(root),
        leaves: Object.fromEntries([...record.leaves].map(([index, leaf]) => [String(index), text(leaf)])),
        hashes: Object.fromEntries([...record.hashes].map(([range, hash]) => [range, (0,_ledger_log_byteForms_js__WEBPACK_IMPORTED_MODULE_4__/* .toHex */ .nj)(hash)])),
        files: Object.fromEntries(kept.map(([path, bytes]) => [path, text(bytes)])),
    };
}
/** The part of a ledger that a report carries: read by the same code as the ledger itself. */
function recordedIn({ ledger }) {
    const { id, size, root, leaves, hashes, files, commit } = ledger;
    const record = {
        leaves: new Map(Object.entries(leaves).map(([index, leaf]) => [Number(index), Buffer.from(leaf, 'utf8')])),
        hashes: new Map(Object.entries(hashes).map(([range, hash]) => [range, bytesOf(hash)])),
    };
    const log = new _ledger_log_recordedLog_js__WEBPACK_IMPORTED_MODULE_1__/* .RecordedLog */ .F({ sha256: _pureDigest_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .sc }, { ledger: id, size, root: bytesOf(root) }, record);
    const byPath = new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text, 'utf8')]));
    return new _ledger_recordedSnapshot_js__WEBPACK_IMPORTED_MODULE_2__/* .RecordedSnapshot */ .X(byPath, log, commit);
}


/***/ }),

/***/ 85551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MAX_REPORT_BYTES: () => (/* binding */ MAX_REPORT_BYTES),
/* harmony export */   fG: () => (/* binding */ REPORT_FILE_TYPE),
/* harmony export */   le: () => (/* binding */ workloadInfoOf),
/* harmony export */   parseReportFile: () => (/* binding */ parseReportFile)
/* harmony export */ });
/* unused harmony export reportFileSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55156);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47692);
/* harmony import */ var _text_describeIssue_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(78398);
/* harmony import */ var _text_hasDuplicateMembers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5934);
/* harmony import */ var _details_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63373);






const REPORT_FILE_TYPE = 'urn:countersign:report:v1';
const MAX_REPORT_BYTES = 32 * 1024 * 1024;
/**
 * `report.json`: one file that verifies with the network cut. `workloadInfo` is the guide's; everything in it
 * is repeated from the signed statements and what opens them, and the verifier compares the two.
 */
const reportFileSchema = zod__WEBPACK_IMPORTED_MODULE_3__.object({
    type: zod__WEBPACK_IMPORTED_MODULE_3__.literal(REPORT_FILE_TYPE),
    /** Present when the TEE is simulated. */
    notice: zod__WEBPACK_IMPORTED_MODULE_3__.string().max(256).optional(),
    order: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__.id,
    workloadInfo: zod__WEBPACK_IMPORTED_MODULE_3__.object({
        /** Milliseconds since 1970. */
        created: zod__WEBPACK_IMPORTED_MODULE_3__.number(),
        /** Absent where nobody opened it. */
        runtimeInfo: zod__WEBPACK_IMPORTED_MODULE_3__.array(_details_js__WEBPACK_IMPORTED_MODULE_2__/* .runtimeInfoSchema */ .ID).max(256).optional(),
        orderCapacity: zod__WEBPACK_IMPORTED_MODULE_3__.object({ cpuCores: zod__WEBPACK_IMPORTED_MODULE_3__.number(), ram: zod__WEBPACK_IMPORTED_MODULE_3__.number(), diskUsage: zod__WEBPACK_IMPORTED_MODULE_3__.number() }).optional(),
    }),
    /** Sigstore bundle: what was about to run on what. */
    report: zod__WEBPACK_IMPORTED_MODULE_3__.unknown(),
    /** Sigstore bundle: what came out; null until then. */
    result: zod__WEBPACK_IMPORTED_MODULE_3__.unknown(),
    /** What opens the roots of the two, with its salts, as far as the one who took the report may read it. */
    opened: zod__WEBPACK_IMPORTED_MODULE_3__.object({ report: zod__WEBPACK_IMPORTED_MODULE_3__.unknown().optional(), result: zod__WEBPACK_IMPORTED_MODULE_3__.unknown().optional() }),
    /** What the report rests on of the ledger. */
    ledger: zod__WEBPACK_IMPORTED_MODULE_3__.object({
        commit: zod__WEBPACK_IMPORTED_MODULE_3__.string().max(64).optional(),
        /** The ledger's id. */
        id: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
        /** The log when the report was taken. */
        size: zod__WEBPACK_IMPORTED_MODULE_3__.int().positive(),
        root: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
        /** Signed heads, by their index in the log. */
        leaves: zod__WEBPACK_IMPORTED_MODULE_3__.record(zod__WEBPACK_IMPORTED_MODULE_3__.string().regex(/^(?:0|[1-9]\d{0,14})$/), zod__WEBPACK_IMPORTED_MODULE_3__.string().max(2048)),
        /** What proves them, and the states of the log that they name: hashes by the range of leaves that each is of. */
        hashes: zod__WEBPACK_IMPORTED_MODULE_3__.record(zod__WEBPACK_IMPORTED_MODULE_3__.string().regex(/^\d{1,15}-\d{1,15}$/), _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc),
        /** Bodies and accounts, as text, by path. */
        files: zod__WEBPACK_IMPORTED_MODULE_3__.record(zod__WEBPACK_IMPORTED_MODULE_3__.string().max(512), zod__WEBPACK_IMPORTED_MODULE_3__.string()),
    }),
});
/** The guide's part of the file, from the signed report and what opens its root. */
function workloadInfoOf({ created, limits }, runtimeInfo) {
    return {
        created: Date.parse(created),
        ...(runtimeInfo === undefined ? {} : { runtimeInfo: [...runtimeInfo] }),
        orderCapacity: { cpuCores: limits.cpus, ram: limits.memoryBytes, diskUsage: limits.outputBytes },
    };
}
/** @throws CountersignError `input` when the text is not a report, or can be read in two ways. */
function parseReportFile(text, what) {
    if (text.length > MAX_REPORT_BYTES)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('limit', `${what} is too large for a report`);
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('input', `${what} is not JSON`, { cause });
    }
    if ((0,_text_hasDuplicateMembers_js__WEBPACK_IMPORTED_MODULE_4__/* .hasDuplicateMembers */ .l)(text, value))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('input', `${what} has a member twice: it can be read in two ways`);
    const parsed = reportFileSchema.safeParse(value);
    if (parsed.success)
        return parsed.data;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('input', `${what} is not an order report: ${(0,_text_describeIssue_js__WEBPACK_IMPORTED_MODULE_5__/* .describeIssue */ .n)(parsed.error)}`, {
        mend: 'a report is what `countersign orders get-report <ORDER_ID> --save-to report.json` writes',
    });
}


/***/ }),

/***/ 89688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verifyReport: () => (/* binding */ verifyReport)
});

// EXTERNAL MODULE: ./build/checks.js
var build_checks = __webpack_require__(57163);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/ledger/entries/orders.js
var orders = __webpack_require__(65938);
// EXTERNAL MODULE: ./build/report/recordedLedger.js
var recordedLedger = __webpack_require__(69586);
// EXTERNAL MODULE: ./build/canonicalForm.js
var canonicalForm = __webpack_require__(58836);
// EXTERNAL MODULE: ./build/ledger/entries/approvalHead.js
var approvalHead = __webpack_require__(12730);
// EXTERNAL MODULE: ./build/marketplace/approvalTerms.js
var approvalTerms = __webpack_require__(80646);
// EXTERNAL MODULE: ./build/marketplace/datasetCommitment.js
var datasetCommitment = __webpack_require__(32941);
// EXTERNAL MODULE: ./build/pgp/signatures.js
var signatures = __webpack_require__(90661);
// EXTERNAL MODULE: ./build/pureDigest.js
var pureDigest = __webpack_require__(17784);
// EXTERNAL MODULE: ./build/report/offerPolicies.js
var offerPolicies = __webpack_require__(73407);
;// CONCATENATED MODULE: ./build/report/approvalChecks.js









async function verifyOne(reading, suborder, report, details, claims) {
    const outcome = suborder.completed?.entry.outcome;
    const owner = reading.offers.get(suborder.offer)?.offer.owner;
    if (outcome?.status !== 'done' || owner === undefined)
        throw new errors.CountersignError('refused', 'there is no approval');
    const { approval, approvalSignature } = outcome;
    const key = await reading.accounts.keyOf(owner);
    await (0,signatures/* verifyDetached */.T)((0,canonicalForm/* canonicalBytes */.Mr)(approval), approvalSignature, key, 'the approval');
    const policyDigest = (0,offerPolicies/* dataPolicyDigests */.G)([suborder], reading.offers)[0] ?? '';
    // What the TEE measured before it was approved: the report's own hash is compared with the order elsewhere.
    const measured = reading.state.attested?.entry.binding.solutionHash ?? '';
    const evidence = { kind: claims.kind, measurement: claims.measurement, digest: report.tee.evidenceDigest };
    const terms = (0,approvalTerms/* approvalTerms */.Ne)(reading.state, suborder, {
        approver: owner,
        ledger: reading.log.ledger,
        solutionHash: measured,
        policyDigest,
        dataset: (0,datasetCommitment/* offeredDataset */.A)(reading.offers.get(suborder.offer)?.offer),
        evidence,
    });
    const differing = (0,approvalTerms/* differingMembers */.yp)(approval, terms);
    if (differing.length > 0)
        throw new errors.CountersignError('refused', `it was given for something else: ${differing.join(', ')}`);
    const other = await (0,approvalHead/* notExtended */.r)(reading.log, approval);
    if (other !== undefined)
        throw new errors.CountersignError('refused', other);
    const late = (0,approvalTerms/* notInForce */.uK)(approval, new Date(report.created));
    if (late !== undefined)
        throw new errors.CountersignError('refused', late);
    const used = report.approvals.find(({ suborder: id }) => id === suborder.id);
    if (used?.digest !== (0,pureDigest/* digestOf */.ol)(approval) || used.approver !== owner) {
        throw new errors.CountersignError('refused', 'the report names another approval');
    }
    // The approval's own commitment was compared with the offer's above.
    const { commitment } = approval.dataset;
    if (used.commitment !== commitment ||
        (details && openedCommitment(reading, suborder, details) !== commitment)) {
        throw new errors.CountersignError('refused', 'the dataset that was used is not the approved one');
    }
    return approval;
}
/** What the dataset that ran commits to, by hash and size of the report's details. */
function openedCommitment({ state }, { id }, { runtimeInfo, salts }) {
    const index = state.placed.entry.inputs.findIndex((input) => input.kind === 'offer' && input.suborder === id);
    const ran = runtimeInfo.filter(({ type }) => type === 'Data')[index];
    const salt = salts.find(({ suborder }) => suborder === id)?.salt;
    if (ran === undefined || salt === undefined)
        return undefined;
    return (0,datasetCommitment/* datasetCommitment */.i)({ salt, hash: ran.hash.hash, size: ran.size });
}
async function nameOf(reading, fingerprint) {
    return (await reading.accounts.keyOf(fingerprint)).users[0]?.userID?.userID ?? '';
}
/** Verifies each data owner's approval, member by member, against what the report says was run. */
async function approvalChecks(reading, report, details, claims) {
    const checks = [];
    const facts = [];
    const data = reading.state.suborders.filter(({ type }) => type === 'Data');
    for (const suborder of data) {
        const id = `approval-${suborder.id}`;
        const title = `The owner of offer ${suborder.offer} approved exactly this (suborder ${suborder.id})`;
        try {
            const { approver, expires, context = {} } = await verifyOne(reading, suborder, report, details, claims);
            const approved = suborder.completed?.entry.at ?? '';
            const detail = `approved ${approved} by ${approver}`;
            checks.push(details === undefined
                ? (0,build_checks/* impossibleCheck */.Sw)(id, title, `${detail}; which dataset was used is sealed, and was not opened`)
                : (0,build_checks/* checkOf */.EG)(id, title, true, detail));
            const name = await nameOf(reading, approver);
            facts.push({ suborder: suborder.id, approver, name, approved, expires, context });
        }
        catch (error) {
            checks.push((0,build_checks/* failedCheck */.WU)(id, title, (0,errors.messageOf)(error)));
        }
    }
    return { checks, facts };
}

// EXTERNAL MODULE: ./build/report/detailChecks.js
var detailChecks = __webpack_require__(51147);
// EXTERNAL MODULE: ./build/report/resultMemberChecks.js
var resultMemberChecks = __webpack_require__(65589);
// EXTERNAL MODULE: ./build/attestation/policy.js
var policy = __webpack_require__(89339);
// EXTERNAL MODULE: ./build/report/orderEvidence.js
var orderEvidence = __webpack_require__(31594);
;// CONCATENATED MODULE: ./build/report/evidenceChecks.js




/** Verifies the TEE's evidence under every data owner's policy, and under the verifier's own. */
async function evidenceChecks(reading, options) {
    const { state, offers } = reading;
    const at = new Date(state.attested?.entry.at ?? state.placed.entry.at);
    const digests = (0,offerPolicies/* dataPolicyDigests */.G)(state.placed.entry.suborders, offers);
    const owners = state.suborders
        .filter(({ type }) => type === 'Data')
        .flatMap(({ offer }) => {
        const reading_ = offers.get(offer);
        return reading_ ? [{ name: `offer ${offer}`, policy: (0,offerPolicies/* policyOf */.U)(reading_.offer) }] : [];
    });
    const policies = options.policy ? [...owners, { name: 'your policy', policy: options.policy }] : owners;
    // Nobody asked anything of the TEE: that it is genuine can still be said, and what it measures be shown.
    const open = { ...(0,policy.defaultPolicy)(), allowSimulated: true, allowAnyMeasurement: true };
    if (policies.length === 0)
        policies.push({ name: 'no policy', policy: open });
    const checks = [];
    let claims;
    for (const { name, policy } of policies) {
        const verdict = await (0,orderEvidence/* verifyOrderEvidence */.N)(state, digests, policy, at);
        claims ??= verdict.claims;
        const bad = verdict.checks.find(({ status }) => status !== 'passed');
        const title = `The TEE's evidence holds under ${name === 'no policy' ? name : `the policy of ${name}`}`;
        const id = `evidence-${name.replace(/\W+/g, '-')}`;
        if (bad === undefined) {
            checks.push((0,build_checks/* checkOf */.EG)(id, title, true, `${verdict.checks.length} checks`));
        }
        else {
            checks.push({ id, title, status: bad.status, detail: `${bad.title}: ${bad.detail}` });
        }
    }
    return { checks, claims };
}
/** A simulated TEE fails, unless the verifier says that it is a trial. */
function simulationCheck(claims, options) {
    const title = 'Hardware stands behind the TEE';
    if (claims === undefined)
        return (0,build_checks/* impossibleCheck */.Sw)('tee-hardware', title, 'the evidence cannot be read');
    if (claims.kind !== 'sim')
        return (0,build_checks/* checkOf */.EG)('tee-hardware', title, true, `${claims.kind}, measurement ${claims.measurement}`);
    const detail = options.allowSimulated
        ? 'SIMULATED TEE, accepted because simulation was allowed: this proves nothing about hardware'
        : 'SIMULATED TEE: give --allow-simulated to accept it in a trial';
    return (0,build_checks/* checkOf */.EG)('tee-hardware', title, options.allowSimulated, detail);
}

// EXTERNAL MODULE: ./build/report/reportMemberChecks.js
var reportMemberChecks = __webpack_require__(73706);
// EXTERNAL MODULE: ./build/report/statementChecks.js + 1 modules
var statementChecks = __webpack_require__(31569);
;// CONCATENATED MODULE: ./build/report/verifyReport.js










/**
 * Verifies a report with nothing but the file: no network, no ledger. Each check is named, and one that
 * failed is told from one that could not be made.
 */
async function verifyReport(file, options) {
    const none = {
        order: file.order,
        claims: undefined,
        simulated: true,
        report: undefined,
        result: undefined,
        runtimeInfo: undefined,
        resultDetails: undefined,
        approvals: [],
        reading: undefined,
    };
    const title = 'The ledger entries are signed by their authors, in order, and follow the rules';
    let reading;
    try {
        reading = await (0,orders/* readOrder */.Rx)((0,recordedLedger/* recordedIn */.A)(file), file.order);
        const { id } = reading.state;
        if (id !== file.order)
            throw new errors.CountersignError('tampered', `${file.order} is a suborder of order ${id}`);
    }
    catch (error) {
        return { ...none, checks: [(0,build_checks/* failedCheck */.WU)('ledger-entries', title, (0,errors.messageOf)(error))] };
    }
    const [refused] = [...reading.refused, ...[...reading.offers.values()].flatMap((offer) => offer.refused)];
    const detail = refused ? `${refused.what}: ${refused.reason}` : `${reading.entries.length} entries`;
    const checks = [(0,build_checks/* checkOf */.EG)('ledger-entries', title, refused === undefined, detail)];
    try {
        const evidence = await evidenceChecks(reading, options);
        const { claims } = evidence;
        checks.push(...evidence.checks, simulationCheck(claims, options));
        const statements = (0,statementChecks/* statementChecks */.hH)(file, reading);
        checks.push(...statements.checks);
        const { report, result } = statements;
        const opened = report && (0,detailChecks/* runtimeInfoCheck */.Jq)(file, report);
        const runtimeInfo = opened?.runtimeInfo;
        const { checks: rootChecks, details: resultDetails } = (0,detailChecks/* resultRootCheck */.ui)(file, result);
        const approvals = report && claims
            ? await approvalChecks(reading, report, opened?.details, claims)
            : { checks: [], facts: [] };
        if (report && opened)
            checks.push((0,statementChecks/* orderCheck */.jd)(reading, report), opened.check, ...(0,statementChecks/* contentChecks */.$E)(reading, runtimeInfo), (0,reportMemberChecks/* teeCheck */.BV)(reading, report, claims), ...approvals.checks, ...rootChecks, ...(resultDetails === undefined ? [] : [(0,resultMemberChecks/* resultStatusCheck */.y)(reading, resultDetails)]), ...(0,statementChecks/* ownHashChecks */.al)(reading, runtimeInfo, resultDetails, options));
        return {
            order: file.order,
            checks,
            claims,
            simulated: claims?.kind !== 'sev-snp' && claims?.kind !== 'tdx',
            report,
            result,
            runtimeInfo,
            resultDetails,
            approvals: approvals.facts,
            reading,
        };
    }
    catch (error) {
        checks.push((0,build_checks/* failedCheck */.WU)('report-readable', 'The report can be judged', (0,errors.messageOf)(error)));
        return { ...none, reading, checks };
    }
}


/***/ }),

/***/ 5934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ hasDuplicateMembers)
/* harmony export */ });
/**
 * Whether an object in a JSON text has a member of the same name twice. JSON.parse keeps the last of them and says
 * nothing; another reader may keep the first (RFC 8259, section 4), so that two people see two documents.
 * @param value what JSON.parse made of `text`
 */
function hasDuplicateMembers(text, value) {
    const members = colonsOutsideStrings(text);
    let kept = 0;
    const pending = [value];
    while (pending.length > 0) {
        const next = pending.pop();
        if (typeof next !== 'object' || next === null)
            continue;
        const inner = Object.values(next);
        if (!Array.isArray(next))
            kept += inner.length;
        for (const item of inner)
            pending.push(item);
    }
    return members !== kept;
}
/**
 * Outside of strings a colon stands for a member, and for nothing else. Walked by hand: a pattern that takes a string of
 * millions of characters at once overflows the stack.
 */
function colonsOutsideStrings(text) {
    let colons = 0;
    let isInString = false;
    for (let index = 0; index < text.length; index++) {
        const character = text[index];
        if (character === '"')
            isInString = !isInString;
        else if (isInString && character === '\\')
            index++;
        else if (!isInString && character === ':')
            colons++;
    }
    return colons;
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
