export const id = 5275;
export const ids = [5275];
export const modules = {

/***/ 35275:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   INPUTS: () => (/* binding */ INPUTS),
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68254);
/* harmony import */ var _job_inputs_gateInputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75288);
/* harmony import */ var _job_inputs_partyInputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58001);
/* harmony import */ var _job_inputs_readActionInputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(91097);





const INPUTS = {
    suborder: (0,_job_inputs_partyInputs_js__WEBPACK_IMPORTED_MODULE_3__/* .ledgerId */ .lu)(),
    status: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)('done', 'error', 'canceled'), 'done'),
    resource: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)()),
    'solution-hash': (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)()),
    'card-digest': (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)()),
    'card-terms': (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)()),
    'require-code': (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)(true),
    hours: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_job_inputs_partyInputs_js__WEBPACK_IMPORTED_MODULE_3__/* .amount */ .vj)({ min: 0.1, max: 8760 }), 24),
    'wait-minutes': (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_job_inputs_partyInputs_js__WEBPACK_IMPORTED_MODULE_3__/* .amount */ .vj)({ max: 360 }), 5),
    reason: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(), ''),
    ..._job_inputs_gateInputs_js__WEBPACK_IMPORTED_MODULE_2__/* .SIGNING_GATE_INPUTS */ .yl,
    ..._job_inputs_partyInputs_js__WEBPACK_IMPORTED_MODULE_3__/* .LEDGER_INPUTS */ .KS,
    ..._job_inputs_partyInputs_js__WEBPACK_IMPORTED_MODULE_3__/* .KEY_INPUTS */ .AR,
};
/** Signs an approval, or turns a suborder down: the one action that holds the pen. */
async function run(context) {
    const inputs = (0,_job_inputs_readActionInputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readActionInputs */ .U)(context, INPUTS);
    const { status, suborder } = inputs;
    if (status === 'done')
        requireForDone(inputs);
    const gate = status === 'done' ? await passGate(context, inputs) : undefined;
    const completed = await complete(context, inputs, gate);
    const { approval, order, changed } = completed;
    context.log(`Suborder ${suborder} of order ${order}: ${status}${changed ? '' : ', as it had been before'}`);
    if (approval?.tee.kind === 'sim')
        context.warn(`The TEE of order ${order} is SIMULATED: it protects nothing.`);
    const { digestOf } = await __webpack_require__.e(/* import() */ 8448).then(__webpack_require__.bind(__webpack_require__, 8448));
    context.setOutputs({
        order,
        suborder,
        status,
        changed,
        'approval-digest': approval === undefined ? '' : digestOf(approval),
        expires: approval?.expires ?? '',
        protected: gate?.protected ?? '',
    });
    const { renderCompletion } = await __webpack_require__.e(/* import() */ 1094).then(__webpack_require__.bind(__webpack_require__, 51094));
    context.addSummary(renderCompletion({ completed, suborder, status, gate }));
}
/** Nothing is signed on a ledger that may be an old copy of itself: the job that reviewed says how far it had come. */
function requireForDone({ resource, solutionHash, ledgerHead, cardDigest }) {
    if (cardDigest === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('input', 'the input card-digest is missing: what was shown to be signed', {
            mend: 'Hand on the output card-digest of the job that ran review-solution: nothing is signed that differs from that card.',
        });
    if (ledgerHead === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('input', 'the input ledger-head is missing: the state of the ledger that was reviewed', {
            mend: 'Hand on the output ledger-head of the job that ran review-solution: without it, a ledger that was put back to an older state is not noticed.',
        });
    if (solutionHash === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('input', 'the input solution-hash is missing: the hash of the solution that was reviewed', {
            mend: 'Take it from the review, never from the order alone: nothing is signed for any other solution.',
        });
    if (resource === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('input', "the input resource is missing: the dataset's sealed resource", {
            mend: 'Give it from a secret of the protected environment: it is the content of the *.resource.json.asc that upload-dataset wrote.',
        });
}
/** The environment's rules, and the code of the card in the comment of who let this job in. */
async function passGate(context, inputs) {
    const { checkGate } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(7316), __webpack_require__.e(5350)]).then(__webpack_require__.bind(__webpack_require__, 68345));
    const { cardCode } = await __webpack_require__.e(/* import() */ 3192).then(__webpack_require__.bind(__webpack_require__, 53192));
    const gate = await checkGate(context, inputs);
    const code = cardCode(inputs.cardDigest ?? '0');
    // An unprotected gate was allowed: it is nobody's decision already, and says so.
    if (!inputs.requireCode || !gate.protected)
        return gate;
    const { judgeCode } = await __webpack_require__.e(/* import() */ 5790).then(__webpack_require__.bind(__webpack_require__, 75790));
    const comments = gate.approval === undefined ? [] : [gate.approval.comment];
    const check = judgeCode(code, { comments, attempt: context.env['GITHUB_RUN_ATTEMPT'] });
    if (check.status !== 'passed')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('refused', `nothing was signed: ${check.title}: ${check.detail}`, {
            ...(check.mend === undefined ? {} : { mend: check.mend }),
        });
    return { ...gate, checks: [...gate.checks, check], context: { ...gate.context, code } };
}
/** The card as the reviewing job handed it on. @throws CountersignError `input` for terms that are no JSON */
function shownCard({ cardDigest, cardTerms }) {
    if (cardDigest === undefined)
        return undefined;
    if (cardTerms === undefined)
        return { digest: cardDigest };
    try {
        return { digest: cardDigest, terms: JSON.parse(cardTerms) };
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('input', 'the input card-terms is not JSON', {
            cause,
            mend: 'Hand on the output card-terms of the job that ran review-solution as it is, or leave it out.',
        });
    }
}
async function complete(context, inputs, gate) {
    const { openParty } = await __webpack_require__.e(/* import() */ 5738).then(__webpack_require__.bind(__webpack_require__, 63357));
    const { readResourceInput } = await __webpack_require__.e(/* import() */ 3308).then(__webpack_require__.bind(__webpack_require__, 33308));
    const { completeSuborder } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(8842), __webpack_require__.e(3074), __webpack_require__.e(7705), __webpack_require__.e(1006), __webpack_require__.e(44), __webpack_require__.e(9432), __webpack_require__.e(5592), __webpack_require__.e(5894), __webpack_require__.e(1131), __webpack_require__.e(1926), __webpack_require__.e(7224)]).then(__webpack_require__.bind(__webpack_require__, 15917));
    const { suborder, status, solutionHash, hours, reason, waitMinutes } = inputs;
    const card = shownCard(inputs);
    const party = await openParty(context, inputs);
    const resource = inputs.resource === undefined
        ? undefined
        : await readResourceInput(inputs.resource, 'resource', party.key, context.secrets);
    return completeSuborder(party, {
        suborder,
        status,
        hours,
        reason: reason.slice(0, 512),
        waitMs: waitMinutes * 60_000,
        onWait: context.log,
        ...(resource === undefined ? {} : { resource }),
        ...(solutionHash === undefined ? {} : { solutionHash }),
        ...(card === undefined ? {} : { card }),
        ...(gate === undefined ? {} : { context: gate.context }),
    });
}


