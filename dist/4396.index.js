export const id = 4396;
export const ids = [4396];
export const modules = {

/***/ 54396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   against: () => (/* binding */ against),
/* harmony export */   findingsOf: () => (/* binding */ findingsOf)
/* harmony export */ });
/* harmony import */ var _checks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57163);

/** What a reader of a log needs of a gate's checks. */
function findingsOf(checks) {
    return {
        holds: (0,_checks_js__WEBPACK_IMPORTED_MODULE_0__/* .verdictOf */ .Vj)(checks) === 'passed',
        findings: against(checks).map(lineOf),
        unseen: checks.filter(isUnseen).map(lineOf),
    };
}
/** The checks that are against a gate: what no job's token can see is not. */
function against(checks) {
    return checks.filter((check) => check.status !== 'passed' && !isUnseen(check));
}
function isUnseen({ status, optional }) {
    return status === 'not-possible' && optional === true;
}
function lineOf({ id, title, detail, mend }) {
    return `${id}: ${title}: ${detail}${mend === undefined ? '' : `. ${mend.replace(/\s*\n\s*/g, ' ')}`}`;
}


/***/ })

};
