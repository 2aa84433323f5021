export const id = 8427;
export const ids = [8427];
export const modules = {

/***/ 28496:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ne: () => (/* binding */ approvalTerms),
/* harmony export */   uK: () => (/* binding */ notInForce),
/* harmony export */   yp: () => (/* binding */ differingMembers)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _pureDigest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17784);


/** What neither an order nor an offer can ask for yet: no evidence names a GPU, a result is sealed at once, one run. */
const FIXED_TERMS = { devices: [], release: 'immediate', claims: 1 };
/** @throws CountersignError `refused` while the TEE has not attested the order. */
function approvalTerms(state, suborder, held) {
    const placed = state.placed.entry;
    const attested = state.attested?.entry;
    if (attested === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('refused', `no TEE has attested order ${state.id} yet`);
    return {
        type: 'urn:countersign:approval:v1',
        approver: held.approver,
        ledger: held.ledger,
        order: state.id,
        suborder: suborder.id,
        offer: suborder.offer,
        slot: suborder.slot,
        orderDigest: state.placed.digest,
        solutionHash: held.solutionHash,
        dataset: held.dataset,
        inputs: placed.inputs.map((input, position) => {
            const index = position + 1;
            if (input.kind === 'resource')
                return { index, hash: input.hash };
            const offer = state.suborders.find(({ id }) => id === input.suborder)?.offer;
            return { index, ...(offer === undefined ? {} : { offer }) };
        }),
        configurationHash: placed.configurationHash,
        tee: {
            offer: placed.tee.offer,
            kind: held.evidence.kind,
            measurement: held.evidence.measurement,
            attempt: attested.attempt,
            evidenceDigest: held.evidence.digest,
            encryptionKey: attested.binding.encryptionKey,
            signingKey: attested.binding.signingKey,
        },
        policyDigest: held.policyDigest,
        recipients: placed.recipients,
        ...FIXED_TERMS,
        limits: placed.limits,
        // All that a run tells beside its result is its log; no progress is told yet.
        leakBudget: placed.limits.logBytes,
    };
}
function same(a, b) {
    return (0,_pureDigest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(a) === (0,_pureDigest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(b);
}
/**
 * Compares an approval, member by member, with what the TEE (or a verifier) holds.
 * @returns the names of the members that differ; empty when all agree
 */
function differingMembers(approval, terms) {
    const differing = [];
    for (const member of Object.keys(terms)) {
        if (member === 'tee') {
            const names = Object.keys(terms.tee);
            differing.push(...names.filter((name) => !same(approval.tee[name], terms.tee[name])).map((name) => `tee.${name}`));
        }
        else if (!same(approval[member], terms[member])) {
            differing.push(member);
        }
    }
    return differing;
}
/** Why an approval is not in force at a time; `undefined` when it is. */
function notInForce(approval, at) {
    if (at.getTime() < Date.parse(approval.notBefore))
        return `the approval holds only from ${approval.notBefore}`;
    if (at.getTime() >= Date.parse(approval.expires))
        return `the approval expired at ${approval.expires}`;
    return undefined;
}


/***/ }),

/***/ 77416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ cardDigest),
/* harmony export */   q: () => (/* binding */ boundTerms)
/* harmony export */ });
/* harmony import */ var _pureDigest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17784);
/* harmony import */ var _domainBytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19367);


const DOMAIN = 'countersign card v1';
/**
 * What may move between a review and the signature: the log grows by itself, time passes, and where the approval is
 * given is known only there. How long it holds may not.
 */
const MOVING = ['head', 'notBefore', 'expires', 'context'];
function boundTerms(approval) {
    const moving = MOVING;
    const terms = Object.fromEntries(Object.entries(approval).filter(([member]) => !moving.includes(member)));
    const inForceMs = Date.parse(approval.expires) - Date.parse(approval.notBefore);
    return { ...terms, inForceMs };
}
/**
 * SHA-256 (lower-case hex) of `countersign card v1`, a zero byte and the canonical JSON of the bound terms. All else that
 * a card shows follows from them: the order's digest binds who orders, configuration, inputs, recipients and limits, the
 * evidence's digest the TEE and its keys, the policy's digest what was asked of it and the witnesses.
 */
