export const id = 3985;
export const ids = [3985];
export const modules = {

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

/***/ 22354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EO: () => (/* binding */ runGit),
/* harmony export */   G8: () => (/* binding */ DURABLE),
/* harmony export */   HF: () => (/* binding */ gitMissing),
/* harmony export */   PU: () => (/* binding */ checkGitVersion),
/* harmony export */   V: () => (/* binding */ CLOSED),
/* harmony export */   Z9: () => (/* binding */ NEUTRAL_IDENTITY),
/* harmony export */   bx: () => (/* binding */ localEnvironment),
/* harmony export */   o5: () => (/* binding */ remoteEnvironment)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4573);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19473);




const NEUTRAL_NAME = 'Countersign ledger';
const NEUTRAL_EMAIL = 'ledger@localhost.invalid';
/** Who every commit is by: authorship is in the signed entries, and a machine's user name is nobody's business. */
const NEUTRAL_IDENTITY = `${NEUTRAL_NAME} <${NEUTRAL_EMAIL}>`;
const STDERR_LIMIT = 64 * 1024;
const STDOUT_LIMIT = 64 * 1024 * 1024;
/** Oldest git whose configuration can be given by the environment (GIT_CONFIG_COUNT). */
const OLDEST_GIT = [2, 31];
const NAMED_HOOKS_SINCE = [2, 54];
/** The key that makes a hook of a name. A name may hold anything but a newline. */
const NAMED_HOOK = { pattern: '^hook[.].*[.]event$', before: 'hook.', after: '.event' };
/**
 * A list of one protocol that nobody can name. git takes any helper that is listed, and runs `git remote-<helper>`,
 * which the repository may have made an alias for a program: so the list is neither a word nor empty.
 */
const NO_PROTOCOL = (0,node_crypto__WEBPACK_IMPORTED_MODULE_2__.randomUUID)();
/** Nothing is fetched by a git that sees these. */
const CLOSED = { GIT_ALLOW_PROTOCOL: NO_PROTOCOL, GIT_NO_LAZY_FETCH: '1' };
/**
 * What a git that touches only files of this machine sees: nothing of the user's configuration, no hooks. Of the
 * repository's own nothing that runs a program: a missing object is missing, and is not fetched from a remote whose
 * `uploadpack`, ssh command or helper the repository's owner wrote (GIT_NO_LAZY_FETCH; a git that does not know it
 * comes as far as the protocol, and no protocol is allowed).
 */
function localEnvironment(gitDir, configuration = []) {
    // The ledger was named by the user, and nothing that its owner may have configured is run.
    const named = ['safe.directory', gitDir];
    return environment({ ...localVariables(), ...CLOSED, GIT_PAGER: 'cat' }, gitDir, [named, ...configuration]);
}
/**
 * An entry that was said to be added survives a power cut: its objects are on the disk, with one wait for all of them,
 * before the branch that names them is. (A git before 2.36 leaves the branch to the file system.) For a ledger itself: what
 * a cache loses is fetched again.
 */
const DURABLE = [
    ['core.fsync', 'committed,loose-object,reference'],
    ['core.fsyncMethod', 'batch'],
];
/** What a git that talks to a server sees. */
function remoteEnvironment(gitDir, config, userConfiguration) {
    // A home of its own: curl would take passwords out of the user's .netrc.
    const variables = userConfiguration === 'followed'
        ? baseVariables((name) => !DROPPED.test(name) && !OURS.test(name))
        : {
            ...baseVariables((name) => NEEDED.includes(name) || CONNECTION.test(name)),
            ...NO_FILES,
            HOME: gitDir,
        };
    return environment(variables, gitDir, [
        ['protocol.version', '2'],
        ['push.gpgSign', 'false'],
        ['push.followTags', 'false'],
        ['push.recurseSubmodules', 'no'],
        ['fetch.recurseSubmodules', 'false'],
        ['fetch.writeCommitGraph', 'false'],
        ['submodule.recurse', 'false'],
        ['http.lowSpeedLimit', '100'],
        ['http.lowSpeedTime', '30'],
        ...config,
    ]);
}
/**
 * Runs git to its end, without the hooks that its configuration names. Its exit status is the caller's to judge.
 * @throws CountersignError `unavailable` without git, `refused` when a hook's name cannot be told.
 */
async function runGit(args, options) {
    const env = await withoutNamedHooks(options.env);
    return 'code' in env ? env : await startGit(args, { ...options, env: env.variables });
}
/**
 * Since 2.54 a configuration may name programs to be run as hooks, whatever `core.hooksPath` is. Only by its name
 * is such a hook switched off for certain: the switch for all hooks of an event (`hook.<event>.enabled`, 2.55) is
 * itself taken for a hook's name as soon as the configuration says `hook.<event>.parallel`.
 * @returns what git answered instead, when it cannot read its configuration: then no command of it is run.
 */
