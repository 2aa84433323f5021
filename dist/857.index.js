export const id = 857;
export const ids = [857];
export const modules = {

/***/ 10435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ SignedEntries),
/* harmony export */   z: () => (/* binding */ EntryBatch)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8448);
/* harmony import */ var _pgp_keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8870);
/* harmony import */ var _pgp_signatures_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90661);
/* harmony import */ var _accounts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53563);
/* harmony import */ var _entries_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(12727);
/* harmony import */ var _log_byteForms_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(29424);
/* harmony import */ var _log_leaf_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(16338);
/* harmony import */ var _log_leafHead_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(65243);
/* harmony import */ var _log_ledgerId_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(82949);
/* harmony import */ var _log_tree_merkleTree_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(38874);
/* harmony import */ var _nodeCrypto_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(82443);












/** What was signed already in this append: a lost race signs again only what follows something else now. */
class SignedEntries {
    #known = new Map();
    async of(draft, ledger, sign) {
        const name = (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__.digestOf)({ ...draft, ledger });
        const known = this.#known.get(name) ?? (await sign());
        this.#known.set(name, known);
        return known;
    }
}
async function signHead(head, key) {
    return (0,_log_leaf_js__WEBPACK_IMPORTED_MODULE_6__/* .encodeLeaf */ .Fx)(head, await (0,_pgp_signatures_js__WEBPACK_IMPORTED_MODULE_3__/* .signDetached */ .k)((0,_log_leaf_js__WEBPACK_IMPORTED_MODULE_6__/* .headBytes */ .c4)(head), key));
}
/** Leaf 0: with it a ledger begins, and has its id. */
async function createLedger(key) {
    const author = (0,_pgp_keys_js__WEBPACK_IMPORTED_MODULE_2__.fingerprintOf)(key.toPublic());
    const at = new Date().toISOString();
    const random = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(32).toString('hex');
    const leaf = await signHead({ v: _log_leafHead_js__WEBPACK_IMPORTED_MODULE_7__/* .LOG_FORMAT */ .N_, kind: 'ledger.created', author, at, random }, key);
    const root = (0,_log_byteForms_js__WEBPACK_IMPORTED_MODULE_10__/* .toHex */ .nj)((0,_log_tree_merkleTree_js__WEBPACK_IMPORTED_MODULE_11__/* .leafHash */ .Jq)(_nodeCrypto_js__WEBPACK_IMPORTED_MODULE_9__/* .nodeHasher */ .aj, leaf));
    return { leaf, place: { ledger: (0,_log_ledgerId_js__WEBPACK_IMPORTED_MODULE_8__/* .ledgerIdOf */ .m)(_nodeCrypto_js__WEBPACK_IMPORTED_MODULE_9__/* .nodeHasher */ .aj, leaf), size: 1, root } };
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
        const account = await (0,_accounts_js__WEBPACK_IMPORTED_MODULE_4__/* .accountFile */ .Gf)(snapshot, key);
        if (log !== undefined) {
            const place = { ledger: log.ledger, size: log.size, root: (0,_log_byteForms_js__WEBPACK_IMPORTED_MODULE_10__/* .toHex */ .nj)(log.root) };
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
        return this.#signed.of(draft, this.ledger, async () => {
            const { ledger, size, root } = this.#place;
            const { kind, about, after, content } = draft;
            const { fields, body, bytes } = (0,_entries_js__WEBPACK_IMPORTED_MODULE_5__/* .placeContent */ .jR)(kind, content);
            const head = {
                v: _log_leafHead_js__WEBPACK_IMPORTED_MODULE_7__/* .LOG_FORMAT */ .N_,
                ledger,
                checkpoint: { size, root },
                kind,
                about,
                after,
                author: (0,_pgp_keys_js__WEBPACK_IMPORTED_MODULE_2__.fingerprintOf)(this.#key.toPublic()),
                at: new Date().toISOString(),
                fields,
                ...(body === undefined ? {} : { body }),
            };
            const leaf = await signHead(head, this.#key);
            return { head, leaf, digest: (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256Hex */ .fg)((0,_log_leaf_js__WEBPACK_IMPORTED_MODULE_6__/* .headBytes */ .c4)(head)), body: bytes };
        });
    }
    /** Enters what was signed: its leaf, and the files that people read. @returns the index of its leaf */
    add({ head: { kind }, leaf, body }, directory) {
        const index = this.#next++;
        this.leaves.push(leaf);
        const path = `${directory}/${(0,_entries_js__WEBPACK_IMPORTED_MODULE_5__/* .entryName */ .MB)(index, kind)}`;
        const { head, signature } = (0,_entries_js__WEBPACK_IMPORTED_MODULE_5__/* .leafFiles */ .Sw)(leaf);
        this.files.set(path, head).set(`${path}.asc`, signature);
        if (body !== undefined)
            this.files.set(`${path}.body`, body);
        return index;
    }
}


