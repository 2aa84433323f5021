export const id = 9234;
export const ids = [9234,3192,5112,6007,1963,2521];
export const modules = {

/***/ 95021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parsePolicy: () => (/* binding */ parsePolicy)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14881);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89339);




const maxPolicyBytes = 256 * 1024;
/**
 * Reads a policy (YAML or JSON). Every error names file, line and rule.
 * @throws CountersignError `input` when it is not a policy, `limit` over 256 KiB.
 */
function parsePolicy(text, fileName) {
    if ((0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_1__/* .toUtf8 */ .Pq)(text).length > maxPolicyBytes) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('limit', `${fileName} is larger than ${maxPolicyBytes} bytes: too large for a policy`);
    }
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
    const first = document.errors[0] ?? document.warnings[0];
    if (first !== undefined)
        throw notPolicy(fileName, lines.linePos(first.pos[0]).line, first.message);
    const result = _policy_js__WEBPACK_IMPORTED_MODULE_3__.policySchema.safeParse(plainValue(document, fileName));
    if (result.success)
        return result.data;
    const problems = result.error.issues.map((issue) => ({
        line: lineOf(document, lines, issue),
        text: `${issue.path.length > 0 ? `${issue.path.join('.')}: ` : ''}${issue.message}`,
    }));
    const [worst, ...others] = problems;
    if (worst === undefined)
        throw notPolicy(fileName, 1, 'it does not follow the schema');
    const more = others.map((problem) => `; line ${problem.line}: ${problem.text}`).join('');
    throw notPolicy(fileName, worst.line, `${worst.text}${more}`);
}
function plainValue(document, fileName) {
    try {
        // Aliases can make a small file huge; a policy has no use for them.
        return document.toJS({ maxAliasCount: 0 });
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('input', `${fileName} uses YAML aliases, which a policy may not`, { cause });
    }
}
function notPolicy(fileName, line, reason) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('input', `${fileName}:${line}: not a valid policy: ${reason.replace(/\s+/g, ' ')}`, {
        mend: 'Compare it with schemas/policy.schema.json and docs/attestation.md.',
    });
}
/** The line of what an issue is about: the member itself, else the nearest parent that is written there. */
function lineOf(document, lines, issue) {
    const path = [...issue.path];
    if (issue.code === 'unrecognized_keys' && issue.keys[0] !== undefined)
        path.push(issue.keys[0]);
    for (let length = path.length; length >= 0; length--) {
        const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(node) && node.range)
            return lines.linePos(node.range[0]).line;
    }
    return 1;
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

/***/ 14881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ey: () => (/* binding */ fromBase64),
/* harmony export */   Id: () => (/* reexport safe */ _noble_hashes_utils_js__WEBPACK_IMPORTED_MODULE_0__.Id),
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
    if (a.length !== b.length)
        return false;
    for (let at = 0; at < a.length; at++)
        if (a[at] !== b[at])
            return false;
    return true;
}
const HEX_DIGITS = toUtf8('0123456789abcdef');
const digits = new TextDecoder();
/** Lower-case hex, in one piece: a text that is put together digit by digit takes ten times the memory. */
function toHex(bytes) {
    const hex = new Uint8Array(bytes.length * 2);
    for (let at = 0; at < bytes.length; at++) {
        const byte = bytes[at] ?? 0;
        hex[2 * at] = HEX_DIGITS[byte >> 4] ?? 0;
        hex[2 * at + 1] = HEX_DIGITS[byte & 15] ?? 0;
    }
    return digits.decode(hex);
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

/***/ 23597:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ inOneLine),
/* harmony export */   o: () => (/* binding */ openGitHub)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/** GitHub's API, with the token of the environment: never of argv. @throws CountersignError `usage` without one. */
async function openGitHub({ home: { env } }) {
    const token = [env['GH_TOKEN'], env['GITHUB_TOKEN']].find((each) => each !== undefined && each !== '');
    if (token === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('usage', 'GitHub cannot be asked without a token', {
            mend: 'set GH_TOKEN or GITHUB_TOKEN, for example GH_TOKEN=$(gh auth token)',
        });
    const { createGitHubClient } = await __webpack_require__.e(/* import() */ 4761).then(__webpack_require__.bind(__webpack_require__, 4761));
    const apiUrl = env['GITHUB_API_URL'];
    return createGitHubClient({ token, ...(apiUrl ? { apiUrl } : {}) });
}
/** GitHub's errors end in lines of YAML to paste: a terminal is told them in one. */
function inOneLine(error) {
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS) || error.mend?.includes('\n') !== true)
        return error;
    const mend = error.mend
        .replace(/^Give the job this permission:\npermissions:/, 'Use a token with the repository permission')
        .replace(/\s*\n\s*/g, ' ');
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS(error.code, error.message, { cause: error, mend });
}


/***/ }),

/***/ 87586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ writeConfig),
/* harmony export */   BK: () => (/* binding */ readPolicyFile),
/* harmony export */   C3: () => (/* binding */ storedKeys),
/* harmony export */   LN: () => (/* binding */ storeKey),
/* harmony export */   ZQ: () => (/* binding */ readStoredKey),
/* harmony export */   oy: () => (/* binding */ replaceKey),
/* harmony export */   yz: () => (/* binding */ openHome)
/* harmony export */ });
/* unused harmony export homeDirectory */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55156);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19473);





const configSchema = zod__WEBPACK_IMPORTED_MODULE_4__.strictObject({
    /** URL or path of the git repository that holds the ledger. */
    ledger: zod__WEBPACK_IMPORTED_MODULE_4__.string().optional(),
    /** URL or path of the store that uploads go to. */
    storage: zod__WEBPACK_IMPORTED_MODULE_4__.string().optional(),
    /** Fingerprint of the key that is used when none is named. */
    account: zod__WEBPACK_IMPORTED_MODULE_4__.string().optional(),
    /** The provider's name and description, shown with its offers. */
    provider: zod__WEBPACK_IMPORTED_MODULE_4__.object({ name: zod__WEBPACK_IMPORTED_MODULE_4__.string(), description: zod__WEBPACK_IMPORTED_MODULE_4__.string() }).optional(),
    /** Where the witness of this home has its memory, if not in a branch of the usual name beside the ledger. */
    witness: zod__WEBPACK_IMPORTED_MODULE_4__.object({ memory: zod__WEBPACK_IMPORTED_MODULE_4__.string().optional(), branch: zod__WEBPACK_IMPORTED_MODULE_4__.string().optional() }).optional(),
});
function homeDirectory(env) {
    return env['COUNTERSIGN_HOME'] ?? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), '.countersign');
}
async function readIfThere(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8');
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return undefined;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('input', `${path} cannot be read`, { cause: error });
    }
}
/** @throws CountersignError `input` when the configuration is not valid. */
async function openHome(env) {
    const directory = homeDirectory(env);
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, 'config.json');
    const text = await readIfThere(path);
    if (text === undefined)
        return { directory, config: {}, env };
    try {
        return { directory, config: configSchema.parse(JSON.parse(text)), env };
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('input', `${path} is not a valid configuration`, {
            cause,
            mend: 'write it anew with: countersign setup --ledger <url> --storage <url>',
        });
    }
}
async function writeConfig(home, change) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(home.directory, { recursive: true, mode: 0o700 });
    const config = { ...home.config, ...change };
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home.directory, 'config.json');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(`${path}.new`, `${JSON.stringify(config, null, 2)}\n`, { mode: 0o600 });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(`${path}.new`, path);
    return { ...home, config };
}
/** The owner's policy file, where there is one. */
async function readPolicyFile(home) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home.directory, 'policy.yml');
    const text = await readIfThere(path);
    return text === undefined ? undefined : { text, path };
}
function keyPath(home, fingerprint, secret) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home.directory, 'keys', `${fingerprint}${secret ? '.private' : ''}.asc`);
}
/** @throws CountersignError `exists` when the key is there already and `force` is not given. */
async function storeKey(home, fingerprint, armored, secret, force) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home.directory, 'keys'), { recursive: true, mode: 0o700 });
    const path = keyPath(home, fingerprint, secret);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, armored, { mode: 0o600, flag: force ? 'w' : 'wx' });
    }
    catch (error) {
        if (error.code !== 'EEXIST')
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('exists', `the key ${fingerprint} is there already: ${path}`, {
            mend: 'give --force to replace it',
        });
    }
    return path;
}
/** Puts a newer form of a key in the place of the one that is there, whole or not at all. */
async function replaceKey(home, fingerprint, armored, secret) {
    const path = keyPath(home, fingerprint, secret);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(`${path}.new`, armored, { mode: 0o600, flush: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(`${path}.new`, path);
}
async function readStoredKey(home, fingerprint, secret) {
    const text = await readIfThere(keyPath(home, fingerprint, secret));
    if (text !== undefined)
        return text;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('not-found', `there is no ${secret ? 'private ' : ''}key ${fingerprint} in ${home.directory}`, {
        mend: 'see the keys with: countersign keys list',
    });
}
async function storedKeys(home) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home.directory, 'keys')).catch(() => []);
    const fingerprints = new Set(names.map((name) => name.replace(/(\.private)?\.asc$/, '')));
    return [...fingerprints].sort().map((fingerprint) => ({
        fingerprint,
        secret: names.includes(`${fingerprint}.private.asc`),
    }));
}


/***/ }),

/***/ 82196:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ wasReviewed),
/* harmony export */   n: () => (/* binding */ rememberReviewed)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


const HASH = /^[0-9a-f]{64}$/;
function pathOf({ directory }, hash) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'reviewed', hash);
}
/** Remembers in the home that what has this SHA-256 was downloaded, to be looked at. A home that cannot be written forgets. */
async function rememberReviewed(home, hash) {
    if (!HASH.test(hash))
        return;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home.directory, 'reviewed'), { recursive: true, mode: 0o700 });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(pathOf(home, hash), `${new Date().toISOString()}\n`, { mode: 0o600 });
    }
    catch {
        // The download itself has not failed; a card will be asked for.
    }
}
async function wasReviewed(home, hash) {
    if (!HASH.test(hash))
        return false;
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(pathOf(home, hash)).then(() => true, () => false);
}


/***/ }),

/***/ 21441:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D7: () => (/* binding */ witnessMaterial),
/* harmony export */   _O: () => (/* binding */ ownWitnessSigner),
/* harmony export */   fL: () => (/* binding */ witnessNotes),
/* harmony export */   wU: () => (/* binding */ witnessSigner)
/* harmony export */ });
/* unused harmony export KEY_VARIABLE */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(55156);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19473);
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14881);
/* harmony import */ var _ledger_witness_witnessSigner_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(473);







/** The variable that holds a witness's key, as a secret of a CI job. */
const KEY_VARIABLE = 'COUNTERSIGN_WITNESS_KEY';
const signedSchema = zod__WEBPACK_IMPORTED_MODULE_6__.object({
    ledger: zod__WEBPACK_IMPORTED_MODULE_6__.string().regex(/^[0-9a-f]{64}$/),
    size: zod__WEBPACK_IMPORTED_MODULE_6__.int().positive(),
    root: zod__WEBPACK_IMPORTED_MODULE_6__.string().regex(/^[0-9a-f]{64}$/),
    time: zod__WEBPACK_IMPORTED_MODULE_6__.int().positive(),
});
function keyFile({ directory }) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, 'witness', 'key.pem');
}
async function readIfThere(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8');
    }
    catch (cause) {
        if (cause.code === 'ENOENT')
            return undefined;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('input', `${path} cannot be read`, { cause });
    }
}
/** The witness's key: from the environment, or from the home. @throws CountersignError `not-found` without one */
async function witnessSigner(home) {
    const signer = await existingSigner(home);
    if (signer !== undefined)
        return signer;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('not-found', `there is no key of a witness at ${keyFile(home)}`, {
        mend: `make one with \`countersign witness init\`, or set ${KEY_VARIABLE}`,
    });
}
/** The witness's key, made where there is none yet. */
async function ownWitnessSigner(home, name) {
    const existing = await existingSigner(home);
    if (existing !== undefined)
        return existing;
    const path = keyFile(home);
    const secret = (0,_ledger_witness_witnessSigner_js__WEBPACK_IMPORTED_MODULE_5__/* .makeWitnessSecret */ .S)(name);
    await writeSecret(path, secret);
    return (0,_ledger_witness_witnessSigner_js__WEBPACK_IMPORTED_MODULE_5__.readWitnessSecret)(secret, path);
}
/** @returns undefined where the home has none and none is to be made */
async function witnessMaterial(home, name, make) {
    const path = keyFile(home);
    const stored = await readIfThere(path);
    if (stored === undefined && !make)
        return undefined;
    const secret = stored ?? (0,_ledger_witness_witnessSigner_js__WEBPACK_IMPORTED_MODULE_5__/* .makeWitnessSecret */ .S)(name);
    const keep = () => (stored === undefined ? writeSecret(path, secret) : Promise.resolve());
    return { secret, signer: (0,_ledger_witness_witnessSigner_js__WEBPACK_IMPORTED_MODULE_5__.readWitnessSecret)(secret, path), keep };
}
async function writeSecret(path, secret) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true, mode: 0o700 });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(path, secret, { mode: 0o600, flag: 'wx' }).catch((cause) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('input', `${path} cannot be written`, { cause });
    });
}
async function existingSigner(home) {
    const given = home.env[KEY_VARIABLE];
    if (given)
        return (0,_ledger_witness_witnessSigner_js__WEBPACK_IMPORTED_MODULE_5__.readWitnessSecret)(given, KEY_VARIABLE);
    const path = keyFile(home);
    const secret = await readIfThere(path);
    return secret === undefined ? undefined : (0,_ledger_witness_witnessSigner_js__WEBPACK_IMPORTED_MODULE_5__.readWitnessSecret)(secret, path);
}
/** What a home notes of what its witness signed, by its key. */
function witnessNotes(home, { publicKey }) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home.directory, 'witness', `${(0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_4__/* .toHex */ .nj)(publicKey)}.json`);
    return {
        async read() {
            const text = await readIfThere(path);
            if (text === undefined)
                return undefined;
            try {
                const { ledger, size, root, time } = signedSchema.parse(JSON.parse(text));
                return { checkpoint: { ledger, size, root: (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_4__/* .fromHex */ .aD)(root) ?? new Uint8Array() }, time };
            }
            catch (cause) {
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('input', `${path} does not say what this witness signed last`, {
                    cause,
                    mend: 'Put it back from a copy; without it, a memory that was put back is not noticed.',
                });
            }
        },
        async write({ checkpoint: { ledger, size, root }, time }) {
            const temporary = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true, mode: 0o700 });
            const text = `${JSON.stringify({ ledger, size, root: (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_4__/* .toHex */ .nj)(root), time })}\n`;
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(temporary, text, { mode: 0o600 });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporary, path);
        },
    };
}


/***/ }),

/***/ 63387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ makeDirectory),
/* harmony export */   T: () => (/* binding */ writeTextFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);


/** Writes what a user asked to be saved. @throws CountersignError `input` when it cannot be written. */
async function writeTextFile(path, text) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, text);
    }
    catch (cause) {
        const { code = '' } = cause;
        const why = code === 'ENOENT' ? 'its directory does not exist' : code;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('input', `${path} cannot be written: ${why}`, { cause });
    }
}
/** Makes the directory that a user named, unless it is there. @throws CountersignError `input` when it cannot be made. */
async function makeDirectory(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(path, { recursive: true });
    }
    catch (cause) {
        const { code = '' } = cause;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('input', `the directory ${path} cannot be made: ${code}`, { cause });
    }
}


/***/ }),

/***/ 69234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(48179);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/attestation/policyFile.js
var policyFile = __webpack_require__(95021);
// EXTERNAL MODULE: ./build/attestation/policy.js
var policy = __webpack_require__(89339);
// EXTERNAL MODULE: ./build/ledger/ledger.js
var ledger = __webpack_require__(90087);
// EXTERNAL MODULE: ./build/ledger/git/gitLedger.js + 5 modules
var gitLedger = __webpack_require__(34971);
// EXTERNAL MODULE: ./build/ledger/ledgerHead.js
var ledgerHead = __webpack_require__(29757);
// EXTERNAL MODULE: ./build/pgp/keys.js
var pgp_keys = __webpack_require__(8870);
// EXTERNAL MODULE: ./build/storage/openStore.js + 2 modules
var openStore = __webpack_require__(15112);
// EXTERNAL MODULE: ./build/cli/home/home.js
var home_home = __webpack_require__(87586);
// EXTERNAL MODULE: ./build/text/escapeForTerminal.js
var escapeForTerminal = __webpack_require__(48044);
;// CONCATENATED MODULE: ./build/cli/terminal/output.js


/** Names and reasons come from other parties: shown, never obeyed. Backslashes stay, for texts escaped before. */
function shown(line) {
    return line
        .split('\\')
        .map((part) => (0,escapeForTerminal.escapeForTerminal)(part))
        .join('\\');
}
/** JSON in which no character that a terminal obeys stands as itself. */
function jsonText(value) {
    return JSON.stringify(value, null, 2).replace(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => character
        .split('')
        .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
        .join(''));
}
/** 128 and the number of SIGINT, as shells have it. */
const INTERRUPTED = 130;
const EXIT_STATUS = { usage: 2, 'run-failed': 3 };
/** What the prompts throw when the user presses Ctrl-C; their class is loaded only where something is asked. */
function isInterruption(error) {
    return error instanceof Error && error.name === 'ExitPromptError';
}
function makeOutput(json) {
    let printed = false;
    const print = (value) => {
        if (!json || printed)
            return;
        printed = true;
        process.stdout.write(`${jsonText(value)}\n`);
    };
    return {
        json,
        line: (text) => {
            if (!json)
                process.stdout.write(`${shown(text)}\n`);
        },
        document: (text) => {
            if (json)
                return;
            const lines = text.trimEnd().split(/\r?\n/);
            process.stdout.write(process.stdout.isTTY ? `${lines.map(shown).join('\n')}\n` : `${text.trimEnd()}\n`);
        },
        note: (text) => process.stderr.write(`${shown(text)}\n`),
        result: print,
        fail: (error) => {
            const known = error instanceof errors/* CountersignError */.WS ? error : undefined;
            const interrupted = isInterruption(error);
            const message = interrupted ? 'interrupted' : (0,errors/* messageOf */.bD)(error);
            const mend = known?.mend;
            print({ error: { code: known?.code ?? 'internal', message, ...(mend ? { mend } : {}) } });
            process.stderr.write(`error: ${shown(message)}${mend ? ` (${mend})` : ''}\n`);
            if (known === undefined && process.env['COUNTERSIGN_DEBUG'] && error instanceof Error) {
                process.stderr.write(`${error.stack ?? ''}\n`);
            }
            if (interrupted)
                return INTERRUPTED;
            return EXIT_STATUS[known?.code ?? 'internal'] ?? 1;
        },
    };
}
/** A table with left-aligned columns, for people. */
function table(rows) {
    const widths = [];
    for (const row of rows) {
        row.forEach((cell, column) => (widths[column] = Math.max(widths[column] ?? 0, cell.length)));
    }
    return rows.map((row) => row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd());
}
const MARKS = { passed: 'passed', failed: 'FAILED', 'not-possible': 'not possible' };
/** Checks as a table, for people. */
function checkRows(checks) {
    return table(checks.map(({ status, title, detail }) => [MARKS[status], title, detail]));
}

// EXTERNAL MODULE: ./build/text/readTextFile.js
var readTextFile = __webpack_require__(42521);
;// CONCATENATED MODULE: ./build/cli/terminal/passphrase.js


/**
 * @param again the question by which one that is new is asked for a second time: what nobody saw may be mistyped, or a
 * line that was pasted after the command
 * @returns undefined when nothing was given and nobody can be asked
 * @throws CountersignError `usage` when the two differ
 */
async function readPassphrase(source, question, again) {
    if (source.file !== undefined) {
        return (await (0,readTextFile.readTextFile)(source.file, 'the passphrase file')).replace(/\r?\n$/, '');
    }
    const given = source.env['COUNTERSIGN_PASSPHRASE'];
    if (given !== undefined)
        return given === '' ? undefined : given;
    if (!process.stdin.isTTY)
        return undefined;
    const { password } = await __webpack_require__.e(/* import() */ 5313).then(__webpack_require__.bind(__webpack_require__, 25313));
    const typed = await password({ message: question, mask: true });
    if (typed === '')
        return undefined;
    if (again === undefined || (await password({ message: again, mask: true })) === typed)
        return typed;
    throw new errors/* CountersignError */.WS('usage', 'the two passphrases differ: no key was made', {
        mend: 'run the command again, and paste nothing after it before you have answered',
    });
}

// EXTERNAL MODULE: ./build/storage/describeTransfer.js
var describeTransfer = __webpack_require__(68094);
// EXTERNAL MODULE: ./build/text/progressMeter.js
var progressMeter = __webpack_require__(43406);
;// CONCATENATED MODULE: ./build/cli/terminal/progress.js


const DRAW_EVERY_MS = 100;
const EVENT_EVERY_MS = 1000;
const LINE_EVERY_MS = 10_000;
const BAR_WIDTH = 24;
/** Whether a line that moves stands on the terminal, of which there is one. */
let drawn = false;
/**
 * Shows long work on stderr: on a terminal a bar that moves, elsewhere at most one line in ten seconds, with --json
 * at most one event in a second.
 */
function showProgress(output, title) {
    const terminal = process.stderr.isTTY && !output.json;
    const every = terminal ? DRAW_EVERY_MS : output.json ? EVENT_EVERY_MS : LINE_EVERY_MS;
    const meter = new progressMeter/* ProgressMeter */.Z3();
    let shown = performance.now();
    return {
        update: (event) => {
            const now = performance.now();
            const reading = meter.read(event.bytes, event.totalBytes, now);
            if (now - shown < every)
                return;
            shown = now;
            if (terminal)
                draw(title, event, (0,progressMeter/* describeReading */.YB)(reading));
            else if (output.json)
                tellEvent(output, { progress: { title, phase: event.phase, ...reading } });
            else
                output.note(`${title}: ${(0,progressMeter/* describeReading */.YB)(reading)}`);
        },
        stop: clearLine,
    };
}
/** Tells on stderr which request is waited for, and which is tried again; with --json as events. */
function tellTransfer(output) {
    if (!output.json)
        return (0,describeTransfer/* transferLines */.d)((line) => {
            clearLine();
            output.note(line);
        });
    return {
        onStall: (request, seconds) => {
            tellEvent(output, { waiting: { request: (0,describeTransfer/* withoutQuery */.j)(request), seconds } });
        },
        onRetry: (request, attempt, waitMs, why, attempts) => {
            const what = { request: (0,describeTransfer/* withoutQuery */.j)(request), attempt, attempts, waitMs, why: (0,describeTransfer/* withoutQuery */.j)(why) };
            tellEvent(output, { retry: what });
        },
    };
}
function draw(title, event, text) {
    const bar = event.totalBytes === undefined ? '' : ` ${(0,progressMeter/* barOf */.Rb)(event.bytes, event.totalBytes, BAR_WIDTH)}`;
    // A line that wraps could not be drawn over.
    const line = `${title}${bar} ${text}`.slice(0, Math.max(20, process.stderr.columns - 1));
    process.stderr.write(`\r\u001b[K${line}`);
    drawn = true;
}
function clearLine() {
    if (drawn)
        process.stderr.write('\r\u001b[K');
    drawn = false;
}
/** One line of JSON, in ASCII: the words of a server are in it. */
function tellEvent(output, event) {
    const text = JSON.stringify(event).replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
    output.note(text);
}

;// CONCATENATED MODULE: ./build/cli/context.js














/** What a command works with; everything is opened when it is first asked for. */
class CliContext {
    home;
    output;
    #options;
    #verdicts;
    constructor(home, options) {
        this.home = home;
        this.#options = options;
        this.output = makeOutput(options.json ?? false);
    }
    static async of(command) {
        return new CliContext(await (0,home_home/* openHome */.yz)(process.env), command.optsWithGlobals());
    }
    /** Where the ledger is, as far as anything says so. */
    get knownLedgerUrl() {
        return this.#options.ledger ?? this.home.env['COUNTERSIGN_LEDGER'] ?? this.home.config.ledger;
    }
    get ledgerUrl() {
        const url = this.knownLedgerUrl;
        if (url !== undefined)
            return url;
        throw new errors/* CountersignError */.WS('input', 'no ledger is known', {
            mend: 'run `countersign setup --ledger <url>`, or give --ledger, or set COUNTERSIGN_LEDGER',
        });
    }
    /** The state of the ledger that was handed on. @throws CountersignError `usage` for what is none */
    get head() {
        const { head: text } = this.#options;
        const head = text === undefined ? undefined : (0,ledgerHead/* parseHead */.w)(text);
        if (text === undefined || head !== undefined)
            return head;
        throw new errors/* CountersignError */.WS('usage', `--head is a state of the ledger, not ${JSON.stringify(text)}`, {
            mend: 'it is what `countersign ledger verify` calls the head: <number of entries>-<64 hex digits>',
        });
    }
    /**
     * The ledger, to look at: what this home has verified before is not verified again. Whoever signs, or is a TEE, reads it as
     * {@link party} does, and believes no file.
     */
    async ledger() {
        const { VerdictFile } = await __webpack_require__.e(/* import() */ 693).then(__webpack_require__.bind(__webpack_require__, 90693));
        const name = (0,external_node_crypto_.createHash)('sha256').update(this.ledgerUrl).digest('hex');
        const { directory } = this.home;
        this.#verdicts = await VerdictFile.open((0,external_node_path_.join)(directory, 'cache', 'verdicts', name), (0,external_node_path_.join)(directory, 'verdicts.secret'));
        return this.ledgerAnew(this.#verdicts);
    }
    /** The ledger, with every signature in it verified anew. */
    async ledgerAnew(verdicts) {
        const { head } = this;
        return new ledger.Ledger(await (0,gitLedger.openLedgerRepository)(this.ledgerUrl, {
            cacheDir: (0,external_node_path_.join)(this.home.directory, 'cache'),
            ...(head === undefined ? {} : { head }),
            ...(verdicts === undefined ? {} : { verdicts }),
        }));
    }
    /** Once the command is done: keeps what it has verified. */
    async end() {
        await this.#verdicts?.save();
    }
    async store() {
        const url = this.#options.storage ?? this.home.env['COUNTERSIGN_STORAGE'] ?? this.home.config.storage;
        if (url !== undefined)
            return (0,openStore.openStore)(url, this.home.env, tellTransfer(this.output));
        throw new errors/* CountersignError */.WS('input', 'no storage is known', {
            mend: 'run `countersign setup --storage <url>`, or give --storage, or set COUNTERSIGN_STORAGE',
        });
    }
    /** The party's own policy: a file that is named, policy.yml of the home, or the strict default. */
    async policy(file) {
        if (file !== undefined) {
            const { readTextFile } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 42521));
            return (0,policyFile.parsePolicy)(await readTextFile(file, 'the policy'), file);
        }
        const own = await (0,home_home/* readPolicyFile */.BK)(this.home);
        return own === undefined ? (0,policy.defaultPolicy)() : (0,policyFile.parsePolicy)(own.text, own.path);
    }
    passphrase(question) {
        return readPassphrase({ env: this.home.env, file: this.#options.passphraseFile }, question);
    }
    /** The passphrase of a key that is made now, asked for twice. */
    newPassphrase() {
        const source = { env: this.home.env, file: this.#options.passphraseFile };
        return readPassphrase(source, 'Passphrase for the new key (empty for none):', 'The same once more:');
    }
    /** Fingerprint of the key to use. @throws CountersignError `input` when it is not clear which. */
    async account() {
        const named = this.#options.account ?? this.home.env['COUNTERSIGN_ACCOUNT'] ?? this.home.config.account;
        const own = (await (0,home_home/* storedKeys */.C3)(this.home))
            .filter(({ secret }) => secret)
            .map(({ fingerprint }) => fingerprint);
        if (named !== undefined) {
            const wanted = named.toLowerCase().replace(/\s/g, '');
            const found = own.filter((fingerprint) => fingerprint.endsWith(wanted));
            if (found.length === 1 && found[0] !== undefined)
                return found[0];
            throw new errors/* CountersignError */.WS('not-found', `no private key ${named} is in ${this.home.directory}`, {
                mend: 'see: countersign keys list',
            });
        }
        if (own.length === 1 && own[0] !== undefined)
            return own[0];
        throw new errors/* CountersignError */.WS('input', own.length === 0 ? `there is no key in ${this.home.directory}` : 'there are several keys', {
            mend: own.length === 0
                ? 'make one with: countersign keys generate --name <you>'
                : 'name one with --account',
        });
    }
    /** Whether there is a private key to act with, for what can be done without one. */
    async hasKey() {
        if (this.home.env['COUNTERSIGN_KEY'] !== undefined)
            return true;
        return (await (0,home_home/* storedKeys */.C3)(this.home)).some(({ secret }) => secret);
    }
    /** The party's private key: from COUNTERSIGN_KEY (a secret of a CI job), or from the home. */
    async key() {
        const given = this.home.env['COUNTERSIGN_KEY'];
        const armored = given ?? (await (0,home_home/* readStoredKey */.ZQ)(this.home, await this.account(), true));
        try {
            return await (0,pgp_keys.readPrivateKey)(armored, undefined);
        }
        catch (error) {
            const passphrase = await this.passphrase('Passphrase of your key:');
            if (passphrase === undefined)
                throw error;
            return (0,pgp_keys.readPrivateKey)(armored, passphrase);
        }
    }
    async party(policyFile) {
        const key = await this.key();
        const fingerprint = (0,pgp_keys.fingerprintOf)(key.toPublic());
        const policy = await this.policy(policyFile);
        return { key, fingerprint, ledger: await this.ledgerAnew(), store: await this.store(), policy };
    }
    /** Where an agent of this home keeps what it knows about the ledger in use. */
    agentDirectory() {
        const name = (0,external_node_crypto_.createHash)('sha256').update((0,external_node_path_.resolve)(this.ledgerUrl)).digest('hex').slice(0, 16);
        return (0,external_node_path_.join)(this.home.directory, 'tee', name);
    }
}

;// CONCATENATED MODULE: ./build/cli/command.js


/** Adds an example to a command's help: every command has one. */
function example(command, text) {
    command.addHelpText('after', `\nExample:\n  $ ${text}`);
}
/** The code of an error that has been told to the user; its exit status is all that is left to do. */
const TOLD = 'countersign.told';
/** Runs a command with its context; options of the command and the global ones come merged. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- commander does not know its options' types: the caller says them
function action(command, run) {
    command.action(async () => {
        const context = await CliContext.of(command);
        const args = command.processedArgs.map((arg) => (typeof arg === 'string' ? arg : ''));
        try {
            await run(context, command.optsWithGlobals(), ...args);
        }
        catch (error) {
            throw new esm/* CommanderError */.b7(context.output.fail(error), TOLD, '');
        }
        finally {
            await context.end();
        }
    });
}

