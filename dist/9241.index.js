export const id = 9241;
export const ids = [9241];
export const modules = {

/***/ 39241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renewKey: () => (/* binding */ renewKey),
/* harmony export */   revokeKey: () => (/* binding */ revokeKey)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _ledger_entries_entryBatch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10435);
/* harmony import */ var _ledger_entries_keys_readKeyLife_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95292);
/* harmony import */ var _ledger_entries_accounts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67274);
/* harmony import */ var _ledger_entries_keys_ownKey_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95133);
/* harmony import */ var _ledger_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95371);
/* harmony import */ var _pgp_certificates_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(59162);







function requireEntered({ certificates, fingerprint }) {
    if (certificates.length > 0)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('not-found', `the ledger does not know the key ${fingerprint}`, {
        mend: 'a key is entered as it is with its first entry: there is nothing to change yet',
    });
}
/**
 * Publishes a newer certificate of a party's key: one that lasts longer, has other subkeys, or carries a revocation of
 * GnuPG's, which ends the key.
 * @param certificate in ASCII armour, of the same primary key
 * @throws CountersignError `refused` when the key has ended, `not-found` when the ledger does not know it, `input` or
 * `tampered` for a certificate that is none of this key
 */
async function renewKey(owner, certificate) {
    const { fingerprint: about, ledger } = owner;
    await (0,_pgp_certificates_js__WEBPACK_IMPORTED_MODULE_6__/* .readCertificate */ .w$)(certificate, about, 'the certificate', new Date());
    const key = await (0,_pgp_certificates_js__WEBPACK_IMPORTED_MODULE_6__/* .primaryHalf */ .OW)(owner.key);
    const signed = new _ledger_entries_entryBatch_js__WEBPACK_IMPORTED_MODULE_1__/* .SignedEntries */ .n();
    return ledger.repository.append(async (snapshot) => {
        const life = await new _ledger_entries_accounts_js__WEBPACK_IMPORTED_MODULE_3__.Accounts(snapshot).lifeOf(about);
        requireEntered(life);
        const newest = life.certificates.at(-1);
        if (newest !== undefined && (0,_ledger_entries_keys_readKeyLife_js__WEBPACK_IMPORTED_MODULE_2__/* .certificateDigest */ .kL)(newest.armored) === (0,_ledger_entries_keys_readKeyLife_js__WEBPACK_IMPORTED_MODULE_2__/* .certificateDigest */ .kL)(certificate))
            return { value: { index: newest.index, changed: false } };
        const batch = await _ledger_entries_entryBatch_js__WEBPACK_IMPORTED_MODULE_1__/* .EntryBatch */ .z.on(snapshot, key, signed, { use: 'renewal', own: owner.key.toPublic() });
        const after = (0,_ledger_entries_keys_readKeyLife_js__WEBPACK_IMPORTED_MODULE_2__/* .lastOf */ .g1)(life);
        const own = await batch.sign({ kind: 'key.renewed', about, after, content: { certificate } });
        const index = batch.add(own, (0,_ledger_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_5__/* .accountDirectory */ .v)(about));
        const { leaves, files } = batch;
        return { leaves, files, message: 'Key: renewed', value: { index, changed: true } };
    });
}
/**
 * Ends a party's key: nothing that it signs counts from then on, whatever time it names. Repeating it changes nothing.
 * @throws CountersignError `not-found` when the ledger does not know the key
 */
async function revokeKey(owner, { reason, text }) {
    const { fingerprint: about, ledger } = owner;
    const key = await (0,_pgp_certificates_js__WEBPACK_IMPORTED_MODULE_6__/* .primaryHalf */ .OW)(owner.key);
    const own = owner.key.toPublic();
    const signed = new _ledger_entries_entryBatch_js__WEBPACK_IMPORTED_MODULE_1__/* .SignedEntries */ .n();
    return ledger.repository.append(async (snapshot) => {
        // Nobody who takes files away keeps its owner from ending it: it is looked for in the whole log, by the key at hand.
        const life = await (0,_ledger_entries_keys_ownKey_js__WEBPACK_IMPORTED_MODULE_4__/* .ownKey */ .Gt)(snapshot, own, 0);
        requireEntered(life);
        if (life.end !== undefined)
            return { value: { index: life.end.index, changed: false } };
        const batch = await _ledger_entries_entryBatch_js__WEBPACK_IMPORTED_MODULE_1__/* .EntryBatch */ .z.on(snapshot, key, signed, { use: 'end', own });
        const content = { reason, ...(text === undefined ? {} : { text }) };
        const entry = await batch.sign({ kind: 'key.revoked', about, after: null, content });
        const index = batch.add(entry, (0,_ledger_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_5__/* .accountDirectory */ .v)(about));
        const { leaves, files } = batch;
        return { leaves, files, message: 'Key: revoked', value: { index, changed: true } };
    });
}


/***/ })

};