function cardDigest(terms) {
    return (0,_pureDigest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .fg)((0,_domainBytes_js__WEBPACK_IMPORTED_MODULE_1__/* .domainBytes */ .A)(DOMAIN, terms));
}


/***/ }),

/***/ 39665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ makeCard)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/pureDigest.js
var pureDigest = __webpack_require__(17784);
// EXTERNAL MODULE: ./build/marketplace/rules.js
var rules = __webpack_require__(40983);
;// CONCATENATED MODULE: ./build/marketplace/card/beyondSolution.js

/**
 * What of an order is more than its solution on the owner's own dataset for the customer alone: what somebody who looked
 * at the solution has not seen. In words for the middle of a sentence; empty where there is nothing.
 */
function beyondSolution({ inputs, offer, recipients, devices }, { configuration, author }) {
    const others = inputs.filter((input) => input.offer !== offer || input.hash !== undefined).length;
    const found = [
        [(0,rules/* argumentNames */.aj)(configuration).length > 0, 'a configuration'],
        [others > 0, `${others} further input${others === 1 ? '' : 's'}`],
        [recipients.some((recipient) => recipient !== author), 'recipients other than the customer'],
        [devices.length > 0, 'devices'],
    ];
    return found.flatMap(([is, words]) => (is ? [words] : []));
}

// EXTERNAL MODULE: ./build/marketplace/card/boundTerms.js
var boundTerms = __webpack_require__(77416);
// EXTERNAL MODULE: ./build/marketplace/card/cardCode.js
var cardCode = __webpack_require__(53192);
;// CONCATENATED MODULE: ./build/marketplace/card/configurationText.js
/** JSON in full with its members in order, so that the same configuration is always the same lines. */
function configurationLines(configuration) {
    return JSON.stringify(ordered(configuration), null, 2).split('\n');
}
function ordered(value) {
    if (Array.isArray(value))
        return value.map(ordered);
    if (value === null || typeof value !== 'object')
        return value;
    // A member named __proto__ is a member like any other.
    return Object.fromEntries(Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, member]) => [name, ordered(member)]));
}
/** Leaves of a JSON value by their JSON Pointer (RFC 6901); an empty object or list is a leaf. */
function leaves(value, pointer = '') {
    const members = value !== null && typeof value === 'object' ? Object.entries(value) : [];
    if (members.length === 0)
        return [[pointer, JSON.stringify(value)]];
    return members.flatMap(([name, member]) => leaves(member, `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`));
}
/** What changed from one JSON value to another, one line for each leaf that was taken away (`-`) or put there (`+`). */
function configurationDifference(before, after) {
    const [old, now] = [new Map(leaves(before)), new Map(leaves(after))];
    const pointers = [...new Set([...old.keys(), ...now.keys()])].sort();
    return pointers.flatMap((pointer) => {
        const [was, is] = [old.get(pointer), now.get(pointer)];
        if (was === is)
            return [];
        const shown = pointer === '' ? '(the whole)' : pointer;
        return [
            ...(was === undefined ? [] : [`- ${shown}: ${was}`]),
            ...(is === undefined ? [] : [`+ ${shown}: ${is}`]),
        ];
    });
}

