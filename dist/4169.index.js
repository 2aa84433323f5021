export const id = 4169;
export const ids = [4169];
export const modules = {

/***/ 74169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   getReport: () => (/* binding */ getReport)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _ledger_entries_orders_orders_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19432);
/* harmony import */ var _ledger_entries_orders_approvalHead_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40820);
/* harmony import */ var _ledger_recordedSnapshot_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15226);
/* harmony import */ var _marketplace_approval_claim_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73902);
/* harmony import */ var _marketplace_order_orderState_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(11006);
/* harmony import */ var _report_details_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(63373);
/* harmony import */ var _report_cardFacts_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(21314);
/* harmony import */ var _report_statement_readStatement_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(79872);
/* harmony import */ var _report_reportFile_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(85551);
/* harmony import */ var _text_describeIssue_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(78398);
/* harmony import */ var _report_checks_witnessChecks_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(58571);
/* harmony import */ var _report_recordedLedger_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(69586);
/* harmony import */ var _openDetails_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(22129);














/** The guide's entries, as the file shows them; whether they open the root is the verifier's to say. */
function runtimeInfoIn(opening) {
    if (opening === undefined)
        return undefined;
    const parsed = _report_details_js__WEBPACK_IMPORTED_MODULE_6__/* .orderReportOpeningSchema */ .eq.safeParse(opening);
    if (parsed.success)
        return parsed.data.details.runtimeInfo;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('tampered', `the details of the report: ${(0,_text_describeIssue_js__WEBPACK_IMPORTED_MODULE_13__/* .describeIssue */ .n)(parsed.error)}`);
}
/** What a stranger wrote beside the order says nothing about it: readers ignore it, and so does the report. */
function dropRefused(recording, { refused, offers }) {
    const ignored = [...refused, ...[...offers.values()].flatMap((offer) => offer.refused)];
    for (const { index } of ignored)
        if (index !== undefined)
            recording.log?.record.leaves.delete(index);
}
/** The report carries the proof of each state of the log that an approval names. */
async function proveApprovals({ state, log }) {
    for (const approval of (0,_marketplace_approval_claim_js__WEBPACK_IMPORTED_MODULE_4__/* .approvalsOf */ .mh)(state))
        await (0,_ledger_entries_orders_approvalHead_js__WEBPACK_IMPORTED_MODULE_2__/* .notExtended */ .r)(log, approval);
}
/**
 * The order report as one file, with all that it rests on.
 * @param key opens what ran on what, for the customer and the data owners, and what came out, for the recipients;
 *   without it, or for another, the file says neither
 * @throws CountersignError `unavailable` until the TEE has published it.
 */
async function getReport(ledger, id, key) {
    const recording = new _ledger_recordedSnapshot_js__WEBPACK_IMPORTED_MODULE_3__/* .RecordingSnapshot */ .a(await ledger.snapshot());
    const reading = await (0,_ledger_entries_orders_orders_js__WEBPACK_IMPORTED_MODULE_1__/* .readOrder */ .Rx)(recording, id, 'near');
    const { state } = reading;
    const { id: order } = state;
    dropRefused(recording, reading);
    await proveApprovals(reading);
    // The report carries the keys of all whom its cards name.
    await (0,_report_cardFacts_js__WEBPACK_IMPORTED_MODULE_7__/* .partyNames */ .p)(reading);
    const reported = state.reported?.entry;
    if (reported === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('unavailable', `order ${order} has no report: it is ${(0,_marketplace_order_orderState_js__WEBPACK_IMPORTED_MODULE_5__.statusOf)(state)}`, {
            mend: 'the TEE publishes the report when all suborders are completed, before it executes',
        });
    }
    const { predicate } = (0,_report_statement_readStatement_js__WEBPACK_IMPORTED_MODULE_8__/* .readStatement */ .c)(reported.bundle, 'the order report', 'report');
    await (0,_report_checks_witnessChecks_js__WEBPACK_IMPORTED_MODULE_10__/* .proveWitnessed */ .r9)(reading.log, predicate);
    const opened = key === undefined ? {} : await (0,_openDetails_js__WEBPACK_IMPORTED_MODULE_12__/* .openDetails */ .F)(reading, key);
    return {
        type: _report_reportFile_js__WEBPACK_IMPORTED_MODULE_9__/* .REPORT_FILE_TYPE */ .fG,
        ...(predicate.tee.simulated ? { notice: 'SIMULATED: no hardware stands behind this report' } : {}),
        order,
        workloadInfo: (0,_report_reportFile_js__WEBPACK_IMPORTED_MODULE_9__/* .workloadInfoOf */ .le)(predicate, runtimeInfoIn(opened.report)),
        report: reported.bundle,
        result: state.finished?.entry.bundle ?? null,
        opened,
        ledger: (0,_report_recordedLedger_js__WEBPACK_IMPORTED_MODULE_11__/* .recordOf */ .z)(recording),
    };
}


