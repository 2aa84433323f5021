export const id = 7737;
export const ids = [7737,8871,8799];
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


/***/ }),

/***/ 85551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MAX_REPORT_BYTES: () => (/* binding */ MAX_REPORT_BYTES),
/* harmony export */   fG: () => (/* binding */ REPORT_FILE_TYPE),
/* harmony export */   le: () => (/* binding */ workloadInfoOf),
/* harmony export */   parseReportFile: () => (/* binding */ parseReportFile)
/* harmony export */ });
/* unused harmony export reportFileSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55156);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47692);
/* harmony import */ var _text_describeIssue_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(78398);
/* harmony import */ var _text_hasDuplicateMembers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5934);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27722);






const REPORT_FILE_TYPE = 'urn:countersign:report:v1';
const MAX_REPORT_BYTES = 32 * 1024 * 1024;
/**
 * `report.json`: one file that verifies with the network cut. `workloadInfo` is the guide's; everything in it
 * is repeated from the signed statements, and the verifier compares the two.
 */
const reportFileSchema = zod__WEBPACK_IMPORTED_MODULE_3__.object({
    type: zod__WEBPACK_IMPORTED_MODULE_3__.literal(REPORT_FILE_TYPE),
    /** Present when the TEE is simulated. */
    notice: zod__WEBPACK_IMPORTED_MODULE_3__.string().max(256).optional(),
    order: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__.id,
    workloadInfo: zod__WEBPACK_IMPORTED_MODULE_3__.object({
        /** Milliseconds since 1970. */
        created: zod__WEBPACK_IMPORTED_MODULE_3__.number(),
        runtimeInfo: zod__WEBPACK_IMPORTED_MODULE_3__.array(_statement_js__WEBPACK_IMPORTED_MODULE_2__/* .runtimeInfoSchema */ .ID).max(256),
        orderCapacity: zod__WEBPACK_IMPORTED_MODULE_3__.object({ cpuCores: zod__WEBPACK_IMPORTED_MODULE_3__.number(), ram: zod__WEBPACK_IMPORTED_MODULE_3__.number(), diskUsage: zod__WEBPACK_IMPORTED_MODULE_3__.number() }).optional(),
    }),
    /** Sigstore bundle: what was about to run on what. */
    report: zod__WEBPACK_IMPORTED_MODULE_3__.unknown(),
    /** Sigstore bundle: what came out; null until then. */
    result: zod__WEBPACK_IMPORTED_MODULE_3__.unknown(),
    /** The ledger's files that the report rests on, as text, by path. */
    ledger: zod__WEBPACK_IMPORTED_MODULE_3__.object({
        commit: zod__WEBPACK_IMPORTED_MODULE_3__.string().max(64).optional(),
        files: zod__WEBPACK_IMPORTED_MODULE_3__.record(zod__WEBPACK_IMPORTED_MODULE_3__.string().max(512), zod__WEBPACK_IMPORTED_MODULE_3__.string()),
    }),
});
/** The guide's part of the file, from the signed report. */
function workloadInfoOf({ created, runtimeInfo, limits }) {
    return {
        created: Date.parse(created),
        runtimeInfo,
        orderCapacity: { cpuCores: limits.cpus, ram: limits.memoryBytes, diskUsage: limits.outputBytes },
    };
}
/** @throws CountersignError `input` when the text is not a report, or can be read in two ways. */
function parseReportFile(text, what) {
    if (text.length > MAX_REPORT_BYTES)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('limit', `${what} is too large for a report`);
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('input', `${what} is not JSON`, { cause });
    }
    if ((0,_text_hasDuplicateMembers_js__WEBPACK_IMPORTED_MODULE_4__/* .hasDuplicateMembers */ .l)(text, value))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('input', `${what} has a member twice: it can be read in two ways`);
    const parsed = reportFileSchema.safeParse(value);
    if (parsed.success)
        return parsed.data;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('input', `${what} is not an order report: ${(0,_text_describeIssue_js__WEBPACK_IMPORTED_MODULE_5__/* .describeIssue */ .n)(parsed.error)}`, {
        mend: 'a report is what `countersign orders get-report <ORDER_ID> --save-to report.json` writes',
    });
}