async function withoutNamedHooks(env) {
    if (isOlder(await gitVersion(), NAMED_HOOKS_SINCE))
        return { variables: env };
    const listed = await startGit(['config', '--null', '--name-only', '--get-regexp', NAMED_HOOK.pattern], {
        env,
        timeoutMs: 10_000,
    });
    if (listed.code === 1 && listed.stdout.length === 0)
        return { variables: env };
    if (listed.code !== 0)
        return listed;
    const variables = { ...env };
    add(variables, [...namesOf(listed.stdout)].map((name) => [`hook.${name}.enabled`, 'false']));
    return { variables };
}
function namesOf(listed) {
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_1__.isUtf8)(listed))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__.CountersignError('refused', 'the configuration of git names a hook in bytes that are no UTF-8', {
            mend: 'Look at what `git config --list --show-origin` says of hooks, and remove it.',
        });
    const keys = listed.toString('utf8').split('\0').filter(Boolean);
    return new Set(keys.map((key) => key.slice(NAMED_HOOK.before.length, -NAMED_HOOK.after.length)));
}
async function startGit(args, options) {
    return await new Promise((resolve, reject) => {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)('git', args, { env: { ...options.env }, stdio: ['pipe', 'pipe', 'pipe'] });
        const stdout = [];
        let stdoutBytes = 0;
        let stderr = '';
        let timedOut = false;
        const end = (signal) => {
            child.kill(signal);
        };
        const timer = options.timeoutMs === undefined
            ? undefined
            : setTimeout(() => {
                timedOut = true;
                end('SIGTERM');
                setTimeout(end, 2000, 'SIGKILL').unref();
            }, options.timeoutMs);
        child.stdout.on('data', (chunk) => {
            stdoutBytes += chunk.length;
            if (stdoutBytes > STDOUT_LIMIT)
                end('SIGKILL');
            else
                stdout.push(chunk);
        });
        child.stderr.on('data', (chunk) => {
            if (stderr.length < STDERR_LIMIT)
                stderr += chunk.toString('utf8');
        });
        // git may end before it has read its input; its exit status says why.
        child.stdin.on('error', () => undefined);
        child.on('error', (cause) => {
            clearTimeout(timer);
            reject(gitMissing(cause));
        });
        child.on('close', (code) => {
            clearTimeout(timer);
            resolve({ code: code ?? 128, stdout: Buffer.concat(stdout), stderr, timedOut });
        });
        child.stdin.end(options.input ?? '');
    });
}
/** The error of a git that could not be started. */
function gitMissing(cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__.CountersignError('unavailable', 'git could not be started: the ledger is kept by git', {
        mend: 'Install git 2.31 or newer (Debian: apt-get install git) and see that it is on the PATH.',
        cause,
    });
}
let version;
/** @throws CountersignError `unavailable` without git, `unsupported` when git is older than 2.31. */
async function checkGitVersion() {
    const found = await gitVersion();
    if (!isOlder(found, OLDEST_GIT))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__.CountersignError('unsupported', `git ${found.join('.')} is too old to keep a ledger with`, {
        mend: 'Install git 2.31 or newer.',
    });
}
/** Looked up once. */
function gitVersion() {
    version ??= readVersion().catch((error) => {
        version = undefined;
        throw error;
    });
    return version;
}
async function readVersion() {
    const { stdout } = await startGit(['--version'], { env: localVariables() });
    const found = /(\d+)\.(\d+)/.exec(stdout.toString('utf8'));
    return [Number(found?.[1] ?? 0), Number(found?.[2] ?? 0)];
}
function isOlder([major, minor], [thanMajor, thanMinor]) {
    return major < thanMajor || (major === thanMajor && minor < thanMinor);
}
/** Variables that point git at another repository or make it print what it sends are never passed on. */
const DROPPED = /^GIT_(?:DIR|WORK_TREE|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|COMMON_DIR|NAMESPACE|CEILING_DIRECTORIES|SHALLOW_FILE|QUARANTINE_PATH|PREFIX|CONFIG|CONFIG_PARAMETERS|TRACE.*|CURL_VERBOSE|REDIRECT_.*|AUTHOR_.*|COMMITTER_.*|REPLACE_REF_BASE|GRAFT_FILE|LITERAL_PATHSPECS|DEFAULT_HASH|PROTOCOL)$/;
/** All that a git needs which talks to nobody. */
const NEEDED = ['PATH', 'HOME', 'TMPDIR', 'TMP', 'TEMP', 'LD_LIBRARY_PATH', 'SYSTEMROOT', 'GIT_EXEC_PATH'];
/** How a server is reached and known, where no file says so. */
const CONNECTION = /^(?:(?:https?|all|no)_proxy|SSL_CERT_(?:FILE|DIR)|GIT_SSL_CA(?:INFO|PATH)|GIT_SSH_COMMAND|SSH_AUTH_SOCK)$/i;
/** Neither the system's nor the user's configuration is read. */
const NO_FILES = { GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' };
/** Passphrases of ours, and the inputs of an action, are for no other program. */
const OURS = /^(?:COUNTERSIGN|INPUT)_/;
function baseVariables(isPassedOn) {
    const variables = {};
    for (const [name, value] of Object.entries(process.env)) {
        if (value !== undefined && isPassedOn(name))
            variables[name] = value;
    }
    return Object.assign(variables, {
        LC_ALL: 'C',
        GIT_TERMINAL_PROMPT: '0',
        GIT_ALLOW_PROTOCOL: 'file:ssh:https:http',
        GIT_NO_REPLACE_OBJECTS: '1',
        GIT_OPTIONAL_LOCKS: '0',
        GIT_AUTHOR_NAME: NEUTRAL_NAME,
        GIT_AUTHOR_EMAIL: NEUTRAL_EMAIL,
        GIT_COMMITTER_NAME: NEUTRAL_NAME,
        GIT_COMMITTER_EMAIL: NEUTRAL_EMAIL,
    });
}
function localVariables() {
    return { ...baseVariables((name) => NEEDED.includes(name)), ...NO_FILES };
}
function environment(variables, gitDir, config) {
    const all = [['core.hooksPath', '/dev/null'], ['core.fsmonitor', 'false'], ...config];
    variables['GIT_DIR'] = gitDir;
    add(variables, all);
    return variables;
}
/** Settings that are there already (the user's, for credentials in CI, say) come first: the last one counts. */
function add(variables, config) {
    const given = Number(variables['GIT_CONFIG_COUNT'] ?? 0);
    const first = Number.isSafeInteger(given) && given > 0 ? given : 0;
    variables['GIT_CONFIG_COUNT'] = String(first + config.length);
    for (const [index, [key, value]] of config.entries()) {
        variables[`GIT_CONFIG_KEY_${first + index}`] = key;
        variables[`GIT_CONFIG_VALUE_${first + index}`] = value;
    }
}


/***/ }),

/***/ 98238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ writeCommit)
/* harmony export */ });
/* unused harmony export commitStream */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _gitCommand_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22354);
/* harmony import */ var _gitErrors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91500);
/* harmony import */ var _gitFormat_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33928);




const NO_OBJECT = '0'.repeat(40);
/**
 * Writes a commit on top of `base`, by one `git fast-import`, which reads only the directories on
 * the files' paths. No reference is moved: until the commit is published it is not part of the ledger.
 * @returns the commit's id
 * @throws CountersignError `unavailable` when the repository cannot be written.
 */
