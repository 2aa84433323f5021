export const id = 1967;
export const ids = [1967];
export const modules = {

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

/***/ 81967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verifyReport: () => (/* binding */ verifyReport)
});

// EXTERNAL MODULE: ./build/checks.js
var build_checks = __webpack_require__(57163);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/ledger/entries/orders/orders.js
var orders = __webpack_require__(19432);
// EXTERNAL MODULE: ./build/marketplace/keyEnd.js
var keyEnd = __webpack_require__(13410);
// EXTERNAL MODULE: ./build/report/recordedLedger.js
var recordedLedger = __webpack_require__(69586);
// EXTERNAL MODULE: ./build/canonicalForm.js
var canonicalForm = __webpack_require__(58836);
// EXTERNAL MODULE: ./build/ledger/entries/orders/approvalHead.js
var approvalHead = __webpack_require__(40820);
// EXTERNAL MODULE: ./build/ledger/entries/signerOf.js
var signerOf = __webpack_require__(48728);
// EXTERNAL MODULE: ./build/marketplace/approval/approvalTerms.js
var approvalTerms = __webpack_require__(28496);
// EXTERNAL MODULE: ./build/marketplace/datasetCommitment.js
var datasetCommitment = __webpack_require__(32941);
// EXTERNAL MODULE: ./build/pgp/signatures.js + 3 modules
var signatures = __webpack_require__(34310);
// EXTERNAL MODULE: ./build/pureDigest.js
var pureDigest = __webpack_require__(17784);
// EXTERNAL MODULE: ./build/report/claimWitnesses.js
var claimWitnesses = __webpack_require__(31680);
// EXTERNAL MODULE: ./build/report/evidence/offerPolicies.js
var offerPolicies = __webpack_require__(27297);
;// CONCATENATED MODULE: ./build/report/checks/approvalChecks.js











