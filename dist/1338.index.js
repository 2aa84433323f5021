export const id = 1338;
export const ids = [1338];
export const modules = {

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

/***/ 65165:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ cutMarkdown)
/* harmony export */ });
/**
 * Cuts Markdown to a limit in bytes of UTF-8: at the end of a line, never inside a character, with what stands
 * open (a fence, `<details>`) closed again, and a pointer to the rest as the last paragraph. Text within the
 * limit comes back as it is.
 * @param pointer Markdown that tells where the whole is; it and what closes open blocks count towards the limit.
 */
function cutMarkdown(text, maxBytes, pointer) {
    if (Buffer.byteLength(text) <= maxBytes)
        return text;
    const tail = `\n\n${pointer}\n`;
    let room = maxBytes - Buffer.byteLength(tail);
    // What closes the blocks depends on where the cut is: give up room until both fit.
    for (;;) {
        const kept = wholeLines(text, room);
        const result = kept + closers(kept) + tail;
        if (Buffer.byteLength(result) <= maxBytes)
            return result;
        if (kept === '')
            return wholeCharacters(pointer, maxBytes);
        room = Buffer.byteLength(kept) - 1;
    }
}
function wholeLines(text, maxBytes) {
    const cut = wholeCharacters(text, maxBytes);
    return cut.slice(0, Math.max(0, cut.lastIndexOf('\n')));
}
function wholeCharacters(text, maxBytes) {
    const bytes = Buffer.from(text);
    let end = Math.min(Math.max(0, maxBytes), bytes.length);
    // Bytes 10xxxxxx continue a character (RFC 3629, section 3).
    while (end > 0 && end < bytes.length && ((bytes[end] ?? 0) & 0xc0) === 0x80)
        end -= 1;
    return bytes.subarray(0, end).toString('utf8');
}
function closers(text) {
    let fence = '';
    let open = 0;
    for (const line of text.split('\n')) {
        const run = /^ {0,3}(`{3,})/.exec(line)?.[1] ?? '';
        if (fence !== '') {
            if (run.length >= fence.length && line.trim() === run)
                fence = '';
        }
        else if (run !== '')
            fence = run;
        else
            open += (line.match(/<details\b/g)?.length ?? 0) - (line.match(/<\/details>/g)?.length ?? 0);
    }
    return (fence === '' ? '' : `\n${fence}`) + '\n\n</details>'.repeat(Math.max(0, open));
}


/***/ }),

/***/ 87005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ runUrlOf)
/* harmony export */ });
/** The run's page. `undefined` outside Actions. */
function runUrlOf(env) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = env;
    if (!server || !repository || !run)
        return undefined;
    return `${server}/${repository}/actions/runs/${run}`;
}


/***/ }),

/***/ 24697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BP: () => (/* binding */ logLine),
/* harmony export */   cT: () => (/* binding */ withoutSecrets),
/* harmony export */   pj: () => (/* binding */ plain),
/* harmony export */   w7: () => (/* binding */ annotation)
/* harmony export */ });
/* harmony import */ var _text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48044);

/** GitHub cuts the message of an annotation here. */
const MAX_ANNOTATION = 4096;
const HIDDEN = '***';
/** Lines without any that hold a registered secret: the runner masks too, but only what it knows when it reads. */
function withoutSecrets(text, secrets) {
    if (!secrets.foundIn(text))
        return text;
    const kept = text.split('\n').map((line) => (secrets.foundIn(line) ? HIDDEN : line));
    const result = kept.join('\n');
    return secrets.foundIn(result) ? HIDDEN : result;
}
/**
 * A line for the log. The runner takes a line that begins with `::`, or holds `##[`, for a command
 * (actions/runner, ActionCommand.TryParse): both are broken up, so that what a build or an image says is only shown.
 */
function logLine(line, secrets) {
    const shown = plain(withoutSecrets(line, secrets)).replaceAll('##[', '## [');
    return /^\s*::/.test(shown) ? `| ${shown}` : shown;
}
/** An annotation of our own: the one kind of command that is ever printed beside masks. */
function annotation(kind, title, message) {
    const cut = message.length > MAX_ANNOTATION ? `${message.slice(0, MAX_ANNOTATION - 1)}…` : message;
    return `::${kind} title=${escapeProperty(title)}::${escapeData(cut)}`;
}
/** Controls are written out; our own backslashes, and what was escaped before, stay as they are. */
function plain(text) {
    const bare = text.replaceAll('\\', '');
    return (0,_text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_0__.escapeForTerminal)(bare) === bare ? text : (0,_text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_0__.escapeForTerminal)(text);
}
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}


/***/ }),

