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

/***/ 48360:
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('refused', 'the configuration of git names a hook in bytes that are no UTF-8', {
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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('unavailable', 'git could not be started: the ledger is kept by git', {
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
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('unsupported', `git ${found.join('.')} is too old to keep a ledger with`, {
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

/***/ 45686:
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
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('unavailable', `the ledger ${display} did not answer in time (while ${doing})`, {
            mend: 'Check the network, then run the same command again: repeating it is safe.',
        });
    }
    const known = KNOWN.find(({ pattern }) => pattern.test(words));
    const detail = lastLine(words);
    if (known !== undefined) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS(known.code, known.message(display), {
            mend: known.mend,
            cause: new Error(detail),
        });
    }
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('unavailable', `git failed on the ledger ${display} while ${doing}: ${detail || `exit status ${result.code}`}`, { mend: 'Run the same command again; if it stays, look at the repository with `git fsck`.' });
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

/***/ 39178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BP: () => (/* binding */ logLine),
/* harmony export */   L5: () => (/* binding */ parseCommit),
/* harmony export */   cZ: () => (/* binding */ parseTree),
/* harmony export */   rE: () => (/* binding */ FILE_MODE),
/* harmony export */   sg: () => (/* binding */ DIRECTORY_MODE)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/** The line of a commit's message that says which log is in it. */
function logLine(size, root) {
    return `Log: ${size} ${root}`;
}
const LOG_LINE = /\nLog: ([1-9]\d{0,14}) ([0-9a-f]{64})\n?$/;
const DIRECTORY_MODE = '40000';
const FILE_MODE = '100644';
/**
 * Reads a tree object: `<octal mode> <name>\0<binary object id>`, repeated (gitformat "tree").
 * @param idBytes 20 for SHA-1 repositories, 32 for SHA-256
 * @throws CountersignError `tampered` when it is cut short or not a tree.
 */
function parseTree(bytes, idBytes) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const entries = [];
    let at = 0;
    while (at < buffer.length) {
        const space = buffer.indexOf(0x20, at);
        const nul = buffer.indexOf(0, at);
        const end = nul + 1 + idBytes;
        if (space <= at || nul < space || end > buffer.length) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('tampered', 'a directory of the ledger cannot be read: its tree is broken');
        }
        entries.push({
            mode: buffer.toString('latin1', at, space),
            name: buffer.toString('utf8', space + 1, nul),
            oid: buffer.toString('hex', nul + 1, end),
        });
        at = end;
    }
    return entries;
}
/** Reads the header of a commit object. @throws CountersignError `tampered` when there is no tree in it. */
function parseCommit(bytes) {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    const blank = text.indexOf('\n\n');
    const lines = (blank === -1 ? text : text.slice(0, blank)).split('\n');
    const tree = /^tree ([0-9a-f]{40,64})$/.exec(lines[0] ?? '')?.[1];
    if (tree === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('tampered', 'a commit of the ledger cannot be read');
    const parents = [];
    for (const line of lines.slice(1)) {
        const parent = /^parent ([0-9a-f]{40,64})$/.exec(line)?.[1];
        if (parent === undefined)
            break;
        parents.push(parent);
    }
    const [, size, root] = LOG_LINE.exec(text) ?? [];
    return size === undefined || root === undefined
        ? { tree, parents }
        : { tree, parents, log: { size: Number(size), root } };
}


/***/ }),

/***/ 88777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ GitObjects)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77030);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _gitCommand_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48360);




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
        this.#drop(new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('unavailable', 'the ledger was closed while it was being read'));
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
            ended(new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('unavailable', 'git stopped while the ledger was being read', {
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

/***/ 72081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fh: () => (/* binding */ checkLeaves),
/* harmony export */   N3: () => (/* binding */ checkAddition),
/* harmony export */   V2: () => (/* binding */ splitLedgerPath),
/* harmony export */   gZ: () => (/* binding */ MAX_FILE_BYTES),
/* harmony export */   t7: () => (/* binding */ isLedgerName)
/* harmony export */ });
/* unused harmony exports MAX_DEPTH, MAX_FILES_PER_APPEND, MAX_BYTES_PER_APPEND */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _log_judgeCommit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15623);
/* harmony import */ var _log_leaf_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16338);



/** Bounds of one append and of what is read back. */
const MAX_DEPTH = 8;
const MAX_FILES_PER_APPEND = 256;
const MAX_BYTES_PER_APPEND = 8 * 1024 * 1024;
const MAX_FILE_BYTES = 4 * 1024 * 1024;
const MAX_NAME = 200;
/** Whether a name may stand in the tree: a name that is the same on every file system, and none that means something. */
function isLedgerName(name) {
    return (/^[A-Za-z0-9._-]+$/.test(name) &&
        name.length <= MAX_NAME &&
        name !== '.' &&
        name !== '..' &&
        name.toLowerCase() !== '.git');
}
/**
 * Splits a path of the tree; a trailing slash is allowed, '' is the root.
 * @throws CountersignError `input` for a path that a ledger cannot hold.
 */
function splitLedgerPath(path) {
    const trimmed = path.endsWith('/') ? path.slice(0, -1) : path;
    if (trimmed === '' && path !== '/')
        return [];
    const names = trimmed.split('/');
    if (names.length > MAX_DEPTH || !names.every(isLedgerName)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('input', `${JSON.stringify(path).slice(0, 200)} is not a path of a ledger`, {
            mend: `Names of letters, digits, '.', '_' and '-', at most ${MAX_DEPTH} deep.`,
        });
    }
    return names;
}
/**
 * Checks what is to be added, before any of it is written.
 * @throws CountersignError `input` for a path that cannot be, `limit` for too many or too large files.
 */
function checkAddition(files) {
    let bytes = 0;
    for (const [path, content] of files) {
        const names = splitLedgerPath(path);
        if (names.length === 0 || path.endsWith('/')) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('input', 'a directory cannot be added to a ledger, only files');
        }
        for (let depth = 1; depth < names.length; depth++) {
            const above = names.slice(0, depth).join('/');
            if (files.has(above)) {
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('input', `${above} cannot be both a file and a directory`);
            }
        }
        if (content.length > MAX_FILE_BYTES) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('limit', `${path} is larger than ${MAX_FILE_BYTES} bytes`);
        }
        bytes += content.length;
    }
    if (files.size > MAX_FILES_PER_APPEND || bytes > MAX_BYTES_PER_APPEND) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('limit', `one append adds at most ${MAX_FILES_PER_APPEND} files of ${MAX_BYTES_PER_APPEND} bytes together`);
    }
}
/**
 * Checks the leaves that are to be added: a commit with others would be void, and its writer would not know.
 * @throws CountersignError `limit` for too many or too large ones, `internal` for none
 */
function checkLeaves(leaves) {
    if (leaves.length === 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('internal', 'an append adds at least one leaf');
    if (leaves.length <= _log_judgeCommit_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_COMMIT_LEAVES */ .Ef && leaves.every((leaf) => leaf.length <= _log_leaf_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_LEAF_BYTES */ .eX))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('limit', `one append adds at most ${_log_judgeCommit_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_COMMIT_LEAVES */ .Ef} leaves of ${_log_leaf_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_LEAF_BYTES */ .eX} bytes each`);
}


/***/ }),

/***/ 57357:
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


/***/ }),

/***/ 98238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ writeCommit)
/* harmony export */ });
/* unused harmony export commitStream */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _command_gitCommand_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48360);
/* harmony import */ var _command_gitErrors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45686);
/* harmony import */ var _command_gitFormat_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39178);




const NO_OBJECT = '0'.repeat(40);
/**
 * Writes a commit on top of `base`, by one `git fast-import`, which reads only the directories on
 * the files' paths. No reference is moved: until the commit is published it is not part of the ledger.
 * @returns the commit's id
 * @throws CountersignError `unavailable` when the repository cannot be written.
 */
