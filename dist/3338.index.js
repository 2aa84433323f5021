export const id = 3338;
export const ids = [3338,8684];
export const modules = {

/***/ 81670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   buildCached: () => (/* binding */ buildCached)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8448);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _resource_hashPath_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31170);
/* harmony import */ var _solution_buildSolution_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58684);
/* harmony import */ var _openCache_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(62657);






/**
 * The cached archive's own name. It is hashed anew after it was restored, so that what is ordered and reviewed is what it
 * is; whether it is what was built, only a build without the cache tells (SECURITY.md).
 */
const KEY_PREFIX = 'countersign-solution-v1';
/** Everything that an archive is made of as far as the repository knows it; what a moving base tag names is not. */
async function cacheKey(build) {
    const { hash } = await (0,_resource_hashPath_js__WEBPACK_IMPORTED_MODULE_3__.hashPath)(build.directory);
    const parts = (0,_canonicalJson_js__WEBPACK_IMPORTED_MODULE_1__.digestOf)({ hash, name: build.name, args: [...build.buildArgs], arch: process.arch });
    return `${KEY_PREFIX}-${process.platform}-${parts}`;
}
/** Builds, unless the cache has the archive of the same files, arguments and name. A cache that fails is none. */
async function buildCached(context, build) {
    const { name, directory, output, buildArgs } = build;
    const cache = build.cache ? await (0,_openCache_js__WEBPACK_IMPORTED_MODULE_5__/* .openCache */ .b)(context) : undefined;
    if (build.cache && cache === undefined)
        context.log('There is no cache here: the solution is built');
    const key = cache === undefined ? '' : await cacheKey(build);
    const kept = `${name}.countersign-cache.tar.gz`;
    const found = cache === undefined ? 'failed' : await restore(context, cache, kept, key);
    if (found === 'found') {
        await move(kept, output);
        const { hash, size } = await (0,_resource_hashPath_js__WEBPACK_IMPORTED_MODULE_3__.hashPath)(output);
        context.log(`Nothing changed: the archive came from the cache (${key})`);
        return { archive: output, hash, size, cached: true };
    }
    const make = context.services.build ?? _solution_buildSolution_js__WEBPACK_IMPORTED_MODULE_4__.buildSolution;
    const onLine = (line) => {
        context.log(`| ${line}`);
    };
    const built = await make({ directory, name, output, buildArgs, onLine });
    // A cache that could not be read is not asked again: one warning, one wait.
    if (cache !== undefined && found === 'none')
        await save(context, cache, { output, kept, key });
    return { archive: output, hash: built.sha256, size: built.size, cached: false };
}
async function restore(context, cache, path, key) {
    try {
        if ((await cache.restore(path, key)) !== key)
            return 'none';
        if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path)).isFile())
            return 'found';
        throw new Error('what it holds is no file');
    }
    catch (error) {
        context.warn(`The cache could not be read, so the solution is built: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__.messageOf)(error)}`);
        // An archive that ends too early leaves a piece.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { force: true, recursive: true });
        return 'failed';
    }
}
async function save(context, cache, { output, kept, key }) {
    // The cache knows files by their paths, and restores to the same one, whatever `output` is in another run.
    await move(output, kept);
    try {
        await cache.save(kept, key);
        context.log('The archive is kept in the cache');
    }
    catch (error) {
        context.warn(`The archive was not kept in the cache: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__.messageOf)(error)}`);
    }
    finally {
        await move(kept, output);
    }
}
/** The workspace and the runner's temporary directory may be two file systems. */
async function move(from, to) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(from, to);
    }
    catch (error) {
        if (error.code !== 'EXDEV')
            throw error;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.copyFile)(from, to);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(from);
    }
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

/***/ 58684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  buildSolution: () => (/* binding */ buildSolution)
});

// UNUSED EXPORTS: buildArguments

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(80481);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/solution/containerEngine.js
var containerEngine = __webpack_require__(22939);
// EXTERNAL MODULE: ./build/solution/findEngine.js
var findEngine = __webpack_require__(56869);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
;// CONCATENATED MODULE: ./build/solution/alongside.js


