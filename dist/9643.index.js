export const id = 9643;
export const ids = [9643,9911,6007,7163];
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
/* harmony import */ var _github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68254);
/* harmony import */ var _github_page_markdown_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(39911);
/* harmony import */ var _github_page_renderMarks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88942);
/* harmony import */ var _job_inputs_partyInputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58001);
/* harmony import */ var _job_inputs_readActionInputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(91097);
/* harmony import */ var _job_log_shownLog_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(62932);








const INPUTS = {
    order: (0,_job_inputs_partyInputs_js__WEBPACK_IMPORTED_MODULE_4__/* .ledgerId */ .lu)(),
    directory: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .line */ .n8)(), '.'),
    'wait-minutes': (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_job_inputs_partyInputs_js__WEBPACK_IMPORTED_MODULE_4__/* .amount */ .vj)({ max: 360 }), 0),
    force: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .flag */ .Jt)(),
    'fail-on': (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)('error', 'never'), 'error'),
    'show-log': _job_log_shownLog_js__WEBPACK_IMPORTED_MODULE_6__/* .SHOW_LOG */ .H,
    ..._job_inputs_partyInputs_js__WEBPACK_IMPORTED_MODULE_4__/* .LEDGER_INPUTS */ .KS,
    ..._job_inputs_partyInputs_js__WEBPACK_IMPORTED_MODULE_4__/* .KEY_INPUTS */ .AR,
};
const POLL_MS = 5000;
/** Takes the result of an order home, opened and verified. */
async function run(context) {
    const inputs = (0,_job_inputs_readActionInputs_js__WEBPACK_IMPORTED_MODULE_5__/* .readActionInputs */ .U)(context, INPUTS);
    const { openParty, useToken } = await __webpack_require__.e(/* import() */ 5738).then(__webpack_require__.bind(__webpack_require__, 63357));
    const { downloadResult } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(8842), __webpack_require__.e(3074), __webpack_require__.e(7705), __webpack_require__.e(1006), __webpack_require__.e(44), __webpack_require__.e(9432), __webpack_require__.e(5592), __webpack_require__.e(5894), __webpack_require__.e(1131), __webpack_require__.e(7952), __webpack_require__.e(8030), __webpack_require__.e(2308)]).then(__webpack_require__.bind(__webpack_require__, 19179));
    const { tellProgress, tellTransfer } = await __webpack_require__.e(/* import() */ 7381).then(__webpack_require__.bind(__webpack_require__, 97381));
    useToken(context, inputs.token);
    const party = await openParty(context, inputs);
    await waitForEnd(context, party, inputs.order, inputs.waitMinutes);
    if (await endedWithout(context, party, inputs))
        return;
    const options = {
        force: inputs.force,
        onProgress: tellProgress(context),
        transfer: tellTransfer(context),
    };
    const { order, status, path, hash } = await downloadResult(party, inputs.order, inputs.directory, options);
    context.log(`The result of order ${order} is in ${path}`);
    context.setOutputs({ order, status, path, hash });
    const rows = [
        ['Status', (0,_github_page_markdown_js__WEBPACK_IMPORTED_MODULE_7__.codeSpan)(status)],
        ['SHA-256', (0,_github_page_markdown_js__WEBPACK_IMPORTED_MODULE_7__.codeSpan)(hash)],
        ['Directory', (0,_github_page_markdown_js__WEBPACK_IMPORTED_MODULE_7__.codeSpan)(path)],
    ];
    const isFailed = status !== 'Done';
    const log = (0,_github_page_renderMarks_js__WEBPACK_IMPORTED_MODULE_3__/* .renderLog */ .No)(isFailed, await (0,_job_log_shownLog_js__WEBPACK_IMPORTED_MODULE_6__.shownLog)(context, inputs.showLog, isFailed, path));
    const head = isFailed
        ? `## ❌ Order ${order} FAILED: it ended with ${status}`
        : `## 📥 Result of order ${order}`;
    const parts = isFailed ? [head, log, (0,_github_page_markdown_js__WEBPACK_IMPORTED_MODULE_7__/* .table */ .tp)(['', ''], rows)] : [head, (0,_github_page_markdown_js__WEBPACK_IMPORTED_MODULE_7__/* .table */ .tp)(['', ''], rows), log];
    context.addSummary(parts.filter((part) => part !== undefined).join('\n\n'));
    if (isFailed && inputs.failOn === 'error')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('run-failed', `order ${order} ended with ${status}; its result was downloaded`, {
            mend: `Read execution.log in ${path}, or set \`fail-on: never\` to go on all the same.`,
        });
}
/** Where an order ended without a result there is nothing to download, and the summary says why. */
async function endedWithout(context, party, { order, failOn }) {
    const { statusOf } = await Promise.all(/* import() */[__webpack_require__.e(8842), __webpack_require__.e(1006), __webpack_require__.e(8836)]).then(__webpack_require__.bind(__webpack_require__, 11006));
    const { endWithoutRun, hasEnded } = await Promise.all(/* import() */[__webpack_require__.e(8842), __webpack_require__.e(1006), __webpack_require__.e(5255)]).then(__webpack_require__.bind(__webpack_require__, 89694));
    const { state } = await party.ledger.order(order);
    if (!hasEnded(state, new Date()) || state.finished?.entry.result !== undefined)
        return false;
    const end = endWithoutRun(state);
    context.setOutputs({ order, status: statusOf(state), path: '', hash: '' });
    context.addSummary(`## ❌ Order ${order} ended without a result: ${(0,_github_page_markdown_js__WEBPACK_IMPORTED_MODULE_7__/* .prose */ .CS)(end)}`);
    if (failOn === 'error')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('run-failed', `order ${order} ended without a result: ${end}`, {
            mend: 'Mend what it names, and order again; `fail-on: never` goes on all the same.',
        });
    context.log(`Order ${order} ended without a result: ${end}`);
    return true;
}
async function waitForEnd(context, party, order, minutes) {
    const { statusOf } = await Promise.all(/* import() */[__webpack_require__.e(8842), __webpack_require__.e(1006), __webpack_require__.e(8836)]).then(__webpack_require__.bind(__webpack_require__, 11006));
    const { hasEnded } = await Promise.all(/* import() */[__webpack_require__.e(8842), __webpack_require__.e(1006), __webpack_require__.e(5255)]).then(__webpack_require__.bind(__webpack_require__, 89694));
    const end = Date.now() + minutes * 60_000;
    let told = '';
    while (Date.now() < end && !context.signal.aborted) {
        const { state } = await party.ledger.order(order);
        if (hasEnded(state, new Date()))
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


/***/ }),

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

