export const id = 2801;
export const ids = [2801];
export const modules = {

/***/ 82801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  downloadResult: () => (/* binding */ downloadResult)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
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
// EXTERNAL MODULE: ./build/canonicalJson.js + 1 modules
var canonicalJson = __webpack_require__(67429);
// EXTERNAL MODULE: ./build/checks.js
var checks = __webpack_require__(57163);
// EXTERNAL MODULE: ./build/marketplace/offer.js
var marketplace_offer = __webpack_require__(87854);
// EXTERNAL MODULE: ./build/report/offerPolicies.js
var offerPolicies = __webpack_require__(73407);
// EXTERNAL MODULE: ./build/report/orderEvidence.js
var orderEvidence = __webpack_require__(31594);
// EXTERNAL MODULE: ./build/report/reportFile.js
var reportFile = __webpack_require__(85551);
// EXTERNAL MODULE: ./build/report/statementChecks.js
var statementChecks = __webpack_require__(22695);
// EXTERNAL MODULE: ./build/tee/teeKey.js
var teeKey = __webpack_require__(45296);
;// CONCATENATED MODULE: ./build/flow/trustResult.js










/** Says whether evidence is genuine, and leaves to others which TEE it must be. */
const OPEN = { ...(0,policy.defaultPolicy)(), allowSimulated: true, allowAnyMeasurement: true };
/** The TEE key that the customer verified before anything was sealed to it: the offer may have been renewed since. */
function keyAsOrdered(reading) {
    const { offer, evidenceDigest } = reading.state.placed.entry.tee;
    for (const { path, bytes } of reading.offers.get(offer)?.entries ?? []) {
        const value = (0,canonicalJson/* parseCanonical */.Kf)(bytes, path);
        const created = marketplace_offer/* offerEntrySchema */.c7.safeParse(value);
        const event = marketplace_offer/* offerEventSchema */._g.safeParse(value);
        const renewed = event.success && event.data.kind === 'offer.attested' ? event.data.tee : undefined;
        const tee = created.success ? created.data.tee : renewed;
        if (tee !== undefined && (0,canonicalJson.digestOf)(tee.evidence) === evidenceDigest)
            return tee;
    }
    return undefined;
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
    const at = new Date(state.attested?.entry.at ?? state.placed.entry.at);
    const digests = (0,offerPolicies/* dataPolicyDigests */.G)(state.placed.entry.suborders, offers);
    const own = await (0,orderEvidence/* verifyOrderEvidence */.N)(state, digests, party.policy, at);
    if (own.checks.every(({ status }) => status === 'passed'))
        return own.checks;
    const genuine = await (0,orderEvidence/* verifyOrderEvidence */.N)(state, digests, OPEN, at);
    const ordered = keyAsOrdered(reading);
    const owner = offers.get(state.placed.entry.tee.offer)?.offer.owner ?? '';
    const chosen = ordered && (await (0,teeKey/* verifyTeeKey */.$N)(ordered, owner, OPEN, new Date(state.placed.entry.at))).claims;
    const title = 'The TEE is the one that was chosen when the order was placed';
    const detail = genuine.claims
        ? `${genuine.claims.kind}, measurement ${genuine.claims.measurement}`
        : 'unreadable';
    return [...genuine.checks, (0,checks/* checkOf */.EG)('tee-as-ordered', title, sameTee(genuine.claims, chosen), detail)];
}
/**
 * Verifies that an order's result comes out of the attested TEE: evidence, order keys, report, result.
 * @returns what the TEE signed about the result
 * @throws CountersignError `refused` with the first check that does not hold.
 */
async function trustResult(party, reading) {
    const { state } = reading;
    const evidence = await trustedEvidence(party, reading);
    const bundles = { report: state.reported?.entry.bundle, result: state.finished?.entry.bundle };
    const { report, result, checks } = (0,statementChecks/* statementChecks */.hH)(bundles, reading);
    const content = report ? (0,statementChecks/* contentChecks */.$E)({ workloadInfo: (0,reportFile/* workloadInfoOf */.le)(report) }, reading, report) : [];
    const bad = [...evidence, ...checks, ...content].find(({ status }) => status !== 'passed');
    if (bad === undefined && result !== undefined)
        return result;
    throw new errors.CountersignError('refused', `the result of order ${state.id} does not come from the TEE: ${bad?.title ?? ''}: ${bad?.detail ?? ''}`, { mend: 'nothing was downloaded' });
}

;// CONCATENATED MODULE: ./build/flow/downloadResult.js






/** The result's resource, opened with a recipient's key once all that the TEE signed about it holds. */
async function openResult(party, id) {
    const reading = await party.ledger.order(id);
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
    const { nonce, author: customer } = state.placed.entry;
    const terms = { nonce, customer, author: (0,keys.fingerprintOf)(orderKey), role: 'result' };
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

/***/ 72826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kh: () => (/* binding */ openStatement),
/* harmony export */   _D: () => (/* binding */ bundleSchema),
/* harmony export */   fT: () => (/* binding */ signStatement)
/* harmony export */ });
/* unused harmony exports IN_TOTO_PAYLOAD_TYPE, preAuthenticationEncoding */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55156);
/* harmony import */ var _canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67429);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);