/** What may wait for the slower of the two. */
const WAITING_BYTES = 4 * 1024 * 1024;
/** Gives what is taken of `source` to `read` as well, which sees an end only when the source has come to its own. */
function alongside(source, read) {
    const copy = new external_node_stream_.PassThrough({ highWaterMark: WAITING_BYTES });
    const result = read(copy);
    let reading = true;
    const over = result.then(() => void (reading = false), () => void (reading = false));
    async function* taken() {
        try {
            for await (const chunk of source) {
                if (reading && !copy.write(chunk))
                    await Promise.race([(0,external_node_events_.once)(copy, 'drain'), over]);
                yield chunk;
            }
            copy.end();
        }
        catch (error) {
            copy.destroy(error);
            throw error;
        }
        finally {
            // Whoever took only a part leaves the reader without an end.
            if (!copy.writableEnded)
                copy.destroy(new Error('the stream was left'));
        }
    }
    // An error that the destroyed copy emits is the reader's to see.
    copy.on('error', () => undefined);
    return { bytes: taken(), result };
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/solution/parallelGzip.js



/** Large enough that cutting costs nothing in size, small enough that memory stays flat. */
const PART = 4 * 1024 * 1024;
const compress = (0,external_node_util_.promisify)(external_node_zlib_.gzip);
async function* parts(source) {
    let chunks = [];
    let length = 0;
    for await (const chunk of source) {
        for (let at = 0; at < chunk.length;) {
            const piece = chunk.subarray(at, at + PART - length);
            chunks.push(piece);
            length += piece.length;
            at += piece.length;
            if (length === PART) {
                yield Buffer.concat(chunks);
                chunks = [];
                length = 0;
            }
        }
    }
    if (length > 0)
        yield Buffer.concat(chunks);
}
/** Parts of 4 MiB of a stream, each packed by itself, on all processors, in the order of the stream. */
async function* inParallel(source, pack) {
    const inFlight = [];
    const most = (0,external_node_os_.availableParallelism)() + 1;
    try {
        for await (const part of parts(source)) {
            inFlight.push(pack(part));
            if (inFlight.length >= most)
                yield (await inFlight.shift()) ?? new Uint8Array(0);
        }
        for (let next = inFlight.shift(); next !== undefined; next = inFlight.shift())
            yield await next;
    }
    finally {
        await Promise.allSettled(inFlight);
    }
}
/**
 * Gzip as a sequence of members (RFC 1952, 2.2), each of 4 MiB of the source, compressed on all processors. The
 * headers carry no time and no name: the same bytes in give the same bytes out.
 */
function parallelGzip(source, level) {
    return inParallel(source, (part) => compress(part, { level }));
}

// EXTERNAL MODULE: ./build/solution/readImage.js + 4 modules
var readImage = __webpack_require__(20932);
;// CONCATENATED MODULE: ./build/solution/saveImage.js










/** Level 1, by measurement: see docs/bench/image.md. */
const GZIP_LEVEL = 1;
/**
 * Saves an image as a gzipped archive in one pass: while the engine writes it, it is read as the TEE will read it,
 * compressed, hashed and written. Nothing reads the file again.
 * @throws CountersignError `unavailable` when the engine fails, or as `readImage` for what no TEE would take.
 */
async function saveImage(engine, request) {
    const format = engine.name === 'podman' ? ['--format', 'docker-archive'] : [];
    const child = (0,containerEngine/* startEngine */.ty)(engine, ['save', ...format, request.tag]);
    const { stdout } = child;
    if (stdout === null)
        throw new errors.CountersignError('internal', 'an engine was started without its output');
    const partial = `${request.output}.part`;
    const end = (0,containerEngine/* finished */.xl)(child, false);
    let told;
    try {
        const plain = alongside(stdout, readImage/* readImageStream */.c);
        const archive = checkedArchive(plain.bytes, async () => {
            requireSaved(engine, await end);
            return plain.result;
        });
        // Until the end is reached, a reader's failure must not count as nobody's.
        plain.result.catch(() => undefined);
        const written = request.onArchive === undefined ? undefined : alongside(archive.bytes, request.onArchive);
        told = written?.result.catch(() => undefined);
        await (0,external_node_stream_promises_.pipeline)(written?.bytes ?? archive.bytes, (0,external_node_fs_.createWriteStream)(partial)).catch((cause) => {
            throw writeError(request.output, cause);
        });
        const { configDigest } = await plain.result;
        await (0,promises_.rename)(partial, request.output);
        await written?.result;
        return { path: (0,external_node_path_.resolve)(request.output), ...archive.sum(), imageId: configDigest };
    }
    finally {
        child.kill();
        // A store that got half of it takes it back before anybody hears of the failure.
        await told;
        await (0,promises_.rm)(partial, { force: true });
    }
}
function requireSaved(engine, { status, stderr }) {
    if (status === 0)
        return;
    throw new errors.CountersignError('unavailable', `${engine.name} could not save the image: ${(0,containerEngine/* lastLine */.fM)(stderr)}`);
}
function writeError(output, cause) {
    const { code, syscall } = cause;
    if (cause instanceof errors.CountersignError || code === undefined || syscall === undefined)
        return cause;
    if (code === 'ENOSPC' || code === 'EDQUOT')
        return new errors.CountersignError('limit', `the disk is full: ${output} was not written`, { cause });
    return new errors.CountersignError('input', `${output} cannot be written (${code})`, { cause });
}
/** Compresses and hashes; what the TEE would refuse must not leave the house of the one who can mend it. */
function checkedArchive(plain, check) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    async function* zipped() {
        for await (const chunk of parallelGzip(plain, GZIP_LEVEL)) {
            hash.update(chunk);
            size += chunk.length;
            yield chunk;
        }
        await check();
    }
    return { bytes: zipped(), sum: () => ({ sha256: hash.digest('hex'), size }) };
}

