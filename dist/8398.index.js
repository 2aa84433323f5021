export const id = 8398;
export const ids = [8398];
export const modules = {

/***/ 78398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ describeIssue)
/* harmony export */ });
/** The first thing that a schema finds wrong, for people: `usage.price: must be …`, or `name is missing`. */
function describeIssue(error) {
    const [issue] = error.issues;
    const member = issue?.path.map(String).join('.') ?? '';
    const message = issue?.message ?? 'is wrong';
    if (message.endsWith('received undefined'))
        return `${member} is missing`;
    const text = message.replace(/^Invalid input: /, '');
    return member === '' ? text : `${member}: ${text}`;
}


/***/ })

};
