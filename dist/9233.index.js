export const id = 9233;
export const ids = [9233];
export const modules = {

/***/ 19233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renewEvidence: () => (/* binding */ renewEvidence)
/* harmony export */ });
/* harmony import */ var _ledger_entries_offers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60044);
/* harmony import */ var _marketplace_order_handedSolution_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22932);
/* harmony import */ var _tee_teeKey_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45296);
/* harmony import */ var _tee_agent_openOrders_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35966);




const RENEW_AFTER_MS = 7 * 86_400_000;
/** The keys that something in open orders is sealed to; undefined where one of them cannot be read now. */
async function sealedToInOpenOrders(context) {
    const { readings, isUnclear } = await (0,_tee_agent_openOrders_js__WEBPACK_IMPORTED_MODULE_2__/* .openOrders */ .Y)(context);
    if (isUnclear)
        return undefined;
    const found = new Set();
    for (const { state, offers } of readings) {
        const solution = (0,_marketplace_order_handedSolution_js__WEBPACK_IMPORTED_MODULE_3__/* .handedSolution */ .G)(state, (offer) => offers.get(offer)?.offer);
        const inputs = state.placed.entry.inputs.map((input) => (input.kind === 'resource' ? input.sealed : {}));
        for (const sealed of [solution.sealed, ...inputs])
            for (const fingerprint of Object.keys(sealed))
                found.add(fingerprint);
    }
    return found;
}
/**
 * The keys that must outlive a renewal: the one that is being renewed, which somebody may be sealing to just now, and
 * those kept so far that something in an open order is sealed to.
 */
async function neededKeys(context, { offer }) {
    if (offer.tee === undefined)
        return [];
    const newest = await (0,_tee_teeKey_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprintOfTeeKey */ .hh)(offer.tee);
    if (offer.tee.kept.length === 0)
        return [newest];
    const sealedTo = await sealedToInOpenOrders(context);
    return [newest, ...offer.tee.kept.filter((key) => sealedTo?.has(key) ?? true)];
}
/** Renews the evidence of an offer before it goes stale, or when hardware lost its key in a restart; its key with it. */
async function renewEvidence(context, offerId) {
    const reading = await (0,_ledger_entries_offers_js__WEBPACK_IMPORTED_MODULE_0__/* .readOffer */ .np)(await context.ledger.snapshot(), offerId);
    const { tee: old } = reading.offer;
    if (old === undefined)
        return false;
    const isOld = Date.now() - Date.parse(old.issued) >= RENEW_AFTER_MS;
    if (!isOld && !(await (0,_tee_teeKey_js__WEBPACK_IMPORTED_MODULE_1__/* .isLost */ .JD)(context.attester, old)))
        return false;
    const needed = await neededKeys(context, reading);
    const tee = await (0,_tee_teeKey_js__WEBPACK_IMPORTED_MODULE_1__/* .renewTeeKey */ .Zv)(context.attester, context.fingerprint, old, needed);
    await context.ledger.appendToOffer(offerId, context.key, () => ({ kind: 'offer.attested', tee }));
    context.log(`Offer ${offerId}: evidence renewed, with a new key`);
    return true;
}


/***/ }),

/***/ 35226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ isEndedBy)
/* harmony export */ });
/* harmony import */ var _pureDigest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17784);
/* harmony import */ var _log_leaf_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16338);


/**
 * Whether the operator of an order's TEE signed that it ended: told from the log alone, without the order's bodies. Whether
 * that entry counts is not asked. It is for passing over orders that want nothing more: an operator who says so of an order
 * that still waits could as well end it.
 * @param operator fingerprint
 * @throws CountersignError `tampered` when the log's files do not prove the log
 */
