export const id = 4047;
export const ids = [4047,6903,8870];
export const modules = {

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
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('input', `${what} is nested more than ${MAX_DEPTH} deep`);
        level = level.flatMap((item) => item !== null && typeof item === 'object' ? Object.values(item) : []);
    }
}
/**
 * Canonical JSON (RFC 8785) of a value, as UTF-8 bytes. Members that are `undefined` are left out.
 * @throws CountersignError `input` when it is nested too deeply
 */
function canonicalBytes(value) {
    checkDepth(value, 'a value');
    const text = (0,canonicalize__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A)(value);
    if (text === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('internal', 'a value that JSON cannot hold was to be signed');
    return new TextEncoder().encode(text);
}
/**
 * Parses bytes that must be canonical JSON (RFC 8785): the one accepted form has no duplicate members, no
 * spare white space and no second spelling, so that what was signed is what is read.
 * @throws CountersignError `tampered` when the bytes are anything else, `limit` over `maxBytes`.
 */
function parseCanonical(bytes, what, maxBytes = 4 * 1024 * 1024) {
    if (bytes.length > maxBytes)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('limit', `${what} is larger than ${maxBytes} bytes`);
    let value;
    let canonical;
    try {
        value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
        canonical = canonicalBytes(value);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('tampered', `${what} is not JSON`, { cause });
    }
    if (canonical.length !== bytes.length || !canonical.every((byte, at) => byte === bytes[at])) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('tampered', `${what} is not canonical JSON (RFC 8785)`);
    }
    return value;
}


/***/ }),

/***/ 53563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gf: () => (/* binding */ accountFile),
/* harmony export */   II: () => (/* binding */ refusalFor),
/* harmony export */   bX: () => (/* binding */ Accounts)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _pgp_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8870);
/* harmony import */ var _ledgerPaths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95371);



/** The parties' public keys, as the ledger holds them: a file is believed only when it has its own fingerprint. */
class Accounts {
    #snapshot;
    #keys = new Map();
    constructor(snapshot) {
        this.#snapshot = snapshot;
    }
    /** @throws CountersignError `not-found` or `tampered`. */
    keyOf(fingerprint) {
        let key = this.#keys.get(fingerprint);
        if (key === undefined) {
            key = this.#read(fingerprint);
            this.#keys.set(fingerprint, key);
        }
        return key;
    }
    async #read(fingerprint) {
        const bytes = await this.#snapshot.read((0,_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_2__/* .accountPath */ .$A)(fingerprint));
        if (bytes === undefined) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('not-found', `the ledger has no account ${fingerprint}`, {
                mend: 'a party is entered with its first entry: has it registered an offer or placed an order here?',
            });
        }
        const key = await (0,_pgp_keys_js__WEBPACK_IMPORTED_MODULE_1__.readPublicKey)(Buffer.from(bytes).toString('utf8'), `account ${fingerprint}`);
        if ((0,_pgp_keys_js__WEBPACK_IMPORTED_MODULE_1__.fingerprintOf)(key) !== fingerprint) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('tampered', `the ledger's account ${fingerprint} holds another key`);
        }
        if (!(await isCertified(key))) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('tampered', `the ledger's account ${fingerprint} was cut`, {
                mend: 'Somebody who may push did that: its owner puts it back with the next entry.',
            });
        }
        return key;
    }
}
/** Whether the key says of itself what it is for: without that no signature by it holds, and all that it signed were void. */
async function isCertified(key) {
    return key.getPrimaryUser().then(() => true, (error) => !/self-certification|primary user/i.test((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.messageOf)(error)));
}
/** The file that enters a party on the ledger; nothing when it is there already. What else lies there is replaced. */
async function accountFile(snapshot, key) {
    const publicKey = key.toPublic();
    const path = (0,_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_2__/* .accountPath */ .$A)((0,_pgp_keys_js__WEBPACK_IMPORTED_MODULE_1__.fingerprintOf)(publicKey));
    const armored = Buffer.from(publicKey.armor());
    const present = await snapshot.read(path);
    return present !== undefined && armored.equals(present) ? new Map() : new Map([[path, armored]]);
}
function refusalFor(what, error) {
    return { what, reason: (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.messageOf)(error) };
}


/***/ }),

/***/ 12727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ contentOf),
/* harmony export */   EN: () => (/* binding */ bodyOf),
/* harmony export */   ER: () => (/* binding */ parseEntry),
/* harmony export */   Sw: () => (/* binding */ leafFiles),
/* harmony export */   c3: () => (/* binding */ refusalIn),
/* harmony export */   eq: () => (/* binding */ eventName),
/* harmony export */   jR: () => (/* binding */ placeContent),
/* harmony export */   oY: () => (/* binding */ signaturePath),
/* harmony export */   v: () => (/* binding */ leafOfFiles),
/* harmony export */   zH: () => (/* binding */ entryPaths)
/* harmony export */ });
/* unused harmony export entryName */
/* harmony import */ var _canonicalForm_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58836);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _pureDigest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17784);
/* harmony import */ var _log_leafHead_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65243);
/* harmony import */ var _log_leaf_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16338);





/** What is small enough to stand in the head: so no missing body can hide it. */
const IN_HEAD = new Set([
    ..._log_leafHead_js__WEBPACK_IMPORTED_MODULE_3__/* .BODILESS */ .mY,
    'order.unclaimed',
    'offer.disabled',
    'offer.enabled',
]);
/** The most that a body may weigh. */
const MAX_BODY_BYTES = 4 * 1024 * 1024;
/** Where the content of an entry goes: into its head, or into a body that the head names by digest. */
function placeContent(kind, content) {
    const bytes = (0,_canonicalForm_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalBytes */ .Mr)(content);
    if (IN_HEAD.has(kind))
        return { fields: JSON.parse(Buffer.from(bytes).toString('utf8')) };
    return { fields: {}, body: { sha256: (0,_pureDigest_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256Hex */ .fg)(bytes), bytes: bytes.length }, bytes };
}
/** `12-placed.json`: an entry's file lies under its leaf's index, for people and for finding its body. */
function entryName(index, kind) {
    return `${index}-${eventName(kind)}.json`;
}
/** Where an entry's files lie below its order's or offer's directory. */
function entryPaths(directory, index, kind) {
    const head = `${directory}/${entryName(index, kind)}`;
    return { head, signature: signaturePath(head), body: `${head}.body` };
}
/** Where the signature over a head lies: as `gpg --verify` looks for it. */
function signaturePath(head) {
    return `${head}.asc`;
}
/** The part of an entry's file name that tells a person what it is: `attested`. */
function eventName(kind) {
    return kind.slice(kind.indexOf('.') + 1);
}
/**
 * The bytes of what an entry says beside its head.
 * @throws CountersignError `tampered` when its body is not where it lies: it may say what must not be passed over
 */
