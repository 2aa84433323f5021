export const id = 8696;
export const ids = [8696,9477,5042,3192,5112,4377];
export const modules = {

/***/ 95021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parsePolicy: () => (/* binding */ parsePolicy)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14881);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89339);




const maxPolicyBytes = 256 * 1024;
/**
 * Reads a policy (YAML or JSON). Every error names file, line and rule.
 * @throws CountersignError `input` when it is not a policy, `limit` over 256 KiB.
 */
function parsePolicy(text, fileName) {
    if ((0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_1__/* .toUtf8 */ .Pq)(text).length > maxPolicyBytes) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('limit', `${fileName} is larger than ${maxPolicyBytes} bytes: too large for a policy`);
    }
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
    const first = document.errors[0] ?? document.warnings[0];
    if (first !== undefined)
        throw notPolicy(fileName, lines.linePos(first.pos[0]).line, first.message);
    const result = _policy_js__WEBPACK_IMPORTED_MODULE_3__.policySchema.safeParse(plainValue(document, fileName));
    if (result.success)
        return result.data;
    const problems = result.error.issues.map((issue) => ({
        line: lineOf(document, lines, issue),
        text: `${issue.path.length > 0 ? `${issue.path.join('.')}: ` : ''}${issue.message}`,
    }));
    const [worst, ...others] = problems;
    if (worst === undefined)
        throw notPolicy(fileName, 1, 'it does not follow the schema');
    const more = others.map((problem) => `; line ${problem.line}: ${problem.text}`).join('');
    throw notPolicy(fileName, worst.line, `${worst.text}${more}`);
}
function plainValue(document, fileName) {
    try {
        // Aliases can make a small file huge; a policy has no use for them.
        return document.toJS({ maxAliasCount: 0 });
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('input', `${fileName} uses YAML aliases, which a policy may not`, { cause });
    }
}
function notPolicy(fileName, line, reason) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('input', `${fileName}:${line}: not a valid policy: ${reason.replace(/\s+/g, ' ')}`, {
        mend: 'Compare it with schemas/policy.schema.json and docs/attestation.md.',
    });
}
/** The line of what an issue is about: the member itself, else the nearest parent that is written there. */
function lineOf(document, lines, issue) {
    const path = [...issue.path];
    if (issue.code === 'unrecognized_keys' && issue.keys[0] !== undefined)
        path.push(issue.keys[0]);
    for (let length = path.length; length >= 0; length--) {
        const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(node) && node.range)
            return lines.linePos(node.range[0]).line;
    }
    return 1;
}


/***/ }),

/***/ 70962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ BlockingTurn)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

/** A disk that takes longer must not hold up the thread that also talks to the network and hears signals. */
const SLOW_MS = 20;
/** So many pieces are then left to the thread pool before the disk is tried again. */
const SLOW_PIECES = 64;
/** After so long on the calling thread, everything else has its turn. */
const TURN_MS = 10;
/**
 * Does pieces of file work on the calling thread while the page cache answers them, and on the thread pool
 * after one that the disk kept waiting. For a megabyte in memory the way to another thread and back takes longer
 * than the work; see docs/bench/seal.md.
 */
class BlockingTurn {
    #elsewhere = 0;
    #since = performance.now();
    async take(here, elsewhere) {
        if (this.#elsewhere > 0) {
            this.#elsewhere--;
            return elsewhere();
        }
        const began = performance.now();
        const done = here();
        const ended = performance.now();
        if (ended - began > SLOW_MS)
            this.#elsewhere = SLOW_PIECES;
        if (ended - this.#since > TURN_MS) {
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
            this.#since = performance.now();
        }
        return done;
    }
}


/***/ }),

/***/ 91833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IO: () => (/* binding */ fileSource),
/* harmony export */   SY: () => (/* binding */ streamSource),
/* harmony export */   cT: () => (/* binding */ asSource)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _blockingTurn_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70962);


/** The bytes of an open file, from a place on. */
function fileSource(file, from = 0) {
    let position = from;
    const turn = new _blockingTurn_js__WEBPACK_IMPORTED_MODULE_1__/* .BlockingTurn */ .p();
    return {
        async read(into) {
            let filled = 0;
            while (filled < into.length) {
                const [at, bytes, place] = [filled, into.length - filled, position];
                const bytesRead = await turn.take(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file.fd, into, at, bytes, place), async () => (await file.read(into, at, bytes, place)).bytesRead);
                if (bytesRead === 0)
                    break;
                filled += bytesRead;
                position += bytesRead;
            }
            return filled;
        },
        close: () => Promise.resolve(),
    };
}
/** The bytes of a stream. */
function streamSource(pieces) {
    const iterator = pieces[Symbol.asyncIterator]();
    let piece = new Uint8Array(0);
    return {
        async read(into) {
            let filled = 0;
            while (filled < into.length) {
                if (piece.length === 0) {
                    const next = await iterator.next();
                    if (next.done === true)
                        break;
                    piece = next.value;
                }
                const part = piece.subarray(0, into.length - filled);
                into.set(part, filled);
                piece = piece.subarray(part.length);
                filled += part.length;
            }
            return filled;
        },
        async close() {
            await iterator.return?.();
        },
    };
}
function asSource(bytes) {
    return 'read' in bytes ? bytes : streamSource(bytes);
}


/***/ }),

/***/ 87760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B7: () => (/* binding */ claim),
/* harmony export */   Cl: () => (/* binding */ handOver),
/* harmony export */   F5: () => (/* binding */ giveBack),
/* harmony export */   t9: () => (/* binding */ free),
/* harmony export */   wQ: () => (/* binding */ keepFreed)
/* harmony export */ });
/** Buffers that the engine made for one piece, and of which it keeps no other view. */
const ours = new WeakSet();
/** Says that nobody but the piece's receiver holds its memory. */
function handOver(piece) {
    ours.add(piece.buffer);
    return piece;
}
/** Whether the piece is all of its memory, and was handed over; then the caller alone has it from now on. */
function claim(piece) {
    return piece.byteLength === piece.buffer.byteLength && ours.delete(piece.buffer);
}
/**
 * Gives a piece's memory back at once. The garbage collector sees only the small object in front of a large
 * buffer and comes late: at a gigabyte a second that is the difference between 80 and 200 MiB. For whoever has
 * consumed a piece and knows that nobody else has it; a piece that the engine did not make is left alone.
 */
function giveBack(piece) {
    if (claim(piece))
        free(piece);
}
/** Frees the memory under a piece of which the caller has the only view that is still used; it is empty then. */
function free(piece) {
    // What is empty may have been freed before, through another view.
    if (piece.byteLength > 0)
        piece.buffer.transfer(0);
}
/** Twice as much freed memory is kept: more than the pieces of one pipeline that are freed while others are made. */
const KEPT_BYTES = 4 * 1024 * 1024;
let kept = false;
/**
 * Lets the C library keep what is freed. Otherwise glibc gives each freed megabyte back to the kernel, and the
 * next one is taken from it page by page, which costs more than to encrypt it. Its thresholds follow the largest
 * block that was freed (mallopt(3), M_MMAP_THRESHOLD): so a large one, never touched, is freed once.
 */
function keepFreed() {
    if (kept)
        return;
    kept = true;
    free(new Uint8Array(KEPT_BYTES));
}


/***/ }),

/***/ 35664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ quiet)
/* harmony export */ });
/** Marks a rejection as seen: it is met when the promise's turn comes. */
function quiet(promise) {
    promise.catch(() => undefined);
    return promise;
}


/***/ }),

/***/ 15917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  beforeCompletion: () => (/* binding */ beforeCompletion),
  completeSuborder: () => (/* binding */ completeSuborder)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/ledger/entries/orders/orders.js
var orders = __webpack_require__(19432);
// EXTERNAL MODULE: ./build/marketplace/order/placementRules.js
var placementRules = __webpack_require__(26753);
// EXTERNAL MODULE: ./build/canonicalJson.js
var canonicalJson = __webpack_require__(8448);
// EXTERNAL MODULE: ./build/checks.js
var build_checks = __webpack_require__(57163);
// EXTERNAL MODULE: ./build/pureDigest.js
var pureDigest = __webpack_require__(17784);
// EXTERNAL MODULE: ./build/marketplace/card/boundTerms.js
var boundTerms = __webpack_require__(77416);
// EXTERNAL MODULE: ./build/marketplace/card/cardCode.js
var cardCode = __webpack_require__(53192);
;// CONCATENATED MODULE: ./build/marketplace/card/requireSameCard.js




/** Members that differ between the terms that were shown and those that are to be signed. */
function differing(shown, now) {
    const before = Object(shown);
    const after = now;
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return names.filter((name) => (0,pureDigest/* digestOf */.ol)(before[name] ?? null) !== (0,pureDigest/* digestOf */.ol)(after[name] ?? null));
}
/**
 * Nothing is signed but what was shown.
 * @param approval that is about to be signed
 * @param shown a card's whole digest, or its code
 * @throws CountersignError `refused`, with the members that differ where the shown terms tell
 */
function requireSameCard(approval, shown) {
    const terms = (0,boundTerms/* boundTerms */.q)(approval);
    const digest = (0,boundTerms/* cardDigest */.F)(terms);
    if (shown.digest === digest || (0,cardCode/* readCode */.w)(shown.digest) === (0,cardCode.cardCode)(digest))
        return;
    // Handed-on terms tell only where they are those of the card.
    const known = shown.terms !== undefined && (0,boundTerms/* cardDigest */.F)(shown.terms) === shown.digest;
    const names = known ? differing(shown.terms, terms) : [];
    throw new errors/* CountersignError */.WS('refused', `what is to be signed is not what the card ${shown.digest} showed${names.length === 0 ? '' : `: it differs in ${names.join(', ')}`}`, { mend: 'nothing was signed; look at the card as it is now, and decide anew' });
}

// EXTERNAL MODULE: ./build/marketplace/datasetCommitment.js
var datasetCommitment = __webpack_require__(32941);
// EXTERNAL MODULE: ./build/pgp/keys.js
var keys = __webpack_require__(8870);
// EXTERNAL MODULE: ./build/pgp/signatures.js + 3 modules
var signatures = __webpack_require__(34310);
// EXTERNAL MODULE: ./build/resource/resourceCommitment.js
var resourceCommitment = __webpack_require__(96580);
// EXTERNAL MODULE: ./build/resource/sealedResource.js
var sealedResource = __webpack_require__(28485);
// EXTERNAL MODULE: ./build/flow/approve/draftApproval.js
var draftApproval = __webpack_require__(84135);
;// CONCATENATED MODULE: ./build/flow/approve/approveOrder.js











/** The hash that the owner reviewed must be the one that the order names. @throws CountersignError `refused`. */
function requireSolution(state, wanted) {
    if (wanted === undefined) {
        throw new errors/* CountersignError */.WS('usage', 'the hash of the solution that you reviewed is missing', {
            mend: 'give it with --solution-hash: it is in the solution.resource.json, and what `files calculate-hash` says of the archive',
        });
    }
    const { hash } = state.placed.entry.solution;
    if (hash !== wanted.toLowerCase()) {
        throw new errors/* CountersignError */.WS('refused', `the order uses another (or modified) solution: you reviewed ${wanted}, the order names ${hash}`, {
            mend: 'nothing was changed; review the solution that the order names, or complete the suborder with --status canceled',
        });
    }
    return hash;
}
/** What is granted must be there, and be what the offer commits to. @throws CountersignError `usage`, `refused` */
function requireDataset({ offers }, suborder, resource) {
    if (resource === undefined)
        throw new errors/* CountersignError */.WS('usage', 'the resource to grant is missing', {
            mend: 'give it with --result',
        });
    const dataset = (0,datasetCommitment/* offeredDataset */.A)(offers.get(suborder.offer)?.offer);
    if ((0,resourceCommitment.commitmentOf)(resource, 'the resource to grant') !== dataset.commitment) {
        throw new errors/* CountersignError */.WS('refused', `the dataset is not the one that offer ${suborder.offer} commits to`, { mend: 'nothing was signed; give the very resource file that the offer was registered with' });
    }
    return resource;
}
/** What is signed must be what was shown. @throws CountersignError `usage` where nothing was, `refused` */
function requireCard(approval, card) {
    if (card === undefined)
        throw new errors/* CountersignError */.WS('usage', 'the card that you were shown is missing', {
            mend: 'nothing was signed; look at it with: countersign orders card <SUBORDER_ID>',
        });
    if (card !== 'unseen')
        requireSameCard(approval, card);
}
/**
 * Checks everything once more, signs the approval and seals the grant to the order's key.
 * @throws CountersignError `refused`; then nothing was signed
 */