/***/ 1338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runOnRunner: () => (/* binding */ runOnRunner)
});

// UNUSED EXPORTS: runAction

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
;// CONCATENATED MODULE: ./build/github/runner/event.js

/**
 * Reads the event of this run from `GITHUB_EVENT_NAME`, `GITHUB_EVENT_PATH` and `GITHUB_SHA`. Outside Actions,
 * or where the payload can't be read, the event is nameless and nothing is said to be a fork.
 */
function readRunEvent(env = process.env) {
    return runEventOf(env['GITHUB_EVENT_NAME'] ?? '', readPayload(env['GITHUB_EVENT_PATH']), env['GITHUB_SHA']);
}
/** The event with this name and webhook payload. `sha` is the commit to fall back on. */
function runEventOf(name, payload, sha) {
    const pull = member(payload, 'pull_request');
    const head = member(pull, 'head');
    const from = nameOf(member(head, 'repo'));
    const into = nameOf(member(member(pull, 'base'), 'repo')) ?? nameOf(member(payload, 'repository'));
    const number = member(pull, 'number');
    const headSha = member(head, 'sha');
    const gone = pull !== undefined && head !== undefined && member(head, 'repo') === null;
    // A pull request between branches of one forked repository is not "from a fork": the names decide.
    const foreign = pull !== undefined && from !== undefined && from !== into;
    return {
        name,
        fork: gone ? 'a fork that no longer exists' : foreign ? from : undefined,
        pullRequest: typeof number === 'number' ? number : undefined,
        headSha: typeof headSha === 'string' ? headSha : sha,
        isPrivate: isPrivate(member(payload, 'repository')),
    };
}
/** What does not say that it is private may be public. */
function isPrivate(repository) {
    return member(repository, 'private') === true && member(repository, 'visibility') !== 'internal';
}
function readPayload(path) {
    if (path === undefined || path === '')
        return undefined;
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
    }
    catch {
        return undefined;
    }
}
function nameOf(repository) {
    const name = member(repository, 'full_name');
    return typeof name === 'string' ? name : undefined;
}
function member(value, name) {
    if (typeof value !== 'object' || value === null)
        return undefined;
    return value[name];
}

;// CONCATENATED MODULE: ./build/github/runner/mask.js
/** Shorter than this, a mask would blot out the log and hide nothing. */
const MIN_LENGTH = 4;
/** A piece that the encodings of many texts share by chance must not count as a leak. */
const MIN_ENCODED_LENGTH = 8;
/**
 * @param write takes the runner's `::add-mask::` commands; the default is standard output. Outside Actions pass a
 * function that does nothing: a terminal would show what is to be hidden.
 */
function createSecretRegistry(write = (line) => void process.stdout.write(line)) {
    const known = new Set();
    return {
        register(value) {
            for (const form of secretForms(value)) {
                if (known.has(form))
                    continue;
                known.add(form);
                write(`::add-mask::${escapeCommand(form)}\n`);
            }
        },
        foundIn(text) {
            for (const form of known)
                if (text.includes(form))
                    return true;
            return false;
        },
    };
}
/**
 * All that a secret can look like in a log: itself, each of its lines, base64 and base64url with and without
 * padding, as a part of something larger (at each of the three alignments) and wrapped into lines, hex, URL
 * encoding, and as part of a JSON string. Longest first.
 */
