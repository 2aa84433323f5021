export const id = 205;
export const ids = [205,4199];
export const modules = {

/***/ 32941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ offeredDataset),
/* harmony export */   i: () => (/* binding */ datasetCommitment)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _pureDigest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17784);
/* harmony import */ var _domainBytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19367);



/** SHA-256 (hex) over a domain, a zero byte, and the canonical JSON (RFC 8785) of salt, hash and size. */
function datasetCommitment({ salt, hash, size }) {
    return (0,_pureDigest_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256Hex */ .fg)((0,_domainBytes_js__WEBPACK_IMPORTED_MODULE_2__/* .domainBytes */ .A)('countersign dataset v1', { salt, hash, size }));
}
/** @throws CountersignError `refused` when the offer is not there, or commits to no dataset. */
function offeredDataset(offer) {
    if (offer?.dataset === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.CountersignError('refused', `offer ${offer?.id ?? 'unknown'} commits to no dataset`);
    return offer.dataset;
}


/***/ }),

/***/ 33577:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ withPlainSource)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/resource/archive/shownName.js
var shownName = __webpack_require__(62922);
;// CONCATENATED MODULE: ./build/resource/archive/readError.js


/**
 * The error for a file that could not be read.
 * @param name its name, bytes as a latin1 string
 */
function readError(name, cause) {
    if (cause instanceof errors.CountersignError)
        return cause;
    const code = cause?.code ?? 'unknown error';
    const shown = (0,shownName/* shownName */.H)(name);
    if (code === 'ENOENT' || code === 'ENOTDIR') {
        return new errors.CountersignError('not-found', `${shown} does not exist, or vanished while it was read`, {
            cause,
        });
    }
    if (code === 'EACCES' || code === 'EPERM') {
        return new errors.CountersignError('input', `${shown} cannot be read: permission denied`, { cause });
    }
    return new errors.CountersignError('input', `${shown} cannot be read (${code})`, { cause });
}

// EXTERNAL MODULE: ./build/resource/archive/ustarHeader.js
var ustarHeader = __webpack_require__(76506);
;// CONCATENATED MODULE: ./build/resource/archive/walkTree.js




/** ustar names end at 256 bytes; deeper than this nothing fits. */
const MAX_DEPTH = 128;
/**
 * All files and directories below `root`, parents first, each directory's names in byte order: the order of
 * `tar --sort=name`. Names are bytes, of whatever encoding. A symbolic link to a regular file inside the tree
 * is taken as that file (`tar --dereference`); any other link, and anything that is neither file nor directory,
 * has no business in a dataset.
 * Synchronous on purpose: for many small files the calls are cheaper than the promises around them.
 * @throws CountersignError `input` for what cannot be archived, or changes or vanishes meanwhile.
 */
