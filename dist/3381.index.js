export const id = 3381;
export const ids = [3381,9433];
export const modules = {

/***/ 89339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   defaultPolicy: () => (/* binding */ defaultPolicy),
/* harmony export */   policyDigest: () => (/* binding */ policyDigest),
/* harmony export */   policyJsonSchema: () => (/* binding */ policyJsonSchema),
/* harmony export */   policySchema: () => (/* binding */ policySchema),
/* harmony export */   tdxTcbStatuses: () => (/* binding */ tdxTcbStatuses)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55156);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98439);
/* harmony import */ var _canonicalJson_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67429);


const hex = (bytes, what) => zod__WEBPACK_IMPORTED_MODULE_1__.string()
    .regex(new RegExp(`^[0-9a-fA-F]{${bytes * 2}}$`), `${what} is ${bytes * 2} hexadecimal digits`)
    .toLowerCase();
/** A security version number of one byte, as AMD counts them. */
const svn = zod__WEBPACK_IMPORTED_MODULE_1__.int().min(0).max(255);
const measurementList = zod__WEBPACK_IMPORTED_MODULE_1__.array(hex(48, 'a measurement')).max(256);
const snpTcb = zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
    fmc: svn.default(0).describe('Turin only'),
    bootLoader: svn.default(0),
    tee: svn.default(0),
    snp: svn.default(0),
    microcode: svn.default(0),
})
    .describe('Lowest accepted security version of each part of the firmware');
const tdxTcbStatuses = [
    'UpToDate',
    'SWHardeningNeeded',
    'ConfigurationNeeded',
    'ConfigurationAndSWHardeningNeeded',
    'OutOfDate',
    'OutOfDateConfigurationNeeded',
];
const hours = zod__WEBPACK_IMPORTED_MODULE_1__.number().positive().max(87_600);
/**
 * What an owner asks of a TEE before the key to the owner's data is released to it. Unknown members are
 * refused: a misspelt rule must not become no rule. A debug TEE is never accepted, so there is no rule for it.
 */
