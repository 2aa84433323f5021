export const id = 3718;
export const ids = [3718];
export const modules = {

/***/ 13718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   waitingFor: () => (/* binding */ waitingFor)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _ledger_log_witness_claimWitnessed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41623);
/* harmony import */ var _marketplace_order_orderState_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11006);
/* harmony import */ var _report_claimWitnesses_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31680);




const named = (names) => `${names.length === 1 ? 'witness' : 'witnesses'} ${names.join(', ')}`;
/** Of the owners' witnesses, those that have not seen the live claim, where a quorum is not there yet. */
async function missingFor(snapshot, reading) {
    const missing = new Set();
    for (const { judged } of await (0,_report_claimWitnesses_js__WEBPACK_IMPORTED_MODULE_3__/* .judgeClaims */ .r7)(snapshot, reading))
        if (!judged.isQuorum)
            for (const name of (0,_ledger_log_witness_claimWitnessed_js__WEBPACK_IMPORTED_MODULE_1__/* .describeMissing */ .U)(judged))
                missing.add(name);
    return [...missing];
}
/**
 * Which witnesses an order waits for, as one line for people: from its claim, the owners' policies and what the ledger
 * holds of witnesses; empty where it waits for none.
 */
async function waitingFor(snapshot, reading) {
    const { state } = reading;
    if ((0,_marketplace_order_orderState_js__WEBPACK_IMPORTED_MODULE_2__.isFinal)(state) || state.reported !== undefined)
        return '';
    if (state.claimed === undefined)
        return state.missed.length === 0 ? '' : `a claim was given back: it missed ${named(state.missed)}`;
    try {
        const missing = await missingFor(snapshot, reading);
        return missing.length === 0 ? '' : `claimed, waiting for ${named(missing)}`;
    }
    catch (error) {
        return `claimed; whether it was witnessed cannot be told: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`;
    }
}


/***/ }),

/***/ 41623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ describeMissing),
/* harmony export */   j: () => (/* binding */ claimWitnessed)
/* harmony export */ });
/* harmony import */ var _quorum_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43612);

/** -1 before, 0 within, 1 after; compared as numbers, since a witness may sign a time that is none of a calendar's. */
function sideOf({ notBefore, expires }, seconds) {
    const at = seconds * 1000;
    if (at < Date.parse(notBefore))
        return -1;
    return at < Date.parse(expires) ? 0 : 1;
}
/**
 * Whether a quorum has seen a log of at least `size` leaves, each at a time at which all of `times` hold.
 * @throws CountersignError `tampered` when the log cannot prove its own earlier roots
 */
async function claimWitnessed(log, size, times, witnesses, cosigned) {
    const { signed, missing, contrary } = await (0,_quorum_js__WEBPACK_IMPORTED_MODULE_0__/* .witnessedUpTo */ .D)(log, size, witnesses, cosigned);
    const counted = [];
    const untimely = [];
    let late = 0;
    for (const one of cosigned) {
        if (!signed.includes(one))
            continue;
        const sides = times.map((each) => sideOf(each, one.time));
        if (sides.every((side) => side === 0))
            counted.push(one);
        else
            untimely.push(one.witness.name);
        if (sides.includes(1))
            late++;
    }
    return {
        counted,
        missing: [...missing, ...untimely],
        contrary,
        untimely,
        isQuorum: counted.length >= witnesses.quorum,
        isExpired: witnesses.keys.length - late < witnesses.quorum,
    };
}
/** `carol (has signed another history)`: each witness that is missing, and why. */
function describeMissing({ missing, contrary, untimely }) {
    return missing.map((name) => {
        if (contrary.includes(name))
            return `${name} (has signed another history)`;
        return untimely.includes(name) ? `${name} (signed at a time at which the approval did not hold)` : name;
    });
}


/***/ }),

/***/ 31680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e2: () => (/* binding */ judgeClaim),
/* harmony export */   mL: () => (/* binding */ askedWitnesses),
/* harmony export */   r7: () => (/* binding */ judgeClaims)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _ledger_entries_witnessed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81541);
/* harmony import */ var _ledger_log_witness_claimWitnessed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41623);
/* harmony import */ var _marketplace_approval_claim_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73902);
/* harmony import */ var _evidence_offerPolicies_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27297);





