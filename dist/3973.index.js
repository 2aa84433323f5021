export const id = 3973;
export const ids = [3973];
export const modules = {

/***/ 78779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ boundedBytes),
/* harmony export */   u: () => (/* binding */ MAX_ERROR_BYTES)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/** What is longer says nothing of an error that a person would read; the status is told all the same. */
const MAX_ERROR_BYTES = 64 * 1024;
/**
 * The body of an answer; what is longer is cut off at the connection.
 * @param what names the request in messages.
 * @throws CountersignError `limit` when it has more than `maxBytes`.
 */
async function boundedBytes(what, answer, maxBytes) {
    const pieces = [];
    let length = 0;
    // Leaving the loop ends the connection.
    for await (const piece of answer.body) {
        length += piece.length;
        if (length > maxBytes) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('limit', `${what}: the server's answer is longer than ${maxBytes} bytes`);
        }
        pieces.push(piece);
    }
    return Buffer.concat(pieces);
}


/***/ }),

/***/ 30401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ createHttpClient)
});

// EXTERNAL MODULE: ./node_modules/undici/index.js
var undici = __webpack_require__(24371);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: external "node:dns/promises"
var promises_ = __webpack_require__(71553);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./build/storage/http/addressReach.js

/** IANA IPv4 Special-Purpose Address Registry (RFC 6890); and hosts that clouds answer at. */
const NEVER4 = [
    '0.0.0.0/8',
    '100.100.100.200/32', // Alibaba Cloud's metadata
    '168.63.129.16/32', // Azure's WireServer
    '169.254.0.0/16',
    '192.0.0.0/24',
    '192.0.2.0/24',
    '192.88.99.0/24',
    '198.18.0.0/15',
    '198.51.100.0/24',
    '203.0.113.0/24',
    '224.0.0.0/4',
    '240.0.0.0/4',
];
/** RFC 1918, RFC 6598 (shared by carriers, and by some clouds' and overlay networks), and loopback. */
const OWN4 = ['10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'];
/** Within the space of global unicast (2000::/3): protocols' own (Teredo, ORCHID), documentation, 6to4. */
const NEVER6 = [
    '2001::/23',
    '2001:db8::/32',
    '2002::/16',
    '3fff::/20',
    'fd00:ec2::254/128',
    'fd20:ce::254/128',
];
const OWN6 = ['::1/128', 'fc00::/7'];
/** IPv4 in IPv6 that may stand for a public address: mapped (RFC 4291) and NAT64 (RFC 6052, well-known prefix). */
const WRAPPING = ['::ffff:', '64:ff9b::'];
const PUBLIC6 = ['2000::/3', '64:ff9b::/96', '::ffff:0:0/96'];
const never = blockList([...NEVER4, ...NEVER6, ...WRAPPING.flatMap((prefix) => wrapped(prefix, NEVER4))]);
const own = blockList([...OWN4, ...OWN6, ...wrapped('::ffff:', OWN4)]);
/** A translator that reaches private addresses is somebody else's network. */
const foreign = blockList(wrapped('64:ff9b::', OWN4));
const global = blockList(PUBLIC6);
/** Judges an IP address of either family, without brackets. What is no address is `never`. */
function addressReach(address) {
    const plain = address.replace(/%.*$/, '');
    const family = (0,external_node_net_.isIP)(plain);
    if (family === 0)
        return 'never';
    const type = family === 4 ? 'ipv4' : 'ipv6';
    if (never.check(plain, type) || foreign.check(plain, type))
        return 'never';
    if (own.check(plain, type))
        return 'own';
    return family === 4 || global.check(plain, type) ? 'public' : 'never';
}
function wrapped(prefix, subnets) {
    return subnets.map((subnet) => {
        const [net = '', bits] = subnet.split('/');
        return `${prefix}${net}/${96 + Number(bits)}`;
    });
}
function blockList(subnets) {
    const list = new external_node_net_.BlockList();
    for (const subnet of subnets) {
        const [net = '', bits] = subnet.split('/');
        list.addSubnet(net, Number(bits), net.includes(':') ? 'ipv6' : 'ipv4');
    }
    return list;
}

;// CONCATENATED MODULE: ./build/storage/http/guardedConnection.js





/** Names that the proxy alone can resolve are asked for only when the user named them. */
const MEND = 'If it is a store of your own network, list its host in COUNTERSIGN_OWN_HOSTS; link-local and metadata addresses stay closed.';
/** @returns why not, or undefined when the address may be connected to for this host */
function forbidden(hostname, address, reach) {
    const leads = addressReach(address);
    if (leads === 'public' || (leads === 'own' && (reach === 'own' || isListed(hostname))))
        return undefined;
    const message = leads === 'own'
        ? `${hostname} is in a private network, where no location of somebody else may lead`
        : `${hostname} is a link-local or reserved address, where no store is`;
    return new errors/* CountersignError */.WS('refused', message, { mend: MEND });
}
function isListed(hostname) {
    const listed = (process.env['COUNTERSIGN_OWN_HOSTS'] ?? '').toLowerCase().split(',');
    return listed.map((host) => bare(host.trim())).includes(bare(hostname.toLowerCase()));
}
function bare(hostname) {
    return hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');
}
/**
 * Judges the host of each request, redirects included, before anything connects.
 * @param proxied a proxy may connect in our place: names are resolved and judged here first. What cannot be resolved
 *   here is refused, unless the user named it; what the proxy itself then resolves a name to is the proxy's to judge.
 */
