export const id = 1943;
export const ids = [1943];
export const modules = {

/***/ 31943:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openAttester: () => (/* binding */ openAttester)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _tee_attesters_chooseAttester_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51850);



const KINDS = { hardware: 'hardware', sim: 'simulated' };
/**
 * The TEE of this machine: its hardware, else a simulation, which keeps its root in the home or takes it from the
 * environment. COUNTERSIGN_ATTESTER=hardware refuses to simulate, COUNTERSIGN_ATTESTER=sim to look for hardware.
 */
async function openAttester({ home: { env, directory } }) {
    const wanted = env['COUNTERSIGN_ATTESTER'];
    if (wanted !== undefined && wanted !== 'hardware' && wanted !== 'sim')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('usage', `COUNTERSIGN_ATTESTER is hardware or sim, not ${wanted}`);
    return (0,_tee_attesters_chooseAttester_js__WEBPACK_IMPORTED_MODULE_2__.chooseAttester)({
        kind: wanted === undefined ? 'auto' : KINDS[wanted],
        simulatedRoot: env['COUNTERSIGN_SIMULATED_ROOT'],
        rootFile: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, 'tee', 'simulated-root.pem'),
        cache: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, 'cache', 'collateral'),
        runtime: env['COUNTERSIGN_RUNTIME_DIRECTORY'],
    });
}


/***/ })

};
