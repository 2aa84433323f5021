export const id = 7224;
export const ids = [7224,5042,5917,4199,3192,4377];
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

/***/ 15917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  beforeCompletion: () => (/* binding */ beforeCompletion),
  completeSuborder: () => (/* binding */ completeSuborder)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/ledger/entries/orders/orders.js
var orders = __webpack_require__(19432);
// EXTERNAL MODULE: ./build/marketplace/order/placementRules.js
var placementRules = __webpack_require__(26753);
// EXTERNAL MODULE: ./build/canonicalJson.js
var canonicalJson = __webpack_require__(8448);
// EXTERNAL MODULE: ./build/checks.js
var build_checks = __webpack_require__(57163);
// EXTERNAL MODULE: ./build/pureDigest.js
var pureDigest = __webpack_require__(17784);
// EXTERNAL MODULE: ./build/marketplace/card/boundTerms.js
var boundTerms = __webpack_require__(77416);
// EXTERNAL MODULE: ./build/marketplace/card/cardCode.js
var cardCode = __webpack_require__(53192);
;// CONCATENATED MODULE: ./build/marketplace/card/requireSameCard.js




/** Members that differ between the terms that were shown and those that are to be signed. */
function differing(shown, now) {
    const before = Object(shown);
    const after = now;
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return names.filter((name) => (0,pureDigest/* digestOf */.ol)(before[name] ?? null) !== (0,pureDigest/* digestOf */.ol)(after[name] ?? null));
}
/**
 * Nothing is signed but what was shown.
 * @param approval that is about to be signed
 * @param shown a card's whole digest, or its code
 * @throws CountersignError `refused`, with the members that differ where the shown terms tell
 */
function requireSameCard(approval, shown) {
    const terms = (0,boundTerms/* boundTerms */.q)(approval);
    const digest = (0,boundTerms/* cardDigest */.F)(terms);
    if (shown.digest === digest || (0,cardCode/* readCode */.w)(shown.digest) === (0,cardCode.cardCode)(digest))
        return;
    // Handed-on terms tell only where they are those of the card.
    const known = shown.terms !== undefined && (0,boundTerms/* cardDigest */.F)(shown.terms) === shown.digest;
    const names = known ? differing(shown.terms, terms) : [];
    throw new errors/* CountersignError */.WS('refused', `what is to be signed is not what the card ${shown.digest} showed${names.length === 0 ? '' : `: it differs in ${names.join(', ')}`}`, { mend: 'nothing was signed; look at the card as it is now, and decide anew' });
}

// EXTERNAL MODULE: ./build/marketplace/datasetCommitment.js
var datasetCommitment = __webpack_require__(32941);
// EXTERNAL MODULE: ./build/pgp/keys.js
var keys = __webpack_require__(8870);
// EXTERNAL MODULE: ./build/pgp/signatures.js + 3 modules
var signatures = __webpack_require__(34310);
// EXTERNAL MODULE: ./build/resource/resourceCommitment.js
var resourceCommitment = __webpack_require__(96580);
// EXTERNAL MODULE: ./build/resource/sealedResource.js
var sealedResource = __webpack_require__(28485);
// EXTERNAL MODULE: ./build/flow/approve/draftApproval.js
var draftApproval = __webpack_require__(84135);
;// CONCATENATED MODULE: ./build/flow/approve/approveOrder.js











