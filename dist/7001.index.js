export const id = 7001;
export const ids = [7001,8448,6235,6067];
export const modules = {

/***/ 32114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   be: () => (/* binding */ isZero),
/* harmony export */   kP: () => (/* binding */ ByteReader),
/* harmony export */   y4: () => (/* binding */ decodeBase64)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/**
 * Bytes of strict base64 (RFC 4648 section 4: padded, no white space, zero trailing bits).
 * @throws CountersignError `tampered` for anything else, `limit` over `maxBytes`.
 */
function decodeBase64(text, what, maxBytes) {
    if (typeof text !== 'string')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('tampered', `${what} is missing or not base64 text`);
    if (text.length > Math.ceil(maxBytes / 3) * 4) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('limit', `${what} is larger than ${maxBytes} bytes`);
    }
    const bytes = Buffer.from(text, 'base64');
    if (bytes.toString('base64') !== text)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('tampered', `${what} is not strict base64`);
    return bytes;
}
/** True when every byte is zero. */
function isZero(bytes) {
    return bytes.every((byte) => byte === 0);
}
/** Reads a structure front to back; every bound is checked before a byte is read. Numbers are little-endian. */
class ByteReader {
    #bytes;
    #what;
    #at = 0;
    constructor(bytes, what) {
        this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        this.#what = what;
    }
    get offset() {
        return this.#at;
    }
    get remaining() {
        return this.#bytes.length - this.#at;
    }
    take(length, field) {
        if (length < 0 || length > this.remaining) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('tampered', `${this.#what} is truncated: ${field} needs ${length} bytes at offset ${this.#at}, ${this.remaining} are left`);
        }
        const part = this.#bytes.subarray(this.#at, this.#at + length);
        this.#at += length;
        return part;
    }
    uint8(field) {
        return this.take(1, field).readUInt8(0);
    }
    uint16(field) {
        return this.take(2, field).readUInt16LE(0);
    }
    uint32(field) {
        return this.take(4, field).readUInt32LE(0);
    }
    uint64(field) {
        return this.take(8, field).readBigUInt64LE(0);
    }
    /** @throws CountersignError `tampered` when anything but zero bytes is left. */
    onlyZerosLeft() {
        if (!isZero(this.#bytes.subarray(this.#at))) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('tampered', `${this.#what} has ${this.remaining} bytes after its end that are not all zero`);
        }
    }
    /** @throws CountersignError `tampered` when anything at all is left. */
    end() {
        if (this.remaining !== 0) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('tampered', `${this.#what} has ${this.remaining} bytes after its end`);
        }
    }
}


/***/ }),

/***/ 54816:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MO: () => (/* binding */ makeSimQuote),
/* harmony export */   mE: () => (/* binding */ readSimQuote)
/* harmony export */ });
/* unused harmony exports simQuoteType, simRootDigest */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55156);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64377);
/* harmony import */ var _canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8448);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32114);





