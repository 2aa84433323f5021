export const id = 4147;
export const ids = [4147];
export const modules = {

/***/ 69047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pendingSuborders: () => (/* binding */ pendingSuborders)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _ledger_entries_bringOrders_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78278);
/* harmony import */ var _ledger_entries_isEndedBy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35226);
/* harmony import */ var _ledger_entries_newestOrders_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1092);
/* harmony import */ var _ledger_entries_verifiedLeaves_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65151);
/* harmony import */ var _ledger_log_numbers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(47911);
/* harmony import */ var _ledger_entries_orders_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(65938);
/* harmony import */ var _marketplace_placementRules_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(98820);
/* harmony import */ var _marketplace_orderState_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(94335);









const DEFAULT_NEWEST = 200;
/** An order has about so many entries. */
const USUAL_ENTRIES = 6;
function pendingOf({ state, offers }, options) {
    if ((0,_marketplace_orderState_js__WEBPACK_IMPORTED_MODULE_8__.statusOf)(state) !== 'Blocked' || state.attested === undefined)
        return [];
    if ((0,_marketplace_placementRules_js__WEBPACK_IMPORTED_MODULE_7__/* .isExpired */ ._d)(state.placed.entry, new Date()))
        return [];
    const { author, solution } = state.placed.entry;
    return state.suborders
        .filter(({ type, status, offer }) => {
        const mine = offers.get(offer)?.offer.owner === options.owner;
        const wanted = options.offers === undefined || options.offers.includes(offer);
        return type === 'Data' && status === 'Blocked' && mine && wanted;
    })
        .map(({ id, offer }) => ({
        order: state.id,
        suborder: id,
        offer,
        solutionHash: solution.hash,
        customer: author,
    }));
}
/** Which bodies say whether an order that has not ended waits for somebody. */
const TELLING = new Set(['order.placed', 'order.attested', 'order.completed']);
/**
 * The order, unless it uses no offer of the owner's, or the operator of its TEE has ended it: of those the placing alone is
 * read.
 */
async function readConcerned(snapshot, placed, { owner }) {
    const id = (0,_ledger_log_numbers_js__WEBPACK_IMPORTED_MODULE_5__/* .numberAt */ .tk)(placed.index);
    const { state, offers, accounts, log } = await (0,_ledger_entries_orders_js__WEBPACK_IMPORTED_MODULE_6__/* .readOrder */ .Rx)(snapshot, id, 'whole', placed.index + 1);
    const ownerOf = (offer) => offers.get(offer)?.offer.owner;
    if (!state.suborders.some(({ type, offer }) => type === 'Data' && ownerOf(offer) === owner))
        return undefined;
    const operator = ownerOf(state.placed.entry.tee.offer);
    const isEnded = operator !== undefined && (await (0,_ledger_entries_isEndedBy_js__WEBPACK_IMPORTED_MODULE_2__/* .isEndedBy */ .m)(log, placed, operator, (0,_ledger_entries_verifiedLeaves_js__WEBPACK_IMPORTED_MODULE_4__/* .verifyingCrypto */ .j)(accounts)));
    return isEnded ? undefined : (0,_ledger_entries_orders_js__WEBPACK_IMPORTED_MODULE_6__/* .readOrder */ .Rx)(snapshot, id);
}
/** The newest orders, with all at hand that tells whether they wait. */
async function newestPlaced(snapshot, newest) {
    const placed = [];
    for await (const one of (0,_ledger_entries_newestOrders_js__WEBPACK_IMPORTED_MODULE_3__/* .placedOrders */ .b)(snapshot, { atOnce: newest * USUAL_ENTRIES })) {
        placed.push(one);
        if (placed.length === newest)
            break;
    }
    await (0,_ledger_entries_bringOrders_js__WEBPACK_IMPORTED_MODULE_1__/* .bringOrders */ .i)(snapshot, placed, (kind, isEnded) => TELLING.has(kind) && (!isEnded || kind === 'order.placed'));
    return placed;
}
/**
 * What waits for an owner's decision, newest order first. An order that does not hold is nobody's to decide on and
 * is passed over.
 */
async function pendingSuborders(ledger, options) {
    const snapshot = await ledger.snapshot();
    const found = [];
    const look = async (read) => {
        try {
            const reading = await read();
            if (reading !== undefined)
                found.push(...pendingOf(reading, options));
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError) || error.code === 'unavailable')
                throw error;
        }
    };
    if (options.orders !== undefined) {
        for (const id of options.orders)
            await look(() => (0,_ledger_entries_orders_js__WEBPACK_IMPORTED_MODULE_6__/* .readOrder */ .Rx)(snapshot, id));
        return found;
    }
    for (const placed of await newestPlaced(snapshot, options.newest ?? DEFAULT_NEWEST))
        await look(() => readConcerned(snapshot, placed, options));
    return found;
}


