export const id = 4971;
export const ids = [4971];
export const modules = {

/***/ 34971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openLedgerRepository: () => (/* binding */ openLedgerRepository)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/ledger/log/tiles/appendLeaves.js
var appendLeaves = __webpack_require__(33503);
// EXTERNAL MODULE: ./build/ledger/log/checkpoint.js
var checkpoint = __webpack_require__(75175);
// EXTERNAL MODULE: ./build/ledger/log/judgeCommit.js
var judgeCommit = __webpack_require__(15623);
// EXTERNAL MODULE: ./build/ledger/log/ledgerId.js
var ledgerId = __webpack_require__(82949);
// EXTERNAL MODULE: ./build/ledger/log/signedNote.js
var signedNote = __webpack_require__(47801);
// EXTERNAL MODULE: ./build/ledger/log/tiles/tileTree.js + 3 modules
var tileTree = __webpack_require__(11129);
// EXTERNAL MODULE: ./build/ledger/nodeCrypto.js
var nodeCrypto = __webpack_require__(82443);
;// CONCATENATED MODULE: ./build/ledger/growLog.js







/**
 * The files of a log with more leaves; its first leaf creates it.
 * @throws CountersignError `tampered` when the tiles of the old log are not what its root says
 */
async function growLog(old, leaves) {
    const before = old ?? (0,tileTree/* emptyLog */.a)(nodeCrypto.nodeHasher);
    const ledger = old?.ledger ?? (0,ledgerId/* ledgerIdOf */.m)(nodeCrypto.nodeHasher, leaves[0] ?? new Uint8Array());
    const { size, root, files, removed } = await (0,appendLeaves/* appendLeaves */.r)(nodeCrypto.nodeHasher, before, leaves);
    const note = await (0,signedNote/* signNote */.qO)((0,checkpoint/* formatCheckpoint */.wP)({ ledger, size, root }), [(0,nodeCrypto/* logNoteKey */.w)(ledger)]);
    const all = new Map(files).set(judgeCommit/* CHECKPOINT_PATH */.nm, note);
    const log = {
        ledger,
        size,
        root,
        files: { read: async (path) => all.get(path) ?? before.files.read(path) },
    };
    return { log, files: all, removed };
}

// EXTERNAL MODULE: ./build/bytes/byteForms.js
var byteForms = __webpack_require__(14881);
// EXTERNAL MODULE: ./build/ledger/git/command/gitFormat.js
var gitFormat = __webpack_require__(39178);
// EXTERNAL MODULE: ./build/ledger/ledgerPaths.js
var ledgerPaths = __webpack_require__(95371);
// EXTERNAL MODULE: ./build/ledger/git/gitHistory.js
var gitHistory = __webpack_require__(70223);
// EXTERNAL MODULE: ./build/ledger/log/witness/cosignaturePath.js
var cosignaturePath = __webpack_require__(90738);
;// CONCATENATED MODULE: ./build/ledger/git/gitMend.js




/**
 * What a commit puts right before it changes anything: the log, where a void commit has spoiled it; and directories that
 * nobody can read, which it empties: else what is added in them would not be found either. All directories that it changes
 * are here afterwards.
 * @param ownCommit whose log is the log of `head`
 * @param paths of the files that are added or removed
 * @returns directories by path, '' being the root: the tree that each is to be, or undefined to be rid of it
 */
async function mending(store, head, ownCommit, paths) {
    const { tree } = await store.commit(head);
    const mended = new Map();
    if (!(await store.isReadableTree(tree)))
        mended.set('', undefined);
    const log = await (0,gitHistory/* topDirectory */.Fr)(store, tree, ledgerPaths/* LOG_DIRECTORY */.tS);
    const own = ownCommit && (await (0,gitHistory/* topDirectory */.Fr)(store, (await store.commit(ownCommit)).tree, ledgerPaths/* LOG_DIRECTORY */.tS));
    if (log !== own && !(await isSameLog(store, log, own))) {
        mended.set(ledgerPaths/* LOG_DIRECTORY */.tS, own);
        const kept = own && log && (await cosignaturesIn(store, log));
        if (kept !== undefined)
            mended.set(`${ledgerPaths/* LOG_DIRECTORY */.tS}/${cosignaturePath/* COSIGNATURES */.U}`, kept);
    }
    const directories = new Set([...paths].map((path) => path.slice(0, path.lastIndexOf('/') + 1)));
    // Side by side, so that a server sends what it must together.
    await Promise.all([...directories].map(async (directory) => {
        const [top = '', ...names] = directory.split('/').slice(0, -1);
        if (top === ledgerPaths/* LOG_DIRECTORY */.tS && mended.has(top)) {
            await firstUnreadable(store, own, names);
            return;
        }
        const unreadable = await firstUnreadable(store, tree, [top, ...names]);
        if (unreadable !== undefined)
            mended.set(unreadable, undefined);
    }));
    return mended;
}
/** Whether two directories of a log differ in nothing but what witnesses wrote. */
async function isSameLog(store, one, other) {
    if (one === undefined || other === undefined || !(await store.isReadableTree(one)))
        return false;
    const [a, b] = await Promise.all([one, other].map(async (tree) => (await store.tree(tree))
        .filter(({ name }) => name !== cosignaturePath/* COSIGNATURES */.U)
        .map(({ mode, name, oid }) => `${mode} ${oid} ${name}`)));
    return JSON.stringify(a) === JSON.stringify(b);
}
async function cosignaturesIn(store, log) {
    const entry = (await store.tree(log)).find(({ name }) => name === cosignaturePath/* COSIGNATURES */.U);
    if (entry?.mode !== gitFormat/* DIRECTORY_MODE */.sg || !(await store.isReadableTree(entry.oid)))
        return undefined;
    return entry.oid;
}
async function firstUnreadable(store, root, names) {
    if (root === undefined)
        return undefined;
    let tree = root;
    for (const [depth, name] of names.entries()) {
        const entry = (await store.tree(tree)).find((candidate) => candidate.name === name);
        if (entry?.mode !== gitFormat/* DIRECTORY_MODE */.sg)
            return undefined;
        if (!(await store.isReadableTree(entry.oid)))
            return names.slice(0, depth + 1).join('/');
        tree = entry.oid;
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/ledger/git/command/gitPaths.js
var gitPaths = __webpack_require__(72081);
;// CONCATENATED MODULE: ./build/ledger/git/gitChange.js







const within = (path) => `${ledgerPaths/* LOG_DIRECTORY */.tS}/${path}`;
/** The changes of a commit with new leaves: a log that a void commit spoiled is mended first. */
async function growingChange(store, { head, own }, { leaves, files, message }) {
    (0,gitPaths/* checkAddition */.N3)(files);
    (0,gitPaths/* checkLeaves */.Fh)(leaves);
    const grown = await growLog(own?.log, leaves);
    const all = new Map(files);
    for (const [path, bytes] of grown.files)
        all.set(within(path), bytes);
    const removed = grown.removed.map(within);
    const paths = [...all.keys(), ...removed];
    const mended = head === undefined ? new Map() : await mending(store, head, own?.commit, paths);
    const line = (0,gitFormat/* logLine */.BP)(grown.log.size, (0,byteForms/* toHex */.nj)(grown.log.root));
    return { change: { files: all, removed, mended, message, log: line }, log: grown.log };
}
/**
 * The changes of a commit that adds no leaf: it says nothing of the log, which stays its parent's.
 * @throws CountersignError `not-found` where there is no log yet
 */
async function copyingChange(store, { head, own }, { cosignatures, message }) {
    if (head === undefined || own === undefined)
        throw new errors/* CountersignError */.WS('not-found', 'the ledger has no log that could be cosigned');
    const files = new Map([...cosignatures].map(([path, note]) => [within(path), note]));
    (0,gitPaths/* checkAddition */.N3)(files);
    const mended = await mending(store, head, own.commit, files.keys());
    return { change: { files, removed: [], mended, message, log: undefined }, log: undefined };
}

// EXTERNAL MODULE: ./build/ledger/git/gitCommit.js
var gitCommit = __webpack_require__(98238);
// EXTERNAL MODULE: ./build/ledger/git/places/gitPlaces.js + 1 modules
var gitPlaces = __webpack_require__(53170);
;// CONCATENATED MODULE: ./build/ledger/git/places/gitPace.js
/** Others who wrote within so many milliseconds are taken to go on writing. */
const CONTENDED_MS = 10_000;
/** A writer among others waits up to so many times as long as a try takes… */
const FIRST_WAIT_TRIES = 6;
/** …and by so much less with each loss, so that a slow writer is not overtaken for ever. */
const AFTER_A_LOSS = 0.6;
const USUAL_TRY_MS = 150;
const LONGEST_WAIT_MS = 4000;
const MANY_LOSSES = 20;
const STUCK_WAIT_MS = 500;
/**
 * How long a writer waits among others whom it cannot line up with, because they are on other machines. Without it,
 * whoever wrote last has the newest state at hand and wins again and again.
 */
class AppendPace {
    #tryMs = USUAL_TRY_MS;
    #contendedAt = -Infinity;
    #own;
    /** Milliseconds to wait before the first try: none where nobody else writes. */
    beforeFirst() {
        return Date.now() - this.#contendedAt < CONTENDED_MS ? this.#wait(0) : 0;
    }
    /** The newest commit before a try: when it is not the own one of a moment ago, others are writing. */
    found(head) {
        const own = this.#own;
        if (own !== undefined && own.commit !== head && Date.now() - own.at < CONTENDED_MS) {
            this.#contendedAt = Date.now();
        }
    }
    /** Milliseconds to wait after so many losses, the last of which took `tryMs`. */
    afterLoss(losses, tryMs) {
        this.#contendedAt = Date.now();
        this.#tryMs = tryMs;
        return this.#wait(losses);
    }
    won(commit, tryMs) {
        this.#tryMs = tryMs;
        this.#own = { commit, at: Date.now() };
    }
    #wait(losses) {
        const wait = Math.min(this.#tryMs * FIRST_WAIT_TRIES * AFTER_A_LOSS ** losses, LONGEST_WAIT_MS);
        // So many losses are no race but something left behind: it does not go away by trying faster.
        return Math.random() * (losses < MANY_LOSSES ? wait : STUCK_WAIT_MS);
    }
}

// EXTERNAL MODULE: ./build/ledger/git/gitLogs.js
var gitLogs = __webpack_require__(42512);
// EXTERNAL MODULE: ./build/ledger/git/gitSeen.js
var gitSeen = __webpack_require__(64684);
// EXTERNAL MODULE: ./build/ledger/git/gitSnapshot.js
var gitSnapshot = __webpack_require__(92163);
// EXTERNAL MODULE: ./build/ledger/git/places/gitTurn.js
var gitTurn = __webpack_require__(9551);
// EXTERNAL MODULE: ./build/ledger/log/tiles/extendsLog.js
var extendsLog = __webpack_require__(78450);
// EXTERNAL MODULE: ./build/ledger/log/tiles/tilePath.js
var tilePath = __webpack_require__(10404);
;// CONCATENATED MODULE: ./build/ledger/log/tiles/tileLog.js


/** Bundles looked through side by side, so that what a server must send for them comes together. */
const SIDE_BY_SIDE = 64;
/** A canonical head begins with what it is about: `{"about":"<64 or 40 hex digits>",`, or null where something begins. */
const ABOUT = /^\{"about":(null|"[0-9a-f]{40,64}"),/;
const HEAD_START_BYTES = 76;
const decoder = new TextDecoder();
/** What a leaf is about, as its head begins; undefined for one that is no entry. */
function aboutOf(leaf) {
    return ABOUT.exec(decoder.decode(leaf.subarray(0, HEAD_START_BYTES)))?.[1];
}
/** A log as it lies in its files. Of each leaf that was looked through it keeps a number. */
class TileLog extends tileTree/* TileTree */.b {
    ledger;
    size;
    root;
    /** The leaves of the bundles that were looked through, by what they are about. */
    #places = new Map();
    #unsorted = new Set();
    /** Those at which something begins, by bundle. */
    #beginnings = new Map();
    #looked = new Map();
    /** All bundles from here on were looked through. */
    #lookedFrom;
    constructor(hasher, log) {
        super(hasher, log);
        this.ledger = log.ledger;
        this.size = log.size;
        this.root = log.root;
        this.#lookedFrom = Math.ceil(log.size / tilePath/* TILE_WIDTH */.KP);
    }
    async about(digest, from, to = this.size) {
        if (from >= to)
            return [];
        const [first, end] = [Math.floor(from / tilePath/* TILE_WIDTH */.KP), Math.ceil(to / tilePath/* TILE_WIDTH */.KP)];
        await this.#lookThrough(first, end);
        const indices = digest === null ? this.#begunIn(first, end) : this.#placesOf(`"${digest}"`);
        // Taken before anything is waited for: another look may go on through other bundles, and sort what it finds.
        const wanted = indices.filter((index) => index >= from && index < to);
        const found = [];
        for (const index of wanted)
            found.push({ index, leaf: await this.leafAt(index) });
        return found;
    }
    /** Piece by piece: a log that says that it has more leaves than memory holds is asked for its first ones. */
    async #lookThrough(first, end) {
        for (let at = first; at < Math.min(end, this.#lookedFrom); at += SIDE_BY_SIDE) {
            const length = Math.min(SIDE_BY_SIDE, end - at);
            await Promise.all(Array.from({ length }, (_, next) => this.#look(at + next)));
        }
        while (this.#beginnings.has(this.#lookedFrom - 1))
            this.#lookedFrom--;
    }
    #begunIn(first, end) {
        return Array.from({ length: end - first }, (_, at) => this.#beginnings.get(first + at) ?? []).flat();
    }
    async *beginnings({ from = 0, atOnce = 1 } = {}) {
        const lowest = Math.floor(from / tilePath/* TILE_WIDTH */.KP);
        const length = Math.min(SIDE_BY_SIDE, Math.ceil(atOnce / tilePath/* TILE_WIDTH */.KP) + 1);
        for (let end = Math.ceil(this.size / tilePath/* TILE_WIDTH */.KP); end > lowest; end -= length) {
            const bundles = Array.from({ length: Math.min(length, end - lowest) }, (_, at) => end - 1 - at);
            if (atOnce > 1)
                await Promise.allSettled(bundles.map((bundle) => this.#bring(bundle)));
            for (const bundle of bundles) {
                await this.#look(bundle);
                for (const index of (this.#beginnings.get(bundle) ?? []).toReversed())
                    if (index >= from)
                        yield { index, leaf: await this.leafAt(index) };
            }
        }
    }
    /** With the hashes of its leaves: by them the states of the log are proven that its entries name. */
    async #bring(bundle) {
        const start = bundle * tilePath/* TILE_WIDTH */.KP;
        await Promise.all([this.#look(bundle), this.items((0,tilePath/* tileAt */._8)(0, start, this.size))]);
    }
    #look(bundle) {
        const known = this.#looked.get(bundle) ?? this.#lookInto(bundle);
        this.#looked.set(bundle, known);
        return known;
    }
    async #lookInto(bundle) {
        const begun = [];
        for (const [at, leaf] of (await this.bundle(bundle)).entries()) {
            const about = aboutOf(leaf);
            const index = bundle * tilePath/* TILE_WIDTH */.KP + at;
            if (about === 'null')
                begun.push(index);
            else if (about !== undefined)
                this.#place(about, index);
        }
        this.#beginnings.set(bundle, begun);
    }
    #place(about, index) {
        const places = this.#places.get(about);
        if (places === undefined)
            this.#places.set(about, [index]);
        else {
            if (index < (places.at(-1) ?? 0))
                this.#unsorted.add(about);
            places.push(index);
        }
    }
    /** Bundles are looked through in any order, and what is in them is told in the order of the log. */
    #placesOf(about) {
        const places = this.#places.get(about) ?? [];
        if (this.#unsorted.delete(about))
            places.sort((a, b) => a - b);
        return places;
    }
}

;// CONCATENATED MODULE: ./build/ledger/git/gitLedger.js















function tampered(message) {
    return new errors/* CountersignError */.WS('tampered', message, {
        mend: 'Do not go on with this ledger. Ask the other parties which head they saw last, and find out who pushed.',
    });
}
const APPEND_LIMIT_MS = 60_000;
const LOST_CONNECTION_WAIT_MS = 500;
/**
 * Opens the ledger at a path, an ssh or an https URL. Nothing is read yet.
 * @throws CountersignError `input` for a URL that is none of these, `not-found` for a path without a repository,
 * `unavailable` or `unsupported` without a git that is new enough.
 */
async function openLedgerRepository(url, options) {
    const { place, branch } = await (0,gitPlaces/* openPlace */.Q)(url, options);
    const seen = new gitSeen/* SeenLog */.cf(options.cacheDir, place.display, branch);
    return new GitLedgerRepository(place, seen, options);
}
class GitLedgerRepository {
    url;
    #place;
    #seen;
    #logs;
    #limitMs;
    #onHead;
    #verdicts;
    /** A handed head that was not looked for yet. */
    #handed;
    #hasHanded;
    #view;
    #pace = new AppendPace();
    constructor(place, seen, options) {
        this.url = place.display;
        this.#place = place;
        this.#seen = seen;
        this.#limitMs = options.appendLimitMs ?? APPEND_LIMIT_MS;
        this.#logs = new gitLogs/* CommitLogs */.Tu(place);
        this.#handed = options.head;
        this.#hasHanded = options.head !== undefined;
        this.#verdicts = options.verdicts;
        this.#onHead = options.onHead ?? (() => undefined);
    }
    async hasPast() {
        return this.#hasHanded || (await this.#seen.read()) !== undefined;
    }
    async snapshot() {
        return (await this.#newest()).snapshot;
    }
    async append(build) {
        const until = Date.now() + this.#limitMs;
        if (this.#place.isShared)
            await (0,promises_.setTimeout)(this.#pace.beforeFirst());
        const giveBack = await (0,gitTurn/* takeTurn */.V)(this.#place.turnDirectory, until);
        try {
            return await this.#appendInTurn(build, until);
        }
        finally {
            await giveBack();
        }
    }
    async #appendInTurn(build, until) {
        const attempts = [];
        for (let losses = 0;; losses++) {
            const started = Date.now();
            const newest = await this.#newestAfter(attempts, until);
            const { snapshot } = newest;
            this.#pace.found(snapshot.commit);
            const done = await this.#findTaken(attempts, snapshot.commit);
            if (done !== undefined)
                return done.value;
            const addition = await build(snapshot);
            if (!('message' in addition))
                return addition.value;
            const { display, env } = this.#place;
            const base = snapshot.commit;
            const on = { head: base, own: newest.own };
            const { change, log } = await ('leaves' in addition
                ? growingChange(this.#place.store, on, addition)
                : copyingChange(this.#place.store, on, addition));
            const commit = await (0,gitCommit/* writeCommit */.r)(env, display, base, change);
            const outcome = await this.#place.publish(commit, base);
            if (outcome.kind === 'published') {
                this.#pace.won(commit, Date.now() - started);
                await this.#note(commit, log === undefined ? newest.own : { commit, log });
                return addition.value;
            }
            attempts.push({ commit, base, value: addition.value });
            await this.#waitAfterLoss(outcome, losses, Date.now() - started, until);
        }
    }
    async #newest() {
        // Read before the fetch: another process may see, and note, a newer state while this one fetches.
        const seen = await this.#seen.read();
        const head = await this.#place.newestHead(seen?.logCommit);
        const { store } = this.#place;
        if (head === undefined) {
            if (seen !== undefined || this.#handed !== undefined)
                throw tampered(`the ledger ${this.url} is empty, and was not before`);
            return { snapshot: new gitSnapshot/* GitSnapshot */.x(store, undefined, undefined), own: undefined };
        }
        const own = await this.#logOf(head, seen);
        if (own === undefined) {
            if (seen !== undefined || this.#handed !== undefined)
                throw tampered(`the ledger ${this.url} has no log, and had one before`);
            return { snapshot: new gitSnapshot/* GitSnapshot */.x(store, head, undefined), own };
        }
        await this.#hold(own.log, seen && (0,gitSeen/* seenTree */.MA)(seen));
        // Once, before anything else is believed: what was handed on must be part of the ledger.
        await this.#hold(own.log, this.#handed);
        this.#handed = undefined;
        await this.#note(head, own);
        return { snapshot: new gitSnapshot/* GitSnapshot */.x(store, head, this.#viewOf(own), this.#verdicts), own };
    }
    /** While a log stays as it is, what was proven of it stays proven. */
    #viewOf({ commit, log }) {
        if (this.#view?.commit !== commit)
            this.#view = { commit, log: new TileLog(nodeCrypto.nodeHasher, log) };
        return this.#view.log;
    }
    /** @returns undefined for a branch that has no log yet: whoever made it wrote something else first */
    async #logOf(head, seen) {
        const known = seen && (await this.#remembered(seen));
        const tree = seen === undefined ? this.#handed : (0,gitSeen/* seenTree */.MA)(seen);
        const own = (known && (await this.#logs.since(known.own, known.commit, head))) ??
            (tree && (await this.#logs.from(tree, head))) ??
            (await this.#logs.first(head));
        if (own !== undefined)
            return own === 'none' ? undefined : own;
        throw tampered(`the newest commits of the ledger ${this.url} hold no log`);
    }
    /** The log that was seen last, where its commit is still at hand. */
    async #remembered({ commit, logCommit, id, size, root, }) {
        if ((await this.#place.store.commitHere(logCommit)) === undefined)
            return undefined;
        const log = { ledger: id, ...(0,gitSeen/* seenTree */.MA)({ size, root }) };
        return { own: { commit: logCommit, log: this.#logs.log(logCommit, log) }, commit };
    }
    /** @throws CountersignError `tampered` when the log is not what was seen of it, and more */
    async #hold(log, known) {
        if (known === undefined)
            return;
        const extension = await (0,extendsLog/* extendsCheckpoint */.w)(nodeCrypto.nodeHasher, known, log);
        if (extension.ok)
            return;
        throw tampered(`the ledger was rolled back or rewritten: ${extension.reason}`);
    }
    async #note(commit, own) {
        if (own === undefined)
            return;
        const { commit: logCommit, log } = own;
        const { ledger: id, size, root } = log;
        await this.#seen.advance({ commit, logCommit, id, size, root: (0,byteForms/* toHex */.nj)(root) });
        this.#onHead({ size, root });
    }
    /** Once something was sent, a server that is out of reach is tried again: only it knows what became of that. */
    async #newestAfter(attempts, until) {
        for (;;) {
            try {
                return await this.#newest();
            }
            catch (error) {
                const again = error instanceof errors/* CountersignError */.WS && error.code === 'unavailable';
                if (attempts.length === 0 || !again)
                    throw error;
                if (Date.now() + LOST_CONNECTION_WAIT_MS >= until) {
                    throw this.#notKnown(error);
                }
                await (0,promises_.setTimeout)(LOST_CONNECTION_WAIT_MS);
            }
        }
    }
    /** The attempt that is part of the ledger after all, if one is. At most one can be: they exclude each other. */
    async #findTaken(attempts, head) {
        if (head === undefined)
            return undefined;
        for (const attempt of attempts) {
            // Only what came after the attempt's base can hold it: the way back is as long as the race was.
            const steps = await (0,gitHistory/* commitsSince */.nt)(this.#place.store, head, attempt.base ?? attempt.commit);
            if (steps === undefined)
                continue;
            if (attempt.base === undefined || steps.some(({ commit }) => commit === attempt.commit))
                return attempt;
        }
        return undefined;
    }
    async #waitAfterLoss(outcome, losses, tryMs, until) {
        const wait = this.#pace.afterLoss(losses, tryMs);
        if (Date.now() + wait < until) {
            await (0,promises_.setTimeout)(wait);
            return;
        }
        if (outcome.kind === 'unknown')
            throw this.#notKnown(outcome.error);
        throw new errors/* CountersignError */.WS('unavailable', `the entry could not be added to the ledger ${this.url} in time, after ${losses + 1} tries: ${(0,errors/* messageOf */.bD)(outcome.error)}`, {
            mend: 'Others write at the same time, or a lock was left behind: run the same command again; if it stays, remove the `.lock` file that git names once no git runs there.',
            cause: outcome.error,
        });
    }
    #notKnown(cause) {
        return new errors/* CountersignError */.WS('unavailable', `the connection to the ledger ${this.url} was lost, and whether the entry was taken is not known`, { mend: 'Run the same command again: it finds what was done and adds nothing twice.', cause });
    }
}


/***/ })

};
