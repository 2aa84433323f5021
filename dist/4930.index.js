export const id = 4930;
export const ids = [4930,6039];
export const modules = {

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

/***/ 34503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ environmentFits),
/* harmony export */   M: () => (/* binding */ createEnvironment)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66039);


/** GitHub's limit. */
const MAX_REVIEWERS = 6;
/**
 * Makes a protected environment or brings one into shape: reviewers, no self-review, no bypass by
 * administrators, only these branches. Reviewers and branches that are there beyond the wish are taken out. Safe
 * to repeat; what was already so is not written again. The token needs `Administration: write`.
 * @returns the environment as GitHub tells it afterwards, for `judgeEnvironment`: a server that can't forbid the
 * bypass keeps it, and the judge says so.
 * @throws CountersignError `input` for no or too many reviewers, `not-found` for one that GitHub doesn't know.
 */
async function createEnvironment(github, name, wish) {
    checkReviewers(wish);
    if (wish.branches.length === 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('input', 'an environment that no branch may use is of no use', {
            mend: 'Name at least the default branch.',
        });
    const before = await (0,_environment_js__WEBPACK_IMPORTED_MODULE_1__.readEnvironment)(github, name, wish.environment);
    if (!rulesFit(before, wish))
        await putRules(github, name, wish);
    await putBranches(github, name, wish);
    return (0,_environment_js__WEBPACK_IMPORTED_MODULE_1__.readEnvironment)(github, name, wish.environment);
}
function checkReviewers({ environment, reviewers, withoutReviewers }) {
    if (withoutReviewers === true && reviewers.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('input', `the environment ${environment} is to have reviewers, and none`);
    if (withoutReviewers !== true && (reviewers.length === 0 || reviewers.length > MAX_REVIEWERS))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('input', `an environment takes 1 to ${MAX_REVIEWERS} reviewers, not ${reviewers.length}`);
}
/** Whether nothing is left to do, the bypass included where the server tells it. */
function environmentFits(state, wish) {
    if (!rulesFit(state, wish) || typeof state.branches === 'string')
        return false;
    const { branches } = state;
    return (branches.every(({ type }) => type !== 'tag') &&
        sameSet(branches.map(({ name }) => name), wish.branches));
}
function rulesFit(state, wish) {
    const key = ({ kind, name }) => `${kind} ${name.toLowerCase()}`;
    return (state.exists &&
        // GitHub keeps self-review with the reviewers: without them it tells nothing of it.
        (wish.withoutReviewers === true || state.preventsSelfReview) &&
        state.adminsMayBypass !== true &&
        Array.isArray(state.branches) &&
        sameSet(state.reviewers.map(key), wish.reviewers.map(key)));
}
async function putRules(github, name, wish) {
    const rules = {
        ...name,
        environment_name: wish.environment,
        prevent_self_review: wish.withoutReviewers !== true,
        reviewers: await Promise.all(wish.reviewers.map((reviewer) => reviewerId(github, name, reviewer))),
        deployment_branch_policy: { protected_branches: false, custom_branch_policies: true },
    };
    try {
        // Taken by github.com and used by Terraform's provider, though the reference doesn't name it.
        const noBypass = { can_admins_bypass: false };
        await github.rest.repos.createOrUpdateEnvironment({ ...rules, ...noBypass });
    }
    catch (error) {
        // Servers that don't know the field refuse the request by its name.
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError) || !error.message.includes('can_admins_bypass'))
            throw error;
        await github.rest.repos.createOrUpdateEnvironment(rules);
    }
}
async function reviewerId(github, name, { kind, name: reviewer }) {
    if (kind === 'team') {
        const { data } = await github.rest.teams.getByName({ org: name.owner, team_slug: reviewer });
        return { type: 'Team', id: data.id };
    }
    const { data } = await github.rest.users.getByUsername({ username: reviewer });
    return { type: 'User', id: data.id };
}
async function putBranches(github, name, wish) {
    const at = { ...name, environment_name: wish.environment };
    const present = await github.paginate(github.rest.repos.listDeploymentBranchPolicies, {
        ...at,
        per_page: 100,
    });
    const isWished = ({ name: pattern = '', type }) => type !== 'tag' && wish.branches.includes(pattern);
    const names = present.filter(isWished).map((policy) => policy.name);
    for (const branch of wish.branches.filter((each) => !names.includes(each)))
        await github.rest.repos.createDeploymentBranchPolicy({ ...at, name: branch });
    for (const policy of present)
        if (policy.id !== undefined && !isWished(policy))
            await github.rest.repos.deleteDeploymentBranchPolicy({ ...at, branch_policy_id: policy.id });
}
function sameSet(left, right) {
    return left.length === right.length && left.every((each) => right.includes(each));
}


