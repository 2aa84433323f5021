export const id = 5894;
export const ids = [5894];
export const modules = {

/***/ 43832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ hclReportType),
/* harmony export */   u: () => (/* binding */ readHclReport)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(55156);
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14881);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _platformKeys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26873);
/* harmony import */ var _pureDigest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17784);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32114);






/** The room that an HCL report leaves for the hardware's own report, whatever its kind. */
const hardwareReportBytes = 1184;
const hclReportType = { snp: 2, tdx: 4 };
const hashes = {
    1: _pureDigest_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .sc,
    2: _pureDigest_js__WEBPACK_IMPORTED_MODULE_3__/* .sha384 */ .qt,
    3: _pureDigest_js__WEBPACK_IMPORTED_MODULE_3__/* .sha512 */ .Zf,
};
const runtimeSchema = zod__WEBPACK_IMPORTED_MODULE_5__.object({
    keys: zod__WEBPACK_IMPORTED_MODULE_5__.array(zod__WEBPACK_IMPORTED_MODULE_5__.object({ kid: zod__WEBPACK_IMPORTED_MODULE_5__.string(), kty: zod__WEBPACK_IMPORTED_MODULE_5__.string(), n: zod__WEBPACK_IMPORTED_MODULE_5__.string().optional(), e: zod__WEBPACK_IMPORTED_MODULE_5__.string().optional() }))
        .max(16),
});
/** @throws CountersignError `tampered` when it is not an HCL report. */
function readHclReport(bytes) {
    const what = 'the HCL report';
    const reader = new _bytes_js__WEBPACK_IMPORTED_MODULE_4__/* .ByteReader */ .kP(bytes, what);
    if ((0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toLatin1 */ .Lp)(reader.take(4, 'signature')) !== 'HCLA') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('tampered', `${what} does not begin with HCLA`);
    }
    reader.take(28, 'header');
    const hardwareReport = reader.take(hardwareReportBytes, 'hardware report');
    reader.take(8, 'request data header');
    const type = reader.uint32('report type');
    const hash = hashes[reader.uint32('hash type')];
    const runtimeData = reader.take(reader.uint32('runtime data size'), 'runtime data');
    reader.onlyZerosLeft();
    if (hash === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('tampered', `${what} names an unknown hash`);
    const digest = hash(runtimeData);
    return {
        type,
        hardwareReport,
        boundData: (0,_bytes_js__WEBPACK_IMPORTED_MODULE_4__/* .paddedTo */ .AK)(64, digest),
        attestationKey: readAttestationKey(runtimeData),
    };
}
function readAttestationKey(runtimeData) {
    try {
        const { keys } = runtimeSchema.parse(JSON.parse((0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .fromUtf8 */ .ar)(runtimeData) ?? ''));
        const found = keys.filter((key) => key.kid === 'HCLAkPub' && key.kty === 'RSA');
        const [only] = found;
        if (found.length !== 1 || only?.n === undefined || only.e === undefined)
            throw new Error('no single HCLAkPub');
        return _platformKeys_js__WEBPACK_IMPORTED_MODULE_2__/* .VerifyingKey */ .pF.fromRsaNumbers(only.n, only.e);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('tampered', 'the HCL runtime data holds no attestation key that can be read', {
            cause,
        });
    }
}


/***/ }),

/***/ 32114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AK: () => (/* binding */ paddedTo),
/* harmony export */   EF: () => (/* binding */ decodeHex),
/* harmony export */   be: () => (/* binding */ isZero),
/* harmony export */   kP: () => (/* binding */ ByteReader),
/* harmony export */   y4: () => (/* binding */ decodeBase64)
/* harmony export */ });
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14881);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);


/**
 * Bytes of strict base64 (RFC 4648 section 4: padded, no white space, zero trailing bits).
 * @throws CountersignError `tampered` for anything else, `limit` over `maxBytes`.
 */
function decodeBase64(text, what, maxBytes) {
    if (typeof text !== 'string')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('tampered', `${what} is missing or not base64 text`);
    if (text.length > Math.ceil(maxBytes / 3) * 4) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('limit', `${what} is larger than ${maxBytes} bytes`);
    }
    const bytes = (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .fromBase64 */ .Ey)(text);
    if (bytes === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('tampered', `${what} is not strict base64`);
    return bytes;
}
/**
 * Bytes of hex in either case.
 * @throws CountersignError `tampered` for anything else.
 */
function decodeHex(text, what) {
    const bytes = (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .fromHex */ .aD)(text.toLowerCase());
    if (bytes === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('tampered', `${what} is not hex of whole bytes`);
    return bytes;
}
/** Bytes, and zeros up to this length. */
function paddedTo(length, bytes) {
    return (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .concatBytes */ .Id)(bytes, new Uint8Array(length - bytes.length));
}
/** True when every byte is zero. */
function isZero(bytes) {
    return bytes.every((byte) => byte === 0);
}
/** Reads a structure front to back; every bound is checked before a byte is read. Numbers are little-endian. */
class ByteReader {
    #bytes;
    #view;
    #what;
    #at = 0;
    constructor(bytes, what) {
        this.#bytes = bytes;
        this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        this.#what = what;
    }
    get offset() {
        return this.#at;
    }
    get remaining() {
        return this.#bytes.length - this.#at;
    }
    take(length, field) {
        const start = this.#pass(length, field);
        return this.#bytes.subarray(start, start + length);
    }
    uint8(field) {
        return this.#view.getUint8(this.#pass(1, field));
    }
    uint16(field) {
        return this.#view.getUint16(this.#pass(2, field), true);
    }
    uint32(field) {
        return this.#view.getUint32(this.#pass(4, field), true);
    }
    uint64(field) {
        return this.#view.getBigUint64(this.#pass(8, field), true);
    }
    /** Where so many bytes began, which are passed now. */
    #pass(length, field) {
        if (length < 0 || length > this.remaining) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('tampered', `${this.#what} is truncated: ${field} needs ${length} bytes at offset ${this.#at}, ${this.remaining} are left`);
        }
        this.#at += length;
        return this.#at - length;
    }
    /** @throws CountersignError `tampered` when anything but zero bytes is left. */
    onlyZerosLeft() {
        if (!isZero(this.#bytes.subarray(this.#at))) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('tampered', `${this.#what} has ${this.remaining} bytes after its end that are not all zero`);
        }
    }
    /** @throws CountersignError `tampered` when anything at all is left. */
    end() {
        if (this.remaining !== 0) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('tampered', `${this.#what} has ${this.remaining} bytes after its end`);
        }
    }
}


