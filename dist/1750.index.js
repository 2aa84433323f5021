export const id = 1750;
export const ids = [1750,4169,7934,4377,7990];
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

/***/ 95021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parsePolicy: () => (/* binding */ parsePolicy)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14881);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89339);




const maxPolicyBytes = 256 * 1024;
/**
 * Reads a policy (YAML or JSON). Every error names file, line and rule.
 * @throws CountersignError `input` when it is not a policy, `limit` over 256 KiB.
 */
function parsePolicy(text, fileName) {
    if ((0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_1__/* .toUtf8 */ .Pq)(text).length > maxPolicyBytes) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('limit', `${fileName} is larger than ${maxPolicyBytes} bytes: too large for a policy`);
    }
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
    const first = document.errors[0] ?? document.warnings[0];
    if (first !== undefined)
        throw notPolicy(fileName, lines.linePos(first.pos[0]).line, first.message);
    const result = _policy_js__WEBPACK_IMPORTED_MODULE_3__.policySchema.safeParse(plainValue(document, fileName));
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('input', `${fileName} uses YAML aliases, which a policy may not`, { cause });
    }
}
function notPolicy(fileName, line, reason) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('input', `${fileName}:${line}: not a valid policy: ${reason.replace(/\s+/g, ' ')}`, {
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

/***/ 8448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mr: () => (/* reexport safe */ _canonicalForm_js__WEBPACK_IMPORTED_MODULE_1__.Mr),
/* harmony export */   digestOf: () => (/* binding */ digestOf),
/* harmony export */   fg: () => (/* binding */ sha256Hex),
/* harmony export */   kP: () => (/* reexport safe */ _canonicalForm_js__WEBPACK_IMPORTED_MODULE_1__.kP)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _canonicalForm_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58836);



/** SHA-256 in lower-case hex. */
function sha256Hex(bytes) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex');
}
/** SHA-256 of a value's canonical JSON, in lower-case hex. */
function digestOf(value) {
    return sha256Hex((0,_canonicalForm_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalBytes */ .Mr)(value));
}


/***/ }),

/***/ 74169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   getReport: () => (/* binding */ getReport)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _ledger_entries_orders_orders_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19432);
/* harmony import */ var _ledger_entries_orders_approvalHead_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40820);
/* harmony import */ var _ledger_recordedSnapshot_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15226);
/* harmony import */ var _marketplace_approval_claim_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73902);
/* harmony import */ var _marketplace_order_orderState_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(11006);
/* harmony import */ var _report_details_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(63373);
/* harmony import */ var _report_cardFacts_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(21314);
/* harmony import */ var _report_statement_readStatement_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(79872);
/* harmony import */ var _report_reportFile_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(85551);
/* harmony import */ var _text_describeIssue_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(78398);
/* harmony import */ var _report_checks_witnessChecks_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(58571);
/* harmony import */ var _report_recordedLedger_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(69586);
/* harmony import */ var _openDetails_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(22129);














/** The guide's entries, as the file shows them; whether they open the root is the verifier's to say. */
function runtimeInfoIn(opening) {
    if (opening === undefined)
        return undefined;
    const parsed = _report_details_js__WEBPACK_IMPORTED_MODULE_6__/* .orderReportOpeningSchema */ .eq.safeParse(opening);
    if (parsed.success)
        return parsed.data.details.runtimeInfo;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('tampered', `the details of the report: ${(0,_text_describeIssue_js__WEBPACK_IMPORTED_MODULE_13__/* .describeIssue */ .n)(parsed.error)}`);
}
/** What a stranger wrote beside the order says nothing about it: readers ignore it, and so does the report. */
function dropRefused(recording, { refused, offers }) {
    const ignored = [...refused, ...[...offers.values()].flatMap((offer) => offer.refused)];
    for (const { index } of ignored)
        if (index !== undefined)
            recording.log?.record.leaves.delete(index);
}
/** The report carries the proof of each state of the log that an approval names. */
async function proveApprovals({ state, log }) {
    for (const approval of (0,_marketplace_approval_claim_js__WEBPACK_IMPORTED_MODULE_4__/* .approvalsOf */ .mh)(state))
        await (0,_ledger_entries_orders_approvalHead_js__WEBPACK_IMPORTED_MODULE_2__/* .notExtended */ .r)(log, approval);
}
/**
 * The order report as one file, with all that it rests on.
 * @param key opens what ran on what, for the customer and the data owners, and what came out, for the recipients;
 *   without it, or for another, the file says neither
 * @throws CountersignError `unavailable` until the TEE has published it.
 */
async function getReport(ledger, id, key) {
    const recording = new _ledger_recordedSnapshot_js__WEBPACK_IMPORTED_MODULE_3__/* .RecordingSnapshot */ .a(await ledger.snapshot());
    const reading = await (0,_ledger_entries_orders_orders_js__WEBPACK_IMPORTED_MODULE_1__/* .readOrder */ .Rx)(recording, id, 'near');
    const { state } = reading;
    const { id: order } = state;
    dropRefused(recording, reading);
    await proveApprovals(reading);
    // The report carries the keys of all whom its cards name.
    await (0,_report_cardFacts_js__WEBPACK_IMPORTED_MODULE_7__/* .partyNames */ .p)(reading);
    const reported = state.reported?.entry;
    if (reported === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('unavailable', `order ${order} has no report: it is ${(0,_marketplace_order_orderState_js__WEBPACK_IMPORTED_MODULE_5__.statusOf)(state)}`, {
            mend: 'the TEE publishes the report when all suborders are completed, before it executes',
        });
    }
    const { predicate } = (0,_report_statement_readStatement_js__WEBPACK_IMPORTED_MODULE_8__/* .readStatement */ .c)(reported.bundle, 'the order report', 'report');
    await (0,_report_checks_witnessChecks_js__WEBPACK_IMPORTED_MODULE_10__/* .proveWitnessed */ .r9)(reading.log, predicate);
    const opened = key === undefined ? {} : await (0,_openDetails_js__WEBPACK_IMPORTED_MODULE_12__/* .openDetails */ .F)(reading, key);
    return {
        type: _report_reportFile_js__WEBPACK_IMPORTED_MODULE_9__/* .REPORT_FILE_TYPE */ .fG,
        ...(predicate.tee.simulated ? { notice: 'SIMULATED: no hardware stands behind this report' } : {}),
        order,
        workloadInfo: (0,_report_reportFile_js__WEBPACK_IMPORTED_MODULE_9__/* .workloadInfoOf */ .le)(predicate, runtimeInfoIn(opened.report)),
        report: reported.bundle,
        result: state.finished?.entry.bundle ?? null,
        opened,
        ledger: (0,_report_recordedLedger_js__WEBPACK_IMPORTED_MODULE_11__/* .recordOf */ .z)(recording),
    };
}


/***/ }),

/***/ 22129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ openDetails)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _ledger_entries_orders_orders_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19432);
/* harmony import */ var _pgp_keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8870);
/* harmony import */ var _resource_sealedResource_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28485);




/**
 * What the TEE sealed to this key of what it does not publish: what opens the roots of the report and of the result,
 * as far as each is meant for this reader. Nothing is compared with the roots here.
 * @throws CountersignError `tampered` or `refused` when what is sealed to this key does not open as the order's own, or when
 * how the run ended was left out for a recipient: a run that failed would be one of which that is not known.
 */
async function openDetails(reading, key) {
    const { state } = reading;
    const reader = (0,_pgp_keys_js__WEBPACK_IMPORTED_MODULE_2__.fingerprintOf)(key.toPublic());
    const orderKey = await (0,_pgp_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .readPublicKey */ .RR)(state.attested?.entry.encryptionKey ?? '', 'the order key');
    const order = (0,_ledger_entries_orders_orders_js__WEBPACK_IMPORTED_MODULE_1__/* .sealedFor */ .Mr)(reading);
    const author = (0,_pgp_keys_js__WEBPACK_IMPORTED_MODULE_2__.fingerprintOf)(orderKey);
    const open = async (sealed, role, what) => sealed === undefined
        ? undefined
        : (0,_resource_sealedResource_js__WEBPACK_IMPORTED_MODULE_3__/* .openSealedDetails */ .xu)(sealed, { ...order, author, role }, key, orderKey, what);
    const report = state.reported?.entry.details[reader];
    const result = state.finished?.entry.details?.[reader];
    if (result === undefined && (await isOwed(reading, reader)))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('tampered', `how the run of order ${state.id} ended is not sealed to ${reader}, a recipient: its operator left it out`, {
            mend: 'Without your key the report can be taken and verified all the same; how the run ended is not known then.',
        });
    const opened = {
        report: await open(report, 'report-details', `the details of the report of order ${state.id}`),
        result: await open(result, 'result-details', `the details of the result of order ${state.id}`),
    };
    return Object.fromEntries(Object.entries(opened).filter(([, value]) => value !== undefined));
}
/** Whether the TEE sealed to this party how the run ended: to every recipient whose key has not ended. */
async function isOwed({ state, accounts }, reader) {
    if (state.finished?.entry.bundle === undefined)
        return false;
    if (!state.placed.entry.recipients.includes(reader))
        return false;
    return (await accounts.lifeOf(reader)).end === undefined;
}


