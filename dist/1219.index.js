export const id = 1219;
export const ids = [1219,2124];
export const modules = {

/***/ 1174:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ copyOnLedger),
/* harmony export */   C: () => (/* binding */ copyCosignature)
/* harmony export */ });
/* harmony import */ var _ledger_entries_witnessed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81541);
/* harmony import */ var _ledger_ledgerHead_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29757);
/* harmony import */ var _ledger_log_witness_cosignedNote_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98787);
/* harmony import */ var _ledger_log_witness_cosignaturePath_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90738);




/** What lies on a ledger of a witness's, and is of that ledger. */
async function copyOnLedger(snapshot, key) {
    return (0,_ledger_log_witness_cosignedNote_js__WEBPACK_IMPORTED_MODULE_2__/* .latestOf */ .Te)(await (0,_ledger_entries_witnessed_js__WEBPACK_IMPORTED_MODULE_0__/* .cosignedOn */ .iR)(snapshot, [key]));
}
/**
 * Copies what a witness has signed to where readers of the ledger look. Anybody may do it, as often as they like.
 * @returns whether there was anything to do: what is there may be newer
 */
async function copyCosignature(ledger, { witness, checkpoint }, note) {
    return ledger.append(async (snapshot) => {
        const there = await copyOnLedger(snapshot, witness);
        if (there !== undefined && there.checkpoint.size >= checkpoint.size)
            return { value: false };
        const cosignatures = new Map([[(0,_ledger_log_witness_cosignaturePath_js__WEBPACK_IMPORTED_MODULE_3__/* .cosignaturePath */ .B)(witness), note]]);
        return { cosignatures, message: `Cosign ${(0,_ledger_ledgerHead_js__WEBPACK_IMPORTED_MODULE_1__/* .formatHead */ .G)(checkpoint)}: ${witness.name}`, value: true };
    });
}


/***/ }),

/***/ 2124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   initWitness: () => (/* binding */ initWitness)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _ledger_log_witness_cosignedNote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98787);
/* harmony import */ var _ledger_log_witness_witnessKey_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33259);
/* harmony import */ var _ledger_platformWitnesses_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91098);
/* harmony import */ var _copyCosignature_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1174);
/* harmony import */ var _recallWitness_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(79217);






/**
 * Begins a witness's memory with the state of the ledger that its owner confirms: from then on it is never left.
 * @param confirm asked with that state, once; false ends it
 * @returns undefined where the ledger has no log to confirm yet, or where the owner did not
 * @throws CountersignError `refused` when this key has signed before and its memory is gone, or the memory is another's
 */
async function initWitness(party, ledger, confirm) {
    const { signer, memory, home } = party;
    const own = (0,_ledger_log_witness_witnessKey_js__WEBPACK_IMPORTED_MODULE_2__.formatWitnessKey)(signer.key);
    const noted = await home.read();
    const { commit, key, note } = await memory.look();
    if (key !== undefined)
        (0,_recallWitness_js__WEBPACK_IMPORTED_MODULE_5__/* .requireOwn */ .SW)(key, own, memory.display);
    const known = note && (await (0,_ledger_log_witness_cosignedNote_js__WEBPACK_IMPORTED_MODULE_1__/* .readCosigned */ .B9)(note, signer.key, _ledger_platformWitnesses_js__WEBPACK_IMPORTED_MODULE_3__.platformWitnesses));
    if (key !== undefined && known !== undefined)
        return { when: 'before', cosigned: known };
    if (commit !== undefined && key === undefined)
        throw occupied(memory.display);
    if (noted !== undefined || key !== undefined)
        throw memory.lost();
    const snapshot = await beginnings(ledger);
    const log = snapshot?.log;
    if (snapshot === undefined || log === undefined)
        return undefined;
    // Its own signature is there: it has begun before, and whatever it remembered is gone.
    if ((await (0,_copyCosignature_js__WEBPACK_IMPORTED_MODULE_4__/* .copyOnLedger */ .A)(snapshot, signer.key)) !== undefined)
        throw memory.lost();
    if (!(await confirm(log)))
        return undefined;
    const { ledger: id, size, root } = log;
    const cosigned = {
        witness: signer.key,
        checkpoint: { ledger: id, size, root },
        time: party.now(),
    };
    const first = signer.cosign(cosigned.checkpoint, cosigned.time);
    if ((await memory.begin(commit, own, first)) === 'overtaken')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('conflict', `somebody else has begun in ${memory.display}`, {
            mend: 'Run the same command again: it says who.',
        });
    await home.write(cosigned);
    await (0,_copyCosignature_js__WEBPACK_IMPORTED_MODULE_4__/* .copyCosignature */ .C)(ledger, cosigned, first);
    return { when: 'now', cosigned };
}
/** The ledger as it is; undefined where its repository is there, and nobody has begun the branch. */
async function beginnings(ledger) {
    try {
        return await ledger.snapshot();
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS && error.code === 'not-found')
            return undefined;
        throw error;
    }
}
function occupied(display) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('exists', `the branch in ${display} is there already, and is no witness's memory`, {
        mend: 'Name another one with --memory-branch.',
    });
}