const policySchema = zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
    version: zod__WEBPACK_IMPORTED_MODULE_1__.literal(1),
    kinds: zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__["enum"](['sev-snp', 'tdx']))
        .default(['sev-snp', 'tdx'])
        .describe('Hardware kinds that are accepted; the simulated kind has a rule of its own'),
    allowSimulated: zod__WEBPACK_IMPORTED_MODULE_1__.boolean()
        .default(false)
        .describe('Accept simulated evidence, which proves NOTHING about hardware: for trials only'),
    simulatedRoots: zod__WEBPACK_IMPORTED_MODULE_1__.array(hex(32, 'the SHA-256 of a root key'))
        .max(64)
        .optional()
        .describe('SHA-256 of the public key (SPKI, DER) of each accepted simulated root; absent: any'),
    measurements: zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
        sim: measurementList.optional().describe('Absent: any'),
        'sev-snp': measurementList.optional(),
        tdx: measurementList.optional().describe('MRTD'),
    })
        .default({})
        .describe('Accepted measurements of each kind; a hardware kind without a list is refused'),
    allowAnyMeasurement: zod__WEBPACK_IMPORTED_MODULE_1__.boolean()
        .default(false)
        .describe('Accept a hardware kind without a list of measurements: any software may then run in it'),
    rtmrs: zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
        rtmr0: measurementList.optional(),
        rtmr1: measurementList.optional(),
        rtmr2: measurementList.optional(),
        rtmr3: measurementList.optional(),
    })
        .default({})
        .describe('TDX: accepted values of the runtime measurement registers; absent: any'),
    pcrs: zod__WEBPACK_IMPORTED_MODULE_1__.record(zod__WEBPACK_IMPORTED_MODULE_1__.string().regex(/^(?:[0-9]|1[0-9]|2[0-3])$/, 'a PCR is numbered 0 to 23'), zod__WEBPACK_IMPORTED_MODULE_1__.array(hex(32, 'a PCR')).max(256))
        .default({})
        .describe('Azure vTPM: accepted SHA-256 values of each PCR named; evidence without a vTPM is refused then'),
    minimumTcb: zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
        milan: snpTcb.optional(),
        genoa: snpTcb.optional(),
        turin: snpTcb.optional(),
        tdx: zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__["enum"](tdxTcbStatuses))
            .min(1)
            .default(['UpToDate'])
            .describe('Accepted TCB statuses, after platform, module and quoting enclave are merged'),
    })
        .default({ tdx: ['UpToDate'] }),
    allowedAdvisories: zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__.string().regex(/^[A-Z]+-SA-[0-9]{5}$/, 'an advisory is written like INTEL-SA-00960'))
        .max(256)
        .default([])
        .describe('TDX: advisories that the owner has read and accepts; any other one is refused'),
    vmpl: zod__WEBPACK_IMPORTED_MODULE_1__.int()
        .min(0)
        .max(3)
        .default(0)
        .describe('SEV-SNP: the highest accepted VMPL (0 is the most privileged)'),
    allowMigration: zod__WEBPACK_IMPORTED_MODULE_1__.boolean().default(false).describe('Accept a guest that may migrate to another machine'),
    chipIds: zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__.string()
        .regex(/^(?:[0-9a-fA-F]{32}|[0-9a-fA-F]{128})$/, 'a chip id is 128 hexadecimal digits (SEV-SNP) or 32 (TDX)')
        .toLowerCase())
        .max(4096)
        .optional()
        .describe('Accepted machines: chip_id of SEV-SNP, PPID of TDX; absent: any'),
    septVeDisable: zod__WEBPACK_IMPORTED_MODULE_1__["enum"](['required', 'any'])
        .default('required')
        .describe('TDX: SEPT_VE_DISABLE, without which the host can inject exceptions; Azure clears it'),
    allowServiceTd: zod__WEBPACK_IMPORTED_MODULE_1__.boolean().default(false).describe('TDX: accept a TD that a service TD is bound to'),
    revocationLists: zod__WEBPACK_IMPORTED_MODULE_1__["enum"](['required', 'if-present'])
        .default('required')
        .describe('SEV-SNP: whether evidence must carry the list of revoked certificates; TDX must always'),
    maximumAgeHours: zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
        evidence: hours.optional().describe('Since the evidence was made'),
        collateral: hours.optional().describe('Since revocation lists and TCB information were issued'),
    })
        .default({}),
})
    .describe('What an owner asks of a TEE before the key to the data is released to it');
/** Hardware only, nothing simulated, and no measurement accepted until the owner lists one. */
function defaultPolicy() {
    return policySchema.parse({ version: 1 });
}
/** SHA-256 (lower-case hex) of the policy's canonical JSON, with every default written out. */
function policyDigest(policy) {
    return (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_0__.digestOf)(policySchema.parse(policy));
}
/** The JSON Schema (2020-12) of a policy as an owner writes it; published as schemas/policy.schema.json. */
function policyJsonSchema() {
    return { title: 'Countersign policy', ...zod__WEBPACK_IMPORTED_MODULE_2__/* .toJSONSchema */ .bl(policySchema, { io: 'input' }) };
}


/***/ }),

/***/ 95021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parsePolicy: () => (/* binding */ parsePolicy)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89339);



const maxPolicyBytes = 256 * 1024;
/**
 * Reads a policy (YAML or JSON). Every error names file, line and rule.
 * @throws CountersignError `input` when it is not a policy, `limit` over 256 KiB.
 */