const IN_TOTO_PAYLOAD_TYPE = 'application/vnd.in-toto+json';
const BUNDLE_TYPE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
/** A Sigstore bundle v0.3 that holds a DSSE envelope signed by a plain public key. */
const bundleSchema = zod__WEBPACK_IMPORTED_MODULE_3__.object({
    mediaType: zod__WEBPACK_IMPORTED_MODULE_3__.literal(BUNDLE_TYPE),
    verificationMaterial: zod__WEBPACK_IMPORTED_MODULE_3__.object({ publicKey: zod__WEBPACK_IMPORTED_MODULE_3__.object({ hint: zod__WEBPACK_IMPORTED_MODULE_3__.string().max(256) }) }),
    dsseEnvelope: zod__WEBPACK_IMPORTED_MODULE_3__.object({
        payload: zod__WEBPACK_IMPORTED_MODULE_3__.base64().max(4 * 1024 * 1024),
        payloadType: zod__WEBPACK_IMPORTED_MODULE_3__.literal(IN_TOTO_PAYLOAD_TYPE),
        signatures: zod__WEBPACK_IMPORTED_MODULE_3__.array(zod__WEBPACK_IMPORTED_MODULE_3__.object({ sig: zod__WEBPACK_IMPORTED_MODULE_3__.base64().max(1024), keyid: zod__WEBPACK_IMPORTED_MODULE_3__.string().max(256).optional() }))
            .length(1),
    }),
});
/** Pre-authentication encoding: what a DSSE signature covers (DSSE protocol v1.0.2). */
function preAuthenticationEncoding(payloadType, payload) {
    const head = `DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${payload.length} `;
    return Buffer.concat([Buffer.from(head), payload]);
}
/**
 * Signs a statement (ECDSA P-256, SHA-256, DER) and packs it as a bundle. The signature has no `keyid`: cosign passes
 * over one whose name for the key is not its own (an SSH fingerprint).
 */
function signStatement(statement, key) {
    const payload = (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalBytes */ .Mr)(statement);
    const sig = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)('sha256', preAuthenticationEncoding(IN_TOTO_PAYLOAD_TYPE, payload), key);
    const hint = (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256Hex */ .fg)((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(key).export({ type: 'spki', format: 'der' }));
    return {
        mediaType: BUNDLE_TYPE,
        verificationMaterial: { publicKey: { hint } },
        dsseEnvelope: {
            payload: Buffer.from(payload).toString('base64'),
            payloadType: IN_TOTO_PAYLOAD_TYPE,
            signatures: [{ sig: sig.toString('base64') }],
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('tampered', `${what} is not a Sigstore bundle v0.3 with a public key`);
    const { payload, payloadType, signatures } = parsed.data.dsseEnvelope;
    const bytes = Buffer.from(payload, 'base64');
    const sig = Buffer.from(signatures[0]?.sig ?? '', 'base64');
    if (!(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)('sha256', preAuthenticationEncoding(payloadType, bytes), key, sig)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('tampered', `${what}: the signature does not hold`);
    }
    return bytes.toString('utf8');
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
/* harmony import */ var _canonicalJson_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67429);
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
            (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .fg)(entry.encryptionKey) === binding.encryptionKeyDigest &&
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
        (0,_checks_js__WEBPACK_IMPORTED_MODULE_5__/* .checkOf */ .EG)('inputs-bound', 'The evidence binds the inputs that the order names', (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_0__.digestOf)(binding.inputs) === (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_0__.digestOf)(known), `${known.length} known beforehand`),
        (0,_checks_js__WEBPACK_IMPORTED_MODULE_5__/* .checkOf */ .EG)('policies-bound', "The evidence binds the data owners' policies", (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_0__.digestOf)(binding.policyDigests) === (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_0__.digestOf)(policyDigests), policyDigests.join(', ') || 'none'),
    ];
    return { claims: verdict.claims, checks };
}


