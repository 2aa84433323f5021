export const id = 9397;
export const ids = [9397,6007,7163];
export const modules = {

/***/ 99397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   INPUTS: () => (/* binding */ INPUTS),
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _checks_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(57163);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68254);
/* harmony import */ var _job_inputs_partyInputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58001);
/* harmony import */ var _job_inputs_readActionInputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(91097);
/* harmony import */ var _job_log_shownLog_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(62932);







const INPUTS = {
    order: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_job_inputs_partyInputs_js__WEBPACK_IMPORTED_MODULE_3__/* .ledgerId */ .lu)()),
    report: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .line */ .n8)()),
    output: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .line */ .n8)(), 'report.json'),
    'ledger-id': (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)()),
    customer: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)()),
    approvers: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .lines */ .Mn)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .line */ .n8)()),
    operator: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)()),
    'data-commitments': (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .lines */ .Mn)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)()),
    witnesses: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .lines */ .Mn)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .line */ .n8)()),
    'solution-hash': (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)()),
    'data-hashes': (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .lines */ .Mn)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)()),
    result: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .line */ .n8)()),
    'allow-simulated': (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .flag */ .Jt)(),
    'fail-on': (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)('not-passed', 'failed', 'never'), 'not-passed'),
    'show-log': _job_log_shownLog_js__WEBPACK_IMPORTED_MODULE_5__/* .SHOW_LOG */ .H,
    'show-summary': (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .flag */ .Jt)(true),
    comment: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .flag */ .Jt)(true),
    'check-run': (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .flag */ .Jt)(true),
    attest: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)('false', 'true', 'required'), 'false'),
    'pull-request': (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeNumber */ .rD)({ min: 1 })),
    commit: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .matching */ .wC)(/^(?:[0-9a-f]{40}|[0-9a-f]{64}|none)$/, 'the full SHA of a commit, 40 or 64 hex digits, or none')),
    'source-repository': (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .line */ .n8)()),
    tree: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .line */ .n8)()),
    ..._job_inputs_partyInputs_js__WEBPACK_IMPORTED_MODULE_3__/* .POLICY_INPUTS */ .x8,
    ..._job_inputs_partyInputs_js__WEBPACK_IMPORTED_MODULE_3__/* .LEDGER_INPUTS */ .KS,
    ledger: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)()),
    'ledger-ssh-key': (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .secret */ .rJ)()),
    key: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(_job_inputs_partyInputs_js__WEBPACK_IMPORTED_MODULE_3__/* .KEY_INPUTS */ .AR.key),
    passphrase: _job_inputs_partyInputs_js__WEBPACK_IMPORTED_MODULE_3__/* .KEY_INPUTS */ .AR.passphrase,
};
/** Verifies what ran on what, and shows it where people look: summary, pull request, check run. */
async function run(context) {
    const inputs = (0,_job_inputs_readActionInputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readActionInputs */ .U)(context, INPUTS);
    if (inputs.order === undefined && inputs.report === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('input', 'one of the inputs order and report must be given', {
            mend: 'Give `order` to take the report from the ledger, `report` to verify a file, or both: the file must then be of that order.',
        });
    const file = await takeReport(context, inputs);
    const { readPinInputs, verdictCommit } = await __webpack_require__.e(/* import() */ 972).then(__webpack_require__.bind(__webpack_require__, 80972));
    const commit = verdictCommit(context, inputs);
    const pins = await readPinInputs(context, inputs);
    if (!('report' in file)) {
        await tellNotRun(context, { ...inputs, commit }, file, pins);
        return;
    }
    const reportPath = inputs.report ?? inputs.output;
    const { verifyReport } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(8842), __webpack_require__.e(3074), __webpack_require__.e(7705), __webpack_require__.e(1006), __webpack_require__.e(44), __webpack_require__.e(9432), __webpack_require__.e(5592), __webpack_require__.e(5894), __webpack_require__.e(1131), __webpack_require__.e(8030), __webpack_require__.e(8427), __webpack_require__.e(1967), __webpack_require__.e(8823)]).then(__webpack_require__.bind(__webpack_require__, 81967));
    const { openPolicy } = await __webpack_require__.e(/* import() */ 5738).then(__webpack_require__.bind(__webpack_require__, 63357));
    const { attestedCommands } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(8842), __webpack_require__.e(6466)]).then(__webpack_require__.bind(__webpack_require__, 6466));
    const { runMarkOf } = await __webpack_require__.e(/* import() */ 1963).then(__webpack_require__.bind(__webpack_require__, 1963));
    const { verdictView } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(9829)]).then(__webpack_require__.bind(__webpack_require__, 32210));
    const { solutionHash, dataHashes, allowSimulated } = inputs;
    const verdict = await verifyReport(file, {
        allowSimulated,
        pins,
        ...(inputs.policy === undefined ? {} : { policy: await openPolicy(inputs.policy) }),
        ...(solutionHash === undefined ? {} : { solutionHash }),
        dataHashes: dataHashes.map((hash) => ({ hash })),
        ...(await resultHash(inputs.result)),
    });
    const view = verdictView(verdict, {
        solutionHash,
        dataHashes,
        reportPath,
        pins,
        hasResourceFiles: true,
        online: attestedCommands(context, {
            source: verdict.reading?.state.placed.entry.source,
            isReportAttested: inputs.attest !== 'false',
        }),
        ...(await resultIn(context, inputs, runMarkOf(verdict).status === 'failed')),
    });
    const { renderVerdict, statusOf } = await __webpack_require__.e(/* import() */ 5326).then(__webpack_require__.bind(__webpack_require__, 45326));
    const status = statusOf(view);
    context.setOutputs({
        verdict: status,
        run: view.run.status,
        report: reportPath,
        order: verdict.order,
        simulated: verdict.simulated,
        'exit-status': verdict.resultDetails?.exitStatus ?? '',
    });
    if (inputs.showSummary)
        context.addSummary(renderVerdict(view));
    const { publishVerdict } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(5326), __webpack_require__.e(8916)]).then(__webpack_require__.bind(__webpack_require__, 48916));
    await publishVerdict(context, { ...inputs, commit }, view, verdict.order);
    context.setOutputs({ attestations: status === 'passed' ? await attestations(context, inputs, file) : '' });
    failAsAsked(inputs, status, view);
}
/** The report, or the order where it ended without one. */
async function takeReport(context, inputs) {
    const { MAX_REPORT_BYTES, parseReportFile } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(8842), __webpack_require__.e(5551)]).then(__webpack_require__.bind(__webpack_require__, 85551));
    if (inputs.report !== undefined) {
        const { readTextFile } = await __webpack_require__.e(/* import() */ 2521).then(__webpack_require__.bind(__webpack_require__, 42521));
        return parseReportFile(await readTextFile(inputs.report, 'the report', MAX_REPORT_BYTES), inputs.report);
    }
    const { ledger, order } = inputs;
    if (ledger === undefined || order === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('input', 'the input ledger is missing, which order needs');
    const { openLedger } = await __webpack_require__.e(/* import() */ 6828).then(__webpack_require__.bind(__webpack_require__, 66828));
    const { getReport } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(8842), __webpack_require__.e(3074), __webpack_require__.e(7705), __webpack_require__.e(1006), __webpack_require__.e(44), __webpack_require__.e(9432), __webpack_require__.e(5592), __webpack_require__.e(1750)]).then(__webpack_require__.bind(__webpack_require__, 74169));
    const opened = await openLedger(context, { ...inputs, ledger });
    const reading = await opened.order(order);
    const { hasEnded } = await Promise.all(/* import() */[__webpack_require__.e(8842), __webpack_require__.e(1006), __webpack_require__.e(5255)]).then(__webpack_require__.bind(__webpack_require__, 89694));
    if (reading.state.reported === undefined && hasEnded(reading.state, new Date()))
        return reading;
    const { key, passphrase } = inputs;
    const { openKey } = await __webpack_require__.e(/* import() */ 5738).then(__webpack_require__.bind(__webpack_require__, 63357));
    const report = await getReport(opened, order, key === undefined ? undefined : await openKey({ key, passphrase }));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(inputs.output, `${JSON.stringify(report, null, 2)}\n`).catch((cause) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('input', `the report cannot be written to ${inputs.output}`, {
            cause,
            mend: 'Name a file in a directory that exists.',
        });
    });
    return report;
}
async function attestations(context, { attest, token }, file) {
    if (attest === 'false')
        return '';
    const { attestReport } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(8842), __webpack_require__.e(8807)]).then(__webpack_require__.bind(__webpack_require__, 48807));
    return attestReport(context, attest, token ?? '', file);
}
async function resultHash(result) {
    if (result === undefined)
        return {};
    const { hashPath } = await Promise.all(/* import() */[__webpack_require__.e(9811), __webpack_require__.e(3705)]).then(__webpack_require__.bind(__webpack_require__, 31170));
    return { resultHash: (await hashPath(result)).hash };
}
/** An order that ended before anything ran has no report: its verdict is red, and says why. */
async function tellNotRun(context, inputs, reading, pins) {
    const { notRunView } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(8842), __webpack_require__.e(1006), __webpack_require__.e(6534)]).then(__webpack_require__.bind(__webpack_require__, 4759));
    const { renderVerdict, statusOf, titleOf } = await __webpack_require__.e(/* import() */ 5326).then(__webpack_require__.bind(__webpack_require__, 45326));
    const { publishVerdict } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(5326), __webpack_require__.e(8916)]).then(__webpack_require__.bind(__webpack_require__, 48916));
    const view = notRunView(reading, pins);
    const order = reading.state.id;
    context.setOutputs({
        ...{ verdict: statusOf(view), run: view.run.status, order, report: '' },
        ...{ simulated: view.tee.kind === 'sim', 'exit-status': '', attestations: '' },
    });
    if (inputs.showSummary)
        context.addSummary(renderVerdict(view));
    await publishVerdict(context, inputs, view, order);
    if (inputs.failOn !== 'never')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('run-failed', titleOf(view), {
            mend: 'Mend what it names, and order again. `fail-on: never` goes on all the same.',
        });
}
/** What the downloaded result adds to the page. */
async function resultIn(context, { result, showLog }, isFailed) {
    if (result === undefined)
        return {};
    const { metricsIn } = await __webpack_require__.e(/* import() */ 8801).then(__webpack_require__.bind(__webpack_require__, 61182));
    const { shownLog } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 62932));
    const log = await shownLog(context, showLog, isFailed, result);
    return {
        resultPath: result,
        metrics: await metricsIn(result),
        ...(log === undefined ? {} : { log }),
    };
}
function failAsAsked({ failOn }, status, { checks, run, line }) {
    if (failOn === 'never')
        return;
    if (status === 'failed' || (status === 'not-possible' && failOn === 'not-passed'))
        throw notPassed(status, checks);
    if (run.status !== 'failed')
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('run-failed', `the run failed: ${run.detail}; verified all the same: ${line}`, {
        mend: 'The end of its log, execution.log of the result, says why. `fail-on: never` goes on all the same.',
    });
}
function notPassed(status, checks) {
    const bad = (0,_checks_js__WEBPACK_IMPORTED_MODULE_6__/* .decisive */ .l9)(checks, status);
    const word = status === 'failed' ? 'does not hold' : 'could not be verified in full';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('refused', `the report ${word}: ${bad?.title ?? 'a hash differs'}: ${bad?.detail ?? 'see the summary'}`, { mend: MENDS[bad?.id ?? ''] ?? 'The summary names every check. `fail-on: never` goes on all the same.' });
}
/** What may be done where a check does not pass. */
const MENDS = {
    'tee-hardware': 'In a trial, set `allow-simulated: true`; it then proves nothing about hardware.',
    'source-commit': 'The verdict counts for the commit that the customer signed: order anew for this one, or give the other in `commit`; `commit: none` is a verdict on no commit, in the summary alone.',
};


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