;// CONCATENATED MODULE: ./build/marketplace/card/words.js
/** A line with values among our own words: `` words`offer ${7} of ${owner}` ``. */
function words(texts, ...values) {
    return texts.flatMap((text, index) => {
        const value = values[index];
        return [...(text === '' ? [] : [text]), ...(value === undefined ? [] : [{ value: String(value) }])];
    });
}
/** `1.5 GiB (1610612736 bytes)`: what a person reads, and what is enforced. */
function inBytes(count) {
    const units = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'];
    const power = Math.min(units.length - 1, count < 1 ? 0 : Math.floor(Math.log2(count) / 10));
    const exact = `${count} bytes`;
    if (power === 0)
        return exact;
    const rounded = count / 1024 ** power;
    return `${Number.isInteger(rounded) ? rounded : rounded.toFixed(1)} ${units[power] ?? ''} (${exact})`;
}

;// CONCATENATED MODULE: ./build/marketplace/card/rowWords.js

/** A party: its fingerprint, and what its key calls itself. */
function partyLine(fingerprint, { names }) {
    const name = names[fingerprint];
    const known = [{ value: fingerprint }];
    if (name === undefined || name === '')
        return [...known, ' (its key says no name)'];
    return [...known, ' calls itself ', { value: name }, ' (not proven)'];
}
/** An offer, with its name and whose it is. */
function offerLine(offer, facts) {
    const known = facts.offers[offer];
    if (known === undefined)
        return words `${offer} (not on the ledger)`;
    return [...words `${offer}, called ${known.name}, of `, ...partyLine(known.owner, facts)];
}
/** What each limit of a run says: a limit without words does not compile. */
const LIMITS = {
    minutes: (limit) => `at most ${limit} minutes`,
    memoryBytes: (limit) => `memory: ${inBytes(limit)}`,
    cpus: (limit) => `processors: ${limit}`,
    processes: (limit) => `processes at once: ${limit}`,
    outputBytes: (limit) => `output: ${inBytes(limit)}`,
    outputFiles: (limit) => `files of output: ${limit}`,
    logBytes: (limit) => `log: ${inBytes(limit)}`,
};
function limitLines(limits) {
    return Object.keys(LIMITS).map((name) => [LIMITS[name](limits[name])]);
}
/** Whose dataset and policy: of whom a card asks; once it is signed, others read it. */
function whose({ isSigned }) {
    return isSigned ? "the owner's" : 'your';
}
const KIND_NAMES = { 'sev-snp': 'AMD SEV-SNP', tdx: 'Intel TDX' };
function kindLine(kind) {
    if (kind !== 'sim')
        return [KIND_NAMES[kind]];
    return [{ alarm: 'SIMULATED' }, ': software that protects nothing and proves nothing about the machine'];
}
/** What each member about the TEE says: a member without words does not compile. */
const TEE = {
    kind: ({ kind }) => kindLine(kind),
    measurement: ({ measurement }) => words `measurement ${measurement}`,
    offer: ({ offer }, facts) => ['offer ', ...offerLine(offer, facts)],
    attempt: ({ attempt }) => [`attempt ${attempt}`],
    evidenceDigest: ({ evidenceDigest }) => words `evidence, by its digest ${evidenceDigest}`,
    encryptionKey: ({ encryptionKey }, facts) => [
        `${whose(facts)} dataset's key is sealed to `,
        { value: encryptionKey },
    ],
    signingKey: ({ signingKey }) => words `the report is signed by ${signingKey}`,
};
function teeLines({ approval: { tee }, facts }) {
    return Object.keys(TEE).map((name) => TEE[name](tee, facts));
}
/** One input of the run, as far as it is known beforehand. */
function inputLine(input, { approval, facts }) {
    const { index, hash, offer } = input;
    const size = facts.placed.entry.inputs[index - 1];
    const place = `${index}: `;
    if (hash !== undefined) {
        const bytes = size?.kind === 'resource' ? `, ${inBytes(size.size)}` : '';
        const also = offer === undefined ? [] : [', offer ', ...offerLine(offer, facts)];
        return [place, "the customer's own, SHA-256 ", { value: hash }, bytes, ...also].filter((part) => part !== '');
    }
    if (offer === undefined)
        return [place, { alarm: 'nothing is known of it' }];
    if (offer === approval.offer)
        return [place, `${whose(facts)} dataset, offer `, ...offerLine(offer, facts)];
    return [place, 'what its owner grants of offer ', ...offerLine(offer, facts)];
}

