export const id = 1926;
export const ids = [1926,7163,7990];
export const modules = {

/***/ 57163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EG: () => (/* binding */ checkOf),
/* harmony export */   Sw: () => (/* binding */ impossibleCheck),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   WD: () => (/* binding */ worseOf),
/* harmony export */   WU: () => (/* binding */ failedCheck),
/* harmony export */   l9: () => (/* binding */ decisive)
/* harmony export */ });
/** The worst of many: `failed` before `not-possible` before `passed`; optional ones count where they were made. */
function verdictOf(checks) {
    if (checks.some((check) => check.status === 'failed'))
        return 'failed';
    if (checks.some((check) => check.status === 'not-possible' && check.optional !== true))
        return 'not-possible';
    return 'passed';
}
/** The first check that makes a verdict what it is; undefined where something else than a check does. */
function decisive(checks, verdict = verdictOf(checks)) {
    return checks.find(({ status, optional }) => status === verdict && optional !== true);
}
function checkOf(id, title, holds, detail) {
    return { id, title, status: holds ? 'passed' : 'failed', detail };
}
function failedCheck(id, title, detail) {
    return { id, title, status: 'failed', detail };
}
function impossibleCheck(id, title, detail) {
    return { id, title, status: 'not-possible', detail };
}
/** What both marks come to: a run that failed is no pass, whatever was approved; one whose end is sealed changes nothing. */
function worseOf(approved, run) {
    return run.status === 'failed' ? 'failed' : approved;
}


/***/ }),

/***/ 17471:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ trustTee)
/* harmony export */ });
/* harmony import */ var _canonicalJson_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8448);
/* harmony import */ var _checks_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57163);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _pgp_keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8870);
/* harmony import */ var _tee_teeKey_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45296);





/**
 * Verifies a TEE by the party's own policy: only then is anything sealed to it.
 * @throws CountersignError `refused` with the first check that does not hold.
 */
async function trustTee(party, tee) {
    if (tee.tee === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('refused', `offer ${tee.id} shows no evidence of a TEE`);
    const verdict = await (0,_tee_teeKey_js__WEBPACK_IMPORTED_MODULE_3__/* .verifyTeeKey */ .$N)(tee.tee, tee.owner, party.policy, new Date());
    if ((0,_checks_js__WEBPACK_IMPORTED_MODULE_4__/* .verdictOf */ .Vj)(verdict.checks) !== 'passed') {
        const bad = verdict.checks.find(({ status }) => status !== 'passed');
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('refused', `the TEE of offer ${tee.id} does not hold under your policy: ${bad?.detail ?? ''}`, {
            mend: 'choose another TEE, or change your policy (policy.yml in your home) knowing what it then accepts',
        });
    }
    const key = await (0,_pgp_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .readPublicKey */ .RR)(tee.tee.encryptionKey, 'the TEE key');
    return { key, evidence: (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_0__.digestOf)(tee.tee.evidence) };
}


/***/ }),

/***/ 19884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j4: () => (/* binding */ makeEnvelope),
/* harmony export */   rs: () => (/* binding */ inputRole),
/* harmony export */   si: () => (/* binding */ envelopeSchema),
/* harmony export */   yH: () => (/* binding */ differingEnvelopeMembers)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55156);
/* harmony import */ var _canonicalForm_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58836);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47692);



