export const id = 5018;
export const ids = [5018];
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
/* harmony import */ var _pureDigest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17784);


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
    return (0,_pureDigest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(policySchema.parse(policy));
}
/** The JSON Schema (2020-12) of a policy as an owner writes it; published as schemas/policy.schema.json. */
function policyJsonSchema() {
    return { title: 'Countersign policy', ...zod__WEBPACK_IMPORTED_MODULE_2__/* .toJSONSchema */ .bl(policySchema, { io: 'input' }) };
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

/***/ 65296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ addSlot),
/* harmony export */   o: () => (/* binding */ setOfferEnabled),
/* harmony export */   registerOffer: () => (/* binding */ registerOffer)
/* harmony export */ });
/* harmony import */ var _attestation_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89339);
/* harmony import */ var _canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8448);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _ledger_entries_entryBatch_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10435);
/* harmony import */ var _ledger_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95371);
/* harmony import */ var _ledger_log_numbers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(47911);
/* harmony import */ var _ledger_entries_offers_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(60044);
/* harmony import */ var _ledger_entries_requests_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(64273);
/* harmony import */ var _marketplace_enumerations_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(28550);
/* harmony import */ var _marketplace_offer_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(87854);










/** The most that one commit of the ledger may hold, the offer itself and the ledger's first leaf included. */
const MOST_SLOTS_AT_ONCE = 60;
/**
 * The offer that a request led to already. Only an offer of the party's own with the same content is taken for
 * it: what leads there is not signed.
 */
async function earlier(snapshot, path, party, request) {
    const id = await (0,_ledger_entries_requests_js__WEBPACK_IMPORTED_MODULE_7__/* .ledRequest */ .P)(snapshot, path);
    if (id === undefined)
        return undefined;
    const { offer } = await (0,_ledger_entries_offers_js__WEBPACK_IMPORTED_MODULE_6__/* .readOffer */ .np)(snapshot, id);
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
    const named = (0,_marketplace_enumerations_js__WEBPACK_IMPORTED_MODULE_8__/* .offerTypeOf */ .Ge)(request.info.offerType);
    if (named !== request.type) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('input', `the offer info says offerType ${request.info.offerType} (${named ?? 'unknown'}), but a ${request.type} offer is being registered`, { mend: 'TEE is "0", Solution "2", Data "3"' });
    }
    if ((request.type === 'Data') !== (request.dataset !== undefined))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('input', 'a data offer, and no other, commits to a dataset');
    if (request.slots.length === 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('input', 'an offer needs at least one slot');
    if (request.slots.length > MOST_SLOTS_AT_ONCE)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('limit', `an offer is registered with at most ${MOST_SLOTS_AT_ONCE} slots`, {
            mend: 'add the others to it afterwards',
        });
}
function offerContent({ type, info, policy, tee, solution, dataset }) {
    const content = {
        type,
        info,
        ...(policy ? { policy: { digest: (0,_attestation_policy_js__WEBPACK_IMPORTED_MODULE_0__.policyDigest)(policy), document: policy } } : {}),
        ...(tee ? { tee } : {}),
        ...(solution ? { solution } : {}),
        ...(dataset ? { dataset } : {}),
    };
    return content;
}
/** @param nth so that two slots alike are two entries */
function slotDraft(offer, info, nth) {
    const content = { nth, info };
    return { kind: 'slot.created', about: offer, after: null, content };
}
/**
 * Enters a signed offer and its slots on the ledger, in one step.
 * @throws CountersignError `input` when the offer's type contradicts the command, or a data offer commits to nothing.
 */