function parsePolicy(text, fileName) {
    if (Buffer.byteLength(text) > maxPolicyBytes) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('limit', `${fileName} is larger than ${maxPolicyBytes} bytes: too large for a policy`);
    }
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
    const first = document.errors[0] ?? document.warnings[0];
    if (first !== undefined)
        throw notPolicy(fileName, lines.linePos(first.pos[0]).line, first.message);
    const result = _policy_js__WEBPACK_IMPORTED_MODULE_2__.policySchema.safeParse(plainValue(document, fileName));
    if (result.success)
        return result.data;
    const problems = result.error.issues.map((issue) => ({
        line: lineOf(document, lines, issue),
        text: `${issue.path.length > 0 ? `${issue.path.join('.')}: ` : ''}${issue.message}`,
    }));
    const [worst, ...others] = problems;
    if (worst === undefined)
        throw notPolicy(fileName, 1, 'it does not follow the schema');
    const more = others.map((problem) => `; line ${problem.line}: ${problem.text}`).join('');
    throw notPolicy(fileName, worst.line, `${worst.text}${more}`);
}
function plainValue(document, fileName) {
    try {
        // Aliases can make a small file huge; a policy has no use for them.
        return document.toJS({ maxAliasCount: 0 });
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('input', `${fileName} uses YAML aliases, which a policy may not`, { cause });
    }
}
function notPolicy(fileName, line, reason) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('input', `${fileName}:${line}: not a valid policy: ${reason.replace(/\s+/g, ' ')}`, {
        mend: 'Compare it with schemas/policy.schema.json and docs/attestation.md.',
    });
}
/** The line of what an issue is about: the member itself, else the nearest parent that is written there. */
function lineOf(document, lines, issue) {
    const path = [...issue.path];
    if (issue.code === 'unrecognized_keys' && issue.keys[0] !== undefined)
        path.push(issue.keys[0]);
    for (let length = path.length; length >= 0; length--) {
        const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(node) && node.range)
            return lines.linePos(node.range[0]).line;
    }
    return 1;
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
/** The worst of many: `failed` before `not-possible` before `passed`. */
function verdictOf(checks) {
    if (checks.some((check) => check.status === 'failed'))
        return 'failed';
    if (checks.some((check) => check.status === 'not-possible'))
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

/***/ 80646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ne: () => (/* binding */ approvalTerms),
/* harmony export */   uK: () => (/* binding */ notInForce),
/* harmony export */   yp: () => (/* binding */ differingMembers)
/* harmony export */ });
/* harmony import */ var _canonicalJson_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67429);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);


/** @throws CountersignError `refused` while the TEE has not attested the order. */
function approvalTerms(state, suborder, held) {
    const placed = state.placed.entry;
    const attested = state.attested?.entry;
    if (attested === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('refused', `no TEE has attested order ${state.id} yet`);
    return {
        type: 'urn:countersign:approval:v1',
        approver: held.approver,
        order: state.id,
        suborder: suborder.id,
        offer: suborder.offer,
        slot: suborder.slot,
        orderDigest: state.placed.digest,
        solutionHash: held.solutionHash,
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
        limits: placed.limits,
        runs: 1,
    };
}
function same(a, b) {
    return Buffer.compare((0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalBytes */ .Mr)(a), (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalBytes */ .Mr)(b)) === 0;
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

/***/ 72826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kh: () => (/* binding */ openStatement),
/* harmony export */   _D: () => (/* binding */ bundleSchema),
/* harmony export */   fT: () => (/* binding */ signStatement)
/* harmony export */ });
/* unused harmony exports IN_TOTO_PAYLOAD_TYPE, preAuthenticationEncoding */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55156);
/* harmony import */ var _canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67429);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);




const IN_TOTO_PAYLOAD_TYPE = 'application/vnd.in-toto+json';
const BUNDLE_TYPE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
/** A Sigstore bundle v0.3 that holds a DSSE envelope signed by a plain public key. */
const bundleSchema = zod__WEBPACK_IMPORTED_MODULE_3__.object({
    mediaType: zod__WEBPACK_IMPORTED_MODULE_3__.literal(BUNDLE_TYPE),
    verificationMaterial: zod__WEBPACK_IMPORTED_MODULE_3__.object({ publicKey: zod__WEBPACK_IMPORTED_MODULE_3__.object({ hint: zod__WEBPACK_IMPORTED_MODULE_3__.string().max(256) }) }),
    dsseEnvelope: zod__WEBPACK_IMPORTED_MODULE_3__.object({
        payload: zod__WEBPACK_IMPORTED_MODULE_3__.base64().max(4 * 1024 * 1024),
        payloadType: zod__WEBPACK_IMPORTED_MODULE_3__.literal(IN_TOTO_PAYLOAD_TYPE),
        signatures: zod__WEBPACK_IMPORTED_MODULE_3__.array(zod__WEBPACK_IMPORTED_MODULE_3__.object({ sig: zod__WEBPACK_IMPORTED_MODULE_3__.base64().max(1024), keyid: zod__WEBPACK_IMPORTED_MODULE_3__.string().max(256).optional() }))
            .length(1),
    }),
});
/** Pre-authentication encoding: what a DSSE signature covers (DSSE protocol v1.0.2). */
function preAuthenticationEncoding(payloadType, payload) {
    const head = `DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${payload.length} `;
    return Buffer.concat([Buffer.from(head), payload]);
}
/**
 * Signs a statement (ECDSA P-256, SHA-256, DER) and packs it as a bundle. The signature has no `keyid`: cosign passes
 * over one whose name for the key is not its own (an SSH fingerprint).
 */
