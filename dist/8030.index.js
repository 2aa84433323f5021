export const id = 8030;
export const ids = [8030];
export const modules = {

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

/***/ 31673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jq: () => (/* binding */ runtimeInfoCheck),
/* harmony export */   P4: () => (/* binding */ orderReportRootCheck),
/* harmony export */   ui: () => (/* binding */ resultRootCheck)
/* harmony export */ });
/* harmony import */ var _pureDigest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17784);
/* harmony import */ var _checks_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57163);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _details_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63373);
/* harmony import */ var _reportFile_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85551);





const INFO_TITLE = 'workloadInfo says what the signed report says, and opens its root';
const ROOT_TITLE = 'The details of the result are those whose root the TEE signed';
/** Opens the root of the order report. */
function orderReportRootCheck({ opened }, report) {
    if (opened.report === undefined) {
        const sealed = 'not opened: it is sealed to the customer and to the data owners of the order';
        const check = (0,_checks_js__WEBPACK_IMPORTED_MODULE_4__/* .impossibleCheck */ .Sw)('runtime-info', INFO_TITLE, sealed);
        return { check, details: undefined, runtimeInfo: undefined };
    }
    try {
        const details = (0,_details_js__WEBPACK_IMPORTED_MODULE_2__/* .openOrderReport */ .Zk)(opened.report, report.root);
        const { runtimeInfo } = details;
        const detail = `${runtimeInfo.length} entries`;
        return { check: (0,_checks_js__WEBPACK_IMPORTED_MODULE_4__/* .checkOf */ .EG)('runtime-info', INFO_TITLE, true, detail), details, runtimeInfo };
    }
    catch (error) {
        const check = (0,_checks_js__WEBPACK_IMPORTED_MODULE_4__/* .failedCheck */ .WU)('runtime-info', INFO_TITLE, (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error));
        return { check, details: undefined, runtimeInfo: undefined };
    }
}
/** The same, compared with the guide's part of the file. */
function runtimeInfoCheck(file, report) {
    const { check, details, runtimeInfo } = orderReportRootCheck(file, report);
    const same = (0,_pureDigest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(file.workloadInfo) === (0,_pureDigest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)((0,_reportFile_js__WEBPACK_IMPORTED_MODULE_3__/* .workloadInfoOf */ .le)(report, runtimeInfo));
    if (check.status === 'failed' || same)
        return { check, details, runtimeInfo };
    const other = 'workloadInfo says something else than the signed report';
    return { check: (0,_checks_js__WEBPACK_IMPORTED_MODULE_4__/* .failedCheck */ .WU)(check.id, INFO_TITLE, other), details, runtimeInfo };
}
function endOf({ outcome, exitStatus, outputs }) {
    const files = outputs === null ? 'more files than are listed' : `${outputs.length} file(s)`;
    return `${outcome}, exit status ${exitStatus ?? 'none'}, ${files}`;
}
/**
 * Opens the root of the result. Not every party that may know what ran may know what came out, so a root that
 * nobody opened leaves the verdict as it is.
 */
function resultRootCheck({ opened }, result) {
    const id = 'result-root';
    if (opened.result === undefined) {
        const sealed = (0,_checks_js__WEBPACK_IMPORTED_MODULE_4__/* .impossibleCheck */ .Sw)(id, ROOT_TITLE, 'not opened: it is sealed to the recipients');
        return { checks: result === undefined ? [] : [{ ...sealed, optional: true }], details: undefined };
    }
    try {
        if (result === undefined)
            return { checks: [(0,_checks_js__WEBPACK_IMPORTED_MODULE_4__/* .failedCheck */ .WU)(id, ROOT_TITLE, 'the TEE signed no result')], details: undefined };
        const details = (0,_details_js__WEBPACK_IMPORTED_MODULE_2__/* .openResultRoot */ .W)(opened.result, result.root);
        return { checks: [(0,_checks_js__WEBPACK_IMPORTED_MODULE_4__/* .checkOf */ .EG)(id, ROOT_TITLE, true, endOf(details))], details };
    }
    catch (error) {
        return { checks: [(0,_checks_js__WEBPACK_IMPORTED_MODULE_4__/* .failedCheck */ .WU)(id, ROOT_TITLE, (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error))], details: undefined };
    }
}


/***/ }),