/** The hash that the owner reviewed must be the one that the order names. @throws CountersignError `refused`. */
function requireSolution(state, wanted) {
    if (wanted === undefined) {
        throw new errors/* CountersignError */.WS('usage', 'the hash of the solution that you reviewed is missing', {
            mend: 'give it with --solution-hash: it is in the solution.resource.json, and what `files calculate-hash` says of the archive',
        });
    }
    const { hash } = state.placed.entry.solution;
    if (hash !== wanted.toLowerCase()) {
        throw new errors/* CountersignError */.WS('refused', `the order uses another (or modified) solution: you reviewed ${wanted}, the order names ${hash}`, {
            mend: 'nothing was changed; review the solution that the order names, or complete the suborder with --status canceled',
        });
    }
    return hash;
}
/** What is granted must be there, and be what the offer commits to. @throws CountersignError `usage`, `refused` */
function requireDataset({ offers }, suborder, resource) {
    if (resource === undefined)
        throw new errors/* CountersignError */.WS('usage', 'the resource to grant is missing', {
            mend: 'give it with --result',
        });
    const dataset = (0,datasetCommitment/* offeredDataset */.A)(offers.get(suborder.offer)?.offer);
    if ((0,resourceCommitment.commitmentOf)(resource, 'the resource to grant') !== dataset.commitment) {
        throw new errors/* CountersignError */.WS('refused', `the dataset is not the one that offer ${suborder.offer} commits to`, { mend: 'nothing was signed; give the very resource file that the offer was registered with' });
    }
    return resource;
}
/** What is signed must be what was shown. @throws CountersignError `usage` where nothing was, `refused` */
function requireCard(approval, card) {
    if (card === undefined)
        throw new errors/* CountersignError */.WS('usage', 'the card that you were shown is missing', {
            mend: 'nothing was signed; look at it with: countersign orders card <SUBORDER_ID>',
        });
    if (card !== 'unseen')
        requireSameCard(approval, card);
}
/**
 * Checks everything once more, signs the approval and seals the grant to the order's key.
 * @throws CountersignError `refused`; then nothing was signed
 */
async function approveOrder(party, completion, reading, suborder) {
    const { state } = reading;
    requireSolution(state, completion.solutionHash);
    const resource = requireDataset(reading, suborder, completion.resource);
    const { approval, checks } = await (0,draftApproval/* draftApproval */.D0)(reading, suborder, completion);
    if ((0,build_checks/* verdictOf */.Vj)(checks) !== 'passed')
        throw (0,draftApproval/* untrusted */.bp)(reading, suborder, checks);
    requireCard(approval, completion.card);
    const attested = state.attested?.entry;
    if (attested === undefined)
        throw new errors/* CountersignError */.WS('internal', 'the order changed while it was read');
    const { fingerprint: author } = party;
    const terms = { ...(0,orders/* sealedFor */.Mr)(reading), author, role: 'grant', approval: (0,canonicalJson.digestOf)(approval) };
    const orderKey = await (0,keys/* readPublicKey */.RR)(attested.encryptionKey, 'the order key');
    const body = {
        kind: 'order.completed',
        suborder: suborder.id,
        outcome: {
            status: 'done',
            approval,
            approvalSignature: await (0,signatures/* signDetached */.k)((0,canonicalJson/* canonicalBytes */.Mr)(approval), party.key),
            grant: await (0,sealedResource/* sealResource */.aI)(resource, terms, party.key, orderKey),
        },
    };
    return { body, approval, checks };
}

// EXTERNAL MODULE: ./build/report/evidence/offerPolicies.js
var offerPolicies = __webpack_require__(27297);
// EXTERNAL MODULE: ./build/report/evidence/orderEvidence.js
var orderEvidence = __webpack_require__(75344);
// EXTERNAL MODULE: ./build/flow/approve/trustTee.js
var trustTee = __webpack_require__(17471);
;// CONCATENATED MODULE: ./build/flow/approve/deliverSolution.js






/** Where the order is attested already, its evidence must hold as well. @throws CountersignError `refused`. */
async function trustOrder(party, { state, offers }) {
    if (state.attested === undefined)
        return;
    const digests = (0,offerPolicies/* dataPolicyDigests */.G)(state.placed.entry.suborders, offers);
    const { checks } = await (0,orderEvidence/* verifyOrderEvidence */.N)(state, digests, party.policy, new Date());
    const bad = checks.find(({ status }) => status !== 'passed');
    if (bad === undefined)
        return;
    throw new errors/* CountersignError */.WS('refused', `the TEE of order ${state.id} does not hold under your policy: ${bad.title}: ${bad.detail}`, { mend: 'nothing was sealed and nothing was changed' });
}
/**
 * Hands an offered solution to the TEE that was ordered, and to the data owners who must review it.
 * @throws CountersignError `refused` when the TEE does not hold under the owner's policy; then nothing was sealed
 */
