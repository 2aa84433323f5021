export const id = 5938;
export const ids = [5938];
export const modules = {

/***/ 65938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ci: () => (/* binding */ orderEntryOf),
/* harmony export */   Mr: () => (/* binding */ sealedFor),
/* harmony export */   Rx: () => (/* binding */ readOrder),
/* harmony export */   gx: () => (/* binding */ followedBy)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _marketplace_orderEntries_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67150);
/* harmony import */ var _marketplace_orderState_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94335);
/* harmony import */ var _marketplace_placedContent_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91862);
/* harmony import */ var _text_describeIssue_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(78398);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(961);
/* harmony import */ var _accounts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53563);
/* harmony import */ var _entries_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(12727);
/* harmony import */ var _ledgerPaths_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(95371);
/* harmony import */ var _offers_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(60044);
/* harmony import */ var _thread_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(54186);
/* harmony import */ var _verifyClaim_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2852);












/**
 * The state after an entry whose author's signature holds: the rules of the order's life, and the attested key's
 * signature where the entry must be the TEE's own.
 * @throws CountersignError `refused`
 */
function followedBy(state, entry, digest, offerOf) {
    const next = (0,_marketplace_orderState_js__WEBPACK_IMPORTED_MODULE_2__/* .applyEntry */ .fp)(state, entry, digest, offerOf);
    if (entry.kind === 'order.claimed')
        (0,_verifyClaim_js__WEBPACK_IMPORTED_MODULE_9__/* .verifyClaim */ .G)(entry, next);
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
        const said = kind === 'order.placed' ? (0,_marketplace_placedContent_js__WEBPACK_IMPORTED_MODULE_3__/* .numberedContent */ .m)(content, place.order) : content;
        return (0,_entries_js__WEBPACK_IMPORTED_MODULE_5__/* .parseEntry */ .ER)({ ...said, ...place, v: 1, kind }, _marketplace_orderEntries_js__WEBPACK_IMPORTED_MODULE_1__/* .orderEntrySchema */ .cw, what);
    }
    catch (error) {
        if (error instanceof zod__WEBPACK_IMPORTED_MODULE_10__/* .ZodError */ .G)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('tampered', `${what}: ${(0,_text_describeIssue_js__WEBPACK_IMPORTED_MODULE_11__/* .describeIssue */ .n)(error)}`);
        throw error;
    }
}
/** The state of one order, and the offers that it uses. */
class OrderFold {
    offers = new Map();
    missing = [];
    #snapshot;
    #id;
    #accounts;
    #finding;
    #firstLeaf;
    #state;
    constructor(snapshot, id, accounts, finding) {
        this.#finding = finding === 'whole' ? 'far' : 'near';
        this.#snapshot = snapshot;
        this.#id = id;
        this.#accounts = accounts;
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
        const bytes = await (0,_entries_js__WEBPACK_IMPORTED_MODULE_5__/* .bodyOf */ .EN)(this.#snapshot, (0,_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_6__/* .orderDirectory */ .ME)(this.#id), entry);
        const { kind, author, at } = entry.head;
        const place = { order: this.#id, seq: (this.#state?.seq ?? 0) + 1, author, at };
        const told = [];
        const malformed = (0,_entries_js__WEBPACK_IMPORTED_MODULE_5__/* .refusalIn */ .c3)(() => told.push(orderEntryOf(kind, (0,_entries_js__WEBPACK_IMPORTED_MODULE_5__/* .contentOf */ .$E)(entry, bytes), place)));
        const [own] = told;
        if (own === undefined)
            return malformed;
        if (own.kind === 'order.placed' && this.#state === undefined)
            await this.#readOffers(own.suborders.map(({ offer }) => offer));
        return (0,_entries_js__WEBPACK_IMPORTED_MODULE_5__/* .refusalIn */ .c3)(() => {
            this.#state = followedBy(this.#state, own, entry.digest, this.offerOf);
        });
    }
    /** An offer as it stood when the order was placed. */
    offerOf = (id) => this.offers.get(id)?.before(this.#firstLeaf);
    async #readOffers(ids) {
        await Promise.all([...new Set(ids)].map(async (id) => {
            try {
                this.offers.set(id, await (0,_offers_js__WEBPACK_IMPORTED_MODULE_7__/* .readOffer */ .np)(this.#snapshot, id, this.#accounts, this.#finding));
            }
            catch (error) {
                if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError) || error.code !== 'not-found')
                    throw error;
                this.missing.push((0,_accounts_js__WEBPACK_IMPORTED_MODULE_4__/* .refusalFor */ .II)(`offer ${id}`, error));
            }
        }));
    }
}
/**
 * Reads one order from the log: verifies every signature, author, the chain and the state machine, ignores what does
 * not hold and says so in `refused`.
 * @param id of the order, or of one of its suborders
 * @throws CountersignError `not-found` when no order of this number begins with an entry that holds.
 */
async function readOrder(snapshot, id, finding = 'whole') {
    const accounts = new _accounts_js__WEBPACK_IMPORTED_MODULE_4__/* .Accounts */ .bX(snapshot);
    const order = (0,_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_6__/* .numberedOf */ .Ix)(id);
    let fold;
    const begin = () => {
        const own = new OrderFold(snapshot, order, accounts, finding);
        fold = own;
        return {
            isParty: (author) => own.isParty(author),
            take: (entry) => own.take(entry),
            state: () => own.state(),
        };
    };
    const { reading, state } = await (0,_thread_js__WEBPACK_IMPORTED_MODULE_8__/* .readThread */ .nj)(snapshot, order, { kind: 'orders', begin }, finding, accounts);
    const refused = [...(fold?.missing ?? []), ...reading.refused];
    const isThere = state !== undefined && (id === order || state.suborders.some((one) => one.id === id));
    if (!isThere || fold === undefined) {
        const what = state === undefined
            ? `no order ${id}${(0,_offers_js__WEBPACK_IMPORTED_MODULE_7__/* .whyNot */ .OB)(refused)}`
            : `no suborder ${id}: order ${order} has none of that number`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('not-found', `the ledger has ${what}`, {
            mend: 'see the orders with: countersign orders list',
        });
    }
    return { ...reading, refused, state, offers: fold.offers, accounts, log: (0,_thread_js__WEBPACK_IMPORTED_MODULE_8__/* .logOf */ .Gs)(snapshot) };
}


/***/ }),

/***/ 2852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ verifyClaim)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _marketplace_claim_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59020);
/* harmony import */ var _marketplace_reportData_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18344);




