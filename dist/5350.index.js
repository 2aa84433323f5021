export const id = 5350;
export const ids = [5350,7141,4396,1506,2015,7163];
export const modules = {

/***/ 57163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EG: () => (/* binding */ checkOf),
/* harmony export */   Sw: () => (/* binding */ impossibleCheck),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   WD: () => (/* binding */ worseOf),
/* harmony export */   WU: () => (/* binding */ failedCheck),
/* harmony export */   l9: () => (/* binding */ decisive)
/* harmony export */ });
/** The worst of many: `failed` before `not-possible` before `passed`; optional ones count where they were made. */
function verdictOf(checks) {
    if (checks.some((check) => check.status === 'failed'))
        return 'failed';
    if (checks.some((check) => check.status === 'not-possible' && check.optional !== true))
        return 'not-possible';
    return 'passed';
}
/** The first check that makes a verdict what it is; undefined where something else than a check does. */
function decisive(checks, verdict = verdictOf(checks)) {
    return checks.find(({ status, optional }) => status === verdict && optional !== true);
}
function checkOf(id, title, holds, detail) {
    return { id, title, status: holds ? 'passed' : 'failed', detail };
}
function failedCheck(id, title, detail) {
    return { id, title, status: 'failed', detail };
}
function impossibleCheck(id, title, detail) {
    return { id, title, status: 'not-possible', detail };
}
/** What both marks come to: a run that failed is no pass, whatever was approved; one whose end is sealed changes nothing. */
function worseOf(approved, run) {
    return run.status === 'failed' ? 'failed' : approved;
}


/***/ }),

/***/ 54396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   against: () => (/* binding */ against),
/* harmony export */   findingsOf: () => (/* binding */ findingsOf)
/* harmony export */ });
/* harmony import */ var _checks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57163);

/** What a reader of a log needs of a gate's checks. */
function findingsOf(checks) {
    return {
        holds: (0,_checks_js__WEBPACK_IMPORTED_MODULE_0__/* .verdictOf */ .Vj)(checks) === 'passed',
        findings: against(checks).map(lineOf),
        unseen: checks.filter(isUnseen).map(lineOf),
    };
}
/** The checks that are against a gate: what no job's token can see is not. */
function against(checks) {
    return checks.filter((check) => check.status !== 'passed' && !isUnseen(check));
}
function isUnseen({ status, optional }) {
    return status === 'not-possible' && optional === true;
}
function lineOf({ id, title, detail, mend }) {
    return `${id}: ${title}: ${detail}${mend === undefined ? '' : `. ${mend.replace(/\s*\n\s*/g, ' ')}`}`;
}


/***/ }),

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

/***/ 87005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ runUrlOf)
/* harmony export */ });
/** The run's page. `undefined` outside Actions. */
function runUrlOf(env) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = env;
    if (!server || !repository || !run)
        return undefined;
    return `${server}/${repository}/actions/runs/${run}`;
}


/***/ }),

/***/ 68345:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkGate: () => (/* binding */ checkGate)
});

// EXTERNAL MODULE: ./build/checks.js
var build_checks = __webpack_require__(57163);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/job/jobGitHub.js
var jobGitHub = __webpack_require__(48692);
// EXTERNAL MODULE: ./build/github/gate/findings.js
var findings = __webpack_require__(54396);
// EXTERNAL MODULE: ./build/github/gate/gateState.js + 3 modules
var gateState = __webpack_require__(47141);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js
var schemas = __webpack_require__(55156);
// EXTERNAL MODULE: ./build/github/client/answer.js
var answer = __webpack_require__(96300);
// EXTERNAL MODULE: ./build/github/repositoryName.js
var repositoryName = __webpack_require__(46223);
;// CONCATENATED MODULE: ./build/github/gate/runApprovals.js



const accountSchema = schemas.object({ id: schemas.int(), login: schemas.string().min(1) });
const approvalsSchema = schemas.array(schemas.object({
    user: accountSchema.nullish(),
    state: schemas["enum"](['approved', 'rejected', 'pending']),
    comment: schemas.string().nullish(),
    environments: schemas.array(schemas.object({ id: schemas.int().optional(), name: schemas.string() })),
}));
/**
 * The answers at the gates of a run (permission `actions: read`), in GitHub's order, of which it promises nothing.
 * @throws CountersignError as `createGitHubClient` says, and `unavailable` for an answer of another shape.
 */
