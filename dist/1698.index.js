export const id = 1698;
export const ids = [1698];
export const modules = {

/***/ 86452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ createHttpClient)
});

// UNUSED EXPORTS: isLinkLocal

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./node_modules/undici/index.js
var undici = __webpack_require__(24371);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
;// CONCATENATED MODULE: ./build/storage/requestWatch.js

/**
 * Watches every request of a store for silence. While no byte moves in any of them, `onStall` names the one that
 * has waited longest; a request that is silent past the idle limit is cut, so that it is tried again. One whose
 * answer the reader has paused is not silent.
 */
class RequestWatch {
    #settings;
    #waiting = new Set();
    #timer;
    #told = 0;
    constructor(settings) {
        this.#settings = settings;
    }
    /** Watches a request until `end`; `heard` is to be called for every piece of it that moves. */
    begin(name, controller) {
        const request = { name, controller, heardAt: Date.now() };
        this.#waiting.add(request);
        this.#timer ??= setInterval(() => {
            this.#look();
        }, this.#period()).unref();
        return {
            heard: () => {
                request.heardAt = Date.now();
            },
            end: () => {
                this.#waiting.delete(request);
                if (this.#waiting.size > 0)
                    return;
                clearInterval(this.#timer);
                this.#timer = undefined;
            },
        };
    }
    #period() {
        return Math.max(10, Math.min(1000, this.#settings.stallAfterMs / 4, this.#settings.idleLimitMs / 4));
    }
    #look(now = Date.now()) {
        let oldest;
        let heardAt = 0;
        for (const request of this.#waiting) {
            if (request.controller.paused)
                request.heardAt = now;
            if (oldest === undefined || request.heardAt < oldest.heardAt)
                oldest = request;
            heardAt = Math.max(heardAt, request.heardAt);
            if (now - request.heardAt >= this.#settings.idleLimitMs)
                request.controller.abort(silence(request, now));
        }
        const due = Math.max(heardAt, this.#told) + this.#settings.stallAfterMs;
        if (oldest === undefined || now < due)
            return;
        this.#told = now;
        this.#settings.onStall?.(oldest.name, Math.round((now - heardAt) / 1000));
    }
}
function silence(request, now) {
    const seconds = Math.round((now - request.heardAt) / 1000);
    return new errors.CountersignError('unavailable', `no byte for ${seconds} s from ${request.name}`, {
        cause: { code: 'ETIMEDOUT' },
    });
}

;// CONCATENATED MODULE: ./build/storage/httpClient.js




const SLICE = 256 * 1024;
/**
 * A client whose requests are watched for stalls. It never connects to a link-local address: no store lives
 * there, but clouds answer there with credentials, and a location may come from somebody else. It honours
 * HTTPS_PROXY, HTTP_PROXY and NO_PROXY.
 * @param secureOnly refuses plain http, a redirect to it included.
 */
function createHttpClient(settings, secureOnly) {
    const watch = new RequestWatch(settings);
    const timeouts = { headersTimeout: 0, bodyTimeout: 0, keepAliveTimeout: 4000 };
    const agent = ['https_proxy', 'http_proxy', 'HTTPS_PROXY', 'HTTP_PROXY'].some((name) => process.env[name])
        ? new undici/* EnvHttpProxyAgent */.J2(timeouts)
        : new undici/* Agent */.g6({ ...timeouts, connect: guardedConnector() });
    const dispatcher = agent.compose(watched(watch, secureOnly), undici/* interceptors */.dY.redirect());
    return ({ method, url, headers = {}, body, follow = false, signal }) => {
        const target = typeof url === 'string' ? new URL(url) : url;
        return dispatcher.request({
            origin: target.origin,
            path: target.pathname + target.search,
            method,
            headers: body instanceof Uint8Array ? { ...headers, 'content-length': String(body.length) } : headers,
            body: bodyOf(body),
            signal: signal ?? null,
            ...(follow ? { maxRedirections: 5 } : {}),
        });
    };
}
/** undici takes async iterables where its types name streams only. */
function bodyOf(body) {
    if (body === undefined)
        return null;
    if (body instanceof Uint8Array && body.length <= SLICE)
        return body;
    return (body instanceof Uint8Array ? slicesOf(body) : body);
}
/** A large body goes out in slices, so that the watch sees it move. */
async function* slicesOf(bytes) {
    for (let offset = 0; offset < bytes.length; offset += SLICE) {
        yield await Promise.resolve(bytes.subarray(offset, offset + SLICE));
    }
}
function watched(watch, secureOnly) {
    return (dispatch) => (options, handler) => {
        if (secureOnly && !String(options.origin).startsWith('https:')) {
            throw new errors.CountersignError('refused', `${String(options.origin)} was to be asked without encryption`);
        }
        let ticket;
        return dispatch({ ...options, body: heard(options.body, () => ticket?.heard()) }, {
            onRequestStart(controller, context) {
                ticket?.end();
                ticket = watch.begin(requestName(options), controller);
                handler.onRequestStart?.(controller, context);
            },
            onRequestUpgrade: handler.onRequestUpgrade?.bind(handler),
            onResponseStart(...answer) {
                ticket?.heard();
                handler.onResponseStart?.(...answer);
            },
            onResponseData(controller, chunk) {
                ticket?.heard();
                handler.onResponseData?.(controller, chunk);
            },
            onResponseEnd(...end) {
                ticket?.end();
                handler.onResponseEnd?.(...end);
            },
            onResponseError(controller, error) {
                ticket?.end();
                handler.onResponseError?.(controller, error);
            },
        });
    };
}
function heard(body, tell) {
    if (body === null || body === undefined)
        return null;
    if (typeof body !== 'object' || !(Symbol.asyncIterator in body))
        return body;
    const pieces = body;
    return (async function* () {
        for await (const piece of pieces) {
            tell();
            yield piece;
        }
    })();
}
/** What a person may read of a request: never its query, which can carry a signature or a token. */
function requestName(options) {
    const url = new URL(options.path, String(options.origin));
    const part = url.searchParams.get('partNumber');
    return `${options.method} ${part === null ? '' : `part ${part} of `}${url.pathname.slice(1)} at ${url.host}`;
}
function guardedConnector() {
    const connect = (0,undici/* buildConnector */.gU)({ timeout: 20_000 });
    return (options, callback) => {
        connect(options, (...result) => {
            const [error, socket] = result;
            if (error !== null || !isLinkLocal(socket.remoteAddress ?? '')) {
                callback(...result);
                return;
            }
            socket.destroy();
            const message = `${options.hostname} is a link-local address, where no store is`;
            callback(new errors.CountersignError('refused', message), null);
        });
    };
}
/** RFC 3927 and RFC 4291, section 2.5.6; and the address at which Amazon answers over IPv6. */
function isLinkLocal(address) {
    const plain = address.toLowerCase().replace(/^::ffff:/, '');
    if ((0,external_node_net_.isIP)(plain) === 4)
        return plain.startsWith('169.254.');
    return /^fe[89ab]/.test(plain) || plain === 'fd00:ec2::254';
}


/***/ }),

/***/ 2558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AA: () => (/* binding */ partBytesFor),
/* harmony export */   YQ: () => (/* binding */ growingPartBytes),
/* harmony export */   o8: () => (/* binding */ partsInWindow),
/* harmony export */   wA: () => (/* binding */ rangesOf)
/* harmony export */ });
/* unused harmony export S3_LIMITS */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _transfer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56823);


