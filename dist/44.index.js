export const id = 44;
export const ids = [44,8870];
export const modules = {

/***/ 85571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ RecentMap)
/* harmony export */ });
/** Values by name, of which those are kept that were asked for last: so that memory stays flat. */
class RecentMap {
    #most;
    #values = new Map();
    /** @param most how many are kept */
    constructor(most) {
        this.#most = most;
    }
    /** The value, which from now on is the one asked for last; made where it is not there. */
    get(name, make) {
        const known = this.#values.get(name);
        const value = known ?? make();
        this.#values.delete(name);
        this.#values.set(name, value);
        if (this.#values.size > this.#most)
            this.#values.delete(this.#values.keys().next().value);
        return value;
    }
    /** The value, if it is there; it stays as old as it was. */
    peek(name) {
        return this.#values.get(name);
    }
    set(name, value) {
        this.#values.delete(name);
        this.get(name, () => value);
    }
}


/***/ }),

/***/ 67274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Accounts: () => (/* binding */ Accounts),
  I: () => (/* binding */ refusalFor)
});

// EXTERNAL MODULE: ./build/bytes/recentMap.js
var recentMap = __webpack_require__(85571);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/marketplace/keyEnd.js
var keyEnd = __webpack_require__(13410);
// EXTERNAL MODULE: ./build/ledger/verdicts/verdicts.js
var verdicts = __webpack_require__(11309);
;// CONCATENATED MODULE: ./build/ledger/entries/keys/keyLife.js
/**
 * The certificate that an entry at this place is verified under: the newest before it.
 * @returns undefined where there was none yet, or the key had ended
 * @throws CountersignError `tampered` when the newest was taken away
 */
function certificateBefore(life, index) {
    if (endBefore(life, index) !== undefined)
        return undefined;
    if (life.unread !== undefined && life.unread.index < index)
        throw life.unread.error;
    return life.certificates.findLast((one) => one.index < index);
}
/** The key's end, where it lies before this place in the log. */
function endBefore({ end }, index) {
    return end !== undefined && end.index < index ? end : undefined;
}

// EXTERNAL MODULE: ./build/ledger/entries/keys/readKeyLife.js + 2 modules
var readKeyLife = __webpack_require__(95292);
// EXTERNAL MODULE: ./build/ledger/entries/leafNear.js
var leafNear = __webpack_require__(47693);
;// CONCATENATED MODULE: ./build/ledger/entries/accounts.js







/** The keys of so many parties are remembered: more than one order has. */
const MOST_LIVES = 256;
/** They hold for good, whatever snapshot they were met in. */
const ofThisProcess = new verdicts/* OwnVerdicts */.B();
/** The parties' keys as the log tells of them. Files beside it only lead there. */
class Accounts {
    #snapshot;
    #finding;
    /** What was verified before by whoever reads. */
    verdicts;
    #lives = new recentMap/* RecentMap */.Q(MOST_LIVES);
    #wholes = new recentMap/* RecentMap */.Q(MOST_LIVES);
    constructor(snapshot, finding = { near: leafNear/* LEAVES_LOOKED_THROUGH */.sY }) {
        this.#snapshot = snapshot;
        this.#finding = finding;
        this.verdicts = snapshot.verdicts ?? ofThisProcess;
    }
    /** @throws as {@link readKeyLife} */
    lifeOf(fingerprint) {
        return this.#lives.get(fingerprint, () => (0,readKeyLife/* readKeyLife */.ow)(this.#snapshot, fingerprint, this.#finding));
    }
    /** Those of these parties' keys that have ended. */
    async endedOf(fingerprints) {
        const lives = await Promise.all([...new Set(fingerprints)].map((fingerprint) => this.lifeOf(fingerprint)));
        return lives.flatMap(({ fingerprint, end }) => (end === undefined ? [] : [{ ...end, fingerprint }]));
    }
    /**
     * The certificate that an entry at this place of the log is verified under.
     * @returns undefined where the author had no key on the ledger yet, or it had ended
     * @throws CountersignError `tampered` when it was taken away
     */
    async keyBefore(fingerprint, index) {
        const life = await this.lifeOf(fingerprint);
        const found = certificateBefore(life, index) ?? endBefore(life, index);
        if (found !== undefined)
            return 'key' in found ? found.key : undefined;
        // The file that leads to the first may have been taken away, and a later one left.
        const whole = this.#wholes.get(fingerprint, () => (0,readKeyLife/* readKeyLife */.ow)(this.#snapshot, fingerprint, 'whole'));
        this.#lives.set(fingerprint, whole);
        return certificateBefore(await whole, index)?.key;
    }
    /** Why nothing that the party wrote at this place counts any more; undefined where its key has not ended before. */
    async endOf(fingerprint, index) {
        const end = endBefore(await this.lifeOf(fingerprint), index);
        return end && (0,keyEnd/* describeKeyEnd */.C)(end);
    }
    /**
     * The newest certificate of a party, whether its key has ended or not: for names, and for what was signed before.
     * @throws CountersignError `not-found` or `tampered`
     */
    async keyOf(fingerprint) {
        const { certificates, unread } = await this.lifeOf(fingerprint);
        if (unread !== undefined)
            throw unread.error;
        const newest = certificates.at(-1);
        if (newest !== undefined)
            return newest.key;
        throw new errors/* CountersignError */.WS('not-found', `the ledger has no account ${fingerprint}`, {
            mend: 'a party is entered with its first entry: has it registered an offer or placed an order here?',
        });
    }
    /**
     * The key to seal something to: not one that has ended, which a thief may have.
     * @throws CountersignError `refused` when it has; else as {@link keyOf}
     */
    async readerOf(fingerprint) {
        const key = await this.keyOf(fingerprint);
        const { end } = await this.lifeOf(fingerprint);
        if (end === undefined)
            return key;
        throw new errors/* CountersignError */.WS('refused', `nothing is sealed to ${fingerprint}: ${(0,keyEnd/* describeKeyEnd */.C)(end)}`, {
            mend: 'its owner enters the ledger with a new key',
        });
    }
}
function refusalFor(what, error) {
    return { what, reason: (0,errors/* messageOf */.bD)(error) };
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
/* unused harmony exports MAX_BODY_BYTES, entryName */
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14881);
/* harmony import */ var _canonicalForm_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58836);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _platformKeys_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26873);
/* harmony import */ var _pureDigest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17784);
/* harmony import */ var _log_leafHead_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65243);
/* harmony import */ var _log_leaf_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(16338);







/** What is small enough to stand in the head: so no missing body can hide it. */
const IN_HEAD = new Set([
    ..._log_leafHead_js__WEBPACK_IMPORTED_MODULE_5__/* .BODILESS */ .mY,
    'order.unclaimed',
    'offer.disabled',
    'offer.enabled',
]);
/** What publishes a certificate. Its body is the certificate alone, so that `gpg --import` takes it as it lies. */
const CERTIFYING = new Set(['key.added', 'key.renewed']);
/** The most that a body may weigh. */
const MAX_BODY_BYTES = 4 * 1024 * 1024;
/** Where the content of an entry goes: into its head, or into a body that the head names by digest. */
function placeContent(kind, content) {
    const { certificate } = content;
    const isCertificate = CERTIFYING.has(kind) && typeof certificate === 'string';
    const bytes = isCertificate ? (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toUtf8 */ .Pq)(certificate) : (0,_canonicalForm_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalBytes */ .Mr)(content);
    if (IN_HEAD.has(kind))
        return { fields: JSON.parse((0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .asUtf8 */ .U)(bytes)) };
    return { fields: {}, body: { sha256: (0,_pureDigest_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256Hex */ .fg)(bytes), bytes: bytes.length }, bytes };
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
 * @param where `here`: in earlier commits it is not looked for
 * @throws CountersignError `tampered` when its body is not where it lies: it may say what must not be passed over
 */
async function bodyOf(snapshot, directory, { index, head: { kind, body } }, where = 'anywhere') {
    if (body === undefined || body.bytes > MAX_BODY_BYTES)
        return undefined;
    const { body: path } = entryPaths(directory, index, kind);
    const isIt = (found) => (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toHex */ .nj)((0,_platformKeys_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .sc)(found)) === body.sha256;
    const bytes = await snapshot.read(path);
    if (bytes !== undefined && isIt(bytes))
        return bytes;
    const earlier = where === 'anywhere' ? await snapshot.readEarlier(path, isIt) : undefined;
    if (earlier !== undefined)
        return earlier;
    const what = bytes === undefined ? 'is missing' : 'is not the one that was signed';
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('tampered', `the ledger's ${path} ${what}`, {
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('tampered', `${what} is too large`);
    const content = (0,_canonicalForm_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCanonical */ .Kf)(bytes, what, MAX_BODY_BYTES);
    if (content !== null && typeof content === 'object' && !Array.isArray(content))
        return content;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('tampered', `${what} is not an object`);
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
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS)
            return (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error);
        throw error;
    }
}
/** Parses without believing. @throws CountersignError `tampered` when members are wrong. */
function parseEntry(value, schema, what) {
    const parsed = schema.safeParse(value);
    if (parsed.success)
        return parsed.data;
    const [issue] = parsed.error.issues;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('tampered', `${what}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? 'is wrong'}`);
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
    const leaf = (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .concatBytes */ .Id)(head, Uint8Array.of(NEWLINE), signature);
    return (0,_log_leaf_js__WEBPACK_IMPORTED_MODULE_6__/* .decodeLeaf */ .LQ)(leaf).ok ? leaf : undefined;
}
const NEWLINE = 10;


/***/ }),

