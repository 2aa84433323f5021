export const id = 1993;
export const ids = [1993,4396,7521,6187];
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

/***/ 46187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  halvesOf: () => (/* binding */ halvesOf),
  ledgerKey: () => (/* binding */ ledgerKey),
  ownKey: () => (/* binding */ ownKey),
  valueOf: () => (/* binding */ initMaterial_valueOf)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/pgp/keys.js
var keys = __webpack_require__(8870);
// EXTERNAL MODULE: ./build/cli/home/home.js
var home_home = __webpack_require__(87586);
// EXTERNAL MODULE: ./build/cli/init/initWish.js
var initWish = __webpack_require__(26979);
;// CONCATENATED MODULE: ./build/cli/init/initSshKey.js

/**
 * A new Ed25519 key without a passphrase, in OpenSSH's own format (PROTOCOL.key in its source): older versions of
 * ssh read Ed25519 in no other.
 */
function makeSshKey(comment) {
    const { publicKey, privateKey } = (0,external_node_crypto_.generateKeyPairSync)('ed25519');
    const raw = (member) => Buffer.from(member ?? '', 'base64url');
    const open = raw(publicKey.export({ format: 'jwk' }).x);
    const seed = raw(privateKey.export({ format: 'jwk' }).d);
    const blob = Buffer.concat([sshString('ssh-ed25519'), sshString(open)]);
    const check = (0,external_node_crypto_.randomBytes)(4);
    const secret = Buffer.concat([
        ...[check, check, blob, sshString(Buffer.concat([seed, open])), sshString(comment)],
    ]);
    const padding = Buffer.from([1, 2, 3, 4, 5, 6, 7]).subarray(0, (8 - (secret.length % 8)) % 8);
    const file = Buffer.concat([
        Buffer.from('openssh-key-v1\0'),
        ...[sshString('none'), sshString('none'), sshString('')],
        ...[uint32(1), sshString(blob), sshString(Buffer.concat([secret, padding]))],
    ]);
    const lines = file.toString('base64').match(/.{1,70}/g) ?? [];
    return {
        privateKey: `-----BEGIN OPENSSH PRIVATE KEY-----\n${lines.join('\n')}\n-----END OPENSSH PRIVATE KEY-----\n`,
        publicKey: `ssh-ed25519 ${blob.toString('base64')} ${comment}`,
    };
}
function uint32(value) {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value);
    return bytes;
}
function sshString(value) {
    const bytes = Buffer.from(value);
    return Buffer.concat([uint32(bytes.length), bytes]);
}

;// CONCATENATED MODULE: ./build/cli/init/initMaterial.js








/** @param published the public key in the checkout, which says which key of the home is meant */
async function ownKey(context, published, name) {
    if (published !== undefined)
        return storedKey(context, (0,keys.fingerprintOf)(await (0,keys/* readPublicKey */.RR)(published, 'the public key of the checkout')));
    const hasKeys = (await (0,home_home/* storedKeys */.C3)(context.home)).some(({ secret }) => secret);
    return hasKeys ? storedKey(context, await context.account()) : newKey(context, name);
}
async function storedKey(context, fingerprint) {
    const { home } = context;
    let key;
    const stored = (await (0,home_home/* storedKeys */.C3)(home)).some((each) => each.secret && each.fingerprint === fingerprint);
    return {
        fingerprint,
        isNew: false,
        publicKey: stored ? await (0,home_home/* readStoredKey */.ZQ)(home, fingerprint, false) : '',
        unlocked: async () => (key ??= await unlock(context, await (0,home_home/* readStoredKey */.ZQ)(home, fingerprint, true))),
        keep: () => Promise.resolve(),
    };
}
async function unlock(context, armored) {
    try {
        return await (0,keys.readPrivateKey)(armored, undefined);
    }
    catch (error) {
        const passphrase = await context.passphrase('Passphrase of your key:');
        if (passphrase === undefined)
            throw error;
        return (0,keys.readPrivateKey)(armored, passphrase);
    }
}
async function newKey(context, name) {
    const key = await (0,keys/* generatePartyKey */.jj)({ name });
    const fingerprint = (0,keys.fingerprintOf)(key.toPublic());
    return {
        fingerprint,
        isNew: true,
        publicKey: key.toPublic().armor(),
        unlocked: () => Promise.resolve(key),
        keep: async () => {
            const passphrase = await context.newPassphrase();
            const locked = passphrase === undefined ? key : await (0,keys/* lockPrivateKey */.Mt)(key, passphrase);
            const path = await (0,home_home/* storeKey */.LN)(context.home, fingerprint, locked.armor(), true, false);
            await (0,home_home/* storeKey */.LN)(context.home, fingerprint, key.toPublic().armor(), false, true);
            context.output.line(`Key ${fingerprint} was created in ${path}`);
            if (passphrase === undefined)
                context.output.note('The key has no passphrase: whoever can read the file can sign as you.');
        },
    };
}
/** @returns undefined where none is stored and none is to be made */
async function ledgerKey(home, repository, make) {
    const path = (0,external_node_path_.join)(home, 'deploy-keys', repository.replace('/', '_'));
    try {
        const [privateKey, publicKey] = await Promise.all([
            (0,promises_.readFile)(path, 'utf8'),
            (0,promises_.readFile)(`${path}.pub`, 'utf8'),
        ]);
        return { privateKey, publicKey: publicKey.trim(), path, keep: () => Promise.resolve() };
    }
    catch (cause) {
        if (cause.code !== 'ENOENT')
            throw new errors/* CountersignError */.WS('input', `${path} cannot be read`, { cause });
    }
    if (!make)
        return undefined;
    const key = makeSshKey(`countersign ${repository}`);
    const keep = async () => {
        await (0,promises_.mkdir)((0,external_node_path_.join)(home, 'deploy-keys'), { recursive: true, mode: 0o700 });
        await (0,promises_.writeFile)(path, key.privateKey, { mode: 0o600 });
        await (0,promises_.writeFile)(`${path}.pub`, `${key.publicKey}\n`, { mode: 0o600 });
    };
    return { ...key, path, keep };
}
/** Gives the halves of a key to the plan: the owner's, or a new one that only its secret will hold. */
async function halvesOf(key, own) {
    const party = key.keptIn === undefined
        ? await (0,keys/* generatePartyKey */.jj)({ name: key.name.replace('_KEY', '').toLowerCase() })
        : await own.unlocked();
    const halves = { privateKey: party.armor(), publicKey: party.toPublic().armor() };
    return key.reading === undefined ? halves : { ...halves, readingKey: await readingArmor(party) };
}
/** The value of a secret that is no key of a party. `given` are those that came from outside. */
async function initMaterial_valueOf({ name }, { own, ssh, witness, given, }) {
    const known = given.get(name);
    if (known !== undefined)
        return known;
    if (name === 'LEDGER_SSH_KEY' && ssh !== undefined)
        return ssh.privateKey;
    if (name === initWish/* WITNESS_SECRET */.j9.name && witness !== undefined)
        return witness.secret;
    if (name === 'TEE_ROOT')
        return (0,external_node_crypto_.generateKeyPairSync)('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
    if (name === 'ALICE_READING_KEY' || name === 'BOB_READING_KEY')
        return readingArmor(await own.unlocked());
    throw new errors/* CountersignError */.WS('internal', `nobody knows the value of ${name}`);
}
async function readingArmor(key) {
    const { readingHalf } = await __webpack_require__.e(/* import() */ 3953).then(__webpack_require__.bind(__webpack_require__, 63953));
    return (await readingHalf(key)).armor();
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


/***/ }),

/***/ 97521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   listOwn: () => (/* binding */ listOwn),
/* harmony export */   readOwn: () => (/* binding */ readOwn),
/* harmony export */   writeOwn: () => (/* binding */ writeOwn)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _home_writeFiles_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63387);




