export const id = 141;
export const ids = [141,5716,3335,1794,8398,4123,2522,7990];
export const modules = {

/***/ 64123:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ addressOf),
/* harmony export */   openLedger: () => (/* binding */ openLedger)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _ledger_ledgerHead_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29757);




/** GitHub's own, as it publishes it (docs.github.com, "GitHub's SSH key fingerprints"). */
const GITHUB_HOST_KEY = 'github.com ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl';
/**
 * Opens the ledger that the inputs name. Tokens and keys reach git by its environment and by a file of mode 0600,
 * never by its arguments.
 */
async function openLedger(context, access) {
    const { Ledger } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(3496), __webpack_require__.e(3074), __webpack_require__.e(4047), __webpack_require__.e(4335), __webpack_require__.e(5938), __webpack_require__.e(2691)]).then(__webpack_require__.bind(__webpack_require__, 90087));
    const { openLedgerRepository } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(2512), __webpack_require__.e(3985), __webpack_require__.e(4971), __webpack_require__.e(2274)]).then(__webpack_require__.bind(__webpack_require__, 34971));
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('input', 'the input ledger-token is of use only with a ledger at an https URL', {
            mend: 'Write the ledger as https://host/owner/name, or give ledger-ssh-key instead.',
        });
    }
    let url;
    try {
        url = new URL(access.ledger);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('input', 'the input ledger is not a URL', { cause });
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
    context.env['GIT_SSH_COMMAND'] = [...words, ...hosts].map(quote).join(' ');
}
function quote(word) {
    return `'${word.replaceAll("'", `'\\''`)}'`;
}


/***/ }),

/***/ 65716:
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
/* harmony import */ var _openLedger_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64123);




/** Unlocks the key of an input. @throws CountersignError `input`; the message never holds any of it. */
async function openKey({ key, passphrase }) {
    const { readPrivateKey } = await Promise.all(/* import() */[__webpack_require__.e(3074), __webpack_require__.e(8870)]).then(__webpack_require__.bind(__webpack_require__, 8870));
    try {
        return await readPrivateKey(key, passphrase, 'the input key');
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('input', (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__.messageOf)(cause), {
            cause,
            mend: 'Give the armoured private key in `key` and, where it has one, its passphrase in `passphrase`, both from secrets.',
        });
    }
}
/**
 * The store of an input. GHCR is reached with the job's token; S3 with the usual variables of the environment.
 */
async function openActionStore(context, storage, token) {
    const { openStore } = await __webpack_require__.e(/* import() */ 7259).then(__webpack_require__.bind(__webpack_require__, 57259));
    const { tellTransfer } = await __webpack_require__.e(/* import() */ 1794).then(__webpack_require__.bind(__webpack_require__, 71794));
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
        return (await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(3496), __webpack_require__.e(9339)]).then(__webpack_require__.bind(__webpack_require__, 89339))).defaultPolicy();
    const { parsePolicy } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(3496), __webpack_require__.e(8815), __webpack_require__.e(7402)]).then(__webpack_require__.bind(__webpack_require__, 95021));
    if (/\n|^\{|:\s/.test(input))
        return parsePolicy(input, 'the input policy');
    return parsePolicy(await readInputFile(input, 'policy'), input);
}
/** @throws CountersignError `input` when the file cannot be read, `limit` over 1 MiB. */
async function readInputFile(path, input) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8').catch((cause) => {
        const code = cause.code ?? '';
        const why = code === 'ENOENT' ? 'does not exist' : `cannot be read (${code})`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('input', `the file of the input ${input} ${why}: ${path}`, {
            cause,
            mend: 'Paths are read from the workspace: is the repository checked out, and the file made by an earlier step?',
        });
    });
    if (text.length > 1024 * 1024)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('limit', `the file of the input ${input} is larger than 1 MiB: ${path}`);
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

/***/ 84772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ writeSealedResource),
/* harmony export */   g: () => (/* binding */ readResourceText),
/* harmony export */   maskResource: () => (/* binding */ maskResource),
/* harmony export */   readResourceInput: () => (/* binding */ readResourceInput)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8448);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _openParty_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65716);




const SEALED = '-----BEGIN PGP MESSAGE-----';
/** Masks what opens a resource: the session key in all its forms, the salt, and an address that is itself a permission. */
function maskResource(resource, secrets) {
    secrets.register(resource.encryption.key);
    secrets.register(Buffer.from(resource.encryption.key, 'base64'));
    if (resource.salt !== undefined)
        secrets.register(resource.salt);
    if (resource.resource.type === 'URL')
        secrets.register(resource.resource.url);
    return resource;
}
/**
 * Reads a resource as a secret holds it: sealed to the key, or as plain JSON.
 * @param key undefined where there is none to open a sealed one with
 */
async function readResourceText(text, what, key, secrets) {
    const { parseResource } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(5959)]).then(__webpack_require__.bind(__webpack_require__, 55959));
    const trimmed = text.trim();
    if (!trimmed.startsWith(SEALED))
        return maskResource(parseResource(trimmed, what), secrets);
    if (key === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('input', `${what} is sealed, and there is no key to open it with`, {
            mend: 'Give the key that it is sealed to in the input `key`.',
        });
    const { openMessage } = await Promise.all(/* import() */[__webpack_require__.e(3074), __webpack_require__.e(7990)]).then(__webpack_require__.bind(__webpack_require__, 87990));
    const opened = Buffer.from(await openMessage(trimmed, key, what)).toString('utf8');
    return maskResource(parseResource(opened, what), secrets);
}
/** What could be the name of a resource file; anything else may be a secret that was pasted wrong, and is masked. */
const RESOURCE_FILE = /^[^\r\n]{1,300}\.(?:asc|json|gpg|pgp)$/;
/** From the file that the input names, `*.resource.json.asc` or `*.resource.json`, or from the text that it is. */
async function readResourceInput(value, input, key, secrets) {
    if (RESOURCE_FILE.test(value) && !value.startsWith('{'))
        return readResourceText(await (0,_openParty_js__WEBPACK_IMPORTED_MODULE_3__/* .readInputFile */ .j)(value, input), `the resource ${value}`, key, secrets);
    secrets.register(value);
    return readResourceText(value, `the input ${input}`, key, secrets);
}
/** Writes a resource sealed to its owner: the one form in which it may leave a job. */
async function writeSealedResource(path, resource, owner) {
    const { sealMessage } = await Promise.all(/* import() */[__webpack_require__.e(3074), __webpack_require__.e(7990)]).then(__webpack_require__.bind(__webpack_require__, 87990));
    const sealed = await sealMessage((0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalBytes */ .Mr)(resource), [owner.toPublic()]);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, `${sealed.trim()}\n`, { mode: 0o600 });
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('input', `the sealed resource cannot be written to ${path}`, {
            cause,
            mend: 'Name a file in a directory that exists.',
        });
    }
}


/***/ }),

/***/ 71794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tellProgress: () => (/* binding */ tellProgress),
/* harmony export */   tellTransfer: () => (/* binding */ tellTransfer)
/* harmony export */ });
/* harmony import */ var _storage_describeTransfer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68094);
/* harmony import */ var _text_progressMeter_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43406);


const LINE_EVERY_MS = 10_000;
const TITLES = { upload: 'Uploading', download: 'Downloading', hash: 'Hashing' };
/** A log is no terminal: at most one line in ten seconds. */
function tellProgress(context) {
    const meter = new _text_progressMeter_js__WEBPACK_IMPORTED_MODULE_0__/* .ProgressMeter */ .Z3();
    let told = performance.now();
    return ({ phase, bytes, totalBytes }) => {
        const now = performance.now();
        const reading = meter.read(bytes, totalBytes, now);
        if (now - told < LINE_EVERY_MS)
            return;
        told = now;
        context.log(`${TITLES[phase]}: ${(0,_text_progressMeter_js__WEBPACK_IMPORTED_MODULE_0__/* .describeReading */ .YB)(reading)}`);
    };
}
/** Tells which request is waited for, and which is tried again. */
function tellTransfer(context) {
    return (0,_storage_describeTransfer_js__WEBPACK_IMPORTED_MODULE_1__/* .transferLines */ .d)(context.log);
}


/***/ }),

/***/ 57816:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  uploadSealed: () => (/* binding */ uploadSealed)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/resource/hashPath.js
var hashPath = __webpack_require__(31170);
// EXTERNAL MODULE: ./build/resource/uploadResource.js + 2 modules
var uploadResource = __webpack_require__(70205);
// EXTERNAL MODULE: ./build/actions/openParty.js
var openParty = __webpack_require__(65716);
// EXTERNAL MODULE: ./build/actions/resourceInput.js
var resourceInput = __webpack_require__(84772);
// EXTERNAL MODULE: ./build/actions/tellProgress.js
var tellProgress = __webpack_require__(71794);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/bytes/quiet.js
var quiet = __webpack_require__(35664);
// EXTERNAL MODULE: ./build/canonicalJson.js
var canonicalJson = __webpack_require__(8448);
// EXTERNAL MODULE: ./build/resource/plainSource.js + 3 modules
var plainSource = __webpack_require__(33577);
// EXTERNAL MODULE: ./build/storage/transfer.js
var transfer = __webpack_require__(56823);
// EXTERNAL MODULE: ./build/actions/openCache.js + 1 modules
var openCache = __webpack_require__(62657);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js
var schemas = __webpack_require__(55156);
// EXTERNAL MODULE: ./build/pgp/messages.js
var messages = __webpack_require__(87990);
;// CONCATENATED MODULE: ./build/actions/sealedJournal.js




const keptSchema = schemas.strictObject({
    /** Which upload of which run this is: a digest. */
    about: schemas.string(),
    /** SHA-256 of the plain content. */
    hash: schemas.string(),
    /** As UploadJournal writes it; it holds the session key. */
    journal: schemas.string().startsWith('{'),
});
const WHAT = 'the journal of the earlier attempt';
/** Of 10,000 parts, the most that an object has, a journal has about two megabytes. */
const MAX_BYTES = 16 * 1024 * 1024;
/**
 * Seals it to its owner, and signs it inside the seal: whoever can write to a cache could otherwise have the next
 * attempt seal the content under a key of theirs.
 */
async function sealJournal(kept, owner) {
    // Digests and receipts are hexadecimal: half of it goes.
    const bytes = await (0,external_node_util_.promisify)(external_node_zlib_.gzip)(JSON.stringify(kept));
    return (0,messages.sealMessage)(bytes, [owner.toPublic()], owner);
}
/** @throws CountersignError `tampered` when it is not the owner's own. */
async function openJournal(sealed, owner) {
    const bytes = await (0,messages.openMessage)(sealed, owner, WHAT, owner.toPublic());
    const text = await (0,external_node_util_.promisify)(external_node_zlib_.gunzip)(bytes, { maxOutputLength: MAX_BYTES });
    return keptSchema.parse(JSON.parse(text.toString()));
}

;// CONCATENATED MODULE: ./build/actions/travellingJournal.js












/** Below this, starting again costs less than the way to the cache. */
const TRAVEL_FROM_BYTES = 64 * transfer/* MiB */.l;
/** What a cancelled run gives its last requests, and its hash: the runner kills 10 s after it has asked. */
const CANCEL_MS = 1500;
/** When it says what it could not keep: runOnRunner ends the process 6 s after it was asked. */
const LAST_WORD_MS = 5500;
/**
 * On a hosted runner every attempt has a fresh disk, so the journal of a large upload travels in the cache: sealed to
 * its owner, because it holds the session key. It may be older than what was sent, or be fetched twice, so it is gone
 * on with only if the whole content is the same to the bit: then whatever is sent again under the same key and nonces
 * is the same too (see UploadJournal for why that matters).
 * @returns `undefined` where there is nothing to win: a small upload, a store that cannot go on, no run, no cache.
 */
async function openTravellingJournal(context, upload) {
    if (upload.store.putResumable === undefined || !context.env['GITHUB_RUN_ID'])
        return undefined;
    const size = await (0,plainSource/* withPlainSource */.S)(upload.path, (plain) => Promise.resolve(plain.size));
    if (size < TRAVEL_FROM_BYTES)
        return undefined;
    const cache = await (0,openCache/* openCache */.b)(context);
    if (cache === undefined)
        return undefined;
    const path = (0,external_node_path_.join)(await context.temporaryDirectory(), 'upload.journal');
    const travel = new Travel(context, upload, cache, path);
    await travel.fetch();
    return travel;
}
class Travel {
    path;
    #context;
    #upload;
    #cache;
    #about;
    #attempt;
    #hash;
    #cancelledAt = 0;
    constructor(context, upload, cache, path) {
        const { env } = context;
        const { path: source, output, store } = upload;
        const [repository, run, job] = ['REPOSITORY', 'RUN_ID', 'JOB'].map((name) => env[`GITHUB_${name}`] ?? '');
        this.path = path;
        this.#context = context;
        this.#upload = upload;
        this.#cache = cache;
        this.#about = (0,canonicalJson.digestOf)({ kind: 'upload', repository, run, job, source, output, store: store.url });
        this.#attempt = Number(env['GITHUB_RUN_ATTEMPT'] ?? 1);
    }
    /** Takes what the latest attempt kept. Whatever is wrong with it, the upload starts anew. */
    async fetch() {
        if (this.#attempt < 2)
            return;
        try {
            const sealed = await this.#restore();
            if (sealed === undefined)
                return;
            const kept = await openJournal(sealed, this.#upload.key);
            this.#hash = (await (0,hashPath.hashPath)(this.#upload.path)).hash;
            if (kept.about !== this.#about || kept.hash !== this.#hash) {
                this.#context.log('The content is not what the earlier attempt began to upload: it starts anew');
                return;
            }
            await (0,promises_.writeFile)(this.path, kept.journal, { mode: 0o600 });
            this.#context.log('The upload goes on where the earlier attempt was');
        }
        catch (error) {
            this.#context.warn(`The upload starts anew, not where it was: ${(0,errors.messageOf)(error)}`);
        }
    }
    async during(upload) {
        let wanted = true;
        const requireWanted = () => {
            if (!wanted)
                throw new Error('nobody needs the hash any more');
        };
        // The line is slower than the hash, which is taken beside: only content whose hash is known is gone on with.
        const hashing = this.#hash === undefined
            ? (0,quiet/* quiet */.j)((0,hashPath.hashPath)(this.#upload.path, requireWanted).then(({ hash }) => hash))
            : Promise.resolve(this.#hash);
        try {
            return await Promise.race([upload, this.#cancelled()]);
        }
        catch (error) {
            await this.#keep(hashing).catch((why) => {
                this.#context.warn(`What was sent is not noted for another attempt: ${(0,errors.messageOf)(why)}`);
            });
            throw error;
        }
        finally {
            wanted = false;
        }
    }
    /** Fails some time after the run was cancelled: an upload whose source has ended may still be sending. */
    #cancelled() {
        const { signal } = this.#context;
        const failed = new Promise((resolve) => {
            if (signal.aborted)
                resolve();
            else
                signal.addEventListener('abort', () => {
                    resolve();
                }, { once: true });
        }).then(async () => {
            this.#cancelledAt = performance.now();
            await (0,external_node_timers_promises_.setTimeout)(CANCEL_MS);
            throw cancelled();
        });
        return (0,quiet/* quiet */.j)(failed);
    }
    async #keep(hashing) {
        const journal = await (0,promises_.readFile)(this.path, 'utf8').catch(() => '');
        if (journal === '')
            return;
        const { aborted } = this.#context.signal;
        const hash = await (aborted ? Promise.race([hashing, (0,external_node_timers_promises_.setTimeout)(CANCEL_MS)]) : hashing);
        if (hash === undefined)
            throw new Error('the content was not hashed yet');
        const sealed = await sealJournal({ about: this.#about, hash, journal }, this.#upload.key);
        await (0,promises_.writeFile)(this.#file, sealed, { mode: 0o600 });
        try {
            const saving = this.#cache.save(this.#file, `${this.#cacheKey}${this.#attempt}`);
            await (aborted ? Promise.race([saving, this.#tooLate()]) : saving);
        }
        finally {
            await (0,promises_.rm)(this.#file, { force: true });
        }
        this.#context.log('What was sent is noted in the cache, sealed to your key: run the job again to go on');
    }
    async #tooLate() {
        await (0,external_node_timers_promises_.setTimeout)(Math.max(0, this.#cancelledAt + LAST_WORD_MS - performance.now()));
        throw new Error('the cache took too long');
    }
    async #restore() {
        try {
            const own = `${this.#cacheKey}${this.#attempt}`;
            const found = await this.#cache.restore(this.#file, own, [this.#cacheKey]);
            return found === undefined ? undefined : await (0,promises_.readFile)(this.#file, 'utf8');
        }
        finally {
            await (0,promises_.rm)(this.#file, { force: true });
        }
    }
    /** The cache knows a file by its path: the same in every attempt. */
    get #file() {
        const directory = this.#context.env['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)();
        return (0,external_node_path_.join)(directory, `countersign-upload-${this.#about.slice(0, 16)}.asc`);
    }
    /** The attempt follows; of several the cache gives the latest. */
    get #cacheKey() {
        return `countersign-upload-v1-${this.#about}-`;
    }
}
/** For who makes the bytes of an upload. */
function cancelled() {
    return new errors.CountersignError('unavailable', 'the run was cancelled while it uploaded', {
        mend: 'Run the job again: where there is a cache, the upload goes on.',
    });
}

;// CONCATENATED MODULE: ./build/actions/uploadSealed.js








/** Uploads, unless the output opens already and tells of the same content: then a re-run has nothing left to do. */
async function uploadSealed(context, upload) {
    const { path, output, key, store } = upload;
    const taken = await (0,promises_.access)(output).then(() => true, () => false);
    if (taken && !upload.force) {
        const text = await (0,openParty/* readInputFile */.j)(output, 'output');
        const before = await (0,resourceInput/* readResourceText */.g)(text, output, key, context.secrets);
        if (before.hash.hash === (await (0,hashPath.hashPath)(path)).hash)
            return { resource: before, uploaded: false };
        throw new errors.CountersignError('exists', `${output} is there already, of another content`, {
            mend: 'Name another file in `output`, or set `force: true` and lose what the old one opens.',
        });
    }
    const journal = await openTravellingJournal(context, upload);
    const tell = (0,tellProgress.tellProgress)(context);
    const options = {
        onProgress: (event) => {
            if (context.signal.aborted)
                throw cancelled();
            tell(event);
        },
        ...(journal === undefined ? {} : { journal: journal.path }),
        ...(upload.filename === undefined ? {} : { filename: upload.filename }),
    };
    const uploading = (0,uploadResource/* uploadResource */.u)(path, store, options);
    const stored = await (journal === undefined ? uploading : journal.during(uploading));
    const resource = (0,resourceInput.maskResource)(stored, context.secrets);
    await (0,resourceInput/* writeSealedResource */.P)(output, resource, key);
    return { resource, uploaded: true };
}


/***/ }),

/***/ 14881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ey: () => (/* binding */ fromBase64),
/* harmony export */   Lp: () => (/* binding */ toLatin1),
/* harmony export */   Pq: () => (/* binding */ toUtf8),
/* harmony export */   U: () => (/* binding */ asUtf8),
/* harmony export */   _e: () => (/* binding */ toBase64Url),
/* harmony export */   aD: () => (/* binding */ fromHex),
/* harmony export */   ar: () => (/* binding */ fromUtf8),
/* harmony export */   ex: () => (/* binding */ equalBytes),
/* harmony export */   nj: () => (/* binding */ toHex),
/* harmony export */   nk: () => (/* binding */ toBase64)
/* harmony export */ });
/* harmony import */ var _noble_hashes_utils_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24417);