const ENVELOPE_TYPE = 'urn:countersign:envelope:v1';
const head = {
    type: zod__WEBPACK_IMPORTED_MODULE_2__.literal(ENVELOPE_TYPE),
    /** The id of the ledger that the order is on. */
    ledger: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    /** The order's nonce. */
    nonce: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    /** Who placed the order. */
    customer: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprint */ .Rj,
    /** Who signs inside the seal; for a result, the key of the order that the evidence binds. */
    author: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprint */ .Rj,
    /** Zeros, so that the length of what is sealed tells next to nothing of what is in it. */
    padding: zod__WEBPACK_IMPORTED_MODULE_2__.string().regex(/^0*$/),
};
/** Bytes of the smallest envelope; a larger one has a power of two. */
const SMALLEST = 2048;
const SMALLEST_DETAILS = 16_384;
/** What opens the sealed object; its form is `parseResource`'s to check. */
const resource = zod__WEBPACK_IMPORTED_MODULE_2__.record(zod__WEBPACK_IMPORTED_MODULE_2__.string(), zod__WEBPACK_IMPORTED_MODULE_2__.unknown());
/** What one party seals to another: for which order, whose, by whom, in which role. */
const envelopeSchema = zod__WEBPACK_IMPORTED_MODULE_2__.union([
    zod__WEBPACK_IMPORTED_MODULE_2__.strictObject({
        ...head,
        role: zod__WEBPACK_IMPORTED_MODULE_2__.union([zod__WEBPACK_IMPORTED_MODULE_2__.literal('solution'), zod__WEBPACK_IMPORTED_MODULE_2__.literal('result'), zod__WEBPACK_IMPORTED_MODULE_2__.templateLiteral(['input-', zod__WEBPACK_IMPORTED_MODULE_2__.string()])]),
        resource,
    }),
    zod__WEBPACK_IMPORTED_MODULE_2__.strictObject({
        ...head,
        role: zod__WEBPACK_IMPORTED_MODULE_2__.literal('grant'),
        /** Digest of the approval that the grant belongs to. */
        approval: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
        resource,
    }),
    zod__WEBPACK_IMPORTED_MODULE_2__.strictObject({
        ...head,
        role: zod__WEBPACK_IMPORTED_MODULE_2__["enum"](['report-details', 'result-details']),
        /** What opens a root that the TEE signed; its form is the report's to check. */
        opening: zod__WEBPACK_IMPORTED_MODULE_2__.record(zod__WEBPACK_IMPORTED_MODULE_2__.string(), zod__WEBPACK_IMPORTED_MODULE_2__.unknown()),
    }),
]);
/** The role of an input by its place in the order; 1 is `/sp/inputs/input-0001`. */
function inputRole(index) {
    return `input-${String(index).padStart(4, '0')}`;
}
/** @param content a resource, or what opens a root: as the role has it */
function makeEnvelope(terms, content) {
    const ofDetails = terms.role === 'report-details' || terms.role === 'result-details';
    const member = ofDetails ? { opening: content } : { resource: content };
    const bare = { type: ENVELOPE_TYPE, ...terms, ...member, padding: '' };
    const { length } = (0,_canonicalForm_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalBytes */ .Mr)(bare);
    const smallest = ofDetails ? SMALLEST_DETAILS : SMALLEST;
    const padded = Math.max(smallest, 2 ** Math.ceil(Math.log2(length)));
    return envelopeSchema.parse({ ...bare, padding: '0'.repeat(padded - length) });
}
/**
 * Compares an envelope with what its reader expects of it.
 * @returns the names of the members that differ; empty when all agree
 */
function differingEnvelopeMembers(envelope, terms) {
    const { ledger, nonce, customer, author, role, approval } = terms;
    const expected = Object.entries({ ledger, nonce, customer, author, role, approval });
    const found = new Map(Object.entries(envelope));
    return expected.filter(([member, value]) => found.get(member) !== value).map(([member]) => member);
}


/***/ }),

/***/ 87934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cJ: () => (/* binding */ COMMIT),
/* harmony export */   dr: () => (/* binding */ sourceSchema),
/* harmony export */   isSameRepository: () => (/* binding */ isSameRepository),
/* harmony export */   n6: () => (/* binding */ repositoryAddress)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55156);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47692);


/** A commit of git, by its whole name: SHA-1 or SHA-256. */
const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/**
 * Where a repository is looked at in a browser: no user, no password, no query, in one form of several, and no step up, by
 * which it would begin as one and lead to another.
 */
const REPOSITORY = /^https?:\/\/[A-Za-z0-9.-]+(?::\d{1,5})?(?:\/(?!\.{1,2}(?:\/|$))[A-Za-z0-9._~-]+){1,8}(?<!\.git)$/;
/** What a customer says that the order is made from. His signature stands for it, and nothing else does. */
const sourceSchema = zod__WEBPACK_IMPORTED_MODULE_1__.object({
    /** `https://github.com/owner/name`. */
    repository: zod__WEBPACK_IMPORTED_MODULE_1__.string()
        .max(256)
        .regex(REPOSITORY, 'must be the address of a repository (https://host/owner/name)'),
    commit: zod__WEBPACK_IMPORTED_MODULE_1__.string().regex(COMMIT, 'must be the 40 or 64 hex digits of a commit'),
    /** Hash of the directory that the solution was built from, as `files calculate-hash` gives it. */
    tree: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc.optional(),
});
/** The address of a repository in its one form, however it was copied: without `.git`, slash at the end and spaces. */
function repositoryAddress(text) {
    return text
        .trim()
        .replace(/\/+$/, '')
        .replace(/\.git$/, '');
}
/** Whether two addresses are of one repository: GitHub tells neither hosts, owners nor names apart by case. */
function isSameRepository(one, other) {
    return one.toLowerCase() === other.toLowerCase();
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('tampered', `${what} is not signed inside its seal by ${name}`, { cause });
    }
}
/**
 * Opens a message sealed to `key`, and checks the signature inside when `signer` is given.
 * @throws CountersignError `tampered` when it was sealed to another key, changed, or not signed by `signer`.
 */