;// CONCATENATED MODULE: ./build/marketplace/card/cardRows.js




function told(title, ...lines) {
    return { title, lines };
}
function configurationRow({ approval, facts }) {
    const { configuration } = facts.placed.entry;
    const hash = words `SHA-256 ${approval.configurationHash}`;
    if (configuration === null || configuration === undefined)
        return told('Configuration', ['none'], hash);
    const lines = configurationLines(configuration);
    const whole = { title: `The configuration, in full`, lines };
    return { title: 'Configuration', lines: [['in full below'], hash], whole };
}
function changeRow({ facts: { lastApproved, placed } }) {
    const title = 'Changed since you approved last';
    if (lastApproved === undefined)
        return told(title, ['not looked for here']);
    if ('none' in lastApproved)
        return told(title, [
            `none: you approved no order of this offer (of the ledger, its newest ${lastApproved.none} entries were looked through)`,
        ]);
    const { order, at, solutionHash, configuration } = lastApproved;
    const { entry } = placed;
    const sameSolution = solutionHash === entry.solution.hash;
    const lines = configurationDifference(configuration ?? null, entry.configuration ?? null);
    const last = words `you approved order ${order} on ${at}`;
    const solution = sameSolution ? ['the same solution'] : words `another solution, then ${solutionHash}`;
    const count = lines.length === 0
        ? 'the same configuration'
        : `${counted(lines.length, 'line')} of changes of the configuration, below`;
    if (lines.length === 0)
        return told(title, last, solution, [count]);
    const whole = { title: 'What changed in the configuration (- then, + now)', lines };
    return { title, lines: [last, solution, [count]], whole };
}
function titled(facts, what) {
    const [first = '', ...rest] = whose(facts);
    return `${first.toUpperCase()}${rest.join('')} ${what}`;
}
function judgementRow({ facts }) {
    const { judged } = facts;
    const title = `The TEE, by ${whose(facts)} policy`;
    if (judged === undefined)
        return told(title, ['among the checks beside this card']);
    const bad = judged.filter(({ status }) => status !== 'passed');
    const whole = {
        title: `The ${counted(judged.length, 'check')} of the TEE`,
        lines: judged.map((check) => `${check.status}: ${check.title}: ${check.detail}`),
    };
    if (judged.length > 0 && bad.length === 0)
        return { title, lines: [[`ACCEPTED: ${counted(judged.length, 'check')} passed`]], whole };
    const lines = bad.map((check) => [
        { alarm: 'REFUSED' },
        ` (${check.id}): ${check.title}: `,
        { value: check.detail },
    ]);
    return {
        title,
        lines: lines.length > 0 ? lines : [[{ alarm: 'REFUSED' }, ': nothing was checked']],
        whole,
    };
}
function witnessRow({ facts }) {
    const { witnesses } = facts;
    if (witnesses === undefined)
        return told('Witnesses', ['none: a fork of the ledger would not be noticed']);
    const { keys, quorum } = witnesses;
    return told('Witnesses', [`${quorum} of these ${keys.length} must have seen the claim before ${whose(facts)} dataset is opened:`], ...keys.map((key) => words `${key}`));
}
/** What the customer signed of it: neither the TEE nor the ledger saw a repository. */
function sourceRow({ facts: { placed } }) {
    const title = 'Source, as the customer says';
    const { source } = placed.entry;
    if (source === undefined)
        return told(title, ['not said: nothing binds this order to a commit']);
    const { repository, commit, tree } = source;
    return told(title, words `commit ${commit}`, words `of ${repository}`, tree === undefined
        ? ['the tree: not said']
        : words `the tree, as ${'files calculate-hash'} gives it: ${tree}`);
}
function recipientsRow({ approval, facts }) {
    const { author } = facts.placed.entry;
    const lines = approval.recipients.map((recipient) => [
        ...(recipient === author ? ['the customer: '] : [{ alarm: 'not the customer' }, ': ']),
        ...partyLine(recipient, facts),
    ]);
    return told('The result goes to', ...lines);
}
/** Where it was given, as its signer recorded; a code of another card than this one is not overlooked. */
function contextRow({ approval: { context = {} }, code }) {
    const lines = Object.entries(context).map(([name, value]) => {
        if (name !== 'code' || value === code)
            return words `${name}: ${value}`;
        return [...words `${name}: ${value} `, { alarm: 'the code of another card' }];
    });
    return told('Given where', ...(lines.length === 0 ? [['not said']] : lines));
}
/** `1445 minutes (about 24 hours)`: what is enforced, and what a person reads. */
function duration(from, to) {
    const minutes = (Date.parse(to) - Date.parse(from)) / 60_000;
    return `${minutes} minutes (about ${Math.round(minutes / 60)} hours)`;
}
function counted(count, what) {
    return `${count} ${what}${count === 1 ? '' : 's'}`;
}
/**
 * A row for every member of an approval, and for what else a card tells, in the order in which they are read. A member
 * without a row does not compile.
 */