/***/ }),

/***/ 66039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readEnvironment: () => (/* binding */ readEnvironment)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55156);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87674);
/* harmony import */ var _readPages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41362);




const repositorySchema = zod__WEBPACK_IMPORTED_MODULE_3__.object({
    full_name: zod__WEBPACK_IMPORTED_MODULE_3__.string(),
    html_url: zod__WEBPACK_IMPORTED_MODULE_3__.string(),
    default_branch: zod__WEBPACK_IMPORTED_MODULE_3__.string().min(1),
    visibility: zod__WEBPACK_IMPORTED_MODULE_3__.string().optional(),
    private: zod__WEBPACK_IMPORTED_MODULE_3__.boolean(),
    owner: zod__WEBPACK_IMPORTED_MODULE_3__.object({ type: zod__WEBPACK_IMPORTED_MODULE_3__.string(), login: zod__WEBPACK_IMPORTED_MODULE_3__.string() }),
});
const ruleSchema = zod__WEBPACK_IMPORTED_MODULE_3__.object({
    type: zod__WEBPACK_IMPORTED_MODULE_3__.string(),
    prevent_self_review: zod__WEBPACK_IMPORTED_MODULE_3__.boolean().optional(),
    reviewers: zod__WEBPACK_IMPORTED_MODULE_3__.array(zod__WEBPACK_IMPORTED_MODULE_3__.object({
        type: zod__WEBPACK_IMPORTED_MODULE_3__.string().optional(),
        reviewer: zod__WEBPACK_IMPORTED_MODULE_3__.object({ id: zod__WEBPACK_IMPORTED_MODULE_3__.int(), login: zod__WEBPACK_IMPORTED_MODULE_3__.string().optional(), slug: zod__WEBPACK_IMPORTED_MODULE_3__.string().optional() })
            .nullish(),
    }))
        .optional(),
});
const environmentSchema = zod__WEBPACK_IMPORTED_MODULE_3__.object({
    name: zod__WEBPACK_IMPORTED_MODULE_3__.string(),
    protection_rules: zod__WEBPACK_IMPORTED_MODULE_3__.array(ruleSchema).optional(),
    // In GitHub's answers, not in its description of them.
    can_admins_bypass: zod__WEBPACK_IMPORTED_MODULE_3__.boolean().optional(),
    deployment_branch_policy: zod__WEBPACK_IMPORTED_MODULE_3__.object({ protected_branches: zod__WEBPACK_IMPORTED_MODULE_3__.boolean(), custom_branch_policies: zod__WEBPACK_IMPORTED_MODULE_3__.boolean() })
        .nullish(),
});
const policiesSchema = zod__WEBPACK_IMPORTED_MODULE_3__.object({
    branch_policies: zod__WEBPACK_IMPORTED_MODULE_3__.array(zod__WEBPACK_IMPORTED_MODULE_3__.object({ name: zod__WEBPACK_IMPORTED_MODULE_3__.string(), type: zod__WEBPACK_IMPORTED_MODULE_3__["enum"](['branch', 'tag']).optional() })),
});
const organizationSchema = zod__WEBPACK_IMPORTED_MODULE_3__.object({ plan: zod__WEBPACK_IMPORTED_MODULE_3__.object({ name: zod__WEBPACK_IMPORTED_MODULE_3__.string() }).optional() });
/**
 * Reads an environment and its repository back from GitHub (permission `actions: read`). What is read is judged
 * by `judgeEnvironment`.
 * @throws CountersignError as `createGitHubClient` says, and `unavailable` for an answer of another shape; an
 * environment that isn't there is no error.
 */
