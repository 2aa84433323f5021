export const id = 3252;
export const ids = [3252,7068,3192,7163,7934,4377];
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

/***/ 57163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EG: () => (/* binding */ checkOf),
/* harmony export */   Sw: () => (/* binding */ impossibleCheck),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   WD: () => (/* binding */ worseOf),
/* harmony export */   WU: () => (/* binding */ failedCheck),
/* harmony export */   l9: () => (/* binding */ decisive)
/* harmony export */ });
/** The worst of many: `failed` before `not-possible` before `passed`; optional ones count where they were made. */
function verdictOf(checks) {
    if (checks.some((check) => check.status === 'failed'))
        return 'failed';
    if (checks.some((check) => check.status === 'not-possible' && check.optional !== true))
        return 'not-possible';
    return 'passed';
}
/** The first check that makes a verdict what it is; undefined where something else than a check does. */
function decisive(checks, verdict = verdictOf(checks)) {
    return checks.find(({ status, optional }) => status === verdict && optional !== true);
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
/** What both marks come to: a run that failed is no pass, whatever was approved; one whose end is sealed changes nothing. */
function worseOf(approved, run) {
    return run.status === 'failed' ? 'failed' : approved;
}


/***/ }),

/***/ 84135:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D0: () => (/* binding */ draftApproval),
/* harmony export */   bp: () => (/* binding */ untrusted)
/* harmony export */ });
/* unused harmony exports DEFAULT_HOURS, judgeTee */
/* harmony import */ var _canonicalJson_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8448);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14881);
/* harmony import */ var _marketplace_approval_approval_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7847);
/* harmony import */ var _marketplace_approval_approvalTerms_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28496);
/* harmony import */ var _marketplace_datasetCommitment_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(32941);
/* harmony import */ var _report_evidence_evidenceTime_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(69973);
/* harmony import */ var _report_evidence_offerPolicies_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(27297);
/* harmony import */ var _report_evidence_orderEvidence_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(75344);
/* harmony import */ var _report_evidence_timeWindow_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(57520);