async function openMessage(armored, key, what, signer) {
    if (armored.length > 2 * MAX_MESSAGE_BYTES)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('limit', `${what} is too large`);
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('tampered', `${what} does not open with this key, or was changed`, { cause });
    }
    if (signer)
        await requireSignature(opened.signatures, signer, what);
    return opened.data;
}


/***/ }),

/***/ 62922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ shownName),
/* harmony export */   p: () => (/* binding */ shownPath)
/* harmony export */ });
/**
 * A file name fit for a message: UTF-8 where it is, control characters and the like escaped, so that a hostile
 * name cannot move a terminal's cursor or forge a line.
 * @param latin1 the name's bytes as a latin1 string
 */
function shownName(latin1) {
    const text = Buffer.from(latin1, 'latin1').toString('utf8');
    const shown = text.replace(/[\p{C}\p{Zl}\p{Zp}\\]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
    return shown.length > 200 ? `${shown.slice(0, 200)}…` : shown;
}
/** `shownName` for a path as the program was given it. */
function shownPath(path) {
    return shownName(Buffer.from(path).toString('latin1'));
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
const MEND = { mend: 'Give the *.resource.json that `files upload` wrote.' };
function tooLarge(what) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('limit', `${what} is larger than 1 MiB: it is no resource file`, MEND);
}
/**
 * Reads the JSON of a resource strictly: every member known, and of its one form.
 * @param what names it in messages
 * @throws CountersignError `input` with the first thing that is wrong. The message never holds the key.
 */
function parseResource(json, what) {
    if (json.length > MAX_BYTES)
        throw tooLarge(what);
    let value;
    try {
        value = JSON.parse(json);
    }
    catch {
        // The parser's own message quotes the text, which may hold the key.
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('input', `${what} is not JSON`, MEND);
    }
    if ((0,_text_hasDuplicateMembers_js__WEBPACK_IMPORTED_MODULE_6__/* .hasDuplicateMembers */ .l)(json, value))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('input', `${what} has a member twice: it can be read in two ways`);
    const parsed = resourceSchema.safeParse(value);
    if (parsed.success)
        return parsed.data;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('input', `${what} is not a resource file: ${(0,_text_describeIssue_js__WEBPACK_IMPORTED_MODULE_7__/* .describeIssue */ .n)(parsed.error)}`, MEND);
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
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('not-found', `there is no resource file ${what}`, { cause });
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('input', `${what} cannot be read (${code})`, { cause });
    }
    try {
        const found = await file.stat();
        if (!found.isFile())
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('input', `${what} is not a file`);
        if (found.size > MAX_BYTES)
            throw tooLarge(what);
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('input', `${(0,_archive_shownName_js__WEBPACK_IMPORTED_MODULE_8__/* .shownPath */ .p)(path)} cannot be written (${code})`, { cause });
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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('exists', `${(0,_archive_shownName_js__WEBPACK_IMPORTED_MODULE_8__/* .shownPath */ .p)(path)} exists already; what it opens would be lost with it`, {
        mend: 'Choose another --output, or say --force.',
    });
}


/***/ }),

/***/ 28485:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hn: () => (/* binding */ openSealedResource),
/* harmony export */   aI: () => (/* binding */ sealResource),
/* harmony export */   g3: () => (/* binding */ sealResourceToEach),
/* harmony export */   xu: () => (/* binding */ openSealedDetails)
/* harmony export */ });
/* harmony import */ var _canonicalJson_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8448);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _marketplace_approval_envelope_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19884);
/* harmony import */ var _pgp_keys_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8870);
/* harmony import */ var _pgp_messages_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87990);
/* harmony import */ var _text_hasDuplicateMembers_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5934);
/* harmony import */ var _resourceFile_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(55959);







/**
 * Seals a resource, or what opens a root, for one order and one role, signed inside by its author.
 * @returns the armoured message
 */
