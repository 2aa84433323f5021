export const id = 3812;
export const ids = [3812];
export const modules = {

/***/ 13812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   passingHome: () => (/* binding */ passingHome),
/* harmony export */   systemClock: () => (/* binding */ systemClock)
/* harmony export */ });
/** A note that ends with the process. */
function passingHome() {
    let signed;
    return {
        read: () => Promise.resolve(signed),
        write: (newer) => {
            signed = newer;
            return Promise.resolve();
        },
    };
}
/** The clock of this machine. */
function systemClock() {
    return Math.floor(Date.now() / 1000);
}


/***/ })

};