async function registerOffer(party, request) {
    checkRequest(request);
    const { fingerprint: author, key, ledger } = party;
    const path = request.request === undefined ? undefined : (0,_ledger_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_4__/* .requestPath */ .Zq)((0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256Hex */ .fg)(`${author} offer ${request.request}`));
    const signed = new _ledger_entries_entryBatch_js__WEBPACK_IMPORTED_MODULE_3__/* .SignedEntries */ .n();
    return ledger.repository.append(async (snapshot) => {
        const before = path === undefined ? undefined : await earlier(snapshot, path, party, request);
        if (before !== undefined)
            return { value: before };
        const batch = await _ledger_entries_entryBatch_js__WEBPACK_IMPORTED_MODULE_3__/* .EntryBatch */ .z.on(snapshot, key, signed);
        const content = offerContent(request);
        const created = await batch.sign({ kind: 'offer.created', about: null, after: null, content });
        const directory = (0,_ledger_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_4__/* .directoryAt */ .Dp)('offers', batch.nextIndex);
        const offer = (0,_ledger_log_numbers_js__WEBPACK_IMPORTED_MODULE_5__/* .numberAt */ .tk)(batch.add(created, directory));
        const slots = [];
        for (const info of request.slots) {
            const slot = await batch.sign(slotDraft(created.digest, info, slots.length));
            slots.push((0,_ledger_log_numbers_js__WEBPACK_IMPORTED_MODULE_5__/* .numberAt */ .tk)(batch.add(slot, directory)));
        }
        if (path !== undefined)
            batch.files.set(path, (0,_ledger_entries_requests_js__WEBPACK_IMPORTED_MODULE_7__/* .requestFile */ .k)(offer));
        const { leaves, files } = batch;
        return { leaves, files, message: `Offer ${offer}: created`, value: { offer, slots, created: true } };
    });
}
/** Adds a slot to an offer of one's own. @throws CountersignError `refused` when it is somebody else's. */
async function addSlot(party, offer, info) {
    const { fingerprint: author, key, ledger } = party;
    const signed = new _ledger_entries_entryBatch_js__WEBPACK_IMPORTED_MODULE_3__/* .SignedEntries */ .n();
    return ledger.repository.append(async (snapshot) => {
        const reading = await (0,_ledger_entries_offers_js__WEBPACK_IMPORTED_MODULE_6__/* .readOffer */ .np)(snapshot, offer, undefined, 'far');
        if (reading.offer.owner !== author) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('refused', `offer ${offer} belongs to ${reading.offer.owner}, not to you (${author})`);
        }
        const { slots } = reading.offer;
        if (slots.length >= _ledger_entries_offers_js__WEBPACK_IMPORTED_MODULE_6__/* .MOST_SLOTS */ .yO)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('limit', `an offer has at most ${_ledger_entries_offers_js__WEBPACK_IMPORTED_MODULE_6__/* .MOST_SLOTS */ .yO} slots`);
        const batch = await _ledger_entries_entryBatch_js__WEBPACK_IMPORTED_MODULE_3__/* .EntryBatch */ .z.on(snapshot, key, signed);
        const own = await batch.sign(slotDraft(reading.created, info, slots.length));
        const slot = (0,_ledger_log_numbers_js__WEBPACK_IMPORTED_MODULE_5__/* .numberAt */ .tk)(batch.add(own, (0,_ledger_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_4__/* .offerDirectory */ .ER)(offer)));
        const { leaves, files } = batch;
        return { leaves, files, message: `Offer ${offer}: slot ${slot}`, value: slot };
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

/***/ 10435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ SignedEntries),
/* harmony export */   z: () => (/* binding */ EntryBatch)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8448);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _pgp_keys_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8870);
/* harmony import */ var _pgp_signatures_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90661);
/* harmony import */ var _accounts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(53563);
/* harmony import */ var _entries_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(12727);
/* harmony import */ var _log_byteForms_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(29424);
/* harmony import */ var _log_leaf_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(16338);
/* harmony import */ var _log_leafHead_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(65243);
/* harmony import */ var _log_ledgerId_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(82949);
/* harmony import */ var _log_tree_merkleTree_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(38874);
/* harmony import */ var _nodeCrypto_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(82443);













/**
 * So many leaves may come before a beginning that was signed already: with more, readers would take it for a copy. Signed
 * anew, it could count twice, were the first one somewhere too.
 */