async function readRunApprovals(github, name, runId) {
    const { data } = await github.rest.actions.getReviewsForRun({ ...name, run_id: runId });
    const call = `GET ${(0,repositoryName/* apiPath */.S)(name)}/actions/runs/${runId}/approvals`;
    return (0,answer/* readAnswer */.J)(approvalsSchema, data, call).map(({ user, state, comment, environments }) => ({
        user: user ?? undefined,
        state,
        comment: comment ?? '',
        environments: environments.map(({ id, name: environment }) => ({ id, name: environment })),
    }));
}
/**
 * The decisions about one environment: no comments without a decision, none about others.
 * @param environment its name, whose case GitHub does not heed.
 */
function approvalsOf(approvals, environment) {
    const wanted = environment.toLowerCase();
    return approvals.filter(({ state, environments }) => state !== 'pending' && environments.some(({ name }) => name.toLowerCase() === wanted));
}

// EXTERNAL MODULE: ./build/github/gate/approvers.js
var gate_approvers = __webpack_require__(35058);
// EXTERNAL MODULE: ./build/github/gate/gateCheck.js
var gateCheck = __webpack_require__(99877);
;// CONCATENATED MODULE: ./build/github/gate/judge/judgeApproval.js



const MEND = 'Start the workflow anew and have a required reviewer approve the run on its page.';
const APPROVED = { id: 'run-approved', title: 'This run was approved, and not rejected', mend: MEND };
const OTHER = { id: 'run-self-review', title: 'Who approved did not start the run', mend: MEND };
const NAMED = {
    id: 'run-approver',
    title: 'Who approved is one whom the owner named, and is asked',
    mend: MEND,
};
/**
 * Whether this run passed its gate by the yes of somebody whose yes counts. Which of several answers let this job in,
 * and in which order they came, GitHub doesn't tell: all of them must be a yes that counts.
 */
function judgeApproval(state, facts) {
    const answers = approvalsOf(facts.approvals, state.environment);
    const [first] = answers;
    if (first === undefined)
        return refused((0,gateCheck/* failed */.gz)(APPROVED, 'no answer about this run is on record'));
    const no = answers.find((answer) => answer.state !== 'approved');
    if (no !== undefined)
        return refused((0,gateCheck/* failed */.gz)(APPROVED, `${loginOf(no)}: ${no.state}`));
    if (answers.some(({ user }) => user === undefined))
        return refused((0,gateCheck/* failed */.gz)(APPROVED, 'approved by an account that was deleted'));
    const checks = [
        (0,gateCheck/* passed */.bF)(APPROVED, `approved by ${[...new Set(answers.map(loginOf))].join(' and ')}`),
        judgeOther(answers, facts),
        worst(answers.map(({ user }) => judgeNamed(state, user, facts))),
    ];
    const holds = checks.every(({ status }) => status === 'passed');
    return { checks, approval: holds ? first : undefined };
}
function judgeOther(answers, { actors }) {
    const own = answers.find(({ user }) => user !== undefined && (0,gate_approvers/* isAmong */.FB)(actors, user));
    if (own !== undefined)
        return (0,gateCheck/* failed */.gz)(OTHER, `${loginOf(own)} approved, who also started the run`);
    return (0,gateCheck/* passed */.bF)(OTHER, `started by ${actors.map(({ login }) => login).join(' and ') || 'a deleted account'}`);
}
function judgeNamed({ reviewers }, user, { approvers, memberships }) {
    if (user === undefined)
        return (0,gateCheck/* failed */.gz)(NAMED, 'an account that was deleted');
    const who = (0,gate_approvers/* nameOf */.Vb)(user);
    if (approvers.length > 0 && !(0,gate_approvers/* isAmong */.FB)(approvers, user))
        return (0,gateCheck/* failed */.gz)(NAMED, `${who} is not one of ${approvers.map(gate_approvers/* nameOf */.Vb).join(', ')}`);
    const users = reviewers.filter(({ kind }) => kind === 'user');
    if ((0,gate_approvers/* isAmong */.FB)(users, user))
        return (0,gateCheck/* passed */.bF)(NAMED, `${who} is a required reviewer`);
    const teams = reviewers.filter(({ kind }) => kind === 'team').map(({ name }) => name);
    if (teams.length === 0)
        return (0,gateCheck/* failed */.gz)(NAMED, `${who} is no required reviewer`);
    const known = memberships.filter(({ user: { id } }) => id === user.id);
    const inTeam = known.find(({ isMember }) => isMember === true);
    if (inTeam !== undefined)
        return (0,gateCheck/* passed */.bF)(NAMED, `${who} is in the team ${inTeam.team}`);
    const isUnseen = teams.some((team) => known.find((each) => each.team === team)?.isMember === undefined);
    if (!isUnseen)
        return (0,gateCheck/* failed */.gz)(NAMED, `${who} is not in the team ${teams.join(' or ')}`);
    if (approvers.length > 0)
        return (0,gateCheck/* passed */.bF)(NAMED, `${who} is named; GitHub let them answer for the team ${teams.join(' or ')}`);
    return (0,gateCheck/* impossible */.yW)({
        ...NAMED,
        mend: 'Name those whose yes counts in `approvers`, or give a token that may read who is in the team (Members: read of the organization).',
    }, `this token can't see whether ${who} is in the team ${teams.join(' or ')}`);
}
function worst(checks) {
    const [first] = checks;
    return (checks.find(({ status }) => status === 'failed') ??
        checks.find(({ status }) => status === 'not-possible') ??
        first ??
        (0,gateCheck/* failed */.gz)(NAMED, 'nobody'));
}
function refused(check) {
    return { checks: [check], approval: undefined };
}
function loginOf({ user }) {
    return user?.login ?? 'a deleted account';
}

