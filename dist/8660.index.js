export const id = 8660;
export const ids = [8660];
export const modules = {

/***/ 2631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verdictCheck: () => (/* binding */ verdictCheck)
/* harmony export */ });
/** The check run that an order's verdict is written as: found again by this, written over and not doubled. */
function verdictCheck(order) {
    return { name: 'Countersign verdict', externalId: `order-${order}` };
}


/***/ })

};
