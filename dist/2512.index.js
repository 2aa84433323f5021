export const id = 2512;
export const ids = [2512];
export const modules = {

/***/ 33928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BP: () => (/* binding */ logLine),
/* harmony export */   L5: () => (/* binding */ parseCommit),
/* harmony export */   cZ: () => (/* binding */ parseTree),
/* harmony export */   rE: () => (/* binding */ FILE_MODE),
/* harmony export */   sg: () => (/* binding */ DIRECTORY_MODE)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/** The line of a commit's message that says which log is in it. */
function logLine(size, root) {
    return `Log: ${size} ${root}`;
}
const LOG_LINE = /\nLog: ([1-9]\d{0,14}) ([0-9a-f]{64})\n?$/;
const DIRECTORY_MODE = '40000';
const FILE_MODE = '100644';
/**
 * Reads a tree object: `<octal mode> <name>\0<binary object id>`, repeated (gitformat "tree").
 * @param idBytes 20 for SHA-1 repositories, 32 for SHA-256
 * @throws CountersignError `tampered` when it is cut short or not a tree.
 */
function parseTree(bytes, idBytes) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const entries = [];
    let at = 0;
    while (at < buffer.length) {
        const space = buffer.indexOf(0x20, at);
        const nul = buffer.indexOf(0, at);
        const end = nul + 1 + idBytes;
        if (space <= at || nul < space || end > buffer.length) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('tampered', 'a directory of the ledger cannot be read: its tree is broken');
        }
        entries.push({
            mode: buffer.toString('latin1', at, space),
            name: buffer.toString('utf8', space + 1, nul),
            oid: buffer.toString('hex', nul + 1, end),
        });
        at = end;
    }
    return entries;
}
/** Reads the header of a commit object. @throws CountersignError `tampered` when there is no tree in it. */
function parseCommit(bytes) {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    const blank = text.indexOf('\n\n');
    const lines = (blank === -1 ? text : text.slice(0, blank)).split('\n');
    const tree = /^tree ([0-9a-f]{40,64})$/.exec(lines[0] ?? '')?.[1];
    if (tree === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('tampered', 'a commit of the ledger cannot be read');
    const parents = [];
    for (const line of lines.slice(1)) {
        const parent = /^parent ([0-9a-f]{40,64})$/.exec(line)?.[1];
        if (parent === undefined)
            break;
        parents.push(parent);
    }
    const [, size, root] = LOG_LINE.exec(text) ?? [];
    return size === undefined || root === undefined
        ? { tree, parents }
        : { tree, parents, log: { size: Number(size), root } };
}


/***/ }),

/***/ 70223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fr: () => (/* binding */ topDirectory),
/* harmony export */   V1: () => (/* binding */ stepsBack),
/* harmony export */   Zk: () => (/* binding */ differingPaths),
/* harmony export */   nt: () => (/* binding */ commitsSince)
/* harmony export */ });
/* harmony import */ var _gitFormat_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33928);

/**
 * The commits before and with `head`, newest first, by their first parents: as far as they are here, and at most `most`.
 */
async function* stepsBack(store, head, most = Infinity) {
    let at = head;
    for (let count = 0; at !== undefined && count < most; count++) {
        const header = await store.commitHere(at);
        if (header === undefined)
            return;
        yield { ...header, commit: at };
        at = header.parents[0];
    }
}
/**
 * The commits after `base` up to `head`, oldest first.
 * @returns `undefined` when `head` does not descend from `base`
 */
async function commitsSince(store, head, base) {
    const steps = [];
    if (head === base)
        return steps;
    for await (const step of stepsBack(store, head)) {
        steps.push(step);
        if (step.parents[0] === base)
            return steps.reverse();
    }
    return undefined;
}
/** The directory of that name in the root of a commit. */
async function topDirectory(store, tree, name) {
    const entries = await store.tree(tree, 1);
    return entries.find((entry) => entry.name === name && entry.mode === _gitFormat_js__WEBPACK_IMPORTED_MODULE_0__/* .DIRECTORY_MODE */ .sg)?.oid;
}
/**
 * The paths of the files that differ between two directories. Its cost is the directories that differ, whatever the size
 * of the two.
 * @param within which directories below are of interest: what somebody put elsewhere is not looked at
 */
async function differingPaths(store, before, after, within) {
    const paths = new Set();
    await differ(store, [before, after], '', { within, paths });
    return paths;
}
async function differ(store, [before, after], above, found) {
    if (before === after)
        return;
    const [was, is] = await Promise.all([namesIn(store, before), namesIn(store, after)]);
    for (const name of new Set([...was.keys(), ...is.keys()])) {
        const [a, b] = [was.get(name), is.get(name)];
        if (a?.oid === b?.oid && a?.mode === b?.mode)
            continue;
        const path = `${above}${name}`;
        const [from, to] = [directoryIn(a), directoryIn(b)];
        if ((a && !from) || (b && !to))
            found.paths.add(path);
        if ((from ?? to) !== undefined && found.within(path))
            await differ(store, [from, to], `${path}/`, found);
    }
}
async function namesIn(store, tree) {
    const entries = tree === undefined ? [] : await store.tree(tree);
    return new Map(entries.map((entry) => [entry.name, entry]));
}
function directoryIn(entry) {
    return entry?.mode === _gitFormat_js__WEBPACK_IMPORTED_MODULE_0__/* .DIRECTORY_MODE */ .sg ? entry.oid : undefined;
}


/***/ }),

/***/ 42512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tu: () => (/* binding */ CommitLogs),
/* harmony export */   W$: () => (/* binding */ COMMITS_LOOKED_BACK),
/* harmony export */   tS: () => (/* binding */ LOG_DIRECTORY)
/* harmony export */ });
/* unused harmony exports COMMITS_LOOKED_THROUGH, MOST_TRIED */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(14881);
/* harmony import */ var _log_judgeCommit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15623);
/* harmony import */ var _log_tree_merkleTree_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(38874);
/* harmony import */ var _log_tiles_tilePath_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(10404);
/* harmony import */ var _log_tiles_tileTree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16625);
/* harmony import */ var _nodeCrypto_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82443);
/* harmony import */ var _gitHistory_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70223);
/* harmony import */ var _gitFormat_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33928);
/* harmony import */ var _gitSnapshot_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92163);










