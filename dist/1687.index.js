export const id = 1687;
export const ids = [1687];
export const modules = {

/***/ 91687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   INPUTS: () => (/* binding */ INPUTS),
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _github_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11455);
/* harmony import */ var _github_markdown_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(45549);
/* harmony import */ var _partyInputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23129);
/* harmony import */ var _requirePath_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(59580);
/* harmony import */ var _readActionInputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(90385);








const INPUTS = {
    solution: (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .line */ .n8)(),
    data: (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .line */ .n8)(),
    model: (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .line */ .n8)()),
    'build-args': (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .lines */ .Mn)((0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .matching */ .wC)(/^[A-Za-z_][A-Za-z0-9_]*=/, 'lines of NAME=value')),
    configuration: (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(), '{}'),
    minutes: (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_partyInputs_js__WEBPACK_IMPORTED_MODULE_4__/* .amount */ .vj)({ min: 0.1, max: 360 }), 10),
    'memory-mib': (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .wholeNumber */ .rD)({ min: 16, max: 16_777_216 })),
    sandbox: (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)('docker', 'podman', 'bubblewrap')),
    output: (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .line */ .n8)(), 'rehearsal'),
    cache: (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .flag */ .Jt)(true),
    'fail-on': (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)('error', 'never'), 'error'),
};
/** The whole flow on sample data, by parties made for this one run, with the simulated TEE. */
async function run(context) {
    const inputs = (0,_readActionInputs_js__WEBPACK_IMPORTED_MODULE_6__/* .readActionInputs */ .U)(context, INPUTS);
    const { readJsonInput } = await __webpack_require__.e(/* import() */ 1420).then(__webpack_require__.bind(__webpack_require__, 61420));
    const configuration = await readJsonInput(inputs.configuration, 'configuration');
    for (const name of ['solution', 'data', 'model'])
        await (0,_requirePath_js__WEBPACK_IMPORTED_MODULE_5__/* .requirePath */ .d)(inputs[name], name);
    const archive = await takeArchive(context, inputs);
    const { reviewSolution } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(932), __webpack_require__.e(7153)]).then(__webpack_require__.bind(__webpack_require__, 41915));
    const { renderReview } = await __webpack_require__.e(/* import() */ 3331).then(__webpack_require__.bind(__webpack_require__, 35712));
    const review = renderReview({ review: await reviewSolution(archive) });
    const rehearsed = await rehearse(context, inputs, archive, configuration).catch((error) => {
        context.addSummary(review);
        throw error;
    });
    const reportPath = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(inputs.output, 'report.json');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(reportPath, `${JSON.stringify(rehearsed.report, null, 2)}\n`);
    const exitStatus = rehearsed.verdict.resultDetails?.exitStatus ?? '';
    const status = await show(context, rehearsed, reportPath, review);
    context.setOutputs({
        verdict: status,
        hash: rehearsed.solution.hash.hash,
        result: rehearsed.result.path,
        report: reportPath,
        'exit-status': exitStatus,
    });
    if (inputs.failOn === 'never')
        return;
    if (status !== 'passed' || exitStatus !== 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('refused', `the rehearsal's verdict is ${status}, and the solution ended with exit status ${exitStatus === '' ? 'none' : exitStatus} (${rehearsed.verdict.resultDetails?.outcome ?? 'not run'})`, {
            mend: `Read the end of the log in the summary, and ${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(rehearsed.result.path, 'execution.log')}.`,
        });
}
async function takeArchive(context, inputs) {
    if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(inputs.solution)).isFile())
        return inputs.solution;
    const { buildCached } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(932), __webpack_require__.e(6920), __webpack_require__.e(3338)]).then(__webpack_require__.bind(__webpack_require__, 81670));
    const directory = await context.temporaryDirectory();
    const built = await buildCached(context, {
        directory: inputs.solution,
        name: 'solution',
        output: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'solution.tar.gz'),
        buildArgs: inputs.buildArgs,
        cache: inputs.cache,
    });
    return built.archive;
}
async function rehearse(context, inputs, archive, configuration) {
    const flow = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(3496), __webpack_require__.e(3074), __webpack_require__.e(8815), __webpack_require__.e(4047), __webpack_require__.e(4335), __webpack_require__.e(5938), __webpack_require__.e(5894), __webpack_require__.e(1131), __webpack_require__.e(6949), __webpack_require__.e(803), __webpack_require__.e(2512), __webpack_require__.e(205), __webpack_require__.e(3354), __webpack_require__.e(7937), __webpack_require__.e(3985), __webpack_require__.e(501), __webpack_require__.e(3277), __webpack_require__.e(8629), __webpack_require__.e(4971), __webpack_require__.e(3692)]).then(__webpack_require__.bind(__webpack_require__, 14560));
    const { maskResource } = await __webpack_require__.e(/* import() */ 4772).then(__webpack_require__.bind(__webpack_require__, 84772));
    const { chooseSandbox } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(932), __webpack_require__.e(6374)]).then(__webpack_require__.bind(__webpack_require__, 46374));
    const env = inputs.sandbox === undefined ? context.env : { ...context.env, COUNTERSIGN_SANDBOX: inputs.sandbox };
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(inputs.output, { recursive: true });
    return flow.rehearse({
        archive,
        data: inputs.data,
        ...(inputs.model === undefined ? {} : { model: inputs.model }),
        configuration,
        minutes: inputs.minutes,
        memoryBytes: (inputs.memoryMib ?? 0) * 1024 * 1024,
        scratch: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(await context.temporaryDirectory(), 'rehearsal'),
        output: inputs.output,
        sandbox: () => (context.services.sandbox ?? chooseSandbox)(env),
        say: context.log,
        signal: context.signal,
        onResource: (resource) => {
            maskResource(resource, context.secrets);
        },
    });
}
async function show(context, { verdict, solution, data, model, result }, reportPath, review) {
    const { renderVerdict, statusOf } = await __webpack_require__.e(/* import() */ 3774).then(__webpack_require__.bind(__webpack_require__, 61393));
    const { verdictView } = await __webpack_require__.e(/* import() */ 7512).then(__webpack_require__.bind(__webpack_require__, 87512));
    const { metricsIn } = await __webpack_require__.e(/* import() */ 358).then(__webpack_require__.bind(__webpack_require__, 358));
    const { readTail } = await __webpack_require__.e(/* import() */ 2108).then(__webpack_require__.bind(__webpack_require__, 42108));
    const view = verdictView(verdict, {
        solutionHash: solution.hash.hash,
        dataHashes: [data, ...(model === undefined ? [] : [model])].map(({ hash }) => hash.hash),
        reportPath,
        resultPath: result.path,
        metrics: await metricsIn(result.path),
    });
    const log = await readTail(result.path, 'execution.log', 50);
    context.addSummary([
        '# 🎭 Rehearsal\n\nOn sample data, by parties made for this run. What a data owner would be shown is below.',
        renderVerdict(view),
        (0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_7__/* .details */ .zH)('The end of the log', (0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_7__/* .codeBlock */ .DV)(log)),
        review,
    ].join('\n\n'));
    return statusOf(view);
}


/***/ }),

/***/ 59580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ requirePath)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);


/** @throws CountersignError `input` when an input names a path that is not there. An input that is not given is fine. */
async function requirePath(path, input) {
    if (path === undefined || (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => undefined)) !== undefined)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('input', `the path of the input ${input} does not exist: ${path}`, {
        mend: 'Paths are read from the workspace: is the repository checked out (actions/checkout) before this step?',
    });
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
