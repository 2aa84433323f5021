export const id = 9865;
export const ids = [9865,5716,7429,4772,1794,4123,9287,9810,7990];
export const modules = {

/***/ 62657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ openCache)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: external "node:async_hooks"
var external_node_async_hooks_ = __webpack_require__(16698);
;// CONCATENATED MODULE: ./build/actions/hearClient.js

const WORDS = /^::(\w[\w-]*)(?: [^:]*)?::([^\n]*)\n$/;
/** What the client says before an error of which it only tells that "another job may be creating this cache". */
const BEHIND = /^(?:Failed to reserve cache: )(?:Error: )?/;
/**
 * Runs a client that speaks to the runner through standard output, as those of GitHub do, and keeps its words from the
 * log: masks are registered, its debug lines pass where debug logging is on, the rest is heard. What others write
 * meanwhile passes.
 */
async function hearClient(context, work) {
    const speaking = new external_node_async_hooks_.AsyncLocalStorage();
    const heard = new Words(context);
    const streams = [process.stdout, process.stderr];
    const restore = streams.map((stream) => {
        // eslint-disable-next-line @typescript-eslint/unbound-method -- it is put back as it was
        const original = stream.write;
        const write = ((...words) => {
            if (speaking.getStore() === undefined)
                return original.apply(stream, words);
            const [chunk] = words;
            const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
            // What is registered is printed in turn, and that is ours.
            if (speaking.exit(() => heard.passes(text)))
                return original.apply(stream, words);
            return true;
        });
        stream.write = write;
        return () => {
            if (stream.write === write)
                stream.write = original;
        };
    });
    try {
        const result = await speaking.run(true, work);
        return { result, complaint: heard.complaint, last: heard.last };
    }
    finally {
        for (const undo of restore)
            undo();
    }
}
/** @actions/core writes one command, or one line, at a time. */
class Words {
    #context;
    #behind;
    complaint;
    last;
    constructor(context) {
        this.#context = context;
    }
    /** Takes note of a piece of text; whether it goes on to the log. */
    passes(text) {
        const [, command, data = ''] = WORDS.exec(text) ?? [];
        const message = unescaped(data);
        if (command === 'add-mask')
            this.#context.secrets.register(message);
        else if (command === 'debug') {
            if (BEHIND.test(message))
                this.#behind = firstLine(message.replace(BEHIND, ''));
            return this.#context.env['RUNNER_DEBUG'] === '1';
        }
        else if (command === 'warning' || command === 'error')
            this.complaint = this.#reason(message) || (this.complaint ?? 'the cache gave no reason');
        else if (command === undefined && !text.startsWith('[command]'))
            this.last = this.#reason(text.trim()) || this.last;
        return false;
    }
    #reason(message) {
        return this.#behind ?? firstLine(message.replace(/^Failed to (?:save|restore): /, ''));
    }
}
function firstLine(text) {
    return text.split('\n')[0] ?? '';
}
// The runner's command syntax.
function unescaped(data) {
    return data.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

;// CONCATENATED MODULE: ./build/actions/openCache.js


/**
 * The client of GitHub fails softly: it writes warnings, and returns as if nothing had been. What it returns does not
 * tell (in the first version of the service, a save that was cut half-way still gives a number), so what it says is
 * heard instead of printed.
 * @returns `undefined` where there is no cache
 */
async function openCache(context) {
    const client = context.services.cache ?? (await Promise.all(/* import() */[__webpack_require__.e(7981), __webpack_require__.e(2890)]).then(__webpack_require__.bind(__webpack_require__, 82641)));
    if (!client.isFeatureAvailable())
        return undefined;
    return {
        restore: async (path, key, prefixes) => {
            const heard = await hearClient(context, () => client.restoreCache([path], key, prefixes)).catch(failed);
            if (heard.complaint !== undefined)
                failed(heard.complaint);
            return heard.result;
        },
        save: async (path, key) => {
            const heard = await hearClient(context, () => client.saveCache([path], key)).catch(failed);
            if (heard.complaint !== undefined)
                failed(heard.complaint);
            // -1, or NaN where the service gave no number.
            if (!(heard.result >= 0))
                failed(heard.last ?? 'the cache did not take it');
        },
    };
}
function failed(why) {
    throw new errors.CountersignError('unavailable', (0,errors.messageOf)(why));
}


/***/ }),

/***/ 64123:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openLedger: () => (/* binding */ openLedger)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);



/** GitHub's own, as it publishes it (docs.github.com, "GitHub's SSH key fingerprints"). */
const GITHUB_HOST_KEY = 'github.com ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl';
/**
 * Opens the ledger that the inputs name. Tokens and keys reach git by its environment and by a file of mode 0600,
 * never by its arguments.
 */