async function writeCommit(env, display, base, change) {
    const input = commitStream(base, change, Math.floor(Date.now() / 1000));
    const result = await (0,_command_gitCommand_js__WEBPACK_IMPORTED_MODULE_1__/* .runGit */ .EO)(['fast-import', '--quiet'], { env, input, timeoutMs: 60_000 });
    const commit = result.stdout.toString('latin1').trim();
    if (result.code !== 0 || !/^[0-9a-f]{40,64}$/.test(commit)) {
        throw (0,_command_gitErrors_js__WEBPACK_IMPORTED_MODULE_2__/* .gitFailure */ .t)(result, display, 'writing an entry');
    }
    return commit;
}
/** The stream for `git fast-import`. With `done`, a stream that was cut short makes no commit. */
function commitStream(base, { files, removed, mended, message, log }, seconds) {
    const reference = `refs/countersign/new/${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    const line = message.replace(/\s+/g, ' ').trim().slice(0, 200) || 'Add entries';
    const text = Buffer.from(log === undefined ? line : `${line}\n\n${log}`, 'utf8');
    const parts = [
        `feature done\ncommit ${reference}\nmark :1\ncommitter ${_command_gitCommand_js__WEBPACK_IMPORTED_MODULE_1__/* .NEUTRAL_IDENTITY */ .Z9} ${seconds} +0000\n`,
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
        parts.push(`M ${_command_gitFormat_js__WEBPACK_IMPORTED_MODULE_3__/* .FILE_MODE */ .rE} inline ${path}\ndata ${content.length}\n`, content, '\n');
    }
    // The objects are kept, the reference is not: publishing is a step of its own.
    parts.push(`get-mark :1\nreset ${reference}\nfrom ${NO_OBJECT}\n\ndone\n`);
    return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'utf8') : part)));
}


/***/ }),

/***/ 70223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fr: () => (/* binding */ topDirectory),
/* harmony export */   V1: () => (/* binding */ stepsBack),
/* harmony export */   Zk: () => (/* binding */ differingPaths),
/* harmony export */   nt: () => (/* binding */ commitsSince)
/* harmony export */ });
/* harmony import */ var _command_gitFormat_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39178);

/**
 * The commits before and with `head`, newest first, by their first parents: as far as they are here, and at most `most`.
 */
async function* stepsBack(store, head, most = Infinity) {
    let at = head;
    for (let count = 0; at !== undefined && count < most; count++) {
        const header = await store.commitHere(at);
        if (header === undefined)
            return;
        yield { ...header, commit: at };
        at = header.parents[0];
    }
}
/**
 * The commits after `base` up to `head`, oldest first.
 * @returns `undefined` when `head` does not descend from `base`
 */
async function commitsSince(store, head, base) {
    const steps = [];
    if (head === base)
        return steps;
    for await (const step of stepsBack(store, head)) {
        steps.push(step);
        if (step.parents[0] === base)
            return steps.reverse();
    }
    return undefined;
}
/** The directory of that name in the root of a commit. */
async function topDirectory(store, tree, name) {
    const entries = await store.tree(tree, 1);
    return entries.find((entry) => entry.name === name && entry.mode === _command_gitFormat_js__WEBPACK_IMPORTED_MODULE_0__/* .DIRECTORY_MODE */ .sg)?.oid;
}
/**
 * The paths of the files that differ between two directories. Its cost is the directories that differ, whatever the size
 * of the two.
 * @param within which directories below are of interest: what somebody put elsewhere is not looked at
 */
async function differingPaths(store, before, after, within) {
    const paths = new Set();
    await differ(store, [before, after], '', { within, paths });
    return paths;
}
async function differ(store, [before, after], above, found) {
    if (before === after)
        return;
    const [was, is] = await Promise.all([namesIn(store, before), namesIn(store, after)]);
    for (const name of new Set([...was.keys(), ...is.keys()])) {
        const [a, b] = [was.get(name), is.get(name)];
        if (a?.oid === b?.oid && a?.mode === b?.mode)
            continue;
        const path = `${above}${name}`;
        const [from, to] = [directoryIn(a), directoryIn(b)];
        if ((a && !from) || (b && !to))
            found.paths.add(path);
        if ((from ?? to) !== undefined && found.within(path))
            await differ(store, [from, to], `${path}/`, found);
    }
}
async function namesIn(store, tree) {
    const entries = tree === undefined ? [] : await store.tree(tree);
    return new Map(entries.map((entry) => [entry.name, entry]));
}
function directoryIn(entry) {
    return entry?.mode === _command_gitFormat_js__WEBPACK_IMPORTED_MODULE_0__/* .DIRECTORY_MODE */ .sg ? entry.oid : undefined;
}


/***/ }),

/***/ 42512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tu: () => (/* binding */ CommitLogs),
/* harmony export */   W$: () => (/* binding */ COMMITS_LOOKED_BACK)
/* harmony export */ });
/* unused harmony exports COMMITS_LOOKED_THROUGH, MOST_TRIED */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14881);
/* harmony import */ var _log_judgeCommit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15623);
/* harmony import */ var _log_tree_merkleTree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38874);
/* harmony import */ var _log_tiles_tilePath_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(10404);
/* harmony import */ var _log_tiles_tileTree_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11129);
/* harmony import */ var _ledgerPaths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95371);
/* harmony import */ var _nodeCrypto_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(82443);
/* harmony import */ var _gitHistory_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(70223);
/* harmony import */ var _command_gitFormat_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(39178);
/* harmony import */ var _gitSnapshot_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(92163);











/** So many of the newest commits that say which log is in them are judged by whoever remembers nothing. */
const COMMITS_LOOKED_BACK = 64;
/** So many of all are looked through at most, by their headers. */
const COMMITS_LOOKED_THROUGH = 1024;
/** So many of those that say what is looked for are believed worth a look at their files. */
const MOST_TRIED = 64;
const hasClaim = (step) => step.log !== undefined;
/** Judges whose log a commit's is. What a commit says of its log in its message costs its header; the rest, its files. */
class CommitLogs {
    #store;
    #place;
    #hasLookedFurther = false;
    constructor(place) {
        this.#store = place.store;
        this.#place = place;
    }
    /** The files of a commit's log. */
    log(commit, { ledger, size, root }) {
        return { ledger, size, root, files: this.#files(commit) };
    }
    /**
     * The log of `head`, from one that was judged before.
     * @returns undefined when `head` does not descend from that one's commit
     */
    async since(known, seenCommit, head) {
        const steps = await (0,_gitHistory_js__WEBPACK_IMPORTED_MODULE_7__/* .commitsSince */ .nt)(this.#store, head, seenCommit);
        return steps && (await this.#walk(known, steps));
    }
    /**
     * The log of `head` for a reader that knows nothing: what the newest commits say, judged from the oldest of them on.
     * @returns `none` when the branch has no log yet, undefined when its newest commits do not tell
     */
    async first(head) {
        const near = await this.#oldestOf(await this.#back(head, COMMITS_LOOKED_BACK));
        if (near !== undefined)
            return near;
        await this.#lookFurther();
        return this.#oldestOf(await this.#back(head));
    }
    /**
     * The log of `head` for a reader that knows a state of it: judged from the oldest commit at hand whose log that is, as by
     * those who looked all the while. Whatever else somebody put among the newest commits begins nothing.
     * @returns undefined when there is no such commit
     */
    async from(known, head) {
        const near = await this.#oldestAs(known, head);
        if (near !== undefined || !(await this.#lookFurther()))
            return near;
        return this.#oldestAs(known, head);
    }
    /** @returns whether more commits may be at hand than before */
    async #lookFurther() {
        if (this.#hasLookedFurther || this.#place.lookFurther === undefined)
            return false;
        await this.#place.lookFurther(COMMITS_LOOKED_THROUGH);
        this.#hasLookedFurther = true;
        return true;
    }
    async #oldestAs(known, head) {
        const steps = await this.#back(head);
        const first = steps.findIndex((step) => hasClaim(step) && isAsClaimed(known, step));
        if (first >= 0)
            await this.#bring(steps.slice(first).filter(hasClaim));
        let tries = MOST_TRIED;
        for (const [at, step] of steps.entries()) {
            if (!hasClaim(step) || !isAsClaimed(known, step))
                continue;
            const own = await this.#claimed(step);
            if (own !== undefined)
                return this.#walk(own, steps.slice(at + 1));
            if (--tries === 0)
                break;
        }
        return undefined;
    }
    /** The newest commits at hand, oldest first. Those that say nothing of a log, such as cosignatures, are no claims. */
    async #back(head, mostClaims = Infinity) {
        const steps = [];
        let claims = 0;
        for await (const step of (0,_gitHistory_js__WEBPACK_IMPORTED_MODULE_7__/* .stepsBack */ .V1)(this.#store, head, COMMITS_LOOKED_THROUGH)) {
            steps.push(step);
            if (hasClaim(step) && ++claims === mostClaims)
                break;
        }
        return steps.reverse();
    }
    async #oldestOf(steps) {
        await this.#bring(steps.filter(hasClaim));
        const isWhole = steps[0]?.parents.length === 0;
        for (const [at, step] of steps.entries()) {
            const own = await (isWhole ? this.#created(step) : this.#claimed(step));
            if (own !== undefined)
                return this.#walk(own, steps.slice(at + 1));
        }
        return isWhole ? 'none' : undefined;
    }
    /**
     * Asks at once for what the commits that will be judged need, so that a server sends it together: all directories of
     * their logs, then the files that came with each.
     */
    async #bring(claims) {
        if (!this.#store.isPartial)
            return;
        const wanted = claims.slice(0, 1);
        for (let rest = claims.slice(1); rest.length > 0;) {
            const stretch = stretchOf(wanted.at(-1)?.log.size ?? 0, rest);
            const end = stretch.at(-1) ?? rest[0];
            if (end !== undefined)
                wanted.push(end);
            rest = rest.slice(Math.max(1, stretch.length));
        }
        await Promise.allSettled(wanted.map(({ tree }) => this.#bringDirectories(tree)));
        await Promise.allSettled(wanted.flatMap(({ commit, log: { size, root } }, at) => {
            const files = this.#files(commit);
            const before = wanted[at - 1];
            const known = before?.log.size ?? size - 1;
            const log = { size, root: (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_1__/* .fromHex */ .aD)(root) ?? new Uint8Array(), files };
            const paths = [_log_judgeCommit_js__WEBPACK_IMPORTED_MODULE_2__/* .CHECKPOINT_PATH */ .nm, ...(0,_log_tiles_tilePath_js__WEBPACK_IMPORTED_MODULE_10__/* .pathsSince */ .zI)(known, size)].map((path) => files.read(path));
            // Where a bundle was filled, it is made again of the leaves that lay in files of their own before.
            const isFilled = Math.floor(known / _log_tiles_tilePath_js__WEBPACK_IMPORTED_MODULE_10__/* .TILE_WIDTH */ .KP) < Math.floor(size / _log_tiles_tilePath_js__WEBPACK_IMPORTED_MODULE_10__/* .TILE_WIDTH */ .KP);
            const loose = isFilled && before !== undefined ? (0,_log_tiles_tilePath_js__WEBPACK_IMPORTED_MODULE_10__/* .looseLeaves */ .Hf)(known).map(_log_tiles_tilePath_js__WEBPACK_IMPORTED_MODULE_10__/* .leafPath */ .gQ) : [];
            const old = this.#files(before?.commit ?? commit);
            const gone = loose.map((path) => old.read(path));
            return [new _log_tiles_tileTree_js__WEBPACK_IMPORTED_MODULE_4__/* .TileTree */ .b(_nodeCrypto_js__WEBPACK_IMPORTED_MODULE_6__.nodeHasher, log).frontier(), ...paths, ...gone];
        }));
    }
    async #bringDirectories(tree) {
        const log = await (0,_gitHistory_js__WEBPACK_IMPORTED_MODULE_7__/* .topDirectory */ .Fr)(this.#store, tree, _ledgerPaths_js__WEBPACK_IMPORTED_MODULE_5__/* .LOG_DIRECTORY */ .tS);
        const entries = log === undefined ? [] : await this.#store.tree(log, 'directories');
        const below = entries.filter(({ mode }) => mode === _command_gitFormat_js__WEBPACK_IMPORTED_MODULE_8__/* .DIRECTORY_MODE */ .sg);
        await Promise.all(below.map(({ oid }) => this.#store.tree(oid, 'directories')));
    }
    #files(commit) {
        const snapshot = new _gitSnapshot_js__WEBPACK_IMPORTED_MODULE_9__/* .GitSnapshot */ .x(this.#store, commit, undefined);
        return { read: (path) => snapshot.read(`${_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_5__/* .LOG_DIRECTORY */ .tS}/${path}`) };
    }
    /** The log that begins with a commit. */
    async #created(step) {
        if (!hasClaim(step))
            return undefined;
        const verdict = await (0,_log_judgeCommit_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeCommit */ .xQ)(_nodeCrypto_js__WEBPACK_IMPORTED_MODULE_6__.nodeHasher, undefined, this.#files(step.commit));
        return verdict.own && isAsClaimed(verdict.log, step)
            ? { commit: step.commit, log: verdict.log }
            : undefined;
    }
    /** What a commit claims, where its files bear it out. */
    async #claimed(step) {
        if (!hasClaim(step))
            return undefined;
        const log = await (0,_log_judgeCommit_js__WEBPACK_IMPORTED_MODULE_2__/* .readLog */ .x6)(this.#files(step.commit));
        if (log === undefined || !isAsClaimed(log, step))
            return undefined;
        try {
            await new _log_tiles_tileTree_js__WEBPACK_IMPORTED_MODULE_4__/* .TileTree */ .b(_nodeCrypto_js__WEBPACK_IMPORTED_MODULE_6__.nodeHasher, log).frontier();
            return { commit: step.commit, log };
        }
        catch (error) {
            if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS && error.code === 'tampered')
                return undefined;
            throw error;
        }
    }
    async #walk(known, steps) {
        let own = known;
        let claims = steps.filter(hasClaim);
        while (claims.length > 0) {
            const stretch = stretchOf(own.log.size, claims);
            const atOnce = stretch.length > 1 ? await this.#allAtOnce(own, stretch) : undefined;
            own = atOnce ?? (await this.#next(own, claims[0]))?.own ?? own;
            claims = claims.slice(atOnce === undefined ? 1 : stretch.length);
        }
        return own;
    }
    /**
     * Where every claim of a stretch is one more piece of the same log, the newest log alone is read. It adds no more than
     * one commit may: so it is the newest commit's own whether or not those between are void.
     */
    async #allAtOnce(known, claims) {
        const next = await this.#next(known, claims.at(-1));
        if (next === undefined)
            return undefined;
        const range = await new _log_tiles_tileTree_js__WEBPACK_IMPORTED_MODULE_4__/* .TileTree */ .b(_nodeCrypto_js__WEBPACK_IMPORTED_MODULE_6__.nodeHasher, known.log).frontier();
        const roots = new Map(claims.map(({ log: claim }) => [claim.size, claim.root]));
        for (const leaf of next.leaves) {
            range.append((0,_log_tree_merkleTree_js__WEBPACK_IMPORTED_MODULE_3__/* .leafHash */ .Jq)(_nodeCrypto_js__WEBPACK_IMPORTED_MODULE_6__.nodeHasher, leaf));
            if (!agrees(roots, range))
                return undefined;
        }
        return next.own;
    }
    /** A commit's own log, and what it adds to that of its first parent; undefined where the commit is void. */
    async #next(known, claim) {
        if (claim === undefined)
            return undefined;
        const changed = await this.#changed(known, claim.commit);
        const verdict = await (0,_log_judgeCommit_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeCommit */ .xQ)(_nodeCrypto_js__WEBPACK_IMPORTED_MODULE_6__.nodeHasher, known.log, this.#files(claim.commit), changed);
        if (!verdict.own || !isAsClaimed(verdict.log, claim))
            return undefined;
        return { own: { commit: claim.commit, log: verdict.log }, leaves: verdict.leaves };
    }
    async #changed({ commit: before, log: { size } }, after) {
        const [old, present] = await Promise.all([before, after].map(async (commit) => {
            const { tree } = await this.#store.commit(commit);
            return (0,_gitHistory_js__WEBPACK_IMPORTED_MODULE_7__/* .topDirectory */ .Fr)(this.#store, tree, _ledgerPaths_js__WEBPACK_IMPORTED_MODULE_5__/* .LOG_DIRECTORY */ .tS);
        }));
        return (0,_gitHistory_js__WEBPACK_IMPORTED_MODULE_7__/* .differingPaths */ .Zk)(this.#store, old, present, (directory) => (0,_log_tiles_tilePath_js__WEBPACK_IMPORTED_MODULE_10__/* .mayHoldTiles */ .oR)(directory, size));
    }
}
/** The claims that come next, each of a longer log, as far as one commit could lead. */
function stretchOf(size, claims) {
    let last = size;
    const end = claims.findIndex(({ log }) => {
        const isNext = log.size > last && log.size <= size + _log_judgeCommit_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_COMMIT_LEAVES */ .Ef;
        last = log.size;
        return !isNext;
    });
    return end < 0 ? [...claims] : claims.slice(0, end);
}
function isAsClaimed(log, { log: claim }) {
    return log.size === claim.size && (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_1__/* .toHex */ .nj)(log.root) === claim.root;
}
/** Whether a claim of this size, if there is one, names this root. */
function agrees(roots, range) {
    const claimed = roots.get(range.size);
    return claimed === undefined || claimed === (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_1__/* .toHex */ .nj)(range.root());
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
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(55156);
/* harmony import */ var _canonicalJson_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8448);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19473);
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14881);
/* harmony import */ var _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(47692);
/* harmony import */ var _command_systemErrorCode_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(57357);









const commitId = zod__WEBPACK_IMPORTED_MODULE_7__.string().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/);
const seenSchema = zod__WEBPACK_IMPORTED_MODULE_7__.object({
    /** The newest commit of the branch that was seen. */
    commit: commitId,
    /** The newest commit whose log was its own. */
    logCommit: commitId,
    /** The ledger's id. */
    id: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_6__/* .sha256 */ .sc,
    size: zod__WEBPACK_IMPORTED_MODULE_7__.int().positive(),
    root: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_6__/* .sha256 */ .sc,
});
/** The log of which a state was seen, as far as it is remembered. */
function seenTree({ size, root }) {
    return { size, root: (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_5__/* .fromHex */ .aD)(root) ?? new Uint8Array() };
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
            if ((0,_command_systemErrorCode_js__WEBPACK_IMPORTED_MODULE_8__/* .systemErrorCode */ .v)(cause) === 'ENOENT')
                return this.#known;
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .CountersignError */ .WS('input', `${this.file} cannot be read`, { cause });
        }
        const seen = seenIn(text);
        if (seen === undefined) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .CountersignError */ .WS('input', `${this.file} does not say what was seen of the ledger last`, {
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
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .CountersignError */ .WS('unavailable', `${this.file} cannot be written`, { cause });
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

/***/ 92163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ GitSnapshot)
/* harmony export */ });
/* unused harmony export LOOKED_BACK */
/* harmony import */ var _command_gitFormat_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39178);
/* harmony import */ var _command_gitPaths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72081);
/* harmony import */ var _gitHistory_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70223);



/** So many commits back something is looked for that somebody took away. */
const LOOKED_BACK = 4096;
/** The directories of the log are few, and all of them are looked at: they come together. */
const EXTENTS = new Map([['tile', 2]]);
/** The tree of one commit. A symbolic link, a submodule, an executable or an odd name in it is not there. */
class GitSnapshot {
    commit;
    log;
    verdicts;
    #store;
    #tree;
    constructor(store, commit, log, verdicts) {
        this.#store = store;
        this.commit = commit;
        this.log = log;
        this.verdicts = verdicts;
    }
    async list(directory) {
        const entry = await this.entryAt(directory);
        if (entry?.mode !== _command_gitFormat_js__WEBPACK_IMPORTED_MODULE_0__/* .DIRECTORY_MODE */ .sg)
            return [];
        const entries = (await this.#store.tree(entry.oid)).filter(isPlain);
        return entries.map(({ mode, name }) => (mode === _command_gitFormat_js__WEBPACK_IMPORTED_MODULE_0__/* .DIRECTORY_MODE */ .sg ? `${name}/` : name)).sort(byCodeUnits);
    }
    async read(path) {
        const entry = await this.entryAt(path);
        return entry?.mode === _command_gitFormat_js__WEBPACK_IMPORTED_MODULE_0__/* .FILE_MODE */ .rE ? await this.#store.blob(entry.oid) : undefined;
    }
    async bring(paths) {
        if (this.commit === undefined || !this.#store.isPartial)
            return;
        // Two levels down a directory holds a ten-thousandth of a ledger's orders, and comes whole.
        const blocks = new Set(paths.map((path) => path.split('/').slice(0, 2).join('/')));
        await Promise.allSettled([...blocks].map(async (block) => {
            const entry = await this.entryAt(block);
            if (entry?.mode !== _command_gitFormat_js__WEBPACK_IMPORTED_MODULE_0__/* .DIRECTORY_MODE */ .sg)
                return;
            const entries = await this.#store.tree(entry.oid, 'directories');
            // What lies in the root came with the commit, and alone.
            const below = block.includes('/') ? [] : entries.filter(({ mode }) => mode === _command_gitFormat_js__WEBPACK_IMPORTED_MODULE_0__/* .DIRECTORY_MODE */ .sg);
            await Promise.all(below.map(({ oid }) => this.#store.tree(oid, 'directories')));
        }));
        const entries = await Promise.allSettled(paths.map((path) => this.entryAt(path)));
        const found = entries.flatMap((entry) => (entry.status === 'fulfilled' ? [entry.value] : []));
        await this.#store.bringBlobs(found.flatMap((entry) => (entry?.mode === _command_gitFormat_js__WEBPACK_IMPORTED_MODULE_0__/* .FILE_MODE */ .rE ? [entry.oid] : [])));
    }
    async readEarlier(path, isIt) {
        if (this.commit === undefined)
            return undefined;
        let before;
        for await (const { commit } of (0,_gitHistory_js__WEBPACK_IMPORTED_MODULE_2__/* .stepsBack */ .V1)(this.#store, this.commit, LOOKED_BACK)) {
            const entry = await new GitSnapshot(this.#store, commit, undefined).entryAt(path);
            if (entry?.mode !== _command_gitFormat_js__WEBPACK_IMPORTED_MODULE_0__/* .FILE_MODE */ .rE || entry.oid === before)
                continue;
            before = entry.oid;
            const bytes = await this.#store.blob(entry.oid);
            if (bytes !== undefined && isIt(bytes))
                return bytes;
        }
        return undefined;
    }
    async #treeOf(commit) {
        return (await this.#store.commit(commit)).tree;
    }
    /** What stands at a path; for the root, the directory that everything is in. */
    async entryAt(path) {
        const names = (0,_command_gitPaths_js__WEBPACK_IMPORTED_MODULE_1__/* .splitLedgerPath */ .V2)(path);
        if (this.commit === undefined)
            return undefined;
        this.#tree ??= await this.#treeOf(this.commit);
        let entry = { mode: _command_gitFormat_js__WEBPACK_IMPORTED_MODULE_0__/* .DIRECTORY_MODE */ .sg, name: '', oid: this.#tree };
        for (const [depth, name] of names.entries()) {
            if (entry.mode !== _command_gitFormat_js__WEBPACK_IMPORTED_MODULE_0__/* .DIRECTORY_MODE */ .sg)
                return undefined;
            const entries = await this.#store.tree(entry.oid, depth === 0 ? 1 : (EXTENTS.get(entry.name) ?? 0));
            const found = entries.find((candidate) => candidate.name === name);
            if (found === undefined || !isPlain(found))
                return undefined;
            entry = found;
        }
        return entry;
    }
}
function isPlain({ mode, name }) {
    return (0,_command_gitPaths_js__WEBPACK_IMPORTED_MODULE_1__/* .isLedgerName */ .t7)(name) && (mode === _command_gitFormat_js__WEBPACK_IMPORTED_MODULE_0__/* .FILE_MODE */ .rE || mode === _command_gitFormat_js__WEBPACK_IMPORTED_MODULE_0__/* .DIRECTORY_MODE */ .sg);
}
function byCodeUnits(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
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
/* harmony import */ var _command_gitFormat_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39178);
/* harmony import */ var _command_gitPaths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72081);




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
            return (0,_command_gitFormat_js__WEBPACK_IMPORTED_MODULE_2__/* .parseCommit */ .L5)(object.bytes);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('tampered', `the ledger holds a ${object.type} where a commit belongs`);
    }
    /** A commit that is here; `undefined` when it is not, without asking a server for it. */
    async commitHere(oid) {
        const object = await this.#objects.get(oid, MAX_COMMIT_BYTES, MAX_COMMIT_BYTES);
        return object?.type === 'commit' ? (0,_command_gitFormat_js__WEBPACK_IMPORTED_MODULE_2__/* .parseCommit */ .L5)(object.bytes) : undefined;
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
        const { type, bytes, isCut } = await this.#need(oid, _command_gitPaths_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_FILE_BYTES */ .gZ);
        return type === 'blob' && !isCut ? bytes : undefined;
    }
    /** Whether what is not here can come from elsewhere. */
    get isPartial() {
        return this.#bring !== undefined;
    }
    /** Asks at once for files that will be read. What cannot be had is missing again when it is read. */
    async bringBlobs(oids) {
        await Promise.allSettled([...new Set(oids)].map((oid) => this.#need(oid, _command_gitPaths_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_FILE_BYTES */ .gZ)));
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
        const directories = entries.filter(({ mode }) => mode === _command_gitFormat_js__WEBPACK_IMPORTED_MODULE_2__/* .DIRECTORY_MODE */ .sg);
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('tampered', `the ledger is incomplete: object ${oid} is missing`, {
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
        return (0,_command_gitFormat_js__WEBPACK_IMPORTED_MODULE_2__/* .parseTree */ .cZ)(bytes, oid.length / 2);
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
/* harmony import */ var _command_gitCommand_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48360);
/* harmony import */ var _command_gitErrors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(45686);
/* harmony import */ var _command_gitObjects_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(88777);
/* harmony import */ var _gitMissingBranch_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5274);
/* harmony import */ var _gitStore_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(35018);









/** Every write leaves a few loose objects: they are packed now and then. */
const TIDY_ONE_IN = 64;
/**
 * As `git gc` does, one of the 256 directories of loose objects is looked into: with so many in it there are some 768 in
 * all. Fewer are no burden, and a ledger that lives for one rehearsal is removed while no git works in it.
 */
const LEAST_LOOSE = 3;
const LOOSE_SAMPLE = '17';
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
        this.env = (0,_command_gitCommand_js__WEBPACK_IMPORTED_MODULE_4__/* .localEnvironment */ .bx)(gitDir, _command_gitCommand_js__WEBPACK_IMPORTED_MODULE_4__/* .DURABLE */ .G8);
        this.turnDirectory = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(gitDir, 'countersign', 'turns');
        this.#objects = new _command_gitObjects_js__WEBPACK_IMPORTED_MODULE_6__/* .GitObjects */ .V(this.env);
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
            const others = await (0,_command_gitCommand_js__WEBPACK_IMPORTED_MODULE_4__/* .runGit */ .EO)(['for-each-ref', '--format=%(refname)', 'refs/heads'], { env: this.env });
            if (others.code !== 0)
                throw (0,_command_gitErrors_js__WEBPACK_IMPORTED_MODULE_5__/* .gitFailure */ .t)(others, this.display, 'looking for its branch');
            const names = others.stdout.toString('utf8').split('\n').filter(Boolean);
            // Another writer may have made it between the two looks.
            if (names.includes(reference)) {
                if (look < 3)
                    continue;
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('tampered', `the branch "${branch}" of ${this.display} is not a commit`, {
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
        const result = await (0,_command_gitCommand_js__WEBPACK_IMPORTED_MODULE_4__/* .runGit */ .EO)(['update-ref', reference, commit, expected], {
            env: this.env,
            timeoutMs: 60_000,
        });
        if (result.code === 0) {
            await this.#tidyNowAndThen();
            return { kind: 'published' };
        }
        const error = (0,_command_gitErrors_js__WEBPACK_IMPORTED_MODULE_5__/* .gitFailure */ .t)(result, this.display, 'moving its branch');
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
        const loose = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#gitDir, 'objects', LOOSE_SAMPLE)).catch(() => []);
        if (loose.length < LEAST_LOOSE)
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
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('not-found', `there is no git repository at ${path}`, {
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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('not-found', `the repository ${display} has no branch "${branch}"`, {
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
// EXTERNAL MODULE: ./build/ledger/git/command/gitCommand.js
var gitCommand = __webpack_require__(48360);
// EXTERNAL MODULE: ./build/ledger/git/places/gitLocalPlace.js
var gitLocalPlace = __webpack_require__(7110);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/ledger/git/command/gitErrors.js
var gitErrors = __webpack_require__(45686);
// EXTERNAL MODULE: ./build/ledger/git/places/gitMissingBranch.js
var gitMissingBranch = __webpack_require__(5274);
// EXTERNAL MODULE: ./build/ledger/git/gitLogs.js
var gitLogs = __webpack_require__(42512);
// EXTERNAL MODULE: ./build/ledger/git/command/gitObjects.js
var gitObjects = __webpack_require__(88777);
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
            throw new errors/* CountersignError */.WS('unavailable', `the cache ${this.#gitDir} cannot be made`, { cause });
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
        throw new errors/* CountersignError */.WS('input', `${JSON.stringify(branch)} is not the name of a branch`);
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
/* harmony import */ var _command_systemErrorCode_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57357);






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
        return (0,_command_systemErrorCode_js__WEBPACK_IMPORTED_MODULE_5__/* .systemErrorCode */ .v)(error) === 'EPERM';
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('input', 'that is not the URL of a ledger', { mend: MEND });
    }
    if (/^[A-Za-z][A-Za-z0-9+.-]*:\/\//.test(text))
        return parseSchemeUrl(text, asRemote);
    if (/^[A-Za-z0-9+.-]+::/.test(text)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('input', 'a ledger URL may not name a git remote helper', { mend: MEND });
    }
    // git's own rule: a colon before the first slash makes it host:path.
    const colon = text.indexOf(':');
    const slash = text.indexOf('/');
    if (colon > 0 && (slash === -1 || colon < slash)) {
        if (!SCP_LIKE.test(text)) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('input', 'that is not the URL of a ledger', { mend: MEND });
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('input', 'the URL of the ledger cannot be read', { mend: MEND, cause });
    }
    if (url.protocol === 'file:')
        return parseFileUrl(url, asRemote);
    if (url.protocol !== 'ssh:' && url.protocol !== 'https:' && !isLocalHttp(url)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('input', `a ledger is not reached by ${url.protocol}//`, { mend: MEND });
    }
    refuseDashHost(url.hostname);
    if (url.protocol === 'ssh:') {
        if (url.password !== '') {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('input', 'an ssh URL with a password in it is refused', {
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('input', `${url.href} is not the URL of a local path`, { mend: MEND, cause });
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('input', 'that is not the name of a host', { mend: MEND });
}


/***/ }),

/***/ 15623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ef: () => (/* binding */ MAX_COMMIT_LEAVES),
/* harmony export */   nm: () => (/* binding */ CHECKPOINT_PATH),
/* harmony export */   x6: () => (/* binding */ readLog),
/* harmony export */   xQ: () => (/* binding */ judgeCommit)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _checkpoint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75175);
/* harmony import */ var _tiles_extendsLog_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78450);
/* harmony import */ var _leaf_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16338);
/* harmony import */ var _ledgerId_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82949);
/* harmony import */ var _signedNote_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(47801);
/* harmony import */ var _tiles_tileTree_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(11129);
/* harmony import */ var _readIfReadable_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(11930);








