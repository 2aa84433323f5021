export const id = 2865;
export const ids = [2865,4396];
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

/***/ 54396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   against: () => (/* binding */ against),
/* harmony export */   findingsOf: () => (/* binding */ findingsOf)
/* harmony export */ });
/* harmony import */ var _checks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57163);

/** What a reader of a log needs of a gate's checks. */
function findingsOf(checks) {
    return {
        holds: (0,_checks_js__WEBPACK_IMPORTED_MODULE_0__/* .verdictOf */ .Vj)(checks) === 'passed',
        findings: against(checks).map(lineOf),
        unseen: checks.filter(isUnseen).map(lineOf),
    };
}
/** The checks that are against a gate: what no job's token can see is not. */
function against(checks) {
    return checks.filter((check) => check.status !== 'passed' && !isUnseen(check));
}
function isUnseen({ status, optional }) {
    return status === 'not-possible' && optional === true;
}
function lineOf({ id, title, detail, mend }) {
    return `${id}: ${title}: ${detail}${mend === undefined ? '' : `. ${mend.replace(/\s*\n\s*/g, ' ')}`}`;
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

/***/ 71396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fh: () => (/* binding */ requiredMembers),
/* harmony export */   Up: () => (/* binding */ readActionsPermissions),
/* harmony export */   Wq: () => (/* binding */ requirePins)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55156);
/* harmony import */ var _client_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96300);
/* harmony import */ var _repositoryName_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46223);



const permissionsSchema = zod__WEBPACK_IMPORTED_MODULE_2__.object({
    enabled: zod__WEBPACK_IMPORTED_MODULE_2__.boolean(),
    allowed_actions: zod__WEBPACK_IMPORTED_MODULE_2__["enum"](['all', 'local_only', 'selected']).optional(),
    sha_pinning_required: zod__WEBPACK_IMPORTED_MODULE_2__.boolean().optional(),
});
/** The token needs `Administration: read`. */
async function readActionsPermissions(github, name) {
    const { data } = await github.rest.actions.getGithubActionsPermissionsRepository({ ...name });
    const found = (0,_client_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .readAnswer */ .J)(permissionsSchema, data, `GET ${(0,_repositoryName_js__WEBPACK_IMPORTED_MODULE_1__/* .apiPath */ .S)(name)}/actions/permissions`);
    return {
        enabled: found.enabled,
        allowed: found.allowed_actions,
        pinned: found.sha_pinning_required,
    };
}
/** Has GitHub refuse actions that are not named by a full commit, and leaves the rest as it is. */
async function requirePins(github, name, now) {
    await github.rest.actions.setGithubActionsPermissionsRepository({ ...name, ...requiredMembers(now) });
}
/** The body of the request that does so. */
function requiredMembers({ enabled, allowed }) {
    return {
        enabled,
        ...(allowed === undefined ? {} : { allowed_actions: allowed }),
        sha_pinning_required: true,
    };
}


/***/ }),

/***/ 22865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   observe: () => (/* binding */ observe)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(55156);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _client_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96300);
/* harmony import */ var _client_readPages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50972);
/* harmony import */ var _gate_environment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95557);
/* harmony import */ var _repositoryFile_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21078);
/* harmony import */ var _repositoryName_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(46223);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(11464);
/* harmony import */ var _actionsPermissions_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(71396);
/* harmony import */ var _rulesets_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(36454);










