export const id = 8087;
export const ids = [8087];
export const modules = {

/***/ 78087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ readOrder),
/* harmony export */   X: () => (/* binding */ orderIdOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _marketplace_orderEntries_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67150);
/* harmony import */ var _marketplace_orderState_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64933);
/* harmony import */ var _accounts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83170);
/* harmony import */ var _entries_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28252);
/* harmony import */ var _offers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(47617);
/* harmony import */ var _ledgerPaths_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(95371);







/** The order that an id names: its own, or the one of the suborder. @throws CountersignError `not-found`. */
async function orderIdOf(snapshot, id, accounts = new _accounts_js__WEBPACK_IMPORTED_MODULE_3__/* .Accounts */ .bX(snapshot)) {
    const directory = (0,_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_6__/* .orderDirectory */ .ME)(id);
    const path = `${directory}/suborder.json`;
    const names = await snapshot.list(directory);
    if ((0,_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_6__/* .isOrderDirectory */ .sK)(names))
        return id;
    const bytes = await snapshot.read(path);
    if (bytes === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('not-found', `the ledger has no order ${id}`, {
            mend: 'see the orders with: countersign orders list',
        });
    }
    const signature = Buffer.from((await snapshot.read(`${path}.asc`)) ?? []).toString('utf8');
    const { value } = await (0,_entries_js__WEBPACK_IMPORTED_MODULE_4__/* .verifyEntry */ .i)({ path, bytes, signature }, _marketplace_orderEntries_js__WEBPACK_IMPORTED_MODULE_1__/* .suborderPointerSchema */ .D4, accounts);
    if (value.suborder !== id)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('tampered', `${path} is another suborder's entry`);
    const { state } = await readOrder(snapshot, value.order);
    if (!state.suborders.some(({ id: suborder }) => suborder === id)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('tampered', `${path} leads to order ${value.order}, which has no such suborder`);
    }
    return value.order;
}
/** Offers named by whatever claims to be the order's first entry; believed only by the fold. */
async function readOffers(snapshot, raws, accounts) {
    const ids = new Set();
    for (const raw of raws) {
        try {
            const entry = (0,_entries_js__WEBPACK_IMPORTED_MODULE_4__/* .parseEntry */ .ER)(raw, _marketplace_orderEntries_js__WEBPACK_IMPORTED_MODULE_1__/* .orderEntrySchema */ .cw);
            if (entry.kind === 'order.placed')
                entry.suborders.forEach(({ offer }) => ids.add(offer));
        }
        catch {
            // reported by the fold
        }
    }
    const offers = new Map();
    const refused = [];
    await Promise.all([...ids].map(async (id) => {
        try {
            offers.set(id, await (0,_offers_js__WEBPACK_IMPORTED_MODULE_5__/* .readOffer */ .n)(snapshot, id, accounts));
        }
        catch (error) {
            refused.push((0,_accounts_js__WEBPACK_IMPORTED_MODULE_3__/* .refusalFor */ .II)(`offer ${id}`, error));
        }
    }));
    return { offers, refused };
}
/**
 * Reads one order: verifies every signature, author, the chain and the state machine, ignores what does not
 * hold and says so in `refused`.
 * @throws CountersignError `not-found` when no order of this id begins with an entry that holds.
 */
