export const id = 43;
export const ids = [43];
export const modules = {

/***/ 30043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   INPUTS: () => (/* binding */ INPUTS),
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58500);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _github_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11455);
/* harmony import */ var _github_markdown_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(45549);
/* harmony import */ var _openActionAttester_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24158);
/* harmony import */ var _partyInputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(23129);
/* harmony import */ var _readActionInputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(90385);








const INPUTS = {
    phase: (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)('attest', 'execute', 'all'), 'all'),
    orders: (0,_partyInputs_js__WEBPACK_IMPORTED_MODULE_5__/* .ledgerIds */ .w6)(),
    'renew-offers': (0,_partyInputs_js__WEBPACK_IMPORTED_MODULE_5__/* .ledgerIds */ .w6)(),
    'wait-minutes': (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_partyInputs_js__WEBPACK_IMPORTED_MODULE_5__/* .amount */ .vj)({ max: 360 }), 0),
    ..._openActionAttester_js__WEBPACK_IMPORTED_MODULE_4__/* .ATTESTER_INPUTS */ .B,
    sandbox: (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)('docker', 'podman', 'bubblewrap')),
    journals: (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .line */ .n8)()),
    scratch: (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .line */ .n8)()),
    ..._partyInputs_js__WEBPACK_IMPORTED_MODULE_5__/* .STORAGE_INPUTS */ .OR,
    ..._partyInputs_js__WEBPACK_IMPORTED_MODULE_5__/* .LEDGER_INPUTS */ .KS,
    ..._partyInputs_js__WEBPACK_IMPORTED_MODULE_5__/* .KEY_INPUTS */ .AR,
};
const FINAL = new Set(['Done', 'Error', 'Canceled']);
const POLL_MS = 3000;
/** The TEE agent as a job: it attests before the owners' gates, executes after them, or does all that can be done. */
async function run(context) {
    const inputs = (0,_readActionInputs_js__WEBPACK_IMPORTED_MODULE_6__/* .readActionInputs */ .U)(context, INPUTS);
    const { phase, orders } = inputs;
    if (phase !== 'all' && orders.length === 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('input', `the input orders is missing, which the phase ${phase} needs`, {
            mend: 'Give the output `order` of place-order, or leave `phase` out.',
        });
    const tee = await openTee(context, inputs);
    const simulated = tee.attester.kind === 'sim';
    const { renewEvidence } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(3074), __webpack_require__.e(7705), __webpack_require__.e(4335), __webpack_require__.e(6949), __webpack_require__.e(5894), __webpack_require__.e(8087), __webpack_require__.e(1131), __webpack_require__.e(205), __webpack_require__.e(2733), __webpack_require__.e(8472)]).then(__webpack_require__.bind(__webpack_require__, 52733));
    for (const offer of inputs.renewOffers)
        await renewEvidence(tee, offer);
    const looked = await work(context, inputs, tee);
    const [only] = looked;
    context.setOutputs({
        orders: JSON.stringify(looked),
        status: looked.length === 1 ? (only?.status ?? '') : '',
    });
    context.addSummary(renderLooked(looked, simulated));
    const open = looked.find(({ status }) => !FINAL.has(status));
    if (phase === 'execute' && open !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('unavailable', `order ${open.order} is ${open.status}: it was not executed`, {
            mend: open.status === 'Blocked'
                ? 'Its data owners have not all approved: run this job after complete-suborder, or raise `wait-minutes`.'
                : 'The lines above say why; run the job again.',
        });
}
async function openTee(context, inputs) {
    const { openParty } = await __webpack_require__.e(/* import() */ 5716).then(__webpack_require__.bind(__webpack_require__, 65716));
    const { makeTeeContext } = await __webpack_require__.e(/* import() */ 2037).then(__webpack_require__.bind(__webpack_require__, 54418));
    const { sandbox: chooseSandbox } = context.services;
    const { sandbox } = inputs;
    const directory = await context.temporaryDirectory();
    return makeTeeContext({
        attester: await (0,_openActionAttester_js__WEBPACK_IMPORTED_MODULE_4__/* .openActionAttester */ .z)(context, inputs),
        party: await openParty(context, inputs),
        env: sandbox === undefined ? context.env : { ...context.env, COUNTERSIGN_SANDBOX: sandbox },
        ...(chooseSandbox === undefined ? {} : { chooseSandbox }),
        scratch: inputs.scratch ?? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, 'scratch'),
        journals: inputs.journals ?? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, 'journals'),
        log: context.log,
        signal: context.signal,
    });
}
async function work(context, { phase, orders, waitMinutes }, tee) {
    const { runTee } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(3074), __webpack_require__.e(7705), __webpack_require__.e(4335), __webpack_require__.e(6949), __webpack_require__.e(5894), __webpack_require__.e(8087), __webpack_require__.e(1131), __webpack_require__.e(205), __webpack_require__.e(2733), __webpack_require__.e(8472)]).then(__webpack_require__.bind(__webpack_require__, 52733));
    const end = Date.now() + waitMinutes * 60_000;
    for (;;) {
        const wanted = phase === 'attest' ? await notAttested(tee.ledger, orders) : orders;
        const look = { once: true, pollMs: 0, ...(orders.length === 0 ? {} : { orders: wanted }) };
        const looked = await statuses(tee.ledger, orders, await runTee(tee, look));
        const done = phase === 'attest'
            ? (await notAttested(tee.ledger, orders)).length === 0
            : orders.length > 0 && looked.every(({ status }) => FINAL.has(status));
        if (done || context.signal.aborted || Date.now() >= end)
            return looked;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(context.services.pollMs ?? POLL_MS, undefined, { signal: context.signal }).catch(() => undefined);
    }
}
/** An order that was attested before is left alone in this phase: its execution is for the other side of the gate. */
async function notAttested(ledger, orders) {
    const found = [];
    for (const id of orders) {
        const { state } = await ledger.order(id);
        if (state.attested === undefined)
            found.push(id);
    }
    return found;
}
/** Of the orders that were asked for, whatever the agent found to do; else of those that it looked at. */
async function statuses(ledger, orders, looked) {
    if (orders.length === 0)
        return looked;
    const { statusOf } = await Promise.all(/* import() */[__webpack_require__.e(4335), __webpack_require__.e(8799)]).then(__webpack_require__.bind(__webpack_require__, 94335));
    const found = [];
    for (const order of orders)
        found.push({ order, status: statusOf((await ledger.order(order)).state) });
    return found;
}
function renderLooked(looked, simulated) {
    const head = simulated ? '## 🖥️ SIMULATED TEE' : '## 🖥️ TEE';
    if (looked.length === 0)
        return `${head}\n\nNo order waits for it.`;
    const rows = looked.map(({ order, status }) => [(0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_7__/* .codeSpan */ .SS)(String(order)), (0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_7__/* .codeSpan */ .SS)(status)]);
    return `${head}\n\n${(0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_7__/* .table */ .tp)(['Order', 'Status'], rows)}`;
}


/***/ })

};