const workflowsSchema = zod__WEBPACK_IMPORTED_MODULE_9__.object({
    workflows: zod__WEBPACK_IMPORTED_MODULE_9__.array(zod__WEBPACK_IMPORTED_MODULE_9__.object({ path: zod__WEBPACK_IMPORTED_MODULE_9__.string(), state: zod__WEBPACK_IMPORTED_MODULE_9__.string() })),
});
const keysSchema = zod__WEBPACK_IMPORTED_MODULE_9__.array(zod__WEBPACK_IMPORTED_MODULE_9__.object({ key: zod__WEBPACK_IMPORTED_MODULE_9__.string(), read_only: zod__WEBPACK_IMPORTED_MODULE_9__.boolean() }));
/** Reads what the plan depends on. `readFile` gives a file of the checkout, undefined where there is none. */
async function observe(github, wish, readFile) {
    const name = (0,_repositoryName_js__WEBPACK_IMPORTED_MODULE_5__.parseRepository)(wish.repository);
    const environments = [];
    const secrets = (await (0,_secrets_js__WEBPACK_IMPORTED_MODULE_6__/* .listSecrets */ .AQ)(github, { name })).map((secret) => ({ name: secret }));
    for (const { environment } of wish.environments) {
        const state = await (0,_gate_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .readEnvironment */ .Q)(github, name, environment);
        environments.push(state);
        const names = state.exists ? await (0,_secrets_js__WEBPACK_IMPORTED_MODULE_6__/* .listSecrets */ .AQ)(github, { name, environment }) : [];
        secrets.push(...names.map((secret) => ({ name: secret, environment })));
    }
    const paths = [...wish.keys.map(({ publicFile }) => publicFile), ...wish.files.map(({ path }) => path)];
    const files = await Promise.all(paths.map(async (path) => [path, await readFile(path)]));
    const ledgers = [];
    for (const ledger of wish.ledgers)
        ledgers.push(await observeLedger(github, ledger));
    return {
        environments,
        secrets,
        variables: await observeVariables(github, wish, environments),
        files: Object.fromEntries(files),
        published: await observePublished(github, wish, files),
        branch: await (0,_rulesets_js__WEBPACK_IMPORTED_MODULE_8__/* .observeDefaultBranch */ .cb)(github, wish.repository, wish.branch.name, (0,_rulesets_js__WEBPACK_IMPORTED_MODULE_8__/* .defaultBranch */ .OR)(wish.branch.keepers)),
        actions: await (0,_actionsPermissions_js__WEBPACK_IMPORTED_MODULE_7__/* .readActionsPermissions */ .Up)(github, name),
        ledgers,
        present: await observeExpected(github, wish),
        stopped: await observeStopped(github, wish),
        remembers: await remembers(github, wish),
    };
}
async function observeVariables(github, wish, environments) {
    const name = (0,_repositoryName_js__WEBPACK_IMPORTED_MODULE_5__.parseRepository)(wish.repository);
    const variables = [];
    for (const { name: variable, environment } of wish.variables) {
        const missing = environment !== undefined &&
            !environments.some((each) => each.environment === environment && each.exists);
        const place = environment === undefined ? {} : { environment };
        const value = missing ? undefined : await (0,_secrets_js__WEBPACK_IMPORTED_MODULE_6__/* .readVariable */ .nt)(github, { name, ...place }, variable);
        if (value !== undefined)
            variables.push({ name: variable, ...place, value });
    }
    return variables;
}
async function observeExpected(github, { repository, expected }) {
    const name = (0,_repositoryName_js__WEBPACK_IMPORTED_MODULE_5__.parseRepository)(repository);
    const present = [];
    for (const { name: variable } of expected)
        if (((await (0,_secrets_js__WEBPACK_IMPORTED_MODULE_6__/* .readVariable */ .nt)(github, { name }, variable)) ?? '') !== '')
            present.push(variable);
    return present;
}
/**
 * GitHub disables what runs by the clock alone after 60 days without a push, and whoever holds `Actions: write`, as a party
 * that tells of its orders does, disables what they like.
 */