// EXTERNAL MODULE: ./build/cli/home/reviewedHashes.js
var reviewedHashes = __webpack_require__(82196);
;// CONCATENATED MODULE: ./build/cli/commands/files.js





function addUpload(files) {
    const command = files
        .command('upload <PATH>')
        .description('Seal a file or directory, store it, and write the resource file that opens it')
        .option('--output <file>', 'where to write the resource file', './resource.json')
        .option('--filename <name>', 'name of the file inside the seal')
        .option('--use-addon', 'accepted for compatibility; there is one engine')
        .option('--force', 'overwrite the resource file, and lose what it opens');
    example(command, 'countersign files upload ./dataset --output dataset.resource.json');
    action(command, async (context, options, path = '') => {
        const { uploadDataset } = await Promise.all(/* import() */[__webpack_require__.e(9811), __webpack_require__.e(3210)]).then(__webpack_require__.bind(__webpack_require__, 63210));
        const progress = showProgress(context.output, 'Uploading');
        const { output: file = './resource.json', filename, force = false } = options;
        const resource = await uploadDataset(await context.store(), path, file, {
            force,
            onProgress: progress.update,
            ...(filename === undefined ? {} : { filename }),
        }).finally(progress.stop);
        context.output.line('Uploaded successfully');
        context.output.line(`Resource file was created in ${file}`);
        const { hash, size, content } = resource;
        context.output.result({ resourceFile: (0,external_node_path_.resolve)(file), hash, size, content });
    });
}
function addDownload(files) {
    const command = files
        .command('download <RESOURCE_FILE> [DIRECTORY]')
        .description('Download what a resource file names, open it and verify it')
        .option('--use-addon', 'accepted for compatibility; there is one engine')
        .option('--force', 'replace what is there already');
    example(command, 'countersign files download solution.resource.json .');
    action(command, async (context, options, file = '', directory = '') => {
        const { readResourceFile } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 55959));
        const { downloadResource } = await Promise.all(/* import() */[__webpack_require__.e(7952), __webpack_require__.e(8656)]).then(__webpack_require__.bind(__webpack_require__, 67952));
        const resource = await readResourceFile(file);
        const progress = showProgress(context.output, 'Downloading');
        const { path, hash } = await downloadResource(resource, directory === '' ? '.' : directory, {
            force: options.force ?? false,
            onProgress: progress.update,
            resume: true,
            transfer: tellTransfer(context.output),
        }).finally(progress.stop);
        await (0,reviewedHashes/* rememberReviewed */.n)(context.home, hash);
        context.output.line('File was downloaded successfully');
        context.output.line(`${path} (sha256 ${hash})`);
        context.output.result({ path, hash });
    });
}
function addDelete(files) {
    const command = files
        .command('delete <RESOURCE_FILE>')
        .description('Delete the stored object that a resource file names, and what unfinished uploads of it hold');
    example(command, 'countersign files delete dataset.resource.json');
    action(command, async (context, _options, file = '') => {
        const { readResourceFile } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 55959));
        const { deleteResource } = await __webpack_require__.e(/* import() */ 66).then(__webpack_require__.bind(__webpack_require__, 90066));
        const { deleted, unfinished } = await deleteResource(await readResourceFile(file), await context.store());
        if (!deleted && unfinished === 0)
            throw new errors/* CountersignError */.WS('not-found', 'the storage holds no such object: it may have been deleted before');
        context.output.line('File was deleted successfully');
        context.output.result({ deleted, unfinished });
    });
}
function addCalculateHash(files) {
    const command = files
        .command('calculate-hash <PATH>')
        .description('SHA-256 of a file, or of the deterministic tar of a directory');
    example(command, 'countersign files calculate-hash ./dataset');
    action(command, async (context, _options, path = '') => {
        const { hashPath } = await Promise.all(/* import() */[__webpack_require__.e(9811), __webpack_require__.e(1170)]).then(__webpack_require__.bind(__webpack_require__, 31170));
        const found = await hashPath(path);
        context.output.line(found.hash);
        context.output.result(found);
    });
}
function addFiles(program) {
    const files = program.command('files').description('Sealed files in a storage');
    addUpload(files);
    addDownload(files);
    addDelete(files);
    addCalculateHash(files);
}

// EXTERNAL MODULE: ./build/github/gate/approvers.js
var approvers = __webpack_require__(35058);
// EXTERNAL MODULE: ./build/github/repositoryName.js
var repositoryName = __webpack_require__(46223);
// EXTERNAL MODULE: ./build/cli/githubClient.js
var githubClient = __webpack_require__(23597);
;// CONCATENATED MODULE: ./build/cli/commands/gate.js





function addGate(program) {
    const gate = program.command('gate').description('The protected environment that holds your key on GitHub');
    const command = gate
        .command('check')
        .description('Read a gate back from GitHub and judge it, with no key at hand: exit status 1 and a line for each finding. Takes the token from GH_TOKEN or GITHUB_TOKEN; it must read actions and contents, and an administrator sees most')
        .requiredOption('--repository <owner/name>', 'the repository on GitHub')
        .requiredOption('--environment <name>', 'the environment that holds the key')
        .option('--reads <name...>', 'environments without reviewers that read and cannot sign', [])
        .option('--approver <id...>', 'whose yes counts: numbers of accounts, as 583231 or octocat:583231', [])
        .option('--github-plan <plan>', "the organization's plan, where the token cannot see it");
    example(command, 'countersign gate check --repository alice/data --environment alice --reads alice-reads --approver octocat:583231');
    action(command, async (context, options) => {
        try {
            await check(context, options);
        }
        catch (error) {
            throw (0,githubClient/* inOneLine */.U)(error);
        }
    });
}
async function check(context, options) {
    const { environment, githubPlan: plan, reads } = options;
    const name = (0,repositoryName.parseRepository)(options.repository);
    const approvers = options.approver.map(readApprover);
    const [{ judgeGate, readGate }, { findingsOf }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(7316), __webpack_require__.e(7141)]).then(__webpack_require__.bind(__webpack_require__, 47141)),
        __webpack_require__.e(/* import() */ 4396).then(__webpack_require__.bind(__webpack_require__, 54396)),
    ]);
    const state = await readGate(await (0,githubClient/* openGitHub */.o)(context), name, environment, reads);
    const checks = judgeGate(state, { approvers, ...(plan === undefined ? {} : { plan }) });
    const { findings, holds, unseen } = findingsOf(checks);
    for (const finding of findings)
        context.output.line(`GATE ${finding}`);
    for (const each of unseen)
        context.output.note(`Not seen: ${each}`);
    context.output.result({ repository: options.repository, environment, holds, checks });
    const what = `the gate ${environment} of ${options.repository}`;
    if (!holds)
        throw new errors/* CountersignError */.WS('refused', `${what} does not hold: ${findings.length} finding(s)`, {
            mend: 'mend each, and look at what was signed since it held',
        });
    context.output.line(`${what[0]?.toUpperCase() ?? ''}${what.slice(1)} holds: ${checks.length} checks`);
}
function readApprover(text) {
    const found = (0,approvers/* parseApprover */.hy)(text);
    if (found !== undefined)
        return found;
    throw new errors/* CountersignError */.WS('usage', `--approver is the number of an account, not ${JSON.stringify(text)}`, {
        mend: 'write it as 583231 or octocat:583231: `gh api users/octocat --jq .id` tells it',
    });
}

;// CONCATENATED MODULE: ./build/cli/commands/init.js




const ROLES = ['one-repository', 'data-owner', 'solution-owner', 'tee-operator'];
function addInit(program) {
    const command = program
        .command('init')
        .description('Prepare a GitHub repository for a role: key, environments, secrets, variables, rules of its branches, workflows. Safe to repeat; it says what is left, and --check fails until nothing is. Takes the token from GH_TOKEN or GITHUB_TOKEN')
        .addArgument(new esm/* Argument */.ef('<role>', 'what the repository is for').choices(ROLES))
        .requiredOption('--repository <owner/name>', 'the repository on GitHub')
        .option('--reviewer <login...>', 'who approves: users, or owner/team (default: you)')
        .option('--alone', 'nobody else is there to review: administrators alone change the default branch, instead of reviewed pull requests')
        .option('--actions <owner/countersign@commit>', 'which Countersign the workflows run')
        .option('--resource <file>', "resource file of the sealed dataset, for the data owner's environment")
        .option('--github-plan <plan>', "the organization's plan, where the token cannot see it")
        .option('--directory <path>', 'checkout of the repository, for files', '.')
        .option('--overwrite', 'write over files that you changed')
        .option('--dry-run', 'say what would be done, and do nothing')
        .option('--check', 'do nothing; exit status 1 and a line for each thing that is not as it should be')
        .option('--yes', 'do not ask');
    example(command, 'countersign init data-owner --repository alice/data --ledger git@github.com:acme/ledger.git --dry-run');
    action(command, async (context, options, role = '') => {
        try {
            await init(context, options, role);
        }
        catch (error) {
            throw (0,githubClient/* inOneLine */.U)(error);
        }
    });
}
async function init(context, options, role) {
    const [{ prepareInit }, { leftToDo }, { readOwn }] = await Promise.all([
        __webpack_require__.e(/* import() */ 1993).then(__webpack_require__.bind(__webpack_require__, 51993)),
        __webpack_require__.e(/* import() */ 8621).then(__webpack_require__.bind(__webpack_require__, 88621)),
        __webpack_require__.e(/* import() */ 7521).then(__webpack_require__.bind(__webpack_require__, 97521)),
    ]);
    const [{ observe }, { planInit }] = await Promise.all([
        __webpack_require__.e(/* import() */ 2865).then(__webpack_require__.bind(__webpack_require__, 22865)),
        Promise.all(/* import() */[__webpack_require__.e(7316), __webpack_require__.e(5508)]).then(__webpack_require__.bind(__webpack_require__, 75508)),
    ]);
    const prepared = await prepareInit(context, options, role);
    const { github, wish, facts } = prepared;
    const state = await observe(github, wish, (path) => readOwn(options.directory, path));
    const planned = planInit(wish, state);
    const left = [...planned.left, ...prepared.left, ...leftToDo(facts, state.secrets, state.files)];
    const plan = { ...planned, left };
    if (options.check === true)
        return init_check(context, prepared, plan);
    return carryOut(context, options, prepared, plan);
}
async function init_check({ output }, prepared, plan) {
    const { whatIsOpen } = await Promise.all(/* import() */[__webpack_require__.e(7316), __webpack_require__.e(3593)]).then(__webpack_require__.bind(__webpack_require__, 53593));
    const { escapeForTerminal } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 48044));
    const { repository, role } = prepared.wish;
    const open = await whatIsOpen(prepared, plan, plan.left);
    for (const line of open)
        output.line(`✗ ${escapeForTerminal(line, 4000)}`);
    for (const ask of prepared.asks)
        output.note(ask);
    output.result({ repository, role, ready: open.length === 0, open });
    if (open.length > 0)
        throw new errors/* CountersignError */.WS('refused', `${repository} is not ready: ${open.length} thing(s) are open`, {
            mend: 'run the command without --check, and do what it leaves to you',
        });
    output.line(`${repository} is ready: nothing is left to do.`);
}
async function carryOut(context, options, prepared, plan) {
    const { output } = context;
    const { renderPlan } = await __webpack_require__.e(/* import() */ 3566).then(__webpack_require__.bind(__webpack_require__, 33566));
    const { repository, role } = prepared.wish;
    output.document(renderPlan({ ...plan, left: [...plan.left, ...prepared.asks] }));
    const agreed = plan.steps.length > 0 && options.dryRun !== true && (await agree(plan, options, output.json));
    const { weak, refused } = agreed
        ? await execute(context, options, prepared, plan)
        : { weak: [], refused: [] };
    for (const { title, detail, mend } of weak)
        output.note(`${title}: ${detail}. ${mend ?? ''}`);
    for (const { sentence, why, byHand } of refused) {
        output.line(`✗ ${sentence} ${why}`);
        output.line(`  → ${byHand}`);
    }
    const steps = plan.steps.map(({ kind, sentence }) => ({ kind, sentence }));
    const { problems, notes } = plan;
    const left = [...plan.left, ...prepared.asks];
    output.result({ repository, role, done: agreed, steps, problems, notes, left, weak, refused });
    if (refused.length > 0)
        throw new errors/* CountersignError */.WS('refused', `GitHub did not take ${refused.length} of the settings`, {
            mend: 'make them with the commands above, as an administrator on a plan that has them, and look with --check',
        });
}
async function agree(plan, { yes }, json) {
    // What stands against it is told by the execution, which refuses; nobody needs to be asked for that.
    if (yes === true || plan.problems.length > 0)
        return true;
    if (json || !process.stdin.isTTY)
        throw new errors/* CountersignError */.WS('usage', 'nobody can be asked whether to do this', {
            mend: 'give --yes to do it, or --dry-run to look at it',
        });
    const { confirm } = await __webpack_require__.e(/* import() */ 5313).then(__webpack_require__.bind(__webpack_require__, 25313));
    return confirm({ message: 'Do this?', default: false });
}
async function execute(context, { directory }, { github, wish, own, ssh, witness, given }, plan) {
    const [{ executePlan }, { halvesOf, valueOf }, { writeOwn }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(7316), __webpack_require__.e(6473)]).then(__webpack_require__.bind(__webpack_require__, 46473)),
        __webpack_require__.e(/* import() */ 6187).then(__webpack_require__.bind(__webpack_require__, 46187)),
        __webpack_require__.e(/* import() */ 7521).then(__webpack_require__.bind(__webpack_require__, 97521)),
    ]);
    if (plan.problems.length === 0)
        await Promise.all([own.keep(), ssh?.keep(), witness?.keep()]);
    const executed = await executePlan(plan, wish, {
        github,
        makeKey: (key) => halvesOf(key, own),
        secretValue: (secret) => valueOf(secret, { own, ssh, witness, given }),
        writeFile: (path, content) => writeOwn(directory, path, content),
    });
    context.output.line(`Done. Look at the files in ${directory}, commit them and push.`);
    return executed;
}

// EXTERNAL MODULE: ./build/pgp/certificates.js
var certificates = __webpack_require__(59162);
;// CONCATENATED MODULE: ./build/cli/keys/keysBackup.js



/** @throws CountersignError `input` without one: a backup without a passphrase is a key for everybody who finds it */
async function requirePassphrase(context, question) {
    const passphrase = await context.passphrase(question);
    if (passphrase !== undefined)
        return passphrase;
    throw new errors/* CountersignError */.WS('input', 'a backup is sealed with a passphrase, and none was given', {
        mend: 'set COUNTERSIGN_PASSPHRASE, name a file with --passphrase-file, or run in a terminal to be asked',
    });
}
function addBackup(keys) {
    const command = keys
        .command('backup <FILE>')
        .description('Write this home (keys, policy, settings, what was seen of ledgers) into one sealed file');
    example(command, 'countersign keys backup alice.backup.asc');
    action(command, async (context, _options, file = '') => {
        const { backUpHome } = await __webpack_require__.e(/* import() */ 176).then(__webpack_require__.bind(__webpack_require__, 176));
        const passphrase = await requirePassphrase(context, 'Passphrase for the backup:');
        if ((await requirePassphrase(context, 'The same once more:')) !== passphrase)
            throw new errors/* CountersignError */.WS('input', 'the two passphrases differ: nothing was written');
        const { files } = await backUpHome(context.home.directory, file, passphrase);
        const names = Object.keys(files);
        context.output.line(`${names.length} files of ${context.home.directory} were sealed into ${file}`);
        context.output.note('It opens with this passphrase alone; keys in it keep their own.');
        context.output.result({ file, files: names });
    });
}
function addRestore(keys) {
    const command = keys
        .command('restore <FILE>')
        .description('Put a home back from its backup, where there is none');
    example(command, 'COUNTERSIGN_HOME=~/.countersign countersign keys restore alice.backup.asc');
    action(command, async (context, _options, file = '') => {
        const { restoreHome } = await __webpack_require__.e(/* import() */ 176).then(__webpack_require__.bind(__webpack_require__, 176));
        const sealed = await (0,readTextFile.readTextFile)(file, 'the backup');
        const passphrase = await requirePassphrase(context, 'Passphrase of the backup:');
        const { files } = await restoreHome(context.home.directory, sealed, passphrase);
        const names = Object.keys(files);
        context.output.line(`${names.length} files were restored to ${context.home.directory}`);
        context.output.result({ directory: context.home.directory, files: names });
    });
}

;// CONCATENATED MODULE: ./build/cli/keys/keysRenew.js




const UNIT_DAYS = { d: 1, w: 7, m: 30, y: 365 };
const MOST_DAYS = 36_500;
/**
 * The time that `1y`, `6m`, `2w` or `90d` from now is; a month has 30 days, a year 365.
 * @throws CountersignError `usage` for anything else
 */
function untilOf(text, now) {
    const [, count = '', unit = ''] = /^([1-9]\d{0,4})([dwmy])$/.exec(text) ?? [];
    const days = Number(count) * (UNIT_DAYS[unit] ?? 0);
    if (days > 0 && days <= MOST_DAYS)
        return new Date(now.getTime() + days * 86_400_000);
    throw new errors/* CountersignError */.WS('usage', `--expires is a time from now, not ${JSON.stringify(text)}`, {
        mend: 'as 90d, 2w, 6m or 1y',
    });
}
/** Whether the key's private half is protected by a passphrase where it is stored. */
async function isLocked(armored) {
    return (0,pgp_keys.readPrivateKey)(armored, undefined).then(() => false, () => true);
}
/** Makes the home's key last until then; its private half stays protected as it was. */
async function extend(context, key, until) {
    const { extendKey } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 59162));
    const { home } = context;
    const fingerprint = (0,pgp_keys.fingerprintOf)(key.toPublic());
    const stored = await (0,home_home/* readStoredKey */.ZQ)(home, fingerprint, true);
    const extended = await extendKey(key, until);
    let kept = extended;
    if (await isLocked(stored)) {
        const passphrase = await context.passphrase('Passphrase of your key, which it keeps:');
        if (passphrase === undefined)
            throw new errors/* CountersignError */.WS('input', 'the key keeps its passphrase, and none was given');
        // Else a mistyped one would be its new one.
        await (0,pgp_keys.readPrivateKey)(stored, passphrase);
        kept = await (0,pgp_keys/* lockPrivateKey */.Mt)(extended, passphrase);
    }
    await (0,home_home/* replaceKey */.oy)(home, fingerprint, kept.armor(), true);
    await (0,home_home/* replaceKey */.oy)(home, fingerprint, extended.toPublic().armor(), false);
    return extended;
}
function addRenew(keys) {
    const command = keys
        .command('renew')
        .description("Publish your key's newer certificate on the ledger: a later expiry, other subkeys")
        .option('--expires <time>', 'first make the key of this home last so long from now: 90d, 6m, 1y');
    example(command, 'countersign keys renew --expires 1y');
    action(command, async (context, options) => {
        const { renewKey } = await __webpack_require__.e(/* import() */ 9241).then(__webpack_require__.bind(__webpack_require__, 39241));
        const until = options.expires === undefined ? undefined : untilOf(options.expires, new Date());
        const given = await context.key();
        const fingerprint = (0,pgp_keys.fingerprintOf)(given.toPublic());
        const ledger = await context.ledgerAnew();
        const key = until === undefined ? given : await extend(context, given, until);
        const certificate = await (0,home_home/* readStoredKey */.ZQ)(context.home, fingerprint, false);
        const { index, changed } = await renewKey({ key, fingerprint, ledger }, certificate);
        context.output.line(changed
            ? `Key ${fingerprint} was renewed at entry ${index}`
            : `The ledger has this certificate of ${fingerprint} already, at entry ${index}`);
        context.output.result({ fingerprint, index, changed, expires: until?.toISOString() ?? null });
    });
}

// EXTERNAL MODULE: ./build/marketplace/keyEnd.js
var keyEnd = __webpack_require__(13410);
;// CONCATENATED MODULE: ./build/cli/keys/keysRevoke.js





/** @throws CountersignError `usage` where nobody can be asked, `refused` where the answer is no */
async function requireYes(fingerprint, { yes }) {
    if (yes === true)
        return;
    if (!process.stdin.isTTY)
        throw new errors/* CountersignError */.WS('usage', 'a key is ended for good, so it is asked first, and nobody can be asked here', {
            mend: 'give --yes',
        });
    const { confirm } = await __webpack_require__.e(/* import() */ 5313).then(__webpack_require__.bind(__webpack_require__, 25313));
    const message = `End the key ${fingerprint} for good? Nothing that it signs will count any more.`;
    if (!(await confirm({ message, default: false })))
        throw new errors/* CountersignError */.WS('refused', 'the key was not revoked');
}
function addRevoke(keys) {
    const command = keys
        .command('revoke')
        .description('End your key on the ledger: nothing that it signs counts from then on')
        .addOption(new esm/* Option */.c$('--reason <reason>', 'why').choices(keyEnd/* KEY_END_REASONS */.MT).makeOptionMandatory())
        .option('--text <text>', 'a few words for everybody to read (at most 256 characters)')
        .option('--yes', 'do not ask');
    example(command, 'countersign keys revoke --reason compromised');
    action(command, async (context, options) => {
        const { revokeKey } = await __webpack_require__.e(/* import() */ 9241).then(__webpack_require__.bind(__webpack_require__, 39241));
        const { reason, text } = options;
        if (text !== undefined && text.length > 256)
            throw new errors/* CountersignError */.WS('usage', '--text has at most 256 characters');
        const key = await context.key();
        const fingerprint = (0,pgp_keys.fingerprintOf)(key.toPublic());
        await requireYes(fingerprint, options);
        const owner = { key, fingerprint, ledger: await context.ledgerAnew() };
        const { index, changed } = await revokeKey(owner, { reason, ...(text === undefined ? {} : { text }) });
        context.output.line(changed
            ? `Key ${fingerprint} was revoked at entry ${index}: ${reason}`
            : `Key ${fingerprint} had ended already, at entry ${index}`);
        context.output.result({ fingerprint, index, changed, reason });
    });
}

;// CONCATENATED MODULE: ./build/cli/keys/keysShow.js



/** When a certificate says that its key expires; null for never. */
function expiryOf(time) {
    return time instanceof Date ? time.toISOString() : null;
}
function addShow(keys) {
    const command = keys
        .command('show [FINGERPRINT]')
        .description("A party's key on the ledger: its certificates, until when they hold, and its end");
    example(command, 'countersign keys show');
    action(command, async (context, _options, fingerprint = '') => {
        const { Accounts } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 67274));
        const name = fingerprint === '' ? await context.account() : fingerprint.toLowerCase();
        const life = await new Accounts(await (await context.ledger()).snapshot()).lifeOf(name);
        const { certificates, end, refused } = life;
        if (certificates.length === 0)
            throw new errors/* CountersignError */.WS('not-found', `the ledger does not know the key ${name}`, {
                mend: 'a party is entered with its first entry: has it registered an offer or placed an order here?',
            });
        const rows = await Promise.all(certificates.map(async ({ index, at, key, armored }) => ({
            index,
            at,
            name: key.users[0]?.userID?.userID ?? '',
            expires: expiryOf(await key.getExpirationTime()),
            armored,
        })));
        for (const row of rows)
            context.output.line(`entry ${row.index}  ${row.at}  ${row.name}  ${row.expires === null ? 'does not expire' : `expires ${row.expires}`}`);
        if (end !== undefined) {
            context.output.line(`ENDED: ${(0,keyEnd/* describeKeyEnd */.C)(end)}${end.text === '' ? '' : `: ${end.text}`}`);
        }
        for (const { what, reason } of refused)
            context.output.note(`ignored: ${what}: ${reason}`);
        context.output.result({ fingerprint: name, certificates: rows, end: end ?? null, refused });
    });
}

;// CONCATENATED MODULE: ./build/cli/commands/keys.js











