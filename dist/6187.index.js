export const id = 6187;
export const ids = [6187];
export const modules = {

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


/***/ })

};
