export const id = 403;
export const ids = [403];
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

/***/ 40403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ upsertCheckRun),
/* harmony export */   hasCheckRun: () => (/* binding */ hasCheckRun)
/* harmony export */ });
/* unused harmony export MAX_CHECK_RUN_BYTES */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55156);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _client_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96300);
/* harmony import */ var _repositoryName_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46223);
/* harmony import */ var _cutMarkdown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65165);





/** GitHub's limit for the summary and for the text, each. */
const MAX_CHECK_RUN_BYTES = 65_535;
const runSchema = zod__WEBPACK_IMPORTED_MODULE_3__.object({
    id: zod__WEBPACK_IMPORTED_MODULE_3__.int(),
    html_url: zod__WEBPACK_IMPORTED_MODULE_3__.string().nullable(),
    external_id: zod__WEBPACK_IMPORTED_MODULE_3__.string().nullish(),
});
/**
 * Writes a verdict as a check run (permission `checks: write`). A check that could not be made is no pass:
 * `failed` is GitHub's `failure`, `not-possible` is `action_required`.
 */
async function upsertCheckRun(github, name, report) {
    const conclusions = { passed: 'success', failed: 'failure', 'not-possible': 'action_required' };
    const fields = {
        ...name,
        name: report.name,
        external_id: report.externalId,
        conclusion: conclusions[report.verdict],
        ...(report.detailsUrl === undefined ? {} : { details_url: report.detailsUrl }),
        output: {
            title: Array.from(report.title).slice(0, 255).join(''),
            summary: (0,_cutMarkdown_js__WEBPACK_IMPORTED_MODULE_4__/* .cutMarkdown */ .G)(report.summary, MAX_CHECK_RUN_BYTES, report.pointer),
            ...(report.text === undefined
                ? {}
                : { text: (0,_cutMarkdown_js__WEBPACK_IMPORTED_MODULE_4__/* .cutMarkdown */ .G)(report.text, MAX_CHECK_RUN_BYTES, report.pointer) }),
        },
    };
    const find = () => findCheckRun(github, name, report);
    const found = await find();
    if (found !== undefined) {
        const { data: answer } = await github.rest.checks.update({ ...fields, check_run_id: found.id });
        const data = (0,_client_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .readAnswer */ .J)(runSchema, answer, `PATCH ${(0,_repositoryName_js__WEBPACK_IMPORTED_MODULE_2__/* .apiPath */ .S)(name)}/check-runs/${found.id}`);
        return { id: data.id, url: data.html_url, done: 'updated' };
    }
    try {
        const { data: answer } = await github.rest.checks.create({ ...fields, head_sha: report.headSha });
        const data = (0,_client_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .readAnswer */ .J)(runSchema, answer, `POST ${(0,_repositoryName_js__WEBPACK_IMPORTED_MODULE_2__/* .apiPath */ .S)(name)}/check-runs`);
        return { id: data.id, url: data.html_url, done: 'created' };
    }
    catch (error) {
        // It may have been made before the connection broke: look before it is made twice.
        const made = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS && error.code === 'unavailable' ? await find() : undefined;
        if (made === undefined)
            throw error;
        return { id: made.id, url: made.html_url, done: 'created' };
    }
}
/** Whether it was written before (permission `checks: read`). */
async function hasCheckRun(github, name, report) {
    return (await findCheckRun(github, name, report)) !== undefined;
}
async function findCheckRun(github, name, report) {
    const runs = await github.paginate(github.rest.checks.listForRef, {
        ...name,
        ref: report.headSha,
        check_name: report.name,
        per_page: 100,
    });
    const call = `GET ${(0,_repositoryName_js__WEBPACK_IMPORTED_MODULE_2__/* .apiPath */ .S)(name)}/commits/${report.headSha}/check-runs`;
    return (0,_client_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .readAnswer */ .J)(zod__WEBPACK_IMPORTED_MODULE_3__.array(runSchema), runs, call).find((run) => run.external_id === report.externalId);
}


/***/ }),

/***/ 65165:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ cutMarkdown)
/* harmony export */ });
/**
 * Cuts Markdown to a limit in bytes of UTF-8: at the end of a line, never inside a character, with what stands
 * open (a fence, `<details>`) closed again, and a pointer to the rest as the last paragraph. Text within the
 * limit comes back as it is.
 * @param pointer Markdown that tells where the whole is; it and what closes open blocks count towards the limit.
 */
function cutMarkdown(text, maxBytes, pointer) {
    if (Buffer.byteLength(text) <= maxBytes)
        return text;
    const tail = `\n\n${pointer}\n`;
    let room = maxBytes - Buffer.byteLength(tail);
    // What closes the blocks depends on where the cut is: give up room until both fit.
    for (;;) {
        const kept = wholeLines(text, room);
        const result = kept + closers(kept) + tail;
        if (Buffer.byteLength(result) <= maxBytes)
            return result;
        if (kept === '')
            return wholeCharacters(pointer, maxBytes);
        room = Buffer.byteLength(kept) - 1;
    }
}
function wholeLines(text, maxBytes) {
    const cut = wholeCharacters(text, maxBytes);
    return cut.slice(0, Math.max(0, cut.lastIndexOf('\n')));
}
function wholeCharacters(text, maxBytes) {
    const bytes = Buffer.from(text);
    let end = Math.min(Math.max(0, maxBytes), bytes.length);
    // Bytes 10xxxxxx continue a character (RFC 3629, section 3).
    while (end > 0 && end < bytes.length && ((bytes[end] ?? 0) & 0xc0) === 0x80)
        end -= 1;
    return bytes.subarray(0, end).toString('utf8');
}
function closers(text) {
    let fence = '';
    let open = 0;
    for (const line of text.split('\n')) {
        const run = /^ {0,3}(`{3,})/.exec(line)?.[1] ?? '';
        if (fence !== '') {
            if (run.length >= fence.length && line.trim() === run)
                fence = '';
        }
        else if (run !== '')
            fence = run;
        else
            open += (line.match(/<details\b/g)?.length ?? 0) - (line.match(/<\/details>/g)?.length ?? 0);
    }
    return (fence === '' ? '' : `\n${fence}`) + '\n\n</details>'.repeat(Math.max(0, open));
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