/***/ }),

/***/ 22743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ productOfCpu)
/* harmony export */ });
/** Family 19h models 0xh are Milan, 1xh and Axh Genoa (with Bergamo and Siena); family 1Ah models 00h to 11h Turin. */
function productOfCpu(family, model) {
    const group = model >> 4;
    if (family === 0x19 && group === 0)
        return 'Milan';
    if (family === 0x19 && (group === 1 || group === 0xa))
        return 'Genoa';
    if (family === 0x1a && model <= 0x11)
        return 'Turin';
    return undefined;
}


/***/ }),

/***/ 17876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ readSnpReport),
/* harmony export */   x: () => (/* binding */ snpReportBytes)
/* harmony export */ });
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14881);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32114);



const snpReportBytes = 0x4a0;
const signedBytes = 0x2a0;
/** Reads the structure; what its fields must say is for others to judge. @throws CountersignError `tampered` */
function readSnpReport(bytes) {
    if (bytes.length !== snpReportBytes) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('tampered', `an SEV-SNP report is ${snpReportBytes} bytes long; this one is ${bytes.length}`);
    }
    const reader = new _bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .ByteReader */ .kP(bytes, 'the SEV-SNP report');
    const skipTo = (offset) => reader.take(offset - reader.offset, 'reserved');
    const version = reader.uint32('version');
    const guestSvn = reader.uint32('guest_svn');
    const policy = reader.uint64('policy');
    skipTo(0x30);
    const vmpl = reader.uint32('vmpl');
    const signatureAlgorithm = reader.uint32('signature_algo');
    skipTo(0x40);
    const platformInfo = reader.uint64('platform_info');
    const flags = reader.uint32('flags');
    skipTo(0x50);
    const reportData = reader.take(64, 'report_data');
    const measurement = reader.take(48, 'measurement');
    const hostData = reader.take(32, 'host_data');
    skipTo(0x180);
    const reportedTcb = reader.take(8, 'reported_tcb');
    const [family, model, stepping] = [reader.uint8('family'), reader.uint8('model'), reader.uint8('stepping')];
    skipTo(0x1a0);
    const chipId = reader.take(64, 'chip_id');
    skipTo(signedBytes);
    const signature = (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .concatBytes */ .Id)(bigEndian(reader.take(72, 'r')), bigEndian(reader.take(72, 's')));
    reader.onlyZerosLeft();
    return {
        raw: bytes,
        version,
        guestSvn,
        policy,
        vmpl,
        signatureAlgorithm,
        platformInfo,
        maskChipKey: (flags & 2) !== 0,
        signer: (flags >> 2) & 7,
        reportData,
        measurement,
        hostData,
        reportedTcb,
        cpu: version >= 3 ? { family, model, stepping } : undefined,
        chipId,
        signedPart: bytes.subarray(0, signedBytes),
        signature,
    };
}
/** A number of 72 little-endian bytes, of which a P-384 one uses 48. */
function bigEndian(number) {
    if (!(0,_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .isZero */ .be)(number.subarray(48))) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('tampered', "a number of the report's signature is too large for P-384");
    }
    return number.subarray(0, 48).toReversed();
}


/***/ }),

/***/ 34245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $X: () => (/* binding */ snpTcbParts),
/* harmony export */   Hn: () => (/* binding */ tcbText),
/* harmony export */   ey: () => (/* binding */ snpTcbOf)
/* harmony export */ });
const snpTcbParts = ['fmc', 'bootLoader', 'tee', 'snp', 'microcode'];
/** The parts of a TCB_VERSION (8 bytes). Turin lays them out otherwise (document 56860, TCB_VERSION). */
function snpTcbOf(bytes, product) {
    const [b0 = 0, b1 = 0, b2 = 0, b3 = 0, , , b6 = 0, b7 = 0] = bytes;
    return product === 'Turin'
        ? { fmc: b0, bootLoader: b1, tee: b2, snp: b3, microcode: b7 }
        : { fmc: 0, bootLoader: b0, tee: b1, snp: b6, microcode: b7 };
}
/** For people: `bootLoader 4, tee 0, snp 23, microcode 213`. */
function tcbText(tcb, product) {
    const parts = snpTcbParts.filter((part) => part !== 'fmc' || product === 'Turin');
    return parts.map((part) => `${part} ${tcb[part]}`).join(', ');
}


/***/ }),

/***/ 54816:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MO: () => (/* binding */ makeSimQuote),
/* harmony export */   mE: () => (/* binding */ readSimQuote)
/* harmony export */ });
/* unused harmony exports simQuoteType, simRootDigest */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(55156);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(64377);
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14881);
/* harmony import */ var _canonicalForm_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58836);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _platformKeys_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26873);
/* harmony import */ var _pureDigest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17784);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(32114);







const simQuoteType = 'urn:countersign:simulated-quote:v1';
const warning = 'SIMULATED: proves nothing about hardware';
const maxQuoteBytes = 8 * 1024;
/** Keeps the root's signatures over quotes apart from all else that the root may sign. */
const domain = (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toUtf8 */ .Pq)('countersign simulated quote v1\0');
const hexText = (bytes) => zod__WEBPACK_IMPORTED_MODULE_6__.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));
const statementSchema = zod__WEBPACK_IMPORTED_MODULE_6__.strictObject({
    type: zod__WEBPACK_IMPORTED_MODULE_6__.literal(simQuoteType),
    warning: zod__WEBPACK_IMPORTED_MODULE_6__.literal(warning),
    measurement: hexText(48),
    reportData: hexText(64),
    rootKey: zod__WEBPACK_IMPORTED_MODULE_6__.string().max(100),
    issued: zod__WEBPACK_IMPORTED_MODULE_7__.datetime({ precision: 3 }),
});
const quoteSchema = statementSchema.extend({ signature: zod__WEBPACK_IMPORTED_MODULE_6__.string().max(100) });
/** The name by which a policy's `simulatedRoots` lists a root: SHA-256 of its public key (SPKI, DER). */
function simRootDigest(root) {
    return sha256Hex(VerifyingKey.of(root).spki);
}
/**
 * Makes simulated evidence, signed by a root (Ed25519) that anybody can make: it proves who signed, and
 * nothing about hardware.
 * @throws CountersignError `input` when the key or a field has the wrong form.
 */
