export const id = 5508;
export const ids = [5508];
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

/***/ 75508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planInit: () => (/* binding */ planInit)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _createEnvironment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34503);
/* harmony import */ var _judgeEnvironment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67724);



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
            ...planLedger(wish, state),
        ],
        problems: [...planProblems(wish, state), ...keyProblems(wish, state), ...exposedSecrets(wish, state)],
        notes: notesOf(wish, state),
    };
}
function checkWish({ role, repository, environments, keys, secrets, variables }) {
    const placeless = [...keys, ...secrets, ...variables].find(({ environment }) => environment !== undefined && !environments.some((each) => each.environment === environment));
    if (placeless !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('input', `${placeless.name} needs the environment ${placeless.environment ?? ''}`);
    if (role !== 'data-owner' && role !== 'one-repository')
        return;
    const gated = environments.filter((each) => each.withoutReviewers !== true);
    const open = [...keys, ...secrets].find(({ environment, outsideGate }) => outsideGate !== true && !gated.some((each) => each.environment === environment));
    if (open !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('input', `${open.name} would be readable by jobs of ${repository} that nobody approved`, {
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
        sentence: `Give the OpenPGP key ${key.name} (made where there is none yet): the public half goes to ${key.publicFile}, the private half, sealed, to the secret ${key.name} of ${placeOf(key, wish)} ${kept}.`,
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
function isKept({ path, content, unfilled }, { overwrite }, state) {
    const now = state.files[path];
    return now !== undefined && now !== content && now !== unfilled && overwrite !== true;
}
function planLedger({ ledger }, state) {
    if (ledger === undefined)
        return [];
    const steps = [];
    if (state.ledger?.guarded !== true)
        steps.push({
            kind: 'guard-ledger',
            ledger,
            sentence: `Forbid deleting and force-pushing the branch ${ledger.branch} of ${ledger.repository}, for everybody.`,
        });
    const { deployKey } = ledger;
    if (deployKey !== undefined &&
        state.ledger?.deployKeys.some((key) => sameKey(key, deployKey.publicKey)) !== true)
        steps.push({
            kind: 'deploy-key',
            ledger,
            deployKey,
            sentence: `Let the deploy key "${deployKey.title}" write to ${ledger.repository}.`,
        });
    return steps;
}
function planProblems({ environments, plan }, state) {
    const gated = environments.find(({ withoutReviewers }) => withoutReviewers !== true);
    const now = state.environments.find(({ environment }) => environment === gated?.environment);
    if (now === undefined)
        return [];
    const check = (0,_judgeEnvironment_js__WEBPACK_IMPORTED_MODULE_2__/* .judgePlan */ .t7)(now, plan);
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
        .filter((file) => isKept(file, wish, state))
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


/***/ })

};
