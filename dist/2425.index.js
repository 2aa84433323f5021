export const id = 2425;
export const ids = [2425];
export const modules = {

/***/ 42425:
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
// EXTERNAL MODULE: ./build/solution/engine/containerEngine.js
var containerEngine = __webpack_require__(3728);
// EXTERNAL MODULE: ./build/solution/engine/findEngine.js
var findEngine = __webpack_require__(72020);
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
;// CONCATENATED MODULE: ./build/solution/image/parallelGzip.js



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

// EXTERNAL MODULE: ./build/solution/image/readImage.js + 4 modules
var readImage = __webpack_require__(47026);
;// CONCATENATED MODULE: ./build/solution/image/saveImage.js










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
        throw new errors/* CountersignError */.WS('internal', 'an engine was started without its output');
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
    throw new errors/* CountersignError */.WS('unavailable', `${engine.name} could not save the image: ${(0,containerEngine/* lastLine */.fM)(stderr)}`);
}
function writeError(output, cause) {
    const { code, syscall } = cause;
    if (cause instanceof errors/* CountersignError */.WS || code === undefined || syscall === undefined)
        return cause;
    if (code === 'ENOSPC' || code === 'EDQUOT')
        return new errors/* CountersignError */.WS('limit', `the disk is full: ${output} was not written`, { cause });
    return new errors/* CountersignError */.WS('input', `${output} cannot be written (${code})`, { cause });
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
        throw new errors/* CountersignError */.WS('usage', `${JSON.stringify(request.name)} cannot name an image`, {
            mend: 'use lower-case letters, digits and dashes',
        });
    for (const pair of request.buildArgs ?? [])
        if (!/^[A-Za-z_][A-Za-z0-9_]*=/.test(pair))
            throw new errors/* CountersignError */.WS('usage', `the build argument ${JSON.stringify(pair)} is not NAME=value`);
    const dockerfile = (0,external_node_path_.join)((0,external_node_path_.resolve)(request.directory), 'Dockerfile');
    if (!(await (0,promises_.stat)(dockerfile).catch(() => undefined))?.isFile())
        throw new errors/* CountersignError */.WS('input', `there is no Dockerfile in ${request.directory}`);
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
    throw new errors/* CountersignError */.WS('unavailable', 'neither docker nor podman works here, so no image can be built', {
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
        throw new errors/* CountersignError */.WS('input', `${engine.name} could not build ${request.directory}: ${(0,containerEngine/* lastLine */.fM)(result.stderr) || 'no reason given'}`);
}
function tellLines(child, onLine) {
    if (onLine === undefined)
        return;
    for (const stream of [child.stdout, child.stderr])
        if (stream !== null)
            (0,external_node_readline_.createInterface)({ input: stream }).on('line', onLine);
}


/***/ }),

/***/ 3728:
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
            log.add(Buffer.from(`${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}\n`));
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

/***/ 72020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ findPodman),
/* harmony export */   c: () => (/* binding */ findDocker)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _containerEngine_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3728);


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


/***/ })

};