;// CONCATENATED MODULE: ./build/github/gate/judge/judgeRun.js

/**
 * What starts a workflow file of the branch itself, with what stands there: nobody's pull request, comment or other run
 * is part of it.
 */
const EVENTS = ['workflow_dispatch', 'repository_dispatch', 'schedule', 'push'];
const FOLDER = '.github/workflows/';
/** Whether a run is one that its owner meant: her workflow file, of her default branch, started once. */
function judgeRun(state, run, expected = {}) {
    const again = 'Start the workflow anew on the default branch.';
    const { repository, defaultBranch } = state;
    const isOwn = same(run.repository, repository) && same(run.headRepository ?? '', repository);
    const { ref = `refs/heads/${defaultBranch}` } = expected;
    return [
        (0,gateCheck/* judged */.g$)({ id: 'run-repository', title: 'The run is of this repository, not of a fork', mend: again }, isOwn, isOwn ? repository : `its commit comes from ${run.headRepository ?? 'a repository that is gone'}`),
        (0,gateCheck/* judged */.g$)({ id: 'run-branch', title: 'The run is of the default branch', mend: again }, run.branch === defaultBranch && ref === `refs/heads/${defaultBranch}`, `${run.branch ?? 'no branch'}${run.branch === defaultBranch && ref !== `refs/heads/${defaultBranch}` ? `, by ${ref}` : ''}`),
        (0,gateCheck/* judged */.g$)({
            id: 'run-event',
            title: 'The run was started by what brings nothing of others with it',
            mend: `Let the workflow run on ${EVENTS.join(', ')} alone.`,
        }, EVENTS.includes(run.event), run.event),
        judgeWorkflow(state, run, expected),
        (0,gateCheck/* judged */.g$)({
            id: 'run-attempt',
            title: 'The run is in its first attempt: GitHub does not tell which one was approved',
            mend: 'Do not re-run it: start the workflow anew, and have it approved.',
        }, run.attempt === 1, `attempt ${run.attempt}`),
    ];
}
function judgeWorkflow({ repository }, { path }, { workflow, workflowRef }) {
    const question = {
        id: 'run-workflow',
        title: 'The run is of the workflow file that may sign',
        mend: 'Sign from the workflow that the input `workflow` names, in a job of its own file.',
    };
    if (!path.startsWith(FOLDER))
        return (0,gateCheck/* judged */.g$)(question, false, `${path}, which is no file of ${FOLDER}`);
    const wanted = workflow?.includes('/') === false ? `${FOLDER}${workflow}` : workflow;
    if (wanted !== undefined && path !== wanted)
        return (0,gateCheck/* judged */.g$)(question, false, `${path}, not ${wanted}`);
    const own = workflowRef?.replace(/@.*$/, '').toLowerCase();
    const told = `${repository}/${path}`.toLowerCase();
    if (own !== undefined && own !== told)
        return (0,gateCheck/* judged */.g$)(question, false, `${path}; this job is of ${own}`);
    return (0,gateCheck/* judged */.g$)(question, true, path);
}
function same(left, right) {
    return left.toLowerCase() === right.toLowerCase();
}