async function bodyOf(snapshot, directory, { index, head: { kind, body } }) {
    if (body === undefined || body.bytes > MAX_BODY_BYTES)
        return undefined;
    const { body: path } = entryPaths(directory, index, kind);
    const isIt = (found) => (0,_pureDigest_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256Hex */ .fg)(found) === body.sha256;
    const bytes = await snapshot.read(path);
    if (bytes !== undefined && isIt(bytes))
        return bytes;
    const earlier = await snapshot.readEarlier(path, isIt);
    if (earlier !== undefined)
        return earlier;
    const what = bytes === undefined ? 'is missing' : 'is not the one that was signed';
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('tampered', `the ledger's ${path} ${what}`, {
        mend: 'Somebody who may push took it away: whoever has an older copy of the ledger can put it back.',
    });
}
/**
 * What an entry says beside its head.
 * @param bytes of its body, where it has one
 * @throws CountersignError `tampered` when its author signed what is no object in canonical JSON
 */
function contentOf({ index, head }, bytes) {
    if (head.body === undefined)
        return head.fields;
    const what = `the body of entry ${index}`;
    if (bytes === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('tampered', `${what} is too large`);
    const content = (0,_canonicalForm_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCanonical */ .Kf)(bytes, what, MAX_BODY_BYTES);
    if (content !== null && typeof content === 'object' && !Array.isArray(content))
        return content;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('tampered', `${what} is not an object`);
}
/**
 * Why an entry does not count, where that is its author's doing.
 * @throws what is not: a ledger that cannot be read
 */
function refusalIn(judge) {
    try {
        judge();
        return undefined;
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError)
            return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__.messageOf)(error);
        throw error;
    }
}
/** Parses without believing. @throws CountersignError `tampered` when members are wrong. */
function parseEntry(value, schema, what) {
    const parsed = schema.safeParse(value);
    if (parsed.success)
        return parsed.data;
    const [issue] = parsed.error.issues;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('tampered', `${what}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? 'is wrong'}`);
}
/** An entry's two files, as `gpg --verify` takes them: the head, and the signature over it. */
function leafFiles(leaf) {
    const end = leaf.indexOf(NEWLINE);
    return { head: leaf.slice(0, end), signature: leaf.slice(end + 1) };
}
/** The leaf of an entry's two files; undefined when they are none. */
function leafOfFiles(head, signature) {
    if (head === undefined || signature === undefined)
        return undefined;
    const leaf = Buffer.concat([head, Buffer.of(NEWLINE), signature]);
    return (0,_log_leaf_js__WEBPACK_IMPORTED_MODULE_4__/* .decodeLeaf */ .LQ)(leaf).ok ? leaf : undefined;
}
const NEWLINE = 10;


/***/ }),

/***/ 60044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OB: () => (/* binding */ whyNot),
/* harmony export */   np: () => (/* binding */ readOffer),
/* harmony export */   yO: () => (/* binding */ MOST_SLOTS)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _marketplace_offer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87854);
/* harmony import */ var _accounts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53563);
/* harmony import */ var _entries_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12727);
/* harmony import */ var _ledgerPaths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95371);
/* harmony import */ var _log_numbers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(47911);
/* harmony import */ var _thread_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(46908);







/** The most slots that an offer has. */
const MOST_SLOTS = 99;
/** The state of one offer after each of its entries. */
class OfferFold {
    #snapshot;
    #id;
    states = [];
    constructor(snapshot, id) {
        this.#snapshot = snapshot;
        this.#id = id;
    }
    state() {
        return this.states.at(-1)?.offer;
    }
    isParty(author) {
        return author === this.state()?.owner;
    }
    async take(entry) {
        // What is none has no body where an offer's would lie.
        if (this.state() === undefined && entry.head.kind !== 'offer.created')
            return 'an offer begins with its creation';
        const bytes = await (0,_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .bodyOf */ .EN)(this.#snapshot, (0,_ledgerPaths_js__WEBPACK_IMPORTED_MODULE_4__/* .offerDirectory */ .ER)(this.#id), entry);
        return (0,_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .refusalIn */ .c3)(() => {
            const offer = this.#changed(entry, (0,_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .contentOf */ .$E)(entry, bytes));
            this.states.push({ index: entry.index, offer });
        });
    }
    #changed(entry, content) {
        const { kind, author, at } = entry.head;
        const offer = this.state();
        const value = { ...content, v: 1, kind, offer: this.#id, author, at };
        if (offer === undefined)
            return created((0,_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .parseEntry */ .ER)(value, _marketplace_offer_js__WEBPACK_IMPORTED_MODULE_1__/* .offerEntrySchema */ .c7, `entry ${entry.index}`));
        if (kind !== 'slot.created')
            return event((0,_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .parseEntry */ .ER)(value, _marketplace_offer_js__WEBPACK_IMPORTED_MODULE_1__/* .offerEventSchema */ ._g, `entry ${entry.index}`))(offer);
        if (offer.slots.length >= MOST_SLOTS)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('refused', `an offer has at most ${MOST_SLOTS} slots`);
        const slot = (0,_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .parseEntry */ .ER)({ ...value, slot: (0,_log_numbers_js__WEBPACK_IMPORTED_MODULE_5__/* .numberAt */ .tk)(entry.index) }, _marketplace_offer_js__WEBPACK_IMPORTED_MODULE_1__/* .slotEntrySchema */ .uk, `entry ${entry.index}`);
        return { ...offer, slots: [...offer.slots, slot] };
    }
}
function created(value) {
    const { offer: id, author: owner, type, info, policy, solution, dataset, tee, at } = value;
    return {
        id,
        owner,
        type,
        info,
        policy: policy ? { digest: policy.digest, document: policy.document } : undefined,
        solution,
        dataset,
        tee,
        enabled: true,
        created: at,
        slots: [],
    };
}
function event(value) {
    if (value.kind === 'offer.attested')
        return (offer) => ({ ...offer, tee: value.tee });
    return (offer) => ({ ...offer, enabled: value.kind === 'offer.enabled' });
}
/**
 * Reads one offer from the log.
 * @param until the leaf before which it is read
 * @throws CountersignError `not-found` when no offer of this number begins with an entry that holds.
 */
async function readOffer(snapshot, id, accounts = new _accounts_js__WEBPACK_IMPORTED_MODULE_2__/* .Accounts */ .bX(snapshot), finding = 'near', until) {
    const thread = { kind: 'offers', begin: () => new OfferFold(snapshot, id), until };
    const { reading, taken } = await (0,_thread_js__WEBPACK_IMPORTED_MODULE_6__/* .readThread */ .nj)(snapshot, id, thread, finding, accounts);
    const [createdEntry] = reading.entries;
    const offer = taken?.state();
    if (taken === undefined || offer === undefined || createdEntry === undefined || id % 100 !== 0) {
        const why = whyNot(reading.refused);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('not-found', `the ledger has no offer ${id}${why}`, {
            mend: 'see the offers with: countersign offers list',
        });
    }
    const { states } = taken;
    return {
        ...reading,
        offer,
        created: createdEntry.digest,
        before: (index) => states.findLast((one) => one.index < index)?.offer,
        teeKeys: [...new Set(states.flatMap((one) => one.offer.tee ?? []))],
    };
}
/** `: <the first reason>`, for a message that something is not there. */
function whyNot([first]) {
    return first === undefined ? '' : `: ${first.reason}`;
}


/***/ }),

