export const id = 7729;
export const ids = [7729,293,8398];
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

/***/ 39406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkGate: () => (/* binding */ checkGate)
});

// EXTERNAL MODULE: ./build/checks.js
var build_checks = __webpack_require__(57163);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/github/client.js + 1 modules
var client = __webpack_require__(40293);
// EXTERNAL MODULE: ./build/github/gate/gateState.js + 5 modules
var gateState = __webpack_require__(44083);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js
var schemas = __webpack_require__(55156);
// EXTERNAL MODULE: ./build/github/answer.js
var answer = __webpack_require__(87674);
;// CONCATENATED MODULE: ./build/github/runApprovals.js


const accountSchema = schemas.object({ id: schemas.int(), login: schemas.string().min(1) });
const approvalsSchema = schemas.array(schemas.object({
    user: accountSchema.nullish(),
    state: schemas["enum"](['approved', 'rejected', 'pending']),
    comment: schemas.string().nullish(),
    environments: schemas.array(schemas.object({ id: schemas.int().optional(), name: schemas.string() })),
}));
/**
 * The answers at the gates of a run (permission `actions: read`), in GitHub's order, of which it promises nothing.
 * @throws CountersignError as `createGitHubClient` says, and `unavailable` for an answer of another shape.
 */
async function readRunApprovals(github, name, runId) {
    const { data } = await github.rest.actions.getReviewsForRun({ ...name, run_id: runId });
    const call = `GET /repos/${name.owner}/${name.repo}/actions/runs/${runId}/approvals`;
    return (0,answer/* readAnswer */.J)(approvalsSchema, data, call).map(({ user, state, comment, environments }) => ({
        user: user ?? undefined,
        state,
        comment: comment ?? '',
        environments: environments.map(({ id, name: environment }) => ({ id, name: environment })),
    }));
}
/**
 * The decisions about one environment: no comments without a decision, none about others.
 * @param environment its name, whose case GitHub does not heed.
 */
function approvalsOf(approvals, environment) {
    const wanted = environment.toLowerCase();
    return approvals.filter(({ state, environments }) => state !== 'pending' && environments.some(({ name }) => name.toLowerCase() === wanted));
}

// EXTERNAL MODULE: ./build/github/gate/approvers.js
var gate_approvers = __webpack_require__(35058);
// EXTERNAL MODULE: ./build/github/gate/gateCheck.js
var gateCheck = __webpack_require__(99877);
;// CONCATENATED MODULE: ./build/github/gate/judgeApproval.js



const MEND = 'Start the workflow anew and have a required reviewer approve the run on its page.';
const APPROVED = { id: 'run-approved', title: 'This run was approved, and not rejected', mend: MEND };
const OTHER = { id: 'run-self-review', title: 'Who approved did not start the run', mend: MEND };
const NAMED = {
    id: 'run-approver',
    title: 'Who approved is one whom the owner named, and is asked',
    mend: MEND,
};
/**
 * Whether this run passed its gate by the yes of somebody whose yes counts. Which of several answers let this job in,
 * and in which order they came, GitHub doesn't tell: all of them must be a yes that counts.
 */
