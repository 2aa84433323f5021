export const id = 5562;
export const ids = [5562,1170,4554];
export const modules = {

/***/ 48339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ hasPast)
/* harmony export */ });
/* harmony import */ var _ledger_entries_witnessed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81541);

/**
 * Whether a reader can tell when a ledger was put back to an older state: by an earlier look, by a head that was handed
 * on, or by a quorum of the witnesses whom the reader's own policy names. To be asked before anything else is read: each
 * look leaves a past.
 * @throws CountersignError `tampered` when a quorum of them has seen another ledger, or a longer one
 */
async function hasPast(ledger, policy) {
    const isKnown = await ledger.repository.hasPast();
    const witnesses = policy && (0,_ledger_entries_witnessed_js__WEBPACK_IMPORTED_MODULE_0__/* .witnessesOf */ .LP)(policy);
    if (witnesses === undefined)
        return isKnown;
    // Asked also where there is an earlier look: it may have been at the fork.
    const isSeen = await (0,_ledger_entries_witnessed_js__WEBPACK_IMPORTED_MODULE_0__/* .isWitnessed */ .fd)(await ledger.snapshot(), witnesses);
    return isKnown || isSeen;
}


/***/ }),

/***/ 35562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runTee: () => (/* binding */ runTee)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./build/tee/agent/claim/processIdentity.js

/**
 * Names a living process of this machine so that another one with the same number, later, is not taken for it.
 * @returns `undefined` when there is no such process
 */
async function processIdentity(pid) {
    try {
        const stat = await (0,promises_.readFile)(`/proc/${pid}/stat`, 'utf8');
        const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
        return `${pid} ${started}`;
    }
    catch {
        try {
            process.kill(pid, 0);
            return `${pid} `;
        }
        catch {
            return undefined;
        }
    }
}
/** The same of this process. */
async function ownIdentity() {
    return (await processIdentity(process.pid)) ?? String(process.pid);
}
/** True when the process that `identity` names is alive. */
async function isAlive(identity) {
    const pid = Number.parseInt(identity, 10);
    return Number.isInteger(pid) && pid > 0 && (await processIdentity(pid)) === identity;
}

;// CONCATENATED MODULE: ./build/tee/agent/agentLock.js




/**
 * Holds a home for one agent: two that share it could each think that the other's claim is a dead one's.
 * @returns a function that lets go
 * @throws CountersignError `conflict` while another agent lives
 */
async function lockAgent(file) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true, mode: 0o700 });
    const me = await ownIdentity();
    for (let tries = 0; tries < 3; tries++) {
        try {
            await (0,promises_.writeFile)(file, me, { flag: 'wx', mode: 0o600 });
            return () => (0,promises_.rm)(file, { force: true });
        }
        catch (error) {
            if (error.code !== 'EEXIST')
                throw error;
        }
        const holder = await (0,promises_.readFile)(file, 'utf8').catch(() => '');
        if (await isAlive(holder)) {
            throw new errors/* CountersignError */.WS('conflict', `another TEE agent (process ${Number.parseInt(holder, 10)}) is at work in this home`, {
                mend: 'stop it first, or give this agent a home of its own (COUNTERSIGN_HOME)',
            });
        }
        await (0,promises_.rm)(file, { force: true });
    }
    throw new errors/* CountersignError */.WS('conflict', 'another TEE agent is starting in this home');
}

// EXTERNAL MODULE: ./build/marketplace/order/orderState.js
var orderState = __webpack_require__(11006);
// EXTERNAL MODULE: ./build/marketplace/order/placementRules.js
var placementRules = __webpack_require__(26753);
// EXTERNAL MODULE: ./build/report/evidence/offerPolicies.js
var offerPolicies = __webpack_require__(27297);
// EXTERNAL MODULE: ./build/canonicalJson.js
var canonicalJson = __webpack_require__(8448);
// EXTERNAL MODULE: ./build/ledger/entries/orders/orders.js
var orders = __webpack_require__(19432);
// EXTERNAL MODULE: ./build/ledger/entries/signerOf.js
var signerOf = __webpack_require__(48728);
// EXTERNAL MODULE: ./build/marketplace/order/handedSolution.js
var handedSolution = __webpack_require__(22932);
// EXTERNAL MODULE: ./build/marketplace/reportData.js
var reportData = __webpack_require__(18344);
// EXTERNAL MODULE: ./build/pgp/keys.js
var pgp_keys = __webpack_require__(8870);
// EXTERNAL MODULE: ./build/resource/transfer/downloadResource.js + 12 modules
var downloadResource = __webpack_require__(67952);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/tee/sealedBox.js
var sealedBox = __webpack_require__(7684);
;// CONCATENATED MODULE: ./build/tee/orderKeys.js




async function makeOrderKeys(order, attempt) {
    const encryption = await (0,pgp_keys/* generateOrderKey */.Zy)(`Countersign order ${order}, attempt ${attempt}`);
    const { privateKey } = (0,external_node_crypto_.generateKeyPairSync)('ec', { namedCurve: 'P-256' });
    return { encryption, signing: privateKey };
}
/** SubjectPublicKeyInfo (DER) of a signing key. */
function spkiOf(signing) {
    return (0,external_node_crypto_.createPublicKey)(signing).export({ type: 'spki', format: 'der' });
}
function contextOf(order, attempt) {
    return `countersign order keys v1 order ${order} attempt ${attempt}`;
}
function sealOrderKeys(keys, sealingKey, order, attempt) {
    const secret = (0,canonicalJson/* canonicalBytes */.Mr)({
        encryption: keys.encryption.armor(),
        signing: keys.signing.export({ type: 'pkcs8', format: 'pem' }),
    });
    return (0,sealedBox/* sealToSelf */.V)(secret, sealingKey, contextOf(order, attempt));
}
/** @throws CountersignError `tampered` when another TEE sealed them. */
async function openOrderKeys(sealed, sealingKey, order, attempt) {
    const secret = (0,sealedBox/* openFromSelf */.D)(sealed, sealingKey, contextOf(order, attempt));
    const { encryption, signing } = JSON.parse(Buffer.from(secret).toString('utf8'));
    return {
        encryption: await (0,pgp_keys.readPrivateKey)(encryption, undefined, 'the order key'),
        signing: (0,external_node_crypto_.createPrivateKey)(signing),
    };
}

// EXTERNAL MODULE: ./build/tee/teeKey.js
var tee_teeKey = __webpack_require__(45296);
// EXTERNAL MODULE: ./build/resource/sealedResource.js
var sealedResource = __webpack_require__(28485);
;// CONCATENATED MODULE: ./build/tee/agent/result/publishedReason.js

/**
 * What the TEE itself found wrong with an order. Its message is made of the TEE's own words, numbers and names of
 * members alone, so it is fit for the public ledger; no other error's is.
 */
class OwnRefusal extends errors/* CountersignError */.WS {
    constructor(message) {
        super('refused', message);
    }
}
/** What failed while a part of the order was fetched or opened. Its message may be a server's: for the log alone. */
class PartFailure extends errors/* CountersignError */.WS {
    part;
    constructor(part, error) {
        super(error.code, `${part}: ${error.message}`, { cause: error });
        this.part = part;
    }
}
/**
 * Does something with one part of the order, so that what is published of a failure can name the part.
 * @param part `the solution`, `input 2`: of our own words
 */
async function ofPart(part, work) {
    try {
        return await work();
    }
    catch (error) {
        if (!(error instanceof errors/* CountersignError */.WS) || error instanceof OwnRefusal)
            throw error;
        throw new PartFailure(part, error);
    }
}
const SENTENCES = {
    usage: 'could not be opened',
    input: 'has a form that the TEE does not read',
    'not-found': 'is not where its resource says',
    exists: 'could not be put where the TEE needs it',
    conflict: 'changed while it was read',
    refused: 'could not be read: access was refused',
    tampered: 'is not what was sealed, signed or ordered',
    limit: 'is over a limit of the TEE or of the order',
    unsupported: 'has a form that the TEE does not read',
    unavailable: 'could not be reached',
    'run-failed': 'did not end well',
    internal: 'could not be opened',
};
/**
 * What everybody may read of why an order ended: one of a closed set of sentences. What a server, a program or the
 * host's file system said goes to the operator's log alone.
 */
function publishedReason(error) {
    if (error instanceof OwnRefusal)
        return error.message;
    const part = error instanceof PartFailure ? error.part : 'something that the order needs';
    return `${part} ${SENTENCES[error instanceof errors/* CountersignError */.WS ? error.code : 'internal']}`;
}
/**
 * The same of how a run ended; empty when all went well. A solution chooses between all the ways to go wrong, so
 * they read alike: which it was is sealed to the recipients.
 */
function publishedEnd(status) {
    if (status === 'done')
        return '';
    return status === 'canceled' ? 'it was cancelled' : 'the run did not end well';
}

;// CONCATENATED MODULE: ./build/tee/agent/inputs/openEnvelope.js



/**
 * Opens what was sealed to the TEE. That it was sealed for something else is the TEE's own finding, in its own words:
 * everybody may read it.
 * @throws OwnRefusal naming the members that differ; CountersignError `tampered` when it does not open.
 */
async function openEnvelope(...parts) {
    const what = parts[4];
    return ofPart(what, async () => {
        try {
            return await (0,sealedResource/* openSealedResource */.Hn)(...parts);
        }
        catch (error) {
            if (error instanceof errors/* CountersignError */.WS && error.code === 'refused')
                throw new OwnRefusal(error.message);
            throw error;
        }
    });
}

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
;// CONCATENATED MODULE: ./build/tee/agent/inputs/ownFolder.js




/** Folders that the operator lists beside the storage, between colons as in PATH. */
const LISTED = 'COUNTERSIGN_OWN_FOLDERS';
/** What the operator named as storage, as it was written and as the file system has it. */
async function ownFolders(store) {
    const storage = store.url.startsWith('file:') ? [(0,external_node_url_.fileURLToPath)(store.url)] : [];
    const listed = (process.env[LISTED] ?? '').split(external_node_path_.delimiter).filter((folder) => folder !== '');
    const named = [...storage, ...listed].map((folder) => (0,external_node_path_.resolve)(folder));
    const real = await Promise.all(named.map((folder) => (0,promises_.realpath)(folder).catch(() => folder)));
    return [...named, ...real];
}
function isBelow(folder, root) {
    const way = (0,external_node_path_.relative)(root, folder);
    return way !== '..' && !way.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(way);
}
/**
 * A resource's location is whatever its writer wrote, and why an order ended is published: whether a file of this
 * machine is there, is a directory or may be read must not be among it. So nothing is looked for in a folder that the
 * operator did not name.
 * @param part `the solution`, `input 2`: of our own words
 * @throws OwnRefusal that says the same whatever lies there
 */
async function requireOwnFolder({ store, log }, location, part) {
    if (location.type === 'URL' || location.storageType !== 'FS')
        return;
    const { bucket, prefix } = location.credentials;
    const folder = (0,external_node_path_.resolve)(bucket, prefix);
    const own = await ownFolders(store);
    if (own.some((root) => isBelow(folder, root)))
        return;
    log(`${part}: a folder other than the storage is read when ${LISTED} lists it`);
    throw new OwnRefusal(`${part} lies in a folder, and not in one that the TEE's operator named as storage`);
}

;// CONCATENATED MODULE: ./build/tee/agent/attestOrder.js














/**
 * Opens what was sealed to the TEE's long-lived key for this order and this role, by the one who may have.
 * @throws CountersignError `refused` or `tampered`.
 */
async function openForTee(context, reading, { author, digest, sealed }, role, what) {
    const found = await teeKeyFor(context, reading, sealed);
    if (found === undefined || author === undefined) {
        throw new OwnRefusal(`${what} is not sealed to this TEE`);
    }
    const authorKey = await (0,signerOf/* signerOf */.K)(reading, author, digest);
    const { key, message } = found;
    return openEnvelope(message, { ...(0,orders/* sealedFor */.Mr)(reading), author, role }, key, authorKey, what);
}
/**
 * The long-lived key of the TEE that something is sealed to: the newest of its offer, or an earlier one that the newest
 * says is kept.
 */
async function teeKeyFor(context, reading, sealed) {
    const { offer, teeKeys } = reading.offers.get(reading.state.placed.entry.tee.offer) ?? {};
    if (offer?.tee === undefined || teeKeys === undefined)
        throw new OwnRefusal('the TEE offer carries no key');
    const newest = await (0,tee_teeKey/* fingerprintOfTeeKey */.hh)(offer.tee);
    for (const teeKey of teeKeys.toReversed()) {
        const fingerprint = await (0,tee_teeKey/* fingerprintOfTeeKey */.hh)(teeKey);
        const message = sealed[fingerprint];
        const isKept = fingerprint === newest || offer.tee.kept.includes(fingerprint);
        if (message !== undefined && isKept)
            return { key: await (0,tee_teeKey/* openTeeKey */._s)(context.attester, teeKey), message };
    }
    return undefined;
}
/** The solution's resource: from the customer, or from the owner of the solution offer. */
async function solutionResource(context, reading) {
    const handed = (0,handedSolution/* handedSolution */.G)(reading.state, (offer) => reading.offers.get(offer)?.offer);
    return openForTee(context, reading, handed, 'solution', 'the solution');
}
/**
 * Downloads the solution, hashes it inside the TEE, and gives the path of the archive.
 * @throws CountersignError `refused` when it is not the ordered one, `tampered` when it does not open.
 */