/***/ }),

/***/ 22129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ openDetails)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _ledger_entries_orders_orders_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19432);
/* harmony import */ var _pgp_keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8870);
/* harmony import */ var _resource_sealedResource_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28485);




/**
 * What the TEE sealed to this key of what it does not publish: what opens the roots of the report and of the result,
 * as far as each is meant for this reader. Nothing is compared with the roots here.
 * @throws CountersignError `tampered` or `refused` when what is sealed to this key does not open as the order's own, or when
 * how the run ended was left out for a recipient: a run that failed would be one of which that is not known.
 */
async function openDetails(reading, key) {
    const { state } = reading;
    const reader = (0,_pgp_keys_js__WEBPACK_IMPORTED_MODULE_2__.fingerprintOf)(key.toPublic());
    const orderKey = await (0,_pgp_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .readPublicKey */ .RR)(state.attested?.entry.encryptionKey ?? '', 'the order key');
    const order = (0,_ledger_entries_orders_orders_js__WEBPACK_IMPORTED_MODULE_1__/* .sealedFor */ .Mr)(reading);
    const author = (0,_pgp_keys_js__WEBPACK_IMPORTED_MODULE_2__.fingerprintOf)(orderKey);
    const open = async (sealed, role, what) => sealed === undefined
        ? undefined
        : (0,_resource_sealedResource_js__WEBPACK_IMPORTED_MODULE_3__/* .openSealedDetails */ .xu)(sealed, { ...order, author, role }, key, orderKey, what);
    const report = state.reported?.entry.details[reader];
    const result = state.finished?.entry.details?.[reader];
    if (result === undefined && (await isOwed(reading, reader)))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('tampered', `how the run of order ${state.id} ended is not sealed to ${reader}, a recipient: its operator left it out`, {
            mend: 'Without your key the report can be taken and verified all the same; how the run ended is not known then.',
        });
    const opened = {
        report: await open(report, 'report-details', `the details of the report of order ${state.id}`),
        result: await open(result, 'result-details', `the details of the result of order ${state.id}`),
    };
    return Object.fromEntries(Object.entries(opened).filter(([, value]) => value !== undefined));
}
/** Whether the TEE sealed to this party how the run ended: to every recipient whose key has not ended. */
async function isOwed({ state, accounts }, reader) {
    if (state.finished?.entry.bundle === undefined)
        return false;
    if (!state.placed.entry.recipients.includes(reader))
        return false;
    return (await accounts.lifeOf(reader)).end === undefined;
}


/***/ }),

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

/***/ 22143:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ RecordedLog),
/* harmony export */   a: () => (/* binding */ RecordingLog)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14881);
/* harmony import */ var _leaf_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16338);
/* harmony import */ var _tree_provenTree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60756);