/***/ }),

/***/ 40820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ notExtended)
/* harmony export */ });
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14881);

/**
 * Why the log is not the one that an approver had seen, and more; `undefined` when it is.
 * @throws CountersignError `tampered` when the log's own files do not prove it
 */
async function notExtended(log, { head }) {
    if (head.size <= log.size && (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toHex */ .nj)(await log.rootAt(head.size)) === head.root)
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
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14881);
/* harmony import */ var _leaf_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16338);
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
    beginnings(range) {
        return this.#inner.beginnings(range);
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
        return Promise.reject(new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('tampered', `the proof of leaves ${start} to ${end} is missing`));
    }
    async leafAt(index) {
        const leaf = this.#record.leaves.get(index);
        if (leaf === undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('not-found', `leaf ${index} of the log is not there`);
        if (await this.holds(index, leaf))
            return leaf;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('tampered', `leaf ${index} is not what the log of root ${(0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_1__/* .toHex */ .nj)(this.root)} has`);
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
    async *beginnings({ from = 0 } = {}) {
        for (const index of [...this.#record.leaves.keys()].sort((a, b) => b - a))
            if (index >= from && this.#aboutOf(index) === null)
                yield { index, leaf: await this.leafAt(index) };
    }
    #aboutOf(index) {
        return (0,_leaf_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeEntry */ .LP)(this.#record.leaves.get(index) ?? new Uint8Array())?.head.about;
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
// EXTERNAL MODULE: ./build/bytes/byteForms.js
var byteForms = __webpack_require__(14881);
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
        throw new errors/* CountersignError */.WS('internal', `leaves ${start} to ${end} are no subtree of ${size}`);
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

/***/ 60756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ ProvenTree)
});

// EXTERNAL MODULE: ./build/bytes/recentMap.js
var recentMap = __webpack_require__(85571);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/ledger/log/tree/consistencyProof.js + 1 modules
var consistencyProof = __webpack_require__(54672);
// EXTERNAL MODULE: ./build/bytes/byteForms.js
var byteForms = __webpack_require__(14881);
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
        throw new errors/* CountersignError */.WS('internal', `no leaf ${index} among ${size}`);
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





/** So many earlier roots are kept. */
const MOST_ROOTS = 1024;
/**
 * A log of which the root is known, and hashes that nobody has checked: what it says of the log it proves against the
 * root.
 */
class ProvenTree {
    #hasher;
    #tree;
    #roots = new recentMap/* RecentMap */.Q(MOST_ROOTS);
    constructor(hasher, tree) {
        this.#hasher = hasher;
        this.#tree = tree;
    }
    /**
     * The root that the log had at an earlier size, proven to be the beginning of this one.
     * @throws CountersignError `tampered` when the hashes cannot prove it, `internal` for a size that it never had
     */
    rootAt(size) {
        return this.#roots.get(size, () => this.#provenRoot(size));
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
            throw new errors/* CountersignError */.WS('internal', `the log never had ${size} leaves`);
        if (size === 0)
            return (0,merkleTree/* emptyRoot */.Kx)(this.#hasher);
        if (size === this.#tree.size)
            return this.#tree.root;
        const root = await this.rangeHash(0, size);
        const proof = await (0,consistencyProof/* makeConsistencyProof */.fJ)(this, size, this.#tree.size);
        if ((0,consistencyProof/* verifyConsistency */.Ko)(this.#hasher, { size, root }, this.#tree, proof))
            return root;
        throw new errors/* CountersignError */.WS('tampered', `the log does not prove the root that it had at size ${size}`);
    }
}


/***/ }),

/***/ 41623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ describeMissing),
/* harmony export */   j: () => (/* binding */ claimWitnessed)
/* harmony export */ });
/* harmony import */ var _quorum_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43612);

/** -1 before, 0 within, 1 after; compared as numbers, since a witness may sign a time that is none of a calendar's. */
function sideOf({ notBefore, expires }, seconds) {
    const at = seconds * 1000;
    if (at < Date.parse(notBefore))
        return -1;
    return at < Date.parse(expires) ? 0 : 1;
}
/**
 * Whether a quorum has seen a log of at least `size` leaves, each at a time at which all of `times` hold.
 * @throws CountersignError `tampered` when the log cannot prove its own earlier roots
 */
async function claimWitnessed(log, size, times, witnesses, cosigned) {
    const { signed, missing, contrary } = await (0,_quorum_js__WEBPACK_IMPORTED_MODULE_0__/* .witnessedUpTo */ .D)(log, size, witnesses, cosigned);
    const counted = [];
    const untimely = [];
    let late = 0;
    for (const one of cosigned) {
        if (!signed.includes(one))
            continue;
        const sides = times.map((each) => sideOf(each, one.time));
        if (sides.every((side) => side === 0))
            counted.push(one);
        else
            untimely.push(one.witness.name);
        if (sides.includes(1))
            late++;
    }
    return {
        counted,
        missing: [...missing, ...untimely],
        contrary,
        untimely,
        isQuorum: counted.length >= witnesses.quorum,
        isExpired: witnesses.keys.length - late < witnesses.quorum,
    };
}
/** `carol (has signed another history)`: each witness that is missing, and why. */
function describeMissing({ missing, contrary, untimely }) {
    return missing.map((name) => {
        if (contrary.includes(name))
            return `${name} (has signed another history)`;
        return untimely.includes(name) ? `${name} (signed at a time at which the approval did not hold)` : name;
    });
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

/***/ 19884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j4: () => (/* binding */ makeEnvelope),
/* harmony export */   rs: () => (/* binding */ inputRole),
/* harmony export */   si: () => (/* binding */ envelopeSchema),
/* harmony export */   yH: () => (/* binding */ differingEnvelopeMembers)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55156);
/* harmony import */ var _canonicalForm_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58836);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47692);



const ENVELOPE_TYPE = 'urn:countersign:envelope:v1';
const head = {
    type: zod__WEBPACK_IMPORTED_MODULE_2__.literal(ENVELOPE_TYPE),
    /** The id of the ledger that the order is on. */
    ledger: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    /** The order's nonce. */
    nonce: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    /** Who placed the order. */
    customer: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprint */ .Rj,
    /** Who signs inside the seal; for a result, the key of the order that the evidence binds. */
    author: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprint */ .Rj,
    /** Zeros, so that the length of what is sealed tells next to nothing of what is in it. */
    padding: zod__WEBPACK_IMPORTED_MODULE_2__.string().regex(/^0*$/),
};
/** Bytes of the smallest envelope; a larger one has a power of two. */
const SMALLEST = 2048;
const SMALLEST_DETAILS = 16_384;
/** What opens the sealed object; its form is `parseResource`'s to check. */
const resource = zod__WEBPACK_IMPORTED_MODULE_2__.record(zod__WEBPACK_IMPORTED_MODULE_2__.string(), zod__WEBPACK_IMPORTED_MODULE_2__.unknown());
/** What one party seals to another: for which order, whose, by whom, in which role. */
const envelopeSchema = zod__WEBPACK_IMPORTED_MODULE_2__.union([
    zod__WEBPACK_IMPORTED_MODULE_2__.strictObject({
        ...head,
        role: zod__WEBPACK_IMPORTED_MODULE_2__.union([zod__WEBPACK_IMPORTED_MODULE_2__.literal('solution'), zod__WEBPACK_IMPORTED_MODULE_2__.literal('result'), zod__WEBPACK_IMPORTED_MODULE_2__.templateLiteral(['input-', zod__WEBPACK_IMPORTED_MODULE_2__.string()])]),
        resource,
    }),
    zod__WEBPACK_IMPORTED_MODULE_2__.strictObject({
        ...head,
        role: zod__WEBPACK_IMPORTED_MODULE_2__.literal('grant'),
        /** Digest of the approval that the grant belongs to. */
        approval: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
        resource,
    }),
    zod__WEBPACK_IMPORTED_MODULE_2__.strictObject({
        ...head,
        role: zod__WEBPACK_IMPORTED_MODULE_2__["enum"](['report-details', 'result-details']),
        /** What opens a root that the TEE signed; its form is the report's to check. */
        opening: zod__WEBPACK_IMPORTED_MODULE_2__.record(zod__WEBPACK_IMPORTED_MODULE_2__.string(), zod__WEBPACK_IMPORTED_MODULE_2__.unknown()),
    }),
]);
/** The role of an input by its place in the order; 1 is `/sp/inputs/input-0001`. */
function inputRole(index) {
    return `input-${String(index).padStart(4, '0')}`;
}
/** @param content a resource, or what opens a root: as the role has it */
function makeEnvelope(terms, content) {
    const ofDetails = terms.role === 'report-details' || terms.role === 'result-details';
    const member = ofDetails ? { opening: content } : { resource: content };
    const bare = { type: ENVELOPE_TYPE, ...terms, ...member, padding: '' };
    const { length } = (0,_canonicalForm_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalBytes */ .Mr)(bare);
    const smallest = ofDetails ? SMALLEST_DETAILS : SMALLEST;
    const padded = Math.max(smallest, 2 ** Math.ceil(Math.log2(length)));
    return envelopeSchema.parse({ ...bare, padding: '0'.repeat(padded - length) });
}
/**
 * Compares an envelope with what its reader expects of it.
 * @returns the names of the members that differ; empty when all agree
 */