function equalBytes(a, b) {
    return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
/** Lower-case hex. */
function toHex(bytes) {
    return (0,_noble_hashes_utils_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesToHex */ .My)(bytes);
}
/** @returns undefined unless the text is lower-case hex of whole bytes */
function fromHex(text) {
    return /^(?:[0-9a-f]{2})*$/.test(text) ? (0,_noble_hashes_utils_js__WEBPACK_IMPORTED_MODULE_0__/* .hexToBytes */ .aT)(text) : undefined;
}
/** A character for each byte, from U+0000 to U+00FF. */
function toLatin1(bytes) {
    let text = '';
    for (const byte of bytes)
        text += String.fromCharCode(byte);
    return text;
}
/** Standard base64 with padding (RFC 4648 section 4). */
function toBase64(bytes) {
    return btoa(toLatin1(bytes));
}
/** Base64 for names and URLs, without padding (RFC 4648 section 5). */
function toBase64Url(bytes) {
    return toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
/** @returns undefined unless the text is the one spelling that {@link toBase64} gives */
function fromBase64(text) {
    if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text))
        return undefined;
    const characters = atob(text);
    const bytes = new Uint8Array(characters.length);
    for (let at = 0; at < bytes.length; at++)
        bytes[at] = characters.charCodeAt(at);
    // Only the last group can be spelled in two ways: by the bits that no byte takes.
    return text.endsWith(toBase64(bytes.subarray(-(bytes.length % 3 || 3)))) ? bytes : undefined;
}
/** @returns undefined unless the bytes are well-formed UTF-8; a byte order mark is kept, as any other character */
function fromUtf8(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}
/** The same for any bytes: U+FFFD stands for what is not well-formed. */
function asUtf8(bytes) {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
function toUtf8(text) {
    return new TextEncoder().encode(text);
}


/***/ }),

