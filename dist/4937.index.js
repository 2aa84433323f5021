export const id = 4937;
export const ids = [4937,9757];
export const modules = {

/***/ 14881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ey: () => (/* binding */ fromBase64),
/* harmony export */   Id: () => (/* reexport safe */ _noble_hashes_utils_js__WEBPACK_IMPORTED_MODULE_0__.Id),
/* harmony export */   Lp: () => (/* binding */ toLatin1),
/* harmony export */   Pq: () => (/* binding */ toUtf8),
/* harmony export */   U: () => (/* binding */ asUtf8),
/* harmony export */   _e: () => (/* binding */ toBase64Url),
/* harmony export */   aD: () => (/* binding */ fromHex),
/* harmony export */   ar: () => (/* binding */ fromUtf8),
/* harmony export */   ex: () => (/* binding */ equalBytes),
/* harmony export */   nj: () => (/* binding */ toHex),
/* harmony export */   nk: () => (/* binding */ toBase64)
/* harmony export */ });
/* harmony import */ var _noble_hashes_utils_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24417);


function equalBytes(a, b) {
    if (a.length !== b.length)
        return false;
    for (let at = 0; at < a.length; at++)
        if (a[at] !== b[at])
            return false;
    return true;
}
const HEX_DIGITS = toUtf8('0123456789abcdef');
const digits = new TextDecoder();
/** Lower-case hex, in one piece: a text that is put together digit by digit takes ten times the memory. */
function toHex(bytes) {
    const hex = new Uint8Array(bytes.length * 2);
    for (let at = 0; at < bytes.length; at++) {
        const byte = bytes[at] ?? 0;
        hex[2 * at] = HEX_DIGITS[byte >> 4] ?? 0;
        hex[2 * at + 1] = HEX_DIGITS[byte & 15] ?? 0;
    }
    return digits.decode(hex);
}
/** @returns undefined unless the text is lower-case hex of whole bytes */
function fromHex(text) {
    return /^(?:[0-9a-f]{2})*$/.test(text) ? (0,_noble_hashes_utils_js__WEBPACK_IMPORTED_MODULE_0__/* .hexToBytes */ .aT)(text) : undefined;
}
/** A character for each byte, from U+0000 to U+00FF. */
function toLatin1(bytes) {
    let text = '';
    for (const byte of bytes)
        text += String.fromCharCode(byte);
    return text;
}
/** Standard base64 with padding (RFC 4648 section 4). */
function toBase64(bytes) {
    return btoa(toLatin1(bytes));
}
/** Base64 for names and URLs, without padding (RFC 4648 section 5). */
function toBase64Url(bytes) {
    return toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
/** @returns undefined unless the text is the one spelling that {@link toBase64} gives */
function fromBase64(text) {
    if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text))
        return undefined;
    const characters = atob(text);
    const bytes = new Uint8Array(characters.length);
    for (let at = 0; at < bytes.length; at++)
        bytes[at] = characters.charCodeAt(at);
    // Only the last group can be spelled in two ways: by the bits that no byte takes.
    return text.endsWith(toBase64(bytes.subarray(-(bytes.length % 3 || 3)))) ? bytes : undefined;
}
/** @returns undefined unless the bytes are well-formed UTF-8; a byte order mark is kept, as any other character */
function fromUtf8(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}
/** The same for any bytes: U+FFFD stands for what is not well-formed. */
function asUtf8(bytes) {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
function toUtf8(text) {
    return new TextEncoder().encode(text);
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

/***/ 58001:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AR: () => (/* binding */ KEY_INPUTS),
/* harmony export */   KS: () => (/* binding */ LEDGER_INPUTS),
/* harmony export */   OJ: () => (/* binding */ offerChoice),
/* harmony export */   OR: () => (/* binding */ STORAGE_INPUTS),
/* harmony export */   OZ: () => (/* binding */ readOfferChoice),
/* harmony export */   g_: () => (/* binding */ ledgerHead),
/* harmony export */   lu: () => (/* binding */ ledgerId),
/* harmony export */   vj: () => (/* binding */ amount),
/* harmony export */   w6: () => (/* binding */ ledgerIds),
/* harmony export */   x8: () => (/* binding */ POLICY_INPUTS)
/* harmony export */ });
/* harmony import */ var _github_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80384);
/* harmony import */ var _github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68254);
/* harmony import */ var _ledger_ledgerHead_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29757);
/* harmony import */ var _ledger_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95371);
/* harmony import */ var _text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48044);