/***/ 16007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ readSmallFile),
/* harmony export */   readLogTail: () => (/* binding */ readLogTail)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);



const TAIL_BYTES = 64 * 1024;
const TAIL_LINES = 40;
const MAX_LINE = 400;
const MAX_BYTES = 1024 * 1024;
/**
 * The last lines of the log in a result's directory, each within a width; none where there is no such file. Links are not
 * followed. Of a line that was written over, as progress bars are, what stood there last.
 */
async function readLogTail(directory) {
    const text = await readPlainFile((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, 'execution.log'), TAIL_BYTES, 'end');
    const lines = text?.trimEnd().split('\n').slice(-TAIL_LINES) ?? [];
    return lines
        .map(lastWritten)
        .map((line) => (line.length > MAX_LINE ? `${line.slice(0, MAX_LINE)}…` : line));
}
function lastWritten(line) {
    return line.split('\r').findLast((part) => part !== '') ?? '';
}
/** A small file of a result as text; undefined where it is missing, too large or no plain file. */
function readSmallFile(path) {
    return readPlainFile(path, MAX_BYTES, 'whole');
}
async function readPlainFile(path, maxBytes, part) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK).catch(() => undefined);
    if (file === undefined)
        return undefined;
    try {
        const stat = await file.stat();
        const { size } = stat;
        if (!stat.isFile() || (part === 'whole' && size > maxBytes))
            return undefined;
        const length = Math.min(size, maxBytes);
        const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, size - length);
        return buffer.toString('utf8', 0, bytesRead);
    }
    finally {
        await file.close();
    }
}


/***/ }),

/***/ 62932:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ SHOW_LOG),
/* harmony export */   shownLog: () => (/* binding */ shownLog)
/* harmony export */ });
/* harmony import */ var _github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68254);
/* harmony import */ var _readTail_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16007);


/** Whether the end of a failed run's log stands on pages that others may read. */
const SHOW_LOG = (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)('private', 'true', 'false'), 'private');
/**
 * The end of a run's log for a page on GitHub. A log is sealed to its recipients because a solution can write the dataset
 * into it, and a traceback does: unasked, it is shown where the repository is private and the run failed, and nowhere else.
 */
async function shownLog({ event }, wish, isFailed, directory) {
    if (wish === 'false')
        return undefined;
    if (wish === 'true' || (isFailed && event.isPrivate))
        return (0,_readTail_js__WEBPACK_IMPORTED_MODULE_1__.readLogTail)(directory);
    return isFailed ? 'withheld' : undefined;
}


/***/ })

};
