export const id = 2561;
export const ids = [2561];
export const modules = {

/***/ 42561:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ledgerPlace: () => (/* binding */ ledgerPlace)
/* harmony export */ });
/** Where a ledger is, for people to see: the address without what opens it. */
function ledgerPlace(url) {
    if (!/^[a-z][a-z+.-]*:\/\//i.test(url))
        return url;
    try {
        const place = new URL(url);
        place.username = '';
        place.password = '';
        return place.href;
    }
    catch {
        return url.replace(/\/\/[^/]*@/, '//');
    }
}


/***/ })

};
