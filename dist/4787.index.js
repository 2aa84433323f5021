export const id = 4787;
export const ids = [4787];
export const modules = {

/***/ 96300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ readAnswer)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _text_describeIssue_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78398);
/* harmony import */ var _text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48044);



/**
 * What GitHub answered, held to the shape that is relied on.
 * @param call the request, for people: `GET /repos/{owner}/{repo} of alice/data`.
 * @throws CountersignError `unavailable` that names the call, for an answer of any other shape: a proxy's page, another
 * server's idea of the interface, or a member that changed its kind.
 */
function readAnswer(schema, answer, call) {
    const parsed = schema.safeParse(answer);
    if (parsed.success)
        return parsed.data;
    const issue = (0,_text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_1__.escapeForTerminal)((0,_text_describeIssue_js__WEBPACK_IMPORTED_MODULE_2__/* .describeIssue */ .n)(parsed.error), 200);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('unavailable', `GitHub answered ${call} in a shape that is not its own: ${issue}`, {
        mend: 'See that GITHUB_API_URL names the API of GitHub and that no proxy stands in between, and run it again.',
    });
}


/***/ }),

/***/ 50972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ PAGE_SIZE),
/* harmony export */   n: () => (/* binding */ readPages)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/** GitHub's most. */
const PAGE_SIZE = 100;
/** More than anybody has of branch policies, rules or waiting runs; an answer that never ends stops here. */
const MAX_PAGES = 50;
/**
 * All items of a list that GitHub gives in pages of a hundred. By number, not by the links of the answer: those could
 * lead the token elsewhere, or in a circle.
 * @param read one page, held to its shape; pages are counted from 1.
 * @throws CountersignError `limit` for a list that does not end.
 */
async function readPages(what, read) {
    const items = [];
    for (let page = 1; page <= MAX_PAGES; page += 1) {
        const found = await read(page);
        items.push(...found);
        if (found.length < PAGE_SIZE)
            return items;
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('limit', `GitHub's list of ${what} has over ${MAX_PAGES} pages`);
}


/***/ }),

/***/ 44787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readUnfinishedRuns: () => (/* binding */ readUnfinishedRuns),
/* harmony export */   runForOrder: () => (/* binding */ runForOrder)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55156);
/* harmony import */ var _client_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96300);
/* harmony import */ var _client_readPages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50972);
/* harmony import */ var _repositoryName_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46223);




/** A run that waits at a gate is `waiting`, for up to 30 days; one behind it in its concurrency group is `pending`. */
const UNFINISHED = ['waiting', 'pending', 'queued', 'requested', 'in_progress'];
const runsSchema = zod__WEBPACK_IMPORTED_MODULE_3__.object({
    workflow_runs: zod__WEBPACK_IMPORTED_MODULE_3__.array(zod__WEBPACK_IMPORTED_MODULE_3__.object({ display_title: zod__WEBPACK_IMPORTED_MODULE_3__.string(), html_url: zod__WEBPACK_IMPORTED_MODULE_3__.string() })),
});
/**
 * The runs of a workflow that have not ended (permission `actions: read`).
 * @param workflow the name of its file: `approve.yml`
 * @throws CountersignError as `createGitHubClient` says, and `unavailable` for an answer of another shape.
 */
async function readUnfinishedRuns(github, name, workflow) {
    const found = [];
    for (const status of UNFINISHED) {
        const runs = await (0,_client_readPages_js__WEBPACK_IMPORTED_MODULE_1__/* .readPages */ .n)(`runs of ${workflow}`, async (page) => {
            const which = { ...name, workflow_id: workflow, status, per_page: _client_readPages_js__WEBPACK_IMPORTED_MODULE_1__/* .PAGE_SIZE */ .m, page };
            const { data } = await github.rest.actions.listWorkflowRuns(which);
            const call = `GET ${(0,_repositoryName_js__WEBPACK_IMPORTED_MODULE_2__/* .apiPath */ .S)(name)}/actions/workflows/${workflow}/runs`;
            return (0,_client_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .readAnswer */ .J)(runsSchema, data, call).workflow_runs;
        });
        found.push(...runs.map(({ display_title: title, html_url: url }) => ({ title, url })));
    }
    return found;
}
/**
 * The run that was started for an order, by its name: `Approve order 1400: …`. The first order that a name says is the
 * run's own: what follows is the word of whoever started it, and keeps no other order from being asked for.
 */
function runForOrder(runs, order) {
    return runs.find(({ title }) => /\border (\d+)/i.exec(title)?.[1] === String(order));
}


/***/ }),

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