function makeSimQuote(rootPrivateKey, fields) {
    if (rootPrivateKey.type !== 'private' || rootPrivateKey.asymmetricKeyType !== 'ed25519') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('input', 'a simulated root is an Ed25519 private key');
    }
    const statement = statementSchema.safeParse({
        type: simQuoteType,
        warning,
        measurement: fields.measurement.toLowerCase(),
        reportData: fields.reportData.toLowerCase(),
        rootKey: (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toBase64 */ .nk)(_platformKeys_js__WEBPACK_IMPORTED_MODULE_3__/* .VerifyingKey */ .pF.of(rootPrivateKey).spki),
        issued: fields.issued.toISOString(),
    });
    if (!statement.success) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('input', 'a simulated quote needs a measurement of 48 bytes and report data of 64 bytes, in hex');
    }
    const signature = (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toBase64 */ .nk)((0,_platformKeys_js__WEBPACK_IMPORTED_MODULE_3__/* .signWith */ .Ez)('ed25519', rootPrivateKey, signedBytes(statement.data)));
    const quote = (0,_canonicalForm_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalBytes */ .Mr)({ ...statement.data, signature });
    return { kind: 'sim', quote: (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toBase64 */ .nk)(quote), collateral: {} };
}
function signedBytes(statement) {
    return (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .concatBytes */ .Id)(domain, (0,_canonicalForm_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalBytes */ .Mr)(statement));
}
/**
 * Reads a simulated quote and checks its signature by the root that it names. Whether that root, or
 * simulated evidence at all, is acceptable is the policy's to say.
 * @throws CountersignError `tampered` when it is not one or its signature does not hold, `limit` when too large.
 */
function readSimQuote(evidence) {
    const bytes = (0,_bytes_js__WEBPACK_IMPORTED_MODULE_5__/* .decodeBase64 */ .y4)(evidence.quote, 'the simulated quote', maxQuoteBytes);
    const parsed = quoteSchema.safeParse((0,_canonicalForm_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCanonical */ .Kf)(bytes, 'the simulated quote', maxQuoteBytes));
    if (!parsed.success)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('tampered', 'the simulated quote does not have the fields it must have');
    const { signature, ...statement } = parsed.data;
    const spki = (0,_bytes_js__WEBPACK_IMPORTED_MODULE_5__/* .decodeBase64 */ .y4)(statement.rootKey, 'the simulated root key', 64);
    const bytesOfSignature = (0,_bytes_js__WEBPACK_IMPORTED_MODULE_5__/* .decodeBase64 */ .y4)(signature, 'the signature', 64);
    if (!rootKeyOf(spki).holds('ed25519', signedBytes(statement), bytesOfSignature)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('tampered', "the simulated quote's signature does not hold");
    }
    return {
        measurement: statement.measurement,
        reportData: statement.reportData,
        issued: new Date(statement.issued),
        rootDigest: (0,_pureDigest_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256Hex */ .fg)(spki),
    };
}
function rootKeyOf(spki) {
    let key;
    try {
        key = _platformKeys_js__WEBPACK_IMPORTED_MODULE_3__/* .VerifyingKey */ .pF.fromSpki(spki);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('tampered', 'the simulated root key is not a public key', { cause });
    }
    if (!key.isFor('ed25519') || !(0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .equalBytes */ .ex)(key.spki, spki)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('tampered', 'the simulated root key is not an Ed25519 key in DER');
    }
    return key;
}


/***/ }),

/***/ 30233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ readPckPlatform),
/* harmony export */   L: () => (/* binding */ verifyPckChain)
/* harmony export */ });
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14881);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _x509_chain_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46495);
/* harmony import */ var _x509_der_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55665);




const sgx = '1.2.840.113741.1.13.1';
/** Verifies the chain that a quote carries. @throws CountersignError `refused` or `tampered` */
function verifyPckChain(chain, pins, at) {
    const [leaf, intermediate, root] = chain;
    if (leaf === undefined || intermediate === undefined || root === undefined || chain.length !== 3) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('tampered', `a PCK chain has three certificates; this one has ${chain.length}`);
    }
    (0,_x509_chain_js__WEBPACK_IMPORTED_MODULE_2__/* .verifyChain */ .H5)(chain, pins, at);
    if (leaf.commonName !== 'Intel SGX PCK Certificate' ||
        !/^Intel SGX PCK (?:Platform|Processor) CA$/.test(intermediate.commonName)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('refused', `${leaf.commonName}, issued by ${intermediate.commonName}, is not a PCK certificate`);
    }
    return { leaf, intermediate, root, platform: readPckPlatform(leaf) };
}
/** What a PCK certificate says about its platform. @throws CountersignError `tampered` */
function readPckPlatform(leaf) {
    const extension = leaf.extensions.get(sgx);
    if (extension === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('tampered', 'the PCK certificate lacks the SGX extension');
    const fields = readFields((0,_x509_der_js__WEBPACK_IMPORTED_MODULE_3__/* .readDer */ .SU)(extension.value, 'the SGX extension'));
    const tcb = readFields(fieldOf(fields, `${sgx}.2`));
    const number = (index) => (0,_x509_der_js__WEBPACK_IMPORTED_MODULE_3__/* .derSmallInteger */ .z6)(fieldOf(tcb, `${sgx}.2.${index}`), 'the TCB of the PCK certificate');
    const bytes = (index, length) => {
        const node = fieldOf(fields, `${sgx}.${index}`);
        if (node.tag !== _x509_der_js__WEBPACK_IMPORTED_MODULE_3__/* .derTag */ .S_.octetString || node.content.length !== length) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('tampered', `field ${index} of the SGX extension does not have ${length} bytes`);
        }
        return (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toHex */ .nj)(node.content);
    };
    return {
        components: Array.from({ length: 16 }, (_, index) => number(index + 1)),
        pceSvn: number(17),
        ppid: bytes(1, 16),
        pceId: bytes(3, 2),
        fmspc: bytes(4, 6),
    };
}
function readFields(node) {
    const what = 'the SGX extension';
    const fields = new Map();
    for (const item of (0,_x509_der_js__WEBPACK_IMPORTED_MODULE_3__/* .derChildren */ .v0)(node, what)) {
        const pair = new _x509_der_js__WEBPACK_IMPORTED_MODULE_3__/* .DerSequence */ .to(item, what);
        const name = (0,_x509_der_js__WEBPACK_IMPORTED_MODULE_3__/* .derOid */ ._2)(pair.next(), what);
        const value = pair.next();
        pair.end();
        if (fields.has(name))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('tampered', `${what} has field ${name} twice`);
        fields.set(name, value);
    }
    return fields;
}
function fieldOf(fields, name) {
    const node = fields.get(name);
    if (node === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('tampered', `the SGX extension lacks field ${name}`);
    return node;
}


/***/ }),

