export const id = 8916;
export const ids = [8916,8660,403,1232,8387];
export const modules = {

/***/ 96300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ readAnswer)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _text_describeIssue_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78398);
/* harmony import */ var _text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48044);



/**
 * What GitHub answered, held to the shape that is relied on.
 * @param call the request, for people: `GET /repos/{owner}/{repo} of alice/data`.
 * @throws CountersignError `unavailable` that names the call, for an answer of any other shape: a proxy's page, another
 * server's idea of the interface, or a member that changed its kind.
 */
function readAnswer(schema, answer, call) {
    const parsed = schema.safeParse(answer);
    if (parsed.success)
        return parsed.data;
    const issue = (0,_text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_1__.escapeForTerminal)((0,_text_describeIssue_js__WEBPACK_IMPORTED_MODULE_2__/* .describeIssue */ .n)(parsed.error), 200);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('unavailable', `GitHub answered ${call} in a shape that is not its own: ${issue}`, {
        mend: 'See that GITHUB_API_URL names the API of GitHub and that no proxy stands in between, and run it again.',
    });
}


/***/ }),

/***/ 25144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ permissionYaml),
/* harmony export */   k: () => (/* binding */ permissionsOf)
/* harmony export */ });
/**
 * What the requests of this project need (docs.github.com/rest/authentication/permissions-required-for-github-apps),
 * for servers that don't say so themselves. The first match counts.
 */
const NEEDED = [
    [/^GET .*\/issues\/.*comments/, 'pull-requests', 'read'],
    [/\/issues\/.*comments/, 'pull-requests', 'write'],
    [/^GET .*\/pulls\//, 'pull-requests', 'read'],
    [/^GET .*\/check-runs/, 'checks', 'read'],
    [/\/check-runs/, 'checks', 'write'],
    [/\/attestations$/, 'attestations', 'write'],
    [/\/dispatches$/, 'actions', 'write'],
    [/^GET .*\/commits\/[^/]+\/pulls$/, 'pull-requests', 'read'],
    [/^GET .*\/environments\/[^/]+\/(secrets|variables)/, 'environments', 'read'],
    [/\/environments\/[^/]+\/(secrets|variables)/, 'environments', 'write'],
    [/^GET .*\/(environments|actions\/runs)/, 'actions', 'read'],
    [/\/environments/, 'administration', 'write'],
    [/^GET .*\/actions\/secrets/, 'secrets', 'read'],
    [/\/actions\/secrets/, 'secrets', 'write'],
    [/^GET .*\/actions\/variables/, 'variables', 'read'],
    [/\/actions\/variables/, 'variables', 'write'],
    [/^GET .*\/actions\/permissions/, 'administration', 'read'],
    [/\/actions\/permissions/, 'administration', 'write'],
    [/^GET .*\/(rulesets|keys)/, 'administration', 'read'],
    [/\/(rulesets|keys)/, 'administration', 'write'],
    [/^GET \/orgs\/[^/]+\/teams/, 'members', 'read'],
];
/** What a job's GITHUB_TOKEN can be granted (docs.github.com/actions/reference/workflows-and-actions/workflow-syntax). */
const GRANTABLE = new Set([
    ...['actions', 'attestations', 'checks', 'contents', 'deployments', 'discussions', 'id-token', 'issues'],
    ...['models', 'packages', 'pages', 'pull-requests', 'security-events', 'statuses'],
]);
/** The permissions that a refused request lacked: as GitHub's own header tells, or by the table above. */
function permissionsOf(failed) {
    const header = failed.headers['x-accepted-github-permissions'];
    // Sets that will do are separated by semicolons; the first is as good as any.
    const told = typeof header === 'string' ? parsePermissions(header.split(';')[0] ?? '') : [];
    if (told.length > 0)
        return told;
    const line = `${failed.method} ${failed.route}`;
    const known = NEEDED.find(([pattern]) => pattern.test(line));
    return [known === undefined ? { name: 'contents', access: 'read' } : { name: known[1], access: known[2] }];
}
function parsePermissions(list) {
    return list.split(',').flatMap((part) => {
        const match = /^([a-z_]+)=(read|write|admin)$/.exec(part.trim());
        if (match === null)
            return [];
        // The header says `pull_requests`, a workflow `pull-requests`.
        return [{ name: (match[1] ?? '').replaceAll('_', '-'), access: match[2] === 'read' ? 'read' : 'write' }];
    });
}
/**
 * How to grant permissions, in one sentence that ends in the YAML to paste; or, for what GITHUB_TOKEN can never
 * hold, which token to make.
 */
function permissionYaml(needed) {
    const lines = needed.map(({ name, access }) => `  ${name}: ${access}`);
    if (needed.every(({ name }) => GRANTABLE.has(name)))
        return `Give the job this permission:\npermissions:\n${lines.join('\n')}`;
    const words = needed.map(({ name, access }) => `${titleOf(name)} (${access === 'write' ? 'read and write' : 'read'})`);
    return `GITHUB_TOKEN can't hold this permission: use a fine-grained token or a GitHub App with the repository permission ${words.join(' and ')}.`;
}
function titleOf(name) {
    return name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');
}


/***/ }),

