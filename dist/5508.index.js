export const id = 5508;
export const ids = [5508];
export const modules = {

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
            sentence: `Forbid deleting and force-pushing the ${namesOf(ledger.branches)} of ${ledger.repository}, for everybody.`,
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
function namesOf(branches) {
    return `${branches.length === 1 ? 'branch' : 'branches'} ${branches.join(' and ')}`;
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


/***/ })

};
