export const id = 7316;
export const ids = [7316];
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

/***/ 50972:
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
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('limit', `GitHub's list of ${what} has over ${MAX_PAGES} pages`);
}


/***/ }),

/***/ 88305:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lc: () => (/* binding */ ADMIN_ROLE),
  NM: () => (/* binding */ isUnseen),
  mP: () => (/* binding */ readBranchState)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js
var schemas = __webpack_require__(55156);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/github/client/answer.js
var answer = __webpack_require__(96300);
// EXTERNAL MODULE: ./build/github/client/readPages.js
var readPages = __webpack_require__(50972);
// EXTERNAL MODULE: ./build/github/repositoryName.js
var repositoryName = __webpack_require__(46223);
;// CONCATENATED MODULE: ./build/github/gate/classicRules.js




const enabled = schemas.object({ enabled: schemas.boolean() }).optional();
const list = schemas.array(schemas.unknown()).optional();
const protectionSchema = schemas.object({
    required_pull_request_reviews: schemas.object({
        required_approving_review_count: schemas.int().optional(),
        require_code_owner_reviews: schemas.boolean(),
        dismiss_stale_reviews: schemas.boolean(),
        bypass_pull_request_allowances: schemas.object({ users: list, teams: list, apps: list }).optional(),
    })
        .optional(),
    enforce_admins: enabled,
    allow_deletions: enabled,
    allow_force_pushes: enabled,
});
/**
 * Classic protection of a branch, undefined where there is none; `unseen` for a token that may not read it, which wants
 * `Administration: read`.
 */
async function readClassicRules(github, name, branch) {
    try {
        const { data } = await github.rest.repos.getBranchProtection({ ...name, branch });
        const call = `GET ${(0,repositoryName/* apiPath */.S)(name)}/branches/${branch}/protection`;
        return rulesOf((0,answer/* readAnswer */.J)(protectionSchema, data, call));
    }
    catch (error) {
        if (!(error instanceof errors/* CountersignError */.WS))
            throw error;
        // Who may read it is told so; a bare "Not Found" is what others get.
        if (error.code === 'not-found')
            return /not protected/i.test(error.message) ? undefined : 'unseen';
        if (error.code === 'refused')
            return 'unseen';
        throw error;
    }
}
function rulesOf(protection) {
    const { required_pull_request_reviews: review, enforce_admins: admins } = protection;
    const { users = [], teams = [], apps = [] } = review?.bypass_pull_request_allowances ?? {};
    const others = users.length + teams.length + apps.length > 0;
    return {
        source: 'classic protection',
        review: review && {
            approvals: review.required_approving_review_count ?? 0,
            codeOwners: review.require_code_owner_reviews,
            dismissStale: review.dismiss_stale_reviews,
        },
        restrictsUpdates: false,
        forbidsDeletion: protection.allow_deletions?.enabled !== true,
        forbidsForcePush: protection.allow_force_pushes?.enabled !== true,
        bypass: others ? 'others' : admins?.enabled === true ? 'nobody' : 'administrators',
    };
}

;// CONCATENATED MODULE: ./build/github/gate/branchRules.js






const reviewSchema = schemas.object({
    required_approving_review_count: schemas.int(),
    require_code_owner_review: schemas.boolean(),
    dismiss_stale_reviews_on_push: schemas.boolean(),
});
const ruleSchema = schemas.object({
    type: schemas.string(),
    parameters: schemas.unknown().optional(),
    ruleset_id: schemas.int(),
    ruleset_source: schemas.string(),
});
const rulesetSchema = schemas.object({
    bypass_actors: schemas.array(schemas.object({ actor_type: schemas.string(), actor_id: schemas.int().nullish() })).nullish(),
    current_user_can_bypass: schemas.string().optional(),
});
/** GitHub's number of the role "admin" of a repository. */
const ADMIN_ROLE = 5;
/**
 * The rules of a branch: rulesets (`GET …/rules/branches/{branch}`, which every token may read that sees the repository),
 * and classic protection (`Administration: read`, which no job's token holds).
 * @throws CountersignError as `createGitHubClient` says, and `unavailable` for an answer of another shape; what the
 * token may not read is no error.
 */
