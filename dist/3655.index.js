export const id = 3655;
export const ids = [3655,9911,7934,4377];
export const modules = {

/***/ 13655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   INPUTS: () => (/* binding */ INPUTS),
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68254);
/* harmony import */ var _github_page_markdown_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(39911);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _job_inputs_readActionInputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91097);
/* harmony import */ var _marketplace_order_source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87934);






const INPUTS = {
    directory: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .line */ .n8)(),
    name: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .matching */ .wC)(/^[a-z0-9]+(?:[._-]+[a-z0-9]+)*$/, 'lower-case letters, digits and dashes'), 'solution'),
    'build-args': (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .lines */ .Mn)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .matching */ .wC)(/^[A-Za-z_][A-Za-z0-9_]*=/, 'lines of NAME=value')),
    commit: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .matching */ .wC)(_marketplace_order_source_js__WEBPACK_IMPORTED_MODULE_4__/* .COMMIT */ .cJ, 'the full SHA of a commit, 40 or 64 hex digits')),
    output: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .line */ .n8)()),
    cache: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)(true),
    storage: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .line */ .n8)()),
    'resource-output': (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .line */ .n8)(), 'solution.resource.json.asc'),
    force: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)(),
    attest: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)('false', 'true', 'required'), 'true'),
    key: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .secret */ .rJ)()),
    passphrase: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .secret */ .rJ)()),
    token: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .secret */ .rJ)()),
};
/** Builds a solution, or takes it from the cache where nothing of it changed; stores it sealed where asked. */
async function run(context) {
    const inputs = (0,_job_inputs_readActionInputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readActionInputs */ .U)(context, INPUTS);
    const { storage, key: keyText } = inputs;
    if (storage !== undefined && keyText === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('input', 'the input key is missing, which storage needs', {
            mend: 'The resource leaves the job only sealed to its owner: give `key` from a secret, or leave `storage` out.',
        });
    const { openActionStore, openKey } = await __webpack_require__.e(/* import() */ 3357).then(__webpack_require__.bind(__webpack_require__, 63357));
    const key = keyText === undefined ? undefined : await openKey({ key: keyText, passphrase: inputs.passphrase });
    const store = storage === undefined ? undefined : await openActionStore(context, storage, inputs.token);
    const { buildCached } = await Promise.all(/* import() */[__webpack_require__.e(9811), __webpack_require__.e(7026), __webpack_require__.e(7549)]).then(__webpack_require__.bind(__webpack_require__, 1872));
    const built = await buildCached(context, {
        directory: inputs.directory,
        name: inputs.name,
        output: inputs.output ?? `${inputs.name}.tar.gz`,
        buildArgs: inputs.buildArgs,
        cache: inputs.cache,
    });
    let resource = '';
    if (store !== undefined && key !== undefined) {
        const { uploadSealed } = await Promise.all(/* import() */[__webpack_require__.e(8842), __webpack_require__.e(3074), __webpack_require__.e(9811), __webpack_require__.e(8544), __webpack_require__.e(9757)]).then(__webpack_require__.bind(__webpack_require__, 18544));
        const { resourceOutput: output, force } = inputs;
        await uploadSealed(context, { path: built.archive, output, key, store, force });
        resource = output;
    }
    const source = await sourceOf(context, inputs, built.tree);
    const attestation = await attest(context, inputs, built, source);
    context.setOutputs({
        archive: built.archive,
        hash: built.hash,
        size: built.size,
        cached: built.cached,
        resource,
        source: source === undefined ? '' : JSON.stringify(source),
        attestation,
    });
    const rows = [
        ['SHA-256 of the archive', (0,_github_page_markdown_js__WEBPACK_IMPORTED_MODULE_5__.codeSpan)(built.hash)],
        ['Size', `${built.size} bytes`],
        ['Archive', (0,_github_page_markdown_js__WEBPACK_IMPORTED_MODULE_5__.codeSpan)(built.archive)],
        ['Came from', built.cached ? 'the cache: nothing of it changed' : 'a new build'],
        ['Built from', (0,_github_page_markdown_js__WEBPACK_IMPORTED_MODULE_5__.codeSpan)(source === undefined ? built.tree : `${source.commit} (tree ${built.tree})`)],
        ['Attested', attestation === '' ? 'no' : (0,_github_page_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .link */ .nf)('on GitHub', attestation)],
    ];
    context.addSummary(`## 📦 Solution ${(0,_github_page_markdown_js__WEBPACK_IMPORTED_MODULE_5__.codeSpan)(inputs.name)}\n\n${(0,_github_page_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .table */ .tp)(['', ''], rows)}`);
}
/** What an order of it is to name: the commit that is checked out, but of a pull request its head. */
async function sourceOf(context, { directory, commit: asked }, tree) {
    const { jobSource } = await __webpack_require__.e(/* import() */ 8704).then(__webpack_require__.bind(__webpack_require__, 48704));
    const { checkedOut } = await __webpack_require__.e(/* import() */ 6715).then(__webpack_require__.bind(__webpack_require__, 96715));
    const here = await checkedOut(directory);
    const { pullRequest, headSha } = context.event;
    const commit = asked ?? (pullRequest === undefined ? (here ?? headSha) : headSha);
    const source = jobSource(context.env, commit);
    if (source === undefined)
        return undefined;
    if (here !== undefined && here !== commit) {
        const differs = `what was built is checked out at ${here}, and an order of it would name ${source.commit}`;
        if (asked !== undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('input', differs, {
                mend: 'Check out the commit that the input `commit` names.',
            });
        context.warn(`${differs}. A pull request is checked out as GitHub merges it, unless told otherwise: give actions/checkout \`ref: \${{ github.event.pull_request.head.sha }}\`.`);
    }
    return { ...source, tree };
}
async function attest(context, { attest: wish, token }, built, source) {
    if (wish === 'false')
        return '';
    if (built.cached) {
        // This run can only say what it built itself.
        context.log('The archive came from the cache: the run that built it has attested it, where it could');
        return '';
    }
    const { attestArchive } = await __webpack_require__.e(/* import() */ 9877).then(__webpack_require__.bind(__webpack_require__, 69877));
    return attestArchive(context, wish, token ?? '', {
        name: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(built.archive),
        hash: built.hash,
        source,
    });
}


/***/ }),

