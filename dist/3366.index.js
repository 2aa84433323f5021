export const id = 3366;
export const ids = [3366,9911];
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

/***/ 3366:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderReview: () => (/* binding */ renderReview),
/* harmony export */   reviewPieces: () => (/* binding */ reviewPieces)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39911);
/* harmony import */ var _page_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55477);
/* harmony import */ var _renderCard_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21384);



/** Nothing is cut: what stands beyond the cut would run unseen. What is long is folded. */
const WHOLE = Number.POSITIVE_INFINITY;
/** So many rows are read where they stand. */
const MOST_OPEN = 20;
/** What `review-solution` shows to the person who is asked to approve, as GitHub-flavoured Markdown. */
function renderReview(view) {
    return (0,_page_js__WEBPACK_IMPORTED_MODULE_1__/* .wholePage */ .PM)(reviewPieces(view));
}
/** The same in pieces, for a page that has a limit. */
function reviewPieces({ review, cards = [], difference }) {
    const fixed = (markdown) => (markdown === '' ? [] : [{ markdown }]);
    return [
        ...fixed(cards.length === 0 ? '## 🔍 Solution to review' : renderAsked(cards)),
        ...cards.flatMap(_renderCard_js__WEBPACK_IMPORTED_MODULE_0__/* .askingPieces */ .zt),
        ...fixed(cards.length === 0 ? '' : '## 🔍 The solution'),
        ...fixed(`Solution hash (SHA-256 of the archive): ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.codeSpan)(review.archiveSha256)}`),
        ...settingsPieces(review),
        ...concernPieces(review),
        ...(difference === undefined ? [] : differencePieces(difference)),
        ...layerPieces(review),
        ...fixed(cards.length === 0 ? '' : renderConclusion(cards, review.archiveSha256)),
    ];
}
function renderAsked(cards) {
    const orders = [...new Set(cards.map(({ order }) => order))].join(', ');
    const what = cards.length === 1 ? 'This is all' : `These ${cards.length} cards are all`;
    return [
        `## 🔍 Your approval is asked for: order ${orders}`,
        `${what} that your key signs if you approve. Read to the end of the page: the code that the gate wants is there.`,
    ].join('\n\n');
}
function settingsPieces(review) {
    const rows = [
        ['Entry point', words(review.entrypoint)],
        ['Arguments', words(review.cmd)],
        ['User', renderUser(review.user)],
        ['Working directory', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.codeSpan)(review.workingDir === '' ? '/' : review.workingDir, WHOLE)],
        ['Architecture', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.codeSpan)(review.architecture, WHOLE)],
        ['Archive', size(review.archiveSize)],
        [
            'Contents',
            `${counted(review.files, 'file')}, ${size(review.bytes)}, in ${counted(review.layers.length, 'layer')}`,
        ],
        ['Image id', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.codeSpan)(review.imageId)],
        ['Calls itself', words(review.tags)],
        ['Ports and volumes', words([...review.exposedPorts, ...review.volumes])],
    ];
    const [head = '', rule = '', ...lines] = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(['Setting', 'In the image'], rows).split('\n');
    const labels = Object.entries(review.labels).map(([name, value]) => `${name}=${value}`);
    return [
        { markdown: `### What it runs\n\n${head}\n${rule}` },
        ...lines.map((line, at) => ({ ...(0,_page_js__WEBPACK_IMPORTED_MODULE_1__/* .movable */ .pY)(rows[at]?.[0] ?? '', line), isRow: true })),
        folded('environment variable', review.env),
        folded('label', labels),
        folded('step of its history, as it tells itself', review.history, 'steps of its history, as it tells itself'),
    ];
}
function renderUser(user) {
    if (user === '')
        return 'none named: the sandbox takes an unprivileged one';
    return /^(0|root)(:.*)?$/.test(user) ? `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.codeSpan)(user, WHOLE)} ⚠️ root` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.codeSpan)(user, WHOLE);
}
function words(list) {
    return list.map((word) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.codeSpan)(word, WHOLE)).join(' ') || '_none_';
}
function folded(what, entries, plural) {
    if (entries.length === 0)
        return { markdown: `No ${plural ?? `${what}s`}.` };
    const title = counted(entries.length, what, plural);
    return (0,_page_js__WEBPACK_IMPORTED_MODULE_1__/* .movable */ .pY)(title, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .details */ .zH)(title, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .codeBlock */ .DV)(entries, '', WHOLE)));
}
function concernPieces({ setIdFiles, worldWritableFiles, specialFiles, user, }) {
    const concerns = [];
    const concern = (what, title, files) => {
        concerns.push((0,_page_js__WEBPACK_IMPORTED_MODULE_1__/* .movable */ .pY)(title, `⚠️ ${what}\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .details */ .zH)(title, files)}`));
    };
    if (/^(0|root)(:.*)?$/.test(user))
        concerns.push({ markdown: '⚠️ It wants to run as root.' });
    if (setIdFiles.length > 0)
        concern(`${counted(setIdFiles.length, 'file')} with set-id bits, made to run with the owner's rights.`, 'Set-id files', renderFiles(setIdFiles));
    if (specialFiles.length > 0)
        concern(`${counted(specialFiles.length, 'device or pipe', 'devices or pipes')}.`, 'Devices and pipes', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .codeBlock */ .DV)(specialFiles, '', WHOLE));
    if (worldWritableFiles.length > 0)
        concern(`${counted(worldWritableFiles.length, 'file')} that any user may change.`, 'World-writable files', renderFiles(worldWritableFiles));
    return concerns.length === 0 ? [] : [{ markdown: '### Look twice' }, ...concerns];
}
function differencePieces({ added, removed, changed, settings }) {
    const title = '### Since the solution that was approved last';
    const rows = settings.map(({ name, before, after }) => [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.codeSpan)(name, WHOLE),
        asJson(before),
        asJson(after),
    ]);
    const files = [
        ...changed.map(({ path }) => `! ${path}`),
        ...added.map(({ path }) => `+ ${path}`),
        ...removed.map(({ path }) => `- ${path}`),
    ];
    if (rows.length + files.length === 0)
        return [{ markdown: `${title}\n\n✅ Neither a file nor a setting changed.` }];
    const count = `${changed.length} files changed, ${added.length} added, ${removed.length} removed.`;
    const block = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .codeBlock */ .DV)(files, 'diff', WHOLE);
    return [
        { markdown: `${title}\n\n${count}` },
        ...(rows.length === 0
            ? []
            : [(0,_page_js__WEBPACK_IMPORTED_MODULE_1__/* .movable */ .pY)('The settings that changed', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(['Setting', 'Before', 'Now'], rows))]),
        ...(files.length === 0
            ? []
            : [(0,_page_js__WEBPACK_IMPORTED_MODULE_1__/* .movable */ .pY)('The files that changed', files.length <= MOST_OPEN ? block : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .details */ .zH)('The files', block))]),
    ];
}
function asJson(value) {
    return value === undefined ? '—' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.codeSpan)(JSON.stringify(value), WHOLE);
}
function layerPieces({ layers }) {
    const title = { markdown: '### Files, by layer' };
    if (layers.length === 0)
        return [title, { markdown: '_None._' }];
    return [title, ...layers.map((layer, index) => renderLayer(layer, index + 1, layers.length))];
}
function renderLayer(layer, number, of) {
    const title = `Layer ${number} of ${of}: ${counted(layer.files, 'file')}, ${size(layer.bytes)}`;
    const parts = [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.codeSpan)(layer.digest)];
    if (layer.createdBy !== '')
        parts.push(`It says it was made by ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.codeSpan)(layer.createdBy, WHOLE)}`);
    if (layer.links > 0)
        parts.push(counted(layer.links, 'link'));
    if (layer.removed.length > 0)
        parts.push(`It takes away\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .codeBlock */ .DV)(layer.removed, '', WHOLE)}`);
    if (layer.largest.length > 0)
        parts.push(`Its ${layer.largest.length} largest of ${layer.files}; the archive has them all:\n\n${renderFiles(layer.largest)}`);
    return (0,_page_js__WEBPACK_IMPORTED_MODULE_1__/* .movable */ .pY)(title, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .details */ .zH)(title, parts.join('\n\n')));
}
function renderFiles(files) {
    const rows = files.map((file) => [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.codeSpan)(file.path, WHOLE),
        size(file.size),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.codeSpan)(file.mode.toString(8).padStart(4, '0')),
        String(file.uid),
    ]);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(['File', 'Size', 'Mode', 'Owner'], rows);
}
function renderConclusion(cards, hash) {
    const commands = cards
        .filter(({ isRefused }) => !isRefused)
        .map(({ suborder, code }) => `countersign orders complete ${suborder} --result ./dataset.resource.json --status done --solution-hash ${hash} --card ${code}`);
    const parts = [
        '### To approve',
        cards.map((card) => `- ${(0,_renderCard_js__WEBPACK_IMPORTED_MODULE_0__/* .codeLine */ .U_)(card)}`).join('\n'),
        ...(commands.length === 0
            ? []
            : [
                "Approve the waiting job on this run's page with the code in the comment of your review, or sign by hand:",
                (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .codeBlock */ .DV)(commands, 'shell', WHOLE),
            ]),
    ];
    return parts.join('\n\n');
}
function counted(count, what, plural = `${what}s`) {
    return `${count} ${count === 1 ? what : plural}`;
}
function size(count) {
    const units = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB'];
    const power = Math.min(units.length - 1, count < 1 ? 0 : Math.floor(Math.log2(count) / 10));
    return power === 0 ? `${count} bytes` : `${(count / 1024 ** power).toFixed(1)} ${units[power] ?? ''}`;
}


/***/ })

};
