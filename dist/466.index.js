export const id = 466;
export const ids = [466];
export const modules = {

/***/ 28496:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ne: () => (/* binding */ approvalTerms),
/* harmony export */   uK: () => (/* binding */ notInForce),
/* harmony export */   yp: () => (/* binding */ differingMembers)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _pureDigest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17784);


/** What neither an order nor an offer can ask for yet: no evidence names a GPU, a result is sealed at once, one run. */
const FIXED_TERMS = { devices: [], release: 'immediate', claims: 1 };
/** @throws CountersignError `refused` while the TEE has not attested the order. */
function approvalTerms(state, suborder, held) {
    const placed = state.placed.entry;
    const attested = state.attested?.entry;
    if (attested === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('refused', `no TEE has attested order ${state.id} yet`);
    return {
        type: 'urn:countersign:approval:v1',
        approver: held.approver,
        ledger: held.ledger,
        order: state.id,
        suborder: suborder.id,
        offer: suborder.offer,
        slot: suborder.slot,
        orderDigest: state.placed.digest,
        solutionHash: held.solutionHash,
        dataset: held.dataset,
        inputs: placed.inputs.map((input, position) => {
            const index = position + 1;
            if (input.kind === 'resource')
                return { index, hash: input.hash };
            const offer = state.suborders.find(({ id }) => id === input.suborder)?.offer;
            return { index, ...(offer === undefined ? {} : { offer }) };
        }),
        configurationHash: placed.configurationHash,
        tee: {
            offer: placed.tee.offer,
            kind: held.evidence.kind,
            measurement: held.evidence.measurement,
            attempt: attested.attempt,
            evidenceDigest: held.evidence.digest,
            encryptionKey: attested.binding.encryptionKey,
            signingKey: attested.binding.signingKey,
        },
        policyDigest: held.policyDigest,
        recipients: placed.recipients,
        ...FIXED_TERMS,
        limits: placed.limits,
        // All that a run tells beside its result is its log; no progress is told yet.
        leakBudget: placed.limits.logBytes,
    };
}
function same(a, b) {
    return (0,_pureDigest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(a) === (0,_pureDigest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(b);
}
/**
 * Compares an approval, member by member, with what the TEE (or a verifier) holds.
 * @returns the names of the members that differ; empty when all agree
 */
function differingMembers(approval, terms) {
    const differing = [];
    for (const member of Object.keys(terms)) {
        if (member === 'tee') {
            const names = Object.keys(terms.tee);
            differing.push(...names.filter((name) => !same(approval.tee[name], terms.tee[name])).map((name) => `tee.${name}`));
        }
        else if (!same(approval[member], terms[member])) {
            differing.push(member);
        }
    }
    return differing;
}
/** Why an approval is not in force at a time; `undefined` when it is. */
function notInForce(approval, at) {
    if (at.getTime() < Date.parse(approval.notBefore))
        return `the approval holds only from ${approval.notBefore}`;
    if (at.getTime() >= Date.parse(approval.expires))
        return `the approval expired at ${approval.expires}`;
    return undefined;
}


/***/ }),

/***/ 32941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ offeredDataset),
/* harmony export */   i: () => (/* binding */ datasetCommitment)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _pureDigest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17784);
/* harmony import */ var _domainBytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19367);



/** SHA-256 (hex) over a domain, a zero byte, and the canonical JSON (RFC 8785) of salt, hash and size. */
function datasetCommitment({ salt, hash, size }) {
    return (0,_pureDigest_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256Hex */ .fg)((0,_domainBytes_js__WEBPACK_IMPORTED_MODULE_2__/* .domainBytes */ .A)('countersign dataset v1', { salt, hash, size }));
}
/** @throws CountersignError `refused` when the offer is not there, or commits to no dataset. */
function offeredDataset(offer) {
    if (offer?.dataset === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('refused', `offer ${offer?.id ?? 'unknown'} commits to no dataset`);
    return offer.dataset;
}


/***/ }),