/***/ 14358:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ maxQuoteBytes),
  j: () => (/* binding */ readTdxQuote)
});

// EXTERNAL MODULE: ./build/bytes/byteForms.js
var byteForms = __webpack_require__(14881);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/attestation/bytes.js
var attestation_bytes = __webpack_require__(32114);
;// CONCATENATED MODULE: ./build/attestation/tdx/enclaveReport.js

const enclaveReportBytes = 384;
/** @throws CountersignError `tampered` when it is not 384 bytes long. */
function readEnclaveReport(bytes) {
    const reader = new attestation_bytes/* ByteReader */.kP(bytes, 'the quoting enclave report');
    reader.take(16, 'cpusvn');
    const miscSelect = reader.take(4, 'miscselect');
    reader.take(28, 'reserved');
    const attributes = reader.take(16, 'attributes');
    reader.take(64, 'mrenclave');
    const mrSigner = reader.take(32, 'mrsigner');
    reader.take(96, 'reserved');
    const isvProdId = reader.uint16('isvprodid');
    const isvSvn = reader.uint16('isvsvn');
    reader.take(60, 'reserved');
    const reportData = reader.take(64, 'reportdata');
    reader.end();
    return { raw: bytes, miscSelect, attributes, mrSigner, isvProdId, isvSvn, reportData };
}

;// CONCATENATED MODULE: ./build/attestation/tdx/quote.js




/** Quotes are about 5 KB; some clouds pad them with zeros to 8,000 bytes. */
const maxQuoteBytes = 64 * 1024;
/** Reads the structure; what its fields must say is for others to judge. @throws CountersignError `tampered` */
function readTdxQuote(bytes) {
    const reader = new attestation_bytes/* ByteReader */.kP(bytes, 'the TDX quote');
    const version = reader.uint16('version');
    if (version !== 4 && version !== 5)
        throw new errors/* CountersignError */.WS('refused', `TDX quotes have version 4 or 5; this one has ${version}`);
    const attestationKeyType = reader.uint16('attestation key type');
    const teeType = reader.uint32('TEE type');
    reader.take(4, 'reserved');
    const qeVendor = (0,byteForms/* toHex */.nj)(reader.take(16, 'QE vendor'));
    reader.take(20, 'user data');
    const report = readTdReport(reader.take(version === 4 ? 584 : bodySize(reader), 'TD report'));
    const signedPart = bytes.subarray(0, reader.offset);
    const signatureData = reader.take(reader.uint32('length of signature data'), 'signature data');
    const trailing = reader.take(reader.remaining, 'trailing bytes');
    return {
        version,
        attestationKeyType,
        teeType,
        qeVendor,
        report,
        trailing,
        signedPart,
        ...readSignatureData(signatureData),
    };
}
/** Version 5 names the kind and the size of its body: 2 for TDX 1.0, 3 for TDX 1.5. */
function bodySize(reader) {
    const type = reader.uint16('body type');
    const size = reader.uint32('body size');
    if (!((type === 2 && size === 584) || (type === 3 && size === 648))) {
        throw new errors/* CountersignError */.WS('refused', `a quote body of type ${type} with ${size} bytes is not a TD report`);
    }
    return size;
}
function readTdReport(bytes) {
    const reader = new attestation_bytes/* ByteReader */.kP(bytes, 'the TD report');
    const hash = (field) => reader.take(48, field);
    const report = {
        teeTcbSvn: reader.take(16, 'tee_tcb_svn'),
        mrSeam: hash('mrseam'),
        mrSignerSeam: hash('mrsignerseam'),
        seamAttributes: reader.take(8, 'seamattributes'),
        tdAttributes: reader.uint64('tdattributes'),
        xfam: reader.take(8, 'xfam'),
        mrTd: hash('mrtd'),
        mrConfigId: hash('mrconfigid'),
        mrOwner: hash('mrowner'),
        mrOwnerConfig: hash('mrownerconfig'),
        rtmrs: [hash('rtmr0'), hash('rtmr1'), hash('rtmr2'), hash('rtmr3')],
        reportData: reader.take(64, 'reportdata'),
    };
    if (reader.remaining === 0)
        return { ...report, mrServiceTd: undefined };
    reader.take(16, 'tee_tcb_svn2');
    const mrServiceTd = hash('mrservicetd');
    reader.end();
    return { ...report, mrServiceTd };
}
function readSignatureData(bytes) {
    const reader = new attestation_bytes/* ByteReader */.kP(bytes, "the quote's signature data");
    const signature = reader.take(64, 'signature');
    const attestationKey = reader.take(64, 'attestation key');
    const outer = certificationData(reader, 6);
    reader.end();
    const inner = new attestation_bytes/* ByteReader */.kP(outer, "the quote's QE certification data");
    const qe = readEnclaveReport(inner.take(enclaveReportBytes, 'QE report'));
    const qeSignature = inner.take(64, 'QE report signature');
    const qeAuthData = inner.take(inner.uint16('length of QE authentication data'), 'QE authentication data');
    const chain = certificationData(inner, 5);
    inner.end();
    // Intel's library ends the PEM text with a NUL, as C strings do.
    const text = chain.at(-1) === 0 ? chain.subarray(0, -1) : chain;
    return { signature, attestationKey, qe, qeSignature, qeAuthData, pckChain: (0,byteForms/* toLatin1 */.Lp)(text) };
}
function certificationData(reader, wanted) {
    const type = reader.uint16('type of certification data');
    if (type !== wanted) {
        throw new errors/* CountersignError */.WS('unsupported', `certification data of type ${type} stands in the quote where type ${wanted} must`);
    }
    return reader.take(reader.uint32('length of certification data'), 'certification data');
}


