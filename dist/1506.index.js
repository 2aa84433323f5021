export const id = 1506;
export const ids = [1506,7141];
export const modules = {

/***/ 47141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  judgeGate: () => (/* binding */ judgeGate),
  readGate: () => (/* binding */ readGate)
});

// EXTERNAL MODULE: ./build/github/gate/environment.js
var gate_environment = __webpack_require__(95557);
// EXTERNAL MODULE: ./build/github/gate/judge/judgeEnvironment.js
var judgeEnvironment = __webpack_require__(1786);
// EXTERNAL MODULE: ./build/github/gate/branchRules.js + 1 modules
var branchRules = __webpack_require__(88305);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js
var schemas = __webpack_require__(55156);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/github/client/answer.js
var answer = __webpack_require__(96300);
// EXTERNAL MODULE: ./build/github/repositoryFile.js
var repositoryFile = __webpack_require__(21078);
// EXTERNAL MODULE: ./build/github/repositoryName.js
var repositoryName = __webpack_require__(46223);
;// CONCATENATED MODULE: ./build/github/gate/codeOwnersPattern.js
/**
 * What a pattern of CODEOWNERS fits: gitignore's patterns, without those that GitHub leaves out (`!`, `[ ]`, `\#`). A
 * pattern is looked at as the shapes that it can take, so that it is also told whether it fits anything of a kind.
 */
/** Beyond these a pattern is none that anybody writes, and could be made to be slow. */
const MAX_STARS = 6;
const MAX_CHARACTERS = 1024;
const isStar = (token) => token === '*' || token === '**';
/** @returns undefined for a pattern that is not understood */
function shapesOf(pattern) {
    if (/[!\\[\]]/.test(pattern) || pattern.length > MAX_CHARACTERS)
        return undefined;
    if (pattern.replace(/[^*]/g, '').length > MAX_STARS)
        return undefined;
    const isAnchored = pattern.slice(0, -1).includes('/');
    const parts = pattern.replace(/^\//, '').split(/(\*\*\/|\/\*\*$|\*+|\?)/);
    const begun = isAnchored ? [[]] : [[], ['**', '/']];
    const shapes = parts.reduce((before, part) => {
        const ways = waysOf(part);
        return before.flatMap((shape) => ways.map((way) => [...shape, ...way]));
    }, begun);
    if (pattern.endsWith('/'))
        return shapes.map((shape) => [...shape, '**']);
    // What is in a folder that it fits is fitted, too.
    return pattern.endsWith('/*') ? shapes : shapes.flatMap((shape) => [shape, [...shape, '/', '**']]);
}
function waysOf(part) {
    if (part === '**/')
        return [[], ['**', '/']];
    if (part === '/**')
        return [['/', '**']];
    if (/^\*+$/.test(part))
        return [['*']];
    return [Array.from(part)];
}
/** Whether there is a path that both are shapes of. */
function meet(one, other) {
    // Which rests of the other can still be met, by the rest of the one that is looked at.
    let after = [];
    for (let at = one.length; at >= 0; at--) {
        const now = [];
        for (let beside = other.length; beside >= 0; beside--)
            now[beside] = meetAt(one[at], other[beside], {
                both: after[beside + 1] === true,
                one: after[beside] === true,
                other: now[beside + 1] === true,
            });
        after = now;
    }
    return after[0] === true;
}
/** @param rests whether what follows meets, after a step in both, in the one, in the other */
function meetAt(a, b, rests) {
    if (a === undefined && b === undefined)
        return true;
    // A star is left behind, or takes what the other has there.
    if (isStar(a) && (rests.one || (b !== undefined && (isStar(b) || takes(a, b)) && rests.other)))
        return true;
    if (isStar(b) && (rests.other || (a !== undefined && (isStar(a) || takes(b, a)) && rests.one)))
        return true;
    if (a === undefined || b === undefined || isStar(a) || isStar(b))
        return false;
    return (a === b || takes(a, b) || takes(b, a)) && rests.both;
}
/** Whether a wildcard stands for a character, or for what `?` stands for. */
function takes(wildcard, character) {
    if (wildcard === '**')
        return true;
    return (wildcard === '*' || wildcard === '?') && character !== '/';
}

;// CONCATENATED MODULE: ./build/github/gate/codeOwners.js






/** Where GitHub looks, in its order; the first that is there counts. */
const PLACES = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];
/** More than code owners need: what is larger is not understood, since its last line counts. */
const codeOwners_MAX_CHARACTERS = 256 * 1024;
/**
 * The CODEOWNERS of a branch, undefined where there is none; `unseen` for a token that may not read files, which wants
 * `contents: read`.
 */