/***/ 69973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gw: () => (/* binding */ attestationBounds),
/* harmony export */   Qv: () => (/* binding */ evidenceJudgedAt),
/* harmony export */   jI: () => (/* binding */ evidenceTimeCheck)
/* harmony export */ });
/* harmony import */ var _checks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57163);
/* harmony import */ var _timeWindow_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57520);


const ID = 'evidence-time';
const TITLE = 'The TEE attested after what others wrote before it, and before its evidence was approved, by their clocks';
/** When each owner, other than the TEE's operator, approved on this evidence: the fold voids what names another. */
function approvedAt({ state }) {
    const operator = state.attested?.entry.author;
    return state.suborders.flatMap(({ completed }) => completed?.entry.outcome.status === 'done' && completed.entry.author !== operator
        ? [completed.entry.at]
        : []);
}
/** When the others wrote what stands in the log before the attestation. */
function writtenBefore({ state, entries }) {
    const attested = state.attested;
    const place = entries.findIndex(({ digest }) => digest === attested?.digest);
    return entries
        .slice(0, Math.max(place, 0))
        .filter(({ head }) => head.author !== attested?.entry.author)
        .map(({ head }) => head.at);
}
/**
 * Between which times the TEE attested, whatever its operator wrote: after what others wrote before it in the log, and
 * before the first approval that names its evidence. Whatever else comes to prove a time narrows it here.
 */
function attestationBounds(reading) {
    return (0,_timeWindow_js__WEBPACK_IMPORTED_MODULE_0__/* .narrowest */ .AE)([
        { after: (0,_timeWindow_js__WEBPACK_IMPORTED_MODULE_0__/* .newest */ .BP)(...writtenBefore(reading)) },
        { before: (0,_timeWindow_js__WEBPACK_IMPORTED_MODULE_0__/* .oldest */ .os)(...approvedAt(reading)) },
    ]);
}
/** The time of the attestation is its operator's word: the others' must allow it. */
function evidenceTimeCheck({ state: { attested } }, bounds) {
    if (attested === undefined)
        return (0,_checks_js__WEBPACK_IMPORTED_MODULE_1__/* .failedCheck */ .WU)(ID, TITLE, 'the order is not attested');
    const { at } = attested.entry;
    const { after, before } = bounds;
    const between = `after ${after ?? 'nothing that others wrote'}, before ${before ?? 'nothing that others wrote'}`;
    return (0,_checks_js__WEBPACK_IMPORTED_MODULE_1__/* .checkOf */ .EG)(ID, TITLE, (0,_timeWindow_js__WEBPACK_IMPORTED_MODULE_0__/* .isWithinBounds */ .dT)(at, bounds), `attested ${at}, ${between}`);
}
/**
 * The time at which evidence is judged. For a data owner that of the owner's own approval. For anybody else the newest
 * approval's: whatever its operator wrote, evidence that was stale by then is stale. Where nobody else approved, the
 * newest time that the operator wrote until the order report, since nothing stands against it.
 */
function evidenceJudgedAt(reading, suborder) {
    const { placed, attested, claimed, reported } = reading.state;
    const own = suborder?.completed?.entry.at;
    const operators = [attested, claimed, reported].map((recorded) => recorded?.entry.at);
    return new Date(own ?? (0,_timeWindow_js__WEBPACK_IMPORTED_MODULE_0__/* .newest */ .BP)(...approvedAt(reading)) ?? (0,_timeWindow_js__WEBPACK_IMPORTED_MODULE_0__/* .newest */ .BP)(...operators) ?? placed.entry.at);
}


/***/ }),

/***/ 27297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ dataPolicyDigests),
/* harmony export */   U: () => (/* binding */ policyOf)
/* harmony export */ });
/* harmony import */ var _attestation_policyFile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95021);
/* harmony import */ var _attestation_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89339);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _ledger_entries_witnessed_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81541);




/**
 * An offer's policy; the default one where its owner gave none.
 * @throws CountersignError `tampered`, or `input` when it names a witness by what is no witness's key
 */