/***/ }),

/***/ 27722:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ID: () => (/* binding */ runtimeInfoSchema),
/* harmony export */   Wf: () => (/* binding */ orderReportStatement),
/* harmony export */   f0: () => (/* binding */ ORDER_REPORT_TYPE),
/* harmony export */   l4: () => (/* binding */ RESULT_TYPE),
/* harmony export */   po: () => (/* binding */ resultStatement),
/* harmony export */   t: () => (/* binding */ statementSchema)
/* harmony export */ });
/* unused harmony exports orderReportSchema, resultSchema, predicateJsonSchemas */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55156);
/* harmony import */ var _marketplace_approval_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30641);
/* harmony import */ var _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47692);



const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
const ORDER_REPORT_TYPE = 'urn:countersign:order-report:v1';
const RESULT_TYPE = 'urn:countersign:result:v1';
/** An entry of the guide's `runtimeInfo`. */
const runtimeInfoSchema = zod__WEBPACK_IMPORTED_MODULE_2__.object({
    type: zod__WEBPACK_IMPORTED_MODULE_2__["enum"](['Image', 'Data', 'Configuration']),
    size: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes */ .ee,
    hash: zod__WEBPACK_IMPORTED_MODULE_2__.object({ algo: zod__WEBPACK_IMPORTED_MODULE_2__.literal('sha256'), hash: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc, encoding: zod__WEBPACK_IMPORTED_MODULE_2__.literal('hex') }),
});
/** What runs on what, for whom, by whose leave: known before execution. */
const orderReportSchema = zod__WEBPACK_IMPORTED_MODULE_2__.object({
    order: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__.id,
    orderDigest: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    attempt: zod__WEBPACK_IMPORTED_MODULE_2__.int().positive(),
    /** The claim of the one process that executes. */
    run: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    customer: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprint */ .Rj,
    recipients: zod__WEBPACK_IMPORTED_MODULE_2__.array(_marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprint */ .Rj),
    tee: zod__WEBPACK_IMPORTED_MODULE_2__.object({
        offer: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__.id,
        kind: zod__WEBPACK_IMPORTED_MODULE_2__["enum"](['sim', 'sev-snp', 'tdx']),
        simulated: zod__WEBPACK_IMPORTED_MODULE_2__.boolean(),
        evidenceDigest: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    }),
    /** Image first, then the data in the order of /sp/inputs, then the configuration. */
    runtimeInfo: zod__WEBPACK_IMPORTED_MODULE_2__.array(runtimeInfoSchema),
    approvals: zod__WEBPACK_IMPORTED_MODULE_2__.array(zod__WEBPACK_IMPORTED_MODULE_2__.object({ suborder: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__.id, approver: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprint */ .Rj, digest: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc })),
    limits: _marketplace_approval_js__WEBPACK_IMPORTED_MODULE_0__/* .runLimitsSchema */ .$X,
    sandbox: zod__WEBPACK_IMPORTED_MODULE_2__.object({ engine: zod__WEBPACK_IMPORTED_MODULE_2__.string().max(64) }),
    created: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB,
});
/** What came out. */
const resultSchema = zod__WEBPACK_IMPORTED_MODULE_2__.object({
    /** SHA-256 of the order report's canonical JSON: the result stands on it. */
    report: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    order: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__.id,
    attempt: zod__WEBPACK_IMPORTED_MODULE_2__.int().positive(),
    run: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    outcome: zod__WEBPACK_IMPORTED_MODULE_2__["enum"]([
        'exited',
        'time-limit',
        'memory-limit',
        'output-limit',
        'cancelled',
        'not-startable',
        'interrupted',
    ]),
    exitStatus: zod__WEBPACK_IMPORTED_MODULE_2__.int().nullable(),
    /** Wall time of the container, milliseconds. */
    milliseconds: zod__WEBPACK_IMPORTED_MODULE_2__.number().nonnegative(),
    logBytes: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes */ .ee,
    /** The deterministic tar of the result directory, as `files calculate-hash` gives it. */
    result: zod__WEBPACK_IMPORTED_MODULE_2__.object({ hash: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc, size: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes */ .ee }).nullable(),
    outputs: zod__WEBPACK_IMPORTED_MODULE_2__.array(zod__WEBPACK_IMPORTED_MODULE_2__.object({ name: zod__WEBPACK_IMPORTED_MODULE_2__.string().max(4096), size: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes */ .ee, hash: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc })),
    finished: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB,
});
const subject = zod__WEBPACK_IMPORTED_MODULE_2__.object({ name: zod__WEBPACK_IMPORTED_MODULE_2__.string(), digest: zod__WEBPACK_IMPORTED_MODULE_2__.object({ sha256: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc }) });
/** An in-toto Statement v1 with one of our predicates. */
const statementSchema = zod__WEBPACK_IMPORTED_MODULE_2__.discriminatedUnion('predicateType', [
    zod__WEBPACK_IMPORTED_MODULE_2__.object({
        _type: zod__WEBPACK_IMPORTED_MODULE_2__.literal(STATEMENT_TYPE),
        subject: zod__WEBPACK_IMPORTED_MODULE_2__.array(subject),
        predicateType: zod__WEBPACK_IMPORTED_MODULE_2__.literal(ORDER_REPORT_TYPE),
        predicate: orderReportSchema,
    }),
    zod__WEBPACK_IMPORTED_MODULE_2__.object({
        _type: zod__WEBPACK_IMPORTED_MODULE_2__.literal(STATEMENT_TYPE),
        subject: zod__WEBPACK_IMPORTED_MODULE_2__.array(subject),
        predicateType: zod__WEBPACK_IMPORTED_MODULE_2__.literal(RESULT_TYPE),
        predicate: resultSchema,
    }),
]);
/** The names of the subjects follow the guide: the image, then each input. */
function orderReportStatement(predicate) {
    let inputs = 0;
    const subjects = predicate.runtimeInfo.map(({ type, hash }) => {
        const name = type === 'Image'
            ? 'solution'
            : type === 'Data'
                ? `input-${String(++inputs).padStart(4, '0')}`
                : 'configuration.json';
        return { name, digest: { sha256: hash.hash } };
    });
    return { _type: STATEMENT_TYPE, subject: subjects, predicateType: ORDER_REPORT_TYPE, predicate };
}
/** Subjects are what came out: the result as a whole, and each file in it. */
function resultStatement(predicate) {
    const whole = predicate.result ? [{ name: 'result.tar', digest: { sha256: predicate.result.hash } }] : [];
    const files = predicate.outputs.map(({ name, hash }) => ({ name, digest: { sha256: hash } }));
    return { _type: STATEMENT_TYPE, subject: [...whole, ...files], predicateType: RESULT_TYPE, predicate };
}
/**
 * The JSON Schemas (2020-12) of the two predicates, by the name under which schemas/ publishes each.
 * A verifier reads past members that it does not know.
 */
