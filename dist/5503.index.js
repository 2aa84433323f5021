export const id = 5503;
export const ids = [5503,8448,8836,7934,4377];
export const modules = {

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
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('input', `${what} is nested more than ${MAX_DEPTH} deep`);
        level = level.flatMap((item) => item !== null && typeof item === 'object' ? Object.values(item) : []);
    }
}
/** Stands for a value that {@link inOrder} leaves to the slow way. */
const UNUSUAL = Symbol('unusual');
/** Of such names the platform keeps an order of its own, or makes something else than a member. */
const UNUSUAL_NAME = /^(?:\d+|__proto__|toJSON)$/;
function isPlain(value) {
    const prototype = Object.getPrototypeOf(value);
    return prototype === Object.prototype || prototype === null;
}
/**
 * A copy with its members sorted, which `JSON.stringify` spells as RFC 8785 does.
 * @returns UNUSUAL for whatever else than plain JSON is in it, and for what is nested too deeply
 */
function inOrder(value, depth = 0) {
    if (value === null || typeof value === 'string' || typeof value === 'boolean')
        return value;
    if (typeof value === 'number')
        return Number.isFinite(value) ? value : UNUSUAL;
    if (typeof value !== 'object' || depth > MAX_DEPTH - 1)
        return UNUSUAL;
    if (Array.isArray(value)) {
        const items = Array.from(value, (item) => inOrder(item, depth + 1));
        return items.includes(UNUSUAL) ? UNUSUAL : items;
    }
    if (!isPlain(value))
        return UNUSUAL;
    const sorted = {};
    for (const name of Object.keys(value).sort()) {
        const member = value[name];
        if (member === undefined)
            continue;
        const ordered = UNUSUAL_NAME.test(name) ? UNUSUAL : inOrder(member, depth + 1);
        if (ordered === UNUSUAL)
            return UNUSUAL;
        sorted[name] = ordered;
    }
    return sorted;
}
/** Whether {@link inOrder} would give a value of `JSON.parse` as it is. */
function isInOrder(value, depth = 0) {
    if (value === null || typeof value !== 'object')
        return typeof value !== 'number' || Number.isFinite(value);
    if (depth > MAX_DEPTH - 1)
        return false;
    if (Array.isArray(value))
        return value.every((item) => isInOrder(item, depth + 1));
    let before = '';
    for (const [at, name] of Object.keys(value).entries()) {
        if ((at > 0 && name <= before) || UNUSUAL_NAME.test(name))
            return false;
        if (!isInOrder(value[name], depth + 1))
            return false;
        before = name;
    }
    return true;
}
/**
 * The canonical text of plain JSON, by the platform's own writer.
 * @returns undefined where that might not be the canonical form: then the library is asked
 */
function plainCanonical(value) {
    const ordered = inOrder(value);
    if (ordered === UNUSUAL)
        return undefined;
    const text = JSON.stringify(ordered);
    // Half a pair of surrogates, which RFC 8785 has no form for; or a text that speaks of one.
    return text.includes('\\ud') ? undefined : text;
}
/** Whether a text is the canonical one of what was parsed from it, where that is told without copying it. */
function isPlainlyCanonical(text, value) {
    return isInOrder(value) && !text.includes('\\ud') && JSON.stringify(value) === text;
}
/**
 * Canonical JSON (RFC 8785) of a value, as UTF-8 bytes. Members that are `undefined` are left out.
 * @throws CountersignError `input` when it is nested too deeply
 */
function canonicalBytes(value) {
    return new TextEncoder().encode(plainCanonical(value) ?? canonicalText(value));
}
function canonicalText(value) {
    checkDepth(value, 'a value');
    const text = (0,canonicalize__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A)(value);
    if (text !== undefined)
        return text;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('internal', 'a value that JSON cannot hold was to be signed');
}
/**
 * Parses bytes that must be canonical JSON (RFC 8785): the one accepted form has no duplicate members, no
 * spare white space and no second spelling, so that what was signed is what is read.
 * @throws CountersignError `tampered` when the bytes are anything else, `limit` over `maxBytes`.
 */
