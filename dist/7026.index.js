export const id = 7026;
export const ids = [7026];
export const modules = {

/***/ 65607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ ByteReader)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/** Reads a stream of byte chunks by length, without copying more than what straddles two chunks. */
class ByteReader {
    #source;
    #what;
    #chunk = new Uint8Array(0);
    #position = 0;
    /** `what` names the stream in errors. */
    constructor(source, what) {
        this.#source = source[Symbol.asyncIterator]();
        this.#what = what;
    }
    /** Bytes read so far. */
    get position() {
        return this.#position;
    }
    async #fill() {
        while (this.#chunk.length === 0) {
            const next = await this.#source.next();
            if (next.done === true)
                return false;
            this.#chunk = next.value;
        }
        return true;
    }
    #take(length) {
        const part = this.#chunk.subarray(0, length);
        this.#chunk = this.#chunk.subarray(part.length);
        this.#position += part.length;
        return part;
    }
    /** Up to `length` bytes, as they come; undefined at the end of the stream. */
    async some(length) {
        return (await this.#fill()) ? this.#take(length) : undefined;
    }
    /** Exactly `length` bytes; undefined when the stream ended before the first of them. */
    async exactly(length) {
        const first = await this.some(length);
        if (first === undefined || first.length === length)
            return first;
        const whole = new Uint8Array(length);
        whole.set(first);
        for (let filled = first.length; filled < length;) {
            const part = await this.some(length - filled);
            if (part === undefined)
                throw this.#endedEarly();
            whole.set(part, filled);
            filled += part.length;
        }
        return whole;
    }
    /** The next `length` bytes as chunks. */
    async *chunks(length) {
        for (let left = length; left > 0;) {
            const part = await this.some(left);
            if (part === undefined)
                throw this.#endedEarly();
            left -= part.length;
            yield part;
        }
    }
    async skip(length) {
        for (let left = length; left > 0;) {
            const part = await this.some(left);
            if (part === undefined)
                throw this.#endedEarly();
            left -= part.length;
        }
    }
    /** Gives the source back what it holds (file handles, decompressors). */
    async close() {
        await this.#source.return?.();
    }
    #endedEarly() {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('tampered', `${this.#what} ends in the middle of a member`);
    }
}


/***/ }),

/***/ 56337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ IMAGE_LIMITS)
/* harmony export */ });
const IMAGE_LIMITS = {
    bytes: 64 * 1024 ** 3,
    entries: 500_000,
    members: 4096,
    documentBytes: 4 * 1024 ** 2,
};


/***/ }),

/***/ 87098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MB: () => (/* binding */ compressionOf),
/* harmony export */   mF: () => (/* binding */ decompress),
/* harmony export */   p_: () => (/* binding */ openArchive),
/* harmony export */   uj: () => (/* binding */ compressionOfFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57075);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38522);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19473);
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});





/** What the first bytes say. */
function compressionOf(start) {
    if (start[0] === 0x1f && start[1] === 0x8b)
        return 'gzip';
    if (start[0] === 0x28 && start[1] === 0xb5 && start[2] === 0x2f && start[3] === 0xfd)
        return 'zstd';
    return 'none';
}
/** @throws CountersignError `tampered` when the compressed form is broken or ends early. */
async function* decompress(source, compression, what) {
    if (compression === 'none') {
        yield* source;
        return;
    }
    const chunkSize = 256 * 1024;
    const unpacked = compression === 'gzip' ? (0,node_zlib__WEBPACK_IMPORTED_MODULE_3__.createGunzip)({ chunkSize }) : (0,node_zlib__WEBPACK_IMPORTED_MODULE_3__.createZstdDecompress)({ chunkSize });
    (0,node_stream__WEBPACK_IMPORTED_MODULE_2__.pipeline)(source, unpacked, () => {
        // The reader below sees the error: pipeline destroys `unpacked` with it.
    });
    try {
        yield* unpacked;
    }
    catch (cause) {
        if (cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .CountersignError */ .WS)
            throw cause;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .CountersignError */ .WS('tampered', `${what} is broken: its compressed form cannot be read`, {
            cause,
        });
    }
    finally {
        unpacked.destroy();
    }
}
async function compressionOfFile(path) {
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const file = __addDisposableResource(env_1, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'r'), true);
            const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
            return compressionOf(buffer);
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = __disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .CountersignError */ .WS('input', `the image archive ${path} cannot be read`, { cause });
    }
}
/** The plain tar stream of an image archive. */
async function* openArchive(path) {
    const compression = await compressionOfFile(path);
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path, { highWaterMark: 512 * 1024 });
    try {
        yield* decompress(file, compression, 'the image archive');
    }
    finally {
        file.destroy();
    }
}


