export const id = 157;
export const ids = [157];
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

/***/ 60157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openS3Location: () => (/* binding */ openS3Location),
  openS3Store: () => (/* binding */ openS3Store)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-s3/dist-cjs/index.js
var dist_cjs = __webpack_require__(53711);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/storage/upload/partPlan.js
var partPlan = __webpack_require__(63382);
// EXTERNAL MODULE: ./build/storage/upload/partUpload.js + 1 modules
var partUpload = __webpack_require__(30396);
// EXTERNAL MODULE: ./build/storage/upload/parts.js
var upload_parts = __webpack_require__(4732);
// EXTERNAL MODULE: ./build/storage/http/rangedRead.js
var rangedRead = __webpack_require__(19616);
// EXTERNAL MODULE: ./build/storage/http/httpClient.js + 3 modules
var httpClient = __webpack_require__(30401);
// EXTERNAL MODULE: ./build/storage/http/retry.js
var retry = __webpack_require__(75697);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./build/storage/http/boundedBytes.js
var boundedBytes = __webpack_require__(78779);
;// CONCATENATED MODULE: ./build/storage/s3/s3RequestHandler.js



/** A page of 1,000 keys of 1,024 bytes, each escaped in XML by six, with what is told of each. */
const MAX_ANSWER_BYTES = 8 * 1024 * 1024;
/**
 * Sends the SDK's requests by the project's own client, and bounds all that the SDK reads whole: only an object that
 * was asked for is handed on as it comes, to be read by pieces. Of an error that is longer than any a person would
 * read, only the status is told.
 * @throws CountersignError (from `handle`) `limit` when any other answer is longer than a page of a list can be.
 */
function s3RequestHandler(http) {
    return {
        async handle(request, options = {}) {
            const answer = await http({
                method: request.method,
                url: urlOf(request),
                headers: sendable(request.headers),
                body: bodyOf(request.body),
                signal: options.abortSignal,
            });
            const headers = Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name, String(value)]));
            return {
                response: { statusCode: answer.statusCode, headers, body: await answerBody(request, answer) },
            };
        },
        updateHttpClientConfig: () => undefined,
        httpHandlerConfigs: () => ({}),
    };
}
async function answerBody({ method, path, query }, answer) {
    const what = `${method} ${path}`;
    if (answer.statusCode >= 300)
        return (0,boundedBytes/* boundedBytes */.j)(what, answer, boundedBytes/* MAX_ERROR_BYTES */.u).catch(() => new Uint8Array());
    // The SDK names the operation in the query of every request to an object.
    if (method === 'GET' && query?.['x-id'] === 'GetObject')
        return answer.body;
    return (0,boundedBytes/* boundedBytes */.j)(what, answer, MAX_ANSWER_BYTES);
}
function urlOf(request) {
    const query = Object.entries(request.query ?? {}).flatMap(([key, value]) => (Array.isArray(value) ? value : [value]).map((one) => one === null ? escaped(key) : `${escaped(key)}=${escaped(one)}`));
    const port = request.port === undefined ? '' : `:${request.port}`;
    const search = query.length === 0 ? '' : `?${query.join('&')}`;
    return `${request.protocol}//${request.hostname}${port}${request.path}${search}`;
}
/** The signature covers the query escaped so (Signature Version 4, "UriEncode"). */
function escaped(text) {
    return encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}
/** undici sets these two itself. */
function sendable(headers) {
    return Object.fromEntries(Object.entries(headers).filter(([name]) => !['expect', 'content-length'].includes(name.toLowerCase())));
}
function bodyOf(body) {
    if (body === undefined || body === null)
        return undefined;
    if (typeof body === 'string')
        return Buffer.from(body);
    if (body instanceof Uint8Array || body instanceof external_node_stream_.Readable)
        return body;
    throw new errors/* CountersignError */.WS('internal', 'a request body of a kind that cannot be sent');
}

