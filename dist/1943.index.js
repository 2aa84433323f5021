export const id = 1943;
export const ids = [1943];
export const modules = {

/***/ 31943:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openAttester: () => (/* binding */ openAttester)
/* harmony export */ });
/* unused harmony export openHardware */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _tee_attesters_simulatedAttester_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37001);



/** Where a hardware TEE keeps its sealing key: in memory, so that it ends with the machine. */
const RUNTIME_DIRECTORY = '/run/countersign';
/** The hardware TEE of this machine. @throws CountersignError `unsupported` where there is none. */
async function openHardware(context) {
    const { openThisMachine } = await Promise.all(/* import() */[__webpack_require__.e(6752), __webpack_require__.e(1698), __webpack_require__.e(3704)]).then(__webpack_require__.bind(__webpack_require__, 43704));
    const { env, directory } = context.home;
    return openThisMachine({
        cache: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, 'cache', 'collateral'),
        runtime: env['COUNTERSIGN_RUNTIME_DIRECTORY'] ?? RUNTIME_DIRECTORY,
    });
}
/**
 * The TEE of this machine: its hardware, else a simulation, which keeps its root in the home or takes it from the
 * environment. COUNTERSIGN_ATTESTER=hardware refuses to simulate, COUNTERSIGN_ATTESTER=sim to look for hardware.
 */
async function openAttester(context) {
    const { env, directory } = context.home;
    const wanted = env['COUNTERSIGN_ATTESTER'];
    const given = env['COUNTERSIGN_SIMULATED_ROOT'];
    if (wanted !== undefined && !['hardware', 'sim'].includes(wanted)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('usage', `COUNTERSIGN_ATTESTER is hardware or sim, not ${wanted}`);
    }
    if (wanted !== 'sim' && given === undefined) {
        try {
            return await openHardware(context);
        }
        catch (error) {
            const none = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError && error.code === 'unsupported';
            if (!none || wanted === 'hardware')
                throw error;
        }
    }
    if (given !== undefined)
        return new _tee_attesters_simulatedAttester_js__WEBPACK_IMPORTED_MODULE_2__.SimulatedAttester((0,_tee_attesters_simulatedAttester_js__WEBPACK_IMPORTED_MODULE_2__.readSimulatedRoot)(given));
    return (0,_tee_attesters_simulatedAttester_js__WEBPACK_IMPORTED_MODULE_2__/* .openSimulatedAttester */ .L)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, 'tee', 'simulated-root.pem'));
}


/***/ }),

/***/ 37001:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ openSimulatedAttester),
/* harmony export */   SimulatedAttester: () => (/* binding */ SimulatedAttester),
/* harmony export */   readSimulatedRoot: () => (/* binding */ readSimulatedRoot)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _attestation_sim_simQuote_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54816);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19473);





/**
 * What the simulation calls its measurement: a name, not a measurement. 48 bytes, as in real evidence.
 */
const SIMULATED_MEASUREMENT = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha384').update('countersign simulated TEE v1').digest('hex');
/** SIMULATED: a TEE for trials. Its root is a key on a disk; whoever has the file can forge all it says. */
class SimulatedAttester {
    kind = 'sim';
    #root;
    /** @param root the simulated root, an Ed25519 private key */
    constructor(root) {
        this.#root = root;
    }
    collect(reportData) {
        const evidence = (0,_attestation_sim_simQuote_js__WEBPACK_IMPORTED_MODULE_3__/* .makeSimQuote */ .MO)(this.#root, {
            measurement: SIMULATED_MEASUREMENT,
            reportData: Buffer.from(reportData).toString('hex'),
            issued: new Date(),
        });
        return Promise.resolve(evidence);
    }
    sealingKey() {
        const secret = this.#root.export({ type: 'pkcs8', format: 'der' });
        const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hkdfSync)('sha256', secret, new Uint8Array(), 'countersign simulated sealing key v1', 32);
        return Promise.resolve(new Uint8Array(key));
    }
}
/** Reads a simulated root (PKCS #8 PEM). @throws CountersignError `input`. */
function readSimulatedRoot(pem) {
    try {
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(pem);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__.CountersignError('input', 'the simulated root is not a private key in PEM', { cause });
    }
}
/** Opens the simulated TEE whose root is kept in `file`; makes the root on first use. */
async function openSimulatedAttester(file) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(file), { recursive: true, mode: 0o700 });
    const { privateKey } = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.generateKeyPairSync)('ed25519');
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(file, pem, { mode: 0o600, flag: 'wx' });
        return new SimulatedAttester(privateKey);
    }
    catch (error) {
        if (error.code !== 'EEXIST')
            throw error;
        return new SimulatedAttester(readSimulatedRoot(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(file, 'utf8')));
    }
}


/***/ })

};