async function takeSolution(context, reading, directory) {
    const resource = await solutionResource(context, reading);
    const ordered = reading.state.placed.entry.solution;
    const isOrdered = resource.hash.hash === ordered.hash && resource.size === ordered.size;
    if (!isOrdered || resource.content !== 'file') {
        throw new OwnRefusal('the sealed resource is not the solution that the order names');
    }
    await requireOwnFolder(context, resource.resource, 'the solution');
    await (0,promises_.mkdir)(directory, { recursive: true, mode: 0o700 });
    const { path } = await ofPart('the solution', () => (0,downloadResource.downloadResource)({ ...resource, filename: 'solution.tar.gz' }, directory));
    return { path, hash: resource.hash.hash, size: resource.size };
}
/**
 * Guide steps 8 and 9: takes the solution, measures it, makes the order's keys and publishes the evidence
 * that binds them. Nothing secret outlives this step but the keys, sealed to the TEE.
 */
async function attestOrder(context, reading, policyDigests) {
    const { state } = reading;
    const placed = state.placed.entry;
    const attempt = (state.attested?.entry.attempt ?? 0) + 1;
    const directory = (0,external_node_path_.join)(context.scratch, `attest-${state.id}-${attempt}`);
    await (0,promises_.rm)(directory, { recursive: true, force: true });
    let solutionHash;
    try {
        ({ hash: solutionHash } = await takeSolution(context, reading, directory));
    }
    finally {
        await (0,promises_.rm)(directory, { recursive: true, force: true });
    }
    const keys = await makeOrderKeys(state.id, attempt);
    const encryptionKey = keys.encryption.toPublic().armor();
    const spki = spkiOf(keys.signing);
    const binding = {
        order: state.id,
        orderDigest: state.placed.digest,
        attempt,
        nonce: placed.nonce,
        encryptionKey: (0,pgp_keys.fingerprintOf)(keys.encryption.toPublic()),
        encryptionKeyDigest: (0,canonicalJson/* sha256Hex */.fg)(encryptionKey),
        signingKey: (0,reportData/* signingKeyDigest */.fE)(spki),
        solutionHash,
        inputs: placed.inputs.flatMap((input, position) => input.kind === 'resource' ? [{ index: position + 1, hash: input.hash }] : []),
        policyDigests: [...policyDigests],
        recipients: placed.recipients,
    };
    const evidence = await context.attester.collect((0,reportData/* orderReportData */.lG)(binding));
    const sealedKeys = sealOrderKeys(keys, await context.attester.sealingKey(), state.id, attempt);
    await context.ledger.appendToOrder(state.id, context.key, (now) => {
        if ((now.state.attested?.entry.attempt ?? 0) >= attempt)
            return undefined;
        const signingKey = spki.toString('base64');
        return { kind: 'order.attested', attempt, binding, evidence, encryptionKey, signingKey, sealedKeys };
    });
    context.log(`Order ${state.id}: solution ${solutionHash} taken, order keys attested`);
}

// EXTERNAL MODULE: ./build/report/details.js
var report_details = __webpack_require__(63373);
// EXTERNAL MODULE: ./build/report/statement/dsse.js
var dsse = __webpack_require__(41780);
// EXTERNAL MODULE: ./build/report/statement/statement.js
var statement = __webpack_require__(76440);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/ledger/entries/thread.js + 1 modules
var thread = __webpack_require__(43722);
// EXTERNAL MODULE: ./build/ledger/entries/witnessed.js
var witnessed = __webpack_require__(81541);
// EXTERNAL MODULE: ./build/ledger/log/witness/claimWitnessed.js
var claimWitnessed = __webpack_require__(41623);
// EXTERNAL MODULE: ./build/report/claimWitnesses.js
var claimWitnesses = __webpack_require__(31680);
;// CONCATENATED MODULE: ./build/tee/agent/claim/patience.js


/** Shorter than the grace that other runners give: see settleClaimed. */
const PATIENCE = { forMs: 10 * 60_000, pauseMs: 5_000 };
/** True of what may hold now and not later. */
function isPassing(error) {
    return error instanceof errors/* CountersignError */.WS && ['unavailable', 'conflict'].includes(error.code);
}
/**
 * Does again what failed for a passing reason, until it succeeds or the time is over: what was opened lives in this
 * process alone, so there is no later look.
 * @throws what the last try threw
 */
async function patiently({ patience = PATIENCE, log }, what, work) {
    const end = performance.now() + patience.forMs;
    for (;;) {
        try {
            return await work();
        }
        catch (error) {
            if (!isPassing(error) || performance.now() + patience.pauseMs > end)
                throw error;
            log(`${what}: tried again in ${patience.pauseMs / 1000} s: ${(0,errors/* messageOf */.bD)(error)}`);
            await (0,external_node_timers_promises_.setTimeout)(patience.pauseMs);
        }
    }
}

;// CONCATENATED MODULE: ./build/tee/agent/claim/awaitWitnesses.js










const WITNESS_PATIENCE = { forMs: 3 * 60_000, pauseMs: 5_000, againMs: 60_000 };
/** No quorum has seen the claim in time: it is given back, and the order waits. */
class NotWitnessed extends errors/* CountersignError */.WS {
    /** Names of witnesses, and why each is missing. */
    missing;
    constructor(missing) {
        super('unavailable', `the claim was not witnessed in time: missing ${missing.join(', ')}`, {
            mend: 'see that these witnesses run, and that they see this very ledger',
        });
        this.missing = missing;
    }
}
/** @throws CountersignError `refused` when nothing may be opened on the claim any more, whoever sees it */
function requireLive(reading, { claim }) {
    const { state } = reading;
    // A party was shown another history since: there it may have said what is not heard here.
    (0,thread/* requireMoving */.EK)(`order ${state.id}`, reading);
    if (state.claimed?.entry.claim !== claim)
        throw new OwnRefusal('the claim is no longer the live one');
    if (state.finished !== undefined)
        throw new OwnRefusal('the order was ended before its run began');
    if (state.cancelRequested)
        throw new OwnRefusal('it was cancelled');
}
/** What is still missing at one state of the ledger; nothing where each owner's quorum has seen the claim. */
async function missingAt(snapshot, reading) {
    const missing = [];
    const counted = [];
    for (const { suborder, approval, judged } of await (0,claimWitnesses/* judgeClaims */.r7)(snapshot, reading)) {
        if (judged.isExpired)
            throw new OwnRefusal(`suborder ${suborder}: the approval expired at ${approval.expires}, before its claim was witnessed`);
        if (!judged.isQuorum)
            missing.push(...(0,claimWitnessed/* describeMissing */.U)(judged));
        counted.push(...judged.counted);
    }
    return { missing: [...new Set(missing)], counted };
}
/** @throws OwnRefusal where the policies name more witnesses than a report has room for */
function notesFor(counted) {
    const notes = (0,witnessed/* notesOf */.h$)(counted);
    if (statement/* orderReportSchema */.mt.shape.witnessed.safeParse(notes).success)
        return notes;
    throw new OwnRefusal("the owners' policies name more witnesses than a report has room for");
}
async function pause(ms, signal) {
    await (0,external_node_timers_promises_.setTimeout)(ms, undefined, { signal }).catch(() => undefined);
}
/**
 * Waits until of every data owner whose policy names witnesses a quorum has seen the claim, on the log that the approval
 * was given on and while it was in force by their times. Looks at the ledger anew each time, and so reads the order at
 * the very state that they have seen. Returns at once where nobody asks for witnesses.
 * @throws NotWitnessed when none has in time, or the agent is to stop; `refused` when the order must not be run; whatever the
 * first look at the ledger throws
 */
async function awaitWitnesses(context, order, own) {
    const { ledger, signal, log, witnessing = WITNESS_PATIENCE } = context;
    const end = performance.now() + witnessing.forMs;
    let waited = '';
    let missing = [];
    for (;;) {
        try {
            const snapshot = await ledger.snapshot();
            const reading = await (0,orders/* readOrder */.Rx)(snapshot, order);
            requireLive(reading, own);
            const found = await missingAt(snapshot, reading);
            if (found.missing.length === 0)
                return { reading, notes: notesFor(found.counted) };
            ({ missing } = found);
        }
        catch (error) {
            // Who is missing must be known, before it is worth waiting for.
            if (!isPassing(error) || missing.length === 0)
                throw error;
            log(`Order ${order}: the ledger cannot be read just now: ${(0,errors/* messageOf */.bD)(error)}`);
        }
        const now = missing.join(', ');
        if (now !== waited)
            log(`Order ${order}: waiting for witness ${now}`);
        waited = now;
        if (signal.aborted || performance.now() + witnessing.pauseMs > end)
            throw new NotWitnessed(missing);
        await pause(witnessing.pauseMs, signal);
    }
}

// EXTERNAL MODULE: ./build/ledger/entries/orders/approvalHead.js
var approvalHead = __webpack_require__(40820);
// EXTERNAL MODULE: ./build/marketplace/approval/approvalTerms.js
var approvalTerms = __webpack_require__(28496);
// EXTERNAL MODULE: ./build/marketplace/datasetCommitment.js
var datasetCommitment = __webpack_require__(32941);
// EXTERNAL MODULE: ./build/pgp/signatures.js + 3 modules
var signatures = __webpack_require__(34310);
// EXTERNAL MODULE: ./build/report/evidence/evidenceTime.js
var evidenceTime = __webpack_require__(69973);
;// CONCATENATED MODULE: ./build/tee/agent/claim/checkApprovals.js










/**
 * Refuses an approval that differs in any member from what the TEE holds, or is not in force.
 * @throws OwnRefusal naming what differs; CountersignError `tampered` when the owner's signature does not hold.
 */
async function checkApproval(reading, suborder, solutionHash, evidence) {
    const outcome = suborder.completed?.entry.outcome;
    const owner = reading.offers.get(suborder.offer)?.offer.owner;
    if (outcome?.status !== 'done' || owner === undefined) {
        throw new OwnRefusal(`suborder ${suborder.id} has no approval`);
    }
    const { approval, approvalSignature, grant } = outcome;
    const ownerKey = await (0,signerOf/* signerOf */.K)(reading, owner, suborder.completed?.digest);
    const what = `the approval of suborder ${suborder.id}`;
    await ofPart(what, () => (0,signatures/* verifyDetached */.T)((0,canonicalJson/* canonicalBytes */.Mr)(approval), approvalSignature, ownerKey, what));
    const policyDigest = (0,offerPolicies/* dataPolicyDigests */.G)([suborder], reading.offers)[0] ?? '';
    const terms = (0,approvalTerms/* approvalTerms */.Ne)(reading.state, suborder, {
        approver: owner,
        ledger: reading.log.ledger,
        solutionHash,
        policyDigest,
        dataset: (0,datasetCommitment/* offeredDataset */.A)(reading.offers.get(suborder.offer)?.offer),
        evidence,
    });
    const differing = (0,approvalTerms/* differingMembers */.yp)(approval, terms);
    if (differing.length > 0) {
        throw new OwnRefusal(`the approval of suborder ${suborder.id} was given for something else: ${differing.join(', ')}`);
    }
    const other = await (0,approvalHead/* notExtended */.r)(reading.log, approval);
    // Where the owner asks for witnesses, it is by their times that the approval must be in force: see awaitWitnesses.
    const isWitnessed = (0,claimWitnesses/* askedWitnesses */.mL)(reading).some((asked) => asked.suborder === suborder.id);
    const bad = other ?? (isWitnessed ? undefined : (0,approvalTerms/* notInForce */.uK)(approval, new Date()));
    if (bad !== undefined)
        throw new OwnRefusal(`suborder ${suborder.id}: ${bad}`);
    return { approval, grant };
}
/**
 * The same for every approval that the order's run would use, before anything is claimed on them. No verifier would
 * take the report of an order whose times contradict each other.
 */
async function checkApprovals(reading, solutionHash, evidence) {
    for (const suborder of reading.state.suborders) {
        if (suborder.type === 'Data')
            await checkApproval(reading, suborder, solutionHash, evidence);
    }
    const { status, detail } = (0,evidenceTime/* evidenceTimeCheck */.jI)(reading, (0,evidenceTime/* attestationBounds */.Gw)(reading));
    if (status !== 'passed')
        throw new OwnRefusal(`the times of the order contradict each other: ${detail}`);
}