async function deliverSolution(party, completion, reading) {
    const { resource } = completion;
    if (resource === undefined)
        throw new errors/* CountersignError */.WS('usage', 'the resource to deliver is missing', {
            mend: 'give it with --result',
        });
    const { state, offers, accounts } = reading;
    if (resource.hash.hash !== state.placed.entry.solution.hash) {
        throw new errors/* CountersignError */.WS('refused', `the order names solution ${state.placed.entry.solution.hash}, the resource is ${resource.hash.hash}`);
    }
    const tee = offers.get(state.placed.entry.tee.offer)?.offer;
    if (tee === undefined)
        throw new errors/* CountersignError */.WS('refused', 'the TEE offer is not on the ledger');
    const { key } = await (0,trustTee/* trustTee */.z)(party, tee);
    await trustOrder(party, reading);
    const owners = new Set();
    for (const { type, offer } of state.suborders) {
        const owner = type === 'Data' ? offers.get(offer)?.offer.owner : undefined;
        if (owner !== undefined)
            owners.add(owner);
    }
    const reviewers = await Promise.all([...owners].map((owner) => accounts.readerOf(owner)));
    const terms = { ...(0,orders/* sealedFor */.Mr)(reading), author: party.fingerprint, role: 'solution' };
    const sealed = await (0,sealedResource/* sealResourceToEach */.g3)(resource, terms, party.key, [key, ...reviewers]);
    const solution = { hash: resource.hash.hash, size: resource.size, sealed };
    return {
        kind: 'order.completed',
        suborder: completion.suborder,
        outcome: { status: 'delivered', solution },
    };
}

// EXTERNAL MODULE: ./build/flow/approve/ownPast.js
var ownPast = __webpack_require__(48339);
// EXTERNAL MODULE: ./build/flow/approve/ownSuborder.js
var ownSuborder = __webpack_require__(31573);
// EXTERNAL MODULE: ./build/flow/approve/waitForEvidence.js
var waitForEvidence = __webpack_require__(75042);
;// CONCATENATED MODULE: ./build/flow/approve/completeSuborder.js








/**
 * Nothing is signed on a ledger that may be an old copy of itself.
 * @throws CountersignError `refused` where no earlier look, no handed head and no witness tells, `tampered` where the
 * owner's own witnesses have seen another ledger.
 */
async function requirePast({ ledger, policy }) {
    if (await (0,ownPast/* hasPast */.x)(ledger, policy))
        return;
    throw new errors/* CountersignError */.WS('refused', 'this is the first look at this ledger from here: whether it was put back to an older state cannot be told', {
        mend: 'give --head, the state that you or somebody you trust saw last (it is the Head of `countersign ledger verify`), or use the home that you registered the offer with',
    });
}
function alreadySo(suborder, status) {
    const outcome = suborder.completed?.entry.outcome.status;
    if (suborder.revoked || outcome === undefined)
        return false;
    return status === 'done' ? outcome === 'done' || outcome === 'delivered' : outcome === status;
}
/**
 * Looks whether a suborder may be completed, and for an approval waits until there is what it needs: the TEE's evidence.
 * @throws CountersignError as `completeSuborder` does, before anything is shown to anybody
 */
