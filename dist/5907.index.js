export const id = 5907;
export const ids = [5907];
export const modules = {

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
