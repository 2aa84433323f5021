export const id = 3708;
export const ids = [3708,7990];
export const modules = {

/***/ 57163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EG: () => (/* binding */ checkOf),
/* harmony export */   Sw: () => (/* binding */ impossibleCheck),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   WU: () => (/* binding */ failedCheck)
/* harmony export */ });
/** The worst of many: `failed` before `not-possible` before `passed`. */
function verdictOf(checks) {
    if (checks.some((check) => check.status === 'failed'))
        return 'failed';
    if (checks.some((check) => check.status === 'not-possible'))
        return 'not-possible';
    return 'passed';
}
function checkOf(id, title, holds, detail) {
    return { id, title, status: holds ? 'passed' : 'failed', detail };
}
function failedCheck(id, title, detail) {
    return { id, title, status: 'failed', detail };
}
function impossibleCheck(id, title, detail) {
    return { id, title, status: 'not-possible', detail };
}


/***/ }),

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
// EXTERNAL MODULE: ./build/checks.js
var checks = __webpack_require__(57163);
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
// EXTERNAL MODULE: ./build/pgp/messages.js
var messages = __webpack_require__(87990);
// EXTERNAL MODULE: ./build/pgp/keys.js
var keys = __webpack_require__(8870);
// EXTERNAL MODULE: ./build/tee/teeKey.js
var teeKey = __webpack_require__(45296);
;// CONCATENATED MODULE: ./build/flow/placeOrder.js
















async function choose(snapshot, accounts, wanted, type) {
    const { offer } = await (0,offers/* readOffer */.n)(snapshot, wanted.offer, accounts);
    if (offer.type !== type) {
        throw new errors.CountersignError('input', `offer ${offer.id} is a ${offer.type} offer, where a ${type} offer is wanted`);
    }
    return { offer, slot: (0,rules/* slotOf */.SW)(offer, wanted.slot) };
}
/** Verifies the TEE by the customer's own policy: only then is anything sealed to it. */
async function trustTee(party, tee) {
    if (tee.tee === undefined)
        throw new errors.CountersignError('refused', `offer ${tee.id} shows no evidence of a TEE`);
    const verdict = await (0,teeKey/* verifyTeeKey */.$N)(tee.tee, tee.owner, party.policy, new Date());
    if ((0,checks/* verdictOf */.Vj)(verdict.checks) !== 'passed') {
        const bad = verdict.checks.find(({ status }) => status !== 'passed');
        throw new errors.CountersignError('refused', `the TEE of offer ${tee.id} does not hold under your policy: ${bad?.detail ?? ''}`, {
            mend: 'choose another TEE, or change your policy (policy.yml) knowing what it then accepts',
        });
    }
    const key = await (0,keys.readPublicKey)(tee.tee.encryptionKey, 'the TEE key');
    return { key, fingerprint: verdict.fingerprint, evidence: (0,canonicalJson.digestOf)(tee.tee.evidence) };
}
async function sealTo(resource, keys) {
    const bytes = (0,canonicalJson/* canonicalBytes */.Mr)(resource);
    const sealed = {};
    for (const [fingerprint, key] of keys)
        sealed[fingerprint] = await (0,messages.sealMessage)(bytes, [key]);
    return sealed;
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
    const trusted = await trustTee(party, tee.offer);
    const suborders = [];
    const suborder = (type, { offer, slot }) => {
        suborders.push({ id: suborders.length + 1, type, offer: offer.id, slot: slot.slot });
        return suborders.length;
    };
    suborder('TEE', tee);
    const teeKeys = new Map([[trusted.fingerprint, trusted.key]]);
    const reviewers = new Map(teeKeys);
    for (const { offer } of chosenData)
        reviewers.set(offer.owner, await accounts.keyOf(offer.owner));
    const { hash, size } = solutionOf(request, solution?.offer);
    const solutionEntry = request.solution.kind === 'resource'
        ? { hash, size, sealed: await sealTo(request.solution.resource, reviewers) }
        : { hash, size, sealed: {}, ...(solution ? { suborder: suborder('Solution', solution) } : {}) };
    const inputs = [];
    for (const item of data) {
        if ('slot' in item)
            inputs.push({ kind: 'offer', suborder: suborder('Data', item) });
        else
            inputs.push({
                kind: 'resource',
                hash: item.hash.hash,
                size: item.size,
                sealed: await sealTo(item, teeKeys),
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
            nonce: (0,external_node_crypto_.randomBytes)(32).toString('hex'),
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
    const { entry } = (await (0,orders/* readOrder */.R)(snapshot, order)).state.placed;
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

/***/ 87990:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openMessage: () => (/* binding */ openMessage),
/* harmony export */   sealMessage: () => (/* binding */ sealMessage)
/* harmony export */ });
/* harmony import */ var openpgp__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13074);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);