/** How long an approval holds when nothing else is said. */
const DEFAULT_HOURS = 24;
/** Clocks of two machines differ: an approval holds from a little before now. */
const CLOCK_SKEW_MS = 5 * 60_000;
function offerOf({ offers }, { offer: id }) {
    const offer = offers.get(id)?.offer;
    if (offer === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('not-found', `offer ${id} is not on the ledger`);
    return offer;
}
/** The error of a TEE that does not hold under the owner's own policy, with the first bad check. */
function untrusted({ state }, { offer }, checks) {
    const bad = checks.find(({ status }) => status !== 'passed');
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('refused', `the TEE of order ${state.id} does not hold under the policy of offer ${offer}: ${bad?.title ?? ''}: ${bad?.detail ?? ''}`, { mend: 'nothing was signed and nothing was changed' });
}
/** The TEE's evidence by the policy of a suborder's offer, and by the log that says when it was made. */
async function judgeTee(reading, suborder) {
    const { state, offers } = reading;
    const digests = (0,_report_evidence_offerPolicies_js__WEBPACK_IMPORTED_MODULE_6__/* .dataPolicyDigests */ .G)(state.placed.entry.suborders, offers);
    const now = new Date();
    const { checks, claims } = await (0,_report_evidence_orderEvidence_js__WEBPACK_IMPORTED_MODULE_7__/* .verifyOrderEvidence */ .N)(state, digests, (0,_report_evidence_offerPolicies_js__WEBPACK_IMPORTED_MODULE_6__/* .policyOf */ .U)(offerOf(reading, suborder)), now);
    if (state.attested === undefined)
        return { checks, claims };
    const bounds = (0,_report_evidence_timeWindow_js__WEBPACK_IMPORTED_MODULE_8__/* .narrowest */ .AE)([(0,_report_evidence_evidenceTime_js__WEBPACK_IMPORTED_MODULE_9__/* .attestationBounds */ .Gw)(reading), { before: now.toISOString() }]);
    return { checks: [...checks, (0,_report_evidence_evidenceTime_js__WEBPACK_IMPORTED_MODULE_9__/* .evidenceTimeCheck */ .jI)(reading, bounds)], claims };
}
/**
 * The approval of a suborder as it would be if its owner signed it now: what is shown to her, and what is signed.
 * @throws CountersignError `refused` while no TEE attested the order, or where its evidence cannot even be read
 */
async function draftApproval(reading, suborder, { hours = DEFAULT_HOURS, context }) {
    const { state, log } = reading;
    const offer = offerOf(reading, suborder);
    const { checks, claims } = await judgeTee(reading, suborder);
    const evidence = state.attested?.entry.evidence;
    if (claims === undefined)
        throw untrusted(reading, suborder, checks);
    const terms = (0,_marketplace_approval_approvalTerms_js__WEBPACK_IMPORTED_MODULE_4__/* .approvalTerms */ .Ne)(state, suborder, {
        approver: offer.owner,
        ledger: log.ledger,
        solutionHash: state.placed.entry.solution.hash,
        policyDigest: (0,_report_evidence_offerPolicies_js__WEBPACK_IMPORTED_MODULE_6__/* .dataPolicyDigests */ .G)([suborder], reading.offers)[0] ?? '',
        dataset: (0,_marketplace_datasetCommitment_js__WEBPACK_IMPORTED_MODULE_5__/* .offeredDataset */ .A)(offer),
        evidence: { kind: claims.kind, measurement: claims.measurement, digest: (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_0__.digestOf)(evidence) },
    });
    const now = Date.now();
    const approval = _marketplace_approval_approval_js__WEBPACK_IMPORTED_MODULE_3__/* .approvalSchema */ .xI.parse({
        ...terms,
        head: { size: log.size, root: (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_2__/* .toHex */ .nj)(log.root) },
        notBefore: new Date(now - CLOCK_SKEW_MS).toISOString(),
        expires: new Date(now + Math.round(hours * 3_600_000)).toISOString(),
        ...(context === undefined ? {} : { context }),
    });
    return { approval, checks };
}


/***/ }),

/***/ 17068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ownCards: () => (/* binding */ ownCards)
});

// UNUSED EXPORTS: ownDataSuborders, suborderCard

// EXTERNAL MODULE: ./build/ledger/entries/keys/ownKey.js
var ownKey = __webpack_require__(95133);
// EXTERNAL MODULE: ./build/pureDigest.js
var pureDigest = __webpack_require__(17784);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/ledger/log/leaf.js + 1 modules
var leaf = __webpack_require__(16338);
// EXTERNAL MODULE: ./build/ledger/log/numbers.js
var log_numbers = __webpack_require__(47911);
// EXTERNAL MODULE: ./build/ledger/entries/leafNear.js
var leafNear = __webpack_require__(47693);
// EXTERNAL MODULE: ./build/ledger/entries/orders/orders.js
var orders = __webpack_require__(19432);
// EXTERNAL MODULE: ./build/ledger/entries/thread.js + 1 modules
var thread = __webpack_require__(43722);
// EXTERNAL MODULE: ./build/ledger/entries/verifiedLeaves.js
var verifiedLeaves = __webpack_require__(65151);
;// CONCATENATED MODULE: ./build/ledger/entries/orders/newestApproval.js