async function observeStopped(github, { repository, files }) {
    const found = await (0,_client_readPages_js__WEBPACK_IMPORTED_MODULE_2__/* .readPages */ .n)('workflows', async (page) => {
        const at = { ...(0,_repositoryName_js__WEBPACK_IMPORTED_MODULE_5__.parseRepository)(repository), per_page: _client_readPages_js__WEBPACK_IMPORTED_MODULE_2__/* .PAGE_SIZE */ .m, page };
        const { data } = await github.rest.actions.listRepoWorkflows(at);
        return (0,_client_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .readAnswer */ .J)(workflowsSchema, data, `GET /repos/${repository}/actions/workflows`).workflows;
    });
    const paths = new Set(files.map(({ path }) => path));
    return found.filter(({ path, state }) => paths.has(path) && state !== 'active');
}
async function remembers(github, { memory }) {
    if (memory === undefined)
        return false;
    try {
        const name = (0,_repositoryName_js__WEBPACK_IMPORTED_MODULE_5__.parseRepository)(memory.repository);
        await github.rest.git.getRef({ ...name, ref: `heads/${memory.branch}` });
        return true;
    }
    catch (error) {
        // 409 is what GitHub answers for a repository without a commit.
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS && ['not-found', 'conflict', 'refused'].includes(error.code))
            return false;
        throw error;
    }
}
/** One file after the other, and only what the checkout has. */
async function observePublished(github, { repository, branch }, files) {
    const published = new Set();
    for (const [path, content] of files) {
        if (content === undefined)
            continue;
        const there = await (0,_repositoryFile_js__WEBPACK_IMPORTED_MODULE_4__/* .readRepositoryFile */ .t)(github, (0,_repositoryName_js__WEBPACK_IMPORTED_MODULE_5__.parseRepository)(repository), branch.name, path);
        if (there === content)
            published.add(path);
    }
    return published;
}
async function observeLedger(github, ledger) {
    const name = (0,_repositoryName_js__WEBPACK_IMPORTED_MODULE_5__.parseRepository)(ledger.repository);
    const keys = ledger.deployKey === undefined
        ? []
        : await github.paginate(github.rest.repos.listDeployKeys, { ...name, per_page: 100 });
    return {
        guard: await (0,_rulesets_js__WEBPACK_IMPORTED_MODULE_8__/* .observeAppendOnly */ .Ng)(github, ledger.repository, (0,_rulesets_js__WEBPACK_IMPORTED_MODULE_8__/* .appendOnly */ .PS)(ledger.branches)),
        deployKeys: (0,_client_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .readAnswer */ .J)(keysSchema, keys, `GET /repos/${ledger.repository}/keys`)
            .filter((key) => !key.read_only)
            .map((key) => key.key),
    };
}


/***/ }),

/***/ 36454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ng: () => (/* binding */ observeAppendOnly),
/* harmony export */   OR: () => (/* binding */ defaultBranch),
/* harmony export */   PS: () => (/* binding */ appendOnly),
/* harmony export */   b2: () => (/* binding */ makeRuleset),
/* harmony export */   cb: () => (/* binding */ observeDefaultBranch)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(55156);
/* harmony import */ var _client_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96300);
/* harmony import */ var _client_readPages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50972);
/* harmony import */ var _gate_branchRules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88305);
/* harmony import */ var _gate_judge_judgeBranch_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92647);
/* harmony import */ var _gate_findings_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(54396);
/* harmony import */ var _repositoryName_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46223);







