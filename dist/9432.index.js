export const id = 9432;
export const ids = [9432];
export const modules = {

/***/ 7987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ OrderSources)
/* harmony export */ });
/* harmony import */ var _bytes_recentMap_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85571);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _accounts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67274);
/* harmony import */ var _offers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60044);
/* harmony import */ var _thread_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43722);





/** So many offers are remembered: most orders use the same few. */
const MOST_OFFERS = 256;
/** What orders rest on beside their own entries, read once for all that are read of one snapshot: keys and offers. */
class OrderSources {
    accounts;
    #snapshot;
    #finding;
    #from;
    #offers = new _bytes_recentMap_js__WEBPACK_IMPORTED_MODULE_4__/* .RecentMap */ .Q(MOST_OFFERS);
    /**
     * @param finding how the orders are read
     * @param from the first leaf of the oldest of them: of an order that is read whole, keys are looked for from there on
     */
    constructor(snapshot, finding, from) {
        this.#snapshot = snapshot;
        this.#finding = finding === 'whole' ? 'far' : 'near';
        this.#from = from;
        this.accounts = new _accounts_js__WEBPACK_IMPORTED_MODULE_1__.Accounts(snapshot, (0,_thread_js__WEBPACK_IMPORTED_MODULE_3__/* .keyFindingFor */ .Id)(finding, from));
    }
    /** @throws CountersignError `internal` for an order that began before what keys are looked for in */
    requireFor(firstLeaf) {
        if (firstLeaf < this.#from)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('internal', `keys were looked for from leaf ${this.#from} on alone`);
    }
    /**
     * An offer as it stands.
     * @throws as `readOffer`
     */
    offer(id) {
        return this.#offers.get(id, () => (0,_offers_js__WEBPACK_IMPORTED_MODULE_2__/* .readOffer */ .np)(this.#snapshot, id, this.accounts, this.#finding));
    }
    /**
     * An offer as it stood before a leaf, whatever came after.
     * @throws as `readOffer`
     */
    offerBefore(id, leaf) {
        return (0,_offers_js__WEBPACK_IMPORTED_MODULE_2__/* .readOffer */ .np)(this.#snapshot, id, this.accounts, this.#finding, leaf);
    }
}


/***/ }),

/***/ 19432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ci: () => (/* binding */ orderEntryOf),
/* harmony export */   Mr: () => (/* binding */ sealedFor),
/* harmony export */   Rx: () => (/* binding */ readOrder),
/* harmony export */   gx: () => (/* binding */ followedBy)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _marketplace_order_orderEntries_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35151);
/* harmony import */ var _marketplace_order_orderState_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11006);
/* harmony import */ var _marketplace_order_placedContent_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19573);
/* harmony import */ var _text_describeIssue_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(78398);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(961);
/* harmony import */ var _accounts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(67274);
/* harmony import */ var _entries_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(12727);
/* harmony import */ var _ledgerPaths_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(95371);
/* harmony import */ var _offers_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(60044);
/* harmony import */ var _orderSources_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7987);
/* harmony import */ var _thread_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(43722);
/* harmony import */ var _verifyClaim_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(20886);













/**
 * The state after an entry whose author's signature holds: the rules of the order's life, and the attested key's
 * signature where the entry must be the TEE's own.
 * @throws CountersignError `refused`
 */
