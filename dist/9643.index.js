export const id = 9643;
export const ids = [9643];
export const modules = {

/***/ 99643:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   INPUTS: () => (/* binding */ INPUTS),
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _github_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11455);
/* harmony import */ var _github_markdown_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(45549);
/* harmony import */ var _partyInputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23129);
/* harmony import */ var _readActionInputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90385);






const INPUTS = {
    order: (0,_partyInputs_js__WEBPACK_IMPORTED_MODULE_3__/* .ledgerId */ .lu)(),
    directory: (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .line */ .n8)(), '.'),
    'wait-minutes': (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_partyInputs_js__WEBPACK_IMPORTED_MODULE_3__/* .amount */ .vj)({ max: 360 }), 0),
    force: (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .flag */ .Jt)(),
    'fail-on': (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)('error', 'never'), 'error'),
    'show-log': (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .flag */ .Jt)(),
    ..._partyInputs_js__WEBPACK_IMPORTED_MODULE_3__/* .LEDGER_INPUTS */ .KS,
    ..._partyInputs_js__WEBPACK_IMPORTED_MODULE_3__/* .KEY_INPUTS */ .AR,
};
const POLL_MS = 5000;
/** Takes the result of an order home, opened and verified. */
async function run(context) {
    const inputs = (0,_readActionInputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readActionInputs */ .U)(context, INPUTS);
    const { openParty, useToken } = await __webpack_require__.e(/* import() */ 3335).then(__webpack_require__.bind(__webpack_require__, 65716));
    const { downloadResult } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(3496), __webpack_require__.e(3074), __webpack_require__.e(8815), __webpack_require__.e(4047), __webpack_require__.e(4335), __webpack_require__.e(5938), __webpack_require__.e(5894), __webpack_require__.e(1131), __webpack_require__.e(6949), __webpack_require__.e(803), __webpack_require__.e(3354), __webpack_require__.e(4597)]).then(__webpack_require__.bind(__webpack_require__, 82801));
    const { tellProgress, tellTransfer } = await __webpack_require__.e(/* import() */ 1794).then(__webpack_require__.bind(__webpack_require__, 71794));
    useToken(context, inputs.token);
    const party = await openParty(context, inputs);
    await waitForEnd(context, party, inputs.order, inputs.waitMinutes);
    const options = {
        force: inputs.force,
        onProgress: tellProgress(context),
        transfer: tellTransfer(context),
    };
    const { order, status, path, hash } = await downloadResult(party, inputs.order, inputs.directory, options);
    context.log(`The result of order ${order} is in ${path}`);
    context.setOutputs({ order, status, path, hash });
    const rows = [
        ['Status', (0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .codeSpan */ .SS)(status)],
        ['SHA-256', (0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .codeSpan */ .SS)(hash)],
        ['Directory', (0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .codeSpan */ .SS)(path)],
    ];
    const log = inputs.showLog ? `\n\n${await lastLines(path)}` : '';
    context.addSummary(`## 📥 Result of order ${order}\n\n${(0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .table */ .tp)(['', ''], rows)}${log}`);
    if (status !== 'Done' && inputs.failOn === 'error')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('unavailable', `order ${order} ended with ${status}; its result was downloaded`, {
            mend: `Read execution.log in ${path}, or set \`fail-on: never\` to go on all the same.`,
        });
}
async function waitForEnd(context, party, order, minutes) {
    const { isFinal, statusOf } = await Promise.all(/* import() */[__webpack_require__.e(3496), __webpack_require__.e(4335), __webpack_require__.e(6903)]).then(__webpack_require__.bind(__webpack_require__, 94335));
    const end = Date.now() + minutes * 60_000;
    let told = '';
    while (Date.now() < end && !context.signal.aborted) {
        const { state } = await party.ledger.order(order);
        if (isFinal(state))
            return;
        const status = statusOf(state);
        const left = Math.ceil((end - Date.now()) / 60_000);
        if (status !== told)
            context.log(`Order ${order} is ${status}: waiting for ${awaited(state, status)}, up to ${left} min more`);
        told = status;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(context.services.pollMs ?? POLL_MS, undefined, { signal: context.signal }).catch(() => undefined);
    }
}
/** Who must act before an order goes on. */
function awaited({ attested, suborders }, status) {
    if (status !== 'Blocked')
        return status === 'New' ? 'the TEE to begin' : 'the TEE to end';
    const open = suborders.filter((each) => each.type !== 'TEE' && each.status !== 'Done').map(({ id }) => id);
    return attested === undefined ? 'the TEE to attest it' : `the owners of the suborders ${open.join(', ')}`;
}
/** The end of the run's log. Bob asks for it: his summary may be read by others than he. */
async function lastLines(path) {
    const { readTail } = await __webpack_require__.e(/* import() */ 2108).then(__webpack_require__.bind(__webpack_require__, 42108));
    return (0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .details */ .zH)('The end of the log', (0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .codeBlock */ .DV)(await readTail(path, 'execution.log', 50)));
}


/***/ }),

/***/ 45549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   SS: () => (/* binding */ codeSpan),
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
    const shown = (0,_text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeForTerminal */ .f)(text, maxLength);
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
    return `<code>${entities((0,_text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeForTerminal */ .f)(text, maxLength))}</code>`;
}
/**
 * As prose. Punctuation becomes entities, which never have structure (GFM, section 6.2); what GitHub turns into
 * mentions, issue numbers, emoji and links after rendering is broken by a zero-width space.
 */
function prose(text, maxLength = 2000) {
    return breakReferences((0,_text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeForTerminal */ .f)(text, maxLength)).split('\u200b').map(entities).join('&#8203;');
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
    const lines = entries.map((entry) => (0,_text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeForTerminal */ .f)(entry, maxLength));
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
