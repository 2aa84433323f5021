export const id = 3288;
export const ids = [3288,9433];
export const modules = {

/***/ 43288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renewEvidence: () => (/* binding */ renewEvidence),
  runTee: () => (/* binding */ runTee)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/ledger/orders.js
var orders = __webpack_require__(78087);
// EXTERNAL MODULE: ./build/ledger/offers.js
var offers = __webpack_require__(47617);
// EXTERNAL MODULE: ./build/ledger/ledgerPaths.js
var ledgerPaths = __webpack_require__(95371);
// EXTERNAL MODULE: ./build/marketplace/orderState.js
var orderState = __webpack_require__(94335);
;// CONCATENATED MODULE: ./build/tee/agent/agentLock.js



/** Names a process so that another one with the same number, later, is not taken for it. */
async function identity(pid) {
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
/**
 * Holds a home for one agent: two that share journals could each think that the other's run is their own.
 * @returns a function that lets go
 * @throws CountersignError `conflict` while another agent lives
 */
async function lockAgent(file) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true, mode: 0o700 });
    const me = (await identity(process.pid)) ?? String(process.pid);
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
        const pid = Number.parseInt(holder, 10);
        if (Number.isInteger(pid) && (await identity(pid)) === holder) {
            throw new errors.CountersignError('conflict', `another TEE agent (process ${pid}) is at work in this home`, {
                mend: 'stop it first, or give this agent a home of its own (COUNTERSIGN_HOME)',
            });
        }
        await (0,promises_.rm)(file, { force: true });
    }
    throw new errors.CountersignError('conflict', 'another TEE agent is starting in this home');
}

// EXTERNAL MODULE: ./build/marketplace/placementRules.js
var placementRules = __webpack_require__(98820);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/canonicalJson.js + 1 modules
var canonicalJson = __webpack_require__(67429);
// EXTERNAL MODULE: ./build/pgp/keys.js
var pgp_keys = __webpack_require__(8870);
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

// EXTERNAL MODULE: ./build/report/offerPolicies.js
var offerPolicies = __webpack_require__(73407);
// EXTERNAL MODULE: ./build/marketplace/handedSolution.js
var handedSolution = __webpack_require__(16661);
// EXTERNAL MODULE: ./build/marketplace/reportData.js
var reportData = __webpack_require__(18344);
// EXTERNAL MODULE: ./build/resource/downloadResource.js + 12 modules
var downloadResource = __webpack_require__(46949);
// EXTERNAL MODULE: ./build/tee/teeKey.js
var teeKey = __webpack_require__(45296);
// EXTERNAL MODULE: ./build/resource/sealedResource.js
var sealedResource = __webpack_require__(28485);
;// CONCATENATED MODULE: ./build/tee/agent/publishedReason.js

/**
 * What the TEE itself found wrong with an order. Its message is made of the TEE's own words, numbers and names of
 * members alone, so it is fit for the public ledger; no other error's is.
 */
class OwnRefusal extends errors.CountersignError {
    constructor(message) {
        super('refused', message);
    }
}
/** What failed while a part of the order was fetched or opened. Its message may be a server's: for the log alone. */
class PartFailure extends errors.CountersignError {
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
        if (!(error instanceof errors.CountersignError) || error instanceof OwnRefusal)
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
    return `${part} ${SENTENCES[error instanceof errors.CountersignError ? error.code : 'internal']}`;
}
const ENDS = {
    'time-limit': 'the solution ran longer than the order allows',
    'memory-limit': 'the solution needed more memory than the order allows',
    'output-limit': 'the output of the solution went over what the order allows',
    cancelled: 'it was cancelled',
    'not-startable': 'the solution could not be started',
};
/** The same of how a run ended; empty when all went well. */
function publishedEnd({ outcome, exitStatus }) {
    if (outcome !== 'exited')
        return ENDS[outcome];
    return exitStatus === 0 ? '' : `the solution ended with exit status ${exitStatus ?? 'none'}`;
}

;// CONCATENATED MODULE: ./build/tee/agent/openEnvelope.js



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
            if (error instanceof errors.CountersignError && error.code === 'refused')
                throw new OwnRefusal(error.message);
            throw error;
        }
    });
}

;// CONCATENATED MODULE: ./build/tee/agent/attestOrder.js











/**
 * Opens what was sealed to the TEE's long-lived key for this order and this role, by the one who may have.
 * @throws CountersignError `refused` or `tampered`.
 */
async function openForTee(reading, { author, sealed }, role, key, what) {
    const message = sealed[(0,pgp_keys.fingerprintOf)(key.toPublic())];
    if (message === undefined || author === undefined) {
        throw new OwnRefusal(`${what} is not sealed to this TEE`);
    }
    const { nonce, author: customer } = reading.state.placed.entry;
    const authorKey = await reading.accounts.keyOf(author);
    return openEnvelope(message, { nonce, customer, author, role }, key, authorKey, what);
}
/** The TEE's own long-lived key, as its offer carries it. */
async function teeKeyOf(context, reading) {
    const offer = reading.offers.get(reading.state.placed.entry.tee.offer)?.offer;
    if (offer?.tee === undefined)
        throw new OwnRefusal('the TEE offer carries no key');
    return (0,teeKey/* openTeeKey */._s)(context.attester, offer.tee);
}
/** The solution's resource: from the customer, or from the owner of the solution offer. */
async function solutionResource(reading, key) {
    const handed = (0,handedSolution/* handedSolution */.G)(reading.state, (offer) => reading.offers.get(offer)?.offer);
    return openForTee(reading, handed, 'solution', key, 'the solution');
}
/**
 * Downloads the solution, hashes it inside the TEE, and gives the path of the archive.
 * @throws CountersignError `refused` when it is not the ordered one, `tampered` when it does not open.
 */