// EXTERNAL MODULE: ./build/marketplace/approval/claim.js
var approval_claim = __webpack_require__(73902);
// EXTERNAL MODULE: ./build/marketplace/order/orderEntries.js
var orderEntries = __webpack_require__(35151);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js
var schemas = __webpack_require__(55156);
// EXTERNAL MODULE: ./build/marketplace/schemas.js
var marketplace_schemas = __webpack_require__(47692);
;// CONCATENATED MODULE: ./build/tee/agent/claim/claimHint.js






/**
 * What an agent leaves for the next one in its home: which claim was its own. The host may change, copy, put back or
 * remove the file: then an order ends in Error too soon, or later than it could; nothing is ever run because of it.
 */
const hintSchema = schemas.object({ claim: marketplace_schemas/* sha256 */.sc, process: schemas.string().max(64) });
function pathOf(journals, order) {
    return (0,external_node_path_.join)(journals, `claim-${order}.json`);
}
/** Best effort: without it, the order of an agent that was killed ends when its time is over. */
async function writeClaimHint(context, order, claim) {
    const path = pathOf(context.journals, order);
    try {
        await (0,promises_.mkdir)(context.journals, { recursive: true, mode: 0o700 });
        await (0,promises_.rm)(path, { force: true });
        const hint = JSON.stringify({ claim, process: await ownIdentity() });
        await (0,promises_.writeFile)(path, hint, { mode: 0o600, flag: 'wx' });
    }
    catch (error) {
        context.log(`Order ${order}: the claim cannot be noted for the next agent: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}
async function removeClaimHint({ journals }, order) {
    await (0,promises_.rm)(pathOf(journals, order), { force: true }).catch(() => undefined);
}
/** True when an agent of this home made the claim, and is dead. The home's lock says that no other agent lives here. */
async function isPredecessorsClaim({ journals }, order, claim) {
    try {
        const hint = hintSchema.parse(JSON.parse(await (0,promises_.readFile)(pathOf(journals, order), 'utf8')));
        if (hint.claim !== claim)
            return false;
        return hint.process === (await ownIdentity()) || !(await isAlive(hint.process));
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/tee/agent/inputs/runDirectories.js


function runDirectories(scratch, order, attempt) {
    const root = (0,external_node_path_.join)(scratch, `order-${order}-${attempt}`);
    return {
        root,
        inputs: (0,external_node_path_.join)(root, 'inputs'),
        result: (0,external_node_path_.join)(root, 'result'),
        output: (0,external_node_path_.join)(root, 'output'),
        certs: (0,external_node_path_.join)(root, 'certs'),
        configurations: (0,external_node_path_.join)(root, 'configurations'),
        engine: (0,external_node_path_.join)(root, 'engine'),
    };
}
function sandboxName(order, run) {
    return `countersign-${order}-${run.slice(0, 12)}`;
}
function attestedOf(reading) {
    const attested = reading.state.attested?.entry;
    if (attested === undefined)
        throw new errors/* CountersignError */.WS('refused', `order ${reading.state.id} is not attested`);
    return attested;
}

;// CONCATENATED MODULE: ./build/tee/agent/claim/claimOrder.js







/**
 * Claims the run of an order for this process, by the order's attested key, on the approvals of `reading`.
 * @returns `undefined` when the order is no longer as it was read: another process has it, or an owner changed her mind
 */
async function claimOrder(context, reading, signing) {
    const { id: order, placed } = reading.state;
    const { attempt } = attestedOf(reading);
    const approvals = (0,approval_claim/* approvalsInForce */.b_)(reading.state);
    const own = context.claims.make();
    const { claim } = own;
    const message = (0,approval_claim/* claimMessage */.OR)({ order, orderDigest: placed.digest, attempt, claim, approvals });
    const signature = (0,external_node_crypto_.sign)('sha256', message, signing).toString('base64');
    await writeClaimHint(context, order, claim);
    try {
        const state = await context.ledger.appendToOrder(order, context.key, ({ state: now }) => {
            const same = now.attested?.entry.attempt === attempt && (0,approval_claim/* approvalsInForce */.b_)(now) === approvals;
            if (!same || !(0,orderState/* isReady */.i_)(now))
                return undefined;
            return { kind: 'order.claimed', attempt, claim, approvals, signature };
        });
        if (state.claimed?.entry.claim === claim)
            return own;
    }
    catch (error) {
        // It may have arrived all the same: a later look of this process gives it back.
        own.working = false;
        throw error;
    }
    context.claims.forget(claim);
    await removeClaimHint(context, order);
    return undefined;
}
/** What the names of witnesses may weigh: a leaf of the log has little room. */
const MOST_NAME_BYTES = 512;
/** As many of the names as an entry has room for. */
function namesFor(missing) {
    let left = MOST_NAME_BYTES;
    const named = missing.slice(0, orderEntries/* MOST_MISSING */.rf).filter((name) => {
        left -= (0,canonicalJson/* canonicalBytes */.Mr)(name).length;
        return left >= 0 && name.length <= 128;
    });
    return named.length === 0 ? {} : { missing: named };
}
/**
 * Gives back a claim on which nothing was opened: the order waits for the next look, or for another runner.
 * @param missing the witnesses that had not seen it, where that is why
 */
async function giveBack(context, order, own, missing = []) {
    const { claim, nonce } = own;
    own.working = false;
    await context.ledger.appendToOrder(order, context.key, ({ state }) => {
        if (own.opened || state.finished || state.claimed?.entry.claim !== claim)
            return undefined;
        return { kind: 'order.unclaimed', claim, nonce, ...namesFor(missing) };
    });
    context.claims.forget(claim);
    await removeClaimHint(context, order);
    context.log(`Order ${order}: the claim is given back; nothing was opened`);
}

;// CONCATENATED MODULE: ./build/tee/agent/result/failOrder.js



/**
 * Ends an order that cannot or must not be executed (again).
 * @param reason for everybody to read: words of ours, as `publishedReason` makes them
 * @param claim the live claim that ends with it; `undefined` where nobody has claimed. Under another claim the order
 * is left to the process that made it.
 */
async function failOrder(context, order, reason, claim) {
    let attempt = 0;
    const state = await context.ledger.appendToOrder(order, context.key, ({ state: now }) => {
        attempt = now.attested?.entry.attempt ?? 0;
        if (now.finished || now.claimed?.entry.claim !== claim)
            return undefined;
        return { kind: 'order.finished', attempt, status: now.cancelRequested ? 'canceled' : 'error', reason };
    });
    await (0,promises_.rm)(runDirectories(context.scratch, order, attempt).root, { recursive: true, force: true });
    await removeClaimHint(context, order);
    if (claim !== undefined)
        context.claims.forget(claim);
    context.log(`Order ${order}: ${state.finished?.entry.status ?? 'left to another runner'}: ${reason}`);
}

// EXTERNAL MODULE: ./build/resource/transfer/uploadResource.js + 2 modules
var uploadResource = __webpack_require__(21310);
// EXTERNAL MODULE: ./build/resource/hashPath.js
var hashPath = __webpack_require__(31170);
// EXTERNAL MODULE: ./build/tee/sandbox/collectOutput.js
var collectOutput = __webpack_require__(12970);
;// CONCATENATED MODULE: ./build/tee/agent/result/gatherResult.js




/**
 * Moves what may leave the sandbox into the result, and hashes it. What is neither file nor directory stays
 * behind. Safe to repeat: what was moved before is found in the result.
 */
async function gatherResult(directories) {
    const target = (0,external_node_path_.join)(directories.result, 'output');
    await (0,promises_.mkdir)(target, { recursive: true, mode: 0o700 });
    const found = await (0,collectOutput/* collectOutput */.Up)(directories.output);
    for (const path of found.directories)
        await (0,promises_.mkdir)((0,external_node_path_.join)(target, path), { recursive: true, mode: 0o700 });
    for (const { path } of found.files)
        await (0,promises_.rename)((0,external_node_path_.join)(directories.output, path), (0,external_node_path_.join)(target, path));
    const outputs = [];
    for (const { path } of (await (0,collectOutput/* collectOutput */.Up)(target)).files) {
        const { hash, size } = await (0,hashPath.hashPath)((0,external_node_path_.join)(target, path));
        outputs.push({ name: `output/${path}`, size, hash });
    }
    const log = await (0,promises_.stat)((0,external_node_path_.join)(directories.result, 'execution.log'));
    return { outputs, skipped: found.skipped, logBytes: log.size };
}

;// CONCATENATED MODULE: ./build/tee/agent/result/sealToParties.js




/**
 * Seals to each of these parties, signed inside by the key of the order that the evidence binds; to nobody whose key has
 * ended since the run was claimed.
 * @throws CountersignError `refused` where nobody is left
 */
async function sealToParties(reading, content, role, author, parties) {
    const { accounts } = reading;
    const lives = await Promise.all(parties.map((party) => accounts.lifeOf(party)));
    const left = lives.filter(({ end }) => end === undefined);
    if (left.length === 0)
        throw new errors/* CountersignError */.WS('refused', 'the key of everybody who may read it has ended');
    const readers = await Promise.all(left.map(({ fingerprint }) => accounts.keyOf(fingerprint)));
    const terms = { ...(0,orders/* sealedFor */.Mr)(reading), author: (0,pgp_keys.fingerprintOf)(author.toPublic()), role };
    return (0,sealedResource/* sealResourceToEach */.g3)(content, terms, author, readers);
}
/** Who may know what ran on what: the customer, and everybody whose data is in the order. */
function readersOfReport({ state, offers }) {
    const owners = state.suborders
        .filter(({ type }) => type === 'Data')
        .map(({ offer }) => offers.get(offer)?.offer.owner)
        .filter((owner) => owner !== undefined);
    return [...new Set([state.placed.entry.author, ...owners])];
}

;// CONCATENATED MODULE: ./build/tee/agent/result/finishOrder.js














function statusOfRun(outcome) {
    if (outcome.outcome === 'cancelled')
        return 'canceled';
    return outcome.outcome === 'exited' && outcome.exitStatus === 0 ? 'done' : 'error';
}
/** SHA-256 of the report's canonical JSON, which the result names. */
function reportDigest({ dsseEnvelope }) {
    return (0,canonicalJson/* sha256Hex */.fg)(Buffer.from(dsseEnvelope.payload, 'base64'));
}
/** Bytes of the list of files in the details: with it they stay below what one sealed message on the ledger may have. */
const MAX_LIST_BYTES = 250_000;
function listed(outputs) {
    return (0,canonicalJson/* canonicalBytes */.Mr)(outputs).length > MAX_LIST_BYTES ? null : [...outputs];
}
/** Gathers, hashes, stores and seals what came out, and publishes the signed statement of it. */
async function publishResult(context, reading, ended) {
    const { keys, directories, run, result: outcome } = ended;
    const { id: order } = reading.state;
    const { attempt } = attestedOf(reading);
    await (0,promises_.writeFile)((0,external_node_path_.join)(directories.result, 'execution.log'), outcome.log, { mode: 0o600 });
    const { outputs, skipped, logBytes } = await gatherResult(directories);
    // Their names are the solution's to choose, and this log is the operator's to read.
    if (skipped.length > 0)
        context.log(`Order ${order}: what is neither file nor directory, or has no name in UTF-8, was left out`);
    if (outcome.reason !== undefined)
        context.log(`Order ${order}: ${outcome.outcome}: ${outcome.reason}`);
    const what = `Order ${order}: the result`;
    const resource = await patiently(context, what, () => (0,uploadResource/* uploadResource */.u)(directories.result, context.store, { filename: `result-${order}` }));
    const opening = (0,report_details/* resultOpening */.eC)({
        outcome: outcome.outcome,
        exitStatus: outcome.exitStatus,
        milliseconds: outcome.milliseconds,
        logBytes,
        result: { hash: resource.hash.hash, size: resource.size },
        outputs: listed(outputs),
    });
    const bundle = (0,dsse/* signStatement */.fT)((0,statement/* resultStatement */.po)({
        report: reportDigest(ended.report),
        order,
        attempt,
        run,
        root: (0,report_details/* rootOf */.I5)(opening),
        finished: new Date().toISOString(),
    }), keys.signing);
    const { recipients } = reading.state.placed.entry;
    // Read anew: a recipient's key may have ended while it ran.
    const now = await patiently(context, what, () => context.ledger.order(order));
    const result = await sealToParties(now, resource, 'result', keys.encryption, recipients);
    const details = await sealToParties(now, opening, 'result-details', keys.encryption, recipients);
    const state = await patiently(context, what, () => context.ledger.appendToOrder(order, context.key, ({ state: now }) => {
        if (now.finished)
            return undefined;
        const status = statusOfRun(outcome);
        const reason = publishedEnd(status);
        return { kind: 'order.finished', attempt, status, reason, bundle, result, details };
    }));
    const isOurs = state.finished?.entry.result !== undefined;
    context.log(`Order ${order}: ${isOurs ? 'result sealed and published' : 'it was ended by another runner'}`);
}
/**
 * Guide step 15: hashes what came out, seals it to the recipients, stores it and publishes the signed result. A
 * storage or a ledger that is away is waited for as long as `patiently` says; there is no later look.
 * @throws OwnRefusal when the result could not be stored or published
 */
async function finishOrder(context, reading, ended) {
    const { id: order } = reading.state;
    try {
        await publishResult(context, reading, ended);
    }
    catch (error) {
        context.log(`Order ${order}: the result could not be published: ${(0,errors/* messageOf */.bD)(error)}`);
        throw new OwnRefusal('the result could not be stored or published; an order is never run twice');
    }
    await removeClaimHint(context, order);
    context.claims.forget(ended.run);
}

// EXTERNAL MODULE: ./build/attestation/verifyEvidence.js + 19 modules
var verifyEvidence = __webpack_require__(81131);
// EXTERNAL MODULE: ./build/attestation/policy.js
var policy = __webpack_require__(89339);
;// CONCATENATED MODULE: ./build/tee/agent/result/makeReport.js





/** What this TEE's own evidence says, without judging it: approvals must say the same. @throws CountersignError `tampered` */
function ownEvidence(attested) {
    const verdict = (0,verifyEvidence/* verifyEvidence */.J)(attested.evidence, {
        at: new Date(attested.at),
        policy: { ...(0,policy.defaultPolicy)(), allowSimulated: true, allowAnyMeasurement: true },
    });
    if (verdict.claims === undefined)
        throw new errors/* CountersignError */.WS('tampered', "the TEE's own evidence cannot be read");
    const { kind, measurement } = verdict.claims;
    return { kind, measurement, digest: (0,canonicalJson.digestOf)(attested.evidence) };
}
function sizedHash(type, size, hash) {
    return { type, size, hash: { algo: 'sha256', hash, encoding: 'hex' } };
}
/** What runs on what. */
function makeRuntimeInfo(reading, solution, opened) {
    const placed = reading.state.placed.entry;
    const configuration = (0,canonicalJson/* canonicalBytes */.Mr)(placed.configuration ?? null);
    return [
        sizedHash('Image', solution.size, solution.hash),
        ...opened.inputs.map(({ size, hash }) => sizedHash('Data', size, hash)),
        sizedHash('Configuration', configuration.length, placed.configurationHash),
    ];
}
/** The order report: everything that is known before execution, what runs on what by its root alone. */
function makeReport(reading, held, root, opened, { run, engine, witnessed }) {
    const placed = reading.state.placed.entry;
    return {
        order: reading.state.id,
        orderDigest: reading.state.placed.digest,
        attempt: attestedOf(reading).attempt,
        run,
        customer: placed.author,
        recipients: placed.recipients,
        tee: {
            offer: placed.tee.offer,
            kind: held.kind,
            simulated: held.kind === 'sim',
            evidenceDigest: held.digest,
        },
        root,
        approvals: [...opened.approvals],
        witnessed,
        limits: placed.limits,
        sandbox: { engine },
        created: new Date().toISOString(),
    };
}

// EXTERNAL MODULE: ./build/marketplace/approval/envelope.js
var envelope = __webpack_require__(19884);
// EXTERNAL MODULE: ./build/resource/resourceCommitment.js
var resourceCommitment = __webpack_require__(96580);
;// CONCATENATED MODULE: ./build/tee/agent/inputs/openInputs.js














async function openGrant(reading, suborder, grant, approval, keys) {
    const what = `the grant of suborder ${suborder.id}`;
    const owner = await (0,signerOf/* signerOf */.K)(reading, approval.approver, suborder.completed?.digest);
    const { approver: author } = approval;
    const terms = { ...(0,orders/* sealedFor */.Mr)(reading), author, role: 'grant', approval: (0,canonicalJson.digestOf)(approval) };
    const resource = await openEnvelope(grant, terms, keys.encryption, owner, what);
    // What names no salt opens nothing.
    if (resource.salt === undefined || (0,resourceCommitment.commitmentOf)(resource, what) !== approval.dataset.commitment) {
        throw new OwnRefusal(`${what} opens another dataset than the one that offer ${suborder.offer} commits to`);
    }
    return resource;
}
/** Downloads one input to where the solution will see it: a directory as it is, a file inside one. */
async function place(resource, directory, name) {
    const parent = (0,external_node_path_.join)(directory, name);
    await (0,promises_.mkdir)(parent, { recursive: true, mode: 0o755 });
    const { path } = await (0,downloadResource.downloadResource)(resource, parent);
    return {
        name,
        path: resource.content === 'directory' ? path : parent,
        hash: resource.hash.hash,
        size: resource.size,
    };
}
/**
 * Guide steps 11 and 12: checks every approval, opens the grants, downloads all inputs and verifies them.
 * @throws CountersignError `refused` or `tampered`, with the first thing that does not hold.
 */
async function openInputs(context, reading, keys, evidence, solutionHash, directory) {
    const { state } = reading;
    const resources = [];
    const approvals = [];
    const salts = [];
    for (const [position, input] of state.placed.entry.inputs.entries()) {
        if (input.kind === 'resource') {
            const what = `input ${position + 1}`;
            const { entry, digest } = state.placed;
            const handed = { author: entry.author, digest, sealed: input.sealed };
            const role = (0,envelope/* inputRole */.rs)(position + 1);
            const resource = await openForTee(context, reading, handed, role, what);
            if (resource.hash.hash !== input.hash || resource.size !== input.size) {
                throw new OwnRefusal(`${what} is not the resource that the order names`);
            }
            resources.push(resource);
            continue;
        }
        const suborder = state.suborders.find(({ id }) => id === input.suborder);
        if (suborder === undefined)
            throw new OwnRefusal(`the order has no suborder ${input.suborder}`);
        const { approval, grant } = await checkApproval(reading, suborder, solutionHash, evidence);
        const granted = await openGrant(reading, suborder, grant, approval, keys);
        resources.push(granted);
        salts.push({ suborder: suborder.id, salt: granted.salt ?? '' });
        const { approver, dataset } = approval;
        const { commitment } = dataset;
        approvals.push({ suborder: suborder.id, approver, digest: (0,canonicalJson.digestOf)(approval), commitment });
    }
    const inputs = [];
    for (const [position, resource] of resources.entries()) {
        const name = (0,envelope/* inputRole */.rs)(position + 1);
        const what = `input ${position + 1}`;
        await requireOwnFolder(context, resource.resource, what);
        const placing = () => patiently(context, what, () => place(resource, directory, name));
        inputs.push(await ofPart(what, placing));
    }
    return { inputs, approvals, salts };
}

// EXTERNAL MODULE: ./build/marketplace/keyEnd.js
var keyEnd = __webpack_require__(13410);
;// CONCATENATED MODULE: ./build/tee/agent/inputs/requireReaders.js





/**
 * Whoever is to read the result and the report must have a key to seal to, before anything is claimed: one that has
 * ended a thief may have. An owner of data whose key ended can't revoke her approval any more: it is taken for revoked.
 * @throws OwnRefusal for a key that has ended; CountersignError `unavailable` for one that has expired: it may be renewed
 */
async function requireReaders({ accounts, ...reading }) {
    const { recipients } = reading.state.placed.entry;
    for (const reader of new Set([...recipients, ...readersOfReport({ accounts, ...reading })])) {
        const { end } = await accounts.lifeOf(reader);
        if (end !== undefined)
            throw new OwnRefusal(`${reader} has no part in it any more: ${(0,keyEnd/* describeKeyEnd */.C)(end)}`);
        if (!(await (0,pgp_keys/* canBeSealedTo */.Lr)(await accounts.keyOf(reader))))
            throw new errors/* CountersignError */.WS('unavailable', `the key of ${reader} has none to seal to that is in force`, {
                mend: 'its owner publishes a newer certificate: countersign keys renew',
            });
    }
}

;// CONCATENATED MODULE: ./build/tee/agent/watchCancel.js

const LOOK_EVERY_MS = 2_000;
/** Looks at the ledger while a solution runs, and aborts the run when the customer cancels the order. */
function watchCancel(context, order) {
    const controller = new AbortController();
    let timer;
    let stopped = false;
    const look = async () => {
        try {
            const { state } = await context.ledger.order(order);
            if (state.cancelRequested)
                controller.abort();
        }
        catch (error) {
            context.log(`Order ${order}: the ledger cannot be read just now: ${(0,errors/* messageOf */.bD)(error)}`);
        }
        schedule();
    };
    const schedule = () => {
        if (!stopped && !controller.signal.aborted)
            timer = setTimeout(() => void look(), LOOK_EVERY_MS);
    };
    schedule();
    return {
        signal: controller.signal,
        stop: () => {
            stopped = true;
            clearTimeout(timer);
        },
    };
}

;// CONCATENATED MODULE: ./build/tee/agent/executeOrder.js





















/** Longer than any order may run. */
const CERTIFICATE_DAYS = 30;
async function makeDirectories(directories) {
    await (0,promises_.rm)(directories.root, { recursive: true, force: true });
    await (0,promises_.mkdir)(directories.root, { recursive: true, mode: 0o700 });
    for (const path of [
        directories.inputs,
        directories.result,
        directories.certs,
        directories.configurations,
    ]) {
        await (0,promises_.mkdir)(path, { mode: 0o755 });
    }
    await (0,promises_.mkdir)(directories.output, { mode: 0o755 });
    await (0,promises_.mkdir)(directories.engine, { mode: 0o700 });
}
/** Takes the solution and checks every approval. What fails here costs no claim. */
async function prepare(context, reading) {
    const attested = attestedOf(reading);
    const { id: order } = reading.state;
    const { attempt } = attested;
    const sealingKey = await context.attester.sealingKey();
    const keys = await openOrderKeys(attested.sealedKeys, sealingKey, order, attempt);
    const held = ownEvidence(attested);
    const directories = runDirectories(context.scratch, order, attempt);
    await makeDirectories(directories);
    const solution = await takeSolution(context, reading, directories.root);
    if (solution.hash !== attested.binding.solutionHash) {
        throw new OwnRefusal('the solution is no longer the one that the evidence binds');
    }
    await checkApprovals(reading, solution.hash, held);
    await requireReaders(reading);
    await context.sandbox();
    return { keys, held, solution, directories };
}
/** Guide step 13. @throws OwnRefusal when the customer has cancelled since */
async function publishReport(context, reading, run, published) {
    const { attempt } = attestedOf(reading);
    const { id: order } = reading.state;
    const state = await patiently(context, `Order ${order}: the order report`, () => context.ledger.appendToOrder(order, context.key, ({ state: now }) => {
        if (now.cancelRequested)
            throw new OwnRefusal('it was cancelled');
        if (now.reported || now.finished)
            return undefined;
        return { kind: 'order.reported', attempt, run, ...published };
    }));
    if (state.reported?.entry.run !== run || state.finished !== undefined) {
        throw new OwnRefusal('the order was ended before its run began');
    }
    context.log(`Order ${order}: order report published`);
}
async function runSolution(context, order, spec) {
    const sandbox = await context.sandbox();
    const watch = watchCancel(context, order);
    try {
        context.log(`Order ${order}: executing (${sandbox.engine})`);
        const result = await sandbox.run(spec, watch.signal);
        // The exit status is the solution's to choose, and this log is the operator's to read.
        context.log(`Order ${order}: the run ended after ${Math.round(result.milliseconds)} ms`);
        return result;
    }
    catch (error) {
        context.log(`Order ${order}: the run was broken off: ${(0,errors/* messageOf */.bD)(error)}`);
        await sandbox.remove(spec.name);
        throw new OwnRefusal('the run was broken off; an order is never run twice');
    }
    finally {
        watch.stop();
    }
}
/** Guide steps 11 to 15, by the process that holds the claim: what it opens it opens once. */
async function carryOut(context, { keys, held, solution, directories }, order, own) {
    const { reading, notes } = await awaitWitnesses(context, order, own);
    const { state } = reading;
    context.claims.again.witnessed(order);
    // Once more: a key may have ended between what was read before the claim and the state that was witnessed.
    await requireReaders(reading);
    own.opened = true;
    const opened = await openInputs(context, reading, keys, held, solution.hash, directories.inputs);
    context.log(`Order ${order}: ${opened.approvals.length} approval(s) checked, ${opened.inputs.length} input(s) opened`);
    const { engine } = await context.sandbox();
    const runtimeInfo = makeRuntimeInfo(reading, solution, opened);
    const opening = (0,report_details/* orderReportOpening */.LQ)({ runtimeInfo, salts: [...opened.salts] });
    const ran = { run: own.claim, engine, witnessed: [...notes] };
    const report = makeReport(reading, held, (0,report_details/* rootOf */.I5)(opening), opened, ran);
    const bundle = (0,dsse/* signStatement */.fT)((0,statement/* orderReportStatement */.Wf)(report), keys.signing);
    const readers = readersOfReport(reading);
    const details = await sealToParties(reading, opening, 'report-details', keys.encryption, readers);
    await publishReport(context, reading, own.claim, { bundle, details });
    // A heavy import that only an execution needs.
    const { writeOrderCertificates } = await Promise.all(/* import() */[__webpack_require__.e(2631), __webpack_require__.e(4674)]).then(__webpack_require__.bind(__webpack_require__, 74674));
    const parts = {
        signing: keys.signing,
        attested: attestedOf(reading),
        report: bundle,
        days: CERTIFICATE_DAYS,
    };
    await writeOrderCertificates(directories.certs, parts);
    const { configuration, limits } = state.placed.entry;
    const text = JSON.stringify(configuration ?? {}, null, 2);
    await (0,promises_.writeFile)((0,external_node_path_.join)(directories.configurations, 'configuration.json'), text, { mode: 0o644 });
    const result = await runSolution(context, order, {
        name: sandboxName(order, own.claim),
        imageArchive: solution.path,
        inputs: opened.inputs.map(({ name, path }) => ({ name, path })),
        output: directories.output,
        certs: directories.certs,
        configurations: directories.configurations,
        limits,
        scratch: directories.engine,
    });
    await finishOrder(context, reading, { keys, directories, report: bundle, run: own.claim, result });
}
/** Before anything was opened, what is only away gives the claim back; all else ends the order, with its reason. */
async function breakOff(context, order, own, error) {
    context.log(`Order ${order}: ${(0,errors/* messageOf */.bD)(error)}`);
    if (!own.opened && error instanceof NotWitnessed) {
        const { againMs } = context.witnessing ?? WITNESS_PATIENCE;
        context.claims.again.missed(order, againMs);
        return giveBack(context, order, own, error.missing);
    }
    if (!own.opened && isPassing(error))
        return giveBack(context, order, own);
    own.opened = true;
    await patiently(context, `Order ${order}: its end`, () => failOrder(context, order, publishedReason(error), own.claim));
}
/**
 * Guide steps 11 to 15: claims the run, waits until those whom the owners ask have seen the claim, and only then opens
 * the grants, publishes the report, executes, and seals the result, all in this process. What another process claimed is never gone on with: no file can start a run again.
 * @throws CountersignError of any kind before anything is claimed; nobody's data was opened then.
 */
async function executeOrder(context, reading) {
    const { id: order } = reading.state;
    const prepared = await prepare(context, reading);
    const { root } = prepared.directories;
    const own = await claimOrder(context, reading, prepared.keys.signing);
    if (own === undefined) {
        context.log(`Order ${order}: another runner of this TEE has claimed it, or it has changed`);
        await (0,promises_.rm)(root, { recursive: true, force: true });
        return;
    }
    context.log(`Order ${order}: claimed`);
    try {
        await carryOut(context, prepared, order, own);
    }
    catch (error) {
        await breakOff(context, order, own, error);
    }
    finally {
        own.working = false;
        await (0,promises_.rm)(root, { recursive: true, force: true });
    }
}

;// CONCATENATED MODULE: ./build/tee/agent/claim/settleClaimed.js





/** After the run's own limit, how long the process that claimed is given to finish. */
const GRACE_MS = 15 * 60_000;
const LOST = 'the runner that claimed the order was lost; an order is never run twice';
/** Kills what a dead agent of this home left running. */
async function removeRun(context, order, claim) {
    try {
        await (await context.sandbox()).remove(sandboxName(order, claim));
    }
    catch (error) {
        context.log(`Order ${order}: what ran may still be there: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}
/**
 * What a look does with an order that was claimed before it: never run it. The process that claimed is left alone
 * until it must be over; a claim of this process on which nothing was opened is given back.
 */
async function settleClaimed(context, { state }) {
    const { id: order, claimed, reported, placed } = state;
    if (claimed === undefined)
        return;
    const { claim } = claimed.entry;
    const own = context.claims.of(claim);
    if (own?.working === true)
        return;
    if (own?.opened === false)
        return giveBack(context, order, own);
    if (own !== undefined || (await isPredecessorsClaim(context, order, claim))) {
        await removeRun(context, order, claim);
        await failOrder(context, order, LOST, claim);
        return;
    }
    const { at } = reported?.entry ?? claimed.entry;
    const deadline = Date.parse(at) + placed.entry.limits.minutes * 60_000 + GRACE_MS;
    if (Date.now() > deadline)
        await failOrder(context, order, LOST, claim);
}

;// CONCATENATED MODULE: ./build/tee/agent/lookAtOrder.js












/** What may hold now and not later: tried again at the next look, never held against the order. */
function isForLater(error) {
    return !(error instanceof errors/* CountersignError */.WS) || isPassing(error) || error.code === 'internal';
}
/** Plaintext does not wait for the next look. */
async function wipe(context, { state: { id, attested } }) {
    const { root } = runDirectories(context.scratch, id, attested?.entry.attempt ?? 1);
    await (0,promises_.rm)(root, { recursive: true, force: true });
}
function waitsForSolution({ suborders }) {
    return suborders.some(({ type, status }) => type === 'Solution' && status !== 'Done');
}
async function step(context, reading, mayClaim) {
    const { state } = reading;
    if ((0,orderState.isFinal)(state))
        return;
    if (state.claimed)
        return settleClaimed(context, reading);
    if ((0,orderState.statusOf)(state) === 'Blocked' && (0,placementRules/* isExpired */._d)(state.placed.entry, new Date())) {
        throw new OwnRefusal('the order expired before all of its suborders were completed');
    }
    if (!state.attested) {
        if (!waitsForSolution(state))
            await attestOrder(context, reading, (0,offerPolicies/* dataPolicyDigests */.G)(state.suborders, reading.offers));
        return;
    }
    if (!(0,orderState/* isReady */.i_)(state) || !context.claims.again.isDue(state.id))
        return;
    if (mayClaim)
        return executeOrder(context, reading);
    context.log(`Order ${state.id}: not run at a first look at the ledger, which may be an old copy of itself: hand a head on, or look again`);
}
/** True while an order waits for its customer, or for the owners of what it uses, and the agent has nothing to do. */
function isWaiting({ state }) {
    if (state.claimed !== undefined || (0,orderState/* isReady */.i_)(state))
        return false;
    if ((0,orderState.statusOf)(state) === 'Blocked' && (0,placementRules/* isExpired */._d)(state.placed.entry, new Date()))
        return false;
    return state.attested !== undefined || waitsForSolution(state);
}
/**
 * The status of an order with which the agent has nothing to do now, as it was just read: so an idle look reads nothing
 * twice. @returns undefined where it is to be looked at
 */
function waitingStatus(context, reading) {
    const { state, frozen } = reading;
    if (frozen !== undefined)
        context.log(`Order ${state.id} stands still: ${frozen}`);
    return frozen !== undefined || isWaiting(reading) ? (0,orderState.statusOf)(state) : undefined;
}
/**
 * Does for one order all that can be done now. What does not hold ends the order with its reason; what is
 * only unavailable is left for the next look.
 * @param mayClaim false at a first look at a ledger: then nothing is claimed and nothing opened
 * @returns the order's status afterwards
 */
async function lookAtOrder(context, order, mayClaim) {
    const reading = await context.ledger.order(order);
    const owner = reading.offers.get(reading.state.placed.entry.tee.offer)?.offer.owner;
    if (owner !== context.fingerprint)
        return (0,orderState.statusOf)(reading.state);
    if (reading.frozen !== undefined) {
        context.log(`Order ${order} stands still: ${reading.frozen}`);
        return (0,orderState.statusOf)(reading.state);
    }
    try {
        await step(context, reading, mayClaim);
        // A TEE that attested goes on at once when nobody has to be waited for.
        const next = await context.ledger.order(order);
        if ((0,orderState/* isReady */.i_)(next.state) && !reading.state.attested)
            await step(context, next, mayClaim);
    }
    catch (error) {
        if (context.signal.aborted)
            throw error;
        if (isForLater(error)) {
            context.log(`Order ${order}: tried again later: ${(0,errors/* messageOf */.bD)(error)}`);
            await wipe(context, reading);
        }
        else {
            context.log(`Order ${order}: ${(0,errors/* messageOf */.bD)(error)}`);
            await failOrder(context, order, publishedReason(error), undefined);
        }
    }
    return (0,orderState.statusOf)((await context.ledger.order(order)).state);
}

// EXTERNAL MODULE: ./build/tee/agent/openOrders.js
var openOrders = __webpack_require__(35966);
;// CONCATENATED MODULE: ./build/tee/agent/inputs/openScratch.js



/**
 * Makes the directory for plaintext, readable by the agent alone. One that is there already must be the agent's
 * own: below a directory that everybody may write to, somebody else could have laid it there.
 * @throws CountersignError `refused`
 */
async function openScratch(path) {
    await (0,promises_.mkdir)(path, { recursive: true, mode: 0o700 });
    const found = await (0,promises_.lstat)(path);
    if (!found.isDirectory() || (process.getuid !== undefined && found.uid !== process.getuid())) {
        throw new errors/* CountersignError */.WS('refused', `the scratch directory ${path} is not the agent's own`, {
            mend: 'name another one with --scratch',
        });
    }
    await (0,promises_.chmod)(path, 0o700);
}
/** Removes the plaintext that an agent which was killed left behind: nobody goes on with it. */
async function emptyScratch(path) {
    for (const name of await (0,promises_.readdir)(path))
        await (0,promises_.rm)((0,external_node_path_.join)(path, name), { recursive: true, force: true });
}

// EXTERNAL MODULE: ./build/tee/agent/settledOrders.js
var settledOrders = __webpack_require__(84203);
// EXTERNAL MODULE: ./build/flow/approve/ownPast.js
var ownPast = __webpack_require__(48339);
// EXTERNAL MODULE: ./build/tee/plaintextPlace.js
var plaintextPlace = __webpack_require__(73383);
;// CONCATENATED MODULE: ./build/flow/runTee.js









async function look(context, orders) {
    // Asked before anything is read: the look itself leaves a past.
    const mayClaim = await (0,ownPast/* hasPast */.x)(context.ledger, context.policy);
    const found = orders === undefined ? await (0,openOrders/* openOrders */.Y)(context) : undefined;
    const looked = [];
    for (const reading of found?.readings ?? []) {
        if (context.signal.aborted)
            break;
        const { id } = reading.state;
        const status = waitingStatus(context, reading);
        looked.push(status === undefined ? await lookAt(context, id, mayClaim) : { order: id, status });
    }
    for (const order of orders ?? []) {
        if (context.signal.aborted)
            break;
        looked.push(await lookAt(context, order, mayClaim));
    }
    if (found)
        await (0,settledOrders/* writeSettled */.hu)(context.journals, found.settled);
    return looked;
}
async function lookAt(context, order, mayClaim) {
    try {
        return { order, status: await lookAtOrder(context, order, mayClaim) };
    }
    catch (error) {
        // One order's trouble is not the next one's; a ledger that was put back is: then this throws as well.
        if (error instanceof errors/* CountersignError */.WS && error.code === 'tampered')
            await context.ledger.snapshot();
        context.log(`Order ${order}: looked at again later: ${(0,errors/* messageOf */.bD)(error)}`);
        return { order, status: 'Unknown' };
    }
}
function runTee_pause(ms, signal) {
    return new Promise((resolve) => {
        if (signal.aborted) {
            resolve();
            return;
        }
        const timer = setTimeout(done, ms);
        function done() {
            clearTimeout(timer);
            signal.removeEventListener('abort', done);
            resolve();
        }
        signal.addEventListener('abort', done);
    });
}
/**
 * The TEE agent: looks at the ledger, does all that can be done, and returns (`once`) or keeps watching until
 * the signal aborts it.
 */
async function runTee(context, options) {
    await openScratch(context.scratch);
    if (context.attester.kind !== 'sim')
        await (0,plaintextPlace/* requirePlaintextPlace */.A)(context.scratch);
    const unlock = await lockAgent((0,external_node_path_.join)(context.journals, 'lock'));
    try {
        await emptyScratch(context.scratch);
        for (;;) {
            let looked = [];
            try {
                looked = await look(context, options.orders);
            }
            catch (error) {
                if (options.once)
                    throw error;
                context.log(`the ledger cannot be read just now: ${(0,errors/* messageOf */.bD)(error)}`);
            }
            if (options.once || context.signal.aborted)
                return looked;
            await runTee_pause(options.pollMs, context.signal);
        }
    }
    finally {
        await unlock();
    }
}


/***/ }),