/** What an owner completed, newest first, by the digests of the orders' beginnings; and the numbers of these. */
async function completedBy(snapshot, owner, accounts) {
    const log = (0,thread/* logOf */.Gs)(snapshot);
    const crypto = (0,verifiedLeaves/* verifyingCrypto */.j)(accounts);
    const found = new Set();
    const numbers = new Map();
    const end = Math.max(0, log.size - leafNear/* LEAVES_LOOKED_THROUGH */.sY);
    for (let index = log.size - 1; index >= end; index--) {
        const entry = (0,leaf/* decodeEntry */.LP)(await log.leafAt(index));
        if (entry === undefined)
            continue;
        const { head, headBytes: bytes, signature } = entry;
        const { kind, about, author, at } = head;
        if (kind === 'order.placed') {
            const digest = (0,pureDigest/* sha256Hex */.fg)(bytes);
            // Of a copy and what it copies the first began something.
            if (found.has(digest))
                numbers.set(digest, (0,log_numbers/* numberAt */.tk)(index));
        }
        if (kind !== 'order.completed' || author !== owner || about === null || found.has(about))
            continue;
        // Anybody could name the owner, and make each reader read orders for nothing.
        if (await crypto.verifySignature({ bytes, signature, author, at, index }))
            found.add(about);
    }
    const orders = [...found].flatMap((digest) => numbers.get(digest) ?? []);
    return { orders, looked: log.size - end };
}
/**
 * The approval that an owner gave last to an order of one of her offers, and did not revoke, among the ledger's newest
 * entries.
 * @returns `none`: how many entries were looked through in vain
 */
async function newestApproval(snapshot, { owner, offer, except }, accounts) {
    const { orders, looked } = await completedBy(snapshot, owner, accounts);
    for (const order of orders) {
        if (order === except)
            continue;
        const state = await readState(snapshot, order);
        for (const { offer: of, completed, revoked } of state?.suborders ?? []) {
            const outcome = completed?.entry.outcome;
            // What its owner took back is nothing that another order is measured by.
            if (state !== undefined && of === offer && outcome?.status === 'done' && !revoked)
                return { state, at: completed?.entry.at ?? '' };
        }
    }
    return { none: looked };
}
/** An order that does not hold tells nothing of what was approved. */
async function readState(snapshot, order) {
    try {
        return (await (0,orders/* readOrder */.Rx)(snapshot, order, 'near')).state;
    }
    catch (error) {
        if (error instanceof errors/* CountersignError */.WS && error.code !== 'unavailable')
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./build/marketplace/card/card.js + 5 modules
var card = __webpack_require__(39665);
// EXTERNAL MODULE: ./build/report/cardFacts.js
var cardFacts = __webpack_require__(21314);
// EXTERNAL MODULE: ./build/flow/approve/draftApproval.js
var draftApproval = __webpack_require__(84135);
;// CONCATENATED MODULE: ./build/flow/approve/suborderCard.js






async function lastApproved(snapshot, { state, offers, accounts }, { offer }) {
    const owner = offers.get(offer)?.offer.owner ?? '';
    const found = await newestApproval(snapshot, { owner, offer, except: state.id }, accounts);
    if ('none' in found)
        return found;
    const { placed, id: order } = found.state;
    const { configuration, solution } = placed.entry;
    return { order, at: found.at, solutionHash: solution.hash, configuration };
}
/**
 * The card of a suborder as its owner would sign it now.
 * @param ledgerPlace where the ledger is reached, for the card to name
 * @throws CountersignError as `draftApproval` does
 */
async function suborderCard(snapshot, reading, suborder, { hours }, ledgerPlace) {
    const { approval, checks: judged } = await (0,draftApproval/* draftApproval */.D0)(reading, suborder, { hours });
    const last = await lastApproved(snapshot, reading, suborder);
    const told = { judged, lastApproved: last, isSigned: false, ledgerPlace };
    return (0,card/* makeCard */.L)(approval, await (0,cardFacts/* cardFacts */.u)(reading, suborder, told));
}
/** The data suborders of an order that are a party's own. */
function ownDataSuborders({ state, offers }, fingerprint) {
    return state.suborders.filter(({ type, offer }) => type === 'Data' && offers.get(offer)?.offer.owner === fingerprint);
}
/**
 * A card for each data suborder of an order that is a party's own.
 * @param id the order, or a suborder of it: then that one alone
 * @throws CountersignError `refused` where the party's key has ended; else as `draftApproval`
 */
async function ownCards(party, id, wish) {
    const snapshot = await party.ledger.snapshot();
    const reading = await (0,orders/* readOrder */.Rx)(snapshot, id);
    (0,ownKey/* requireNotEnded */.nE)(await reading.accounts.lifeOf(party.fingerprint));
    const own = ownDataSuborders(reading, party.fingerprint);
    const wanted = id === reading.state.id ? own : own.filter((suborder) => suborder.id === id);
    const { url } = party.ledger.repository;
    return Promise.all(wanted.map((suborder) => suborderCard(snapshot, reading, suborder, wish, url)));
}


/***/ }),