/***/ 88942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   No: () => (/* binding */ renderLog),
/* harmony export */   Pl: () => (/* binding */ headline),
/* harmony export */   X7: () => (/* binding */ renderMarks),
/* harmony export */   r6: () => (/* binding */ plainHeadline)
/* harmony export */ });
/* harmony import */ var _checks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57163);
/* harmony import */ var _text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48044);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39911);



const ICON = { passed: '✅', failed: '❌', 'not-possible': '⚠️' };
const WORDS = { passed: 'Verified', failed: 'NOT verified', 'not-possible': 'Not verified in full' };
const MAX_LINE = 200;
/** The page's first line, with its icon: a run that failed is red, whatever was approved. */
function headline(view) {
    return `${ICON[(0,_checks_js__WEBPACK_IMPORTED_MODULE_0__/* .worseOf */ .WD)(view.approved, view.run)]} ${words(view, _markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)}`;
}
/** The same as plain text, without the icon. */
function plainHeadline(view) {
    return words(view, _text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_2__.escapeForTerminal);
}
function words({ approved, run, line, isSimulated, isNotBound }, shown) {
    const simulated = isSimulated ? ' (SIMULATED TEE)' : '';
    const verdict = isNotBound ? 'NOT BOUND TO THIS COMMIT' : WORDS[approved];
    const first = `${verdict}${simulated}: ${shown(line, MAX_LINE)}`;
    const detail = shown(run.detail, MAX_LINE);
    if (run.status === 'failed')
        return `Run FAILED: ${detail}. ${first}`;
    return approved === 'passed' ? `${first}; the run: ${detail}` : first;
}
/** Both, each for itself. */
function renderMarks({ approved, run, line, isNotBound }) {
    const [first, second] = [
        { passed: '✅ yes', failed: isNotBound ? '❌ NOT BOUND' : '❌ NO', 'not-possible': '⚠️ not shown' }[approved],
        { succeeded: '✅ yes', failed: '❌ NO', unknown: '⚠️ not known' }[run.status],
    ].map((each) => each.replaceAll(' ', '&nbsp;'));
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['', 'Two marks', ''], [
        [first ?? '', 'What ran is what was approved', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(line, MAX_LINE)],
        [second ?? '', 'The run succeeded', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(run.detail)],
    ]);
}
/**
 * The end of the log: open where the run failed, for it says why, and folded where it did not.
 * @param log `withheld` where the page is for more eyes than the result
 */