async function approveOrder(party, completion, reading, suborder) {
    const { state } = reading;
    requireSolution(state, completion.solutionHash);
    const resource = requireDataset(reading, suborder, completion.resource);
    const { approval, checks } = await (0,draftApproval/* draftApproval */.D0)(reading, suborder, completion);
    if ((0,build_checks/* verdictOf */.Vj)(checks) !== 'passed')
        throw (0,draftApproval/* untrusted */.bp)(reading, suborder, checks);
    requireCard(approval, completion.card);
    const attested = state.attested?.entry;
    if (attested === undefined)
        throw new errors/* CountersignError */.WS('internal', 'the order changed while it was read');
    const { fingerprint: author } = party;
    const terms = { ...(0,orders/* sealedFor */.Mr)(reading), author, role: 'grant', approval: (0,canonicalJson.digestOf)(approval) };
    const orderKey = await (0,keys/* readPublicKey */.RR)(attested.encryptionKey, 'the order key');
    const body = {
        kind: 'order.completed',
        suborder: suborder.id,
        outcome: {
            status: 'done',
            approval,
            approvalSignature: await (0,signatures/* signDetached */.k)((0,canonicalJson/* canonicalBytes */.Mr)(approval), party.key),
            grant: await (0,sealedResource/* sealResource */.aI)(resource, terms, party.key, orderKey),
        },
    };
    return { body, approval, checks };
}

// EXTERNAL MODULE: ./build/report/evidence/offerPolicies.js
var offerPolicies = __webpack_require__(27297);
// EXTERNAL MODULE: ./build/report/evidence/orderEvidence.js
var orderEvidence = __webpack_require__(75344);
// EXTERNAL MODULE: ./build/flow/approve/trustTee.js
var trustTee = __webpack_require__(17471);
;// CONCATENATED MODULE: ./build/flow/approve/deliverSolution.js






/** Where the order is attested already, its evidence must hold as well. @throws CountersignError `refused`. */
async function trustOrder(party, { state, offers }) {
    if (state.attested === undefined)
        return;
    const digests = (0,offerPolicies/* dataPolicyDigests */.G)(state.placed.entry.suborders, offers);
    const { checks } = await (0,orderEvidence/* verifyOrderEvidence */.N)(state, digests, party.policy, new Date());
    const bad = checks.find(({ status }) => status !== 'passed');
    if (bad === undefined)
        return;
    throw new errors/* CountersignError */.WS('refused', `the TEE of order ${state.id} does not hold under your policy: ${bad.title}: ${bad.detail}`, { mend: 'nothing was sealed and nothing was changed' });
}
/**
 * Hands an offered solution to the TEE that was ordered, and to the data owners who must review it.
 * @throws CountersignError `refused` when the TEE does not hold under the owner's policy; then nothing was sealed
 */
async function deliverSolution(party, completion, reading) {
    const { resource } = completion;
    if (resource === undefined)
        throw new errors/* CountersignError */.WS('usage', 'the resource to deliver is missing', {
            mend: 'give it with --result',
        });
    const { state, offers, accounts } = reading;
    if (resource.hash.hash !== state.placed.entry.solution.hash) {
        throw new errors/* CountersignError */.WS('refused', `the order names solution ${state.placed.entry.solution.hash}, the resource is ${resource.hash.hash}`);
    }
    const tee = offers.get(state.placed.entry.tee.offer)?.offer;
    if (tee === undefined)
        throw new errors/* CountersignError */.WS('refused', 'the TEE offer is not on the ledger');
    const { key } = await (0,trustTee/* trustTee */.z)(party, tee);
    await trustOrder(party, reading);
    const owners = new Set();
    for (const { type, offer } of state.suborders) {
        const owner = type === 'Data' ? offers.get(offer)?.offer.owner : undefined;
        if (owner !== undefined)
            owners.add(owner);
    }
    const reviewers = await Promise.all([...owners].map((owner) => accounts.readerOf(owner)));
    const terms = { ...(0,orders/* sealedFor */.Mr)(reading), author: party.fingerprint, role: 'solution' };
    const sealed = await (0,sealedResource/* sealResourceToEach */.g3)(resource, terms, party.key, [key, ...reviewers]);
    const solution = { hash: resource.hash.hash, size: resource.size, sealed };
    return {
        kind: 'order.completed',
        suborder: completion.suborder,
        outcome: { status: 'delivered', solution },
    };
}

// EXTERNAL MODULE: ./build/flow/approve/ownPast.js
var ownPast = __webpack_require__(48339);
// EXTERNAL MODULE: ./build/flow/approve/ownSuborder.js
var ownSuborder = __webpack_require__(31573);
// EXTERNAL MODULE: ./build/flow/approve/waitForEvidence.js
var waitForEvidence = __webpack_require__(75042);
;// CONCATENATED MODULE: ./build/flow/approve/completeSuborder.js








/**
 * Nothing is signed on a ledger that may be an old copy of itself.
 * @throws CountersignError `refused` where no earlier look, no handed head and no witness tells, `tampered` where the
 * owner's own witnesses have seen another ledger.
 */
async function requirePast({ ledger, policy }) {
    if (await (0,ownPast/* hasPast */.x)(ledger, policy))
        return;
    throw new errors/* CountersignError */.WS('refused', 'this is the first look at this ledger from here: whether it was put back to an older state cannot be told', {
        mend: 'give --head, the state that you or somebody you trust saw last (it is the Head of `countersign ledger verify`), or use the home that you registered the offer with',
    });
}
function alreadySo(suborder, status) {
    const outcome = suborder.completed?.entry.outcome.status;
    if (suborder.revoked || outcome === undefined)
        return false;
    return status === 'done' ? outcome === 'done' || outcome === 'delivered' : outcome === status;
}
/**
 * Looks whether a suborder may be completed, and for an approval waits until there is what it needs: the TEE's evidence.
 * @throws CountersignError as `completeSuborder` does, before anything is shown to anybody
 */
async function beforeCompletion(party, completion) {
    if (completion.status === 'done')
        await requirePast(party);
    const snapshot = await party.ledger.snapshot();
    const reading = await (0,orders/* readOrder */.Rx)(snapshot, completion.suborder);
    const { state } = reading;
    const { id: order } = state;
    const before = (0,ownSuborder/* ownSuborder */.R)(party, reading, completion.suborder);
    const { type } = before;
    const { entry } = state.placed;
    const isDone = alreadySo(before, completion.status);
    if (completion.status === 'done' && !isDone && (0,placementRules/* isExpired */._d)(entry, new Date())) {
        throw new errors/* CountersignError */.WS('refused', `order ${order} expired at ${entry.expires}`, {
            mend: 'nothing was signed; its customer can place it again',
        });
    }
    if (completion.status === 'done' && type === 'Data' && !isDone) {
        requireSolution(state, completion.solutionHash);
        requireDataset(reading, before, completion.resource);
        await (0,waitForEvidence.waitForEvidence)(party, order, completion);
    }
    return { order, type, solutionHash: entry.solution.hash, isDone };
}
/**
 * Completes a suborder of an offer of one's own: for `done`, checks the solution's hash and the TEE's
 * evidence, signs the approval and seals the grant to the order's key. Repeating it changes nothing.
 * @throws CountersignError `refused` with the reason; then nothing was signed and nothing changed.
 */
async function completeSuborder(party, completion) {
    const { order } = await beforeCompletion(party, completion);
    let approval;
    let checks = [];
    let changed = false;
    await party.ledger.appendToOrder(order, party.key, async (reading) => {
        const suborder = (0,ownSuborder/* ownSuborder */.R)(party, reading, completion.suborder);
        changed = false;
        if (alreadySo(suborder, completion.status)) {
            const outcome = suborder.completed?.entry.outcome;
            if (outcome?.status === 'done') {
                approval = outcome.approval;
                requireSolution(reading.state, completion.solutionHash);
                requireCard(outcome.approval, completion.card);
            }
            return undefined;
        }
        changed = true;
        if (completion.status !== 'done') {
            const reason = completion.reason ?? '';
            return {
                kind: 'order.completed',
                suborder: suborder.id,
                outcome: { status: completion.status, reason },
            };
        }
        if (suborder.type === 'Solution')
            return deliverSolution(party, completion, reading);
        const made = await approveOrder(party, completion, reading, suborder);
        ({ approval, checks } = made);
        return made.body;
    });
    return { order, changed, approval, checks };
}


/***/ }),

/***/ 84135:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D0: () => (/* binding */ draftApproval),
/* harmony export */   bp: () => (/* binding */ untrusted)
/* harmony export */ });
/* unused harmony exports DEFAULT_HOURS, judgeTee */
/* harmony import */ var _canonicalJson_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8448);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14881);
/* harmony import */ var _marketplace_approval_approval_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7847);
/* harmony import */ var _marketplace_approval_approvalTerms_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28496);
/* harmony import */ var _marketplace_datasetCommitment_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(32941);
/* harmony import */ var _report_evidence_evidenceTime_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(69973);
/* harmony import */ var _report_evidence_offerPolicies_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(27297);
/* harmony import */ var _report_evidence_orderEvidence_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(75344);
/* harmony import */ var _report_evidence_timeWindow_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(57520);










/** How long an approval holds when nothing else is said. */
const DEFAULT_HOURS = 24;
/** Clocks of two machines differ: an approval holds from a little before now. */
const CLOCK_SKEW_MS = 5 * 60_000;
function offerOf({ offers }, { offer: id }) {
    const offer = offers.get(id)?.offer;
    if (offer === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('not-found', `offer ${id} is not on the ledger`);
    return offer;
}
/** The error of a TEE that does not hold under the owner's own policy, with the first bad check. */
function untrusted({ state }, { offer }, checks) {
    const bad = checks.find(({ status }) => status !== 'passed');
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('refused', `the TEE of order ${state.id} does not hold under the policy of offer ${offer}: ${bad?.title ?? ''}: ${bad?.detail ?? ''}`, { mend: 'nothing was signed and nothing was changed' });
}
/** The TEE's evidence by the policy of a suborder's offer, and by the log that says when it was made. */
async function judgeTee(reading, suborder) {
    const { state, offers } = reading;
    const digests = (0,_report_evidence_offerPolicies_js__WEBPACK_IMPORTED_MODULE_6__/* .dataPolicyDigests */ .G)(state.placed.entry.suborders, offers);
    const now = new Date();
    const { checks, claims } = await (0,_report_evidence_orderEvidence_js__WEBPACK_IMPORTED_MODULE_7__/* .verifyOrderEvidence */ .N)(state, digests, (0,_report_evidence_offerPolicies_js__WEBPACK_IMPORTED_MODULE_6__/* .policyOf */ .U)(offerOf(reading, suborder)), now);
    if (state.attested === undefined)
        return { checks, claims };
    const bounds = (0,_report_evidence_timeWindow_js__WEBPACK_IMPORTED_MODULE_8__/* .narrowest */ .AE)([(0,_report_evidence_evidenceTime_js__WEBPACK_IMPORTED_MODULE_9__/* .attestationBounds */ .Gw)(reading), { before: now.toISOString() }]);
    return { checks: [...checks, (0,_report_evidence_evidenceTime_js__WEBPACK_IMPORTED_MODULE_9__/* .evidenceTimeCheck */ .jI)(reading, bounds)], claims };
}
/**
 * The approval of a suborder as it would be if its owner signed it now: what is shown to her, and what is signed.
 * @throws CountersignError `refused` while no TEE attested the order, or where its evidence cannot even be read
 */
async function draftApproval(reading, suborder, { hours = DEFAULT_HOURS, context }) {
    const { state, log } = reading;
    const offer = offerOf(reading, suborder);
    const { checks, claims } = await judgeTee(reading, suborder);
    const evidence = state.attested?.entry.evidence;
    if (claims === undefined)
        throw untrusted(reading, suborder, checks);
    const terms = (0,_marketplace_approval_approvalTerms_js__WEBPACK_IMPORTED_MODULE_4__/* .approvalTerms */ .Ne)(state, suborder, {
        approver: offer.owner,
        ledger: log.ledger,
        solutionHash: state.placed.entry.solution.hash,
        policyDigest: (0,_report_evidence_offerPolicies_js__WEBPACK_IMPORTED_MODULE_6__/* .dataPolicyDigests */ .G)([suborder], reading.offers)[0] ?? '',
        dataset: (0,_marketplace_datasetCommitment_js__WEBPACK_IMPORTED_MODULE_5__/* .offeredDataset */ .A)(offer),
        evidence: { kind: claims.kind, measurement: claims.measurement, digest: (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_0__.digestOf)(evidence) },
    });
    const now = Date.now();
    const approval = _marketplace_approval_approval_js__WEBPACK_IMPORTED_MODULE_3__/* .approvalSchema */ .xI.parse({
        ...terms,
        head: { size: log.size, root: (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_2__/* .toHex */ .nj)(log.root) },
        notBefore: new Date(now - CLOCK_SKEW_MS).toISOString(),
        expires: new Date(now + Math.round(hours * 3_600_000)).toISOString(),
        ...(context === undefined ? {} : { context }),
    });
    return { approval, checks };
}


/***/ }),

/***/ 31573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ ownSuborder)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _marketplace_order_orderState_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11006);


