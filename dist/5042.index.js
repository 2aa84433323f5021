export const id = 5042;
export const ids = [5042];
export const modules = {

/***/ 75042:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   waitForEvidence: () => (/* binding */ waitForEvidence)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _marketplace_order_orderState_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11006);


const POLL_MS = 500;
/**
 * Waits until the TEE has attested an order.
 * @param id the order, or a suborder of it
 * @throws CountersignError `unavailable` after `waitMs`
 */
async function waitForEvidence({ ledger }, id, { waitMs = 0, onWait }) {
    const end = Date.now() + waitMs;
    for (let isFirst = true;; isFirst = false) {
        const reading = await ledger.order(id);
        const { state } = reading;
        if (state.attested || (0,_marketplace_order_orderState_js__WEBPACK_IMPORTED_MODULE_1__.statusOf)(state) !== 'Blocked')
            return reading;
        if (Date.now() >= end) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('unavailable', `the TEE has not attested order ${state.id} yet: there is no key to seal the dataset to`, {
                mend: 'is the TEE of the order running (tee run)? Try again, or wait longer with --wait <seconds>',
            });
        }
        if (isFirst)
            onWait?.(`Waiting for the TEE to attest order ${state.id}, up to ${Math.ceil(waitMs / 60_000)} min: until then there is no key to seal to`);
        await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
}


/***/ })

};
