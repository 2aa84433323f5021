export const id = 3871;
export const ids = [3871,9911];
export const modules = {

/***/ 63871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   INPUTS: () => (/* binding */ INPUTS),
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68254);
/* harmony import */ var _github_page_markdown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39911);
/* harmony import */ var _job_inputs_partyInputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58001);
/* harmony import */ var _job_inputs_readActionInputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91097);
/* harmony import */ var _job_notifyWorkflows_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76739);





const INPUTS = {
    solution: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8)(),
    data: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8)()),
    tee: (0,_job_inputs_partyInputs_js__WEBPACK_IMPORTED_MODULE_1__/* .offerChoice */ .OJ)(),
    'solution-hash': (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)()),
    source: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)()),
    configuration: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(), '{}'),
    minutes: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_job_inputs_partyInputs_js__WEBPACK_IMPORTED_MODULE_1__/* .amount */ .vj)({ min: 0.1, max: 43_200 })),
    request: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8)()),
    ..._job_notifyWorkflows_js__WEBPACK_IMPORTED_MODULE_3__/* .NOTIFY_INPUTS */ .e,
    'notify-required': (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)(),
    comment: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)(true),
    'pull-request': (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeNumber */ .rD)({ min: 1 })),
    ..._job_inputs_partyInputs_js__WEBPACK_IMPORTED_MODULE_1__/* .POLICY_INPUTS */ .x8,
    ..._job_inputs_partyInputs_js__WEBPACK_IMPORTED_MODULE_1__/* .LEDGER_INPUTS */ .KS,
    ..._job_inputs_partyInputs_js__WEBPACK_IMPORTED_MODULE_1__/* .KEY_INPUTS */ .AR,
};
/** Places an order; run again by a re-run, it finds the order that it placed. */
async function run(context) {
    const inputs = (0,_job_inputs_readActionInputs_js__WEBPACK_IMPORTED_MODULE_2__/* .readActionInputs */ .U)(context, INPUTS);
    (0,_job_notifyWorkflows_js__WEBPACK_IMPORTED_MODULE_3__/* .checkNotifyTokens */ .k)(inputs);
    const { openParty } = await __webpack_require__.e(/* import() */ 5738).then(__webpack_require__.bind(__webpack_require__, 63357));
    const party = await openParty(context, inputs);
    const placed = await place(context, inputs, party);
    const data = placed.suborders.filter(({ type }) => type === 'Data').map(({ id }) => id);
    const { state } = await party.ledger.order(placed.order);
    const { hash } = state.placed.entry.solution;
    context.log(`Order ${placed.order} ${placed.created ? 'was placed' : 'had been placed before'}: ${hash}`);
    context.setOutputs({
        order: placed.order,
        suborders: JSON.stringify(placed.suborders),
        'data-suborders': JSON.stringify(data),
        'data-suborder': data[0] ?? '',
        'solution-hash': hash,
        created: placed.created,
    });
    context.addSummary(renderPlaced(placed, hash));
    if (inputs.comment) {
        const { markEarlierVerdict } = await __webpack_require__.e(/* import() */ 1232).then(__webpack_require__.bind(__webpack_require__, 61232));
        await markEarlierVerdict(context, inputs);
    }
    await (0,_job_notifyWorkflows_js__WEBPACK_IMPORTED_MODULE_3__.notifyWorkflows)(context, { ...inputs, isRequired: inputs.notifyRequired }, placed.order);
}
async function place(context, inputs, party) {
    const { placeOrder } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(8842), __webpack_require__.e(3074), __webpack_require__.e(1006), __webpack_require__.e(44), __webpack_require__.e(9432), __webpack_require__.e(5894), __webpack_require__.e(1131), __webpack_require__.e(1926), __webpack_require__.e(5104)]).then(__webpack_require__.bind(__webpack_require__, 15493));
    const { requestName } = await __webpack_require__.e(/* import() */ 9726).then(__webpack_require__.bind(__webpack_require__, 69726));
    const { readJsonInput } = await __webpack_require__.e(/* import() */ 6404).then(__webpack_require__.bind(__webpack_require__, 46404));
    const configuration = await readJsonInput(inputs.configuration, 'configuration');
    const solution = await ingredient(context, inputs.solution, 'solution', party.key);
    const data = [];
    for (const each of inputs.data)
        data.push(await ingredient(context, each, 'data', party.key));
    const { readSourceInput } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(6323)]).then(__webpack_require__.bind(__webpack_require__, 48704));
    const source = await readSourceInput(context, inputs.source);
    const { tee, minutes, solutionHash } = inputs;
    const content = { solution: nameOf(solution), data: data.map(nameOf), tee, configuration, minutes, source };
    const request = inputs.request ?? requestName(context.env, content);
    return placeOrder(party, {
        solution,
        data,
        tee,
        configuration,
        ...(source === undefined ? {} : { source }),
        ...(solutionHash === undefined ? {} : { solutionHash }),
        ...(minutes === undefined ? {} : { minutes }),
        ...(request === undefined ? {} : { request }),
    });
}
/** An offer by its number, or a resource by the file that holds it, sealed to the key or in the clear. */
async function ingredient(context, value, input, key) {
    const offer = (0,_job_inputs_partyInputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readOfferChoice */ .OZ)(value);
    if (offer !== undefined)
        return { kind: 'offer', ...offer };
    const { readResourceInput } = await __webpack_require__.e(/* import() */ 3308).then(__webpack_require__.bind(__webpack_require__, 33308));
    return { kind: 'resource', resource: await readResourceInput(value, input, key, context.secrets) };
}
function nameOf(each) {
    return each.kind === 'offer'
        ? { offer: each.offer, slot: each.slot ?? null }
        : { hash: each.resource.hash.hash };
}
function renderPlaced({ order, suborders, created }, hash) {
    const rows = suborders.map(({ id, type, offer, slot }) => [
        (0,_github_page_markdown_js__WEBPACK_IMPORTED_MODULE_4__.codeSpan)(String(id)),
        type,
        (0,_github_page_markdown_js__WEBPACK_IMPORTED_MODULE_4__.codeSpan)(`${offer},${slot}`),
        type === 'Data' ? 'waits for its owner' : '',
    ]);
    return [
        `## 🧾 Order ${order} ${created ? 'was placed' : 'had been placed before'}`,
        `Solution ${(0,_github_page_markdown_js__WEBPACK_IMPORTED_MODULE_4__.codeSpan)(hash)}`,
        (0,_github_page_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .table */ .tp)(['Suborder', 'Type', 'Offer and slot', ''], rows),
        'It is Blocked until the owners of the data have completed their suborders.',
    ].join('\n\n');
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

/***/ 76739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ NOTIFY_INPUTS),
  k: () => (/* binding */ checkNotifyTokens),
  notifyWorkflows: () => (/* binding */ notifyWorkflows)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/github/runner/inputs.js
