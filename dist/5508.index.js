export const id = 5508;
export const ids = [5508,4396];
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

/***/ 75508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planInit: () => (/* binding */ planInit)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _createEnvironment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70288);
/* harmony import */ var _gate_judge_judgeEnvironment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1786);
/* harmony import */ var _rulesets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36454);




/**
 * What has to be done so that a repository is as wished: pure, and empty once it is. The order is such that a
 * run that breaks off leaves nothing half open: protection before secrets, the public key before the private.
 * @throws CountersignError `input` for a wish that would leave a data owner's secrets unprotected.
 */
function planInit(wish, state) {
    checkWish(wish);
    return {
        steps: [
            ...planEnvironments(wish, state),
            ...wish.keys.filter((key) => !isThere(key, state)).map((key) => planKey(key, wish)),
            ...wish.secrets.filter((secret) => !isThere(secret, state)).map((secret) => planSecret(secret, wish)),
            ...planVariables(wish, state),
            ...planFiles(wish, state),
            ...planPins(wish, state),
            ...planLedgers(wish, state),
            ...planBranch(wish, state),
        ],
        problems: [
            ...planProblems(wish, state),
            ...keyProblems(wish, state),
            ...exposedSecrets(wish, state),
            ...weakenedRules(wish, state),
        ],
        notes: notesOf(wish, state),
        left: leftOf(wish, state),
    };
}
function checkWish({ role, repository, environments, keys, secrets, variables }) {
    const placeless = [...keys, ...secrets, ...variables].find(({ environment }) => environment !== undefined && !environments.some((each) => each.environment === environment));
    if (placeless !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('input', `${placeless.name} needs the environment ${placeless.environment ?? ''}`);
    if (role !== 'data-owner' && role !== 'one-repository')
        return;
    const gated = environments.filter((each) => each.withoutReviewers !== true);
    const open = [...keys, ...secrets].find(({ environment, outsideGate }) => outsideGate !== true && !gated.some((each) => each.environment === environment));
    if (open !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('input', `${open.name} would be readable by jobs of ${repository} that nobody approved`, {
            mend: "Keep a data owner's secrets in her protected environment.",
        });
}
function planEnvironments({ environments, repository }, state) {
    return environments.flatMap((wish) => {
        const now = state.environments.find(({ environment }) => environment === wish.environment);
        if (now !== undefined && (0,_createEnvironment_js__WEBPACK_IMPORTED_MODULE_1__/* .environmentFits */ .K)(now, wish))
            return [];
        const verb = now?.exists === true ? 'Change' : 'Make';
        const sentence = `${verb} the environment ${wish.environment} of ${repository}: ${rulesOf(wish)}, only ${wish.branches.join(', ')} may use it.`;
        return [{ kind: 'environment', wish, sentence }];
    });
}
function rulesOf({ reviewers, withoutReviewers }) {
    if (withoutReviewers === true)
        return "nobody is asked, administrators can't bypass it";
    const names = reviewers.map(({ kind, name }) => (kind === 'team' ? `team ${name}` : name));
    return `${names.join(' or ')} must approve, nobody their own run, administrators can't bypass it`;
}
function planKey(key, wish) {
    const kept = key.keptIn === undefined ? 'and nowhere else' : `and stays in ${key.keptIn}`;
    return {
        kind: 'key',
        key,
        sentence: `Give the OpenPGP key ${key.name} (made where there is none yet): the public half goes to ${key.publicFile}, the private half, sealed, to the secret ${key.name} of ${placeOf(key, wish)} ${kept}${key.reading === undefined ? '' : `; the half that cannot sign to ${key.reading.name} of ${placeOf(key.reading, wish)}`}.`,
    };
}
function planSecret(secret, wish) {
    return { kind: 'secret', secret, sentence: `Set the secret ${secret.name} of ${placeOf(secret, wish)}.` };
}
function planVariables(wish, state) {
    return wish.variables.flatMap((variable) => {
        const now = state.variables.find((each) => samePlace(each, variable))?.value;
        if (now === variable.value)
            return [];
        const from = now === undefined ? '' : ` (now ${JSON.stringify(now)})`;
        const to = variable.told ?? JSON.stringify(variable.value);
        const sentence = `Set the variable ${variable.name} of ${placeOf(variable, wish)} to ${to}${from}.`;
        return [{ kind: 'variable', variable, sentence }];
    });
}
function planFiles(wish, state) {
    return wish.files
        .filter(({ path, content }) => state.files[path] !== content)
        .filter((file) => !isKept(file, wish, state))
        .map((file) => {
        const verb = state.files[file.path] === undefined ? 'Write' : 'Write over';
        return { kind: 'file', file, sentence: `${verb} ${file.path} in this checkout, for you to commit.` };
    });
}
/** Somebody changed it, and nobody said to write over that. */
function isKept(file, { overwrite }, state) {
    const { path, content, unfilled } = file;
    const now = state.files[path];
    if (now !== undefined && file.starter === true)
        return true;
    return now !== undefined && now !== content && now !== unfilled && overwrite !== true;
}
function planPins({ repository }, { actions }) {
    if (actions.pinned !== false)
        return [];
    const sentence = `Have GitHub refuse every action in ${repository} that is not named by a full commit.`;
    return [{ kind: 'pin-actions', actions, sentence }];
}
function planLedgers({ ledgers }, state) {
    return ledgers.flatMap((ledger, index) => {
        const now = state.ledgers[index];
        const { deployKey, branches, repository } = ledger;
        const knows = (publicKey) => now?.deployKeys.some((key) => sameKey(key, publicKey)) === true;
        return [
            ...(now?.guard === 'missing'
                ? [
                    {
                        ...{ kind: 'guard-ledger', ledger },
                        sentence: `Forbid deleting and force-pushing the ${namesOf(branches)} of ${repository}, for everybody.`,
                    },
                ]
                : []),
            ...(deployKey !== undefined && !knows(deployKey.publicKey)
                ? [
                    {
                        ...{ kind: 'deploy-key', ledger, deployKey },
                        sentence: `Let the deploy key "${deployKey.title}" write to ${repository}.`,
                    },
                ]
                : []),
        ];
    });
}
/** Where reviews are asked for, the files must be there first: nobody could push them any more. */
function planBranch(wish, state) {
    const { branch, repository } = wish;
    if (state.branch !== 'missing')
        return [];
    if (branch.keepers === 'reviewers' && unpublished(wish, state).length > 0)
        return [];
    const rule = branch.keepers === 'reviewers'
        ? 'by a pull request alone that a code owner approved, after its last push; for everybody'
        : 'by administrators alone';
    const sentence = `Let ${branch.name} of ${repository} be changed ${rule}; nobody else deletes or rewrites it.`;
    return [{ kind: 'guard-branch', branch, sentence }];
}
/** What the default branch of GitHub doesn't have as the checkout has it. */
function unpublished({ keys, files }, { published }) {
    const paths = [...keys.map(({ publicFile }) => publicFile), ...files.map(({ path }) => path)];
    return paths.filter((path) => !published.has(path));
}
function leftOf(wish, state) {
    const { branch, expected, memory, repository } = wish;
    const missing = unpublished(wish, state);
    const waits = state.branch === 'missing' && branch.keepers === 'reviewers'
        ? `, then run this again: it protects ${branch.name}`
        : '';
    const some = missing.slice(0, 3).join(', ') + (missing.length > 3 ? `, and ${missing.length - 3} more` : '');
    return [
        ...unseenRules(wish, state),
        ...(missing.length > 0
            ? [`Bring ${some} of this checkout to ${branch.name} on GitHub (commit, push)${waits}.`]
            : []),
        ...state.stopped.map(({ path, state: why }) => `Ask who stopped ${path} (${why}), and start it again: \`gh workflow enable ${path.replace(/^.*\//, '')} --repo ${repository}\`.`),
        ...(state.actions.enabled
            ? []
            : [`Switch GitHub Actions on: Settings → Actions → General of ${repository}.`]),
        ...expected
            .filter(({ name }) => !state.present.includes(name))
            .map(({ name, to }) => `Set the variable ${name} to ${to}: \`gh variable set ${name} --repo ${repository}\`.`),
        ...(memory === undefined || state.remembers
            ? []
            : [
                `Once the offers are there, begin your witness: run witness.yml with the head of the ledger that you have checked; the branch ${memory.branch} of ${memory.repository} is its memory.`,
            ]),
    ];
}
/** Rules that were made once and do less now: whoever changed them meant something by it. */
function weakenedRules({ branch, ledgers, repository }, state) {
    const ruleset = (name, of) => ({
        what: `the ruleset ${name} of ${of} was weakened`,
        mend: 'Ask who changed it, then delete it under Settings → Rules and run this again.',
    });
    return [
        ...(state.branch === 'weakened' ? [ruleset((0,_rulesets_js__WEBPACK_IMPORTED_MODULE_2__/* .defaultBranch */ .OR)(branch.keepers).name, repository)] : []),
        ...ledgers.flatMap((ledger, index) => state.ledgers[index]?.guard === 'weakened' ? [ruleset((0,_rulesets_js__WEBPACK_IMPORTED_MODULE_2__/* .appendOnly */ .PS)([]).name, ledger.repository)] : []),
    ];
}
/** GitHub tells who may bypass a ruleset to those alone who may change it. */
function unseenRules({ branch, ledgers, repository }, state) {
    const look = (what, of) => `Look whether nobody may bypass the rules of ${what} of ${of}: this token is not told. Run this with one that holds Administration: write there.`;
    return [
        ...(state.branch === 'unseen' ? [look(branch.name, repository)] : []),
        ...ledgers.flatMap((ledger, index) => state.ledgers[index]?.guard === 'unseen'
            ? [look(`the ${namesOf(ledger.branches)}`, ledger.repository)]
            : []),
    ];
}
function namesOf(branches) {
    return `${branches.length === 1 ? 'branch' : 'branches'} ${branches.join(' and ')}`;
}
function planProblems({ environments, plan }, state) {
    const gated = environments.find(({ withoutReviewers }) => withoutReviewers !== true);
    const now = state.environments.find(({ environment }) => environment === gated?.environment);
    if (now === undefined)
        return [];
    const check = (0,_gate_judge_judgeEnvironment_js__WEBPACK_IMPORTED_MODULE_3__/* .judgePlan */ .t7)(now, plan);
    return check.status === 'passed'
        ? []
        : [{ what: `${check.title}: ${check.detail}`, mend: check.mend ?? '' }];
}
function keyProblems({ keys }, state) {
    return keys
        .filter((key) => isThere(key, state) && state.files[key.publicFile] === undefined)
        .map(({ name, publicFile }) => ({
        what: `the secret ${name} is set, but its public half ${publicFile} is not in this checkout, and GitHub gives no secret back`,
        mend: 'Pull or restore the file; or delete the secret, and the key is given anew.',
    }));
}
/** A secret that the repository has too is read by jobs that no gate holds. */
function exposedSecrets({ keys, secrets }, state) {
    return [...keys, ...secrets]
        .filter(({ name, environment }) => environment !== undefined && isThere({ name }, state))
        .map(({ name }) => ({
        what: `the repository has a secret ${name} of its own, which every job can read`,
        mend: 'Delete it under Settings → Secrets and variables → Actions → Repository secrets.',
    }));
}
function notesOf(wish, state) {
    const kept = wish.files
        .filter((file) => file.starter !== true && isKept(file, wish, state))
        .map(({ path }) => `${path} differs from the template and stays as it is; --overwrite writes over it.`);
    const set = [...wish.keys, ...wish.secrets]
        .filter((secret) => isThere(secret, state))
        .map(({ name }) => `The secret ${name} is set and stays as it is.`);
    return [...set, ...kept];
}
function isThere(secret, state) {
    return state.secrets.some((each) => samePlace(each, secret));
}
// GitHub keeps names of secrets and variables in capitals.
function samePlace(left, right) {
    return left.environment === right.environment && left.name.toUpperCase() === right.name.toUpperCase();
}
function placeOf({ environment }, { repository }) {
    return environment === undefined ? repository : `the environment ${environment}`;
}
/** Two public keys of OpenSSH are the same when type and key are; the comment doesn't count. */
function sameKey(left, right) {
    const key = (text) => text.trim().split(/\s+/).slice(0, 2).join(' ');
    return key(left) === key(right);
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


/***/ })

};
