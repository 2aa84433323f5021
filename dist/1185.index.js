export const id = 1185;
export const ids = [1185];
export const modules = {

/***/ 31185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   INPUTS: () => (/* binding */ INPUTS),
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68254);
/* harmony import */ var _job_inputs_partyInputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58001);
/* harmony import */ var _job_requirePath_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59796);
/* harmony import */ var _job_inputs_readActionInputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(91097);





const INPUTS = {
    archive: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .line */ .n8)()),
    resource: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)()),
    order: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_job_inputs_partyInputs_js__WEBPACK_IMPORTED_MODULE_2__/* .ledgerId */ .lu)()),
    'solution-hash': (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)()),
    hours: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_job_inputs_partyInputs_js__WEBPACK_IMPORTED_MODULE_2__/* .amount */ .vj)({ min: 0.1, max: 8760 }), 24),
    against: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .line */ .n8)()),
    directory: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .line */ .n8)()),
    ..._job_inputs_partyInputs_js__WEBPACK_IMPORTED_MODULE_2__/* .LEDGER_INPUTS */ .KS,
    ledger: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)()),
    key: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_job_inputs_partyInputs_js__WEBPACK_IMPORTED_MODULE_2__/* .KEY_INPUTS */ .AR.key),
    passphrase: _job_inputs_partyInputs_js__WEBPACK_IMPORTED_MODULE_2__/* .KEY_INPUTS */ .AR.passphrase,
};
/** Shows what a solution is, to the person who is asked to let it see a dataset. */
async function run(context) {
    const inputs = (0,_job_inputs_readActionInputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readActionInputs */ .U)(context, INPUTS);
    const given = [inputs.archive, inputs.resource, inputs.order].filter((each) => each !== undefined);
    if (given.length !== 1)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('input', `one of the inputs archive, resource and order must be given, not ${given.length}`, {
            mend: 'Give `order` with `key` and `ledger` for an order on your data, `resource` for a sealed resource, or `archive` for a file.',
        });
    const { reviewSolution } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(7026), __webpack_require__.e(7153)]).then(__webpack_require__.bind(__webpack_require__, 41915));
    const { reviewPieces } = await __webpack_require__.e(/* import() */ 3366).then(__webpack_require__.bind(__webpack_require__, 3366));
    const { writePage } = await __webpack_require__.e(/* import() */ 3536).then(__webpack_require__.bind(__webpack_require__, 53536));
    await (0,_job_requirePath_js__WEBPACK_IMPORTED_MODULE_3__/* .requirePath */ .d)(inputs.against, 'against');
    const { archive, cards } = await takeArchive(context, inputs);
    const review = await reviewSolution(archive);
    const difference = inputs.against === undefined
        ? undefined
        : await (await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(7026), __webpack_require__.e(6184)]).then(__webpack_require__.bind(__webpack_require__, 83803))).compareImages(inputs.against, archive);
    const hash = review.archiveSha256;
    const page = await writePage(context, reviewPieces({ review, cards, ...(difference ? { difference } : {}) }), `review-${inputs.order ?? hash.slice(0, 12)}.md`, inputs.directory);
    context.log(`Solution ${hash}: ${review.files} files in ${review.layers.length} layers`);
    const kept = inputs.archive ?? (inputs.directory === undefined ? '' : archive);
    context.setOutputs({
        hash,
        'image-id': review.imageId,
        archive: kept,
        page: page ?? '',
        ...cardOutputs(cards),
    });
    if (inputs.solutionHash !== undefined && inputs.solutionHash !== hash)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('refused', `the solution is ${hash}, not ${inputs.solutionHash} as expected`, {
            mend: 'It is another (or modified) solution: review it as a new one.',
        });
    refuseRefused(cards);
}
/** Of the first card; `cards` has them all, as a matrix. */
function cardOutputs(cards) {
    const [first] = cards;
    const include = cards.map(({ suborder, digest, code, terms }) => ({
        suborder,
        'card-digest': digest,
        code,
        'card-terms': JSON.stringify(terms),
    }));
    return {
        suborder: first?.suborder ?? '',
        'card-digest': first?.digest ?? '',
        'card-terms': first === undefined ? '' : JSON.stringify(first.terms),
        code: first?.code ?? '',
        cards: JSON.stringify({ include }),
    };
}
/** What her own policy refuses is not put before anybody to approve. @throws CountersignError `refused` */
function refuseRefused(cards) {
    const refused = cards.find(({ isRefused }) => isRefused);
    if (refused === undefined)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('refused', `the TEE of order ${refused.order} is refused by the owner's policy: nothing will be signed for suborder ${refused.suborder}`, {
        mend: 'The summary names the check. Turn the order down, or offer the data anew under a policy that accepts such a TEE.',
    });
}
async function takeArchive(context, inputs) {
    if (inputs.archive !== undefined) {
        await (0,_job_requirePath_js__WEBPACK_IMPORTED_MODULE_3__/* .requirePath */ .d)(inputs.archive, 'archive');
        return { archive: inputs.archive, cards: [] };
    }
    const { openKey, useToken } = await __webpack_require__.e(/* import() */ 5738).then(__webpack_require__.bind(__webpack_require__, 63357));
    useToken(context, inputs.token);
    const directory = inputs.directory ?? (await context.temporaryDirectory());
    const { tellProgress, tellTransfer } = await __webpack_require__.e(/* import() */ 7381).then(__webpack_require__.bind(__webpack_require__, 97381));
    const options = { onProgress: tellProgress(context), transfer: tellTransfer(context), force: true };
    if (inputs.resource !== undefined) {
        const { readResourceInput } = await __webpack_require__.e(/* import() */ 3308).then(__webpack_require__.bind(__webpack_require__, 33308));
        const { downloadResource } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(7952), __webpack_require__.e(2190)]).then(__webpack_require__.bind(__webpack_require__, 67952));
        const key = inputs.key === undefined ? undefined : await openKey({ ...inputs, key: inputs.key });
        const resource = await readResourceInput(inputs.resource, 'resource', key, context.secrets);
        return { archive: (await downloadResource(resource, directory, options)).path, cards: [] };
    }
    return takeOrdered(context, inputs, directory, options);
}
async function takeOrdered(context, inputs, directory, options) {
    const { key, ledger, order } = inputs;
    if (key === undefined || ledger === undefined || order === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('input', 'the inputs key and ledger are missing, which order needs', {
            mend: 'The order carries its solution sealed to the owners of its data: give the key of one of them.',
        });
    const { openParty } = await __webpack_require__.e(/* import() */ 5738).then(__webpack_require__.bind(__webpack_require__, 63357));
    const { orderedSolution } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(8842), __webpack_require__.e(3074), __webpack_require__.e(1006), __webpack_require__.e(44), __webpack_require__.e(9432), __webpack_require__.e(7952), __webpack_require__.e(4921)]).then(__webpack_require__.bind(__webpack_require__, 82182));
    const { downloadResource } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(7952), __webpack_require__.e(2190)]).then(__webpack_require__.bind(__webpack_require__, 67952));
    const { maskResource } = await __webpack_require__.e(/* import() */ 3308).then(__webpack_require__.bind(__webpack_require__, 33308));
    const party = await openParty(context, { ...inputs, key, ledger });
    const resource = maskResource(await orderedSolution(party, order), context.secrets);
    const { path } = await downloadResource(resource, directory, options);
    return { archive: path, cards: await takeCards(context, inputs, party) };
}
/** A card for each suborder that is the key's owner's, those that wait for her first. */
async function takeCards(context, { order = 0, hours }, party) {
    const { statusOf } = await Promise.all(/* import() */[__webpack_require__.e(8842), __webpack_require__.e(1006), __webpack_require__.e(8836)]).then(__webpack_require__.bind(__webpack_require__, 11006));
    const { ownCards } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(8842), __webpack_require__.e(3074), __webpack_require__.e(7705), __webpack_require__.e(1006), __webpack_require__.e(44), __webpack_require__.e(9432), __webpack_require__.e(5592), __webpack_require__.e(5894), __webpack_require__.e(1131), __webpack_require__.e(8427), __webpack_require__.e(3252)]).then(__webpack_require__.bind(__webpack_require__, 17068));
    const { state } = await party.ledger.order(order);
    if (state.attested === undefined) {
        const reason = `No TEE has attested order ${state.id} yet (it is ${statusOf(state)}): there is no card to approve.`;
        context.warn(reason);
        context.addSummary(`> [!NOTE]\n> ${reason}`);
        return [];
    }
    const cards = await ownCards(party, order, { hours });
    const waits = (card) => state.suborders.some(({ id, status }) => id === card.suborder && status === 'Blocked');
    return [...cards.filter(waits), ...cards.filter((card) => !waits(card))];
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
