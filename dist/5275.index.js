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
/* harmony import */ var _github_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11455);
/* harmony import */ var _partyInputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23129);
/* harmony import */ var _readActionInputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90385);




const INPUTS = {
    suborder: (0,_partyInputs_js__WEBPACK_IMPORTED_MODULE_2__/* .ledgerId */ .lu)(),
    status: (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)('done', 'error', 'canceled'), 'done'),
    resource: (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)()),
    'solution-hash': (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)()),
    hours: (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_partyInputs_js__WEBPACK_IMPORTED_MODULE_2__/* .amount */ .vj)({ min: 0.1, max: 8760 }), 24),
    'wait-minutes': (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_partyInputs_js__WEBPACK_IMPORTED_MODULE_2__/* .amount */ .vj)({ max: 360 }), 5),
    reason: (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(), ''),
    environment: (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .line */ .n8)()),
    'github-plan': (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .line */ .n8)()),
    'allow-unprotected': (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)(),
    ..._partyInputs_js__WEBPACK_IMPORTED_MODULE_2__/* .LEDGER_INPUTS */ .KS,
    ..._partyInputs_js__WEBPACK_IMPORTED_MODULE_2__/* .KEY_INPUTS */ .AR,
};
/** Signs an approval, or turns a suborder down: the one action that holds the pen. */
async function run(context) {
    const inputs = (0,_readActionInputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readActionInputs */ .U)(context, INPUTS);
    const { status, suborder } = inputs;
    if (status === 'done')
        requireForDone(inputs);
    const { checkGate } = await __webpack_require__.e(/* import() */ 2345).then(__webpack_require__.bind(__webpack_require__, 52345));
    const gate = status === 'done' ? await checkGate(context, inputs) : undefined;
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
    const { renderCompletion } = await __webpack_require__.e(/* import() */ 1338).then(__webpack_require__.bind(__webpack_require__, 91338));
    context.addSummary(renderCompletion({ completed, suborder, status, gate }));
}
/** Nothing is signed on a ledger that may be an old copy of itself: the job that reviewed says how far it had come. */
function requireForDone({ resource, solutionHash, ledgerHead }) {
    if (ledgerHead === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('input', 'the input ledger-head is missing: the state of the ledger that was reviewed', {
            mend: 'Hand on the output ledger-head of the job that ran review-solution: without it, a ledger that was put back to an older state is not noticed.',
        });
    if (solutionHash === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('input', 'the input solution-hash is missing: the hash of the solution that was reviewed', {
            mend: 'Take it from the review, never from the order alone: nothing is signed for any other solution.',
        });
    if (resource === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('input', "the input resource is missing: the dataset's sealed resource", {
            mend: 'Give it from a secret of the protected environment: it is the content of the *.resource.json.asc that upload-dataset wrote.',
        });
}
async function complete(context, inputs, gate) {
    const { openParty } = await __webpack_require__.e(/* import() */ 3335).then(__webpack_require__.bind(__webpack_require__, 65716));
    const { readResourceInput } = await __webpack_require__.e(/* import() */ 4772).then(__webpack_require__.bind(__webpack_require__, 84772));
    const { completeSuborder } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(3496), __webpack_require__.e(3074), __webpack_require__.e(8815), __webpack_require__.e(4047), __webpack_require__.e(4335), __webpack_require__.e(5938), __webpack_require__.e(5894), __webpack_require__.e(1131), __webpack_require__.e(501), __webpack_require__.e(8710)]).then(__webpack_require__.bind(__webpack_require__, 60980));
    const { suborder, status, solutionHash, hours, reason, waitMinutes } = inputs;
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
        ...(resource === undefined ? {} : { resource }),
        ...(solutionHash === undefined ? {} : { solutionHash }),
        ...(gate === undefined ? {} : { context: gate.context }),
    });
}


/***/ })

};