async function verifyOne(reading, suborder, report, details, claims) {
    const outcome = suborder.completed?.entry.outcome;
    const owner = reading.offers.get(suborder.offer)?.offer.owner;
    if (outcome?.status !== 'done' || owner === undefined)
        throw new errors/* CountersignError */.WS('refused', 'there is no approval');
    const { approval, approvalSignature } = outcome;
    const key = await (0,signerOf/* signerOf */.K)(reading, owner, suborder.completed?.digest);
    await (0,signatures/* verifyDetached */.T)((0,canonicalForm/* canonicalBytes */.Mr)(approval), approvalSignature, key, 'the approval');
    const policyDigest = (0,offerPolicies/* dataPolicyDigests */.G)([suborder], reading.offers)[0] ?? '';
    // What the TEE measured before it was approved: the report's own hash is compared with the order elsewhere.
    const measured = reading.state.attested?.entry.binding.solutionHash ?? '';
    const evidence = { kind: claims.kind, measurement: claims.measurement, digest: report.tee.evidenceDigest };
    const terms = (0,approvalTerms/* approvalTerms */.Ne)(reading.state, suborder, {
        approver: owner,
        ledger: reading.log.ledger,
        solutionHash: measured,
        policyDigest,
        dataset: (0,datasetCommitment/* offeredDataset */.A)(reading.offers.get(suborder.offer)?.offer),
        evidence,
    });
    const differing = (0,approvalTerms/* differingMembers */.yp)(approval, terms);
    if (differing.length > 0)
        throw new errors/* CountersignError */.WS('refused', `it was given for something else: ${differing.join(', ')}`);
    const other = await (0,approvalHead/* notExtended */.r)(reading.log, approval);
    if (other !== undefined)
        throw new errors/* CountersignError */.WS('refused', other);
    const ended = await endedBeforeClaim(reading, owner);
    if (ended !== undefined)
        throw new errors/* CountersignError */.WS('refused', ended);
    // With witnesses it is by their times that it must have been in force: see `claim-witnessed`.
    const isWitnessed = (0,claimWitnesses/* askedWitnesses */.mL)(reading).some(({ suborder: id }) => id === suborder.id);
    const late = isWitnessed ? undefined : (0,approvalTerms/* notInForce */.uK)(approval, new Date(report.created));
    if (late !== undefined)
        throw new errors/* CountersignError */.WS('refused', late);
    const used = report.approvals.find(({ suborder: id }) => id === suborder.id);
    if (used?.digest !== (0,pureDigest/* digestOf */.ol)(approval) || used.approver !== owner) {
        throw new errors/* CountersignError */.WS('refused', 'the report names another approval');
    }
    // The approval's own commitment was compared with the offer's above.
    const { commitment } = approval.dataset;
    if (used.commitment !== commitment ||
        (details && openedCommitment(reading, suborder, details) !== commitment)) {
        throw new errors/* CountersignError */.WS('refused', 'the dataset that was used is not the approved one');
    }
    return approval;
}
/** Why an approval was nobody's any more when the run was claimed: its owner could not have revoked it then. */
async function endedBeforeClaim({ state, entries, accounts }, owner) {
    const claimed = entries.find(({ digest }) => digest === state.claimed?.digest)?.index;
    const end = claimed === undefined ? undefined : await accounts.endOf(owner, claimed);
    return end && `its approver may not approve any more: ${end}, before the run was claimed`;
}
/** What the dataset that ran commits to, by hash and size of the report's details. */
function openedCommitment({ state }, { id }, { runtimeInfo, salts }) {
    const index = state.placed.entry.inputs.findIndex((input) => input.kind === 'offer' && input.suborder === id);
    const ran = runtimeInfo.filter(({ type }) => type === 'Data')[index];
    const salt = salts.find(({ suborder }) => suborder === id)?.salt;
    if (ran === undefined || salt === undefined)
        return undefined;
    return (0,datasetCommitment/* datasetCommitment */.i)({ salt, hash: ran.hash.hash, size: ran.size });
}
async function nameOf(reading, fingerprint) {
    return (await reading.accounts.keyOf(fingerprint)).users[0]?.userID?.userID ?? '';
}
/** Verifies each data owner's approval, member by member, against what the report says was run. */
async function approvalChecks(reading, report, details, claims) {
    const checks = [];
    const facts = [];
    const data = reading.state.suborders.filter(({ type }) => type === 'Data');
    for (const suborder of data) {
        const id = `approval-${suborder.id}`;
        const title = `The owner of offer ${suborder.offer} approved exactly this (suborder ${suborder.id})`;
        try {
            const { approver, expires, context = {} } = await verifyOne(reading, suborder, report, details, claims);
            const approved = suborder.completed?.entry.at ?? '';
            const detail = `approved ${approved} by ${approver}`;
            checks.push(details === undefined
                ? (0,build_checks/* impossibleCheck */.Sw)(id, title, `${detail}; which dataset was used is sealed, and was not opened`)
                : (0,build_checks/* checkOf */.EG)(id, title, true, detail));
            const name = await nameOf(reading, approver);
            facts.push({ suborder: suborder.id, approver, name, approved, expires, context });
        }
        catch (error) {
            checks.push((0,build_checks/* failedCheck */.WU)(id, title, (0,errors/* messageOf */.bD)(error)));
        }
    }
    return { checks, facts };
}

// EXTERNAL MODULE: ./build/report/checks/detailChecks.js
var detailChecks = __webpack_require__(31673);
// EXTERNAL MODULE: ./build/report/checks/resultMemberChecks.js
var resultMemberChecks = __webpack_require__(10315);
// EXTERNAL MODULE: ./build/attestation/policy.js
var policy = __webpack_require__(89339);
// EXTERNAL MODULE: ./build/report/evidence/evidenceTime.js
var evidenceTime = __webpack_require__(69973);
// EXTERNAL MODULE: ./build/report/evidence/orderEvidence.js
var orderEvidence = __webpack_require__(75344);
;// CONCATENATED MODULE: ./build/report/checks/evidenceChecks.js





