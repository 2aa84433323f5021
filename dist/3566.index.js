export const id = 3566;
export const ids = [3566];
export const modules = {

/***/ 33566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderPlan: () => (/* binding */ renderPlan)
/* harmony export */ });
/* harmony import */ var _text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48044);

/** A plan in words for a terminal: what `--dry-run` prints, and what a person is asked to agree to. */
function renderPlan({ steps, problems, notes, left }) {
    const lines = problems.flatMap(({ what, mend }) => [`✗ ${safe(what)}`, `  → ${safe(mend)}`]);
    if (problems.length > 0)
        lines.push('Nothing can be done before this is mended. Then:');
    lines.push(...steps.map(({ sentence }, index) => `${index + 1}. ${safe(sentence)}`));
    if (steps.length === 0 && problems.length === 0)
        lines.push(left.length === 0 ? 'Nothing is left to do.' : 'Nothing is left for this command to do.');
    lines.push(...notes.map((note) => `· ${safe(note)}`));
    lines.push(...left.map((sentence) => `→ ${safe(sentence)}`));
    return `${lines.join('\n')}\n`;
}
function safe(text) {
    return (0,_text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_0__.escapeForTerminal)(text, 2000);
}


/***/ })

};