function guardedHosts(reach, proxied) {
    return (dispatch) => (options, handler) => {
        const hostname = bare(new URL(String(options.origin)).hostname);
        if ((0,external_node_net_.isIP)(hostname) !== 0) {
            const refusal = forbidden(hostname, hostname, reach);
            if (refusal !== undefined)
                throw refusal;
            return dispatch(options, handler);
        }
        if (!proxied)
            return dispatch(options, handler);
        judgeName(hostname, reach).then(() => dispatch(options, handler), (error) => {
            // There is no request yet that a controller could end.
            handler.onResponseError?.(null, error);
        });
        return true;
    };
}
async function judgeName(hostname, reach) {
    const found = await (0,promises_.lookup)(hostname, { all: true }).catch(() => []);
    if (found.length === 0 && reach === 'public' && !isListed(hostname)) {
        throw new errors/* CountersignError */.WS('refused', `${hostname} cannot be resolved here, so where it leads is not known`, {
            mend: 'If only the proxy can resolve it and you trust where it leads, list it in COUNTERSIGN_OWN_HOSTS.',
        });
    }
    for (const { address } of found) {
        const refusal = forbidden(hostname, address, reach);
        if (refusal !== undefined)
            throw refusal;
    }
}
/** Connects to addresses that may be connected to alone: the one that is connected to is the one judged. */
function guardedConnector(reach) {
    const connect = (0,undici/* buildConnector */.gU)({ timeout: 20_000, lookup: guardedLookup(reach) });
    return (options, callback) => {
        connect(options, (...result) => {
            const [error, socket] = result;
            const why = error === null ? forbidden(options.hostname, socket.remoteAddress ?? '', reach) : undefined;
            if (why === undefined) {
                callback(...result);
                return;
            }
            socket?.destroy();
            callback(why, null);
        });
    };
}
/** Finds no address but those that may be connected to, so that no other port of this network is even knocked at. */
function guardedLookup(reach) {
    return (hostname, wanted, done) => {
        (0,promises_.lookup)(hostname, { ...wanted, all: true }).then((found) => {
            const judged = found.map((one) => ({ ...one, why: forbidden(hostname, one.address, reach) }));
            const allowed = judged.filter(({ why }) => why === undefined);
            const [first] = allowed;
            if (first === undefined)
                done(judged[0]?.why ?? new Error(`${hostname} has no address`), []);
            else if (wanted.all === true)
                done(null, allowed);
            else
                done(null, first.address, first.family);
        }, (error) => {
            done(error, []);
        });
    };
}

;// CONCATENATED MODULE: ./build/storage/http/requestWatch.js

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
    return new errors/* CountersignError */.WS('unavailable', `no byte for ${seconds} s from ${request.name}`, {
        cause: { code: 'ETIMEDOUT' },
    });
}

;// CONCATENATED MODULE: ./build/storage/http/httpClient.js




const SLICE = 256 * 1024;
/**
 * A client whose requests are watched for stalls. It never asks a link-local address, by a proxy or without: no store
 * lives there, but clouds answer there with credentials, and a location may come from somebody else. It honours
 * HTTPS_PROXY, HTTP_PROXY and NO_PROXY.
 * @param secureOnly refuses plain http, a redirect to it included.
 * @param reach whether private networks may be reached: by what the user configured, not by what others name.
 */
function createHttpClient(settings, secureOnly, reach) {
    const watch = new RequestWatch(settings);
    const options = {
        headersTimeout: 0,
        bodyTimeout: 0,
        keepAliveTimeout: 4000,
        // A proxy is the user's, and is connected to wherever it stands; undici takes this for direct connections alone.
        connect: guardedConnector(reach),
    };
    const proxied = ['https_proxy', 'http_proxy', 'HTTPS_PROXY', 'HTTP_PROXY'].some((name) => process.env[name]);
    const agent = proxied ? new undici/* EnvHttpProxyAgent */.J2(options) : new undici/* Agent */.g6(options);
    const dispatcher = agent.compose(guardedHosts(reach, proxied), watched(watch, secureOnly), undici/* interceptors */.dY.redirect());
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
            throw new errors/* CountersignError */.WS('refused', `${String(options.origin)} was to be asked without encryption`);
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


/***/ }),

/***/ 19616:
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
/* harmony import */ var _upload_partPlan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63382);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75697);





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
    yield* inOrder((0,_upload_partPlan_js__WEBPACK_IMPORTED_MODULE_2__/* .rangesOf */ .wA)(rest, settings.partBytes), (0,_upload_partPlan_js__WEBPACK_IMPORTED_MODULE_2__/* .partsInWindow */ .o8)(settings.partBytes, settings.windowBytes), (piece) => fetchRange(source, piece, head.version, settings).then(({ bytes }) => bytes));
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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('unavailable', `${source.what}: the server sent ${what}`, {
        cause: { code: 'ERR_STREAM_PREMATURE_CLOSE' },
    });
}
function changed(source) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('conflict', `${source.what}: the object changed while it was read`, {
        mend: 'Run the same command again.',
    });
}
function beyond(source, range, total) {
    const end = range.offset + range.length;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('input', `${source.what}: bytes ${range.offset} to ${end} were asked for of ${total}`);
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

/***/ 75697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ withRetries),
/* harmony export */   f: () => (/* binding */ waitBefore)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _transience_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74525);



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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('unavailable', `${what}: gave up after trying ${times}; the last error was: ${whyOf(what, cause)}`, {
        cause,
        mend: 'Check the connection and that the store is up, then run the same command again.',
    });
}
/** The error's message without the name of the request, which is said already. */
function whyOf(what, error) {
    const message = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error);
    return message.startsWith(`${what}: `) ? message.slice(what.length + 2) : message;
}


/***/ }),

/***/ 74525:
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
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS && code !== 'unavailable')
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

/***/ 63382:
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('internal', `an object cannot have ${size} bytes`);
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


/***/ })

};