/***/ 40403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ upsertCheckRun),
/* harmony export */   hasCheckRun: () => (/* binding */ hasCheckRun)
/* harmony export */ });
/* unused harmony export MAX_CHECK_RUN_BYTES */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55156);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _client_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96300);
/* harmony import */ var _repositoryName_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46223);
/* harmony import */ var _cutMarkdown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65165);





/** GitHub's limit for the summary and for the text, each. */
const MAX_CHECK_RUN_BYTES = 65_535;
const runSchema = zod__WEBPACK_IMPORTED_MODULE_3__.object({
    id: zod__WEBPACK_IMPORTED_MODULE_3__.int(),
    html_url: zod__WEBPACK_IMPORTED_MODULE_3__.string().nullable(),
    external_id: zod__WEBPACK_IMPORTED_MODULE_3__.string().nullish(),
});
/**
 * Writes a verdict as a check run (permission `checks: write`). A check that could not be made is no pass:
 * `failed` is GitHub's `failure`, `not-possible` is `action_required`.
 */
async function upsertCheckRun(github, name, report) {
    const conclusions = { passed: 'success', failed: 'failure', 'not-possible': 'action_required' };
    const fields = {
        ...name,
        name: report.name,
        external_id: report.externalId,
        conclusion: conclusions[report.verdict],
        ...(report.detailsUrl === undefined ? {} : { details_url: report.detailsUrl }),
        output: {
            title: Array.from(report.title).slice(0, 255).join(''),
            summary: (0,_cutMarkdown_js__WEBPACK_IMPORTED_MODULE_4__/* .cutMarkdown */ .G)(report.summary, MAX_CHECK_RUN_BYTES, report.pointer),
            ...(report.text === undefined
                ? {}
                : { text: (0,_cutMarkdown_js__WEBPACK_IMPORTED_MODULE_4__/* .cutMarkdown */ .G)(report.text, MAX_CHECK_RUN_BYTES, report.pointer) }),
        },
    };
    const find = () => findCheckRun(github, name, report);
    const found = await find();
    if (found !== undefined) {
        const { data: answer } = await github.rest.checks.update({ ...fields, check_run_id: found.id });
        const data = (0,_client_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .readAnswer */ .J)(runSchema, answer, `PATCH ${(0,_repositoryName_js__WEBPACK_IMPORTED_MODULE_2__/* .apiPath */ .S)(name)}/check-runs/${found.id}`);
        return { id: data.id, url: data.html_url, done: 'updated' };
    }
    try {
        const { data: answer } = await github.rest.checks.create({ ...fields, head_sha: report.headSha });
        const data = (0,_client_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .readAnswer */ .J)(runSchema, answer, `POST ${(0,_repositoryName_js__WEBPACK_IMPORTED_MODULE_2__/* .apiPath */ .S)(name)}/check-runs`);
        return { id: data.id, url: data.html_url, done: 'created' };
    }
    catch (error) {
        // It may have been made before the connection broke: look before it is made twice.
        const made = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS && error.code === 'unavailable' ? await find() : undefined;
        if (made === undefined)
            throw error;
        return { id: made.id, url: made.html_url, done: 'created' };
    }
}
/** Whether it was written before (permission `checks: read`). */
async function hasCheckRun(github, name, report) {
    return (await findCheckRun(github, name, report)) !== undefined;
}
async function findCheckRun(github, name, report) {
    const runs = await github.paginate(github.rest.checks.listForRef, {
        ...name,
        ref: report.headSha,
        check_name: report.name,
        per_page: 100,
    });
    const call = `GET ${(0,_repositoryName_js__WEBPACK_IMPORTED_MODULE_2__/* .apiPath */ .S)(name)}/commits/${report.headSha}/check-runs`;
    return (0,_client_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .readAnswer */ .J)(zod__WEBPACK_IMPORTED_MODULE_3__.array(runSchema), runs, call).find((run) => run.external_id === report.externalId);
}