const ROWS = {
    order: ({ approval, facts: { placed } }) => told('Order', words `${approval.order}, placed ${placed.entry.at}, waits until ${placed.entry.expires}`, words `rent: ${placed.entry.rent.total} for ${placed.entry.rent.minutes} minutes, deposit ${placed.entry.rent.deposit}`),
    customer: ({ facts }) => told('Who orders', partyLine(facts.placed.entry.author, facts)),
    source: sourceRow,
    solutionHash: ({ approval, facts }) => told('Solution', words `SHA-256 ${approval.solutionHash}`, [inBytes(facts.placed.entry.solution.size)]),
    offer: ({ approval, facts }) => told(titled(facts, 'dataset'), ['offer ', ...offerLine(approval.offer, facts)]),
    inputs: (subject) => told('Every input', ...subject.approval.inputs.map((input) => inputLine(input, subject)), [
        `${subject.approval.inputs.length} in all`,
    ]),
    configurationHash: configurationRow,
    arguments: ({ facts }) => {
        const names = (0,rules/* argumentNames */.aj)(facts.placed.entry.configuration);
        return told('Arguments', ...(names.length === 0 ? [['none']] : names.map((name) => words `${name}`)));
    },
    change: changeRow,
    tee: (subject) => told('TEE', ...teeLines(subject)),
    judgement: judgementRow,
    devices: ({ approval: { devices } }) => told('Devices', ...(devices.length === 0 ? [['none: no GPU']] : devices.map((one) => words `${one}`))),
    recipients: recipientsRow,
    release: ({ approval }) => told('The result is sealed to them', words `${approval.release}`),
    claims: ({ approval }) => told('Runs', [`up to ${approval.claims} run${approval.claims === 1 ? '' : 's'}`]),
    limits: ({ approval }) => told('Limits of a run', ...limitLines(approval.limits)),
    leakBudget: ({ approval }) => told('May leave beside the result', [inBytes(approval.leakBudget)]),
    notBefore: ({ approval, facts }) => told('In force from', facts.isSigned ? words `${approval.notBefore}` : ['a little before it is signed, since clocks differ']),
    expires: ({ approval, facts }) => told('In force for', [
        duration(approval.notBefore, approval.expires),
        ...(facts.isSigned ? words `, until ${approval.expires}` : [', from then on']),
    ]),
    witnesses: witnessRow,
    ledger: ({ approval, facts }) => told('Ledger', words `id ${approval.ledger}`, ...(facts.ledgerPlace === undefined ? [] : [words `at ${facts.ledgerPlace}`])),
    head: ({ approval: { head } }) => told('The ledger as it was seen', words `${head.size} entries, root ${head.root}`),
    approver: ({ approval, facts }) => told('Signed by', partyLine(approval.approver, facts)),
    suborder: ({ approval }) => told('Suborder', words `${approval.suborder}`),
    slot: ({ approval }) => told('Slot', words `${approval.slot}`),
    orderDigest: ({ approval }) => told('The order, to the byte', words `${approval.orderDigest}`),
    dataset: ({ approval, facts }) => told(titled(facts, 'dataset, to the byte'), words `commitment ${approval.dataset.commitment}`),
    policyDigest: ({ approval, facts }) => told(titled(facts, 'policy, to the byte'), words `${approval.policyDigest}`),
    type: ({ approval }) => told('Statement', words `${approval.type}`),
    context: contextRow,
};