function signStatement(statement, key) {
    const payload = (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalBytes */ .Mr)(statement);
    const sig = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)('sha256', preAuthenticationEncoding(IN_TOTO_PAYLOAD_TYPE, payload), key);
    const hint = (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256Hex */ .fg)((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(key).export({ type: 'spki', format: 'der' }));
    return {
        mediaType: BUNDLE_TYPE,
        verificationMaterial: { publicKey: { hint } },
        dsseEnvelope: {
            payload: Buffer.from(payload).toString('base64'),
            payloadType: IN_TOTO_PAYLOAD_TYPE,
            signatures: [{ sig: sig.toString('base64') }],
        },
    };
}
/**
 * Verifies a bundle by the key that the evidence binds, and gives the statement's JSON.
 * @throws CountersignError `tampered`.
 */
function openStatement(bundle, key, what) {
    const parsed = bundleSchema.safeParse(bundle);
    if (!parsed.success)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('tampered', `${what} is not a Sigstore bundle v0.3 with a public key`);
    const { payload, payloadType, signatures } = parsed.data.dsseEnvelope;
    const bytes = Buffer.from(payload, 'base64');
    const sig = Buffer.from(signatures[0]?.sig ?? '', 'base64');
    if (!(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)('sha256', preAuthenticationEncoding(payloadType, bytes), key, sig)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('tampered', `${what}: the signature does not hold`);
    }
    return bytes.toString('utf8');
}


/***/ }),

/***/ 73407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ dataPolicyDigests),
/* harmony export */   U: () => (/* binding */ policyOf)
/* harmony export */ });
/* harmony import */ var _attestation_policyFile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95021);
/* harmony import */ var _attestation_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89339);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);



/** An offer's policy; the default one where its owner gave none. @throws CountersignError `tampered`. */
function policyOf(offer) {
    if (offer.policy === undefined)
        return (0,_attestation_policy_js__WEBPACK_IMPORTED_MODULE_1__.defaultPolicy)();
    const policy = (0,_attestation_policyFile_js__WEBPACK_IMPORTED_MODULE_0__.parsePolicy)(JSON.stringify(offer.policy.document), `the policy of offer ${offer.id}`);
    if ((0,_attestation_policy_js__WEBPACK_IMPORTED_MODULE_1__.policyDigest)(policy) !== offer.policy.digest) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('tampered', `the policy of offer ${offer.id} differs from its digest`);
    }
    return policy;
}
/** Digests of the data offers' policies, in the order of the suborders: what evidence binds. */
function dataPolicyDigests(suborders, offers) {
    return suborders
        .filter(({ type }) => type === 'Data')
        .map(({ offer }) => {
        const reading = offers.get(offer);
        if (reading === undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('not-found', `offer ${offer} is not on the ledger`);
        return (0,_attestation_policy_js__WEBPACK_IMPORTED_MODULE_1__.policyDigest)(policyOf(reading.offer));
    });
}


/***/ }),