/** A file of the checkout, undefined where there is none. */
async function readOwn(directory, path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, path), 'utf8');
    }
    catch (cause) {
        if (isMissing(cause))
            return undefined;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('input', `${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, path)} cannot be read`, { cause });
    }
}
/** The files of the checkout below one of its folders, from its root. */
async function listOwn(directory, folder) {
    try {
        const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, folder), { recursive: true, withFileTypes: true });
        return entries
            .filter((entry) => !entry.isDirectory())
            .map((entry) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(directory, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(entry.parentPath, entry.name)).replaceAll('\\', '/'));
    }
    catch (cause) {
        if (isMissing(cause))
            return [];
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('input', `${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, folder)} cannot be read`, { cause });
    }
}
function isMissing(error) {
    return error.code === 'ENOENT';
}
/** Writes a file into the checkout, and the folders that it needs. */
async function writeOwn(directory, path, content) {
    const target = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, path);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(target), { recursive: true });
    await (0,_home_writeFiles_js__WEBPACK_IMPORTED_MODULE_3__/* .writeTextFile */ .T)(target, content);
}


/***/ }),

/***/ 51993:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  prepareInit: () => (/* binding */ prepareInit)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js
var schemas = __webpack_require__(55156);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/github/client/answer.js
var answer = __webpack_require__(96300);
// EXTERNAL MODULE: ./build/github/defaultBranch.js
var defaultBranch = __webpack_require__(90151);
// EXTERNAL MODULE: ./build/github/repositoryName.js
var repositoryName = __webpack_require__(46223);
;// CONCATENATED MODULE: ./build/github/init/ownCommit.js





/** Beside the default branch: a release is of that one, and nobody pins what only the hundredth branch has. */
const MAX_BRANCHES = 20;
const compareSchema = schemas.object({ status: schemas["enum"](['diverged', 'ahead', 'behind', 'identical']) });
const branchesSchema = schemas.array(schemas.object({ name: schemas.string() }));
/**
 * Whether a pinned commit is in a branch of the repository that it is named by. GitHub finds the commits of all forks
 * under that name as well: what a stranger pushed to a fork would run with the secrets of whoever pins it.
 * @param pin `owner/name@<commit>`
 * @throws CountersignError `refused` where it is in none, or where the repository can't be looked at.
 */
async function checkOwnCommit(github, pin) {
    const [repository = '', commit = ''] = pin.split('@');
    const name = (0,repositoryName.parseRepository)(repository);
    const first = await ownBranchOf(github, name, pin);
    if (await holds(github, name, commit, first))
        return;
    const { data } = await github.rest.repos.listBranches({ ...name, per_page: MAX_BRANCHES });
    const branches = (0,answer/* readAnswer */.J)(branchesSchema, data, `GET ${(0,repositoryName/* apiPath */.S)(name)}/branches`);
    for (const branch of branches)
        if (branch.name !== first && (await holds(github, name, commit, branch.name)))
            return;
    const where = `neither ${first} nor one of the first ${MAX_BRANCHES} branches of ${repository} has it`;
    throw new errors/* CountersignError */.WS('refused', `${pin} is no commit of that repository's own: ${where}`, {
        mend: `GitHub finds what somebody pushed to a fork under this name, too. Take the commit of a release: \`gh api repos/${repository}/commits/<tag> --jq .sha\`.`,
    });
}
async function ownBranchOf(github, name, pin) {
    try {
        return await (0,defaultBranch/* defaultBranchOf */.d)(github, name);
    }
    catch (cause) {
        if (!(cause instanceof errors/* CountersignError */.WS) || cause.code !== 'not-found')
            throw cause;
        throw new errors/* CountersignError */.WS('refused', `whether ${pin} is a commit of that repository's own is not known`, {
            mend: 'This GitHub has no such repository, or the token may not see it: copy Countersign to it, and pin a commit of that copy.',
            cause,
        });
    }
}
/** A branch holds a commit that it is ahead of, or identical to. */
async function holds(github, name, commit, branch) {
    const basehead = `${commit}...${branch}`;
    try {
        const { data } = await github.rest.repos.compareCommitsWithBasehead({ ...name, basehead, per_page: 1 });
        const { status } = (0,answer/* readAnswer */.J)(compareSchema, data, `GET ${(0,repositoryName/* apiPath */.S)(name)}/compare/${basehead}`);
        return status === 'ahead' || status === 'identical';
    }
    catch (error) {
        // No such commit, or no history in common.
        if (error instanceof errors/* CountersignError */.WS && error.code === 'not-found')
            return false;
        throw error;
    }
}

// EXTERNAL MODULE: ./build/github/gate/environment.js
var gate_environment = __webpack_require__(95557);
// EXTERNAL MODULE: ./build/github/init/secrets.js
var secrets = __webpack_require__(11464);
// EXTERNAL MODULE: ./build/ledger/log/witness/witnessKey.js
var witnessKey = __webpack_require__(33259);
// EXTERNAL MODULE: ./build/text/readTextFile.js
var readTextFile = __webpack_require__(42521);
// EXTERNAL MODULE: ./build/cli/githubClient.js
var githubClient = __webpack_require__(23597);
// EXTERNAL MODULE: ./build/cli/home/witnessHome.js
var witnessHome = __webpack_require__(21441);
// EXTERNAL MODULE: ./build/cli/init/fillTemplate.js
var fillTemplate = __webpack_require__(99293);
// EXTERNAL MODULE: ./build/github/gate/branchRules.js + 1 modules
var branchRules = __webpack_require__(88305);
// EXTERNAL MODULE: ./build/github/init/byHand.js
var byHand = __webpack_require__(79973);
// EXTERNAL MODULE: ./build/github/init/rulesets.js
var rulesets = __webpack_require__(36454);
;// CONCATENATED MODULE: ./build/cli/init/initLedger.js





/** The examples' ledger branch. */
const BRANCH = 'ledger';
/** Where the example's witness remembers. */
const MEMORY_BRANCH = 'witness';
/** @throws CountersignError `input` for a folder of this machine, which no runner reaches. */
function checkReachable(url, what) {
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(url) && !url.startsWith('file:'))
        return;
    if (what === 'ledger' && isSsh(url))
        return;
    throw new errors/* CountersignError */.WS('input', `the ${what} of this home is a folder, which no runner of GitHub reaches`, {
        mend: `give --${what} <url>`,
    });
}
function isSsh(url) {
    return /^(?:ssh:\/\/)?[A-Za-z0-9._-]+@[A-Za-z0-9.-]+[:/]/.test(url);
}
/** `owner/name` of a ledger on the GitHub that is asked, undefined for one elsewhere. */
function ledgerRepository(url, server) {
    const { host } = new URL(server);
    const [, found, path] = /^(?:https:\/\/|(?:ssh:\/\/)?git@)([^/:]+)[/:]([^/]+\/[^/]+?)(?:\.git)?\/?$/.exec(url) ?? [];
    return found === host ? path : undefined;
}
/** Its rules and the key that pushes to it, where the token may set them; else what to ask its administrator. */
async function ledgerPlan(github, { url, server, ssh, repository, witness, }) {
    const found = ledgerRepository(url, server);
    const own = found?.toLowerCase() === repository.toLowerCase();
    const memoryAt = witness === 'here' ? repository : witness === 'beside' ? found : undefined;
    const memory = memoryAt === undefined ? undefined : { repository: memoryAt, branch: MEMORY_BRANCH };
    const here = witness === 'here' ? [{ repository, branches: [MEMORY_BRANCH] }] : [];
    if (found !== undefined && (own || (await mayAdminister(github, found)))) {
        const deployKey = ssh && { title: `countersign ${repository}`, publicKey: ssh.publicKey };
        const branches = [BRANCH, ...(witness === 'beside' ? [MEMORY_BRANCH] : [])];
        const ledger = { repository: found, branches, ...(deployKey === undefined ? {} : { deployKey }) };
        return { ledgers: [ledger, ...here], memory, left: [], asks: [] };
    }
    const ask = `Ask who administers the ledger to let the key in ${ssh?.path ?? ''}.pub write to it.`;
    return {
        ...{ ledgers: here, memory, asks: ssh === undefined ? [] : [ask] },
        left: found === undefined ? [] : await ledgerLeft(github, found),
    };
}
/** The rules of a ledger that others administer, where they can be seen. */
async function ledgerLeft(github, repository) {
    try {
        const { rules } = await (0,branchRules/* readBranchState */.mP)(github, (0,repositoryName.parseRepository)(repository), BRANCH);
        const counting = rules.filter(({ bypass }) => bypass === undefined || bypass === 'nobody');
        if (counting.some(({ forbidsDeletion, forbidsForcePush }) => forbidsDeletion && forbidsForcePush))
            return [];
    }
    catch (error) {
        if ((0,branchRules/* isUnseen */.NM)(error))
            return [];
        throw error;
    }
    return [
        `Ask who administers the ledger to forbid rewriting it: ${(0,byHand/* rulesetCommand */.Q)(repository, (0,rulesets/* appendOnly */.PS)([BRANCH]))}`,
    ];
}
async function mayAdminister(github, name) {
    try {
        const { data } = await github.rest.repos.get({ ...(0,repositoryName.parseRepository)(name) });
        return data.permissions?.admin === true;
    }
    catch (error) {
        if ((0,branchRules/* isUnseen */.NM)(error))
            return false;
        throw error;
    }
}