const LOG_DIRECTORY = 'log';
/** So many of the newest commits that say which log is in them are judged by whoever remembers nothing. */
const COMMITS_LOOKED_BACK = 64;
/** So many of all are looked through at most, by their headers. */
const COMMITS_LOOKED_THROUGH = 1024;
/** So many of those that say what is looked for are believed worth a look at their files. */
const MOST_TRIED = 64;
const hasClaim = (step) => step.log !== undefined;
/** Judges whose log a commit's is. What a commit says of its log in its message costs its header; the rest, its files. */
class CommitLogs {
    #store;
    #place;
    #hasLookedFurther = false;
    constructor(place) {
        this.#store = place.store;
        this.#place = place;
    }
    /** The files of a commit's log. */
    log(commit, { ledger, size, root }) {
        return { ledger, size, root, files: this.#files(commit) };
    }
    /**
     * The log of `head`, from one that was judged before.
     * @returns undefined when `head` does not descend from that one's commit
     */
    async since(known, seenCommit, head) {
        const steps = await (0,_gitHistory_js__WEBPACK_IMPORTED_MODULE_4__/* .commitsSince */ .nt)(this.#store, head, seenCommit);
        return steps && (await this.#walk(known, steps));
    }
    /**
     * The log of `head` for a reader that knows nothing: what the newest commits say, judged from the oldest of them on.
     * @returns `none` when the branch has no log yet, undefined when its newest commits do not tell
     */
    async first(head) {
        const near = await this.#oldestOf(await this.#back(head, COMMITS_LOOKED_BACK));
        if (near !== undefined)
            return near;
        await this.#lookFurther();
        return this.#oldestOf(await this.#back(head));
    }
    /**
     * The log of `head` for a reader that knows a state of it: judged from the oldest commit at hand whose log that is, as by
     * those who looked all the while. Whatever else somebody put among the newest commits begins nothing.
     * @returns undefined when there is no such commit
     */
    async from(known, head) {
        const near = await this.#oldestAs(known, head);
        if (near !== undefined || !(await this.#lookFurther()))
            return near;
        return this.#oldestAs(known, head);
    }
    /** @returns whether more commits may be at hand than before */
    async #lookFurther() {
        if (this.#hasLookedFurther || this.#place.lookFurther === undefined)
            return false;
        await this.#place.lookFurther(COMMITS_LOOKED_THROUGH);
        this.#hasLookedFurther = true;
        return true;
    }
    async #oldestAs(known, head) {
        const steps = await this.#back(head);
        const first = steps.findIndex((step) => hasClaim(step) && isAsClaimed(known, step));
        if (first >= 0)
            await this.#bring(steps.slice(first).filter(hasClaim));
        let tries = MOST_TRIED;
        for (const [at, step] of steps.entries()) {
            if (!hasClaim(step) || !isAsClaimed(known, step))
                continue;
            const own = await this.#claimed(step);
            if (own !== undefined)
                return this.#walk(own, steps.slice(at + 1));
            if (--tries === 0)
                break;
        }
        return undefined;
    }
    /** The newest commits at hand, oldest first. Those that say nothing of a log, such as cosignatures, are no claims. */
    async #back(head, mostClaims = Infinity) {
        const steps = [];
        let claims = 0;
        for await (const step of (0,_gitHistory_js__WEBPACK_IMPORTED_MODULE_4__/* .stepsBack */ .V1)(this.#store, head, COMMITS_LOOKED_THROUGH)) {
            steps.push(step);
            if (hasClaim(step) && ++claims === mostClaims)
                break;
        }
        return steps.reverse();
    }
    async #oldestOf(steps) {
        await this.#bring(steps.filter(hasClaim));
        const isWhole = steps[0]?.parents.length === 0;
        for (const [at, step] of steps.entries()) {
            const own = await (isWhole ? this.#created(step) : this.#claimed(step));
            if (own !== undefined)
                return this.#walk(own, steps.slice(at + 1));
        }
        return isWhole ? 'none' : undefined;
    }
    /**
     * Asks at once for what the commits that will be judged need, so that a server sends it together: all directories of
     * their logs, then the files that came with each.
     */
    async #bring(claims) {
        if (!this.#store.isPartial)
            return;
        const wanted = claims.slice(0, 1);
        for (let rest = claims.slice(1); rest.length > 0;) {
            const stretch = stretchOf(wanted.at(-1)?.log.size ?? 0, rest);
            const end = stretch.at(-1) ?? rest[0];
            if (end !== undefined)
                wanted.push(end);
            rest = rest.slice(Math.max(1, stretch.length));
        }
        await Promise.allSettled(wanted.map(({ tree }) => this.#bringDirectories(tree)));
        await Promise.allSettled(wanted.flatMap(({ commit, log: { size, root } }, at) => {
            const files = this.#files(commit);
            const before = wanted[at - 1];
            const known = before?.log.size ?? size - 1;
            const log = { size, root: (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_7__/* .fromHex */ .aD)(root) ?? new Uint8Array(), files };
            const paths = [_log_judgeCommit_js__WEBPACK_IMPORTED_MODULE_1__/* .CHECKPOINT_PATH */ .nm, ...(0,_log_tiles_tilePath_js__WEBPACK_IMPORTED_MODULE_8__/* .pathsSince */ .zI)(known, size)].map((path) => files.read(path));
            // Where a bundle was filled, it is made again of the leaves that lay in files of their own before.
            const isFilled = Math.floor(known / _log_tiles_tilePath_js__WEBPACK_IMPORTED_MODULE_8__/* .TILE_WIDTH */ .KP) < Math.floor(size / _log_tiles_tilePath_js__WEBPACK_IMPORTED_MODULE_8__/* .TILE_WIDTH */ .KP);
            const loose = isFilled && before !== undefined ? (0,_log_tiles_tilePath_js__WEBPACK_IMPORTED_MODULE_8__/* .looseLeaves */ .Hf)(known).map(_log_tiles_tilePath_js__WEBPACK_IMPORTED_MODULE_8__/* .leafPath */ .gQ) : [];
            const old = this.#files(before?.commit ?? commit);
            const gone = loose.map((path) => old.read(path));
            return [new _log_tiles_tileTree_js__WEBPACK_IMPORTED_MODULE_2__/* .TileTree */ .b(_nodeCrypto_js__WEBPACK_IMPORTED_MODULE_3__.nodeHasher, log).frontier(), ...paths, ...gone];
        }));
    }
    async #bringDirectories(tree) {
        const log = await (0,_gitHistory_js__WEBPACK_IMPORTED_MODULE_4__/* .topDirectory */ .Fr)(this.#store, tree, LOG_DIRECTORY);
        const entries = log === undefined ? [] : await this.#store.tree(log, 'directories');
        const below = entries.filter(({ mode }) => mode === _gitFormat_js__WEBPACK_IMPORTED_MODULE_5__/* .DIRECTORY_MODE */ .sg);
        await Promise.all(below.map(({ oid }) => this.#store.tree(oid, 'directories')));
    }
    #files(commit) {
        const snapshot = new _gitSnapshot_js__WEBPACK_IMPORTED_MODULE_6__/* .GitSnapshot */ .x(this.#store, commit, undefined);
        return { read: (path) => snapshot.read(`${LOG_DIRECTORY}/${path}`) };
    }
    /** The log that begins with a commit. */
    async #created(step) {
        if (!hasClaim(step))
            return undefined;
        const verdict = await (0,_log_judgeCommit_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeCommit */ .xQ)(_nodeCrypto_js__WEBPACK_IMPORTED_MODULE_3__.nodeHasher, undefined, this.#files(step.commit));
        return verdict.own && isAsClaimed(verdict.log, step)
            ? { commit: step.commit, log: verdict.log }
            : undefined;
    }
    /** What a commit claims, where its files bear it out. */
    async #claimed(step) {
        if (!hasClaim(step))
            return undefined;
        const log = await (0,_log_judgeCommit_js__WEBPACK_IMPORTED_MODULE_1__/* .readLog */ .x6)(this.#files(step.commit));
        if (log === undefined || !isAsClaimed(log, step))
            return undefined;
        try {
            await new _log_tiles_tileTree_js__WEBPACK_IMPORTED_MODULE_2__/* .TileTree */ .b(_nodeCrypto_js__WEBPACK_IMPORTED_MODULE_3__.nodeHasher, log).frontier();
            return { commit: step.commit, log };
        }
        catch (error) {
            if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError && error.code === 'tampered')
                return undefined;
            throw error;
        }
    }
    async #walk(known, steps) {
        let own = known;
        let claims = steps.filter(hasClaim);
        while (claims.length > 0) {
            const stretch = stretchOf(own.log.size, claims);
            const atOnce = stretch.length > 1 ? await this.#allAtOnce(own, stretch) : undefined;
            own = atOnce ?? (await this.#next(own, claims[0]))?.own ?? own;
            claims = claims.slice(atOnce === undefined ? 1 : stretch.length);
        }
        return own;
    }
    /**
     * Where every claim of a stretch is one more piece of the same log, the newest log alone is read. It adds no more than
     * one commit may: so it is the newest commit's own whether or not those between are void.
     */
    async #allAtOnce(known, claims) {
        const next = await this.#next(known, claims.at(-1));
        if (next === undefined)
            return undefined;
        const range = await new _log_tiles_tileTree_js__WEBPACK_IMPORTED_MODULE_2__/* .TileTree */ .b(_nodeCrypto_js__WEBPACK_IMPORTED_MODULE_3__.nodeHasher, known.log).frontier();
        const roots = new Map(claims.map(({ log: claim }) => [claim.size, claim.root]));
        for (const leaf of next.leaves) {
            range.append((0,_log_tree_merkleTree_js__WEBPACK_IMPORTED_MODULE_9__/* .leafHash */ .Jq)(_nodeCrypto_js__WEBPACK_IMPORTED_MODULE_3__.nodeHasher, leaf));
            if (!agrees(roots, range))
                return undefined;
        }
        return next.own;
    }
    /** A commit's own log, and what it adds to that of its first parent; undefined where the commit is void. */
    async #next(known, claim) {
        if (claim === undefined)
            return undefined;
        const changed = await this.#changed(known, claim.commit);
        const verdict = await (0,_log_judgeCommit_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeCommit */ .xQ)(_nodeCrypto_js__WEBPACK_IMPORTED_MODULE_3__.nodeHasher, known.log, this.#files(claim.commit), changed);
        if (!verdict.own || !isAsClaimed(verdict.log, claim))
            return undefined;
        return { own: { commit: claim.commit, log: verdict.log }, leaves: verdict.leaves };
    }
    async #changed({ commit: before, log: { size } }, after) {
        const [old, present] = await Promise.all([before, after].map(async (commit) => {
            const { tree } = await this.#store.commit(commit);
            return (0,_gitHistory_js__WEBPACK_IMPORTED_MODULE_4__/* .topDirectory */ .Fr)(this.#store, tree, LOG_DIRECTORY);
        }));
        return (0,_gitHistory_js__WEBPACK_IMPORTED_MODULE_4__/* .differingPaths */ .Zk)(this.#store, old, present, (directory) => (0,_log_tiles_tilePath_js__WEBPACK_IMPORTED_MODULE_8__/* .mayHoldTiles */ .oR)(directory, size));
    }
}
/** The claims that come next, each of a longer log, as far as one commit could lead. */
function stretchOf(size, claims) {
    let last = size;
    const end = claims.findIndex(({ log }) => {
        const isNext = log.size > last && log.size <= size + _log_judgeCommit_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_COMMIT_LEAVES */ .Ef;
        last = log.size;
        return !isNext;
    });
    return end < 0 ? [...claims] : claims.slice(0, end);
}
function isAsClaimed(log, { log: claim }) {
    return log.size === claim.size && (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_7__/* .toHex */ .nj)(log.root) === claim.root;
}
/** Whether a claim of this size, if there is one, names this root. */
function agrees(roots, range) {
    const claimed = roots.get(range.size);
    return claimed === undefined || claimed === (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_7__/* .toHex */ .nj)(range.root());
}


/***/ }),

/***/ 41027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fh: () => (/* binding */ checkLeaves),
/* harmony export */   N3: () => (/* binding */ checkAddition),
/* harmony export */   V2: () => (/* binding */ splitLedgerPath),
/* harmony export */   gZ: () => (/* binding */ MAX_FILE_BYTES),
/* harmony export */   t7: () => (/* binding */ isLedgerName)
/* harmony export */ });
/* unused harmony exports MAX_DEPTH, MAX_FILES_PER_APPEND, MAX_BYTES_PER_APPEND */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _log_judgeCommit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15623);
/* harmony import */ var _log_leaf_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16338);



/** Bounds of one append and of what is read back. */
const MAX_DEPTH = 8;
const MAX_FILES_PER_APPEND = 256;
const MAX_BYTES_PER_APPEND = 8 * 1024 * 1024;
const MAX_FILE_BYTES = 4 * 1024 * 1024;
const MAX_NAME = 200;
/** Whether a name may stand in the tree: a name that is the same on every file system, and none that means something. */
function isLedgerName(name) {
    return (/^[A-Za-z0-9._-]+$/.test(name) &&
        name.length <= MAX_NAME &&
        name !== '.' &&
        name !== '..' &&
        name.toLowerCase() !== '.git');
}
/**
 * Splits a path of the tree; a trailing slash is allowed, '' is the root.
 * @throws CountersignError `input` for a path that a ledger cannot hold.
 */
function splitLedgerPath(path) {
    const trimmed = path.endsWith('/') ? path.slice(0, -1) : path;
    if (trimmed === '' && path !== '/')
        return [];
    const names = trimmed.split('/');
    if (names.length > MAX_DEPTH || !names.every(isLedgerName)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('input', `${JSON.stringify(path).slice(0, 200)} is not a path of a ledger`, {
            mend: `Names of letters, digits, '.', '_' and '-', at most ${MAX_DEPTH} deep.`,
        });
    }
    return names;
}
/**
 * Checks what is to be added, before any of it is written.
 * @throws CountersignError `input` for a path that cannot be, `limit` for too many or too large files.
 */
function checkAddition(files) {
    let bytes = 0;
    for (const [path, content] of files) {
        const names = splitLedgerPath(path);
        if (names.length === 0 || path.endsWith('/')) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('input', 'a directory cannot be added to a ledger, only files');
        }
        for (let depth = 1; depth < names.length; depth++) {
            const above = names.slice(0, depth).join('/');
            if (files.has(above)) {
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('input', `${above} cannot be both a file and a directory`);
            }
        }
        if (content.length > MAX_FILE_BYTES) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('limit', `${path} is larger than ${MAX_FILE_BYTES} bytes`);
        }
        bytes += content.length;
    }
    if (files.size > MAX_FILES_PER_APPEND || bytes > MAX_BYTES_PER_APPEND) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('limit', `one append adds at most ${MAX_FILES_PER_APPEND} files of ${MAX_BYTES_PER_APPEND} bytes together`);
    }
}
/**
 * Checks the leaves that are to be added: a commit with others would be void, and its writer would not know.
 * @throws CountersignError `limit` for too many or too large ones, `internal` for none
 */