/** Where the checkpoint lies below the log's folder. */
const CHECKPOINT_PATH = 'checkpoint';
/** The most leaves that one commit may add: what a reader does for a commit is bounded. */
const MAX_COMMIT_LEAVES = 64;
/** The log as its checkpoint says it is. @throws whatever the reading of files throws, but for `tampered` */
async function readLog(files) {
    const note = (0,_signedNote_js__WEBPACK_IMPORTED_MODULE_5__/* .parseNote */ .wd)((await (0,_readIfReadable_js__WEBPACK_IMPORTED_MODULE_7__/* .readIfReadable */ .c)(files, CHECKPOINT_PATH)) ?? new Uint8Array());
    const checkpoint = note && (0,_checkpoint_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCheckpoint */ .S7)(note.text);
    return checkpoint && { ...checkpoint, files };
}
/** Why these leaves do not create this ledger; undefined when they do. */
function notCreated(hasher, ledger, leaves) {
    try {
        const id = (0,_ledgerId_js__WEBPACK_IMPORTED_MODULE_4__/* .ledgerIdOf */ .m)(hasher, leaves[0] ?? new Uint8Array());
        return id === ledger ? undefined : `the first leaf creates ledger ${id}`;
    }
    catch (error) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error);
    }
}
/**
 * Whose log a commit's is: its own if it extends its first parent's by 1 to 64 leaves; else it is its parent's, and
 * the commit is void.
 * @param parent the log of the first parent, as judged; undefined where there is none yet
 * @param commit the files below `log/` of the commit
 * @param changed the paths below `log/` that differ between the commit that `parent` is the own log of and this one
 * @throws whatever the reading of files throws
 */