function addGenerate(keys) {
    const command = keys
        .command('generate')
        .description('Make a key: Ed25519 and X25519, OpenPGP v4, readable by GnuPG')
        .requiredOption('--name <name>', 'name in the key')
        .option('--email <address>', 'e-mail address in the key');
    example(command, 'countersign keys generate --name Alice --email alice@example.org');
    action(command, async (context, options) => {
        const { home, output } = context;
        const passphrase = await context.newPassphrase();
        const identity = { name: options.name, ...(options.email ? { email: options.email } : {}) };
        const key = await (0,pgp_keys/* generatePartyKey */.jj)(identity, passphrase);
        const fingerprint = (0,pgp_keys.fingerprintOf)(key.toPublic());
        const path = await (0,home_home/* storeKey */.LN)(home, fingerprint, key.armor(), true, false);
        await (0,home_home/* storeKey */.LN)(home, fingerprint, key.toPublic().armor(), false, true);
        output.line(`Key ${fingerprint} was created in ${path}`);
        if (passphrase === undefined)
            output.note('The key has no passphrase: whoever can read the file can sign as you.');
        output.result({ fingerprint, path, protected: passphrase !== undefined });
    });
}
/** The key of this home that a revocation certificate is of (`gpg --gen-revoke`), revoked by it. */
async function revokedInHome(home, armored) {
    const { revokedBy } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 59162));
    for (const { fingerprint } of await (0,home_home/* storedKeys */.C3)(home)) {
        const key = await (0,pgp_keys/* readPublicKey */.RR)(await (0,home_home/* readStoredKey */.ZQ)(home, fingerprint, false), fingerprint);
        const revoked = await revokedBy(key, armored);
        if (revoked !== undefined)
            return { fingerprint, armored: revoked.armor() };
    }
    return undefined;
}
function addImport(keys) {
    const command = keys
        .command('import <FILE>')
        .description('Take in a public or private key in ASCII armour, from GnuPG or elsewhere')
        .option('--force', 'replace a key that is there already');
    example(command, 'gpg --export-secret-keys --armor alice@example.org > alice.asc && countersign keys import alice.asc');
    action(command, async ({ home, output }, options, file = '') => {
        const armored = await (0,readTextFile.readTextFile)(file, 'the key file');
        const secret = armored.includes('PRIVATE KEY BLOCK');
        const revoked = secret ? undefined : await revokedInHome(home, armored);
        if (revoked !== undefined) {
            await (0,home_home/* replaceKey */.oy)(home, revoked.fingerprint, revoked.armored, false);
            output.line(`Key ${revoked.fingerprint} was revoked here; publish it with: countersign keys renew`);
            output.result({ fingerprint: revoked.fingerprint, secret, revoked: true });
            return;
        }
        const key = await (0,pgp_keys/* readPublicKey */.RR)(armored, file);
        const fingerprint = (0,pgp_keys.fingerprintOf)(key);
        // One that was revoked seals nothing any more, and is there to be published.
        if ((await (0,certificates/* revocationIn */.MK)(key)) === undefined)
            await key.getEncryptionKey().catch((cause) => {
                throw new errors/* CountersignError */.WS('input', `the key ${fingerprint} cannot be used to encrypt`, {
                    cause,
                    mend: 'a party needs a key that signs and encrypts; make one with: gpg --quick-generate-key',
                });
            });
        if (secret)
            await (0,home_home/* storeKey */.LN)(home, fingerprint, armored, true, options.force ?? false);
        await (0,home_home/* storeKey */.LN)(home, fingerprint, key.armor(), false, options.force ?? secret);
        output.line(`Key ${fingerprint} was imported${secret ? ' with its private half' : ''}`);
        output.result({ fingerprint, secret });
    });
}
function addExport(keys) {
    const command = keys
        .command('export [FINGERPRINT]')
        .description('Print a key in ASCII armour: the public half, or with --secret the private one')
        .option('--secret', 'the private half, as it is stored (with its passphrase)');
    example(command, 'countersign keys export > alice.asc');
    action(command, async (context, options, fingerprint = '') => {
        const name = fingerprint === '' ? await context.account() : fingerprint.toLowerCase();
        const armored = await (0,home_home/* readStoredKey */.ZQ)(context.home, name, options.secret ?? false);
        context.output.document(armored);
        context.output.result({ fingerprint: name, armored });
    });
}
function addList(keys) {
    const command = keys.command('list').description('List the keys of this home');
    example(command, 'countersign keys list');
    action(command, async ({ home, output }) => {
        const rows = [];
        for (const { fingerprint, secret } of await (0,home_home/* storedKeys */.C3)(home)) {
            const key = await (0,pgp_keys/* readPublicKey */.RR)(await (0,home_home/* readStoredKey */.ZQ)(home, fingerprint, false), fingerprint);
            rows.push({ fingerprint, secret, name: key.users[0]?.userID?.userID ?? '' });
        }
        for (const line of table(rows.map(({ fingerprint, secret, name }) => [fingerprint, secret ? 'private' : 'public', name]))) {
            output.line(line);
        }
        output.result(rows);
    });
}
function addKeys(program) {
    const keys = program.command('keys').description('Keys of the parties (OpenPGP)');
    addGenerate(keys);
    addImport(keys);
    addExport(keys);
    addList(keys);
    addShow(keys);
    addRenew(keys);
    addRevoke(keys);
    addBackup(keys);
    addRestore(keys);
}

// EXTERNAL MODULE: ./build/ledger/entries/thread.js + 1 modules
var thread = __webpack_require__(43722);
;// CONCATENATED MODULE: ./build/cli/numbers.js

/** @throws CountersignError `usage`. */
function parseId(text, what) {
    if (/^[1-9]\d{0,14}$/.test(text))
        return Number(text);
    throw new errors/* CountersignError */.WS('usage', `${what} is a whole number, not ${JSON.stringify(text)}`);
}
/** @throws CountersignError `usage`. */
function parseAmount(text, what) {
    const value = Number(text);
    if (text.trim() !== '' && Number.isFinite(value) && value >= 0)
        return value;
    throw new errors/* CountersignError */.WS('usage', `${what} is a number, not ${JSON.stringify(text)}`);
}
/** `18291,119654` or `18291`. @throws CountersignError `usage`. */
function parseOfferAndSlot(text, what) {
    const [offer = '', slot, ...rest] = text.split(',').map((part) => part.trim());
    if (rest.length > 0)
        throw new errors/* CountersignError */.WS('usage', `${what} is <OFFER_ID> or <OFFER_ID>,<SLOT_ID>, not ${JSON.stringify(text)}`);
    return { offer: parseId(offer, what), slot: slot === undefined ? undefined : parseId(slot, what) };
}

;// CONCATENATED MODULE: ./build/cli/commands/ledger.js







function ledger_addInit(ledger) {
    const command = ledger.command('init <PATH>').description('Make a bare git repository for a ledger');
    example(command, 'countersign ledger init /srv/ledger.git');
    action(command, async (context, _options, path = '') => {
        const { initLedgerRepository } = await __webpack_require__.e(/* import() */ 9477).then(__webpack_require__.bind(__webpack_require__, 59477));
        await initLedgerRepository(path);
        context.output.line(`Ledger was created in ${path}`);
        context.output.result({ ledger: path });
    });
}
/** `entry 12: superseded: …`. */
function wordsFor({ what, verdict, reason }) {
    return verdict === undefined ? `${what}: ${reason}` : `${what}: ${verdict}: ${reason}`;
}
function addVerify(ledger) {
    const command = ledger
        .command('verify')
        .description('Verify the whole log: every signature, author, chain and rule')
        .option('--anew', 'also every signature that this home has verified before');
    example(command, 'countersign ledger verify');
    action(command, async (context, options) => {
        const { repository } = await (options.anew === true ? context.ledgerAnew() : context.ledger());
        const hasPast = await repository.hasPast();
        const snapshot = await repository.snapshot();
        const { verifyLedger } = await __webpack_require__.e(/* import() */ 6603).then(__webpack_require__.bind(__webpack_require__, 26603));
        const { refused, frozen, offers, orders, entries, keys, ended } = await verifyLedger(snapshot);
        const { log } = snapshot;
        const head = log && (0,ledgerHead/* formatHead */.G)(log);
        context.output.line(`${keys} keys, ${offers} offers, ${orders} orders, ${entries} entries hold`);
        if (log !== undefined)
            context.output.line(`Log: ${log.size} entries from 0 on, of which the first creates the ledger`);
        if (log !== undefined)
            context.output.line(`Ledger: ${log.ledger}`);
        if (head !== undefined)
            context.output.line(`Head: ${head}`);
        if (context.head !== undefined)
            context.output.line(`It holds all of ${(0,ledgerHead/* formatHead */.G)(context.head)}, and nothing of that was changed`);
        if (!hasPast)
            context.output.note('This is the first look from here, without a head: what was taken away before cannot be noticed.');
        for (const refusal of refused)
            context.output.line(`VOID ${wordsFor(refusal)}`);
        for (const { what, reason } of frozen)
            context.output.line(`FROZEN ${what}: ${reason}`);
        for (const { fingerprint, ...end } of ended)
            context.output.line(`ENDED ${fingerprint}: ${(0,keyEnd/* describeKeyEnd */.C)(end)}`);
        const ledger = log?.ledger ?? null;
        const counts = { keys, offers, orders, entries };
        context.output.result({ ledger, head: head ?? null, hasPast, ...counts, ended, refused, frozen });
        if (refused.length > 0)
            throw new errors/* CountersignError */.WS('refused', `${refused.length} entries do not hold: they are ignored by everybody`);
    });
}
function addLog(ledger) {
    const command = ledger
        .command('log <ORDER_ID>')
        .description('The entries of an order, in the order of the log, and what does not count');
    example(command, 'countersign ledger log 600');
    action(command, async (context, _options, id = '') => {
        const order = parseId(id, 'ORDER_ID');
        const { entries, refused, frozen } = await (await context.ledger()).order(order);
        const rows = entries.map(({ index, digest, head: { kind, at, author } }) => ({
            index,
            kind,
            at,
            author,
            digest,
        }));
        for (const line of table(rows.map(({ index, kind, at, author }) => [String(index), kind, at, author])))
            context.output.line(line);
        for (const refusal of refused)
            context.output.line(`VOID ${wordsFor(refusal)}`);
        if (frozen !== undefined)
            context.output.line(`FROZEN order ${order}: ${frozen}`);
        context.output.result({ entries: rows, refused, frozen: frozen ?? null });
    });
}
/** An entry of the log by its index, as it was signed. */
async function leafText(snapshot, index) {
    return Buffer.from(await (0,thread/* logOf */.Gs)(snapshot).leafAt(index)).toString('utf8');
}
function ledger_addShow(ledger) {
    const command = ledger
        .command('show <PATH>')
        .description('Print an entry of the log by its index, a file of the ledger as it lies there, or a directory');
    example(command, 'countersign ledger show 4');
    action(command, async (context, _options, path = '') => {
        const snapshot = await (await context.ledger()).snapshot();
        const isIndex = /^\d{1,15}$/.test(path);
        const bytes = isIndex ? undefined : await snapshot.read(path).catch(() => undefined);
        if (isIndex || bytes !== undefined) {
            const text = isIndex
                ? await leafText(snapshot, Number(path))
                : Buffer.from(bytes ?? []).toString('utf8');
            context.output.document(text);
            context.output.result({ path, text });
            return;
        }
        const names = await snapshot.list(path.replace(/\/$/, '').replace(/^\.$/, ''));
        if (names.length === 0)
            throw new errors/* CountersignError */.WS('not-found', `the ledger has no ${path}`);
        names.forEach((name) => {
            context.output.line(name);
        });
        context.output.result({ path, names });
    });
}
function addLedger(program) {
    const ledger = program.command('ledger').description('The append-only, signed record');
    ledger_addInit(ledger);
    addVerify(ledger);
    addLog(ledger);
    ledger_addShow(ledger);
}

// EXTERNAL MODULE: ./build/flow/registerOffer.js
var registerOffer = __webpack_require__(65296);
// EXTERNAL MODULE: ./build/ledger/ledgerPaths.js
var ledgerPaths = __webpack_require__(95371);
// EXTERNAL MODULE: ./build/ledger/entries/offers.js
var entries_offers = __webpack_require__(60044);
;// CONCATENATED MODULE: ./build/cli/commands/offers.js








function viewOf({ offer, ownerEnd }) {
    const { id, type, info, owner, enabled, created, policy, solution, slots } = offer;
    const kind = offer.tee?.evidence?.kind;
    return {
        id,
        type,
        name: info.name,
        description: info.description,
        owner,
        ...(ownerEnd === undefined ? {} : { owner_key: (0,keyEnd/* describeKeyEnd */.C)(ownerEnd) }),
        enabled,
        created,
        ...(kind === undefined ? {} : { tee_kind: kind === 'sim' ? 'SIMULATED' : kind }),
        ...(policy === undefined ? {} : { policy_digest: policy.digest }),
        ...(solution === undefined ? {} : { solution_hash: solution.hash }),
        slots: slots.map(({ slot }) => slot).join(','),
    };
}
function addGet(offers) {
    const command = offers.command('get <OFFER_ID>').description('Show an offer and its slots');
    example(command, 'countersign offers get 200');
    action(command, async (context, _options, id = '') => {
        const number = parseId(id, 'OFFER_ID');
        const reading = await (await context.ledger()).offer(number);
        const { offer, refused, ownerEnd } = reading;
        for (const [key, value] of Object.entries(viewOf(reading)))
            context.output.line(`${key}: ${String(value)}`);
        for (const { slot, info } of offer.slots)
            context.output.line(`slot ${slot}: ${JSON.stringify(info)}`);
        for (const { what, reason } of refused)
            context.output.note(`ignored: ${what}: ${reason}`);
        context.output.result({ ...offer, ownerEnd: ownerEnd ?? null, refused });
    });
}
function offers_addList(offers) {
    const command = offers
        .command('list')
        .description('List offers, newest first')
        .option('--type <type>', 'tee, data or solution')
        .option('--limit <number>', 'at most so many', '50');
    example(command, 'countersign offers list --type data');
    action(command, async (context, options) => {
        const limit = parseId(options.limit, '--limit');
        const snapshot = await (await context.ledger()).snapshot();
        const views = [];
        for await (const id of (0,ledgerPaths/* idsNewestFirst */.lv)(snapshot, 'offers')) {
            if (views.length >= limit)
                break;
            try {
                const reading = await (0,entries_offers/* readOffer */.np)(snapshot, id);
                const { offer, ownerEnd } = reading;
                if (options.type !== undefined && offer.type.toLowerCase() !== options.type.toLowerCase())
                    continue;
                views.push(viewOf(reading));
                if (ownerEnd !== undefined)
                    context.output.note(`offer ${id}: ${offer.owner}: ${(0,keyEnd/* describeKeyEnd */.C)(ownerEnd)}`);
            }
            catch (error) {
                context.output.note(`ignored: offer ${id}: ${(0,errors/* messageOf */.bD)(error)}`);
            }
        }
        const fields = ['id', 'type', 'name', 'enabled', 'slots', 'owner'];
        for (const line of table([fields, ...views.map((view) => fields.map((field) => String(view[field])))])) {
            context.output.line(line);
        }
        context.output.result(views);
    });
}
function addSwitch(offers, name) {
    const command = offers
        .command(`${name} <OFFER_ID>`)
        .description(name === 'disable' ? 'Withdraw an offer of yours from new orders' : 'Open an offer of yours again');
    example(command, `countersign offers ${name} 400`);
    action(command, async (context, _options, id = '') => {
        const offer = parseId(id, 'OFFER_ID');
        await (0,registerOffer/* setOfferEnabled */.o)(await context.party(), offer, name === 'enable');
        context.output.line(`Offer ${offer} was ${name}d`);
        context.output.result({ offer, enabled: name === 'enable' });
    });
}
function addOffers(program) {
    const offers = program.command('offers').description('Offers on the ledger');
    addGet(offers);
    offers_addList(offers);
    addSwitch(offers, 'disable');
    addSwitch(offers, 'enable');
}

// EXTERNAL MODULE: ./build/ledger/entries/orders/orders.js
var orders_orders = __webpack_require__(19432);
// EXTERNAL MODULE: ./build/marketplace/order/orderEnd.js
var orderEnd = __webpack_require__(89694);
// EXTERNAL MODULE: ./build/marketplace/order/orderState.js
var orderState = __webpack_require__(11006);
;// CONCATENATED MODULE: ./build/cli/terminal/orderView.js



/**
 * An order as people see it: flat `key: value`.
 * @param waiting which witnesses it waits for, in one line
 */
function orderView(reading, waiting = '') {
    const { state, refused } = reading;
    const placed = state.placed.entry;
    const tee = reading.offers.get(placed.tee.offer)?.offer;
    const kind = tee?.tee?.evidence?.kind;
    return {
        id: state.id,
        status: (0,orderState.statusOf)(state),
        customer: placed.author,
        created: placed.at,
        tee_offer: placed.tee.offer,
        tee_kind: kind === 'sim' ? 'SIMULATED' : (kind ?? 'unknown'),
        solution_hash: placed.solution.hash,
        source: placed.source === undefined ? '' : `${placed.source.repository} ${placed.source.commit}`,
        inputs: placed.inputs.length,
        minutes: placed.limits.minutes,
        total_price: placed.rent.total,
        deposit: placed.rent.deposit,
        attested: state.attested?.entry.at ?? '',
        reported: state.reported?.entry.at ?? '',
        finished: state.finished?.entry.at ?? '',
        waiting,
        reason: (0,orderEnd/* reasonOf */.A)(state),
        ended_keys: reading.ended.map((end) => `${end.fingerprint}: ${(0,keyEnd/* describeKeyEnd */.C)(end)}`).join('; '),
        refused_entries: refused.length,
    };
}
function suborderView(suborder) {
    const { id, type, status, offer, slot } = suborder;
    return { id, type, status, offer, slot };
}

// EXTERNAL MODULE: ./build/cli/terminal/cardLines.js
var cardLines = __webpack_require__(73007);
;// CONCATENATED MODULE: ./build/cli/evidenceWait.js

/** What is approved names the key that the TEE attested: a command that shows or signs it waits for that. */
function withWait(command) {
    return command.option('--wait <seconds>', "how long to wait for the TEE's evidence", '60');
}
/** The option `--wait` as the flow takes it. @throws CountersignError `usage` for what is no number */
function evidenceWait({ output }, { wait }) {
    return {
        waitMs: parseAmount(wait, '--wait') * 1000,
        onWait: (sentence) => {
            output.note(sentence);
        },
    };
}

;// CONCATENATED MODULE: ./build/cli/commands/orders/ordersCard.js






/** Whose cards they are; to look, no key is opened where the home names it. */
async function fingerprint(context) {
    if (context.home.env['COUNTERSIGN_KEY'] === undefined)
        return context.account();
    const { fingerprintOf } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 8870));
    return fingerprintOf((await context.key()).toPublic());
}
/** A card is shown of what was completed, too: whoever reads it is not to think that something waits for them. */
function alreadyDone(state, cards) {
    if ((0,orderState.isFinal)(state))
        return [`Order ${state.id} is ${(0,orderState.statusOf)(state)}: nothing more is signed for it.`];
    return state.suborders
        .filter(({ id, status }) => status === 'Done' && cards.some((card) => card.suborder === id))
        .map(({ id }) => `Suborder ${id} was completed already: it does not wait for you.`);
}
function addOrdersCard(orders) {
    const command = withWait(orders.command('card <ID>'))
        .description('What you sign when you complete a data suborder of yours: all of it, with the code that approves it')
        .option('--hours <number>', 'until the approval expires (default 24)');
    example(command, 'countersign orders card 602');
    action(command, async (context, options, text = '') => {
        const id = parseId(text, 'ID');
        const { waitForEvidence } = await __webpack_require__.e(/* import() */ 5042).then(__webpack_require__.bind(__webpack_require__, 75042));
        const { ownCards } = await Promise.all(/* import() */[__webpack_require__.e(8427), __webpack_require__.e(7068)]).then(__webpack_require__.bind(__webpack_require__, 17068));
        const party = { ledger: await context.ledger(), fingerprint: await fingerprint(context) };
        const hours = options.hours === undefined ? undefined : parseAmount(options.hours, '--hours');
        const { state } = await waitForEvidence(party, id, evidenceWait(context, options));
        const cards = await ownCards(party, id, { hours });
        if (cards.length === 0)
            throw new errors/* CountersignError */.WS('refused', `${id} has no data suborder of yours (${party.fingerprint})`, {
                mend: 'see the order with `countersign orders get <ORDER_ID> --suborders`, or name your key with --account',
            });
        for (const card of cards)
            for (const line of (0,cardLines/* cardLines */.y)(card))
                context.output.line(line);
        for (const note of alreadyDone(state, cards))
            context.output.note(note);
        context.output.result(cards);
    });
}

// EXTERNAL MODULE: ./build/cli/terminal/decideOnCard.js
var decideOnCard = __webpack_require__(95879);
;// CONCATENATED MODULE: ./build/cli/commands/orders/ordersComplete.js





const STATUSES = { done: 'Done', error: 'Error', canceled: 'Canceled' };
function statusOption(text) {
    if (text in STATUSES)
        return text;
    throw new errors/* CountersignError */.WS('usage', `--status is done, error or canceled, not ${JSON.stringify(text)}`);
}
function addComplete(orders) {
    const command = withWait(orders.command('complete <SUBORDER_ID>'))
        .description('Complete a suborder of an offer of yours: approve the reviewed solution, or turn the order down')
        .option('--result <file>', 'resource file of the dataset (or of the offered solution)')
        .requiredOption('--status <status>', 'done, error or canceled')
        .option('--solution-hash <sha256>', 'the solution that you reviewed; nothing is signed for any other')
        .option('--card <code>', 'the code of the card that you read (see orders card): nothing is signed that differs from it')
        .option('--hours <number>', 'until the approval expires (default 24)')
        .option('--reason <text>', 'why, with error or canceled', '');
    example(command, 'countersign orders complete 602 --result ./dataset.resource.json --status done --solution-hash <SOLUTION_HASH>');
    action(command, async (context, options, id = '') => {
        const suborder = parseId(id, 'SUBORDER_ID');
        const status = statusOption(options.status);
        const { completeSuborder } = await __webpack_require__.e(/* import() */ 5917).then(__webpack_require__.bind(__webpack_require__, 15917));
        const { readResourceFile } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 55959));
        const given = options.card === undefined ? undefined : (0,decideOnCard/* parseCard */.c)(options.card);
        const party = await context.party();
        const completion = {
            suborder,
            status,
            reason: options.reason,
            ...evidenceWait(context, options),
            ...(options.result === undefined ? {} : { resource: await readResourceFile(options.result) }),
            ...(options.solutionHash === undefined ? {} : { solutionHash: options.solutionHash }),
            ...(options.hours === undefined ? {} : { hours: parseAmount(options.hours, '--hours') }),
        };
        const card = await decide(context, party, completion, given);
        const completed = await completeSuborder(party, {
            ...completion,
            ...(card === undefined ? {} : { card }),
        });
        if (completed.approval?.tee.kind === 'sim')
            context.output.note('The TEE of this order is SIMULATED.');
        if (!completed.changed)
            context.output.note('It had been completed so before: nothing was changed.');
        context.output.line(`Order ${suborder} has been completed successfully: status=${STATUSES[status]}`);
        context.output.result({ suborder, status: STATUSES[status], ...completed });
    });
}
/** What the owner decided on; undefined where nothing is approved. */
async function decide(context, party, completion, given) {
    if (completion.status !== 'done')
        return undefined;
    const { beforeCompletion } = await __webpack_require__.e(/* import() */ 5917).then(__webpack_require__.bind(__webpack_require__, 15917));
    const before = await beforeCompletion(party, completion);
    if (before.type !== 'Data')
        return undefined;
    // Nothing is signed anew: a card that is given must still be that of what was signed.
    if (before.isDone)
        return given ?? 'unseen';
    const { ownCards } = await Promise.all(/* import() */[__webpack_require__.e(8427), __webpack_require__.e(7068)]).then(__webpack_require__.bind(__webpack_require__, 17068));
    const { decideOnCard } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 95879));
    const [card] = await ownCards(party, completion.suborder, { hours: completion.hours });
    return card === undefined ? undefined : decideOnCard(context, card, given);
}
function ordersComplete_addRevoke(orders) {
    const command = orders
        .command('revoke <SUBORDER_ID>')
        .description('Withdraw an approval that has not been used yet')
        .option('--reason <text>', 'why', '');
    example(command, 'countersign orders revoke 602');
    action(command, async (context, options, id = '') => {
        const suborder = parseId(id, 'SUBORDER_ID');
        const { revokeApproval } = await __webpack_require__.e(/* import() */ 5886).then(__webpack_require__.bind(__webpack_require__, 55886));
        const order = await revokeApproval(await context.party(), suborder, options.reason);
        context.output.line(`The approval of suborder ${suborder} of order ${order} was revoked`);
        context.output.result({ suborder, order });
    });
}
function addOrdersComplete(orders) {
    addComplete(orders);
    ordersComplete_addRevoke(orders);
}

// EXTERNAL MODULE: ./build/ledger/entries/orders/newestOrders.js
var newestOrders = __webpack_require__(88206);
// EXTERNAL MODULE: ./build/ledger/entries/orders/orderSources.js
var orderSources = __webpack_require__(7987);
// EXTERNAL MODULE: ./build/cli/home/writeFiles.js
var writeFiles = __webpack_require__(63387);
;// CONCATENATED MODULE: ./build/cli/commands/orders/ordersList.js









/** `orders list`: newest first. */
function addOrdersList(orders) {
    const command = orders
        .command('list')
        .description('List orders, newest first')
        .option('--limit <number>', 'at most so many', '10')
        .option('--mine', 'only those that I placed, or that use an offer of mine')
        .option('--status <status>', 'only those with this status')
        .option('--save-to <file>', 'write the list as JSON to a file');
    example(command, 'countersign orders list --limit 20 --status Blocked');
    action(command, async (context, options) => {
        const limit = parseId(options.limit, '--limit');
        const me = options.mine === true ? await context.account() : undefined;
        const snapshot = await (await context.ledger()).snapshot();
        const sources = new orderSources/* OrderSources */.b(snapshot, 'near', 0);
        const views = [];
        for await (const id of (0,newestOrders/* newestOrders */.W)(snapshot)) {
            if (views.length >= limit)
                break;
            try {
                const reading = await (0,orders_orders/* readOrder */.Rx)(snapshot, id, 'near', undefined, sources);
                const view = orderView(reading);
                const owners = [...reading.offers.values()].map(({ offer }) => offer.owner);
                if (me !== undefined && view['customer'] !== me && !owners.includes(me))
                    continue;
                if (options.status !== undefined && view['status'] !== options.status)
                    continue;
                views.push(view);
            }
            catch (error) {
                context.output.note(`ignored: order ${id}: ${(0,errors/* messageOf */.bD)(error)}`);
            }
        }
        const fields = ['id', 'status', 'created', 'customer', 'tee_kind'];
        const rows = [fields, ...views.map((view) => fields.map((field) => String(view[field])))];
        if (options.saveTo !== undefined) {
            await (0,writeFiles/* writeTextFile */.T)(options.saveTo, `${JSON.stringify(views, null, 2)}\n`);
            context.output.line(`Orders were saved to ${options.saveTo}`);
        }
        else {
            for (const line of table(rows))
                context.output.line(line);
        }
        context.output.result(views);
    });
}

// EXTERNAL MODULE: ./build/checks.js
var build_checks = __webpack_require__(57163);
// EXTERNAL MODULE: ./build/report/reportPins.js
var reportPins = __webpack_require__(22317);
// EXTERNAL MODULE: ./build/report/runMark.js
var runMark = __webpack_require__(1963);
// EXTERNAL MODULE: ./build/report/reportFile.js
var reportFile = __webpack_require__(85551);
// EXTERNAL MODULE: ./build/report/notWitnessed.js
var notWitnessed = __webpack_require__(47606);
// EXTERNAL MODULE: ./build/job/log/readTail.js
var readTail = __webpack_require__(16007);
;// CONCATENATED MODULE: ./build/cli/terminal/marksRows.js