function checkLeaves(leaves) {
    if (leaves.length === 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('internal', 'an append adds at least one leaf');
    if (leaves.length <= _log_judgeCommit_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_COMMIT_LEAVES */ .Ef && leaves.every((leaf) => leaf.length <= _log_leaf_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_LEAF_BYTES */ .eX))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('limit', `one append adds at most ${_log_judgeCommit_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_COMMIT_LEAVES */ .Ef} leaves of ${_log_leaf_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_LEAF_BYTES */ .eX} bytes each`);
}


/***/ }),

/***/ 92163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ GitSnapshot)
/* harmony export */ });
/* unused harmony export LOOKED_BACK */
/* harmony import */ var _gitFormat_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33928);
/* harmony import */ var _gitPaths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41027);
/* harmony import */ var _gitHistory_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70223);



/** So many commits back something is looked for that somebody took away. */
const LOOKED_BACK = 4096;
/** The directories of the log are few, and all of them are looked at: they come together. */
const EXTENTS = new Map([['tile', 2]]);
/** The tree of one commit. A symbolic link, a submodule, an executable or an odd name in it is not there. */
class GitSnapshot {
    commit;
    log;
    #store;
    #tree;
    constructor(store, commit, log) {
        this.#store = store;
        this.commit = commit;
        this.log = log;
    }
    async list(directory) {
        const entry = await this.entryAt(directory);
        if (entry?.mode !== _gitFormat_js__WEBPACK_IMPORTED_MODULE_0__/* .DIRECTORY_MODE */ .sg)
            return [];
        const entries = (await this.#store.tree(entry.oid)).filter(isPlain);
        return entries.map(({ mode, name }) => (mode === _gitFormat_js__WEBPACK_IMPORTED_MODULE_0__/* .DIRECTORY_MODE */ .sg ? `${name}/` : name)).sort(byCodeUnits);
    }
    async read(path) {
        const entry = await this.entryAt(path);
        return entry?.mode === _gitFormat_js__WEBPACK_IMPORTED_MODULE_0__/* .FILE_MODE */ .rE ? await this.#store.blob(entry.oid) : undefined;
    }
    async bring(paths) {
        if (this.commit === undefined || !this.#store.isPartial)
            return;
        // Two levels down a directory holds a ten-thousandth of a ledger's orders, and comes whole.
        const blocks = new Set(paths.map((path) => path.split('/').slice(0, 2).join('/')));
        await Promise.allSettled([...blocks].map(async (block) => {
            const entry = await this.entryAt(block);
            if (entry?.mode !== _gitFormat_js__WEBPACK_IMPORTED_MODULE_0__/* .DIRECTORY_MODE */ .sg)
                return;
            const entries = await this.#store.tree(entry.oid, 'directories');
            // What lies in the root came with the commit, and alone.
            const below = block.includes('/') ? [] : entries.filter(({ mode }) => mode === _gitFormat_js__WEBPACK_IMPORTED_MODULE_0__/* .DIRECTORY_MODE */ .sg);
            await Promise.all(below.map(({ oid }) => this.#store.tree(oid, 'directories')));
        }));
        const entries = await Promise.allSettled(paths.map((path) => this.entryAt(path)));
        const found = entries.flatMap((entry) => (entry.status === 'fulfilled' ? [entry.value] : []));
        await this.#store.bringBlobs(found.flatMap((entry) => (entry?.mode === _gitFormat_js__WEBPACK_IMPORTED_MODULE_0__/* .FILE_MODE */ .rE ? [entry.oid] : [])));
    }
    async readEarlier(path, isIt) {
        if (this.commit === undefined)
            return undefined;
        let before;
        for await (const { commit } of (0,_gitHistory_js__WEBPACK_IMPORTED_MODULE_2__/* .stepsBack */ .V1)(this.#store, this.commit, LOOKED_BACK)) {
            const entry = await new GitSnapshot(this.#store, commit, undefined).entryAt(path);
            if (entry?.mode !== _gitFormat_js__WEBPACK_IMPORTED_MODULE_0__/* .FILE_MODE */ .rE || entry.oid === before)
                continue;
            before = entry.oid;
            const bytes = await this.#store.blob(entry.oid);
            if (bytes !== undefined && isIt(bytes))
                return bytes;
        }
        return undefined;
    }
    async #treeOf(commit) {
        return (await this.#store.commit(commit)).tree;
    }
    /** What stands at a path; for the root, the directory that everything is in. */
    async entryAt(path) {
        const names = (0,_gitPaths_js__WEBPACK_IMPORTED_MODULE_1__/* .splitLedgerPath */ .V2)(path);
        if (this.commit === undefined)
            return undefined;
        this.#tree ??= await this.#treeOf(this.commit);
        let entry = { mode: _gitFormat_js__WEBPACK_IMPORTED_MODULE_0__/* .DIRECTORY_MODE */ .sg, name: '', oid: this.#tree };
        for (const [depth, name] of names.entries()) {
            if (entry.mode !== _gitFormat_js__WEBPACK_IMPORTED_MODULE_0__/* .DIRECTORY_MODE */ .sg)
                return undefined;
            const entries = await this.#store.tree(entry.oid, depth === 0 ? 1 : (EXTENTS.get(entry.name) ?? 0));
            const found = entries.find((candidate) => candidate.name === name);
            if (found === undefined || !isPlain(found))
                return undefined;
            entry = found;
        }
        return entry;
    }
}
function isPlain({ mode, name }) {
    return (0,_gitPaths_js__WEBPACK_IMPORTED_MODULE_1__/* .isLedgerName */ .t7)(name) && (mode === _gitFormat_js__WEBPACK_IMPORTED_MODULE_0__/* .FILE_MODE */ .rE || mode === _gitFormat_js__WEBPACK_IMPORTED_MODULE_0__/* .DIRECTORY_MODE */ .sg);
}
function byCodeUnits(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}


/***/ }),

/***/ 15623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ef: () => (/* binding */ MAX_COMMIT_LEAVES),
/* harmony export */   nm: () => (/* binding */ CHECKPOINT_PATH),
/* harmony export */   x6: () => (/* binding */ readLog),
/* harmony export */   xQ: () => (/* binding */ judgeCommit)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _checkpoint_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(75175);
/* harmony import */ var _tiles_extendsLog_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78450);
/* harmony import */ var _leaf_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16338);
/* harmony import */ var _ledgerId_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82949);
/* harmony import */ var _signedNote_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(47801);
/* harmony import */ var _tiles_tileTree_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16625);







/** Where the checkpoint lies below the log's folder. */
const CHECKPOINT_PATH = 'checkpoint';
/** The most leaves that one commit may add: what a reader does for a commit is bounded. */
const MAX_COMMIT_LEAVES = 64;
/** The file; undefined also where it is one that cannot be read, such as one that is far too large. */
async function readable(files, path) {
    try {
        return await files.read(path);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError && error.code === 'tampered')
            return undefined;
        throw error;
    }
}
/** The log as its checkpoint says it is. @throws whatever the reading of files throws, but for `tampered` */
async function readLog(files) {
    const note = (0,_signedNote_js__WEBPACK_IMPORTED_MODULE_5__/* .parseNote */ .wd)((await readable(files, CHECKPOINT_PATH)) ?? new Uint8Array());
    const checkpoint = note && (0,_checkpoint_js__WEBPACK_IMPORTED_MODULE_6__/* .parseCheckpoint */ .S7)(note.text);
    return checkpoint && { ...checkpoint, files };
}
/** Why these leaves do not create this ledger; undefined when they do. */
function notCreated(hasher, ledger, leaves) {
    try {
        const id = (0,_ledgerId_js__WEBPACK_IMPORTED_MODULE_3__/* .ledgerIdOf */ .m)(hasher, leaves[0] ?? new Uint8Array());
        return id === ledger ? undefined : `the first leaf creates ledger ${id}`;
    }
    catch (error) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.messageOf)(error);
    }
}
/**
 * Whose log a commit's is: its own if it extends its first parent's by 1 to 64 leaves; else it is its parent's, and
 * the commit is void.
 * @param parent the log of the first parent, as judged; undefined where there is none yet
 * @param commit the files below `log/` of the commit
 * @param changed the paths below `log/` that differ between the commit that `parent` is the own log of and this one
 * @throws whatever the reading of files throws
 */
