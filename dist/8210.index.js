export const id = 8210;
export const ids = [8210];
export const modules = {

/***/ 68210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   deleteResource: () => (/* binding */ deleteResource)
/* harmony export */ });
/**
 * Removes the object that a resource names from its owner's store; `false` when the store has none of that name.
 * What was sealed can then be opened by nobody, unless somebody kept a copy.
 */
function deleteResource({ resource }, store) {
    return store.remove(resource.type === 'URL' ? lastPart(resource.url) : resource.filepath);
}
/** A presigned or public URL ends in the object's name. */
function lastPart(url) {
    return decodeURIComponent(new URL(url).pathname.split('/').at(-1) ?? '');
}


/***/ })

};
