export const id = 5229;
export const ids = [5229];
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
    const { data } = await github.rest.repos.createAttestation({ ...(0,_github_repositoryName_js__WEBPACK_IMPORTED_MODULE_1__.parseRepository)(repository), bundle });
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

/***/ 26873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ signWith),
/* harmony export */   p: () => (/* binding */ VerifyingKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/*
 * Plain keys and their signatures: all that evidence and reports need of a platform. Nothing else on the way from a
 * report to its verdict imports Node; where there is none, another file with these exports takes this one's place.
 */
const p256 = { curve: 'prime256v1', hash: 'sha256' };
const p384 = { curve: 'secp384r1', hash: 'sha384' };
const der = { dsaEncoding: 'der' };
const raw = { dsaEncoding: 'ieee-p1363' };
const SCHEMES = {
    'ecdsa-sha256': { ...p256, kind: 'ec', form: der },
    'ecdsa-sha256-raw': { ...p256, kind: 'ec', form: raw },
    'ecdsa-sha384': { ...p384, kind: 'ec', form: der },
    'ecdsa-sha384-raw': { ...p384, kind: 'ec', form: raw },
    'rsa-pss-sha384': {
        kind: 'rsa',
        hash: 'sha384',
        form: { padding: node_crypto__WEBPACK_IMPORTED_MODULE_0__.constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 },
    },
    'rsa-sha256': { kind: 'rsa', hash: 'sha256', form: { padding: node_crypto__WEBPACK_IMPORTED_MODULE_0__.constants.RSA_PKCS1_PADDING } },
    ed25519: { kind: 'ed25519', hash: null, form: {} },
};
/** What stands before the 32 bytes of the key in a SubjectPublicKeyInfo (RFC 8410 section 4). */
const ED25519_SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const MIN_RSA_BITS = 2048;
/** A public key that signatures are verified with. */
class VerifyingKey {
    #key;
    constructor(key) {
        this.#key = key;
    }
    /** Reads a SubjectPublicKeyInfo in DER. @throws Error when it is none. */
    static fromSpki(spki) {
        return new VerifyingKey((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: Buffer.from(spki), format: 'der', type: 'spki' }));
    }
    /** From the 32 bytes of an Ed25519 key (RFC 8032). @throws Error when they are none. */
    static fromEd25519(key) {
        return VerifyingKey.fromSpki(Buffer.concat([ED25519_SPKI, key]));
    }
    /** From the coordinates of a point, base64url. @throws Error when it does not lie on P-256. */
    static fromP256Point(x, y) {
        return new VerifyingKey((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' }));
    }
    /** From the 32 bytes of a point (RFC 8032 section 5.1.2). @throws Error when they are none. */
    static fromEd25519Point(point) {
        const x = Buffer.from(point).toString('base64url');
        return new VerifyingKey((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }));
    }
    /** From modulus and exponent, base64url. @throws Error when they are none. */
    static fromRsaNumbers(n, e) {
        return new VerifyingKey((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: { kty: 'RSA', n, e }, format: 'jwk' }));
    }
    /** The public half of a key. */
    static of(key) {
        return new VerifyingKey(key.type === 'public' ? key : (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(key));
    }
    /** SubjectPublicKeyInfo in DER. */
    get spki() {
        return new Uint8Array(this.#key.export({ type: 'spki', format: 'der' }));
    }
    /** Whether it is a key of the kind that the scheme needs. */
    isFor(scheme) {
        const wanted = SCHEMES[scheme];
        const { asymmetricKeyType: kind, asymmetricKeyDetails: details } = this.#key;
        if (kind !== wanted.kind)
            return false;
        if (wanted.kind === 'ec')
            return details?.namedCurve === wanted.curve;
        return wanted.kind !== 'rsa' || (details?.modulusLength ?? 0) >= MIN_RSA_BITS;
    }
    /** Whether a signature over `data` holds; `false` for a key of another kind, too. */
    holds(scheme, data, signature) {
        const { hash, form } = SCHEMES[scheme];
        return this.isFor(scheme) && (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(hash, data, { key: this.#key, ...form }, signature);
    }
}
/** Signs with a key of the kind that the scheme needs. */
function signWith(scheme, key, data) {
    const { hash, form } = SCHEMES[scheme];
    return new Uint8Array((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(hash, data, { key, ...form }));
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

/***/ 72826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kh: () => (/* binding */ openStatement),
/* harmony export */   _D: () => (/* binding */ bundleSchema),
/* harmony export */   fT: () => (/* binding */ signStatement)
/* harmony export */ });
/* unused harmony exports IN_TOTO_PAYLOAD_TYPE, preAuthenticationEncoding */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55156);
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14881);
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(24417);
/* harmony import */ var _canonicalForm_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58836);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _platformKeys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26873);
/* harmony import */ var _pureDigest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17784);