;// CONCATENATED MODULE: ./build/marketplace/card/card.js






const ids = Object.keys(ROWS);
/**
 * @param approval as it is, or as it would be if it were signed now
 * @throws CountersignError `internal` for facts of another order or configuration than the approval names
 */
function makeCard(approval, facts) {
    const { entry, digest: orderDigest } = facts.placed;
    if (orderDigest !== approval.orderDigest ||
        (0,pureDigest/* digestOf */.ol)(entry.configuration ?? null) !== approval.configurationHash)
        throw new errors/* CountersignError */.WS('internal', 'a card was to show another order than the one that is approved');
    const terms = (0,boundTerms/* boundTerms */.q)(approval);
    const digest = (0,boundTerms/* cardDigest */.F)(terms);
    const code = (0,cardCode.cardCode)(digest);
    const { judged } = facts;
    return {
        order: approval.order,
        suborder: approval.suborder,
        isSigned: facts.isSigned,
        isSimulated: approval.tee.kind === 'sim',
        isRefused: judged !== undefined && (judged.length === 0 || judged.some(({ status }) => status !== 'passed')),
        beyond: beyondSolution(approval, entry),
        rows: ids.map((id) => ({ id, ...ROWS[id]({ approval, facts, code }) })),
        terms,
        digest,
        code,
    };
}


/***/ }),

/***/ 21314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ partyNames),
/* harmony export */   u: () => (/* binding */ cardFacts)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _evidence_offerPolicies_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27297);


/** What a key calls itself; undefined where the ledger has no key that says so. */
async function nameOf(accounts, fingerprint) {
    try {
        return (await accounts.keyOf(fingerprint)).users[0]?.userID?.userID;
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS && error.code !== 'unavailable')
            return undefined;
        throw error;
    }
}
/** Names of all whom a card of this order can name. */
async function partyNames({ state, offers, accounts, }) {
    const { author, recipients } = state.placed.entry;
    const owners = [...offers.values()].map(({ offer }) => offer.owner);
    const parties = [...new Set([author, ...recipients, ...owners])];
    const named = await Promise.all(parties.map(async (party) => [party, await nameOf(accounts, party)]));
    return Object.fromEntries(named.flatMap(([party, name]) => (name === undefined ? [] : [[party, name]])));
}
/** What a card shows of an order beside the approval, as the ledger tells it. */
async function cardFacts(reading, suborder, told) {
    const { ledgerPlace, ...rest } = told;
    const own = reading.offers.get(suborder.offer)?.offer;
    const offers = [...reading.offers].map(([id, { offer }]) => [id, { name: offer.info.name, owner: offer.owner }]);
    return {
        ...rest,
        placed: reading.state.placed,
        names: await partyNames(reading),
        offers: Object.fromEntries(offers),
        witnesses: own === undefined ? undefined : (0,_evidence_offerPolicies_js__WEBPACK_IMPORTED_MODULE_1__/* .policyOf */ .U)(own).witnesses,
        ...(ledgerPlace === undefined ? {} : { ledgerPlace }),
    };
}


/***/ })

};