function holds(spki, message, signature) {
    try {
        const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: spki, format: 'der', type: 'spki' });
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)('sha256', message, key, Buffer.from(signature, 'base64'));
    }
    catch {
        return false;
    }
}
/**
 * Verifies that a claim was made inside the TEE: by the P-256 key that the order's evidence binds. The operator's own
 * signature over the entry is not enough.
 * @throws CountersignError `refused`
 */
function verifyClaim(entry, { placed, attested }) {
    const spki = Buffer.from(attested?.entry.signingKey ?? '', 'base64');
    if ((0,_marketplace_reportData_js__WEBPACK_IMPORTED_MODULE_3__/* .signingKeyDigest */ .fE)(spki) !== attested?.entry.binding.signingKey) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('refused', 'the order has no attested signing key: nobody can claim it');
    }
    if (!holds(spki, (0,_marketplace_claim_js__WEBPACK_IMPORTED_MODULE_2__/* .claimMessage */ .OR)({ ...entry, orderDigest: placed.digest }), entry.signature)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('refused', "the claim is not signed by the order's attested key");
    }
}


/***/ }),

/***/ 30641:
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

/***/ 59020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OR: () => (/* binding */ claimMessage),
/* harmony export */   _B: () => (/* binding */ claimOf),
/* harmony export */   b_: () => (/* binding */ approvalsInForce)
/* harmony export */ });
/* harmony import */ var _canonicalJson_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8448);

const DOMAIN = 'countersign claim v1';
/** The bytes under the claim's P-256 signature: a domain, a zero byte, canonical JSON (RFC 8785). */
function claimMessage({ order, orderDigest, attempt, claim, approvals }) {
    const terms = (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalBytes */ .Mr)({ order, orderDigest, attempt, claim, approvals });
    return Buffer.concat([Buffer.from(`${DOMAIN}\0`), terms]);
}
/** The name of a claim: SHA-256 of the 32 random bytes that only the process that made it knows. */
function claimOf(nonce) {
    return (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .fg)(Buffer.from(nonce, 'hex'));
}
/** Digest of the list of the approvals' digests that a run would use now, in the order of the suborders. */
function approvalsInForce(state) {
    const approvals = state.suborders.flatMap(({ completed }) => completed?.entry.outcome.status === 'done' ? [(0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_0__.digestOf)(completed.entry.outcome.approval)] : []);
    return (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_0__.digestOf)(approvals);
}


/***/ }),

/***/ 7622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ limitsOf)
/* harmony export */ });
/* unused harmony export DEFAULT_LIMITS */
const GIB = 1024 ** 3;
const MIB = 1024 ** 2;
/** What holds where neither slot nor customer says anything. */
const DEFAULT_LIMITS = {
    minutes: 60,
    memoryBytes: 2 * GIB,
    cpus: 2,
    processes: 512,
    outputBytes: GIB,
    outputFiles: 10_000,
    logBytes: MIB,
};
/** The run's limits: the TEE slot's sizes, and the shortest time that any slot allows. 0 in a slot says nothing. */
function limitsOf(tee, others, minutes) {
    const times = [tee, ...others].map((slot) => slot.info.usage.maxTimeMinutes).filter((time) => time > 0);
    const { cpuCores, ram, diskUsage } = tee.info.info;
    return {
        ...DEFAULT_LIMITS,
        minutes: Math.min(...times, minutes ?? (times.length > 0 ? Infinity : DEFAULT_LIMITS.minutes)),
        cpus: cpuCores > 0 ? cpuCores : DEFAULT_LIMITS.cpus,
        memoryBytes: ram > 0 ? ram : DEFAULT_LIMITS.memoryBytes,
        outputBytes: diskUsage > 0 ? diskUsage : DEFAULT_LIMITS.outputBytes,
    };
}