/** Small secrets only: resource files and grants. Bulk data has its own seal. */
const MAX_MESSAGE_BYTES = 1024 * 1024;
/** Seals bytes to all of `recipients`, in ASCII armour; signed by `signer` inside the seal when given. */
async function sealMessage(bytes, recipients, signer) {
    const message = await openpgp__WEBPACK_IMPORTED_MODULE_0__/* .createMessage */ .oH({ binary: bytes });
    const options = {
        message,
        encryptionKeys: [...recipients],
        format: 'armored',
        ...(signer ? { signingKeys: signer } : {}),
        config: { preferredCompressionAlgorithm: openpgp__WEBPACK_IMPORTED_MODULE_0__/* .enums */ .vP.compression.uncompressed },
    };
    const sealed = await openpgp__WEBPACK_IMPORTED_MODULE_0__/* .encrypt */ .w(options);
    return String(sealed);
}
/**
 * Opens a message sealed to `key`, and checks the signature inside when `signer` is given.
 * @throws CountersignError `tampered` when it was sealed to another key, changed, or not signed by `signer`.
 */
async function openMessage(armored, key, what, signer) {
    if (armored.length > 2 * MAX_MESSAGE_BYTES)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('limit', `${what} is too large`);
    try {
        const message = await openpgp__WEBPACK_IMPORTED_MODULE_0__/* .readMessage */ ._8({ armoredMessage: armored });
        const opened = await openpgp__WEBPACK_IMPORTED_MODULE_0__/* .decrypt */ .Yc({
            message,
            decryptionKeys: key,
            format: 'binary',
            ...(signer ? { verificationKeys: signer, expectSigned: true } : {}),
            config: { maxDecompressedMessageSize: MAX_MESSAGE_BYTES, allowUnauthenticatedMessages: false },
        });
        return opened.data;
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('tampered', `${what} does not open with this key, or was changed`, { cause });
    }
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('tampered', 'sealed keys do not open: another TEE sealed them, or they were changed', {
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
/* harmony export */   makeTeeKey: () => (/* binding */ makeTeeKey)
/* harmony export */ });
/* harmony import */ var _canonicalJson_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67429);
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
 * Makes the long-lived key that customers seal solutions and models to, with evidence that binds it.
 * @param owner fingerprint of the operator who offers the TEE
 */
async function makeTeeKey(attester, owner) {
    const key = await (0,_pgp_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .generateOrderKey */ .Zy)('Countersign TEE');
    const encryptionKey = key.toPublic().armor();
    return attestTeeKey(attester, owner, key, encryptionKey);
}
async function attestTeeKey(attester, owner, key, encryptionKey) {
    const fingerprint = (0,_pgp_keys_js__WEBPACK_IMPORTED_MODULE_4__.fingerprintOf)(key.toPublic());
    const issued = new Date().toISOString();
    const evidence = await attester.collect((0,_marketplace_reportData_js__WEBPACK_IMPORTED_MODULE_3__/* .teeKeyReportData */ .ax)(bindingOf(owner, encryptionKey, fingerprint, issued)));
    const sealedKey = (0,_sealedBox_js__WEBPACK_IMPORTED_MODULE_5__/* .sealToSelf */ .V)(Buffer.from(key.armor()), await attester.sealingKey(), contextOf(fingerprint));
    return { encryptionKey, evidence, sealedKey, issued };
}
/**
 * The same key with fresh evidence, for an offer whose evidence grows old. Hardware that was restarted can't open
 * what it sealed before: it gets a fresh key, and what was sealed to the old one is lost to it.
 * @throws CountersignError `tampered` when another simulated TEE sealed it.
 */
async function renewTeeKey(attester, owner, teeKey) {
    if (await isLost(attester, teeKey))
        return makeTeeKey(attester, owner);
    return attestTeeKey(attester, owner, await openTeeKey(attester, teeKey), teeKey.encryptionKey);
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
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError && error.code === 'tampered')
            return true;
        throw error;
    }
}
/** The private half, inside the TEE. @throws CountersignError `tampered` when it is another TEE's. */
async function openTeeKey(attester, teeKey) {
    const fingerprint = (0,_pgp_keys_js__WEBPACK_IMPORTED_MODULE_4__.fingerprintOf)(await (0,_pgp_keys_js__WEBPACK_IMPORTED_MODULE_4__.readPublicKey)(teeKey.encryptionKey, 'the TEE key'));
    const armored = (0,_sealedBox_js__WEBPACK_IMPORTED_MODULE_5__/* .openFromSelf */ .D)(teeKey.sealedKey, await attester.sealingKey(), contextOf(fingerprint));
    return (0,_pgp_keys_js__WEBPACK_IMPORTED_MODULE_4__.readPrivateKey)(Buffer.from(armored).toString('utf8'), undefined, 'the TEE key');
}
/** Verifies the evidence of a TEE's offer under a policy, and that it binds the offered key to its owner. */
async function verifyTeeKey(teeKey, owner, policy, at) {
    const fingerprint = (0,_pgp_keys_js__WEBPACK_IMPORTED_MODULE_4__.fingerprintOf)(await (0,_pgp_keys_js__WEBPACK_IMPORTED_MODULE_4__.readPublicKey)(teeKey.encryptionKey, 'the TEE key'));
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