async function judgeCommit(hasher, parent, commit, changed) {
    const refuse = (reason) => ({ own: false, log: parent, reason });
    const log = await readLog(commit);
    if (log === undefined)
        return refuse('the checkpoint is missing or malformed');
    const old = parent ?? (0,_tiles_tileTree_js__WEBPACK_IMPORTED_MODULE_4__/* .emptyLog */ .a)(hasher);
    if (parent !== undefined && log.ledger !== parent.ledger)
        return refuse(`the checkpoint is of ledger ${log.ledger}`);
    const added = log.size - old.size;
    if (added < 1 || added > MAX_COMMIT_LEAVES)
        return refuse(`it adds ${added} leaves, not 1 to ${MAX_COMMIT_LEAVES}`);
    const extension = await (0,_tiles_extendsLog_js__WEBPACK_IMPORTED_MODULE_1__/* .extendsLog */ .y)(hasher, old, log, changed);
    if (!extension.ok)
        return refuse(extension.reason);
    const { leaves } = extension;
    if (leaves.some((leaf) => leaf.length > _leaf_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_LEAF_BYTES */ .eX))
        return refuse(`a leaf is larger than ${_leaf_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_LEAF_BYTES */ .eX} bytes`);
    const fault = parent === undefined ? notCreated(hasher, log.ledger, leaves) : undefined;
    return fault === undefined ? { own: true, log, leaves } : refuse(fault);
}


/***/ }),

/***/ 82949:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ ledgerIdOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14881);
/* harmony import */ var _leaf_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16338);
/* harmony import */ var _leafHead_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65243);




/**
 * The id of the ledger that this leaf 0 creates, in hex: nothing but its digest, which every entry names.
 * @throws CountersignError `tampered` when the leaf creates no ledger, `unsupported` when its format is a later one
 */
function ledgerIdOf(hasher, leaf0) {
    const decoded = (0,_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeLeaf */ .LQ)(leaf0);
    if (!decoded.ok) {
        const isNewer = decoded.reason.startsWith('format ');
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError(isNewer ? 'unsupported' : 'tampered', isNewer ? `the ledger's ${decoded.reason}` : `the ledger's first leaf: ${decoded.reason}`, isNewer ? { mend: 'update countersign' } : {});
    }
    if (!(0,_leafHead_js__WEBPACK_IMPORTED_MODULE_2__/* .isCreation */ ._u)(decoded.leaf.head))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('tampered', `the ledger's first leaf is ${decoded.leaf.head.kind}`);
    return (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_3__/* .toHex */ .nj)(hasher.sha256(leaf0));
}


/***/ }),

/***/ 33503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ appendLeaves)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _tree_merkleTree_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38874);
/* harmony import */ var _tileBytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84352);
/* harmony import */ var _tilePath_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10404);
/* harmony import */ var _tileTree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16625);





/** The tiles of one level after `added` came, and what was there before them in the last, partial one. */
async function widen(tree, level, before, added) {
    const first = before - (before % _tilePath_js__WEBPACK_IMPORTED_MODULE_3__/* .TILE_WIDTH */ .KP);
    const kept = before > first ? await tree.items((0,_tilePath_js__WEBPACK_IMPORTED_MODULE_3__/* .tileAt */ ._8)(level, first, before)) : [];
    const items = [...kept, ...added];
    const tiles = [];
    for (let at = 0; at < items.length; at += _tilePath_js__WEBPACK_IMPORTED_MODULE_3__/* .TILE_WIDTH */ .KP) {
        tiles.push([(0,_tilePath_js__WEBPACK_IMPORTED_MODULE_3__/* .tileAt */ ._8)(level, first + at, before + added.length), items.slice(at, at + _tilePath_js__WEBPACK_IMPORTED_MODULE_3__/* .TILE_WIDTH */ .KP)]);
    }
    return tiles;
}
/** The leaves that the last bundle has now: in files of their own until it is full. */
async function leafFiles(tree, before, leaves) {
    const size = before + leaves.length;
    const files = new Map();
    if (Math.floor(before / _tilePath_js__WEBPACK_IMPORTED_MODULE_3__/* .TILE_WIDTH */ .KP) === Math.floor(size / _tilePath_js__WEBPACK_IMPORTED_MODULE_3__/* .TILE_WIDTH */ .KP)) {
        for (const [at, leaf] of leaves.entries())
            files.set((0,_tilePath_js__WEBPACK_IMPORTED_MODULE_3__/* .leafPath */ .gQ)(before + at), leaf);
        return files;
    }
    for (const [tile, entries] of await widen(tree, 'entries', before, leaves)) {
        if (tile.width === _tilePath_js__WEBPACK_IMPORTED_MODULE_3__/* .TILE_WIDTH */ .KP)
            files.set((0,_tilePath_js__WEBPACK_IMPORTED_MODULE_3__/* .tilePath */ .uB)(tile), (0,_tileBytes_js__WEBPACK_IMPORTED_MODULE_1__/* .encodeBundle */ .n)(entries));
        else
            entries.forEach((leaf, at) => {
                const index = tile.index * _tilePath_js__WEBPACK_IMPORTED_MODULE_3__/* .TILE_WIDTH */ .KP + at;
                if (index >= before)
                    files.set((0,_tilePath_js__WEBPACK_IMPORTED_MODULE_3__/* .leafPath */ .gQ)(index), leaf);
            });
    }
    return files;
}
/** The partial tiles, and the leaves in files of their own, that a longer log has no more. */
function replaced(before, size) {
    const isFull = Math.floor(before / _tilePath_js__WEBPACK_IMPORTED_MODULE_3__/* .TILE_WIDTH */ .KP) < Math.floor(size / _tilePath_js__WEBPACK_IMPORTED_MODULE_3__/* .TILE_WIDTH */ .KP);
    const paths = isFull ? (0,_tilePath_js__WEBPACK_IMPORTED_MODULE_3__/* .looseLeaves */ .Hf)(before).map(_tilePath_js__WEBPACK_IMPORTED_MODULE_3__/* .leafPath */ .gQ) : [];
    for (let level = 0; (0,_tilePath_js__WEBPACK_IMPORTED_MODULE_3__/* .levelSize */ .Qd)(before, level) > 0; level++) {
        const count = (0,_tilePath_js__WEBPACK_IMPORTED_MODULE_3__/* .levelSize */ .Qd)(before, level);
        if (count % _tilePath_js__WEBPACK_IMPORTED_MODULE_3__/* .TILE_WIDTH */ .KP > 0 && (0,_tilePath_js__WEBPACK_IMPORTED_MODULE_3__/* .levelSize */ .Qd)(size, level) > count)
            paths.push((0,_tilePath_js__WEBPACK_IMPORTED_MODULE_3__/* .tilePath */ .uB)((0,_tilePath_js__WEBPACK_IMPORTED_MODULE_3__/* .tileAt */ ._8)(level, count - 1, count)));
    }
    return paths;
}
/**
 * What a log becomes by these leaves: pure, so that the writer makes by it what every reader then checks by it.
 * @throws CountersignError `tampered` when the tiles of the old log are not what its root says
 */