/** A suborder that waits for this party. @throws CountersignError `refused` when it is somebody else's. */
function ownSuborder(party, reading, id) {
    const suborder = (0,_marketplace_order_orderState_js__WEBPACK_IMPORTED_MODULE_1__/* .suborderOf */ .Ob)(reading.state, id);
    const owner = reading.offers.get(suborder.offer)?.offer.owner;
    if (owner !== party.fingerprint) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('refused', `suborder ${id} belongs to offer ${suborder.offer} of ${owner ?? 'nobody'}, not to you (${party.fingerprint})`);
    }
    if (suborder.type === 'TEE')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('refused', `suborder ${id} is the TEE's: the TEE completes it itself`);
    return suborder;
}


/***/ }),

/***/ 75042:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   waitForEvidence: () => (/* binding */ waitForEvidence)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _marketplace_order_orderState_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11006);


const POLL_MS = 500;
/**
 * Waits until the TEE has attested an order.
 * @param id the order, or a suborder of it
 * @throws CountersignError `unavailable` after `waitMs`
 */
async function waitForEvidence({ ledger }, id, { waitMs = 0, onWait }) {
    const end = Date.now() + waitMs;
    for (let isFirst = true;; isFirst = false) {
        const reading = await ledger.order(id);
        const { state } = reading;
        if (state.attested || (0,_marketplace_order_orderState_js__WEBPACK_IMPORTED_MODULE_1__.statusOf)(state) !== 'Blocked')
            return reading;
        if (Date.now() >= end) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('unavailable', `the TEE has not attested order ${state.id} yet: there is no key to seal the dataset to`, {
                mend: 'is the TEE of the order running (tee run)? Try again, or wait longer with --wait <seconds>',
            });
        }
        if (isFirst)
            onWait?.(`Waiting for the TEE to attest order ${state.id}, up to ${Math.ceil(waitMs / 60_000)} min: until then there is no key to seal to`);
        await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
}


/***/ }),

/***/ 15493:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  placeOrder: () => (/* binding */ placeOrder)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/canonicalJson.js
var canonicalJson = __webpack_require__(8448);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/ledger/entries/entryBatch.js
var entryBatch = __webpack_require__(10435);
// EXTERNAL MODULE: ./build/ledger/ledgerPaths.js
var ledgerPaths = __webpack_require__(95371);
// EXTERNAL MODULE: ./build/ledger/log/numbers.js
var numbers = __webpack_require__(47911);
// EXTERNAL MODULE: ./build/ledger/entries/orders/orders.js
var orders = __webpack_require__(19432);
// EXTERNAL MODULE: ./build/ledger/entries/orders/requests.js
var requests = __webpack_require__(19643);
// EXTERNAL MODULE: ./build/marketplace/approval/envelope.js
var envelope = __webpack_require__(19884);
// EXTERNAL MODULE: ./build/pureDigest.js
var pureDigest = __webpack_require__(17784);
// EXTERNAL MODULE: ./build/marketplace/order/limits.js
var order_limits = __webpack_require__(19719);
// EXTERNAL MODULE: ./build/marketplace/enumerations.js
var enumerations = __webpack_require__(28550);
;// CONCATENATED MODULE: ./build/marketplace/order/rent.js

const SCALE = 18n;
const ONE = 10n ** SCALE;
/** A price as its schema has it: 18 places at most. */
function parseDecimal(text) {
    const [whole = '0', fraction = ''] = text.split('.');
    return BigInt(whole) * ONE + BigInt(fraction.padEnd(Number(SCALE), '0'));
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

;// CONCATENATED MODULE: ./build/marketplace/order/draftOrder.js



/** How long an order waits for the owners of what it uses. */
const WAIT_DAYS = 30;
const isChosen = (input) => 'slot' in input;
/** What the customer signs: everything of the order but its number. It reads nothing and asks nobody. */
function draftOrder(parts) {
    const { tee, solution } = parts;
    const suborders = [];
    const used = [];
    const suborder = (chosen) => {
        used.push(chosen);
        return suborders.push({ type: chosen.offer.type, offer: chosen.offer.id, slot: chosen.slot.slot });
    };
    suborder(tee);
    const { hash, size } = solution;
    const ordered = 'sealed' in solution
        ? { hash, size, sealed: { ...solution.sealed } }
        : { hash, size, sealed: {}, suborder: suborder(solution.chosen) };
    const inputs = parts.inputs.map((input) => isChosen(input)
        ? { kind: 'offer', suborder: suborder(input) }
        : { kind: 'resource', hash: input.hash, size: input.size, sealed: { ...input.sealed } });
    const slots = used.map(({ slot }) => slot);
    const limits = (0,order_limits/* limitsOf */.A)(tee.slot, slots.slice(1), parts.minutes);
    const configuration = parts.configuration ?? null;
    return {
        request: parts.request,
        nonce: parts.nonce,
        tee: { offer: tee.offer.id, slot: tee.slot.slot, evidenceDigest: tee.evidenceDigest },
        suborders,
        solution: ordered,
        ...(parts.source === undefined ? {} : { source: parts.source }),
        inputs,
        configuration,
        configurationHash: (0,pureDigest/* digestOf */.ol)(configuration),
        recipients: [parts.customer],
        limits,
        expires: new Date(parts.now.getTime() + WAIT_DAYS * 86_400_000).toISOString(),
        rent: { ...rentOf(slots, limits.minutes), deposit: parts.deposit ?? '0' },
    };
}

// EXTERNAL MODULE: ./build/marketplace/order/placedContent.js
var placedContent = __webpack_require__(19573);
// EXTERNAL MODULE: ./build/resource/sealedResource.js
var sealedResource = __webpack_require__(28485);
// EXTERNAL MODULE: ./build/ledger/entries/accounts.js + 1 modules
var entries_accounts = __webpack_require__(67274);
// EXTERNAL MODULE: ./build/ledger/entries/offers.js
var offers = __webpack_require__(60044);
// EXTERNAL MODULE: ./build/ledger/entries/thread.js + 1 modules
var thread = __webpack_require__(43722);
// EXTERNAL MODULE: ./build/marketplace/rules.js
var rules = __webpack_require__(40983);
;// CONCATENATED MODULE: ./build/flow/order/chooseOffers.js





async function choose(snapshot, accounts, wanted, type) {
    const reading = await (0,offers/* readOffer */.np)(snapshot, wanted.offer, accounts, 'far');
    const { offer } = reading;
    (0,thread/* requireMoving */.EK)(`offer ${offer.id}`, reading);
    // Nobody could complete it any more, and a thief could say anything of it.
    await accounts.readerOf(offer.owner);
    if (offer.type !== type) {
        throw new errors/* CountersignError */.WS('input', `offer ${offer.id} is a ${offer.type} offer, where a ${type} offer is wanted`);
    }
    return { offer, slot: (0,rules/* slotOf */.SW)(offer, wanted.slot) };
}
/**
 * Reads the offers that a request names, and holds the combination to their owners' rules.
 * @throws CountersignError `input`, `not-found` or `refused`
 */
async function chooseOffers(snapshot, customer, request) {
    const accounts = new entries_accounts.Accounts(snapshot);
    const tee = await choose(snapshot, accounts, request.tee, 'TEE');
    const solution = request.solution.kind === 'offer'
        ? await choose(snapshot, accounts, request.solution, 'Solution')
        : undefined;
    const data = [];
    for (const input of request.data)
        data.push(input.kind === 'offer' ? await choose(snapshot, accounts, input, 'Data') : input.resource);
    const offered = data.filter((item) => 'slot' in item);
    const offers = [tee, ...(solution ? [solution] : []), ...offered].map(({ offer }) => offer);
    (0,rules/* checkCombination */.Ol)({ customer, offers, configuration: request.configuration });
    const owners = new Set(offered.map(({ offer }) => offer.owner));
    const reviewers = await Promise.all([...owners].map((owner) => accounts.readerOf(owner)));
    return { ledger: (0,thread/* logOf */.Gs)(snapshot).ledger, tee, solution, data, reviewers };
}

// EXTERNAL MODULE: ./build/flow/approve/trustTee.js
var trustTee = __webpack_require__(17471);
;// CONCATENATED MODULE: ./build/flow/order/placeOrder.js














/** Seals what the customer brings himself, to those who may open it, and makes of it all what he signs. */
async function sealAndDraft(party, request, { ledger, tee, solution, data, reviewers }, name) {
    const trusted = await (0,trustTee/* trustTee */.z)(party, tee.offer);
    const { fingerprint: customer } = party;
    const nonce = (0,external_node_crypto_.randomBytes)(32).toString('hex');
    const seal = (resource, role, readers) => (0,sealedResource/* sealResourceToEach */.g3)(resource, { ledger, nonce, customer, author: customer, role }, party.key, readers);
    const { hash, size } = solutionOf(request, solution?.offer);
    const own = request.solution.kind === 'resource' ? request.solution.resource : undefined;
    const inputs = [];
    for (const [position, item] of data.entries()) {
        if ('slot' in item)
            inputs.push(item);
        else {
            const sealed = await seal(item, (0,envelope/* inputRole */.rs)(position + 1), [trusted.key]);
            inputs.push({ hash: item.hash.hash, size: item.size, sealed });
        }
    }
    return draftOrder({
        customer,
        request: name,
        nonce,
        tee: { ...tee, evidenceDigest: trusted.evidence },
        solution: {
            hash,
            size,
            ...(solution === undefined
                ? { sealed: own === undefined ? {} : await seal(own, 'solution', [trusted.key, ...reviewers]) }
                : { chosen: solution }),
        },
        inputs,
        source: request.source,
        configuration: request.configuration,
        minutes: request.minutes,
        deposit: request.deposit,
        now: new Date(),
    });
}
function solutionOf(request, offer) {
    const solution = request.solution.kind === 'resource'
        ? { hash: request.solution.resource.hash.hash, size: request.solution.resource.size }
        : offer?.solution;
    if (solution === undefined)
        throw new errors/* CountersignError */.WS('refused', `the solution offer names no solution hash`);
    if (request.solutionHash !== undefined && request.solutionHash.toLowerCase() !== solution.hash) {
        throw new errors/* CountersignError */.WS('refused', `the solution's hash is ${solution.hash}, not ${request.solutionHash}`);
    }
    return solution;
}
/**
 * The order that a request led to already, if it did. What leads there is not signed; the order is, and it names
 * the request.
 */
async function earlier(snapshot, path, customer, name) {
    const order = await (0,requests/* ledRequest */.P)(snapshot, path);
    if (order === undefined)
        return undefined;
    const { entry } = (await (0,orders/* readOrder */.Rx)(snapshot, order, 'near')).state.placed;
    if (entry.author !== customer || entry.request !== name)
        throw new errors/* CountersignError */.WS('conflict', `the request name is taken by order ${order}, which is another one`);
    return { order, suborders: entry.suborders, created: false };
}
/**
 * Places an order: one TEE suborder, one per offer used, and the order that waits for them.
 * @throws CountersignError `refused` when an owner's rule or the customer's own policy does not allow it.
 */
async function placeOrder(party, request) {
    const name = (0,canonicalJson/* sha256Hex */.fg)(`${party.fingerprint} ${request.request ?? (0,external_node_crypto_.randomBytes)(32).toString('hex')}`);
    const path = (0,ledgerPaths/* requestPath */.Zq)(name);
    const signed = new entryBatch/* SignedEntries */.n();
    let made;
    return party.ledger.repository.append(async (snapshot) => {
        const before = await earlier(snapshot, path, party.fingerprint, name);
        if (before)
            return { value: before };
        made ??= await sealAndDraft(party, request, await chooseOffers(snapshot, party.fingerprint, request), name);
        const batch = await entryBatch/* EntryBatch */.z.on(snapshot, party.key, signed);
        const content = made;
        const own = await batch.sign({ kind: 'order.placed', about: null, after: null, content });
        const index = batch.add(own, (0,ledgerPaths/* directoryAt */.Dp)('orders', batch.nextIndex));
        const order = (0,numbers/* numberAt */.tk)(index);
        batch.files.set(path, (0,requests/* requestFile */.k)(order));
        const { leaves, files } = batch;
        const { suborders } = (0,placedContent/* numberedContent */.m)(content, order);
        return { leaves, files, message: `Order ${order}: placed`, value: { order, suborders, created: true } };
    });
}


/***/ }),

/***/ 14560:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rehearse: () => (/* binding */ rehearse)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _attestation_policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89339);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19473);
/* harmony import */ var _ledger_git_gitLedger_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(34971);
/* harmony import */ var _ledger_git_gitInit_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(59477);
/* harmony import */ var _ledger_ledger_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(90087);
/* harmony import */ var _marketplace_offer_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(87854);
/* harmony import */ var _pgp_keys_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8870);
/* harmony import */ var _report_verifyReport_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(81967);
/* harmony import */ var _resource_resourceCommitment_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(96580);
/* harmony import */ var _resource_transfer_uploadResource_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(21310);
/* harmony import */ var _storage_openStore_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(15112);
/* harmony import */ var _tee_agent_claim_ownClaims_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(82958);
/* harmony import */ var _tee_attesters_simulatedAttester_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(37001);
/* harmony import */ var _tee_teeKey_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(45296);
/* harmony import */ var _approve_completeSuborder_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(15917);
/* harmony import */ var _result_downloadResult_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(19179);
/* harmony import */ var _result_getReport_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(74169);
/* harmony import */ var _order_placeOrder_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(15493);
/* harmony import */ var _registerOffer_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(65296);
/* harmony import */ var _runTee_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(35562);























