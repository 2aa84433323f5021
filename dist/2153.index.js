export const id = 2153;
export const ids = [2153];
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
/* harmony import */ var _ledger_ledgerHead_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29757);
/* harmony import */ var _ledger_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95371);
/* harmony import */ var _text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48044);





/** A state of the ledger, as the output `ledger-head` of an earlier job has it. */
function ledgerHead() {
    return {
        read: (value) => {
            const head = (0,_ledger_ledgerHead_js__WEBPACK_IMPORTED_MODULE_3__/* .parseHead */ .w)(value);
            if (head !== undefined)
                return head;
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
    'ledger-head': (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(ledgerHead()),
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

/***/ 29757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ formatHead),
/* harmony export */   w: () => (/* binding */ parseHead)
/* harmony export */ });
/* harmony import */ var _log_byteForms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29424);

/**
 * A state of the log in one word: `12-<root in hex>`. Its root commits to every leaf, and so to the ledger's id. What one
 * job hands to the next, and what a person notes down.
 */
function formatHead({ size, root }) {
    return `${size}-${(0,_log_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toHex */ .nj)(root)}`;
}
/** @returns undefined for anything that {@link formatHead} does not give */
function parseHead(text) {
    const [, digits = '', hex = ''] = /^([1-9]\d{0,14})-([0-9a-f]{64})$/.exec(text) ?? [];
    const root = (0,_log_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .fromHex */ .aD)(hex);
    return root?.length === 32 ? { size: Number(digits), root } : undefined;
}


/***/ }),

/***/ 95371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $A: () => (/* binding */ accountPath),
/* harmony export */   A$: () => (/* binding */ firstLeafOf),
/* harmony export */   Dp: () => (/* binding */ directoryAt),
/* harmony export */   ER: () => (/* binding */ offerDirectory),
/* harmony export */   Gw: () => (/* binding */ numberedDirectory),
/* harmony export */   Ix: () => (/* binding */ numberedOf),
/* harmony export */   ME: () => (/* binding */ orderDirectory),
/* harmony export */   Zq: () => (/* binding */ requestPath),
/* harmony export */   lv: () => (/* binding */ idsNewestFirst),
/* harmony export */   rc: () => (/* binding */ MAX_ID)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _log_numbers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47911);


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
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('not-found', `the ledger has no number ${id}`, {
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
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('input', `${id} is not a number of the ledger`, {
        mend: 'Numbers are whole, from 1.',
    });
}
/** The directory of what begins at a leaf. */
function directoryAt(kind, index) {
    return numberedDirectory(kind, (0,_log_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .numberAt */ .tk)(index));
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

/***/ 29424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ey: () => (/* binding */ fromBase64),
/* harmony export */   Id: () => (/* binding */ concatBytes),
/* harmony export */   Pq: () => (/* binding */ toUtf8),
/* harmony export */   aD: () => (/* binding */ fromHex),
/* harmony export */   ar: () => (/* binding */ fromUtf8),
/* harmony export */   ex: () => (/* binding */ equalBytes),
/* harmony export */   nj: () => (/* binding */ toHex),
/* harmony export */   nk: () => (/* binding */ toBase64)
/* harmony export */ });
function equalBytes(a, b) {
    return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
function concatBytes(...parts) {
    const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
        whole.set(part, at);
        at += part.length;
    }
    return whole;
}
/** Lower-case hex. */
function toHex(bytes) {
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
/** @returns undefined unless the text is lower-case hex of whole bytes */
function fromHex(text) {
    if (!/^(?:[0-9a-f]{2})*$/.test(text))
        return undefined;
    return Uint8Array.from({ length: text.length / 2 }, (_, at) => Number.parseInt(text.slice(2 * at, 2 * at + 2), 16));
}
/** Standard base64 with padding (RFC 4648 section 4). */
function toBase64(bytes) {
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
/** @returns undefined unless the text is the one spelling that {@link toBase64} gives */
function fromBase64(text) {
    if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 !== 0)
        return undefined;
    const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    return toBase64(bytes) === text ? bytes : undefined;
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
function toUtf8(text) {
    return new TextEncoder().encode(text);
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
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('limit', `no number can be given to leaf ${index}`);
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