async function judgeCommit(hasher, parent, commit, changed) {
    const refuse = (reason) => ({ own: false, log: parent, reason });
    const log = await readLog(commit);
    if (log === undefined)
        return refuse('the checkpoint is missing or malformed');
    const old = parent ?? (0,_tiles_tileTree_js__WEBPACK_IMPORTED_MODULE_6__/* .emptyLog */ .a)(hasher);
    if (parent !== undefined && log.ledger !== parent.ledger)
        return refuse(`the checkpoint is of ledger ${log.ledger}`);
    const added = log.size - old.size;
    if (added < 1 || added > MAX_COMMIT_LEAVES)
        return refuse(`it adds ${added} leaves, not 1 to ${MAX_COMMIT_LEAVES}`);
    const extension = await (0,_tiles_extendsLog_js__WEBPACK_IMPORTED_MODULE_2__/* .extendsLog */ .y)(hasher, old, log, changed);
    if (!extension.ok)
        return refuse(extension.reason);
    const { leaves } = extension;
    if (leaves.some((leaf) => leaf.length > _leaf_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_LEAF_BYTES */ .eX))
        return refuse(`a leaf is larger than ${_leaf_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_LEAF_BYTES */ .eX} bytes`);
    const fault = parent === undefined ? notCreated(hasher, log.ledger, leaves) : undefined;
    return fault === undefined ? { own: true, log, leaves } : refuse(fault);
}


/***/ }),

/***/ 82949:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ ledgerIdOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14881);
/* harmony import */ var _leaf_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16338);
/* harmony import */ var _leafHead_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65243);




/**
 * The id of the ledger that this leaf 0 creates, in hex: nothing but its digest, which every entry names.
 * @throws CountersignError `tampered` when the leaf creates no ledger, `unsupported` when its format is a later one
 */
function ledgerIdOf(hasher, leaf0) {
    const decoded = (0,_leaf_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeLeaf */ .LQ)(leaf0);
    if (!decoded.ok) {
        const isNewer = decoded.reason.startsWith('format ');
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS(isNewer ? 'unsupported' : 'tampered', isNewer ? `the ledger's ${decoded.reason}` : `the ledger's first leaf: ${decoded.reason}`, isNewer ? { mend: 'update countersign' } : {});
    }
    if (!(0,_leafHead_js__WEBPACK_IMPORTED_MODULE_3__/* .isCreation */ ._u)(decoded.leaf.head))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('tampered', `the ledger's first leaf is ${decoded.leaf.head.kind}`);
    return (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_1__/* .toHex */ .nj)(hasher.sha256(leaf0));
}


/***/ }),

/***/ 33503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ appendLeaves)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _tree_merkleTree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38874);
/* harmony import */ var _tileBytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84352);
/* harmony import */ var _tilePath_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10404);
/* harmony import */ var _tileTree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11129);