/***/ 95292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kL: () => (/* binding */ certificateDigest),
  g1: () => (/* binding */ lastOf),
  ow: () => (/* binding */ readKeyLife)
});

// EXTERNAL MODULE: ./build/pgp/certificates.js
var certificates = __webpack_require__(59162);
// EXTERNAL MODULE: ./build/pureDigest.js
var pureDigest = __webpack_require__(17784);
// EXTERNAL MODULE: ./build/ledger/ledgerPaths.js
var ledgerPaths = __webpack_require__(95371);
// EXTERNAL MODULE: ./build/bytes/byteForms.js
var byteForms = __webpack_require__(14881);
// EXTERNAL MODULE: ./build/ledger/log/leaf.js + 1 modules
var log_leaf = __webpack_require__(16338);
// EXTERNAL MODULE: ./build/ledger/pgpLogCrypto.js
var pgpLogCrypto = __webpack_require__(25656);
// EXTERNAL MODULE: ./build/ledger/entries/entries.js
var entries = __webpack_require__(12727);
// EXTERNAL MODULE: ./build/ledger/entries/leafNear.js
var leafNear = __webpack_require__(47693);
;// CONCATENATED MODULE: ./build/ledger/entries/keys/findKeyLeaves.js


/** The leaves that the files under a fingerprint lead to. */
async function hinted(snapshot, log, directory) {
    const names = (await snapshot.list(directory)).filter((name) => leafNear/* ENTRY_FILE */.wO.test(name));
    if (names.length > leafNear/* MOST_FILES */.Q4)
        return [];
    const leaves = await Promise.all(names.map(async (name) => {
        const index = Number.parseInt(name, 10);
        // Asked for together with the head: it is wanted right after.
        const [leaf] = await Promise.all([
            (0,leafNear/* leafNear */.J3)(snapshot, log, `${directory}/${name}`, index),
            snapshot.read(`${directory}/${name}.body`),
        ]);
        return leaf === undefined ? [] : [{ index, leaf }];
    }));
    return leaves.flat();
}
/**
 * The leaves about a key that its files lead to, and those that the log has where it is looked through.
 * @returns undefined when no file leads to any: then the whole log is to be asked
 */
async function nearKeyLeaves(snapshot, log, fingerprint, { near, from = log.size }) {
    const hints = await hinted(snapshot, log, (0,ledgerPaths/* accountDirectory */.v)(fingerprint));
    const first = Math.min(...hints.map(({ index }) => index));
    if (!Number.isFinite(first))
        return undefined;
    // A key that seems to be new may have begun, and ended, before what the files lead to: they may be a thief's.
    const newest = Math.max(0, log.size - near);
    const scanned = await log.about(fingerprint, Math.min(first < newest ? log.size : newest, from));
    const all = new Map([...hints, ...scanned].map(({ index, leaf }) => [index, leaf]));
    return [...all].map(([index, leaf]) => ({ index, leaf })).sort((a, b) => a.index - b.index);
}

// EXTERNAL MODULE: ./build/marketplace/keyEnd.js
var keyEnd = __webpack_require__(13410);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/ledger/log/threadFold.js
var threadFold = __webpack_require__(80258);
;// CONCATENATED MODULE: ./build/ledger/entries/keys/keyFold.js