function followedBy(state, entry, digest, offerOf, verdicts) {
    const next = (0,_marketplace_order_orderState_js__WEBPACK_IMPORTED_MODULE_2__/* .applyEntry */ .fp)(state, entry, digest, offerOf);
    if (entry.kind === 'order.claimed')
        (0,_verifyClaim_js__WEBPACK_IMPORTED_MODULE_10__/* .verifyClaim */ .G)(entry, next, verdicts);
    return next;
}
/** The order that something is sealed for, as an envelope names it. */
function sealedFor({ state, log }) {
    const { nonce, author: customer } = state.placed.entry;
    return { ledger: log.ledger, nonce, customer };
}
/** An entry as the fold takes it: what its author said, and where the log put it. @throws CountersignError `tampered` */
function orderEntryOf(kind, content, place) {
    const what = `${kind} of order ${place.order}`;
    try {
        const said = kind === 'order.placed' ? (0,_marketplace_order_placedContent_js__WEBPACK_IMPORTED_MODULE_3__/* .numberedContent */ .m)(content, place.order) : content;
        return (0,_entries_js__WEBPACK_IMPORTED_MODULE_5__/* .parseEntry */ .ER)({ ...said, ...place, v: 1, kind }, _marketplace_order_orderEntries_js__WEBPACK_IMPORTED_MODULE_1__/* .orderEntrySchema */ .cw, what);
    }
    catch (error) {
        if (error instanceof zod__WEBPACK_IMPORTED_MODULE_11__/* .ZodError */ .G)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('tampered', `${what}: ${(0,_text_describeIssue_js__WEBPACK_IMPORTED_MODULE_12__/* .describeIssue */ .n)(error)}`);
        throw error;
    }
}
/** The state of one order, and the offers that it uses. */
class OrderFold {
    offers = new Map();
    missing = [];
    #snapshot;
    #id;
    #sources;
    #firstLeaf;
    #state;
    constructor(snapshot, id, sources) {
        this.#snapshot = snapshot;
        this.#id = id;
        this.#sources = sources;
        this.#firstLeaf = (0,_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_6__/* .firstLeafOf */ .A$)(id);
    }
    state() {
        return this.#state;
    }
    /** The customer, and the owners of what is used. */
    isParty(author) {
        if (this.#state?.placed.entry.author === author)
            return true;
        return [...this.offers.values()].some(({ offer }) => offer.owner === author);
    }
    async take(entry) {
        // What is none has no body where an order's would lie.
        if (this.#state === undefined && entry.head.kind !== 'order.placed')
            return 'an order begins with its placing';
        const { kind, author, at } = entry.head;
        let bytes;
        try {
            bytes = await (0,_entries_js__WEBPACK_IMPORTED_MODULE_5__/* .bodyOf */ .EN)(this.#snapshot, (0,_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_6__/* .orderDirectory */ .ME)(this.#id), entry);
        }
        catch (error) {
            // A party that has nothing more to say could else stop all others by signing for a body that is nowhere.
            const noRoom = this.#noRoom(entry);
            if (noRoom === undefined)
                throw error;
            return noRoom;
        }
        const place = { order: this.#id, seq: (this.#state?.seq ?? 0) + 1, author, at };
        const told = [];
        const malformed = (0,_entries_js__WEBPACK_IMPORTED_MODULE_5__/* .refusalIn */ .c3)(() => told.push(orderEntryOf(kind, (0,_entries_js__WEBPACK_IMPORTED_MODULE_5__/* .contentOf */ .$E)(entry, bytes), place)));
        const [own] = told;
        if (own === undefined)
            return malformed;
        if (own.kind === 'order.placed' && this.#state === undefined)
            await this.#readOffers(own.suborders.map(({ offer }) => offer));
        return (0,_entries_js__WEBPACK_IMPORTED_MODULE_5__/* .refusalIn */ .c3)(() => {
            const { verdicts } = this.#sources.accounts;
            this.#state = followedBy(this.#state, own, entry.digest, this.offerOf, verdicts);
        });
    }
    /** Why an entry cannot count, whatever it says. */
    #noRoom({ head }) {
        const state = this.#state;
        if (state === undefined)
            return undefined;
        return (0,_entries_js__WEBPACK_IMPORTED_MODULE_5__/* .refusalIn */ .c3)(() => {
            (0,_marketplace_order_orderState_js__WEBPACK_IMPORTED_MODULE_2__/* .requireRoom */ .hr)(state, head, this.offerOf);
        });
    }
    /** An offer as it stood when the order was placed. */
    offerOf = (id) => this.offers.get(id)?.before(this.#firstLeaf);
    /** What an owner signed since for a body that is nowhere ends no order that was placed before. */
    async #readOffer(id) {
        try {
            return await this.#sources.offer(id);
        }
        catch (error) {
            if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS && error.code === 'tampered')
                return this.#sources.offerBefore(id, this.#firstLeaf);
            throw error;
        }
    }
    async #readOffers(ids) {
        await Promise.all([...new Set(ids)].map(async (id) => {
            try {
                this.offers.set(id, await this.#readOffer(id));
            }
            catch (error) {
                if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS) || error.code !== 'not-found')
                    throw error;
                this.missing.push((0,_accounts_js__WEBPACK_IMPORTED_MODULE_4__/* .refusalFor */ .I)(`offer ${id}`, error));
            }
        }));
    }
}
/**
 * Reads one order from the log: verifies every signature, author, the chain and the state machine, ignores what does
 * not hold and says so in `refused`.
 * @param id of the order, or of one of its suborders
 * @param until the leaf before which it is read
 * @param given what was read for others of the same snapshot, found as this one is
 * @throws CountersignError `not-found` when no order of this number begins with an entry that holds.
 */
async function readOrder(snapshot, id, finding = 'whole', until, given) {
    const order = (0,_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_6__/* .numberedOf */ .Ix)(id);
    const sources = given ?? new _orderSources_js__WEBPACK_IMPORTED_MODULE_8__/* .OrderSources */ .b(snapshot, finding, (0,_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_6__/* .firstLeafOf */ .A$)(order));
    sources.requireFor((0,_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_6__/* .firstLeafOf */ .A$)(order));
    const { accounts } = sources;
    const begin = (ahead) => new OrderFold(ahead, order, sources);
    const thread = { kind: 'orders', begin, until };
    const { reading, taken } = await (0,_thread_js__WEBPACK_IMPORTED_MODULE_9__/* .readThread */ .nj)(snapshot, order, thread, finding, accounts);
    const state = taken?.state();
    const refused = [...(taken?.missing ?? []), ...reading.refused];
    const isThere = state !== undefined && (id === order || state.suborders.some((one) => one.id === id));
    if (!isThere || taken === undefined) {
        const what = state === undefined
            ? `no order ${id}${await (0,_offers_js__WEBPACK_IMPORTED_MODULE_7__/* .whyNot */ .OB)(snapshot, refused, 'order.placed')}`
            : `no suborder ${id}: order ${order} has none of that number`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('not-found', `the ledger has ${what}`, {
            mend: 'see the orders with: countersign orders list',
        });
    }
    const { offers } = taken;
    const parties = [state.placed.entry.author, ...[...offers.values()].map(({ offer }) => offer.owner)];
    const ended = await accounts.endedOf(parties);
    return { ...reading, refused, state, offers, accounts, ended, log: (0,_thread_js__WEBPACK_IMPORTED_MODULE_9__/* .logOf */ .Gs)(snapshot) };
}


/***/ }),