async function readBranchState(github, name, branch) {
    const rulesets = await readRulesets(github, name, branch);
    const classic = await readClassicRules(github, name, branch);
    return {
        branch,
        rules: [...(rulesets ?? []), ...(classic === undefined || classic === 'unseen' ? [] : [classic])],
        unseen: [
            ...(rulesets === undefined ? ['the rulesets (GitHub has none for this repository on its plan)'] : []),
            ...(classic === 'unseen' ? ['classic protection (Administration: read)'] : []),
        ],
    };
}
async function readRulesets(github, name, branch) {
    const call = `GET ${(0,repositoryName/* apiPath */.S)(name)}/rules/branches/${branch}`;
    let rules;
    try {
        rules = await (0,readPages/* readPages */.n)(`rules of the branch ${branch}`, async (page) => {
            const { data } = await github.rest.repos.getBranchRules({ ...name, branch, per_page: readPages/* PAGE_SIZE */.m, page });
            return (0,answer/* readAnswer */.J)(schemas.array(ruleSchema), data, call);
        });
    }
    catch (error) {
        if (isUnseen(error))
            return undefined;
        throw error;
    }
    const grouped = new Map();
    for (const rule of rules)
        grouped.set(rule.ruleset_id, [...(grouped.get(rule.ruleset_id) ?? []), rule]);
    const found = [];
    for (const [id, group] of grouped)
        found.push(branchRules_rulesOf(id, group, call, await readBypass(github, name, id)));
    return found;
}
function branchRules_rulesOf(id, group, call, bypass) {
    const has = (type) => group.some((rule) => rule.type === type);
    const pull = group.find(({ type }) => type === 'pull_request');
    const review = pull && (0,answer/* readAnswer */.J)(reviewSchema, pull.parameters, call);
    return {
        source: `the ruleset ${id} of ${group[0]?.ruleset_source ?? ''}`,
        review: review && {
            approvals: review.required_approving_review_count,
            codeOwners: review.require_code_owner_review,
            dismissStale: review.dismiss_stale_reviews_on_push,
        },
        restrictsUpdates: group.some(isRestriction),
        forbidsDeletion: has('deletion'),
        forbidsForcePush: has('non_fast_forward'),
        bypass,
    };
}
/** A fork's branch may still take what its upstream has: then whoever writes there changes it. */
function isRestriction({ type, parameters }) {
    const { update_allows_fetch_and_merge: takesUpstream } = Object(parameters);
    return type === 'update' && takesUpstream !== true;
}
/** GitHub shows the list to those alone who may change it; whether the token's own owner is on it, to everybody. */
async function readBypass(github, name, id) {
    try {
        const { data } = await github.rest.repos.getRepoRuleset({
            ...name,
            ruleset_id: id,
            includes_parents: true,
        });
        const call = `GET ${(0,repositoryName/* apiPath */.S)(name)}/rulesets/${id}`;
        const { bypass_actors: actors, current_user_can_bypass: own } = (0,answer/* readAnswer */.J)(rulesetSchema, data, call);
        if (actors === undefined || actors === null)
            return own === undefined || own === 'never' ? undefined : 'others';
        if (actors.length === 0)
            return 'nobody';
        return actors.every(isAdministrator) ? 'administrators' : 'others';
    }
    catch (error) {
        if (isUnseen(error))
            return undefined;
        throw error;
    }
}
function isAdministrator(actor) {
    const { actor_type: type, actor_id: id } = actor;
    return type === 'OrganizationAdmin' || (type === 'RepositoryRole' && id === ADMIN_ROLE);
}
/** What a token may not see, GitHub refuses or hides. */
function isUnseen(error) {
    return error instanceof errors/* CountersignError */.WS && (error.code === 'refused' || error.code === 'not-found');
}


/***/ }),

/***/ 95557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ readEnvironment)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55156);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _client_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96300);
/* harmony import */ var _client_readPages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50972);
/* harmony import */ var _repositoryName_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46223);





