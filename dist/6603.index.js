export const id = 6603;
export const ids = [6603];
export const modules = {

/***/ 26603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verifyLedger: () => (/* binding */ verifyLedger)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _accounts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67274);
/* harmony import */ var _log_leaf_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16338);
/* harmony import */ var _log_leafHead_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65243);
/* harmony import */ var _log_numbers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47911);
/* harmony import */ var _offers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(60044);
/* harmony import */ var _orders_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(65938);
/* harmony import */ var _keys_readKeyLife_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(95292);








/** Gathers what each order and offer says of its leaves. */
class Tally {
    offers = 0;
    orders = 0;
    entries = 0;
    keys = 0;
    ended = [];
    refused = [];
    frozen = [];
    #judged = new Set();
    take(what, { entries, refused, frozen }) {
        this.entries += entries.length;
        this.refused.push(...refused);
        if (frozen !== undefined)
            this.frozen.push({ what, reason: frozen });
        for (const { index } of [...entries, ...refused])
            if (index !== undefined)
                this.#judged.add(index);
    }
    takeKey({ fingerprint, certificates, end, entries, refused }) {
        this.take(`key ${fingerprint}`, { entries, refused, frozen: undefined, last: '' });
        if (certificates.length > 0)
            this.keys++;
        if (end !== undefined)
            this.ended.push({ ...end, fingerprint });
    }
    isJudged(index) {
        return this.#judged.has(index);
    }
    fails(index, what, error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError) || error.code === 'unavailable')
            throw error;
        this.#judged.add(index);
        this.refused.push({ index, what: `entry ${index} (${what})`, reason: (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.messageOf)(error) });
    }
    /** A leaf that no order and no offer has heard of. */
    rest({ index, leaf }) {
        if (index === 0 || this.#judged.has(index))
            return;
        const decoded = (0,_log_leaf_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeLeaf */ .LQ)(leaf);
        const reason = decoded.ok ? 'it is about nothing that counts' : decoded.reason;
        const verdict = decoded.ok ? 'follows-nothing' : 'malformed';
        this.refused.push({ index, what: `entry ${index}`, verdict, reason });
    }
}
async function takeBeginning(snapshot, { index, leaf }, tally) {
    const decoded = (0,_log_leaf_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeLeaf */ .LQ)(leaf);
    if (!decoded.ok || (0,_log_leafHead_js__WEBPACK_IMPORTED_MODULE_3__/* .isCreation */ ._u)(decoded.leaf.head))
        return;
    const number = (0,_log_numbers_js__WEBPACK_IMPORTED_MODULE_4__/* .numberAt */ .tk)(index);
    const { kind } = decoded.leaf.head;
    try {
        if (kind === 'offer.created') {
            tally.take(`offer ${number}`, await (0,_offers_js__WEBPACK_IMPORTED_MODULE_5__/* .readOffer */ .np)(snapshot, number, new _accounts_js__WEBPACK_IMPORTED_MODULE_1__.Accounts(snapshot), 'whole'));
            tally.offers++;
        }
        else if (kind === 'order.placed') {
            tally.take(`order ${number}`, await (0,_orders_js__WEBPACK_IMPORTED_MODULE_6__/* .readOrder */ .Rx)(snapshot, number));
            tally.orders++;
        }
    }
    catch (error) {
        tally.fails(index, kind, error);
    }
}
/** The key that a leaf is about, by the one whose key it is. */
function keyIn({ leaf }) {
    const decoded = (0,_log_leaf_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeLeaf */ .LQ)(leaf);
    if (!decoded.ok || (0,_log_leafHead_js__WEBPACK_IMPORTED_MODULE_3__/* .isCreation */ ._u)(decoded.leaf.head))
        return undefined;
    const { about, author } = decoded.leaf.head;
    return about === author ? author : undefined;
}
async function takeKeys(snapshot, leaves, tally) {
    for (const [fingerprint, index] of new Map(leaves.map((placed) => [keyIn(placed) ?? '', placed.index]).reverse())) {
        try {
            tally.takeKey(await (0,_keys_readKeyLife_js__WEBPACK_IMPORTED_MODULE_7__/* .readKeyLife */ .ow)(snapshot, fingerprint, 'whole'));
        }
        catch (error) {
            tally.fails(index, `key ${fingerprint}`, error);
        }
    }
    for (const placed of leaves)
        tally.rest(placed);
}
/**
 * Reads every leaf of the log, and every order and offer in it.
 * @throws CountersignError `tampered` when the log's files do not prove the log
 */
async function verifyLedger(snapshot) {
    const tally = new Tally();
    const { log } = snapshot;
    if (log === undefined)
        return tally;
    for await (const beginning of log.beginnings())
        await takeBeginning(snapshot, beginning, tally);
    const ofKeys = [];
    for (let index = 0; index < log.size; index++) {
        const placed = { index, leaf: await log.leafAt(index) };
        if (!tally.isJudged(index) && keyIn(placed) !== undefined)
            ofKeys.push(placed);
        else
            tally.rest(placed);
    }
    await takeKeys(snapshot, ofKeys, tally);
    tally.refused.sort((a, b) => (a.index ?? 0) - (b.index ?? 0));
    return tally;
}


/***/ })

};