/***/ 20886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ verifyClaim)
/* harmony export */ });
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14881);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _marketplace_approval_claim_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73902);
/* harmony import */ var _marketplace_reportData_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18344);
/* harmony import */ var _platformKeys_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26873);
/* harmony import */ var _verdicts_verdicts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(11309);






function holds(spki, message, signature) {
    try {
        return _platformKeys_js__WEBPACK_IMPORTED_MODULE_4__/* .VerifyingKey */ .pF.fromSpki(spki).holds('ecdsa-sha256', message, (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .fromBase64 */ .Ey)(signature) ?? new Uint8Array());
    }
    catch {
        return false;
    }
}
/** What a verdict is remembered by: all that it depends on. */
function verdictName(spki, message, signature) {
    const said = ['claim', (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toHex */ .nj)((0,_platformKeys_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256 */ .sc)(spki)), (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toHex */ .nj)((0,_platformKeys_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256 */ .sc)(message)), signature];
    return (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toHex */ .nj)((0,_platformKeys_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256 */ .sc)((0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toUtf8 */ .Pq)(said.join('\n'))));
}
/**
 * Verifies that a claim was made inside the TEE: by the P-256 key that the order's evidence binds. The operator's own
 * signature over the entry is not enough.
 * @param verdicts of whoever reads
 * @throws CountersignError `refused`
 */