async function appendLeaves(hasher, old, leaves) {
    const tree = new _tileTree_js__WEBPACK_IMPORTED_MODULE_2__/* .TileTree */ .b(hasher, old);
    const range = await tree.frontier();
    const files = await leafFiles(tree, old.size, leaves);
    let added = leaves.map((leaf) => (0,_tree_merkleTree_js__WEBPACK_IMPORTED_MODULE_4__/* .leafHash */ .Jq)(hasher, leaf));
    for (const hash of added)
        range.append(hash);
    let before = old.size;
    for (let level = 0; added.length > 0; level++) {
        const tiles = await widen(tree, level, before, added);
        for (const [tile, hashes] of tiles)
            files.set((0,_tilePath_js__WEBPACK_IMPORTED_MODULE_3__/* .tilePath */ .uB)(tile), (0,_tileBytes_js__WEBPACK_IMPORTED_MODULE_1__/* .encodeTile */ .fo)(hashes));
        added = tiles.filter(([tile]) => tile.width === _tilePath_js__WEBPACK_IMPORTED_MODULE_3__/* .TILE_WIDTH */ .KP).map(([, hashes]) => (0,_tree_merkleTree_js__WEBPACK_IMPORTED_MODULE_4__/* .rootOf */ .I5)(hasher, hashes));
        before = Math.floor(before / _tilePath_js__WEBPACK_IMPORTED_MODULE_3__/* .TILE_WIDTH */ .KP);
    }
    if (!Number.isSafeInteger(range.size))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('limit', 'the log is full');
    return { size: range.size, root: range.root(), files, removed: replaced(old.size, range.size) };
}


/***/ }),

/***/ 78450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ extendsCheckpoint),
/* harmony export */   y: () => (/* binding */ extendsLog)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _appendLeaves_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33503);
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14881);
/* harmony import */ var _tree_consistencyProof_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54672);
/* harmony import */ var _tree_merkleTree_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(38874);
/* harmony import */ var _tilePath_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10404);
/* harmony import */ var _tileTree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16625);







const refuse = (reason) => ({ ok: false, reason });
/** Turns what the files' writer did wrong into a reason; what this machine did wrong goes on as an error. */
async function orReason(judge) {
    try {
        return await judge();
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError && error.code === 'tampered')
            return refuse(error.message);
        throw error;
    }
}
/** Leaves of the old log that must still lie in files of their own. */
function keptLeaves(old, next) {
    const isFull = Math.floor(old.size / _tilePath_js__WEBPACK_IMPORTED_MODULE_4__/* .TILE_WIDTH */ .KP) < Math.floor(next.size / _tilePath_js__WEBPACK_IMPORTED_MODULE_4__/* .TILE_WIDTH */ .KP);
    return isFull ? [] : (0,_tilePath_js__WEBPACK_IMPORTED_MODULE_4__/* .looseLeaves */ .Hf)(old.size);
}
/** Whether a path is one of the old log's that a longer log may not change. */
function isCovered(old, kept, path) {
    const leaf = (0,_tilePath_js__WEBPACK_IMPORTED_MODULE_4__/* .parseLeafPath */ .n6)(path);
    if (leaf !== undefined)
        return kept.has(leaf);
    const tile = (0,_tilePath_js__WEBPACK_IMPORTED_MODULE_4__/* .parseTilePath */ .L8)(path);
    if (tile === undefined || tile.width < _tilePath_js__WEBPACK_IMPORTED_MODULE_4__/* .TILE_WIDTH */ .KP)
        return false;
    return (tile.index + 1) * _tilePath_js__WEBPACK_IMPORTED_MODULE_4__/* .TILE_WIDTH */ .KP <= (0,_tilePath_js__WEBPACK_IMPORTED_MODULE_4__/* .levelSize */ .Qd)(old.size, tile.level === 'entries' ? 0 : tile.level);
}
/** A file that the old log covers and that is another in the new. */
async function changedFile(old, next, changed) {
    const kept = keptLeaves(old, next);
    if (changed !== undefined) {
        const leaves = new Set(kept);
        return [...changed].find((path) => isCovered(old, leaves, path));
    }
    for (const path of [...[...(0,_tilePath_js__WEBPACK_IMPORTED_MODULE_4__/* .coveredTiles */ .Wf)(old.size)].map(_tilePath_js__WEBPACK_IMPORTED_MODULE_4__/* .tilePath */ .uB), ...kept.map(_tilePath_js__WEBPACK_IMPORTED_MODULE_4__/* .leafPath */ .gQ)]) {
        const [before, after] = await Promise.all([old.files.read(path), next.files.read(path)]);
        if (before === undefined || after === undefined || !(0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_5__/* .equalBytes */ .ex)(before, after))
            return path;
    }
    return undefined;
}
/**
 * Whether `next` is `old` and more: its new leaves, put to the old tiles, give its root and, byte by byte, its files;
 * and no file that an earlier checkpoint covers has changed.
 * @param old a log that was judged before
 * @param changed the paths below the log's folder that differ between the two, where git can say; else all are read
 * @throws whatever the reading of files throws
 */
async function extendsLog(hasher, old, next, changed) {
    if (next.size < old.size)
        return refuse(`the log went back from ${old.size} leaves to ${next.size}`);
    return orReason(async () => {
        const leaves = await new _tileTree_js__WEBPACK_IMPORTED_MODULE_3__/* .TileTree */ .b(hasher, next).leavesFrom(old.size);
        const expected = await (0,_appendLeaves_js__WEBPACK_IMPORTED_MODULE_1__/* .appendLeaves */ .r)(hasher, old, leaves);
        if (!(0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_5__/* .equalBytes */ .ex)(expected.root, next.root))
            return refuse(`the log of ${next.size} leaves does not begin with the ${old.size} known ones`);
        for (const [path, bytes] of expected.files) {
            const actual = await next.files.read(path);
            if (actual === undefined || !(0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_5__/* .equalBytes */ .ex)(actual, bytes))
                return refuse(`${path} is not what the leaves give`);
        }
        const path = await changedFile(old, next, changed);
        return path === undefined ? { ok: true, leaves } : refuse(`${path} was changed`);
    });
}
/**
 * Whether a log extends a checkpoint of which nothing but size and root is known: what a reader remembers, what an
 * entry names, what a quorum of witnesses cosigned.
 * @throws whatever the reading of files throws
 */
async function extendsCheckpoint(hasher, known, next) {
    if (known.size === 0)
        return (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_5__/* .equalBytes */ .ex)(known.root, (0,_tree_merkleTree_js__WEBPACK_IMPORTED_MODULE_6__/* .emptyRoot */ .Kx)(hasher)) ? { ok: true } : refuse('an empty log has another root');
    if (next.size < known.size)
        return refuse(`the log went back from ${known.size} leaves to ${next.size}`);
    return orReason(async () => {
        const proof = await (0,_tree_consistencyProof_js__WEBPACK_IMPORTED_MODULE_2__/* .makeConsistencyProof */ .fJ)(new _tileTree_js__WEBPACK_IMPORTED_MODULE_3__/* .TileTree */ .b(hasher, next), known.size, next.size);
        if ((0,_tree_consistencyProof_js__WEBPACK_IMPORTED_MODULE_2__/* .verifyConsistency */ .Ko)(hasher, known, next, proof))
            return { ok: true };
        return refuse(`the log of ${next.size} leaves is not proven to begin with the ${known.size} known ones`);
    });
}


/***/ }),

/***/ 84352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VH: () => (/* binding */ decodeBundle),
/* harmony export */   fo: () => (/* binding */ encodeTile),
/* harmony export */   j8: () => (/* binding */ decodeTile),
/* harmony export */   n: () => (/* binding */ encodeBundle)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24417);
/* harmony import */ var _tree_merkleTree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38874);



/** The most that the length before an entry can say. */
const MAX_ENTRY_BYTES = 0xffff;
/**
 * Entries, each behind its length in two bytes (C2SP tlog-tiles, "Log entries").
 * @throws CountersignError `internal` when one is too long for that
 */
function encodeBundle(entries) {
    return (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_1__/* .concatBytes */ .Id)(...entries.flatMap((entry) => {
        if (entry.length > MAX_ENTRY_BYTES)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('internal', `an entry of ${entry.length} bytes fits no bundle`);
        return [Uint8Array.of(entry.length >> 8, entry.length & 0xff), entry];
    }));
}
/** @returns undefined unless the bytes are exactly `count` entries */
function decodeBundle(bytes, count) {
    const entries = [];
    let at = 0;
    while (at < bytes.length && entries.length < count) {
        const [high = 0, low] = bytes.subarray(at, at + 2);
        if (low === undefined)
            return undefined;
        const end = at + 2 + high * 256 + low;
        if (end > bytes.length)
            return undefined;
        entries.push(bytes.slice(at + 2, end));
        at = end;
    }
    return at === bytes.length && entries.length === count ? entries : undefined;
}
/** The bytes of a tile of hashes. */
function encodeTile(hashes) {
    return (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_1__/* .concatBytes */ .Id)(...hashes);
}
/** @returns undefined unless the bytes are exactly `count` hashes */
function decodeTile(bytes, count) {
    if (bytes.length !== count * _tree_merkleTree_js__WEBPACK_IMPORTED_MODULE_2__/* .HASH_BYTES */ .FA)
        return undefined;
    return Array.from({ length: count }, (_, at) => bytes.slice(at * _tree_merkleTree_js__WEBPACK_IMPORTED_MODULE_2__/* .HASH_BYTES */ .FA, (at + 1) * _tree_merkleTree_js__WEBPACK_IMPORTED_MODULE_2__/* .HASH_BYTES */ .FA));
}


