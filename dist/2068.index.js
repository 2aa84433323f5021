export const id = 2068;
export const ids = [2068];
export const modules = {

/***/ 22354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EO: () => (/* binding */ runGit),
/* harmony export */   HF: () => (/* binding */ gitMissing),
/* harmony export */   PU: () => (/* binding */ checkGitVersion),
/* harmony export */   V: () => (/* binding */ CLOSED),
/* harmony export */   Z9: () => (/* binding */ NEUTRAL_IDENTITY),
/* harmony export */   bx: () => (/* binding */ localEnvironment),
/* harmony export */   o5: () => (/* binding */ remoteEnvironment)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);



const NEUTRAL_NAME = 'Countersign ledger';
const NEUTRAL_EMAIL = 'ledger@localhost.invalid';
/** Who every commit is by: authorship is in the signed entries, and a machine's user name is nobody's business. */
const NEUTRAL_IDENTITY = `${NEUTRAL_NAME} <${NEUTRAL_EMAIL}>`;
const STDERR_LIMIT = 64 * 1024;
const STDOUT_LIMIT = 64 * 1024 * 1024;
/** Oldest git whose configuration can be given by the environment (GIT_CONFIG_COUNT). */
const OLDEST_GIT = [2, 31];
/**
 * A list of one protocol that nobody can name. git takes any helper that is listed, and runs `git remote-<helper>`,
 * which the repository may have made an alias for a program: so the list is neither a word nor empty.
 */
const NO_PROTOCOL = (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.randomUUID)();
/** Nothing is fetched by a git that sees these. */
const CLOSED = { GIT_ALLOW_PROTOCOL: NO_PROTOCOL, GIT_NO_LAZY_FETCH: '1' };
/**
 * What a git that touches only files of this machine sees: nothing of the user's configuration, no hooks. Of the
 * repository's own nothing that runs a program: a missing object is missing, and is not fetched from a remote whose
 * `uploadpack`, ssh command or helper the repository's owner wrote (GIT_NO_LAZY_FETCH; a git that does not know it
 * comes as far as the protocol, and no protocol is allowed).
 */
function localEnvironment(gitDir) {
    return environment({ ...localVariables(), ...CLOSED, GIT_PAGER: 'cat' }, gitDir, [
        // The ledger was named by the user, and nothing that its owner may have configured is run.
        ['safe.directory', gitDir],
    ]);
}
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
/** Runs git to its end. Its exit status is the caller's to judge. @throws CountersignError `unavailable` without git. */
async function runGit(args, options) {
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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('unavailable', 'git could not be started: the ledger is kept by git', {
        mend: 'Install git 2.31 or newer (Debian: apt-get install git) and see that it is on the PATH.',
        cause,
    });
}
let versionChecked;
/** @throws CountersignError `unavailable` without git, `unsupported` when git is older than 2.31. */
function checkGitVersion() {
    versionChecked ??= readVersion().catch((error) => {
        versionChecked = undefined;
        throw error;
    });
    return versionChecked;
}
async function readVersion() {
    const { stdout } = await runGit(['--version'], { env: localVariables() });
    const found = /(\d+)\.(\d+)/.exec(stdout.toString('utf8'));
    const major = Number(found?.[1] ?? 0);
    const minor = Number(found?.[2] ?? 0);
    if (major > OLDEST_GIT[0] || (major === OLDEST_GIT[0] && minor >= OLDEST_GIT[1]))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('unsupported', `git ${major}.${minor} is too old to keep a ledger with`, {
        mend: 'Install git 2.31 or newer.',
    });
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
    // Settings that the user gives by the environment (credentials in CI, say) come first; ours are added to them.
    const given = Number(variables['GIT_CONFIG_COUNT'] ?? 0);
    const first = Number.isSafeInteger(given) && given > 0 ? given : 0;
    variables['GIT_DIR'] = gitDir;
    variables['GIT_CONFIG_COUNT'] = String(first + all.length);
    for (const [index, [key, value]] of all.entries()) {
        variables[`GIT_CONFIG_KEY_${first + index}`] = key;
        variables[`GIT_CONFIG_VALUE_${first + index}`] = value;
    }
    return variables;
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

/***/ 33928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ parseCommit),
/* harmony export */   cZ: () => (/* binding */ parseTree),
/* harmony export */   rE: () => (/* binding */ FILE_MODE),
/* harmony export */   sg: () => (/* binding */ DIRECTORY_MODE),
/* harmony export */   zA: () => (/* binding */ blobId)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);


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
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('tampered', 'a directory of the ledger cannot be read: its tree is broken');
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('tampered', 'a commit of the ledger cannot be read');
    const parents = [];
    for (const line of lines.slice(1)) {
        const parent = /^parent ([0-9a-f]{40,64})$/.exec(line)?.[1];
        if (parent === undefined)
            break;
        parents.push(parent);
    }
    return { tree, parents };
}
/** The id that git gives a file's bytes, in a repository whose ids have as many hex digits. */
function blobId(bytes, hexDigits) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(hexDigits === 64 ? 'sha256' : 'sha1');
    return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}


/***/ }),

/***/ 32068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openLedgerRepository: () => (/* binding */ openLedgerRepository)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/ledger/git/gitCommand.js
var gitCommand = __webpack_require__(22354);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/ledger/git/gitErrors.js
var gitErrors = __webpack_require__(91500);
// EXTERNAL MODULE: ./build/ledger/git/gitFormat.js
var gitFormat = __webpack_require__(33928);
;// CONCATENATED MODULE: ./build/ledger/git/gitCommit.js





