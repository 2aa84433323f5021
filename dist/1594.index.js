export const id = 1594;
export const ids = [1594,8656];
export const modules = {

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

/***/ 76506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XD: () => (/* binding */ ustarHeader),
/* harmony export */   Yo: () => (/* binding */ BLOCK_BYTES),
/* harmony export */   Zt: () => (/* binding */ paddingOf),
/* harmony export */   qc: () => (/* binding */ archiveBytes)
/* harmony export */ });
/* unused harmony exports RECORD_BYTES, MAX_FILE_BYTES */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _shownName_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62922);


const BLOCK_BYTES = 512;
/** GNU tar pads an archive with zeros to a multiple of this (blocking factor 20). */
const RECORD_BYTES = 10_240;
/** The largest size that ustar's eleven octal digits hold: 8 GiB − 1. */
const MAX_FILE_BYTES = 0o77_777_777_777;
const NAME_BYTES = 100;
const PREFIX_BYTES = 155;
/**
 * Where a long name is cut into prefix and name: at the last slash within the first 156 bytes, as GNU tar's
 * `split_long_name` does. `undefined` when ustar cannot hold the name.
 */
function splitName(name) {
    if (name.length <= NAME_BYTES)
        return { prefix: '', name };
    const searched = name.length > PREFIX_BYTES + 1 ? PREFIX_BYTES : name.length - (name.endsWith('/') ? 2 : 1);
    const cut = name.lastIndexOf('/', searched);
    const rest = name.slice(cut + 1);
    if (cut <= 0 || rest.length === 0 || rest.length > NAME_BYTES)
        return undefined;
    return { prefix: name.slice(0, cut), name: rest };
}
/**
 * The 512-byte header (POSIX.1-1988 ustar), byte for byte as GNU tar writes it with
 * `--mtime=@0 --owner=0 --group=0 --numeric-owner --mode=a=rX,u+w,a-s --format=ustar`.
 * @throws CountersignError `limit` when ustar cannot hold the name or the size.
 */
function ustarHeader(entry) {
    const split = splitName(entry.name);
    if (split === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('limit', `${(0,_shownName_js__WEBPACK_IMPORTED_MODULE_1__/* .shownName */ .H)(entry.name)}: the path is too long for a ustar archive`, {
            mend: 'Shorten the path: at most 100 bytes after a slash that is within the first 155.',
        });
    }
    if (entry.size > MAX_FILE_BYTES) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('limit', `${(0,_shownName_js__WEBPACK_IMPORTED_MODULE_1__/* .shownName */ .H)(entry.name)}: over 8 GiB, more than a ustar archive holds`, {
            mend: 'Split the file, or upload it by itself: a single file has no such limit.',
        });
    }
    const header = Buffer.alloc(BLOCK_BYTES);
    header.write(split.name, 0, 'latin1');
    header.write(entry.type === 'directory' || entry.executable ? '0000755' : '0000644', 100, 'latin1');
    header.write('0000000', 108, 'latin1');
    header.write('0000000', 116, 'latin1');
    header.write(entry.size.toString(8).padStart(11, '0'), 124, 'latin1');
    header.write('00000000000', 136, 'latin1');
    header.write('        ', 148, 'latin1');
    header.write(entry.type === 'directory' ? '5' : '0', 156, 'latin1');
    header.write('ustar\u000000', 257, 'latin1');
    header.write('0000000', 329, 'latin1');
    header.write('0000000', 337, 'latin1');
    header.write(split.prefix, 345, 'latin1');
    let sum = 0;
    for (const byte of header)
        sum += byte;
    header.write(`${sum.toString(8).padStart(6, '0')}\u0000 `, 148, 'latin1');
    return header;
}
/** Zero bytes that follow `size` bytes of content up to the next block. */
function paddingOf(size) {
    return (BLOCK_BYTES - (size % BLOCK_BYTES)) % BLOCK_BYTES;
}
/** Size of the whole archive, two zero blocks and record padding included, from the bytes of its entries. */
function archiveBytes(entryBytes) {
    return Math.ceil((entryBytes + 2 * BLOCK_BYTES) / RECORD_BYTES) * RECORD_BYTES;
}


/***/ }),

/***/ 45271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ withPlainHash)
});

// UNUSED EXPORTS: plainHash

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/bytes/giveBack.js
var giveBack = __webpack_require__(87760);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/bytes/quiet.js
var quiet = __webpack_require__(35664);
;// CONCATENATED MODULE: ./build/resource/seal/hashThread.js




/**
 * Hashes what it is sent, frees it and counts it, and answers `null` with the digest. As text, so that it needs no
 * file.
 */
