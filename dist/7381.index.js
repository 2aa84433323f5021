export const id = 7381;
export const ids = [7381];
export const modules = {

/***/ 97381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tellProgress: () => (/* binding */ tellProgress),
/* harmony export */   tellTransfer: () => (/* binding */ tellTransfer)
/* harmony export */ });
/* harmony import */ var _storage_describeTransfer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68094);
/* harmony import */ var _text_progressMeter_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43406);


const LINE_EVERY_MS = 10_000;
const TITLES = { upload: 'Uploading', download: 'Downloading', hash: 'Hashing' };
/** A log is no terminal: at most one line in ten seconds. */
function tellProgress(context) {
    const meter = new _text_progressMeter_js__WEBPACK_IMPORTED_MODULE_0__/* .ProgressMeter */ .Z3();
    let told = performance.now();
    return ({ phase, bytes, totalBytes }) => {
        const now = performance.now();
        const reading = meter.read(bytes, totalBytes, now);
        if (now - told < LINE_EVERY_MS)
            return;
        told = now;
        context.log(`${TITLES[phase]}: ${(0,_text_progressMeter_js__WEBPACK_IMPORTED_MODULE_0__/* .describeReading */ .YB)(reading)}`);
    };
}
/** Tells which request is waited for, and which is tried again. */
function tellTransfer(context) {
    return (0,_storage_describeTransfer_js__WEBPACK_IMPORTED_MODULE_1__/* .transferLines */ .d)(context.log);
}


/***/ }),

/***/ 68094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ transferLines),
/* harmony export */   j: () => (/* binding */ withoutQuery)
/* harmony export */ });
const RETRY_EVERY_MS = 1000;
/** One line for a request that is waited for, and for one that is tried again. */
function transferLines(tell) {
    let told = -Infinity;
    return {
        onStall: (request, seconds) => {
            tell(describeStall(request, seconds));
        },
        onRetry: (request, attempt, waitMs, why, attempts) => {
            // All requests under way fail together: one line says it.
            const now = performance.now();
            if (now - told < RETRY_EVERY_MS)
                return;
            told = now;
            tell(describeRetry(request, attempt, attempts, waitMs, why));
        },
    };
}
/** `waiting 30 s for PUT part 7 of bucket/object at host` */
function describeStall(request, seconds) {
    return `waiting ${seconds} s for ${withoutQuery(request)}`;
}
/** `retrying put part 7 of s3://bucket/object in 2 s (try 2 of 8): the server answered 503` */
function describeRetry(request, attempt, attempts, waitMs, why) {
    const wait = waitMs < 1000 ? '' : ` in ${Math.round(waitMs / 1000)} s`;
    return `retrying ${withoutQuery(request)}${wait} (try ${attempt + 1} of ${attempts}): ${withoutQuery(why)}`;
}
/** What a person may read of an address: its query can carry a signature or a token. */
function withoutQuery(text) {
    return text.replace(/([a-z][a-z0-9+.-]*:\/\/[^\s?]*)\?\S*/gi, '$1');
}


/***/ }),

/***/ 43406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rb: () => (/* binding */ barOf),
/* harmony export */   YB: () => (/* binding */ describeReading),
/* harmony export */   Z3: () => (/* binding */ ProgressMeter)
/* harmony export */ });
const WINDOW_MS = 10_000;
const SAMPLE_MS = 500;
/** Measures the rate over the last ten seconds, so that a line that slows down or comes back is seen. */
class ProgressMeter {
    #samples = [];
    /** @param now milliseconds of a clock that never goes back */
    read(bytes, totalBytes, now = performance.now()) {
        const last = this.#samples.at(-1);
        // Fewer bytes than before: the work began anew.
        if (last !== undefined && bytes < last.bytes)
            this.#samples.length = 0;
        if (last === undefined || now - last.at >= SAMPLE_MS)
            this.#samples.push({ at: now, bytes });
        while ((this.#samples[1]?.at ?? Infinity) <= now - WINDOW_MS)
            this.#samples.shift();
        const [first] = this.#samples;
        const elapsed = first === undefined ? 0 : now - first.at;
        const bytesPerSecond = first === undefined || elapsed < SAMPLE_MS ? undefined : ((bytes - first.bytes) / elapsed) * 1000;
        const secondsLeft = totalBytes === undefined || bytesPerSecond === undefined || bytesPerSecond === 0
            ? undefined
            : (totalBytes - bytes) / bytesPerSecond;
        return { bytes, totalBytes, bytesPerSecond, secondsLeft };
    }
}
/** `1.2 of 93.1 GiB (1 %), 56.1 MiB/s, 27 min left` */
function describeReading({ bytes, totalBytes, bytesPerSecond, secondsLeft }) {
    const [unit, size] = unitOf(totalBytes ?? bytes);
    const done = (bytes / size).toFixed(1);
    const parts = [
        totalBytes === undefined
            ? `${done} ${unit}`
            : `${done} of ${(totalBytes / size).toFixed(1)} ${unit} (${percentOf(bytes, totalBytes)} %)`,
        ...(bytesPerSecond === undefined ? [] : [`${(bytesPerSecond / MIB).toFixed(1)} MiB/s`]),
        ...(secondsLeft === undefined ? [] : [`${describeSeconds(secondsLeft)} left`]),
    ];
    return parts.join(', ');
}
/** A bar of so many characters. */
function barOf(bytes, totalBytes, width) {
    const full = Math.round((percentOf(bytes, totalBytes) / 100) * width);
    return `[${'#'.repeat(full)}${'-'.repeat(width - full)}]`;
}
const MIB = 1024 * 1024;
const UNITS = [
    ['TiB', 1024 * 1024 * MIB],
    ['GiB', 1024 * MIB],
];
function unitOf(bytes) {
    return UNITS.find(([, size]) => bytes >= size) ?? ['MiB', MIB];
}
/** Whole, rounded down: 100 is the end. */
function percentOf(bytes, totalBytes) {
    return totalBytes === 0 ? 100 : Math.min(100, Math.floor((100 * bytes) / totalBytes));
}
function describeSeconds(seconds) {
    const whole = Math.ceil(seconds);
    if (whole < 120)
        return `${whole} s`;
    const minutes = Math.ceil(whole / 60);
    return minutes < 120 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}


/***/ })

};