const repositorySchema = zod__WEBPACK_IMPORTED_MODULE_4__.object({
    full_name: zod__WEBPACK_IMPORTED_MODULE_4__.string(),
    html_url: zod__WEBPACK_IMPORTED_MODULE_4__.string(),
    default_branch: zod__WEBPACK_IMPORTED_MODULE_4__.string().min(1),
    visibility: zod__WEBPACK_IMPORTED_MODULE_4__.string().optional(),
    private: zod__WEBPACK_IMPORTED_MODULE_4__.boolean(),
    owner: zod__WEBPACK_IMPORTED_MODULE_4__.object({ type: zod__WEBPACK_IMPORTED_MODULE_4__.string(), login: zod__WEBPACK_IMPORTED_MODULE_4__.string() }),
});
const ruleSchema = zod__WEBPACK_IMPORTED_MODULE_4__.object({
    type: zod__WEBPACK_IMPORTED_MODULE_4__.string(),
    prevent_self_review: zod__WEBPACK_IMPORTED_MODULE_4__.boolean().optional(),
    reviewers: zod__WEBPACK_IMPORTED_MODULE_4__.array(zod__WEBPACK_IMPORTED_MODULE_4__.object({
        type: zod__WEBPACK_IMPORTED_MODULE_4__.string().optional(),
        reviewer: zod__WEBPACK_IMPORTED_MODULE_4__.object({ id: zod__WEBPACK_IMPORTED_MODULE_4__.int(), login: zod__WEBPACK_IMPORTED_MODULE_4__.string().optional(), slug: zod__WEBPACK_IMPORTED_MODULE_4__.string().optional() })
            .nullish(),
    }))
        .optional(),
});
const environmentSchema = zod__WEBPACK_IMPORTED_MODULE_4__.object({
    name: zod__WEBPACK_IMPORTED_MODULE_4__.string(),
    protection_rules: zod__WEBPACK_IMPORTED_MODULE_4__.array(ruleSchema).optional(),
    // In GitHub's answers, not in its description of them.
    can_admins_bypass: zod__WEBPACK_IMPORTED_MODULE_4__.boolean().optional(),
    deployment_branch_policy: zod__WEBPACK_IMPORTED_MODULE_4__.object({ protected_branches: zod__WEBPACK_IMPORTED_MODULE_4__.boolean(), custom_branch_policies: zod__WEBPACK_IMPORTED_MODULE_4__.boolean() })
        .nullish(),
});
const policiesSchema = zod__WEBPACK_IMPORTED_MODULE_4__.object({
    branch_policies: zod__WEBPACK_IMPORTED_MODULE_4__.array(zod__WEBPACK_IMPORTED_MODULE_4__.object({ name: zod__WEBPACK_IMPORTED_MODULE_4__.string(), type: zod__WEBPACK_IMPORTED_MODULE_4__["enum"](['branch', 'tag']).optional() })),
});
const organizationSchema = zod__WEBPACK_IMPORTED_MODULE_4__.object({ plan: zod__WEBPACK_IMPORTED_MODULE_4__.object({ name: zod__WEBPACK_IMPORTED_MODULE_4__.string() }).optional() });
/**
 * Reads an environment and its repository back from GitHub (permission `actions: read`). What is read is judged
 * by `judgeEnvironment`.
 * @throws CountersignError as `createGitHubClient` says, and `unavailable` for an answer of another shape; an
 * environment that isn't there is no error.
 */
async function readEnvironment(github, name, environment) {
    // As parts of a path these would name the repository or its environments.
    if (/^\.{0,2}$/.test(environment))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('input', `"${environment}" is the name of no environment`);
    const { data } = await github.rest.repos.get({ ...name });
    const repository = (0,_client_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .readAnswer */ .J)(repositorySchema, data, `GET ${(0,_repositoryName_js__WEBPACK_IMPORTED_MODULE_3__/* .apiPath */ .S)(name)}`);
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
        return (0,_client_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .readAnswer */ .J)(environmentSchema, data, `GET ${pathOf(name, environment)}`);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS && error.code === 'not-found')
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
    const policies = await (0,_client_readPages_js__WEBPACK_IMPORTED_MODULE_2__/* .readPages */ .n)('branch policies', async (page) => {
        const at = { ...name, environment_name: environment, per_page: _client_readPages_js__WEBPACK_IMPORTED_MODULE_2__/* .PAGE_SIZE */ .m, page };
        const { data } = await github.rest.repos.listDeploymentBranchPolicies(at);
        const call = `GET ${pathOf(name, environment)}/deployment-branch-policies`;
        return (0,_client_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .readAnswer */ .J)(policiesSchema, data, call).branch_policies;
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
        return (0,_client_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .readAnswer */ .J)(organizationSchema, data, `GET /orgs/${organization}`).plan?.name;
    }
    catch (error) {
        // Only owners see the plan; that it can't be seen is for the judge to say.
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS && (error.code === 'refused' || error.code === 'not-found'))
            return undefined;
        throw error;
    }
}
function pathOf(name, environment) {
    return `${(0,_repositoryName_js__WEBPACK_IMPORTED_MODULE_3__/* .apiPath */ .S)(name)}/environments/${environment}`;
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

/***/ 92647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ isRestricted),
/* harmony export */   m: () => (/* binding */ judgeBranch)
/* harmony export */ });
/* harmony import */ var _gateCheck_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99877);

