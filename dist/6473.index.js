export const id = 6473;
export const ids = [6473,4396];
export const modules = {

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

/***/ 79973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ rulesetCommand),
/* harmony export */   X: () => (/* binding */ byHand)
/* harmony export */ });
/* harmony import */ var _actionsPermissions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71396);
/* harmony import */ var _rulesets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36454);
/* harmony import */ var _text_shellWord_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53328);



/** How a person does a step that GitHub refused to this token: a command of `gh`, or the setting on the page. */
function byHand(step, wish) {
    const { repository } = wish;
    switch (step.kind) {
        case 'environment': {
            const { environment, branches, reviewers } = step.wish;
            const asked = reviewers.length === 0
                ? 'no reviewers'
                : `required reviewers ${reviewers.map(({ name }) => name).join(', ')}, self-review prevented`;
            return `Settings → Environments of ${repository} → ${environment}: ${asked}, no bypass by administrators, "Selected branches and tags" with the branch ${branches.join(', ')} alone.`;
        }
        case 'key':
            return `gh secret set ${step.key.name} ${placeOf(step.key, repository)} < <the private key>`;
        case 'secret':
            return `gh secret set ${step.secret.name} ${placeOf(step.secret, repository)} < <the file>`;
        case 'variable':
            return `gh variable set ${step.variable.name} ${placeOf(step.variable, repository)} --body ${(0,_text_shellWord_js__WEBPACK_IMPORTED_MODULE_2__/* .shellWord */ .r)(step.variable.value)}`;
        case 'file':
            return `write ${step.file.path}`;
        case 'pin-actions':
            return post((0,_actionsPermissions_js__WEBPACK_IMPORTED_MODULE_0__/* .requiredMembers */ .Fh)(step.actions), `--method PUT repos/${repository}/actions/permissions`);
        case 'guard-branch':
            return rulesetCommand(repository, (0,_rulesets_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultBranch */ .OR)(step.branch.keepers));
        case 'guard-ledger':
            return rulesetCommand(step.ledger.repository, (0,_rulesets_js__WEBPACK_IMPORTED_MODULE_1__/* .appendOnly */ .PS)(step.ledger.branches));
        case 'deploy-key': {
            const { title, publicKey } = step.deployKey;
            return `echo ${(0,_text_shellWord_js__WEBPACK_IMPORTED_MODULE_2__/* .shellWord */ .r)(publicKey)} | gh repo deploy-key add - --allow-write --title ${(0,_text_shellWord_js__WEBPACK_IMPORTED_MODULE_2__/* .shellWord */ .r)(title)} --repo ${step.ledger.repository}`;
        }
    }
}
/** The command that makes a ruleset. */
function rulesetCommand(repository, ruleset) {
    return post(ruleset, `--method POST repos/${repository}/rulesets`);
}
function post(body, request) {
    return `echo ${(0,_text_shellWord_js__WEBPACK_IMPORTED_MODULE_2__/* .shellWord */ .r)(JSON.stringify(body))} | gh api ${request} --input -`;
}
function placeOf({ environment }, repository) {
    return environment === undefined ? `--repo ${repository}` : `--env ${environment} --repo ${repository}`;
}


/***/ }),

/***/ 70288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ environmentFits),
/* harmony export */   M: () => (/* binding */ createEnvironment)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _gate_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95557);


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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('input', 'an environment that no branch may use is of no use', {
            mend: 'Name at least the default branch.',
        });
    const before = await (0,_gate_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .readEnvironment */ .Q)(github, name, wish.environment);
    if (!rulesFit(before, wish))
        await putRules(github, name, wish);
    await putBranches(github, name, wish);
    return (0,_gate_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .readEnvironment */ .Q)(github, name, wish.environment);
}
function checkReviewers({ environment, reviewers, withoutReviewers }) {
    if (withoutReviewers === true && reviewers.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('input', `the environment ${environment} is to have reviewers, and none`);
    if (withoutReviewers !== true && (reviewers.length === 0 || reviewers.length > MAX_REVIEWERS))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('input', `an environment takes 1 to ${MAX_REVIEWERS} reviewers, not ${reviewers.length}`);
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
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS) || !error.message.includes('can_admins_bypass'))
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

/***/ 46473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   executePlan: () => (/* binding */ executePlan)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _createEnvironment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70288);
/* harmony import */ var _gate_judge_judgeEnvironment_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1786);
/* harmony import */ var _repositoryName_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46223);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11464);
/* harmony import */ var _actionsPermissions_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71396);
/* harmony import */ var _byHand_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(79973);
/* harmony import */ var _rulesets_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(36454);








/** What holds nothing else up: the plan goes on where GitHub refuses it. */
const SETTINGS = ['pin-actions', 'guard-branch', 'guard-ledger', 'deploy-key'];
/**
 * Does the steps of a plan, in order. Where GitHub refuses a setting for the plan or for a permission, the others are
 * still made. When another step fails, an environment for example, the rest is not begun; plan again and go on from there.
 * @throws CountersignError `refused` for a plan with problems: nothing is done.
 */