async function readEnvironment(github, name, environment) {
    // As parts of a path these would name the repository or its environments.
    if (/^\.{0,2}$/.test(environment))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('input', `"${environment}" is the name of no environment`);
    const { data } = await github.rest.repos.get({ ...name });
    const repository = (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .readAnswer */ .J)(repositorySchema, data, `GET /repos/${name.owner}/${name.repo}`);
    const organization = repository.owner.type === 'Organization';
    const found = await readRules(github, name, environment);
    // GitHub makes one such rule; were there several, whoever is in any of them could have said yes.
    const asked = (found?.protection_rules ?? []).filter(({ type }) => type === 'required_reviewers');
    const reviewers = asked.flatMap(reviewersOf);
    return {
        repository: repository.full_name,
        repositoryUrl: repository.html_url.replace(/\/$/, ''),
        defaultBranch: repository.default_branch,
        environment: found?.name ?? environment,
        exists: found !== undefined,
        reviewers: reviewers.filter((reviewer) => reviewer !== undefined),
        goneReviewers: reviewers.filter((reviewer) => reviewer === undefined).length,
        preventsSelfReview: asked.length > 0 && asked.every((rule) => rule.prevent_self_review === true),
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
        return (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .readAnswer */ .J)(environmentSchema, data, `GET ${pathOf(name, environment)}`);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError && error.code === 'not-found')
            return undefined;
        throw error;
    }
}
function reviewersOf(rule) {
    return (rule.reviewers ?? []).map(({ type, reviewer }) => {
        const kind = type === 'Team' ? 'team' : 'user';
        const name = kind === 'team' ? reviewer?.slug : reviewer?.login;
        return name === undefined || reviewer === undefined || reviewer === null
            ? undefined
            : { kind, name, id: reviewer.id };
    });
}
async function readBranches(github, name, environment, policy) {
    if (policy === undefined || policy === null)
        return 'any';
    if (policy.protected_branches)
        return 'protected';
    const policies = await (0,_readPages_js__WEBPACK_IMPORTED_MODULE_2__/* .readPages */ .n)('branch policies', async (page) => {
        const at = { ...name, environment_name: environment, per_page: _readPages_js__WEBPACK_IMPORTED_MODULE_2__/* .PAGE_SIZE */ .m, page };
        const { data } = await github.rest.repos.listDeploymentBranchPolicies(at);
        const call = `GET ${pathOf(name, environment)}/deployment-branch-policies`;
        return (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .readAnswer */ .J)(policiesSchema, data, call).branch_policies;
    });
    return policies.map(({ name: pattern, type }) => ({ name: pattern, type }));
}
function visibilityOf(visibility, isPrivate) {
    if (visibility === 'public' || visibility === 'private' || visibility === 'internal')
        return visibility;
    return isPrivate ? 'private' : 'public';
}
async function readPlan(github, organization) {
    try {
        const { data } = await github.rest.orgs.get({ org: organization });
        return (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .readAnswer */ .J)(organizationSchema, data, `GET /orgs/${organization}`).plan?.name;
    }
    catch (error) {
        // Only owners see the plan; that it can't be seen is for the judge to say.
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError && (error.code === 'refused' || error.code === 'not-found'))
            return undefined;
        throw error;
    }
}
function pathOf({ owner, repo }, environment) {
    return `/repos/${owner}/${repo}/environments/${environment}`;
}


/***/ }),