const MOST_BEFORE_BEGINNING = 512;
/** What was signed already in this append: a lost race signs again only what follows something else now. */
class SignedEntries {
    #known = new Map();
    /** @throws CountersignError `unavailable` for a beginning that others wrote too much before */
    async of(draft, { ledger, size }, sign) {
        const name = (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__.digestOf)({ ...draft, ledger });
        const known = this.#known.get(name) ?? (await sign());
        this.#known.set(name, known);
        if (draft.about !== null || size - known.head.checkpoint.size <= MOST_BEFORE_BEGINNING)
            return known;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('unavailable', 'others wrote too much before the entry could be added', {
            mend: 'Run the same command again: nothing was added.',
        });
    }
}
async function signHead(head, key) {
    return (0,_log_leaf_js__WEBPACK_IMPORTED_MODULE_7__/* .encodeLeaf */ .Fx)(head, await (0,_pgp_signatures_js__WEBPACK_IMPORTED_MODULE_4__/* .signDetached */ .k)((0,_log_leaf_js__WEBPACK_IMPORTED_MODULE_7__/* .headBytes */ .c4)(head), key));
}
/** Leaf 0: with it a ledger begins, and has its id. */
async function createLedger(key) {
    const author = (0,_pgp_keys_js__WEBPACK_IMPORTED_MODULE_3__.fingerprintOf)(key.toPublic());
    const at = new Date().toISOString();
    const random = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(32).toString('hex');
    const leaf = await signHead({ v: _log_leafHead_js__WEBPACK_IMPORTED_MODULE_8__/* .LOG_FORMAT */ .N_, kind: 'ledger.created', author, at, random }, key);
    const root = (0,_log_byteForms_js__WEBPACK_IMPORTED_MODULE_11__/* .toHex */ .nj)((0,_log_tree_merkleTree_js__WEBPACK_IMPORTED_MODULE_12__/* .leafHash */ .Jq)(_nodeCrypto_js__WEBPACK_IMPORTED_MODULE_10__/* .nodeHasher */ .a, leaf));
    return { leaf, place: { ledger: (0,_log_ledgerId_js__WEBPACK_IMPORTED_MODULE_9__/* .ledgerIdOf */ .m)(_nodeCrypto_js__WEBPACK_IMPORTED_MODULE_10__/* .nodeHasher */ .a, leaf), size: 1, root } };
}
/** Entries of one author that enter the log together; the first ever creates the ledger. */
class EntryBatch {
    leaves = [];
    files;
    #key;
    #place;
    #signed;
    #next;
    constructor(key, place, signed, files) {
        this.#key = key;
        this.#place = place;
        this.#signed = signed;
        this.#next = place.size;
        this.files = files;
    }
    static async on(snapshot, key, signed = new SignedEntries()) {
        const { log } = snapshot;
        const account = await (0,_accounts_js__WEBPACK_IMPORTED_MODULE_5__/* .accountFile */ .Gf)(snapshot, key);
        if (log !== undefined) {
            const place = { ledger: log.ledger, size: log.size, root: (0,_log_byteForms_js__WEBPACK_IMPORTED_MODULE_11__/* .toHex */ .nj)(log.root) };
            return new EntryBatch(key, place, signed, account);
        }
        const { leaf, place } = await createLedger(key);
        const batch = new EntryBatch(key, place, signed, account);
        batch.leaves.push(leaf);
        return batch;
    }
    get ledger() {
        return this.#place.ledger;
    }
    /** The index that the next entry has. */
    get nextIndex() {
        return this.#next;
    }
    async sign(draft) {
        return this.#signed.of(draft, this.#place, async () => {
            const { ledger, size, root } = this.#place;
            const { kind, about, after, content } = draft;
            const { fields, body, bytes } = (0,_entries_js__WEBPACK_IMPORTED_MODULE_6__/* .placeContent */ .jR)(kind, content);
            const head = {
                v: _log_leafHead_js__WEBPACK_IMPORTED_MODULE_8__/* .LOG_FORMAT */ .N_,
                ledger,
                checkpoint: { size, root },
                kind,
                about,
                after,
                author: (0,_pgp_keys_js__WEBPACK_IMPORTED_MODULE_3__.fingerprintOf)(this.#key.toPublic()),
                at: new Date().toISOString(),
                fields,
                ...(body === undefined ? {} : { body }),
            };
            const leaf = await signHead(head, this.#key);
            return { head, leaf, digest: (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256Hex */ .fg)((0,_log_leaf_js__WEBPACK_IMPORTED_MODULE_7__/* .headBytes */ .c4)(head)), body: bytes };
        });
    }
    /** Enters what was signed: its leaf, and the files that people read. @returns the index of its leaf */
    add({ head: { kind }, leaf, body }, directory) {
        const index = this.#next++;
        this.leaves.push(leaf);
        const paths = (0,_entries_js__WEBPACK_IMPORTED_MODULE_6__/* .entryPaths */ .zH)(directory, index, kind);
        const { head, signature } = (0,_entries_js__WEBPACK_IMPORTED_MODULE_6__/* .leafFiles */ .Sw)(leaf);
        this.files.set(paths.head, head).set(paths.signature, signature);
        if (body !== undefined)
            this.files.set(paths.body, body);
        return index;
    }
}