/***/ }),

/***/ 67150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kg: () => (/* binding */ suborderSchema),
/* harmony export */   NZ: () => (/* binding */ placedSchema),
/* harmony export */   cw: () => (/* binding */ orderEntrySchema),
/* harmony export */   xt: () => (/* binding */ orderBindingSchema)
/* harmony export */ });
/* unused harmony exports orderInputSchema, attestedSchema, completedSchema, revokedSchema, claimedSchema, unclaimedSchema, reportedSchema, finishedSchema, cancelSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55156);
/* harmony import */ var _approval_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30641);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47692);



const head = {
    v: zod__WEBPACK_IMPORTED_MODULE_2__.literal(1),
    /** The order that the entry belongs to. */
    order: _schemas_js__WEBPACK_IMPORTED_MODULE_1__.id,
    /** 1, 2, 3 …: which of the order's entries it is. */
    seq: zod__WEBPACK_IMPORTED_MODULE_2__.int().positive(),
    author: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprint */ .Rj,
    /** When the author says that it was written. */
    at: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB,
};
const suborderSchema = zod__WEBPACK_IMPORTED_MODULE_2__.object({
    id: _schemas_js__WEBPACK_IMPORTED_MODULE_1__.id,
    type: zod__WEBPACK_IMPORTED_MODULE_2__["enum"](['TEE', 'Data', 'Solution']),
    offer: _schemas_js__WEBPACK_IMPORTED_MODULE_1__.id,
    slot: _schemas_js__WEBPACK_IMPORTED_MODULE_1__.id,
});
const orderInputSchema = zod__WEBPACK_IMPORTED_MODULE_2__.discriminatedUnion('kind', [
    zod__WEBPACK_IMPORTED_MODULE_2__.object({ kind: zod__WEBPACK_IMPORTED_MODULE_2__.literal('offer'), suborder: _schemas_js__WEBPACK_IMPORTED_MODULE_1__.id }),
    zod__WEBPACK_IMPORTED_MODULE_2__.object({ kind: zod__WEBPACK_IMPORTED_MODULE_2__.literal('resource'), hash: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc, size: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes */ .ee, sealed: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sealedTo */ .wN }),
]);
const placedSchema = zod__WEBPACK_IMPORTED_MODULE_2__.object({
    ...head,
    kind: zod__WEBPACK_IMPORTED_MODULE_2__.literal('order.placed'),
    /** The customer's own name for the request: the same request is placed once. */
    request: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    /** 32 random bytes that the evidence must bind. */
    nonce: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    tee: zod__WEBPACK_IMPORTED_MODULE_2__.object({
        offer: _schemas_js__WEBPACK_IMPORTED_MODULE_1__.id,
        slot: _schemas_js__WEBPACK_IMPORTED_MODULE_1__.id,
        /** Digest of the evidence that the customer verified before sealing anything to the TEE. */
        evidenceDigest: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    }),
    suborders: zod__WEBPACK_IMPORTED_MODULE_2__.array(suborderSchema).min(1).max(64),
    /** The solution's hash and, sealed, its resource: for the TEE, and for each data owner to review. */
    solution: zod__WEBPACK_IMPORTED_MODULE_2__.object({ hash: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc, size: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes */ .ee, suborder: _schemas_js__WEBPACK_IMPORTED_MODULE_1__.id.optional(), sealed: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sealedTo */ .wN }),
    inputs: zod__WEBPACK_IMPORTED_MODULE_2__.array(orderInputSchema).max(64),
    configuration: zod__WEBPACK_IMPORTED_MODULE_2__.unknown(),
    configurationHash: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    recipients: zod__WEBPACK_IMPORTED_MODULE_2__.array(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprint */ .Rj).min(1).max(8),
    limits: _approval_js__WEBPACK_IMPORTED_MODULE_0__/* .runLimitsSchema */ .$X,
    /** From then on nobody completes a suborder, and the TEE ends the order if it still waits. */
    expires: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB,
    rent: zod__WEBPACK_IMPORTED_MODULE_2__.object({
        minutes: zod__WEBPACK_IMPORTED_MODULE_2__.number().nonnegative(),
        total: zod__WEBPACK_IMPORTED_MODULE_2__.string().max(64),
        deposit: zod__WEBPACK_IMPORTED_MODULE_2__.string().max(64),
    }),
});
/** What the 64 bytes of report data stand for; hashed as canonical JSON behind a domain prefix. */
const orderBindingSchema = zod__WEBPACK_IMPORTED_MODULE_2__.object({
    order: _schemas_js__WEBPACK_IMPORTED_MODULE_1__.id,
    orderDigest: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    attempt: zod__WEBPACK_IMPORTED_MODULE_2__.int().positive(),
    nonce: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    encryptionKey: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprint */ .Rj,
    /** SHA-256 of the armoured encryption key. */
    encryptionKeyDigest: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    /** SHA-256 of the signing key's SPKI (DER). */
    signingKey: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    /** As the TEE measured it. */
    solutionHash: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    inputs: zod__WEBPACK_IMPORTED_MODULE_2__.array(zod__WEBPACK_IMPORTED_MODULE_2__.object({ index: zod__WEBPACK_IMPORTED_MODULE_2__.int().positive(), hash: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc })),
    /** Digests of the data offers' policies, in the order of the suborders. */
    policyDigests: zod__WEBPACK_IMPORTED_MODULE_2__.array(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc),
    recipients: zod__WEBPACK_IMPORTED_MODULE_2__.array(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprint */ .Rj),
});
const attestedSchema = zod__WEBPACK_IMPORTED_MODULE_2__.object({
    ...head,
    kind: zod__WEBPACK_IMPORTED_MODULE_2__.literal('order.attested'),
    attempt: zod__WEBPACK_IMPORTED_MODULE_2__.int().positive(),
    binding: orderBindingSchema,
    evidence: zod__WEBPACK_IMPORTED_MODULE_2__.unknown(),
    /** Armoured public key. */
    encryptionKey: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .armored */ .ZA,
    /** SPKI (DER), base64. */
    signingKey: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .base64 */ .K3,
    /** Both private halves, sealed to the TEE itself, so that another runner of the same TEE can go on. */
    sealedKeys: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .base64 */ .K3,
});
const completedSchema = zod__WEBPACK_IMPORTED_MODULE_2__.object({
    ...head,
    kind: zod__WEBPACK_IMPORTED_MODULE_2__.literal('order.completed'),
    suborder: _schemas_js__WEBPACK_IMPORTED_MODULE_1__.id,
    outcome: zod__WEBPACK_IMPORTED_MODULE_2__.discriminatedUnion('status', [
        zod__WEBPACK_IMPORTED_MODULE_2__.object({
            status: zod__WEBPACK_IMPORTED_MODULE_2__.literal('done'),
            approval: _approval_js__WEBPACK_IMPORTED_MODULE_0__/* .approvalSchema */ .xI,
            approvalSignature: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .armored */ .ZA,
            /** The dataset's resource, sealed to the order's encryption key and signed by the owner inside. */
            grant: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .armored */ .ZA,
        }),
        zod__WEBPACK_IMPORTED_MODULE_2__.object({
            status: zod__WEBPACK_IMPORTED_MODULE_2__.literal('delivered'),
            solution: zod__WEBPACK_IMPORTED_MODULE_2__.object({ hash: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc, size: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes */ .ee, sealed: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sealedTo */ .wN }),
        }),
        zod__WEBPACK_IMPORTED_MODULE_2__.object({ status: zod__WEBPACK_IMPORTED_MODULE_2__["enum"](['error', 'canceled']), reason: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .shortText */ .os }),
    ]),
});
const revokedSchema = zod__WEBPACK_IMPORTED_MODULE_2__.object({
    ...head,
    kind: zod__WEBPACK_IMPORTED_MODULE_2__.literal('order.revoked'),
    suborder: _schemas_js__WEBPACK_IMPORTED_MODULE_1__.id,
    reason: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .briefText */ .Kg,
});
const claimedSchema = zod__WEBPACK_IMPORTED_MODULE_2__.object({
    ...head,
    kind: zod__WEBPACK_IMPORTED_MODULE_2__.literal('order.claimed'),
    attempt: zod__WEBPACK_IMPORTED_MODULE_2__.int().positive(),
    /** SHA-256 of 32 random bytes that live in the memory of one process: that process alone may run the order. */
    claim: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    /** SHA-256 of the list (canonical JSON) of the digests of the approvals that the run will use, in the order of the suborders. */
    approvals: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    /** By the order's attested P-256 key (DER, base64) over `claimMessage`. */
    signature: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .base64 */ .K3,
});
/** The process that claimed opened nothing, and gives the claim back. */
const unclaimedSchema = zod__WEBPACK_IMPORTED_MODULE_2__.object({
    ...head,
    kind: zod__WEBPACK_IMPORTED_MODULE_2__.literal('order.unclaimed'),
    claim: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    /** What `claim` is the SHA-256 of: only the process that made the claim can say it. */
    nonce: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
});
const reportedSchema = zod__WEBPACK_IMPORTED_MODULE_2__.object({
    ...head,
    kind: zod__WEBPACK_IMPORTED_MODULE_2__.literal('order.reported'),
    attempt: zod__WEBPACK_IMPORTED_MODULE_2__.int().positive(),
    /** The live claim: the process that made it is the one that executes. */
    run: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    /** A Sigstore bundle: the signed statement of what is about to run on what. */
    bundle: zod__WEBPACK_IMPORTED_MODULE_2__.unknown(),
    /** What opens its root, sealed to the customer and to each data owner. */
    details: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sealedTo */ .wN,
});
const finishedSchema = zod__WEBPACK_IMPORTED_MODULE_2__.object({
    ...head,
    kind: zod__WEBPACK_IMPORTED_MODULE_2__.literal('order.finished'),
    /** 0 when the order ended before it was attested. */
    attempt: zod__WEBPACK_IMPORTED_MODULE_2__.int().nonnegative(),
    status: zod__WEBPACK_IMPORTED_MODULE_2__["enum"](['done', 'error', 'canceled']),
    reason: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .shortText */ .os,
    /** A Sigstore bundle: the signed statement of what came out. Absent when nothing was executed. */
    bundle: zod__WEBPACK_IMPORTED_MODULE_2__.unknown().optional(),
    /** The result's resource, sealed to each recipient. */
    result: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sealedTo */ .wN.optional(),
    /** What opens the result's root, sealed to each recipient. */
    details: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sealedTo */ .wN.optional(),
});
const cancelSchema = zod__WEBPACK_IMPORTED_MODULE_2__.object({
    ...head,
    kind: zod__WEBPACK_IMPORTED_MODULE_2__.literal('order.cancel-requested'),
    reason: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .briefText */ .Kg,
});
const orderEntrySchema = zod__WEBPACK_IMPORTED_MODULE_2__.discriminatedUnion('kind', [
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

/***/ 94335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ob: () => (/* binding */ suborderOf),
/* harmony export */   fp: () => (/* binding */ applyEntry),
/* harmony export */   i_: () => (/* binding */ isReady),
/* harmony export */   isFinal: () => (/* binding */ isFinal),
/* harmony export */   statusOf: () => (/* binding */ statusOf)
/* harmony export */ });
/* harmony import */ var _canonicalJson_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8448);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _claim_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59020);
/* harmony import */ var _placementRules_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98820);