/***/ }),

/***/ 47026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ readImage),
  c: () => (/* binding */ readImageStream)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js
var schemas = __webpack_require__(55156);
;// CONCATENATED MODULE: ./build/solution/engine/engineJson.js

const MAX_DEPTH = 32;
/**
 * Parses JSON of an image as the container engines would, and refuses what they and we could read differently:
 * Go's encoding/json takes the last of doubled members and matches names whatever their case, so that
 * `"Entrypoint"` can be reviewed and `"ENTRYPOINT"` be run.
 * @param names the members that mean something here; another spelling of one of them is refused.
 * @throws CountersignError `tampered`, or `input` when it isn't JSON at all.
 */
function parseEngineJson(bytes, what, names) {
    let text;
    let value;
    try {
        text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
        value = JSON.parse(text);
    }
    catch (cause) {
        throw new errors/* CountersignError */.WS('input', `${what} is not JSON`, { cause });
    }
    const exact = new Set(names);
    const folded = new Map(names.map((name) => [fold(name), name]));
    checkMembers(text, what, (name, parent) => {
        // The members of these are names of the author's choice.
        if (parent === 'Labels' || parent === 'annotations' || exact.has(name))
            return;
        const known = folded.get(fold(name));
        if (known !== undefined)
            throw new errors/* CountersignError */.WS('tampered', `${what} spells "${known}" as ${JSON.stringify(name)}`);
    });
    return value;
}
/** Go's simple folding: "ſ" is an "s" and the Kelvin sign is a "k". */
function fold(name) {
    return name.toUpperCase().toLowerCase();
}
/** Visits every member name of a text that is known to be valid JSON. */
function checkMembers(text, what, visit) {
    const open = [];
    let last = '';
    const token = /"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\]]/gs;
    for (const match of text.matchAll(token)) {
        const [symbol, colon] = match;
        const innermost = open.at(-1);
        if (symbol === '{' || symbol === '[') {
            if (open.length >= MAX_DEPTH)
                throw new errors/* CountersignError */.WS('limit', `${what} is nested too deep`);
            open.push({ parent: last, names: symbol === '{' ? new Set() : undefined });
        }
        else if (symbol === '}' || symbol === ']') {
            open.pop();
        }
        else if (colon !== undefined && innermost?.names !== undefined) {
            const name = JSON.parse(symbol.slice(0, -colon.length));
            if (innermost.names.has(name))
                throw new errors/* CountersignError */.WS('tampered', `${what} has the member ${JSON.stringify(name)} twice`);
            innermost.names.add(name);
            visit(name, innermost.parent);
            last = name;
        }
    }
}

;// CONCATENATED MODULE: ./build/solution/image/archiveIndex.js



const DOCKER = schemas.array(schemas.object({
    Config: schemas.string(),
    Layers: schemas.array(schemas.string()).max(512),
    RepoTags: schemas.array(schemas.string()).nullish(),
}));
const descriptor = schemas.object({
    mediaType: schemas.string().nullish(),
    digest: schemas.string().regex(/^sha256:[0-9a-f]{64}$/),
    platform: schemas.object({ os: schemas.string(), architecture: schemas.string() }).nullish(),
    annotations: schemas.record(schemas.string(), schemas.string()).nullish(),
});
const OCI_INDEX = schemas.object({ manifests: schemas.array(descriptor).max(64) });
const OCI_MANIFEST = schemas.object({ config: descriptor, layers: schemas.array(descriptor).max(512) });
const DOCKER_NAMES = ['Config', 'Layers', 'RepoTags'];
const OCI_NAMES = [
    ...[
        'mediaType',
        'digest',
        'platform',
        'os',
        'architecture',
        'annotations',
        'manifests',
        'config',
        'layers',
    ],
];
/**
 * Finds the one image: by manifest.json (docker-archive), by index.json (OCI image layout), or by both, which then
 * must agree, as engines differ in which one they follow.
 */