/***/ 38964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BV: () => (/* binding */ teeCheck),
/* harmony export */   eo: () => (/* binding */ reportMemberChecks),
/* harmony export */   qt: () => (/* binding */ runtimeInfoChecks)
/* harmony export */ });
/* harmony import */ var _canonicalForm_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58836);
/* harmony import */ var _checks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57163);
/* harmony import */ var _evidence_timeWindow_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57520);



/** What solutions run in: src/tee/sandbox has no other, and docs tell how each isolates. */
const ENGINES = ['docker', 'podman', 'bubblewrap'];
/** The TEE that the report names is the one that was ordered and whose evidence was verified. */
function teeCheck({ state }, { tee }, claims) {
    const id = 'report-tee';
    const title = 'The report names the TEE that was ordered, of the kind that the evidence shows';
    if (claims === undefined)
        return (0,_checks_js__WEBPACK_IMPORTED_MODULE_1__/* .impossibleCheck */ .Sw)(id, title, 'the evidence cannot be read');
    const holds = tee.offer === state.placed.entry.tee.offer &&
        tee.kind === claims.kind &&
        tee.simulated === (claims.kind === 'sim');
    const simulated = tee.simulated ? ', SIMULATED' : '';
    return (0,_checks_js__WEBPACK_IMPORTED_MODULE_1__/* .checkOf */ .EG)(id, title, holds, `offer ${tee.offer}, ${tee.kind}${simulated}`);
}
/** The form and the sizes of what ran on what: as the order has them, where they were opened. */
function runtimeInfoChecks({ placed }, runtimeInfo) {
    const form = 'The report names the image, then each input, then the configuration, and nothing else';
    const sizes = 'The sizes are those of the order';
    if (runtimeInfo === undefined) {
        const why = 'what ran on what is sealed, and was not opened';
        return [(0,_checks_js__WEBPACK_IMPORTED_MODULE_1__/* .impossibleCheck */ .Sw)('report-entries', form, why), (0,_checks_js__WEBPACK_IMPORTED_MODULE_1__/* .impossibleCheck */ .Sw)('report-sizes', sizes, why)];
    }
    const { solution, inputs, configuration } = placed.entry;
    const wanted = ['Image', ...inputs.map(() => 'Data'), 'Configuration'];
    const found = runtimeInfo.map(({ type }) => type);
    const sizesOf = (type) => runtimeInfo.filter((entry) => entry.type === type).map(({ size }) => size);
    const data = sizesOf('Data');
    // The size of an approved dataset is in its commitment, which the TEE opened.
    const sameSizes = sizesOf('Image')[0] === solution.size &&
        inputs.every((input, index) => input.kind === 'offer' || input.size === data[index]) &&
        sizesOf('Configuration')[0] === (0,_canonicalForm_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalBytes */ .Mr)(configuration ?? null).length;
    const named = `${runtimeInfo.map(({ size }) => size).join(', ')} bytes`;
    return [
        (0,_checks_js__WEBPACK_IMPORTED_MODULE_1__/* .checkOf */ .EG)('report-entries', form, found.join() === wanted.join(), found.join(', ')),
        (0,_checks_js__WEBPACK_IMPORTED_MODULE_1__/* .checkOf */ .EG)('report-sizes', sizes, sameSizes, named),
    ];
}
function approvalsCheck({ state }, { approvals }) {
    const wanted = state.suborders.filter(({ type }) => type === 'Data').map(({ id }) => id);
    const named = approvals.map(({ suborder }) => suborder);
    const holds = named.length === wanted.length && wanted.every((id) => named.includes(id));
    const title = 'The report names one approval for each data offer, and no other';
    return (0,_checks_js__WEBPACK_IMPORTED_MODULE_1__/* .checkOf */ .EG)('approvals-complete', title, holds, `${named.length} of ${wanted.length}`);
}
function timeCheck({ state }, { created }) {
    const title = 'The report was made after the order was attested and before it was published';
    const holds = (0,_evidence_timeWindow_js__WEBPACK_IMPORTED_MODULE_2__/* .isWithin */ .UO)(created, state.attested?.entry.at, state.reported?.entry.at);
    return (0,_checks_js__WEBPACK_IMPORTED_MODULE_1__/* .checkOf */ .EG)('report-time', title, holds, `made ${created}`);
}
/** What the report says of itself and of the order, beyond what was ordered and attested by hash. */
function reportMemberChecks(reading, report) {
    const { engine } = report.sandbox;
    const sandbox = 'The solution ran in a sandbox that is known here';
    return [
        approvalsCheck(reading, report),
        timeCheck(reading, report),
        (0,_checks_js__WEBPACK_IMPORTED_MODULE_1__/* .checkOf */ .EG)('report-sandbox', sandbox, ENGINES.includes(engine), engine),
    ];
}


