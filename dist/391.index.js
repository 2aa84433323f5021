export const id = 391;
export const ids = [391,9911];
export const modules = {

/***/ 40391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   INPUTS: () => (/* binding */ INPUTS),
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68254);
/* harmony import */ var _github_page_markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39911);
/* harmony import */ var _job_inputs_partyInputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58001);
/* harmony import */ var _job_inputs_readActionInputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91097);




const INPUTS = {
    path: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8)(),
    output: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8)(), 'dataset.resource.json.asc'),
    filename: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8)()),
    force: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)(),
    ..._job_inputs_partyInputs_js__WEBPACK_IMPORTED_MODULE_1__/* .STORAGE_INPUTS */ .OR,
    ..._job_inputs_partyInputs_js__WEBPACK_IMPORTED_MODULE_1__/* .KEY_INPUTS */ .AR,
    token: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)()),
};
/** Seals a dataset or a model, stores it, and leaves its resource sealed to its owner. */
async function run(context) {
    const inputs = (0,_job_inputs_readActionInputs_js__WEBPACK_IMPORTED_MODULE_2__/* .readActionInputs */ .U)(context, INPUTS);
    const { openActionStore, openKey } = await __webpack_require__.e(/* import() */ 5738).then(__webpack_require__.bind(__webpack_require__, 63357));
    const { uploadSealed } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(8842), __webpack_require__.e(3074), __webpack_require__.e(9811), __webpack_require__.e(8544), __webpack_require__.e(4377)]).then(__webpack_require__.bind(__webpack_require__, 18544));
    const key = await openKey(inputs);
    const store = await openActionStore(context, inputs.storage, inputs.token);
    const { resource, uploaded } = await uploadSealed(context, {
        path: inputs.path,
        output: inputs.output,
        key,
        store,
        force: inputs.force,
        ...(inputs.filename === undefined ? {} : { filename: inputs.filename }),
    });
    context.setOutputs({
        resource: inputs.output,
        hash: resource.hash.hash,
        size: resource.size,
        uploaded,
    });
    context.addSummary(renderUpload(resource, inputs.output, uploaded));
}
function renderUpload({ hash, size, content }, file, uploaded) {
    const rows = [
        ['SHA-256', (0,_github_page_markdown_js__WEBPACK_IMPORTED_MODULE_3__.codeSpan)(hash.hash)],
        ['Size', `${size} bytes, ${content === 'file' ? 'one file' : 'as the tar of a directory'}`],
        ['Sealed resource', (0,_github_page_markdown_js__WEBPACK_IMPORTED_MODULE_3__.codeSpan)(file)],
    ];
    const title = uploaded ? 'Sealed and stored' : 'Stored before: nothing was sent again';
    return `## 🔒 ${title}\n\n${(0,_github_page_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(['', ''], rows)}\n\nOnly the owner's key opens the sealed resource. Keep it as an environment secret; without it the data is lost.`;
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


/***/ })

};
