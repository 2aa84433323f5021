export const id = 1131;
export const ids = [1131];
export const modules = {

/***/ 76521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ CheckList)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/** Gathers checks in the order in which they were made. */
class CheckList {
    checks = [];
    /** Records a check whose outcome is known; `detail` says what was seen or why it failed. */
    record(id, title, holds, detail) {
        this.checks.push({ id, title, status: holds ? 'passed' : 'failed', detail });
        return holds;
    }
    /** Records that a check could not be made, and why. */
    notPossible(id, title, detail) {
        this.checks.push({ id, title, status: 'not-possible', detail });
    }
    /** Makes a check: what it throws is why it failed. Whatever is thrown, this returns. */
    attempt(id, title, look) {
        try {
            const seen = look();
            this.record(id, title, true, seen.detail);
            return seen.value;
        }
        catch (error) {
            this.record(id, title, false, (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error).slice(0, 1000));
            return undefined;
        }
    }
}


/***/ }),

/***/ 81131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ verifyEvidence)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js
var schemas = __webpack_require__(55156);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/attestation/checkList.js
var checkList = __webpack_require__(76521);
;// CONCATENATED MODULE: ./build/attestation/roots.js
/** AMD's root keys (ARK, https://kdsintf.amd.com/vcek/v1/<product>/cert_chain) and Intel's SGX Root CA. */
const pinnedRoots = {
    amd: {
        Milan: ['69d063b45344d26a2e94e1f4210de49ef555308287d4c174445c95639a540bcd'],
        Genoa: ['4c6598d19c18719c5dfd4a7d335f674e5bfe1d8f800cea2cf270c10d103db2f1'],
        Turin: ['1f084161a44bb6d93778a904877d4819cafa5d05ef4193b2ded9dd9c73dd3f6a'],
    },
    intelSgx: ['44a0196b2b99f889b8e149e95b807a350e7424964399e885a7cbb8ccfab674d3'],
};

// EXTERNAL MODULE: ./build/bytes/byteForms.js
var byteForms = __webpack_require__(14881);
// EXTERNAL MODULE: ./build/attestation/azure/hclReport.js
var hclReport = __webpack_require__(43832);
// EXTERNAL MODULE: ./build/pureDigest.js
var pureDigest = __webpack_require__(17784);
// EXTERNAL MODULE: ./build/attestation/bytes.js
var attestation_bytes = __webpack_require__(32114);
// EXTERNAL MODULE: ./build/attestation/x509/der.js
var der = __webpack_require__(55665);
;// CONCATENATED MODULE: ./build/attestation/azure/tpmQuote.js