;// CONCATENATED MODULE: ./build/solution/buildSolution.js







/** What podman says when not the Dockerfile but its own way to run a step is at fault. */
const CANNOT_RUN_STEPS = /netavark|cni|oci runtime|runc|crun|rlimit|cgroup|container start message/i;
/**
 * Builds the image of a directory with a Dockerfile and saves it (see saveImage). Times are set to 1970, so that
 * with podman (and docker's BuildKit) the same files on the same base give the same archive.
 * @throws CountersignError `usage` or `input` when it can't be built, `unavailable` when no engine is here.
 */
async function buildSolution(request) {
    if (!/^[a-z0-9]+(?:[._-]+[a-z0-9]+)*$/.test(request.name) || request.name.length > 128)
        throw new errors.CountersignError('usage', `${JSON.stringify(request.name)} cannot name an image`, {
            mend: 'use lower-case letters, digits and dashes',
        });
    for (const pair of request.buildArgs ?? [])
        if (!/^[A-Za-z_][A-Za-z0-9_]*=/.test(pair))
            throw new errors.CountersignError('usage', `the build argument ${JSON.stringify(pair)} is not NAME=value`);
    const dockerfile = (0,external_node_path_.join)((0,external_node_path_.resolve)(request.directory), 'Dockerfile');
    if (!(await (0,promises_.stat)(dockerfile).catch(() => undefined))?.isFile())
        throw new errors.CountersignError('input', `there is no Dockerfile in ${request.directory}`);
    const engine = await findBuilder();
    await buildImage(engine, request);
    const { name, output, onArchive } = request;
    const saved = await saveImage(engine, {
        tag: `${name}:latest`,
        output,
        ...(onArchive === undefined ? {} : { onArchive }),
    });
    return { ...saved, engine: engine.name };
}
async function findBuilder() {
    const docker = await (0,findEngine/* findDocker */.c)();
    // To build, docker needs the user's own settings: registries and their credentials.
    if (docker !== undefined)
        return { ...docker, globals: [] };
    const podman = await (0,findEngine/* findPodman */.F)();
    if (podman !== undefined)
        return podman;
    throw new errors.CountersignError('unavailable', 'neither docker nor podman works here, so no image can be built', {
        mend: 'install docker or podman, or on Debian: apt-get install podman runc',
    });
}
/** The `build` command; `isolation` is podman's way to run the steps. */
function buildArguments(engine, request, isolation) {
    return [
        ...['build', '--tag', `${request.name}:latest`],
        ...(engine === 'podman' ? ['--timestamp', '0', '--format', 'docker'] : []),
        ...(isolation === undefined ? [] : ['--isolation', isolation]),
        ...(request.buildArgs ?? []).flatMap((pair) => ['--build-arg', pair]),
        ...['--', (0,external_node_path_.resolve)(request.directory)],
    ];
}
async function buildImage(engine, request) {
    const attempt = async (isolation) => {
        const args = buildArguments(engine.name, request, isolation);
        const child = (0,containerEngine/* startEngine */.ty)(engine, args, 'ignore', {
            SOURCE_DATE_EPOCH: '0',
            BUILDX_NO_DEFAULT_ATTESTATIONS: '1',
        });
        tellLines(child, request.onLine);
        return (0,containerEngine/* finished */.xl)(child);
    };
    let result = await attempt();
    if (result.status !== 0 && engine.name === 'podman' && CANNOT_RUN_STEPS.test(result.stderr)) {
        request.onLine?.('podman cannot run steps in containers here; trying again with --isolation chroot');
        result = await attempt('chroot');
    }
    if (result.status !== 0)
        throw new errors.CountersignError('input', `${engine.name} could not build ${request.directory}: ${(0,containerEngine/* lastLine */.fM)(result.stderr) || 'no reason given'}`);
}
function tellLines(child, onLine) {
    if (onLine === undefined)
        return;
    for (const stream of [child.stdout, child.stderr])
        if (stream !== null)
            (0,external_node_readline_.createInterface)({ input: stream }).on('line', onLine);
}