var inputs = __webpack_require__(80384);
// EXTERNAL MODULE: ./build/github/runner/inputKinds.js
var inputKinds = __webpack_require__(68254);
// EXTERNAL MODULE: ./build/text/escapeForTerminal.js
var escapeForTerminal = __webpack_require__(48044);
// EXTERNAL MODULE: ./build/github/repositoryName.js
var repositoryName = __webpack_require__(46223);
;// CONCATENATED MODULE: ./build/github/workflowName.js



/** @throws CountersignError `input` when it isn't `owner/name/file.yml`. */
function parseWorkflow(text) {
    const [, repository, workflow, branch] = /^([^/\s]+\/[^/\s]+)\/([\w.-]{1,100}\.ya?ml)(?:@([\w./-]{1,200}))?$/.exec(text) ?? [];
    if (repository === undefined || workflow === undefined)
        throw new errors/* CountersignError */.WS('input', `"${(0,escapeForTerminal.escapeForTerminal)(text, 120)}" is not a workflow of a repository`, {
            mend: 'Write it as owner/name/workflow.yml.',
        });
    return { ...(0,repositoryName.parseRepository)(repository), workflow, branch };
}
/** As it was written. */
function formatWorkflow({ owner, repo, workflow, branch }) {
    return `${owner}/${repo}/${workflow}${branch === undefined ? '' : `@${branch}`}`;
}

// EXTERNAL MODULE: ./build/job/jobGitHub.js
var jobGitHub = __webpack_require__(48692);
;// CONCATENATED MODULE: ./build/job/notifyWorkflows.js






/** A workflow as `owner/name/file.yml`. */
function workflow() {
    return {
        read: (value) => {
            try {
                return parseWorkflow(value);
            }
            catch {
                throw new inputs/* BadInput */.k(`must be owner/name/workflow.yml, not "${(0,escapeForTerminal.escapeForTerminal)(value, 60)}"`);
            }
        },
    };
}
/** Whom to tell, and what opens the door there: one token for all, or one a line, in the same order. */
const NOTIFY_INPUTS = { notify: (0,inputKinds/* lines */.Mn)(workflow()), 'notify-token': (0,inputKinds/* lines */.Mn)((0,inputKinds/* secret */.rJ)()) };
/** @throws CountersignError `input` for tokens that are neither one for all nor one for each. */
function checkNotifyTokens({ notify, notifyToken }) {
    if (notifyToken.length <= 1 || notifyToken.length === notify.length)
        return;
    throw new errors/* CountersignError */.WS('input', `notify-token has ${notifyToken.length} lines, and notify ${notify.length}`, { mend: 'Give one token for all, or one a line in the order of notify.' });
}
/**
 * Starts workflows of others, which need not wait so: with the inputs `order`, and `from`, the repository that tells. Where
 * that may not be done, their schedule finds the order.
 */
async function notifyWorkflows(context, { notify, notifyToken, token, isRequired }, order) {
    const inputs = { order: String(order), from: context.env['GITHUB_REPOSITORY'] ?? '' };
    for (const [at, name] of notify.entries()) {
        const shown = formatWorkflow(name);
        try {
            const { startWorkflow } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(7253)]).then(__webpack_require__.bind(__webpack_require__, 82015));
            const github = await (0,jobGitHub/* jobGitHub */.D)(context, notifyToken[at] ?? notifyToken[0] ?? token);
            await startWorkflow(github, name, inputs);
            context.log(`${shown} was told of order ${order}`);
        }
        catch (error) {
            if (isRequired)
                throw error;
            context.warn(`${shown} was not told of order ${order}; its schedule will find it. ${(0,errors/* explanationOf */.pg)(error)}`);
        }
    }
}


/***/ })

};