/** The tiles of one level after `added` came, and what was there before them in the last, partial one. */
async function widen(tree, level, before, added) {
    const first = before - (before % _tilePath_js__WEBPACK_IMPORTED_MODULE_4__/* .TILE_WIDTH */ .KP);
    const kept = before > first ? await tree.items((0,_tilePath_js__WEBPACK_IMPORTED_MODULE_4__/* .tileAt */ ._8)(level, first, before)) : [];
    const items = [...kept, ...added];
    const tiles = [];
    for (let at = 0; at < items.length; at += _tilePath_js__WEBPACK_IMPORTED_MODULE_4__/* .TILE_WIDTH */ .KP) {
        tiles.push([(0,_tilePath_js__WEBPACK_IMPORTED_MODULE_4__/* .tileAt */ ._8)(level, first + at, before + added.length), items.slice(at, at + _tilePath_js__WEBPACK_IMPORTED_MODULE_4__/* .TILE_WIDTH */ .KP)]);
    }
    return tiles;
}
/** The leaves that the last bundle has now: in files of their own until it is full. */
async function leafFiles(tree, before, leaves) {
    const size = before + leaves.length;
    const files = new Map();
    if (Math.floor(before / _tilePath_js__WEBPACK_IMPORTED_MODULE_4__/* .TILE_WIDTH */ .KP) === Math.floor(size / _tilePath_js__WEBPACK_IMPORTED_MODULE_4__/* .TILE_WIDTH */ .KP)) {
        for (const [at, leaf] of leaves.entries())
            files.set((0,_tilePath_js__WEBPACK_IMPORTED_MODULE_4__/* .leafPath */ .gQ)(before + at), leaf);
        return files;
    }
    for (const [tile, entries] of await widen(tree, 'entries', before, leaves)) {
        if (tile.width === _tilePath_js__WEBPACK_IMPORTED_MODULE_4__/* .TILE_WIDTH */ .KP)
            files.set((0,_tilePath_js__WEBPACK_IMPORTED_MODULE_4__/* .tilePath */ .uB)(tile), (0,_tileBytes_js__WEBPACK_IMPORTED_MODULE_2__/* .encodeBundle */ .n)(entries));
        else
            entries.forEach((leaf, at) => {
                const index = tile.index * _tilePath_js__WEBPACK_IMPORTED_MODULE_4__/* .TILE_WIDTH */ .KP + at;
                if (index >= before)
                    files.set((0,_tilePath_js__WEBPACK_IMPORTED_MODULE_4__/* .leafPath */ .gQ)(index), leaf);
            });
    }
    return files;
}
/** The partial tiles, and the leaves in files of their own, that a longer log has no more. */
function replaced(before, size) {
    const isFull = Math.floor(before / _tilePath_js__WEBPACK_IMPORTED_MODULE_4__/* .TILE_WIDTH */ .KP) < Math.floor(size / _tilePath_js__WEBPACK_IMPORTED_MODULE_4__/* .TILE_WIDTH */ .KP);
    const paths = isFull ? (0,_tilePath_js__WEBPACK_IMPORTED_MODULE_4__/* .looseLeaves */ .Hf)(before).map(_tilePath_js__WEBPACK_IMPORTED_MODULE_4__/* .leafPath */ .gQ) : [];
    for (let level = 0; (0,_tilePath_js__WEBPACK_IMPORTED_MODULE_4__/* .levelSize */ .Qd)(before, level) > 0; level++) {
        const count = (0,_tilePath_js__WEBPACK_IMPORTED_MODULE_4__/* .levelSize */ .Qd)(before, level);
        if (count % _tilePath_js__WEBPACK_IMPORTED_MODULE_4__/* .TILE_WIDTH */ .KP > 0 && (0,_tilePath_js__WEBPACK_IMPORTED_MODULE_4__/* .levelSize */ .Qd)(size, level) > count)
            paths.push((0,_tilePath_js__WEBPACK_IMPORTED_MODULE_4__/* .tilePath */ .uB)((0,_tilePath_js__WEBPACK_IMPORTED_MODULE_4__/* .tileAt */ ._8)(level, count - 1, count)));
    }
    return paths;
}
/**
 * What a log becomes by these leaves: pure, so that the writer makes by it what every reader then checks by it.
 * @throws CountersignError `tampered` when the tiles of the old log are not what its root says
 */
async function appendLeaves(hasher, old, leaves) {
    const tree = new _tileTree_js__WEBPACK_IMPORTED_MODULE_3__/* .TileTree */ .b(hasher, old);
    const range = await tree.frontier();
    const files = await leafFiles(tree, old.size, leaves);
    let added = leaves.map((leaf) => (0,_tree_merkleTree_js__WEBPACK_IMPORTED_MODULE_1__/* .leafHash */ .Jq)(hasher, leaf));
    for (const hash of added)
        range.append(hash);
    let before = old.size;
    for (let level = 0; added.length > 0; level++) {
        const tiles = await widen(tree, level, before, added);
        for (const [tile, hashes] of tiles)
            files.set((0,_tilePath_js__WEBPACK_IMPORTED_MODULE_4__/* .tilePath */ .uB)(tile), (0,_tileBytes_js__WEBPACK_IMPORTED_MODULE_2__/* .encodeTile */ .fo)(hashes));
        added = tiles.filter(([tile]) => tile.width === _tilePath_js__WEBPACK_IMPORTED_MODULE_4__/* .TILE_WIDTH */ .KP).map(([, hashes]) => (0,_tree_merkleTree_js__WEBPACK_IMPORTED_MODULE_1__/* .rootOf */ .I5)(hasher, hashes));
        before = Math.floor(before / _tilePath_js__WEBPACK_IMPORTED_MODULE_4__/* .TILE_WIDTH */ .KP);
    }
    if (!Number.isSafeInteger(range.size))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('limit', 'the log is full');
    return { size: range.size, root: range.root(), files, removed: replaced(old.size, range.size) };
}


/***/ }),

/***/ 78450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ extendsCheckpoint),
/* harmony export */   y: () => (/* binding */ extendsLog)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _appendLeaves_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33503);
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14881);
/* harmony import */ var _tree_consistencyProof_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54672);
/* harmony import */ var _tree_merkleTree_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38874);
/* harmony import */ var _tilePath_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(10404);
/* harmony import */ var _tileTree_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(11129);







const refuse = (reason) => ({ ok: false, reason });
/** Turns what the files' writer did wrong into a reason; what this machine did wrong goes on as an error. */
async function orReason(judge) {
    try {
        return await judge();
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS && error.code === 'tampered')
            return refuse(error.message);
        throw error;
    }
}
/** Leaves of the old log that must still lie in files of their own. */
function keptLeaves(old, next) {
    const isFull = Math.floor(old.size / _tilePath_js__WEBPACK_IMPORTED_MODULE_6__/* .TILE_WIDTH */ .KP) < Math.floor(next.size / _tilePath_js__WEBPACK_IMPORTED_MODULE_6__/* .TILE_WIDTH */ .KP);
    return isFull ? [] : (0,_tilePath_js__WEBPACK_IMPORTED_MODULE_6__/* .looseLeaves */ .Hf)(old.size);
}
/** Whether a path is one of the old log's that a longer log may not change. */
function isCovered(old, kept, path) {
    const leaf = (0,_tilePath_js__WEBPACK_IMPORTED_MODULE_6__/* .parseLeafPath */ .n6)(path);
    if (leaf !== undefined)
        return kept.has(leaf);
    const tile = (0,_tilePath_js__WEBPACK_IMPORTED_MODULE_6__/* .parseTilePath */ .L8)(path);
    if (tile === undefined || tile.width < _tilePath_js__WEBPACK_IMPORTED_MODULE_6__/* .TILE_WIDTH */ .KP)
        return false;
    return (tile.index + 1) * _tilePath_js__WEBPACK_IMPORTED_MODULE_6__/* .TILE_WIDTH */ .KP <= (0,_tilePath_js__WEBPACK_IMPORTED_MODULE_6__/* .levelSize */ .Qd)(old.size, tile.level === 'entries' ? 0 : tile.level);
}
/** A file that the old log covers and that is another in the new. */
async function changedFile(old, next, changed) {
    const kept = keptLeaves(old, next);
    if (changed !== undefined) {
        const leaves = new Set(kept);
        return [...changed].find((path) => isCovered(old, leaves, path));
    }
    for (const path of [...[...(0,_tilePath_js__WEBPACK_IMPORTED_MODULE_6__/* .coveredTiles */ .Wf)(old.size)].map(_tilePath_js__WEBPACK_IMPORTED_MODULE_6__/* .tilePath */ .uB), ...kept.map(_tilePath_js__WEBPACK_IMPORTED_MODULE_6__/* .leafPath */ .gQ)]) {
        const [before, after] = await Promise.all([old.files.read(path), next.files.read(path)]);
        if (before === undefined || after === undefined || !(0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_2__/* .equalBytes */ .ex)(before, after))
            return path;
    }
    return undefined;
}
/**
 * Whether `next` is `old` and more: its new leaves, put to the old tiles, give its root and, byte by byte, its files;
 * and no file that an earlier checkpoint covers has changed.
 * @param old a log that was judged before
 * @param changed the paths below the log's folder that differ between the two, where git can say; else all are read
 * @throws whatever the reading of files throws
 */
async function extendsLog(hasher, old, next, changed) {
    if (next.size < old.size)
        return refuse(`the log went back from ${old.size} leaves to ${next.size}`);
    return orReason(async () => {
        const leaves = await new _tileTree_js__WEBPACK_IMPORTED_MODULE_5__/* .TileTree */ .b(hasher, next).leavesFrom(old.size);
        const expected = await (0,_appendLeaves_js__WEBPACK_IMPORTED_MODULE_1__/* .appendLeaves */ .r)(hasher, old, leaves);
        if (!(0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_2__/* .equalBytes */ .ex)(expected.root, next.root))
            return refuse(`the log of ${next.size} leaves does not begin with the ${old.size} known ones`);
        for (const [path, bytes] of expected.files) {
            const actual = await next.files.read(path);
            if (actual === undefined || !(0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_2__/* .equalBytes */ .ex)(actual, bytes))
                return refuse(`${path} is not what the leaves give`);
        }
        const path = await changedFile(old, next, changed);
        return path === undefined ? { ok: true, leaves } : refuse(`${path} was changed`);
    });
}
/**
 * Whether a log extends a checkpoint of which nothing but size and root is known: what a reader remembers, what an
 * entry names, what a quorum of witnesses cosigned.
 * @throws whatever the reading of files throws
 */
async function extendsCheckpoint(hasher, known, next) {
    if (known.size === 0)
        return (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_2__/* .equalBytes */ .ex)(known.root, (0,_tree_merkleTree_js__WEBPACK_IMPORTED_MODULE_4__/* .emptyRoot */ .Kx)(hasher)) ? { ok: true } : refuse('an empty log has another root');
    if (next.size < known.size)
        return refuse(`the log went back from ${known.size} leaves to ${next.size}`);
    return orReason(async () => {
        const proof = await (0,_tree_consistencyProof_js__WEBPACK_IMPORTED_MODULE_3__/* .makeConsistencyProof */ .fJ)(new _tileTree_js__WEBPACK_IMPORTED_MODULE_5__/* .TileTree */ .b(hasher, next), known.size, next.size);
        if ((0,_tree_consistencyProof_js__WEBPACK_IMPORTED_MODULE_3__/* .verifyConsistency */ .Ko)(hasher, known, next, proof))
            return { ok: true };
        return refuse(`the log of ${next.size} leaves is not proven to begin with the ${known.size} known ones`);
    });
}