function renderLog(isFailed, log) {
    if (log === undefined || (log === 'withheld' && !isFailed))
        return undefined;
    const title = 'The end of the log';
    if (log === 'withheld')
        return `### ${title}\n\n_Not shown: this repository is not private, and a log may hold lines of the dataset. It is \`execution.log\` of the result; \`show-log: true\` shows its end here._`;
    const block = log.length === 0 ? '_The log is empty._' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeBlock */ .DV)(log);
    return isFailed ? `### ${title}\n\n${block}` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .details */ .zH)(title, block);
}


/***/ }),

/***/ 16007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ readSmallFile),
/* harmony export */   readLogTail: () => (/* binding */ readLogTail)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);



const TAIL_BYTES = 64 * 1024;
const TAIL_LINES = 40;
const MAX_LINE = 400;
const MAX_BYTES = 1024 * 1024;
/**
 * The last lines of the log in a result's directory, each within a width; none where there is no such file. Links are not
 * followed. Of a line that was written over, as progress bars are, what stood there last.
 */
async function readLogTail(directory) {
    const text = await readPlainFile((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, 'execution.log'), TAIL_BYTES, 'end');
    const lines = text?.trimEnd().split('\n').slice(-TAIL_LINES) ?? [];
    return lines
        .map(lastWritten)
        .map((line) => (line.length > MAX_LINE ? `${line.slice(0, MAX_LINE)}…` : line));
}
function lastWritten(line) {
    return line.split('\r').findLast((part) => part !== '') ?? '';
}
/** A small file of a result as text; undefined where it is missing, too large or no plain file. */
function readSmallFile(path) {
    return readPlainFile(path, MAX_BYTES, 'whole');
}
async function readPlainFile(path, maxBytes, part) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK).catch(() => undefined);
    if (file === undefined)
        return undefined;
    try {
        const stat = await file.stat();
        const { size } = stat;
        if (!stat.isFile() || (part === 'whole' && size > maxBytes))
            return undefined;
        const length = Math.min(size, maxBytes);
        const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, size - length);
        return buffer.toString('utf8', 0, bytesRead);
    }
    finally {
        await file.close();
    }
}


/***/ }),

/***/ 62932:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ SHOW_LOG),
/* harmony export */   shownLog: () => (/* binding */ shownLog)
/* harmony export */ });
/* harmony import */ var _github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68254);
/* harmony import */ var _readTail_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16007);


/** Whether the end of a failed run's log stands on pages that others may read. */
const SHOW_LOG = (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)('private', 'true', 'false'), 'private');
/**
 * The end of a run's log for a page on GitHub. A log is sealed to its recipients because a solution can write the dataset
 * into it, and a traceback does: unasked, it is shown where the repository is private and the run failed, and nowhere else.
 */
async function shownLog({ event }, wish, isFailed, directory) {
    if (wish === 'false')
        return undefined;
    if (wish === 'true' || (isFailed && event.isPrivate))
        return (0,_readTail_js__WEBPACK_IMPORTED_MODULE_1__.readLogTail)(directory);
    return isFailed ? 'withheld' : undefined;
}


/***/ })

};
