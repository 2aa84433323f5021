export const id = 2210;
export const ids = [2210,7163,7934,4377,1963,9829,3259];
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

/***/ 32210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verdictView: () => (/* binding */ verdictView)
/* harmony export */ });
/* harmony import */ var _checks_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57163);
/* harmony import */ var _ledger_log_witness_witnessKey_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33259);
/* harmony import */ var _report_checks_sourceChecks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28805);
/* harmony import */ var _report_reportPins_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22317);
/* harmony import */ var _report_runMark_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1963);
/* harmony import */ var _text_shellWord_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(53328);






/** A verdict as people read it. */
function verdictView(verdict, details) {
    const { claims, report, approvals, cards } = verdict;
    const kind = claims?.kind ?? report?.tee.kind ?? 'sim';
    const notPinned = (0,_report_reportPins_js__WEBPACK_IMPORTED_MODULE_2__/* .notPinnedLine */ .e9)(verdict.notPinned);
    return {
        line: lineOf(verdict),
        run: (0,_report_runMark_js__WEBPACK_IMPORTED_MODULE_3__.runMarkOf)(verdict),
        checks: verdict.checks,
        hashes: hashesOf(verdict, details),
        approvals: approvals.map(({ approver, name, approved, context, suborder }) => ({
            who: name === '' ? approver : name,
            fingerprint: approver,
            what: `suborder ${suborder}: this solution, on this dataset, once`,
            when: approved,
            ...(context['run'] === undefined ? {} : { runUrl: context['run'] }),
            ...(context['reviewer'] === undefined ? {} : { reviewer: context['reviewer'] }),
            ...(context['unprotected'] === 'true' ? { unprotected: true } : {}),
        })),
        cards,
        ...(verdict.unwitnessed ? { unwitnessed: true } : {}),
        tee: { kind, measurement: claims?.measurement ?? 'unknown' },
        ...(details.metrics ? { metrics: details.metrics } : {}),
        ...(details.log === undefined ? {} : { log: details.log }),
        ...(notPinned === undefined ? {} : { notPinned }),
        ...sourceOf(verdict, details),
        ...((0,_report_checks_sourceChecks_js__WEBPACK_IMPORTED_MODULE_1__/* .isOnlyNotBound */ ._)(verdict.checks) ? { notBound: true } : {}),
        offline: offlineCommands(kind === 'sim', details),
        ...(details.online === undefined ? {} : { online: details.online }),
    };
}
/** Without a pin and without a source, as in a rehearsal, there is nothing to say of one. */
function sourceOf({ reading }, { pins }) {
    const signed = reading?.state.placed.entry.source;
    const wanted = pins?.source;
    return signed === undefined && wanted === undefined ? {} : { source: { signed, wanted: wanted ?? {} } };
}
function lineOf({ order, checks }) {
    const status = (0,_checks_js__WEBPACK_IMPORTED_MODULE_4__/* .verdictOf */ .Vj)(checks);
    const bad = (0,_checks_js__WEBPACK_IMPORTED_MODULE_4__/* .decisive */ .l9)(checks, status);
    if (status !== 'passed')
        return `order ${order}: ${bad?.title ?? ''}: ${bad?.detail ?? ''}`;
    return `order ${order} ran what its data owners approved`;
}
function hashesOf({ runtimeInfo }, details) {
    if (runtimeInfo === undefined)
        return [];
    const image = runtimeInfo.find(({ type }) => type === 'Image')?.hash.hash;
    const data = runtimeInfo.filter(({ type }) => type === 'Data').map(({ hash }) => hash.hash);
    const known = new Set(details.dataHashes);
    const missing = details.dataHashes.filter((hash) => !data.includes(hash));
    return [
        { what: 'Solution image', expected: details.solutionHash, actual: image },
        ...data.map((actual, index) => ({
            what: `Data input ${index + 1}`,
            // With one input and one hash, the two belong together even where they differ.
            expected: known.has(actual) ? actual : data.length === 1 ? missing[0] : undefined,
            actual,
        })),
    ];
}
function offlineCommands(simulated, details) {
    const words = ['countersign', 'orders', 'validate-report', quote(details.reportPath)];
    if (simulated)
        words.push('--allow-simulated');
    words.push(...pinWords(details.pins ?? {}));
    if (details.resultPath !== undefined)
        words.push('--result-dir', quote(details.resultPath));
    if (details.hasResourceFiles === true) {
        if (details.solutionHash !== undefined)
            words.push('--solution solution.resource.json');
        if (details.dataHashes.length > 0)
            words.push('--data dataset.resource.json');
    }
    return [words.join(' ')];
}
function pinWords(pins) {
    const { ledger, order, customer, approvers, operator, commitments, witnesses, source } = pins;
    const word = (option, ...values) => {
        const given = values.filter((value) => value !== undefined);
        return given.length === 0 ? [] : [option, ...given];
    };
    return [
        ...word('--ledger-id', ledger),
        ...word('--order', order?.toString()),
        ...word('--customer', customer),
        ...word('--approvers', ...(approvers ?? [])),
        ...word('--operator', operator),
        ...word('--data-commitment', ...(commitments ?? [])),
        ...word('--witnesses', ...(witnesses?.keys ?? []).map(_ledger_log_witness_witnessKey_js__WEBPACK_IMPORTED_MODULE_0__.formatWitnessKey)),
        ...word('--commit', source?.commit),
        ...word('--repository', source?.repository),
        ...word('--tree', source?.tree),
    ];
}
/** For a shell: the command is there to be copied, and a path is somebody's text. */
function quote(path) {
    return /^[A-Za-z0-9_./][A-Za-z0-9_./-]*$/.test(path) ? path : (0,_text_shellWord_js__WEBPACK_IMPORTED_MODULE_5__/* .shellWord */ .r)(path);
}