/***/ 35226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ isEndedBy)
/* harmony export */ });
/* harmony import */ var _pureDigest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17784);
/* harmony import */ var _log_leaf_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16338);


/**
 * Whether the operator of an order's TEE signed that it ended: told from the log alone, without the order's bodies. Whether
 * that entry counts is not asked. It is for passing over orders that want nothing more: an operator who says so of an order
 * that still waits could as well end it.
 * @param operator fingerprint
 * @throws CountersignError `tampered` when the log's files do not prove the log
 */
async function isEndedBy(log, placed, operator, crypto) {
    const first = (0,_log_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeEntry */ .LP)(placed.leaf);
    if (first === undefined)
        return false;
    for (const { index, leaf } of await log.about((0,_pureDigest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .fg)(first.headBytes), placed.index + 1)) {
        const entry = (0,_log_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeEntry */ .LP)(leaf);
        if (entry === undefined)
            continue;
        const { head, headBytes: bytes, signature } = entry;
        const { kind, author, ledger, at } = head;
        if (kind !== 'order.finished' || author !== operator || ledger !== log.ledger)
            continue;
        if (await crypto.verifySignature({ bytes, signature, author, at, index }))
            return true;
    }
    return false;
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

/***/ 12376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ bringOrders)
/* harmony export */ });
/* harmony import */ var _pureDigest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17784);
/* harmony import */ var _ledgerPaths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95371);
/* harmony import */ var _log_leaf_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16338);
/* harmony import */ var _entries_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12727);




