export const id = 432;
export const ids = [432,9911];
export const modules = {

/***/ 80432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   INPUTS: () => (/* binding */ INPUTS),
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68254);
/* harmony import */ var _github_page_markdown_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(39911);
/* harmony import */ var _job_jobGitHub_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48692);
/* harmony import */ var _job_matrix_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14047);
/* harmony import */ var _job_inputs_partyInputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58001);
/* harmony import */ var _job_inputs_readActionInputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91097);






const INPUTS = {
    account: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    offers: (0,_job_inputs_partyInputs_js__WEBPACK_IMPORTED_MODULE_1__/* .ledgerIds */ .w6)(),
    orders: (0,_job_inputs_partyInputs_js__WEBPACK_IMPORTED_MODULE_1__/* .ledgerIds */ .w6)(),
    newest: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeNumber */ .rD)({ min: 1, max: 100_000 }), 200),
    'started-in': (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .matching */ .wC)(/^[\w.-]{1,100}\.ya?ml$/, 'the name of a workflow file')),
    ..._job_inputs_partyInputs_js__WEBPACK_IMPORTED_MODULE_1__/* .LEDGER_INPUTS */ .KS,
};
/**
 * What waits for an owner's decision, as the matrix of the job that asks for it. It takes no secret key: the job
 * that looks runs before the gate.
 */
async function run(context) {
    const inputs = (0,_job_inputs_readActionInputs_js__WEBPACK_IMPORTED_MODULE_2__/* .readActionInputs */ .U)(context, INPUTS);
    const { openLedger } = await __webpack_require__.e(/* import() */ 6828).then(__webpack_require__.bind(__webpack_require__, 66828));
    const { pendingSuborders } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(8842), __webpack_require__.e(3074), __webpack_require__.e(1006), __webpack_require__.e(44), __webpack_require__.e(9432), __webpack_require__.e(3893)]).then(__webpack_require__.bind(__webpack_require__, 57153));
    const { readFingerprint } = await Promise.all(/* import() */[__webpack_require__.e(3074), __webpack_require__.e(4872)]).then(__webpack_require__.bind(__webpack_require__, 54872));
    const owner = await readFingerprint(inputs.account, 'the input account');
    const ledger = await openLedger(context, inputs);
    const { offers, orders, newest, startedIn } = inputs;
    const waiting = await pendingSuborders(ledger, {
        owner,
        newest,
        ...(offers.length === 0 ? {} : { offers }),
        ...(orders.length === 0 ? {} : { orders }),
    });
    const found = startedIn === undefined ? waiting : await withoutRun(context, waiting, startedIn, inputs.token);
    const shown = found.slice(0, _job_matrix_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_JOBS */ .E);
    if (shown.length < found.length)
        context.warn(`${found.length} suborders wait; the matrix has the newest ${_job_matrix_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_JOBS */ .E}, run again for the others.`);
    // Numbers and hashes alone: a matrix becomes text in workflows, where a name could be obeyed.
    const include = shown.map(({ order, suborder, offer, solutionHash }) => ({
        order,
        suborder,
        offer,
        'solution-hash': solutionHash,
    }));
    context.log(`${shown.length} suborder(s) wait for ${owner}`);
    context.setOutputs((0,_job_matrix_js__WEBPACK_IMPORTED_MODULE_3__/* .matrixOutputs */ .A)(include));
    context.addSummary(renderPending(shown));
}
/** Leaves out what somebody is asked already: a run that waits at the gate is not started again. */
async function withoutRun(context, found, workflow, token) {
    const { parseRepository } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 46223));
    const { readUnfinishedRuns, runForOrder } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(4787)]).then(__webpack_require__.bind(__webpack_require__, 44787));
    const { GITHUB_REPOSITORY: repository = '' } = context.env;
    const github = await (0,_job_jobGitHub_js__WEBPACK_IMPORTED_MODULE_4__/* .jobGitHub */ .D)(context, token);
    const runs = await readUnfinishedRuns(github, parseRepository(repository), workflow);
    return found.filter(({ order }) => {
        const run = runForOrder(runs, order);
        if (run !== undefined)
            context.log(`Order ${order} is asked for already: ${run.title} (${run.url})`);
        return run === undefined;
    });
}
function renderPending(found) {
    if (found.length === 0)
        return '## ⏳ Nothing waits for a decision';
    const rows = found.map(({ order, suborder, offer, solutionHash, customer }) => [order, suborder, offer, solutionHash, customer].map((cell) => (0,_github_page_markdown_js__WEBPACK_IMPORTED_MODULE_5__.codeSpan)(String(cell))));
    const head = ['Order', 'Suborder', 'Offer', 'Solution (SHA-256)', 'Customer'];
    return `## ⏳ ${found.length} waiting for a decision\n\n${(0,_github_page_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .table */ .tp)(head, rows)}`;
}


/***/ }),