async function readCodeOwners(github, name, branch) {
    for (const path of PLACES) {
        try {
            const text = await (0,repositoryFile/* readRepositoryFile */.t)(github, name, branch, path);
            if (text !== undefined)
                return { path, text, errors: await readErrors(github, name) };
        }
        catch (error) {
            if (error instanceof errors/* CountersignError */.WS && error.code === 'refused')
                return 'unseen';
            throw error;
        }
    }
    return undefined;
}
const errorsSchema = schemas.object({ errors: schemas.array(schemas.object({ line: schemas.int(), kind: schemas.string() })) });
/** What GitHub says of the file of its default branch, which it knows better than a name that a tag may have, too. */
async function readErrors(github, name) {
    const { data } = await github.rest.repos.codeownersErrors({ ...name });
    return (0,answer/* readAnswer */.J)(errorsSchema, data, `GET ${(0,repositoryName/* apiPath */.S)(name)}/codeowners/errors`).errors;
}
/** The lines that have a pattern; undefined where one is not understood, or the file is larger than any that is needed. */
function ownersLines({ text }) {
    if (text.length > codeOwners_MAX_CHARACTERS)
        return undefined;
    const found = [];
    for (const [at, line] of text.split(/\r?\n/).entries()) {
        const [pattern, ...names] = line
            .replace(/(^|\s)#.*$/, '')
            .trim()
            .split(/\s+/);
        if (pattern === undefined || pattern === '')
            continue;
        const shapes = shapesOf(pattern);
        if (shapes === undefined)
            return undefined;
        found.push({ line: at + 1, shapes, owners: names.map((owner) => owner.replace(/^@/, '').toLowerCase()) });
    }
    return found;
}
/** Whether a line owns a path; of a path with wildcards, whether it owns anything that this stands for. */
function ownsSome({ shapes }, path) {
    return shapes.some((shape) => meet(shape, path));
}

// EXTERNAL MODULE: ./build/github/gate/judge/judgeBranch.js
var judgeBranch = __webpack_require__(92647);
// EXTERNAL MODULE: ./build/github/gate/approvers.js
var gate_approvers = __webpack_require__(35058);
// EXTERNAL MODULE: ./build/github/gate/gateCheck.js
var gateCheck = __webpack_require__(99877);
;// CONCATENATED MODULE: ./build/github/gate/judge/judgeCodeOwners.js



/** All that GitHub takes for a workflow, there or not yet: a new file reaches the secrets as well as an old one. */
const WORKFLOWS = ['.yml', '.yaml'].map((end) => Array.from(`.github/workflows/*${end}`));
/** Names that have nothing in common: a line that fits all of them fits whatever a workflow is called. */
const ANY_NAMES = ['countersign', 'Q7', '-'];
/**
 * Whether those whose yes counts, and nobody else, own the workflows and the file that says so: a review by code owners
 * asks nobody for what nobody owns, and GitHub takes nobody for an owner who may not write.
 */
function judgeCodeOwners(state, file, approvers) {
    const question = {
        id: 'branch-codeowners-file',
        title: 'The workflows belong to those whose yes counts, and to nobody else',
        mend: 'Write them into .github/CODEOWNERS of the default branch, `/.github/ @login`, and let them write to the repository: GitHub takes nobody else for an owner.',
    };
    if (file === 'unseen')
        return (0,gateCheck/* impossible */.yW)({ ...question, mend: 'Give the job this permission:\npermissions:\n  contents: read' }, "this token can't read CODEOWNERS");
    if (file === undefined)
        return (0,gateCheck/* failed */.gz)(question, `${state.defaultBranch} has no CODEOWNERS`);
    const lines = ownersLines(file);
    if (lines === undefined)
        return (0,gateCheck/* impossible */.yW)(question, `${file.path} has a pattern that is not understood`);
    const meant = meantOwners(state, approvers);
    for (const owned of allOwned(file)) {
        const against = judgeOwned(file, lines, owned, meant);
        if (against !== undefined)
            return (0,gateCheck/* failed */.gz)(question, against);
    }
    return (0,gateCheck/* passed */.bF)(question, `${file.path}: ${[...meant].join(' or ')}`);
}
function allOwned({ path }) {
    return [
        ...WORKFLOWS.map((shape) => ({
            what: '.github/workflows/',
            shape,
            samples: ANY_NAMES.map((name) => shape.map((token) => (token === '*' ? name : token)).join('')),
        })),
        { what: path, shape: Array.from(path), samples: [path] },
    ];
}
/**
 * What is against the owners of something: from the last line up, those that own any of it count, until one owns all.
 */
function judgeOwned({ path, errors }, lines, { what, shape, samples }, meant) {
    for (const each of lines.toReversed()) {
        if (!ownsSome(each, shape))
            continue;
        const error = errors.find(({ line }) => line === each.line);
        if (error !== undefined)
            return `GitHub does not heed line ${each.line} of ${path}: ${error.kind}`;
        if (each.owners.length === 0)
            return `nobody owns ${what}: line ${each.line}`;
        const strangers = each.owners.filter((owner) => !meant.has(owner));
        if (strangers.length > 0)
            return `${strangers.join(' and ')} may approve changes of ${what}`;
        if (samples.every((sample) => ownsSome(each, Array.from(sample))))
            return undefined;
    }
    return `nobody owns ${what}`;
}
function meantOwners(state, approvers) {
    const [organization = ''] = state.repository.split('/');
    const named = approvers.flatMap(({ login }) => login ?? []);
    // GitHub tells the login of a number here. Where somebody is named, a team is not meant: whoever is in it would own.
    const counted = state.reviewers.filter((each) => approvers.length === 0 || (each.kind === 'user' && (0,gate_approvers/* isAmong */.FB)(approvers, each)));
    const asked = counted.map(({ kind, name }) => (kind === 'team' ? `${organization}/${name}` : name));
    return new Set([...named, ...asked].map((owner) => owner.toLowerCase()));
}

;// CONCATENATED MODULE: ./build/github/gate/gateState.js






/**
 * Reads a gate back from GitHub: `actions: read` for the environments, `contents: read` for CODEOWNERS; where rulesets
 * protect the branch, no more. Classic protection and bypass lists want `Administration: read`.
 * @param reading names of environments that ask nobody
 * @throws CountersignError as `createGitHubClient` says, and `unavailable` for an answer of another shape.
 */
async function readGate(github, name, environment, reading) {
    const state = await (0,gate_environment/* readEnvironment */.Q)(github, name, environment);
    const others = [];
    for (const each of reading)
        others.push(await (0,gate_environment/* readEnvironment */.Q)(github, name, each));
    return {
        environment: state,
        reading: others,
        branch: await (0,branchRules/* readBranchState */.mP)(github, name, state.defaultBranch),
        codeOwners: await readCodeOwners(github, name, state.defaultBranch),
    };
}
/** Whether a gate holds, whatever runs pass it: the environment, those that read, and the branch that they let in. */
function judgeGate(state, options = {}) {
    const { environment, branch } = state;
    return [
        ...(0,judgeEnvironment/* judgeEnvironment */.vF)(environment, options),
        ...state.reading.flatMap((each) => (0,judgeEnvironment/* judgeReadingEnvironment */.bd)(each).map((check) => inEnvironment(check, each))),
        ...(0,judgeBranch/* judgeBranch */.m)(branch, environment.repositoryUrl),
        // Where administrators alone update the branch, nobody is asked to review.
        ...((0,judgeBranch/* isRestricted */.E)(branch)
            ? []
            : [judgeCodeOwners(environment, state.codeOwners, options.approvers ?? [])]),
    ];
}
function inEnvironment(check, { environment }) {
    return { ...check, id: `reading-${check.id}`, title: `${check.title} (${environment})` };
}


/***/ }),

