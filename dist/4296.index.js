export const id = 4296;
export const ids = [4296];
export const modules = {

/***/ 14296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   seenLedgerId: () => (/* binding */ seenLedgerId)
/* harmony export */ });
/* harmony import */ var _gitSeen_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64684);
/* harmony import */ var _places_gitUrl_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60595);


/**
 * The id of the ledger at a URL or path as it was last seen from here, and what the place is called. Nothing but the
 * memory is read: no ledger, no network.
 * @param cacheDir as in `PlaceOptions`
 * @throws CountersignError `input` for a URL that is none of a ledger, and for a memory that cannot be read
 */
async function seenLedgerId(url, cacheDir) {
    const { display } = (0,_places_gitUrl_js__WEBPACK_IMPORTED_MODULE_1__/* .parseLedgerUrl */ .u)(url);
    const seen = await new _gitSeen_js__WEBPACK_IMPORTED_MODULE_0__/* .SeenLog */ .cf(cacheDir, display, 'ledger').read();
    return seen === undefined ? undefined : { id: seen.id, at: display };
}


/***/ })

};