/***/ }),

/***/ 20525:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ readExtensions),
/* harmony export */   w: () => (/* binding */ readCertificate)
/* harmony export */ });
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14881);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _platformKeys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26873);
/* harmony import */ var _der_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55665);
/* harmony import */ var _signatureAlgorithm_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44579);





const maxCertificateBytes = 16 * 1024;
/** @throws CountersignError `tampered` when it is not a certificate, `refused` for an algorithm not accepted. */
function readCertificate(bytes, what, limit = maxCertificateBytes) {
    if (bytes.length > limit)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('limit', `${what} is too large for a certificate`);
    const outer = new _der_js__WEBPACK_IMPORTED_MODULE_3__/* .DerSequence */ .to((0,_der_js__WEBPACK_IMPORTED_MODULE_3__/* .readDer */ .SU)(bytes, what), what);
    const signedPart = outer.next(_der_js__WEBPACK_IMPORTED_MODULE_3__/* .derTag */ .S_.sequence);
    const outerAlgorithm = outer.next(_der_js__WEBPACK_IMPORTED_MODULE_3__/* .derTag */ .S_.sequence);
    const signature = (0,_der_js__WEBPACK_IMPORTED_MODULE_3__/* .derBits */ .u2)(outer.next(), what);
    outer.end();
    const fields = new _der_js__WEBPACK_IMPORTED_MODULE_3__/* .DerSequence */ .to(signedPart, what);
    const version = new _der_js__WEBPACK_IMPORTED_MODULE_3__/* .DerSequence */ .to(fields.next(0xa0), what, 0xa0).next();
    if ((0,_der_js__WEBPACK_IMPORTED_MODULE_3__/* .derSmallInteger */ .z6)(version, what) !== 2)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('tampered', `${what} is not a version 3 certificate`);
    const serial = (0,_der_js__WEBPACK_IMPORTED_MODULE_3__/* .derIntegerHex */ .DA)(fields.next(), what);
    const algorithm = fields.next(_der_js__WEBPACK_IMPORTED_MODULE_3__/* .derTag */ .S_.sequence);
    if (!(0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .equalBytes */ .ex)(algorithm.raw, outerAlgorithm.raw)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('tampered', `${what} names two signature algorithms`);
    }
    const issuer = fields.next(_der_js__WEBPACK_IMPORTED_MODULE_3__/* .derTag */ .S_.sequence).raw;
    const validity = new _der_js__WEBPACK_IMPORTED_MODULE_3__/* .DerSequence */ .to(fields.next(), what);
    const [notBefore, notAfter] = [(0,_der_js__WEBPACK_IMPORTED_MODULE_3__/* .derTime */ .tm)(validity.next(), what), (0,_der_js__WEBPACK_IMPORTED_MODULE_3__/* .derTime */ .tm)(validity.next(), what)];
    validity.end();
    const subject = fields.next(_der_js__WEBPACK_IMPORTED_MODULE_3__/* .derTag */ .S_.sequence);
    const publicKey = readPublicKey(fields.next(_der_js__WEBPACK_IMPORTED_MODULE_3__/* .derTag */ .S_.sequence).raw, what);
    const extensions = readExtensions(fields.optional(0xa3), what);
    fields.end();
    return {
        raw: bytes,
        signedPart: signedPart.raw,
        serial,
        issuer,
        subject: subject.raw,
        commonName: commonNameOf(subject, what),
        notBefore,
        notAfter,
        publicKey,
        algorithm: (0,_signatureAlgorithm_js__WEBPACK_IMPORTED_MODULE_4__/* .readSignatureAlgorithm */ .G)(algorithm, what),
        signature,
        extensions,
    };
}
function readPublicKey(spki, what) {
    try {
        return _platformKeys_js__WEBPACK_IMPORTED_MODULE_2__/* .VerifyingKey */ .pF.fromSpki(spki);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('tampered', `${what} holds no public key that can be read`, { cause });
    }
}
/** Extensions by object identifier, from the element that wraps them. @throws on a doubled one. */
function readExtensions(wrapper, what) {
    const extensions = new Map();
    if (wrapper === undefined)
        return extensions;
    const list = new _der_js__WEBPACK_IMPORTED_MODULE_3__/* .DerSequence */ .to(wrapper, what, wrapper.tag);
    const all = list.next(_der_js__WEBPACK_IMPORTED_MODULE_3__/* .derTag */ .S_.sequence);
    list.end();
    for (const item of (0,_der_js__WEBPACK_IMPORTED_MODULE_3__/* .derChildren */ .v0)(all, what)) {
        const fields = new _der_js__WEBPACK_IMPORTED_MODULE_3__/* .DerSequence */ .to(item, what);
        const name = (0,_der_js__WEBPACK_IMPORTED_MODULE_3__/* .derOid */ ._2)(fields.next(), what);
        const flag = fields.optional(_der_js__WEBPACK_IMPORTED_MODULE_3__/* .derTag */ .S_.boolean);
        const critical = flag !== undefined && (0,_der_js__WEBPACK_IMPORTED_MODULE_3__/* .derBoolean */ .cl)(flag, what);
        const value = fields.next(_der_js__WEBPACK_IMPORTED_MODULE_3__/* .derTag */ .S_.octetString).content;
        fields.end();
        if (extensions.has(name))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('tampered', `${what} has extension ${name} twice`);
        extensions.set(name, { critical, value });
    }
    return extensions;
}
function commonNameOf(name, what) {
    const found = [];
    for (const set of (0,_der_js__WEBPACK_IMPORTED_MODULE_3__/* .derChildren */ .v0)(name, what)) {
        for (const attribute of (0,_der_js__WEBPACK_IMPORTED_MODULE_3__/* .derChildren */ .v0)(set, what)) {
            const fields = new _der_js__WEBPACK_IMPORTED_MODULE_3__/* .DerSequence */ .to(attribute, what);
            if ((0,_der_js__WEBPACK_IMPORTED_MODULE_3__/* .derOid */ ._2)(fields.next(), what) !== '2.5.4.3')
                continue;
            const value = fields.next();
            if (value.tag === _der_js__WEBPACK_IMPORTED_MODULE_3__/* .derTag */ .S_.utf8String || value.tag === _der_js__WEBPACK_IMPORTED_MODULE_3__/* .derTag */ .S_.printableString)
                found.push((0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .fromUtf8 */ .ar)(value.content) ?? '');
        }
    }
    const [only] = found;
    return found.length === 1 && only !== undefined && /^[\x20-\x7e]{1,64}$/.test(only) ? only : '(unnamed)';
}


