export const id = 5959;
export const ids = [5959,4377];
export const modules = {

/***/ 62922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ shownName),
/* harmony export */   p: () => (/* binding */ shownPath)
/* harmony export */ });
/**
 * A file name fit for a message: UTF-8 where it is, control characters and the like escaped, so that a hostile
 * name cannot move a terminal's cursor or forge a line.
 * @param latin1 the name's bytes as a latin1 string
 */
function shownName(latin1) {
    const text = Buffer.from(latin1, 'latin1').toString('utf8');
    const shown = text.replace(/[\p{C}\p{Zl}\p{Zp}\\]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
    return shown.length > 200 ? `${shown.slice(0, 200)}…` : shown;
}
/** `shownName` for a path as the program was given it. */
function shownPath(path) {
    return shownName(Buffer.from(path).toString('latin1'));
}


/***/ }),

/***/ 55959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BC: () => (/* binding */ requireNoResourceFile),
/* harmony export */   parseResource: () => (/* binding */ parseResource),
/* harmony export */   readResourceFile: () => (/* binding */ readResourceFile),
/* harmony export */   sh: () => (/* binding */ isPlainName),
/* harmony export */   un: () => (/* binding */ writeResourceFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55156);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64377);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19473);
/* harmony import */ var _text_describeIssue_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(78398);
/* harmony import */ var _text_hasDuplicateMembers_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5934);
/* harmony import */ var _archive_shownName_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(62922);








/** A resource file is a page of JSON; what is larger is none. */
const MAX_BYTES = 1024 * 1024;
const text = zod__WEBPACK_IMPORTED_MODULE_4__.string().max(4096);
const locationSchema = zod__WEBPACK_IMPORTED_MODULE_4__.union([
    zod__WEBPACK_IMPORTED_MODULE_4__.discriminatedUnion('storageType', [
        zod__WEBPACK_IMPORTED_MODULE_4__.strictObject({
            type: zod__WEBPACK_IMPORTED_MODULE_4__.literal('STORAGE_PROVIDER'),
            storageType: zod__WEBPACK_IMPORTED_MODULE_4__.literal('FS'),
            filepath: text.min(1),
            credentials: zod__WEBPACK_IMPORTED_MODULE_4__.strictObject({ bucket: text, prefix: text }),
        }),
        zod__WEBPACK_IMPORTED_MODULE_4__.strictObject({
            type: zod__WEBPACK_IMPORTED_MODULE_4__.literal('STORAGE_PROVIDER'),
            storageType: zod__WEBPACK_IMPORTED_MODULE_4__.literal('S3'),
            filepath: text.min(1),
            credentials: zod__WEBPACK_IMPORTED_MODULE_4__.strictObject({
                endpoint: text,
                region: text,
                bucket: text,
                prefix: text,
                pathStyle: zod__WEBPACK_IMPORTED_MODULE_4__.boolean().exactOptional(),
            }),
        }),
        zod__WEBPACK_IMPORTED_MODULE_4__.strictObject({
            type: zod__WEBPACK_IMPORTED_MODULE_4__.literal('STORAGE_PROVIDER'),
            storageType: zod__WEBPACK_IMPORTED_MODULE_4__.literal('OCI'),
            filepath: text.min(1),
            credentials: zod__WEBPACK_IMPORTED_MODULE_4__.strictObject({
                registry: text,
                repository: text,
                insecure: zod__WEBPACK_IMPORTED_MODULE_4__.boolean().exactOptional(),
            }),
        }),
    ]),
    zod__WEBPACK_IMPORTED_MODULE_4__.strictObject({
        type: zod__WEBPACK_IMPORTED_MODULE_4__.literal('URL'),
        url: zod__WEBPACK_IMPORTED_MODULE_4__.string().max(16_384),
        expires: zod__WEBPACK_IMPORTED_MODULE_5__.datetime().exactOptional(),
    }),
]);
const resourceSchema = zod__WEBPACK_IMPORTED_MODULE_4__.strictObject({
    hash: zod__WEBPACK_IMPORTED_MODULE_4__.strictObject({
        algo: zod__WEBPACK_IMPORTED_MODULE_4__.literal('sha256'),
        encoding: zod__WEBPACK_IMPORTED_MODULE_4__.literal('hex'),
        hash: zod__WEBPACK_IMPORTED_MODULE_4__.string().regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hex digits'),
    }),
    size: zod__WEBPACK_IMPORTED_MODULE_4__.int().min(0),
    content: zod__WEBPACK_IMPORTED_MODULE_4__["enum"](['file', 'directory']),
    filename: zod__WEBPACK_IMPORTED_MODULE_4__.string().refine(isPlainName, 'must be the plain name of a file, without a path'),
    encryption: zod__WEBPACK_IMPORTED_MODULE_4__.strictObject({
        algo: zod__WEBPACK_IMPORTED_MODULE_4__.literal('OpenPGP'),
        cipher: zod__WEBPACK_IMPORTED_MODULE_4__.literal('aes-256-gcm'),
        encoding: zod__WEBPACK_IMPORTED_MODULE_4__.literal('base64'),
        // 32 bytes in the one base64 spelling that they have.
        key: zod__WEBPACK_IMPORTED_MODULE_4__.string().regex(/^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/, 'must be 32 bytes in base64'),
    }),
    resource: locationSchema,
    salt: zod__WEBPACK_IMPORTED_MODULE_4__.string()
        .regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hex digits')
        .exactOptional(),
});
/** Whether a name can be a file's and nothing else: no path, nothing that a terminal or a shell would obey. */
function isPlainName(name) {
    return (name !== '' &&
        name !== '.' &&
        name !== '..' &&
        Buffer.byteLength(name) <= 255 &&
        !name.includes('/') &&
        !name.includes('\\') &&
        !/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u.test(name));
}
const MEND = { mend: 'Give the *.resource.json that `files upload` wrote.' };
function tooLarge(what) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('limit', `${what} is larger than 1 MiB: it is no resource file`, MEND);
}
/**
 * Reads the JSON of a resource strictly: every member known, and of its one form.
 * @param what names it in messages
 * @throws CountersignError `input` with the first thing that is wrong. The message never holds the key.
 */