const REVIEW = {
    required_approving_review_count: 1,
    require_code_owner_review: true,
    dismiss_stale_reviews_on_push: true,
    require_last_push_approval: true,
    required_review_thread_resolution: false,
};
const listSchema = zod__WEBPACK_IMPORTED_MODULE_5__.array(zod__WEBPACK_IMPORTED_MODULE_5__.object({ id: zod__WEBPACK_IMPORTED_MODULE_5__.int(), name: zod__WEBPACK_IMPORTED_MODULE_5__.string() }));
const refs = zod__WEBPACK_IMPORTED_MODULE_5__.array(zod__WEBPACK_IMPORTED_MODULE_5__.string()).default([]);
const rulesetSchema = zod__WEBPACK_IMPORTED_MODULE_5__.object({
    target: zod__WEBPACK_IMPORTED_MODULE_5__.string().optional(),
    enforcement: zod__WEBPACK_IMPORTED_MODULE_5__.string(),
    bypass_actors: zod__WEBPACK_IMPORTED_MODULE_5__.array(zod__WEBPACK_IMPORTED_MODULE_5__.unknown()).nullish(),
    current_user_can_bypass: zod__WEBPACK_IMPORTED_MODULE_5__.string().optional(),
    conditions: zod__WEBPACK_IMPORTED_MODULE_5__.object({ ref_name: zod__WEBPACK_IMPORTED_MODULE_5__.object({ include: refs, exclude: refs }).optional() }).nullish(),
    rules: zod__WEBPACK_IMPORTED_MODULE_5__.array(zod__WEBPACK_IMPORTED_MODULE_5__.object({ type: zod__WEBPACK_IMPORTED_MODULE_5__.string() })).default([]),
});
/** Makes branches append-only for everybody, administrators included: no bypass list. */
function appendOnly(branches) {
    return {
        ...{ name: 'countersign-ledger', target: 'branch', enforcement: 'active', bypass_actors: [] },
        conditions: { ref_name: { include: branches.map((branch) => `refs/heads/${branch}`), exclude: [] } },
        rules: [{ type: 'deletion' }, { type: 'non_fast_forward' }],
    };
}
/** What the gate asks of the default branch, by whatever name that goes. */
function defaultBranch(keepers) {
    const alone = keepers === 'administrators';
    return {
        ...{ name: 'countersign-default-branch', target: 'branch', enforcement: 'active' },
        bypass_actors: alone
            ? [{ actor_id: _gate_branchRules_js__WEBPACK_IMPORTED_MODULE_2__/* .ADMIN_ROLE */ .lc, actor_type: 'RepositoryRole', bypass_mode: 'always' }]
            : [],
        conditions: { ref_name: { include: ['~DEFAULT_BRANCH'], exclude: [] } },
        rules: [
            { type: 'deletion' },
            { type: 'non_fast_forward' },
            alone ? { type: 'update' } : { type: 'pull_request', parameters: REVIEW },
        ],
    };
}
/** Makes a ruleset. The token needs `Administration: write`. */
async function makeRuleset(github, repository, ruleset) {
    await github.rest.repos.createRepoRuleset({ ...(0,_repositoryName_js__WEBPACK_IMPORTED_MODULE_4__.parseRepository)(repository), ...ruleset });
}
/** Whether an append-only ruleset does what it is for. */
async function observeAppendOnly(github, repository, wished) {
    const name = (0,_repositoryName_js__WEBPACK_IMPORTED_MODULE_4__.parseRepository)(repository);
    const id = await findRuleset(github, name, wished.name);
    if (id === undefined)
        return 'missing';
    const { data } = await github.rest.repos.getRepoRuleset({ ...name, ruleset_id: id });
    const found = (0,_client_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .readAnswer */ .J)(rulesetSchema, data, `GET ${(0,_repositoryName_js__WEBPACK_IMPORTED_MODULE_4__/* .apiPath */ .S)(name)}/rulesets/${id}`);
    const { include = [], exclude = [] } = found.conditions?.ref_name ?? {};
    const { bypass_actors: actors, current_user_can_bypass: own = 'never', target = 'branch' } = found;
    const holds = found.enforcement === 'active' &&
        target === wished.target &&
        wished.rules.every(({ type }) => found.rules.some((rule) => rule.type === type)) &&
        wished.conditions.ref_name.include.every((each) => include.includes(each)) &&
        exclude.length === 0 &&
        (actors ?? []).length === 0 &&
        own === 'never';
    if (!holds)
        return 'weakened';
    return actors === undefined || actors === null ? 'unseen' : 'holds';
}
/** Whether the default branch passes the gate's judge, by this ruleset or by any other rules. */
async function observeDefaultBranch(github, repository, branch, wished) {
    const name = (0,_repositoryName_js__WEBPACK_IMPORTED_MODULE_4__.parseRepository)(repository);
    const checks = (0,_gate_judge_judgeBranch_js__WEBPACK_IMPORTED_MODULE_3__/* .judgeBranch */ .m)(await (0,_gate_branchRules_js__WEBPACK_IMPORTED_MODULE_2__/* .readBranchState */ .mP)(github, name, branch), '');
    const { findings, unseen } = (0,_gate_findings_js__WEBPACK_IMPORTED_MODULE_6__.findingsOf)(checks);
    if (findings.length === 0)
        return unseen.length > 0 ? 'unseen' : 'holds';
    return (await findRuleset(github, name, wished.name)) === undefined ? 'missing' : 'weakened';
}
async function findRuleset(github, name, wished) {
    const rulesets = await (0,_client_readPages_js__WEBPACK_IMPORTED_MODULE_1__/* .readPages */ .n)('rulesets', async (page) => {
        const { data } = await github.rest.repos.getRepoRulesets({ ...name, per_page: _client_readPages_js__WEBPACK_IMPORTED_MODULE_1__/* .PAGE_SIZE */ .m, page });
        return (0,_client_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .readAnswer */ .J)(listSchema, data, `GET ${(0,_repositoryName_js__WEBPACK_IMPORTED_MODULE_4__/* .apiPath */ .S)(name)}/rulesets`);
    });
    return rulesets.find((each) => each.name === wished)?.id;
}