/***/ 29757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ formatHead),
/* harmony export */   w: () => (/* binding */ parseHead)
/* harmony export */ });
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14881);

/**
 * A state of the log in one word: `12-<root in hex>`. Its root commits to every leaf, and so to the ledger's id. What one
 * job hands to the next, and what a person notes down.
 */
function formatHead({ size, root }) {
    return `${size}-${(0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toHex */ .nj)(root)}`;
}
/** @returns undefined for anything that {@link formatHead} does not give */
function parseHead(text) {
    const [, digits = '', hex = ''] = /^([1-9]\d{0,14})-([0-9a-f]{64})$/.exec(text) ?? [];
    const root = (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .fromHex */ .aD)(hex);
    return root?.length === 32 ? { size: Number(digits), root } : undefined;
}


/***/ }),

/***/ 19367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ domainBytes)
/* harmony export */ });
/* harmony import */ var _canonicalForm_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58836);

/**
 * What a hash or a signature of one kind covers: the name of the kind, a zero byte, and canonical JSON (RFC 8785). Under
 * another name the same value is other bytes, so that what was made for one purpose serves no other.
 */
function domainBytes(domain, value) {
    const head = new TextEncoder().encode(`${domain}\0`);
    const body = (0,_canonicalForm_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalBytes */ .Mr)(value);
    const whole = new Uint8Array(head.length + body.length);
    whole.set(head);
    whole.set(body, head.length);
    return whole;
}


/***/ }),

/***/ 87990:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openMessage: () => (/* binding */ openMessage),
/* harmony export */   sealMessage: () => (/* binding */ sealMessage)
/* harmony export */ });
/* harmony import */ var openpgp__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13074);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);


/** Small secrets only: resource files and grants. Bulk data has its own seal. */
const MAX_MESSAGE_BYTES = 1024 * 1024;
/** Seals bytes to all of `recipients`, in ASCII armour; signed by `signer` inside the seal when given. */
async function sealMessage(bytes, recipients, signer) {
    const message = await openpgp__WEBPACK_IMPORTED_MODULE_0__/* .createMessage */ .oH({ binary: bytes });
    const options = {
        message,
        encryptionKeys: [...recipients],
        format: 'armored',
        ...(signer ? { signingKeys: signer } : {}),
        config: { preferredCompressionAlgorithm: openpgp__WEBPACK_IMPORTED_MODULE_0__/* .enums */ .vP.compression.uncompressed },
    };
    const sealed = await openpgp__WEBPACK_IMPORTED_MODULE_0__/* .encrypt */ .w(options);
    return String(sealed);
}
/** Requires exactly one signature, and that it holds: which of several to believe is nobody's guess. */
async function requireSignature(signatures, signer, what) {
    try {
        if (signatures.length !== 1)
            throw new Error('there must be exactly one signature');
        await signatures[0]?.verified;
    }
    catch (cause) {
        const name = signer.getFingerprint().toLowerCase();
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('tampered', `${what} is not signed inside its seal by ${name}`, { cause });
    }
}
/**
 * Opens a message sealed to `key`, and checks the signature inside when `signer` is given.
 * @throws CountersignError `tampered` when it was sealed to another key, changed, or not signed by `signer`.
 */
async function openMessage(armored, key, what, signer) {
    if (armored.length > 2 * MAX_MESSAGE_BYTES)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('limit', `${what} is too large`);
    let opened;
    try {
        const message = await openpgp__WEBPACK_IMPORTED_MODULE_0__/* .readMessage */ ._8({ armoredMessage: armored });
        opened = await openpgp__WEBPACK_IMPORTED_MODULE_0__/* .decrypt */ .Yc({
            message,
            decryptionKeys: key,
            format: 'binary',
            ...(signer ? { verificationKeys: signer } : {}),
            config: { maxDecompressedMessageSize: MAX_MESSAGE_BYTES, allowUnauthenticatedMessages: false },
        });
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('tampered', `${what} does not open with this key, or was changed`, { cause });
    }
    if (signer)
        await requireSignature(opened.signatures, signer, what);
    return opened.data;
}


/***/ }),

