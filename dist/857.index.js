export const id = 857;
export const ids = [857,8799];
export const modules = {

/***/ 90087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ledger: () => (/* binding */ Ledger)
/* harmony export */ });
/* harmony import */ var _canonicalJson_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67429);
/* harmony import */ var _marketplace_orderEntries_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67150);
/* harmony import */ var _pgp_keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8870);
/* harmony import */ var _accounts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83170);
/* harmony import */ var _entries_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28252);
/* harmony import */ var _ledgerPaths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95371);
/* harmony import */ var _offers_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(47617);
/* harmony import */ var _orders_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(78087);








/** The parties' record of offers and orders, over an append-only tree. */
class Ledger {
    repository;
    constructor(repository) {
        this.repository = repository;
    }
    snapshot() {
        return this.repository.snapshot();
    }
    async offer(id) {
        return (0,_offers_js__WEBPACK_IMPORTED_MODULE_6__/* .readOffer */ .n)(await this.snapshot(), id);
    }
    /** Reads the order that `id` names: an order, or one of its suborders. */
    async order(id) {
        const snapshot = await this.snapshot();
        return (0,_orders_js__WEBPACK_IMPORTED_MODULE_7__/* .readOrder */ .Rx)(snapshot, await (0,_orders_js__WEBPACK_IMPORTED_MODULE_7__/* .orderIdOf */ .Xy)(snapshot, id));
    }
    /**
     * Appends to an order what `decide` finds right in the newest state; `undefined` means that nothing is left
     * to do. Called again whenever another writer was first.
     * @returns the state after the entry, or the state that needed none
     * @throws CountersignError `refused` when the entry would break a rule of the order's life.
     */
    async appendToOrder(id, author, decide) {
        return this.repository.append(async (snapshot) => {
            const order = await (0,_orders_js__WEBPACK_IMPORTED_MODULE_7__/* .readOrder */ .Rx)(snapshot, id);
            const body = await decide(order);
            if (body === undefined)
                return { value: order.state };
            const entry = _marketplace_orderEntries_js__WEBPACK_IMPORTED_MODULE_1__/* .orderEntrySchema */ .cw.parse({
                ...body,
                v: 1,
                order: id,
                seq: order.state.seq + 1,
                previous: order.state.last,
                author: (0,_pgp_keys_js__WEBPACK_IMPORTED_MODULE_2__.fingerprintOf)(author.toPublic()),
                at: new Date().toISOString(),
            });
            const digest = (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .fg)((0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalBytes */ .Mr)(entry));
            const value = (0,_orders_js__WEBPACK_IMPORTED_MODULE_7__/* .followedBy */ .gx)(order.state, entry, digest, (offer) => order.offers.get(offer)?.offer);
            const name = (0,_entries_js__WEBPACK_IMPORTED_MODULE_4__/* .nextEntryName */ .Zt)(order.entries, order.files, entry);
            const files = await (0,_entries_js__WEBPACK_IMPORTED_MODULE_4__/* .entryFiles */ .YY)(`${(0,_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_5__/* .orderDirectory */ .ME)(id)}/${name}`, entry, author);
            return { files, message: `Order ${id}: ${(0,_entries_js__WEBPACK_IMPORTED_MODULE_4__/* .eventName */ .eq)(entry.kind)}`, value };
        });
    }
    /** Appends an event to an offer; as `appendToOrder`. */
    async appendToOffer(id, author, decide) {
        await this.repository.append(async (snapshot) => {
            const reading = await (0,_offers_js__WEBPACK_IMPORTED_MODULE_6__/* .readOffer */ .n)(snapshot, id);
            const body = await decide(reading);
            if (body === undefined)
                return { value: undefined };
            const event = {
                ...body,
                v: 1,
                offer: id,
                seq: reading.seq + 1,
                previous: reading.last,
                author: (0,_pgp_keys_js__WEBPACK_IMPORTED_MODULE_2__.fingerprintOf)(author.toPublic()),
                at: new Date().toISOString(),
            };
            const name = (0,_entries_js__WEBPACK_IMPORTED_MODULE_4__/* .nextEntryName */ .Zt)(reading.entries, reading.files, event);
            const files = await (0,_entries_js__WEBPACK_IMPORTED_MODULE_4__/* .entryFiles */ .YY)(`${(0,_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_5__/* .offerDirectory */ .ER)(id)}/${name}`, event, author);
            const accounts = await (0,_accounts_js__WEBPACK_IMPORTED_MODULE_3__/* .accountFile */ .Gf)(snapshot, author);
            return {
                files: new Map([...accounts, ...files]),
                message: `Offer ${id}: ${(0,_entries_js__WEBPACK_IMPORTED_MODULE_4__/* .eventName */ .eq)(body.kind)}`,
                value: undefined,
            };
        });
    }
}


/***/ }),

/***/ 95371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $A: () => (/* binding */ accountPath),
/* harmony export */   ER: () => (/* binding */ offerDirectory),
/* harmony export */   Hn: () => (/* binding */ nextId),
/* harmony export */   ME: () => (/* binding */ orderDirectory),
/* harmony export */   Zq: () => (/* binding */ requestPath),
/* harmony export */   lv: () => (/* binding */ idsNewestFirst),
/* harmony export */   rc: () => (/* binding */ MAX_ID),
/* harmony export */   sK: () => (/* binding */ isOrderDirectory)
/* harmony export */ });
/* unused harmony export numberedDirectory */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/** Ids stay far below 2^53 so that no forged directory can push the next id out of the safe integers. */
const MAX_ID = 999_999_999_999;
const CANONICAL_NUMBER = /^(?:0|[1-9]\d{0,11})\/$/;
const TWO_DIGITS = /^\d\d\/$/;
/** `orders/12/34/123456`: directories of at most a hundred names each, so that a look-up costs the same at any size. */
function orderDirectory(id) {
    return numberedDirectory('orders', id);
}
/** Whether what lies in a numbered directory begins an order; a suborder's holds what leads to its order. */
function isOrderDirectory(names) {
    return names.includes('0001-placed.json');
}
/** `offers/0/00/7`. */
function offerDirectory(id) {
    return numberedDirectory('offers', id);
}
/**
 * The directory of an order or offer: `<kind>/<id div 10000>/<id div 100 mod 100, two digits>/<id>`.
 * @throws CountersignError `input` for an id that is not a whole number from 1 to 999,999,999,999.
 */
function numberedDirectory(kind, id) {
    if (!Number.isSafeInteger(id) || id < 1 || id > MAX_ID) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('input', `${id} is not the id of one of the ${kind}`, {
            mend: 'Ids are whole numbers from 1.',
        });
    }
    const middle = String(Math.floor(id / 100) % 100).padStart(2, '0');
    return `${kind}/${Math.floor(id / 10_000)}/${middle}/${id}`;
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
            const names = await snapshot.list(`${kind}/${top}/${String(middle).padStart(2, '0')}`);
            const ids = descending(names.filter((name) => CANONICAL_NUMBER.test(name)));
            yield* ids.filter((id) => isAt(id, top, middle));
        }
    }
}
/** The highest id present plus one, from three listings whatever the size of the ledger; ids start at 1. */
async function nextId(snapshot, kind) {
    const newest = await idsNewestFirst(snapshot, kind).next();
    return newest.done === true ? 1 : newest.value + 1;
}
function isAt(id, top, middle) {
    return id >= 1 && Math.floor(id / 10_000) === top && Math.floor(id / 100) % 100 === middle;
}
/** Numerically, since by name '9/' sorts after '10/'. */
function descending(names) {
    return names.map((name) => Number(name.slice(0, -1))).sort((a, b) => b - a);
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