/** One party's key, leaf after leaf. */
class KeyFold {
    certificates = [];
    entries = [];
    refused = [];
    end;
    unread;
    /** Something follows what is not there: a file that led to it was taken away. */
    isBroken = false;
    #fingerprint;
    #source;
    #fold;
    constructor(fingerprint, source) {
        this.#fingerprint = fingerprint;
        this.#source = source;
        this.#fold = new threadFold/* ThreadFold */.s({
            crypto: { sha256: pureDigest/* sha256 */.sc, verifySignature: (signed) => this.#verify(signed) },
            ledger: source.ledger,
            about: fingerprint,
            rootAt: (size) => source.rootAt(size),
            isParty: (author) => author === fingerprint,
            endOf: () => Promise.resolve(this.end && (0,keyEnd/* describeKeyEnd */.C)(this.end)),
            take: (entry) => this.#take(entry),
        });
    }
    /** The certificate that the entry being judged published for the first time; it is signed by its own key. */
    #first;
    /**
     * Judges the next leaf about the key.
     * @param first the certificate that it publishes, for a leaf that may be the beginning
     */
    async judge({ index, leaf }, first) {
        this.#first = first;
        const judged = await this.#fold.judge(index, leaf);
        if (judged.counted)
            this.entries.push(judged);
        else {
            const { reason, detail } = judged;
            // Its signature holds: whatever history its owner was shown, she ended the key.
            const head = reason === 'other-history' ? (0,log_leaf/* decodeEntry */.LP)(leaf)?.head : undefined;
            if (head?.kind === 'key.revoked')
                this.#endBy(index, head);
            this.isBroken ||= reason === 'follows-nothing';
            this.refused.push({ index, what: `entry ${index}`, verdict: reason, reason: detail });
        }
        return judged;
    }
    #endBy(index, { fields, at }) {
        this.end = { ...(0,keyEnd/* revocationOf */.Er)(fields), index, at };
    }
    /** Whether a leaf may still be its beginning. */
    get isEmpty() {
        return this.certificates.length === 0;
    }
    life() {
        const { certificates, end, entries, refused, unread } = this;
        return { fingerprint: this.#fingerprint, certificates, end, entries, refused, unread };
    }
    async #verify(signed) {
        const key = this.certificates.at(-1)?.key ?? this.#first;
        if (key === undefined)
            return false;
        if (await (0,pgpLogCrypto/* pgpLogCrypto */.v)(() => Promise.resolve(key)).verifySignature(signed))
            return true;
        const made = await (0,certificates/* primarySignatureTime */.iq)(signed.bytes, signed.signature, key);
        return made !== undefined && Math.abs(made.getTime() - Date.parse(signed.at)) <= pgpLogCrypto/* SLACK_MS */.E;
    }
    async #take(entry) {
        const { kind } = entry.head;
        if (kind === 'key.revoked') {
            this.#endBy(entry.index, entry.head);
            return undefined;
        }
        if (kind !== (this.isEmpty ? 'key.added' : 'key.renewed'))
            return this.isEmpty ? 'a key begins with being added' : `a key that was added has no ${kind}`;
        return this.#publish(entry);
    }
    async #publish(entry) {
        const { index, head } = entry;
        if (head.body === undefined || head.body.bytes > certificates/* MAX_CERTIFICATE_BYTES */.to)
            return 'it has no certificate, or one that is too large';
        let bytes;
        try {
            bytes = await this.#source.bodyOf(entry);
        }
        catch (error) {
            // It may say that the key was revoked: what comes after it cannot be judged, and what came before can.
            this.unread ??= { index, error };
            return (0,errors/* messageOf */.bD)(error);
        }
        const armored = (bytes && (0,byteForms/* fromUtf8 */.ar)(bytes)) ?? '';
        const by = new Date(Date.parse(head.at) + pgpLogCrypto/* SLACK_MS */.E);
        let key;
        try {
            key = await (0,certificates/* readCertificate */.w$)(armored, this.#fingerprint, `the certificate of entry ${index}`, by);
            const before = this.certificates.at(-1)?.key;
            // What it leaves out stays, as on every key server: else who has a part of the key alone could take away the rest.
            if (before !== undefined)
                key = await key.update(before, by);
        }
        catch (error) {
            return (0,errors/* messageOf */.bD)(error);
        }
        const revocation = await (0,certificates/* revocationIn */.MK)(key);
        if (revocation !== undefined)
            this.end = { ...revocation, index, at: head.at };
        else
            this.certificates.push({ index, at: head.at, key, armored });
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/ledger/entries/keys/readKeyLife.js









/** The bodies of so many beginnings are looked for in earlier commits too: anybody can write one that never had any. */
const MOST_LOOKED_FOR = 8;
/** Reads what leaves say of a key. */
class LifeReader {
    #snapshot;
    #log;
    #fingerprint;
    #own;
    #bodies = new Map();
    #lookedFor = 0;
    #missing;
    constructor(snapshot, log, fingerprint, own) {
        this.#snapshot = snapshot;
        this.#log = log;
        this.#fingerprint = fingerprint;
        this.#own = own;
    }
    async read(leaves) {
        await this.#bring(leaves);
        const fold = new KeyFold(this.#fingerprint, {
            ledger: this.#log.ledger,
            rootAt: (size) => this.#log.rootAt(size),
            bodyOf: (entry) => this.#bodyOf(entry),
        });
        for (const placed of leaves)
            await fold.judge(placed, fold.isEmpty ? await this.#certificateIn(placed) : undefined);
        return { life: fold.life(), isBroken: fold.isBroken, missing: this.#missing };
    }
    /** Asks at once for what judging these leaves needs, so that a server sends it together. */
    async #bring(leaves) {
        await Promise.allSettled(leaves.flatMap(({ index, leaf }) => {
            const head = (0,log_leaf/* decodeEntry */.LP)(leaf)?.head;
            if (head?.author !== this.#fingerprint || head.checkpoint.size > index)
                return [];
            return [this.#log.rootAt(head.checkpoint.size)];
        }));
    }
    /** By its place, since it is looked for there: a forged entry may name what another has. */
    #bodyOf(entry, where = 'anywhere') {
        const known = this.#bodies.get(entry.index) ?? this.#findBody(entry, where);
        this.#bodies.set(entry.index, known);
        return known;
    }
    /** What was taken away its owner has. */
    async #findBody(entry, where) {
        const own = this.#own && (0,byteForms/* toUtf8 */.Pq)(this.#own.armor());
        if (own !== undefined && (0,pureDigest/* sha256Hex */.fg)(own) === entry.head.body?.sha256)
            return own;
        return (0,entries/* bodyOf */.EN)(this.#snapshot, (0,ledgerPaths/* accountDirectory */.v)(this.#fingerprint), entry, where);
    }
    /** The certificate of a leaf that may add the key: what it is signed by is in its own body. */
    async #certificateIn({ index, leaf }) {
        const head = (0,log_leaf/* decodeEntry */.LP)(leaf)?.head;
        if (head?.kind !== 'key.added' || head.author !== this.#fingerprint)
            return undefined;
        if ((head.body?.bytes ?? 0) > certificates/* MAX_CERTIFICATE_BYTES */.to)
            return undefined;
        const where = this.#lookedFor < MOST_LOOKED_FOR ? 'anywhere' : 'here';
        try {
            const bytes = await this.#bodyOf({ index, head, digest: '' }, where);
            const by = new Date(Date.parse(head.at) + pgpLogCrypto/* SLACK_MS */.E);
            const armored = (bytes && (0,byteForms/* fromUtf8 */.ar)(bytes)) ?? '';
            return await (0,certificates/* readCertificate */.w$)(armored, this.#fingerprint, `the certificate of entry ${index}`, by);
        }
        catch (error) {
            this.#lookedFor++;
            // Its owner can tell what it has not signed.
            if (this.#own !== undefined)
                return this.#own;
            if (error instanceof Error && error.message.startsWith("the ledger's "))
                this.#missing ??= error;
            return undefined;
        }
    }
}
/** A key that the log has nothing about. */
function unknownKey(fingerprint) {
    return {
        fingerprint,
        certificates: [],
        end: undefined,
        entries: [],
        refused: [],
        unread: undefined,
    };
}
/**
 * What the log says of a key; with `finding` as far as its files lead, and the whole log where they lead nowhere.
 * @throws CountersignError `tampered` when the log's own files do not prove it, or its first certificate was taken away
 */
async function readKeyLife(snapshot, fingerprint, finding) {
    const { log } = snapshot;
    if (log === undefined)
        return unknownKey(fingerprint);
    const own = finding === 'whole' ? undefined : finding.own;
    const read = (leaves) => new LifeReader(snapshot, log, fingerprint, own).read(leaves);
    const near = finding === 'whole' ? undefined : await nearKeyLeaves(snapshot, log, fingerprint, finding);
    if (near !== undefined) {
        const { life, isBroken } = await read(near);
        if (!isBroken && life.certificates.length > 0)
            return life;
    }
    const isNew = finding !== 'whole' && own !== undefined && near === undefined;
    const first = isNew ? Math.min(finding.from ?? log.size, Math.max(0, log.size - finding.near)) : 0;
    const { life, missing } = await read(await log.about(fingerprint, first));
    // It may be the one that was taken away: what key that is then nobody can say.
    if (life.certificates.length === 0 && life.end === undefined && missing !== undefined)
        throw missing;
    return life;
}
/** The digest that the next entry of a key must follow; null where it has none. */
function lastOf({ entries }) {
    return entries.findLast(({ head }) => head.kind !== 'key.revoked')?.digest ?? null;
}
/** SHA-256 of a certificate as it is published. */
function certificateDigest(armored) {
    return (0,pureDigest/* sha256Hex */.fg)((0,byteForms/* toUtf8 */.Pq)(armored));
}


/***/ }),

/***/ 47693:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J3: () => (/* binding */ leafNear),
/* harmony export */   Q4: () => (/* binding */ MOST_FILES),
/* harmony export */   sY: () => (/* binding */ LEAVES_LOOKED_THROUGH),
/* harmony export */   wO: () => (/* binding */ ENTRY_FILE)
/* harmony export */ });
/* harmony import */ var _entries_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12727);

/** `12-placed.json`: the file of an entry's head. */
const ENTRY_FILE = /^(0|[1-9]\d{0,12})-[a-z-]+\.json$/;
/** More files under one number, or of one key, are not looked at: then the log itself is. */
const MOST_FILES = 512;
/**
 * So many of the newest leaves are read from the log itself where something is decided, whatever files lead to: nobody can
 * hide what is among them.
 */
const LEAVES_LOOKED_THROUGH = 16_384;
/** The leaf that an entry's files give, where the log has it there. */
async function leafNear(snapshot, log, path, index) {
    const [head, signature] = await Promise.all([snapshot.read(path), snapshot.read((0,_entries_js__WEBPACK_IMPORTED_MODULE_0__/* .signaturePath */ .oY)(path))]);
    const leaf = (0,_entries_js__WEBPACK_IMPORTED_MODULE_0__/* .leafOfFiles */ .v)(head, signature);
    return leaf !== undefined && (await log.holds(index, leaf)) ? leaf : undefined;
}


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
/* harmony import */ var _accounts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67274);
/* harmony import */ var _entries_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12727);
/* harmony import */ var _ledgerPaths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95371);
/* harmony import */ var _log_leaf_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(16338);
/* harmony import */ var _log_numbers_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(47911);
/* harmony import */ var _thread_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(43722);








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
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('refused', `an offer has at most ${MOST_SLOTS} slots`);
        const slot = (0,_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .parseEntry */ .ER)({ ...value, slot: (0,_log_numbers_js__WEBPACK_IMPORTED_MODULE_6__/* .numberAt */ .tk)(entry.index) }, _marketplace_offer_js__WEBPACK_IMPORTED_MODULE_1__/* .slotEntrySchema */ .uk, `entry ${entry.index}`);
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
async function readOffer(snapshot, id, given, finding = 'near', until) {
    const accounts = given ?? new _accounts_js__WEBPACK_IMPORTED_MODULE_2__.Accounts(snapshot, (0,_thread_js__WEBPACK_IMPORTED_MODULE_7__/* .keyFindingFor */ .Id)(finding));
    const thread = {
        kind: 'offers',
        begin: (ahead) => new OfferFold(ahead, id),
        until,
    };
    const { reading, taken } = await (0,_thread_js__WEBPACK_IMPORTED_MODULE_7__/* .readThread */ .nj)(snapshot, id, thread, finding, accounts);
    const [createdEntry] = reading.entries;
    const offer = taken?.state();
    if (taken === undefined || offer === undefined || createdEntry === undefined || id % 100 !== 0) {
        const why = await whyNot(snapshot, reading.refused, 'offer.created');
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('not-found', `the ledger has no offer ${id}${why}`, {
            mend: 'see the offers with: countersign offers list',
        });
    }
    const { states } = taken;
    return {
        ...reading,
        offer,
        created: createdEntry.digest,
        ownerEnd: (await accounts.lifeOf(offer.owner)).end,
        before: (index) => states.findLast((one) => one.index < index)?.offer,
        teeKeys: [...new Set(states.flatMap((one) => one.offer.tee ?? []))],
    };
}
/**
 * For a message that something is not there: `: <the first reason>`, or which other entry has the number, which says
 * more than why that one begins nothing of this kind.
 */
