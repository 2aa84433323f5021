export const id = 8621;
export const ids = [8621];
export const modules = {

/***/ 99293:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A0: () => (/* binding */ isUnfilled),
/* harmony export */   aG: () => (/* binding */ namesNobody),
/* harmony export */   ou: () => (/* binding */ fillTemplate),
/* harmony export */   w4: () => (/* binding */ checkFilling)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/** How the examples write which Countersign runs. */
const PLACEHOLDER = /OWNER\/countersign((?:\/actions\/[a-z-]+)?)@0{40} # FULL_SHA of a release/g;
/** How the examples write whose yes counts. */
const APPROVERS = 'ALICE:ALICE_ID';
/** How the examples' policy names the owner's witness, until it is known. */
const NO_WITNESS = /^#(witnesses: \{ keys: \[')WITNESS('\].*)$/m;
/**
 * What a workflow file names is read by more than one language, YAML, JSON in a shell, patterns: no character that means
 * something in one of them comes in.
 * @throws CountersignError `input`
 */
function checkFilling({ ledger, branch }) {
    if (!/^[A-Za-z0-9][A-Za-z0-9._/-]*$/.test(branch))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('input', `the default branch is called ${JSON.stringify(branch)}, which workflows read as a pattern`, { mend: 'rename it to letters, digits, dots, dashes and slashes' });
    if (!/^[A-Za-z0-9][A-Za-z0-9@:/.+~_%=-]*$/.test(ledger))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('input', `the ledger ${JSON.stringify(ledger)} cannot stand in a workflow`, {
            mend: 'give a URL without spaces, quotes and `$`',
        });
}
/** A file of an example, with what is known written in place of what stands for it. */
function fillTemplate(text, filling) {
    const { actions, approvers = APPROVERS, branch, ledger, owners, witness } = filling;
    const owned = text
        .replaceAll('@ALICE', () => owners.map((owner) => `@${owner}`).join(' '))
        .replaceAll(APPROVERS, () => approvers)
        .replaceAll('LEDGER_URL', () => ledger);
    const branched = branch === 'main'
        ? owned
        : owned
            .replaceAll('branches: [main]', () => `branches: ['${branch}']`)
            .replace(/(\\?"ref\\?":\\?")main(\\?")/g, (_, before, after) => before + branch + after);
    const watched = witness === undefined
        ? branched
        : branched.replace(NO_WITNESS, (_, before, after) => `${before}${witness}${after}`);
    if (actions === undefined)
        return watched;
    const [repository = '', commit = ''] = actions.split('@');
    return watched.replace(PLACEHOLDER, (_, path) => `${repository}${path}@${commit}`);
}
/** Whether a file still doesn't say which Countersign it runs. */
function isUnfilled(content) {
    return content.search(PLACEHOLDER) !== -1;
}
/** Whether a file still doesn't say whose yes counts. */
function namesNobody(content) {
    return content.includes(APPROVERS);
}


/***/ }),

/***/ 88621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   leftToDo: () => (/* binding */ leftToDo)
/* harmony export */ });
/* harmony import */ var _fillTemplate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99293);
/* harmony import */ var _initWish_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26979);


const PLACEHOLDER_STAYS = 'The workflows keep the placeholder OWNER/countersign@000…: fill it in with --actions owner/countersign@<commit>, or by hand.';
const NOBODY_NAMED = 'A team is asked: write whose yes counts in place of ALICE:ALICE_ID in the workflows, one octocat:583231 a person (`gh api users/octocat --jq .id`).';
/**
 * What stays for a person to do, because nobody but that person knows it.
 * @param secrets those that GitHub has
 * @param files of the checkout by path, as they are now
 */
function leftToDo(facts, secrets, files) {
    const { role, given, storage } = facts;
    const known = (name) => given.has(name) || secrets.some((each) => each.name === name);
    // What stands in the checkout counts: somebody may have filled it in by hand.
    const texts = facts.files.map(({ path, content, unfilled }) => {
        const now = files[path];
        return now === undefined || now === unfilled || facts.overwrite ? content : now;
    });
    const s3 = storage?.startsWith('s3:') === true && !(0,_initWish_js__WEBPACK_IMPORTED_MODULE_1__/* .isGated */ .m3)(role);
    return [
        ...(texts.some(_fillTemplate_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnfilled */ .A0) ? [PLACEHOLDER_STAYS] : []),
        ...(texts.some(_fillTemplate_js__WEBPACK_IMPORTED_MODULE_0__/* .namesNobody */ .aG) ? [NOBODY_NAMED] : []),
        ...((0,_initWish_js__WEBPACK_IMPORTED_MODULE_1__/* .isGated */ .m3)(role) && !known('DATASET_RESOURCE')
            ? [
                'Seal the dataset with `countersign files upload`, then give its resource file to this command with --resource.',
            ]
            : []),
        ...(s3 && !known('AWS_SECRET_ACCESS_KEY')
            ? ['Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in this shell and repeat, or set them by hand.']
            : []),
    ];
}


/***/ }),

