export const id = 7910;
export const ids = [7910,8448,8836];
export const modules = {

/***/ 58836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kf: () => (/* binding */ parseCanonical),
/* harmony export */   Mr: () => (/* binding */ canonicalBytes),
/* harmony export */   kP: () => (/* binding */ checkDepth)
/* harmony export */ });
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98799);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);


/** How deep a value may be nested: far more than anything here needs, far less than a stack holds. */
const MAX_DEPTH = 100;
/** @throws CountersignError `input` when arrays and objects are nested more than 100 deep. */
function checkDepth(value, what) {
    let level = [value];
    for (let depth = 0; level.length > 0; depth++) {
        if (depth > MAX_DEPTH)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('input', `${what} is nested more than ${MAX_DEPTH} deep`);
        level = level.flatMap((item) => item !== null && typeof item === 'object' ? Object.values(item) : []);
    }
}
/** Stands for a value that {@link inOrder} leaves to the slow way. */
const UNUSUAL = Symbol('unusual');
/** Of such names the platform keeps an order of its own, or makes something else than a member. */
const UNUSUAL_NAME = /^(?:\d+|__proto__|toJSON)$/;
function isPlain(value) {
    const prototype = Object.getPrototypeOf(value);
    return prototype === Object.prototype || prototype === null;
}
/**
 * A copy with its members sorted, which `JSON.stringify` spells as RFC 8785 does.
 * @returns UNUSUAL for whatever else than plain JSON is in it, and for what is nested too deeply
 */
function inOrder(value, depth = 0) {
    if (value === null || typeof value === 'string' || typeof value === 'boolean')
        return value;
    if (typeof value === 'number')
        return Number.isFinite(value) ? value : UNUSUAL;
    if (typeof value !== 'object' || depth > MAX_DEPTH - 1)
        return UNUSUAL;
    if (Array.isArray(value)) {
        const items = Array.from(value, (item) => inOrder(item, depth + 1));
        return items.includes(UNUSUAL) ? UNUSUAL : items;
    }
    if (!isPlain(value))
        return UNUSUAL;
    const sorted = {};
    for (const name of Object.keys(value).sort()) {
        const member = value[name];
        if (member === undefined)
            continue;
        const ordered = UNUSUAL_NAME.test(name) ? UNUSUAL : inOrder(member, depth + 1);
        if (ordered === UNUSUAL)
            return UNUSUAL;
        sorted[name] = ordered;
    }
    return sorted;
}
/** Whether {@link inOrder} would give a value of `JSON.parse` as it is. */
function isInOrder(value, depth = 0) {
    if (value === null || typeof value !== 'object')
        return typeof value !== 'number' || Number.isFinite(value);
    if (depth > MAX_DEPTH - 1)
        return false;
    if (Array.isArray(value))
        return value.every((item) => isInOrder(item, depth + 1));
    let before = '';
    for (const [at, name] of Object.keys(value).entries()) {
        if ((at > 0 && name <= before) || UNUSUAL_NAME.test(name))
            return false;
        if (!isInOrder(value[name], depth + 1))
            return false;
        before = name;
    }
    return true;
}
/**
 * The canonical text of plain JSON, by the platform's own writer.
 * @returns undefined where that might not be the canonical form: then the library is asked
 */
function plainCanonical(value) {
    const ordered = inOrder(value);
    if (ordered === UNUSUAL)
        return undefined;
    const text = JSON.stringify(ordered);
    // Half a pair of surrogates, which RFC 8785 has no form for; or a text that speaks of one.
    return text.includes('\\ud') ? undefined : text;
}
/** Whether a text is the canonical one of what was parsed from it, where that is told without copying it. */
function isPlainlyCanonical(text, value) {
    return isInOrder(value) && !text.includes('\\ud') && JSON.stringify(value) === text;
}
/**
 * Canonical JSON (RFC 8785) of a value, as UTF-8 bytes. Members that are `undefined` are left out.
 * @throws CountersignError `input` when it is nested too deeply
 */
function canonicalBytes(value) {
    return new TextEncoder().encode(plainCanonical(value) ?? canonicalText(value));
}
function canonicalText(value) {
    checkDepth(value, 'a value');
    const text = (0,canonicalize__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A)(value);
    if (text !== undefined)
        return text;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('internal', 'a value that JSON cannot hold was to be signed');
}
/**
 * Parses bytes that must be canonical JSON (RFC 8785): the one accepted form has no duplicate members, no
 * spare white space and no second spelling, so that what was signed is what is read.
 * @throws CountersignError `tampered` when the bytes are anything else, `limit` over `maxBytes`.
 */
function parseCanonical(bytes, what, maxBytes = 4 * 1024 * 1024) {
    if (bytes.length > maxBytes)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('limit', `${what} is larger than ${maxBytes} bytes`);
    let value;
    let isCanonical;
    try {
        const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
        value = JSON.parse(text);
        isCanonical = isPlainlyCanonical(text, value) || text === canonicalText(value);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('tampered', `${what} is not JSON`, { cause });
    }
    if (isCanonical)
        return value;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('tampered', `${what} is not canonical JSON (RFC 8785)`);
}


/***/ }),

/***/ 8448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mr: () => (/* reexport safe */ _canonicalForm_js__WEBPACK_IMPORTED_MODULE_1__.Mr),
/* harmony export */   digestOf: () => (/* binding */ digestOf),
/* harmony export */   fg: () => (/* binding */ sha256Hex),
/* harmony export */   kP: () => (/* reexport safe */ _canonicalForm_js__WEBPACK_IMPORTED_MODULE_1__.kP)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _canonicalForm_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58836);



/** SHA-256 in lower-case hex. */
function sha256Hex(bytes) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex');
}
/** SHA-256 of a value's canonical JSON, in lower-case hex. */
function digestOf(value) {
    return sha256Hex((0,_canonicalForm_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalBytes */ .Mr)(value));
}