/***/ }),

/***/ 47801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bp: () => (/* binding */ noteKeyId),
/* harmony export */   qO: () => (/* binding */ signNote),
/* harmony export */   se: () => (/* binding */ formatNote),
/* harmony export */   wd: () => (/* binding */ parseNote)
/* harmony export */ });
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14881);

/** The most that a note may weigh: a checkpoint with far more than 16 cosignatures. */
const MAX_NOTE_BYTES = 64 * 1024;
const ID_BYTES = 4;
const NEWLINE = 10;
const SPACE = 32;
const NAME = /^[^\s+\p{Cc}]+$/u;
/** The first four bytes of SHA-256 of name, newline, type and key; type 1 is Ed25519, 4 a witness's cosignature. */
function noteKeyId(hasher, name, type, publicKey) {
    return hasher.sha256((0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .concatBytes */ .Id)((0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toUtf8 */ .Pq)(`${name}\n`), Uint8Array.of(type), publicKey)).slice(0, ID_BYTES);
}
function formatNote({ text, signatures }) {
    const lines = signatures.map(({ name, keyId, signature }) => `— ${name} ${(0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toBase64 */ .nk)((0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .concatBytes */ .Id)(keyId, signature))}\n`);
    return (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toUtf8 */ .Pq)(`${text}\n${lines.join('')}`);
}
async function signNote(text, signers) {
    const signatures = signers.map(async (signer) => ({
        name: signer.name,
        keyId: signer.keyId,
        signature: await signer.sign((0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toUtf8 */ .Pq)(text)),
    }));
    return formatNote({ text, signatures: await Promise.all(signatures) });
}
function parseSignature(line) {
    const [dash, name = '', base64 = '', ...more] = line.split(' ');
    const bytes = (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .fromBase64 */ .Ey)(base64);
    if (dash !== '—' || !NAME.test(name) || more.length > 0)
        return undefined;
    if (bytes === undefined || bytes.length <= ID_BYTES)
        return undefined;
    return { name, keyId: bytes.slice(0, ID_BYTES), signature: bytes.slice(ID_BYTES) };
}
/** @returns undefined unless the bytes are a note to the letter; nothing is said of its signatures' truth */
function parseNote(bytes) {
    if (bytes.length > MAX_NOTE_BYTES)
        return undefined;
    const whole = (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .fromUtf8 */ .ar)(bytes);
    if (!whole?.endsWith('\n'))
        return undefined;
    if (bytes.some((byte) => byte < SPACE && byte !== NEWLINE))
        return undefined;
    const blank = whole.lastIndexOf('\n\n');
    if (blank < 1)
        return undefined;
    const signatures = whole
        .slice(blank + 2, -1)
        .split('\n')
        .map(parseSignature);
    const good = signatures.filter((signature) => signature !== undefined);
    return good.length === signatures.length
        ? { text: whole.slice(0, blank + 1), signatures: good }
        : undefined;
}