// EXTERNAL MODULE: ./build/storage/http/transience.js
var transience = __webpack_require__(74525);
;// CONCATENATED MODULE: ./build/storage/s3/s3Client.js






/**
 * The SDK signs, builds and parses; requests go out through the project's own HTTP client, which watches for
 * stalls, and are tried again by `callS3`, so the SDK itself tries once.
 */
function createS3Context(target, env, settings) {
    const http = (0,httpClient/* createHttpClient */.u)(settings, target.endpoint?.startsWith('http:') !== true, 'own');
    const region = target.region ?? (target.endpoint === undefined ? undefined : 'us-east-1');
    const id = env['AWS_ACCESS_KEY_ID'];
    const secret = env['AWS_SECRET_ACCESS_KEY'];
    const token = env['AWS_SESSION_TOKEN'];
    const client = new dist_cjs/* S3Client */.YxF({
        ...(target.endpoint === undefined ? {} : { endpoint: target.endpoint }),
        ...(region === undefined ? {} : { region }),
        ...(id === undefined || secret === undefined
            ? {}
            : {
                credentials: {
                    accessKeyId: id,
                    secretAccessKey: secret,
                    ...(token === undefined ? {} : { sessionToken: token }),
                },
            }),
        forcePathStyle: target.pathStyle,
        maxAttempts: 1,
        // Stores other than Amazon's do not all know the newer checksum headers; each part is signed with its SHA-256.
        requestChecksumCalculation: 'WHEN_REQUIRED',
        responseChecksumValidation: 'WHEN_REQUIRED',
        requestHandler: s3RequestHandler(http),
    });
    return { client, target, settings };
}
/**
 * One operation on the store, tried again while that may help.
 * @param what for messages: `put part 3 of x to s3://bucket`.
 * @throws CountersignError in the project's words.
 */
function callS3(context, what, call, slowDown) {
    return (0,retry/* withRetries */.L)(what, context.settings, async () => {
        try {
            return await call(context.client);
        }
        catch (error) {
            if (statusOf(error) === 429 || statusOf(error) === 503)
                slowDown?.();
            throw s3Error(what, error);
        }
    });
}
function statusOf(error) {
    return error?.$metadata?.httpStatusCode;
}
/** The SDK calls an answer without an error document, such as one to HEAD, unknown: its status says more. */
function said(error) {
    const status = statusOf(error);
    if (error.message === 'UnknownError')
        return `the server answered ${status ?? 'nothing'}`;
    return `${error.name === 'Error' ? '' : `${error.name}: `}${(0,errors/* messageOf */.bD)(error).split(' Deserialization error')[0]}`;
}
/** An SDK error in the project's words; what is the project's own already stays as it is. */
function s3Error(what, error) {
    if (error instanceof errors/* CountersignError */.WS)
        return error;
    const { name } = error;
    const status = statusOf(error);
    const message = `${what}: ${said(error)}`;
    const details = { cause: error };
    if (name === 'CredentialsProviderError') {
        return new errors/* CountersignError */.WS('usage', `${what}: no credentials were found`, {
            ...details,
            mend: 'Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE.',
        });
    }
    // The SDK has no name for it.
    if (error.message === 'Region is missing') {
        return new errors/* CountersignError */.WS('usage', `${what}: no region is known`, {
            ...details,
            mend: 'Add ?region=… to the address of the storage, or set AWS_REGION; a store of your own has an ?endpoint=….',
        });
    }
    if (status === 404)
        return new errors/* CountersignError */.WS('not-found', message, details);
    if (status === 401 || status === 403) {
        return new errors/* CountersignError */.WS('refused', message, {
            ...details,
            mend: 'Check the credentials, their rights on the bucket, and the clock of this machine.',
        });
    }
    if (status === 409 || status === 412)
        return new errors/* CountersignError */.WS('conflict', message, details);
    if ((0,transience/* transienceOf */.I)(error) !== undefined)
        return new errors/* CountersignError */.WS('unavailable', message, details);
    return new errors/* CountersignError */.WS(status === undefined ? 'unavailable' : 'unsupported', message, details);
}

