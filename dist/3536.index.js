export const id = 3536;
export const ids = [3536,9911];
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

/***/ 53536:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writePage: () => (/* binding */ writePage)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19473);
/* harmony import */ var _github_page_page_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55477);





/**
 * Adds a page to the step's summary. Where GitHub's limit of 1 MiB does not hold it, whole parts of it are moved into a file
 * that the summary names; nothing is cut, and nothing is masked: a key's armour has lines that everybody knows, and whoever
 * wrote one of them into an order would take the line that it stands in from the eyes of who signs it.
 * @param name of the file, without a path
 * @param directory that outlives the step; the runner's own temporary one when not given
 * @returns the file's path, or undefined where the summary has it all
 * @throws CountersignError `limit` where not even what may not be moved has room, `refused` where a line would be masked
 */
async function writePage(context, pieces, name, directory) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory ?? context.env['RUNNER_TEMP'] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), name);
    const page = (0,_github_page_page_js__WEBPACK_IMPORTED_MODULE_4__/* .wholePage */ .PM)(pieces);
    if (context.secrets.foundIn(page))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('refused', 'the page holds what this job holds as a secret: a line of it would be masked, and approved unseen', {
            mend: 'Look at the order by hand (`countersign orders card`, `countersign solution review`), and turn it down if it is not what you expect. Where a secret of yours is short, such as a passphrase, take a longer one.',
        });
    const fitted = (0,_github_page_page_js__WEBPACK_IMPORTED_MODULE_4__/* .fitPage */ .n8)(pieces, context.summaryRoom(), `the file ${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path)} (output page)`);
    if (fitted === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('limit', "the page has no room in the step's summary", {
            mend: 'Let this step write to no summary that is full already.',
        });
    context.addSummary(fitted);
    if (fitted === page)
        return undefined;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, page);
    context.warn(`The page is larger than GitHub shows: parts of it are whole in ${path} alone.`);
    return path;
}


/***/ })

};