/***/ }),

/***/ 33259:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T0: () => (/* binding */ isWitnessName),
/* harmony export */   formatWitnessKey: () => (/* binding */ formatWitnessKey),
/* harmony export */   gk: () => (/* binding */ parseWitnessKey),
/* harmony export */   ky: () => (/* binding */ witnessKeyOf)
/* harmony export */ });
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14881);
/* harmony import */ var _signedNote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47801);


/** The type of a witness's key and signature in a note: Ed25519 with a time (C2SP tlog-cosignature). */
const COSIGNATURE_TYPE = 4;
const ED25519_BYTES = 32;
const NAME = /^[^\s+\p{Cc}]{1,128}$/u;
/** Whether a witness can have this name: no space, no `+`, no control character, 1 to 128 characters. */
function isWitnessName(name) {
    return NAME.test(name);
}
function witnessKeyOf(hasher, name, publicKey) {
    return { name, publicKey, keyId: (0,_signedNote_js__WEBPACK_IMPORTED_MODULE_1__/* .noteKeyId */ .bp)(hasher, name, COSIGNATURE_TYPE, publicKey) };
}
/** A verifier key in one line: `<name>+<key id in hex>+<base64 of type and key>` (C2SP signed-note). */
function formatWitnessKey({ name, keyId, publicKey }) {
    return `${name}+${(0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toHex */ .nj)(keyId)}+${(0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toBase64 */ .nk)((0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .concatBytes */ .Id)(Uint8Array.of(COSIGNATURE_TYPE), publicKey))}`;
}
/** @returns undefined unless the line is what {@link formatWitnessKey} gives */
function parseWitnessKey(hasher, line) {
    // Base64 has a plus too.
    const [name = '', id = '', ...rest] = line.split('+');
    const typed = (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .fromBase64 */ .Ey)(rest.join('+'));
    const named = (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .fromHex */ .aD)(id);
    if (!isWitnessName(name) || named === undefined)
        return undefined;
    if (typed?.length !== 1 + ED25519_BYTES || typed[0] !== COSIGNATURE_TYPE)
        return undefined;
    const key = witnessKeyOf(hasher, name, typed.slice(1));
    return (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .equalBytes */ .ex)(key.keyId, named) ? key : undefined;
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

/***/ 28805:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ isOnlyNotBound),
/* harmony export */   z: () => (/* binding */ sourceChecks)
/* harmony export */ });
/* harmony import */ var _checks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57163);
/* harmony import */ var _marketplace_order_source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87934);


const TITLES = {
    repository: 'The customer signed the order for the repository that you named',
    commit: 'The customer signed the order for the commit that you named',
    tree: 'The customer signed the order for the tree that you have',
};
const ids = { repository: 'source-repository', commit: 'source-commit', tree: 'source-tree' };
/** Whether nothing speaks against a report but that it is of another source than it was held against. */
function isOnlyNotBound(checks) {
    const failed = checks.filter(({ status }) => status === 'failed');
    const bound = Object.values(ids);
    return failed.length > 0 && failed.every(({ id }) => bound.includes(id));
}
/**
 * Compares the source that the customer signed with what the verifier named. An order that says nothing of it is neither
 * bound to what was named nor to anything else: no check can be made.
 */
