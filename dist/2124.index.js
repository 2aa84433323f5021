export const id = 2124;
export const ids = [2124];
export const modules = {

/***/ 1174:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ copyOnLedger),
/* harmony export */   C: () => (/* binding */ copyCosignature)
/* harmony export */ });
/* harmony import */ var _ledger_entries_witnessed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81541);
/* harmony import */ var _ledger_ledgerHead_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29757);
/* harmony import */ var _ledger_log_witness_cosignedNote_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98787);
/* harmony import */ var _ledger_log_witness_cosignaturePath_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90738);




/** What lies on a ledger of a witness's, and is of that ledger. */
async function copyOnLedger(snapshot, key) {
    return (0,_ledger_log_witness_cosignedNote_js__WEBPACK_IMPORTED_MODULE_2__/* .latestOf */ .Te)(await (0,_ledger_entries_witnessed_js__WEBPACK_IMPORTED_MODULE_0__/* .cosignedOn */ .iR)(snapshot, [key]));
}
/**
 * Copies what a witness has signed to where readers of the ledger look. Anybody may do it, as often as they like.
 * @returns whether there was anything to do: what is there may be newer
 */
async function copyCosignature(ledger, { witness, checkpoint }, note) {
    return ledger.append(async (snapshot) => {
        const there = await copyOnLedger(snapshot, witness);
        if (there !== undefined && there.checkpoint.size >= checkpoint.size)
            return { value: false };
        const cosignatures = new Map([[(0,_ledger_log_witness_cosignaturePath_js__WEBPACK_IMPORTED_MODULE_3__/* .cosignaturePath */ .B)(witness), note]]);
        return { cosignatures, message: `Cosign ${(0,_ledger_ledgerHead_js__WEBPACK_IMPORTED_MODULE_1__/* .formatHead */ .G)(checkpoint)}: ${witness.name}`, value: true };
    });
}


/***/ }),

/***/ 2124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   initWitness: () => (/* binding */ initWitness)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _ledger_log_witness_cosignedNote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98787);
/* harmony import */ var _ledger_log_witness_witnessKey_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33259);
/* harmony import */ var _ledger_platformWitnesses_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91098);
/* harmony import */ var _copyCosignature_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1174);
/* harmony import */ var _recallWitness_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(79217);






/**
 * Begins a witness's memory with the state of the ledger that its owner confirms: from then on it is never left.
 * @param confirm asked with that state, once; false ends it
 * @returns undefined where the ledger has no log to confirm yet, or where the owner did not
 * @throws CountersignError `refused` when this key has signed before and its memory is gone, or the memory is another's
 */
async function initWitness(party, ledger, confirm) {
    const { signer, memory, home } = party;
    const own = (0,_ledger_log_witness_witnessKey_js__WEBPACK_IMPORTED_MODULE_2__.formatWitnessKey)(signer.key);
    const noted = await home.read();
    const { commit, key, note } = await memory.look();
    if (key !== undefined)
        (0,_recallWitness_js__WEBPACK_IMPORTED_MODULE_5__/* .requireOwn */ .SW)(key, own, memory.display);
    const known = note && (await (0,_ledger_log_witness_cosignedNote_js__WEBPACK_IMPORTED_MODULE_1__/* .readCosigned */ .B9)(note, signer.key, _ledger_platformWitnesses_js__WEBPACK_IMPORTED_MODULE_3__.platformWitnesses));
    if (key !== undefined && known !== undefined)
        return { when: 'before', cosigned: known };
    if (commit !== undefined && key === undefined)
        throw occupied(memory.display);
    if (noted !== undefined || key !== undefined)
        throw memory.lost();
    const snapshot = await beginnings(ledger);
    const log = snapshot?.log;
    if (snapshot === undefined || log === undefined)
        return undefined;
    // Its own signature is there: it has begun before, and whatever it remembered is gone.
    if ((await (0,_copyCosignature_js__WEBPACK_IMPORTED_MODULE_4__/* .copyOnLedger */ .A)(snapshot, signer.key)) !== undefined)
        throw memory.lost();
    if (!(await confirm(log)))
        return undefined;
    const { ledger: id, size, root } = log;
    const cosigned = {
        witness: signer.key,
        checkpoint: { ledger: id, size, root },
        time: party.now(),
    };
    const first = signer.cosign(cosigned.checkpoint, cosigned.time);
    if ((await memory.begin(commit, own, first)) === 'overtaken')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('conflict', `somebody else has begun in ${memory.display}`, {
            mend: 'Run the same command again: it says who.',
        });
    await home.write(cosigned);
    await (0,_copyCosignature_js__WEBPACK_IMPORTED_MODULE_4__/* .copyCosignature */ .C)(ledger, cosigned, first);
    return { when: 'now', cosigned };
}
/** The ledger as it is; undefined where its repository is there, and nobody has begun the branch. */
async function beginnings(ledger) {
    try {
        return await ledger.snapshot();
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS && error.code === 'not-found')
            return undefined;
        throw error;
    }
}
function occupied(display) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('exists', `the branch in ${display} is there already, and is no witness's memory`, {
        mend: 'Name another one with --memory-branch.',
    });
}


