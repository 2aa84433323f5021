export const id = 4396;
export const ids = [4396];
export const modules = {

/***/ 54396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findingsOf: () => (/* binding */ findingsOf)
/* harmony export */ });
/* harmony import */ var _checks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57163);

/** What a reader of a log needs of a gate's checks. */
function findingsOf(checks) {
    const open = checks.filter(({ status }) => status !== 'passed');
    const isUnseen = ({ status, optional }) => status === 'not-possible' && optional === true;
    return {
        holds: (0,_checks_js__WEBPACK_IMPORTED_MODULE_0__/* .verdictOf */ .Vj)(checks) === 'passed',
        findings: open.filter((check) => !isUnseen(check)).map(lineOf),
        unseen: open.filter(isUnseen).map(lineOf),
    };
}
function lineOf({ id, title, detail, mend }) {
    return `${id}: ${title}: ${detail}${mend === undefined ? '' : `. ${mend.replace(/\s*\n\s*/g, ' ')}`}`;
}


/***/ })

};