function judgeApproval(state, facts) {
    const answers = approvalsOf(facts.approvals, state.environment);
    const [first] = answers;
    if (first === undefined)
        return refused((0,gateCheck/* failed */.gz)(APPROVED, 'no answer about this run is on record'));
    const no = answers.find((answer) => answer.state !== 'approved');
    if (no !== undefined)
        return refused((0,gateCheck/* failed */.gz)(APPROVED, `${loginOf(no)}: ${no.state}`));
    if (answers.some(({ user }) => user === undefined))
        return refused((0,gateCheck/* failed */.gz)(APPROVED, 'approved by an account that was deleted'));
    const checks = [
        (0,gateCheck/* passed */.bF)(APPROVED, `approved by ${[...new Set(answers.map(loginOf))].join(' and ')}`),
        judgeOther(answers, facts),
        worst(answers.map(({ user }) => judgeNamed(state, user, facts))),
    ];
    const holds = checks.every(({ status }) => status === 'passed');
    return { checks, approval: holds ? first : undefined };
}
function judgeOther(answers, { actors }) {
    const own = answers.find(({ user }) => user !== undefined && (0,gate_approvers/* isAmong */.FB)(actors, user));
    if (own !== undefined)
        return (0,gateCheck/* failed */.gz)(OTHER, `${loginOf(own)} approved, who also started the run`);
    return (0,gateCheck/* passed */.bF)(OTHER, `started by ${actors.map(({ login }) => login).join(' and ') || 'a deleted account'}`);
}
function judgeNamed({ reviewers }, user, { approvers, memberships }) {
    if (user === undefined)
        return (0,gateCheck/* failed */.gz)(NAMED, 'an account that was deleted');
    const who = (0,gate_approvers/* nameOf */.Vb)(user);
    if (approvers.length > 0 && !(0,gate_approvers/* isAmong */.FB)(approvers, user))
        return (0,gateCheck/* failed */.gz)(NAMED, `${who} is not one of ${approvers.map(gate_approvers/* nameOf */.Vb).join(', ')}`);
    const users = reviewers.filter(({ kind }) => kind === 'user');
    if ((0,gate_approvers/* isAmong */.FB)(users, user))
        return (0,gateCheck/* passed */.bF)(NAMED, `${who} is a required reviewer`);
    const teams = reviewers.filter(({ kind }) => kind === 'team').map(({ name }) => name);
    if (teams.length === 0)
        return (0,gateCheck/* failed */.gz)(NAMED, `${who} is no required reviewer`);
    const known = memberships.filter(({ user: { id } }) => id === user.id);
    const inTeam = known.find(({ isMember }) => isMember === true);
    if (inTeam !== undefined)
        return (0,gateCheck/* passed */.bF)(NAMED, `${who} is in the team ${inTeam.team}`);
    const isUnseen = teams.some((team) => known.find((each) => each.team === team)?.isMember === undefined);
    if (!isUnseen)
        return (0,gateCheck/* failed */.gz)(NAMED, `${who} is not in the team ${teams.join(' or ')}`);
    if (approvers.length > 0)
        return (0,gateCheck/* passed */.bF)(NAMED, `${who} is named; GitHub let them answer for the team ${teams.join(' or ')}`);
    return (0,gateCheck/* impossible */.yW)({
        ...NAMED,
        mend: 'Name those whose yes counts in `approvers`, or give a token that may read who is in the team (Members: read of the organization).',
    }, `this token can't see whether ${who} is in the team ${teams.join(' or ')}`);
}
function worst(checks) {
    const [first] = checks;
    return (checks.find(({ status }) => status === 'failed') ??
        checks.find(({ status }) => status === 'not-possible') ??
        first ??
        (0,gateCheck/* failed */.gz)(NAMED, 'nobody'));
}
function refused(check) {
    return { checks: [check], approval: undefined };
}
function loginOf({ user }) {
    return user?.login ?? 'a deleted account';
}

;// CONCATENATED MODULE: ./build/github/gate/judgeRun.js

/**
 * What starts a workflow file of the branch itself, with what stands there: nobody's pull request, comment or other run
 * is part of it.
 */
const EVENTS = ['workflow_dispatch', 'repository_dispatch', 'schedule', 'push'];
const FOLDER = '.github/workflows/';
/** Whether a run is one that its owner meant: her workflow file, of her default branch, started once. */
function judgeRun(state, run, expected = {}) {
    const again = 'Start the workflow anew on the default branch.';
    const { repository, defaultBranch } = state;
    const isOwn = same(run.repository, repository) && same(run.headRepository ?? '', repository);
    const { ref = `refs/heads/${defaultBranch}` } = expected;
    return [
        (0,gateCheck/* judged */.g$)({ id: 'run-repository', title: 'The run is of this repository, not of a fork', mend: again }, isOwn, isOwn ? repository : `its commit comes from ${run.headRepository ?? 'a repository that is gone'}`),
        (0,gateCheck/* judged */.g$)({ id: 'run-branch', title: 'The run is of the default branch', mend: again }, run.branch === defaultBranch && ref === `refs/heads/${defaultBranch}`, `${run.branch ?? 'no branch'}${run.branch === defaultBranch && ref !== `refs/heads/${defaultBranch}` ? `, by ${ref}` : ''}`),
        (0,gateCheck/* judged */.g$)({
            id: 'run-event',
            title: 'The run was started by what brings nothing of others with it',
            mend: `Let the workflow run on ${EVENTS.join(', ')} alone.`,
        }, EVENTS.includes(run.event), run.event),
        judgeWorkflow(state, run, expected),
        (0,gateCheck/* judged */.g$)({
            id: 'run-attempt',
            title: 'The run is in its first attempt: GitHub does not tell which one was approved',
            mend: 'Do not re-run it: start the workflow anew, and have it approved.',
        }, run.attempt === 1, `attempt ${run.attempt}`),
    ];
}
function judgeWorkflow({ repository }, { path }, { workflow, workflowRef }) {
    const question = {
        id: 'run-workflow',
        title: 'The run is of the workflow file that may sign',
        mend: 'Sign from the workflow that the input `workflow` names, in a job of its own file.',
    };
    if (!path.startsWith(FOLDER))
        return (0,gateCheck/* judged */.g$)(question, false, `${path}, which is no file of ${FOLDER}`);
    const wanted = workflow?.includes('/') === false ? `${FOLDER}${workflow}` : workflow;
    if (wanted !== undefined && path !== wanted)
        return (0,gateCheck/* judged */.g$)(question, false, `${path}, not ${wanted}`);
    const own = workflowRef?.replace(/@.*$/, '').toLowerCase();
    const told = `${repository}/${path}`.toLowerCase();
    if (own !== undefined && own !== told)
        return (0,gateCheck/* judged */.g$)(question, false, `${path}; this job is of ${own}`);
    return (0,gateCheck/* judged */.g$)(question, true, path);
}
function same(left, right) {
    return left.toLowerCase() === right.toLowerCase();
}