const NO_OBJECT = '0'.repeat(40);
/**
 * The files of an addition that the ledger does not hold yet; those that it holds with the same bytes are done.
 * @throws CountersignError `conflict` when a path is taken by other bytes, or lies below a file.
 */
async function filesToAdd(snapshot, files) {
    const missing = new Map();
    for (const [path, content] of files) {
        const entry = await snapshot.entryAt(path);
        if (entry === undefined) {
            await refuseFileAbove(snapshot, path);
            missing.set(path, content);
        }
        else if (entry.mode !== gitFormat/* FILE_MODE */.rE || entry.oid !== (0,gitFormat/* blobId */.zA)(content, entry.oid.length)) {
            throw conflict(path);
        }
    }
    return missing;
}
async function refuseFileAbove(snapshot, path) {
    const names = path.split('/');
    for (let depth = names.length - 1; depth > 0; depth--) {
        const above = names.slice(0, depth).join('/');
        const entry = await snapshot.entryAt(above);
        if (entry === undefined)
            continue;
        if (entry.mode === gitFormat/* FILE_MODE */.rE)
            throw conflict(above);
        return;
    }
}
function conflict(path) {
    return new errors.CountersignError('conflict', `the ledger already holds something else at ${path}`, {
        mend: 'Nothing on a ledger is ever changed: read the newest state and add under a new name.',
    });
}
/**
 * Writes a commit on top of `base` that adds files, by one `git fast-import`, which reads only the directories on
 * the files' paths. No reference is moved: until the commit is published it is not part of the ledger.
 * @returns the commit's id
 * @throws CountersignError `unavailable` when the repository cannot be written.
 */
async function writeCommit(env, display, base, files, message) {
    const input = commitStream(base, files, message, Math.floor(Date.now() / 1000));
    const result = await (0,gitCommand/* runGit */.EO)(['fast-import', '--quiet'], { env, input, timeoutMs: 60_000 });
    const commit = result.stdout.toString('latin1').trim();
    if (result.code !== 0 || !/^[0-9a-f]{40,64}$/.test(commit)) {
        throw (0,gitErrors/* gitFailure */.t)(result, display, 'writing an entry');
    }
    return commit;
}
/** The stream for `git fast-import`. With `done`, a stream that was cut short makes no commit. */
function commitStream(base, files, message, seconds) {
    const reference = `refs/countersign/new/${(0,external_node_crypto_.randomUUID)()}`;
    const line = Buffer.from(message.replace(/\s+/g, ' ').trim().slice(0, 200) || 'Add entries', 'utf8');
    const parts = [
        `feature done\ncommit ${reference}\nmark :1\ncommitter ${gitCommand/* NEUTRAL_IDENTITY */.Z9} ${seconds} +0000\n`,
        `data ${line.length + 1}\n`,
        line,
        '\n',
        base === undefined ? '' : `from ${base}\n`,
    ];
    for (const [path, content] of files) {
        parts.push(`M ${gitFormat/* FILE_MODE */.rE} inline ${path}\ndata ${content.length}\n`, content, '\n');
    }
    // The objects are kept, the reference is not: publishing is a step of its own.
    parts.push(`get-mark :1\nreset ${reference}\nfrom ${NO_OBJECT}\n\ndone\n`);
    return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'utf8') : part)));
}

// EXTERNAL MODULE: ./build/ledger/git/gitPaths.js
var gitPaths = __webpack_require__(41027);
;// CONCATENATED MODULE: ./build/ledger/git/gitHistory.js



/** How many of the newest commits are looked at one by one; what is before them is compared as a whole. */
const COMMITS_LOOKED_AT = 2000;
/** Side by side, so that what a server must send for them comes level by level, in few journeys. */
const SIDE_BY_SIDE = 512;
/**
 * The commits after `base` up to `head`, oldest first: a single chain without merges.
 * @returns `undefined` when `head` does not descend from `base`
 * @throws CountersignError `tampered` for a merge on the way
 */
async function commitsSince(store, head, base) {
    const steps = [];
    let at = head;
    while (at !== base) {
        const header = await store.commitHere(at);
        if (header === undefined)
            return undefined;
        if (header.parents.length > 1) {
            throw tampered(`commit ${at} of the ledger merges two histories`);
        }
        steps.push({ commit: at, tree: header.tree });
        const parent = header.parents[0];
        if (parent === undefined)
            return undefined;
        at = parent;
    }
    return steps.reverse();
}
/**
 * Checks that nothing that was seen at `base` is gone, and that each commit since then only added files.
 * A commit's cost is the directories it touched, whatever the size of the ledger.
 * @throws CountersignError `tampered` for a rollback, a rewritten history, a merge, a change or a removal.
 */