/***/ 95133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ mendedKeyFiles),
/* harmony export */   Gt: () => (/* binding */ ownKey),
/* harmony export */   nE: () => (/* binding */ requireNotEnded),
/* harmony export */   wd: () => (/* binding */ requireUsable)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _marketplace_keyEnd_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13410);
/* harmony import */ var _pgp_certificates_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59162);
/* harmony import */ var _pgp_keys_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8870);
/* harmony import */ var _pureDigest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17784);
/* harmony import */ var _ledgerPaths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95371);
/* harmony import */ var _accounts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(67274);
/* harmony import */ var _entries_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(12727);
/* harmony import */ var _leafNear_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(47693);









/**
 * What the ledger knows of the key of somebody who is about to write.
 * @param from the leaf from which on the log is looked through, beside what files lead to
 */
function ownKey(snapshot, own, from) {
    const finding = { near: _leafNear_js__WEBPACK_IMPORTED_MODULE_8__/* .LEAVES_LOOKED_THROUGH */ .sY, own, ...(from === undefined ? {} : { from }) };
    return new _accounts_js__WEBPACK_IMPORTED_MODULE_6__.Accounts(snapshot, finding).lifeOf((0,_pgp_keys_js__WEBPACK_IMPORTED_MODULE_3__.fingerprintOf)(own));
}
/** Nothing that a key signs after its end counts. @throws CountersignError `refused` */
function requireNotEnded({ end, fingerprint }) {
    if (end === undefined)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('refused', `nothing more can be signed as ${fingerprint}: ${(0,_marketplace_keyEnd_js__WEBPACK_IMPORTED_MODULE_1__/* .describeKeyEnd */ .C)(end)}`, { mend: 'go on with a new key: countersign keys generate --name <you>' });
}
/**
 * Before anything is signed that nobody would believe.
 * @throws CountersignError `refused` for a key that has ended or expired, `tampered` where its newest certificate is withheld
 */
async function requireUsable(life, use) {
    requireNotEnded(life);
    const { unread, certificates, fingerprint } = life;
    if (unread !== undefined && (use === 'entries' || use === 'renewal'))
        throw unread.error;
    const newest = certificates.at(-1);
    if (use === 'end' || use === 'renewal' || newest === undefined)
        return;
    if (await (0,_pgp_certificates_js__WEBPACK_IMPORTED_MODULE_2__/* .canSignAt */ .f1)(newest.key, new Date()))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('refused', `the key ${fingerprint} has expired, as the ledger knows it`, {
        mend: 'publish a certificate that lasts longer: countersign keys renew --expires 1y',
    });
}
/** What is not, or not any more, where it is looked for of a key: its owner puts it back with the next entry. */
async function mendedKeyFiles(snapshot, { fingerprint, entries, certificates }) {
    const { log } = snapshot;
    const files = new Map();
    if (log === undefined)
        return files;
    for (const { index, head } of entries.slice(0, MOST_MENDED)) {
        const paths = (0,_entries_js__WEBPACK_IMPORTED_MODULE_7__/* .entryPaths */ .zH)((0,_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_5__/* .accountDirectory */ .v)(fingerprint), index, head.kind);
        if ((await (0,_leafNear_js__WEBPACK_IMPORTED_MODULE_8__/* .leafNear */ .J3)(snapshot, log, paths.head, index)) === undefined) {
            const { head: signed, signature } = (0,_entries_js__WEBPACK_IMPORTED_MODULE_7__/* .leafFiles */ .Sw)(await log.leafAt(index));
            files.set(paths.head, signed).set(paths.signature, signature);
        }
        const armored = certificates.find((one) => one.index === index)?.armored;
        const present = await snapshot.read(paths.body);
        if (armored !== undefined && (present === undefined || (0,_pureDigest_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256Hex */ .fg)(present) !== head.body?.sha256))
            files.set(paths.body, Buffer.from(armored));
    }
    return files;
}
/** One append has room for so many files. */
const MOST_MENDED = 60;


