export const id = 5886;
export const ids = [5886];
export const modules = {

/***/ 31573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ ownSuborder)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _marketplace_order_orderState_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11006);


/** A suborder that waits for this party. @throws CountersignError `refused` when it is somebody else's. */
function ownSuborder(party, reading, id) {
    const suborder = (0,_marketplace_order_orderState_js__WEBPACK_IMPORTED_MODULE_1__/* .suborderOf */ .Ob)(reading.state, id);
    const owner = reading.offers.get(suborder.offer)?.offer.owner;
    if (owner !== party.fingerprint) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('refused', `suborder ${id} belongs to offer ${suborder.offer} of ${owner ?? 'nobody'}, not to you (${party.fingerprint})`);
    }
    if (suborder.type === 'TEE')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('refused', `suborder ${id} is the TEE's: the TEE completes it itself`);
    return suborder;
}


/***/ }),

/***/ 55886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   revokeApproval: () => (/* binding */ revokeApproval)
/* harmony export */ });
/* harmony import */ var _ownSuborder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31573);

/** Withdraws an approval that has not been used yet. */
async function revokeApproval(party, suborderId, reason) {
    const { id: order } = (await party.ledger.order(suborderId)).state;
    await party.ledger.appendToOrder(order, party.key, (reading) => {
        const suborder = (0,_ownSuborder_js__WEBPACK_IMPORTED_MODULE_0__/* .ownSuborder */ .R)(party, reading, suborderId);
        return suborder.revoked ? undefined : { kind: 'order.revoked', suborder: suborder.id, reason };
    });
    return order;
}


/***/ })

};