/** A state of the ledger, as the output `ledger-head` of an earlier job has it. */
function ledgerHead() {
    return {
        read: (value) => {
            const head = (0,_ledger_ledgerHead_js__WEBPACK_IMPORTED_MODULE_2__/* .parseHead */ .w)(value);
            if (head !== undefined)
                return head;
            throw new _github_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .BadInput */ .k(`must be the ledger-head of an earlier job, not "${(0,_text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_4__.escapeForTerminal)(value, 60)}"`);
        },
    };
}
/** Who acts. */
const KEY_INPUTS = { key: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .secret */ .rJ)(), passphrase: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .secret */ .rJ)()) };
/** Where the ledger is, and what opens it. */
const LEDGER_INPUTS = {
    ledger: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .line */ .n8)(),
    'ledger-token': (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .secret */ .rJ)()),
    'ledger-ssh-key': (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .secret */ .rJ)()),
    'ledger-known-hosts': (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)()),
    'ledger-head': (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(ledgerHead()),
    token: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .secret */ .rJ)()),
};
const STORAGE_INPUTS = { storage: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .line */ .n8)() };
const POLICY_INPUTS = { policy: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)()) };
/** The number of an order, a suborder or an offer. */
function ledgerId() {
    return (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeNumber */ .rD)({ min: 1, max: _ledger_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_ID */ .rc });
}
/** Numbers between commas, spaces or lines. */
function ledgerIds() {
    return (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .words */ .aL)(ledgerId().read);
}
/** `18291,119654` or `18291`, as the guide has it. */
function offerChoice() {
    return {
        read: (value) => {
            const found = readOfferChoice(value);
            if (found !== undefined)
                return found;
            throw new _github_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .BadInput */ .k(`must be OFFER_ID or OFFER_ID,SLOT_ID, not "${(0,_text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_4__.escapeForTerminal)(value, 60)}"`);
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
            throw new _github_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .BadInput */ .k(`must be a number from ${min} to ${max}, not "${(0,_text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_4__.escapeForTerminal)(value, 60)}"`);
        },
    };
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

/***/ 29757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ formatHead),
/* harmony export */   w: () => (/* binding */ parseHead)
/* harmony export */ });
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14881);

/**
 * A state of the log in one word: `12-<root in hex>`. Its root commits to every leaf, and so to the ledger's id. What one
 * job hands to the next, and what a person notes down.
 */
function formatHead({ size, root }) {
    return `${size}-${(0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toHex */ .nj)(root)}`;
}
/** @returns undefined for anything that {@link formatHead} does not give */
function parseHead(text) {
    const [, digits = '', hex = ''] = /^([1-9]\d{0,14})-([0-9a-f]{64})$/.exec(text) ?? [];
    const root = (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .fromHex */ .aD)(hex);
    return root?.length === 32 ? { size: Number(digits), root } : undefined;
}


/***/ }),

/***/ 95371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A$: () => (/* binding */ firstLeafOf),
/* harmony export */   Dp: () => (/* binding */ directoryAt),
/* harmony export */   ER: () => (/* binding */ offerDirectory),
/* harmony export */   Gw: () => (/* binding */ numberedDirectory),
/* harmony export */   Ix: () => (/* binding */ numberedOf),
/* harmony export */   ME: () => (/* binding */ orderDirectory),
/* harmony export */   Zq: () => (/* binding */ requestPath),
/* harmony export */   lv: () => (/* binding */ idsNewestFirst),
/* harmony export */   rc: () => (/* binding */ MAX_ID),
/* harmony export */   tS: () => (/* binding */ LOG_DIRECTORY),
/* harmony export */   v: () => (/* binding */ accountDirectory)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _log_numbers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47911);


/** The directory of the log; all else lies beside it. */
const LOG_DIRECTORY = 'log';
/** Ids stay far below 2^53 so that no forged directory can push one out of the safe integers. */
const MAX_ID = 999_999_999_999;
const CANONICAL_NUMBER = /^(?:0|[1-9]\d{0,11})\/$/;
const TWO_DIGITS = /^\d\d\/$/;
/** The number of the order or offer that a number is one of: of a suborder, its order's. @throws as {@link firstLeafOf} */
function numberedOf(id) {
    return (0,_log_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .numberAt */ .tk)(firstLeafOf(id));
}
/**
 * The index of the leaf at which an order or offer begins.
 * @throws CountersignError `input` for what is no number at all, `not-found` for one below the first
 */