/***/ 17784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zf: () => (/* reexport safe */ _noble_hashes_sha2_js__WEBPACK_IMPORTED_MODULE_1__.Zf),
/* harmony export */   fg: () => (/* binding */ sha256Hex),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   qt: () => (/* reexport safe */ _noble_hashes_sha2_js__WEBPACK_IMPORTED_MODULE_1__.qt),
/* harmony export */   sc: () => (/* reexport safe */ _noble_hashes_sha2_js__WEBPACK_IMPORTED_MODULE_1__.sc)
/* harmony export */ });
/* harmony import */ var _noble_hashes_sha2_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18842);
/* harmony import */ var _noble_hashes_utils_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24417);
/* harmony import */ var _canonicalForm_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58836);



/*
 * The hashes of what must run in a page in a browser too: the same as those of `canonicalJson.ts`, of no platform.
 * They are for entries and statements; the bytes of a resource are too many for them.
 */

/** SHA-256 in lower-case hex; a text is taken as UTF-8. */
function sha256Hex(bytes) {
    return (0,_noble_hashes_utils_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesToHex */ .My)((0,_noble_hashes_sha2_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(typeof bytes === 'string' ? (0,_noble_hashes_utils_js__WEBPACK_IMPORTED_MODULE_2__/* .utf8ToBytes */ .AI)(bytes) : bytes));
}
/** SHA-256 of a value's canonical JSON (RFC 8785), in lower-case hex. */
function digestOf(value) {
    return sha256Hex((0,_canonicalForm_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalBytes */ .Mr)(value));
}


/***/ }),

/***/ 55959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BC: () => (/* binding */ requireNoResourceFile),
/* harmony export */   parseResource: () => (/* binding */ parseResource),
/* harmony export */   readResourceFile: () => (/* binding */ readResourceFile),
/* harmony export */   sh: () => (/* binding */ isPlainName),
/* harmony export */   un: () => (/* binding */ writeResourceFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55156);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64377);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19473);
/* harmony import */ var _text_describeIssue_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(78398);
/* harmony import */ var _text_hasDuplicateMembers_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5934);
/* harmony import */ var _archive_shownName_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(62922);








/** A resource file is a page of JSON; what is larger is none. */
const MAX_BYTES = 1024 * 1024;
const text = zod__WEBPACK_IMPORTED_MODULE_4__.string().max(4096);
const locationSchema = zod__WEBPACK_IMPORTED_MODULE_4__.union([
    zod__WEBPACK_IMPORTED_MODULE_4__.discriminatedUnion('storageType', [
        zod__WEBPACK_IMPORTED_MODULE_4__.strictObject({
            type: zod__WEBPACK_IMPORTED_MODULE_4__.literal('STORAGE_PROVIDER'),
            storageType: zod__WEBPACK_IMPORTED_MODULE_4__.literal('FS'),
            filepath: text.min(1),
            credentials: zod__WEBPACK_IMPORTED_MODULE_4__.strictObject({ bucket: text, prefix: text }),
        }),
        zod__WEBPACK_IMPORTED_MODULE_4__.strictObject({
            type: zod__WEBPACK_IMPORTED_MODULE_4__.literal('STORAGE_PROVIDER'),
            storageType: zod__WEBPACK_IMPORTED_MODULE_4__.literal('S3'),
            filepath: text.min(1),
            credentials: zod__WEBPACK_IMPORTED_MODULE_4__.strictObject({
                endpoint: text,
                region: text,
                bucket: text,
                prefix: text,
                pathStyle: zod__WEBPACK_IMPORTED_MODULE_4__.boolean().exactOptional(),
            }),
        }),
        zod__WEBPACK_IMPORTED_MODULE_4__.strictObject({
            type: zod__WEBPACK_IMPORTED_MODULE_4__.literal('STORAGE_PROVIDER'),
            storageType: zod__WEBPACK_IMPORTED_MODULE_4__.literal('OCI'),
            filepath: text.min(1),
            credentials: zod__WEBPACK_IMPORTED_MODULE_4__.strictObject({
                registry: text,
                repository: text,
                insecure: zod__WEBPACK_IMPORTED_MODULE_4__.boolean().exactOptional(),
            }),
        }),
    ]),
    zod__WEBPACK_IMPORTED_MODULE_4__.strictObject({
        type: zod__WEBPACK_IMPORTED_MODULE_4__.literal('URL'),
        url: zod__WEBPACK_IMPORTED_MODULE_4__.string().max(16_384),
        expires: zod__WEBPACK_IMPORTED_MODULE_5__.datetime().exactOptional(),
    }),
]);
const resourceSchema = zod__WEBPACK_IMPORTED_MODULE_4__.strictObject({
    hash: zod__WEBPACK_IMPORTED_MODULE_4__.strictObject({
        algo: zod__WEBPACK_IMPORTED_MODULE_4__.literal('sha256'),
        encoding: zod__WEBPACK_IMPORTED_MODULE_4__.literal('hex'),
        hash: zod__WEBPACK_IMPORTED_MODULE_4__.string().regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hex digits'),
    }),
    size: zod__WEBPACK_IMPORTED_MODULE_4__.int().min(0),
    content: zod__WEBPACK_IMPORTED_MODULE_4__["enum"](['file', 'directory']),
    filename: zod__WEBPACK_IMPORTED_MODULE_4__.string().refine(isPlainName, 'must be the plain name of a file, without a path'),
    encryption: zod__WEBPACK_IMPORTED_MODULE_4__.strictObject({
        algo: zod__WEBPACK_IMPORTED_MODULE_4__.literal('OpenPGP'),
        cipher: zod__WEBPACK_IMPORTED_MODULE_4__.literal('aes-256-gcm'),
        encoding: zod__WEBPACK_IMPORTED_MODULE_4__.literal('base64'),
        // 32 bytes in the one base64 spelling that they have.
        key: zod__WEBPACK_IMPORTED_MODULE_4__.string().regex(/^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/, 'must be 32 bytes in base64'),
    }),
    resource: locationSchema,
    salt: zod__WEBPACK_IMPORTED_MODULE_4__.string()
        .regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hex digits')
        .exactOptional(),
});
/** Whether a name can be a file's and nothing else: no path, nothing that a terminal or a shell would obey. */
function isPlainName(name) {
    return (name !== '' &&
        name !== '.' &&
        name !== '..' &&
        Buffer.byteLength(name) <= 255 &&
        !name.includes('/') &&
        !name.includes('\\') &&
        !/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u.test(name));
}
/**
 * Reads the JSON of a resource strictly: every member known, and of its one form.
 * @param what names it in messages
 * @throws CountersignError `input` with the first thing that is wrong. The message never holds the key.
 */
function parseResource(json, what) {
    if (json.length > MAX_BYTES)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__.CountersignError('limit', `${what} is larger than 1 MiB`);
    let value;
    try {
        value = JSON.parse(json);
    }
    catch {
        // The parser's own message quotes the text, which may hold the key.
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__.CountersignError('input', `${what} is not JSON`);
    }
    if ((0,_text_hasDuplicateMembers_js__WEBPACK_IMPORTED_MODULE_6__/* .hasDuplicateMembers */ .l)(json, value))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__.CountersignError('input', `${what} has a member twice: it can be read in two ways`);
    const parsed = resourceSchema.safeParse(value);
    if (parsed.success)
        return parsed.data;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__.CountersignError('input', `${what} is not a resource file: ${(0,_text_describeIssue_js__WEBPACK_IMPORTED_MODULE_7__/* .describeIssue */ .n)(parsed.error)}`, {
        mend: 'Give the *.resource.json that `files upload` wrote.',
    });
}
/** @throws CountersignError `not-found`, or `input` when it is no resource file. */
async function readResourceFile(path) {
    const what = (0,_archive_shownName_js__WEBPACK_IMPORTED_MODULE_8__/* .shownPath */ .p)(path);
    let file;
    try {
        file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'r');
    }
    catch (cause) {
        const code = cause.code ?? '';
        if (code === 'ENOENT')
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__.CountersignError('not-found', `there is no resource file ${what}`, { cause });
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__.CountersignError('input', `${what} cannot be read (${code})`, { cause });
    }
    try {
        const found = await file.stat();
        if (!found.isFile())
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__.CountersignError('input', `${what} is not a file`);
        if (found.size > MAX_BYTES)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__.CountersignError('limit', `${what} is larger than 1 MiB`);
        return parseResource(await file.readFile('utf8'), what);
    }
    finally {
        await file.close();
    }
}
/**
 * Writes a resource file, whole or not at all, readable by its owner alone (0600).
 * @throws CountersignError `exists`: what it overwrote could open would be lost with its key.
 */