// EXTERNAL MODULE: ./build/cli/init/initMaterial.js + 1 modules
var initMaterial = __webpack_require__(46187);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/cli/init/initTemplates.js





/** Which folder of examples/ a role's files come from. */
const EXAMPLES = {
    'one-repository': 'one-repository',
    'data-owner': 'several-repositories/alice',
    'solution-owner': 'several-repositories/bob',
    'tee-operator': 'several-repositories/operator',
};
/** Whose repository starts with a solution, and made-up rows to rehearse it on. */
const WITH_SOLUTION = ['one-repository', 'solution-owner'];
/** A solution that runs, and what it is rehearsed on, until Bob writes his own. */
const STARTER = 'starter';
/** @throws CountersignError `usage` unless it is a repository at a full commit, which nobody can move. */
function checkActions(actions) {
    if (/^[A-Za-z0-9][A-Za-z0-9-]{0,38}\/[A-Za-z0-9._-]{1,100}@[0-9a-f]{40}$/.test(actions))
        return;
    throw new errors/* CountersignError */.WS('usage', '--actions is not a repository at a full commit', {
        mend: 'write it as owner/countersign@<the 40 digits of a commit>',
    });
}
/**
 * The files of the example for a role, filled in.
 * @param listOwn the files of the checkout below a folder, from its root
 * @throws CountersignError `not-found` where the examples do not lie beside the program.
 */
async function templatesFor(role, filling, listOwn) {
    const folder = (0,external_node_path_.join)(examplesFolder(), EXAMPLES[role]);
    const files = await Promise.all((await filesBelow(folder)).map(async (path) => {
        const template = await (0,promises_.readFile)((0,external_node_path_.join)(folder, path), 'utf8');
        const unfilled = (0,fillTemplate/* fillTemplate */.ou)(template, { ...filling, actions: undefined, witness: undefined });
        return { path, content: (0,fillTemplate/* fillTemplate */.ou)(template, filling), unfilled };
    }));
    return [...files, ...(WITH_SOLUTION.includes(role) ? await starterFor(listOwn) : [])];
}
/** The starter's files, of each of its folders in which nobody has anything else. */
async function starterFor(listOwn) {
    const root = (0,external_node_path_.join)(examplesFolder(), STARTER);
    const paths = await filesBelow(root);
    const wishes = [];
    for (const folder of new Set(paths.map((path) => path.split('/')[0] ?? ''))) {
        const own = await listOwn(folder);
        if (own.some((path) => !paths.includes(path)))
            continue;
        for (const path of paths.filter((each) => each.startsWith(`${folder}/`)))
            wishes.push({ path, content: await (0,promises_.readFile)((0,external_node_path_.join)(root, path), 'utf8'), starter: true });
    }
    return wishes;
}
async function filesBelow(folder) {
    const entries = await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true });
    return entries
        .filter((entry) => entry.isFile() && entry.name !== 'README.md')
        .map((entry) => (0,external_node_path_.relative)(folder, (0,external_node_path_.join)(entry.parentPath, entry.name)).replaceAll('\\', '/'))
        .sort();
}
/** Which Countersigns the workflows of the checkout run already, as `--actions` would have it. */
async function pinsOf(role, readOwn) {
    const pins = new Set();
    for (const path of await filesBelow((0,external_node_path_.join)(examplesFolder(), EXAMPLES[role])))
        for (const [, repository = '', commit = ''] of ((await readOwn(path)) ?? '').matchAll(/uses: ([\w.-]+\/[\w.-]+)\/actions\/[a-z-]+@([0-9a-f]{40})\b/g))
            if (!/^0+$/.test(commit))
                pins.add(`${repository}@${commit}`);
    return [...pins];
}
/** The program runs from a bundle or from its source: the examples are beside either, some folders up. */
function examplesFolder() {
    const started = process.argv[1] ?? '.';
    let folder = (0,external_node_path_.dirname)((0,external_node_fs_.existsSync)(started) ? (0,external_node_fs_.realpathSync)(started) : started);
    while (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, 'examples', 'one-repository'))) {
        const up = (0,external_node_path_.dirname)(folder);
        if (up === folder)
            throw new errors/* CountersignError */.WS('not-found', 'the examples/ of Countersign are not beside the program', {
                mend: 'run bin/countersign.js of a whole checkout',
            });
        folder = up;
    }
    return (0,external_node_path_.join)(folder, 'examples');
}

// EXTERNAL MODULE: ./build/cli/init/initWish.js
var initWish = __webpack_require__(26979);
// EXTERNAL MODULE: ./build/cli/init/ownFiles.js
var ownFiles = __webpack_require__(97521);
;// CONCATENATED MODULE: ./build/cli/init/prepareInit.js














