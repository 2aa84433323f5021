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
/* harmony import */ var _pgp_messages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87990);
/* harmony import */ var _resource_downloadResource_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46949);
/* harmony import */ var _resource_resourceFile_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55959);




/**
 * The resource of an order's solution, which the order carries sealed to each data owner.
 * @param id the order, or a suborder of it
 * @throws CountersignError `refused` when it is not sealed to this party
 */
async function orderedSolution(party, id) {
    const { state } = await party.ledger.order(id);
    const { solution } = state.placed.entry;
    const outcome = state.suborders.find(({ id: suborder }) => suborder === solution.suborder)?.completed?.entry
        .outcome;
    const sealed = (outcome?.status === 'delivered' ? outcome.solution.sealed : solution.sealed)[party.fingerprint];
    if (sealed === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('refused', `the solution of order ${state.id} is not sealed to you (${party.fingerprint})`, {
            mend: 'only the owners of the data offers in an order may review its solution; ask its owner for the resource file',
        });
    }
    const what = `the solution of order ${state.id}`;
    const resource = (0,_resource_resourceFile_js__WEBPACK_IMPORTED_MODULE_3__.parseResource)(Buffer.from(await (0,_pgp_messages_js__WEBPACK_IMPORTED_MODULE_1__.openMessage)(sealed, party.key, what)).toString('utf8'), what);
    if (resource.hash.hash !== solution.hash) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('tampered', `${what} is sealed with another hash than the order names`);
    }
    return resource;
}
/** Guide step 6: downloads the solution for review and verifies its hash. */
async function downloadSolution(party, id, directory, options = {}) {
    return (0,_resource_downloadResource_js__WEBPACK_IMPORTED_MODULE_2__.downloadResource)(await orderedSolution(party, id), directory, options);
}


/***/ })

};