async function writeCommit(env, display, base, change) {
    const input = commitStream(base, change, Math.floor(Date.now() / 1000));
    const result = await (0,_gitCommand_js__WEBPACK_IMPORTED_MODULE_1__/* .runGit */ .EO)(['fast-import', '--quiet'], { env, input, timeoutMs: 60_000 });
    const commit = result.stdout.toString('latin1').trim();
    if (result.code !== 0 || !/^[0-9a-f]{40,64}$/.test(commit)) {
        throw (0,_gitErrors_js__WEBPACK_IMPORTED_MODULE_2__/* .gitFailure */ .t)(result, display, 'writing an entry');
    }
    return commit;
}
/** The stream for `git fast-import`. With `done`, a stream that was cut short makes no commit. */
function commitStream(base, { files, removed, mended, message, log }, seconds) {
    const reference = `refs/countersign/new/${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    const line = message.replace(/\s+/g, ' ').trim().slice(0, 200) || 'Add entries';
    const text = Buffer.from(log === undefined ? line : `${line}\n\n${log}`, 'utf8');
    const parts = [
        `feature done\ncommit ${reference}\nmark :1\ncommitter ${_gitCommand_js__WEBPACK_IMPORTED_MODULE_1__/* .NEUTRAL_IDENTITY */ .Z9} ${seconds} +0000\n`,
        `data ${text.length + 1}\n`,
        text,
        '\n',
        // What is `from` a commit has its root read, which may be one that git cannot read: `merge` makes it the parent alone.
        base === undefined ? '' : `${mended.has('') ? 'merge' : 'from'} ${base}\n`,
    ];
    for (const [path, tree] of mended) {
        if (path !== '')
            parts.push(tree === undefined ? `D ${path}\n` : `M 040000 ${tree} ${path}\n`);
    }
    for (const path of removed)
        parts.push(`D ${path}\n`);
    for (const [path, content] of files) {
        parts.push(`M ${_gitFormat_js__WEBPACK_IMPORTED_MODULE_3__/* .FILE_MODE */ .rE} inline ${path}\ndata ${content.length}\n`, content, '\n');
    }
    // The objects are kept, the reference is not: publishing is a step of its own.
    parts.push(`get-mark :1\nreset ${reference}\nfrom ${NO_OBJECT}\n\ndone\n`);
    return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'utf8') : part)));
}


/***/ }),

/***/ 91500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ gitFailure)
/* harmony export */ });
/* unused harmony export redact */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/** In order: the first pattern that git's words (in the C locale) match says what is wrong. */
const KNOWN = [
    {
        pattern: /Authentication failed|could not read (?:Username|Password)|Permission denied \(|terminal prompts disabled|error: 40[13]\b|HTTP 40[13]\b|Invalid username or/i,
        code: 'unavailable',
        message: (at) => `the server of the ledger ${at} did not accept the credentials, or there were none`,
        mend: 'Give git access: a deploy key with write access for ssh, or a token in a credential helper for https; `git ls-remote` on the URL must work.',
    },
    {
        pattern: /Host key verification failed|REMOTE HOST IDENTIFICATION HAS CHANGED/,
        code: 'unavailable',
        message: (at) => `ssh does not know the host of the ledger ${at}`,
        mend: "Put the host's key, checked by another way, into known_hosts.",
    },
    {
        pattern: /not a git repository|does not appear to be a git repository|[Rr]epository .*not found|not found: did you run git update-server-info|error: 404\b/,
        code: 'not-found',
        message: (at) => `there is no git repository at ${at}, or no right to see it`,
        mend: 'Check the URL; `countersign ledger init` makes a new ledger in a directory.',
    },
    {
        pattern: /hook declined|protected branch|GH\d{3}|denied to|deny updating|rule violations|read-only/i,
        code: 'unavailable',
        message: (at) => `the server of the ledger ${at} refuses this write`,
        mend: 'Ask its owner for the right to push to the ledger branch (fast-forward only is enough).',
    },
    {
        pattern: /insufficient permission|Permission denied|Read-only file system/i,
        code: 'unavailable',
        message: (at) => `no right to write to the ledger ${at}`,
        mend: 'Give this user write access to all files of the repository.',
    },
    {
        pattern: /No space left on device|Disk quota exceeded/i,
        code: 'unavailable',
        message: (at) => `the disk is full: the ledger ${at} could not be written`,
        mend: 'Free some space and run the same command again.',
    },
    {
        pattern: /Could not resolve|Connection (?:refused|reset|timed out|closed)|unable to access|timed out|hung up unexpectedly|early EOF|unable to connect|Network is unreachable|RPC failed|unexpected disconnect|No route to host|kex_exchange|Operation too slow|Could not read from remote/i,
        code: 'unavailable',
        message: (at) => `the ledger ${at} cannot be reached`,
        mend: 'Check the network and the URL, then run the same command again: repeating it is safe.',
    },
];
/** Tells what a failed git meant, in one line that holds no credentials. */
function gitFailure(result, display, doing) {
    const words = redact(result.stderr);
    if (result.timedOut) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('unavailable', `the ledger ${display} did not answer in time (while ${doing})`, {
            mend: 'Check the network, then run the same command again: repeating it is safe.',
        });
    }
    const known = KNOWN.find(({ pattern }) => pattern.test(words));
    const detail = lastLine(words);
    if (known !== undefined) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError(known.code, known.message(display), {
            mend: known.mend,
            cause: new Error(detail),
        });
    }
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('unavailable', `git failed on the ledger ${display} while ${doing}: ${detail || `exit status ${result.code}`}`, { mend: 'Run the same command again; if it stays, look at the repository with `git fsck`.' });
}
/** Takes user names, passwords and tokens out of what may hold a URL or a header. */
function redact(text) {
    return text
        .replace(/([a-z][a-z0-9+.-]*:\/\/)[^/\s'"]*@/gi, '$1***@')
        .replace(/(authorization:\s*\S+\s+)\S+/gi, '$1***');
}
function lastLine(words) {
    const lines = words
        .split('\n')
        .map((line) => line.replace(/[^\x20-\x7e]/g, '?').trim())
        .filter((line) => line !== '' && !line.startsWith('hint:'));
    const fatal = lines.find((line) => /^(?:fatal|error|remote: error)/.test(line));
    return (fatal ?? lines.at(-1) ?? '').slice(0, 300);
}


/***/ }),

/***/ 95091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ GitObjects)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77030);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _gitCommand_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22354);




/** After so many milliseconds without a request the process is let go; the next request starts another. */
const IDLE_MS = 3000;
/**
 * Reads objects by one `git cat-file --batch`, started when needed: a read costs a line through a pipe and not
 * a process. Requests are answered in order, so many may be under way. It keeps no program alive.
 */
class GitObjects {
    #env;
    #child;
    #idle;
    #requests = [];
    #chunks = [];
    #buffered = 0;
    #header;
    constructor(env) {
        this.#env = env;
    }
    /**
     * @param name an object id, or any name git resolves, without white space
     * @param keep so many first bytes are given of one that is larger than `maxBytes`; the rest is never gathered
     * @returns `undefined` when there is no such object here
     */
    get(name, maxBytes, keep = 0) {
        return new Promise((resolve, reject) => {
            this.#ask({ name, maxBytes, keep, resolve, reject });
        });
    }
    /** Whether answers are still to come. */
    get isBusy() {
        return this.#requests.length > 0;
    }
    /** Lets the process go. */
    close() {
        this.#drop(new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('unavailable', 'the ledger was closed while it was being read'));
    }
    #ask(request) {
        const child = this.#start();
        this.#requests.push(request);
        child.stdin.write(`${request.name}\n`);
    }
    #start() {
        clearTimeout(this.#idle);
        if (this.#child !== undefined) {
            hold(this.#child, true);
            return this.#child;
        }
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)('git', ['cat-file', '--batch'], {
            env: { ...this.#env },
            stdio: ['pipe', 'pipe', 'ignore'],
        });
        const ended = (error) => {
            if (this.#child === child)
                this.#drop(error);
        };
        child.on('error', (cause) => {
            ended((0,_gitCommand_js__WEBPACK_IMPORTED_MODULE_3__/* .gitMissing */ .HF)(cause));
        });
        child.on('close', () => {
            ended(new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('unavailable', 'git stopped while the ledger was being read', {
                mend: 'Run the same command again; if it stays, look at the repository with `git fsck`.',
            }));
        });
        child.stdin.on('error', () => undefined);
        child.stdout.on('data', (chunk) => {
            if (this.#child === child)
                this.#take(chunk);
        });
        this.#child = child;
        return child;
    }
    #drop(error) {
        const child = this.#child;
        const waiting = this.#requests;
        this.#child = undefined;
        this.#requests = [];
        this.#chunks = [];
        this.#buffered = 0;
        this.#header = undefined;
        clearTimeout(this.#idle);
        child?.stdin.end();
        child?.stdout.resume();
        if (child !== undefined)
            hold(child, false);
        for (const request of waiting)
            request.reject(error);
    }
    #take(chunk) {
        this.#chunks.push(chunk);
        this.#buffered += chunk.length;
        while (this.#requests.length > 0 && this.#answerOne())
            ;
        if (this.#requests.length > 0 || this.#child === undefined)
            return;
        hold(this.#child, false);
        this.#idle = setTimeout(() => {
            this.close();
        }, IDLE_MS).unref();
    }
    /** Answers the oldest request when all of its answer is here. */
    #answerOne() {
        const request = this.#requests[0];
        if (request === undefined)
            return false;
        if (this.#header === undefined) {
            const line = this.#takeLine();
            if (line === undefined)
                return false;
            const [oid = '', type = '', size] = line.split(' ');
            if (size === undefined) {
                this.#requests.shift();
                request.resolve(undefined);
                return true;
            }
            this.#header = { oid, type, size: Number(size) };
        }
        const header = this.#header;
        if (header.size > request.maxBytes) {
            if (this.#buffered >= request.keep)
                this.#cutOff(request, header);
            return false;
        }
        if (this.#buffered < header.size + 1)
            return false;
        const bytes = this.#takeBytes(header.size + 1).subarray(0, header.size);
        this.#header = undefined;
        this.#requests.shift();
        request.resolve({ oid: header.oid, type: header.type, bytes, isCut: false });
        return true;
    }
    /** The rest of a large object is not waited for: another process answers what else was asked. */
    #cutOff(request, { oid, type }) {
        const others = this.#requests.slice(1);
        const bytes = Buffer.from(this.#takeBytes(request.keep));
        this.#requests = [];
        this.#child?.kill();
        this.close();
        request.resolve({ oid, type, bytes, isCut: true });
        for (const other of others)
            this.#ask(other);
    }
    #takeLine() {
        let before = 0;
        for (const chunk of this.#chunks) {
            const at = chunk.indexOf(0x0a);
            if (at !== -1)
                return this.#takeBytes(before + at + 1).toString('latin1', 0, before + at);
            before += chunk.length;
        }
        return undefined;
    }
    #takeBytes(count) {
        let first = this.#chunks[0] ?? Buffer.alloc(0);
        if (first.length < count) {
            first = Buffer.concat(this.#chunks);
            this.#chunks = [first];
        }
        this.#buffered -= count;
        if (first.length === count)
            this.#chunks.shift();
        else
            this.#chunks[0] = first.subarray(count);
        return first.subarray(0, count);
    }
}
/** Lets a waiting program end while nothing is asked of git, and keeps it alive while something is. */
function hold(child, yes) {
    if (yes)
        child.ref();
    else
        child.unref();
    for (const stream of [child.stdin, child.stdout]) {
        if (!(stream instanceof node_net__WEBPACK_IMPORTED_MODULE_1__.Socket))
            continue;
        if (yes)
            stream.ref();
        else
            stream.unref();
    }
}


/***/ }),

/***/ 64684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MA: () => (/* binding */ seenTree),
/* harmony export */   cf: () => (/* binding */ SeenLog),
/* harmony export */   lj: () => (/* binding */ ledgerKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(55156);
/* harmony import */ var _canonicalJson_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8448);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19473);
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(14881);
/* harmony import */ var _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(47692);
/* harmony import */ var _systemErrorCode_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(97627);









const commitId = zod__WEBPACK_IMPORTED_MODULE_6__.string().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/);
const seenSchema = zod__WEBPACK_IMPORTED_MODULE_6__.object({
    /** The newest commit of the branch that was seen. */
    commit: commitId,
    /** The newest commit whose log was its own. */
    logCommit: commitId,
    /** The ledger's id. */
    id: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_5__/* .sha256 */ .sc,
    size: zod__WEBPACK_IMPORTED_MODULE_6__.int().positive(),
    root: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_5__/* .sha256 */ .sc,
});
/** The log of which a state was seen, as far as it is remembered. */
function seenTree({ size, root }) {
    return { size, root: (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_7__/* .fromHex */ .aD)(root) ?? new Uint8Array() };
}
/** The name under which what concerns a branch of a ledger is cached. */
function ledgerKey(display, branch) {
    return (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256Hex */ .fg)(`${display}\n${branch}`);
}
function isNewer(to, than) {
    return than === undefined || to.size > than.size || (to.size === than.size && to.commit !== than.commit);
}
/** Remembers the newest state that was seen of each ledger, so that a ledger that goes back is noticed. */
class SeenLog {
    file;
    #display;
    #known;
    constructor(cacheDir, display, branch) {
        this.file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(cacheDir, 'heads', `${ledgerKey(display, branch)}.json`);
        this.#display = display;
    }
    /** @throws CountersignError `input` when the file is not one that this class wrote. */
    async read() {
        let text;
        try {
            text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(this.file, 'utf8');
        }
        catch (cause) {
            if ((0,_systemErrorCode_js__WEBPACK_IMPORTED_MODULE_8__/* .systemErrorCode */ .v)(cause) === 'ENOENT')
                return this.#known;
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__.CountersignError('input', `${this.file} cannot be read`, { cause });
        }
        const seen = seenIn(text);
        if (seen === undefined) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__.CountersignError('input', `${this.file} does not say what was seen of the ledger last`, {
                mend: 'Put it back from a copy; without it, a ledger that was rolled back is not noticed.',
            });
        }
        this.#known = seen;
        return seen;
    }
    /** Writes a newer state down. What another process noted meanwhile stays when it is newer. */
    async advance(to) {
        if (!isNewer(to, await this.read()))
            return;
        const temporary = `${this.file}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(this.file), { recursive: true, mode: 0o700 });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(temporary, `${JSON.stringify({ ledger: this.#display, ...to })}\n`, { mode: 0o600 });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporary, this.file);
        }
        catch (cause) {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true });
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__.CountersignError('unavailable', `${this.file} cannot be written`, { cause });
        }
        this.#known = to;
    }
}
function seenIn(text) {
    try {
        return seenSchema.safeParse(JSON.parse(text)).data;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 35018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ MAX_COMMIT_BYTES),
/* harmony export */   W: () => (/* binding */ GitStore)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _gitFormat_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33928);
/* harmony import */ var _gitPaths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41027);




