export const id = 1417;
export const ids = [1417,8448,5738,8836,9911,6828,6404,6323,7934,4377];
export const modules = {

/***/ 21417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   INPUTS: () => (/* binding */ INPUTS),
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _github_repositoryName_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46223);
/* harmony import */ var _github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68254);
/* harmony import */ var _github_page_markdown_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(39911);
/* harmony import */ var _job_inputs_partyInputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58001);
/* harmony import */ var _job_inputs_readActionInputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(91097);
/* harmony import */ var _job_jobGitHub_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(48692);
/* harmony import */ var _job_matrix_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(14047);
/* harmony import */ var _job_solution_jobSource_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48704);
/* harmony import */ var _marketplace_order_source_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(87934);










const INPUTS = {
    account: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(),
    orders: (0,_job_inputs_partyInputs_js__WEBPACK_IMPORTED_MODULE_3__/* .ledgerIds */ .w6)(),
    newest: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeNumber */ .rD)({ min: 1, max: 1000 }), 50),
    ..._job_inputs_partyInputs_js__WEBPACK_IMPORTED_MODULE_3__/* .LEDGER_INPUTS */ .KS,
};
/**
 * The orders of a customer's that have ended and whose verdict does not stand on their commit yet, as the matrix of the job
 * that fetches and verifies. It takes no secret key. An order that is named is among them whether it has a verdict or not.
 */
async function run(context) {
    const inputs = (0,_job_inputs_readActionInputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readActionInputs */ .U)(context, INPUTS);
    const { account, orders, newest } = inputs;
    const { openLedger } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 66828));
    const { endedOrders } = await Promise.all(/* import() */[__webpack_require__.e(8842), __webpack_require__.e(3074), __webpack_require__.e(1006), __webpack_require__.e(44), __webpack_require__.e(9432), __webpack_require__.e(6489)]).then(__webpack_require__.bind(__webpack_require__, 98870));
    const { readFingerprint } = await Promise.all(/* import() */[__webpack_require__.e(3074), __webpack_require__.e(4872)]).then(__webpack_require__.bind(__webpack_require__, 54872));
    const customer = await readFingerprint(account, 'the input account');
    const ledger = await openLedger(context, inputs);
    const named = orders.length > 0;
    const ended = await endedOrders(ledger, { customer, newest, ...(named ? { orders } : {}) });
    for (const order of orders)
        if (!ended.some(({ state }) => state.id === order))
            context.log(`Order ${order} has not ended, or is not of ${customer}`);
    const github = await (0,_job_jobGitHub_js__WEBPACK_IMPORTED_MODULE_7__/* .jobGitHub */ .D)(context, inputs.token);
    const name = (0,_github_repositoryName_js__WEBPACK_IMPORTED_MODULE_1__.parseRepository)(context.env['GITHUB_REPOSITORY'] ?? '');
    const found = [];
    for (const reading of ended) {
        const here = await endedHere(context, github, name, reading, named);
        if (here !== undefined)
            found.push(here);
        if (found.length === _job_matrix_js__WEBPACK_IMPORTED_MODULE_8__/* .MAX_JOBS */ .E) {
            context.warn(`The matrix has the newest ${_job_matrix_js__WEBPACK_IMPORTED_MODULE_8__/* .MAX_JOBS */ .E} orders: run again for those that may be left.`);
            break;
        }
    }
    // Numbers and hashes alone: a matrix becomes text in workflows, where a name could be obeyed.
    const include = found.map(({ order, commit, pullRequest }) => ({
        order,
        commit,
        'pull-request': pullRequest === 0 ? '' : pullRequest,
    }));
    context.log(`${found.length} order(s) of ${customer} ended and want a verdict`);
    context.setOutputs((0,_job_matrix_js__WEBPACK_IMPORTED_MODULE_8__/* .matrixOutputs */ .A)(include));
    context.addSummary(renderEnded(found));
}
/** Where the verdict of an order is to stand; undefined where that is not here, or it stands already. */
async function endedHere(context, github, name, { state }, isNamed) {
    const { id: order, placed } = state;
    const { source } = placed.entry;
    const here = (0,_job_solution_jobSource_js__WEBPACK_IMPORTED_MODULE_5__.jobRepository)(context.env);
    if (source === undefined || here === undefined || !(0,_marketplace_order_source_js__WEBPACK_IMPORTED_MODULE_6__.isSameRepository)(source.repository, here)) {
        context.log(`Order ${order} was made from ${source?.repository ?? 'nothing that it names'}: not from here`);
        return undefined;
    }
    const { commit } = source;
    const { verdictCheck } = await __webpack_require__.e(/* import() */ 8660).then(__webpack_require__.bind(__webpack_require__, 2631));
    const { hasCheckRun } = await __webpack_require__.e(/* import() */ 403).then(__webpack_require__.bind(__webpack_require__, 40403));
    const { pullRequestOf } = await __webpack_require__.e(/* import() */ 5867).then(__webpack_require__.bind(__webpack_require__, 85867));
    try {
        const check = { ...verdictCheck(order), headSha: commit };
        if (!isNamed && (await hasCheckRun(github, name, check)))
            return undefined;
        return { order, commit, pullRequest: (await pullRequestOf(github, name, commit)) ?? 0 };
    }
    catch (error) {
        // A commit that was never pushed here: nobody could see a verdict on it.
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS) || (error.code !== 'input' && error.code !== 'not-found'))
            throw error;
        context.warn(`Order ${order} names the commit ${commit}, which is not here: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`);
        return undefined;
    }
}
function renderEnded(found) {
    if (found.length === 0)
        return '## 📬 No order that ended waits for its verdict';
    const rows = found.map(({ order, commit, pullRequest }) => [
        (0,_github_page_markdown_js__WEBPACK_IMPORTED_MODULE_9__.codeSpan)(String(order)),
        (0,_github_page_markdown_js__WEBPACK_IMPORTED_MODULE_9__.codeSpan)(commit),
        pullRequest === 0 ? '' : (0,_github_page_markdown_js__WEBPACK_IMPORTED_MODULE_9__.codeSpan)(String(pullRequest)),
    ]);
    const head = ['Order', 'Commit', 'Pull request'];
    return `## 📬 ${found.length} ended and want a verdict\n\n${(0,_github_page_markdown_js__WEBPACK_IMPORTED_MODULE_9__/* .table */ .tp)(head, rows)}`;
}