function parseCanonical(bytes, what, maxBytes = 4 * 1024 * 1024) {
    if (bytes.length > maxBytes)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('limit', `${what} is larger than ${maxBytes} bytes`);
    let value;
    let isCanonical;
    try {
        const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
        value = JSON.parse(text);
        isCanonical = isPlainlyCanonical(text, value) || text === canonicalText(value);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('tampered', `${what} is not JSON`, { cause });
    }
    if (isCanonical)
        return value;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('tampered', `${what} is not canonical JSON (RFC 8785)`);
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

/***/ 90087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ledger: () => (/* binding */ Ledger)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _marketplace_order_orderEntries_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35151);
/* harmony import */ var _pgp_keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8870);
/* harmony import */ var _entries_entries_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12727);
/* harmony import */ var _entries_entryBatch_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10435);
/* harmony import */ var _ledgerPaths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95371);
/* harmony import */ var _log_leafHead_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(65243);
/* harmony import */ var _entries_offers_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(60044);
/* harmony import */ var _entries_orders_orders_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(19432);
/* harmony import */ var _entries_thread_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(43722);










/** What stands beside the kind. */
function contentOf(body) {
    return Object.fromEntries(Object.entries(body).filter(([member]) => member !== 'kind'));
}
/** The parties' record of offers and orders, over an append-only log. */
class Ledger {
    repository;
    constructor(repository) {
        this.repository = repository;
    }
    snapshot() {
        return this.repository.snapshot();
    }
    async offer(id) {
        return (0,_entries_offers_js__WEBPACK_IMPORTED_MODULE_7__/* .readOffer */ .np)(await this.snapshot(), id);
    }
    /** Reads the order that `id` names: an order, or one of its suborders. */
    async order(id, finding) {
        return (0,_entries_orders_orders_js__WEBPACK_IMPORTED_MODULE_8__/* .readOrder */ .Rx)(await this.snapshot(), id, finding);
    }
    /**
     * Appends to an order what `decide` finds right in the newest state; `undefined` means that nothing is left
     * to do. Called again whenever another writer was first.
     * @returns the state after the entry, or the state that needed none
     * @throws CountersignError `refused` when the entry would break a rule of the order's life.
     */
    async appendToOrder(id, author, decide) {
        const signed = new _entries_entryBatch_js__WEBPACK_IMPORTED_MODULE_4__/* .SignedEntries */ .n();
        const order = (0,_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_5__/* .numberedOf */ .Ix)(id);
        return this.repository.append(async (snapshot) => {
            const reading = await (0,_entries_orders_orders_js__WEBPACK_IMPORTED_MODULE_8__/* .readOrder */ .Rx)(snapshot, id);
            if (order !== id)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('not-found', `${id} is a suborder, where an order is wanted`, {
                    mend: `its order is ${order}`,
                });
            const body = await decide(reading);
            if (body === undefined)
                return { value: reading.state };
            const { kind } = body;
            const isProhibition = _log_leafHead_js__WEBPACK_IMPORTED_MODULE_6__/* .PROHIBITIONS */ .L9.has(kind);
            if (!isProhibition)
                (0,_entries_thread_js__WEBPACK_IMPORTED_MODULE_9__/* .requireMoving */ .EK)(`order ${order}`, reading);
            const place = { order, seq: reading.state.seq + 1, author: (0,_pgp_keys_js__WEBPACK_IMPORTED_MODULE_2__.fingerprintOf)(author.toPublic()) };
            const at = new Date().toISOString();
            const entry = _marketplace_order_orderEntries_js__WEBPACK_IMPORTED_MODULE_1__/* .orderEntrySchema */ .cw.parse({ ...body, ...place, v: 1, at });
            const offerOf = (offer) => reading.offers.get(offer)?.offer;
            // Before anything is signed: a rule that it breaks is the author's to hear.
            (0,_entries_orders_orders_js__WEBPACK_IMPORTED_MODULE_8__/* .followedBy */ .gx)(reading.state, entry, '0'.repeat(64), offerOf);
            const batch = await _entries_entryBatch_js__WEBPACK_IMPORTED_MODULE_4__/* .EntryBatch */ .z.on(snapshot, author, signed, {
                use: isProhibition ? 'prohibition' : 'entries',
            });
            const own = await batch.sign({
                kind,
                about: reading.state.placed.digest,
                after: isProhibition ? null : reading.last,
                content: contentOf(body),
            });
            batch.add(own, (0,_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_5__/* .orderDirectory */ .ME)(order));
            const told = (0,_entries_orders_orders_js__WEBPACK_IMPORTED_MODULE_8__/* .orderEntryOf */ .Ci)(kind, contentOf(body), { ...place, at: own.head.at });
            const value = (0,_entries_orders_orders_js__WEBPACK_IMPORTED_MODULE_8__/* .followedBy */ .gx)(reading.state, told, own.digest, offerOf);
            const { leaves, files } = batch;
            return { leaves, files, message: `Order ${order}: ${(0,_entries_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .eventName */ .eq)(kind)}`, value };
        });
    }
    /** Appends an event to an offer; as `appendToOrder`. */
    async appendToOffer(id, author, decide) {
        const signed = new _entries_entryBatch_js__WEBPACK_IMPORTED_MODULE_4__/* .SignedEntries */ .n();
        await this.repository.append(async (snapshot) => {
            const reading = await (0,_entries_offers_js__WEBPACK_IMPORTED_MODULE_7__/* .readOffer */ .np)(snapshot, id, undefined, 'far');
            const body = await decide(reading);
            if (body === undefined)
                return { value: undefined };
            const batch = await _entries_entryBatch_js__WEBPACK_IMPORTED_MODULE_4__/* .EntryBatch */ .z.on(snapshot, author, signed);
            const { kind } = body;
            // Its owner can always withdraw it.
            if (kind !== 'offer.disabled')
                (0,_entries_thread_js__WEBPACK_IMPORTED_MODULE_9__/* .requireMoving */ .EK)(`offer ${id}`, reading);
            const own = await batch.sign({
                kind,
                about: reading.created,
                after: reading.last,
                content: contentOf(body),
            });
            batch.add(own, (0,_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_5__/* .offerDirectory */ .ER)(id));
            const { leaves, files } = batch;
            return { leaves, files, message: `Offer ${id}: ${(0,_entries_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .eventName */ .eq)(kind)}`, value: undefined };
        });
    }
}


