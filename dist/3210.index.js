export const id = 3210;
export const ids = [3210];
export const modules = {

/***/ 63210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   uploadDataset: () => (/* binding */ uploadDataset)
/* harmony export */ });
/* harmony import */ var _resource_resourceFile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55959);
/* harmony import */ var _resource_uploadResource_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70205);


/**
 * Guide step 1 (and 4): seals a file or directory, stores it, and writes the resource file that opens it.
 * @param file where to write the resource file; never overwritten unless `force`
 */
async function uploadDataset(store, path, file, options = {}) {
    const { force = false, ...upload } = options;
    await (0,_resource_resourceFile_js__WEBPACK_IMPORTED_MODULE_0__/* .requireNoResourceFile */ .BC)(file, force);
    // A killed upload goes on where it was; the journal holds the key until the upload has ended.
    const resource = await (0,_resource_uploadResource_js__WEBPACK_IMPORTED_MODULE_1__/* .uploadResource */ .u)(path, store, { journal: `${file}.upload`, ...upload });
    await (0,_resource_resourceFile_js__WEBPACK_IMPORTED_MODULE_0__/* .writeResourceFile */ .un)(file, resource, { force });
    return resource;
}


/***/ })

};