/***/ }),

/***/ 58836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kf: () => (/* binding */ parseCanonical),
/* harmony export */   Mr: () => (/* binding */ canonicalBytes),
/* harmony export */   kP: () => (/* binding */ checkDepth)
/* harmony export */ });
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98799);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);


/** How deep a value may be nested: far more than anything here needs, far less than a stack holds. */
const MAX_DEPTH = 100;
/** @throws CountersignError `input` when arrays and objects are nested more than 100 deep. */
function checkDepth(value, what) {
    let level = [value];
    for (let depth = 0; level.length > 0; depth++) {
        if (depth > MAX_DEPTH)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('input', `${what} is nested more than ${MAX_DEPTH} deep`);
        level = level.flatMap((item) => item !== null && typeof item === 'object' ? Object.values(item) : []);
    }
}
/** Stands for a value that {@link inOrder} leaves to the slow way. */
const UNUSUAL = Symbol('unusual');
/** Of such names the platform keeps an order of its own, or makes something else than a member. */
const UNUSUAL_NAME = /^(?:\d+|__proto__|toJSON)$/;
function isPlain(value) {
    const prototype = Object.getPrototypeOf(value);
    return prototype === Object.prototype || prototype === null;
}
/**
 * A copy with its members sorted, which `JSON.stringify` spells as RFC 8785 does.
 * @returns UNUSUAL for whatever else than plain JSON is in it, and for what is nested too deeply
 */
function inOrder(value, depth = 0) {
    if (value === null || typeof value === 'string' || typeof value === 'boolean')
        return value;
    if (typeof value === 'number')
        return Number.isFinite(value) ? value : UNUSUAL;
    if (typeof value !== 'object' || depth > MAX_DEPTH - 1)
        return UNUSUAL;
    if (Array.isArray(value)) {
        const items = Array.from(value, (item) => inOrder(item, depth + 1));
        return items.includes(UNUSUAL) ? UNUSUAL : items;
    }
    if (!isPlain(value))
        return UNUSUAL;
    const sorted = {};
    for (const name of Object.keys(value).sort()) {
        const member = value[name];
        if (member === undefined)
            continue;
        const ordered = UNUSUAL_NAME.test(name) ? UNUSUAL : inOrder(member, depth + 1);
        if (ordered === UNUSUAL)
            return UNUSUAL;
        sorted[name] = ordered;
    }
    return sorted;
}
/** Whether {@link inOrder} would give a value of `JSON.parse` as it is. */
function isInOrder(value, depth = 0) {
    if (value === null || typeof value !== 'object')
        return typeof value !== 'number' || Number.isFinite(value);
    if (depth > MAX_DEPTH - 1)
        return false;
    if (Array.isArray(value))
        return value.every((item) => isInOrder(item, depth + 1));
    let before = '';
    for (const [at, name] of Object.keys(value).entries()) {
        if ((at > 0 && name <= before) || UNUSUAL_NAME.test(name))
            return false;
        if (!isInOrder(value[name], depth + 1))
            return false;
        before = name;
    }
    return true;
}
/**
 * The canonical text of plain JSON, by the platform's own writer.
 * @returns undefined where that might not be the canonical form: then the library is asked
 */