async function checkOnlyAdded(store, base, head) {
    if (base === head)
        return;
    const steps = await commitsSince(store, head, base);
    if (steps === undefined) {
        throw tampered(`the ledger was rolled back or rewritten: its head ${head} does not follow ${base}, seen before`);
    }
    const { tree } = await store.commit(base);
    const one = steps.slice(-COMMITS_LOOKED_AT);
    const skipped = steps[steps.length - one.length - 1];
    if (skipped !== undefined)
        await compareTrees(store, tree, skipped.tree, skipped.commit);
    let before = skipped?.tree ?? tree;
    for (let at = 0; at < one.length; at += SIDE_BY_SIDE) {
        const checks = [];
        for (const step of one.slice(at, at + SIDE_BY_SIDE)) {
            checks.push(compareTrees(store, before, step.tree, step.commit));
            before = step.tree;
        }
        await Promise.all(checks);
    }
}
async function compareTrees(store, before, after, commit, above = []) {
    if (before === after)
        return;
    if (above.length >= gitPaths/* MAX_DEPTH */.lr) {
        throw tampered(`commit ${commit} of the ledger nests deeper than ${gitPaths/* MAX_DEPTH */.lr} directories`);
    }
    const extent = above.length === 0 ? 'with-children' : 'itself';
    const [old, present] = await Promise.all([store.tree(before, extent), store.tree(after, extent)]);
    const now = new Map(present.map((entry) => [entry.name, entry]));
    for (const entry of old) {
        const path = [...above, entry.name].join('/');
        const same = now.get(entry.name);
        if (same === undefined)
            throw tampered(`commit ${commit} of the ledger removes ${JSON.stringify(path)}`);
        if (same.oid === entry.oid && same.mode === entry.mode)
            continue;
        if (same.mode !== gitFormat/* DIRECTORY_MODE */.sg || entry.mode !== gitFormat/* DIRECTORY_MODE */.sg) {
            throw tampered(`commit ${commit} of the ledger changes ${JSON.stringify(path)}`);
        }
        await compareTrees(store, entry.oid, same.oid, commit, [...above, entry.name]);
    }
}
function tampered(message) {
    return new errors.CountersignError('tampered', message, {
        mend: 'Do not go on with this ledger. Ask the other parties which commit they saw last, and find out who pushed.',
    });
}

// EXTERNAL MODULE: ./build/ledger/git/gitLocalPlace.js
var gitLocalPlace = __webpack_require__(5757);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/ledger/git/gitMissingBranch.js
var gitMissingBranch = __webpack_require__(81111);
// EXTERNAL MODULE: ./build/ledger/git/gitObjects.js
var gitObjects = __webpack_require__(95091);
// EXTERNAL MODULE: ./build/canonicalJson.js + 1 modules
var canonicalJson = __webpack_require__(67429);
// EXTERNAL MODULE: ./build/ledger/git/commitId.js
var commitId = __webpack_require__(20247);
;// CONCATENATED MODULE: ./build/ledger/git/systemErrorCode.js
/** The code of an error of the operating system (`ENOENT`…), `undefined` for any other error. */
function systemErrorCode(error) {
    if (typeof error !== 'object' || error === null || !('code' in error))
        return undefined;
    return typeof error.code === 'string' ? error.code : undefined;
}

;// CONCATENATED MODULE: ./build/ledger/git/gitSeen.js







/** The name under which what concerns a branch of a ledger is cached. */
function ledgerKey(display, branch) {
    return (0,canonicalJson/* sha256Hex */.fg)(`${display}\n${branch}`);
}
/** Remembers the newest commit that was seen of a ledger, so that a ledger that goes back is noticed. */
class SeenHead {
    file;
    #display;
    #known;
    constructor(cacheDir, display, branch) {
        this.file = (0,external_node_path_.join)(cacheDir, 'heads', `${ledgerKey(display, branch)}.json`);
        this.#display = display;
    }
    /** @throws CountersignError `input` when the file is not one that this class wrote. */
    async read() {
        let text;
        try {
            text = await (0,external_node_fs_promises_.readFile)(this.file, 'utf8');
        }
        catch (cause) {
            if (systemErrorCode(cause) === 'ENOENT')
                return this.#known;
            throw new errors.CountersignError('input', `${this.file} cannot be read`, { cause });
        }
        const commit = commitIn(text);
        if (commit === undefined) {
            throw new errors.CountersignError('input', `${this.file} does not say which commit was seen last`, {
                mend: 'Put it back from a copy; without it, a ledger that was rolled back is not noticed.',
            });
        }
        this.#known = commit;
        return commit;
    }
    /**
     * Writes the newest commit down. When another process moved on from `from` meanwhile, its note stays: it is
     * as good, and an older note would not be wrong, only older.
     */
    async advance(from, to) {
        if (from === to || (await this.read()) !== from)
            return;
        const temporary = `${this.file}.${(0,external_node_crypto_.randomUUID)()}`;
        try {
            await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.dirname)(this.file), { recursive: true, mode: 0o700 });
            await (0,external_node_fs_promises_.writeFile)(temporary, `${JSON.stringify({ ledger: this.#display, commit: to })}\n`, {
                mode: 0o600,
            });
            await (0,external_node_fs_promises_.rename)(temporary, this.file);
        }
        catch (cause) {
            await (0,external_node_fs_promises_.rm)(temporary, { force: true });
            throw new errors.CountersignError('unavailable', `${this.file} cannot be written`, { cause });
        }
        this.#known = to;
    }
}
function commitIn(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    if (typeof value !== 'object' || value === null || !('commit' in value))
        return undefined;
    const { commit } = value;
    return typeof commit === 'string' && (0,commitId/* isCommitId */.j)(commit) ? commit : undefined;
}

