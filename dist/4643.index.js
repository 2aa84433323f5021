export const id = 4643;
export const ids = [4643];
export const modules = {

/***/ 44643:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   INPUTS: () => (/* binding */ INPUTS),
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68254);
/* harmony import */ var _job_jobGitHub_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48692);
/* harmony import */ var _job_inputs_gateInputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75288);
/* harmony import */ var _job_inputs_readActionInputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91097);





const INPUTS = {
    ..._job_inputs_gateInputs_js__WEBPACK_IMPORTED_MODULE_2__/* .GATE_INPUTS */ .Kd,
    environment: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .line */ .n8)(),
    repository: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .repository */ .Jk)(),
    token: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .secret */ .rJ)()),
};
/**
 * Looks at a gate from outside, where no key of its owner's is at hand: when its rules change, when the branch does, and
 * by the clock. The job behind the gate looks again, but holds the key already.
 */
async function run(context) {
    const inputs = (0,_job_inputs_readActionInputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readActionInputs */ .U)(context, INPUTS);
    const { judgeGate, readGate } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(7316), __webpack_require__.e(1506)]).then(__webpack_require__.bind(__webpack_require__, 47141));
    const { findingsOf } = await __webpack_require__.e(/* import() */ 2015).then(__webpack_require__.bind(__webpack_require__, 54396));
    const { checksTable } = await __webpack_require__.e(/* import() */ 3285).then(__webpack_require__.bind(__webpack_require__, 33285));
    const { codeSpan } = await __webpack_require__.e(/* import() */ 9911).then(__webpack_require__.bind(__webpack_require__, 39911));
    const { approvers, environment, githubPlan: plan, readingEnvironments, repository: name } = inputs;
    const github = await (0,_job_jobGitHub_js__WEBPACK_IMPORTED_MODULE_4__/* .jobGitHub */ .D)(context, inputs.token);
    const gate = await readGate(github, name, environment, readingEnvironments);
    const checks = judgeGate(gate, { approvers, ...(plan === undefined ? {} : { plan }) });
    const { findings, holds, unseen } = findingsOf(checks);
    for (const finding of findings)
        context.log(`GATE ${finding}`);
    for (const each of unseen)
        context.log(`Not seen: ${each}`);
    context.setOutputs({ holds, findings: findings.length });
    const shown = `${name.owner}/${name.repo}`;
    context.addSummary(`## ${holds ? '🔒' : '🔓'} The gate ${codeSpan(environment)} of ${codeSpan(shown)} ${holds ? 'holds' : 'DOES NOT HOLD'}\n\n${checksTable(checks)}`);
    if (!holds)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('refused', `the gate ${environment} of ${shown} does not hold: ${findings.length} finding(s), the first is ${findings[0] ?? ''}`, {
            mend: 'Mend each finding of the log, and look at what was signed since it held; start with the latest runs.',
        });
    context.log(`The gate ${environment} of ${shown} holds: ${checks.length} checks`);
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


/***/ })

};
