export const id = 7068;
export const ids = [7068];
export const modules = {

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


/***/ })

};
