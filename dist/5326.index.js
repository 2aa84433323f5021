export const id = 5326;
export const ids = [5326,9911];
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

/***/ 55477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PM: () => (/* binding */ wholePage),
/* harmony export */   n8: () => (/* binding */ fitPage),
/* harmony export */   pY: () => (/* binding */ movable)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39911);

/** A piece that can be moved: a row of a table, or something folded. */
function movable(title, markdown) {
    return { markdown, title };
}
function joined(pieces) {
    return pieces
        .map(({ markdown, isRow }, at) => (at === 0 ? '' : isRow === true ? '\n' : '\n\n') + markdown)
        .join('');
}
/** The whole page. */
function wholePage(pieces) {
    return `${joined(pieces)}\n`;
}
function stub({ markdown, title = '', isRow }, place) {
    const words = `**moved for GitHub's limit**: ${Buffer.byteLength(markdown)} bytes, whole in ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(place)}`;
    if (isRow === true)
        return { markdown: `| ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(title)} | ${words} |`, isRow };
    return { markdown: `**${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(title)}** ${words}` };
}
/**
 * The page within a limit. Nothing of it is cut: whole pieces, the largest first, are moved away, and in the place of each
 * stands where it is.
 * @param maxBytes of UTF-8
 * @param place that the whole page is at
 * @returns undefined where even so there is no room
 */
function fitPage(pieces, maxBytes, place) {
    const fitted = [...pieces];
    const sizes = pieces.map(({ markdown }) => Buffer.byteLength(markdown));
    const largest = [...pieces.keys()]
        .filter((at) => pieces[at]?.title !== undefined)
        .sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0));
    for (;;) {
        const page = wholePage(fitted);
        if (Buffer.byteLength(page) <= maxBytes)
            return page;
        const at = largest.shift();
        const piece = at === undefined ? undefined : pieces[at];
        if (at === undefined || piece === undefined)
            return undefined;
        fitted[at] = stub(piece, place);
    }
}


/***/ }),

/***/ 21384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U_: () => (/* binding */ codeLine),
/* harmony export */   Uj: () => (/* binding */ cardPieces),
/* harmony export */   zt: () => (/* binding */ askingPieces)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39911);
/* harmony import */ var _page_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55477);


const WHOLE = Number.POSITIVE_INFINITY;
/** A longer value would push the rest of the table out of sight: it is folded, whole. */
const MOST_IN_A_CELL = 300;
/** A configuration of so many lines is read where it stands; a longer one is folded. */
const MOST_OPEN_LINES = 40;
function partMarkdown(part) {
    if (typeof part === 'string')
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(part, WHOLE);
    if ('alarm' in part)
        return `⚠️&nbsp;**${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(part.alarm, WHOLE)}**`;
    const { value } = part;
    if (value.length <= MOST_IN_A_CELL)
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.codeSpan)(value, WHOLE);
    return `<details><summary>${value.length} characters</summary>${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .htmlCode */ .h8)(value, WHOLE)}</details>`;
}
function lineMarkdown(line) {
    return line.map(partMarkdown).join('');
}
function rowPiece({ title, lines }) {
    const [, , row = ''] = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['', ''], [[(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(title), lines.map(lineMarkdown).join('<br>')]]).split('\n');
    return { ...(0,_page_js__WEBPACK_IMPORTED_MODULE_1__/* .movable */ .pY)(title, row), isRow: true };
}
function foldPiece(id, { title, lines }) {
    const block = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeBlock */ .DV)(lines, id === 'change' ? 'diff' : id === 'configurationHash' ? 'json' : '', WHOLE);
    const isShort = lines.length <= MOST_OPEN_LINES && block.length <= 4000 && id !== 'judgement';
    return (0,_page_js__WEBPACK_IMPORTED_MODULE_1__/* .movable */ .pY)(title, isShort
        ? `**${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(title)}**\n\n${block}`
        : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)(`${title} (${lines.length} line${lines.length === 1 ? '' : 's'})`, block));
}
function warnings(card) {
    const found = [];
    if (card.isRefused)
        found.push('> [!CAUTION]\n> **REFUSED.** The TEE does not hold under your own policy. Nothing will be signed, whatever is clicked.');
    if (card.isSimulated)
        found.push("> [!WARNING]\n> **SIMULATED TEE.** It protects nobody's data and proves nothing about the machine.");
    return found;
}
/** The table of a card and what is folded below it, without a heading: beside a verdict. */
function cardPieces(card) {
    const [head = '', rule = ''] = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['What', 'In words'], []).split('\n');
    return [
        { markdown: `${head}\n${rule}` },
        ...card.rows.map(rowPiece),
        ...card.rows.flatMap(({ id, whole }) => (whole === undefined ? [] : [foldPiece(id, whole)])),
    ];
}
/** A card as it is asked for, without its code, which is for who has read the page to its end. */
function askingPieces(card) {
    return [
        { markdown: `## ✍️ What you sign: order ${card.order}, suborder ${card.suborder}` },
        ...warnings(card).map((markdown) => ({ markdown })),
        ...cardPieces(card),
    ];
}
/** The code of a card, unless the owner's policy refuses the TEE anyway. */
function codeLine({ suborder, digest, code, isRefused }) {
    if (isRefused)
        return `Suborder ${suborder}: there is no code, since nothing is signed for this TEE.`;
    return `Suborder ${suborder}: **${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.codeSpan)(code)}** (of ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.codeSpan)(digest)})`;
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

/***/ 45326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  overallOf: () => (/* binding */ overallOf),
  k: () => (/* binding */ renderCheckRun),
  renderVerdict: () => (/* binding */ renderVerdict),
  statusOf: () => (/* binding */ statusOf),
  titleOf: () => (/* binding */ titleOf)
});