function plainCanonical(value) {
    const ordered = inOrder(value);
    if (ordered === UNUSUAL)
        return undefined;
    const text = JSON.stringify(ordered);
    // Half a pair of surrogates, which RFC 8785 has no form for; or a text that speaks of one.
    return text.includes('\\ud') ? undefined : text;
}
/** Whether a text is the canonical one of what was parsed from it, where that is told without copying it. */
function isPlainlyCanonical(text, value) {
    return isInOrder(value) && !text.includes('\\ud') && JSON.stringify(value) === text;
}
/**
 * Canonical JSON (RFC 8785) of a value, as UTF-8 bytes. Members that are `undefined` are left out.
 * @throws CountersignError `input` when it is nested too deeply
 */
function canonicalBytes(value) {
    return new TextEncoder().encode(plainCanonical(value) ?? canonicalText(value));
}
function canonicalText(value) {
    checkDepth(value, 'a value');
    const text = (0,canonicalize__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A)(value);
    if (text !== undefined)
        return text;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('internal', 'a value that JSON cannot hold was to be signed');
}
/**
 * Parses bytes that must be canonical JSON (RFC 8785): the one accepted form has no duplicate members, no
 * spare white space and no second spelling, so that what was signed is what is read.
 * @throws CountersignError `tampered` when the bytes are anything else, `limit` over `maxBytes`.
 */
function parseCanonical(bytes, what, maxBytes = 4 * 1024 * 1024) {
    if (bytes.length > maxBytes)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('limit', `${what} is larger than ${maxBytes} bytes`);
    let value;
    let isCanonical;
    try {
        const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
        value = JSON.parse(text);
        isCanonical = isPlainlyCanonical(text, value) || text === canonicalText(value);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('tampered', `${what} is not JSON`, { cause });
    }
    if (isCanonical)
        return value;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('tampered', `${what} is not canonical JSON (RFC 8785)`);
}


/***/ }),

/***/ 8448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mr: () => (/* reexport safe */ _canonicalForm_js__WEBPACK_IMPORTED_MODULE_1__.Mr),
/* harmony export */   digestOf: () => (/* binding */ digestOf),
/* harmony export */   fg: () => (/* binding */ sha256Hex),
/* harmony export */   kP: () => (/* reexport safe */ _canonicalForm_js__WEBPACK_IMPORTED_MODULE_1__.kP)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _canonicalForm_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58836);



/** SHA-256 in lower-case hex. */
function sha256Hex(bytes) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex');
}
/** SHA-256 of a value's canonical JSON, in lower-case hex. */
function digestOf(value) {
    return sha256Hex((0,_canonicalForm_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalBytes */ .Mr)(value));
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

/***/ 14047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ matrixOutputs),
/* harmony export */   E: () => (/* binding */ MAX_JOBS)
/* harmony export */ });
/** GitHub's limit for the jobs of one matrix. */
const MAX_JOBS = 256;
/** The outputs from which another job makes its matrix. */
function matrixOutputs(include) {
    return { matrix: JSON.stringify({ include }), count: include.length, any: include.length > 0 };
}


/***/ }),

/***/ 66828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ addressOf),
/* harmony export */   openLedger: () => (/* binding */ openLedger)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _ledger_ledgerHead_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29757);
/* harmony import */ var _text_shellWord_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53328);





/** GitHub's own, as it publishes it (docs.github.com, "GitHub's SSH key fingerprints"). */
const GITHUB_HOST_KEY = 'github.com ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl';
/**
 * Opens the ledger that the inputs name. Tokens and keys reach git by its environment and by a file of mode 0600,
 * never by its arguments.
 */