/***/ }),

/***/ 48387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  markEarlierComment: () => (/* binding */ markEarlierComment),
  E: () => (/* binding */ upsertCommitComment)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js
var schemas = __webpack_require__(55156);
// EXTERNAL MODULE: ./build/github/client/answer.js
var client_answer = __webpack_require__(96300);
// EXTERNAL MODULE: ./build/github/repositoryName.js
var repositoryName = __webpack_require__(46223);
// EXTERNAL MODULE: ./build/github/page/markdown.js
var markdown = __webpack_require__(39911);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/github/page/cutMarkdown.js
var cutMarkdown = __webpack_require__(65165);
;// CONCATENATED MODULE: ./build/github/page/stickyComment.js




/** GitHub's limit is 65,536 characters; as bytes it holds however it counts. */
const MAX_COMMENT_BYTES = 65_536;
const commentSchema = schemas.object({
    id: schemas.int(),
    html_url: schemas.string(),
    body: schemas.string().nullish(),
    user: schemas.object({ login: schemas.string() }).nullish(),
});
/**
 * Keeps one comment of a kind on a pull request or issue (permission `pull-requests: write`): found again by its
 * hidden marker and its author, whom nobody can fake, on whatever page it is; else made.
 */
async function upsertStickyComment(github, name, issue, comment) {
    const marker = markerOf(comment.kind);
    const head = `${marker}\n${comment.head?.text ?? ''}`;
    const taken = Math.max(Buffer.byteLength(head), Buffer.byteLength(marker) + 1 + (comment.head?.room ?? 0));
    const body = `${head}${(0,cutMarkdown/* cutMarkdown */.G)(comment.markdown, MAX_COMMENT_BYTES - taken, comment.pointer)}`;
    const author = comment.author ?? (await whoAmI(github));
    const find = () => findComment(github, name, issue, marker, author);
    const found = await find();
    if (found === undefined) {
        try {
            const { data: answer } = await github.rest.issues.createComment({ ...name, issue_number: issue, body });
            const data = (0,client_answer/* readAnswer */.J)(commentSchema, answer, `POST ${pathOf(name, issue)}`);
            return { id: data.id, url: data.html_url, done: 'created' };
        }
        catch (error) {
            // The connection may have been cut after the comment was made: look before anything is made twice.
            const made = error instanceof errors/* CountersignError */.WS && error.code === 'unavailable' ? await find() : undefined;
            if (made?.body !== body)
                throw error;
            return { id: made.id, url: made.html_url, done: 'created' };
        }
    }
    if (found.body === body)
        return { id: found.id, url: found.html_url, done: 'unchanged' };
    const url = await updateComment(github, name, issue, found.id, body);
    return { id: found.id, url, done: 'updated' };
}
/** The comment of a kind by the one whom the token speaks for; undefined where there is none. */
async function findStickyComment(github, name, issue, comment) {
    const author = comment.author ?? (await whoAmI(github));
    const found = await findComment(github, name, issue, markerOf(comment.kind), author);
    return found && { id: found.id, url: found.html_url, body: found.body ?? '' };
}
/** Writes a comment over. @returns its page */
async function updateComment(github, name, issue, id, body) {
    const { data } = await github.rest.issues.updateComment({ ...name, comment_id: id, body });
    return (0,client_answer/* readAnswer */.J)(commentSchema, data, `PATCH the comment ${id} of ${pathOf(name, issue)}`).html_url;
}
/** The hidden first line of a comment of a kind. */
function markerOf(kind) {
    if (!/^[A-Za-z0-9./-]{1,200}$/.test(kind) || kind.includes('--'))
        throw new errors/* CountersignError */.WS('internal', `${JSON.stringify(kind)} can't mark a comment`);
    return `<!-- countersign:${kind} -->`;
}
async function findComment(github, name, issue, marker, author) {
    const pages = github.paginate.iterator(github.rest.issues.listComments, {
        ...name,
        issue_number: issue,
        per_page: 100,
    });
    for await (const { data } of pages) {
        const comments = (0,client_answer/* readAnswer */.J)(schemas.array(commentSchema), data, `GET ${pathOf(name, issue)}`);
        const found = comments.find((each) => each.user?.login === author && each.body?.startsWith(marker) === true);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
/** The login that a token speaks for. GitHub refuses to tell an installation, such as GITHUB_TOKEN, its own. */
async function whoAmI(github) {
    try {
        const { data } = await github.rest.users.getAuthenticated();
        return (0,client_answer/* readAnswer */.J)(schemas.object({ login: schemas.string() }), data, 'GET /user').login;
    }
    catch (error) {
        if (error instanceof errors/* CountersignError */.WS && (error.code === 'refused' || error.code === 'not-found'))
            return 'github-actions[bot]';
        throw error;
    }
}
function pathOf({ owner, repo }, issue) {
    return `/repos/${owner}/${repo}/issues/${issue}/comments`;
}

;// CONCATENATED MODULE: ./build/github/page/commitComment.js





const [MARK, MARK_END] = ['<!-- countersign:not-the-head -->\n', '\n<!-- /countersign:not-the-head -->\n'];
const commitLine = (commit) => `<!-- commit:${commit} -->\n`;
/** The commit that a pull request ends in now (permission `pull-requests: read`). */
async function pullHead(github, name, pull) {
    const { data } = await github.rest.pulls.get({ ...name, pull_number: pull });
    const schema = schemas.object({ head: schemas.object({ sha: schemas.string() }) });
    return (0,client_answer/* readAnswer */.J)(schema, data, `GET ${(0,repositoryName/* apiPath */.S)(name)}/pulls/${pull}`).head.sha;
}
function mark(what, commit, head) {
    const lines = [
        '> [!WARNING]',
        `> **${what}.** This is the verdict of ${(0,markdown.codeSpan)(commit)}. The head of this pull request is ${(0,markdown.codeSpan)(head)}, of which it says nothing.`,
    ];
    return `${MARK}${lines.join('\n')}\n${MARK_END}`;
}
/** What stands before a comment's own text: whose verdict it is, for us and, where that is not the head, for people. */
function commentHead(what, commit, head) {
    return `${commitLine(commit)}${commit === head ? '' : mark(what, commit, head)}\n`;
}
/** Of a comment as we wrote it: its commit, and its text without what stands before it. */
function readComment(kind, { body }) {
    const marker = `${markerOf(kind)}\n`;
    if (!body.startsWith(marker))
        return undefined;
    const rest = body.slice(marker.length);
    const commit = /^<!-- commit:([0-9a-f]{40,64}) -->\n/.exec(rest)?.[1];
    if (commit === undefined)
        return undefined;
    const after = rest.slice(commitLine(commit).length);
    const end = after.startsWith(MARK) ? after.indexOf(MARK_END) + MARK_END.length : 0;
    return { commit, text: after.slice(end).replace(/^\n/, '') };
}
/**
 * Keeps the one comment of a kind on a pull request, which names the commit that it is of and says at its head where the
 * pull request has gone on, or never ended in that commit. See `upsertStickyComment`.
 */
async function upsertCommitComment(github, name, pull, { commit, ...comment }) {
    const head = await pullHead(github, name, pull);
    const author = comment.author ?? (await whoAmI(github));
    const found = await findStickyComment(github, name, pull, { ...comment, author });
    const isOfHead = found !== undefined && readComment(comment.kind, found)?.commit === head;
    if (isOfHead && commit !== head)
        return { id: found.id, url: found.url, done: 'left as it is: it is of a newer commit' };
    // Room for the mark that a later push may need.
    const room = Buffer.byteLength(commentHead('OF AN EARLIER COMMIT', commit, `${head} `));
    return upsertStickyComment(github, name, pull, {
        ...comment,
        author,
        head: { text: commentHead('OF ANOTHER COMMIT', commit, head), room },
    });
}
/**
 * Marks the comment of a kind as being of an earlier commit, where the pull request has another head by now (permission
 * `pull-requests: write`).
 * @returns the commit that it is of, where it was marked; undefined where there is nothing to mark
 */
async function markEarlierComment(github, name, pull, { kind, author }) {
    const found = await findStickyComment(github, name, pull, {
        kind,
        ...(author === undefined ? {} : { author }),
    });
    if (found === undefined)
        return undefined;
    const read = readComment(kind, found);
    if (read === undefined)
        return undefined;
    const head = await pullHead(github, name, pull);
    if (read.commit === head)
        return undefined;
    const body = `${markerOf(kind)}\n${commentHead('OF AN EARLIER COMMIT', read.commit, head)}${read.text}`;
    if (body !== found.body)
        await updateComment(github, name, pull, found.id, body);
    return read.commit;
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

/***/ 61232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ VERDICT_COMMENT),
/* harmony export */   markEarlierVerdict: () => (/* binding */ markEarlierVerdict)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _github_repositoryName_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46223);
/* harmony import */ var _jobGitHub_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48692);



