export const id = 7176;
export const ids = [7176];
export const modules = {

/***/ 89339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   defaultPolicy: () => (/* binding */ defaultPolicy),
/* harmony export */   policyDigest: () => (/* binding */ policyDigest),
/* harmony export */   policyJsonSchema: () => (/* binding */ policyJsonSchema),
/* harmony export */   policySchema: () => (/* binding */ policySchema),
/* harmony export */   tdxTcbStatuses: () => (/* binding */ tdxTcbStatuses)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55156);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98439);
/* harmony import */ var _canonicalJson_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67429);


const hex = (bytes, what) => zod__WEBPACK_IMPORTED_MODULE_1__.string()
    .regex(new RegExp(`^[0-9a-fA-F]{${bytes * 2}}$`), `${what} is ${bytes * 2} hexadecimal digits`)
    .toLowerCase();
/** A security version number of one byte, as AMD counts them. */
const svn = zod__WEBPACK_IMPORTED_MODULE_1__.int().min(0).max(255);
const measurementList = zod__WEBPACK_IMPORTED_MODULE_1__.array(hex(48, 'a measurement')).max(256);
const snpTcb = zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
    fmc: svn.default(0).describe('Turin only'),
    bootLoader: svn.default(0),
    tee: svn.default(0),
    snp: svn.default(0),
    microcode: svn.default(0),
})
    .describe('Lowest accepted security version of each part of the firmware');
const tdxTcbStatuses = [
    'UpToDate',
    'SWHardeningNeeded',
    'ConfigurationNeeded',
    'ConfigurationAndSWHardeningNeeded',
    'OutOfDate',
    'OutOfDateConfigurationNeeded',
];
const hours = zod__WEBPACK_IMPORTED_MODULE_1__.number().positive().max(87_600);
/**
 * What an owner asks of a TEE before the key to the owner's data is released to it. Unknown members are
 * refused: a misspelt rule must not become no rule. A debug TEE is never accepted, so there is no rule for it.
 */
const policySchema = zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
    version: zod__WEBPACK_IMPORTED_MODULE_1__.literal(1),
    kinds: zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__["enum"](['sev-snp', 'tdx']))
        .default(['sev-snp', 'tdx'])
        .describe('Hardware kinds that are accepted; the simulated kind has a rule of its own'),
    allowSimulated: zod__WEBPACK_IMPORTED_MODULE_1__.boolean()
        .default(false)
        .describe('Accept simulated evidence, which proves NOTHING about hardware: for trials only'),
    simulatedRoots: zod__WEBPACK_IMPORTED_MODULE_1__.array(hex(32, 'the SHA-256 of a root key'))
        .max(64)
        .optional()
        .describe('SHA-256 of the public key (SPKI, DER) of each accepted simulated root; absent: any'),
    measurements: zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
        sim: measurementList.optional().describe('Absent: any'),
        'sev-snp': measurementList.optional(),
        tdx: measurementList.optional().describe('MRTD'),
    })
        .default({})
        .describe('Accepted measurements of each kind; a hardware kind without a list is refused'),
    allowAnyMeasurement: zod__WEBPACK_IMPORTED_MODULE_1__.boolean()
        .default(false)
        .describe('Accept a hardware kind without a list of measurements: any software may then run in it'),
    rtmrs: zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
        rtmr0: measurementList.optional(),
        rtmr1: measurementList.optional(),
        rtmr2: measurementList.optional(),
        rtmr3: measurementList.optional(),
    })
        .default({})
        .describe('TDX: accepted values of the runtime measurement registers; absent: any'),
    pcrs: zod__WEBPACK_IMPORTED_MODULE_1__.record(zod__WEBPACK_IMPORTED_MODULE_1__.string().regex(/^(?:[0-9]|1[0-9]|2[0-3])$/, 'a PCR is numbered 0 to 23'), zod__WEBPACK_IMPORTED_MODULE_1__.array(hex(32, 'a PCR')).max(256))
        .default({})
        .describe('Azure vTPM: accepted SHA-256 values of each PCR named; evidence without a vTPM is refused then'),
    minimumTcb: zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
        milan: snpTcb.optional(),
        genoa: snpTcb.optional(),
        turin: snpTcb.optional(),
        tdx: zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__["enum"](tdxTcbStatuses))
            .min(1)
            .default(['UpToDate'])
            .describe('Accepted TCB statuses, after platform, module and quoting enclave are merged'),
    })
        .default({ tdx: ['UpToDate'] }),
    allowedAdvisories: zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__.string().regex(/^[A-Z]+-SA-[0-9]{5}$/, 'an advisory is written like INTEL-SA-00960'))
        .max(256)
        .default([])
        .describe('TDX: advisories that the owner has read and accepts; any other one is refused'),
    vmpl: zod__WEBPACK_IMPORTED_MODULE_1__.int()
        .min(0)
        .max(3)
        .default(0)
        .describe('SEV-SNP: the highest accepted VMPL (0 is the most privileged)'),
    allowMigration: zod__WEBPACK_IMPORTED_MODULE_1__.boolean().default(false).describe('Accept a guest that may migrate to another machine'),
    chipIds: zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__.string()
        .regex(/^(?:[0-9a-fA-F]{32}|[0-9a-fA-F]{128})$/, 'a chip id is 128 hexadecimal digits (SEV-SNP) or 32 (TDX)')
        .toLowerCase())
        .max(4096)
        .optional()
        .describe('Accepted machines: chip_id of SEV-SNP, PPID of TDX; absent: any'),
    septVeDisable: zod__WEBPACK_IMPORTED_MODULE_1__["enum"](['required', 'any'])
        .default('required')
        .describe('TDX: SEPT_VE_DISABLE, without which the host can inject exceptions; Azure clears it'),
    allowServiceTd: zod__WEBPACK_IMPORTED_MODULE_1__.boolean().default(false).describe('TDX: accept a TD that a service TD is bound to'),
    revocationLists: zod__WEBPACK_IMPORTED_MODULE_1__["enum"](['required', 'if-present'])
        .default('required')
        .describe('SEV-SNP: whether evidence must carry the list of revoked certificates; TDX must always'),
    maximumAgeHours: zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
        evidence: hours.optional().describe('Since the evidence was made'),
        collateral: hours.optional().describe('Since revocation lists and TCB information were issued'),
    })
        .default({}),
})
    .describe('What an owner asks of a TEE before the key to the data is released to it');