/***/ }),

/***/ 53192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ holdsCode),
/* harmony export */   cardCode: () => (/* binding */ cardCode),
/* harmony export */   w: () => (/* binding */ readCode)
/* harmony export */ });
/** Crockford's 32 digits: none of them is taken for another (no I, L, O, U). */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;
const CODE = new RegExp(`^[${DIGITS}]{${LENGTH}}$`);
/** Sixteen digits of a card's digest for eyes and hands, 80 bits in groups of four: `7K3M-0QXA-…`. */
function cardCode(digest) {
    let bits = BigInt(`0x${digest.slice(0, (LENGTH * 5) / 4)}`);
    let code = '';
    for (let position = 0; position < LENGTH; position++) {
        code = (DIGITS[Number(bits & 31n)] ?? '') + code;
        bits >>= 5n;
    }
    return grouped(code);
}
function grouped(digits) {
    return digits.replace(/.{4}(?!$)/g, '$&-');
}
/** A code as somebody typed it, in its one form; undefined for what is none. */
function readCode(text) {
    const digits = text.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
    if (!CODE.test(digits))
        return undefined;
    return grouped(digits);
}
/** Sixteen letters and digits in groups, as they may begin anywhere in a text. */
const ANYWHERE = /(?<![0-9A-Za-z])(?=([0-9A-Za-z]{4}(?:[ -]?[0-9A-Za-z]{4}){3})(?![0-9A-Za-z]))/g;
/** Whether a text (a comment, with whatever else stands in it) holds a code. */
function holdsCode(text, code) {
    return [...text.matchAll(ANYWHERE)].some(([, word = '']) => readCode(word) === code);
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('refused', `offer ${offer?.id ?? 'unknown'} commits to no dataset`);
    return offer.dataset;
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

/***/ 69973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gw: () => (/* binding */ attestationBounds),
/* harmony export */   Qv: () => (/* binding */ evidenceJudgedAt),
/* harmony export */   jI: () => (/* binding */ evidenceTimeCheck)
/* harmony export */ });
/* harmony import */ var _checks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57163);
/* harmony import */ var _timeWindow_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57520);


const ID = 'evidence-time';
const TITLE = 'The TEE attested after what others wrote before it, and before its evidence was approved, by their clocks';
/** When each owner, other than the TEE's operator, approved on this evidence: the fold voids what names another. */
function approvedAt({ state }) {
    const operator = state.attested?.entry.author;
    return state.suborders.flatMap(({ completed }) => completed?.entry.outcome.status === 'done' && completed.entry.author !== operator
        ? [completed.entry.at]
        : []);
}
/** When the others wrote what stands in the log before the attestation. */
function writtenBefore({ state, entries }) {
    const attested = state.attested;
    const place = entries.findIndex(({ digest }) => digest === attested?.digest);
    return entries
        .slice(0, Math.max(place, 0))
        .filter(({ head }) => head.author !== attested?.entry.author)
        .map(({ head }) => head.at);
}
/**
 * Between which times the TEE attested, whatever its operator wrote: after what others wrote before it in the log, and
 * before the first approval that names its evidence. Whatever else comes to prove a time narrows it here.
 */