function verifyClaim(entry, { placed, attested }, verdicts = new _verdicts_verdicts_js__WEBPACK_IMPORTED_MODULE_5__/* .OwnVerdicts */ .B()) {
    const spki = (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .fromBase64 */ .Ey)(attested?.entry.signingKey ?? '') ?? new Uint8Array();
    if ((0,_marketplace_reportData_js__WEBPACK_IMPORTED_MODULE_3__/* .signingKeyDigest */ .fE)(spki) !== attested?.entry.binding.signingKey) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('refused', 'the order has no attested signing key: nobody can claim it');
    }
    const message = (0,_marketplace_approval_claim_js__WEBPACK_IMPORTED_MODULE_2__/* .claimMessage */ .OR)({ ...entry, orderDigest: placed.digest });
    const name = verdictName(spki, message, entry.signature);
    if (verdicts.has(name))
        return;
    if (!holds(spki, message, entry.signature)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('refused', "the claim is not signed by the order's attested key");
    }
    verdicts.add(name);
}


/***/ }),

/***/ 7847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $X: () => (/* binding */ runLimitsSchema),
/* harmony export */   xI: () => (/* binding */ approvalSchema)
/* harmony export */ });
/* unused harmony export boundInputSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55156);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47692);


const runLimitsSchema = zod__WEBPACK_IMPORTED_MODULE_1__.object({
    minutes: zod__WEBPACK_IMPORTED_MODULE_1__.number()
        .positive()
        .max(60 * 24 * 30),
    memoryBytes: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .bytes */ .ee,
    cpus: zod__WEBPACK_IMPORTED_MODULE_1__.number().positive(),
    processes: zod__WEBPACK_IMPORTED_MODULE_1__.int().positive(),
    outputBytes: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .bytes */ .ee,
    outputFiles: zod__WEBPACK_IMPORTED_MODULE_1__.int().positive(),
    logBytes: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .bytes */ .ee,
});
/** What a data owner can know of an input before the run: its hash, or only whose offer it comes from. */
const boundInputSchema = zod__WEBPACK_IMPORTED_MODULE_1__.object({
    /** 1 is /sp/inputs/input-0001. */
    index: zod__WEBPACK_IMPORTED_MODULE_1__.int().positive(),
    hash: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc.optional(),
    offer: _schemas_js__WEBPACK_IMPORTED_MODULE_0__.id.optional(),
});
/**
 * The data owner's signed statement: this solution, on this dataset, for this order, in a TEE like this, until
 * then, so often, to this recipient. The TEE compares every member with what it holds.
 */
const approvalSchema = zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
    type: zod__WEBPACK_IMPORTED_MODULE_1__.literal('urn:countersign:approval:v1'),
    approver: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprint */ .Rj,
    /** The id of the ledger that the order is on. */
    ledger: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc,
    /** The log as the approver had seen it: what the TEE claims on must extend it. */
    head: zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({ size: zod__WEBPACK_IMPORTED_MODULE_1__.int().positive(), root: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc }),
    order: _schemas_js__WEBPACK_IMPORTED_MODULE_0__.id,
    suborder: _schemas_js__WEBPACK_IMPORTED_MODULE_0__.id,
    offer: _schemas_js__WEBPACK_IMPORTED_MODULE_0__.id,
    slot: _schemas_js__WEBPACK_IMPORTED_MODULE_0__.id,
    /** SHA-256 of the order's first entry: binds everything that was ordered, to the byte. */
    orderDigest: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc,
    solutionHash: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc,
    /** The offer's own commitment; the grant's salt opens it to the TEE, and to nobody else. */
    dataset: zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({ commitment: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc }),
    inputs: zod__WEBPACK_IMPORTED_MODULE_1__.array(boundInputSchema),
    configurationHash: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc,
    tee: zod__WEBPACK_IMPORTED_MODULE_1__.object({
        offer: _schemas_js__WEBPACK_IMPORTED_MODULE_0__.id,
        kind: zod__WEBPACK_IMPORTED_MODULE_1__["enum"](['sim', 'sev-snp', 'tdx']),
        measurement: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .shortText */ .os,
        attempt: zod__WEBPACK_IMPORTED_MODULE_1__.int().positive(),
        /** Digest of the evidence, which binds the order keys. */
        evidenceDigest: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc,
        encryptionKey: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprint */ .Rj,
        /** SHA-256 of the signing key's SPKI. */
        signingKey: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc,
    }),
    policyDigest: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc,
    recipients: zod__WEBPACK_IMPORTED_MODULE_1__.array(_schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprint */ .Rj).min(1),
    /** GPUs that the solution may use, as the evidence names them. */
    devices: zod__WEBPACK_IMPORTED_MODULE_1__.array(_schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .shortText */ .os).max(64),
    limits: runLimitsSchema,
    /** Bytes that may leave beside the result. */
    leakBudget: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .bytes */ .ee,
    /** When the result is sealed to its recipients. */
    release: zod__WEBPACK_IMPORTED_MODULE_1__["enum"](['immediate']),
    /** How many runs may be claimed under the approval. */
    claims: zod__WEBPACK_IMPORTED_MODULE_1__.int().positive(),
    notBefore: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .time */ .kB,
    expires: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .time */ .kB,
    /** Where the approval was given: on GitHub, the run and the people who approved it. */
    context: zod__WEBPACK_IMPORTED_MODULE_1__.record(zod__WEBPACK_IMPORTED_MODULE_1__.string().max(64), _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .shortText */ .os).optional(),
});