/** So many of the newest offers come with the orders, which may use them. */
const MOST_OFFERS = 256;
const MOST_ACCOUNTS = 512;
/** So many files of offers and keys come at once; whoever may push can lay down more, which are asked for where they are read. */
const MOST_BESIDE = 8192;
/**
 * The leaves about what begins at a leaf, the beginning itself first, as far as they are entries.
 * @throws CountersignError `tampered` when the log's files do not prove the log
 */
async function headsOf(log, beginning) {
    const first = (0,_log_leaf_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeEntry */ .LP)(beginning.leaf);
    if (first === undefined)
        return [];
    const rest = await log.about((0,_pureDigest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .fg)(first.headBytes), beginning.index + 1);
    return [beginning, ...rest].flatMap((placed) => {
        const entry = (0,_log_leaf_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeEntry */ .LP)(placed.leaf);
        return entry === undefined ? [] : [{ ...placed, head: entry.head }];
    });
}
/** Where the bodies lie that an order is read from. */
async function pathsOf(log, beginning, isWanted) {
    const directory = (0,_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_1__/* .directoryAt */ .Dp)('orders', beginning.index);
    const heads = await headsOf(log, beginning);
    const isEnded = heads.some(({ head }) => head.kind === 'order.finished');
    return heads.flatMap(({ index, head: { kind, body } }) => body === undefined || !isWanted(kind, isEnded) ? [] : [(0,_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .entryPaths */ .zH)(directory, index, kind).body]);
}
/** The paths directly below these directories. */
async function below(snapshot, directories) {
    const paths = directories.map(async (directory) => (await snapshot.list(directory)).map((name) => `${directory}/${name.replace(/\/$/, '')}`));
    return (await Promise.all(paths)).flat();
}
/** What was written about the parties' keys, where they are not very many: who owns an offer is told by the offer alone. */
async function accountPaths(snapshot) {
    const accounts = await below(snapshot, await below(snapshot, ['accounts']));
    return accounts.length > MOST_ACCOUNTS ? [] : below(snapshot, accounts);
}
async function offerPaths(snapshot) {
    const directories = [];
    for await (const id of (0,_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_1__/* .idsNewestFirst */ .lv)(snapshot, 'offers')) {
        directories.push((0,_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_1__/* .offerDirectory */ .ER)(id));
        if (directories.length === MOST_OFFERS)
            break;
    }
    return below(snapshot, directories);
}
/**
 * Asks at once for what reading these orders needs, their offers and parties' keys included: from a server it comes in two
 * journeys, however many they are.
 */
