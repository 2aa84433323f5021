export const id = 3445;
export const ids = [3445,293,8398,3774,1393];
export const modules = {

/***/ 24741:
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

/***/ 60400:
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
    return (0,_text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeForTerminal */ .f)(bare) === bare ? text : (0,_text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeForTerminal */ .f)(text);
}
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}


/***/ }),

/***/ 73445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publishVerdict: () => (/* binding */ publishVerdict)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/github/client.js + 1 modules
var client = __webpack_require__(40293);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js
var schemas = __webpack_require__(55156);
// EXTERNAL MODULE: ./build/github/answer.js
var github_answer = __webpack_require__(87674);
// EXTERNAL MODULE: ./build/github/cutMarkdown.js
var cutMarkdown = __webpack_require__(547);
;// CONCATENATED MODULE: ./build/github/checkRun.js




/** GitHub's limit for the summary and for the text, each. */
const MAX_CHECK_RUN_BYTES = 65_535;
const runSchema = schemas.object({
    id: schemas.int(),
    html_url: schemas.string().nullable(),
    external_id: schemas.string().nullish(),
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
            summary: (0,cutMarkdown/* cutMarkdown */.G)(report.summary, MAX_CHECK_RUN_BYTES, report.pointer),
            ...(report.text === undefined
                ? {}
                : { text: (0,cutMarkdown/* cutMarkdown */.G)(report.text, MAX_CHECK_RUN_BYTES, report.pointer) }),
        },
    };
    const find = () => findCheckRun(github, name, report);
    const found = await find();
    if (found !== undefined) {
        const { data: answer } = await github.rest.checks.update({ ...fields, check_run_id: found.id });
        const data = (0,github_answer/* readAnswer */.J)(runSchema, answer, `PATCH ${pathOf(name)}/check-runs/${found.id}`);
        return { id: data.id, url: data.html_url, done: 'updated' };
    }
    try {
        const { data: answer } = await github.rest.checks.create({ ...fields, head_sha: report.headSha });
        const data = (0,github_answer/* readAnswer */.J)(runSchema, answer, `POST ${pathOf(name)}/check-runs`);
        return { id: data.id, url: data.html_url, done: 'created' };
    }
    catch (error) {
        // It may have been made before the connection broke: look before it is made twice.
        const made = error instanceof errors.CountersignError && error.code === 'unavailable' ? await find() : undefined;
        if (made === undefined)
            throw error;
        return { id: made.id, url: made.html_url, done: 'created' };
    }
}
async function findCheckRun(github, name, report) {
    const runs = await github.paginate(github.rest.checks.listForRef, {
        ...name,
        ref: report.headSha,
        check_name: report.name,
        per_page: 100,
    });
    const call = `GET ${pathOf(name)}/commits/${report.headSha}/check-runs`;
    return (0,github_answer/* readAnswer */.J)(schemas.array(runSchema), runs, call).find((run) => run.external_id === report.externalId);
}
function pathOf({ owner, repo }) {
    return `/repos/${owner}/${repo}`;
}

// EXTERNAL MODULE: ./build/github/renderVerdict.js + 1 modules
var renderVerdict = __webpack_require__(61393);
// EXTERNAL MODULE: ./build/github/permissions.js
var permissions = __webpack_require__(21498);
// EXTERNAL MODULE: ./build/github/repositoryName.js
var repositoryName = __webpack_require__(46223);
;// CONCATENATED MODULE: ./build/github/stickyComment.js




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
    const body = `${marker}\n${(0,cutMarkdown/* cutMarkdown */.G)(comment.markdown, MAX_COMMENT_BYTES - Buffer.byteLength(marker) - 1, comment.pointer)}`;
    const author = comment.author ?? (await whoAmI(github));
    const find = () => findComment(github, name, issue, marker, author);
    const found = await find();
    if (found === undefined) {
        try {
            const { data: answer } = await github.rest.issues.createComment({ ...name, issue_number: issue, body });
            const data = (0,github_answer/* readAnswer */.J)(commentSchema, answer, `POST ${stickyComment_pathOf(name, issue)}`);
            return { id: data.id, url: data.html_url, done: 'created' };
        }
        catch (error) {
            // The connection may have been cut after the comment was made: look before anything is made twice.
            const made = error instanceof errors.CountersignError && error.code === 'unavailable' ? await find() : undefined;
            if (made?.body !== body)
                throw error;
            return { id: made.id, url: made.html_url, done: 'created' };
        }
    }
    if (found.body === body)
        return { id: found.id, url: found.html_url, done: 'unchanged' };
    const { data: answer } = await github.rest.issues.updateComment({ ...name, comment_id: found.id, body });
    const data = (0,github_answer/* readAnswer */.J)(commentSchema, answer, `PATCH the comment ${found.id} of ${stickyComment_pathOf(name, issue)}`);
    return { id: data.id, url: data.html_url, done: 'updated' };
}
function markerOf(kind) {
    if (!/^[A-Za-z0-9./-]{1,200}$/.test(kind) || kind.includes('--'))
        throw new errors.CountersignError('internal', `${JSON.stringify(kind)} can't mark a comment`);
    return `<!-- countersign:${kind} -->`;
}
async function findComment(github, name, issue, marker, author) {
    const pages = github.paginate.iterator(github.rest.issues.listComments, {
        ...name,
        issue_number: issue,
        per_page: 100,
    });
    for await (const { data } of pages) {
        const comments = (0,github_answer/* readAnswer */.J)(schemas.array(commentSchema), data, `GET ${stickyComment_pathOf(name, issue)}`);
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
        return (0,github_answer/* readAnswer */.J)(schemas.object({ login: schemas.string() }), data, 'GET /user').login;
    }
    catch (error) {
        if (error instanceof errors.CountersignError && (error.code === 'refused' || error.code === 'not-found'))
            return 'github-actions[bot]';
        throw error;
    }
}
function stickyComment_pathOf({ owner, repo }, issue) {
    return `/repos/${owner}/${repo}/issues/${issue}/comments`;
}