/***/ }),

/***/ 35151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kg: () => (/* binding */ suborderSchema),
/* harmony export */   NZ: () => (/* binding */ placedSchema),
/* harmony export */   cw: () => (/* binding */ orderEntrySchema),
/* harmony export */   rf: () => (/* binding */ MOST_MISSING),
/* harmony export */   xt: () => (/* binding */ orderBindingSchema)
/* harmony export */ });
/* unused harmony exports orderInputSchema, attestedSchema, completedSchema, revokedSchema, claimedSchema, unclaimedSchema, reportedSchema, finishedSchema, cancelSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55156);
/* harmony import */ var _approval_approval_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7847);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47692);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87934);




const head = {
    v: zod__WEBPACK_IMPORTED_MODULE_3__.literal(1),
    /** The order that the entry belongs to. */
    order: _schemas_js__WEBPACK_IMPORTED_MODULE_1__.id,
    /** 1, 2, 3 …: which of the order's entries it is. */
    seq: zod__WEBPACK_IMPORTED_MODULE_3__.int().positive(),
    author: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprint */ .Rj,
    /** When the author says that it was written. */
    at: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB,
};
const suborderSchema = zod__WEBPACK_IMPORTED_MODULE_3__.object({
    id: _schemas_js__WEBPACK_IMPORTED_MODULE_1__.id,
    type: zod__WEBPACK_IMPORTED_MODULE_3__["enum"](['TEE', 'Data', 'Solution']),
    offer: _schemas_js__WEBPACK_IMPORTED_MODULE_1__.id,
    slot: _schemas_js__WEBPACK_IMPORTED_MODULE_1__.id,
});
const orderInputSchema = zod__WEBPACK_IMPORTED_MODULE_3__.discriminatedUnion('kind', [
    zod__WEBPACK_IMPORTED_MODULE_3__.object({ kind: zod__WEBPACK_IMPORTED_MODULE_3__.literal('offer'), suborder: _schemas_js__WEBPACK_IMPORTED_MODULE_1__.id }),
    zod__WEBPACK_IMPORTED_MODULE_3__.object({ kind: zod__WEBPACK_IMPORTED_MODULE_3__.literal('resource'), hash: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc, size: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes */ .ee, sealed: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sealedTo */ .wN }),
]);
const placedSchema = zod__WEBPACK_IMPORTED_MODULE_3__.object({
    ...head,
    kind: zod__WEBPACK_IMPORTED_MODULE_3__.literal('order.placed'),
    /** The customer's own name for the request: the same request is placed once. */
    request: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    /** 32 random bytes that the evidence must bind. */
    nonce: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    tee: zod__WEBPACK_IMPORTED_MODULE_3__.object({
        offer: _schemas_js__WEBPACK_IMPORTED_MODULE_1__.id,
        slot: _schemas_js__WEBPACK_IMPORTED_MODULE_1__.id,
        /** Digest of the evidence that the customer verified before sealing anything to the TEE. */
        evidenceDigest: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    }),
    suborders: zod__WEBPACK_IMPORTED_MODULE_3__.array(suborderSchema).min(1).max(64),
    /** The solution's hash and, sealed, its resource: for the TEE, and for each data owner to review. */
    solution: zod__WEBPACK_IMPORTED_MODULE_3__.object({ hash: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc, size: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes */ .ee, suborder: _schemas_js__WEBPACK_IMPORTED_MODULE_1__.id.optional(), sealed: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sealedTo */ .wN }),
    /** Absent where the customer says none. */
    source: _source_js__WEBPACK_IMPORTED_MODULE_2__/* .sourceSchema */ .dr.optional(),
    inputs: zod__WEBPACK_IMPORTED_MODULE_3__.array(orderInputSchema).max(64),
    configuration: zod__WEBPACK_IMPORTED_MODULE_3__.unknown(),
    configurationHash: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    recipients: zod__WEBPACK_IMPORTED_MODULE_3__.array(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprint */ .Rj).min(1).max(8),
    limits: _approval_approval_js__WEBPACK_IMPORTED_MODULE_0__/* .runLimitsSchema */ .$X,
    /** From then on nobody completes a suborder, and the TEE ends the order if it still waits. */
    expires: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB,
    rent: zod__WEBPACK_IMPORTED_MODULE_3__.object({
        minutes: zod__WEBPACK_IMPORTED_MODULE_3__.number().nonnegative(),
        total: zod__WEBPACK_IMPORTED_MODULE_3__.string().max(64),
        deposit: zod__WEBPACK_IMPORTED_MODULE_3__.string().max(64),
    }),
});
/** What the 64 bytes of report data stand for; hashed as canonical JSON behind a domain prefix. */
const orderBindingSchema = zod__WEBPACK_IMPORTED_MODULE_3__.object({
    order: _schemas_js__WEBPACK_IMPORTED_MODULE_1__.id,
    orderDigest: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    attempt: zod__WEBPACK_IMPORTED_MODULE_3__.int().positive(),
    nonce: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    encryptionKey: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprint */ .Rj,
    /** SHA-256 of the armoured encryption key. */
    encryptionKeyDigest: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    /** SHA-256 of the signing key's SPKI (DER). */
    signingKey: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    /** As the TEE measured it. */
    solutionHash: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    inputs: zod__WEBPACK_IMPORTED_MODULE_3__.array(zod__WEBPACK_IMPORTED_MODULE_3__.object({ index: zod__WEBPACK_IMPORTED_MODULE_3__.int().positive(), hash: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc })),
    /** Digests of the data offers' policies, in the order of the suborders. */
    policyDigests: zod__WEBPACK_IMPORTED_MODULE_3__.array(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc),
    recipients: zod__WEBPACK_IMPORTED_MODULE_3__.array(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprint */ .Rj),
});
const attestedSchema = zod__WEBPACK_IMPORTED_MODULE_3__.object({
    ...head,
    kind: zod__WEBPACK_IMPORTED_MODULE_3__.literal('order.attested'),
    attempt: zod__WEBPACK_IMPORTED_MODULE_3__.int().positive(),
    binding: orderBindingSchema,
    evidence: zod__WEBPACK_IMPORTED_MODULE_3__.unknown(),
    /** Armoured public key. */
    encryptionKey: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .armored */ .ZA,
    /** SPKI (DER), base64. */
    signingKey: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .base64 */ .K3,
    /** Both private halves, sealed to the TEE itself, so that another runner of the same TEE can go on. */
    sealedKeys: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .base64 */ .K3,
});
const completedSchema = zod__WEBPACK_IMPORTED_MODULE_3__.object({
    ...head,
    kind: zod__WEBPACK_IMPORTED_MODULE_3__.literal('order.completed'),
    suborder: _schemas_js__WEBPACK_IMPORTED_MODULE_1__.id,
    outcome: zod__WEBPACK_IMPORTED_MODULE_3__.discriminatedUnion('status', [
        zod__WEBPACK_IMPORTED_MODULE_3__.object({
            status: zod__WEBPACK_IMPORTED_MODULE_3__.literal('done'),
            approval: _approval_approval_js__WEBPACK_IMPORTED_MODULE_0__/* .approvalSchema */ .xI,
            approvalSignature: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .armored */ .ZA,
            /** The dataset's resource, sealed to the order's encryption key and signed by the owner inside. */
            grant: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .armored */ .ZA,
        }),
        zod__WEBPACK_IMPORTED_MODULE_3__.object({
            status: zod__WEBPACK_IMPORTED_MODULE_3__.literal('delivered'),
            solution: zod__WEBPACK_IMPORTED_MODULE_3__.object({ hash: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc, size: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes */ .ee, sealed: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sealedTo */ .wN }),
        }),
        zod__WEBPACK_IMPORTED_MODULE_3__.object({ status: zod__WEBPACK_IMPORTED_MODULE_3__["enum"](['error', 'canceled']), reason: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .shortText */ .os }),
    ]),
});
const revokedSchema = zod__WEBPACK_IMPORTED_MODULE_3__.object({
    ...head,
    kind: zod__WEBPACK_IMPORTED_MODULE_3__.literal('order.revoked'),
    suborder: _schemas_js__WEBPACK_IMPORTED_MODULE_1__.id,
    reason: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .briefText */ .Kg,
});
const claimedSchema = zod__WEBPACK_IMPORTED_MODULE_3__.object({
    ...head,
    kind: zod__WEBPACK_IMPORTED_MODULE_3__.literal('order.claimed'),
    attempt: zod__WEBPACK_IMPORTED_MODULE_3__.int().positive(),
    /** SHA-256 of 32 random bytes that live in the memory of one process: that process alone may run the order. */
    claim: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    /** SHA-256 of the list (canonical JSON) of the digests of the approvals that the run will use, in the order of the suborders. */
    approvals: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    /** By the order's attested P-256 key (DER, base64) over `claimMessage`. */
    signature: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .base64 */ .K3,
});
/** So many missing witnesses are named at most: the entry stands in the log itself. */
const MOST_MISSING = 4;
/** The process that claimed opened nothing, and gives the claim back. */
const unclaimedSchema = zod__WEBPACK_IMPORTED_MODULE_3__.object({
    ...head,
    kind: zod__WEBPACK_IMPORTED_MODULE_3__.literal('order.unclaimed'),
    claim: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    /** What `claim` is the SHA-256 of: only the process that made the claim can say it. */
    nonce: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    /** Witnesses that had not seen the claim when it was given back, by name: why it was. */
    missing: zod__WEBPACK_IMPORTED_MODULE_3__.array(zod__WEBPACK_IMPORTED_MODULE_3__.string().min(1).max(128)).max(MOST_MISSING).optional(),
});
const reportedSchema = zod__WEBPACK_IMPORTED_MODULE_3__.object({
    ...head,
    kind: zod__WEBPACK_IMPORTED_MODULE_3__.literal('order.reported'),
    attempt: zod__WEBPACK_IMPORTED_MODULE_3__.int().positive(),
    /** The live claim: the process that made it is the one that executes. */
    run: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    /** A Sigstore bundle: the signed statement of what is about to run on what. */
    bundle: zod__WEBPACK_IMPORTED_MODULE_3__.unknown(),
    /** What opens its root, sealed to the customer and to each data owner. */
    details: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sealedTo */ .wN,
});
const finishedSchema = zod__WEBPACK_IMPORTED_MODULE_3__.object({
    ...head,
    kind: zod__WEBPACK_IMPORTED_MODULE_3__.literal('order.finished'),
    /** 0 when the order ended before it was attested. */
    attempt: zod__WEBPACK_IMPORTED_MODULE_3__.int().nonnegative(),
    status: zod__WEBPACK_IMPORTED_MODULE_3__["enum"](['done', 'error', 'canceled']),
    reason: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .shortText */ .os,
    /** A Sigstore bundle: the signed statement of what came out. Absent when nothing was executed. */
    bundle: zod__WEBPACK_IMPORTED_MODULE_3__.unknown().optional(),
    /** The result's resource, sealed to each recipient. */
    result: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sealedTo */ .wN.optional(),
    /** What opens the result's root, sealed to each recipient. */
    details: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sealedTo */ .wN.optional(),
});
const cancelSchema = zod__WEBPACK_IMPORTED_MODULE_3__.object({
    ...head,
    kind: zod__WEBPACK_IMPORTED_MODULE_3__.literal('order.cancel-requested'),
    reason: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .briefText */ .Kg,
});
const orderEntrySchema = zod__WEBPACK_IMPORTED_MODULE_3__.discriminatedUnion('kind', [
    placedSchema,
    attestedSchema,
    completedSchema,
    revokedSchema,
    claimedSchema,
    unclaimedSchema,
    reportedSchema,
    finishedSchema,
    cancelSchema,
]);