/***/ 19473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WS: () => (/* binding */ CountersignError),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   pg: () => (/* binding */ explanationOf)
/* harmony export */ });
/** The one error class of the project. `message` is a single line fit for a terminal. */
class CountersignError extends Error {
    code;
    mend;
    constructor(code, message, details = {}) {
        super(message, { cause: details.cause });
        this.name = 'CountersignError';
        this.code = code;
        this.mend = details.mend;
    }
}
/** The message of anything that was thrown, in one line. */
function messageOf(error) {
    const text = error instanceof Error ? error.message : String(error);
    return text.replace(/\s*\n\s*/g, ' ').trim();
}
/** The same and, on a line of its own, how to mend it, where that is known. */
function explanationOf(error) {
    const mend = error instanceof CountersignError ? error.mend : undefined;
    return mend === undefined ? messageOf(error) : `${messageOf(error)}\n${mend}`;
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

/***/ 46223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ apiPath),
/* harmony export */   parseRepository: () => (/* binding */ parseRepository)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48044);


/** Where a repository is in GitHub's API, for the name of a call. */
function apiPath({ owner, repo }) {
    return `/repos/${owner}/${repo}`;
}
/** @throws CountersignError `input` when it isn't `owner/name`. */
function parseRepository(text) {
    const [, owner, repo] = /^([A-Za-z0-9][A-Za-z0-9-]{0,38})\/([A-Za-z0-9._-]{1,100})$/.exec(text) ?? [];
    if (owner === undefined || repo === undefined || repo === '.' || repo === '..')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('input', `"${(0,_text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_1__.escapeForTerminal)(text, 120)}" is not a repository`, {
            mend: 'Write it as owner/name.',
        });
    return { owner, repo };
}


/***/ }),

/***/ 68254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jk: () => (/* binding */ repository),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   aL: () => (/* binding */ words),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   n8: () => (/* binding */ line),
/* harmony export */   rD: () => (/* binding */ wholeNumber),
/* harmony export */   rJ: () => (/* binding */ secret),
/* harmony export */   sc: () => (/* binding */ sha256),
/* harmony export */   wC: () => (/* binding */ matching),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* unused harmony export id */
/* harmony import */ var _text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48044);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80384);
/* harmony import */ var _repositoryName_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46223);