// EXTERNAL MODULE: ./build/ledger/git/gitStore.js
var gitStore = __webpack_require__(35018);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./build/ledger/git/gitTurn.js






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
    const ticket = `${String(Date.now()).padStart(15, '0')}.${hostLabel()}.${process.pid}.${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`;
    const file = (0,external_node_path_.join)(directory, ticket);
    try {
        await (0,external_node_fs_promises_.mkdir)(directory, { recursive: true });
        await (0,external_node_fs_promises_.writeFile)(file, '');
    }
    catch {
        return () => Promise.resolve();
    }
    const renewal = setInterval(() => {
        const now = new Date();
        void (0,external_node_fs_promises_.utimes)(file, now, now).catch(() => undefined);
    }, RENEW_MS).unref();
    while (Date.now() < until) {
        const ahead = await aheadOf(directory, ticket);
        if (ahead === 0)
            break;
        await (0,promises_.setTimeout)(2 + Math.random() * 4 * Math.min(ahead, 8));
    }
    return async () => {
        clearInterval(renewal);
        await (0,external_node_fs_promises_.rm)(file, { force: true }).catch(() => undefined);
    };
}
/** How many live tickets are older. Those of dead processes are thrown away. */
async function aheadOf(directory, ticket) {
    const names = await (0,external_node_fs_promises_.readdir)(directory).catch(() => []);
    const older = names.filter((name) => name < ticket).sort();
    for (const [index, name] of older.entries()) {
        if (await isAlive(directory, name))
            return older.length - index;
        await (0,external_node_fs_promises_.rm)((0,external_node_path_.join)(directory, name), { force: true }).catch(() => undefined);
    }
    return 0;
}
async function isAlive(directory, name) {
    const [, host, pid] = name.split('.');
    if (host === hostLabel() && !isRunning(Number(pid)))
        return false;
    try {
        return Date.now() - (await (0,external_node_fs_promises_.stat)((0,external_node_path_.join)(directory, name))).mtimeMs < STALE_MS;
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
        return systemErrorCode(error) === 'EPERM';
    }
}
function hostLabel() {
    return (0,external_node_os_.hostname)().replace(/[^A-Za-z0-9-]/g, '-');
}

;// CONCATENATED MODULE: ./build/ledger/git/gitRemotePlace.js













