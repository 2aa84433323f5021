export const id = 3192;
export const ids = [3192];
export const modules = {

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