/***/ }),

/***/ 90087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ledger: () => (/* binding */ Ledger)
/* harmony export */ });
/* harmony import */ var _marketplace_orderEntries_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67150);
/* harmony import */ var _pgp_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8870);
/* harmony import */ var _entries_entries_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12727);
/* harmony import */ var _entries_entryBatch_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10435);
/* harmony import */ var _ledgerPaths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95371);
/* harmony import */ var _log_leafHead_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65243);
/* harmony import */ var _entries_offers_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(60044);
/* harmony import */ var _entries_orders_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(65938);
/* harmony import */ var _entries_thread_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(54186);









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
        return (0,_entries_offers_js__WEBPACK_IMPORTED_MODULE_6__/* .readOffer */ .np)(await this.snapshot(), id);
    }
    /** Reads the order that `id` names: an order, or one of its suborders. */
    async order(id, finding) {
        return (0,_entries_orders_js__WEBPACK_IMPORTED_MODULE_7__/* .readOrder */ .Rx)(await this.snapshot(), id, finding);
    }
    /**
     * Appends to an order what `decide` finds right in the newest state; `undefined` means that nothing is left
     * to do. Called again whenever another writer was first.
     * @returns the state after the entry, or the state that needed none
     * @throws CountersignError `refused` when the entry would break a rule of the order's life.
     */
    async appendToOrder(id, author, decide) {
        const signed = new _entries_entryBatch_js__WEBPACK_IMPORTED_MODULE_3__/* .SignedEntries */ .n();
        const order = (0,_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_4__/* .numberedOf */ .Ix)(id);
        return this.repository.append(async (snapshot) => {
            const reading = await (0,_entries_orders_js__WEBPACK_IMPORTED_MODULE_7__/* .readOrder */ .Rx)(snapshot, order);
            const body = await decide(reading);
            if (body === undefined)
                return { value: reading.state };
            const { kind } = body;
            const isProhibition = _log_leafHead_js__WEBPACK_IMPORTED_MODULE_5__/* .PROHIBITIONS */ .L9.has(kind);
            if (!isProhibition)
                (0,_entries_thread_js__WEBPACK_IMPORTED_MODULE_8__/* .requireMoving */ .EK)(`order ${order}`, reading);
            const place = { order, seq: reading.state.seq + 1, author: (0,_pgp_keys_js__WEBPACK_IMPORTED_MODULE_1__.fingerprintOf)(author.toPublic()) };
            const at = new Date().toISOString();
            const entry = _marketplace_orderEntries_js__WEBPACK_IMPORTED_MODULE_0__/* .orderEntrySchema */ .cw.parse({ ...body, ...place, v: 1, at });
            const offerOf = (offer) => reading.offers.get(offer)?.offer;
            // Before anything is signed: a rule that it breaks is the author's to hear.
            (0,_entries_orders_js__WEBPACK_IMPORTED_MODULE_7__/* .followedBy */ .gx)(reading.state, entry, '0'.repeat(64), offerOf);
            const batch = await _entries_entryBatch_js__WEBPACK_IMPORTED_MODULE_3__/* .EntryBatch */ .z.on(snapshot, author, signed);
            const own = await batch.sign({
                kind,
                about: reading.state.placed.digest,
                after: isProhibition ? null : reading.last,
                content: contentOf(body),
            });
            batch.add(own, (0,_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_4__/* .orderDirectory */ .ME)(order));
            const told = (0,_entries_orders_js__WEBPACK_IMPORTED_MODULE_7__/* .orderEntryOf */ .Ci)(kind, contentOf(body), { ...place, at: own.head.at });
            const value = (0,_entries_orders_js__WEBPACK_IMPORTED_MODULE_7__/* .followedBy */ .gx)(reading.state, told, own.digest, offerOf);
            const { leaves, files } = batch;
            return { leaves, files, message: `Order ${order}: ${(0,_entries_entries_js__WEBPACK_IMPORTED_MODULE_2__/* .eventName */ .eq)(kind)}`, value };
        });
    }
    /** Appends an event to an offer; as `appendToOrder`. */
    async appendToOffer(id, author, decide) {
        const signed = new _entries_entryBatch_js__WEBPACK_IMPORTED_MODULE_3__/* .SignedEntries */ .n();
        await this.repository.append(async (snapshot) => {
            const reading = await (0,_entries_offers_js__WEBPACK_IMPORTED_MODULE_6__/* .readOffer */ .np)(snapshot, id, undefined, 'far');
            const body = await decide(reading);
            if (body === undefined)
                return { value: undefined };
            const batch = await _entries_entryBatch_js__WEBPACK_IMPORTED_MODULE_3__/* .EntryBatch */ .z.on(snapshot, author, signed);
            const { kind } = body;
            // Its owner can always withdraw it.
            if (kind !== 'offer.disabled')
                (0,_entries_thread_js__WEBPACK_IMPORTED_MODULE_8__/* .requireMoving */ .EK)(`offer ${id}`, reading);
            const own = await batch.sign({
                kind,
                about: reading.created,
                after: reading.last,
                content: contentOf(body),
            });
            batch.add(own, (0,_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_4__/* .offerDirectory */ .ER)(id));
            const { leaves, files } = batch;
            return { leaves, files, message: `Offer ${id}: ${(0,_entries_entries_js__WEBPACK_IMPORTED_MODULE_2__/* .eventName */ .eq)(kind)}`, value: undefined };
        });
    }
}