async function openLedger(context, access) {
    const { Ledger } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(8842), __webpack_require__.e(3074), __webpack_require__.e(1006), __webpack_require__.e(44), __webpack_require__.e(9432), __webpack_require__.e(7884)]).then(__webpack_require__.bind(__webpack_require__, 90087));
    const { openLedgerRepository } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(3985), __webpack_require__.e(4971), __webpack_require__.e(6428)]).then(__webpack_require__.bind(__webpack_require__, 34971));
    const directory = await context.temporaryDirectory();
    const url = await addressOf(context, access);
    return new Ledger(await openLedgerRepository(url, {
        cacheDir: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(access.memory ?? directory, 'ledger'),
        userConfiguration: 'ignored',
        onHead: (head) => {
            context.noteLedgerHead((0,_ledger_ledgerHead_js__WEBPACK_IMPORTED_MODULE_3__/* .formatHead */ .G)(head));
        },
        ...(access.ledgerHead === undefined ? {} : { head: access.ledgerHead }),
    }));
}
/** The URL of a git repository, with what opens it in the place where git is given it. */
async function addressOf(context, access) {
    if (access.ledgerSshKey !== undefined)
        await useSshKey(context, access, await context.temporaryDirectory());
    return withToken(context, access);
}
/** The ledger's URL with the token as its user's password, which the ledger takes out again before git sees it. */
function withToken(context, access) {
    const token = access.ledgerToken ?? ownToken(context, access);
    if (token === undefined)
        return access.ledger;
    if (!/^https?:\/\//i.test(access.ledger)) {
        if (access.ledgerToken === undefined)
            return access.ledger;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('input', 'the input ledger-token is of use only with a ledger at an https URL', {
            mend: 'Write the ledger as https://host/owner/name, or give ledger-ssh-key instead.',
        });
    }
    let url;
    try {
        url = new URL(access.ledger);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('input', 'the input ledger is not a URL', { cause });
    }
    if (url.password !== '' || url.username !== '')
        return access.ledger;
    url.username = 'x-access-token';
    url.password = token;
    context.secrets.register(`x-access-token:${token}`);
    return url.href;
}
/** The job's own token opens the job's own repository, and is shown to no other server. */
function ownToken({ env }, { ledger, token }) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = env;
    if (!server || !repository)
        return undefined;
    const own = `${server}/${repository}`.toLowerCase();
    return ledger.toLowerCase().replace(/(\.git)?\/?$/, '') === own ? token : undefined;
}
async function useSshKey(context, access, directory) {
    const keyFile = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'ledger_key');
    const hostsFile = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'known_hosts');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(keyFile, `${access.ledgerSshKey ?? ''}\n`, { mode: 0o600 });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(hostsFile, `${access.ledgerKnownHosts ?? GITHUB_HOST_KEY}\n`, { mode: 0o600 });
    const words = ['ssh', '-F', 'none', '-i', keyFile, '-o', 'IdentitiesOnly=yes', '-o', 'BatchMode=yes'];
    const hosts = ['-o', 'StrictHostKeyChecking=yes', '-o', `UserKnownHostsFile=${hostsFile}`];
    // git hands this to a shell.
    context.env['GIT_SSH_COMMAND'] = [...words, ...hosts].map(_text_shellWord_js__WEBPACK_IMPORTED_MODULE_4__/* .shellWord */ .r).join(' ');
}


/***/ }),

/***/ 63357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readInputFile),
/* harmony export */   openActionStore: () => (/* binding */ openActionStore),
/* harmony export */   openKey: () => (/* binding */ openKey),
/* harmony export */   openParty: () => (/* binding */ openParty),
/* harmony export */   openPolicy: () => (/* binding */ openPolicy),
/* harmony export */   useToken: () => (/* binding */ useToken)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _openLedger_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66828);