/** Any text of one or many lines without NUL. */
function text() {
    return { read: (value) => noNul(value) };
}
/** A path or name: one line. */
function line() {
    return {
        read: (value) => {
            if (/[\r\n]/.test(value))
                throw new _inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .BadInput */ .k('must be one line');
            return noNul(value);
        },
    };
}
/** A secret: masked, and never shown in an error. */
function secret() {
    return { read: (value) => noNul(value), secret: true };
}
/** `true` or `false`, as YAML 1.2 has them; where nothing is given, `absent`. */
function flag(absent = false) {
    return {
        absent: { value: absent },
        read: (value) => {
            if (/^(true|True|TRUE)$/.test(value))
                return true;
            if (/^(false|False|FALSE)$/.test(value))
                return false;
            throw new _inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .BadInput */ .k(`must be true or false, not ${shown(value)}`);
        },
    };
}
/** A whole number in digits. */
function wholeNumber({ min = 0, max = Number.MAX_SAFE_INTEGER } = {}) {
    return {
        read: (value) => {
            const number = /^\d{1,16}$/.test(value) ? Number(value) : Number.NaN;
            if (!(number >= min && number <= max))
                throw new _inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .BadInput */ .k(`must be a whole number from ${min} to ${max}, not ${shown(value)}`);
            return number;
        },
    };
}
/** The number of an order, suborder, offer or slot: digits, kept as text. */
function id() {
    return matching(/^[1-9]\d{0,17}$/, 'a number such as 260402');
}
/** A SHA-256 in hex, in lower case whatever was given. */
function sha256() {
    const { read } = matching(/^[0-9a-fA-F]{64}$/, 'a SHA-256 in hex (64 digits)');
    return { read: (value) => read(value.replace(/^sha256:/, '')).toLowerCase() };
}
/** A repository as `owner/name`. */
function repository() {
    return {
        read: (value) => {
            try {
                return (0,_repositoryName_js__WEBPACK_IMPORTED_MODULE_1__.parseRepository)(value);
            }
            catch {
                throw new _inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .BadInput */ .k(`must be owner/name, not ${shown(value)}`);
            }
        },
    };
}
function oneOf(...choices) {
    return {
        read: (value) => {
            const found = choices.find((choice) => choice === value);
            if (found === undefined)
                throw new _inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .BadInput */ .k(`must be ${choices.join(' or ')}, not ${shown(value)}`);
            return found;
        },
    };
}
function matching(pattern, what) {
    return {
        read: (value) => {
            if (!pattern.test(value))
                throw new _inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .BadInput */ .k(`must be ${what}, not ${shown(value)}`);
            return value;
        },
    };
}
/** Lines, each read by a spec of its own; empty lines and lines that begin with `#` don't count. */
function lines(each) {
    return {
        ...(each.secret === true ? { secret: true } : {}),
        absent: { value: [] },
        read: (value) => value
            .split(/\r?\n/)
            .map((part) => part.trim())
            .filter((part) => part !== '' && !part.startsWith('#'))
            .map((part) => each.read(part)),
    };
}
/** Words between commas, spaces or lines, each read as it says. */
function words(read) {
    return {
        absent: { value: [] },
        read: (value) => value
            .split(/[\s,]+/)
            .filter((part) => part !== '')
            .map(read),
    };
}
function optional(spec, otherwise) {
    return { ...spec, absent: { value: otherwise } };
}
function noNul(value) {
    if (value.includes('\0'))
        throw new _inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .BadInput */ .k('must not hold a NUL character');
    return value;
}
function shown(value) {
    return `"${(0,_text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_2__.escapeForTerminal)(value, 60)}"`;
}


/***/ }),

/***/ 80384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs),
/* harmony export */   k: () => (/* binding */ BadInput)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/** A value that an input can't have; `message` ends the sentence "the input x …". */
class BadInput extends Error {
}
/**
 * Reads and checks all inputs of an action before it does anything. Secrets are masked first; then every fault is
 * told at once, so that nobody mends one input a run.
 * @throws CountersignError `input` that names each wrong, missing or renamed input.
 */
function readInputs(specs, options) {
    const { env = process.env, renamed = {}, secrets } = options;
    const texts = new Map(Object.keys(specs).map((name) => [name, textOf(env, name)]));
    for (const [name, text] of texts)
        if (specs[name]?.secret === true && text !== '')
            secrets.register(text);
    const faults = Object.entries(renamed)
        .filter(([old]) => textOf(env, old) !== '')
        .map(([old, now]) => `the input ${old} is now called ${now}`);
    const result = {};
    for (const [name, spec] of Object.entries(specs)) {
        const fault = readOne(name, spec, texts.get(name) ?? '', result);
        if (fault !== undefined)
            faults.push(fault);
    }
    if (faults.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('input', faults.join('; '), {
            mend: 'Correct them under `with:` in the workflow; the action did nothing.',
        });
    return result;
}
function readOne(name, spec, text, result) {
    const key = name.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
    if (text === '') {
        if (spec.absent === undefined)
            return `the input ${name} is missing`;
        result[key] = spec.absent.value;
        return undefined;
    }
    try {
        result[key] = spec.read(text);
        return undefined;
    }
    catch (error) {
        if (!(error instanceof BadInput))
            throw error;
        return `the input ${name} ${error.message}`;
    }
}
/** The runner passes an input in `INPUT_<NAME>`: capitals, spaces as `_`, hyphens kept. */
function textOf(env, name) {
    return (env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim();
}


/***/ }),