const APPROVED = { passed: 'yes', failed: 'NO', 'not-possible': 'not shown' };
const RUN = { succeeded: 'yes', failed: 'NO', unknown: 'not known' };
/** The two marks of a verdict, each for itself, for people. */
function marksRows(approved, { status, detail }) {
    return table([
        [APPROVED[approved], 'What ran is what was approved', ''],
        [RUN[status], 'The run succeeded', detail],
    ]);
}
/** The end of a run's log, for the terminal of whoever has its result. */
async function logTailLines(resultDirectory) {
    const lines = await (0,readTail.readLogTail)(resultDirectory);
    return lines.length === 0 ? [] : ['', `The end of ${resultDirectory}/execution.log:`, ...lines];
}

// EXTERNAL MODULE: ./build/report/namedWitnesses.js
var namedWitnesses = __webpack_require__(56163);
// EXTERNAL MODULE: ./build/marketplace/order/source.js
var source = __webpack_require__(87934);
;// CONCATENATED MODULE: ./build/cli/sourceOptions.js


/** A whole commit in lower case. @throws CountersignError `usage` */
function parseCommit(text, what) {
    const commit = text.trim().toLowerCase();
    if (source/* COMMIT */.cJ.test(commit))
        return commit;
    throw new errors/* CountersignError */.WS('usage', `${what} is a whole commit, not ${JSON.stringify(text)}`, {
        mend: 'give its 40 hex digits: git rev-parse HEAD',
    });
}
/** @throws CountersignError `usage` */
function parseRepositoryAddress(text, what) {
    const parsed = source/* sourceSchema */.dr.shape.repository.safeParse((0,source/* repositoryAddress */.n6)(text));
    if (parsed.success)
        return parsed.data;
    throw new errors/* CountersignError */.WS('usage', `${what} is the address of a repository, not ${JSON.stringify(text)}`, {
        mend: 'write it as https://github.com/owner/name',
    });
}
/** What the customer says of the source; nothing where no option does. @throws CountersignError `usage` */
async function readSourceOptions({ sourceRepository, sourceCommit, sourceDirectory, }) {
    if (sourceRepository === undefined && sourceCommit === undefined && sourceDirectory === undefined)
        return undefined;
    if (sourceRepository === undefined || sourceCommit === undefined)
        throw new errors/* CountersignError */.WS('usage', 'a source needs both --source-repository and --source-commit');
    const { hashPath } = await Promise.all(/* import() */[__webpack_require__.e(9811), __webpack_require__.e(1170)]).then(__webpack_require__.bind(__webpack_require__, 31170));
    return {
        repository: parseRepositoryAddress(sourceRepository, '--source-repository'),
        commit: parseCommit(sourceCommit, '--source-commit'),
        ...(sourceDirectory === undefined ? {} : { tree: (await hashPath(sourceDirectory)).hash }),
    };
}

;// CONCATENATED MODULE: ./build/cli/reportPins.js





/** 64 hex digits in lower case, whatever case and prefix they were given in. @throws CountersignError `usage` */
function parseDigest(text, what) {
    const digits = text.trim().replace(/^(?:sha256:|0x)/i, '');
    if (/^[0-9a-f]{64}$/i.test(digits))
        return digits.toLowerCase();
    throw new errors/* CountersignError */.WS('usage', `${what} is 64 hex digits, not ${JSON.stringify(text)}`);
}
/** The id of the ledger that this home works with, where it has seen it. */
async function seenLedger(context) {
    const url = context.knownLedgerUrl;
    if (url === undefined)
        return {};
    const { seenLedgerId } = await __webpack_require__.e(/* import() */ 4296).then(__webpack_require__.bind(__webpack_require__, 14296));
    const seen = await seenLedgerId(url, (0,external_node_path_.join)(context.home.directory, 'cache'));
    return seen === undefined ? {} : { ledger: seen.id, ledgerFrom: `as this home has seen it at ${seen.at}` };
}
/** A tree is a directory that is hashed, or its hash. */
async function readSourcePins({ commit, repository, tree }) {
    if (commit === undefined && repository === undefined && tree === undefined)
        return undefined;
    const { hashOfTree } = await Promise.all(/* import() */[__webpack_require__.e(9811), __webpack_require__.e(8372)]).then(__webpack_require__.bind(__webpack_require__, 18372));
    return {
        ...(commit === undefined ? {} : { commit: parseCommit(commit, '--commit') }),
        ...(repository === undefined ? {} : { repository: parseRepositoryAddress(repository, '--repository') }),
        ...(tree === undefined ? {} : { tree: await hashOfTree(tree) }),
    };
}
/** What the options name, and the ledger of this home where they name none. */
async function readPins(context, options) {
    const { readFingerprint } = await __webpack_require__.e(/* import() */ 8843).then(__webpack_require__.bind(__webpack_require__, 54872));
    const source = await readSourcePins(options);
    const { ledgerId, order, customer, approvers, operator, dataCommitment, witnesses } = options;
    return {
        ...(ledgerId === undefined
            ? await seenLedger(context)
            : { ledger: parseDigest(ledgerId, '--ledger-id') }),
        ...(order === undefined ? {} : { order: parseId(order, '--order') }),
        ...(customer === undefined ? {} : { customer: await readFingerprint(customer, '--customer') }),
        ...(approvers === undefined
            ? {}
            : { approvers: await Promise.all(approvers.map((each) => readFingerprint(each, '--approvers'))) }),
        ...(operator === undefined ? {} : { operator: await readFingerprint(operator, '--operator') }),
        ...(dataCommitment === undefined
            ? {}
            : { commitments: dataCommitment.map((each) => parseDigest(each, '--data-commitment')) }),
        ...(witnesses === undefined ? {} : { witnesses: (0,namedWitnesses.namedWitnesses)(witnesses, '--witnesses') }),
        ...(source === undefined ? {} : { source }),
    };
}

;// CONCATENATED MODULE: ./build/cli/commands/orders/ordersReport.js
















/** The two marks first, and where the run failed the end of its log, where that is at hand. */
async function print(context, verdict, run, resultDirectory) {
    const isShown = run.status === 'failed' && resultDirectory !== undefined;
    const log = isShown ? await logTailLines(resultDirectory) : [];
    for (const line of [...marksRows((0,build_checks/* verdictOf */.Vj)(verdict.checks), run), ...log, ''])
        context.output.line(line);
    for (const line of checkRows(verdict.checks))
        context.output.line(line);
    const notPinned = (0,reportPins/* notPinnedLine */.e9)(verdict.notPinned);
    if (notPinned !== undefined)
        context.output.line(notPinned);
    for (const line of verdict.cards.flatMap((card) => ['', ...(0,cardLines/* cardLines */.y)(card), '']))
        context.output.line(line);
    if (verdict.claims?.kind === 'sim')
        context.output.line('The TEE of this order is SIMULATED: nothing is proven about hardware.');
    if (verdict.unwitnessed)
        context.output.line(`Of this order ${notWitnessed/* NOT_WITNESSED */.l}.`);
}
function toJson(verdict) {
    const { order, checks, claims, report, result, runtimeInfo, resultDetails, approvals, cards, notPinned } = verdict;
    return {
        order,
        verdict: (0,build_checks/* verdictOf */.Vj)(checks),
        run: (0,runMark.runMarkOf)(verdict),
        simulated: claims?.kind === 'sim',
        checks,
        notPinned,
        report,
        result,
        runtimeInfo,
        resultDetails,
        approvals,
        cards,
    };
}
function refuseUnlessPassed(verdict) {
    const status = (0,build_checks/* verdictOf */.Vj)(verdict.checks);
    if (status === 'passed')
        return;
    const bad = (0,build_checks/* decisive */.l9)(verdict.checks, status);
    const word = status === 'failed' ? 'failed' : 'could not be completed';
    const ofOther = bad?.id === 'pinned-ledger'
        ? { mend: 'a report of another ledger than this home works with is pinned with --ledger-id <id>' }
        : {};
    throw new errors/* CountersignError */.WS('refused', `Order report validation ${word}: ${bad?.title ?? ''}: ${bad?.detail ?? ''}`, ofOther);
}
/** What ran was approved, and went wrong all the same: told last, as what there is to do. */
function refuseIfFailed({ order, resultDetails }, { status, detail }) {
    if (status === 'failed')
        throw new errors/* CountersignError */.WS('run-failed', `The run of order ${order} failed: ${detail}`, {
            mend: resultDetails === undefined
                ? 'execution.log of its result says why, to its recipients'
                : 'execution.log of its result says why',
        });
}
/** What the reader's key did not open. */
function notOpened({ opened, result }) {
    const notes = [];
    if (opened.report === undefined)
        notes.push('What ran on what is not in this report: it is sealed to the customer and to the data owners.');
    if (opened.result === undefined && result !== null)
        notes.push('How the run ended and what came out is not in this report: it is sealed to the recipients.');
    return notes;
}
function ordersReport_addGet(orders) {
    const command = orders
        .command('get-report <ORDER_ID>')
        .description('Get the order report: what ran on what, as one file that verifies offline')
        .option('--save-to <file>', 'write it to a file instead of printing it')
        .option('--allow-simulated', 'accept a simulated TEE (also: allowSimulated in your policy.yml)');
    example(command, 'countersign orders get-report 600 --save-to report.json');
    action(command, async (context, options, id = '') => {
        const order = parseId(id, 'ORDER_ID');
        const { getReport } = await __webpack_require__.e(/* import() */ 4169).then(__webpack_require__.bind(__webpack_require__, 74169));
        const { verifyReport } = await Promise.all(/* import() */[__webpack_require__.e(8030), __webpack_require__.e(8427), __webpack_require__.e(1967), __webpack_require__.e(4554)]).then(__webpack_require__.bind(__webpack_require__, 81967));
        const key = (await context.hasKey()) ? await context.key() : undefined;
        const report = await getReport(await context.ledger(), order, key);
        const text = `${JSON.stringify(report, null, 2)}\n`;
        if (options.saveTo === undefined) {
            context.output.document(text);
        }
        else {
            await (0,writeFiles/* writeTextFile */.T)(options.saveTo, text);
            context.output.line(`Saved order report to ${options.saveTo}`);
        }
        const policy = await context.policy();
        const allowSimulated = options.allowSimulated === true || policy.allowSimulated;
        const pins = { order: (0,ledgerPaths/* numberedOf */.Ix)(order), ...(await seenLedger(context)) };
        const verdict = await verifyReport(report, { allowSimulated, pins });
        context.output.result(options.saveTo === undefined ? report : toJson(verdict));
        if (report.notice !== undefined)
            context.output.note(report.notice);
        for (const note of notOpened(report))
            context.output.note(note);
        const pending = verdict.checks.filter(({ id: check, status }) => check !== 'result-signature' || status === 'failed');
        refuseUnlessPassed({ ...verdict, checks: pending });
        context.output[options.saveTo === undefined ? 'note' : 'line']('Order report validation successful!');
        const run = (0,runMark.runMarkOf)(verdict);
        if (run.status === 'failed')
            context.output.note(`The run of order ${verdict.order} FAILED: ${run.detail}`);
    });
}
/** For cosign, openssl and the like; only of a report that holds. */
async function saveBundles(context, directory, report, { reading }) {
    if (reading === undefined)
        return;
    const { outsideFiles } = await __webpack_require__.e(/* import() */ 4685).then(__webpack_require__.bind(__webpack_require__, 44685));
    await (0,writeFiles/* makeDirectory */.O)(directory);
    for (const [name, text] of Object.entries(outsideFiles(report, reading))) {
        await (0,writeFiles/* writeTextFile */.T)((0,external_node_path_.join)(directory, name), text);
        context.output.line(`Saved ${(0,external_node_path_.join)(directory, name)}`);
    }
}
async function verifyOptions(context, options) {
    const { readResourceFile } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 55959));
    const { hashPath } = await Promise.all(/* import() */[__webpack_require__.e(9811), __webpack_require__.e(1170)]).then(__webpack_require__.bind(__webpack_require__, 31170));
    const isHash = (given) => /^[0-9a-f]{64}$/i.test(given);
    const data = options.data ?? [];
    const datasets = await Promise.all(data
        .filter((given) => !isHash(given))
        .map(async (file) => {
        const { hash, size, salt } = await readResourceFile(file);
        return { hash: hash.hash, size, ...(salt === undefined ? {} : { salt }) };
    }));
    return {
        allowSimulated: options.allowSimulated ?? false,
        pins: await readPins(context, options),
        ...(options.policy === undefined ? {} : { policy: await context.policy(options.policy) }),
        ...(options.solution === undefined
            ? {}
            : { solutionHash: (await readResourceFile(options.solution)).hash.hash }),
        datasets,
        dataHashes: data.filter(isHash).map((hash) => ({ hash: hash.toLowerCase() })),
        ...(options.resultDir === undefined ? {} : { resultHash: (await hashPath(options.resultDir)).hash }),
    };
}
function addValidate(orders) {
    const command = orders
        .command('validate-report <FILE>')
        .description('Verify an order report with nothing but the file: no network, no ledger')
        .option('--allow-simulated', 'accept a simulated TEE, in a trial')
        .option('--policy <file>', 'what you yourself ask of the TEE')
        .option('--ledger-id <id>', 'it must be of this ledger; of the one that your home has seen when not given')
        .option('--order <id>', 'it must be of this order')
        .option('--customer <key>', 'this party must have ordered: a fingerprint, or the file of a key')
        .option('--approvers <key...>', 'these parties, all of them and nobody else, must have approved')
        .option('--operator <key>', 'this party must run the TEE')
        .option('--solution <file>', 'resource file of the solution that you know: its hash must have run')
        .option('--data <file...>', 'resource files of datasets that you know (or their hashes): they must be among the inputs, and what their offers commit to')
        .option('--data-commitment <digest...>', 'commitments of data offers that you know: the data of such an offer must have been used')
        .option('--witnesses <line...>', 'witnesses that you believe, as they print themselves: more than half of them must have seen the claim')
        .option('--commit <commit>', 'the customer must have signed the order for this commit')
        .option('--repository <url>', 'and for this repository: https://github.com/owner/name')
        .option('--tree <directory>', 'the solution must be built from this directory (or from one of this hash)')
        .option('--result-dir <directory>', 'the downloaded result: its hash must be the one that came out')
        .option('--save-bundles <directory>', 'if the report holds: write its Sigstore bundles and their key, for cosign and openssl');
    example(command, 'countersign orders validate-report report.json --data dataset.resource.json');
    action(command, async (context, options, file = '') => {
        const { verifyReport } = await Promise.all(/* import() */[__webpack_require__.e(8030), __webpack_require__.e(8427), __webpack_require__.e(1967), __webpack_require__.e(4554)]).then(__webpack_require__.bind(__webpack_require__, 81967));
        const report = (0,reportFile.parseReportFile)(await (0,readTextFile.readTextFile)(file, 'the report', reportFile.MAX_REPORT_BYTES), file);
        const verdict = await verifyReport(report, await verifyOptions(context, options));
        const run = (0,runMark.runMarkOf)(verdict);
        await print(context, verdict, run, options.resultDir);
        context.output.result(toJson(verdict));
        refuseUnlessPassed(verdict);
        if (options.saveBundles !== undefined)
            await saveBundles(context, options.saveBundles, report, verdict);
        context.output.line('Order report validation successful!');
        refuseIfFailed(verdict, run);
    });
}
/** `orders get-report` and `orders validate-report`. */
function addOrdersReport(orders) {
    ordersReport_addGet(orders);
    addValidate(orders);
}

;// CONCATENATED MODULE: ./build/cli/commands/orders/ordersResult.js





/** `orders download-result`. */
function addOrdersResult(orders) {
    const command = orders
        .command('download-result <ORDER_ID>')
        .description('Download the result of an order of yours, open it and verify it: output/ and execution.log')
        .option('--save-to <directory>', 'where to make the directory result-<ORDER_ID>', '.')
        .option('--force', 'replace an earlier download');
    example(command, 'countersign orders download-result 600');
    action(command, async (context, options, id = '') => {
        const order = parseId(id, 'ORDER_ID');
        const { downloadResult } = await Promise.all(/* import() */[__webpack_require__.e(7952), __webpack_require__.e(8030), __webpack_require__.e(1594)]).then(__webpack_require__.bind(__webpack_require__, 19179));
        const progress = showProgress(context.output, 'Downloading');
        const result = await downloadResult(await context.party(), order, options.saveTo, {
            force: options.force ?? false,
            onProgress: progress.update,
            resume: true,
            transfer: tellTransfer(context.output),
        }).finally(progress.stop);
        context.output.line(`Order result was saved to ${result.path}`);
        context.output.result(result);
        if (result.status === 'Done')
            return;
        for (const line of await logTailLines(result.path))
            context.output.line(line);
        throw new errors/* CountersignError */.WS('run-failed', `The order ended with ${result.status}`, {
            mend: `its result was saved: see ${result.path}/execution.log`,
        });
    });
}

;// CONCATENATED MODULE: ./build/cli/commands/orders/orders.js











function pick(row, fields) {
    return Object.fromEntries(fields.map((field) => {
        if (field in row)
            return [field, row[field]];
        throw new errors/* CountersignError */.WS('usage', `there is no field ${field}`, {
            mend: `the fields are: ${Object.keys(row).join(', ')}`,
        });
    }));
}
function fieldsOf(text) {
    return text?.split(',').map((field) => field.trim());
}
function orders_addGet(orders) {
    const command = orders
        .command('get <ORDER_ID>')
        .description('Show an order, by its id or the id of a suborder')
        .option('--fields <names>', 'only these fields, separated by commas')
        .option('--suborders', 'show the suborders too')
        .option('--suborders_fields <names>', 'only these fields of the suborders');
    example(command, 'countersign orders get 600 --suborders --suborders_fields id,type,status');
    action(command, async (context, options, id = '') => {
        const order = parseId(id, 'ORDER_ID');
        const snapshot = await (await context.ledger()).snapshot();
        const reading = await (0,orders_orders/* readOrder */.Rx)(snapshot, order, 'near');
        const { waitingFor } = await __webpack_require__.e(/* import() */ 3718).then(__webpack_require__.bind(__webpack_require__, 13718));
        const whole = orderView(reading, await waitingFor(snapshot, reading));
        const view = pick(whole, fieldsOf(options.fields) ?? Object.keys(whole));
        const suborders = reading.state.suborders.map((suborder) => {
            const row = suborderView(suborder);
            return pick(row, fieldsOf(options.suborders_fields) ?? Object.keys(row));
        });
        for (const [key, value] of Object.entries(view))
            context.output.line(`${key}: ${String(value)}`);
        const shown = options.suborders === true || options.suborders_fields !== undefined;
        if (shown) {
            const [first] = suborders;
            const rows = [Object.keys(first ?? {}), ...suborders.map((row) => Object.values(row).map(String))];
            context.output.line('suborders:');
            for (const line of table(rows))
                context.output.line(`  ${line}`);
        }
        for (const { what, reason } of reading.refused)
            context.output.note(`ignored: ${what}: ${reason}`);
        context.output.result({ ...view, ...(shown ? { suborders } : {}), refused: reading.refused });
    });
}
function addCancel(orders) {
    const command = orders
        .command('cancel <ORDER_ID>')
        .description('Cancel an order of yours')
        .option('--reason <text>', 'why, for the others to read', '');
    example(command, 'countersign orders cancel 600');
    action(command, async (context, options, id = '') => {
        const { cancelOrder } = await __webpack_require__.e(/* import() */ 9012).then(__webpack_require__.bind(__webpack_require__, 99012));
        const { statusOf } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 11006));
        const order = parseId(id, 'ORDER_ID');
        const state = await cancelOrder(await context.party(), order, options.reason);
        context.output.line(`Order ${state.id} is ${statusOf(state)}`);
        context.output.result({ order: state.id, status: statusOf(state) });
    });
}
function addOrders(program) {
    const orders = program.command('orders').description('Orders on the ledger');
    orders_addGet(orders);
    addOrdersList(orders);
    addOrdersCard(orders);
    addOrdersComplete(orders);
    addCancel(orders);
    addOrdersResult(orders);
    addOrdersReport(orders);
}

// EXTERNAL MODULE: ./build/marketplace/offer.js
var marketplace_offer = __webpack_require__(87854);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/text/describeIssue.js
var describeIssue = __webpack_require__(78398);
// EXTERNAL MODULE: ./build/text/hasDuplicateMembers.js
var hasDuplicateMembers = __webpack_require__(5934);
;// CONCATENATED MODULE: ./build/cli/home/readFiles.js





/** Deeper than any file that a person writes, and far from where a stack ends. */
const MAX_DEPTH = 100;
function isTooDeep(text) {
    let depth = 0;
    for (const [bracket] of text.replace(/"(?:[^"\\]|\\.)*"/gs, '').matchAll(/[[\]{}]/g)) {
        depth += bracket === '[' || bracket === '{' ? 1 : -1;
        if (depth > MAX_DEPTH)
            return true;
    }
    return false;
}
/** What is wrong, and in which line: YAML's reader, held to JSON, knows where JSON.parse does not say. */
function problemOf(text) {
    const lineCounter = new dist/* LineCounter */.HN();
    const options = { schema: 'json', uniqueKeys: true, lineCounter, prettyErrors: false };
    const [problem] = (0,dist/* parseDocument */.Tp)(text, options).errors;
    return {
        line: problem ? `:${lineCounter.linePos(problem.pos[0]).line}` : '',
        message: problem?.message,
    };
}
/**
 * Reads a JSON file written by a person. A member that stands twice is refused: which of the two is meant?
 * @throws CountersignError `input`, naming the line or the member.
 */
async function readJsonFile(path, what, schema) {
    const text = await (0,readTextFile.readTextFile)(path, what);
    if (isTooDeep(text))
        throw new errors/* CountersignError */.WS('input', `${path} is nested too deeply`);
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (cause) {
        const { line, message = 'it ends too early' } = problemOf(text);
        throw new errors/* CountersignError */.WS('input', `${path}${line} is not JSON: ${message}`, { cause });
    }
    if ((0,hasDuplicateMembers/* hasDuplicateMembers */.l)(text, value)) {
        const { line, message = 'a member stands twice' } = problemOf(text);
        throw new errors/* CountersignError */.WS('input', `${path}${line}: ${message}`);
    }
    const parsed = schema.safeParse(value);
    if (parsed.success)
        return parsed.data;
    throw new errors/* CountersignError */.WS('input', `${what} ${path}: ${(0,describeIssue/* describeIssue */.n)(parsed.error)}`);
}

;// CONCATENATED MODULE: ./build/cli/terminal/registerDialog.js



/** The first time, a provider gets a name and a description; kept in the home, and in a file if wanted. */
async function setUpProvider(context) {
    if (context.home.config.provider !== undefined)
        return;
    const { confirm, input } = await __webpack_require__.e(/* import() */ 5313).then(__webpack_require__.bind(__webpack_require__, 25313));
    const name = await input({ message: 'Please enter a provider name', required: true });
    const description = await input({ message: 'Please enter a provider description' });
    await (0,home_home/* writeConfig */.AU)(context.home, { provider: { name, description } });
    if (!(await confirm({ message: 'Do you want to save the provider info to a file?', default: true })))
        return;
    const path = await input({
        message: 'Please specify a path to save the provider info json file',
        default: './provider-info.json',
    });
    await (0,writeFiles/* writeTextFile */.T)(path, `${JSON.stringify({ name, description }, null, 2)}\n`);
    context.output.line(`Provider info was saved to ${path}`);
}
/** What a new offer of this type is of, and the name that it goes by; a TEE is of nothing but the machine. */
const RESOURCES = { Data: 'dataset', Solution: 'solution', TEE: undefined };
/** The guide gives the resource file on the command line; who did not is asked for it. */
async function askResource(type) {
    const name = RESOURCES[type];
    if (name === undefined)
        return undefined;
    const { input } = await __webpack_require__.e(/* import() */ 5313).then(__webpack_require__.bind(__webpack_require__, 25313));
    return input({
        message: `Please specify a path to the resource file of the ${name}`,
        default: `./${name}.resource.json`,
    });
}
/**
 * The guide's dialog.
 * @param given path of the resource file, where it was given already
 */
async function askRegistration(type, given) {
    const { confirm, input } = await __webpack_require__.e(/* import() */ 5313).then(__webpack_require__.bind(__webpack_require__, 25313));
    const existing = await confirm({
        message: `Have you already created a ${type.toUpperCase()} offer?`,
        default: false,
    });
    const target = existing
        ? await input({ message: 'Please specify the ID of the offer', required: true })
        : await input({
            message: 'Please specify a path to the offer info json file',
            default: './offer-info.json',
        });
    const result = existing ? undefined : (given ?? (await askResource(type)));
    const slotInfos = [];
    do {
        slotInfos.push(await input({
            message: 'Please specify a path to the slot info json file',
            default: './slot-info.json',
        }));
    } while (await confirm({ message: 'Do you want to add another slot?', default: false }));
    return existing
        ? { kind: 'existing', offer: parseId(target, 'the offer'), slotInfos }
        : { kind: 'new', offerInfo: target, result, slotInfos };
}

;// CONCATENATED MODULE: ./build/cli/commands/register.js








