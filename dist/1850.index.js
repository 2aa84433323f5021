export const id = 1850;
export const ids = [1850];
export const modules = {

/***/ 22694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ boundedText)
/* harmony export */ });
/* harmony import */ var _boundedBytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78779);

/** No answer that is read as a text needs more: an error, a token, a page of tags. */
const MAX_BYTES = 1024 * 1024;
/**
 * The body of an answer as text; what is longer is cut off at the connection.
 * @throws CountersignError `limit` when it has more than `maxBytes`.
 */
async function boundedText(what, answer, maxBytes = MAX_BYTES) {
    return (await (0,_boundedBytes_js__WEBPACK_IMPORTED_MODULE_0__/* .boundedBytes */ .j)(what, answer, maxBytes)).toString('utf8');
}


/***/ }),

/***/ 32834:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ answeredStatus),
/* harmony export */   eO: () => (/* binding */ getRange),
/* harmony export */   g5: () => (/* binding */ failureOf),
/* harmony export */   rR: () => (/* binding */ headerOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _boundedBytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78779);
/* harmony import */ var _boundedText_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22694);
/* harmony import */ var _rangedRead_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19616);




/** One GET for a range of a URL, redirects followed, what came back told as a `RangeAnswer` or thrown. */
async function getRange(http, what, url, range, version, headers = {}) {
    const answer = await http({
        method: 'GET',
        url,
        follow: true,
        headers: {
            ...headers,
            range: (0,_rangedRead_js__WEBPACK_IMPORTED_MODULE_3__/* .rangeHeader */ .Hq)(range),
            // A weak ETag never matches (RFC 9110, section 13.1.1).
            ...(version?.startsWith('"') === true ? { 'if-match': version } : {}),
        },
    });
    const { statusCode: status } = answer;
    const content = (0,_rangedRead_js__WEBPACK_IMPORTED_MODULE_3__/* .contentRange */ .Tq)(headerOf(answer, 'content-range'));
    const etag = headerOf(answer, 'etag');
    if (status === 206 && content !== undefined) {
        if (version !== undefined && etag !== undefined && etag !== version)
            throw await drained(answer, (0,_rangedRead_js__WEBPACK_IMPORTED_MODULE_3__/* .changed */ .tD)({ what }));
        return { ...content, version: etag, ranged: true, body: answer.body };
    }
    if (status === 200) {
        const length = headerOf(answer, 'content-length');
        return {
            total: length === undefined ? undefined : Number(length),
            version: etag,
            offset: 0,
            ranged: false,
            body: answer.body,
        };
    }
    if (status === 412)
        throw await drained(answer, (0,_rangedRead_js__WEBPACK_IMPORTED_MODULE_3__/* .changed */ .tD)({ what }));
    if (status === 416) {
        await answer.body.dump();
        return {
            total: content?.total ?? range.offset,
            version: etag,
            offset: range.offset,
            ranged: true,
            body: nothing(),
        };
    }
    throw await failureOf(what, answer);
}
async function* nothing() {
    // A range at the end of an object has no bytes to give.
}
async function drained(answer, error) {
    await answer.body.dump().catch(() => undefined);
    return error;
}
function headerOf(answer, name) {
    const value = answer.headers[name];
    return Array.isArray(value) ? value[0] : value;
}
/** An answer that is not what was asked for, as an error that `withRetries` understands. Takes the body in. */
async function failureOf(what, answer) {
    const text = await (0,_boundedText_js__WEBPACK_IMPORTED_MODULE_2__/* .boundedText */ .L)(what, answer, _boundedBytes_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_ERROR_BYTES */ .u).catch(() => '');
    const status = answer.statusCode;
    const cause = { status, retryAfter: headerOf(answer, 'retry-after') };
    const said = reasonIn(text);
    const message = `${what}: the server answered ${status}${said === '' ? '' : ` (${said})`}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS(codeOf(status), message, { cause });
}
function codeOf(status) {
    if (status === 404 || status === 410)
        return 'not-found';
    if (status === 401 || status === 403)
        return 'refused';
    if (status === 409 || status === 412)
        return 'conflict';
    return status === 429 || status >= 500 || status === 408 || status === 425 ? 'unavailable' : 'unsupported';
}
/** The code and message of an S3 (XML) or registry (JSON) error, kept short and on one line. */
function reasonIn(text) {
    const xml = /<Code>([^<]{1,80})<\/Code>/.exec(text)?.[1];
    const json = /"code"\s*:\s*"([^"]{1,80})"(?:,\s*"message"\s*:\s*"([^"]{1,120})")?/.exec(text);
    const reason = xml ?? [json?.[1], json?.[2]].filter((part) => part !== undefined).join(': ');
    // eslint-disable-next-line no-control-regex -- a server's words must not steer a terminal
    return reason.replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ');
}
/** The status of the answer behind an error of `failureOf`. */
function answeredStatus(error) {
    const cause = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS ? error.cause : undefined;
    return cause?.status;
}


/***/ }),

/***/ 51850:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  chooseAttester: () => (/* binding */ chooseAttester)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js
var schemas = __webpack_require__(55156);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
// EXTERNAL MODULE: ./build/canonicalJson.js
var canonicalJson = __webpack_require__(8448);
;// CONCATENATED MODULE: ./build/tee/collateral/cachedDocuments.js




const entrySchema = schemas.strictObject({
    url: schemas.string(),
    header: schemas.string().optional(),
    bytes: schemas.base64(),
    fetched: iso.datetime(),
});
/**
 * Keeps fetched documents in a directory, so that makers' servers are asked once a day and not once an order. When they
 * do not answer, an older document serves: whether it is still good is for the verifier to say.
 * @param maxAgeHours age after which a document is fetched again
 */
function cachedDocuments(fetch, directory, maxAgeHours = 24, now = () => new Date()) {
    return async (url, header) => {
        const file = (0,external_node_path_.join)(directory, `${(0,canonicalJson/* sha256Hex */.fg)(`${header ?? ''}\n${url}`)}.json`);
        const kept = await readEntry(file, url);
        if (kept !== undefined && ageHours(kept, now()) < maxAgeHours)
            return documentOf(kept);
        try {
            const document = await fetch(url, header);
            await keep(directory, file, {
                url,
                ...document,
                bytes: document.bytes.toString('base64'),
                fetched: now().toISOString(),
            });
            return document;
        }
        catch (error) {
            if (kept !== undefined)
                return documentOf(kept);
            throw error;
        }
    };
}
function ageHours(entry, now) {
    const age = (now.getTime() - new Date(entry.fetched).getTime()) / 3_600_000;
    // A clock that went back must not make a document fresh for ever.
    return age < 0 ? Infinity : age;
}
function documentOf(entry) {
    return { bytes: Buffer.from(entry.bytes, 'base64'), header: entry.header };
}
/** What cannot be read is as good as not there. */
async function readEntry(file, url) {
    try {
        const entry = entrySchema.parse(JSON.parse(await (0,promises_.readFile)(file, 'utf8')));
        return entry.url === url ? entry : undefined;
    }
    catch {
        return undefined;
    }
}
async function keep(directory, file, entry) {
    await (0,promises_.mkdir)(directory, { recursive: true, mode: 0o700 });
    const draft = `${file}.${process.pid}.draft`;
    await (0,promises_.writeFile)(draft, JSON.stringify(entry), { mode: 0o600 });
    await (0,promises_.rename)(draft, file);
}

// EXTERNAL MODULE: ./build/storage/http/httpClient.js + 3 modules
var httpClient = __webpack_require__(30401);
// EXTERNAL MODULE: ./build/storage/http/httpRange.js
var httpRange = __webpack_require__(32834);
// EXTERNAL MODULE: ./build/storage/http/retry.js
var retry = __webpack_require__(75697);
// EXTERNAL MODULE: ./build/storage/transfer.js
var transfer = __webpack_require__(56823);
;// CONCATENATED MODULE: ./build/tee/collateral/fetchDocument.js





const maxDocumentBytes = 1024 * 1024;
/**
 * Fetches documents over HTTPS.
 * @param secureOnly false for tests, whose servers have no certificates
 */
function createFetchDocument(options = {}, secureOnly = true) {
    const settings = (0,transfer/* transferSettings */.r)({ attempts: 4, ...options });
    const client = (0,httpClient/* createHttpClient */.u)(settings, secureOnly, secureOnly ? 'public' : 'own');
    return (url, header) => (0,retry/* withRetries */.L)(`get ${url}`, settings, async () => {
        const answer = await client({ method: 'GET', url });
        if (answer.statusCode !== 200)
            throw await (0,httpRange/* failureOf */.g5)(`get ${url}`, answer);
        const pieces = [];
        let length = 0;
        for await (const piece of answer.body) {
            length += piece.length;
            if (length > maxDocumentBytes) {
                throw new errors/* CountersignError */.WS('limit', `${url} gave more than ${maxDocumentBytes} bytes`);
            }
            pieces.push(piece);
        }
        return {
            bytes: Buffer.concat(pieces),
            header: header === undefined ? undefined : (0,httpRange/* headerOf */.rR)(answer, header),
        };
    });
}

// EXTERNAL MODULE: ./node_modules/undici/index.js
var undici = __webpack_require__(24371);
// EXTERNAL MODULE: ./build/attestation/azure/hclReport.js
var azure_hclReport = __webpack_require__(43832);
// EXTERNAL MODULE: ./build/bytes/byteForms.js
var byteForms = __webpack_require__(14881);
// EXTERNAL MODULE: ./build/attestation/bytes.js
var attestation_bytes = __webpack_require__(32114);
;// CONCATENATED MODULE: ./build/attestation/sev/certificateTable.js



/** Names of certificates in the table that a hypervisor hands to a guest (GHCB specification, document 56421). */
const certificateGuid = {
    vcek: '63da758de6644564adc5f4b93be8accd',
    vlek: 'a8074bc2a25a483eaae639c045a0b8a1',
    ask: '4ab7b379bbac4fe4a02f05aef327c782',
    ark: 'c0b406a4a803495297433fb6014cd0ae',
};
const maxEntries = 64;
/**
 * Reads a certificate table: certificates (DER) by GUID in lower-case hex. The host writes it, so that it is
 * only as good as what verifies the certificates.
 * @throws CountersignError `tampered` when it is not one.
 */
function readCertificateTable(bytes) {
    const certificates = new Map();
    const reader = new attestation_bytes/* ByteReader */.kP(bytes, 'the certificate table');
    for (let count = 0; count < maxEntries; count += 1) {
        const guid = reader.take(16, 'GUID');
        const [offset, length] = [reader.uint32('offset'), reader.uint32('length')];
        if ((0,attestation_bytes/* isZero */.be)(guid) && offset === 0 && length === 0)
            return certificates;
        if (offset > bytes.length || length > bytes.length - offset) {
            throw new errors/* CountersignError */.WS('tampered', 'the certificate table points beyond its end');
        }
        certificates.set((0,byteForms/* toHex */.nj)(guid), bytes.subarray(offset, offset + length));
    }
    throw new errors/* CountersignError */.WS('tampered', 'the certificate table does not end');
}

// EXTERNAL MODULE: ./build/attestation/sev/product.js
var product = __webpack_require__(22743);
// EXTERNAL MODULE: ./build/attestation/sev/report.js
var sev_report = __webpack_require__(17876);
// EXTERNAL MODULE: ./build/attestation/sev/tcb.js
var sev_tcb = __webpack_require__(34245);
// EXTERNAL MODULE: ./build/attestation/x509/certificate.js
var certificate = __webpack_require__(20525);
// EXTERNAL MODULE: ./build/attestation/x509/pem.js
var pem = __webpack_require__(87904);
;// CONCATENATED MODULE: ./build/tee/collateral/amdKds.js








/** AMD's key distribution service (document 57230, chapter 4). */
const amdKds = 'https://kdsintf.amd.com';
/**
 * Gathers what must travel with a report: from the hypervisor's table what is there, the rest from AMD.
 * @param table the hypervisor's certificate table; may be empty
 * @throws CountersignError `unavailable` when AMD does not answer, `unsupported` when the chip is unknown.
 */
async function gatherSnpCollateral(report, table, fetch, service = amdKds) {
    const fields = (0,sev_report/* readSnpReport */.m)(report);
    const given = table.length === 0 ? new Map() : readCertificateTable(table);
    const kind = fields.signer === 1 ? 'vlek' : 'vcek';
    const leaf = given.get(certificateGuid[kind]);
    const found = leaf === undefined
        ? await fetchVcek(fields, service, fetch)
        : { der: leaf, product: productOf(fields, leaf) };
    const base = `${service}/${kind}/v1/${found.product}`;
    const authorities = await fetch(`${base}/cert_chain`);
    const chain = (0,pem/* readPemCertificates */.$)(authorities.bytes.toString('latin1'), "AMD's certificate chain", 2);
    const revocations = await fetch(`${base}/crl`);
    return {
        certificates: (0,pem/* pemOf */._)([found.der, ...chain.map((certificate) => certificate.raw)]),
        revocationList: revocations.bytes.toString('base64'),
    };
}
/** Which product a chip is, from its report (version 3 and newer) or from the issuer of its certificate. */
function productOf(fields, leaf) {
    const fromCpu = fields.cpu && (0,product/* productOfCpu */.P)(fields.cpu.family, fields.cpu.model);
    if (fromCpu !== undefined)
        return fromCpu;
    const issuer = (0,byteForms/* toLatin1 */.Lp)((0,certificate/* readCertificate */.w)(leaf, "the chip's certificate").issuer);
    const named = /SEV-(?:VLEK-)?(Milan|Genoa|Turin)/.exec(issuer)?.[1];
    if (named === 'Milan' || named === 'Genoa' || named === 'Turin')
        return named;
    throw new errors/* CountersignError */.WS('unsupported', 'neither the report nor its certificate says which AMD product this machine is');
}
/** Reports before version 3 do not say which product the chip is: then AMD knows it as one of these. */
async function fetchVcek(fields, service, fetch) {
    if (fields.signer !== 0) {
        throw new errors/* CountersignError */.WS('unavailable', "the report is signed by a VLEK, and the cloud's hypervisor gave no certificate of it");
    }
    const fromCpu = fields.cpu && (0,product/* productOfCpu */.P)(fields.cpu.family, fields.cpu.model);
    const candidates = fromCpu === undefined ? ['Milan', 'Genoa'] : [fromCpu];
    for (const product of candidates) {
        try {
            return { product, der: (await fetch(vcekUrl(fields, product, service))).bytes };
        }
        catch (error) {
            if (!(error instanceof errors/* CountersignError */.WS) || error.code !== 'not-found')
                throw error;
        }
    }
    throw new errors/* CountersignError */.WS('unsupported', `AMD knows no certificate for this chip and TCB (tried ${candidates.join(', ')})`, {
        mend: 'Ask the operator of the host: its firmware may be too new for AMD, or hides the chip id.',
    });
}
function vcekUrl(fields, product, service) {
    const tcb = (0,sev_tcb/* snpTcbOf */.ey)(fields.reportedTcb, product);
    const chip = (0,byteForms/* toHex */.nj)(fields.chipId.subarray(0, product === 'Turin' ? 8 : 64));
    const query = new URLSearchParams({
        ...(product === 'Turin' && { fmcSPL: String(tcb.fmc) }),
        blSPL: String(tcb.bootLoader),
        teeSPL: String(tcb.tee),
        snpSPL: String(tcb.snp),
        ucodeSPL: String(tcb.microcode),
    });
    return `${service}/vcek/v1/${product}/${chip}?${query.toString()}`;
}

// EXTERNAL MODULE: ./build/attestation/tdx/pckCertificate.js
var pckCertificate = __webpack_require__(30233);
// EXTERNAL MODULE: ./build/attestation/tdx/quote.js + 1 modules
var tdx_quote = __webpack_require__(14358);
;// CONCATENATED MODULE: ./build/tee/collateral/intelPcs.js




/** Intel's provisioning certification service (PCS API, version 4) and where it keeps its root's list. */
const intelPcs = {
    api: 'https://api.trustedservices.intel.com',
    rootCrl: 'https://certificates.trustedservices.intel.com/IntelSGXRootCA.der',
};
/**
 * Gathers what must travel with a TDX quote.
 * @throws CountersignError `unavailable` when Intel does not answer, `unsupported` when it does not know the platform.
 */
async function gatherTdxCollateral(quote, fetch, service = intelPcs) {
    const [leaf, intermediate] = (0,pem/* readPemCertificates */.$)((0,tdx_quote/* readTdxQuote */.j)(quote).pckChain, 'the PCK chain', 3);
    if (leaf === undefined || intermediate === undefined)
        throw new errors/* CountersignError */.WS('tampered', 'the quote carries no PCK chain');
    const { fmspc } = (0,pckCertificate/* readPckPlatform */.C)(leaf);
    const ca = intermediate.commonName.includes('Processor') ? 'processor' : 'platform';
    const tcbInfo = await fetch(`${service.api}/tdx/certification/v4/tcb?fmspc=${fmspc}`, 'tcb-info-issuer-chain');
    const identity = await fetch(`${service.api}/tdx/certification/v4/qe/identity`, 'sgx-enclave-identity-issuer-chain');
    const pckCrl = await fetch(`${service.api}/sgx/certification/v4/pckcrl?ca=${ca}&encoding=der`);
    const rootCrl = await fetch(service.rootCrl);
    const signedInfo = splitSigned(tcbInfo, 'tcbInfo');
    const signedIdentity = splitSigned(identity, 'enclaveIdentity');
    return {
        root_ca_crl: rootCrl.bytes.toString('hex'),
        pck_crl: pckCrl.bytes.toString('hex'),
        tcb_info: signedInfo.text,
        tcb_info_signature: signedInfo.signature,
        tcb_info_issuer_chain: chainIn(tcbInfo),
        qe_identity: signedIdentity.text,
        qe_identity_signature: signedIdentity.signature,
        qe_identity_issuer_chain: chainIn(identity),
    };
}
/** Takes the exact text that is signed out of what surrounds it: to parse and to write it again could change it. */
function splitSigned(document, member) {
    const whole = document.bytes.toString('utf8').trim();
    const start = `{"${member}":`;
    const end = /,"signature":"([0-9a-fA-F]{128})"\}$/.exec(whole);
    if (!whole.startsWith(start) || end?.[1] === undefined) {
        throw new errors/* CountersignError */.WS('unsupported', `Intel answered with something else than a signed ${member}`);
    }
    return { text: whole.slice(start.length, end.index), signature: end[1] };
}
/** The chain comes in a header, URL-encoded. */
function chainIn({ header }) {
    if (header === undefined)
        throw new errors/* CountersignError */.WS('unsupported', "Intel's answer lacks the chain of its signer");
    try {
        return decodeURIComponent(header);
    }
    catch (cause) {
        throw new errors/* CountersignError */.WS('unsupported', "the chain of Intel's signer is not URL-encoded", { cause });
    }
}

;// CONCATENATED MODULE: ./build/tee/collateral/gatherEvidence.js



/**
 * A report or quote with all that its verifier needs besides.
 * @param auxiliary the hypervisor's table of certificates (SEV-SNP); empty where it gives none
 * @throws CountersignError `unavailable` when the hardware's maker can't be asked.
 */
async function gatherEvidence(kind, quote, auxiliary, fetch) {
    const collateral = kind === 'sev-snp'
        ? await gatherSnpCollateral(quote, auxiliary, fetch)
        : await gatherTdxCollateral(quote, fetch);
    return { kind, quote: (0,byteForms/* toBase64 */.nk)(quote), collateral };
}

// EXTERNAL MODULE: ./build/storage/http/boundedText.js
var boundedText = __webpack_require__(22694);
// EXTERNAL MODULE: ./build/tee/plaintextPlace.js
var plaintextPlace = __webpack_require__(73383);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./build/tee/attesters/azureTpm.js







/** Where Azure keeps the HCL report and the attestation key in the virtual TPM of a confidential VM. */
const nvIndex = '0x01400001';
const keyHandle = '0x81000003';
const pcrCount = 24;
const run = (0,external_node_util_.promisify)(external_node_child_process_.execFile);
/**
 * Reads the HCL report and has the TPM quote all PCRs over the SHA-256 of `reportData`: a TPM need not take 64 bytes.
 * @throws CountersignError `unsupported` where there is no such TPM or tpm2-tools is missing.
 */
async function readAzureTpm(reportData, options) {
    const hclReport = await readHcl(options);
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(options.directory, 'tpm-'));
    try {
        const [message, signature, pcrs] = [
            (0,external_node_path_.join)(folder, 'message'),
            (0,external_node_path_.join)(folder, 'signature'),
            (0,external_node_path_.join)(folder, 'pcrs'),
        ];
        const selection = `sha256:${Array.from({ length: pcrCount }, (_, index) => index).join(',')}`;
        const nonce = (0,external_node_crypto_.createHash)('sha256').update(reportData).digest('hex');
        const words = [
            '-c',
            keyHandle,
            '-l',
            selection,
            '-q',
            nonce,
            '-g',
            'sha256',
            '-m',
            message,
            '-s',
            signature,
        ];
        await tpm2('tpm2_quote', [...words, '-f', 'plain', '-o', pcrs, '-F', 'values'], options);
        const values = await (0,promises_.readFile)(pcrs);
        const collateral = {
            hclReport: hclReport.toString('base64'),
            tpmQuote: {
                message: (await (0,promises_.readFile)(message)).toString('base64'),
                signature: (await (0,promises_.readFile)(signature)).toString('base64'),
                pcrs: Array.from({ length: pcrCount }, (_, index) => values.toString('hex', index * 32, index * 32 + 32)),
            },
            reportData: Buffer.from(reportData).toString('hex'),
        };
        return { hcl: (0,azure_hclReport/* readHclReport */.u)(hclReport), collateral };
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
/** Which hardware stands behind this machine's virtual TPM. @throws CountersignError `unsupported` where none does. */
async function readHclType(options) {
    return (0,azure_hclReport/* readHclReport */.u)(await readHcl(options)).type;
}
async function readHcl(options) {
    return tpm2('tpm2_nvread', ['-C', 'o', nvIndex], options);
}
async function tpm2(program, words, { tcti }) {
    const env = { ...process.env, ...(tcti !== undefined && { TPM2TOOLS_TCTI: tcti }) };
    try {
        const { stdout } = await run(program, words, {
            env,
            encoding: 'buffer',
            timeout: 60_000,
            maxBuffer: 1024 * 1024,
        });
        return stdout;
    }
    catch (error) {
        if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT') {
            throw new errors/* CountersignError */.WS('unsupported', `${program} is not installed`, {
                cause: error,
                mend: 'Install tpm2-tools.',
            });
        }
        throw new errors/* CountersignError */.WS('unsupported', `this machine has no virtual TPM of an Azure confidential VM (${program}: ${lastLine(error)})`, {
            cause: error,
        });
    }
}
function lastLine(error) {
    const stderr = typeof error === 'object' && error !== null && 'stderr' in error ? String(error.stderr).trim() : '';
    return (stderr === '' ? (0,errors/* messageOf */.bD)(error) : (stderr.split('\n').at(-1) ?? '')).slice(0, 200);
}

;// CONCATENATED MODULE: ./build/tee/attesters/memoryKey.js





const keyBytes = 32;
/**
 * A key that lives as long as the machine is up: in a file in memory that the TEE encrypts. Neither interface of
 * the kernel derives a key that would outlive a restart, so that what it sealed is lost then, and orders are
 * attested afresh.
 * @param directory on tmpfs; made when it is not there
 * @throws CountersignError `refused` when the directory is not in memory, `tampered` when the file is no key.
 */
async function openMemoryKey(directory, options = {}) {
    await (0,promises_.mkdir)(directory, { recursive: true, mode: 0o700 });
    await (0,plaintextPlace/* requirePlaintextPlace */.A)(directory, options);
    const file = (0,external_node_path_.join)(directory, 'sealing.key');
    const draft = (0,external_node_path_.join)(directory, `sealing.${(0,external_node_crypto_.randomBytes)(8).toString('hex')}.draft`);
    await (0,promises_.writeFile)(draft, (0,external_node_crypto_.randomBytes)(keyBytes), { mode: 0o600, flag: 'wx' });
    try {
        // Two agents that start at once agree on one key: the first link wins.
        await (0,promises_.link)(draft, file);
    }
    catch (error) {
        if (error.code !== 'EEXIST')
            throw error;
    }
    finally {
        await (0,promises_.rm)(draft);
    }
    const key = await (0,promises_.readFile)(file);
    if (key.length !== keyBytes)
        throw new errors/* CountersignError */.WS('tampered', `${file} does not hold a sealing key`);
    return key;
}

;// CONCATENATED MODULE: ./build/tee/attesters/azureAttester.js











const tdReportBytes = 1024;
/** Azure's service, within the host, that turns a TD report into a quote. */
const azureQuoteService = 'http://169.254.169.254/acc/tdquote';
/** An Azure confidential VM: the hardware binds the virtual TPM, and the TPM binds what the guest wants bound. */
class AzureAttester {
    kind;
    #parts;
    constructor(kind, parts) {
        this.kind = kind;
        this.#parts = parts;
    }
    /** @throws CountersignError `unavailable` when the TPM, the host or the hardware's maker fail. */
    async collect(reportData) {
        const { hcl, collateral: azure } = await this.#parts.readTpm(reportData);
        if (kindOfHcl(hcl.type) !== this.kind)
            throw new errors/* CountersignError */.WS('unavailable', 'the HCL report is of another kind of TEE');
        const report = hcl.hardwareReport;
        const quote = this.kind === 'sev-snp' ? report : await this.#parts.quote(report.subarray(0, tdReportBytes));
        const given = await gatherEvidence(this.kind, quote, Buffer.alloc(0), this.#parts.fetch);
        return { ...given, collateral: { ...given.collateral, azure } };
    }
    sealingKey() {
        return this.#parts.sealingKey();
    }
}
function kindOfHcl(type) {
    if (type === azure_hclReport/* hclReportType */.A.snp)
        return 'sev-snp';
    if (type === azure_hclReport/* hclReportType */.A.tdx)
        return 'tdx';
    throw new errors/* CountersignError */.WS('unsupported', `the HCL report is of the unknown type ${type}`);
}
const answerSchema = schemas.object({ quote: schemas.string().max(64 * 1024) });
/** Asks Azure's host for a quote. It lives at a link-local address, where no other request of ours may go. */
async function requestAzureQuote(tdReport, service = azureQuoteService) {
    const answer = await (0,undici/* request */.Em)(service, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ report: (0,byteForms/* toBase64Url */._e)(tdReport) }),
        headersTimeout: 30_000,
        bodyTimeout: 30_000,
    });
    const text = await (0,boundedText/* boundedText */.L)('get a quote', answer);
    const parsed = answer.statusCode === 200 ? answerSchema.safeParse(jsonOf(text)) : undefined;
    if (parsed?.success !== true) {
        throw new errors/* CountersignError */.WS('unavailable', `Azure's quote service answered ${answer.statusCode} without a quote`);
    }
    return Buffer.from(parsed.data.quote, 'base64url');
}
function jsonOf(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** Opens the attester of an Azure confidential VM. @throws CountersignError `unsupported` where it is none. */
async function openAzureAttester(runtime, fetch, options = {}) {
    const tpm = { ...options, directory: runtime };
    const kind = kindOfHcl(await readHclType(tpm));
    await (0,promises_.mkdir)(runtime, { recursive: true, mode: 0o700 });
    await (0,plaintextPlace/* requirePlaintextPlace */.A)(runtime);
    return new AzureAttester(kind, {
        readTpm: (reportData) => readAzureTpm(reportData, tpm),
        quote: (tdReport) => requestAzureQuote(tdReport),
        fetch,
        sealingKey: () => openMemoryKey(runtime),
    });
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/tee/attesters/tsmFiles.js



const maxAttributeBytes = 64 * 1024;
const kernelTsmFiles = {
    async makeDirectory(path) {
        await (0,promises_.mkdir)(path);
    },
    removeDirectory: promises_.rmdir,
    read: (path) => withFile(path, external_node_fs_.constants.O_RDONLY, readToEnd),
    write: (path, bytes) => withFile(path, external_node_fs_.constants.O_WRONLY, async (file) => {
        const { bytesWritten } = await file.write(bytes);
        if (bytesWritten !== bytes.length) {
            throw new errors/* CountersignError */.WS('unavailable', `the kernel took ${bytesWritten} of ${bytes.length} bytes for ${path}`);
        }
    }),
};
async function withFile(path, flags, use) {
    const file = await (0,promises_.open)(path, flags);
    try {
        return await use(file);
    }
    finally {
        await file.close();
    }
}
/** Attributes have no size to go by: they are read until nothing more comes. */
async function readToEnd(file) {
    const room = Buffer.alloc(maxAttributeBytes + 1);
    let length = 0;
    while (length < room.length) {
        const { bytesRead } = await file.read(room, length, room.length - length);
        if (bytesRead === 0)
            return room.subarray(0, length);
        length += bytesRead;
    }
    throw new errors/* CountersignError */.WS('limit', `an attribute of configfs is larger than ${maxAttributeBytes} bytes`);
}

;// CONCATENATED MODULE: ./build/tee/attesters/tsmReport.js





const tsmDirectory = '/sys/kernel/config/tsm/report';
/** A neighbour interfered, the quoting service is busy, or the hypervisor throttles: worth another try. */
const passing = new Set(['EAGAIN', 'EWOULDBLOCK', 'EBUSY', 'EINTR', 'ETIMEDOUT']);
/** The least privileged level is 3; 0, the most privileged, is what a policy asks for. */
const wantedPrivilegeLevel = 0;
/**
 * Asks the kernel for a report that binds `reportData`, through configfs-tsm (Linux 6.7 or newer,
 * Documentation/ABI/testing/configfs-tsm-report), in an entry of its own that is removed afterwards.
 * @param reportData 64 bytes
 * @throws CountersignError `unsupported` where there is no such interface, `unavailable` when it gives no report.
 */
async function requestTsmReport(reportData, options = {}) {
    if (reportData.length !== 64)
        throw new errors/* CountersignError */.WS('input', `report data is 64 bytes, not ${reportData.length}`);
    const { attempts = 5, firstWaitMs = 200 } = options;
    for (let attempt = 1;; attempt += 1) {
        try {
            return await withEntry(options, (files, entry) => askOnce(files, entry, reportData));
        }
        catch (error) {
            if (!passing.has(codeOf(error)) || attempt >= attempts)
                throw explained(error);
            await (0,external_node_timers_promises_.setTimeout)(firstWaitMs * 2 ** (attempt - 1));
        }
    }
}
/** The kernel's provider of reports, `sev_guest` or `tdx_guest`. @throws CountersignError as above */
async function tsmProvider(options = {}) {
    try {
        return await withEntry(options, (files, entry) => textOf(files, (0,external_node_path_.join)(entry, 'provider')));
    }
    catch (error) {
        throw explained(error);
    }
}
async function withEntry(options, use) {
    const { directory = tsmDirectory, files = kernelTsmFiles } = options;
    const entry = (0,external_node_path_.join)(directory, `countersign-${(0,external_node_crypto_.randomBytes)(8).toString('hex')}`);
    try {
        await files.makeDirectory(entry);
    }
    catch (error) {
        throw noEntry(error);
    }
    try {
        return await use(files, entry);
    }
    finally {
        // An entry that stays costs a little kernel memory; the report that was made is good all the same.
        await files.removeDirectory(entry).catch(() => undefined);
    }
}
async function askOnce(files, entry, reportData) {
    const attribute = (name) => (0,external_node_path_.join)(entry, name);
    const provider = await textOf(files, attribute('provider'));
    const before = await generation(files, entry);
    let writes = 0;
    const floor = await optional(textOf(files, attribute('privlevel_floor')));
    if (floor !== undefined) {
        const level = Math.max(wantedPrivilegeLevel, Number(floor));
        await files.write(attribute('privlevel'), Buffer.from(String(level)));
        writes += 1;
    }
    await files.write(attribute('inblob'), reportData);
    writes += 1;
    const report = await files.read(attribute('outblob'));
    const auxiliary = (await optional(files.read(attribute('auxblob')))) ?? Buffer.alloc(0);
    const made = (await generation(files, entry)) - before;
    if (made < writes) {
        // Binary attributes are taken when the file is closed, where an error cannot be told.
        throw new errors/* CountersignError */.WS('unavailable', 'the kernel did not take what was written to its report interface');
    }
    if (made > writes)
        throw Object.assign(new Error('somebody else wrote to the report entry'), { code: 'EAGAIN' });
    if (report.length === 0)
        throw new errors/* CountersignError */.WS('unavailable', `${provider} gave an empty report`);
    return { provider, report, auxiliary };
}
async function textOf(files, path) {
    return (await files.read(path)).toString('latin1').trim();
}
async function generation(files, entry) {
    const text = await textOf(files, (0,external_node_path_.join)(entry, 'generation'));
    if (!/^\d{1,15}$/.test(text))
        throw new errors/* CountersignError */.WS('unavailable', 'the generation of the report entry is no number');
    return Number(text);
}
/** An attribute that a provider may not have. */
async function optional(value) {
    try {
        return await value;
    }
    catch (error) {
        if (codeOf(error) === 'ENOENT')
            return undefined;
        throw error;
    }
}
function codeOf(error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
    return typeof code === 'string' ? code : '';
}
function noEntry(cause) {
    switch (codeOf(cause)) {
        case 'ENOENT':
            return new errors/* CountersignError */.WS('unsupported', 'this machine has no configfs-tsm: it is no confidential VM, or its kernel is too old', {
                cause,
                mend: 'Use Linux 6.7 or newer in an SEV-SNP or TDX guest, with configfs mounted at /sys/kernel/config.',
            });
        case 'ENXIO':
            return new errors/* CountersignError */.WS('unsupported', 'no driver gives reports on this machine', {
                cause,
                mend: 'Load sev-guest or tdx-guest (modprobe); neither binds outside of a confidential VM.',
            });
        case 'EACCES':
        case 'EPERM':
        case 'EROFS':
            return new errors/* CountersignError */.WS('unavailable', 'this process may not ask the kernel for reports', {
                cause,
                mend: 'Run the agent as root, with /sys/kernel/config writable.',
            });
        default:
            return cause;
    }
}
function explained(error) {
    if (error instanceof errors/* CountersignError */.WS)
        return error;
    const code = codeOf(error);
    const why = code === 'EINVAL'
        ? 'the kernel refused the request as invalid'
        : passing.has(code)
            ? 'the kernel was busy each time'
            : 'the kernel or the hypervisor failed to make the report';
    return new errors/* CountersignError */.WS('unavailable', `no attestation report: ${why} (${(0,errors/* messageOf */.bD)(error)})`, {
        cause: error,
    });
}

;// CONCATENATED MODULE: ./build/tee/attesters/hardwareAttester.js







/** A confidential VM whose kernel gives reports through configfs-tsm. */
class HardwareAttester {
    kind;
    #parts;
    constructor(kind, parts) {
        this.kind = kind;
        this.#parts = parts;
    }
    /** @throws CountersignError `unavailable` when kernel, hypervisor or the hardware's maker fail. */
    async collect(reportData) {
        const { provider, report, auxiliary } = await this.#parts.request(reportData);
        if (kindOfProvider(provider) !== this.kind) {
            throw new errors/* CountersignError */.WS('unavailable', `the kernel's provider of reports changed to ${provider}`);
        }
        if (!(0,byteForms/* equalBytes */.ex)(boundBy(this.kind, report), reportData)) {
            throw new errors/* CountersignError */.WS('unavailable', 'the kernel gave a report that binds something else', {
                mend: 'On Azure the report binds the virtual TPM: this way of asking is not for it.',
            });
        }
        return gatherEvidence(this.kind, report, auxiliary, this.#parts.fetch);
    }
    sealingKey() {
        return this.#parts.sealingKey();
    }
}
function boundBy(kind, report) {
    return kind === 'sev-snp' ? (0,sev_report/* readSnpReport */.m)(report).reportData : (0,tdx_quote/* readTdxQuote */.j)(report).report.reportData;
}
/** @throws CountersignError `unsupported` for a provider whose evidence is not known here. */
function kindOfProvider(provider) {
    if (provider === 'sev_guest')
        return 'sev-snp';
    if (provider === 'tdx_guest')
        return 'tdx';
    throw new errors/* CountersignError */.WS('unsupported', `the kernel's provider of reports is ${provider}; known are sev_guest and tdx_guest`);
}
/**
 * Opens the attester of a confidential VM whose kernel gives reports.
 * @throws CountersignError `unsupported` where there is none.
 */
async function openHardwareAttester(runtime, fetch, options = {}) {
    const kind = kindOfProvider(await tsmProvider(options));
    return new HardwareAttester(kind, {
        request: (reportData) => requestTsmReport(reportData, options),
        fetch,
        sealingKey: () => openMemoryKey(runtime),
    });
}

;// CONCATENATED MODULE: ./build/tee/attesters/openThisMachine.js





/**
 * Opens this machine's hardware attester, whichever it has: configfs-tsm, else Azure's virtual TPM.
 * @throws CountersignError `unsupported` where there is neither, with both reasons.
 */
async function openThisMachine({ cache, runtime }) {
    const fetch = cachedDocuments(createFetchDocument(), cache);
    try {
        return await openHardwareAttester(runtime, fetch);
    }
    catch (first) {
        if (!(first instanceof errors/* CountersignError */.WS) || first.code !== 'unsupported')
            throw first;
        try {
            return await openAzureAttester(runtime, fetch);
        }
        catch (second) {
            if (!(second instanceof errors/* CountersignError */.WS) || second.code !== 'unsupported')
                throw second;
            throw new errors/* CountersignError */.WS('unsupported', `${first.message}; ${second.message}`, {
                cause: first,
                ...(first.mend !== undefined && { mend: first.mend }),
            });
        }
    }
}

// EXTERNAL MODULE: ./build/tee/attesters/simulatedAttester.js
var simulatedAttester = __webpack_require__(37001);
;// CONCATENATED MODULE: ./build/tee/attesters/chooseAttester.js



/** Where a hardware TEE keeps its sealing key: in memory, so that it ends with the machine. */
const RUNTIME_DIRECTORY = '/run/countersign';
/**
 * The TEE of this machine.
 * @throws CountersignError `unsupported` where hardware is wanted and there is none, `input` where neither
 * hardware nor a simulated root is there.
 */
async function chooseAttester(wish) {
    const { kind, simulatedRoot, openMachine = openThisMachine } = wish;
    if (kind === 'hardware' || (kind === 'auto' && simulatedRoot === undefined)) {
        try {
            return await openMachine({ cache: wish.cache, runtime: wish.runtime ?? RUNTIME_DIRECTORY });
        }
        catch (error) {
            const none = error instanceof errors/* CountersignError */.WS && error.code === 'unsupported';
            if (!none || kind === 'hardware')
                throw error;
        }
    }
    if (simulatedRoot !== undefined)
        return new simulatedAttester/* SimulatedAttester */.dx((0,simulatedAttester/* readSimulatedRoot */.Ze)(simulatedRoot));
    if (wish.rootFile !== undefined)
        return (0,simulatedAttester/* openSimulatedAttester */.Lg)(wish.rootFile);
    throw new errors/* CountersignError */.WS('input', 'this machine has no TEE, and no simulated root is given', {
        mend: 'Run the agent in a confidential VM, or give a simulated root for a trial.',
    });
}


/***/ }),

/***/ 37001:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lg: () => (/* binding */ openSimulatedAttester),
/* harmony export */   Ze: () => (/* binding */ readSimulatedRoot),
/* harmony export */   dx: () => (/* binding */ SimulatedAttester)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _attestation_sim_simQuote_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54816);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19473);