const simQuoteType = 'urn:countersign:simulated-quote:v1';
const warning = 'SIMULATED: proves nothing about hardware';
const maxQuoteBytes = 8 * 1024;
/** Keeps the root's signatures over quotes apart from all else that the root may sign. */
const domain = Buffer.from('countersign simulated quote v1\0');
const hexText = (bytes) => zod__WEBPACK_IMPORTED_MODULE_4__.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));
const statementSchema = zod__WEBPACK_IMPORTED_MODULE_4__.strictObject({
    type: zod__WEBPACK_IMPORTED_MODULE_4__.literal(simQuoteType),
    warning: zod__WEBPACK_IMPORTED_MODULE_4__.literal(warning),
    measurement: hexText(48),
    reportData: hexText(64),
    rootKey: zod__WEBPACK_IMPORTED_MODULE_4__.string().max(100),
    issued: zod__WEBPACK_IMPORTED_MODULE_5__.datetime({ precision: 3 }),
});
const quoteSchema = statementSchema.extend({ signature: zod__WEBPACK_IMPORTED_MODULE_4__.string().max(100) });
/** The name by which a policy's `simulatedRoots` lists a root: SHA-256 of its public key (SPKI, DER). */
function simRootDigest(root) {
    return sha256Hex(spkiOf(root));
}
function spkiOf(root) {
    const key = root.type === 'public' ? root : (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(root);
    return key.export({ type: 'spki', format: 'der' });
}
/**
 * Makes simulated evidence, signed by a root (Ed25519) that anybody can make: it proves who signed, and
 * nothing about hardware.
 * @throws CountersignError `input` when the key or a field has the wrong form.
 */
function makeSimQuote(rootPrivateKey, fields) {
    if (rootPrivateKey.type !== 'private' || rootPrivateKey.asymmetricKeyType !== 'ed25519') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('input', 'a simulated root is an Ed25519 private key');
    }
    const statement = statementSchema.safeParse({
        type: simQuoteType,
        warning,
        measurement: fields.measurement.toLowerCase(),
        reportData: fields.reportData.toLowerCase(),
        rootKey: spkiOf(rootPrivateKey).toString('base64'),
        issued: fields.issued.toISOString(),
    });
    if (!statement.success) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('input', 'a simulated quote needs a measurement of 48 bytes and report data of 64 bytes, in hex');
    }
    const signature = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(null, signedBytes(statement.data), rootPrivateKey).toString('base64');
    const quote = Buffer.from((0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalBytes */ .Mr)({ ...statement.data, signature }));
    return { kind: 'sim', quote: quote.toString('base64'), collateral: {} };
}
function signedBytes(statement) {
    return Buffer.concat([domain, (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalBytes */ .Mr)(statement)]);
}
/**
 * Reads a simulated quote and checks its signature by the root that it names. Whether that root, or
 * simulated evidence at all, is acceptable is the policy's to say.
 * @throws CountersignError `tampered` when it is not one or its signature does not hold, `limit` when too large.
 */
function readSimQuote(evidence) {
    const bytes = (0,_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .decodeBase64 */ .y4)(evidence.quote, 'the simulated quote', maxQuoteBytes);
    const parsed = quoteSchema.safeParse((0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCanonical */ .Kf)(bytes, 'the simulated quote', maxQuoteBytes));
    if (!parsed.success)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('tampered', 'the simulated quote does not have the fields it must have');
    const { signature, ...statement } = parsed.data;
    const spki = (0,_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .decodeBase64 */ .y4)(statement.rootKey, 'the simulated root key', 64);
    if (!(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(null, signedBytes(statement), rootKeyOf(spki), (0,_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .decodeBase64 */ .y4)(signature, 'the signature', 64))) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('tampered', "the simulated quote's signature does not hold");
    }
    return {
        measurement: statement.measurement,
        reportData: statement.reportData,
        issued: new Date(statement.issued),
        rootDigest: (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256Hex */ .fg)(spki),
    };
}
function rootKeyOf(spki) {
    let key;
    try {
        key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: spki, format: 'der', type: 'spki' });
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('tampered', 'the simulated root key is not a public key', { cause });
    }
    if (key.asymmetricKeyType !== 'ed25519' || !spkiOf(key).equals(spki)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.CountersignError('tampered', 'the simulated root key is not an Ed25519 key in DER');
    }
    return key;
}


/***/ }),

/***/ 8448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kf: () => (/* binding */ parseCanonical),
/* harmony export */   Mr: () => (/* binding */ canonicalBytes),
/* harmony export */   digestOf: () => (/* binding */ digestOf),
/* harmony export */   fg: () => (/* binding */ sha256Hex),
/* harmony export */   kP: () => (/* binding */ checkDepth)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98799);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);



/** How deep a value may be nested: far more than anything here needs, far less than a stack holds. */
const MAX_DEPTH = 100;
/** @throws CountersignError `input` when arrays and objects are nested more than 100 deep. */
function checkDepth(value, what) {
    let level = [value];
    for (let depth = 0; level.length > 0; depth++) {
        if (depth > MAX_DEPTH)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('input', `${what} is nested more than ${MAX_DEPTH} deep`);
        level = level.flatMap((item) => item !== null && typeof item === 'object' ? Object.values(item) : []);
    }
}
/**
 * Canonical JSON (RFC 8785) of a value, as UTF-8 bytes. Members that are `undefined` are left out.
 * @throws CountersignError `input` when it is nested too deeply
 */