/***/ 39911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   codeSpan: () => (/* binding */ codeSpan),
/* harmony export */   h8: () => (/* binding */ htmlCode),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* harmony import */ var _text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48044);

/**
 * Text of unknown origin as GitHub-flavoured Markdown that shows it and never obeys it. Controls, ANSI and
 * bidirectional characters are written out first (`escapeForTerminal`), so every result is one line.
 */
/**
 * As a code span, for values: hashes, names, commands. Nothing inside is Markdown, HTML, a mention, a link or an
 * issue number (GFM, section 6.3); only a pipe still counts in a table, which `table` sees to.
 */
function codeSpan(text, maxLength = 1000) {
    const shown = (0,_text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_0__.escapeForTerminal)(text, maxLength);
    if (shown.trim() === '')
        return shown === '' ? '_empty_' : '_only spaces_';
    const longest = longestRun(shown);
    const fence = '`'.repeat(longest + 1);
    // One space at both ends is taken off again by the renderer, where the text itself begins or ends so.
    const pad = /^[` ]|[` ]$/.test(shown) ? ' ' : '';
    return `${fence}${pad}${shown}${pad}${fence}`;
}
/** As `<code>`, for places where Markdown isn't read, such as `<summary>`. */
function htmlCode(text, maxLength = 1000) {
    return `<code>${entities((0,_text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_0__.escapeForTerminal)(text, maxLength))}</code>`;
}
/**
 * As prose. Punctuation becomes entities, which never have structure (GFM, section 6.2); what GitHub turns into
 * mentions, issue numbers, emoji and links after rendering is broken by a zero-width space.
 */
function prose(text, maxLength = 2000) {
    return breakReferences((0,_text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_0__.escapeForTerminal)(text, maxLength)).split('\u200b').map(entities).join('&#8203;');
}
/** Of backticks; of a text with any number of runs, which are more than a call takes arguments. */
function longestRun(text) {
    let longest = 0;
    for (const [run] of text.matchAll(/`+/g))
        longest = Math.max(longest, run.length);
    return longest;
}
/** As a fenced block, each entry one line of it, whatever it holds. */
function codeBlock(entries, language = '', maxLength = 4000) {
    const lines = entries.map((entry) => (0,_text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_0__.escapeForTerminal)(entry, maxLength));
    const longest = Math.max(2, longestRun(lines.join('\n')));
    const fence = '`'.repeat(longest + 1);
    return [fence + language, ...lines, fence].join('\n');
}
/**
 * A table of cells that are Markdown already. A pipe in a cell is escaped, which renderers undo even in code
 * spans (GFM, section 4.10).
 */
function table(head, rows) {
    const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
/** A link to a page of this GitHub; any other address could lead anywhere and is shown as text. */
function link(label, url, server = process.env['GITHUB_SERVER_URL']) {
    const own = `${server ?? 'https://github.com'}/`;
    if (!url.startsWith(own) || !/^[A-Za-z0-9._~/?&=%#+-]*$/.test(url.slice(own.length)))
        return codeSpan(url);
    return `[${prose(label)}](<${url}>)`;
}
/** Something long, folded away. `body` is Markdown already. */
function details(summary, body) {
    return `<details><summary>${prose(summary)}</summary>\n\n${body}\n\n</details>`;
}
function entities(text) {
    return text.replace(/[!-/:-@[-`{-~]/g, (character) => `&#${character.charCodeAt(0)};`);
}
// @user, #12, GH-12, :emoji:, https://… and www.… are made into links from text, after Markdown is rendered.
function breakReferences(text) {
    return text
        .replace(/@/g, '@\u200b')
        .replace(/#(?=\d)/g, '#\u200b')
        .replace(/\bGH-(?=\d)/gi, '$&\u200b')
        .replace(/:(?=[\w+/-])/g, (colon, at) => /\d/.test(text.charAt(at - 1)) ? colon : `${colon}\u200b`)
        .replace(/\bwww\./gi, '$&\u200b');
}


/***/ }),

/***/ 48692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ jobGitHub)
/* harmony export */ });
/** The API of the GitHub that the job runs on. @throws CountersignError as `createGitHubClient` says, without a token too */
async function jobGitHub({ env, event }, token) {
    const { createGitHubClient } = await __webpack_require__.e(/* import() */ 4761).then(__webpack_require__.bind(__webpack_require__, 4761));
    const { GITHUB_API_URL: apiUrl } = env;
    return createGitHubClient({ token: token ?? '', event, ...(apiUrl ? { apiUrl } : {}) });
}


/***/ }),

/***/ 14047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ matrixOutputs),
/* harmony export */   E: () => (/* binding */ MAX_JOBS)
/* harmony export */ });
/** GitHub's limit for the jobs of one matrix. */
const MAX_JOBS = 256;
/** The outputs from which another job makes its matrix. */
function matrixOutputs(include) {
    return { matrix: JSON.stringify({ include }), count: include.length, any: include.length > 0 };
}


/***/ })

};