/** Tells the verdict's comment from others. */
const VERDICT_COMMENT = 'verify-report';
/**
 * Marks the verdict on the pull request of this run as being of an earlier commit, where it is: whoever looks at it before
 * the new verdict is there is not to take it for one. What cannot be done is a warning.
 */
async function markEarlierVerdict(context, { token, pullRequest }) {
    const { env, event } = context;
    const repository = env['GITHUB_REPOSITORY'];
    const pull = pullRequest ?? event.pullRequest;
    if (!repository || pull === undefined)
        return;
    try {
        const { markEarlierComment } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(8387)]).then(__webpack_require__.bind(__webpack_require__, 48387));
        const github = await (0,_jobGitHub_js__WEBPACK_IMPORTED_MODULE_2__/* .jobGitHub */ .D)(context, token);
        const name = (0,_github_repositoryName_js__WEBPACK_IMPORTED_MODULE_1__.parseRepository)(repository);
        const marked = await markEarlierComment(github, name, pull, { kind: VERDICT_COMMENT });
        if (marked !== undefined)
            context.log(`The verdict on the pull request says now that it is of ${marked}`);
    }
    catch (error) {
        context.warn(`An earlier verdict on the pull request was not marked as being of an earlier commit: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .explanationOf */ .pg)(error)}`);
    }
}


