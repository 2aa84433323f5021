export const id = 972;
export const ids = [972];
export const modules = {

/***/ 80972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readPinInputs: () => (/* binding */ readPinInputs),
/* harmony export */   verdictCommit: () => (/* binding */ verdictCommit)
/* harmony export */ });
/* harmony import */ var _ledger_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95371);

/** The commit that the verdict is about: the event's own where nothing is given. */
function verdictCommit({ event }, { commit }) {
    return commit === 'none' ? undefined : (commit ?? event.headSha);
}
/** Who and what the inputs name. */
async function readPinInputs(context, inputs) {
    const { readFingerprint } = await Promise.all(/* import() */[__webpack_require__.e(3074), __webpack_require__.e(4872)]).then(__webpack_require__.bind(__webpack_require__, 54872));
    const { namedWitnesses } = await Promise.all(/* import() */[__webpack_require__.e(8842), __webpack_require__.e(5592), __webpack_require__.e(446)]).then(__webpack_require__.bind(__webpack_require__, 56163));
    const { order, ledgerId: ledger, customer, approvers, operator, dataCommitments, witnesses } = inputs;
    const named = (given, input) => readFingerprint(given, `the input ${input}`);
    return {
        ...(order === undefined ? {} : { order: (0,_ledger_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_0__/* .numberedOf */ .Ix)(order) }),
        ...(ledger === undefined ? {} : { ledger }),
        ...(customer === undefined ? {} : { customer: await named(customer, 'customer') }),
        ...(approvers.length === 0
            ? {}
            : { approvers: await Promise.all(approvers.map((each) => named(each, 'approvers'))) }),
        ...(operator === undefined ? {} : { operator: await named(operator, 'operator') }),
        ...(dataCommitments.length === 0 ? {} : { commitments: dataCommitments }),
        ...(witnesses.length === 0 ? {} : { witnesses: namedWitnesses(witnesses, 'the input witnesses') }),
        source: await sourcePins(context, inputs),
    };
}
/** What the order must be of: this repository, where a commit is asked for, and another where an input names it. */
async function sourcePins(context, inputs) {
    const { jobRepository, readRepositoryInput } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(6323)]).then(__webpack_require__.bind(__webpack_require__, 48704));
    const { hashOfTree } = await Promise.all(/* import() */[__webpack_require__.e(9811), __webpack_require__.e(567)]).then(__webpack_require__.bind(__webpack_require__, 18372));
    const { sourceRepository, tree } = inputs;
    const commit = verdictCommit(context, inputs);
    const repository = sourceRepository === undefined
        ? commit && jobRepository(context.env)
        : readRepositoryInput(context.env, sourceRepository, 'source-repository');
    return {
        ...(commit === undefined ? {} : { commit }),
        ...(repository === undefined ? {} : { repository }),
        ...(tree === undefined ? {} : { tree: await hashOfTree(tree) }),
    };
}


/***/ })

};
