export const id = 4084;
export const ids = [4084];
export const modules = {

/***/ 74084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   downloadResult: () => (/* binding */ downloadResult)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _marketplace_orderState_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64933);
/* harmony import */ var _pgp_messages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87990);
/* harmony import */ var _resource_downloadResource_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46949);
/* harmony import */ var _resource_resourceFile_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55959);
/* harmony import */ var _report_readStatement_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21430);






/** The result's resource, opened with a recipient's key and compared with the TEE's signed result. */
async function openResult(party, id) {
    const { state } = await party.ledger.order(id);
    const status = (0,_marketplace_orderState_js__WEBPACK_IMPORTED_MODULE_1__.statusOf)(state);
    const finished = state.finished?.entry;
    if (finished === undefined) {
        const why = (0,_marketplace_orderState_js__WEBPACK_IMPORTED_MODULE_1__.isFinal)(state) ? 'it ended without a run, so there is no result' : 'it has not ended yet';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('unavailable', `order ${state.id} is ${status}: ${why}`);
    }
    if (finished.result === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('unavailable', `order ${state.id} ended without a result: ${finished.reason}`);
    }
    const sealed = finished.result[party.fingerprint];
    if (sealed === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('refused', `the result of order ${state.id} is not sealed to you (${party.fingerprint})`);
    }
    const what = `the result of order ${state.id}`;
    const resource = (0,_resource_resourceFile_js__WEBPACK_IMPORTED_MODULE_4__.parseResource)(Buffer.from(await (0,_pgp_messages_js__WEBPACK_IMPORTED_MODULE_2__.openMessage)(sealed, party.key, what)).toString('utf8'), what);
    const { predicate } = (0,_report_readStatement_js__WEBPACK_IMPORTED_MODULE_5__/* .readStatement */ .c)(finished.bundle, what, 'result');
    if (predicate.result?.hash !== resource.hash.hash) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('tampered', `${what} is not the one that the TEE signed`);
    }
    return { resource, order: state.id, status };
}
/**
 * Guide step 16: downloads, opens and verifies the result of an order that has ended.
 * @param directory where the directory `result-<order>` is to be made
 */
async function downloadResult(party, id, directory, options = {}) {
    const { resource, order, status } = await openResult(party, id);
    const { path, hash } = await (0,_resource_downloadResource_js__WEBPACK_IMPORTED_MODULE_3__.downloadResource)({ ...resource, filename: `result-${order}` }, directory, options);
    return { order, status, path, hash };
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
