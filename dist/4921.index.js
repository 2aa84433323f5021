export const id = 4921;
export const ids = [4921,8656,3399,8448,8836,5112,7934,4377,7990];
export const modules = {

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

/***/ 58836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kf: () => (/* binding */ parseCanonical),
/* harmony export */   Mr: () => (/* binding */ canonicalBytes),
/* harmony export */   kP: () => (/* binding */ checkDepth)
/* harmony export */ });
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98799);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);


/** How deep a value may be nested: far more than anything here needs, far less than a stack holds. */
const MAX_DEPTH = 100;
/** @throws CountersignError `input` when arrays and objects are nested more than 100 deep. */
function checkDepth(value, what) {
    let level = [value];
    for (let depth = 0; level.length > 0; depth++) {
        if (depth > MAX_DEPTH)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('input', `${what} is nested more than ${MAX_DEPTH} deep`);
        level = level.flatMap((item) => item !== null && typeof item === 'object' ? Object.values(item) : []);
    }
}
/** Stands for a value that {@link inOrder} leaves to the slow way. */
const UNUSUAL = Symbol('unusual');
/** Of such names the platform keeps an order of its own, or makes something else than a member. */
const UNUSUAL_NAME = /^(?:\d+|__proto__|toJSON)$/;
function isPlain(value) {
    const prototype = Object.getPrototypeOf(value);
    return prototype === Object.prototype || prototype === null;
}
/**
 * A copy with its members sorted, which `JSON.stringify` spells as RFC 8785 does.
 * @returns UNUSUAL for whatever else than plain JSON is in it, and for what is nested too deeply
 */
function inOrder(value, depth = 0) {
    if (value === null || typeof value === 'string' || typeof value === 'boolean')
        return value;
    if (typeof value === 'number')
        return Number.isFinite(value) ? value : UNUSUAL;
    if (typeof value !== 'object' || depth > MAX_DEPTH - 1)
        return UNUSUAL;
    if (Array.isArray(value)) {
        const items = Array.from(value, (item) => inOrder(item, depth + 1));
        return items.includes(UNUSUAL) ? UNUSUAL : items;
    }
    if (!isPlain(value))
        return UNUSUAL;
    const sorted = {};
    for (const name of Object.keys(value).sort()) {
        const member = value[name];
        if (member === undefined)
            continue;
        const ordered = UNUSUAL_NAME.test(name) ? UNUSUAL : inOrder(member, depth + 1);
        if (ordered === UNUSUAL)
            return UNUSUAL;
        sorted[name] = ordered;
    }
    return sorted;
}
/** Whether {@link inOrder} would give a value of `JSON.parse` as it is. */
function isInOrder(value, depth = 0) {
    if (value === null || typeof value !== 'object')
        return typeof value !== 'number' || Number.isFinite(value);
    if (depth > MAX_DEPTH - 1)
        return false;
    if (Array.isArray(value))
        return value.every((item) => isInOrder(item, depth + 1));
    let before = '';
    for (const [at, name] of Object.keys(value).entries()) {
        if ((at > 0 && name <= before) || UNUSUAL_NAME.test(name))
            return false;
        if (!isInOrder(value[name], depth + 1))
            return false;
        before = name;
    }
    return true;
}
/**
 * The canonical text of plain JSON, by the platform's own writer.
 * @returns undefined where that might not be the canonical form: then the library is asked
 */
function plainCanonical(value) {
    const ordered = inOrder(value);
    if (ordered === UNUSUAL)
        return undefined;
    const text = JSON.stringify(ordered);
    // Half a pair of surrogates, which RFC 8785 has no form for; or a text that speaks of one.
    return text.includes('\\ud') ? undefined : text;
}
/** Whether a text is the canonical one of what was parsed from it, where that is told without copying it. */
function isPlainlyCanonical(text, value) {
    return isInOrder(value) && !text.includes('\\ud') && JSON.stringify(value) === text;
}
/**
 * Canonical JSON (RFC 8785) of a value, as UTF-8 bytes. Members that are `undefined` are left out.
 * @throws CountersignError `input` when it is nested too deeply
 */
function canonicalBytes(value) {
    return new TextEncoder().encode(plainCanonical(value) ?? canonicalText(value));
}
function canonicalText(value) {
    checkDepth(value, 'a value');
    const text = (0,canonicalize__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A)(value);
    if (text !== undefined)
        return text;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('internal', 'a value that JSON cannot hold was to be signed');
}
/**
 * Parses bytes that must be canonical JSON (RFC 8785): the one accepted form has no duplicate members, no
 * spare white space and no second spelling, so that what was signed is what is read.
 * @throws CountersignError `tampered` when the bytes are anything else, `limit` over `maxBytes`.
 */
