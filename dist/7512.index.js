export const id = 7512;
export const ids = [7512];
export const modules = {

/***/ 87512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verdictView: () => (/* binding */ verdictView)
/* harmony export */ });
/* harmony import */ var _checks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57163);

/** A verdict as people read it. */
function verdictView(verdict, details) {
    const { claims, report, approvals } = verdict;
    const kind = claims?.kind ?? report?.tee.kind ?? 'sim';
    return {
        line: lineOf(verdict),
        checks: verdict.checks,
        hashes: hashesOf(verdict, details),
        approvals: approvals.map(({ approver, name, approved, context, suborder }) => ({
            who: name === '' ? approver : name,
            fingerprint: approver,
            what: `suborder ${suborder}: this solution, on this dataset, once`,
            when: approved,
            ...(context['run'] === undefined ? {} : { runUrl: context['run'] }),
            ...(context['reviewer'] === undefined ? {} : { reviewer: context['reviewer'] }),
            ...(context['unprotected'] === 'true' ? { unprotected: true } : {}),
        })),
        tee: { kind, measurement: claims?.measurement ?? 'unknown' },
        ...(details.metrics ? { metrics: details.metrics } : {}),
        offline: offlineCommands(kind === 'sim', details),
    };
}
function lineOf({ order, checks, result, resultDetails }) {
    const status = (0,_checks_js__WEBPACK_IMPORTED_MODULE_0__/* .verdictOf */ .Vj)(checks);
    const bad = checks.find((check) => check.status === status && check.optional !== true);
    if (status !== 'passed')
        return `order ${order}: ${bad?.title ?? ''}: ${bad?.detail ?? ''}`;
    const opened = resultDetails && `, and ended with exit status ${resultDetails.exitStatus ?? 'none'}`;
    const ended = result === undefined ? '' : (opened ?? '; how it ended is sealed to its recipients');
    return `order ${order} ran what its data owners approved${ended}`;
}
function hashesOf({ runtimeInfo }, details) {
    if (runtimeInfo === undefined)
        return [];
    const image = runtimeInfo.find(({ type }) => type === 'Image')?.hash.hash;
    const data = runtimeInfo.filter(({ type }) => type === 'Data').map(({ hash }) => hash.hash);
    const known = new Set(details.dataHashes);
    const missing = details.dataHashes.filter((hash) => !data.includes(hash));
    return [
        { what: 'Solution image', expected: details.solutionHash, actual: image },
        ...data.map((actual, index) => ({
            what: `Data input ${index + 1}`,
            // With one input and one hash, the two belong together even where they differ.
            expected: known.has(actual) ? actual : data.length === 1 ? missing[0] : undefined,
            actual,
        })),
    ];
}
function offlineCommands(simulated, details) {
    const words = ['countersign', 'orders', 'validate-report', quote(details.reportPath)];
    if (simulated)
        words.push('--allow-simulated');
    if (details.resultPath !== undefined)
        words.push('--result-dir', quote(details.resultPath));
    if (details.hasResourceFiles === true) {
        if (details.solutionHash !== undefined)
            words.push('--solution solution.resource.json');
        if (details.dataHashes.length > 0)
            words.push('--data dataset.resource.json');
    }
    return [words.join(' ')];
}
/** For a shell: the command is there to be copied, and a path is somebody's text. */
function quote(path) {
    return /^[A-Za-z0-9_./][A-Za-z0-9_./-]*$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
}


/***/ }),

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


/***/ })

};