/***/ }),

/***/ 21430:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ parseStatement),
/* harmony export */   c: () => (/* binding */ readStatement)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72826);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27722);



/**
 * Reads a bundle's statement without verifying its signature.
 * @throws CountersignError `tampered` when it is not a statement of this kind.
 */
function readStatement(bundle, what, kind) {
    const parsed = _dsse_js__WEBPACK_IMPORTED_MODULE_1__/* .bundleSchema */ ._D.safeParse(bundle);
    if (!parsed.success)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('tampered', `${what} is not a Sigstore bundle v0.3 with a public key`);
    return parseStatement(Buffer.from(parsed.data.dsseEnvelope.payload, 'base64').toString('utf8'), what, kind);
}
/** @throws CountersignError `tampered`. */
function parseStatement(json, what, kind) {
    let value;
    try {
        value = JSON.parse(json);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('tampered', `${what} is not JSON`, { cause });
    }
    const statement = _statement_js__WEBPACK_IMPORTED_MODULE_2__/* .statementSchema */ .t.safeParse(value);
    const wanted = kind === 'report' ? _statement_js__WEBPACK_IMPORTED_MODULE_2__/* .ORDER_REPORT_TYPE */ .f0 : _statement_js__WEBPACK_IMPORTED_MODULE_2__/* .RESULT_TYPE */ .l4;
    if (!statement.success || statement.data.predicateType !== wanted) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('tampered', `${what} is not a statement of type ${wanted}`);
    }
    return statement.data;
}


/***/ }),

/***/ 22695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ contentChecks),
/* harmony export */   al: () => (/* binding */ ownHashChecks),
/* harmony export */   hH: () => (/* binding */ statementChecks)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67429);
/* harmony import */ var _checks_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(57163);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72826);
/* harmony import */ var _readStatement_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21430);
/* harmony import */ var _reportFile_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85551);







