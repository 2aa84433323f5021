export const id = 1006;
export const ids = [1006];
export const modules = {

/***/ 73902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OR: () => (/* binding */ claimMessage),
/* harmony export */   _B: () => (/* binding */ claimOf),
/* harmony export */   b_: () => (/* binding */ approvalsInForce),
/* harmony export */   mh: () => (/* binding */ approvalsOf)
/* harmony export */ });
/* harmony import */ var _noble_hashes_utils_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24417);
/* harmony import */ var _pureDigest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17784);
/* harmony import */ var _domainBytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19367);



/** The bytes under the claim's P-256 signature: a domain, a zero byte, canonical JSON (RFC 8785). */
function claimMessage({ order, orderDigest, attempt, claim, approvals }) {
    return (0,_domainBytes_js__WEBPACK_IMPORTED_MODULE_1__/* .domainBytes */ .A)('countersign claim v1', { order, orderDigest, attempt, claim, approvals });
}
/** The name of a claim: SHA-256 of the 32 random bytes that only the process that made it knows, in hex. */
function claimOf(nonce) {
    return (0,_pureDigest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .fg)((0,_noble_hashes_utils_js__WEBPACK_IMPORTED_MODULE_2__/* .hexToBytes */ .aT)(nonce));
}
/** The approvals in force of an order, in the order of its suborders. */
function approvalsOf({ suborders }) {
    return suborders.flatMap(({ completed }) => {
        const outcome = completed?.entry.outcome;
        return outcome?.status === 'done' ? [outcome.approval] : [];
    });
}
/** Digest of the list of the approvals' digests that a run would use now, in the order of the suborders. */
function approvalsInForce(state) {
    return (0,_pureDigest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(approvalsOf(state).map(_pureDigest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol));
}


/***/ }),

/***/ 19367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ domainBytes)
/* harmony export */ });
/* harmony import */ var _canonicalForm_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58836);

/**
 * What a hash or a signature of one kind covers: the name of the kind, a zero byte, and canonical JSON (RFC 8785). Under
 * another name the same value is other bytes, so that what was made for one purpose serves no other.
 */
function domainBytes(domain, value) {
    const head = new TextEncoder().encode(`${domain}\0`);
    const body = (0,_canonicalForm_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalBytes */ .Mr)(value);
    const whole = new Uint8Array(head.length + body.length);
    whole.set(head);
    whole.set(body, head.length);
    return whole;
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

/***/ 19719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ limitsOf)
/* harmony export */ });
/* unused harmony export DEFAULT_LIMITS */
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


/***/ }),

/***/ 11006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ob: () => (/* binding */ suborderOf),
/* harmony export */   fp: () => (/* binding */ applyEntry),
/* harmony export */   hr: () => (/* binding */ requireRoom),
/* harmony export */   i_: () => (/* binding */ isReady),
/* harmony export */   isFinal: () => (/* binding */ isFinal),
/* harmony export */   statusOf: () => (/* binding */ statusOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _pureDigest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17784);
/* harmony import */ var _approval_claim_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73902);
/* harmony import */ var _placementRules_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26753);




