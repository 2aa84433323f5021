export const id = 1687;
export const ids = [1687];
export const modules = {

/***/ 23129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AR: () => (/* binding */ KEY_INPUTS),
/* harmony export */   KS: () => (/* binding */ LEDGER_INPUTS),
/* harmony export */   OJ: () => (/* binding */ offerChoice),
/* harmony export */   OR: () => (/* binding */ STORAGE_INPUTS),
/* harmony export */   OZ: () => (/* binding */ readOfferChoice),
/* harmony export */   lu: () => (/* binding */ ledgerId),
/* harmony export */   vj: () => (/* binding */ amount),
/* harmony export */   w6: () => (/* binding */ ledgerIds),
/* harmony export */   x8: () => (/* binding */ POLICY_INPUTS)
/* harmony export */ });
/* harmony import */ var _github_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52325);
/* harmony import */ var _github_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11455);
/* harmony import */ var _ledger_git_commitId_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20247);
/* harmony import */ var _ledger_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95371);
/* harmony import */ var _text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48044);





/** A commit of the ledger, as the output `ledger-head` of an earlier job has it. */
function commitId() {
    return {
        read: (value) => {
            if ((0,_ledger_git_commitId_js__WEBPACK_IMPORTED_MODULE_3__/* .isCommitId */ .j)(value))
                return value;
            throw new _github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .BadInput */ .k(`must be the ledger-head of an earlier job, not "${(0,_text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeForTerminal */ .f)(value, 60)}"`);
        },
    };
}
/** Who acts. */
const KEY_INPUTS = { key: (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .secret */ .rJ)(), passphrase: (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .secret */ .rJ)()) };
/** Where the ledger is, and what opens it. */
const LEDGER_INPUTS = {
    ledger: (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .line */ .n8)(),
    'ledger-token': (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .secret */ .rJ)()),
    'ledger-ssh-key': (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .secret */ .rJ)()),
    'ledger-known-hosts': (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)()),
    'ledger-head': (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(commitId()),
    token: (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .secret */ .rJ)()),
};
const STORAGE_INPUTS = { storage: (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .line */ .n8)() };
const POLICY_INPUTS = { policy: (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)()) };
/** The number of an order, a suborder or an offer. */
function ledgerId() {
    return (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeNumber */ .rD)({ min: 1, max: _ledger_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_ID */ .rc });
}
/** Numbers between commas, spaces or lines. */
function ledgerIds() {
    const { read } = ledgerId();
    return {
        absent: { value: [] },
        read: (value) => value
            .split(/[\s,]+/)
            .filter((part) => part !== '')
            .map(read),
    };
}
/** `18291,119654` or `18291`, as the guide has it. */
function offerChoice() {
    return {
        read: (value) => {
            const found = readOfferChoice(value);
            if (found !== undefined)
                return found;
            throw new _github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .BadInput */ .k(`must be OFFER_ID or OFFER_ID,SLOT_ID, not "${(0,_text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeForTerminal */ .f)(value, 60)}"`);
        },
    };
}
/** @returns undefined for what is not written as an offer */
function readOfferChoice(value) {
    const [, offer, slot] = /^([1-9]\d{0,11})(?:\s*,\s*([1-9]\d{0,13}))?$/.exec(value) ?? [];
    if (offer === undefined)
        return undefined;
    return { offer: Number(offer), slot: slot === undefined ? undefined : Number(slot) };
}
/** A number with or without a fraction. */
function amount({ min = 0, max = Number.MAX_SAFE_INTEGER } = {}) {
    return {
        read: (value) => {
            const number = /^\d{1,16}(?:\.\d{1,6})?$/.test(value) ? Number(value) : Number.NaN;
            if (number >= min && number <= max)
                return number;
            throw new _github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .BadInput */ .k(`must be a number from ${min} to ${max}, not "${(0,_text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeForTerminal */ .f)(value, 60)}"`);
        },
    };
}


/***/ }),

/***/ 90385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ readActionInputs)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _github_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52325);
/* harmony import */ var _text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48044);