/***/ 91097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ readActionInputs)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _github_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80384);
/* harmony import */ var _text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48044);



/**
 * All inputs of an action, checked before it does anything. A secret that is missing from a fork's pull request
 * is explained: GitHub hands such runs none.
 * @throws CountersignError `input` that names each wrong or missing input.
 */
function readActionInputs(context, specs) {
    refuseStrayKeys(context, specs);
    try {
        const inputs = (0,_github_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readInputs */ .K)(specs, { secrets: context.secrets, env: context.env });
        // A run that has no need to look at the ledger hands on what it was handed.
        if ('ledger-head' in specs)
            context.noteLedgerHead(context.env['INPUT_LEDGER-HEAD']?.trim() ?? '');
        return inputs;
    }
    catch (error) {
        const { fork, name } = context.event;
        const missesSecret = Object.entries(specs).some(([input, { secret, absent }]) => secret === true && absent === undefined && !context.env[`INPUT_${input.toUpperCase()}`]?.trim());
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS) || fork === undefined || !missesSecret)
            throw error;
        if (name === 'pull_request_target')
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('input', `${error.message}; this run is of a pull request from ${(0,_text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_2__.escapeForTerminal)(fork, 120)}, a fork, and GitHub gives such runs no secrets`, {
            cause: error,
            mend: 'Leave this step out for forks (if: github.event.pull_request.head.repo.full_name == github.repository), or run it after the merge. The rehearsal needs no secret and runs on forks as well.',
        });
    }
}
/** A private key in an input that is not for one is masked, and not repeated by the error of that input. */
function refuseStrayKeys({ env, secrets }, specs) {
    for (const [input, { secret }] of Object.entries(specs)) {
        const value = env[`INPUT_${input.toUpperCase()}`] ?? '';
        if (secret === true || !value.includes('PRIVATE KEY'))
            continue;
        secrets.register(value);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('input', `the input ${input} holds a private key, which does not belong there`, {
            mend: 'Give a private key in the input that is named for it, from a secret of the protected environment; if this one stood in a workflow file, make a new key.',
        });
    }
}


/***/ }),

/***/ 87934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cJ: () => (/* binding */ COMMIT),
/* harmony export */   dr: () => (/* binding */ sourceSchema),
/* harmony export */   isSameRepository: () => (/* binding */ isSameRepository),
/* harmony export */   n6: () => (/* binding */ repositoryAddress)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55156);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47692);


/** A commit of git, by its whole name: SHA-1 or SHA-256. */
const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/**
 * Where a repository is looked at in a browser: no user, no password, no query, in one form of several, and no step up, by
 * which it would begin as one and lead to another.
 */
const REPOSITORY = /^https?:\/\/[A-Za-z0-9.-]+(?::\d{1,5})?(?:\/(?!\.{1,2}(?:\/|$))[A-Za-z0-9._~-]+){1,8}(?<!\.git)$/;
/** What a customer says that the order is made from. His signature stands for it, and nothing else does. */
const sourceSchema = zod__WEBPACK_IMPORTED_MODULE_1__.object({
    /** `https://github.com/owner/name`. */
    repository: zod__WEBPACK_IMPORTED_MODULE_1__.string()
        .max(256)
        .regex(REPOSITORY, 'must be the address of a repository (https://host/owner/name)'),
    commit: zod__WEBPACK_IMPORTED_MODULE_1__.string().regex(COMMIT, 'must be the 40 or 64 hex digits of a commit'),
    /** Hash of the directory that the solution was built from, as `files calculate-hash` gives it. */
    tree: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc.optional(),
});
/** The address of a repository in its one form, however it was copied: without `.git`, slash at the end and spaces. */
function repositoryAddress(text) {
    return text
        .trim()
        .replace(/\/+$/, '')
        .replace(/\.git$/, '');
}
/** Whether two addresses are of one repository: GitHub tells neither hosts, owners nor names apart by case. */
function isSameRepository(one, other) {
    return one.toLowerCase() === other.toLowerCase();
}


/***/ }),