function differingEnvelopeMembers(envelope, terms) {
    const { ledger, nonce, customer, author, role, approval } = terms;
    const expected = Object.entries({ ledger, nonce, customer, author, role, approval });
    const found = new Map(Object.entries(envelope));
    return expected.filter(([member, value]) => found.get(member) !== value).map(([member]) => member);
}


/***/ }),

/***/ 87934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cJ: () => (/* binding */ COMMIT),
/* harmony export */   dr: () => (/* binding */ sourceSchema),
/* harmony export */   isSameRepository: () => (/* binding */ isSameRepository),
/* harmony export */   n6: () => (/* binding */ repositoryAddress)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55156);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47692);


/** A commit of git, by its whole name: SHA-1 or SHA-256. */
const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/**
 * Where a repository is looked at in a browser: no user, no password, no query, in one form of several, and no step up, by
 * which it would begin as one and lead to another.
 */
const REPOSITORY = /^https?:\/\/[A-Za-z0-9.-]+(?::\d{1,5})?(?:\/(?!\.{1,2}(?:\/|$))[A-Za-z0-9._~-]+){1,8}(?<!\.git)$/;
/** What a customer says that the order is made from. His signature stands for it, and nothing else does. */
const sourceSchema = zod__WEBPACK_IMPORTED_MODULE_1__.object({
    /** `https://github.com/owner/name`. */
    repository: zod__WEBPACK_IMPORTED_MODULE_1__.string()
        .max(256)
        .regex(REPOSITORY, 'must be the address of a repository (https://host/owner/name)'),
    commit: zod__WEBPACK_IMPORTED_MODULE_1__.string().regex(COMMIT, 'must be the 40 or 64 hex digits of a commit'),
    /** Hash of the directory that the solution was built from, as `files calculate-hash` gives it. */
    tree: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc.optional(),
});
/** The address of a repository in its one form, however it was copied: without `.git`, slash at the end and spaces. */
function repositoryAddress(text) {
    return text
        .trim()
        .replace(/\/+$/, '')
        .replace(/\.git$/, '');
}
/** Whether two addresses are of one repository: GitHub tells neither hosts, owners nor names apart by case. */
function isSameRepository(one, other) {
    return one.toLowerCase() === other.toLowerCase();
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

/***/ 87990:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openMessage: () => (/* binding */ openMessage),
/* harmony export */   sealMessage: () => (/* binding */ sealMessage)
/* harmony export */ });
/* harmony import */ var openpgp__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13074);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);


/** Small secrets only: resource files and grants. Bulk data has its own seal. */
const MAX_MESSAGE_BYTES = 1024 * 1024;
/** Seals bytes to all of `recipients`, in ASCII armour; signed by `signer` inside the seal when given. */
async function sealMessage(bytes, recipients, signer) {
    const message = await openpgp__WEBPACK_IMPORTED_MODULE_0__/* .createMessage */ .oH({ binary: bytes });
    const options = {
        message,
        encryptionKeys: [...recipients],
        format: 'armored',
        ...(signer ? { signingKeys: signer } : {}),
        config: { preferredCompressionAlgorithm: openpgp__WEBPACK_IMPORTED_MODULE_0__/* .enums */ .vP.compression.uncompressed },
    };
    const sealed = await openpgp__WEBPACK_IMPORTED_MODULE_0__/* .encrypt */ .w(options);
    return String(sealed);
}
/** Requires exactly one signature, and that it holds: which of several to believe is nobody's guess. */
async function requireSignature(signatures, signer, what) {
    try {
        if (signatures.length !== 1)
            throw new Error('there must be exactly one signature');
        await signatures[0]?.verified;
    }
    catch (cause) {
        const name = signer.getFingerprint().toLowerCase();
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('tampered', `${what} is not signed inside its seal by ${name}`, { cause });
    }
}
/**
 * Opens a message sealed to `key`, and checks the signature inside when `signer` is given.
 * @throws CountersignError `tampered` when it was sealed to another key, changed, or not signed by `signer`.
 */
async function openMessage(armored, key, what, signer) {
    if (armored.length > 2 * MAX_MESSAGE_BYTES)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('limit', `${what} is too large`);
    let opened;
    try {
        const message = await openpgp__WEBPACK_IMPORTED_MODULE_0__/* .readMessage */ ._8({ armoredMessage: armored });
        opened = await openpgp__WEBPACK_IMPORTED_MODULE_0__/* .decrypt */ .Yc({
            message,
            decryptionKeys: key,
            format: 'binary',
            ...(signer ? { verificationKeys: signer } : {}),
            config: { maxDecompressedMessageSize: MAX_MESSAGE_BYTES, allowUnauthenticatedMessages: false },
        });
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('tampered', `${what} does not open with this key, or was changed`, { cause });
    }
    if (signer)
        await requireSignature(opened.signatures, signer, what);
    return opened.data;
}


/***/ }),

/***/ 21314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ partyNames),
/* harmony export */   u: () => (/* binding */ cardFacts)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _evidence_offerPolicies_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27297);


/** What a key calls itself; undefined where the ledger has no key that says so. */
async function nameOf(accounts, fingerprint) {
    try {
        return (await accounts.keyOf(fingerprint)).users[0]?.userID?.userID;
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS && error.code !== 'unavailable')
            return undefined;
        throw error;
    }
}
/** Names of all whom a card of this order can name. */
async function partyNames({ state, offers, accounts, }) {
    const { author, recipients } = state.placed.entry;
    const owners = [...offers.values()].map(({ offer }) => offer.owner);
    const parties = [...new Set([author, ...recipients, ...owners])];
    const named = await Promise.all(parties.map(async (party) => [party, await nameOf(accounts, party)]));
    return Object.fromEntries(named.flatMap(([party, name]) => (name === undefined ? [] : [[party, name]])));
}
/** What a card shows of an order beside the approval, as the ledger tells it. */
async function cardFacts(reading, suborder, told) {
    const { ledgerPlace, ...rest } = told;
    const own = reading.offers.get(suborder.offer)?.offer;
    const offers = [...reading.offers].map(([id, { offer }]) => [id, { name: offer.info.name, owner: offer.owner }]);
    return {
        ...rest,
        placed: reading.state.placed,
        names: await partyNames(reading),
        offers: Object.fromEntries(offers),
        witnesses: own === undefined ? undefined : (0,_evidence_offerPolicies_js__WEBPACK_IMPORTED_MODULE_1__/* .policyOf */ .U)(own).witnesses,
        ...(ledgerPlace === undefined ? {} : { ledgerPlace }),
    };
}


/***/ }),

/***/ 58571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OG: () => (/* binding */ isUnwitnessed),
/* harmony export */   r9: () => (/* binding */ proveWitnessed),
/* harmony export */   zP: () => (/* binding */ witnessChecks)
/* harmony export */ });
/* harmony import */ var _checks_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(57163);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _ledger_entries_witnessed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81541);
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14881);
/* harmony import */ var _ledger_log_checkpoint_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75175);
/* harmony import */ var _ledger_log_signedNote_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47801);
/* harmony import */ var _ledger_log_witness_claimWitnessed_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(41623);
/* harmony import */ var _marketplace_approval_claim_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(73902);
/* harmony import */ var _claimWitnesses_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(31680);
/* harmony import */ var _notWitnessed_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(47606);