async function isEndedBy(log, placed, operator, crypto) {
    const first = (0,_log_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeEntry */ .LP)(placed.leaf);
    if (first === undefined)
        return false;
    for (const { index, leaf } of await log.about((0,_pureDigest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .fg)(first.headBytes), placed.index + 1)) {
        const entry = (0,_log_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeEntry */ .LP)(leaf);
        if (entry === undefined)
            continue;
        const { head, headBytes: bytes, signature } = entry;
        const { kind, author, ledger, at } = head;
        if (kind !== 'order.finished' || author !== operator || ledger !== log.ledger)
            continue;
        if (await crypto.verifySignature({ bytes, signature, author, at, index }))
            return true;
    }
    return false;
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

/***/ 22932:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ handedSolution)
/* harmony export */ });
/** Where an order's solution is, and whose word for it counts. */
function handedSolution(state, offerOf) {
    const { entry, digest } = state.placed;
    const { author, solution } = entry;
    if (solution.suborder === undefined)
        return { author, digest, sealed: solution.sealed };
    const suborder = state.suborders.find(({ id, type }) => id === solution.suborder && type === 'Solution');
    const outcome = suborder?.completed?.entry.outcome;
    return {
        author: suborder && offerOf(suborder.offer)?.owner,
        digest: suborder?.completed?.digest,
        sealed: outcome?.status === 'delivered' ? outcome.solution.sealed : {},
    };
}


/***/ }),

/***/ 35966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ openOrders)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _ledger_entries_orders_bringOrders_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12376);
/* harmony import */ var _ledger_entries_isEndedBy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35226);
/* harmony import */ var _ledger_entries_orders_newestOrders_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88206);
/* harmony import */ var _ledger_entries_orders_orders_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19432);
/* harmony import */ var _ledger_entries_orders_orderSources_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7987);
/* harmony import */ var _ledger_log_numbers_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(47911);
/* harmony import */ var _ledger_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(95371);
/* harmony import */ var _ledger_pgpLogCrypto_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(25656);
/* harmony import */ var _marketplace_order_orderState_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(11006);
/* harmony import */ var _settledOrders_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(84203);











/** Leaves of the log behind which an order that cannot be read is given up. */
const LOOKED_FOR = 4096;
/** All orders that were not settled before, oldest first. */
async function unsettled(snapshot, log, { upTo, open }) {
    const from = upTo === 0 ? 0 : (0,_ledger_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_7__/* .firstLeafOf */ .A$)(Math.max(100, upTo)) + 1;
    const placed = [];
    for await (const one of (0,_ledger_entries_orders_newestOrders_js__WEBPACK_IMPORTED_MODULE_3__/* .placedOrders */ .b)(snapshot, { from, atOnce: log.size }))
        placed.push(one);
    const known = open
        .map((id) => (0,_ledger_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_7__/* .firstLeafOf */ .A$)(Math.max(100, id)))
        .filter((index) => index < Math.min(from, log.size));
    const older = await Promise.all(known.map(async (index) => ({ index, leaf: await log.leafAt(index) })));
    return [...older, ...placed.reverse()];
}
/** Orders that may want something, and what is settled once they were looked at. */
async function openOrders(context) {
    const snapshot = await context.ledger.snapshot();
    const before = await (0,_settledOrders_js__WEBPACK_IMPORTED_MODULE_10__/* .readSettled */ .Gn)(context.journals);
    const { log } = snapshot;
    if (log === undefined)
        return { readings: [], isUnclear: false, settled: before };
    const own = Promise.resolve(context.key.toPublic());
    // What the agent signs it signs when the order's life allows it, and signs anew when somebody was first. A host that puts an
    // end here which a race had lost keeps the order from being served, as it always can.
    const crypto = (0,_ledger_pgpLogCrypto_js__WEBPACK_IMPORTED_MODULE_8__/* .pgpLogCrypto */ .v)(() => own);
    const isStillOpen = new Map();
    const wanted = [];
    for (const placed of await unsettled(snapshot, log, before)) {
        if (await (0,_ledger_entries_isEndedBy_js__WEBPACK_IMPORTED_MODULE_2__/* .isEndedBy */ .m)(log, placed, context.fingerprint, crypto))
            isStillOpen.set((0,_ledger_log_numbers_js__WEBPACK_IMPORTED_MODULE_6__/* .numberAt */ .tk)(placed.index), false);
        else
            wanted.push(placed);
    }
    await (0,_ledger_entries_orders_bringOrders_js__WEBPACK_IMPORTED_MODULE_1__/* .bringOrders */ .i)(snapshot, wanted);
    // The host may have noted them in another order.
    const oldest = wanted.reduce((least, { index }) => Math.min(least, index), log.size);
    const sources = new _ledger_entries_orders_orderSources_js__WEBPACK_IMPORTED_MODULE_5__/* .OrderSources */ .b(snapshot, 'whole', oldest);
    const readings = [];
    let isUnclear = false;
    for (const { index } of wanted) {
        const id = (0,_ledger_log_numbers_js__WEBPACK_IMPORTED_MODULE_6__/* .numberAt */ .tk)(index);
        const reading = await readOwn(context, snapshot, id, sources);
        isStillOpen.set(id, reading !== undefined);
        isUnclear ||= reading === 'later';
        if (typeof reading === 'object')
            readings.push(reading);
    }
    return { readings, isUnclear, settled: (0,_settledOrders_js__WEBPACK_IMPORTED_MODULE_10__/* .settledAfter */ .kz)(before, isStillOpen) };
}
/**
 * The order, where it is one of the TEE's that may want something; undefined where nothing is left to do; `later` where
 * that cannot be told now: what was taken away may be put back.
 */