function parseCanonical(bytes, what, maxBytes = 4 * 1024 * 1024) {
    if (bytes.length > maxBytes)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('limit', `${what} is larger than ${maxBytes} bytes`);
    let value;
    let isCanonical;
    try {
        const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
        value = JSON.parse(text);
        isCanonical = isPlainlyCanonical(text, value) || text === canonicalText(value);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('tampered', `${what} is not JSON`, { cause });
    }
    if (isCanonical)
        return value;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('tampered', `${what} is not canonical JSON (RFC 8785)`);
}


/***/ }),

/***/ 8448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mr: () => (/* reexport safe */ _canonicalForm_js__WEBPACK_IMPORTED_MODULE_1__.Mr),
/* harmony export */   digestOf: () => (/* binding */ digestOf),
/* harmony export */   fg: () => (/* binding */ sha256Hex),
/* harmony export */   kP: () => (/* reexport safe */ _canonicalForm_js__WEBPACK_IMPORTED_MODULE_1__.kP)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _canonicalForm_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58836);



/** SHA-256 in lower-case hex. */
function sha256Hex(bytes) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex');
}
/** SHA-256 of a value's canonical JSON, in lower-case hex. */
function digestOf(value) {
    return sha256Hex((0,_canonicalForm_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalBytes */ .Mr)(value));
}


/***/ }),

/***/ 82182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   downloadSolution: () => (/* binding */ downloadSolution),
/* harmony export */   orderedSolution: () => (/* binding */ orderedSolution)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _ledger_entries_orders_orders_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19432);
/* harmony import */ var _ledger_entries_signerOf_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48728);
/* harmony import */ var _marketplace_order_handedSolution_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22932);
/* harmony import */ var _resource_transfer_downloadResource_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67952);
/* harmony import */ var _resource_sealedResource_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28485);






/**
 * The resource of an order's solution, which the order carries sealed to each data owner.
 * @param id the order, or a suborder of it
 * @throws CountersignError `refused` when it is not sealed to this party, or was sealed for another order
 */
async function orderedSolution(party, id) {
    const reading = await party.ledger.order(id, 'near');
    const { state, offers } = reading;
    const { solution } = state.placed.entry;
    const handed = (0,_marketplace_order_handedSolution_js__WEBPACK_IMPORTED_MODULE_4__/* .handedSolution */ .G)(state, (offer) => offers.get(offer)?.offer);
    const { author, digest } = handed;
    const sealed = handed.sealed[party.fingerprint];
    if (sealed === undefined || author === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('refused', `the solution of order ${state.id} is not sealed to you (${party.fingerprint})`, {
            mend: 'only the owners of the data offers in an order may review its solution; ask its owner for the resource file',
        });
    }
    const what = `the solution of order ${state.id}`;
    const terms = { ...(0,_ledger_entries_orders_orders_js__WEBPACK_IMPORTED_MODULE_1__/* .sealedFor */ .Mr)(reading), author, role: 'solution' };
    const authorKey = await (0,_ledger_entries_signerOf_js__WEBPACK_IMPORTED_MODULE_5__/* .signerOf */ .K)(reading, author, digest);
    const resource = await (0,_resource_sealedResource_js__WEBPACK_IMPORTED_MODULE_3__/* .openSealedResource */ .Hn)(sealed, terms, party.key, authorKey, what);
    if (resource.hash.hash !== solution.hash) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('tampered', `${what} is sealed with another hash than the order names`);
    }
    return resource;
}
/** Guide step 6: downloads the solution for review and verifies its hash. */
async function downloadSolution(party, id, directory, options = {}) {
    return (0,_resource_transfer_downloadResource_js__WEBPACK_IMPORTED_MODULE_2__.downloadResource)(await orderedSolution(party, id), directory, options);
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

/***/ 19884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j4: () => (/* binding */ makeEnvelope),
/* harmony export */   rs: () => (/* binding */ inputRole),
/* harmony export */   si: () => (/* binding */ envelopeSchema),
/* harmony export */   yH: () => (/* binding */ differingEnvelopeMembers)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55156);
/* harmony import */ var _canonicalForm_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58836);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47692);



