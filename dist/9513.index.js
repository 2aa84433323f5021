export const id = 9513;
export const ids = [9513];
export const modules = {

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

/***/ 79513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openUrlLocation: () => (/* binding */ openUrlLocation)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _httpClient_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30401);
/* harmony import */ var _httpRange_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32834);
/* harmony import */ var _rangedRead_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19616);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75697);
/* harmony import */ var _transfer_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56823);






/**
 * Reads an object at an https (or http) URL, presigned or public, with parallel ranges where the server has them.
 * A URL that begins with https is never followed to plain http.
 * @throws CountersignError `input` when the location is no such URL; on reading, `refused` when it has expired.
 */
function openUrlLocation(location, options = {}) {
    const settings = (0,_transfer_js__WEBPACK_IMPORTED_MODULE_5__/* .transferSettings */ .r)(options);
    const url = parse(location.url);
    const http = (0,_httpClient_js__WEBPACK_IMPORTED_MODULE_1__/* .createHttpClient */ .u)(settings, url.protocol === 'https:', 'public');
    // The query is left out of messages: it may carry the signature that gives access.
    const what = `read ${url.origin}${url.pathname}`;
    const source = {
        what,
        open: async (range, version) => {
            try {
                return await (0,_httpRange_js__WEBPACK_IMPORTED_MODULE_2__/* .getRange */ .eO)(http, what, url, range, version);
            }
            catch (error) {
                throw ended(location, what, error) ?? error;
            }
        },
    };
    return {
        stat: () => stat(source, settings),
        read: (range) => (0,_rangedRead_js__WEBPACK_IMPORTED_MODULE_3__/* .lent */ .oh)((0,_rangedRead_js__WEBPACK_IMPORTED_MODULE_3__/* .readRanges */ .DA)(source, range, settings)),
    };
}
/** A presigned GET cannot be used for HEAD, so the first byte is asked for instead. */
async function stat(source, settings) {
    try {
        return await (0,_retry_js__WEBPACK_IMPORTED_MODULE_4__/* .withRetries */ .L)(source.what, settings, async () => {
            const { total, body } = await source.open({ offset: 0, length: 1 }, undefined);
            // Leaving the loop cancels a body that a server without ranges sends whole.
            for await (const chunk of body)
                if (chunk.length > 0)
                    break;
            if (total === undefined)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('unsupported', `${source.what}: the server tells no size`);
            return { size: total };
        });
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS && error.code === 'not-found')
            return undefined;
        throw error;
    }
}
function ended(location, what, error) {
    const { expires } = location;
    const status = (0,_httpRange_js__WEBPACK_IMPORTED_MODULE_2__/* .answeredStatus */ .W)(error);
    if (expires === undefined || (status !== 403 && status !== 401 && status !== 400))
        return undefined;
    if (Date.parse(expires) > Date.now())
        return undefined;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('refused', `${what}: the access that was shared ended on ${expires}`, {
        cause: error,
        mend: 'Ask the owner of the resource to share it again.',
    });
}
function parse(text) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined ||
        !['https:', 'http:'].includes(url.protocol) ||
        url.username !== '' ||
        url.password !== '') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('input', 'the location is not an https URL without credentials in it');
    }
    return url;
}


/***/ })

};
