export const id = 2389;
export const ids = [2389,3285,9911];
export const modules = {

/***/ 62389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   INPUTS: () => (/* binding */ INPUTS),
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68254);
/* harmony import */ var _github_page_markdown_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(39911);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _job_verdict_checksTable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33285);
/* harmony import */ var _job_inputs_gateInputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75288);
/* harmony import */ var _job_open_openActionAttester_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18917);
/* harmony import */ var _job_inputs_partyInputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58001);
/* harmony import */ var _job_inputs_readActionInputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(91097);








const INPUTS = {
    type: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)('data', 'tee', 'solution'),
    'offer-info': (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    'slot-info': (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    resource: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)()),
    ..._job_open_openActionAttester_js__WEBPACK_IMPORTED_MODULE_4__/* .ATTESTER_INPUTS */ .B,
    request: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8)()),
    ..._job_inputs_partyInputs_js__WEBPACK_IMPORTED_MODULE_5__/* .POLICY_INPUTS */ .x8,
    ..._job_inputs_gateInputs_js__WEBPACK_IMPORTED_MODULE_3__/* .SIGNING_GATE_INPUTS */ .yl,
    ..._job_inputs_partyInputs_js__WEBPACK_IMPORTED_MODULE_5__/* .LEDGER_INPUTS */ .KS,
    ..._job_inputs_partyInputs_js__WEBPACK_IMPORTED_MODULE_5__/* .KEY_INPUTS */ .AR,
};
const TYPES = { data: 'Data', tee: 'TEE', solution: 'Solution' };
/** Offers a dataset, a TEE or a solution; run again by a re-run, it finds the offer that it made. */
async function run(context) {
    const inputs = (0,_job_inputs_readActionInputs_js__WEBPACK_IMPORTED_MODULE_6__/* .readActionInputs */ .U)(context, INPUTS);
    const { openParty } = await __webpack_require__.e(/* import() */ 5738).then(__webpack_require__.bind(__webpack_require__, 63357));
    const { registerOffer } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(8842), __webpack_require__.e(3074), __webpack_require__.e(44), __webpack_require__.e(5592), __webpack_require__.e(5296), __webpack_require__.e(8555)]).then(__webpack_require__.bind(__webpack_require__, 65296));
    const { requestName } = await __webpack_require__.e(/* import() */ 9726).then(__webpack_require__.bind(__webpack_require__, 69726));
    const { info, slots } = await readOffer(inputs);
    // The key that offers data is the one that approves its uses: it stands behind the same gate.
    const gate = inputs.type === 'data' ? await (await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(7316), __webpack_require__.e(5350)]).then(__webpack_require__.bind(__webpack_require__, 68345))).checkGate(context, inputs) : undefined;
    const party = await openParty(context, inputs);
    const type = TYPES[inputs.type];
    const extras = await extrasOf(context, party, inputs);
    const name = inputs.request ?? requestName(context.env, { type, info, slots, dataset: extras.dataset });
    const registered = await registerOffer(party, {
        type,
        info,
        slots,
        ...extras,
        ...(name === undefined ? {} : { request: name }),
    });
    context.log(`Offer ${registered.offer} ${registered.created ? 'was registered' : 'had been registered before'}`);
    context.setOutputs({
        offer: registered.offer,
        slots: JSON.stringify(registered.slots),
        slot: registered.slots[0] ?? '',
        created: registered.created,
    });
    context.addSummary(renderOffer(inputs.type, info, registered, gate));
}
async function readOffer(inputs) {
    const { z } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(6255)]).then(__webpack_require__.bind(__webpack_require__, 86255));
    const { offerInfoSchema, slotInfoSchema } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(7854)]).then(__webpack_require__.bind(__webpack_require__, 87854));
    const { checkShape, readJsonInput } = await __webpack_require__.e(/* import() */ 6404).then(__webpack_require__.bind(__webpack_require__, 46404));
    const info = checkShape(await readJsonInput(inputs.offerInfo, 'offer-info'), 'offer-info', offerInfoSchema);
    const isText = /^[[{]/.test(inputs.slotInfo);
    const sources = isText ? [inputs.slotInfo] : inputs.slotInfo.split(/\r?\n/).map((each) => each.trim());
    const slots = [];
    for (const source of sources.filter((each) => each !== '')) {
        const value = await readJsonInput(source, 'slot-info');
        slots.push(...checkShape(Array.isArray(value) ? value : [value], 'slot-info', z.array(slotInfoSchema)));
    }
    return { info, slots };
}
/** What each type adds to the guide's info. */
async function extrasOf(context, party, inputs) {
    const { readResourceInput } = await __webpack_require__.e(/* import() */ 3308).then(__webpack_require__.bind(__webpack_require__, 33308));
    switch (inputs.type) {
        case 'data': {
            if (party.policy.allowSimulated)
                context.warn('The policy of this offer accepts SIMULATED TEEs, which protect nothing: for trials only.');
            const { commitmentOf } = await Promise.all(/* import() */[__webpack_require__.e(8842), __webpack_require__.e(6580)]).then(__webpack_require__.bind(__webpack_require__, 96580));
            if (inputs.resource === undefined)
                throw missing('resource', 'of a data offer');
            const resource = await readResourceInput(inputs.resource, 'resource', party.key, context.secrets);
            return {
                policy: party.policy,
                dataset: { commitment: commitmentOf(resource, 'the input resource') },
            };
        }
        case 'tee': {
            const { makeTeeKey } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(8842), __webpack_require__.e(3074), __webpack_require__.e(5894), __webpack_require__.e(1131), __webpack_require__.e(6354)]).then(__webpack_require__.bind(__webpack_require__, 45296));
            return { tee: await makeTeeKey(await (0,_job_open_openActionAttester_js__WEBPACK_IMPORTED_MODULE_4__/* .openActionAttester */ .z)(context, inputs), party.fingerprint) };
        }
        case 'solution': {
            if (inputs.resource === undefined)
                throw missing('resource', 'of a solution offer');
            const { hash, size } = await readResourceInput(inputs.resource, 'resource', party.key, context.secrets);
            return { solution: { hash: hash.hash, size } };
        }
    }
}
function missing(input, what) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('input', `the input ${input} ${what} is missing`, {
        mend: 'Add it under `with:` in the workflow.',
    });
}
function renderOffer(type, info, { offer, slots }, gate) {
    const rows = [
        ['Name', (0,_github_page_markdown_js__WEBPACK_IMPORTED_MODULE_7__/* .prose */ .CS)(info.name)],
        ['Offer', (0,_github_page_markdown_js__WEBPACK_IMPORTED_MODULE_7__.codeSpan)(String(offer))],
        ['Slots', slots.map((slot) => (0,_github_page_markdown_js__WEBPACK_IMPORTED_MODULE_7__.codeSpan)(String(slot))).join(' ')],
    ];
    const open = gate?.protected === false ? '> [!CAUTION]\n> **UNPROTECTED GATE.**\n\n' : '';
    const checks = gate === undefined ? '' : `\n\n### The gate\n\n${(0,_job_verdict_checksTable_js__WEBPACK_IMPORTED_MODULE_2__.checksTable)(gate.checks)}`;
    return `## 📇 Offer of a ${type === 'tee' ? 'TEE' : type}\n\n${open}${(0,_github_page_markdown_js__WEBPACK_IMPORTED_MODULE_7__/* .table */ .tp)(['', ''], rows)}${checks}`;
}