function attestationBounds(reading) {
    return (0,_timeWindow_js__WEBPACK_IMPORTED_MODULE_0__/* .narrowest */ .AE)([
        { after: (0,_timeWindow_js__WEBPACK_IMPORTED_MODULE_0__/* .newest */ .BP)(...writtenBefore(reading)) },
        { before: (0,_timeWindow_js__WEBPACK_IMPORTED_MODULE_0__/* .oldest */ .os)(...approvedAt(reading)) },
    ]);
}
/** The time of the attestation is its operator's word: the others' must allow it. */
function evidenceTimeCheck({ state: { attested } }, bounds) {
    if (attested === undefined)
        return (0,_checks_js__WEBPACK_IMPORTED_MODULE_1__/* .failedCheck */ .WU)(ID, TITLE, 'the order is not attested');
    const { at } = attested.entry;
    const { after, before } = bounds;
    const between = `after ${after ?? 'nothing that others wrote'}, before ${before ?? 'nothing that others wrote'}`;
    return (0,_checks_js__WEBPACK_IMPORTED_MODULE_1__/* .checkOf */ .EG)(ID, TITLE, (0,_timeWindow_js__WEBPACK_IMPORTED_MODULE_0__/* .isWithinBounds */ .dT)(at, bounds), `attested ${at}, ${between}`);
}
/**
 * The time at which evidence is judged. For a data owner that of the owner's own approval. For anybody else the newest
 * approval's: whatever its operator wrote, evidence that was stale by then is stale. Where nobody else approved, the
 * newest time that the operator wrote until the order report, since nothing stands against it.
 */
function evidenceJudgedAt(reading, suborder) {
    const { placed, attested, claimed, reported } = reading.state;
    const own = suborder?.completed?.entry.at;
    const operators = [attested, claimed, reported].map((recorded) => recorded?.entry.at);
    return new Date(own ?? (0,_timeWindow_js__WEBPACK_IMPORTED_MODULE_0__/* .newest */ .BP)(...approvedAt(reading)) ?? (0,_timeWindow_js__WEBPACK_IMPORTED_MODULE_0__/* .newest */ .BP)(...operators) ?? placed.entry.at);
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

/***/ 75344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ verifyOrderEvidence)
/* harmony export */ });
/* harmony import */ var _pureDigest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17784);
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14881);
/* harmony import */ var _checks_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(57163);
/* harmony import */ var _attestation_verifyEvidence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81131);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19473);
/* harmony import */ var _marketplace_reportData_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18344);
/* harmony import */ var _pgp_keys_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8870);







async function keyChecks(entry) {
    const { binding } = entry;
    const title = 'The order keys are those that the evidence binds';
    try {
        const key = await (0,_pgp_keys_js__WEBPACK_IMPORTED_MODULE_5__/* .readPublicKey */ .RR)(entry.encryptionKey, 'the order key');
        const holds = (0,_pgp_keys_js__WEBPACK_IMPORTED_MODULE_5__.fingerprintOf)(key) === binding.encryptionKey &&
            (0,_pureDigest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .fg)(entry.encryptionKey) === binding.encryptionKeyDigest &&
            (0,_marketplace_reportData_js__WEBPACK_IMPORTED_MODULE_4__/* .signingKeyDigest */ .fE)((0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_1__/* .fromBase64 */ .Ey)(entry.signingKey) ?? new Uint8Array()) === binding.signingKey;
        return (0,_checks_js__WEBPACK_IMPORTED_MODULE_6__/* .checkOf */ .EG)('order-keys-bound', title, holds, `encryption key ${binding.encryptionKey}`);
    }
    catch (error) {
        return (0,_checks_js__WEBPACK_IMPORTED_MODULE_6__/* .checkOf */ .EG)('order-keys-bound', title, false, (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error));
    }
}
/**
 * Verifies that an attested order's evidence holds under a policy, and that it binds this order, this
 * solution, these inputs, recipients, policies and keys, and nothing else.
 * @param policyDigests digests of the data offers' policies, in the order of the suborders
 */
