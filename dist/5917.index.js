export const id = 5917;
export const ids = [5917,5042,4199];
export const modules = {

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


/***/ })

};
