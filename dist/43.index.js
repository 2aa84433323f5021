export const id = 43;
export const ids = [43,9911];
export const modules = {

/***/ 30043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   INPUTS: () => (/* binding */ INPUTS),
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58500);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68254);
/* harmony import */ var _github_page_markdown_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(39911);
/* harmony import */ var _job_open_openActionAttester_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18917);
/* harmony import */ var _job_inputs_partyInputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58001);
/* harmony import */ var _job_inputs_readActionInputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(91097);
/* harmony import */ var _job_notifyWorkflows_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(76739);









const INPUTS = {
    phase: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)('attest', 'execute', 'all'), 'all'),
    orders: (0,_job_inputs_partyInputs_js__WEBPACK_IMPORTED_MODULE_5__/* .ledgerIds */ .w6)(),
    'renew-offers': (0,_job_inputs_partyInputs_js__WEBPACK_IMPORTED_MODULE_5__/* .ledgerIds */ .w6)(),
    'wait-minutes': (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_job_inputs_partyInputs_js__WEBPACK_IMPORTED_MODULE_5__/* .amount */ .vj)({ max: 360 }), 0),
    ..._job_open_openActionAttester_js__WEBPACK_IMPORTED_MODULE_4__/* .ATTESTER_INPUTS */ .B,
    sandbox: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)('docker', 'podman', 'bubblewrap')),
    journals: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .line */ .n8)()),
    scratch: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .line */ .n8)()),
    ..._job_notifyWorkflows_js__WEBPACK_IMPORTED_MODULE_7__/* .NOTIFY_INPUTS */ .e,
    ..._job_inputs_partyInputs_js__WEBPACK_IMPORTED_MODULE_5__/* .STORAGE_INPUTS */ .OR,
    ..._job_inputs_partyInputs_js__WEBPACK_IMPORTED_MODULE_5__/* .LEDGER_INPUTS */ .KS,
    ..._job_inputs_partyInputs_js__WEBPACK_IMPORTED_MODULE_5__/* .KEY_INPUTS */ .AR,
};
const FINAL = new Set(['Done', 'Error', 'Canceled']);
const POLL_MS = 3000;
/** The TEE agent as a job: it attests before the owners' gates, executes after them, or does all that can be done. */
async function run(context) {
    const inputs = (0,_job_inputs_readActionInputs_js__WEBPACK_IMPORTED_MODULE_6__/* .readActionInputs */ .U)(context, INPUTS);
    const { phase, orders } = inputs;
    (0,_job_notifyWorkflows_js__WEBPACK_IMPORTED_MODULE_7__/* .checkNotifyTokens */ .k)(inputs);
    if (phase !== 'all' && orders.length === 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('input', `the input orders is missing, which the phase ${phase} needs`, {
            mend: 'Give the output `order` of place-order, or leave `phase` out.',
        });
    const tee = await openTee(context, inputs);
    const simulated = tee.attester.kind === 'sim';
    const { renewEvidence } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(8842), __webpack_require__.e(3074), __webpack_require__.e(1006), __webpack_require__.e(44), __webpack_require__.e(9432), __webpack_require__.e(5894), __webpack_require__.e(1131), __webpack_require__.e(4814)]).then(__webpack_require__.bind(__webpack_require__, 19233));
    for (const offer of inputs.renewOffers)
        await renewEvidence(tee, offer);
    const looked = await work(context, inputs, tee);
    const [only] = looked;
    context.setOutputs({
        orders: JSON.stringify(looked),
        status: looked.length === 1 ? (only?.status ?? '') : '',
    });
    context.addSummary(renderLooked(looked, simulated));
    await tellOfEnded(context, inputs, tee.ledger, looked);
    const open = looked.find(({ status }) => !FINAL.has(status));
    if (phase === 'execute' && open !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('unavailable', `order ${open.order} is ${open.status}: it was not executed`, {
            mend: open.status === 'Blocked'
                ? 'Its data owners have not all approved: run this job after complete-suborder, or raise `wait-minutes`.'
                : 'The lines above say why; run the job again.',
        });
}
async function openTee(context, inputs) {
    const { openParty } = await __webpack_require__.e(/* import() */ 5738).then(__webpack_require__.bind(__webpack_require__, 63357));
    const { makeTeeContext } = await Promise.all(/* import() */[__webpack_require__.e(8842), __webpack_require__.e(4418)]).then(__webpack_require__.bind(__webpack_require__, 54418));
    const { sandbox: chooseSandbox } = context.services;
    const { sandbox } = inputs;
    const directory = await context.temporaryDirectory();
    return makeTeeContext({
        attester: await (0,_job_open_openActionAttester_js__WEBPACK_IMPORTED_MODULE_4__/* .openActionAttester */ .z)(context, inputs),
        party: await openParty(context, { ...inputs, memory: inputs.journals }),
        env: sandbox === undefined ? context.env : { ...context.env, COUNTERSIGN_SANDBOX: sandbox },
        ...(chooseSandbox === undefined ? {} : { chooseSandbox }),
        scratch: inputs.scratch ?? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, 'scratch'),
        journals: inputs.journals ?? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, 'journals'),
        log: context.log,
        signal: context.signal,
    });
}
async function work(context, { phase, orders, waitMinutes }, tee) {
    const { runTee } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(8842), __webpack_require__.e(3074), __webpack_require__.e(7705), __webpack_require__.e(1006), __webpack_require__.e(44), __webpack_require__.e(9432), __webpack_require__.e(9811), __webpack_require__.e(5592), __webpack_require__.e(5894), __webpack_require__.e(1131), __webpack_require__.e(7952), __webpack_require__.e(5562), __webpack_require__.e(8502)]).then(__webpack_require__.bind(__webpack_require__, 35562));
    const end = Date.now() + waitMinutes * 60_000;
    for (;;) {
        const wanted = phase === 'attest' ? await notAttested(tee.ledger, orders) : orders;
        const look = { once: true, pollMs: 0, ...(orders.length === 0 ? {} : { orders: wanted }) };
        const looked = await statuses(tee.ledger, orders, await runTee(tee, look));
        const done = phase === 'attest'
            ? (await notAttested(tee.ledger, orders)).length === 0
            : orders.length > 0 && looked.every(({ status }) => FINAL.has(status));
        if (done || context.signal.aborted || Date.now() >= end)
            return looked;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(context.services.pollMs ?? POLL_MS, undefined, { signal: context.signal }).catch(() => undefined);
    }
}
/**
 * Starts the customers' workflows that fetch what came out: no job of theirs waits for a training. Each is told of the orders
 * alone that are made from its repository.
 */