function* walkTree(root) {
    let top;
    let stat;
    try {
        top = external_node_fs_.realpathSync.native(root, { encoding: 'buffer' });
        stat = (0,external_node_fs_.statSync)(top, { bigint: true });
    }
    catch (cause) {
        throw readError(Buffer.from(root).toString('latin1'), cause);
    }
    if (!stat.isDirectory())
        throw new errors.CountersignError('input', `${(0,shownName/* shownPath */.p)(root)} is not a directory`);
    yield* walkDirectory({ name: './', type: 'directory', path: top, stat }, top, 0);
}
function* walkDirectory(directory, top, depth) {
    if (depth > MAX_DEPTH) {
        throw new errors.CountersignError('limit', `${(0,shownName/* shownName */.H)(directory.name)}: directories are nested too deeply`);
    }
    yield directory;
    const names = attempt(directory.name, () => (0,external_node_fs_.readdirSync)(directory.path, { encoding: 'latin1' }));
    // Latin1 strings compare code unit by code unit, which is byte by byte.
    for (const base of names.sort()) {
        const name = directory.name + base;
        const path = Buffer.concat([directory.path, Buffer.from(`/${base}`, 'latin1')]);
        const stat = attempt(name, () => (0,external_node_fs_.lstatSync)(path, { bigint: true }));
        if (stat.isFile())
            yield { name, type: 'file', path, stat };
        else if (stat.isDirectory()) {
            yield* walkDirectory({ name: `${name}/`, type: 'directory', path, stat }, top, depth + 1);
        }
        else if (stat.isSymbolicLink())
            yield resolvedLink(name, path, top);
        else
            throw new errors.CountersignError('input', `${(0,shownName/* shownName */.H)(name)} is not a regular file (${kindOf(stat)})`);
    }
    const after = attempt(directory.name, () => (0,external_node_fs_.lstatSync)(directory.path, { bigint: true }));
    if (after.mtimeNs !== directory.stat.mtimeNs || after.ino !== directory.stat.ino) {
        throw new errors.CountersignError('input', `${(0,shownName/* shownName */.H)(directory.name)} changed while it was read`, {
            mend: 'Try again when nothing writes to the directory.',
        });
    }
}
function resolvedLink(name, path, top) {
    const mend = 'Copy what the links point to: cp -rL.';
    const target = attempt(name, () => external_node_fs_.realpathSync.native(path, { encoding: 'buffer' }));
    const inside = top.length === 1 ? top : Buffer.concat([top, Buffer.from('/')]);
    if (!target.subarray(0, inside.length).equals(inside)) {
        throw new errors.CountersignError('input', `${(0,shownName/* shownName */.H)(name)} is a symbolic link out of the directory`, {
            mend,
        });
    }
    const stat = attempt(name, () => (0,external_node_fs_.lstatSync)(target, { bigint: true }));
    if (!stat.isFile()) {
        throw new errors.CountersignError('input', `${(0,shownName/* shownName */.H)(name)} is a symbolic link to a directory`, { mend });
    }
    return { name, type: 'file', path: target, stat };
}
function kindOf(stat) {
    if (stat.isFIFO())
        return 'a named pipe';
    if (stat.isSocket())
        return 'a socket';
    return 'a device';
}
function attempt(name, call) {
    try {
        return call();
    }
    catch (cause) {
        throw readError(name, cause);
    }
}

;// CONCATENATED MODULE: ./build/resource/archive.js







/** What is handed on at once. */
const PIECE_BYTES = 1024 * 1024;
/** Up to here a file is read synchronously: the call costs less than a promise. */
const SMALL_FILE_BYTES = 128 * 1024;
const readAsync = (0,external_node_util_.promisify)(external_node_fs_.read);
/**
 * The deterministic archive of a directory, byte for byte that of GNU tar:
 *
 *     tar --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner --mode=a=rX,u+w,a-s \
 *         --dereference --hard-dereference --format=ustar -C DIRECTORY -cf - .
 *
 * `--mode` keeps of a file's mode only whether somebody may execute it, as git does, so that the hash does not
 * depend on the umask of whoever copied the files; with the usual modes (644, 755) it changes nothing.
 * @throws CountersignError `input` or `limit` for what such an archive cannot hold (see walkTree, ustarHeader).
 */