/***/ }),

/***/ 79217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SW: () => (/* binding */ requireOwn),
/* harmony export */   Y0: () => (/* binding */ isAhead),
/* harmony export */   pK: () => (/* binding */ putBack),
/* harmony export */   pl: () => (/* binding */ recallWitness)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _ledger_ledgerHead_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29757);
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14881);
/* harmony import */ var _ledger_log_witness_cosignedNote_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98787);
/* harmony import */ var _ledger_log_witness_witnessKey_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33259);
/* harmony import */ var _ledger_platformWitnesses_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(91098);






/**
 * What the witness remembers.
 * @throws CountersignError `refused` when the memory is lost, another's, or older than what was signed; `tampered` when it
 * holds what the witness has not signed
 */
async function recallWitness({ signer, memory, home }) {
    // Before the memory: another run of the same witness may write both meanwhile, the memory first.
    const noted = await home.read();
    const { commit, key, note } = await memory.look();
    if (commit === undefined || key === undefined || note === undefined)
        throw noted === undefined ? notBegun(memory.display) : memory.lost();
    requireOwn(key, (0,_ledger_log_witness_witnessKey_js__WEBPACK_IMPORTED_MODULE_4__.formatWitnessKey)(signer.key), memory.display);
    const cosigned = await (0,_ledger_log_witness_cosignedNote_js__WEBPACK_IMPORTED_MODULE_3__/* .readCosigned */ .B9)(note, signer.key, _ledger_platformWitnesses_js__WEBPACK_IMPORTED_MODULE_5__.platformWitnesses);
    if (cosigned === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('tampered', `what ${memory.display} remembers was not signed by this witness`, {
            mend: 'Find out who pushed there, and put the branch back as the witness left it.',
        });
    if (noted !== undefined && isAhead(noted, cosigned))
        throw putBack(memory.display, noted, cosigned);
    return { commit, note, cosigned };
}
/** @throws CountersignError `refused` for another witness's memory */
function requireOwn(key, own, display) {
    if (key === own)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('refused', `${display} is the memory of another witness: ${key.slice(0, 200)}`, {
        mend: 'Give each witness a memory of its own: --memory, or --memory-branch.',
    });
}
/** Whether a witness that signed `one` has signed more than `other` tells, or something else. */
function isAhead(one, other) {
    const [a, b] = [one.checkpoint, other.checkpoint];
    if (a.ledger !== b.ledger || a.size > b.size || one.time > other.time)
        return true;
    return a.size === b.size && !(0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_2__/* .equalBytes */ .ex)(a.root, b.root);
}
/** The error of a memory that does not know what the witness signed. */
function putBack(display, signed, remembered) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('refused', `the memory ${display} was put back: it says ${(0,_ledger_ledgerHead_js__WEBPACK_IMPORTED_MODULE_1__/* .formatHead */ .G)(remembered.checkpoint)}, and ${(0,_ledger_ledgerHead_js__WEBPACK_IMPORTED_MODULE_1__/* .formatHead */ .G)(signed.checkpoint)} was signed`, {
        mend: 'Nothing is signed. Find out who pushed there, and put the branch back to its newest commit; else make a new witness with `countersign witness init`.',
    });
}
function notBegun(display) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('refused', `this witness remembers nothing: there is no memory in ${display}`, {
        mend: 'A new witness begins with `countersign witness init`. One that has signed before is retired without its memory: make a new key.',
    });
}


