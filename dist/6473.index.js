export const id = 6473;
export const ids = [6473,5907];
export const modules = {

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
    const before = await (0,_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .readEnvironment */ .Q)(github, name, wish.environment);
    if (!rulesFit(before, wish))
        await putRules(github, name, wish);
    await putBranches(github, name, wish);
    return (0,_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .readEnvironment */ .Q)(github, name, wish.environment);
}
function checkReviewers({ environment, reviewers, withoutReviewers }) {
    if (withoutReviewers === true && reviewers.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('input', `the environment ${environment} is to have reviewers, and none`);
    if (withoutReviewers !== true && (reviewers.length === 0 || reviewers.length > MAX_REVIEWERS))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('input', `an environment takes 1 to ${MAX_REVIEWERS} reviewers, not ${reviewers.length}`);
}
/** Whether nothing is left to do, the bypass included where the server tells it. */
function environmentFits(state, wish) {
    return rulesFit(state, wish) && Array.isArray(state.branches) && sameSet(state.branches, wish.branches);
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
    const names = present.map((policy) => policy.name);
    for (const branch of wish.branches.filter((each) => !names.includes(each)))
        await github.rest.repos.createDeploymentBranchPolicy({ ...at, name: branch });
    for (const { id, name: pattern } of present)
        if (id !== undefined && !(pattern !== undefined && wish.branches.includes(pattern)))
            await github.rest.repos.deleteDeploymentBranchPolicy({ ...at, branch_policy_id: id });
}
function sameSet(left, right) {
    return left.length === right.length && left.every((each) => right.includes(each));
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

/***/ 46473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   executePlan: () => (/* binding */ executePlan)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _createEnvironment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34503);
/* harmony import */ var _judgeEnvironment_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(67724);
/* harmony import */ var _repositoryName_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46223);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45907);
/* harmony import */ var _ledgerRules_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37621);






/** What an environment without reviewers is not judged by. */
const REVIEWER_CHECKS = ['environment-plan', 'environment-reviewers', 'environment-self-review'];
/**
 * Does the steps of a plan, in order. When one fails the rest is not begun; plan again and go on from there.
 * @returns what of the environment's protection GitHub still doesn't hold, with how to mend it by hand.
 * @throws CountersignError `refused` for a plan with problems: nothing is done.
 */
async function executePlan(plan, wish, tools) {
    const [problem] = plan.problems;
    if (problem !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('refused', problem.what, { mend: problem.mend });
    const left = [];
    for (const [index, step] of plan.steps.entries()) {
        tools.onStep?.(step.sentence, index + 1, plan.steps.length);
        left.push(...(await executeStep(step, wish, tools)));
    }
    return left;
}
async function executeStep(step, wish, tools) {
    const { github } = tools;
    switch (step.kind) {
        case 'environment': {
            const made = await (0,_createEnvironment_js__WEBPACK_IMPORTED_MODULE_1__/* .createEnvironment */ .M)(github, (0,_repositoryName_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRepository */ .S)(wish.repository), step.wish);
            const checks = (0,_judgeEnvironment_js__WEBPACK_IMPORTED_MODULE_5__/* .judgeEnvironment */ .vF)(made, wish.plan === undefined ? {} : { plan: wish.plan });
            const ofReviewers = step.wish.withoutReviewers === true ? REVIEWER_CHECKS : [];
            return checks.filter(({ id, status }) => status !== 'passed' && !ofReviewers.includes(id));
        }
        case 'key': {
            const { key } = step;
            const { privateKey, publicKey } = await tools.makeKey(key);
            // The public half first: where the second write fails, the next run goes on from there and nothing is lost.
            await tools.writeFile(key.publicFile, publicKey);
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
        case 'guard-ledger':
            await (0,_ledgerRules_js__WEBPACK_IMPORTED_MODULE_4__/* .guardLedger */ .Z)(github, step.ledger);
            return [];
        case 'deploy-key': {
            const { title, publicKey } = step.deployKey;
            const at = (0,_repositoryName_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRepository */ .S)(step.ledger.repository);
            await github.rest.repos.createDeployKey({ ...at, title, key: publicKey, read_only: false });
            return [];
        }
    }
}
function placeOf({ environment }, { repository }) {
    const name = (0,_repositoryName_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRepository */ .S)(repository);
    return environment === undefined ? { name } : { name, environment };
}


/***/ }),

/***/ 37621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ LEDGER_RULESET),
/* harmony export */   Z: () => (/* binding */ guardLedger)
/* harmony export */ });
/* harmony import */ var _repositoryName_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46223);

/** The name by which the ledger's ruleset is found again. */
const LEDGER_RULESET = 'countersign-ledger';
/** Makes the ledger's branch append-only for everybody, administrators included: no bypass list. */
async function guardLedger(github, { repository, branch }) {
    await github.rest.repos.createRepoRuleset({
        ...(0,_repositoryName_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRepository */ .S)(repository),
        name: LEDGER_RULESET,
        target: 'branch',
        enforcement: 'active',
        bypass_actors: [],
        conditions: { ref_name: { include: [`refs/heads/${branch}`], exclude: [] } },
        rules: [{ type: 'deletion' }, { type: 'non_fast_forward' }],
    });
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

/***/ 45907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BB: () => (/* binding */ setVariable),
/* harmony export */   Pq: () => (/* binding */ setSecret),
/* harmony export */   listSecrets: () => (/* binding */ listSecrets),
/* harmony export */   nt: () => (/* binding */ readVariable)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/** GitHub's limit for one secret. */
const MAX_SECRET_BYTES = 48 * 1024;
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('limit', `the secret ${secret} has ${bytes} bytes, over ${MAX_SECRET_BYTES}`, {
            mend: 'Put the content, sealed to a key, into the repository and only that key into the secret.',
        });
    const { name, environment } = place;
    const at = environment === undefined ? undefined : { ...name, environment_name: environment };
    const { data: key } = at === undefined
        ? await github.rest.actions.getRepoPublicKey({ ...name })
        : await github.rest.actions.getEnvironmentPublicKey(at);
    const sealed = { secret_name: secret, key_id: key.key_id, encrypted_value: await seal(value, key.key) };
    if (at === undefined)
        await github.rest.actions.createOrUpdateRepoSecret({ ...name, ...sealed });
    else
        await github.rest.actions.createOrUpdateEnvironmentSecret({ ...at, ...sealed });
}
/** The names of the secrets that a place has; their values can't be read. */
async function listSecrets(github, { name, environment }) {
    const page = { per_page: 100 };
    const secrets = environment === undefined
        ? await github.paginate(github.rest.actions.listRepoSecrets, { ...name, ...page })
        : await github.paginate(github.rest.actions.listEnvironmentSecrets, {
            ...name,
            ...page,
            environment_name: environment,
        });
    return secrets.map((secret) => secret.name);
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
        return data.value;
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError && error.code === 'not-found')
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
async function seal(value, publicKey) {
    const { default: sodium } = await __webpack_require__.e(/* import() */ 4768).then(__webpack_require__.bind(__webpack_require__, 54768));
    await sodium.ready;
    const sealed = sodium.crypto_box_seal(sodium.from_string(value), Buffer.from(publicKey, 'base64'));
    return Buffer.from(sealed).toString('base64');
}
// docs.github.com/actions/reference/security/secrets: letters, digits, _; no digit first; GITHUB_ is taken.
function checkName(name, what) {
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name) || /^GITHUB_/i.test(name))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('input', `GitHub takes no ${what} named ${JSON.stringify(name)}`, {
            mend: 'Use letters, digits and _, no digit first, and do not begin with GITHUB_.',
        });
}


/***/ })

};