/***/ }),

/***/ 84352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VH: () => (/* binding */ decodeBundle),
/* harmony export */   fo: () => (/* binding */ encodeTile),
/* harmony export */   j8: () => (/* binding */ decodeTile),
/* harmony export */   n: () => (/* binding */ encodeBundle)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14881);
/* harmony import */ var _tree_merkleTree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38874);



/** The most that the length before an entry can say. */
const MAX_ENTRY_BYTES = 0xffff;
/**
 * Entries, each behind its length in two bytes (C2SP tlog-tiles, "Log entries").
 * @throws CountersignError `internal` when one is too long for that
 */
function encodeBundle(entries) {
    return (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_1__/* .concatBytes */ .Id)(...entries.flatMap((entry) => {
        if (entry.length > MAX_ENTRY_BYTES)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('internal', `an entry of ${entry.length} bytes fits no bundle`);
        return [Uint8Array.of(entry.length >> 8, entry.length & 0xff), entry];
    }));
}
/** @returns undefined unless the bytes are exactly `count` entries */
function decodeBundle(bytes, count) {
    const entries = [];
    let at = 0;
    while (at < bytes.length && entries.length < count) {
        const [high = 0, low] = bytes.subarray(at, at + 2);
        if (low === undefined)
            return undefined;
        const end = at + 2 + high * 256 + low;
        if (end > bytes.length)
            return undefined;
        entries.push(bytes.slice(at + 2, end));
        at = end;
    }
    return at === bytes.length && entries.length === count ? entries : undefined;
}
/** The bytes of a tile of hashes. */
function encodeTile(hashes) {
    return (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_1__/* .concatBytes */ .Id)(...hashes);
}
/** @returns undefined unless the bytes are exactly `count` hashes */
function decodeTile(bytes, count) {
    if (bytes.length !== count * _tree_merkleTree_js__WEBPACK_IMPORTED_MODULE_2__/* .HASH_BYTES */ .FA)
        return undefined;
    return Array.from({ length: count }, (_, at) => bytes.slice(at * _tree_merkleTree_js__WEBPACK_IMPORTED_MODULE_2__/* .HASH_BYTES */ .FA, (at + 1) * _tree_merkleTree_js__WEBPACK_IMPORTED_MODULE_2__/* .HASH_BYTES */ .FA));
}


/***/ }),

/***/ 10404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hf: () => (/* binding */ looseLeaves),
/* harmony export */   KP: () => (/* binding */ TILE_WIDTH),
/* harmony export */   L8: () => (/* binding */ parseTilePath),
/* harmony export */   Qd: () => (/* binding */ levelSize),
/* harmony export */   Wf: () => (/* binding */ coveredTiles),
/* harmony export */   _8: () => (/* binding */ tileAt),
/* harmony export */   gQ: () => (/* binding */ leafPath),
/* harmony export */   n6: () => (/* binding */ parseLeafPath),
/* harmony export */   oR: () => (/* binding */ mayHoldTiles),
/* harmony export */   uB: () => (/* binding */ tilePath),
/* harmony export */   zI: () => (/* binding */ pathsSince)
/* harmony export */ });
/* unused harmony exports levelsOf, tilesOf */
/** Hashes in a full tile, entries in a full bundle. */
const TILE_WIDTH = 256;
/** 1234067 is `x001/x234/067`. */
function indexPath(index) {
    const digits = String(index);
    const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0');
    return padded.replace(/(\d{3})(?=\d)/g, 'x$1/');
}
/**
 * Where a leaf lies while its bundle is not full: a file for each, so that an append stays small. Of a partial bundle C2SP
 * tlog-tiles has all entries in one file.
 */
function leafPath(index) {
    const bundle = tilePath({ level: 'entries', index: Math.floor(index / TILE_WIDTH), width: TILE_WIDTH });
    return `${bundle}.p/${index % TILE_WIDTH}`;
}
/** @returns undefined for any path that {@link leafPath} does not give */
function parseLeafPath(path) {
    const match = /^(tile\/entries\/.+)\.p\/(\d{1,3})$/.exec(path);
    const bundle = parseTilePath(match?.[1] ?? '');
    if (bundle === undefined)
        return undefined;
    const index = bundle.index * TILE_WIDTH + Number(match?.[2]);
    return leafPath(index) === path ? index : undefined;
}
/** Where a tile lies below the log's folder: `tile/0/x001/x234/067`, or `tile/0/000.p/12`. */
function tilePath({ level, index, width }) {
    return `tile/${level}/${indexPath(index)}${width < TILE_WIDTH ? `.p/${width}` : ''}`;
}
/** @returns undefined for any path that {@link tilePath} does not give */
function parseTilePath(path) {
    const match = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/)*\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path);
    if (!match)
        return undefined;
    const [, level, groups = '', partial] = match;
    const tile = {
        level: level === 'entries' ? level : Number(level),
        index: Number(groups.replace(/[x/]/g, '')),
        width: partial === undefined ? TILE_WIDTH : Number(partial),
    };
    const isWithin = (tile.level === 'entries' || tile.level < 64) && Number.isSafeInteger(tile.index) && tile.width > 0;
    return isWithin && tilePath(tile) === path ? tile : undefined;
}
/** Whether a directory below the log's folder can hold tiles or leaves of a log of `size` leaves. */
function mayHoldTiles(directory, size) {
    const match = /^tile(?:\/(entries|\d{1,2})(?:\/(.+))?)?$/.exec(directory);
    if (!match)
        return false;
    const [, level, place = ''] = match;
    if (level === undefined)
        return true;
    const count = level === 'entries' ? size : levelSize(size, Number(level));
    if (!/^(?!x000)(?:x\d{3}\/)*(?:x\d{3}|\d{3}\.p)?$/.test(place))
        return false;
    const first = Number(place.replace(/\D/g, '')) * (place.endsWith('.p') ? 1 : 1000);
    return first * TILE_WIDTH < count;
}
/** How many hashes a log of `size` leaves has at a level: level 0 holds the leaves', each above one for 256 below. */
function levelSize(size, level) {
    return Math.floor(size / TILE_WIDTH ** level);
}
/** The levels of a log of `size` leaves, from 0. */
function levelsOf(size) {
    const levels = [];
    for (let level = 0; levelSize(size, level) > 0; level++)
        levels.push(level);
    return levels;
}
/** The tile that holds hash or entry `position` of its level, in a log that has `count` of them there. */
function tileAt(level, position, count) {
    const index = Math.floor(position / TILE_WIDTH);
    return { level, index, width: Math.min(TILE_WIDTH, count - index * TILE_WIDTH) };
}
/** All tiles and bundles of a log of `size` leaves; with `from`, those alone that a log of `from` leaves has not. */
function* tilesOf(size, from = 0) {
    for (const level of ['entries', ...levelsOf(size)]) {
        const count = level === 'entries' ? size : levelSize(size, level);
        const before = level === 'entries' ? from : levelSize(from, level);
        if (count === before)
            continue;
        for (let at = before - (before % TILE_WIDTH); at < count; at += TILE_WIDTH)
            yield tileAt(level, at, count);
    }
}
/** The files that a log of `size` leaves has and one of `from` leaves has not. */
function pathsSince(from, size) {
    return [...tilesOf(size, from)].flatMap((tile) => {
        if (tile.level !== 'entries' || tile.width === TILE_WIDTH)
            return [tilePath(tile)];
        const start = tile.index * TILE_WIDTH;
        const first = Math.max(start, from);
        return Array.from({ length: start + tile.width - first }, (_, at) => leafPath(first + at));
    });
}
/** The full tiles of a log of `size` leaves: what no longer log may change. */
function* coveredTiles(size) {
    for (const tile of tilesOf(size))
        if (tile.width === TILE_WIDTH)
            yield tile;
}
/** The leaves of a log of `size` that lie in files of their own. */
function looseLeaves(size) {
    const first = size - (size % TILE_WIDTH);
    return Array.from({ length: size - first }, (_, at) => first + at);
}


/***/ }),

/***/ 11129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ TileTree),
  a: () => (/* binding */ emptyLog)
});

// EXTERNAL MODULE: ./build/bytes/recentMap.js
var recentMap = __webpack_require__(85571);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/bytes/byteForms.js
var byteForms = __webpack_require__(14881);
// EXTERNAL MODULE: ./build/ledger/log/tree/merkleTree.js
var merkleTree = __webpack_require__(38874);
;// CONCATENATED MODULE: ./build/ledger/log/tree/compactRange.js