async function verifyOrderEvidence(state, policyDigests, policy, at) {
    const attested = state.attested?.entry;
    if (attested === undefined) {
        const title = 'The TEE has attested the order';
        return {
            claims: undefined,
            checks: [(0,_checks_js__WEBPACK_IMPORTED_MODULE_6__/* .checkOf */ .EG)('order-attested', title, false, 'no evidence is on the ledger')],
        };
    }
    const { binding } = attested;
    const placed = state.placed.entry;
    const reportData = (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_1__/* .toHex */ .nj)((0,_marketplace_reportData_js__WEBPACK_IMPORTED_MODULE_4__/* .orderReportData */ .lG)(binding));
    // The nonce was made when the order was placed: the evidence cannot be older.
    const notBefore = new Date(placed.at);
    const verdict = (0,_attestation_verifyEvidence_js__WEBPACK_IMPORTED_MODULE_2__/* .verifyEvidence */ .J)(attested.evidence, { reportData, at, notBefore, policy });
    const known = placed.inputs.flatMap((input, position) => input.kind === 'resource' ? [{ index: position + 1, hash: input.hash }] : []);
    const checks = [
        ...verdict.checks,
        await keyChecks(attested),
        (0,_checks_js__WEBPACK_IMPORTED_MODULE_6__/* .checkOf */ .EG)('solution-measured', 'The solution that the TEE measured is the one that was ordered', binding.solutionHash === placed.solution.hash, `measured ${binding.solutionHash}`),
        (0,_checks_js__WEBPACK_IMPORTED_MODULE_6__/* .checkOf */ .EG)('inputs-bound', 'The evidence binds the inputs that the order names', (0,_pureDigest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(binding.inputs) === (0,_pureDigest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(known), `${known.length} known beforehand`),
        (0,_checks_js__WEBPACK_IMPORTED_MODULE_6__/* .checkOf */ .EG)('policies-bound', "The evidence binds the data owners' policies", (0,_pureDigest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(binding.policyDigests) === (0,_pureDigest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(policyDigests), policyDigests.join(', ') || 'none'),
    ];
    return { claims: verdict.claims, checks };
}


/***/ }),

/***/ 57520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AE: () => (/* binding */ narrowest),
/* harmony export */   BP: () => (/* binding */ newest),
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   dT: () => (/* binding */ isWithinBounds),
/* harmony export */   os: () => (/* binding */ oldest)
/* harmony export */ });
/** How far the clocks of two machines may differ, milliseconds: as for simulated evidence. */
const CLOCK_SKEW_MS = 5 * 60_000;
/** Times in ISO 8601 that are there, oldest first. */
function inOrder(times) {
    return times.filter((time) => time !== undefined).toSorted((a, b) => Date.parse(a) - Date.parse(b));
}
function newest(...times) {
    return inOrder(times).at(-1);
}
function oldest(...times) {
    return inOrder(times).at(0);
}
/** What lies within all of them. */
function narrowest(bounds) {
    return {
        after: newest(...bounds.map(({ after }) => after)),
        before: oldest(...bounds.map(({ before }) => before)),
    };
}
/** Whether a time lies within bounds, as far as clocks agree; one that is absent bounds nothing. */
function isWithinBounds(time, { after, before }) {
    const at = Date.parse(time);
    return ((after === undefined || at >= Date.parse(after) - CLOCK_SKEW_MS) &&
        (before === undefined || at <= Date.parse(before) + CLOCK_SKEW_MS));
}
/** Whether a time lies between two of the ledger, as far as clocks agree; never where one of them is absent. */
function isWithin(time, after, before) {
    return after !== undefined && before !== undefined && isWithinBounds(time, { after, before });
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
