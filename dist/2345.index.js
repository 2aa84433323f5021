export const id = 2345;
export const ids = [2345,293];
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

/***/ 52345:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkGate: () => (/* binding */ checkGate)
/* harmony export */ });
/* harmony import */ var _checks_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57163);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40293);
/* harmony import */ var _github_environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66039);
/* harmony import */ var _github_judgeEnvironment_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(67724);
/* harmony import */ var _github_repositoryName_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46223);
/* harmony import */ var _actionContext_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(24741);







/**
 * Reads the environment and the reviews of this run back from GitHub, before anything is signed.
 * @throws CountersignError `refused` with what to mend where the gate does not hold, unless that was allowed.
 */
async function checkGate(context, inputs) {
    const { checks, reviewer } = await look(context, inputs);
    const holds = (0,_checks_js__WEBPACK_IMPORTED_MODULE_4__/* .verdictOf */ .Vj)(checks) === 'passed';
    const bad = checks.find(({ status }) => status !== 'passed');
    if (!holds && !inputs.allowUnprotected)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('refused', `the gate of this approval does not hold, so nothing was signed: ${bad?.title ?? ''}: ${bad?.detail ?? ''}`, {
            mend: `${bad?.mend ?? 'Run the job in a protected environment.'} (To sign all the same, set \`allow-unprotected: true\`; the approval and every summary then say so.)`,
        });
    if (!holds)
        context.warn(`UNPROTECTED GATE: this approval may be nobody's decision. ${bad?.title ?? ''}: ${bad?.detail ?? ''}`);
    return { checks, protected: holds, context: recordOf(context, inputs, { reviewer, holds }) };
}
function recordOf({ env }, { environment }, { reviewer, holds }) {
    const known = {
        run: (0,_actionContext_js__WEBPACK_IMPORTED_MODULE_5__/* .runUrlOf */ .Q)(env),
        attempt: env['GITHUB_RUN_ATTEMPT'],
        environment,
        reviewer,
        unprotected: holds ? undefined : 'true',
    };
    return Object.fromEntries(Object.entries(known).flatMap(([name, value]) => (value ? [[name, value.slice(0, 512)]] : [])));
}
async function look(context, inputs) {
    const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run, GITHUB_API_URL: apiUrl } = context.env;
    if (inputs.environment === undefined)
        return impossible('the input environment is missing', "Name the job's environment in `environment`: it is not known to an action.");
    if (!repository || !run || !/^\d+$/.test(run))
        return impossible('this is no run on GitHub', 'Run it in a job of a protected environment.');
    try {
        const name = (0,_github_repositoryName_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRepository */ .S)(repository);
        const github = await (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__.createGitHubClient)({
            token: inputs.token ?? '',
            event: context.event,
            ...(apiUrl === undefined ? {} : { apiUrl }),
        });
        const state = await (0,_github_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .readEnvironment */ .Q)(github, name, inputs.environment);
        const reviews = await (0,_github_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .readRunReviews */ .l)(github, name, Number(run));
        const plan = inputs.githubPlan;
        const checks = [
            ...(0,_github_judgeEnvironment_js__WEBPACK_IMPORTED_MODULE_6__/* .judgeEnvironment */ .vF)(state, { actors: reviews.actors, ...(plan === undefined ? {} : { plan }) }),
            ...(0,_github_judgeEnvironment_js__WEBPACK_IMPORTED_MODULE_6__/* .judgeRunReviews */ .Cl)(state, reviews),
        ];
        const last = reviews.reviews
            .filter(({ environments }) => environments.includes(state.environment))
            .at(-1);
        return { checks, reviewer: last?.state === 'approved' ? last.reviewer : undefined };
    }
    catch (error) {
        // A gate that cannot be read is not known to hold; an allowed unprotected one need not be readable.
        if (!inputs.allowUnprotected)
            throw error;
        const mend = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError ? error.mend : undefined;
        return impossible((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.messageOf)(error), mend ?? 'Run the job again.');
    }
}
function impossible(detail, mend) {
    const title = 'The gate can be read back from GitHub';
    return { checks: [{ id: 'gate-readable', title, status: 'not-possible', detail, mend }] };
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





/**
 * A client of GitHub's REST API that tries again where that is safe: after rate limits always (the request was
 * not carried out), after 5xx and cut connections for all methods but POST, which could happen twice.
 * @throws CountersignError `usage` without a token.
 */
async function createGitHubClient(options) {
    if (options.token === '')
        throw new build_errors.CountersignError('usage', 'GitHub cannot be asked without a token', {
            mend: 'Set the input `token` to ${{ github.token }}, or the variable GITHUB_TOKEN on the command line.',
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
        return withPolicy(async () => request(parameters), parameters, options);
    });
    return client;
}
async function withPolicy(send, request, options) {
    const { attempts = 4, maxWaitMs = 60_000, sleep = promises_.setTimeout } = options;
    for (let attempt = 1;; attempt += 1) {
        try {
            return await send();
        }
        catch (error) {
            const failed = failedRequest(request, error);
            const waitMs = attempt < attempts ? waitFor(failed, attempt) : undefined;
            if (waitMs === undefined || waitMs > maxWaitMs)
                throw githubError(failed, options.event);
            await sleep(waitMs);
        }
    }
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

/***/ 66039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ readEnvironment),
/* harmony export */   l: () => (/* binding */ readRunReviews)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/**
 * Reads an environment and its repository back from GitHub (permission `actions: read`). What is read is judged
 * by `judgeEnvironment`.
 * @throws CountersignError as `createGitHubClient` says; an environment that isn't there is no error.
 */
async function readEnvironment(github, name, environment) {
    const { data: repository } = await github.rest.repos.get({ ...name });
    const organization = repository.owner.type === 'Organization';
    const found = await readRules(github, name, environment);
    const rules = found?.protection_rules ?? [];
    const reviewed = rules.find((rule) => rule.type === 'required_reviewers');
    return {
        repository: repository.full_name,
        environment,
        exists: found !== undefined,
        reviewers: 'reviewers' in (reviewed ?? {}) ? reviewersOf(reviewed) : [],
        preventsSelfReview: reviewed?.prevent_self_review === true,
        // In GitHub's answers, not in its description of them.
        adminsMayBypass: found?.can_admins_bypass,
        branches: await readBranches(github, name, environment, found?.deployment_branch_policy),
        visibility: visibilityOf(repository.visibility, repository.private),
        ownerKind: organization ? 'organization' : 'user',
        plan: organization && repository.private ? await readPlan(github, repository.owner.login) : undefined,
    };
}
async function readRules(github, name, environment) {
    try {
        const { data } = await github.rest.repos.getEnvironment({ ...name, environment_name: environment });
        return data;
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError && error.code === 'not-found')
            return undefined;
        throw error;
    }
}
function reviewersOf(rule) {
    return (rule.reviewers ?? []).map(({ type, reviewer }) => {
        const { login, slug } = (reviewer ?? {});
        return type === 'Team' ? { kind: 'team', name: slug ?? '' } : { kind: 'user', name: login ?? '' };
    });
}
async function readBranches(github, name, environment, policy) {
    if (policy === null || policy === undefined)
        return 'any';
    if (policy.protected_branches)
        return 'protected';
    const patterns = await github.paginate(github.rest.repos.listDeploymentBranchPolicies, {
        ...name,
        environment_name: environment,
        per_page: 100,
    });
    return patterns.flatMap((pattern) => (pattern.name === undefined ? [] : [pattern.name]));
}
function visibilityOf(visibility, isPrivate) {
    if (visibility === 'public' || visibility === 'private' || visibility === 'internal')
        return visibility;
    return isPrivate ? 'private' : 'public';
}
async function readPlan(github, organization) {
    try {
        const { data } = await github.rest.orgs.get({ org: organization });
        return data.plan?.name;
    }
    catch (error) {
        // Only owners see the plan; that it can't be seen is for the judge to say.
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError && (error.code === 'refused' || error.code === 'not-found'))
            return undefined;
        throw error;
    }
}
/** Who started a run and who answered at its gates, oldest first (permission `actions: read`). */
async function readRunReviews(github, name, runId) {
    const { data: run } = await github.rest.actions.getWorkflowRun({ ...name, run_id: runId });
    const { data: reviews } = await github.rest.actions.getReviewsForRun({ ...name, run_id: runId });
    const actors = [run.actor?.login, run.triggering_actor?.login].filter((login) => login !== undefined);
    return {
        runUrl: run.html_url,
        actors: [...new Set(actors)],
        reviews: reviews.map(({ user, state, comment, environments }) => ({
            reviewer: user.login,
            state,
            comment,
            environments: environments.flatMap((each) => (each.name === undefined ? [] : [each.name])),
        })),
    };
}


