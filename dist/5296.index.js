export const id = 5296;
export const ids = [5296,7429,8799,8870,7854,9339];
export const modules = {

/***/ 89339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   defaultPolicy: () => (/* binding */ defaultPolicy),
/* harmony export */   policyDigest: () => (/* binding */ policyDigest),
/* harmony export */   policyJsonSchema: () => (/* binding */ policyJsonSchema),
/* harmony export */   policySchema: () => (/* binding */ policySchema),
/* harmony export */   tdxTcbStatuses: () => (/* binding */ tdxTcbStatuses)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55156);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98439);
/* harmony import */ var _canonicalJson_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67429);


const hex = (bytes, what) => zod__WEBPACK_IMPORTED_MODULE_1__.string()
    .regex(new RegExp(`^[0-9a-fA-F]{${bytes * 2}}$`), `${what} is ${bytes * 2} hexadecimal digits`)
    .toLowerCase();
/** A security version number of one byte, as AMD counts them. */
const svn = zod__WEBPACK_IMPORTED_MODULE_1__.int().min(0).max(255);
const measurementList = zod__WEBPACK_IMPORTED_MODULE_1__.array(hex(48, 'a measurement')).max(256);
const snpTcb = zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
    fmc: svn.default(0).describe('Turin only'),
    bootLoader: svn.default(0),
    tee: svn.default(0),
    snp: svn.default(0),
    microcode: svn.default(0),
})
    .describe('Lowest accepted security version of each part of the firmware');
const tdxTcbStatuses = [
    'UpToDate',
    'SWHardeningNeeded',
    'ConfigurationNeeded',
    'ConfigurationAndSWHardeningNeeded',
    'OutOfDate',
    'OutOfDateConfigurationNeeded',
];
const hours = zod__WEBPACK_IMPORTED_MODULE_1__.number().positive().max(87_600);
/**
 * What an owner asks of a TEE before the key to the owner's data is released to it. Unknown members are
 * refused: a misspelt rule must not become no rule. A debug TEE is never accepted, so there is no rule for it.
 */
const policySchema = zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
    version: zod__WEBPACK_IMPORTED_MODULE_1__.literal(1),
    kinds: zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__["enum"](['sev-snp', 'tdx']))
        .default(['sev-snp', 'tdx'])
        .describe('Hardware kinds that are accepted; the simulated kind has a rule of its own'),
    allowSimulated: zod__WEBPACK_IMPORTED_MODULE_1__.boolean()
        .default(false)
        .describe('Accept simulated evidence, which proves NOTHING about hardware: for trials only'),
    simulatedRoots: zod__WEBPACK_IMPORTED_MODULE_1__.array(hex(32, 'the SHA-256 of a root key'))
        .max(64)
        .optional()
        .describe('SHA-256 of the public key (SPKI, DER) of each accepted simulated root; absent: any'),
    measurements: zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
        sim: measurementList.optional().describe('Absent: any'),
        'sev-snp': measurementList.optional(),
        tdx: measurementList.optional().describe('MRTD'),
    })
        .default({})
        .describe('Accepted measurements of each kind; a hardware kind without a list is refused'),
    allowAnyMeasurement: zod__WEBPACK_IMPORTED_MODULE_1__.boolean()
        .default(false)
        .describe('Accept a hardware kind without a list of measurements: any software may then run in it'),
    rtmrs: zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
        rtmr0: measurementList.optional(),
        rtmr1: measurementList.optional(),
        rtmr2: measurementList.optional(),
        rtmr3: measurementList.optional(),
    })
        .default({})
        .describe('TDX: accepted values of the runtime measurement registers; absent: any'),
    pcrs: zod__WEBPACK_IMPORTED_MODULE_1__.record(zod__WEBPACK_IMPORTED_MODULE_1__.string().regex(/^(?:[0-9]|1[0-9]|2[0-3])$/, 'a PCR is numbered 0 to 23'), zod__WEBPACK_IMPORTED_MODULE_1__.array(hex(32, 'a PCR')).max(256))
        .default({})
        .describe('Azure vTPM: accepted SHA-256 values of each PCR named; evidence without a vTPM is refused then'),
    minimumTcb: zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
        milan: snpTcb.optional(),
        genoa: snpTcb.optional(),
        turin: snpTcb.optional(),
        tdx: zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__["enum"](tdxTcbStatuses))
            .min(1)
            .default(['UpToDate'])
            .describe('Accepted TCB statuses, after platform, module and quoting enclave are merged'),
    })
        .default({ tdx: ['UpToDate'] }),
    allowedAdvisories: zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__.string().regex(/^[A-Z]+-SA-[0-9]{5}$/, 'an advisory is written like INTEL-SA-00960'))
        .max(256)
        .default([])
        .describe('TDX: advisories that the owner has read and accepts; any other one is refused'),
    vmpl: zod__WEBPACK_IMPORTED_MODULE_1__.int()
        .min(0)
        .max(3)
        .default(0)
        .describe('SEV-SNP: the highest accepted VMPL (0 is the most privileged)'),
    allowMigration: zod__WEBPACK_IMPORTED_MODULE_1__.boolean().default(false).describe('Accept a guest that may migrate to another machine'),
    chipIds: zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__.string()
        .regex(/^(?:[0-9a-fA-F]{32}|[0-9a-fA-F]{128})$/, 'a chip id is 128 hexadecimal digits (SEV-SNP) or 32 (TDX)')
        .toLowerCase())
        .max(4096)
        .optional()
        .describe('Accepted machines: chip_id of SEV-SNP, PPID of TDX; absent: any'),
    septVeDisable: zod__WEBPACK_IMPORTED_MODULE_1__["enum"](['required', 'any'])
        .default('required')
        .describe('TDX: SEPT_VE_DISABLE, without which the host can inject exceptions; Azure clears it'),
    allowServiceTd: zod__WEBPACK_IMPORTED_MODULE_1__.boolean().default(false).describe('TDX: accept a TD that a service TD is bound to'),
    revocationLists: zod__WEBPACK_IMPORTED_MODULE_1__["enum"](['required', 'if-present'])
        .default('required')
        .describe('SEV-SNP: whether evidence must carry the list of revoked certificates; TDX must always'),
    maximumAgeHours: zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
        evidence: hours.optional().describe('Since the evidence was made'),
        collateral: hours.optional().describe('Since revocation lists and TCB information were issued'),
    })
        .default({}),
})
    .describe('What an owner asks of a TEE before the key to the data is released to it');