// EXTERNAL MODULE: ./build/actions/actionContext.js
var actionContext = __webpack_require__(24741);
// EXTERNAL MODULE: ./build/actions/actionLog.js
var actionLog = __webpack_require__(60400);
;// CONCATENATED MODULE: ./build/actions/publishVerdict.js









/**
 * Writes the verdict on the pull request, where the run is of one, and as a check run of its commit. A fork's
 * pull request has no token that may write: there it is a warning, and the summary has it all.
 * @throws CountersignError with the lines of YAML that a missing permission needs.
 */
async function publishVerdict(context, publishing, view, order) {
    const { env, event } = context;
    const pull = publishing.pullRequest ?? event.pullRequest;
    const wantsComment = publishing.comment && pull !== undefined;
    const commit = publishing.commit ?? event.headSha;
    const wantsCheck = publishing.checkRun && commit !== undefined;
    const repository = env['GITHUB_REPOSITORY'];
    if (!repository || (!wantsComment && !wantsCheck))
        return;
    const name = (0,repositoryName.parseRepository)(repository);
    const apiUrl = env['GITHUB_API_URL'];
    try {
        const github = await (0,client.createGitHubClient)({
            token: publishing.token ?? '',
            event,
            ...(apiUrl === undefined ? {} : { apiUrl }),
        });
        if (wantsComment)
            await comment(context, github, name, pull, view);
        if (wantsCheck)
            await check(context, github, name, commit, view, order);
    }
    catch (error) {
        if (event.fork === undefined || event.name === 'pull_request_target')
            throw withAllPermissions(error);
        const mend = error instanceof errors.CountersignError && error.mend !== undefined ? `\n${error.mend}` : '';
        context.warn(`The verdict is in the summary alone: ${(0,errors.messageOf)(error)}${mend}`);
    }
}
/** All that both need at once: GitHub names one missing permission a run, and reading is asked for before writing. */
function withAllPermissions(error) {
    if (!(error instanceof errors.CountersignError) || error.code !== 'refused')
        return error;
    const yaml = (0,permissions/* permissionYaml */.D)([
        { name: 'pull-requests', access: 'write' },
        { name: 'checks', access: 'write' },
    ]);
    const mend = `${yaml}\nOr set \`comment: false\` or \`check-run: false\` to go without.`;
    return new errors.CountersignError(error.code, error.message, { cause: error, mend });
}
function pointerOf({ env }) {
    const url = (0,actionContext/* runUrlOf */.Q)(env);
    return url === undefined
        ? '_The whole verdict is in the summary of the run._'
        : `_The whole verdict is in the [summary of the run](<${url}>)._`;
}
async function comment(context, github, name, pull, view) {
    const posted = await upsertStickyComment(github, name, pull, {
        kind: 'verify-report',
        markdown: (0,actionLog/* withoutSecrets */.cT)((0,renderVerdict.renderVerdict)(view), context.secrets),
        pointer: pointerOf(context),
    });
    context.log(`The comment with the verdict was ${posted.done}: ${posted.url}`);
}
async function check(context, github, name, headSha, view, order) {
    const { title, summary, text } = (0,renderVerdict/* renderCheckRun */.k)(view);
    const detailsUrl = (0,actionContext/* runUrlOf */.Q)(context.env);
    const posted = await upsertCheckRun(github, name, {
        name: 'Countersign verdict',
        headSha,
        externalId: `order-${order}`,
        verdict: (0,renderVerdict.statusOf)(view),
        title,
        summary: (0,actionLog/* withoutSecrets */.cT)(summary, context.secrets),
        text: (0,actionLog/* withoutSecrets */.cT)(text, context.secrets),
        ...(detailsUrl === undefined ? {} : { detailsUrl }),
        pointer: pointerOf(context),
    });
    context.log(`The check run with the verdict was ${posted.done}: ${posted.url ?? ''}`);
}


/***/ }),

/***/ 57163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EG: () => (/* binding */ checkOf),
/* harmony export */   Sw: () => (/* binding */ impossibleCheck),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   WU: () => (/* binding */ failedCheck)
/* harmony export */ });
/** The worst of many: `failed` before `not-possible` before `passed`; optional ones count where they were made. */
function verdictOf(checks) {
    if (checks.some((check) => check.status === 'failed'))
        return 'failed';
    if (checks.some((check) => check.status === 'not-possible' && check.optional !== true))
        return 'not-possible';
    return 'passed';
}
function checkOf(id, title, holds, detail) {
    return { id, title, status: holds ? 'passed' : 'failed', detail };
}
function failedCheck(id, title, detail) {
    return { id, title, status: 'failed', detail };
}
function impossibleCheck(id, title, detail) {
    return { id, title, status: 'not-possible', detail };
}


/***/ }),

/***/ 87674:
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
    const issue = (0,_text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeForTerminal */ .f)((0,_text_describeIssue_js__WEBPACK_IMPORTED_MODULE_2__/* .describeIssue */ .n)(parsed.error), 200);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('unavailable', `GitHub answered ${call} in a shape that is not its own: ${issue}`, {
        mend: 'See that GITHUB_API_URL names the API of GitHub and that no proxy stands in between, and run it again.',
    });
}


/***/ }),

/***/ 40293:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createGitHubClient: () => (/* binding */ createGitHubClient)
});

// UNUSED EXPORTS: waitFor

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/errors.js
var build_errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/storage/retry.js
var retry = __webpack_require__(9672);
// EXTERNAL MODULE: ./build/storage/transience.js
var transience = __webpack_require__(72426);
// EXTERNAL MODULE: ./build/text/escapeForTerminal.js
var escapeForTerminal = __webpack_require__(48044);
// EXTERNAL MODULE: ./build/github/permissions.js
var permissions = __webpack_require__(21498);
;// CONCATENATED MODULE: ./build/github/githubError.js



