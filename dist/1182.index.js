export const id = 1182;
export const ids = [1182,6007,8801];
export const modules = {

/***/ 16007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ readSmallFile),
/* harmony export */   readLogTail: () => (/* binding */ readLogTail)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);



const TAIL_BYTES = 64 * 1024;
const TAIL_LINES = 40;
const MAX_LINE = 400;
const MAX_BYTES = 1024 * 1024;
/**
 * The last lines of the log in a result's directory, each within a width; none where there is no such file. Links are not
 * followed. Of a line that was written over, as progress bars are, what stood there last.
 */
async function readLogTail(directory) {
    const text = await readPlainFile((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, 'execution.log'), TAIL_BYTES, 'end');
    const lines = text?.trimEnd().split('\n').slice(-TAIL_LINES) ?? [];
    return lines
        .map(lastWritten)
        .map((line) => (line.length > MAX_LINE ? `${line.slice(0, MAX_LINE)}…` : line));
}
function lastWritten(line) {
    return line.split('\r').findLast((part) => part !== '') ?? '';
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
        const stat = await file.stat();
        const { size } = stat;
        if (!stat.isFile() || (part === 'whole' && size > maxBytes))
            return undefined;
        const length = Math.min(size, maxBytes);
        const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, size - length);
        return buffer.toString('utf8', 0, bytesRead);
    }
    finally {
        await file.close();
    }
}


/***/ }),

/***/ 61182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   metricsIn: () => (/* binding */ metricsIn)
/* harmony export */ });
/* unused harmony export metricsOf */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _log_readTail_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16007);


const MAX_METRICS = 6;
/**
 * The numbers of `output/metrics.json` that can be drawn: lists of numbers, and pairs such as `accuracyBefore` and
 * `accuracyAfter`. The solution's own word, and none where the file is anything else.
 */
async function metricsIn(resultDirectory) {
    const text = await (0,_log_readTail_js__WEBPACK_IMPORTED_MODULE_1__/* .readSmallFile */ .E)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(resultDirectory, 'output', 'metrics.json'));
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


/***/ })

};