/** Verifies the TEE's evidence under every data owner's policy, as of the owner's approval, and under the verifier's own. */
async function evidenceChecks(reading, options) {
    const { state, offers } = reading;
    const latest = (0,evidenceTime/* evidenceJudgedAt */.Qv)(reading);
    const digests = (0,offerPolicies/* dataPolicyDigests */.G)(state.placed.entry.suborders, offers);
    const owners = state.suborders
        .filter(({ type }) => type === 'Data')
        .flatMap((suborder) => {
        const { offer: id } = suborder;
        const offer = offers.get(id)?.offer;
        const at = (0,evidenceTime/* evidenceJudgedAt */.Qv)(reading, suborder);
        return offer ? [{ name: `offer ${id}`, policy: (0,offerPolicies/* policyOf */.U)(offer), at }] : [];
    });
    const policies = options.policy
        ? [...owners, { name: 'your policy', policy: options.policy, at: latest }]
        : owners;
    // Nobody asked anything of the TEE: that it is genuine can still be said, and what it measures be shown.
    const open = { ...(0,policy.defaultPolicy)(), allowSimulated: true, allowAnyMeasurement: true };
    if (policies.length === 0)
        policies.push({ name: 'no policy', policy: open, at: latest });
    const checks = [(0,evidenceTime/* evidenceTimeCheck */.jI)(reading, (0,evidenceTime/* attestationBounds */.Gw)(reading))];
    let claims;
    for (const { name, policy, at } of policies) {
        const verdict = await (0,orderEvidence/* verifyOrderEvidence */.N)(state, digests, policy, at);
        claims ??= verdict.claims;
        const bad = verdict.checks.find(({ status }) => status !== 'passed');
        const title = `The TEE's evidence holds under ${name === 'no policy' ? name : `the policy of ${name}`}`;
        const id = `evidence-${name.replace(/\W+/g, '-')}`;
        if (bad === undefined) {
            checks.push((0,build_checks/* checkOf */.EG)(id, title, true, `${verdict.checks.length} checks, as of ${at.toISOString()}`));
        }
        else {
            checks.push({ id, title, status: bad.status, detail: `${bad.title}: ${bad.detail}` });
        }
    }
    return { checks, claims };
}
/** A simulated TEE fails, unless the verifier says that it is a trial. */
function simulationCheck(claims, options) {
    const title = 'Hardware stands behind the TEE';
    if (claims === undefined)
        return (0,build_checks/* impossibleCheck */.Sw)('tee-hardware', title, 'the evidence cannot be read');
    if (claims.kind !== 'sim')
        return (0,build_checks/* checkOf */.EG)('tee-hardware', title, true, `${claims.kind}, measurement ${claims.measurement}`);
    const detail = options.allowSimulated
        ? 'SIMULATED TEE, accepted because simulation was allowed: this proves nothing about hardware'
        : 'SIMULATED TEE: give --allow-simulated to accept it in a trial';
    return (0,build_checks/* checkOf */.EG)('tee-hardware', title, options.allowSimulated, detail);
}

// EXTERNAL MODULE: ./build/marketplace/card/card.js + 5 modules
var card = __webpack_require__(39665);
// EXTERNAL MODULE: ./build/report/cardFacts.js
var cardFacts = __webpack_require__(21314);
;// CONCATENATED MODULE: ./build/report/reportCards.js



/**
 * The cards of the approvals that a run rested on, made from these approvals themselves.
 * @param held the approvals that were verified; of others there is no card
 */
async function reportCards(reading, held) {
    const cards = [];
    for (const suborder of reading.state.suborders) {
        const outcome = suborder.completed?.entry.outcome;
        if (outcome?.status !== 'done' || !held.some((one) => one.suborder === suborder.id))
            continue;
        // The evidence was judged by the checks of the verdict, and a report carries no earlier orders.
        const told = { judged: undefined, lastApproved: undefined, isSigned: true };
        try {
            cards.push((0,card/* makeCard */.L)(outcome.approval, await (0,cardFacts/* cardFacts */.u)(reading, suborder, told)));
        }
        catch (error) {
            if (!(error instanceof errors/* CountersignError */.WS))
                throw error;
        }
    }
    return cards;
}

// EXTERNAL MODULE: ./build/report/checks/reportMemberChecks.js
var reportMemberChecks = __webpack_require__(38964);
// EXTERNAL MODULE: ./build/report/reportPins.js
var reportPins = __webpack_require__(22317);
// EXTERNAL MODULE: ./build/report/checks/statementChecks.js + 1 modules
var statementChecks = __webpack_require__(54683);
// EXTERNAL MODULE: ./build/report/checks/witnessChecks.js
var witnessChecks = __webpack_require__(58571);
;// CONCATENATED MODULE: ./build/report/verifyReport.js














