export const id = 6473;
export const ids = [6473];
export const modules = {

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
            const made = await (0,_createEnvironment_js__WEBPACK_IMPORTED_MODULE_1__/* .createEnvironment */ .M)(github, (0,_repositoryName_js__WEBPACK_IMPORTED_MODULE_2__.parseRepository)(wish.repository), step.wish);
            // Whoever makes it named these reviewers: their yes is the one that counts.
            const options = { approvers: made.reviewers.filter(({ kind }) => kind === 'user') };
            const checks = step.wish.withoutReviewers === true
                ? (0,_judgeEnvironment_js__WEBPACK_IMPORTED_MODULE_5__/* .judgeReadingEnvironment */ .bd)(made)
                : (0,_judgeEnvironment_js__WEBPACK_IMPORTED_MODULE_5__/* .judgeEnvironment */ .vF)(made, wish.plan === undefined ? options : { ...options, plan: wish.plan });
            return checks.filter(({ status }) => status !== 'passed');
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