/***/ }),

/***/ 10404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hf: () => (/* binding */ looseLeaves),
/* harmony export */   KP: () => (/* binding */ TILE_WIDTH),
/* harmony export */   L8: () => (/* binding */ parseTilePath),
/* harmony export */   Qd: () => (/* binding */ levelSize),
/* harmony export */   Wf: () => (/* binding */ coveredTiles),
/* harmony export */   _8: () => (/* binding */ tileAt),
/* harmony export */   gQ: () => (/* binding */ leafPath),
/* harmony export */   n6: () => (/* binding */ parseLeafPath),
/* harmony export */   oR: () => (/* binding */ mayHoldTiles),
/* harmony export */   uB: () => (/* binding */ tilePath),
/* harmony export */   zI: () => (/* binding */ pathsSince)
/* harmony export */ });
/* unused harmony exports levelsOf, tilesOf */
/** Hashes in a full tile, entries in a full bundle. */
const TILE_WIDTH = 256;
/** 1234067 is `x001/x234/067`. */
function indexPath(index) {
    const digits = String(index);
    const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0');
    return padded.replace(/(\d{3})(?=\d)/g, 'x$1/');
}
/**
 * Where a leaf lies while its bundle is not full: a file for each, so that an append stays small. Of a partial bundle C2SP
 * tlog-tiles has all entries in one file.
 */
function leafPath(index) {
    const bundle = tilePath({ level: 'entries', index: Math.floor(index / TILE_WIDTH), width: TILE_WIDTH });
    return `${bundle}.p/${index % TILE_WIDTH}`;
}
/** @returns undefined for any path that {@link leafPath} does not give */
function parseLeafPath(path) {
    const match = /^(tile\/entries\/.+)\.p\/(\d{1,3})$/.exec(path);
    const bundle = parseTilePath(match?.[1] ?? '');
    if (bundle === undefined)
        return undefined;
    const index = bundle.index * TILE_WIDTH + Number(match?.[2]);
    return leafPath(index) === path ? index : undefined;
}
/** Where a tile lies below the log's folder: `tile/0/x001/x234/067`, or `tile/0/000.p/12`. */
function tilePath({ level, index, width }) {
    return `tile/${level}/${indexPath(index)}${width < TILE_WIDTH ? `.p/${width}` : ''}`;
}
/** @returns undefined for any path that {@link tilePath} does not give */
function parseTilePath(path) {
    const match = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/)*\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path);
    if (!match)
        return undefined;
    const [, level, groups = '', partial] = match;
    const tile = {
        level: level === 'entries' ? level : Number(level),
        index: Number(groups.replace(/[x/]/g, '')),
        width: partial === undefined ? TILE_WIDTH : Number(partial),
    };
    const isWithin = (tile.level === 'entries' || tile.level < 64) && Number.isSafeInteger(tile.index) && tile.width > 0;
    return isWithin && tilePath(tile) === path ? tile : undefined;
}
/** Whether a directory below the log's folder can hold tiles or leaves of a log of `size` leaves. */
function mayHoldTiles(directory, size) {
    const match = /^tile(?:\/(entries|\d{1,2})(?:\/(.+))?)?$/.exec(directory);
    if (!match)
        return false;
    const [, level, place = ''] = match;
    if (level === undefined)
        return true;
    const count = level === 'entries' ? size : levelSize(size, Number(level));
    if (!/^(?!x000)(?:x\d{3}\/)*(?:x\d{3}|\d{3}\.p)?$/.test(place))
        return false;
    const first = Number(place.replace(/\D/g, '')) * (place.endsWith('.p') ? 1 : 1000);
    return first * TILE_WIDTH < count;
}
/** How many hashes a log of `size` leaves has at a level: level 0 holds the leaves', each above one for 256 below. */
function levelSize(size, level) {
    return Math.floor(size / TILE_WIDTH ** level);
}
/** The levels of a log of `size` leaves, from 0. */
function levelsOf(size) {
    const levels = [];
    for (let level = 0; levelSize(size, level) > 0; level++)
        levels.push(level);
    return levels;
}
/** The tile that holds hash or entry `position` of its level, in a log that has `count` of them there. */
function tileAt(level, position, count) {
    const index = Math.floor(position / TILE_WIDTH);
    return { level, index, width: Math.min(TILE_WIDTH, count - index * TILE_WIDTH) };
}
/** All tiles and bundles of a log of `size` leaves; with `from`, those alone that a log of `from` leaves has not. */
function* tilesOf(size, from = 0) {
    for (const level of ['entries', ...levelsOf(size)]) {
        const count = level === 'entries' ? size : levelSize(size, level);
        const before = level === 'entries' ? from : levelSize(from, level);
        if (count === before)
            continue;
        for (let at = before - (before % TILE_WIDTH); at < count; at += TILE_WIDTH)
            yield tileAt(level, at, count);
    }
}
/** The files that a log of `size` leaves has and one of `from` leaves has not. */
function pathsSince(from, size) {
    return [...tilesOf(size, from)].flatMap((tile) => {
        if (tile.level !== 'entries' || tile.width === TILE_WIDTH)
            return [tilePath(tile)];
        const start = tile.index * TILE_WIDTH;
        const first = Math.max(start, from);
        return Array.from({ length: start + tile.width - first }, (_, at) => leafPath(first + at));
    });
}
/** The full tiles of a log of `size` leaves: what no longer log may change. */
function* coveredTiles(size) {
    for (const tile of tilesOf(size))
        if (tile.width === TILE_WIDTH)
            yield tile;
}
/** The leaves of a log of `size` that lie in files of their own. */
function looseLeaves(size) {
    const first = size - (size % TILE_WIDTH);
    return Array.from({ length: size - first }, (_, at) => first + at);
}


/***/ }),

/***/ 16625:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ TileTree),
  a: () => (/* binding */ emptyLog)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/bytes/byteForms.js
var byteForms = __webpack_require__(14881);
// EXTERNAL MODULE: ./build/ledger/log/tree/merkleTree.js
var merkleTree = __webpack_require__(38874);
;// CONCATENATED MODULE: ./build/ledger/log/tree/compactRange.js