function archiveDirectory(directory) {
    let bytes = 0;
    let entries = 0;
    for (const entry of walkTree(directory)) {
        const size = sizeOf(entry.stat, entry.type);
        // Made for its refusals: an hour into an upload is no time to learn that a name is too long.
        if (entry.name.length > 100 || size >= 2 ** 32)
            headerOf(entry, entry.stat);
        bytes += ustarHeader/* BLOCK_BYTES */.Yo + size + (0,ustarHeader/* paddingOf */.Zt)(size);
        entries += 1;
    }
    const size = (0,ustarHeader/* archiveBytes */.qc)(bytes);
    return { size, entries, read: () => readArchive(directory, size) };
}
async function* readArchive(directory, size) {
    const out = new Packer();
    for (const entry of walkTree(directory)) {
        if (entry.type === 'directory')
            yield* out.add(headerOf(entry, entry.stat));
        else
            yield* packFile(entry, out);
        if (out.total > size)
            break;
    }
    const end = (0,ustarHeader/* archiveBytes */.qc)(out.total);
    if (end !== size) {
        throw new errors.CountersignError('input', `${(0,shownName/* shownPath */.p)(directory)} changed while it was read`, {
            mend: 'Try again when nothing writes to the directory.',
        });
    }
    yield* out.addZeros(end - out.total);
    yield* out.flush();
}
async function* packFile(entry, out) {
    let fd;
    try {
        // Not to hang on a pipe, nor to follow a link, that was put there since the walk saw a file.
        fd = (0,external_node_fs_.openSync)(entry.path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK);
        const before = (0,external_node_fs_.fstatSync)(fd, { bigint: true });
        if (!before.isFile() || !unchanged(entry.stat, before))
            throw changed(entry);
        yield* out.add(headerOf(entry, before));
        const size = Number(before.size);
        for (let left = size; left > 0;) {
            const room = out.room();
            const wanted = room.subarray(0, Math.min(left, room.length));
            const got = size <= SMALL_FILE_BYTES
                ? (0,external_node_fs_.readSync)(fd, wanted, 0, wanted.length, null)
                : (await readAsync(fd, wanted, 0, wanted.length, null)).bytesRead;
            if (got === 0)
                throw changed(entry);
            left -= got;
            yield* out.took(got);
        }
        const beyond = (0,external_node_fs_.readSync)(fd, Buffer.alloc(1), 0, 1, null);
        if (beyond !== 0 || !unchanged(before, (0,external_node_fs_.fstatSync)(fd, { bigint: true })))
            throw changed(entry);
        yield* out.addZeros((0,ustarHeader/* paddingOf */.Zt)(size));
    }
    catch (cause) {
        throw readError(entry.name, cause);
    }
    finally {
        if (fd !== undefined)
            (0,external_node_fs_.closeSync)(fd);
    }
}
/** Collects small things into large pieces, each a buffer of its own. */
class Packer {
    total = 0;
    piece = Buffer.allocUnsafeSlow(PIECE_BYTES);
    filled = 0;
    room() {
        return this.piece.subarray(this.filled);
    }
    *took(bytes) {
        this.filled += bytes;
        this.total += bytes;
        if (this.filled === PIECE_BYTES)
            yield* this.flush();
    }
    *add(bytes) {
        for (let offset = 0; offset < bytes.length;) {
            const part = bytes.subarray(offset, offset + PIECE_BYTES - this.filled);
            this.piece.set(part, this.filled);
            offset += part.length;
            yield* this.took(part.length);
        }
    }
    *addZeros(count) {
        if (count > 0)
            yield* this.add(Buffer.alloc(count));
    }
    *flush() {
        if (this.filled === 0)
            return;
        const piece = this.piece.subarray(0, this.filled);
        this.piece = Buffer.allocUnsafeSlow(PIECE_BYTES);
        this.filled = 0;
        yield piece;
    }
}
function headerOf(entry, stat) {
    const executable = (stat.mode & 73n) !== 0n;
    return (0,ustarHeader/* ustarHeader */.XD)({ name: entry.name, type: entry.type, executable, size: sizeOf(stat, entry.type) });
}
function sizeOf(stat, type) {
    return type === 'directory' ? 0 : Number(stat.size);
}
function unchanged(a, b) {
    return (a.ino === b.ino &&
        a.dev === b.dev &&
        a.size === b.size &&
        a.mtimeNs === b.mtimeNs &&
        a.ctimeNs === b.ctimeNs);
}
function changed(entry) {
    return new errors.CountersignError('input', `${(0,shownName/* shownName */.H)(entry.name)} changed while it was read`, {
        mend: 'Try again when nothing writes to the file.',
    });
}

// EXTERNAL MODULE: ./build/bytes/byteSource.js
var byteSource = __webpack_require__(91833);
;// CONCATENATED MODULE: ./build/resource/plainSource.js







/**
 * Opens a file or a directory for the time of a call.
 * @throws CountersignError `not-found` or `input` when it cannot be read.
 */
async function withPlainSource(path, use) {
    const latin1 = Buffer.from(path).toString('latin1');
    const found = await (0,promises_.stat)(path).catch((cause) => {
        throw readError(latin1, cause);
    });
    if (found.isDirectory()) {
        const archive = archiveDirectory(path);
        return use({ content: 'directory', size: archive.size, source: () => (0,byteSource/* streamSource */.SY)(archive.read()) });
    }
    if (!found.isFile())
        throw new errors.CountersignError('input', `${(0,shownName/* shownPath */.p)(path)} is neither a file nor a directory`);
    // Not to hang on a pipe that was put there meanwhile.
    const file = await (0,promises_.open)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK).catch((cause) => {
        throw readError(latin1, cause);
    });
    try {
        return await use({ content: 'file', ...(await steadySource(file, path)) });
    }
    finally {
        await file.close();
    }
}
/** The file's bytes; at their end it must be the file that it was at their beginning. */
async function steadySource(file, path) {
    const before = await file.stat({ bigint: true });
    if (!before.isFile())
        throw plainSource_changed(path);
    const source = () => {
        const bytes = (0,byteSource/* fileSource */.IO)(file);
        return {
            async read(into) {
                const filled = await bytes.read(into).catch((cause) => {
                    throw readError(Buffer.from(path).toString('latin1'), cause);
                });
                if (filled === into.length)
                    return filled;
                const after = await file.stat({ bigint: true });
                if (after.size !== before.size ||
                    after.mtimeNs !== before.mtimeNs ||
                    after.ctimeNs !== before.ctimeNs) {
                    throw plainSource_changed(path);
                }
                return filled;
            },
            close: () => bytes.close(),
        };
    };
    return { size: Number(before.size), source };
}
function plainSource_changed(path) {
    return new errors.CountersignError('input', `${(0,shownName/* shownPath */.p)(path)} changed while it was read`, {
        mend: 'Try again when nothing writes to the file.',
    });
}