/** A report's log carries the proof of each checkpoint that its notes are about. */
async function proveWitnessed(log, { witnessed }) {
    for (const note of witnessed) {
        const parsed = (0,_ledger_log_signedNote_js__WEBPACK_IMPORTED_MODULE_4__/* .parseNote */ .wd)((0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_2__/* .toUtf8 */ .Pq)(note));
        const checkpoint = parsed && (0,_ledger_log_checkpoint_js__WEBPACK_IMPORTED_MODULE_3__/* .parseCheckpoint */ .S7)(parsed.text);
        if (checkpoint !== undefined && checkpoint.size <= log.size)
            await log.rootAt(checkpoint.size);
    }
}
/** A time of a witness's, which need not be one of a calendar's. */
function timeText(seconds) {
    const date = new Date(seconds * 1000);
    return Number.isNaN(date.getTime()) ? `second ${seconds}` : date.toISOString();
}
/** What a quorum that is there has seen, or why it is not there. */
async function judge(reading, { witnessed }, approvals, witnesses) {
    const cosigned = await (0,_ledger_entries_witnessed_js__WEBPACK_IMPORTED_MODULE_1__/* .cosignedInNotes */ ["do"])(witnessed, reading.log.ledger, witnesses.keys);
    const judged = await (0,_claimWitnesses_js__WEBPACK_IMPORTED_MODULE_7__/* .judgeClaim */ .e2)(reading, approvals, witnesses, cosigned);
    const seen = judged.counted.map(({ witness, time }) => `${witness.name} at ${timeText(time)}`);
    const of = `${seen.length} of ${witnesses.keys.length} witnesses, ${witnesses.quorum} wanted`;
    return judged.isQuorum
        ? { isQuorum: true, detail: `by ${seen.join(', ')}` }
        : { isQuorum: false, detail: `${of}; missing ${(0,_ledger_log_witness_claimWitnessed_js__WEBPACK_IMPORTED_MODULE_5__/* .describeMissing */ .U)(judged).join(', ')}` };
}
/** Before anything was opened, those whom the owners ask for had seen the claim. */
async function ownersCheck(reading, report) {
    const id = 'claim-witnessed';
    const title = 'The witnesses whom the data owners ask for had seen the claim before anything was opened';
    try {
        const asked = (0,_claimWitnesses_js__WEBPACK_IMPORTED_MODULE_7__/* .askedWitnesses */ .mL)(reading);
        if (asked.length === 0)
            return (0,_checks_js__WEBPACK_IMPORTED_MODULE_8__/* .checkOf */ .EG)(id, title, true, _notWitnessed_js__WEBPACK_IMPORTED_MODULE_9__/* .NOT_WITNESSED */ .l);
        const details = [];
        for (const { suborder, approval, witnesses } of asked) {
            const { isQuorum, detail } = await judge(reading, report, [approval], witnesses);
            if (!isQuorum)
                return (0,_checks_js__WEBPACK_IMPORTED_MODULE_8__/* .failedCheck */ .WU)(id, title, `suborder ${suborder}: ${detail}`);
            details.push(`suborder ${suborder}: ${detail}`);
        }
        return (0,_checks_js__WEBPACK_IMPORTED_MODULE_8__/* .checkOf */ .EG)(id, title, true, details.join('; '));
    }
    catch (error) {
        return (0,_checks_js__WEBPACK_IMPORTED_MODULE_8__/* .failedCheck */ .WU)(id, title, (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error));
    }
}
/** The same of witnesses that the verifier believes. */
async function believedCheck(reading, report, { id, title, witnesses }) {
    try {
        const { isQuorum, detail } = await judge(reading, report, (0,_marketplace_approval_claim_js__WEBPACK_IMPORTED_MODULE_6__/* .approvalsOf */ .mh)(reading.state), witnesses);
        return (0,_checks_js__WEBPACK_IMPORTED_MODULE_8__/* .checkOf */ .EG)(id, title, isQuorum, detail);
    }
    catch (error) {
        return (0,_checks_js__WEBPACK_IMPORTED_MODULE_8__/* .failedCheck */ .WU)(id, title, (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error));
    }
}
/** Verifies by the notes in the signed report, and by the log that the file carries, who had seen the claim. */
async function witnessChecks(reading, report, { policy, pins }) {
    const own = policy && (0,_ledger_entries_witnessed_js__WEBPACK_IMPORTED_MODULE_1__/* .witnessesOf */ .LP)(policy);
    const pinned = pins?.witnesses;
    const checks = [await ownersCheck(reading, report)];
    if (own !== undefined) {
        const title = 'The witnesses that your policy names had seen the claim before anything was opened';
        checks.push(await believedCheck(reading, report, { id: 'claim-witnessed-your-policy', title, witnesses: own }));
    }
    if (pinned !== undefined) {
        const title = 'More than half of the witnesses that you named had seen the claim before anything was opened';
        checks.push(await believedCheck(reading, report, { id: 'pinned-witnesses', title, witnesses: pinned }));
    }
    return checks;
}
/** Whether nobody was asked to see the claim: then a verdict says what is not protected. */
function isUnwitnessed(reading) {
    try {
        return (0,_claimWitnesses_js__WEBPACK_IMPORTED_MODULE_7__/* .askedWitnesses */ .mL)(reading).length === 0;
    }
    catch {
        // A policy that cannot be read fails a check of its own.
        return false;
    }
}


/***/ }),

/***/ 31680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e2: () => (/* binding */ judgeClaim),
/* harmony export */   mL: () => (/* binding */ askedWitnesses),
/* harmony export */   r7: () => (/* binding */ judgeClaims)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _ledger_entries_witnessed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81541);
/* harmony import */ var _ledger_log_witness_claimWitnessed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41623);
/* harmony import */ var _marketplace_approval_claim_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73902);
/* harmony import */ var _evidence_offerPolicies_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27297);





/** Whom the data owners of an order ask for. Where nobody does, a fork of the ledger is not noticed by what follows. */
function askedWitnesses(reading) {
    return (0,_marketplace_approval_claim_js__WEBPACK_IMPORTED_MODULE_3__/* .approvalsOf */ .mh)(reading.state).flatMap((approval) => {
        const offer = reading.offers.get(approval.offer)?.offer;
        const witnesses = offer && (0,_ledger_entries_witnessed_js__WEBPACK_IMPORTED_MODULE_1__/* .witnessesOf */ .LP)((0,_evidence_offerPolicies_js__WEBPACK_IMPORTED_MODULE_4__/* .policyOf */ .U)(offer));
        const { suborder } = approval;
        return witnesses === undefined ? [] : [{ suborder, offer: approval.offer, approval, witnesses }];
    });
}
/**
 * What witnesses say of an order's live claim: whether a quorum has seen it on the very log that the approvals were
 * given on, while they were in force.
 * @throws CountersignError `refused` where there is no claim, `tampered` when the log cannot prove its own earlier roots
 */
async function judgeClaim({ state, entries, log }, approvals, witnesses, cosigned) {
    const claim = entries.find(({ digest }) => digest === state.claimed?.digest);
    if (claim === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('refused', 'nobody has claimed the order');
    return (0,_ledger_log_witness_claimWitnessed_js__WEBPACK_IMPORTED_MODULE_2__/* .claimWitnessed */ .j)(log, claim.index + 1, approvals, witnesses, cosigned);
}
/** What the witnesses of each owner who asks for them say of the live claim, as a ledger holds it. */
async function judgeClaims(snapshot, reading) {
    return Promise.all(askedWitnesses(reading).map(async (asked) => {
        const cosigned = await (0,_ledger_entries_witnessed_js__WEBPACK_IMPORTED_MODULE_1__/* .cosignedOn */ .iR)(snapshot, asked.witnesses.keys);
        return { ...asked, judged: await judgeClaim(reading, [asked.approval], asked.witnesses, cosigned) };
    }));
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
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55156);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14881);
/* harmony import */ var _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47692);
/* harmony import */ var _pureDigest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17784);
/* harmony import */ var _text_describeIssue_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(78398);