;// CONCATENATED MODULE: ./build/github/gate/memberships.js




const membershipSchema = schemas.object({ state: schemas["enum"](['active', 'pending']) });
/** Whether those who answered are in the teams that the environment asks, those of nested teams included. */
async function readMemberships(github, state, approvals) {
    const [organization = ''] = state.repository.split('/');
    const teams = state.reviewers.filter(({ kind }) => kind === 'team').map(({ name }) => name);
    const accounts = approvalsOf(approvals, state.environment).flatMap(({ user }) => user ?? []);
    const memberships = [];
    for (const team of teams)
        for (const user of accounts)
            memberships.push({ team, user, isMember: await isMember(github, organization, team, user) });
    return memberships;
}
async function isMember(github, organization, team, { login }) {
    try {
        const at = { org: organization, team_slug: team, username: login };
        const { data } = await github.rest.teams.getMembershipForUserInOrg(at);
        const call = `GET /orgs/${organization}/teams/${team}/memberships/${login}`;
        return (0,answer/* readAnswer */.J)(membershipSchema, data, call).state === 'active';
    }
    catch (error) {
        if (!(error instanceof errors/* CountersignError */.WS))
            throw error;
        // 404 is also what a token gets that may not see the team: then nothing is known of its members.
        if (error.code === 'not-found')
            return (await maySeeTeam(github, organization, team)) ? false : undefined;
        if (error.code === 'refused')
            return undefined;
        throw error;
    }
}
async function maySeeTeam(github, organization, team) {
    try {
        await github.rest.teams.getByName({ org: organization, team_slug: team });
        return true;
    }
    catch (error) {
        if (error instanceof errors/* CountersignError */.WS && (error.code === 'refused' || error.code === 'not-found'))
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/github/gate/workflowRun.js




const repositorySchema = schemas.object({ full_name: schemas.string() });
const runSchema = schemas.object({
    html_url: schemas.string(),
    event: schemas.string(),
    head_branch: schemas.string().nullish(),
    path: schemas.string(),
    run_attempt: schemas.int(),
    repository: repositorySchema,
    head_repository: repositorySchema.nullish(),
    actor: accountSchema.nullish(),
    triggering_actor: accountSchema.nullish(),
});
/**
 * Reads a run back from GitHub (permission `actions: read`).
 * @throws CountersignError as `createGitHubClient` says, and `unavailable` for an answer of another shape.
 */
async function readWorkflowRun(github, name, runId) {
    const { data } = await github.rest.actions.getWorkflowRun({ ...name, run_id: runId });
    const run = (0,answer/* readAnswer */.J)(runSchema, data, `GET ${(0,repositoryName/* apiPath */.S)(name)}/actions/runs/${runId}`);
    const { actor, triggering_actor: again } = run;
    return {
        url: run.html_url,
        actors: [actor, again].flatMap((account) => account ?? []),
        event: run.event,
        branch: run.head_branch ?? undefined,
        // GitHub writes the ref behind some: `.github/workflows/approve.yml@main`.
        path: run.path.replace(/@.*$/, ''),
        repository: run.repository.full_name,
        headRepository: run.head_repository?.full_name,
        attempt: run.run_attempt,
    };
}

// EXTERNAL MODULE: ./build/job/actionContext.js
var actionContext = __webpack_require__(87005);
;// CONCATENATED MODULE: ./build/job/gate.js












/**
 * Reads the gate of this job back from GitHub, before anything is signed: its environment, the branch that it lets in,
 * this run and who approved it.
 * @throws CountersignError `refused` with what to mend where the gate does not hold, unless that was allowed.
 */
async function checkGate(context, inputs) {
    const found = await look(context, inputs);
    const { checks, approval } = found;
    const holds = (0,build_checks/* verdictOf */.Vj)(checks) === 'passed';
    const bad = (0,findings.against)(checks);
    const [first] = bad;
    if (!holds && !inputs.allowUnprotected) {
        for (const { id, title, detail } of bad)
            context.log(`GATE ${id}: ${title}: ${detail}`);
        throw new errors/* CountersignError */.WS('refused', `the gate does not hold, so nothing was signed: ${first?.id ?? ''}: ${first?.title ?? ''}: ${first?.detail ?? ''}`, {
            mend: `${first?.mend ?? 'Run the job in a protected environment.'} (To sign all the same, set \`allow-unprotected: true\`; what is signed and every summary then say so.)`,
        });
    }
    if (!holds)
        context.warn(`UNPROTECTED GATE: what is signed may be nobody's decision. ${first?.title ?? ''}: ${first?.detail ?? ''}`);
    return { checks, protected: holds, context: recordOf(context, inputs, found, holds), approval };
}
function recordOf({ env }, { environment }, { approval, run }, holds) {
    const known = {
        run: (0,actionContext/* runUrlOf */.Q)(env),
        attempt: env['GITHUB_RUN_ATTEMPT'],
        environment,
        workflow: run?.path,
        reviewer: approval?.user?.login,
        reviewerId: approval?.user === undefined ? undefined : String(approval.user.id),
        unprotected: holds ? undefined : 'true',
    };
    return Object.fromEntries(Object.entries(known).flatMap(([name, value]) => (value ? [[name, value.slice(0, 512)]] : [])));
}
async function look(context, inputs) {
    const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = context.env;
    if (inputs.environment === undefined)
        return impossible('the input environment is missing', "Name the job's environment in `environment`: it is not known to an action.");
    if (!repository || !run || !/^\d+$/.test(run))
        return impossible('this is no run on GitHub', 'Run it in a job of a protected environment.');
    try {
        return await judgeJob(context, { ...inputs, environment: inputs.environment }, repository, Number(run));
    }
    catch (error) {
        // A gate that cannot be read is not known to hold; an allowed unprotected one need not be readable.
        if (!inputs.allowUnprotected)
            throw error;
        const mend = error instanceof errors/* CountersignError */.WS ? error.mend : undefined;
        return impossible((0,errors/* messageOf */.bD)(error), mend ?? 'Run the job again.');
    }
}
async function judgeJob(context, inputs, repository, runId) {
    const { approvers, environment, githubPlan: plan, readingEnvironments, workflow } = inputs;
    const { GITHUB_REF: ref, GITHUB_WORKFLOW_REF: workflowRef } = context.env;
    const name = (0,repositoryName.parseRepository)(repository);
    const github = await (0,jobGitHub/* jobGitHub */.D)(context, inputs.token);
    const gate = await (0,gateState.readGate)(github, name, environment, readingEnvironments);
    const run = await readWorkflowRun(github, name, runId);
    const approvals = await readRunApprovals(github, name, runId);
    const { actors } = run;
    const verdict = judgeApproval(gate.environment, {
        ...{ approvals, actors, approvers },
        memberships: await readMemberships(github, gate.environment, approvals),
    });
    const checks = [
        ...(0,gateState.judgeGate)(gate, { actors, approvers, ...(plan === undefined ? {} : { plan }) }),
        ...judgeRun(gate.environment, run, {
            ...(ref ? { ref } : {}),
            ...(workflowRef ? { workflowRef } : {}),
            ...(workflow === undefined ? {} : { workflow }),
        }),
        ...verdict.checks,
    ];
    return { checks, run, approval: verdict.approval };
}
function impossible(detail, mend) {
    const title = 'The gate can be read back from GitHub';
    return { checks: [{ id: 'gate-readable', title, status: 'not-possible', detail, mend }] };
}


/***/ }),

/***/ 48692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ jobGitHub)
/* harmony export */ });
/** The API of the GitHub that the job runs on. @throws CountersignError as `createGitHubClient` says, without a token too */
async function jobGitHub({ env, event }, token) {
    const { createGitHubClient } = await __webpack_require__.e(/* import() */ 4761).then(__webpack_require__.bind(__webpack_require__, 4761));
    const { GITHUB_API_URL: apiUrl } = env;
    return createGitHubClient({ token: token ?? '', event, ...(apiUrl ? { apiUrl } : {}) });
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
