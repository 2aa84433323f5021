export const id = 5296;
export const ids = [5296];
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
/** The key of a witness's line is what counts: one key under two names is one witness. */
const keyOf = (line) => line.split('+').slice(2).join('+');
const nameOf = (line) => line.split('+')[0] ?? '';
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
const witnesses = zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
    keys: zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__.string()
        .max(256)
        .regex(/^[^\s+]{1,128}\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}$/, 'a witness is written as `countersign witness init` prints it: name+id+key'))
        .min(1)
        .max(16)
        .describe('Verifier keys, as a witness prints its own (C2SP signed-note)'),
    quorum: zod__WEBPACK_IMPORTED_MODULE_1__.int().min(1).describe('How many of them must have signed: more than half'),
})
    .refine(({ keys }) => new Set(keys.map(keyOf)).size === keys.length, 'a witness is named twice')
    .refine(({ keys }) => new Set(keys.map(nameOf)).size === keys.length, 'two witnesses have one name')
    .refine(({ keys, quorum }) => quorum <= keys.length, 'the quorum is more than there are witnesses')
    .refine(({ keys, quorum }) => 2 * quorum > keys.length, 'a quorum of half the witnesses or fewer can be had twice, once for each of two histories');
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
    witnesses: witnesses
        .optional()
        .describe('Who must have seen a claim on the ledger before anything is opened; absent: nobody, and a fork is not noticed'),
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
/* harmony import */ var _ledger_entries_witnessed_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(81541);
/* harmony import */ var _ledger_entries_orders_requests_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(19643);
/* harmony import */ var _marketplace_enumerations_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(28550);
/* harmony import */ var _marketplace_offer_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(87854);











/** The most that one commit of the ledger may hold, the offer itself and the ledger's first leaf included. */
const MOST_SLOTS_AT_ONCE = 60;
/**
 * The offer that a request led to already. Only an offer of the party's own with the same content is taken for
 * it: what leads there is not signed.
 */
