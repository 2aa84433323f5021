export const id = 7875;
export const ids = [7875];
export const modules = {

/***/ 72826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kh: () => (/* binding */ openStatement),
/* harmony export */   _D: () => (/* binding */ bundleSchema),
/* harmony export */   fT: () => (/* binding */ signStatement)
/* harmony export */ });
/* unused harmony exports IN_TOTO_PAYLOAD_TYPE, preAuthenticationEncoding */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55156);
/* harmony import */ var _canonicalForm_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58836);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _platformKeys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26873);
/* harmony import */ var _pureDigest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17784);





const IN_TOTO_PAYLOAD_TYPE = 'application/vnd.in-toto+json';
const BUNDLE_TYPE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
/** A Sigstore bundle v0.3 that holds a DSSE envelope signed by a plain public key. */
const bundleSchema = zod__WEBPACK_IMPORTED_MODULE_4__.object({
    mediaType: zod__WEBPACK_IMPORTED_MODULE_4__.literal(BUNDLE_TYPE),
    verificationMaterial: zod__WEBPACK_IMPORTED_MODULE_4__.object({ publicKey: zod__WEBPACK_IMPORTED_MODULE_4__.object({ hint: zod__WEBPACK_IMPORTED_MODULE_4__.string().max(256) }) }),
    dsseEnvelope: zod__WEBPACK_IMPORTED_MODULE_4__.object({
        payload: zod__WEBPACK_IMPORTED_MODULE_4__.base64().max(4 * 1024 * 1024),
        payloadType: zod__WEBPACK_IMPORTED_MODULE_4__.literal(IN_TOTO_PAYLOAD_TYPE),
        signatures: zod__WEBPACK_IMPORTED_MODULE_4__.array(zod__WEBPACK_IMPORTED_MODULE_4__.object({ sig: zod__WEBPACK_IMPORTED_MODULE_4__.base64().max(1024), keyid: zod__WEBPACK_IMPORTED_MODULE_4__.string().max(256).optional() }))
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
    const payload = (0,_canonicalForm_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalBytes */ .Mr)(statement);
    const sig = (0,_platformKeys_js__WEBPACK_IMPORTED_MODULE_2__/* .signWith */ .E)('ecdsa-sha256', key, preAuthenticationEncoding(IN_TOTO_PAYLOAD_TYPE, payload));
    const hint = (0,_pureDigest_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256Hex */ .fg)(_platformKeys_js__WEBPACK_IMPORTED_MODULE_2__/* .VerifyingKey */ .p.of(key).spki);
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('tampered', `${what} is not a Sigstore bundle v0.3 with a public key`);
    const { payload, payloadType, signatures } = parsed.data.dsseEnvelope;
    const bytes = Buffer.from(payload, 'base64');
    const sig = Buffer.from(signatures[0]?.sig ?? '', 'base64');
    if (!key.holds('ecdsa-sha256', preAuthenticationEncoding(payloadType, bytes), sig)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('tampered', `${what}: the signature does not hold`);
    }
    return bytes.toString('utf8');
}


/***/ }),

/***/ 73407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ dataPolicyDigests),
/* harmony export */   U: () => (/* binding */ policyOf)
/* harmony export */ });
/* harmony import */ var _attestation_policyFile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95021);
/* harmony import */ var _attestation_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89339);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);



/** An offer's policy; the default one where its owner gave none. @throws CountersignError `tampered`. */
function policyOf(offer) {
    if (offer.policy === undefined)
        return (0,_attestation_policy_js__WEBPACK_IMPORTED_MODULE_1__.defaultPolicy)();
    const policy = (0,_attestation_policyFile_js__WEBPACK_IMPORTED_MODULE_0__.parsePolicy)(JSON.stringify(offer.policy.document), `the policy of offer ${offer.id}`);
    if ((0,_attestation_policy_js__WEBPACK_IMPORTED_MODULE_1__.policyDigest)(policy) !== offer.policy.digest) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('tampered', `the policy of offer ${offer.id} differs from its digest`);
    }
    return policy;
}
/** Digests of the data offers' policies, in the order of the suborders: what evidence binds. */
function dataPolicyDigests(suborders, offers) {
    return suborders
        .filter(({ type }) => type === 'Data')
        .map(({ offer }) => {
        const reading = offers.get(offer);
        if (reading === undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('not-found', `offer ${offer} is not on the ledger`);
        return (0,_attestation_policy_js__WEBPACK_IMPORTED_MODULE_1__.policyDigest)(policyOf(reading.offer));
    });
}


/***/ }),

/***/ 27722:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wf: () => (/* binding */ orderReportStatement),
/* harmony export */   f0: () => (/* binding */ ORDER_REPORT_TYPE),
/* harmony export */   l4: () => (/* binding */ RESULT_TYPE),
/* harmony export */   po: () => (/* binding */ resultStatement),
/* harmony export */   t: () => (/* binding */ statementSchema)
/* harmony export */ });
/* unused harmony exports orderReportSchema, resultSchema, predicateJsonSchemas */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55156);
/* harmony import */ var _marketplace_approval_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30641);
/* harmony import */ var _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47692);
/* harmony import */ var _details_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63373);