/***/ }),

/***/ 75175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S7: () => (/* binding */ parseCheckpoint),
/* harmony export */   wP: () => (/* binding */ formatCheckpoint),
/* harmony export */   yv: () => (/* binding */ originOf)
/* harmony export */ });
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14881);
/* harmony import */ var _tree_merkleTree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38874);


const ORIGIN = 'countersign/';
/** The origin line of a ledger's checkpoints, and the name of the key that is derived from its id. */
function originOf(ledger) {
    return `${ORIGIN}${ledger}`;
}
function formatCheckpoint({ ledger, size, root }) {
    return `${originOf(ledger)}\n${size}\n${(0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toBase64 */ .nk)(root)}\n`;
}
/** @returns undefined unless the text is what {@link formatCheckpoint} gives: extension lines are refused */
function parseCheckpoint(text) {
    const [origin = '', digits = '', base64 = '', end, ...more] = text.split('\n');
    if (end !== '' || more.length > 0 || !origin.startsWith(ORIGIN))
        return undefined;
    const ledger = origin.slice(ORIGIN.length);
    const size = Number(digits);
    const root = (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .fromBase64 */ .Ey)(base64);
    if ((0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .fromHex */ .aD)(ledger)?.length !== _tree_merkleTree_js__WEBPACK_IMPORTED_MODULE_1__/* .HASH_BYTES */ .FA || root?.length !== _tree_merkleTree_js__WEBPACK_IMPORTED_MODULE_1__/* .HASH_BYTES */ .FA)
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
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14881);
/* harmony import */ var _leaf_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16338);
/* harmony import */ var _leafHead_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65243);




/**
 * The id of the ledger that this leaf 0 creates, in hex: nothing but its digest, which every entry names.
 * @throws CountersignError `tampered` when the leaf creates no ledger, `unsupported` when its format is a later one
 */