/***/ }),

/***/ 22939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cn: () => (/* binding */ runEngine),
/* harmony export */   fM: () => (/* binding */ lastLine),
/* harmony export */   pJ: () => (/* binding */ endOf),
/* harmony export */   ty: () => (/* binding */ startEngine),
/* harmony export */   xl: () => (/* binding */ finished)
/* harmony export */ });
/* unused harmony export engineEnvironment */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _text_boundedLog_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5061);



/** What an engine needs to find itself; nothing else of the agent's environment reaches it. */
const PASSED_ON = /^(?:PATH|HOME|TMPDIR|LANG|DOCKER_(?:HOST|CERT_PATH|TLS_VERIFY)|XDG_RUNTIME_DIR|CONTAINERS_\w+|CONTAINER_HOST|DBUS_SESSION_BUS_ADDRESS)$/;
function engineEnvironment(environment = process.env) {
    const passed = {};
    for (const [name, value] of Object.entries(environment))
        if (value !== undefined && PASSED_ON.test(name))
            passed[name] = value;
    return passed;
}
function startEngine(engine, args, stdin = 'ignore', environment = {}) {
    return (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(engine.name, [...engine.globals, ...args], {
        stdio: [stdin, 'pipe', 'pipe'],
        env: { ...engineEnvironment(), ...environment },
    });
}
/** A child's exit status when all its output was read; null, and why in the log, when it didn't start. */
function endOf(child, log) {
    return new Promise((resolve) => {
        child.once('close', resolve);
        child.once('error', (error) => {
            log.add(Buffer.from(`${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__.messageOf)(error)}\n`));
            resolve(null);
        });
    });
}
/**
 * Waits for a command's end. A program that isn't there gives status null.
 * @param keepStdout false when somebody else reads it.
 */
async function finished(child, keepStdout = true) {
    const stdout = new _text_boundedLog_js__WEBPACK_IMPORTED_MODULE_2__/* .BoundedLog */ .o(8 * 1024 * 1024);
    const stderr = new _text_boundedLog_js__WEBPACK_IMPORTED_MODULE_2__/* .BoundedLog */ .o(64 * 1024);
    if (keepStdout)
        child.stdout?.on('data', (chunk) => {
            stdout.add(chunk);
        });
    child.stderr?.on('data', (chunk) => {
        stderr.add(chunk);
    });
    const status = await endOf(child, stderr);
    const text = (log) => Buffer.from(log.bytes()).toString('utf8');
    return { status, stdout: text(stdout), stderr: text(stderr) };
}
async function runEngine(engine, args) {
    return finished(startEngine(engine, args));
}
/** The last line of what an engine said, for an error of ours. */
function lastLine(text) {
    return text.trimEnd().split('\n').at(-1)?.trim() ?? '';
}


/***/ }),

