export const id = 4814;
export const ids = [4814,9233,8448,8836,7934,4377];
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

/***/ 19233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renewEvidence: () => (/* binding */ renewEvidence)
/* harmony export */ });
/* harmony import */ var _ledger_entries_offers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60044);
/* harmony import */ var _marketplace_order_handedSolution_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22932);
/* harmony import */ var _tee_teeKey_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45296);
/* harmony import */ var _tee_agent_openOrders_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35966);




const RENEW_AFTER_MS = 7 * 86_400_000;
/** The keys that something in open orders is sealed to; undefined where one of them cannot be read now. */
async function sealedToInOpenOrders(context) {
    const { readings, isUnclear } = await (0,_tee_agent_openOrders_js__WEBPACK_IMPORTED_MODULE_2__/* .openOrders */ .Y)(context);
    if (isUnclear)
        return undefined;
    const found = new Set();
    for (const { state, offers } of readings) {
        const solution = (0,_marketplace_order_handedSolution_js__WEBPACK_IMPORTED_MODULE_3__/* .handedSolution */ .G)(state, (offer) => offers.get(offer)?.offer);
        const inputs = state.placed.entry.inputs.map((input) => (input.kind === 'resource' ? input.sealed : {}));
        for (const sealed of [solution.sealed, ...inputs])
            for (const fingerprint of Object.keys(sealed))
                found.add(fingerprint);
    }
    return found;
}
/**
 * The keys that must outlive a renewal: the one that is being renewed, which somebody may be sealing to just now, and
 * those kept so far that something in an open order is sealed to.
 */
async function neededKeys(context, { offer }) {
    if (offer.tee === undefined)
        return [];
    const newest = await (0,_tee_teeKey_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprintOfTeeKey */ .hh)(offer.tee);
    if (offer.tee.kept.length === 0)
        return [newest];
    const sealedTo = await sealedToInOpenOrders(context);
    return [newest, ...offer.tee.kept.filter((key) => sealedTo?.has(key) ?? true)];
}
/** Renews the evidence of an offer before it goes stale, or when hardware lost its key in a restart; its key with it. */
async function renewEvidence(context, offerId) {
    const reading = await (0,_ledger_entries_offers_js__WEBPACK_IMPORTED_MODULE_0__/* .readOffer */ .np)(await context.ledger.snapshot(), offerId);
    const { tee: old } = reading.offer;
    if (old === undefined)
        return false;
    const isOld = Date.now() - Date.parse(old.issued) >= RENEW_AFTER_MS;
    if (!isOld && !(await (0,_tee_teeKey_js__WEBPACK_IMPORTED_MODULE_1__/* .isLost */ .JD)(context.attester, old)))
        return false;
    const needed = await neededKeys(context, reading);
    const tee = await (0,_tee_teeKey_js__WEBPACK_IMPORTED_MODULE_1__/* .renewTeeKey */ .Zv)(context.attester, context.fingerprint, old, needed);
    await context.ledger.appendToOffer(offerId, context.key, () => ({ kind: 'offer.attested', tee }));
    context.log(`Offer ${offerId}: evidence renewed, with a new key`);
    return true;
}


/***/ }),

/***/ 35226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ isEndedBy)
/* harmony export */ });
/* harmony import */ var _pureDigest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17784);
/* harmony import */ var _log_leaf_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16338);


/**
 * Whether the operator of an order's TEE signed that it ended: told from the log alone, without the order's bodies. Whether
 * that entry counts is not asked. It is for passing over orders that want nothing more: an operator who says so of an order
 * that still waits could as well end it.
 * @param operator fingerprint
 * @throws CountersignError `tampered` when the log's files do not prove the log
 */
async function isEndedBy(log, placed, operator, crypto) {
    const first = (0,_log_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeEntry */ .LP)(placed.leaf);
    if (first === undefined)
        return false;
    for (const { index, leaf } of await log.about((0,_pureDigest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .fg)(first.headBytes), placed.index + 1)) {
        const entry = (0,_log_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeEntry */ .LP)(leaf);
        if (entry === undefined)
            continue;
        const { head, headBytes: bytes, signature } = entry;
        const { kind, author, ledger, at } = head;
        if (kind !== 'order.finished' || author !== operator || ledger !== log.ledger)
            continue;
        if (await crypto.verifySignature({ bytes, signature, author, at, index }))
            return true;
    }
    return false;
}