/***/ }),

/***/ 10315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ resultMemberChecks),
/* harmony export */   y: () => (/* binding */ resultStatusCheck)
/* harmony export */ });
/* harmony import */ var _checks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57163);
/* harmony import */ var _evidence_timeWindow_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57520);


/** How an order ends whose run ended so. */
function endOf({ outcome, exitStatus }) {
    if (outcome === 'cancelled')
        return 'canceled';
    return outcome === 'exited' && exitStatus === 0 ? 'done' : 'error';
}
/** How the run ended, which is sealed, must be how the order did, which is not. */
function resultStatusCheck({ state }, details) {
    const status = state.finished?.entry.status ?? 'not finished';
    const { outcome, exitStatus } = details;
    const detail = `${status}: ${outcome}, exit status ${exitStatus ?? 'none'}`;
    return (0,_checks_js__WEBPACK_IMPORTED_MODULE_0__/* .checkOf */ .EG)('result-status', 'The order ended as its run did', endOf(details) === status, detail);
}
/** What the result says of the order and of its time. */
function resultMemberChecks({ state }, result) {
    const reported = state.reported?.entry;
    const finished = state.finished?.entry;
    return [
        (0,_checks_js__WEBPACK_IMPORTED_MODULE_0__/* .checkOf */ .EG)('result-order', 'The result is about this order and this attempt at it', result.order === state.id && result.attempt === reported?.attempt, `order ${result.order}, attempt ${result.attempt}`),
        (0,_checks_js__WEBPACK_IMPORTED_MODULE_0__/* .checkOf */ .EG)('result-time', 'The run ended after the report was published and before the result was', (0,_evidence_timeWindow_js__WEBPACK_IMPORTED_MODULE_1__/* .isWithin */ .UO)(result.finished, reported?.at, finished?.at), `ended ${result.finished}`),
    ];
}


/***/ }),

/***/ 54683:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $E: () => (/* binding */ contentChecks),
  jd: () => (/* binding */ orderCheck),
  al: () => (/* binding */ ownHashChecks),
  hH: () => (/* binding */ statementChecks)
});

// EXTERNAL MODULE: ./build/bytes/byteForms.js
var byteForms = __webpack_require__(14881);
// EXTERNAL MODULE: ./build/checks.js
var build_checks = __webpack_require__(57163);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/ledger/entries/orders/verifyClaim.js
var verifyClaim = __webpack_require__(20886);
// EXTERNAL MODULE: ./build/platformKeys.js
var platformKeys = __webpack_require__(26873);
// EXTERNAL MODULE: ./build/pureDigest.js
var pureDigest = __webpack_require__(17784);
// EXTERNAL MODULE: ./build/report/statement/dsse.js
var dsse = __webpack_require__(41780);
// EXTERNAL MODULE: ./build/marketplace/datasetCommitment.js
var datasetCommitment = __webpack_require__(32941);
;// CONCATENATED MODULE: ./build/report/checks/ownDatasetChecks.js