/** Whom the data owners of an order ask for. Where nobody does, a fork of the ledger is not noticed by what follows. */
function askedWitnesses(reading) {
    return (0,_marketplace_approval_claim_js__WEBPACK_IMPORTED_MODULE_3__/* .approvalsOf */ .mh)(reading.state).flatMap((approval) => {
        const offer = reading.offers.get(approval.offer)?.offer;
        const witnesses = offer && (0,_ledger_entries_witnessed_js__WEBPACK_IMPORTED_MODULE_1__/* .witnessesOf */ .LP)((0,_evidence_offerPolicies_js__WEBPACK_IMPORTED_MODULE_4__/* .policyOf */ .U)(offer));
        const { suborder } = approval;
        return witnesses === undefined ? [] : [{ suborder, offer: approval.offer, approval, witnesses }];
    });
}
/**
 * What witnesses say of an order's live claim: whether a quorum has seen it on the very log that the approvals were
 * given on, while they were in force.
 * @throws CountersignError `refused` where there is no claim, `tampered` when the log cannot prove its own earlier roots
 */
async function judgeClaim({ state, entries, log }, approvals, witnesses, cosigned) {
    const claim = entries.find(({ digest }) => digest === state.claimed?.digest);
    if (claim === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('refused', 'nobody has claimed the order');
    return (0,_ledger_log_witness_claimWitnessed_js__WEBPACK_IMPORTED_MODULE_2__/* .claimWitnessed */ .j)(log, claim.index + 1, approvals, witnesses, cosigned);
}
/** What the witnesses of each owner who asks for them say of the live claim, as a ledger holds it. */
async function judgeClaims(snapshot, reading) {
    return Promise.all(askedWitnesses(reading).map(async (asked) => {
        const cosigned = await (0,_ledger_entries_witnessed_js__WEBPACK_IMPORTED_MODULE_1__/* .cosignedOn */ .iR)(snapshot, asked.witnesses.keys);
        return { ...asked, judged: await judgeClaim(reading, [asked.approval], asked.witnesses, cosigned) };
    }));
}


/***/ }),

/***/ 27297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ dataPolicyDigests),
/* harmony export */   U: () => (/* binding */ policyOf)
/* harmony export */ });
/* harmony import */ var _attestation_policyFile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95021);
/* harmony import */ var _attestation_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89339);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _ledger_entries_witnessed_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81541);




/**
 * An offer's policy; the default one where its owner gave none.
 * @throws CountersignError `tampered`, or `input` when it names a witness by what is no witness's key
 */
function policyOf(offer) {
    if (offer.policy === undefined)
        return (0,_attestation_policy_js__WEBPACK_IMPORTED_MODULE_1__.defaultPolicy)();
    const policy = (0,_attestation_policyFile_js__WEBPACK_IMPORTED_MODULE_0__.parsePolicy)(JSON.stringify(offer.policy.document), `the policy of offer ${offer.id}`);
    if ((0,_attestation_policy_js__WEBPACK_IMPORTED_MODULE_1__.policyDigest)(policy) !== offer.policy.digest) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('tampered', `the policy of offer ${offer.id} differs from its digest`);
    }
    (0,_ledger_entries_witnessed_js__WEBPACK_IMPORTED_MODULE_3__/* .witnessesOf */ .LP)(policy);
    return policy;
}
/** Digests of the data offers' policies, in the order of the suborders: what evidence binds. */
function dataPolicyDigests(suborders, offers) {
    return suborders
        .filter(({ type }) => type === 'Data')
        .map(({ offer }) => {
        const reading = offers.get(offer);
        if (reading === undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('not-found', `offer ${offer} is not on the ledger`);
        return (0,_attestation_policy_js__WEBPACK_IMPORTED_MODULE_1__.policyDigest)(policyOf(reading.offer));
    });
}


/***/ })

};