/***/ }),

/***/ 96580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ freshCommitmentSalt),
/* harmony export */   commitmentOf: () => (/* binding */ commitmentOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _marketplace_datasetCommitment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32941);



const COMMITMENT_SALT_BYTES = 32;
/** Fresh for every upload: 64 hex digits. */
function freshCommitmentSalt() {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(COMMITMENT_SALT_BYTES).toString('hex');
}
/**
 * What an offer of this resource commits to.
 * @param what names the resource in messages
 * @throws CountersignError `input` when the resource has no salt.
 */
function commitmentOf({ salt, hash, size }, what) {
    if (salt === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.CountersignError('input', `${what} has no salt, so no offer can commit to its dataset`, {
            mend: 'upload it anew with `countersign files upload`; or, before it is offered, add a member "salt" with what `openssl rand -hex 32` says, and keep that file',
        });
    return (0,_marketplace_datasetCommitment_js__WEBPACK_IMPORTED_MODULE_2__/* .datasetCommitment */ .i)({ salt, hash: hash.hash, size });
}


/***/ }),

/***/ 62872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ encryptionWith)
/* harmony export */ });
/** How a resource tells to open what is sealed under a session key. */
function encryptionWith(sessionKey) {
    return { algo: 'OpenPGP', cipher: 'aes-256-gcm', encoding: 'base64', key: sessionKey.toString('base64') };
}


/***/ }),

/***/ 70205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ uploadResource)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/storage/fileLock.js
var fileLock = __webpack_require__(77653);
;// CONCATENATED MODULE: ./build/storage/uploadJournal.js


/**
 * The record of one upload, so that it can go on after a kill: a file with mode 0600 that holds a header line and
 * a line for each part, first its SHA-256, on the disk before the part is sent, then the store's receipt.
 *
 * Why digests come first: going on means sealing again under the same AES-GCM key and nonces. Were the plain
 * content to differ from what the first run sealed, two plaintexts under one nonce would be in the store's hands,
 * which gives away their difference and the authentication key (NIST SP 800-38D, appendix A). So a part that may
 * have left the machine is sent again only if it is the same to the bit; if it is not, the upload is abandoned
 * with its key. A part without a line never left.
 *
 * A lock file beside it keeps a second process from going on with the same upload, which could otherwise send
 * what the first has not recorded.
 */