function refuse(reason) {
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('refused', reason);
}
/** The status that people see. */
function statusOf(state) {
    if (state.finished) {
        if (state.finished.entry.status === 'done')
            return 'Done';
        return state.finished.entry.status === 'canceled' ? 'Canceled' : 'Error';
    }
    if (state.cancelRequested)
        return state.claimed ? 'Canceling' : 'Canceled';
    if (state.suborders.some((suborder) => suborder.status === 'Error'))
        return 'Error';
    if (state.suborders.some((suborder) => suborder.status === 'Canceled'))
        return 'Canceled';
    if (state.claimed)
        return 'Processing';
    if (state.suborders.some((suborder) => suborder.type !== 'TEE' && suborder.status !== 'Done'))
        return 'Blocked';
    return 'New';
}
/** True when nothing more can happen to an order. */
function isFinal(state) {
    return ['Done', 'Error', 'Canceled'].includes(statusOf(state));
}
/** True when every data and solution suborder has been completed and a process of the TEE may claim the order. */
function isReady(state) {
    return statusOf(state) === 'New' && state.attested !== undefined;
}
/** @throws CountersignError `not-found`. */
function suborderOf(state, id) {
    const found = state.suborders.find((suborder) => suborder.id === id);
    return found ?? refuse(`order ${state.id} has no suborder ${id}`);
}
function ownerMust(offerOf, offer, author, act) {
    if (offerOf(offer)?.owner !== author)
        refuse(`only the owner of offer ${offer} may ${act}`);
}
function place(entry, digest, offerOf) {
    if ((0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_0__.digestOf)(entry.configuration ?? null) !== entry.configurationHash) {
        refuse('the configuration differs from its hash');
    }
    (0,_placementRules_js__WEBPACK_IMPORTED_MODULE_3__/* .checkPlacement */ .MI)(entry, offerOf);
    const suborders = entry.suborders.map((suborder) => ({
        ...suborder,
        status: suborder.type === 'TEE' ? 'New' : 'Blocked',
        completed: undefined,
        revoked: false,
    }));
    const { order } = entry;
    return {
        id: order,
        placed: { entry, digest },
        suborders,
        attested: undefined,
        claimed: undefined,
        claims: [],
        reported: undefined,
        finished: undefined,
        cancelRequested: false,
        seq: 1,
    };
}
function withSuborder(state, id, change) {
    return state.suborders.map((suborder) => (suborder.id === id ? { ...suborder, ...change } : suborder));
}
function withTee(suborders, status) {
    return suborders.map((suborder) => (suborder.type === 'TEE' ? { ...suborder, status } : suborder));
}
function attest(state, entry, digest) {
    const { binding } = entry;
    const { placed } = state;
    if (state.claimed)
        refuse('a claimed order is not attested again');
    if (entry.attempt !== (state.attested?.entry.attempt ?? 0) + 1)
        refuse('the attempt is out of order');
    const waiting = state.suborders.some(({ type, status }) => type === 'Solution' && status !== 'Done');
    if (waiting)
        refuse('the solution has not been delivered yet');
    const same = binding.order === state.id &&
        binding.orderDigest === placed.digest &&
        binding.attempt === entry.attempt &&
        binding.nonce === placed.entry.nonce &&
        binding.recipients.join() === placed.entry.recipients.join();
    if (!same)
        refuse('the evidence is bound to another order');
    // Approvals name the evidence that they were given for: with new evidence they are void.
    const suborders = state.suborders.map((suborder) => suborder.type === 'Data' ? { ...suborder, status: 'Blocked', completed: undefined } : suborder);
    return { attested: { entry, digest }, suborders: withTee(suborders, 'Processing') };
}
function complete(state, entry, digest, offerOf) {
    const suborder = suborderOf(state, entry.suborder);
    ownerMust(offerOf, suborder.offer, entry.author, `complete suborder ${suborder.id}`);
    if (suborder.status !== 'Blocked')
        refuse(`suborder ${suborder.id} is ${suborder.status}, not Blocked`);
    const { outcome } = entry;
    const completed = { entry, digest };
    switch (outcome.status) {
        case 'error':
        case 'canceled': {
            const status = outcome.status === 'error' ? 'Error' : 'Canceled';
            return { suborders: withSuborder(state, suborder.id, { status, completed }) };
        }
        case 'delivered':
            if (suborder.type !== 'Solution')
                refuse('only a solution is delivered');
            if (outcome.solution.hash !== state.placed.entry.solution.hash)
                refuse('another solution was ordered');
            return { suborders: withSuborder(state, suborder.id, { status: 'Done', completed }) };
        case 'done': {
            const { approval } = outcome;
            if (suborder.type !== 'Data')
                refuse('only a data suborder takes an approval');
            if (!state.attested)
                refuse('the TEE has not attested this order yet');
            const same = approval.order === state.id &&
                approval.suborder === suborder.id &&
                approval.approver === entry.author &&
                approval.tee.evidenceDigest === (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_0__.digestOf)(state.attested.entry.evidence);
            if (!same)
                refuse('the approval was given for something else');
            return { suborders: withSuborder(state, suborder.id, { status: 'Done', completed }) };
        }
    }
}
function requireAttempt(state, { attempt }) {
    if (attempt !== state.attested?.entry.attempt)
        refuse('another attempt is under way');
}
function claim(state, entry, digest) {
    if (state.claimed)
        refuse('the order is claimed by another process');
    if (!isReady(state))
        refuse(`the order is ${statusOf(state)}: it may not be claimed`);
    requireAttempt(state, entry);
    if (state.claims.includes(entry.claim))
        refuse('the claim was made before: each is made once');
    if (entry.approvals !== (0,_claim_js__WEBPACK_IMPORTED_MODULE_2__/* .approvalsInForce */ .b_)(state))
        refuse('the claim names other approvals');
    return { claimed: { entry, digest }, claims: [...state.claims, entry.claim] };
}
function unclaim(state, entry) {
    if (state.claimed?.entry.claim !== entry.claim)
        refuse('the claim that is given back is not the live one');
    if (state.reported)
        refuse('the order is reported: its claim is spent');
    if ((0,_claim_js__WEBPACK_IMPORTED_MODULE_2__/* .claimOf */ ._B)(entry.nonce) !== entry.claim)
        refuse('only the process that made a claim gives it back');
    return { claimed: undefined };
}
function report(state, entry, digest) {
    if (state.reported)
        refuse('an order is reported once');
    if (statusOf(state) !== 'Processing')
        refuse(`the order is ${statusOf(state)}: it may not be executed`);
    requireAttempt(state, entry);
    if (state.claimed?.entry.claim !== entry.run)
        refuse('the report names another claim than the live one');
    return { reported: { entry, digest } };
}
function finish(state, entry, digest) {
    if (entry.status === 'done' && !state.reported)
        refuse('an order is reported before it is done');
    if (entry.attempt !== (state.attested?.entry.attempt ?? 0))
        refuse('another attempt is under way');
    const status = entry.status === 'done' ? 'Done' : entry.status === 'canceled' ? 'Canceled' : 'Error';
    return { finished: { entry, digest }, suborders: withTee(state.suborders, status) };
}
function change(state, entry, digest, offerOf) {
    const teeOffer = state.placed.entry.tee.offer;
    switch (entry.kind) {
        case 'order.placed':
            return refuse('an order is placed once');
        case 'order.cancel-requested':
            if (entry.author !== state.placed.entry.author)
                refuse('only the customer may cancel an order');
            return { cancelRequested: true };
        case 'order.completed':
            return complete(state, entry, digest, offerOf);
        case 'order.revoked': {
            const suborder = suborderOf(state, entry.suborder);
            ownerMust(offerOf, suborder.offer, entry.author, `revoke the approval of suborder ${suborder.id}`);
            if (state.claimed)
                refuse('the order is claimed: an approval can no longer be revoked');
            return { suborders: withSuborder(state, suborder.id, { status: 'Canceled', revoked: true }) };
        }
        case 'order.attested':
            ownerMust(offerOf, teeOffer, entry.author, 'attest the order');
            return attest(state, entry, digest);
        case 'order.claimed':
            ownerMust(offerOf, teeOffer, entry.author, 'claim the order');
            return claim(state, entry, digest);
        case 'order.unclaimed':
            ownerMust(offerOf, teeOffer, entry.author, 'give a claim back');
            return unclaim(state, entry);
        case 'order.reported':
            ownerMust(offerOf, teeOffer, entry.author, 'report the order');
            return report(state, entry, digest);
        case 'order.finished':
            ownerMust(offerOf, teeOffer, entry.author, 'finish the order');
            return finish(state, entry, digest);
    }
}
/**
 * The next state, or a refusal that says which rule of the order's life the entry breaks. Signatures and what
 * follows what are the log's business; authorship is checked here.
 * @param digest SHA-256 of the entry's head
 * @throws CountersignError `refused`
 */