/***/ 46908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Gs: () => (/* binding */ logOf),
  nj: () => (/* binding */ readThread),
  EK: () => (/* binding */ requireMoving)
});

// EXTERNAL MODULE: ./build/ledger/entries/entries.js
var entries = __webpack_require__(12727);
// EXTERNAL MODULE: ./build/ledger/ledgerPaths.js
var ledgerPaths = __webpack_require__(95371);
// EXTERNAL MODULE: ./build/ledger/log/byteForms.js
var byteForms = __webpack_require__(29424);
// EXTERNAL MODULE: ./build/ledger/log/leaf.js + 1 modules
var log_leaf = __webpack_require__(16338);
// EXTERNAL MODULE: ./build/ledger/log/leafHead.js
var leafHead = __webpack_require__(65243);
;// CONCATENATED MODULE: ./build/ledger/log/threadFold.js



/**
 * What the log says of one order or offer: its beginning, and the leaves about it in the order of the log. Garbage is
 * void and stops nobody.
 */
class ThreadFold {
    #rules;
    #counted = new Set();
    /** The author of the first entry that follows, by the digest of the followed. */
    #followers = new Map();
    #beginning;
    #last;
    #frozen;
    constructor(rules) {
        this.#rules = rules;
    }
    /** What the next entry must follow. */
    get last() {
        return this.#last;
    }
    /** A party signed an entry that names another history of the ledger: what it is about stands still. */
    get frozen() {
        return this.#frozen;
    }
    /**
     * Judges the next leaf: the first is the beginning.
     * @throws whatever `rootAt` and `take` throw: then it is the log that cannot be trusted or read, and not a leaf
     */
    async judge(index, bytes) {
        const decoded = (0,log_leaf/* decodeLeaf */.LQ)(bytes);
        if (!decoded.ok)
            return { counted: false, index, reason: 'malformed', detail: decoded.reason };
        const { head, headBytes } = decoded.leaf;
        if ((0,leafHead/* isCreation */._u)(head))
            return { counted: false, index, reason: 'malformed', detail: 'a ledger is created by leaf 0 alone' };
        const entry = { index, head, digest: (0,byteForms/* toHex */.nj)(this.#rules.crypto.sha256(headBytes)) };
        const fault = this.#foreign(entry) ??
            (await this.#unsigned(index, decoded.leaf)) ??
            (await this.#otherHistory(entry)) ??
            this.#misplaced(entry);
        if (fault !== undefined)
            return { counted: false, index, ...fault };
        const refusal = await this.#rules.take(entry);
        if (refusal !== undefined)
            return { counted: false, index, reason: 'rule', detail: refusal };
        this.#place(entry);
        return { counted: true, ...entry };
    }
    #foreign({ head }) {
        const { ledger } = this.#rules;
        if (head.ledger !== ledger)
            return { reason: 'other-ledger', detail: `it is of ledger ${head.ledger}` };
        if (this.#beginning === undefined)
            return undefined;
        if (head.about !== this.#beginning)
            return { reason: 'malformed', detail: 'it is about something else' };
        if (this.#rules.isParty(head.author))
            return undefined;
        return { reason: 'not-entitled', detail: `${head.author} has no part in it` };
    }
    async #unsigned(index, { head, headBytes, signature }) {
        const { author, at } = head;
        const signed = { bytes: headBytes, signature, author, at, index };
        if (await this.#rules.crypto.verifySignature(signed))
            return undefined;
        return { reason: 'signature', detail: `its signature is not one of ${author} at that time` };
    }
    async #otherHistory({ index, head: { checkpoint, author } }) {
        const { size, root } = checkpoint;
        let detail;
        if (size > index)
            detail = `it names ${size} leaves before leaf ${index}`;
        else if ((0,byteForms/* toHex */.nj)(await this.#rules.rootAt(size)) !== root)
            detail = `it names another log of ${size} leaves`;
        if (detail === undefined)
            return undefined;
        if (this.#beginning !== undefined)
            this.#frozen ??= `entry ${index}, signed by ${author}: ${detail}`;
        return { reason: 'other-history', detail };
    }
    #misplaced({ head, digest }) {
        const { after, author, kind, about } = head;
        if (this.#beginning === undefined) {
            if (about === null && after === null)
                return undefined;
            return { reason: 'follows-nothing', detail: `it begins nothing: it is ${kind}` };
        }
        if (this.#counted.has(digest))
            return { reason: 'copy', detail: 'it is there already' };
        if (leafHead/* PROHIBITIONS */.L9.has(kind) || leafHead/* UNORDERED */.H8.has(kind) || after === this.#last)
            return undefined;
        const first = after === null ? undefined : this.#followers.get(after);
        if (first === undefined)
            return { reason: 'follows-nothing', detail: 'the entry that it follows is none that counts' };
        return first === author
            ? { reason: 'equivocation', detail: `${author} has followed the same entry before` }
            : { reason: 'superseded', detail: `${first} has followed the same entry first` };
    }
    #place({ head, digest }) {
        this.#counted.add(digest);
        this.#beginning ??= digest;
        if (leafHead/* PROHIBITIONS */.L9.has(head.kind) || leafHead/* UNORDERED */.H8.has(head.kind))
            return;
        if (this.#last !== undefined)
            this.#followers.set(this.#last, head.author);
        this.#last = digest;
    }
}

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/pureDigest.js
var pureDigest = __webpack_require__(17784);
// EXTERNAL MODULE: ./build/pgp/signatures.js
var signatures = __webpack_require__(90661);
;// CONCATENATED MODULE: ./build/ledger/pgpLogCrypto.js


/**
 * How far an entry's `at` may lie from the time of its signature: a key's expiry is judged by the signature's time,
 * and so by `at`.
 */
const SLACK_MS = 10 * 60_000;
/**
 * The log's cryptography by the parties' OpenPGP keys; nothing of it is of Node.
 * @param keyOf the author's key as the log knows it before this index; undefined when it is unknown or was revoked
 */
function pgpLogCrypto(keyOf) {
    return {
        sha256: pureDigest/* sha256 */.sc,
        verifySignature: async ({ bytes, signature, author, at, index }) => {
            const key = await keyOf(author, index);
            if (key === undefined)
                return false;
            try {
                const time = Date.parse(at);
                const made = await (0,signatures/* verifyDetached */.T)(bytes, signature, key, `leaf ${index}`, new Date(time + SLACK_MS));
                return Math.abs(made.getTime() - time) <= SLACK_MS;
            }
            catch {
                return false;
            }
        },
    };
}

;// CONCATENATED MODULE: ./build/ledger/entries/verifiedLeaves.js


/** Signatures that this process has verified, by what was signed, how, and by which key: they hold for good. */
const verified = new Set();
const MOST_REMEMBERED = 50_000;
/** The log's cryptography with the keys that the ledger's accounts hold; what was verified once is not verified again. */
function verifyingCrypto(accounts) {
    const crypto = pgpLogCrypto((author) => accounts.keyOf(author));
    return {
        ...crypto,
        verifySignature: async (signed) => {
            const key = await accounts.keyOf(signed.author);
            const digest = (0,pureDigest/* sha256Hex */.fg)(signed.bytes);
            const name = (0,pureDigest/* sha256Hex */.fg)(`${digest}\n${signed.signature}\n${(0,pureDigest/* sha256Hex */.fg)(key.write())}`);
            if (verified.has(name))
                return true;
            const holds = await crypto.verifySignature(signed);
            if (holds && verified.size < MOST_REMEMBERED)
                verified.add(name);
            return holds;
        },
    };
}

;// CONCATENATED MODULE: ./build/ledger/entries/thread.js









/** So many leaves from the first on are looked through in any case: for looking, a handful of files. */
const LOOKED_THROUGH = { whole: Infinity, far: 16_384, near: 1024 };
/** The most leaves between what the author of a beginning had seen and its place: else it is taken for a copy. */
const MOST_BETWEEN = 1024;
/** More files under one number are not looked at: then the log itself is. */
const MOST_FILES = 512;
const ENTRY_FILE = /^(0|[1-9]\d{0,12})-[a-z-]+\.json$/;
/** Nothing is added to, or built on, what stands still. @throws CountersignError `refused` */
function requireMoving(what, { frozen }) {
    if (frozen === undefined)
        return;
    throw new errors.CountersignError('refused', `${what} stands still: ${frozen}`, {
        mend: 'somebody was shown another history of this ledger: ask the other parties what they see',
    });
}
/** The log of a ledger that has entries. @throws CountersignError `not-found` */
function logOf(snapshot) {
    if (snapshot.log !== undefined)
        return snapshot.log;
    throw new errors.CountersignError('not-found', 'the ledger has no entries yet', {
        mend: 'it begins with the first offer that is registered on it',
    });
}
/** The leaf that an entry's files under a number give, where the log has it there. */
async function leafNear(snapshot, log, path, index) {
    const [head, signature] = await Promise.all([snapshot.read(path), snapshot.read((0,entries/* signaturePath */.oY)(path))]);
    const leaf = (0,entries/* leafOfFiles */.v)(head, signature);
    return leaf !== undefined && (await log.holds(index, leaf)) ? leaf : undefined;
}
/** What a leaf says; undefined for one that is no entry. */
function entryOf(leaf) {
    const decoded = (0,log_leaf/* decodeLeaf */.LQ)(leaf);
    if (!decoded.ok)
        return undefined;
    const { head, headBytes, signature } = decoded.leaf;
    return (0,leafHead/* isCreation */._u)(head) ? undefined : { head, headBytes, signature };
}
/**
 * Where the same entry began something before: whoever may push can copy it, and it is signed. No copy lies before what
 * its author had seen; and what is put there under another signature, which does not hold, began nothing.
 */
async function earlierThan(log, index, { head, headBytes: bytes }, accounts) {
    const { author, at } = head;
    const crypto = verifyingCrypto(accounts);
    for (const other of await log.about(null, head.checkpoint.size, index)) {
        const same = entryOf(other.leaf);
        if (same === undefined || !(0,byteForms/* equalBytes */.ex)(same.headBytes, bytes))
            continue;
        const signed = { bytes, signature: same.signature, author, at, index: other.index };
        if (await crypto.verifySignature(signed))
            return other.index;
    }
    return undefined;
}
/** Why a beginning is, or may be, a copy of another. */
async function whyCopy(log, { index, leaf }, accounts) {
    const own = entryOf(leaf);
    if (own === undefined)
        return undefined;
    const seen = own.head.checkpoint.size;
    const copy = { index, what: `entry ${index}`, verdict: 'copy' };
    if (index - seen > MOST_BETWEEN)
        return { ...copy, reason: `its author saw a log of ${seen} leaves, more than ${MOST_BETWEEN} before it` };
    const earlier = await earlierThan(log, index, own, accounts);
    return earlier === undefined ? undefined : { ...copy, reason: `it is entry ${earlier} again` };
}
/** Finds the leaves of a number. */
class Finder {
    #snapshot;
    #log;
    #directory;
    #first;
    constructor(snapshot, kind, id) {
        this.#snapshot = snapshot;
        this.#log = logOf(snapshot);
        this.#directory = (0,ledgerPaths/* numberedDirectory */.Gw)(kind, id);
        this.#first = (0,ledgerPaths/* firstLeafOf */.A$)(id);
    }
    async find(finding) {
        if (this.#first >= this.#log.size)
            return undefined;
        const isFew = this.#log.size - this.#first <= LOOKED_THROUGH[finding];
        const names = isFew ? undefined : await this.#names();
        if (names === undefined)
            return this.#whole();
        const leaves = await Promise.all([...names].map(async ([index, path]) => ({
            index,
            leaf: await leafNear(this.#snapshot, this.#log, path, index),
        })));
        const held = leaves.filter((one) => one.leaf !== undefined);
        const first = held.find(({ index }) => index === this.#first);
        if (first === undefined)
            return this.#whole();
        return { first, rest: held.filter((one) => one !== first), finding: 'near' };
    }
    async #whole() {
        const first = { index: this.#first, leaf: await this.#log.leafAt(this.#first) };
        const entry = entryOf(first.leaf);
        const rest = entry && (await this.#log.about((0,pureDigest/* sha256Hex */.fg)(entry.headBytes), this.#first + 1));
        return { first, rest: rest ?? [], finding: 'whole' };
    }
    /** The files of entries under the number, by index; undefined when they are too many to be looked at. */
    async #names() {
        const names = (await this.#snapshot.list(this.#directory)).filter((name) => ENTRY_FILE.test(name));
        if (names.length > MOST_FILES)
            return undefined;
        const found = names.map((name) => [Number.parseInt(name, 10), `${this.#directory}/${name}`]);
        const within = found.filter(([index]) => index >= this.#first);
        return new Map(within.sort(([a], [b]) => a - b));
    }
}
/**
 * Asks at once for all that judging these leaves needs, so that a server sends it together. What fails fails again when it
 * is asked for.
 */
async function bring(snapshot, directory, leaves, accounts) {
    const log = logOf(snapshot);
    const wanted = leaves.slice(0, MOST_FILES).flatMap(({ index, leaf }) => {
        const entry = entryOf(leaf);
        if (entry === undefined)
            return [];
        const { author, checkpoint, kind, body } = entry.head;
        return [
            accounts.keyOf(author),
            ...(checkpoint.size <= index ? [log.rootAt(checkpoint.size)] : []),
            ...(body === undefined ? [] : [snapshot.read((0,entries/* entryPaths */.zH)(directory, index, kind).body)]),
        ];
    });
    await Promise.allSettled(wanted);
}
async function foldThread(snapshot, accounts, { first, rest }, thread) {
    const log = logOf(snapshot);
    const taken = thread.begin();
    const fold = new ThreadFold({
        crypto: verifyingCrypto(accounts),
        ledger: log.ledger,
        rootAt: (size) => log.rootAt(size),
        isParty: (author) => taken.isParty(author),
        take: (entry) => taken.take(entry),
    });
    const entries = [];
    const refused = [];
    let isBroken = false;
    for (const { index, leaf } of [first, ...rest]) {
        if (index >= (thread.until ?? Infinity))
            break;
        const judged = await fold.judge(index, leaf);
        if (judged.counted)
            entries.push(judged);
        else {
            isBroken ||= judged.reason === 'follows-nothing';
            refused.push({ index, what: `entry ${index}`, verdict: judged.reason, reason: judged.detail });
        }
        if (index === first.index && !judged.counted)
            break;
    }
    const reading = { entries, refused, last: fold.last ?? '', frozen: fold.frozen };
    return { reading, taken, isBroken };
}
/**
 * Reads an order or offer from the log.
 * @returns `taken` undefined when nothing can begin at its number; its state, when what begins there is none
 * @throws CountersignError `tampered` when the log's files do not prove the log, or a body was taken away; `not-found`
 * when a party's key was
 */
async function readThread(snapshot, id, thread, finding, accounts) {
    const finder = new Finder(snapshot, thread.kind, id);
    const directory = (0,ledgerPaths/* numberedDirectory */.Gw)(thread.kind, id);
    // Asked for together with the leaves: bodies are read below it.
    const [found] = await Promise.all([finder.find(finding), snapshot.list(directory)]);
    if (found === undefined)
        return { reading: NOTHING, taken: undefined };
    await bring(snapshot, directory, [found.first, ...found.rest], accounts);
    const copy = await whyCopy(logOf(snapshot), found.first, accounts);
    if (copy !== undefined)
        return { reading: { ...NOTHING, refused: [copy] }, taken: undefined };
    const near = await foldThread(snapshot, accounts, found, thread);
    // A file that was taken away leaves a gap, unless it was the last.
    if (found.finding === 'whole' || !near.isBroken)
        return near;
    const whole = await finder.find('whole');
    return whole === undefined ? near : foldThread(snapshot, accounts, whole, thread);
}
const NOTHING = { entries: [], refused: [], last: '', frozen: undefined };


/***/ }),

/***/ 16338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  eX: () => (/* binding */ MAX_LEAF_BYTES),
  LQ: () => (/* binding */ decodeLeaf),
  Fx: () => (/* binding */ encodeLeaf),
  c4: () => (/* binding */ headBytes)
});

// EXTERNAL MODULE: ./build/canonicalForm.js
var canonicalForm = __webpack_require__(58836);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/ledger/log/byteForms.js
var byteForms = __webpack_require__(29424);
;// CONCATENATED MODULE: ./build/ledger/log/armor.js

const BEGIN = '-----BEGIN PGP SIGNATURE-----';
const END = '-----END PGP SIGNATURE-----';
const LINE = 64;
function dress(bytes) {
    const lines = (0,byteForms/* toBase64 */.nk)(bytes).match(new RegExp(`.{1,${LINE}}`, 'g')) ?? [];
    return [BEGIN, '', ...lines, `=${checksum(bytes)}`, END, ''].join('\n');
}
/** The CRC-24 of RFC 9580 section 6.1.1, in base64. */
function checksum(bytes) {
    let crc = 0xb704ce;
    for (const byte of bytes) {
        crc ^= byte << 16;
        for (let bit = 0; bit < 8; bit++) {
            crc <<= 1;
            if ((crc & 0x1000000) !== 0)
                crc ^= 0x1864cfb;
        }
    }
    return (0,byteForms/* toBase64 */.nk)(Uint8Array.of((crc >> 16) & 255, (crc >> 8) & 255, crc & 255));
}
/**
 * The one form in which a leaf holds a signature: no headers, lines of 64 characters, and the checksum, without which
 * GnuPG 2.2 takes the last line for base64. So nobody makes a second leaf of an entry by dressing its signature anew.
 * @returns undefined when the text is no armoured signature
 */
function canonicalArmor(armored) {
    const lines = armored.trim().split(/\r?\n/);
    const blank = lines.findIndex((line) => line.trim() === '');
    if (lines[0] !== BEGIN || lines.at(-1) !== END || blank < 0)
        return undefined;
    const content = lines.slice(blank + 1, -1).filter((line) => !/^=[A-Za-z0-9+/]{4}$/.test(line));
    const bytes = (0,byteForms/* fromBase64 */.Ey)(content.join(''));
    return bytes === undefined || bytes.length === 0 ? undefined : dress(bytes);
}

// EXTERNAL MODULE: ./build/ledger/log/leafHead.js
var leafHead = __webpack_require__(65243);
;// CONCATENATED MODULE: ./build/ledger/log/leaf.js





/** The most that a leaf may weigh. */
const MAX_LEAF_BYTES = 2048;
const NEWLINE = 10;
/** Judges the members of a head. */
function parseHead(value) {
    const { v, kind } = Object(value);
    if (typeof v === 'number' && v > leafHead/* LOG_FORMAT */.N_)
        return { reason: `format ${v} is newer than this reader, which knows ${leafHead/* LOG_FORMAT */.N_}` };
    const parsed = (kind === 'ledger.created' ? leafHead/* creationHead */.k8 : leafHead/* entryHead */.NU).safeParse(value);
    if (parsed.success)
        return { head: parsed.data };
    const [issue] = parsed.error.issues;
    return { reason: `${issue?.path.join('.') ?? ''} ${issue?.message ?? 'is wrong'}`.trim() };
}
/**
 * The bytes that are to be signed.
 * @throws CountersignError `input` when a member is wrong
 */
function headBytes(head) {
    const parsed = parseHead(head);
    if ('reason' in parsed)
        throw new errors.CountersignError('input', `the entry's head: ${parsed.reason}`);
    return (0,canonicalForm/* canonicalBytes */.Mr)(parsed.head);
}
/**
 * A leaf: canonical head, newline, armoured signature.
 * @param signature in any dress; its one dress is made here
 * @throws CountersignError `input` when head or signature is malformed, `limit` over 2 KiB
 */
function encodeLeaf(head, signature) {
    const armored = canonicalArmor(signature);
    if (armored === undefined)
        throw new errors.CountersignError('input', 'the entry has no armoured signature');
    const bytes = (0,byteForms/* concatBytes */.Id)(headBytes(head), Uint8Array.of(NEWLINE), (0,byteForms/* toUtf8 */.Pq)(armored));
    if (bytes.length > MAX_LEAF_BYTES)
        throw new errors.CountersignError('limit', `the entry's leaf has ${bytes.length} bytes of ${MAX_LEAF_BYTES}`);
    return bytes;
}
/** Decodes without believing, and never throws: whoever may push writes leaves. */
function decodeLeaf(bytes) {
    const refuse = (reason) => ({ ok: false, reason });
    if (bytes.length > MAX_LEAF_BYTES)
        return refuse(`it is larger than ${MAX_LEAF_BYTES} bytes`);
    const end = bytes.indexOf(NEWLINE);
    if (end < 0)
        return refuse('it has no signature');
    const signed = bytes.slice(0, end);
    const signature = (0,byteForms/* fromUtf8 */.ar)(bytes.slice(end + 1));
    if (signature === undefined || canonicalArmor(signature) !== signature)
        return refuse('its signature is not in its one form');
    try {
        const parsed = parseHead((0,canonicalForm/* parseCanonical */.Kf)(signed, 'its head', MAX_LEAF_BYTES));
        if ('reason' in parsed)
            return refuse(parsed.reason);
        if (!(0,byteForms/* equalBytes */.ex)((0,canonicalForm/* canonicalBytes */.Mr)(parsed.head), signed))
            return refuse('its head has members of no use');
        return { ok: true, leaf: { head: parsed.head, headBytes: signed, signature } };
    }
    catch (error) {
        return refuse((0,errors.messageOf)(error));
    }
}


/***/ }),

/***/ 65243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H8: () => (/* binding */ UNORDERED),
/* harmony export */   L9: () => (/* binding */ PROHIBITIONS),
/* harmony export */   NU: () => (/* binding */ entryHead),
/* harmony export */   N_: () => (/* binding */ LOG_FORMAT),
/* harmony export */   _u: () => (/* binding */ isCreation),
/* harmony export */   k8: () => (/* binding */ creationHead),
/* harmony export */   mY: () => (/* binding */ BODILESS)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55156);
/* harmony import */ var _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47692);


/** The version of the log's format that this reader knows. */
const LOG_FORMAT = 1;
/** What ends something. Nobody can keep it out by following first, and it holds wherever it lands. */
const PROHIBITIONS = new Set([
    'order.revoked',
    'order.cancel-requested',
    'order.stopped',
    'key.revoked',
]);
/** What stands beside its fellows and follows none of them. */
const UNORDERED = new Set(['slot.created']);
/** A missing body can withhold a permission and must never hide a prohibition, or a claim. */
const BODILESS = new Set([...PROHIBITIONS, 'order.claimed']);
const common = { v: zod__WEBPACK_IMPORTED_MODULE_1__.literal(LOG_FORMAT), author: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprint */ .Rj, at: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .time */ .kB };
/** The head of leaf 0. It names no ledger: the ledger's id is its digest. */
const creationHead = zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
    ...common,
    kind: zod__WEBPACK_IMPORTED_MODULE_1__.literal('ledger.created'),
    /** 32 bytes in hex, so that no two ledgers have one id. */
    random: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc,
});
/** The head of every other leaf: what its author signed. Neither its path nor its index is part of it. */
const entryHead = zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
    ...common,
    ledger: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc,
    /** The log as the author had verified it. */
    checkpoint: zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({ size: zod__WEBPACK_IMPORTED_MODULE_1__.int().positive().max(Number.MAX_SAFE_INTEGER), root: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc }),
    kind: zod__WEBPACK_IMPORTED_MODULE_1__.string()
        .max(64)
        .regex(/^[a-z][a-z-]*\.[a-z][a-z-]*$/, 'must be as order.placed'),
    /** Digest of the head that began what this is about, or of what this ends; a key's fingerprint; null for a beginning. */
    about: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprint */ .Rj.nullable(),
    /** Digest of the head that this follows. */
    after: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc.nullable(),
    /** Where bulk is, by digest. */
    body: zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({ sha256: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc, bytes: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .bytes */ .ee }).optional(),
    /** What a kind adds; its own schema judges it. */
    fields: zod__WEBPACK_IMPORTED_MODULE_1__.record(zod__WEBPACK_IMPORTED_MODULE_1__.string().max(64), zod__WEBPACK_IMPORTED_MODULE_1__.json()),
})
    .refine(({ kind }) => kind !== 'ledger.created', { message: 'is of leaf 0 alone', path: ['kind'] })
    .refine(({ kind, body }) => body === undefined || !BODILESS.has(kind), {
    message: 'must not be there for this kind',
    path: ['body'],
})
    .refine(({ kind, about }) => about !== null || !PROHIBITIONS.has(kind), {
    message: 'must name what this ends',
    path: ['about'],
});
function isCreation(head) {
    return head.kind === 'ledger.created';
}


/***/ }),