const ENVELOPE_TYPE = 'urn:countersign:envelope:v1';
const head = {
    type: zod__WEBPACK_IMPORTED_MODULE_2__.literal(ENVELOPE_TYPE),
    /** The id of the ledger that the order is on. */
    ledger: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    /** The order's nonce. */
    nonce: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    /** Who placed the order. */
    customer: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprint */ .Rj,
    /** Who signs inside the seal; for a result, the key of the order that the evidence binds. */
    author: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprint */ .Rj,
    /** Zeros, so that the length of what is sealed tells next to nothing of what is in it. */
    padding: zod__WEBPACK_IMPORTED_MODULE_2__.string().regex(/^0*$/),
};
/** Bytes of the smallest envelope; a larger one has a power of two. */
const SMALLEST = 2048;
const SMALLEST_DETAILS = 16_384;
/** What opens the sealed object; its form is `parseResource`'s to check. */
const resource = zod__WEBPACK_IMPORTED_MODULE_2__.record(zod__WEBPACK_IMPORTED_MODULE_2__.string(), zod__WEBPACK_IMPORTED_MODULE_2__.unknown());
/** What one party seals to another: for which order, whose, by whom, in which role. */
const envelopeSchema = zod__WEBPACK_IMPORTED_MODULE_2__.union([
    zod__WEBPACK_IMPORTED_MODULE_2__.strictObject({
        ...head,
        role: zod__WEBPACK_IMPORTED_MODULE_2__.union([zod__WEBPACK_IMPORTED_MODULE_2__.literal('solution'), zod__WEBPACK_IMPORTED_MODULE_2__.literal('result'), zod__WEBPACK_IMPORTED_MODULE_2__.templateLiteral(['input-', zod__WEBPACK_IMPORTED_MODULE_2__.string()])]),
        resource,
    }),
    zod__WEBPACK_IMPORTED_MODULE_2__.strictObject({
        ...head,
        role: zod__WEBPACK_IMPORTED_MODULE_2__.literal('grant'),
        /** Digest of the approval that the grant belongs to. */
        approval: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
        resource,
    }),
    zod__WEBPACK_IMPORTED_MODULE_2__.strictObject({
        ...head,
        role: zod__WEBPACK_IMPORTED_MODULE_2__["enum"](['report-details', 'result-details']),
        /** What opens a root that the TEE signed; its form is the report's to check. */
        opening: zod__WEBPACK_IMPORTED_MODULE_2__.record(zod__WEBPACK_IMPORTED_MODULE_2__.string(), zod__WEBPACK_IMPORTED_MODULE_2__.unknown()),
    }),
]);
/** The role of an input by its place in the order; 1 is `/sp/inputs/input-0001`. */
function inputRole(index) {
    return `input-${String(index).padStart(4, '0')}`;
}
/** @param content a resource, or what opens a root: as the role has it */
function makeEnvelope(terms, content) {
    const ofDetails = terms.role === 'report-details' || terms.role === 'result-details';
    const member = ofDetails ? { opening: content } : { resource: content };
    const bare = { type: ENVELOPE_TYPE, ...terms, ...member, padding: '' };
    const { length } = (0,_canonicalForm_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalBytes */ .Mr)(bare);
    const smallest = ofDetails ? SMALLEST_DETAILS : SMALLEST;
    const padded = Math.max(smallest, 2 ** Math.ceil(Math.log2(length)));
    return envelopeSchema.parse({ ...bare, padding: '0'.repeat(padded - length) });
}
/**
 * Compares an envelope with what its reader expects of it.
 * @returns the names of the members that differ; empty when all agree
 */
function differingEnvelopeMembers(envelope, terms) {
    const { ledger, nonce, customer, author, role, approval } = terms;
    const expected = Object.entries({ ledger, nonce, customer, author, role, approval });
    const found = new Map(Object.entries(envelope));
    return expected.filter(([member, value]) => found.get(member) !== value).map(([member]) => member);
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

/***/ 87934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cJ: () => (/* binding */ COMMIT),
/* harmony export */   dr: () => (/* binding */ sourceSchema),
/* harmony export */   isSameRepository: () => (/* binding */ isSameRepository),
/* harmony export */   n6: () => (/* binding */ repositoryAddress)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55156);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47692);


/** A commit of git, by its whole name: SHA-1 or SHA-256. */
const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/**
 * Where a repository is looked at in a browser: no user, no password, no query, in one form of several, and no step up, by
 * which it would begin as one and lead to another.
 */