;// CONCATENATED MODULE: ./build/storage/s3/s3Target.js

/** Amazon's longest life of a presigned URL (Signature Version 4 query parameters, `X-Amz-Expires`), in seconds. */
const MAX_SHARE_SECONDS = 7 * 24 * 3600;
const KNOWN = ['endpoint', 'region', 'path-style', 'share-days', 'public'];
/**
 * Reads `s3://bucket/prefix?endpoint=http://host:9000&region=eu-central-1&path-style=true&share-days=2&public=true`.
 * Every parameter may be missing; `AWS_ENDPOINT_URL_S3`, `AWS_ENDPOINT_URL`, `AWS_REGION` and `AWS_DEFAULT_REGION`
 * stand in for the first two.
 * @throws CountersignError `usage`.
 */
function parseS3Url(url, env) {
    const unknown = [...url.searchParams.keys()].find((key) => !KNOWN.includes(key));
    if (unknown !== undefined)
        throw badUrl(`it has the unknown parameter "${unknown}"`);
    if (url.username !== '' || url.password !== '') {
        throw badUrl('it holds credentials', 'Give them as AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.');
    }
    if (url.protocol !== 's3:' || url.hostname === '')
        throw badUrl('it names no bucket');
    const endpoint = url.searchParams.get('endpoint') ?? env['AWS_ENDPOINT_URL_S3'] ?? env['AWS_ENDPOINT_URL'] ?? undefined;
    const days = Number(url.searchParams.get('share-days') ?? 7);
    if (!(days > 0 && days <= 7))
        throw badUrl('share-days must be more than 0 and at most 7');
    const target = {
        bucket: url.hostname,
        prefix: decodeURIComponent(url.pathname).replace(/^\/+|\/+$/g, ''),
        endpoint,
        region: url.searchParams.get('region') ?? env['AWS_REGION'] ?? env['AWS_DEFAULT_REGION'],
        pathStyle: flag(url, 'path-style'),
        shareSeconds: Math.floor(days * 24 * 3600),
        public: flag(url, 'public'),
    };
    return checkS3Target(target, 'usage');
}
/**
 * Holds a target, perhaps somebody else's, to the form of bucket names (Amazon S3 User Guide, "bucket naming
 * rules", the older upper-case ones included) and of endpoints.
 * @throws CountersignError with the code given.
 */