/** Hardware only, nothing simulated, and no measurement accepted until the owner lists one. */
function defaultPolicy() {
    return policySchema.parse({ version: 1 });
}
/** SHA-256 (lower-case hex) of the policy's canonical JSON, with every default written out. */
function policyDigest(policy) {
    return (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_0__.digestOf)(policySchema.parse(policy));
}
/** The JSON Schema (2020-12) of a policy as an owner writes it; published as schemas/policy.schema.json. */
function policyJsonSchema() {
    return { title: 'Countersign policy', ...zod__WEBPACK_IMPORTED_MODULE_2__/* .toJSONSchema */ .bl(policySchema, { io: 'input' }) };
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

/***/ 65296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ addSlot),
/* harmony export */   o: () => (/* binding */ setOfferEnabled),
/* harmony export */   registerOffer: () => (/* binding */ registerOffer)
/* harmony export */ });
/* harmony import */ var _attestation_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89339);
/* harmony import */ var _canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67429);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _ledger_accounts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83170);
/* harmony import */ var _ledger_entries_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28252);
/* harmony import */ var _ledger_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95371);
/* harmony import */ var _ledger_offers_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(47617);
/* harmony import */ var _marketplace_enumerations_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(28550);
/* harmony import */ var _marketplace_offer_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(87854);









/** The number of a slot: the offer's number and two digits, so that it names one slot on the whole ledger. */
function slotId(offer, position) {
    return offer * 100 + position;
}
/**
 * The offer that a request led to already. Only an offer of the party's own with the same content is taken for
 * it: what leads there is not signed.
 */
async function earlier(snapshot, path, party, request) {
    const bytes = await snapshot.read(path);
    if (bytes === undefined)
        return undefined;
    const { offer: id } = JSON.parse(Buffer.from(bytes).toString('utf8'));
    const { offer } = await (0,_ledger_offers_js__WEBPACK_IMPORTED_MODULE_6__/* .readOffer */ .n)(snapshot, id);
    if (offer.owner !== party.fingerprint ||
        offer.type !== request.type ||
        (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__.digestOf)(offer.info) !== (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__.digestOf)(request.info) ||
        offer.dataset?.commitment !== request.dataset?.commitment) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('conflict', `the request name is taken by offer ${id}, which is another one`);
    }
    return { offer: id, slots: offer.slots.map(({ slot }) => slot), created: false };
}
/** @throws CountersignError `input` or `limit` for what can be no offer. */
function checkRequest(request) {
    const named = (0,_marketplace_enumerations_js__WEBPACK_IMPORTED_MODULE_7__/* .offerTypeOf */ .Ge)(request.info.offerType);
    if (named !== request.type) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('input', `the offer info says offerType ${request.info.offerType} (${named ?? 'unknown'}), but a ${request.type} offer is being registered`, { mend: 'TEE is "0", Solution "2", Data "3"' });
    }
    if ((request.type === 'Data') !== (request.dataset !== undefined))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('input', 'a data offer, and no other, commits to a dataset');
    if (request.slots.length === 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('input', 'an offer needs at least one slot');
    if (request.slots.length > 99)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('limit', 'an offer has at most 99 slots');
}
/**
 * Enters a signed offer and its slots on the ledger, in one step.
 * @throws CountersignError `input` when the offer's type contradicts the command, or a data offer commits to nothing.
 */