const MAX_TREE_BYTES = 16 * 1024 * 1024;
/** Of a commit that is larger, its end is cut off. */
const MAX_COMMIT_BYTES = 64 * 1024;
const CACHED_TREES = 4096;
/** A server leaves out what is asked for by its id when it is also in something else that is asked for, and left out there. */
const BRING_TRIES = 3;
/** Typed objects of a repository, fetched when they are not here: all that are asked for at once in one go. */
class GitStore {
    #objects;
    #bring;
    #trees = new Map();
    #wanted = new Map();
    #bringing = Promise.resolve();
    constructor(objects, bring) {
        this.#objects = objects;
        this.#bring = bring;
    }
    /** A message without end is cut, so that it hides no commit. @throws CountersignError `tampered` for what is none */
    async commit(oid) {
        const object = await this.#need(oid, MAX_COMMIT_BYTES, 0, MAX_COMMIT_BYTES);
        if (object.type === 'commit')
            return (0,_gitFormat_js__WEBPACK_IMPORTED_MODULE_2__/* .parseCommit */ .L5)(object.bytes);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('tampered', `the ledger holds a ${object.type} where a commit belongs`);
    }
    /** A commit that is here; `undefined` when it is not, without asking a server for it. */
    async commitHere(oid) {
        const object = await this.#objects.get(oid, MAX_COMMIT_BYTES, MAX_COMMIT_BYTES);
        return object?.type === 'commit' ? (0,_gitFormat_js__WEBPACK_IMPORTED_MODULE_2__/* .parseCommit */ .L5)(object.bytes) : undefined;
    }
    /** The names in a directory: none in one that is too large or broken. */
    async tree(oid, extent = 0) {
        return (await this.#tree(oid, extent)) ?? [];
    }
    /** Whether a directory is neither too large nor broken. */
    async isReadableTree(oid) {
        return (await this.#tree(oid, 0)) !== undefined;
    }
    async #tree(oid, extent) {
        if (this.#trees.has(oid))
            return this.#trees.get(oid);
        const entries = entriesOf(await this.#need(oid, MAX_TREE_BYTES, extent));
        if (this.#trees.size >= CACHED_TREES) {
            const oldest = this.#trees.keys().next();
            if (oldest.done !== true)
                this.#trees.delete(oldest.value);
        }
        this.#trees.set(oid, entries);
        return entries;
    }
    /** A file's bytes; undefined for one that is too large, or none. */
    async blob(oid) {
        const { type, bytes, isCut } = await this.#need(oid, _gitPaths_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_FILE_BYTES */ .gZ);
        return type === 'blob' && !isCut ? bytes : undefined;
    }
    /** Whether what is not here can come from elsewhere. */
    get isPartial() {
        return this.#bring !== undefined;
    }
    /** Asks at once for files that will be read. What cannot be had is missing again when it is read. */
    async bringBlobs(oids) {
        await Promise.allSettled([...new Set(oids)].map((oid) => this.#need(oid, _gitPaths_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_FILE_BYTES */ .gZ)));
    }
    /** Whether a commit's root directory and the directories in it are here. */
    async hasNearRoot(commit) {
        const header = await this.commitHere(commit);
        if (header === undefined)
            return false;
        const root = await this.#objects.get(header.tree, MAX_TREE_BYTES);
        const entries = root && entriesOf(root);
        if (entries === undefined)
            return false;
        const directories = entries.filter(({ mode }) => mode === _gitFormat_js__WEBPACK_IMPORTED_MODULE_2__/* .DIRECTORY_MODE */ .sg);
        const here = await Promise.all(directories.map(({ oid }) => this.#objects.get(oid, MAX_TREE_BYTES)));
        return here.every((object) => object !== undefined);
    }
    async #need(oid, maxBytes, extent = 0, keep = 0) {
        let object = await this.#objects.get(oid, maxBytes, keep);
        for (let tries = 0; object === undefined && this.#bring !== undefined && tries < BRING_TRIES; tries++) {
            await this.#bringSoon(oid, extent, this.#bring);
            object = await this.#objects.get(oid, maxBytes, keep);
        }
        if (object !== undefined)
            return object;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('tampered', `the ledger is incomplete: object ${oid} is missing`, {
            mend: 'Look at the repository with `git fsck`; somebody who has all of it can push it again.',
        });
    }
    /** Gathers what is found missing while reads are under way, or while an earlier fetch runs, into one fetch. */
    #bringSoon(oid, extent, bring) {
        let wanted = this.#wanted.get(extent);
        if (wanted === undefined) {
            const oids = new Set();
            const done = this.#bringing.then(async () => {
                do
                    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(1);
                while (this.#objects.isBusy);
                this.#wanted.delete(extent);
                await bring([...oids], extent);
            });
            this.#bringing = done.catch(() => undefined);
            wanted = { oids, done };
            this.#wanted.set(extent, wanted);
        }
        wanted.oids.add(oid);
        return wanted.done;
    }
}
function entriesOf({ oid, type, bytes, isCut }) {
    if (type !== 'tree' || isCut)
        return undefined;
    try {
        return (0,_gitFormat_js__WEBPACK_IMPORTED_MODULE_2__/* .parseTree */ .cZ)(bytes, oid.length / 2);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 7110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   By: () => (/* binding */ findGitDirectory),
/* harmony export */   PP: () => (/* binding */ GitLocalPlace),
/* harmony export */   QU: () => (/* binding */ isGitDirectory)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19473);
/* harmony import */ var _gitCommand_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22354);
/* harmony import */ var _gitErrors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(91500);
/* harmony import */ var _gitObjects_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(95091);
/* harmony import */ var _gitMissingBranch_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5274);
/* harmony import */ var _gitStore_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(35018);









/** Every write leaves a few loose objects: they are packed now and then. */
const TIDY_ONE_IN = 64;
/** Packs of about one size are joined, so that their number grows by the logarithm. */
const TIDY = ['repack', '-d', '-l', '-q', '--geometric=2'];
const RACED = /is at [0-9a-f]+ but expected|reference already exists|unable to resolve reference|\.lock': File exists/;
/** A ledger in a repository on this machine, which is read and written as it stands. */
class GitLocalPlace {
    display;
    env;
    store;
    isShared = false;
    turnDirectory;
    #objects;
    #options;
    #gitDir;
    constructor(gitDir, display, options) {
        this.#gitDir = gitDir;
        this.display = display;
        this.env = (0,_gitCommand_js__WEBPACK_IMPORTED_MODULE_4__/* .localEnvironment */ .bx)(gitDir, _gitCommand_js__WEBPACK_IMPORTED_MODULE_4__/* .DURABLE */ .G8);
        this.turnDirectory = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(gitDir, 'countersign', 'turns');
        this.#objects = new _gitObjects_js__WEBPACK_IMPORTED_MODULE_6__/* .GitObjects */ .V(this.env);
        this.store = new _gitStore_js__WEBPACK_IMPORTED_MODULE_8__/* .GitStore */ .W(this.#objects);
        this.#options = options;
    }
    async newestHead() {
        const { branch, createBranch } = this.#options;
        const reference = `refs/heads/${branch}`;
        for (let look = 0;; look++) {
            const head = await this.#objects.get(`${reference}^{commit}`, _gitStore_js__WEBPACK_IMPORTED_MODULE_8__/* .MAX_COMMIT_BYTES */ .H);
            if (head !== undefined)
                return head.oid;
            const others = await (0,_gitCommand_js__WEBPACK_IMPORTED_MODULE_4__/* .runGit */ .EO)(['for-each-ref', '--format=%(refname)', 'refs/heads'], { env: this.env });
            if (others.code !== 0)
                throw (0,_gitErrors_js__WEBPACK_IMPORTED_MODULE_5__/* .gitFailure */ .t)(others, this.display, 'looking for its branch');
            const names = others.stdout.toString('utf8').split('\n').filter(Boolean);
            // Another writer may have made it between the two looks.
            if (names.includes(reference)) {
                if (look < 3)
                    continue;
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__.CountersignError('tampered', `the branch "${branch}" of ${this.display} is not a commit`, {
                    mend: 'Look at the repository with `git fsck`.',
                });
            }
            if (names.length > 0 && !createBranch)
                throw (0,_gitMissingBranch_js__WEBPACK_IMPORTED_MODULE_7__/* .missingBranch */ .f)(this.display, branch);
            return undefined;
        }
    }
    async publish(commit, base) {
        const reference = `refs/heads/${this.#options.branch}`;
        const expected = base ?? '0'.repeat(commit.length);
        const result = await (0,_gitCommand_js__WEBPACK_IMPORTED_MODULE_4__/* .runGit */ .EO)(['update-ref', reference, commit, expected], {
            env: this.env,
            timeoutMs: 60_000,
        });
        if (result.code === 0) {
            await this.#tidyNowAndThen();
            return { kind: 'published' };
        }
        const error = (0,_gitErrors_js__WEBPACK_IMPORTED_MODULE_5__/* .gitFailure */ .t)(result, this.display, 'moving its branch');
        if (result.timedOut)
            return { kind: 'unknown', error };
        if (RACED.test(result.stderr))
            return { kind: 'raced', error };
        throw error;
    }
    close() {
        this.#objects.close();
    }
    /**
     * Only its owner tidies a repository. Not by `git gc`, which runs what the repository's configuration names
     * (gc.recentObjectsHook): repacking runs nothing but git, and never drops an object.
     */
    async #tidyNowAndThen() {
        if (Math.random() * TIDY_ONE_IN >= 1)
            return;
        const { uid } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(this.#gitDir);
        if (process.getuid !== undefined && uid !== process.getuid())
            return;
        (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)('git', [...TIDY], { env: { ...this.env }, stdio: 'ignore', detached: true })
            .on('error', () => undefined)
            .unref();
    }
}
/**
 * The directory that holds the objects: the path itself for a bare repository, `.git` below it for one with files.
 * @throws CountersignError `not-found` when it is neither.
 */
async function findGitDirectory(path) {
    for (const directory of [path, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, '.git')]) {
        if (await isGitDirectory(directory))
            return directory;
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__.CountersignError('not-found', `there is no git repository at ${path}`, {
        mend: 'Check the path; `countersign ledger init` makes a new ledger in a directory.',
    });
}
async function isGitDirectory(directory) {
    const parts = ['HEAD', 'objects', 'refs'].map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, name));
    return await Promise.all(parts.map((part) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(part))).then(() => true, () => false);
}


/***/ }),