/***/ }),

/***/ 35058:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FB: () => (/* binding */ isAmong),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   hy: () => (/* binding */ parseApprover)
/* harmony export */ });
/** What names an approver: `583231`, or `octocat:583231`. `gh api users/octocat --jq .id` tells the number. */
function parseApprover(text) {
    const [, login, id] = /^(?:@?([A-Za-z0-9][A-Za-z0-9-]{0,38}):)?([1-9]\d{0,15})$/.exec(text) ?? [];
    if (id === undefined)
        return undefined;
    return { id: Number(id), ...(login === undefined ? {} : { login }) };
}
function nameOf({ id, login }) {
    return login === undefined ? String(id) : `${login} (${id})`;
}
function isAmong(accounts, { id }) {
    return accounts.some((each) => each.id === id);
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

/***/ 75288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kd: () => (/* binding */ GATE_INPUTS),
/* harmony export */   yl: () => (/* binding */ SIGNING_GATE_INPUTS)
/* harmony export */ });
/* unused harmony export approverList */
/* harmony import */ var _github_gate_approvers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35058);
/* harmony import */ var _github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68254);
/* harmony import */ var _github_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80384);
/* harmony import */ var _text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48044);




/** Accounts by number, one or many, between commas, spaces or lines; each may have its login in front. */
function approverList() {
    return (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)(readApprover);
}
function readApprover(part) {
    const found = (0,_github_gate_approvers_js__WEBPACK_IMPORTED_MODULE_2__/* .parseApprover */ .hy)(part);
    if (found !== undefined)
        return found;
    throw new _github_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .BadInput */ .k(`must be numbers of accounts, as 583231 or octocat:583231 (\`gh api users/octocat --jq .id\` tells it), not "${(0,_text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_3__.escapeForTerminal)(part, 60)}"`);
}
/** What is known of a gate beside what GitHub tells of it. */
const GATE_INPUTS = {
    environment: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8)()),
    'reading-environments': (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)((name) => name),
    approvers: approverList(),
    'github-plan': (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8)()),
};
/** Of an action that signs behind one. */
const SIGNING_GATE_INPUTS = {
    ...GATE_INPUTS,
    workflow: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8)()),
    'allow-unprotected': (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)(),
};


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


/***/ })

};
