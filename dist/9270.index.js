export const id = 9270;
export const ids = [9270];
export const modules = {

/***/ 55814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  placeOrder: () => (/* binding */ placeOrder)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/canonicalJson.js
var canonicalJson = __webpack_require__(8448);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/ledger/entries/entryBatch.js
var entryBatch = __webpack_require__(10435);
// EXTERNAL MODULE: ./build/ledger/ledgerPaths.js
var ledgerPaths = __webpack_require__(95371);
// EXTERNAL MODULE: ./build/ledger/log/numbers.js
var numbers = __webpack_require__(47911);
// EXTERNAL MODULE: ./build/ledger/entries/orders.js
var orders = __webpack_require__(65938);
// EXTERNAL MODULE: ./build/ledger/entries/requests.js
var requests = __webpack_require__(64273);
// EXTERNAL MODULE: ./build/marketplace/envelope.js
var envelope = __webpack_require__(83926);
// EXTERNAL MODULE: ./build/marketplace/limits.js
var marketplace_limits = __webpack_require__(7622);
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

;// CONCATENATED MODULE: ./build/marketplace/draftOrder.js



/** How long an order waits for the owners of what it uses. */
const WAIT_DAYS = 30;
const isChosen = (input) => 'slot' in input;
/** What the customer signs: everything of the order but its number. It reads nothing and asks nobody. */
function draftOrder(parts) {
    const { tee, solution } = parts;
    const suborders = [];
    const used = [];
    const suborder = (chosen) => {
        used.push(chosen);
        return suborders.push({ type: chosen.offer.type, offer: chosen.offer.id, slot: chosen.slot.slot });
    };
    suborder(tee);
    const { hash, size } = solution;
    const ordered = 'sealed' in solution
        ? { hash, size, sealed: { ...solution.sealed } }
        : { hash, size, sealed: {}, suborder: suborder(solution.chosen) };
    const inputs = parts.inputs.map((input) => isChosen(input)
        ? { kind: 'offer', suborder: suborder(input) }
        : { kind: 'resource', hash: input.hash, size: input.size, sealed: { ...input.sealed } });
    const slots = used.map(({ slot }) => slot);
    const limits = (0,marketplace_limits/* limitsOf */.A)(tee.slot, slots.slice(1), parts.minutes);
    const configuration = parts.configuration ?? null;
    return {
        request: parts.request,
        nonce: parts.nonce,
        tee: { offer: tee.offer.id, slot: tee.slot.slot, evidenceDigest: tee.evidenceDigest },
        suborders,
        solution: ordered,
        inputs,
        configuration,
        configurationHash: (0,canonicalJson.digestOf)(configuration),
        recipients: [parts.customer],
        limits,
        expires: new Date(parts.now.getTime() + WAIT_DAYS * 86_400_000).toISOString(),
        rent: { ...rentOf(slots, limits.minutes), deposit: parts.deposit ?? '0' },
    };
}

// EXTERNAL MODULE: ./build/marketplace/placedContent.js
var placedContent = __webpack_require__(91862);
// EXTERNAL MODULE: ./build/resource/sealedResource.js
var sealedResource = __webpack_require__(28485);
// EXTERNAL MODULE: ./build/ledger/entries/accounts.js
var entries_accounts = __webpack_require__(53563);
// EXTERNAL MODULE: ./build/ledger/entries/offers.js
var offers = __webpack_require__(60044);
// EXTERNAL MODULE: ./build/ledger/entries/thread.js + 2 modules
var thread = __webpack_require__(54186);
// EXTERNAL MODULE: ./build/marketplace/rules.js
var rules = __webpack_require__(40983);
;// CONCATENATED MODULE: ./build/flow/chooseOffers.js





async function choose(snapshot, accounts, wanted, type) {
    const reading = await (0,offers/* readOffer */.np)(snapshot, wanted.offer, accounts, 'far');
    const { offer } = reading;
    (0,thread/* requireMoving */.EK)(`offer ${offer.id}`, reading);
    if (offer.type !== type) {
        throw new errors.CountersignError('input', `offer ${offer.id} is a ${offer.type} offer, where a ${type} offer is wanted`);
    }
    return { offer, slot: (0,rules/* slotOf */.SW)(offer, wanted.slot) };
}
/**
 * Reads the offers that a request names, and holds the combination to their owners' rules.
 * @throws CountersignError `input`, `not-found` or `refused`
 */
async function chooseOffers(snapshot, customer, request) {
    const accounts = new entries_accounts/* Accounts */.bX(snapshot);
    const tee = await choose(snapshot, accounts, request.tee, 'TEE');
    const solution = request.solution.kind === 'offer'
        ? await choose(snapshot, accounts, request.solution, 'Solution')
        : undefined;
    const data = [];
    for (const input of request.data)
        data.push(input.kind === 'offer' ? await choose(snapshot, accounts, input, 'Data') : input.resource);
    const offered = data.filter((item) => 'slot' in item);
    const offers = [tee, ...(solution ? [solution] : []), ...offered].map(({ offer }) => offer);
    (0,rules/* checkCombination */.Ol)({ customer, offers, configuration: request.configuration });
    const owners = new Set(offered.map(({ offer }) => offer.owner));
    const reviewers = await Promise.all([...owners].map((owner) => accounts.keyOf(owner)));
    return { ledger: (0,thread/* logOf */.Gs)(snapshot).ledger, tee, solution, data, reviewers };
}

// EXTERNAL MODULE: ./build/flow/trustTee.js
var trustTee = __webpack_require__(14369);
;// CONCATENATED MODULE: ./build/flow/placeOrder.js














/** Seals what the customer brings himself, to those who may open it, and makes of it all what he signs. */
async function sealAndDraft(party, request, { ledger, tee, solution, data, reviewers }, name) {
    const trusted = await (0,trustTee/* trustTee */.z)(party, tee.offer);
    const { fingerprint: customer } = party;
    const nonce = (0,external_node_crypto_.randomBytes)(32).toString('hex');
    const seal = (resource, role, readers) => (0,sealedResource/* sealResourceToEach */.g3)(resource, { ledger, nonce, customer, author: customer, role }, party.key, readers);
    const { hash, size } = solutionOf(request, solution?.offer);
    const own = request.solution.kind === 'resource' ? request.solution.resource : undefined;
    const inputs = [];
    for (const [position, item] of data.entries()) {
        if ('slot' in item)
            inputs.push(item);
        else {
            const sealed = await seal(item, (0,envelope/* inputRole */.rs)(position + 1), [trusted.key]);
            inputs.push({ hash: item.hash.hash, size: item.size, sealed });
        }
    }
    return draftOrder({
        customer,
        request: name,
        nonce,
        tee: { ...tee, evidenceDigest: trusted.evidence },
        solution: {
            hash,
            size,
            ...(solution === undefined
                ? { sealed: own === undefined ? {} : await seal(own, 'solution', [trusted.key, ...reviewers]) }
                : { chosen: solution }),
        },
        inputs,
        configuration: request.configuration,
        minutes: request.minutes,
        deposit: request.deposit,
        now: new Date(),
    });
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
/**
 * The order that a request led to already, if it did. What leads there is not signed; the order is, and it names
 * the request.
 */
async function earlier(snapshot, path, customer, name) {
    const order = await (0,requests/* ledRequest */.P)(snapshot, path);
    if (order === undefined)
        return undefined;
    const { entry } = (await (0,orders/* readOrder */.Rx)(snapshot, order, 'near')).state.placed;
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
    const signed = new entryBatch/* SignedEntries */.n();
    let made;
    return party.ledger.repository.append(async (snapshot) => {
        const before = await earlier(snapshot, path, party.fingerprint, name);
        if (before)
            return { value: before };
        made ??= await sealAndDraft(party, request, await chooseOffers(snapshot, party.fingerprint, request), name);
        const batch = await entryBatch/* EntryBatch */.z.on(snapshot, party.key, signed);
        const content = made;
        const own = await batch.sign({ kind: 'order.placed', about: null, after: null, content });
        const index = batch.add(own, (0,ledgerPaths/* directoryAt */.Dp)('orders', batch.nextIndex));
        const order = (0,numbers/* numberAt */.tk)(index);
        batch.files.set(path, (0,requests/* requestFile */.k)(order));
        const { leaves, files } = batch;
        const { suborders } = (0,placedContent/* numberedContent */.m)(content, order);
        return { leaves, files, message: `Order ${order}: placed`, value: { order, suborders, created: true } };
    });
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

/***/ 64273:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ ledRequest),
/* harmony export */   k: () => (/* binding */ requestFile)
/* harmony export */ });
/* harmony import */ var _canonicalJson_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8448);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _ledgerPaths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95371);



/** What leads a repeated request to the order or offer that it made. It is a finding aid: nobody signs it. */
function requestFile(number) {
    return (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalBytes */ .Mr)({ number });
}
/**
 * The number that a request's file leads to.
 * @returns undefined when there is none
 * @throws CountersignError `tampered` when what lies there leads nowhere: to write again would be to do it twice
 */
async function ledRequest(snapshot, path) {
    const bytes = await snapshot.read(path);
    if (bytes === undefined)
        return undefined;
    const [, digits] = /^\{"number":(\d{1,12})\}$/.exec(Buffer.from(bytes).toString('utf8')) ?? [];
    const number = Number(digits);
    if (digits !== undefined && number > 0 && number <= _ledgerPaths_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_ID */ .rc)
        return number;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('tampered', `the ledger's ${path} was spoiled`, {
        mend: 'Somebody who may push did that: look at your orders and offers, and give another --request-id if there is none yet.',
    });
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