/**
 * All inputs of an action, checked before it does anything. A secret that is missing from a fork's pull request
 * is explained: GitHub hands such runs none.
 * @throws CountersignError `input` that names each wrong or missing input.
 */
function readActionInputs(context, specs) {
    refuseStrayKeys(context, specs);
    try {
        const inputs = (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readInputs */ .K)(specs, { secrets: context.secrets, env: context.env });
        // A run that has no need to look at the ledger hands on what it was handed.
        if ('ledger-head' in specs)
            context.noteLedgerHead(context.env['INPUT_LEDGER-HEAD']?.trim() ?? '');
        return inputs;
    }
    catch (error) {
        const { fork, name } = context.event;
        const missesSecret = Object.entries(specs).some(([input, { secret, absent }]) => secret === true && absent === undefined && !context.env[`INPUT_${input.toUpperCase()}`]?.trim());
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError) || fork === undefined || !missesSecret)
            throw error;
        if (name === 'pull_request_target')
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('input', `${error.message}; this run is of a pull request from ${(0,_text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeForTerminal */ .f)(fork, 120)}, a fork, and GitHub gives such runs no secrets`, {
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('input', `the input ${input} holds a private key, which does not belong there`, {
            mend: 'Give a private key in the input that is named for it, from a secret of the protected environment; if this one stood in a workflow file, make a new key.',
        });
    }
}


/***/ }),

/***/ 91687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   INPUTS: () => (/* binding */ INPUTS),
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _github_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11455);
/* harmony import */ var _github_markdown_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(45549);
/* harmony import */ var _partyInputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23129);
/* harmony import */ var _requirePath_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(59580);
/* harmony import */ var _readActionInputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(90385);