async function tellOfEnded(context, { notify, notifyToken, token }, ledger, looked) {
    if (notify.length === 0)
        return;
    const { notifyWorkflows } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 76739));
    const { isSameRepository } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(7934)]).then(__webpack_require__.bind(__webpack_require__, 87934));
    const { readRepositoryInput } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(6323)]).then(__webpack_require__.bind(__webpack_require__, 48704));
    for (const { order, status } of looked) {
        if (!FINAL.has(status))
            continue;
        const { source } = (await ledger.order(order)).state.placed.entry;
        const isTold = notify.map(({ owner, repo }) => source !== undefined &&
            isSameRepository(source.repository, readRepositoryInput(context.env, `${owner}/${repo}`, 'notify')));
        const told = {
            notify: notify.filter((_, at) => isTold[at]),
            notifyToken: notifyToken.length > 1 ? notifyToken.filter((_, at) => isTold[at]) : notifyToken,
        };
        await notifyWorkflows(context, { ...told, token, isRequired: false }, order);
    }
}
/** An order that was attested before is left alone in this phase: its execution is for the other side of the gate. */
async function notAttested(ledger, orders) {
    const found = [];
    for (const id of orders) {
        const { state } = await ledger.order(id);
        if (state.attested === undefined)
            found.push(id);
    }
    return found;
}
/** Of the orders that were asked for, whatever the agent found to do; else of those that it looked at. */
async function statuses(ledger, orders, looked) {
    if (orders.length === 0)
        return looked;
    const { statusOf } = await Promise.all(/* import() */[__webpack_require__.e(8842), __webpack_require__.e(1006), __webpack_require__.e(8836)]).then(__webpack_require__.bind(__webpack_require__, 11006));
    const found = [];
    for (const order of orders)
        found.push({ order, status: statusOf((await ledger.order(order)).state) });
    return found;
}
function renderLooked(looked, simulated) {
    const head = simulated ? '## 🖥️ SIMULATED TEE' : '## 🖥️ TEE';
    if (looked.length === 0)
        return `${head}\n\nNo order waits for it.`;
    const rows = looked.map(({ order, status }) => [(0,_github_page_markdown_js__WEBPACK_IMPORTED_MODULE_8__.codeSpan)(String(order)), (0,_github_page_markdown_js__WEBPACK_IMPORTED_MODULE_8__.codeSpan)(status)]);
    return `${head}\n\n${(0,_github_page_markdown_js__WEBPACK_IMPORTED_MODULE_8__/* .table */ .tp)(['Order', 'Status'], rows)}`;
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


/***/ }),

/***/ 18917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ ATTESTER_INPUTS),
/* harmony export */   z: () => (/* binding */ openActionAttester)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68254);



/** Which TEE the job's machine is. */
const ATTESTER_INPUTS = {
    attester: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)('auto', 'hardware', 'simulated'), 'auto'),
    'simulated-root': (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .secret */ .rJ)()),
};
/** The TEE of the job's machine; a simulated one is warned of. @throws CountersignError as `chooseAttester`. */
async function openActionAttester(context, inputs) {
    const { chooseAttester } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(8842), __webpack_require__.e(6752), __webpack_require__.e(5894), __webpack_require__.e(3973), __webpack_require__.e(1850), __webpack_require__.e(7891)]).then(__webpack_require__.bind(__webpack_require__, 51850));
    const { attester: kind, simulatedRoot } = inputs;
    if (kind === 'simulated' && simulatedRoot === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('input', 'the input simulated-root is missing, which attester: simulated needs', { mend: 'Add it under `with:` in the workflow, from a secret.' });
    const { openMachine } = context.services;
    const attester = await chooseAttester({
        kind,
        simulatedRoot,
        cache: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(await context.temporaryDirectory(), 'collateral'),
        runtime: context.env['COUNTERSIGN_RUNTIME_DIRECTORY'],
        ...(openMachine === undefined ? {} : { openMachine }),
    });
    if (attester.kind === 'sim')
        context.warn('SIMULATED TEE: it proves nothing about hardware, and owners must allow it.');
    return attester;
}


/***/ })

};