async function openLedger(context, access) {
    const { Ledger } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(3074), __webpack_require__.e(1494), __webpack_require__.e(8087), __webpack_require__.e(857)]).then(__webpack_require__.bind(__webpack_require__, 90087));
    const { openLedgerRepository } = await Promise.all(/* import() */[__webpack_require__.e(2068), __webpack_require__.e(9810)]).then(__webpack_require__.bind(__webpack_require__, 32068));
    const directory = await context.temporaryDirectory();
    if (access.ledgerSshKey !== undefined)
        await useSshKey(context, access, directory);
    const url = withToken(context, access);
    return new Ledger(await openLedgerRepository(url, { cacheDir: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'ledger') }));
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
    const words = ['ssh', '-i', keyFile, '-o', 'IdentitiesOnly=yes', '-o', 'BatchMode=yes'];
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
        return (await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(9339)]).then(__webpack_require__.bind(__webpack_require__, 89339))).defaultPolicy();
    const { parsePolicy } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(7705), __webpack_require__.e(5021)]).then(__webpack_require__.bind(__webpack_require__, 95021));
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
/* harmony import */ var _canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67429);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _openParty_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65716);




const SEALED = '-----BEGIN PGP MESSAGE-----';
/** Masks what opens a resource: the session key in all its forms, and an address that is itself a permission. */
function maskResource(resource, secrets) {
    secrets.register(resource.encryption.key);
    secrets.register(Buffer.from(resource.encryption.key, 'base64'));
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
// EXTERNAL MODULE: ./build/canonicalJson.js + 1 modules
var canonicalJson = __webpack_require__(67429);
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

/***/ 70962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ BlockingTurn)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

/** A disk that takes longer must not hold up the thread that also talks to the network and hears signals. */
const SLOW_MS = 20;
/** So many pieces are then left to the thread pool before the disk is tried again. */
const SLOW_PIECES = 64;
/** After so long on the calling thread, everything else has its turn. */
const TURN_MS = 10;
/**
 * Does pieces of file work on the calling thread while the page cache answers them, and on the thread pool
 * after one that the disk kept waiting. For a megabyte in memory the way to another thread and back takes longer
 * than the work; see docs/bench/seal.md.
 */
class BlockingTurn {
    #elsewhere = 0;
    #since = performance.now();
    async take(here, elsewhere) {
        if (this.#elsewhere > 0) {
            this.#elsewhere--;
            return elsewhere();
        }
        const began = performance.now();
        const done = here();
        const ended = performance.now();
        if (ended - began > SLOW_MS)
            this.#elsewhere = SLOW_PIECES;
        if (ended - this.#since > TURN_MS) {
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
            this.#since = performance.now();
        }
        return done;
    }
}


/***/ }),

/***/ 91833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IO: () => (/* binding */ fileSource),
/* harmony export */   SY: () => (/* binding */ streamSource),
/* harmony export */   cT: () => (/* binding */ asSource)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _blockingTurn_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70962);


/** The bytes of an open file, from a place on. */
function fileSource(file, from = 0) {
    let position = from;
    const turn = new _blockingTurn_js__WEBPACK_IMPORTED_MODULE_1__/* .BlockingTurn */ .p();
    return {
        async read(into) {
            let filled = 0;
            while (filled < into.length) {
                const [at, bytes, place] = [filled, into.length - filled, position];
                const bytesRead = await turn.take(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file.fd, into, at, bytes, place), async () => (await file.read(into, at, bytes, place)).bytesRead);
                if (bytesRead === 0)
                    break;
                filled += bytesRead;
                position += bytesRead;
            }
            return filled;
        },
        close: () => Promise.resolve(),
    };
}
/** The bytes of a stream. */
function streamSource(pieces) {
    const iterator = pieces[Symbol.asyncIterator]();
    let piece = new Uint8Array(0);
    return {
        async read(into) {
            let filled = 0;
            while (filled < into.length) {
                if (piece.length === 0) {
                    const next = await iterator.next();
                    if (next.done === true)
                        break;
                    piece = next.value;
                }
                const part = piece.subarray(0, into.length - filled);
                into.set(part, filled);
                piece = piece.subarray(part.length);
                filled += part.length;
            }
            return filled;
        },
        async close() {
            await iterator.return?.();
        },
    };
}
function asSource(bytes) {
    return 'read' in bytes ? bytes : streamSource(bytes);
}


/***/ }),

