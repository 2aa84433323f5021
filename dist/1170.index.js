export const id = 1170;
export const ids = [1170];
export const modules = {

/***/ 31170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hashPath: () => (/* binding */ hashPath)
/* harmony export */ });
/* harmony import */ var _transfer_plainSource_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22557);
/* harmony import */ var _seal_plainHash_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45271);


const PIECE_BYTES = 1024 * 1024;
/**
 * The hash that a resource file of this path would carry: of a file its plain SHA-256, of a directory that of its
 * archive (see archiveDirectory for the GNU tar command that gives the same).
 * @param onProgress is told of each megabyte; what it throws ends the hashing
 * @throws CountersignError when anything cannot be read, or changes meanwhile.
 */
function hashPath(path, onProgress) {
    return (0,_transfer_plainSource_js__WEBPACK_IMPORTED_MODULE_0__/* .withPlainSource */ .S)(path, async (plain) => {
        const source = plain.source();
        try {
            const { hash, result: size } = await (0,_seal_plainHash_js__WEBPACK_IMPORTED_MODULE_1__/* .withPlainHash */ .x)(plain.size, async (taken) => {
                for (let bytes = 0;;) {
                    const piece = Buffer.allocUnsafeSlow(PIECE_BYTES);
                    const filled = await source.read(piece);
                    if (filled === 0)
                        return bytes;
                    await taken.take([piece.subarray(0, filled)]);
                    bytes += filled;
                    onProgress?.({ phase: 'hash', bytes, totalBytes: plain.size });
                }
            });
            return { hash, size, content: plain.content };
        }
        finally {
            await source.close();
        }
    });
}


/***/ })

};