/** Verifies both statements by the key that the evidence binds, and what they say against the ledger. */
function statementChecks(file, reading) {
    const { state } = reading;
    const attested = state.attested?.entry;
    const titles = {
        report: 'The order report is signed by the attested key, and was published before execution',
        result: 'The result is signed by the attested key and stands on the order report',
    };
    if (attested === undefined) {
        return {
            report: undefined,
            result: undefined,
            checks: [(0,_checks_js__WEBPACK_IMPORTED_MODULE_6__/* .failedCheck */ .WU)('report-signature', titles.report, 'the order is not attested')],
        };
    }
    const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({
        key: Buffer.from(attested.signingKey, 'base64'),
        format: 'der',
        type: 'spki',
    });
    const checks = [];
    let report;
    let result;
    let reportDigest = '';
    try {
        const json = (0,_dsse_js__WEBPACK_IMPORTED_MODULE_3__/* .openStatement */ .Kh)(file.report, key, 'the order report');
        reportDigest = (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256Hex */ .fg)(json);
        report = (0,_readStatement_js__WEBPACK_IMPORTED_MODULE_4__/* .parseStatement */ .B)(json, 'the order report', 'report').predicate;
        const published = (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__.digestOf)(file.report) === (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__.digestOf)(state.reported?.entry.bundle ?? null);
        const detail = published
            ? `published ${state.reported?.entry.at ?? ''}`
            : 'the ledger holds another report';
        checks.push((0,_checks_js__WEBPACK_IMPORTED_MODULE_6__/* .checkOf */ .EG)('report-signature', titles.report, published && report.run === state.reported?.entry.run, detail));
    }
    catch (error) {
        checks.push((0,_checks_js__WEBPACK_IMPORTED_MODULE_6__/* .failedCheck */ .WU)('report-signature', titles.report, (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__.messageOf)(error)));
    }
    if (file.result === null || file.result === undefined) {
        const why = state.finished ? 'the order ended without a run' : 'the order has not ended yet';
        checks.push((0,_checks_js__WEBPACK_IMPORTED_MODULE_6__/* .impossibleCheck */ .Sw)('result-signature', titles.result, why));
        return { report, result, checks };
    }
    try {
        result = (0,_readStatement_js__WEBPACK_IMPORTED_MODULE_4__/* .parseStatement */ .B)((0,_dsse_js__WEBPACK_IMPORTED_MODULE_3__/* .openStatement */ .Kh)(file.result, key, 'the result'), 'the result', 'result').predicate;
        const same = result.report === reportDigest &&
            result.run === report?.run &&
            (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__.digestOf)(file.result) === (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__.digestOf)(state.finished?.entry.bundle ?? null);
        const ended = `${result.outcome}, exit status ${result.exitStatus ?? 'none'}, ${result.outputs.length} file(s)`;
        checks.push((0,_checks_js__WEBPACK_IMPORTED_MODULE_6__/* .checkOf */ .EG)('result-signature', titles.result, same, same ? ended : 'it belongs to another report or run'));
    }
    catch (error) {
        checks.push((0,_checks_js__WEBPACK_IMPORTED_MODULE_6__/* .failedCheck */ .WU)('result-signature', titles.result, (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__.messageOf)(error)));
    }
    return { report, result, checks };
}
/** What the report says must be what was ordered and attested. */
function contentChecks(file, reading, report) {
    const { state } = reading;
    const placed = state.placed.entry;
    const [image, ...rest] = report.runtimeInfo;
    const data = rest.filter(({ type }) => type === 'Data');
    const order = report.order === state.id &&
        report.orderDigest === state.placed.digest &&
        report.attempt === state.attested?.entry.attempt &&
        report.customer === placed.author &&
        (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__.digestOf)(report.recipients) === (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__.digestOf)(placed.recipients) &&
        (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__.digestOf)(report.limits) === (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__.digestOf)(placed.limits) &&
        report.tee.evidenceDigest === (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__.digestOf)(state.attested.entry.evidence);
    const known = placed.inputs.every((input, index) => input.kind === 'offer' || input.hash === data[index]?.hash.hash);
    const configuration = rest.find(({ type }) => type === 'Configuration');
    const inputs = data.length === placed.inputs.length && known && configuration?.hash.hash === placed.configurationHash;
    const copied = (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__.digestOf)(file.workloadInfo) === (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__.digestOf)((0,_reportFile_js__WEBPACK_IMPORTED_MODULE_5__/* .workloadInfoOf */ .le)(report));
    return [
        (0,_checks_js__WEBPACK_IMPORTED_MODULE_6__/* .checkOf */ .EG)('report-order', 'The report is about this order, its recipients and its limits', order, `order ${report.order}, attempt ${report.attempt}`),
        (0,_checks_js__WEBPACK_IMPORTED_MODULE_6__/* .checkOf */ .EG)('report-image', 'The image that ran is the solution that was ordered', image?.type === 'Image' && image.hash.hash === placed.solution.hash, image?.hash.hash ?? ''),
        (0,_checks_js__WEBPACK_IMPORTED_MODULE_6__/* .checkOf */ .EG)('report-inputs', 'The inputs and the configuration are those of the order', inputs, `${data.length} input(s)`),
        (0,_checks_js__WEBPACK_IMPORTED_MODULE_6__/* .checkOf */ .EG)('runtime-info', 'workloadInfo says what the signed report says', copied, `${report.runtimeInfo.length} entries`),
    ];
}
/** Compares with hashes that the verifier knows from elsewhere. */
function ownHashChecks(report, result, options) {
    const checks = [];
    const image = report.runtimeInfo.find(({ type }) => type === 'Image')?.hash.hash;
    const data = report.runtimeInfo.filter(({ type }) => type === 'Data').map(({ hash }) => hash.hash);
    if (options.solutionHash !== undefined) {
        const title = 'The image that ran is the solution that you have';
        checks.push((0,_checks_js__WEBPACK_IMPORTED_MODULE_6__/* .checkOf */ .EG)('own-solution', title, image === options.solutionHash, `${image ?? 'none'} ran`));
    }
    for (const { index, hash } of options.dataHashes ?? []) {
        const title = 'The dataset that was used is the one that you have';
        const holds = index === undefined ? data.includes(hash) : data[index - 1] === hash;
        checks.push((0,_checks_js__WEBPACK_IMPORTED_MODULE_6__/* .checkOf */ .EG)('own-data', title, holds, holds ? hash : `${hash} is not among the inputs`));
    }
    if (options.resultHash !== undefined) {
        const title = 'The result that you have is the one that came out';
        const hash = result?.result?.hash;
        if (hash === undefined)
            checks.push((0,_checks_js__WEBPACK_IMPORTED_MODULE_6__/* .impossibleCheck */ .Sw)('own-result', title, 'the report holds no result'));
        else
            checks.push((0,_checks_js__WEBPACK_IMPORTED_MODULE_6__/* .checkOf */ .EG)('own-result', title, hash === options.resultHash, hash));
    }
    return checks;
}


/***/ })

};