/**
 * A failed request in our words: what was asked, what GitHub said, why that is likely and how to mend it. A
 * permission that is missing is given as the lines of YAML that grant it, and a fork's pull request is named
 * as one, because GitHub answers both alike.
 */
function githubError(failed, event) {
    const { code, why, mend } = explain(failed, event);
    const asked = `${failed.method} ${failed.route}${failed.repository === undefined ? '' : ` of ${failed.repository}`}`;
    const said = (0,escapeForTerminal/* escapeForTerminal */.f)(failed.said, 600);
    const status = failed.status === undefined ? 'gave no answer' : `answered ${failed.status}`;
    return new build_errors.CountersignError(code, `GitHub ${status} to ${asked}: ${said}${why === '' ? '' : `; ${why}`}`, {
        cause: failed.cause,
        mend,
    });
}
function explain(failed, event) {
    const { status } = failed;
    if (isRateLimited(failed))
        return explainRateLimit(failed);
    if (status === undefined || status >= 500)
        return {
            code: 'unavailable',
            why: 'it was tried again as often as is safe',
            mend: 'Look at https://www.githubstatus.com and run the job again; what was done is not done twice.',
        };
    if (status === 401)
        return {
            code: 'refused',
            why: 'the token is wrong or has expired',
            mend: 'Pass a valid token in the input `token` (the default is ${{ github.token }}).',
        };
    if (status === 403)
        return explainForbidden(failed, event);
    if (status === 404 || status === 410)
        return {
            code: 'not-found',
            why: 'it does not exist, or the token may not see it (GitHub answers 404 to both)',
            mend: `Check the name; if it is right, let the token see it: ${(0,permissions/* permissionYaml */.D)((0,permissions/* permissionsOf */.k)(failed))}`,
        };
    if (status === 409)
        return { code: 'conflict', why: 'somebody changed it at the same time', mend: 'Run the job again.' };
    return { code: 'input', why: 'GitHub takes no such value', mend: 'Correct what its answer names.' };
}
function explainForbidden(failed, event) {
    if (event?.fork !== undefined && event.name !== 'pull_request_target')
        return {
            code: 'refused',
            why: `this run is of a pull request from ${(0,escapeForTerminal/* escapeForTerminal */.f)(event.fork, 120)}, a fork, and GitHub gives such runs a read-only token and no secrets`,
            mend: 'No `permissions:` line changes that. Write the verdict from a workflow that runs `on: workflow_run` after this one, or push the branch to this repository itself.',
        };
    const needed = (0,permissions/* permissionsOf */.k)(failed);
    const owner = failed.headers['x-accepted-oauth-scopes'];
    const scopes = typeof owner === 'string' && owner !== '' ? ` (a classic token needs the scope ${owner})` : '';
    return {
        code: 'refused',
        why: `the token lacks a permission${scopes}`,
        mend: (0,permissions/* permissionYaml */.D)(needed),
    };
}
function explainRateLimit({ headers }) {
    const reset = Number(headers['x-ratelimit-reset']);
    const until = Number.isFinite(reset) ? ` until ${new Date(reset * 1000).toISOString()}` : ' for a while';
    return {
        code: 'limit',
        why: `the rate limit of this token is used up${until} (GITHUB_TOKEN has 1,000 requests an hour and repository)`,
        mend: 'Wait until then and run the job again, or make scheduled workflows less frequent.',
    };
}
/** Primary and secondary limits, which GitHub reports with 403 as well as 429. */
function isRateLimited({ status, headers, said, }) {
    if (status === 429)
        return true;
    if (status !== 403)
        return false;
    return (headers['retry-after'] !== undefined ||
        String(headers['x-ratelimit-remaining']) === '0' ||
        /secondary rate limit/i.test(said));
}
/** What GitHub's answer says, in one line. */
function saidBy(data, error) {
    if (typeof data !== 'object' || data === null)
        return (0,build_errors.messageOf)(error);
    const { message, errors } = data;
    const details = Array.isArray(errors) ? `: ${errors.map(detailOf).join(', ')}` : '';
    return `${typeof message === 'string' ? message : (0,build_errors.messageOf)(error)}${details}`;
}
function detailOf(error) {
    if (typeof error === 'string')
        return error;
    const { message, field, code } = (error ?? {});
    if (typeof message === 'string')
        return message;
    return [field, code].filter((part) => typeof part === 'string').join(' ');
}

;// CONCATENATED MODULE: ./build/github/client.js





/** GitHub answers within 10 s or gives up itself; a minute is what anybody waits for one line of a log. */
const LIMITS = { attempts: 4, budgetMs: 55_000, attemptMs: 20_000 };
/**
 * A client of GitHub's REST API that tries again where that is safe: after rate limits always (the request was
 * not carried out), after 5xx, cut connections and answers that do not end for all methods but POST, which could happen
 * twice. Each call ends within a minute, however often it was tried, with what GitHub answered or one error.
 * @throws CountersignError `usage` without a token, or with what can be none.
 */