/***/ 99877:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bF: () => (/* binding */ passed),
/* harmony export */   g$: () => (/* binding */ judged),
/* harmony export */   gz: () => (/* binding */ failed),
/* harmony export */   yW: () => (/* binding */ impossible)
/* harmony export */ });
function passed({ id, title }, detail) {
    return { id, title, status: 'passed', detail };
}
function failed(question, detail) {
    return answered(question, 'failed', detail);
}
function impossible(question, detail) {
    return answered(question, 'not-possible', detail);
}
function judged(question, holds, detail) {
    return holds ? passed(question, detail) : failed(question, detail);
}
function answered({ id, title, mend }, status, detail) {
    return { id, title, status, detail, mend };
}


/***/ }),

/***/ 67724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bd: () => (/* binding */ judgeReadingEnvironment),
/* harmony export */   t7: () => (/* binding */ judgePlan),
/* harmony export */   vF: () => (/* binding */ judgeEnvironment)
/* harmony export */ });
/* harmony import */ var _gate_approvers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35058);
/* harmony import */ var _gate_gateCheck_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99877);


/** What could stand for another name: GitHub reads a policy's name as a pattern (fnmatch). */
const WILDCARD = /[*?[\]{}\\!]/;
/**
 * Whether an environment gates what it should: nobody signs without the yes of a reviewer whom its owner means, nobody
 * says yes to a run of their own, administrators can't step around, only the default branch gets in, and the plan is
 * one on which required reviewers hold
 * (docs.github.com/actions/reference/workflows-and-actions/deployments-and-environments).
 * All that isn't `passed` is a reason not to sign.
 */
