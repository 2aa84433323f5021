export const id = 2015;
export const ids = [2015,4396,7163];
export const modules = {

/***/ 57163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EG: () => (/* binding */ checkOf),
/* harmony export */   Sw: () => (/* binding */ impossibleCheck),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   WD: () => (/* binding */ worseOf),
/* harmony export */   WU: () => (/* binding */ failedCheck),
/* harmony export */   l9: () => (/* binding */ decisive)
/* harmony export */ });
/** The worst of many: `failed` before `not-possible` before `passed`; optional ones count where they were made. */
function verdictOf(checks) {
    if (checks.some((check) => check.status === 'failed'))
        return 'failed';
    if (checks.some((check) => check.status === 'not-possible' && check.optional !== true))
        return 'not-possible';
    return 'passed';
}
/** The first check that makes a verdict what it is; undefined where something else than a check does. */
function decisive(checks, verdict = verdictOf(checks)) {
    return checks.find(({ status, optional }) => status === verdict && optional !== true);
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
/** What both marks come to: a run that failed is no pass, whatever was approved; one whose end is sealed changes nothing. */
function worseOf(approved, run) {
    return run.status === 'failed' ? 'failed' : approved;
}


/***/ }),

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