async function takeSolution(context, reading, directory) {
    const resource = await solutionResource(reading, await teeKeyOf(context, reading));
    const ordered = reading.state.placed.entry.solution;
    if (resource.hash.hash !== ordered.hash || resource.content !== 'file') {
        throw new OwnRefusal('the sealed resource is not the solution that the order names');
    }
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

// EXTERNAL MODULE: ./build/attestation/verifyEvidence.js + 19 modules
var verifyEvidence = __webpack_require__(81131);
// EXTERNAL MODULE: ./build/attestation/policy.js
var policy = __webpack_require__(89339);
// EXTERNAL MODULE: ./build/report/dsse.js
var dsse = __webpack_require__(72826);
// EXTERNAL MODULE: ./build/report/statement.js
var statement = __webpack_require__(27722);
// EXTERNAL MODULE: ./build/resource/uploadResource.js + 2 modules
var uploadResource = __webpack_require__(70205);
// EXTERNAL MODULE: ./build/resource/hashPath.js
var hashPath = __webpack_require__(31170);
// EXTERNAL MODULE: ./build/tee/sandbox/collectOutput.js
var collectOutput = __webpack_require__(12970);
;// CONCATENATED MODULE: ./build/tee/agent/gatherResult.js




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

;// CONCATENATED MODULE: ./build/tee/agent/runDirectories.js


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
        throw new errors.CountersignError('refused', `order ${reading.state.id} is not attested`);
    return attested;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js
var schemas = __webpack_require__(55156);
// EXTERNAL MODULE: ./build/marketplace/schemas.js
var marketplace_schemas = __webpack_require__(47692);
;// CONCATENATED MODULE: ./build/tee/agent/runJournal.js




/**
 * How far this agent came with one run. Written to disk before the step that it names is taken, so that an
 * agent that was killed knows what may have begun, and never runs an order twice.
 *
 * claiming: the report may be on the ledger, the solution has not been started
 * started: the solution may have run
 * executed: it has ended, and its result is in scratch
 */
const journalSchema = schemas.object({
    run: marketplace_schemas/* sha256 */.sc,
    phase: schemas["enum"](['claiming', 'started', 'executed']),
    outcome: schemas.object({
        outcome: schemas["enum"](['exited', 'time-limit', 'memory-limit', 'output-limit', 'cancelled', 'not-startable']),
        exitStatus: schemas.int().nullable(),
        milliseconds: schemas.number(),
        reason: schemas.string().optional(),
    })
        .optional(),
});
function pathOf(directory, order, attempt) {
    return (0,external_node_path_.join)(directory, `order-${order}-${attempt}.json`);
}
async function readJournal(directory, order, attempt) {
    let text;
    try {
        text = await (0,promises_.readFile)(pathOf(directory, order, attempt), 'utf8');
    }
    catch {
        return undefined;
    }
    return journalSchema.parse(JSON.parse(text));
}
/** On return the journal is on the disk, not in a cache. */
async function writeJournal(directory, order, attempt, journal) {
    await (0,promises_.mkdir)(directory, { recursive: true, mode: 0o700 });
    const path = pathOf(directory, order, attempt);
    const file = await (0,promises_.open)(`${path}.new`, 'w', 0o600);
    try {
        await file.writeFile(JSON.stringify(journal));
        await file.sync();
    }
    finally {
        await file.close();
    }
    await (0,promises_.rename)(`${path}.new`, path);
}
async function removeJournal(directory, order, attempt) {
    await (0,promises_.rm)(pathOf(directory, order, attempt), { force: true });
}

;// CONCATENATED MODULE: ./build/tee/agent/finishOrder.js












function statusOfRun(outcome) {
    if (outcome.outcome === 'cancelled')
        return 'canceled';
    return outcome.outcome === 'exited' && outcome.exitStatus === 0 ? 'done' : 'error';
}
/** SHA-256 of the report's canonical JSON, which the result names. */
function reportDigest(bundle) {
    const { dsseEnvelope } = bundle;
    return (0,canonicalJson/* sha256Hex */.fg)(Buffer.from(dsseEnvelope.payload, 'base64'));
}
/** Seals the result's resource to each recipient, signed inside by the key of the order that the evidence binds. */
async function sealResult(reading, resource, author) {
    const { nonce, author: customer, recipients } = reading.state.placed.entry;
    const readers = await Promise.all(recipients.map((recipient) => reading.accounts.keyOf(recipient)));
    const terms = { nonce, customer, author: (0,pgp_keys.fingerprintOf)(author.toPublic()), role: 'result' };
    return (0,sealedResource/* sealResourceToEach */.g3)(resource, terms, author, readers);
}
/**
 * Guide step 15: hashes what came out, seals it to the recipients, stores it and publishes the signed result.
 * Plaintext is wiped once the entry is on the ledger.
 */
async function finishOrder(context, reading, keys) {
    const { state } = await context.ledger.order(reading.state.id);
    const reported = state.reported?.entry;
    const order = state.id;
    if (reported === undefined)
        throw new errors.CountersignError('internal', `order ${order} was executed without a report`);
    const { attempt, run } = reported;
    const journal = await readJournal(context.journals, order, attempt);
    if (journal?.outcome === undefined || journal.run !== run) {
        throw new errors.CountersignError('internal', `the journal of order ${order} does not tell how its run ended`);
    }
    const directories = runDirectories(context.scratch, order, attempt);
    const { outputs, skipped, logBytes } = await gatherResult(directories);
    for (const { path, reason } of skipped) {
        context.log(`Order ${order}: left out of the result: ${JSON.stringify(path)}: ${reason}`);
    }
    const resource = await (0,uploadResource/* uploadResource */.u)(directories.result, context.store, { filename: `result-${order}` });
    const { outcome } = journal;
    if (outcome.reason !== undefined)
        context.log(`Order ${order}: ${outcome.outcome}: ${outcome.reason}`);
    const result = {
        report: reportDigest(reported.bundle),
        order,
        attempt,
        run,
        outcome: outcome.outcome,
        exitStatus: outcome.exitStatus,
        milliseconds: outcome.milliseconds,
        logBytes,
        result: { hash: resource.hash.hash, size: resource.size },
        outputs: [...outputs],
        finished: new Date().toISOString(),
    };
    const bundle = (0,dsse/* signStatement */.fT)((0,statement/* resultStatement */.po)(result), keys.signing);
    const sealed = await sealResult(reading, resource, keys.encryption);
    await context.ledger.appendToOrder(order, context.key, (now) => {
        if (now.state.finished)
            return undefined;
        const status = statusOfRun(outcome);
        return { kind: 'order.finished', attempt, status, reason: publishedEnd(outcome), bundle, result: sealed };
    });
    await (0,promises_.rm)(directories.root, { recursive: true, force: true });
    await removeJournal(context.journals, order, attempt);
    context.log(`Order ${order}: result sealed and published`);
}
/**
 * Ends an order that cannot or must not be executed (again).
 * @param reason for everybody to read: words of ours, as `publishedReason` makes them
 */
async function failOrder(context, order, reason) {
    let attempt = 0;
    const state = await context.ledger.appendToOrder(order, context.key, (now) => {
        attempt = now.state.attested?.entry.attempt ?? 0;
        if (now.state.finished)
            return undefined;
        return {
            kind: 'order.finished',
            attempt,
            status: now.state.cancelRequested ? 'canceled' : 'error',
            reason,
        };
    });
    await (0,promises_.rm)(runDirectories(context.scratch, order, attempt).root, { recursive: true, force: true });
    await removeJournal(context.journals, order, attempt);
    context.log(`Order ${order}: ${state.finished?.entry.status ?? ''}: ${reason}`);
}

// EXTERNAL MODULE: ./build/marketplace/approvalTerms.js
var approvalTerms = __webpack_require__(80646);
// EXTERNAL MODULE: ./build/marketplace/envelope.js
var envelope = __webpack_require__(83926);
// EXTERNAL MODULE: ./build/pgp/signatures.js
var signatures = __webpack_require__(90661);
;// CONCATENATED MODULE: ./build/tee/agent/openInputs.js











/** Refuses an approval that differs in any member from what the TEE holds, or is not in force. */
async function checkApproval(reading, suborder, solutionHash, evidence) {
    const outcome = suborder.completed?.entry.outcome;
    const owner = reading.offers.get(suborder.offer)?.offer.owner;
    if (outcome?.status !== 'done' || owner === undefined) {
        throw new OwnRefusal(`suborder ${suborder.id} has no approval`);
    }
    const { approval, approvalSignature, grant } = outcome;
    const ownerKey = await reading.accounts.keyOf(owner);
    const what = `the approval of suborder ${suborder.id}`;
    await ofPart(what, () => (0,signatures/* verifyDetached */.T)((0,canonicalJson/* canonicalBytes */.Mr)(approval), approvalSignature, ownerKey, what));
    const policyDigest = (0,offerPolicies/* dataPolicyDigests */.G)([suborder], reading.offers)[0] ?? '';
    const terms = (0,approvalTerms/* approvalTerms */.Ne)(reading.state, suborder, {
        approver: owner,
        solutionHash,
        policyDigest,
        evidence,
    });
    const differing = (0,approvalTerms/* differingMembers */.yp)(approval, terms);
    if (differing.length > 0) {
        throw new OwnRefusal(`the approval of suborder ${suborder.id} was given for something else: ${differing.join(', ')}`);
    }
    const late = (0,approvalTerms/* notInForce */.uK)(approval, new Date());
    if (late !== undefined)
        throw new OwnRefusal(`suborder ${suborder.id}: ${late}`);
    return { approval, grant };
}
async function openGrant(reading, suborder, grant, approval, keys) {
    const what = `the grant of suborder ${suborder.id}`;
    const owner = await reading.accounts.keyOf(approval.approver);
    const { nonce, author: customer } = reading.state.placed.entry;
    const { approver: author } = approval;
    const terms = { nonce, customer, author, role: 'grant', approval: (0,canonicalJson.digestOf)(approval) };
    const resource = await openEnvelope(grant, terms, keys.encryption, owner, what);
    if (resource.hash.hash !== approval.dataset.hash || resource.size !== approval.dataset.size) {
        throw new OwnRefusal(`${what} opens another dataset than the one approved`);
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
    for (const [position, input] of state.placed.entry.inputs.entries()) {
        if (input.kind === 'resource') {
            const what = `input ${position + 1}`;
            const handed = { author: state.placed.entry.author, sealed: input.sealed };
            const role = (0,envelope/* inputRole */.rs)(position + 1);
            const resource = await openForTee(reading, handed, role, await teeKeyOf(context, reading), what);
            if (resource.hash.hash !== input.hash) {
                throw new OwnRefusal(`${what} is not the resource that the order names`);
            }
            resources.push(resource);
            continue;
        }
        const suborder = state.suborders.find(({ id }) => id === input.suborder);
        if (suborder === undefined)
            throw new OwnRefusal(`the order has no suborder ${input.suborder}`);
        const { approval, grant } = await checkApproval(reading, suborder, solutionHash, evidence);
        resources.push(await openGrant(reading, suborder, grant, approval, keys));
        approvals.push({ suborder: suborder.id, approver: approval.approver, digest: (0,canonicalJson.digestOf)(approval) });
    }
    const inputs = [];
    for (const [position, resource] of resources.entries()) {
        const name = (0,envelope/* inputRole */.rs)(position + 1);
        inputs.push(await ofPart(`input ${position + 1}`, () => place(resource, directory, name)));
    }
    return { inputs, approvals };
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
            context.log(`Order ${order}: the ledger cannot be read just now: ${(0,errors.messageOf)(error)}`);
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
/** What this TEE's own evidence says, without judging it: approvals must say the same. */
function ownEvidence(attested) {
    const verdict = (0,verifyEvidence/* verifyEvidence */.J)(attested.evidence, {
        at: new Date(attested.at),
        policy: { ...(0,policy.defaultPolicy)(), allowSimulated: true, allowAnyMeasurement: true },
    });
    if (verdict.claims === undefined)
        throw new errors.CountersignError('tampered', "the TEE's own evidence cannot be read");
    const { kind, measurement } = verdict.claims;
    return { kind, measurement, digest: (0,canonicalJson.digestOf)(attested.evidence) };
}
function sizedHash(type, size, hash) {
    return { type, size, hash: { algo: 'sha256', hash, encoding: 'hex' } };
}
/** The order report: everything that is known before execution. */
function makeReport(reading, held, solution, opened, run, engine) {
    const placed = reading.state.placed.entry;
    const configuration = (0,canonicalJson/* canonicalBytes */.Mr)(placed.configuration ?? null);
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
        runtimeInfo: [
            sizedHash('Image', solution.size, solution.hash),
            ...opened.inputs.map(({ size, hash }) => sizedHash('Data', size, hash)),
            sizedHash('Configuration', configuration.length, placed.configurationHash),
        ],
        approvals: [...opened.approvals],
        limits: placed.limits,
        sandbox: { engine },
        created: new Date().toISOString(),
    };
}
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
/** Publishes the report: the claim that at most one process in the world wins. `false` when another has it. */
async function claim(context, reading, run, bundle) {
    const { attempt } = attestedOf(reading);
    const state = await context.ledger.appendToOrder(reading.state.id, context.key, (now) => {
        if (now.state.reported)
            return undefined;
        if (!(0,orderState/* isReady */.i_)(now.state))
            throw new OwnRefusal(`order ${now.state.id} may no longer be executed`);
        return { kind: 'order.reported', attempt, run, bundle };
    });
    return state.reported?.entry.run === run;
}
/** The journal of this order's run; a new one begins with a fresh, random claim. */
async function beginJournal(context, order, attempt) {
    const journal = await readJournal(context.journals, order, attempt);
    if (journal !== undefined)
        return journal.run;
    const run = (0,canonicalJson/* sha256Hex */.fg)((0,external_node_crypto_.randomBytes)(32));
    await writeJournal(context.journals, order, attempt, { run, phase: 'claiming' });
    return run;
}
async function execute(context, reading, run, spec, keys) {
    const order = reading.state.id;
    const { attempt } = attestedOf(reading);
    const sandbox = await context.sandbox();
    const watch = watchCancel(context, order);
    await writeJournal(context.journals, order, attempt, { run, phase: 'started' });
    try {
        context.log(`Order ${order}: executing (${sandbox.engine})`);
        const result = await sandbox.run(spec, watch.signal);
        await (0,promises_.writeFile)((0,external_node_path_.join)(runDirectories(context.scratch, order, attempt).result, 'execution.log'), result.log, { mode: 0o600 });
        const { outcome, exitStatus, milliseconds, reason } = result;
        const kept = { outcome, exitStatus, milliseconds, ...(reason === undefined ? {} : { reason }) };
        await writeJournal(context.journals, order, attempt, { run, phase: 'executed', outcome: kept });
        context.log(`Order ${order}: ${outcome}, exit status ${exitStatus ?? 'none'}, ${Math.round(milliseconds)} ms`);
    }
    finally {
        watch.stop();
    }
    await finishOrder(context, reading, keys);
}
/**
 * Guide steps 11 to 15: opens the grants, checks everything, publishes the report, executes, and seals the
 * result. Called again after a crash it goes on from the journal; the solution is never started twice.
 * @throws CountersignError `refused` or `tampered` before anything ran.
 */
async function executeOrder(context, reading) {
    const attested = attestedOf(reading);
    const { id: order, placed } = reading.state;
    const { attempt } = attested;
    const directories = runDirectories(context.scratch, order, attempt);
    const sealingKey = await context.attester.sealingKey();
    const keys = await openOrderKeys(attested.sealedKeys, sealingKey, order, attempt);
    const held = ownEvidence(attested);
    await makeDirectories(directories);
    const solution = await takeSolution(context, reading, directories.root);
    if (solution.hash !== attested.binding.solutionHash) {
        throw new OwnRefusal('the solution is no longer the one that the evidence binds');
    }
    const opened = await openInputs(context, reading, keys, held, solution.hash, directories.inputs);
    context.log(`Order ${order}: ${opened.approvals.length} approval(s) checked, ${opened.inputs.length} input(s) opened`);
    const { engine } = await context.sandbox();
    const run = await beginJournal(context, order, attempt);
    const report = makeReport(reading, held, solution, opened, run, engine);
    const bundle = (0,dsse/* signStatement */.fT)((0,statement/* orderReportStatement */.Wf)(report), keys.signing);
    if (!(await claim(context, reading, run, bundle))) {
        context.log(`Order ${order}: another runner of this TEE executes it`);
        await (0,promises_.rm)(directories.root, { recursive: true, force: true });
        return;
    }
    context.log(`Order ${order}: order report published`);
    // A heavy import that only an execution needs.
    const { writeOrderCertificates } = await Promise.all(/* import() */[__webpack_require__.e(2631), __webpack_require__.e(2664)]).then(__webpack_require__.bind(__webpack_require__, 32664));
    const parts = { signing: keys.signing, attested, report: bundle, days: CERTIFICATE_DAYS };
    await writeOrderCertificates(directories.certs, parts);
    const configuration = JSON.stringify(placed.entry.configuration ?? {}, null, 2);
    await (0,promises_.writeFile)((0,external_node_path_.join)(directories.configurations, 'configuration.json'), configuration, { mode: 0o644 });
    const spec = {
        name: sandboxName(order, run),
        imageArchive: solution.path,
        inputs: opened.inputs.map(({ name, path }) => ({ name, path })),
        output: directories.output,
        certs: directories.certs,
        configurations: directories.configurations,
        limits: placed.entry.limits,
        scratch: directories.engine,
    };
    await execute(context, reading, run, spec, keys);
}

;// CONCATENATED MODULE: ./build/tee/agent/lookAtOrder.js












/** After the run's own limit, how long another runner of the same TEE is given to finish what it claimed. */
const GRACE_MS = 15 * 60_000;
/** What may hold now and not later: tried again at the next look, never held against the order. */
function isPassing(error) {
    return !(error instanceof errors.CountersignError) || ['unavailable', 'conflict', 'internal'].includes(error.code);
}
/** Goes on with a run whose report is out: never starts a solution that may have been started. */
async function recover(context, reading) {
    const { state } = reading;
    const reported = state.reported?.entry;
    if (reported === undefined)
        return;
    const { id: order, placed } = state;
    const journal = await readJournal(context.journals, order, reported.attempt);
    if (journal?.run !== reported.run) {
        const deadline = Date.parse(reported.at) + placed.entry.limits.minutes * 60_000 + GRACE_MS;
        if (Date.now() > deadline) {
            await failOrder(context, order, 'the runner that executed the order was lost; an order is never run twice');
        }
        return;
    }
    if (journal.phase === 'claiming')
        return executeOrder(context, reading);
    if (journal.phase === 'executed') {
        const attested = attestedOf(reading);
        const sealingKey = await context.attester.sealingKey();
        return finishOrder(context, reading, await openOrderKeys(attested.sealedKeys, sealingKey, order, attested.attempt));
    }
    await (await context.sandbox()).remove(sandboxName(order, reported.run));
    await failOrder(context, order, 'the agent was stopped while the solution ran; an order is never run twice');
}
/** Plaintext does not wait for the next look, unless it is a result that has yet to be sealed. */
async function wipe(context, reading) {
    const { id, attested } = reading.state;
    const attempt = attested?.entry.attempt ?? 1;
    const journal = await readJournal(context.journals, id, attempt);
    if (journal?.phase === 'executed')
        return;
    await (0,promises_.rm)(runDirectories(context.scratch, id, attempt).root, { recursive: true, force: true });
}
async function step(context, reading) {
    const { state } = reading;
    if ((0,orderState.isFinal)(state))
        return;
    if (state.reported)
        return recover(context, reading);
    if ((0,orderState.statusOf)(state) === 'Blocked' && (0,placementRules/* isExpired */._d)(state.placed.entry, new Date())) {
        throw new OwnRefusal('the order expired before all of its suborders were completed');
    }
    const waitsForSolution = state.suborders.some(({ type, status }) => type === 'Solution' && status !== 'Done');
    if (!state.attested) {
        if (!waitsForSolution)
            await attestOrder(context, reading, (0,offerPolicies/* dataPolicyDigests */.G)(state.suborders, reading.offers));
        return;
    }
    if ((0,orderState/* isReady */.i_)(state))
        await executeOrder(context, reading);
}
/**
 * Does for one order all that can be done now. What does not hold ends the order with its reason; what is
 * only unavailable is left for the next look.
 * @returns the order's status afterwards
 */
async function lookAtOrder(context, order) {
    const reading = await context.ledger.order(order);
    const owner = reading.offers.get(reading.state.placed.entry.tee.offer)?.offer.owner;
    if (owner !== context.fingerprint)
        return (0,orderState.statusOf)(reading.state);
    try {
        await step(context, reading);
        // A TEE that attested goes on at once when nobody has to be waited for.
        const next = await context.ledger.order(order);
        if ((0,orderState/* isReady */.i_)(next.state) && !reading.state.attested)
            await step(context, next);
    }
    catch (error) {
        if (context.signal.aborted)
            throw error;
        if (isPassing(error)) {
            context.log(`Order ${order}: tried again later: ${(0,errors.messageOf)(error)}`);
            await wipe(context, reading);
        }
        else {
            context.log(`Order ${order}: ${(0,errors.messageOf)(error)}`);
            await failOrder(context, order, publishedReason(error));
        }
    }
    return (0,orderState.statusOf)((await context.ledger.order(order)).state);
}

;// CONCATENATED MODULE: ./build/tee/agent/openScratch.js


/**
 * Makes the directory for plaintext, readable by the agent alone. One that is there already must be the agent's
 * own: below a directory that everybody may write to, somebody else could have laid it there.
 * @throws CountersignError `refused`
 */
async function openScratch(path) {
    await (0,promises_.mkdir)(path, { recursive: true, mode: 0o700 });
    const found = await (0,promises_.lstat)(path);
    if (!found.isDirectory() || (process.getuid !== undefined && found.uid !== process.getuid())) {
        throw new errors.CountersignError('refused', `the scratch directory ${path} is not the agent's own`, {
            mend: 'name another one with --scratch',
        });
    }
    await (0,promises_.chmod)(path, 0o700);
}

;// CONCATENATED MODULE: ./build/tee/agent/sweepScratch.js




/** Removes plaintext that an agent which was killed left behind, all but a result that has yet to be sealed. */
async function sweepScratch(context) {
    for (const name of await (0,promises_.readdir)(context.scratch)) {
        const [, order, attempt] = /^order-(\d+)-(\d+)$/.exec(name) ?? [];
        if (order !== undefined && attempt !== undefined) {
            const journal = await readJournal(context.journals, Number(order), Number(attempt));
            if (journal?.phase === 'executed') {
                if (!(0,orderState.isFinal)((await context.ledger.order(Number(order))).state))
                    continue;
                await removeJournal(context.journals, Number(order), Number(attempt));
            }
        }
        await (0,promises_.rm)((0,external_node_path_.join)(context.scratch, name), { recursive: true, force: true });
    }
}

// EXTERNAL MODULE: ./build/tee/plaintextPlace.js
var plaintextPlace = __webpack_require__(73383);
;// CONCATENATED MODULE: ./build/flow/runTee.js













const RENEW_AFTER_MS = 7 * 86_400_000;
/** The newest order below which nothing is left to do: a cache, kept so that a look stays cheap. */
async function readWatermark(context) {
    const text = await (0,promises_.readFile)((0,external_node_path_.join)(context.journals, 'watermark'), 'utf8').catch(() => '0');
    return Number.parseInt(text, 10) || 0;
}
/** Orders that may want something, oldest first, and the watermark that holds once they were looked at. */
async function openOrders(context) {
    const snapshot = await context.ledger.snapshot();
    const from = await readWatermark(context);
    const ids = [];
    for await (const id of (0,ledgerPaths/* idsNewestFirst */.lv)(snapshot, 'orders')) {
        if (id <= from)
            break;
        ids.push(id);
    }
    const open = [];
    let watermark = from;
    for (const id of ids.reverse()) {
        const names = await snapshot.list((0,ledgerPaths/* orderDirectory */.ME)(id));
        if ((0,ledgerPaths/* isOrderDirectory */.sK)(names) && (await isOpen(context, snapshot, id)))
            open.push(id);
        if (open.length === 0)
            watermark = id;
    }
    return { open, watermark };
}
async function isOpen(context, snapshot, id) {
    try {
        const { state, offers } = await (0,orders/* readOrder */.R)(snapshot, id);
        return !(0,orderState.isFinal)(state) && offers.get(state.placed.entry.tee.offer)?.offer.owner === context.fingerprint;
    }
    catch (error) {
        context.log(`Order ${id} is ignored: ${(0,errors.messageOf)(error)}`);
        return false;
    }
}
/** Renews the evidence of an offer before it goes stale, and its key when hardware lost it in a restart. */
async function renewEvidence(context, offerId) {
    const { offer } = await (0,offers/* readOffer */.n)(await context.ledger.snapshot(), offerId);
    if (offer.tee === undefined)
        return false;
    const isOld = Date.now() - Date.parse(offer.tee.issued) >= RENEW_AFTER_MS;
    if (!isOld && !(await (0,teeKey/* isLost */.JD)(context.attester, offer.tee)))
        return false;
    const tee = await (0,teeKey/* renewTeeKey */.Zv)(context.attester, context.fingerprint, offer.tee);
    await context.ledger.appendToOffer(offerId, context.key, () => ({ kind: 'offer.attested', tee }));
    context.log(`Offer ${offerId}: evidence renewed`);
    return true;
}
async function look(context, orders) {
    const found = orders === undefined ? await openOrders(context) : undefined;
    const looked = [];
    for (const order of orders ?? found?.open ?? []) {
        if (context.signal.aborted)
            break;
        try {
            looked.push({ order, status: await lookAtOrder(context, order) });
        }
        catch (error) {
            // One order's trouble is not the next one's.
            context.log(`Order ${order}: looked at again later: ${(0,errors.messageOf)(error)}`);
            looked.push({ order, status: 'Unknown' });
        }
    }
    if (found) {
        await (0,promises_.mkdir)(context.journals, { recursive: true, mode: 0o700 });
        await (0,promises_.writeFile)((0,external_node_path_.join)(context.journals, 'watermark'), String(found.watermark));
    }
    return looked;
}
function pause(ms, signal) {
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
        await sweepScratch(context);
        for (;;) {
            let looked = [];
            try {
                looked = await look(context, options.orders);
            }
            catch (error) {
                if (options.once)
                    throw error;
                context.log(`the ledger cannot be read just now: ${(0,errors.messageOf)(error)}`);
            }
            if (options.once || context.signal.aborted)
                return looked;
            await pause(options.pollMs, context.signal);
        }
    }
    finally {
        await unlock();
    }
}


/***/ }),

