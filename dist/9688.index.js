export const id = 9688;
export const ids = [9688];
export const modules = {

/***/ 15226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ RecordedSnapshot),
/* harmony export */   a: () => (/* binding */ RecordingSnapshot)
/* harmony export */ });
/** Notes every file that is read through it: what a report rests on. */
class RecordingSnapshot {
    commit;
    files = new Map();
    #inner;
    constructor(inner) {
        this.#inner = inner;
        this.commit = inner.commit;
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
    async readAll(directory) {
        const files = await this.#inner.readAll(directory);
        for (const [path, bytes] of files)
            this.files.set(path, bytes);
        return files;
    }
}
/** A ledger's files as a report carries them: read by the same code as the ledger itself. */
class RecordedSnapshot {
    commit;
    #files;
    constructor(files, commit) {
        this.#files = files;
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
    readAll(directory) {
        const below = [...this.#files].filter(([path]) => path.startsWith(`${directory}/`));
        return Promise.resolve(new Map(below));
    }
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
// EXTERNAL MODULE: ./build/ledger/orders.js
var orders = __webpack_require__(78087);
// EXTERNAL MODULE: ./build/ledger/recordedSnapshot.js
var recordedSnapshot = __webpack_require__(15226);
// EXTERNAL MODULE: ./build/canonicalJson.js + 1 modules
var canonicalJson = __webpack_require__(67429);
// EXTERNAL MODULE: ./build/marketplace/approvalTerms.js
var approvalTerms = __webpack_require__(80646);
// EXTERNAL MODULE: ./build/pgp/signatures.js
var signatures = __webpack_require__(90661);
// EXTERNAL MODULE: ./build/report/offerPolicies.js
var offerPolicies = __webpack_require__(73407);
;// CONCATENATED MODULE: ./build/report/approvalChecks.js






async function verifyOne(reading, suborder, report, claims) {
    const outcome = suborder.completed?.entry.outcome;
    const owner = reading.offers.get(suborder.offer)?.offer.owner;
    if (outcome?.status !== 'done' || owner === undefined)
        throw new errors.CountersignError('refused', 'there is no approval');
    const { approval, approvalSignature } = outcome;
    const key = await reading.accounts.keyOf(owner);
    await (0,signatures/* verifyDetached */.T)((0,canonicalJson/* canonicalBytes */.Mr)(approval), approvalSignature, key, 'the approval');
    const policyDigest = (0,offerPolicies/* dataPolicyDigests */.G)([suborder], reading.offers)[0] ?? '';
    const image = report.runtimeInfo.find(({ type }) => type === 'Image')?.hash.hash ?? '';
    const evidence = { kind: claims.kind, measurement: claims.measurement, digest: report.tee.evidenceDigest };
    const terms = (0,approvalTerms/* approvalTerms */.Ne)(reading.state, suborder, {
        approver: owner,
        solutionHash: image,
        policyDigest,
        evidence,
    });
    const differing = (0,approvalTerms/* differingMembers */.yp)(approval, terms);
    if (differing.length > 0)
        throw new errors.CountersignError('refused', `it was given for something else: ${differing.join(', ')}`);
    const late = (0,approvalTerms/* notInForce */.uK)(approval, new Date(report.created));
    if (late !== undefined)
        throw new errors.CountersignError('refused', late);
    const used = report.approvals.find(({ suborder: id }) => id === suborder.id);
    if (used?.digest !== (0,canonicalJson.digestOf)(approval) || used.approver !== owner) {
        throw new errors.CountersignError('refused', 'the report names another approval');
    }
    const index = reading.state.placed.entry.inputs.findIndex((input) => input.kind === 'offer' && input.suborder === suborder.id);
    const data = report.runtimeInfo.filter(({ type }) => type === 'Data')[index];
    if (data?.hash.hash !== approval.dataset.hash) {
        throw new errors.CountersignError('refused', 'the dataset that was used is not the approved one');
    }
    return approval;
}
async function nameOf(reading, fingerprint) {
    return (await reading.accounts.keyOf(fingerprint)).users[0]?.userID?.userID ?? '';
}
/** Verifies each data owner's approval, member by member, against what the report says was run. */
async function approvalChecks(reading, report, claims) {
    const checks = [];
    const facts = [];
    const data = reading.state.suborders.filter(({ type }) => type === 'Data');
    for (const suborder of data) {
        const id = `approval-${suborder.id}`;
        const title = `The owner of offer ${suborder.offer} approved exactly this (suborder ${suborder.id})`;
        try {
            const { approver, expires, context = {} } = await verifyOne(reading, suborder, report, claims);
            const approved = suborder.completed?.entry.at ?? '';
            checks.push((0,build_checks/* checkOf */.EG)(id, title, true, `approved ${approved} by ${approver}`));
            const name = await nameOf(reading, approver);
            facts.push({ suborder: suborder.id, approver, name, approved, expires, context });
        }
        catch (error) {
            checks.push((0,build_checks/* failedCheck */.WU)(id, title, (0,errors.messageOf)(error)));
        }
    }
    if (report.approvals.length !== data.length) {
        checks.push((0,build_checks/* failedCheck */.WU)('approvals-complete', 'The report names one approval for each data offer', `${report.approvals.length} of ${data.length}`));
    }
    return { checks, facts };
}

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

// EXTERNAL MODULE: ./build/report/statementChecks.js
var statementChecks = __webpack_require__(22695);
;// CONCATENATED MODULE: ./build/report/verifyReport.js







/**
 * Verifies a report with nothing but the file: no network, no ledger. Each check is named, and one that
 * failed is told from one that could not be made.
 */
async function verifyReport(file, options) {
    const files = new Map(Object.entries(file.ledger.files).map(([path, text]) => [path, Buffer.from(text, 'utf8')]));
    const none = {
        order: file.order,
        claims: undefined,
        simulated: true,
        report: undefined,
        result: undefined,
        approvals: [],
        reading: undefined,
    };
    const title = 'The ledger entries are signed by their authors, in order, and follow the rules';
    let reading;
    try {
        reading = await (0,orders/* readOrder */.R)(new recordedSnapshot/* RecordedSnapshot */.X(files, file.ledger.commit), file.order);
    }
    catch (error) {
        return { ...none, checks: [(0,build_checks/* failedCheck */.WU)('ledger-entries', title, (0,errors.messageOf)(error))] };
    }
    const [refused] = [...reading.refused, ...[...reading.offers.values()].flatMap((offer) => offer.refused)];
    const detail = refused ? `${refused.path}: ${refused.reason}` : `${reading.entries.length} entries`;
    const checks = [(0,build_checks/* checkOf */.EG)('ledger-entries', title, refused === undefined, detail)];
    try {
        const evidence = await evidenceChecks(reading, options);
        const { claims } = evidence;
        checks.push(...evidence.checks, simulationCheck(claims, options));
        const statements = (0,statementChecks/* statementChecks */.hH)(file, reading);
        checks.push(...statements.checks);
        const { report, result } = statements;
        const approvals = report && claims ? await approvalChecks(reading, report, claims) : { checks: [], facts: [] };
        if (report)
            checks.push(...(0,statementChecks/* contentChecks */.$E)(file, reading, report), ...approvals.checks, ...(0,statementChecks/* ownHashChecks */.al)(report, result, options));
        return {
            order: file.order,
            checks,
            claims,
            simulated: claims?.kind !== 'sev-snp' && claims?.kind !== 'tdx',
            report,
            result,
            approvals: approvals.facts,
            reading,
        };
    }
    catch (error) {
        checks.push((0,build_checks/* failedCheck */.WU)('report-readable', 'The report can be judged', (0,errors.messageOf)(error)));
        return { ...none, reading, checks };
    }
}


/***/ })

};