const TITLES = {
    'branch-pull-request': 'Nothing reaches the default branch without an approved pull request',
    'branch-code-owners': 'Code owners must approve what is theirs',
    'branch-last-push': 'What was pushed after an approval needs another one',
    'branch-deletion': 'The default branch cannot be deleted',
    'branch-force-push': "The default branch's history cannot be rewritten",
};
/** Whether a set of rules makes a title true, where nobody may bypass it. */
const HOLDS = {
    'branch-pull-request': ({ review }) => review !== undefined && review.approvals > 0,
    'branch-code-owners': ({ review }) => review?.codeOwners === true,
    // That somebody approved the last push says nothing of whom: with stale approvals kept, the owners' stay good for it.
    'branch-last-push': ({ review }) => review?.dismissStale === true,
    'branch-deletion': ({ forbidsDeletion }) => forbidsDeletion,
    'branch-force-push': ({ forbidsForcePush }) => forbidsForcePush,
};
/** What a branch that nobody but administrators may change fulfils of itself. */
const BY_RESTRICTION = ['branch-pull-request', 'branch-code-owners', 'branch-last-push'];
/**
 * Whether the branch whose workflows reach the secrets changes by nobody's hand alone. Rules that others may bypass count
 * for nothing. A rule that lets administrators alone update the branch stands in for reviews, for an owner who is alone.
 */
function judgeBranch(state, repositoryUrl) {
    const mend = `Make a ruleset for ${state.branch} at ${repositoryUrl}/settings/rules: a pull request with one approval, by code owners, stale approvals dismissed; no deletion, no force push; an empty bypass list.`;
    const ids = Object.keys(TITLES);
    return [
        ...ids.map((id) => judgeOne(state, id, { id, title: TITLES[id], mend })),
        judgeBypass(state, { id: 'branch-bypass', title: 'Nobody can step around these rules', mend }),
    ];
}
/** Whether administrators alone change the branch, so that nobody is asked to review. */
function isRestricted({ rules }) {
    return rules.some((each) => each.restrictsUpdates && counts(each));
}
function judgeOne(state, id, question) {
    const { branch, rules, unseen } = state;
    const found = rules.find((each) => counts(each) && (HOLDS[id](each) || (each.restrictsUpdates && BY_RESTRICTION.includes(id))));
    if (found !== undefined)
        return (0,_gateCheck_js__WEBPACK_IMPORTED_MODULE_0__/* .passed */ .bF)(question, found.source);
    const void_ = rules.find((each) => !counts(each) && HOLDS[id](each));
    if (void_ !== undefined)
        return (0,_gateCheck_js__WEBPACK_IMPORTED_MODULE_0__/* .failed */ .gz)(question, `${void_.source} asks it, but ${void_.bypass ?? ''} may bypass it`);
    if (unseen.length > 0)
        return (0,_gateCheck_js__WEBPACK_IMPORTED_MODULE_0__/* .impossible */ .yW)(question, `no rule of ${branch} that this token sees; it can't see ${unseen.join(', ')}`);
    return (0,_gateCheck_js__WEBPACK_IMPORTED_MODULE_0__/* .failed */ .gz)(question, `no rule of ${branch}`);
}
function judgeBypass({ rules }, question) {
    const used = rules.filter((each) => counts(each) && isOfUse(each));
    const unknown = used.filter(({ bypass }) => bypass === undefined).map(({ source }) => source);
    if (unknown.length > 0)
        return {
            ...(0,_gateCheck_js__WEBPACK_IMPORTED_MODULE_0__/* .impossible */ .yW)(question, `the bypass list of ${unknown.join(', ')} is shown to administrators alone: run \`countersign gate check\` as one`),
            // No job's token can ever see it: what stands against it is the check from outside.
            optional: true,
        };
    if (used.length === 0)
        return (0,_gateCheck_js__WEBPACK_IMPORTED_MODULE_0__/* .failed */ .gz)(question, 'there is no rule that nobody may bypass');
    const admins = used.some(({ bypass }) => bypass === 'administrators');
    return (0,_gateCheck_js__WEBPACK_IMPORTED_MODULE_0__/* .passed */ .bF)(question, admins ? 'administrators alone may update the branch' : 'nobody may bypass them');
}
function isOfUse(rules) {
    return rules.restrictsUpdates || Object.values(HOLDS).some((holds) => holds(rules));
}
function counts({ bypass, restrictsUpdates }) {
    return bypass === undefined || bypass === 'nobody' || (bypass === 'administrators' && restrictsUpdates);
}