/** Notes all that is asked of a log. */
class RecordingLog extends _tree_provenTree_js__WEBPACK_IMPORTED_MODULE_3__/* .ProvenTree */ .d {
    ledger;
    size;
    root;
    record = { leaves: new Map(), hashes: new Map() };
    #inner;
    constructor(hasher, inner) {
        super(hasher, inner);
        this.#inner = inner;
        this.ledger = inner.ledger;
        this.size = inner.size;
        this.root = inner.root;
    }
    async rangeHash(start, end) {
        const hash = await this.#inner.rangeHash(start, end);
        this.record.hashes.set(`${start}-${end}`, hash);
        return hash;
    }
    async holds(index, leaf) {
        const isThere = await super.holds(index, leaf);
        if (isThere)
            this.record.leaves.set(index, leaf);
        return isThere;
    }
    async leafAt(index) {
        const leaf = await this.#inner.leafAt(index);
        await this.holds(index, leaf);
        return leaf;
    }
    async about(digest, from, to) {
        const found = await this.#inner.about(digest, from, to);
        // What else begins there is nothing that a reader of the record rests on.
        if (digest !== null)
            for (const { index, leaf } of found)
                await this.holds(index, leaf);
        return found;
    }
    beginnings(range) {
        return this.#inner.beginnings(range);
    }
}
/** A log as a report carries it: whatever its hashes do not prove is not believed. */
class RecordedLog extends _tree_provenTree_js__WEBPACK_IMPORTED_MODULE_3__/* .ProvenTree */ .d {
    ledger;
    size;
    root;
    #record;
    constructor(hasher, checkpoint, record) {
        super(hasher, checkpoint);
        this.ledger = checkpoint.ledger;
        this.size = checkpoint.size;
        this.root = checkpoint.root;
        this.#record = record;
    }
    rangeHash(start, end) {
        const hash = this.#record.hashes.get(`${start}-${end}`);
        if (hash !== undefined)
            return Promise.resolve(hash);
        return Promise.reject(new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('tampered', `the proof of leaves ${start} to ${end} is missing`));
    }
    async leafAt(index) {
        const leaf = this.#record.leaves.get(index);
        if (leaf === undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('not-found', `leaf ${index} of the log is not there`);
        if (await this.holds(index, leaf))
            return leaf;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('tampered', `leaf ${index} is not what the log of root ${(0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_1__/* .toHex */ .nj)(this.root)} has`);
    }
    async about(digest, from, to = this.size) {
        const found = [];
        for (const index of [...this.#record.leaves.keys()].sort((a, b) => a - b)) {
            if (index < from)
                continue;
            // Proven before it is looked at: else one that was changed would be about something else, and be missed.
            const leaf = await this.leafAt(index);
            if (index < to && this.#aboutOf(index) === digest)
                found.push({ index, leaf });
        }
        return found;
    }
    async *beginnings({ from = 0 } = {}) {
        for (const index of [...this.#record.leaves.keys()].sort((a, b) => b - a))
            if (index >= from && this.#aboutOf(index) === null)
                yield { index, leaf: await this.leafAt(index) };
    }
    #aboutOf(index) {
        return (0,_leaf_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeEntry */ .LP)(this.#record.leaves.get(index) ?? new Uint8Array())?.head.about;
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

/***/ 15226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ RecordedSnapshot),
/* harmony export */   a: () => (/* binding */ RecordingSnapshot)
/* harmony export */ });
/* harmony import */ var _pureDigest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17784);
/* harmony import */ var _log_recordedLog_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22143);


/** Notes every file and every leaf that is read through it: what a report rests on. */
class RecordingSnapshot {
    commit;
    log;
    files = new Map();
    #inner;
    constructor(inner) {
        this.#inner = inner;
        this.commit = inner.commit;
        this.log = inner.log && new _log_recordedLog_js__WEBPACK_IMPORTED_MODULE_1__/* .RecordingLog */ .a({ sha256: _pureDigest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc }, inner.log);
    }
    list(directory) {
        return this.#inner.list(directory);
    }
    async read(path) {
        const bytes = await this.#inner.read(path);
        if (bytes !== undefined)
            this.files.set(path, bytes);
        return bytes;
    }
    async readEarlier(path, isIt) {
        const bytes = await this.#inner.readEarlier(path, isIt);
        if (bytes !== undefined)
            this.files.set(path, bytes);
        return bytes;
    }
}
/** A ledger's files in memory, as a report carries them: read by the same code as the ledger itself. */
class RecordedSnapshot {
    commit;
    log;
    #files;
    constructor(files, log, commit) {
        this.#files = files;
        this.log = log;
        this.commit = commit;
    }
    list(directory) {
        const prefix = directory === '' ? '' : `${directory}/`;
        const names = new Set();
        for (const path of this.#files.keys()) {
            if (!path.startsWith(prefix))
                continue;
            const [name = '', ...rest] = path.slice(prefix.length).split('/');
            names.add(rest.length > 0 ? `${name}/` : name);
        }
        return Promise.resolve([...names].sort());
    }
    read(path) {
        return Promise.resolve(this.#files.get(path));
    }
    readEarlier() {
        return Promise.resolve(undefined);
    }
}


/***/ }),

/***/ 21314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ partyNames),
/* harmony export */   u: () => (/* binding */ cardFacts)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _evidence_offerPolicies_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27297);