function firstLeafOf(id) {
    checkId(id);
    const index = (0,_log_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .leafOfNumber */ .$j)(id);
    if (index !== undefined)
        return index;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('not-found', `the ledger has no number ${id}`, {
        mend: 'numbers are hundreds: see them with `countersign orders list` and `countersign offers list`',
    });
}
/** `orders/0/12/1200`: directories of at most a hundred names each, so that a look-up costs the same at any size. */
function orderDirectory(id) {
    return numberedDirectory('orders', id);
}
/** `offers/0/02/200`. */
function offerDirectory(id) {
    return numberedDirectory('offers', id);
}
/**
 * The directory of an order or offer that begins at leaf n − 1: `<kind>/<n div 10000>/<n div 100 mod 100>/<number>`,
 * where the number is 100 n.
 * @throws CountersignError `input` for an id that is not a whole number from 1 to 999,999,999,999.
 */
function numberedDirectory(kind, id) {
    const number = numberedOf(id);
    const place = number / 100;
    const middle = String(Math.floor(place / 100) % 100).padStart(2, '0');
    return `${kind}/${Math.floor(place / 10_000)}/${middle}/${number}`;
}
function checkId(id) {
    if (Number.isSafeInteger(id) && id >= 1 && id <= MAX_ID)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('input', `${id} is not a number of the ledger`, {
        mend: 'Numbers are whole, from 1.',
    });
}
/** The directory of what begins at a leaf. */
function directoryAt(kind, index) {
    return numberedDirectory(kind, (0,_log_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .numberAt */ .tk)(index));
}
/**
 * `accounts/<first 2 hex digits>/<fingerprint>`, in lower case: where what a key's own entries say is found.
 * @throws CountersignError `input` for anything but a v4 (40) or v6 (64 hex digits) fingerprint (RFC 9580, 5.5.4).
 */
function accountDirectory(fingerprint) {
    const hex = fingerprint.toLowerCase();
    if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(hex)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('input', 'a key fingerprint is 40 or 64 hex digits');
    }
    return `accounts/${hex.slice(0, 2)}/${hex}`;
}
/**
 * `requests/<first 2 hex digits>/<the other 62>.json`: where a repeated write finds what it did before.
 * @throws CountersignError `input` for anything but a SHA-256 in lower-case hex.
 */
function requestPath(sha256) {
    if (!/^[0-9a-f]{64}$/.test(sha256)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('input', 'a request is named by a SHA-256 in lower-case hex');
    }
    return `requests/${sha256.slice(0, 2)}/${sha256.slice(2)}.json`;
}
/** The ids present, highest first. Directories that are not where their number belongs are passed over. */
async function* idsNewestFirst(snapshot, kind) {
    const tops = (await snapshot.list(kind)).filter((name) => CANONICAL_NUMBER.test(name));
    for (const top of descending(tops)) {
        const middles = (await snapshot.list(`${kind}/${top}`)).filter((name) => TWO_DIGITS.test(name));
        for (const middle of descending(middles)) {
            const directory = `${kind}/${top}/${String(middle).padStart(2, '0')}`;
            const names = await snapshot.list(directory);
            const ids = descending(names.filter((name) => CANONICAL_NUMBER.test(name)));
            yield* ids.filter((id) => id >= 100 && numberedDirectory(kind, id) === `${directory}/${id}`);
        }
    }
}
/** Numerically, since by name '9/' sorts after '10/'. */
function descending(names) {
    return names.map((name) => Number(name.slice(0, -1))).sort((a, b) => b - a);
}


/***/ }),

/***/ 47911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $j: () => (/* binding */ leafOfNumber),
/* harmony export */   tk: () => (/* binding */ numberAt)
/* harmony export */ });
/* unused harmony export suborderNumber */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/** Numbers between two things that begin at neighbouring leaves: suborders 1 to 99 have room. */
const STEP = 100;
/** The number of what begins at a leaf: an order, an offer, a slot. Nobody chooses it, so nobody can squat it. */
function numberAt(index) {
    const number = STEP * (index + 1);
    if (Number.isSafeInteger(number) && index >= 0)
        return number;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('limit', `no number can be given to leaf ${index}`);
}
/** The number of the order's suborder `n`. @throws CountersignError `limit` unless it is one of 1 to 99 */
function suborderNumber(order, n) {
    if (Number.isInteger(n) && n > 0 && n < STEP)
        return order + n;
    throw new CountersignError('limit', `an order has suborders 1 to ${STEP - 1}, not ${n}`);
}
/** The leaf at which an order, or the order of a suborder, begins. @returns undefined for what is no number */
function leafOfNumber(number) {
    return Number.isSafeInteger(number) && number >= STEP ? Math.floor(number / STEP) - 1 : undefined;
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


/***/ }),