// EXTERNAL MODULE: ./build/checks.js
var build_checks = __webpack_require__(57163);
// EXTERNAL MODULE: ./build/github/page/markdown.js
var markdown = __webpack_require__(39911);
// EXTERNAL MODULE: ./build/github/page/page.js
var page = __webpack_require__(55477);
;// CONCATENATED MODULE: ./build/github/page/renderSource.js

/** One line on what the verdict is about. */
function renderSource({ signed, wanted }) {
    const of = ({ commit, repository }) => [
        ...(commit === undefined ? [] : [(0,markdown.codeSpan)(commit)]),
        ...(repository === undefined ? [] : [(0,markdown.codeSpan)(repository)]),
    ].join(' of ');
    const asked = of(wanted);
    if (signed === undefined)
        return `The order names no source: nothing binds it to ${asked === '' ? 'a commit' : asked}.`;
    const tree = signed.tree === undefined ? '' : `, built from the tree ${(0,markdown.codeSpan)(signed.tree)}`;
    const said = `The customer signed the order for ${of(signed)}${tree}.`;
    return asked === '' ? said : `Verdict on ${asked}. ${said}`;
}
/** What can be made to look like this page, and what can't. */
function renderProof(online, offline) {
    const said = [
        'Whoever may start a job in this repository with the same permissions, the customer included, can write a page, a comment and a check run that look like these, and an attestation by a workflow of his own.',
        "Nobody can forge what these commands verify, given values that you know from elsewhere than this page: the TEE's and the parties' signatures, with the commit that the customer signed; and which workflow, of which branch, built an archive or verified a report. A workflow of a pull request is as its author wrote it.",
    ];
    const commands = [
        ['Offline, what ran on what', offline],
        ['On GitHub, who attested it', online],
    ];
    const blocks = commands.flatMap(([title, lines]) => lines.length === 0 ? [] : [`${title}:\n\n${(0,markdown/* codeBlock */.DV)(lines, 'shell')}`]);
    return `### What can be forged, and what not\n\n${[said.join(' '), ...blocks].join('\n\n')}`;
}

// EXTERNAL MODULE: ./build/github/page/renderCard.js
var renderCard = __webpack_require__(21384);
// EXTERNAL MODULE: ./build/github/page/renderMarks.js
var renderMarks = __webpack_require__(88942);
;// CONCATENATED MODULE: ./build/github/page/renderMetrics.js