/***/ 80646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ne: () => (/* binding */ approvalTerms),
/* harmony export */   uK: () => (/* binding */ notInForce),
/* harmony export */   yp: () => (/* binding */ differingMembers)
/* harmony export */ });
/* harmony import */ var _canonicalJson_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67429);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);


/** @throws CountersignError `refused` while the TEE has not attested the order. */
function approvalTerms(state, suborder, held) {
    const placed = state.placed.entry;
    const attested = state.attested?.entry;
    if (attested === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('refused', `no TEE has attested order ${state.id} yet`);
    return {
        type: 'urn:countersign:approval:v1',
        approver: held.approver,
        order: state.id,
        suborder: suborder.id,
        offer: suborder.offer,
        slot: suborder.slot,
        orderDigest: state.placed.digest,
        solutionHash: held.solutionHash,
        inputs: placed.inputs.map((input, position) => {
            const index = position + 1;
            if (input.kind === 'resource')
                return { index, hash: input.hash };
            const offer = state.suborders.find(({ id }) => id === input.suborder)?.offer;
            return { index, ...(offer === undefined ? {} : { offer }) };
        }),
        configurationHash: placed.configurationHash,
        tee: {
            offer: placed.tee.offer,
            kind: held.evidence.kind,
            measurement: held.evidence.measurement,
            attempt: attested.attempt,
            evidenceDigest: held.evidence.digest,
            encryptionKey: attested.binding.encryptionKey,
            signingKey: attested.binding.signingKey,
        },
        policyDigest: held.policyDigest,
        recipients: placed.recipients,
        limits: placed.limits,
        runs: 1,
    };
}
function same(a, b) {
    return Buffer.compare((0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalBytes */ .Mr)(a), (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalBytes */ .Mr)(b)) === 0;
}
/**
 * Compares an approval, member by member, with what the TEE (or a verifier) holds.
 * @returns the names of the members that differ; empty when all agree
 */
function differingMembers(approval, terms) {
    const differing = [];
    for (const member of Object.keys(terms)) {
        if (member === 'tee') {
            const names = Object.keys(terms.tee);
            differing.push(...names.filter((name) => !same(approval.tee[name], terms.tee[name])).map((name) => `tee.${name}`));
        }
        else if (!same(approval[member], terms[member])) {
            differing.push(member);
        }
    }
    return differing;
}
/** Why an approval is not in force at a time; `undefined` when it is. */
function notInForce(approval, at) {
    if (at.getTime() < Date.parse(approval.notBefore))
        return `the approval holds only from ${approval.notBefore}`;
    if (at.getTime() >= Date.parse(approval.expires))
        return `the approval expired at ${approval.expires}`;
    return undefined;
}


/***/ }),