async function whyNot(snapshot, [first], beginning) {
    if (first === undefined)
        return '';
    // A rule's own reason says it already.
    const isTold = first.index === undefined || first.verdict === 'rule';
    const bytes = isTold ? undefined : await (0,_thread_js__WEBPACK_IMPORTED_MODULE_7__/* .logOf */ .Gs)(snapshot).leafAt(first.index);
    const kind = bytes === undefined ? undefined : (0,_log_leaf_js__WEBPACK_IMPORTED_MODULE_5__/* .decodeEntry */ .LP)(bytes)?.head.kind;
    return kind === undefined || kind === beginning
        ? `: ${first.reason}`
        : `: what has this number is another entry, ${kind}`;
}


/***/ }),

/***/ 43722:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Id: () => (/* binding */ keyFindingFor),
  Gs: () => (/* binding */ logOf),
  nj: () => (/* binding */ readThread),
  EK: () => (/* binding */ requireMoving)
});

// EXTERNAL MODULE: ./build/ledger/entries/entries.js
var entries = __webpack_require__(12727);
// EXTERNAL MODULE: ./build/ledger/entries/leafNear.js
var leafNear = __webpack_require__(47693);
// EXTERNAL MODULE: ./build/ledger/ledgerPaths.js
var ledgerPaths = __webpack_require__(95371);
// EXTERNAL MODULE: ./build/bytes/byteForms.js
var byteForms = __webpack_require__(14881);
// EXTERNAL MODULE: ./build/ledger/log/leaf.js + 1 modules
var log_leaf = __webpack_require__(16338);
;// CONCATENATED MODULE: ./build/ledger/entries/readAhead.js
/** A snapshot of which some files are asked for before they are read, all together, and each once. */
class ReadAhead {
    commit;
    log;
    verdicts;
    #inner;
    #asked = new Map();
    constructor(inner) {
        this.#inner = inner;
        this.commit = inner.commit;
        this.log = inner.log;
        this.verdicts = inner.verdicts;
    }
    /** Asks for a file. What fails is asked for again when it is read. */
    ask(path) {
        const asked = this.#inner.read(path);
        this.#asked.set(path, asked);
        asked.catch(() => this.#asked.delete(path));
        return asked;
    }
    list(directory) {
        return this.#inner.list(directory);
    }
    read(path) {
        const asked = this.#asked.get(path);
        this.#asked.delete(path);
        return asked ?? this.#inner.read(path);
    }
    readEarlier(path, isIt) {
        return this.#inner.readEarlier(path, isIt);
    }
}

// EXTERNAL MODULE: ./build/ledger/log/threadFold.js
var threadFold = __webpack_require__(80258);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/pureDigest.js
var pureDigest = __webpack_require__(17784);
// EXTERNAL MODULE: ./build/ledger/entries/verifiedLeaves.js
var verifiedLeaves = __webpack_require__(65151);
;// CONCATENATED MODULE: ./build/ledger/entries/thread.js










/** So many leaves from the first on are looked through in any case: for looking, a handful of files. */
const LOOKED_THROUGH = {
    whole: Infinity,
    far: leafNear/* LEAVES_LOOKED_THROUGH */.sY,
    near: 1024,
};
/** How the keys of those who wrote there are found; an order that is read whole is looked through from its first leaf on. */
function keyFindingFor(finding, first) {
    if (finding === 'whole')
        return { near: LOOKED_THROUGH.far, ...(first === undefined ? {} : { from: first }) };
    return { near: LOOKED_THROUGH[finding] };
}
/** The most leaves between what the author of a beginning had seen and its place: else it is taken for a copy. */
const MOST_BETWEEN = 1024;
/** Nothing is added to, or built on, what stands still. @throws CountersignError `refused` */
function requireMoving(what, { frozen }) {
    if (frozen === undefined)
        return;
    throw new errors/* CountersignError */.WS('refused', `${what} stands still: ${frozen}`, {
        mend: 'somebody was shown another history of this ledger: ask the other parties what they see',
    });
}
/** The log of a ledger that has entries. @throws CountersignError `not-found` */
function logOf(snapshot) {
    if (snapshot.log !== undefined)
        return snapshot.log;
    throw new errors/* CountersignError */.WS('not-found', 'the ledger has no entries yet', {
        mend: 'it begins with the first offer that is registered on it',
    });
}
/**
 * Where the same entry began something before: whoever may push can copy it, and it is signed. No copy lies before what
 * its author had seen; and what is put there under another signature, which does not hold, began nothing.
 */
async function earlierThan(log, index, { head, headBytes: bytes }, accounts) {
    const { author, at } = head;
    const crypto = (0,verifiedLeaves/* verifyingCrypto */.j)(accounts);
    for (const other of await log.about(null, head.checkpoint.size, index)) {
        const same = (0,log_leaf/* decodeEntry */.LP)(other.leaf);
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
    const own = (0,log_leaf/* decodeEntry */.LP)(leaf);
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
            leaf: await (0,leafNear/* leafNear */.J3)(this.#snapshot, this.#log, path, index),
        })));
        const held = leaves.filter((one) => one.leaf !== undefined);
        const first = held.find(({ index }) => index === this.#first);
        if (first === undefined)
            return this.#whole();
        return { first, rest: held.filter((one) => one !== first), finding: 'near' };
    }
    async #whole() {
        const first = { index: this.#first, leaf: await this.#log.leafAt(this.#first) };
        const entry = (0,log_leaf/* decodeEntry */.LP)(first.leaf);
        const rest = entry && (await this.#log.about((0,pureDigest/* sha256Hex */.fg)(entry.headBytes), this.#first + 1));
        return { first, rest: rest ?? [], finding: 'whole' };
    }
    /** The files of entries under the number, by index; undefined when they are too many to be looked at. */
    async #names() {
        const names = (await this.#snapshot.list(this.#directory)).filter((name) => leafNear/* ENTRY_FILE */.wO.test(name));
        if (names.length > leafNear/* MOST_FILES */.Q4)
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
    const wanted = leaves.slice(0, leafNear/* MOST_FILES */.Q4).flatMap(({ index, leaf }) => {
        const entry = (0,log_leaf/* decodeEntry */.LP)(leaf);
        if (entry === undefined)
            return [];
        const { author, checkpoint, kind, body } = entry.head;
        return [
            accounts.lifeOf(author),
            ...(checkpoint.size <= index ? [log.rootAt(checkpoint.size)] : []),
            ...(body === undefined ? [] : [snapshot.ask((0,entries/* entryPaths */.zH)(directory, index, kind).body)]),
        ];
    });
    await Promise.allSettled(wanted);
}
async function foldThread(snapshot, accounts, { first, rest }, thread) {
    const log = logOf(snapshot);
    const taken = thread.begin(snapshot);
    const fold = new threadFold/* ThreadFold */.s({
        crypto: (0,verifiedLeaves/* verifyingCrypto */.j)(accounts),
        ledger: log.ledger,
        rootAt: (size) => log.rootAt(size),
        endOf: (author, index) => accounts.endOf(author, index),
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
async function readThread(inner, id, thread, finding, accounts) {
    const snapshot = new ReadAhead(inner);
    const finder = new Finder(snapshot, thread.kind, id);
    const directory = (0,ledgerPaths/* numberedDirectory */.Gw)(thread.kind, id);
    // Asked for together with the leaves: bodies are read below it.
    const [found] = await Promise.all([finder.find(finding), snapshot.list(directory)]);
    if (found === undefined)
        return { reading: NOTHING, taken: undefined };
    const until = thread.until ?? Infinity;
    const leaves = [found.first, ...found.rest].filter(({ index }) => index < until);
    await bring(snapshot, directory, leaves, accounts);
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

/***/ 65151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ verifyingCrypto)
/* harmony export */ });
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14881);
/* harmony import */ var _platformKeys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26873);
/* harmony import */ var _pgpLogCrypto_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25656);