/***/ 21078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ readRepositoryFile)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55156);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _client_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96300);
/* harmony import */ var _repositoryName_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46223);




const contentSchema = zod__WEBPACK_IMPORTED_MODULE_3__.object({
    type: zod__WEBPACK_IMPORTED_MODULE_3__.literal('file'),
    encoding: zod__WEBPACK_IMPORTED_MODULE_3__.literal('base64'),
    content: zod__WEBPACK_IMPORTED_MODULE_3__.string(),
});
/**
 * A file of a branch as text, undefined where there is none (permission `contents: read`). Up to 1 MB, which is as much
 * as GitHub gives in this way.
 */
async function readRepositoryFile(github, name, branch, path) {
    try {
        const { data } = await github.rest.repos.getContent({ ...name, path, ref: `refs/heads/${branch}` });
        const { content } = (0,_client_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .readAnswer */ .J)(contentSchema, data, `GET ${(0,_repositoryName_js__WEBPACK_IMPORTED_MODULE_2__/* .apiPath */ .S)(name)}/contents/${path}`);
        return Buffer.from(content, 'base64').toString('utf8');
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS && error.code === 'not-found')
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 78398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ describeIssue)
/* harmony export */ });
/** The first thing that a schema finds wrong, for people: `usage.price: must be …`, or `name is missing`. */
function describeIssue(error) {
    const [issue] = error.issues;
    const member = issue?.path.map(String).join('.') ?? '';
    const message = issue?.message ?? 'is wrong';
    if (message.endsWith('received undefined'))
        return `${member} is missing`;
    const text = message.replace(/^Invalid input: /, '');
    return member === '' ? text : `${member}: ${text}`;
}


/***/ })

};
