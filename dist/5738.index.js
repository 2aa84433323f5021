export const id = 5738;
export const ids = [5738,6828];
export const modules = {

/***/ 66828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ addressOf),
/* harmony export */   openLedger: () => (/* binding */ openLedger)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _ledger_ledgerHead_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29757);
/* harmony import */ var _text_shellWord_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53328);





/** GitHub's own, as it publishes it (docs.github.com, "GitHub's SSH key fingerprints"). */
const GITHUB_HOST_KEY = 'github.com ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl';
/**
 * Opens the ledger that the inputs name. Tokens and keys reach git by its environment and by a file of mode 0600,
 * never by its arguments.
 */
async function openLedger(context, access) {
    const { Ledger } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(8842), __webpack_require__.e(3074), __webpack_require__.e(1006), __webpack_require__.e(44), __webpack_require__.e(9432), __webpack_require__.e(7884)]).then(__webpack_require__.bind(__webpack_require__, 90087));
    const { openLedgerRepository } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(3985), __webpack_require__.e(4971), __webpack_require__.e(6428)]).then(__webpack_require__.bind(__webpack_require__, 34971));
    const directory = await context.temporaryDirectory();
    const url = await addressOf(context, access);
    return new Ledger(await openLedgerRepository(url, {
        cacheDir: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(access.memory ?? directory, 'ledger'),
        userConfiguration: 'ignored',
        onHead: (head) => {
            context.noteLedgerHead((0,_ledger_ledgerHead_js__WEBPACK_IMPORTED_MODULE_3__/* .formatHead */ .G)(head));
        },
        ...(access.ledgerHead === undefined ? {} : { head: access.ledgerHead }),
    }));
}
/** The URL of a git repository, with what opens it in the place where git is given it. */
async function addressOf(context, access) {
    if (access.ledgerSshKey !== undefined)
        await useSshKey(context, access, await context.temporaryDirectory());
    return withToken(context, access);
}
/** The ledger's URL with the token as its user's password, which the ledger takes out again before git sees it. */
function withToken(context, access) {
    const token = access.ledgerToken ?? ownToken(context, access);
    if (token === undefined)
        return access.ledger;
    if (!/^https?:\/\//i.test(access.ledger)) {
        if (access.ledgerToken === undefined)
            return access.ledger;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('input', 'the input ledger-token is of use only with a ledger at an https URL', {
            mend: 'Write the ledger as https://host/owner/name, or give ledger-ssh-key instead.',
        });
    }
    let url;
    try {
        url = new URL(access.ledger);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('input', 'the input ledger is not a URL', { cause });
    }
    if (url.password !== '' || url.username !== '')
        return access.ledger;
    url.username = 'x-access-token';
    url.password = token;
    context.secrets.register(`x-access-token:${token}`);
    return url.href;
}
/** The job's own token opens the job's own repository, and is shown to no other server. */
function ownToken({ env }, { ledger, token }) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = env;
    if (!server || !repository)
        return undefined;
    const own = `${server}/${repository}`.toLowerCase();
    return ledger.toLowerCase().replace(/(\.git)?\/?$/, '') === own ? token : undefined;
}
async function useSshKey(context, access, directory) {
    const keyFile = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'ledger_key');
    const hostsFile = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'known_hosts');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(keyFile, `${access.ledgerSshKey ?? ''}\n`, { mode: 0o600 });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(hostsFile, `${access.ledgerKnownHosts ?? GITHUB_HOST_KEY}\n`, { mode: 0o600 });
    const words = ['ssh', '-F', 'none', '-i', keyFile, '-o', 'IdentitiesOnly=yes', '-o', 'BatchMode=yes'];
    const hosts = ['-o', 'StrictHostKeyChecking=yes', '-o', `UserKnownHostsFile=${hostsFile}`];
    // git hands this to a shell.
    context.env['GIT_SSH_COMMAND'] = [...words, ...hosts].map(_text_shellWord_js__WEBPACK_IMPORTED_MODULE_4__/* .shellWord */ .r).join(' ');
}