function canonicalBytes(value) {
    checkDepth(value, 'a value');
    const text = (0,canonicalize__WEBPACK_IMPORTED_MODULE_2__/* ["default"] */ .A)(value);
    if (text === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('internal', 'a value that JSON cannot hold was to be signed');
    return new TextEncoder().encode(text);
}
/**
 * Parses bytes that must be canonical JSON (RFC 8785): the one accepted form has no duplicate members, no
 * spare white space and no second spelling, so that what was signed is what is read.
 * @throws CountersignError `tampered` when the bytes are anything else, `limit` over `maxBytes`.
 */
function parseCanonical(bytes, what, maxBytes = 4 * 1024 * 1024) {
    if (bytes.length > maxBytes)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('limit', `${what} is larger than ${maxBytes} bytes`);
    let value;
    let canonical;
    try {
        value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
        canonical = canonicalBytes(value);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('tampered', `${what} is not JSON`, { cause });
    }
    if (Buffer.compare(canonical, bytes) !== 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('tampered', `${what} is not canonical JSON (RFC 8785)`);
    }
    return value;
}
/** SHA-256 in lower-case hex. */
function sha256Hex(bytes) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex');
}
/** SHA-256 of a value's canonical JSON, in lower-case hex. */
function digestOf(value) {
    return sha256Hex(canonicalBytes(value));
}


/***/ }),

/***/ 37001:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ openSimulatedAttester),
/* harmony export */   SimulatedAttester: () => (/* binding */ SimulatedAttester),
/* harmony export */   readSimulatedRoot: () => (/* binding */ readSimulatedRoot)
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__.CountersignError('input', 'the simulated root is not a private key in PEM', { cause });
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

/***/ 98799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ canonicalize)
/* harmony export */ });
function hasLoneSurrogate (value) {
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);

    if (code >= 0xD800 && code <= 0xDBFF) {
      if (i === value.length - 1) {
        return true;
      }
      const next = value.charCodeAt(i + 1);
      if (!(next >= 0xDC00 && next <= 0xDFFF)) {
        return true;
      }
      i++;
    } else if (code >= 0xDC00 && code <= 0xDFFF) {
      return true;
    }
  }

  return false;
}

function canonicalize (object, seen = new Set()) {
  if (typeof object === 'number' && isNaN(object)) {
    throw new Error('NaN is not allowed');
  }

  if (typeof object === 'number' && !isFinite(object)) {
    throw new Error('Infinity is not allowed');
  }

  if (typeof object === 'string' && hasLoneSurrogate(object)) {
    throw new Error('Lone surrogate is not allowed');
  }

  if (object === null || typeof object !== 'object') {
    return JSON.stringify(object);
  }

  if (typeof object.toJSON === 'function') {
    if (seen.has(object)) {
      throw new Error('Circular reference detected');
    }
    seen.add(object);
    const result = canonicalize(object.toJSON(), seen);
    seen.delete(object);
    return result;
  }

  if (seen.has(object)) {
    throw new Error('Circular reference detected');
  }
  seen.add(object);

  let result;
  if (Array.isArray(object)) {
    const values = object.map((cv) => {
      const value = cv === undefined || typeof cv === 'symbol' ? null : cv;
      return canonicalize(value, seen);
    });
    result = `[${values.join(',')}]`;
  } else {
    const parts = [];
    for (const key of Object.keys(object).sort()) {
      if (object[key] === undefined || typeof object[key] === 'symbol') {
        continue;
      }
      parts.push(`${canonicalize(key)}:${canonicalize(object[key], seen)}`);
    }
    result = `{${parts.join(',')}}`;
  }

  seen.delete(object);
  return result;
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