const REMOTE = 'countersign';
const MAX_COMMIT_BYTES = 64 * 1024;
/** One journey to the server, and one push, may take so long (milliseconds). */
const JOURNEY_MS = 120_000;
const PUSH_MS = 60_000;
/** Every journey leaves a pack; so many are joined into one. */
const PACKS_KEPT = 60;
const FETCH = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--recurse-submodules=no'];
/** What is fetched by its id is sent whole, not as a difference from what the server takes to be here. */
const NO_HAVES = ['-c', 'fetch.negotiationAlgorithm=noop'];
const BLOBS = `--filter=blob:limit=${gitPaths/* MAX_FILE_BYTES */.gZ + 1}`;
const FILTER_REFUSED = /filter '?[a-z:]+'? (?:is )?not supported|filter allows max depth/;
const RACED = /\[rejected\]|stale info|fetch first|non-fast-forward|cannot lock ref|failed to update ref|incorrect old value|reference already exists|\.lock': File exists|is at [0-9a-f]+ but expected/;
const REFUSED = /\[remote rejected\]|denied|declined|GH\d{3}|Authentication failed|error: 40[13]\b/;
/** A command line for a shell, to which git adds the path. */
const CLOSED_UPLOAD_PACK = `${Object.entries(gitCommand/* CLOSED */.V)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ')} git-upload-pack`;
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
        const key = ledgerKey(address.display, options.branch);
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
        const giveBack = await takeTurn(this.#fetchTurns, Date.now() + JOURNEY_MS);
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
        if (seen !== undefined && (await this.#objects.get(seen, MAX_COMMIT_BYTES)) === undefined) {
            await this.#fetchSeen(seen);
        }
        const result = await this.#journeyToNewest(cached === undefined && seen === undefined, cached ?? seen);
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
     * The first time, the newest commit is enough. Later come all commits since then, with the directories that they
     * touched: in one journey when the directories near the root are here, for they are sent as differences from those,
     * and git fetches a whole tree for a missing one. Else what is looked at comes when it is.
     */
    async #journeyToNewest(isFirst, known) {
        if (isFirst)
            return await this.#partialFetch(2, ['--depth=1']);
        if (this.#filters === 'none' || known === undefined || !(await this.store.hasNearRoot(known))) {
            return await this.#partialFetch(0, ['--update-shallow']);
        }
        return await this.#journey([...FETCH, '--filter=blob:none', '--update-shallow', REMOTE]);
    }
    /** A cache that was thrown away while the newest commit seen is still known: history is fetched from there on. */
    async #fetchSeen(seen) {
        const result = await this.#partialFetch(2, ['--depth=1'], [`+${seen}:${this.#reference}`]);
        if (result.code === 0)
            return;
        if (/not our ref|no such remote ref|couldn't find remote ref|unadvertised object/i.test(result.stderr)) {
            throw new errors.CountersignError('tampered', `the ledger ${this.display} no longer has commit ${seen}, which was its newest before`, { mend: 'Do not go on with this ledger: ask the other parties which commit they saw last.' });
        }
        throw this.#failure(result);
    }
    async #bring(oids, extent) {
        const input = `${oids.join('\n')}\n`;
        const result = extent === 'all-below'
            ? await this.#journey([...NO_HAVES, ...FETCH, BLOBS, '--stdin', REMOTE], input)
            : await this.#partialFetch(extent === 'itself' ? 0 : 1, ['--stdin'], [], input);
        // What else was asked for has come; the store asks again for what was left out.
        const someLeftOut = oids.length > 1 && /bad revision|bad object/.test(result.stderr);
        if (result.code !== 0 && !someLeftOut)
            throw this.#failure(result);
    }
    /** Fetches without directories deeper than so many levels, as far as the server can leave them out. */
    async #partialFetch(levels, options, references = [], input = '') {
        for (;;) {
            const filter = this.#filters === 'none'
                ? ['--no-filter']
                : [`--filter=tree:${this.#filters === 'flat' ? 0 : levels}`];
            const before = options.includes('--stdin') ? NO_HAVES : [];
            const result = await this.#journey([...before, ...FETCH, ...filter, ...options, REMOTE, ...references], input);
            if (result.code === 0 || !FILTER_REFUSED.test(result.stderr) || this.#filters === 'none')
                return result;
            this.#filters = this.#filters === 'flat' ? 'none' : 'flat';
        }
    }
    async #cachedHead() {
        return (await this.#objects.get(`${this.#reference}^{commit}`, MAX_COMMIT_BYTES))?.oid;
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
        await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.dirname)(this.#gitDir), { recursive: true, mode: 0o700 });
        const making = `${this.#gitDir}.${(0,external_node_crypto_.randomUUID)()}`;
        const made = await (0,gitCommand/* runGit */.EO)(['init', '--quiet', '--bare', '--template=', making], {
            env: (0,gitCommand/* localEnvironment */.bx)(making),
        });
        if (made.code !== 0)
            throw (0,gitErrors/* gitFailure */.t)(made, making, 'making a cache for it');
        await (0,external_node_fs_promises_.rename)(making, this.#gitDir).catch(async (cause) => {
            await (0,external_node_fs_promises_.rm)(making, { recursive: true, force: true });
            if (await (0,gitLocalPlace/* isGitDirectory */.QU)(this.#gitDir))
                return;
            throw new errors.CountersignError('unavailable', `the cache ${this.#gitDir} cannot be made`, { cause });
        });
    }
    async #joinPacks() {
        const packs = (await (0,external_node_fs_promises_.readdir)((0,external_node_path_.join)(this.#gitDir, 'objects', 'pack')).catch(() => [])).filter((name) => name.endsWith('.pack'));
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

;// CONCATENATED MODULE: ./build/ledger/git/gitPace.js
/** Others who wrote within so many milliseconds are taken to go on writing. */
const CONTENDED_MS = 10_000;
/** A writer among others waits up to so many times as long as a try takes… */
const FIRST_WAIT_TRIES = 6;
/** …and by so much less with each loss, so that a slow writer is not overtaken for ever. */
const AFTER_A_LOSS = 0.6;
const USUAL_TRY_MS = 150;
const LONGEST_WAIT_MS = 4000;
const MANY_LOSSES = 20;
const STUCK_WAIT_MS = 500;
/**
 * How long a writer waits among others whom it cannot line up with, because they are on other machines. Without it,
 * whoever wrote last has the newest state at hand and wins again and again.
 */
class AppendPace {
    #tryMs = USUAL_TRY_MS;
    #contendedAt = -Infinity;
    #own;
    /** Milliseconds to wait before the first try: none where nobody else writes. */
    beforeFirst() {
        return Date.now() - this.#contendedAt < CONTENDED_MS ? this.#wait(0) : 0;
    }
    /** The newest commit before a try: when it is not the own one of a moment ago, others are writing. */
    found(head) {
        const own = this.#own;
        if (own !== undefined && own.commit !== head && Date.now() - own.at < CONTENDED_MS) {
            this.#contendedAt = Date.now();
        }
    }
    /** Milliseconds to wait after so many losses, the last of which took `tryMs`. */
    afterLoss(losses, tryMs) {
        this.#contendedAt = Date.now();
        this.#tryMs = tryMs;
        return this.#wait(losses);
    }
    won(commit, tryMs) {
        this.#tryMs = tryMs;
        this.#own = { commit, at: Date.now() };
    }
    #wait(losses) {
        const wait = Math.min(this.#tryMs * FIRST_WAIT_TRIES * AFTER_A_LOSS ** losses, LONGEST_WAIT_MS);
        // So many losses are no race but something left behind: it does not go away by trying faster.
        return Math.random() * (losses < MANY_LOSSES ? wait : STUCK_WAIT_MS);
    }
}

;// CONCATENATED MODULE: ./build/ledger/git/gitSnapshot.js



/** How many directories or files are read side by side. */
const gitSnapshot_SIDE_BY_SIDE = 64;
/** The tree of one commit. A symbolic link, submodule or executable on the way to what is read is `tampered`. */
class GitSnapshot {
    commit;
    #store;
    constructor(store, commit) {
        this.#store = store;
        this.commit = commit;
    }
    async list(directory) {
        const entry = await this.entryAt(directory);
        if (entry?.mode !== gitFormat/* DIRECTORY_MODE */.sg)
            return [];
        const entries = await this.#checkedTree(entry.oid, directory);
        return entries.map(({ mode, name }) => (mode === gitFormat/* DIRECTORY_MODE */.sg ? `${name}/` : name)).sort(byCodeUnits);
    }
    async read(path) {
        const entry = await this.entryAt(path);
        return entry?.mode === gitFormat/* FILE_MODE */.rE ? await this.#store.blob(entry.oid) : undefined;
    }
    async readAll(directory) {
        const entry = await this.entryAt(directory);
        const files = new Map();
        if (entry?.mode !== gitFormat/* DIRECTORY_MODE */.sg)
            return files;
        await this.#store.bringAllBelow(entry.oid);
        const root = (0,gitPaths/* splitLedgerPath */.V2)(directory);
        const blobs = await this.#filesBelow(entry.oid, root);
        blobs.sort((a, b) => byCodeUnits(a.path, b.path));
        for (let at = 0; at < blobs.length; at += gitSnapshot_SIDE_BY_SIDE) {
            const some = blobs.slice(at, at + gitSnapshot_SIDE_BY_SIDE);
            const contents = await Promise.all(some.map(({ oid }) => this.#store.blob(oid)));
            for (const [index, { path }] of some.entries()) {
                const content = contents[index];
                if (content !== undefined)
                    files.set(path, content);
            }
        }
        return files;
    }
    /** What stands at a path; for the root, the directory that everything is in. */
    async entryAt(path) {
        const names = (0,gitPaths/* splitLedgerPath */.V2)(path);
        if (this.commit === undefined)
            return undefined;
        const { tree } = await this.#store.commit(this.commit);
        let entry = { mode: gitFormat/* DIRECTORY_MODE */.sg, name: '', oid: tree };
        for (const [depth, name] of names.entries()) {
            if (entry.mode !== gitFormat/* DIRECTORY_MODE */.sg)
                return undefined;
            const entries = await this.#store.tree(entry.oid, depth === 0 ? 'with-children' : 'itself');
            const found = entries.find((candidate) => candidate.name === name);
            if (found === undefined)
                return undefined;
            checkEntry(found, names.slice(0, depth).join('/'));
            entry = found;
        }
        return entry;
    }
    async #filesBelow(oid, above) {
        if (above.length >= gitPaths/* MAX_DEPTH */.lr) {
            throw new errors.CountersignError('tampered', `the ledger is nested deeper than ${gitPaths/* MAX_DEPTH */.lr} directories`);
        }
        const found = [];
        const entries = await this.#checkedTree(oid, above.join('/'));
        const directories = [];
        for (const entry of entries) {
            if (entry.mode === gitFormat/* DIRECTORY_MODE */.sg)
                directories.push(entry);
            else
                found.push({ path: [...above, entry.name].join('/'), oid: entry.oid });
        }
        for (let at = 0; at < directories.length; at += gitSnapshot_SIDE_BY_SIDE) {
            const some = directories.slice(at, at + gitSnapshot_SIDE_BY_SIDE);
            const below = await Promise.all(some.map((each) => this.#filesBelow(each.oid, [...above, each.name])));
            for (const files of below)
                found.push(...files);
        }
        return found;
    }
    async #checkedTree(oid, directory) {
        const entries = await this.#store.tree(oid);
        for (const entry of entries)
            checkEntry(entry, directory);
        return entries;
    }
}
function checkEntry(entry, directory) {
    const shown = JSON.stringify(entry.name).slice(0, 100);
    const where = directory === '' ? 'at its root' : `in ${directory}`;
    const mend = 'Nobody should have put it there: look who did in `git log`. What it names is not read.';
    if (!(0,gitPaths/* isLedgerName */.t7)(entry.name)) {
        throw new errors.CountersignError('tampered', `the ledger holds a name that is not allowed ${where}: ${shown}`, {
            mend,
        });
    }
    if (entry.mode === gitFormat/* FILE_MODE */.rE || entry.mode === gitFormat/* DIRECTORY_MODE */.sg)
        return;
    throw new errors.CountersignError('tampered', `the ledger holds ${kindOf(entry.mode)} ${where}: ${shown}`, {
        mend,
    });
}
function kindOf(mode) {
    if (mode === '120000')
        return 'a symbolic link';
    if (mode === '160000')
        return 'a submodule';
    if (mode === '100755')
        return 'an executable file';
    return 'something that is neither file nor directory';
}
function byCodeUnits(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}

// EXTERNAL MODULE: ./build/ledger/git/gitUrl.js
var gitUrl = __webpack_require__(74642);
;// CONCATENATED MODULE: ./build/ledger/git/gitLedger.js













const APPEND_LIMIT_MS = 60_000;
const LOST_CONNECTION_WAIT_MS = 500;
/**
 * Opens the ledger at a path, an ssh or an https URL. Nothing is read yet.
 * @throws CountersignError `input` for a URL that is none of these, `not-found` for a path without a repository,
 * `unavailable` or `unsupported` without a git that is new enough.
 */
async function openLedgerRepository(url, options) {
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
    const seen = new SeenHead(options.cacheDir, address.display, branch);
    return new GitLedgerRepository(place, seen, options);
}
class GitLedgerRepository {
    url;
    #place;
    #seen;
    #limitMs;
    #onHead;
    /** A handed head that was not looked for yet. */
    #handed;
    #pace = new AppendPace();
    constructor(place, seen, options) {
        this.url = place.display;
        this.#place = place;
        this.#seen = seen;
        this.#limitMs = options.appendLimitMs ?? APPEND_LIMIT_MS;
        this.#handed = options.head;
        this.#onHead = options.onHead ?? (() => undefined);
    }
    async hasPast() {
        return this.#handed !== undefined || (await this.#seen.read()) !== undefined;
    }
    async snapshot() {
        return await this.#newest();
    }
    async append(build) {
        const until = Date.now() + this.#limitMs;
        if (this.#place.isShared)
            await (0,promises_.setTimeout)(this.#pace.beforeFirst());
        const giveBack = await takeTurn(this.#place.turnDirectory, until);
        try {
            return await this.#appendInTurn(build, until);
        }
        finally {
            await giveBack();
        }
    }
    async #appendInTurn(build, until) {
        const attempts = [];
        for (let losses = 0;; losses++) {
            const started = Date.now();
            const snapshot = await this.#newestAfter(attempts, until);
            this.#pace.found(snapshot.commit);
            const done = await this.#findTaken(attempts, snapshot.commit);
            if (done !== undefined)
                return done.value;
            const addition = await build(snapshot);
            if (!('files' in addition))
                return addition.value;
            (0,gitPaths/* checkAddition */.N3)(addition.files);
            const files = await filesToAdd(snapshot, addition.files);
            if (files.size === 0)
                return addition.value;
            const { display, env } = this.#place;
            const base = snapshot.commit;
            const commit = await writeCommit(env, display, base, files, addition.message);
            const outcome = await this.#place.publish(commit, base);
            if (outcome.kind === 'published') {
                this.#pace.won(commit, Date.now() - started);
                await this.#seen.advance(base, commit);
                this.#onHead(commit);
                return addition.value;
            }
            attempts.push({ commit, base, value: addition.value });
            await this.#waitAfterLoss(outcome, losses, Date.now() - started, until);
        }
    }
    async #newest() {
        // Read before the fetch: another process may see, and note, a newer commit while this one fetches.
        const seen = await this.#seen.read();
        await this.#holdHanded();
        const head = await this.#place.newestHead(seen);
        if (seen !== undefined && head === undefined) {
            throw new errors.CountersignError('tampered', `the ledger ${this.url} is empty, and was not before`, {
                mend: 'Do not go on with this ledger: ask the other parties for their copy of it.',
            });
        }
        if (head !== undefined) {
            if (seen !== undefined)
                await checkOnlyAdded(this.#place.store, seen, head);
            await this.#seen.advance(seen, head);
            this.#onHead(head);
        }
        return new GitSnapshot(this.#place.store, head);
    }
    /** Once, before anything else is believed: what was handed on must be part of the ledger. */
    async #holdHanded() {
        const handed = this.#handed;
        if (handed === undefined)
            return;
        const head = await this.#place.newestHead(handed);
        if (head === undefined) {
            throw new errors.CountersignError('tampered', `the ledger ${this.url} is empty, where commit ${handed} was seen`, {
                mend: 'Do not go on with this ledger: ask whoever handed the commit on for a copy of it.',
            });
        }
        await checkOnlyAdded(this.#place.store, handed, head);
        this.#handed = undefined;
    }
    /** Once something was sent, a server that is out of reach is tried again: only it knows what became of that. */
    async #newestAfter(attempts, until) {
        for (;;) {
            try {
                return await this.#newest();
            }
            catch (error) {
                const again = error instanceof errors.CountersignError && error.code === 'unavailable';
                if (attempts.length === 0 || !again)
                    throw error;
                if (Date.now() + LOST_CONNECTION_WAIT_MS >= until) {
                    throw this.#notKnown(error);
                }
                await (0,promises_.setTimeout)(LOST_CONNECTION_WAIT_MS);
            }
        }
    }
    /** The attempt that is part of the ledger after all, if one is. At most one can be: they exclude each other. */
    async #findTaken(attempts, head) {
        if (head === undefined)
            return undefined;
        for (const attempt of attempts) {
            // Only what came after the attempt's base can hold it: the way back is as long as the race was.
            const steps = await commitsSince(this.#place.store, head, attempt.base ?? attempt.commit);
            if (steps === undefined)
                continue;
            if (attempt.base === undefined || steps.some(({ commit }) => commit === attempt.commit))
                return attempt;
        }
        return undefined;
    }
    async #waitAfterLoss(outcome, losses, tryMs, until) {
        const wait = this.#pace.afterLoss(losses, tryMs);
        if (Date.now() + wait < until) {
            await (0,promises_.setTimeout)(wait);
            return;
        }
        if (outcome.kind === 'unknown')
            throw this.#notKnown(outcome.error);
        throw new errors.CountersignError('unavailable', `the entry could not be added to the ledger ${this.url} in time, after ${losses + 1} tries: ${(0,errors.messageOf)(outcome.error)}`, {
            mend: 'Others write at the same time, or a lock was left behind: run the same command again; if it stays, remove the `.lock` file that git names once no git runs there.',
            cause: outcome.error,
        });
    }
    #notKnown(cause) {
        return new errors.CountersignError('unavailable', `the connection to the ledger ${this.url} was lost, and whether the entry was taken is not known`, { mend: 'Run the same command again: it finds what was done and adds nothing twice.', cause });
    }
}


/***/ }),

/***/ 5757:
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
/* harmony import */ var _gitMissingBranch_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(81111);
/* harmony import */ var _gitStore_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(35018);









const MAX_COMMIT_BYTES = 64 * 1024;
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
        this.env = (0,_gitCommand_js__WEBPACK_IMPORTED_MODULE_4__/* .localEnvironment */ .bx)(gitDir);
        this.turnDirectory = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(gitDir, 'countersign', 'turns');
        this.#objects = new _gitObjects_js__WEBPACK_IMPORTED_MODULE_6__/* .GitObjects */ .V(this.env);
        this.store = new _gitStore_js__WEBPACK_IMPORTED_MODULE_8__/* .GitStore */ .W(this.#objects);
        this.#options = options;
    }
    async newestHead() {
        const { branch, createBranch } = this.#options;
        const reference = `refs/heads/${branch}`;
        for (let look = 0;; look++) {
            const head = await this.#objects.get(`${reference}^{commit}`, MAX_COMMIT_BYTES);
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

/***/ 81111:
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
     * @returns `undefined` when there is no such object here
     * @throws CountersignError `tampered` when it is larger than `maxBytes`
     */
    get(name, maxBytes) {
        return new Promise((resolve, reject) => {
            this.#ask({ name, maxBytes, resolve, reject });
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
        // An object over the limit is refused as soon as its size is known; its bytes are never gathered.
        if (header.size > request.maxBytes) {
            const others = this.#requests.slice(1);
            this.#requests = [];
            this.#child?.kill();
            this.close();
            request.reject(tooLarge(header.size, request.maxBytes));
            for (const other of others)
                this.#ask(other);
            return false;
        }
        if (this.#buffered < header.size + 1)
            return false;
        const bytes = this.#takeBytes(header.size + 1).subarray(0, header.size);
        this.#header = undefined;
        this.#requests.shift();
        request.resolve({ oid: header.oid, type: header.type, bytes });
        return true;
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
function tooLarge(size, limit) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('tampered', `the ledger holds an object of ${size} bytes where at most ${limit} are allowed`, { mend: 'Somebody wrote to the ledger without Countersign: find out who, in `git log`.' });
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

/***/ 41027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N3: () => (/* binding */ checkAddition),
/* harmony export */   V2: () => (/* binding */ splitLedgerPath),
/* harmony export */   gZ: () => (/* binding */ MAX_FILE_BYTES),
/* harmony export */   lr: () => (/* binding */ MAX_DEPTH),
/* harmony export */   t7: () => (/* binding */ isLedgerName)
/* harmony export */ });
/* unused harmony exports MAX_FILES_PER_APPEND, MAX_BYTES_PER_APPEND */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/** Bounds of one append and of what is read back. */
const MAX_DEPTH = 8;
const MAX_FILES_PER_APPEND = 64;
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('input', `${JSON.stringify(path).slice(0, 200)} is not a path of a ledger`, {
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
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('input', 'a directory cannot be added to a ledger, only files');
        }
        for (let depth = 1; depth < names.length; depth++) {
            const above = names.slice(0, depth).join('/');
            if (files.has(above)) {
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('input', `${above} cannot be both a file and a directory`);
            }
        }
        if (content.length > MAX_FILE_BYTES) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('limit', `${path} is larger than ${MAX_FILE_BYTES} bytes`);
        }
        bytes += content.length;
    }
    if (files.size > MAX_FILES_PER_APPEND || bytes > MAX_BYTES_PER_APPEND) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('limit', `one append adds at most ${MAX_FILES_PER_APPEND} files of ${MAX_BYTES_PER_APPEND} bytes together`);
    }
}


/***/ }),

/***/ 35018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ GitStore)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _gitFormat_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33928);
/* harmony import */ var _gitPaths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41027);