function applyEntry(state, entry, digest, offerOf) {
    if (state === undefined) {
        if (entry.kind !== 'order.placed')
            refuse('an order begins with its placing');
        return place(entry, digest, offerOf);
    }
    if (isFinal(state))
        refuse(`the order is ${statusOf(state)}: nothing more can happen to it`);
    return { ...state, ...change(state, entry, digest, offerOf), seq: entry.seq };
}


/***/ }),

/***/ 91862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ numberedContent)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55156);
/* harmony import */ var _orderEntries_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67150);


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

/***/ 98820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MI: () => (/* binding */ checkPlacement),
/* harmony export */   _d: () => (/* binding */ isExpired)
/* harmony export */ });
/* unused harmony export LONGEST_WAIT_DAYS */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7622);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40983);



/** How long an order may wait for its owners: every look of a TEE pays for those that wait. */
const LONGEST_WAIT_DAYS = 90;
function refuse(reason) {
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('refused', reason);
}
/** What each suborder uses, in order: an offer of its type, with a slot of that offer. */
function usedBy(entry, offerOf) {
    return entry.suborders.map((suborder) => {
        const offer = offerOf(suborder.offer) ?? refuse(`offer ${suborder.offer} is not on the ledger`);
        if (offer.type !== suborder.type) {
            refuse(`suborder ${suborder.id} takes offer ${offer.id}, a ${offer.type} offer, for ${suborder.type}`);
        }
        const slot = offer.slots.find((candidate) => candidate.slot === suborder.slot);
        return { suborder, offer, slot: slot ?? refuse(`offer ${offer.id} has no slot ${suborder.slot}`) };
    });
}
function checkTee(entry, used) {
    const [tee, ...others] = used.filter(({ suborder }) => suborder.type === 'TEE');
    if (tee === undefined || others.length > 0 || tee.offer.id !== entry.tee.offer) {
        refuse('an order has exactly one TEE suborder');
    }
    if (tee.slot.slot !== entry.tee.slot)
        refuse('the TEE suborder names another slot than the order');
    return tee;
}
/** The solution is the customer's own, or the one that its offer names. */
function checkSolution({ solution }, used) {
    const [offered, ...others] = used.filter(({ suborder }) => suborder.type === 'Solution');
    if (others.length > 0 || offered?.suborder.id !== solution.suborder) {
        refuse('the solution is not the one of the Solution suborder');
    }
    if (offered !== undefined && offered.offer.solution?.hash !== solution.hash) {
        refuse(`offer ${offered.offer.id} stands for another solution`);
    }
}
/** Each Data suborder is one input, and an input that an offer gives is a Data suborder of the order. */
function checkInputs({ inputs }, used) {
    const data = used.filter(({ suborder }) => suborder.type === 'Data').map(({ suborder }) => suborder.id);
    const named = inputs.flatMap((input) => (input.kind === 'offer' ? [input.suborder] : []));
    for (const id of named) {
        if (!data.includes(id))
            refuse(`input of suborder ${id} names no data suborder of the order`);
    }
    for (const id of data) {
        if (named.filter((name) => name === id).length !== 1)
            refuse(`suborder ${id} is not exactly one input`);
    }
}
function checkLimits({ limits }, tee, used) {
    const others = used.filter((one) => one !== tee).map(({ slot }) => slot);
    const allowed = (0,_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .limitsOf */ .A)(tee.slot, others, Infinity);
    for (const name of Object.keys(allowed)) {
        if (limits[name] > allowed[name]) {
            refuse(`the limit ${name} is ${limits[name]}, where the slots allow ${allowed[name]}`);
        }
    }
}
function checkExpiry({ at, expires }) {
    const wait = Date.parse(expires) - Date.parse(at);
    if (wait <= 0)
        refuse('the order expires before it is placed');
    if (wait > LONGEST_WAIT_DAYS * 86_400_000)
        refuse(`an order waits ${LONGEST_WAIT_DAYS} days at most`);
}
/** Whether an order that still waits has waited too long. */
function isExpired({ expires }, now) {
    return now.getTime() >= Date.parse(expires);
}
/**
 * Holds an order to what its offers' owners allow, whoever wrote it and with whatever program: numbers, types, slots,
 * accounts, restrictions, arguments and limits; and no offer may be disabled.
 * @param offerOf the offers as they stood when the order was placed
 * @throws CountersignError `refused`, naming the rule.
 */