/***/ }),

/***/ 12376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ bringOrders)
/* harmony export */ });
/* harmony import */ var _pureDigest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17784);
/* harmony import */ var _ledgerPaths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95371);
/* harmony import */ var _log_leaf_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16338);
/* harmony import */ var _entries_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12727);




/** So many of the newest offers come with the orders, which may use them. */
const MOST_OFFERS = 256;
const MOST_ACCOUNTS = 512;
/** So many files of offers and keys come at once; whoever may push can lay down more, which are asked for where they are read. */
const MOST_BESIDE = 8192;
/**
 * The leaves about what begins at a leaf, the beginning itself first, as far as they are entries.
 * @throws CountersignError `tampered` when the log's files do not prove the log
 */
async function headsOf(log, beginning) {
    const first = (0,_log_leaf_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeEntry */ .LP)(beginning.leaf);
    if (first === undefined)
        return [];
    const rest = await log.about((0,_pureDigest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .fg)(first.headBytes), beginning.index + 1);
    return [beginning, ...rest].flatMap((placed) => {
        const entry = (0,_log_leaf_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeEntry */ .LP)(placed.leaf);
        return entry === undefined ? [] : [{ ...placed, head: entry.head }];
    });
}
/** Where the bodies lie that an order is read from. */
async function pathsOf(log, beginning, isWanted) {
    const directory = (0,_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_1__/* .directoryAt */ .Dp)('orders', beginning.index);
    const heads = await headsOf(log, beginning);
    const isEnded = heads.some(({ head }) => head.kind === 'order.finished');
    return heads.flatMap(({ index, head: { kind, body } }) => body === undefined || !isWanted(kind, isEnded) ? [] : [(0,_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .entryPaths */ .zH)(directory, index, kind).body]);
}
/** The paths directly below these directories. */
async function below(snapshot, directories) {
    const paths = directories.map(async (directory) => (await snapshot.list(directory)).map((name) => `${directory}/${name.replace(/\/$/, '')}`));
    return (await Promise.all(paths)).flat();
}
/** What was written about the parties' keys, where they are not very many: who owns an offer is told by the offer alone. */
async function accountPaths(snapshot) {
    const accounts = await below(snapshot, await below(snapshot, ['accounts']));
    return accounts.length > MOST_ACCOUNTS ? [] : below(snapshot, accounts);
}
async function offerPaths(snapshot) {
    const directories = [];
    for await (const id of (0,_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_1__/* .idsNewestFirst */ .lv)(snapshot, 'offers')) {
        directories.push((0,_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_1__/* .offerDirectory */ .ER)(id));
        if (directories.length === MOST_OFFERS)
            break;
    }
    return below(snapshot, directories);
}
/**
 * Asks at once for what reading these orders needs, their offers and parties' keys included: from a server it comes in two
 * journeys, however many they are.
 */
async function bringOrders(snapshot, beginnings, isWanted = () => true) {
    const { log } = snapshot;
    if (log === undefined || snapshot.bring === undefined || beginnings.length === 0)
        return;
    const paths = (await Promise.all(beginnings.map((one) => pathsOf(log, one, isWanted)))).flat();
    const directories = new Set(paths.map((path) => path.slice(0, path.lastIndexOf('/'))));
    await snapshot.bring([...directories, 'offers', 'accounts']);
    const beside = await Promise.all([offerPaths(snapshot), accountPaths(snapshot)]);
    await snapshot.bring([...paths, ...beside.flat().slice(0, MOST_BESIDE)]);
}


/***/ }),

/***/ 88206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ newestOrders),
/* harmony export */   b: () => (/* binding */ placedOrders)
/* harmony export */ });
/* harmony import */ var _log_leaf_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16338);
/* harmony import */ var _log_numbers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47911);