function parseResource(json, what) {
    if (json.length > MAX_BYTES)
        throw tooLarge(what);
    let value;
    try {
        value = JSON.parse(json);
    }
    catch {
        // The parser's own message quotes the text, which may hold the key.
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('input', `${what} is not JSON`, MEND);
    }
    if ((0,_text_hasDuplicateMembers_js__WEBPACK_IMPORTED_MODULE_6__/* .hasDuplicateMembers */ .l)(json, value))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('input', `${what} has a member twice: it can be read in two ways`);
    const parsed = resourceSchema.safeParse(value);
    if (parsed.success)
        return parsed.data;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('input', `${what} is not a resource file: ${(0,_text_describeIssue_js__WEBPACK_IMPORTED_MODULE_7__/* .describeIssue */ .n)(parsed.error)}`, MEND);
}
/** @throws CountersignError `not-found`, or `input` when it is no resource file. */
async function readResourceFile(path) {
    const what = (0,_archive_shownName_js__WEBPACK_IMPORTED_MODULE_8__/* .shownPath */ .p)(path);
    let file;
    try {
        file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'r');
    }
    catch (cause) {
        const code = cause.code ?? '';
        if (code === 'ENOENT')
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('not-found', `there is no resource file ${what}`, { cause });
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('input', `${what} cannot be read (${code})`, { cause });
    }
    try {
        const found = await file.stat();
        if (!found.isFile())
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('input', `${what} is not a file`);
        if (found.size > MAX_BYTES)
            throw tooLarge(what);
        return parseResource(await file.readFile('utf8'), what);
    }
    finally {
        await file.close();
    }
}
/**
 * Writes a resource file, whole or not at all, readable by its owner alone (0600).
 * @throws CountersignError `exists`: what it overwrote could open would be lost with its key.
 */
async function writeResourceFile(path, resource, options = {}) {
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), `.countersign-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex')}`);
    try {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(temporary, 'wx', 0o600);
        try {
            await file.writeFile(`${JSON.stringify(resource, null, 2)}\n`);
            await file.sync();
        }
        finally {
            await file.close();
        }
        if (options.force === true)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporary, path);
        else
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.link)(temporary, path);
    }
    catch (cause) {
        const code = cause.code ?? '';
        if (code === 'EEXIST')
            throw resourceFileExists(path);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('input', `${(0,_archive_shownName_js__WEBPACK_IMPORTED_MODULE_8__/* .shownPath */ .p)(path)} cannot be written (${code})`, { cause });
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true });
    }
}
/**
 * For callers that look before a long upload and not only after it.
 * @throws CountersignError `exists` when something is there, unless `force`.
 */
async function requireNoResourceFile(path, force) {
    const taken = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(path).then(() => true, () => false);
    if (taken && !force)
        throw resourceFileExists(path);
}
function resourceFileExists(path) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CountersignError */ .WS('exists', `${(0,_archive_shownName_js__WEBPACK_IMPORTED_MODULE_8__/* .shownPath */ .p)(path)} exists already; what it opens would be lost with it`, {
        mend: 'Choose another --output, or say --force.',
    });
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
    const members = colonsOutsideStrings(text);
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
/**
 * Outside of strings a colon stands for a member, and for nothing else. Walked by hand: a pattern that takes a string of
 * millions of characters at once overflows the stack.
 */
function colonsOutsideStrings(text) {
    let colons = 0;
    let isInString = false;
    for (let index = 0; index < text.length; index++) {
        const character = text[index];
        if (character === '"')
            isInString = !isInString;
        else if (isInString && character === '\\')
            index++;
        else if (!isInString && character === ':')
            colons++;
    }
    return colons;
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
