export const id = 9530;
export const ids = [9530];
export const modules = {

/***/ 19530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   examineMachine: () => (/* binding */ examineMachine)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var _attestation_policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89339);
/* harmony import */ var _attestation_verifyEvidence_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81131);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19473);
/* harmony import */ var _plaintextPlace_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(73383);






/**
 * Tells an operator what this machine can attest and what is missing: makes evidence, verifies it as anybody
 * would, and looks where plaintext and solutions would be.
 */
async function examineMachine({ openAttester, scratch, chooseSandbox, }) {
    const attester = await attempt('tee-attester', 'This machine can show what it is', async () => {
        const value = await openAttester();
        return {
            value,
            detail: value.kind === 'sim' ? 'SIMULATED: it proves nothing about hardware' : value.kind,
        };
    });
    const opened = attester.value;
    const evidence = opened &&
        (await attempt('tee-evidence', 'It makes evidence, with all that a verifier needs', () => collect(opened)));
    const sealing = opened &&
        (await attempt('tee-sealing-key', 'It keeps a key for itself', async () => {
            await opened.sealingKey();
            return {
                value: true,
                detail: opened.kind === 'sim' ? 'SIMULATED' : 'in memory; it is lost at a restart',
            };
        }));
    const place = await attempt('tee-scratch', 'Plaintext stays within the TEE', () => lookAtScratch(scratch, opened?.kind));
    const sandbox = await attempt('tee-sandbox', 'Solutions can be run without a network', async () => {
        const { engine } = await chooseSandbox();
        return { value: engine, detail: engine };
    });
    const verdict = evidence?.value;
    const made = [attester.check, evidence?.check, sealing?.check, place.check, sandbox.check].filter((check) => check !== undefined);
    return { checks: [...made, ...(verdict?.checks ?? [])], verdict };
}
async function attempt(id, title, look) {
    try {
        const { value, detail } = await look();
        return { value, check: { id, title, status: 'passed', detail } };
    }
    catch (error) {
        const mend = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .CountersignError */ .WS && error.mend !== undefined ? ` ${error.mend}` : '';
        return {
            value: undefined,
            check: { id, title, status: 'failed', detail: `${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}.${mend}` },
        };
    }
}
/** Accepts what owners may decide about, so that what fails is what no policy can accept. */
const openPolicy = _attestation_policy_js__WEBPACK_IMPORTED_MODULE_2__.policySchema.parse({
    version: 1,
    allowSimulated: true,
    allowAnyMeasurement: true,
    vmpl: 3,
    septVeDisable: 'any',
    allowServiceTd: true,
    allowMigration: true,
    minimumTcb: { tdx: _attestation_policy_js__WEBPACK_IMPORTED_MODULE_2__.tdxTcbStatuses },
});
async function collect(attester) {
    const reportData = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(64);
    const evidence = await attester.collect(reportData);
    const value = (0,_attestation_verifyEvidence_js__WEBPACK_IMPORTED_MODULE_3__/* .verifyEvidence */ .J)(evidence, {
        reportData: reportData.toString('hex'),
        at: new Date(),
        policy: openPolicy,
    });
    return { value, detail: `measurement ${value.claims?.measurement ?? 'unknown'}` };
}
async function lookAtScratch(scratch, kind) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(scratch, { recursive: true, mode: 0o700 });
    const { safe, detail } = await (0,_plaintextPlace_js__WEBPACK_IMPORTED_MODULE_5__/* .judgePlaintextPlace */ .a)(scratch);
    if (!safe && kind !== 'sim')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .CountersignError */ .WS('refused', detail, {
            mend: 'Mount tmpfs or plain dm-crypt there, or name another place with --scratch.',
        });
    return { value: safe, detail: safe ? detail : `${detail}, which a SIMULATED TEE may do` };
}


/***/ }),

/***/ 73383:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ requirePlaintextPlace),
/* harmony export */   a: () => (/* binding */ judgePlaintextPlace)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);



/** File systems that live in memory (linux/magic.h). */
const memoryFileSystems = new Map([
    [0x01021994, 'tmpfs'],
    [0x858458f6, 'ramfs'],
]);
/**
 * Whether plaintext in a directory stays within the TEE's protection: in memory that is not swapped out in
 * the clear, or on a dm-crypt device of type PLAIN, whose key is in no header on the disk.
 */
async function judgePlaintextPlace(directory, { root = '' } = {}) {
    const { type, bavail, bsize } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.statfs)(directory);
    const free = `${((bavail * bsize) / 2 ** 30).toFixed(1)} GiB free`;
    const memory = memoryFileSystems.get(type);
    if (memory !== undefined) {
        const open = await openSwaps(root);
        if (open.length === 0)
            return { safe: true, detail: `${directory} is on ${memory}, ${free}, and memory is not swapped out` };
        return {
            safe: false,
            detail: `${directory} is on ${memory}, but memory is swapped out to ${open.join(', ')}`,
        };
    }
    const { dev } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(directory);
    const crypt = await cryptKind(`${root}/sys/dev/block/${majorOf(dev)}:${minorOf(dev)}`);
    if (crypt === 'PLAIN')
        return { safe: true, detail: `${directory} is on a dm-crypt device whose key is on no disk, ${free}` };
    const where = crypt === undefined
        ? 'a disk outside of the TEE'
        : `a dm-crypt device (${crypt}) whose key is kept on the disk`;
    return { safe: false, detail: `${directory} is on ${where}` };
}
/** @throws CountersignError `refused` when plaintext would leave the TEE's protection there. */
async function requirePlaintextPlace(directory, options = {}) {
    const { safe, detail } = await judgePlaintextPlace(directory, options);
    if (safe)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('refused', `plaintext would leave the TEE: ${detail}`, {
        mend: 'Choose a directory on tmpfs, without swap or with encrypted swap, or on plain dm-crypt with a random key.',
    });
}
/** Devices that memory is swapped out to in the clear. Compressed memory (zram) is no disk. */
async function openSwaps(root) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(`${root}/proc/swaps`, 'utf8').catch(() => '');
    const names = text
        .split('\n')
        .slice(1)
        .flatMap((line) => line.split(/\s+/)[0] ?? [])
        .filter((name) => name !== '' && !/^\/dev\/zram\d+$/.test(name));
    const kinds = await Promise.all(names.map((name) => cryptKind(`${root}/sys/block/${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(name)}`)));
    return names.filter((_, index) => kinds[index] !== 'PLAIN');
}
/** PLAIN, LUKS1, LUKS2…; nothing when the device is no dm-crypt device. */
async function cryptKind(device) {
    const uuid = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(`${device}/dm/uuid`, 'utf8').catch(() => '');
    return /^CRYPT-([A-Z0-9]+)-/.exec(uuid)?.[1];
}
/** The parts of a device number as Linux packs them (glibc, sys/sysmacros.h). */
function majorOf(dev) {
    const bits = BigInt(dev);
    return ((bits >> 8n) & 0xfffn) | ((bits >> 32n) & ~0xfffn);
}
function minorOf(dev) {
    const bits = BigInt(dev);
    return (bits & 0xffn) | ((bits >> 12n) & ~0xffn);
}


/***/ })

};