/***/ }),

/***/ 19573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ numberedContent)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55156);
/* harmony import */ var _orderEntries_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35151);


/** 1, 2, 3 …: an order's suborders before the log gives the order its number. */
const nth = zod__WEBPACK_IMPORTED_MODULE_1__.int().positive().max(99);
const placedContentSchema = _orderEntries_js__WEBPACK_IMPORTED_MODULE_0__/* .placedSchema */ .NZ
    .omit({ v: true, kind: true, order: true, seq: true, author: true, at: true })
    .extend({
    suborders: zod__WEBPACK_IMPORTED_MODULE_1__.array(_orderEntries_js__WEBPACK_IMPORTED_MODULE_0__/* .suborderSchema */ .Kg.omit({ id: true }))
        .min(1)
        .max(64),
    solution: _orderEntries_js__WEBPACK_IMPORTED_MODULE_0__/* .placedSchema */ .NZ.shape.solution.extend({ suborder: nth.optional() }),
    inputs: zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__.discriminatedUnion('kind', [
        zod__WEBPACK_IMPORTED_MODULE_1__.object({ kind: zod__WEBPACK_IMPORTED_MODULE_1__.literal('offer'), suborder: nth }),
        _orderEntries_js__WEBPACK_IMPORTED_MODULE_0__/* .placedSchema */ .NZ.shape.inputs.element.options[1],
    ]))
        .max(64),
});
/** The same with the numbers that follow from the order's. @throws ZodError for what no customer's tool writes */
function numberedContent(content, order) {
    const placed = placedContentSchema.parse(content);
    const { suborder, ...solution } = placed.solution;
    return {
        ...placed,
        suborders: placed.suborders.map((one, position) => ({ id: order + position + 1, ...one })),
        solution: suborder === undefined ? solution : { ...solution, suborder: order + suborder },
        inputs: placed.inputs.map((input) => input.kind === 'offer' ? { ...input, suborder: order + input.suborder } : input),
    };
}