function predicateJsonSchemas() {
    const schemaOf = (title, $id, predicate) => ({
        $id,
        title,
        ...z.toJSONSchema(predicate, { io: 'input' }),
    });
    return {
        'order-report.schema.json': schemaOf('Countersign order report', ORDER_REPORT_TYPE, orderReportSchema),
        'result.schema.json': schemaOf('Countersign result', RESULT_TYPE, resultSchema),
    };
}


/***/ }),

/***/ 78398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ describeIssue)
/* harmony export */ });
/** The first thing that a schema finds wrong, for people: `usage.price: must be …`, or `name is missing`. */
function describeIssue(error) {
    const [issue] = error.issues;
    const member = issue?.path.map(String).join('.') ?? '';
    const message = issue?.message ?? 'is wrong';
    if (message.endsWith('received undefined'))
        return `${member} is missing`;
    const text = message.replace(/^Invalid input: /, '');
    return member === '' ? text : `${member}: ${text}`;
}


/***/ }),

/***/ 5934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ hasDuplicateMembers)
/* harmony export */ });
/**
 * Whether an object in a JSON text has a member of the same name twice. JSON.parse keeps the last of them and says
 * nothing; another reader may keep the first (RFC 8259, section 4), so that two people see two documents.
 * @param value what JSON.parse made of `text`
 */