async function readOwn(context, snapshot, id, sources) {
    try {
        const reading = await (0,_ledger_entries_orders_orders_js__WEBPACK_IMPORTED_MODULE_4__/* .readOrder */ .Rx)(snapshot, id, 'whole', undefined, sources);
        const { state, offers } = reading;
        const isOwn = offers.get(state.placed.entry.tee.offer)?.offer.owner === context.fingerprint;
        return isOwn && !(0,_marketplace_order_orderState_js__WEBPACK_IMPORTED_MODULE_9__.isFinal)(state) ? reading : undefined;
    }
    catch (error) {
        context.log(`Order ${id} is ignored: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`);
        // What somebody took away may be put back: it is looked for while it is among the newest.
        const isTaken = !(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS) || error.code !== 'not-found';
        return isTaken && (snapshot.log?.size ?? 0) - (0,_ledger_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_7__/* .firstLeafOf */ .A$)(id) <= LOOKED_FOR ? 'later' : undefined;
    }
}


/***/ }),

/***/ 84203:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gn: () => (/* binding */ readSettled),
/* harmony export */   hu: () => (/* binding */ writeSettled),
/* harmony export */   kz: () => (/* binding */ settledAfter)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55156);



/** So many orders may stay open below others that are settled; with more, all from the first of the rest on are looked at. */
const MOST_OPEN = 4096;
const settledSchema = zod__WEBPACK_IMPORTED_MODULE_2__.object({
    upTo: zod__WEBPACK_IMPORTED_MODULE_2__.int().nonnegative(),
    open: zod__WEBPACK_IMPORTED_MODULE_2__.array(zod__WEBPACK_IMPORTED_MODULE_2__.int().positive()).max(MOST_OPEN),
});
function pathOf(journals) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(journals, 'settled.json');
}
/** What the last look left; nothing where there was none, or what lies there is none. */
async function readSettled(journals) {
    try {
        return settledSchema.parse(JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(pathOf(journals), 'utf8')));
    }
    catch {
        return { upTo: 0, open: [] };
    }
}
async function writeSettled(journals, settled) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(journals, { recursive: true, mode: 0o700 });
    const path = pathOf(journals);
    // Home's lock says that no other agent writes here.
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(`${path}.new`, JSON.stringify(settled), { mode: 0o600 });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(`${path}.new`, path);
}
/**
 * What holds once these orders were looked at.
 * @param looked all orders above `before.upTo`, and those that were open below it, with whether each is still open
 */
function settledAfter(before, looked) {
    const ids = [...looked.keys()].sort((a, b) => a - b);
    const open = ids.filter((id) => looked.get(id) === true);
    const first = open[MOST_OPEN];
    const newest = Math.max(before.upTo, ids.at(-1) ?? 0);
    if (first === undefined)
        return { upTo: newest, open };
    return { upTo: first - 1, open: open.slice(0, MOST_OPEN) };
}


/***/ })

};