async function earlier(snapshot, path, party, request) {
    const id = await (0,_ledger_entries_orders_requests_js__WEBPACK_IMPORTED_MODULE_8__/* .ledRequest */ .P)(snapshot, path);
    if (id === undefined)
        return undefined;
    const { offer } = await (0,_ledger_entries_offers_js__WEBPACK_IMPORTED_MODULE_6__/* .readOffer */ .np)(snapshot, id);
    if (offer.owner !== party.fingerprint ||
        offer.type !== request.type ||
        (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__.digestOf)(offer.info) !== (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__.digestOf)(request.info) ||
        offer.dataset?.commitment !== request.dataset?.commitment) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('conflict', `the request name is taken by offer ${id}, which is another one`);
    }
    return { offer: id, slots: offer.slots.map(({ slot }) => slot), created: false };
}
/** @throws CountersignError `input` or `limit` for what can be no offer. */
function checkRequest(request) {
    const named = (0,_marketplace_enumerations_js__WEBPACK_IMPORTED_MODULE_9__/* .offerTypeOf */ .Ge)(request.info.offerType);
    if (named !== request.type) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('input', `the offer info says offerType ${request.info.offerType} (${named ?? 'unknown'}), but a ${request.type} offer is being registered`, { mend: 'TEE is "0", Solution "2", Data "3"' });
    }
    if ((request.type === 'Data') !== (request.dataset !== undefined))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('input', 'a data offer, and no other, commits to a dataset');
    if (request.policy !== undefined)
        (0,_ledger_entries_witnessed_js__WEBPACK_IMPORTED_MODULE_7__/* .witnessesOf */ .LP)(request.policy);
    if (request.slots.length === 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('input', 'an offer needs at least one slot');
    if (request.slots.length > MOST_SLOTS_AT_ONCE)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('limit', `an offer is registered with at most ${MOST_SLOTS_AT_ONCE} slots`, {
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
            batch.files.set(path, (0,_ledger_entries_orders_requests_js__WEBPACK_IMPORTED_MODULE_8__/* .requestFile */ .k)(offer));
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
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('refused', `offer ${offer} belongs to ${reading.offer.owner}, not to you (${author})`);
        }
        const { slots } = reading.offer;
        if (slots.length >= _ledger_entries_offers_js__WEBPACK_IMPORTED_MODULE_6__/* .MOST_SLOTS */ .yO)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('limit', `an offer has at most ${_ledger_entries_offers_js__WEBPACK_IMPORTED_MODULE_6__/* .MOST_SLOTS */ .yO} slots`);
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
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('refused', `offer ${offer} belongs to ${reading.offer.owner}, not to you`);
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
/* harmony import */ var _pgp_signatures_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34310);
/* harmony import */ var _keys_ownKey_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95133);
/* harmony import */ var _entries_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(12727);
/* harmony import */ var _ledgerPaths_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(95371);
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(14881);
/* harmony import */ var _log_leaf_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(16338);
/* harmony import */ var _log_leafHead_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(65243);
/* harmony import */ var _log_ledgerId_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(82949);
/* harmony import */ var _log_tree_merkleTree_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(38874);
/* harmony import */ var _nodeCrypto_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(82443);














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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('unavailable', 'others wrote too much before the entry could be added', {
            mend: 'Run the same command again: nothing was added.',
        });
    }
}
async function signHead(head, key) {
    return (0,_log_leaf_js__WEBPACK_IMPORTED_MODULE_9__/* .encodeLeaf */ .Fx)(head, await (0,_pgp_signatures_js__WEBPACK_IMPORTED_MODULE_4__/* .signDetached */ .k)((0,_log_leaf_js__WEBPACK_IMPORTED_MODULE_9__/* .headBytes */ .c4)(head), key));
}
/** Leaf 0: with it a ledger begins, and has its id. */
async function createLedger(key) {
    const author = (0,_pgp_keys_js__WEBPACK_IMPORTED_MODULE_3__.fingerprintOf)(key.toPublic());
    const at = new Date().toISOString();
    const random = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(32).toString('hex');
    const leaf = await signHead({ v: _log_leafHead_js__WEBPACK_IMPORTED_MODULE_10__/* .LOG_FORMAT */ .N_, kind: 'ledger.created', author, at, random }, key);
    const root = (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_8__/* .toHex */ .nj)((0,_log_tree_merkleTree_js__WEBPACK_IMPORTED_MODULE_12__/* .leafHash */ .Jq)(_nodeCrypto_js__WEBPACK_IMPORTED_MODULE_13__.nodeHasher, leaf));
    return { leaf, place: { ledger: (0,_log_ledgerId_js__WEBPACK_IMPORTED_MODULE_11__/* .ledgerIdOf */ .m)(_nodeCrypto_js__WEBPACK_IMPORTED_MODULE_13__.nodeHasher, leaf), size: 1, root } };
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
    /**
     * What is first there of an author is the key.
     * @throws CountersignError `refused` for a key that nobody would believe
     */
    static async on(snapshot, key, signed = new SignedEntries(), { use = 'entries', own = key.toPublic() } = {}) {
        const { log } = snapshot;
        const life = await (0,_keys_ownKey_js__WEBPACK_IMPORTED_MODULE_5__/* .ownKey */ .Gt)(snapshot, own);
        await (0,_keys_ownKey_js__WEBPACK_IMPORTED_MODULE_5__/* .requireUsable */ .wd)(life, use);
        const files = await (0,_keys_ownKey_js__WEBPACK_IMPORTED_MODULE_5__/* .mendedKeyFiles */ .AU)(snapshot, life);
        let batch;
        if (log !== undefined) {
            const place = { ledger: log.ledger, size: log.size, root: (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_8__/* .toHex */ .nj)(log.root) };
            batch = new EntryBatch(key, place, signed, files);
        }
        else {
            const { leaf, place } = await createLedger(key);
            batch = new EntryBatch(key, place, signed, files);
            batch.leaves.push(leaf);
        }
        if (life.certificates.length === 0 && life.unread === undefined)
            await batch.#addKey();
        return batch;
    }
    async #addKey() {
        const own = this.#key.toPublic();
        const about = (0,_pgp_keys_js__WEBPACK_IMPORTED_MODULE_3__.fingerprintOf)(own);
        const content = { certificate: own.armor() };
        const added = await this.sign({ kind: 'key.added', about, after: null, content });
        this.add(added, (0,_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_7__/* .accountDirectory */ .v)(about));
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
                v: _log_leafHead_js__WEBPACK_IMPORTED_MODULE_10__/* .LOG_FORMAT */ .N_,
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
            return { head, leaf, digest: (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256Hex */ .fg)((0,_log_leaf_js__WEBPACK_IMPORTED_MODULE_9__/* .headBytes */ .c4)(head)), body: bytes };
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

/***/ 95133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ mendedKeyFiles),
/* harmony export */   Gt: () => (/* binding */ ownKey),
/* harmony export */   nE: () => (/* binding */ requireNotEnded),
/* harmony export */   wd: () => (/* binding */ requireUsable)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _marketplace_keyEnd_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13410);
/* harmony import */ var _pgp_certificates_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59162);
/* harmony import */ var _pgp_keys_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8870);
/* harmony import */ var _pureDigest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17784);
/* harmony import */ var _ledgerPaths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95371);
/* harmony import */ var _accounts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(67274);
/* harmony import */ var _entries_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(12727);
/* harmony import */ var _leafNear_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(47693);









