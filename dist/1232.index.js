export const id = 1232;
export const ids = [1232];
export const modules = {

/***/ 61232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ VERDICT_COMMENT),
/* harmony export */   markEarlierVerdict: () => (/* binding */ markEarlierVerdict)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _github_repositoryName_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46223);
/* harmony import */ var _jobGitHub_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48692);



/** Tells the verdict's comment from others. */
const VERDICT_COMMENT = 'verify-report';
/**
 * Marks the verdict on the pull request of this run as being of an earlier commit, where it is: whoever looks at it before
 * the new verdict is there is not to take it for one. What cannot be done is a warning.
 */
async function markEarlierVerdict(context, { token, pullRequest }) {
    const { env, event } = context;
    const repository = env['GITHUB_REPOSITORY'];
    const pull = pullRequest ?? event.pullRequest;
    if (!repository || pull === undefined)
        return;
    try {
        const { markEarlierComment } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(8387)]).then(__webpack_require__.bind(__webpack_require__, 48387));
        const github = await (0,_jobGitHub_js__WEBPACK_IMPORTED_MODULE_2__/* .jobGitHub */ .D)(context, token);
        const name = (0,_github_repositoryName_js__WEBPACK_IMPORTED_MODULE_1__.parseRepository)(repository);
        const marked = await markEarlierComment(github, name, pull, { kind: VERDICT_COMMENT });
        if (marked !== undefined)
            context.log(`The verdict on the pull request says now that it is of ${marked}`);
    }
    catch (error) {
        context.warn(`An earlier verdict on the pull request was not marked as being of an earlier commit: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .explanationOf */ .pg)(error)}`);
    }
}


/***/ })

};
