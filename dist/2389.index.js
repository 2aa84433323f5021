export const id = 2389;
export const ids = [2389];
export const modules = {

/***/ 62389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   INPUTS: () => (/* binding */ INPUTS),
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _github_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11455);
/* harmony import */ var _github_markdown_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(45549);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _openActionAttester_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24158);
/* harmony import */ var _partyInputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23129);
/* harmony import */ var _readActionInputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90385);






const INPUTS = {
    type: (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)('data', 'tee', 'solution'),
    'offer-info': (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    'slot-info': (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    resource: (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)()),
    ..._openActionAttester_js__WEBPACK_IMPORTED_MODULE_2__/* .ATTESTER_INPUTS */ .B,
    request: (0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_github_inputKinds_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8)()),
    ..._partyInputs_js__WEBPACK_IMPORTED_MODULE_3__/* .POLICY_INPUTS */ .x8,
    ..._partyInputs_js__WEBPACK_IMPORTED_MODULE_3__/* .LEDGER_INPUTS */ .KS,
    ..._partyInputs_js__WEBPACK_IMPORTED_MODULE_3__/* .KEY_INPUTS */ .AR,
};
const TYPES = { data: 'Data', tee: 'TEE', solution: 'Solution' };
/** Offers a dataset, a TEE or a solution; run again by a re-run, it finds the offer that it made. */
async function run(context) {
    const inputs = (0,_readActionInputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readActionInputs */ .U)(context, INPUTS);
    const { openParty } = await __webpack_require__.e(/* import() */ 5716).then(__webpack_require__.bind(__webpack_require__, 65716));
    const { registerOffer } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(3074), __webpack_require__.e(5296)]).then(__webpack_require__.bind(__webpack_require__, 65296));
    const { requestName } = await __webpack_require__.e(/* import() */ 1014).then(__webpack_require__.bind(__webpack_require__, 71014));
    const { info, slots } = await readOffer(inputs);
    const party = await openParty(context, inputs);
    const type = TYPES[inputs.type];
    const extras = await extrasOf(context, party, inputs);
    const name = inputs.request ?? requestName(context.env, { type, info, slots, dataset: extras.dataset });
    const registered = await registerOffer(party, {
        type,
        info,
        slots,
        ...extras,
        ...(name === undefined ? {} : { request: name }),
    });
    context.log(`Offer ${registered.offer} ${registered.created ? 'was registered' : 'had been registered before'}`);
    context.setOutputs({
        offer: registered.offer,
        slots: JSON.stringify(registered.slots),
        slot: registered.slots[0] ?? '',
        created: registered.created,
    });
    context.addSummary(renderOffer(inputs.type, info, registered.offer, registered.slots));
}
async function readOffer(inputs) {
    const { z } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(6255)]).then(__webpack_require__.bind(__webpack_require__, 86255));
    const { offerInfoSchema, slotInfoSchema } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(7854)]).then(__webpack_require__.bind(__webpack_require__, 87854));
    const { checkShape, readJsonInput } = await __webpack_require__.e(/* import() */ 1420).then(__webpack_require__.bind(__webpack_require__, 61420));
    const info = checkShape(await readJsonInput(inputs.offerInfo, 'offer-info'), 'offer-info', offerInfoSchema);
    const isText = /^[[{]/.test(inputs.slotInfo);
    const sources = isText ? [inputs.slotInfo] : inputs.slotInfo.split(/\r?\n/).map((each) => each.trim());
    const slots = [];
    for (const source of sources.filter((each) => each !== '')) {
        const value = await readJsonInput(source, 'slot-info');
        slots.push(...checkShape(Array.isArray(value) ? value : [value], 'slot-info', z.array(slotInfoSchema)));
    }
    return { info, slots };
}
/** What each type adds to the guide's info. */
async function extrasOf(context, party, inputs) {
    const { readResourceInput } = await __webpack_require__.e(/* import() */ 4772).then(__webpack_require__.bind(__webpack_require__, 84772));
    switch (inputs.type) {
        case 'data': {
            if (party.policy.allowSimulated)
                context.warn('The policy of this offer accepts SIMULATED TEEs, which protect nothing: for trials only.');
            const { commitmentOf } = await __webpack_require__.e(/* import() */ 6580).then(__webpack_require__.bind(__webpack_require__, 96580));
            if (inputs.resource === undefined)
                throw missing('resource', 'of a data offer');
            const resource = await readResourceInput(inputs.resource, 'resource', party.key, context.secrets);
            return {
                policy: party.policy,
                dataset: { commitment: commitmentOf(resource, 'the input resource') },
            };
        }
        case 'tee': {
            const { makeTeeKey } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(3074), __webpack_require__.e(5894), __webpack_require__.e(1131), __webpack_require__.e(5162)]).then(__webpack_require__.bind(__webpack_require__, 45296));
            return { tee: await makeTeeKey(await (0,_openActionAttester_js__WEBPACK_IMPORTED_MODULE_2__/* .openActionAttester */ .z)(context, inputs), party.fingerprint) };
        }
        case 'solution': {
            if (inputs.resource === undefined)
                throw missing('resource', 'of a solution offer');
            const { hash, size } = await readResourceInput(inputs.resource, 'resource', party.key, context.secrets);
            return { solution: { hash: hash.hash, size } };
        }
    }
}
function missing(input, what) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('input', `the input ${input} ${what} is missing`, {
        mend: 'Add it under `with:` in the workflow.',
    });
}
function renderOffer(type, info, offer, slots) {
    const rows = [
        ['Name', (0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .prose */ .CS)(info.name)],
        ['Offer', (0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .codeSpan */ .SS)(String(offer))],
        ['Slots', slots.map((slot) => (0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .codeSpan */ .SS)(String(slot))).join(' ')],
    ];
    return `## 📇 Offer of a ${type === 'tee' ? 'TEE' : type}\n\n${(0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .table */ .tp)(['', ''], rows)}`;
}


/***/ })

};
