export const id = 6603;
export const ids = [6603];
export const modules = {

/***/ 26603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verifyLedger: () => (/* binding */ verifyLedger)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _log_leaf_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16338);
/* harmony import */ var _log_numbers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47911);
/* harmony import */ var _offers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60044);
/* harmony import */ var _orders_orders_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19432);
/* harmony import */ var _orders_orderSources_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7987);
/* harmony import */ var _keys_readKeyLife_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(95292);







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
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS) || error.code === 'unavailable')
            throw error;
        this.#judged.add(index);
        this.refused.push({ index, what: `entry ${index} (${what})`, reason: (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error) });
    }
    /** A leaf that no order and no offer has heard of. */
    rest({ index, leaf }) {
        if (index === 0 || this.#judged.has(index))
            return;
        const decoded = (0,_log_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeLeaf */ .LQ)(leaf);
        const reason = decoded.ok ? 'it is about nothing that counts' : decoded.reason;
        const verdict = decoded.ok ? 'follows-nothing' : 'malformed';
        this.refused.push({ index, what: `entry ${index}`, verdict, reason });
    }
}
/** Reads what begins at a leaf. */
async function readBeginning(snapshot, { index, leaf }, sources) {
    const kind = (0,_log_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeEntry */ .LP)(leaf)?.head.kind;
    const number = (0,_log_numbers_js__WEBPACK_IMPORTED_MODULE_2__/* .numberAt */ .tk)(index);
    try {
        if (kind === 'offer.created') {
            const reading = await (0,_offers_js__WEBPACK_IMPORTED_MODULE_3__/* .readOffer */ .np)(snapshot, number, sources.accounts, 'whole');
            return (tally) => {
                tally.take(`offer ${number}`, reading);
                tally.offers++;
            };
        }
        if (kind === 'order.placed') {
            const reading = await (0,_orders_orders_js__WEBPACK_IMPORTED_MODULE_4__/* .readOrder */ .Rx)(snapshot, number, 'whole', undefined, sources);
            return (tally) => {
                tally.take(`order ${number}`, reading);
                tally.orders++;
            };
        }
    }
    catch (error) {
        return (tally) => {
            tally.fails(index, kind ?? '', error);
        };
    }
    return () => undefined;
}
/** So many orders and offers are read at once, so that what git must read for them is asked for together. */
const AT_ONCE = 8;
async function takeBeginnings(snapshot, log, tally) {
    const sources = new _orders_orderSources_js__WEBPACK_IMPORTED_MODULE_5__/* .OrderSources */ .b(snapshot, 'whole', 0);
    const underWay = [];
    const takeOne = async () => (await underWay.shift())?.(tally);
    for await (const beginning of log.beginnings()) {
        underWay.push(readBeginning(snapshot, beginning, sources));
        if (underWay.length >= AT_ONCE)
            await takeOne();
    }
    while (underWay.length > 0)
        await takeOne();
}
/** The key that a leaf is about, by the one whose key it is. */
function keyIn({ leaf }) {
    const head = (0,_log_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeEntry */ .LP)(leaf)?.head;
    return head !== undefined && head.about === head.author ? head.author : undefined;
}
async function takeKeys(snapshot, leaves, tally) {
    for (const [fingerprint, index] of new Map(leaves.map((placed) => [keyIn(placed) ?? '', placed.index]).reverse())) {
        try {
            tally.takeKey(await (0,_keys_readKeyLife_js__WEBPACK_IMPORTED_MODULE_6__/* .readKeyLife */ .ow)(snapshot, fingerprint, 'whole'));
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
    await takeBeginnings(snapshot, log, tally);
    const ofKeys = [];
    for (let index = 0; index < log.size; index++) {
        if (tally.isJudged(index))
            continue;
        const placed = { index, leaf: await log.leafAt(index) };
        if (keyIn(placed) !== undefined)
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