;// CONCATENATED MODULE: ./build/github/gate/memberships.js




const membershipSchema = schemas.object({ state: schemas["enum"](['active', 'pending']) });
/** Whether those who answered are in the teams that the environment asks, those of nested teams included. */
async function readMemberships(github, state, approvals) {
    const [organization = ''] = state.repository.split('/');
    const teams = state.reviewers.filter(({ kind }) => kind === 'team').map(({ name }) => name);
    const accounts = approvalsOf(approvals, state.environment).flatMap(({ user }) => user ?? []);
    const memberships = [];
    for (const team of teams)
        for (const user of accounts)
            memberships.push({ team, user, isMember: await isMember(github, organization, team, user) });
    return memberships;
}
async function isMember(github, organization, team, { login }) {
    try {
        const at = { org: organization, team_slug: team, username: login };
        const { data } = await github.rest.teams.getMembershipForUserInOrg(at);
        const call = `GET /orgs/${organization}/teams/${team}/memberships/${login}`;
        return (0,answer/* readAnswer */.J)(membershipSchema, data, call).state === 'active';
    }
    catch (error) {
        if (!(error instanceof errors.CountersignError))
            throw error;
        // 404 is also what a token gets that may not see the team: then nothing is known of its members.
        if (error.code === 'not-found')
            return (await maySeeTeam(github, organization, team)) ? false : undefined;
        if (error.code === 'refused')
            return undefined;
        throw error;
    }
}
async function maySeeTeam(github, organization, team) {
    try {
        await github.rest.teams.getByName({ org: organization, team_slug: team });
        return true;
    }
    catch (error) {
        if (error instanceof errors.CountersignError && (error.code === 'refused' || error.code === 'not-found'))
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/github/gate/workflowRun.js



const repositorySchema = schemas.object({ full_name: schemas.string() });
const runSchema = schemas.object({
    html_url: schemas.string(),
    event: schemas.string(),
    head_branch: schemas.string().nullish(),
    path: schemas.string(),
    run_attempt: schemas.int(),
    repository: repositorySchema,
    head_repository: repositorySchema.nullish(),
    actor: accountSchema.nullish(),
    triggering_actor: accountSchema.nullish(),
});
/**
 * Reads a run back from GitHub (permission `actions: read`).
 * @throws CountersignError as `createGitHubClient` says, and `unavailable` for an answer of another shape.
 */
async function readWorkflowRun(github, name, runId) {
    const { data } = await github.rest.actions.getWorkflowRun({ ...name, run_id: runId });
    const run = (0,answer/* readAnswer */.J)(runSchema, data, `GET /repos/${name.owner}/${name.repo}/actions/runs/${runId}`);
    const { actor, triggering_actor: again } = run;
    return {
        url: run.html_url,
        actors: [actor, again].flatMap((account) => account ?? []),
        event: run.event,
        branch: run.head_branch ?? undefined,
        // GitHub writes the ref behind some: `.github/workflows/approve.yml@main`.
        path: run.path.replace(/@.*$/, ''),
        repository: run.repository.full_name,
        headRepository: run.head_repository?.full_name,
        attempt: run.run_attempt,
    };
}

// EXTERNAL MODULE: ./build/github/repositoryName.js
var repositoryName = __webpack_require__(46223);
// EXTERNAL MODULE: ./build/actions/actionContext.js
var actionContext = __webpack_require__(24741);
;// CONCATENATED MODULE: ./build/actions/gate.js











/**
 * Reads the gate of this job back from GitHub, before anything is signed: its environment, the branch that it lets in,
 * this run and who approved it.
 * @throws CountersignError `refused` with what to mend where the gate does not hold, unless that was allowed.
 */
async function checkGate(context, inputs) {
    const found = await look(context, inputs);
    const { checks, approval } = found;
    const holds = (0,build_checks/* verdictOf */.Vj)(checks) === 'passed';
    const bad = checks.filter(({ status, optional }) => status === 'failed' || (status !== 'passed' && !optional));
    const [first] = bad;
    if (!holds && !inputs.allowUnprotected) {
        for (const { id, title, detail } of bad)
            context.log(`GATE ${id}: ${title}: ${detail}`);
        throw new errors.CountersignError('refused', `the gate does not hold, so nothing was signed: ${first?.id ?? ''}: ${first?.title ?? ''}: ${first?.detail ?? ''}`, {
            mend: `${first?.mend ?? 'Run the job in a protected environment.'} (To sign all the same, set \`allow-unprotected: true\`; what is signed and every summary then say so.)`,
        });
    }
    if (!holds)
        context.warn(`UNPROTECTED GATE: what is signed may be nobody's decision. ${first?.title ?? ''}: ${first?.detail ?? ''}`);
    return { checks, protected: holds, context: recordOf(context, inputs, found, holds), approval };
}
function recordOf({ env }, { environment }, { approval, run }, holds) {
    const known = {
        run: (0,actionContext/* runUrlOf */.Q)(env),
        attempt: env['GITHUB_RUN_ATTEMPT'],
        environment,
        workflow: run?.path,
        reviewer: approval?.user?.login,
        reviewerId: approval?.user === undefined ? undefined : String(approval.user.id),
        unprotected: holds ? undefined : 'true',
    };
    return Object.fromEntries(Object.entries(known).flatMap(([name, value]) => (value ? [[name, value.slice(0, 512)]] : [])));
}
async function look(context, inputs) {
    const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = context.env;
    if (inputs.environment === undefined)
        return impossible('the input environment is missing', "Name the job's environment in `environment`: it is not known to an action.");
    if (!repository || !run || !/^\d+$/.test(run))
        return impossible('this is no run on GitHub', 'Run it in a job of a protected environment.');
    try {
        return await judgeJob(context, { ...inputs, environment: inputs.environment }, repository, Number(run));
    }
    catch (error) {
        // A gate that cannot be read is not known to hold; an allowed unprotected one need not be readable.
        if (!inputs.allowUnprotected)
            throw error;
        const mend = error instanceof errors.CountersignError ? error.mend : undefined;
        return impossible((0,errors.messageOf)(error), mend ?? 'Run the job again.');
    }
}
async function judgeJob({ env, event }, inputs, repository, runId) {
    const { approvers, environment, githubPlan: plan, readingEnvironments, workflow } = inputs;
    const { GITHUB_API_URL: apiUrl, GITHUB_REF: ref, GITHUB_WORKFLOW_REF: workflowRef } = env;
    const name = (0,repositoryName.parseRepository)(repository);
    const github = await (0,client.createGitHubClient)({
        token: inputs.token ?? '',
        event,
        ...(apiUrl === undefined ? {} : { apiUrl }),
    });
    const gate = await (0,gateState.readGate)(github, name, environment, readingEnvironments);
    const run = await readWorkflowRun(github, name, runId);
    const approvals = await readRunApprovals(github, name, runId);
    const { actors } = run;
    const verdict = judgeApproval(gate.environment, {
        ...{ approvals, actors, approvers },
        memberships: await readMemberships(github, gate.environment, approvals),
    });
    const checks = [
        ...(0,gateState.judgeGate)(gate, { actors, approvers, ...(plan === undefined ? {} : { plan }) }),
        ...judgeRun(gate.environment, run, {
            ...(ref ? { ref } : {}),
            ...(workflowRef ? { workflowRef } : {}),
            ...(workflow === undefined ? {} : { workflow }),
        }),
        ...verdict.checks,
    ];
    return { checks, run, approval: verdict.approval };
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