/** Looks at GitHub, at the home and at the checkout; writes nothing anywhere. */
async function prepareInit(context, options, role) {
    const { env, config, directory: home } = context.home;
    const { repository, directory } = options;
    const name = (0,repositoryName.parseRepository)(repository);
    if (options.actions !== undefined)
        checkActions(options.actions);
    const server = env['GITHUB_SERVER_URL'] ?? 'https://github.com';
    const ledger = ledgerUrlOf(context, options, role, server);
    const storage = options.storage ?? env['COUNTERSIGN_STORAGE'] ?? config.storage;
    checkReachable(ledger, 'ledger');
    if (storage !== undefined && role !== 'data-owner')
        checkReachable(storage, 'storage');
    const given = await givenSecrets(context, options);
    const github = await (0,githubClient/* openGitHub */.o)(context);
    const { data } = await github.rest.repos.get({ ...name });
    const { data: me } = await github.rest.users.getAuthenticated();
    const reviewers = (options.reviewer ?? [me.login]).map(reviewerOf);
    const approvers = await approversOf(github, reviewers);
    const needsSsh = role !== 'one-repository' && isSsh(ledger);
    const ssh = needsSsh ? await sshOf(github, home, options, role) : undefined;
    const witness = (0,initWish/* hasWitness */.YW)(role)
        ? await (0,witnessHome/* witnessMaterial */.D7)(context.home, `${me.login}/witness`, !(await isSet(github, name, initWish/* WITNESS_SECRET */.j9)))
        : undefined;
    const memory = (0,initWish/* hasWitness */.YW)(role) ? (role === 'one-repository' ? 'beside' : 'here') : undefined;
    const plan = await ledgerPlan(github, { url: ledger, server, ssh, repository, witness: memory });
    const own = await (0,initMaterial.ownKey)(context, await (0,ownFiles.readOwn)(directory, (0,initWish/* publicFileOf */.XM)(role)), me.login);
    const filling = {
        actions: await checkedActions(github, options, role),
        owners: reviewers.map(({ kind, name: each }) => (kind === 'team' ? `${name.owner}/${each}` : each)),
        approvers: approvers?.map(({ login, id }) => `${login ?? ''}:${id}`).join(' '),
        witness: witness && (0,witnessKey.formatWitnessKey)(witness.signer.key),
        ...{ ledger, branch: data.default_branch },
    };
    (0,fillTemplate/* checkFilling */.w4)(filling);
    const facts = {
        ...{ role, repository, reviewers, storage, ledgers: plan.ledgers, memory: plan.memory },
        defaultBranch: data.default_branch,
        keepers: (0,initWish/* isGated */.m3)(role) && options.alone !== true ? 'reviewers' : 'administrators',
        files: await templatesFor(role, filling, (folder) => (0,ownFiles.listOwn)(directory, folder)),
        overwrite: options.overwrite === true,
        plan: options.githubPlan,
        account: { fingerprint: own.fingerprint, isNew: own.isNew, keptIn: home },
        hasSshKey: needsSsh,
        given: new Set(given.keys()),
        awsKeyId: env['AWS_ACCESS_KEY_ID'] === '' ? undefined : env['AWS_ACCESS_KEY_ID'],
    };
    const { left, asks } = plan;
    return {
        ...{
            github,
            facts,
            wish: (0,initWish/* wishOf */.H_)(facts),
            approvers: approvers ?? [],
            left,
            asks,
            own,
            ssh,
            witness,
            given,
        },
    };
}
/** The one that is given, or the one that the checkout runs already; either a commit of the repository's own. */
async function checkedActions(github, { actions, directory }, role) {
    const pins = actions === undefined ? await pinsOf(role, (path) => (0,ownFiles.readOwn)(directory, path)) : [actions];
    for (const pin of pins)
        await checkOwnCommit(github, pin);
    return pins[0];
}
/** The key that reaches the ledger; a new one only where an environment has none. */
async function sshOf(github, home, { repository }, role) {
    const name = (0,repositoryName.parseRepository)(repository);
    let everywhere = true;
    for (const environment of initWish/* ENVIRONMENTS */.ju[role])
        everywhere &&= await isSet(github, name, { environment, name: 'LEDGER_SSH_KEY' });
    return (0,initMaterial.ledgerKey)(home, repository, !everywhere);
}
/** Whether GitHub has a secret already: then no other is made for it. */
async function isSet(github, name, { environment, name: secret }) {
    if (!(await (0,gate_environment/* readEnvironment */.Q)(github, name, environment)).exists)
        return false;
    return (await (0,secrets/* listSecrets */.AQ)(github, { name, environment })).includes(secret);
}
function ledgerUrlOf(context, options, role, server) {
    const { env, config } = context.home;
    if (role !== 'one-repository')
        return context.ledgerUrl;
    return options.ledger ?? env['COUNTERSIGN_LEDGER'] ?? config.ledger ?? `${server}/${options.repository}`;
}
/** Secrets whose values come from outside: of a file or the environment, never of argv. */
async function givenSecrets(context, { resource }) {
    const given = new Map();
    if (resource !== undefined) {
        const text = await (0,readTextFile.readTextFile)(resource, 'the resource file', 48 * 1024);
        if (!text.startsWith('-----BEGIN PGP MESSAGE-----')) {
            const { parseResource } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 55959));
            parseResource(text, resource);
        }
        given.set('DATASET_RESOURCE', text);
    }
    for (const name of ['AWS_SECRET_ACCESS_KEY', 'NOTIFY_TOKEN']) {
        const value = context.home.env[name];
        if (value)
            given.set(name, value);
    }
    return given;
}
function reviewerOf(text) {
    const name = text.replace(/^@/, '');
    const [, team] = name.split('/');
    return team === undefined ? { kind: 'user', name } : { kind: 'team', name: team };
}
/** Users by number, as the workflows name whose yes counts; undefined where a team is asked, whose members change. */
async function approversOf(github, reviewers) {
    if (reviewers.some(({ kind }) => kind === 'team'))
        return undefined;
    const accounts = await Promise.all(reviewers.map(({ name }) => github.rest.users.getByUsername({ username: name })));
    return accounts.map(({ data: { login, id } }) => ({ login, id }));
}


/***/ }),

/***/ 96300:
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
    const issue = (0,_text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_1__.escapeForTerminal)((0,_text_describeIssue_js__WEBPACK_IMPORTED_MODULE_2__/* .describeIssue */ .n)(parsed.error), 200);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('unavailable', `GitHub answered ${call} in a shape that is not its own: ${issue}`, {
        mend: 'See that GITHUB_API_URL names the API of GitHub and that no proxy stands in between, and run it again.',
    });
}


/***/ }),

/***/ 50972:
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
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('limit', `GitHub's list of ${what} has over ${MAX_PAGES} pages`);
}


/***/ }),

/***/ 90151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ defaultBranchOf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55156);
/* harmony import */ var _client_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96300);
/* harmony import */ var _repositoryName_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46223);



const repositorySchema = zod__WEBPACK_IMPORTED_MODULE_2__.object({ default_branch: zod__WEBPACK_IMPORTED_MODULE_2__.string().min(1) });
/**
 * The default branch of a repository (permission `metadata: read`).
 * @throws CountersignError `not-found` where there is no such repository, or the token may not see it.
 */
async function defaultBranchOf(github, name) {
    const { data } = await github.rest.repos.get({ ...name });
    return (0,_client_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .readAnswer */ .J)(repositorySchema, data, `GET ${(0,_repositoryName_js__WEBPACK_IMPORTED_MODULE_1__/* .apiPath */ .S)(name)}`).default_branch;
}


/***/ }),

/***/ 88305:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lc: () => (/* binding */ ADMIN_ROLE),
  NM: () => (/* binding */ isUnseen),
  mP: () => (/* binding */ readBranchState)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js
var schemas = __webpack_require__(55156);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/github/client/answer.js
var answer = __webpack_require__(96300);
// EXTERNAL MODULE: ./build/github/client/readPages.js
var readPages = __webpack_require__(50972);
// EXTERNAL MODULE: ./build/github/repositoryName.js
var repositoryName = __webpack_require__(46223);
;// CONCATENATED MODULE: ./build/github/gate/classicRules.js




const enabled = schemas.object({ enabled: schemas.boolean() }).optional();
const list = schemas.array(schemas.unknown()).optional();
const protectionSchema = schemas.object({
    required_pull_request_reviews: schemas.object({
        required_approving_review_count: schemas.int().optional(),
        require_code_owner_reviews: schemas.boolean(),
        dismiss_stale_reviews: schemas.boolean(),
        bypass_pull_request_allowances: schemas.object({ users: list, teams: list, apps: list }).optional(),
    })
        .optional(),
    enforce_admins: enabled,
    allow_deletions: enabled,
    allow_force_pushes: enabled,
});
/**
 * Classic protection of a branch, undefined where there is none; `unseen` for a token that may not read it, which wants
 * `Administration: read`.
 */
