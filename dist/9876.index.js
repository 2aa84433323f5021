export const id = 9876;
export const ids = [9876];
export const modules = {

/***/ 19876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WitnessMemoryBranch: () => (/* binding */ WitnessMemoryBranch)
/* harmony export */ });
/* unused harmony export MEMORY_BRANCH */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _git_gitCommit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98238);
/* harmony import */ var _git_gitSnapshot_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92163);
/* harmony import */ var _git_places_gitPlaces_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53170);




/** The branch of a witness's memory where none is named. */
const MEMORY_BRANCH = 'witness';
const KEY = 'key';
const NOTE = 'note';
const README = `# The memory of a Countersign witness

\`key\` is the witness's verifier key, \`note\` the checkpoint that it signed last, \`forks/\` what it refused to sign, with
the proof. The witness goes on from here, and never back: forbid force pushes to this branch, and its deletion, and let
nobody but the witness push to it.
`;
/** A witness's memory: a branch of a git repository, moved from one known commit to the next and never by force. */
class WitnessMemoryBranch {
    #place;
    constructor(place) {
        this.#place = place;
    }
    /** Opens it at a path, an ssh or an https URL; nothing is read yet. @throws CountersignError as `openPlace` */
    static async open(url, options) {
        const branch = options.branch ?? MEMORY_BRANCH;
        const { place } = await (0,_git_places_gitPlaces_js__WEBPACK_IMPORTED_MODULE_3__/* .openPlace */ .Q)(url, { ...options, branch, createBranch: true });
        return new WitnessMemoryBranch(place);
    }
    /** Where it is, fit for a message. */
    get display() {
        return this.#place.display;
    }
    async look() {
        const commit = await this.#place.newestHead(undefined);
        const files = new _git_gitSnapshot_js__WEBPACK_IMPORTED_MODULE_2__/* .GitSnapshot */ .x(this.#place.store, commit, undefined);
        const [key, note] = [await files.read(KEY), await files.read(NOTE)];
        return { commit, key: key && Buffer.from(key).toString('utf8').trim(), note };
    }
    /** Begins it with the first note that is signed. @param base the newest commit of the branch, where there is one */
    begin(base, key, note) {
        const files = new Map([
            ['README.md', Buffer.from(README)],
            [KEY, Buffer.from(`${key}\n`)],
            [NOTE, note],
        ]);
        return this.#write(base, files, 'Begin to witness');
    }
    /** Remembers what is signed, before anybody is shown it. */
    remember(base, note, head) {
        return this.#write(base, new Map([[NOTE, note]]), `Cosign ${head}`);
    }
    /** Publishes what was refused, once. @returns where it lies */
    async publishRefusal(head, record) {
        const path = `forks/${head}.json`;
        for (;;) {
            const commit = await this.#place.newestHead(undefined);
            if (commit === undefined)
                throw this.lost();
            if ((await new _git_gitSnapshot_js__WEBPACK_IMPORTED_MODULE_2__/* .GitSnapshot */ .x(this.#place.store, commit, undefined).read(path)) !== undefined)
                return path;
            const files = new Map([[path, Buffer.from(record)]]);
            if ((await this.#write(commit, files, `Refuse ${head}`)) === 'written')
                return path;
        }
    }
    /** The error of a memory that is gone. */
    lost() {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('refused', `the witness has lost its memory: nothing is in ${this.display}`, {
            mend: 'Put the branch back as it was. Where that cannot be, this witness is retired: make a new one with `countersign witness init`, and name its key in the policies in the place of the old one.',
        });
    }
    close() {
        this.#place.close();
    }
    async #write(base, files, message) {
        const { env, display } = this.#place;
        const change = { files, removed: [], mended: new Map(), message, log: undefined };
        const outcome = await this.#place.publish(await (0,_git_gitCommit_js__WEBPACK_IMPORTED_MODULE_1__/* .writeCommit */ .r)(env, display, base, change), base);
        // Whether it was taken is not known: the next look finds out, and nothing was shown to anybody.
        if (outcome.kind === 'unknown')
            throw outcome.error;
        return outcome.kind === 'published' ? 'written' : 'overtaken';
    }
}


/***/ })

};