/***/ 28550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ah: () => (/* binding */ PRICE_TYPES),
/* harmony export */   Ge: () => (/* binding */ offerTypeOf),
/* harmony export */   Zp: () => (/* binding */ OFFER_TYPES)
/* harmony export */ });
/* unused harmony export ORDER_STATUSES */
/** The network's enumerations, with the numbers that the guide's JSON files carry. */
const OFFER_TYPES = { TEE: 0, Storage: 1, Solution: 2, Data: 3 };
const PRICE_TYPES = { PerHour: 0, Fixed: 1 };
/** Statuses of orders and suborders. `Suspended` is known for compatibility; an order here is placed whole. */
const ORDER_STATUSES = {
    New: 0,
    Processing: 1,
    Canceling: 2,
    Canceled: 3,
    Done: 4,
    Error: 5,
    Blocked: 6,
    Suspended: 7,
};
/** The name of an offer type's number, `undefined` for a number that this marketplace does not trade in. */
function offerTypeOf(number) {
    return Object.keys(OFFER_TYPES).find((name) => OFFER_TYPES[name] === number);
}


/***/ }),

/***/ 87854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _g: () => (/* binding */ offerEventSchema),
/* harmony export */   c7: () => (/* binding */ offerEntrySchema),
/* harmony export */   offerInfoSchema: () => (/* binding */ offerInfoSchema),
/* harmony export */   slotInfoSchema: () => (/* binding */ slotInfoSchema),
/* harmony export */   uk: () => (/* binding */ slotEntrySchema)
/* harmony export */ });
/* unused harmony exports offerPolicySchema, teeKeySchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55156);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47692);


/** A number as the guide writes it: `"3"` or `3`. */
const looseNumber = zod__WEBPACK_IMPORTED_MODULE_1__.union([zod__WEBPACK_IMPORTED_MODULE_1__.int(), zod__WEBPACK_IMPORTED_MODULE_1__.string().regex(/^-?\d{1,15}$/)]).transform(Number);
/** The guide's `offer-info.json`, as it stands; members it does not name are kept. */
const offerInfoSchema = zod__WEBPACK_IMPORTED_MODULE_1__.looseObject({
    name: zod__WEBPACK_IMPORTED_MODULE_1__.string().min(1).max(256),
    group: looseNumber.optional(),
    offerType: looseNumber,
    cancelable: zod__WEBPACK_IMPORTED_MODULE_1__.boolean().optional(),
    description: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .shortText */ .os.default(''),
    restrictions: zod__WEBPACK_IMPORTED_MODULE_1__.object({ offers: zod__WEBPACK_IMPORTED_MODULE_1__.array(looseNumber).default([]), types: zod__WEBPACK_IMPORTED_MODULE_1__.array(looseNumber).default([]) })
        .default({ offers: [], types: [] }),
    allowedArgs: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .shortText */ .os.default(''),
    allowedAccounts: zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__.string().max(128)).default([]),
});
const amount = zod__WEBPACK_IMPORTED_MODULE_1__.number().nonnegative().max(Number.MAX_SAFE_INTEGER);
const decimal = zod__WEBPACK_IMPORTED_MODULE_1__.union([zod__WEBPACK_IMPORTED_MODULE_1__.string().regex(/^\d{1,18}(\.\d{1,18})?$/), amount])
    .transform(String)
    .default('0');