function hasDuplicateMembers(text, value) {
    // Outside of strings a colon stands for a member, and for nothing else.
    const members = text.replace(/"(?:[^"\\]|\\.)*"/gs, '').split(':').length - 1;
    let kept = 0;
    const pending = [value];
    while (pending.length > 0) {
        const next = pending.pop();
        if (typeof next !== 'object' || next === null)
            continue;
        const inner = Object.values(next);
        if (!Array.isArray(next))
            kept += inner.length;
        for (const item of inner)
            pending.push(item);
    }
    return members !== kept;
}


/***/ }),

/***/ 98799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ canonicalize)
/* harmony export */ });
function hasLoneSurrogate (value) {
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);

    if (code >= 0xD800 && code <= 0xDBFF) {
      if (i === value.length - 1) {
        return true;
      }
      const next = value.charCodeAt(i + 1);
      if (!(next >= 0xDC00 && next <= 0xDFFF)) {
        return true;
      }
      i++;
    } else if (code >= 0xDC00 && code <= 0xDFFF) {
      return true;
    }
  }

  return false;
}

function canonicalize (object, seen = new Set()) {
  if (typeof object === 'number' && isNaN(object)) {
    throw new Error('NaN is not allowed');
  }

  if (typeof object === 'number' && !isFinite(object)) {
    throw new Error('Infinity is not allowed');
  }

  if (typeof object === 'string' && hasLoneSurrogate(object)) {
    throw new Error('Lone surrogate is not allowed');
  }

  if (object === null || typeof object !== 'object') {
    return JSON.stringify(object);
  }

  if (typeof object.toJSON === 'function') {
    if (seen.has(object)) {
      throw new Error('Circular reference detected');
    }
    seen.add(object);
    const result = canonicalize(object.toJSON(), seen);
    seen.delete(object);
    return result;
  }

  if (seen.has(object)) {
    throw new Error('Circular reference detected');
  }
  seen.add(object);

  let result;
  if (Array.isArray(object)) {
    const values = object.map((cv) => {
      const value = cv === undefined || typeof cv === 'symbol' ? null : cv;
      return canonicalize(value, seen);
    });
    result = `[${values.join(',')}]`;
  } else {
    const parts = [];
    for (const key of Object.keys(object).sort()) {
      if (object[key] === undefined || typeof object[key] === 'symbol') {
        continue;
      }
      parts.push(`${canonicalize(key)}:${canonicalize(object[key], seen)}`);
    }
    result = `{${parts.join(',')}}`;
  }

  seen.delete(object);
  return result;
}


/***/ }),

/***/ 64377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZodISODate: () => (/* reexport safe */ _schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODate),
/* harmony export */   ZodISODateTime: () => (/* reexport safe */ _schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODateTime),
/* harmony export */   ZodISODuration: () => (/* reexport safe */ _schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODuration),
/* harmony export */   ZodISOTime: () => (/* reexport safe */ _schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISOTime),
/* harmony export */   date: () => (/* binding */ date),
/* harmony export */   datetime: () => (/* binding */ datetime),
/* harmony export */   duration: () => (/* binding */ duration),
/* harmony export */   time: () => (/* binding */ time)
/* harmony export */ });
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55156);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_1__/* ._isoDateTime */ .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODateTime, params);
}
function date(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_1__/* ._isoDate */ .db(_schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODate, params);
}
function time(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_1__/* ._isoTime */ .Kn(_schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISOTime, params);
}
function duration(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_1__/* ._isoDuration */ .f2(_schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODuration, params);
}


/***/ })

};
