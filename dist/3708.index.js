export const id = 3708;
export const ids = [3708,8799];
export const modules = {

/***/ 95740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  placeOrder: () => (/* binding */ placeOrder)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/canonicalJson.js + 1 modules
var canonicalJson = __webpack_require__(67429);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/ledger/accounts.js
var ledger_accounts = __webpack_require__(83170);
// EXTERNAL MODULE: ./build/ledger/entries.js
var entries = __webpack_require__(28252);
// EXTERNAL MODULE: ./build/ledger/ledgerPaths.js
var ledgerPaths = __webpack_require__(95371);
// EXTERNAL MODULE: ./build/ledger/offers.js
var offers = __webpack_require__(47617);
// EXTERNAL MODULE: ./build/ledger/orders.js
var orders = __webpack_require__(78087);
// EXTERNAL MODULE: ./build/marketplace/envelope.js
var envelope = __webpack_require__(83926);
// EXTERNAL MODULE: ./build/marketplace/limits.js
var marketplace_limits = __webpack_require__(7622);
// EXTERNAL MODULE: ./build/marketplace/orderEntries.js
var orderEntries = __webpack_require__(67150);
// EXTERNAL MODULE: ./build/marketplace/enumerations.js
var enumerations = __webpack_require__(28550);
;// CONCATENATED MODULE: ./build/marketplace/rent.js

const SCALE = 18n;
const ONE = 10n ** SCALE;
function parseDecimal(text) {
    const [whole = '0', fraction = ''] = text.split('.');
    return BigInt(whole) * ONE + BigInt(fraction.padEnd(Number(SCALE), '0').slice(0, Number(SCALE)) || '0');
}
function formatDecimal(value) {
    const fraction = (value % ONE).toString().padStart(Number(SCALE), '0').replace(/0+$/, '');
    return fraction === '' ? `${value / ONE}` : `${value / ONE}.${fraction}`;
}
/**
 * What an order would cost: hourly prices times the rent (each at least its slot's `minTimeMinutes`), fixed
 * prices once. Recorded in the order; there is no money behind it.
 * @param minutes the rent asked for
 */
function rentOf(slots, minutes) {
    let total = 0n;
    for (const { info } of slots) {
        const price = parseDecimal(info.usage.price);
        if (info.usage.priceType === enumerations/* PRICE_TYPES */.Ah.PerHour) {
            const billed = BigInt(Math.ceil(Math.max(minutes, info.usage.minTimeMinutes)));
            total += (price * billed) / 60n;
        }
        else {
            total += price;
        }
    }
    return { minutes, total: formatDecimal(total) };
}

// EXTERNAL MODULE: ./build/marketplace/rules.js
var rules = __webpack_require__(40983);
// EXTERNAL MODULE: ./build/resource/sealedResource.js
var sealedResource = __webpack_require__(28485);
// EXTERNAL MODULE: ./build/flow/trustTee.js
var trustTee = __webpack_require__(14369);
;// CONCATENATED MODULE: ./build/flow/placeOrder.js















/** How long an order waits for the owners of what it uses. */
const WAIT_DAYS = 30;
async function choose(snapshot, accounts, wanted, type) {
    const { offer } = await (0,offers/* readOffer */.n)(snapshot, wanted.offer, accounts);
    if (offer.type !== type) {
        throw new errors.CountersignError('input', `offer ${offer.id} is a ${offer.type} offer, where a ${type} offer is wanted`);
    }
    return { offer, slot: (0,rules/* slotOf */.SW)(offer, wanted.slot) };
}
/** Everything of the order but its number. Suborders are numbered 1, 2, 3 … relative to it. */
async function draft(party, request, snapshot, name) {
    const accounts = new ledger_accounts/* Accounts */.bX(snapshot);
    const tee = await choose(snapshot, accounts, request.tee, 'TEE');
    const solution = request.solution.kind === 'offer'
        ? await choose(snapshot, accounts, request.solution, 'Solution')
        : undefined;
    const data = [];
    for (const input of request.data) {
        data.push(input.kind === 'offer' ? await choose(snapshot, accounts, input, 'Data') : input.resource);
    }
    const chosenData = data.filter((item) => 'slot' in item);
    const chosen = [tee, ...(solution ? [solution] : []), ...chosenData];
    (0,rules/* checkCombination */.Ol)({
        customer: party.fingerprint,
        offers: chosen.map(({ offer }) => offer),
        configuration: request.configuration,
    });
    const trusted = await (0,trustTee/* trustTee */.z)(party, tee.offer);
    const suborders = [];
    const suborder = (type, { offer, slot }) => {
        suborders.push({ id: suborders.length + 1, type, offer: offer.id, slot: slot.slot });
        return suborders.length;
    };
    suborder('TEE', tee);
    const nonce = (0,external_node_crypto_.randomBytes)(32).toString('hex');
    const seal = (resource, role, readers) => (0,sealedResource/* sealResourceToEach */.g3)(resource, { nonce, customer: party.fingerprint, author: party.fingerprint, role }, party.key, readers);
    const owners = new Set(chosenData.map(({ offer }) => offer.owner));
    const reviewers = await Promise.all([...owners].map((owner) => accounts.keyOf(owner)));
    const { hash, size } = solutionOf(request, solution?.offer);
    const solutionEntry = request.solution.kind === 'resource'
        ? { hash, size, sealed: await seal(request.solution.resource, 'solution', [trusted.key, ...reviewers]) }
        : { hash, size, sealed: {}, ...(solution ? { suborder: suborder('Solution', solution) } : {}) };
    const inputs = [];
    for (const [position, item] of data.entries()) {
        if ('slot' in item)
            inputs.push({ kind: 'offer', suborder: suborder('Data', item) });
        else
            inputs.push({
                kind: 'resource',
                hash: item.hash.hash,
                size: item.size,
                sealed: await seal(item, (0,envelope/* inputRole */.rs)(position + 1), [trusted.key]),
            });
    }
    const slots = chosen.map(({ slot }) => slot);
    const limits = (0,marketplace_limits/* limitsOf */.A)(tee.slot, slots.slice(1), request.minutes);
    return {
        suborders,
        placed: {
            v: 1,
            kind: 'order.placed',
            seq: 1,
            previous: null,
            author: party.fingerprint,
            request: name,
            nonce,
            tee: { offer: tee.offer.id, slot: tee.slot.slot, evidenceDigest: trusted.evidence },
            solution: solutionEntry,
            inputs,
            configuration: request.configuration ?? null,
            configurationHash: (0,canonicalJson.digestOf)(request.configuration ?? null),
            recipients: [party.fingerprint],
            limits,
            rent: { ...rentOf(slots, limits.minutes), deposit: request.deposit ?? '0' },
        },
    };
}
function solutionOf(request, offer) {
    const solution = request.solution.kind === 'resource'
        ? { hash: request.solution.resource.hash.hash, size: request.solution.resource.size }
        : offer?.solution;
    if (solution === undefined)
        throw new errors.CountersignError('refused', `the solution offer names no solution hash`);
    if (request.solutionHash !== undefined && request.solutionHash.toLowerCase() !== solution.hash) {
        throw new errors.CountersignError('refused', `the solution's hash is ${solution.hash}, not ${request.solutionHash}`);
    }
    return solution;
}
async function numbered(party, { placed, suborders }, order) {
    const at = new Date().toISOString();
    const shift = (id) => order + id;
    const entry = orderEntries/* placedSchema */.NZ.parse({
        ...placed,
        order,
        at,
        expires: new Date(Date.parse(at) + WAIT_DAYS * 86_400_000).toISOString(),
        suborders: suborders.map((suborder) => ({ ...suborder, id: shift(suborder.id) })),
        solution: placed.solution.suborder === undefined
            ? placed.solution
            : { ...placed.solution, suborder: shift(placed.solution.suborder) },
        inputs: placed.inputs.map((input) => input.kind === 'offer' ? { ...input, suborder: shift(input.suborder) } : input),
    });
    const files = await (0,entries/* entryFiles */.YY)(`${(0,ledgerPaths/* orderDirectory */.ME)(order)}/0001-placed.json`, entry, party.key);
    for (const { id } of suborders) {
        const pointer = { v: 1, kind: 'suborder', suborder: shift(id), order, author: party.fingerprint, at };
        const path = `${(0,ledgerPaths/* orderDirectory */.ME)(shift(id))}/suborder.json`;
        for (const [name, bytes] of await (0,entries/* entryFiles */.YY)(path, pointer, party.key))
            files.set(name, bytes);
    }
    return files;
}
/**
 * The order that a request led to already, if it did. What leads there is not signed; the order is, and it names
 * the request.
 */
async function earlier(snapshot, path, customer, name) {
    const bytes = await snapshot.read(path);
    if (bytes === undefined)
        return undefined;
    const { order } = JSON.parse(Buffer.from(bytes).toString('utf8'));
    const { entry } = (await (0,orders/* readOrder */.Rx)(snapshot, order)).state.placed;
    if (entry.author !== customer || entry.request !== name)
        throw new errors.CountersignError('conflict', `the request name is taken by order ${order}, which is another one`);
    return { order, suborders: entry.suborders, created: false };
}
/**
 * Places an order: one TEE suborder, one per offer used, and the order that waits for them.
 * @throws CountersignError `refused` when an owner's rule or the customer's own policy does not allow it.
 */
async function placeOrder(party, request) {
    const name = (0,canonicalJson/* sha256Hex */.fg)(`${party.fingerprint} ${request.request ?? (0,external_node_crypto_.randomBytes)(32).toString('hex')}`);
    const path = (0,ledgerPaths/* requestPath */.Zq)(name);
    let made;
    return party.ledger.repository.append(async (snapshot) => {
        const before = await earlier(snapshot, path, party.fingerprint, name);
        if (before)
            return { value: before };
        made ??= await draft(party, request, snapshot, name);
        const order = await (0,ledgerPaths/* nextId */.Hn)(snapshot, 'orders');
        const files = new Map([
            ...(await (0,ledger_accounts/* accountFile */.Gf)(snapshot, party.key)),
            ...(await numbered(party, made, order)),
            [path, (0,canonicalJson/* canonicalBytes */.Mr)({ order })],
        ]);
        const suborders = made.suborders.map((suborder) => ({ ...suborder, id: order + suborder.id }));
        return { files, message: `Order ${order}: placed`, value: { order, suborders, created: true } };
    });
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
