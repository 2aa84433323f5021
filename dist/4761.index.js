export const id = 4761;
export const ids = [4761];
export const modules = {

/***/ 4761:
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
// EXTERNAL MODULE: ./build/storage/http/retry.js
var retry = __webpack_require__(75697);
// EXTERNAL MODULE: ./build/storage/http/transience.js
var transience = __webpack_require__(74525);
// EXTERNAL MODULE: ./build/text/escapeForTerminal.js
var escapeForTerminal = __webpack_require__(48044);
// EXTERNAL MODULE: ./build/github/client/permissions.js
var permissions = __webpack_require__(25144);
;// CONCATENATED MODULE: ./build/github/client/githubError.js



/**
 * A failed request in our words: what was asked, what GitHub said, why that is likely and how to mend it. A
 * permission that is missing is given as the lines of YAML that grant it, and a fork's pull request is named
 * as one, because GitHub answers both alike.
 */
function githubError(failed, event) {
    const { code, why, mend } = explain(failed, event);
    const asked = `${failed.method} ${failed.route}${failed.repository === undefined ? '' : ` of ${failed.repository}`}`;
    const said = (0,escapeForTerminal.escapeForTerminal)(failed.said, 600);
    const status = failed.status === undefined ? 'gave no answer' : `answered ${failed.status}`;
    return new build_errors/* CountersignError */.WS(code, `GitHub ${status} to ${asked}: ${said}${why === '' ? '' : `; ${why}`}`, {
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
            why: `this run is of a pull request from ${(0,escapeForTerminal.escapeForTerminal)(event.fork, 120)}, a fork, and GitHub gives such runs a read-only token and no secrets`,
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
        return (0,build_errors/* messageOf */.bD)(error);
    const { message, errors } = data;
    const details = Array.isArray(errors) ? `: ${errors.map(detailOf).join(', ')}` : '';
    return `${typeof message === 'string' ? message : (0,build_errors/* messageOf */.bD)(error)}${details}`;
}
function detailOf(error) {
    if (typeof error === 'string')
        return error;
    const { message, field, code } = (error ?? {});
    if (typeof message === 'string')
        return message;
    return [field, code].filter((part) => typeof part === 'string').join(' ');
}

;// CONCATENATED MODULE: ./build/github/client/client.js





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
        throw new build_errors/* CountersignError */.WS('usage', 'GitHub cannot be asked without a token', {
            mend: 'Set the input `token` to ${{ github.token }}, or the variable GITHUB_TOKEN on the command line.',
        });
    if (!/^[\x21-\x7e]+$/.test(options.token))
        throw new build_errors/* CountersignError */.WS('usage', 'the token for GitHub is none: it holds spaces or other characters', {
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

/***/ 75697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ withRetries),
/* harmony export */   f: () => (/* binding */ waitBefore)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _transience_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74525);



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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('unavailable', `${what}: gave up after trying ${times}; the last error was: ${whyOf(what, cause)}`, {
        cause,
        mend: 'Check the connection and that the store is up, then run the same command again.',
    });
}
/** The error's message without the name of the request, which is said already. */
function whyOf(what, error) {
    const message = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error);
    return message.startsWith(`${what}: `) ? message.slice(what.length + 2) : message;
}


/***/ }),

/***/ 74525:
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
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS && code !== 'unavailable')
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


/***/ })

};