function sourceChecks(source, pins) {
    const check = (member) => {
        const pinned = pins[member];
        if (pinned === undefined)
            return [];
        const [id, title, said] = [ids[member], TITLES[member], source?.[member]];
        if (said === undefined)
            return [(0,_checks_js__WEBPACK_IMPORTED_MODULE_1__/* .impossibleCheck */ .Sw)(id, title, `the order says no ${member}: nothing binds it to ${pinned}`)];
        const holds = member === 'repository' ? (0,_marketplace_order_source_js__WEBPACK_IMPORTED_MODULE_0__.isSameRepository)(said, pinned) : said === pinned;
        return [(0,_checks_js__WEBPACK_IMPORTED_MODULE_1__/* .checkOf */ .EG)(id, title, holds, holds ? said : `the order is of ${said}, not of ${pinned}`)];
    };
    return ['commit', 'repository', 'tree'].flatMap(check);
}


/***/ }),

/***/ 22317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ny: () => (/* binding */ pinChecks),
/* harmony export */   ac: () => (/* binding */ notPinned),
/* harmony export */   e9: () => (/* binding */ notPinnedLine)
/* harmony export */ });
/* harmony import */ var _checks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57163);
/* harmony import */ var _checks_sourceChecks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28805);


function same(id, title, pinned, found, from = '') {
    const holds = found === pinned;
    const detail = holds ? pinned : `it is ${found ?? 'nobody'}, not ${pinned}`;
    return (0,_checks_js__WEBPACK_IMPORTED_MODULE_1__/* .checkOf */ .EG)(id, title, holds, `${detail}${from}`);
}
function dataSuborders({ state }) {
    return state.suborders.filter(({ type }) => type === 'Data');
}
function approversCheck(reading, pinned) {
    const approved = dataSuborders(reading).flatMap(({ completed }) => completed?.entry.outcome.status === 'done' ? [completed.entry.author] : []);
    const strange = approved.filter((approver) => !pinned.includes(approver));
    const missing = pinned.filter((approver) => !approved.includes(approver));
    const faults = [
        ...strange.map((approver) => `${approver} approved, who is not among them`),
        ...missing.map((approver) => `${approver} did not`),
    ];
    const title = 'Those who approved are the ones that you named, all of them and nobody else';
    const detail = faults.join('; ') || pinned.join(', ');
    return (0,_checks_js__WEBPACK_IMPORTED_MODULE_1__/* .checkOf */ .EG)('pinned-approvers', title, faults.length === 0, detail);
}
function commitmentChecks(reading, pinned) {
    const used = dataSuborders(reading).map(({ offer }) => reading.offers.get(offer)?.offer.dataset?.commitment);
    const title = 'An offer whose data was used commits to the dataset that you named';
    return pinned.map((commitment) => {
        const holds = used.includes(commitment);
        const detail = holds ? commitment : `${commitment} is not among ${used.join(', ') || 'none'}`;
        return (0,_checks_js__WEBPACK_IMPORTED_MODULE_1__/* .checkOf */ .EG)('pinned-commitment', title, holds, detail);
    });
}
/** Compares what the signed entries say with what the verifier named. */
function pinChecks(reading, pins) {
    const { state, log } = reading;
    const checks = [];
    if (pins.ledger !== undefined) {
        const from = pins.ledgerFrom === undefined ? '' : `, ${pins.ledgerFrom}`;
        checks.push(same('pinned-ledger', 'The ledger is the one that you know', pins.ledger, log.ledger, from));
    }
    if (pins.order !== undefined) {
        const title = 'The order is the one that you named';
        checks.push(same('pinned-order', title, `order ${pins.order}`, `order ${state.id}`));
    }
    if (pins.customer !== undefined) {
        const title = 'The customer is the one that you named';
        checks.push(same('pinned-customer', title, pins.customer, state.placed.entry.author));
    }
    if (pins.approvers !== undefined)
        checks.push(approversCheck(reading, pins.approvers));
    if (pins.operator !== undefined) {
        const title = "The TEE's operator is the one that you named";
        checks.push(same('pinned-operator', title, pins.operator, state.attested?.entry.author));
    }
    return [
        ...checks,
        ...(0,_checks_sourceChecks_js__WEBPACK_IMPORTED_MODULE_0__/* .sourceChecks */ .z)(state.placed.entry.source, pins.source ?? {}),
        ...commitmentChecks(reading, pins.commitments ?? []),
    ];
}
/** What of all this the verifier left to the report itself, by name. */
function notPinned({ pins = {}, policy, solutionHash, dataHashes, datasets, }) {
    const data = [...(pins.commitments ?? []), ...(dataHashes ?? []), ...(datasets ?? [])];
    const pinned = {
        ledger: pins.ledger !== undefined,
        order: pins.order !== undefined,
        customer: pins.customer !== undefined,
        approvers: pins.approvers !== undefined,
        operator: pins.operator !== undefined,
        dataset: data.length > 0,
        solution: solutionHash !== undefined,
        commit: pins.source?.commit !== undefined,
        witnesses: (pins.witnesses ?? policy?.witnesses) !== undefined,
    };
    return Object.keys(pinned).filter((name) => pinned[name] === false);
}
/** The same as a sentence for people; `undefined` when all was pinned. */
function notPinnedLine(names) {
    if (names.length === 0)
        return undefined;
    return `Not pinned: ${names.join(', ')}: ${names.length === 1 ? 'this is' : 'these are'} what the report itself says`;
}