/***/ }),

/***/ 67724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cl: () => (/* binding */ judgeRunReviews),
/* harmony export */   t7: () => (/* binding */ judgePlan),
/* harmony export */   vF: () => (/* binding */ judgeEnvironment)
/* harmony export */ });
/**
 * Whether an environment gates what it should: nobody signs without a reviewer's yes, nobody says yes to a run
 * of their own, administrators can't step around, only known branches get in, and the plan is one on which
 * required reviewers hold (docs.github.com/actions/reference/workflows-and-actions/deployments-and-environments).
 * All that isn't `passed` is a reason not to sign.
 */
function judgeEnvironment(state, options = {}) {
    if (!state.exists) {
        const detail = `${state.repository} has no environment ${state.environment}, or the token may not see it`;
        return [
            failed('environment-exists', 'The environment exists', detail, `Create it at ${settingsUrl(state)}.`),
        ];
    }
    return [
        passed('environment-exists', 'The environment exists', `${state.environment} of ${state.repository}`),
        judgePlan(state, options.plan),
        judgeReviewers(state, options.actors ?? []),
        judgeSelfReview(state),
        judgeBypass(state),
        judgeBranches(state),
    ];
}
/** Whether required reviewers hold in this repository at all, whatever the environment says. */
function judgePlan(state, toldPlan) {
    const id = 'environment-plan';
    const title = 'Required reviewers hold in a repository of this visibility and plan';
    const mend = `Make the repository public, or move it to an organization on GitHub Enterprise.`;
    if (state.visibility === 'public')
        return passed(id, title, 'public repository');
    if (state.visibility === 'internal')
        return passed(id, title, 'internal repository, so on GitHub Enterprise');
    if (state.ownerKind === 'user')
        return failed(id, title, 'private repository of a personal account: GitHub drops the rule there', mend);
    const plan = state.plan ?? toldPlan;
    const source = state.plan === undefined ? ' as you told' : '';
    if (plan === undefined)
        return {
            ...{ id, title, status: 'not-possible' },
            detail: "private repository of an organization whose plan this token can't see",
            mend: 'Tell the plan in the input `github-plan` (enterprise, where that is true), or make the repository public.',
        };
    if (/^(enterprise|business_plus)/i.test(plan))
        return passed(id, title, `private repository, plan ${plan}${source}`);
    return failed(id, title, `private repository on the plan ${plan}${source}: required reviewers don't hold there`, mend);
}
function judgeReviewers(state, actors) {
    const id = 'environment-reviewers';
    const title = 'Somebody other than who started the run must approve';
    const mend = `Add a required reviewer at ${settingsUrl(state)}.`;
    const names = state.reviewers.map(({ kind, name }) => (kind === 'team' ? `team ${name}` : name));
    if (names.length === 0)
        return failed(id, title, 'no reviewer is required', mend);
    const others = state.reviewers.filter(({ kind, name }) => kind === 'team' || !includes(actors, name));
    if (others.length === 0)
        return failed(id, title, `the only reviewer, ${names.join(', ')}, started the run`, `${mend} Or let the run be started by another account, for example by a repository_dispatch.`);
    return passed(id, title, `required: ${names.join(' or ')}`);
}
function judgeSelfReview(state) {
    const id = 'environment-self-review';
    const title = 'Nobody can approve a run that they started';
    if (state.preventsSelfReview)
        return passed(id, title, 'self-review is prevented');
    return failed(id, title, 'self-review is allowed', `Tick "Prevent self-review" at ${settingsUrl(state)}.`);
}
function judgeBypass(state) {
    const id = 'environment-bypass';
    const title = 'Administrators cannot step around the rules';
    const mend = `Untick "Allow administrators to bypass configured protection rules" at ${settingsUrl(state)}.`;
    if (state.adminsMayBypass === false)
        return passed(id, title, 'no bypass');
    if (state.adminsMayBypass === true)
        return failed(id, title, 'administrators may bypass', mend);
    return { id, title, status: 'not-possible', detail: "this GitHub server doesn't tell", mend };
}
function judgeBranches(state) {
    const id = 'environment-branches';
    const title = 'Only chosen branches reach the secrets';
    const { branches } = state;
    const mend = `Limit "Deployment branches and tags" to the default branch at ${settingsUrl(state)}.`;
    if (branches === 'any')
        return failed(id, title, 'any branch may deploy', mend);
    if (branches === 'protected')
        return passed(id, title, 'protected branches only');
    const open = branches.filter((pattern) => /^[*/?]+$/.test(pattern));
    if (open.length > 0)
        return failed(id, title, `the pattern ${open.join(', ')} lets any branch in`, mend);
    if (branches.length === 0)
        return passed(id, title, 'no branch is let in at all');
    return passed(id, title, `only ${branches.join(', ')}`);
}
/**
 * Whether this run passed its gate by a reviewer's yes: an approval on record, the last word, by a required
 * reviewer who didn't start the run.
 */
