export const id = 5229;
export const ids = [5229,8448];
export const modules = {

/***/ 95229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   attestReport: () => (/* binding */ attestReport)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _github_repositoryName_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46223);
/* harmony import */ var _report_dsse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72826);



const PERMISSIONS = 'the job needs the permissions `id-token: write` and `attestations: write`';
/**
 * Signs the statements of a report that holds a second time, with the identity of the running workflow, and stores
 * them as attestations of its repository: the same subjects, predicate types and predicates. In a public repository
 * the signature goes into Sigstore's public log, in others GitHub signs and stamps it.
 * @param wish `required`: where GitHub does not offer it, fail; otherwise it is said in one line
 * @returns the attestations' pages, one a line; nothing where there are none
 * @throws CountersignError `unavailable` when it is required and cannot be had.
 */
async function attestReport(context, wish, token, file) {
    try {
        const statements = statementsOf(file);
        const missing = whatIsMissing(context);
        if (missing !== undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('unavailable', missing);
        const pages = await sign(context, token, statements);
        for (const page of pages)
            context.log(`The report is attested by this workflow: ${page}`);
        return pages.join('\n');
    }
    catch (error) {
        const why = `the report has no attestation on GitHub: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.messageOf)(error)}`;
        if (wish === 'required')
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('unavailable', why, {
                cause: error,
                mend: `${PERMISSIONS}, and the repository must be public or on a plan with attestations; \`attest: true\` goes on without.`,
            });
        context.warn(why);
        return '';
    }
}
/** As they were signed, to the member. */
function statementsOf({ report, result }) {
    return [report, result]
        .filter((bundle) => bundle !== null && bundle !== undefined)
        .map((bundle) => {
        const { payload } = _report_dsse_js__WEBPACK_IMPORTED_MODULE_2__/* .bundleSchema */ ._D.parse(bundle).dsseEnvelope;
        return JSON.parse(Buffer.from(payload, 'base64').toString('utf8'));
    });
}
/** Why GitHub offers no attestation here; `undefined` where nothing speaks against it. */
function whatIsMissing({ env, event }) {
    if (event.fork !== undefined && event.name !== 'pull_request_target')
        return `this run is of a pull request from ${event.fork}, a fork, and GitHub gives such runs no identity`;
    if (!env['GITHUB_REPOSITORY'] || !isOffered(env))
        return 'only GitHub itself offers attestations';
    if (!env['ACTIONS_ID_TOKEN_REQUEST_URL'] || !env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'])
        return `this job has no identity: ${PERMISSIONS}`;
    return undefined;
}
/** On github.com and on tenants of ghe.com; a GitHub Enterprise Server has no attestations. */
function isOffered(env) {
    const host = new URL(env['GITHUB_SERVER_URL'] ?? 'https://github.com').hostname;
    return host === 'github.com' || host.endsWith('.ghe.com');
}
async function sign({ env, event }, token, statements) {
    const { createGitHubClient } = await __webpack_require__.e(/* import() */ 293).then(__webpack_require__.bind(__webpack_require__, 40293));
    const apiUrl = env['GITHUB_API_URL'];
    const github = await createGitHubClient({ token, event, ...(apiUrl === undefined ? {} : { apiUrl }) });
    // Loaded when it is asked for: it is large, and few runs need it.
    const { attest } = await Promise.all(/* import() */[__webpack_require__.e(5555), __webpack_require__.e(7981), __webpack_require__.e(4890)]).then(__webpack_require__.bind(__webpack_require__, 4890));
    const pages = [];
    for (const { subject, predicateType, predicate } of statements) {
        const { bundle } = await attest({
            subjects: subject,
            predicateType,
            predicate,
            token,
            // Our own client says which permission is missing.
            skipWrite: true,
        });
        pages.push(await store(github, env, bundle));
    }
    return pages;
}
async function store(github, env, bundle) {
    const repository = env['GITHUB_REPOSITORY'] ?? '';
    const { data } = await github.rest.repos.createAttestation({ ...(0,_github_repositoryName_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRepository */ .S)(repository), bundle });
    return `${env['GITHUB_SERVER_URL'] ?? 'https://github.com'}/${repository}/attestations/${data.id ?? ''}`;
}


/***/ }),

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
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('input', `${what} is nested more than ${MAX_DEPTH} deep`);
        level = level.flatMap((item) => item !== null && typeof item === 'object' ? Object.values(item) : []);
    }
}
/**
 * Canonical JSON (RFC 8785) of a value, as UTF-8 bytes. Members that are `undefined` are left out.
 * @throws CountersignError `input` when it is nested too deeply
 */