const ORDER_REPORT_DETAILS_TYPE = 'urn:countersign:order-report-details:v1';
const RESULT_DETAILS_TYPE = 'urn:countersign:result-details:v1';
/** An entry of the guide's `runtimeInfo`. */
const runtimeInfoSchema = zod__WEBPACK_IMPORTED_MODULE_4__.object({
    type: zod__WEBPACK_IMPORTED_MODULE_4__["enum"](['Image', 'Data', 'Configuration']),
    size: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .bytes */ .ee,
    hash: zod__WEBPACK_IMPORTED_MODULE_4__.object({ algo: zod__WEBPACK_IMPORTED_MODULE_4__.literal('sha256'), hash: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc, encoding: zod__WEBPACK_IMPORTED_MODULE_4__.literal('hex') }),
});
/** What the order report does not say in public. */
const orderReportDetailsSchema = zod__WEBPACK_IMPORTED_MODULE_4__.object({
    /** Image first, then the data in the order of /sp/inputs, then the configuration. */
    runtimeInfo: zod__WEBPACK_IMPORTED_MODULE_4__.array(runtimeInfoSchema).max(256),
    /** What opens the commitment of each data offer, together with hash and size of its dataset. */
    salts: zod__WEBPACK_IMPORTED_MODULE_4__.array(zod__WEBPACK_IMPORTED_MODULE_4__.object({ suborder: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_2__.id, salt: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc })).max(64),
});
/** What the result does not say in public. */
const resultDetailsSchema = zod__WEBPACK_IMPORTED_MODULE_4__.object({
    outcome: zod__WEBPACK_IMPORTED_MODULE_4__["enum"]([
        'exited',
        'time-limit',
        'memory-limit',
        'output-limit',
        'cancelled',
        'not-startable',
        'interrupted',
    ]),
    exitStatus: zod__WEBPACK_IMPORTED_MODULE_4__.int().nullable(),
    /** Wall time of the container, milliseconds. */
    milliseconds: zod__WEBPACK_IMPORTED_MODULE_4__.number().nonnegative(),
    logBytes: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .bytes */ .ee,
    /** The deterministic tar of the result directory, as `files calculate-hash` gives it. */
    result: zod__WEBPACK_IMPORTED_MODULE_4__.object({ hash: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc, size: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .bytes */ .ee }).nullable(),
    /** Null where the files are too many to list: the hash of the result stands for all of them. */
    outputs: zod__WEBPACK_IMPORTED_MODULE_4__.array(zod__WEBPACK_IMPORTED_MODULE_4__.object({ name: zod__WEBPACK_IMPORTED_MODULE_4__.string().max(4096), size: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .bytes */ .ee, hash: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc })).nullable(),
});
const openingOf = (type, details) => zod__WEBPACK_IMPORTED_MODULE_4__.object({ type: zod__WEBPACK_IMPORTED_MODULE_4__.literal(type), salt: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc, details });
const orderReportOpeningSchema = openingOf(ORDER_REPORT_DETAILS_TYPE, orderReportDetailsSchema);
const resultOpeningSchema = openingOf(RESULT_DETAILS_TYPE, resultDetailsSchema);
function salted(type, details) {
    return { type, salt: (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_1__/* .toHex */ .nj)(crypto.getRandomValues(new Uint8Array(32))), details };
}
function orderReportOpening(details) {
    return salted(ORDER_REPORT_DETAILS_TYPE, details);
}
function resultOpening(details) {
    return salted(RESULT_DETAILS_TYPE, details);
}
/** The root that a statement publishes: SHA-256 of the opening's canonical JSON. */
function rootOf(opening) {
    return (0,_pureDigest_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOf */ .ol)(opening);
}
function opened(schema, opening, root, what) {
    if (rootOf(opening) !== root)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('tampered', `${what} are not those whose root the TEE signed`);
    const parsed = schema.safeParse(opening);
    if (parsed.success)
        return parsed.data;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('tampered', `${what} have another form: ${(0,_text_describeIssue_js__WEBPACK_IMPORTED_MODULE_5__/* .describeIssue */ .n)(parsed.error)}`);
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

/***/ 27297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ dataPolicyDigests),
/* harmony export */   U: () => (/* binding */ policyOf)
/* harmony export */ });
/* harmony import */ var _attestation_policyFile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95021);
/* harmony import */ var _attestation_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89339);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _ledger_entries_witnessed_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81541);




/**
 * An offer's policy; the default one where its owner gave none.
 * @throws CountersignError `tampered`, or `input` when it names a witness by what is no witness's key
 */
function policyOf(offer) {
    if (offer.policy === undefined)
        return (0,_attestation_policy_js__WEBPACK_IMPORTED_MODULE_1__.defaultPolicy)();
    const policy = (0,_attestation_policyFile_js__WEBPACK_IMPORTED_MODULE_0__.parsePolicy)(JSON.stringify(offer.policy.document), `the policy of offer ${offer.id}`);
    if ((0,_attestation_policy_js__WEBPACK_IMPORTED_MODULE_1__.policyDigest)(policy) !== offer.policy.digest) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('tampered', `the policy of offer ${offer.id} differs from its digest`);
    }
    (0,_ledger_entries_witnessed_js__WEBPACK_IMPORTED_MODULE_3__/* .witnessesOf */ .LP)(policy);
    return policy;
}
/** Digests of the data offers' policies, in the order of the suborders: what evidence binds. */
function dataPolicyDigests(suborders, offers) {
    return suborders
        .filter(({ type }) => type === 'Data')
        .map(({ offer }) => {
        const reading = offers.get(offer);
        if (reading === undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('not-found', `offer ${offer} is not on the ledger`);
        return (0,_attestation_policy_js__WEBPACK_IMPORTED_MODULE_1__.policyDigest)(policyOf(reading.offer));
    });
}


/***/ }),

/***/ 47606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ NOT_WITNESSED)
/* harmony export */ });
/** What a verdict says where no data owner's policy names a witness. */
const NOT_WITNESSED = 'no witness was asked for: a fork shown to the TEE would not be noticed';


/***/ }),

/***/ 69586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ recordedIn),
/* harmony export */   z: () => (/* binding */ recordOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14881);
/* harmony import */ var _ledger_log_recordedLog_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22143);
/* harmony import */ var _ledger_recordedSnapshot_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15226);
/* harmony import */ var _pureDigest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17784);





function bytesOf(hex) {
    const bytes = (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_1__/* .fromHex */ .aD)(hex);
    if (bytes?.length === 32)
        return bytes;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('tampered', 'a hash in the report is not 64 hex digits');
}
/** What was read of the ledger, as a report carries it. Leaves stand among the log's, and not as files once more. */
function recordOf({ commit, log, files }) {
    if (log === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('not-found', 'the ledger has no entries yet');
    const { ledger: id, size, root, record } = log;
    const kept = [...files].filter(([path]) => path.endsWith('.body'));
    return {
        ...(commit === undefined ? {} : { commit }),
        id,
        size,
        root: (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_1__/* .toHex */ .nj)(root),
        leaves: Object.fromEntries([...record.leaves].map(([index, leaf]) => [String(index), (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_1__/* .asUtf8 */ .U)(leaf)])),
        hashes: Object.fromEntries([...record.hashes].map(([range, hash]) => [range, (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_1__/* .toHex */ .nj)(hash)])),
        files: Object.fromEntries(kept.map(([path, bytes]) => [path, (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_1__/* .asUtf8 */ .U)(bytes)])),
    };
}
/** The part of a ledger that a report carries: read by the same code as the ledger itself. */
function recordedIn({ ledger }) {
    const { id, size, root, leaves, hashes, files, commit } = ledger;
    const record = {
        leaves: new Map(Object.entries(leaves).map(([index, leaf]) => [Number(index), (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_1__/* .toUtf8 */ .Pq)(leaf)])),
        hashes: new Map(Object.entries(hashes).map(([range, hash]) => [range, bytesOf(hash)])),
    };
    const log = new _ledger_log_recordedLog_js__WEBPACK_IMPORTED_MODULE_2__/* .RecordedLog */ .F({ sha256: _pureDigest_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256 */ .sc }, { ledger: id, size, root: bytesOf(root) }, record);
    const byPath = new Map(Object.entries(files).map(([path, text]) => [path, (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_1__/* .toUtf8 */ .Pq)(text)]));
    return new _ledger_recordedSnapshot_js__WEBPACK_IMPORTED_MODULE_3__/* .RecordedSnapshot */ .X(byPath, log, commit);
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
        /** Bodies, of keys the certificates, as text, by path. */
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('limit', `${what} is too large for a report`);
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('input', `${what} is not JSON`, { cause });
    }
    if ((0,_text_hasDuplicateMembers_js__WEBPACK_IMPORTED_MODULE_4__/* .hasDuplicateMembers */ .l)(text, value))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('input', `${what} has a member twice: it can be read in two ways`);
    const parsed = reportFileSchema.safeParse(value);
    if (parsed.success)
        return parsed.data;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('input', `${what} is not an order report: ${(0,_text_describeIssue_js__WEBPACK_IMPORTED_MODULE_5__/* .describeIssue */ .n)(parsed.error)}`, {
        mend: 'a report is what `countersign orders get-report <ORDER_ID> --save-to report.json` writes',
    });
}


