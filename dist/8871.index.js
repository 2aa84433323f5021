export const id = 8871;
export const ids = [8871];
export const modules = {

/***/ 18871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   getReport: () => (/* binding */ getReport)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _ledger_orders_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78087);
/* harmony import */ var _ledger_recordedSnapshot_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(15226);
/* harmony import */ var _marketplace_orderState_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94335);
/* harmony import */ var _report_readStatement_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21430);
/* harmony import */ var _report_reportFile_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85551);






/**
 * The order report as one file, with all that it rests on.
 * @throws CountersignError `unavailable` until the TEE has published it.
 */
async function getReport(ledger, id) {
    const recording = new _ledger_recordedSnapshot_js__WEBPACK_IMPORTED_MODULE_5__/* .RecordingSnapshot */ .a(await ledger.snapshot());
    const order = await (0,_ledger_orders_js__WEBPACK_IMPORTED_MODULE_1__/* .orderIdOf */ .X)(recording, id);
    const { state, refused, offers } = await (0,_ledger_orders_js__WEBPACK_IMPORTED_MODULE_1__/* .readOrder */ .R)(recording, order);
    // What a stranger wrote beside the order says nothing about it: readers ignore it, and so does the report.
    const ignored = [...refused, ...[...offers.values()].flatMap((offer) => offer.refused)];
    for (const { path } of ignored)
        for (const file of [path, `${path}.asc`])
            recording.files.delete(file);
    const reported = state.reported?.entry;
    if (reported === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('unavailable', `order ${order} has no report: it is ${(0,_marketplace_orderState_js__WEBPACK_IMPORTED_MODULE_2__.statusOf)(state)}`, {
            mend: 'the TEE publishes the report when all suborders are completed, before it executes',
        });
    }
    const { predicate } = (0,_report_readStatement_js__WEBPACK_IMPORTED_MODULE_3__/* .readStatement */ .c)(reported.bundle, 'the order report', 'report');
    const files = Object.fromEntries([...recording.files].map(([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')]));
    return {
        type: _report_reportFile_js__WEBPACK_IMPORTED_MODULE_4__/* .REPORT_FILE_TYPE */ .fG,
        ...(predicate.tee.simulated ? { notice: 'SIMULATED: no hardware stands behind this report' } : {}),
        order,
        workloadInfo: (0,_report_reportFile_js__WEBPACK_IMPORTED_MODULE_4__/* .workloadInfoOf */ .le)(predicate),
        report: reported.bundle,
        result: state.finished?.entry.bundle ?? null,
        ledger: { ...(recording.commit === undefined ? {} : { commit: recording.commit }), files },
    };
}


/***/ }),

/***/ 15226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ RecordedSnapshot),
/* harmony export */   a: () => (/* binding */ RecordingSnapshot)
/* harmony export */ });
/** Notes every file that is read through it: what a report rests on. */
class RecordingSnapshot {
    commit;
    files = new Map();
    #inner;
    constructor(inner) {
        this.#inner = inner;
        this.commit = inner.commit;
    }
    list(directory) {
        return this.#inner.list(directory);
    }
    async read(path) {
        const bytes = await this.#inner.read(path);
        if (bytes !== undefined)
            this.files.set(path, bytes);
        return bytes;
    }
    async readAll(directory) {
        const files = await this.#inner.readAll(directory);
        for (const [path, bytes] of files)
            this.files.set(path, bytes);
        return files;
    }
}
/** A ledger's files as a report carries them: read by the same code as the ledger itself. */
class RecordedSnapshot {
    commit;
    #files;
    constructor(files, commit) {
        this.#files = files;
        this.commit = commit;
    }
    list(directory) {
        const prefix = directory === '' ? '' : `${directory}/`;
        const names = new Set();
        for (const path of this.#files.keys()) {
            if (!path.startsWith(prefix))
                continue;
            const [name = '', ...rest] = path.slice(prefix.length).split('/');
            names.add(rest.length > 0 ? `${name}/` : name);
        }
        return Promise.resolve([...names].sort());
    }
    read(path) {
        return Promise.resolve(this.#files.get(path));
    }
    readAll(directory) {
        const below = [...this.#files].filter(([path]) => path.startsWith(`${directory}/`));
        return Promise.resolve(new Map(below));
    }
}


/***/ }),

/***/ 72826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kh: () => (/* binding */ openStatement),
/* harmony export */   _D: () => (/* binding */ bundleSchema),
/* harmony export */   fT: () => (/* binding */ signStatement)
/* harmony export */ });
/* unused harmony exports IN_TOTO_PAYLOAD_TYPE, preAuthenticationEncoding */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55156);
/* harmony import */ var _canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67429);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);