/** The limits of multipart uploads that every S3 store shares (Amazon S3 User Guide, "multipart upload limits"). */
const S3_LIMITS = { maxParts: 10_000, minPartBytes: 5 * _transfer_js__WEBPACK_IMPORTED_MODULE_1__/* .MiB */ .l, maxPartBytes: 5 * 1024 * _transfer_js__WEBPACK_IMPORTED_MODULE_1__/* .MiB */ .l };
/** Streams of unknown length double their part size after each run of this many parts. */
const PARTS_BEFORE_GROWTH = 2_500;
/**
 * Bytes of every part of an upload of `size` bytes: `preferred`, or as many whole MiB as keep the upload within
 * `maxParts` parts. The size depends on nothing else, so that a resumed upload plans the same parts.
 */
function partBytesFor(size, preferred, maxParts = S3_LIMITS.maxParts) {
    if (!Number.isSafeInteger(size) || size < 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('internal', `an object cannot have ${size} bytes`);
    }
    return Math.max(preferred, Math.ceil(size / maxParts / _transfer_js__WEBPACK_IMPORTED_MODULE_1__/* .MiB */ .l) * _transfer_js__WEBPACK_IMPORTED_MODULE_1__/* .MiB */ .l);
}
/** Bytes of part `index` (from 0) of a stream whose length is not known: 10,000 parts of it hold 37,500 × `preferred`. */
function growingPartBytes(index, preferred) {
    return preferred * 2 ** Math.floor(index / PARTS_BEFORE_GROWTH);
}
/** Consecutive ranges of at most `partBytes` that cover a range. */
function* rangesOf(range, partBytes) {
    const end = range.offset + range.length;
    for (let offset = range.offset; offset < end; offset += partBytes) {
        yield { offset, length: Math.min(partBytes, end - offset) };
    }
}
/**
 * Parts in flight at once, beside the one that fills, that fit a window of memory: at least two. Two parts of
 * more than a third of the window exceed it then (S3 objects over 200 GB with the defaults).
 */
