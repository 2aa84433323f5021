export const id = 9433;
export const ids = [9433];
export const modules = {

/***/ 80646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ne: () => (/* binding */ approvalTerms),
/* harmony export */   uK: () => (/* binding */ notInForce),
/* harmony export */   yp: () => (/* binding */ differingMembers)
/* harmony export */ });
/* harmony import */ var _canonicalJson_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67429);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);


/** @throws CountersignError `refused` while the TEE has not attested the order. */
function approvalTerms(state, suborder, held) {
    const placed = state.placed.entry;
    const attested = state.attested?.entry;
    if (attested === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('refused', `no TEE has attested order ${state.id} yet`);
    return {
        type: 'urn:countersign:approval:v1',
        approver: held.approver,
        order: state.id,
        suborder: suborder.id,
        offer: suborder.offer,
        slot: suborder.slot,
        orderDigest: state.placed.digest,
        solutionHash: held.solutionHash,
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
        limits: placed.limits,
        runs: 1,
    };
}
function same(a, b) {
    return Buffer.compare((0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalBytes */ .Mr)(a), (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalBytes */ .Mr)(b)) === 0;
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


/***/ })

};