function readArchiveIndex(members) {
    const docker = members.has('manifest.json') ? readDocker(members) : undefined;
    const oci = members.has('index.json') ? readOci(members) : undefined;
    const index = docker ?? oci;
    if (index === undefined)
        throw new errors/* CountersignError */.WS('input', 'this is no image archive: it has neither manifest.json nor index.json', {
            mend: 'make it with `docker save <image> | gzip > <image>.tar.gz`',
        });
    if (docker !== undefined && oci !== undefined && identity(docker) !== identity(oci))
        throw new errors/* CountersignError */.WS('tampered', 'the image archive holds two images: manifest.json and index.json disagree');
    return index;
}
function identity(index) {
    return [index.config.digest, ...index.layers.map(({ member }) => member.layer?.diffId)].join(' ');
}
function archiveIndex_document(members, name, schema, names) {
    const bytes = members.get(name)?.document;
    const parsed = bytes && schema.safeParse(parseEngineJson(bytes, `${name} of the image archive`, names));
    if (parsed?.success !== true)
        throw new errors/* CountersignError */.WS('input', `${name} of the image archive makes no sense`, {
            cause: parsed?.error,
        });
    return parsed.data;
}
function onlyOne(images) {
    const [image] = images;
    if (image === undefined || images.length > 1)
        throw new errors/* CountersignError */.WS('input', `the image archive holds ${images.length} images; a solution is one`, {
            mend: 'save one image, for one platform',
        });
    return image;
}
function readDocker(members) {
    const image = onlyOne(archiveIndex_document(members, 'manifest.json', DOCKER, DOCKER_NAMES));
    const config = found(members, image.Config).member;
    const named = /^([0-9a-f]{64})\.json$/.exec(image.Config)?.[1];
    if (named !== undefined && config.digest !== `sha256:${named}`)
        throw new errors/* CountersignError */.WS('tampered', "the image's configuration is not the one its name says");
    return { config, layers: image.Layers.map((name) => found(members, name)), tags: image.RepoTags ?? [] };
}
/** A regular member; older engines write a layer they wrote before as a link to it, one step away. */
function found(members, name) {
    const member = members.get(name);
    if (member?.type === 'file')
        return checked(name, member);
    if (member?.type === 'symlink') {
        const target = /^\.\.\/([0-9a-f]{64}(?:\.tar|\/layer\.tar))$/.exec(member.linkname)?.[1] ?? '';
        const real = members.get(target);
        if (/^[0-9a-f]{64}\/layer\.tar$/.test(name) && real?.type === 'file')
            return checked(target, real);
        throw new errors/* CountersignError */.WS('tampered', `the image archive's ${JSON.stringify(name)} is a link elsewhere`);
    }
    throw new errors/* CountersignError */.WS('tampered', `the image archive lacks ${JSON.stringify(name)}, which it lists`);
}
/** A blob's name is its digest (OCI Image Layout 1.1, "Blobs"). */
function checked(name, member) {
    const digest = /^blobs\/sha256\/([^/]*)$/.exec(name)?.[1];
    if (digest !== undefined && member.digest !== `sha256:${digest}`)
        throw new errors/* CountersignError */.WS('tampered', `${name} of the image archive is not what its digest says`);
    return { name, member };
}
function readOci(members) {
    const index = archiveIndex_document(members, 'index.json', OCI_INDEX, OCI_NAMES);
    let image = onlyImage(index.manifests);
    if (/index|manifest\.list/.test(image.mediaType ?? ''))
        image = onlyImage(blobDocument(members, image.digest, OCI_INDEX).manifests);
    const manifest = blobDocument(members, image.digest, OCI_MANIFEST);
    return {
        config: found(members, blobName(manifest.config.digest)).member,
        layers: manifest.layers.map((layer) => found(members, blobName(layer.digest))),
        tags: Object.entries(image.annotations ?? {})
            .filter(([key]) => key === 'io.containerd.image.name' || key === 'org.opencontainers.image.ref.name')
            .map(([, value]) => value),
    };
}
/** BuildKit stores attestations beside the image, as manifests for no platform. */
function onlyImage(manifests) {
    return onlyOne(manifests.filter(({ platform, annotations }) => platform?.architecture !== 'unknown' ||
        annotations?.['vnd.docker.reference.type'] !== 'attestation-manifest'));
}
function blobName(digest) {
    return `blobs/sha256/${digest.slice('sha256:'.length)}`;
}
function blobDocument(members, digest, schema) {
    const { name } = found(members, blobName(digest));
    return archiveIndex_document(members, name, schema, OCI_NAMES);
}