const REPOSITORY = /^https?:\/\/[A-Za-z0-9.-]+(?::\d{1,5})?(?:\/(?!\.{1,2}(?:\/|$))[A-Za-z0-9._~-]+){1,8}(?<!\.git)$/;
/** What a customer says that the order is made from. His signature stands for it, and nothing else does. */
const sourceSchema = zod__WEBPACK_IMPORTED_MODULE_1__.object({
    /** `https://github.com/owner/name`. */
    repository: zod__WEBPACK_IMPORTED_MODULE_1__.string()
        .max(256)
        .regex(REPOSITORY, 'must be the address of a repository (https://host/owner/name)'),
    commit: zod__WEBPACK_IMPORTED_MODULE_1__.string().regex(COMMIT, 'must be the 40 or 64 hex digits of a commit'),
    /** Hash of the directory that the solution was built from, as `files calculate-hash` gives it. */
    tree: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc.optional(),
});
/** The address of a repository in its one form, however it was copied: without `.git`, slash at the end and spaces. */
function repositoryAddress(text) {
    return text
        .trim()
        .replace(/\/+$/, '')
        .replace(/\.git$/, '');
}
/** Whether two addresses are of one repository: GitHub tells neither hosts, owners nor names apart by case. */
function isSameRepository(one, other) {
    return one.toLowerCase() === other.toLowerCase();
}


/***/ }),

/***/ 47692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K3: () => (/* binding */ base64),
/* harmony export */   Kg: () => (/* binding */ briefText),
/* harmony export */   Rj: () => (/* binding */ fingerprint),
/* harmony export */   ZA: () => (/* binding */ armored),
/* harmony export */   ee: () => (/* binding */ bytes),
/* harmony export */   id: () => (/* binding */ id),
/* harmony export */   kB: () => (/* binding */ time),
/* harmony export */   os: () => (/* binding */ shortText),
/* harmony export */   sc: () => (/* binding */ sha256),
/* harmony export */   wN: () => (/* binding */ sealedTo)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55156);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64377);

/** Building blocks of everything that is written to the ledger. */
const sha256 = zod__WEBPACK_IMPORTED_MODULE_0__.string().regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hex digits');
const fingerprint = zod__WEBPACK_IMPORTED_MODULE_0__.string()
    .regex(/^([0-9a-f]{40}|[0-9a-f]{64})$/, 'must be an OpenPGP fingerprint');
const id = zod__WEBPACK_IMPORTED_MODULE_0__.int().positive().max(Number.MAX_SAFE_INTEGER);
const bytes = zod__WEBPACK_IMPORTED_MODULE_0__.int().nonnegative().max(Number.MAX_SAFE_INTEGER);
const time = zod__WEBPACK_IMPORTED_MODULE_1__.datetime();
const shortText = zod__WEBPACK_IMPORTED_MODULE_0__.string().max(4096);
/** An armoured OpenPGP message, signature or key. */
const armored = zod__WEBPACK_IMPORTED_MODULE_0__.string().max(512 * 1024);
/** Armoured messages by the fingerprint of the key they are sealed to. */
const sealedTo = zod__WEBPACK_IMPORTED_MODULE_0__.record(fingerprint, armored);
const base64 = zod__WEBPACK_IMPORTED_MODULE_0__.base64().max(1024 * 1024);
/** What stands in the head of an entry, which has little room. */
const briefText = zod__WEBPACK_IMPORTED_MODULE_0__.string().max(256);


/***/ }),

/***/ 87990:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openMessage: () => (/* binding */ openMessage),
/* harmony export */   sealMessage: () => (/* binding */ sealMessage)
/* harmony export */ });
/* harmony import */ var openpgp__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13074);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);


/** Small secrets only: resource files and grants. Bulk data has its own seal. */
const MAX_MESSAGE_BYTES = 1024 * 1024;
/** Seals bytes to all of `recipients`, in ASCII armour; signed by `signer` inside the seal when given. */
async function sealMessage(bytes, recipients, signer) {
    const message = await openpgp__WEBPACK_IMPORTED_MODULE_0__/* .createMessage */ .oH({ binary: bytes });
    const options = {
        message,
        encryptionKeys: [...recipients],
        format: 'armored',
        ...(signer ? { signingKeys: signer } : {}),
        config: { preferredCompressionAlgorithm: openpgp__WEBPACK_IMPORTED_MODULE_0__/* .enums */ .vP.compression.uncompressed },
    };
    const sealed = await openpgp__WEBPACK_IMPORTED_MODULE_0__/* .encrypt */ .w(options);
    return String(sealed);
}
/** Requires exactly one signature, and that it holds: which of several to believe is nobody's guess. */
async function requireSignature(signatures, signer, what) {
    try {
        if (signatures.length !== 1)
            throw new Error('there must be exactly one signature');
        await signatures[0]?.verified;
    }
    catch (cause) {
        const name = signer.getFingerprint().toLowerCase();
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('tampered', `${what} is not signed inside its seal by ${name}`, { cause });
    }
}
/**
 * Opens a message sealed to `key`, and checks the signature inside when `signer` is given.
 * @throws CountersignError `tampered` when it was sealed to another key, changed, or not signed by `signer`.
 */
