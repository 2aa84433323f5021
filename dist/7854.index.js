export const id = 7854;
export const ids = [7854,4377];
export const modules = {

/***/ 87854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _g: () => (/* binding */ offerEventSchema),
/* harmony export */   c7: () => (/* binding */ offerEntrySchema),
/* harmony export */   offerInfoSchema: () => (/* binding */ offerInfoSchema),
/* harmony export */   slotInfoSchema: () => (/* binding */ slotInfoSchema),
/* harmony export */   uk: () => (/* binding */ slotEntrySchema)
/* harmony export */ });
/* unused harmony exports offerPolicySchema, teeKeySchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55156);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47692);


/** A number as the guide writes it: `"3"` or `3`. */
const looseNumber = zod__WEBPACK_IMPORTED_MODULE_1__.union([zod__WEBPACK_IMPORTED_MODULE_1__.int(), zod__WEBPACK_IMPORTED_MODULE_1__.string().regex(/^-?\d{1,15}$/)]).transform(Number);
/** The guide's `offer-info.json`, as it stands; members it does not name are kept. */
const offerInfoSchema = zod__WEBPACK_IMPORTED_MODULE_1__.looseObject({
    name: zod__WEBPACK_IMPORTED_MODULE_1__.string().min(1).max(256),
    group: looseNumber.optional(),
    offerType: looseNumber,
    cancelable: zod__WEBPACK_IMPORTED_MODULE_1__.boolean().optional(),
    description: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .shortText */ .os.default(''),
    restrictions: zod__WEBPACK_IMPORTED_MODULE_1__.object({ offers: zod__WEBPACK_IMPORTED_MODULE_1__.array(looseNumber).default([]), types: zod__WEBPACK_IMPORTED_MODULE_1__.array(looseNumber).default([]) })
        .default({ offers: [], types: [] }),
    allowedArgs: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .shortText */ .os.default(''),
    allowedAccounts: zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__.string().max(128)).default([]),
});
const amount = zod__WEBPACK_IMPORTED_MODULE_1__.number().nonnegative().max(Number.MAX_SAFE_INTEGER);
const decimal = zod__WEBPACK_IMPORTED_MODULE_1__.union([zod__WEBPACK_IMPORTED_MODULE_1__.string().regex(/^\d{1,18}(\.\d{1,18})?$/), amount])
    .transform(String)
    .default('0');
/** The guide's `slot-info.json`, as it stands. Sizes in bytes, times in minutes; 0 means that nothing is said. */
const slotInfoSchema = zod__WEBPACK_IMPORTED_MODULE_1__.looseObject({
    info: zod__WEBPACK_IMPORTED_MODULE_1__.object({
        cpuCores: amount.default(0),
        gpuCores: amount.default(0),
        diskUsage: amount.default(0),
        ram: amount.default(0),
        vram: amount.default(0),
    }),
    usage: zod__WEBPACK_IMPORTED_MODULE_1__.object({
        maxTimeMinutes: amount.default(0),
        minTimeMinutes: amount.default(0),
        price: decimal,
        priceType: looseNumber.default(1),
    }),
    option: zod__WEBPACK_IMPORTED_MODULE_1__.record(zod__WEBPACK_IMPORTED_MODULE_1__.string(), zod__WEBPACK_IMPORTED_MODULE_1__.unknown()).optional(),
});
/** The owner's policy for TEEs, and its digest, which evidence and approval bind. */
const offerPolicySchema = zod__WEBPACK_IMPORTED_MODULE_1__.object({ digest: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc, document: zod__WEBPACK_IMPORTED_MODULE_1__.unknown() });
/** What a TEE offer adds: the key that solutions are sealed to, and the evidence that binds it. */
const teeKeySchema = zod__WEBPACK_IMPORTED_MODULE_1__.object({
    encryptionKey: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .armored */ .ZA,
    evidence: zod__WEBPACK_IMPORTED_MODULE_1__.unknown(),
    /** The private half, sealed to the TEE itself. */
    sealedKey: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .base64 */ .K3,
    issued: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .time */ .kB,
    /** Fingerprints of the offer's earlier keys that the TEE still opens: what was sealed to any other is lost to it. */
    kept: zod__WEBPACK_IMPORTED_MODULE_1__.array(_schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprint */ .Rj).max(64).default([]),
});
const offerEntryObject = zod__WEBPACK_IMPORTED_MODULE_1__.object({
    v: zod__WEBPACK_IMPORTED_MODULE_1__.literal(1),
    kind: zod__WEBPACK_IMPORTED_MODULE_1__.literal('offer.created'),
    offer: _schemas_js__WEBPACK_IMPORTED_MODULE_0__.id,
    author: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprint */ .Rj,
    at: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .time */ .kB,
    type: zod__WEBPACK_IMPORTED_MODULE_1__["enum"](['TEE', 'Solution', 'Data']),
    info: offerInfoSchema,
    policy: offerPolicySchema.optional(),
    tee: teeKeySchema.optional(),
    /** A solution offer names the solution that it stands for. */
    solution: zod__WEBPACK_IMPORTED_MODULE_1__.object({ hash: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc, size: zod__WEBPACK_IMPORTED_MODULE_1__.int().nonnegative() }).optional(),
    /** A data offer commits to its dataset and tells nothing of it: see datasetCommitment.ts. */
    dataset: zod__WEBPACK_IMPORTED_MODULE_1__.object({ commitment: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc }).optional(),
});
/** What begins an offer. A data offer, and no other, commits to a dataset. */
const offerEntrySchema = offerEntryObject.refine(({ type, dataset }) => (type === 'Data') === (dataset !== undefined), { path: ['dataset'], error: 'a data offer, and no other, commits to a dataset' });
/** A slot of an offer, under a number of its own. */
const slotEntrySchema = zod__WEBPACK_IMPORTED_MODULE_1__.object({
    v: zod__WEBPACK_IMPORTED_MODULE_1__.literal(1),
    kind: zod__WEBPACK_IMPORTED_MODULE_1__.literal('slot.created'),
    offer: _schemas_js__WEBPACK_IMPORTED_MODULE_0__.id,
    slot: _schemas_js__WEBPACK_IMPORTED_MODULE_0__.id,
    author: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprint */ .Rj,
    at: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .time */ .kB,
    info: slotInfoSchema,
});
/** What happens to an offer. */
const offerEventSchema = zod__WEBPACK_IMPORTED_MODULE_1__.discriminatedUnion('kind', [
    zod__WEBPACK_IMPORTED_MODULE_1__.object({
        v: zod__WEBPACK_IMPORTED_MODULE_1__.literal(1),
        kind: zod__WEBPACK_IMPORTED_MODULE_1__["enum"](['offer.disabled', 'offer.enabled']),
        offer: _schemas_js__WEBPACK_IMPORTED_MODULE_0__.id,
        author: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprint */ .Rj,
        at: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .time */ .kB,
    }),
    zod__WEBPACK_IMPORTED_MODULE_1__.object({
        v: zod__WEBPACK_IMPORTED_MODULE_1__.literal(1),
        kind: zod__WEBPACK_IMPORTED_MODULE_1__.literal('offer.attested'),
        offer: _schemas_js__WEBPACK_IMPORTED_MODULE_0__.id,
        author: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprint */ .Rj,
        at: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .time */ .kB,
        tee: teeKeySchema,
    }),
]);


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