/***/ 85551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MAX_REPORT_BYTES: () => (/* binding */ MAX_REPORT_BYTES),
/* harmony export */   fG: () => (/* binding */ REPORT_FILE_TYPE),
/* harmony export */   le: () => (/* binding */ workloadInfoOf),
/* harmony export */   parseReportFile: () => (/* binding */ parseReportFile)
/* harmony export */ });
/* unused harmony export reportFileSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55156);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47692);
/* harmony import */ var _text_describeIssue_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(78398);
/* harmony import */ var _text_hasDuplicateMembers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5934);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27722);






const REPORT_FILE_TYPE = 'urn:countersign:report:v1';
const MAX_REPORT_BYTES = 32 * 1024 * 1024;
/**
 * `report.json`: one file that verifies with the network cut. `workloadInfo` is the guide's; everything in it
 * is repeated from the signed statements, and the verifier compares the two.
 */
const reportFileSchema = zod__WEBPACK_IMPORTED_MODULE_3__.object({
    type: zod__WEBPACK_IMPORTED_MODULE_3__.literal(REPORT_FILE_TYPE),
    /** Present when the TEE is simulated. */
    notice: zod__WEBPACK_IMPORTED_MODULE_3__.string().max(256).optional(),
    order: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__.id,
    workloadInfo: zod__WEBPACK_IMPORTED_MODULE_3__.object({
        /** Milliseconds since 1970. */
        created: zod__WEBPACK_IMPORTED_MODULE_3__.number(),
        runtimeInfo: zod__WEBPACK_IMPORTED_MODULE_3__.array(_statement_js__WEBPACK_IMPORTED_MODULE_2__/* .runtimeInfoSchema */ .ID).max(256),
        orderCapacity: zod__WEBPACK_IMPORTED_MODULE_3__.object({ cpuCores: zod__WEBPACK_IMPORTED_MODULE_3__.number(), ram: zod__WEBPACK_IMPORTED_MODULE_3__.number(), diskUsage: zod__WEBPACK_IMPORTED_MODULE_3__.number() }).optional(),
    }),
    /** Sigstore bundle: what was about to run on what. */
    report: zod__WEBPACK_IMPORTED_MODULE_3__.unknown(),
    /** Sigstore bundle: what came out; null until then. */
    result: zod__WEBPACK_IMPORTED_MODULE_3__.unknown(),
    /** The ledger's files that the report rests on, as text, by path. */
    ledger: zod__WEBPACK_IMPORTED_MODULE_3__.object({
        commit: zod__WEBPACK_IMPORTED_MODULE_3__.string().max(64).optional(),
        files: zod__WEBPACK_IMPORTED_MODULE_3__.record(zod__WEBPACK_IMPORTED_MODULE_3__.string().max(512), zod__WEBPACK_IMPORTED_MODULE_3__.string()),
    }),
});
/** The guide's part of the file, from the signed report. */
function workloadInfoOf({ created, runtimeInfo, limits }) {
    return {
        created: Date.parse(created),
        runtimeInfo,
        orderCapacity: { cpuCores: limits.cpus, ram: limits.memoryBytes, diskUsage: limits.outputBytes },
    };
}
/** @throws CountersignError `input` when the text is not a report, or can be read in two ways. */
function parseReportFile(text, what) {
    if (text.length > MAX_REPORT_BYTES)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('limit', `${what} is too large for a report`);
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('input', `${what} is not JSON`, { cause });
    }
    if ((0,_text_hasDuplicateMembers_js__WEBPACK_IMPORTED_MODULE_4__/* .hasDuplicateMembers */ .l)(text, value))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('input', `${what} has a member twice: it can be read in two ways`);
    const parsed = reportFileSchema.safeParse(value);
    if (parsed.success)
        return parsed.data;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('input', `${what} is not an order report: ${(0,_text_describeIssue_js__WEBPACK_IMPORTED_MODULE_5__/* .describeIssue */ .n)(parsed.error)}`, {
        mend: 'a report is what `countersign orders get-report <ORDER_ID> --save-to report.json` writes',
    });
}


/***/ }),