/** Three parties with keys that nobody keeps, who share a ledger and a storage of their own. */
async function prepareStage(rehearsal) {
    const { scratch, say, sandbox, signal } = rehearsal;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(scratch, { recursive: true, mode: 0o700 });
    const ledgerPath = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(scratch, 'ledger.git');
    await (0,_ledger_git_gitInit_js__WEBPACK_IMPORTED_MODULE_6__.initLedgerRepository)(ledgerPath);
    const store = await (0,_storage_openStore_js__WEBPACK_IMPORTED_MODULE_13__.openStore)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(scratch, 'storage'), {});
    const policy = _attestation_policy_js__WEBPACK_IMPORTED_MODULE_3__.policySchema.parse({ version: 1, allowSimulated: true });
    const party = async (name) => {
        const key = await (0,_pgp_keys_js__WEBPACK_IMPORTED_MODULE_9__/* .generatePartyKey */ .jj)({ name: `${name} (rehearsal)` });
        const cacheDir = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(scratch, name);
        const ledger = new _ledger_ledger_js__WEBPACK_IMPORTED_MODULE_7__.Ledger(await (0,_ledger_git_gitLedger_js__WEBPACK_IMPORTED_MODULE_5__.openLedgerRepository)(ledgerPath, { cacheDir }));
        return { key, fingerprint: (0,_pgp_keys_js__WEBPACK_IMPORTED_MODULE_9__.fingerprintOf)(key.toPublic()), ledger, store, policy };
    };
    const [alice, bob, operator] = await Promise.all([party('Data owner'), party('You'), party('Operator')]);
    const attester = new _tee_attesters_simulatedAttester_js__WEBPACK_IMPORTED_MODULE_15__/* .SimulatedAttester */ .dx((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.generateKeyPairSync)('ed25519').privateKey);
    const tee = {
        key: operator.key,
        fingerprint: operator.fingerprint,
        ledger: operator.ledger,
        store,
        attester,
        sandbox,
        claims: new _tee_agent_claim_ownClaims_js__WEBPACK_IMPORTED_MODULE_14__/* .OwnClaims */ .a(),
        scratch: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(scratch, 'tee'),
        journals: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(scratch, 'journals'),
        log: say,
        signal,
    };
    return { alice, bob, tee };
}
/** Offers the sample data and the simulated TEE, and orders the solution on them. */
async function placeIt({ alice, bob, tee }, rehearsal, resources) {
    const { minutes, memoryBytes } = rehearsal;
    const slots = [_marketplace_offer_js__WEBPACK_IMPORTED_MODULE_8__.slotInfoSchema.parse({ info: { ram: memoryBytes }, usage: { maxTimeMinutes: minutes } })];
    const operator = { ...alice, key: tee.key, fingerprint: tee.fingerprint, ledger: tee.ledger };
    const teeOffer = await (0,_registerOffer_js__WEBPACK_IMPORTED_MODULE_21__.registerOffer)(operator, {
        type: 'TEE',
        info: _marketplace_offer_js__WEBPACK_IMPORTED_MODULE_8__.offerInfoSchema.parse({ name: 'Simulated TEE', offerType: '0' }),
        slots,
        tee: await (0,_tee_teeKey_js__WEBPACK_IMPORTED_MODULE_16__.makeTeeKey)(tee.attester, tee.fingerprint),
    });
    const dataOffer = await (0,_registerOffer_js__WEBPACK_IMPORTED_MODULE_21__.registerOffer)(alice, {
        type: 'Data',
        info: _marketplace_offer_js__WEBPACK_IMPORTED_MODULE_8__.offerInfoSchema.parse({ name: 'Sample data', offerType: '3' }),
        slots,
        policy: alice.policy,
        dataset: { commitment: (0,_resource_resourceCommitment_js__WEBPACK_IMPORTED_MODULE_11__.commitmentOf)(resources.data, 'the sample data') },
    });
    const model = resources.model;
    const placed = await (0,_order_placeOrder_js__WEBPACK_IMPORTED_MODULE_20__.placeOrder)(bob, {
        solution: { kind: 'resource', resource: resources.solution },
        data: [
            { kind: 'offer', offer: dataOffer.offer, slot: undefined },
            ...(model === undefined ? [] : [{ kind: 'resource', resource: model }]),
        ],
        tee: { offer: teeOffer.offer, slot: undefined },
        configuration: rehearsal.configuration,
        minutes,
    });
    const suborder = placed.suborders.find(({ type }) => type === 'Data')?.id ?? 0;
    return { order: placed.order, suborder };
}
/**
 * The whole flow with the simulated TEE, by parties made for it: what a solution's author runs before an order
 * troubles anybody. Proves nothing about hardware; the sandbox, the limits and the report are the real ones.
 * @throws CountersignError `unavailable` when the order did not come to a result; its message says why.
 */
async function rehearse(rehearsal) {
    const { say } = rehearsal;
    const stage = await prepareStage(rehearsal);
    const upload = async (path) => {
        const resource = await (0,_resource_transfer_uploadResource_js__WEBPACK_IMPORTED_MODULE_12__/* .uploadResource */ .u)(path, stage.bob.store);
        rehearsal.onResource?.(resource);
        return resource;
    };
    const solution = await upload(rehearsal.archive);
    const data = await upload(rehearsal.data);
    const model = rehearsal.model === undefined ? undefined : await upload(rehearsal.model);
    say(`Sealed and stored: the solution ${solution.hash.hash}, the data ${data.hash.hash}`);
    const { order, suborder } = await placeIt(stage, rehearsal, { solution, data, model });
    const look = () => (0,_runTee_js__WEBPACK_IMPORTED_MODULE_22__.runTee)(stage.tee, { once: true, pollMs: 0, orders: [order] });
    await look();
    const { hash: solutionHash } = solution.hash;
    await (0,_approve_completeSuborder_js__WEBPACK_IMPORTED_MODULE_17__.completeSuborder)(stage.alice, {
        suborder,
        status: 'done',
        resource: data,
        solutionHash,
        card: 'unseen',
    });
    say(`Order ${order} was approved for exactly this solution`);
    const [ended] = await look();
    if (rehearsal.signal.aborted)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .CountersignError */ .WS('unavailable', 'the rehearsal was cancelled');
    const { state, log } = await stage.bob.ledger.order(order);
    if (state.finished?.entry.result === undefined) {
        const why = state.finished?.entry.reason ?? '';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .CountersignError */ .WS('unavailable', `the rehearsal came to no result: ${why || (ended?.status ?? 'unknown')}`);
    }
    const result = await (0,_result_downloadResult_js__WEBPACK_IMPORTED_MODULE_18__.downloadResult)(stage.bob, order, rehearsal.output, { force: true });
    const report = await (0,_result_getReport_js__WEBPACK_IMPORTED_MODULE_19__.getReport)(stage.bob.ledger, order, stage.bob.key);
    const verdict = await (0,_report_verifyReport_js__WEBPACK_IMPORTED_MODULE_10__.verifyReport)(report, {
        allowSimulated: true,
        pins: {
            ledger: log.ledger,
            order,
            customer: stage.bob.fingerprint,
            approvers: [stage.alice.fingerprint],
            operator: stage.tee.fingerprint,
        },
        solutionHash,
        dataHashes: [data, ...(model === undefined ? [] : [model])].map(({ hash }) => ({ hash: hash.hash })),
        resultHash: result.hash,
    });
    return { report, verdict, solution, data, model, result };
}


/***/ }),

/***/ 19179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  downloadResult: () => (/* binding */ downloadResult)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/ledger/entries/orders/orders.js
var orders = __webpack_require__(19432);
// EXTERNAL MODULE: ./build/marketplace/order/orderState.js
var orderState = __webpack_require__(11006);
// EXTERNAL MODULE: ./build/pgp/keys.js
var keys = __webpack_require__(8870);
// EXTERNAL MODULE: ./build/resource/transfer/downloadResource.js + 12 modules
var downloadResource = __webpack_require__(67952);
// EXTERNAL MODULE: ./build/resource/sealedResource.js
var sealedResource = __webpack_require__(28485);
// EXTERNAL MODULE: ./build/attestation/policy.js
var policy = __webpack_require__(89339);
// EXTERNAL MODULE: ./build/canonicalJson.js
var canonicalJson = __webpack_require__(8448);
// EXTERNAL MODULE: ./build/checks.js
var checks = __webpack_require__(57163);
// EXTERNAL MODULE: ./build/report/evidence/evidenceTime.js
var evidenceTime = __webpack_require__(69973);
// EXTERNAL MODULE: ./build/report/evidence/offerPolicies.js
var offerPolicies = __webpack_require__(27297);
// EXTERNAL MODULE: ./build/report/evidence/orderEvidence.js
var orderEvidence = __webpack_require__(75344);
// EXTERNAL MODULE: ./build/report/checks/detailChecks.js
var detailChecks = __webpack_require__(31673);
// EXTERNAL MODULE: ./build/report/checks/resultMemberChecks.js
var resultMemberChecks = __webpack_require__(10315);
// EXTERNAL MODULE: ./build/report/checks/statementChecks.js + 1 modules
var statementChecks = __webpack_require__(54683);
// EXTERNAL MODULE: ./build/tee/teeKey.js
var teeKey = __webpack_require__(45296);
// EXTERNAL MODULE: ./build/flow/result/openDetails.js
var openDetails = __webpack_require__(22129);
;// CONCATENATED MODULE: ./build/flow/result/trustResult.js












/** Says whether evidence is genuine, and leaves to others which TEE it must be. */
const OPEN = { ...(0,policy.defaultPolicy)(), allowSimulated: true, allowAnyMeasurement: true };
/** The TEE key that the customer verified before anything was sealed to it: the offer may have been renewed since. */
function keyAsOrdered(reading) {
    const { offer, evidenceDigest } = reading.state.placed.entry.tee;
    const keys = reading.offers.get(offer)?.teeKeys ?? [];
    return keys.find(({ evidence }) => (0,canonicalJson.digestOf)(evidence) === evidenceDigest);
}
function sameTee(a, b) {
    return (a !== undefined &&
        a.kind === b?.kind &&
        a.measurement === b.measurement &&
        a.facts['simulatedRoot'] === b.facts['simulatedRoot']);
}
/**
 * The order's evidence is genuine and binds this order, and it is of a TEE that the reader's policy allows, or of
 * the very TEE that the customer chose by a policy of his own when he placed the order.
 */
async function trustedEvidence(party, reading) {
    const { state, offers } = reading;
    const at = (0,evidenceTime/* evidenceJudgedAt */.Qv)(reading);
    const time = (0,evidenceTime/* evidenceTimeCheck */.jI)(reading, (0,evidenceTime/* attestationBounds */.Gw)(reading));
    const digests = (0,offerPolicies/* dataPolicyDigests */.G)(state.placed.entry.suborders, offers);
    const own = await (0,orderEvidence/* verifyOrderEvidence */.N)(state, digests, party.policy, at);
    if (own.checks.every(({ status }) => status === 'passed'))
        return [time, ...own.checks];
    const genuine = await (0,orderEvidence/* verifyOrderEvidence */.N)(state, digests, OPEN, at);
    const ordered = keyAsOrdered(reading);
    const owner = offers.get(state.placed.entry.tee.offer)?.offer.owner ?? '';
    const chosen = ordered && (await (0,teeKey/* verifyTeeKey */.$N)(ordered, owner, OPEN, new Date(state.placed.entry.at))).claims;
    const title = 'The TEE is the one that was chosen when the order was placed';
    const detail = genuine.claims
        ? `${genuine.claims.kind}, measurement ${genuine.claims.measurement}`
        : 'unreadable';
    return [time, ...genuine.checks, (0,checks/* checkOf */.EG)('tee-as-ordered', title, sameTee(genuine.claims, chosen), detail)];
}
/** What was opened against what was signed: what ran where the party may know it, and what came out. */
function openedChecks(opened, reading, { report, result }) {
    if (report === undefined)
        return { checks: [], details: undefined };
    const { checks, details } = (0,detailChecks/* resultRootCheck */.ui)({ opened }, result);
    // How it ended the operator says; how the run did, the TEE.
    const ended = details === undefined ? [] : [(0,resultMemberChecks/* resultStatusCheck */.y)(reading, details)];
    const order = [(0,statementChecks/* orderCheck */.jd)(reading, report), ...checks, ...ended];
    // A recipient who is neither customer nor data owner rests on what the evidence binds.
    if (opened.report === undefined)
        return { checks: order, details };
    const { check, runtimeInfo } = (0,detailChecks/* orderReportRootCheck */.P4)({ opened }, report);
    return { checks: [...order, check, ...(0,statementChecks/* contentChecks */.$E)(reading, runtimeInfo)], details };
}
/**
 * Verifies that an order's result comes out of the attested TEE: evidence, order keys, report, result.
 * @returns what the TEE signed about the result, by its root
 * @throws CountersignError `refused` with the first check that does not hold.
 */
