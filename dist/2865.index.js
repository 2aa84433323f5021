export const id = 2865;
export const ids = [2865,5907];
export const modules = {

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

/***/ 22865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   observe: () => (/* binding */ observe)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66039);
/* harmony import */ var _repositoryName_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46223);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45907);
/* harmony import */ var _ledgerRules_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37621);





/** Reads what the plan depends on. `readFile` gives a file of the checkout, undefined where there is none. */
async function observe(github, wish, readFile) {
    const name = (0,_repositoryName_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRepository */ .S)(wish.repository);
    const environments = [];
    const secrets = (await (0,_secrets_js__WEBPACK_IMPORTED_MODULE_3__.listSecrets)(github, { name })).map((secret) => ({ name: secret }));
    for (const { environment } of wish.environments) {
        const state = await (0,_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .readEnvironment */ .Q)(github, name, environment);
        environments.push(state);
        const names = state.exists ? await (0,_secrets_js__WEBPACK_IMPORTED_MODULE_3__.listSecrets)(github, { name, environment }) : [];
        secrets.push(...names.map((secret) => ({ name: secret, environment })));
    }
    const paths = [...wish.keys.map(({ publicFile }) => publicFile), ...wish.files.map(({ path }) => path)];
    const files = await Promise.all(paths.map(async (path) => [path, await readFile(path)]));
    return {
        environments,
        secrets,
        variables: await observeVariables(github, wish, environments),
        files: Object.fromEntries(files),
        ledger: wish.ledger === undefined ? undefined : await observeLedger(github, wish.ledger),
    };
}
async function observeVariables(github, wish, environments) {
    const name = (0,_repositoryName_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRepository */ .S)(wish.repository);
    const variables = [];
    for (const { name: variable, environment } of wish.variables) {
        const missing = environment !== undefined &&
            !environments.some((each) => each.environment === environment && each.exists);
        const place = environment === undefined ? {} : { environment };
        const value = missing ? undefined : await (0,_secrets_js__WEBPACK_IMPORTED_MODULE_3__/* .readVariable */ .nt)(github, { name, ...place }, variable);
        if (value !== undefined)
            variables.push({ name: variable, ...place, value });
    }
    return variables;
}
async function observeLedger(github, ledger) {
    const name = (0,_repositoryName_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRepository */ .S)(ledger.repository);
    const keys = ledger.deployKey === undefined
        ? []
        : await github.paginate(github.rest.repos.listDeployKeys, { ...name, per_page: 100 });
    return {
        guarded: await isGuarded(github, name, ledger.branch),
        deployKeys: keys.filter((key) => !key.read_only).map((key) => key.key),
    };
}
async function isGuarded(github, name, branch) {
    const rulesets = await github.paginate(github.rest.repos.getRepoRulesets, { ...name, per_page: 100 });
    const found = rulesets.find((ruleset) => ruleset.name === _ledgerRules_js__WEBPACK_IMPORTED_MODULE_4__/* .LEDGER_RULESET */ .B);
    if (found === undefined)
        return false;
    const { data } = await github.rest.repos.getRepoRuleset({ ...name, ruleset_id: found.id });
    const rules = (data.rules ?? []).map(({ type }) => type);
    const conditions = data.conditions;
    const { include = [], exclude = [] } = conditions?.ref_name ?? {};
    const holds = data.enforcement === 'active' &&
        rules.includes('deletion') &&
        rules.includes('non_fast_forward') &&
        include.includes(`refs/heads/${branch}`) &&
        exclude.length === 0 &&
        (data.bypass_actors ?? []).length === 0;
    if (!holds)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('conflict', `the ruleset ${_ledgerRules_js__WEBPACK_IMPORTED_MODULE_4__/* .LEDGER_RULESET */ .B} of ${name.owner}/${name.repo} was weakened`, {
            mend: 'Ask who changed it, then delete it under Settings → Rules and run this again.',
        });
    return true;
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