/***/ }),

/***/ 22694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ boundedText)
/* harmony export */ });
/* harmony import */ var _boundedBytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78779);

/** No answer that is read as a text needs more: an error, a token, a page of tags. */
const MAX_BYTES = 1024 * 1024;
/**
 * The body of an answer as text; what is longer is cut off at the connection.
 * @throws CountersignError `limit` when it has more than `maxBytes`.
 */
async function boundedText(what, answer, maxBytes = MAX_BYTES) {
    return (await (0,_boundedBytes_js__WEBPACK_IMPORTED_MODULE_0__/* .boundedBytes */ .j)(what, answer, maxBytes)).toString('utf8');
}


/***/ }),

/***/ 32834:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ answeredStatus),
/* harmony export */   eO: () => (/* binding */ getRange),
/* harmony export */   g5: () => (/* binding */ failureOf),
/* harmony export */   rR: () => (/* binding */ headerOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _boundedBytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78779);
/* harmony import */ var _boundedText_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22694);
/* harmony import */ var _rangedRead_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19616);




/** One GET for a range of a URL, redirects followed, what came back told as a `RangeAnswer` or thrown. */
async function getRange(http, what, url, range, version, headers = {}) {
    const answer = await http({
        method: 'GET',
        url,
        follow: true,
        headers: {
            ...headers,
            range: (0,_rangedRead_js__WEBPACK_IMPORTED_MODULE_3__/* .rangeHeader */ .Hq)(range),
            // A weak ETag never matches (RFC 9110, section 13.1.1).
            ...(version?.startsWith('"') === true ? { 'if-match': version } : {}),
        },
    });
    const { statusCode: status } = answer;
    const content = (0,_rangedRead_js__WEBPACK_IMPORTED_MODULE_3__/* .contentRange */ .Tq)(headerOf(answer, 'content-range'));
    const etag = headerOf(answer, 'etag');
    if (status === 206 && content !== undefined) {
        if (version !== undefined && etag !== undefined && etag !== version)
            throw await drained(answer, (0,_rangedRead_js__WEBPACK_IMPORTED_MODULE_3__/* .changed */ .tD)({ what }));
        return { ...content, version: etag, ranged: true, body: answer.body };
    }
    if (status === 200) {
        const length = headerOf(answer, 'content-length');
        return {
            total: length === undefined ? undefined : Number(length),
            version: etag,
            offset: 0,
            ranged: false,
            body: answer.body,
        };
    }
    if (status === 412)
        throw await drained(answer, (0,_rangedRead_js__WEBPACK_IMPORTED_MODULE_3__/* .changed */ .tD)({ what }));
    if (status === 416) {
        await answer.body.dump();
        return {
            total: content?.total ?? range.offset,
            version: etag,
            offset: range.offset,
            ranged: true,
            body: nothing(),
        };
    }
    throw await failureOf(what, answer);
}
async function* nothing() {
    // A range at the end of an object has no bytes to give.
}
async function drained(answer, error) {
    await answer.body.dump().catch(() => undefined);
    return error;
}
function headerOf(answer, name) {
    const value = answer.headers[name];
    return Array.isArray(value) ? value[0] : value;
}
/** An answer that is not what was asked for, as an error that `withRetries` understands. Takes the body in. */
async function failureOf(what, answer) {
    const text = await (0,_boundedText_js__WEBPACK_IMPORTED_MODULE_2__/* .boundedText */ .L)(what, answer, _boundedBytes_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_ERROR_BYTES */ .u).catch(() => '');
    const status = answer.statusCode;
    const cause = { status, retryAfter: headerOf(answer, 'retry-after') };
    const said = reasonIn(text);
    const message = `${what}: the server answered ${status}${said === '' ? '' : ` (${said})`}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS(codeOf(status), message, { cause });
}
function codeOf(status) {
    if (status === 404 || status === 410)
        return 'not-found';
    if (status === 401 || status === 403)
        return 'refused';
    if (status === 409 || status === 412)
        return 'conflict';
    return status === 429 || status >= 500 || status === 408 || status === 425 ? 'unavailable' : 'unsupported';
}
/** The code and message of an S3 (XML) or registry (JSON) error, kept short and on one line. */
function reasonIn(text) {
    const xml = /<Code>([^<]{1,80})<\/Code>/.exec(text)?.[1];
    const json = /"code"\s*:\s*"([^"]{1,80})"(?:,\s*"message"\s*:\s*"([^"]{1,120})")?/.exec(text);
    const reason = xml ?? [json?.[1], json?.[2]].filter((part) => part !== undefined).join(': ');
    // eslint-disable-next-line no-control-regex -- a server's words must not steer a terminal
    return reason.replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ');
}
/** The status of the answer behind an error of `failureOf`. */
function answeredStatus(error) {
    const cause = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS ? error.cause : undefined;
    return cause?.status;
}


/***/ }),

/***/ 97910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openOciLocation: () => (/* binding */ openOciLocation),
  openOciStore: () => (/* binding */ openOciStore)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/storage/http/boundedText.js
var boundedText = __webpack_require__(22694);
// EXTERNAL MODULE: ./build/storage/http/httpRange.js
var httpRange = __webpack_require__(32834);
// EXTERNAL MODULE: ./build/storage/http/httpClient.js + 3 modules
var httpClient = __webpack_require__(30401);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/storage/oci/ociCredentials.js




const GITHUB_REGISTRY = 'ghcr.io';
/**
 * The credentials for one registry: what `docker login`, `podman login` or `oras login` left, a helper program's
 * included; for GHCR else `GITHUB_TOKEN`, which is never offered to any other host.
 */
async function registryCredentials(host, env) {
    for (const path of configPaths(env)) {
        const found = await fromConfig(path, host);
        if (found !== undefined)
            return found;
    }
    const token = env['GITHUB_TOKEN'];
    if (host === GITHUB_REGISTRY && token !== undefined && token !== '') {
        return { username: env['GITHUB_ACTOR'] ?? 'token', password: token };
    }
    return undefined;
}
function configPaths(env) {
    const home = env['HOME'] ?? (0,external_node_os_.homedir)();
    return [
        env['REGISTRY_AUTH_FILE'],
        (0,external_node_path_.join)(env['DOCKER_CONFIG'] ?? (0,external_node_path_.join)(home, '.docker'), 'config.json'),
        env['XDG_RUNTIME_DIR'] === undefined
            ? undefined
            : (0,external_node_path_.join)(env['XDG_RUNTIME_DIR'], 'containers', 'auth.json'),
    ].filter((path) => path !== undefined);
}
async function fromConfig(path, host) {
    let config;
    try {
        config = JSON.parse(await (0,promises_.readFile)(path, 'utf8'));
    }
    catch {
        return undefined;
    }
    // Docker Hub's entry is kept under the address of its first interface.
    const key = host === 'registry-1.docker.io' ? 'https://index.docker.io/v1/' : host;
    const helper = config.credHelpers?.[key] ?? config.credsStore;
    if (helper !== undefined && /^[\w.-]+$/.test(helper)) {
        const found = await fromHelper(`docker-credential-${helper}`, key);
        if (found !== undefined)
            return found;
    }
    const entry = config.auths?.[key] ?? config.auths?.[`https://${key}`];
    if (entry?.username !== undefined && entry.password !== undefined) {
        return { username: entry.username, password: entry.password };
    }
    const [username, ...rest] = Buffer.from(entry?.auth ?? '', 'base64')
        .toString()
        .split(':');
    return username === undefined || rest.length === 0 ? undefined : { username, password: rest.join(':') };
}
/** Docker's credential helper protocol: the host on stdin, JSON on stdout. */
function fromHelper(program, key) {
    return new Promise((resolve) => {
        const child = (0,external_node_child_process_.spawn)(program, ['get'], { stdio: ['pipe', 'pipe', 'ignore'], timeout: 10_000 });
        let output = '';
        child.stdout.on('data', (chunk) => (output += chunk.toString()));
        child.stdin.on('error', () => undefined).end(key);
        child.once('error', () => {
            resolve(undefined);
        });
        child.once('close', () => {
            resolve(credentialsIn(output));
        });
    });
}
function credentialsIn(output) {
    try {
        const { Username, Secret } = JSON.parse(output);
        return Username === undefined || Secret === undefined
            ? undefined
            : { username: Username, password: Secret };
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/storage/oci/ociAuth.js




/** `WWW-Authenticate: Bearer realm="…",service="…",scope="…"` (RFC 9110, section 11.6.1). */
function parseChallenge(header) {
    const [scheme = '', ...rest] = header.trim().split(/\s+/);
    const parameters = {};
    for (const match of rest.join(' ').matchAll(/([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/g)) {
        parameters[(match[1] ?? '').toLowerCase()] = (match[2] ?? match[3] ?? '').replace(/\\(.)/g, '$1');
    }
    return { scheme: scheme.toLowerCase(), parameters };
}
/**
 * Answers a registry's challenges (Docker Registry v2 token authentication) and remembers the answer. Credentials
 * go nowhere without encryption but to this machine itself, whatever the location says.
 */
class RegistryAuth {
    #target;
    #env;
    #http;
    /** One header for each set of actions: a token for reading is none for writing. */
    #headers = new Map();
    constructor(target, env, http) {
        this.#target = target;
        this.#env = env;
        this.#http = http;
    }
    headers(actions) {
        const header = this.#headers.get(actions);
        return header === undefined ? {} : { authorization: header };
    }
    /**
     * Takes up a challenge.
     * @returns whether there is something new to try.
     */
    async answer(challenge, actions) {
        if (challenge === undefined)
            return false;
        const { scheme, parameters } = parseChallenge(challenge);
        const credentials = isPrivate(this.#target)
            ? await registryCredentials(this.#target.registry, this.#env)
            : undefined;
        const basic = credentials === undefined
            ? undefined
            : `Basic ${Buffer.from(`${credentials.username}:${credentials.password}`).toString('base64')}`;
        const header = scheme === 'bearer'
            ? `Bearer ${await this.#token(parameters, basic, actions)}`
            : scheme === 'basic'
                ? basic
                : undefined;
        if (header === undefined || header === this.#headers.get(actions))
            return false;
        this.#headers.set(actions, header);
        return true;
    }
    async #token(parameters, basic, actions) {
        const what = `get a token for ${this.#target.registry}/${this.#target.repository}`;
        const { realm = '', service } = parameters;
        if (!URL.canParse(realm))
            throw new errors/* CountersignError */.WS('unsupported', `${what}: the registry names no realm`);
        const url = new URL(realm);
        if (service !== undefined)
            url.searchParams.set('service', service);
        url.searchParams.set('scope', `repository:${this.#target.repository}:${actions}`);
        const safe = url.protocol === 'https:' || isLoopback(url.hostname);
        const headers = basic !== undefined && safe ? { authorization: basic } : {};
        const answer = await this.#http({ method: 'GET', url, headers });
        if (answer.statusCode !== 200)
            throw await (0,httpRange/* failureOf */.g5)(what, answer);
        const body = JSON.parse(await (0,boundedText/* boundedText */.L)(what, answer));
        const token = body?.token ?? body?.access_token;
        if (typeof token !== 'string')
            throw new errors/* CountersignError */.WS('unsupported', `${what}: there was none in the answer`);
        return token;
    }
}
function isPrivate(target) {
    return !target.insecure || isLoopback(new URL(`http://${target.registry}`).hostname);
}
function isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}

// EXTERNAL MODULE: ./build/canonicalJson.js
var canonicalJson = __webpack_require__(8448);
;// CONCATENATED MODULE: ./build/storage/oci/ociTarget.js


/**
 * Reads `oci://registry/repository[?insecure=true]`.
 * @throws CountersignError `usage`.
 */
function parseOciUrl(url) {
    const insecure = url.searchParams.get('insecure') ?? 'false';
    const other = [...url.searchParams.keys()].find((key) => key !== 'insecure');
    if (url.protocol !== 'oci:' ||
        url.username !== '' ||
        other !== undefined ||
        !/^(true|false)$/.test(insecure)) {
        throw badTarget('usage');
    }
    return checkTarget({ registry: url.host, repository: url.pathname.replace(/^\/|\/$/g, ''), insecure: insecure === 'true' }, 'usage');
}
/**
 * Holds a target, perhaps somebody else's, to the grammar of hosts and repository names (OCI distribution
 * specification 1.1, "Pulling manifests").
 * @throws CountersignError with the code given.
 */
function checkTarget(target, code) {
    const component = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
    const fits = /^[\w.-]+(:\d+)?$|^\[[0-9a-f:]+\](:\d+)?$/i.test(target.registry) &&
        new RegExp(`^${component}(?:/${component})*$`).test(target.repository);
    if (!fits)
        throw badTarget(code);
    return target;
}
function badTarget(code) {
    return new errors/* CountersignError */.WS(code, 'the registry and repository are not like oci://ghcr.io/owner/name', {
        mend: 'Write it as oci://registry/repository in lower case, with ?insecure=true for plain http.',
    });
}
/** `https://ghcr.io/v2/owner/name/` */
function baseUrl(target) {
    return new URL(`${target.insecure ? 'http' : 'https'}://${target.registry}/v2/${target.repository}/`);
}
const HASHED = 'name-';
/** The tag of an object: its name where that can be a tag, else a digest of it (the manifest holds the name). */
function tagOf(name) {
    const fits = /^\w[\w.-]{0,127}$/.test(name) && !name.startsWith(HASHED);
    return fits ? name : HASHED + (0,canonicalJson/* sha256Hex */.fg)(name);
}

// EXTERNAL MODULE: ./build/storage/http/retry.js
var retry = __webpack_require__(75697);
;// CONCATENATED MODULE: ./build/storage/oci/ociClient.js






function createOciContext(target, env, settings, reach) {
    const http = (0,httpClient/* createHttpClient */.u)(settings, !target.insecure, reach);
    return { target, settings, base: baseUrl(target), http, auth: new RegistryAuth(target, env, http) };
}
/** For messages. */
function where({ target }, name) {
    return `oci://${target.registry}/${target.repository}:${name}`;
}
/**
 * One request sent once, or twice when the registry asks who is there. Its own origin alone is given credentials.
 * @throws CountersignError when the status is none of `good`.
 */
async function sendOci(context, what, actions, request, good) {
    const send = () => {
        const own = new URL(request.url).origin === context.base.origin;
        const headers = { ...request.headers, ...(own ? context.auth.headers(actions) : {}) };
        return context.http({ ...request, headers });
    };
    let answer = await send();
    if (answer.statusCode === 401) {
        const challenge = (0,httpRange/* headerOf */.rR)(answer, 'www-authenticate');
        if (await context.auth.answer(challenge, actions)) {
            await answer.body.dump();
            answer = await send();
        }
    }
    if (good.includes(answer.statusCode))
        return answer;
    throw mended(context, await (0,httpRange/* failureOf */.g5)(what, answer));
}
/** `sendOci` tried again while that may help, and what `take` makes of the answer. */
function callOci(context, what, actions, request, good, take) {
    return (0,retry/* withRetries */.L)(what, context.settings, async () => take(await sendOci(context, what, actions, request, good)));
}
function mended({ target }, error) {
    if (error.code !== 'refused')
        return error;
    const mend = target.registry === 'ghcr.io'
        ? 'Give GITHUB_TOKEN with the right packages: write (or read), or run docker login ghcr.io.'
        : `Run docker login ${target.registry}, and check the rights on ${target.repository}.`;
    return new errors/* CountersignError */.WS(error.code, error.message, { cause: error.cause, mend });
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js
var schemas = __webpack_require__(55156);
;// CONCATENATED MODULE: ./build/storage/oci/ociManifest.js



const SEALED_TYPE = 'application/vnd.countersign.sealed.v1';
const MANIFEST_TYPE = 'application/vnd.oci.image.manifest.v1+json';
/** Registries take manifests of up to 4 MiB (OCI distribution specification 1.1, "Pushing Manifests"). */
const MAX_MANIFEST_BYTES = 4 * 1024 * 1024;
const TITLE = 'org.opencontainers.image.title';
/** The content of the empty descriptor (OCI image specification 1.1, "Guidance for an Empty Descriptor"). */
const EMPTY_CONFIG = new TextEncoder().encode('{}');
const descriptor = schemas.object({
    mediaType: schemas.string().max(255),
    digest: schemas.string().regex(/^sha256:[0-9a-f]{64}$/),
    size: schemas.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER),
});
const manifestSchema = schemas.object({
    schemaVersion: schemas.literal(2),
    artifactType: schemas.string().max(255).optional(),
    layers: schemas.array(descriptor).min(1).max(20_000),
    annotations: schemas.record(schemas.string(), schemas.string()).optional(),
});
/**
 * The OCI 1.1 artifact manifest of an object whose parts, in order, are its layers. Each layer carries a title, so
 * that `oras pull` writes files: the object itself when it has one part, else `name.00000` and so on, to be
 * joined with `cat`.
 */
function manifestOf(name, parts) {
    const layers = parts.map(({ size, sha256 }, index) => ({
        mediaType: SEALED_TYPE,
        digest: `sha256:${sha256}`,
        size,
        annotations: { [TITLE]: parts.length === 1 ? name : `${name}.${String(index).padStart(5, '0')}` },
    }));
    const manifest = {
        schemaVersion: 2,
        mediaType: MANIFEST_TYPE,
        artifactType: SEALED_TYPE,
        config: {
            mediaType: 'application/vnd.oci.empty.v1+json',
            digest: `sha256:${(0,canonicalJson/* sha256Hex */.fg)(EMPTY_CONFIG)}`,
            size: EMPTY_CONFIG.length,
            data: Buffer.from(EMPTY_CONFIG).toString('base64'),
        },
        layers,
        annotations: { [TITLE]: name },
    };
    return new TextEncoder().encode(JSON.stringify(manifest));
}
/** @throws CountersignError `tampered` when it is no manifest of a sealed object. */
function parseManifest(text, what) {
    try {
        const { layers, annotations } = manifestSchema.parse(JSON.parse(text));
        if (layers.some(({ mediaType }) => mediaType !== SEALED_TYPE))
            throw new Error('it holds other layers');
        const size = layers.reduce((sum, layer) => sum + layer.size, 0);
        if (!Number.isSafeInteger(size))
            throw new Error('its size is out of all bounds');
        return { name: annotations?.[TITLE], layers, size };
    }
    catch (cause) {
        throw new errors/* CountersignError */.WS('tampered', `${what}: there is something else than a sealed object`, {
            cause,
        });
    }
}

// EXTERNAL MODULE: ./build/storage/upload/partPlan.js
var partPlan = __webpack_require__(63382);
// EXTERNAL MODULE: ./build/storage/http/rangedRead.js
var rangedRead = __webpack_require__(19616);
// EXTERNAL MODULE: ./build/storage/transfer.js
var transfer = __webpack_require__(56823);
;// CONCATENATED MODULE: ./build/storage/oci/ociRead.js









/** A layer up to this size is held whole until its digest is seen to be right; a larger one comes in ranges. */
const MAX_CHECKED_BYTES = 32 * transfer/* MiB */.l;
const RANGE_BYTES = 16 * transfer/* MiB */.l;
/** What the tag stands for; `undefined` when there is no such object. */
async function getManifest(context, tag, what) {
    const url = new URL(`manifests/${tag}`, context.base);
    const request = { method: 'GET', url, follow: true, headers: { accept: MANIFEST_TYPE } };
    return callOci(context, what, 'pull', request, [200, 404], async (answer) => {
        const pieces = [];
        let size = 0;
        for await (const piece of answer.body) {
            size += piece.length;
            if (size > MAX_MANIFEST_BYTES)
                throw new errors/* CountersignError */.WS('limit', `${what}: the manifest is too large`);
            pieces.push(piece);
        }
        if (answer.statusCode === 404)
            return undefined;
        const bytes = Buffer.concat(pieces);
        const digest = `sha256:${(0,canonicalJson/* sha256Hex */.fg)(bytes)}`;
        return { ...parseManifest(bytes.toString(), what), digest };
    });
}
/** @throws CountersignError `not-found`; `tampered` when a layer is not what its digest says. */
async function* readOciObject(context, name, range) {
    const what = `read ${where(context, name)}`;
    const manifest = await getManifest(context, tagOf(name), what);
    if (manifest === undefined)
        throw new errors/* CountersignError */.WS('not-found', `${what}: there is no such object`);
    const wanted = range ?? { offset: 0, length: manifest.size };
    if (wanted.offset + wanted.length > manifest.size) {
        throw new errors/* CountersignError */.WS('input', `${what}: a range was asked for that ends after its ${manifest.size} bytes`);
    }
    const largest = manifest.layers.reduce((most, { size }) => Math.max(most, size), 1);
    const pieceBytes = Math.min(largest, MAX_CHECKED_BYTES);
    yield* (0,rangedRead/* inOrder */.al)(piecesOf(manifest.layers, wanted), (0,partPlan/* partsInWindow */.o8)(pieceBytes, context.settings.windowBytes), (piece) => fetchPiece(context, what, piece));
}
function* piecesOf(layers, wanted) {
    let start = 0;
    for (const layer of layers) {
        const from = Math.max(0, wanted.offset - start);
        const to = Math.min(layer.size, wanted.offset + wanted.length - start);
        const whole = from === 0 && to === layer.size && to <= MAX_CHECKED_BYTES;
        if (to > from) {
            const bytes = whole ? MAX_CHECKED_BYTES : RANGE_BYTES;
            for (const range of (0,partPlan/* rangesOf */.wA)({ offset: from, length: to - from }, bytes))
                yield { layer, range };
        }
        start += layer.size;
    }
}
/** A whole layer is checked against its digest, and fetched again if the line garbled it. */
async function fetchPiece(context, what, { layer, range }) {
    for (let tries = 1;; tries += 1) {
        const { bytes } = await (0,rangedRead/* fetchRange */.sj)(layerSource(context, what, layer), range, undefined, context.settings);
        if (bytes.length === range.length &&
            (bytes.length < layer.size || `sha256:${(0,canonicalJson/* sha256Hex */.fg)(bytes)}` === layer.digest)) {
            return bytes;
        }
        if (tries < 3)
            continue;
        throw new errors/* CountersignError */.WS('tampered', `${what}: the registry's bytes are not those of ${layer.digest}`, {
            mend: 'The registry or the line garbles what it carries; fetch it another way.',
        });
    }
}
function layerSource(context, what, layer) {
    const url = new URL(`blobs/${layer.digest}`, context.base);
    return {
        what,
        async open(range) {
            const answer = await (0,httpRange/* getRange */.eO)((request) => sendOci(context, what, 'pull', request, [200, 206, 412, 416]), what, url, range, undefined);
            if (answer.ranged)
                return answer;
            return { ...answer, offset: range.offset, ranged: true, body: sliced(answer.body, range) };
        },
    };
}
/** A registry that knows no ranges sends the blob from its start. */
async function* sliced(body, range) {
    let position = 0;
    const end = range.offset + range.length;
    for await (const chunk of body) {
        const piece = chunk.subarray(Math.max(0, range.offset - position), Math.max(0, end - position));
        position += chunk.length;
        if (piece.length > 0)
            yield piece;
        if (position >= end)
            return;
    }
}

;// CONCATENATED MODULE: ./build/storage/oci/ociUpload.js








/**
 * Parts of an object, each a blob of its own: blobs are sent at once and out of order, one that is cut costs itself
 * alone, and none meets a registry's limit of size or time for a single blob (GHCR: 10 GB, 10 minutes), which one
 * blob sent by chunks, in order, with the session's state on the far side, would.
 */
function blobUpload(context, name) {
    return {
        inFlight: ({ bytes }) => (0,partPlan/* partsInWindow */.o8)(bytes.length, context.settings.windowBytes),
        async send(part, sha256, slowDown) {
            const what = `put part ${part.index + 1} of ${where(context, name)}`;
            await putBlob(context, what, part.bytes, `sha256:${sha256}`, slowDown);
            return sha256;
        },
    };
}
async function putBlob(context, what, bytes, digest, slowDown) {
    await (0,retry/* withRetries */.L)(what, context.settings, async (attempt) => {
        // The blob may be there though the answer that said so was lost.
        if (attempt > 1 && (await hasBlob(context, what, digest)))
            return;
        try {
            await (await sendBlob(context, what, bytes, digest)).body.dump();
        }
        catch (error) {
            if ([429, 503].includes((0,httpRange/* answeredStatus */.W)(error) ?? 0))
                slowDown?.();
            // The session of the upload is lost; the next try opens another.
            if ([404, 416].includes((0,httpRange/* answeredStatus */.W)(error) ?? 0))
                throw interrupted(what, error);
            throw error;
        }
    });
}
/** A session and the whole blob in it (OCI distribution specification 1.1, "POST then PUT"). */
async function sendBlob(context, what, bytes, digest) {
    const begin = await sendOci(context, what, 'pull,push', { method: 'POST', url: new URL('blobs/uploads/', context.base), headers: { 'content-length': '0' } }, [202]);
    await begin.body.dump();
    const location = (0,httpRange/* headerOf */.rR)(begin, 'location');
    if (location === undefined || !URL.canParse(location, context.base.href)) {
        throw new errors/* CountersignError */.WS('unsupported', `${what}: the registry named no place for the blob`);
    }
    const url = new URL(location, context.base);
    url.searchParams.set('digest', digest);
    const headers = { 'content-type': 'application/octet-stream' };
    return sendOci(context, what, 'pull,push', { method: 'PUT', url, headers, body: bytes }, [201]);
}
function interrupted(what, cause) {
    return new errors/* CountersignError */.WS('unavailable', `${what}: the registry lost the upload`, {
        cause: { code: 'ECONNRESET', cause },
    });
}
async function hasBlob(context, what, digest) {
    const request = { method: 'HEAD', url: new URL(`blobs/${digest}`, context.base), follow: true };
    const answer = await sendOci(context, what, 'pull,push', request, [200, 404]);
    await answer.body.dump();
    return answer.statusCode === 200;
}
/** Puts the manifest under the object's tag, which makes the object appear whole. */
async function putManifest(context, name, parts) {
    const what = `put ${where(context, name)}`;
    const body = manifestOf(name, parts);
    if (body.length > MAX_MANIFEST_BYTES) {
        throw new errors/* CountersignError */.WS('limit', `${what}: ${parts.length} parts are more than a manifest holds`);
    }
    await putBlob(context, what, EMPTY_CONFIG, `sha256:${(0,canonicalJson/* sha256Hex */.fg)(EMPTY_CONFIG)}`);
    const request = {
        method: 'PUT',
        url: new URL(`manifests/${tagOf(name)}`, context.base),
        headers: { 'content-type': MANIFEST_TYPE },
        body,
    };
    await callOci(context, what, 'pull,push', request, [201], (answer) => answer.body.dump());
}

;// CONCATENATED MODULE: ./build/storage/oci/ociResume.js


/**
 * Blobs are found by their digests, so there is no upload to name or to abort: what was sent of an upload that is
 * not finished belongs to no manifest, and the registry's collection of garbage takes it.
 */
function ociResumableStore(context, url, partBytes, refuseTaken) {
    return {
        url,
        partBytes,
        async begin(name) {
            await refuseTaken(name);
            return '';
        },
        partsWay: (name) => blobUpload(context, name),
        finish: (name, _, parts) => putManifest(context, name, parts),
        abort: () => Promise.resolve(),
        isForgotten: (error) => (0,errors/* messageOf */.bD)(error).includes('MANIFEST_BLOB_UNKNOWN'),
    };
}

// EXTERNAL MODULE: ./build/storage/upload/partUpload.js + 1 modules
var partUpload = __webpack_require__(30396);
// EXTERNAL MODULE: ./build/storage/upload/parts.js
var parts = __webpack_require__(4732);
// EXTERNAL MODULE: ./build/storage/upload/resumablePut.js
var resumablePut = __webpack_require__(96689);
;// CONCATENATED MODULE: ./build/storage/oci/ociStore.js














/**
 * A store in a repository of an OCI registry. Each object is an OCI 1.1 artifact under a tag, its parts the layers,
 * so that `oras` and `skopeo` can pull it. Credentials are those of `docker login`; for GHCR else `GITHUB_TOKEN`.
 * The protocol has no conditional create: `put` sees that the name is free, and of two writers who both saw that,
 * the later has the name; neither object is torn.
 * @param url see `parseOciUrl`.
 * @throws CountersignError `usage` when the URL cannot be used.
 */
function openOciStore(url, env = process.env, options = {}) {
    const context = createOciContext(parseOciUrl(url), env, (0,transfer/* transferSettings */.r)(options), 'own');
    const { registry, repository, insecure } = context.target;
    return {
        url: url.href,
        put: (name, size, bytes) => put(context, name, size, bytes),
        putResumable: (upload, journal) => {
            const partBytes = ociPartBytes(context, upload.size);
            const way = ociResumableStore(context, url.href, partBytes, (name) => refuseTaken(context, name));
            return (0,resumablePut/* putResumable */.a)(way, upload, journal);
        },
        stat: (name) => stat(context, name),
        read: (name, range) => readOciObject(context, name, range),
        remove: (name) => remove(context, name),
        list: () => list(context),
        locationOf: (name) => Promise.resolve({
            type: 'STORAGE_PROVIDER',
            storageType: 'OCI',
            filepath: name,
            credentials: { registry, repository, ...(insecure ? { insecure } : {}) },
        }),
    };
}
/** Reads one object of a registry with the reader's own credentials for it, or none. */
function openOciLocation(location, env = process.env, options = {}) {
    const { registry, repository, insecure = false } = location.credentials;
    const target = checkTarget({ registry, repository, insecure }, 'input');
    const context = createOciContext(target, env, (0,transfer/* transferSettings */.r)(options), 'public');
    return {
        stat: () => stat(context, location.filepath),
        read: (range) => (0,rangedRead/* lent */.oh)(readOciObject(context, location.filepath, range)),
    };
}
async function put(context, name, size, bytes) {
    await refuseTaken(context, name);
    const bytesOf = (index) => ociPartBytes(context, size, index);
    const sent = await (0,partUpload/* sendParts */.h)(blobUpload(context, name), (0,parts/* partsOf */.C)(bytes, bytesOf), size);
    await putManifest(context, name, sent);
    return { name, size: sent.reduce((sum, part) => sum + part.size, 0) };
}
/** @throws CountersignError `exists`. */
async function refuseTaken(context, name) {
    if ((await stat(context, name)) === undefined)
        return;
    throw new errors/* CountersignError */.WS('exists', `${where(context, name)} exists already`);
}
/** Twice the usual part, since every part costs three requests and a line of the manifest. */
function ociPartBytes({ settings }, size, index = 0) {
    const preferred = 2 * settings.partBytes;
    return size === undefined ? (0,partPlan/* growingPartBytes */.YQ)(index, preferred) : (0,partPlan/* partBytesFor */.AA)(size, preferred);
}
async function stat(context, name) {
    const manifest = await getManifest(context, tagOf(name), `look at ${where(context, name)}`);
    return manifest === undefined ? undefined : { name, size: manifest.size };
}
/** Removes the manifest; its blobs, which another object may share, are for the registry's collection of garbage. */
async function remove(context, name) {
    const what = `remove ${where(context, name)}`;
    const manifest = await getManifest(context, tagOf(name), what);
    if (manifest === undefined)
        return false;
    const request = { method: 'DELETE', url: new URL(`manifests/${manifest.digest}`, context.base) };
    try {
        await callOci(context, what, 'delete,pull', request, [202, 200, 404], (answer) => answer.body.dump());
    }
    catch (error) {
        if ((0,httpRange/* answeredStatus */.W)(error) !== 405 && (0,httpRange/* answeredStatus */.W)(error) !== 400)
            throw error;
        throw new errors/* CountersignError */.WS('unsupported', `${what}: this registry removes nothing through its interface`, {
            cause: error,
            mend: 'Remove it by the registry’s own means; for GHCR on the package’s page.',
        });
    }
    return true;
}
async function* list(context) {
    const what = `list ${where(context, '*')}`;
    let url = new URL('tags/list?n=100', context.base);
    while (url !== undefined) {
        const page = await callOci(context, what, 'pull', { method: 'GET', url }, [200, 404], async (answer) => {
            const body = JSON.parse(await (0,boundedText/* boundedText */.L)(what, answer));
            const next = /<([^>]+)>;\s*rel="?next/.exec((0,httpRange/* headerOf */.rR)(answer, 'link') ?? '')?.[1];
            return { tags: body?.tags ?? [], next };
        });
        for (const tag of page.tags) {
            const manifest = await getManifest(context, tag, what).catch(skipForeign);
            if (manifest !== undefined)
                yield { name: manifest.name ?? tag, size: manifest.size };
        }
        url = page.next === undefined ? undefined : new URL(page.next, url);
    }
}
/** A repository may hold other things beside sealed objects. */
function skipForeign(error) {
    if (error instanceof errors/* CountersignError */.WS && ['tampered', 'not-found'].includes(error.code))
        return undefined;
    throw error;
}


/***/ }),

/***/ 30396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ ChangedParts),
  h: () => (/* binding */ sendParts)
});