/***/ 16661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ handedSolution)
/* harmony export */ });
/** Where an order's solution is, and whose word for it counts. */
function handedSolution(state, offerOf) {
    const { author, solution } = state.placed.entry;
    if (solution.suborder === undefined)
        return { author, sealed: solution.sealed };
    const suborder = state.suborders.find(({ id, type }) => id === solution.suborder && type === 'Solution');
    const outcome = suborder?.completed?.entry.outcome;
    return {
        author: suborder && offerOf(suborder.offer)?.owner,
        sealed: outcome?.status === 'delivered' ? outcome.solution.sealed : {},
    };
}


/***/ }),

/***/ 72826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kh: () => (/* binding */ openStatement),
/* harmony export */   _D: () => (/* binding */ bundleSchema),
/* harmony export */   fT: () => (/* binding */ signStatement)
/* harmony export */ });
/* unused harmony exports IN_TOTO_PAYLOAD_TYPE, preAuthenticationEncoding */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55156);
/* harmony import */ var _canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67429);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);




const IN_TOTO_PAYLOAD_TYPE = 'application/vnd.in-toto+json';
const BUNDLE_TYPE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
/** A Sigstore bundle v0.3 that holds a DSSE envelope signed by a plain public key. */
const bundleSchema = zod__WEBPACK_IMPORTED_MODULE_3__.object({
    mediaType: zod__WEBPACK_IMPORTED_MODULE_3__.literal(BUNDLE_TYPE),
    verificationMaterial: zod__WEBPACK_IMPORTED_MODULE_3__.object({ publicKey: zod__WEBPACK_IMPORTED_MODULE_3__.object({ hint: zod__WEBPACK_IMPORTED_MODULE_3__.string().max(256) }) }),
    dsseEnvelope: zod__WEBPACK_IMPORTED_MODULE_3__.object({
        payload: zod__WEBPACK_IMPORTED_MODULE_3__.base64().max(4 * 1024 * 1024),
        payloadType: zod__WEBPACK_IMPORTED_MODULE_3__.literal(IN_TOTO_PAYLOAD_TYPE),
        signatures: zod__WEBPACK_IMPORTED_MODULE_3__.array(zod__WEBPACK_IMPORTED_MODULE_3__.object({ sig: zod__WEBPACK_IMPORTED_MODULE_3__.base64().max(1024), keyid: zod__WEBPACK_IMPORTED_MODULE_3__.string().max(256).optional() }))
            .length(1),
    }),
});
/** Pre-authentication encoding: what a DSSE signature covers (DSSE protocol v1.0.2). */
function preAuthenticationEncoding(payloadType, payload) {
    const head = `DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${payload.length} `;
    return Buffer.concat([Buffer.from(head), payload]);
}
/**
 * Signs a statement (ECDSA P-256, SHA-256, DER) and packs it as a bundle. The signature has no `keyid`: cosign passes
 * over one whose name for the key is not its own (an SSH fingerprint).
 */