/***/ }),

/***/ 1963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runMarkOf: () => (/* binding */ runMarkOf)
/* harmony export */ });
/* harmony import */ var _checks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57163);

const ENDS = {
    'time-limit': 'its time limit ended it',
    'memory-limit': 'its memory limit ended it',
    'output-limit': 'its output limit ended it',
    cancelled: 'it was canceled',
    'not-startable': 'it could not be started',
    interrupted: 'it was interrupted',
};
/** How a run ended, in words. */
function endOf({ outcome, exitStatus }) {
    return outcome === 'exited' ? `exit status ${exitStatus ?? 'none'}` : ENDS[outcome];
}
/** What the ledger says of the end where its details are sealed to others: the word of the TEE's operator. */
function endOnLedger({ reading }) {
    const status = reading?.state.finished?.entry.status;
    if (status === 'error')
        return { status: 'failed', detail: 'it failed, and how is sealed to its recipients' };
    if (status === 'canceled')
        return { status: 'failed', detail: 'it was canceled' };
    const sealed = 'the ledger says that it went well; how it ended is sealed to its recipients';
    return { status: 'unknown', detail: status === undefined ? 'it has not ended' : sealed };
}
/** A failure counts whoever tells of it; a success only in a report that holds. */
function runMarkOf(verdict) {
    const { checks, resultDetails } = verdict;
    if (resultDetails === undefined)
        return endOnLedger(verdict);
    const detail = endOf(resultDetails);
    if (resultDetails.outcome !== 'exited' || resultDetails.exitStatus !== 0)
        return { status: 'failed', detail };
    if ((0,_checks_js__WEBPACK_IMPORTED_MODULE_0__/* .verdictOf */ .Vj)(checks) === 'passed')
        return { status: 'succeeded', detail };
    return { status: 'unknown', detail: `${detail}, by a report that is not verified in full` };
}


/***/ }),

/***/ 53328:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ shellWord)
/* harmony export */ });
/** A text as one word of a POSIX shell. */
function shellWord(text) {
    return `'${text.replaceAll("'", `'\\''`)}'`;
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