async function readClassicRules(github, name, branch) {
    try {
        const { data } = await github.rest.repos.getBranchProtection({ ...name, branch });
        const call = `GET ${(0,repositoryName/* apiPath */.S)(name)}/branches/${branch}/protection`;
        return rulesOf((0,answer/* readAnswer */.J)(protectionSchema, data, call));
    }
    catch (error) {
        if (!(error instanceof errors/* CountersignError */.WS))
            throw error;
        // Who may read it is told so; a bare "Not Found" is what others get.
        if (error.code === 'not-found')
            return /not protected/i.test(error.message) ? undefined : 'unseen';
        if (error.code === 'refused')
            return 'unseen';
        throw error;
    }
}
function rulesOf(protection) {
    const { required_pull_request_reviews: review, enforce_admins: admins } = protection;
    const { users = [], teams = [], apps = [] } = review?.bypass_pull_request_allowances ?? {};
    const others = users.length + teams.length + apps.length > 0;
    return {
        source: 'classic protection',
        review: review && {
            approvals: review.required_approving_review_count ?? 0,
            codeOwners: review.require_code_owner_reviews,
            dismissStale: review.dismiss_stale_reviews,
        },
        restrictsUpdates: false,
        forbidsDeletion: protection.allow_deletions?.enabled !== true,
        forbidsForcePush: protection.allow_force_pushes?.enabled !== true,
        bypass: others ? 'others' : admins?.enabled === true ? 'nobody' : 'administrators',
    };
}

;// CONCATENATED MODULE: ./build/github/gate/branchRules.js






const reviewSchema = schemas.object({
    required_approving_review_count: schemas.int(),
    require_code_owner_review: schemas.boolean(),
    dismiss_stale_reviews_on_push: schemas.boolean(),
});
const ruleSchema = schemas.object({
    type: schemas.string(),
    parameters: schemas.unknown().optional(),
    ruleset_id: schemas.int(),
    ruleset_source: schemas.string(),
});
const rulesetSchema = schemas.object({
    bypass_actors: schemas.array(schemas.object({ actor_type: schemas.string(), actor_id: schemas.int().nullish() })).nullish(),
    current_user_can_bypass: schemas.string().optional(),
});
/** GitHub's number of the role "admin" of a repository. */
const ADMIN_ROLE = 5;
/**
 * The rules of a branch: rulesets (`GET …/rules/branches/{branch}`, which every token may read that sees the repository),
 * and classic protection (`Administration: read`, which no job's token holds).
 * @throws CountersignError as `createGitHubClient` says, and `unavailable` for an answer of another shape; what the
 * token may not read is no error.
 */
async function readBranchState(github, name, branch) {
    const rulesets = await readRulesets(github, name, branch);
    const classic = await readClassicRules(github, name, branch);
    return {
        branch,
        rules: [...(rulesets ?? []), ...(classic === undefined || classic === 'unseen' ? [] : [classic])],
        unseen: [
            ...(rulesets === undefined ? ['the rulesets (GitHub has none for this repository on its plan)'] : []),
            ...(classic === 'unseen' ? ['classic protection (Administration: read)'] : []),
        ],
    };
}
async function readRulesets(github, name, branch) {
    const call = `GET ${(0,repositoryName/* apiPath */.S)(name)}/rules/branches/${branch}`;
    let rules;
    try {
        rules = await (0,readPages/* readPages */.n)(`rules of the branch ${branch}`, async (page) => {
            const { data } = await github.rest.repos.getBranchRules({ ...name, branch, per_page: readPages/* PAGE_SIZE */.m, page });
            return (0,answer/* readAnswer */.J)(schemas.array(ruleSchema), data, call);
        });
    }
    catch (error) {
        if (isUnseen(error))
            return undefined;
        throw error;
    }
    const grouped = new Map();
    for (const rule of rules)
        grouped.set(rule.ruleset_id, [...(grouped.get(rule.ruleset_id) ?? []), rule]);
    const found = [];
    for (const [id, group] of grouped)
        found.push(branchRules_rulesOf(id, group, call, await readBypass(github, name, id)));
    return found;
}
function branchRules_rulesOf(id, group, call, bypass) {
    const has = (type) => group.some((rule) => rule.type === type);
    const pull = group.find(({ type }) => type === 'pull_request');
    const review = pull && (0,answer/* readAnswer */.J)(reviewSchema, pull.parameters, call);
    return {
        source: `the ruleset ${id} of ${group[0]?.ruleset_source ?? ''}`,
        review: review && {
            approvals: review.required_approving_review_count,
            codeOwners: review.require_code_owner_review,
            dismissStale: review.dismiss_stale_reviews_on_push,
        },
        restrictsUpdates: group.some(isRestriction),
        forbidsDeletion: has('deletion'),
        forbidsForcePush: has('non_fast_forward'),
        bypass,
    };
}
/** A fork's branch may still take what its upstream has: then whoever writes there changes it. */
function isRestriction({ type, parameters }) {
    const { update_allows_fetch_and_merge: takesUpstream } = Object(parameters);
    return type === 'update' && takesUpstream !== true;
}
/** GitHub shows the list to those alone who may change it; whether the token's own owner is on it, to everybody. */
async function readBypass(github, name, id) {
    try {
        const { data } = await github.rest.repos.getRepoRuleset({
            ...name,
            ruleset_id: id,
            includes_parents: true,
        });
        const call = `GET ${(0,repositoryName/* apiPath */.S)(name)}/rulesets/${id}`;
        const { bypass_actors: actors, current_user_can_bypass: own } = (0,answer/* readAnswer */.J)(rulesetSchema, data, call);
        if (actors === undefined || actors === null)
            return own === undefined || own === 'never' ? undefined : 'others';
        if (actors.length === 0)
            return 'nobody';
        return actors.every(isAdministrator) ? 'administrators' : 'others';
    }
    catch (error) {
        if (isUnseen(error))
            return undefined;
        throw error;
    }
}
function isAdministrator(actor) {
    const { actor_type: type, actor_id: id } = actor;
    return type === 'OrganizationAdmin' || (type === 'RepositoryRole' && id === ADMIN_ROLE);
}
/** What a token may not see, GitHub refuses or hides. */
function isUnseen(error) {
    return error instanceof errors/* CountersignError */.WS && (error.code === 'refused' || error.code === 'not-found');
}


/***/ }),

/***/ 95557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ readEnvironment)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55156);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _client_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96300);
/* harmony import */ var _client_readPages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50972);
/* harmony import */ var _repositoryName_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46223);