const IN_TOTO_PAYLOAD_TYPE = 'application/vnd.in-toto+json';
const BUNDLE_TYPE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
/** A Sigstore bundle v0.3 that holds a DSSE envelope signed by a plain public key. */
const bundleSchema = zod__WEBPACK_IMPORTED_MODULE_4__.object({
    mediaType: zod__WEBPACK_IMPORTED_MODULE_4__.literal(BUNDLE_TYPE),
    verificationMaterial: zod__WEBPACK_IMPORTED_MODULE_4__.object({ publicKey: zod__WEBPACK_IMPORTED_MODULE_4__.object({ hint: zod__WEBPACK_IMPORTED_MODULE_4__.string().max(256) }) }),
    dsseEnvelope: zod__WEBPACK_IMPORTED_MODULE_4__.object({
        payload: zod__WEBPACK_IMPORTED_MODULE_4__.base64().max(4 * 1024 * 1024),
        payloadType: zod__WEBPACK_IMPORTED_MODULE_4__.literal(IN_TOTO_PAYLOAD_TYPE),
        signatures: zod__WEBPACK_IMPORTED_MODULE_4__.array(zod__WEBPACK_IMPORTED_MODULE_4__.object({ sig: zod__WEBPACK_IMPORTED_MODULE_4__.base64().max(1024), keyid: zod__WEBPACK_IMPORTED_MODULE_4__.string().max(256).optional() }))
            .length(1),
    }),
});
/** Pre-authentication encoding: what a DSSE signature covers (DSSE protocol v1.0.2). */
function preAuthenticationEncoding(payloadType, payload) {
    const head = `DSSEv1 ${(0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_5__/* .toUtf8 */ .Pq)(payloadType).length} ${payloadType} ${payload.length} `;
    return (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_6__/* .concatBytes */ .Id)((0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_5__/* .toUtf8 */ .Pq)(head), payload);
}
/**
 * Signs a statement (ECDSA P-256, SHA-256, DER) and packs it as a bundle. The signature has no `keyid`: cosign passes
 * over one whose name for the key is not its own (an SSH fingerprint).
 */
function signStatement(statement, key) {
    const payload = (0,_canonicalForm_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalBytes */ .Mr)(statement);
    const sig = (0,_platformKeys_js__WEBPACK_IMPORTED_MODULE_2__/* .signWith */ .E)('ecdsa-sha256', key, preAuthenticationEncoding(IN_TOTO_PAYLOAD_TYPE, payload));
    const hint = (0,_pureDigest_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256Hex */ .fg)(_platformKeys_js__WEBPACK_IMPORTED_MODULE_2__/* .VerifyingKey */ .p.of(key).spki);
    return {
        mediaType: BUNDLE_TYPE,
        verificationMaterial: { publicKey: { hint } },
        dsseEnvelope: {
            payload: (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_5__/* .toBase64 */ .nk)(payload),
            payloadType: IN_TOTO_PAYLOAD_TYPE,
            signatures: [{ sig: (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_5__/* .toBase64 */ .nk)(sig) }],
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('tampered', `${what} is not a Sigstore bundle v0.3 with a public key`);
    const { payload, payloadType, signatures } = parsed.data.dsseEnvelope;
    const bytes = (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_5__/* .fromBase64 */ .Ey)(payload);
    const sig = (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_5__/* .fromBase64 */ .Ey)(signatures[0]?.sig ?? '');
    if (bytes === undefined || sig === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('tampered', `${what}: its payload or signature is not strict base64`);
    if (!key.holds('ecdsa-sha256', preAuthenticationEncoding(payloadType, bytes), sig)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('tampered', `${what}: the signature does not hold`);
    }
    const json = (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_5__/* .fromUtf8 */ .ar)(bytes);
    if (json === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('tampered', `${what} is not UTF-8`);
    return json;
}


/***/ })

};