/***/ }),

/***/ 98787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: () => (/* binding */ readCosigned),
/* harmony export */   Te: () => (/* binding */ latestOf),
/* harmony export */   rC: () => (/* binding */ cosignedNote)
/* harmony export */ });
/* harmony import */ var _checkpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75175);
/* harmony import */ var _signedNote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47801);
/* harmony import */ var _cosignature_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9029);



/** A note of a checkpoint: the log's own signature, which the form asks for, and the witness's. */
function cosignedNote(checkpoint, log, witness) {
    const line = (0,_cosignature_js__WEBPACK_IMPORTED_MODULE_2__/* .cosignatureLine */ .P$)(witness.key, witness.time, witness.signature);
    return (0,_signedNote_js__WEBPACK_IMPORTED_MODULE_1__/* .formatNote */ .se)({ text: (0,_checkpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCheckpoint */ .wP)(checkpoint), signatures: [log, line] });
}
/** What this witness says of whichever ledger a note is of; undefined where it says nothing. Of several the latest. */
async function readCosigned(note, key, crypto) {
    const ledger = (0,_checkpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCheckpoint */ .S7)((0,_signedNote_js__WEBPACK_IMPORTED_MODULE_1__/* .parseNote */ .wd)(note)?.text ?? '')?.ledger;
    if (ledger === undefined)
        return undefined;
    return latestOf(await (0,_cosignature_js__WEBPACK_IMPORTED_MODULE_2__/* .cosignedBy */ .MU)(note, ledger, [key], crypto));
}
/** What was signed last of these. */
function latestOf(cosigned) {
    return cosigned.toSorted((a, b) => b.time - a.time)[0];
}


/***/ }),

/***/ 26873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ez: () => (/* binding */ signWith),
/* harmony export */   br: () => (/* binding */ digest),
/* harmony export */   pF: () => (/* binding */ VerifyingKey),
/* harmony export */   sc: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);


/*
 * Plain keys and their signatures, and the hash of what is long: all that evidence and reports need of a platform. Nothing
 * else on the way from a report to its verdict imports Node; where there is none, another file with these exports takes this
 * one's place.
 */