async function registerOffer(party, request) {
    checkRequest(request);
    const { fingerprint: author, key, ledger } = party;
    const path = request.request === undefined ? undefined : (0,_ledger_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_5__/* .requestPath */ .Zq)((0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256Hex */ .fg)(`${author} offer ${request.request}`));
    return ledger.repository.append(async (snapshot) => {
        const before = path === undefined ? undefined : await earlier(snapshot, path, party, request);
        if (before !== undefined)
            return { value: before };
        const offer = await (0,_ledger_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_5__/* .nextId */ .Hn)(snapshot, 'offers');
        const at = new Date().toISOString();
        const directory = (0,_ledger_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_5__/* .offerDirectory */ .ER)(offer);
        const entry = _marketplace_offer_js__WEBPACK_IMPORTED_MODULE_8__/* .offerEntrySchema */ .c7.parse({
            v: 1,
            kind: 'offer.created',
            offer,
            author,
            at,
            type: request.type,
            info: request.info,
            ...(request.policy
                ? { policy: { digest: (0,_attestation_policy_js__WEBPACK_IMPORTED_MODULE_0__.policyDigest)(request.policy), document: request.policy } }
                : {}),
            ...(request.tee ? { tee: request.tee } : {}),
            ...(request.solution ? { solution: request.solution } : {}),
            ...(request.dataset ? { dataset: request.dataset } : {}),
        });
        const files = new Map([
            ...(await (0,_ledger_accounts_js__WEBPACK_IMPORTED_MODULE_3__/* .accountFile */ .Gf)(snapshot, key)),
            ...(await (0,_ledger_entries_js__WEBPACK_IMPORTED_MODULE_4__/* .entryFiles */ .YY)(`${directory}/offer.json`, entry, key)),
        ]);
        const slots = [];
        for (const info of request.slots) {
            const slot = slotId(offer, slots.length + 1);
            slots.push(slot);
            const body = _marketplace_offer_js__WEBPACK_IMPORTED_MODULE_8__/* .slotEntrySchema */ .uk.parse({ v: 1, kind: 'slot.created', offer, slot, author, at, info });
            for (const [name, bytes] of await (0,_ledger_entries_js__WEBPACK_IMPORTED_MODULE_4__/* .entryFiles */ .YY)(`${directory}/slots/${slot}.json`, body, key))
                files.set(name, bytes);
        }
        if (path !== undefined)
            files.set(path, (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalBytes */ .Mr)({ offer }));
        return { files, message: `Offer ${offer}: created`, value: { offer, slots, created: true } };
    });
}
/** Adds a slot to an offer of one's own. @throws CountersignError `refused` when it is somebody else's. */
async function addSlot(party, offer, info) {
    const { fingerprint: author, key, ledger } = party;
    return ledger.repository.append(async (snapshot) => {
        const reading = await (0,_ledger_offers_js__WEBPACK_IMPORTED_MODULE_6__/* .readOffer */ .n)(snapshot, offer);
        if (reading.offer.owner !== author) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('refused', `offer ${offer} belongs to ${reading.offer.owner}, not to you (${author})`);
        }
        const taken = reading.files.filter((path) => path.includes('/slots/') && path.endsWith('.json')).length;
        if (taken >= 99)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('limit', 'an offer has at most 99 slots');
        const slot = slotId(offer, taken + 1);
        const at = new Date().toISOString();
        const body = _marketplace_offer_js__WEBPACK_IMPORTED_MODULE_8__/* .slotEntrySchema */ .uk.parse({ v: 1, kind: 'slot.created', offer, slot, author, at, info });
        const files = await (0,_ledger_entries_js__WEBPACK_IMPORTED_MODULE_4__/* .entryFiles */ .YY)(`${(0,_ledger_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_5__/* .offerDirectory */ .ER)(offer)}/slots/${slot}.json`, body, key);
        return { files, message: `Offer ${offer}: slot ${slot}`, value: slot };
    });
}
/** Withdraws an offer from new orders, or opens it again. Repeating it changes nothing. */
async function setOfferEnabled(party, offer, enabled) {
    await party.ledger.appendToOffer(offer, party.key, (reading) => {
        if (reading.offer.owner !== party.fingerprint) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('refused', `offer ${offer} belongs to ${reading.offer.owner}, not to you`);
        }
        if (reading.offer.enabled === enabled)
            return undefined;
        return { kind: enabled ? 'offer.enabled' : 'offer.disabled' };
    });
}


/***/ }),

/***/ 83170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gf: () => (/* binding */ accountFile),
/* harmony export */   II: () => (/* binding */ refusalFor),
/* harmony export */   bX: () => (/* binding */ Accounts)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _pgp_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8870);
/* harmony import */ var _ledgerPaths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95371);



