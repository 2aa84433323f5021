export const id = 4418;
export const ids = [4418];
export const modules = {

/***/ 54418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   makeTeeContext: () => (/* binding */ makeTeeContext)
/* harmony export */ });
async function chooseOwn(env) {
    const { chooseSandbox } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(932), __webpack_require__.e(6374)]).then(__webpack_require__.bind(__webpack_require__, 46374));
    return chooseSandbox(env);
}
/** What the agent works with, whichever face it was started from. The sandbox is chosen once, when it is needed. */
function makeTeeContext({ party: { key, fingerprint, ledger, store }, env, chooseSandbox = chooseOwn, ...rest }) {
    let sandbox;
    return { key, fingerprint, ledger, store, ...rest, sandbox: () => (sandbox ??= chooseSandbox(env)) };
}


/***/ })

};