/***/ 27722:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ID: () => (/* binding */ runtimeInfoSchema),
/* harmony export */   Wf: () => (/* binding */ orderReportStatement),
/* harmony export */   f0: () => (/* binding */ ORDER_REPORT_TYPE),
/* harmony export */   l4: () => (/* binding */ RESULT_TYPE),
/* harmony export */   po: () => (/* binding */ resultStatement),
/* harmony export */   t: () => (/* binding */ statementSchema)
/* harmony export */ });
/* unused harmony exports orderReportSchema, resultSchema, predicateJsonSchemas */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55156);
/* harmony import */ var _marketplace_approval_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30641);
/* harmony import */ var _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47692);



const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
const ORDER_REPORT_TYPE = 'urn:countersign:order-report:v1';
const RESULT_TYPE = 'urn:countersign:result:v1';
/** An entry of the guide's `runtimeInfo`. */
const runtimeInfoSchema = zod__WEBPACK_IMPORTED_MODULE_2__.object({
    type: zod__WEBPACK_IMPORTED_MODULE_2__["enum"](['Image', 'Data', 'Configuration']),
    size: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes */ .ee,
    hash: zod__WEBPACK_IMPORTED_MODULE_2__.object({ algo: zod__WEBPACK_IMPORTED_MODULE_2__.literal('sha256'), hash: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc, encoding: zod__WEBPACK_IMPORTED_MODULE_2__.literal('hex') }),
});
/** What runs on what, for whom, by whose leave: known before execution. */
const orderReportSchema = zod__WEBPACK_IMPORTED_MODULE_2__.object({
    order: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__.id,
    orderDigest: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    attempt: zod__WEBPACK_IMPORTED_MODULE_2__.int().positive(),
    /** The claim of the one process that executes. */
    run: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    customer: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprint */ .Rj,
    recipients: zod__WEBPACK_IMPORTED_MODULE_2__.array(_marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprint */ .Rj),
    tee: zod__WEBPACK_IMPORTED_MODULE_2__.object({
        offer: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__.id,
        kind: zod__WEBPACK_IMPORTED_MODULE_2__["enum"](['sim', 'sev-snp', 'tdx']),
        simulated: zod__WEBPACK_IMPORTED_MODULE_2__.boolean(),
        evidenceDigest: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    }),
    /** Image first, then the data in the order of /sp/inputs, then the configuration. */
    runtimeInfo: zod__WEBPACK_IMPORTED_MODULE_2__.array(runtimeInfoSchema),
    approvals: zod__WEBPACK_IMPORTED_MODULE_2__.array(zod__WEBPACK_IMPORTED_MODULE_2__.object({ suborder: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__.id, approver: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprint */ .Rj, digest: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc })),
    limits: _marketplace_approval_js__WEBPACK_IMPORTED_MODULE_0__/* .runLimitsSchema */ .$X,
    sandbox: zod__WEBPACK_IMPORTED_MODULE_2__.object({ engine: zod__WEBPACK_IMPORTED_MODULE_2__.string().max(64) }),
    created: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB,
});
/** What came out. */
const resultSchema = zod__WEBPACK_IMPORTED_MODULE_2__.object({
    /** SHA-256 of the order report's canonical JSON: the result stands on it. */
    report: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    order: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__.id,
    attempt: zod__WEBPACK_IMPORTED_MODULE_2__.int().positive(),
    run: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    outcome: zod__WEBPACK_IMPORTED_MODULE_2__["enum"]([
        'exited',
        'time-limit',
        'memory-limit',
        'output-limit',
        'cancelled',
        'not-startable',
        'interrupted',
    ]),
    exitStatus: zod__WEBPACK_IMPORTED_MODULE_2__.int().nullable(),
    /** Wall time of the container, milliseconds. */
    milliseconds: zod__WEBPACK_IMPORTED_MODULE_2__.number().nonnegative(),
    logBytes: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes */ .ee,
    /** The deterministic tar of the result directory, as `files calculate-hash` gives it. */
    result: zod__WEBPACK_IMPORTED_MODULE_2__.object({ hash: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc, size: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes */ .ee }).nullable(),
    outputs: zod__WEBPACK_IMPORTED_MODULE_2__.array(zod__WEBPACK_IMPORTED_MODULE_2__.object({ name: zod__WEBPACK_IMPORTED_MODULE_2__.string().max(4096), size: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes */ .ee, hash: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc })),
    finished: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB,
});
const subject = zod__WEBPACK_IMPORTED_MODULE_2__.object({ name: zod__WEBPACK_IMPORTED_MODULE_2__.string(), digest: zod__WEBPACK_IMPORTED_MODULE_2__.object({ sha256: _marketplace_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc }) });
/** An in-toto Statement v1 with one of our predicates. */
const statementSchema = zod__WEBPACK_IMPORTED_MODULE_2__.discriminatedUnion('predicateType', [
    zod__WEBPACK_IMPORTED_MODULE_2__.object({
        _type: zod__WEBPACK_IMPORTED_MODULE_2__.literal(STATEMENT_TYPE),
        subject: zod__WEBPACK_IMPORTED_MODULE_2__.array(subject),
        predicateType: zod__WEBPACK_IMPORTED_MODULE_2__.literal(ORDER_REPORT_TYPE),
        predicate: orderReportSchema,
    }),
    zod__WEBPACK_IMPORTED_MODULE_2__.object({
        _type: zod__WEBPACK_IMPORTED_MODULE_2__.literal(STATEMENT_TYPE),
        subject: zod__WEBPACK_IMPORTED_MODULE_2__.array(subject),
        predicateType: zod__WEBPACK_IMPORTED_MODULE_2__.literal(RESULT_TYPE),
        predicate: resultSchema,
    }),
]);
/** The names of the subjects follow the guide: the image, then each input. */
function orderReportStatement(predicate) {
    let inputs = 0;
    const subjects = predicate.runtimeInfo.map(({ type, hash }) => {
        const name = type === 'Image'
            ? 'solution'
            : type === 'Data'
                ? `input-${String(++inputs).padStart(4, '0')}`
                : 'configuration.json';
        return { name, digest: { sha256: hash.hash } };
    });
    return { _type: STATEMENT_TYPE, subject: subjects, predicateType: ORDER_REPORT_TYPE, predicate };
}
/** Subjects are what came out: the result as a whole, and each file in it. */
function resultStatement(predicate) {
    const whole = predicate.result ? [{ name: 'result.tar', digest: { sha256: predicate.result.hash } }] : [];
    const files = predicate.outputs.map(({ name, hash }) => ({ name, digest: { sha256: hash } }));
    return { _type: STATEMENT_TYPE, subject: [...whole, ...files], predicateType: RESULT_TYPE, predicate };
}
/**
 * The JSON Schemas (2020-12) of the two predicates, by the name under which schemas/ publishes each.
 * A verifier reads past members that it does not know.
 */