/** The parties' public keys, as the ledger holds them: a file is believed only when it has its own fingerprint. */
class Accounts {
    #snapshot;
    #keys = new Map();
    constructor(snapshot) {
        this.#snapshot = snapshot;
    }
    /** @throws CountersignError `not-found` or `tampered`. */
    keyOf(fingerprint) {
        let key = this.#keys.get(fingerprint);
        if (key === undefined) {
            key = this.#read(fingerprint);
            this.#keys.set(fingerprint, key);
        }
        return key;
    }
    async #read(fingerprint) {
        const bytes = await this.#snapshot.read((0,_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_2__/* .accountPath */ .$A)(fingerprint));
        if (bytes === undefined) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('not-found', `the ledger has no account ${fingerprint}`, {
                mend: 'a party is entered with its first entry: has it registered an offer or placed an order here?',
            });
        }
        const key = await (0,_pgp_keys_js__WEBPACK_IMPORTED_MODULE_1__.readPublicKey)(Buffer.from(bytes).toString('utf8'), `account ${fingerprint}`);
        if ((0,_pgp_keys_js__WEBPACK_IMPORTED_MODULE_1__.fingerprintOf)(key) !== fingerprint) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('tampered', `the ledger's account ${fingerprint} holds another key`);
        }
        return key;
    }
}
/** The file that enters a party on the ledger; nothing when it is there already. */
async function accountFile(snapshot, key) {
    const publicKey = key.toPublic();
    const path = (0,_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_2__/* .accountPath */ .$A)((0,_pgp_keys_js__WEBPACK_IMPORTED_MODULE_1__.fingerprintOf)(publicKey));
    if ((await snapshot.read(path)) !== undefined)
        return new Map();
    return new Map([[path, Buffer.from(publicKey.armor())]]);
}
function refusalFor(path, error) {
    return { path, reason: (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.messageOf)(error) };
}


/***/ }),

/***/ 28252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ER: () => (/* binding */ parseEntry),
/* harmony export */   YY: () => (/* binding */ entryFiles),
/* harmony export */   Zt: () => (/* binding */ nextEntryName),
/* harmony export */   _$: () => (/* binding */ checkEntryName),
/* harmony export */   eq: () => (/* binding */ eventName),
/* harmony export */   fW: () => (/* binding */ rawEntries),
/* harmony export */   i: () => (/* binding */ verifyEntry)
/* harmony export */ });
/* harmony import */ var _canonicalJson_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67429);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _pgp_signatures_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90661);



/** The two files of an entry: canonical JSON, and the detached signature that `gpg --verify` checks. */
async function entryFiles(path, body, key) {
    const bytes = (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalBytes */ .Mr)(body);
    const signature = await (0,_pgp_signatures_js__WEBPACK_IMPORTED_MODULE_2__/* .signDetached */ .k)(bytes, key);
    return new Map([
        [path, bytes],
        [`${path}.asc`, Buffer.from(signature)],
    ]);
}
/** Parses without believing. @throws CountersignError `tampered` when form or members are wrong. */
function parseEntry(raw, schema) {
    const parsed = schema.safeParse((0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCanonical */ .Kf)(raw.bytes, raw.path));
    if (parsed.success)
        return parsed.data;
    const [issue] = parsed.error.issues;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('tampered', `${raw.path}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? 'is wrong'}`);
}
/**
 * Parses an entry and verifies that its author signed it.
 * @throws CountersignError `tampered` when it is malformed or the signature does not hold.
 */
async function verifyEntry(raw, schema, accounts) {
    const value = parseEntry(raw, schema);
    await (0,_pgp_signatures_js__WEBPACK_IMPORTED_MODULE_2__/* .verifyDetached */ .T)(raw.bytes, raw.signature, await accounts.keyOf(value.author), raw.path);
    return { raw, value, digest: (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .fg)(raw.bytes) };
}
/** Entries in a set of files, in the order of their names; a file without signature comes with an empty one. */
function rawEntries(files) {
    return [...files.keys()]
        .filter((path) => path.endsWith('.json'))
        .sort()
        .map((path) => {
        const bytes = files.get(path) ?? new Uint8Array();
        const signature = files.get(`${path}.asc`);
        return { path, bytes, signature: signature ? Buffer.from(signature).toString('utf8') : '' };
    });
}
/** The part of an entry's file name that tells a person what it is: `attested`. */
function eventName(kind) {
    return kind.slice(kind.indexOf('.') + 1);
}
/**
 * A file's name says what is in it, and never that it comes before what it follows: else whoever may add a file could
 * put it first.
 * @throws CountersignError `refused`
 */
function checkEntryName(path, { kind, seq }) {
    const [, number = '', event] = ENTRY_NAME.exec(path) ?? [];
    const isInPlace = kind === 'order.placed' ? number === '0001' : Number(number) >= seq;
    if (event === eventName(kind) && isInPlace)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('refused', `the name does not fit entry ${seq}, ${kind}`);
}
const ENTRY_NAME = /(?:^|\/)(\d{4})-([a-z-]+)\.json$/;
/**
 * The name of the next numbered entry of a directory: `0003-attested.json`. It follows those that count, whatever else
 * was put there, and is never one that is taken.
 * @throws CountersignError `limit` when no name is left.
 */
