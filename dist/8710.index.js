export const id = 8710;
export const ids = [8710,980,4199];
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

/***/ 60980:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  completeSuborder: () => (/* binding */ completeSuborder)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/ledger/entries/orders.js
var orders = __webpack_require__(65938);
// EXTERNAL MODULE: ./build/marketplace/orderState.js
var orderState = __webpack_require__(94335);
// EXTERNAL MODULE: ./build/marketplace/placementRules.js
var placementRules = __webpack_require__(98820);
// EXTERNAL MODULE: ./build/canonicalJson.js
var canonicalJson = __webpack_require__(8448);
// EXTERNAL MODULE: ./build/checks.js
var checks = __webpack_require__(57163);
// EXTERNAL MODULE: ./build/ledger/log/byteForms.js
var byteForms = __webpack_require__(29424);
// EXTERNAL MODULE: ./build/marketplace/approval.js
var marketplace_approval = __webpack_require__(30641);
// EXTERNAL MODULE: ./build/marketplace/approvalTerms.js
var approvalTerms = __webpack_require__(80646);
// EXTERNAL MODULE: ./build/marketplace/datasetCommitment.js
var datasetCommitment = __webpack_require__(32941);
// EXTERNAL MODULE: ./build/pgp/keys.js
var keys = __webpack_require__(8870);
// EXTERNAL MODULE: ./build/pgp/signatures.js
var signatures = __webpack_require__(90661);
// EXTERNAL MODULE: ./build/report/offerPolicies.js
var offerPolicies = __webpack_require__(73407);
// EXTERNAL MODULE: ./build/report/orderEvidence.js
var orderEvidence = __webpack_require__(31594);
// EXTERNAL MODULE: ./build/resource/resourceCommitment.js
var resourceCommitment = __webpack_require__(96580);
// EXTERNAL MODULE: ./build/resource/sealedResource.js
var sealedResource = __webpack_require__(28485);
;// CONCATENATED MODULE: ./build/flow/approveOrder.js














const DEFAULT_HOURS = 24;
/** Clocks of two machines differ: an approval holds from a little before now. */
const CLOCK_SKEW_MS = 5 * 60_000;
/** The hash that the owner reviewed must be the one that the order names. @throws CountersignError `refused`. */
function requireSolution(state, wanted) {
    if (wanted === undefined) {
        throw new errors.CountersignError('usage', 'the hash of the solution that you reviewed is missing', {
            mend: 'give it with --solution-hash: it is in the solution.resource.json, and what `files calculate-hash` says of the archive',
        });
    }
    const { hash } = state.placed.entry.solution;
    if (hash !== wanted.toLowerCase()) {
        throw new errors.CountersignError('refused', `the order uses another (or modified) solution: you reviewed ${wanted}, the order names ${hash}`, {
            mend: 'nothing was changed; review the solution that the order names, or complete the suborder with --status canceled',
        });
    }
    return hash;
}
/** What is granted must be what the offer commits to. @throws CountersignError `refused`. */
function requireDataset({ offers }, suborder, resource) {
    const dataset = (0,datasetCommitment/* offeredDataset */.A)(offers.get(suborder.offer)?.offer);
    if ((0,resourceCommitment.commitmentOf)(resource, 'the resource to grant') !== dataset.commitment) {
        throw new errors.CountersignError('refused', `the dataset is not the one that offer ${suborder.offer} commits to`, { mend: 'nothing was signed; give the very resource file that the offer was registered with' });
    }
    return dataset;
}
/** Verifies the TEE by the owner's own policy. @throws CountersignError `refused` with the first bad check. */
async function trustEvidence(reading, suborder) {
    const { state, offers } = reading;
    const offer = offers.get(suborder.offer)?.offer;
    if (offer === undefined)
        throw new errors.CountersignError('not-found', `offer ${suborder.offer} is not on the ledger`);
    const digests = (0,offerPolicies/* dataPolicyDigests */.G)(state.placed.entry.suborders, offers);
    const verdict = await (0,orderEvidence/* verifyOrderEvidence */.N)(state, digests, (0,offerPolicies/* policyOf */.U)(offer), new Date());
    const bad = verdict.checks.find(({ status }) => status !== 'passed');
    if ((0,checks/* verdictOf */.Vj)(verdict.checks) !== 'passed' || verdict.claims === undefined) {
        throw new errors.CountersignError('refused', `the TEE of order ${state.id} does not hold under the policy of offer ${offer.id}: ${bad?.title ?? ''}: ${bad?.detail ?? ''}`, {
            mend: 'nothing was signed and nothing was changed',
        });
    }
    return { checks: verdict.checks, claims: verdict.claims };
}
/**
 * Checks everything once more, signs the approval and seals the grant to the order's key.
 * @throws CountersignError `refused`; then nothing was signed
 */