/***/ }),

/***/ 35058:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FB: () => (/* binding */ isAmong),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   hy: () => (/* binding */ parseApprover)
/* harmony export */ });
/** What names an approver: `583231`, or `octocat:583231`. `gh api users/octocat --jq .id` tells the number. */
function parseApprover(text) {
    const [, login, id] = /^(?:@?([A-Za-z0-9][A-Za-z0-9-]{0,38}):)?([1-9]\d{0,15})$/.exec(text) ?? [];
    if (id === undefined)
        return undefined;
    return { id: Number(id), ...(login === undefined ? {} : { login }) };
}
function nameOf({ id, login }) {
    return login === undefined ? String(id) : `${login} (${id})`;
}
function isAmong(accounts, { id }) {
    return accounts.some((each) => each.id === id);
}


/***/ }),

/***/ 75288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kd: () => (/* binding */ GATE_INPUTS),
/* harmony export */   yl: () => (/* binding */ SIGNING_GATE_INPUTS)
/* harmony export */ });
/* unused harmony export approverList */
/* harmony import */ var _github_gate_approvers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35058);
/* harmony import */ var _github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68254);
/* harmony import */ var _github_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80384);
/* harmony import */ var _text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48044);




/** Accounts by number, one or many, between commas, spaces or lines; each may have its login in front. */
function approverList() {
    return (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)(readApprover);
}
function readApprover(part) {
    const found = (0,_github_gate_approvers_js__WEBPACK_IMPORTED_MODULE_2__/* .parseApprover */ .hy)(part);
    if (found !== undefined)
        return found;
    throw new _github_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .BadInput */ .k(`must be numbers of accounts, as 583231 or octocat:583231 (\`gh api users/octocat --jq .id\` tells it), not "${(0,_text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_3__.escapeForTerminal)(part, 60)}"`);
}
/** What is known of a gate beside what GitHub tells of it. */
const GATE_INPUTS = {
    environment: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8)()),
    'reading-environments': (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)((name) => name),
    approvers: approverList(),
    'github-plan': (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8)()),
};
/** Of an action that signs behind one. */
const SIGNING_GATE_INPUTS = {
    ...GATE_INPUTS,
    workflow: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8)()),
    'allow-unprotected': (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)(),
};


/***/ })

};