async function trustResult(party, reading) {
    const { state } = reading;
    const evidence = await trustedEvidence(party, reading);
    const bundles = { report: state.reported?.entry.bundle, result: state.finished?.entry.bundle };
    const signed = (0,statementChecks/* statementChecks */.hH)(bundles, reading);
    const firm = [...evidence, ...signed.checks];
    // Opened by the order's key only once that key is the TEE's.
    const holds = firm.every(({ status }) => status === 'passed');
    const opened = holds ? await (0,openDetails/* openDetails */.F)(reading, party.key) : {};
    const { checks, details } = openedChecks(opened, reading, signed);
    const bad = [...firm, ...checks].find(({ status }) => status !== 'passed');
    if (bad === undefined && details !== undefined)
        return details;
    throw new errors/* CountersignError */.WS('refused', `the result of order ${state.id} does not come from the TEE: ${bad?.title ?? ''}: ${bad?.detail ?? ''}`, { mend: 'nothing was downloaded' });
}

;// CONCATENATED MODULE: ./build/flow/result/downloadResult.js







/** The result's resource, opened with a recipient's key once all that the TEE signed about it holds. */
async function openResult(party, id) {
    const reading = await party.ledger.order(id, 'near');
    const { state } = reading;
    const status = (0,orderState.statusOf)(state);
    const finished = state.finished?.entry;
    if (finished === undefined) {
        const why = (0,orderState.isFinal)(state) ? 'it ended without a run, so there is no result' : 'it has not ended yet';
        throw new errors/* CountersignError */.WS('unavailable', `order ${state.id} is ${status}: ${why}`);
    }
    if (finished.result === undefined) {
        throw new errors/* CountersignError */.WS('unavailable', `order ${state.id} ended without a result: ${finished.reason}`);
    }
    const sealed = finished.result[party.fingerprint];
    if (sealed === undefined) {
        throw new errors/* CountersignError */.WS('refused', `the result of order ${state.id} is not sealed to you (${party.fingerprint})`);
    }
    const what = `the result of order ${state.id}`;
    const { result } = await trustResult(party, reading);
    const orderKey = await (0,keys/* readPublicKey */.RR)(state.attested?.entry.encryptionKey ?? '', 'the order key');
    const terms = { ...(0,orders/* sealedFor */.Mr)(reading), author: (0,keys.fingerprintOf)(orderKey), role: 'result' };
    const resource = await (0,sealedResource/* openSealedResource */.Hn)(sealed, terms, party.key, orderKey, what);
    if (result?.hash !== resource.hash.hash) {
        throw new errors/* CountersignError */.WS('tampered', `${what} is not the one that the TEE signed`);
    }
    return { resource, order: state.id, status };
}
/**
 * Guide step 16: downloads, opens and verifies the result of an order that has ended.
 * @param directory where the directory `result-<order>` is to be made
 */
async function downloadResult(party, id, directory, options = {}) {
    const { resource, order, status } = await openResult(party, id);
    const { path, hash } = await (0,downloadResource.downloadResource)({ ...resource, filename: `result-${order}` }, directory, options);
    return { order, status, path, hash };
}


/***/ }),

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

/***/ 88206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ newestOrders),
/* harmony export */   b: () => (/* binding */ placedOrders)
/* harmony export */ });
/* harmony import */ var _log_leaf_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16338);
/* harmony import */ var _log_numbers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47911);


/** The leaves at which something was placed as an order, newest first. What is placed need not hold. */
async function* placedOrders({ log }, range) {
    if (log === undefined)
        return;
    for await (const beginning of log.beginnings(range)) {
        if ((0,_log_leaf_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeEntry */ .LP)(beginning.leaf)?.head.kind === 'order.placed')
            yield beginning;
    }
}
/**
 * The numbers of all that was placed as an order, newest first, from the log itself: so nobody can hide an order, or push
 * it away behind names that lead to none. What is placed need not hold.
 */
async function* newestOrders(snapshot, range) {
    for await (const { index } of placedOrders(snapshot, range))
        yield (0,_log_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .numberAt */ .tk)(index);
}


/***/ }),

/***/ 59477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   initLedgerRepository: () => (/* binding */ initLedgerRepository)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19473);
/* harmony import */ var _command_gitCommand_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48360);
/* harmony import */ var _command_gitErrors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(45686);
/* harmony import */ var _gitCommit_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(98238);
/* harmony import */ var _places_gitLocalPlace_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7110);
/* harmony import */ var _places_gitPlaces_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(53170);
/* harmony import */ var _places_gitUrl_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(60595);










/** Lets a ledger be read in part. */
const READ_IN_PART = [
    ['uploadpack.allowFilter', 'true'],
    ['uploadpack.allowAnySHA1InWant', 'true'],
    // Without it every partial fetch computes an index of the whole repository anew.
    ['pack.writeReverseIndex', 'true'],
];
/** Lets a repository only ever grow; for a repository that holds nothing but a ledger. */
const ONLY_GROW = [
    ['receive.denyNonFastForwards', 'true'],
    ['receive.denyDeletes', 'true'],
];
const README = `# A Countersign ledger

This branch is the append-only record of offers, orders, approvals and reports between parties. What counts is the log
in \`log/\`: each leaf is signed by its author, and who reads the ledger refuses it when the log went back or was
rewritten. The other files are for people, and for what an entry names by its digest. Forbid force pushes to this
branch, and its deletion.
`;
/**
 * Makes a bare repository for a ledger at a path. In a repository that is there already, here or behind a URL, the
 * branch is started beside the others, and what there is stays.
 * @throws CountersignError `exists` when the directory holds something else, `not-found` when a server has no such
 * repository, `unavailable` when it cannot be written.
 */
async function initLedgerRepository(target, options = {}) {
    await (0,_command_gitCommand_js__WEBPACK_IMPORTED_MODULE_4__/* .checkGitVersion */ .PU)();
    const address = (0,_places_gitUrl_js__WEBPACK_IMPORTED_MODULE_9__/* .parseLedgerUrl */ .u)(target, options.fileAsRemote ?? false);
    if (address.kind === 'path' && (await makeBare(address.path, options.branch ?? 'ledger')))
        return;
    await startBranch(target, options);
}
/** @returns whether the repository is new */
async function makeBare(path, branch) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(path, { recursive: true });
    const isNew = !(await (0,_places_gitLocalPlace_js__WEBPACK_IMPORTED_MODULE_7__/* .isGitDirectory */ .QU)(path)) && !(await (0,_places_gitLocalPlace_js__WEBPACK_IMPORTED_MODULE_7__/* .isGitDirectory */ .QU)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, '.git')));
    if (isNew) {
        if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(path)).length > 0) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('exists', `${path} is not empty, and not a git repository`, {
                mend: 'Name a new directory for the ledger.',
            });
        }
        const env = (0,_command_gitCommand_js__WEBPACK_IMPORTED_MODULE_4__/* .localEnvironment */ .bx)(path);
        await git(path, env, ['init', '--quiet', '--bare', '--template=', `--initial-branch=${branch}`, path]);
    }
    const env = (0,_command_gitCommand_js__WEBPACK_IMPORTED_MODULE_4__/* .localEnvironment */ .bx)(await (0,_places_gitLocalPlace_js__WEBPACK_IMPORTED_MODULE_7__/* .findGitDirectory */ .By)(path));
    for (const [name, value] of isNew ? [...READ_IN_PART, ...ONLY_GROW] : READ_IN_PART)
        await git(path, env, ['config', name, value]);
    return isNew;
}
async function startBranch(target, options) {
    const cacheDir = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'countersign-init-'));
    try {
        const { place } = await (0,_places_gitPlaces_js__WEBPACK_IMPORTED_MODULE_8__/* .openPlace */ .Q)(target, { ...options, cacheDir, createBranch: true });
        try {
            if ((await place.newestHead(undefined)) !== undefined)
                return;
            const files = new Map([['README.md', Buffer.from(README, 'utf8')]]);
            const change = { files, removed: [], mended: new Map(), message: 'Start a ledger', log: undefined };
            const commit = await (0,_gitCommit_js__WEBPACK_IMPORTED_MODULE_6__/* .writeCommit */ .r)(place.env, place.display, undefined, change);
            const outcome = await place.publish(commit, undefined);
            // Who lost a race finds the branch that another has started.
            if (outcome.kind === 'unknown')
                throw outcome.error;
        }
        finally {
            place.close();
        }
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(cacheDir, { recursive: true, force: true, maxRetries: 3 });
    }
}
async function git(path, env, args) {
    const result = await (0,_command_gitCommand_js__WEBPACK_IMPORTED_MODULE_4__/* .runGit */ .EO)(args, { env });
    if (result.code !== 0)
        throw (0,_command_gitErrors_js__WEBPACK_IMPORTED_MODULE_5__/* .gitFailure */ .t)(result, path, 'making it');
}


/***/ }),

/***/ 90087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ledger: () => (/* binding */ Ledger)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _marketplace_order_orderEntries_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35151);
/* harmony import */ var _pgp_keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8870);
/* harmony import */ var _entries_entries_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12727);
/* harmony import */ var _entries_entryBatch_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10435);
/* harmony import */ var _ledgerPaths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95371);
/* harmony import */ var _log_leafHead_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(65243);
/* harmony import */ var _entries_offers_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(60044);
/* harmony import */ var _entries_orders_orders_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(19432);
/* harmony import */ var _entries_thread_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(43722);










/** What stands beside the kind. */
function contentOf(body) {
    return Object.fromEntries(Object.entries(body).filter(([member]) => member !== 'kind'));
}
/** The parties' record of offers and orders, over an append-only log. */
class Ledger {
    repository;
    constructor(repository) {
        this.repository = repository;
    }
    snapshot() {
        return this.repository.snapshot();
    }
    async offer(id) {
        return (0,_entries_offers_js__WEBPACK_IMPORTED_MODULE_7__/* .readOffer */ .np)(await this.snapshot(), id);
    }
    /** Reads the order that `id` names: an order, or one of its suborders. */
    async order(id, finding) {
        return (0,_entries_orders_orders_js__WEBPACK_IMPORTED_MODULE_8__/* .readOrder */ .Rx)(await this.snapshot(), id, finding);
    }
    /**
     * Appends to an order what `decide` finds right in the newest state; `undefined` means that nothing is left
     * to do. Called again whenever another writer was first.
     * @returns the state after the entry, or the state that needed none
     * @throws CountersignError `refused` when the entry would break a rule of the order's life.
     */
    async appendToOrder(id, author, decide) {
        const signed = new _entries_entryBatch_js__WEBPACK_IMPORTED_MODULE_4__/* .SignedEntries */ .n();
        const order = (0,_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_5__/* .numberedOf */ .Ix)(id);
        return this.repository.append(async (snapshot) => {
            const reading = await (0,_entries_orders_orders_js__WEBPACK_IMPORTED_MODULE_8__/* .readOrder */ .Rx)(snapshot, id);
            if (order !== id)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('not-found', `${id} is a suborder, where an order is wanted`, {
                    mend: `its order is ${order}`,
                });
            const body = await decide(reading);
            if (body === undefined)
                return { value: reading.state };
            const { kind } = body;
            const isProhibition = _log_leafHead_js__WEBPACK_IMPORTED_MODULE_6__/* .PROHIBITIONS */ .L9.has(kind);
            if (!isProhibition)
                (0,_entries_thread_js__WEBPACK_IMPORTED_MODULE_9__/* .requireMoving */ .EK)(`order ${order}`, reading);
            const place = { order, seq: reading.state.seq + 1, author: (0,_pgp_keys_js__WEBPACK_IMPORTED_MODULE_2__.fingerprintOf)(author.toPublic()) };
            const at = new Date().toISOString();
            const entry = _marketplace_order_orderEntries_js__WEBPACK_IMPORTED_MODULE_1__/* .orderEntrySchema */ .cw.parse({ ...body, ...place, v: 1, at });
            const offerOf = (offer) => reading.offers.get(offer)?.offer;
            // Before anything is signed: a rule that it breaks is the author's to hear.
            (0,_entries_orders_orders_js__WEBPACK_IMPORTED_MODULE_8__/* .followedBy */ .gx)(reading.state, entry, '0'.repeat(64), offerOf);
            const batch = await _entries_entryBatch_js__WEBPACK_IMPORTED_MODULE_4__/* .EntryBatch */ .z.on(snapshot, author, signed, {
                use: isProhibition ? 'prohibition' : 'entries',
            });
            const own = await batch.sign({
                kind,
                about: reading.state.placed.digest,
                after: isProhibition ? null : reading.last,
                content: contentOf(body),
            });
            batch.add(own, (0,_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_5__/* .orderDirectory */ .ME)(order));
            const told = (0,_entries_orders_orders_js__WEBPACK_IMPORTED_MODULE_8__/* .orderEntryOf */ .Ci)(kind, contentOf(body), { ...place, at: own.head.at });
            const value = (0,_entries_orders_orders_js__WEBPACK_IMPORTED_MODULE_8__/* .followedBy */ .gx)(reading.state, told, own.digest, offerOf);
            const { leaves, files } = batch;
            return { leaves, files, message: `Order ${order}: ${(0,_entries_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .eventName */ .eq)(kind)}`, value };
        });
    }
    /** Appends an event to an offer; as `appendToOrder`. */
    async appendToOffer(id, author, decide) {
        const signed = new _entries_entryBatch_js__WEBPACK_IMPORTED_MODULE_4__/* .SignedEntries */ .n();
        await this.repository.append(async (snapshot) => {
            const reading = await (0,_entries_offers_js__WEBPACK_IMPORTED_MODULE_7__/* .readOffer */ .np)(snapshot, id, undefined, 'far');
            const body = await decide(reading);
            if (body === undefined)
                return { value: undefined };
            const batch = await _entries_entryBatch_js__WEBPACK_IMPORTED_MODULE_4__/* .EntryBatch */ .z.on(snapshot, author, signed);
            const { kind } = body;
            // Its owner can always withdraw it.
            if (kind !== 'offer.disabled')
                (0,_entries_thread_js__WEBPACK_IMPORTED_MODULE_9__/* .requireMoving */ .EK)(`offer ${id}`, reading);
            const own = await batch.sign({
                kind,
                about: reading.created,
                after: reading.last,
                content: contentOf(body),
            });
            batch.add(own, (0,_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_5__/* .offerDirectory */ .ER)(id));
            const { leaves, files } = batch;
            return { leaves, files, message: `Offer ${id}: ${(0,_entries_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .eventName */ .eq)(kind)}`, value: undefined };
        });
    }
}


