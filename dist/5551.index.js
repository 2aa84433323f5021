export const id = 5551;
export const ids = [5551];
export const modules = {

/***/ 30641:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $X: () => (/* binding */ runLimitsSchema),
/* harmony export */   xI: () => (/* binding */ approvalSchema)
/* harmony export */ });
/* unused harmony export boundInputSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55156);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47692);


const runLimitsSchema = zod__WEBPACK_IMPORTED_MODULE_1__.object({
    minutes: zod__WEBPACK_IMPORTED_MODULE_1__.number()
        .positive()
        .max(60 * 24 * 30),
    memoryBytes: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .bytes */ .ee,
    cpus: zod__WEBPACK_IMPORTED_MODULE_1__.number().positive(),
    processes: zod__WEBPACK_IMPORTED_MODULE_1__.int().positive(),
    outputBytes: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .bytes */ .ee,
    outputFiles: zod__WEBPACK_IMPORTED_MODULE_1__.int().positive(),
    logBytes: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .bytes */ .ee,
});
/** What a data owner can know of an input before the run: its hash, or only whose offer it comes from. */
const boundInputSchema = zod__WEBPACK_IMPORTED_MODULE_1__.object({
    /** 1 is /sp/inputs/input-0001. */
    index: zod__WEBPACK_IMPORTED_MODULE_1__.int().positive(),
    hash: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc.optional(),
    offer: _schemas_js__WEBPACK_IMPORTED_MODULE_0__.id.optional(),
});
/**
 * The data owner's signed statement: this solution, on this dataset, for this order, in a TEE like this, until
 * then, so often, to this recipient. The TEE compares every member with what it holds.
 */
const approvalSchema = zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
    type: zod__WEBPACK_IMPORTED_MODULE_1__.literal('urn:countersign:approval:v1'),
    approver: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprint */ .Rj,
    order: _schemas_js__WEBPACK_IMPORTED_MODULE_0__.id,
    suborder: _schemas_js__WEBPACK_IMPORTED_MODULE_0__.id,
    offer: _schemas_js__WEBPACK_IMPORTED_MODULE_0__.id,
    slot: _schemas_js__WEBPACK_IMPORTED_MODULE_0__.id,
    /** SHA-256 of the order's first entry: binds everything that was ordered, to the byte. */
    orderDigest: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc,
    solutionHash: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc,
    dataset: zod__WEBPACK_IMPORTED_MODULE_1__.object({ hash: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc, size: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .bytes */ .ee }),
    inputs: zod__WEBPACK_IMPORTED_MODULE_1__.array(boundInputSchema),
    configurationHash: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc,
    tee: zod__WEBPACK_IMPORTED_MODULE_1__.object({
        offer: _schemas_js__WEBPACK_IMPORTED_MODULE_0__.id,
        kind: zod__WEBPACK_IMPORTED_MODULE_1__["enum"](['sim', 'sev-snp', 'tdx']),
        measurement: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .shortText */ .os,
        attempt: zod__WEBPACK_IMPORTED_MODULE_1__.int().positive(),
        /** Digest of the evidence, which binds the order keys. */
        evidenceDigest: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc,
        encryptionKey: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprint */ .Rj,
        /** SHA-256 of the signing key's SPKI. */
        signingKey: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc,
    }),
    policyDigest: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc,
    recipients: zod__WEBPACK_IMPORTED_MODULE_1__.array(_schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprint */ .Rj).min(1),
    limits: runLimitsSchema,
    notBefore: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .time */ .kB,
    expires: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .time */ .kB,
    runs: zod__WEBPACK_IMPORTED_MODULE_1__.literal(1),
    /** Where the approval was given: on GitHub, the run and the people who approved it. */
    context: zod__WEBPACK_IMPORTED_MODULE_1__.record(zod__WEBPACK_IMPORTED_MODULE_1__.string().max(64), _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .shortText */ .os).optional(),
});


/***/ }),

/***/ 47692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K3: () => (/* binding */ base64),
/* harmony export */   Rj: () => (/* binding */ fingerprint),
/* harmony export */   ZA: () => (/* binding */ armored),
/* harmony export */   ee: () => (/* binding */ bytes),
/* harmony export */   id: () => (/* binding */ id),
/* harmony export */   kB: () => (/* binding */ time),
/* harmony export */   os: () => (/* binding */ shortText),
/* harmony export */   sc: () => (/* binding */ sha256),
/* harmony export */   wN: () => (/* binding */ sealedTo)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55156);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64377);

/** Building blocks of everything that is written to the ledger. */
const sha256 = zod__WEBPACK_IMPORTED_MODULE_0__.string().regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hex digits');
const fingerprint = zod__WEBPACK_IMPORTED_MODULE_0__.string()
    .regex(/^([0-9a-f]{40}|[0-9a-f]{64})$/, 'must be an OpenPGP fingerprint');
const id = zod__WEBPACK_IMPORTED_MODULE_0__.int().positive().max(Number.MAX_SAFE_INTEGER);
const bytes = zod__WEBPACK_IMPORTED_MODULE_0__.int().nonnegative().max(Number.MAX_SAFE_INTEGER);
const time = zod__WEBPACK_IMPORTED_MODULE_1__.datetime();
const shortText = zod__WEBPACK_IMPORTED_MODULE_0__.string().max(4096);
/** An armoured OpenPGP message, signature or key. */
const armored = zod__WEBPACK_IMPORTED_MODULE_0__.string().max(512 * 1024);
/** Armoured messages by the fingerprint of the key they are sealed to. */
const sealedTo = zod__WEBPACK_IMPORTED_MODULE_0__.record(fingerprint, armored);
const base64 = zod__WEBPACK_IMPORTED_MODULE_0__.base64().max(1024 * 1024);


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