/***/ }),

/***/ 46495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $c: () => (/* binding */ requireUsage),
/* harmony export */   H5: () => (/* binding */ verifyChain),
/* harmony export */   WF: () => (/* binding */ keyUsageBit)
/* harmony export */ });
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14881);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _pureDigest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17784);
/* harmony import */ var _der_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55665);




const basicConstraints = '2.5.29.19';
const keyUsage = '2.5.29.15';
/** Critical extensions that this verifier acts on. Any other one that is critical must stop it (RFC 5280 4.2). */
const understood = new Set([basicConstraints, keyUsage]);
/** Key usage bits (RFC 5280 section 4.2.1.3), as bits of the first byte of the bit string. */
const keyUsageBit = { digitalSignature: 0x80, certificateSigning: 0x04, crlSigning: 0x02 };
/**
 * Verifies a chain, leaf first, up to a pinned root: names, signatures, dates at `at`, CA flags, path lengths.
 * @param pins SHA-256 (lower-case hex) of the root certificates that are believed.
 * @throws CountersignError `refused` or `tampered`, with the reason.
 */
function verifyChain(chain, pins, at) {
    const root = chain.at(-1);
    if (root === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('tampered', 'the certificate chain is empty');
    if (!pins.includes((0,_pureDigest_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256Hex */ .fg)(root.raw))) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('refused', `the chain ends in ${root.commonName}, which is not a pinned root`);
    }
    chain.forEach((certificate, index) => {
        checkDates(certificate, at);
        checkCritical(certificate);
        const issuer = chain[index + 1];
        if (issuer !== undefined)
            checkAuthority(issuer, index);
        checkIssued(certificate, issuer ?? certificate);
    });
}
function checkDates(certificate, at) {
    const name = certificate.commonName;
    if (at < certificate.notBefore) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('refused', `certificate ${name} is not yet valid: from ${certificate.notBefore.toISOString()}`);
    }
    if (at > certificate.notAfter) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('refused', `certificate ${name} expired at ${certificate.notAfter.toISOString()}`);
    }
}
function checkCritical(certificate) {
    for (const [name, extension] of certificate.extensions) {
        if (extension.critical && !understood.has(name)) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('refused', `certificate ${certificate.commonName} has the unknown critical extension ${name}`);
        }
    }
}
/** @param below how many CA certificates stand between this one and the leaf. */
function checkAuthority(issuer, below) {
    const what = `certificate ${issuer.commonName}`;
    const extension = issuer.extensions.get(basicConstraints);
    const fields = extension && new _der_js__WEBPACK_IMPORTED_MODULE_3__/* .DerSequence */ .to((0,_der_js__WEBPACK_IMPORTED_MODULE_3__/* .readDer */ .SU)(extension.value, what), what);
    const flag = fields?.optional(_der_js__WEBPACK_IMPORTED_MODULE_3__/* .derTag */ .S_.boolean);
    if (fields === undefined || flag === undefined || !(0,_der_js__WEBPACK_IMPORTED_MODULE_3__/* .derBoolean */ .cl)(flag, what)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('refused', `${what} may not issue certificates`);
    }
    const length = fields.optional(_der_js__WEBPACK_IMPORTED_MODULE_3__/* .derTag */ .S_.integer);
    fields.end();
    if (length !== undefined && (0,_der_js__WEBPACK_IMPORTED_MODULE_3__/* .derSmallInteger */ .z6)(length, what) < below) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('refused', `${what} issued a longer chain than it may`);
    }
    requireUsage(issuer, keyUsageBit.certificateSigning, 'sign certificates');
}
/** @throws CountersignError `refused` when the certificate's key usage is stated and lacks the bit. */
function requireUsage(certificate, bit, purpose) {
    const extension = certificate.extensions.get(keyUsage);
    if (extension === undefined)
        return;
    const what = `certificate ${certificate.commonName}`;
    const bits = (0,_der_js__WEBPACK_IMPORTED_MODULE_3__/* .readDer */ .SU)(extension.value, what);
    if (bits.tag !== _der_js__WEBPACK_IMPORTED_MODULE_3__/* .derTag */ .S_.bitString || ((bits.content[1] ?? 0) & bit) === 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('refused', `${what} may not ${purpose}`);
    }
}
function checkIssued(certificate, issuer) {
    if (!(0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .equalBytes */ .ex)(certificate.issuer, issuer.subject)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('tampered', `certificate ${certificate.commonName} was not issued by ${issuer.commonName}`);
    }
    if (!issuer.publicKey.holds(certificate.algorithm, certificate.signedPart, certificate.signature)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('tampered', `the signature of ${issuer.commonName} on certificate ${certificate.commonName} does not hold`);
    }
}