;// CONCATENATED MODULE: ./build/solution/image/imageConfig.js



const imageConfig_text = schemas.string().refine((value) => !value.includes('\0'), 'holds a NUL');
const words = schemas.array(imageConfig_text).max(4096).nullish();
const keys = schemas.record(imageConfig_text, schemas.unknown()).nullish();
const SCHEMA = schemas.object({
    architecture: schemas.string().regex(/^[a-z0-9_-]{1,32}$/i),
    os: schemas.literal('linux'),
    created: schemas.string().max(64).nullish(),
    config: schemas.object({
        Entrypoint: words,
        Cmd: words,
        Env: words,
        User: imageConfig_text.nullish(),
        WorkingDir: imageConfig_text.nullish(),
        ExposedPorts: keys,
        Volumes: keys,
        Labels: schemas.record(imageConfig_text, schemas.string()).nullish(),
    })
        .nullish(),
    history: schemas.array(schemas.object({ created_by: schemas.string().nullish(), comment: schemas.string().nullish() }))
        .max(4096)
        .nullish(),
    rootfs: schemas.object({
        type: schemas.literal('layers'),
        diff_ids: schemas.array(schemas.string().regex(/^sha256:[0-9a-f]{64}$/)).max(512),
    }),
});
const NAMES = [
    ...['architecture', 'os', 'created', 'config', 'history', 'rootfs', 'type', 'diff_ids', 'created_by'],
    ...['comment', 'Entrypoint', 'Cmd', 'Env', 'User', 'WorkingDir', 'ExposedPorts', 'Volumes', 'Labels'],
];
/** @throws CountersignError `input` or `tampered` when it isn't the configuration of a Linux image. */
function parseImageConfig(bytes) {
    const parsed = SCHEMA.safeParse(parseEngineJson(bytes, "the image's configuration", NAMES));
    if (!parsed.success) {
        const issue = parsed.error.issues[0];
        const where = issue === undefined ? '' : ` at ${issue.path.map(String).join('.')}`;
        throw new errors/* CountersignError */.WS('input', `the image's configuration makes no sense${where}`, {
            cause: parsed.error,
        });
    }
    const { config, history, rootfs, architecture, os, created } = parsed.data;
    return {
        architecture,
        os,
        created: created ?? undefined,
        entrypoint: config?.Entrypoint ?? [],
        cmd: config?.Cmd ?? [],
        env: config?.Env ?? [],
        user: config?.User ?? '',
        workingDir: config?.WorkingDir ?? '',
        exposedPorts: Object.keys(config?.ExposedPorts ?? {}),
        volumes: Object.keys(config?.Volumes ?? {}),
        labels: config?.Labels ?? {},
        history: (history ?? []).map((entry) => entry.created_by ?? entry.comment ?? ''),
        diffIds: rootfs.diff_ids,
    };
}

// EXTERNAL MODULE: ./build/solution/image/imageLimits.js
var imageLimits = __webpack_require__(56337);
// EXTERNAL MODULE: ./build/solution/image/openArchive.js
var openArchive = __webpack_require__(87098);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/solution/image/byteReader.js
var byteReader = __webpack_require__(65607);
// EXTERNAL MODULE: ./build/solution/image/readTar.js
var readTar = __webpack_require__(91027);
// EXTERNAL MODULE: ./build/solution/image/tarHeader.js
var tarHeader = __webpack_require__(49994);
;// CONCATENATED MODULE: ./build/solution/image/scanArchive.js






/**
 * Reads the plain tar of an image archive once, from start to end, and says what its members are. Nothing is
 * interpreted yet: the index that gives members a meaning may come last.
 */