/***/ 24417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AI: () => (/* binding */ utf8ToBytes),
/* harmony export */   CC: () => (/* binding */ aexists),
/* harmony export */   DO: () => (/* binding */ abytes),
/* harmony export */   Ht: () => (/* binding */ aoutput),
/* harmony export */   Id: () => (/* binding */ concatBytes),
/* harmony export */   O8: () => (/* binding */ createView),
/* harmony export */   Ow: () => (/* binding */ rotr),
/* harmony export */   Vw: () => (/* binding */ Hash),
/* harmony export */   ZJ: () => (/* binding */ toBytes),
/* harmony export */   aT: () => (/* binding */ hexToBytes),
/* harmony export */   qj: () => (/* binding */ createHasher),
/* harmony export */   uH: () => (/* binding */ clean)
/* harmony export */ });
/* unused harmony exports isBytes, anumber, ahash, u8, u32, rotl, isLE, byteSwap, swap8IfBE, byteSwapIfBE, byteSwap32, swap32IfBE, bytesToHex, nextTick, asyncLoop, bytesToUtf8, kdfInputToBytes, checkOpts, createOptHasher, createXOFer, wrapConstructor, wrapConstructorWithOpts, wrapXOFConstructorWithOpts, randomBytes */
/**
 * Utilities for hex, bytes, CSPRNG.
 * @module
 */
/*! noble-hashes - MIT License (c) 2022 Paul Miller (paulmillr.com) */
// We use WebCrypto aka globalThis.crypto, which exists in browsers and node.js 16+.
// node.js versions earlier than v19 don't declare it in global scope.
// For node.js, package.json#exports field mapping rewrites import
// from `crypto` to `cryptoNode`, which imports native module.
// Makes the utils un-importable in browsers without a bundler.
// Once node.js 18 is deprecated (2025-04-30), we can just drop the import.

/** Checks if something is Uint8Array. Be careful: nodejs Buffer will return true. */
function isBytes(a) {
    return a instanceof Uint8Array || (ArrayBuffer.isView(a) && a.constructor.name === 'Uint8Array');
}
/** Asserts something is positive integer. */
function anumber(n) {
    if (!Number.isSafeInteger(n) || n < 0)
        throw new Error('positive integer expected, got ' + n);
}
/** Asserts something is Uint8Array. */
function abytes(b, ...lengths) {
    if (!isBytes(b))
        throw new Error('Uint8Array expected');
    if (lengths.length > 0 && !lengths.includes(b.length))
        throw new Error('Uint8Array expected of length ' + lengths + ', got length=' + b.length);
}
/** Asserts something is hash */
function ahash(h) {
    if (typeof h !== 'function' || typeof h.create !== 'function')
        throw new Error('Hash should be wrapped by utils.createHasher');
    anumber(h.outputLen);
    anumber(h.blockLen);
}
/** Asserts a hash instance has not been destroyed / finished */
function aexists(instance, checkFinished = true) {
    if (instance.destroyed)
        throw new Error('Hash instance has been destroyed');
    if (checkFinished && instance.finished)
        throw new Error('Hash#digest() has already been called');
}
/** Asserts output is properly-sized byte array */
function aoutput(out, instance) {
    abytes(out);
    const min = instance.outputLen;
    if (out.length < min) {
        throw new Error('digestInto() expects output buffer of length at least ' + min);
    }
}
/** Cast u8 / u16 / u32 to u8. */
function u8(arr) {
    return new Uint8Array(arr.buffer, arr.byteOffset, arr.byteLength);
}
/** Cast u8 / u16 / u32 to u32. */
function u32(arr) {
    return new Uint32Array(arr.buffer, arr.byteOffset, Math.floor(arr.byteLength / 4));
}
/** Zeroize a byte array. Warning: JS provides no guarantees. */
function clean(...arrays) {
    for (let i = 0; i < arrays.length; i++) {
        arrays[i].fill(0);
    }
}
/** Create DataView of an array for easy byte-level manipulation. */
function createView(arr) {
    return new DataView(arr.buffer, arr.byteOffset, arr.byteLength);
}
/** The rotate right (circular right shift) operation for uint32 */
function rotr(word, shift) {
    return (word << (32 - shift)) | (word >>> shift);
}
/** The rotate left (circular left shift) operation for uint32 */
function rotl(word, shift) {
    return (word << shift) | ((word >>> (32 - shift)) >>> 0);
}
/** Is current platform little-endian? Most are. Big-Endian platform: IBM */
const isLE = /* @__PURE__ */ (/* unused pure expression or super */ null && ((() => new Uint8Array(new Uint32Array([0x11223344]).buffer)[0] === 0x44)()));
/** The byte swap operation for uint32 */
function byteSwap(word) {
    return (((word << 24) & 0xff000000) |
        ((word << 8) & 0xff0000) |
        ((word >>> 8) & 0xff00) |
        ((word >>> 24) & 0xff));
}
/** Conditionally byte swap if on a big-endian platform */
const swap8IfBE = (/* unused pure expression or super */ null && (isLE
    ? (n) => n
    : (n) => byteSwap(n)));
