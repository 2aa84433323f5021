export const id = 693;
export const ids = [693];
export const modules = {

/***/ 90693:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  VerdictFile: () => (/* binding */ VerdictFile)
});

// UNUSED EXPORTS: MOST_KEPT

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/ledger/verdicts/sortedNames.js
/** Bytes of a name: of a SHA-256. */
const NAME_BYTES = 32;
/** Names side by side, in the order of their bytes: they are looked up as they lie in a file. */
class SortedNames {
    bytes;
    /** @param bytes of names in order, each once */
    constructor(bytes) {
        this.bytes = bytes;
    }
    static of(names) {
        return new SortedNames(Buffer.from([...new Set(names)].sort().join(''), 'hex'));
    }
    get count() {
        return this.bytes.length / NAME_BYTES;
    }
    has(name) {
        const wanted = Buffer.from(name, 'hex');
        let [low, high] = [0, this.count];
        while (low < high) {
            const middle = (low + high) >> 1;
            const order = this.#at(middle).compare(wanted);
            if (order === 0)
                return true;
            if (order < 0)
                low = middle + 1;
            else
                high = middle;
        }
        return false;
    }
    *[Symbol.iterator]() {
        for (let at = 0; at < this.count; at++)
            yield this.#at(at).toString('hex');
    }
    #at(at) {
        return this.bytes.subarray(at * NAME_BYTES, (at + 1) * NAME_BYTES);
    }
}

;// CONCATENATED MODULE: ./build/ledger/verdicts/verdictFile.js




/** Another version says of signatures what this one does not: it is not believed. */
const TITLE = Buffer.from('countersign verdicts 1\n');
const SEAL_BYTES = 32;
const SECRET_BYTES = 32;
/** So many are kept: 4 MiB. With more, those that the newest process asked for. */
const MOST_KEPT = 131_072;
/**
 * What a home has verified, for its next commands. Whoever can write the cache and does not know the home's secret makes
 * them take longer, and nothing else.
 */
class VerdictFile {
    #path;
    #secret;
    #known;
    #asked = new Set();
    #isGrown = false;
    constructor(path, secret, known) {
        this.#path = path;
        this.#secret = secret;
        this.#known = known;
    }
    /**
     * Opens what is remembered: nothing where there is no file, or it is not what this home wrote.
     * @param path of the file, in a cache
     * @param secretPath of the home's secret, made where there is none: not in what is cached, or handed on
     * @returns undefined where the home can keep no secret
     */
    static async open(path, secretPath) {
        const secret = await secretAt(secretPath);
        return secret && new VerdictFile(path, secret, await namesIn(path, secret));
    }
    has(name) {
        if (this.#asked.has(name))
            return true;
        if (!this.#known.has(name))
            return false;
        this.#note(name);
        return true;
    }
    add(name) {
        this.#isGrown = true;
        this.#note(name);
    }
    #note(name) {
        if (this.#asked.size < MOST_KEPT)
            this.#asked.add(name);
    }
    /** Writes down what is new. What cannot be written is verified again the next time. */
    async save() {
        if (!this.#isGrown)
            return;
        const all = new Set([...this.#known, ...this.#asked]);
        const kept = SortedNames.of(all.size > MOST_KEPT ? this.#asked : all);
        const temporary = `${this.#path}.${(0,external_node_crypto_.randomUUID)()}`;
        try {
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(this.#path), { recursive: true, mode: 0o700 });
            await (0,promises_.writeFile)(temporary, Buffer.concat([TITLE, kept.bytes, seal(kept.bytes, this.#secret)]), {
                mode: 0o600,
            });
            await (0,promises_.rename)(temporary, this.#path);
        }
        catch {
            await (0,promises_.rm)(temporary, { force: true }).catch(() => undefined);
        }
    }
}
function seal(names, secret) {
    return (0,external_node_crypto_.createHmac)('sha256', secret).update(TITLE).update(names).digest();
}
async function namesIn(path, secret) {
    const nothing = new SortedNames(Buffer.alloc(0));
    const most = TITLE.length + MOST_KEPT * NAME_BYTES + SEAL_BYTES;
    try {
        if ((await (0,promises_.stat)(path)).size > most)
            return nothing;
        const bytes = await (0,promises_.readFile)(path);
        const names = bytes.subarray(TITLE.length, -SEAL_BYTES);
        const isWhole = bytes.length >= TITLE.length + SEAL_BYTES && names.length % NAME_BYTES === 0;
        if (!isWhole || !bytes.subarray(0, TITLE.length).equals(TITLE))
            return nothing;
        const isOwn = (0,external_node_crypto_.timingSafeEqual)(bytes.subarray(-SEAL_BYTES), seal(names, secret));
        return isOwn ? new SortedNames(names) : nothing;
    }
    catch {
        return nothing;
    }
}
async function secretAt(path) {
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true, mode: 0o700 });
        const file = await (0,promises_.open)(path, 'wx', 0o600);
        await file.writeFile((0,external_node_crypto_.randomBytes)(SECRET_BYTES));
        await file.close();
    }
    catch {
        // It is there already, or nothing can be written.
    }
    const secret = await (0,promises_.readFile)(path).catch(() => undefined);
    return secret?.length === SECRET_BYTES ? secret : undefined;
}


/***/ })

};