async function scanArchive(archive, options) {
    const { limits } = options;
    const members = new Map();
    const budget = {
        entries: limits.entries,
        bytes: limits.bytes,
        documentBytes: 4 * limits.documentBytes,
    };
    const outer = { entries: limits.members, bytes: limits.bytes };
    for await (const entry of (0,readTar/* readTar */.s)(archive, 'the image archive', outer)) {
        if (entry.type === 'directory')
            continue;
        if (entry.type !== 'file' && entry.type !== 'symlink')
            throw new errors/* CountersignError */.WS('tampered', `the image archive holds a ${entry.type}`);
        if (members.has(entry.path))
            throw new errors/* CountersignError */.WS('tampered', `the image archive has the member ${JSON.stringify(entry.path)} twice`);
        members.set(entry.path, await scanMember(entry, options, budget));
    }
    return members;
}
async function* tapped(source, hash) {
    for await (const chunk of source) {
        hash.update(chunk);
        yield chunk;
    }
}
async function scanMember(entry, options, budget) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const body = tapped(entry.body, hash);
    const found = await interpret(new byteReader/* ByteReader */.k(body, 'a member of the image archive'), entry, options, budget);
    // What an interpreter left unread is part of the digest too.
    while ((await body.next()).done !== true)
        ;
    const { type, size, offset, linkname } = entry;
    const digest = `sha256:${hash.digest('hex')}`;
    const { layer, ...document } = found;
    // A layer that is not compressed is its member, and hashed already.
    const named = layer === undefined ? {} : { layer: { ...layer, diffId: layer.diffId ?? digest } };
    return { type, size, offset, linkname, digest, ...document, ...named };
}
async function interpret(reader, entry, options, budget) {
    const start = (await reader.exactly(Math.min(512, entry.size))) ?? new Uint8Array(0);
    const left = entry.size - start.length;
    if (start[0] === 0x7b || start[0] === 0x5b) {
        budget.documentBytes -= entry.size;
        if (entry.size > options.limits.documentBytes || budget.documentBytes < 0)
            throw new errors/* CountersignError */.WS('limit', 'the image archive holds too much JSON');
        return { document: Buffer.concat([start, (await reader.exactly(left)) ?? new Uint8Array(0)]) };
    }
    const compression = (0,openArchive/* compressionOf */.MB)(start);
    const isEmptyTar = entry.size >= 1024 && (0,tarHeader/* isZeroBlock */.ei)(start);
    if (compression === 'none' && !isEmptyTar && !(0,tarHeader/* looksLikeTar */.lH)(start)) {
        await reader.skip(left);
        return {};
    }
    async function* whole() {
        yield start;
        yield* reader.chunks(left);
    }
    return { layer: await scanLayer(whole(), compression, options, budget) };
}
async function scanLayer(source, compression, options, budget) {
    const what = 'a layer of the image';
    const hash = compression === 'none' ? undefined : (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    async function* counted() {
        for await (const chunk of (0,openArchive/* decompress */.mF)(source, compression, what)) {
            hash?.update(chunk);
            size += chunk.length;
            yield chunk;
        }
    }
    const files = [];
    for await (const entry of (0,readTar/* readTar */.s)(counted(), what, { entries: budget.entries, bytes: budget.bytes })) {
        files.push(await layerFile(entry, options.hashFiles));
    }
    budget.entries -= files.length;
    budget.bytes -= size;
    const diffId = hash === undefined ? undefined : `sha256:${hash.digest('hex')}`;
    return { diffId, size, compression, files };
}
async function layerFile(entry, hashFiles) {
    const { path, type, mode, uid, gid, size, linkname } = entry;
    const file = { path, type, mode, uid, gid, size, linkname };
    if (!hashFiles || type !== 'file')
        return file;
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for await (const chunk of entry.body)
        hash.update(chunk);
    return { ...file, sha256: hash.digest('hex') };
}

;// CONCATENATED MODULE: ./build/solution/image/readImage.js






/**
 * Reads what `docker save` or `podman save` wrote (docker-archive or OCI layout, plain or gzip), in one pass and
 * without unpacking anything.
 * @throws CountersignError `input` when it is no such archive or holds several images, `tampered` when its
 * digests don't agree or it is made to be read in two ways, `limit` when it is larger than `limits`.
 */
function readImage(path, options = {}) {
    return readImageStream((0,openArchive/* openArchive */.p_)(path), options);
}
/** `readImage` of the plain tar while it is being made; reads it to its end unless it is refused before. */
async function readImageStream(archive, options = {}) {
    const members = await scanArchive(archive, {
        limits: options.limits ?? imageLimits/* IMAGE_LIMITS */.X,
        hashFiles: options.hashFiles ?? false,
    });
    const index = readArchiveIndex(members);
    const configBytes = index.config.document;
    if (configBytes === undefined)
        throw new errors/* CountersignError */.WS('input', "the image archive's configuration is not JSON");
    const config = parseImageConfig(configBytes);
    if (config.diffIds.length !== index.layers.length)
        throw new errors/* CountersignError */.WS('tampered', `the image lists ${index.layers.length} layers, its configuration ${config.diffIds.length}`);
    return {
        ...config,
        configDigest: index.config.digest,
        configBytes,
        layers: index.layers.map(({ name, member }, i) => layerOf(name, member, config.diffIds[i] ?? '')),
        tags: index.tags,
    };
}
/**
 * Engines differ in what a layer means that holds a file twice, or a file and its removal ("Whiteouts", OCI
 * Image Layer Specification: they apply to lower layers only).
 */
function refuseAmbiguity(name, files) {
    const seen = new Set();
    for (const { path, type } of files) {
        const hidden = path.replace(/(^|\/)\.wh\.([^/]+)$/, '$1$2');
        if ((type !== 'directory' && seen.has(path)) || (hidden !== path && seen.has(hidden)))
            throw new errors/* CountersignError */.WS('tampered', `the image's layer ${JSON.stringify(name)} says two things about ${JSON.stringify(hidden)}`);
        seen.add(path).add(hidden);
    }
}
function layerOf(name, member, diffId) {
    const { layer } = member;
    if (layer === undefined)
        throw new errors/* CountersignError */.WS('tampered', `the image's layer ${JSON.stringify(name)} is not a tar`);
    if (layer.diffId !== diffId)
        throw new errors/* CountersignError */.WS('tampered', `the image's layer ${JSON.stringify(name)} is not the one that its configuration names`);
    refuseAmbiguity(name, layer.files);
    return {
        digest: diffId,
        size: layer.size,
        files: layer.files,
        source: { member: name, offset: member.offset, size: member.size, compression: layer.compression },
    };
}


/***/ }),

