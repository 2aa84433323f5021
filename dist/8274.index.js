export const id = 8274;
export const ids = [8274];
export const modules = {

/***/ 78274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ACTIONS: () => (/* binding */ ACTIONS),
/* harmony export */   isActionName: () => (/* binding */ isActionName)
/* harmony export */ });
/** Every action by the name of its directory in `actions/`; `rehearsal` is the root's. Loaded when it is asked for. */
const ACTIONS = {
    'build-solution': () => Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(3655)]).then(__webpack_require__.bind(__webpack_require__, 13655)),
    'complete-suborder': () => Promise.all(/* import() */[__webpack_require__.e(4937), __webpack_require__.e(5275)]).then(__webpack_require__.bind(__webpack_require__, 35275)),
    'download-result': () => Promise.all(/* import() */[__webpack_require__.e(4937), __webpack_require__.e(9643)]).then(__webpack_require__.bind(__webpack_require__, 99643)),
    gate: () => __webpack_require__.e(/* import() */ 4643).then(__webpack_require__.bind(__webpack_require__, 44643)),
    'pending-results': () => Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(4937), __webpack_require__.e(1417)]).then(__webpack_require__.bind(__webpack_require__, 21417)),
    'pending-suborders': () => Promise.all(/* import() */[__webpack_require__.e(4937), __webpack_require__.e(432)]).then(__webpack_require__.bind(__webpack_require__, 80432)),
    'place-order': () => Promise.all(/* import() */[__webpack_require__.e(4937), __webpack_require__.e(3871)]).then(__webpack_require__.bind(__webpack_require__, 63871)),
    'register-offer': () => Promise.all(/* import() */[__webpack_require__.e(4937), __webpack_require__.e(2389)]).then(__webpack_require__.bind(__webpack_require__, 62389)),
    rehearsal: () => Promise.all(/* import() */[__webpack_require__.e(4937), __webpack_require__.e(1687)]).then(__webpack_require__.bind(__webpack_require__, 91687)),
    'review-solution': () => Promise.all(/* import() */[__webpack_require__.e(4937), __webpack_require__.e(1185)]).then(__webpack_require__.bind(__webpack_require__, 31185)),
    'run-tee': () => Promise.all(/* import() */[__webpack_require__.e(4937), __webpack_require__.e(43)]).then(__webpack_require__.bind(__webpack_require__, 30043)),
    'upload-dataset': () => Promise.all(/* import() */[__webpack_require__.e(4937), __webpack_require__.e(391)]).then(__webpack_require__.bind(__webpack_require__, 40391)),
    'verify-report': () => Promise.all(/* import() */[__webpack_require__.e(4937), __webpack_require__.e(9397)]).then(__webpack_require__.bind(__webpack_require__, 99397)),
    witness: () => Promise.all(/* import() */[__webpack_require__.e(4937), __webpack_require__.e(439)]).then(__webpack_require__.bind(__webpack_require__, 90439)),
};
function isActionName(name) {
    return Object.hasOwn(ACTIONS, name);
}


/***/ })

};