/**
 * What the simulation calls its measurement: a name, not a measurement. 48 bytes, as in real evidence.
 */
const SIMULATED_MEASUREMENT = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha384').update('countersign simulated TEE v1').digest('hex');
/** SIMULATED: a TEE for trials. Its root is a key on a disk; whoever has the file can forge all it says. */
class SimulatedAttester {
    kind = 'sim';
    #root;
    /** @param root the simulated root, an Ed25519 private key */
    constructor(root) {
        this.#root = root;
    }
    collect(reportData) {
        const evidence = (0,_attestation_sim_simQuote_js__WEBPACK_IMPORTED_MODULE_3__/* .makeSimQuote */ .MO)(this.#root, {
            measurement: SIMULATED_MEASUREMENT,
            reportData: Buffer.from(reportData).toString('hex'),
            issued: new Date(),
        });
        return Promise.resolve(evidence);
    }
    sealingKey() {
        const secret = this.#root.export({ type: 'pkcs8', format: 'der' });
        const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hkdfSync)('sha256', secret, new Uint8Array(), 'countersign simulated sealing key v1', 32);
        return Promise.resolve(new Uint8Array(key));
    }
}
/** Reads a simulated root (PKCS #8 PEM). @throws CountersignError `input`. */
function readSimulatedRoot(pem) {
    try {
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(pem);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .CountersignError */ .WS('input', 'the simulated root is not a private key in PEM', { cause });
    }
}
/** Opens the simulated TEE whose root is kept in `file`; makes the root on first use. */
async function openSimulatedAttester(file) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(file), { recursive: true, mode: 0o700 });
    const { privateKey } = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.generateKeyPairSync)('ed25519');
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(file, pem, { mode: 0o600, flag: 'wx' });
        return new SimulatedAttester(privateKey);
    }
    catch (error) {
        if (error.code !== 'EEXIST')
            throw error;
        return new SimulatedAttester(readSimulatedRoot(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(file, 'utf8')));
    }
}


