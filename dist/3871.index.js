export const id = 3871;
export const ids = [3871];
export const modules = {

/***/ 63871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   INPUTS: () => (/* binding */ INPUTS),
/* harmony export */   ORDER_EVENT: () => (/* binding */ ORDER_EVENT),
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _github_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11455);
/* harmony import */ var _github_markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45549);
/* harmony import */ var _partyInputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23129);
/* harmony import */ var _readActionInputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90385);




const INPUTS = {
    solution: (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8)(),
    data: (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)((0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8)()),
    tee: (0,_partyInputs_js__WEBPACK_IMPORTED_MODULE_1__/* .offerChoice */ .OJ)(),
    'solution-hash': (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)()),
    configuration: (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(), '{}'),
    minutes: (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_partyInputs_js__WEBPACK_IMPORTED_MODULE_1__/* .amount */ .vj)({ min: 0.1, max: 43_200 })),
    request: (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8)()),
    notify: (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)((0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .repository */ .Jk)()),
    'notify-token': (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)()),
    'notify-required': (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)(),
    ..._partyInputs_js__WEBPACK_IMPORTED_MODULE_1__/* .POLICY_INPUTS */ .x8,
    ..._partyInputs_js__WEBPACK_IMPORTED_MODULE_1__/* .LEDGER_INPUTS */ .KS,
    ..._partyInputs_js__WEBPACK_IMPORTED_MODULE_1__/* .KEY_INPUTS */ .AR,
};
/** The type of the event that tells a data owner's repository of an order. */
const ORDER_EVENT = 'countersign-order';
/** Places an order; run again by a re-run, it finds the order that it placed. */
async function run(context) {
    const inputs = (0,_readActionInputs_js__WEBPACK_IMPORTED_MODULE_2__/* .readActionInputs */ .U)(context, INPUTS);
    const { openParty } = await __webpack_require__.e(/* import() */ 3335).then(__webpack_require__.bind(__webpack_require__, 65716));
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
    await notify(context, inputs, { order: placed.order, suborders: data, solutionHash: hash });
}
async function place(context, inputs, party) {
    const { placeOrder } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(3496), __webpack_require__.e(3074), __webpack_require__.e(4047), __webpack_require__.e(4335), __webpack_require__.e(5938), __webpack_require__.e(5894), __webpack_require__.e(1131), __webpack_require__.e(501), __webpack_require__.e(9100)]).then(__webpack_require__.bind(__webpack_require__, 55814));
    const { requestName } = await __webpack_require__.e(/* import() */ 1014).then(__webpack_require__.bind(__webpack_require__, 71014));
    const { readJsonInput } = await __webpack_require__.e(/* import() */ 1420).then(__webpack_require__.bind(__webpack_require__, 61420));
    const configuration = await readJsonInput(inputs.configuration, 'configuration');
    const solution = await ingredient(context, inputs.solution, 'solution', party.key);
    const data = [];
    for (const each of inputs.data)
        data.push(await ingredient(context, each, 'data', party.key));
    const { tee, minutes, solutionHash } = inputs;
    const content = { solution: nameOf(solution), data: data.map(nameOf), tee, configuration, minutes };
    const request = inputs.request ?? requestName(context.env, content);
    return placeOrder(party, {
        solution,
        data,
        tee,
        configuration,
        ...(solutionHash === undefined ? {} : { solutionHash }),
        ...(minutes === undefined ? {} : { minutes }),
        ...(request === undefined ? {} : { request }),
    });
}
/** An offer by its number, or a resource by the file that holds it, sealed to the key or in the clear. */
async function ingredient(context, value, input, key) {
    const offer = (0,_partyInputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readOfferChoice */ .OZ)(value);
    if (offer !== undefined)
        return { kind: 'offer', ...offer };
    const { readResourceInput } = await __webpack_require__.e(/* import() */ 4772).then(__webpack_require__.bind(__webpack_require__, 84772));
    return { kind: 'resource', resource: await readResourceInput(value, input, key, context.secrets) };
}
function nameOf(each) {
    return each.kind === 'offer'
        ? { offer: each.offer, slot: each.slot ?? null }
        : { hash: each.resource.hash.hash };
}
/** Tells the owners' repositories. Where that may not be done, their scheduled workflows find the order. */
async function notify(context, { notify: names, notifyToken, token, notifyRequired }, payload) {
    if (names.length === 0)
        return;
    const { createGitHubClient } = await __webpack_require__.e(/* import() */ 293).then(__webpack_require__.bind(__webpack_require__, 40293));
    const { dispatch } = await __webpack_require__.e(/* import() */ 886).then(__webpack_require__.bind(__webpack_require__, 40886));
    const { messageOf, CountersignError } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 19473));
    for (const name of names) {
        const shown = `${name.owner}/${name.repo}`;
        try {
            const apiUrl = context.env['GITHUB_API_URL'];
            const client = await createGitHubClient({
                token: notifyToken ?? token ?? '',
                event: context.event,
                ...(apiUrl === undefined ? {} : { apiUrl }),
            });
            await dispatch(client, name, ORDER_EVENT, payload);
            context.log(`${shown} was told of order ${payload.order}`);
        }
        catch (error) {
            if (notifyRequired)
                throw error;
            const mend = error instanceof CountersignError && error.mend !== undefined ? `\n${error.mend}` : '';
            context.warn(`${shown} was not told of order ${payload.order}; its scheduled workflow will find it. ${messageOf(error)}${mend}`);
        }
    }
}
function renderPlaced({ order, suborders, created }, hash) {
    const rows = suborders.map(({ id, type, offer, slot }) => [
        (0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .codeSpan */ .SS)(String(id)),
        type,
        (0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .codeSpan */ .SS)(`${offer},${slot}`),
        type === 'Data' ? 'waits for its owner' : '',
    ]);
    return [
        `## 🧾 Order ${order} ${created ? 'was placed' : 'had been placed before'}`,
        `Solution ${(0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .codeSpan */ .SS)(hash)}`,
        (0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(['Suborder', 'Type', 'Offer and slot', ''], rows),
        'It is Blocked until the owners of the data have completed their suborders.',
    ].join('\n\n');
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