async function writeResourceFile(path, resource, options = {}) {
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), `.countersign-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex')}`);
    try {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(temporary, 'wx', 0o600);
        try {
            await file.writeFile(`${JSON.stringify(resource, null, 2)}\n`);
            await file.sync();
        }
        finally {
            await file.close();
        }
        if (options.force === true)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporary, path);
        else
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.link)(temporary, path);
    }
    catch (cause) {
        const code = cause.code ?? '';
        if (code === 'EEXIST')
            throw resourceFileExists(path);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__.CountersignError('input', `${(0,_archive_shownName_js__WEBPACK_IMPORTED_MODULE_8__/* .shownPath */ .p)(path)} cannot be written (${code})`, { cause });
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true });
    }
}
/**
 * For callers that look before a long upload and not only after it.
 * @throws CountersignError `exists` when something is there, unless `force`.
 */
async function requireNoResourceFile(path, force) {
    const taken = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(path).then(() => true, () => false);
    if (taken && !force)
        throw resourceFileExists(path);
}
function resourceFileExists(path) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__.CountersignError('exists', `${(0,_archive_shownName_js__WEBPACK_IMPORTED_MODULE_8__/* .shownPath */ .p)(path)} exists already; what it opens would be lost with it`, {
        mend: 'Choose another --output, or say --force.',
    });
}


/***/ }),

/***/ 53849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ ChunkCipher)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _bytes_giveBack_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87760);
/* harmony import */ var _sealFormat_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63765);




/** One slice fits the cache of a processor, and the memory that it takes is soon free for the next. */
const SLICE_BYTES = 256 * 1024;
const CIPHER = 'aes-256-gcm';
const OPTIONS = { authTagLength: _sealFormat_js__WEBPACK_IMPORTED_MODULE_3__/* .AUTH_TAG_BYTES */ .aM };
/**
 * Encrypts and decrypts the chunks of one message (RFC 9580 §5.13.2), on the calling thread. WebCrypto would do it
 * on the thread pool, but copies every chunk and wipes the copy on the calling thread, which takes longer there
 * than the cipher itself; see docs/bench/seal.md.
 */
class ChunkCipher {
    /** As an object: from bytes it would be made anew for each chunk, which takes five times as long as the rest. */
    #key;
    #noncePrefix;
    #associated;
    /** @throws CountersignError `input` for a key or a salt of the wrong length. */
    constructor(sessionKey, salt, chunkOctet) {
        if (sessionKey.length !== _sealFormat_js__WEBPACK_IMPORTED_MODULE_3__/* .SESSION_KEY_BYTES */ .Dk) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('input', `the session key has ${sessionKey.length} bytes, not ${_sealFormat_js__WEBPACK_IMPORTED_MODULE_3__/* .SESSION_KEY_BYTES */ .Dk}`);
        }
        if (salt.length !== _sealFormat_js__WEBPACK_IMPORTED_MODULE_3__/* .SALT_BYTES */ .RW) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('input', `the salt has ${salt.length} bytes, not ${_sealFormat_js__WEBPACK_IMPORTED_MODULE_3__/* .SALT_BYTES */ .RW}`);
        }
        // For the slices.
        (0,_bytes_giveBack_js__WEBPACK_IMPORTED_MODULE_2__/* .keepFreed */ .wQ)();
        this.#associated = Uint8Array.of(0xc0 | _sealFormat_js__WEBPACK_IMPORTED_MODULE_3__/* .SEIPD_TAG */ .$E, ...(0,_sealFormat_js__WEBPACK_IMPORTED_MODULE_3__/* .sealParameters */ .yE)(chunkOctet));
        const derived = Buffer.from((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hkdfSync)('sha256', sessionKey, salt, this.#associated, 32 + 4));
        this.#key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createSecretKey)(derived.subarray(0, 32));
        this.#noncePrefix = derived.subarray(32);
    }
    /** The chunk's ciphertext, piece by piece, and its tag. */
    *encrypt(index, plain) {
        const cipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createCipheriv)(CIPHER, this.#key, this.#nonce(index), OPTIONS);
        cipher.setAAD(this.#associated);
        for (const slice of slices(plain))
            yield (0,_bytes_giveBack_js__WEBPACK_IMPORTED_MODULE_2__/* .handOver */ .Cl)(cipher.update(slice));
        cipher.final();
        yield cipher.getAuthTag();
    }
    /**
     * The chunk's plain bytes, in pieces that are all authenticated.
     * @param sealed the chunk's ciphertext and its tag
     * @throws CountersignError `tampered` when the chunk is not what was sealed at this place with this key.
     */
    decrypt(index, sealed) {
        const cipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createDecipheriv)(CIPHER, this.#key, this.#nonce(index), OPTIONS);
        cipher.setAAD(this.#associated);
        cipher.setAuthTag(sealed.subarray(-_sealFormat_js__WEBPACK_IMPORTED_MODULE_3__/* .AUTH_TAG_BYTES */ .aM));
        const pieces = [];
        for (const slice of slices(sealed.subarray(0, -_sealFormat_js__WEBPACK_IMPORTED_MODULE_3__/* .AUTH_TAG_BYTES */ .aM)))
            pieces.push((0,_bytes_giveBack_js__WEBPACK_IMPORTED_MODULE_2__/* .handOver */ .Cl)(cipher.update(slice)));
        try {
            cipher.final();
        }
        catch (cause) {
            throw notAuthentic(cause);
        }
        return pieces;
    }
    /** The tag after the last chunk: it binds how many bytes, and so how many chunks, the message has. */
    finalTag(chunks, plainBytes) {
        const total = Buffer.alloc(8);
        total.writeBigUInt64BE(BigInt(plainBytes));
        const cipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createCipheriv)(CIPHER, this.#key, this.#nonce(chunks), OPTIONS);
        cipher.setAAD(Buffer.concat([this.#associated, total]));
        cipher.final();
        return cipher.getAuthTag();
    }
    /** @throws CountersignError `tampered` when the message was cut, or added to, between chunks. */
    checkFinalTag(tag, chunks, plainBytes) {
        if (!(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)(tag, this.finalTag(chunks, plainBytes))) {
            throw notAuthentic();
        }
    }
    #nonce(index) {
        const nonce = Buffer.alloc(12);
        this.#noncePrefix.copy(nonce);
        nonce.writeBigUInt64BE(BigInt(index), 4);
        return nonce;
    }
}
function* slices(bytes) {
    for (let at = 0; at < bytes.length; at += SLICE_BYTES)
        yield bytes.subarray(at, at + SLICE_BYTES);
}
function notAuthentic(cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('tampered', 'the sealed bytes were changed, or were sealed with another key', {
        cause,
    });
}


/***/ }),

/***/ 70015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VC: () => (/* binding */ bodySections),
/* harmony export */   jp: () => (/* binding */ partHeader),
/* harmony export */   k9: () => (/* binding */ packetBytes),
/* harmony export */   kp: () => (/* binding */ lastHeader)
/* harmony export */ });
/* unused harmony export cutBody */
/** From here on a length does not fit the five-octet form, and the body goes in parts. */
const FIXED_LENGTH_END = 2 ** 32;
/** Parts of 16 MiB: next to no overhead, and little for a reader that keeps a whole part. */
const PART_POWER = 24;
/** @param partPower forces parts of 2^partPower bytes (9 to 30); without it they come from 4 GiB on */
function cutBody(bodyBytes, partPower) {
    const partBytes = 2 ** (partPower ?? PART_POWER);
    if (partPower === undefined && bodyBytes < FIXED_LENGTH_END)
        return { parts: 0, partBytes, lastBytes: bodyBytes };
    const parts = Math.floor(Math.max(0, bodyBytes - 1) / partBytes);
    return { parts, partBytes, lastBytes: bodyBytes - parts * partBytes };
}
/** Bytes of a packet: tag, lengths and body. */
function packetBytes(bodyBytes, partPower) {
    return 1 + cutBody(bodyBytes, partPower).parts + 5 + bodyBytes;
}
/** The octet before a partial body. */
function partHeader(partBytes) {
    return Uint8Array.of(224 + Math.log2(partBytes));
}
/** The five octets before the last, or only, body. */
function lastHeader(bytes) {
    const header = Buffer.alloc(5, 0xff);
    header.writeUInt32BE(bytes, 1);
    return header;
}
/** What stands before a piece of a packet's body, in the order of the packet: header octets and how much follows. */
function* bodySections(tag, bodyBytes, partPower) {
    const cut = cutBody(bodyBytes, partPower);
    const first = Uint8Array.of(0xc0 | tag);
    for (let part = 0; part < cut.parts; part++) {
        const header = partHeader(cut.partBytes);
        yield { header: part === 0 ? Buffer.concat([first, header]) : header, bytes: cut.partBytes };
    }
    const last = lastHeader(cut.lastBytes);
    yield { header: cut.parts === 0 ? Buffer.concat([first, last]) : last, bytes: cut.lastBytes };
}