/** Hardware only, nothing simulated, and no measurement accepted until the owner lists one. */
function defaultPolicy() {
    return policySchema.parse({ version: 1 });
}
/** SHA-256 (lower-case hex) of the policy's canonical JSON, with every default written out. */
function policyDigest(policy) {
    return (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_0__.digestOf)(policySchema.parse(policy));
}
/** The JSON Schema (2020-12) of a policy as an owner writes it; published as schemas/policy.schema.json. */
function policyJsonSchema() {
    return { title: 'Countersign policy', ...zod__WEBPACK_IMPORTED_MODULE_2__/* .toJSONSchema */ .bl(policySchema, { io: 'input' }) };
}


/***/ }),

/***/ 65296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ addSlot),
/* harmony export */   o: () => (/* binding */ setOfferEnabled),
/* harmony export */   registerOffer: () => (/* binding */ registerOffer)
/* harmony export */ });
/* harmony import */ var _attestation_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89339);
/* harmony import */ var _canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67429);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _ledger_accounts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83170);
/* harmony import */ var _ledger_entries_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28252);
/* harmony import */ var _ledger_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95371);
/* harmony import */ var _ledger_offers_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(47617);
/* harmony import */ var _marketplace_enumerations_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(28550);
/* harmony import */ var _marketplace_offer_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(87854);









/** The number of a slot: the offer's number and two digits, so that it names one slot on the whole ledger. */
function slotId(offer, position) {
    return offer * 100 + position;
}
/**
 * The offer that a request led to already. Only an offer of the party's own with the same content is taken for
 * it: what leads there is not signed.
 */
async function earlier(snapshot, path, party, request) {
    const bytes = await snapshot.read(path);
    if (bytes === undefined)
        return undefined;
    const { offer: id } = JSON.parse(Buffer.from(bytes).toString('utf8'));
    const { offer } = await (0,_ledger_offers_js__WEBPACK_IMPORTED_MODULE_6__/* .readOffer */ .n)(snapshot, id);
    if (offer.owner !== party.fingerprint ||
        offer.type !== request.type ||
        (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__.digestOf)(offer.info) !== (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__.digestOf)(request.info)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('conflict', `the request name is taken by offer ${id}, which is another one`);
    }
    return { offer: id, slots: offer.slots.map(({ slot }) => slot), created: false };
}
/**
 * Enters a signed offer and its slots on the ledger, in one step.
 * @throws CountersignError `input` when the offer's type contradicts the command.
 */