/** What a key calls itself; undefined where the ledger has no key that says so. */
async function nameOf(accounts, fingerprint) {
    try {
        return (await accounts.keyOf(fingerprint)).users[0]?.userID?.userID;
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS && error.code !== 'unavailable')
            return undefined;
        throw error;
    }
}
/** Names of all whom a card of this order can name. */
async function partyNames({ state, offers, accounts, }) {
    const { author, recipients } = state.placed.entry;
    const owners = [...offers.values()].map(({ offer }) => offer.owner);
    const parties = [...new Set([author, ...recipients, ...owners])];
    const named = await Promise.all(parties.map(async (party) => [party, await nameOf(accounts, party)]));
    return Object.fromEntries(named.flatMap(([party, name]) => (name === undefined ? [] : [[party, name]])));
}
/** What a card shows of an order beside the approval, as the ledger tells it. */
async function cardFacts(reading, suborder, told) {
    const { ledgerPlace, ...rest } = told;
    const own = reading.offers.get(suborder.offer)?.offer;
    const offers = [...reading.offers].map(([id, { offer }]) => [id, { name: offer.info.name, owner: offer.owner }]);
    return {
        ...rest,
        placed: reading.state.placed,
        names: await partyNames(reading),
        offers: Object.fromEntries(offers),
        witnesses: own === undefined ? undefined : (0,_evidence_offerPolicies_js__WEBPACK_IMPORTED_MODULE_1__/* .policyOf */ .U)(own).witnesses,
        ...(ledgerPlace === undefined ? {} : { ledgerPlace }),
    };
}


/***/ }),

/***/ 58571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OG: () => (/* binding */ isUnwitnessed),
/* harmony export */   r9: () => (/* binding */ proveWitnessed),
/* harmony export */   zP: () => (/* binding */ witnessChecks)
/* harmony export */ });
/* harmony import */ var _checks_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(57163);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _ledger_entries_witnessed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81541);
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14881);
/* harmony import */ var _ledger_log_checkpoint_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75175);
/* harmony import */ var _ledger_log_signedNote_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47801);
/* harmony import */ var _ledger_log_witness_claimWitnessed_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(41623);
/* harmony import */ var _marketplace_approval_claim_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(73902);
/* harmony import */ var _claimWitnesses_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(31680);
/* harmony import */ var _notWitnessed_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(47606);