async function createGitHubClient(options) {
    if (options.token === '')
        throw new build_errors.CountersignError('usage', 'GitHub cannot be asked without a token', {
            mend: 'Set the input `token` to ${{ github.token }}, or the variable GITHUB_TOKEN on the command line.',
        });
    if (!/^[\x21-\x7e]+$/.test(options.token))
        throw new build_errors.CountersignError('usage', 'the token for GitHub is none: it holds spaces or other characters', {
            mend: 'Pass the token as GitHub gave it, without a line end.',
        });
    // Loaded when first needed: most actions start, check their inputs and fail without a request.
    const { GitHub, getOctokitOptions } = await __webpack_require__.e(/* import() */ 5555).then(__webpack_require__.bind(__webpack_require__, 85555));
    const apiUrl = options.apiUrl ?? process.env['GITHUB_API_URL'];
    const client = new GitHub(getOctokitOptions(options.token, {
        userAgent: 'countersign',
        ...(apiUrl === undefined ? {} : { baseUrl: apiUrl }),
        log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
    }));
    client.hook.wrap('request', async (request, parameters) => {
        const send = async (signal) => {
            // The hooks below this one were bound to these very parameters: what is handed on to them counts for nothing.
            Object.assign(parameters, { request: { ...parameters.request, signal } });
            return whole((await request(parameters)), signal);
        };
        return withPolicy(send, parameters, options);
    });
    return client;
}
async function withPolicy(send, request, options) {
    const { attempts, budgetMs, attemptMs, sleep } = { ...LIMITS, sleep: promises_.setTimeout, ...options };
    let spentMs = 0;
    for (let attempt = 1;; attempt += 1) {
        const started = performance.now();
        const limitMs = Math.min(attemptMs, budgetMs - spentMs);
        const signal = AbortSignal.timeout(limitMs);
        try {
            return await send(signal);
        }
        catch (error) {
            spentMs += performance.now() - started;
            const failed = failedRequest(request, signal.aborted ? tooSlow(limitMs, error) : error);
            const waitMs = attempt < attempts ? waitFor(failed, attempt) : undefined;
            if (waitMs === undefined || spentMs + waitMs >= budgetMs)
                throw githubError(failed, options.event);
            spentMs += waitMs;
            await sleep(waitMs);
        }
    }
}
/** Octokit takes a body that broke off for its text, and a page of a proxy for an answer. */
function whole(answer, signal) {
    signal.throwIfAborted();
    const { data, status, headers } = answer;
    const isEmpty = data === '' && (status === 204 || headers['content-type'] === undefined);
    if (isEmpty || (typeof data === 'object' && !(data instanceof ArrayBuffer)))
        return answer;
    throw new Error(`its answer ${status} is not JSON, or broke off`);
}
function tooSlow(limitMs, cause) {
    return new Error(`its answer was not whole within ${Math.ceil(limitMs / 1000)} s`, { cause });
}
/**
 * Milliseconds to wait before a failed request is sent again, undefined where it must not be: GitHub's
 * `retry-after`, else the end of its rate limit, else a minute as its guide asks after a secondary limit, else
 * a wait that doubles.
 */
function waitFor(failed, attempt, now = Date.now()) {
    const asked = (0,transience/* retryAfterMs */.V)(textOf(failed.headers['retry-after']), now);
    if (isRateLimited(failed)) {
        if (asked !== undefined)
            return asked;
        const reset = Number(failed.headers['x-ratelimit-reset']) * 1000;
        if (String(failed.headers['x-ratelimit-remaining']) === '0' && Number.isFinite(reset))
            return Math.max(0, reset - now) + 1000;
        return 60_000;
    }
    const passing = failed.status === undefined || failed.status >= 500;
    if (!passing || failed.method === 'POST')
        return undefined;
    return (0,retry/* waitBefore */.f)(attempt, { firstWaitMs: 500, maxWaitMs: 8000 }, Math.random(), asked);
}
function failedRequest(request, error) {
    const { response, status } = error;
    const { owner, repo } = request;
    const about = typeof owner === 'string' && typeof repo === 'string' ? `${owner}/${repo}` : undefined;
    return {
        method: request.method,
        route: request.url.replace(/^https?:\/\/[^/]+/, '').replace(/\?.*$/, ''),
        repository: about,
        // Octokit reports a connection that failed as status 500 without a response.
        status: response === undefined ? undefined : status,
        headers: response?.headers ?? {},
        said: saidBy(response?.data, error),
        cause: error,
    };
}
function textOf(header) {
    return header === undefined ? undefined : String(header);
}
function ignore() {
    // Octokit's own log would repeat what our errors say, and would print whole requests.
}


/***/ }),

/***/ 547:
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

/***/ 45549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   SS: () => (/* binding */ codeSpan),
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
    const shown = (0,_text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeForTerminal */ .f)(text, maxLength);
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
    return `<code>${entities((0,_text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeForTerminal */ .f)(text, maxLength))}</code>`;
}
/**
 * As prose. Punctuation becomes entities, which never have structure (GFM, section 6.2); what GitHub turns into
 * mentions, issue numbers, emoji and links after rendering is broken by a zero-width space.
 */
function prose(text, maxLength = 2000) {
    return breakReferences((0,_text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeForTerminal */ .f)(text, maxLength)).split('\u200b').map(entities).join('&#8203;');
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
    const lines = entries.map((entry) => (0,_text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeForTerminal */ .f)(entry, maxLength));
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

/***/ 25515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PM: () => (/* binding */ wholePage),
/* harmony export */   n8: () => (/* binding */ fitPage),
/* harmony export */   pY: () => (/* binding */ movable)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45549);

/** A piece that can be moved: a row of a table, or something folded. */
function movable(title, markdown) {
    return { markdown, title };
}
function joined(pieces) {
    return pieces
        .map(({ markdown, isRow }, at) => (at === 0 ? '' : isRow === true ? '\n' : '\n\n') + markdown)
        .join('');
}
/** The whole page. */
function wholePage(pieces) {
    return `${joined(pieces)}\n`;
}
function stub({ markdown, title = '', isRow }, place) {
    const words = `**moved for GitHub's limit**: ${Buffer.byteLength(markdown)} bytes, whole in ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(place)}`;
    if (isRow === true)
        return { markdown: `| ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(title)} | ${words} |`, isRow };
    return { markdown: `**${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(title)}** ${words}` };
}
/**
 * The page within a limit. Nothing of it is cut: whole pieces, the largest first, are moved away, and in the place of each
 * stands where it is.
 * @param maxBytes of UTF-8
 * @param place that the whole page is at
 * @returns undefined where even so there is no room
 */