/***/ }),

/***/ 41780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kh: () => (/* binding */ openStatement),
/* harmony export */   _D: () => (/* binding */ bundleSchema),
/* harmony export */   fT: () => (/* binding */ signStatement)
/* harmony export */ });
/* unused harmony exports IN_TOTO_PAYLOAD_TYPE, preAuthenticationEncoding */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(55156);
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14881);
/* harmony import */ var _canonicalForm_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58836);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _platformKeys_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26873);
/* harmony import */ var _pureDigest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17784);






const IN_TOTO_PAYLOAD_TYPE = 'application/vnd.in-toto+json';
const BUNDLE_TYPE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
/** A Sigstore bundle v0.3 that holds a DSSE envelope signed by a plain public key. */
const bundleSchema = zod__WEBPACK_IMPORTED_MODULE_5__.object({
    mediaType: zod__WEBPACK_IMPORTED_MODULE_5__.literal(BUNDLE_TYPE),
    verificationMaterial: zod__WEBPACK_IMPORTED_MODULE_5__.object({ publicKey: zod__WEBPACK_IMPORTED_MODULE_5__.object({ hint: zod__WEBPACK_IMPORTED_MODULE_5__.string().max(256) }) }),
    dsseEnvelope: zod__WEBPACK_IMPORTED_MODULE_5__.object({
        payload: zod__WEBPACK_IMPORTED_MODULE_5__.base64().max(4 * 1024 * 1024),
        payloadType: zod__WEBPACK_IMPORTED_MODULE_5__.literal(IN_TOTO_PAYLOAD_TYPE),
        signatures: zod__WEBPACK_IMPORTED_MODULE_5__.array(zod__WEBPACK_IMPORTED_MODULE_5__.object({ sig: zod__WEBPACK_IMPORTED_MODULE_5__.base64().max(1024), keyid: zod__WEBPACK_IMPORTED_MODULE_5__.string().max(256).optional() }))
            .length(1),
    }),
});
/** Pre-authentication encoding: what a DSSE signature covers (DSSE protocol v1.0.2). */
function preAuthenticationEncoding(payloadType, payload) {
    const head = `DSSEv1 ${(0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toUtf8 */ .Pq)(payloadType).length} ${payloadType} ${payload.length} `;
    return (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .concatBytes */ .Id)((0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toUtf8 */ .Pq)(head), payload);
}
/**
 * Signs a statement (ECDSA P-256, SHA-256, DER) and packs it as a bundle. The signature has no `keyid`: cosign passes
 * over one whose name for the key is not its own (an SSH fingerprint).
 */
function signStatement(statement, key) {
    const payload = (0,_canonicalForm_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalBytes */ .Mr)(statement);
    const sig = (0,_platformKeys_js__WEBPACK_IMPORTED_MODULE_3__/* .signWith */ .Ez)('ecdsa-sha256', key, preAuthenticationEncoding(IN_TOTO_PAYLOAD_TYPE, payload));
    const hint = (0,_pureDigest_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256Hex */ .fg)(_platformKeys_js__WEBPACK_IMPORTED_MODULE_3__/* .VerifyingKey */ .pF.of(key).spki);
    return {
        mediaType: BUNDLE_TYPE,
        verificationMaterial: { publicKey: { hint } },
        dsseEnvelope: {
            payload: (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toBase64 */ .nk)(payload),
            payloadType: IN_TOTO_PAYLOAD_TYPE,
            signatures: [{ sig: (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toBase64 */ .nk)(sig) }],
        },
    };
}
/**
 * Verifies a bundle by the key that the evidence binds, and gives the statement's JSON.
 * @throws CountersignError `tampered`.
 */
function openStatement(bundle, key, what) {
    const parsed = bundleSchema.safeParse(bundle);
    if (!parsed.success)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('tampered', `${what} is not a Sigstore bundle v0.3 with a public key`);
    const { payload, payloadType, signatures } = parsed.data.dsseEnvelope;
    const bytes = (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .fromBase64 */ .Ey)(payload);
    const sig = (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .fromBase64 */ .Ey)(signatures[0]?.sig ?? '');
    if (bytes === undefined || sig === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('tampered', `${what}: its payload or signature is not strict base64`);
    if (!key.holds('ecdsa-sha256', preAuthenticationEncoding(payloadType, bytes), sig)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('tampered', `${what}: the signature does not hold`);
    }
    const json = (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .fromUtf8 */ .ar)(bytes);
    if (json === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('tampered', `${what} is not UTF-8`);
    return json;
}


/***/ }),

/***/ 79872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ parseStatement),
/* harmony export */   c: () => (/* binding */ readStatement)
/* harmony export */ });
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14881);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41780);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76440);




/**
 * Reads a bundle's statement without verifying its signature.
 * @throws CountersignError `tampered` when it is not a statement of this kind.
 */
function readStatement(bundle, what, kind) {
    const parsed = _dsse_js__WEBPACK_IMPORTED_MODULE_2__/* .bundleSchema */ ._D.safeParse(bundle);
    if (!parsed.success)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('tampered', `${what} is not a Sigstore bundle v0.3 with a public key`);
    const json = (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .fromUtf8 */ .ar)((0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .fromBase64 */ .Ey)(parsed.data.dsseEnvelope.payload) ?? new Uint8Array());
    return parseStatement(json ?? '', what, kind);
}
/** @throws CountersignError `tampered`. */
function parseStatement(json, what, kind) {
    let value;
    try {
        value = JSON.parse(json);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('tampered', `${what} is not JSON`, { cause });
    }
    const statement = _statement_js__WEBPACK_IMPORTED_MODULE_3__/* .statementSchema */ .t.safeParse(value);
    const wanted = kind === 'report' ? _statement_js__WEBPACK_IMPORTED_MODULE_3__/* .ORDER_REPORT_TYPE */ .f0 : _statement_js__WEBPACK_IMPORTED_MODULE_3__/* .RESULT_TYPE */ .l4;
    if (!statement.success || statement.data.predicateType !== wanted) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('tampered', `${what} is not a statement of type ${wanted}`);
    }
    return statement.data;
}


/***/ }),

/***/ 76440:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wf: () => (/* binding */ orderReportStatement),
/* harmony export */   f0: () => (/* binding */ ORDER_REPORT_TYPE),
/* harmony export */   l4: () => (/* binding */ RESULT_TYPE),
/* harmony export */   mt: () => (/* binding */ orderReportSchema),
/* harmony export */   po: () => (/* binding */ resultStatement),
/* harmony export */   t: () => (/* binding */ statementSchema)
/* harmony export */ });
/* unused harmony exports resultSchema, predicateJsonSchemas */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55156);
/* harmony import */ var _marketplace_approval_approval_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7847);
/* harmony import */ var _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47692);
/* harmony import */ var _details_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63373);




