export const id = 1687;
export const ids = [1687];
export const modules = {

/***/ 91687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   INPUTS: () => (/* binding */ INPUTS),
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68254);
/* harmony import */ var _job_inputs_partyInputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58001);
/* harmony import */ var _job_requirePath_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(59796);
/* harmony import */ var _job_inputs_readActionInputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(91097);







const INPUTS = {
    solution: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .line */ .n8)(),
    data: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .line */ .n8)(),
    model: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .line */ .n8)()),
    'build-args': (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .lines */ .Mn)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .matching */ .wC)(/^[A-Za-z_][A-Za-z0-9_]*=/, 'lines of NAME=value')),
    configuration: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(), '{}'),
    minutes: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_job_inputs_partyInputs_js__WEBPACK_IMPORTED_MODULE_4__/* .amount */ .vj)({ min: 0.1, max: 360 }), 10),
    'memory-mib': (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .wholeNumber */ .rD)({ min: 16, max: 16_777_216 })),
    sandbox: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)('docker', 'podman', 'bubblewrap')),
    output: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .line */ .n8)(), 'rehearsal'),
    cache: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .flag */ .Jt)(true),
    'fail-on': (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)('error', 'never'), 'error'),
};
const HEAD = '# 🎭 Rehearsal\n\nOn sample data, by parties made for this run. What a data owner would be shown is below.';
/** The whole flow on sample data, by parties made for this one run, with the simulated TEE. */
async function run(context) {
    const inputs = (0,_job_inputs_readActionInputs_js__WEBPACK_IMPORTED_MODULE_6__/* .readActionInputs */ .U)(context, INPUTS);
    const { readJsonInput } = await __webpack_require__.e(/* import() */ 6404).then(__webpack_require__.bind(__webpack_require__, 46404));
    const configuration = await readJsonInput(inputs.configuration, 'configuration');
    for (const name of ['solution', 'data', 'model'])
        await (0,_job_requirePath_js__WEBPACK_IMPORTED_MODULE_5__/* .requirePath */ .d)(inputs[name], name);
    const archive = await takeArchive(context, inputs);
    const { reviewSolution } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(7026), __webpack_require__.e(7153)]).then(__webpack_require__.bind(__webpack_require__, 41915));
    const { renderReview } = await __webpack_require__.e(/* import() */ 3366).then(__webpack_require__.bind(__webpack_require__, 3366));
    const review = renderReview({ review: await reviewSolution(archive) });
    const rehearsed = await rehearse(context, inputs, archive, configuration).catch((error) => {
        context.addSummary(review);
        throw error;
    });
    const reportPath = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(inputs.output, 'report.json');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(reportPath, `${JSON.stringify(rehearsed.report, null, 2)}\n`);
    const { readLogTail } = await __webpack_require__.e(/* import() */ 6007).then(__webpack_require__.bind(__webpack_require__, 16007));
    const log = await readLogTail(rehearsed.result.path);
    const view = await viewOf(rehearsed, reportPath, log);
    const { overallOf, renderVerdict, statusOf, titleOf } = await Promise.all(/* import() */[__webpack_require__.e(5326), __webpack_require__.e(7163)]).then(__webpack_require__.bind(__webpack_require__, 45326));
    context.addSummary([HEAD, renderVerdict(view), review].join('\n\n'));
    context.setOutputs({
        verdict: statusOf(view),
        run: view.run.status,
        hash: rehearsed.solution.hash.hash,
        result: rehearsed.result.path,
        report: reportPath,
        'exit-status': rehearsed.verdict.resultDetails?.exitStatus ?? '',
    });
    if (view.run.status === 'failed')
        log.forEach(context.log);
    // The last line of the log is the verdict, whichever it is.
    if (overallOf(view) === 'passed' || inputs.failOn === 'never')
        context.notice(titleOf(view));
    else
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS(view.run.status === 'failed' ? 'run-failed' : 'refused', titleOf(view), {
            mend: `Read the end of the log in the summary, and ${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(rehearsed.result.path, 'execution.log')}.`,
        });
}
async function takeArchive(context, inputs) {
    if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(inputs.solution)).isFile())
        return inputs.solution;
    const { buildCached } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(9811), __webpack_require__.e(7026), __webpack_require__.e(7549)]).then(__webpack_require__.bind(__webpack_require__, 1872));
    const directory = await context.temporaryDirectory();
    const built = await buildCached(context, {
        directory: inputs.solution,
        name: 'solution',
        output: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'solution.tar.gz'),
        buildArgs: inputs.buildArgs,
        cache: inputs.cache,
    });
    return built.archive;
}
async function rehearse(context, inputs, archive, configuration) {
    const flow = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(8842), __webpack_require__.e(3074), __webpack_require__.e(7705), __webpack_require__.e(1006), __webpack_require__.e(44), __webpack_require__.e(9432), __webpack_require__.e(9811), __webpack_require__.e(5592), __webpack_require__.e(5894), __webpack_require__.e(1131), __webpack_require__.e(7952), __webpack_require__.e(3985), __webpack_require__.e(8030), __webpack_require__.e(8427), __webpack_require__.e(1926), __webpack_require__.e(4971), __webpack_require__.e(5562), __webpack_require__.e(1967), __webpack_require__.e(5296), __webpack_require__.e(8696)]).then(__webpack_require__.bind(__webpack_require__, 14560));
    const { maskResource } = await __webpack_require__.e(/* import() */ 3308).then(__webpack_require__.bind(__webpack_require__, 33308));
    const { chooseSandbox } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(7026), __webpack_require__.e(6620)]).then(__webpack_require__.bind(__webpack_require__, 66620));
    const env = inputs.sandbox === undefined ? context.env : { ...context.env, COUNTERSIGN_SANDBOX: inputs.sandbox };
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(inputs.output, { recursive: true });
    return flow.rehearse({
        archive,
        data: inputs.data,
        ...(inputs.model === undefined ? {} : { model: inputs.model }),
        configuration,
        minutes: inputs.minutes,
        memoryBytes: (inputs.memoryMib ?? 0) * 1024 * 1024,
        scratch: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(await context.temporaryDirectory(), 'rehearsal'),
        output: inputs.output,
        sandbox: () => (context.services.sandbox ?? chooseSandbox)(env),
        say: context.log,
        signal: context.signal,
        onResource: (resource) => {
            maskResource(resource, context.secrets);
        },
    });
}
async function viewOf({ verdict, solution, data, model, result }, reportPath, log) {
    const { verdictView } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(2210)]).then(__webpack_require__.bind(__webpack_require__, 32210));
    const { metricsIn } = await __webpack_require__.e(/* import() */ 1182).then(__webpack_require__.bind(__webpack_require__, 61182));
    return verdictView(verdict, {
        solutionHash: solution.hash.hash,
        dataHashes: [data, ...(model === undefined ? [] : [model])].map(({ hash }) => hash.hash),
        reportPath,
        resultPath: result.path,
        metrics: await metricsIn(result.path),
        log,
    });
}


/***/ }),

/***/ 59796:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ requirePath)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);


/** @throws CountersignError `input` when an input names a path that is not there. An input that is not given is fine. */
async function requirePath(path, input) {
    if (path === undefined || (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => undefined)) !== undefined)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('input', `the path of the input ${input} does not exist: ${path}`, {
        mend: 'Paths are read from the workspace: is the repository checked out (actions/checkout) before this step?',
    });
}


/***/ })

};