/***/ }),

/***/ 63765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ SEIPD_TAG),
/* harmony export */   BN: () => (/* binding */ literalBytes),
/* harmony export */   DZ: () => (/* binding */ LITERAL_PREFIX),
/* harmony export */   Dk: () => (/* binding */ SESSION_KEY_BYTES),
/* harmony export */   GA: () => (/* binding */ chunkBytesOf),
/* harmony export */   QA: () => (/* binding */ LITERAL_DATA_TAG),
/* harmony export */   QH: () => (/* binding */ sealedSize),
/* harmony export */   RW: () => (/* binding */ SALT_BYTES),
/* harmony export */   aM: () => (/* binding */ AUTH_TAG_BYTES),
/* harmony export */   oQ: () => (/* binding */ CHUNK_OCTET),
/* harmony export */   tr: () => (/* binding */ MAX_CHUNK_OCTET),
/* harmony export */   x1: () => (/* binding */ seipdBodyBytes),
/* harmony export */   yE: () => (/* binding */ sealParameters)
/* harmony export */ });
/* harmony import */ var _packetLength_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70015);

/** Packet tags of RFC 9580 §5. */
const LITERAL_DATA_TAG = 11;
const SEIPD_TAG = 18;
const SESSION_KEY_BYTES = 32;
const SALT_BYTES = 32;
/** Of AES-GCM, in whole (RFC 9580 §5.13.4). */
const AUTH_TAG_BYTES = 16;
/** Chunks of 1 MiB (2^(14+6) bytes): measured as the fastest for files; see docs/bench. */
const CHUNK_OCTET = 14;
/** 4 MiB: no larger chunk may be made, none need be read (RFC 9580 §5.13.2). */
const MAX_CHUNK_OCTET = 16;
/** Literal data: format `b`, no file name, no date (RFC 9580 §5.9): nothing but the bytes. */
const LITERAL_PREFIX = Uint8Array.of(0x62, 0, 0, 0, 0, 0);
/** Version 2, AES-256, GCM, chunk size: the start of the packet's body, and with the tag before it the HKDF info. */
function sealParameters(chunkOctet) {
    return Uint8Array.of(2, 9, 3, chunkOctet);
}
function chunkBytesOf(chunkOctet) {
    return 2 ** (chunkOctet + 6);
}
/** Bytes of the literal data packet that holds `plainBytes`: what is encrypted. */
function literalBytes(plainBytes, form = {}) {
    return (0,_packetLength_js__WEBPACK_IMPORTED_MODULE_0__/* .packetBytes */ .k9)(LITERAL_PREFIX.length + plainBytes, form.partPower);
}
/** Bytes of the SEIPD packet's body. */
function seipdBodyBytes(plainBytes, form = {}) {
    const literal = literalBytes(plainBytes, form);
    const chunks = Math.ceil(literal / chunkBytesOf(form.chunkOctet ?? CHUNK_OCTET));
    return 4 + SALT_BYTES + literal + (chunks + 1) * AUTH_TAG_BYTES;
}
/** Bytes of the sealed form of `plainBytes` bytes. */
function sealedSize(plainBytes, form = {}) {
    return (0,_packetLength_js__WEBPACK_IMPORTED_MODULE_0__/* .packetBytes */ .k9)(seipdBodyBytes(plainBytes, form), form.partPower);
}


/***/ }),

/***/ 68094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ transferLines),
/* harmony export */   j: () => (/* binding */ withoutQuery)
/* harmony export */ });
const RETRY_EVERY_MS = 1000;
/** One line for a request that is waited for, and for one that is tried again. */
function transferLines(tell) {
    let told = -Infinity;
    return {
        onStall: (request, seconds) => {
            tell(describeStall(request, seconds));
        },
        onRetry: (request, attempt, waitMs, why, attempts) => {
            // All requests under way fail together: one line says it.
            const now = performance.now();
            if (now - told < RETRY_EVERY_MS)
                return;
            told = now;
            tell(describeRetry(request, attempt, attempts, waitMs, why));
        },
    };
}
/** `waiting 30 s for PUT part 7 of bucket/object at host` */
function describeStall(request, seconds) {
    return `waiting ${seconds} s for ${withoutQuery(request)}`;
}
/** `retrying put part 7 of s3://bucket/object in 2 s (try 2 of 8): the server answered 503` */
function describeRetry(request, attempt, attempts, waitMs, why) {
    const wait = waitMs < 1000 ? '' : ` in ${Math.round(waitMs / 1000)} s`;
    return `retrying ${withoutQuery(request)}${wait} (try ${attempt + 1} of ${attempts}): ${withoutQuery(why)}`;
}
/** What a person may read of an address: its query can carry a signature or a token. */
function withoutQuery(text) {
    return text.replace(/([a-z][a-z0-9+.-]*:\/\/[^\s?]*)\?\S*/gi, '$1');
}


/***/ }),

/***/ 77653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ takeLock)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);



/**
 * Takes a lock that is a file with the id of the process that holds it; one of a process that is dead holds nothing.
 * @param doing what its holder does, for the message: `uploading the same thing`.
 * @returns what lets go of it
 * @throws CountersignError `conflict` while another live process holds it.
 */
async function takeLock(path, doing) {
    const mine = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(mine, String(process.pid), { mode: 0o600 });
    try {
        for (let tries = 0; tries < 3; tries += 1) {
            // A link appears whole or not at all, so nobody reads a lock that does not yet say whose it is.
            if (await linked(mine, path))
                return () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { force: true });
            const holder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8').catch(() => '');
            if (isAlive(Number(holder)))
                throw heldBy(holder, doing, path);
            const stale = `${mine}.stale`;
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(path, stale).catch(() => undefined);
            const moved = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(stale, 'utf8').catch(() => holder);
            if (moved !== holder)
                await linked(stale, path);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(stale, { force: true });
        }
        throw heldBy('another', doing, path);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(mine, { force: true });
    }
}
async function linked(from, to) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.link)(from, to);
        return true;
    }
    catch (error) {
        if (error.code === 'EEXIST')
            return false;
        throw error;
    }
}
function heldBy(holder, doing, path) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('conflict', `process ${holder} is ${doing} already`, {
        mend: `Wait for it to end; if there is no such process of this program, remove ${path}.`,
    });
}
function isAlive(pid) {
    if (!Number.isInteger(pid) || pid <= 0)
        return false;
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error.code === 'EPERM';
    }
}


/***/ }),

/***/ 56823:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ MiB),
/* harmony export */   r: () => (/* binding */ transferSettings)
/* harmony export */ });
const MiB = 1024 * 1024;
const DEFAULTS = {
    attempts: 8,
    firstWaitMs: 250,
    maxWaitMs: 20_000,
    stallAfterMs: 10_000,
    idleLimitMs: 60_000,
    windowBytes: 32 * MiB,
    partBytes: 5 * MiB,
};
function transferSettings(options = {}) {
    return { ...DEFAULTS, ...options };
}


/***/ }),

/***/ 78398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ describeIssue)
/* harmony export */ });
/** The first thing that a schema finds wrong, for people: `usage.price: must be …`, or `name is missing`. */
function describeIssue(error) {
    const [issue] = error.issues;
    const member = issue?.path.map(String).join('.') ?? '';
    const message = issue?.message ?? 'is wrong';
    if (message.endsWith('received undefined'))
        return `${member} is missing`;
    const text = message.replace(/^Invalid input: /, '');
    return member === '' ? text : `${member}: ${text}`;
}


/***/ }),

/***/ 5934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ hasDuplicateMembers)
/* harmony export */ });
/**
 * Whether an object in a JSON text has a member of the same name twice. JSON.parse keeps the last of them and says
 * nothing; another reader may keep the first (RFC 8259, section 4), so that two people see two documents.
 * @param value what JSON.parse made of `text`
 */
function hasDuplicateMembers(text, value) {
    const members = colonsOutsideStrings(text);
    let kept = 0;
    const pending = [value];
    while (pending.length > 0) {
        const next = pending.pop();
        if (typeof next !== 'object' || next === null)
            continue;
        const inner = Object.values(next);
        if (!Array.isArray(next))
            kept += inner.length;
        for (const item of inner)
            pending.push(item);
    }
    return members !== kept;
}
/**
 * Outside of strings a colon stands for a member, and for nothing else. Walked by hand: a pattern that takes a string of
 * millions of characters at once overflows the stack.
 */
