export const id = 2182;
export const ids = [2182];
export const modules = {

/***/ 82182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   downloadSolution: () => (/* binding */ downloadSolution),
/* harmony export */   orderedSolution: () => (/* binding */ orderedSolution)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _ledger_entries_orders_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65938);
/* harmony import */ var _ledger_entries_signerOf_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48728);
/* harmony import */ var _marketplace_handedSolution_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16661);
/* harmony import */ var _resource_downloadResource_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46949);
/* harmony import */ var _resource_sealedResource_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28485);






/**
 * The resource of an order's solution, which the order carries sealed to each data owner.
 * @param id the order, or a suborder of it
 * @throws CountersignError `refused` when it is not sealed to this party, or was sealed for another order
 */
async function orderedSolution(party, id) {
    const reading = await party.ledger.order(id, 'near');
    const { state, offers } = reading;
    const { solution } = state.placed.entry;
    const handed = (0,_marketplace_handedSolution_js__WEBPACK_IMPORTED_MODULE_4__/* .handedSolution */ .G)(state, (offer) => offers.get(offer)?.offer);
    const { author, digest } = handed;
    const sealed = handed.sealed[party.fingerprint];
    if (sealed === undefined || author === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('refused', `the solution of order ${state.id} is not sealed to you (${party.fingerprint})`, {
            mend: 'only the owners of the data offers in an order may review its solution; ask its owner for the resource file',
        });
    }
    const what = `the solution of order ${state.id}`;
    const terms = { ...(0,_ledger_entries_orders_js__WEBPACK_IMPORTED_MODULE_1__/* .sealedFor */ .Mr)(reading), author, role: 'solution' };
    const authorKey = await (0,_ledger_entries_signerOf_js__WEBPACK_IMPORTED_MODULE_5__/* .signerOf */ .K)(reading, author, digest);
    const resource = await (0,_resource_sealedResource_js__WEBPACK_IMPORTED_MODULE_3__/* .openSealedResource */ .Hn)(sealed, terms, party.key, authorKey, what);
    if (resource.hash.hash !== solution.hash) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('tampered', `${what} is sealed with another hash than the order names`);
    }
    return resource;
}
/** Guide step 6: downloads the solution for review and verifies its hash. */
async function downloadSolution(party, id, directory, options = {}) {
    return (0,_resource_downloadResource_js__WEBPACK_IMPORTED_MODULE_2__.downloadResource)(await orderedSolution(party, id), directory, options);
}


/***/ }),

/***/ 48728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ signerOf)
/* harmony export */ });
/**
 * The key of an author as it was when an entry of his entered the log: what he signed inside it is judged by that. He may
 * have renewed it since, or ended it.
 * @param digest of the entry
 * @throws CountersignError `not-found` or `tampered`
 */
async function signerOf({ entries, accounts }, author, digest) {
    const index = entries.find((entry) => entry.digest === digest)?.index;
    const own = index === undefined ? undefined : await accounts.keyBefore(author, index);
    return own ?? accounts.keyOf(author);
}


/***/ }),

/***/ 16661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ handedSolution)
/* harmony export */ });
/** Where an order's solution is, and whose word for it counts. */
function handedSolution(state, offerOf) {
    const { entry, digest } = state.placed;
    const { author, solution } = entry;
    if (solution.suborder === undefined)
        return { author, digest, sealed: solution.sealed };
    const suborder = state.suborders.find(({ id, type }) => id === solution.suborder && type === 'Solution');
    const outcome = suborder?.completed?.entry.outcome;
    return {
        author: suborder && offerOf(suborder.offer)?.owner,
        digest: suborder?.completed?.digest,
        sealed: outcome?.status === 'delivered' ? outcome.solution.sealed : {},
    };
}


/***/ })

};
