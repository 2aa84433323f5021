export const id = 5021;
export const ids = [5021];
export const modules = {

/***/ 82801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  downloadResult: () => (/* binding */ downloadResult)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/ledger/entries/orders.js
var orders = __webpack_require__(65938);
// EXTERNAL MODULE: ./build/marketplace/orderState.js
var orderState = __webpack_require__(94335);
// EXTERNAL MODULE: ./build/pgp/keys.js
var keys = __webpack_require__(8870);
// EXTERNAL MODULE: ./build/resource/downloadResource.js + 12 modules
var downloadResource = __webpack_require__(46949);
// EXTERNAL MODULE: ./build/resource/sealedResource.js
var sealedResource = __webpack_require__(28485);
// EXTERNAL MODULE: ./build/attestation/policy.js
var policy = __webpack_require__(89339);
// EXTERNAL MODULE: ./build/canonicalJson.js
var canonicalJson = __webpack_require__(8448);
// EXTERNAL MODULE: ./build/checks.js
var checks = __webpack_require__(57163);
// EXTERNAL MODULE: ./build/report/evidenceTime.js
var evidenceTime = __webpack_require__(5047);
// EXTERNAL MODULE: ./build/report/offerPolicies.js
var offerPolicies = __webpack_require__(73407);
// EXTERNAL MODULE: ./build/report/orderEvidence.js
var orderEvidence = __webpack_require__(31594);
// EXTERNAL MODULE: ./build/report/detailChecks.js
var detailChecks = __webpack_require__(51147);
// EXTERNAL MODULE: ./build/report/statementChecks.js + 1 modules
var statementChecks = __webpack_require__(31569);
// EXTERNAL MODULE: ./build/tee/teeKey.js
var teeKey = __webpack_require__(45296);
// EXTERNAL MODULE: ./build/flow/openDetails.js
var openDetails = __webpack_require__(13355);
;// CONCATENATED MODULE: ./build/flow/trustResult.js











/** Says whether evidence is genuine, and leaves to others which TEE it must be. */
const OPEN = { ...(0,policy.defaultPolicy)(), allowSimulated: true, allowAnyMeasurement: true };
/** The TEE key that the customer verified before anything was sealed to it: the offer may have been renewed since. */
function keyAsOrdered(reading) {
    const { offer, evidenceDigest } = reading.state.placed.entry.tee;
    const keys = reading.offers.get(offer)?.teeKeys ?? [];
    return keys.find(({ evidence }) => (0,canonicalJson.digestOf)(evidence) === evidenceDigest);
}
function sameTee(a, b) {
    return (a !== undefined &&
        a.kind === b?.kind &&
        a.measurement === b.measurement &&
        a.facts['simulatedRoot'] === b.facts['simulatedRoot']);
}
/**
 * The order's evidence is genuine and binds this order, and it is of a TEE that the reader's policy allows, or of
 * the very TEE that the customer chose by a policy of his own when he placed the order.
 */
async function trustedEvidence(party, reading) {
    const { state, offers } = reading;
    const at = (0,evidenceTime/* evidenceJudgedAt */.Qv)(reading);
    const time = (0,evidenceTime/* evidenceTimeCheck */.jI)(reading, (0,evidenceTime/* attestationBounds */.Gw)(reading));
    const digests = (0,offerPolicies/* dataPolicyDigests */.G)(state.placed.entry.suborders, offers);
    const own = await (0,orderEvidence/* verifyOrderEvidence */.N)(state, digests, party.policy, at);
    if (own.checks.every(({ status }) => status === 'passed'))
        return [time, ...own.checks];
    const genuine = await (0,orderEvidence/* verifyOrderEvidence */.N)(state, digests, OPEN, at);
    const ordered = keyAsOrdered(reading);
    const owner = offers.get(state.placed.entry.tee.offer)?.offer.owner ?? '';
    const chosen = ordered && (await (0,teeKey/* verifyTeeKey */.$N)(ordered, owner, OPEN, new Date(state.placed.entry.at))).claims;
    const title = 'The TEE is the one that was chosen when the order was placed';
    const detail = genuine.claims
        ? `${genuine.claims.kind}, measurement ${genuine.claims.measurement}`
        : 'unreadable';
    return [time, ...genuine.checks, (0,checks/* checkOf */.EG)('tee-as-ordered', title, sameTee(genuine.claims, chosen), detail)];
}
/** What was opened against what was signed: what ran where the party may know it, and what came out. */
function openedChecks(opened, reading, { report, result }) {
    if (report === undefined)
        return { checks: [], details: undefined };
    const { checks, details } = (0,detailChecks/* resultRootCheck */.ui)({ opened }, result);
    const order = [(0,statementChecks/* orderCheck */.jd)(reading, report), ...checks];
    // A recipient who is neither customer nor data owner rests on what the evidence binds.
    if (opened.report === undefined)
        return { checks: order, details };
    const { check, runtimeInfo } = (0,detailChecks/* orderReportRootCheck */.P4)({ opened }, report);
    return { checks: [...order, check, ...(0,statementChecks/* contentChecks */.$E)(reading, runtimeInfo)], details };
}
/**
 * Verifies that an order's result comes out of the attested TEE: evidence, order keys, report, result.
 * @returns what the TEE signed about the result, by its root
 * @throws CountersignError `refused` with the first check that does not hold.
 */
async function trustResult(party, reading) {
    const { state } = reading;
    const evidence = await trustedEvidence(party, reading);
    const bundles = { report: state.reported?.entry.bundle, result: state.finished?.entry.bundle };
    const signed = (0,statementChecks/* statementChecks */.hH)(bundles, reading);
    const firm = [...evidence, ...signed.checks];
    // Opened by the order's key only once that key is the TEE's.
    const holds = firm.every(({ status }) => status === 'passed');
    const opened = holds ? await (0,openDetails/* openDetails */.F)(reading, party.key) : {};
    const { checks, details } = openedChecks(opened, reading, signed);
    const bad = [...firm, ...checks].find(({ status }) => status !== 'passed');
    if (bad === undefined && details !== undefined)
        return details;
    throw new errors.CountersignError('refused', `the result of order ${state.id} does not come from the TEE: ${bad?.title ?? ''}: ${bad?.detail ?? ''}`, { mend: 'nothing was downloaded' });
}

;// CONCATENATED MODULE: ./build/flow/downloadResult.js







/** The result's resource, opened with a recipient's key once all that the TEE signed about it holds. */
async function openResult(party, id) {
    const reading = await party.ledger.order(id, 'near');
    const { state } = reading;
    const status = (0,orderState.statusOf)(state);
    const finished = state.finished?.entry;
    if (finished === undefined) {
        const why = (0,orderState.isFinal)(state) ? 'it ended without a run, so there is no result' : 'it has not ended yet';
        throw new errors.CountersignError('unavailable', `order ${state.id} is ${status}: ${why}`);
    }
    if (finished.result === undefined) {
        throw new errors.CountersignError('unavailable', `order ${state.id} ended without a result: ${finished.reason}`);
    }
    const sealed = finished.result[party.fingerprint];
    if (sealed === undefined) {
        throw new errors.CountersignError('refused', `the result of order ${state.id} is not sealed to you (${party.fingerprint})`);
    }
    const what = `the result of order ${state.id}`;
    const { result } = await trustResult(party, reading);
    const orderKey = await (0,keys.readPublicKey)(state.attested?.entry.encryptionKey ?? '', 'the order key');
    const terms = { ...(0,orders/* sealedFor */.Mr)(reading), author: (0,keys.fingerprintOf)(orderKey), role: 'result' };
    const resource = await (0,sealedResource/* openSealedResource */.Hn)(sealed, terms, party.key, orderKey, what);
    if (result?.hash !== resource.hash.hash) {
        throw new errors.CountersignError('tampered', `${what} is not the one that the TEE signed`);
    }
    return { resource, order: state.id, status };
}
/**
 * Guide step 16: downloads, opens and verifies the result of an order that has ended.
 * @param directory where the directory `result-<order>` is to be made
 */
async function downloadResult(party, id, directory, options = {}) {
    const { resource, order, status } = await openResult(party, id);
    const { path, hash } = await (0,downloadResource.downloadResource)({ ...resource, filename: `result-${order}` }, directory, options);
    return { order, status, path, hash };
}


/***/ }),