function ledgerIdOf(hasher, leaf0) {
    const decoded = (0,_leaf_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeLeaf */ .LQ)(leaf0);
    if (!decoded.ok) {
        const isNewer = decoded.reason.startsWith('format ');
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS(isNewer ? 'unsupported' : 'tampered', isNewer ? `the ledger's ${decoded.reason}` : `the ledger's first leaf: ${decoded.reason}`, isNewer ? { mend: 'update countersign' } : {});
    }
    if (!(0,_leafHead_js__WEBPACK_IMPORTED_MODULE_3__/* .isCreation */ ._u)(decoded.leaf.head))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('tampered', `the ledger's first leaf is ${decoded.leaf.head.kind}`);
    return (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_1__/* .toHex */ .nj)(hasher.sha256(leaf0));
}


/***/ }),

/***/ 47801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bp: () => (/* binding */ noteKeyId),
/* harmony export */   qO: () => (/* binding */ signNote),
/* harmony export */   se: () => (/* binding */ formatNote),
/* harmony export */   wd: () => (/* binding */ parseNote)
/* harmony export */ });
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14881);

/** The most that a note may weigh: a checkpoint with far more than 16 cosignatures. */
const MAX_NOTE_BYTES = 64 * 1024;
const ID_BYTES = 4;
const NEWLINE = 10;
const SPACE = 32;
const NAME = /^[^\s+\p{Cc}]+$/u;
/** The first four bytes of SHA-256 of name, newline, type and key; type 1 is Ed25519, 4 a witness's cosignature. */
function noteKeyId(hasher, name, type, publicKey) {
    return hasher.sha256((0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .concatBytes */ .Id)((0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toUtf8 */ .Pq)(`${name}\n`), Uint8Array.of(type), publicKey)).slice(0, ID_BYTES);
}
function formatNote({ text, signatures }) {
    const lines = signatures.map(({ name, keyId, signature }) => `— ${name} ${(0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toBase64 */ .nk)((0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .concatBytes */ .Id)(keyId, signature))}\n`);
    return (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toUtf8 */ .Pq)(`${text}\n${lines.join('')}`);
}
async function signNote(text, signers) {
    const signatures = signers.map(async (signer) => ({
        name: signer.name,
        keyId: signer.keyId,
        signature: await signer.sign((0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toUtf8 */ .Pq)(text)),
    }));
    return formatNote({ text, signatures: await Promise.all(signatures) });
}
function parseSignature(line) {
    const [dash, name = '', base64 = '', ...more] = line.split(' ');
    const bytes = (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .fromBase64 */ .Ey)(base64);
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
    const whole = (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .fromUtf8 */ .ar)(bytes);
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
/** Bytes of a SHA-256 hash. */
const HASH_BYTES = 32;
function behind(prefix, first, second = NOTHING) {
    const bytes = new Uint8Array(1 + first.length + second.length);
    bytes[0] = prefix;
    bytes.set(first, 1);
    bytes.set(second, 1 + first.length);
    return bytes;
}
const NOTHING = new Uint8Array();
/** The hash of a tree of one leaf. Its prefix keeps a leaf from passing for a node (RFC 6962 section 2.1). */
function leafHash(hasher, leaf) {
    return hasher.sha256(behind(0, leaf));
}
function nodeHash(hasher, left, right) {
    return hasher.sha256(behind(1, left, right));
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
/* harmony export */   nodeHasher: () => (/* binding */ nodeHasher),
/* harmony export */   w: () => (/* binding */ logNoteKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _platformKeys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26873);
/* harmony import */ var _log_checkpoint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75175);
/* harmony import */ var _log_signedNote_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47801);




/** SHA-256 of Node. */
const nodeHasher = { sha256: _platformKeys_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc };
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
    const name = (0,_log_checkpoint_js__WEBPACK_IMPORTED_MODULE_2__/* .originOf */ .yv)(ledger);
    return {
        name,
        keyId: (0,_log_signedNote_js__WEBPACK_IMPORTED_MODULE_3__/* .noteKeyId */ .bp)(nodeHasher, name, 1, publicKey),
        publicKey,
        sign: (text) => new Uint8Array((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(null, text, key)),
        verify: (text, signature) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(null, text, spki, signature),
    };
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

/***/ 47692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K3: () => (/* binding */ base64),
/* harmony export */   Kg: () => (/* binding */ briefText),
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
/** What stands in the head of an entry, which has little room. */
const briefText = zod__WEBPACK_IMPORTED_MODULE_0__.string().max(256);


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