const TITLE = 'The offer of the dataset that was used commits to the one that you have';
/** The commitments of the order's data offers; where it was opened what ran, of those alone whose data has this hash. */
function commitmentsOf({ state, offers }, data, hash) {
    return state.placed.entry.inputs.flatMap((input, index) => {
        if (input.kind !== 'offer' || (data !== undefined && data[index]?.hash.hash !== hash))
            return [];
        const suborder = state.suborders.find(({ id }) => id === input.suborder);
        return [offers.get(suborder?.offer ?? 0)?.offer.dataset?.commitment];
    });
}
/**
 * Compares a dataset that the verifier has, with the salt that is the owner's secret, with what its offer committed
 * to before the order: a hash alone can be claimed by whoever knows it. None for data that the customer brought,
 * to which no offer commits.
 */
function ownDatasetChecks(reading, runtimeInfo, { hash, size, salt }) {
    const id = 'own-commitment';
    const isBrought = reading.state.placed.entry.inputs.some((input) => input.kind === 'resource' && input.hash === hash);
    const data = runtimeInfo?.filter(({ type }) => type === 'Data');
    const commitments = commitmentsOf(reading, data, hash);
    if (commitments.length === 0 || (data === undefined && isBrought))
        return [];
    if (salt === undefined)
        return [{ ...(0,build_checks/* impossibleCheck */.Sw)(id, TITLE, 'the resource file has no salt'), optional: true }];
    const commitment = (0,datasetCommitment/* datasetCommitment */.i)({ salt, hash, size });
    const holds = commitments.includes(commitment);
    return [(0,build_checks/* checkOf */.EG)(id, TITLE, holds, holds ? commitment : 'salt or size are others than the offer’s')];
}

// EXTERNAL MODULE: ./build/report/statement/readStatement.js
var readStatement = __webpack_require__(79872);
// EXTERNAL MODULE: ./build/report/checks/reportMemberChecks.js
var reportMemberChecks = __webpack_require__(38964);
// EXTERNAL MODULE: ./build/report/checks/resultMemberChecks.js
var resultMemberChecks = __webpack_require__(10315);
// EXTERNAL MODULE: ./build/report/statement/statement.js
var statement_statement = __webpack_require__(76440);
;// CONCATENATED MODULE: ./build/report/checks/statementChecks.js












