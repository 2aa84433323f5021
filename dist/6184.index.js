export const id = 6184;
export const ids = [6184,1915,3803,7153];
export const modules = {

/***/ 83803:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   compareImages: () => (/* binding */ compareImages),
/* harmony export */   differenceOf: () => (/* binding */ differenceOf)
/* harmony export */ });
/* harmony import */ var _image_readImage_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47026);
/* harmony import */ var _reviewSolution_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41915);


const SETTINGS = [
    ...['architecture', 'entrypoint', 'cmd', 'env', 'user', 'workingDir', 'exposedPorts', 'volumes'],
];
/**
 * Compares two archives file by file: content by hash, kind, mode, owner and link, not times.
 * @throws CountersignError as `readImage` does, for either.
 */
async function compareImages(before, after) {
    // One after the other: each is bound by the processor.
    const old = await (0,_image_readImage_js__WEBPACK_IMPORTED_MODULE_0__/* .readImage */ .A)(before, { hashFiles: true });
    const now = await (0,_image_readImage_js__WEBPACK_IMPORTED_MODULE_0__/* .readImage */ .A)(after, { hashFiles: true });
    return differenceOf(old, now);
}
function differenceOf(old, now) {
    const was = flatten(old);
    const is = flatten(now);
    const byPath = (a, b) => a.path < b.path ? -1 : Number(a.path > b.path);
    const changed = [];
    for (const [path, file] of is) {
        const earlier = was.get(path);
        if (earlier !== undefined && fingerprint(earlier) !== fingerprint(file))
            changed.push({ path, before: earlier, after: file });
    }
    return {
        added: [...is.values()].filter(({ path }) => !was.has(path)).sort(byPath),
        removed: [...was.values()].filter(({ path }) => !is.has(path)).sort(byPath),
        changed: changed.sort(byPath),
        settings: SETTINGS.filter((name) => JSON.stringify(old[name]) !== JSON.stringify(now[name])).map((name) => ({
            name,
            before: old[name],
            after: now[name],
        })),
    };
}
function fingerprint({ type, mode, uid, gid, sha256, linkname }) {
    return JSON.stringify([type, mode, uid, gid, sha256, linkname]);
}
/** The files of all layers as the upper ones leave them. Links in the middle of paths are taken as written. */
function flatten(facts) {
    const files = new Map();
    for (const layer of facts.layers) {
        for (const { path } of layer.files)
            hide(files, (0,_reviewSolution_js__WEBPACK_IMPORTED_MODULE_1__/* .removedPath */ .G)(path));
        for (const file of layer.files) {
            if (file.path === '' || (0,_reviewSolution_js__WEBPACK_IMPORTED_MODULE_1__/* .removedPath */ .G)(file.path) !== undefined)
                continue;
            if (file.type !== 'directory' && files.get(file.path)?.type === 'directory')
                hide(files, file.path);
            files.set(file.path, file);
        }
    }
    return files;
}
function hide(files, removed) {
    if (removed === undefined)
        return;
    const below = removed === '/' ? '' : removed.endsWith('/') ? removed : `${removed}/`;
    if (!removed.endsWith('/')) {
        const file = files.get(removed);
        files.delete(removed);
        // Only directories, or what is listed without its directory, have anything below.
        if (file !== undefined && file.type !== 'directory')
            return;
    }
    for (const path of [...files.keys()])
        if (path.startsWith(below))
            files.delete(path);
}


/***/ }),

/***/ 41915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ removedPath),
/* harmony export */   reviewSolution: () => (/* binding */ reviewSolution)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var _image_readImage_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47026);



const LARGEST = 5;
const SET_ID = 0o6000;
const WORLD_WRITABLE = 0o002;
/** @throws CountersignError as `readImage` does. */
async function reviewSolution(archive) {
    const [hashed, facts] = await Promise.all([hashFile(archive), (0,_image_readImage_js__WEBPACK_IMPORTED_MODULE_2__/* .readImage */ .A)(archive)]);
    const all = facts.layers.flatMap((layer) => layer.files);
    const regular = all.filter(({ type, path }) => type === 'file' && removedPath(path) === undefined);
    const withBits = (bits) => regular.filter(({ mode }) => mode & bits).map(reviewed);
    // Steps that add no layer are in the history too; it can be matched with the layers only when none is.
    const steps = facts.history.length === facts.layers.length ? facts.history : [];
    return {
        archiveSha256: hashed.sha256,
        archiveSize: hashed.size,
        imageId: facts.configDigest,
        tags: facts.tags,
        architecture: facts.architecture,
        created: facts.created,
        entrypoint: facts.entrypoint,
        cmd: facts.cmd,
        user: facts.user,
        workingDir: facts.workingDir,
        env: facts.env,
        exposedPorts: facts.exposedPorts,
        volumes: facts.volumes,
        labels: facts.labels,
        layers: facts.layers.map((layer, i) => reviewLayer(layer, steps[i] ?? '')),
        files: regular.length,
        bytes: regular.reduce((sum, { size }) => sum + size, 0),
        setIdFiles: withBits(SET_ID),
        worldWritableFiles: withBits(WORLD_WRITABLE),
        specialFiles: all.filter(({ type }) => /device|fifo/.test(type)).map(({ path }) => path),
        history: facts.history,
    };
}
async function hashFile(path) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let size = 0;
    for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path, { highWaterMark: 1 << 20 })) {
        hash.update(chunk);
        size += chunk.length;
    }
    return { sha256: hash.digest('hex'), size };
}
/** The path that a whiteout removes; for an opaque directory its own with a trailing slash. */
function removedPath(path) {
    const [, parent = '', name] = /^((?:.*\/)?)\.wh\.([^/]+)$/.exec(path) ?? [];
    if (name === undefined)
        return undefined;
    return name === '.wh..opq' ? parent || '/' : `${parent}${name}`;
}
function reviewed({ path, size, mode, uid }) {
    return { path, size, mode, uid };
}
function reviewLayer(layer, createdBy) {
    const removed = layer.files.map(({ path }) => removedPath(path)).filter((path) => path !== undefined);
    const files = layer.files.filter(({ type, path }) => type === 'file' && removedPath(path) === undefined);
    return {
        digest: layer.digest,
        files: files.length,
        bytes: files.reduce((sum, { size }) => sum + size, 0),
        links: layer.files.filter(({ type }) => type.endsWith('link')).length,
        removed,
        largest: [...files]
            .sort((a, b) => b.size - a.size)
            .slice(0, LARGEST)
            .map(reviewed),
        createdBy,
    };
}


/***/ })

};