/***/ 5274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ missingBranch)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/** The error of a repository that has branches, but not the one that is to be the ledger. */
function missingBranch(display, branch) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('not-found', `the repository ${display} has no branch "${branch}"`, {
        mend: `Check the URL and the name of the branch; \`countersign ledger init\` starts a ledger in that repository.`,
    });
}


/***/ }),

/***/ 53170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ openPlace)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/ledger/git/gitCommand.js
var gitCommand = __webpack_require__(22354);
// EXTERNAL MODULE: ./build/ledger/git/places/gitLocalPlace.js
var gitLocalPlace = __webpack_require__(7110);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/ledger/git/gitErrors.js
var gitErrors = __webpack_require__(91500);
// EXTERNAL MODULE: ./build/ledger/git/places/gitMissingBranch.js
var gitMissingBranch = __webpack_require__(5274);
// EXTERNAL MODULE: ./build/ledger/git/gitLogs.js
var gitLogs = __webpack_require__(42512);
// EXTERNAL MODULE: ./build/ledger/git/gitObjects.js
var gitObjects = __webpack_require__(95091);
// EXTERNAL MODULE: ./build/ledger/git/gitSeen.js
var gitSeen = __webpack_require__(64684);
// EXTERNAL MODULE: ./build/ledger/git/gitStore.js
var gitStore = __webpack_require__(35018);
// EXTERNAL MODULE: ./build/ledger/git/places/gitTurn.js
var gitTurn = __webpack_require__(9551);
;// CONCATENATED MODULE: ./build/ledger/git/places/gitRemotePlace.js