/***/ }),

/***/ 64273:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ ledRequest),
/* harmony export */   k: () => (/* binding */ requestFile)
/* harmony export */ });
/* harmony import */ var _canonicalJson_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8448);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);


/** What leads a repeated request to the order or offer that it made. It is a finding aid: nobody signs it. */
function requestFile(number) {
    return (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalBytes */ .Mr)({ number });
}
/**
 * The number that a request's file leads to.
 * @returns undefined when there is none
 * @throws CountersignError `tampered` when what lies there leads nowhere: to write again would be to do it twice
 */
async function ledRequest(snapshot, path) {
    const bytes = await snapshot.read(path);
    if (bytes === undefined)
        return undefined;
    const [, digits] = /^\{"number":(\d{1,12})\}$/.exec(Buffer.from(bytes).toString('utf8')) ?? [];
    const number = Number(digits);
    if (number > 0)
        return number;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('tampered', `the ledger's ${path} was spoiled`, {
        mend: 'Somebody who may push did that: look at your orders and offers, and give another --request-id if there is none yet.',
    });
}


/***/ }),

/***/ 75175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S7: () => (/* binding */ parseCheckpoint),
/* harmony export */   wP: () => (/* binding */ formatCheckpoint),
/* harmony export */   yv: () => (/* binding */ originOf)
/* harmony export */ });
/* harmony import */ var _byteForms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29424);
/* harmony import */ var _tree_merkleTree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38874);


const ORIGIN = 'countersign/';
/** The origin line of a ledger's checkpoints, and the name of the key that is derived from its id. */
function originOf(ledger) {
    return `${ORIGIN}${ledger}`;
}
function formatCheckpoint({ ledger, size, root }) {
    return `${originOf(ledger)}\n${size}\n${(0,_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toBase64 */ .nk)(root)}\n`;
}
/** @returns undefined unless the text is what {@link formatCheckpoint} gives: extension lines are refused */
function parseCheckpoint(text) {
    const [origin = '', digits = '', base64 = '', end, ...more] = text.split('\n');
    if (end !== '' || more.length > 0 || !origin.startsWith(ORIGIN))
        return undefined;
    const ledger = origin.slice(ORIGIN.length);
    const size = Number(digits);
    const root = (0,_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .fromBase64 */ .Ey)(base64);
    if ((0,_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .fromHex */ .aD)(ledger)?.length !== _tree_merkleTree_js__WEBPACK_IMPORTED_MODULE_1__/* .HASH_BYTES */ .FA || root?.length !== _tree_merkleTree_js__WEBPACK_IMPORTED_MODULE_1__/* .HASH_BYTES */ .FA)
        return undefined;
    if (!/^(0|[1-9]\d*)$/.test(digits) || !Number.isSafeInteger(size))
        return undefined;
    return { ledger, size, root };
}


/***/ }),