const INPUTS = {
    solution: (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .line */ .n8)(),
    data: (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .line */ .n8)(),
    model: (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .line */ .n8)()),
    'build-args': (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .lines */ .Mn)((0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .matching */ .wC)(/^[A-Za-z_][A-Za-z0-9_]*=/, 'lines of NAME=value')),
    configuration: (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(), '{}'),
    minutes: (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_partyInputs_js__WEBPACK_IMPORTED_MODULE_4__/* .amount */ .vj)({ min: 0.1, max: 360 }), 10),
    'memory-mib': (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .wholeNumber */ .rD)({ min: 16, max: 16_777_216 })),
    sandbox: (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)('docker', 'podman', 'bubblewrap')),
    output: (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .line */ .n8)(), 'rehearsal'),
    cache: (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .flag */ .Jt)(true),
    'fail-on': (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)('error', 'never'), 'error'),
};
/** The whole flow on sample data, by parties made for this one run, with the simulated TEE. */
async function run(context) {
    const inputs = (0,_readActionInputs_js__WEBPACK_IMPORTED_MODULE_6__/* .readActionInputs */ .U)(context, INPUTS);
    const { readJsonInput } = await __webpack_require__.e(/* import() */ 1420).then(__webpack_require__.bind(__webpack_require__, 61420));
    const configuration = await readJsonInput(inputs.configuration, 'configuration');
    for (const name of ['solution', 'data', 'model'])
        await (0,_requirePath_js__WEBPACK_IMPORTED_MODULE_5__/* .requirePath */ .d)(inputs[name], name);
    const archive = await takeArchive(context, inputs);
    const { reviewSolution } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(932), __webpack_require__.e(4296)]).then(__webpack_require__.bind(__webpack_require__, 41915));
    const { renderReview } = await __webpack_require__.e(/* import() */ 5712).then(__webpack_require__.bind(__webpack_require__, 35712));
    const review = renderReview({ review: await reviewSolution(archive) });
    const rehearsed = await rehearse(context, inputs, archive, configuration).catch((error) => {
        context.addSummary(review);
        throw error;
    });
    const reportPath = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(inputs.output, 'report.json');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(reportPath, `${JSON.stringify(rehearsed.report, null, 2)}\n`);
    const exitStatus = rehearsed.verdict.resultDetails?.exitStatus ?? '';
    const status = await show(context, rehearsed, reportPath, review);
    context.setOutputs({
        verdict: status,
        hash: rehearsed.solution.hash.hash,
        result: rehearsed.result.path,
        report: reportPath,
        'exit-status': exitStatus,
    });
    if (inputs.failOn === 'never')
        return;
    if (status !== 'passed' || exitStatus !== 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('refused', `the rehearsal's verdict is ${status}, and the solution ended with exit status ${exitStatus === '' ? 'none' : exitStatus} (${rehearsed.verdict.resultDetails?.outcome ?? 'not run'})`, {
            mend: `Read the end of the log in the summary, and ${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(rehearsed.result.path, 'execution.log')}.`,
        });
}
async function takeArchive(context, inputs) {
    if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(inputs.solution)).isFile())
        return inputs.solution;
    const { buildCached } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(932), __webpack_require__.e(7171), __webpack_require__.e(3376)]).then(__webpack_require__.bind(__webpack_require__, 81670));
    const directory = await context.temporaryDirectory();
    const built = await buildCached(context, {
        directory: inputs.solution,
        name: 'solution',
        output: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'solution.tar.gz'),
        buildArgs: inputs.buildArgs,
        cache: inputs.cache,
    });
    return built.archive;
}
async function rehearse(context, inputs, archive, configuration) {
    const flow = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(3074), __webpack_require__.e(7705), __webpack_require__.e(4335), __webpack_require__.e(6949), __webpack_require__.e(5894), __webpack_require__.e(8087), __webpack_require__.e(1131), __webpack_require__.e(3672), __webpack_require__.e(205), __webpack_require__.e(501), __webpack_require__.e(2068), __webpack_require__.e(2733), __webpack_require__.e(3486)]).then(__webpack_require__.bind(__webpack_require__, 14560));
    const { maskResource } = await __webpack_require__.e(/* import() */ 4772).then(__webpack_require__.bind(__webpack_require__, 84772));
    const { chooseSandbox } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(932), __webpack_require__.e(6374)]).then(__webpack_require__.bind(__webpack_require__, 46374));
    const env = inputs.sandbox === undefined ? context.env : { ...context.env, COUNTERSIGN_SANDBOX: inputs.sandbox };
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(inputs.output, { recursive: true });
    return flow.rehearse({
        archive,
        data: inputs.data,
        ...(inputs.model === undefined ? {} : { model: inputs.model }),
        configuration,
        minutes: inputs.minutes,
        memoryBytes: (inputs.memoryMib ?? 0) * 1024 * 1024,
        scratch: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(await context.temporaryDirectory(), 'rehearsal'),
        output: inputs.output,
        sandbox: () => (context.services.sandbox ?? chooseSandbox)(env),
        say: context.log,
        signal: context.signal,
        onResource: (resource) => {
            maskResource(resource, context.secrets);
        },
    });
}
async function show(context, { verdict, solution, data, model, result }, reportPath, review) {
    const { renderVerdict, statusOf } = await __webpack_require__.e(/* import() */ 3774).then(__webpack_require__.bind(__webpack_require__, 61393));
    const { verdictView } = await __webpack_require__.e(/* import() */ 7512).then(__webpack_require__.bind(__webpack_require__, 87512));
    const { metricsIn } = await __webpack_require__.e(/* import() */ 358).then(__webpack_require__.bind(__webpack_require__, 358));
    const { readTail } = await __webpack_require__.e(/* import() */ 2108).then(__webpack_require__.bind(__webpack_require__, 42108));
    const view = verdictView(verdict, {
        solutionHash: solution.hash.hash,
        dataHashes: [data, ...(model === undefined ? [] : [model])].map(({ hash }) => hash.hash),
        reportPath,
        resultPath: result.path,
        metrics: await metricsIn(result.path),
    });
    const log = await readTail(result.path, 'execution.log', 50);
    context.addSummary([
        '# 🎭 Rehearsal\n\nOn sample data, by parties made for this run. What a data owner would be shown is below.',
        renderVerdict(view),
        (0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_7__/* .details */ .zH)('The end of the log', (0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_7__/* .codeBlock */ .DV)(log)),
        review,
    ].join('\n\n'));
    return statusOf(view);
}


