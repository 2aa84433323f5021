export const id = 3476;
export const ids = [3476];
export const modules = {

/***/ 63476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readReport: () => (/* binding */ readReport)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);


const MAX_BYTES = 32 * 1024 * 1024;
/** @throws CountersignError `input` when the report cannot be read, `limit` when it is too large for one. */
async function readReport(path) {
    try {
        if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).size > MAX_BYTES)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('limit', `the report ${path} is too large for one`);
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8');
    }
    catch (cause) {
        if (cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError)
            throw cause;
        const code = cause.code ?? '';
        const why = code === 'ENOENT' ? 'does not exist' : `cannot be read (${code})`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('input', `the report ${path} ${why}`, { cause });
    }
}


/***/ })

};