/***/ }),

/***/ 48916:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   publishVerdict: () => (/* binding */ publishVerdict)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _github_page_checkRun_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40403);
/* harmony import */ var _github_page_renderVerdict_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45326);
/* harmony import */ var _github_client_permissions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25144);
/* harmony import */ var _github_repositoryName_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46223);
/* harmony import */ var _github_page_commitComment_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48387);
/* harmony import */ var _actionContext_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(87005);
/* harmony import */ var _log_actionLog_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(24697);
/* harmony import */ var _jobGitHub_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(48692);
/* harmony import */ var _markEarlierVerdict_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61232);
/* harmony import */ var _verdictCheck_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2631);











/**
 * Writes the verdict on the pull request, where the run is of one, and as a check run of its commit. A fork's
 * pull request has no token that may write: there it is a warning, and the summary has it all.
 * @throws CountersignError with the lines of YAML that a missing permission needs.
 */
async function publishVerdict(context, publishing, view, order) {
    const { env, event } = context;
    const pull = publishing.pullRequest ?? event.pullRequest;
    const { commit, checkRun: wantsCheck } = publishing;
    const wantsComment = publishing.comment && pull !== undefined;
    const repository = env['GITHUB_REPOSITORY'];
    if (!repository || commit === undefined || (!wantsComment && !wantsCheck))
        return;
    const name = (0,_github_repositoryName_js__WEBPACK_IMPORTED_MODULE_4__.parseRepository)(repository);
    try {
        const github = await (0,_jobGitHub_js__WEBPACK_IMPORTED_MODULE_7__/* .jobGitHub */ .D)(context, publishing.token);
        if (wantsComment)
            await comment(context, github, name, { pull, commit }, view);
        if (wantsCheck)
            await check(context, github, name, commit, view, order);
    }
    catch (error) {
        if (event.fork === undefined || event.name === 'pull_request_target')
            throw withAllPermissions(error);
        context.warn(`The verdict is in the summary alone: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .explanationOf */ .pg)(error)}`);
    }
}
/** All that both need at once: GitHub names one missing permission a run, and reading is asked for before writing. */
function withAllPermissions(error) {
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS) || error.code !== 'refused')
        return error;
    const yaml = (0,_github_client_permissions_js__WEBPACK_IMPORTED_MODULE_3__/* .permissionYaml */ .D)([
        { name: 'pull-requests', access: 'write' },
        { name: 'checks', access: 'write' },
    ]);
    const mend = `${yaml}\nOr set \`comment: false\` or \`check-run: false\` to go without.`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS(error.code, error.message, { cause: error, mend });
}
function pointerOf({ env }) {
    const url = (0,_actionContext_js__WEBPACK_IMPORTED_MODULE_8__/* .runUrlOf */ .Q)(env);
    return url === undefined
        ? '_The whole verdict is in the summary of the run._'
        : `_The whole verdict is in the [summary of the run](<${url}>)._`;
}
async function comment(context, github, name, { pull, commit }, view) {
    const posted = await (0,_github_page_commitComment_js__WEBPACK_IMPORTED_MODULE_5__/* .upsertCommitComment */ .E)(github, name, pull, {
        kind: _markEarlierVerdict_js__WEBPACK_IMPORTED_MODULE_6__/* .VERDICT_COMMENT */ .c,
        commit,
        markdown: (0,_log_actionLog_js__WEBPACK_IMPORTED_MODULE_9__/* .withoutSecrets */ .cT)((0,_github_page_renderVerdict_js__WEBPACK_IMPORTED_MODULE_2__.renderVerdict)(view), context.secrets),
        pointer: pointerOf(context),
    });
    context.log(`The comment with the verdict was ${posted.done}: ${posted.url}`);
}
async function check(context, github, name, headSha, view, order) {
    const { title, summary, text } = (0,_github_page_renderVerdict_js__WEBPACK_IMPORTED_MODULE_2__/* .renderCheckRun */ .k)(view);
    const detailsUrl = (0,_actionContext_js__WEBPACK_IMPORTED_MODULE_8__/* .runUrlOf */ .Q)(context.env);
    const posted = await (0,_github_page_checkRun_js__WEBPACK_IMPORTED_MODULE_1__/* .upsertCheckRun */ .B)(github, name, {
        ...(0,_verdictCheck_js__WEBPACK_IMPORTED_MODULE_10__.verdictCheck)(order),
        headSha,
        verdict: (0,_github_page_renderVerdict_js__WEBPACK_IMPORTED_MODULE_2__.overallOf)(view),
        title,
        summary: (0,_log_actionLog_js__WEBPACK_IMPORTED_MODULE_9__/* .withoutSecrets */ .cT)(summary, context.secrets),
        text: (0,_log_actionLog_js__WEBPACK_IMPORTED_MODULE_9__/* .withoutSecrets */ .cT)(text, context.secrets),
        ...(detailsUrl === undefined ? {} : { detailsUrl }),
        pointer: pointerOf(context),
    });
    context.log(`The check run with the verdict was ${posted.done}: ${posted.url ?? ''}`);
}


/***/ }),

/***/ 2631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verdictCheck: () => (/* binding */ verdictCheck)
/* harmony export */ });
/** The check run that an order's verdict is written as: found again by this, written over and not doubled. */
function verdictCheck(order) {
    return { name: 'Countersign verdict', externalId: `order-${order}` };
}


/***/ }),

/***/ 78398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ describeIssue)
/* harmony export */ });
/** The first thing that a schema finds wrong, for people: `usage.price: must be …`, or `name is missing`. */
function describeIssue(error) {
    const [issue] = error.issues;
    const member = issue?.path.map(String).join('.') ?? '';
    const message = issue?.message ?? 'is wrong';
    if (message.endsWith('received undefined'))
        return `${member} is missing`;
    const text = message.replace(/^Invalid input: /, '');
    return member === '' ? text : `${member}: ${text}`;
}


/***/ })

};