const p256 = { curve: 'prime256v1', hash: 'sha256' };
const p384 = { curve: 'secp384r1', hash: 'sha384' };
const der = { dsaEncoding: 'der' };
const raw = { dsaEncoding: 'ieee-p1363' };
const SCHEMES = {
    'ecdsa-sha256': { ...p256, kind: 'ec', form: der },
    'ecdsa-sha256-raw': { ...p256, kind: 'ec', form: raw },
    'ecdsa-sha384': { ...p384, kind: 'ec', form: der },
    'ecdsa-sha384-raw': { ...p384, kind: 'ec', form: raw },
    'rsa-pss-sha384': {
        kind: 'rsa',
        hash: 'sha384',
        form: { padding: node_crypto__WEBPACK_IMPORTED_MODULE_0__.constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 },
    },
    'rsa-sha256': { kind: 'rsa', hash: 'sha256', form: { padding: node_crypto__WEBPACK_IMPORTED_MODULE_0__.constants.RSA_PKCS1_PADDING } },
    ed25519: { kind: 'ed25519', hash: null, form: {} },
};
/** What stands before the 32 bytes of the key in a SubjectPublicKeyInfo (RFC 8410 section 4). */
const ED25519_SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const MIN_RSA_BITS = 2048;
/** Without an object for each hash, which takes longer than what is short: from Node 20.12 on. */
const oneShot = node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash;
/** A hash, in a fraction of the time that it takes where nothing is of a platform. */
function digest(name, bytes) {
    const hashed = oneShot?.(name, bytes, 'buffer') ?? node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash(name).update(bytes).digest();
    return new Uint8Array(hashed.buffer, hashed.byteOffset, hashed.length);
}
function sha256(bytes) {
    return digest('sha256', bytes);
}
/** A public key that signatures are verified with. */
class VerifyingKey {
    #key;
    /** Asked once: a key object tells it anew each time. */
    #suited = new Map();
    constructor(key) {
        this.#key = key;
    }
    /** Reads a SubjectPublicKeyInfo in DER. @throws Error when it is none. */
    static fromSpki(spki) {
        return new VerifyingKey((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: Buffer.from(spki), format: 'der', type: 'spki' }));
    }
    /** From the 32 bytes of an Ed25519 key (RFC 8032 section 5.1.2). @throws Error when they are none. */
    static fromEd25519(key) {
        return VerifyingKey.fromSpki(Buffer.concat([ED25519_SPKI, key]));
    }
    /** From the coordinates of a point, base64url. @throws Error when it does not lie on P-256. */
    static fromP256Point(x, y) {
        return new VerifyingKey((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' }));
    }
    /** From modulus and exponent, base64url. @throws Error when they are none. */
    static fromRsaNumbers(n, e) {
        return new VerifyingKey((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: { kty: 'RSA', n, e }, format: 'jwk' }));
    }
    /** The public half of a key. */
    static of(key) {
        return new VerifyingKey(key.type === 'public' ? key : (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(key));
    }
    /** SubjectPublicKeyInfo in DER. */
    get spki() {
        return new Uint8Array(this.#key.export({ type: 'spki', format: 'der' }));
    }
    /** Whether it is a key of the kind that the scheme needs. */
    isFor(scheme) {
        const isSuited = this.#suited.get(scheme) ?? this.#suits(scheme);
        this.#suited.set(scheme, isSuited);
        return isSuited;
    }
    #suits(scheme) {
        const wanted = SCHEMES[scheme];
        const { asymmetricKeyType: kind, asymmetricKeyDetails: details } = this.#key;
        if (kind !== wanted.kind)
            return false;
        if (wanted.kind === 'ec')
            return details?.namedCurve === wanted.curve;
        return wanted.kind !== 'rsa' || (details?.modulusLength ?? 0) >= MIN_RSA_BITS;
    }
    /** Whether a signature over `data` holds; `false` for a key of another kind, too. */
    holds(scheme, data, signature) {
        const { hash, form } = SCHEMES[scheme];
        if (!this.isFor(scheme))
            return false;
        // Where nothing is said of the form, the key alone is taken in less time.
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(hash, data, scheme === 'ed25519' ? this.#key : { key: this.#key, ...form }, signature);
    }
}
/** Signs with a key of the kind that the scheme needs. */
function signWith(scheme, key, data) {
    const { hash, form } = SCHEMES[scheme];
    return new Uint8Array((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(hash, data, { key, ...form }));
}


/***/ }),

/***/ 17784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zf: () => (/* reexport safe */ _noble_hashes_sha2_js__WEBPACK_IMPORTED_MODULE_2__.Zf),
/* harmony export */   fg: () => (/* binding */ sha256Hex),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   qt: () => (/* reexport safe */ _noble_hashes_sha2_js__WEBPACK_IMPORTED_MODULE_2__.qt),
/* harmony export */   sc: () => (/* reexport safe */ _noble_hashes_sha2_js__WEBPACK_IMPORTED_MODULE_2__.sc)
/* harmony export */ });
/* harmony import */ var _noble_hashes_sha2_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18842);
/* harmony import */ var _noble_hashes_utils_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24417);
/* harmony import */ var _bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14881);
/* harmony import */ var _canonicalForm_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58836);




/*
 * The hashes of what must run in a page in a browser too: the same as those of `canonicalJson.ts`, of no platform.
 * They are for entries and statements; the bytes of a resource are too many for them.
 */

/** SHA-256 in lower-case hex; a text is taken as UTF-8. */
function sha256Hex(bytes) {
    return (0,_bytes_byteForms_js__WEBPACK_IMPORTED_MODULE_0__/* .toHex */ .nj)((0,_noble_hashes_sha2_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)(typeof bytes === 'string' ? (0,_noble_hashes_utils_js__WEBPACK_IMPORTED_MODULE_3__/* .utf8ToBytes */ .AI)(bytes) : bytes));
}
/** SHA-256 of a value's canonical JSON (RFC 8785), in lower-case hex. */
function digestOf(value) {
    return sha256Hex((0,_canonicalForm_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalBytes */ .Mr)(value));
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


/***/ })

};