function colonsOutsideStrings(text) {
    let colons = 0;
    let isInString = false;
    for (let index = 0; index < text.length; index++) {
        const character = text[index];
        if (character === '"')
            isInString = !isInString;
        else if (isInString && character === '\\')
            index++;
        else if (!isInString && character === ':')
            colons++;
    }
    return colons;
}


/***/ }),

/***/ 43406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rb: () => (/* binding */ barOf),
/* harmony export */   YB: () => (/* binding */ describeReading),
/* harmony export */   Z3: () => (/* binding */ ProgressMeter)
/* harmony export */ });
const WINDOW_MS = 10_000;
const SAMPLE_MS = 500;
/** Measures the rate over the last ten seconds, so that a line that slows down or comes back is seen. */
class ProgressMeter {
    #samples = [];
    /** @param now milliseconds of a clock that never goes back */
    read(bytes, totalBytes, now = performance.now()) {
        const last = this.#samples.at(-1);
        // Fewer bytes than before: the work began anew.
        if (last !== undefined && bytes < last.bytes)
            this.#samples.length = 0;
        if (last === undefined || now - last.at >= SAMPLE_MS)
            this.#samples.push({ at: now, bytes });
        while ((this.#samples[1]?.at ?? Infinity) <= now - WINDOW_MS)
            this.#samples.shift();
        const [first] = this.#samples;
        const elapsed = first === undefined ? 0 : now - first.at;
        const bytesPerSecond = first === undefined || elapsed < SAMPLE_MS ? undefined : ((bytes - first.bytes) / elapsed) * 1000;
        const secondsLeft = totalBytes === undefined || bytesPerSecond === undefined || bytesPerSecond === 0
            ? undefined
            : (totalBytes - bytes) / bytesPerSecond;
        return { bytes, totalBytes, bytesPerSecond, secondsLeft };
    }
}
/** `1.2 of 93.1 GiB (1 %), 56.1 MiB/s, 27 min left` */
function describeReading({ bytes, totalBytes, bytesPerSecond, secondsLeft }) {
    const [unit, size] = unitOf(totalBytes ?? bytes);
    const done = (bytes / size).toFixed(1);
    const parts = [
        totalBytes === undefined
            ? `${done} ${unit}`
            : `${done} of ${(totalBytes / size).toFixed(1)} ${unit} (${percentOf(bytes, totalBytes)} %)`,
        ...(bytesPerSecond === undefined ? [] : [`${(bytesPerSecond / MIB).toFixed(1)} MiB/s`]),
        ...(secondsLeft === undefined ? [] : [`${describeSeconds(secondsLeft)} left`]),
    ];
    return parts.join(', ');
}
/** A bar of so many characters. */
function barOf(bytes, totalBytes, width) {
    const full = Math.round((percentOf(bytes, totalBytes) / 100) * width);
    return `[${'#'.repeat(full)}${'-'.repeat(width - full)}]`;
}
const MIB = 1024 * 1024;
const UNITS = [
    ['TiB', 1024 * 1024 * MIB],
    ['GiB', 1024 * MIB],
];
function unitOf(bytes) {
    return UNITS.find(([, size]) => bytes >= size) ?? ['MiB', MIB];
}
/** Whole, rounded down: 100 is the end. */
function percentOf(bytes, totalBytes) {
    return totalBytes === 0 ? 100 : Math.min(100, Math.floor((100 * bytes) / totalBytes));
}
function describeSeconds(seconds) {
    const whole = Math.ceil(seconds);
    if (whole < 120)
        return `${whole} s`;
    const minutes = Math.ceil(whole / 60);
    return minutes < 120 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}


/***/ }),

/***/ 24417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AI: () => (/* binding */ utf8ToBytes),
/* harmony export */   CC: () => (/* binding */ aexists),
/* harmony export */   DO: () => (/* binding */ abytes),
/* harmony export */   Ht: () => (/* binding */ aoutput),
/* harmony export */   Id: () => (/* binding */ concatBytes),
/* harmony export */   My: () => (/* binding */ bytesToHex),
/* harmony export */   O8: () => (/* binding */ createView),
/* harmony export */   Ow: () => (/* binding */ rotr),
/* harmony export */   Vw: () => (/* binding */ Hash),
/* harmony export */   ZJ: () => (/* binding */ toBytes),
/* harmony export */   aT: () => (/* binding */ hexToBytes),
/* harmony export */   qj: () => (/* binding */ createHasher),
/* harmony export */   uH: () => (/* binding */ clean)
/* harmony export */ });
/* unused harmony exports isBytes, anumber, ahash, u8, u32, rotl, isLE, byteSwap, swap8IfBE, byteSwapIfBE, byteSwap32, swap32IfBE, nextTick, asyncLoop, bytesToUtf8, kdfInputToBytes, checkOpts, createOptHasher, createXOFer, wrapConstructor, wrapConstructorWithOpts, wrapXOFConstructorWithOpts, randomBytes */
/**
 * Utilities for hex, bytes, CSPRNG.
 * @module
 */
/*! noble-hashes - MIT License (c) 2022 Paul Miller (paulmillr.com) */
// We use WebCrypto aka globalThis.crypto, which exists in browsers and node.js 16+.
// node.js versions earlier than v19 don't declare it in global scope.
// For node.js, package.json#exports field mapping rewrites import
// from `crypto` to `cryptoNode`, which imports native module.
// Makes the utils un-importable in browsers without a bundler.
// Once node.js 18 is deprecated (2025-04-30), we can just drop the import.

/** Checks if something is Uint8Array. Be careful: nodejs Buffer will return true. */
function isBytes(a) {
    return a instanceof Uint8Array || (ArrayBuffer.isView(a) && a.constructor.name === 'Uint8Array');
}
/** Asserts something is positive integer. */
function anumber(n) {
    if (!Number.isSafeInteger(n) || n < 0)
        throw new Error('positive integer expected, got ' + n);
}
/** Asserts something is Uint8Array. */
function abytes(b, ...lengths) {
    if (!isBytes(b))
        throw new Error('Uint8Array expected');
    if (lengths.length > 0 && !lengths.includes(b.length))
        throw new Error('Uint8Array expected of length ' + lengths + ', got length=' + b.length);
}
/** Asserts something is hash */
function ahash(h) {
    if (typeof h !== 'function' || typeof h.create !== 'function')
        throw new Error('Hash should be wrapped by utils.createHasher');
    anumber(h.outputLen);
    anumber(h.blockLen);
}
/** Asserts a hash instance has not been destroyed / finished */
function aexists(instance, checkFinished = true) {
    if (instance.destroyed)
        throw new Error('Hash instance has been destroyed');
    if (checkFinished && instance.finished)
        throw new Error('Hash#digest() has already been called');
}
/** Asserts output is properly-sized byte array */
function aoutput(out, instance) {
    abytes(out);
    const min = instance.outputLen;
    if (out.length < min) {
        throw new Error('digestInto() expects output buffer of length at least ' + min);
    }
}
/** Cast u8 / u16 / u32 to u8. */
function u8(arr) {
    return new Uint8Array(arr.buffer, arr.byteOffset, arr.byteLength);
}
/** Cast u8 / u16 / u32 to u32. */
function u32(arr) {
    return new Uint32Array(arr.buffer, arr.byteOffset, Math.floor(arr.byteLength / 4));
}
/** Zeroize a byte array. Warning: JS provides no guarantees. */
function clean(...arrays) {
    for (let i = 0; i < arrays.length; i++) {
        arrays[i].fill(0);
    }
}
/** Create DataView of an array for easy byte-level manipulation. */
function createView(arr) {
    return new DataView(arr.buffer, arr.byteOffset, arr.byteLength);
}
/** The rotate right (circular right shift) operation for uint32 */
function rotr(word, shift) {
    return (word << (32 - shift)) | (word >>> shift);
}
/** The rotate left (circular left shift) operation for uint32 */
function rotl(word, shift) {
    return (word << shift) | ((word >>> (32 - shift)) >>> 0);
}
/** Is current platform little-endian? Most are. Big-Endian platform: IBM */
const isLE = /* @__PURE__ */ (/* unused pure expression or super */ null && ((() => new Uint8Array(new Uint32Array([0x11223344]).buffer)[0] === 0x44)()));
/** The byte swap operation for uint32 */
function byteSwap(word) {
    return (((word << 24) & 0xff000000) |
        ((word << 8) & 0xff0000) |
        ((word >>> 8) & 0xff00) |
        ((word >>> 24) & 0xff));
}
/** Conditionally byte swap if on a big-endian platform */
const swap8IfBE = (/* unused pure expression or super */ null && (isLE
    ? (n) => n
    : (n) => byteSwap(n)));