async function openMessage(armored, key, what, signer) {
    if (armored.length > 2 * MAX_MESSAGE_BYTES)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('limit', `${what} is too large`);
    let opened;
    try {
        const message = await openpgp__WEBPACK_IMPORTED_MODULE_0__/* .readMessage */ ._8({ armoredMessage: armored });
        opened = await openpgp__WEBPACK_IMPORTED_MODULE_0__/* .decrypt */ .Yc({
            message,
            decryptionKeys: key,
            format: 'binary',
            ...(signer ? { verificationKeys: signer } : {}),
            config: { maxDecompressedMessageSize: MAX_MESSAGE_BYTES, allowUnauthenticatedMessages: false },
        });
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('tampered', `${what} does not open with this key, or was changed`, { cause });
    }
    if (signer)
        await requireSignature(opened.signatures, signer, what);
    return opened.data;
}


/***/ }),

/***/ 62922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ shownName),
/* harmony export */   p: () => (/* binding */ shownPath)
/* harmony export */ });
/**
 * A file name fit for a message: UTF-8 where it is, control characters and the like escaped, so that a hostile
 * name cannot move a terminal's cursor or forge a line.
 * @param latin1 the name's bytes as a latin1 string
 */
function shownName(latin1) {
    const text = Buffer.from(latin1, 'latin1').toString('utf8');
    const shown = text.replace(/[\p{C}\p{Zl}\p{Zp}\\]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
    return shown.length > 200 ? `${shown.slice(0, 200)}…` : shown;
}
/** `shownName` for a path as the program was given it. */
function shownPath(path) {
    return shownName(Buffer.from(path).toString('latin1'));
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

/***/ 55959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BC: () => (/* binding */ requireNoResourceFile),
/* harmony export */   parseResource: () => (/* binding */ parseResource),
/* harmony export */   readResourceFile: () => (/* binding */ readResourceFile),
/* harmony export */   sh: () => (/* binding */ isPlainName),
/* harmony export */   un: () => (/* binding */ writeResourceFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55156);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64377);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19473);
/* harmony import */ var _text_describeIssue_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(78398);
/* harmony import */ var _text_hasDuplicateMembers_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5934);
/* harmony import */ var _archive_shownName_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(62922);