/** The leaves at which something was placed as an order, newest first. What is placed need not hold. */
async function* placedOrders({ log }, range) {
    if (log === undefined)
        return;
    for await (const beginning of log.beginnings(range)) {
        if ((0,_log_leaf_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeEntry */ .LP)(beginning.leaf)?.head.kind === 'order.placed')
            yield beginning;
    }
}
/**
 * The numbers of all that was placed as an order, newest first, from the log itself: so nobody can hide an order, or push
 * it away behind names that lead to none. What is placed need not hold.
 */
async function* newestOrders(snapshot, range) {
    for await (const { index } of placedOrders(snapshot, range))
        yield (0,_log_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .numberAt */ .tk)(index);
}


/***/ }),

/***/ 22932:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ handedSolution)
/* harmony export */ });
/** Where an order's solution is, and whose word for it counts. */
function handedSolution(state, offerOf) {
    const { entry, digest } = state.placed;
    const { author, solution } = entry;
    if (solution.suborder === undefined)
        return { author, digest, sealed: solution.sealed };
    const suborder = state.suborders.find(({ id, type }) => id === solution.suborder && type === 'Solution');
    const outcome = suborder?.completed?.entry.outcome;
    return {
        author: suborder && offerOf(suborder.offer)?.owner,
        digest: suborder?.completed?.digest,
        sealed: outcome?.status === 'delivered' ? outcome.solution.sealed : {},
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

/***/ 35966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ openOrders)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _ledger_entries_orders_bringOrders_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12376);
/* harmony import */ var _ledger_entries_isEndedBy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35226);
/* harmony import */ var _ledger_entries_orders_newestOrders_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88206);
/* harmony import */ var _ledger_entries_orders_orders_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19432);
/* harmony import */ var _ledger_entries_orders_orderSources_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7987);
/* harmony import */ var _ledger_log_numbers_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(47911);
/* harmony import */ var _ledger_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(95371);
/* harmony import */ var _ledger_pgpLogCrypto_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(25656);
/* harmony import */ var _marketplace_order_orderState_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(11006);
/* harmony import */ var _settledOrders_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(84203);











/** Leaves of the log behind which an order that cannot be read is given up. */
const LOOKED_FOR = 4096;
/** All orders that were not settled before, oldest first. */
async function unsettled(snapshot, log, { upTo, open }) {
    const from = upTo === 0 ? 0 : (0,_ledger_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_7__/* .firstLeafOf */ .A$)(Math.max(100, upTo)) + 1;
    const placed = [];
    for await (const one of (0,_ledger_entries_orders_newestOrders_js__WEBPACK_IMPORTED_MODULE_3__/* .placedOrders */ .b)(snapshot, { from, atOnce: log.size }))
        placed.push(one);
    const known = open
        .map((id) => (0,_ledger_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_7__/* .firstLeafOf */ .A$)(Math.max(100, id)))
        .filter((index) => index < Math.min(from, log.size));
    const older = await Promise.all(known.map(async (index) => ({ index, leaf: await log.leafAt(index) })));
    return [...older, ...placed.reverse()];
}
/** Orders that may want something, and what is settled once they were looked at. */
async function openOrders(context) {
    const snapshot = await context.ledger.snapshot();
    const before = await (0,_settledOrders_js__WEBPACK_IMPORTED_MODULE_10__/* .readSettled */ .Gn)(context.journals);
    const { log } = snapshot;
    if (log === undefined)
        return { readings: [], isUnclear: false, settled: before };
    const own = Promise.resolve(context.key.toPublic());
    // What the agent signs it signs when the order's life allows it, and signs anew when somebody was first. A host that puts an
    // end here which a race had lost keeps the order from being served, as it always can.
    const crypto = (0,_ledger_pgpLogCrypto_js__WEBPACK_IMPORTED_MODULE_8__/* .pgpLogCrypto */ .v)(() => own);
    const isStillOpen = new Map();
    const wanted = [];
    for (const placed of await unsettled(snapshot, log, before)) {
        if (await (0,_ledger_entries_isEndedBy_js__WEBPACK_IMPORTED_MODULE_2__/* .isEndedBy */ .m)(log, placed, context.fingerprint, crypto))
            isStillOpen.set((0,_ledger_log_numbers_js__WEBPACK_IMPORTED_MODULE_6__/* .numberAt */ .tk)(placed.index), false);
        else
            wanted.push(placed);
    }
    await (0,_ledger_entries_orders_bringOrders_js__WEBPACK_IMPORTED_MODULE_1__/* .bringOrders */ .i)(snapshot, wanted);
    // The host may have noted them in another order.
    const oldest = wanted.reduce((least, { index }) => Math.min(least, index), log.size);
    const sources = new _ledger_entries_orders_orderSources_js__WEBPACK_IMPORTED_MODULE_5__/* .OrderSources */ .b(snapshot, 'whole', oldest);
    const readings = [];
    let isUnclear = false;
    for (const { index } of wanted) {
        const id = (0,_ledger_log_numbers_js__WEBPACK_IMPORTED_MODULE_6__/* .numberAt */ .tk)(index);
        const reading = await readOwn(context, snapshot, id, sources);
        isStillOpen.set(id, reading !== undefined);
        isUnclear ||= reading === 'later';
        if (typeof reading === 'object')
            readings.push(reading);
    }
    return { readings, isUnclear, settled: (0,_settledOrders_js__WEBPACK_IMPORTED_MODULE_10__/* .settledAfter */ .kz)(before, isStillOpen) };
}
/**
 * The order, where it is one of the TEE's that may want something; undefined where nothing is left to do; `later` where
 * that cannot be told now: what was taken away may be put back.
 */