function partsInWindow(partBytes, windowBytes) {
    return Math.max(2, Math.floor(windowBytes / Math.max(1, partBytes)) - 1);
}


/***/ }),

/***/ 33015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DA: () => (/* binding */ readRanges),
/* harmony export */   Hq: () => (/* binding */ rangeHeader),
/* harmony export */   Tq: () => (/* binding */ contentRange),
/* harmony export */   al: () => (/* binding */ inOrder),
/* harmony export */   oh: () => (/* binding */ lent),
/* harmony export */   sj: () => (/* binding */ fetchRange),
/* harmony export */   tD: () => (/* binding */ changed)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _bytes_giveBack_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87760);
/* harmony import */ var _bytes_quiet_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35664);
/* harmony import */ var _partPlan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2558);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9672);





/**
 * The bytes of an object in order, fetched by parallel ranges within the window of memory. A cut connection
 * costs the rest of one range. Where the server knows no ranges, one stream that starts again when it is cut.
 * @throws CountersignError `conflict` when the object changed while it was read.
 */
async function* readRanges(source, range, settings) {
    const from = range?.offset ?? 0;
    const length = range?.length ?? Number.MAX_SAFE_INTEGER - from;
    if (length === 0)
        return;
    const head = await fetchRange(source, { offset: from, length: Math.min(length, settings.partBytes) }, undefined, settings);
    if (head.stream !== undefined) {
        yield* oneStream(source, head.stream, { offset: from, length }, settings);
        return;
    }
    const end = Math.min(from + length, head.total);
    if (range !== undefined && from + length > head.total)
        throw beyond(source, range, head.total);
    const next = from + head.bytes.length;
    if (head.bytes.length > 0)
        yield head.bytes;
    const rest = { offset: next, length: Math.max(0, end - next) };
    yield* inOrder((0,_partPlan_js__WEBPACK_IMPORTED_MODULE_2__/* .rangesOf */ .wA)(rest, settings.partBytes), (0,_partPlan_js__WEBPACK_IMPORTED_MODULE_2__/* .partsInWindow */ .o8)(settings.partBytes, settings.windowBytes), (piece) => fetchRange(source, piece, head.version, settings).then(({ bytes }) => bytes));
}
/**
 * Lends each piece until the next is asked for and takes its memory back then, which a `LocationReader` may do:
 * waiting for the collector of garbage would double the memory of a fast download.
 */