/** A report's log carries the proof of each checkpoint that its notes are about. */
async function proveWitnessed(log, { witnessed }) {
    for (const note of witnessed) {
        const parsed = (0,_ledger_log_signedNote_js__WEBPACK_IMPORTED_MODULE_4__/* .parseNote */ .wd)((0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_2__/* .toUtf8 */ .Pq)(note));
        const checkpoint = parsed && (0,_ledger_log_checkpoint_js__WEBPACK_IMPORTED_MODULE_3__/* .parseCheckpoint */ .S7)(parsed.text);
        if (checkpoint !== undefined && checkpoint.size <= log.size)
            await log.rootAt(checkpoint.size);
    }
}
/** A time of a witness's, which need not be one of a calendar's. */
function timeText(seconds) {
    const date = new Date(seconds * 1000);
    return Number.isNaN(date.getTime()) ? `second ${seconds}` : date.toISOString();
}
/** What a quorum that is there has seen, or why it is not there. */
async function judge(reading, { witnessed }, approvals, witnesses) {
    const cosigned = await (0,_ledger_entries_witnessed_js__WEBPACK_IMPORTED_MODULE_1__/* .cosignedInNotes */ ["do"])(witnessed, reading.log.ledger, witnesses.keys);
    const judged = await (0,_claimWitnesses_js__WEBPACK_IMPORTED_MODULE_7__/* .judgeClaim */ .e2)(reading, approvals, witnesses, cosigned);
    const seen = judged.counted.map(({ witness, time }) => `${witness.name} at ${timeText(time)}`);
    const of = `${seen.length} of ${witnesses.keys.length} witnesses, ${witnesses.quorum} wanted`;
    return judged.isQuorum
        ? { isQuorum: true, detail: `by ${seen.join(', ')}` }
        : { isQuorum: false, detail: `${of}; missing ${(0,_ledger_log_witness_claimWitnessed_js__WEBPACK_IMPORTED_MODULE_5__/* .describeMissing */ .U)(judged).join(', ')}` };
}
/** Before anything was opened, those whom the owners ask for had seen the claim. */
async function ownersCheck(reading, report) {
    const id = 'claim-witnessed';
    const title = 'The witnesses whom the data owners ask for had seen the claim before anything was opened';
    try {
        const asked = (0,_claimWitnesses_js__WEBPACK_IMPORTED_MODULE_7__/* .askedWitnesses */ .mL)(reading);
        if (asked.length === 0)
            return (0,_checks_js__WEBPACK_IMPORTED_MODULE_8__/* .checkOf */ .EG)(id, title, true, _notWitnessed_js__WEBPACK_IMPORTED_MODULE_9__/* .NOT_WITNESSED */ .l);
        const details = [];
        for (const { suborder, approval, witnesses } of asked) {
            const { isQuorum, detail } = await judge(reading, report, [approval], witnesses);
            if (!isQuorum)
                return (0,_checks_js__WEBPACK_IMPORTED_MODULE_8__/* .failedCheck */ .WU)(id, title, `suborder ${suborder}: ${detail}`);
            details.push(`suborder ${suborder}: ${detail}`);
        }
        return (0,_checks_js__WEBPACK_IMPORTED_MODULE_8__/* .checkOf */ .EG)(id, title, true, details.join('; '));
    }
    catch (error) {
        return (0,_checks_js__WEBPACK_IMPORTED_MODULE_8__/* .failedCheck */ .WU)(id, title, (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error));
    }
}
/** The same of witnesses that the verifier believes. */
async function believedCheck(reading, report, { id, title, witnesses }) {
    try {
        const { isQuorum, detail } = await judge(reading, report, (0,_marketplace_approval_claim_js__WEBPACK_IMPORTED_MODULE_6__/* .approvalsOf */ .mh)(reading.state), witnesses);
        return (0,_checks_js__WEBPACK_IMPORTED_MODULE_8__/* .checkOf */ .EG)(id, title, isQuorum, detail);
    }
    catch (error) {
        return (0,_checks_js__WEBPACK_IMPORTED_MODULE_8__/* .failedCheck */ .WU)(id, title, (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error));
    }
}
/** Verifies by the notes in the signed report, and by the log that the file carries, who had seen the claim. */
async function witnessChecks(reading, report, { policy, pins }) {
    const own = policy && (0,_ledger_entries_witnessed_js__WEBPACK_IMPORTED_MODULE_1__/* .witnessesOf */ .LP)(policy);
    const pinned = pins?.witnesses;
    const checks = [await ownersCheck(reading, report)];
    if (own !== undefined) {
        const title = 'The witnesses that your policy names had seen the claim before anything was opened';
        checks.push(await believedCheck(reading, report, { id: 'claim-witnessed-your-policy', title, witnesses: own }));
    }
    if (pinned !== undefined) {
        const title = 'More than half of the witnesses that you named had seen the claim before anything was opened';
        checks.push(await believedCheck(reading, report, { id: 'pinned-witnesses', title, witnesses: pinned }));
    }
    return checks;
}
/** Whether nobody was asked to see the claim: then a verdict says what is not protected. */
function isUnwitnessed(reading) {
    try {
        return (0,_claimWitnesses_js__WEBPACK_IMPORTED_MODULE_7__/* .askedWitnesses */ .mL)(reading).length === 0;
    }
    catch {
        // A policy that cannot be read fails a check of its own.
        return false;
    }
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


/***/ }),

/***/ 69586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ recordedIn),
/* harmony export */   z: () => (/* binding */ recordOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14881);
/* harmony import */ var _ledger_log_recordedLog_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22143);
/* harmony import */ var _ledger_recordedSnapshot_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15226);
/* harmony import */ var _pureDigest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17784);





function bytesOf(hex) {
    const bytes = (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_1__/* .fromHex */ .aD)(hex);
    if (bytes?.length === 32)
        return bytes;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('tampered', 'a hash in the report is not 64 hex digits');
}
/** What was read of the ledger, as a report carries it. Leaves stand among the log's, and not as files once more. */
function recordOf({ commit, log, files }) {
    if (log === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('not-found', 'the ledger has no entries yet');
    const { ledger: id, size, root, record } = log;
    const kept = [...files].filter(([path]) => path.endsWith('.body'));
    return {
        ...(commit === undefined ? {} : { commit }),
        id,
        size,
        root: (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_1__/* .toHex */ .nj)(root),
        leaves: Object.fromEntries([...record.leaves].map(([index, leaf]) => [String(index), (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_1__/* .asUtf8 */ .U)(leaf)])),
        hashes: Object.fromEntries([...record.hashes].map(([range, hash]) => [range, (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_1__/* .toHex */ .nj)(hash)])),
        files: Object.fromEntries(kept.map(([path, bytes]) => [path, (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_1__/* .asUtf8 */ .U)(bytes)])),
    };
}
/** The part of a ledger that a report carries: read by the same code as the ledger itself. */
function recordedIn({ ledger }) {
    const { id, size, root, leaves, hashes, files, commit } = ledger;
    const record = {
        leaves: new Map(Object.entries(leaves).map(([index, leaf]) => [Number(index), (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_1__/* .toUtf8 */ .Pq)(leaf)])),
        hashes: new Map(Object.entries(hashes).map(([range, hash]) => [range, bytesOf(hash)])),
    };
    const log = new _ledger_log_recordedLog_js__WEBPACK_IMPORTED_MODULE_2__/* .RecordedLog */ .F({ sha256: _pureDigest_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256 */ .sc }, { ledger: id, size, root: bytesOf(root) }, record);
    const byPath = new Map(Object.entries(files).map(([path, text]) => [path, (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_1__/* .toUtf8 */ .Pq)(text)]));
    return new _ledger_recordedSnapshot_js__WEBPACK_IMPORTED_MODULE_3__/* .RecordedSnapshot */ .X(byPath, log, commit);
}


/***/ }),