/** The guide's `slot-info.json`, as it stands. Sizes in bytes, times in minutes; 0 means that nothing is said. */
const slotInfoSchema = zod__WEBPACK_IMPORTED_MODULE_1__.looseObject({
    info: zod__WEBPACK_IMPORTED_MODULE_1__.object({
        cpuCores: amount.default(0),
        gpuCores: amount.default(0),
        diskUsage: amount.default(0),
        ram: amount.default(0),
        vram: amount.default(0),
    }),
    usage: zod__WEBPACK_IMPORTED_MODULE_1__.object({
        maxTimeMinutes: amount.default(0),
        minTimeMinutes: amount.default(0),
        price: decimal,
        priceType: looseNumber.default(1),
    }),
    option: zod__WEBPACK_IMPORTED_MODULE_1__.record(zod__WEBPACK_IMPORTED_MODULE_1__.string(), zod__WEBPACK_IMPORTED_MODULE_1__.unknown()).optional(),
});
/** The owner's policy for TEEs, and its digest, which evidence and approval bind. */
const offerPolicySchema = zod__WEBPACK_IMPORTED_MODULE_1__.object({ digest: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc, document: zod__WEBPACK_IMPORTED_MODULE_1__.unknown() });
/** What a TEE offer adds: the key that solutions are sealed to, and the evidence that binds it. */
const teeKeySchema = zod__WEBPACK_IMPORTED_MODULE_1__.object({
    encryptionKey: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .armored */ .ZA,
    evidence: zod__WEBPACK_IMPORTED_MODULE_1__.unknown(),
    /** The private half, sealed to the TEE itself. */
    sealedKey: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .base64 */ .K3,
    issued: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .time */ .kB,
});
const offerEntryObject = zod__WEBPACK_IMPORTED_MODULE_1__.object({
    v: zod__WEBPACK_IMPORTED_MODULE_1__.literal(1),
    kind: zod__WEBPACK_IMPORTED_MODULE_1__.literal('offer.created'),
    offer: _schemas_js__WEBPACK_IMPORTED_MODULE_0__.id,
    author: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprint */ .Rj,
    at: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .time */ .kB,
    type: zod__WEBPACK_IMPORTED_MODULE_1__["enum"](['TEE', 'Solution', 'Data']),
    info: offerInfoSchema,
    policy: offerPolicySchema.optional(),
    tee: teeKeySchema.optional(),
    /** A solution offer names the solution that it stands for. */
    solution: zod__WEBPACK_IMPORTED_MODULE_1__.object({ hash: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc, size: zod__WEBPACK_IMPORTED_MODULE_1__.int().nonnegative() }).optional(),
    /** A data offer commits to its dataset and tells nothing of it: see datasetCommitment.ts. */
    dataset: zod__WEBPACK_IMPORTED_MODULE_1__.object({ commitment: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc }).optional(),
});
/** What begins an offer. A data offer, and no other, commits to a dataset. */
const offerEntrySchema = offerEntryObject.refine(({ type, dataset }) => (type === 'Data') === (dataset !== undefined), { path: ['dataset'], error: 'a data offer, and no other, commits to a dataset' });
/** A slot of an offer, under a number of its own. */
const slotEntrySchema = zod__WEBPACK_IMPORTED_MODULE_1__.object({
    v: zod__WEBPACK_IMPORTED_MODULE_1__.literal(1),
    kind: zod__WEBPACK_IMPORTED_MODULE_1__.literal('slot.created'),
    offer: _schemas_js__WEBPACK_IMPORTED_MODULE_0__.id,
    slot: _schemas_js__WEBPACK_IMPORTED_MODULE_0__.id,
    author: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprint */ .Rj,
    at: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .time */ .kB,
    info: slotInfoSchema,
});
/** What happens to an offer. */
const offerEventSchema = zod__WEBPACK_IMPORTED_MODULE_1__.discriminatedUnion('kind', [
    zod__WEBPACK_IMPORTED_MODULE_1__.object({
        v: zod__WEBPACK_IMPORTED_MODULE_1__.literal(1),
        kind: zod__WEBPACK_IMPORTED_MODULE_1__["enum"](['offer.disabled', 'offer.enabled']),
        offer: _schemas_js__WEBPACK_IMPORTED_MODULE_0__.id,
        author: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprint */ .Rj,
        at: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .time */ .kB,
    }),
    zod__WEBPACK_IMPORTED_MODULE_1__.object({
        v: zod__WEBPACK_IMPORTED_MODULE_1__.literal(1),
        kind: zod__WEBPACK_IMPORTED_MODULE_1__.literal('offer.attested'),
        offer: _schemas_js__WEBPACK_IMPORTED_MODULE_0__.id,
        author: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprint */ .Rj,
        at: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .time */ .kB,
        tee: teeKeySchema,
    }),
]);


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