async function registrationOf(context, type, options) {
    if (options.offerInfo !== undefined || options.offer !== undefined || options.slotInfo !== undefined) {
        const { offerInfo, slotInfo = [] } = options;
        if (slotInfo.length === 0)
            throw new errors/* CountersignError */.WS('usage', 'no slot is given', {
                mend: 'give --slot-info <file>, once for each slot',
            });
        if (options.offer !== undefined)
            return { kind: 'existing', offer: parseId(options.offer, '--offer'), slotInfos: slotInfo };
        if (offerInfo === undefined)
            throw new errors/* CountersignError */.WS('usage', 'no offer is given', {
                mend: 'give --offer-info <file>, or --offer <id> to add slots to an offer',
            });
        return { kind: 'new', offerInfo, result: options.result, slotInfos: slotInfo };
    }
    if (!process.stdin.isTTY) {
        throw new errors/* CountersignError */.WS('usage', 'there is no terminal to ask at', {
            mend: 'give --offer-info <file> and --slot-info <file>',
        });
    }
    await setUpProvider(context);
    return askRegistration(type, options.result);
}
function readSlots(files) {
    return Promise.all(files.map((file) => readJsonFile(file, 'the slot info', marketplace_offer.slotInfoSchema)));
}
async function teeExtras(context, party) {
    const { openAttester } = await Promise.all(/* import() */[__webpack_require__.e(6752), __webpack_require__.e(3973), __webpack_require__.e(1850), __webpack_require__.e(1943)]).then(__webpack_require__.bind(__webpack_require__, 31943));
    const { makeTeeKey } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 45296));
    const attester = await openAttester(context);
    if (attester.kind === 'sim')
        context.output.note('This TEE is SIMULATED: it proves nothing about hardware, and owners must allow it in their policy.');
    return { tee: await makeTeeKey(attester, party.fingerprint) };
}
async function resourceOf({ result }, what) {
    if (result === undefined)
        throw new errors/* CountersignError */.WS('usage', `the resource of the ${what} is missing`, {
            mend: 'give it with --result',
        });
    const { readResourceFile } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 55959));
    return readResourceFile(result);
}
async function dataExtras(context, _party, options) {
    const policy = await context.policy(options.policy);
    if (policy.allowSimulated)
        context.output.note('Your policy accepts SIMULATED TEEs: for trials only.');
    else if (options.policy === undefined && (await (0,home_home/* readPolicyFile */.BK)(context.home)) === undefined)
        context.output.note('No --policy is given, and your home has no policy.yml: the strict default holds, which refuses SIMULATED TEEs.');
    const { commitmentOf } = await __webpack_require__.e(/* import() */ 4199).then(__webpack_require__.bind(__webpack_require__, 96580));
    const resource = await resourceOf(options, 'dataset');
    return { policy, dataset: { commitment: commitmentOf(resource, 'the resource file') } };
}
async function solutionExtras(_context, _party, options) {
    const { hash, size } = await resourceOf(options, 'solution');
    return { solution: { hash: hash.hash, size } };
}
function addType(register, name, type, extras, help) {
    const command = register
        .command(name)
        .description(help)
        .option('--result <file>', 'the resource file of what is offered')
        .option('--offer-info <file>', "the guide's offer-info.json; without it, a dialog asks")
        .option('--slot-info <file...>', "the guide's slot-info.json, one or several")
        .option('--offer <id>', 'add the slots to this offer of yours, instead of making a new one');
    if (type === 'Data')
        command.option('--policy <file>', 'what you ask of a TEE (default: policy.yml of your home)');
    example(command, `countersign register ${name}${type === 'TEE' ? '' : ` --result ${name === 'data' ? 'dataset' : name}.resource.json`} --offer-info offer-info.json --slot-info slot-info.json`);
    action(command, async (context, options) => {
        const registration = await registrationOf(context, type, options);
        const infos = await readSlots(registration.slotInfos);
        const { output } = context;
        const created = (slot, offer) => {
            output.line(`Slot ${slot} for offer ${offer} has been created successfully`);
        };
        if (registration.kind === 'existing') {
            const party = await context.party();
            const slots = [];
            for (const info of infos)
                slots.push(await (0,registerOffer/* addSlot */.U)(party, registration.offer, info));
            slots.forEach((slot) => {
                created(slot, registration.offer);
            });
            output.result({ offer: registration.offer, slots });
            return;
        }
        const info = await readJsonFile(registration.offerInfo, 'the offer info', marketplace_offer.offerInfoSchema);
        const party = await context.party();
        const wanted = { ...options, result: registration.result };
        const request = { type, info, slots: infos, ...(await extras(context, party, wanted)) };
        const { offer, slots } = await (0,registerOffer.registerOffer)(party, request);
        slots.forEach((slot) => {
            created(slot, offer);
        });
        output.result({ offer, slots });
    });
}
function addRegister(program) {
    const register = program.command('register').description('Register offers on the ledger');
    addType(register, 'data', 'Data', dataExtras, 'Offer a dataset; every use of it waits for your approval');
    addType(register, 'tee', 'TEE', teeExtras, 'Offer a TEE, with evidence that binds the key that solutions are sealed to');
    addType(register, 'solution', 'Solution', solutionExtras, 'Offer a solution, by its hash');
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./build/cli/commands/setup.js





/** A path becomes absolute, so that the configuration means the same from every directory. */
function absolute(url) {
    return /^[a-z][a-z0-9+.-]*:\/\//.test(url) || /^[^/]+@[^/]+:/.test(url) ? url : (0,external_node_path_.resolve)(url);
}
async function isThere(path) {
    return (0,promises_.access)(path).then(() => true, () => false);
}
function addSetup(program) {
    const command = program
        .command('setup')
        .description('Prepare this home: where ledger and storage are, and a key')
        .option('--name <name>', 'make a key for this name, unless the home has one')
        .option('--email <address>', 'e-mail address in the key');
    example(command, 'countersign setup --ledger /srv/ledger.git --storage /srv/store --name Alice');
    action(command, async (context, options) => {
        const { output } = context;
        let { home } = context;
        const change = {
            ...(options.ledger === undefined ? {} : { ledger: absolute(options.ledger) }),
            ...(options.storage === undefined ? {} : { storage: absolute(options.storage) }),
        };
        home = await (0,home_home/* writeConfig */.AU)(home, change);
        const { ledger } = home.config;
        if (ledger?.startsWith('/') && !(await isThere(ledger))) {
            const { initLedgerRepository } = await __webpack_require__.e(/* import() */ 9477).then(__webpack_require__.bind(__webpack_require__, 59477));
            await initLedgerRepository(ledger);
            output.line(`Ledger was created in ${ledger}`);
        }
        let fingerprint = (await (0,home_home/* storedKeys */.C3)(home)).find(({ secret }) => secret)?.fingerprint;
        if (fingerprint === undefined && options.name !== undefined) {
            const passphrase = await context.newPassphrase();
            const identity = { name: options.name, ...(options.email ? { email: options.email } : {}) };
            const key = await (0,pgp_keys/* generatePartyKey */.jj)(identity, passphrase);
            fingerprint = (0,pgp_keys.fingerprintOf)(key.toPublic());
            await (0,home_home/* storeKey */.LN)(home, fingerprint, key.armor(), true, false);
            await (0,home_home/* storeKey */.LN)(home, fingerprint, key.toPublic().armor(), false, true);
            output.line(`Key ${fingerprint} was created for ${options.name}`);
        }
        output.line(`Configuration was written to ${home.directory}`);
        output.result({ home: home.directory, ...home.config, key: fingerprint ?? null });
    });
}

;// CONCATENATED MODULE: ./build/cli/commands/solution.js





function solution_addDownload(solution) {
    const command = solution
        .command('download <ORDER_ID> [DIRECTORY]')
        .description('Download the solution of an order on your data, which the order carries sealed to you')
        .option('--force', 'replace what is there already');
    example(command, 'countersign solution download 600 ./review');
    action(command, async (context, options, id = '', directory = '') => {
        const order = parseId(id, 'ORDER_ID');
        const { downloadSolution } = await Promise.all(/* import() */[__webpack_require__.e(7952), __webpack_require__.e(3399)]).then(__webpack_require__.bind(__webpack_require__, 82182));
        const progress = showProgress(context.output, 'Downloading');
        const found = await downloadSolution(await context.party(), order, directory === '' ? '.' : directory, {
            force: options.force ?? false,
            onProgress: progress.update,
            resume: true,
            transfer: tellTransfer(context.output),
        }).finally(progress.stop);
        await (0,reviewedHashes/* rememberReviewed */.n)(context.home, found.hash);
        context.output.line('File was downloaded successfully');
        context.output.line(`${found.path} (sha256 ${found.hash})`);
        context.output.result(found);
    });
}
function addBuild(solution) {
    const command = solution
        .command('build <DIRECTORY>')
        .description('Build a solution from its Dockerfile with docker or podman, and archive the image')
        .requiredOption('--name <name>', 'name of the image')
        .option('--output <file>', 'where to write the archive (default: <name>.tar.gz)')
        .option('--build-arg <name=value...>', 'build arguments, e.g. the base image')
        .option('--upload <resource file>', 'seal and store the archive too, while it is saved')
        .option('--force', 'overwrite the resource file, and lose what it opens');
    example(command, 'countersign solution build ./solution --name digits --upload digits.resource.json');
    action(command, async (context, options, directory = '') => {
        const request = {
            directory,
            name: options.name,
            output: options.output ?? `${options.name}.tar.gz`,
            buildArgs: options.buildArg ?? [],
            onLine: (line) => {
                context.output.note(line);
            },
        };
        const { upload, force = false } = options;
        if (upload === undefined) {
            const { buildSolution } = await Promise.all(/* import() */[__webpack_require__.e(7026), __webpack_require__.e(2425)]).then(__webpack_require__.bind(__webpack_require__, 42425));
            const built = await buildSolution(request);
            context.output.line(`Solution was built: ${built.path}`);
            context.output.line(`sha256 ${built.sha256}`);
            context.output.result(built);
            return;
        }
        const { buildAndUpload } = await Promise.all(/* import() */[__webpack_require__.e(7026), __webpack_require__.e(7475)]).then(__webpack_require__.bind(__webpack_require__, 77475));
        const { built } = await buildAndUpload(await context.store(), request, upload, { force });
        context.output.line(`Solution was built: ${built.path}`);
        context.output.line(`sha256 ${built.sha256}`);
        context.output.line(`Resource file was created in ${upload}`);
        context.output.result({ ...built, resourceFile: (0,external_node_path_.resolve)(upload) });
    });
}
function addReview(solution) {
    const command = solution
        .command('review <ARCHIVE>')
        .description('What a solution is: entry point, user, environment, files by layer, set-id files')
        .option('--against <archive>', 'show what changed since this one');
    example(command, 'countersign solution review digits.tar.gz');
    action(command, async (context, options, archive = '') => {
        const { reviewSolution } = await Promise.all(/* import() */[__webpack_require__.e(7026), __webpack_require__.e(1915)]).then(__webpack_require__.bind(__webpack_require__, 41915));
        const { renderDifference, renderReview } = await __webpack_require__.e(/* import() */ 3676).then(__webpack_require__.bind(__webpack_require__, 93676));
        const review = await reviewSolution(archive);
        for (const line of renderReview(review))
            context.output.line(line);
        if (options.against === undefined) {
            context.output.result(review);
            return;
        }
        const { compareImages } = await Promise.all(/* import() */[__webpack_require__.e(7026), __webpack_require__.e(3803)]).then(__webpack_require__.bind(__webpack_require__, 83803));
        const difference = await compareImages(options.against, archive);
        for (const line of renderDifference(difference))
            context.output.line(line);
        context.output.result({ ...review, difference });
    });
}
function addSolution(program) {
    const solution = program
        .command('solution')
        .description('Solutions: container images with the code that trains');
    addBuild(solution);
    solution_addDownload(solution);
    addReview(solution);
}

;// CONCATENATED MODULE: ./build/cli/commands/storage.js



const HOUR_MS = 3_600_000;
function addGc(storage) {
    const command = storage
        .command('gc')
        .description('List the uploads that were begun and never finished, and free what they hold')
        .option('--older-than <hours>', 'only those begun so long ago; a running upload is cut by it', '24')
        .option('--dry-run', 'list them, and remove nothing');
    example(command, 'countersign storage gc --older-than 48 --dry-run');
    action(command, async (context, options) => {
        const hours = parseAmount(options.olderThan, '--older-than');
        const { removeUploads, unfinishedUploads } = await __webpack_require__.e(/* import() */ 4962).then(__webpack_require__.bind(__webpack_require__, 64962));
        const store = await context.store();
        const found = await unfinishedUploads(store, new Date(Date.now() - hours * HOUR_MS));
        if (found === undefined) {
            context.output.line('A registry lists no unfinished uploads: its own collection of garbage frees them');
            context.output.result({ unfinished: [], removed: 0 });
            return;
        }
        const rows = found.map(({ name, begun }) => [begun.toISOString(), name]);
        for (const row of table([['BEGUN', 'OBJECT'], ...rows]))
            context.output.line(row);
        const removed = options.dryRun === true ? 0 : await removeUploads(store, found);
        context.output.line(`${found.length} unfinished, ${removed} removed`);
        const unfinished = found.map(({ name, id, begun }) => ({ name, id, begun: begun.toISOString() }));
        context.output.result({ unfinished, removed });
    });
}
function addStorage(program) {
    addGc(program.command('storage').description('The store that sealed files are in'));
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/canonicalJson.js
var canonicalJson = __webpack_require__(8448);
;// CONCATENATED MODULE: ./build/cli/commands/teeCertificate.js






async function readChallenge({ challenge, signature }) {
    if (challenge === undefined && signature === undefined)
        return {};
    if (challenge === undefined || signature === undefined)
        throw new errors/* CountersignError */.WS('usage', '--challenge and --signature go together');
    return {
        challenge: {
            bytes: Buffer.from(await (0,readTextFile.readTextFile)(challenge, 'the challenge'), 'utf8'),
            // In base64, as a signature travels where text does.
            signature: Buffer.from(await (0,readTextFile.readTextFile)(signature, 'the signature'), 'base64'),
        },
    };
}
/** `tee verify-certificate` */
function addVerifyCertificate(tee) {
    const command = tee
        .command('verify-certificate <FILE>')
        .description('Verify what a solution shows of itself: its certificate, which carries the evidence of its TEE')
        .option('--policy <file>', 'what you ask of the TEE; your policy.yml when not given')
        .option('--order <id>', 'it must be this order')
        .option('--solution-hash <sha256>', 'it must be this solution')
        .option('--challenge <file>', 'text that you chose, and the solution signed with its key')
        .option('--signature <file>', 'its signature (ECDSA with SHA-256), in base64');
    example(command, 'countersign tee verify-certificate order_cert.crt --policy policy.yml');
    action(command, async (context, options, file = '') => {
        const { verifyOrderCertificate } = await __webpack_require__.e(/* import() */ 1691).then(__webpack_require__.bind(__webpack_require__, 51691));
        const { checks, claims, binding } = verifyOrderCertificate(await (0,readTextFile.readTextFile)(file, 'the certificate'), {
            policy: await context.policy(options.policy),
            at: new Date(),
            ...(options.order === undefined ? {} : { order: parseId(options.order, '--order') }),
            ...(options.solutionHash === undefined ? {} : { solutionHash: options.solutionHash.toLowerCase() }),
            ...(await readChallenge(options)),
        });
        for (const line of checkRows(checks))
            context.output.line(line);
        const verdict = (0,build_checks/* verdictOf */.Vj)(checks);
        context.output.result({
            verdict,
            simulated: claims?.kind === 'sim',
            checks,
            claims: claims ?? null,
            binding: binding ?? null,
        });
        if (claims?.kind === 'sim')
            context.output.note('SIMULATED TEE: it proves nothing about hardware.');
        if (options.challenge === undefined)
            context.output.note('A certificate is public: that its key is held is shown by TLS, or with --challenge.');
        if (verdict === 'passed')
            return;
        const bad = checks.find(({ status }) => status === verdict);
        throw new errors/* CountersignError */.WS('refused', `the certificate is not accepted: ${bad?.title ?? ''}: ${bad?.detail ?? ''}`);
    });
}

;// CONCATENATED MODULE: ./build/cli/terminal/stopOnSignals.js
/** The first signal asks for an end after what is being done; the second one ends the process. */
function stopOnSignals() {
    const controller = new AbortController();
    for (const name of ['SIGINT', 'SIGTERM']) {
        process.once(name, () => {
            controller.abort();
            process.once(name, () => process.exit(1));
        });
    }
    return controller.signal;
}

;// CONCATENATED MODULE: ./build/cli/commands/tee.js










async function teeContext(context, scratch, signal) {
    const { openAttester } = await Promise.all(/* import() */[__webpack_require__.e(6752), __webpack_require__.e(3973), __webpack_require__.e(1850), __webpack_require__.e(1943)]).then(__webpack_require__.bind(__webpack_require__, 31943));
    const { makeTeeContext } = await __webpack_require__.e(/* import() */ 2037).then(__webpack_require__.bind(__webpack_require__, 54418));
    return makeTeeContext({
        party: await context.party(),
        attester: await openAttester(context),
        env: context.home.env,
        scratch: scratch ?? defaultScratch(context),
        journals: context.agentDirectory(),
        log: (line) => {
            context.output.note(line);
        },
        signal,
    });
}
/** One directory for each home and ledger, so that agents do not share one. */
function defaultScratch(context) {
    const name = `countersign-${(0,canonicalJson/* sha256Hex */.fg)(context.agentDirectory()).slice(0, 16)}`;
    return (0,external_node_path_.join)(scratchRoot(context), name);
}
function scratchRoot(context) {
    return context.home.env['COUNTERSIGN_SCRATCH'] ?? (0,external_node_os_.tmpdir)();
}
function addRun(tee) {
    const command = tee
        .command('run')
        .description('The TEE agent: take solutions, attest, wait for approvals, execute, seal results')
        .option('--once', 'do what can be done now, and exit')
        .option('--order <id...>', 'look at these orders alone')
        .option('--offer <id...>', 'renew the evidence of these offers of yours when it grows old')
        .option('--poll <seconds>', 'pause between two looks at the ledger', '2')
        .option('--scratch <directory>', 'where plaintext is while a run lasts');
    example(command, 'countersign tee run --once');
    action(command, async (context, options) => {
        const { renewEvidence } = await __webpack_require__.e(/* import() */ 9233).then(__webpack_require__.bind(__webpack_require__, 19233));
        const { runTee } = await Promise.all(/* import() */[__webpack_require__.e(9811), __webpack_require__.e(7952), __webpack_require__.e(5562), __webpack_require__.e(466)]).then(__webpack_require__.bind(__webpack_require__, 35562));
        const offers = (options.offer ?? []).map((id) => parseId(id, '--offer'));
        const run = {
            once: options.once ?? false,
            pollMs: parseAmount(options.poll, '--poll') * 1000,
            ...(options.order === undefined ? {} : { orders: options.order.map((id) => parseId(id, '--order')) }),
        };
        const tee_ = await teeContext(context, options.scratch, stopOnSignals());
        if (tee_.attester.kind === 'sim')
            context.output.note('SIMULATED TEE: it proves nothing about hardware.');
        for (const offer of offers)
            await renewEvidence(tee_, offer);
        const looked = await runTee(tee_, run);
        for (const { order, status } of looked)
            context.output.line(`Order ${order} is ${status}`);
        context.output.result(looked);
    });
}
/** What an owner would write into a policy, and what else the evidence says. */
function printClaims({ output }, { kind, measurement, facts }) {
    output.line('');
    for (const line of table(Object.entries(facts).map(([name, value]) => [name, value])))
        output.line(line);
    if (kind === 'sim')
        return;
    output.line('');
    output.line('For a policy:');
    output.line(`  kinds: [${kind}]`);
    output.line(`  measurements: { ${kind}: ['${measurement}'] }`);
    output.note('Of a stock VM this is the firmware, not the agent: docs/operator.md tells what each image proves.');
}
function addDoctor(tee) {
    const command = tee
        .command('doctor')
        .description('What this machine can attest, what is missing, and the measurement for a policy')
        .option('--scratch <directory>', 'where plaintext would be while a run lasts');
    example(command, 'countersign tee doctor');
    action(command, async (context, options) => {
        const { openAttester } = await Promise.all(/* import() */[__webpack_require__.e(6752), __webpack_require__.e(3973), __webpack_require__.e(1850), __webpack_require__.e(1943)]).then(__webpack_require__.bind(__webpack_require__, 31943));
        const { examineMachine } = await __webpack_require__.e(/* import() */ 9530).then(__webpack_require__.bind(__webpack_require__, 19530));
        const { checks, verdict } = await examineMachine({
            openAttester: () => openAttester(context),
            // Where its own directory will be made; to look there no ledger need be known.
            scratch: options.scratch ?? scratchRoot(context),
            chooseSandbox: async () => (await Promise.all(/* import() */[__webpack_require__.e(7026), __webpack_require__.e(6620)]).then(__webpack_require__.bind(__webpack_require__, 66620))).chooseSandbox(context.home.env),
        });
        for (const line of checkRows(checks))
            context.output.line(line);
        const { claims } = verdict ?? {};
        if (claims)
            printClaims(context, claims);
        context.output.result({ verdict: (0,build_checks/* verdictOf */.Vj)(checks), checks, claims: claims ?? null });
        if ((0,build_checks/* verdictOf */.Vj)(checks) === 'failed') {
            const bad = checks.find(({ status }) => status === 'failed');
            throw new errors/* CountersignError */.WS('refused', `this machine is not ready: ${bad?.title ?? ''}: ${bad?.detail ?? ''}`);
        }
    });
}
function addTee(program) {
    const tee = program.command('tee').description('The TEE of this machine');
    addRun(tee);
    addDoctor(tee);
    addVerifyCertificate(tee);
}

// EXTERNAL MODULE: ./build/cli/home/witnessHome.js
var witnessHome = __webpack_require__(21441);
;// CONCATENATED MODULE: ./build/cli/commands/witness.js








/** `2026-11-29T12:00:00Z`. */
const isoOf = (seconds) => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
async function partyOf(context, signer, options) {
    const { WitnessMemoryBranch } = await __webpack_require__.e(/* import() */ 9876).then(__webpack_require__.bind(__webpack_require__, 19876));
    const { openLedgerRepository } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 34971));
    const { systemClock } = await __webpack_require__.e(/* import() */ 3812).then(__webpack_require__.bind(__webpack_require__, 13812));
    const { home, ledgerUrl } = context;
    // Not the cache of the home's own reading: a witness goes by its memory, and can prove what that says.
    const ownCache = (0,external_node_path_.join)(home.directory, 'witness', 'cache');
    const branch = options.memoryBranch ?? home.config.witness?.branch;
    const memory = options.memory ?? home.config.witness?.memory ?? ledgerUrl;
    return {
        signer,
        memory: await WitnessMemoryBranch.open(memory, { cacheDir: ownCache, ...(branch && { branch }) }),
        home: (0,witnessHome/* witnessNotes */.fL)(home, signer.key),
        openLedger: (head, cacheDir = ownCache) => openLedgerRepository(ledgerUrl, { cacheDir, ...(head && { head }) }),
        now: systemClock,
    };
}
function withPlace(command) {
    return command
        .option('--memory <url>', "git repository of the witness's memory (default: the ledger's)")
        .option('--memory-branch <name>', 'its branch (default: witness)');
}
function witness_addInit(witness) {
    const command = withPlace(witness
        .command('init')
        .description('Make a witness: its key, and its memory, which begins with the ledger that you confirm')
        .option('--name <name>', 'what people call the witness', 'witness')
        .option('--confirm <head>', 'the state of the ledger that you have checked; else you are asked'));
    example(command, 'countersign witness init --name alice.example/witness');
    action(command, async (context, options) => {
        const signer = await (0,witnessHome/* ownWitnessSigner */._O)(context.home, options.name);
        const { formatWitnessKey } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 33259));
        const { initWitness } = await __webpack_require__.e(/* import() */ 2124).then(__webpack_require__.bind(__webpack_require__, 2124));
        const { output } = context;
        const key = formatWitnessKey(signer.key);
        output.line(`Witness: ${key}`);
        const party = await partyOf(context, signer, options);
        const confirmed = options.confirm === undefined ? undefined : headOf(options.confirm);
        const ledger = await party.openLedger(confirmed);
        const begun = await initWitness(party, ledger, (log) => confirmed !== undefined || ask(context, log));
        if (begun === undefined) {
            output.line('The ledger has no entries to confirm yet: run this again once it has, before `witness run`');
            output.result({ witness: key, begun: false });
            return;
        }
        const { memory, memoryBranch: branch } = options;
        if (memory !== undefined || branch !== undefined)
            await (0,home_home/* writeConfig */.AU)(context.home, { witness: { ...(memory && { memory }), ...(branch && { branch }) } });
        const { checkpoint } = begun.cosigned;
        const head = (0,ledgerHead/* formatHead */.G)(checkpoint);
        output.line(`Ledger: ${checkpoint.ledger}`);
        output.line(`${begun.when === 'now' ? 'It begins with' : 'It had begun, and is at'} ${head}`);
        output.line(`Memory: ${party.memory.display}`);
        output.line('Put the line of the witness into the policies of those who believe it, under `witnesses`');
        output.result({ witness: key, begun: true, ledger: checkpoint.ledger, head });
    });
}
function headOf(text) {
    const head = (0,ledgerHead/* parseHead */.w)(text);
    if (head !== undefined)
        return head;
    throw new errors/* CountersignError */.WS('usage', `--confirm is a state of the ledger, not ${JSON.stringify(text)}`, {
        mend: 'it is what `countersign ledger verify` calls the head: <number of entries>-<64 hex digits>',
    });
}
async function ask({ output }, log) {
    const head = (0,ledgerHead/* formatHead */.G)(log);
    const what = `Ledger ${log.ledger} with ${log.size} entries, at ${head}`;
    if (output.json || !process.stdin.isTTY)
        throw new errors/* CountersignError */.WS('usage', `nobody can be asked whether this is the ledger: ${what}`, {
            mend: `compare it with what the other parties see, then give --confirm ${head}`,
        });
    output.line(what);
    const { confirm } = await __webpack_require__.e(/* import() */ 5313).then(__webpack_require__.bind(__webpack_require__, 25313));
    if (await confirm({ message: 'Do the other parties see the same ledger?', default: false }))
        return true;
    throw new errors/* CountersignError */.WS('refused', 'the ledger was not confirmed: the witness does not begin');
}
function lineOf({ kind, checkpoint, time, copied }) {
    const head = (0,ledgerHead/* formatHead */.G)(checkpoint);
    if (kind === 'signed')
        return `Cosigned ${head} at ${isoOf(time)}`;
    return kind === 'same' && copied ? `Put back on the ledger: the cosignature of ${head}` : undefined;
}
function witness_addRun(witness) {
    const command = withPlace(witness
        .command('run')
        .description('Cosign the ledger as it grows; publish the proof, and sign nothing, where it did not')
        .option('--once', 'look once, and exit')
        .option('--every <seconds>', 'pause between two looks', '10s'));
    example(command, 'countersign witness run --once');
    action(command, async (context, options) => {
        const { runWitness } = await __webpack_require__.e(/* import() */ 348).then(__webpack_require__.bind(__webpack_require__, 80348));
        const { output } = context;
        const everyMs = parseAmount(options.every.replace(/s$/, ''), '--every') * 1000;
        const signer = await (0,witnessHome/* witnessSigner */.wU)(context.home);
        const party = await partyOf(context, signer, options);
        const signed = [];
        const last = await runWitness(party, {
            once: options.once === true,
            everyMs,
            signal: stopOnSignals(),
            onLook: (look) => {
                const line = lineOf(look);
                if (line !== undefined)
                    output.line(line);
                if (look.kind === 'signed')
                    signed.push({ head: (0,ledgerHead/* formatHead */.G)(look.checkpoint), time: isoOf(look.time) });
            },
            onTrouble: (line) => {
                output.note(line);
            },
        });
        const head = last === undefined ? null : (0,ledgerHead/* formatHead */.G)(last.checkpoint);
        if (options.once === true && signed.length === 0 && head !== null)
            output.line(`Nothing new: ${head} is cosigned`);
        output.result({ ledger: last?.checkpoint.ledger ?? null, head, signed });
    });
}
function addCheck(witness) {
    const command = witness
        .command('check <FILE>')
        .description('Verify what a witness published of a ledger that it refused: a file of `forks/`');
    example(command, 'countersign witness check 12-<root>.json');
    action(command, async (context, _options, file = '') => {
        const { readTextFile } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 42521));
        const { verifyRefusal } = await __webpack_require__.e(/* import() */ 1892).then(__webpack_require__.bind(__webpack_require__, 51892));
        const { nodeHasher } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 82443));
        const { platformWitnesses } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 91098));
        const text = await readTextFile(file, 'the proof');
        const shown = await verifyRefusal(nodeHasher, platformWitnesses, text);
        if (!shown.ok)
            throw new errors/* CountersignError */.WS('refused', `${file} proves nothing: ${shown.reason}`);
        const [remembered, seen] = [(0,ledgerHead/* formatHead */.G)(shown.remembered), (0,ledgerHead/* formatHead */.G)(shown.seen)];
        const { kind } = shown;
        context.output.line(`It holds (${kind}): the witness signed ${remembered}, and was shown ${seen}`);
        context.output.result({ kind, remembered, seen, time: isoOf(shown.time) });
    });
}
function addWitness(program) {
    const witness = program
        .command('witness')
        .description('Watch that the ledger only grows, and cosign each state of it');
    witness_addInit(witness);
    witness_addRun(witness);
    addCheck(witness);
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js
var schemas = __webpack_require__(55156);
// EXTERNAL MODULE: ./build/flow/order/placeOrder.js + 3 modules
var placeOrder = __webpack_require__(15493);
;// CONCATENATED MODULE: ./build/cli/commands/workflows.js








/** `<OFFER_ID>,<SLOT_ID>` or a path: a file of that name wins, as the guide's `--solution ./x.json` does. */
async function ingredient(text, what) {
    const isFile = await (0,promises_.access)(text).then(() => true, () => false);
    if (isFile) {
        const { readResourceFile } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 55959));
        return { kind: 'resource', resource: await readResourceFile(text) };
    }
    if (/^[\d,\s]+$/.test(text))
        return { kind: 'offer', ...parseOfferAndSlot(text, what) };
    throw new errors/* CountersignError */.WS('input', `${what} ${text} is neither a resource file nor <OFFER_ID>,<SLOT_ID>`);
}
/** The content of configuration.json: the solution's part, and one part for each data input. */
async function configurationOf(options) {
    const { solutionConfiguration, dataConfiguration = [] } = options;
    const any = schemas.record(schemas.string(), schemas.unknown());
    const solution = solutionConfiguration === undefined
        ? {}
        : await readJsonFile(solutionConfiguration, 'the solution configuration', any);
    const data = await Promise.all(dataConfiguration.map((file) => readJsonFile(file, 'the data configuration', any)));
    return { solution, data };
}
function addWorkflows(program) {
    const workflows = program.command('workflows').description('Orders from solution, data and TEE');
    const command = workflows
        .command('create')
        .description('Place an order; it waits, Blocked, until the owners of the data complete their suborders')
        .requiredOption('--solution <file or offer>', 'resource file of the solution, or <OFFER_ID>,<SLOT_ID>')
        .option('--data <file or offer...>', 'resource file, or <OFFER_ID>,<SLOT_ID>; several make input-0001, input-0002 …')
        .requiredOption('--tee <offer>', 'the compute offer: <OFFER_ID> or <OFFER_ID>,<SLOT_ID>')
        .option('--solution-hash <sha256>', 'place the order only if the solution has this hash')
        .option('--source-repository <url>', 'signed with the order: the repository that it is made from')
        .option('--source-commit <commit>', 'the commit of that repository, 40 or 64 hex digits')
        .option('--source-directory <directory>', 'what the solution was built from; its hash is signed')
        .option('--solution-configuration <file>', 'JSON for /sp/configurations/configuration.json: solution')
        .option('--data-configuration <file...>', 'JSON for /sp/configurations/configuration.json: data')
        .option('--deposit <amount>', 'recorded in the order; there is no money')
        .option('--min-rent-minutes <minutes>', 'how long the run may take')
        .option('--request-id <text>', 'a name for this request: placing it again finds the first order');
    example(command, 'countersign workflows create --solution ./solution.resource.json --data 400,500 --data ./model.resource.json --tee 200');
    action(command, async (context, options) => {
        const solution = await ingredient(options.solution, '--solution');
        const data = await Promise.all((options.data ?? []).map((text) => ingredient(text, '--data')));
        const tee = parseOfferAndSlot(options.tee, '--tee');
        const configuration = await configurationOf(options);
        const source = await readSourceOptions(options);
        const minutes = options.minRentMinutes === undefined
            ? undefined
            : parseAmount(options.minRentMinutes, '--min-rent-minutes');
        const placed = await (0,placeOrder.placeOrder)(await context.party(), {
            solution,
            data,
            tee,
            configuration,
            ...(source === undefined ? {} : { source }),
            ...(options.solutionHash === undefined ? {} : { solutionHash: options.solutionHash }),
            ...(minutes === undefined || minutes === 0 ? {} : { minutes }),
            ...(options.deposit === undefined ? {} : { deposit: options.deposit }),
            ...(options.requestId === undefined ? {} : { request: options.requestId }),
        });
        context.output.line(`Workflow was created, TEE order id: ["${placed.order}"]`);
        context.output.result(placed);
    });
}