/***/ 41780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kh: () => (/* binding */ openStatement),
/* harmony export */   _D: () => (/* binding */ bundleSchema),
/* harmony export */   fT: () => (/* binding */ signStatement)
/* harmony export */ });
/* unused harmony exports IN_TOTO_PAYLOAD_TYPE, preAuthenticationEncoding */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(55156);
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14881);
/* harmony import */ var _canonicalForm_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58836);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _platformKeys_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26873);
/* harmony import */ var _pureDigest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17784);






const IN_TOTO_PAYLOAD_TYPE = 'application/vnd.in-toto+json';
const BUNDLE_TYPE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
/** A Sigstore bundle v0.3 that holds a DSSE envelope signed by a plain public key. */
const bundleSchema = zod__WEBPACK_IMPORTED_MODULE_5__.object({
    mediaType: zod__WEBPACK_IMPORTED_MODULE_5__.literal(BUNDLE_TYPE),
    verificationMaterial: zod__WEBPACK_IMPORTED_MODULE_5__.object({ publicKey: zod__WEBPACK_IMPORTED_MODULE_5__.object({ hint: zod__WEBPACK_IMPORTED_MODULE_5__.string().max(256) }) }),
    dsseEnvelope: zod__WEBPACK_IMPORTED_MODULE_5__.object({
        payload: zod__WEBPACK_IMPORTED_MODULE_5__.base64().max(4 * 1024 * 1024),
        payloadType: zod__WEBPACK_IMPORTED_MODULE_5__.literal(IN_TOTO_PAYLOAD_TYPE),
        signatures: zod__WEBPACK_IMPORTED_MODULE_5__.array(zod__WEBPACK_IMPORTED_MODULE_5__.object({ sig: zod__WEBPACK_IMPORTED_MODULE_5__.base64().max(1024), keyid: zod__WEBPACK_IMPORTED_MODULE_5__.string().max(256).optional() }))
            .length(1),
    }),
});
/** Pre-authentication encoding: what a DSSE signature covers (DSSE protocol v1.0.2). */
function preAuthenticationEncoding(payloadType, payload) {
    const head = `DSSEv1 ${(0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toUtf8 */ .Pq)(payloadType).length} ${payloadType} ${payload.length} `;
    return (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .concatBytes */ .Id)((0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toUtf8 */ .Pq)(head), payload);
}
/**
 * Signs a statement (ECDSA P-256, SHA-256, DER) and packs it as a bundle. The signature has no `keyid`: cosign passes
 * over one whose name for the key is not its own (an SSH fingerprint).
 */
function signStatement(statement, key) {
    const payload = (0,_canonicalForm_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalBytes */ .Mr)(statement);
    const sig = (0,_platformKeys_js__WEBPACK_IMPORTED_MODULE_3__/* .signWith */ .Ez)('ecdsa-sha256', key, preAuthenticationEncoding(IN_TOTO_PAYLOAD_TYPE, payload));
    const hint = (0,_pureDigest_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256Hex */ .fg)(_platformKeys_js__WEBPACK_IMPORTED_MODULE_3__/* .VerifyingKey */ .pF.of(key).spki);
    return {
        mediaType: BUNDLE_TYPE,
        verificationMaterial: { publicKey: { hint } },
        dsseEnvelope: {
            payload: (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toBase64 */ .nk)(payload),
            payloadType: IN_TOTO_PAYLOAD_TYPE,
            signatures: [{ sig: (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toBase64 */ .nk)(sig) }],
        },
    };
}
/**
 * Verifies a bundle by the key that the evidence binds, and gives the statement's JSON.
 * @throws CountersignError `tampered`.
 */