const repositorySchema = zod__WEBPACK_IMPORTED_MODULE_4__.object({
    full_name: zod__WEBPACK_IMPORTED_MODULE_4__.string(),
    html_url: zod__WEBPACK_IMPORTED_MODULE_4__.string(),
    default_branch: zod__WEBPACK_IMPORTED_MODULE_4__.string().min(1),
    visibility: zod__WEBPACK_IMPORTED_MODULE_4__.string().optional(),
    private: zod__WEBPACK_IMPORTED_MODULE_4__.boolean(),
    owner: zod__WEBPACK_IMPORTED_MODULE_4__.object({ type: zod__WEBPACK_IMPORTED_MODULE_4__.string(), login: zod__WEBPACK_IMPORTED_MODULE_4__.string() }),
});
const ruleSchema = zod__WEBPACK_IMPORTED_MODULE_4__.object({
    type: zod__WEBPACK_IMPORTED_MODULE_4__.string(),
    prevent_self_review: zod__WEBPACK_IMPORTED_MODULE_4__.boolean().optional(),
    reviewers: zod__WEBPACK_IMPORTED_MODULE_4__.array(zod__WEBPACK_IMPORTED_MODULE_4__.object({
        type: zod__WEBPACK_IMPORTED_MODULE_4__.string().optional(),
        reviewer: zod__WEBPACK_IMPORTED_MODULE_4__.object({ id: zod__WEBPACK_IMPORTED_MODULE_4__.int(), login: zod__WEBPACK_IMPORTED_MODULE_4__.string().optional(), slug: zod__WEBPACK_IMPORTED_MODULE_4__.string().optional() })
            .nullish(),
    }))
        .optional(),
});
const environmentSchema = zod__WEBPACK_IMPORTED_MODULE_4__.object({
    name: zod__WEBPACK_IMPORTED_MODULE_4__.string(),
    protection_rules: zod__WEBPACK_IMPORTED_MODULE_4__.array(ruleSchema).optional(),
    // In GitHub's answers, not in its description of them.
    can_admins_bypass: zod__WEBPACK_IMPORTED_MODULE_4__.boolean().optional(),
    deployment_branch_policy: zod__WEBPACK_IMPORTED_MODULE_4__.object({ protected_branches: zod__WEBPACK_IMPORTED_MODULE_4__.boolean(), custom_branch_policies: zod__WEBPACK_IMPORTED_MODULE_4__.boolean() })
        .nullish(),
});
const policiesSchema = zod__WEBPACK_IMPORTED_MODULE_4__.object({
    branch_policies: zod__WEBPACK_IMPORTED_MODULE_4__.array(zod__WEBPACK_IMPORTED_MODULE_4__.object({ name: zod__WEBPACK_IMPORTED_MODULE_4__.string(), type: zod__WEBPACK_IMPORTED_MODULE_4__["enum"](['branch', 'tag']).optional() })),
});
const organizationSchema = zod__WEBPACK_IMPORTED_MODULE_4__.object({ plan: zod__WEBPACK_IMPORTED_MODULE_4__.object({ name: zod__WEBPACK_IMPORTED_MODULE_4__.string() }).optional() });
/**
 * Reads an environment and its repository back from GitHub (permission `actions: read`). What is read is judged
 * by `judgeEnvironment`.
 * @throws CountersignError as `createGitHubClient` says, and `unavailable` for an answer of another shape; an
 * environment that isn't there is no error.
 */
async function readEnvironment(github, name, environment) {
    // As parts of a path these would name the repository or its environments.
    if (/^\.{0,2}$/.test(environment))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('input', `"${environment}" is the name of no environment`);
    const { data } = await github.rest.repos.get({ ...name });
    const repository = (0,_client_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .readAnswer */ .J)(repositorySchema, data, `GET ${(0,_repositoryName_js__WEBPACK_IMPORTED_MODULE_3__/* .apiPath */ .S)(name)}`);
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
        return (0,_client_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .readAnswer */ .J)(environmentSchema, data, `GET ${pathOf(name, environment)}`);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS && error.code === 'not-found')
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
    const policies = await (0,_client_readPages_js__WEBPACK_IMPORTED_MODULE_2__/* .readPages */ .n)('branch policies', async (page) => {
        const at = { ...name, environment_name: environment, per_page: _client_readPages_js__WEBPACK_IMPORTED_MODULE_2__/* .PAGE_SIZE */ .m, page };
        const { data } = await github.rest.repos.listDeploymentBranchPolicies(at);
        const call = `GET ${pathOf(name, environment)}/deployment-branch-policies`;
        return (0,_client_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .readAnswer */ .J)(policiesSchema, data, call).branch_policies;
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
        return (0,_client_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .readAnswer */ .J)(organizationSchema, data, `GET /orgs/${organization}`).plan?.name;
    }
    catch (error) {
        // Only owners see the plan; that it can't be seen is for the judge to say.
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS && (error.code === 'refused' || error.code === 'not-found'))
            return undefined;
        throw error;
    }
}
function pathOf(name, environment) {
    return `${(0,_repositoryName_js__WEBPACK_IMPORTED_MODULE_3__/* .apiPath */ .S)(name)}/environments/${environment}`;
}


/***/ }),

/***/ 54396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   against: () => (/* binding */ against),
/* harmony export */   findingsOf: () => (/* binding */ findingsOf)
/* harmony export */ });
/* harmony import */ var _checks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57163);

/** What a reader of a log needs of a gate's checks. */
function findingsOf(checks) {
    return {
        holds: (0,_checks_js__WEBPACK_IMPORTED_MODULE_0__/* .verdictOf */ .Vj)(checks) === 'passed',
        findings: against(checks).map(lineOf),
        unseen: checks.filter(isUnseen).map(lineOf),
    };
}
/** The checks that are against a gate: what no job's token can see is not. */
function against(checks) {
    return checks.filter((check) => check.status !== 'passed' && !isUnseen(check));
}
function isUnseen({ status, optional }) {
    return status === 'not-possible' && optional === true;
}
function lineOf({ id, title, detail, mend }) {
    return `${id}: ${title}: ${detail}${mend === undefined ? '' : `. ${mend.replace(/\s*\n\s*/g, ' ')}`}`;
}


/***/ }),

/***/ 99877:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bF: () => (/* binding */ passed),
/* harmony export */   g$: () => (/* binding */ judged),
/* harmony export */   gz: () => (/* binding */ failed),
/* harmony export */   yW: () => (/* binding */ impossible)
/* harmony export */ });
function passed({ id, title }, detail) {
    return { id, title, status: 'passed', detail };
}
function failed(question, detail) {
    return answered(question, 'failed', detail);
}
function impossible(question, detail) {
    return answered(question, 'not-possible', detail);
}
function judged(question, holds, detail) {
    return holds ? passed(question, detail) : failed(question, detail);
}
function answered({ id, title, mend }, status, detail) {
    return { id, title, status, detail, mend };
}


/***/ }),

/***/ 92647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ isRestricted),
/* harmony export */   m: () => (/* binding */ judgeBranch)
/* harmony export */ });
/* harmony import */ var _gateCheck_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99877);

const TITLES = {
    'branch-pull-request': 'Nothing reaches the default branch without an approved pull request',
    'branch-code-owners': 'Code owners must approve what is theirs',
    'branch-last-push': 'What was pushed after an approval needs another one',
    'branch-deletion': 'The default branch cannot be deleted',
    'branch-force-push': "The default branch's history cannot be rewritten",
};
/** Whether a set of rules makes a title true, where nobody may bypass it. */
const HOLDS = {
    'branch-pull-request': ({ review }) => review !== undefined && review.approvals > 0,
    'branch-code-owners': ({ review }) => review?.codeOwners === true,
    // That somebody approved the last push says nothing of whom: with stale approvals kept, the owners' stay good for it.
    'branch-last-push': ({ review }) => review?.dismissStale === true,
    'branch-deletion': ({ forbidsDeletion }) => forbidsDeletion,
    'branch-force-push': ({ forbidsForcePush }) => forbidsForcePush,
};
/** What a branch that nobody but administrators may change fulfils of itself. */
const BY_RESTRICTION = ['branch-pull-request', 'branch-code-owners', 'branch-last-push'];
/**
 * Whether the branch whose workflows reach the secrets changes by nobody's hand alone. Rules that others may bypass count
 * for nothing. A rule that lets administrators alone update the branch stands in for reviews, for an owner who is alone.
 */
