export const id = 2015;
export const ids = [2015,4396];
export const modules = {

/***/ 57163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EG: () => (/* binding */ checkOf),
/* harmony export */   Sw: () => (/* binding */ impossibleCheck),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   WU: () => (/* binding */ failedCheck)
/* harmony export */ });
/** The worst of many: `failed` before `not-possible` before `passed`; optional ones count where they were made. */
function verdictOf(checks) {
    if (checks.some((check) => check.status === 'failed'))
        return 'failed';
    if (checks.some((check) => check.status === 'not-possible' && check.optional !== true))
        return 'not-possible';
    return 'passed';
}
function checkOf(id, title, holds, detail) {
    return { id, title, status: holds ? 'passed' : 'failed', detail };
}
function failedCheck(id, title, detail) {
    return { id, title, status: 'failed', detail };
}
function impossibleCheck(id, title, detail) {
    return { id, title, status: 'not-possible', detail };
}


/***/ }),

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