async function bringOrders(snapshot, beginnings, isWanted = () => true) {
    const { log } = snapshot;
    if (log === undefined || snapshot.bring === undefined || beginnings.length === 0)
        return;
    const paths = (await Promise.all(beginnings.map((one) => pathsOf(log, one, isWanted)))).flat();
    const directories = new Set(paths.map((path) => path.slice(0, path.lastIndexOf('/'))));
    await snapshot.bring([...directories, 'offers', 'accounts']);
    const beside = await Promise.all([offerPaths(snapshot), accountPaths(snapshot)]);
    await snapshot.bring([...paths, ...beside.flat().slice(0, MOST_BESIDE)]);
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

/***/ 22932:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ handedSolution)
/* harmony export */ });
/** Where an order's solution is, and whose word for it counts. */
function handedSolution(state, offerOf) {
    const { entry, digest } = state.placed;
    const { author, solution } = entry;
    if (solution.suborder === undefined)
        return { author, digest, sealed: solution.sealed };
    const suborder = state.suborders.find(({ id, type }) => id === solution.suborder && type === 'Solution');
    const outcome = suborder?.completed?.entry.outcome;
    return {
        author: suborder && offerOf(suborder.offer)?.owner,
        digest: suborder?.completed?.digest,
        sealed: outcome?.status === 'delivered' ? outcome.solution.sealed : {},
    };
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

/***/ 31170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hashPath: () => (/* binding */ hashPath)
/* harmony export */ });
/* harmony import */ var _transfer_plainSource_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22557);
/* harmony import */ var _seal_plainHash_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45271);


const PIECE_BYTES = 1024 * 1024;
/**
 * The hash that a resource file of this path would carry: of a file its plain SHA-256, of a directory that of its
 * archive (see archiveDirectory for the GNU tar command that gives the same).
 * @param onProgress is told of each megabyte; what it throws ends the hashing
 * @throws CountersignError when anything cannot be read, or changes meanwhile.
 */
function hashPath(path, onProgress) {
    return (0,_transfer_plainSource_js__WEBPACK_IMPORTED_MODULE_0__/* .withPlainSource */ .S)(path, async (plain) => {
        const source = plain.source();
        try {
            const { hash, result: size } = await (0,_seal_plainHash_js__WEBPACK_IMPORTED_MODULE_1__/* .withPlainHash */ .x)(plain.size, async (taken) => {
                for (let bytes = 0;;) {
                    const piece = Buffer.allocUnsafeSlow(PIECE_BYTES);
                    const filled = await source.read(piece);
                    if (filled === 0)
                        return bytes;
                    await taken.take([piece.subarray(0, filled)]);
                    bytes += filled;
                    onProgress?.({ phase: 'hash', bytes, totalBytes: plain.size });
                }
            });
            return { hash, size, content: plain.content };
        }
        finally {
            await source.close();
        }
    });
}


/***/ }),

/***/ 96580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ freshCommitmentSalt),
/* harmony export */   commitmentOf: () => (/* binding */ commitmentOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _marketplace_datasetCommitment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32941);



const COMMITMENT_SALT_BYTES = 32;
/** Fresh for every upload: 64 hex digits. */
function freshCommitmentSalt() {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(COMMITMENT_SALT_BYTES).toString('hex');
}
/**
 * What an offer of this resource commits to.
 * @param what names the resource in messages
 * @throws CountersignError `input` when the resource has no salt.
 */
function commitmentOf({ salt, hash, size }, what) {
    if (salt === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('input', `${what} has no salt, so no offer can commit to its dataset`, {
            mend: 'upload it anew with `countersign files upload`; or, before it is offered, add a member "salt" with what `openssl rand -hex 32` says, and keep that file',
        });
    return (0,_marketplace_datasetCommitment_js__WEBPACK_IMPORTED_MODULE_2__/* .datasetCommitment */ .i)({ salt, hash: hash.hash, size });
}


/***/ }),

/***/ 62872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ encryptionWith)
/* harmony export */ });
/** How a resource tells to open what is sealed under a session key. */
function encryptionWith(sessionKey) {
    return { algo: 'OpenPGP', cipher: 'aes-256-gcm', encoding: 'base64', key: sessionKey.toString('base64') };
}


/***/ }),

/***/ 21310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ uploadResource)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/storage/folder/fileLock.js
var fileLock = __webpack_require__(38882);
;// CONCATENATED MODULE: ./build/storage/upload/uploadJournal.js


/**
 * The record of one upload, so that it can go on after a kill: a file with mode 0600 that holds a header line and
 * a line for each part, first its SHA-256, on the disk before the part is sent, then the store's receipt.
 *
 * Why digests come first: going on means sealing again under the same AES-GCM key and nonces. Were the plain
 * content to differ from what the first run sealed, two plaintexts under one nonce would be in the store's hands,
 * which gives away their difference and the authentication key (NIST SP 800-38D, appendix A). So a part that may
 * have left the machine is sent again only if it is the same to the bit; if it is not, the upload is abandoned
 * with its key. A part without a line never left.
 *
 * A lock file beside it keeps a second process from going on with the same upload, which could otherwise send
 * what the first has not recorded.
 */
class UploadJournal {
    #path;
    #unlock;
    #header;
    #digests = new Map();
    #receipts = new Map();
    #file;
    #writing = Promise.resolve();
    constructor(path, unlock) {
        this.#path = path;
        this.#unlock = unlock;
    }
    /**
     * Takes the lock and reads what is there. An unreadable journal counts as none: its upload cannot go on.
     * @throws CountersignError `conflict` while another live process holds it.
     */
    static async open(path) {
        const journal = new UploadJournal(path, await (0,fileLock/* takeLock */.H)(`${path}.lock`, 'uploading the same thing'));
        await journal.#load();
        return journal;
    }
    /** The upload to go on with, if there is one. */
    get header() {
        return this.#header;
    }
    digestOf(index) {
        return this.#digests.get(index);
    }
    receiptOf(index) {
        return this.#receipts.get(index);
    }
    /** Starts the record of a new upload in place of any other. */
    async begin(header) {
        await this.clear();
        const fresh = `${this.#path}.new`;
        await (0,promises_.rm)(fresh, { force: true });
        this.#file = await (0,promises_.open)(fresh, 'ax', 0o600);
        await this.#append({ header });
        await (0,promises_.rename)(fresh, this.#path);
        this.#header = header;
    }
    /** Returns once the digest is on the disk; the part may be sent then and not before. */
    async recordPart(index, sha256) {
        await this.#append({ part: index, sha256 });
        this.#digests.set(index, sha256);
    }
    async recordSent(index, receipt) {
        await this.#append({ sent: index, receipt });
        this.#receipts.set(index, receipt);
    }
    /** Forgets the upload, its key with it. */
    async clear() {
        await this.#file?.close();
        this.#file = undefined;
        this.#header = undefined;
        this.#digests.clear();
        this.#receipts.clear();
        await (0,promises_.rm)(this.#path, { force: true });
    }
    /** Lets go of the file and the lock; what is recorded stays for the next run. */
    async close() {
        await this.#writing;
        await this.#file?.close();
        this.#file = undefined;
        await this.#unlock();
    }
    #append(line) {
        const turn = this.#writing.then(async () => {
            this.#file ??= await (0,promises_.open)(this.#path, 'a', 0o600);
            await this.#file.appendFile(`${JSON.stringify(line)}\n`);
            await this.#file.datasync();
        });
        this.#writing = turn.catch(() => undefined);
        return turn;
    }
    async #load() {
        const bytes = await (0,promises_.readFile)(this.#path).catch(() => Buffer.alloc(0));
        // A last line without its end was torn by a kill; what it was to record has not been sent.
        const whole = bytes.lastIndexOf('\n') + 1;
        if (whole < bytes.length)
            await (0,promises_.truncate)(this.#path, whole);
        try {
            const lines = bytes.subarray(0, whole).toString().split('\n').slice(0, -1);
            for (const line of lines)
                this.#take(JSON.parse(line));
        }
        catch {
            this.#header = undefined;
        }
        if (this.#header === undefined)
            await this.clear();
    }
    #take(line) {
        if (line.header !== undefined)
            this.#header = line.header;
        if (line.part !== undefined && line.sha256 !== undefined)
            this.#digests.set(line.part, line.sha256);
        if (line.sent !== undefined && line.receipt !== undefined)
            this.#receipts.set(line.sent, line.receipt);
    }
}