/***/ 47692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K3: () => (/* binding */ base64),
/* harmony export */   Kg: () => (/* binding */ briefText),
/* harmony export */   Rj: () => (/* binding */ fingerprint),
/* harmony export */   ZA: () => (/* binding */ armored),
/* harmony export */   ee: () => (/* binding */ bytes),
/* harmony export */   id: () => (/* binding */ id),
/* harmony export */   kB: () => (/* binding */ time),
/* harmony export */   os: () => (/* binding */ shortText),
/* harmony export */   sc: () => (/* binding */ sha256),
/* harmony export */   wN: () => (/* binding */ sealedTo)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55156);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64377);

/** Building blocks of everything that is written to the ledger. */
const sha256 = zod__WEBPACK_IMPORTED_MODULE_0__.string().regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hex digits');
const fingerprint = zod__WEBPACK_IMPORTED_MODULE_0__.string()
    .regex(/^([0-9a-f]{40}|[0-9a-f]{64})$/, 'must be an OpenPGP fingerprint');
const id = zod__WEBPACK_IMPORTED_MODULE_0__.int().positive().max(Number.MAX_SAFE_INTEGER);
const bytes = zod__WEBPACK_IMPORTED_MODULE_0__.int().nonnegative().max(Number.MAX_SAFE_INTEGER);
const time = zod__WEBPACK_IMPORTED_MODULE_1__.datetime();
const shortText = zod__WEBPACK_IMPORTED_MODULE_0__.string().max(4096);
/** An armoured OpenPGP message, signature or key. */
const armored = zod__WEBPACK_IMPORTED_MODULE_0__.string().max(512 * 1024);
/** Armoured messages by the fingerprint of the key they are sealed to. */
const sealedTo = zod__WEBPACK_IMPORTED_MODULE_0__.record(fingerprint, armored);
const base64 = zod__WEBPACK_IMPORTED_MODULE_0__.base64().max(1024 * 1024);
/** What stands in the head of an entry, which has little room. */
const briefText = zod__WEBPACK_IMPORTED_MODULE_0__.string().max(256);


/***/ }),

/***/ 48044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   escapeForTerminal: () => (/* binding */ escapeForTerminal)
/* harmony export */ });
/**
 * Characters that move the cursor, recolour, hide or reorder what a person reads: C0 and C1 controls, line and
 * paragraph separators, bidirectional controls (CVE-2021-42574), zero-width and tag characters, lone surrogates.
 * The backslash is among them so that an escape can't be forged.
 */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\\]/gu;
function escapeOne(character) {
    if (character === '\\')
        return '\\\\';
    if (character === '\n')
        return '\\n';
    if (character === '\r')
        return '\\r';
    if (character === '\t')
        return '\\t';
    const code = character.codePointAt(0) ?? 0;
    if (code <= 0xff)
        return `\\x${code.toString(16).padStart(2, '0')}`;
    if (code <= 0xffff)
        return `\\u${code.toString(16).padStart(4, '0')}`;
    return `\\u{${code.toString(16)}}`;
}
/**
 * Text of unknown origin (a file's name, an image's label) as one line that a terminal shows and never obeys.
 * What is harmless stays as it is; the rest is written as `\x1b`, `\n`, `\u202e`; two different texts never
 * become the same. With `maxLength`, a longer result is cut and ends in `…`.
 */
function escapeForTerminal(text, maxLength = Number.POSITIVE_INFINITY) {
    const escaped = text.replace(UNSAFE, escapeOne);
    return escaped.length <= maxLength ? escaped : `${escaped.slice(0, Math.max(0, maxLength - 1))}…`;
}


/***/ }),

/***/ 64377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZodISODate: () => (/* reexport safe */ _schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODate),
/* harmony export */   ZodISODateTime: () => (/* reexport safe */ _schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODateTime),
/* harmony export */   ZodISODuration: () => (/* reexport safe */ _schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODuration),
/* harmony export */   ZodISOTime: () => (/* reexport safe */ _schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISOTime),
/* harmony export */   date: () => (/* binding */ date),
/* harmony export */   datetime: () => (/* binding */ datetime),
/* harmony export */   duration: () => (/* binding */ duration),
/* harmony export */   time: () => (/* binding */ time)
/* harmony export */ });
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55156);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_1__/* ._isoDateTime */ .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODateTime, params);
}
function date(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_1__/* ._isoDate */ .db(_schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODate, params);
}
function time(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_1__/* ._isoTime */ .Kn(_schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISOTime, params);
}
function duration(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_1__/* ._isoDuration */ .f2(_schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODuration, params);
}


/***/ })

};