/***/ }),

/***/ 1786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bd: () => (/* binding */ judgeReadingEnvironment),
/* harmony export */   t7: () => (/* binding */ judgePlan),
/* harmony export */   vF: () => (/* binding */ judgeEnvironment)
/* harmony export */ });
/* harmony import */ var _approvers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35058);
/* harmony import */ var _gateCheck_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99877);


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
        return (0,_gateCheck_js__WEBPACK_IMPORTED_MODULE_0__/* .passed */ .bF)(question, `${state.environment} of ${state.repository}`);
    return (0,_gateCheck_js__WEBPACK_IMPORTED_MODULE_0__/* .failed */ .gz)(question, `${state.repository} has no environment ${state.environment}, or the token may not see it`);
}
/** Whether required reviewers hold in this repository at all, whatever the environment says. */
function judgePlan(state, toldPlan) {
    const question = {
        id: 'environment-plan',
        title: 'Required reviewers hold in a repository of this visibility and plan',
        mend: 'Make the repository public, or move it to an organization on GitHub Enterprise.',
    };
    if (state.visibility === 'public')
        return (0,_gateCheck_js__WEBPACK_IMPORTED_MODULE_0__/* .passed */ .bF)(question, 'public repository');
    if (state.visibility === 'internal')
        return (0,_gateCheck_js__WEBPACK_IMPORTED_MODULE_0__/* .passed */ .bF)(question, 'internal repository, so on GitHub Enterprise');
    if (state.ownerKind === 'user')
        return (0,_gateCheck_js__WEBPACK_IMPORTED_MODULE_0__/* .failed */ .gz)(question, 'private repository of a personal account: GitHub drops the rule there');
    const plan = state.plan ?? toldPlan;
    const source = state.plan === undefined ? ' as you told' : '';
    if (plan === undefined)
        return (0,_gateCheck_js__WEBPACK_IMPORTED_MODULE_0__/* .impossible */ .yW)({
            ...question,
            mend: 'Tell the plan in the input `github-plan` (enterprise, where that is true), or make the repository public.',
        }, "private repository of an organization whose plan this token can't see");
    return (0,_gateCheck_js__WEBPACK_IMPORTED_MODULE_0__/* .judged */ .g$)(question, /^(enterprise|business_plus)/i.test(plan), `private repository on the plan ${plan}${source}`);
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
        return (0,_gateCheck_js__WEBPACK_IMPORTED_MODULE_0__/* .failed */ .gz)(question, `no reviewer is required${gone}`);
    }
    const others = state.reviewers.filter((each) => each.kind === 'team' || !(0,_approvers_js__WEBPACK_IMPORTED_MODULE_1__/* .isAmong */ .FB)(actors, each));
    if (others.length === 0)
        return (0,_gateCheck_js__WEBPACK_IMPORTED_MODULE_0__/* .failed */ .gz)({
            ...question,
            mend: `${add} Or let the run be started by another account, for example by a workflow_dispatch with the job's token.`,
        }, `the only reviewer, ${namesOf(state)}, started the run`);
    return (0,_gateCheck_js__WEBPACK_IMPORTED_MODULE_0__/* .passed */ .bF)(question, `required: ${namesOf(state)}`);
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
            ? (0,_gateCheck_js__WEBPACK_IMPORTED_MODULE_0__/* .failed */ .gz)({
                ...question,
                mend: 'Name those whose yes counts in `approvers`, by number: `gh api users/<login> --jq .id`.',
            }, `${namesOf(state)} may approve, and nobody is named`)
            : (0,_gateCheck_js__WEBPACK_IMPORTED_MODULE_0__/* .passed */ .bF)(question, `${namesOf(state) || 'nobody'} alone`);
    const strangers = users.filter((each) => !(0,_approvers_js__WEBPACK_IMPORTED_MODULE_1__/* .isAmong */ .FB)(approvers, each)).map(nameOfReviewer);
    if (strangers.length > 0)
        return (0,_gateCheck_js__WEBPACK_IMPORTED_MODULE_0__/* .failed */ .gz)(question, `${strangers.join(' and ')} may approve, too`);
    const asked = users.length > 0 || hasTeam;
    return (0,_gateCheck_js__WEBPACK_IMPORTED_MODULE_0__/* .judged */ .g$)({ ...question, mend: `Add them at ${settingsUrl(state)}.` }, asked, asked
        ? `named: ${approvers.map(_approvers_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb).join(' or ')}${hasTeam ? '; of the teams nobody else counts' : ''}`
        : `none of ${approvers.map(_approvers_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb).join(', ')} is asked`);
}
function judgeSelfReview(state) {
    const question = {
        id: 'environment-self-review',
        title: 'Nobody can approve a run that they started',
        mend: `Tick "Prevent self-review" at ${settingsUrl(state)}.`,
    };
    const holds = state.preventsSelfReview;
    return (0,_gateCheck_js__WEBPACK_IMPORTED_MODULE_0__/* .judged */ .g$)(question, holds, holds ? 'self-review is prevented' : 'self-review is allowed');
}
function judgeBypass(state) {
    const question = {
        id: 'environment-bypass',
        title: 'Administrators cannot step around the rules',
        mend: `Untick "Allow administrators to bypass configured protection rules" at ${settingsUrl(state)}.`,
    };
    if (state.adminsMayBypass === undefined)
        return (0,_gateCheck_js__WEBPACK_IMPORTED_MODULE_0__/* .impossible */ .yW)(question, "this GitHub server doesn't tell");
    const holds = !state.adminsMayBypass;
    return (0,_gateCheck_js__WEBPACK_IMPORTED_MODULE_0__/* .judged */ .g$)(question, holds, holds ? 'no bypass' : 'administrators may bypass');
}
function judgeBranches(state) {
    const question = {
        id: 'environment-branches',
        title: 'Only the default branch reaches the secrets',
        mend: `Limit "Deployment branches and tags" to the branch ${state.defaultBranch}, by name, at ${settingsUrl(state)}.`,
    };
    const { branches, defaultBranch } = state;
    if (branches === 'any')
        return (0,_gateCheck_js__WEBPACK_IMPORTED_MODULE_0__/* .failed */ .gz)(question, 'any branch may deploy');
    // GitHub means classic protection: where there is none, as where rulesets protect, all branches deploy.
    if (branches === 'protected')
        return (0,_gateCheck_js__WEBPACK_IMPORTED_MODULE_0__/* .failed */ .gz)(question, '"protected branches only" lets all branches in where rulesets protect them');
    const open = branches.filter(({ name }) => name !== defaultBranch || WILDCARD.test(name));
    if (open.length > 0)
        return (0,_gateCheck_js__WEBPACK_IMPORTED_MODULE_0__/* .failed */ .gz)(question, `${open.map(nameOfPolicy).join(', ')} may deploy beside the default branch`);
    const tags = branches.filter(({ type }) => type === 'tag');
    if (tags.length > 0)
        return (0,_gateCheck_js__WEBPACK_IMPORTED_MODULE_0__/* .failed */ .gz)(question, `${tags.map(nameOfPolicy).join(', ')} may deploy`);
    if (branches.some(({ type }) => type === undefined))
        return (0,_gateCheck_js__WEBPACK_IMPORTED_MODULE_0__/* .impossible */ .yW)(question, `this GitHub server doesn't tell whether ${defaultBranch} is a branch or a tag`);
    if (branches.length === 0)
        return (0,_gateCheck_js__WEBPACK_IMPORTED_MODULE_0__/* .passed */ .bF)(question, 'no branch is let in at all');
    return (0,_gateCheck_js__WEBPACK_IMPORTED_MODULE_0__/* .passed */ .bF)(question, `only the branch ${defaultBranch}`);
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


/***/ })

};