/***/ 91027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ readTar)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _byteReader_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65607);
/* harmony import */ var _tarHeader_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49994);



const BLOCK = 512;
const MAX_NAME = 4096;
/** Extended headers carry names and attributes; Linux allows 64 KiB of attributes for a file. */
const MAX_EXTENDED = 256 * 1024;
const TYPES = {
    '0': 'file',
    '\0': 'file',
    '1': 'link',
    '2': 'symlink',
    '3': 'character-device',
    '4': 'block-device',
    '5': 'directory',
    '6': 'fifo',
};
/**
 * Reads a tar stream, strictly: where readers of tar differ in what they make of bytes (sparse files, global
 * headers, doubled attributes, links with content, members after the end mark), it refuses, so that what is
 * reviewed here is what any engine unpacks.
 * @throws CountersignError `tampered` for what is malformed or ambiguous or leaves the tree, `limit` over `limits`.
 */
async function* readTar(source, what, limits) {
    const reader = new _byteReader_js__WEBPACK_IMPORTED_MODULE_1__/* .ByteReader */ .k(source, what);
    try {
        let extended = {};
        for (let entries = 0;;) {
            const block = await reader.exactly(BLOCK);
            if (block === undefined)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('tampered', `${what} has no end mark: it was cut`);
            if ((0,_tarHeader_js__WEBPACK_IMPORTED_MODULE_2__/* .isZeroBlock */ .ei)(block))
                break;
            const header = (0,_tarHeader_js__WEBPACK_IMPORTED_MODULE_2__/* .parseTarHeader */ .OH)(block, what);
            if ('xgLK'.includes(header.typeflag)) {
                extended = await readExtended(reader, header, extended, what);
                continue;
            }
            if (++entries > limits.entries)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('limit', `${what} has more than ${limits.entries} members`);
            const { size, ...fields } = resolve(header, extended, what);
            extended = {};
            if (reader.position + size > limits.bytes)
                throw tooLarge(what, limits);
            const start = reader.position;
            yield { ...fields, size, offset: start, body: reader.chunks(size) };
            await reader.skip(size - (reader.position - start) + padding(size));
        }
        if (Object.keys(extended).length > 0)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('tampered', `${what} ends after an extended header`);
        await expectOnlyZeros(reader, what, limits);
    }
    finally {
        await reader.close();
    }
}
function padding(size) {
    return (BLOCK - (size % BLOCK)) % BLOCK;
}
function tooLarge(what, limits) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('limit', `${what} is larger than ${limits.bytes} bytes`);
}
async function expectOnlyZeros(reader, what, limits) {
    const second = await reader.exactly(BLOCK);
    if (second === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('tampered', `${what} has half an end mark: it was cut`);
    for (let part = second; part !== undefined; part = await reader.some(1 << 20)) {
        if (!(0,_tarHeader_js__WEBPACK_IMPORTED_MODULE_2__/* .isZeroBlock */ .ei)(part))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('tampered', `${what} goes on after its end mark`);
        if (reader.position > limits.bytes)
            throw tooLarge(what, limits);
    }
}
async function readExtended(reader, header, before, what) {
    if (header.size > MAX_EXTENDED)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('limit', `${what} has an extended header of ${header.size} bytes`);
    const bytes = (await reader.exactly(header.size)) ?? new Uint8Array(0);
    await reader.skip(padding(header.size));
    const twice = new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('tampered', `${what} describes one member twice`);
    switch (header.typeflag) {
        case 'L':
            if (before.longName !== undefined)
                throw twice;
            return { ...before, longName: longText(bytes, what) };
        case 'K':
            if (before.longLink !== undefined)
                throw twice;
            return { ...before, longLink: longText(bytes, what) };
        case 'x':
            if (before.pax !== undefined)
                throw twice;
            return { ...before, pax: parsePax(bytes, what) };
        default: {
            // Some readers apply global headers to what follows, others ignore them.
            if ([...parsePax(bytes, what).keys()].some((key) => key !== 'comment'))
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('tampered', `${what} has a global header, which readers take differently`);
            return before;
        }
    }
}
function longText(bytes, what) {
    const end = bytes.indexOf(0);
    return (0,_tarHeader_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeName */ .e4)(end < 0 ? bytes : bytes.subarray(0, end), what);
}
/** Records of `<length> <key>=<value>\n` (POSIX.1-2017 pax, "pax Header Block"). */
function parsePax(bytes, what) {
    const records = new Map();
    const malformed = new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('tampered', `${what} has a malformed extended header`);
    for (let at = 0; at < bytes.length;) {
        const space = bytes.indexOf(0x20, at);
        const digits = Buffer.from(bytes.subarray(at, space < 0 ? at : space)).toString('latin1');
        const length = /^[1-9][0-9]{0,6}$/.test(digits) ? Number(digits) : 0;
        if (length < digits.length + 4 || at + length > bytes.length || bytes[at + length - 1] !== 0x0a)
            throw malformed;
        const record = bytes.subarray(space + 1, at + length - 1);
        const equals = record.indexOf(0x3d);
        if (equals <= 0)
            throw malformed;
        const key = (0,_tarHeader_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeName */ .e4)(record.subarray(0, equals), what);
        if (records.has(key) || key.startsWith('GNU.sparse'))
            throw malformed;
        const value = record.subarray(equals + 1);
        // Attributes are bytes; only what is used here must be text.
        records.set(key, USED_KEYS.has(key) ? (0,_tarHeader_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeName */ .e4)(value, what) : '');
        at += length;
    }
    return records;
}
const USED_KEYS = new Set(['path', 'linkpath', 'size', 'uid', 'gid', 'mtime']);
function resolve(header, extended, what) {
    const written = TYPES[header.typeflag];
    if (written === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('tampered', `${what} has a member of unknown kind ${JSON.stringify(header.typeflag)}`);
    const { pax, longName, longLink } = extended;
    if ((longName !== undefined && pax?.has('path')) || (longLink !== undefined && pax?.has('linkpath')))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('tampered', `${what} names one member twice`);
    const name = pax?.get('path') ?? longName ?? header.name;
    const linkname = pax?.get('linkpath') ?? longLink ?? header.linkname;
    // Some writers mark a directory by a trailing slash alone (POSIX.1-2017, note on typeflag 0).
    const type = written === 'file' && name.endsWith('/') ? 'directory' : written;
    const size = paxNumber(pax, 'size', header.size, what);
    if (type !== 'file' && size !== 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('tampered', `${what} has a ${type} with content, which readers take differently`);
    if (linkname.length > MAX_NAME || linkname.includes('\0') || (type.endsWith('link') && linkname === ''))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('tampered', `${what} has a link to nowhere`);
    return {
        path: safePath(name, what),
        type,
        mode: header.mode,
        uid: paxNumber(pax, 'uid', header.uid, what),
        gid: paxNumber(pax, 'gid', header.gid, what),
        size,
        mtime: Math.floor(Number(pax?.get('mtime') ?? header.mtime)) || 0,
        linkname,
    };
}
function paxNumber(pax, key, otherwise, what) {
    const text = pax?.get(key);
    if (text === undefined)
        return otherwise;
    const value = Number(text);
    if (/^[0-9]{1,16}$/.test(text) && Number.isSafeInteger(value))
        return value;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('tampered', `${what} has an extended header with a ${key} that makes no sense`);
}
/** @throws CountersignError `tampered` for a path that is absolute, climbs, or is longer than Linux has them. */
function safePath(name, what) {
    if (Buffer.byteLength(name) > MAX_NAME || name.includes('\0'))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('tampered', `${what} has a member with an impossible name`);
    const parts = name.split('/').filter((part) => part !== '' && part !== '.');
    if (name.startsWith('/') || name === '' || parts.includes('..'))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('tampered', `${what} has a member whose path leaves the tree`);
    if (parts.some((part) => Buffer.byteLength(part) > 255))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('tampered', `${what} has a member with an impossible name`);
    return parts.join('/');
}


/***/ }),

/***/ 49994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OH: () => (/* binding */ parseTarHeader),
/* harmony export */   e4: () => (/* binding */ decodeName),
/* harmony export */   ei: () => (/* binding */ isZeroBlock),
/* harmony export */   lH: () => (/* binding */ looksLikeTar)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

const decoder = new TextDecoder('utf-8', { fatal: true });
/** Text of a name field. A name that isn't UTF-8 is refused: tools show and match it in different ways. */
function decodeName(bytes, what) {
    try {
        return decoder.decode(bytes);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('unsupported', `${what} holds a name that is not UTF-8`, { cause });
    }
}
function textField(block, start, length, what) {
    const field = block.subarray(start, start + length);
    const end = field.indexOf(0);
    return decodeName(end < 0 ? field : field.subarray(0, end), what);
}
/** An octal field, or GNU's base-256 form (first bit set) for what octal can't hold; never negative. */
function numberField(block, start, length, what) {
    const field = Buffer.from(block.buffer, block.byteOffset + start, length);
    if ((field[0] ?? 0) & 0x80) {
        let value = BigInt((field[0] ?? 0) & 0x7f);
        for (const byte of field.subarray(1))
            value = (value << 8n) | BigInt(byte);
        if (value <= BigInt(Number.MAX_SAFE_INTEGER))
            return Number(value);
    }
    else {
        const match = /^ *([0-7]*)[ \0]*$/.exec(field.toString('latin1'));
        if (match)
            return parseInt(match[1] === '' ? '0' : (match[1] ?? '0'), 8);
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('tampered', `${what} has a header with a number that makes no sense`);
}
function checksum(block) {
    let sum = 8 * 0x20;
    for (let i = 0; i < 512; i++)
        if (i < 148 || i >= 156)
            sum += block[i] ?? 0;
    return sum;
}
function isZeroBlock(block) {
    return block.every((byte) => byte === 0);
}
/** Whether a block could start a tar: right magic and checksum. */
function looksLikeTar(block) {
    if (block.length < 512)
        return false;
    try {
        parseTarHeader(block.subarray(0, 512), 'a member');
        return true;
    }
    catch {
        return false;
    }
}
/** @throws CountersignError `tampered` when the checksum, the magic or a number is wrong. */
function parseTarHeader(block, what) {
    const magic = Buffer.from(block.buffer, block.byteOffset + 257, 8).toString('latin1');
    if (magic !== 'ustar\u000000' && magic !== 'ustar  \0')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('tampered', `${what} has a header that is neither POSIX nor GNU tar`);
    if (numberField(block, 148, 8, what) !== checksum(block))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('tampered', `${what} has a header with a wrong checksum`);
    // In GNU's variant the bytes of the prefix hold times and sparse maps.
    const prefix = magic === 'ustar  \0' ? '' : textField(block, 345, 155, what);
    const name = textField(block, 0, 100, what);
    return {
        name: prefix === '' ? name : `${prefix}/${name}`,
        typeflag: String.fromCharCode(block[156] ?? 0),
        mode: numberField(block, 100, 8, what) & 0o7777,
        uid: numberField(block, 108, 8, what),
        gid: numberField(block, 116, 8, what),
        size: numberField(block, 124, 12, what),
        mtime: numberField(block, 136, 12, what),
        linkname: textField(block, 157, 100, what),
    };
}


/***/ })

};