;// CONCATENATED MODULE: ./build/cli/program.js















/** The options that every command takes. */
function addGlobals(command) {
    command
        .option('--json', 'print the result as JSON')
        .option('--ledger <url>', 'git repository of the ledger')
        .option('--head <head>', 'a state of the ledger that was seen before: the ledger must hold all of it')
        .option('--storage <url>', 'store for uploads')
        .option('--account <fingerprint>', 'the key to act with')
        .option('--passphrase-file <file>', 'where the passphrase of the key is (else: COUNTERSIGN_PASSPHRASE, or you are asked)');
    command.commands.forEach(addGlobals);
}
/** The whole command line. */
function makeProgram(name, version) {
    const program = new esm/* Command */.uB(name).version(version);
    program.description('Secure fine-tuning between parties who do not trust each other. Approve the exact thing; prove what ran.');
    for (const add of [
        addSetup,
        addInit,
        addGate,
        addKeys,
        addFiles,
        addStorage,
        addRegister,
        addSolution,
        addWorkflows,
        addOrders,
        addOffers,
        addTee,
        addLedger,
        addWitness,
    ]) {
        add(program);
    }
    addGlobals(program);
    program.exitOverride();
    const override = (command) => {
        // What commander would say in several lines, the caller says in one.
        command.exitOverride().configureOutput({ outputError: () => undefined });
        command.commands.forEach(override);
    };
    override(program);
    return program;
}

;// CONCATENATED MODULE: ./build/cli/main.js





/** `error: unknown command 'x'\n(Did you mean y?)` becomes one line without the word that the printer adds. */
function usageError(error) {
    const message = error.message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' ');
    if (error.code === 'commander.help')
        return new errors/* CountersignError */.WS('usage', 'the command is not complete');
    return new errors/* CountersignError */.WS('usage', message);
}
/**
 * Runs the command line and gives the exit status: 0, 1 for an error, 2 for wrong usage.
 * @param argv as `process.argv`
 */
async function main(argv, version) {
    try {
        await makeProgram('countersign', version).parseAsync([...argv]);
        return 0;
    }
    catch (error) {
        const output = makeOutput(argv.includes('--json'));
        if (!(error instanceof esm/* CommanderError */.b7))
            return output.fail(error);
        if (error.code === TOLD || error.exitCode === 0)
            return error.exitCode;
        return output.fail(usageError(error));
    }
}


/***/ }),

/***/ 73007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ cardLines)
/* harmony export */ });
/* harmony import */ var _text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48044);

/** What needs no quotes: hashes, numbers, dates, addresses. */
const PLAIN = /^[\w.:/@+-]+$/;
function partText(part) {
    if (typeof part === 'string')
        return (0,_text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_0__.escapeForTerminal)(part);
    if ('alarm' in part)
        return `!! ${(0,_text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_0__.escapeForTerminal)(part.alarm)} !!`;
    return PLAIN.test(part.value) ? part.value : `"${(0,_text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_0__.escapeForTerminal)(part.value).replaceAll('"', '\\"')}"`;
}
function rowLines({ title, lines }, width) {
    return lines.map((line, at) => `${(at === 0 ? title : '').padEnd(width)}  ${line.map(partText).join('')}`);
}
/** A card as lines for a terminal: all of it. */
function cardLines(card) {
    const { order, suborder, rows, code, digest, isRefused, isSigned, isSimulated } = card;
    const width = Math.max(...rows.map(({ title }) => title.length));
    const folds = rows.flatMap(({ whole }) => whole === undefined
        ? []
        : ['', `${whole.title}:`, ...whole.lines.map((line) => `  ${(0,_text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_0__.escapeForTerminal)(line)}`)]);
    return [
        `What ${isSigned ? 'was signed' : 'you sign'}: order ${order}, suborder ${suborder}`,
        ...(isRefused
            ? ['!! REFUSED !! The TEE does not hold under your own policy: nothing will be signed.']
            : []),
        ...(isSimulated ? ['!! SIMULATED TEE !! It protects nothing.'] : []),
        '',
        ...rows.flatMap((row) => rowLines(row, width)),
        ...folds,
        '',
        isRefused
            ? 'There is no code, since nothing is signed for this TEE.'
            : `Code of this card: ${code} (of ${digest})`,
    ];
}


/***/ }),

/***/ 95879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ parseCard),
/* harmony export */   decideOnCard: () => (/* binding */ decideOnCard)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _marketplace_card_cardCode_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53192);
/* harmony import */ var _cardLines_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73007);
/* harmony import */ var _home_reviewedHashes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82196);




/** A card's code, or its whole digest, as it was typed. @throws CountersignError `usage` for what is neither */
function parseCard(text) {
    const digest = /^[0-9a-f]{64}$/i.test(text) ? text.toLowerCase() : (0,_marketplace_card_cardCode_js__WEBPACK_IMPORTED_MODULE_1__/* .readCode */ .w)(text);
    if (digest !== undefined)
        return { digest };
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('usage', `--card is the code of a card, not ${JSON.stringify(text)}`, {
        mend: 'it has 16 letters and digits: see it with `countersign orders card <SUBORDER_ID>`',
    });
}
/** Why somebody who only looked at the solution has not seen all of what would be signed; undefined where she has. */
async function unseen({ home }, card) {
    const { solutionHash } = card.terms;
    if (!(await (0,_home_reviewedHashes_js__WEBPACK_IMPORTED_MODULE_2__/* .wasReviewed */ .l)(home, solutionHash)))
        return `the solution ${solutionHash} was not downloaded with this home`;
    return card.beyond.length === 0 ? undefined : `the order has ${card.beyond.join(', ')}`;
}
async function askedYes({ order, code }) {
    const { confirm } = await __webpack_require__.e(/* import() */ 5313).then(__webpack_require__.bind(__webpack_require__, 25313));
    return confirm({ message: `Sign this card (${code}) for order ${order}?`, default: false });
}
/**
 * Shows the card, and lets a person decide on it: by its code, by a yes in a terminal, or, where nobody can be asked, by
 * having looked at the solution of an order that is nothing beyond it.
 * @param given the code that came with the command
 * @throws CountersignError `refused` where she said no, or the card was to be seen first; then nothing was signed
 */
async function decideOnCard(context, card, given) {
    const { output } = context;
    // Standard output is for what came of it.
    if (!output.json)
        for (const line of (0,_cardLines_js__WEBPACK_IMPORTED_MODULE_3__/* .cardLines */ .y)(card))
            output.note(line);
    const { digest, terms, suborder, isRefused } = card;
    if (given !== undefined)
        return { digest: given.digest, terms };
    // What her policy refuses is refused in a moment, by the check's own name.
    if (isRefused)
        return { digest };
    if (process.stdin.isTTY && process.stdout.isTTY && !output.json) {
        if (await askedYes(card))
            return { digest };
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('refused', 'you did not agree: nothing was signed and nothing was changed');
    }
    const why = await unseen(context, card);
    if (why !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('refused', `nobody has seen all of what is to be signed: ${why}`, {
            mend: `nothing was signed; read the card with \`countersign orders card ${suborder}\`, then repeat this with --card and its code`,
        });
    output.note(`Signed without --card: the solution was downloaded with this home, the order is nothing beyond it, and the TEE holds under your policy.`);
    return { digest };
}


/***/ }),

/***/ 19473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WS: () => (/* binding */ CountersignError),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   pg: () => (/* binding */ explanationOf)
/* harmony export */ });
/** The one error class of the project. `message` is a single line fit for a terminal. */
class CountersignError extends Error {
    code;
    mend;
    constructor(code, message, details = {}) {
        super(message, { cause: details.cause });
        this.name = 'CountersignError';
        this.code = code;
        this.mend = details.mend;
    }
}
/** The message of anything that was thrown, in one line. */
function messageOf(error) {
    const text = error instanceof Error ? error.message : String(error);
    return text.replace(/\s*\n\s*/g, ' ').trim();
}
/** The same and, on a line of its own, how to mend it, where that is known. */
function explanationOf(error) {
    const mend = error instanceof CountersignError ? error.mend : undefined;
    return mend === undefined ? messageOf(error) : `${messageOf(error)}\n${mend}`;
}


/***/ }),

/***/ 15493:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  placeOrder: () => (/* binding */ placeOrder)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/canonicalJson.js
var canonicalJson = __webpack_require__(8448);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/ledger/entries/entryBatch.js
var entryBatch = __webpack_require__(10435);
// EXTERNAL MODULE: ./build/ledger/ledgerPaths.js
var ledgerPaths = __webpack_require__(95371);
// EXTERNAL MODULE: ./build/ledger/log/numbers.js
var numbers = __webpack_require__(47911);
// EXTERNAL MODULE: ./build/ledger/entries/orders/orders.js
var orders = __webpack_require__(19432);
// EXTERNAL MODULE: ./build/ledger/entries/orders/requests.js
var requests = __webpack_require__(19643);
// EXTERNAL MODULE: ./build/marketplace/approval/envelope.js
var envelope = __webpack_require__(19884);
// EXTERNAL MODULE: ./build/pureDigest.js
var pureDigest = __webpack_require__(17784);
// EXTERNAL MODULE: ./build/marketplace/order/limits.js
var order_limits = __webpack_require__(19719);
// EXTERNAL MODULE: ./build/marketplace/enumerations.js
var enumerations = __webpack_require__(28550);
;// CONCATENATED MODULE: ./build/marketplace/order/rent.js

const SCALE = 18n;
const ONE = 10n ** SCALE;
/** A price as its schema has it: 18 places at most. */
function parseDecimal(text) {
    const [whole = '0', fraction = ''] = text.split('.');
    return BigInt(whole) * ONE + BigInt(fraction.padEnd(Number(SCALE), '0'));
}
function formatDecimal(value) {
    const fraction = (value % ONE).toString().padStart(Number(SCALE), '0').replace(/0+$/, '');
    return fraction === '' ? `${value / ONE}` : `${value / ONE}.${fraction}`;
}
/**
 * What an order would cost: hourly prices times the rent (each at least its slot's `minTimeMinutes`), fixed
 * prices once. Recorded in the order; there is no money behind it.
 * @param minutes the rent asked for
 */
function rentOf(slots, minutes) {
    let total = 0n;
    for (const { info } of slots) {
        const price = parseDecimal(info.usage.price);
        if (info.usage.priceType === enumerations/* PRICE_TYPES */.Ah.PerHour) {
            const billed = BigInt(Math.ceil(Math.max(minutes, info.usage.minTimeMinutes)));
            total += (price * billed) / 60n;
        }
        else {
            total += price;
        }
    }
    return { minutes, total: formatDecimal(total) };
}

;// CONCATENATED MODULE: ./build/marketplace/order/draftOrder.js



/** How long an order waits for the owners of what it uses. */
const WAIT_DAYS = 30;
const isChosen = (input) => 'slot' in input;
/** What the customer signs: everything of the order but its number. It reads nothing and asks nobody. */
function draftOrder(parts) {
    const { tee, solution } = parts;
    const suborders = [];
    const used = [];
    const suborder = (chosen) => {
        used.push(chosen);
        return suborders.push({ type: chosen.offer.type, offer: chosen.offer.id, slot: chosen.slot.slot });
    };
    suborder(tee);
    const { hash, size } = solution;
    const ordered = 'sealed' in solution
        ? { hash, size, sealed: { ...solution.sealed } }
        : { hash, size, sealed: {}, suborder: suborder(solution.chosen) };
    const inputs = parts.inputs.map((input) => isChosen(input)
        ? { kind: 'offer', suborder: suborder(input) }
        : { kind: 'resource', hash: input.hash, size: input.size, sealed: { ...input.sealed } });
    const slots = used.map(({ slot }) => slot);
    const limits = (0,order_limits/* limitsOf */.A)(tee.slot, slots.slice(1), parts.minutes);
    const configuration = parts.configuration ?? null;
    return {
        request: parts.request,
        nonce: parts.nonce,
        tee: { offer: tee.offer.id, slot: tee.slot.slot, evidenceDigest: tee.evidenceDigest },
        suborders,
        solution: ordered,
        ...(parts.source === undefined ? {} : { source: parts.source }),
        inputs,
        configuration,
        configurationHash: (0,pureDigest/* digestOf */.ol)(configuration),
        recipients: [parts.customer],
        limits,
        expires: new Date(parts.now.getTime() + WAIT_DAYS * 86_400_000).toISOString(),
        rent: { ...rentOf(slots, limits.minutes), deposit: parts.deposit ?? '0' },
    };
}

// EXTERNAL MODULE: ./build/marketplace/order/placedContent.js
var placedContent = __webpack_require__(19573);
// EXTERNAL MODULE: ./build/resource/sealedResource.js
var sealedResource = __webpack_require__(28485);
// EXTERNAL MODULE: ./build/ledger/entries/accounts.js + 1 modules
var entries_accounts = __webpack_require__(67274);
// EXTERNAL MODULE: ./build/ledger/entries/offers.js
var offers = __webpack_require__(60044);
// EXTERNAL MODULE: ./build/ledger/entries/thread.js + 1 modules
var thread = __webpack_require__(43722);
// EXTERNAL MODULE: ./build/marketplace/rules.js
var rules = __webpack_require__(40983);
;// CONCATENATED MODULE: ./build/flow/order/chooseOffers.js





async function choose(snapshot, accounts, wanted, type) {
    const reading = await (0,offers/* readOffer */.np)(snapshot, wanted.offer, accounts, 'far');
    const { offer } = reading;
    (0,thread/* requireMoving */.EK)(`offer ${offer.id}`, reading);
    // Nobody could complete it any more, and a thief could say anything of it.
    await accounts.readerOf(offer.owner);
    if (offer.type !== type) {
        throw new errors/* CountersignError */.WS('input', `offer ${offer.id} is a ${offer.type} offer, where a ${type} offer is wanted`);
    }
    return { offer, slot: (0,rules/* slotOf */.SW)(offer, wanted.slot) };
}
/**
 * Reads the offers that a request names, and holds the combination to their owners' rules.
 * @throws CountersignError `input`, `not-found` or `refused`
 */
async function chooseOffers(snapshot, customer, request) {
    const accounts = new entries_accounts.Accounts(snapshot);
    const tee = await choose(snapshot, accounts, request.tee, 'TEE');
    const solution = request.solution.kind === 'offer'
        ? await choose(snapshot, accounts, request.solution, 'Solution')
        : undefined;
    const data = [];
    for (const input of request.data)
        data.push(input.kind === 'offer' ? await choose(snapshot, accounts, input, 'Data') : input.resource);
    const offered = data.filter((item) => 'slot' in item);
    const offers = [tee, ...(solution ? [solution] : []), ...offered].map(({ offer }) => offer);
    (0,rules/* checkCombination */.Ol)({ customer, offers, configuration: request.configuration });
    const owners = new Set(offered.map(({ offer }) => offer.owner));
    const reviewers = await Promise.all([...owners].map((owner) => accounts.readerOf(owner)));
    return { ledger: (0,thread/* logOf */.Gs)(snapshot).ledger, tee, solution, data, reviewers };
}

// EXTERNAL MODULE: ./build/flow/approve/trustTee.js
var trustTee = __webpack_require__(17471);
;// CONCATENATED MODULE: ./build/flow/order/placeOrder.js














/** Seals what the customer brings himself, to those who may open it, and makes of it all what he signs. */
async function sealAndDraft(party, request, { ledger, tee, solution, data, reviewers }, name) {
    const trusted = await (0,trustTee/* trustTee */.z)(party, tee.offer);
    const { fingerprint: customer } = party;
    const nonce = (0,external_node_crypto_.randomBytes)(32).toString('hex');
    const seal = (resource, role, readers) => (0,sealedResource/* sealResourceToEach */.g3)(resource, { ledger, nonce, customer, author: customer, role }, party.key, readers);
    const { hash, size } = solutionOf(request, solution?.offer);
    const own = request.solution.kind === 'resource' ? request.solution.resource : undefined;
    const inputs = [];
    for (const [position, item] of data.entries()) {
        if ('slot' in item)
            inputs.push(item);
        else {
            const sealed = await seal(item, (0,envelope/* inputRole */.rs)(position + 1), [trusted.key]);
            inputs.push({ hash: item.hash.hash, size: item.size, sealed });
        }
    }
    return draftOrder({
        customer,
        request: name,
        nonce,
        tee: { ...tee, evidenceDigest: trusted.evidence },
        solution: {
            hash,
            size,
            ...(solution === undefined
                ? { sealed: own === undefined ? {} : await seal(own, 'solution', [trusted.key, ...reviewers]) }
                : { chosen: solution }),
        },
        inputs,
        source: request.source,
        configuration: request.configuration,
        minutes: request.minutes,
        deposit: request.deposit,
        now: new Date(),
    });
}
function solutionOf(request, offer) {
    const solution = request.solution.kind === 'resource'
        ? { hash: request.solution.resource.hash.hash, size: request.solution.resource.size }
        : offer?.solution;
    if (solution === undefined)
        throw new errors/* CountersignError */.WS('refused', `the solution offer names no solution hash`);
    if (request.solutionHash !== undefined && request.solutionHash.toLowerCase() !== solution.hash) {
        throw new errors/* CountersignError */.WS('refused', `the solution's hash is ${solution.hash}, not ${request.solutionHash}`);
    }
    return solution;
}
/**
 * The order that a request led to already, if it did. What leads there is not signed; the order is, and it names
 * the request.
 */
async function earlier(snapshot, path, customer, name) {
    const order = await (0,requests/* ledRequest */.P)(snapshot, path);
    if (order === undefined)
        return undefined;
    const { entry } = (await (0,orders/* readOrder */.Rx)(snapshot, order, 'near')).state.placed;
    if (entry.author !== customer || entry.request !== name)
        throw new errors/* CountersignError */.WS('conflict', `the request name is taken by order ${order}, which is another one`);
    return { order, suborders: entry.suborders, created: false };
}
/**
 * Places an order: one TEE suborder, one per offer used, and the order that waits for them.
 * @throws CountersignError `refused` when an owner's rule or the customer's own policy does not allow it.
 */
async function placeOrder(party, request) {
    const name = (0,canonicalJson/* sha256Hex */.fg)(`${party.fingerprint} ${request.request ?? (0,external_node_crypto_.randomBytes)(32).toString('hex')}`);
    const path = (0,ledgerPaths/* requestPath */.Zq)(name);
    const signed = new entryBatch/* SignedEntries */.n();
    let made;
    return party.ledger.repository.append(async (snapshot) => {
        const before = await earlier(snapshot, path, party.fingerprint, name);
        if (before)
            return { value: before };
        made ??= await sealAndDraft(party, request, await chooseOffers(snapshot, party.fingerprint, request), name);
        const batch = await entryBatch/* EntryBatch */.z.on(snapshot, party.key, signed);
        const content = made;
        const own = await batch.sign({ kind: 'order.placed', about: null, after: null, content });
        const index = batch.add(own, (0,ledgerPaths/* directoryAt */.Dp)('orders', batch.nextIndex));
        const order = (0,numbers/* numberAt */.tk)(index);
        batch.files.set(path, (0,requests/* requestFile */.k)(order));
        const { leaves, files } = batch;
        const { suborders } = (0,placedContent/* numberedContent */.m)(content, order);
        return { leaves, files, message: `Order ${order}: placed`, value: { order, suborders, created: true } };
    });
}


/***/ }),

/***/ 35058:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FB: () => (/* binding */ isAmong),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   hy: () => (/* binding */ parseApprover)
/* harmony export */ });
/** What names an approver: `583231`, or `octocat:583231`. `gh api users/octocat --jq .id` tells the number. */
function parseApprover(text) {
    const [, login, id] = /^(?:@?([A-Za-z0-9][A-Za-z0-9-]{0,38}):)?([1-9]\d{0,15})$/.exec(text) ?? [];
    if (id === undefined)
        return undefined;
    return { id: Number(id), ...(login === undefined ? {} : { login }) };
}
function nameOf({ id, login }) {
    return login === undefined ? String(id) : `${login} (${id})`;
}
function isAmong(accounts, { id }) {
    return accounts.some((each) => each.id === id);
}


/***/ }),

/***/ 46223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ apiPath),
/* harmony export */   parseRepository: () => (/* binding */ parseRepository)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48044);


/** Where a repository is in GitHub's API, for the name of a call. */
function apiPath({ owner, repo }) {
    return `/repos/${owner}/${repo}`;
}
/** @throws CountersignError `input` when it isn't `owner/name`. */
function parseRepository(text) {
    const [, owner, repo] = /^([A-Za-z0-9][A-Za-z0-9-]{0,38})\/([A-Za-z0-9._-]{1,100})$/.exec(text) ?? [];
    if (owner === undefined || repo === undefined || repo === '.' || repo === '..')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('input', `"${(0,_text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_1__.escapeForTerminal)(text, 120)}" is not a repository`, {
            mend: 'Write it as owner/name.',
        });
    return { owner, repo };
}


/***/ }),

/***/ 16007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ readSmallFile),
/* harmony export */   readLogTail: () => (/* binding */ readLogTail)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);



const TAIL_BYTES = 64 * 1024;
const TAIL_LINES = 40;
const MAX_LINE = 400;
const MAX_BYTES = 1024 * 1024;
/**
 * The last lines of the log in a result's directory, each within a width; none where there is no such file. Links are not
 * followed. Of a line that was written over, as progress bars are, what stood there last.
 */
async function readLogTail(directory) {
    const text = await readPlainFile((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, 'execution.log'), TAIL_BYTES, 'end');
    const lines = text?.trimEnd().split('\n').slice(-TAIL_LINES) ?? [];
    return lines
        .map(lastWritten)
        .map((line) => (line.length > MAX_LINE ? `${line.slice(0, MAX_LINE)}…` : line));
}
function lastWritten(line) {
    return line.split('\r').findLast((part) => part !== '') ?? '';
}
/** A small file of a result as text; undefined where it is missing, too large or no plain file. */
function readSmallFile(path) {
    return readPlainFile(path, MAX_BYTES, 'whole');
}
async function readPlainFile(path, maxBytes, part) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK).catch(() => undefined);
    if (file === undefined)
        return undefined;
    try {
        const stat = await file.stat();
        const { size } = stat;
        if (!stat.isFile() || (part === 'whole' && size > maxBytes))
            return undefined;
        const length = Math.min(size, maxBytes);
        const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, size - length);
        return buffer.toString('utf8', 0, bytesRead);
    }
    finally {
        await file.close();
    }
}


/***/ }),

/***/ 88206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ newestOrders),
/* harmony export */   b: () => (/* binding */ placedOrders)
/* harmony export */ });
/* harmony import */ var _log_leaf_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16338);
/* harmony import */ var _log_numbers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47911);


/** The leaves at which something was placed as an order, newest first. What is placed need not hold. */
async function* placedOrders({ log }, range) {
    if (log === undefined)
        return;
    for await (const beginning of log.beginnings(range)) {
        if ((0,_log_leaf_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeEntry */ .LP)(beginning.leaf)?.head.kind === 'order.placed')
            yield beginning;
    }
}
/**
 * The numbers of all that was placed as an order, newest first, from the log itself: so nobody can hide an order, or push
 * it away behind names that lead to none. What is placed need not hold.
 */
async function* newestOrders(snapshot, range) {
    for await (const { index } of placedOrders(snapshot, range))
        yield (0,_log_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .numberAt */ .tk)(index);
}


/***/ }),

/***/ 90087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ledger: () => (/* binding */ Ledger)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _marketplace_order_orderEntries_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35151);
/* harmony import */ var _pgp_keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8870);
/* harmony import */ var _entries_entries_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12727);
/* harmony import */ var _entries_entryBatch_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10435);
/* harmony import */ var _ledgerPaths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95371);
/* harmony import */ var _log_leafHead_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(65243);
/* harmony import */ var _entries_offers_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(60044);
/* harmony import */ var _entries_orders_orders_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(19432);
/* harmony import */ var _entries_thread_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(43722);