/***/ 26979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H_: () => (/* binding */ wishOf),
/* harmony export */   XM: () => (/* binding */ publicFileOf),
/* harmony export */   YW: () => (/* binding */ hasWitness),
/* harmony export */   j9: () => (/* binding */ WITNESS_SECRET),
/* harmony export */   ju: () => (/* binding */ ENVIRONMENTS),
/* harmony export */   m3: () => (/* binding */ isGated)
/* harmony export */ });
/** The environments of a role. Each lets in the default branch alone; `alice` alone asks somebody. */
const ENVIRONMENTS = {
    'one-repository': ['alice', 'alice-reads', 'bob', 'bob-reads', 'tee', 'witness'],
    'data-owner': ['alice', 'alice-reads', 'witness'],
    'solution-owner': ['bob', 'bob-reads'],
    'tee-operator': ['tee'],
};
/** The file of the owner's public key in the checkout: it says which key of the home is meant. */
function publicFileOf(role) {
    const owner = { 'solution-owner': 'bob', 'tee-operator': 'tee' };
    return `keys/${role in owner ? owner[role] : 'alice'}.asc`;
}
/** The key of the owner's witness, in an environment of its own. */
const WITNESS_SECRET = { name: 'WITNESS_KEY', environment: 'witness', outsideGate: true };
/** Whether the role holds a data owner's key, which signs behind a gate alone. */
function isGated(role) {
    return ENVIRONMENTS[role].includes('alice');
}
/** Whether the role's workflows have a witness among them. */
function hasWitness(role) {
    return ENVIRONMENTS[role].includes('witness');
}
/** What the examples' READMEs ask of a repository, as a wish. */
function wishOf(facts) {
    const { role, repository, files, overwrite, plan, ledgers, memory } = facts;
    const branches = [facts.defaultBranch];
    return {
        ...{ role, repository, files, overwrite, ledgers },
        environments: ENVIRONMENTS[role].map((environment) => environment === 'alice'
            ? { environment, reviewers: facts.reviewers, branches }
            : { environment, reviewers: [], withoutReviewers: true, branches }),
        keys: keysOf(facts),
        secrets: secretsOf(facts),
        variables: variablesOf(facts),
        branch: { name: facts.defaultBranch, keepers: facts.keepers },
        expected: expectedOf(facts),
        ...(memory === undefined ? {} : { memory }),
        ...(plan === undefined ? {} : { plan }),
    };
}
function keysOf({ role, account: { keptIn } }) {
    const publicFile = publicFileOf(role);
    const bob = { name: 'BOB_KEY', environment: 'bob', outsideGate: true };
    const tee = { name: 'TEE_KEY', environment: 'tee', outsideGate: true };
    if (role === 'solution-owner')
        return [{ ...bob, publicFile, keptIn }];
    if (role === 'tee-operator')
        return [{ ...tee, publicFile, keptIn }];
    const alice = { name: 'ALICE_KEY', environment: 'alice', publicFile, keptIn };
    if (role === 'data-owner')
        return [alice];
    return [
        alice,
        { ...bob, publicFile: 'keys/bob.asc', reading: { name: 'BOB_READING_KEY', environment: 'bob-reads' } },
        { ...tee, publicFile: 'keys/tee.asc' },
    ];
}
function secretsOf({ role, given, hasSshKey }) {
    const secrets = [];
    const outside = (name, environment) => {
        secrets.push({ name, environment, outsideGate: true });
    };
    if (isGated(role)) {
        outside('ALICE_READING_KEY', 'alice-reads');
        if (given.has('DATASET_RESOURCE'))
            secrets.push({ name: 'DATASET_RESOURCE', environment: 'alice' });
    }
    if (hasWitness(role))
        secrets.push(WITNESS_SECRET);
    if (role === 'solution-owner')
        outside('BOB_READING_KEY', 'bob-reads');
    if (ENVIRONMENTS[role].includes('tee'))
        outside('TEE_ROOT', 'tee');
    if (hasSshKey)
        for (const environment of ENVIRONMENTS[role])
            outside('LEDGER_SSH_KEY', environment);
    const ofShell = {
        'solution-owner': ['AWS_SECRET_ACCESS_KEY', 'NOTIFY_TOKEN'],
        'tee-operator': ['AWS_SECRET_ACCESS_KEY', 'NOTIFY_TOKEN'],
    };
    const names = role in ofShell ? ofShell[role] : [];
    for (const name of names.filter((each) => given.has(each)))
        outside(name, ENVIRONMENTS[role][0] ?? '');
    return secrets;
}
function variablesOf({ role, account, storage, awsKeyId }) {
    const told = account.isNew ? { told: "the key's fingerprint" } : {};
    const value = account.fingerprint;
    if (role === 'data-owner')
        return [{ name: 'COUNTERSIGN_ACCOUNT', value, ...told }];
    const variables = role === 'one-repository' ? [{ name: 'ALICE_ACCOUNT', value, ...told }] : [];
    if (role === 'solution-owner')
        variables.push({ name: 'COUNTERSIGN_ACCOUNT', value, ...told });
    if (storage !== undefined)
        variables.push({ name: 'COUNTERSIGN_STORAGE', value: storage });
    if (role !== 'one-repository' && awsKeyId !== undefined)
        variables.push({ name: 'AWS_ACCESS_KEY_ID', value: awsKeyId });
    return variables;
}
function expectedOf({ role, storage, awsKeyId }) {
    if (role === 'data-owner')
        return [];
    const number = (whose) => `the number that the run which offers ${whose} shows`;
    return [
        ...(storage === undefined
            ? [{ name: 'COUNTERSIGN_STORAGE', to: 'where uploads go (or give --storage)' }]
            : []),
        ...(storage?.startsWith('s3:') === true && role !== 'one-repository' && awsKeyId === undefined
            ? [{ name: 'AWS_ACCESS_KEY_ID', to: 'the key that may write there (or set it in this shell)' }]
            : []),
        { name: 'TEE_OFFER', to: number('the TEE') },
        ...(role === 'tee-operator' ? [] : [{ name: 'DATA_OFFER', to: number('the dataset') }]),
    ];
}


/***/ })

};