/** @deprecated */
const byteSwapIfBE = (/* unused pure expression or super */ null && (swap8IfBE));
/** In place byte swap for Uint32Array */
function byteSwap32(arr) {
    for (let i = 0; i < arr.length; i++) {
        arr[i] = byteSwap(arr[i]);
    }
    return arr;
}
const swap32IfBE = (/* unused pure expression or super */ null && (isLE
    ? (u) => u
    : byteSwap32));
// Built-in hex conversion https://caniuse.com/mdn-javascript_builtins_uint8array_fromhex
const hasHexBuiltin = /* @__PURE__ */ (() => 
// @ts-ignore
typeof Uint8Array.from([]).toHex === 'function' && typeof Uint8Array.fromHex === 'function')();
// Array where index 0xf0 (240) is mapped to string 'f0'
const hexes = /* @__PURE__ */ Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, '0'));
/**
 * Convert byte array to hex string. Uses built-in function, when available.
 * @example bytesToHex(Uint8Array.from([0xca, 0xfe, 0x01, 0x23])) // 'cafe0123'
 */
function bytesToHex(bytes) {
    abytes(bytes);
    // @ts-ignore
    if (hasHexBuiltin)
        return bytes.toHex();
    // pre-caching improves the speed 6x
    let hex = '';
    for (let i = 0; i < bytes.length; i++) {
        hex += hexes[bytes[i]];
    }
    return hex;
}
// We use optimized technique to convert hex string to byte array
const asciis = { _0: 48, _9: 57, A: 65, F: 70, a: 97, f: 102 };
function asciiToBase16(ch) {
    if (ch >= asciis._0 && ch <= asciis._9)
        return ch - asciis._0; // '2' => 50-48
    if (ch >= asciis.A && ch <= asciis.F)
        return ch - (asciis.A - 10); // 'B' => 66-(65-10)
    if (ch >= asciis.a && ch <= asciis.f)
        return ch - (asciis.a - 10); // 'b' => 98-(97-10)
    return;
}
/**
 * Convert hex string to byte array. Uses built-in function, when available.
 * @example hexToBytes('cafe0123') // Uint8Array.from([0xca, 0xfe, 0x01, 0x23])
 */
function hexToBytes(hex) {
    if (typeof hex !== 'string')
        throw new Error('hex string expected, got ' + typeof hex);
    // @ts-ignore
    if (hasHexBuiltin)
        return Uint8Array.fromHex(hex);
    const hl = hex.length;
    const al = hl / 2;
    if (hl % 2)
        throw new Error('hex string expected, got unpadded hex of length ' + hl);
    const array = new Uint8Array(al);
    for (let ai = 0, hi = 0; ai < al; ai++, hi += 2) {
        const n1 = asciiToBase16(hex.charCodeAt(hi));
        const n2 = asciiToBase16(hex.charCodeAt(hi + 1));
        if (n1 === undefined || n2 === undefined) {
            const char = hex[hi] + hex[hi + 1];
            throw new Error('hex string expected, got non-hex character "' + char + '" at index ' + hi);
        }
        array[ai] = n1 * 16 + n2; // multiply first octet, e.g. 'a3' => 10*16+3 => 160 + 3 => 163
    }
    return array;
}
/**
 * There is no setImmediate in browser and setTimeout is slow.
 * Call of async fn will return Promise, which will be fullfiled only on
 * next scheduler queue processing step and this is exactly what we need.
 */