/***/ }),

/***/ 78278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ bringOrders)
/* harmony export */ });
/* harmony import */ var _pureDigest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17784);
/* harmony import */ var _ledgerPaths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95371);
/* harmony import */ var _log_leaf_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16338);
/* harmony import */ var _log_leafHead_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65243);
/* harmony import */ var _entries_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12727);





/** So many of the newest offers come with the orders, which may use them. */
const MOST_OFFERS = 256;
const MOST_ACCOUNTS = 512;
/** So many files of offers and keys come at once; whoever may push can lay down more, which are asked for where they are read. */
const MOST_BESIDE = 8192;
function entryIn(leaf) {
    const decoded = (0,_log_leaf_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeLeaf */ .LQ)(leaf);
    if (!decoded.ok)
        return undefined;
    const { head, headBytes } = decoded.leaf;
    return (0,_log_leafHead_js__WEBPACK_IMPORTED_MODULE_3__/* .isCreation */ ._u)(head) ? undefined : { head, digest: (0,_pureDigest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .fg)(headBytes) };
}
/**
 * The leaves about what begins at a leaf, the beginning itself first, as far as they are entries.
 * @throws CountersignError `tampered` when the log's files do not prove the log
 */
async function headsOf(log, beginning) {
    const first = entryIn(beginning.leaf);
    if (first === undefined)
        return [];
    const rest = await log.about(first.digest, beginning.index + 1);
    return [beginning, ...rest].flatMap((placed) => {
        const entry = placed === beginning ? first : entryIn(placed.leaf);
        return entry === undefined ? [] : [{ ...placed, head: entry.head }];
    });
}
/** Where the bodies lie that an order is read from. */
async function pathsOf(log, beginning, isWanted) {
    const directory = (0,_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_1__/* .directoryAt */ .Dp)('orders', beginning.index);
    const heads = await headsOf(log, beginning);
    const isEnded = heads.some(({ head }) => head.kind === 'order.finished');
    return heads.flatMap(({ index, head: { kind, body } }) => body === undefined || !isWanted(kind, isEnded) ? [] : [(0,_entries_js__WEBPACK_IMPORTED_MODULE_4__/* .entryPaths */ .zH)(directory, index, kind).body]);
}
/** What was written about the parties' keys, where they are not very many: who owns an offer is told by the offer alone. */
async function accountPaths(snapshot) {
    const below = async (directories) => {
        const names = directories.map(async (directory) => (await snapshot.list(directory)).map((name) => `${directory}${name}`));
        return (await Promise.all(names)).flat();
    };
    const accounts = await below(await below(['accounts/']));
    return accounts.length > MOST_ACCOUNTS ? [] : below(accounts);
}
async function offerPaths(snapshot) {
    const directories = [];
    for await (const id of (0,_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_1__/* .idsNewestFirst */ .lv)(snapshot, 'offers')) {
        directories.push((0,_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_1__/* .offerDirectory */ .ER)(id));
        if (directories.length === MOST_OFFERS)
            break;
    }
    const names = directories.map(async (directory) => (await snapshot.list(directory)).map((name) => `${directory}/${name}`));
    return (await Promise.all(names)).flat();
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

/***/ 35226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ isEndedBy)
/* harmony export */ });
/* harmony import */ var _pureDigest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17784);
/* harmony import */ var _log_leaf_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16338);
/* harmony import */ var _log_leafHead_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65243);



/**
 * Whether the operator of an order's TEE signed that it ended: told from the log alone, without the order's bodies. Whether
 * that entry counts is not asked. It is for passing over orders that want nothing more: an operator who says so of an order
 * that still waits could as well end it.
 * @param operator fingerprint
 * @throws CountersignError `tampered` when the log's files do not prove the log
 */
async function isEndedBy(log, placed, operator, crypto) {
    const first = (0,_log_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeLeaf */ .LQ)(placed.leaf);
    if (!first.ok)
        return false;
    for (const { index, leaf } of await log.about((0,_pureDigest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .fg)(first.leaf.headBytes), placed.index + 1)) {
        const decoded = (0,_log_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeLeaf */ .LQ)(leaf);
        if (!decoded.ok || (0,_log_leafHead_js__WEBPACK_IMPORTED_MODULE_2__/* .isCreation */ ._u)(decoded.leaf.head))
            continue;
        const { head, headBytes: bytes, signature } = decoded.leaf;
        const { kind, author, ledger, at } = head;
        if (kind !== 'order.finished' || author !== operator || ledger !== log.ledger)
            continue;
        if (await crypto.verifySignature({ bytes, signature, author, at, index }))
            return true;
    }
    return false;
}


/***/ }),

/***/ 1092:
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
        const decoded = (0,_log_leaf_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeLeaf */ .LQ)(beginning.leaf);
        if (decoded.ok && decoded.leaf.head.kind === 'order.placed')
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