/***/ }),

/***/ 95371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $A: () => (/* binding */ accountPath),
/* harmony export */   A$: () => (/* binding */ firstLeafOf),
/* harmony export */   Dp: () => (/* binding */ directoryAt),
/* harmony export */   ER: () => (/* binding */ offerDirectory),
/* harmony export */   Gw: () => (/* binding */ numberedDirectory),
/* harmony export */   Ix: () => (/* binding */ numberedOf),
/* harmony export */   ME: () => (/* binding */ orderDirectory),
/* harmony export */   Zq: () => (/* binding */ requestPath),
/* harmony export */   lv: () => (/* binding */ idsNewestFirst),
/* harmony export */   rc: () => (/* binding */ MAX_ID)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _log_numbers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47911);


/** Ids stay far below 2^53 so that no forged directory can push one out of the safe integers. */
const MAX_ID = 999_999_999_999;
const CANONICAL_NUMBER = /^(?:0|[1-9]\d{0,11})\/$/;
const TWO_DIGITS = /^\d\d\/$/;
/** The number of the order or offer that a number is one of: of a suborder, its order's. @throws as {@link firstLeafOf} */
function numberedOf(id) {
    return (0,_log_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .numberAt */ .tk)(firstLeafOf(id));
}
/**
 * The index of the leaf at which an order or offer begins.
 * @throws CountersignError `input` for what is no number at all, `not-found` for one below the first
 */
function firstLeafOf(id) {
    checkId(id);
    const index = (0,_log_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .leafOfNumber */ .$j)(id);
    if (index !== undefined)
        return index;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('not-found', `the ledger has no number ${id}`, {
        mend: 'numbers are hundreds: see them with `countersign orders list` and `countersign offers list`',
    });
}
/** `orders/0/12/1200`: directories of at most a hundred names each, so that a look-up costs the same at any size. */
function orderDirectory(id) {
    return numberedDirectory('orders', id);
}
/** `offers/0/02/200`. */
function offerDirectory(id) {
    return numberedDirectory('offers', id);
}
/**
 * The directory of an order or offer that begins at leaf n − 1: `<kind>/<n div 10000>/<n div 100 mod 100>/<number>`,
 * where the number is 100 n.
 * @throws CountersignError `input` for an id that is not a whole number from 1 to 999,999,999,999.
 */