// EXTERNAL MODULE: ./build/canonicalJson.js
var canonicalJson = __webpack_require__(8448);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
;// CONCATENATED MODULE: ./build/storage/upload/inFlight.js
/**
 * Runs work on what a source gives, several at once, within a limit that follows the line: it starts at two,
 * grows by one with each success, and is halved when the far side asks for mercy. The next item is taken from
 * the source only when there is room, so memory is bounded by `most(item)` items like the last one taken.
 * The first failure stops the taking, waits for what is under way, and is thrown.
 */
async function forEachInFlight(source, most, work) {
    let limit = 2;
    let ceiling = 2;
    const running = new Set();
    const failures = [];
    const slowDown = () => {
        limit = Math.max(1, Math.floor(limit / 2));
    };
    try {
        for await (const item of source) {
            ceiling = Math.max(1, most(item));
            limit = Math.min(limit, ceiling);
            const task = work(item, slowDown)
                .then(() => {
                limit = Math.min(ceiling, limit + 1);
            }, (error) => {
                failures.push(error);
            })
                .finally(() => running.delete(task));
            running.add(task);
            while (running.size >= limit && failures.length === 0)
                await Promise.race(running);
            if (failures.length > 0)
                break;
        }
    }
    finally {
        await Promise.all(running);
    }
    if (failures.length > 0)
        throw failures[0];
}