function nextEntryName(counted, taken, { kind, seq }) {
    const numbers = counted.map(({ path }) => Number(ENTRY_NAME.exec(path)?.[1] ?? 0));
    const names = new Set(taken.map((path) => path.slice(path.lastIndexOf('/') + 1)));
    for (let number = Math.max(seq, ...numbers.map((last) => last + 1)); number <= 9999; number++) {
        const name = `${String(number).padStart(4, '0')}-${eventName(kind)}.json`;
        if (!names.has(name))
            return name;
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('limit', 'the directory of the entry is full: no name is left in it');
}


/***/ }),

/***/ 47617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ readOffer)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _marketplace_offer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87854);
/* harmony import */ var _accounts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83170);
/* harmony import */ var _entries_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28252);
/* harmony import */ var _ledgerPaths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95371);





function applyEvent(fold, event, digest, owner, id) {
    const follows = event.offer === id && event.seq === fold.seq + 1 && event.previous === fold.last;
    if (!follows)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('refused', 'the entry does not follow the last one');
    if (event.author !== owner)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('refused', 'only the owner may change an offer');
    const next = { ...fold, seq: event.seq, last: digest };
    if (event.kind === 'offer.attested')
        return { ...next, tee: event.tee };
    return { ...next, enabled: event.kind === 'offer.enabled' };
}
/** @throws CountersignError `not-found` when the ledger has no such offer, `tampered` when it does not hold. */
async function readOffer(snapshot, id, accounts = new _accounts_js__WEBPACK_IMPORTED_MODULE_2__/* .Accounts */ .bX(snapshot)) {
    const directory = (0,_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_4__/* .offerDirectory */ .ER)(id);
    const files = await snapshot.readAll(directory);
    const raws = (0,_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .rawEntries */ .fW)(files);
    const rawOffer = raws.find(({ path }) => path === `${directory}/offer.json`);
    if (rawOffer === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('not-found', `the ledger has no offer ${id}`);
    const created = await (0,_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .verifyEntry */ .i)(rawOffer, _marketplace_offer_js__WEBPACK_IMPORTED_MODULE_1__/* .offerEntrySchema */ .c7, accounts);
    const { value } = created;
    if (value.offer !== id)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('tampered', `${rawOffer.path} is another offer's entry`);
    const refused = [];
    const entries = [rawOffer];
    const slots = [];
    let fold = { seq: 0, last: created.digest, enabled: true, tee: value.tee };
    for (const raw of raws) {
        if (raw === rawOffer)
            continue;
        try {
            if (raw.path.startsWith(`${directory}/slots/`)) {
                const slot = (await (0,_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .verifyEntry */ .i)(raw, _marketplace_offer_js__WEBPACK_IMPORTED_MODULE_1__/* .slotEntrySchema */ .uk, accounts)).value;
                if (slot.author !== value.author || slot.offer !== id) {
                    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('refused', 'the slot is not of the owner of the offer');
                }
                if (raw.path !== `${directory}/slots/${slot.slot}.json`) {
                    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('refused', 'the slot lies under another name');
                }
                slots.push(slot);
            }
            else {
                const event = await (0,_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .verifyEntry */ .i)(raw, _marketplace_offer_js__WEBPACK_IMPORTED_MODULE_1__/* .offerEventSchema */ ._g, accounts);
                (0,_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .checkEntryName */ ._$)(raw.path, event.value);
                fold = applyEvent(fold, event.value, event.digest, value.author, id);
            }
            entries.push(raw);
        }
        catch (error) {
            refused.push((0,_accounts_js__WEBPACK_IMPORTED_MODULE_2__/* .refusalFor */ .II)(raw.path, error));
        }
    }
    const { enabled, tee, seq, last } = fold;
    const offer = {
        id,
        owner: value.author,
        type: value.type,
        info: value.info,
        policy: value.policy ? { digest: value.policy.digest, document: value.policy.document } : undefined,
        solution: value.solution,
        dataset: value.dataset,
        tee,
        enabled,
        created: value.at,
        slots: slots.sort((a, b) => a.slot - b.slot),
    };
    return { offer, seq, last, files: [...files.keys()], refused, entries };
}


/***/ }),

/***/ 28550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ah: () => (/* binding */ PRICE_TYPES),
/* harmony export */   Ge: () => (/* binding */ offerTypeOf),
/* harmony export */   Zp: () => (/* binding */ OFFER_TYPES)
/* harmony export */ });
/* unused harmony export ORDER_STATUSES */
/** The network's enumerations, with the numbers that the guide's JSON files carry. */
const OFFER_TYPES = { TEE: 0, Storage: 1, Solution: 2, Data: 3 };
const PRICE_TYPES = { PerHour: 0, Fixed: 1 };
/** Statuses of orders and suborders. `Suspended` is known for compatibility; an order here is placed whole. */
const ORDER_STATUSES = {
    New: 0,
    Processing: 1,
    Canceling: 2,
    Canceled: 3,
    Done: 4,
    Error: 5,
    Blocked: 6,
    Suspended: 7,
};
/** The name of an offer type's number, `undefined` for a number that this marketplace does not trade in. */
function offerTypeOf(number) {
    return Object.keys(OFFER_TYPES).find((name) => OFFER_TYPES[name] === number);
}