async function readOrder(snapshot, id) {
    const accounts = new _accounts_js__WEBPACK_IMPORTED_MODULE_3__/* .Accounts */ .bX(snapshot);
    const files = await snapshot.readAll((0,_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_6__/* .orderDirectory */ .ME)(id));
    const raws = (0,_entries_js__WEBPACK_IMPORTED_MODULE_4__/* .rawEntries */ .fW)(files);
    const { offers, refused } = await readOffers(snapshot, raws, accounts);
    const entries = [];
    let state;
    for (const raw of raws) {
        try {
            const verified = await (0,_entries_js__WEBPACK_IMPORTED_MODULE_4__/* .verifyEntry */ .i)(raw, _marketplace_orderEntries_js__WEBPACK_IMPORTED_MODULE_1__/* .orderEntrySchema */ .cw, accounts);
            const entry = verified.value;
            (0,_entries_js__WEBPACK_IMPORTED_MODULE_4__/* .checkEntryName */ ._$)(raw.path, entry);
            if (entry.order !== id)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('refused', `the entry belongs to order ${entry.order}`);
            state = (0,_marketplace_orderState_js__WEBPACK_IMPORTED_MODULE_2__/* .applyEntry */ .fp)(state, entry, verified.digest, (offer) => offers.get(offer)?.offer);
            entries.push(raw);
        }
        catch (error) {
            refused.push((0,_accounts_js__WEBPACK_IMPORTED_MODULE_3__/* .refusalFor */ .II)(raw.path, error));
        }
    }
    if (state === undefined) {
        const why = refused[0] ? `: ${refused[0].reason}` : '';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('not-found', `the ledger has no valid order ${id}${why}`, {
            mend: 'see the orders with: countersign orders list',
        });
    }
    return { state, offers, accounts, files: [...files.keys()], entries, refused };
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
    order: _schemas_js__WEBPACK_IMPORTED_MODULE_0__.id,
    suborder: _schemas_js__WEBPACK_IMPORTED_MODULE_0__.id,
    offer: _schemas_js__WEBPACK_IMPORTED_MODULE_0__.id,
    slot: _schemas_js__WEBPACK_IMPORTED_MODULE_0__.id,
    /** SHA-256 of the order's first entry: binds everything that was ordered, to the byte. */
    orderDigest: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc,
    solutionHash: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc,
    dataset: zod__WEBPACK_IMPORTED_MODULE_1__.object({ hash: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc, size: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .bytes */ .ee }),
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
    limits: runLimitsSchema,
    notBefore: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .time */ .kB,
    expires: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .time */ .kB,
    runs: zod__WEBPACK_IMPORTED_MODULE_1__.literal(1),
    /** Where the approval was given: on GitHub, the run and the people who approved it. */
    context: zod__WEBPACK_IMPORTED_MODULE_1__.record(zod__WEBPACK_IMPORTED_MODULE_1__.string().max(64), _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .shortText */ .os).optional(),
});


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
/* harmony export */   D4: () => (/* binding */ suborderPointerSchema),
/* harmony export */   NZ: () => (/* binding */ placedSchema),
/* harmony export */   cw: () => (/* binding */ orderEntrySchema),
/* harmony export */   xt: () => (/* binding */ orderBindingSchema)
/* harmony export */ });
/* unused harmony exports suborderSchema, orderInputSchema, attestedSchema, completedSchema, revokedSchema, reportedSchema, finishedSchema, cancelSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55156);
/* harmony import */ var _approval_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30641);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47692);



const head = {
    v: zod__WEBPACK_IMPORTED_MODULE_2__.literal(1),
    /** The order that the entry belongs to. */
    order: _schemas_js__WEBPACK_IMPORTED_MODULE_1__.id,
    /** 1, 2, 3 … without a gap. */
    seq: zod__WEBPACK_IMPORTED_MODULE_2__.int().positive(),
    /** SHA-256 of the entry before it in the same order; null for the first. */
    previous: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc.nullable(),
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
    reason: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .shortText */ .os,
});
const reportedSchema = zod__WEBPACK_IMPORTED_MODULE_2__.object({
    ...head,
    kind: zod__WEBPACK_IMPORTED_MODULE_2__.literal('order.reported'),
    attempt: zod__WEBPACK_IMPORTED_MODULE_2__.int().positive(),
    /** Names the one process that may now execute: the claim that a second runner loses. */
    run: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    /** A Sigstore bundle: the signed statement of what is about to run on what. */
    bundle: zod__WEBPACK_IMPORTED_MODULE_2__.unknown(),
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
});
const cancelSchema = zod__WEBPACK_IMPORTED_MODULE_2__.object({
    ...head,
    kind: zod__WEBPACK_IMPORTED_MODULE_2__.literal('order.cancel-requested'),
    reason: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .shortText */ .os,
});
const orderEntrySchema = zod__WEBPACK_IMPORTED_MODULE_2__.discriminatedUnion('kind', [
    placedSchema,
    attestedSchema,
    completedSchema,
    revokedSchema,
    reportedSchema,
    finishedSchema,
    cancelSchema,
]);
/** The file in a suborder's own directory that leads to its order. */
const suborderPointerSchema = zod__WEBPACK_IMPORTED_MODULE_2__.object({
    v: zod__WEBPACK_IMPORTED_MODULE_2__.literal(1),
    kind: zod__WEBPACK_IMPORTED_MODULE_2__.literal('suborder'),
    suborder: _schemas_js__WEBPACK_IMPORTED_MODULE_1__.id,
    order: _schemas_js__WEBPACK_IMPORTED_MODULE_1__.id,
    author: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprint */ .Rj,
    at: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB,
});


/***/ }),

/***/ 64933:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fp: () => (/* binding */ applyEntry),
  isFinal: () => (/* binding */ isFinal),
  i_: () => (/* binding */ isReady),
  statusOf: () => (/* binding */ statusOf),
  Ob: () => (/* binding */ suborderOf)
});

