export const id = 9877;
export const ids = [9877];
export const modules = {

/***/ 69877:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   attestArchive: () => (/* binding */ attestArchive)
/* harmony export */ });
/* harmony import */ var _attestOnGitHub_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93029);

/** What was built from, as the running workflow saw it: the commit of its own run may be another. */
function dependencies({ repository, commit, tree }) {
    const uri = `git+${repository}@${commit}`;
    return [
        { name: 'source', uri, digest: { gitCommit: commit } },
        ...(tree === undefined ? [] : [{ name: 'tree', uri, digest: { sha256: tree } }]),
    ];
}
/**
 * Has GitHub attest by which workflow the archive was built, and from what: SLSA provenance v1
 * (https://slsa.dev/spec/v1.0/provenance), which `gh attestation verify` looks for. See `attestOnGitHub`.
 * @param wish `required`: where GitHub does not offer it, fail; otherwise one notice says so
 * @returns the attestation's page; nothing where there is none
 * @throws CountersignError `unavailable` when it is required and cannot be had.
 */
function attestArchive(context, wish, token, { name, hash, source }) {
    const attesting = { what: 'the archive', wish, token, tell: context.notice };
    return (0,_attestOnGitHub_js__WEBPACK_IMPORTED_MODULE_0__/* .attestOnGitHub */ .O)(context, attesting, async function* ({ attest, buildSLSAProvenancePredicate }) {
        const { type, params } = await buildSLSAProvenancePredicate();
        const { buildDefinition, ...rest } = params;
        const { resolvedDependencies } = buildDefinition;
        const predicate = {
            ...rest,
            buildDefinition: {
                ...buildDefinition,
                resolvedDependencies: [
                    ...resolvedDependencies,
                    ...(source === undefined ? [] : dependencies(source)),
                ],
            },
        };
        const subjects = [{ name, digest: { sha256: hash } }];
        const { bundle } = await attest({ subjects, predicateType: type, predicate, token, skipWrite: true });
        yield bundle;
    });
}


/***/ }),

/***/ 93029:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ attestOnGitHub)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _github_repositoryName_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46223);
/* harmony import */ var _jobGitHub_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48692);



const PERMISSIONS = 'the job needs the permissions `id-token: write` and `attestations: write`';
/**
 * Signs with the identity of the running workflow, and stores what was signed as attestations of its repository. In a
 * public repository the signature goes into Sigstore's public log, in others GitHub signs and stamps it.
 * @returns the attestations' pages, one a line; nothing where there are none
 * @throws CountersignError `unavailable` when it is required and cannot be had.
 */
async function attestOnGitHub(context, { what, wish, token, tell }, sign) {
    try {
        const missing = whatIsMissing(context);
        if (missing !== undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('unavailable', missing);
        const github = await (0,_jobGitHub_js__WEBPACK_IMPORTED_MODULE_2__/* .jobGitHub */ .D)(context, token);
        // Loaded when it is asked for: it is large, and few runs need it.
        const bundles = sign(await Promise.all(/* import() */[__webpack_require__.e(5555), __webpack_require__.e(7981), __webpack_require__.e(3631)]).then(__webpack_require__.bind(__webpack_require__, 3631)));
        const pages = [];
        for await (const bundle of bundles)
            pages.push(await store(github, context.env, bundle));
        for (const page of pages)
            context.log(`${capital(what)} is attested by this workflow: ${page}`);
        return pages.join('\n');
    }
    catch (error) {
        const why = `${what} has no attestation on GitHub: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`;
        if (wish === 'required')
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('unavailable', why, {
                cause: error,
                mend: `${PERMISSIONS}, and the repository must be public or on a plan with attestations; \`attest: true\` goes on without.`,
            });
        tell(why);
        return '';
    }
}
function capital(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
/** Why GitHub offers no attestation here; `undefined` where nothing speaks against it. */
function whatIsMissing({ env, event }) {
    if (event.fork !== undefined && event.name !== 'pull_request_target')
        return `this run is of a pull request from ${event.fork}, a fork, and GitHub gives such runs no identity`;
    if (!env['GITHUB_REPOSITORY'] || !isOffered(env))
        return 'only GitHub itself offers attestations';
    if (!env['ACTIONS_ID_TOKEN_REQUEST_URL'] || !env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'])
        return `this job has no identity: ${PERMISSIONS}`;
    return undefined;
}
/** On github.com and on tenants of ghe.com; a GitHub Enterprise Server has no attestations. */
function isOffered(env) {
    const host = new URL(env['GITHUB_SERVER_URL'] ?? 'https://github.com').hostname;
    return host === 'github.com' || host.endsWith('.ghe.com');
}
async function store(github, env, bundle) {
    const repository = env['GITHUB_REPOSITORY'] ?? '';
    const { data } = await github.rest.repos.createAttestation({
        ...(0,_github_repositoryName_js__WEBPACK_IMPORTED_MODULE_1__.parseRepository)(repository),
        bundle: { ...bundle },
    });
    return `${env['GITHUB_SERVER_URL'] ?? 'https://github.com'}/${repository}/attestations/${data.id ?? ''}`;
}


/***/ }),

/***/ 48692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ jobGitHub)
/* harmony export */ });
/** The API of the GitHub that the job runs on. @throws CountersignError as `createGitHubClient` says, without a token too */
async function jobGitHub({ env, event }, token) {
    const { createGitHubClient } = await __webpack_require__.e(/* import() */ 4761).then(__webpack_require__.bind(__webpack_require__, 4761));
    const { GITHUB_API_URL: apiUrl } = env;
    return createGitHubClient({ token: token ?? '', event, ...(apiUrl ? { apiUrl } : {}) });
}


/***/ })

};