function checkPlacement(entry, offerOf) {
    checkExpiry(entry);
    const used = usedBy(entry, offerOf);
    const tee = checkTee(entry, used);
    checkSolution(entry, used);
    checkInputs(entry, used);
    (0,_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .checkCombination */ .Ol)({
        customer: entry.author,
        offers: used.map(({ offer }) => offer),
        configuration: entry.configuration,
    });
    checkLimits(entry, tee, used);
}


/***/ }),

/***/ 18344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ax: () => (/* binding */ teeKeyReportData),
/* harmony export */   fE: () => (/* binding */ signingKeyDigest),
/* harmony export */   lG: () => (/* binding */ orderReportData)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8448);


function reportData(domain, binding) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha512').update(`${domain}\0`).update((0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalBytes */ .Mr)(binding)).digest();
}
/** The 64 bytes that an order's evidence carries: SHA-512 over a domain and canonical JSON (RFC 8785). */
function orderReportData(binding) {
    return reportData('countersign order v1', binding);
}
/** The 64 bytes that a TEE offer's evidence carries. */
function teeKeyReportData(binding) {
    return reportData('countersign tee key v1', binding);
}
/** The name of a signing key in evidence and approvals: SHA-256 of its SPKI. */
function signingKeyDigest(spki) {
    return (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256Hex */ .fg)(spki);
}