/** A resource file is a page of JSON; what is larger is none. */
const MAX_BYTES = 1024 * 1024;
const text = zod__WEBPACK_IMPORTED_MODULE_4__.string().max(4096);
const locationSchema = zod__WEBPACK_IMPORTED_MODULE_4__.union([
    zod__WEBPACK_IMPORTED_MODULE_4__.discriminatedUnion('storageType', [
        zod__WEBPACK_IMPORTED_MODULE_4__.strictObject({
            type: zod__WEBPACK_IMPORTED_MODULE_4__.literal('STORAGE_PROVIDER'),
            storageType: zod__WEBPACK_IMPORTED_MODULE_4__.literal('FS'),
            filepath: text.min(1),
            credentials: zod__WEBPACK_IMPORTED_MODULE_4__.strictObject({ bucket: text, prefix: text }),
        }),
        zod__WEBPACK_IMPORTED_MODULE_4__.strictObject({
            type: zod__WEBPACK_IMPORTED_MODULE_4__.literal('STORAGE_PROVIDER'),
            storageType: zod__WEBPACK_IMPORTED_MODULE_4__.literal('S3'),
            filepath: text.min(1),
            credentials: zod__WEBPACK_IMPORTED_MODULE_4__.strictObject({
                endpoint: text,
                region: text,
                bucket: text,
                prefix: text,
                pathStyle: zod__WEBPACK_IMPORTED_MODULE_4__.boolean().exactOptional(),
            }),
        }),
        zod__WEBPACK_IMPORTED_MODULE_4__.strictObject({
            type: zod__WEBPACK_IMPORTED_MODULE_4__.literal('STORAGE_PROVIDER'),
            storageType: zod__WEBPACK_IMPORTED_MODULE_4__.literal('OCI'),
            filepath: text.min(1),
            credentials: zod__WEBPACK_IMPORTED_MODULE_4__.strictObject({
                registry: text,
                repository: text,
                insecure: zod__WEBPACK_IMPORTED_MODULE_4__.boolean().exactOptional(),
            }),
        }),
    ]),
    zod__WEBPACK_IMPORTED_MODULE_4__.strictObject({
        type: zod__WEBPACK_IMPORTED_MODULE_4__.literal('URL'),
        url: zod__WEBPACK_IMPORTED_MODULE_4__.string().max(16_384),
        expires: zod__WEBPACK_IMPORTED_MODULE_5__.datetime().exactOptional(),
    }),
]);
const resourceSchema = zod__WEBPACK_IMPORTED_MODULE_4__.strictObject({
    hash: zod__WEBPACK_IMPORTED_MODULE_4__.strictObject({
        algo: zod__WEBPACK_IMPORTED_MODULE_4__.literal('sha256'),
        encoding: zod__WEBPACK_IMPORTED_MODULE_4__.literal('hex'),
        hash: zod__WEBPACK_IMPORTED_MODULE_4__.string().regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hex digits'),
    }),
    size: zod__WEBPACK_IMPORTED_MODULE_4__.int().min(0),
    content: zod__WEBPACK_IMPORTED_MODULE_4__["enum"](['file', 'directory']),
    filename: zod__WEBPACK_IMPORTED_MODULE_4__.string().refine(isPlainName, 'must be the plain name of a file, without a path'),
    encryption: zod__WEBPACK_IMPORTED_MODULE_4__.strictObject({
        algo: zod__WEBPACK_IMPORTED_MODULE_4__.literal('OpenPGP'),
        cipher: zod__WEBPACK_IMPORTED_MODULE_4__.literal('aes-256-gcm'),
        encoding: zod__WEBPACK_IMPORTED_MODULE_4__.literal('base64'),
        // 32 bytes in the one base64 spelling that they have.
        key: zod__WEBPACK_IMPORTED_MODULE_4__.string().regex(/^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/, 'must be 32 bytes in base64'),
    }),
    resource: locationSchema,
    salt: zod__WEBPACK_IMPORTED_MODULE_4__.string()
        .regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hex digits')
        .exactOptional(),
});
/** Whether a name can be a file's and nothing else: no path, nothing that a terminal or a shell would obey. */
function isPlainName(name) {
    return (name !== '' &&
        name !== '.' &&
        name !== '..' &&
        Buffer.byteLength(name) <= 255 &&
        !name.includes('/') &&
        !name.includes('\\') &&
        !/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u.test(name));
}
const MEND = { mend: 'Give the *.resource.json that `files upload` wrote.' };
function tooLarge(what) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('limit', `${what} is larger than 1 MiB: it is no resource file`, MEND);
}
/**
 * Reads the JSON of a resource strictly: every member known, and of its one form.
 * @param what names it in messages
 * @throws CountersignError `input` with the first thing that is wrong. The message never holds the key.
 */
function parseResource(json, what) {
    if (json.length > MAX_BYTES)
        throw tooLarge(what);
    let value;
    try {
        value = JSON.parse(json);
    }
    catch {
        // The parser's own message quotes the text, which may hold the key.
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('input', `${what} is not JSON`, MEND);
    }
    if ((0,_text_hasDuplicateMembers_js__WEBPACK_IMPORTED_MODULE_6__/* .hasDuplicateMembers */ .l)(json, value))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('input', `${what} has a member twice: it can be read in two ways`);
    const parsed = resourceSchema.safeParse(value);
    if (parsed.success)
        return parsed.data;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('input', `${what} is not a resource file: ${(0,_text_describeIssue_js__WEBPACK_IMPORTED_MODULE_7__/* .describeIssue */ .n)(parsed.error)}`, MEND);
}
/** @throws CountersignError `not-found`, or `input` when it is no resource file. */
async function readResourceFile(path) {
    const what = (0,_archive_shownName_js__WEBPACK_IMPORTED_MODULE_8__/* .shownPath */ .p)(path);
    let file;
    try {
        file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'r');
    }
    catch (cause) {
        const code = cause.code ?? '';
        if (code === 'ENOENT')
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('not-found', `there is no resource file ${what}`, { cause });
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('input', `${what} cannot be read (${code})`, { cause });
    }
    try {
        const found = await file.stat();
        if (!found.isFile())
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('input', `${what} is not a file`);
        if (found.size > MAX_BYTES)
            throw tooLarge(what);
        return parseResource(await file.readFile('utf8'), what);
    }
    finally {
        await file.close();
    }
}
/**
 * Writes a resource file, whole or not at all, readable by its owner alone (0600).
 * @throws CountersignError `exists`: what it overwrote could open would be lost with its key.
 */