/***/ }),

/***/ 59580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ requirePath)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);


/** @throws CountersignError `input` when an input names a path that is not there. An input that is not given is fine. */
async function requirePath(path, input) {
    if (path === undefined || (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => undefined)) !== undefined)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('input', `the path of the input ${input} does not exist: ${path}`, {
        mend: 'Paths are read from the workspace: is the repository checked out (actions/checkout) before this step?',
    });
}


/***/ }),

/***/ 19473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CountersignError: () => (/* binding */ CountersignError),
/* harmony export */   messageOf: () => (/* binding */ messageOf)
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


/***/ }),

/***/ 11455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jk: () => (/* binding */ repository),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   Qq: () => (/* binding */ text),
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
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52325);
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
                return (0,_repositoryName_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRepository */ .S)(value);
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
function optional(spec, otherwise) {
    return { ...spec, absent: { value: otherwise } };
}
function noNul(value) {
    if (value.includes('\0'))
        throw new _inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .BadInput */ .k('must not hold a NUL character');
    return value;
}
function shown(value) {
    return `"${(0,_text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeForTerminal */ .f)(value, 60)}"`;
}


/***/ }),

/***/ 52325:
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('input', faults.join('; '), {
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

/***/ 45549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   SS: () => (/* binding */ codeSpan),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* unused harmony export htmlCode */
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
    const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    // One space at both ends is taken off again by the renderer, where the text itself begins or ends so.
    const pad = /^[` ]|[` ]$/.test(shown) ? ' ' : '';
    return `${fence}${pad}${shown}${pad}${fence}`;
}
/** As `<code>`, for places where Markdown isn't read, such as `<summary>`. */
function htmlCode(text, maxLength = 1000) {
    return `<code>${entities(escapeForTerminal(text, maxLength))}</code>`;
}
/**
 * As prose. Punctuation becomes entities, which never have structure (GFM, section 6.2); what GitHub turns into
 * mentions, issue numbers, emoji and links after rendering is broken by a zero-width space.
 */
function prose(text, maxLength = 2000) {
    return breakReferences((0,_text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeForTerminal */ .f)(text, maxLength)).split('\u200b').map(entities).join('&#8203;');
}
/** As a fenced block, each entry one line of it, whatever it holds. */
function codeBlock(entries, language = '') {
    const lines = entries.map((entry) => (0,_text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeForTerminal */ .f)(entry, 4000));
    const longest = Math.max(2, ...[...lines.join('\n').matchAll(/`+/g)].map(([run]) => run.length));
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
/* harmony export */   S: () => (/* binding */ parseRepository)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48044);


/** @throws CountersignError `input` when it isn't `owner/name`. */
function parseRepository(text) {
    const [, owner, repo] = /^([A-Za-z0-9][A-Za-z0-9-]{0,38})\/([A-Za-z0-9._-]{1,100})$/.exec(text) ?? [];
    if (owner === undefined || repo === undefined || repo === '.' || repo === '..')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('input', `"${(0,_text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeForTerminal */ .f)(text, 120)}" is not a repository`, {
            mend: 'Write it as owner/name.',
        });
    return { owner, repo };
}


/***/ }),

/***/ 20247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ isCommitId)
/* harmony export */ });
/** Whether a text is the id of a commit: SHA-1 or SHA-256 in lower-case hex. */
function isCommitId(text) {
    return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}


/***/ }),

/***/ 95371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $A: () => (/* binding */ accountPath),
/* harmony export */   ER: () => (/* binding */ offerDirectory),
/* harmony export */   Hn: () => (/* binding */ nextId),
/* harmony export */   ME: () => (/* binding */ orderDirectory),
/* harmony export */   Zq: () => (/* binding */ requestPath),
/* harmony export */   lv: () => (/* binding */ idsNewestFirst),
/* harmony export */   rc: () => (/* binding */ MAX_ID),
/* harmony export */   sK: () => (/* binding */ isOrderDirectory)
/* harmony export */ });
/* unused harmony export numberedDirectory */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/** Ids stay far below 2^53 so that no forged directory can push the next id out of the safe integers. */
const MAX_ID = 999_999_999_999;
const CANONICAL_NUMBER = /^(?:0|[1-9]\d{0,11})\/$/;
const TWO_DIGITS = /^\d\d\/$/;
/** `orders/12/34/123456`: directories of at most a hundred names each, so that a look-up costs the same at any size. */
function orderDirectory(id) {
    return numberedDirectory('orders', id);
}
/** Whether what lies in a numbered directory begins an order; a suborder's holds what leads to its order. */
function isOrderDirectory(names) {
    return names.includes('0001-placed.json');
}
/** `offers/0/00/7`. */
function offerDirectory(id) {
    return numberedDirectory('offers', id);
}
/**
 * The directory of an order or offer: `<kind>/<id div 10000>/<id div 100 mod 100, two digits>/<id>`.
 * @throws CountersignError `input` for an id that is not a whole number from 1 to 999,999,999,999.
 */
function numberedDirectory(kind, id) {
    if (!Number.isSafeInteger(id) || id < 1 || id > MAX_ID) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('input', `${id} is not the id of one of the ${kind}`, {
            mend: 'Ids are whole numbers from 1.',
        });
    }
    const middle = String(Math.floor(id / 100) % 100).padStart(2, '0');
    return `${kind}/${Math.floor(id / 10_000)}/${middle}/${id}`;
}
/**
 * `accounts/<first 2 hex digits>/<fingerprint>.asc`, in lower case.
 * @throws CountersignError `input` for anything but a v4 (40) or v6 (64 hex digits) fingerprint (RFC 9580, 5.5.4).
 */
function accountPath(fingerprint) {
    const hex = fingerprint.toLowerCase();
    if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(hex)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('input', 'a key fingerprint is 40 or 64 hex digits');
    }
    return `accounts/${hex.slice(0, 2)}/${hex}.asc`;
}
/**
 * `requests/<first 2 hex digits>/<the other 62>.json`: where a repeated write finds what it did before.
 * @throws CountersignError `input` for anything but a SHA-256 in lower-case hex.
 */
function requestPath(sha256) {
    if (!/^[0-9a-f]{64}$/.test(sha256)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('input', 'a request is named by a SHA-256 in lower-case hex');
    }
    return `requests/${sha256.slice(0, 2)}/${sha256.slice(2)}.json`;
}
/** The ids present, highest first. Directories that are not where their number belongs are passed over. */
async function* idsNewestFirst(snapshot, kind) {
    const tops = (await snapshot.list(kind)).filter((name) => CANONICAL_NUMBER.test(name));
    for (const top of descending(tops)) {
        const middles = (await snapshot.list(`${kind}/${top}`)).filter((name) => TWO_DIGITS.test(name));
        for (const middle of descending(middles)) {
            const names = await snapshot.list(`${kind}/${top}/${String(middle).padStart(2, '0')}`);
            const ids = descending(names.filter((name) => CANONICAL_NUMBER.test(name)));
            yield* ids.filter((id) => isAt(id, top, middle));
        }
    }
}
/** The highest id present plus one, from three listings whatever the size of the ledger; ids start at 1. */
async function nextId(snapshot, kind) {
    const newest = await idsNewestFirst(snapshot, kind).next();
    return newest.done === true ? 1 : newest.value + 1;
}
function isAt(id, top, middle) {
    return id >= 1 && Math.floor(id / 10_000) === top && Math.floor(id / 100) % 100 === middle;
}
/** Numerically, since by name '9/' sorts after '10/'. */
function descending(names) {
    return names.map((name) => Number(name.slice(0, -1))).sort((a, b) => b - a);
}


/***/ }),

/***/ 48044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ escapeForTerminal)
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