const REMOTE = 'countersign';
/** One journey to the server, and one push, may take so long (milliseconds). */
const JOURNEY_MS = 120_000;
const PUSH_MS = 60_000;
/** With the newest commits come their root directories, and the directories in them. */
const NEAR_ROOT = 2;
/** Every journey leaves a pack; so many are joined into one. */
const PACKS_KEPT = 60;
const FETCH = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--recurse-submodules=no'];
/** What is fetched by its id is sent whole, not as a difference from what the server takes to be here. */
const NO_HAVES = ['-c', 'fetch.negotiationAlgorithm=noop'];
const FILTER_REFUSED = /filter '?[a-z:]+'? (?:is )?not supported|filter allows max depth/;
const RACED = /\[rejected\]|stale info|fetch first|non-fast-forward|cannot lock ref|failed to update ref|incorrect old value|reference already exists|\.lock': File exists|is at [0-9a-f]+ but expected/;
const REFUSED = /\[remote rejected\]|denied|declined|GH\d{3}|Authentication failed|error: 40[13]\b/;
/** A command line for a shell, to which git adds the path. */
const CLOSED_UPLOAD_PACK = `${Object.entries(gitCommand/* CLOSED */.V)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ')} git-upload-pack`;
function filterFor(filters, extent) {
    if (filters === 'none')
        return '--no-filter';
    if (filters === 'flat')
        return '--filter=tree:0';
    return extent === 'directories' ? '--filter=blob:none' : `--filter=tree:${extent}`;
}
/**
 * A ledger behind a server, read in part: a cache holds the newest commits and what was looked at, and what else is
 * looked at comes when it is. A server that cannot send parts sends the newest state whole.
 */