/** What became of the parties' keys: what they signed before stays, and a reader may want to know. */
function endedSince({ ended, entries }) {
    const last = entries.at(-1)?.index ?? 0;
    return ended.map((end) => `${end.fingerprint}: ${(0,keyEnd/* describeKeyEnd */.C)(end, end.index > last ? 'later ' : '')}`);
}
/**
 * Verifies a report with nothing but the file: no network, no ledger. Each check is named, and one that
 * failed is told from one that could not be made.
 */
async function verifyReport(file, options) {
    const none = {
        order: file.order,
        claims: undefined,
        simulated: true,
        unwitnessed: false,
        report: undefined,
        result: undefined,
        runtimeInfo: undefined,
        resultDetails: undefined,
        approvals: [],
        cards: [],
        notPinned: (0,reportPins/* notPinned */.ac)(options),
        reading: undefined,
    };
    const title = 'The ledger entries are signed by their authors, in order, and follow the rules';
    let reading;
    try {
        reading = await (0,orders/* readOrder */.Rx)((0,recordedLedger/* recordedIn */.A)(file), file.order);
        const { id } = reading.state;
        if (id !== file.order)
            throw new errors/* CountersignError */.WS('tampered', `${file.order} is a suborder of order ${id}`);
    }
    catch (error) {
        return { ...none, checks: [(0,build_checks/* failedCheck */.WU)('ledger-entries', title, (0,errors/* messageOf */.bD)(error))] };
    }
    const [refused] = [...reading.refused, ...[...reading.offers.values()].flatMap((offer) => offer.refused)];
    const detail = refused
        ? `${refused.what}: ${refused.reason}`
        : [`${reading.entries.length} entries`, ...endedSince(reading)].join('; ');
    const checks = [
        (0,build_checks/* checkOf */.EG)('ledger-entries', title, refused === undefined, detail),
        ...(0,reportPins/* pinChecks */.Ny)(reading, options.pins ?? {}),
    ];
    try {
        const evidence = await evidenceChecks(reading, options);
        const { claims } = evidence;
        checks.push(...evidence.checks, simulationCheck(claims, options));
        const statements = (0,statementChecks/* statementChecks */.hH)(file, reading);
        checks.push(...statements.checks);
        const { report, result } = statements;
        const opened = report && (0,detailChecks/* runtimeInfoCheck */.Jq)(file, report);
        const runtimeInfo = opened?.runtimeInfo;
        const { checks: rootChecks, details: resultDetails } = (0,detailChecks/* resultRootCheck */.ui)(file, result);
        const approvals = report && claims
            ? await approvalChecks(reading, report, opened?.details, claims)
            : { checks: [], facts: [] };
        if (report && opened)
            checks.push((0,statementChecks/* orderCheck */.jd)(reading, report), opened.check, ...(0,statementChecks/* contentChecks */.$E)(reading, runtimeInfo), (0,reportMemberChecks/* teeCheck */.BV)(reading, report, claims), ...(await (0,witnessChecks/* witnessChecks */.zP)(reading, report, options)), ...approvals.checks, ...rootChecks, ...(resultDetails === undefined ? [] : [(0,resultMemberChecks/* resultStatusCheck */.y)(reading, resultDetails)]), ...(0,statementChecks/* ownHashChecks */.al)(reading, runtimeInfo, resultDetails, options));
        return {
            order: file.order,
            checks,
            claims,
            simulated: claims?.kind !== 'sev-snp' && claims?.kind !== 'tdx',
            unwitnessed: (0,witnessChecks/* isUnwitnessed */.OG)(reading),
            report,
            result,
            runtimeInfo,
            resultDetails,
            approvals: approvals.facts,
            cards: await reportCards(reading, approvals.facts),
            notPinned: none.notPinned,
            reading,
        };
    }
    catch (error) {
        checks.push((0,build_checks/* failedCheck */.WU)('report-readable', 'The report can be judged', (0,errors/* messageOf */.bD)(error)));
        return { ...none, reading, checks };
    }
}


/***/ })

};