/***/ 82949:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ ledgerIdOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _byteForms_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29424);
/* harmony import */ var _leaf_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16338);
/* harmony import */ var _leafHead_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65243);




/**
 * The id of the ledger that this leaf 0 creates, in hex: nothing but its digest, which every entry names.
 * @throws CountersignError `tampered` when the leaf creates no ledger, `unsupported` when its format is a later one
 */
function ledgerIdOf(hasher, leaf0) {
    const decoded = (0,_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeLeaf */ .LQ)(leaf0);
    if (!decoded.ok) {
        const isNewer = decoded.reason.startsWith('format ');
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError(isNewer ? 'unsupported' : 'tampered', isNewer ? `the ledger's ${decoded.reason}` : `the ledger's first leaf: ${decoded.reason}`, isNewer ? { mend: 'update countersign' } : {});
    }
    if (!(0,_leafHead_js__WEBPACK_IMPORTED_MODULE_2__/* .isCreation */ ._u)(decoded.leaf.head))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('tampered', `the ledger's first leaf is ${decoded.leaf.head.kind}`);
    return (0,_byteForms_js__WEBPACK_IMPORTED_MODULE_3__/* .toHex */ .nj)(hasher.sha256(leaf0));
}


/***/ }),

/***/ 47801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bp: () => (/* binding */ noteKeyId),
/* harmony export */   qO: () => (/* binding */ signNote),
/* harmony export */   wd: () => (/* binding */ parseNote)
/* harmony export */ });
/* unused harmony export formatNote */
/* harmony import */ var _byteForms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29424);

/** The most that a note may weigh: a checkpoint with far more than 16 cosignatures. */
const MAX_NOTE_BYTES = 64 * 1024;
const ID_BYTES = 4;
const NEWLINE = 10;
const SPACE = 32;
const NAME = /^[^\s+\p{Cc}]+$/u;
/** The first four bytes of SHA-256 of name, newline, type and key; type 1 is Ed25519, 4 a witness's cosignature. */
function noteKeyId(hasher, name, type, publicKey) {
    return hasher.sha256((0,_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .concatBytes */ .Id)((0,_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toUtf8 */ .Pq)(`${name}\n`), Uint8Array.of(type), publicKey)).slice(0, ID_BYTES);
}
function formatNote({ text, signatures }) {
    const lines = signatures.map(({ name, keyId, signature }) => `— ${name} ${(0,_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toBase64 */ .nk)((0,_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .concatBytes */ .Id)(keyId, signature))}\n`);
    return (0,_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toUtf8 */ .Pq)(`${text}\n${lines.join('')}`);
}
async function signNote(text, signers) {
    const signatures = signers.map(async (signer) => ({
        name: signer.name,
        keyId: signer.keyId,
        signature: await signer.sign((0,_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toUtf8 */ .Pq)(text)),
    }));
    return formatNote({ text, signatures: await Promise.all(signatures) });
}
function parseSignature(line) {
    const [dash, name = '', base64 = '', ...more] = line.split(' ');
    const bytes = (0,_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .fromBase64 */ .Ey)(base64);
    if (dash !== '—' || !NAME.test(name) || more.length > 0)
        return undefined;
    if (bytes === undefined || bytes.length <= ID_BYTES)
        return undefined;
    return { name, keyId: bytes.slice(0, ID_BYTES), signature: bytes.slice(ID_BYTES) };
}
/** @returns undefined unless the bytes are a note to the letter; nothing is said of its signatures' truth */
function parseNote(bytes) {
    if (bytes.length > MAX_NOTE_BYTES)
        return undefined;
    const whole = (0,_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .fromUtf8 */ .ar)(bytes);
    if (!whole?.endsWith('\n'))
        return undefined;
    if (bytes.some((byte) => byte < SPACE && byte !== NEWLINE))
        return undefined;
    const blank = whole.lastIndexOf('\n\n');
    if (blank < 1)
        return undefined;
    const signatures = whole
        .slice(blank + 2, -1)
        .split('\n')
        .map(parseSignature);
    const good = signatures.filter((signature) => signature !== undefined);
    return good.length === signatures.length
        ? { text: whole.slice(0, blank + 1), signatures: good }
        : undefined;
}


