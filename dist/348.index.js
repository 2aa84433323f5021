export const id = 348;
export const ids = [348,1892];
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


/***/ }),

/***/ 80348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runWitness: () => (/* binding */ runWitness)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/ledger/ledgerHead.js
var ledgerHead = __webpack_require__(29757);
// EXTERNAL MODULE: ./build/bytes/byteForms.js
var byteForms = __webpack_require__(14881);
// EXTERNAL MODULE: ./build/ledger/log/tree/consistencyProof.js + 1 modules
var consistencyProof = __webpack_require__(54672);
;// CONCATENATED MODULE: ./build/ledger/log/witness/witnessStep.js


/**
 * What a witness makes of a log, by nothing but what it remembers.
 * @param now seconds since 1970, of the witness's clock; a time before the last one that it signed is not signed
 * @throws CountersignError `tampered` when the log cannot prove what its checkpoint says
 */
async function witnessStep(memory, log, now) {
    const { checkpoint: remembered } = memory;
    const { ledger, size, root } = log;
    if (ledger !== remembered.ledger)
        return { kind: 'other-ledger' };
    if (size < remembered.size)
        return { kind: 'shorter' };
    const rootThere = await log.rootAt(remembered.size);
    const checkpoint = { ledger, size, root };
    if (!(0,byteForms/* equalBytes */.ex)(rootThere, remembered.root)) {
        const consistency = await (0,consistencyProof/* makeConsistencyProof */.fJ)(log, remembered.size, size);
        return { kind: 'fork', proof: { remembered, seen: checkpoint, rootThere, consistency } };
    }
    if (size === remembered.size)
        return { kind: 'same' };
    return { kind: 'grown', checkpoint, time: Math.max(now, memory.time) };
}

// EXTERNAL MODULE: ./build/flow/witness/copyCosignature.js
var copyCosignature = __webpack_require__(1174);
// EXTERNAL MODULE: ./build/flow/witness/recallWitness.js
var recallWitness = __webpack_require__(79217);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/ledger/log/checkpoint.js
var checkpoint = __webpack_require__(75175);
// EXTERNAL MODULE: ./build/ledger/log/witness/refusalRecord.js
var refusalRecord = __webpack_require__(51892);
// EXTERNAL MODULE: ./build/ledger/log/signedNote.js
var signedNote = __webpack_require__(47801);
// EXTERNAL MODULE: ./build/ledger/log/witness/witnessKey.js
var witnessKey = __webpack_require__(33259);
// EXTERNAL MODULE: ./build/ledger/nodeCrypto.js
var nodeCrypto = __webpack_require__(82443);
;// CONCATENATED MODULE: ./build/flow/witness/refuseLedger.js











/** Publishes why a log is not signed. @returns the error that says so, naming both heads */
async function refuseLedger({ signer, memory }, { note, cosigned: { checkpoint: remembered } }, verdict, { ledger, size, root }) {
    const seen = { ledger, size, root };
    const record = (0,refusalRecord/* formatRefusal */.W)(verdict, {
        witness: (0,witnessKey.formatWitnessKey)(signer.key),
        remembered: note,
        seen: await (0,signedNote/* signNote */.qO)((0,checkpoint/* formatCheckpoint */.wP)(seen), [(0,nodeCrypto/* logNoteKey */.w)(ledger)]),
    });
    const path = await memory.publishRefusal((0,ledgerHead/* formatHead */.G)(seen), record);
    return new errors/* CountersignError */.WS('tampered', `${wordsFor(verdict.kind, remembered, seen)}: nothing was signed`, {
        mend: `Stop using this ledger until it is known who pushed what. What was seen is published as ${path} in ${memory.display}; docs/witness.md tells what to do.`,
    });
}
/**
 * Proves, where it can, what is wrong with a ledger that a reader who remembers has refused: looked at as by one who
 * remembers nothing.
 * @returns the error to end with: the refusal as it was, where there is nothing to prove
 */
async function refuseUnread(party, recalled, refusal) {
    const cacheDir = await (0,external_node_fs_promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'countersign-witness-'));
    try {
        const log = await logAsNewcomer(party, cacheDir);
        const verdict = log && (await witnessStep(recalled.cosigned, log, party.now()));
        if (log === undefined || verdict === undefined || verdict.kind === 'grown' || verdict.kind === 'same')
            return refusal;
        return await refuseLedger(party, recalled, verdict, log);
    }
    finally {
        await (0,external_node_fs_promises_.rm)(cacheDir, { recursive: true, force: true, maxRetries: 3 });
    }
}
async function logAsNewcomer(party, cacheDir) {
    try {
        return (await (await party.openLedger(undefined, cacheDir)).snapshot()).log;
    }
    catch (error) {
        if (error instanceof errors/* CountersignError */.WS && error.code === 'tampered')
            return undefined;
        throw error;
    }
}
function wordsFor(kind, remembered, seen) {
    const [before, now] = [(0,ledgerHead/* formatHead */.G)(remembered), (0,ledgerHead/* formatHead */.G)(seen)];
    switch (kind) {
        case 'fork':
            return `the ledger was forked: it shows ${now}, which does not hold ${before} that this witness signed`;
        case 'shorter':
            return `the ledger went back: it shows ${now}, and this witness signed ${before}`;
        case 'other-ledger':
            return `another ledger lies there: ${seen.ledger} at ${now}, and this witness signed ${remembered.ledger} at ${before}`;
    }
}