function fitPage(pieces, maxBytes, place) {
    const fitted = [...pieces];
    const sizes = pieces.map(({ markdown }) => Buffer.byteLength(markdown));
    const largest = [...pieces.keys()]
        .filter((at) => pieces[at]?.title !== undefined)
        .sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0));
    for (;;) {
        const page = wholePage(fitted);
        if (Buffer.byteLength(page) <= maxBytes)
            return page;
        const at = largest.shift();
        const piece = at === undefined ? undefined : pieces[at];
        if (at === undefined || piece === undefined)
            return undefined;
        fitted[at] = stub(piece, place);
    }
}


/***/ }),

/***/ 21498:
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
    [/^GET .*\/check-runs/, 'checks', 'read'],
    [/\/check-runs/, 'checks', 'write'],
    [/\/attestations$/, 'attestations', 'write'],
    [/\/dispatches$/, 'contents', 'write'],
    [/^GET .*\/environments\/[^/]+\/(secrets|variables)/, 'environments', 'read'],
    [/\/environments\/[^/]+\/(secrets|variables)/, 'environments', 'write'],
    [/^GET .*\/(environments|actions\/runs)/, 'actions', 'read'],
    [/\/environments/, 'administration', 'write'],
    [/^GET .*\/actions\/secrets/, 'secrets', 'read'],
    [/\/actions\/secrets/, 'secrets', 'write'],
    [/^GET .*\/actions\/variables/, 'variables', 'read'],
    [/\/actions\/variables/, 'variables', 'write'],
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

/***/ 83886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U_: () => (/* binding */ codeLine),
/* harmony export */   Uj: () => (/* binding */ cardPieces),
/* harmony export */   zt: () => (/* binding */ askingPieces)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45549);
/* harmony import */ var _page_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25515);


const WHOLE = Number.POSITIVE_INFINITY;
/** A longer value would push the rest of the table out of sight: it is folded, whole. */
const MOST_IN_A_CELL = 300;
/** A configuration of so many lines is read where it stands; a longer one is folded. */
const MOST_OPEN_LINES = 40;
function partMarkdown(part) {
    if (typeof part === 'string')
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(part, WHOLE);
    if ('alarm' in part)
        return `⚠️&nbsp;**${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(part.alarm, WHOLE)}**`;
    const { value } = part;
    if (value.length <= MOST_IN_A_CELL)
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(value, WHOLE);
    return `<details><summary>${value.length} characters</summary>${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .htmlCode */ .h8)(value, WHOLE)}</details>`;
}
function lineMarkdown(line) {
    return line.map(partMarkdown).join('');
}
function rowPiece({ title, lines }) {
    const [, , row = ''] = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['', ''], [[(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(title), lines.map(lineMarkdown).join('<br>')]]).split('\n');
    return { ...(0,_page_js__WEBPACK_IMPORTED_MODULE_1__/* .movable */ .pY)(title, row), isRow: true };
}
function foldPiece(id, { title, lines }) {
    const block = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeBlock */ .DV)(lines, id === 'change' ? 'diff' : id === 'configurationHash' ? 'json' : '', WHOLE);
    const isShort = lines.length <= MOST_OPEN_LINES && block.length <= 4000 && id !== 'judgement';
    return (0,_page_js__WEBPACK_IMPORTED_MODULE_1__/* .movable */ .pY)(title, isShort
        ? `**${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(title)}**\n\n${block}`
        : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)(`${title} (${lines.length} line${lines.length === 1 ? '' : 's'})`, block));
}
function warnings(card) {
    const found = [];
    if (card.isRefused)
        found.push('> [!CAUTION]\n> **REFUSED.** The TEE does not hold under your own policy. Nothing will be signed, whatever is clicked.');
    if (card.isSimulated)
        found.push("> [!WARNING]\n> **SIMULATED TEE.** It protects nobody's data and proves nothing about the machine.");
    return found;
}
/** The table of a card and what is folded below it, without a heading: beside a verdict. */
function cardPieces(card) {
    const [head = '', rule = ''] = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['What', 'In words'], []).split('\n');
    return [
        { markdown: `${head}\n${rule}` },
        ...card.rows.map(rowPiece),
        ...card.rows.flatMap(({ id, whole }) => (whole === undefined ? [] : [foldPiece(id, whole)])),
    ];
}
/** A card as it is asked for, without its code, which is for who has read the page to its end. */
function askingPieces(card) {
    return [
        { markdown: `## ✍️ What you sign: order ${card.order}, suborder ${card.suborder}` },
        ...warnings(card).map((markdown) => ({ markdown })),
        ...cardPieces(card),
    ];
}
/** The code of a card, unless the owner's policy refuses the TEE anyway. */
function codeLine({ suborder, digest, code, isRefused }) {
    if (isRefused)
        return `Suborder ${suborder}: there is no code, since nothing is signed for this TEE.`;
    return `Suborder ${suborder}: **${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(code)}** (of ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(digest)})`;
}


/***/ }),

/***/ 61393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ renderCheckRun),
  renderVerdict: () => (/* binding */ renderVerdict),
  statusOf: () => (/* binding */ statusOf)
});

// EXTERNAL MODULE: ./build/checks.js
var build_checks = __webpack_require__(57163);
// EXTERNAL MODULE: ./build/text/escapeForTerminal.js
var escapeForTerminal = __webpack_require__(48044);
// EXTERNAL MODULE: ./build/github/markdown.js
var markdown = __webpack_require__(45549);
// EXTERNAL MODULE: ./build/github/page.js
var page = __webpack_require__(25515);
// EXTERNAL MODULE: ./build/github/renderCard.js
var renderCard = __webpack_require__(83886);
;// CONCATENATED MODULE: ./build/github/renderMetrics.js

