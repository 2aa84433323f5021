export const id = 5790;
export const ids = [5790,3192,7163];
export const modules = {

/***/ 57163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EG: () => (/* binding */ checkOf),
/* harmony export */   Sw: () => (/* binding */ impossibleCheck),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   WD: () => (/* binding */ worseOf),
/* harmony export */   WU: () => (/* binding */ failedCheck),
/* harmony export */   l9: () => (/* binding */ decisive)
/* harmony export */ });
/** The worst of many: `failed` before `not-possible` before `passed`; optional ones count where they were made. */
function verdictOf(checks) {
    if (checks.some((check) => check.status === 'failed'))
        return 'failed';
    if (checks.some((check) => check.status === 'not-possible' && check.optional !== true))
        return 'not-possible';
    return 'passed';
}
/** The first check that makes a verdict what it is; undefined where something else than a check does. */
function decisive(checks, verdict = verdictOf(checks)) {
    return checks.find(({ status, optional }) => status === verdict && optional !== true);
}
function checkOf(id, title, holds, detail) {
    return { id, title, status: holds ? 'passed' : 'failed', detail };
}
function failedCheck(id, title, detail) {
    return { id, title, status: 'failed', detail };
}
function impossibleCheck(id, title, detail) {
    return { id, title, status: 'not-possible', detail };
}
/** What both marks come to: a run that failed is no pass, whatever was approved; one whose end is sealed changes nothing. */
function worseOf(approved, run) {
    return run.status === 'failed' ? 'failed' : approved;
}


/***/ }),

/***/ 75790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   judgeCode: () => (/* binding */ judgeCode)
/* harmony export */ });
/* harmony import */ var _checks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57163);
/* harmony import */ var _marketplace_card_cardCode_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53192);


/**
 * Whether who let the job in had the card before them that is about to be signed: they typed its code. A click alone, an
 * administrator's bypass and the yes of another run or card have none; and of a run that was started again GitHub does not
 * tell which attempt a yes was for.
 * @param code of the card; the check never says it, so that it is read off the card
 */
function judgeCode(code, { comments, attempt }) {
    const id = 'gate-code';
    const title = 'Who let this job in typed the code of the card that is signed';
    if (attempt !== undefined && attempt !== '1')
        return {
            ...(0,_checks_js__WEBPACK_IMPORTED_MODULE_1__/* .checkOf */ .EG)(id, title, false, `this is attempt ${attempt} of the run, and the code may be of an earlier one`),
            mend: 'Start the workflow anew instead of running its jobs again: the card is made, read and approved afresh.',
        };
    const mend = 'Reject the job or let it fail, start the workflow anew, and put the code from the end of the card into the comment of the review.';
    if (comments.length === 0)
        return { ...(0,_checks_js__WEBPACK_IMPORTED_MODULE_1__/* .checkOf */ .EG)(id, title, false, 'nobody approved this run'), mend };
    if (comments.some((comment) => (0,_marketplace_card_cardCode_js__WEBPACK_IMPORTED_MODULE_0__/* .holdsCode */ .G)(comment, code)))
        return (0,_checks_js__WEBPACK_IMPORTED_MODULE_1__/* .checkOf */ .EG)(id, title, true, `the code stands in the comment of the approval`);
    const isSilent = comments.every((comment) => comment.trim() === '');
    const detail = isSilent
        ? 'the approval has no comment'
        : 'the comment of the approval holds no code, or another';
    return { ...(0,_checks_js__WEBPACK_IMPORTED_MODULE_1__/* .checkOf */ .EG)(id, title, false, detail), mend };
}


/***/ }),

/***/ 53192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ holdsCode),
/* harmony export */   cardCode: () => (/* binding */ cardCode),
/* harmony export */   w: () => (/* binding */ readCode)
/* harmony export */ });
/** Crockford's 32 digits: none of them is taken for another (no I, L, O, U). */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;
const CODE = new RegExp(`^[${DIGITS}]{${LENGTH}}$`);
/** Sixteen digits of a card's digest for eyes and hands, 80 bits in groups of four: `7K3M-0QXA-…`. */
function cardCode(digest) {
    let bits = BigInt(`0x${digest.slice(0, (LENGTH * 5) / 4)}`);
    let code = '';
    for (let position = 0; position < LENGTH; position++) {
        code = (DIGITS[Number(bits & 31n)] ?? '') + code;
        bits >>= 5n;
    }
    return grouped(code);
}
function grouped(digits) {
    return digits.replace(/.{4}(?!$)/g, '$&-');
}
/** A code as somebody typed it, in its one form; undefined for what is none. */
function readCode(text) {
    const digits = text.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
    if (!CODE.test(digits))
        return undefined;
    return grouped(digits);
}
/** Sixteen letters and digits in groups, as they may begin anywhere in a text. */
const ANYWHERE = /(?<![0-9A-Za-z])(?=([0-9A-Za-z]{4}(?:[ -]?[0-9A-Za-z]{4}){3})(?![0-9A-Za-z]))/g;
/** Whether a text (a comment, with whatever else stands in it) holds a code. */
function holdsCode(text, code) {
    return [...text.matchAll(ANYWHERE)].some(([, word = '']) => readCode(word) === code);
}


/***/ })

};
