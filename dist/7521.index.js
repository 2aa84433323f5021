export const id = 7521;
export const ids = [7521];
export const modules = {

/***/ 97521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   listOwn: () => (/* binding */ listOwn),
/* harmony export */   readOwn: () => (/* binding */ readOwn),
/* harmony export */   writeOwn: () => (/* binding */ writeOwn)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _home_writeFiles_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63387);




/** A file of the checkout, undefined where there is none. */
async function readOwn(directory, path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, path), 'utf8');
    }
    catch (cause) {
        if (isMissing(cause))
            return undefined;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('input', `${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, path)} cannot be read`, { cause });
    }
}
/** The files of the checkout below one of its folders, from its root. */
async function listOwn(directory, folder) {
    try {
        const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, folder), { recursive: true, withFileTypes: true });
        return entries
            .filter((entry) => !entry.isDirectory())
            .map((entry) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(directory, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(entry.parentPath, entry.name)).replaceAll('\\', '/'));
    }
    catch (cause) {
        if (isMissing(cause))
            return [];
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('input', `${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, folder)} cannot be read`, { cause });
    }
}
function isMissing(error) {
    return error.code === 'ENOENT';
}
/** Writes a file into the checkout, and the folders that it needs. */
async function writeOwn(directory, path, content) {
    const target = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, path);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(target), { recursive: true });
    await (0,_home_writeFiles_js__WEBPACK_IMPORTED_MODULE_3__/* .writeTextFile */ .T)(target, content);
}


/***/ })

};