function openStatement(bundle, key, what) {
    const parsed = bundleSchema.safeParse(bundle);
    if (!parsed.success)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('tampered', `${what} is not a Sigstore bundle v0.3 with a public key`);
    const { payload, payloadType, signatures } = parsed.data.dsseEnvelope;
    const bytes = (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .fromBase64 */ .Ey)(payload);
    const sig = (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .fromBase64 */ .Ey)(signatures[0]?.sig ?? '');
    if (bytes === undefined || sig === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('tampered', `${what}: its payload or signature is not strict base64`);
    if (!key.holds('ecdsa-sha256', preAuthenticationEncoding(payloadType, bytes), sig)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('tampered', `${what}: the signature does not hold`);
    }
    const json = (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .fromUtf8 */ .ar)(bytes);
    if (json === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('tampered', `${what} is not UTF-8`);
    return json;
}


/***/ }),

/***/ 79872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ parseStatement),
/* harmony export */   c: () => (/* binding */ readStatement)
/* harmony export */ });
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14881);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41780);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76440);




/**
 * Reads a bundle's statement without verifying its signature.
 * @throws CountersignError `tampered` when it is not a statement of this kind.
 */
function readStatement(bundle, what, kind) {
    const parsed = _dsse_js__WEBPACK_IMPORTED_MODULE_2__/* .bundleSchema */ ._D.safeParse(bundle);
    if (!parsed.success)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('tampered', `${what} is not a Sigstore bundle v0.3 with a public key`);
    const json = (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .fromUtf8 */ .ar)((0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .fromBase64 */ .Ey)(parsed.data.dsseEnvelope.payload) ?? new Uint8Array());
    return parseStatement(json ?? '', what, kind);
}
/** @throws CountersignError `tampered`. */
function parseStatement(json, what, kind) {
    let value;
    try {
        value = JSON.parse(json);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('tampered', `${what} is not JSON`, { cause });
    }
    const statement = _statement_js__WEBPACK_IMPORTED_MODULE_3__/* .statementSchema */ .t.safeParse(value);
    const wanted = kind === 'report' ? _statement_js__WEBPACK_IMPORTED_MODULE_3__/* .ORDER_REPORT_TYPE */ .f0 : _statement_js__WEBPACK_IMPORTED_MODULE_3__/* .RESULT_TYPE */ .l4;
    if (!statement.success || statement.data.predicateType !== wanted) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('tampered', `${what} is not a statement of type ${wanted}`);
    }
    return statement.data;
}


/***/ }),

/***/ 76440:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wf: () => (/* binding */ orderReportStatement),
/* harmony export */   f0: () => (/* binding */ ORDER_REPORT_TYPE),
/* harmony export */   l4: () => (/* binding */ RESULT_TYPE),
/* harmony export */   mt: () => (/* binding */ orderReportSchema),
/* harmony export */   po: () => (/* binding */ resultStatement),
/* harmony export */   t: () => (/* binding */ statementSchema)
/* harmony export */ });
/* unused harmony exports resultSchema, predicateJsonSchemas */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55156);
/* harmony import */ var _marketplace_approval_approval_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7847);
/* harmony import */ var _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47692);
/* harmony import */ var _details_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63373);