;// CONCATENATED MODULE: ./build/storage/upload/partUpload.js



/** Thrown inside a resumed upload when its bytes are not those of the interrupted one. */
class ChangedParts extends Error {
}
/**
 * Sends every part, several at once, each with its SHA-256. With a journal, a part's digest is on the disk before
 * the part leaves, and a part that the journal holds is compared before anything later is sent.
 * @throws ChangedParts when a part differs from what the journal holds of it.
 */
async function sendParts(upload, parts, size, journal) {
    const sent = [];
    await forEachInFlight(compared(parts, size, journal), ({ part }) => upload.inFlight(part), async ({ part, known }, slowDown) => {
        const sha256 = known ?? (0,canonicalJson/* sha256Hex */.fg)(part.bytes);
        let receipt = journal?.receiptOf(part.index);
        if (receipt === undefined) {
            if (known === undefined)
                await journal?.recordPart(part.index, sha256);
            receipt = await upload.send(part, sha256, slowDown);
            await journal?.recordSent(part.index, receipt);
        }
        sent[part.index] = { size: part.bytes.length, sha256, receipt };
        part.release();
    });
    return sent;
}
/** In order, so that a change in an early part keeps every later one from leaving. */
async function* compared(parts, size, journal) {
    for await (const part of parts) {
        const end = part.offset + part.bytes.length;
        if (size !== undefined && (end > size || (part.last && end < size))) {
            throw new errors/* CountersignError */.WS('input', `the upload was to have ${size} bytes, but its source gave ${part.last ? end : `more than ${size}`}`, { mend: 'Leave the source unchanged while it is uploaded, then run the same command again.' });
        }
        const known = journal?.digestOf(part.index);
        if (known !== undefined && known !== (0,canonicalJson/* sha256Hex */.fg)(part.bytes))
            throw new ChangedParts();
        yield { part, known };
    }
}


