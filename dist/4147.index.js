export const id = 4147;
export const ids = [4147];
export const modules = {

/***/ 69047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pendingSuborders: () => (/* binding */ pendingSuborders)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _ledger_entries_newestOrders_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1092);
/* harmony import */ var _ledger_entries_orders_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65938);
/* harmony import */ var _marketplace_placementRules_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98820);
/* harmony import */ var _marketplace_orderState_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94335);





const DEFAULT_NEWEST = 200;
function pendingOf({ state, offers }, options) {
    if ((0,_marketplace_orderState_js__WEBPACK_IMPORTED_MODULE_4__.statusOf)(state) !== 'Blocked' || state.attested === undefined)
        return [];
    if ((0,_marketplace_placementRules_js__WEBPACK_IMPORTED_MODULE_3__/* .isExpired */ ._d)(state.placed.entry, new Date()))
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
/**
 * What waits for an owner's decision, newest order first. An order that does not hold is nobody's to decide on and
 * is passed over.
 */
async function pendingSuborders(ledger, options) {
    const snapshot = await ledger.snapshot();
    const found = [];
    const look = async (id) => {
        try {
            found.push(...pendingOf(await (0,_ledger_entries_orders_js__WEBPACK_IMPORTED_MODULE_2__/* .readOrder */ .Rx)(snapshot, id), options));
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError) || error.code === 'unavailable')
                throw error;
        }
    };
    if (options.orders !== undefined) {
        for (const id of options.orders)
            await look(id);
        return found;
    }
    let left = options.newest ?? DEFAULT_NEWEST;
    for await (const id of (0,_ledger_entries_newestOrders_js__WEBPACK_IMPORTED_MODULE_1__/* .newestOrders */ .W)(snapshot)) {
        await look(id);
        left -= 1;
        if (left === 0)
            break;
    }
    return found;
}


/***/ }),

/***/ 1092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ newestOrders)
/* harmony export */ });
/* harmony import */ var _log_leaf_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16338);
/* harmony import */ var _log_numbers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47911);


/**
 * The numbers of all that was placed as an order, newest first, from the log itself: so nobody can hide an order, or push
 * it away behind names that lead to none. What is placed need not hold.
 */
async function* newestOrders({ log }) {
    if (log === undefined)
        return;
    for await (const { index, leaf } of log.beginnings()) {
        const decoded = (0,_log_leaf_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeLeaf */ .LQ)(leaf);
        if (decoded.ok && decoded.leaf.head.kind === 'order.placed')
            yield (0,_log_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .numberAt */ .tk)(index);
    }
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
