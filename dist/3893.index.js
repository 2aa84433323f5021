export const id = 3893;
export const ids = [3893,8836,7934,4377];
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

/***/ 57153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pendingSuborders: () => (/* binding */ pendingSuborders)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _ledger_entries_orders_bringOrders_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12376);
/* harmony import */ var _ledger_entries_isEndedBy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35226);
/* harmony import */ var _ledger_entries_orders_newestOrders_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88206);
/* harmony import */ var _ledger_entries_verifiedLeaves_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65151);
/* harmony import */ var _ledger_log_numbers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(47911);
/* harmony import */ var _ledger_entries_orders_orders_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(19432);
/* harmony import */ var _ledger_entries_orders_orderSources_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7987);
/* harmony import */ var _marketplace_order_placementRules_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(26753);
/* harmony import */ var _marketplace_order_orderState_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(11006);










const DEFAULT_NEWEST = 200;
/** An order has about so many entries. */
const USUAL_ENTRIES = 6;
function pendingOf({ state, offers }, options) {
    if ((0,_marketplace_order_orderState_js__WEBPACK_IMPORTED_MODULE_9__.statusOf)(state) !== 'Blocked' || state.attested === undefined)
        return [];
    if ((0,_marketplace_order_placementRules_js__WEBPACK_IMPORTED_MODULE_8__/* .isExpired */ ._d)(state.placed.entry, new Date()))
        return [];
    const { author, solution } = state.placed.entry;
    return state.suborders
        .filter(({ type, status, offer }) => {
        const mine = offers.get(offer)?.offer.owner === options.owner;
        const wanted = options.offers === undefined || options.offers.includes(offer);
        return type === 'Data' && status === 'Blocked' && mine && wanted;
    })
        .map(({ id, offer }) => ({
        order: state.id,
        suborder: id,
        offer,
        solutionHash: solution.hash,
        customer: author,
    }));
}
/** Which bodies say whether an order that has not ended waits for somebody. */
const TELLING = new Set(['order.placed', 'order.attested', 'order.completed']);
/**
 * The order, unless it uses no offer of the owner's, or the operator of its TEE has ended it: of those the placing alone is
 * read.
 */
async function readConcerned(snapshot, placed, { owner }, sources) {
    const id = (0,_ledger_log_numbers_js__WEBPACK_IMPORTED_MODULE_5__/* .numberAt */ .tk)(placed.index);
    const until = placed.index + 1;
    const { state, offers, accounts, log } = await (0,_ledger_entries_orders_orders_js__WEBPACK_IMPORTED_MODULE_6__/* .readOrder */ .Rx)(snapshot, id, 'whole', until, sources);
    const ownerOf = (offer) => offers.get(offer)?.offer.owner;
    if (!state.suborders.some(({ type, offer }) => type === 'Data' && ownerOf(offer) === owner))
        return undefined;
    const operator = ownerOf(state.placed.entry.tee.offer);
    const isEnded = operator !== undefined && (await (0,_ledger_entries_isEndedBy_js__WEBPACK_IMPORTED_MODULE_2__/* .isEndedBy */ .m)(log, placed, operator, (0,_ledger_entries_verifiedLeaves_js__WEBPACK_IMPORTED_MODULE_4__/* .verifyingCrypto */ .j)(accounts)));
    return isEnded ? undefined : (0,_ledger_entries_orders_orders_js__WEBPACK_IMPORTED_MODULE_6__/* .readOrder */ .Rx)(snapshot, id, 'whole', undefined, sources);
}
/** The newest orders, with all at hand that tells whether they wait. */
async function newestPlaced(snapshot, newest) {
    const placed = [];
    for await (const one of (0,_ledger_entries_orders_newestOrders_js__WEBPACK_IMPORTED_MODULE_3__/* .placedOrders */ .b)(snapshot, { atOnce: newest * USUAL_ENTRIES })) {
        placed.push(one);
        if (placed.length === newest)
            break;
    }
    await (0,_ledger_entries_orders_bringOrders_js__WEBPACK_IMPORTED_MODULE_1__/* .bringOrders */ .i)(snapshot, placed, (kind, isEnded) => TELLING.has(kind) && (!isEnded || kind === 'order.placed'));
    return placed;
}
/**
 * What waits for an owner's decision, newest order first. An order that does not hold is nobody's to decide on and
 * is passed over.
 */
async function pendingSuborders(ledger, options) {
    const snapshot = await ledger.snapshot();
    const found = [];
    const look = async (read) => {
        try {
            const reading = await read();
            if (reading !== undefined)
                found.push(...pendingOf(reading, options));
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS) || error.code === 'unavailable')
                throw error;
        }
    };
    if (options.orders !== undefined) {
        for (const id of options.orders)
            await look(() => (0,_ledger_entries_orders_orders_js__WEBPACK_IMPORTED_MODULE_6__/* .readOrder */ .Rx)(snapshot, id));
        return found;
    }
    const newest = await newestPlaced(snapshot, options.newest ?? DEFAULT_NEWEST);
    const sources = new _ledger_entries_orders_orderSources_js__WEBPACK_IMPORTED_MODULE_7__/* .OrderSources */ .b(snapshot, 'whole', newest.at(-1)?.index ?? 0);
    for (const placed of newest)
        await look(() => readConcerned(snapshot, placed, options, sources));
    return found;
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