/** @deprecated */
const byteSwapIfBE = (/* unused pure expression or super */ null && (swap8IfBE));
/** In place byte swap for Uint32Array */
function byteSwap32(arr) {
    for (let i = 0; i < arr.length; i++) {
        arr[i] = byteSwap(arr[i]);
    }
    return arr;
}
const swap32IfBE = (/* unused pure expression or super */ null && (isLE
    ? (u) => u
    : byteSwap32));
// Built-in hex conversion https://caniuse.com/mdn-javascript_builtins_uint8array_fromhex
const hasHexBuiltin = /* @__PURE__ */ (() => 
// @ts-ignore
typeof Uint8Array.from([]).toHex === 'function' && typeof Uint8Array.fromHex === 'function')();
// Array where index 0xf0 (240) is mapped to string 'f0'
const hexes = /* @__PURE__ */ Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, '0'));
/**
 * Convert byte array to hex string. Uses built-in function, when available.
 * @example bytesToHex(Uint8Array.from([0xca, 0xfe, 0x01, 0x23])) // 'cafe0123'
 */
function bytesToHex(bytes) {
    abytes(bytes);
    // @ts-ignore
    if (hasHexBuiltin)
        return bytes.toHex();
    // pre-caching improves the speed 6x
    let hex = '';
    for (let i = 0; i < bytes.length; i++) {
        hex += hexes[bytes[i]];
    }
    return hex;
}
// We use optimized technique to convert hex string to byte array
const asciis = { _0: 48, _9: 57, A: 65, F: 70, a: 97, f: 102 };
function asciiToBase16(ch) {
    if (ch >= asciis._0 && ch <= asciis._9)
        return ch - asciis._0; // '2' => 50-48
    if (ch >= asciis.A && ch <= asciis.F)
        return ch - (asciis.A - 10); // 'B' => 66-(65-10)
    if (ch >= asciis.a && ch <= asciis.f)
        return ch - (asciis.a - 10); // 'b' => 98-(97-10)
    return;
}
/**
 * Convert hex string to byte array. Uses built-in function, when available.
 * @example hexToBytes('cafe0123') // Uint8Array.from([0xca, 0xfe, 0x01, 0x23])
 */
function hexToBytes(hex) {
    if (typeof hex !== 'string')
        throw new Error('hex string expected, got ' + typeof hex);
    // @ts-ignore
    if (hasHexBuiltin)
        return Uint8Array.fromHex(hex);
    const hl = hex.length;
    const al = hl / 2;
    if (hl % 2)
        throw new Error('hex string expected, got unpadded hex of length ' + hl);
    const array = new Uint8Array(al);
    for (let ai = 0, hi = 0; ai < al; ai++, hi += 2) {
        const n1 = asciiToBase16(hex.charCodeAt(hi));
        const n2 = asciiToBase16(hex.charCodeAt(hi + 1));
        if (n1 === undefined || n2 === undefined) {
            const char = hex[hi] + hex[hi + 1];
            throw new Error('hex string expected, got non-hex character "' + char + '" at index ' + hi);
        }
        array[ai] = n1 * 16 + n2; // multiply first octet, e.g. 'a3' => 10*16+3 => 160 + 3 => 163
    }
    return array;
}
/**
 * There is no setImmediate in browser and setTimeout is slow.
 * Call of async fn will return Promise, which will be fullfiled only on
 * next scheduler queue processing step and this is exactly what we need.
 */
const nextTick = async () => { };
/** Returns control to thread each 'tick' ms to avoid blocking. */
async function asyncLoop(iters, tick, cb) {
    let ts = Date.now();
    for (let i = 0; i < iters; i++) {
        cb(i);
        // Date.now() is not monotonic, so in case if clock goes backwards we return return control too
        const diff = Date.now() - ts;
        if (diff >= 0 && diff < tick)
            continue;
        await nextTick();
        ts += diff;
    }
}
/**
 * Converts string to bytes using UTF8 encoding.
 * @example utf8ToBytes('abc') // Uint8Array.from([97, 98, 99])
 */
function utf8ToBytes(str) {
    if (typeof str !== 'string')
        throw new Error('string expected');
    return new Uint8Array(new TextEncoder().encode(str)); // https://bugzil.la/1681809
}
/**
 * Converts bytes to string using UTF8 encoding.
 * @example bytesToUtf8(Uint8Array.from([97, 98, 99])) // 'abc'
 */
function bytesToUtf8(bytes) {
    return new TextDecoder().decode(bytes);
}
/**
 * Normalizes (non-hex) string or Uint8Array to Uint8Array.
 * Warning: when Uint8Array is passed, it would NOT get copied.
 * Keep in mind for future mutable operations.
 */
function toBytes(data) {
    if (typeof data === 'string')
        data = utf8ToBytes(data);
    abytes(data);
    return data;
}
/**
 * Helper for KDFs: consumes uint8array or string.
 * When string is passed, does utf8 decoding, using TextDecoder.
 */
function kdfInputToBytes(data) {
    if (typeof data === 'string')
        data = utf8ToBytes(data);
    abytes(data);
    return data;
}
/** Copies several Uint8Arrays into one. */
function concatBytes(...arrays) {
    let sum = 0;
    for (let i = 0; i < arrays.length; i++) {
        const a = arrays[i];
        abytes(a);
        sum += a.length;
    }
    const res = new Uint8Array(sum);
    for (let i = 0, pad = 0; i < arrays.length; i++) {
        const a = arrays[i];
        res.set(a, pad);
        pad += a.length;
    }
    return res;
}
function checkOpts(defaults, opts) {
    if (opts !== undefined && {}.toString.call(opts) !== '[object Object]')
        throw new Error('options should be object or undefined');
    const merged = Object.assign(defaults, opts);
    return merged;
}
/** For runtime check if class implements interface */
class Hash {
}
/** Wraps hash function, creating an interface on top of it */
function createHasher(hashCons) {
    const hashC = (msg) => hashCons().update(toBytes(msg)).digest();
    const tmp = hashCons();
    hashC.outputLen = tmp.outputLen;
    hashC.blockLen = tmp.blockLen;
    hashC.create = () => hashCons();
    return hashC;
}
function createOptHasher(hashCons) {
    const hashC = (msg, opts) => hashCons(opts).update(toBytes(msg)).digest();
    const tmp = hashCons({});
    hashC.outputLen = tmp.outputLen;
    hashC.blockLen = tmp.blockLen;
    hashC.create = (opts) => hashCons(opts);
    return hashC;
}
function createXOFer(hashCons) {
    const hashC = (msg, opts) => hashCons(opts).update(toBytes(msg)).digest();
    const tmp = hashCons({});
    hashC.outputLen = tmp.outputLen;
    hashC.blockLen = tmp.blockLen;
    hashC.create = (opts) => hashCons(opts);
    return hashC;
}
const wrapConstructor = (/* unused pure expression or super */ null && (createHasher));
const wrapConstructorWithOpts = (/* unused pure expression or super */ null && (createOptHasher));
const wrapXOFConstructorWithOpts = (/* unused pure expression or super */ null && (createXOFer));
/** Cryptographically secure PRNG. Uses internal OS-level `crypto.getRandomValues`. */
function randomBytes(bytesLength = 32) {
    if (crypto && typeof crypto.getRandomValues === 'function') {
        return crypto.getRandomValues(new Uint8Array(bytesLength));
    }
    // Legacy Node.js compatibility
    if (crypto && typeof crypto.randomBytes === 'function') {
        return Uint8Array.from(crypto.randomBytes(bytesLength));
    }
    throw new Error('crypto.getRandomValues must be defined');
}
//# sourceMappingURL=utils.js.map

/***/ }),

/***/ 64377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZodISODate: () => (/* reexport safe */ _schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODate),
/* harmony export */   ZodISODateTime: () => (/* reexport safe */ _schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODateTime),
/* harmony export */   ZodISODuration: () => (/* reexport safe */ _schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODuration),
/* harmony export */   ZodISOTime: () => (/* reexport safe */ _schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISOTime),
/* harmony export */   date: () => (/* binding */ date),
/* harmony export */   datetime: () => (/* binding */ datetime),
/* harmony export */   duration: () => (/* binding */ duration),
/* harmony export */   time: () => (/* binding */ time)
/* harmony export */ });
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55156);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_1__/* ._isoDateTime */ .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODateTime, params);
}
function date(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_1__/* ._isoDate */ .db(_schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODate, params);
}
function time(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_1__/* ._isoTime */ .Kn(_schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISOTime, params);
}
function duration(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_1__/* ._isoDuration */ .f2(_schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODuration, params);
}


/***/ })

};
