export const id = 1094;
export const ids = [1094,3285,9911];
export const modules = {

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

/***/ 33285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checksTable: () => (/* binding */ checksTable)
/* harmony export */ });
/* harmony import */ var _github_page_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39911);

const SHOWN = { passed: '✅ passed', failed: '❌ FAILED', 'not-possible': '⚠️ not possible' };
/** Checks as a table, with what mends those that do not hold. */
function checksTable(checks) {
    const rows = checks.map(({ status, title, detail, mend }) => [
        SHOWN[status].replaceAll(' ', '&nbsp;'),
        (0,_github_page_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(title),
        (0,_github_page_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(detail) + (mend === undefined ? '' : `<br>→ ${(0,_github_page_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(mend)}`),
    ]);
    return (0,_github_page_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['', 'What must hold', 'What was seen'], rows);
}


/***/ }),

/***/ 51094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderCompletion: () => (/* binding */ renderCompletion)
/* harmony export */ });
/* harmony import */ var _github_page_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39911);
/* harmony import */ var _checksTable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33285);


/** What was signed and by whose leave, or that the suborder was turned down. */
function renderCompletion({ completed, suborder, status, gate }) {
    const { approval, changed, order } = completed;
    const again = changed ? '' : ' (as before: nothing was changed)';
    if (status !== 'done' || gate === undefined)
        return `## 🚫 Suborder ${suborder} of order ${order} was turned down: ${status}${again}`;
    const parts = [
        `## ✍️ Suborder ${suborder} of order ${order} is approved${again}`,
        ...warnings(approval, gate),
    ];
    if (approval !== undefined)
        parts.push(renderApproval(approval));
    parts.push(`### The gate\n\n${(0,_checksTable_js__WEBPACK_IMPORTED_MODULE_0__.checksTable)(gate.checks)}`);
    if (completed.checks.length > 0)
        parts.push(`### The TEE, by the policy of the offer\n\n${(0,_checksTable_js__WEBPACK_IMPORTED_MODULE_0__.checksTable)(completed.checks)}`);
    return parts.join('\n\n');
}
function warnings(approval, gate) {
    const found = [];
    if (approval?.tee.kind === 'sim')
        found.push("> [!WARNING]\n> **SIMULATED TEE.** It protects nobody's data and proves nothing about the machine.");
    if (!gate.protected)
        found.push("> [!CAUTION]\n> **UNPROTECTED GATE.** Signed with `allow-unprotected: true` though the environment's rules do not hold: it may be nobody's decision.");
    return found;
}
function renderApproval(approval) {
    const { context = {} } = approval;
    const { run, reviewer } = context;
    const rows = [
        ['Solution', (0,_github_page_markdown_js__WEBPACK_IMPORTED_MODULE_1__.codeSpan)(approval.solutionHash)],
        ['Dataset', `commitment ${(0,_github_page_markdown_js__WEBPACK_IMPORTED_MODULE_1__.codeSpan)(approval.dataset.commitment)}`],
        [
            'TEE',
            `${approval.tee.kind === 'sim' ? '**SIMULATED**' : (0,_github_page_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(approval.tee.kind)} ${(0,_github_page_markdown_js__WEBPACK_IMPORTED_MODULE_1__.codeSpan)(approval.tee.measurement)}`,
        ],
        ['Result goes to', approval.recipients.map((each) => (0,_github_page_markdown_js__WEBPACK_IMPORTED_MODULE_1__.codeSpan)(each)).join(' ')],
        [
            'Limits',
            `${approval.limits.minutes} minutes, ${approval.limits.outputBytes} bytes of output, ${approval.claims} run(s)`,
        ],
        ['Expires', (0,_github_page_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(approval.expires)],
        ['Signed by', (0,_github_page_markdown_js__WEBPACK_IMPORTED_MODULE_1__.codeSpan)(approval.approver)],
        ['Let pass by', reviewer === undefined ? 'nobody on record' : (0,_github_page_markdown_js__WEBPACK_IMPORTED_MODULE_1__.codeSpan)(reviewer)],
        ['Run', run === undefined ? 'not on GitHub' : (0,_github_page_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)('this run', run)],
    ];
    return (0,_github_page_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['What', 'As signed'], rows);
}


/***/ })

};