const IN_TOTO_PAYLOAD_TYPE = 'application/vnd.in-toto+json';
const BUNDLE_TYPE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
/** A Sigstore bundle v0.3 that holds a DSSE envelope signed by a plain public key. */
const bundleSchema = zod__WEBPACK_IMPORTED_MODULE_3__.object({
    mediaType: zod__WEBPACK_IMPORTED_MODULE_3__.literal(BUNDLE_TYPE),
    verificationMaterial: zod__WEBPACK_IMPORTED_MODULE_3__.object({ publicKey: zod__WEBPACK_IMPORTED_MODULE_3__.object({ hint: zod__WEBPACK_IMPORTED_MODULE_3__.string().max(256) }) }),
    dsseEnvelope: zod__WEBPACK_IMPORTED_MODULE_3__.object({
        payload: zod__WEBPACK_IMPORTED_MODULE_3__.base64().max(4 * 1024 * 1024),
        payloadType: zod__WEBPACK_IMPORTED_MODULE_3__.literal(IN_TOTO_PAYLOAD_TYPE),
        signatures: zod__WEBPACK_IMPORTED_MODULE_3__.array(zod__WEBPACK_IMPORTED_MODULE_3__.object({ sig: zod__WEBPACK_IMPORTED_MODULE_3__.base64().max(1024), keyid: zod__WEBPACK_IMPORTED_MODULE_3__.string().max(256).optional() }))
            .length(1),
    }),
});
/** Pre-authentication encoding: what a DSSE signature covers (DSSE protocol v1.0.2). */
function preAuthenticationEncoding(payloadType, payload) {
    const head = `DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${payload.length} `;
    return Buffer.concat([Buffer.from(head), payload]);
}
/**
 * Signs a statement (ECDSA P-256, SHA-256, DER) and packs it as a bundle. The signature has no `keyid`: cosign passes
 * over one whose name for the key is not its own (an SSH fingerprint).
 */
function signStatement(statement, key) {
    const payload = (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalBytes */ .Mr)(statement);
    const sig = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)('sha256', preAuthenticationEncoding(IN_TOTO_PAYLOAD_TYPE, payload), key);
    const hint = (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256Hex */ .fg)((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(key).export({ type: 'spki', format: 'der' }));
    return {
        mediaType: BUNDLE_TYPE,
        verificationMaterial: { publicKey: { hint } },
        dsseEnvelope: {
            payload: Buffer.from(payload).toString('base64'),
            payloadType: IN_TOTO_PAYLOAD_TYPE,
            signatures: [{ sig: sig.toString('base64') }],
        },
    };
}
/**
 * Verifies a bundle by the key that the evidence binds, and gives the statement's JSON.
 * @throws CountersignError `tampered`.
 */
function openStatement(bundle, key, what) {
    const parsed = bundleSchema.safeParse(bundle);
    if (!parsed.success)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('tampered', `${what} is not a Sigstore bundle v0.3 with a public key`);
    const { payload, payloadType, signatures } = parsed.data.dsseEnvelope;
    const bytes = Buffer.from(payload, 'base64');
    const sig = Buffer.from(signatures[0]?.sig ?? '', 'base64');
    if (!(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)('sha256', preAuthenticationEncoding(payloadType, bytes), key, sig)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('tampered', `${what}: the signature does not hold`);
    }
    return bytes.toString('utf8');
}


/***/ }),

/***/ 21430:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ parseStatement),
/* harmony export */   c: () => (/* binding */ readStatement)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72826);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27722);



/**
 * Reads a bundle's statement without verifying its signature.
 * @throws CountersignError `tampered` when it is not a statement of this kind.
 */
function readStatement(bundle, what, kind) {
    const parsed = _dsse_js__WEBPACK_IMPORTED_MODULE_1__/* .bundleSchema */ ._D.safeParse(bundle);
    if (!parsed.success)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('tampered', `${what} is not a Sigstore bundle v0.3 with a public key`);
    return parseStatement(Buffer.from(parsed.data.dsseEnvelope.payload, 'base64').toString('utf8'), what, kind);
}
/** @throws CountersignError `tampered`. */
function parseStatement(json, what, kind) {
    let value;
    try {
        value = JSON.parse(json);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('tampered', `${what} is not JSON`, { cause });
    }
    const statement = _statement_js__WEBPACK_IMPORTED_MODULE_2__/* .statementSchema */ .t.safeParse(value);
    const wanted = kind === 'report' ? _statement_js__WEBPACK_IMPORTED_MODULE_2__/* .ORDER_REPORT_TYPE */ .f0 : _statement_js__WEBPACK_IMPORTED_MODULE_2__/* .RESULT_TYPE */ .l4;
    if (!statement.success || statement.data.predicateType !== wanted) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('tampered', `${what} is not a statement of type ${wanted}`);
    }
    return statement.data;
}


/***/ })

};
