export const id = 9397;
export const ids = [9397];
export const modules = {

/***/ 99397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   INPUTS: () => (/* binding */ INPUTS),
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _github_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11455);
/* harmony import */ var _ledger_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95371);
/* harmony import */ var _partyInputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23129);
/* harmony import */ var _readActionInputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(90385);






const INPUTS = {
    order: (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_partyInputs_js__WEBPACK_IMPORTED_MODULE_4__/* .ledgerId */ .lu)()),
    report: (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .line */ .n8)()),
    output: (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .line */ .n8)(), 'report.json'),
    'ledger-id': (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)()),
    customer: (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)()),
    approvers: (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .lines */ .Mn)((0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .line */ .n8)()),
    operator: (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)()),
    'data-commitments': (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .lines */ .Mn)((0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)()),
    witnesses: (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .lines */ .Mn)((0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .line */ .n8)()),
    'solution-hash': (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)()),
    'data-hashes': (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .lines */ .Mn)((0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)()),
    result: (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .line */ .n8)()),
    'allow-simulated': (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .flag */ .Jt)(),
    'fail-on': (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)('not-passed', 'failed', 'never'), 'not-passed'),
    'show-summary': (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .flag */ .Jt)(true),
    comment: (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .flag */ .Jt)(true),
    'check-run': (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .flag */ .Jt)(true),
    attest: (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)('false', 'true', 'required'), 'false'),
    'pull-request': (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeNumber */ .rD)({ min: 1 })),
    commit: (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .matching */ .wC)(/^[0-9a-f]{40}$/, 'the full SHA of a commit, 40 hex digits')),
    ..._partyInputs_js__WEBPACK_IMPORTED_MODULE_4__/* .POLICY_INPUTS */ .x8,
    ..._partyInputs_js__WEBPACK_IMPORTED_MODULE_4__/* .LEDGER_INPUTS */ .KS,
    ledger: (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)()),
    'ledger-ssh-key': (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .secret */ .rJ)()),
    key: (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(_partyInputs_js__WEBPACK_IMPORTED_MODULE_4__/* .KEY_INPUTS */ .AR.key),
    passphrase: _partyInputs_js__WEBPACK_IMPORTED_MODULE_4__/* .KEY_INPUTS */ .AR.passphrase,
};
/** Verifies what ran on what, and shows it where people look: summary, pull request, check run. */
async function run(context) {
    const inputs = (0,_readActionInputs_js__WEBPACK_IMPORTED_MODULE_5__/* .readActionInputs */ .U)(context, INPUTS);
    if (inputs.order === undefined && inputs.report === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('input', 'one of the inputs order and report must be given', {
            mend: 'Give `order` to take the report from the ledger, `report` to verify a file, or both: the file must then be of that order.',
        });
    const file = await takeReport(context, inputs);
    const reportPath = inputs.report ?? inputs.output;
    const { verifyReport } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(3496), __webpack_require__.e(3074), __webpack_require__.e(8815), __webpack_require__.e(4047), __webpack_require__.e(4335), __webpack_require__.e(5938), __webpack_require__.e(5894), __webpack_require__.e(1131), __webpack_require__.e(803), __webpack_require__.e(3354), __webpack_require__.e(7937), __webpack_require__.e(8629), __webpack_require__.e(6957)]).then(__webpack_require__.bind(__webpack_require__, 78629));
    const { openPolicy } = await __webpack_require__.e(/* import() */ 3335).then(__webpack_require__.bind(__webpack_require__, 65716));
    const { verdictView } = await __webpack_require__.e(/* import() */ 7512).then(__webpack_require__.bind(__webpack_require__, 87512));
    const { solutionHash, dataHashes, allowSimulated } = inputs;
    const pins = await pinsOf(inputs);
    const verdict = await verifyReport(file, {
        allowSimulated,
        pins,
        ...(inputs.policy === undefined ? {} : { policy: await openPolicy(inputs.policy) }),
        ...(solutionHash === undefined ? {} : { solutionHash }),
        dataHashes: dataHashes.map((hash) => ({ hash })),
        ...(await resultHash(inputs.result)),
    });
    const metrics = inputs.result === undefined ? [] : await (await __webpack_require__.e(/* import() */ 358).then(__webpack_require__.bind(__webpack_require__, 358))).metricsIn(inputs.result);
    const view = verdictView(verdict, {
        solutionHash,
        dataHashes,
        reportPath,
        pins,
        metrics,
        hasResourceFiles: true,
        ...(inputs.result === undefined ? {} : { resultPath: inputs.result }),
    });
    const { renderVerdict, statusOf } = await __webpack_require__.e(/* import() */ 1393).then(__webpack_require__.bind(__webpack_require__, 61393));
    const status = statusOf(view);
    context.setOutputs({
        verdict: status,
        report: reportPath,
        order: verdict.order,
        simulated: verdict.simulated,
        'exit-status': verdict.resultDetails?.exitStatus ?? '',
    });
    if (inputs.showSummary)
        context.addSummary(renderVerdict(view));
    const { publishVerdict } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(3445)]).then(__webpack_require__.bind(__webpack_require__, 73445));
    await publishVerdict(context, inputs, view, verdict.order);
    context.setOutputs({ attestations: status === 'passed' ? await attestations(context, inputs, file) : '' });
    failAsAsked(inputs, status, view.checks);
}
/** Who and what the inputs name. */
async function pinsOf(inputs) {
    const { readFingerprint } = await Promise.all(/* import() */[__webpack_require__.e(3074), __webpack_require__.e(4872)]).then(__webpack_require__.bind(__webpack_require__, 54872));
    const { namedWitnesses } = await Promise.all(/* import() */[__webpack_require__.e(3496), __webpack_require__.e(6163)]).then(__webpack_require__.bind(__webpack_require__, 56163));
    const { order, ledgerId: ledger, customer, approvers, operator, dataCommitments, witnesses } = inputs;
    const named = (given, input) => readFingerprint(given, `the input ${input}`);
    return {
        ...(order === undefined ? {} : { order: (0,_ledger_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_3__/* .numberedOf */ .Ix)(order) }),
        ...(ledger === undefined ? {} : { ledger }),
        ...(customer === undefined ? {} : { customer: await named(customer, 'customer') }),
        ...(approvers.length === 0
            ? {}
            : { approvers: await Promise.all(approvers.map((each) => named(each, 'approvers'))) }),
        ...(operator === undefined ? {} : { operator: await named(operator, 'operator') }),
        ...(dataCommitments.length === 0 ? {} : { commitments: dataCommitments }),
        ...(witnesses.length === 0 ? {} : { witnesses: namedWitnesses(witnesses, 'the input witnesses') }),
    };
}
async function takeReport(context, inputs) {
    const { MAX_REPORT_BYTES, parseReportFile } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(3496), __webpack_require__.e(5551)]).then(__webpack_require__.bind(__webpack_require__, 85551));
    if (inputs.report !== undefined) {
        const { readTextFile } = await __webpack_require__.e(/* import() */ 2521).then(__webpack_require__.bind(__webpack_require__, 42521));
        return parseReportFile(await readTextFile(inputs.report, 'the report', MAX_REPORT_BYTES), inputs.report);
    }
    const { ledger, order } = inputs;
    if (ledger === undefined || order === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('input', 'the input ledger is missing, which order needs');
    const { openLedger } = await __webpack_require__.e(/* import() */ 4123).then(__webpack_require__.bind(__webpack_require__, 64123));
    const { getReport } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(3496), __webpack_require__.e(3074), __webpack_require__.e(8815), __webpack_require__.e(4047), __webpack_require__.e(4335), __webpack_require__.e(5938), __webpack_require__.e(803), __webpack_require__.e(8871)]).then(__webpack_require__.bind(__webpack_require__, 18871));
    const { key, passphrase } = inputs;
    const { openKey } = await __webpack_require__.e(/* import() */ 3335).then(__webpack_require__.bind(__webpack_require__, 65716));
    const report = await getReport(await openLedger(context, { ...inputs, ledger }), order, key === undefined ? undefined : await openKey({ key, passphrase }));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(inputs.output, `${JSON.stringify(report, null, 2)}\n`).catch((cause) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('input', `the report cannot be written to ${inputs.output}`, {
            cause,
            mend: 'Name a file in a directory that exists.',
        });
    });
    return report;
}
async function attestations(context, { attest, token }, file) {
    if (attest === 'false')
        return '';
    const { attestReport } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(3496), __webpack_require__.e(5229)]).then(__webpack_require__.bind(__webpack_require__, 95229));
    return attestReport(context, attest, token ?? '', file);
}
async function resultHash(result) {
    if (result === undefined)
        return {};
    const { hashPath } = await __webpack_require__.e(/* import() */ 1170).then(__webpack_require__.bind(__webpack_require__, 31170));
    return { resultHash: (await hashPath(result)).hash };
}
function failAsAsked({ failOn }, status, checks) {
    if (status === 'passed' || failOn === 'never')
        return;
    if (failOn === 'failed' && status !== 'failed')
        return;
    const bad = checks.find((check) => check.status === status && check.optional !== true);
    const word = status === 'failed' ? 'does not hold' : 'could not be verified in full';
    const simulated = bad?.id === 'tee-hardware';
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('refused', `the report ${word}: ${bad?.title ?? 'a hash differs'}: ${bad?.detail ?? 'see the summary'}`, {
        mend: simulated
            ? 'In a trial, set `allow-simulated: true`; it then proves nothing about hardware.'
            : 'The summary names every check. `fail-on: never` goes on all the same.',
    });
}


/***/ })

};