async function sealResource(content, terms, author, reader) {
    return (0,_pgp_messages_js__WEBPACK_IMPORTED_MODULE_4__.sealMessage)((0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalBytes */ .Mr)((0,_marketplace_approval_envelope_js__WEBPACK_IMPORTED_MODULE_2__/* .makeEnvelope */ .j4)(terms, content)), [reader], author);
}
/** The same, to each of several readers alone. @returns armoured messages by the readers' fingerprints */
async function sealResourceToEach(content, terms, author, readers) {
    const sealed = {};
    for (const reader of readers)
        sealed[(0,_pgp_keys_js__WEBPACK_IMPORTED_MODULE_3__.fingerprintOf)(reader)] = await sealResource(content, terms, author, reader);
    return sealed;
}
async function openEnvelope(sealed, terms, key, authorKey, what) {
    const json = Buffer.from(await (0,_pgp_messages_js__WEBPACK_IMPORTED_MODULE_4__.openMessage)(sealed, key, what, authorKey)).toString('utf8');
    const envelope = parseEnvelope(json, what);
    const differing = (0,_marketplace_approval_envelope_js__WEBPACK_IMPORTED_MODULE_2__/* .differingEnvelopeMembers */ .yH)(envelope, terms);
    if (differing.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('refused', `${what} was sealed for something else: ${differing.join(', ')}`);
    return envelope;
}
const wrongContent = (what) => new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('tampered', `${what} is not an envelope of this version`);
/**
 * Opens what was sealed for one order and one role.
 * @param authorKey the key of `terms.author`
 * @throws CountersignError `tampered` when it does not open or another signed it, `refused` when it was sealed
 *   for something else, naming what differs.
 */
async function openSealedResource(...parts) {
    const [, , , , what] = parts;
    const envelope = await openEnvelope(...parts);
    if (!('resource' in envelope))
        throw wrongContent(what);
    return (0,_resourceFile_js__WEBPACK_IMPORTED_MODULE_5__.parseResource)(JSON.stringify(envelope.resource), what);
}
/** The same of what opens a root: of whatever form it is. */
async function openSealedDetails(...parts) {
    const [, , , , what] = parts;
    const envelope = await openEnvelope(...parts);
    if (!('opening' in envelope))
        throw wrongContent(what);
    return envelope.opening;
}
function parseEnvelope(json, what) {
    let value;
    try {
        value = JSON.parse(json);
    }
    catch {
        // The parser's own message quotes the text, which may hold the key.
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('tampered', `${what} is not JSON`);
    }
    const parsed = _marketplace_approval_envelope_js__WEBPACK_IMPORTED_MODULE_2__/* .envelopeSchema */ .si.safeParse(value);
    if (!parsed.success || (0,_text_hasDuplicateMembers_js__WEBPACK_IMPORTED_MODULE_6__/* .hasDuplicateMembers */ .l)(json, value))
        throw wrongContent(what);
    return parsed.data;
}


/***/ }),

/***/ 7684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ openFromSelf),
/* harmony export */   V: () => (/* binding */ sealToSelf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);


const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/**
 * Seals a small secret of the TEE to the TEE itself: AES-256-GCM under its sealing key, random nonce first.
 * @param context what the secret is for; it opens in no other context
 * @returns base64
 */
function sealToSelf(secret, sealingKey, context) {
    const nonce = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(NONCE_BYTES);
    const cipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createCipheriv)('aes-256-gcm', sealingKey, nonce).setAAD(Buffer.from(context));
    return Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]).toString('base64');
}
/** @throws CountersignError `tampered` when another TEE sealed it, for something else, or it was changed. */
function openFromSelf(sealed, sealingKey, context) {
    const bytes = Buffer.from(sealed, 'base64');
    try {
        const decipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createDecipheriv)('aes-256-gcm', sealingKey, bytes.subarray(0, NONCE_BYTES), {
            authTagLength: TAG_BYTES,
        });
        decipher.setAAD(Buffer.from(context)).setAuthTag(bytes.subarray(-TAG_BYTES));
        const body = bytes.subarray(NONCE_BYTES, -TAG_BYTES);
        return Buffer.concat([decipher.update(body), decipher.final()]);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('tampered', 'sealed keys do not open: another TEE sealed them, or they were changed', {
            cause,
        });
    }
}


/***/ }),

/***/ 45296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ verifyTeeKey),
/* harmony export */   JD: () => (/* binding */ isLost),
/* harmony export */   Zv: () => (/* binding */ renewTeeKey),
/* harmony export */   _s: () => (/* binding */ openTeeKey),
/* harmony export */   hh: () => (/* binding */ fingerprintOfTeeKey),
/* harmony export */   makeTeeKey: () => (/* binding */ makeTeeKey)
/* harmony export */ });
/* harmony import */ var _canonicalJson_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8448);
/* harmony import */ var _attestation_verifyEvidence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81131);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _marketplace_reportData_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18344);
/* harmony import */ var _pgp_keys_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8870);
/* harmony import */ var _sealedBox_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7684);