;// CONCATENATED MODULE: ./build/flow/witness/lookAsWitness.js






/**
 * One look: signs a log that only grew, remembers it, and only then shows it. A copy on the ledger that is missing or older
 * than what is remembered is put back.
 * @throws CountersignError `tampered` for a log that did something else than grow, once the proof is published; `refused`
 * when the memory does not know what the witness has signed
 */
async function lookAsWitness(party, ledger, recalled) {
    const { snapshot, log } = await look(party, ledger, recalled);
    const { cosigned, note, commit } = recalled;
    const { checkpoint, time } = cosigned;
    const overtaken = { kind: 'overtaken', checkpoint, time, copied: false };
    const there = await (0,copyCosignature/* copyOnLedger */.A)(snapshot, party.signer.key);
    if (there !== undefined && (0,recallWitness/* isAhead */.Y0)(there, cosigned)) {
        if ((await (0,recallWitness/* recallWitness */.pl)(party)).commit !== commit)
            return overtaken;
        throw (0,recallWitness/* putBack */.pK)(party.memory.display, there, cosigned);
    }
    const verdict = await witnessStep(cosigned, log, party.now());
    switch (verdict.kind) {
        case 'same':
            return { kind: 'same', checkpoint, time, copied: await (0,copyCosignature/* copyCosignature */.C)(ledger, cosigned, note) };
        case 'grown': {
            const signed = { ...cosigned, checkpoint: verdict.checkpoint, time: verdict.time };
            const newer = party.signer.cosign(signed.checkpoint, signed.time);
            const outcome = await party.memory.remember(commit, newer, (0,ledgerHead/* formatHead */.G)(signed.checkpoint));
            if (outcome === 'overtaken')
                return overtaken;
            await party.home.write(signed);
            const copied = await (0,copyCosignature/* copyCosignature */.C)(ledger, signed, newer);
            return { kind: 'signed', checkpoint: signed.checkpoint, time: signed.time, copied };
        }
        default:
            throw await refuseLedger(party, recalled, verdict, log);
    }
}
async function look(party, ledger, recalled) {
    try {
        const snapshot = await ledger.snapshot();
        const { log } = snapshot;
        if (log !== undefined)
            return { snapshot, log };
        throw new errors/* CountersignError */.WS('tampered', `the ledger ${ledger.url} has no log, and was cosigned before`);
    }
    catch (error) {
        if (!(error instanceof errors/* CountersignError */.WS) || error.code !== 'tampered')
            throw error;
        throw await refuseUnread(party, recalled, error);
    }
}

;// CONCATENATED MODULE: ./build/flow/witness/runWitness.js




/** A run that lost against another one of the same witness looks again at once, so often. */
const MOST_OVERTAKEN = 20;
/**
 * Looks at the ledger, once or again and again.
 * @returns the last look; undefined where none came to an end
 * @throws CountersignError as `lookAsWitness` and `recallWitness`; `unavailable` only where one look was asked for
 */
async function runWitness(party, run) {
    let ledger;
    let last;
    for (let overtaken = 0;;) {
        let isDone = false;
        try {
            isDone = ledger !== undefined && (await run.isDone?.(ledger)) === true;
            const recalled = await (0,recallWitness/* recallWitness */.pl)(party);
            await party.home.write(recalled.cosigned);
            ledger ??= await party.openLedger(recalled.cosigned.checkpoint);
            last = await lookAsWitness(party, ledger, recalled);
            overtaken = last.kind === 'overtaken' ? overtaken + 1 : 0;
            run.onLook?.(last);
        }
        catch (error) {
            const mayPass = error instanceof errors/* CountersignError */.WS && error.code === 'unavailable';
            if (run.once || !mayPass)
                throw error;
            run.onTrouble?.((0,errors/* messageOf */.bD)(error));
        }
        const again = overtaken > 0 && overtaken <= MOST_OVERTAKEN;
        if (((run.once || isDone) && !again) || Date.now() >= (run.until ?? Infinity))
            return last;
        if (await isStopped(run.signal, again ? 0 : run.everyMs))
            return last;
    }
}
/** Waits. @returns whether the run is to end */
async function isStopped(signal, waitMs) {
    if (!signal.aborted)
        await (0,promises_.setTimeout)(waitMs, undefined, { signal }).catch(() => undefined);
    return signal.aborted;
}


/***/ }),