function numberedDirectory(kind, id) {
    const number = numberedOf(id);
    const place = number / 100;
    const middle = String(Math.floor(place / 100) % 100).padStart(2, '0');
    return `${kind}/${Math.floor(place / 10_000)}/${middle}/${number}`;
}
function checkId(id) {
    if (Number.isSafeInteger(id) && id >= 1 && id <= MAX_ID)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('input', `${id} is not a number of the ledger`, {
        mend: 'Numbers are whole, from 1.',
    });
}
/** The directory of what begins at a leaf. */
function directoryAt(kind, index) {
    return numberedDirectory(kind, (0,_log_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .numberAt */ .tk)(index));
}
/**
 * `accounts/<first 2 hex digits>/<fingerprint>.asc`, in lower case.
 * @throws CountersignError `input` for anything but a v4 (40) or v6 (64 hex digits) fingerprint (RFC 9580, 5.5.4).
 */
function accountPath(fingerprint) {
    const hex = fingerprint.toLowerCase();
    if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(hex)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('input', 'a key fingerprint is 40 or 64 hex digits');
    }
    return `accounts/${hex.slice(0, 2)}/${hex}.asc`;
}
/**
 * `requests/<first 2 hex digits>/<the other 62>.json`: where a repeated write finds what it did before.
 * @throws CountersignError `input` for anything but a SHA-256 in lower-case hex.
 */
function requestPath(sha256) {
    if (!/^[0-9a-f]{64}$/.test(sha256)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('input', 'a request is named by a SHA-256 in lower-case hex');
    }
    return `requests/${sha256.slice(0, 2)}/${sha256.slice(2)}.json`;
}
/** The ids present, highest first. Directories that are not where their number belongs are passed over. */
async function* idsNewestFirst(snapshot, kind) {
    const tops = (await snapshot.list(kind)).filter((name) => CANONICAL_NUMBER.test(name));
    for (const top of descending(tops)) {
        const middles = (await snapshot.list(`${kind}/${top}`)).filter((name) => TWO_DIGITS.test(name));
        for (const middle of descending(middles)) {
            const directory = `${kind}/${top}/${String(middle).padStart(2, '0')}`;
            const names = await snapshot.list(directory);
            const ids = descending(names.filter((name) => CANONICAL_NUMBER.test(name)));
            yield* ids.filter((id) => id >= 100 && numberedDirectory(kind, id) === `${directory}/${id}`);
        }
    }
}
/** Numerically, since by name '9/' sorts after '10/'. */
function descending(names) {
    return names.map((name) => Number(name.slice(0, -1))).sort((a, b) => b - a);
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

/***/ 47911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $j: () => (/* binding */ leafOfNumber),
/* harmony export */   tk: () => (/* binding */ numberAt)
/* harmony export */ });
/* unused harmony export suborderNumber */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/** Numbers between two things that begin at neighbouring leaves: suborders 1 to 99 have room. */
const STEP = 100;
/** The number of what begins at a leaf: an order, an offer, a slot. Nobody chooses it, so nobody can squat it. */
function numberAt(index) {
    const number = STEP * (index + 1);
    if (Number.isSafeInteger(number) && index >= 0)
        return number;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('limit', `no number can be given to leaf ${index}`);
}
/** The number of the order's suborder `n`. @throws CountersignError `limit` unless it is one of 1 to 99 */
function suborderNumber(order, n) {
    if (Number.isInteger(n) && n > 0 && n < STEP)
        return order + n;
    throw new CountersignError('limit', `an order has suborders 1 to ${STEP - 1}, not ${n}`);
}
/** The leaf at which an order, or the order of a suborder, begins. @returns undefined for what is no number */
function leafOfNumber(number) {
    return Number.isSafeInteger(number) && number >= STEP ? Math.floor(number / STEP) - 1 : undefined;
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