function bindingOf(owner, encryptionKey, fingerprint, issued) {
    return { owner, encryptionKey: fingerprint, encryptionKeyDigest: (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .fg)(encryptionKey), issued };
}
function contextOf(fingerprint) {
    return `countersign tee key v1 ${fingerprint}`;
}
/**
 * Makes the long-lived key that customers seal solutions and models to, with evidence that binds it. Evidence is renewed
 * together with its key: whoever gets hold of a later key opens nothing that was sealed to an earlier one.
 * @param owner fingerprint of the operator who offers the TEE
 * @param kept fingerprints of the offer's earlier keys that are still needed
 */
async function makeTeeKey(attester, owner, kept = []) {
    const key = await (0,_pgp_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .generateOrderKey */ .Zy)('Countersign TEE');
    const encryptionKey = key.toPublic().armor();
    const fingerprint = (0,_pgp_keys_js__WEBPACK_IMPORTED_MODULE_4__.fingerprintOf)(key.toPublic());
    const issued = new Date().toISOString();
    const evidence = await attester.collect((0,_marketplace_reportData_js__WEBPACK_IMPORTED_MODULE_3__/* .teeKeyReportData */ .ax)(bindingOf(owner, encryptionKey, fingerprint, issued)));
    const sealedKey = (0,_sealedBox_js__WEBPACK_IMPORTED_MODULE_5__/* .sealToSelf */ .V)(Buffer.from(key.armor()), await attester.sealingKey(), contextOf(fingerprint));
    return { encryptionKey, evidence, sealedKey, issued, kept: [...kept] };
}
/**
 * A fresh key with fresh evidence, for an offer whose evidence grows old. Hardware that was restarted can't open
 * what it sealed before: what was sealed to earlier keys is lost to it.
 * @param needed fingerprints of earlier keys that something open may be sealed to
 * @throws CountersignError `tampered` when another simulated TEE sealed the last one.
 */
async function renewTeeKey(attester, owner, teeKey, needed) {
    if (await isLost(attester, teeKey))
        return makeTeeKey(attester, owner);
    await openTeeKey(attester, teeKey);
    return makeTeeKey(attester, owner, needed);
}
/** The fingerprint of the key that customers seal to. @throws CountersignError `input` for what is no key */
async function fingerprintOfTeeKey({ encryptionKey }) {
    return (0,_pgp_keys_js__WEBPACK_IMPORTED_MODULE_4__.fingerprintOf)(await (0,_pgp_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .readPublicKey */ .RR)(encryptionKey, 'the TEE key'));
}
/** Whether the key was sealed before the hardware was restarted. A simulated TEE has the same root ever after. */
async function isLost(attester, teeKey) {
    if (attester.kind === 'sim')
        return false;
    try {
        await openTeeKey(attester, teeKey);
        return false;
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS && error.code === 'tampered')
            return true;
        throw error;
    }
}
/** The private half, inside the TEE. @throws CountersignError `tampered` when it is another TEE's. */
async function openTeeKey(attester, teeKey) {
    const fingerprint = await fingerprintOfTeeKey(teeKey);
    const armored = (0,_sealedBox_js__WEBPACK_IMPORTED_MODULE_5__/* .openFromSelf */ .D)(teeKey.sealedKey, await attester.sealingKey(), contextOf(fingerprint));
    return (0,_pgp_keys_js__WEBPACK_IMPORTED_MODULE_4__.readPrivateKey)(Buffer.from(armored).toString('utf8'), undefined, 'the TEE key');
}
/** Verifies the evidence of a TEE's offer under a policy, and that it binds the offered key to its owner. */
async function verifyTeeKey(teeKey, owner, policy, at) {
    const fingerprint = await fingerprintOfTeeKey(teeKey);
    const binding = bindingOf(owner, teeKey.encryptionKey, fingerprint, teeKey.issued);
    const reportData = Buffer.from((0,_marketplace_reportData_js__WEBPACK_IMPORTED_MODULE_3__/* .teeKeyReportData */ .ax)(binding)).toString('hex');
    return { ...(0,_attestation_verifyEvidence_js__WEBPACK_IMPORTED_MODULE_1__/* .verifyEvidence */ .J)(teeKey.evidence, { reportData, at, policy }), fingerprint };
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


/***/ })

};