function judgeRunReviews(state, { actors, reviews }) {
    const id = 'run-approved';
    const title = 'A required reviewer approved this run';
    const own = reviews.filter(({ environments }) => environments.includes(state.environment));
    const mend = 'Start the run again and have a required reviewer approve it on its page.';
    const last = own.at(-1);
    if (last === undefined)
        return [failed(id, title, 'no review of this run is on record', mend)];
    if (last.state !== 'approved')
        return [failed(id, title, `${last.reviewer}: ${last.state}`, mend)];
    if (includes(actors, last.reviewer))
        return [failed(id, title, `${last.reviewer} approved, who also started the run`, mend)];
    const named = state.reviewers.some(({ kind, name }) => kind === 'user' && same(name, last.reviewer));
    const teams = state.reviewers.filter(({ kind }) => kind === 'team').map(({ name }) => name);
    if (named)
        return [passed(id, title, `approved by ${last.reviewer}`)];
    if (teams.length > 0)
        return [passed(id, title, `approved by ${last.reviewer}, for GitHub a member of ${teams.join(' or ')}`)];
    return [failed(id, title, `${last.reviewer} approved, who is no required reviewer`, mend)];
}
function passed(id, title, detail) {
    return { id, title, status: 'passed', detail };
}
function failed(id, title, detail, mend) {
    return { id, title, status: 'failed', detail, mend };
}
function includes(names, name) {
    return names.some((each) => same(each, name));
}
// GitHub's logins differ by more than case.
function same(left, right) {
    return left.toLowerCase() === right.toLowerCase();
}
function settingsUrl({ repository }) {
    return `https://github.com/${repository}/settings/environments`;
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


/***/ })

};
