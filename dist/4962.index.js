export const id = 4962;
export const ids = [4962];
export const modules = {

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
