export const id = 1014;
export const ids = [1014,8448];
export const modules = {

/***/ 71014:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   requestName: () => (/* binding */ requestName)
/* harmony export */ });
/* harmony import */ var _canonicalJson_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8448);

/**
 * The name of what a step asks for: the same when a failed job runs again, another in any other run, job or step,
 * and for other content (jobs of a matrix have no name of their own).
 * @returns undefined outside Actions, where every call asks anew
 */
function requestName(env, content) {
    const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run, GITHUB_JOB: job, GITHUB_ACTION: step } = env;
    if (!repository || !run)
        return undefined;
    // Members that are not given are not there.
    const plain = JSON.parse(JSON.stringify(content));
    return `${repository} ${run} ${job ?? ''} ${step ?? ''} ${(0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_0__.digestOf)(plain)}`;
}


/***/ }),

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
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('input', `${what} is nested more than ${MAX_DEPTH} deep`);
        level = level.flatMap((item) => item !== null && typeof item === 'object' ? Object.values(item) : []);
    }
}
/**
 * Canonical JSON (RFC 8785) of a value, as UTF-8 bytes. Members that are `undefined` are left out.
 * @throws CountersignError `input` when it is nested too deeply
 */
function canonicalBytes(value) {
    checkDepth(value, 'a value');
    const text = (0,canonicalize__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A)(value);
    if (text === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('internal', 'a value that JSON cannot hold was to be signed');
    return new TextEncoder().encode(text);
}
/**
 * Parses bytes that must be canonical JSON (RFC 8785): the one accepted form has no duplicate members, no
 * spare white space and no second spelling, so that what was signed is what is read.
 * @throws CountersignError `tampered` when the bytes are anything else, `limit` over `maxBytes`.
 */
function parseCanonical(bytes, what, maxBytes = 4 * 1024 * 1024) {
    if (bytes.length > maxBytes)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('limit', `${what} is larger than ${maxBytes} bytes`);
    let value;
    let canonical;
    try {
        value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
        canonical = canonicalBytes(value);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('tampered', `${what} is not JSON`, { cause });
    }
    if (canonical.length !== bytes.length || !canonical.every((byte, at) => byte === bytes[at])) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('tampered', `${what} is not canonical JSON (RFC 8785)`);
    }
    return value;
}


/***/ }),

/***/ 8448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mr: () => (/* reexport safe */ _canonicalForm_js__WEBPACK_IMPORTED_MODULE_1__.Mr),
/* harmony export */   digestOf: () => (/* binding */ digestOf),
/* harmony export */   fg: () => (/* binding */ sha256Hex),
/* harmony export */   kP: () => (/* reexport safe */ _canonicalForm_js__WEBPACK_IMPORTED_MODULE_1__.kP)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _canonicalForm_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58836);



/** SHA-256 in lower-case hex. */
function sha256Hex(bytes) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex');
}
/** SHA-256 of a value's canonical JSON, in lower-case hex. */
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