/***/ }),

/***/ 53192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ holdsCode),
/* harmony export */   cardCode: () => (/* binding */ cardCode),
/* harmony export */   w: () => (/* binding */ readCode)
/* harmony export */ });
/** Crockford's 32 digits: none of them is taken for another (no I, L, O, U). */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;
const CODE = new RegExp(`^[${DIGITS}]{${LENGTH}}$`);
/** Sixteen digits of a card's digest for eyes and hands, 80 bits in groups of four: `7K3M-0QXA-…`. */
function cardCode(digest) {
    let bits = BigInt(`0x${digest.slice(0, (LENGTH * 5) / 4)}`);
    let code = '';
    for (let position = 0; position < LENGTH; position++) {
        code = (DIGITS[Number(bits & 31n)] ?? '') + code;
        bits >>= 5n;
    }
    return grouped(code);
}
function grouped(digits) {
    return digits.replace(/.{4}(?!$)/g, '$&-');
}
/** A code as somebody typed it, in its one form; undefined for what is none. */
function readCode(text) {
    const digits = text.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
    if (!CODE.test(digits))
        return undefined;
    return grouped(digits);
}
/** Sixteen letters and digits in groups, as they may begin anywhere in a text. */
const ANYWHERE = /(?<![0-9A-Za-z])(?=([0-9A-Za-z]{4}(?:[ -]?[0-9A-Za-z]{4}){3})(?![0-9A-Za-z]))/g;
/** Whether a text (a comment, with whatever else stands in it) holds a code. */
function holdsCode(text, code) {
    return [...text.matchAll(ANYWHERE)].some(([, word = '']) => readCode(word) === code);
}


/***/ }),

/***/ 28805:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ isOnlyNotBound),
/* harmony export */   z: () => (/* binding */ sourceChecks)
/* harmony export */ });
/* harmony import */ var _checks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57163);
/* harmony import */ var _marketplace_order_source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87934);


const TITLES = {
    repository: 'The customer signed the order for the repository that you named',
    commit: 'The customer signed the order for the commit that you named',
    tree: 'The customer signed the order for the tree that you have',
};
const ids = { repository: 'source-repository', commit: 'source-commit', tree: 'source-tree' };
/** Whether nothing speaks against a report but that it is of another source than it was held against. */
function isOnlyNotBound(checks) {
    const failed = checks.filter(({ status }) => status === 'failed');
    const bound = Object.values(ids);
    return failed.length > 0 && failed.every(({ id }) => bound.includes(id));
}
/**
 * Compares the source that the customer signed with what the verifier named. An order that says nothing of it is neither
 * bound to what was named nor to anything else: no check can be made.
 */
function sourceChecks(source, pins) {
    const check = (member) => {
        const pinned = pins[member];
        if (pinned === undefined)
            return [];
        const [id, title, said] = [ids[member], TITLES[member], source?.[member]];
        if (said === undefined)
            return [(0,_checks_js__WEBPACK_IMPORTED_MODULE_1__/* .impossibleCheck */ .Sw)(id, title, `the order says no ${member}: nothing binds it to ${pinned}`)];
        const holds = member === 'repository' ? (0,_marketplace_order_source_js__WEBPACK_IMPORTED_MODULE_0__.isSameRepository)(said, pinned) : said === pinned;
        return [(0,_checks_js__WEBPACK_IMPORTED_MODULE_1__/* .checkOf */ .EG)(id, title, holds, holds ? said : `the order is of ${said}, not of ${pinned}`)];
    };
    return ['commit', 'repository', 'tree'].flatMap(check);
}


/***/ }),

/***/ 63373:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I5: () => (/* binding */ rootOf),
/* harmony export */   ID: () => (/* binding */ runtimeInfoSchema),
/* harmony export */   LQ: () => (/* binding */ orderReportOpening),
/* harmony export */   W: () => (/* binding */ openResultRoot),
/* harmony export */   Zk: () => (/* binding */ openOrderReport),
/* harmony export */   eC: () => (/* binding */ resultOpening),
/* harmony export */   eq: () => (/* binding */ orderReportOpeningSchema)
/* harmony export */ });
/* unused harmony exports ORDER_REPORT_DETAILS_TYPE, RESULT_DETAILS_TYPE, orderReportDetailsSchema, resultDetailsSchema, resultOpeningSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55156);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14881);
/* harmony import */ var _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47692);
/* harmony import */ var _pureDigest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17784);
/* harmony import */ var _text_describeIssue_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(78398);






const ORDER_REPORT_DETAILS_TYPE = 'urn:countersign:order-report-details:v1';
const RESULT_DETAILS_TYPE = 'urn:countersign:result-details:v1';
/** An entry of the guide's `runtimeInfo`. */
const runtimeInfoSchema = zod__WEBPACK_IMPORTED_MODULE_4__.object({
    type: zod__WEBPACK_IMPORTED_MODULE_4__["enum"](['Image', 'Data', 'Configuration']),
    size: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .bytes */ .ee,
    hash: zod__WEBPACK_IMPORTED_MODULE_4__.object({ algo: zod__WEBPACK_IMPORTED_MODULE_4__.literal('sha256'), hash: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc, encoding: zod__WEBPACK_IMPORTED_MODULE_4__.literal('hex') }),
});
/** What the order report does not say in public. */
const orderReportDetailsSchema = zod__WEBPACK_IMPORTED_MODULE_4__.object({
    /** Image first, then the data in the order of /sp/inputs, then the configuration. */
    runtimeInfo: zod__WEBPACK_IMPORTED_MODULE_4__.array(runtimeInfoSchema).max(256),
    /** What opens the commitment of each data offer, together with hash and size of its dataset. */
    salts: zod__WEBPACK_IMPORTED_MODULE_4__.array(zod__WEBPACK_IMPORTED_MODULE_4__.object({ suborder: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_2__.id, salt: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc })).max(64),
});
/** What the result does not say in public. */
const resultDetailsSchema = zod__WEBPACK_IMPORTED_MODULE_4__.object({
    outcome: zod__WEBPACK_IMPORTED_MODULE_4__["enum"]([
        'exited',
        'time-limit',
        'memory-limit',
        'output-limit',
        'cancelled',
        'not-startable',
        'interrupted',
    ]),
    exitStatus: zod__WEBPACK_IMPORTED_MODULE_4__.int().nullable(),
    /** Wall time of the container, milliseconds. */
    milliseconds: zod__WEBPACK_IMPORTED_MODULE_4__.number().nonnegative(),
    logBytes: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .bytes */ .ee,
    /** The deterministic tar of the result directory, as `files calculate-hash` gives it. */
    result: zod__WEBPACK_IMPORTED_MODULE_4__.object({ hash: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc, size: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .bytes */ .ee }).nullable(),
    /** Null where the files are too many to list: the hash of the result stands for all of them. */
    outputs: zod__WEBPACK_IMPORTED_MODULE_4__.array(zod__WEBPACK_IMPORTED_MODULE_4__.object({ name: zod__WEBPACK_IMPORTED_MODULE_4__.string().max(4096), size: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .bytes */ .ee, hash: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc })).nullable(),
});
const openingOf = (type, details) => zod__WEBPACK_IMPORTED_MODULE_4__.object({ type: zod__WEBPACK_IMPORTED_MODULE_4__.literal(type), salt: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc, details });
const orderReportOpeningSchema = openingOf(ORDER_REPORT_DETAILS_TYPE, orderReportDetailsSchema);
const resultOpeningSchema = openingOf(RESULT_DETAILS_TYPE, resultDetailsSchema);
function salted(type, details) {
    return { type, salt: (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_1__/* .toHex */ .nj)(crypto.getRandomValues(new Uint8Array(32))), details };
}
function orderReportOpening(details) {
    return salted(ORDER_REPORT_DETAILS_TYPE, details);
}
function resultOpening(details) {
    return salted(RESULT_DETAILS_TYPE, details);
}
/** The root that a statement publishes: SHA-256 of the opening's canonical JSON. */
function rootOf(opening) {
    return (0,_pureDigest_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOf */ .ol)(opening);
}
function opened(schema, opening, root, what) {
    if (rootOf(opening) !== root)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('tampered', `${what} are not those whose root the TEE signed`);
    const parsed = schema.safeParse(opening);
    if (parsed.success)
        return parsed.data;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('tampered', `${what} have another form: ${(0,_text_describeIssue_js__WEBPACK_IMPORTED_MODULE_5__/* .describeIssue */ .n)(parsed.error)}`);
}
/**
 * Opens the root of an order report.
 * @throws CountersignError `tampered` when these are other details than those that the TEE signed.
 */
function openOrderReport(opening, root) {
    return opened(orderReportOpeningSchema, opening, root, 'the details of the order report').details;
}
/** The same of a result. */
function openResultRoot(opening, root) {
    return opened(resultOpeningSchema, opening, root, 'the details of the result').details;
}


/***/ }),

/***/ 47606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ NOT_WITNESSED)
/* harmony export */ });
/** What a verdict says where no data owner's policy names a witness. */
const NOT_WITNESSED = 'no witness was asked for: a fork shown to the TEE would not be noticed';


/***/ }),

/***/ 85551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MAX_REPORT_BYTES: () => (/* binding */ MAX_REPORT_BYTES),
/* harmony export */   fG: () => (/* binding */ REPORT_FILE_TYPE),
/* harmony export */   le: () => (/* binding */ workloadInfoOf),
/* harmony export */   parseReportFile: () => (/* binding */ parseReportFile)
/* harmony export */ });
/* unused harmony export reportFileSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55156);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47692);
/* harmony import */ var _text_describeIssue_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(78398);
/* harmony import */ var _text_hasDuplicateMembers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5934);
/* harmony import */ var _details_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63373);






const REPORT_FILE_TYPE = 'urn:countersign:report:v1';
const MAX_REPORT_BYTES = 32 * 1024 * 1024;
/**
 * `report.json`: one file that verifies with the network cut. `workloadInfo` is the guide's; everything in it
 * is repeated from the signed statements and what opens them, and the verifier compares the two.
 */