/***/ 8870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lr: () => (/* binding */ canBeSealedTo),
/* harmony export */   Mt: () => (/* binding */ lockPrivateKey),
/* harmony export */   Zy: () => (/* binding */ generateOrderKey),
/* harmony export */   fingerprintOf: () => (/* binding */ fingerprintOf),
/* harmony export */   jj: () => (/* binding */ generatePartyKey),
/* harmony export */   readPrivateKey: () => (/* binding */ readPrivateKey),
/* harmony export */   readPublicKey: () => (/* binding */ readPublicKey)
/* harmony export */ });
/* harmony import */ var openpgp__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13074);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);


/**
 * A new v4 key with Ed25519 for signatures and X25519 for encryption, which GnuPG can import and verify.
 * @param passphrase encrypts the private half; undefined leaves it plain, for a store that is itself a secret.
 */
async function generatePartyKey(identity, passphrase) {
    const { privateKey } = await openpgp__WEBPACK_IMPORTED_MODULE_0__/* .generateKey */ .rh({
        type: 'ecc',
        curve: 'ed25519Legacy',
        userIDs: [{ name: identity.name, ...(identity.email ? { email: identity.email } : {}) }],
        format: 'object',
        ...(passphrase ? { passphrase } : {}),
    });
    return privateKey;
}
/** A key for one order: RFC 9580 v6, X25519, used once and never seen by a person or by GnuPG. */
async function generateOrderKey(label) {
    const { privateKey } = await openpgp__WEBPACK_IMPORTED_MODULE_0__/* .generateKey */ .rh({
        type: 'curve25519',
        userIDs: [{ name: label }],
        format: 'object',
        config: { v6Keys: true, aeadProtect: true },
    });
    return privateKey;
}
function fingerprintOf(key) {
    return key.getFingerprint().toLowerCase();
}
/** @throws CountersignError `input` when the text is no OpenPGP key; `what` names it in the message. */
async function readPublicKey(armored, what = 'the public key') {
    try {
        const key = await openpgp__WEBPACK_IMPORTED_MODULE_0__/* .readKey */ .YZ({ armoredKey: armored });
        return key.toPublic();
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('input', `${what} is not an OpenPGP key in ASCII armour`, { cause });
    }
}
/**
 * Reads a private key and unlocks it.
 * @throws CountersignError `input` when the text is no private key, or the passphrase is missing or wrong.
 */