function judgeBranch(state, repositoryUrl) {
    const mend = `Make a ruleset for ${state.branch} at ${repositoryUrl}/settings/rules: a pull request with one approval, by code owners, stale approvals dismissed; no deletion, no force push; an empty bypass list.`;
    const ids = Object.keys(TITLES);
    return [
        ...ids.map((id) => judgeOne(state, id, { id, title: TITLES[id], mend })),
        judgeBypass(state, { id: 'branch-bypass', title: 'Nobody can step around these rules', mend }),
    ];
}
/** Whether administrators alone change the branch, so that nobody is asked to review. */
function isRestricted({ rules }) {
    return rules.some((each) => each.restrictsUpdates && counts(each));
}
function judgeOne(state, id, question) {
    const { branch, rules, unseen } = state;
    const found = rules.find((each) => counts(each) && (HOLDS[id](each) || (each.restrictsUpdates && BY_RESTRICTION.includes(id))));
    if (found !== undefined)
        return (0,_gateCheck_js__WEBPACK_IMPORTED_MODULE_0__/* .passed */ .bF)(question, found.source);
    const void_ = rules.find((each) => !counts(each) && HOLDS[id](each));
    if (void_ !== undefined)
        return (0,_gateCheck_js__WEBPACK_IMPORTED_MODULE_0__/* .failed */ .gz)(question, `${void_.source} asks it, but ${void_.bypass ?? ''} may bypass it`);
    if (unseen.length > 0)
        return (0,_gateCheck_js__WEBPACK_IMPORTED_MODULE_0__/* .impossible */ .yW)(question, `no rule of ${branch} that this token sees; it can't see ${unseen.join(', ')}`);
    return (0,_gateCheck_js__WEBPACK_IMPORTED_MODULE_0__/* .failed */ .gz)(question, `no rule of ${branch}`);
}
function judgeBypass({ rules }, question) {
    const used = rules.filter((each) => counts(each) && isOfUse(each));
    const unknown = used.filter(({ bypass }) => bypass === undefined).map(({ source }) => source);
    if (unknown.length > 0)
        return {
            ...(0,_gateCheck_js__WEBPACK_IMPORTED_MODULE_0__/* .impossible */ .yW)(question, `the bypass list of ${unknown.join(', ')} is shown to administrators alone: run \`countersign gate check\` as one`),
            // No job's token can ever see it: what stands against it is the check from outside.
            optional: true,
        };
    if (used.length === 0)
        return (0,_gateCheck_js__WEBPACK_IMPORTED_MODULE_0__/* .failed */ .gz)(question, 'there is no rule that nobody may bypass');
    const admins = used.some(({ bypass }) => bypass === 'administrators');
    return (0,_gateCheck_js__WEBPACK_IMPORTED_MODULE_0__/* .passed */ .bF)(question, admins ? 'administrators alone may update the branch' : 'nobody may bypass them');
}
function isOfUse(rules) {
    return rules.restrictsUpdates || Object.values(HOLDS).some((holds) => holds(rules));
}
function counts({ bypass, restrictsUpdates }) {
    return bypass === undefined || bypass === 'nobody' || (bypass === 'administrators' && restrictsUpdates);
}


/***/ }),

/***/ 71396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fh: () => (/* binding */ requiredMembers),
/* harmony export */   Up: () => (/* binding */ readActionsPermissions),
/* harmony export */   Wq: () => (/* binding */ requirePins)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55156);
/* harmony import */ var _client_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96300);
/* harmony import */ var _repositoryName_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46223);



const permissionsSchema = zod__WEBPACK_IMPORTED_MODULE_2__.object({
    enabled: zod__WEBPACK_IMPORTED_MODULE_2__.boolean(),
    allowed_actions: zod__WEBPACK_IMPORTED_MODULE_2__["enum"](['all', 'local_only', 'selected']).optional(),
    sha_pinning_required: zod__WEBPACK_IMPORTED_MODULE_2__.boolean().optional(),
});
/** The token needs `Administration: read`. */
async function readActionsPermissions(github, name) {
    const { data } = await github.rest.actions.getGithubActionsPermissionsRepository({ ...name });
    const found = (0,_client_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .readAnswer */ .J)(permissionsSchema, data, `GET ${(0,_repositoryName_js__WEBPACK_IMPORTED_MODULE_1__/* .apiPath */ .S)(name)}/actions/permissions`);
    return {
        enabled: found.enabled,
        allowed: found.allowed_actions,
        pinned: found.sha_pinning_required,
    };
}
/** Has GitHub refuse actions that are not named by a full commit, and leaves the rest as it is. */
async function requirePins(github, name, now) {
    await github.rest.actions.setGithubActionsPermissionsRepository({ ...name, ...requiredMembers(now) });
}
/** The body of the request that does so. */
function requiredMembers({ enabled, allowed }) {
    return {
        enabled,
        ...(allowed === undefined ? {} : { allowed_actions: allowed }),
        sha_pinning_required: true,
    };
}


/***/ }),

/***/ 79973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ rulesetCommand),
/* harmony export */   X: () => (/* binding */ byHand)
/* harmony export */ });
/* harmony import */ var _actionsPermissions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71396);
/* harmony import */ var _rulesets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36454);
/* harmony import */ var _text_shellWord_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53328);



/** How a person does a step that GitHub refused to this token: a command of `gh`, or the setting on the page. */
function byHand(step, wish) {
    const { repository } = wish;
    switch (step.kind) {
        case 'environment': {
            const { environment, branches, reviewers } = step.wish;
            const asked = reviewers.length === 0
                ? 'no reviewers'
                : `required reviewers ${reviewers.map(({ name }) => name).join(', ')}, self-review prevented`;
            return `Settings → Environments of ${repository} → ${environment}: ${asked}, no bypass by administrators, "Selected branches and tags" with the branch ${branches.join(', ')} alone.`;
        }
        case 'key':
            return `gh secret set ${step.key.name} ${placeOf(step.key, repository)} < <the private key>`;
        case 'secret':
            return `gh secret set ${step.secret.name} ${placeOf(step.secret, repository)} < <the file>`;
        case 'variable':
            return `gh variable set ${step.variable.name} ${placeOf(step.variable, repository)} --body ${(0,_text_shellWord_js__WEBPACK_IMPORTED_MODULE_2__/* .shellWord */ .r)(step.variable.value)}`;
        case 'file':
            return `write ${step.file.path}`;
        case 'pin-actions':
            return post((0,_actionsPermissions_js__WEBPACK_IMPORTED_MODULE_0__/* .requiredMembers */ .Fh)(step.actions), `--method PUT repos/${repository}/actions/permissions`);
        case 'guard-branch':
            return rulesetCommand(repository, (0,_rulesets_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultBranch */ .OR)(step.branch.keepers));
        case 'guard-ledger':
            return rulesetCommand(step.ledger.repository, (0,_rulesets_js__WEBPACK_IMPORTED_MODULE_1__/* .appendOnly */ .PS)(step.ledger.branches));
        case 'deploy-key': {
            const { title, publicKey } = step.deployKey;
            return `echo ${(0,_text_shellWord_js__WEBPACK_IMPORTED_MODULE_2__/* .shellWord */ .r)(publicKey)} | gh repo deploy-key add - --allow-write --title ${(0,_text_shellWord_js__WEBPACK_IMPORTED_MODULE_2__/* .shellWord */ .r)(title)} --repo ${step.ledger.repository}`;
        }
    }
}
/** The command that makes a ruleset. */
function rulesetCommand(repository, ruleset) {
    return post(ruleset, `--method POST repos/${repository}/rulesets`);
}
function post(body, request) {
    return `echo ${(0,_text_shellWord_js__WEBPACK_IMPORTED_MODULE_2__/* .shellWord */ .r)(JSON.stringify(body))} | gh api ${request} --input -`;
}
function placeOf({ environment }, repository) {
    return environment === undefined ? `--repo ${repository}` : `--env ${environment} --repo ${repository}`;
}


/***/ }),

/***/ 36454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ng: () => (/* binding */ observeAppendOnly),
/* harmony export */   OR: () => (/* binding */ defaultBranch),
/* harmony export */   PS: () => (/* binding */ appendOnly),
/* harmony export */   b2: () => (/* binding */ makeRuleset),
/* harmony export */   cb: () => (/* binding */ observeDefaultBranch)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(55156);
/* harmony import */ var _client_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96300);
/* harmony import */ var _client_readPages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50972);
/* harmony import */ var _gate_branchRules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88305);
/* harmony import */ var _gate_judge_judgeBranch_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92647);
/* harmony import */ var _gate_findings_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(54396);
/* harmony import */ var _repositoryName_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46223);







