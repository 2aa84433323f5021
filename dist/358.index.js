export const id = 358;
export const ids = [358,2108];
export const modules = {

/***/ 358:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   metricsIn: () => (/* binding */ metricsIn),
/* harmony export */   metricsOf: () => (/* binding */ metricsOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _readTail_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42108);


const MAX_METRICS = 6;
/**
 * The numbers of `output/metrics.json` that can be drawn: lists of numbers, and pairs such as `accuracyBefore` and
 * `accuracyAfter`. The solution's own word, and none where the file is anything else.
 */
async function metricsIn(resultDirectory) {
    const text = await (0,_readTail_js__WEBPACK_IMPORTED_MODULE_1__/* .readSmallFile */ .E)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(resultDirectory, 'output', 'metrics.json'));
    if (text === undefined)
        return [];
    try {
        return metricsOf(JSON.parse(text));
    }
    catch {
        return [];
    }
}
function metricsOf(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return [];
    const members = new Map(Object.entries(value));
    const found = [];
    for (const [name, after] of members) {
        const before = members.get(name.replace(/After$/, 'Before'));
        if (!name.endsWith('After') || !isNumber(after) || !isNumber(before))
            continue;
        const points = [
            { at: 0, value: before },
            { at: 1, value: after },
        ];
        found.push({ name: name.slice(0, -'After'.length), along: 'before and after', points });
    }
    for (const [name, list] of members) {
        if (!Array.isArray(list) || list.length < 2 || !list.every(isNumber))
            continue;
        found.push({ name, along: 'epoch', points: list.map((number, at) => ({ at, value: number })) });
    }
    return found.slice(0, MAX_METRICS);
}
function isNumber(value) {
    return typeof value === 'number' && Number.isFinite(value);
}


/***/ }),

/***/ 42108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ readSmallFile),
/* harmony export */   readTail: () => (/* binding */ readTail)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);



const TAIL_BYTES = 64 * 1024;
const MAX_BYTES = 1024 * 1024;
/** The last lines of a file of a result; none where there is no such file. Links are not followed. */
async function readTail(directory, name, lines) {
    const text = await readPlainFile((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, name), TAIL_BYTES, 'end');
    return text === undefined ? [] : text.trimEnd().split('\n').slice(-lines);
}
/** A small file of a result as text; undefined where it is missing, too large or no plain file. */
function readSmallFile(path) {
    return readPlainFile(path, MAX_BYTES, 'whole');
}
async function readPlainFile(path, maxBytes, part) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK).catch(() => undefined);
    if (file === undefined)
        return undefined;
    try {
        const { size } = await file.stat();
        if (!(await file.stat()).isFile() || (part === 'whole' && size > maxBytes))
            return undefined;
        const length = Math.min(size, maxBytes);
        const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, size - length);
        return buffer.toString('utf8', 0, bytesRead);
    }
    finally {
        await file.close();
    }
}


/***/ })

};