const sha256Algorithm = 0x000b;
/** Reads big-endian TPM structures; bounds are checked before a byte is read. */
class TpmReader {
    #bytes;
    #at = 0;
    constructor(bytes) {
        this.#bytes = bytes;
    }
    take(length) {
        if (length > this.#bytes.length - this.#at)
            throw new errors/* CountersignError */.WS('tampered', 'the TPM quote is truncated');
        this.#at += length;
        return this.#bytes.subarray(this.#at - length, this.#at);
    }
    number(bytes) {
        return (0,der/* numberOf */.rl)(this.take(bytes));
    }
    sized() {
        return this.take(this.number(2));
    }
    end() {
        if (this.#at !== this.#bytes.length)
            throw new errors/* CountersignError */.WS('tampered', 'bytes follow the end of the TPM quote');
    }
}
/**
 * Reads a quote that `key` (RSA) signed with RSASSA and SHA-256, and checks that it is over these PCRs.
 * @throws CountersignError `tampered`, with the reason.
 */
function readTpmQuote(message, signature, pcrs, key) {
    if (!key.isFor('rsa-sha256')) {
        throw new errors/* CountersignError */.WS('refused', 'the attestation key of the virtual TPM is not an RSA key of 2048 bits or more');
    }
    if (!key.holds('rsa-sha256', message, signature)) {
        throw new errors/* CountersignError */.WS('tampered', "the TPM quote's signature does not hold under the attested key");
    }
    const reader = new TpmReader(message);
    // TPM_GENERATED, so that the TPM made it and did not merely sign it; TPM_ST_ATTEST_QUOTE.
    if (reader.number(4) !== 0xff544347 || reader.number(2) !== 0x8018) {
        throw new errors/* CountersignError */.WS('tampered', 'what the TPM signed is not a quote');
    }
    reader.sized();
    const extraData = reader.sized();
    reader.take(17 + 8);
    const selected = readSelection(reader);
    const digest = reader.sized();
    reader.end();
    const values = pcrs.map((pcr) => (0,attestation_bytes/* decodeHex */.EF)(pcr, 'a PCR'));
    const same = (0,byteForms/* equalBytes */.ex)(digest, (0,pureDigest/* sha256 */.sc)((0,byteForms/* concatBytes */.Id)(...values)));
    if (!same || values.length !== selected.length) {
        throw new errors/* CountersignError */.WS('tampered', 'the PCR values are not those that the TPM quoted');
    }
    return { extraData, pcrs: new Map(selected.map((index, at) => [index, pcrs[at] ?? ''])) };
}
function readSelection(reader) {
    const banks = reader.number(4);
    const algorithm = reader.number(2);
    const bitmap = reader.take(reader.number(1));
    if (banks !== 1 || algorithm !== sha256Algorithm || bitmap.length > 4) {
        throw new errors/* CountersignError */.WS('refused', 'the TPM quote is not over the SHA-256 bank of PCRs alone');
    }
    return [...bitmap].flatMap((byte, at) => [0, 1, 2, 3, 4, 5, 6, 7].filter((bit) => (byte >> bit) & 1).map((bit) => at * 8 + bit));
}

;// CONCATENATED MODULE: ./build/attestation/azure/verifyAzureBinding.js






/**
 * Verifies the chain of an Azure confidential VM from the hardware's report data to what the guest bound: the report
 * binds the runtime data, that holds the TPM's key, and that signed the quote over `extraData`.
 * @returns the 64 bytes that the guest bound, lower-case hex; nothing when the chain does not hold.
 */
function verifyAzureBinding(list, azure, hardware, policy) {
    const hcl = list.attempt('azure-hcl', `The hardware's report binds the virtual TPM's key`, () => {
        const value = (0,hclReport/* readHclReport */.u)((0,attestation_bytes/* decodeBase64 */.y4)(azure.hclReport, 'the HCL report', 8 * 1024));
        const copy = hardware.report === undefined || (0,byteForms/* equalBytes */.ex)(value.hardwareReport, hardware.report);
        if (value.type !== hardware.type || !copy) {
            throw new errors/* CountersignError */.WS('refused', 'the HCL report is about another hardware report');
        }
        if (!(0,byteForms/* equalBytes */.ex)(value.boundData, hardware.reportData)) {
            throw new errors/* CountersignError */.WS('tampered', `the HCL runtime data is not what the hardware's report data binds`);
        }
        return { value, detail: 'report data is the hash of the runtime data' };
    });
    const quote = hcl &&
        list.attempt('azure-tpm-quote', `The virtual TPM's quote is signed by that key`, () => {
            const { message, signature, pcrs } = azure.tpmQuote;
            const messageBytes = (0,attestation_bytes/* decodeBase64 */.y4)(message, 'the TPM quote', 2048);
            const signatureBytes = (0,attestation_bytes/* decodeBase64 */.y4)(signature, 'the signature of the TPM quote', 512);
            const value = readTpmQuote(messageBytes, signatureBytes, pcrs, hcl.attestationKey);
            return { value, detail: `${value.pcrs.size} PCRs` };
        });
    if (quote === undefined)
        return undefined;
    checkPcrs(list, quote, policy);
    return list.attempt('azure-extra-data', `The quote's extra data binds report data`, () => {
        const value = boundBy(quote, azure.reportData);
        return { value, detail: `${quote.extraData.length} bytes` };
    });
}
/** The report data of evidence that no virtual TPM stands behind; a policy that asks for PCRs cannot be met then. */
function reportDataWithoutTpm(list, reportData, policy) {
    for (const index of Object.keys(policy.pcrs)) {
        list.record(`pcr-${index}-allowed`, `PCR ${index} has a value that the policy accepts`, false, 'the evidence has no TPM quote');
    }
    return (0,byteForms/* toHex */.nj)(reportData);
}
/** @throws CountersignError `tampered` when `reportData` is not what extraData is the hash of. */
function boundBy({ extraData }, reportData) {
    if (reportData !== undefined) {
        if (!(0,byteForms/* equalBytes */.ex)(extraData, (0,pureDigest/* sha256 */.sc)((0,attestation_bytes/* decodeHex */.EF)(reportData, 'the report data'))))
            throw new errors/* CountersignError */.WS('tampered', 'extraData is not the SHA-256 of the report data');
        return reportData;
    }
    if (extraData.length > 64)
        throw new errors/* CountersignError */.WS('tampered', 'extraData is longer than report data');
    return (0,byteForms/* toHex */.nj)(extraData).padEnd(128, '0');
}
function checkPcrs(list, quote, policy) {
    for (const [index, allowed] of Object.entries(policy.pcrs)) {
        const value = quote.pcrs.get(Number(index));
        list.record(`pcr-${index}-allowed`, `PCR ${index} has a value that the policy accepts`, value !== undefined && allowed.includes(value), value ?? 'the quote does not cover it');
    }
}

;// CONCATENATED MODULE: ./build/attestation/policyChecks.js
const hour = 3_600_000;
/** Checks that every kind of evidence shares: measurement and report data against policy and expectation. */
function checkClaims(list, claims, expected) {
    checkMeasurement(list, claims, expected);
    checkReportData(list, claims, expected);
}
function checkMeasurement(list, claims, { policy }) {
    const title = 'The measurement is one that the policy accepts';
    const allowed = policy.measurements[claims.kind];
    if (allowed !== undefined) {
        const listed = allowed.includes(claims.measurement);
        list.record('measurement-allowed', title, listed, `${claims.measurement} ${listed ? 'is' : 'is not'} in the policy's list`);
    }
    else if (claims.kind === 'sim' || policy.allowAnyMeasurement) {
        list.record('measurement-allowed', title, true, `the policy accepts any; it is ${claims.measurement}`);
    }
    else {
        const why = `the policy lists no measurement for ${claims.kind}; add this one if it is the software you reviewed`;
        list.record('measurement-allowed', title, false, `${why}: ${claims.measurement}`);
    }
}
function checkReportData(list, claims, expected) {
    if (expected.reportData === undefined)
        return;
    const wanted = expected.reportData.toLowerCase();
    const same = /^[0-9a-f]{128}$/.test(wanted) && wanted === claims.reportData;
    const detail = same
        ? `the evidence binds ${wanted.slice(0, 16)}…`
        : `the evidence binds ${claims.reportData.slice(0, 16)}…, not ${wanted.slice(0, 16)}…: it was made for something else`;
    list.record('report-data', 'The evidence binds the expected keys, order and inputs', same, detail);
}
/**
 * Checks that the evidence is not older than the policy allows.
 * @param made when it was made, as an authenticated part of it says; hardware does not say.
 */
function checkEvidenceAge(list, made, expected) {
    const limit = expected.policy.maximumAgeHours.evidence;
    if (limit === undefined)
        return;
    const title = 'The evidence is not older than the policy allows';
    const earliest = made ?? expected.notBefore;
    if (earliest === undefined) {
        list.notPossible('evidence-age', title, 'a hardware quote carries no date, and no nonce with a date was given');
        return;
    }
    const age = (expected.at.getTime() - earliest.getTime()) / hour;
    const detail = `it is at most ${age.toFixed(1)} h old; the policy allows ${limit} h`;
    list.record('evidence-age', title, age <= limit, detail);
}
/** Checks that nothing that vouches for the machine was issued longer ago than the policy allows. */
function checkCollateralAge(list, issued, expected) {
    const limit = expected.policy.maximumAgeHours.collateral;
    if (limit === undefined)
        return;
    const oldest = Math.min(...issued.map((date) => date.getTime()));
    const age = (expected.at.getTime() - oldest) / hour;
    const detail = `the oldest is ${age.toFixed(1)} h old; the policy allows ${limit} h`;
    list.record('collateral-age', 'Revocation lists and TCB information are as fresh as the policy asks', age <= limit, detail);
}
/** Checks that the policy accepts hardware of this kind. */
function checkKind(list, kind, { policy }) {
    const accepted = policy.kinds.includes(kind);
    list.record('kind-allowed', 'The policy accepts this kind of TEE', accepted, `${kind}; the policy accepts ${policy.kinds.join(', ') || 'none'}`);
}

// EXTERNAL MODULE: ./build/attestation/x509/pem.js
var pem = __webpack_require__(87904);
// EXTERNAL MODULE: ./build/attestation/x509/certificate.js
var certificate = __webpack_require__(20525);
// EXTERNAL MODULE: ./build/attestation/x509/chain.js
var x509_chain = __webpack_require__(46495);
// EXTERNAL MODULE: ./build/attestation/x509/signatureAlgorithm.js
var signatureAlgorithm = __webpack_require__(44579);
;// CONCATENATED MODULE: ./build/attestation/x509/revocationList.js






/** Intel's list of revoked platforms is 3 KiB today. */
const maxRevocationListBytes = 512 * 1024;
/**
 * Reads a revocation list (RFC 5280 section 5.1) and believes it only when `issuer` signed it and `at` lies
 * within its dates.
 * @throws CountersignError `tampered` or `refused`, with the reason.
 */
function readRevocationList(bytes, issuer, at) {
    const what = `the revocation list of ${issuer.commonName}`;
    if (bytes.length > maxRevocationListBytes)
        throw new errors/* CountersignError */.WS('limit', `${what} is too large`);
    const outer = new der/* DerSequence */.to((0,der/* readDer */.SU)(bytes, what), what);
    const signedPart = outer.next(der/* derTag */.S_.sequence);
    const outerAlgorithm = outer.next(der/* derTag */.S_.sequence);
    const signature = (0,der/* derBits */.u2)(outer.next(), what);
    outer.end();
    const fields = new der/* DerSequence */.to(signedPart, what);
    if ((0,der/* derSmallInteger */.z6)(fields.next(), what) !== 1)
        throw new errors/* CountersignError */.WS('tampered', `${what} is not of version 2`);
    const algorithm = fields.next(der/* derTag */.S_.sequence);
    if (!(0,byteForms/* equalBytes */.ex)(algorithm.raw, outerAlgorithm.raw))
        throw new errors/* CountersignError */.WS('tampered', `${what} names two signature algorithms`);
    if (!(0,byteForms/* equalBytes */.ex)(fields.next(der/* derTag */.S_.sequence).raw, issuer.subject)) {
        throw new errors/* CountersignError */.WS('refused', `${what} was issued by somebody else`);
    }
    const [issued, nextUpdate] = [(0,der/* derTime */.tm)(fields.next(), what), (0,der/* derTime */.tm)(fields.next(), what)];
    const revoked = readRevoked(fields.optional(der/* derTag */.S_.sequence), what);
    checkExtensions(fields.optional(0xa0), what);
    fields.end();
    if (!issuer.publicKey.holds((0,signatureAlgorithm/* readSignatureAlgorithm */.G)(algorithm, what), signedPart.raw, signature)) {
        throw new errors/* CountersignError */.WS('tampered', `the signature on ${what} does not hold`);
    }
    (0,x509_chain/* requireUsage */.$c)(issuer, x509_chain/* keyUsageBit */.WF.crlSigning, 'sign revocation lists');
    if (at < issued)
        throw new errors/* CountersignError */.WS('refused', `${what} is not yet valid: it is from ${issued.toISOString()}`);
    if (at >= nextUpdate)
        throw new errors/* CountersignError */.WS('refused', `${what} expired at ${nextUpdate.toISOString()}`);
    return { issued, revoked };
}
function readRevoked(list, what) {
    const serials = new Set();
    for (const entry of list === undefined ? [] : (0,der/* derChildren */.v0)(list, what)) {
        const fields = new der/* DerSequence */.to(entry, what);
        serials.add((0,der/* derIntegerHex */.DA)(fields.next(), what));
        (0,der/* derTime */.tm)(fields.next(), what);
    }
    return serials;
}
/** A critical extension narrows what a list covers (a part, or changes only): such a list cannot clear anybody. */
function checkExtensions(wrapper, what) {
    for (const [name, extension] of (0,certificate/* readExtensions */.H)(wrapper, what)) {
        if (extension.critical)
            throw new errors/* CountersignError */.WS('refused', `${what} has the critical extension ${name}`);
    }
}
/** @throws CountersignError `refused` when the certificate is on the list. */
function requireNotRevoked(certificate, list) {
    if (list.revoked.has(certificate.serial)) {
        throw new errors/* CountersignError */.WS('refused', `certificate ${certificate.commonName} (serial ${certificate.serial}) is revoked`);
    }
}

;// CONCATENATED MODULE: ./build/attestation/azure/collateral.js

const base64 = (bytes) => schemas.string().max(Math.ceil(bytes / 3) * 4);
/**
 * What an Azure confidential VM adds: its report comes from the paravisor (HCL), which binds a key of the
 * virtual TPM, and it is the TPM's quote that binds what the guest wants bound.
 */
const azureCollateralSchema = schemas.strictObject({
    /** Base64 of the vTPM's NV index 0x01400001. */
    hclReport: base64(8 * 1024),
    tpmQuote: schemas.strictObject({
        /** Base64 of the TPMS_ATTEST. */
        message: base64(2048),
        /** Base64 of the RSASSA signature (SHA-256). */
        signature: base64(512),
        /** Hex of the SHA-256 PCRs that the quote selects, in ascending order. */
        pcrs: schemas.array(schemas.string().regex(/^[0-9a-f]{64}$/)).max(24),
    }),
    /** Hex of the 64 bytes whose SHA-256 is the quote's extraData; absent when extraData holds them itself. */
    reportData: schemas.string()
        .regex(/^[0-9a-f]{128}$/)
        .optional(),
});

;// CONCATENATED MODULE: ./build/attestation/sev/collateral.js



const schema = schemas.strictObject({
    /** PEM: VCEK or VLEK, then ASK or ASVK, then ARK. */
    certificates: schemas.string().max(64 * 1024),
    /** Base64 of the DER of the ARK's revocation list. */
    revocationList: schemas.string()
        .max(1024 * 1024)
        .optional(),
    azure: azureCollateralSchema.optional(),
});
/** @throws CountersignError `tampered` when members are missing, unknown or of another type. */
function readSnpCollateral(collateral) {
    const parsed = schema.safeParse(collateral);
    if (parsed.success)
        return parsed.data;
    const issue = parsed.error.issues[0];
    throw new errors/* CountersignError */.WS('tampered', `the SEV-SNP collateral is not as it must be: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`);
}

;// CONCATENATED MODULE: ./build/attestation/sev/endorsement.js





const amd = '1.3.6.1.4.1.3704.1';
const oid = {
    product: `${amd}.2`,
    bootLoader: `${amd}.3.1`,
    tee: `${amd}.3.2`,
    snp: `${amd}.3.3`,
    microcode: `${amd}.3.8`,
    fmc: `${amd}.3.9`,
    hardwareId: `${amd}.4`,
    provider: `${amd}.5`,
};
/**
 * Verifies leaf, intermediate and root and reads what the leaf says.
 * @throws CountersignError `refused` or `tampered`, with the reason.
 */
function verifyEndorsement(chain, roots, at) {
    const [leaf, intermediate, root] = chain;
    if (leaf === undefined || intermediate === undefined || root === undefined || chain.length !== 3) {
        throw new errors/* CountersignError */.WS('tampered', `three certificates are needed (VCEK or VLEK, ASK, ARK); there are ${chain.length}`);
    }
    const product = productOfRoot(root, roots);
    (0,x509_chain/* verifyChain */.H5)(chain, roots.amd[product], at);
    const kind = kindOf(leaf);
    const expectedIssuer = kind === 'VCEK' ? `SEV-${product}` : `SEV-VLEK-${product}`;
    if (intermediate.commonName !== expectedIssuer) {
        throw new errors/* CountersignError */.WS('refused', `a ${kind} is issued by ${expectedIssuer}; this one by ${intermediate.commonName}`);
    }
    const svn = (name) => (0,der/* derSmallInteger */.z6)((0,der/* readDer */.SU)(extensionOf(leaf, name), leaf.commonName), leaf.commonName);
    return {
        kind,
        product,
        productName: textOf(leaf, oid.product),
        tcb: {
            fmc: product === 'Turin' ? svn(oid.fmc) : 0,
            bootLoader: svn(oid.bootLoader),
            tee: svn(oid.tee),
            snp: svn(oid.snp),
            microcode: svn(oid.microcode),
        },
        hardwareId: kind === 'VCEK' ? extensionOf(leaf, oid.hardwareId) : undefined,
        provider: kind === 'VLEK' ? textOf(leaf, oid.provider) : undefined,
        leaf,
        intermediate,
        root,
    };
}
function productOfRoot(root, roots) {
    const digest = (0,pureDigest/* sha256Hex */.fg)(root.raw);
    for (const product of ['Milan', 'Genoa', 'Turin']) {
        if (roots.amd[product].includes(digest))
            return product;
    }
    throw new errors/* CountersignError */.WS('refused', `the chain ends in ${root.commonName}, which is not a pinned root of AMD`);
}
function kindOf(leaf) {
    if (leaf.commonName === 'SEV-VCEK')
        return 'VCEK';
    if (leaf.commonName === 'SEV-VLEK')
        return 'VLEK';
    throw new errors/* CountersignError */.WS('refused', `the first certificate is neither a VCEK nor a VLEK but ${leaf.commonName}`);
}
function extensionOf(leaf, name) {
    const extension = leaf.extensions.get(name);
    if (extension === undefined)
        throw new errors/* CountersignError */.WS('tampered', `${leaf.commonName} lacks the extension ${name}`);
    return extension.value;
}
function textOf(leaf, name) {
    const node = (0,der/* readDer */.SU)(extensionOf(leaf, name), leaf.commonName);
    const text = (0,byteForms/* toLatin1 */.Lp)(node.content);
    if (node.tag !== der/* derTag */.S_.ia5String || !/^[\x20-\x7e]{1,100}$/.test(text)) {
        throw new errors/* CountersignError */.WS('tampered', `the extension ${name} of ${leaf.commonName} is not text`);
    }
    return text;
}

// EXTERNAL MODULE: ./build/attestation/sev/product.js
var sev_product = __webpack_require__(22743);
// EXTERNAL MODULE: ./build/attestation/sev/tcb.js
var sev_tcb = __webpack_require__(34245);
;// CONCATENATED MODULE: ./build/attestation/sev/endorsementChecks.js




/** Checks that the report is signed by the endorsed key, and that the endorsement is about this chip and TCB. */
function checkAgainstEndorsement(list, report, endorsement) {
    const { leaf, kind } = endorsement;
    const signed = leaf.publicKey.holds('ecdsa-sha384-raw', report.signedPart, report.signature);
    list.record('snp-signature', `The report is signed by the chip's key`, signed, signed
        ? `${kind}, ECDSA P-384`
        : `the signature does not hold under the ${kind}: the report was altered or is another chip's`);
    const signer = report.signer === 0 ? 'VCEK' : report.signer === 1 ? 'VLEK' : `unknown (${report.signer})`;
    list.record('snp-signer', 'The report names the kind of key that signed it', signer === kind && !report.maskChipKey, report.maskChipKey
        ? 'the report says that its signing key is masked'
        : `the report names ${signer}, the certificate is a ${kind}`);
    checkProduct(list, report, endorsement);
    checkHardwareId(list, report, endorsement);
    checkTcb(list, report, endorsement);
}
function checkProduct(list, report, { product, productName }) {
    const named = productName === product || productName.startsWith(`${product}-`);
    const cpu = report.cpu;
    const cpuProduct = cpu && (0,sev_product/* productOfCpu */.P)(cpu.family, cpu.model);
    const detail = `root ${product}, certificate ${productName}${cpu ? `, report family 0x${cpu.family.toString(16)} model 0x${cpu.model.toString(16)}` : ''}`;
    list.record('snp-product', 'Root, certificate and report are of the same product', named && (cpu === undefined || cpuProduct === product), detail);
}
function checkHardwareId(list, report, { kind, product, hardwareId }) {
    if (kind === 'VLEK')
        return;
    const length = product === 'Turin' ? 8 : 64;
    const wanted = hardwareId?.length === length ? (0,attestation_bytes/* paddedTo */.AK)(64, hardwareId) : undefined;
    const same = wanted !== undefined && (0,byteForms/* equalBytes */.ex)(wanted, report.chipId);
    const chip = (0,byteForms/* toHex */.nj)(report.chipId.subarray(0, 8));
    list.record('snp-hwid', `The certificate is for the report's chip`, same, same
        ? `chip ${chip}…`
        : `the report is from chip ${chip}…, the certificate is for another one or names none`);
}
function checkTcb(list, report, { product, tcb }) {
    const reported = (0,sev_tcb/* snpTcbOf */.ey)(report.reportedTcb, product);
    const same = sev_tcb/* snpTcbParts */.$X.every((part) => reported[part] === tcb[part]);
    list.record('snp-tcb', `The certificate is for the report's TCB`, same, same
        ? (0,sev_tcb/* tcbText */.Hn)(reported, product)
        : `the report says ${(0,sev_tcb/* tcbText */.Hn)(reported, product)}; the certificate ${(0,sev_tcb/* tcbText */.Hn)(tcb, product)}`);
}

;// CONCATENATED MODULE: ./build/attestation/sev/guestChecks.js


const bit = (value, index) => ((value >> index) & 1n) === 1n;
/** Checks of the report that need no certificate: its form, and how the guest was launched. */
function checkGuest(list, report, policy) {
    const { version, signatureAlgorithm } = report;
    const known = version >= 2 && version <= 5;
    list.record('snp-version', 'The report is of a known version', known, `version ${version}`);
    list.record('snp-algorithm', 'The report is signed with ECDSA P-384', signatureAlgorithm === 1, `algorithm ${signatureAlgorithm}`);
    const formed = bit(report.policy, 17n) && report.policy >> 26n === 0n;
    const text = `guest policy 0x${report.policy.toString(16)}`;
    list.record('snp-policy', 'The guest policy has its reserved bits as they must be', formed, text);
    const debug = bit(report.policy, 19n);
    list.record('snp-debug', 'The guest cannot be debugged', !debug, debug ? 'DEBUG: the host may read its memory' : text);
    const migration = bit(report.policy, 18n);
    list.record('snp-migration', 'The guest cannot be migrated, or the policy accepts that', !migration || policy.allowMigration, migration ? 'a migration agent may be bound to the guest' : text);
    list.record('snp-vmpl', 'The report was asked for from a privilege level that the policy accepts', report.vmpl <= policy.vmpl, `VMPL ${report.vmpl}; the policy accepts up to ${policy.vmpl}`);
}
/** Checks the reported TCB and the chip against the policy. */
function checkMachine(list, report, product, policy) {
    const rule = policy.minimumTcb[productRule[product]];
    const tcb = (0,sev_tcb/* snpTcbOf */.ey)(report.reportedTcb, product);
    const low = sev_tcb/* snpTcbParts */.$X.filter((part) => tcb[part] < (rule?.[part] ?? 0));
    list.record('minimum-tcb', 'The firmware is as recent as the policy asks', low.length === 0, `${product}: ${(0,sev_tcb/* tcbText */.Hn)(tcb, product)}${low.map((part) => `; ${part} is below ${rule?.[part] ?? 0}`).join('')}`);
    if (policy.chipIds === undefined)
        return;
    const chip = (0,byteForms/* toHex */.nj)(report.chipId);
    list.record('chip-allowed', 'The chip is one that the policy accepts', policy.chipIds.includes(chip), `chip ${chip}`);
}
const productRule = { Milan: 'milan', Genoa: 'genoa', Turin: 'turin' };

// EXTERNAL MODULE: ./build/attestation/sev/report.js
var sev_report = __webpack_require__(17876);
;// CONCATENATED MODULE: ./build/attestation/sev/verifySnpEvidence.js














/** Verifies an SEV-SNP report with its certificates up to AMD's root. See docs/attestation.md for what that says. */
function verifySnpEvidence(evidence, expected, roots) {
    const list = new checkList/* CheckList */.P();
    const report = list.attempt('snp-report', 'The SEV-SNP report can be read', () => {
        const value = (0,sev_report/* readSnpReport */.m)((0,attestation_bytes/* decodeBase64 */.y4)(evidence.quote, 'the SEV-SNP report', sev_report/* snpReportBytes */.x));
        return { value, detail: `${sev_report/* snpReportBytes */.x} bytes, version ${value.version}` };
    });
    const collateral = list.attempt('snp-collateral', 'The certificates that travel with the report can be read', () => {
        const value = readSnpCollateral(evidence.collateral);
        return { value, detail: 'present' };
    });
    if (report === undefined)
        return { checks: list.checks };
    checkKind(list, 'sev-snp', expected);
    checkGuest(list, report, expected.policy);
    const endorsement = collateral && checkEndorsement(list, report, collateral, expected, roots);
    const azure = collateral?.azure;
    const hardware = { type: hclReport/* hclReportType */.A.snp, reportData: report.reportData, report: report.raw };
    const bound = azure === undefined
        ? reportDataWithoutTpm(list, report.reportData, expected.policy)
        : verifyAzureBinding(list, azure, hardware, expected.policy);
    if (bound === undefined)
        return { checks: list.checks };
    const claims = {
        kind: 'sev-snp',
        measurement: (0,byteForms/* toHex */.nj)(report.measurement),
        reportData: bound,
        facts: factsOf(report, endorsement),
    };
    checkClaims(list, claims, expected);
    checkEvidenceAge(list, undefined, expected);
    return { claims, checks: list.checks };
}
function checkEndorsement(list, report, collateral, expected, roots) {
    const endorsement = list.attempt('snp-chain', `The chip's certificate leads to AMD's root`, () => {
        const chain = (0,pem/* readPemCertificates */.$)(collateral.certificates, 'the certificate chain', 3);
        const value = verifyEndorsement(chain, roots, expected.at);
        return { value, detail: chain.map((certificate) => certificate.commonName).join(' ← ') };
    });
    if (endorsement === undefined)
        return undefined;
    checkRevocation(list, collateral, endorsement, expected);
    checkAgainstEndorsement(list, report, endorsement);
    checkMachine(list, report, endorsement.product, expected.policy);
    return endorsement;
}
function checkRevocation(list, collateral, { root, intermediate, leaf }, expected) {
    const title = `AMD has not revoked the certificates`;
    const text = collateral.revocationList;
    if (text === undefined) {
        if (expected.policy.revocationLists === 'required') {
            list.notPossible('snp-revocation', title, `the evidence carries no revocation list of ${root.commonName}`);
        }
        else {
            list.record('snp-revocation', title, true, 'no revocation list is carried, and the policy does not ask for one');
        }
        return;
    }
    const revocations = list.attempt('snp-revocation', title, () => {
        const bytes = (0,attestation_bytes/* decodeBase64 */.y4)(text, 'the revocation list', maxRevocationListBytes);
        const value = readRevocationList(bytes, root, expected.at);
        requireNotRevoked(intermediate, value);
        // A leaf's serial number is its own issuer's business: AMD numbers every VCEK 0, so it says nothing here.
        return {
            value,
            detail: `list of ${root.commonName}, ${value.issued.toISOString()}; ${leaf.commonName} has no list of its own`,
        };
    });
    if (revocations !== undefined)
        checkCollateralAge(list, [revocations.issued], expected);
}
function factsOf(report, endorsement) {
    const product = endorsement?.product;
    return {
        reportVersion: String(report.version),
        guestPolicy: `0x${report.policy.toString(16)}`,
        platformInfo: `0x${report.platformInfo.toString(16)}`,
        guestSvn: String(report.guestSvn),
        vmpl: String(report.vmpl),
        chipId: (0,byteForms/* toHex */.nj)(report.chipId),
        hostData: (0,byteForms/* toHex */.nj)(report.hostData),
        ...(product && { product, reportedTcb: (0,sev_tcb/* tcbText */.Hn)((0,sev_tcb/* snpTcbOf */.ey)(report.reportedTcb, product), product) }),
        ...(endorsement && { signedBy: endorsement.kind }),
        ...(endorsement?.provider && { provider: endorsement.provider }),
    };
}

// EXTERNAL MODULE: ./build/attestation/sim/simQuote.js
var simQuote = __webpack_require__(54816);
;// CONCATENATED MODULE: ./build/attestation/sim/verifySimEvidence.js



/** How far in the future a simulated quote may be dated: the clocks of two machines differ. */
const clockSkewMs = 5 * 60_000;
/** Verifies simulated evidence. It is refused unless the policy itself says `allowSimulated: true`. */
function verifySimEvidence(evidence, expected) {
    const list = new checkList/* CheckList */.P();
    const { policy } = expected;
    list.record('sim-allowed', 'The policy accepts simulated evidence', policy.allowSimulated, policy.allowSimulated
        ? 'SIMULATED: the policy says allowSimulated; nothing is proven about hardware'
        : 'this evidence is SIMULATED, and the policy does not say allowSimulated: true');
    const quote = list.attempt('sim-signature', 'The simulated quote is signed by the root it names', () => {
        const value = (0,simQuote/* readSimQuote */.mE)(evidence);
        return { value, detail: `SIMULATED root ${value.rootDigest}` };
    });
    if (quote === undefined)
        return { checks: list.checks };
    const rootListed = policy.simulatedRoots?.includes(quote.rootDigest) ?? true;
    list.record('sim-root-allowed', 'The simulated root is one that the policy accepts', rootListed, policy.simulatedRoots === undefined
        ? 'SIMULATED: the policy accepts any root'
        : `SIMULATED root ${quote.rootDigest}`);
    const early = quote.issued.getTime() - expected.at.getTime() > clockSkewMs;
    list.record('sim-issued', 'The simulated quote is not from the future', !early, `SIMULATED, issued ${quote.issued.toISOString()}`);
    checkEvidenceAge(list, quote.issued, expected);
    const claims = {
        kind: 'sim',
        measurement: quote.measurement,
        reportData: quote.reportData,
        facts: {
            warning: 'SIMULATED: proves nothing about hardware',
            simulatedRoot: quote.rootDigest,
            issued: quote.issued.toISOString(),
        },
    };
    checkClaims(list, claims, expected);
    return { claims, checks: list.checks };
}

;// CONCATENATED MODULE: ./build/attestation/tdx/collateral.js



const collateral_pem = schemas.string().max(64 * 1024);
const crl = schemas.string()
    .max(1024 * 1024)
    .regex(/^(?:[0-9a-fA-F]{2})+$/);
const signature = schemas.string().regex(/^[0-9a-fA-F]{128}$/);
const collateral_schema = schemas.strictObject({
    /** Hex of DER, as Intel's PCS serves both lists. */
    root_ca_crl: crl,
    pck_crl: crl,
    tcb_info_issuer_chain: collateral_pem,
    /** The exact text that is signed. */
    tcb_info: schemas.string().max(512 * 1024),
    tcb_info_signature: signature,
    qe_identity_issuer_chain: collateral_pem,
    qe_identity: schemas.string().max(64 * 1024),
    qe_identity_signature: signature,
    /** Not used: the chain that counts is the one in the quote. */
    pck_crl_issuer_chain: collateral_pem.optional(),
    pck_certificate_chain: collateral_pem.optional(),
    azure: azureCollateralSchema.optional(),
});
/** @throws CountersignError `tampered` when members are missing, unknown or of another type. */
function readTdxCollateral(collateral) {
    const parsed = collateral_schema.safeParse(collateral);
    if (parsed.success)
        return parsed.data;
    const issue = parsed.error.issues[0];
    throw new errors/* CountersignError */.WS('tampered', `the TDX collateral is not as it must be: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`);
}

;// CONCATENATED MODULE: ./build/attestation/tdx/signedDocument.js






/**
 * Reads a document that Intel's TCB signing key signed and that is in force.
 * @throws CountersignError `tampered` or `refused`, with the reason.
 */
function readSignedDocument(document, schema, trust) {
    const { what, text } = document;
    const chain = (0,pem/* readPemCertificates */.$)(document.issuerChain, `the issuer chain of ${what}`, 2);
    const [signer] = chain;
    if (signer?.commonName !== 'Intel SGX TCB Signing' || chain.length !== 2) {
        throw new errors/* CountersignError */.WS('refused', `${what} is not signed by an Intel SGX TCB Signing certificate`);
    }
    (0,x509_chain/* verifyChain */.H5)(chain, trust.pins, trust.at);
    requireNotRevoked(signer, trust.rootRevocations);
    const signature = (0,attestation_bytes/* decodeHex */.EF)(document.signature, `the signature on ${what}`);
    if (!signer.publicKey.holds('ecdsa-sha256-raw', (0,byteForms/* toUtf8 */.Pq)(text), signature)) {
        throw new errors/* CountersignError */.WS('tampered', `the signature on ${what} does not hold`);
    }
    const parsed = schema.safeParse(JSON.parse(text));
    if (!parsed.success) {
        const issue = parsed.error.issues[0];
        throw new errors/* CountersignError */.WS('refused', `${what} is not of the kind needed: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`);
    }
    const { issueDate, nextUpdate } = parsed.data;
    if (trust.at < new Date(issueDate))
        throw new errors/* CountersignError */.WS('refused', `${what} is not yet valid: it is from ${issueDate}`);
    if (trust.at >= new Date(nextUpdate))
        throw new errors/* CountersignError */.WS('refused', `${what} expired at ${nextUpdate}`);
    return parsed.data;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
;// CONCATENATED MODULE: ./build/attestation/tdx/tcbInfo.js

const hex = (bytes) => schemas.string()
    .regex(new RegExp(`^[0-9a-fA-F]{${bytes * 2}}$`))
    .toLowerCase();
const svn = schemas.object({ svn: schemas.int().min(0).max(255) });
const sixteen = schemas.array(svn).length(16);
const levelFields = {
    tcbDate: schemas.string(),
    tcbStatus: schemas["enum"]([
        'UpToDate',
        'SWHardeningNeeded',
        'ConfigurationNeeded',
        'ConfigurationAndSWHardeningNeeded',
        'OutOfDate',
        'OutOfDateConfigurationNeeded',
        'Revoked',
    ]),
    advisoryIDs: schemas.array(schemas.string().max(40)).max(256).default([]),
};
const enclaveLevel = schemas.object({ tcb: schemas.object({ isvsvn: schemas.int().min(0).max(0xffff) }), ...levelFields });
const moduleFields = { mrsigner: hex(48), attributes: hex(8), attributesMask: hex(8) };
const dated = { issueDate: iso.datetime(), nextUpdate: iso.datetime() };
/** Intel's TCB information for TDX, version 3 (PCS API, "Get TDX TCB Info"). Other members are Intel's business. */
const tcbInfoSchema = schemas.object({
    id: schemas.literal('TDX'),
    version: schemas.literal(3),
    ...dated,
    fmspc: hex(6),
    pceId: hex(2),
    tcbType: schemas.literal(0),
    tcbEvaluationDataNumber: schemas.int(),
    tdxModule: schemas.object(moduleFields),
    tdxModuleIdentities: schemas.array(schemas.object({ id: schemas.string(), ...moduleFields, tcbLevels: schemas.array(enclaveLevel).max(100) }))
        .max(100)
        .default([]),
    tcbLevels: schemas.array(schemas.object({
        tcb: schemas.object({
            sgxtcbcomponents: sixteen,
            pcesvn: schemas.int().min(0).max(0xffff),
            tdxtcbcomponents: sixteen,
        }),
        ...levelFields,
    }))
        .max(200),
});
/** Intel's identity of the TD quoting enclave, version 2 (PCS API, "Get TDX Quoting Enclave Identity"). */
const qeIdentitySchema = schemas.object({
    id: schemas.literal('TD_QE'),
    version: schemas.literal(2),
    ...dated,
    tcbEvaluationDataNumber: schemas.int(),
    miscselect: hex(4),
    miscselectMask: hex(4),
    attributes: hex(16),
    attributesMask: hex(16),
    mrsigner: hex(32),
    isvprodid: schemas.int(),
    tcbLevels: schemas.array(enclaveLevel).max(100),
});

;// CONCATENATED MODULE: ./build/attestation/tdx/tcbLevels.js



/**
 * The TCB level of the platform: the first one, in Intel's order, that no component is below.
 * @throws CountersignError `refused` when the information is about another platform or no level fits.
 */
function platformLevel(info, platform, report) {
    if (info.fmspc !== platform.fmspc || info.pceId !== platform.pceId) {
        throw new errors/* CountersignError */.WS('refused', `the TCB information is about FMSPC ${info.fmspc}, PCE ${info.pceId}; the platform is ${platform.fmspc}, ${platform.pceId}`);
    }
    // From TDX 1.5 on the first two components are the module's own, which its identity judges.
    const skipped = moduleVersion(report) > 0 ? 2 : 0;
    const level = info.tcbLevels.find(({ tcb }) => tcb.sgxtcbcomponents.every(({ svn }, index) => (platform.components[index] ?? -1) >= svn) &&
        platform.pceSvn >= tcb.pcesvn &&
        tcb.tdxtcbcomponents.every(({ svn }, index) => index < skipped || (report.teeTcbSvn[index] ?? -1) >= svn));
    if (level === undefined)
        throw new errors/* CountersignError */.WS('refused', 'no TCB level of the platform fits: it is older than all that Intel lists');
    return level;
}
function moduleVersion(report) {
    return report.teeTcbSvn[1] ?? 0;
}
/**
 * The TCB level of the TDX module; none for TDX 1.0, whose module the platform's level covers.
 * @throws CountersignError `refused` when the module is not one of Intel's, or older than all that Intel lists.
 */
function moduleLevel(info, report) {
    const version = moduleVersion(report);
    const id = `TDX_${version.toString(16).padStart(2, '0').toUpperCase()}`;
    const identity = version > 0 ? info.tdxModuleIdentities.find((candidate) => candidate.id.toUpperCase() === id) : undefined;
    if (version > 0 && identity === undefined)
        throw new errors/* CountersignError */.WS('refused', `Intel lists no TDX module ${id}`);
    const { mrsigner, attributes, attributesMask } = identity ?? info.tdxModule;
    if ((0,byteForms/* toHex */.nj)(report.mrSignerSeam) !== mrsigner)
        throw new errors/* CountersignError */.WS('refused', 'the TDX module is not signed by Intel');
    if (!sameUnderMask(report.seamAttributes, attributes, attributesMask)) {
        throw new errors/* CountersignError */.WS('refused', `the TDX module's attributes are ${(0,byteForms/* toHex */.nj)(report.seamAttributes)}`);
    }
    if (identity === undefined)
        return undefined;
    const level = identity.tcbLevels.find(({ tcb }) => (report.teeTcbSvn[0] ?? -1) >= tcb.isvsvn);
    if (level === undefined)
        throw new errors/* CountersignError */.WS('refused', `no TCB level of the TDX module ${id} fits`);
    return level;
}
/**
 * The TCB level of the quoting enclave.
 * @throws CountersignError `refused` when it is not the one that Intel describes, or older than all that Intel lists.
 */
function quotingEnclaveLevel(identity, qe) {
    const wrong = (what) => new errors/* CountersignError */.WS('refused', `the quoting enclave is not Intel's: its ${what} differs from the identity`);
    if ((0,byteForms/* toHex */.nj)(qe.mrSigner) !== identity.mrsigner)
        throw wrong('signer');
    if (qe.isvProdId !== identity.isvprodid)
        throw wrong('product');
    if (!sameUnderMask(qe.attributes, identity.attributes, identity.attributesMask))
        throw wrong('attributes');
    // The identity writes MISCSELECT as a number; the report holds it as bytes, little-endian.
    const misc = qe.miscSelect.toReversed();
    if (!sameUnderMask(misc, identity.miscselect, identity.miscselectMask))
        throw wrong('MISCSELECT');
    const level = identity.tcbLevels.find(({ tcb }) => qe.isvSvn >= tcb.isvsvn);
    if (level === undefined)
        throw new errors/* CountersignError */.WS('refused', `no TCB level of the quoting enclave fits version ${qe.isvSvn}`);
    return level;
}
function sameUnderMask(bytes, wanted, mask) {
    const [want, keep] = [(0,attestation_bytes/* decodeHex */.EF)(wanted, 'the value'), (0,attestation_bytes/* decodeHex */.EF)(mask, 'the mask')];
    return bytes.every((byte, index) => (byte & (keep[index] ?? 0xff)) === (want[index] ?? 0));
}
const outOfDateFrom = {
    UpToDate: 'OutOfDate',
    SWHardeningNeeded: 'OutOfDate',
    ConfigurationNeeded: 'OutOfDateConfigurationNeeded',
    ConfigurationAndSWHardeningNeeded: 'OutOfDateConfigurationNeeded',
};
/**
 * Merges the platform's status with those of the module and the quoting enclave, as Intel's quote verification
 * library does: a part that is out of date or revoked makes the whole so.
 */
function mergedStatus(platform, parts) {
    return parts.reduce((whole, part) => {
        if (part === 'Revoked' || whole === 'Revoked')
            return 'Revoked';
        if (part === 'UpToDate')
            return whole;
        // Intel gives a module and an enclave no other status today; whatever it should come to mean, it is not better.
        if (part === 'OutOfDate' || part === 'OutOfDateConfigurationNeeded')
            return outOfDateFrom[whole] ?? whole;
        return whole === 'UpToDate' ? part : (outOfDateFrom[whole] ?? whole);
    }, platform);
}

;// CONCATENATED MODULE: ./build/attestation/tdx/collateralChecks.js







/** Checks all that vouches for the platform: revocation lists, TCB information, identity of the quoting enclave. */
function checkCollateral(list, quote, pck, collateral, expected, pins) {
    const { at } = expected;
    const rootRevocations = list.attempt('tdx-root-crl', `Intel's root has not revoked the platform's CA`, () => {
        const value = readRevocationList((0,attestation_bytes/* decodeHex */.EF)(collateral.root_ca_crl, 'root_ca_crl'), pck.root, at);
        requireNotRevoked(pck.intermediate, value);
        return { value, detail: `list of ${value.issued.toISOString()}` };
    });
    const pckRevocations = list.attempt('tdx-pck-crl', 'The PCK certificate is not revoked', () => {
        const value = readRevocationList((0,attestation_bytes/* decodeHex */.EF)(collateral.pck_crl, 'pck_crl'), pck.intermediate, at);
        requireNotRevoked(pck.leaf, value);
        return { value, detail: `list of ${value.issued.toISOString()}, ${value.revoked.size} revoked` };
    });
    if (rootRevocations === undefined) {
        list.notPossible('tdx-tcb-info', tcbInfoTitle, 'its signer cannot be checked without the root revocation list');
        list.notPossible('tdx-qe-identity', qeIdentityTitle, 'its signer cannot be checked without the root revocation list');
        return undefined;
    }
    const { info, identity } = readDocuments(list, collateral, { pins, rootRevocations, at });
    checkAges(list, [rootRevocations, pckRevocations], [info, identity], expected);
    return collateralChecks_checkTcb(list, quote, pck, info, identity);
}
const tcbInfoTitle = `The TCB information is Intel's and in force`;
const qeIdentityTitle = `The quoting enclave's identity is Intel's and in force`;
function readDocuments(list, collateral, trust) {
    const info = list.attempt('tdx-tcb-info', tcbInfoTitle, () => {
        const { tcb_info: text, tcb_info_signature: signature, tcb_info_issuer_chain: issuerChain } = collateral;
        const value = readSignedDocument({ text, signature, issuerChain, what: 'the TCB information' }, tcbInfoSchema, trust);
        return { value, detail: `of ${value.issueDate}, evaluation ${value.tcbEvaluationDataNumber}` };
    });
    const identity = list.attempt('tdx-qe-identity', qeIdentityTitle, () => {
        const { qe_identity: text, qe_identity_signature: signature, qe_identity_issuer_chain: issuerChain, } = collateral;
        const what = "the quoting enclave's identity";
        const value = readSignedDocument({ text, signature, issuerChain, what }, qeIdentitySchema, trust);
        return { value, detail: `of ${value.issueDate}, evaluation ${value.tcbEvaluationDataNumber}` };
    });
    return { info, identity };
}
function checkAges(list, revocations, documents, expected) {
    const issued = [
        ...revocations.flatMap((one) => (one === undefined ? [] : [one.issued])),
        ...documents.flatMap((one) => (one === undefined ? [] : [new Date(one.issueDate)])),
    ];
    checkCollateralAge(list, issued, expected);
}
function collateralChecks_checkTcb(list, quote, pck, info, identity) {
    const seen = (value, none) => ({
        value: value ?? { tcbStatus: 'UpToDate', advisoryIDs: [] },
        detail: value?.tcbStatus ?? none,
    });
    const platform = info &&
        list.attempt('tdx-platform', `Intel lists the platform's TCB`, () => notRevoked(seen(platformLevel(info, pck.platform, quote.report), ''), 'the platform'));
    const module_ = info &&
        list.attempt('tdx-module', `The TDX module is Intel's`, () => notRevoked(seen(moduleLevel(info, quote.report), 'TDX 1.0: part of the platform'), 'the TDX module'));
    const enclave = identity &&
        list.attempt('tdx-qe', `The quoting enclave is Intel's`, () => {
            // Bit 1 of the flags: whatever an identity's mask may say, a debug enclave can sign anything.
            if (((quote.qe.attributes[0] ?? 0) & 2) !== 0)
                throw new errors/* CountersignError */.WS('refused', 'the quoting enclave is a DEBUG enclave');
            return notRevoked(seen(quotingEnclaveLevel(identity, quote.qe), ''), 'the quoting enclave');
        });
    if (platform === undefined || module_ === undefined || enclave === undefined)
        return undefined;
    const levels = [platform, module_, enclave];
    return {
        status: mergedStatus(platform.tcbStatus, [module_.tcbStatus, enclave.tcbStatus]),
        advisories: [...new Set(levels.flatMap((level) => level.advisoryIDs))].sort(),
    };
}
function notRevoked(seen, what) {
    if (seen.value.tcbStatus === 'Revoked')
        throw new errors/* CountersignError */.WS('refused', `Intel has revoked the TCB level of ${what}`);
    return seen;
}

// EXTERNAL MODULE: ./build/attestation/tdx/pckCertificate.js
var pckCertificate = __webpack_require__(30233);
// EXTERNAL MODULE: ./build/attestation/tdx/quote.js + 1 modules
var tdx_quote = __webpack_require__(14358);
// EXTERNAL MODULE: ./build/platformKeys.js
var platformKeys = __webpack_require__(26873);
;// CONCATENATED MODULE: ./build/attestation/tdx/quoteChecks.js





const intelQeVendor = '939a7233f79c4ca9940a0db3957f0607';
/** Checks the header: ECDSA P-256 (2), TDX (0x81), Intel's quoting enclave. */
function checkHeader(list, quote) {
    const { attestationKeyType, teeType, qeVendor } = quote;
    const good = attestationKeyType === 2 && teeType === 0x81 && qeVendor === intelQeVendor;
    const detail = `attestation key type ${attestationKeyType}, TEE type 0x${teeType.toString(16)}, QE vendor ${qeVendor}`;
    list.record('tdx-header', `The quote is a TDX quote of Intel's quoting enclave, with a P-256 key`, good, detail);
    const clean = (0,attestation_bytes/* isZero */.be)(quote.trailing);
    list.record('tdx-trailing', 'Nothing but zeros follows the quote', clean, clean
        ? `${quote.trailing.length} bytes of padding`
        : `${quote.trailing.length} bytes that are not all zero`);
}
/** Checks the signatures from the PCK certificate down to the TD report. */
function checkSignatures(list, quote, pck) {
    const title = `The quoting enclave's report is signed by the platform's PCK key`;
    if (pck === undefined) {
        list.notPossible('tdx-qe-signature', title, 'there is no PCK certificate to check it with');
    }
    else {
        const holds = pck.leaf.publicKey.holds('ecdsa-sha256-raw', quote.qe.raw, quote.qeSignature);
        list.record('tdx-qe-signature', title, holds, holds ? 'ECDSA P-256' : 'the signature does not hold');
    }
    const digest = (0,pureDigest/* sha256 */.sc)((0,byteForms/* concatBytes */.Id)(quote.attestationKey, quote.qeAuthData));
    const bound = (0,byteForms/* equalBytes */.ex)((0,attestation_bytes/* paddedTo */.AK)(64, digest), quote.qe.reportData);
    list.record('tdx-key-binding', 'The quoting enclave vouches for the attestation key', bound, bound
        ? 'its report data is the hash of the key'
        : 'its report data is not the hash of the key and the authentication data');
    list.attempt('tdx-signature', 'The quote is signed by the attestation key', () => {
        if (!attestationKeyOf(quote).holds('ecdsa-sha256-raw', quote.signedPart, quote.signature)) {
            throw new errors/* CountersignError */.WS('tampered', 'the signature does not hold: the quote was altered');
        }
        return { value: true, detail: 'ECDSA P-256' };
    });
}
function attestationKeyOf(quote) {
    const coordinate = (start) => (0,byteForms/* toBase64Url */._e)(quote.attestationKey.subarray(start, start + 32));
    try {
        return platformKeys/* VerifyingKey */.pF.fromP256Point(coordinate(0), coordinate(32));
    }
    catch (cause) {
        throw new errors/* CountersignError */.WS('tampered', 'the attestation key is not a point of P-256', { cause });
    }
}
const attribute = {
    lass: 27n,
    septVeDisable: 28n,
    migratable: 29n,
    pks: 30n,
    keyLocker: 31n,
    perfmon: 63n,
};
const known = Object.values(attribute).reduce((mask, index) => mask | (1n << index), 0xffn);
/** Checks how the TD was launched. */
function quoteChecks_checkGuest(list, report, policy) {
    const { tdAttributes, mrServiceTd } = report;
    const has = (index) => ((tdAttributes >> index) & 1n) === 1n;
    const text = `TD attributes 0x${tdAttributes.toString(16).padStart(16, '0')}`;
    const debug = (tdAttributes & 0xffn) !== 0n;
    list.record('tdx-debug', 'The TD is neither debugged nor profiled', !debug, debug ? `DEBUG: the host may read its memory; ${text}` : text);
    list.record('tdx-attributes', 'The TD has no attribute that is unknown or reserved', (tdAttributes & ~known) === 0n, text);
    const septVe = has(attribute.septVeDisable);
    list.record('tdx-sept-ve-disable', 'The host cannot inject exceptions for missing pages, or the policy accepts that', septVe || policy.septVeDisable === 'any', `SEPT_VE_DISABLE is ${septVe ? 'set' : 'clear'}; the policy says septVeDisable: ${policy.septVeDisable}`);
    const migratable = has(attribute.migratable);
    list.record('tdx-migration', 'The TD cannot be migrated, or the policy accepts that', !migratable || policy.allowMigration, migratable ? 'the TD is migratable' : text);
    const service = mrServiceTd !== undefined && !(0,attestation_bytes/* isZero */.be)(mrServiceTd);
    list.record('tdx-service-td', 'No service TD is bound to the TD, or the policy accepts that', !service || policy.allowServiceTd, service ? `MRSERVICETD ${(0,byteForms/* toHex */.nj)(mrServiceTd)}` : 'none');
    checkRtmrs(list, report, policy);
}
function checkRtmrs(list, report, policy) {
    report.rtmrs.forEach((register, index) => {
        const allowed = policy.rtmrs[`rtmr${index}`];
        if (allowed === undefined)
            return;
        const value = (0,byteForms/* toHex */.nj)(register);
        list.record(`rtmr${index}-allowed`, `RTMR${index} has a value that the policy accepts`, allowed.includes(value), value);
    });
}

;// CONCATENATED MODULE: ./build/attestation/tdx/verifyTdxEvidence.js












/** Verifies a TDX quote with Intel's collateral up to Intel's root. See docs/attestation.md for what that says. */
function verifyTdxEvidence(evidence, expected, roots) {
    const list = new checkList/* CheckList */.P();
    const quote = list.attempt('tdx-quote', 'The TDX quote can be read', () => {
        const value = (0,tdx_quote/* readTdxQuote */.j)((0,attestation_bytes/* decodeBase64 */.y4)(evidence.quote, 'the TDX quote', tdx_quote/* maxQuoteBytes */.Q));
        return {
            value,
            detail: `version ${value.version}, TDX ${value.report.mrServiceTd === undefined ? '1.0' : '1.5'} report`,
        };
    });
    const collateral = list.attempt('tdx-collateral', 'The collateral that travels with the quote can be read', () => {
        const value = readTdxCollateral(evidence.collateral);
        return { value, detail: 'present' };
    });
    if (quote === undefined)
        return { checks: list.checks };
    const { policy } = expected;
    checkKind(list, 'tdx', expected);
    checkHeader(list, quote);
    const pck = list.attempt('tdx-chain', `The platform's certificate leads to Intel's root`, () => {
        const chain = (0,pem/* readPemCertificates */.$)(quote.pckChain, 'the PCK chain', 3);
        const value = (0,pckCertificate/* verifyPckChain */.L)(chain, roots.intelSgx, expected.at);
        return { value, detail: chain.map((certificate) => certificate.commonName).join(' ← ') };
    });
    checkSignatures(list, quote, pck);
    quoteChecks_checkGuest(list, quote.report, policy);
    const tcb = pck && collateral && checkCollateral(list, quote, pck, collateral, expected, roots.intelSgx);
    checkTcbAgainst(list, tcb, policy);
    checkPlatformAllowed(list, pck, policy);
    const azure = collateral?.azure;
    const hardware = { type: hclReport/* hclReportType */.A.tdx, reportData: quote.report.reportData };
    const bound = azure === undefined
        ? reportDataWithoutTpm(list, hardware.reportData, policy)
        : verifyAzureBinding(list, azure, hardware, policy);
    if (bound === undefined)
        return { checks: list.checks };
    const claims = {
        kind: 'tdx',
        measurement: (0,byteForms/* toHex */.nj)(quote.report.mrTd),
        reportData: bound,
        facts: verifyTdxEvidence_factsOf(quote, pck, tcb),
    };
    checkClaims(list, claims, expected);
    checkEvidenceAge(list, undefined, expected);
    return { claims, checks: list.checks };
}
function checkTcbAgainst(list, tcb, policy) {
    const title = 'The TCB status is one that the policy accepts';
    if (tcb === undefined) {
        list.notPossible('minimum-tcb', title, 'the collateral does not say what the status is');
        return;
    }
    const accepted = policy.minimumTcb.tdx.some((status) => status === tcb.status);
    list.record('minimum-tcb', title, accepted, `${tcb.status}; the policy accepts ${policy.minimumTcb.tdx.join(', ')}`);
    const open = tcb.advisories.filter((advisory) => !policy.allowedAdvisories.includes(advisory));
    list.record('advisories-allowed', 'The policy accepts every security advisory that applies', open.length === 0, open.length === 0 ? tcb.advisories.join(', ') || 'none applies' : `not accepted: ${open.join(', ')}`);
}
function checkPlatformAllowed(list, pck, policy) {
    if (policy.chipIds === undefined)
        return;
    const title = 'The platform is one that the policy accepts';
    if (pck === undefined)
        list.notPossible('chip-allowed', title, 'there is no PCK certificate that names it');
    else
        list.record('chip-allowed', title, policy.chipIds.includes(pck.platform.ppid), `PPID ${pck.platform.ppid}`);
}
function verifyTdxEvidence_factsOf({ version, report }, pck, tcb) {
    const [rtmr0, rtmr1, rtmr2, rtmr3] = report.rtmrs.map((register) => (0,byteForms/* toHex */.nj)(register));
    return {
        quoteVersion: String(version),
        teeTcbSvn: (0,byteForms/* toHex */.nj)(report.teeTcbSvn),
        mrSeam: (0,byteForms/* toHex */.nj)(report.mrSeam),
        tdAttributes: report.tdAttributes.toString(16).padStart(16, '0'),
        xfam: (0,byteForms/* toHex */.nj)(report.xfam),
        mrConfigId: (0,byteForms/* toHex */.nj)(report.mrConfigId),
        mrOwner: (0,byteForms/* toHex */.nj)(report.mrOwner),
        mrOwnerConfig: (0,byteForms/* toHex */.nj)(report.mrOwnerConfig),
        rtmr0: rtmr0 ?? '',
        rtmr1: rtmr1 ?? '',
        rtmr2: rtmr2 ?? '',
        rtmr3: rtmr3 ?? '',
        ...(report.mrServiceTd && { mrServiceTd: (0,byteForms/* toHex */.nj)(report.mrServiceTd) }),
        ...(pck && { fmspc: pck.platform.fmspc, ppid: pck.platform.ppid }),
        ...(tcb && { tcbStatus: tcb.status, advisories: tcb.advisories.join(', ') || 'none' }),
    };
}

;// CONCATENATED MODULE: ./build/attestation/verifyEvidence.js







/** Limits of what is looked at at all: a quote is 5–30 KiB, TDX collateral with its CRLs under 100 KiB. */
const maxQuoteChars = 256 * 1024;
const maxCollateralChars = 2 * 1024 * 1024;
const evidenceSchema = schemas.strictObject({
    kind: schemas["enum"](['sim', 'sev-snp', 'tdx']),
    quote: schemas.string().min(1).max(maxQuoteChars),
    collateral: schemas.unknown(),
});
/**
 * Verifies what a TEE shows about itself against a policy, without a network. Hostile input gets a verdict
 * with the reason, never an exception. The evidence holds only when `verdictOf(checks)` is `passed`.
 * @param roots which makers' roots are believed; anything but the pinned ones is for tests.
 */
function verifyEvidence(evidence, expected, roots = pinnedRoots) {
    const list = new checkList/* CheckList */.P();
    const readable = list.attempt('evidence-readable', 'The evidence can be read', () => {
        const value = readEvidence(evidence);
        return { value, detail: `kind ${value.kind}${value.kind === 'sim' ? ' (SIMULATED)' : ''}` };
    });
    if (readable === undefined)
        return { checks: list.checks };
    if (Number.isNaN(expected.at.getTime())) {
        // No date is before or after one that is none: every certificate would be in force.
        list.record('evaluation-time', 'The time of evaluation is a time', false, 'it is none');
        return { checks: list.checks };
    }
    try {
        const verdict = dispatch(readable, expected, roots);
        return { ...verdict, checks: [...list.checks, ...verdict.checks] };
    }
    catch (error) {
        list.record('evidence-verified', 'The evidence can be judged', false, (0,errors/* messageOf */.bD)(error));
        return { checks: list.checks };
    }
}
function readEvidence(evidence) {
    const { kind, quote, collateral } = evidenceSchema.parse(evidence);
    const size = JSON.stringify(collateral ?? null).length;
    if (size > maxCollateralChars)
        throw new Error(`the collateral is larger than ${maxCollateralChars} characters`);
    return { kind, quote, collateral };
}
function dispatch(evidence, expected, roots) {
    switch (evidence.kind) {
        case 'sim':
            return verifySimEvidence(evidence, expected);
        case 'sev-snp':
            return verifySnpEvidence(evidence, expected, roots);
        case 'tdx':
            return verifyTdxEvidence(evidence, expected, roots);
    }
}


/***/ })

};
