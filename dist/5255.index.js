export const id = 5255;
export const ids = [5255,8836];
export const modules = {

/***/ 58836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kf: () => (/* binding */ parseCanonical),
/* harmony export */   Mr: () => (/* binding */ canonicalBytes),
/* harmony export */   kP: () => (/* binding */ checkDepth)
/* harmony export */ });
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98799);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);


/** How deep a value may be nested: far more than anything here needs, far less than a stack holds. */
const MAX_DEPTH = 100;
/** @throws CountersignError `input` when arrays and objects are nested more than 100 deep. */
function checkDepth(value, what) {
    let level = [value];
    for (let depth = 0; level.length > 0; depth++) {
        if (depth > MAX_DEPTH)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('input', `${what} is nested more than ${MAX_DEPTH} deep`);
        level = level.flatMap((item) => item !== null && typeof item === 'object' ? Object.values(item) : []);
    }
}
/** Stands for a value that {@link inOrder} leaves to the slow way. */
const UNUSUAL = Symbol('unusual');
/** Of such names the platform keeps an order of its own, or makes something else than a member. */
const UNUSUAL_NAME = /^(?:\d+|__proto__|toJSON)$/;
function isPlain(value) {
    const prototype = Object.getPrototypeOf(value);
    return prototype === Object.prototype || prototype === null;
}
/**
 * A copy with its members sorted, which `JSON.stringify` spells as RFC 8785 does.
 * @returns UNUSUAL for whatever else than plain JSON is in it, and for what is nested too deeply
 */
function inOrder(value, depth = 0) {
    if (value === null || typeof value === 'string' || typeof value === 'boolean')
        return value;
    if (typeof value === 'number')
        return Number.isFinite(value) ? value : UNUSUAL;
    if (typeof value !== 'object' || depth > MAX_DEPTH - 1)
        return UNUSUAL;
    if (Array.isArray(value)) {
        const items = Array.from(value, (item) => inOrder(item, depth + 1));
        return items.includes(UNUSUAL) ? UNUSUAL : items;
    }
    if (!isPlain(value))
        return UNUSUAL;
    const sorted = {};
    for (const name of Object.keys(value).sort()) {
        const member = value[name];
        if (member === undefined)
            continue;
        const ordered = UNUSUAL_NAME.test(name) ? UNUSUAL : inOrder(member, depth + 1);
        if (ordered === UNUSUAL)
            return UNUSUAL;
        sorted[name] = ordered;
    }
    return sorted;
}
/** Whether {@link inOrder} would give a value of `JSON.parse` as it is. */
function isInOrder(value, depth = 0) {
    if (value === null || typeof value !== 'object')
        return typeof value !== 'number' || Number.isFinite(value);
    if (depth > MAX_DEPTH - 1)
        return false;
    if (Array.isArray(value))
        return value.every((item) => isInOrder(item, depth + 1));
    let before = '';
    for (const [at, name] of Object.keys(value).entries()) {
        if ((at > 0 && name <= before) || UNUSUAL_NAME.test(name))
            return false;
        if (!isInOrder(value[name], depth + 1))
            return false;
        before = name;
    }
    return true;
}
/**
 * The canonical text of plain JSON, by the platform's own writer.
 * @returns undefined where that might not be the canonical form: then the library is asked
 */
function plainCanonical(value) {
    const ordered = inOrder(value);
    if (ordered === UNUSUAL)
        return undefined;
    const text = JSON.stringify(ordered);
    // Half a pair of surrogates, which RFC 8785 has no form for; or a text that speaks of one.
    return text.includes('\\ud') ? undefined : text;
}
/** Whether a text is the canonical one of what was parsed from it, where that is told without copying it. */
function isPlainlyCanonical(text, value) {
    return isInOrder(value) && !text.includes('\\ud') && JSON.stringify(value) === text;
}
/**
 * Canonical JSON (RFC 8785) of a value, as UTF-8 bytes. Members that are `undefined` are left out.
 * @throws CountersignError `input` when it is nested too deeply
 */
function canonicalBytes(value) {
    return new TextEncoder().encode(plainCanonical(value) ?? canonicalText(value));
}
function canonicalText(value) {
    checkDepth(value, 'a value');
    const text = (0,canonicalize__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A)(value);
    if (text !== undefined)
        return text;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('internal', 'a value that JSON cannot hold was to be signed');
}
/**
 * Parses bytes that must be canonical JSON (RFC 8785): the one accepted form has no duplicate members, no
 * spare white space and no second spelling, so that what was signed is what is read.
 * @throws CountersignError `tampered` when the bytes are anything else, `limit` over `maxBytes`.
 */
function parseCanonical(bytes, what, maxBytes = 4 * 1024 * 1024) {
    if (bytes.length > maxBytes)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('limit', `${what} is larger than ${maxBytes} bytes`);
    let value;
    let isCanonical;
    try {
        const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
        value = JSON.parse(text);
        isCanonical = isPlainlyCanonical(text, value) || text === canonicalText(value);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('tampered', `${what} is not JSON`, { cause });
    }
    if (isCanonical)
        return value;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('tampered', `${what} is not canonical JSON (RFC 8785)`);
}


/***/ }),

/***/ 89694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ reasonOf),
/* harmony export */   endWithoutRun: () => (/* binding */ endWithoutRun),
/* harmony export */   hasEnded: () => (/* binding */ hasEnded)
/* harmony export */ });
/* harmony import */ var _orderState_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11006);
/* harmony import */ var _placementRules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26753);


/** Whether nothing more can happen to an order: it ended, or nobody completed it in time. */
function hasEnded(state, now) {
    return (0,_orderState_js__WEBPACK_IMPORTED_MODULE_0__.isFinal)(state) || ((0,_orderState_js__WEBPACK_IMPORTED_MODULE_0__.statusOf)(state) === 'Blocked' && (0,_placementRules_js__WEBPACK_IMPORTED_MODULE_1__/* .isExpired */ ._d)(state.placed.entry, now));
}
/** Why an order ended, in its parties' words; empty where none of them said. */
function reasonOf(state) {
    if (state.finished)
        return state.finished.entry.reason;
    const stopped = state.suborders.find(({ status }) => status === 'Error' || status === 'Canceled');
    const outcome = stopped?.completed?.entry.outcome;
    if (stopped?.revoked === true)
        return `the approval of suborder ${stopped.id} was revoked`;
    return outcome !== undefined && 'reason' in outcome ? outcome.reason : '';
}
/** How an order ended that never ran, in one line. */
function endWithoutRun(state) {
    const status = (0,_orderState_js__WEBPACK_IMPORTED_MODULE_0__.statusOf)(state);
    if (!(0,_orderState_js__WEBPACK_IMPORTED_MODULE_0__.isFinal)(state))
        return 'nobody completed it in time';
    const reason = reasonOf(state) || (state.cancelRequested ? 'its customer canceled it' : '');
    return reason === '' ? status : `${status}: ${reason}`;
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