async function readPrivateKey(armored, passphrase, what = 'the private key') {
    let key;
    try {
        key = await openpgp__WEBPACK_IMPORTED_MODULE_0__/* .readPrivateKey */ .$k({ armoredKey: armored });
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('input', `${what} is not an OpenPGP private key in ASCII armour`, { cause });
    }
    if (key.isDecrypted())
        return key;
    if (passphrase === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('input', `${what} is protected by a passphrase, and none was given`, {
            mend: 'set COUNTERSIGN_PASSPHRASE, name a file with --passphrase-file, or run in a terminal to be asked',
        });
    }
    try {
        return await openpgp__WEBPACK_IMPORTED_MODULE_0__/* .decryptKey */ .Vw({ privateKey: key, passphrase });
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('input', `the passphrase does not open ${what}`, { cause });
    }
}
/** A copy of an unlocked key whose private half a passphrase opens. */
async function lockPrivateKey(key, passphrase) {
    return openpgp__WEBPACK_IMPORTED_MODULE_0__/* .encryptKey */ .T1({ privateKey: key, passphrase });
}
/** Whether the key has one to encrypt to that is in force. */
async function canBeSealedTo(key) {
    return key.getEncryptionKey().then(() => true, () => false);
}


/***/ }),

/***/ 90661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ verifyDetached),
/* harmony export */   k: () => (/* binding */ signDetached)
/* harmony export */ });
/* harmony import */ var openpgp__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13074);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);