/***/ 87760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B7: () => (/* binding */ claim),
/* harmony export */   Cl: () => (/* binding */ handOver),
/* harmony export */   F5: () => (/* binding */ giveBack),
/* harmony export */   t9: () => (/* binding */ free),
/* harmony export */   wQ: () => (/* binding */ keepFreed)
/* harmony export */ });
/** Buffers that the engine made for one piece, and of which it keeps no other view. */
const ours = new WeakSet();
/** Says that nobody but the piece's receiver holds its memory. */
function handOver(piece) {
    ours.add(piece.buffer);
    return piece;
}
/** Whether the piece is all of its memory, and was handed over; then the caller alone has it from now on. */
function claim(piece) {
    return piece.byteLength === piece.buffer.byteLength && ours.delete(piece.buffer);
}
/**
 * Gives a piece's memory back at once. The garbage collector sees only the small object in front of a large
 * buffer and comes late: at a gigabyte a second that is the difference between 80 and 200 MiB. For whoever has
 * consumed a piece and knows that nobody else has it; a piece that the engine did not make is left alone.
 */
function giveBack(piece) {
    if (claim(piece))
        free(piece);
}
/** Frees the memory under a piece of which the caller has the only view that is still used; it is empty then. */
function free(piece) {
    // What is empty may have been freed before, through another view.
    if (piece.byteLength > 0)
        piece.buffer.transfer(0);
}
/** Twice as much freed memory is kept: more than the pieces of one pipeline that are freed while others are made. */
const KEPT_BYTES = 4 * 1024 * 1024;
let kept = false;
/**
 * Lets the C library keep what is freed. Otherwise glibc gives each freed megabyte back to the kernel, and the
 * next one is taken from it page by page, which costs more than to encrypt it. Its thresholds follow the largest
 * block that was freed (mallopt(3), M_MMAP_THRESHOLD): so a large one, never touched, is freed once.
 */
function keepFreed() {
    if (kept)
        return;
    kept = true;
    free(new Uint8Array(KEPT_BYTES));
}


/***/ }),

/***/ 35664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ quiet)
/* harmony export */ });
/** Marks a rejection as seen: it is met when the promise's turn comes. */
function quiet(promise) {
    promise.catch(() => undefined);
    return promise;
}


/***/ }),

/***/ 67429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Mr: () => (/* reexport */ canonicalBytes),
  kP: () => (/* reexport */ checkDepth),
  digestOf: () => (/* binding */ digestOf),
  Kf: () => (/* reexport */ parseCanonical),
  fg: () => (/* binding */ sha256Hex)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/canonicalize/lib/canonicalize.js
var canonicalize = __webpack_require__(98799);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
;// CONCATENATED MODULE: ./build/canonicalForm.js


/** How deep a value may be nested: far more than anything here needs, far less than a stack holds. */
const MAX_DEPTH = 100;
/** @throws CountersignError `input` when arrays and objects are nested more than 100 deep. */
function checkDepth(value, what) {
    let level = [value];
    for (let depth = 0; level.length > 0; depth++) {
        if (depth > MAX_DEPTH)
            throw new errors.CountersignError('input', `${what} is nested more than ${MAX_DEPTH} deep`);
        level = level.flatMap((item) => item !== null && typeof item === 'object' ? Object.values(item) : []);
    }
}
/**
 * Canonical JSON (RFC 8785) of a value, as UTF-8 bytes. Members that are `undefined` are left out.
 * @throws CountersignError `input` when it is nested too deeply
 */
function canonicalBytes(value) {
    checkDepth(value, 'a value');
    const text = (0,canonicalize/* default */.A)(value);
    if (text === undefined)
        throw new errors.CountersignError('internal', 'a value that JSON cannot hold was to be signed');
    return new TextEncoder().encode(text);
}
/**
 * Parses bytes that must be canonical JSON (RFC 8785): the one accepted form has no duplicate members, no
 * spare white space and no second spelling, so that what was signed is what is read.
 * @throws CountersignError `tampered` when the bytes are anything else, `limit` over `maxBytes`.
 */
function parseCanonical(bytes, what, maxBytes = 4 * 1024 * 1024) {
    if (bytes.length > maxBytes)
        throw new errors.CountersignError('limit', `${what} is larger than ${maxBytes} bytes`);
    let value;
    let canonical;
    try {
        value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
        canonical = canonicalBytes(value);
    }
    catch (cause) {
        throw new errors.CountersignError('tampered', `${what} is not JSON`, { cause });
    }
    if (canonical.length !== bytes.length || !canonical.every((byte, at) => byte === bytes[at])) {
        throw new errors.CountersignError('tampered', `${what} is not canonical JSON (RFC 8785)`);
    }
    return value;
}

;// CONCATENATED MODULE: ./build/canonicalJson.js