/** One process of the TEE claimed the run, before anything was opened: the report must be that run's. */
function claimCheck({ state }, report) {
    const title = 'The run was claimed by the attested key before its report, for these approvals';
    const id = 'report-claim';
    const claimed = state.claimed?.entry;
    if (claimed === undefined)
        return (0,build_checks/* failedCheck */.WU)(id, title, 'nobody has claimed the order');
    try {
        (0,verifyClaim/* verifyClaim */.G)(claimed, state);
    }
    catch (error) {
        return (0,build_checks/* failedCheck */.WU)(id, title, (0,errors/* messageOf */.bD)(error));
    }
    if (report.run !== claimed.claim || state.reported?.entry.run !== claimed.claim)
        return (0,build_checks/* failedCheck */.WU)(id, title, 'the report names another claim');
    const used = report.approvals.toSorted((a, b) => a.suborder - b.suborder).map(({ digest }) => digest);
    if ((0,pureDigest/* digestOf */.ol)(used) !== claimed.approvals)
        return (0,build_checks/* failedCheck */.WU)(id, title, 'the report names other approvals than the claim');
    return (0,build_checks/* checkOf */.EG)(id, title, true, `claimed ${claimed.at}`);
}
/** cosign and its like read the subjects and not the predicate: both must say the same. */
function subjectCheck(what, { subject }, made) {
    const title = `The subjects of the ${what} are what it is about`;
    const holds = (0,pureDigest/* digestOf */.ol)(subject) === (0,pureDigest/* digestOf */.ol)(made.subject);
    return (0,build_checks/* checkOf */.EG)(`${what}-subjects`, title, holds, `${subject.length} subject(s)`);
}
/** Why there is no result to verify. */
function resultMissing({ state }, title) {
    const finished = state.finished?.entry;
    if (finished?.bundle !== undefined)
        return (0,build_checks/* failedCheck */.WU)('result-signature', title, 'the ledger holds a result that the file leaves out');
    if (finished?.status === 'done')
        return (0,build_checks/* failedCheck */.WU)('result-signature', title, 'the order is done, and nothing says what came out');
    const why = finished ? 'the order ended without a run' : 'the order has not ended yet';
    return (0,build_checks/* impossibleCheck */.Sw)('result-signature', title, why);
}
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
            checks: [(0,build_checks/* failedCheck */.WU)('report-signature', titles.report, 'the order is not attested')],
        };
    }
    const key = platformKeys/* VerifyingKey */.pF.fromSpki((0,byteForms/* fromBase64 */.Ey)(attested.signingKey) ?? new Uint8Array());
    const checks = [];
    let report;
    let result;
    let reportDigest = '';
    try {
        const json = (0,dsse/* openStatement */.Kh)(file.report, key, 'the order report');
        reportDigest = (0,pureDigest/* sha256Hex */.fg)(json);
        const statement = (0,readStatement/* parseStatement */.B)(json, 'the order report', 'report');
        report = statement.predicate;
        const published = (0,pureDigest/* digestOf */.ol)(file.report) === (0,pureDigest/* digestOf */.ol)(state.reported?.entry.bundle ?? null);
        const detail = published
            ? `published ${state.reported?.entry.at ?? ''}`
            : 'the ledger holds another report';
        checks.push((0,build_checks/* checkOf */.EG)('report-signature', titles.report, published, detail), claimCheck(reading, report), subjectCheck('report', statement, (0,statement_statement/* orderReportStatement */.Wf)(report)), ...(0,reportMemberChecks/* reportMemberChecks */.eo)(reading, report));
    }
    catch (error) {
        checks.push((0,build_checks/* failedCheck */.WU)('report-signature', titles.report, (0,errors/* messageOf */.bD)(error)));
    }
    if (file.result === null || file.result === undefined) {
        checks.push(resultMissing(reading, titles.result));
        return { report, result, checks };
    }
    try {
        const json = (0,dsse/* openStatement */.Kh)(file.result, key, 'the result');
        const statement = (0,readStatement/* parseStatement */.B)(json, 'the result', 'result');
        result = statement.predicate;
        const same = result.report === reportDigest &&
            result.run === report?.run &&
            (0,pureDigest/* digestOf */.ol)(file.result) === (0,pureDigest/* digestOf */.ol)(state.finished?.entry.bundle ?? null);
        const ended = `finished ${result.finished}`;
        checks.push((0,build_checks/* checkOf */.EG)('result-signature', titles.result, same, same ? ended : 'it belongs to another report or run'), subjectCheck('result', statement, (0,statement_statement/* resultStatement */.po)(result)), ...(0,resultMemberChecks/* resultMemberChecks */.V)(reading, result));
    }
    catch (error) {
        checks.push((0,build_checks/* failedCheck */.WU)('result-signature', titles.result, (0,errors/* messageOf */.bD)(error)));
    }
    return { report, result, checks };
}
/** The report is about what was ordered and attested. */
function orderCheck({ state }, report) {
    const placed = state.placed.entry;
    const order = report.order === state.id &&
        report.orderDigest === state.placed.digest &&
        report.attempt === state.attested?.entry.attempt &&
        report.customer === placed.author &&
        (0,pureDigest/* digestOf */.ol)(report.recipients) === (0,pureDigest/* digestOf */.ol)(placed.recipients) &&
        (0,pureDigest/* digestOf */.ol)(report.limits) === (0,pureDigest/* digestOf */.ol)(placed.limits) &&
        report.tee.evidenceDigest === (0,pureDigest/* digestOf */.ol)(state.attested.entry.evidence);
    return (0,build_checks/* checkOf */.EG)('report-order', 'The report is about this order, its recipients and its limits', order, `order ${report.order}, attempt ${report.attempt}`);
}
const SEALED = 'what ran on what is sealed, and was not opened';
/** What ran must be what was ordered. */
function contentChecks({ state }, runtimeInfo) {
    const titles = {
        image: 'The image that ran is the solution that was ordered',
        inputs: 'The inputs and the configuration are those of the order',
    };
    if (runtimeInfo === undefined)
        return [
            (0,build_checks/* impossibleCheck */.Sw)('report-image', titles.image, SEALED),
            (0,build_checks/* impossibleCheck */.Sw)('report-inputs', titles.inputs, SEALED),
        ];
    const placed = state.placed.entry;
    const [image, ...rest] = runtimeInfo;
    const data = rest.filter(({ type }) => type === 'Data');
    const known = placed.inputs.every((input, index) => input.kind === 'offer' || input.hash === data[index]?.hash.hash);
    const configuration = rest.find(({ type }) => type === 'Configuration');
    const inputs = data.length === placed.inputs.length && known && configuration?.hash.hash === placed.configurationHash;
    const ordered = image?.type === 'Image' && image.hash.hash === placed.solution.hash;
    return [
        (0,build_checks/* checkOf */.EG)('report-image', titles.image, ordered, image?.hash.hash ?? ''),
        (0,build_checks/* checkOf */.EG)('report-inputs', titles.inputs, inputs, `${data.length} input(s)`),
        ...(0,reportMemberChecks/* runtimeInfoChecks */.qt)(state, runtimeInfo),
    ];
}
/** A comparison with a hash that the verifier has; it cannot be made with what is sealed. */
function ownCheck(id, title, ran, hash) {
    if (ran === undefined)
        return (0,build_checks/* impossibleCheck */.Sw)(id, title, SEALED);
    const holds = ran.includes(hash);
    return (0,build_checks/* checkOf */.EG)(id, title, holds, holds ? hash : `${hash} is not among ${ran.join(', ') || 'none'}`);
}
/** Compares with hashes that the verifier knows from elsewhere. */
function ownHashChecks(reading, runtimeInfo, result, options) {
    const checks = [];
    const hashesOf = (wanted) => runtimeInfo?.filter(({ type }) => type === wanted).map(({ hash }) => hash.hash);
    if (options.solutionHash !== undefined) {
        const title = 'The image that ran is the solution that you have';
        checks.push(ownCheck('own-solution', title, hashesOf('Image')?.slice(0, 1), options.solutionHash));
    }
    const data = hashesOf('Data');
    const dataTitle = 'The dataset that was used is the one that you have';
    for (const { index, hash } of options.dataHashes ?? []) {
        checks.push(ownCheck('own-data', dataTitle, index === undefined ? data : data?.slice(index - 1, index), hash));
    }
    for (const dataset of options.datasets ?? []) {
        checks.push(ownCheck('own-data', dataTitle, data, dataset.hash), ...ownDatasetChecks(reading, runtimeInfo, dataset));
    }
    if (options.resultHash !== undefined) {
        const title = 'The result that you have is the one that came out';
        const hash = result?.result?.hash;
        if (hash === undefined)
            checks.push((0,build_checks/* impossibleCheck */.Sw)('own-result', title, 'the report opens no result'));
        else {
            const holds = hash === options.resultHash;
            const detail = holds ? hash : `you have ${options.resultHash}, what came out is ${hash}`;
            checks.push((0,build_checks/* checkOf */.EG)('own-result', title, holds, detail));
        }
    }
    return checks;
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


/***/ })

};
