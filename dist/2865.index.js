export const id = 2865;
export const ids = [2865,5907,6039];
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

/***/ 37621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ LEDGER_RULESET),
/* harmony export */   Z: () => (/* binding */ guardLedger)
/* harmony export */ });
/* harmony import */ var _repositoryName_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46223);

/** The name by which the ledger's ruleset is found again. */
const LEDGER_RULESET = 'countersign-ledger';
/** Makes the branches append-only for everybody, administrators included: no bypass list. */
async function guardLedger(github, { repository, branches }) {
    await github.rest.repos.createRepoRuleset({
        ...(0,_repositoryName_js__WEBPACK_IMPORTED_MODULE_0__.parseRepository)(repository),
        name: LEDGER_RULESET,
        target: 'branch',
        enforcement: 'active',
        bypass_actors: [],
        conditions: { ref_name: { include: branches.map((branch) => `refs/heads/${branch}`), exclude: [] } },
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
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(55156);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87674);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66039);
/* harmony import */ var _repositoryName_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46223);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45907);
/* harmony import */ var _ledgerRules_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(37621);







const keysSchema = zod__WEBPACK_IMPORTED_MODULE_6__.array(zod__WEBPACK_IMPORTED_MODULE_6__.object({ key: zod__WEBPACK_IMPORTED_MODULE_6__.string(), read_only: zod__WEBPACK_IMPORTED_MODULE_6__.boolean() }));
const rulesetsSchema = zod__WEBPACK_IMPORTED_MODULE_6__.array(zod__WEBPACK_IMPORTED_MODULE_6__.object({ id: zod__WEBPACK_IMPORTED_MODULE_6__.int(), name: zod__WEBPACK_IMPORTED_MODULE_6__.string() }));
/** Reads what the plan depends on. `readFile` gives a file of the checkout, undefined where there is none. */
async function observe(github, wish, readFile) {
    const name = (0,_repositoryName_js__WEBPACK_IMPORTED_MODULE_3__.parseRepository)(wish.repository);
    const environments = [];
    const secrets = (await (0,_secrets_js__WEBPACK_IMPORTED_MODULE_4__.listSecrets)(github, { name })).map((secret) => ({ name: secret }));
    for (const { environment } of wish.environments) {
        const state = await (0,_environment_js__WEBPACK_IMPORTED_MODULE_2__.readEnvironment)(github, name, environment);
        environments.push(state);
        const names = state.exists ? await (0,_secrets_js__WEBPACK_IMPORTED_MODULE_4__.listSecrets)(github, { name, environment }) : [];
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
    const name = (0,_repositoryName_js__WEBPACK_IMPORTED_MODULE_3__.parseRepository)(wish.repository);
    const variables = [];
    for (const { name: variable, environment } of wish.variables) {
        const missing = environment !== undefined &&
            !environments.some((each) => each.environment === environment && each.exists);
        const place = environment === undefined ? {} : { environment };
        const value = missing ? undefined : await (0,_secrets_js__WEBPACK_IMPORTED_MODULE_4__/* .readVariable */ .nt)(github, { name, ...place }, variable);
        if (value !== undefined)
            variables.push({ name: variable, ...place, value });
    }
    return variables;
}
async function observeLedger(github, ledger) {
    const name = (0,_repositoryName_js__WEBPACK_IMPORTED_MODULE_3__.parseRepository)(ledger.repository);
    const keys = ledger.deployKey === undefined
        ? []
        : await github.paginate(github.rest.repos.listDeployKeys, { ...name, per_page: 100 });
    return {
        guarded: await isGuarded(github, name, ledger.branches),
        deployKeys: (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .readAnswer */ .J)(keysSchema, keys, `GET /repos/${ledger.repository}/keys`)
            .filter((key) => !key.read_only)
            .map((key) => key.key),
    };
}
async function isGuarded(github, name, branches) {
    const rulesets = await github.paginate(github.rest.repos.getRepoRulesets, { ...name, per_page: 100 });
    const at = `GET /repos/${name.owner}/${name.repo}/rulesets`;
    const found = (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .readAnswer */ .J)(rulesetsSchema, rulesets, at).find((ruleset) => ruleset.name === _ledgerRules_js__WEBPACK_IMPORTED_MODULE_5__/* .LEDGER_RULESET */ .B);
    if (found === undefined)
        return false;
    const { data } = await github.rest.repos.getRepoRuleset({ ...name, ruleset_id: found.id });
    const rules = (data.rules ?? []).map(({ type }) => type);
    const conditions = data.conditions;
    const { include = [], exclude = [] } = conditions?.ref_name ?? {};
    const holds = data.enforcement === 'active' &&
        rules.includes('deletion') &&
        rules.includes('non_fast_forward') &&
        branches.every((branch) => include.includes(`refs/heads/${branch}`)) &&
        exclude.length === 0 &&
        (data.bypass_actors ?? []).length === 0;
    if (!holds)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('conflict', `the ruleset ${_ledgerRules_js__WEBPACK_IMPORTED_MODULE_5__/* .LEDGER_RULESET */ .B} of ${name.owner}/${name.repo} was weakened`, {
            mend: 'Ask who changed it, then delete it under Settings → Rules and run this again.',
        });
    return true;
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


/***/ }),

/***/ 45907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BB: () => (/* binding */ setVariable),
/* harmony export */   Pq: () => (/* binding */ setSecret),
/* harmony export */   listSecrets: () => (/* binding */ listSecrets),
/* harmony export */   nt: () => (/* binding */ readVariable)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55156);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87674);
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('limit', `the secret ${secret} has ${bytes} bytes, over ${MAX_SECRET_BYTES}`, {
            mend: 'Put the content, sealed to a key, into the repository and only that key into the secret.',
        });
    const { name, environment } = place;
    const at = environment === undefined ? undefined : { ...name, environment_name: environment };
    const { data } = at === undefined
        ? await github.rest.actions.getRepoPublicKey({ ...name })
        : await github.rest.actions.getEnvironmentPublicKey(at);
    const key = (0,_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .readAnswer */ .J)(keySchema, data, `GET ${pathOf(place)}/secrets/public-key`);
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
    return (0,_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .readAnswer */ .J)(named, secrets, `GET ${pathOf(place)}/secrets`).map((secret) => secret.name);
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
        return (0,_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .readAnswer */ .J)(zod__WEBPACK_IMPORTED_MODULE_2__.object({ value: zod__WEBPACK_IMPORTED_MODULE_2__.string() }), data, call).value;
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError && error.code === 'not-found')
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('input', `GitHub takes no ${what} named ${JSON.stringify(name)}`, {
            mend: 'Use letters, digits and _, no digit first, and do not begin with GITHUB_.',
        });
}


/***/ })

};