/** What stands beside the kind. */
function contentOf(body) {
    return Object.fromEntries(Object.entries(body).filter(([member]) => member !== 'kind'));
}
/** The parties' record of offers and orders, over an append-only log. */
class Ledger {
    repository;
    constructor(repository) {
        this.repository = repository;
    }
    snapshot() {
        return this.repository.snapshot();
    }
    async offer(id) {
        return (0,_entries_offers_js__WEBPACK_IMPORTED_MODULE_7__/* .readOffer */ .np)(await this.snapshot(), id);
    }
    /** Reads the order that `id` names: an order, or one of its suborders. */
    async order(id, finding) {
        return (0,_entries_orders_orders_js__WEBPACK_IMPORTED_MODULE_8__/* .readOrder */ .Rx)(await this.snapshot(), id, finding);
    }
    /**
     * Appends to an order what `decide` finds right in the newest state; `undefined` means that nothing is left
     * to do. Called again whenever another writer was first.
     * @returns the state after the entry, or the state that needed none
     * @throws CountersignError `refused` when the entry would break a rule of the order's life.
     */
    async appendToOrder(id, author, decide) {
        const signed = new _entries_entryBatch_js__WEBPACK_IMPORTED_MODULE_4__/* .SignedEntries */ .n();
        const order = (0,_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_5__/* .numberedOf */ .Ix)(id);
        return this.repository.append(async (snapshot) => {
            const reading = await (0,_entries_orders_orders_js__WEBPACK_IMPORTED_MODULE_8__/* .readOrder */ .Rx)(snapshot, id);
            if (order !== id)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('not-found', `${id} is a suborder, where an order is wanted`, {
                    mend: `its order is ${order}`,
                });
            const body = await decide(reading);
            if (body === undefined)
                return { value: reading.state };
            const { kind } = body;
            const isProhibition = _log_leafHead_js__WEBPACK_IMPORTED_MODULE_6__/* .PROHIBITIONS */ .L9.has(kind);
            if (!isProhibition)
                (0,_entries_thread_js__WEBPACK_IMPORTED_MODULE_9__/* .requireMoving */ .EK)(`order ${order}`, reading);
            const place = { order, seq: reading.state.seq + 1, author: (0,_pgp_keys_js__WEBPACK_IMPORTED_MODULE_2__.fingerprintOf)(author.toPublic()) };
            const at = new Date().toISOString();
            const entry = _marketplace_order_orderEntries_js__WEBPACK_IMPORTED_MODULE_1__/* .orderEntrySchema */ .cw.parse({ ...body, ...place, v: 1, at });
            const offerOf = (offer) => reading.offers.get(offer)?.offer;
            // Before anything is signed: a rule that it breaks is the author's to hear.
            (0,_entries_orders_orders_js__WEBPACK_IMPORTED_MODULE_8__/* .followedBy */ .gx)(reading.state, entry, '0'.repeat(64), offerOf);
            const batch = await _entries_entryBatch_js__WEBPACK_IMPORTED_MODULE_4__/* .EntryBatch */ .z.on(snapshot, author, signed, {
                use: isProhibition ? 'prohibition' : 'entries',
            });
            const own = await batch.sign({
                kind,
                about: reading.state.placed.digest,
                after: isProhibition ? null : reading.last,
                content: contentOf(body),
            });
            batch.add(own, (0,_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_5__/* .orderDirectory */ .ME)(order));
            const told = (0,_entries_orders_orders_js__WEBPACK_IMPORTED_MODULE_8__/* .orderEntryOf */ .Ci)(kind, contentOf(body), { ...place, at: own.head.at });
            const value = (0,_entries_orders_orders_js__WEBPACK_IMPORTED_MODULE_8__/* .followedBy */ .gx)(reading.state, told, own.digest, offerOf);
            const { leaves, files } = batch;
            return { leaves, files, message: `Order ${order}: ${(0,_entries_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .eventName */ .eq)(kind)}`, value };
        });
    }
    /** Appends an event to an offer; as `appendToOrder`. */
    async appendToOffer(id, author, decide) {
        const signed = new _entries_entryBatch_js__WEBPACK_IMPORTED_MODULE_4__/* .SignedEntries */ .n();
        await this.repository.append(async (snapshot) => {
            const reading = await (0,_entries_offers_js__WEBPACK_IMPORTED_MODULE_7__/* .readOffer */ .np)(snapshot, id, undefined, 'far');
            const body = await decide(reading);
            if (body === undefined)
                return { value: undefined };
            const batch = await _entries_entryBatch_js__WEBPACK_IMPORTED_MODULE_4__/* .EntryBatch */ .z.on(snapshot, author, signed);
            const { kind } = body;
            // Its owner can always withdraw it.
            if (kind !== 'offer.disabled')
                (0,_entries_thread_js__WEBPACK_IMPORTED_MODULE_9__/* .requireMoving */ .EK)(`offer ${id}`, reading);
            const own = await batch.sign({
                kind,
                about: reading.created,
                after: reading.last,
                content: contentOf(body),
            });
            batch.add(own, (0,_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_5__/* .offerDirectory */ .ER)(id));
            const { leaves, files } = batch;
            return { leaves, files, message: `Offer ${id}: ${(0,_entries_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .eventName */ .eq)(kind)}`, value: undefined };
        });
    }
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

/***/ 95371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A$: () => (/* binding */ firstLeafOf),
/* harmony export */   Dp: () => (/* binding */ directoryAt),
/* harmony export */   ER: () => (/* binding */ offerDirectory),
/* harmony export */   Gw: () => (/* binding */ numberedDirectory),
/* harmony export */   Ix: () => (/* binding */ numberedOf),
/* harmony export */   ME: () => (/* binding */ orderDirectory),
/* harmony export */   Zq: () => (/* binding */ requestPath),
/* harmony export */   lv: () => (/* binding */ idsNewestFirst),
/* harmony export */   rc: () => (/* binding */ MAX_ID),
/* harmony export */   tS: () => (/* binding */ LOG_DIRECTORY),
/* harmony export */   v: () => (/* binding */ accountDirectory)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _log_numbers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47911);


/** The directory of the log; all else lies beside it. */
const LOG_DIRECTORY = 'log';
/** Ids stay far below 2^53 so that no forged directory can push one out of the safe integers. */
const MAX_ID = 999_999_999_999;
const CANONICAL_NUMBER = /^(?:0|[1-9]\d{0,11})\/$/;
const TWO_DIGITS = /^\d\d\/$/;
/** The number of the order or offer that a number is one of: of a suborder, its order's. @throws as {@link firstLeafOf} */
function numberedOf(id) {
    return (0,_log_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .numberAt */ .tk)(firstLeafOf(id));
}
/**
 * The index of the leaf at which an order or offer begins.
 * @throws CountersignError `input` for what is no number at all, `not-found` for one below the first
 */
function firstLeafOf(id) {
    checkId(id);
    const index = (0,_log_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .leafOfNumber */ .$j)(id);
    if (index !== undefined)
        return index;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('not-found', `the ledger has no number ${id}`, {
        mend: 'numbers are hundreds: see them with `countersign orders list` and `countersign offers list`',
    });
}
/** `orders/0/12/1200`: directories of at most a hundred names each, so that a look-up costs the same at any size. */
function orderDirectory(id) {
    return numberedDirectory('orders', id);
}
/** `offers/0/02/200`. */
function offerDirectory(id) {
    return numberedDirectory('offers', id);
}
/**
 * The directory of an order or offer that begins at leaf n − 1: `<kind>/<n div 10000>/<n div 100 mod 100>/<number>`,
 * where the number is 100 n.
 * @throws CountersignError `input` for an id that is not a whole number from 1 to 999,999,999,999.
 */
function numberedDirectory(kind, id) {
    const number = numberedOf(id);
    const place = number / 100;
    const middle = String(Math.floor(place / 100) % 100).padStart(2, '0');
    return `${kind}/${Math.floor(place / 10_000)}/${middle}/${number}`;
}
function checkId(id) {
    if (Number.isSafeInteger(id) && id >= 1 && id <= MAX_ID)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('input', `${id} is not a number of the ledger`, {
        mend: 'Numbers are whole, from 1.',
    });
}
/** The directory of what begins at a leaf. */
function directoryAt(kind, index) {
    return numberedDirectory(kind, (0,_log_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .numberAt */ .tk)(index));
}
/**
 * `accounts/<first 2 hex digits>/<fingerprint>`, in lower case: where what a key's own entries say is found.
 * @throws CountersignError `input` for anything but a v4 (40) or v6 (64 hex digits) fingerprint (RFC 9580, 5.5.4).
 */
function accountDirectory(fingerprint) {
    const hex = fingerprint.toLowerCase();
    if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(hex)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('input', 'a key fingerprint is 40 or 64 hex digits');
    }
    return `accounts/${hex.slice(0, 2)}/${hex}`;
}
/**
 * `requests/<first 2 hex digits>/<the other 62>.json`: where a repeated write finds what it did before.
 * @throws CountersignError `input` for anything but a SHA-256 in lower-case hex.
 */
function requestPath(sha256) {
    if (!/^[0-9a-f]{64}$/.test(sha256)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('input', 'a request is named by a SHA-256 in lower-case hex');
    }
    return `requests/${sha256.slice(0, 2)}/${sha256.slice(2)}.json`;
}
/** The ids present, highest first. Directories that are not where their number belongs are passed over. */
async function* idsNewestFirst(snapshot, kind) {
    const tops = (await snapshot.list(kind)).filter((name) => CANONICAL_NUMBER.test(name));
    for (const top of descending(tops)) {
        const middles = (await snapshot.list(`${kind}/${top}`)).filter((name) => TWO_DIGITS.test(name));
        for (const middle of descending(middles)) {
            const directory = `${kind}/${top}/${String(middle).padStart(2, '0')}`;
            const names = await snapshot.list(directory);
            const ids = descending(names.filter((name) => CANONICAL_NUMBER.test(name)));
            yield* ids.filter((id) => id >= 100 && numberedDirectory(kind, id) === `${directory}/${id}`);
        }
    }
}
/** Numerically, since by name '9/' sorts after '10/'. */
function descending(names) {
    return names.map((name) => Number(name.slice(0, -1))).sort((a, b) => b - a);
}


/***/ }),

/***/ 47911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $j: () => (/* binding */ leafOfNumber),
/* harmony export */   tk: () => (/* binding */ numberAt)
/* harmony export */ });
/* unused harmony export suborderNumber */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/** Numbers between two things that begin at neighbouring leaves: suborders 1 to 99 have room. */
const STEP = 100;
/** The number of what begins at a leaf: an order, an offer, a slot. Nobody chooses it, so nobody can squat it. */
function numberAt(index) {
    const number = STEP * (index + 1);
    if (Number.isSafeInteger(number) && index >= 0)
        return number;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('limit', `no number can be given to leaf ${index}`);
}
/** The number of the order's suborder `n`. @throws CountersignError `limit` unless it is one of 1 to 99 */
function suborderNumber(order, n) {
    if (Number.isInteger(n) && n > 0 && n < STEP)
        return order + n;
    throw new CountersignError('limit', `an order has suborders 1 to ${STEP - 1}, not ${n}`);
}
/** The leaf at which an order, or the order of a suborder, begins. @returns undefined for what is no number */
function leafOfNumber(number) {
    return Number.isSafeInteger(number) && number >= STEP ? Math.floor(number / STEP) - 1 : undefined;
}


/***/ }),

/***/ 98787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: () => (/* binding */ readCosigned),
/* harmony export */   Te: () => (/* binding */ latestOf),
/* harmony export */   rC: () => (/* binding */ cosignedNote)
/* harmony export */ });
/* harmony import */ var _checkpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75175);
/* harmony import */ var _signedNote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47801);
/* harmony import */ var _cosignature_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9029);



/** A note of a checkpoint: the log's own signature, which the form asks for, and the witness's. */
function cosignedNote(checkpoint, log, witness) {
    const line = (0,_cosignature_js__WEBPACK_IMPORTED_MODULE_2__/* .cosignatureLine */ .P$)(witness.key, witness.time, witness.signature);
    return (0,_signedNote_js__WEBPACK_IMPORTED_MODULE_1__/* .formatNote */ .se)({ text: (0,_checkpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCheckpoint */ .wP)(checkpoint), signatures: [log, line] });
}
/** What this witness says of whichever ledger a note is of; undefined where it says nothing. Of several the latest. */
async function readCosigned(note, key, crypto) {
    const ledger = (0,_checkpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCheckpoint */ .S7)((0,_signedNote_js__WEBPACK_IMPORTED_MODULE_1__/* .parseNote */ .wd)(note)?.text ?? '')?.ledger;
    if (ledger === undefined)
        return undefined;
    return latestOf(await (0,_cosignature_js__WEBPACK_IMPORTED_MODULE_2__/* .cosignedBy */ .MU)(note, ledger, [key], crypto));
}
/** What was signed last of these. */
function latestOf(cosigned) {
    return cosigned.toSorted((a, b) => b.time - a.time)[0];
}


/***/ }),

/***/ 473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ makeWitnessSecret),
/* harmony export */   readWitnessSecret: () => (/* binding */ readWitnessSecret)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _platformKeys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26873);
/* harmony import */ var _log_checkpoint_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75175);
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14881);
/* harmony import */ var _log_witness_cosignature_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9029);
/* harmony import */ var _log_witness_cosignedNote_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(98787);
/* harmony import */ var _log_witness_witnessKey_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(33259);
/* harmony import */ var _nodeCrypto_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(82443);









const ED25519_BYTES = 32;
const NAME_LINE = /^Witness: (.*)$/m;
/**
 * A new witness's key: its name, and its Ed25519 private key as PKCS #8 in PEM (RFC 7468 lets a line stand before it).
 * @throws CountersignError `usage` for what is no name
 */
function makeWitnessSecret(name) {
    requireName(name, 'usage');
    const { privateKey } = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.generateKeyPairSync)('ed25519');
    return `Witness: ${name}\n${privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()}`;
}
/**
 * Reads what {@link makeWitnessSecret} gives.
 * @param what where it comes from, for a message: nothing of the text is ever shown
 * @throws CountersignError `input` for anything else
 */
function readWitnessSecret(secret, what) {
    const name = NAME_LINE.exec(secret)?.[1]?.trim() ?? '';
    let privateKey;
    try {
        privateKey = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(secret);
    }
    catch {
        throw notAKey(what);
    }
    if (privateKey.asymmetricKeyType !== 'ed25519')
        throw notAKey(what);
    requireName(name, 'input');
    const publicKey = new Uint8Array(_platformKeys_js__WEBPACK_IMPORTED_MODULE_2__/* .VerifyingKey */ .pF.of(privateKey).spki.subarray(-ED25519_BYTES));
    const key = (0,_log_witness_witnessKey_js__WEBPACK_IMPORTED_MODULE_7__/* .witnessKeyOf */ .ky)(_nodeCrypto_js__WEBPACK_IMPORTED_MODULE_8__.nodeHasher, name, publicKey);
    return {
        key,
        cosign(checkpoint, time) {
            const text = (0,_log_checkpoint_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCheckpoint */ .wP)(checkpoint);
            const log = (0,_nodeCrypto_js__WEBPACK_IMPORTED_MODULE_8__/* .logNoteKey */ .w)(checkpoint.ledger);
            const { name: origin, keyId } = log;
            const own = { name: origin, keyId, signature: new Uint8Array(log.sign((0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_4__/* .toUtf8 */ .Pq)(text))) };
            const signature = new Uint8Array((0,_platformKeys_js__WEBPACK_IMPORTED_MODULE_2__/* .signWith */ .Ez)('ed25519', privateKey, (0,_log_witness_cosignature_js__WEBPACK_IMPORTED_MODULE_5__/* .cosignedBytes */ .oE)(text, time)));
            return (0,_log_witness_cosignedNote_js__WEBPACK_IMPORTED_MODULE_6__/* .cosignedNote */ .rC)(checkpoint, own, { key, time, signature });
        },
    };
}
function requireName(name, code) {
    if ((0,_log_witness_witnessKey_js__WEBPACK_IMPORTED_MODULE_7__/* .isWitnessName */ .T0)(name))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS(code, 'that is no name of a witness', {
        mend: 'name it without spaces and without a plus sign, such as alice.example/witness',
    });
}
function notAKey(what) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('input', `${what} is no key of a witness`, {
        mend: 'it is what `countersign witness init` makes: a line with its name, and an Ed25519 key in PEM',
    });
}


/***/ }),

/***/ 53192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ holdsCode),
/* harmony export */   cardCode: () => (/* binding */ cardCode),
/* harmony export */   w: () => (/* binding */ readCode)
/* harmony export */ });
/** Crockford's 32 digits: none of them is taken for another (no I, L, O, U). */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;
const CODE = new RegExp(`^[${DIGITS}]{${LENGTH}}$`);
/** Sixteen digits of a card's digest for eyes and hands, 80 bits in groups of four: `7K3M-0QXA-…`. */
function cardCode(digest) {
    let bits = BigInt(`0x${digest.slice(0, (LENGTH * 5) / 4)}`);
    let code = '';
    for (let position = 0; position < LENGTH; position++) {
        code = (DIGITS[Number(bits & 31n)] ?? '') + code;
        bits >>= 5n;
    }
    return grouped(code);
}
function grouped(digits) {
    return digits.replace(/.{4}(?!$)/g, '$&-');
}
/** A code as somebody typed it, in its one form; undefined for what is none. */
function readCode(text) {
    const digits = text.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
    if (!CODE.test(digits))
        return undefined;
    return grouped(digits);
}
/** Sixteen letters and digits in groups, as they may begin anywhere in a text. */
const ANYWHERE = /(?<![0-9A-Za-z])(?=([0-9A-Za-z]{4}(?:[ -]?[0-9A-Za-z]{4}){3})(?![0-9A-Za-z]))/g;
/** Whether a text (a comment, with whatever else stands in it) holds a code. */
function holdsCode(text, code) {
    return [...text.matchAll(ANYWHERE)].some(([, word = '']) => readCode(word) === code);
}


/***/ }),

/***/ 89694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ reasonOf),
/* harmony export */   endWithoutRun: () => (/* binding */ endWithoutRun),
/* harmony export */   hasEnded: () => (/* binding */ hasEnded)
/* harmony export */ });
/* harmony import */ var _orderState_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11006);
/* harmony import */ var _placementRules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26753);


/** Whether nothing more can happen to an order: it ended, or nobody completed it in time. */
function hasEnded(state, now) {
    return (0,_orderState_js__WEBPACK_IMPORTED_MODULE_0__.isFinal)(state) || ((0,_orderState_js__WEBPACK_IMPORTED_MODULE_0__.statusOf)(state) === 'Blocked' && (0,_placementRules_js__WEBPACK_IMPORTED_MODULE_1__/* .isExpired */ ._d)(state.placed.entry, now));
}
/** Why an order ended, in its parties' words; empty where none of them said. */
function reasonOf(state) {
    if (state.finished)
        return state.finished.entry.reason;
    const stopped = state.suborders.find(({ status }) => status === 'Error' || status === 'Canceled');
    const outcome = stopped?.completed?.entry.outcome;
    if (stopped?.revoked === true)
        return `the approval of suborder ${stopped.id} was revoked`;
    return outcome !== undefined && 'reason' in outcome ? outcome.reason : '';
}
/** How an order ended that never ran, in one line. */
function endWithoutRun(state) {
    const status = (0,_orderState_js__WEBPACK_IMPORTED_MODULE_0__.statusOf)(state);
    if (!(0,_orderState_js__WEBPACK_IMPORTED_MODULE_0__.isFinal)(state))
        return 'nobody completed it in time';
    const reason = reasonOf(state) || (state.cancelRequested ? 'its customer canceled it' : '');
    return reason === '' ? status : `${status}: ${reason}`;
}


/***/ }),

/***/ 28805:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ isOnlyNotBound),
/* harmony export */   z: () => (/* binding */ sourceChecks)
/* harmony export */ });
/* harmony import */ var _checks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57163);
/* harmony import */ var _marketplace_order_source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87934);


const TITLES = {
    repository: 'The customer signed the order for the repository that you named',
    commit: 'The customer signed the order for the commit that you named',
    tree: 'The customer signed the order for the tree that you have',
};
const ids = { repository: 'source-repository', commit: 'source-commit', tree: 'source-tree' };
/** Whether nothing speaks against a report but that it is of another source than it was held against. */
function isOnlyNotBound(checks) {
    const failed = checks.filter(({ status }) => status === 'failed');
    const bound = Object.values(ids);
    return failed.length > 0 && failed.every(({ id }) => bound.includes(id));
}
/**
 * Compares the source that the customer signed with what the verifier named. An order that says nothing of it is neither
 * bound to what was named nor to anything else: no check can be made.
 */
function sourceChecks(source, pins) {
    const check = (member) => {
        const pinned = pins[member];
        if (pinned === undefined)
            return [];
        const [id, title, said] = [ids[member], TITLES[member], source?.[member]];
        if (said === undefined)
            return [(0,_checks_js__WEBPACK_IMPORTED_MODULE_1__/* .impossibleCheck */ .Sw)(id, title, `the order says no ${member}: nothing binds it to ${pinned}`)];
        const holds = member === 'repository' ? (0,_marketplace_order_source_js__WEBPACK_IMPORTED_MODULE_0__.isSameRepository)(said, pinned) : said === pinned;
        return [(0,_checks_js__WEBPACK_IMPORTED_MODULE_1__/* .checkOf */ .EG)(id, title, holds, holds ? said : `the order is of ${said}, not of ${pinned}`)];
    };
    return ['commit', 'repository', 'tree'].flatMap(check);
}


/***/ }),

/***/ 63373:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I5: () => (/* binding */ rootOf),
/* harmony export */   ID: () => (/* binding */ runtimeInfoSchema),
/* harmony export */   LQ: () => (/* binding */ orderReportOpening),
/* harmony export */   W: () => (/* binding */ openResultRoot),
/* harmony export */   Zk: () => (/* binding */ openOrderReport),
/* harmony export */   eC: () => (/* binding */ resultOpening),
/* harmony export */   eq: () => (/* binding */ orderReportOpeningSchema)
/* harmony export */ });
/* unused harmony exports ORDER_REPORT_DETAILS_TYPE, RESULT_DETAILS_TYPE, orderReportDetailsSchema, resultDetailsSchema, resultOpeningSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55156);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14881);
/* harmony import */ var _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47692);
/* harmony import */ var _pureDigest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17784);
/* harmony import */ var _text_describeIssue_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(78398);






const ORDER_REPORT_DETAILS_TYPE = 'urn:countersign:order-report-details:v1';
const RESULT_DETAILS_TYPE = 'urn:countersign:result-details:v1';
/** An entry of the guide's `runtimeInfo`. */
const runtimeInfoSchema = zod__WEBPACK_IMPORTED_MODULE_4__.object({
    type: zod__WEBPACK_IMPORTED_MODULE_4__["enum"](['Image', 'Data', 'Configuration']),
    size: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .bytes */ .ee,
    hash: zod__WEBPACK_IMPORTED_MODULE_4__.object({ algo: zod__WEBPACK_IMPORTED_MODULE_4__.literal('sha256'), hash: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc, encoding: zod__WEBPACK_IMPORTED_MODULE_4__.literal('hex') }),
});
/** What the order report does not say in public. */
const orderReportDetailsSchema = zod__WEBPACK_IMPORTED_MODULE_4__.object({
    /** Image first, then the data in the order of /sp/inputs, then the configuration. */
    runtimeInfo: zod__WEBPACK_IMPORTED_MODULE_4__.array(runtimeInfoSchema).max(256),
    /** What opens the commitment of each data offer, together with hash and size of its dataset. */
    salts: zod__WEBPACK_IMPORTED_MODULE_4__.array(zod__WEBPACK_IMPORTED_MODULE_4__.object({ suborder: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_2__.id, salt: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc })).max(64),
});
/** What the result does not say in public. */
const resultDetailsSchema = zod__WEBPACK_IMPORTED_MODULE_4__.object({
    outcome: zod__WEBPACK_IMPORTED_MODULE_4__["enum"]([
        'exited',
        'time-limit',
        'memory-limit',
        'output-limit',
        'cancelled',
        'not-startable',
        'interrupted',
    ]),
    exitStatus: zod__WEBPACK_IMPORTED_MODULE_4__.int().nullable(),
    /** Wall time of the container, milliseconds. */
    milliseconds: zod__WEBPACK_IMPORTED_MODULE_4__.number().nonnegative(),
    logBytes: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .bytes */ .ee,
    /** The deterministic tar of the result directory, as `files calculate-hash` gives it. */
    result: zod__WEBPACK_IMPORTED_MODULE_4__.object({ hash: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc, size: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .bytes */ .ee }).nullable(),
    /** Null where the files are too many to list: the hash of the result stands for all of them. */
    outputs: zod__WEBPACK_IMPORTED_MODULE_4__.array(zod__WEBPACK_IMPORTED_MODULE_4__.object({ name: zod__WEBPACK_IMPORTED_MODULE_4__.string().max(4096), size: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .bytes */ .ee, hash: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc })).nullable(),
});
const openingOf = (type, details) => zod__WEBPACK_IMPORTED_MODULE_4__.object({ type: zod__WEBPACK_IMPORTED_MODULE_4__.literal(type), salt: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc, details });
const orderReportOpeningSchema = openingOf(ORDER_REPORT_DETAILS_TYPE, orderReportDetailsSchema);
const resultOpeningSchema = openingOf(RESULT_DETAILS_TYPE, resultDetailsSchema);
function salted(type, details) {
    return { type, salt: (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_1__/* .toHex */ .nj)(crypto.getRandomValues(new Uint8Array(32))), details };
}
function orderReportOpening(details) {
    return salted(ORDER_REPORT_DETAILS_TYPE, details);
}
function resultOpening(details) {
    return salted(RESULT_DETAILS_TYPE, details);
}
/** The root that a statement publishes: SHA-256 of the opening's canonical JSON. */
function rootOf(opening) {
    return (0,_pureDigest_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOf */ .ol)(opening);
}
function opened(schema, opening, root, what) {
    if (rootOf(opening) !== root)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('tampered', `${what} are not those whose root the TEE signed`);
    const parsed = schema.safeParse(opening);
    if (parsed.success)
        return parsed.data;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('tampered', `${what} have another form: ${(0,_text_describeIssue_js__WEBPACK_IMPORTED_MODULE_5__/* .describeIssue */ .n)(parsed.error)}`);
}
/**
 * Opens the root of an order report.
 * @throws CountersignError `tampered` when these are other details than those that the TEE signed.
 */
function openOrderReport(opening, root) {
    return opened(orderReportOpeningSchema, opening, root, 'the details of the order report').details;
}
/** The same of a result. */
function openResultRoot(opening, root) {
    return opened(resultOpeningSchema, opening, root, 'the details of the result').details;
}


/***/ }),

/***/ 56163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   namedWitnesses: () => (/* binding */ namedWitnesses)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _ledger_entries_witnessed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81541);


/**
 * Witnesses as people name them, by the lines that they print; more than half of them are a quorum.
 * @param what which option or input they come from
 * @throws CountersignError `usage` for a line that is no witness's key, or one that is named twice
 */
function namedWitnesses(lines, what) {
    const keys = lines.map((line) => (0,_ledger_entries_witnessed_js__WEBPACK_IMPORTED_MODULE_1__/* .requireWitnessKey */ ._X)(line.trim(), 'usage', `${what}: ${JSON.stringify(line)}`));
    if (new Set(keys.map(({ publicKey }) => publicKey.join())).size < keys.length)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('usage', `${what} names one witness twice`);
    return { keys, quorum: Math.floor(keys.length / 2) + 1 };
}


/***/ }),

/***/ 47606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ NOT_WITNESSED)
/* harmony export */ });
/** What a verdict says where no data owner's policy names a witness. */
const NOT_WITNESSED = 'no witness was asked for: a fork shown to the TEE would not be noticed';


/***/ }),

/***/ 85551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MAX_REPORT_BYTES: () => (/* binding */ MAX_REPORT_BYTES),
/* harmony export */   fG: () => (/* binding */ REPORT_FILE_TYPE),
/* harmony export */   le: () => (/* binding */ workloadInfoOf),
/* harmony export */   parseReportFile: () => (/* binding */ parseReportFile)
/* harmony export */ });
/* unused harmony export reportFileSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55156);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47692);
/* harmony import */ var _text_describeIssue_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(78398);
/* harmony import */ var _text_hasDuplicateMembers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5934);
/* harmony import */ var _details_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63373);






const REPORT_FILE_TYPE = 'urn:countersign:report:v1';
const MAX_REPORT_BYTES = 32 * 1024 * 1024;
/**
 * `report.json`: one file that verifies with the network cut. `workloadInfo` is the guide's; everything in it
 * is repeated from the signed statements and what opens them, and the verifier compares the two.
 */