/** More points than this don't fit the width of a comment. */
const MAX_POINTS = 40;
const MAX_METRICS = 6;
/** Mermaid's own line is too pale to see; this blue stands on GitHub's light and dark grounds. */
const LOOK = {
    xyChart: { width: 700, height: 320 },
    themeVariables: { xyChart: { plotColorPalette: '#2f81f7' } },
};
/**
 * Metrics as charts that GitHub draws itself (Mermaid's xychart), each with its first and last value in words and
 * its numbers folded below, for where no chart is drawn. The numbers are the solution's own word.
 */
function renderMetrics(metrics) {
    const drawn = metrics.map(clean).filter(({ points }) => points.length > 0);
    const shown = drawn.slice(0, MAX_METRICS).map(renderMetric);
    if (drawn.length > MAX_METRICS)
        shown.push(`_${drawn.length - MAX_METRICS} more metrics are in the result._`);
    return shown.join('\n\n');
}
function clean(metric) {
    const finite = metric.points.filter(({ at, value }) => drawable(at) && drawable(value));
    return { ...metric, points: thin([...finite].sort((left, right) => left.at - right.at)) };
}
/** What an axis can show without an exponent; not a number is none. */
function drawable(value) {
    return Math.abs(value) <= 1e15;
}
/** At most so many points, evenly taken, the first and the last among them. */
function thin(points) {
    if (points.length <= MAX_POINTS)
        return [...points];
    const step = (points.length - 1) / (MAX_POINTS - 1);
    return Array.from({ length: MAX_POINTS }, (_, index) => points[Math.round(index * step)]).filter((point) => point !== undefined);
}
function renderMetric({ name, along, points }) {
    const first = points[0];
    const last = points.at(-1);
    if (first === undefined || last === undefined)
        return '';
    const line = `<b>${(0,markdown/* prose */.CS)(name, 60)}</b>: ${number(first.value)} → ${number(last.value)} (${(0,markdown/* prose */.CS)(along, 40)} ${number(first.at)} to ${number(last.at)})`;
    const rows = points.map(({ at, value }) => [number(at), number(value), bar(value, points)]);
    const numbers = (0,markdown/* details */.zH)(`${points.length} values of ${name.slice(0, 60)}`, (0,markdown/* table */.tp)([(0,markdown/* prose */.CS)(along, 40), (0,markdown/* prose */.CS)(name, 60), ''], rows));
    return points.length < 2 ? line : `${line}\n\n${chart({ name, along, points })}\n\n${numbers}`;
}
function chart({ name, along, points }) {
    const values = points.map(({ value }) => value);
    const [low, high] = axis(Math.min(...values), Math.max(...values));
    return [
        '```mermaid',
        `%%{init: ${JSON.stringify(LOOK)}}%%`,
        'xychart-beta',
        `  title "${label(name)}"`,
        `  x-axis "${label(along)}" [${points.map(({ at }) => `"${number(at)}"`).join(', ')}]`,
        `  y-axis "${label(name)}" ${plain(low)} --> ${plain(high)}`,
        `  line [${values.map(plain).join(', ')}]`,
        '```',
    ].join('\n');
}
/** Shares from 0 to 1 keep that axis, so that two charts can be compared; others get a little air. */
function axis(low, high) {
    if (low >= 0 && high <= 1 && high > 0.2)
        return [0, 1];
    const air = (high - low) * 0.1 || Math.abs(high) * 0.1 || 1;
    return [low >= 0 ? Math.max(0, low - air) : low - air, high + air];
}
function bar(value, points) {
    const values = points.map((point) => point.value);
    const [low, high] = axis(Math.min(...values), Math.max(...values));
    const share = Math.min(1, Math.max(0, (value - low) / (high - low)));
    return '█'.repeat(Math.round(share * 20)) || '▏';
}
/** Mermaid has no escapes that hold everywhere: what could end a label is left out. */
function label(text) {
    return (text
        .replace(/[^\p{L}\p{N} _.,()/%+-]/gu, '')
        .slice(0, 60)
        .trim() || 'value');
}
function number(value) {
    return Number(value.toPrecision(4)).toLocaleString('en', {
        maximumSignificantDigits: 4,
        useGrouping: false,
    });
}
/** Decimal without exponent, as Mermaid's grammar has it. */
function plain(value) {
    const text = value.toPrecision(6);
    return text.includes('e')
        ? Number(text)
            .toFixed(12)
            .replace(/\.?0+$/, '')
        : String(Number(text));
}