async function* lent(pieces) {
    for await (const piece of pieces) {
        yield piece;
        (0,_bytes_giveBack_js__WEBPACK_IMPORTED_MODULE_1__/* .giveBack */ .F5)(piece);
    }
}
/** Fetches pieces at once, at most so many, and gives their bytes in order. */
async function* inOrder(pieces, most, fetch) {
    const waiting = [];
    const ranges = pieces[Symbol.iterator]();
    // Two at first; each range that comes in widens the window by one, so a slow line is not flooded.
    let limit = 2;
    for (;;) {
        while (waiting.length < limit) {
            const next = ranges.next();
            if (next.done === true)
                break;
            waiting.push((0,_bytes_quiet_js__WEBPACK_IMPORTED_MODULE_4__/* .quiet */ .j)(fetch(next.value)));
        }
        const first = waiting.shift();
        if (first === undefined)
            return;
        const bytes = await first;
        if (bytes.length > 0)
            yield bytes;
        limit = Math.min(most, limit + 1);
    }
}
/** One range whole; what came before a cut is kept and only the rest asked for again. */
async function fetchRange(source, range, version, settings) {
    let bytes;
    let got = 0;
    let known = version;
    return (0,_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .withRetries */ .L)(source.what, settings, async () => {
        const rest = { offset: range.offset + got, length: range.length - got };
        const answer = await source.open(rest, known);
        const { total } = answer;
        if (!answer.ranged || total === undefined) {
            return { bytes: Buffer.alloc(0), total: total ?? 0, version: answer.version, stream: answer };
        }
        if (answer.offset !== rest.offset)
            throw garbled(source, 'another range than was asked for');
        known ??= answer.version;
        const due = Math.max(0, Math.min(range.length, total - range.offset));
        bytes ??= Buffer.allocUnsafeSlow(due);
        if (bytes.length !== due)
            throw changed(source);
        for await (const chunk of answer.body) {
            if (got + chunk.length > due)
                throw garbled(source, `more than the ${due} bytes asked for`);
            bytes.set(chunk, got);
            got += chunk.length;
            // Nobody else sees this chunk: undici gives a socket's buffer out once, and a part of one stays as it is.
            (0,_bytes_giveBack_js__WEBPACK_IMPORTED_MODULE_1__/* .giveBack */ .F5)((0,_bytes_giveBack_js__WEBPACK_IMPORTED_MODULE_1__/* .handOver */ .Cl)(chunk));
        }
        if (got < due)
            throw garbled(source, `${got} of ${due} bytes`);
        return { bytes: (0,_bytes_giveBack_js__WEBPACK_IMPORTED_MODULE_1__/* .handOver */ .Cl)(bytes), total, version: known };
    });
}
/** A server without ranges: after a cut everything is asked for again and what was given out is skipped. */
async function* oneStream(source, first, range, settings) {
    let next = first.body[Symbol.asyncIterator]();
    let position = first.offset;
    let given = range.offset;
    const end = Math.min(range.offset + range.length, first.total ?? Number.MAX_SAFE_INTEGER);
    const pull = () => (0,_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .withRetries */ .L)(source.what, settings, async () => {
        if (next === undefined) {
            const again = await source.open({ offset: 0, length: Number.MAX_SAFE_INTEGER }, first.version);
            if (again.total !== first.total)
                throw changed(source);
            next = again.body[Symbol.asyncIterator]();
            position = again.offset;
        }
        try {
            const result = await next.next();
            if (result.done !== true)
                return result.value;
            if (position < end && first.total !== undefined)
                throw garbled(source, `${position} of ${end} bytes`);
            return undefined;
        }
        catch (error) {
            next = undefined;
            throw error;
        }
    });
    for (let chunk = await pull(); chunk !== undefined && given < end; chunk = await pull()) {
        const start = position;
        position += chunk.length;
        if (position <= given)
            continue;
        const piece = chunk.subarray(Math.max(0, given - start), Math.min(chunk.length, end - start));
        given += piece.length;
        yield piece;
        if (given === end)
            break;
    }
    await next.return?.();
}
function garbled(source, what) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('unavailable', `${source.what}: the server sent ${what}`, {
        cause: { code: 'ERR_STREAM_PREMATURE_CLOSE' },
    });
}
function changed(source) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('conflict', `${source.what}: the object changed while it was read`, {
        mend: 'Run the same command again.',
    });
}
function beyond(source, range, total) {
    const end = range.offset + range.length;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('input', `${source.what}: bytes ${range.offset} to ${end} were asked for of ${total}`);
}
/** `bytes=0-9` (RFC 9110, section 14.1.2). */
function rangeHeader(range) {
    return `bytes=${range.offset}-${range.offset + range.length - 1}`;
}
/** What `Content-Range: bytes 0-9/100` says (RFC 9110, section 14.4). */
function contentRange(header) {
    const match = /^bytes (?:(\d+)-\d+|\*)\/(\d+|\*)$/.exec(header ?? '');
    if (match === null)
        return undefined;
    return { offset: Number(match[1] ?? 0), total: match[2] === '*' ? undefined : Number(match[2]) };
}


/***/ }),

/***/ 9672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ withRetries),
/* harmony export */   f: () => (/* binding */ waitBefore)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _transience_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72426);



/**
 * Does something that may fail for a passing reason (see `transienceOf`) again, after a wait that doubles
 * and is spread at random between half and whole, so that many clients do not come back at once. A server's
 * `Retry-After` (RFC 9110, section 10.2.3) is honoured where it is longer.
 * @param what names the request in messages: `put part 3 of x to s3://bucket`.
 * @throws CountersignError `unavailable` with the last word once the tries are used up; what is not
 * transient is thrown as it came.
 */