/** The sizes of the perfect trees that `size` leaves are made of, from the left: 11 is 8, 2, 1. */
function perfectSizes(size) {
    const sizes = [];
    let power = 1;
    for (let rest = size; rest > 0; rest = Math.floor(rest / 2), power *= 2) {
        if (rest % 2 === 1)
            sizes.unshift(power);
    }
    return sizes;
}
/** The frontier of a growing tree: enough to append and to give the root, in one hash for each bit of the size. */
class CompactRange {
    #hasher;
    #nodes;
    #size;
    /**
     * @param nodes the roots of the perfect trees that `size` is made of, from the left
     * @throws CountersignError `internal` when their number is another
     */
    constructor(hasher, size = 0, nodes = []) {
        if (perfectSizes(size).length !== nodes.length)
            throw new errors/* CountersignError */.WS('internal', `${nodes.length} nodes are no frontier of ${size} leaves`);
        this.#hasher = hasher;
        this.#nodes = [...nodes];
        this.#size = size;
    }
    get size() {
        return this.#size;
    }
    append(leaf) {
        let hash = leaf;
        for (let size = this.#size; size % 2 === 1; size = (size - 1) / 2) {
            const left = this.#nodes.pop();
            if (left !== undefined)
                hash = (0,merkleTree/* nodeHash */.zB)(this.#hasher, left, hash);
        }
        this.#nodes.push(hash);
        this.#size += 1;
    }
    root() {
        const last = this.#nodes.at(-1);
        if (last === undefined)
            return (0,merkleTree/* emptyRoot */.Kx)(this.#hasher);
        return this.#nodes.slice(0, -1).reduceRight((hash, left) => (0,merkleTree/* nodeHash */.zB)(this.#hasher, left, hash), last);
    }
}

;// CONCATENATED MODULE: ./build/ledger/log/tree/perfectRows.js



/** Hashes that stand side by side, and the roots of all perfect trees over them: each is computed once. */
class PerfectRows {
    /** Of trees of 1, 2, 4, 8 … hashes. */
    #rows;
    constructor(hasher, hashes) {
        this.#rows = [hashes];
        for (let below = hashes; below.length > 1; below = this.#rows.at(-1) ?? []) {
            const row = [];
            for (let at = 0; at + 1 < below.length; at += 2)
                row.push((0,merkleTree/* nodeHash */.zB)(hasher, below[at] ?? new Uint8Array(), below[at + 1] ?? new Uint8Array()));
            this.#rows.push(row);
        }
    }
    /**
     * The root over `2^height` hashes from `offset` on.
     * @throws CountersignError `internal` where no perfect tree lies
     */
    at(offset, height) {
        const root = this.#rows[height]?.[offset / 2 ** height];
        if (root !== undefined)
            return root;
        throw new errors/* CountersignError */.WS('internal', `there is no perfect tree of height ${height} at ${offset}`);
    }
    /** The roots of the perfect trees that the first `count` hashes are made of, from the left. */
    frontier(count) {
        let start = 0;
        return perfectSizes(count).map((width) => {
            start += width;
            return this.at(start - width, Math.log2(width));
        });
    }
}

;// CONCATENATED MODULE: ./build/ledger/log/tiles/bundleLeaves.js



/** The leaves of one bundle, and what their hashes give. Whether they are the log's is for whoever makes it to prove. */
class BundleLeaves {
    leaves;
    start;
    #hasher;
    #rows;
    #roots = [];
    /** @param start the index of the first */
    constructor(hasher, start, leaves) {
        this.#hasher = hasher;
        this.start = start;
        this.leaves = leaves;
        this.#rows = new PerfectRows(hasher, leaves.map((leaf) => (0,merkleTree/* leafHash */.Jq)(hasher, leaf)));
    }
    get end() {
        return this.start + this.leaves.length;
    }
    /** The root of the tree that they are the leaves of. */
    root() {
        const count = this.leaves.length;
        return new CompactRange(this.#hasher, count, this.#rows.frontier(count)).root();
    }
    /** Whether a log of this size ends with one of them. */
    endsWithin(size) {
        return Number.isSafeInteger(size) && size > this.start && size <= this.end;
    }
    /**
     * The root that the log had when it ended within these leaves.
     * @param before the frontier of the log at the bundle's start
     * @param size at which it ends within them
     */
    rootAt(before, size) {
        const count = size - this.start;
        const root = this.#roots[count] ??
            new CompactRange(this.#hasher, size, [...before, ...this.#rows.frontier(count)]).root();
        this.#roots[count] = root;
        return root;
    }
}

// EXTERNAL MODULE: ./build/ledger/log/tiles/tileBytes.js
var tileBytes = __webpack_require__(84352);
// EXTERNAL MODULE: ./build/ledger/log/tiles/tilePath.js
var tilePath = __webpack_require__(10404);
// EXTERNAL MODULE: ./build/ledger/log/tree/provenTree.js + 1 modules
var provenTree = __webpack_require__(60756);
;// CONCATENATED MODULE: ./build/ledger/log/tiles/tileTree.js










/** The log that every other extends. */
function emptyLog(hasher) {
    return { size: 0, root: (0,merkleTree/* emptyRoot */.Kx)(hasher), files: { read: () => Promise.resolve(undefined) } };
}
/** So many bundles of leaves are kept, and so many tiles, and what their hashes give: the leaves and hashes in memory stay as many, however long the log. */
const MOST_BUNDLES = 24;
const MOST_TILES = 192;
const MOST_ROWS = 48;
/** A log read from its tiles. Tiles are whatever a pusher wrote: `rangeHash`, `frontier` and `items` only compute. */
class TileTree extends provenTree/* ProvenTree */.d {
    #hasher;
    #state;
    #tiles = new recentMap/* RecentMap */.Q(MOST_TILES);
    #bundles = new recentMap/* RecentMap */.Q(MOST_BUNDLES);
    #frontiers = new recentMap/* RecentMap */.Q(MOST_BUNDLES);
    #rows = new recentMap/* RecentMap */.Q(MOST_ROWS);
    constructor(hasher, state) {
        super(hasher, state);
        this.#hasher = hasher;
        this.#state = state;
    }
    /** @throws CountersignError `tampered` when a tile that it needs is missing or has another length */
    async rangeHash(start, end) {
        const width = end - start;
        if (width < 1)
            return (0,merkleTree/* emptyRoot */.Kx)(this.#hasher);
        const half = width === 1 ? 0.5 : (0,merkleTree/* splitPoint */.bW)(width);
        if (half * 2 === width && start % width === 0)
            return this.#perfect(start, Math.log2(width));
        const middle = start + half;
        const [left, right] = await Promise.all([this.rangeHash(start, middle), this.rangeHash(middle, end)]);
        return (0,merkleTree/* nodeHash */.zB)(this.#hasher, left, right);
    }
    /** The frontier, to append to. @throws CountersignError `tampered` when it does not give the state's root */
    async frontier() {
        const { size, root } = this.#state;
        const range = new CompactRange(this.#hasher, size, await Promise.all(this.#frontierNodes(size)));
        if ((0,byteForms/* equalBytes */.ex)(range.root(), root))
            return range;
        throw new errors/* CountersignError */.WS('tampered', `the tiles of the log do not give its root at size ${size}`);
    }
    /**
     * All leaves of a bundle, proven to be the log's, and to be all of its there: whoever looks for something in them finds
     * it, or it is not there.
     * @throws CountersignError `tampered` when the log's files do not prove it
     */
    async bundle(index) {
        return (await this.#bundles.get(index, () => this.#provenBundle(index))).leaves;
    }
    async #provenBundle(index) {
        const start = index * tilePath/* TILE_WIDTH */.KP;
        const entries = await this.items((0,tilePath/* tileAt */._8)('entries', start, this.#state.size));
        const leaves = new BundleLeaves(this.#hasher, start, entries);
        if (await this.hasPart({ start, end: leaves.end, root: leaves.root() }))
            return leaves;
        throw new errors/* CountersignError */.WS('tampered', `the leaves of the log from ${start} are not what its root says`);
    }
    /** Where the leaves before it are at hand, proven, the root is told from them: at a tenth of the hashes. */
    async rootAt(size) {
        const near = await this.#bundles.peek(Math.floor(size / tilePath/* TILE_WIDTH */.KP))?.catch(() => undefined);
        if (near?.endsWithin(size) !== true)
            return super.rootAt(size);
        return near.rootAt(await this.#frontierAt(near.start), size);
    }
    /** The frontier of the log as it was at an earlier size, proven. */
    #frontierAt(size) {
        return this.#frontiers.get(size, async () => {
            if (size === 0)
                return [];
            const nodes = await Promise.all(this.#frontierNodes(size));
            const root = new CompactRange(this.#hasher, size, nodes).root();
            if ((0,byteForms/* equalBytes */.ex)(root, await super.rootAt(size)))
                return nodes;
            throw new errors/* CountersignError */.WS('tampered', `the tiles of the log do not give its root at size ${size}`);
        });
    }
    #frontierNodes(size) {
        let start = 0;
        return perfectSizes(size).map((width) => {
            start += width;
            return this.rangeHash(start - width, start);
        });
    }
    /**
     * A leaf, proven to be in the log.
     * @throws CountersignError `tampered` when the bundle or the tiles do not prove it
     */
    async leafAt(index) {
        const { size } = this.#state;
        if (!Number.isSafeInteger(index) || index < 0 || index >= size)
            throw new errors/* CountersignError */.WS('not-found', `the log has no leaf ${index}`);
        const leaves = await this.bundle(Math.floor(index / tilePath/* TILE_WIDTH */.KP));
        const leaf = leaves[index % tilePath/* TILE_WIDTH */.KP];
        if (leaf === undefined)
            throw new errors/* CountersignError */.WS('internal', `the bundle has no leaf ${index}`);
        return leaf;
    }
    /**
     * The leaves from an index on, not proven: of those that lie in files of their own, no other is read.
     * @throws CountersignError `tampered` when one is missing
     */
    async leavesFrom(from) {
        const { size } = this.#state;
        const leaves = [];
        const loose = Math.max(from, size - (size % tilePath/* TILE_WIDTH */.KP));
        for (let at = from; at < loose; at = from + leaves.length) {
            const entries = await this.items((0,tilePath/* tileAt */._8)('entries', at, size));
            leaves.push(...entries.slice(at % tilePath/* TILE_WIDTH */.KP));
        }
        const rest = Array.from({ length: size - loose }, (_, at) => this.#file((0,tilePath/* leafPath */.gQ)(loose + at)));
        leaves.push(...(await Promise.all(rest)));
        return leaves;
    }
    /** The content of a tile or bundle, not proven. @throws CountersignError `tampered` when it is missing or malformed */
    items(tile) {
        const path = (0,tilePath/* tilePath */.uB)(tile);
        // Of leaves the bundles are kept.
        if (tile.level === 'entries')
            return this.#read(tile, path);
        return this.#tiles.get(path, () => this.#read(tile, path));
    }
    async #read(tile, path) {
        if (tile.level === 'entries' && tile.width < tilePath/* TILE_WIDTH */.KP)
            return this.#looseLeaves(tile);
        const bytes = await this.#file(path);
        const items = tile.level === 'entries' ? (0,tileBytes/* decodeBundle */.VH)(bytes, tile.width) : (0,tileBytes/* decodeTile */.j8)(bytes, tile.width);
        if (items === undefined)
            throw new errors/* CountersignError */.WS('tampered', `${path} of the log is malformed`);
        return items;
    }
    #looseLeaves({ index, width }) {
        const start = index * tilePath/* TILE_WIDTH */.KP;
        return Promise.all(Array.from({ length: width }, (_, at) => this.#file((0,tilePath/* leafPath */.gQ)(start + at))));
    }
    async #file(path) {
        const bytes = await this.#state.files.read(path);
        if (bytes === undefined)
            throw new errors/* CountersignError */.WS('tampered', `the log lacks ${path}`);
        return bytes;
    }
    /** The perfect tree of 2^height leaves from `start`, which the tile of the highest level at or below holds. */
    async #perfect(start, height) {
        const level = Math.floor(height / 8);
        const position = start / tilePath/* TILE_WIDTH */.KP ** level;
        const tile = (0,tilePath/* tileAt */._8)(level, position, (0,tilePath/* levelSize */.Qd)(this.#state.size, level));
        const items = await this.items(tile);
        const offset = position % tilePath/* TILE_WIDTH */.KP;
        if (height % 8 === 0)
            return (0,merkleTree/* rootOf */.I5)(this.#hasher, items.slice(offset, offset + 1));
        const rows = this.#rows.get((0,tilePath/* tilePath */.uB)(tile), () => new PerfectRows(this.#hasher, items));
        return rows.at(offset, height % 8);
    }
}


/***/ }),

/***/ 54672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fJ: () => (/* binding */ makeConsistencyProof),
  zT: () => (/* binding */ makeSubtreeConsistencyProof),
  Ko: () => (/* binding */ verifyConsistency),
  eL: () => (/* binding */ verifySubtreeConsistency)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/bytes/byteForms.js
var byteForms = __webpack_require__(14881);
// EXTERNAL MODULE: ./build/ledger/log/tree/merkleTree.js
var merkleTree = __webpack_require__(38874);
;// CONCATENATED MODULE: ./build/ledger/log/tree/subtree.js
/**
 * Whether leaves `start` to `end` are a subtree: some, and `start` is a multiple of the least power of two that
 * holds them (draft-davidben-tls-merkle-tree-certs section 4.1).
 */
function isSubtree(start, end) {
    if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end) || start < 0 || start >= end)
        return false;
    let width = 1;
    while (width < end - start)
        width *= 2;
    return start % width === 0;
}

;// CONCATENATED MODULE: ./build/ledger/log/tree/consistencyProof.js




/** SUBTREE_PROOF of the draft, section 4.4; for `start` 0 it is PROOF of RFC 6962 section 2.1.2. */
function plan(start, end, size) {
    const steps = [];
    let [low, high] = [0, size];
    let from = start;
    let isWhole = true;
    while (low !== from || high !== end) {
        const middle = low + (0,merkleTree/* splitPoint */.bW)(high - low);
        if (end <= middle) {
            steps.unshift({ start: middle, end: high, side: 'right of the tree' });
            high = middle;
        }
        else {
            const isInBoth = from < middle;
            steps.unshift({ start: low, end: middle, side: isInBoth ? 'left of both' : 'left of the tree' });
            if (isInBoth) {
                from = middle;
                isWhole = false;
            }
            low = middle;
        }
    }
    return { seed: isWhole ? undefined : [low, high], steps };
}
/**
 * The proof that leaves `start` to `end` are a part of the tree of `size` leaves.
 * @throws CountersignError `internal` when they are no subtree of it
 */
async function makeSubtreeConsistencyProof(tree, start, end, size) {
    if (!isSubtree(start, end) || end > size)
        throw new errors/* CountersignError */.WS('internal', `leaves ${start} to ${end} are no subtree of ${size}`);
    const { seed, steps } = plan(start, end, size);
    const ranges = [...(seed ? [seed] : []), ...steps.map((step) => [step.start, step.end])];
    return Promise.all(ranges.map(async ([from, to]) => tree.rangeHash(from, to)));
}
/** The proof that the first `older` leaves are the beginning of the tree of `newer` leaves (RFC 6962 section 2.1.2). */
async function makeConsistencyProof(tree, older, newer) {
    return makeSubtreeConsistencyProof(tree, 0, older, newer);
}
/**
 * Whether the part belongs to the tree. A part without leaves belongs to every tree, and proves nothing.
 * (draft-davidben-tls-merkle-tree-certs section 4.4)
 */
function verifySubtreeConsistency(hasher, part, tree, proof) {
    if (!Number.isSafeInteger(tree.size) || part.end > tree.size)
        return false;
    if (part.start === part.end)
        return part.start >= 0 && proof.length === 0 && (0,byteForms/* equalBytes */.ex)(part.root, (0,merkleTree/* emptyRoot */.Kx)(hasher));
    if (!isSubtree(part.start, part.end))
        return false;
    const { seed, steps } = plan(part.start, part.end, tree.size);
    if (proof.length !== steps.length + (seed ? 1 : 0))
        return false;
    if (proof.some((hash) => hash.length !== merkleTree/* HASH_BYTES */.FA))
        return false;
    const hashes = seed ? proof : [part.root, ...proof];
    const first = hashes[0] ?? part.root;
    let [partRoot, treeRoot] = [first, first];
    for (const [at, { side }] of steps.entries()) {
        const hash = hashes[at + 1] ?? first;
        if (side === 'left of both')
            partRoot = (0,merkleTree/* nodeHash */.zB)(hasher, hash, partRoot);
        treeRoot =
            side === 'right of the tree' ? (0,merkleTree/* nodeHash */.zB)(hasher, treeRoot, hash) : (0,merkleTree/* nodeHash */.zB)(hasher, hash, treeRoot);
    }
    return (0,byteForms/* equalBytes */.ex)(partRoot, part.root) && (0,byteForms/* equalBytes */.ex)(treeRoot, tree.root);
}
/**
 * Whether the older tree is the beginning of the newer (RFC 9162 section 2.1.4.2). An older tree without leaves is
 * refused: whatever is shown begins with nothing, and who asks has mistaken what he remembers.
 */
function verifyConsistency(hasher, older, newer, proof) {
    if (older.size === 0)
        return false;
    return verifySubtreeConsistency(hasher, { start: 0, end: older.size, root: older.root }, newer, proof);
}


/***/ }),

/***/ 60756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ ProvenTree)
});

// EXTERNAL MODULE: ./build/bytes/recentMap.js
var recentMap = __webpack_require__(85571);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/ledger/log/tree/consistencyProof.js + 1 modules
var consistencyProof = __webpack_require__(54672);
// EXTERNAL MODULE: ./build/bytes/byteForms.js
var byteForms = __webpack_require__(14881);
// EXTERNAL MODULE: ./build/ledger/log/tree/merkleTree.js
var merkleTree = __webpack_require__(38874);
;// CONCATENATED MODULE: ./build/ledger/log/tree/inclusionProof.js




/** The siblings between a leaf and the root, from the leaf upwards. */
function siblings(index, size) {
    const ranges = [];
    let start = 0;
    let end = size;
    while (end - start > 1) {
        const middle = start + (0,merkleTree/* splitPoint */.bW)(end - start);
        ranges.unshift(index < middle ? [middle, end] : [start, middle]);
        if (index < middle)
            end = middle;
        else
            start = middle;
    }
    return ranges;
}
function isIndex(index, size) {
    return Number.isSafeInteger(index) && Number.isSafeInteger(size) && index >= 0 && index < size;
}
/**
 * The proof that leaf `index` is in the tree of `size` leaves (RFC 6962 section 2.1.1).
 * @throws CountersignError `internal` when there is no such leaf
 */
async function makeInclusionProof(tree, index, size) {
    if (!isIndex(index, size))
        throw new errors/* CountersignError */.WS('internal', `no leaf ${index} among ${size}`);
    return Promise.all(siblings(index, size).map(async ([start, end]) => tree.rangeHash(start, end)));
}
/** Whether `leaf`, a leaf hash, is leaf `index` of the tree of `size` leaves with this root (RFC 9162 section 2.1.3.2). */
function verifyInclusion(hasher, leaf, index, tree, proof) {
    if (!isIndex(index, tree.size) || leaf.length !== merkleTree/* HASH_BYTES */.FA)
        return false;
    const ranges = siblings(index, tree.size);
    if (ranges.length !== proof.length || proof.some((hash) => hash.length !== merkleTree/* HASH_BYTES */.FA))
        return false;
    const root = proof.reduce((hash, sibling, at) => {
        const isLeft = (ranges[at]?.[0] ?? 0) < index;
        return isLeft ? (0,merkleTree/* nodeHash */.zB)(hasher, sibling, hash) : (0,merkleTree/* nodeHash */.zB)(hasher, hash, sibling);
    }, leaf);
    return (0,byteForms/* equalBytes */.ex)(root, tree.root);
}
/**
 * Whether `leaf` is leaf `index` of the subtree of leaves `start` to `end` with this root
 * (draft-davidben-tls-merkle-tree-certs section 4.3).
 */
function verifySubtreeInclusion(hasher, leaf, index, subtree, proof) {
    const { start, end, root } = subtree;
    if (!isSubtree(start, end) || index < start)
        return false;
    return verifyInclusion(hasher, leaf, index - start, { size: end - start, root }, proof);
}

;// CONCATENATED MODULE: ./build/ledger/log/tree/provenTree.js





/** So many earlier roots are kept. */
const MOST_ROOTS = 1024;
/**
 * A log of which the root is known, and hashes that nobody has checked: what it says of the log it proves against the
 * root.
 */
class ProvenTree {
    #hasher;
    #tree;
    #roots = new recentMap/* RecentMap */.Q(MOST_ROOTS);
    constructor(hasher, tree) {
        this.#hasher = hasher;
        this.#tree = tree;
    }
    /**
     * The root that the log had at an earlier size, proven to be the beginning of this one.
     * @throws CountersignError `tampered` when the hashes cannot prove it, `internal` for a size that it never had
     */
    rootAt(size) {
        return this.#roots.get(size, () => this.#provenRoot(size));
    }
    /** Whether the log has this leaf there. @throws CountersignError `tampered` when hashes are missing */
    async holds(index, leaf) {
        const { size } = this.#tree;
        if (!Number.isSafeInteger(index) || index < 0 || index >= size)
            return false;
        const proof = await makeInclusionProof(this, index, size);
        return verifyInclusion(this.#hasher, (0,merkleTree/* leafHash */.Jq)(this.#hasher, leaf), index, this.#tree, proof);
    }
    /** Whether the log has a part of this root. @throws CountersignError `tampered` when hashes are missing */
    async hasPart(part) {
        const { size } = this.#tree;
        const proof = await (0,consistencyProof/* makeSubtreeConsistencyProof */.zT)(this, part.start, part.end, size);
        return (0,consistencyProof/* verifySubtreeConsistency */.eL)(this.#hasher, part, this.#tree, proof);
    }
    async #provenRoot(size) {
        if (!Number.isSafeInteger(size) || size < 0 || size > this.#tree.size)
            throw new errors/* CountersignError */.WS('internal', `the log never had ${size} leaves`);
        if (size === 0)
            return (0,merkleTree/* emptyRoot */.Kx)(this.#hasher);
        if (size === this.#tree.size)
            return this.#tree.root;
        const root = await this.rangeHash(0, size);
        const proof = await (0,consistencyProof/* makeConsistencyProof */.fJ)(this, size, this.#tree.size);
        if ((0,consistencyProof/* verifyConsistency */.Ko)(this.#hasher, { size, root }, this.#tree, proof))
            return root;
        throw new errors/* CountersignError */.WS('tampered', `the log does not prove the root that it had at size ${size}`);
    }
}


/***/ }),

/***/ 82443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nodeHasher: () => (/* binding */ nodeHasher),
/* harmony export */   w: () => (/* binding */ logNoteKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _platformKeys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26873);
/* harmony import */ var _log_checkpoint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75175);
/* harmony import */ var _log_signedNote_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47801);




/** SHA-256 of Node. */
const nodeHasher = { sha256: _platformKeys_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc };
/** What stands before the 32 bytes of an Ed25519 private key in PKCS #8 (RFC 8410 section 7). */
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');
/** Bytes before the key in an Ed25519 SubjectPublicKeyInfo. */
const SPKI_PREFIX_BYTES = 12;
/**
 * The key that the form of a checkpoint asks for. Anybody can derive it from the ledger's id: its signature proves
 * nothing, and no reader relies on it.
 */
function logNoteKey(ledger) {
    const seed = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`countersign log key\n${ledger}`).digest();
    const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)({ key: Buffer.concat([PKCS8_ED25519, seed]), format: 'der', type: 'pkcs8' });
    const spki = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(key);
    const publicKey = new Uint8Array(spki.export({ format: 'der', type: 'spki' }).subarray(SPKI_PREFIX_BYTES));
    const name = (0,_log_checkpoint_js__WEBPACK_IMPORTED_MODULE_2__/* .originOf */ .yv)(ledger);
    return {
        name,
        keyId: (0,_log_signedNote_js__WEBPACK_IMPORTED_MODULE_3__/* .noteKeyId */ .bp)(nodeHasher, name, 1, publicKey),
        publicKey,
        sign: (text) => new Uint8Array((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(null, text, key)),
        verify: (text, signature) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(null, text, spki, signature),
    };
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


/***/ })

};