/***/ }),

/***/ 79217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SW: () => (/* binding */ requireOwn),
/* harmony export */   Y0: () => (/* binding */ isAhead),
/* harmony export */   pK: () => (/* binding */ putBack),
/* harmony export */   pl: () => (/* binding */ recallWitness)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _ledger_ledgerHead_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29757);
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14881);
/* harmony import */ var _ledger_log_witness_cosignedNote_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98787);
/* harmony import */ var _ledger_log_witness_witnessKey_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33259);
/* harmony import */ var _ledger_platformWitnesses_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(91098);






/**
 * What the witness remembers.
 * @throws CountersignError `refused` when the memory is lost, another's, or older than what was signed; `tampered` when it
 * holds what the witness has not signed
 */
async function recallWitness({ signer, memory, home }) {
    // Before the memory: another run of the same witness may write both meanwhile, the memory first.
    const noted = await home.read();
    const { commit, key, note } = await memory.look();
    if (commit === undefined || key === undefined || note === undefined)
        throw noted === undefined ? notBegun(memory.display) : memory.lost();
    requireOwn(key, (0,_ledger_log_witness_witnessKey_js__WEBPACK_IMPORTED_MODULE_4__.formatWitnessKey)(signer.key), memory.display);
    const cosigned = await (0,_ledger_log_witness_cosignedNote_js__WEBPACK_IMPORTED_MODULE_3__/* .readCosigned */ .B9)(note, signer.key, _ledger_platformWitnesses_js__WEBPACK_IMPORTED_MODULE_5__.platformWitnesses);
    if (cosigned === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('tampered', `what ${memory.display} remembers was not signed by this witness`, {
            mend: 'Find out who pushed there, and put the branch back as the witness left it.',
        });
    if (noted !== undefined && isAhead(noted, cosigned))
        throw putBack(memory.display, noted, cosigned);
    return { commit, note, cosigned };
}
/** @throws CountersignError `refused` for another witness's memory */
function requireOwn(key, own, display) {
    if (key === own)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('refused', `${display} is the memory of another witness: ${key.slice(0, 200)}`, {
        mend: 'Give each witness a memory of its own: --memory, or --memory-branch.',
    });
}
/** Whether a witness that signed `one` has signed more than `other` tells, or something else. */
function isAhead(one, other) {
    const [a, b] = [one.checkpoint, other.checkpoint];
    if (a.ledger !== b.ledger || a.size > b.size || one.time > other.time)
        return true;
    return a.size === b.size && !(0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_2__/* .equalBytes */ .ex)(a.root, b.root);
}
/** The error of a memory that does not know what the witness signed. */
function putBack(display, signed, remembered) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('refused', `the memory ${display} was put back: it says ${(0,_ledger_ledgerHead_js__WEBPACK_IMPORTED_MODULE_1__/* .formatHead */ .G)(remembered.checkpoint)}, and ${(0,_ledger_ledgerHead_js__WEBPACK_IMPORTED_MODULE_1__/* .formatHead */ .G)(signed.checkpoint)} was signed`, {
        mend: 'Nothing is signed. Find out who pushed there, and put the branch back to its newest commit; else make a new witness with `countersign witness init`.',
    });
}
function notBegun(display) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('refused', `this witness remembers nothing: there is no memory in ${display}`, {
        mend: 'A new witness begins with `countersign witness init`. One that has signed before is retired without its memory: make a new key.',
    });
}


/***/ })

};