/** A detached binary signature (RFC 9580 section 10.4) in ASCII armour, which `gpg --verify` checks. */
async function signDetached(bytes, key) {
    const message = await openpgp__WEBPACK_IMPORTED_MODULE_0__/* .createMessage */ .oH({ binary: bytes });
    const signature = await openpgp__WEBPACK_IMPORTED_MODULE_0__/* .sign */ ._S({
        message,
        signingKeys: key,
        detached: true,
        format: 'armored',
    });
    return String(signature);
}
/**
 * Verifies a detached signature that must be one signature by this key.
 * @param date the time by which it must have been made
 * @returns the time at which the signer says that it was made
 * @throws CountersignError `tampered` when it does not hold.
 */
async function verifyDetached(bytes, armoredSignature, key, what, date = new Date()) {
    try {
        const signature = await openpgp__WEBPACK_IMPORTED_MODULE_0__/* .readSignature */ .Bc({ armoredSignature });
        if (signature.packets.length !== 1)
            throw new Error('there must be exactly one signature');
        const message = await openpgp__WEBPACK_IMPORTED_MODULE_0__/* .createMessage */ .oH({ binary: bytes });
        const { signatures } = await openpgp__WEBPACK_IMPORTED_MODULE_0__/* .verify */ .MX({ message, signature, verificationKeys: key, date });
        const [only] = signatures;
        if (only === undefined)
            throw new Error('no signature was found');
        await only.verified;
        const packet = (await only.signature).packets[0];
        return packet?.created ?? new Date(0);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('tampered', `${what}: the signature does not hold`, { cause });
    }
}


/***/ }),

/***/ 17784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zf: () => (/* reexport safe */ _noble_hashes_sha2_js__WEBPACK_IMPORTED_MODULE_1__.Zf),
/* harmony export */   fg: () => (/* binding */ sha256Hex),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   qt: () => (/* reexport safe */ _noble_hashes_sha2_js__WEBPACK_IMPORTED_MODULE_1__.qt),
/* harmony export */   sc: () => (/* reexport safe */ _noble_hashes_sha2_js__WEBPACK_IMPORTED_MODULE_1__.sc)
/* harmony export */ });
/* harmony import */ var _noble_hashes_sha2_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18842);
/* harmony import */ var _noble_hashes_utils_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24417);
/* harmony import */ var _canonicalForm_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58836);



/*
 * The hashes of what must run in a page in a browser too: the same as those of `canonicalJson.ts`, of no platform.
 * They are for entries and statements; the bytes of a resource are too many for them.
 */

/** SHA-256 in lower-case hex; a text is taken as UTF-8. */
function sha256Hex(bytes) {
    return (0,_noble_hashes_utils_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesToHex */ .My)((0,_noble_hashes_sha2_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(typeof bytes === 'string' ? (0,_noble_hashes_utils_js__WEBPACK_IMPORTED_MODULE_2__/* .utf8ToBytes */ .AI)(bytes) : bytes));
}
/** SHA-256 of a value's canonical JSON (RFC 8785), in lower-case hex. */
function digestOf(value) {
    return sha256Hex((0,_canonicalForm_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalBytes */ .Mr)(value));
}


/***/ })

};
