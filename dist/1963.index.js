export const id = 1963;
export const ids = [1963];
export const modules = {

/***/ 1963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runMarkOf: () => (/* binding */ runMarkOf)
/* harmony export */ });
/* harmony import */ var _checks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57163);

const ENDS = {
    'time-limit': 'its time limit ended it',
    'memory-limit': 'its memory limit ended it',
    'output-limit': 'its output limit ended it',
    cancelled: 'it was canceled',
    'not-startable': 'it could not be started',
    interrupted: 'it was interrupted',
};
/** How a run ended, in words. */
function endOf({ outcome, exitStatus }) {
    return outcome === 'exited' ? `exit status ${exitStatus ?? 'none'}` : ENDS[outcome];
}
/** What the ledger says of the end where its details are sealed to others: the word of the TEE's operator. */
function endOnLedger({ reading }) {
    const status = reading?.state.finished?.entry.status;
    if (status === 'error')
        return { status: 'failed', detail: 'it failed, and how is sealed to its recipients' };
    if (status === 'canceled')
        return { status: 'failed', detail: 'it was canceled' };
    const sealed = 'the ledger says that it went well; how it ended is sealed to its recipients';
    return { status: 'unknown', detail: status === undefined ? 'it has not ended' : sealed };
}
/** A failure counts whoever tells of it; a success only in a report that holds. */
function runMarkOf(verdict) {
    const { checks, resultDetails } = verdict;
    if (resultDetails === undefined)
        return endOnLedger(verdict);
    const detail = endOf(resultDetails);
    if (resultDetails.outcome !== 'exited' || resultDetails.exitStatus !== 0)
        return { status: 'failed', detail };
    if ((0,_checks_js__WEBPACK_IMPORTED_MODULE_0__/* .verdictOf */ .Vj)(checks) === 'passed')
        return { status: 'succeeded', detail };
    return { status: 'unknown', detail: `${detail}, by a report that is not verified in full` };
}


/***/ })

};