/***/ }),

/***/ 4732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ partsOf)
/* harmony export */ });
/* harmony import */ var _bytes_giveBack_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87760);

/**
 * Cuts a stream into parts of exactly `bytesOf(index)` bytes, the last one shorter. An empty stream gives one
 * empty part. A part is given out only when it is known whether it is the last. The memory of released parts is
 * used again: waiting for the collector of garbage would cost more time than the sending.
 */
async function* partsOf(stream, bytesOf) {
    const free = [];
    let index = 0;
    let offset = 0;
    let buffer;
    let filled = 0;
    const part = (whole, last) => ({
        index,
        offset,
        bytes: whole.subarray(0, filled),
        last,
        release: () => free.push(whole),
    });
    for await (const piece of stream) {
        for (let taken = 0; taken < piece.length;) {
            if (filled === buffer?.length) {
                yield part(buffer, false);
                index += 1;
                offset += filled;
                buffer = undefined;
            }
            if (buffer === undefined) {
                buffer = bufferOf(bytesOf(index), free);
                filled = 0;
            }
            const some = piece.subarray(taken, taken + buffer.length - filled);
            buffer.set(some, filled);
            filled += some.length;
            taken += some.length;
        }
        (0,_bytes_giveBack_js__WEBPACK_IMPORTED_MODULE_0__/* .giveBack */ .F5)(piece);
    }
    yield part(buffer ?? Buffer.alloc(0), true);
}
function bufferOf(bytes, free) {
    const used = free.pop();
    return used?.length === bytes ? used : Buffer.allocUnsafeSlow(bytes);
}