/***/ }),

/***/ 87854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _g: () => (/* binding */ offerEventSchema),
/* harmony export */   c7: () => (/* binding */ offerEntrySchema),
/* harmony export */   offerInfoSchema: () => (/* binding */ offerInfoSchema),
/* harmony export */   slotInfoSchema: () => (/* binding */ slotInfoSchema),
/* harmony export */   uk: () => (/* binding */ slotEntrySchema)
/* harmony export */ });
/* unused harmony exports offerPolicySchema, teeKeySchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55156);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47692);


/** A number as the guide writes it: `"3"` or `3`. */
const looseNumber = zod__WEBPACK_IMPORTED_MODULE_1__.union([zod__WEBPACK_IMPORTED_MODULE_1__.int(), zod__WEBPACK_IMPORTED_MODULE_1__.string().regex(/^-?\d{1,15}$/)]).transform(Number);
/** The guide's `offer-info.json`, as it stands; members it does not name are kept. */
const offerInfoSchema = zod__WEBPACK_IMPORTED_MODULE_1__.looseObject({
    name: zod__WEBPACK_IMPORTED_MODULE_1__.string().min(1).max(256),
    group: looseNumber.optional(),
    offerType: looseNumber,
    cancelable: zod__WEBPACK_IMPORTED_MODULE_1__.boolean().optional(),
    description: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .shortText */ .os.default(''),
    restrictions: zod__WEBPACK_IMPORTED_MODULE_1__.object({ offers: zod__WEBPACK_IMPORTED_MODULE_1__.array(looseNumber).default([]), types: zod__WEBPACK_IMPORTED_MODULE_1__.array(looseNumber).default([]) })
        .default({ offers: [], types: [] }),
    allowedArgs: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .shortText */ .os.default(''),
    allowedAccounts: zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__.string().max(128)).default([]),
});
const amount = zod__WEBPACK_IMPORTED_MODULE_1__.number().nonnegative().max(Number.MAX_SAFE_INTEGER);
const decimal = zod__WEBPACK_IMPORTED_MODULE_1__.union([zod__WEBPACK_IMPORTED_MODULE_1__.string().regex(/^\d{1,18}(\.\d{1,18})?$/), amount])
    .transform(String)
    .default('0');