const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
const ORDER_REPORT_TYPE = 'urn:countersign:order-report:v1';
const RESULT_TYPE = 'urn:countersign:result:v1';
/** What runs on what, for whom, by whose leave: known before execution. */
const orderReportSchema = zod__WEBPACK_IMPORTED_MODULE_3__.object({
    order: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__.id,
    orderDigest: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    attempt: zod__WEBPACK_IMPORTED_MODULE_3__.int().positive(),
    /** The claim of the one process that executes. */
    run: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    customer: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprint */ .Rj,
    recipients: zod__WEBPACK_IMPORTED_MODULE_3__.array(_marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprint */ .Rj),
    tee: zod__WEBPACK_IMPORTED_MODULE_3__.object({
        offer: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__.id,
        kind: zod__WEBPACK_IMPORTED_MODULE_3__["enum"](['sim', 'sev-snp', 'tdx']),
        simulated: zod__WEBPACK_IMPORTED_MODULE_3__.boolean(),
        evidenceDigest: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    }),
    /** Salted root of `runtimeInfo`, which is sealed to the customer and to the data owners. */
    root: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    /** `commitment` is the one of the suborder's offer, which the TEE saw opened by the dataset that it used. */
    approvals: zod__WEBPACK_IMPORTED_MODULE_3__.array(zod__WEBPACK_IMPORTED_MODULE_3__.object({ suborder: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__.id, approver: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprint */ .Rj, digest: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc, commitment: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc })),
    /**
     * Signed notes (C2SP): what the witnesses whom the owners' policies name had signed of a log that holds the claim, when
     * the TEE opened the grants. Empty where no policy names any.
     */
    witnessed: zod__WEBPACK_IMPORTED_MODULE_3__.array(zod__WEBPACK_IMPORTED_MODULE_3__.string().max(4096)).max(64),
    limits: _marketplace_approval_approval_js__WEBPACK_IMPORTED_MODULE_0__/* .runLimitsSchema */ .$X,
    sandbox: zod__WEBPACK_IMPORTED_MODULE_3__.object({ engine: zod__WEBPACK_IMPORTED_MODULE_3__.string().max(64) }),
    created: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB,
});
/** That it ended, and by its root what came out. */
const resultSchema = zod__WEBPACK_IMPORTED_MODULE_3__.object({
    /** SHA-256 of the order report's canonical JSON: the result stands on it. */
    report: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    order: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__.id,
    attempt: zod__WEBPACK_IMPORTED_MODULE_3__.int().positive(),
    run: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    /** Salted root of how the run ended and what came out, which is sealed to the recipients. */
    root: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    finished: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB,
});
/** Strict: another digest would be a second thing that a statement is about, to those who read that kind. */
const subject = zod__WEBPACK_IMPORTED_MODULE_3__.strictObject({ name: zod__WEBPACK_IMPORTED_MODULE_3__.string(), digest: zod__WEBPACK_IMPORTED_MODULE_3__.strictObject({ sha256: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc }) });
/** An in-toto Statement v1 with one of our predicates. */
const statementSchema = zod__WEBPACK_IMPORTED_MODULE_3__.discriminatedUnion('predicateType', [
    zod__WEBPACK_IMPORTED_MODULE_3__.object({
        _type: zod__WEBPACK_IMPORTED_MODULE_3__.literal(STATEMENT_TYPE),
        subject: zod__WEBPACK_IMPORTED_MODULE_3__.array(subject),
        predicateType: zod__WEBPACK_IMPORTED_MODULE_3__.literal(ORDER_REPORT_TYPE),
        predicate: orderReportSchema,
    }),
    zod__WEBPACK_IMPORTED_MODULE_3__.object({
        _type: zod__WEBPACK_IMPORTED_MODULE_3__.literal(STATEMENT_TYPE),
        subject: zod__WEBPACK_IMPORTED_MODULE_3__.array(subject),
        predicateType: zod__WEBPACK_IMPORTED_MODULE_3__.literal(RESULT_TYPE),
        predicate: resultSchema,
    }),
]);
/** The subject is the opening of the root: as a file of canonical JSON it has the root as its SHA-256. */
function orderReportStatement(predicate) {
    const subject = [{ name: 'order-report', digest: { sha256: predicate.root } }];
    return { _type: STATEMENT_TYPE, subject, predicateType: ORDER_REPORT_TYPE, predicate };
}
/** The same of what came out. */
function resultStatement(predicate) {
    const subject = [{ name: 'result', digest: { sha256: predicate.root } }];
    return { _type: STATEMENT_TYPE, subject, predicateType: RESULT_TYPE, predicate };
}
/**
 * The JSON Schemas (2020-12) of the two predicates and of what opens their roots, by the name under which schemas/ publishes each.
 * A verifier reads past members that it does not know.
 */
function predicateJsonSchemas() {
    const schemaOf = (title, $id, predicate) => ({
        $id,
        title,
        ...z.toJSONSchema(predicate, { io: 'input' }),
    });
    return {
        'order-report.schema.json': schemaOf('Countersign order report', ORDER_REPORT_TYPE, orderReportSchema),
        'order-report-details.schema.json': schemaOf('Countersign order report, opened', ORDER_REPORT_DETAILS_TYPE, orderReportOpeningSchema),
        'result.schema.json': schemaOf('Countersign result', RESULT_TYPE, resultSchema),
        'result-details.schema.json': schemaOf('Countersign result, opened', RESULT_DETAILS_TYPE, resultOpeningSchema),
    };
}


/***/ }),

/***/ 62922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ shownName),
/* harmony export */   p: () => (/* binding */ shownPath)
/* harmony export */ });
/**
 * A file name fit for a message: UTF-8 where it is, control characters and the like escaped, so that a hostile
 * name cannot move a terminal's cursor or forge a line.
 * @param latin1 the name's bytes as a latin1 string
 */
function shownName(latin1) {
    const text = Buffer.from(latin1, 'latin1').toString('utf8');
    const shown = text.replace(/[\p{C}\p{Zl}\p{Zp}\\]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
    return shown.length > 200 ? `${shown.slice(0, 200)}…` : shown;
}
/** `shownName` for a path as the program was given it. */
function shownPath(path) {
    return shownName(Buffer.from(path).toString('latin1'));
}


/***/ }),

/***/ 55959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BC: () => (/* binding */ requireNoResourceFile),
/* harmony export */   parseResource: () => (/* binding */ parseResource),
/* harmony export */   readResourceFile: () => (/* binding */ readResourceFile),
/* harmony export */   sh: () => (/* binding */ isPlainName),
/* harmony export */   un: () => (/* binding */ writeResourceFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55156);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64377);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19473);
/* harmony import */ var _text_describeIssue_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(78398);
/* harmony import */ var _text_hasDuplicateMembers_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5934);
/* harmony import */ var _archive_shownName_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(62922);








/** A resource file is a page of JSON; what is larger is none. */
const MAX_BYTES = 1024 * 1024;
const text = zod__WEBPACK_IMPORTED_MODULE_4__.string().max(4096);
const locationSchema = zod__WEBPACK_IMPORTED_MODULE_4__.union([
    zod__WEBPACK_IMPORTED_MODULE_4__.discriminatedUnion('storageType', [
        zod__WEBPACK_IMPORTED_MODULE_4__.strictObject({
            type: zod__WEBPACK_IMPORTED_MODULE_4__.literal('STORAGE_PROVIDER'),
            storageType: zod__WEBPACK_IMPORTED_MODULE_4__.literal('FS'),
            filepath: text.min(1),
            credentials: zod__WEBPACK_IMPORTED_MODULE_4__.strictObject({ bucket: text, prefix: text }),
        }),
        zod__WEBPACK_IMPORTED_MODULE_4__.strictObject({
            type: zod__WEBPACK_IMPORTED_MODULE_4__.literal('STORAGE_PROVIDER'),
            storageType: zod__WEBPACK_IMPORTED_MODULE_4__.literal('S3'),
            filepath: text.min(1),
            credentials: zod__WEBPACK_IMPORTED_MODULE_4__.strictObject({
                endpoint: text,
                region: text,
                bucket: text,
                prefix: text,
                pathStyle: zod__WEBPACK_IMPORTED_MODULE_4__.boolean().exactOptional(),
            }),
        }),
        zod__WEBPACK_IMPORTED_MODULE_4__.strictObject({
            type: zod__WEBPACK_IMPORTED_MODULE_4__.literal('STORAGE_PROVIDER'),
            storageType: zod__WEBPACK_IMPORTED_MODULE_4__.literal('OCI'),
            filepath: text.min(1),
            credentials: zod__WEBPACK_IMPORTED_MODULE_4__.strictObject({
                registry: text,
                repository: text,
                insecure: zod__WEBPACK_IMPORTED_MODULE_4__.boolean().exactOptional(),
            }),
        }),
    ]),
    zod__WEBPACK_IMPORTED_MODULE_4__.strictObject({
        type: zod__WEBPACK_IMPORTED_MODULE_4__.literal('URL'),
        url: zod__WEBPACK_IMPORTED_MODULE_4__.string().max(16_384),
        expires: zod__WEBPACK_IMPORTED_MODULE_5__.datetime().exactOptional(),
    }),
]);
const resourceSchema = zod__WEBPACK_IMPORTED_MODULE_4__.strictObject({
    hash: zod__WEBPACK_IMPORTED_MODULE_4__.strictObject({
        algo: zod__WEBPACK_IMPORTED_MODULE_4__.literal('sha256'),
        encoding: zod__WEBPACK_IMPORTED_MODULE_4__.literal('hex'),
        hash: zod__WEBPACK_IMPORTED_MODULE_4__.string().regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hex digits'),
    }),
    size: zod__WEBPACK_IMPORTED_MODULE_4__.int().min(0),
    content: zod__WEBPACK_IMPORTED_MODULE_4__["enum"](['file', 'directory']),
    filename: zod__WEBPACK_IMPORTED_MODULE_4__.string().refine(isPlainName, 'must be the plain name of a file, without a path'),
    encryption: zod__WEBPACK_IMPORTED_MODULE_4__.strictObject({
        algo: zod__WEBPACK_IMPORTED_MODULE_4__.literal('OpenPGP'),
        cipher: zod__WEBPACK_IMPORTED_MODULE_4__.literal('aes-256-gcm'),
        encoding: zod__WEBPACK_IMPORTED_MODULE_4__.literal('base64'),
        // 32 bytes in the one base64 spelling that they have.
        key: zod__WEBPACK_IMPORTED_MODULE_4__.string().regex(/^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/, 'must be 32 bytes in base64'),
    }),
    resource: locationSchema,
    salt: zod__WEBPACK_IMPORTED_MODULE_4__.string()
        .regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hex digits')
        .exactOptional(),
});
/** Whether a name can be a file's and nothing else: no path, nothing that a terminal or a shell would obey. */
function isPlainName(name) {
    return (name !== '' &&
        name !== '.' &&
        name !== '..' &&
        Buffer.byteLength(name) <= 255 &&
        !name.includes('/') &&
        !name.includes('\\') &&
        !/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u.test(name));
}
const MEND = { mend: 'Give the *.resource.json that `files upload` wrote.' };
function tooLarge(what) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('limit', `${what} is larger than 1 MiB: it is no resource file`, MEND);
}
/**
 * Reads the JSON of a resource strictly: every member known, and of its one form.
 * @param what names it in messages
 * @throws CountersignError `input` with the first thing that is wrong. The message never holds the key.
 */