/** The sizes of the perfect trees that `size` leaves are made of, from the left: 11 is 8, 2, 1. */
function perfectSizes(size) {
    const sizes = [];
    let power = 1;
    for (let rest = size; rest > 0; rest = Math.floor(rest / 2), power *= 2) {
        if (rest % 2 === 1)
            sizes.unshift(power);
    }
    return sizes;
}
/** The frontier of a growing tree: enough to append and to give the root, in one hash for each bit of the size. */
class CompactRange {
    #hasher;
    #nodes;
    #size;
    /**
     * @param nodes the roots of the perfect trees that `size` is made of, from the left
     * @throws CountersignError `internal` when their number is another
     */
    constructor(hasher, size = 0, nodes = []) {
        if (perfectSizes(size).length !== nodes.length)
            throw new errors.CountersignError('internal', `${nodes.length} nodes are no frontier of ${size} leaves`);
        this.#hasher = hasher;
        this.#nodes = [...nodes];
        this.#size = size;
    }
    get size() {
        return this.#size;
    }
    append(leaf) {
        let hash = leaf;
        for (let size = this.#size; size % 2 === 1; size = (size - 1) / 2) {
            const left = this.#nodes.pop();
            if (left !== undefined)
                hash = (0,merkleTree/* nodeHash */.zB)(this.#hasher, left, hash);
        }
        this.#nodes.push(hash);
        this.#size += 1;
    }
    root() {
        const last = this.#nodes.at(-1);
        if (last === undefined)
            return (0,merkleTree/* emptyRoot */.Kx)(this.#hasher);
        return this.#nodes.slice(0, -1).reduceRight((hash, left) => (0,merkleTree/* nodeHash */.zB)(this.#hasher, left, hash), last);
    }
}

// EXTERNAL MODULE: ./build/ledger/log/tiles/tileBytes.js
var tileBytes = __webpack_require__(84352);
// EXTERNAL MODULE: ./build/ledger/log/tiles/tilePath.js
var tilePath = __webpack_require__(10404);
// EXTERNAL MODULE: ./build/ledger/log/tree/provenTree.js + 1 modules
var provenTree = __webpack_require__(60756);
;// CONCATENATED MODULE: ./build/ledger/log/tiles/tileTree.js







/** The log that every other extends. */
function emptyLog(hasher) {
    return { size: 0, root: (0,merkleTree/* emptyRoot */.Kx)(hasher), files: { read: () => Promise.resolve(undefined) } };
}
/** A log read from its tiles. Tiles are whatever a pusher wrote: `rangeHash`, `frontier` and `items` only compute. */
class TileTree extends provenTree/* ProvenTree */.d {
    #hasher;
    #state;
    #tiles = new Map();
    #bundles = new Map();
    #rows = new Map();
    constructor(hasher, state) {
        super(hasher, state);
        this.#hasher = hasher;
        this.#state = state;
    }
    /** @throws CountersignError `tampered` when a tile that it needs is missing or has another length */
    async rangeHash(start, end) {
        const width = end - start;
        if (width < 1)
            return (0,merkleTree/* emptyRoot */.Kx)(this.#hasher);
        const half = width === 1 ? 0.5 : (0,merkleTree/* splitPoint */.bW)(width);
        if (half * 2 === width && start % width === 0)
            return this.#perfect(start, Math.log2(width));
        const middle = start + half;
        const [left, right] = await Promise.all([this.rangeHash(start, middle), this.rangeHash(middle, end)]);
        return (0,merkleTree/* nodeHash */.zB)(this.#hasher, left, right);
    }
    /** The frontier, to append to. @throws CountersignError `tampered` when it does not give the state's root */
    async frontier() {
        const { size, root } = this.#state;
        let start = 0;
        const nodes = perfectSizes(size).map((width) => {
            start += width;
            return this.rangeHash(start - width, start);
        });
        const range = new CompactRange(this.#hasher, size, await Promise.all(nodes));
        if ((0,byteForms/* equalBytes */.ex)(range.root(), root))
            return range;
        throw new errors.CountersignError('tampered', `the tiles of the log do not give its root at size ${size}`);
    }
    /**
     * All leaves of a bundle, proven to be the log's, and to be all of its there: whoever looks for something in them finds
     * it, or it is not there.
     * @throws CountersignError `tampered` when the log's files do not prove it
     */
    bundle(index) {
        const known = this.#bundles.get(index) ?? this.#provenBundle(index);
        this.#bundles.set(index, known);
        return known;
    }
    async #provenBundle(index) {
        const start = index * tilePath/* TILE_WIDTH */.KP;
        const leaves = await this.items((0,tilePath/* tileAt */._8)('entries', start, this.#state.size));
        const root = (0,merkleTree/* rootOf */.I5)(this.#hasher, leaves.map((leaf) => (0,merkleTree/* leafHash */.Jq)(this.#hasher, leaf)));
        if (await this.hasPart({ start, end: start + leaves.length, root }))
            return leaves;
        throw new errors.CountersignError('tampered', `the leaves of the log from ${start} are not what its root says`);
    }
    /**
     * A leaf, proven to be in the log.
     * @throws CountersignError `tampered` when the bundle or the tiles do not prove it
     */
    async leafAt(index) {
        const { size } = this.#state;
        if (!Number.isSafeInteger(index) || index < 0 || index >= size)
            throw new errors.CountersignError('not-found', `the log has no leaf ${index}`);
        const leaves = await this.bundle(Math.floor(index / tilePath/* TILE_WIDTH */.KP));
        const leaf = leaves[index % tilePath/* TILE_WIDTH */.KP];
        if (leaf === undefined)
            throw new errors.CountersignError('internal', `the bundle has no leaf ${index}`);
        return leaf;
    }
    /**
     * The leaves from an index on, not proven: of those that lie in files of their own, no other is read.
     * @throws CountersignError `tampered` when one is missing
     */
    async leavesFrom(from) {
        const { size } = this.#state;
        const leaves = [];
        const loose = Math.max(from, size - (size % tilePath/* TILE_WIDTH */.KP));
        for (let at = from; at < loose; at = from + leaves.length) {
            const entries = await this.items((0,tilePath/* tileAt */._8)('entries', at, size));
            leaves.push(...entries.slice(at % tilePath/* TILE_WIDTH */.KP));
        }
        const rest = Array.from({ length: size - loose }, (_, at) => this.#file((0,tilePath/* leafPath */.gQ)(loose + at)));
        leaves.push(...(await Promise.all(rest)));
        return leaves;
    }
    /** The content of a tile or bundle, not proven. @throws CountersignError `tampered` when it is missing or malformed */
    items(tile) {
        const path = (0,tilePath/* tilePath */.uB)(tile);
        const known = this.#tiles.get(path) ?? this.#read(tile, path);
        this.#tiles.set(path, known);
        return known;
    }
    async #read(tile, path) {
        if (tile.level === 'entries' && tile.width < tilePath/* TILE_WIDTH */.KP)
            return this.#looseLeaves(tile);
        const bytes = await this.#file(path);
        const items = tile.level === 'entries' ? (0,tileBytes/* decodeBundle */.VH)(bytes, tile.width) : (0,tileBytes/* decodeTile */.j8)(bytes, tile.width);
        if (items === undefined)
            throw new errors.CountersignError('tampered', `${path} of the log is malformed`);
        return items;
    }
    #looseLeaves({ index, width }) {
        const start = index * tilePath/* TILE_WIDTH */.KP;
        return Promise.all(Array.from({ length: width }, (_, at) => this.#file((0,tilePath/* leafPath */.gQ)(start + at))));
    }
    async #file(path) {
        const bytes = await this.#state.files.read(path);
        if (bytes === undefined)
            throw new errors.CountersignError('tampered', `the log lacks ${path}`);
        return bytes;
    }
    /** The perfect tree of 2^height leaves from `start`, which the tile of the highest level at or below holds. */
    async #perfect(start, height) {
        const level = Math.floor(height / 8);
        const position = start / tilePath/* TILE_WIDTH */.KP ** level;
        const tile = (0,tilePath/* tileAt */._8)(level, position, (0,tilePath/* levelSize */.Qd)(this.#state.size, level));
        const items = await this.items(tile);
        const offset = position % tilePath/* TILE_WIDTH */.KP;
        if (height % 8 === 0)
            return (0,merkleTree/* rootOf */.I5)(this.#hasher, items.slice(offset, offset + 1));
        const name = (0,tilePath/* tilePath */.uB)(tile);
        const rows = this.#rows.get(name) ?? rowsOver(this.#hasher, items);
        this.#rows.set(name, rows);
        const root = rows[(height % 8) - 1]?.[offset / 2 ** (height % 8)];
        if (root !== undefined)
            return root;
        throw new errors.CountersignError('internal', `the tile ${name} has no perfect tree at ${offset}`);
    }
}
/** The roots of the perfect trees of 2, 4, 8 … hashes of a tile. */
function rowsOver(hasher, items) {
    const rows = [];
    for (let below = items; below.length > 1; below = rows.at(-1) ?? []) {
        const row = [];
        for (let at = 0; at + 1 < below.length; at += 2)
            row.push((0,merkleTree/* nodeHash */.zB)(hasher, below[at] ?? new Uint8Array(), below[at + 1] ?? new Uint8Array()));
        rows.push(row);
    }
    return rows;
}


/***/ }),

/***/ 54672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fJ: () => (/* binding */ makeConsistencyProof),
  zT: () => (/* binding */ makeSubtreeConsistencyProof),
  Ko: () => (/* binding */ verifyConsistency),
  eL: () => (/* binding */ verifySubtreeConsistency)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/bytes/byteForms.js
var byteForms = __webpack_require__(14881);
// EXTERNAL MODULE: ./build/ledger/log/tree/merkleTree.js
var merkleTree = __webpack_require__(38874);
;// CONCATENATED MODULE: ./build/ledger/log/tree/subtree.js
/**
 * Whether leaves `start` to `end` are a subtree: some, and `start` is a multiple of the least power of two that
 * holds them (draft-davidben-tls-merkle-tree-certs section 4.1).
 */
function isSubtree(start, end) {
    if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end) || start < 0 || start >= end)
        return false;
    let width = 1;
    while (width < end - start)
        width *= 2;
    return start % width === 0;
}

;// CONCATENATED MODULE: ./build/ledger/log/tree/consistencyProof.js




/** SUBTREE_PROOF of the draft, section 4.4; for `start` 0 it is PROOF of RFC 6962 section 2.1.2. */
function plan(start, end, size) {
    const steps = [];
    let [low, high] = [0, size];
    let from = start;
    let isWhole = true;
    while (low !== from || high !== end) {
        const middle = low + (0,merkleTree/* splitPoint */.bW)(high - low);
        if (end <= middle) {
            steps.unshift({ start: middle, end: high, side: 'right of the tree' });
            high = middle;
        }
        else {
            const isInBoth = from < middle;
            steps.unshift({ start: low, end: middle, side: isInBoth ? 'left of both' : 'left of the tree' });
            if (isInBoth) {
                from = middle;
                isWhole = false;
            }
            low = middle;
        }
    }
    return { seed: isWhole ? undefined : [low, high], steps };
}
/**
 * The proof that leaves `start` to `end` are a part of the tree of `size` leaves.
 * @throws CountersignError `internal` when they are no subtree of it
 */
async function makeSubtreeConsistencyProof(tree, start, end, size) {
    if (!isSubtree(start, end) || end > size)
        throw new errors.CountersignError('internal', `leaves ${start} to ${end} are no subtree of ${size}`);
    const { seed, steps } = plan(start, end, size);
    const ranges = [...(seed ? [seed] : []), ...steps.map((step) => [step.start, step.end])];
    return Promise.all(ranges.map(async ([from, to]) => tree.rangeHash(from, to)));
}
/** The proof that the first `older` leaves are the beginning of the tree of `newer` leaves (RFC 6962 section 2.1.2). */
async function makeConsistencyProof(tree, older, newer) {
    return makeSubtreeConsistencyProof(tree, 0, older, newer);
}
/**
 * Whether the part belongs to the tree. A part without leaves belongs to every tree, and proves nothing.
 * (draft-davidben-tls-merkle-tree-certs section 4.4)
 */
function verifySubtreeConsistency(hasher, part, tree, proof) {
    if (!Number.isSafeInteger(tree.size) || part.end > tree.size)
        return false;
    if (part.start === part.end)
        return part.start >= 0 && proof.length === 0 && (0,byteForms/* equalBytes */.ex)(part.root, (0,merkleTree/* emptyRoot */.Kx)(hasher));
    if (!isSubtree(part.start, part.end))
        return false;
    const { seed, steps } = plan(part.start, part.end, tree.size);
    if (proof.length !== steps.length + (seed ? 1 : 0))
        return false;
    if (proof.some((hash) => hash.length !== merkleTree/* HASH_BYTES */.FA))
        return false;
    const hashes = seed ? proof : [part.root, ...proof];
    const first = hashes[0] ?? part.root;
    let [partRoot, treeRoot] = [first, first];
    for (const [at, { side }] of steps.entries()) {
        const hash = hashes[at + 1] ?? first;
        if (side === 'left of both')
            partRoot = (0,merkleTree/* nodeHash */.zB)(hasher, hash, partRoot);
        treeRoot =
            side === 'right of the tree' ? (0,merkleTree/* nodeHash */.zB)(hasher, treeRoot, hash) : (0,merkleTree/* nodeHash */.zB)(hasher, hash, treeRoot);
    }
    return (0,byteForms/* equalBytes */.ex)(partRoot, part.root) && (0,byteForms/* equalBytes */.ex)(treeRoot, tree.root);
}
/**
 * Whether the older tree is the beginning of the newer (RFC 9162 section 2.1.4.2). An older tree without leaves is
 * refused: whatever is shown begins with nothing, and who asks has mistaken what he remembers.
 */
function verifyConsistency(hasher, older, newer, proof) {
    if (older.size === 0)
        return false;
    return verifySubtreeConsistency(hasher, { start: 0, end: older.size, root: older.root }, newer, proof);
}


/***/ }),

/***/ 60756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ ProvenTree)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/ledger/log/tree/consistencyProof.js + 1 modules
var consistencyProof = __webpack_require__(54672);
// EXTERNAL MODULE: ./build/bytes/byteForms.js
var byteForms = __webpack_require__(14881);
// EXTERNAL MODULE: ./build/ledger/log/tree/merkleTree.js
var merkleTree = __webpack_require__(38874);
;// CONCATENATED MODULE: ./build/ledger/log/tree/inclusionProof.js




/** The siblings between a leaf and the root, from the leaf upwards. */
function siblings(index, size) {
    const ranges = [];
    let start = 0;
    let end = size;
    while (end - start > 1) {
        const middle = start + (0,merkleTree/* splitPoint */.bW)(end - start);
        ranges.unshift(index < middle ? [middle, end] : [start, middle]);
        if (index < middle)
            end = middle;
        else
            start = middle;
    }
    return ranges;
}
function isIndex(index, size) {
    return Number.isSafeInteger(index) && Number.isSafeInteger(size) && index >= 0 && index < size;
}
/**
 * The proof that leaf `index` is in the tree of `size` leaves (RFC 6962 section 2.1.1).
 * @throws CountersignError `internal` when there is no such leaf
 */
async function makeInclusionProof(tree, index, size) {
    if (!isIndex(index, size))
        throw new errors.CountersignError('internal', `no leaf ${index} among ${size}`);
    return Promise.all(siblings(index, size).map(async ([start, end]) => tree.rangeHash(start, end)));
}
/** Whether `leaf`, a leaf hash, is leaf `index` of the tree of `size` leaves with this root (RFC 9162 section 2.1.3.2). */
function verifyInclusion(hasher, leaf, index, tree, proof) {
    if (!isIndex(index, tree.size) || leaf.length !== merkleTree/* HASH_BYTES */.FA)
        return false;
    const ranges = siblings(index, tree.size);
    if (ranges.length !== proof.length || proof.some((hash) => hash.length !== merkleTree/* HASH_BYTES */.FA))
        return false;
    const root = proof.reduce((hash, sibling, at) => {
        const isLeft = (ranges[at]?.[0] ?? 0) < index;
        return isLeft ? (0,merkleTree/* nodeHash */.zB)(hasher, sibling, hash) : (0,merkleTree/* nodeHash */.zB)(hasher, hash, sibling);
    }, leaf);
    return (0,byteForms/* equalBytes */.ex)(root, tree.root);
}
/**
 * Whether `leaf` is leaf `index` of the subtree of leaves `start` to `end` with this root
 * (draft-davidben-tls-merkle-tree-certs section 4.3).
 */
function verifySubtreeInclusion(hasher, leaf, index, subtree, proof) {
    const { start, end, root } = subtree;
    if (!isSubtree(start, end) || index < start)
        return false;
    return verifyInclusion(hasher, leaf, index - start, { size: end - start, root }, proof);
}

;// CONCATENATED MODULE: ./build/ledger/log/tree/provenTree.js




/**
 * A log of which the root is known, and hashes that nobody has checked: what it says of the log it proves against the
 * root.
 */
class ProvenTree {
    #hasher;
    #tree;
    #roots = new Map();
    constructor(hasher, tree) {
        this.#hasher = hasher;
        this.#tree = tree;
    }
    /**
     * The root that the log had at an earlier size, proven to be the beginning of this one.
     * @throws CountersignError `tampered` when the hashes cannot prove it, `internal` for a size that it never had
     */
    rootAt(size) {
        const known = this.#roots.get(size) ?? this.#provenRoot(size);
        this.#roots.set(size, known);
        return known;
    }
    /** Whether the log has this leaf there. @throws CountersignError `tampered` when hashes are missing */
    async holds(index, leaf) {
        const { size } = this.#tree;
        if (!Number.isSafeInteger(index) || index < 0 || index >= size)
            return false;
        const proof = await makeInclusionProof(this, index, size);
        return verifyInclusion(this.#hasher, (0,merkleTree/* leafHash */.Jq)(this.#hasher, leaf), index, this.#tree, proof);
    }
    /** Whether the log has a part of this root. @throws CountersignError `tampered` when hashes are missing */
    async hasPart(part) {
        const { size } = this.#tree;
        const proof = await (0,consistencyProof/* makeSubtreeConsistencyProof */.zT)(this, part.start, part.end, size);
        return (0,consistencyProof/* verifySubtreeConsistency */.eL)(this.#hasher, part, this.#tree, proof);
    }
    async #provenRoot(size) {
        if (!Number.isSafeInteger(size) || size < 0 || size > this.#tree.size)
            throw new errors.CountersignError('internal', `the log never had ${size} leaves`);
        if (size === 0)
            return (0,merkleTree/* emptyRoot */.Kx)(this.#hasher);
        if (size === this.#tree.size)
            return this.#tree.root;
        const root = await this.rangeHash(0, size);
        const proof = await (0,consistencyProof/* makeConsistencyProof */.fJ)(this, size, this.#tree.size);
        if ((0,consistencyProof/* verifyConsistency */.Ko)(this.#hasher, { size, root }, this.#tree, proof))
            return root;
        throw new errors.CountersignError('tampered', `the log does not prove the root that it had at size ${size}`);
    }
}


/***/ }),

/***/ 82443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nodeHasher: () => (/* binding */ nodeHasher),
/* harmony export */   w: () => (/* binding */ logNoteKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _log_checkpoint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75175);
/* harmony import */ var _log_signedNote_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47801);



/** SHA-256 of Node. */
const nodeHasher = {
    sha256: (bytes) => new Uint8Array((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest()),
};
/** What stands before the 32 bytes of an Ed25519 private key in PKCS #8 (RFC 8410 section 7). */
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');
/** Bytes before the key in an Ed25519 SubjectPublicKeyInfo. */
const SPKI_PREFIX_BYTES = 12;
/**
 * The key that the form of a checkpoint asks for. Anybody can derive it from the ledger's id: its signature proves
 * nothing, and no reader relies on it.
 */
function logNoteKey(ledger) {
    const seed = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`countersign log key\n${ledger}`).digest();
    const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)({ key: Buffer.concat([PKCS8_ED25519, seed]), format: 'der', type: 'pkcs8' });
    const spki = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(key);
    const publicKey = new Uint8Array(spki.export({ format: 'der', type: 'spki' }).subarray(SPKI_PREFIX_BYTES));
    const name = (0,_log_checkpoint_js__WEBPACK_IMPORTED_MODULE_1__/* .originOf */ .yv)(ledger);
    return {
        name,
        keyId: (0,_log_signedNote_js__WEBPACK_IMPORTED_MODULE_2__/* .noteKeyId */ .bp)(nodeHasher, name, 1, publicKey),
        publicKey,
        sign: (text) => new Uint8Array((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(null, text, key)),
        verify: (text, signature) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(null, text, spki, signature),
    };
}


/***/ })

};