const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
const ORDER_REPORT_TYPE = 'urn:countersign:order-report:v1';
const RESULT_TYPE = 'urn:countersign:result:v1';
/** What runs on what, for whom, by whose leave: known before execution. */
const orderReportSchema = zod__WEBPACK_IMPORTED_MODULE_3__.object({
    order: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__.id,
    orderDigest: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    attempt: zod__WEBPACK_IMPORTED_MODULE_3__.int().positive(),
    /** The claim of the one process that executes. */
    run: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    customer: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprint */ .Rj,
    recipients: zod__WEBPACK_IMPORTED_MODULE_3__.array(_marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprint */ .Rj),
    tee: zod__WEBPACK_IMPORTED_MODULE_3__.object({
        offer: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__.id,
        kind: zod__WEBPACK_IMPORTED_MODULE_3__["enum"](['sim', 'sev-snp', 'tdx']),
        simulated: zod__WEBPACK_IMPORTED_MODULE_3__.boolean(),
        evidenceDigest: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    }),
    /** Salted root of `runtimeInfo`, which is sealed to the customer and to the data owners. */
    root: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    /** `commitment` is the one of the suborder's offer, which the TEE saw opened by the dataset that it used. */
    approvals: zod__WEBPACK_IMPORTED_MODULE_3__.array(zod__WEBPACK_IMPORTED_MODULE_3__.object({ suborder: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__.id, approver: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprint */ .Rj, digest: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc, commitment: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc })),
    limits: _marketplace_approval_js__WEBPACK_IMPORTED_MODULE_0__/* .runLimitsSchema */ .$X,
    sandbox: zod__WEBPACK_IMPORTED_MODULE_3__.object({ engine: zod__WEBPACK_IMPORTED_MODULE_3__.string().max(64) }),
    created: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB,
});
/** That it ended, and by its root what came out. */
const resultSchema = zod__WEBPACK_IMPORTED_MODULE_3__.object({
    /** SHA-256 of the order report's canonical JSON: the result stands on it. */
    report: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    order: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__.id,
    attempt: zod__WEBPACK_IMPORTED_MODULE_3__.int().positive(),
    run: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    /** Salted root of how the run ended and what came out, which is sealed to the recipients. */
    root: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    finished: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB,
});
/** Strict: another digest would be a second thing that a statement is about, to those who read that kind. */
const subject = zod__WEBPACK_IMPORTED_MODULE_3__.strictObject({ name: zod__WEBPACK_IMPORTED_MODULE_3__.string(), digest: zod__WEBPACK_IMPORTED_MODULE_3__.strictObject({ sha256: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc }) });
/** An in-toto Statement v1 with one of our predicates. */
const statementSchema = zod__WEBPACK_IMPORTED_MODULE_3__.discriminatedUnion('predicateType', [
    zod__WEBPACK_IMPORTED_MODULE_3__.object({
        _type: zod__WEBPACK_IMPORTED_MODULE_3__.literal(STATEMENT_TYPE),
        subject: zod__WEBPACK_IMPORTED_MODULE_3__.array(subject),
        predicateType: zod__WEBPACK_IMPORTED_MODULE_3__.literal(ORDER_REPORT_TYPE),
        predicate: orderReportSchema,
    }),
    zod__WEBPACK_IMPORTED_MODULE_3__.object({
        _type: zod__WEBPACK_IMPORTED_MODULE_3__.literal(STATEMENT_TYPE),
        subject: zod__WEBPACK_IMPORTED_MODULE_3__.array(subject),
        predicateType: zod__WEBPACK_IMPORTED_MODULE_3__.literal(RESULT_TYPE),
        predicate: resultSchema,
    }),
]);
/** The subject is the opening of the root: as a file of canonical JSON it has the root as its SHA-256. */
function orderReportStatement(predicate) {
    const subject = [{ name: 'order-report', digest: { sha256: predicate.root } }];
    return { _type: STATEMENT_TYPE, subject, predicateType: ORDER_REPORT_TYPE, predicate };
}
/** The same of what came out. */
function resultStatement(predicate) {
    const subject = [{ name: 'result', digest: { sha256: predicate.root } }];
    return { _type: STATEMENT_TYPE, subject, predicateType: RESULT_TYPE, predicate };
}
/**
 * The JSON Schemas (2020-12) of the two predicates and of what opens their roots, by the name under which schemas/ publishes each.
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
        'order-report-details.schema.json': schemaOf('Countersign order report, opened', ORDER_REPORT_DETAILS_TYPE, orderReportOpeningSchema),
        'result.schema.json': schemaOf('Countersign result', RESULT_TYPE, resultSchema),
        'result-details.schema.json': schemaOf('Countersign result, opened', RESULT_DETAILS_TYPE, resultOpeningSchema),
    };
}


/***/ })

};