/** The guide's `slot-info.json`, as it stands. Sizes in bytes, times in minutes; 0 means that nothing is said. */
const slotInfoSchema = zod__WEBPACK_IMPORTED_MODULE_1__.looseObject({
    info: zod__WEBPACK_IMPORTED_MODULE_1__.object({
        cpuCores: amount.default(0),
        gpuCores: amount.default(0),
        diskUsage: amount.default(0),
        ram: amount.default(0),
        vram: amount.default(0),
    }),
    usage: zod__WEBPACK_IMPORTED_MODULE_1__.object({
        maxTimeMinutes: amount.default(0),
        minTimeMinutes: amount.default(0),
        price: decimal,
        priceType: looseNumber.default(1),
    }),
    option: zod__WEBPACK_IMPORTED_MODULE_1__.record(zod__WEBPACK_IMPORTED_MODULE_1__.string(), zod__WEBPACK_IMPORTED_MODULE_1__.unknown()).optional(),
});
/** The owner's policy for TEEs, and its digest, which evidence and approval bind. */
const offerPolicySchema = zod__WEBPACK_IMPORTED_MODULE_1__.object({ digest: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc, document: zod__WEBPACK_IMPORTED_MODULE_1__.unknown() });
/** What a TEE offer adds: the key that solutions are sealed to, and the evidence that binds it. */
const teeKeySchema = zod__WEBPACK_IMPORTED_MODULE_1__.object({
    encryptionKey: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .armored */ .ZA,
    evidence: zod__WEBPACK_IMPORTED_MODULE_1__.unknown(),
    /** The private half, sealed to the TEE itself. */
    sealedKey: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .base64 */ .K3,
    issued: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .time */ .kB,
});
const offerEntryObject = zod__WEBPACK_IMPORTED_MODULE_1__.object({
    v: zod__WEBPACK_IMPORTED_MODULE_1__.literal(1),
    kind: zod__WEBPACK_IMPORTED_MODULE_1__.literal('offer.created'),
    offer: _schemas_js__WEBPACK_IMPORTED_MODULE_0__.id,
    author: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprint */ .Rj,
    at: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .time */ .kB,
    type: zod__WEBPACK_IMPORTED_MODULE_1__["enum"](['TEE', 'Solution', 'Data']),
    info: offerInfoSchema,
    policy: offerPolicySchema.optional(),
    tee: teeKeySchema.optional(),
    /** A solution offer names the solution that it stands for. */
    solution: zod__WEBPACK_IMPORTED_MODULE_1__.object({ hash: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc, size: zod__WEBPACK_IMPORTED_MODULE_1__.int().nonnegative() }).optional(),
    /** A data offer commits to its dataset and tells nothing of it: see datasetCommitment.ts. */
    dataset: zod__WEBPACK_IMPORTED_MODULE_1__.object({ commitment: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc }).optional(),
});
/** `offer.json`: written once, signed by the owner. A data offer, and no other, commits to a dataset. */
const offerEntrySchema = offerEntryObject.refine(({ type, dataset }) => (type === 'Data') === (dataset !== undefined), { path: ['dataset'], error: 'a data offer, and no other, commits to a dataset' });
/** `slots/<id>.json`. */
const slotEntrySchema = zod__WEBPACK_IMPORTED_MODULE_1__.object({
    v: zod__WEBPACK_IMPORTED_MODULE_1__.literal(1),
    kind: zod__WEBPACK_IMPORTED_MODULE_1__.literal('slot.created'),
    offer: _schemas_js__WEBPACK_IMPORTED_MODULE_0__.id,
    slot: _schemas_js__WEBPACK_IMPORTED_MODULE_0__.id,
    author: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprint */ .Rj,
    at: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .time */ .kB,
    info: slotInfoSchema,
});
/** `NNNN-<event>.json` beside the offer. */
const offerEventSchema = zod__WEBPACK_IMPORTED_MODULE_1__.discriminatedUnion('kind', [
    zod__WEBPACK_IMPORTED_MODULE_1__.object({
        v: zod__WEBPACK_IMPORTED_MODULE_1__.literal(1),
        kind: zod__WEBPACK_IMPORTED_MODULE_1__["enum"](['offer.disabled', 'offer.enabled']),
        offer: _schemas_js__WEBPACK_IMPORTED_MODULE_0__.id,
        seq: zod__WEBPACK_IMPORTED_MODULE_1__.int().positive(),
        previous: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc,
        author: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprint */ .Rj,
        at: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .time */ .kB,
    }),
    zod__WEBPACK_IMPORTED_MODULE_1__.object({
        v: zod__WEBPACK_IMPORTED_MODULE_1__.literal(1),
        kind: zod__WEBPACK_IMPORTED_MODULE_1__.literal('offer.attested'),
        offer: _schemas_js__WEBPACK_IMPORTED_MODULE_0__.id,
        seq: zod__WEBPACK_IMPORTED_MODULE_1__.int().positive(),
        previous: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc,
        author: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprint */ .Rj,
        at: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .time */ .kB,
        tee: teeKeySchema,
    }),
]);


/***/ }),

/***/ 47692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K3: () => (/* binding */ base64),
/* harmony export */   Rj: () => (/* binding */ fingerprint),
/* harmony export */   ZA: () => (/* binding */ armored),
/* harmony export */   ee: () => (/* binding */ bytes),
/* harmony export */   id: () => (/* binding */ id),
/* harmony export */   kB: () => (/* binding */ time),
/* harmony export */   os: () => (/* binding */ shortText),
/* harmony export */   sc: () => (/* binding */ sha256),
/* harmony export */   wN: () => (/* binding */ sealedTo)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55156);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64377);

/** Building blocks of everything that is written to the ledger. */
const sha256 = zod__WEBPACK_IMPORTED_MODULE_0__.string().regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hex digits');
const fingerprint = zod__WEBPACK_IMPORTED_MODULE_0__.string()
    .regex(/^([0-9a-f]{40}|[0-9a-f]{64})$/, 'must be an OpenPGP fingerprint');
const id = zod__WEBPACK_IMPORTED_MODULE_0__.int().positive().max(Number.MAX_SAFE_INTEGER);
const bytes = zod__WEBPACK_IMPORTED_MODULE_0__.int().nonnegative().max(Number.MAX_SAFE_INTEGER);
const time = zod__WEBPACK_IMPORTED_MODULE_1__.datetime();
const shortText = zod__WEBPACK_IMPORTED_MODULE_0__.string().max(4096);
/** An armoured OpenPGP message, signature or key. */
const armored = zod__WEBPACK_IMPORTED_MODULE_0__.string().max(512 * 1024);
/** Armoured messages by the fingerprint of the key they are sealed to. */
const sealedTo = zod__WEBPACK_IMPORTED_MODULE_0__.record(fingerprint, armored);
const base64 = zod__WEBPACK_IMPORTED_MODULE_0__.base64().max(1024 * 1024);


/***/ }),