async function writeResourceFile(path, resource, options = {}) {
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), `.countersign-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex')}`);
    try {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(temporary, 'wx', 0o600);
        try {
            await file.writeFile(`${JSON.stringify(resource, null, 2)}\n`);
            await file.sync();
        }
        finally {
            await file.close();
        }
        if (options.force === true)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporary, path);
        else
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.link)(temporary, path);
    }
    catch (cause) {
        const code = cause.code ?? '';
        if (code === 'EEXIST')
            throw resourceFileExists(path);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('input', `${(0,_archive_shownName_js__WEBPACK_IMPORTED_MODULE_8__/* .shownPath */ .p)(path)} cannot be written (${code})`, { cause });
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true });
    }
}
/**
 * For callers that look before a long upload and not only after it.
 * @throws CountersignError `exists` when something is there, unless `force`.
 */
async function requireNoResourceFile(path, force) {
    const taken = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(path).then(() => true, () => false);
    if (taken && !force)
        throw resourceFileExists(path);
}
function resourceFileExists(path) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('exists', `${(0,_archive_shownName_js__WEBPACK_IMPORTED_MODULE_8__/* .shownPath */ .p)(path)} exists already; what it opens would be lost with it`, {
        mend: 'Choose another --output, or say --force.',
    });
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


/***/ }),

/***/ 28485:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hn: () => (/* binding */ openSealedResource),
/* harmony export */   aI: () => (/* binding */ sealResource),
/* harmony export */   g3: () => (/* binding */ sealResourceToEach),
/* harmony export */   xu: () => (/* binding */ openSealedDetails)
/* harmony export */ });
/* harmony import */ var _canonicalJson_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8448);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _marketplace_approval_envelope_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19884);
/* harmony import */ var _pgp_keys_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8870);
/* harmony import */ var _pgp_messages_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87990);
/* harmony import */ var _text_hasDuplicateMembers_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5934);
/* harmony import */ var _resourceFile_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(55959);







/**
 * Seals a resource, or what opens a root, for one order and one role, signed inside by its author.
 * @returns the armoured message
 */
async function sealResource(content, terms, author, reader) {
    return (0,_pgp_messages_js__WEBPACK_IMPORTED_MODULE_4__.sealMessage)((0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalBytes */ .Mr)((0,_marketplace_approval_envelope_js__WEBPACK_IMPORTED_MODULE_2__/* .makeEnvelope */ .j4)(terms, content)), [reader], author);
}
/** The same, to each of several readers alone. @returns armoured messages by the readers' fingerprints */
async function sealResourceToEach(content, terms, author, readers) {
    const sealed = {};
    for (const reader of readers)
        sealed[(0,_pgp_keys_js__WEBPACK_IMPORTED_MODULE_3__.fingerprintOf)(reader)] = await sealResource(content, terms, author, reader);
    return sealed;
}
async function openEnvelope(sealed, terms, key, authorKey, what) {
    const json = Buffer.from(await (0,_pgp_messages_js__WEBPACK_IMPORTED_MODULE_4__.openMessage)(sealed, key, what, authorKey)).toString('utf8');
    const envelope = parseEnvelope(json, what);
    const differing = (0,_marketplace_approval_envelope_js__WEBPACK_IMPORTED_MODULE_2__/* .differingEnvelopeMembers */ .yH)(envelope, terms);
    if (differing.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('refused', `${what} was sealed for something else: ${differing.join(', ')}`);
    return envelope;
}
const wrongContent = (what) => new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('tampered', `${what} is not an envelope of this version`);
/**
 * Opens what was sealed for one order and one role.
 * @param authorKey the key of `terms.author`
 * @throws CountersignError `tampered` when it does not open or another signed it, `refused` when it was sealed
 *   for something else, naming what differs.
 */
async function openSealedResource(...parts) {
    const [, , , , what] = parts;
    const envelope = await openEnvelope(...parts);
    if (!('resource' in envelope))
        throw wrongContent(what);
    return (0,_resourceFile_js__WEBPACK_IMPORTED_MODULE_5__.parseResource)(JSON.stringify(envelope.resource), what);
}
/** The same of what opens a root: of whatever form it is. */
async function openSealedDetails(...parts) {
    const [, , , , what] = parts;
    const envelope = await openEnvelope(...parts);
    if (!('opening' in envelope))
        throw wrongContent(what);
    return envelope.opening;
}
function parseEnvelope(json, what) {
    let value;
    try {
        value = JSON.parse(json);
    }
    catch {
        // The parser's own message quotes the text, which may hold the key.
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('tampered', `${what} is not JSON`);
    }
    const parsed = _marketplace_approval_envelope_js__WEBPACK_IMPORTED_MODULE_2__/* .envelopeSchema */ .si.safeParse(value);
    if (!parsed.success || (0,_text_hasDuplicateMembers_js__WEBPACK_IMPORTED_MODULE_6__/* .hasDuplicateMembers */ .l)(json, value))
        throw wrongContent(what);
    return parsed.data;
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

/***/ 5934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ hasDuplicateMembers)
/* harmony export */ });
/**
 * Whether an object in a JSON text has a member of the same name twice. JSON.parse keeps the last of them and says
 * nothing; another reader may keep the first (RFC 8259, section 4), so that two people see two documents.
 * @param value what JSON.parse made of `text`
 */
