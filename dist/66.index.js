export const id = 66;
export const ids = [66,4962];
export const modules = {

/***/ 90066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   deleteResource: () => (/* binding */ deleteResource)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _orphans_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64962);


/**
 * Removes the object that a resource names from its owner's store, and what unfinished uploads of it hold.
 * What was sealed can then be opened by nobody, unless somebody kept a copy.
 */
async function deleteResource({ resource }, store) {
    const name = resource.type === 'URL' ? lastPart(resource.url) : resource.filepath;
    const deleted = await store.remove(name);
    return { deleted, unfinished: await freeUnfinished(store, name) };
}
async function freeUnfinished(store, name) {
    try {
        return await (0,_orphans_js__WEBPACK_IMPORTED_MODULE_1__.removeUploads)(store, store.orphans?.(name) ?? []);
    }
    catch (error) {
        // Who may remove objects need not be allowed to list uploads.
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS && (error.code === 'refused' || error.code === 'unsupported'))
            return 0;
        throw error;
    }
}
/** A presigned or public URL ends in the object's name. */
function lastPart(url) {
    return decodeURIComponent(new URL(url).pathname.split('/').at(-1) ?? '');
}


/***/ }),

/***/ 64962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   removeUploads: () => (/* binding */ removeUploads),
/* harmony export */   unfinishedUploads: () => (/* binding */ unfinishedUploads)
/* harmony export */ });
/** Names that `uploadResource` gives; a bucket may hold unfinished uploads of somebody else, which are not touched. */
const OURS = /^[0-9a-f]{32}$/;
/**
 * Uploads of resources that were begun before a time and neither finished nor given up, oldest first.
 * @returns `undefined` for a store that knows of none: a registry frees what belongs to no object itself.
 */
async function unfinishedUploads(store, begunBefore) {
    if (store.orphans === undefined)
        return undefined;
    const found = [];
    for await (const orphan of store.orphans()) {
        if (OURS.test(orphan.name) && orphan.begun < begunBefore)
            found.push(orphan);
    }
    return found.sort((a, b) => a.begun.getTime() - b.begun.getTime());
}
/** Frees what they hold; gives how many were still there. */
async function removeUploads(store, uploads) {
    let removed = 0;
    for await (const upload of uploads) {
        if ((await store.removeOrphan?.(upload)) === true)
            removed += 1;
    }
    return removed;
}


/***/ })

};