/** Unlocks the key of an input. @throws CountersignError `input`; the message never holds any of it. */
async function openKey({ key, passphrase }) {
    const { readPrivateKey } = await Promise.all(/* import() */[__webpack_require__.e(3074), __webpack_require__.e(8870)]).then(__webpack_require__.bind(__webpack_require__, 8870));
    try {
        return await readPrivateKey(key, passphrase, 'the input key');
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('input', (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(cause), {
            cause,
            mend: 'Give the armoured private key in `key` and, where it has one, its passphrase in `passphrase`, both from secrets.',
        });
    }
}
/**
 * The store of an input. GHCR is reached with the job's token; S3 with the usual variables of the environment.
 */
async function openActionStore(context, storage, token) {
    const { openStore } = await __webpack_require__.e(/* import() */ 5112).then(__webpack_require__.bind(__webpack_require__, 15112));
    const { tellTransfer } = await __webpack_require__.e(/* import() */ 7381).then(__webpack_require__.bind(__webpack_require__, 97381));
    useToken(context, token);
    return openStore(storage, context.env, tellTransfer(context));
}
/** Lets sealed objects in this GitHub's registry be read and written with the job's token. */
function useToken({ env }, token) {
    if (token !== undefined && !env['GITHUB_TOKEN'])
        env['GITHUB_TOKEN'] = token;
}
/** A policy as a path or as text; the strict default where none is given. */
async function openPolicy(input) {
    if (input === undefined)
        return (await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(8842), __webpack_require__.e(9339)]).then(__webpack_require__.bind(__webpack_require__, 89339))).defaultPolicy();
    const { parsePolicy } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(8842), __webpack_require__.e(7705), __webpack_require__.e(5021)]).then(__webpack_require__.bind(__webpack_require__, 95021));
    if (/\n|^\{|:\s/.test(input))
        return parsePolicy(input, 'the input policy');
    return parsePolicy(await readInputFile(input, 'policy'), input);
}
/** @throws CountersignError `input` when the file cannot be read, `limit` over 1 MiB. */
async function readInputFile(path, input) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8').catch((cause) => {
        const code = cause.code ?? '';
        const why = code === 'ENOENT' ? 'does not exist' : `cannot be read (${code})`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('input', `the file of the input ${input} ${why}: ${path}`, {
            cause,
            mend: 'Paths are read from the workspace: is the repository checked out, and the file made by an earlier step?',
        });
    });
    if (text.length > 1024 * 1024)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('limit', `the file of the input ${input} is larger than 1 MiB: ${path}`);
    return text;
}
/** A party without a home: what it is comes from the inputs, and what it keeps ends with the job. */
async function openParty(context, access) {
    const { fingerprintOf } = await Promise.all(/* import() */[__webpack_require__.e(3074), __webpack_require__.e(8870)]).then(__webpack_require__.bind(__webpack_require__, 8870));
    const policy = await openPolicy(access.policy);
    const key = await openKey(access);
    const directory = await context.temporaryDirectory();
    return {
        key,
        fingerprint: fingerprintOf(key.toPublic()),
        ledger: await (0,_openLedger_js__WEBPACK_IMPORTED_MODULE_3__.openLedger)(context, access),
        // Where an action takes no storage it uploads nothing, and the folder is never made.
        store: await openActionStore(context, access.storage ?? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'storage'), access.token),
        policy,
    };
}


/***/ }),

/***/ 46404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkShape: () => (/* binding */ checkShape),
/* harmony export */   readJsonInput: () => (/* binding */ readJsonInput)
/* harmony export */ });
/* harmony import */ var _canonicalJson_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8448);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48044);
/* harmony import */ var _open_openParty_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63357);




/** JSON given as text, or as the path of a file that holds it. @throws CountersignError `input`. */
async function readJsonInput(value, input) {
    const isText = /^[[{]/.test(value);
    const text = isText ? value : await (0,_open_openParty_js__WEBPACK_IMPORTED_MODULE_2__/* .readInputFile */ .j)(value, input);
    const where = isText ? `the input ${input}` : value;
    let parsed;
    try {
        parsed = JSON.parse(text);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('input', `${where} is not JSON: ${(0,_text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_3__.escapeForTerminal)(cause.message, 200)}`, {
            cause,
        });
    }
    (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_0__/* .checkDepth */ .kP)(parsed, where);
    return parsed;
}
/** @throws CountersignError `input` that names the first member that is wrong. */
function checkShape(value, input, schema) {
    const parsed = schema.safeParse(value);
    if (parsed.success)
        return parsed.data;
    const [issue] = parsed.error.issues;
    const member = (0,_text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_3__.escapeForTerminal)(issue?.path.join('.') ?? '', 100);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('input', `the input ${input} is not as the guide has it: ${member === '' ? '' : `${member}: `}${issue?.message ?? ''}`);
}


/***/ }),

/***/ 48704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jobRepository: () => (/* binding */ jobRepository),
/* harmony export */   jobSource: () => (/* binding */ jobSource),
/* harmony export */   readRepositoryInput: () => (/* binding */ readRepositoryInput),
/* harmony export */   readSourceInput: () => (/* binding */ readSourceInput)
/* harmony export */ });
/* harmony import */ var _marketplace_order_source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87934);
/* harmony import */ var _readJson_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46404);