async function executePlan(plan, wish, tools) {
    const [problem] = plan.problems;
    if (problem !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('refused', problem.what, { mend: problem.mend });
    const weak = [];
    const refused = [];
    for (const [index, step] of plan.steps.entries()) {
        tools.onStep?.(step.sentence, index + 1, plan.steps.length);
        try {
            weak.push(...(await executeStep(step, wish, tools)));
        }
        catch (error) {
            if (!isRefusal(error))
                throw error;
            if (!SETTINGS.includes(step.kind))
                throw withHand(error, step, wish);
            refused.push({ sentence: step.sentence, why: error.message, byHand: (0,_byHand_js__WEBPACK_IMPORTED_MODULE_5__/* .byHand */ .X)(step, wish) });
        }
    }
    return { weak, refused };
}
/** For a missing permission, or (402, 404, 422) for a plan that has no such thing. */
function isRefusal(error) {
    return error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS && ['refused', 'not-found', 'input'].includes(error.code);
}
function withHand(error, step, wish) {
    const { code, message, mend, cause } = error;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS(code, message, { mend: `${mend ?? ''} By hand: ${(0,_byHand_js__WEBPACK_IMPORTED_MODULE_5__/* .byHand */ .X)(step, wish)}`, cause });
}
async function executeStep(step, wish, tools) {
    const { github } = tools;
    switch (step.kind) {
        case 'environment': {
            const made = await (0,_createEnvironment_js__WEBPACK_IMPORTED_MODULE_1__/* .createEnvironment */ .M)(github, (0,_repositoryName_js__WEBPACK_IMPORTED_MODULE_2__.parseRepository)(wish.repository), step.wish);
            // Whoever makes it named these reviewers: their yes is the one that counts.
            const options = { approvers: made.reviewers.filter(({ kind }) => kind === 'user') };
            const checks = step.wish.withoutReviewers === true
                ? (0,_gate_judge_judgeEnvironment_js__WEBPACK_IMPORTED_MODULE_7__/* .judgeReadingEnvironment */ .bd)(made)
                : (0,_gate_judge_judgeEnvironment_js__WEBPACK_IMPORTED_MODULE_7__/* .judgeEnvironment */ .vF)(made, wish.plan === undefined ? options : { ...options, plan: wish.plan });
            return checks.filter(({ status }) => status !== 'passed');
        }
        case 'key': {
            const { key } = step;
            const { privateKey, publicKey, readingKey } = await tools.makeKey(key);
            // The whole key last: where another write fails, the next run makes the key anew and nothing is lost.
            await tools.writeFile(key.publicFile, publicKey);
            if (key.reading !== undefined && readingKey !== undefined)
                await (0,_secrets_js__WEBPACK_IMPORTED_MODULE_3__/* .setSecret */ .Pq)(github, placeOf(key.reading, wish), key.reading.name, readingKey);
            await (0,_secrets_js__WEBPACK_IMPORTED_MODULE_3__/* .setSecret */ .Pq)(github, placeOf(key, wish), key.name, privateKey);
            return [];
        }
        case 'secret':
            await (0,_secrets_js__WEBPACK_IMPORTED_MODULE_3__/* .setSecret */ .Pq)(github, placeOf(step.secret, wish), step.secret.name, await tools.secretValue(step.secret));
            return [];
        case 'variable':
            await (0,_secrets_js__WEBPACK_IMPORTED_MODULE_3__/* .setVariable */ .BB)(github, placeOf(step.variable, wish), step.variable.name, step.variable.value);
            return [];
        case 'file':
            await tools.writeFile(step.file.path, step.file.content);
            return [];
        case 'pin-actions':
            await (0,_actionsPermissions_js__WEBPACK_IMPORTED_MODULE_4__/* .requirePins */ .Wq)(github, (0,_repositoryName_js__WEBPACK_IMPORTED_MODULE_2__.parseRepository)(wish.repository), step.actions);
            return [];
        case 'guard-branch':
            await (0,_rulesets_js__WEBPACK_IMPORTED_MODULE_6__/* .makeRuleset */ .b2)(github, wish.repository, (0,_rulesets_js__WEBPACK_IMPORTED_MODULE_6__/* .defaultBranch */ .OR)(step.branch.keepers));
            return [];
        case 'guard-ledger':
            await (0,_rulesets_js__WEBPACK_IMPORTED_MODULE_6__/* .makeRuleset */ .b2)(github, step.ledger.repository, (0,_rulesets_js__WEBPACK_IMPORTED_MODULE_6__/* .appendOnly */ .PS)(step.ledger.branches));
            return [];
        case 'deploy-key': {
            const { title, publicKey } = step.deployKey;
            const at = (0,_repositoryName_js__WEBPACK_IMPORTED_MODULE_2__.parseRepository)(step.ledger.repository);
            await github.rest.repos.createDeployKey({ ...at, title, key: publicKey, read_only: false });
            return [];
        }
    }
}
function placeOf({ environment }, { repository }) {
    const name = (0,_repositoryName_js__WEBPACK_IMPORTED_MODULE_2__.parseRepository)(repository);
    return environment === undefined ? { name } : { name, environment };
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

/***/ 53328:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ shellWord)
/* harmony export */ });
/** A text as one word of a POSIX shell. */
function shellWord(text) {
    return `'${text.replaceAll("'", `'\\''`)}'`;
}


/***/ })

};