async function registerOffer(party, request) {
    const named = (0,_marketplace_enumerations_js__WEBPACK_IMPORTED_MODULE_7__/* .offerTypeOf */ .Ge)(request.info.offerType);
    if (named !== request.type) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('input', `the offer info says offerType ${request.info.offerType} (${named ?? 'unknown'}), but a ${request.type} offer is being registered`, { mend: 'TEE is "0", Solution "2", Data "3"' });
    }
    if (request.slots.length === 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('input', 'an offer needs at least one slot');
    if (request.slots.length > 99)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('limit', 'an offer has at most 99 slots');
    const { fingerprint: author, key, ledger } = party;
    const path = request.request === undefined ? undefined : (0,_ledger_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_5__/* .requestPath */ .Zq)((0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256Hex */ .fg)(`${author} offer ${request.request}`));
    return ledger.repository.append(async (snapshot) => {
        const before = path === undefined ? undefined : await earlier(snapshot, path, party, request);
        if (before !== undefined)
            return { value: before };
        const offer = await (0,_ledger_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_5__/* .nextId */ .Hn)(snapshot, 'offers');
        const at = new Date().toISOString();
        const directory = (0,_ledger_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_5__/* .offerDirectory */ .ER)(offer);
        const entry = _marketplace_offer_js__WEBPACK_IMPORTED_MODULE_8__/* .offerEntrySchema */ .c7.parse({
            v: 1,
            kind: 'offer.created',
            offer,
            author,
            at,
            type: request.type,
            info: request.info,
            ...(request.policy
                ? { policy: { digest: (0,_attestation_policy_js__WEBPACK_IMPORTED_MODULE_0__.policyDigest)(request.policy), document: request.policy } }
                : {}),
            ...(request.tee ? { tee: request.tee } : {}),
            ...(request.solution ? { solution: request.solution } : {}),
        });
        const files = new Map([
            ...(await (0,_ledger_accounts_js__WEBPACK_IMPORTED_MODULE_3__/* .accountFile */ .Gf)(snapshot, key)),
            ...(await (0,_ledger_entries_js__WEBPACK_IMPORTED_MODULE_4__/* .entryFiles */ .YY)(`${directory}/offer.json`, entry, key)),
        ]);
        const slots = [];
        for (const info of request.slots) {
            const slot = slotId(offer, slots.length + 1);
            slots.push(slot);
            const body = _marketplace_offer_js__WEBPACK_IMPORTED_MODULE_8__/* .slotEntrySchema */ .uk.parse({ v: 1, kind: 'slot.created', offer, slot, author, at, info });
            for (const [name, bytes] of await (0,_ledger_entries_js__WEBPACK_IMPORTED_MODULE_4__/* .entryFiles */ .YY)(`${directory}/slots/${slot}.json`, body, key))
                files.set(name, bytes);
        }
        if (path !== undefined)
            files.set(path, (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalBytes */ .Mr)({ offer }));
        return { files, message: `Offer ${offer}: created`, value: { offer, slots, created: true } };
    });
}
/** Adds a slot to an offer of one's own. @throws CountersignError `refused` when it is somebody else's. */
async function addSlot(party, offer, info) {
    const { fingerprint: author, key, ledger } = party;
    return ledger.repository.append(async (snapshot) => {
        const reading = await (0,_ledger_offers_js__WEBPACK_IMPORTED_MODULE_6__/* .readOffer */ .n)(snapshot, offer);
        if (reading.offer.owner !== author) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('refused', `offer ${offer} belongs to ${reading.offer.owner}, not to you (${author})`);
        }
        const taken = reading.files.filter((path) => path.includes('/slots/') && path.endsWith('.json')).length;
        if (taken >= 99)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('limit', 'an offer has at most 99 slots');
        const slot = slotId(offer, taken + 1);
        const at = new Date().toISOString();
        const body = _marketplace_offer_js__WEBPACK_IMPORTED_MODULE_8__/* .slotEntrySchema */ .uk.parse({ v: 1, kind: 'slot.created', offer, slot, author, at, info });
        const files = await (0,_ledger_entries_js__WEBPACK_IMPORTED_MODULE_4__/* .entryFiles */ .YY)(`${(0,_ledger_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_5__/* .offerDirectory */ .ER)(offer)}/slots/${slot}.json`, body, key);
        return { files, message: `Offer ${offer}: slot ${slot}`, value: slot };
    });
}
/** Withdraws an offer from new orders, or opens it again. Repeating it changes nothing. */
async function setOfferEnabled(party, offer, enabled) {
    await party.ledger.appendToOffer(offer, party.key, (reading) => {
        if (reading.offer.owner !== party.fingerprint) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('refused', `offer ${offer} belongs to ${reading.offer.owner}, not to you`);
        }
        if (reading.offer.enabled === enabled)
            return undefined;
        return { kind: enabled ? 'offer.enabled' : 'offer.disabled' };
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