function refuse(reason) {
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('refused', reason);
}
/** The status that people see. */
function statusOf(state) {
    if (state.finished) {
        if (state.finished.entry.status === 'done')
            return 'Done';
        return state.finished.entry.status === 'canceled' ? 'Canceled' : 'Error';
    }
    if (state.cancelRequested)
        return state.claimed ? 'Canceling' : 'Canceled';
    if (state.suborders.some((suborder) => suborder.status === 'Error'))
        return 'Error';
    if (state.suborders.some((suborder) => suborder.status === 'Canceled'))
        return 'Canceled';
    if (state.claimed)
        return 'Processing';
    if (state.suborders.some((suborder) => suborder.type !== 'TEE' && suborder.status !== 'Done'))
        return 'Blocked';
    return 'New';
}
/** True when nothing more can happen to an order. */
function isFinal(state) {
    return ['Done', 'Error', 'Canceled'].includes(statusOf(state));
}
/** True when every data and solution suborder has been completed and a process of the TEE may claim the order. */
function isReady(state) {
    return statusOf(state) === 'New' && state.attested !== undefined;
}
/** @throws CountersignError `not-found`. */
function suborderOf(state, id) {
    const found = state.suborders.find((suborder) => suborder.id === id);
    const has = state.suborders.map((suborder) => `${suborder.id} (${suborder.type})`).join(', ');
    return found ?? refuse(`order ${state.id} has no suborder ${id}: it has ${has}`);
}
function ownerMust(offerOf, offer, author, act) {
    if (offerOf(offer)?.owner !== author)
        refuse(`only the owner of offer ${offer} may ${act}`);
}
function place(entry, digest, offerOf) {
    if ((0,_pureDigest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(entry.configuration ?? null) !== entry.configurationHash) {
        refuse('the configuration differs from its hash');
    }
    (0,_placementRules_js__WEBPACK_IMPORTED_MODULE_3__/* .checkPlacement */ .MI)(entry, offerOf);
    const suborders = entry.suborders.map((suborder) => ({
        ...suborder,
        status: suborder.type === 'TEE' ? 'New' : 'Blocked',
        completed: undefined,
        revoked: false,
    }));
    const { order } = entry;
    return {
        id: order,
        placed: { entry, digest },
        suborders,
        attested: undefined,
        claimed: undefined,
        missed: [],
        claims: [],
        reported: undefined,
        finished: undefined,
        cancelRequested: false,
        seq: 1,
    };
}
function withSuborder(state, id, change) {
    return state.suborders.map((suborder) => (suborder.id === id ? { ...suborder, ...change } : suborder));
}
function withTee(suborders, status) {
    return suborders.map((suborder) => (suborder.type === 'TEE' ? { ...suborder, status } : suborder));
}
function attest(state, entry, digest) {
    const { binding } = entry;
    const { placed } = state;
    if (state.claimed)
        refuse('a claimed order is not attested again');
    if (entry.attempt !== (state.attested?.entry.attempt ?? 0) + 1)
        refuse('the attempt is out of order');
    const waiting = state.suborders.some(({ type, status }) => type === 'Solution' && status !== 'Done');
    if (waiting)
        refuse('the solution has not been delivered yet');
    const same = binding.order === state.id &&
        binding.orderDigest === placed.digest &&
        binding.attempt === entry.attempt &&
        binding.nonce === placed.entry.nonce &&
        binding.recipients.join() === placed.entry.recipients.join();
    if (!same)
        refuse('the evidence is bound to another order');
    // Approvals name the evidence that they were given for: with new evidence they are void.
    const suborders = state.suborders.map((suborder) => suborder.type === 'Data' ? { ...suborder, status: 'Blocked', completed: undefined } : suborder);
    return { attested: { entry, digest }, suborders: withTee(suborders, 'Processing') };
}
function complete(state, entry, digest, offerOf) {
    const suborder = suborderOf(state, entry.suborder);
    ownerMust(offerOf, suborder.offer, entry.author, `complete suborder ${suborder.id}`);
    if (suborder.status !== 'Blocked')
        refuse(`suborder ${suborder.id} is ${suborder.status}, not Blocked`);
    const { outcome } = entry;
    const completed = { entry, digest };
    switch (outcome.status) {
        case 'error':
        case 'canceled': {
            const status = outcome.status === 'error' ? 'Error' : 'Canceled';
            return { suborders: withSuborder(state, suborder.id, { status, completed }) };
        }
        case 'delivered':
            if (suborder.type !== 'Solution')
                refuse('only a solution is delivered');
            if (outcome.solution.hash !== state.placed.entry.solution.hash)
                refuse('another solution was ordered');
            return { suborders: withSuborder(state, suborder.id, { status: 'Done', completed }) };
        case 'done': {
            const { approval } = outcome;
            if (suborder.type !== 'Data')
                refuse('only a data suborder takes an approval');
            if (!state.attested)
                refuse('the TEE has not attested this order yet');
            const same = approval.order === state.id &&
                approval.suborder === suborder.id &&
                approval.approver === entry.author &&
                approval.tee.evidenceDigest === (0,_pureDigest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(state.attested.entry.evidence);
            if (!same)
                refuse('the approval was given for something else');
            return { suborders: withSuborder(state, suborder.id, { status: 'Done', completed }) };
        }
    }
}
function requireAttempt(state, { attempt }) {
    if (attempt !== state.attested?.entry.attempt)
        refuse('another attempt is under way');
}
function claim(state, entry, digest) {
    if (state.claimed)
        refuse('the order is claimed by another process');
    if (!isReady(state))
        refuse(`the order is ${statusOf(state)}: it may not be claimed`);
    requireAttempt(state, entry);
    if (state.claims.includes(entry.claim))
        refuse('the claim was made before: each is made once');
    if (entry.approvals !== (0,_approval_claim_js__WEBPACK_IMPORTED_MODULE_2__/* .approvalsInForce */ .b_)(state))
        refuse('the claim names other approvals');
    return { claimed: { entry, digest }, missed: [], claims: [...state.claims, entry.claim] };
}
function unclaim(state, entry) {
    if (state.claimed?.entry.claim !== entry.claim)
        refuse('the claim that is given back is not the live one');
    if (state.reported)
        refuse('the order is reported: its claim is spent');
    if ((0,_approval_claim_js__WEBPACK_IMPORTED_MODULE_2__/* .claimOf */ ._B)(entry.nonce) !== entry.claim)
        refuse('only the process that made a claim gives it back');
    return { claimed: undefined, missed: entry.missing ?? [] };
}
function report(state, entry, digest) {
    if (state.reported)
        refuse('an order is reported once');
    if (statusOf(state) !== 'Processing')
        refuse(`the order is ${statusOf(state)}: it may not be executed`);
    requireAttempt(state, entry);
    if (state.claimed?.entry.claim !== entry.run)
        refuse('the report names another claim than the live one');
    return { reported: { entry, digest } };
}
function finish(state, entry, digest) {
    if (entry.status === 'done' && !state.reported)
        refuse('an order is reported before it is done');
    if (entry.attempt !== (state.attested?.entry.attempt ?? 0))
        refuse('another attempt is under way');
    const status = entry.status === 'done' ? 'Done' : entry.status === 'canceled' ? 'Canceled' : 'Error';
    return { finished: { entry, digest }, suborders: withTee(state.suborders, status) };
}
function change(state, entry, digest, offerOf) {
    const teeOffer = state.placed.entry.tee.offer;
    switch (entry.kind) {
        case 'order.placed':
            return refuse('an order is placed once');
        case 'order.cancel-requested':
            if (entry.author !== state.placed.entry.author)
                refuse('only the customer may cancel an order');
            return { cancelRequested: true };
        case 'order.completed':
            return complete(state, entry, digest, offerOf);
        case 'order.revoked': {
            const suborder = suborderOf(state, entry.suborder);
            ownerMust(offerOf, suborder.offer, entry.author, `revoke the approval of suborder ${suborder.id}`);
            if (state.claimed)
                refuse('the order is claimed: an approval can no longer be revoked');
            return { suborders: withSuborder(state, suborder.id, { status: 'Canceled', revoked: true }) };
        }
        case 'order.attested':
            ownerMust(offerOf, teeOffer, entry.author, 'attest the order');
            return attest(state, entry, digest);
        case 'order.claimed':
            ownerMust(offerOf, teeOffer, entry.author, 'claim the order');
            return claim(state, entry, digest);
        case 'order.unclaimed':
            ownerMust(offerOf, teeOffer, entry.author, 'give a claim back');
            return unclaim(state, entry);
        case 'order.reported':
            ownerMust(offerOf, teeOffer, entry.author, 'report the order');
            return report(state, entry, digest);
        case 'order.finished':
            ownerMust(offerOf, teeOffer, entry.author, 'finish the order');
            return finish(state, entry, digest);
    }
}
/**
 * Refuses what cannot count whatever it says: so nobody has to read it.
 * @throws CountersignError `refused`
 */
function requireRoom(state, { kind, author }, offerOf) {
    requireLife(state);
    if (kind === 'order.placed')
        refuse('an order is placed once');
    if (kind === 'order.completed') {
        const isOwn = (one) => one.status === 'Blocked' && offerOf(one.offer)?.owner === author;
        if (!state.suborders.some(isOwn))
            refuse(`no suborder waits for ${author}`);
    }
    else if (kind !== 'order.revoked' && kind !== 'order.cancel-requested')
        ownerMust(offerOf, state.placed.entry.tee.offer, author, 'say what the TEE did');
}
function requireLife(state) {
    if (isFinal(state))
        refuse(`the order is ${statusOf(state)}: nothing more can happen to it`);
}
/**
 * The next state, or a refusal that says which rule of the order's life the entry breaks. Signatures and what
 * follows what are the log's business; authorship is checked here.
 * @param digest SHA-256 of the entry's head
 * @throws CountersignError `refused`
 */
function applyEntry(state, entry, digest, offerOf) {
    if (state === undefined) {
        if (entry.kind !== 'order.placed')
            refuse('an order begins with its placing');
        return place(entry, digest, offerOf);
    }
    requireLife(state);
    return { ...state, ...change(state, entry, digest, offerOf), seq: entry.seq };
}


/***/ }),