async function approveOrder(party, completion, reading, suborder) {
    const { state } = reading;
    const { resource } = completion;
    if (resource === undefined)
        throw new errors.CountersignError('usage', 'the resource to grant is missing', {
            mend: 'give it with --result',
        });
    const solutionHash = requireSolution(state, completion.solutionHash);
    const dataset = requireDataset(reading, suborder, resource);
    const { checks, claims } = await trustEvidence(reading, suborder);
    const attested = state.attested?.entry;
    if (attested === undefined)
        throw new errors.CountersignError('internal', 'the order changed while it was read');
    const policyDigest = (0,offerPolicies/* dataPolicyDigests */.G)([suborder], reading.offers)[0] ?? '';
    const held = {
        approver: party.fingerprint,
        ledger: reading.log.ledger,
        solutionHash,
        policyDigest,
        dataset,
        evidence: { kind: claims.kind, measurement: claims.measurement, digest: (0,canonicalJson.digestOf)(attested.evidence) },
    };
    const now = Date.now();
    const approval = marketplace_approval/* approvalSchema */.xI.parse({
        ...(0,approvalTerms/* approvalTerms */.Ne)(state, suborder, held),
        head: { size: reading.log.size, root: (0,byteForms/* toHex */.nj)(reading.log.root) },
        notBefore: new Date(now - CLOCK_SKEW_MS).toISOString(),
        expires: new Date(now + (completion.hours ?? DEFAULT_HOURS) * 3_600_000).toISOString(),
        ...(completion.context ? { context: completion.context } : {}),
    });
    const { fingerprint: author } = party;
    const terms = { ...(0,orders/* sealedFor */.Mr)(reading), author, role: 'grant', approval: (0,canonicalJson.digestOf)(approval) };
    const orderKey = await (0,keys.readPublicKey)(attested.encryptionKey, 'the order key');
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

// EXTERNAL MODULE: ./build/flow/trustTee.js
var trustTee = __webpack_require__(14369);
;// CONCATENATED MODULE: ./build/flow/deliverSolution.js






/** Where the order is attested already, its evidence must hold as well. @throws CountersignError `refused`. */
async function trustOrder(party, { state, offers }) {
    if (state.attested === undefined)
        return;
    const digests = (0,offerPolicies/* dataPolicyDigests */.G)(state.placed.entry.suborders, offers);
    const { checks } = await (0,orderEvidence/* verifyOrderEvidence */.N)(state, digests, party.policy, new Date());
    const bad = checks.find(({ status }) => status !== 'passed');
    if (bad === undefined)
        return;
    throw new errors.CountersignError('refused', `the TEE of order ${state.id} does not hold under your policy: ${bad.title}: ${bad.detail}`, { mend: 'nothing was sealed and nothing was changed' });
}
/**
 * Hands an offered solution to the TEE that was ordered, and to the data owners who must review it.
 * @throws CountersignError `refused` when the TEE does not hold under the owner's policy; then nothing was sealed
 */
async function deliverSolution(party, completion, reading) {
    const { resource } = completion;
    if (resource === undefined)
        throw new errors.CountersignError('usage', 'the resource to deliver is missing', {
            mend: 'give it with --result',
        });
    const { state, offers, accounts } = reading;
    if (resource.hash.hash !== state.placed.entry.solution.hash) {
        throw new errors.CountersignError('refused', `the order names solution ${state.placed.entry.solution.hash}, the resource is ${resource.hash.hash}`);
    }
    const tee = offers.get(state.placed.entry.tee.offer)?.offer;
    if (tee === undefined)
        throw new errors.CountersignError('refused', 'the TEE offer is not on the ledger');
    const { key } = await (0,trustTee/* trustTee */.z)(party, tee);
    await trustOrder(party, reading);
    const owners = new Set();
    for (const { type, offer } of state.suborders) {
        const owner = type === 'Data' ? offers.get(offer)?.offer.owner : undefined;
        if (owner !== undefined)
            owners.add(owner);
    }
    const reviewers = await Promise.all([...owners].map((owner) => accounts.keyOf(owner)));
    const terms = { ...(0,orders/* sealedFor */.Mr)(reading), author: party.fingerprint, role: 'solution' };
    const sealed = await (0,sealedResource/* sealResourceToEach */.g3)(resource, terms, party.key, [key, ...reviewers]);
    const solution = { hash: resource.hash.hash, size: resource.size, sealed };
    return {
        kind: 'order.completed',
        suborder: completion.suborder,
        outcome: { status: 'delivered', solution },
    };
}

// EXTERNAL MODULE: ./build/flow/ownSuborder.js
var ownSuborder = __webpack_require__(22099);
;// CONCATENATED MODULE: ./build/flow/completeSuborder.js







const POLL_MS = 500;
/** Waits until the TEE has attested the order. @throws CountersignError `unavailable` after `waitMs`. */
async function waitForEvidence(party, order, waitMs) {
    const end = Date.now() + waitMs;
    for (;;) {
        const reading = await party.ledger.order(order);
        if (reading.state.attested || (0,orderState.statusOf)(reading.state) !== 'Blocked')
            return reading;
        if (Date.now() >= end) {
            throw new errors.CountersignError('unavailable', `the TEE has not attested order ${order} yet: there is no key to seal the dataset to`, {
                mend: 'is the TEE of the order running (tee run)? Try again, or wait longer with --wait <seconds>',
            });
        }
        await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
}
/**
 * Nothing is signed on a ledger that may be an old copy of itself.
 * @throws CountersignError `refused` where neither an earlier look nor a handed head tells.
 */
async function requirePast({ ledger }) {
    if (await ledger.repository.hasPast())
        return;
    throw new errors.CountersignError('refused', 'this is the first look at this ledger from here: whether it was put back to an older state cannot be told', {
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
 * Completes a suborder of an offer of one's own: for `done`, checks the solution's hash and the TEE's
 * evidence, signs the approval and seals the grant to the order's key. Repeating it changes nothing.
 * @throws CountersignError `refused` with the reason; then nothing was signed and nothing changed.
 */
async function completeSuborder(party, completion) {
    if (completion.status === 'done')
        await requirePast(party);
    const snapshot = await party.ledger.snapshot();
    const first = await (0,orders/* readOrder */.Rx)(snapshot, completion.suborder);
    const { id: order } = first.state;
    const before = (0,ownSuborder/* ownSuborder */.R)(party, first, completion.suborder);
    const { entry } = first.state.placed;
    if (completion.status === 'done' && !alreadySo(before, 'done') && (0,placementRules/* isExpired */._d)(entry, new Date())) {
        throw new errors.CountersignError('refused', `order ${order} expired at ${entry.expires}`, {
            mend: 'nothing was signed; its customer can place it again',
        });
    }
    const isApproval = completion.status === 'done' && before.type === 'Data';
    if (isApproval && !alreadySo(before, 'done')) {
        requireSolution(first.state, completion.solutionHash);
        await waitForEvidence(party, order, completion.waitMs ?? 0);
    }
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

/***/ 22099:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ ownSuborder)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _marketplace_orderState_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94335);


/** A suborder that waits for this party. @throws CountersignError `refused` when it is somebody else's. */
function ownSuborder(party, reading, id) {
    const suborder = (0,_marketplace_orderState_js__WEBPACK_IMPORTED_MODULE_1__/* .suborderOf */ .Ob)(reading.state, id);
    const owner = reading.offers.get(suborder.offer)?.offer.owner;
    if (owner !== party.fingerprint) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('refused', `suborder ${id} belongs to offer ${suborder.offer} of ${owner ?? 'nobody'}, not to you (${party.fingerprint})`);
    }
    if (suborder.type === 'TEE')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('refused', `suborder ${id} is the TEE's: the TEE completes it itself`);
    return suborder;
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

/***/ 73407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ dataPolicyDigests),
/* harmony export */   U: () => (/* binding */ policyOf)
/* harmony export */ });
/* harmony import */ var _attestation_policyFile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95021);
/* harmony import */ var _attestation_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89339);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);