function canonicalBytes(value) {
    checkDepth(value, 'a value');
    const text = (0,canonicalize__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A)(value);
    if (text === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('internal', 'a value that JSON cannot hold was to be signed');
    return new TextEncoder().encode(text);
}
/**
 * Parses bytes that must be canonical JSON (RFC 8785): the one accepted form has no duplicate members, no
 * spare white space and no second spelling, so that what was signed is what is read.
 * @throws CountersignError `tampered` when the bytes are anything else, `limit` over `maxBytes`.
 */
function parseCanonical(bytes, what, maxBytes = 4 * 1024 * 1024) {
    if (bytes.length > maxBytes)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('limit', `${what} is larger than ${maxBytes} bytes`);
    let value;
    let canonical;
    try {
        value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
        canonical = canonicalBytes(value);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('tampered', `${what} is not JSON`, { cause });
    }
    if (canonical.length !== bytes.length || !canonical.every((byte, at) => byte === bytes[at])) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('tampered', `${what} is not canonical JSON (RFC 8785)`);
    }
    return value;
}


/***/ }),

/***/ 8448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kf: () => (/* reexport safe */ _canonicalForm_js__WEBPACK_IMPORTED_MODULE_1__.Kf),
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

/***/ 72826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kh: () => (/* binding */ openStatement),
/* harmony export */   _D: () => (/* binding */ bundleSchema),
/* harmony export */   fT: () => (/* binding */ signStatement)
/* harmony export */ });
/* unused harmony exports IN_TOTO_PAYLOAD_TYPE, preAuthenticationEncoding */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55156);
/* harmony import */ var _canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8448);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);




const IN_TOTO_PAYLOAD_TYPE = 'application/vnd.in-toto+json';
const BUNDLE_TYPE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
/** A Sigstore bundle v0.3 that holds a DSSE envelope signed by a plain public key. */
const bundleSchema = zod__WEBPACK_IMPORTED_MODULE_3__.object({
    mediaType: zod__WEBPACK_IMPORTED_MODULE_3__.literal(BUNDLE_TYPE),
    verificationMaterial: zod__WEBPACK_IMPORTED_MODULE_3__.object({ publicKey: zod__WEBPACK_IMPORTED_MODULE_3__.object({ hint: zod__WEBPACK_IMPORTED_MODULE_3__.string().max(256) }) }),
    dsseEnvelope: zod__WEBPACK_IMPORTED_MODULE_3__.object({
        payload: zod__WEBPACK_IMPORTED_MODULE_3__.base64().max(4 * 1024 * 1024),
        payloadType: zod__WEBPACK_IMPORTED_MODULE_3__.literal(IN_TOTO_PAYLOAD_TYPE),
        signatures: zod__WEBPACK_IMPORTED_MODULE_3__.array(zod__WEBPACK_IMPORTED_MODULE_3__.object({ sig: zod__WEBPACK_IMPORTED_MODULE_3__.base64().max(1024), keyid: zod__WEBPACK_IMPORTED_MODULE_3__.string().max(256).optional() }))
            .length(1),
    }),
});
/** Pre-authentication encoding: what a DSSE signature covers (DSSE protocol v1.0.2). */
function preAuthenticationEncoding(payloadType, payload) {
    const head = `DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${payload.length} `;
    return Buffer.concat([Buffer.from(head), payload]);
}
/**
 * Signs a statement (ECDSA P-256, SHA-256, DER) and packs it as a bundle. The signature has no `keyid`: cosign passes
 * over one whose name for the key is not its own (an SSH fingerprint).
 */
function signStatement(statement, key) {
    const payload = (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalBytes */ .Mr)(statement);
    const sig = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)('sha256', preAuthenticationEncoding(IN_TOTO_PAYLOAD_TYPE, payload), key);
    const hint = (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256Hex */ .fg)((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(key).export({ type: 'spki', format: 'der' }));
    return {
        mediaType: BUNDLE_TYPE,
        verificationMaterial: { publicKey: { hint } },
        dsseEnvelope: {
            payload: Buffer.from(payload).toString('base64'),
            payloadType: IN_TOTO_PAYLOAD_TYPE,
            signatures: [{ sig: sig.toString('base64') }],
        },
    };
}
/**
 * Verifies a bundle by the key that the evidence binds, and gives the statement's JSON.
 * @throws CountersignError `tampered`.
 */
function openStatement(bundle, key, what) {
    const parsed = bundleSchema.safeParse(bundle);
    if (!parsed.success)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('tampered', `${what} is not a Sigstore bundle v0.3 with a public key`);
    const { payload, payloadType, signatures } = parsed.data.dsseEnvelope;
    const bytes = Buffer.from(payload, 'base64');
    const sig = Buffer.from(signatures[0]?.sig ?? '', 'base64');
    if (!(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)('sha256', preAuthenticationEncoding(payloadType, bytes), key, sig)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('tampered', `${what}: the signature does not hold`);
    }
    return bytes.toString('utf8');
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