function policyOf(offer) {
    if (offer.policy === undefined)
        return (0,_attestation_policy_js__WEBPACK_IMPORTED_MODULE_1__.defaultPolicy)();
    const policy = (0,_attestation_policyFile_js__WEBPACK_IMPORTED_MODULE_0__.parsePolicy)(JSON.stringify(offer.policy.document), `the policy of offer ${offer.id}`);
    if ((0,_attestation_policy_js__WEBPACK_IMPORTED_MODULE_1__.policyDigest)(policy) !== offer.policy.digest) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('tampered', `the policy of offer ${offer.id} differs from its digest`);
    }
    (0,_ledger_entries_witnessed_js__WEBPACK_IMPORTED_MODULE_3__/* .witnessesOf */ .LP)(policy);
    return policy;
}
/** Digests of the data offers' policies, in the order of the suborders: what evidence binds. */
function dataPolicyDigests(suborders, offers) {
    return suborders
        .filter(({ type }) => type === 'Data')
        .map(({ offer }) => {
        const reading = offers.get(offer);
        if (reading === undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('not-found', `offer ${offer} is not on the ledger`);
        return (0,_attestation_policy_js__WEBPACK_IMPORTED_MODULE_1__.policyDigest)(policyOf(reading.offer));
    });
}


/***/ }),

/***/ 57520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AE: () => (/* binding */ narrowest),
/* harmony export */   BP: () => (/* binding */ newest),
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   dT: () => (/* binding */ isWithinBounds),
/* harmony export */   os: () => (/* binding */ oldest)
/* harmony export */ });
/** How far the clocks of two machines may differ, milliseconds: as for simulated evidence. */
const CLOCK_SKEW_MS = 5 * 60_000;
/** Times in ISO 8601 that are there, oldest first. */
function inOrder(times) {
    return times.filter((time) => time !== undefined).toSorted((a, b) => Date.parse(a) - Date.parse(b));
}
function newest(...times) {
    return inOrder(times).at(-1);
}
function oldest(...times) {
    return inOrder(times).at(0);
}
/** What lies within all of them. */
function narrowest(bounds) {
    return {
        after: newest(...bounds.map(({ after }) => after)),
        before: oldest(...bounds.map(({ before }) => before)),
    };
}
/** Whether a time lies within bounds, as far as clocks agree; one that is absent bounds nothing. */
function isWithinBounds(time, { after, before }) {
    const at = Date.parse(time);
    return ((after === undefined || at >= Date.parse(after) - CLOCK_SKEW_MS) &&
        (before === undefined || at <= Date.parse(before) + CLOCK_SKEW_MS));
}
/** Whether a time lies between two of the ledger, as far as clocks agree; never where one of them is absent. */
function isWithin(time, after, before) {
    return after !== undefined && before !== undefined && isWithinBounds(time, { after, before });
}


/***/ }),

/***/ 41780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kh: () => (/* binding */ openStatement),
/* harmony export */   _D: () => (/* binding */ bundleSchema),
/* harmony export */   fT: () => (/* binding */ signStatement)
/* harmony export */ });
/* unused harmony exports IN_TOTO_PAYLOAD_TYPE, preAuthenticationEncoding */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(55156);
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14881);
/* harmony import */ var _canonicalForm_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58836);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _platformKeys_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26873);
/* harmony import */ var _pureDigest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17784);