/** An offer's policy; the default one where its owner gave none. @throws CountersignError `tampered`. */
function policyOf(offer) {
    if (offer.policy === undefined)
        return (0,_attestation_policy_js__WEBPACK_IMPORTED_MODULE_1__.defaultPolicy)();
    const policy = (0,_attestation_policyFile_js__WEBPACK_IMPORTED_MODULE_0__.parsePolicy)(JSON.stringify(offer.policy.document), `the policy of offer ${offer.id}`);
    if ((0,_attestation_policy_js__WEBPACK_IMPORTED_MODULE_1__.policyDigest)(policy) !== offer.policy.digest) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('tampered', `the policy of offer ${offer.id} differs from its digest`);
    }
    return policy;
}
/** Digests of the data offers' policies, in the order of the suborders: what evidence binds. */
function dataPolicyDigests(suborders, offers) {
    return suborders
        .filter(({ type }) => type === 'Data')
        .map(({ offer }) => {
        const reading = offers.get(offer);
        if (reading === undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('not-found', `offer ${offer} is not on the ledger`);
        return (0,_attestation_policy_js__WEBPACK_IMPORTED_MODULE_1__.policyDigest)(policyOf(reading.offer));
    });
}


/***/ }),

/***/ 31594:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ verifyOrderEvidence)
/* harmony export */ });
/* harmony import */ var _pureDigest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17784);
/* harmony import */ var _checks_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57163);
/* harmony import */ var _attestation_verifyEvidence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81131);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _marketplace_reportData_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18344);
/* harmony import */ var _pgp_keys_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8870);