async function readOwn(context, snapshot, id, sources) {
    try {
        const reading = await (0,_ledger_entries_orders_orders_js__WEBPACK_IMPORTED_MODULE_4__/* .readOrder */ .Rx)(snapshot, id, 'whole', undefined, sources);
        const { state, offers } = reading;
        const isOwn = offers.get(state.placed.entry.tee.offer)?.offer.owner === context.fingerprint;
        return isOwn && !(0,_marketplace_order_orderState_js__WEBPACK_IMPORTED_MODULE_9__.isFinal)(state) ? reading : undefined;
    }
    catch (error) {
        context.log(`Order ${id} is ignored: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`);
        // What somebody took away may be put back: it is looked for while it is among the newest.
        const isTaken = !(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS) || error.code !== 'not-found';
        return isTaken && (snapshot.log?.size ?? 0) - (0,_ledger_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_7__/* .firstLeafOf */ .A$)(id) <= LOOKED_FOR ? 'later' : undefined;
    }
}


/***/ }),

/***/ 84203:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gn: () => (/* binding */ readSettled),
/* harmony export */   hu: () => (/* binding */ writeSettled),
/* harmony export */   kz: () => (/* binding */ settledAfter)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55156);



/** So many orders may stay open below others that are settled; with more, all from the first of the rest on are looked at. */
const MOST_OPEN = 4096;
const settledSchema = zod__WEBPACK_IMPORTED_MODULE_2__.object({
    upTo: zod__WEBPACK_IMPORTED_MODULE_2__.int().nonnegative(),
    open: zod__WEBPACK_IMPORTED_MODULE_2__.array(zod__WEBPACK_IMPORTED_MODULE_2__.int().positive()).max(MOST_OPEN),
});
function pathOf(journals) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(journals, 'settled.json');
}
/** What the last look left; nothing where there was none, or what lies there is none. */
async function readSettled(journals) {
    try {
        return settledSchema.parse(JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(pathOf(journals), 'utf8')));
    }
    catch {
        return { upTo: 0, open: [] };
    }
}
async function writeSettled(journals, settled) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(journals, { recursive: true, mode: 0o700 });
    const path = pathOf(journals);
    // Home's lock says that no other agent writes here.
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(`${path}.new`, JSON.stringify(settled), { mode: 0o600 });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(`${path}.new`, path);
}
/**
 * What holds once these orders were looked at.
 * @param looked all orders above `before.upTo`, and those that were open below it, with whether each is still open
 */
function settledAfter(before, looked) {
    const ids = [...looked.keys()].sort((a, b) => a - b);
    const open = ids.filter((id) => looked.get(id) === true);
    const first = open[MOST_OPEN];
    const newest = Math.max(before.upTo, ids.at(-1) ?? 0);
    if (first === undefined)
        return { upTo: newest, open };
    return { upTo: first - 1, open: open.slice(0, MOST_OPEN) };
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