const reportFileSchema = zod__WEBPACK_IMPORTED_MODULE_3__.object({
    type: zod__WEBPACK_IMPORTED_MODULE_3__.literal(REPORT_FILE_TYPE),
    /** Present when the TEE is simulated. */
    notice: zod__WEBPACK_IMPORTED_MODULE_3__.string().max(256).optional(),
    order: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__.id,
    workloadInfo: zod__WEBPACK_IMPORTED_MODULE_3__.object({
        /** Milliseconds since 1970. */
        created: zod__WEBPACK_IMPORTED_MODULE_3__.number(),
        /** Absent where nobody opened it. */
        runtimeInfo: zod__WEBPACK_IMPORTED_MODULE_3__.array(_details_js__WEBPACK_IMPORTED_MODULE_2__/* .runtimeInfoSchema */ .ID).max(256).optional(),
        orderCapacity: zod__WEBPACK_IMPORTED_MODULE_3__.object({ cpuCores: zod__WEBPACK_IMPORTED_MODULE_3__.number(), ram: zod__WEBPACK_IMPORTED_MODULE_3__.number(), diskUsage: zod__WEBPACK_IMPORTED_MODULE_3__.number() }).optional(),
    }),
    /** Sigstore bundle: what was about to run on what. */
    report: zod__WEBPACK_IMPORTED_MODULE_3__.unknown(),
    /** Sigstore bundle: what came out; null until then. */
    result: zod__WEBPACK_IMPORTED_MODULE_3__.unknown(),
    /** What opens the roots of the two, with its salts, as far as the one who took the report may read it. */
    opened: zod__WEBPACK_IMPORTED_MODULE_3__.object({ report: zod__WEBPACK_IMPORTED_MODULE_3__.unknown().optional(), result: zod__WEBPACK_IMPORTED_MODULE_3__.unknown().optional() }),
    /** What the report rests on of the ledger. */
    ledger: zod__WEBPACK_IMPORTED_MODULE_3__.object({
        commit: zod__WEBPACK_IMPORTED_MODULE_3__.string().max(64).optional(),
        /** The ledger's id. */
        id: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
        /** The log when the report was taken. */
        size: zod__WEBPACK_IMPORTED_MODULE_3__.int().positive(),
        root: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
        /** Signed heads, by their index in the log. */
        leaves: zod__WEBPACK_IMPORTED_MODULE_3__.record(zod__WEBPACK_IMPORTED_MODULE_3__.string().regex(/^(?:0|[1-9]\d{0,14})$/), zod__WEBPACK_IMPORTED_MODULE_3__.string().max(2048)),
        /** What proves them, and the states of the log that they name: hashes by the range of leaves that each is of. */
        hashes: zod__WEBPACK_IMPORTED_MODULE_3__.record(zod__WEBPACK_IMPORTED_MODULE_3__.string().regex(/^\d{1,15}-\d{1,15}$/), _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc),
        /** Bodies, of keys the certificates, as text, by path. */
        files: zod__WEBPACK_IMPORTED_MODULE_3__.record(zod__WEBPACK_IMPORTED_MODULE_3__.string().max(512), zod__WEBPACK_IMPORTED_MODULE_3__.string()),
    }),
});
/** The guide's part of the file, from the signed report and what opens its root. */
function workloadInfoOf({ created, limits }, runtimeInfo) {
    return {
        created: Date.parse(created),
        ...(runtimeInfo === undefined ? {} : { runtimeInfo: [...runtimeInfo] }),
        orderCapacity: { cpuCores: limits.cpus, ram: limits.memoryBytes, diskUsage: limits.outputBytes },
    };
}
/** @throws CountersignError `input` when the text is not a report, or can be read in two ways. */
function parseReportFile(text, what) {
    if (text.length > MAX_REPORT_BYTES)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('limit', `${what} is too large for a report`);
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('input', `${what} is not JSON`, { cause });
    }
    if ((0,_text_hasDuplicateMembers_js__WEBPACK_IMPORTED_MODULE_4__/* .hasDuplicateMembers */ .l)(text, value))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('input', `${what} has a member twice: it can be read in two ways`);
    const parsed = reportFileSchema.safeParse(value);
    if (parsed.success)
        return parsed.data;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('input', `${what} is not an order report: ${(0,_text_describeIssue_js__WEBPACK_IMPORTED_MODULE_5__/* .describeIssue */ .n)(parsed.error)}`, {
        mend: 'a report is what `countersign orders get-report <ORDER_ID> --save-to report.json` writes',
    });
}


/***/ }),

/***/ 22317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ny: () => (/* binding */ pinChecks),
/* harmony export */   ac: () => (/* binding */ notPinned),
/* harmony export */   e9: () => (/* binding */ notPinnedLine)
/* harmony export */ });
/* harmony import */ var _checks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57163);
/* harmony import */ var _checks_sourceChecks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28805);


function same(id, title, pinned, found, from = '') {
    const holds = found === pinned;
    const detail = holds ? pinned : `it is ${found ?? 'nobody'}, not ${pinned}`;
    return (0,_checks_js__WEBPACK_IMPORTED_MODULE_1__/* .checkOf */ .EG)(id, title, holds, `${detail}${from}`);
}
function dataSuborders({ state }) {
    return state.suborders.filter(({ type }) => type === 'Data');
}
function approversCheck(reading, pinned) {
    const approved = dataSuborders(reading).flatMap(({ completed }) => completed?.entry.outcome.status === 'done' ? [completed.entry.author] : []);
    const strange = approved.filter((approver) => !pinned.includes(approver));
    const missing = pinned.filter((approver) => !approved.includes(approver));
    const faults = [
        ...strange.map((approver) => `${approver} approved, who is not among them`),
        ...missing.map((approver) => `${approver} did not`),
    ];
    const title = 'Those who approved are the ones that you named, all of them and nobody else';
    const detail = faults.join('; ') || pinned.join(', ');
    return (0,_checks_js__WEBPACK_IMPORTED_MODULE_1__/* .checkOf */ .EG)('pinned-approvers', title, faults.length === 0, detail);
}
function commitmentChecks(reading, pinned) {
    const used = dataSuborders(reading).map(({ offer }) => reading.offers.get(offer)?.offer.dataset?.commitment);
    const title = 'An offer whose data was used commits to the dataset that you named';
    return pinned.map((commitment) => {
        const holds = used.includes(commitment);
        const detail = holds ? commitment : `${commitment} is not among ${used.join(', ') || 'none'}`;
        return (0,_checks_js__WEBPACK_IMPORTED_MODULE_1__/* .checkOf */ .EG)('pinned-commitment', title, holds, detail);
    });
}
/** Compares what the signed entries say with what the verifier named. */
function pinChecks(reading, pins) {
    const { state, log } = reading;
    const checks = [];
    if (pins.ledger !== undefined) {
        const from = pins.ledgerFrom === undefined ? '' : `, ${pins.ledgerFrom}`;
        checks.push(same('pinned-ledger', 'The ledger is the one that you know', pins.ledger, log.ledger, from));
    }
    if (pins.order !== undefined) {
        const title = 'The order is the one that you named';
        checks.push(same('pinned-order', title, `order ${pins.order}`, `order ${state.id}`));
    }
    if (pins.customer !== undefined) {
        const title = 'The customer is the one that you named';
        checks.push(same('pinned-customer', title, pins.customer, state.placed.entry.author));
    }
    if (pins.approvers !== undefined)
        checks.push(approversCheck(reading, pins.approvers));
    if (pins.operator !== undefined) {
        const title = "The TEE's operator is the one that you named";
        checks.push(same('pinned-operator', title, pins.operator, state.attested?.entry.author));
    }
    return [
        ...checks,
        ...(0,_checks_sourceChecks_js__WEBPACK_IMPORTED_MODULE_0__/* .sourceChecks */ .z)(state.placed.entry.source, pins.source ?? {}),
        ...commitmentChecks(reading, pins.commitments ?? []),
    ];
}
/** What of all this the verifier left to the report itself, by name. */
function notPinned({ pins = {}, policy, solutionHash, dataHashes, datasets, }) {
    const data = [...(pins.commitments ?? []), ...(dataHashes ?? []), ...(datasets ?? [])];
    const pinned = {
        ledger: pins.ledger !== undefined,
        order: pins.order !== undefined,
        customer: pins.customer !== undefined,
        approvers: pins.approvers !== undefined,
        operator: pins.operator !== undefined,
        dataset: data.length > 0,
        solution: solutionHash !== undefined,
        commit: pins.source?.commit !== undefined,
        witnesses: (pins.witnesses ?? policy?.witnesses) !== undefined,
    };
    return Object.keys(pinned).filter((name) => pinned[name] === false);
}
/** The same as a sentence for people; `undefined` when all was pinned. */
function notPinnedLine(names) {
    if (names.length === 0)
        return undefined;
    return `Not pinned: ${names.join(', ')}: ${names.length === 1 ? 'this is' : 'these are'} what the report itself says`;
}


/***/ }),

/***/ 1963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runMarkOf: () => (/* binding */ runMarkOf)
/* harmony export */ });
/* harmony import */ var _checks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57163);

const ENDS = {
    'time-limit': 'its time limit ended it',
    'memory-limit': 'its memory limit ended it',
    'output-limit': 'its output limit ended it',
    cancelled: 'it was canceled',
    'not-startable': 'it could not be started',
    interrupted: 'it was interrupted',
};
/** How a run ended, in words. */
function endOf({ outcome, exitStatus }) {
    return outcome === 'exited' ? `exit status ${exitStatus ?? 'none'}` : ENDS[outcome];
}
/** What the ledger says of the end where its details are sealed to others: the word of the TEE's operator. */
function endOnLedger({ reading }) {
    const status = reading?.state.finished?.entry.status;
    if (status === 'error')
        return { status: 'failed', detail: 'it failed, and how is sealed to its recipients' };
    if (status === 'canceled')
        return { status: 'failed', detail: 'it was canceled' };
    const sealed = 'the ledger says that it went well; how it ended is sealed to its recipients';
    return { status: 'unknown', detail: status === undefined ? 'it has not ended' : sealed };
}
/** A failure counts whoever tells of it; a success only in a report that holds. */
function runMarkOf(verdict) {
    const { checks, resultDetails } = verdict;
    if (resultDetails === undefined)
        return endOnLedger(verdict);
    const detail = endOf(resultDetails);
    if (resultDetails.outcome !== 'exited' || resultDetails.exitStatus !== 0)
        return { status: 'failed', detail };
    if ((0,_checks_js__WEBPACK_IMPORTED_MODULE_0__/* .verdictOf */ .Vj)(checks) === 'passed')
        return { status: 'succeeded', detail };
    return { status: 'unknown', detail: `${detail}, by a report that is not verified in full` };
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

/***/ 15112:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ openLocation),
  openStore: () => (/* binding */ openStore)
});

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/bytes/byteSource.js
var byteSource = __webpack_require__(91833);
;// CONCATENATED MODULE: ./build/storage/folder/folderRead.js




const PIECE_BYTES = 1024 * 1024;
/**
 * An object's bytes. As a stream like every store's; and, for who can use it, to be read into buffers of the
 * reader's own.
 * @throws CountersignError `not-found` on the first read.
 */
function readFolderObject(path, name, range) {
    const bytes = new FolderBytes(path, name, range);
    return {
        read: (into) => bytes.read(into),
        close: () => bytes.close(),
        async *[Symbol.asyncIterator]() {
            try {
                for (;;) {
                    const piece = Buffer.allocUnsafeSlow(PIECE_BYTES);
                    const filled = await bytes.read(piece);
                    if (filled === 0)
                        return;
                    yield piece.subarray(0, filled);
                }
            }
            finally {
                await bytes.close();
            }
        },
    };
}
class FolderBytes {
    #path;
    #name;
    #from;
    #left;
    #file;
    #bytes;
    constructor(path, name, range) {
        this.#path = path;
        this.#name = name;
        this.#from = range?.offset ?? 0;
        this.#left = range?.length ?? Infinity;
    }
    async read(into) {
        this.#bytes ??= (0,byteSource/* fileSource */.IO)((this.#file = await this.#open()), this.#from);
        const filled = await this.#bytes.read(into.subarray(0, this.#left));
        this.#left -= filled;
        return filled;
    }
    async close() {
        const file = this.#file;
        this.#file = undefined;
        this.#bytes = undefined;
        this.#left = 0;
        await file?.close();
    }
    async #open() {
        try {
            // Not to hang on a pipe that a hostile store has put there.
            const file = await (0,promises_.open)(this.#path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK);
            if ((await file.stat()).isFile())
                return file;
            await file.close();
        }
        catch (cause) {
            const code = cause.code ?? '';
            if (code !== 'ENOENT' && code !== 'ENOTDIR') {
                throw new errors/* CountersignError */.WS('unavailable', `the object ${this.#name} cannot be read (${code})`, {
                    cause,
                });
            }
        }
        throw new errors/* CountersignError */.WS('not-found', `the store has no object ${this.#name}`, {
            mend: 'It may have been deleted, or the store may be on another machine.',
        });
    }
}

// EXTERNAL MODULE: ./build/storage/upload/writePieces.js
var writePieces = __webpack_require__(76866);
;// CONCATENATED MODULE: ./build/storage/folder/folderStore.js







/** Begins with a letter or a digit, so that no name leaves the folder or is a temporary file's. */
const OBJECT_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/;
const TEMPORARY = '.incoming-';
/** A temporary file of an object. */
const TEMPORARY_NAME = /^\.incoming-([A-Za-z0-9][A-Za-z0-9._-]{0,199})\.[0-9a-f]{32}$/;
/** A temporary file that nobody has written to for this long was left by a crash. */
const STALE_MS = 60 * 60 * 1000;
/** A store in a folder of this machine, or of one that is mounted here. Made when the first object is put. */
class FolderStore {
    url;
    #folder;
    /** @param folder path of the folder */
    constructor(folder) {
        this.#folder = (0,external_node_path_.resolve)(folder);
        this.url = (0,external_node_url_.pathToFileURL)(this.#folder).href;
    }
    /** The object appears under its name when it is whole and on the disk, and not before; see ObjectStore. */
    async put(name, size, bytes) {
        const path = pathOf(this.#folder, name);
        await (0,promises_.mkdir)(this.#folder, { recursive: true });
        await removeStale(this.#folder);
        const temporary = (0,external_node_path_.join)(this.#folder, `${TEMPORARY}${name}.${(0,external_node_crypto_.randomBytes)(16).toString('hex')}`);
        try {
            const written = await writeFile(temporary, bytes);
            if (size !== undefined && written !== size) {
                throw new errors/* CountersignError */.WS('internal', `${name} has ${written} bytes, ${size} were announced`);
            }
            // A link fails where a rename would replace: of two writers one wins, and no object is ever torn.
            await (0,promises_.link)(temporary, path);
            await syncDirectory(this.#folder);
            return { name, size: written };
        }
        catch (cause) {
            throw storeError(name, cause);
        }
        finally {
            await (0,promises_.rm)(temporary, { force: true });
        }
    }
    stat(name) {
        return statObject(this.#folder, name);
    }
    read(name, range) {
        return readFolderObject(pathOf(this.#folder, name), name, range);
    }
    async remove(name) {
        return removed(pathOf(this.#folder, name), name);
    }
    async *list() {
        for await (const entry of entriesOf(this.#folder)) {
            const info = OBJECT_NAME.test(entry) ? await this.stat(entry) : undefined;
            if (info !== undefined)
                yield info;
        }
    }
    /** Temporary files that a crash left, or that are being written: those have a time of now. */
    async *orphans(name) {
        for await (const id of entriesOf(this.#folder)) {
            const object = TEMPORARY_NAME.exec(id)?.[1];
            if (object === undefined || (name !== undefined && object !== name))
                continue;
            const found = await (0,promises_.stat)((0,external_node_path_.join)(this.#folder, id)).catch(() => undefined);
            if (found?.isFile() === true)
                yield { name: object, id, begun: found.mtime };
        }
    }
    async removeOrphan({ id, name }) {
        if (!TEMPORARY_NAME.test(id))
            throw new errors/* CountersignError */.WS('input', 'that is no unfinished upload');
        return removed((0,external_node_path_.join)(this.#folder, id), name);
    }
    locationOf(name) {
        return Promise.resolve({
            type: 'STORAGE_PROVIDER',
            storageType: 'FS',
            filepath: name,
            credentials: { bucket: this.#folder, prefix: '' },
        });
    }
}
/** Reads an object of a folder where a resource says it is. */
function openFolderLocation(location) {
    const { filepath, credentials } = location;
    const folder = (0,external_node_path_.resolve)(credentials.bucket, credentials.prefix);
    return {
        stat: () => statObject(folder, filepath),
        read: (range) => readFolderObject(pathOf(folder, filepath), filepath, range),
    };
}
function pathOf(folder, name) {
    if (!OBJECT_NAME.test(name))
        throw new errors/* CountersignError */.WS('input', `${JSON.stringify(name)} is no name of an object`);
    return (0,external_node_path_.join)(folder, name);
}
async function removed(path, name) {
    try {
        await (0,promises_.rm)(path);
        return true;
    }
    catch (cause) {
        if (cause.code === 'ENOENT')
            return false;
        throw storeError(name, cause);
    }
}
/** The names in a folder; none when it was never made. */
async function* entriesOf(folder) {
    let directory;
    try {
        directory = await (0,promises_.opendir)(folder);
    }
    catch (cause) {
        if (cause.code === 'ENOENT')
            return;
        throw storeError(folder, cause);
    }
    for await (const { name } of directory)
        yield name;
}
async function statObject(folder, name) {
    try {
        const found = await (0,promises_.stat)(pathOf(folder, name));
        return found.isFile() ? { name, size: found.size } : undefined;
    }
    catch (cause) {
        const code = cause.code;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        throw storeError(name, cause);
    }
}
/** Returns how many bytes once they are on the disk. */
async function writeFile(path, bytes) {
    const file = await (0,promises_.open)(path, 'wx', 0o644);
    try {
        const written = await (0,writePieces/* writePieces */.R)(file, bytes);
        await file.datasync();
        return written;
    }
    finally {
        await file.close();
    }
}
async function syncDirectory(folder) {
    const directory = await (0,promises_.open)(folder, 'r');
    try {
        await directory.sync();
    }
    finally {
        await directory.close();
    }
}
async function removeStale(folder) {
    for await (const entry of await (0,promises_.opendir)(folder)) {
        if (!entry.name.startsWith(TEMPORARY))
            continue;
        const path = (0,external_node_path_.join)(folder, entry.name);
        const found = await (0,promises_.stat)(path).catch(() => undefined);
        if (found !== undefined && Date.now() - found.mtimeMs > STALE_MS)
            await (0,promises_.rm)(path, { force: true });
    }
}
function storeError(name, cause) {
    const code = cause?.code;
    if (cause instanceof errors/* CountersignError */.WS || code === undefined)
        return cause;
    if (code === 'EEXIST')
        return new errors/* CountersignError */.WS('exists', `the store has an object ${name} already`, { cause });
    if (code === 'ENOSPC' || code === 'EDQUOT')
        return new errors/* CountersignError */.WS('limit', 'the disk of the store is full', { cause });
    return new errors/* CountersignError */.WS('unavailable', `the folder store failed at ${name} (${code})`, { cause });
}

;// CONCATENATED MODULE: ./build/storage/openStore.js



/**
 * The store that a URL addresses: `file:///srv/store` or a plain path, `s3://bucket/prefix`,
 * `oci://registry/repository`. What a store needs is loaded when it is used.
 * @throws CountersignError `usage` when there is no such kind of store, or the URL is not one of it.
 */
async function openStore(url, env = process.env, options = {}) {
    if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(url))
        return new FolderStore(url);
    const parsed = parseUrl(url);
    switch (parsed.protocol) {
        case 'file:':
            return new FolderStore(openStore_pathOf(parsed));
        case 's3:':
            return (await Promise.all(/* import() */[__webpack_require__.e(6752), __webpack_require__.e(3337), __webpack_require__.e(3973), __webpack_require__.e(157)]).then(__webpack_require__.bind(__webpack_require__, 60157))).openS3Store(parsed, env, options);
        case 'oci:':
            return (await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(6752), __webpack_require__.e(3973), __webpack_require__.e(7910)]).then(__webpack_require__.bind(__webpack_require__, 97910))).openOciStore(parsed, env, options);
        default:
            throw new errors/* CountersignError */.WS('usage', `there is no store of the kind ${parsed.protocol}//`, {
                mend: 'Use a path, file:///…, s3://bucket/prefix or oci://registry/repository.',
            });
    }
}
/** Reads the one object that a resource's location names. @throws CountersignError `input` for a bad location. */
async function openLocation(location, env = process.env, options = {}) {
    if (location.type === 'URL')
        return (await Promise.all(/* import() */[__webpack_require__.e(6752), __webpack_require__.e(3973), __webpack_require__.e(9513)]).then(__webpack_require__.bind(__webpack_require__, 79513))).openUrlLocation(location, options);
    switch (location.storageType) {
        case 'FS':
            return openFolderLocation(location);
        case 'S3':
            // To read it the reader's own credentials would go to an endpoint of somebody else's choosing.
            throw new errors/* CountersignError */.WS('unsupported', 'the resource names an S3 object that only its owner can read', {
                mend: 'Ask its owner for a resource file with a presigned URL, as `files upload` writes it.',
            });
        case 'OCI':
            return (await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(6752), __webpack_require__.e(3973), __webpack_require__.e(7910)]).then(__webpack_require__.bind(__webpack_require__, 97910))).openOciLocation(location, env, options);
    }
}
function parseUrl(url) {
    try {
        return new URL(url);
    }
    catch (cause) {
        throw new errors/* CountersignError */.WS('usage', 'the address of the store is not a URL', { cause });
    }
}
function openStore_pathOf(url) {
    try {
        return (0,external_node_url_.fileURLToPath)(url);
    }
    catch (cause) {
        throw new errors/* CountersignError */.WS('usage', `${url.href} is not the address of a folder`, {
            cause,
            mend: 'Write it as file:///absolute/path, with three slashes.',
        });
    }
}


/***/ }),

/***/ 76866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ writePieces)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _bytes_blockingTurn_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70962);
/* harmony import */ var _bytes_giveBack_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87760);
/* harmony import */ var _bytes_quiet_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35664);




/** A power of two: slices end where pages do. */
const SLICE_BYTES = 64 * 1024;
/** What may wait to be written. */
const WAITING_BYTES = 2 * 1024 * 1024;
/**
 * Writes a stream to a fresh file while its next pieces are made; returns how many bytes it was. Whatever happens,
 * nothing is being written any more when it is over.
 * @param written is given each piece, in order, once it is written and not needed here any more
 */
async function writePieces(file, pieces, written = _bytes_giveBack_js__WEBPACK_IMPORTED_MODULE_2__/* .giveBack */ .F5) {
    const turn = new _bytes_blockingTurn_js__WEBPACK_IMPORTED_MODULE_1__/* .BlockingTurn */ .p();
    let position = 0;
    let waiting = [];
    let waitingBytes = 0;
    let writing;
    const write = () => {
        const batch = waiting;
        const at = position;
        position += waitingBytes;
        waiting = [];
        waitingBytes = 0;
        writing = (0,_bytes_quiet_js__WEBPACK_IMPORTED_MODULE_3__/* .quiet */ .j)(writeBatch(file, batch, at, turn).then(async () => {
            for (const piece of batch)
                await written(piece);
            writing = undefined;
        }));
    };
    try {
        for await (const piece of pieces) {
            waiting.push(piece);
            waitingBytes += piece.length;
            if (waitingBytes >= WAITING_BYTES)
                await writing;
            if (writing === undefined)
                write();
        }
        await writing;
        if (waitingBytes > 0)
            write();
        await writing;
        return position;
    }
    finally {
        await writing?.catch(() => undefined);
    }
}
async function writeBatch(file, batch, position, turn) {
    const bytes = batch.reduce((sum, piece) => sum + piece.length, 0);
    const bytesWritten = await turn.take(() => writeHere(file.fd, batch, position), async () => (await file.writev([...batch], position)).bytesWritten);
    if (bytesWritten < bytes)
        await writeRest(file, batch, position, bytesWritten);
}
/**
 * In slices, because the kernel then fills the page cache with small pages that it has at hand, rather than with
 * large ones that it first has to find: up to six times less system time in a virtual machine.
 */
function writeHere(fd, batch, position) {
    let done = 0;
    for (const piece of batch) {
        for (let at = 0; at < piece.length;) {
            const place = position + done;
            const slice = Math.min(SLICE_BYTES - (place % SLICE_BYTES), piece.length - at);
            const written = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(fd, piece, at, slice, place);
            at += written;
            done += written;
        }
    }
    return done;
}
/** A full disk, or a signal, can cut a write short. */
async function writeRest(file, batch, position, written) {
    const whole = Buffer.concat(batch);
    for (let done = written; done < whole.length;) {
        done += (await file.write(whole, done, whole.length - done, position + done)).bytesWritten;
    }
}


/***/ }),

/***/ 48044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   escapeForTerminal: () => (/* binding */ escapeForTerminal)
/* harmony export */ });
/**
 * Characters that move the cursor, recolour, hide or reorder what a person reads: C0 and C1 controls, line and
 * paragraph separators, bidirectional controls (CVE-2021-42574), zero-width and tag characters, lone surrogates.
 * The backslash is among them so that an escape can't be forged.
 */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\\]/gu;
function escapeOne(character) {
    if (character === '\\')
        return '\\\\';
    if (character === '\n')
        return '\\n';
    if (character === '\r')
        return '\\r';
    if (character === '\t')
        return '\\t';
    const code = character.codePointAt(0) ?? 0;
    if (code <= 0xff)
        return `\\x${code.toString(16).padStart(2, '0')}`;
    if (code <= 0xffff)
        return `\\u${code.toString(16).padStart(4, '0')}`;
    return `\\u{${code.toString(16)}}`;
}
/**
 * Text of unknown origin (a file's name, an image's label) as one line that a terminal shows and never obeys.
 * What is harmless stays as it is; the rest is written as `\x1b`, `\n`, `\u202e`; two different texts never
 * become the same. With `maxLength`, a longer result is cut and ends in `…`.
 */
function escapeForTerminal(text, maxLength = Number.POSITIVE_INFINITY) {
    const escaped = text.replace(UNSAFE, escapeOne);
    return escaped.length <= maxLength ? escaped : `${escaped.slice(0, Math.max(0, maxLength - 1))}…`;
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

/***/ 42521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readTextFile: () => (/* binding */ readTextFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);


const MIB = 1024 * 1024;
/** Whatever the path names, no more than the limit is read of it: a pipe or a device may never end. */
async function readAtMost(path, limit) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'r');
    try {
        const buffer = Buffer.alloc(Math.min(limit, (await file.stat()).size || limit) + 1);
        let length = 0;
        while (length < buffer.length) {
            const { bytesRead } = await file.read(buffer, length, buffer.length - length, null);
            if (bytesRead === 0)
                return buffer.subarray(0, length);
            length += bytesRead;
        }
        return undefined;
    }
    finally {
        await file.close();
    }
}
/**
 * @param limit bytes; 1 MiB when not given
 * @throws CountersignError `input` when the file is missing or unreadable, `limit` when it is larger.
 */
async function readTextFile(path, what, limit = MIB) {
    let bytes;
    try {
        bytes = await readAtMost(path, limit);
    }
    catch (cause) {
        const code = cause.code ?? 'unknown reason';
        const why = code === 'ENOENT' ? 'does not exist' : `cannot be read (${code})`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('input', `${what} ${path} ${why}`, { cause });
    }
    if (bytes !== undefined)
        return bytes.toString('utf8');
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('limit', `${what} ${path} is larger than ${limit / MIB} MiB: is it the right file?`);
}


/***/ })

};