class UploadJournal {
    #path;
    #unlock;
    #header;
    #digests = new Map();
    #receipts = new Map();
    #file;
    #writing = Promise.resolve();
    constructor(path, unlock) {
        this.#path = path;
        this.#unlock = unlock;
    }
    /**
     * Takes the lock and reads what is there. An unreadable journal counts as none: its upload cannot go on.
     * @throws CountersignError `conflict` while another live process holds it.
     */
    static async open(path) {
        const journal = new UploadJournal(path, await (0,fileLock/* takeLock */.H)(`${path}.lock`, 'uploading the same thing'));
        await journal.#load();
        return journal;
    }
    /** The upload to go on with, if there is one. */
    get header() {
        return this.#header;
    }
    digestOf(index) {
        return this.#digests.get(index);
    }
    receiptOf(index) {
        return this.#receipts.get(index);
    }
    /** Starts the record of a new upload in place of any other. */
    async begin(header) {
        await this.clear();
        const fresh = `${this.#path}.new`;
        await (0,promises_.rm)(fresh, { force: true });
        this.#file = await (0,promises_.open)(fresh, 'ax', 0o600);
        await this.#append({ header });
        await (0,promises_.rename)(fresh, this.#path);
        this.#header = header;
    }
    /** Returns once the digest is on the disk; the part may be sent then and not before. */
    async recordPart(index, sha256) {
        await this.#append({ part: index, sha256 });
        this.#digests.set(index, sha256);
    }
    async recordSent(index, receipt) {
        await this.#append({ sent: index, receipt });
        this.#receipts.set(index, receipt);
    }
    /** Forgets the upload, its key with it. */
    async clear() {
        await this.#file?.close();
        this.#file = undefined;
        this.#header = undefined;
        this.#digests.clear();
        this.#receipts.clear();
        await (0,promises_.rm)(this.#path, { force: true });
    }
    /** Lets go of the file and the lock; what is recorded stays for the next run. */
    async close() {
        await this.#writing;
        await this.#file?.close();
        this.#file = undefined;
        await this.#unlock();
    }
    #append(line) {
        const turn = this.#writing.then(async () => {
            this.#file ??= await (0,promises_.open)(this.#path, 'a', 0o600);
            await this.#file.appendFile(`${JSON.stringify(line)}\n`);
            await this.#file.datasync();
        });
        this.#writing = turn.catch(() => undefined);
        return turn;
    }
    async #load() {
        const bytes = await (0,promises_.readFile)(this.#path).catch(() => Buffer.alloc(0));
        // A last line without its end was torn by a kill; what it was to record has not been sent.
        const whole = bytes.lastIndexOf('\n') + 1;
        if (whole < bytes.length)
            await (0,promises_.truncate)(this.#path, whole);
        try {
            const lines = bytes.subarray(0, whole).toString().split('\n').slice(0, -1);
            for (const line of lines)
                this.#take(JSON.parse(line));
        }
        catch {
            this.#header = undefined;
        }
        if (this.#header === undefined)
            await this.clear();
    }
    #take(line) {
        if (line.header !== undefined)
            this.#header = line.header;
        if (line.part !== undefined && line.sha256 !== undefined)
            this.#digests.set(line.part, line.sha256);
        if (line.sent !== undefined && line.receipt !== undefined)
            this.#receipts.set(line.sent, line.receipt);
    }
}

// EXTERNAL MODULE: ./build/resource/plainSource.js + 3 modules
var plainSource = __webpack_require__(33577);
// EXTERNAL MODULE: ./build/resource/resourceCommitment.js
var resourceCommitment = __webpack_require__(96580);
// EXTERNAL MODULE: ./build/resource/resourceEncryption.js
var resourceEncryption = __webpack_require__(62872);
// EXTERNAL MODULE: ./build/resource/resourceFile.js
var resourceFile = __webpack_require__(55959);
// EXTERNAL MODULE: ./build/resource/seal/plainHash.js + 1 modules
var plainHash = __webpack_require__(45271);
// EXTERNAL MODULE: ./build/resource/seal/sealFormat.js
var sealFormat = __webpack_require__(63765);
// EXTERNAL MODULE: ./build/bytes/byteSource.js
var byteSource = __webpack_require__(91833);
// EXTERNAL MODULE: ./build/resource/seal/chunkCipher.js
var chunkCipher = __webpack_require__(53849);
// EXTERNAL MODULE: ./build/resource/seal/packetLength.js
var packetLength = __webpack_require__(70015);
// EXTERNAL MODULE: ./build/bytes/giveBack.js
var giveBack = __webpack_require__(87760);
// EXTERNAL MODULE: ./build/bytes/quiet.js
var quiet = __webpack_require__(35664);
;// CONCATENATED MODULE: ./build/resource/seal/sealStream.js








/**
 * Seals bytes as an OpenPGP message: one SEIPDv2 packet (RFC 9580 §5.13.2) with AES-256-GCM and no session key
 * packets before it, holding one literal data packet. The same key, salt, form and bytes give the same message.
 * @param size how many bytes `plain` has
 * @throws CountersignError `input` when `plain` has more or fewer bytes.
 */