const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
const ORDER_REPORT_TYPE = 'urn:countersign:order-report:v1';
const RESULT_TYPE = 'urn:countersign:result:v1';
/** What runs on what, for whom, by whose leave: known before execution. */
const orderReportSchema = zod__WEBPACK_IMPORTED_MODULE_3__.object({
    order: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__.id,
    orderDigest: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    attempt: zod__WEBPACK_IMPORTED_MODULE_3__.int().positive(),
    /** The claim of the one process that executes. */
    run: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    customer: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprint */ .Rj,
    recipients: zod__WEBPACK_IMPORTED_MODULE_3__.array(_marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprint */ .Rj),
    tee: zod__WEBPACK_IMPORTED_MODULE_3__.object({
        offer: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__.id,
        kind: zod__WEBPACK_IMPORTED_MODULE_3__["enum"](['sim', 'sev-snp', 'tdx']),
        simulated: zod__WEBPACK_IMPORTED_MODULE_3__.boolean(),
        evidenceDigest: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    }),
    /** Salted root of `runtimeInfo`, which is sealed to the customer and to the data owners. */
    root: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    /** `commitment` is the one of the suborder's offer, which the TEE saw opened by the dataset that it used. */
    approvals: zod__WEBPACK_IMPORTED_MODULE_3__.array(zod__WEBPACK_IMPORTED_MODULE_3__.object({ suborder: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__.id, approver: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprint */ .Rj, digest: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc, commitment: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc })),
    /**
     * Signed notes (C2SP): what the witnesses whom the owners' policies name had signed of a log that holds the claim, when
     * the TEE opened the grants. Empty where no policy names any.
     */
    witnessed: zod__WEBPACK_IMPORTED_MODULE_3__.array(zod__WEBPACK_IMPORTED_MODULE_3__.string().max(4096)).max(64),
    limits: _marketplace_approval_approval_js__WEBPACK_IMPORTED_MODULE_0__/* .runLimitsSchema */ .$X,
    sandbox: zod__WEBPACK_IMPORTED_MODULE_3__.object({ engine: zod__WEBPACK_IMPORTED_MODULE_3__.string().max(64) }),
    created: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB,
});
/** That it ended, and by its root what came out. */
const resultSchema = zod__WEBPACK_IMPORTED_MODULE_3__.object({
    /** SHA-256 of the order report's canonical JSON: the result stands on it. */
    report: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    order: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__.id,
    attempt: zod__WEBPACK_IMPORTED_MODULE_3__.int().positive(),
    run: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    /** Salted root of how the run ended and what came out, which is sealed to the recipients. */
    root: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    finished: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB,
});
/** Strict: another digest would be a second thing that a statement is about, to those who read that kind. */
const subject = zod__WEBPACK_IMPORTED_MODULE_3__.strictObject({ name: zod__WEBPACK_IMPORTED_MODULE_3__.string(), digest: zod__WEBPACK_IMPORTED_MODULE_3__.strictObject({ sha256: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc }) });
/** An in-toto Statement v1 with one of our predicates. */
const statementSchema = zod__WEBPACK_IMPORTED_MODULE_3__.discriminatedUnion('predicateType', [
    zod__WEBPACK_IMPORTED_MODULE_3__.object({
        _type: zod__WEBPACK_IMPORTED_MODULE_3__.literal(STATEMENT_TYPE),
        subject: zod__WEBPACK_IMPORTED_MODULE_3__.array(subject),
        predicateType: zod__WEBPACK_IMPORTED_MODULE_3__.literal(ORDER_REPORT_TYPE),
        predicate: orderReportSchema,
    }),
    zod__WEBPACK_IMPORTED_MODULE_3__.object({
        _type: zod__WEBPACK_IMPORTED_MODULE_3__.literal(STATEMENT_TYPE),
        subject: zod__WEBPACK_IMPORTED_MODULE_3__.array(subject),
        predicateType: zod__WEBPACK_IMPORTED_MODULE_3__.literal(RESULT_TYPE),
        predicate: resultSchema,
    }),
]);
/** The subject is the opening of the root: as a file of canonical JSON it has the root as its SHA-256. */
function orderReportStatement(predicate) {
    const subject = [{ name: 'order-report', digest: { sha256: predicate.root } }];
    return { _type: STATEMENT_TYPE, subject, predicateType: ORDER_REPORT_TYPE, predicate };
}
/** The same of what came out. */
function resultStatement(predicate) {
    const subject = [{ name: 'result', digest: { sha256: predicate.root } }];
    return { _type: STATEMENT_TYPE, subject, predicateType: RESULT_TYPE, predicate };
}
/**
 * The JSON Schemas (2020-12) of the two predicates and of what opens their roots, by the name under which schemas/ publishes each.
 * A verifier reads past members that it does not know.
 */
function predicateJsonSchemas() {
    const schemaOf = (title, $id, predicate) => ({
        $id,
        title,
        ...z.toJSONSchema(predicate, { io: 'input' }),
    });
    return {
        'order-report.schema.json': schemaOf('Countersign order report', ORDER_REPORT_TYPE, orderReportSchema),
        'order-report-details.schema.json': schemaOf('Countersign order report, opened', ORDER_REPORT_DETAILS_TYPE, orderReportOpeningSchema),
        'result.schema.json': schemaOf('Countersign result', RESULT_TYPE, resultSchema),
        'result-details.schema.json': schemaOf('Countersign result, opened', RESULT_DETAILS_TYPE, resultOpeningSchema),
    };
}


/***/ })

};