// EXTERNAL MODULE: ./build/canonicalJson.js + 1 modules
var canonicalJson = __webpack_require__(67429);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/marketplace/limits.js
var marketplace_limits = __webpack_require__(7622);
// EXTERNAL MODULE: ./build/marketplace/rules.js
var rules = __webpack_require__(40983);
;// CONCATENATED MODULE: ./build/marketplace/placementRules.js



function refuse(reason) {
    throw new errors.CountersignError('refused', reason);
}
/** What each suborder uses, in order: an offer of its type, with a slot of that offer. */
function usedBy(entry, offerOf) {
    return entry.suborders.map((suborder, position) => {
        if (suborder.id !== entry.order + position + 1) {
            refuse(`suborder ${suborder.id} does not have the number that follows from order ${entry.order}`);
        }
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
    const allowed = (0,marketplace_limits/* limitsOf */.A)(tee.slot, others, Infinity);
    for (const name of Object.keys(allowed)) {
        if (limits[name] > allowed[name]) {
            refuse(`the limit ${name} is ${limits[name]}, where the slots allow ${allowed[name]}`);
        }
    }
}
/**
 * Holds an order to what its offers' owners allow, whoever wrote it and with whatever program: numbers, types, slots,
 * accounts, restrictions, arguments and limits. Whether an offer was open when the order was placed, the order's
 * entries alone do not tell: that is asked when it is placed.
 * @throws CountersignError `refused`, naming the rule.
 */
function checkPlacement(entry, offerOf) {
    const used = usedBy(entry, offerOf);
    const tee = checkTee(entry, used);
    checkSolution(entry, used);
    checkInputs(entry, used);
    (0,rules/* checkCombination */.Ol)({
        customer: entry.author,
        offers: used.map(({ offer }) => ({ ...offer, enabled: true })),
        configuration: entry.configuration,
    });
    checkLimits(entry, tee, used);
}

;// CONCATENATED MODULE: ./build/marketplace/orderState.js



function orderState_refuse(reason) {
    throw new errors.CountersignError('refused', reason);
}
/** The status that people see. */
function statusOf(state) {
    if (state.finished) {
        if (state.finished.entry.status === 'done')
            return 'Done';
        return state.finished.entry.status === 'canceled' ? 'Canceled' : 'Error';
    }
    if (state.cancelRequested)
        return state.reported ? 'Canceling' : 'Canceled';
    if (state.suborders.some((suborder) => suborder.status === 'Error'))
        return 'Error';
    if (state.suborders.some((suborder) => suborder.status === 'Canceled'))
        return 'Canceled';
    if (state.reported)
        return 'Processing';
    if (state.suborders.some((suborder) => suborder.type !== 'TEE' && suborder.status !== 'Done'))
        return 'Blocked';
    return 'New';
}
/** True when nothing more can happen to an order. */
function isFinal(state) {
    return ['Done', 'Error', 'Canceled'].includes(statusOf(state));
}
/** True when every data and solution suborder has been completed and the TEE may run the order. */
function isReady(state) {
    return statusOf(state) === 'New' && state.attested !== undefined;
}
/** @throws CountersignError `not-found`. */
function suborderOf(state, id) {
    const found = state.suborders.find((suborder) => suborder.id === id);
    return found ?? orderState_refuse(`order ${state.id} has no suborder ${id}`);
}
function ownerMust(offerOf, offer, author, act) {
    if (offerOf(offer)?.owner !== author)
        orderState_refuse(`only the owner of offer ${offer} may ${act}`);
}
function place(entry, digest, offerOf) {
    if (entry.seq !== 1 || entry.previous !== null)
        orderState_refuse('an order begins with its placing');
    if ((0,canonicalJson.digestOf)(entry.configuration ?? null) !== entry.configurationHash) {
        orderState_refuse('the configuration differs from its hash');
    }
    checkPlacement(entry, offerOf);
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
        reported: undefined,
        finished: undefined,
        cancelRequested: false,
        seq: 1,
        last: digest,
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
    if (state.reported)
        orderState_refuse('a reported order is not attested again');
    if (entry.attempt !== (state.attested?.entry.attempt ?? 0) + 1)
        orderState_refuse('the attempt is out of order');
    const waiting = state.suborders.some(({ type, status }) => type === 'Solution' && status !== 'Done');
    if (waiting)
        orderState_refuse('the solution has not been delivered yet');
    const same = binding.order === state.id &&
        binding.orderDigest === placed.digest &&
        binding.attempt === entry.attempt &&
        binding.nonce === placed.entry.nonce &&
        binding.recipients.join() === placed.entry.recipients.join();
    if (!same)
        orderState_refuse('the evidence is bound to another order');
    // Approvals name the evidence that they were given for: with new evidence they are void.
    const suborders = state.suborders.map((suborder) => suborder.type === 'Data' ? { ...suborder, status: 'Blocked', completed: undefined } : suborder);
    return { attested: { entry, digest }, suborders: withTee(suborders, 'Processing') };
}
function complete(state, entry, digest, offerOf) {
    const suborder = suborderOf(state, entry.suborder);
    ownerMust(offerOf, suborder.offer, entry.author, `complete suborder ${suborder.id}`);
    if (suborder.status !== 'Blocked')
        orderState_refuse(`suborder ${suborder.id} is ${suborder.status}, not Blocked`);
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
                orderState_refuse('only a solution is delivered');
            if (outcome.solution.hash !== state.placed.entry.solution.hash)
                orderState_refuse('another solution was ordered');
            return { suborders: withSuborder(state, suborder.id, { status: 'Done', completed }) };
        case 'done': {
            const { approval } = outcome;
            if (suborder.type !== 'Data')
                orderState_refuse('only a data suborder takes an approval');
            if (!state.attested)
                orderState_refuse('the TEE has not attested this order yet');
            const same = approval.order === state.id &&
                approval.suborder === suborder.id &&
                approval.approver === entry.author &&
                approval.tee.evidenceDigest === (0,canonicalJson.digestOf)(state.attested.entry.evidence);
            if (!same)
                orderState_refuse('the approval was given for something else');
            return { suborders: withSuborder(state, suborder.id, { status: 'Done', completed }) };
        }
    }
}
function finish(state, entry, digest) {
    if (entry.status === 'done' && !state.reported)
        orderState_refuse('an order is reported before it is done');
    if (entry.attempt !== (state.attested?.entry.attempt ?? 0))
        orderState_refuse('another attempt is under way');
    const status = entry.status === 'done' ? 'Done' : entry.status === 'canceled' ? 'Canceled' : 'Error';
    return { finished: { entry, digest }, suborders: withTee(state.suborders, status) };
}
function change(state, entry, digest, offerOf) {
    const teeOffer = state.placed.entry.tee.offer;
    switch (entry.kind) {
        case 'order.placed':
            return orderState_refuse('an order is placed once');
        case 'order.cancel-requested':
            if (entry.author !== state.placed.entry.author)
                orderState_refuse('only the customer may cancel an order');
            return { cancelRequested: true };
        case 'order.completed':
            return complete(state, entry, digest, offerOf);
        case 'order.revoked': {
            const suborder = suborderOf(state, entry.suborder);
            ownerMust(offerOf, suborder.offer, entry.author, `revoke the approval of suborder ${suborder.id}`);
            if (state.reported)
                orderState_refuse('the order is being executed: an approval can no longer be revoked');
            return { suborders: withSuborder(state, suborder.id, { status: 'Canceled', revoked: true }) };
        }
        case 'order.attested':
            ownerMust(offerOf, teeOffer, entry.author, 'attest the order');
            return attest(state, entry, digest);
        case 'order.reported':
            ownerMust(offerOf, teeOffer, entry.author, 'report the order');
            if (!isReady(state))
                orderState_refuse(`the order is ${statusOf(state)}: it may not be executed`);
            if (entry.attempt !== state.attested?.entry.attempt)
                orderState_refuse('another attempt is under way');
            return { reported: { entry, digest } };
        case 'order.finished':
            ownerMust(offerOf, teeOffer, entry.author, 'finish the order');
            return finish(state, entry, digest);
    }
}
/**
 * The next state, or a refusal that says which rule of the order's life the entry breaks. Signatures are the
 * reader's business; authorship, chain and order are checked here.
 * @param digest SHA-256 of the entry's bytes
 * @throws CountersignError `refused`
 */
function applyEntry(state, entry, digest, offerOf) {
    if (state === undefined) {
        if (entry.kind !== 'order.placed')
            orderState_refuse('an order begins with its placing');
        return place(entry, digest, offerOf);
    }
    if (entry.order !== state.id)
        orderState_refuse(`the entry belongs to order ${entry.order}`);
    if (entry.seq !== state.seq + 1 || entry.previous !== state.last)
        orderState_refuse('the entry does not follow the last one');
    if (isFinal(state))
        orderState_refuse(`the order is ${statusOf(state)}: nothing more can happen to it`);
    return { ...state, ...change(state, entry, digest, offerOf), seq: entry.seq, last: digest };
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


/***/ })

};