async function* sealStream(plain, size, sessionKey, options = {}) {
    const chunkOctet = options.chunkOctet ?? sealFormat/* CHUNK_OCTET */.oQ;
    if (!Number.isInteger(chunkOctet) || chunkOctet < 0 || chunkOctet > sealFormat/* MAX_CHUNK_OCTET */.tr) {
        throw new errors.CountersignError('input', `a chunk size octet of ${chunkOctet} is not 0 to ${sealFormat/* MAX_CHUNK_OCTET */.tr}`);
    }
    const salt = options.salt ?? (0,external_node_crypto_.randomBytes)(sealFormat/* SALT_BYTES */.RW);
    const cipher = new chunkCipher/* ChunkCipher */.F(sessionKey, salt, chunkOctet);
    const source = (0,byteSource/* asSource */.cT)(plain);
    const body = sealBody(source, size, cipher, salt, { ...options, chunkOctet });
    try {
        yield* inSections(sealFormat/* SEIPD_TAG */.$E, (0,sealFormat/* seipdBodyBytes */.x1)(size, options), body, options.partPower);
    }
    finally {
        await body.return(undefined);
        await source.close();
    }
}
/** Puts the packet's lengths between the pieces of its body. */
async function* inSections(tag, bodyBytes, body, partPower) {
    const sections = (0,packetLength/* bodySections */.VC)(tag, bodyBytes, partPower);
    let left = 0;
    for await (let piece of body) {
        while (piece.length > 0) {
            if (left === 0) {
                const section = sections.next();
                if (section.done === true)
                    throw new errors.CountersignError('internal', 'a packet is longer than was computed');
                yield section.value.header;
                left = section.value.bytes;
            }
            const part = piece.subarray(0, left);
            // Counted before it is handed out: whoever has it may give its memory back.
            left -= part.length;
            piece = piece.subarray(part.length);
            yield part;
        }
    }
}
async function* sealBody(source, size, cipher, salt, options) {
    yield Buffer.concat([(0,sealFormat/* sealParameters */.yE)(options.chunkOctet), salt]);
    const total = (0,sealFormat/* literalBytes */.BN)(size, options);
    const chunkBytes = (0,sealFormat/* chunkBytesOf */.GA)(options.chunkOctet);
    const chunks = Math.ceil(total / chunkBytes);
    const literal = new LiteralWriter(source, size, options.partPower);
    const onPlain = options.onPlain ?? freePlain;
    const fill = (index) => (0,quiet/* quiet */.j)(literal.fill(Buffer.allocUnsafeSlow(Math.min(chunkBytes, total - index * chunkBytes))));
    let next = fill(0);
    try {
        for (let index = 0; index < chunks; index++) {
            const chunk = await next;
            if (index + 1 < chunks)
                next = fill(index + 1);
            for (const piece of cipher.encrypt(index, chunk.bytes))
                yield piece;
            await onPlain(chunk.data);
        }
        if ((await source.read(new Uint8Array(1))) !== 0)
            throw sizeChanged();
        yield cipher.finalTag(chunks, total);
    }
    finally {
        // Nobody may read the file once this is over.
        await Promise.allSettled([next]);
    }
}
function freePlain(pieces) {
    pieces.forEach(giveBack/* free */.t9);
    return Promise.resolve();
}
/** Writes a literal data packet around the source's bytes, straight into the buffers that are encrypted. */
class LiteralWriter {
    #source;
    #runs;
    #run = 0;
    constructor(source, size, partPower) {
        this.#source = source;
        this.#runs = literalRuns(size, partPower);
    }
    async fill(bytes) {
        const data = [];
        for (let at = 0; at < bytes.length;) {
            const room = bytes.subarray(at);
            if (typeof this.#run === 'number' && this.#run > 0) {
                const part = room.subarray(0, this.#run);
                if ((await this.#source.read(part)) < part.length)
                    throw sizeChanged();
                data.push(part);
                this.#run -= part.length;
                at += part.length;
            }
            else if (typeof this.#run !== 'number' && this.#run.length > 0) {
                const part = this.#run.subarray(0, room.length);
                room.set(part);
                this.#run = this.#run.subarray(part.length);
                at += part.length;
            }
            else {
                const run = this.#runs.next();
                if (run.done === true)
                    throw new errors.CountersignError('internal', 'a chunk is longer than was computed');
                this.#run = run.value;
            }
        }
        return { bytes, data };
    }
}
/** The packet in order: octets of its own, and how many bytes of the source stand there. */
function* literalRuns(size, partPower) {
    let prefix = sealFormat/* LITERAL_PREFIX */.DZ.length;
    for (const section of (0,packetLength/* bodySections */.VC)(sealFormat/* LITERAL_DATA_TAG */.QA, sealFormat/* LITERAL_PREFIX */.DZ.length + size, partPower)) {
        yield section.header;
        if (prefix > 0)
            yield sealFormat/* LITERAL_PREFIX */.DZ;
        yield section.bytes - prefix;
        prefix = 0;
    }
}
function sizeChanged() {
    return new errors.CountersignError('input', 'the file changed its size while it was read', {
        mend: 'Try again when nothing writes to it.',
    });
}

;// CONCATENATED MODULE: ./build/resource/uploadResource.js











/**
 * Seals a file or a directory under a fresh session key and stores it: what the store sees is a random name and
 * about how large the content is.
 * @returns the resource, which is a secret: whoever has it and can reach the store can open the content
 * @throws CountersignError when the path cannot be read or changes meanwhile, or of the store.
 */
function uploadResource(path, store, options = {}) {
    const filename = options.filename ?? (0,external_node_path_.basename)((0,external_node_path_.resolve)(path));
    if (!(0,resourceFile/* isPlainName */.sh)(filename)) {
        return Promise.reject(new errors.CountersignError('input', 'the name of what is uploaded is not a plain file name', {
            mend: 'Give one with --filename.',
        }));
    }
    return (0,plainSource/* withPlainSource */.S)(path, async (plain) => {
        const { sealing, hash } = await storeSealed(plain, store, options);
        return {
            hash: { algo: 'sha256', encoding: 'hex', hash },
            size: plain.size,
            content: plain.content,
            filename,
            encryption: (0,resourceEncryption/* encryptionWith */.K)(sealing.key),
            resource: await store.locationOf(sealing.name),
            salt: (0,resourceCommitment/* freshCommitmentSalt */.Q)(),
        };
    });
}
async function storeSealed(plain, store, options) {
    if (options.journal !== undefined && store.putResumable !== undefined) {
        const journal = await UploadJournal.open(options.journal);
        try {
            // An upload that cannot go on is given up with its key; the second turn has a fresh one.
            const stored = (await goOn(plain, store, journal, options)) ?? (await goOn(plain, store, journal, options));
            if (stored === undefined)
                throw new errors.CountersignError('unavailable', 'the store forgets what is sent to it');
            return stored;
        }
        finally {
            await journal.close();
        }
    }
    const sealing = freshSealing();
    const { hash } = await sealWhile(plain, sealing, options.onProgress, (bytes) => store.put(sealing.name, (0,sealFormat/* sealedSize */.QH)(plain.size), bytes));
    return { sealing, hash };
}
/** Begins an upload or goes on with the journal's; `undefined` when that had to be given up. */
async function goOn(plain, store, journal, options) {
    const sealing = journal.header === undefined ? freshSealing() : sealingOf(journal.header.name, journal.header.memo);
    const memo = Buffer.concat([sealing.key, sealing.salt]).toString('base64');
    const { result: stored, hash } = await sealWhile(plain, sealing, options.onProgress, (bytes) => store.putResumable?.({ name: sealing.name, size: (0,sealFormat/* sealedSize */.QH)(plain.size), memo, produce: () => bytes }, journal));
    return stored?.outcome === 'stored' ? { sealing, hash } : undefined;
}
function freshSealing() {
    return {
        name: (0,external_node_crypto_.randomBytes)(16).toString('hex'),
        key: (0,external_node_crypto_.randomBytes)(sealFormat/* SESSION_KEY_BYTES */.Dk),
        salt: (0,external_node_crypto_.randomBytes)(sealFormat/* SALT_BYTES */.RW),
    };
}
function sealingOf(name, memo) {
    const bytes = Buffer.from(memo, 'base64');
    return { name, key: bytes.subarray(0, sealFormat/* SESSION_KEY_BYTES */.Dk), salt: bytes.subarray(sealFormat/* SESSION_KEY_BYTES */.Dk) };
}
/** Seals while `store` takes the bytes; gives what it answered, and the hash of what was sealed until then. */
function sealWhile(plain, sealing, onProgress, store) {
    return (0,plainHash/* withPlainHash */.x)(plain.size, (hash) => {
        let done = 0;
        const onPlain = (pieces) => {
            for (const piece of pieces)
                done += piece.length;
            onProgress?.({ phase: 'upload', bytes: done, totalBytes: plain.size });
            return hash.take(pieces);
        };
        return store(sealStream(plain.source(), plain.size, sealing.key, { salt: sealing.salt, onPlain }));
    });
}


/***/ })

};