function checkS3Target(target, code) {
    const { bucket, endpoint } = target;
    if (!/^[\w][\w.-]{1,254}$/.test(bucket)) {
        throw new errors/* CountersignError */.WS(code, `"${bucket}" is not the name of a bucket`);
    }
    if (endpoint !== undefined && !/^https?:\/\/[^/@\s]+\/?$/.test(endpoint)) {
        throw new errors/* CountersignError */.WS(code, `the endpoint "${endpoint}" is not like https://host:port`);
    }
    return target;
}
/** The object's key: the prefix, a slash, and the name. */
function keyOf(target, name) {
    return target.prefix === '' ? name : `${target.prefix}/${name}`;
}
function flag(url, name) {
    const value = url.searchParams.get(name) ?? 'false';
    if (value !== 'true' && value !== 'false')
        throw badUrl(`${name} must be true or false`);
    return value === 'true';
}
function badUrl(why, mend) {
    return new errors/* CountersignError */.WS('usage', `the store's s3: URL cannot be used: ${why}`, {
        mend: mend ?? 'Write it as s3://bucket/prefix?endpoint=https://host&region=name&path-style=true.',
    });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/storage/s3/s3Upload.js






/** Kept with the object, so that an upload whose last answer was lost can tell its own object from another's. */
const MARK = 'countersign-upload';
async function beginUpload(context, name) {
    const mark = (0,external_node_crypto_.randomUUID)();
    const input = { ...objectOf(context, name), Metadata: { [MARK]: mark }, ContentType: SEALED };
    const { UploadId } = await callS3(context, `begin the upload of ${where(context, name)}`, (client) => client.send(new dist_cjs/* CreateMultipartUploadCommand */.nG4(input)));
    if (UploadId === undefined)
        throw new errors/* CountersignError */.WS('unavailable', 'the store gave no upload id');
    return { uploadId: UploadId, mark };
}
/** Parts of a multipart upload: each signed with its SHA-256, its receipt the ETag. */
function s3Upload_partUpload(context, name, id) {
    return {
        inFlight: ({ bytes }) => (0,partPlan/* partsInWindow */.o8)(bytes.length, context.settings.windowBytes),
        async send(part, sha256, slowDown) {
            const number = part.index + 1;
            const input = {
                ...objectOf(context, name),
                UploadId: id.uploadId,
                PartNumber: number,
                Body: part.bytes,
                ContentLength: part.bytes.length,
            };
            const { ETag } = await callS3(context, `put part ${number} of ${where(context, name)}`, (client) => client.send(signedWith(new dist_cjs/* UploadPartCommand */.iVK(input), sha256)), slowDown);
            if (ETag === undefined)
                throw new errors/* CountersignError */.WS('unavailable', `the store gave no ETag for part ${number}`);
            return ETag;
        },
    };
}
/**
 * Makes the object of its parts, unless the name is taken.
 * @throws CountersignError `exists` when it is; `conflict` when the store has forgotten the upload.
 */
async function completeUpload(context, name, id, parts) {
    const what = `complete the upload of ${where(context, name)}`;
    const Parts = parts.map(({ receipt }, index) => ({ ETag: receipt, PartNumber: index + 1 }));
    const input = { ...objectOf(context, name), UploadId: id.uploadId, MultipartUpload: { Parts } };
    await createOnce(context, name, id.mark, what, (condition) => (client) => client.send(new dist_cjs/* CompleteMultipartUploadCommand */.Gym({ ...input, ...condition })));
}
/** An object of one part, sent with a plain PUT. */
function wholeUpload(context, name, mark = (0,external_node_crypto_.randomUUID)()) {
    return {
        inFlight: () => 1,
        async send(part, sha256) {
            await putWhole(context, name, part.bytes, sha256, mark);
            return '';
        },
    };
}
async function putWhole(context, name, bytes, sha256, mark) {
    const input = {
        ...objectOf(context, name),
        Body: bytes,
        ContentLength: bytes.length,
        Metadata: { [MARK]: mark },
        ContentType: SEALED,
    };
    await createOnce(context, name, mark, `put ${where(context, name)}`, (condition) => (client) => client.send(signedWith(new dist_cjs/* PutObjectCommand */.wKZ({ ...input, ...condition }), sha256)));
}
/** Best effort: what cannot be aborted now is an orphan, which `orphans` lists. */
async function abortUpload(context, name, id) {
    const input = { ...objectOf(context, name), UploadId: id.uploadId };
    await context.client.send(new dist_cjs/* AbortMultipartUploadCommand */.tfP(input)).catch(() => undefined);
}
/**
 * Runs a request that creates the object, on condition that there is none. A store that does not know the
 * condition gets the request without it (the name was seen to be free before). An answer that was lost leaves
 * in doubt who made the object: its mark decides.
 */
async function createOnce(context, name, mark, what, send) {
    try {
        await callS3(context, what, send({ IfNoneMatch: '*' }));
        return;
    }
    catch (error) {
        const status = statusOf(error.cause);
        if (status === 501) {
            await callS3(context, what, send({}));
            return;
        }
        const found = await headMark(context, name);
        if (found === mark)
            return;
        if (found !== undefined && (status === 409 || status === 412))
            throw taken(context, name, error);
        throw error;
    }
}
/** The mark of the object that is there; `undefined` when there is none, or it cannot be seen. */
async function headMark(context, name) {
    try {
        const head = await callS3(context, `look at ${where(context, name)}`, (client) => client.send(new dist_cjs/* HeadObjectCommand */.l81(objectOf(context, name))));
        return head.Metadata?.[MARK] ?? '';
    }
    catch {
        return undefined;
    }
}
function taken(context, name, cause) {
    return new errors/* CountersignError */.WS('exists', `${where(context, name)} exists already`, { cause });
}
function objectOf(context, name) {
    return { Bucket: context.target.bucket, Key: keyOf(context.target, name) };
}
/** For messages. */
function where({ target }, name) {
    return `s3://${target.bucket}/${keyOf(target, name)}`;
}
const SEALED = 'application/octet-stream';
/** Hands the digest that is known already to the signer, which would hash the body on the main thread. */
function signedWith(command, sha256) {
    command.middlewareStack.add((next) => (args) => {
        const request = args.request;
        request.headers['x-amz-content-sha256'] = sha256;
        return next(args);
    }, { step: 'build', name: 'countersignPayloadHash' });
    return command;
}

;// CONCATENATED MODULE: ./build/storage/s3/s3Orphans.js




/** Multipart uploads below the store's prefix, or of one object, that were neither completed nor aborted. */
async function* listOrphans(context, name = '') {
    const start = keyOf(context.target, '');
    const wanted = keyOf(context.target, name);
    let page = await pageOfUploads(context, wanted, {});
    for (;;) {
        for (const { Key, UploadId, Initiated } of page.Uploads ?? []) {
            if (Key === undefined || UploadId === undefined)
                continue;
            if (name === '' ? !Key.startsWith(start) : Key !== wanted)
                continue;
            yield { name: Key.slice(start.length), id: UploadId, begun: Initiated ?? new Date(0) };
        }
        const { IsTruncated, NextKeyMarker, NextUploadIdMarker } = page;
        if (IsTruncated !== true || NextKeyMarker === undefined)
            return;
        page = await pageOfUploads(context, wanted, {
            KeyMarker: NextKeyMarker,
            UploadIdMarker: NextUploadIdMarker,
        });
    }
}
function pageOfUploads(context, start, after) {
    const { bucket } = context.target;
    return callS3(context, `list the unfinished uploads of s3://${bucket}/${start}`, (client) => client.send(new dist_cjs/* ListMultipartUploadsCommand */.mo2({ Bucket: bucket, Prefix: start, ...after })));
}
/** Aborts one, so that the store frees its parts; `false` when somebody else finished or aborted it first. */
function removeOrphan(context, { name, id }) {
    const input = { ...objectOf(context, name), UploadId: id };
    return callS3(context, `abort an unfinished upload of ${where(context, name)}`, async (client) => {
        try {
            await client.send(new dist_cjs/* AbortMultipartUploadCommand */.tfP(input));
            return true;
        }
        catch (error) {
            if (statusOf(error) !== 404)
                throw error;
            return false;
        }
    });
}

// EXTERNAL MODULE: ./build/storage/upload/resumablePut.js
var resumablePut = __webpack_require__(96689);
;// CONCATENATED MODULE: ./build/storage/s3/s3Resume.js



/** Multipart uploads, resumable part by part; an object of one part is a plain PUT, journalled all the same. */
function s3ResumableStore(context, url, partBytes, size, refuseTaken) {
    return {
        url,
        partBytes,
        async begin(name) {
            await refuseTaken(name);
            const id = size > partBytes ? await beginUpload(context, name) : { uploadId: '', mark: (0,external_node_crypto_.randomUUID)() };
            return JSON.stringify(id);
        },
        partsWay(name, text) {
            const id = parse(text);
            return id.uploadId === '' ? wholeUpload(context, name, id.mark) : s3Upload_partUpload(context, name, id);
        },
        async finish(name, text, parts) {
            const id = parse(text);
            if (id.uploadId !== '')
                await completeUpload(context, name, id, parts);
        },
        async abort(name, text) {
            const id = parse(text);
            if (id.uploadId !== '')
                await abortUpload(context, name, id);
        },
        isForgotten(error) {
            const cause = error instanceof errors/* CountersignError */.WS ? error.cause : undefined;
            return cause instanceof Error && cause.name === 'NoSuchUpload';
        },
    };
}
function parse(text) {
    return JSON.parse(text);
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/s3-request-presigner/dist-cjs/index.js
var s3_request_presigner_dist_cjs = __webpack_require__(18505);
;// CONCATENATED MODULE: ./build/storage/s3/s3Share.js





/**
 * A location that gives read access to one object and nothing else: a URL presigned for GET of its key, with an
 * end (at most 7 days, and not after the end of temporary credentials). For a public bucket, the plain URL.
 */
async function shareS3Object(context, name, now = Date.now()) {
    const { target, client } = context;
    try {
        const command = new dist_cjs/* GetObjectCommand */.jLs(objectOf(context, name));
        if (target.public) {
            const url = new URL(await (0,s3_request_presigner_dist_cjs/* getSignedUrl */.A)(client, command, { expiresIn: 1 }));
            url.search = '';
            return { type: 'URL', url: url.href };
        }
        const { expiration } = await client.config.credentials();
        const left = expiration === undefined ? Infinity : Math.floor((expiration.getTime() - now) / 1000);
        const seconds = Math.min(target.shareSeconds, left);
        if (seconds < 1)
            throw new errors/* CountersignError */.WS('refused', 'the temporary credentials have ended');
        const url = await (0,s3_request_presigner_dist_cjs/* getSignedUrl */.A)(client, command, { expiresIn: seconds, signingDate: new Date(now) });
        return { type: 'URL', url, expires: new Date(now + seconds * 1000).toISOString() };
    }
    catch (error) {
        throw s3Error(`share ${where(context, name)}`, error);
    }
}

// EXTERNAL MODULE: ./build/storage/transfer.js
var transfer = __webpack_require__(56823);
;// CONCATENATED MODULE: ./build/storage/s3/s3Store.js














/**
 * A store in an S3 bucket, Amazon's or any other that speaks the protocol. Credentials come from `env`
 * (`AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`, `AWS_SESSION_TOKEN`) or the SDK's default chain.
 * @param url see `parseS3Url`.
 * @throws CountersignError `usage` when the URL cannot be used.
 */
function openS3Store(url, env = process.env, options = {}) {
    const context = createS3Context(parseS3Url(url, env), env, (0,transfer/* transferSettings */.r)(options));
    return {
        url: url.href,
        put: (name, size, bytes) => put(context, name, size, bytes),
        putResumable: (upload, journal) => {
            const partBytes = (0,partPlan/* partBytesFor */.AA)(upload.size, context.settings.partBytes);
            const way = s3ResumableStore(context, url.href, partBytes, upload.size, (name) => refuseTaken(context, name));
            return (0,resumablePut/* putResumable */.a)(way, upload, journal);
        },
        stat: (name) => stat(context, name),
        read: (name, range) => readS3Object(context, name, range),
        remove: (name) => remove(context, name),
        list: () => list(context),
        locationOf: (name) => shareS3Object(context, name),
        orphans: (name) => listOrphans(context, name),
        removeOrphan: (orphan) => removeOrphan(context, orphan),
    };
}
/** Reads one object of a bucket with the reader's own credentials; a location holds none. */
function openS3Location(location, env = process.env, options = {}) {
    const { endpoint, region, bucket, prefix, pathStyle = false } = location.credentials;
    const target = checkS3Target({ bucket, prefix, endpoint, region, pathStyle, shareSeconds: MAX_SHARE_SECONDS, public: false }, 'input');
    const context = createS3Context(target, env, (0,transfer/* transferSettings */.r)(options));
    return {
        stat: () => stat(context, location.filepath),
        read: (range) => (0,rangedRead/* lent */.oh)(readS3Object(context, location.filepath, range)),
    };
}
async function put(context, name, size, bytes) {
    await refuseTaken(context, name);
    const { partBytes } = context.settings;
    const bytesOf = size === undefined
        ? (index) => (0,partPlan/* growingPartBytes */.YQ)(index, partBytes)
        : () => (0,partPlan/* partBytesFor */.AA)(size, partBytes);
    const parts = (0,upload_parts/* partsOf */.C)(bytes, bytesOf);
    const first = await parts.next();
    if (first.done === true)
        throw new errors/* CountersignError */.WS('internal', 'an upload without a part');
    const all = prepended(first.value, parts);
    if (first.value.last) {
        const [sent] = await (0,partUpload/* sendParts */.h)(wholeUpload(context, name), all, size);
        return { name, size: sent?.size ?? 0 };
    }
    const id = await beginUpload(context, name);
    try {
        const sent = await (0,partUpload/* sendParts */.h)(s3Upload_partUpload(context, name, id), all, size);
        await completeUpload(context, name, id, sent);
        return { name, size: sent.reduce((sum, part) => sum + part.size, 0) };
    }
    catch (error) {
        await abortUpload(context, name, id);
        throw error;
    }
}
async function refuseTaken(context, name) {
    if ((await stat(context, name)) !== undefined)
        throw taken(context, name);
}
async function* prepended(first, rest) {
    yield first;
    yield* rest;
}
async function stat(context, name) {
    try {
        const head = await callS3(context, `look at ${where(context, name)}`, (client) => client.send(new dist_cjs/* HeadObjectCommand */.l81(objectOf(context, name))));
        return { name, size: head.ContentLength ?? 0 };
    }
    catch (error) {
        if (error instanceof errors/* CountersignError */.WS && error.code === 'not-found')
            return undefined;
        throw error;
    }
}
/** @throws CountersignError `not-found`. */
function readS3Object(context, name, range) {
    const what = `read ${where(context, name)}`;
    const open = async (asked, version) => {
        const input = {
            ...objectOf(context, name),
            Range: (0,rangedRead/* rangeHeader */.Hq)(asked),
            ...(version === undefined ? {} : { IfMatch: version }),
        };
        try {
            const answer = await context.client.send(new dist_cjs/* GetObjectCommand */.jLs(input));
            const content = (0,rangedRead/* contentRange */.Tq)(answer.ContentRange);
            return {
                total: content?.total ?? answer.ContentLength,
                version: answer.ETag,
                offset: content?.offset ?? 0,
                ranged: content !== undefined,
                body: answer.Body,
            };
        }
        catch (error) {
            if (statusOf(error) === 412)
                throw (0,rangedRead/* changed */.tD)({ what });
            // An empty object, or a range that begins at the end of one, cannot be satisfied (RFC 9110, section 15.5.17).
            if (statusOf(error) === 416)
                return { total: asked.offset, version, offset: asked.offset, ranged: true, body: none() };
            throw s3Error(what, error);
        }
    };
    return (0,rangedRead/* readRanges */.DA)({ what, open }, range, context.settings);
}
async function* none() {
    // The empty object has no bytes to give.
}
async function remove(context, name) {
    if ((await stat(context, name)) === undefined)
        return false;
    await callS3(context, `remove ${where(context, name)}`, (client) => client.send(new dist_cjs/* DeleteObjectCommand */.k4j(objectOf(context, name))));
    return true;
}
async function* list(context) {
    const { bucket, prefix } = context.target;
    const start = prefix === '' ? '' : `${prefix}/`;
    let token;
    do {
        const input = { Bucket: bucket, Prefix: start, ContinuationToken: token };
        const page = await callS3(context, `list s3://${bucket}/${prefix}`, (client) => client.send(new dist_cjs/* ListObjectsV2Command */.u6x(input)));
        for (const { Key, Size } of page.Contents ?? []) {
            if (Key !== undefined)
                yield { name: Key.slice(start.length), size: Size ?? 0 };
        }
        token = page.IsTruncated === true ? page.NextContinuationToken : undefined;
    } while (token !== undefined);
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


/***/ })

};