/** More points than this don't fit the width of a comment. */
const MAX_POINTS = 40;
const MAX_METRICS = 6;
/** Mermaid's own line is too pale to see; this blue stands on GitHub's light and dark grounds. */
const LOOK = {
    xyChart: { width: 700, height: 320 },
    themeVariables: { xyChart: { plotColorPalette: '#2f81f7' } },
};
/**
 * Metrics as charts that GitHub draws itself (Mermaid's xychart), each with its first and last value in words and
 * its numbers folded below, for where no chart is drawn. The numbers are the solution's own word.
 */
function renderMetrics(metrics) {
    const drawn = metrics.map(clean).filter(({ points }) => points.length > 0);
    const shown = drawn.slice(0, MAX_METRICS).map(renderMetric);
    if (drawn.length > MAX_METRICS)
        shown.push(`_${drawn.length - MAX_METRICS} more metrics are in the result._`);
    return shown.join('\n\n');
}
function clean(metric) {
    const finite = metric.points.filter(({ at, value }) => drawable(at) && drawable(value));
    return { ...metric, points: thin([...finite].sort((left, right) => left.at - right.at)) };
}
/** What an axis can show without an exponent; not a number is none. */
function drawable(value) {
    return Math.abs(value) <= 1e15;
}
/** At most so many points, evenly taken, the first and the last among them. */
function thin(points) {
    if (points.length <= MAX_POINTS)
        return [...points];
    const step = (points.length - 1) / (MAX_POINTS - 1);
    return Array.from({ length: MAX_POINTS }, (_, index) => points[Math.round(index * step)]).filter((point) => point !== undefined);
}
function renderMetric({ name, along, points }) {
    const first = points[0];
    const last = points.at(-1);
    if (first === undefined || last === undefined)
        return '';
    const line = `<b>${(0,markdown/* prose */.CS)(name, 60)}</b>: ${number(first.value)} → ${number(last.value)} (${(0,markdown/* prose */.CS)(along, 40)} ${number(first.at)} to ${number(last.at)})`;
    const rows = points.map(({ at, value }) => [number(at), number(value), bar(value, points)]);
    const numbers = (0,markdown/* details */.zH)(`${points.length} values of ${name.slice(0, 60)}`, (0,markdown/* table */.tp)([(0,markdown/* prose */.CS)(along, 40), (0,markdown/* prose */.CS)(name, 60), ''], rows));
    return points.length < 2 ? line : `${line}\n\n${chart({ name, along, points })}\n\n${numbers}`;
}
function chart({ name, along, points }) {
    const values = points.map(({ value }) => value);
    const [low, high] = axis(Math.min(...values), Math.max(...values));
    return [
        '```mermaid',
        `%%{init: ${JSON.stringify(LOOK)}}%%`,
        'xychart-beta',
        `  title "${label(name)}"`,
        `  x-axis "${label(along)}" [${points.map(({ at }) => `"${number(at)}"`).join(', ')}]`,
        `  y-axis "${label(name)}" ${plain(low)} --> ${plain(high)}`,
        `  line [${values.map(plain).join(', ')}]`,
        '```',
    ].join('\n');
}
/** Shares from 0 to 1 keep that axis, so that two charts can be compared; others get a little air. */
function axis(low, high) {
    if (low >= 0 && high <= 1 && high > 0.2)
        return [0, 1];
    const air = (high - low) * 0.1 || Math.abs(high) * 0.1 || 1;
    return [low >= 0 ? Math.max(0, low - air) : low - air, high + air];
}
function bar(value, points) {
    const values = points.map((point) => point.value);
    const [low, high] = axis(Math.min(...values), Math.max(...values));
    const share = Math.min(1, Math.max(0, (value - low) / (high - low)));
    return '█'.repeat(Math.round(share * 20)) || '▏';
}
/** Mermaid has no escapes that hold everywhere: what could end a label is left out. */
function label(text) {
    return (text
        .replace(/[^\p{L}\p{N} _.,()/%+-]/gu, '')
        .slice(0, 60)
        .trim() || 'value');
}
function number(value) {
    return Number(value.toPrecision(4)).toLocaleString('en', {
        maximumSignificantDigits: 4,
        useGrouping: false,
    });
}
/** Decimal without exponent, as Mermaid's grammar has it. */
function plain(value) {
    const text = value.toPrecision(6);
    return text.includes('e')
        ? Number(text)
            .toFixed(12)
            .replace(/\.?0+$/, '')
        : String(Number(text));
}

;// CONCATENATED MODULE: ./build/github/renderVerdict.js






