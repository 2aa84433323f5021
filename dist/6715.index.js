export const id = 6715;
export const ids = [6715];
export const modules = {

/***/ 96715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkedOut: () => (/* binding */ checkedOut)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _marketplace_order_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87934);



/** The first folder from here upwards whose `.git/HEAD` can be read, and what that says. */
async function headAbove(directory) {
    for (let folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory);; folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)) {
        const git = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, '.git');
        const head = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(git, 'HEAD'), 'utf8').catch(() => undefined);
        if (head !== undefined)
            return { git, head: head.trim() };
        if (folder === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder))
            return undefined;
    }
}
/**
 * The commit that a directory is checked out at. It is read from git's own files (gitrepository-layout(5)), since a git
 * that is run obeys what whoever wrote the repository has configured.
 * @returns undefined where it cannot be told: no checkout, or a branch that is packed away
 */
async function checkedOut(directory) {
    const found = await headAbove(directory);
    if (found === undefined)
        return undefined;
    const [, branch] = /^ref: (refs\/heads\/[^\0]+)$/.exec(found.head) ?? [];
    const isInside = branch !== undefined && !branch.split('/').includes('..');
    const text = isInside ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(found.git, branch), 'utf8').catch(() => '') : found.head;
    const commit = text.trim();
    return _marketplace_order_source_js__WEBPACK_IMPORTED_MODULE_2__/* .COMMIT */ .cJ.test(commit) ? commit : undefined;
}


/***/ })

};
