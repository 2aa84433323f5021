export const id = 9477;
export const ids = [9477];
export const modules = {

/***/ 59477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   initLedgerRepository: () => (/* binding */ initLedgerRepository)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19473);
/* harmony import */ var _command_gitCommand_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48360);
/* harmony import */ var _command_gitErrors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(45686);
/* harmony import */ var _gitCommit_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(98238);
/* harmony import */ var _places_gitLocalPlace_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7110);
/* harmony import */ var _places_gitPlaces_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(53170);
/* harmony import */ var _places_gitUrl_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(60595);










/** Lets a ledger be read in part. */
const READ_IN_PART = [
    ['uploadpack.allowFilter', 'true'],
    ['uploadpack.allowAnySHA1InWant', 'true'],
    // Without it every partial fetch computes an index of the whole repository anew.
    ['pack.writeReverseIndex', 'true'],
];
/** Lets a repository only ever grow; for a repository that holds nothing but a ledger. */
const ONLY_GROW = [
    ['receive.denyNonFastForwards', 'true'],
    ['receive.denyDeletes', 'true'],
];
const README = `# A Countersign ledger

This branch is the append-only record of offers, orders, approvals and reports between parties. What counts is the log
in \`log/\`: each leaf is signed by its author, and who reads the ledger refuses it when the log went back or was
rewritten. The other files are for people, and for what an entry names by its digest. Forbid force pushes to this
branch, and its deletion.
`;
/**
 * Makes a bare repository for a ledger at a path. In a repository that is there already, here or behind a URL, the
 * branch is started beside the others, and what there is stays.
 * @throws CountersignError `exists` when the directory holds something else, `not-found` when a server has no such
 * repository, `unavailable` when it cannot be written.
 */
async function initLedgerRepository(target, options = {}) {
    await (0,_command_gitCommand_js__WEBPACK_IMPORTED_MODULE_4__/* .checkGitVersion */ .PU)();
    const address = (0,_places_gitUrl_js__WEBPACK_IMPORTED_MODULE_9__/* .parseLedgerUrl */ .u)(target, options.fileAsRemote ?? false);
    if (address.kind === 'path' && (await makeBare(address.path, options.branch ?? 'ledger')))
        return;
    await startBranch(target, options);
}
/** @returns whether the repository is new */
async function makeBare(path, branch) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(path, { recursive: true });
    const isNew = !(await (0,_places_gitLocalPlace_js__WEBPACK_IMPORTED_MODULE_7__/* .isGitDirectory */ .QU)(path)) && !(await (0,_places_gitLocalPlace_js__WEBPACK_IMPORTED_MODULE_7__/* .isGitDirectory */ .QU)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, '.git')));
    if (isNew) {
        if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(path)).length > 0) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('exists', `${path} is not empty, and not a git repository`, {
                mend: 'Name a new directory for the ledger.',
            });
        }
        const env = (0,_command_gitCommand_js__WEBPACK_IMPORTED_MODULE_4__/* .localEnvironment */ .bx)(path);
        await git(path, env, ['init', '--quiet', '--bare', '--template=', `--initial-branch=${branch}`, path]);
    }
    const env = (0,_command_gitCommand_js__WEBPACK_IMPORTED_MODULE_4__/* .localEnvironment */ .bx)(await (0,_places_gitLocalPlace_js__WEBPACK_IMPORTED_MODULE_7__/* .findGitDirectory */ .By)(path));
    for (const [name, value] of isNew ? [...READ_IN_PART, ...ONLY_GROW] : READ_IN_PART)
        await git(path, env, ['config', name, value]);
    return isNew;
}
async function startBranch(target, options) {
    const cacheDir = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'countersign-init-'));
    try {
        const { place } = await (0,_places_gitPlaces_js__WEBPACK_IMPORTED_MODULE_8__/* .openPlace */ .Q)(target, { ...options, cacheDir, createBranch: true });
        try {
            if ((await place.newestHead(undefined)) !== undefined)
                return;
            const files = new Map([['README.md', Buffer.from(README, 'utf8')]]);
            const change = { files, removed: [], mended: new Map(), message: 'Start a ledger', log: undefined };
            const commit = await (0,_gitCommit_js__WEBPACK_IMPORTED_MODULE_6__/* .writeCommit */ .r)(place.env, place.display, undefined, change);
            const outcome = await place.publish(commit, undefined);
            // Who lost a race finds the branch that another has started.
            if (outcome.kind === 'unknown')
                throw outcome.error;
        }
        finally {
            place.close();
        }
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(cacheDir, { recursive: true, force: true, maxRetries: 3 });
    }
}
async function git(path, env, args) {
    const result = await (0,_command_gitCommand_js__WEBPACK_IMPORTED_MODULE_4__/* .runGit */ .EO)(args, { env });
    if (result.code !== 0)
        throw (0,_command_gitErrors_js__WEBPACK_IMPORTED_MODULE_5__/* .gitFailure */ .t)(result, path, 'making it');
}


/***/ })

};