function parseResource(json, what) {
    if (json.length > MAX_BYTES)
        throw tooLarge(what);
    let value;
    try {
        value = JSON.parse(json);
    }
    catch {
        // The parser's own message quotes the text, which may hold the key.
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('input', `${what} is not JSON`, MEND);
    }
    if ((0,_text_hasDuplicateMembers_js__WEBPACK_IMPORTED_MODULE_6__/* .hasDuplicateMembers */ .l)(json, value))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('input', `${what} has a member twice: it can be read in two ways`);
    const parsed = resourceSchema.safeParse(value);
    if (parsed.success)
        return parsed.data;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('input', `${what} is not a resource file: ${(0,_text_describeIssue_js__WEBPACK_IMPORTED_MODULE_7__/* .describeIssue */ .n)(parsed.error)}`, MEND);
}
/** @throws CountersignError `not-found`, or `input` when it is no resource file. */
async function readResourceFile(path) {
    const what = (0,_archive_shownName_js__WEBPACK_IMPORTED_MODULE_8__/* .shownPath */ .p)(path);
    let file;
    try {
        file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'r');
    }
    catch (cause) {
        const code = cause.code ?? '';
        if (code === 'ENOENT')
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('not-found', `there is no resource file ${what}`, { cause });
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('input', `${what} cannot be read (${code})`, { cause });
    }
    try {
        const found = await file.stat();
        if (!found.isFile())
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('input', `${what} is not a file`);
        if (found.size > MAX_BYTES)
            throw tooLarge(what);
        return parseResource(await file.readFile('utf8'), what);
    }
    finally {
        await file.close();
    }
}
/**
 * Writes a resource file, whole or not at all, readable by its owner alone (0600).
 * @throws CountersignError `exists`: what it overwrote could open would be lost with its key.
 */
async function writeResourceFile(path, resource, options = {}) {
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), `.countersign-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex')}`);
    try {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(temporary, 'wx', 0o600);
        try {
            await file.writeFile(`${JSON.stringify(resource, null, 2)}\n`);
            await file.sync();
        }
        finally {
            await file.close();
        }
        if (options.force === true)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporary, path);
        else
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.link)(temporary, path);
    }
    catch (cause) {
        const code = cause.code ?? '';
        if (code === 'EEXIST')
            throw resourceFileExists(path);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('input', `${(0,_archive_shownName_js__WEBPACK_IMPORTED_MODULE_8__/* .shownPath */ .p)(path)} cannot be written (${code})`, { cause });
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true });
    }
}
/**
 * For callers that look before a long upload and not only after it.
 * @throws CountersignError `exists` when something is there, unless `force`.
 */
async function requireNoResourceFile(path, force) {
    const taken = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(path).then(() => true, () => false);
    if (taken && !force)
        throw resourceFileExists(path);
}
function resourceFileExists(path) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('exists', `${(0,_archive_shownName_js__WEBPACK_IMPORTED_MODULE_8__/* .shownPath */ .p)(path)} exists already; what it opens would be lost with it`, {
        mend: 'Choose another --output, or say --force.',
    });
}


/***/ }),

/***/ 28485:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hn: () => (/* binding */ openSealedResource),
/* harmony export */   aI: () => (/* binding */ sealResource),
/* harmony export */   g3: () => (/* binding */ sealResourceToEach),
/* harmony export */   xu: () => (/* binding */ openSealedDetails)
/* harmony export */ });
/* harmony import */ var _canonicalJson_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8448);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _marketplace_approval_envelope_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19884);
/* harmony import */ var _pgp_keys_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8870);
/* harmony import */ var _pgp_messages_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87990);
/* harmony import */ var _text_hasDuplicateMembers_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5934);
/* harmony import */ var _resourceFile_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(55959);







/**
 * Seals a resource, or what opens a root, for one order and one role, signed inside by its author.
 * @returns the armoured message
 */
async function sealResource(content, terms, author, reader) {
    return (0,_pgp_messages_js__WEBPACK_IMPORTED_MODULE_4__.sealMessage)((0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalBytes */ .Mr)((0,_marketplace_approval_envelope_js__WEBPACK_IMPORTED_MODULE_2__/* .makeEnvelope */ .j4)(terms, content)), [reader], author);
}
/** The same, to each of several readers alone. @returns armoured messages by the readers' fingerprints */
async function sealResourceToEach(content, terms, author, readers) {
    const sealed = {};
    for (const reader of readers)
        sealed[(0,_pgp_keys_js__WEBPACK_IMPORTED_MODULE_3__.fingerprintOf)(reader)] = await sealResource(content, terms, author, reader);
    return sealed;
}
async function openEnvelope(sealed, terms, key, authorKey, what) {
    const json = Buffer.from(await (0,_pgp_messages_js__WEBPACK_IMPORTED_MODULE_4__.openMessage)(sealed, key, what, authorKey)).toString('utf8');
    const envelope = parseEnvelope(json, what);
    const differing = (0,_marketplace_approval_envelope_js__WEBPACK_IMPORTED_MODULE_2__/* .differingEnvelopeMembers */ .yH)(envelope, terms);
    if (differing.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('refused', `${what} was sealed for something else: ${differing.join(', ')}`);
    return envelope;
}
const wrongContent = (what) => new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('tampered', `${what} is not an envelope of this version`);
/**
 * Opens what was sealed for one order and one role.
 * @param authorKey the key of `terms.author`
 * @throws CountersignError `tampered` when it does not open or another signed it, `refused` when it was sealed
 *   for something else, naming what differs.
 */
async function openSealedResource(...parts) {
    const [, , , , what] = parts;
    const envelope = await openEnvelope(...parts);
    if (!('resource' in envelope))
        throw wrongContent(what);
    return (0,_resourceFile_js__WEBPACK_IMPORTED_MODULE_5__.parseResource)(JSON.stringify(envelope.resource), what);
}
/** The same of what opens a root: of whatever form it is. */
async function openSealedDetails(...parts) {
    const [, , , , what] = parts;
    const envelope = await openEnvelope(...parts);
    if (!('opening' in envelope))
        throw wrongContent(what);
    return envelope.opening;
}
function parseEnvelope(json, what) {
    let value;
    try {
        value = JSON.parse(json);
    }
    catch {
        // The parser's own message quotes the text, which may hold the key.
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('tampered', `${what} is not JSON`);
    }
    const parsed = _marketplace_approval_envelope_js__WEBPACK_IMPORTED_MODULE_2__/* .envelopeSchema */ .si.safeParse(value);
    if (!parsed.success || (0,_text_hasDuplicateMembers_js__WEBPACK_IMPORTED_MODULE_6__/* .hasDuplicateMembers */ .l)(json, value))
        throw wrongContent(what);
    return parsed.data;
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
