export const id = 8801;
export const ids = [8801];
export const modules = {

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