const MAX_TREE_BYTES = 16 * 1024 * 1024;
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
    async commit(oid) {
        return (0,_gitFormat_js__WEBPACK_IMPORTED_MODULE_2__/* .parseCommit */ .L5)((await this.#need(oid, 'commit', MAX_COMMIT_BYTES)).bytes);
    }
    /** A commit that is here; `undefined` when it is not, without asking a server for it. */
    async commitHere(oid) {
        const object = await this.#objects.get(oid, MAX_COMMIT_BYTES);
        return object?.type === 'commit' ? (0,_gitFormat_js__WEBPACK_IMPORTED_MODULE_2__/* .parseCommit */ .L5)(object.bytes) : undefined;
    }
    async tree(oid, extent = 'itself') {
        const cached = this.#trees.get(oid);
        if (cached !== undefined)
            return cached;
        const object = await this.#need(oid, 'tree', MAX_TREE_BYTES, extent);
        const entries = (0,_gitFormat_js__WEBPACK_IMPORTED_MODULE_2__/* .parseTree */ .cZ)(object.bytes, oid.length / 2);
        if (this.#trees.size >= CACHED_TREES) {
            const oldest = this.#trees.keys().next();
            if (oldest.done !== true)
                this.#trees.delete(oldest.value);
        }
        this.#trees.set(oid, entries);
        return entries;
    }
    async blob(oid) {
        return (await this.#need(oid, 'blob', _gitPaths_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_FILE_BYTES */ .gZ)).bytes;
    }
    /** Whether a commit's root directory and the directories in it are here. */
    async hasNearRoot(commit) {
        const header = await this.commitHere(commit);
        if (header === undefined)
            return false;
        const root = await this.#objects.get(header.tree, MAX_TREE_BYTES);
        if (root?.type !== 'tree')
            return false;
        const directories = (0,_gitFormat_js__WEBPACK_IMPORTED_MODULE_2__/* .parseTree */ .cZ)(root.bytes, header.tree.length / 2).filter(({ mode }) => mode === _gitFormat_js__WEBPACK_IMPORTED_MODULE_2__/* .DIRECTORY_MODE */ .sg);
        const here = await Promise.all(directories.map(({ oid }) => this.#objects.get(oid, MAX_TREE_BYTES)));
        return here.every((object) => object !== undefined);
    }
    /** Fetches a directory with all that is below it at once, so that reading it needs one journey. */
    async bringAllBelow(oid) {
        if (this.#bring === undefined || (await this.#isWhole(oid)))
            return;
        await this.#bring([oid], 'all-below');
    }
    async #isWhole(oid) {
        const object = await this.#objects.get(oid, MAX_TREE_BYTES);
        if (object?.type !== 'tree')
            return false;
        const first = (0,_gitFormat_js__WEBPACK_IMPORTED_MODULE_2__/* .parseTree */ .cZ)(object.bytes, oid.length / 2)[0];
        return first === undefined || (await this.#objects.get(first.oid, MAX_TREE_BYTES)) !== undefined;
    }
    async #need(oid, type, maxBytes, extent = 'itself') {
        let object = await this.#objects.get(oid, maxBytes);
        for (let tries = 0; object === undefined && this.#bring !== undefined && tries < BRING_TRIES; tries++) {
            await this.#bringSoon(oid, extent, this.#bring);
            object = await this.#objects.get(oid, maxBytes);
        }
        if (object === undefined) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('tampered', `the ledger is incomplete: ${type} ${oid} is missing`, {
                mend: 'Look at the repository with `git fsck`; somebody who has all of it can push it again.',
            });
        }
        if (object.type !== type) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('tampered', `the ledger holds a ${object.type} where a ${type} belongs`);
        }
        return object;
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


/***/ }),

/***/ 74642:
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


/***/ })

};