/** The address of the repository whose job this is; undefined outside Actions. */
function jobRepository({ GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, }) {
    if (!server || !repository)
        return undefined;
    return (0,_marketplace_order_source_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryAddress */ .n6)(`${server}/${repository}`);
}
/** A commit of the repository whose job this is; undefined outside Actions. */
function jobSource(env, commit) {
    const parsed = _marketplace_order_source_js__WEBPACK_IMPORTED_MODULE_0__/* .sourceSchema */ .dr.safeParse({ repository: jobRepository(env), commit });
    return parsed.success ? parsed.data : undefined;
}
/**
 * The source that an order is to name: what an earlier step built from, as JSON or the path of it; the job's own where
 * nothing is given (a pull request's head, not the merge commit that GitHub makes of it), and none for `none`.
 * @throws CountersignError `input`
 */
async function readSourceInput(context, value) {
    if (value === 'none')
        return undefined;
    if (value === undefined)
        return jobSource(context.env, context.event.headSha);
    return (0,_readJson_js__WEBPACK_IMPORTED_MODULE_1__.checkShape)(await (0,_readJson_js__WEBPACK_IMPORTED_MODULE_1__.readJsonInput)(value, 'source'), 'source', _marketplace_order_source_js__WEBPACK_IMPORTED_MODULE_0__/* .sourceSchema */ .dr);
}
/** The address of a repository, from `owner/name` on the job's own server or from an address. @throws CountersignError `input` */
function readRepositoryInput(env, value, input) {
    const isName = /^[A-Za-z0-9-]+\/[A-Za-z0-9._-]+$/.test(value);
    const server = env['GITHUB_SERVER_URL'] ?? 'https://github.com';
    const address = (0,_marketplace_order_source_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryAddress */ .n6)(isName ? `${server}/${value}` : value);
    return (0,_readJson_js__WEBPACK_IMPORTED_MODULE_1__.checkShape)(address, input, _marketplace_order_source_js__WEBPACK_IMPORTED_MODULE_0__/* .sourceSchema */ .dr.shape.repository);
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

/***/ 53328:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ shellWord)
/* harmony export */ });
/** A text as one word of a POSIX shell. */
function shellWord(text) {
    return `'${text.replaceAll("'", `'\\''`)}'`;
}


/***/ }),

/***/ 98799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ canonicalize)
/* harmony export */ });
function hasLoneSurrogate (value) {
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);

    if (code >= 0xD800 && code <= 0xDBFF) {
      if (i === value.length - 1) {
        return true;
      }
      const next = value.charCodeAt(i + 1);
      if (!(next >= 0xDC00 && next <= 0xDFFF)) {
        return true;
      }
      i++;
    } else if (code >= 0xDC00 && code <= 0xDFFF) {
      return true;
    }
  }

  return false;
}

function canonicalize (object, seen = new Set()) {
  if (typeof object === 'number' && isNaN(object)) {
    throw new Error('NaN is not allowed');
  }

  if (typeof object === 'number' && !isFinite(object)) {
    throw new Error('Infinity is not allowed');
  }

  if (typeof object === 'string' && hasLoneSurrogate(object)) {
    throw new Error('Lone surrogate is not allowed');
  }

  if (object === null || typeof object !== 'object') {
    return JSON.stringify(object);
  }

  if (typeof object.toJSON === 'function') {
    if (seen.has(object)) {
      throw new Error('Circular reference detected');
    }
    seen.add(object);
    const result = canonicalize(object.toJSON(), seen);
    seen.delete(object);
    return result;
  }

  if (seen.has(object)) {
    throw new Error('Circular reference detected');
  }
  seen.add(object);

  let result;
  if (Array.isArray(object)) {
    const values = object.map((cv) => {
      const value = cv === undefined || typeof cv === 'symbol' ? null : cv;
      return canonicalize(value, seen);
    });
    result = `[${values.join(',')}]`;
  } else {
    const parts = [];
    for (const key of Object.keys(object).sort()) {
      if (object[key] === undefined || typeof object[key] === 'symbol') {
        continue;
      }
      parts.push(`${canonicalize(key)}:${canonicalize(object[key], seen)}`);
    }
    result = `{${parts.join(',')}}`;
  }

  seen.delete(object);
  return result;
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
