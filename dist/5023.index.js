export const id = 5023;
export const ids = [5023,7990];
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

/***/ 45023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  placeOrder: () => (/* binding */ placeOrder)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/canonicalJson.js
var canonicalJson = __webpack_require__(8448);
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
;// CONCATENATED MODULE: ./build/marketplace/limits.js
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

;// CONCATENATED MODULE: ./build/marketplace/rules.js


/** The slot of an offer, by id, or the first one. @throws CountersignError `not-found`. */
function slotOf(offer, slot) {
    const found = slot === undefined ? offer.slots[0] : offer.slots.find((candidate) => candidate.slot === slot);
    if (found)
        return found;
    throw new errors.CountersignError('not-found', `offer ${offer.id} has no ${slot === undefined ? 'slot' : `slot ${slot}`}`, {
        mend: `see its slots with: countersign offers get ${offer.id}`,
    });
}
/** Names in `allowedArgs`, separated by commas or white space; empty when the owner restricts nothing. */
function allowedArguments(offer) {
    return offer.info.allowedArgs.split(/[\s,]+/).filter((name) => name !== '');
}
function argumentNames(configuration) {
    if (configuration === null || typeof configuration !== 'object')
        return [];
    return Object.values(configuration).flatMap((part) => part !== null && typeof part === 'object' && !Array.isArray(part) ? Object.keys(part) : []);
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
        if (restrictions.types.length > 0 && !restrictions.types.includes(enumerations/* OFFER_TYPES */.Zp[other.type])) {
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
            throw new errors.CountersignError('refused', `offer ${offer.id} ${refusal}`);
    }
}

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
    return { offer, slot: slotOf(offer, wanted.slot) };
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
    checkCombination({
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
    const limits = limitsOf(tee.slot, slots.slice(1), request.minutes);
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

/***/ 28550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ah: () => (/* binding */ PRICE_TYPES),
/* harmony export */   Ge: () => (/* binding */ offerTypeOf),
/* harmony export */   Zp: () => (/* binding */ OFFER_TYPES)
/* harmony export */ });
/* unused harmony export ORDER_STATUSES */
/** The network's enumerations, with the numbers that the guide's JSON files carry. */
const OFFER_TYPES = { TEE: 0, Storage: 1, Solution: 2, Data: 3 };
const PRICE_TYPES = { PerHour: 0, Fixed: 1 };
/** Statuses of orders and suborders. `Suspended` is known for compatibility; an order here is placed whole. */
const ORDER_STATUSES = {
    New: 0,
    Processing: 1,
    Canceling: 2,
    Canceled: 3,
    Done: 4,
    Error: 5,
    Blocked: 6,
    Suspended: 7,
};
/** The name of an offer type's number, `undefined` for a number that this marketplace does not trade in. */
function offerTypeOf(number) {
    return Object.keys(OFFER_TYPES).find((name) => OFFER_TYPES[name] === number);
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


/***/ })

};