const nextTick = async () => { };
/** Returns control to thread each 'tick' ms to avoid blocking. */
async function asyncLoop(iters, tick, cb) {
    let ts = Date.now();
    for (let i = 0; i < iters; i++) {
        cb(i);
        // Date.now() is not monotonic, so in case if clock goes backwards we return return control too
        const diff = Date.now() - ts;
        if (diff >= 0 && diff < tick)
            continue;
        await nextTick();
        ts += diff;
    }
}
/**
 * Converts string to bytes using UTF8 encoding.
 * @example utf8ToBytes('abc') // Uint8Array.from([97, 98, 99])
 */
function utf8ToBytes(str) {
    if (typeof str !== 'string')
        throw new Error('string expected');
    return new Uint8Array(new TextEncoder().encode(str)); // https://bugzil.la/1681809
}
/**
 * Converts bytes to string using UTF8 encoding.
 * @example bytesToUtf8(Uint8Array.from([97, 98, 99])) // 'abc'
 */
function bytesToUtf8(bytes) {
    return new TextDecoder().decode(bytes);
}
/**
 * Normalizes (non-hex) string or Uint8Array to Uint8Array.
 * Warning: when Uint8Array is passed, it would NOT get copied.
 * Keep in mind for future mutable operations.
 */
function toBytes(data) {
    if (typeof data === 'string')
        data = utf8ToBytes(data);
    abytes(data);
    return data;
}
/**
 * Helper for KDFs: consumes uint8array or string.
 * When string is passed, does utf8 decoding, using TextDecoder.
 */
function kdfInputToBytes(data) {
    if (typeof data === 'string')
        data = utf8ToBytes(data);
    abytes(data);
    return data;
}
/** Copies several Uint8Arrays into one. */
function concatBytes(...arrays) {
    let sum = 0;
    for (let i = 0; i < arrays.length; i++) {
        const a = arrays[i];
        abytes(a);
        sum += a.length;
    }
    const res = new Uint8Array(sum);
    for (let i = 0, pad = 0; i < arrays.length; i++) {
        const a = arrays[i];
        res.set(a, pad);
        pad += a.length;
    }
    return res;
}
function checkOpts(defaults, opts) {
    if (opts !== undefined && {}.toString.call(opts) !== '[object Object]')
        throw new Error('options should be object or undefined');
    const merged = Object.assign(defaults, opts);
    return merged;
}
/** For runtime check if class implements interface */
class Hash {
}
/** Wraps hash function, creating an interface on top of it */
function createHasher(hashCons) {
    const hashC = (msg) => hashCons().update(toBytes(msg)).digest();
    const tmp = hashCons();
    hashC.outputLen = tmp.outputLen;
    hashC.blockLen = tmp.blockLen;
    hashC.create = () => hashCons();
    return hashC;
}
function createOptHasher(hashCons) {
    const hashC = (msg, opts) => hashCons(opts).update(toBytes(msg)).digest();
    const tmp = hashCons({});
    hashC.outputLen = tmp.outputLen;
    hashC.blockLen = tmp.blockLen;
    hashC.create = (opts) => hashCons(opts);
    return hashC;
}
function createXOFer(hashCons) {
    const hashC = (msg, opts) => hashCons(opts).update(toBytes(msg)).digest();
    const tmp = hashCons({});
    hashC.outputLen = tmp.outputLen;
    hashC.blockLen = tmp.blockLen;
    hashC.create = (opts) => hashCons(opts);
    return hashC;
}
const wrapConstructor = (/* unused pure expression or super */ null && (createHasher));
const wrapConstructorWithOpts = (/* unused pure expression or super */ null && (createOptHasher));
const wrapXOFConstructorWithOpts = (/* unused pure expression or super */ null && (createXOFer));
/** Cryptographically secure PRNG. Uses internal OS-level `crypto.getRandomValues`. */
function randomBytes(bytesLength = 32) {
    if (crypto && typeof crypto.getRandomValues === 'function') {
        return crypto.getRandomValues(new Uint8Array(bytesLength));
    }
    // Legacy Node.js compatibility
    if (crypto && typeof crypto.randomBytes === 'function') {
        return Uint8Array.from(crypto.randomBytes(bytesLength));
    }
    throw new Error('crypto.getRandomValues must be defined');
}
//# sourceMappingURL=utils.js.map

/***/ })

};