function signStatement(statement, key) {
    const payload = (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalBytes */ .Mr)(statement);
    const sig = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)('sha256', preAuthenticationEncoding(IN_TOTO_PAYLOAD_TYPE, payload), key);
    const hint = (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256Hex */ .fg)((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(key).export({ type: 'spki', format: 'der' }));
    return {
        mediaType: BUNDLE_TYPE,
        verificationMaterial: { publicKey: { hint } },
        dsseEnvelope: {
            payload: Buffer.from(payload).toString('base64'),
            payloadType: IN_TOTO_PAYLOAD_TYPE,
            signatures: [{ sig: sig.toString('base64') }],
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('tampered', `${what} is not a Sigstore bundle v0.3 with a public key`);
    const { payload, payloadType, signatures } = parsed.data.dsseEnvelope;
    const bytes = Buffer.from(payload, 'base64');
    const sig = Buffer.from(signatures[0]?.sig ?? '', 'base64');
    if (!(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)('sha256', preAuthenticationEncoding(payloadType, bytes), key, sig)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('tampered', `${what}: the signature does not hold`);
    }
    return bytes.toString('utf8');
}


/***/ }),

/***/ 73407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ dataPolicyDigests),
/* harmony export */   U: () => (/* binding */ policyOf)
/* harmony export */ });
/* harmony import */ var _attestation_policyFile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95021);
/* harmony import */ var _attestation_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89339);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);



