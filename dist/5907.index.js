export const id = 5907;
export const ids = [5907];
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