async function withRetries(what, settings, attempt, random = Math.random) {
    const started = Date.now();
    for (let number = 1;; number += 1) {
        try {
            return await attempt(number);
        }
        catch (error) {
            const transience = (0,_transience_js__WEBPACK_IMPORTED_MODULE_2__/* .transienceOf */ .I)(error);
            if (transience === undefined)
                throw error;
            if (number >= settings.attempts)
                throw lastWord(what, number, Date.now() - started, error);
            const waitMs = waitBefore(number, settings, random(), transience.retryAfterMs);
            settings.onRetry?.(what, number, waitMs, whyOf(what, error), settings.attempts);
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(waitMs);
        }
    }
}
/** Milliseconds between try `number` and the next; `random` in [0, 1). A server can ask for at most 5 minutes. */
function waitBefore(number, settings, random, retryAfterMs = 0) {
    const whole = Math.min(settings.maxWaitMs, settings.firstWaitMs * 2 ** (number - 1));
    return Math.max(whole * (0.5 + random / 2), Math.min(retryAfterMs, 300_000));
}
function lastWord(what, tries, elapsedMs, cause) {
    const times = tries === 1 ? 'once' : `${tries} times in ${Math.round(elapsedMs / 1000)} s`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('unavailable', `${what}: gave up after trying ${times}; the last error was: ${whyOf(what, cause)}`, {
        cause,
        mend: 'Check the connection and that the store is up, then run the same command again.',
    });
}
/** The error's message without the name of the request, which is said already. */
function whyOf(what, error) {
    const message = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__.messageOf)(error);
    return message.startsWith(`${what}: `) ? message.slice(what.length + 2) : message;
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

/***/ 72426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ transienceOf),
/* harmony export */   V: () => (/* binding */ retryAfterMs)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

const TRANSIENT_STATUS = new Set([408, 425, 429, 500, 502, 503, 504]);
/** What Node, undici and OpenSSL call a connection that broke, stalled or came out garbled. */
const TRANSIENT_CODES = new Set([
    'ECONNRESET',
    'ECONNREFUSED',
    'ECONNABORTED',
    'EPIPE',
    'ETIMEDOUT',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'ENETDOWN',
    'EAI_AGAIN',
    'EPROTO',
    'ERR_STREAM_PREMATURE_CLOSE',
    'UND_ERR_SOCKET',
    'UND_ERR_CONNECT_TIMEOUT',
    'UND_ERR_HEADERS_TIMEOUT',
    'UND_ERR_BODY_TIMEOUT',
    'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
]);
/** S3 errors that say the bytes or the clock of this one request suffered on the way. */
const TRANSIENT_NAMES = new Set([
    'BadDigest',
    'IncompleteBody',
    'InternalError',
    'RequestTimeTooSkewed', // the SDK learns the server's clock from it
    'RequestTimeout',
    'ServiceUnavailable',
    'SlowDown',
    'ThrottlingException',
    'XAmzContentSHA256Mismatch',
    'HTTPParserError',
]);
/** Whether trying again may help: cut connections, time-outs, 429 and 5xx. `undefined` when it will not. */
function transienceOf(error, depth = 0) {
    if (typeof error !== 'object' || error === null || depth > 4)
        return undefined;
    const { code, name, cause, status, retryAfter, $metadata, $response } = error;
    const answered = status ?? $metadata?.httpStatusCode;
    const asked = retryAfter ?? $response?.headers?.['retry-after'];
    if (answered !== undefined && TRANSIENT_STATUS.has(answered))
        return { retryAfterMs: retryAfterMs(asked) };
    if (name !== undefined && TRANSIENT_NAMES.has(name))
        return { retryAfterMs: retryAfterMs(asked) };
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError && code !== 'unavailable')
        return undefined;
    if (code !== undefined && (TRANSIENT_CODES.has(code) || code.startsWith('HPE_'))) {
        return { retryAfterMs: undefined };
    }
    // An answer that was cut in the middle of its XML or JSON parses as nothing though its status was good.
    if (answered !== undefined && answered < 300 && error instanceof Error)
        return { retryAfterMs: undefined };
    return transienceOf(cause, depth + 1);
}
/** `Retry-After` is seconds or an HTTP date (RFC 9110, section 10.2.3). */
function retryAfterMs(header, now = Date.now()) {
    if (header === undefined)
        return undefined;
    if (/^\d+$/.test(header.trim()))
        return Number(header) * 1000;
    const date = Date.parse(header);
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}


/***/ })

};