/** An offer's policy; the default one where its owner gave none. @throws CountersignError `tampered`. */
function policyOf(offer) {
    if (offer.policy === undefined)
        return (0,_attestation_policy_js__WEBPACK_IMPORTED_MODULE_1__.defaultPolicy)();
    const policy = (0,_attestation_policyFile_js__WEBPACK_IMPORTED_MODULE_0__.parsePolicy)(JSON.stringify(offer.policy.document), `the policy of offer ${offer.id}`);
    if ((0,_attestation_policy_js__WEBPACK_IMPORTED_MODULE_1__.policyDigest)(policy) !== offer.policy.digest) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('tampered', `the policy of offer ${offer.id} differs from its digest`);
    }
    return policy;
}
/** Digests of the data offers' policies, in the order of the suborders: what evidence binds. */
function dataPolicyDigests(suborders, offers) {
    return suborders
        .filter(({ type }) => type === 'Data')
        .map(({ offer }) => {
        const reading = offers.get(offer);
        if (reading === undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('not-found', `offer ${offer} is not on the ledger`);
        return (0,_attestation_policy_js__WEBPACK_IMPORTED_MODULE_1__.policyDigest)(policyOf(reading.offer));
    });
}


/***/ }),

/***/ 31170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hashPath: () => (/* binding */ hashPath)
/* harmony export */ });
/* harmony import */ var _plainSource_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33577);
/* harmony import */ var _seal_plainHash_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45271);


const PIECE_BYTES = 1024 * 1024;
/**
 * The hash that a resource file of this path would carry: of a file its plain SHA-256, of a directory that of its
 * archive (see archiveDirectory for the GNU tar command that gives the same).
 * @param onProgress is told of each megabyte; what it throws ends the hashing
 * @throws CountersignError when anything cannot be read, or changes meanwhile.
 */
function hashPath(path, onProgress) {
    return (0,_plainSource_js__WEBPACK_IMPORTED_MODULE_0__/* .withPlainSource */ .S)(path, async (plain) => {
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
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('refused', `plaintext would leave the TEE: ${detail}`, {
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