// EXTERNAL MODULE: ./build/resource/transfer/plainSource.js + 3 modules
var plainSource = __webpack_require__(22557);
// EXTERNAL MODULE: ./build/resource/resourceCommitment.js
var resourceCommitment = __webpack_require__(96580);
// EXTERNAL MODULE: ./build/resource/resourceEncryption.js
var resourceEncryption = __webpack_require__(62872);
// EXTERNAL MODULE: ./build/resource/resourceFile.js
var resourceFile = __webpack_require__(55959);
// EXTERNAL MODULE: ./build/resource/seal/plainHash.js + 1 modules
var plainHash = __webpack_require__(45271);
// EXTERNAL MODULE: ./build/resource/seal/sealFormat.js
var sealFormat = __webpack_require__(63765);
// EXTERNAL MODULE: ./build/bytes/byteSource.js
var byteSource = __webpack_require__(91833);
// EXTERNAL MODULE: ./build/resource/seal/chunkCipher.js
var chunkCipher = __webpack_require__(53849);
// EXTERNAL MODULE: ./build/resource/seal/packetLength.js
var packetLength = __webpack_require__(70015);
// EXTERNAL MODULE: ./build/bytes/giveBack.js
var giveBack = __webpack_require__(87760);
// EXTERNAL MODULE: ./build/bytes/quiet.js
var quiet = __webpack_require__(35664);
;// CONCATENATED MODULE: ./build/resource/seal/sealStream.js








/**
 * Seals bytes as an OpenPGP message: one SEIPDv2 packet (RFC 9580 §5.13.2) with AES-256-GCM and no session key
 * packets before it, holding one literal data packet. The same key, salt, form and bytes give the same message.
 * @param size how many bytes `plain` has
 * @throws CountersignError `input` when `plain` has more or fewer bytes.
 */
async function* sealStream(plain, size, sessionKey, options = {}) {
    const chunkOctet = options.chunkOctet ?? sealFormat/* CHUNK_OCTET */.oQ;
    if (!Number.isInteger(chunkOctet) || chunkOctet < 0 || chunkOctet > sealFormat/* MAX_CHUNK_OCTET */.tr) {
        throw new errors/* CountersignError */.WS('input', `a chunk size octet of ${chunkOctet} is not 0 to ${sealFormat/* MAX_CHUNK_OCTET */.tr}`);
    }
    const salt = options.salt ?? (0,external_node_crypto_.randomBytes)(sealFormat/* SALT_BYTES */.RW);
    const cipher = new chunkCipher/* ChunkCipher */.F(sessionKey, salt, chunkOctet);
    const source = (0,byteSource/* asSource */.cT)(plain);
    const body = sealBody(source, size, cipher, salt, { ...options, chunkOctet });
    try {
        yield* inSections(sealFormat/* SEIPD_TAG */.$E, (0,sealFormat/* seipdBodyBytes */.x1)(size, options), body, options.partPower);
    }
    finally {
        await body.return(undefined);
        await source.close();
    }
}
/** Puts the packet's lengths between the pieces of its body. */
async function* inSections(tag, bodyBytes, body, partPower) {
    const sections = (0,packetLength/* bodySections */.VC)(tag, bodyBytes, partPower);
    let left = 0;
    for await (let piece of body) {
        while (piece.length > 0) {
            if (left === 0) {
                const section = sections.next();
                if (section.done === true)
                    throw new errors/* CountersignError */.WS('internal', 'a packet is longer than was computed');
                yield section.value.header;
                left = section.value.bytes;
            }
            const part = piece.subarray(0, left);
            // Counted before it is handed out: whoever has it may give its memory back.
            left -= part.length;
            piece = piece.subarray(part.length);
            yield part;
        }
    }
}
async function* sealBody(source, size, cipher, salt, options) {
    yield Buffer.concat([(0,sealFormat/* sealParameters */.yE)(options.chunkOctet), salt]);
    const total = (0,sealFormat/* literalBytes */.BN)(size, options);
    const chunkBytes = (0,sealFormat/* chunkBytesOf */.GA)(options.chunkOctet);
    const chunks = Math.ceil(total / chunkBytes);
    const literal = new LiteralWriter(source, size, options.partPower);
    const onPlain = options.onPlain ?? freePlain;
    const fill = (index) => (0,quiet/* quiet */.j)(literal.fill(Buffer.allocUnsafeSlow(Math.min(chunkBytes, total - index * chunkBytes))));
    let next = fill(0);
    try {
        for (let index = 0; index < chunks; index++) {
            const chunk = await next;
            if (index + 1 < chunks)
                next = fill(index + 1);
            for (const piece of cipher.encrypt(index, chunk.bytes))
                yield piece;
            await onPlain(chunk.data);
        }
        if ((await source.read(new Uint8Array(1))) !== 0)
            throw sizeChanged();
        yield cipher.finalTag(chunks, total);
    }
    finally {
        // Nobody may read the file once this is over.
        await Promise.allSettled([next]);
    }
}
function freePlain(pieces) {
    pieces.forEach(giveBack/* free */.t9);
    return Promise.resolve();
}
/** Writes a literal data packet around the source's bytes, straight into the buffers that are encrypted. */
class LiteralWriter {
    #source;
    #runs;
    #run = 0;
    constructor(source, size, partPower) {
        this.#source = source;
        this.#runs = literalRuns(size, partPower);
    }
    async fill(bytes) {
        const data = [];
        for (let at = 0; at < bytes.length;) {
            const room = bytes.subarray(at);
            if (typeof this.#run === 'number' && this.#run > 0) {
                const part = room.subarray(0, this.#run);
                if ((await this.#source.read(part)) < part.length)
                    throw sizeChanged();
                data.push(part);
                this.#run -= part.length;
                at += part.length;
            }
            else if (typeof this.#run !== 'number' && this.#run.length > 0) {
                const part = this.#run.subarray(0, room.length);
                room.set(part);
                this.#run = this.#run.subarray(part.length);
                at += part.length;
            }
            else {
                const run = this.#runs.next();
                if (run.done === true)
                    throw new errors/* CountersignError */.WS('internal', 'a chunk is longer than was computed');
                this.#run = run.value;
            }
        }
        return { bytes, data };
    }
}
/** The packet in order: octets of its own, and how many bytes of the source stand there. */
function* literalRuns(size, partPower) {
    let prefix = sealFormat/* LITERAL_PREFIX */.DZ.length;
    for (const section of (0,packetLength/* bodySections */.VC)(sealFormat/* LITERAL_DATA_TAG */.QA, sealFormat/* LITERAL_PREFIX */.DZ.length + size, partPower)) {
        yield section.header;
        if (prefix > 0)
            yield sealFormat/* LITERAL_PREFIX */.DZ;
        yield section.bytes - prefix;
        prefix = 0;
    }
}
function sizeChanged() {
    return new errors/* CountersignError */.WS('input', 'the file changed its size while it was read', {
        mend: 'Try again when nothing writes to it.',
    });
}

;// CONCATENATED MODULE: ./build/resource/transfer/uploadResource.js











/**
 * Seals a file or a directory under a fresh session key and stores it: what the store sees is a random name and
 * about how large the content is.
 * @returns the resource, which is a secret: whoever has it and can reach the store can open the content
 * @throws CountersignError when the path cannot be read or changes meanwhile, or of the store.
 */
function uploadResource(path, store, options = {}) {
    const filename = options.filename ?? (0,external_node_path_.basename)((0,external_node_path_.resolve)(path));
    if (!(0,resourceFile/* isPlainName */.sh)(filename)) {
        return Promise.reject(new errors/* CountersignError */.WS('input', 'the name of what is uploaded is not a plain file name', {
            mend: 'Give one with --filename.',
        }));
    }
    return (0,plainSource/* withPlainSource */.S)(path, async (plain) => {
        const { sealing, hash } = await storeSealed(plain, store, options);
        return {
            hash: { algo: 'sha256', encoding: 'hex', hash },
            size: plain.size,
            content: plain.content,
            filename,
            encryption: (0,resourceEncryption/* encryptionWith */.K)(sealing.key),
            resource: await store.locationOf(sealing.name),
            salt: (0,resourceCommitment/* freshCommitmentSalt */.Q)(),
        };
    });
}
async function storeSealed(plain, store, options) {
    if (options.journal !== undefined && store.putResumable !== undefined) {
        const journal = await UploadJournal.open(options.journal);
        try {
            // An upload that cannot go on is given up with its key; the second turn has a fresh one.
            const stored = (await goOn(plain, store, journal, options)) ?? (await goOn(plain, store, journal, options));
            if (stored === undefined)
                throw new errors/* CountersignError */.WS('unavailable', 'the store forgets what is sent to it');
            return stored;
        }
        finally {
            await journal.close();
        }
    }
    const sealing = freshSealing();
    const { hash } = await sealWhile(plain, sealing, options.onProgress, (bytes) => store.put(sealing.name, (0,sealFormat/* sealedSize */.QH)(plain.size), bytes));
    return { sealing, hash };
}
/** Begins an upload or goes on with the journal's; `undefined` when that had to be given up. */
async function goOn(plain, store, journal, options) {
    const sealing = journal.header === undefined ? freshSealing() : sealingOf(journal.header.name, journal.header.memo);
    const memo = Buffer.concat([sealing.key, sealing.salt]).toString('base64');
    const { result: stored, hash } = await sealWhile(plain, sealing, options.onProgress, (bytes) => store.putResumable?.({ name: sealing.name, size: (0,sealFormat/* sealedSize */.QH)(plain.size), memo, produce: () => bytes }, journal));
    return stored?.outcome === 'stored' ? { sealing, hash } : undefined;
}
function freshSealing() {
    return {
        name: (0,external_node_crypto_.randomBytes)(16).toString('hex'),
        key: (0,external_node_crypto_.randomBytes)(sealFormat/* SESSION_KEY_BYTES */.Dk),
        salt: (0,external_node_crypto_.randomBytes)(sealFormat/* SALT_BYTES */.RW),
    };
}
function sealingOf(name, memo) {
    const bytes = Buffer.from(memo, 'base64');
    return { name, key: bytes.subarray(0, sealFormat/* SESSION_KEY_BYTES */.Dk), salt: bytes.subarray(sealFormat/* SESSION_KEY_BYTES */.Dk) };
}
/** Seals while `store` takes the bytes; gives what it answered, and the hash of what was sealed until then. */
function sealWhile(plain, sealing, onProgress, store) {
    return (0,plainHash/* withPlainHash */.x)(plain.size, (hash) => {
        let done = 0;
        const onPlain = (pieces) => {
            for (const piece of pieces)
                done += piece.length;
            onProgress?.({ phase: 'upload', bytes: done, totalBytes: plain.size });
            return hash.take(pieces);
        };
        return store(sealStream(plain.source(), plain.size, sealing.key, { salt: sealing.salt, onPlain }));
    });
}


/***/ }),

/***/ 35966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ openOrders)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _ledger_entries_orders_bringOrders_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12376);
/* harmony import */ var _ledger_entries_isEndedBy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35226);
/* harmony import */ var _ledger_entries_orders_newestOrders_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88206);
/* harmony import */ var _ledger_entries_orders_orders_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19432);
/* harmony import */ var _ledger_entries_orders_orderSources_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7987);
/* harmony import */ var _ledger_log_numbers_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(47911);
/* harmony import */ var _ledger_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(95371);
/* harmony import */ var _ledger_pgpLogCrypto_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(25656);
/* harmony import */ var _marketplace_order_orderState_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(11006);
/* harmony import */ var _settledOrders_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(84203);











/** Leaves of the log behind which an order that cannot be read is given up. */
const LOOKED_FOR = 4096;
/** All orders that were not settled before, oldest first. */
async function unsettled(snapshot, log, { upTo, open }) {
    const from = upTo === 0 ? 0 : (0,_ledger_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_7__/* .firstLeafOf */ .A$)(Math.max(100, upTo)) + 1;
    const placed = [];
    for await (const one of (0,_ledger_entries_orders_newestOrders_js__WEBPACK_IMPORTED_MODULE_3__/* .placedOrders */ .b)(snapshot, { from, atOnce: log.size }))
        placed.push(one);
    const known = open
        .map((id) => (0,_ledger_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_7__/* .firstLeafOf */ .A$)(Math.max(100, id)))
        .filter((index) => index < Math.min(from, log.size));
    const older = await Promise.all(known.map(async (index) => ({ index, leaf: await log.leafAt(index) })));
    return [...older, ...placed.reverse()];
}
/** Orders that may want something, and what is settled once they were looked at. */
async function openOrders(context) {
    const snapshot = await context.ledger.snapshot();
    const before = await (0,_settledOrders_js__WEBPACK_IMPORTED_MODULE_10__/* .readSettled */ .Gn)(context.journals);
    const { log } = snapshot;
    if (log === undefined)
        return { readings: [], isUnclear: false, settled: before };
    const own = Promise.resolve(context.key.toPublic());
    // What the agent signs it signs when the order's life allows it, and signs anew when somebody was first. A host that puts an
    // end here which a race had lost keeps the order from being served, as it always can.
    const crypto = (0,_ledger_pgpLogCrypto_js__WEBPACK_IMPORTED_MODULE_8__/* .pgpLogCrypto */ .v)(() => own);
    const isStillOpen = new Map();
    const wanted = [];
    for (const placed of await unsettled(snapshot, log, before)) {
        if (await (0,_ledger_entries_isEndedBy_js__WEBPACK_IMPORTED_MODULE_2__/* .isEndedBy */ .m)(log, placed, context.fingerprint, crypto))
            isStillOpen.set((0,_ledger_log_numbers_js__WEBPACK_IMPORTED_MODULE_6__/* .numberAt */ .tk)(placed.index), false);
        else
            wanted.push(placed);
    }
    await (0,_ledger_entries_orders_bringOrders_js__WEBPACK_IMPORTED_MODULE_1__/* .bringOrders */ .i)(snapshot, wanted);
    // The host may have noted them in another order.
    const oldest = wanted.reduce((least, { index }) => Math.min(least, index), log.size);
    const sources = new _ledger_entries_orders_orderSources_js__WEBPACK_IMPORTED_MODULE_5__/* .OrderSources */ .b(snapshot, 'whole', oldest);
    const readings = [];
    let isUnclear = false;
    for (const { index } of wanted) {
        const id = (0,_ledger_log_numbers_js__WEBPACK_IMPORTED_MODULE_6__/* .numberAt */ .tk)(index);
        const reading = await readOwn(context, snapshot, id, sources);
        isStillOpen.set(id, reading !== undefined);
        isUnclear ||= reading === 'later';
        if (typeof reading === 'object')
            readings.push(reading);
    }
    return { readings, isUnclear, settled: (0,_settledOrders_js__WEBPACK_IMPORTED_MODULE_10__/* .settledAfter */ .kz)(before, isStillOpen) };
}
/**
 * The order, where it is one of the TEE's that may want something; undefined where nothing is left to do; `later` where
 * that cannot be told now: what was taken away may be put back.
 */