const IN_TOTO_PAYLOAD_TYPE = 'application/vnd.in-toto+json';
const BUNDLE_TYPE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
/** A Sigstore bundle v0.3 that holds a DSSE envelope signed by a plain public key. */
const bundleSchema = zod__WEBPACK_IMPORTED_MODULE_5__.object({
    mediaType: zod__WEBPACK_IMPORTED_MODULE_5__.literal(BUNDLE_TYPE),
    verificationMaterial: zod__WEBPACK_IMPORTED_MODULE_5__.object({ publicKey: zod__WEBPACK_IMPORTED_MODULE_5__.object({ hint: zod__WEBPACK_IMPORTED_MODULE_5__.string().max(256) }) }),
    dsseEnvelope: zod__WEBPACK_IMPORTED_MODULE_5__.object({
        payload: zod__WEBPACK_IMPORTED_MODULE_5__.base64().max(4 * 1024 * 1024),
        payloadType: zod__WEBPACK_IMPORTED_MODULE_5__.literal(IN_TOTO_PAYLOAD_TYPE),
        signatures: zod__WEBPACK_IMPORTED_MODULE_5__.array(zod__WEBPACK_IMPORTED_MODULE_5__.object({ sig: zod__WEBPACK_IMPORTED_MODULE_5__.base64().max(1024), keyid: zod__WEBPACK_IMPORTED_MODULE_5__.string().max(256).optional() }))
            .length(1),
    }),
});
/** Pre-authentication encoding: what a DSSE signature covers (DSSE protocol v1.0.2). */
function preAuthenticationEncoding(payloadType, payload) {
    const head = `DSSEv1 ${(0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toUtf8 */ .Pq)(payloadType).length} ${payloadType} ${payload.length} `;
    return (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .concatBytes */ .Id)((0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toUtf8 */ .Pq)(head), payload);
}
/**
 * Signs a statement (ECDSA P-256, SHA-256, DER) and packs it as a bundle. The signature has no `keyid`: cosign passes
 * over one whose name for the key is not its own (an SSH fingerprint).
 */
function signStatement(statement, key) {
    const payload = (0,_canonicalForm_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalBytes */ .Mr)(statement);
    const sig = (0,_platformKeys_js__WEBPACK_IMPORTED_MODULE_3__/* .signWith */ .Ez)('ecdsa-sha256', key, preAuthenticationEncoding(IN_TOTO_PAYLOAD_TYPE, payload));
    const hint = (0,_pureDigest_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256Hex */ .fg)(_platformKeys_js__WEBPACK_IMPORTED_MODULE_3__/* .VerifyingKey */ .pF.of(key).spki);
    return {
        mediaType: BUNDLE_TYPE,
        verificationMaterial: { publicKey: { hint } },
        dsseEnvelope: {
            payload: (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toBase64 */ .nk)(payload),
            payloadType: IN_TOTO_PAYLOAD_TYPE,
            signatures: [{ sig: (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toBase64 */ .nk)(sig) }],
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('tampered', `${what} is not a Sigstore bundle v0.3 with a public key`);
    const { payload, payloadType, signatures } = parsed.data.dsseEnvelope;
    const bytes = (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .fromBase64 */ .Ey)(payload);
    const sig = (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .fromBase64 */ .Ey)(signatures[0]?.sig ?? '');
    if (bytes === undefined || sig === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('tampered', `${what}: its payload or signature is not strict base64`);
    if (!key.holds('ecdsa-sha256', preAuthenticationEncoding(payloadType, bytes), sig)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('tampered', `${what}: the signature does not hold`);
    }
    const json = (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .fromUtf8 */ .ar)(bytes);
    if (json === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('tampered', `${what} is not UTF-8`);
    return json;
}


/***/ }),

/***/ 76440:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wf: () => (/* binding */ orderReportStatement),
/* harmony export */   f0: () => (/* binding */ ORDER_REPORT_TYPE),
/* harmony export */   l4: () => (/* binding */ RESULT_TYPE),
/* harmony export */   mt: () => (/* binding */ orderReportSchema),
/* harmony export */   po: () => (/* binding */ resultStatement),
/* harmony export */   t: () => (/* binding */ statementSchema)
/* harmony export */ });
/* unused harmony exports resultSchema, predicateJsonSchemas */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55156);
/* harmony import */ var _marketplace_approval_approval_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7847);
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
    /**
     * Signed notes (C2SP): what the witnesses whom the owners' policies name had signed of a log that holds the claim, when
     * the TEE opened the grants. Empty where no policy names any.
     */
    witnessed: zod__WEBPACK_IMPORTED_MODULE_3__.array(zod__WEBPACK_IMPORTED_MODULE_3__.string().max(4096)).max(64),
    limits: _marketplace_approval_approval_js__WEBPACK_IMPORTED_MODULE_0__/* .runLimitsSchema */ .$X,
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
