export const id = 176;
export const ids = [176];
export const modules = {

/***/ 176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  backUpHome: () => (/* binding */ backUpHome),
  restoreHome: () => (/* binding */ restoreHome)
});

// UNUSED EXPORTS: gatherHome

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js
var schemas = __webpack_require__(55156);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./node_modules/openpgp/dist/node/openpgp.mjs
var openpgp = __webpack_require__(13074);
;// CONCATENATED MODULE: ./build/pgp/passphraseSeal.js


/** The most that is sealed so. */
const MAX_BYTES = 16 * 1024 * 1024;
/** Seals bytes with a passphrase, in ASCII armour: `gpg --decrypt` opens it. */
async function sealWithPassphrase(bytes, passphrase) {
    const message = await openpgp/* createMessage */.oH({ binary: bytes });
    const sealed = await openpgp/* encrypt */.w({
        message,
        passwords: passphrase,
        format: 'armored',
        // GnuPG's releases of today read no AEAD.
        config: {
            aeadProtect: false,
            preferredCompressionAlgorithm: openpgp/* enums */.vP.compression.uncompressed,
            s2kIterationCountByte: MOST_WORK,
        },
    });
    return String(sealed);
}
/** The most rounds of hashing that the iterated S2K has (RFC 9580, 3.7.1.3): about 65 MB for each guess. */
const MOST_WORK = 255;
/** @throws CountersignError `input` when the passphrase does not open it, or it was changed; `limit` for too much of it */
async function openWithPassphrase(armored, passphrase, what) {
    if (armored.length > 2 * MAX_BYTES)
        throw new errors/* CountersignError */.WS('limit', `${what} is too large`);
    try {
        const message = await openpgp/* readMessage */._8({ armoredMessage: armored });
        const opened = await openpgp/* decrypt */.Yc({
            message,
            passwords: passphrase,
            format: 'binary',
            config: { maxDecompressedMessageSize: MAX_BYTES, allowUnauthenticatedMessages: false },
        });
        return opened.data;
    }
    catch (cause) {
        throw new errors/* CountersignError */.WS('input', `the passphrase does not open ${what}, or it was changed`, { cause });
    }
}

// EXTERNAL MODULE: ./build/text/describeIssue.js
var describeIssue = __webpack_require__(78398);
;// CONCATENATED MODULE: ./build/cli/keys/homeBackup.js







/** What a backup holds of a home, and nothing else is put into one: what others made is not restored elsewhere. */
const BACKED_UP = [
    /^config\.json$/,
    /^policy\.yml$/,
    /^keys\/[0-9a-f]{40,64}(?:\.private)?\.asc$/,
    /^cache\/heads\/[0-9a-f]{64}\.json$/,
];
const backupSchema = schemas.strictObject({
    type: schemas.literal('urn:countersign:home:v1'),
    files: schemas.record(schemas.string().refine((path) => BACKED_UP.some((pattern) => pattern.test(path)), 'is no file of a home'), schemas.string().max(1024 * 1024)),
});
const DIRECTORIES = ['', 'keys', 'cache/heads'];
/** The files of a home that are worth keeping, by their paths in it. @throws CountersignError `not-found` for none */
async function gatherHome(home) {
    const files = {};
    for (const directory of DIRECTORIES) {
        const names = await (0,promises_.readdir)((0,external_node_path_.join)(home, directory)).catch(() => []);
        for (const name of names.sort()) {
            const path = directory === '' ? name : `${directory}/${name}`;
            if (BACKED_UP.some((pattern) => pattern.test(path)))
                files[path] = await (0,promises_.readFile)((0,external_node_path_.join)(home, path), 'utf8');
        }
    }
    if (Object.keys(files).length > 0)
        return { type: 'urn:countersign:home:v1', files };
    throw new errors/* CountersignError */.WS('not-found', `there is nothing to back up in ${home}`);
}
/**
 * Writes a home into one sealed file, mode 0600, whole or not at all.
 * @throws CountersignError `exists` for a file that is there already
 */
async function backUpHome(home, file, passphrase) {
    const backup = await gatherHome(home);
    const text = `${JSON.stringify(backup, null, 2)}\n`;
    const sealed = await sealWithPassphrase(Buffer.from(text), passphrase);
    const part = `${(0,external_node_path_.resolve)(file)}.${(0,external_node_crypto_.randomBytes)(6).toString('hex')}.part`;
    try {
        await (0,promises_.writeFile)(part, sealed, { mode: 0o600, flag: 'wx', flush: true });
        await (0,promises_.link)(part, file);
    }
    catch (cause) {
        const { code = (0,errors/* messageOf */.bD)(cause) } = cause;
        if (code === 'EEXIST')
            throw new errors/* CountersignError */.WS('exists', `${file} is there already`);
        throw new errors/* CountersignError */.WS('input', `${file} cannot be written: ${code}`, { cause });
    }
    finally {
        await (0,promises_.rm)(part, { force: true });
    }
    return backup;
}
async function isTaken(home) {
    const names = await (0,promises_.readdir)(home).catch(() => []);
    return names.length > 0;
}
/**
 * Puts a home back where there is none, whole or not at all.
 * @throws CountersignError `exists` where there is one, `input` for a file that is no backup or a passphrase that does not
 * open it
 */
async function restoreHome(home, sealed, passphrase) {
    const refuse = () => {
        throw new errors/* CountersignError */.WS('exists', `${home} has something in it already: nothing was restored`, {
            mend: 'restore to a home that is not there yet: COUNTERSIGN_HOME=<directory> countersign keys restore <FILE>',
        });
    };
    if (await isTaken(home))
        refuse();
    const backup = parseBackup(await openWithPassphrase(sealed, passphrase, 'the backup'));
    const fresh = `${(0,external_node_path_.resolve)(home)}.${(0,external_node_crypto_.randomBytes)(6).toString('hex')}.part`;
    try {
        for (const [path, text] of Object.entries(backup.files)) {
            await (0,promises_.mkdir)((0,external_node_path_.dirname)((0,external_node_path_.join)(fresh, path)), { recursive: true, mode: 0o700 });
            await (0,promises_.writeFile)((0,external_node_path_.join)(fresh, path), text, { mode: 0o600, flag: 'wx', flush: true });
        }
        await (0,promises_.rename)(fresh, home);
    }
    catch (error) {
        // Only an empty directory gives way to another.
        if (await isTaken(home))
            refuse();
        throw error;
    }
    finally {
        await (0,promises_.rm)(fresh, { recursive: true, force: true });
    }
    return backup;
}
function parseBackup(bytes) {
    let value;
    try {
        value = JSON.parse(Buffer.from(bytes).toString('utf8'));
    }
    catch (cause) {
        throw new errors/* CountersignError */.WS('input', 'what is in the file is no backup of a home', { cause });
    }
    const parsed = backupSchema.safeParse(value);
    if (parsed.success)
        return parsed.data;
    throw new errors/* CountersignError */.WS('input', `what is in the file is no backup of a home: ${(0,describeIssue/* describeIssue */.n)(parsed.error)}`);
}


/***/ })

};