function hasDuplicateMembers(text, value) {
    const members = colonsOutsideStrings(text);
    let kept = 0;
    const pending = [value];
    while (pending.length > 0) {
        const next = pending.pop();
        if (typeof next !== 'object' || next === null)
            continue;
        const inner = Object.values(next);
        if (!Array.isArray(next))
            kept += inner.length;
        for (const item of inner)
            pending.push(item);
    }
    return members !== kept;
}
/**
 * Outside of strings a colon stands for a member, and for nothing else. Walked by hand: a pattern that takes a string of
 * millions of characters at once overflows the stack.
 */
function colonsOutsideStrings(text) {
    let colons = 0;
    let isInString = false;
    for (let index = 0; index < text.length; index++) {
        const character = text[index];
        if (character === '"')
            isInString = !isInString;
        else if (isInString && character === '\\')
            index++;
        else if (!isInString && character === ':')
            colons++;
    }
    return colons;
}


/***/ }),

/***/ 98799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ canonicalize)
/* harmony export */ });
function hasLoneSurrogate (value) {
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);

    if (code >= 0xD800 && code <= 0xDBFF) {
      if (i === value.length - 1) {
        return true;
      }
      const next = value.charCodeAt(i + 1);
      if (!(next >= 0xDC00 && next <= 0xDFFF)) {
        return true;
      }
      i++;
    } else if (code >= 0xDC00 && code <= 0xDFFF) {
      return true;
    }
  }

  return false;
}

function canonicalize (object, seen = new Set()) {
  if (typeof object === 'number' && isNaN(object)) {
    throw new Error('NaN is not allowed');
  }

  if (typeof object === 'number' && !isFinite(object)) {
    throw new Error('Infinity is not allowed');
  }

  if (typeof object === 'string' && hasLoneSurrogate(object)) {
    throw new Error('Lone surrogate is not allowed');
  }

  if (object === null || typeof object !== 'object') {
    return JSON.stringify(object);
  }

  if (typeof object.toJSON === 'function') {
    if (seen.has(object)) {
      throw new Error('Circular reference detected');
    }
    seen.add(object);
    const result = canonicalize(object.toJSON(), seen);
    seen.delete(object);
    return result;
  }

  if (seen.has(object)) {
    throw new Error('Circular reference detected');
  }
  seen.add(object);

  let result;
  if (Array.isArray(object)) {
    const values = object.map((cv) => {
      const value = cv === undefined || typeof cv === 'symbol' ? null : cv;
      return canonicalize(value, seen);
    });
    result = `[${values.join(',')}]`;
  } else {
    const parts = [];
    for (const key of Object.keys(object).sort()) {
      if (object[key] === undefined || typeof object[key] === 'symbol') {
        continue;
      }
      parts.push(`${canonicalize(key)}:${canonicalize(object[key], seen)}`);
    }
    result = `{${parts.join(',')}}`;
  }

  seen.delete(object);
  return result;
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