async function keyChecks(entry) {
    const { binding } = entry;
    const title = 'The order keys are those that the evidence binds';
    try {
        const key = await (0,_pgp_keys_js__WEBPACK_IMPORTED_MODULE_4__.readPublicKey)(entry.encryptionKey, 'the order key');
        const holds = (0,_pgp_keys_js__WEBPACK_IMPORTED_MODULE_4__.fingerprintOf)(key) === binding.encryptionKey &&
            (0,_pureDigest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .fg)(entry.encryptionKey) === binding.encryptionKeyDigest &&
            (0,_marketplace_reportData_js__WEBPACK_IMPORTED_MODULE_3__/* .signingKeyDigest */ .fE)(Buffer.from(entry.signingKey, 'base64')) === binding.signingKey;
        return (0,_checks_js__WEBPACK_IMPORTED_MODULE_5__/* .checkOf */ .EG)('order-keys-bound', title, holds, `encryption key ${binding.encryptionKey}`);
    }
    catch (error) {
        return (0,_checks_js__WEBPACK_IMPORTED_MODULE_5__/* .checkOf */ .EG)('order-keys-bound', title, false, (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__.messageOf)(error));
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
            checks: [(0,_checks_js__WEBPACK_IMPORTED_MODULE_5__/* .checkOf */ .EG)('order-attested', title, false, 'no evidence is on the ledger')],
        };
    }
    const { binding } = attested;
    const placed = state.placed.entry;
    const reportData = Buffer.from((0,_marketplace_reportData_js__WEBPACK_IMPORTED_MODULE_3__/* .orderReportData */ .lG)(binding)).toString('hex');
    // The nonce was made when the order was placed: the evidence cannot be older.
    const notBefore = new Date(placed.at);
    const verdict = (0,_attestation_verifyEvidence_js__WEBPACK_IMPORTED_MODULE_1__/* .verifyEvidence */ .J)(attested.evidence, { reportData, at, notBefore, policy });
    const known = placed.inputs.flatMap((input, position) => input.kind === 'resource' ? [{ index: position + 1, hash: input.hash }] : []);
    const checks = [
        ...verdict.checks,
        await keyChecks(attested),
        (0,_checks_js__WEBPACK_IMPORTED_MODULE_5__/* .checkOf */ .EG)('solution-measured', 'The solution that the TEE measured is the one that was ordered', binding.solutionHash === placed.solution.hash, `measured ${binding.solutionHash}`),
        (0,_checks_js__WEBPACK_IMPORTED_MODULE_5__/* .checkOf */ .EG)('inputs-bound', 'The evidence binds the inputs that the order names', (0,_pureDigest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(binding.inputs) === (0,_pureDigest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(known), `${known.length} known beforehand`),
        (0,_checks_js__WEBPACK_IMPORTED_MODULE_5__/* .checkOf */ .EG)('policies-bound', "The evidence binds the data owners' policies", (0,_pureDigest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(binding.policyDigests) === (0,_pureDigest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(policyDigests), policyDigests.join(', ') || 'none'),
    ];
    return { claims: verdict.claims, checks };
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('input', `${what} has no salt, so no offer can commit to its dataset`, {
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