class GitRemotePlace {
    display;
    env;
    store;
    isShared = true;
    turnDirectory;
    #options;
    #gitDir;
    #fetchTurns;
    #reference;
    #network;
    #objects;
    /** What the server can leave out: by level, all directories or none, or nothing. */
    #filters = 'levels';
    constructor(address, cacheDir, options, userConfiguration = 'followed') {
        this.display = address.display;
        this.#options = options;
        this.#reference = `refs/heads/${options.branch}`;
        const key = (0,gitSeen/* ledgerKey */.lj)(address.display, options.branch);
        this.#gitDir = (0,external_node_path_.join)(cacheDir, 'ledgers', key);
        this.turnDirectory = (0,external_node_path_.join)(cacheDir, 'turns', key, 'append');
        this.#fetchTurns = (0,external_node_path_.join)(cacheDir, 'turns', key, 'fetch');
        this.env = (0,gitCommand/* localEnvironment */.bx)(this.#gitDir);
        const config = remoteConfig(address, this.#reference);
        this.#network = (0,gitCommand/* remoteEnvironment */.o5)(this.#gitDir, config, userConfiguration);
        this.#objects = new gitObjects/* GitObjects */.V(this.env);
        this.store = new gitStore/* GitStore */.W(this.#objects, (oids, extent) => this.#bring(oids, extent));
    }
    async newestHead(seen) {
        await this.#ensureCache();
        // git cannot fetch twice at once into a shallow repository.
        const giveBack = await (0,gitTurn/* takeTurn */.V)(this.#fetchTurns, Date.now() + JOURNEY_MS);
        try {
            if (!(await this.#fetchNewest(seen)))
                return undefined;
            await this.#joinPacks();
            return await this.#cachedHead();
        }
        finally {
            await giveBack();
        }
    }
    async lookFurther(commits) {
        const giveBack = await (0,gitTurn/* takeTurn */.V)(this.#fetchTurns, Date.now() + JOURNEY_MS);
        try {
            const result = await this.#partialFetch(0, [`--depth=${commits}`]);
            if (result.code !== 0)
                throw this.#failure(result);
        }
        finally {
            await giveBack();
        }
    }
    async publish(commit, base) {
        const lease = `--force-with-lease=${this.#reference}:${base ?? ''}`;
        const result = await (0,gitCommand/* runGit */.EO)(['push', '--porcelain', '--no-verify', '--no-thin', lease, REMOTE, `${commit}:${this.#reference}`], { env: this.#network, timeoutMs: PUSH_MS });
        if (result.code === 0)
            return { kind: 'published' };
        const words = `${result.stdout.toString('utf8')}\n${result.stderr}`;
        const error = (0,gitErrors/* gitFailure */.t)({ ...result, stderr: words }, this.display, 'pushing an entry');
        if (RACED.test(words))
            return { kind: 'raced', error };
        if (REFUSED.test(words))
            throw error;
        return { kind: 'unknown', error };
    }
    close() {
        this.#objects.close();
    }
    /** @returns false when the repository is there and empty */
    async #fetchNewest(seen) {
        const cached = await this.#cachedHead();
        const isKnown = seen !== undefined &&
            ((await this.#objects.get(seen, gitStore/* MAX_COMMIT_BYTES */.H)) !== undefined || (await this.#fetchSeen(seen)));
        const result = await this.#journeyToNewest(cached === undefined && !isKnown, cached ?? (isKnown ? seen : undefined));
        if (result.code === 0)
            return true;
        if (!result.stderr.includes("couldn't find remote ref"))
            throw this.#failure(result);
        const heads = await this.#journey(['ls-remote', '--heads', '--quiet', REMOTE]);
        if (heads.code !== 0)
            throw this.#failure(heads);
        const names = heads.stdout
            .toString('utf8')
            .split('\n')
            .flatMap((line) => line.split('\t').slice(1));
        // Another writer may have made it between the two looks.
        if (names.includes(this.#reference))
            return await this.#fetchNewest(seen);
        if (names.length > 0 && !this.#options.createBranch) {
            throw (0,gitMissingBranch/* missingBranch */.f)(this.display, this.#options.branch);
        }
        return false;
    }
    /**
     * The first time, the newest commits are enough. Later come all commits since then, with the directories that they
     * touched: in one journey when the directories near the root are here, for they are sent as differences from those,
     * and git fetches a whole tree for a missing one. Else what is looked at comes when it is.
     */
    async #journeyToNewest(isFirst, known) {
        if (isFirst)
            return await this.#partialFetch(NEAR_ROOT, [`--depth=${gitLogs/* COMMITS_LOOKED_BACK */.W$}`]);
        if (this.#filters !== 'none' && known !== undefined && (await this.store.hasNearRoot(known))) {
            const result = await this.#journey([...FETCH, '--filter=blob:none', '--update-shallow', REMOTE]);
            if (result.code === 0 || !FILTER_REFUSED.test(result.stderr))
                return result;
        }
        return await this.#partialFetch(0, ['--update-shallow']);
    }
    /**
     * A cache that was thrown away while the newest commit seen is still known: history is fetched from there on. A server
     * that no longer has the commit is no matter: the log tells whether anything is gone.
     */
    async #fetchSeen(seen) {
        const result = await this.#partialFetch(0, ['--depth=1'], [`+${seen}:${this.#reference}`]);
        if (result.code === 0)
            return true;
        if (/not our ref|no such remote ref|couldn't find remote ref|unadvertised object/i.test(result.stderr))
            return false;
        throw this.#failure(result);
    }
    async #bring(oids, extent) {
        const input = `${oids.join('\n')}\n`;
        const result = await this.#partialFetch(extent, ['--stdin'], [], input);
        // What else was asked for has come; the store asks again for what was left out.
        const someLeftOut = oids.length > 1 && /bad revision|bad object/.test(result.stderr);
        if (result.code !== 0 && !someLeftOut)
            throw this.#failure(result);
    }
    /** Fetches without directories deeper than so many levels, as far as the server can leave them out. */
    async #partialFetch(levels, options, references = [], input = '') {
        for (;;) {
            const filter = [filterFor(this.#filters, levels)];
            const before = options.includes('--stdin') ? NO_HAVES : [];
            const result = await this.#journey([...before, ...FETCH, ...filter, ...options, REMOTE, ...references], input);
            if (result.code === 0 || !FILTER_REFUSED.test(result.stderr) || this.#filters === 'none')
                return result;
            this.#filters = this.#filters === 'flat' ? 'none' : 'flat';
        }
    }
    async #cachedHead() {
        return (await this.#objects.get(`${this.#reference}^{commit}`, gitStore/* MAX_COMMIT_BYTES */.H))?.oid;
    }
    #journey(args, input = '') {
        return (0,gitCommand/* runGit */.EO)(args, { env: this.#network, input, timeoutMs: JOURNEY_MS });
    }
    #failure(result) {
        return (0,gitErrors/* gitFailure */.t)(result, this.display, 'fetching');
    }
    /** A cache appears whole or not at all, whoever makes it first. */
    async #ensureCache() {
        if (await (0,gitLocalPlace/* isGitDirectory */.QU)(this.#gitDir))
            return;
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(this.#gitDir), { recursive: true, mode: 0o700 });
        const making = `${this.#gitDir}.${(0,external_node_crypto_.randomUUID)()}`;
        const made = await (0,gitCommand/* runGit */.EO)(['init', '--quiet', '--bare', '--template=', making], {
            env: (0,gitCommand/* localEnvironment */.bx)(making),
        });
        if (made.code !== 0)
            throw (0,gitErrors/* gitFailure */.t)(made, making, 'making a cache for it');
        await (0,promises_.rename)(making, this.#gitDir).catch(async (cause) => {
            await (0,promises_.rm)(making, { recursive: true, force: true });
            if (await (0,gitLocalPlace/* isGitDirectory */.QU)(this.#gitDir))
                return;
            throw new errors.CountersignError('unavailable', `the cache ${this.#gitDir} cannot be made`, { cause });
        });
    }
    async #joinPacks() {
        const packs = (await (0,promises_.readdir)((0,external_node_path_.join)(this.#gitDir, 'objects', 'pack')).catch(() => [])).filter((name) => name.endsWith('.pack'));
        if (packs.length <= PACKS_KEPT)
            return;
        // Of use for speed alone: a failure is met again, and told, by whoever reads.
        await (0,gitCommand/* runGit */.EO)(['repack', '-a', '-d', '-q'], { env: this.#network, timeoutMs: JOURNEY_MS });
    }
}
function remoteConfig(address, reference) {
    const config = [
        [`remote.${REMOTE}.url`, address.url],
        [`remote.${REMOTE}.fetch`, `+${reference}:${reference}`],
        [`remote.${REMOTE}.promisor`, 'true'],
        [`remote.${REMOTE}.partialclonefilter`, 'tree:0'],
        ['gc.auto', '0'],
        ['maintenance.auto', 'false'],
        ['pack.useSparse', 'true'],
    ];
    // By this transport git runs upload-pack in the other repository. Of its owner's configuration that would run
    // uploadpack.packObjectsHook (which git takes from the system, the user and the command line alone), and what
    // fetches a missing object, which this forbids as for a path. A push runs its hooks: it is a server's part here.
    if (address.url.startsWith('file:'))
        config.push([`remote.${REMOTE}.uploadpack`, CLOSED_UPLOAD_PACK]);
    if (address.authorization !== undefined) {
        const { origin } = new URL(address.url);
        config.push([`http.${origin}/.extraHeader`, `Authorization: ${address.authorization}`]);
    }
    return config;
}

// EXTERNAL MODULE: ./build/ledger/git/places/gitUrl.js
var gitUrl = __webpack_require__(60595);
;// CONCATENATED MODULE: ./build/ledger/git/places/gitPlaces.js





/**
 * Where the branch at a path, an ssh or an https URL is. Nothing is read yet.
 * @throws CountersignError `input` for a URL that is none of these, `not-found` for a path without a repository,
 * `unavailable` or `unsupported` without a git that is new enough.
 */
async function openPlace(url, options) {
    const branch = options.branch ?? 'ledger';
    if (!/^[A-Za-z0-9_][A-Za-z0-9_-]*(?:[./][A-Za-z0-9_-]+)*$/.test(branch) || branch.endsWith('.lock')) {
        throw new errors.CountersignError('input', `${JSON.stringify(branch)} is not the name of a branch`);
    }
    const address = (0,gitUrl/* parseLedgerUrl */.u)(url, options.fileAsRemote ?? false);
    await (0,gitCommand/* checkGitVersion */.PU)();
    const branchOptions = { branch, createBranch: options.createBranch ?? false };
    const place = address.kind === 'path'
        ? new gitLocalPlace/* GitLocalPlace */.PP(await (0,gitLocalPlace/* findGitDirectory */.By)(address.path), address.display, branchOptions)
        : new GitRemotePlace(address, options.cacheDir, branchOptions, options.userConfiguration);
    return { place, branch };
}


/***/ }),

/***/ 9551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ takeTurn)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58500);
/* harmony import */ var _systemErrorCode_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(97627);






/** A ticket that was not renewed for so long (milliseconds) is one of a process that is no more. */
const STALE_MS = 5000;
const RENEW_MS = 1000;
/**
 * Waits for a turn among the processes that use the same directory, first come first served, so that none is
 * always overtaken. It is manners and not a lock: what is written is safe without it (git compares and swaps),
 * so a directory that cannot be written, a dead holder or the end of the wait only cost fairness.
 * @param until epoch milliseconds after which the turn is taken anyway
 */
async function takeTurn(directory, until) {
    const ticket = `${String(Date.now()).padStart(15, '0')}.${hostLabel()}.${process.pid}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}`;
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, ticket);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(directory, { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(file, '');
    }
    catch {
        return () => Promise.resolve();
    }
    const renewal = setInterval(() => {
        const now = new Date();
        void (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.utimes)(file, now, now).catch(() => undefined);
    }, RENEW_MS).unref();
    while (Date.now() < until) {
        const ahead = await aheadOf(directory, ticket);
        if (ahead === 0)
            break;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_4__.setTimeout)(2 + Math.random() * 4 * Math.min(ahead, 8));
    }
    return async () => {
        clearInterval(renewal);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(file, { force: true }).catch(() => undefined);
    };
}
/** How many live tickets are older. Those of dead processes are thrown away. */
async function aheadOf(directory, ticket) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(directory).catch(() => []);
    const older = names.filter((name) => name < ticket).sort();
    for (const [index, name] of older.entries()) {
        if (await isAlive(directory, name))
            return older.length - index;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, name), { force: true }).catch(() => undefined);
    }
    return 0;
}
async function isAlive(directory, name) {
    const [, host, pid] = name.split('.');
    if (host === hostLabel() && !isRunning(Number(pid)))
        return false;
    try {
        return Date.now() - (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, name))).mtimeMs < STALE_MS;
    }
    catch {
        return false;
    }
}
function isRunning(pid) {
    if (!Number.isSafeInteger(pid) || pid < 1)
        return false;
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        // EPERM: it runs, as somebody else.
        return (0,_systemErrorCode_js__WEBPACK_IMPORTED_MODULE_5__/* .systemErrorCode */ .v)(error) === 'EPERM';
    }
}
function hostLabel() {
    return (0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)().replace(/[^A-Za-z0-9-]/g, '-');
}


/***/ }),

/***/ 60595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ parseLedgerUrl)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73136);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);



const SCP_LIKE = /^(?:[A-Za-z0-9._~-]+@)?(?:[A-Za-z0-9.-]{2,}|\[[0-9A-Fa-f:.]+\]):(?!\/\/)\S+$/;
const MEND = 'Give the path of a bare git repository, git@host:owner/name.git, ssh://host/path or https://host/path.';
/**
 * Reads a ledger's URL. Only ssh, https and local repositories are let through: other schemes of git run
 * programs (`ext::`) or are not authenticated (`git://`, http to another machine).
 * @param asRemote reach a `file://` URL by git's transport as if it were on another machine
 * @throws CountersignError `input` for a URL that is none of these.
 */
function parseLedgerUrl(text, asRemote = false) {
    // eslint-disable-next-line no-control-regex -- control characters are what is refused
    if (text === '' || text.startsWith('-') || /[\u0000-\u001f\u007f]/.test(text)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('input', 'that is not the URL of a ledger', { mend: MEND });
    }
    if (/^[A-Za-z][A-Za-z0-9+.-]*:\/\//.test(text))
        return parseSchemeUrl(text, asRemote);
    if (/^[A-Za-z0-9+.-]+::/.test(text)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('input', 'a ledger URL may not name a git remote helper', { mend: MEND });
    }
    // git's own rule: a colon before the first slash makes it host:path.
    const colon = text.indexOf(':');
    const slash = text.indexOf('/');
    if (colon > 0 && (slash === -1 || colon < slash)) {
        if (!SCP_LIKE.test(text)) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('input', 'that is not the URL of a ledger', { mend: MEND });
        }
        refuseDashHost(text.slice(text.indexOf('@') + 1));
        return { kind: 'remote', url: text, display: text, authorization: undefined };
    }
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(text);
    return { kind: 'path', path, display: path };
}
function parseSchemeUrl(text, asRemote) {
    let url;
    try {
        url = new URL(text);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('input', 'the URL of the ledger cannot be read', { mend: MEND, cause });
    }
    if (url.protocol === 'file:')
        return parseFileUrl(url, asRemote);
    if (url.protocol !== 'ssh:' && url.protocol !== 'https:' && !isLocalHttp(url)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('input', `a ledger is not reached by ${url.protocol}//`, { mend: MEND });
    }
    refuseDashHost(url.hostname);
    if (url.protocol === 'ssh:') {
        if (url.password !== '') {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('input', 'an ssh URL with a password in it is refused', {
                mend: 'Use an ssh key, and a URL like ssh://git@host/path.',
            });
        }
        return { kind: 'remote', url: url.href, display: url.href, authorization: undefined };
    }
    const authorization = basicAuthorization(url);
    url.username = '';
    url.password = '';
    return { kind: 'remote', url: url.href, display: url.href, authorization };
}
function parseFileUrl(url, asRemote) {
    if (asRemote)
        return { kind: 'remote', url: url.href, display: url.href, authorization: undefined };
    try {
        const path = (0,node_url__WEBPACK_IMPORTED_MODULE_1__.fileURLToPath)(url);
        return { kind: 'path', path, display: path };
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('input', `${url.href} is not the URL of a local path`, { mend: MEND, cause });
    }
}
function basicAuthorization(url) {
    if (url.username === '' && url.password === '')
        return undefined;
    const pair = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
    return `Basic ${Buffer.from(pair, 'utf8').toString('base64')}`;
}
function isLocalHttp(url) {
    return url.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
}
/** A host that starts with a dash would be an option to ssh. */
function refuseDashHost(host) {
    if (host.startsWith('-'))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('input', 'that is not the name of a host', { mend: MEND });
}


/***/ }),

/***/ 97627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ systemErrorCode)
/* harmony export */ });
/** The code of an error of the operating system (`ENOENT`…), `undefined` for any other error. */
function systemErrorCode(error) {
    if (typeof error !== 'object' || error === null || !('code' in error))
        return undefined;
    return typeof error.code === 'string' ? error.code : undefined;
}


/***/ })

};