async function beforeCompletion(party, completion) {
    if (completion.status === 'done')
        await requirePast(party);
    const snapshot = await party.ledger.snapshot();
    const reading = await (0,orders/* readOrder */.Rx)(snapshot, completion.suborder);
    const { state } = reading;
    const { id: order } = state;
    const before = (0,ownSuborder/* ownSuborder */.R)(party, reading, completion.suborder);
    const { type } = before;
    const { entry } = state.placed;
    const isDone = alreadySo(before, completion.status);
    if (completion.status === 'done' && !isDone && (0,placementRules/* isExpired */._d)(entry, new Date())) {
        throw new errors/* CountersignError */.WS('refused', `order ${order} expired at ${entry.expires}`, {
            mend: 'nothing was signed; its customer can place it again',
        });
    }
    if (completion.status === 'done' && type === 'Data' && !isDone) {
        requireSolution(state, completion.solutionHash);
        requireDataset(reading, before, completion.resource);
        await (0,waitForEvidence.waitForEvidence)(party, order, completion);
    }
    return { order, type, solutionHash: entry.solution.hash, isDone };
}
/**
 * Completes a suborder of an offer of one's own: for `done`, checks the solution's hash and the TEE's
 * evidence, signs the approval and seals the grant to the order's key. Repeating it changes nothing.
 * @throws CountersignError `refused` with the reason; then nothing was signed and nothing changed.
 */
async function completeSuborder(party, completion) {
    const { order } = await beforeCompletion(party, completion);
    let approval;
    let checks = [];
    let changed = false;
    await party.ledger.appendToOrder(order, party.key, async (reading) => {
        const suborder = (0,ownSuborder/* ownSuborder */.R)(party, reading, completion.suborder);
        changed = false;
        if (alreadySo(suborder, completion.status)) {
            const outcome = suborder.completed?.entry.outcome;
            if (outcome?.status === 'done') {
                approval = outcome.approval;
                requireSolution(reading.state, completion.solutionHash);
                requireCard(outcome.approval, completion.card);
            }
            return undefined;
        }
        changed = true;
        if (completion.status !== 'done') {
            const reason = completion.reason ?? '';
            return {
                kind: 'order.completed',
                suborder: suborder.id,
                outcome: { status: completion.status, reason },
            };
        }
        if (suborder.type === 'Solution')
            return deliverSolution(party, completion, reading);
        const made = await approveOrder(party, completion, reading, suborder);
        ({ approval, checks } = made);
        return made.body;
    });
    return { order, changed, approval, checks };
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

/***/ 48339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ hasPast)
/* harmony export */ });
/* harmony import */ var _ledger_entries_witnessed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81541);

/**
 * Whether a reader can tell when a ledger was put back to an older state: by an earlier look, by a head that was handed
 * on, or by a quorum of the witnesses whom the reader's own policy names. To be asked before anything else is read: each
 * look leaves a past.
 * @throws CountersignError `tampered` when a quorum of them has seen another ledger, or a longer one
 */
async function hasPast(ledger, policy) {
    const isKnown = await ledger.repository.hasPast();
    const witnesses = policy && (0,_ledger_entries_witnessed_js__WEBPACK_IMPORTED_MODULE_0__/* .witnessesOf */ .LP)(policy);
    if (witnesses === undefined)
        return isKnown;
    // Asked also where there is an earlier look: it may have been at the fork.
    const isSeen = await (0,_ledger_entries_witnessed_js__WEBPACK_IMPORTED_MODULE_0__/* .isWitnessed */ .fd)(await ledger.snapshot(), witnesses);
    return isKnown || isSeen;
}


/***/ }),

/***/ 31573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ ownSuborder)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _marketplace_order_orderState_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11006);


/** A suborder that waits for this party. @throws CountersignError `refused` when it is somebody else's. */
function ownSuborder(party, reading, id) {
    const suborder = (0,_marketplace_order_orderState_js__WEBPACK_IMPORTED_MODULE_1__/* .suborderOf */ .Ob)(reading.state, id);
    const owner = reading.offers.get(suborder.offer)?.offer.owner;
    if (owner !== party.fingerprint) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('refused', `suborder ${id} belongs to offer ${suborder.offer} of ${owner ?? 'nobody'}, not to you (${party.fingerprint})`);
    }
    if (suborder.type === 'TEE')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('refused', `suborder ${id} is the TEE's: the TEE completes it itself`);
    return suborder;
}


