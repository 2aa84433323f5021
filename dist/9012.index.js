export const id = 9012;
export const ids = [9012];
export const modules = {

/***/ 99012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cancelOrder: () => (/* binding */ cancelOrder)
/* harmony export */ });
/* harmony import */ var _marketplace_order_orderState_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11006);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);


/** Asks for an order to end: at once while it waits, by the TEE when it runs. Repeating it changes nothing. */
async function cancelOrder(party, order, reason) {
    return party.ledger.appendToOrder(order, party.key, ({ state }) => {
        if (state.placed.entry.author !== party.fingerprint) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('refused', `order ${order} was placed by ${state.placed.entry.author}, not by you`);
        }
        if (state.cancelRequested)
            return undefined;
        const status = (0,_marketplace_order_orderState_js__WEBPACK_IMPORTED_MODULE_0__.statusOf)(state);
        if (status === 'Done' || status === 'Error') {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('refused', `order ${order} is ${status}: it can no longer be canceled`);
        }
        return { kind: 'order.cancel-requested', reason };
    });
}


/***/ })

};