/***/ 8870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mt: () => (/* binding */ lockPrivateKey),
/* harmony export */   Zy: () => (/* binding */ generateOrderKey),
/* harmony export */   fingerprintOf: () => (/* binding */ fingerprintOf),
/* harmony export */   jj: () => (/* binding */ generatePartyKey),
/* harmony export */   readPrivateKey: () => (/* binding */ readPrivateKey),
/* harmony export */   readPublicKey: () => (/* binding */ readPublicKey)
/* harmony export */ });
/* harmony import */ var openpgp__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13074);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);


/**
 * A new v4 key with Ed25519 for signatures and X25519 for encryption, which GnuPG can import and verify.
 * @param passphrase encrypts the private half; undefined leaves it plain, for a store that is itself a secret.
 */
async function generatePartyKey(identity, passphrase) {
    const { privateKey } = await openpgp__WEBPACK_IMPORTED_MODULE_0__/* .generateKey */ .rh({
        type: 'ecc',
        curve: 'ed25519Legacy',
        userIDs: [{ name: identity.name, ...(identity.email ? { email: identity.email } : {}) }],
        format: 'object',
        ...(passphrase ? { passphrase } : {}),
    });
    return privateKey;
}
/** A key for one order: RFC 9580 v6, X25519, used once and never seen by a person or by GnuPG. */
async function generateOrderKey(label) {
    const { privateKey } = await openpgp__WEBPACK_IMPORTED_MODULE_0__/* .generateKey */ .rh({
        type: 'curve25519',
        userIDs: [{ name: label }],
        format: 'object',
        config: { v6Keys: true, aeadProtect: true },
    });
    return privateKey;
}
function fingerprintOf(key) {
    return key.getFingerprint().toLowerCase();
}
/** @throws CountersignError `input` when the text is no OpenPGP key; `what` names it in the message. */
async function readPublicKey(armored, what = 'the public key') {
    try {
        const key = await openpgp__WEBPACK_IMPORTED_MODULE_0__/* .readKey */ .YZ({ armoredKey: armored });
        return key.toPublic();
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('input', `${what} is not an OpenPGP key in ASCII armour`, { cause });
    }
}
/**
 * Reads a private key and unlocks it.
 * @throws CountersignError `input` when the text is no private key, or the passphrase is missing or wrong.
 */
async function readPrivateKey(armored, passphrase, what = 'the private key') {
    let key;
    try {
        key = await openpgp__WEBPACK_IMPORTED_MODULE_0__/* .readPrivateKey */ .$k({ armoredKey: armored });
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('input', `${what} is not an OpenPGP private key in ASCII armour`, { cause });
    }
    if (key.isDecrypted())
        return key;
    if (passphrase === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('input', `${what} is protected by a passphrase, and none was given`, {
            mend: 'set COUNTERSIGN_PASSPHRASE, name a file with --passphrase-file, or run in a terminal to be asked',
        });
    }
    try {
        return await openpgp__WEBPACK_IMPORTED_MODULE_0__/* .decryptKey */ .Vw({ privateKey: key, passphrase });
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('input', `the passphrase does not open ${what}`, { cause });
    }
}
/** A copy of an unlocked key whose private half a passphrase opens. */
async function lockPrivateKey(key, passphrase) {
    return openpgp__WEBPACK_IMPORTED_MODULE_0__/* .encryptKey */ .T1({ privateKey: key, passphrase });
}


/***/ }),

/***/ 90661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ verifyDetached),
/* harmony export */   k: () => (/* binding */ signDetached)
/* harmony export */ });
/* harmony import */ var openpgp__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13074);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);


/** A detached binary signature (RFC 9580 section 10.4) in ASCII armour, which `gpg --verify` checks. */
async function signDetached(bytes, key) {
    const message = await openpgp__WEBPACK_IMPORTED_MODULE_0__/* .createMessage */ .oH({ binary: bytes });
    const signature = await openpgp__WEBPACK_IMPORTED_MODULE_0__/* .sign */ ._S({
        message,
        signingKeys: key,
        detached: true,
        format: 'armored',
    });
    return String(signature);
}
/**
 * Verifies a detached signature that must be one signature by this key.
 * @param date the time by which it must have been made
 * @returns the time at which the signer says that it was made
 * @throws CountersignError `tampered` when it does not hold.
 */
async function verifyDetached(bytes, armoredSignature, key, what, date = new Date()) {
    try {
        const signature = await openpgp__WEBPACK_IMPORTED_MODULE_0__/* .readSignature */ .Bc({ armoredSignature });
        if (signature.packets.length !== 1)
            throw new Error('there must be exactly one signature');
        const message = await openpgp__WEBPACK_IMPORTED_MODULE_0__/* .createMessage */ .oH({ binary: bytes });
        const { signatures } = await openpgp__WEBPACK_IMPORTED_MODULE_0__/* .verify */ .MX({ message, signature, verificationKeys: key, date });
        const [only] = signatures;
        if (only === undefined)
            throw new Error('no signature was found');
        await only.verified;
        const packet = (await only.signature).packets[0];
        return packet?.created ?? new Date(0);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('tampered', `${what}: the signature does not hold`, { cause });
    }
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
