export const id = 4335;
export const ids = [4335,8448,6067];
export const modules = {

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

/***/ 94335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ob: () => (/* binding */ suborderOf),
/* harmony export */   fp: () => (/* binding */ applyEntry),
/* harmony export */   i_: () => (/* binding */ isReady),
/* harmony export */   isFinal: () => (/* binding */ isFinal),
/* harmony export */   statusOf: () => (/* binding */ statusOf)
/* harmony export */ });
/* harmony import */ var _canonicalJson_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8448);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);


function refuse(reason) {
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('refused', reason);
}
/** The status that people see. */
function statusOf(state) {
    if (state.finished) {
        if (state.finished.entry.status === 'done')
            return 'Done';
        return state.finished.entry.status === 'canceled' ? 'Canceled' : 'Error';
    }
    if (state.cancelRequested)
        return state.reported ? 'Canceling' : 'Canceled';
    if (state.suborders.some((suborder) => suborder.status === 'Error'))
        return 'Error';
    if (state.suborders.some((suborder) => suborder.status === 'Canceled'))
        return 'Canceled';
    if (state.reported)
        return 'Processing';
    if (state.suborders.some((suborder) => suborder.type !== 'TEE' && suborder.status !== 'Done'))
        return 'Blocked';
    return 'New';
}
/** True when nothing more can happen to an order. */
function isFinal(state) {
    return ['Done', 'Error', 'Canceled'].includes(statusOf(state));
}
/** True when every data and solution suborder has been completed and the TEE may run the order. */
function isReady(state) {
    return statusOf(state) === 'New' && state.attested !== undefined;
}
/** @throws CountersignError `not-found`. */
function suborderOf(state, id) {
    const found = state.suborders.find((suborder) => suborder.id === id);
    return found ?? refuse(`order ${state.id} has no suborder ${id}`);
}
function ownerMust(ownerOf, offer, author, act) {
    if (ownerOf(offer) !== author)
        refuse(`only the owner of offer ${offer} may ${act}`);
}
function place(entry, digest, ownerOf) {
    if (entry.seq !== 1 || entry.previous !== null)
        refuse('an order begins with its placing');
    if ((0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_0__.digestOf)(entry.configuration ?? null) !== entry.configurationHash) {
        refuse('the configuration differs from its hash');
    }
    for (const suborder of entry.suborders) {
        if (ownerOf(suborder.offer) === undefined)
            refuse(`offer ${suborder.offer} is not on the ledger`);
    }
    const tees = entry.suborders.filter((suborder) => suborder.type === 'TEE');
    if (tees.length !== 1 || tees[0]?.offer !== entry.tee.offer)
        refuse('an order has exactly one TEE suborder');
    for (const input of entry.inputs) {
        if (input.kind !== 'offer')
            continue;
        const suborder = entry.suborders.find(({ id }) => id === input.suborder);
        if (suborder?.type !== 'Data')
            refuse(`input of suborder ${input.suborder} names no data suborder of the order`);
    }
    const suborders = entry.suborders.map((suborder) => ({
        ...suborder,
        status: suborder.type === 'TEE' ? 'New' : 'Blocked',
        completed: undefined,
        revoked: false,
    }));
    const { order } = entry;
    return {
        id: order,
        placed: { entry, digest },
        suborders,
        attested: undefined,
        reported: undefined,
        finished: undefined,
        cancelRequested: false,
        seq: 1,
        last: digest,
    };
}
function withSuborder(state, id, change) {
    return state.suborders.map((suborder) => (suborder.id === id ? { ...suborder, ...change } : suborder));
}
function withTee(suborders, status) {
    return suborders.map((suborder) => (suborder.type === 'TEE' ? { ...suborder, status } : suborder));
}
function attest(state, entry, digest) {
    const { binding } = entry;
    const { placed } = state;
    if (state.reported)
        refuse('a reported order is not attested again');
    if (entry.attempt !== (state.attested?.entry.attempt ?? 0) + 1)
        refuse('the attempt is out of order');
    const waiting = state.suborders.some(({ type, status }) => type === 'Solution' && status !== 'Done');
    if (waiting)
        refuse('the solution has not been delivered yet');
    const same = binding.order === state.id &&
        binding.orderDigest === placed.digest &&
        binding.attempt === entry.attempt &&
        binding.nonce === placed.entry.nonce &&
        binding.recipients.join() === placed.entry.recipients.join();
    if (!same)
        refuse('the evidence is bound to another order');
    // Approvals name the evidence that they were given for: with new evidence they are void.
    const suborders = state.suborders.map((suborder) => suborder.type === 'Data' ? { ...suborder, status: 'Blocked', completed: undefined } : suborder);
    return { attested: { entry, digest }, suborders: withTee(suborders, 'Processing') };
}
function complete(state, entry, digest, ownerOf) {
    const suborder = suborderOf(state, entry.suborder);
    ownerMust(ownerOf, suborder.offer, entry.author, `complete suborder ${suborder.id}`);
    if (suborder.status !== 'Blocked')
        refuse(`suborder ${suborder.id} is ${suborder.status}, not Blocked`);
    const { outcome } = entry;
    const completed = { entry, digest };
    switch (outcome.status) {
        case 'error':
        case 'canceled': {
            const status = outcome.status === 'error' ? 'Error' : 'Canceled';
            return { suborders: withSuborder(state, suborder.id, { status, completed }) };
        }
        case 'delivered':
            if (suborder.type !== 'Solution')
                refuse('only a solution is delivered');
            if (outcome.solution.hash !== state.placed.entry.solution.hash)
                refuse('another solution was ordered');
            return { suborders: withSuborder(state, suborder.id, { status: 'Done', completed }) };
        case 'done': {
            const { approval } = outcome;
            if (suborder.type !== 'Data')
                refuse('only a data suborder takes an approval');
            if (!state.attested)
                refuse('the TEE has not attested this order yet');
            const same = approval.order === state.id &&
                approval.suborder === suborder.id &&
                approval.approver === entry.author &&
                approval.tee.evidenceDigest === (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_0__.digestOf)(state.attested.entry.evidence);
            if (!same)
                refuse('the approval was given for something else');
            return { suborders: withSuborder(state, suborder.id, { status: 'Done', completed }) };
        }
    }
}
function finish(state, entry, digest) {
    if (entry.status === 'done' && !state.reported)
        refuse('an order is reported before it is done');
    if (entry.attempt !== (state.attested?.entry.attempt ?? 0))
        refuse('another attempt is under way');
    const status = entry.status === 'done' ? 'Done' : entry.status === 'canceled' ? 'Canceled' : 'Error';
    return { finished: { entry, digest }, suborders: withTee(state.suborders, status) };
}
function change(state, entry, digest, ownerOf) {
    const teeOffer = state.placed.entry.tee.offer;
    switch (entry.kind) {
        case 'order.placed':
            return refuse('an order is placed once');
        case 'order.cancel-requested':
            if (entry.author !== state.placed.entry.author)
                refuse('only the customer may cancel an order');
            return { cancelRequested: true };
        case 'order.completed':
            return complete(state, entry, digest, ownerOf);
        case 'order.revoked': {
            const suborder = suborderOf(state, entry.suborder);
            ownerMust(ownerOf, suborder.offer, entry.author, `revoke the approval of suborder ${suborder.id}`);
            if (state.reported)
                refuse('the order is being executed: an approval can no longer be revoked');
            return { suborders: withSuborder(state, suborder.id, { status: 'Canceled', revoked: true }) };
        }
        case 'order.attested':
            ownerMust(ownerOf, teeOffer, entry.author, 'attest the order');
            return attest(state, entry, digest);
        case 'order.reported':
            ownerMust(ownerOf, teeOffer, entry.author, 'report the order');
            if (!isReady(state))
                refuse(`the order is ${statusOf(state)}: it may not be executed`);
            if (entry.attempt !== state.attested?.entry.attempt)
                refuse('another attempt is under way');
            return { reported: { entry, digest } };
        case 'order.finished':
            ownerMust(ownerOf, teeOffer, entry.author, 'finish the order');
            return finish(state, entry, digest);
    }
}
/**
 * The next state, or a refusal that says which rule of the order's life the entry breaks. Signatures are the
 * reader's business; authorship, chain and order are checked here.
 * @param digest SHA-256 of the entry's bytes
 * @throws CountersignError `refused`
 */
function applyEntry(state, entry, digest, ownerOf) {
    if (state === undefined) {
        if (entry.kind !== 'order.placed')
            refuse('an order begins with its placing');
        return place(entry, digest, ownerOf);
    }
    if (entry.order !== state.id)
        refuse(`the entry belongs to order ${entry.order}`);
    if (entry.seq !== state.seq + 1 || entry.previous !== state.last)
        refuse('the entry does not follow the last one');
    if (isFinal(state))
        refuse(`the order is ${statusOf(state)}: nothing more can happen to it`);
    return { ...state, ...change(state, entry, digest, ownerOf), seq: entry.seq, last: digest };
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