/** Of certificates that are in memory: each verifies many. */
const digests = new WeakMap();
function digestOf(key) {
    const digest = digests.get(key) ?? (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toHex */ .nj)((0,_platformKeys_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(key.write()));
    digests.set(key, digest);
    return digest;
}
/** What a verdict is remembered by: all that it depends on. */
function verdictName({ bytes, signature, author, at }, key) {
    const said = [(0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toHex */ .nj)((0,_platformKeys_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(bytes)), author, at, digestOf(key), signature];
    return (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toHex */ .nj)((0,_platformKeys_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)((0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toUtf8 */ .Pq)(said.join('\n'))));
}
/** The log's cryptography with the keys that the ledger's accounts hold; what was verified once is not verified again. */
function verifyingCrypto(accounts) {
    const crypto = (0,_pgpLogCrypto_js__WEBPACK_IMPORTED_MODULE_2__/* .pgpLogCrypto */ .v)((author, index) => accounts.keyBefore(author, index));
    return {
        ...crypto,
        verifySignature: async (signed) => {
            const key = await accounts.keyBefore(signed.author, signed.index);
            if (key === undefined)
                return false;
            const name = verdictName(signed, key);
            if (accounts.verdicts.has(name))
                return true;
            const holds = await crypto.verifySignature(signed);
            if (holds)
                accounts.verdicts.add(name);
            return holds;
        },
    };
}


/***/ }),

/***/ 16338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  eX: () => (/* binding */ MAX_LEAF_BYTES),
  LP: () => (/* binding */ decodeEntry),
  LQ: () => (/* binding */ decodeLeaf),
  Fx: () => (/* binding */ encodeLeaf),
  c4: () => (/* binding */ headBytes)
});

// EXTERNAL MODULE: ./build/canonicalForm.js
var canonicalForm = __webpack_require__(58836);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/bytes/byteForms.js
var byteForms = __webpack_require__(14881);
;// CONCATENATED MODULE: ./build/ledger/log/armor.js

const BEGIN = '-----BEGIN PGP SIGNATURE-----';
const END = '-----END PGP SIGNATURE-----';
const LINE = 64;
function dress(bytes) {
    const lines = (0,byteForms/* toBase64 */.nk)(bytes).match(new RegExp(`.{1,${LINE}}`, 'g')) ?? [];
    return [BEGIN, '', ...lines, `=${checksum(bytes)}`, END, ''].join('\n');
}
/** What a byte at the top of the register leaves of it. */
const CRC_OF_BYTE = Uint32Array.from({ length: 256 }, (_, byte) => {
    let crc = byte << 16;
    for (let bit = 0; bit < 8; bit++) {
        crc <<= 1;
        if ((crc & 0x1000000) !== 0)
            crc ^= 0x1864cfb;
    }
    return crc;
});
/** The CRC-24 of RFC 9580 section 6.1.1, in base64. */
function checksum(bytes) {
    let crc = 0xb704ce;
    for (const byte of bytes)
        crc = ((crc << 8) & 0xffffff) ^ (CRC_OF_BYTE[(crc >> 16) ^ byte] ?? 0);
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
        throw new errors/* CountersignError */.WS('input', `the entry's head: ${parsed.reason}`);
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
        throw new errors/* CountersignError */.WS('input', 'the entry has no armoured signature');
    const bytes = (0,byteForms/* concatBytes */.Id)(headBytes(head), Uint8Array.of(NEWLINE), (0,byteForms/* toUtf8 */.Pq)(armored));
    if (bytes.length > MAX_LEAF_BYTES)
        throw new errors/* CountersignError */.WS('limit', `the entry's leaf has ${bytes.length} bytes of ${MAX_LEAF_BYTES}`);
    return bytes;
}
/** What the leaves that are in memory say: each is asked several times. */
const decoded = new WeakMap();
/** Decodes without believing, and never throws: whoever may push writes leaves. The bytes must stay as they are. */
function decodeLeaf(bytes) {
    const known = decoded.get(bytes) ?? decodeAnew(bytes);
    decoded.set(bytes, known);
    return known;
}
/** What a leaf says; undefined for one that is no entry. */
function decodeEntry(bytes) {
    const found = decodeLeaf(bytes);
    if (!found.ok)
        return undefined;
    const { head, headBytes, signature } = found.leaf;
    return (0,leafHead/* isCreation */._u)(head) ? undefined : { head, headBytes, signature };
}
function decodeAnew(bytes) {
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
        return refuse((0,errors/* messageOf */.bD)(error));
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
    /** Digest of the head that began what this is about, or of what this ends; null for a beginning. Of a key's own
     * entries, the first too, its fingerprint: so they are found without knowing where they begin. */
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

/***/ 80258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ ThreadFold)
/* harmony export */ });
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14881);
/* harmony import */ var _leaf_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16338);
/* harmony import */ var _leafHead_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65243);



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
        const decoded = (0,_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeLeaf */ .LQ)(bytes);
        if (!decoded.ok)
            return { counted: false, index, reason: 'malformed', detail: decoded.reason };
        const { head, headBytes } = decoded.leaf;
        if ((0,_leafHead_js__WEBPACK_IMPORTED_MODULE_2__/* .isCreation */ ._u)(head))
            return { counted: false, index, reason: 'malformed', detail: 'a ledger is created by leaf 0 alone' };
        const entry = { index, head, digest: (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toHex */ .nj)(this.#rules.crypto.sha256(headBytes)) };
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
        const { ledger, about = this.#beginning } = this.#rules;
        if (head.ledger !== ledger)
            return { reason: 'other-ledger', detail: `it is of ledger ${head.ledger}` };
        if (about === undefined)
            return undefined;
        if (head.about !== about)
            return { reason: 'malformed', detail: 'it is about something else' };
        if (this.#rules.isParty(head.author))
            return undefined;
        return { reason: 'not-entitled', detail: `${head.author} has no part in it` };
    }
    async #unsigned(index, { head, headBytes, signature }) {
        const { author, at } = head;
        const signed = { bytes: headBytes, signature, author, at, index };
        const end = await this.#rules.endOf?.(author, index);
        if (end !== undefined)
            return { reason: 'key-revoked', detail: end };
        if (await this.#rules.crypto.verifySignature(signed))
            return undefined;
        return { reason: 'signature', detail: `its signature is not one of ${author} at that time` };
    }
    async #otherHistory({ index, head: { checkpoint, author } }) {
        const { size, root } = checkpoint;
        let detail;
        if (size > index)
            detail = `it names ${size} leaves before leaf ${index}`;
        else if ((0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toHex */ .nj)(await this.#rules.rootAt(size)) !== root)
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
            if (about === (this.#rules.about ?? null) && after === null)
                return undefined;
            return { reason: 'follows-nothing', detail: `it begins nothing: it is ${kind}` };
        }
        if (this.#counted.has(digest))
            return { reason: 'copy', detail: 'it is there already' };
        if (_leafHead_js__WEBPACK_IMPORTED_MODULE_2__/* .PROHIBITIONS */ .L9.has(kind) || _leafHead_js__WEBPACK_IMPORTED_MODULE_2__/* .UNORDERED */ .H8.has(kind) || after === this.#last)
            return undefined;
        if (after === null && this.#rules.about !== undefined)
            return { reason: 'rule', detail: 'it begins what has begun before' };
        const first = this.#followers.get(after ?? '');
        if (first === undefined)
            return { reason: 'follows-nothing', detail: 'the entry that it follows is none that counts' };
        return first === author
            ? { reason: 'equivocation', detail: `${author} has followed the same entry before` }
            : { reason: 'superseded', detail: `${first} has followed the same entry first` };
    }
    #place({ head, digest }) {
        this.#counted.add(digest);
        this.#beginning ??= digest;
        if (_leafHead_js__WEBPACK_IMPORTED_MODULE_2__/* .PROHIBITIONS */ .L9.has(head.kind) || _leafHead_js__WEBPACK_IMPORTED_MODULE_2__/* .UNORDERED */ .H8.has(head.kind))
            return;
        if (this.#last !== undefined)
            this.#followers.set(this.#last, head.author);
        this.#last = digest;
    }
}


/***/ }),

/***/ 25656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ SLACK_MS),
/* harmony export */   v: () => (/* binding */ pgpLogCrypto)
/* harmony export */ });
/* harmony import */ var _pgp_signatures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34310);
/* harmony import */ var _platformKeys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26873);


/**
 * How far an entry's `at` may lie from the time of its signature: a key's expiry is judged by the signature's time,
 * and so by `at`.
 */
const SLACK_MS = 10 * 60_000;
/**
 * The log's cryptography by the parties' OpenPGP keys; of a platform it is what `platformKeys` gives.
 * @param keyOf the author's key as the log knows it before this index; undefined when it is unknown or was revoked
 */