/** SHA-256 in lower-case hex. */
function sha256Hex(bytes) {
    return (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
}
/** SHA-256 of a value's canonical JSON, in lower-case hex. */
function digestOf(value) {
    return sha256Hex(canonicalBytes(value));
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
/**
 * Opens a message sealed to `key`, and checks the signature inside when `signer` is given.
 * @throws CountersignError `tampered` when it was sealed to another key, changed, or not signed by `signer`.
 */
async function openMessage(armored, key, what, signer) {
    if (armored.length > 2 * MAX_MESSAGE_BYTES)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('limit', `${what} is too large`);
    try {
        const message = await openpgp__WEBPACK_IMPORTED_MODULE_0__/* .readMessage */ ._8({ armoredMessage: armored });
        const opened = await openpgp__WEBPACK_IMPORTED_MODULE_0__/* .decrypt */ .Yc({
            message,
            decryptionKeys: key,
            format: 'binary',
            ...(signer ? { verificationKeys: signer, expectSigned: true } : {}),
            config: { maxDecompressedMessageSize: MAX_MESSAGE_BYTES, allowUnauthenticatedMessages: false },
        });
        return opened.data;
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('tampered', `${what} does not open with this key, or was changed`, { cause });
    }
}


/***/ }),

/***/ 31170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hashPath: () => (/* binding */ hashPath)
/* harmony export */ });
/* harmony import */ var _plainSource_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33577);
/* harmony import */ var _seal_plainHash_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45271);


const PIECE_BYTES = 1024 * 1024;
/**
 * The hash that a resource file of this path would carry: of a file its plain SHA-256, of a directory that of its
 * archive (see archiveDirectory for the GNU tar command that gives the same).
 * @param onProgress is told of each megabyte; what it throws ends the hashing
 * @throws CountersignError when anything cannot be read, or changes meanwhile.
 */
function hashPath(path, onProgress) {
    return (0,_plainSource_js__WEBPACK_IMPORTED_MODULE_0__/* .withPlainSource */ .S)(path, async (plain) => {
        const source = plain.source();
        try {
            const { hash, result: size } = await (0,_seal_plainHash_js__WEBPACK_IMPORTED_MODULE_1__/* .withPlainHash */ .x)(plain.size, async (taken) => {
                for (let bytes = 0;;) {
                    const piece = Buffer.allocUnsafeSlow(PIECE_BYTES);
                    const filled = await source.read(piece);
                    if (filled === 0)
                        return bytes;
                    await taken.take([piece.subarray(0, filled)]);
                    bytes += filled;
                    onProgress?.({ phase: 'hash', bytes, totalBytes: plain.size });
                }
            });
            return { hash, size, content: plain.content };
        }
        finally {
            await source.close();
        }
    });
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
    // Outside of strings a colon stands for a member, and for nothing else.
    const members = text.replace(/"(?:[^"\\]|\\.)*"/gs, '').split(':').length - 1;
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

/***/ 98799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ canonicalize)
/* harmony export */ });
function hasLoneSurrogate (value) {
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);

    if (code >= 0xD800 && code <= 0xDBFF) {
      if (i === value.length - 1) {
        return true;
      }
      const next = value.charCodeAt(i + 1);
      if (!(next >= 0xDC00 && next <= 0xDFFF)) {
        return true;
      }
      i++;
    } else if (code >= 0xDC00 && code <= 0xDFFF) {
      return true;
    }
  }

  return false;
}

function canonicalize (object, seen = new Set()) {
  if (typeof object === 'number' && isNaN(object)) {
    throw new Error('NaN is not allowed');
  }

  if (typeof object === 'number' && !isFinite(object)) {
    throw new Error('Infinity is not allowed');
  }

  if (typeof object === 'string' && hasLoneSurrogate(object)) {
    throw new Error('Lone surrogate is not allowed');
  }

  if (object === null || typeof object !== 'object') {
    return JSON.stringify(object);
  }

  if (typeof object.toJSON === 'function') {
    if (seen.has(object)) {
      throw new Error('Circular reference detected');
    }
    seen.add(object);
    const result = canonicalize(object.toJSON(), seen);
    seen.delete(object);
    return result;
  }

  if (seen.has(object)) {
    throw new Error('Circular reference detected');
  }
  seen.add(object);

  let result;
  if (Array.isArray(object)) {
    const values = object.map((cv) => {
      const value = cv === undefined || typeof cv === 'symbol' ? null : cv;
      return canonicalize(value, seen);
    });
    result = `[${values.join(',')}]`;
  } else {
    const parts = [];
    for (const key of Object.keys(object).sort()) {
      if (object[key] === undefined || typeof object[key] === 'symbol') {
        continue;
      }
      parts.push(`${canonicalize(key)}:${canonicalize(object[key], seen)}`);
    }
    result = `{${parts.join(',')}}`;
  }

  seen.delete(object);
  return result;
}


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