/***/ }),

/***/ 73383:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ requirePlaintextPlace),
/* harmony export */   a: () => (/* binding */ judgePlaintextPlace)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);



/** File systems that live in memory (linux/magic.h). */
const memoryFileSystems = new Map([
    [0x01021994, 'tmpfs'],
    [0x858458f6, 'ramfs'],
]);
/**
 * Whether plaintext in a directory stays within the TEE's protection: in memory that is not swapped out in
 * the clear, or on a dm-crypt device of type PLAIN, whose key is in no header on the disk.
 */
async function judgePlaintextPlace(directory, { root = '' } = {}) {
    const { type, bavail, bsize } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.statfs)(directory);
    const free = `${((bavail * bsize) / 2 ** 30).toFixed(1)} GiB free`;
    const memory = memoryFileSystems.get(type);
    if (memory !== undefined) {
        const open = await openSwaps(root);
        if (open.length === 0)
            return { safe: true, detail: `${directory} is on ${memory}, ${free}, and memory is not swapped out` };
        return {
            safe: false,
            detail: `${directory} is on ${memory}, but memory is swapped out to ${open.join(', ')}`,
        };
    }
    const { dev } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(directory);
    const crypt = await cryptKind(`${root}/sys/dev/block/${majorOf(dev)}:${minorOf(dev)}`);
    if (crypt === 'PLAIN')
        return { safe: true, detail: `${directory} is on a dm-crypt device whose key is on no disk, ${free}` };
    const where = crypt === undefined
        ? 'a disk outside of the TEE'
        : `a dm-crypt device (${crypt}) whose key is kept on the disk`;
    return { safe: false, detail: `${directory} is on ${where}` };
}
/** @throws CountersignError `refused` when plaintext would leave the TEE's protection there. */
async function requirePlaintextPlace(directory, options = {}) {
    const { safe, detail } = await judgePlaintextPlace(directory, options);
    if (safe)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('refused', `plaintext would leave the TEE: ${detail}`, {
        mend: 'Choose a directory on tmpfs, without swap or with encrypted swap, or on plain dm-crypt with a random key.',
    });
}
/** Devices that memory is swapped out to in the clear. Compressed memory (zram) is no disk. */
async function openSwaps(root) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(`${root}/proc/swaps`, 'utf8').catch(() => '');
    const names = text
        .split('\n')
        .slice(1)
        .flatMap((line) => line.split(/\s+/)[0] ?? [])
        .filter((name) => name !== '' && !/^\/dev\/zram\d+$/.test(name));
    const kinds = await Promise.all(names.map((name) => cryptKind(`${root}/sys/block/${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(name)}`)));
    return names.filter((_, index) => kinds[index] !== 'PLAIN');
}
/** PLAIN, LUKS1, LUKS2…; nothing when the device is no dm-crypt device. */
async function cryptKind(device) {
    const uuid = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(`${device}/dm/uuid`, 'utf8').catch(() => '');
    return /^CRYPT-([A-Z0-9]+)-/.exec(uuid)?.[1];
}
/** The parts of a device number as Linux packs them (glibc, sys/sysmacros.h). */
function majorOf(dev) {
    const bits = BigInt(dev);
    return ((bits >> 8n) & 0xfffn) | ((bits >> 32n) & ~0xfffn);
}
function minorOf(dev) {
    const bits = BigInt(dev);
    return (bits & 0xffn) | ((bits >> 12n) & ~0xffn);
}


/***/ })

};