;// CONCATENATED MODULE: ./build/github/page/renderVerdict.js







const ICON = { passed: '✅', failed: '❌', 'not-possible': '⚠️' };
const WORD = { passed: 'passed', failed: 'FAILED', 'not-possible': 'could not be made' };
const TEE_NAME = { sim: 'SIMULATED', 'sev-snp': 'AMD SEV-SNP', tdx: 'Intel TDX' };
/** What `verify-report` shows on a pull request and in the summary, as GitHub-flavoured Markdown. */
function renderVerdict(view) {
    const marks = marksOf(view);
    const isFailed = view.run.status === 'failed';
    const log = (0,renderMarks/* renderLog */.No)(isFailed, view.log);
    const parts = [
        `## ${(0,renderMarks/* headline */.Pl)(marks)}`,
        ...(view.source === undefined ? [] : [renderSource(view.source)]),
        (0,renderMarks/* renderMarks */.X7)(marks),
        ...warnings(view),
        ...(view.notPinned === undefined ? [] : [`_${view.notPinned}._`]),
        ...(isFailed && log !== undefined ? [log] : []),
        `### What ran\n\n${renderHashes(view.hashes)}`,
        `### Who approved\n\n${renderApprovals(view.approvals)}`,
        `### Where it ran\n\n${renderTee(view.tee)}`,
        `### Checks\n\n${renderChecks(view.checks)}`,
    ];
    const cards = (view.cards ?? []).map(renderSignedCard);
    if (cards.length > 0)
        parts.push(`### What was approved\n\n${cards.join('\n\n')}`);
    const metrics = renderMetrics(view.metrics ?? []);
    if (metrics !== '')
        parts.push(`### Metrics\n\nAs the solution itself reports them.\n\n${metrics}`);
    if (!isFailed && log !== undefined)
        parts.push(log);
    parts.push(renderProof(view.online ?? [], view.offline));
    return `${parts.join('\n\n')}\n`;
}
/** The same for a check run: a title in plain text, the verdict as summary, the rest as text. */
function renderCheckRun(view) {
    const [heading = '', ...rest] = renderVerdict(view).split('\n### ');
    return {
        title: titleOf(view),
        summary: heading.trim(),
        text: rest.map((part) => `### ${part}`).join('\n'),
    };
}
/** The first mark: the worst of the checks and of the hashes that differ; it can't be better than what it rests on. */
function statusOf({ checks, hashes }) {
    if (checks.length === 0)
        return 'not-possible';
    return hashes.some((hash) => compare(hash) === 'failed') ? 'failed' : (0,build_checks/* verdictOf */.Vj)(checks);
}
/** The headline as plain text: of a check run, and in a log. */
function titleOf(view) {
    return (0,renderMarks/* plainHeadline */.r6)(marksOf(view));
}
/** What both marks come to, which is the colour of the page and of the check run. */
function overallOf(view) {
    return (0,build_checks/* worseOf */.WD)(statusOf(view), view.run);
}
function marksOf(view) {
    const { line, run, tee, notBound } = view;
    const differs = view.hashes.some((hash) => compare(hash) === 'failed');
    return {
        ...{ line, approved: statusOf(view), run, isSimulated: tee.kind === 'sim' },
        isNotBound: notBound === true && !differs,
    };
}
function warnings({ tee, approvals, unwitnessed }) {
    const found = [];
    if (tee.kind === 'sim')
        found.push("> [!WARNING]\n> **SIMULATED TEE.** The evidence was made by software. It shows that the steps fit together; it protects nobody's data and proves nothing about the machine.");
    if (unwitnessed === true)
        found.push('> [!NOTE]\n> **NO WITNESSES.** No data owner asked for any: had the TEE been shown a fork of the ledger, in which an approval was not yet revoked or not yet used, this report would not show it.');
    if (approvals.some(({ unprotected }) => unprotected === true))
        found.push("> [!CAUTION]\n> **UNPROTECTED GATE.** An approval was signed with `allow-unprotected: true` from an environment whose rules did not hold: it may be nobody's decision.");
    return found;
}
function compare({ expected, actual }) {
    if (expected === undefined || actual === undefined)
        return 'not-possible';
    return expected.toLowerCase() === actual.toLowerCase() ? 'passed' : 'failed';
}
function renderHashes(hashes) {
    if (hashes.length === 0)
        return '_What ran on what is not opened in this report: it is sealed to the customer and to the data owners._';
    const words = {
        passed: '✅ the same',
        failed: '❌ DIFFERENT',
        'not-possible': '⚠️ nothing to compare with',
    };
    const rows = hashes.map((hash) => {
        const state = compare(hash);
        const [resource, ran] = [hash.expected, hash.actual].map((each) => each === undefined ? '—' : (0,markdown.codeSpan)(each));
        const both = `resource file ${resource ?? ''}<br>the TEE ran ${ran ?? ''}`;
        return [(0,markdown/* prose */.CS)(hash.what), words[state], state === 'passed' ? (ran ?? '') : both];
    });
    return (0,markdown/* table */.tp)(['Input', 'Resource file and TEE', 'SHA-256'], rows);
}
function renderApprovals(approvals) {
    if (approvals.length === 0)
        return '❌ Nobody: there is no approval in this report.';
    return approvals.map(renderApproval).join('\n');
}
function renderApproval(approval) {
    const { who, fingerprint, what, when, runUrl, reviewer, unprotected } = approval;
    const gate = (runUrl === undefined ? '' : ` in ${(0,markdown/* link */.nf)('this run', runUrl)}`) +
        (reviewer === undefined ? '' : `, which ${(0,markdown.codeSpan)(reviewer)} let pass`);
    const lines = [`- <b>${(0,markdown/* prose */.CS)(who)}</b> on ${(0,markdown/* prose */.CS)(when)}${gate}`];
    if (what !== undefined)
        lines.push(`what: ${(0,markdown/* prose */.CS)(what)}`);
    if (fingerprint !== undefined)
        lines.push(`key: ${(0,markdown.codeSpan)(fingerprint)}`);
    if (unprotected === true)
        lines.push('❌ **UNPROTECTED GATE**');
    return lines.join('<br>\n  ');
}
/** The same card that was shown before the signature. */
function renderSignedCard(card) {
    const { suborder, code } = card;
    const title = `Suborder ${suborder}: all that was signed (card ${code})`;
    return (0,markdown/* details */.zH)(title, (0,page/* wholePage */.PM)((0,renderCard/* cardPieces */.Uj)(card)).trimEnd());
}
/** Our own words, kept on one line of a narrow column. */
function unbroken(text) {
    return text.replaceAll(' ', '&nbsp;');
}
function renderTee({ kind, measurement, operator }) {
    const by = operator === undefined ? '' : `, operated by ${(0,markdown/* prose */.CS)(operator)}`;
    return `**${TEE_NAME[kind]}**${kind === 'sim' ? ' TEE' : ''}${by}  \nMeasurement ${(0,markdown.codeSpan)(measurement)}`;
}
function renderChecks(checks) {
    const count = (status) => checks.filter((check) => check.status === status).length;
    const counts = ['failed', 'not-possible', 'passed']
        .filter((status) => count(status) > 0)
        .map((status) => `${count(status)} ${WORD[status]}`);
    const bad = checks.filter(({ status }) => status !== 'passed');
    const good = checks.filter(({ status }) => status === 'passed');
    const parts = [counts.length === 0 ? '_No check was made._' : `**${counts.join(', ')}.**`];
    if (bad.length > 0)
        parts.push(renderCheckRows(bad));
    const goodTable = renderCheckRows(good);
    if (good.length > 0)
        parts.push(bad.length === 0 ? goodTable : (0,markdown/* details */.zH)(`${good.length} passed`, goodTable));
    return parts.join('\n\n');
}
function renderCheckRows(checks) {
    const rows = checks.map(({ status, title, detail, mend }) => [
        unbroken(`${ICON[status]} ${WORD[status]}`),
        (0,markdown/* prose */.CS)(title),
        (0,markdown/* prose */.CS)(detail) + (mend === undefined ? '' : `<br>→ ${(0,markdown/* prose */.CS)(mend)}`),
    ]);
    return (0,markdown/* table */.tp)(['', 'What must hold', 'What was seen'], rows);
}


/***/ })

};