/***/ 13355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ openDetails)
/* harmony export */ });
/* harmony import */ var _ledger_entries_orders_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65938);
/* harmony import */ var _pgp_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8870);
/* harmony import */ var _resource_sealedResource_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28485);



/**
 * What the TEE sealed to this key of what it does not publish: what opens the roots of the report and of the result,
 * as far as each is meant for this reader. Nothing is compared with the roots here.
 * @throws CountersignError `tampered` or `refused` when what is sealed to this key does not open as the order's own.
 */
async function openDetails(reading, key) {
    const { state } = reading;
    const reader = (0,_pgp_keys_js__WEBPACK_IMPORTED_MODULE_1__.fingerprintOf)(key.toPublic());
    const orderKey = await (0,_pgp_keys_js__WEBPACK_IMPORTED_MODULE_1__.readPublicKey)(state.attested?.entry.encryptionKey ?? '', 'the order key');
    const order = (0,_ledger_entries_orders_js__WEBPACK_IMPORTED_MODULE_0__/* .sealedFor */ .Mr)(reading);
    const author = (0,_pgp_keys_js__WEBPACK_IMPORTED_MODULE_1__.fingerprintOf)(orderKey);
    const open = async (sealed, role, what) => sealed === undefined
        ? undefined
        : (0,_resource_sealedResource_js__WEBPACK_IMPORTED_MODULE_2__/* .openSealedDetails */ .xu)(sealed, { ...order, author, role }, key, orderKey, what);
    const report = state.reported?.entry.details[reader];
    const result = state.finished?.entry.details?.[reader];
    const opened = {
        report: await open(report, 'report-details', `the details of the report of order ${state.id}`),
        result: await open(result, 'result-details', `the details of the result of order ${state.id}`),
    };
    return Object.fromEntries(Object.entries(opened).filter(([, value]) => value !== undefined));
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


/***/ })

};