function predicateJsonSchemas() {
    const schemaOf = (title, $id, predicate) => ({
        $id,
        title,
        ...z.toJSONSchema(predicate, { io: 'input' }),
    });
    return {
        'order-report.schema.json': schemaOf('Countersign order report', ORDER_REPORT_TYPE, orderReportSchema),
        'result.schema.json': schemaOf('Countersign result', RESULT_TYPE, resultSchema),
    };
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


/***/ }),

/***/ 5934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ hasDuplicateMembers)
/* harmony export */ });
/**
 * Whether an object in a JSON text has a member of the same name twice. JSON.parse keeps the last of them and says
 * nothing; another reader may keep the first (RFC 8259, section 4), so that two people see two documents.
 * @param value what JSON.parse made of `text`
 */
function hasDuplicateMembers(text, value) {
    // Outside of strings a colon stands for a member, and for nothing else.
    const members = text.replace(/"(?:[^"\\]|\\.)*"/gs, '').split(':').length - 1;
    let kept = 0;
    const pending = [value];
    while (pending.length > 0) {
        const next = pending.pop();
        if (typeof next !== 'object' || next === null)
            continue;
        const inner = Object.values(next);
        if (!Array.isArray(next))
            kept += inner.length;
        for (const item of inner)
            pending.push(item);
    }
    return members !== kept;
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
