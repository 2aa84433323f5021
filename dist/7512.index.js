export const id = 7512;
export const ids = [7512];
export const modules = {

/***/ 87512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verdictView: () => (/* binding */ verdictView)
/* harmony export */ });
/* harmony import */ var _checks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57163);
/* harmony import */ var _report_reportPins_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22317);


/** A verdict as people read it. */
function verdictView(verdict, details) {
    const { claims, report, approvals, cards } = verdict;
    const kind = claims?.kind ?? report?.tee.kind ?? 'sim';
    const notPinned = (0,_report_reportPins_js__WEBPACK_IMPORTED_MODULE_0__/* .notPinnedLine */ .e9)(verdict.notPinned);
    return {
        line: lineOf(verdict),
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
        ...(notPinned === undefined ? {} : { notPinned }),
        offline: offlineCommands(kind === 'sim', details),
    };
}
function lineOf({ order, checks, result, resultDetails }) {
    const status = (0,_checks_js__WEBPACK_IMPORTED_MODULE_1__/* .verdictOf */ .Vj)(checks);
    const bad = checks.find((check) => check.status === status && check.optional !== true);
    if (status !== 'passed')
        return `order ${order}: ${bad?.title ?? ''}: ${bad?.detail ?? ''}`;
    const opened = resultDetails && `, and ended with exit status ${resultDetails.exitStatus ?? 'none'}`;
    const ended = result === undefined ? '' : (opened ?? '; how it ended is sealed to its recipients');
    return `order ${order} ran what its data owners approved${ended}`;
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
function pinWords({ ledger, order, customer, approvers, operator, commitments }) {
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
    ];
}
/** For a shell: the command is there to be copied, and a path is somebody's text. */
function quote(path) {
    return /^[A-Za-z0-9_./][A-Za-z0-9_./-]*$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
}


/***/ }),

/***/ 57163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EG: () => (/* binding */ checkOf),
/* harmony export */   Sw: () => (/* binding */ impossibleCheck),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   WU: () => (/* binding */ failedCheck)
/* harmony export */ });
/** The worst of many: `failed` before `not-possible` before `passed`; optional ones count where they were made. */
function verdictOf(checks) {
    if (checks.some((check) => check.status === 'failed'))
        return 'failed';
    if (checks.some((check) => check.status === 'not-possible' && check.optional !== true))
        return 'not-possible';
    return 'passed';
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


/***/ }),

/***/ 22317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ny: () => (/* binding */ pinChecks),
/* harmony export */   ac: () => (/* binding */ notPinned),
/* harmony export */   e9: () => (/* binding */ notPinnedLine)
/* harmony export */ });
/* harmony import */ var _checks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57163);

function same(id, title, pinned, found, from = '') {
    const holds = found === pinned;
    const detail = holds ? pinned : `it is ${found ?? 'nobody'}, not ${pinned}`;
    return (0,_checks_js__WEBPACK_IMPORTED_MODULE_0__/* .checkOf */ .EG)(id, title, holds, `${detail}${from}`);
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
    return (0,_checks_js__WEBPACK_IMPORTED_MODULE_0__/* .checkOf */ .EG)('pinned-approvers', title, faults.length === 0, detail);
}
function commitmentChecks(reading, pinned) {
    const used = dataSuborders(reading).map(({ offer }) => reading.offers.get(offer)?.offer.dataset?.commitment);
    const title = 'An offer whose data was used commits to the dataset that you named';
    return pinned.map((commitment) => {
        const holds = used.includes(commitment);
        const detail = holds ? commitment : `${commitment} is not among ${used.join(', ') || 'none'}`;
        return (0,_checks_js__WEBPACK_IMPORTED_MODULE_0__/* .checkOf */ .EG)('pinned-commitment', title, holds, detail);
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
    return [...checks, ...commitmentChecks(reading, pins.commitments ?? [])];
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


/***/ })

};