function pgpLogCrypto(keyOf) {
    return {
        sha256: _platformKeys_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
        verifySignature: async ({ bytes, signature, author, at, index }) => {
            const key = await keyOf(author, index);
            if (key === undefined)
                return false;
            try {
                const time = Date.parse(at);
                const made = await (0,_pgp_signatures_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyDetached */ .T)(bytes, signature, key, `leaf ${index}`, new Date(time + SLACK_MS));
                return Math.abs(made.getTime() - time) <= SLACK_MS;
            }
            catch {
                return false;
            }
        },
    };
}


/***/ }),

/***/ 11309:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ OwnVerdicts)
/* harmony export */ });
/** So many are remembered by a process. */
const MOST_REMEMBERED = 50_000;
/** What one process has verified itself. */
class OwnVerdicts {
    #names = new Set();
    has(name) {
        return this.#names.has(name);
    }
    add(name) {
        if (this.#names.size < MOST_REMEMBERED)
            this.#names.add(name);
    }
}


/***/ }),

/***/ 13410:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ describeKeyEnd),
/* harmony export */   Er: () => (/* binding */ revocationOf),
/* harmony export */   MT: () => (/* binding */ KEY_END_REASONS)
/* harmony export */ });
/* unused harmony export keyRevokedSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55156);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47692);


/** Why a party ends a key of its own. */
const KEY_END_REASONS = ['retired', 'superseded', 'compromised'];
/** What `key.revoked` says. It has no body: nobody can take it away. */
const keyRevokedSchema = zod__WEBPACK_IMPORTED_MODULE_1__.object({
    reason: zod__WEBPACK_IMPORTED_MODULE_1__["enum"](KEY_END_REASONS),
    text: _schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .briefText */ .Kg.optional(),
});
/**
 * What a revocation says. It holds whatever it says: what cannot be read ends the key without a reason.
 * @param fields of the entry's head
 */
function revocationOf(fields) {
    const parsed = keyRevokedSchema.safeParse(fields);
    if (!parsed.success)
        return { reason: 'unspecified', text: '' };
    return { reason: parsed.data.reason, text: parsed.data.text ?? '' };
}
/**
 * `its key was reported compromised at entry 12`.
 * @param when `later `, of what was signed before
 */
function describeKeyEnd({ reason, index }, when = '') {
    if (reason === 'compromised')
        return `its key was ${when}reported compromised at entry ${index}`;
    return `its key was ${when}revoked at entry ${index}${reason === 'unspecified' ? '' : `, as ${reason}`}`;
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
    /** Fingerprints of the offer's earlier keys that the TEE still opens: what was sealed to any other is lost to it. */
    kept: zod__WEBPACK_IMPORTED_MODULE_1__.array(_schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprint */ .Rj).max(64).default([]),
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

/***/ 59162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MK: () => (/* binding */ revocationIn),
/* harmony export */   OW: () => (/* binding */ primaryHalf),
/* harmony export */   extendKey: () => (/* binding */ extendKey),
/* harmony export */   f1: () => (/* binding */ canSignAt),
/* harmony export */   iq: () => (/* binding */ primarySignatureTime),
/* harmony export */   revokedBy: () => (/* binding */ revokedBy),
/* harmony export */   to: () => (/* binding */ MAX_CERTIFICATE_BYTES),
/* harmony export */   w$: () => (/* binding */ readCertificate)
/* harmony export */ });
/* harmony import */ var openpgp__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13074);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8870);



/** The most that an armoured certificate may weigh. */
const MAX_CERTIFICATE_BYTES = 512 * 1024;
/** Later than any signature: a revocation ends a key wherever it lies, whatever time it names. */
const EVER = new Date(8.64e15);
/**
 * Reads the certificate of one key.
 * @param at by which what the key says of itself must have been made
 * @throws CountersignError `input` for what is no certificate, `tampered` for another key's, and for the bare key alone:
 * without what it says of itself no signature by it holds
 */
async function readCertificate(armored, fingerprint, what, at) {
    const key = await (0,_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .readPublicKey */ .RR)(armored, what);
    if ((0,_keys_js__WEBPACK_IMPORTED_MODULE_2__.fingerprintOf)(key) !== fingerprint)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('tampered', `${what} is of another key, ${(0,_keys_js__WEBPACK_IMPORTED_MODULE_2__.fingerprintOf)(key)}`);
    const error = await key.getPrimaryUser(at).then(() => undefined, (cause) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(cause));
    // A key that was revoked has no user in force, and its revocation counts all the more.
    if (error === undefined || !/self-certification|primary user/i.test(error))
        return key;
    if ((await revocationIn(key)) !== undefined)
        return key;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('tampered', `${what} does not say what its key is for`);
}
const { keyCompromised, keySuperseded, keyRetired } = openpgp__WEBPACK_IMPORTED_MODULE_0__/* .enums */ .vP.reasonForRevocation;
const REASONS = new Map([
    [keyCompromised, 'compromised'],
    [keySuperseded, 'superseded'],
    [keyRetired, 'retired'],
]);
/**
 * The revocation of the primary key that a certificate carries (RFC 9580, 5.2.1.11), as `gpg --gen-revoke` makes it.
 * @returns undefined where it carries none that holds
 */
async function revocationIn(key) {
    if (!(await key.isRevoked(undefined, undefined, EVER)))
        return undefined;
    const [first] = key.revocationSignatures;
    return {
        reason: REASONS.get(first?.reasonForRevocationFlag ?? null) ?? 'unspecified',
        text: (first?.reasonForRevocationString ?? '').slice(0, 256),
    };
}
/** Whether the certificate has a key that may sign at that time. */
async function canSignAt(key, at) {
    return key.getSigningKey(undefined, at).then(() => true, () => false);
}
/**
 * When the primary key itself made a detached signature, whether or not it had expired by then: so an owner can publish
 * that an expired key goes on.
 * @returns undefined where it did not
 */
async function primarySignatureTime(bytes, armoredSignature, key) {
    try {
        const { packets } = await openpgp__WEBPACK_IMPORTED_MODULE_0__/* .readSignature */ .Bc({ armoredSignature });
        const [signature] = packets;
        const message = await openpgp__WEBPACK_IMPORTED_MODULE_0__/* .createMessage */ .oH({ binary: bytes });
        const [literal] = message.packets;
        if (packets.length !== 1 || signature === undefined || literal === undefined)
            return undefined;
        await signature.verify(key.keyPacket, openpgp__WEBPACK_IMPORTED_MODULE_0__/* .enums */ .vP.signature.binary, literal, EVER, true);
        return signature.created ?? undefined;
    }
    catch {
        return undefined;
    }
}
/**
 * The primary key alone, as it signs what its owner says of the key itself; the key as it is where its primary half only
 * certifies. A revocation in it does not keep it from publishing that revocation.
 * @param key unlocked
 */
async function primaryHalf(key) {
    const half = await openpgp__WEBPACK_IMPORTED_MODULE_0__/* .readPrivateKey */ .$k({ armoredKey: key.armor() });
    half.revocationSignatures = [];
    const whole = await openpgp__WEBPACK_IMPORTED_MODULE_0__/* .readPrivateKey */ .$k({ armoredKey: half.armor() });
    half.subkeys = [];
    return (await canSignAt(half, new Date())) ? half : whole;
}
/**
 * A key that lasts until then, by new signatures of its own over its names and subkeys.
 * @param key unlocked
 */
async function extendKey(key, until) {
    const userIDs = key.users.flatMap(({ userID }) => userID === null ? [] : [{ name: userID.name, email: userID.email, comment: userID.comment }]);
    const keyExpirationTime = Math.ceil((until.getTime() - key.getCreationTime().getTime()) / 1000);
    const options = { privateKey: key, userIDs, keyExpirationTime, format: 'object' };
    return (await openpgp__WEBPACK_IMPORTED_MODULE_0__/* .reformatKey */ .uN(options)).privateKey;
}
/**
 * A certificate with the revocation of a revocation certificate in it (`gpg --gen-revoke`).
 * @returns undefined where it is not one for this key
 */