/***/ }),

/***/ 63357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readInputFile),
/* harmony export */   openActionStore: () => (/* binding */ openActionStore),
/* harmony export */   openKey: () => (/* binding */ openKey),
/* harmony export */   openParty: () => (/* binding */ openParty),
/* harmony export */   openPolicy: () => (/* binding */ openPolicy),
/* harmony export */   useToken: () => (/* binding */ useToken)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _openLedger_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66828);




/** Unlocks the key of an input. @throws CountersignError `input`; the message never holds any of it. */
async function openKey({ key, passphrase }) {
    const { readPrivateKey } = await Promise.all(/* import() */[__webpack_require__.e(3074), __webpack_require__.e(8870)]).then(__webpack_require__.bind(__webpack_require__, 8870));
    try {
        return await readPrivateKey(key, passphrase, 'the input key');
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('input', (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(cause), {
            cause,
            mend: 'Give the armoured private key in `key` and, where it has one, its passphrase in `passphrase`, both from secrets.',
        });
    }
}
/**
 * The store of an input. GHCR is reached with the job's token; S3 with the usual variables of the environment.
 */
async function openActionStore(context, storage, token) {
    const { openStore } = await __webpack_require__.e(/* import() */ 5112).then(__webpack_require__.bind(__webpack_require__, 15112));
    const { tellTransfer } = await __webpack_require__.e(/* import() */ 7381).then(__webpack_require__.bind(__webpack_require__, 97381));
    useToken(context, token);
    return openStore(storage, context.env, tellTransfer(context));
}
/** Lets sealed objects in this GitHub's registry be read and written with the job's token. */
function useToken({ env }, token) {
    if (token !== undefined && !env['GITHUB_TOKEN'])
        env['GITHUB_TOKEN'] = token;
}
/** A policy as a path or as text; the strict default where none is given. */
async function openPolicy(input) {
    if (input === undefined)
        return (await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(8842), __webpack_require__.e(9339)]).then(__webpack_require__.bind(__webpack_require__, 89339))).defaultPolicy();
    const { parsePolicy } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(8842), __webpack_require__.e(7705), __webpack_require__.e(5021)]).then(__webpack_require__.bind(__webpack_require__, 95021));
    if (/\n|^\{|:\s/.test(input))
        return parsePolicy(input, 'the input policy');
    return parsePolicy(await readInputFile(input, 'policy'), input);
}
/** @throws CountersignError `input` when the file cannot be read, `limit` over 1 MiB. */
async function readInputFile(path, input) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8').catch((cause) => {
        const code = cause.code ?? '';
        const why = code === 'ENOENT' ? 'does not exist' : `cannot be read (${code})`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('input', `the file of the input ${input} ${why}: ${path}`, {
            cause,
            mend: 'Paths are read from the workspace: is the repository checked out, and the file made by an earlier step?',
        });
    });
    if (text.length > 1024 * 1024)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('limit', `the file of the input ${input} is larger than 1 MiB: ${path}`);
    return text;
}
/** A party without a home: what it is comes from the inputs, and what it keeps ends with the job. */
async function openParty(context, access) {
    const { fingerprintOf } = await Promise.all(/* import() */[__webpack_require__.e(3074), __webpack_require__.e(8870)]).then(__webpack_require__.bind(__webpack_require__, 8870));
    const policy = await openPolicy(access.policy);
    const key = await openKey(access);
    const directory = await context.temporaryDirectory();
    return {
        key,
        fingerprint: fingerprintOf(key.toPublic()),
        ledger: await (0,_openLedger_js__WEBPACK_IMPORTED_MODULE_3__.openLedger)(context, access),
        // Where an action takes no storage it uploads nothing, and the folder is never made.
        store: await openActionStore(context, access.storage ?? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'storage'), access.token),
        policy,
    };
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