/***/ }),

/***/ 55665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DA: () => (/* binding */ derIntegerHex),
/* harmony export */   SU: () => (/* binding */ readDer),
/* harmony export */   S_: () => (/* binding */ derTag),
/* harmony export */   _2: () => (/* binding */ derOid),
/* harmony export */   cl: () => (/* binding */ derBoolean),
/* harmony export */   rl: () => (/* binding */ numberOf),
/* harmony export */   tm: () => (/* binding */ derTime),
/* harmony export */   to: () => (/* binding */ DerSequence),
/* harmony export */   u2: () => (/* binding */ derBits),
/* harmony export */   v0: () => (/* binding */ derChildren),
/* harmony export */   z6: () => (/* binding */ derSmallInteger)
/* harmony export */ });
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14881);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);


const derTag = {
    boolean: 0x01,
    integer: 0x02,
    bitString: 0x03,
    octetString: 0x04,
    objectIdentifier: 0x06,
    utf8String: 0x0c,
    printableString: 0x13,
    ia5String: 0x16,
    utcTime: 0x17,
    generalizedTime: 0x18,
    sequence: 0x30,
    set: 0x31,
};
function broken(what, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('tampered', `${what} is not DER: ${why}`);
}
/** A big-endian number of at most six bytes. */
function numberOf(bytes) {
    return bytes.reduce((number, byte) => number * 0x100 + byte, 0);
}
/** Reads one element at the start of `bytes`. Lengths must be definite, shortest and within bounds. */
function readElement(bytes, what) {
    const tag = bytes[0];
    const first = bytes[1];
    if (tag === undefined || first === undefined)
        throw broken(what, 'it ends before a length');
    if ((tag & 0x1f) === 0x1f)
        throw broken(what, 'it uses a long tag');
    let length = first;
    let start = 2;
    if (first >= 0x80) {
        const count = first & 0x7f;
        if (count === 0 || count > 3)
            throw broken(what, 'a length is indefinite or too large');
        if (bytes.length < 2 + count)
            throw broken(what, 'it ends within a length');
        start += count;
        length = numberOf(bytes.subarray(2, start));
        if (length < 0x80 || length < 2 ** (8 * (count - 1)))
            throw broken(what, 'a length is not in its shortest form');
    }
    if (bytes.length < start + length)
        throw broken(what, 'an element is longer than what holds it');
    return { tag, content: bytes.subarray(start, start + length), raw: bytes.subarray(0, start + length) };
}
/** Reads bytes that are exactly one element. @throws CountersignError `tampered` */
function readDer(bytes, what) {
    const node = readElement(bytes, what);
    if (node.raw.length !== bytes.length)
        throw broken(what, 'bytes follow its end');
    return node;
}
/** The elements within a constructed one. @throws CountersignError `tampered` */
function derChildren(node, what) {
    if ((node.tag & 0x20) === 0)
        throw broken(what, 'a primitive element stands where elements are expected');
    const children = [];
    for (let rest = node.content; rest.length > 0;) {
        const child = readElement(rest, what);
        children.push(child);
        rest = rest.subarray(child.raw.length);
    }
    return children;
}
/** Takes elements in order, each with the tag it must have. */
class DerSequence {
    #items;
    #what;
    #at = 0;
    constructor(node, what, tag = derTag.sequence) {
        if (node.tag !== tag)
            throw broken(what, `tag ${node.tag} stands where tag ${tag} must`);
        this.#items = derChildren(node, what);
        this.#what = what;
    }
    /** The next element if it has this tag. */
    optional(tag) {
        const node = this.#items[this.#at];
        if (node?.tag !== tag)
            return undefined;
        this.#at += 1;
        return node;
    }
    next(tag) {
        const node = this.#items[this.#at];
        if (node === undefined)
            throw broken(this.#what, 'an element is missing');
        if (tag !== undefined && node.tag !== tag)
            throw broken(this.#what, `tag ${node.tag} stands where tag ${tag} must`);
        this.#at += 1;
        return node;
    }
    end() {
        if (this.#at !== this.#items.length)
            throw broken(this.#what, 'an element is there that should not be');
    }
}
/** An object identifier in dotted form. */
function derOid(node, what) {
    if (node.tag !== derTag.objectIdentifier)
        throw broken(what, 'an object identifier is missing');
    const arcs = [];
    let arc = 0;
    let started = false;
    for (const byte of node.content) {
        if (!started && byte === 0x80)
            throw broken(what, 'an object identifier is not in its shortest form');
        started = true;
        arc = arc * 128 + (byte & 0x7f);
        if (arc > 0xffffffff)
            throw broken(what, 'an object identifier is too large');
        if ((byte & 0x80) === 0) {
            arcs.push(arc);
            arc = 0;
            started = false;
        }
    }
    const first = arcs.shift();
    if (first === undefined || started)
        throw broken(what, 'an object identifier is cut off');
    const root = Math.min(Math.floor(first / 40), 2);
    return [root, first - root * 40, ...arcs].join('.');
}
/** The content of an INTEGER in its shortest form, as hex of its two's complement. */
function derIntegerHex(node, what) {
    const [first, second] = node.content;
    if (node.tag !== derTag.integer || first === undefined)
        throw broken(what, 'an integer is missing');
    if (second !== undefined && ((first === 0 && second < 0x80) || (first === 0xff && second >= 0x80))) {
        throw broken(what, 'an integer is not in its shortest form');
    }
    return (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toHex */ .nj)(node.content);
}
/** A non-negative INTEGER below 2^31. */
function derSmallInteger(node, what) {
    const value = parseInt(derIntegerHex(node, what), 16);
    if (node.content.length > 5 || (node.content[0] ?? 0) >= 0x80 || value > 0x7fffffff) {
        throw broken(what, 'an integer is negative or too large');
    }
    return value;
}
/** A BOOLEAN. */
function derBoolean(node, what) {
    const value = node.content[0];
    if (node.tag !== derTag.boolean || node.content.length !== 1 || (value !== 0 && value !== 0xff)) {
        throw broken(what, 'a boolean is neither true nor false');
    }
    return value === 0xff;
}
/** The bytes of a BIT STRING without unused bits. */
function derBits(node, what) {
    if (node.tag !== derTag.bitString || node.content[0] !== 0)
        throw broken(what, 'a bit string of whole bytes is missing');
    return node.content.subarray(1);
}
/** A time as RFC 5280 section 4.1.2.5 writes it: UTCTime or GeneralizedTime, to the second, in Z. */
function derTime(node, what) {
    const text = (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toLatin1 */ .Lp)(node.content);
    const pattern = node.tag === derTag.utcTime
        ? /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/
        : node.tag === derTag.generalizedTime
            ? /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/
            : undefined;
    const parts = pattern?.exec(text)?.slice(1);
    if (parts === undefined)
        throw broken(what, 'a time is missing or not written as it must be');
    const [year = '', month, day, hour, minute, second] = parts;
    const full = year.length === 4 ? year : `${Number(year) < 50 ? '20' : '19'}${year}`;
    const iso = `${full}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
    const time = new Date(iso);
    if (Number.isNaN(time.getTime()) || time.toISOString() !== iso)
        throw broken(what, `${text} is no time`);
    return time;
}


/***/ }),

/***/ 87904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ readPemCertificates),
/* harmony export */   _: () => (/* binding */ pemOf)
/* harmony export */ });
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14881);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32114);
/* harmony import */ var _certificate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20525);




const begin = '-----BEGIN CERTIFICATE-----';
const end = '-----END CERTIFICATE-----';
/**
 * Certificates of a PEM text in the strict form of RFC 7468 section 3 and nothing else: lines of 64 characters, no
 * text around them. Only empty lines between them and the kind of line ends are free.
 * @throws CountersignError `tampered` for anything else, `limit` for more than `most` certificates.
 */
function readPemCertificates(text, what, most) {
    const certificates = [];
    let body;
    const lines = text.replace(/\r\n/g, '\n').split('\n');
    for (const line of lines) {
        if (body === undefined) {
            // AMD's service ends some of its chains with an empty line.
            if (line === '')
                continue;
            if (line !== begin)
                throw notPem(what, 'text stands outside of certificates');
            body = [];
        }
        else if (line === end) {
            if (certificates.length === most)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('limit', `${what} holds more than ${most} certificates`);
            certificates.push((0,_certificate_js__WEBPACK_IMPORTED_MODULE_3__/* .readCertificate */ .w)((0,_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeBase64 */ .y4)(joined(body, what), what, 16 * 1024), what));
            body = undefined;
        }
        else {
            body.push(line);
        }
    }
    if (body !== undefined || certificates.length === 0)
        throw notPem(what, 'no certificate, or one that does not end');
    return certificates;
}
/** Certificates (DER) as PEM in the one form that `readPemCertificates` takes. */
function pemOf(certificates) {
    const lines = (bytes) => (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toBase64 */ .nk)(bytes).match(/.{1,64}/g) ?? [];
    return certificates.map((one) => [begin, ...lines(one), end, ''].join('\n')).join('');
}
function joined(lines, what) {
    const regular = lines.every((line, index) => index < lines.length - 1 ? line.length === 64 : line.length <= 64);
    if (!regular || lines.length === 0)
        throw notPem(what, 'its lines are not 64 characters long');
    return lines.join('');
}
function notPem(what, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS('tampered', `${what} is not strict PEM: ${why}`);
}


/***/ }),

/***/ 44579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ readSignatureAlgorithm)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _der_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55665);


const oid = {
    ecdsaSha256: '1.2.840.10045.4.3.2',
    ecdsaSha384: '1.2.840.10045.4.3.3',
    rsaPss: '1.2.840.113549.1.1.10',
    mgf1: '1.2.840.113549.1.1.8',
    sha384: '2.16.840.1.101.3.4.2.2',
};
/** Reads an AlgorithmIdentifier (RFC 5280 section 4.1.1.2; RFC 4055 section 3.1 for RSA-PSS). */
function readSignatureAlgorithm(node, what) {
    const fields = new _der_js__WEBPACK_IMPORTED_MODULE_1__/* .DerSequence */ .to(node, what);
    const name = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .derOid */ ._2)(fields.next(), what);
    if (name === oid.rsaPss) {
        checkPssParameters(fields.next(), what);
        fields.end();
        return 'rsa-pss-sha384';
    }
    fields.end();
    if (name === oid.ecdsaSha256)
        return 'ecdsa-sha256';
    if (name === oid.ecdsaSha384)
        return 'ecdsa-sha384';
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('refused', `${what} is signed with algorithm ${name}, which is not accepted`);
}
function checkPssParameters(node, what) {
    const fields = new _der_js__WEBPACK_IMPORTED_MODULE_1__/* .DerSequence */ .to(node, what);
    const inside = (tag) => new _der_js__WEBPACK_IMPORTED_MODULE_1__/* .DerSequence */ .to(fields.next(tag), what, tag).next();
    const mgf = () => {
        const parts = new _der_js__WEBPACK_IMPORTED_MODULE_1__/* .DerSequence */ .to(inside(0xa1), what);
        return (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .derOid */ ._2)(parts.next(), what) === oid.mgf1 ? hashOf(parts.next(), what) : '';
    };
    const good = hashOf(inside(0xa0), what) === oid.sha384 && mgf() === oid.sha384;
    const salt = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .derSmallInteger */ .z6)(inside(0xa2), what);
    const trailer = fields.optional(0xa3);
    fields.end();
    const trailerField = trailer && (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .derSmallInteger */ .z6)(new _der_js__WEBPACK_IMPORTED_MODULE_1__/* .DerSequence */ .to(trailer, what, 0xa3).next(), what);
    if (!good || salt !== 48 || (trailerField ?? 1) !== 1) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('refused', `${what} is signed with RSA-PSS parameters that are not accepted`);
    }
}
function hashOf(node, what) {
    return (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .derOid */ ._2)(new _der_js__WEBPACK_IMPORTED_MODULE_1__/* .DerSequence */ .to(node, what).next(), what);
}


/***/ })

};