const PROGRAM = `
  const { parentPort, workerData: done } = require('node:worker_threads');
  const hash = require('node:crypto').createHash('sha256');
  parentPort.on('message', (pieces) => {
    if (pieces === null) return parentPort.postMessage(hash.digest('hex'));
    for (const piece of pieces) hash.update(piece);
    for (const piece of pieces) if (piece.byteLength > 0) piece.buffer.transfer(0);
    Atomics.add(done, 0, 1);
    Atomics.notify(done, 0);
  });
`;
/** What a message to the thread costs is spread over so many bytes. */
const MESSAGE_BYTES = 1024 * 1024;
/** Messages that are not hashed yet: what the thread falls behind by, while a file is read or written. */
const MOST_WAITING = 8;
/**
 * A SHA-256 on a thread of its own, as a PlainHash. Memory goes to the thread with the bytes and is freed there. How
 * far the thread has come is read from a counter in shared memory: an answer to each message would cost the calling
 * thread a turn of its event loop.
 */
class HashThread {
    #worker;
    /** How many messages are hashed. */
    #done = new Int32Array(new SharedArrayBuffer(4));
    #digest;
    #sent = 0;
    #pieces = [];
    #bytes = 0;
    #copy;
    #copied = 0;
    #failure;
    constructor() {
        // For the memory that the thread frees.
        (0,giveBack/* keepFreed */.wQ)();
        const options = { eval: true, env: {}, execArgv: [], name: 'countersign-hash', workerData: this.#done };
        this.#worker = new external_node_worker_threads_.Worker(PROGRAM, options);
        this.#digest = (0,quiet/* quiet */.j)(new Promise((resolve, reject) => {
            const fail = (cause) => {
                this.#failure ??= new errors/* CountersignError */.WS('internal', 'the thread that takes the hash has ended', {
                    cause,
                });
                reject(this.#failure);
                Atomics.notify(this.#done, 0);
            };
            this.#worker.on('message', resolve).on('error', fail);
            this.#worker.on('exit', () => {
                fail();
            });
        }));
    }
    async update(bytes) {
        for (let rest = bytes; rest.length > 0;) {
            this.#copy ??= Buffer.allocUnsafeSlow(MESSAGE_BYTES);
            const part = rest.subarray(0, MESSAGE_BYTES - this.#copied);
            this.#copy.set(part, this.#copied);
            this.#copied += part.length;
            rest = rest.subarray(part.length);
            if (this.#copied === MESSAGE_BYTES)
                await this.#send();
        }
    }
    async take(pieces) {
        this.#endCopy();
        for (const piece of pieces) {
            this.#pieces.push(piece);
            this.#bytes += piece.length;
        }
        if (this.#bytes >= MESSAGE_BYTES)
            await this.#send();
    }
    async digest() {
        await this.#send();
        this.#worker.postMessage(null);
        const digest = await this.#digest;
        await this.close();
        return digest;
    }
    async close() {
        await this.#worker.terminate();
    }
    #endCopy() {
        if (this.#copy === undefined)
            return;
        this.#pieces.push(this.#copy.subarray(0, this.#copied));
        this.#bytes += this.#copied;
        this.#copy = undefined;
        this.#copied = 0;
    }
    async #send() {
        this.#endCopy();
        const pieces = this.#pieces;
        this.#pieces = [];
        this.#bytes = 0;
        const buffers = new Set(pieces.map((piece) => piece.buffer));
        this.#worker.postMessage(pieces, [...buffers]);
        this.#sent++;
        while (this.#failure === undefined) {
            const done = Atomics.load(this.#done, 0);
            if (((this.#sent - done) | 0) <= MOST_WAITING)
                return;
            // Not to stand still: the same thread may be sending what is hashed.
            await Atomics.waitAsync(this.#done, 0, done).value;
        }
        throw this.#failure;
    }
}

;// CONCATENATED MODULE: ./build/resource/seal/plainHash.js




/** From here on a thread is worth its start. */
const THREAD_FROM_BYTES = 32 * 1024 * 1024;
/**
 * The hash of about so many bytes. It is the slowest part of sealing and opening, so that for much it has a thread
 * of its own where there is a processor for it.
 */
function plainHash(bytes) {
    return bytes >= THREAD_FROM_BYTES && (0,external_node_os_.availableParallelism)() > 1 ? new HashThread() : hashHere();
}
/** The hash of what `use` gives it, about so many bytes, with what `use` gives; nothing of it is left when that fails. */
async function withPlainHash(bytes, use) {
    const hash = plainHash(bytes);
    try {
        return { result: await use(hash), hash: await hash.digest() };
    }
    finally {
        await hash.close();
    }
}
function hashHere() {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const done = Promise.resolve();
    return {
        update(bytes) {
            hash.update(bytes);
            return done;
        },
        take(pieces) {
            for (const piece of pieces)
                hash.update(piece);
            pieces.forEach(giveBack/* free */.t9);
            return done;
        },
        digest: () => Promise.resolve(hash.digest('hex')),
        close: () => done,
    };
}


/***/ })

};
