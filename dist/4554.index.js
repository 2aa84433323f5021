export const id = 4554;
export const ids = [4554];
export const modules = {

/***/ 40820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ notExtended)
/* harmony export */ });
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14881);

/**
 * Why the log is not the one that an approver had seen, and more; `undefined` when it is.
 * @throws CountersignError `tampered` when the log's own files do not prove it
 */
async function notExtended(log, { head }) {
    if (head.size <= log.size && (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toHex */ .nj)(await log.rootAt(head.size)) === head.root)
        return undefined;
    return `the approval was given on another history of the ledger, of ${head.size} leaves`;
}


/***/ }),

/***/ 48728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ signerOf)
/* harmony export */ });
/**
 * The key of an author as it was when an entry of his entered the log: what he signed inside it is judged by that. He may
 * have renewed it since, or ended it.
 * @param digest of the entry
 * @throws CountersignError `not-found` or `tampered`
 */
async function signerOf({ entries, accounts }, author, digest) {
    const index = entries.find((entry) => entry.digest === digest)?.index;
    const own = index === undefined ? undefined : await accounts.keyBefore(author, index);
    return own ?? accounts.keyOf(author);
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


/***/ })

};