/***/ 51892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ formatRefusal),
/* harmony export */   verifyRefusal: () => (/* binding */ verifyRefusal)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(55156);
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14881);
/* harmony import */ var _checkpoint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75175);
/* harmony import */ var _signedNote_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47801);
/* harmony import */ var _tree_consistencyProof_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54672);
/* harmony import */ var _cosignedNote_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98787);
/* harmony import */ var _witnessKey_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33259);







const hash = zod__WEBPACK_IMPORTED_MODULE_6__.string().regex(/^[0-9a-f]{64}$/);
const recordSchema = zod__WEBPACK_IMPORTED_MODULE_6__.strictObject({
    v: zod__WEBPACK_IMPORTED_MODULE_6__.literal(1),
    kind: zod__WEBPACK_IMPORTED_MODULE_6__["enum"](['fork', 'shorter', 'other-ledger']),
    /** The witness's verifier key. */
    witness: zod__WEBPACK_IMPORTED_MODULE_6__.string().max(512),
    /** The note that it signed last. */
    remembered: zod__WEBPACK_IMPORTED_MODULE_6__.string().max(64 * 1024),
    /** The note that the ledger showed. */
    seen: zod__WEBPACK_IMPORTED_MODULE_6__.string().max(64 * 1024),
    /** Of a fork: the root that the log had when it was as long as the one that is remembered, and the proof that it had. */
    rootThere: hash.optional(),
    consistency: zod__WEBPACK_IMPORTED_MODULE_6__.array(zod__WEBPACK_IMPORTED_MODULE_6__.string().max(64)).max(64).optional(),
});
/** JSON of a refusal, with both notes whole: whoever reads it needs nothing else. */
function formatRefusal(verdict, notes) {
    const record = {
        v: 1,
        kind: verdict.kind,
        witness: notes.witness,
        remembered: (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .fromUtf8 */ .ar)(notes.remembered) ?? '',
        seen: (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .fromUtf8 */ .ar)(notes.seen) ?? '',
        ...(verdict.kind === 'fork'
            ? {
                rootThere: (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toHex */ .nj)(verdict.proof.rootThere),
                consistency: verdict.proof.consistency.map(_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toBase64 */ .nk),
            }
            : {}),
    };
    return `${JSON.stringify(record, null, 2)}\n`;
}
const no = (reason) => ({ ok: false, reason });
/**
 * Whether a refusal shows what it says: that the witness signed the one checkpoint, and that the other is of no log that
 * has it. Who showed the other is nothing that any proof tells: the log's own key is everybody's.
 */
async function verifyRefusal(hasher, crypto, text) {
    const record = recordOf(text);
    if (record === undefined)
        return no('it is no record of a refusal');
    const key = (0,_witnessKey_js__WEBPACK_IMPORTED_MODULE_5__/* .parseWitnessKey */ .gk)(hasher, record.witness);
    if (key === undefined)
        return no('it names no witness');
    const cosigned = await (0,_cosignedNote_js__WEBPACK_IMPORTED_MODULE_4__/* .readCosigned */ .B9)((0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toUtf8 */ .Pq)(record.remembered), key, crypto);
    if (cosigned === undefined)
        return no('the witness has not signed what it is said to remember');
    const seen = (0,_checkpoint_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCheckpoint */ .S7)((0,_signedNote_js__WEBPACK_IMPORTED_MODULE_2__/* .parseNote */ .wd)((0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toUtf8 */ .Pq)(record.seen))?.text ?? '');
    if (seen === undefined)
        return no('what was seen is no checkpoint');
    const { checkpoint: remembered, time } = cosigned;
    const fault = faultOf(hasher, record, remembered, seen);
    return fault === undefined ? { ok: true, kind: record.kind, remembered, seen, time } : no(fault);
}
function recordOf(text) {
    try {
        return recordSchema.safeParse(JSON.parse(text)).data;
    }
    catch {
        return undefined;
    }
}
/** Why the two checkpoints can be of one log after all, or are not what they are said to be. */
function faultOf(hasher, { kind, rootThere: hex = '', consistency = [] }, remembered, seen) {
    const isOther = remembered.ledger !== seen.ledger;
    if (kind === 'other-ledger')
        return isOther ? undefined : 'both are of one ledger';
    if (isOther)
        return 'they are of two ledgers';
    if (kind === 'shorter')
        return seen.size < remembered.size ? undefined : 'what was seen is not shorter';
    const rootThere = (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .fromHex */ .aD)(hex) ?? new Uint8Array();
    if ((0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .equalBytes */ .ex)(rootThere, remembered.root))
        return 'the log that was seen has what is remembered';
    const proof = consistency.map((base64) => (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .fromBase64 */ .Ey)(base64) ?? new Uint8Array());
    const isProven = (0,_tree_consistencyProof_js__WEBPACK_IMPORTED_MODULE_3__/* .verifyConsistency */ .Ko)(hasher, { size: remembered.size, root: rootThere }, seen, proof);
    return isProven ? undefined : 'it is not proven which root the log that was seen had there';
}


/***/ })

};
