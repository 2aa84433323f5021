export const id = 6039;
export const ids = [6039];
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
