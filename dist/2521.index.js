export const id = 2521;
export const ids = [2521];
export const modules = {

/***/ 42521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readTextFile: () => (/* binding */ readTextFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);


const MIB = 1024 * 1024;
/** Whatever the path names, no more than the limit is read of it: a pipe or a device may never end. */
async function readAtMost(path, limit) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'r');
    try {
        const buffer = Buffer.alloc(Math.min(limit, (await file.stat()).size || limit) + 1);
        let length = 0;
        while (length < buffer.length) {
            const { bytesRead } = await file.read(buffer, length, buffer.length - length, null);
            if (bytesRead === 0)
                return buffer.subarray(0, length);
            length += bytesRead;
        }
        return undefined;
    }
    finally {
        await file.close();
    }
}
/**
 * @param limit bytes; 1 MiB when not given
 * @throws CountersignError `input` when the file is missing or unreadable, `limit` when it is larger.
 */
async function readTextFile(path, what, limit = MIB) {
    let bytes;
    try {
        bytes = await readAtMost(path, limit);
    }
    catch (cause) {
        const code = cause.code ?? 'unknown reason';
        const why = code === 'ENOENT' ? 'does not exist' : `cannot be read (${code})`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('input', `${what} ${path} ${why}`, { cause });
    }
    if (bytes !== undefined)
        return bytes.toString('utf8');
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('limit', `${what} ${path} is larger than ${limit / MIB} MiB: is it the right file?`);
}


/***/ })

};