/***/ }),

/***/ 40983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ol: () => (/* binding */ checkCombination),
/* harmony export */   SW: () => (/* binding */ slotOf)
/* harmony export */ });
/* unused harmony export allowedArguments */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _enumerations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28550);


/** The slot of an offer, by id, or the first one. @throws CountersignError `not-found`. */
function slotOf(offer, slot) {
    const found = slot === undefined ? offer.slots[0] : offer.slots.find((candidate) => candidate.slot === slot);
    if (found)
        return found;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('not-found', `offer ${offer.id} has no ${slot === undefined ? 'slot' : `slot ${slot}`}`, {
        mend: `see its slots with: countersign offers get ${offer.id}`,
    });
}
/** Names in `allowedArgs`, separated by commas or white space; empty when the owner restricts nothing. */
function allowedArguments(offer) {
    return offer.info.allowedArgs.split(/[\s,]+/).filter((name) => name !== '');
}
function isRecord(value) {
    return value !== null && typeof value === 'object' && !Array.isArray(value);
}
/** Arguments by name: members of each part of the configuration, and parts that have no members by their own. */
function argumentNames(configuration) {
    if (configuration === null || configuration === undefined)
        return [];
    if (!isRecord(configuration))
        return ['(the whole configuration)'];
    return Object.entries(configuration).flatMap(([name, part]) => isRecord(part) ? Object.keys(part) : [name]);
}
function refusalOf(offer, combination) {
    const { restrictions, allowedAccounts } = offer.info;
    if (!offer.enabled)
        return 'is disabled by its owner';
    if (allowedAccounts.length > 0 &&
        !allowedAccounts.some((account) => account.toLowerCase() === combination.customer)) {
        return `is not offered to ${combination.customer} (allowedAccounts)`;
    }
    for (const other of combination.offers) {
        if (other.id === offer.id)
            continue;
        if (restrictions.offers.length > 0 && !restrictions.offers.includes(other.id)) {
            return `may not be used together with offer ${other.id} (restrictions.offers)`;
        }
        if (restrictions.types.length > 0 && !restrictions.types.includes(_enumerations_js__WEBPACK_IMPORTED_MODULE_1__/* .OFFER_TYPES */ .Zp[other.type])) {
            return `may not be used together with a ${other.type} offer (restrictions.types)`;
        }
    }
    const allowed = allowedArguments(offer);
    const foreign = argumentNames(combination.configuration).find((name) => !allowed.includes(name));
    if (allowed.length > 0 && foreign !== undefined)
        return `does not allow the argument ${foreign} (allowedArgs)`;
    return undefined;
}
/**
 * Checks what each owner allows: `enabled`, `allowedAccounts`, `restrictions` and `allowedArgs`.
 * @throws CountersignError `refused`, naming the offer and the rule.
 */
function checkCombination(combination) {
    for (const offer of combination.offers) {
        const refusal = refusalOf(offer, combination);
        if (refusal !== undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('refused', `offer ${offer.id} ${refusal}`);
    }
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