async function readOwn(context, snapshot, id, sources) {
    try {
        const reading = await (0,_ledger_entries_orders_orders_js__WEBPACK_IMPORTED_MODULE_4__/* .readOrder */ .Rx)(snapshot, id, 'whole', undefined, sources);
        const { state, offers } = reading;
        const isOwn = offers.get(state.placed.entry.tee.offer)?.offer.owner === context.fingerprint;
        return isOwn && !(0,_marketplace_order_orderState_js__WEBPACK_IMPORTED_MODULE_9__.isFinal)(state) ? reading : undefined;
    }
    catch (error) {
        context.log(`Order ${id} is ignored: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`);
        // What somebody took away may be put back: it is looked for while it is among the newest.
        const isTaken = !(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS) || error.code !== 'not-found';
        return isTaken && (snapshot.log?.size ?? 0) - (0,_ledger_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_7__/* .firstLeafOf */ .A$)(id) <= LOOKED_FOR ? 'later' : undefined;
    }
}


/***/ }),

/***/ 84203:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gn: () => (/* binding */ readSettled),
/* harmony export */   hu: () => (/* binding */ writeSettled),
/* harmony export */   kz: () => (/* binding */ settledAfter)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55156);



/** So many orders may stay open below others that are settled; with more, all from the first of the rest on are looked at. */
const MOST_OPEN = 4096;
const settledSchema = zod__WEBPACK_IMPORTED_MODULE_2__.object({
    upTo: zod__WEBPACK_IMPORTED_MODULE_2__.int().nonnegative(),
    open: zod__WEBPACK_IMPORTED_MODULE_2__.array(zod__WEBPACK_IMPORTED_MODULE_2__.int().positive()).max(MOST_OPEN),
});
function pathOf(journals) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(journals, 'settled.json');
}
/** What the last look left; nothing where there was none, or what lies there is none. */
async function readSettled(journals) {
    try {
        return settledSchema.parse(JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(pathOf(journals), 'utf8')));
    }
    catch {
        return { upTo: 0, open: [] };
    }
}
async function writeSettled(journals, settled) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(journals, { recursive: true, mode: 0o700 });
    const path = pathOf(journals);
    // Home's lock says that no other agent writes here.
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(`${path}.new`, JSON.stringify(settled), { mode: 0o600 });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(`${path}.new`, path);
}
/**
 * What holds once these orders were looked at.
 * @param looked all orders above `before.upTo`, and those that were open below it, with whether each is still open
 */
function settledAfter(before, looked) {
    const ids = [...looked.keys()].sort((a, b) => a - b);
    const open = ids.filter((id) => looked.get(id) === true);
    const first = open[MOST_OPEN];
    const newest = Math.max(before.upTo, ids.at(-1) ?? 0);
    if (first === undefined)
        return { upTo: newest, open };
    return { upTo: first - 1, open: open.slice(0, MOST_OPEN) };
}


/***/ }),

/***/ 73383:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ requirePlaintextPlace),
/* harmony export */   a: () => (/* binding */ judgePlaintextPlace)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);



/** File systems that live in memory (linux/magic.h). */
const memoryFileSystems = new Map([
    [0x01021994, 'tmpfs'],
    [0x858458f6, 'ramfs'],
]);
/**
 * Whether plaintext in a directory stays within the TEE's protection: in memory that is not swapped out in
 * the clear, or on a dm-crypt device of type PLAIN, whose key is in no header on the disk.
 */
async function judgePlaintextPlace(directory, { root = '' } = {}) {
    const { type, bavail, bsize } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.statfs)(directory);
    const free = `${((bavail * bsize) / 2 ** 30).toFixed(1)} GiB free`;
    const memory = memoryFileSystems.get(type);
    if (memory !== undefined) {
        const open = await openSwaps(root);
        if (open.length === 0)
            return { safe: true, detail: `${directory} is on ${memory}, ${free}, and memory is not swapped out` };
        return {
            safe: false,
            detail: `${directory} is on ${memory}, but memory is swapped out to ${open.join(', ')}`,
        };
    }
    const { dev } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(directory);
    const crypt = await cryptKind(`${root}/sys/dev/block/${majorOf(dev)}:${minorOf(dev)}`);
    if (crypt === 'PLAIN')
        return { safe: true, detail: `${directory} is on a dm-crypt device whose key is on no disk, ${free}` };
    const where = crypt === undefined
        ? 'a disk outside of the TEE'
        : `a dm-crypt device (${crypt}) whose key is kept on the disk`;
    return { safe: false, detail: `${directory} is on ${where}` };
}
/** @throws CountersignError `refused` when plaintext would leave the TEE's protection there. */
async function requirePlaintextPlace(directory, options = {}) {
    const { safe, detail } = await judgePlaintextPlace(directory, options);
    if (safe)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('refused', `plaintext would leave the TEE: ${detail}`, {
        mend: 'Choose a directory on tmpfs, without swap or with encrypted swap, or on plain dm-crypt with a random key.',
    });
}
/** Devices that memory is swapped out to in the clear. Compressed memory (zram) is no disk. */
async function openSwaps(root) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(`${root}/proc/swaps`, 'utf8').catch(() => '');
    const names = text
        .split('\n')
        .slice(1)
        .flatMap((line) => line.split(/\s+/)[0] ?? [])
        .filter((name) => name !== '' && !/^\/dev\/zram\d+$/.test(name));
    const kinds = await Promise.all(names.map((name) => cryptKind(`${root}/sys/block/${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(name)}`)));
    return names.filter((_, index) => kinds[index] !== 'PLAIN');
}
/** PLAIN, LUKS1, LUKS2…; nothing when the device is no dm-crypt device. */
async function cryptKind(device) {
    const uuid = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(`${device}/dm/uuid`, 'utf8').catch(() => '');
    return /^CRYPT-([A-Z0-9]+)-/.exec(uuid)?.[1];
}
/** The parts of a device number as Linux packs them (glibc, sys/sysmacros.h). */
function majorOf(dev) {
    const bits = BigInt(dev);
    return ((bits >> 8n) & 0xfffn) | ((bits >> 32n) & ~0xfffn);
}
function minorOf(dev) {
    const bits = BigInt(dev);
    return (bits & 0xffn) | ((bits >> 12n) & ~0xffn);
}


/***/ }),

/***/ 12970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dg: () => (/* binding */ settleOutput),
/* harmony export */   Up: () => (/* binding */ collectOutput),
/* harmony export */   zH: () => (/* binding */ takeBack)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57975);
/* harmony import */ var _measureOutput_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(532);





/**
 * Makes what a solution left readable for the agent: owner and modes. To be called when none of its processes is
 * left. Links are not followed; what is nested deeper than can be named is removed.
 * @returns how many directories were removed for that.
 */
async function takeBack(output) {
    let removed = 0;
    const mayChown = process.getuid?.() === 0;
    const pending = [output];
    for (let directory = pending.pop(); directory !== undefined; directory = pending.pop()) {
        if (Buffer.byteLength(directory) - Buffer.byteLength(output) > _measureOutput_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_OUTPUT_PATH */ .tz) {
            await (0,node_util__WEBPACK_IMPORTED_MODULE_3__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)('rm', ['-rf', '--one-file-system', '--', directory]);
            removed++;
            continue;
        }
        if (mayChown)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lchown)(directory, 0, 0);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(directory, 0o700);
        for await (const entry of await byteDirectory(directory)) {
            const path = Buffer.concat([Buffer.from(`${directory}/`), entry.name]);
            const text = entry.name.toString();
            if (entry.isDirectory() && Buffer.from(text).equals(entry.name)) {
                pending.push((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, text));
                continue;
            }
            if (mayChown)
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lchown)(path, 0, 0);
            if (entry.isFile())
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(path, (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path)).mode & 0o111 ? 0o700 : 0o600);
        }
    }
    return removed;
}
/** Takes the output back and says why it is more than allowed; undefined when it isn't. */
async function settleOutput(output, limits) {
    const removed = await takeBack(output);
    return removed > 0 ? 'the output is nested too deep' : await (0,_measureOutput_js__WEBPACK_IMPORTED_MODULE_4__/* .outputExcess */ .vG)(output, limits);
}
async function byteDirectory(path) {
    const directory = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.opendir)(path, { encoding: 'buffer' });
    return directory;
}
function kindOf(entry) {
    return entry.isSymbolicLink() ? 'a symbolic link' : 'neither a file nor a directory';
}
/** Lists what may leave the sandbox; to be called after `takeBack`. Follows no link and opens no file. */
async function collectOutput(output) {
    const files = [];
    const directories = [];
    const skipped = [];
    const pending = [''];
    for (let below = pending.pop(); below !== undefined; below = pending.pop()) {
        for await (const entry of await byteDirectory((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(output, below))) {
            const name = entry.name.toString();
            const path = below === '' ? name : `${below}/${name}`;
            if (!Buffer.from(name).equals(entry.name)) {
                skipped.push({ path, reason: 'its name is not UTF-8' });
            }
            else if (entry.isDirectory()) {
                directories.push(path);
                pending.push(path);
            }
            else if (entry.isFile()) {
                files.push({ path, size: (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(output, path))).size });
            }
            else {
                skipped.push({ path, reason: kindOf(entry) });
            }
        }
    }
    const byPath = (a, b) => a.path < b.path ? -1 : Number(a.path > b.path);
    return { files: files.sort(byPath), directories: directories.sort(), skipped: skipped.sort(byPath) };
}


/***/ }),

/***/ 532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CY: () => (/* binding */ diskExhaustion),
/* harmony export */   tz: () => (/* binding */ MAX_OUTPUT_PATH),
/* harmony export */   vG: () => (/* binding */ outputExcess)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/** Longer paths can't be opened by name any more (PATH_MAX is 4096); no honest output comes near. */
const MAX_OUTPUT_PATH = 2048;
/** A solution can fill a disk with files that have no name any more; it is stopped before the host suffers. */
const FREE_BYTES = 256 * 1024 ** 2;
async function* entries(directory) {
    try {
        for await (const entry of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.opendir)(directory))
            yield entry;
    }
    catch {
        // It vanished or was closed to us meanwhile; the look after the end sees all.
    }
}
/**
 * Why what is below a directory is more than the limits allow; undefined when it isn't. Sizes are those that a
 * reader sees, so holes count. Links are not followed.
 */
async function outputExcess(output, limits) {
    let bytes = 0;
    let count = 0;
    const pending = [output];
    for (let directory = pending.pop(); directory !== undefined; directory = pending.pop()) {
        if (directory.length - output.length > MAX_OUTPUT_PATH)
            return 'the output is nested too deep';
        for await (const entry of entries(directory)) {
            if (++count > limits.outputFiles)
                return `the output holds more than ${limits.outputFiles} files`;
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, entry.name);
            if (entry.isDirectory())
                pending.push(path);
            else
                bytes += (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path).catch(() => undefined))?.size ?? 0;
            if (bytes > limits.outputBytes)
                return `the output is larger than ${limits.outputBytes} bytes`;
        }
    }
    return undefined;
}
/** Why the disk below a directory is nearly full; undefined when it isn't. */
async function diskExhaustion(directory) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.statfs)(directory).catch(() => undefined);
    return found !== undefined && found.bavail * found.bsize < FREE_BYTES
        ? 'the disk of the output directory is nearly full'
        : undefined;
}


/***/ })

};
