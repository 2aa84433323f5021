export const id = 6489;
export const ids = [6489];
export const modules = {

/***/ 98870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   endedOrders: () => (/* binding */ endedOrders)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _ledger_entries_orders_bringOrders_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12376);
/* harmony import */ var _ledger_entries_orders_newestOrders_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88206);
/* harmony import */ var _ledger_entries_orders_orderSources_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7987);
/* harmony import */ var _ledger_entries_orders_orders_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19432);
/* harmony import */ var _ledger_log_leaf_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(16338);
/* harmony import */ var _ledger_log_numbers_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(47911);
/* harmony import */ var _marketplace_order_orderEnd_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(89694);








/** The newest that a customer placed, with all at hand that tells whether they ended: a head names its author. */
async function newestOf(snapshot, { customer, newest }) {
    const placed = [];
    for await (const one of (0,_ledger_entries_orders_newestOrders_js__WEBPACK_IMPORTED_MODULE_2__/* .placedOrders */ .b)(snapshot)) {
        if ((0,_ledger_log_leaf_js__WEBPACK_IMPORTED_MODULE_5__/* .decodeEntry */ .LP)(one.leaf)?.head.author !== customer)
            continue;
        placed.push(one);
        if (placed.length === newest)
            break;
    }
    await (0,_ledger_entries_orders_bringOrders_js__WEBPACK_IMPORTED_MODULE_1__/* .bringOrders */ .i)(snapshot, placed);
    return placed;
}
/**
 * The orders of a customer's to which nothing more can happen, newest first. Nobody else's are among them, and none that
 * does not hold.
 * @throws CountersignError `unavailable` where the ledger cannot be read.
 */
async function endedOrders(ledger, options) {
    const snapshot = await ledger.snapshot();
    const newest = options.orders === undefined ? await newestOf(snapshot, options) : [];
    const ids = options.orders ?? newest.map(({ index }) => (0,_ledger_log_numbers_js__WEBPACK_IMPORTED_MODULE_6__/* .numberAt */ .tk)(index));
    const oldest = newest.at(-1);
    // What they rest on is read once for all; what is named may be older than that is looked for.
    const sources = oldest && new _ledger_entries_orders_orderSources_js__WEBPACK_IMPORTED_MODULE_3__/* .OrderSources */ .b(snapshot, 'whole', oldest.index);
    const now = new Date();
    const found = [];
    for (const id of ids) {
        try {
            const reading = await (0,_ledger_entries_orders_orders_js__WEBPACK_IMPORTED_MODULE_4__/* .readOrder */ .Rx)(snapshot, id, 'whole', undefined, sources);
            const { state } = reading;
            if (state.placed.entry.author === options.customer && (0,_marketplace_order_orderEnd_js__WEBPACK_IMPORTED_MODULE_7__.hasEnded)(state, now))
                found.push(reading);
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS) || error.code === 'unavailable')
                throw error;
        }
    }
    return found;
}


/***/ }),

/***/ 12376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ bringOrders)
/* harmony export */ });
/* harmony import */ var _pureDigest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17784);
/* harmony import */ var _ledgerPaths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95371);
/* harmony import */ var _log_leaf_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16338);
/* harmony import */ var _entries_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12727);




/** So many of the newest offers come with the orders, which may use them. */
const MOST_OFFERS = 256;
const MOST_ACCOUNTS = 512;
/** So many files of offers and keys come at once; whoever may push can lay down more, which are asked for where they are read. */
const MOST_BESIDE = 8192;
/**
 * The leaves about what begins at a leaf, the beginning itself first, as far as they are entries.
 * @throws CountersignError `tampered` when the log's files do not prove the log
 */