/***/ 26753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MI: () => (/* binding */ checkPlacement),
/* harmony export */   _d: () => (/* binding */ isExpired)
/* harmony export */ });
/* unused harmony export LONGEST_WAIT_DAYS */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19719);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40983);



/** How long an order may wait for its owners: every look of a TEE pays for those that wait. */
const LONGEST_WAIT_DAYS = 90;
function refuse(reason) {
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('refused', reason);
}
/** What each suborder uses, in order: an offer of its type, with a slot of that offer. */
function usedBy(entry, offerOf) {
    return entry.suborders.map((suborder) => {
        const offer = offerOf(suborder.offer) ?? refuse(`offer ${suborder.offer} is not on the ledger`);
        if (offer.type !== suborder.type) {
            refuse(`suborder ${suborder.id} takes offer ${offer.id}, a ${offer.type} offer, for ${suborder.type}`);
        }
        const slot = offer.slots.find((candidate) => candidate.slot === suborder.slot);
        return { suborder, offer, slot: slot ?? refuse(`offer ${offer.id} has no slot ${suborder.slot}`) };
    });
}
function checkTee(entry, used) {
    const [tee, ...others] = used.filter(({ suborder }) => suborder.type === 'TEE');
    if (tee === undefined || others.length > 0 || tee.offer.id !== entry.tee.offer) {
        refuse('an order has exactly one TEE suborder');
    }
    if (tee.slot.slot !== entry.tee.slot)
        refuse('the TEE suborder names another slot than the order');
    return tee;
}
/** The solution is the customer's own, or the one that its offer names. */
function checkSolution({ solution }, used) {
    const [offered, ...others] = used.filter(({ suborder }) => suborder.type === 'Solution');
    if (others.length > 0 || offered?.suborder.id !== solution.suborder) {
        refuse('the solution is not the one of the Solution suborder');
    }
    if (offered !== undefined && offered.offer.solution?.hash !== solution.hash) {
        refuse(`offer ${offered.offer.id} stands for another solution`);
    }
}
/** Each Data suborder is one input, and an input that an offer gives is a Data suborder of the order. */
function checkInputs({ inputs }, used) {
    const data = used.filter(({ suborder }) => suborder.type === 'Data').map(({ suborder }) => suborder.id);
    const named = inputs.flatMap((input) => (input.kind === 'offer' ? [input.suborder] : []));
    for (const id of named) {
        if (!data.includes(id))
            refuse(`input of suborder ${id} names no data suborder of the order`);
    }
    for (const id of data) {
        if (named.filter((name) => name === id).length !== 1)
            refuse(`suborder ${id} is not exactly one input`);
    }
}
function checkLimits({ limits }, tee, used) {
    const slots = used.map(({ slot }) => slot);
    const allowed = (0,_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .limitsOf */ .A)(tee.slot, slots, Infinity);
    for (const name of Object.keys(allowed)) {
        if (limits[name] > allowed[name]) {
            refuse(`the limit ${name} is ${limits[name]}, where the slots allow ${allowed[name]}`);
        }
    }
}
function checkExpiry({ at, expires }) {
    const wait = Date.parse(expires) - Date.parse(at);
    if (wait <= 0)
        refuse('the order expires before it is placed');
    if (wait > LONGEST_WAIT_DAYS * 86_400_000)
        refuse(`an order waits ${LONGEST_WAIT_DAYS} days at most`);
}
/** Whether an order that still waits has waited too long. */
function isExpired({ expires }, now) {
    return now.getTime() >= Date.parse(expires);
}
/**
 * Holds an order to what its offers' owners allow, whoever wrote it and with whatever program: numbers, types, slots,
 * accounts, restrictions, arguments and limits; and no offer may be disabled.
 * @param offerOf the offers as they stood when the order was placed
 * @throws CountersignError `refused`, naming the rule.
 */
