export const id = 1892;
export const ids = [1892];
export const modules = {

/***/ 51892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ formatRefusal),
/* harmony export */   verifyRefusal: () => (/* binding */ verifyRefusal)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(55156);
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14881);
/* harmony import */ var _checkpoint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75175);
/* harmony import */ var _signedNote_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47801);
/* harmony import */ var _tree_consistencyProof_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54672);
/* harmony import */ var _cosignedNote_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98787);
/* harmony import */ var _witnessKey_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33259);







const hash = zod__WEBPACK_IMPORTED_MODULE_6__.string().regex(/^[0-9a-f]{64}$/);
const recordSchema = zod__WEBPACK_IMPORTED_MODULE_6__.strictObject({
    v: zod__WEBPACK_IMPORTED_MODULE_6__.literal(1),
    kind: zod__WEBPACK_IMPORTED_MODULE_6__["enum"](['fork', 'shorter', 'other-ledger']),
    /** The witness's verifier key. */
    witness: zod__WEBPACK_IMPORTED_MODULE_6__.string().max(512),
    /** The note that it signed last. */
    remembered: zod__WEBPACK_IMPORTED_MODULE_6__.string().max(64 * 1024),
    /** The note that the ledger showed. */
    seen: zod__WEBPACK_IMPORTED_MODULE_6__.string().max(64 * 1024),
    /** Of a fork: the root that the log had when it was as long as the one that is remembered, and the proof that it had. */
    rootThere: hash.optional(),
    consistency: zod__WEBPACK_IMPORTED_MODULE_6__.array(zod__WEBPACK_IMPORTED_MODULE_6__.string().max(64)).max(64).optional(),
});
/** JSON of a refusal, with both notes whole: whoever reads it needs nothing else. */
function formatRefusal(verdict, notes) {
    const record = {
        v: 1,
        kind: verdict.kind,
        witness: notes.witness,
        remembered: (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .fromUtf8 */ .ar)(notes.remembered) ?? '',
        seen: (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .fromUtf8 */ .ar)(notes.seen) ?? '',
        ...(verdict.kind === 'fork'
            ? {
                rootThere: (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toHex */ .nj)(verdict.proof.rootThere),
                consistency: verdict.proof.consistency.map(_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toBase64 */ .nk),
            }
            : {}),
    };
    return `${JSON.stringify(record, null, 2)}\n`;
}
const no = (reason) => ({ ok: false, reason });
/**
 * Whether a refusal shows what it says: that the witness signed the one checkpoint, and that the other is of no log that
 * has it. Who showed the other is nothing that any proof tells: the log's own key is everybody's.
 */
async function verifyRefusal(hasher, crypto, text) {
    const record = recordOf(text);
    if (record === undefined)
        return no('it is no record of a refusal');
    const key = (0,_witnessKey_js__WEBPACK_IMPORTED_MODULE_5__/* .parseWitnessKey */ .gk)(hasher, record.witness);
    if (key === undefined)
        return no('it names no witness');
    const cosigned = await (0,_cosignedNote_js__WEBPACK_IMPORTED_MODULE_4__/* .readCosigned */ .B9)((0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toUtf8 */ .Pq)(record.remembered), key, crypto);
    if (cosigned === undefined)
        return no('the witness has not signed what it is said to remember');
    const seen = (0,_checkpoint_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCheckpoint */ .S7)((0,_signedNote_js__WEBPACK_IMPORTED_MODULE_2__/* .parseNote */ .wd)((0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toUtf8 */ .Pq)(record.seen))?.text ?? '');
    if (seen === undefined)
        return no('what was seen is no checkpoint');
    const { checkpoint: remembered, time } = cosigned;
    const fault = faultOf(hasher, record, remembered, seen);
    return fault === undefined ? { ok: true, kind: record.kind, remembered, seen, time } : no(fault);
}
function recordOf(text) {
    try {
        return recordSchema.safeParse(JSON.parse(text)).data;
    }
    catch {
        return undefined;
    }
}
/** Why the two checkpoints can be of one log after all, or are not what they are said to be. */
function faultOf(hasher, { kind, rootThere: hex = '', consistency = [] }, remembered, seen) {
    const isOther = remembered.ledger !== seen.ledger;
    if (kind === 'other-ledger')
        return isOther ? undefined : 'both are of one ledger';
    if (isOther)
        return 'they are of two ledgers';
    if (kind === 'shorter')
        return seen.size < remembered.size ? undefined : 'what was seen is not shorter';
    const rootThere = (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .fromHex */ .aD)(hex) ?? new Uint8Array();
    if ((0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .equalBytes */ .ex)(rootThere, remembered.root))
        return 'the log that was seen has what is remembered';
    const proof = consistency.map((base64) => (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .fromBase64 */ .Ey)(base64) ?? new Uint8Array());
    const isProven = (0,_tree_consistencyProof_js__WEBPACK_IMPORTED_MODULE_3__/* .verifyConsistency */ .Ko)(hasher, { size: remembered.size, root: rootThere }, seen, proof);
    return isProven ? undefined : 'it is not proven which root the log that was seen had there';
}


/***/ })

};