/***/ }),

/***/ 11464:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AQ: () => (/* binding */ listSecrets),
/* harmony export */   BB: () => (/* binding */ setVariable),
/* harmony export */   Pq: () => (/* binding */ setSecret),
/* harmony export */   nt: () => (/* binding */ readVariable)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55156);
/* harmony import */ var _client_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96300);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);



/** GitHub's limit for one secret. */
const MAX_SECRET_BYTES = 48 * 1024;
const keySchema = zod__WEBPACK_IMPORTED_MODULE_2__.object({ key_id: zod__WEBPACK_IMPORTED_MODULE_2__.string(), key: zod__WEBPACK_IMPORTED_MODULE_2__.base64() });
/**
 * Sets a secret, sealed on this machine with a libsodium sealed box to the place's public key, as
 * docs.github.com/rest/guides/encrypting-secrets-for-the-rest-api asks. For an environment the token needs
 * `Environments: write`, for a repository `Secrets: write`.
 * @throws CountersignError `limit` over 48 KB, `input` for a name that GitHub doesn't take.
 */
async function setSecret(github, place, secret, value) {
    checkName(secret, 'secret');
    const bytes = Buffer.byteLength(value);
    if (bytes > MAX_SECRET_BYTES)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('limit', `the secret ${secret} has ${bytes} bytes, over ${MAX_SECRET_BYTES}`, {
            mend: 'Put the content, sealed to a key, into the repository and only that key into the secret.',
        });
    const { name, environment } = place;
    const at = environment === undefined ? undefined : { ...name, environment_name: environment };
    const { data } = at === undefined
        ? await github.rest.actions.getRepoPublicKey({ ...name })
        : await github.rest.actions.getEnvironmentPublicKey(at);
    const key = (0,_client_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .readAnswer */ .J)(keySchema, data, `GET ${pathOf(place)}/secrets/public-key`);
    const sealed = { secret_name: secret, key_id: key.key_id, encrypted_value: await seal(value, key.key) };
    if (at === undefined)
        await github.rest.actions.createOrUpdateRepoSecret({ ...name, ...sealed });
    else
        await github.rest.actions.createOrUpdateEnvironmentSecret({ ...at, ...sealed });
}
/** The names of the secrets that a place has; their values can't be read. */
async function listSecrets(github, place) {
    const { name, environment } = place;
    const page = { per_page: 100 };
    const secrets = environment === undefined
        ? await github.paginate(github.rest.actions.listRepoSecrets, { ...name, ...page })
        : await github.paginate(github.rest.actions.listEnvironmentSecrets, {
            ...name,
            ...page,
            environment_name: environment,
        });
    const named = zod__WEBPACK_IMPORTED_MODULE_2__.array(zod__WEBPACK_IMPORTED_MODULE_2__.object({ name: zod__WEBPACK_IMPORTED_MODULE_2__.string() }));
    return (0,_client_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .readAnswer */ .J)(named, secrets, `GET ${pathOf(place)}/secrets`).map((secret) => secret.name);
}
/** The value of a variable, undefined where there is none. */
async function readVariable(github, place, variable) {
    const { name, environment } = place;
    try {
        const { data } = environment === undefined
            ? await github.rest.actions.getRepoVariable({ ...name, name: variable })
            : await github.rest.actions.getEnvironmentVariable({
                ...name,
                environment_name: environment,
                name: variable,
            });
        const call = `GET ${pathOf(place)}/variables/${variable}`;
        return (0,_client_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .readAnswer */ .J)(zod__WEBPACK_IMPORTED_MODULE_2__.object({ value: zod__WEBPACK_IMPORTED_MODULE_2__.string() }), data, call).value;
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS && error.code === 'not-found')
            return undefined;
        throw error;
    }
}
/** Sets a variable, which anybody who can read the repository's workflows can see. */
async function setVariable(github, place, variable, value) {
    checkName(variable, 'variable');
    const { name, environment } = place;
    const known = await readVariable(github, place, variable);
    if (known === value)
        return 'unchanged';
    const fields = { ...name, name: variable, value };
    const at = environment === undefined ? undefined : { environment_name: environment };
    if (known === undefined) {
        if (at === undefined)
            await github.rest.actions.createRepoVariable(fields);
        else
            await github.rest.actions.createEnvironmentVariable({ ...fields, ...at });
        return 'created';
    }
    if (at === undefined)
        await github.rest.actions.updateRepoVariable(fields);
    else
        await github.rest.actions.updateEnvironmentVariable({ ...fields, ...at });
    return 'updated';
}
function pathOf({ name: { owner, repo }, environment }) {
    return `/repos/${owner}/${repo}/${environment === undefined ? 'actions' : `environments/${environment}`}`;
}
async function seal(value, publicKey) {
    const { default: sodium } = await __webpack_require__.e(/* import() */ 4768).then(__webpack_require__.bind(__webpack_require__, 54768));
    await sodium.ready;
    const sealed = sodium.crypto_box_seal(sodium.from_string(value), Buffer.from(publicKey, 'base64'));
    return Buffer.from(sealed).toString('base64');
}
// docs.github.com/actions/reference/security/secrets: letters, digits, _; no digit first; GITHUB_ is taken.
function checkName(name, what) {
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name) || /^GITHUB_/i.test(name))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('input', `GitHub takes no ${what} named ${JSON.stringify(name)}`, {
            mend: 'Use letters, digits and _, no digit first, and do not begin with GITHUB_.',
        });
}


/***/ }),

/***/ 21078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ readRepositoryFile)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55156);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _client_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96300);
/* harmony import */ var _repositoryName_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46223);




const contentSchema = zod__WEBPACK_IMPORTED_MODULE_3__.object({
    type: zod__WEBPACK_IMPORTED_MODULE_3__.literal('file'),
    encoding: zod__WEBPACK_IMPORTED_MODULE_3__.literal('base64'),
    content: zod__WEBPACK_IMPORTED_MODULE_3__.string(),
});
/**
 * A file of a branch as text, undefined where there is none (permission `contents: read`). Up to 1 MB, which is as much
 * as GitHub gives in this way.
 */
async function readRepositoryFile(github, name, branch, path) {
    try {
        const { data } = await github.rest.repos.getContent({ ...name, path, ref: `refs/heads/${branch}` });
        const { content } = (0,_client_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .readAnswer */ .J)(contentSchema, data, `GET ${(0,_repositoryName_js__WEBPACK_IMPORTED_MODULE_2__/* .apiPath */ .S)(name)}/contents/${path}`);
        return Buffer.from(content, 'base64').toString('utf8');
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS && error.code === 'not-found')
            return undefined;
        throw error;
    }
}


/***/ })

};