const reportFileSchema = zod__WEBPACK_IMPORTED_MODULE_3__.object({
    type: zod__WEBPACK_IMPORTED_MODULE_3__.literal(REPORT_FILE_TYPE),
    /** Present when the TEE is simulated. */
    notice: zod__WEBPACK_IMPORTED_MODULE_3__.string().max(256).optional(),
    order: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__.id,
    workloadInfo: zod__WEBPACK_IMPORTED_MODULE_3__.object({
        /** Milliseconds since 1970. */
        created: zod__WEBPACK_IMPORTED_MODULE_3__.number(),
        /** Absent where nobody opened it. */
        runtimeInfo: zod__WEBPACK_IMPORTED_MODULE_3__.array(_details_js__WEBPACK_IMPORTED_MODULE_2__/* .runtimeInfoSchema */ .ID).max(256).optional(),
        orderCapacity: zod__WEBPACK_IMPORTED_MODULE_3__.object({ cpuCores: zod__WEBPACK_IMPORTED_MODULE_3__.number(), ram: zod__WEBPACK_IMPORTED_MODULE_3__.number(), diskUsage: zod__WEBPACK_IMPORTED_MODULE_3__.number() }).optional(),
    }),
    /** Sigstore bundle: what was about to run on what. */
    report: zod__WEBPACK_IMPORTED_MODULE_3__.unknown(),
    /** Sigstore bundle: what came out; null until then. */
    result: zod__WEBPACK_IMPORTED_MODULE_3__.unknown(),
    /** What opens the roots of the two, with its salts, as far as the one who took the report may read it. */
    opened: zod__WEBPACK_IMPORTED_MODULE_3__.object({ report: zod__WEBPACK_IMPORTED_MODULE_3__.unknown().optional(), result: zod__WEBPACK_IMPORTED_MODULE_3__.unknown().optional() }),
    /** What the report rests on of the ledger. */
    ledger: zod__WEBPACK_IMPORTED_MODULE_3__.object({
        commit: zod__WEBPACK_IMPORTED_MODULE_3__.string().max(64).optional(),
        /** The ledger's id. */
        id: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
        /** The log when the report was taken. */
        size: zod__WEBPACK_IMPORTED_MODULE_3__.int().positive(),
        root: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
        /** Signed heads, by their index in the log. */
        leaves: zod__WEBPACK_IMPORTED_MODULE_3__.record(zod__WEBPACK_IMPORTED_MODULE_3__.string().regex(/^(?:0|[1-9]\d{0,14})$/), zod__WEBPACK_IMPORTED_MODULE_3__.string().max(2048)),
        /** What proves them, and the states of the log that they name: hashes by the range of leaves that each is of. */
        hashes: zod__WEBPACK_IMPORTED_MODULE_3__.record(zod__WEBPACK_IMPORTED_MODULE_3__.string().regex(/^\d{1,15}-\d{1,15}$/), _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc),
        /** Bodies, of keys the certificates, as text, by path. */
        files: zod__WEBPACK_IMPORTED_MODULE_3__.record(zod__WEBPACK_IMPORTED_MODULE_3__.string().max(512), zod__WEBPACK_IMPORTED_MODULE_3__.string()),
    }),
});
/** The guide's part of the file, from the signed report and what opens its root. */
function workloadInfoOf({ created, limits }, runtimeInfo) {
    return {
        created: Date.parse(created),
        ...(runtimeInfo === undefined ? {} : { runtimeInfo: [...runtimeInfo] }),
        orderCapacity: { cpuCores: limits.cpus, ram: limits.memoryBytes, diskUsage: limits.outputBytes },
    };
}
/** @throws CountersignError `input` when the text is not a report, or can be read in two ways. */
function parseReportFile(text, what) {
    if (text.length > MAX_REPORT_BYTES)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('limit', `${what} is too large for a report`);
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('input', `${what} is not JSON`, { cause });
    }
    if ((0,_text_hasDuplicateMembers_js__WEBPACK_IMPORTED_MODULE_4__/* .hasDuplicateMembers */ .l)(text, value))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('input', `${what} has a member twice: it can be read in two ways`);
    const parsed = reportFileSchema.safeParse(value);
    if (parsed.success)
        return parsed.data;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('input', `${what} is not an order report: ${(0,_text_describeIssue_js__WEBPACK_IMPORTED_MODULE_5__/* .describeIssue */ .n)(parsed.error)}`, {
        mend: 'a report is what `countersign orders get-report <ORDER_ID> --save-to report.json` writes',
    });
}


/***/ }),

/***/ 22317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ny: () => (/* binding */ pinChecks),
/* harmony export */   ac: () => (/* binding */ notPinned),
/* harmony export */   e9: () => (/* binding */ notPinnedLine)
/* harmony export */ });
/* harmony import */ var _checks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57163);
/* harmony import */ var _checks_sourceChecks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28805);


function same(id, title, pinned, found, from = '') {
    const holds = found === pinned;
    const detail = holds ? pinned : `it is ${found ?? 'nobody'}, not ${pinned}`;
    return (0,_checks_js__WEBPACK_IMPORTED_MODULE_1__/* .checkOf */ .EG)(id, title, holds, `${detail}${from}`);
}
function dataSuborders({ state }) {
    return state.suborders.filter(({ type }) => type === 'Data');
}
function approversCheck(reading, pinned) {
    const approved = dataSuborders(reading).flatMap(({ completed }) => completed?.entry.outcome.status === 'done' ? [completed.entry.author] : []);
    const strange = approved.filter((approver) => !pinned.includes(approver));
    const missing = pinned.filter((approver) => !approved.includes(approver));
    const faults = [
        ...strange.map((approver) => `${approver} approved, who is not among them`),
        ...missing.map((approver) => `${approver} did not`),
    ];
    const title = 'Those who approved are the ones that you named, all of them and nobody else';
    const detail = faults.join('; ') || pinned.join(', ');
    return (0,_checks_js__WEBPACK_IMPORTED_MODULE_1__/* .checkOf */ .EG)('pinned-approvers', title, faults.length === 0, detail);
}
function commitmentChecks(reading, pinned) {
    const used = dataSuborders(reading).map(({ offer }) => reading.offers.get(offer)?.offer.dataset?.commitment);
    const title = 'An offer whose data was used commits to the dataset that you named';
    return pinned.map((commitment) => {
        const holds = used.includes(commitment);
        const detail = holds ? commitment : `${commitment} is not among ${used.join(', ') || 'none'}`;
        return (0,_checks_js__WEBPACK_IMPORTED_MODULE_1__/* .checkOf */ .EG)('pinned-commitment', title, holds, detail);
    });
}
/** Compares what the signed entries say with what the verifier named. */
function pinChecks(reading, pins) {
    const { state, log } = reading;
    const checks = [];
    if (pins.ledger !== undefined) {
        const from = pins.ledgerFrom === undefined ? '' : `, ${pins.ledgerFrom}`;
        checks.push(same('pinned-ledger', 'The ledger is the one that you know', pins.ledger, log.ledger, from));
    }
    if (pins.order !== undefined) {
        const title = 'The order is the one that you named';
        checks.push(same('pinned-order', title, `order ${pins.order}`, `order ${state.id}`));
    }
    if (pins.customer !== undefined) {
        const title = 'The customer is the one that you named';
        checks.push(same('pinned-customer', title, pins.customer, state.placed.entry.author));
    }
    if (pins.approvers !== undefined)
        checks.push(approversCheck(reading, pins.approvers));
    if (pins.operator !== undefined) {
        const title = "The TEE's operator is the one that you named";
        checks.push(same('pinned-operator', title, pins.operator, state.attested?.entry.author));
    }
    return [
        ...checks,
        ...(0,_checks_sourceChecks_js__WEBPACK_IMPORTED_MODULE_0__/* .sourceChecks */ .z)(state.placed.entry.source, pins.source ?? {}),
        ...commitmentChecks(reading, pins.commitments ?? []),
    ];
}
/** What of all this the verifier left to the report itself, by name. */
function notPinned({ pins = {}, policy, solutionHash, dataHashes, datasets, }) {
    const data = [...(pins.commitments ?? []), ...(dataHashes ?? []), ...(datasets ?? [])];
    const pinned = {
        ledger: pins.ledger !== undefined,
        order: pins.order !== undefined,
        customer: pins.customer !== undefined,
        approvers: pins.approvers !== undefined,
        operator: pins.operator !== undefined,
        dataset: data.length > 0,
        solution: solutionHash !== undefined,
        commit: pins.source?.commit !== undefined,
        witnesses: (pins.witnesses ?? policy?.witnesses) !== undefined,
    };
    return Object.keys(pinned).filter((name) => pinned[name] === false);
}
/** The same as a sentence for people; `undefined` when all was pinned. */
function notPinnedLine(names) {
    if (names.length === 0)
        return undefined;
    return `Not pinned: ${names.join(', ')}: ${names.length === 1 ? 'this is' : 'these are'} what the report itself says`;
}


/***/ }),

/***/ 15112:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ openLocation),
  openStore: () => (/* binding */ openStore)
});

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/bytes/byteSource.js
var byteSource = __webpack_require__(91833);
;// CONCATENATED MODULE: ./build/storage/folder/folderRead.js




const PIECE_BYTES = 1024 * 1024;
/**
 * An object's bytes. As a stream like every store's; and, for who can use it, to be read into buffers of the
 * reader's own.
 * @throws CountersignError `not-found` on the first read.
 */
function readFolderObject(path, name, range) {
    const bytes = new FolderBytes(path, name, range);
    return {
        read: (into) => bytes.read(into),
        close: () => bytes.close(),
        async *[Symbol.asyncIterator]() {
            try {
                for (;;) {
                    const piece = Buffer.allocUnsafeSlow(PIECE_BYTES);
                    const filled = await bytes.read(piece);
                    if (filled === 0)
                        return;
                    yield piece.subarray(0, filled);
                }
            }
            finally {
                await bytes.close();
            }
        },
    };
}
class FolderBytes {
    #path;
    #name;
    #from;
    #left;
    #file;
    #bytes;
    constructor(path, name, range) {
        this.#path = path;
        this.#name = name;
        this.#from = range?.offset ?? 0;
        this.#left = range?.length ?? Infinity;
    }
    async read(into) {
        this.#bytes ??= (0,byteSource/* fileSource */.IO)((this.#file = await this.#open()), this.#from);
        const filled = await this.#bytes.read(into.subarray(0, this.#left));
        this.#left -= filled;
        return filled;
    }
    async close() {
        const file = this.#file;
        this.#file = undefined;
        this.#bytes = undefined;
        this.#left = 0;
        await file?.close();
    }
    async #open() {
        try {
            // Not to hang on a pipe that a hostile store has put there.
            const file = await (0,promises_.open)(this.#path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK);
            if ((await file.stat()).isFile())
                return file;
            await file.close();
        }
        catch (cause) {
            const code = cause.code ?? '';
            if (code !== 'ENOENT' && code !== 'ENOTDIR') {
                throw new errors/* CountersignError */.WS('unavailable', `the object ${this.#name} cannot be read (${code})`, {
                    cause,
                });
            }
        }
        throw new errors/* CountersignError */.WS('not-found', `the store has no object ${this.#name}`, {
            mend: 'It may have been deleted, or the store may be on another machine.',
        });
    }
}

// EXTERNAL MODULE: ./build/storage/upload/writePieces.js
var writePieces = __webpack_require__(76866);
;// CONCATENATED MODULE: ./build/storage/folder/folderStore.js