/***/ }),

/***/ 75042:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   waitForEvidence: () => (/* binding */ waitForEvidence)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _marketplace_order_orderState_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11006);


const POLL_MS = 500;
/**
 * Waits until the TEE has attested an order.
 * @param id the order, or a suborder of it
 * @throws CountersignError `unavailable` after `waitMs`
 */
async function waitForEvidence({ ledger }, id, { waitMs = 0, onWait }) {
    const end = Date.now() + waitMs;
    for (let isFirst = true;; isFirst = false) {
        const reading = await ledger.order(id);
        const { state } = reading;
        if (state.attested || (0,_marketplace_order_orderState_js__WEBPACK_IMPORTED_MODULE_1__.statusOf)(state) !== 'Blocked')
            return reading;
        if (Date.now() >= end) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('unavailable', `the TEE has not attested order ${state.id} yet: there is no key to seal the dataset to`, {
                mend: 'is the TEE of the order running (tee run)? Try again, or wait longer with --wait <seconds>',
            });
        }
        if (isFirst)
            onWait?.(`Waiting for the TEE to attest order ${state.id}, up to ${Math.ceil(waitMs / 60_000)} min: until then there is no key to seal to`);
        await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
}


/***/ }),

/***/ 28496:
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('refused', `no TEE has attested order ${state.id} yet`);
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

/***/ 77416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ cardDigest),
/* harmony export */   q: () => (/* binding */ boundTerms)
/* harmony export */ });
/* harmony import */ var _pureDigest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17784);
/* harmony import */ var _domainBytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19367);


const DOMAIN = 'countersign card v1';
/**
 * What may move between a review and the signature: the log grows by itself, time passes, and where the approval is
 * given is known only there. How long it holds may not.
 */
const MOVING = ['head', 'notBefore', 'expires', 'context'];
function boundTerms(approval) {
    const moving = MOVING;
    const terms = Object.fromEntries(Object.entries(approval).filter(([member]) => !moving.includes(member)));
    const inForceMs = Date.parse(approval.expires) - Date.parse(approval.notBefore);
    return { ...terms, inForceMs };
}
/**
 * SHA-256 (lower-case hex) of `countersign card v1`, a zero byte and the canonical JSON of the bound terms. All else that
 * a card shows follows from them: the order's digest binds who orders, configuration, inputs, recipients and limits, the
 * evidence's digest the TEE and its keys, the policy's digest what was asked of it and the witnesses.
 */
function cardDigest(terms) {
    return (0,_pureDigest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .fg)((0,_domainBytes_js__WEBPACK_IMPORTED_MODULE_1__/* .domainBytes */ .A)(DOMAIN, terms));
}


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

/***/ 96580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ freshCommitmentSalt),
/* harmony export */   commitmentOf: () => (/* binding */ commitmentOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _marketplace_datasetCommitment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32941);



const COMMITMENT_SALT_BYTES = 32;
/** Fresh for every upload: 64 hex digits. */
function freshCommitmentSalt() {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(COMMITMENT_SALT_BYTES).toString('hex');
}
/**
 * What an offer of this resource commits to.
 * @param what names the resource in messages
 * @throws CountersignError `input` when the resource has no salt.
 */
function commitmentOf({ salt, hash, size }, what) {
    if (salt === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('input', `${what} has no salt, so no offer can commit to its dataset`, {
            mend: 'upload it anew with `countersign files upload`; or, before it is offered, add a member "salt" with what `openssl rand -hex 32` says, and keep that file',
        });
    return (0,_marketplace_datasetCommitment_js__WEBPACK_IMPORTED_MODULE_2__/* .datasetCommitment */ .i)({ salt, hash: hash.hash, size });
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