/***/ }),

/***/ 38874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FA: () => (/* binding */ HASH_BYTES),
/* harmony export */   I5: () => (/* binding */ rootOf),
/* harmony export */   Jq: () => (/* binding */ leafHash),
/* harmony export */   Kx: () => (/* binding */ emptyRoot),
/* harmony export */   bW: () => (/* binding */ splitPoint),
/* harmony export */   zB: () => (/* binding */ nodeHash)
/* harmony export */ });
/* unused harmony export ListTree */
/* harmony import */ var _byteForms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29424);

/** Bytes of a SHA-256 hash. */
const HASH_BYTES = 32;
/** The hash of a tree of one leaf. Its prefix keeps a leaf from passing for a node (RFC 6962 section 2.1). */
function leafHash(hasher, leaf) {
    return hasher.sha256((0,_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .concatBytes */ .Id)(Uint8Array.of(0), leaf));
}
function nodeHash(hasher, left, right) {
    return hasher.sha256((0,_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .concatBytes */ .Id)(Uint8Array.of(1), left, right));
}
/** The hash of the tree without leaves. */
function emptyRoot(hasher) {
    return hasher.sha256(new Uint8Array());
}
/** The largest power of two smaller than `size`, which must be 2 or more. Sizes go to 2^53: no bit operators. */
function splitPoint(size) {
    let split = 1;
    while (split * 2 < size)
        split *= 2;
    return split;
}
/** A tree over leaf hashes that lie in memory. */
class ListTree {
    #hasher;
    #hashes;
    constructor(hasher, leafHashes) {
        this.#hasher = hasher;
        this.#hashes = leafHashes;
    }
    rangeHash(start, end) {
        const only = this.#hashes[start];
        if (end <= start || only === undefined)
            return emptyRoot(this.#hasher);
        if (end - start === 1)
            return only;
        const middle = start + splitPoint(end - start);
        return nodeHash(this.#hasher, this.rangeHash(start, middle), this.rangeHash(middle, end));
    }
}
/** The root of a tree over these leaf hashes. */
function rootOf(hasher, leafHashes) {
    return new ListTree(hasher, leafHashes).rangeHash(0, leafHashes.length);
}


/***/ }),

/***/ 82443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ nodeHasher),
/* harmony export */   w: () => (/* binding */ logNoteKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _log_checkpoint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75175);
/* harmony import */ var _log_signedNote_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47801);



/** SHA-256 of Node. */
const nodeHasher = {
    sha256: (bytes) => new Uint8Array((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest()),
};
/** What stands before the 32 bytes of an Ed25519 private key in PKCS #8 (RFC 8410 section 7). */
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');
/** Bytes before the key in an Ed25519 SubjectPublicKeyInfo. */
const SPKI_PREFIX_BYTES = 12;
/**
 * The key that the form of a checkpoint asks for. Anybody can derive it from the ledger's id: its signature proves
 * nothing, and no reader relies on it.
 */
function logNoteKey(ledger) {
    const seed = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`countersign log key\n${ledger}`).digest();
    const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)({ key: Buffer.concat([PKCS8_ED25519, seed]), format: 'der', type: 'pkcs8' });
    const spki = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(key);
    const publicKey = new Uint8Array(spki.export({ format: 'der', type: 'spki' }).subarray(SPKI_PREFIX_BYTES));
    const name = (0,_log_checkpoint_js__WEBPACK_IMPORTED_MODULE_1__/* .originOf */ .yv)(ledger);
    return {
        name,
        keyId: (0,_log_signedNote_js__WEBPACK_IMPORTED_MODULE_2__/* .noteKeyId */ .bp)(nodeHasher, name, 1, publicKey),
        publicKey,
        sign: (text) => new Uint8Array((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(null, text, key)),
        verify: (text, signature) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(null, text, spki, signature),
    };
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