/** Begins with a letter or a digit, so that no name leaves the folder or is a temporary file's. */
const OBJECT_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/;
const TEMPORARY = '.incoming-';
/** A temporary file of an object. */
const TEMPORARY_NAME = /^\.incoming-([A-Za-z0-9][A-Za-z0-9._-]{0,199})\.[0-9a-f]{32}$/;
/** A temporary file that nobody has written to for this long was left by a crash. */
const STALE_MS = 60 * 60 * 1000;
/** A store in a folder of this machine, or of one that is mounted here. Made when the first object is put. */
class FolderStore {
    url;
    #folder;
    /** @param folder path of the folder */
    constructor(folder) {
        this.#folder = (0,external_node_path_.resolve)(folder);
        this.url = (0,external_node_url_.pathToFileURL)(this.#folder).href;
    }
    /** The object appears under its name when it is whole and on the disk, and not before; see ObjectStore. */
    async put(name, size, bytes) {
        const path = pathOf(this.#folder, name);
        await (0,promises_.mkdir)(this.#folder, { recursive: true });
        await removeStale(this.#folder);
        const temporary = (0,external_node_path_.join)(this.#folder, `${TEMPORARY}${name}.${(0,external_node_crypto_.randomBytes)(16).toString('hex')}`);
        try {
            const written = await writeFile(temporary, bytes);
            if (size !== undefined && written !== size) {
                throw new errors/* CountersignError */.WS('internal', `${name} has ${written} bytes, ${size} were announced`);
            }
            // A link fails where a rename would replace: of two writers one wins, and no object is ever torn.
            await (0,promises_.link)(temporary, path);
            await syncDirectory(this.#folder);
            return { name, size: written };
        }
        catch (cause) {
            throw storeError(name, cause);
        }
        finally {
            await (0,promises_.rm)(temporary, { force: true });
        }
    }
    stat(name) {
        return statObject(this.#folder, name);
    }
    read(name, range) {
        return readFolderObject(pathOf(this.#folder, name), name, range);
    }
    async remove(name) {
        return removed(pathOf(this.#folder, name), name);
    }
    async *list() {
        for await (const entry of entriesOf(this.#folder)) {
            const info = OBJECT_NAME.test(entry) ? await this.stat(entry) : undefined;
            if (info !== undefined)
                yield info;
        }
    }
    /** Temporary files that a crash left, or that are being written: those have a time of now. */
    async *orphans(name) {
        for await (const id of entriesOf(this.#folder)) {
            const object = TEMPORARY_NAME.exec(id)?.[1];
            if (object === undefined || (name !== undefined && object !== name))
                continue;
            const found = await (0,promises_.stat)((0,external_node_path_.join)(this.#folder, id)).catch(() => undefined);
            if (found?.isFile() === true)
                yield { name: object, id, begun: found.mtime };
        }
    }
    async removeOrphan({ id, name }) {
        if (!TEMPORARY_NAME.test(id))
            throw new errors/* CountersignError */.WS('input', 'that is no unfinished upload');
        return removed((0,external_node_path_.join)(this.#folder, id), name);
    }
    locationOf(name) {
        return Promise.resolve({
            type: 'STORAGE_PROVIDER',
            storageType: 'FS',
            filepath: name,
            credentials: { bucket: this.#folder, prefix: '' },
        });
    }
}
/** Reads an object of a folder where a resource says it is. */
function openFolderLocation(location) {
    const { filepath, credentials } = location;
    const folder = (0,external_node_path_.resolve)(credentials.bucket, credentials.prefix);
    return {
        stat: () => statObject(folder, filepath),
        read: (range) => readFolderObject(pathOf(folder, filepath), filepath, range),
    };
}
function pathOf(folder, name) {
    if (!OBJECT_NAME.test(name))
        throw new errors/* CountersignError */.WS('input', `${JSON.stringify(name)} is no name of an object`);
    return (0,external_node_path_.join)(folder, name);
}
async function removed(path, name) {
    try {
        await (0,promises_.rm)(path);
        return true;
    }
    catch (cause) {
        if (cause.code === 'ENOENT')
            return false;
        throw storeError(name, cause);
    }
}
/** The names in a folder; none when it was never made. */
async function* entriesOf(folder) {
    let directory;
    try {
        directory = await (0,promises_.opendir)(folder);
    }
    catch (cause) {
        if (cause.code === 'ENOENT')
            return;
        throw storeError(folder, cause);
    }
    for await (const { name } of directory)
        yield name;
}
async function statObject(folder, name) {
    try {
        const found = await (0,promises_.stat)(pathOf(folder, name));
        return found.isFile() ? { name, size: found.size } : undefined;
    }
    catch (cause) {
        const code = cause.code;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        throw storeError(name, cause);
    }
}
/** Returns how many bytes once they are on the disk. */
async function writeFile(path, bytes) {
    const file = await (0,promises_.open)(path, 'wx', 0o644);
    try {
        const written = await (0,writePieces/* writePieces */.R)(file, bytes);
        await file.datasync();
        return written;
    }
    finally {
        await file.close();
    }
}
async function syncDirectory(folder) {
    const directory = await (0,promises_.open)(folder, 'r');
    try {
        await directory.sync();
    }
    finally {
        await directory.close();
    }
}
async function removeStale(folder) {
    for await (const entry of await (0,promises_.opendir)(folder)) {
        if (!entry.name.startsWith(TEMPORARY))
            continue;
        const path = (0,external_node_path_.join)(folder, entry.name);
        const found = await (0,promises_.stat)(path).catch(() => undefined);
        if (found !== undefined && Date.now() - found.mtimeMs > STALE_MS)
            await (0,promises_.rm)(path, { force: true });
    }
}
function storeError(name, cause) {
    const code = cause?.code;
    if (cause instanceof errors/* CountersignError */.WS || code === undefined)
        return cause;
    if (code === 'EEXIST')
        return new errors/* CountersignError */.WS('exists', `the store has an object ${name} already`, { cause });
    if (code === 'ENOSPC' || code === 'EDQUOT')
        return new errors/* CountersignError */.WS('limit', 'the disk of the store is full', { cause });
    return new errors/* CountersignError */.WS('unavailable', `the folder store failed at ${name} (${code})`, { cause });
}

;// CONCATENATED MODULE: ./build/storage/openStore.js



/**
 * The store that a URL addresses: `file:///srv/store` or a plain path, `s3://bucket/prefix`,
 * `oci://registry/repository`. What a store needs is loaded when it is used.
 * @throws CountersignError `usage` when there is no such kind of store, or the URL is not one of it.
 */
async function openStore(url, env = process.env, options = {}) {
    if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(url))
        return new FolderStore(url);
    const parsed = parseUrl(url);
    switch (parsed.protocol) {
        case 'file:':
            return new FolderStore(openStore_pathOf(parsed));
        case 's3:':
            return (await Promise.all(/* import() */[__webpack_require__.e(6752), __webpack_require__.e(3337), __webpack_require__.e(3973), __webpack_require__.e(157)]).then(__webpack_require__.bind(__webpack_require__, 60157))).openS3Store(parsed, env, options);
        case 'oci:':
            return (await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(6752), __webpack_require__.e(3973), __webpack_require__.e(7910)]).then(__webpack_require__.bind(__webpack_require__, 97910))).openOciStore(parsed, env, options);
        default:
            throw new errors/* CountersignError */.WS('usage', `there is no store of the kind ${parsed.protocol}//`, {
                mend: 'Use a path, file:///…, s3://bucket/prefix or oci://registry/repository.',
            });
    }
}
/** Reads the one object that a resource's location names. @throws CountersignError `input` for a bad location. */
async function openLocation(location, env = process.env, options = {}) {
    if (location.type === 'URL')
        return (await Promise.all(/* import() */[__webpack_require__.e(6752), __webpack_require__.e(3973), __webpack_require__.e(9513)]).then(__webpack_require__.bind(__webpack_require__, 79513))).openUrlLocation(location, options);
    switch (location.storageType) {
        case 'FS':
            return openFolderLocation(location);
        case 'S3':
            // To read it the reader's own credentials would go to an endpoint of somebody else's choosing.
            throw new errors/* CountersignError */.WS('unsupported', 'the resource names an S3 object that only its owner can read', {
                mend: 'Ask its owner for a resource file with a presigned URL, as `files upload` writes it.',
            });
        case 'OCI':
            return (await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(6752), __webpack_require__.e(3973), __webpack_require__.e(7910)]).then(__webpack_require__.bind(__webpack_require__, 97910))).openOciLocation(location, env, options);
    }
}
function parseUrl(url) {
    try {
        return new URL(url);
    }
    catch (cause) {
        throw new errors/* CountersignError */.WS('usage', 'the address of the store is not a URL', { cause });
    }
}
function openStore_pathOf(url) {
    try {
        return (0,external_node_url_.fileURLToPath)(url);
    }
    catch (cause) {
        throw new errors/* CountersignError */.WS('usage', `${url.href} is not the address of a folder`, {
            cause,
            mend: 'Write it as file:///absolute/path, with three slashes.',
        });
    }
}


/***/ }),

/***/ 76866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ writePieces)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _bytes_blockingTurn_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70962);
/* harmony import */ var _bytes_giveBack_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87760);
/* harmony import */ var _bytes_quiet_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35664);




/** A power of two: slices end where pages do. */
const SLICE_BYTES = 64 * 1024;
/** What may wait to be written. */
const WAITING_BYTES = 2 * 1024 * 1024;
/**
 * Writes a stream to a fresh file while its next pieces are made; returns how many bytes it was. Whatever happens,
 * nothing is being written any more when it is over.
 * @param written is given each piece, in order, once it is written and not needed here any more
 */
async function writePieces(file, pieces, written = _bytes_giveBack_js__WEBPACK_IMPORTED_MODULE_2__/* .giveBack */ .F5) {
    const turn = new _bytes_blockingTurn_js__WEBPACK_IMPORTED_MODULE_1__/* .BlockingTurn */ .p();
    let position = 0;
    let waiting = [];
    let waitingBytes = 0;
    let writing;
    const write = () => {
        const batch = waiting;
        const at = position;
        position += waitingBytes;
        waiting = [];
        waitingBytes = 0;
        writing = (0,_bytes_quiet_js__WEBPACK_IMPORTED_MODULE_3__/* .quiet */ .j)(writeBatch(file, batch, at, turn).then(async () => {
            for (const piece of batch)
                await written(piece);
            writing = undefined;
        }));
    };
    try {
        for await (const piece of pieces) {
            waiting.push(piece);
            waitingBytes += piece.length;
            if (waitingBytes >= WAITING_BYTES)
                await writing;
            if (writing === undefined)
                write();
        }
        await writing;
        if (waitingBytes > 0)
            write();
        await writing;
        return position;
    }
    finally {
        await writing?.catch(() => undefined);
    }
}
async function writeBatch(file, batch, position, turn) {
    const bytes = batch.reduce((sum, piece) => sum + piece.length, 0);
    const bytesWritten = await turn.take(() => writeHere(file.fd, batch, position), async () => (await file.writev([...batch], position)).bytesWritten);
    if (bytesWritten < bytes)
        await writeRest(file, batch, position, bytesWritten);
}
/**
 * In slices, because the kernel then fills the page cache with small pages that it has at hand, rather than with
 * large ones that it first has to find: up to six times less system time in a virtual machine.
 */
function writeHere(fd, batch, position) {
    let done = 0;
    for (const piece of batch) {
        for (let at = 0; at < piece.length;) {
            const place = position + done;
            const slice = Math.min(SLICE_BYTES - (place % SLICE_BYTES), piece.length - at);
            const written = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(fd, piece, at, slice, place);
            at += written;
            done += written;
        }
    }
    return done;
}
/** A full disk, or a signal, can cut a write short. */
async function writeRest(file, batch, position, written) {
    const whole = Buffer.concat(batch);
    for (let done = written; done < whole.length;) {
        done += (await file.write(whole, done, whole.length - done, position + done)).bytesWritten;
    }
}


/***/ }),

/***/ 82958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ OwnClaims)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/marketplace/approval/claim.js
var claim = __webpack_require__(73902);
;// CONCATENATED MODULE: ./build/tee/agent/claim/claimAgain.js
const MOST_DOUBLINGS = 5;
/**
 * When an order is claimed again whose claim was not witnessed. In the memory of the process alone: a claim and its being
 * given back stay in the log for ever, and who looks every two seconds must not write every two seconds.
 */
class ClaimAgain {
    #orders = new Map();
    /** @param againMs after the first time; twice as long after each further one, 32 times at most */
    missed(order, againMs) {
        const times = (this.#orders.get(order)?.times ?? 0) + 1;
        const wait = againMs * 2 ** Math.min(times - 1, MOST_DOUBLINGS);
        this.#orders.set(order, { times, from: performance.now() + wait });
    }
    witnessed(order) {
        this.#orders.delete(order);
    }
    isDue(order) {
        return performance.now() >= (this.#orders.get(order)?.from ?? 0);
    }
}

;// CONCATENATED MODULE: ./build/tee/agent/claim/ownClaims.js



/**
 * The claims of one process. They live in its memory alone: what lies on a disk is the host's to change, to copy and
 * to put back, and a process that was killed has none.
 */
class OwnClaims {
    /** When to claim again what was given back. */
    again = new ClaimAgain();
    #claims = new Map();
    make() {
        const nonce = (0,external_node_crypto_.randomBytes)(32).toString('hex');
        const own = { claim: (0,claim/* claimOf */._B)(nonce), nonce, opened: false, working: true };
        this.#claims.set(own.claim, own);
        return own;
    }
    of(claim) {
        return this.#claims.get(claim);
    }
    forget(claim) {
        this.#claims.delete(claim);
    }
}


/***/ }),

/***/ 37001:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lg: () => (/* binding */ openSimulatedAttester),
/* harmony export */   Ze: () => (/* binding */ readSimulatedRoot),
/* harmony export */   dx: () => (/* binding */ SimulatedAttester)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _attestation_sim_simQuote_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54816);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19473);





/**
 * What the simulation calls its measurement: a name, not a measurement. 48 bytes, as in real evidence.
 */
const SIMULATED_MEASUREMENT = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha384').update('countersign simulated TEE v1').digest('hex');
/** SIMULATED: a TEE for trials. Its root is a key on a disk; whoever has the file can forge all it says. */
class SimulatedAttester {
    kind = 'sim';
    #root;
    /** @param root the simulated root, an Ed25519 private key */
    constructor(root) {
        this.#root = root;
    }
    collect(reportData) {
        const evidence = (0,_attestation_sim_simQuote_js__WEBPACK_IMPORTED_MODULE_3__/* .makeSimQuote */ .MO)(this.#root, {
            measurement: SIMULATED_MEASUREMENT,
            reportData: Buffer.from(reportData).toString('hex'),
            issued: new Date(),
        });
        return Promise.resolve(evidence);
    }
    sealingKey() {
        const secret = this.#root.export({ type: 'pkcs8', format: 'der' });
        const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hkdfSync)('sha256', secret, new Uint8Array(), 'countersign simulated sealing key v1', 32);
        return Promise.resolve(new Uint8Array(key));
    }
}
/** Reads a simulated root (PKCS #8 PEM). @throws CountersignError `input`. */
function readSimulatedRoot(pem) {
    try {
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(pem);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .CountersignError */ .WS('input', 'the simulated root is not a private key in PEM', { cause });
    }
}
/** Opens the simulated TEE whose root is kept in `file`; makes the root on first use. */
async function openSimulatedAttester(file) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(file), { recursive: true, mode: 0o700 });
    const { privateKey } = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.generateKeyPairSync)('ed25519');
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(file, pem, { mode: 0o600, flag: 'wx' });
        return new SimulatedAttester(privateKey);
    }
    catch (error) {
        if (error.code !== 'EEXIST')
            throw error;
        return new SimulatedAttester(readSimulatedRoot(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(file, 'utf8')));
    }
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