/**
 * What the ledger knows of the key of somebody who is about to write.
 * @param from the leaf from which on the log is looked through, beside what files lead to
 */
function ownKey(snapshot, own, from) {
    const finding = { near: _leafNear_js__WEBPACK_IMPORTED_MODULE_8__/* .LEAVES_LOOKED_THROUGH */ .sY, own, ...(from === undefined ? {} : { from }) };
    return new _accounts_js__WEBPACK_IMPORTED_MODULE_6__.Accounts(snapshot, finding).lifeOf((0,_pgp_keys_js__WEBPACK_IMPORTED_MODULE_3__.fingerprintOf)(own));
}
/** Nothing that a key signs after its end counts. @throws CountersignError `refused` */
function requireNotEnded({ end, fingerprint }) {
    if (end === undefined)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('refused', `nothing more can be signed as ${fingerprint}: ${(0,_marketplace_keyEnd_js__WEBPACK_IMPORTED_MODULE_1__/* .describeKeyEnd */ .C)(end)}`, { mend: 'go on with a new key: countersign keys generate --name <you>' });
}
/**
 * Before anything is signed that nobody would believe.
 * @throws CountersignError `refused` for a key that has ended or expired, `tampered` where its newest certificate is withheld
 */
async function requireUsable(life, use) {
    requireNotEnded(life);
    const { unread, certificates, fingerprint } = life;
    if (unread !== undefined && (use === 'entries' || use === 'renewal'))
        throw unread.error;
    const newest = certificates.at(-1);
    if (use === 'end' || use === 'renewal' || newest === undefined)
        return;
    if (await (0,_pgp_certificates_js__WEBPACK_IMPORTED_MODULE_2__/* .canSignAt */ .f1)(newest.key, new Date()))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('refused', `the key ${fingerprint} has expired, as the ledger knows it`, {
        mend: 'publish a certificate that lasts longer: countersign keys renew --expires 1y',
    });
}
/** What is not, or not any more, where it is looked for of a key: its owner puts it back with the next entry. */
async function mendedKeyFiles(snapshot, { fingerprint, entries, certificates }) {
    const { log } = snapshot;
    const files = new Map();
    if (log === undefined)
        return files;
    for (const { index, head } of entries.slice(0, MOST_MENDED)) {
        const paths = (0,_entries_js__WEBPACK_IMPORTED_MODULE_7__/* .entryPaths */ .zH)((0,_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_5__/* .accountDirectory */ .v)(fingerprint), index, head.kind);
        if ((await (0,_leafNear_js__WEBPACK_IMPORTED_MODULE_8__/* .leafNear */ .J3)(snapshot, log, paths.head, index)) === undefined) {
            const { head: signed, signature } = (0,_entries_js__WEBPACK_IMPORTED_MODULE_7__/* .leafFiles */ .Sw)(await log.leafAt(index));
            files.set(paths.head, signed).set(paths.signature, signature);
        }
        const armored = certificates.find((one) => one.index === index)?.armored;
        const present = await snapshot.read(paths.body);
        if (armored !== undefined && (present === undefined || (0,_pureDigest_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256Hex */ .fg)(present) !== head.body?.sha256))
            files.set(paths.body, Buffer.from(armored));
    }
    return files;
}
/** One append has room for so many files. */
const MOST_MENDED = 60;


/***/ }),

/***/ 19643:
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
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('tampered', `the ledger's ${path} was spoiled`, {
        mend: 'Somebody who may push did that: look at your orders and offers, and give another --request-id if there is none yet.',
    });
}


/***/ })

};