const REVIEW = {
    required_approving_review_count: 1,
    require_code_owner_review: true,
    dismiss_stale_reviews_on_push: true,
    require_last_push_approval: true,
    required_review_thread_resolution: false,
};
const listSchema = zod__WEBPACK_IMPORTED_MODULE_5__.array(zod__WEBPACK_IMPORTED_MODULE_5__.object({ id: zod__WEBPACK_IMPORTED_MODULE_5__.int(), name: zod__WEBPACK_IMPORTED_MODULE_5__.string() }));
const refs = zod__WEBPACK_IMPORTED_MODULE_5__.array(zod__WEBPACK_IMPORTED_MODULE_5__.string()).default([]);
const rulesetSchema = zod__WEBPACK_IMPORTED_MODULE_5__.object({
    target: zod__WEBPACK_IMPORTED_MODULE_5__.string().optional(),
    enforcement: zod__WEBPACK_IMPORTED_MODULE_5__.string(),
    bypass_actors: zod__WEBPACK_IMPORTED_MODULE_5__.array(zod__WEBPACK_IMPORTED_MODULE_5__.unknown()).nullish(),
    current_user_can_bypass: zod__WEBPACK_IMPORTED_MODULE_5__.string().optional(),
    conditions: zod__WEBPACK_IMPORTED_MODULE_5__.object({ ref_name: zod__WEBPACK_IMPORTED_MODULE_5__.object({ include: refs, exclude: refs }).optional() }).nullish(),
    rules: zod__WEBPACK_IMPORTED_MODULE_5__.array(zod__WEBPACK_IMPORTED_MODULE_5__.object({ type: zod__WEBPACK_IMPORTED_MODULE_5__.string() })).default([]),
});
/** Makes branches append-only for everybody, administrators included: no bypass list. */
function appendOnly(branches) {
    return {
        ...{ name: 'countersign-ledger', target: 'branch', enforcement: 'active', bypass_actors: [] },
        conditions: { ref_name: { include: branches.map((branch) => `refs/heads/${branch}`), exclude: [] } },
        rules: [{ type: 'deletion' }, { type: 'non_fast_forward' }],
    };
}
/** What the gate asks of the default branch, by whatever name that goes. */
function defaultBranch(keepers) {
    const alone = keepers === 'administrators';
    return {
        ...{ name: 'countersign-default-branch', target: 'branch', enforcement: 'active' },
        bypass_actors: alone
            ? [{ actor_id: _gate_branchRules_js__WEBPACK_IMPORTED_MODULE_2__/* .ADMIN_ROLE */ .lc, actor_type: 'RepositoryRole', bypass_mode: 'always' }]
            : [],
        conditions: { ref_name: { include: ['~DEFAULT_BRANCH'], exclude: [] } },
        rules: [
            { type: 'deletion' },
            { type: 'non_fast_forward' },
            alone ? { type: 'update' } : { type: 'pull_request', parameters: REVIEW },
        ],
    };
}
/** Makes a ruleset. The token needs `Administration: write`. */
async function makeRuleset(github, repository, ruleset) {
    await github.rest.repos.createRepoRuleset({ ...(0,_repositoryName_js__WEBPACK_IMPORTED_MODULE_4__.parseRepository)(repository), ...ruleset });
}
/** Whether an append-only ruleset does what it is for. */
async function observeAppendOnly(github, repository, wished) {
    const name = (0,_repositoryName_js__WEBPACK_IMPORTED_MODULE_4__.parseRepository)(repository);
    const id = await findRuleset(github, name, wished.name);
    if (id === undefined)
        return 'missing';
    const { data } = await github.rest.repos.getRepoRuleset({ ...name, ruleset_id: id });
    const found = (0,_client_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .readAnswer */ .J)(rulesetSchema, data, `GET ${(0,_repositoryName_js__WEBPACK_IMPORTED_MODULE_4__/* .apiPath */ .S)(name)}/rulesets/${id}`);
    const { include = [], exclude = [] } = found.conditions?.ref_name ?? {};
    const { bypass_actors: actors, current_user_can_bypass: own = 'never', target = 'branch' } = found;
    const holds = found.enforcement === 'active' &&
        target === wished.target &&
        wished.rules.every(({ type }) => found.rules.some((rule) => rule.type === type)) &&
        wished.conditions.ref_name.include.every((each) => include.includes(each)) &&
        exclude.length === 0 &&
        (actors ?? []).length === 0 &&
        own === 'never';
    if (!holds)
        return 'weakened';
    return actors === undefined || actors === null ? 'unseen' : 'holds';
}
/** Whether the default branch passes the gate's judge, by this ruleset or by any other rules. */
async function observeDefaultBranch(github, repository, branch, wished) {
    const name = (0,_repositoryName_js__WEBPACK_IMPORTED_MODULE_4__.parseRepository)(repository);
    const checks = (0,_gate_judge_judgeBranch_js__WEBPACK_IMPORTED_MODULE_3__/* .judgeBranch */ .m)(await (0,_gate_branchRules_js__WEBPACK_IMPORTED_MODULE_2__/* .readBranchState */ .mP)(github, name, branch), '');
    const { findings, unseen } = (0,_gate_findings_js__WEBPACK_IMPORTED_MODULE_6__.findingsOf)(checks);
    if (findings.length === 0)
        return unseen.length > 0 ? 'unseen' : 'holds';
    return (await findRuleset(github, name, wished.name)) === undefined ? 'missing' : 'weakened';
}
async function findRuleset(github, name, wished) {
    const rulesets = await (0,_client_readPages_js__WEBPACK_IMPORTED_MODULE_1__/* .readPages */ .n)('rulesets', async (page) => {
        const { data } = await github.rest.repos.getRepoRulesets({ ...name, per_page: _client_readPages_js__WEBPACK_IMPORTED_MODULE_1__/* .PAGE_SIZE */ .m, page });
        return (0,_client_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .readAnswer */ .J)(listSchema, data, `GET ${(0,_repositoryName_js__WEBPACK_IMPORTED_MODULE_4__/* .apiPath */ .S)(name)}/rulesets`);
    });
    return rulesets.find((each) => each.name === wished)?.id;
}


/***/ }),

/***/ 11464:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AQ: () => (/* binding */ listSecrets),
/* harmony export */   BB: () => (/* binding */ setVariable),
/* harmony export */   Pq: () => (/* binding */ setSecret),
/* harmony export */   nt: () => (/* binding */ readVariable)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55156);
/* harmony import */ var _client_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96300);
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('limit', `the secret ${secret} has ${bytes} bytes, over ${MAX_SECRET_BYTES}`, {
            mend: 'Put the content, sealed to a key, into the repository and only that key into the secret.',
        });
    const { name, environment } = place;
    const at = environment === undefined ? undefined : { ...name, environment_name: environment };
    const { data } = at === undefined
        ? await github.rest.actions.getRepoPublicKey({ ...name })
        : await github.rest.actions.getEnvironmentPublicKey(at);
    const key = (0,_client_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .readAnswer */ .J)(keySchema, data, `GET ${pathOf(place)}/secrets/public-key`);
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
    return (0,_client_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .readAnswer */ .J)(named, secrets, `GET ${pathOf(place)}/secrets`).map((secret) => secret.name);
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
        return (0,_client_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .readAnswer */ .J)(zod__WEBPACK_IMPORTED_MODULE_2__.object({ value: zod__WEBPACK_IMPORTED_MODULE_2__.string() }), data, call).value;
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS && error.code === 'not-found')
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('input', `GitHub takes no ${what} named ${JSON.stringify(name)}`, {
            mend: 'Use letters, digits and _, no digit first, and do not begin with GITHUB_.',
        });
}


/***/ }),

/***/ 53328:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ shellWord)
/* harmony export */ });
/** A text as one word of a POSIX shell. */
function shellWord(text) {
    return `'${text.replaceAll("'", `'\\''`)}'`;
}


/***/ })

};