function judgeEnvironment(state, options = {}) {
    const { approvers = [] } = options;
    if (!state.exists)
        return [judgeExistence(state)];
    return [
        judgeExistence(state),
        judgePlan(state, options.plan),
        judgeReviewers(state, options.actors ?? []),
        judgeApprovers(state, approvers),
        judgeSelfReview(state),
        judgeBypass(state),
        judgeBranches(state),
    ];
}
/** Whether an environment that asks nobody, for what reads and cannot sign, lets the default branch in alone. */
function judgeReadingEnvironment(state) {
    if (!state.exists)
        return [judgeExistence(state)];
    return [judgeExistence(state), judgeBypass(state), judgeBranches(state)];
}
function judgeExistence(state) {
    const question = {
        id: 'environment-exists',
        title: 'The environment exists',
        mend: `Create it at ${settingsUrl(state)}.`,
    };
    if (state.exists)
        return (0,_gate_gateCheck_js__WEBPACK_IMPORTED_MODULE_0__/* .passed */ .bF)(question, `${state.environment} of ${state.repository}`);
    return (0,_gate_gateCheck_js__WEBPACK_IMPORTED_MODULE_0__/* .failed */ .gz)(question, `${state.repository} has no environment ${state.environment}, or the token may not see it`);
}
/** Whether required reviewers hold in this repository at all, whatever the environment says. */
function judgePlan(state, toldPlan) {
    const question = {
        id: 'environment-plan',
        title: 'Required reviewers hold in a repository of this visibility and plan',
        mend: 'Make the repository public, or move it to an organization on GitHub Enterprise.',
    };
    if (state.visibility === 'public')
        return (0,_gate_gateCheck_js__WEBPACK_IMPORTED_MODULE_0__/* .passed */ .bF)(question, 'public repository');
    if (state.visibility === 'internal')
        return (0,_gate_gateCheck_js__WEBPACK_IMPORTED_MODULE_0__/* .passed */ .bF)(question, 'internal repository, so on GitHub Enterprise');
    if (state.ownerKind === 'user')
        return (0,_gate_gateCheck_js__WEBPACK_IMPORTED_MODULE_0__/* .failed */ .gz)(question, 'private repository of a personal account: GitHub drops the rule there');
    const plan = state.plan ?? toldPlan;
    const source = state.plan === undefined ? ' as you told' : '';
    if (plan === undefined)
        return (0,_gate_gateCheck_js__WEBPACK_IMPORTED_MODULE_0__/* .impossible */ .yW)({
            ...question,
            mend: 'Tell the plan in the input `github-plan` (enterprise, where that is true), or make the repository public.',
        }, "private repository of an organization whose plan this token can't see");
    return (0,_gate_gateCheck_js__WEBPACK_IMPORTED_MODULE_0__/* .judged */ .g$)(question, /^(enterprise|business_plus)/i.test(plan), `private repository on the plan ${plan}${source}`);
}
function judgeReviewers(state, actors) {
    const add = `Add a required reviewer at ${settingsUrl(state)}.`;
    const question = {
        id: 'environment-reviewers',
        title: 'Somebody other than who started the run must approve',
        mend: add,
    };
    if (state.reviewers.length === 0) {
        const gone = state.goneReviewers > 0 ? ': those that were have been deleted' : '';
        return (0,_gate_gateCheck_js__WEBPACK_IMPORTED_MODULE_0__/* .failed */ .gz)(question, `no reviewer is required${gone}`);
    }
    const others = state.reviewers.filter((each) => each.kind === 'team' || !(0,_gate_approvers_js__WEBPACK_IMPORTED_MODULE_1__/* .isAmong */ .FB)(actors, each));
    if (others.length === 0)
        return (0,_gate_gateCheck_js__WEBPACK_IMPORTED_MODULE_0__/* .failed */ .gz)({
            ...question,
            mend: `${add} Or let the run be started by another account, for example by a repository_dispatch.`,
        }, `the only reviewer, ${namesOf(state)}, started the run`);
    return (0,_gate_gateCheck_js__WEBPACK_IMPORTED_MODULE_0__/* .passed */ .bF)(question, `required: ${namesOf(state)}`);
}
/** Of several, whom the environment asks is not whom the owner means, unless she says so. */
function judgeApprovers(state, approvers) {
    const question = {
        id: 'environment-approvers',
        title: 'Nobody can approve but those whom the owner named',
        mend: `Take the others out at ${settingsUrl(state)}, or name them in \`approvers\`.`,
    };
    const users = state.reviewers.filter(({ kind }) => kind === 'user');
    const hasTeam = users.length < state.reviewers.length;
    if (approvers.length === 0)
        return state.reviewers.length > 1
            ? (0,_gate_gateCheck_js__WEBPACK_IMPORTED_MODULE_0__/* .failed */ .gz)({
                ...question,
                mend: 'Name those whose yes counts in `approvers`, by number: `gh api users/<login> --jq .id`.',
            }, `${namesOf(state)} may approve, and nobody is named`)
            : (0,_gate_gateCheck_js__WEBPACK_IMPORTED_MODULE_0__/* .passed */ .bF)(question, `${namesOf(state) || 'nobody'} alone`);
    const strangers = users.filter((each) => !(0,_gate_approvers_js__WEBPACK_IMPORTED_MODULE_1__/* .isAmong */ .FB)(approvers, each)).map(nameOfReviewer);
    if (strangers.length > 0)
        return (0,_gate_gateCheck_js__WEBPACK_IMPORTED_MODULE_0__/* .failed */ .gz)(question, `${strangers.join(' and ')} may approve, too`);
    const asked = users.length > 0 || hasTeam;
    return (0,_gate_gateCheck_js__WEBPACK_IMPORTED_MODULE_0__/* .judged */ .g$)({ ...question, mend: `Add them at ${settingsUrl(state)}.` }, asked, asked
        ? `named: ${approvers.map(_gate_approvers_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb).join(' or ')}${hasTeam ? '; of the teams nobody else counts' : ''}`
        : `none of ${approvers.map(_gate_approvers_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb).join(', ')} is asked`);
}
function judgeSelfReview(state) {
    const question = {
        id: 'environment-self-review',
        title: 'Nobody can approve a run that they started',
        mend: `Tick "Prevent self-review" at ${settingsUrl(state)}.`,
    };
    const holds = state.preventsSelfReview;
    return (0,_gate_gateCheck_js__WEBPACK_IMPORTED_MODULE_0__/* .judged */ .g$)(question, holds, holds ? 'self-review is prevented' : 'self-review is allowed');
}
function judgeBypass(state) {
    const question = {
        id: 'environment-bypass',
        title: 'Administrators cannot step around the rules',
        mend: `Untick "Allow administrators to bypass configured protection rules" at ${settingsUrl(state)}.`,
    };
    if (state.adminsMayBypass === undefined)
        return (0,_gate_gateCheck_js__WEBPACK_IMPORTED_MODULE_0__/* .impossible */ .yW)(question, "this GitHub server doesn't tell");
    const holds = !state.adminsMayBypass;
    return (0,_gate_gateCheck_js__WEBPACK_IMPORTED_MODULE_0__/* .judged */ .g$)(question, holds, holds ? 'no bypass' : 'administrators may bypass');
}
function judgeBranches(state) {
    const question = {
        id: 'environment-branches',
        title: 'Only the default branch reaches the secrets',
        mend: `Limit "Deployment branches and tags" to the branch ${state.defaultBranch}, by name, at ${settingsUrl(state)}.`,
    };
    const { branches, defaultBranch } = state;
    if (branches === 'any')
        return (0,_gate_gateCheck_js__WEBPACK_IMPORTED_MODULE_0__/* .failed */ .gz)(question, 'any branch may deploy');
    // GitHub means classic protection: where there is none, as where rulesets protect, all branches deploy.
    if (branches === 'protected')
        return (0,_gate_gateCheck_js__WEBPACK_IMPORTED_MODULE_0__/* .failed */ .gz)(question, '"protected branches only" lets all branches in where rulesets protect them');
    const open = branches.filter(({ name }) => name !== defaultBranch || WILDCARD.test(name));
    if (open.length > 0)
        return (0,_gate_gateCheck_js__WEBPACK_IMPORTED_MODULE_0__/* .failed */ .gz)(question, `${open.map(nameOfPolicy).join(', ')} may deploy beside the default branch`);
    const tags = branches.filter(({ type }) => type === 'tag');
    if (tags.length > 0)
        return (0,_gate_gateCheck_js__WEBPACK_IMPORTED_MODULE_0__/* .failed */ .gz)(question, `${tags.map(nameOfPolicy).join(', ')} may deploy`);
    if (branches.some(({ type }) => type === undefined))
        return (0,_gate_gateCheck_js__WEBPACK_IMPORTED_MODULE_0__/* .impossible */ .yW)(question, `this GitHub server doesn't tell whether ${defaultBranch} is a branch or a tag`);
    if (branches.length === 0)
        return (0,_gate_gateCheck_js__WEBPACK_IMPORTED_MODULE_0__/* .passed */ .bF)(question, 'no branch is let in at all');
    return (0,_gate_gateCheck_js__WEBPACK_IMPORTED_MODULE_0__/* .passed */ .bF)(question, `only the branch ${defaultBranch}`);
}
function nameOfPolicy({ name, type }) {
    return `${type === 'tag' ? 'the tag' : 'the branch'} ${name}`;
}
function nameOfReviewer({ kind, name }) {
    return kind === 'team' ? `team ${name}` : name;
}
function namesOf({ reviewers }) {
    return reviewers.map(nameOfReviewer).join(' or ');
}
function settingsUrl({ repositoryUrl }) {
    return `${repositoryUrl}/settings/environments`;
}


/***/ }),

/***/ 41362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ PAGE_SIZE),
/* harmony export */   n: () => (/* binding */ readPages)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/** GitHub's most. */
const PAGE_SIZE = 100;
/** More than anybody has of branch policies, rules or waiting runs; an answer that never ends stops here. */
const MAX_PAGES = 50;
/**
 * All items of a list that GitHub gives in pages of a hundred. By number, not by the links of the answer: those could
 * lead the token elsewhere, or in a circle.
 * @param read one page, held to its shape; pages are counted from 1.
 * @throws CountersignError `limit` for a list that does not end.
 */
async function readPages(what, read) {
    const items = [];
    for (let page = 1; page <= MAX_PAGES; page += 1) {
        const found = await read(page);
        items.push(...found);
        if (found.length < PAGE_SIZE)
            return items;
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('limit', `GitHub's list of ${what} has over ${MAX_PAGES} pages`);
}


/***/ })

};