function checkPlacement(entry, offerOf) {
    checkExpiry(entry);
    const used = usedBy(entry, offerOf);
    const tee = checkTee(entry, used);
    checkSolution(entry, used);
    checkInputs(entry, used);
    (0,_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .checkCombination */ .Ol)({
        customer: entry.author,
        offers: used.map(({ offer }) => offer),
        configuration: entry.configuration,
    });
    checkLimits(entry, tee, used);
}


/***/ }),

/***/ 40983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ol: () => (/* binding */ checkCombination),
/* harmony export */   SW: () => (/* binding */ slotOf),
/* harmony export */   aj: () => (/* binding */ argumentNames)
/* harmony export */ });
/* unused harmony export allowedArguments */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _enumerations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28550);


/** The slot of an offer, by id, or the first one. @throws CountersignError `not-found`. */
function slotOf(offer, slot) {
    const found = slot === undefined ? offer.slots[0] : offer.slots.find((candidate) => candidate.slot === slot);
    if (found)
        return found;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('not-found', `offer ${offer.id} has no ${slot === undefined ? 'slot' : `slot ${slot}`}`, {
        mend: `see its slots with: countersign offers get ${offer.id}`,
    });
}
/** Names in `allowedArgs`, separated by commas or white space; empty when the owner restricts nothing. */
function allowedArguments(offer) {
    return offer.info.allowedArgs.split(/[\s,]+/).filter((name) => name !== '');
}
function isRecord(value) {
    return value !== null && typeof value === 'object' && !Array.isArray(value);
}
/** The parts that a configuration has by itself: `{"solution": {}, "data": []}` is what is ordered where none is given. */
const PARTS = ['solution', 'data'];
/**
 * Arguments by name: members of the configuration's parts, and whatever else is in it by its own name. A name alone tells a
 * solution something, so nothing is without one; a configuration that says nothing has none.
 */
