export const id = 8087;
export const ids = [8087,8870];
export const modules = {

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

/***/ 78087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rx: () => (/* binding */ readOrder),
/* harmony export */   Xy: () => (/* binding */ orderIdOf),
/* harmony export */   gx: () => (/* binding */ followedBy)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _marketplace_orderEntries_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67150);
/* harmony import */ var _marketplace_orderState_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94335);
/* harmony import */ var _accounts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83170);
/* harmony import */ var _entries_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28252);
/* harmony import */ var _offers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(47617);
/* harmony import */ var _ledgerPaths_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(95371);
/* harmony import */ var _verifyClaim_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(46971);








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
 * The state after an entry whose author's signature holds: the rules of the order's life, and the attested key's
 * signature where the entry must be the TEE's own.
 * @throws CountersignError `refused`
 */
function followedBy(state, entry, digest, offerOf) {
    const next = (0,_marketplace_orderState_js__WEBPACK_IMPORTED_MODULE_2__/* .applyEntry */ .fp)(state, entry, digest, offerOf);
    if (entry.kind === 'order.claimed')
        (0,_verifyClaim_js__WEBPACK_IMPORTED_MODULE_7__/* .verifyClaim */ .G)(entry, next);
    return next;
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
            state = followedBy(state, entry, verified.digest, (offer) => offers.get(offer)?.offer);
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

/***/ 46971:
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

/***/ 67150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D4: () => (/* binding */ suborderPointerSchema),
/* harmony export */   NZ: () => (/* binding */ placedSchema),
/* harmony export */   cw: () => (/* binding */ orderEntrySchema),
/* harmony export */   xt: () => (/* binding */ orderBindingSchema)
/* harmony export */ });
/* unused harmony exports suborderSchema, orderInputSchema, attestedSchema, completedSchema, revokedSchema, claimedSchema, unclaimedSchema, reportedSchema, finishedSchema, cancelSchema */
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
    reason: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .shortText */ .os,
});
const claimedSchema = zod__WEBPACK_IMPORTED_MODULE_2__.object({
    ...head,
    kind: zod__WEBPACK_IMPORTED_MODULE_2__.literal('order.claimed'),
    attempt: zod__WEBPACK_IMPORTED_MODULE_2__.int().positive(),
    /** SHA-256 of 32 random bytes that live in the memory of one process: that process alone may run the order. */
    claim: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    /** Digests of the approvals that the run will use, in the order of the suborders. */
    approvals: zod__WEBPACK_IMPORTED_MODULE_2__.array(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc).max(64),
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
    reason: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .shortText */ .os,
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

/***/ 18344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ax: () => (/* binding */ teeKeyReportData),
/* harmony export */   fE: () => (/* binding */ signingKeyDigest),
/* harmony export */   lG: () => (/* binding */ orderReportData)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67429);


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


/***/ })

};