async function headsOf(log, beginning) {
    const first = (0,_log_leaf_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeEntry */ .LP)(beginning.leaf);
    if (first === undefined)
        return [];
    const rest = await log.about((0,_pureDigest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .fg)(first.headBytes), beginning.index + 1);
    return [beginning, ...rest].flatMap((placed) => {
        const entry = (0,_log_leaf_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeEntry */ .LP)(placed.leaf);
        return entry === undefined ? [] : [{ ...placed, head: entry.head }];
    });
}
/** Where the bodies lie that an order is read from. */
async function pathsOf(log, beginning, isWanted) {
    const directory = (0,_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_1__/* .directoryAt */ .Dp)('orders', beginning.index);
    const heads = await headsOf(log, beginning);
    const isEnded = heads.some(({ head }) => head.kind === 'order.finished');
    return heads.flatMap(({ index, head: { kind, body } }) => body === undefined || !isWanted(kind, isEnded) ? [] : [(0,_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .entryPaths */ .zH)(directory, index, kind).body]);
}
/** The paths directly below these directories. */
async function below(snapshot, directories) {
    const paths = directories.map(async (directory) => (await snapshot.list(directory)).map((name) => `${directory}/${name.replace(/\/$/, '')}`));
    return (await Promise.all(paths)).flat();
}
/** What was written about the parties' keys, where they are not very many: who owns an offer is told by the offer alone. */
async function accountPaths(snapshot) {
    const accounts = await below(snapshot, await below(snapshot, ['accounts']));
    return accounts.length > MOST_ACCOUNTS ? [] : below(snapshot, accounts);
}
async function offerPaths(snapshot) {
    const directories = [];
    for await (const id of (0,_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_1__/* .idsNewestFirst */ .lv)(snapshot, 'offers')) {
        directories.push((0,_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_1__/* .offerDirectory */ .ER)(id));
        if (directories.length === MOST_OFFERS)
            break;
    }
    return below(snapshot, directories);
}
/**
 * Asks at once for what reading these orders needs, their offers and parties' keys included: from a server it comes in two
 * journeys, however many they are.
 */
async function bringOrders(snapshot, beginnings, isWanted = () => true) {
    const { log } = snapshot;
    if (log === undefined || snapshot.bring === undefined || beginnings.length === 0)
        return;
    const paths = (await Promise.all(beginnings.map((one) => pathsOf(log, one, isWanted)))).flat();
    const directories = new Set(paths.map((path) => path.slice(0, path.lastIndexOf('/'))));
    await snapshot.bring([...directories, 'offers', 'accounts']);
    const beside = await Promise.all([offerPaths(snapshot), accountPaths(snapshot)]);
    await snapshot.bring([...paths, ...beside.flat().slice(0, MOST_BESIDE)]);
}


/***/ }),

/***/ 88206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ newestOrders),
/* harmony export */   b: () => (/* binding */ placedOrders)
/* harmony export */ });
/* harmony import */ var _log_leaf_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16338);
/* harmony import */ var _log_numbers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47911);


/** The leaves at which something was placed as an order, newest first. What is placed need not hold. */
async function* placedOrders({ log }, range) {
    if (log === undefined)
        return;
    for await (const beginning of log.beginnings(range)) {
        if ((0,_log_leaf_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeEntry */ .LP)(beginning.leaf)?.head.kind === 'order.placed')
            yield beginning;
    }
}
/**
 * The numbers of all that was placed as an order, newest first, from the log itself: so nobody can hide an order, or push
 * it away behind names that lead to none. What is placed need not hold.
 */
async function* newestOrders(snapshot, range) {
    for await (const { index } of placedOrders(snapshot, range))
        yield (0,_log_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .numberAt */ .tk)(index);
}


/***/ }),

/***/ 89694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ reasonOf),
/* harmony export */   endWithoutRun: () => (/* binding */ endWithoutRun),
/* harmony export */   hasEnded: () => (/* binding */ hasEnded)
/* harmony export */ });
/* harmony import */ var _orderState_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11006);
/* harmony import */ var _placementRules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26753);


/** Whether nothing more can happen to an order: it ended, or nobody completed it in time. */
function hasEnded(state, now) {
    return (0,_orderState_js__WEBPACK_IMPORTED_MODULE_0__.isFinal)(state) || ((0,_orderState_js__WEBPACK_IMPORTED_MODULE_0__.statusOf)(state) === 'Blocked' && (0,_placementRules_js__WEBPACK_IMPORTED_MODULE_1__/* .isExpired */ ._d)(state.placed.entry, now));
}
/** Why an order ended, in its parties' words; empty where none of them said. */
function reasonOf(state) {
    if (state.finished)
        return state.finished.entry.reason;
    const stopped = state.suborders.find(({ status }) => status === 'Error' || status === 'Canceled');
    const outcome = stopped?.completed?.entry.outcome;
    if (stopped?.revoked === true)
        return `the approval of suborder ${stopped.id} was revoked`;
    return outcome !== undefined && 'reason' in outcome ? outcome.reason : '';
}
/** How an order ended that never ran, in one line. */
function endWithoutRun(state) {
    const status = (0,_orderState_js__WEBPACK_IMPORTED_MODULE_0__.statusOf)(state);
    if (!(0,_orderState_js__WEBPACK_IMPORTED_MODULE_0__.isFinal)(state))
        return 'nobody completed it in time';
    const reason = reasonOf(state) || (state.cancelRequested ? 'its customer canceled it' : '');
    return reason === '' ? status : `${status}: ${reason}`;
}


/***/ })

};