const ICON = { passed: '✅', failed: '❌', 'not-possible': '⚠️' };
const WORD = { passed: 'passed', failed: 'FAILED', 'not-possible': 'could not be made' };
const TEE_NAME = { sim: 'SIMULATED', 'sev-snp': 'AMD SEV-SNP', tdx: 'Intel TDX' };
/** What `verify-report` shows on a pull request and in the summary, as GitHub-flavoured Markdown. */
function renderVerdict(view) {
    const parts = [
        `## ${ICON[statusOf(view)]} ${headline(view)}`,
        ...warnings(view),
        ...(view.notPinned === undefined ? [] : [`_${view.notPinned}._`]),
        `### What ran\n\n${renderHashes(view.hashes)}`,
        `### Who approved\n\n${renderApprovals(view.approvals)}`,
        `### Where it ran\n\n${renderTee(view.tee)}`,
        `### Checks\n\n${renderChecks(view.checks)}`,
    ];
    const cards = (view.cards ?? []).map(renderSignedCard);
    if (cards.length > 0)
        parts.push(`### What was approved\n\n${cards.join('\n\n')}`);
    const metrics = renderMetrics(view.metrics ?? []);
    if (metrics !== '')
        parts.push(`### Metrics\n\nAs the solution itself reports them.\n\n${metrics}`);
    parts.push(`### Verify it yourself, offline\n\n${(0,markdown/* codeBlock */.DV)(view.offline, 'shell')}`);
    return `${parts.join('\n\n')}\n`;
}
/** The same for a check run: a title in plain text, the verdict as summary, the rest as text. */
function renderCheckRun(view) {
    const [heading = '', ...rest] = renderVerdict(view).split('\n### ');
    return {
        title: plainHeadline(view),
        summary: heading.trim(),
        text: rest.map((part) => `### ${part}`).join('\n'),
    };
}
/** The worst of the checks and of the hashes that differ; a verdict can't be better than what it rests on. */
function statusOf({ checks, hashes }) {
    if (checks.length === 0)
        return 'not-possible';
    return hashes.some((hash) => compare(hash) === 'failed') ? 'failed' : (0,build_checks/* verdictOf */.Vj)(checks);
}
function headline(view) {
    return `${verdictWords(view)}: ${(0,markdown/* prose */.CS)(view.line, 200)}`;
}
function plainHeadline(view) {
    return `${verdictWords(view)}: ${(0,escapeForTerminal/* escapeForTerminal */.f)(view.line, 200)}`;
}
function verdictWords(view) {
    const words = { passed: 'Verified', failed: 'NOT verified', 'not-possible': 'Not verified in full' }[statusOf(view)];
    return view.tee.kind === 'sim' ? `${words} (SIMULATED TEE)` : words;
}
function warnings({ tee, approvals, unwitnessed }) {
    const found = [];
    if (tee.kind === 'sim')
        found.push("> [!WARNING]\n> **SIMULATED TEE.** The evidence was made by software. It shows that the steps fit together; it protects nobody's data and proves nothing about the machine.");
    if (unwitnessed === true)
        found.push('> [!NOTE]\n> **NO WITNESSES.** No data owner asked for any: had the TEE been shown a fork of the ledger, in which an approval was not yet revoked or not yet used, this report would not show it.');
    if (approvals.some(({ unprotected }) => unprotected === true))
        found.push("> [!CAUTION]\n> **UNPROTECTED GATE.** An approval was signed with `allow-unprotected: true` from an environment whose rules did not hold: it may be nobody's decision.");
    return found;
}
function compare({ expected, actual }) {
    if (expected === undefined || actual === undefined)
        return 'not-possible';
    return expected.toLowerCase() === actual.toLowerCase() ? 'passed' : 'failed';
}
function renderHashes(hashes) {
    if (hashes.length === 0)
        return '_What ran on what is not opened in this report: it is sealed to the customer and to the data owners._';
    const words = {
        passed: '✅ the same',
        failed: '❌ DIFFERENT',
        'not-possible': '⚠️ nothing to compare with',
    };
    const rows = hashes.map((hash) => {
        const state = compare(hash);
        const [resource, ran] = [hash.expected, hash.actual].map((each) => each === undefined ? '—' : (0,markdown/* codeSpan */.SS)(each));
        const both = `resource file ${resource ?? ''}<br>the TEE ran ${ran ?? ''}`;
        return [(0,markdown/* prose */.CS)(hash.what), words[state], state === 'passed' ? (ran ?? '') : both];
    });
    return (0,markdown/* table */.tp)(['Input', 'Resource file and TEE', 'SHA-256'], rows);
}
function renderApprovals(approvals) {
    if (approvals.length === 0)
        return '❌ Nobody: there is no approval in this report.';
    return approvals.map(renderApproval).join('\n');
}
function renderApproval(approval) {
    const { who, fingerprint, what, when, runUrl, reviewer, unprotected } = approval;
    const gate = (runUrl === undefined ? '' : ` in ${(0,markdown/* link */.nf)('this run', runUrl)}`) +
        (reviewer === undefined ? '' : `, which ${(0,markdown/* codeSpan */.SS)(reviewer)} let pass`);
    const lines = [`- <b>${(0,markdown/* prose */.CS)(who)}</b> on ${(0,markdown/* prose */.CS)(when)}${gate}`];
    if (what !== undefined)
        lines.push(`what: ${(0,markdown/* prose */.CS)(what)}`);
    if (fingerprint !== undefined)
        lines.push(`key: ${(0,markdown/* codeSpan */.SS)(fingerprint)}`);
    if (unprotected === true)
        lines.push('❌ **UNPROTECTED GATE**');
    return lines.join('<br>\n  ');
}
/** The same card that was shown before the signature. */
function renderSignedCard(card) {
    const { suborder, code } = card;
    const title = `Suborder ${suborder}: all that was signed (card ${code})`;
    return (0,markdown/* details */.zH)(title, (0,page/* wholePage */.PM)((0,renderCard/* cardPieces */.Uj)(card)).trimEnd());
}
/** Our own words, kept on one line of a narrow column. */
function unbroken(text) {
    return text.replaceAll(' ', '&nbsp;');
}
function renderTee({ kind, measurement, operator }) {
    const by = operator === undefined ? '' : `, operated by ${(0,markdown/* prose */.CS)(operator)}`;
    return `**${TEE_NAME[kind]}**${kind === 'sim' ? ' TEE' : ''}${by}  \nMeasurement ${(0,markdown/* codeSpan */.SS)(measurement)}`;
}
function renderChecks(checks) {
    const count = (status) => checks.filter((check) => check.status === status).length;
    const counts = ['failed', 'not-possible', 'passed']
        .filter((status) => count(status) > 0)
        .map((status) => `${count(status)} ${WORD[status]}`);
    const bad = checks.filter(({ status }) => status !== 'passed');
    const good = checks.filter(({ status }) => status === 'passed');
    const parts = [counts.length === 0 ? '_No check was made._' : `**${counts.join(', ')}.**`];
    if (bad.length > 0)
        parts.push(renderCheckRows(bad));
    const goodTable = renderCheckRows(good);
    if (good.length > 0)
        parts.push(bad.length === 0 ? goodTable : (0,markdown/* details */.zH)(`${good.length} passed`, goodTable));
    return parts.join('\n\n');
}
function renderCheckRows(checks) {
    const rows = checks.map(({ status, title, detail, mend }) => [
        unbroken(`${ICON[status]} ${WORD[status]}`),
        (0,markdown/* prose */.CS)(title),
        (0,markdown/* prose */.CS)(detail) + (mend === undefined ? '' : `<br>→ ${(0,markdown/* prose */.CS)(mend)}`),
    ]);
    return (0,markdown/* table */.tp)(['', 'What must hold', 'What was seen'], rows);
}