function argumentNames(configuration) {
    if (configuration === null || configuration === undefined)
        return [];
    if (!isRecord(configuration))
        return ['(the whole configuration)'];
    return Object.entries(configuration).flatMap(([name, part]) => {
        const inside = isRecord(part) ? Object.keys(part) : [];
        const isPart = PARTS.includes(name) && (isRecord(part) || (Array.isArray(part) && part.length === 0));
        return isPart ? inside : [name, ...inside];
    });
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
        if (restrictions.types.length > 0 && !restrictions.types.includes(_enumerations_js__WEBPACK_IMPORTED_MODULE_1__/* .OFFER_TYPES */ .Zp[other.type])) {
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
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('refused', `offer ${offer.id} ${refusal}`);
    }
}


/***/ }),

/***/ 17784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zf: () => (/* reexport safe */ _noble_hashes_sha2_js__WEBPACK_IMPORTED_MODULE_2__.Zf),
/* harmony export */   fg: () => (/* binding */ sha256Hex),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   qt: () => (/* reexport safe */ _noble_hashes_sha2_js__WEBPACK_IMPORTED_MODULE_2__.qt),
/* harmony export */   sc: () => (/* reexport safe */ _noble_hashes_sha2_js__WEBPACK_IMPORTED_MODULE_2__.sc)
/* harmony export */ });
/* harmony import */ var _noble_hashes_sha2_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18842);
/* harmony import */ var _noble_hashes_utils_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24417);
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14881);
/* harmony import */ var _canonicalForm_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58836);




/*
 * The hashes of what must run in a page in a browser too: the same as those of `canonicalJson.ts`, of no platform.
 * They are for entries and statements; the bytes of a resource are too many for them.
 */

/** SHA-256 in lower-case hex; a text is taken as UTF-8. */
function sha256Hex(bytes) {
    return (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toHex */ .nj)((0,_noble_hashes_sha2_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)(typeof bytes === 'string' ? (0,_noble_hashes_utils_js__WEBPACK_IMPORTED_MODULE_3__/* .utf8ToBytes */ .AI)(bytes) : bytes));
}
/** SHA-256 of a value's canonical JSON (RFC 8785), in lower-case hex. */
function digestOf(value) {
    return sha256Hex((0,_canonicalForm_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalBytes */ .Mr)(value));
}


/***/ })

};