/***/ }),

/***/ 18344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ax: () => (/* binding */ teeKeyReportData),
/* harmony export */   fE: () => (/* binding */ signingKeyDigest),
/* harmony export */   lG: () => (/* binding */ orderReportData)
/* harmony export */ });
/* harmony import */ var _pureDigest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17784);
/* harmony import */ var _domainBytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19367);


/** The 64 bytes that an order's evidence carries: SHA-512 over a domain and canonical JSON (RFC 8785). */
function orderReportData(binding) {
    return (0,_pureDigest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha512 */ .Zf)((0,_domainBytes_js__WEBPACK_IMPORTED_MODULE_1__/* .domainBytes */ .A)('countersign order v1', binding));
}
/** The 64 bytes that a TEE offer's evidence carries. */
function teeKeyReportData(binding) {
    return (0,_pureDigest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha512 */ .Zf)((0,_domainBytes_js__WEBPACK_IMPORTED_MODULE_1__/* .domainBytes */ .A)('countersign tee key v1', binding));
}
/** The name of a signing key in evidence and approvals: SHA-256 of its SPKI. */
function signingKeyDigest(spki) {
    return (0,_pureDigest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .fg)(spki);
}


/***/ }),

/***/ 78398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ describeIssue)
/* harmony export */ });
/** The first thing that a schema finds wrong, for people: `usage.price: must be …`, or `name is missing`. */
function describeIssue(error) {
    const [issue] = error.issues;
    const member = issue?.path.map(String).join('.') ?? '';
    const message = issue?.message ?? 'is wrong';
    if (message.endsWith('received undefined'))
        return `${member} is missing`;
    const text = message.replace(/^Invalid input: /, '');
    return member === '' ? text : `${member}: ${text}`;
}


/***/ })

};