/***/ }),

/***/ 9672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ withRetries),
/* harmony export */   f: () => (/* binding */ waitBefore)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _transience_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72426);



/**
 * Does something that may fail for a passing reason (see `transienceOf`) again, after a wait that doubles
 * and is spread at random between half and whole, so that many clients do not come back at once. A server's
 * `Retry-After` (RFC 9110, section 10.2.3) is honoured where it is longer.
 * @param what names the request in messages: `put part 3 of x to s3://bucket`.
 * @throws CountersignError `unavailable` with the last word once the tries are used up; what is not
 * transient is thrown as it came.
 */
async function withRetries(what, settings, attempt, random = Math.random) {
    const started = Date.now();
    for (let number = 1;; number += 1) {
        try {
            return await attempt(number);
        }
        catch (error) {
            const transience = (0,_transience_js__WEBPACK_IMPORTED_MODULE_2__/* .transienceOf */ .I)(error);
            if (transience === undefined)
                throw error;
            if (number >= settings.attempts)
                throw lastWord(what, number, Date.now() - started, error);
            const waitMs = waitBefore(number, settings, random(), transience.retryAfterMs);
            settings.onRetry?.(what, number, waitMs, whyOf(what, error), settings.attempts);
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(waitMs);
        }
    }
}
/** Milliseconds between try `number` and the next; `random` in [0, 1). A server can ask for at most 5 minutes. */
function waitBefore(number, settings, random, retryAfterMs = 0) {
    const whole = Math.min(settings.maxWaitMs, settings.firstWaitMs * 2 ** (number - 1));
    return Math.max(whole * (0.5 + random / 2), Math.min(retryAfterMs, 300_000));
}
function lastWord(what, tries, elapsedMs, cause) {
    const times = tries === 1 ? 'once' : `${tries} times in ${Math.round(elapsedMs / 1000)} s`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('unavailable', `${what}: gave up after trying ${times}; the last error was: ${whyOf(what, cause)}`, {
        cause,
        mend: 'Check the connection and that the store is up, then run the same command again.',
    });
}
/** The error's message without the name of the request, which is said already. */
function whyOf(what, error) {
    const message = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__.messageOf)(error);
    return message.startsWith(`${what}: `) ? message.slice(what.length + 2) : message;
}


/***/ }),

/***/ 72426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ transienceOf),
/* harmony export */   V: () => (/* binding */ retryAfterMs)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

const TRANSIENT_STATUS = new Set([408, 425, 429, 500, 502, 503, 504]);
/** What Node, undici and OpenSSL call a connection that broke, stalled or came out garbled. */
const TRANSIENT_CODES = new Set([
    'ECONNRESET',
    'ECONNREFUSED',
    'ECONNABORTED',
    'EPIPE',
    'ETIMEDOUT',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'ENETDOWN',
    'EAI_AGAIN',
    'EPROTO',
    'ERR_STREAM_PREMATURE_CLOSE',
    'UND_ERR_SOCKET',
    'UND_ERR_CONNECT_TIMEOUT',
    'UND_ERR_HEADERS_TIMEOUT',
    'UND_ERR_BODY_TIMEOUT',
    'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
]);
/** S3 errors that say the bytes or the clock of this one request suffered on the way. */
const TRANSIENT_NAMES = new Set([
    'BadDigest',
    'IncompleteBody',
    'InternalError',
    'RequestTimeTooSkewed', // the SDK learns the server's clock from it
    'RequestTimeout',
    'ServiceUnavailable',
    'SlowDown',
    'ThrottlingException',
    'XAmzContentSHA256Mismatch',
    'HTTPParserError',
]);
/** Whether trying again may help: cut connections, time-outs, 429 and 5xx. `undefined` when it will not. */
function transienceOf(error, depth = 0) {
    if (typeof error !== 'object' || error === null || depth > 4)
        return undefined;
    const { code, name, cause, status, retryAfter, $metadata, $response } = error;
    const answered = status ?? $metadata?.httpStatusCode;
    const asked = retryAfter ?? $response?.headers?.['retry-after'];
    if (answered !== undefined && TRANSIENT_STATUS.has(answered))
        return { retryAfterMs: retryAfterMs(asked) };
    if (name !== undefined && TRANSIENT_NAMES.has(name))
        return { retryAfterMs: retryAfterMs(asked) };
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError && code !== 'unavailable')
        return undefined;
    if (code !== undefined && (TRANSIENT_CODES.has(code) || code.startsWith('HPE_'))) {
        return { retryAfterMs: undefined };
    }
    // An answer that was cut in the middle of its XML or JSON parses as nothing though its status was good.
    if (answered !== undefined && answered < 300 && error instanceof Error)
        return { retryAfterMs: undefined };
    return transienceOf(cause, depth + 1);
}
/** `Retry-After` is seconds or an HTTP date (RFC 9110, section 10.2.3). */
function retryAfterMs(header, now = Date.now()) {
    if (header === undefined)
        return undefined;
    if (/^\d+$/.test(header.trim()))
        return Number(header) * 1000;
    const date = Date.parse(header);
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
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