function secretForms(value) {
    const bytes = Buffer.from(typeof value === 'string' ? Buffer.from(value) : value);
    if (bytes.length < MIN_LENGTH)
        return [];
    const forms = new Set(encodedForms(bytes).filter((form) => form.length >= MIN_ENCODED_LENGTH));
    const text = bytes.toString('utf8');
    if (Buffer.from(text).equals(bytes)) {
        forms.add(text);
        for (const form of textForms(text))
            forms.add(form);
        const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim());
        if (lines.length > 1)
            for (const line of lines.filter((each) => each.length >= MIN_LENGTH)) {
                forms.add(line);
                for (const form of textForms(line))
                    forms.add(form);
            }
    }
    return [...forms].sort((left, right) => right.length - left.length);
}
function encodedForms(bytes) {
    const hex = bytes.toString('hex');
    const whole = bytes.toString('base64');
    const forms = [hex, hex.toUpperCase(), whole];
    for (let offset = 0; offset < 3; offset += 1)
        forms.push(alignedBase64(bytes, offset));
    // The columns at which base64 (RFC 2045) and PEM and OpenPGP armour (RFC 7468, RFC 9580) wrap.
    for (const columns of [76, 64])
        forms.push(...(whole.match(new RegExp(`.{1,${columns}}`, 'g')) ?? []));
    return forms.flatMap((form) => [
        form,
        urlAlphabet(form),
        form.replace(/=+$/, ''),
        urlAlphabet(form).replace(/=+$/, ''),
    ]);
}
/** The characters that a secret's bytes alone decide when base64 encodes it after `offset` (mod 3) other bytes. */
function alignedBase64(bytes, offset) {
    const encoded = Buffer.concat([Buffer.alloc(offset), bytes])
        .toString('base64')
        .replace(/=+$/, '');
    // Each character holds 6 bits: the first whole one after the foreign bits, the last whole one before the end.
    const start = Math.ceil((offset * 8) / 6);
    const end = Math.floor(((offset + bytes.length) * 8) / 6);
    return encoded.slice(start, end);
}
function textForms(text) {
    const forms = [
        JSON.stringify(text).slice(1, -1),
        encodeURIComponent(text),
        // How forms and query strings are written (URL standard, section 5.2): + for a space, ' as %27.
        new URLSearchParams({ '': text }).toString().slice(1),
    ];
    const lower = forms.slice(1).map((form) => form.replace(/%[0-9A-F]{2}/g, (each) => each.toLowerCase()));
    return [...forms, ...lower].filter((form) => form.length >= MIN_LENGTH);
}
function urlAlphabet(base64) {
    return base64.replaceAll('+', '-').replaceAll('/', '_');
}
// The runner's command syntax; the same as in @actions/core, which is not loaded for this.
function escapeCommand(value) {
    return value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

;// CONCATENATED MODULE: ./build/github/runner/outputs.js


/** A job's outputs together may have 1 MB, by GitHub's count in UTF-16. */
const MAX_OUTPUT_BYTES = 1024 * 1024;
/**
 * Sets this step's outputs, all or none. Outside Actions, where there's no `GITHUB_OUTPUT`, it does nothing.
 * @throws CountersignError `refused` for a value that holds a registered secret (the runner would drop it, after
 * it had been written), `limit` over 1 MB.
 */
function setOutputs(values, secrets, env = process.env) {
    const file = env['GITHUB_OUTPUT'];
    const entries = Object.entries(values).map(([name, value]) => [name, String(value)]);
    let bytes = 0;
    for (const [name, value] of entries) {
        if (!/^[A-Za-z_][A-Za-z0-9_-]*$/.test(name))
            throw new errors/* CountersignError */.WS('internal', `${JSON.stringify(name)} is no name for an output`);
        if (secrets.foundIn(value))
            throw new errors/* CountersignError */.WS('refused', `the output ${name} would hold a secret`, {
                mend: 'Hand secrets on sealed to their owner, in a file or through the ledger; never as an output.',
            });
        bytes += value.length * 2;
    }
    if (bytes > MAX_OUTPUT_BYTES)
        throw new errors/* CountersignError */.WS('limit', `the outputs have ${bytes} bytes, over ${MAX_OUTPUT_BYTES}`, {
            mend: 'Write large results to a file and upload that as an artifact.',
        });
    if (file === undefined || file === '')
        return;
    (0,external_node_fs_.appendFileSync)(file, entries.map(([name, value]) => outputEntry(name, value)).join(''));
}
/**
 * One entry of the file: the delimiter is random, so that no value can end itself and begin another output. The
 * global `crypto` is loaded when it is used; node:crypto would cost every start of an action 10 ms.
 */
function outputEntry(name, value) {
    const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
    if (value.includes(delimiter))
        return outputEntry(name, value);
    return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
}

// EXTERNAL MODULE: ./build/github/page/cutMarkdown.js
var cutMarkdown = __webpack_require__(65165);
;// CONCATENATED MODULE: ./build/github/runner/summary.js


/** GitHub drops the whole summary of a step that is larger. */
const MAX_SUMMARY_BYTES = 1024 * 1024;
/** How many bytes of this step's summary are left; without limit where nothing is written. */
function summaryRoom(env = process.env) {
    const file = env['GITHUB_STEP_SUMMARY'];
    if (file === undefined || file === '')
        return Number.POSITIVE_INFINITY;
    return MAX_SUMMARY_BYTES - ((0,external_node_fs_.statSync)(file, { throwIfNoEntry: false })?.size ?? 0) - 1;
}
/**
 * Adds Markdown to this step's summary. What is too long, with what the step wrote before, is cut and ends in
 * `pointer`. Outside Actions, where there's no `GITHUB_STEP_SUMMARY`, it does nothing.
 * @returns whether anything was written.
 */
function writeSummary(markdown, pointer, env = process.env) {
    const file = env['GITHUB_STEP_SUMMARY'];
    if (file === undefined || file === '')
        return false;
    const room = summaryRoom(env);
    if (room < Buffer.byteLength(pointer))
        return false;
    (0,external_node_fs_.appendFileSync)(file, `${(0,cutMarkdown/* cutMarkdown */.G)(markdown, room, pointer)}\n`);
    return true;
}

// EXTERNAL MODULE: ./build/job/actionContext.js
var actionContext = __webpack_require__(87005);
// EXTERNAL MODULE: ./build/job/log/actionLog.js
var actionLog = __webpack_require__(24697);
;// CONCATENATED MODULE: ./build/job/runAction.js










/** Secrets of the environment that an action uses without an input of their own. */
const SECRET_VARIABLES = ['AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN', 'GITHUB_TOKEN'];
/**
 * Runs one action and gives its exit status. Whatever is thrown becomes one annotation that says what is wrong and
 * how to mend it; the temporary directory is removed however the action ends.
 */
async function runAction(name, main, options = {}) {
    const { env = process.env, services = {} } = options;
    const write = options.write ??
        ((line) => void process.stdout.write(line.endsWith('\n') ? line : `${line}\n`));
    const secrets = createSecretRegistry(write);
    for (const variable of SECRET_VARIABLES)
        if (env[variable])
            secrets.register(env[variable]);
    let directory;
    let ledgerHead;
    const clean = () => {
        if (directory !== undefined)
            (0,external_node_fs_.rmSync)(directory, { recursive: true, force: true, maxRetries: 3 });
        directory = undefined;
    };
    const context = {
        name,
        env,
        secrets,
        event: readRunEvent(env),
        signal: options.signal ?? new AbortController().signal,
        services,
        log: (line) => {
            write((0,actionLog/* logLine */.BP)(line, secrets));
        },
        warn: (message) => {
            write((0,actionLog/* annotation */.w7)('warning', `Countersign ${name}`, shown(message, secrets)));
        },
        notice: (message) => {
            write((0,actionLog/* annotation */.w7)('notice', `Countersign ${name}`, shown(message, secrets)));
        },
        setOutputs: (values) => {
            setOutputs(values, secrets, env);
        },
        noteLedgerHead: (commit) => {
            ledgerHead = commit;
        },
        addSummary: (markdown) => {
            writeSummary((0,actionLog/* withoutSecrets */.cT)(markdown, secrets), summaryPointer(env), env);
        },
        summaryRoom: () => summaryRoom(env),
        temporaryDirectory: () => {
            directory ??= (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(env['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)(), 'countersign-'));
            return Promise.resolve(directory);
        },
    };
    try {
        await main(context);
        return 0;
    }
    catch (error) {
        write((0,actionLog/* annotation */.w7)('error', `Countersign ${name}`, shown(explain(error), secrets)));
        if (env['RUNNER_DEBUG'] === '1' && error instanceof Error) {
            for (const line of (error.stack ?? '').split('\n'))
                write(`::debug::${(0,actionLog/* logLine */.BP)(line, secrets)}`);
        }
        return 1;
    }
    finally {
        if (ledgerHead !== undefined)
            context.setOutputs({ 'ledger-head': ledgerHead });
        clean();
    }
}
/** Where the rest of a summary is that was too long for GitHub. */
function summaryPointer(env) {
    const url = (0,actionContext/* runUrlOf */.Q)(env);
    return `_This summary was cut at GitHub's limit of 1 MiB; the files and outputs of the step have the rest${url === undefined ? '' : ` (${url})`}._`;
}
function explain(error) {
    if (error instanceof errors/* CountersignError */.WS) {
        const mend = error.mend === undefined ? '' : `\nTo mend it: ${error.mend}`;
        return `${(0,errors/* messageOf */.bD)(error)}${mend}`;
    }
    if (isSystemError(error))
        return `the machine refused it: ${(0,errors/* messageOf */.bD)(error)}\nTo mend it: see that the paths of the inputs exist, are of the right kind and may be written, and that the disk is not full.`;
    return `an error that is not foreseen: ${(0,errors/* messageOf */.bD)(error)}\nTo mend it: run the job again with debug logging on, and report what it says.`;
}
/** What the operating system said to a path or a socket: not ours to foresee one by one. */
function isSystemError(error) {
    return typeof error === 'object' && error !== null && 'syscall' in error && 'code' in error;
}
function shown(message, secrets) {
    return (0,actionLog/* withoutSecrets */.cT)(message.split('\n').map(actionLog/* plain */.pj).join('\n'), secrets);
}
/** On a runner: a cancelled run is asked to stop (SIGINT, then SIGTERM), and leaves nothing behind. */
async function runOnRunner(name, main) {
    const controller = new AbortController();
    const stop = () => {
        controller.abort();
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
    const cancelled = new Promise((resolve) => {
        controller.signal.addEventListener('abort', () => {
            // The runner waits 7.5 s after SIGINT and 2.5 s after SIGTERM before it kills.
            setTimeout(resolve, 6000, 130).unref();
        });
    });
    const guarded = async (context) => {
        const ended = await Promise.race([main(context).then(() => 0), cancelled]);
        if (ended !== 0)
            throw new errors/* CountersignError */.WS('unavailable', 'the run was cancelled');
    };
    const status = await runAction(name, guarded, { signal: controller.signal });
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
    // What was cut short may still be at work, and connections that are kept alive hold the process for seconds.
    if (controller.signal.aborted)
        process.exit(130);
    setTimeout(() => process.exit(), 2000).unref();
    return status;
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