async function revokedBy(key, revocationCertificate) {
    try {
        const options = { key, revocationCertificate, format: 'object' };
        return (await openpgp__WEBPACK_IMPORTED_MODULE_0__/* .revokeKey */ .CB(options)).publicKey;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 8870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lr: () => (/* binding */ canBeSealedTo),
/* harmony export */   Mt: () => (/* binding */ lockPrivateKey),
/* harmony export */   RR: () => (/* binding */ readPublicKey),
/* harmony export */   Zy: () => (/* binding */ generateOrderKey),
/* harmony export */   fingerprintOf: () => (/* binding */ fingerprintOf),
/* harmony export */   jj: () => (/* binding */ generatePartyKey),
/* harmony export */   readPrivateKey: () => (/* binding */ readPrivateKey)
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
/** Keys that were read lately, by their text: of each OpenPGP.js remembers which of the signatures in it hold. */
const readLately = new Map();
const MOST_REMEMBERED = 256;
/** @throws CountersignError `input` when the text is no OpenPGP key; `what` names it in the message. */
async function readPublicKey(armored, what = 'the public key') {
    const known = readLately.get(armored);
    if (known !== undefined)
        return known;
    try {
        const key = (await openpgp__WEBPACK_IMPORTED_MODULE_0__/* .readKey */ .YZ({ armoredKey: armored })).toPublic();
        const [oldest] = readLately.keys();
        if (readLately.size >= MOST_REMEMBERED && oldest !== undefined)
            readLately.delete(oldest);
        readLately.set(armored, key);
        return key;
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('input', `${what} is not an OpenPGP key in ASCII armour`, { cause });
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('input', `${what} is not an OpenPGP private key in ASCII armour`, { cause });
    }
    if (key.isDecrypted())
        return key;
    if (passphrase === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('input', `${what} is protected by a passphrase, and none was given`, {
            mend: 'set COUNTERSIGN_PASSPHRASE, name a file with --passphrase-file, or run in a terminal to be asked',
        });
    }
    try {
        return await openpgp__WEBPACK_IMPORTED_MODULE_0__/* .decryptKey */ .Vw({ privateKey: key, passphrase });
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('input', `the passphrase does not open ${what}`, { cause });
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

/***/ 34310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ signDetached),
  T: () => (/* binding */ verifyDetached)
});

// EXTERNAL MODULE: ./node_modules/openpgp/dist/node/openpgp.mjs
var openpgp = __webpack_require__(13074);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/bytes/byteForms.js
var byteForms = __webpack_require__(14881);
// EXTERNAL MODULE: ./build/platformKeys.js
var platformKeys = __webpack_require__(26873);
;// CONCATENATED MODULE: ./build/pgp/signerInForce.js

const answers = new WeakMap();
const SECOND = 1000;
/** All signatures of a certificate, with those that lie in others. */
function signaturesIn(key) {
    const found = key.toPacketList().filter((packet) => packet instanceof openpgp/* SignaturePacket */.Ju);
    return [...found, ...found.flatMap(({ embeddedSignature }) => embeddedSignature ?? [])];
}
/**
 * When anything in it begins or ends: its keys, what was signed of them, and the keys by what was signed
 * (RFC 9580 sections 5.2.3.11, 5.2.3.13, 5.2.3.18).
 */
function momentsOf(key) {
    const begun = key.getKeys().map((one) => one.getCreationTime().getTime());
    const moments = new Set(begun);
    for (const { created, signatureExpirationTime, keyExpirationTime } of signaturesIn(key)) {
        const made = created?.getTime() ?? 0;
        moments.add(made);
        if (signatureExpirationTime !== null)
            moments.add(made + signatureExpirationTime * SECOND);
        if (keyExpirationTime !== null)
            for (const start of begun)
                moments.add(start + keyExpirationTime * SECOND);
    }
    return [...moments].sort((a, b) => a - b);
}
function answersOf(key) {
    const made = { moments: momentsOf(key), known: new Map() };
    answers.set(key, made);
    return made;
}
async function signerOf(key, id, at) {
    try {
        return await key.getSigningKey(id, at);
    }
    catch {
        return undefined;
    }
}
/**
 * The key of a certificate with this id that may sign at that time, as OpenPGP.js tells it; it is asked once for all times
 * between which nothing in the certificate begins or ends.
 * @returns undefined where there is none
 */
function signerInForce(key, id, at) {
    const { moments, known } = answers.get(key) ?? answersOf(key);
    const time = Math.floor(at.getTime() / SECOND) * SECOND;
    const before = moments.filter((moment) => moment < time).length;
    const span = `${id.toHex()} ${before} ${moments.includes(time)}`;
    const answer = known.get(span) ?? signerOf(key, id, at);
    known.set(span, answer);
    return answer;
}

;// CONCATENATED MODULE: ./build/pgp/plainSignature.js




/** By the number of the algorithm, with the salt that a v6 signature has for it (RFC 9580 section 9.5, table 23). */
const DIGESTS = new Map([
    [openpgp/* enums */.vP.hash.sha256, { name: 'sha256', saltBytes: 16 }],
    [openpgp/* enums */.vP.hash.sha384, { name: 'sha384', saltBytes: 24 }],
    [openpgp/* enums */.vP.hash.sha512, { name: 'sha512', saltBytes: 32 }],
]);
const POINT_BYTES = 32;
const SIGNATURE_BYTES = 64;
/** Stands before a point in its native form (RFC 9580 section 11.2.2). */
const NATIVE_FORM = 0x40;
const keys = new WeakMap();
/**
 * Whether a detached signature is one of the usual form, by Ed25519, that holds: told by the platform, in a fraction of
 * the time that OpenPGP.js takes. It only ever says yes where OpenPGP.js does: a no means that it must be asked.
 * @param date the time by which it must have been made
 */
async function isPlainlySigned(bytes, packet, key, date) {
    const [signer] = key.getKeys(packet.issuerKeyID);
    const { created } = packet;
    if (signer === undefined || created === null || !isUsual(packet))
        return false;
    const second = Math.floor(date.getTime() / 1000) * 1000;
    if (!(created.getTime() <= second) || signer.getCreationTime() > created)
        return false;
    if (!isSignedBy(bytes, packet, signer.keyPacket))
        return false;
    const inForce = await signerInForce(key, signer.getKeyID(), created);
    return inForce?.keyPacket === signer.keyPacket;
}
/** Nothing in it that OpenPGP.js may object to, and that a signature of a ledger has no use for. */
function isUsual(packet) {
    return (packet.signatureType === openpgp/* enums */.vP.signature.binary &&
        packet.signatureNeverExpires &&
        packet.unknownSubpackets.length === 0 &&
        packet.rawNotations.every(({ critical }) => !critical) &&
        packet.revocationKeyClass === null);
}
function isSignedBy(bytes, packet, signer) {
    const { version, signatureData, signedHashValue, hashAlgorithm, publicKeyAlgorithm } = packet;
    if (publicKeyAlgorithm !== signer.algorithm)
        return false;
    const { salt, params } = packet;
    const hash = DIGESTS.get(hashAlgorithm ?? 0);
    const prefix = version === 6 && salt instanceof Uint8Array ? salt : new Uint8Array();
    if (hash === undefined || signatureData === null || signedHashValue === null)
        return false;
    if (version !== 4 && (version !== 6 || prefix.length !== hash.saltBytes))
        return false;
    const signature = signatureIn(publicKeyAlgorithm, params);
    const verifying = verifyingKey(signer);
    if (signature === undefined || verifying === undefined)
        return false;
    const said = (0,byteForms/* concatBytes */.Id)(prefix, bytes, signatureData, trailer(version, signatureData));
    const hashed = (0,platformKeys/* digest */.br)(hash.name, said);
    if (signedHashValue[0] !== hashed[0] || signedHashValue[1] !== hashed[1])
        return false;
    return verifying.holds('ed25519', hashed, signature);
}
/** What is hashed last (RFC 9580 section 5.2.4). */
function trailer(version, { length }) {
    const end = Uint8Array.of(version, 0xff, 0, 0, 0, 0);
    new DataView(end.buffer).setUint32(2, length);
    return end;
}
function signatureIn(algorithm, params) {
    const { RS, r, s } = Object(params);
    if (algorithm === openpgp/* enums */.vP.publicKey.ed25519)
        return RS instanceof Uint8Array && RS.length === SIGNATURE_BYTES ? RS : undefined;
    if (algorithm !== openpgp/* enums */.vP.publicKey.eddsaLegacy)
        return undefined;
    if (!(r instanceof Uint8Array) || !(s instanceof Uint8Array))
        return undefined;
    if (r.length > POINT_BYTES || s.length > POINT_BYTES)
        return undefined;
    // As an integer a half that begins with zeros is written shorter.
    const both = new Uint8Array(SIGNATURE_BYTES);
    both.set(r, POINT_BYTES - r.length);
    both.set(s, SIGNATURE_BYTES - s.length);
    return both;
}
function verifyingKey(signer) {
    const known = keys.get(signer);
    if (known !== undefined)
        return known;
    const point = pointOf(signer);
    if (point === undefined)
        return undefined;
    try {
        const key = platformKeys/* VerifyingKey */.pF.fromEd25519(point);
        keys.set(signer, key);
        return key;
    }
    catch {
        return undefined;
    }
}
function pointOf({ publicParams }) {
    const { A, Q } = publicParams;
    if (A instanceof Uint8Array)
        return A.length === POINT_BYTES ? A : undefined;
    if (!(Q instanceof Uint8Array) || Q.length !== POINT_BYTES + 1 || Q[0] !== NATIVE_FORM)
        return undefined;
    return Q.subarray(1);
}

;// CONCATENATED MODULE: ./build/pgp/plainSignaturePacket.js


/** Armour without headers, as OpenPGP.js writes it, with the checksum that it writes where it is told to. */
const PLAIN_ARMOR = /^-----BEGIN PGP SIGNATURE-----\n\n((?:[A-Za-z0-9+/]{1,76}\n)*[A-Za-z0-9+/]{1,76}={0,2})\n(?:=[A-Za-z0-9+/]{4}\n)?-----END PGP SIGNATURE-----\n$/;
const NEW_FORM = 0xc0 | openpgp/* enums */.vP.packet.signature;
const OLD_FORM = 0x80 | (openpgp/* enums */.vP.packet.signature << 2);
/** What a length of one octet stays below in the new form (RFC 9580 section 4.2.1.1). */
const ONE_OCTET = 192;
/** From here on it has four octets, or is of a part. */
const TWO_OCTETS = 224;
/** Where the body of the one packet begins that all of these bytes are; undefined for any rarer framing. */
function bodyStart(bytes) {
    const [tag, first = 0, second = 0] = bytes;
    const short = { start: 2, length: first };
    const long = tag === NEW_FORM ? (first - ONE_OCTET) * 256 + second + ONE_OCTET : first * 256 + second;
    const isShort = tag === OLD_FORM || (tag === NEW_FORM && first < ONE_OCTET);
    const isLong = tag === OLD_FORM + 1 || (tag === NEW_FORM && first < TWO_OCTETS);
    if (!isShort && !isLong)
        return undefined;
    const { start, length } = isShort ? short : { start: 3, length: long };
    return bytes.length === start + length ? start : undefined;
}
/**
 * The signature in armour of the usual form, as OpenPGP.js reads it, in a fraction of the time that all forms take it.
 * @returns undefined where it is another form, or none: then OpenPGP.js must be asked
 */
function readPlainSignature(armored) {
    const content = PLAIN_ARMOR.exec(armored)?.[1];
    const bytes = content === undefined ? undefined : (0,byteForms/* fromBase64 */.Ey)(content.replaceAll('\n', ''));
    const start = bytes && bodyStart(bytes);
    if (bytes === undefined || start === undefined)
        return undefined;
    const packet = new openpgp/* SignaturePacket */.Ju();
    try {
        packet.read(bytes.subarray(start));
        return packet;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/pgp/signatures.js




/** A detached binary signature (RFC 9580 section 10.4) in ASCII armour, which `gpg --verify` checks. */
async function signDetached(bytes, key) {
    const message = await openpgp/* createMessage */.oH({ binary: bytes });
    const signature = await openpgp/* sign */._S({
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
    const plain = readPlainSignature(armoredSignature);
    if (plain !== undefined && (await isPlainlySigned(bytes, plain, key, date)))
        return plain.created ?? new Date(0);
    try {
        const signature = await openpgp/* readSignature */.Bc({ armoredSignature });
        if (signature.packets.length !== 1)
            throw new Error('there must be exactly one signature');
        const message = await openpgp/* createMessage */.oH({ binary: bytes });
        const { signatures } = await openpgp/* verify */.MX({ message, signature, verificationKeys: key, date });
        const [only] = signatures;
        if (only === undefined)
            throw new Error('no signature was found');
        await only.verified;
        const packet = (await only.signature).packets[0];
        return packet?.created ?? new Date(0);
    }
    catch (cause) {
        throw new errors/* CountersignError */.WS('tampered', `${what}: the signature does not hold`, { cause });
    }
}


/***/ }),

/***/ 26873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ez: () => (/* binding */ signWith),
/* harmony export */   br: () => (/* binding */ digest),
/* harmony export */   pF: () => (/* binding */ VerifyingKey),
/* harmony export */   sc: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);


/*
 * Plain keys and their signatures, and the hash of what is long: all that evidence and reports need of a platform. Nothing
 * else on the way from a report to its verdict imports Node; where there is none, another file with these exports takes this
 * one's place.
 */
const p256 = { curve: 'prime256v1', hash: 'sha256' };
const p384 = { curve: 'secp384r1', hash: 'sha384' };
const der = { dsaEncoding: 'der' };
const raw = { dsaEncoding: 'ieee-p1363' };
const SCHEMES = {
    'ecdsa-sha256': { ...p256, kind: 'ec', form: der },
    'ecdsa-sha256-raw': { ...p256, kind: 'ec', form: raw },
    'ecdsa-sha384': { ...p384, kind: 'ec', form: der },
    'ecdsa-sha384-raw': { ...p384, kind: 'ec', form: raw },
    'rsa-pss-sha384': {
        kind: 'rsa',
        hash: 'sha384',
        form: { padding: node_crypto__WEBPACK_IMPORTED_MODULE_0__.constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 },
    },
    'rsa-sha256': { kind: 'rsa', hash: 'sha256', form: { padding: node_crypto__WEBPACK_IMPORTED_MODULE_0__.constants.RSA_PKCS1_PADDING } },
    ed25519: { kind: 'ed25519', hash: null, form: {} },
};
/** What stands before the 32 bytes of the key in a SubjectPublicKeyInfo (RFC 8410 section 4). */
const ED25519_SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const MIN_RSA_BITS = 2048;
/** Without an object for each hash, which takes longer than what is short: from Node 20.12 on. */
const oneShot = node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash;
/** A hash, in a fraction of the time that it takes where nothing is of a platform. */
function digest(name, bytes) {
    const hashed = oneShot?.(name, bytes, 'buffer') ?? node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash(name).update(bytes).digest();
    return new Uint8Array(hashed.buffer, hashed.byteOffset, hashed.length);
}
function sha256(bytes) {
    return digest('sha256', bytes);
}
/** A public key that signatures are verified with. */
class VerifyingKey {
    #key;
    /** Asked once: a key object tells it anew each time. */
    #suited = new Map();
    constructor(key) {
        this.#key = key;
    }
    /** Reads a SubjectPublicKeyInfo in DER. @throws Error when it is none. */
    static fromSpki(spki) {
        return new VerifyingKey((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: Buffer.from(spki), format: 'der', type: 'spki' }));
    }
    /** From the 32 bytes of an Ed25519 key (RFC 8032 section 5.1.2). @throws Error when they are none. */
    static fromEd25519(key) {
        return VerifyingKey.fromSpki(Buffer.concat([ED25519_SPKI, key]));
    }
    /** From the coordinates of a point, base64url. @throws Error when it does not lie on P-256. */
    static fromP256Point(x, y) {
        return new VerifyingKey((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' }));
    }
    /** From modulus and exponent, base64url. @throws Error when they are none. */
    static fromRsaNumbers(n, e) {
        return new VerifyingKey((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: { kty: 'RSA', n, e }, format: 'jwk' }));
    }
    /** The public half of a key. */
    static of(key) {
        return new VerifyingKey(key.type === 'public' ? key : (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(key));
    }
    /** SubjectPublicKeyInfo in DER. */
    get spki() {
        return new Uint8Array(this.#key.export({ type: 'spki', format: 'der' }));
    }
    /** Whether it is a key of the kind that the scheme needs. */
    isFor(scheme) {
        const isSuited = this.#suited.get(scheme) ?? this.#suits(scheme);
        this.#suited.set(scheme, isSuited);
        return isSuited;
    }
    #suits(scheme) {
        const wanted = SCHEMES[scheme];
        const { asymmetricKeyType: kind, asymmetricKeyDetails: details } = this.#key;
        if (kind !== wanted.kind)
            return false;
        if (wanted.kind === 'ec')
            return details?.namedCurve === wanted.curve;
        return wanted.kind !== 'rsa' || (details?.modulusLength ?? 0) >= MIN_RSA_BITS;
    }
    /** Whether a signature over `data` holds; `false` for a key of another kind, too. */
    holds(scheme, data, signature) {
        const { hash, form } = SCHEMES[scheme];
        if (!this.isFor(scheme))
            return false;
        // Where nothing is said of the form, the key alone is taken in less time.
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(hash, data, scheme === 'ed25519' ? this.#key : { key: this.#key, ...form }, signature);
    }
}
/** Signs with a key of the kind that the scheme needs. */
function signWith(scheme, key, data) {
    const { hash, form } = SCHEMES[scheme];
    return new Uint8Array((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(hash, data, { key, ...form }));
}


/***/ })

};