/***/ }),

/***/ 96689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ putResumable)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _partUpload_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30396);
/* harmony import */ var _parts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4732);



/**
 * Goes on with the upload of the journal, or begins one. All bytes are made again and those of parts that may have
 * left are compared with the journal, so that what is finished is one object and not two halves.
 */
async function putResumable(store, upload, journal) {
    const { name, size, memo } = upload;
    const plan = { store: store.url, name, size, partBytes: store.partBytes, memo };
    if (journal.header === undefined) {
        await journal.begin({ ...plan, upload: await store.begin(name) });
    }
    else if (!isSame(journal.header, plan)) {
        return abandon(store, journal);
    }
    const id = journal.header?.upload ?? '';
    try {
        const parts = (0,_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .partsOf */ .C)(upload.produce(), () => store.partBytes);
        await store.finish(name, id, await (0,_partUpload_js__WEBPACK_IMPORTED_MODULE_1__/* .sendParts */ .h)(store.partsWay(name, id), parts, size, journal));
    }
    catch (error) {
        if (error instanceof _partUpload_js__WEBPACK_IMPORTED_MODULE_1__/* .ChangedParts */ .X || store.isForgotten(error))
            return abandon(store, journal);
        // With a name that is taken or a source of another size no later run could go on either.
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS && (error.code === 'exists' || error.code === 'input')) {
            await abandon(store, journal);
        }
        throw error;
    }
    await journal.clear();
    return { outcome: 'stored', info: { name, size } };
}
function isSame(header, plan) {
    const { store, name, size, partBytes, memo } = header;
    return (store === plan.store &&
        name === plan.name &&
        size === plan.size &&
        partBytes === plan.partBytes &&
        memo === plan.memo);
}
async function abandon(store, journal) {
    const { header } = journal;
    // Another store's upload is an orphan there.
    if (header?.store === store.url)
        await store.abort(header.name, header.upload);
    await journal.clear();
    return { outcome: 'abandoned' };
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


/***/ })

};