/***/ 56869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ findPodman),
/* harmony export */   c: () => (/* binding */ findDocker)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _containerEngine_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22939);


const RUNC = ['/usr/sbin/runc', '/usr/bin/runc', '/usr/local/sbin/runc', '/usr/local/bin/runc'];
/**
 * Settings of docker's command line for running solutions. The user's own could add proxies, and their passwords,
 * to every container; an operator who needs some puts them here.
 */
const DOCKER_CONFIG = '/etc/countersign/docker';
/** docker, when a daemon answers. */
async function findDocker() {
    const globals = ['--config', DOCKER_CONFIG];
    const { status, stdout } = await (0,_containerEngine_js__WEBPACK_IMPORTED_MODULE_1__/* .runEngine */ .cn)({ name: 'docker', globals }, ['info', '--format', '{{json .}}']);
    if (status !== 0)
        return undefined;
    const info = JSON.parse(stdout);
    if (info.ServerVersion === undefined)
        return undefined;
    // A daemon without root maps users in a way that keeps ours from reading its inputs.
    const rootless = (info.SecurityOptions ?? []).some((option) => option.includes('name=rootless'));
    const holdsLimits = !rootless && info.MemoryLimit === true && info.PidsLimit === true;
    return {
        name: 'docker',
        globals,
        rootless,
        holdsLimits,
        limitsCpus: info.CpuCfsQuota === true,
        seccompProfile: undefined,
    };
}
/** podman, when it works here. */
async function findPodman() {
    const { status, stdout } = await (0,_containerEngine_js__WEBPACK_IMPORTED_MODULE_1__/* .runEngine */ .cn)({ name: 'podman', globals: [] }, ['info', '--format', 'json']);
    if (status !== 0)
        return undefined;
    const { host } = JSON.parse(stdout);
    const controllers = host.cgroupControllers ?? [];
    // crun refuses the mixture of both versions of control groups that podman calls v1; runc takes it.
    const runc = RUNC.find(node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync);
    const useRunc = host.cgroupVersion === 'v1' && host.ociRuntime.name !== 'runc';
    if (useRunc && runc === undefined)
        return undefined;
    return {
        name: 'podman',
        globals: useRunc && runc !== undefined ? ['--runtime', runc] : [],
        rootless: host.security.rootless,
        holdsLimits: controllers.includes('memory') && controllers.includes('pids'),
        limitsCpus: controllers.includes('cpu'),
        seccompProfile: host.security.seccompProfilePath,
    };
}


/***/ }),

/***/ 5061:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ BoundedLog)
/* harmony export */ });
/** Keeps the first bytes of a stream and counts the rest, so that an endless log costs a fixed amount of memory. */
class BoundedLog {
    #limit;
    #chunks = [];
    #kept = 0;
    #dropped = 0;
    /** `limit`: bytes to keep. */
    constructor(limit) {
        this.#limit = limit;
    }
    add(chunk) {
        const part = chunk.subarray(0, this.#limit - this.#kept);
        // A copy: a small part must not keep a large chunk alive.
        if (part.length > 0)
            this.#chunks.push(part.length === chunk.length ? chunk : Buffer.from(part));
        this.#kept += part.length;
        this.#dropped += chunk.length - part.length;
    }
    /** What was kept; if something was dropped, one more line says how many bytes. */
    bytes() {
        const kept = Buffer.concat(this.#chunks);
        if (this.#dropped === 0)
            return kept;
        const newline = kept.length > 0 && kept.at(-1) !== 0x0a ? '\n' : '';
        return Buffer.concat([
            kept,
            Buffer.from(`${newline}[${this.#dropped} more bytes of log were dropped]\n`),
        ]);
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


/***/ })

};
