export const id = 6620;
export const ids = [6620];
export const modules = {

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

/***/ 66620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  chooseSandbox: () => (/* binding */ chooseSandbox),
  findBubblewrap: () => (/* binding */ findBubblewrap)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
;// CONCATENATED MODULE: ./build/tee/sandbox/containerArguments.js

function containerName(name) {
    if (!/^[a-z0-9-]{1,128}$/.test(name))
        throw new errors/* CountersignError */.WS('internal', `${JSON.stringify(name)} cannot name a sandbox`);
    return `countersign-${name}`;
}
/** The tag that a run's image has while it runs. */
function imageTag(name) {
    return `localhost/${containerName(name)}:run`;
}
function bind(source, target, readOnly) {
    // The value is a line of CSV, which docker and podman quote differently.
    if (/[,"\n\r\0]/.test(source))
        throw new errors/* CountersignError */.WS('input', `the path ${JSON.stringify(source)} cannot be given to a container`, {
            mend: 'use a scratch directory without commas and quotes in its name',
        });
    return ['--mount', `type=bind,source=${source},target=${target}${readOnly ? ',readonly' : ''}`];
}
/** The `run` command that isolates a solution: everything that an engine grants by default is taken back. */
function runArguments(run) {
    const { engine, spec, user } = run;
    const { limits } = spec;
    const temporary = Math.floor(limits.memoryBytes / 2);
    return [
        'run',
        ...['--name', containerName(spec.name), '--hostname', 'sandbox', '--pull', 'never'],
        // Attached, so that the log goes to the agent alone and never touches a disk.
        ...['--log-driver', 'none', '--no-healthcheck'],
        ...['--network', 'none', '--ipc', 'private', '--read-only', '--cap-drop', 'ALL'],
        ...['--security-opt', 'no-new-privileges', '--user', `${user.uid}:${user.gid}`],
        ...(run.seccompProfile === undefined ? [] : ['--security-opt', `seccomp=${run.seccompProfile}`]),
        ...['--memory', String(limits.memoryBytes), '--memory-swap', String(limits.memoryBytes)],
        ...['--pids-limit', String(limits.processes), ...(run.limitsCpus ? ['--cpus', String(limits.cpus)] : [])],
        // Without nofile and nproc some runtimes try to raise the hard limits and fail.
        ...['--ulimit', 'nofile=1024:1024', '--ulimit', 'nproc=4096:4096', '--ulimit', 'core=0:0'],
        ...['--ulimit', `fsize=${limits.outputBytes}:${limits.outputBytes}`],
        ...['--tmpfs', `/tmp:rw,nosuid,nodev,mode=1777,size=${temporary}`, '--shm-size', String(temporary)],
        ...(run.imageEnv.some((pair) => pair.startsWith('HOME=')) ? [] : ['--env', 'HOME=/tmp']),
        ...(engine === 'podman' ? podmanOnly(run.rootless) : dockerOnly(run.imageVolumes)),
        ...spec.inputs.flatMap(({ name, path }) => bind(path, inputTarget(name), true)),
        ...bind(spec.certs, '/sp/certs', true),
        ...bind(spec.configurations, '/sp/configurations', true),
        ...bind(spec.output, '/sp/output', false),
        run.image,
    ];
}
/** @throws CountersignError `internal` for a name that isn't one path segment. */
function inputTarget(name) {
    if (!/^[a-z0-9][a-z0-9-]*$/.test(name))
        throw new errors/* CountersignError */.WS('internal', `${JSON.stringify(name)} cannot name an input`);
    return `/sp/inputs/${name}`;
}
function podmanOnly(rootless) {
    return [
        ...['--read-only-tmpfs=false', '--image-volume', 'ignore', '--http-proxy=false', '--no-hosts'],
        // An entry point named like an init would be given more mounts.
        '--systemd=false',
        ...(rootless ? ['--userns', 'keep-id'] : []),
    ];
}
/** docker makes a volume on the disk for each that an image declares, unless something is mounted there. */
function dockerOnly(volumes) {
    return volumes.flatMap((path) => {
        if (!/^\/[A-Za-z0-9._/-]+$/.test(path) || /^\/(?:sp|proc|sys|dev)(?:\/|$)|\.\.|\/\//.test(path))
            throw new errors/* CountersignError */.WS('refused', `the image declares a volume at ${JSON.stringify(path)}`);
        return ['--tmpfs', `${path}:rw,nosuid,nodev,mode=1777,size=64m`];
    });
}

;// CONCATENATED MODULE: ./build/tee/sandbox/bubblewrap/bubblewrapArguments.js

function mountsOf({ spec, root }) {
    return [
        { source: root, target: '/', writable: false },
        ...spec.inputs.map(({ name, path }) => ({ source: path, target: inputTarget(name), writable: false })),
        { source: spec.certs, target: '/sp/certs', writable: false },
        { source: spec.configurations, target: '/sp/configurations', writable: false },
        { source: spec.output, target: '/sp/output', writable: true },
    ];
}
/** Directories that must be in the unpacked image, whose root is read-only once it is mounted. */
function mountPoints(run) {
    const inputs = run.spec.inputs.map(({ name }) => inputTarget(name));
    return [...inputs, '/sp/output', '/sp/certs', '/sp/configurations', '/proc', '/dev', '/tmp'];
}
/** Below a directory that belongs to root and to which the unprivileged user has a way. */
const STAGE = '/tmp/countersign';
/**
 * For an agent that is root: a private view of the host in which the run's directories, closed to everyone, can be
 * reached by the unprivileged user that the inner bubblewrap runs as.
 */
function stageArguments(run) {
    return [
        ...['--die-with-parent', '--dev-bind', '/', '/', '--tmpfs', '/tmp', '--dir', STAGE],
        ...mountsOf(run).flatMap(({ source, writable }, i) => [
            ...[writable ? '--bind' : '--ro-bind', source, `${STAGE}/${i}`],
        ]),
        ...['--remount-ro', '/tmp'],
    ];
}
/** The command that gives up root between the two. Without capabilities in any set, for it and its children. */
function dropArguments({ user }) {
    return [
        ...['setpriv', `--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups', '--no-new-privs'],
        ...['--inh-caps=-all', '--bounding-set=-all', '--'],
    ];
}
/** What of /proc tells about the host; a kernel has some of them. */
const TELLING = [
    '/proc/kallsyms',
    '/proc/keys',
    '/proc/kmsg',
    '/proc/kcore',
    '/proc/timer_list',
];
/** The isolation itself. `staged`: the directories are where `stageArguments` put them. */
function isolateArguments(run, staged) {
    const { facts, user, spec } = run;
    const temporary = String(Math.floor(spec.limits.memoryBytes / 2));
    const [image, ...mounts] = mountsOf(run).map((mount, i) => [
        ...[mount.writable ? '--bind' : '--ro-bind', staged ? `${STAGE}/${i}` : mount.source, mount.target],
    ]);
    return [
        ...['--die-with-parent', '--new-session', '--unshare-all', '--unshare-user'],
        ...(run.canDisableUserns ? ['--disable-userns'] : []),
        ...['--uid', String(user.uid), '--gid', String(user.gid), '--hostname', 'sandbox', '--cap-drop', 'ALL'],
        ...(image ?? []),
        ...['--proc', '/proc', '--ro-bind', '/proc/sys', '/proc/sys'],
        ...run.masked.flatMap((path) => ['--ro-bind', '/dev/null', path]),
        ...[
            '--dev',
            '/dev',
            '--perms',
            '1777',
            '--size',
            temporary,
            '--tmpfs',
            '/dev/shm',
            '--remount-ro',
            '/dev',
        ],
        ...['--perms', '1777', '--size', temporary, '--tmpfs', '/tmp'],
        ...mounts.flat(),
        ...environmentOf(facts.env),
        ...['--chdir', facts.workingDir === '' ? '/' : facts.workingDir],
        ...['--json-status-fd', String(run.statusFd)],
        ...(run.seccompFd === undefined ? [] : ['--seccomp', String(run.seccompFd)]),
    ];
}
/** As engines give it: a search path and a home, then what the image sets. */
function environmentOf(env) {
    const pairs = new Map([
        ['PATH', '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'],
        ['HOME', '/tmp'],
        ['HOSTNAME', 'sandbox'],
    ]);
    for (const pair of env) {
        const at = pair.indexOf('=');
        if (at > 0)
            pairs.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return ['--clearenv', ...[...pairs].flatMap(([name, value]) => ['--setenv', name, value])];
}
/** Limits of each process. With control groups, memory and processes are counted there, for all together. */
function limitArguments(limits, counted) {
    const cpuSeconds = Math.ceil(limits.minutes * 60 * Math.max(1, limits.cpus)) + 60;
    return [
        ...['prlimit', `--fsize=${limits.outputBytes}`, '--core=0', '--nofile=1024', `--cpu=${cpuSeconds}`],
        ...(counted.inGroups
            ? []
            : [`--as=${limits.memoryBytes}`, `--nproc=${limits.processes + counted.processesBefore}`]),
        '--',
    ];
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/solution/image/readImage.js + 4 modules
var readImage = __webpack_require__(47026);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
;// CONCATENATED MODULE: ./build/solution/image/rootTree.js



/** As many as Linux follows (path_resolution(7)). */
const MAX_LINKS = 40;
/** What is at a path itself, links not followed; undefined when nothing is. */
function statOf(path) {
    return (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
}
/**
 * A directory on the host that becomes the root of an image. Paths are resolved as if it were the root already:
 * `..` stops at it and an absolute link starts at it, so that nothing outside is ever named. Safe as long as
 * nobody else writes below it.
 */
class RootTree {
    root;
    #known = new Map();
    /** `root`: an existing directory. */
    constructor(root) {
        this.root = root;
    }
    /**
     * The host path of the directory at `path`, all links resolved inside the root.
     * With `create`, missing directories are made; without, undefined when one is missing.
     * @throws CountersignError `tampered` when something else is in the way, or links go in circles.
     */
    directory(path, create) {
        const known = this.#known.get(path);
        if (known !== undefined)
            return known;
        const pending = path.split('/').filter((part) => part !== '' && part !== '.');
        const done = [];
        for (let links = 0, part = pending.shift(); part !== undefined; part = pending.shift()) {
            if (part === '..') {
                done.pop();
                continue;
            }
            const here = (0,external_node_path_.join)(this.root, ...done, part);
            const stat = statOf(here);
            if (stat === undefined) {
                if (!create)
                    return undefined;
                (0,external_node_fs_.mkdirSync)(here, 0o755);
                done.push(part);
            }
            else if (stat.isDirectory()) {
                done.push(part);
            }
            else if (stat.isSymbolicLink() && ++links <= MAX_LINKS) {
                const target = (0,external_node_fs_.readlinkSync)(here);
                if (target.startsWith('/'))
                    done.length = 0;
                pending.unshift(...target.split('/').filter((name) => name !== '' && name !== '.'));
            }
            else {
                throw new errors/* CountersignError */.WS('tampered', `the image has no directory at ${JSON.stringify(path)}`);
            }
        }
        const found = (0,external_node_path_.join)(this.root, ...done);
        this.#known.set(path, found);
        return found;
    }
    /** Removes what is at a host path that `directory` gave, or below it. Links are removed, not followed. */
    remove(hostPath) {
        (0,external_node_fs_.rmSync)(hostPath, { recursive: true, force: true });
        this.#known.clear();
    }
    /** Makes `path` a plain directory without links on the way; whatever else is in the way is removed. */
    plainDirectory(path) {
        let here = this.root;
        for (const part of path.split('/').filter((name) => name !== '')) {
            here = (0,external_node_path_.join)(here, part);
            const stat = statOf(here);
            if (stat !== undefined && !stat.isDirectory())
                this.remove(here);
            if (stat?.isDirectory() !== true)
                (0,external_node_fs_.mkdirSync)(here, 0o755);
        }
        return here;
    }
    /** Removes what is below a directory but for `keep` (host paths, with all that leads to them). */
    empty(hostDirectory, keep) {
        for (const name of (0,external_node_fs_.readdirSync)(hostDirectory)) {
            const here = (0,external_node_path_.join)(hostDirectory, name);
            if (!keep.has(here))
                this.remove(here);
            else if (statOf(here)?.isDirectory() === true)
                this.empty(here, keep);
        }
    }
}

;// CONCATENATED MODULE: ./build/solution/image/applyLayer.js




const WHITEOUT = '.wh.';
const OPAQUE = '.wh..wh..opq';
/**
 * Lays one layer over a root (OCI Image Layer Specification, "Applying Changesets"). Devices, pipes and set-id
 * bits are left out: nothing in the sandbox may have them.
 */
async function applyLayer(entries, tree, options) {
    const fresh = new Set();
    for await (const entry of entries) {
        if (entry.path === '')
            continue;
        if (--options.budget.entries < 0)
            throw new errors/* CountersignError */.WS('limit', 'the image holds too many files');
        const name = (0,external_node_path_.basename)(entry.path);
        if (name.startsWith(WHITEOUT))
            hide(entry.path, name, tree, fresh);
        else
            await place(entry, tree, options, fresh);
    }
}
function hide(path, name, tree, fresh) {
    const parent = tree.directory((0,external_node_path_.dirname)(path), false);
    if (parent === undefined)
        return;
    if (name === OPAQUE) {
        tree.empty(parent, fresh);
        return;
    }
    // Other names of this form are bookkeeping of an old storage driver.
    if (name.startsWith(`${WHITEOUT}${WHITEOUT}`))
        return;
    const hidden = name.slice(WHITEOUT.length);
    if (hidden === '' || hidden === '.' || hidden === '..')
        throw new errors/* CountersignError */.WS('tampered', 'a layer of the image removes what is not its own');
    tree.remove((0,external_node_path_.join)(parent, hidden));
}
async function place(entry, tree, options, fresh) {
    const parent = tree.directory((0,external_node_path_.dirname)(entry.path), true) ?? tree.root;
    const target = (0,external_node_path_.join)(parent, (0,external_node_path_.basename)(entry.path));
    const before = statOf(target);
    if (before !== undefined && !(before.isDirectory() && entry.type === 'directory'))
        tree.remove(target);
    switch (entry.type) {
        case 'file':
            await writeFile(entry, target, options);
            break;
        case 'directory':
            if (before?.isDirectory() !== true)
                external_node_fs_.mkdirSync(target);
            if (options.keepOwners)
                external_node_fs_.lchownSync(target, entry.uid, entry.gid);
            // The sticky bit stays; without its own search bits an owner who isn't root couldn't go on.
            external_node_fs_.chmodSync(target, (entry.mode & 0o1777) | (options.keepOwners ? 0 : 0o700));
            break;
        case 'symlink':
            external_node_fs_.symlinkSync(entry.linkname, target);
            if (options.keepOwners)
                external_node_fs_.lchownSync(target, entry.uid, entry.gid);
            break;
        case 'link':
            external_node_fs_.linkSync(linkTarget(entry.linkname, tree), target);
            break;
        default:
            return;
    }
    for (let here = target; here !== tree.root && !fresh.has(here); here = (0,external_node_path_.dirname)(here))
        fresh.add(here);
}
async function writeFile(entry, target, options) {
    options.budget.bytes -= entry.size;
    if (options.budget.bytes < 0)
        throw new errors/* CountersignError */.WS('limit', 'the image is too large when unpacked');
    const { O_CREAT, O_EXCL, O_NOFOLLOW, O_WRONLY } = external_node_fs_.constants;
    const file = external_node_fs_.openSync(target, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600);
    try {
        for await (const chunk of entry.body)
            external_node_fs_.writeSync(file, chunk);
        if (options.keepOwners)
            external_node_fs_.fchownSync(file, entry.uid, entry.gid);
        external_node_fs_.fchmodSync(file, (entry.mode & 0o777) | (options.keepOwners ? 0 : 0o400));
        // Python's compiled modules are valid only for the time of their source.
        external_node_fs_.futimesSync(file, entry.mtime, entry.mtime);
    }
    finally {
        external_node_fs_.closeSync(file);
    }
}
/** A hard link's target is a path in the image; a link there is linked to, not followed. */
function linkTarget(linkname, tree) {
    const parent = tree.directory((0,external_node_path_.dirname)(linkname), false);
    const target = parent === undefined ? undefined : (0,external_node_path_.join)(parent, (0,external_node_path_.basename)(linkname));
    const stat = target === undefined ? undefined : statOf(target);
    const name = (0,external_node_path_.basename)(linkname);
    if (target === undefined || name === '..' || name === '.' || !(stat?.isFile() || stat?.isSymbolicLink()))
        throw new errors/* CountersignError */.WS('tampered', `the image links to ${JSON.stringify(linkname)}, which it lacks`);
    return target;
}

// EXTERNAL MODULE: ./build/solution/image/imageLimits.js
var imageLimits = __webpack_require__(56337);
// EXTERNAL MODULE: ./build/solution/image/openArchive.js
var openArchive = __webpack_require__(87098);
// EXTERNAL MODULE: ./build/solution/image/readTar.js
var readTar = __webpack_require__(91027);
;// CONCATENATED MODULE: ./build/solution/image/unpackImage.js










/**
 * Flattens an image into `root`, a directory that must not exist yet. Layers are checked again as they are read,
 * and no path of the image leads out of `root`. A compressed archive is spooled to `<root>.layers` on the way.
 * @returns the tree, for what the caller has to add to it.
 * @throws CountersignError `tampered` or `limit`; `root` is then gone again.
 */
async function unpackImage(archive, facts, root, options = {}) {
    const keepOwners = options.keepOwners ?? process.getuid?.() === 0;
    const apply = { budget: { ...(options.limits ?? imageLimits/* IMAGE_LIMITS */.X) }, keepOwners };
    await (0,promises_.mkdir)(root, { mode: 0o755 });
    const spooled = `${root}.layers`;
    try {
        const isPlain = (await (0,openArchive/* compressionOfFile */.uj)(archive)) === 'none';
        // Layers may be stored in any order, and compressed bytes can't be read from the middle.
        if (!isPlain)
            await (0,external_node_stream_promises_.pipeline)((0,openArchive/* openArchive */.p_)(archive), (0,external_node_fs_.createWriteStream)(spooled, { mode: 0o600, flags: 'wx' }));
        const tree = new RootTree(root);
        for (const layer of facts.layers)
            await unpackLayer(isPlain ? archive : spooled, layer, tree, apply);
        return tree;
    }
    catch (error) {
        await (0,promises_.rm)(root, { recursive: true, force: true });
        throw error;
    }
    finally {
        await (0,promises_.rm)(spooled, { force: true });
    }
}
async function unpackLayer(plainArchive, layer, tree, apply) {
    const { offset, size, compression } = layer.source;
    const stored = (0,external_node_fs_.createReadStream)(plainArchive, {
        start: offset,
        end: offset + size - 1,
        highWaterMark: 256 * 1024,
    });
    const hash = (0,external_node_crypto_.createHash)('sha256');
    async function* hashed() {
        const plain = (0,openArchive/* decompress */.mF)(stored, compression, 'a layer of the image');
        for await (const chunk of plain) {
            hash.update(chunk);
            yield chunk;
        }
    }
    const limits = { entries: imageLimits/* IMAGE_LIMITS */.X.entries, bytes: layer.size };
    try {
        await applyLayer((0,readTar/* readTar */.s)(hashed(), 'a layer of the image', limits), tree, apply);
    }
    finally {
        stored.destroy();
    }
    if (`sha256:${hash.digest('hex')}` !== layer.digest)
        throw new errors/* CountersignError */.WS('tampered', 'the image archive changed while it was read');
}

// EXTERNAL MODULE: ./build/tee/sandbox/collectOutput.js
var collectOutput = __webpack_require__(12970);
// EXTERNAL MODULE: ./build/solution/engine/containerEngine.js
var containerEngine = __webpack_require__(3728);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./build/tee/sandbox/bubblewrap/controlGroups.js



const MOUNT = '/sys/fs/cgroup';
const CONTROLLERS = ['memory', 'pids', 'cpu'];
function tryRead(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch {
        return undefined;
    }
}
function tryWrite(path, value) {
    try {
        (0,external_node_fs_.writeFileSync)(path, value);
        return true;
    }
    catch {
        return false;
    }
}
/** Where a run's groups are, whether they exist or not. Version 1 below the agent's own, version 2 at the top. */
function directoriesOf(name) {
    if (tryRead((0,external_node_path_.join)(MOUNT, 'cgroup.controllers')) !== undefined)
        return [(0,external_node_path_.join)(MOUNT, name)];
    const own = tryRead('/proc/self/cgroup') ?? '';
    return CONTROLLERS.map((controller) => {
        const path = new RegExp(`^\\d+:(?:[^:]*,)?${controller}(?:,[^:]*)?:(.*)$`, 'm').exec(own)?.[1] ?? '/';
        return (0,external_node_path_.join)(MOUNT, controller, path, name);
    });
}
function limitVersion2(directory, limits) {
    const all = CONTROLLERS.map((controller) => `+${controller}`).join(' ');
    tryWrite((0,external_node_path_.join)(MOUNT, 'cgroup.subtree_control'), all);
    tryWrite((0,external_node_path_.join)(directory, 'memory.swap.max'), '0');
    tryWrite((0,external_node_path_.join)(directory, 'memory.oom.group'), '1');
    return (tryWrite((0,external_node_path_.join)(directory, 'memory.max'), String(limits.memoryBytes)) &&
        tryWrite((0,external_node_path_.join)(directory, 'pids.max'), String(limits.processes)) &&
        tryWrite((0,external_node_path_.join)(directory, 'cpu.max'), `${Math.round(limits.cpus * 100_000)} 100000`));
}
function limitVersion1(directories, limits) {
    const [memory = '', pids = '', cpu = ''] = directories;
    const bytes = String(limits.memoryBytes);
    const isLimited = tryWrite((0,external_node_path_.join)(memory, 'memory.limit_in_bytes'), bytes) &&
        tryWrite((0,external_node_path_.join)(pids, 'pids.max'), String(limits.processes)) &&
        tryWrite((0,external_node_path_.join)(cpu, 'cpu.cfs_period_us'), '100000') &&
        tryWrite((0,external_node_path_.join)(cpu, 'cpu.cfs_quota_us'), String(Math.round(limits.cpus * 100_000)));
    // Not on kernels that don't account for swap.
    tryWrite((0,external_node_path_.join)(memory, 'memory.memsw.limit_in_bytes'), bytes);
    return isLimited;
}
/** Makes the groups with all limits set; undefined where this process may not, and nothing is left behind. */
async function createControlGroups(name, limits) {
    const directories = directoriesOf(name);
    try {
        for (const directory of directories)
            (0,external_node_fs_.mkdirSync)(directory, { recursive: true });
        const [first = ''] = directories;
        const isLimited = directories.length === 1 ? limitVersion2(first, limits) : limitVersion1(directories, limits);
        if (isLimited)
            return { directories, join: directories.map((path) => (0,external_node_path_.join)(path, 'cgroup.procs')) };
    }
    catch {
        // Not allowed here; the caller has other limits.
    }
    await removeControlGroups(name);
    return undefined;
}
/** Whether the kernel killed a process of the group for its memory. */
function ranOutOfMemory(groups) {
    const [first = ''] = groups.directories;
    const events = tryRead((0,external_node_path_.join)(first, 'memory.events')) ?? tryRead((0,external_node_path_.join)(first, 'memory.oom_control')) ?? '';
    return /^oom_kill [1-9]/m.test(events);
}
function killMembers(directory) {
    if (tryWrite((0,external_node_path_.join)(directory, 'cgroup.kill'), '1'))
        return;
    for (const pid of (tryRead((0,external_node_path_.join)(directory, 'cgroup.procs')) ?? '').split('\n')) {
        try {
            if (Number(pid) > 1)
                process.kill(Number(pid), 'SIGKILL');
        }
        catch {
            // It ended by itself.
        }
    }
}
/** Kills what is in a run's groups. */
function killControlGroups(name) {
    for (const directory of directoriesOf(name))
        killMembers(directory);
}
/** Kills what is in a run's groups and removes them; no error when there are none. */
async function removeControlGroups(name) {
    for (const directory of directoriesOf(name)) {
        for (let tries = 0; tries < 50; tries++) {
            killMembers(directory);
            try {
                for (const entry of (0,external_node_fs_.readdirSync)(directory, { withFileTypes: true }))
                    if (entry.isDirectory())
                        (0,external_node_fs_.rmdirSync)((0,external_node_path_.join)(directory, entry.name));
                (0,external_node_fs_.rmdirSync)(directory);
                break;
            }
            catch (error) {
                if (error.code === 'ENOENT')
                    break;
                // Killed processes leave their group a moment later.
                await (0,external_node_timers_promises_.setTimeout)(20);
            }
        }
    }
}

;// CONCATENATED MODULE: ./build/tee/sandbox/notStartable.js

/** What is the image's fault, not the machine's: another try would end the same. */
const OF_THE_IMAGE = ['input', 'tampered', 'limit', 'refused', 'unsupported'];
/** An image that can't be run is an outcome of the run, like a program that fails; all else is thrown on. */
function notStartable(error) {
    if (!(error instanceof errors/* CountersignError */.WS) || !OF_THE_IMAGE.includes(error.code))
        throw error;
    return {
        outcome: 'not-startable',
        exitStatus: null,
        log: new Uint8Array(0),
        milliseconds: 0,
        reason: error.message,
    };
}

;// CONCATENATED MODULE: ./build/tee/sandbox/bubblewrap/processTable.js

function statusField(status, name) {
    return Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
}
/** The processes of the machine that this one can see. */
function processTable() {
    return (0,external_node_fs_.readdirSync)('/proc')
        .filter((name) => /^\d+$/.test(name))
        .flatMap((pid) => {
        try {
            const status = (0,external_node_fs_.readFileSync)(`/proc/${pid}/status`, 'utf8');
            return [
                {
                    pid: Number(pid),
                    parent: statusField(status, 'PPid'),
                    uid: statusField(status, 'Uid'),
                    threads: statusField(status, 'Threads'),
                    anonymousBytes: 1024 * statusField(status, 'RssAnon'),
                },
            ];
        }
        catch {
            // It ended meanwhile.
            return [];
        }
    });
}
/** Threads of a user: RLIMIT_NPROC counts them all, not only those of a sandbox. */
function threadsOf(uid, table = processTable()) {
    return table.filter((process) => process.uid === uid).reduce((sum, { threads }) => sum + threads, 0);
}
/** Anonymous memory of a process and all its descendants, bytes. */
function memoryBelow(ancestor, table = processTable()) {
    const childrenOf = (of) => table.filter(({ parent }) => parent === of);
    const pending = table.filter(({ pid }) => pid === ancestor);
    let bytes = 0;
    for (let process = pending.pop(); process !== undefined; process = pending.pop()) {
        bytes += process.anonymousBytes;
        pending.push(...childrenOf(process.pid));
    }
    return bytes;
}

;// CONCATENATED MODULE: ./build/tee/sandbox/sandboxUser.js


/** "nonroot" of many base images; above the accounts of people, below the overflow id 65534. */
const UNPRIVILEGED = 65532;
/**
 * An agent that is root runs the solution as the numeric user that the image names, if that is an unprivileged
 * one, else as 65532. An agent that isn't root can only run it as itself.
 */
function sandboxUser(imageUser, agent = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 }) {
    if (agent.uid !== 0)
        return agent;
    const [, uid, gid] = /^([0-9]{1,5})(?::([0-9]{1,5}))?$/.exec(imageUser) ?? [];
    const usable = (text, otherwise) => {
        const id = Number(text ?? 0);
        return id >= 1 && id < UNPRIVILEGED ? id : otherwise;
    };
    const chosen = usable(uid, UNPRIVILEGED);
    return { uid: chosen, gid: usable(gid, chosen) };
}
/**
 * Gives a directory and all below it to the user, so that the files can stay closed to everyone else on the host.
 * Does nothing for an agent that isn't root: the files are its own already. Links are not followed.
 */
async function handOver(directory, user) {
    if (process.getuid?.() !== 0)
        return;
    await (0,promises_.lchown)(directory, user.uid, user.gid);
    if (!(await (0,promises_.lstat)(directory)).isDirectory())
        return;
    for await (const entry of await (0,promises_.opendir)(directory)) {
        const path = (0,external_node_path_.join)(directory, entry.name);
        if (entry.isDirectory())
            await handOver(path, user);
        else
            await (0,promises_.lchown)(path, user.uid, user.gid);
    }
}

;// CONCATENATED MODULE: ./build/tee/sandbox/bubblewrap/seccompFilter.js
/**
 * System calls that no training needs and that have led out of sandboxes: keyrings, which are shared by user and
 * not by namespace; mounts, namespaces and handles; the kernel's modules, tracing and clocks; and rings that submit
 * calls past a filter. Numbers on x86-64 (arch/x86/entry/syscalls/syscall_64.tbl) and on arm64
 * (include/uapi/asm-generic/unistd.h).
 */
const DENIED = {
    add_key: [248, 217],
    request_key: [249, 218],
    keyctl: [250, 219],
    mount: [165, 40],
    umount2: [166, 39],
    pivot_root: [155, 41],
    chroot: [161, 51],
    unshare: [272, 97],
    setns: [308, 268],
    open_tree: [428, 428],
    move_mount: [429, 429],
    fsopen: [430, 430],
    fsconfig: [431, 431],
    fsmount: [432, 432],
    fspick: [433, 433],
    mount_setattr: [442, 442],
    name_to_handle_at: [303, 264],
    open_by_handle_at: [304, 265],
    pidfd_getfd: [438, 438],
    kcmp: [312, 272],
    init_module: [175, 105],
    finit_module: [313, 273],
    delete_module: [176, 106],
    kexec_load: [246, 104],
    kexec_file_load: [320, 294],
    reboot: [169, 142],
    swapon: [167, 224],
    swapoff: [168, 225],
    acct: [163, 89],
    quotactl: [179, 60],
    settimeofday: [164, 170],
    clock_settime: [227, 112],
    adjtimex: [159, 171],
    clock_adjtime: [305, 266],
    sethostname: [170, 161],
    setdomainname: [171, 162],
    bpf: [321, 280],
    perf_event_open: [298, 241],
    userfaultfd: [323, 282],
    io_uring_setup: [425, 425],
    io_uring_enter: [426, 426],
    io_uring_register: [427, 427],
    migrate_pages: [256, 238],
    move_pages: [279, 239],
};
const ARCHITECTURES = {
    x64: { column: 0, audit: 0xc000003e, socket: 41 },
    arm64: { column: 1, audit: 0xc00000b7, socket: 198 },
};
/** Local, internet (there is none, but for itself) and the kernel's list of interfaces. */
const SOCKET_FAMILIES = [1, 2, 10, 16];
const LOAD = 0x20;
const JUMP_IF_EQUAL = 0x15;
const JUMP_IF_GREATER_OR_EQUAL = 0x35;
const RETURN = 0x06;
const ALLOW = 0x7fff0000;
const REFUSE = 0x00050001;
const KILL = 0x80000000;
/** Offsets in the kernel's struct seccomp_data, little endian. */
const OFFSET_OF_CALL = 0;
const OFFSET_OF_ARCHITECTURE = 4;
const OFFSET_OF_FIRST_ARGUMENT = 16;
/**
 * A classic BPF program for seccomp(2), as bubblewrap takes it: the denied calls fail with EPERM, and so do sockets
 * of other families, because a network namespace doesn't hold AF_VSOCK, by which a virtual machine talks to its
 * host. Undefined for an architecture whose numbers aren't known here.
 */
function seccompFilter(architecture) {
    const known = ARCHITECTURES[architecture];
    if (known === undefined)
        return undefined;
    const onlyIf = (code, value, verdict) => [
        [code, 0, 1, value],
        [RETURN, 0, 0, verdict],
    ];
    const program = [
        [LOAD, 0, 0, OFFSET_OF_ARCHITECTURE],
        [JUMP_IF_EQUAL, 1, 0, known.audit],
        [RETURN, 0, 0, KILL],
        [LOAD, 0, 0, OFFSET_OF_CALL],
        // x32 is another numbering of the same calls, with this bit set.
        ...onlyIf(JUMP_IF_GREATER_OR_EQUAL, 0x40000000, REFUSE),
        ...Object.values(DENIED).flatMap((calls) => onlyIf(JUMP_IF_EQUAL, calls[known.column], REFUSE)),
        [JUMP_IF_EQUAL, 1, 0, known.socket],
        [RETURN, 0, 0, ALLOW],
        [LOAD, 0, 0, OFFSET_OF_FIRST_ARGUMENT],
        ...SOCKET_FAMILIES.flatMap((family) => onlyIf(JUMP_IF_EQUAL, family, ALLOW)),
        [RETURN, 0, 0, REFUSE],
    ];
    const bytes = Buffer.alloc(8 * program.length);
    program.forEach(([code, ifTrue, ifFalse, value], i) => {
        bytes.writeUInt16LE(code, 8 * i);
        bytes.writeUInt8(ifTrue, 8 * i + 2);
        bytes.writeUInt8(ifFalse, 8 * i + 3);
        bytes.writeUInt32LE(value, 8 * i + 4);
    });
    return bytes;
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: ./build/text/boundedLog.js
var boundedLog = __webpack_require__(5061);
// EXTERNAL MODULE: ./build/tee/sandbox/measureOutput.js
var measureOutput = __webpack_require__(532);
;// CONCATENATED MODULE: ./build/tee/sandbox/bubblewrap/supervise.js





const POLL_MS = 150;
const KILL_AGAIN_MS = 500;
/** Waits for a child's end, keeps its log within bounds, and ends it when it passes its limits. */
async function supervise(run) {
    const { child, limits } = run;
    const started = performance.now();
    const log = new boundedLog/* BoundedLog */.o(limits.logBytes);
    for (const stream of [child.stdout, child.stderr])
        stream?.on('data', (chunk) => {
            log.add(chunk);
        });
    const over = new AbortController();
    const ended = (0,containerEngine/* endOf */.pJ)(child, log).finally(() => {
        over.abort();
    });
    const stopping = firstReason(run, over.signal).then(async (stop) => {
        while (stop !== undefined && !over.signal.aborted) {
            await run.kill().catch(() => undefined);
            await (0,external_node_timers_promises_.setTimeout)(KILL_AGAIN_MS, undefined, { signal: over.signal }).catch(() => undefined);
        }
        return stop;
    });
    const exitStatus = await ended;
    const milliseconds = performance.now() - started;
    return { exitStatus, milliseconds, stop: await stopping, log: log.bytes() };
}
/** What comes first: the time limit, too much output, cancellation; undefined when the run is over before. */
async function firstReason(run, over) {
    const { limits, signal } = run;
    const lost = new AbortController();
    const until = AbortSignal.any([over, lost.signal]);
    const timedOut = (0,external_node_timers_promises_.setTimeout)(limits.minutes * 60_000, undefined, { signal: until }).then(() => ({
        outcome: 'time-limit',
        reason: `it ran longer than ${limits.minutes} minutes`,
    }));
    const cancelled = (0,external_node_events_.once)(signal, 'abort', { signal: until }).then(() => ({
        outcome: 'cancelled',
        reason: 'it was cancelled',
    }));
    const excess = watchExcess(run, until);
    const reasons = [timedOut, cancelled, excess].map((reason) => reason.catch(() => undefined));
    if (signal.aborted)
        return { outcome: 'cancelled', reason: 'it was cancelled' };
    return await Promise.race(reasons).finally(() => {
        lost.abort();
    });
}
async function watchExcess({ output, limits, memoryExcess }, until) {
    for (;;) {
        const looked = performance.now();
        const memory = memoryExcess?.();
        if (memory !== undefined)
            return { outcome: 'memory-limit', reason: memory };
        const reason = (await (0,measureOutput/* outputExcess */.vG)(output, limits)) ?? (await (0,measureOutput/* diskExhaustion */.CY)(output));
        if (reason !== undefined)
            return { outcome: 'output-limit', reason };
        // A large output takes long to look at; the looking must not take the time of the work.
        await (0,external_node_timers_promises_.setTimeout)(Math.max(POLL_MS, 5 * (performance.now() - looked)), undefined, { signal: until });
    }
}

;// CONCATENATED MODULE: ./build/tee/sandbox/bubblewrap/bubblewrapSandbox.js

















/** Descriptors that the child inherits beside the usual three. */
const FD = { stage: 3, isolate: 4, status: 5, seccomp: 6 };
/** Not among Node's constants; the same on x86-64 and arm64. */
const O_CLOEXEC = 0o2000000;
/** Joins control groups, whose files come first, then becomes the command. */
const JOIN = 'n=$1; shift; while [ "$n" -gt 0 ]; do echo 0 >"$1" || exit 125; shift; n=$((n-1)); done; exec "$@"';
/** Runs solutions without a daemon and without an image store: the image is unpacked, bubblewrap isolates it. */
class BubblewrapSandbox {
    engine = 'bubblewrap';
    #canDisableUserns;
    /** `version`: what `bwrap --version` says. */
    constructor(version) {
        const [major = 0, minor = 0] = (/(\d+)\.(\d+)/.exec(version) ?? []).slice(1).map(Number);
        this.#canDisableUserns = major > 0 || minor >= 8;
    }
    async run(spec, signal) {
        return this.#run(spec, signal).catch(notStartable);
    }
    async #run(spec, signal) {
        const name = containerName(spec.name);
        const facts = await (0,readImage/* readImage */.A)(spec.imageArchive);
        const user = sandboxUser(facts.user);
        const folder = (0,external_node_path_.join)(spec.scratch, name);
        await (0,promises_.rm)(folder, { recursive: true, force: true });
        await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
        const root = (0,external_node_path_.join)(folder, 'root');
        const seccomp = seccompFilter(process.arch);
        const run = {
            ...{ spec, root, user, facts, canDisableUserns: this.#canDisableUserns },
            ...{ statusFd: FD.status, seccompFd: seccomp === undefined ? undefined : FD.seccomp },
            masked: TELLING.filter(external_node_fs_.existsSync),
        };
        const groups = await createControlGroups(name, spec.limits);
        try {
            const tree = await unpackImage(spec.imageArchive, facts, root);
            for (const path of mountPoints(run))
                tree.plainDirectory(path);
            if (facts.workingDir !== '')
                tree.directory(facts.workingDir, true);
            const mine = [spec.output, spec.certs, spec.configurations, ...spec.inputs.map(({ path }) => path)];
            for (const directory of mine)
                await handOver(directory, user);
            return await this.#execute(run, facts, groups, seccomp, signal);
        }
        finally {
            await removeControlGroups(name);
            await (0,collectOutput/* takeBack */.zH)(spec.output);
            await (0,promises_.rm)(folder, { recursive: true, force: true });
        }
    }
    async remove(name) {
        await removeControlGroups(containerName(name));
    }
    async #execute(run, facts, groups, seccomp, signal) {
        const { spec } = run;
        const child = start(run, facts, groups, seccomp);
        const status = readAll(child, FD.status);
        const result = await supervise({
            ...{ child, limits: spec.limits, output: spec.output, signal },
            kill: () => {
                killControlGroups(containerName(spec.name));
                child.kill('SIGKILL');
                return Promise.resolve();
            },
            // The limit of each process holds by itself; that of all together needs looking at.
            ...(groups === undefined && { memoryExcess: () => memoryExcess(child, spec.limits.memoryBytes) }),
        });
        // Written only when the program itself was started and ended.
        const exitCode = /"exit-code"\s*:\s*(\d+)/.exec(await status)?.[1];
        const { log, milliseconds, stop } = result;
        const exitStatus = exitCode === undefined ? null : Number(exitCode);
        if (stop !== undefined)
            return { ...stop, exitStatus, log, milliseconds };
        if (exitStatus !== 0 && groups !== undefined && ranOutOfMemory(groups)) {
            const reason = `it needed more than ${spec.limits.memoryBytes} bytes of memory`;
            return { outcome: 'memory-limit', exitStatus, log, milliseconds, reason };
        }
        if (exitStatus === null) {
            const reason = (0,containerEngine/* lastLine */.fM)(Buffer.from(log).toString('utf8')) || 'bubblewrap did not start it';
            return { outcome: 'not-startable', exitStatus, log, milliseconds, reason };
        }
        const reason = await (0,collectOutput/* settleOutput */.Dg)(spec.output, spec.limits);
        if (reason !== undefined)
            return { outcome: 'output-limit', exitStatus, log, milliseconds, reason };
        return { outcome: 'exited', exitStatus, log, milliseconds };
    }
}
function memoryExcess(child, limit) {
    const used = child.pid === undefined ? 0 : memoryBelow(child.pid);
    return used > limit ? `it needed more than ${limit} bytes of memory` : undefined;
}
function start(run, facts, groups, seccomp) {
    const isRoot = process.getuid?.() === 0;
    const program = [...facts.entrypoint, ...facts.cmd];
    if (program.length === 0)
        throw new errors/* CountersignError */.WS('input', 'the image names no program to run');
    const join = groups?.join ?? [];
    const limits = limitArguments(run.spec.limits, {
        inGroups: groups !== undefined,
        processesBefore: groups === undefined ? threadsOf(run.user.uid) : 0,
    });
    // Arguments come by descriptor: a command line can be read from inside, and would tell the host's paths.
    const command = [
        ...['sh', '-c', JOIN, 'sh', String(join.length), ...join, ...limits],
        ...(isRoot ? ['bwrap', '--args', String(FD.stage), '--', ...dropArguments(run)] : []),
        ...['bwrap', '--args', String(FD.isolate), '--', ...program],
    ];
    const [file = '', ...args] = command;
    const child = (0,external_node_child_process_.spawn)(file, args, {
        stdio: ['ignore', ...Array(6).fill('pipe'), ...strayDescriptors().map(() => 'ignore')],
        cwd: '/',
        env: { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' },
    });
    const give = (fd, bytes) => {
        const pipe = child.stdio[fd];
        pipe?.on('error', () => undefined);
        pipe?.end(bytes);
    };
    const nulEnded = (words) => Buffer.from(words.map((word) => `${word}\0`).join(''));
    give(FD.stage, nulEnded(isRoot ? stageArguments(run) : []));
    give(FD.isolate, nulEnded(isolateArguments(run, isRoot)));
    give(FD.seccomp, seccomp ?? new Uint8Array(0));
    return child;
}
/**
 * Descriptors after ours, up to the last that this process was started with and would pass on; the child gets
 * /dev/null in their places.
 */
function strayDescriptors() {
    const inherited = (0,external_node_fs_.readdirSync)('/proc/self/fdinfo')
        .map(Number)
        .filter((fd) => {
        try {
            const flags = /^flags:\s+([0-7]+)$/m.exec((0,external_node_fs_.readFileSync)(`/proc/self/fdinfo/${fd}`, 'utf8'))?.[1] ?? '0';
            return fd > FD.seccomp && (parseInt(flags, 8) & O_CLOEXEC) === 0;
        }
        catch {
            return false;
        }
    });
    const last = Math.max(FD.seccomp, ...inherited);
    return Array.from({ length: last - FD.seccomp }, (_, i) => FD.seccomp + 1 + i);
}
async function readAll(child, fd) {
    const stream = child.stdio[fd];
    let text = '';
    if (stream === null)
        return text;
    for await (const chunk of stream)
        if (text.length < 4096)
            text += chunk.toString('utf8');
    return text;
}

// EXTERNAL MODULE: ./build/solution/engine/findEngine.js
var findEngine = __webpack_require__(72020);
;// CONCATENATED MODULE: ./build/solution/image/plainDockerArchive.js




/**
 * The same image as a plain docker-archive that every engine loads, holding nothing but the configuration, its
 * layers and an index with one name: an archive can't move the tags of the host's engine, nor show it a second image.
 * @param tag the name that the engine is to give it.
 */
async function* plainDockerArchive(archive, facts, tag) {
    const layers = new Map(facts.layers.map((layer) => [layer.source.member, layer]));
    const written = new Set();
    const limits = { entries: imageLimits/* IMAGE_LIMITS */.X.members, bytes: imageLimits/* IMAGE_LIMITS */.X.bytes };
    for await (const entry of (0,readTar/* readTar */.s)((0,openArchive/* openArchive */.p_)(archive), 'the image archive', limits)) {
        const layer = layers.get(entry.path);
        if (layer === undefined || written.has(layer.digest))
            continue;
        written.add(layer.digest);
        yield tarHeader(layerName(layer.digest), layer.size);
        let left = layer.size;
        for await (const chunk of (0,openArchive/* decompress */.mF)(entry.body, layer.source.compression, 'a layer of the image')) {
            left -= chunk.length;
            if (left < 0)
                break;
            yield chunk;
        }
        if (left !== 0)
            throw new errors/* CountersignError */.WS('tampered', 'the image archive changed while it was read');
        yield padding(layer.size);
    }
    yield* member(`${hex(facts.configDigest)}.json`, facts.configBytes);
    const index = {
        Config: `${hex(facts.configDigest)}.json`,
        RepoTags: [tag],
        Layers: facts.diffIds.map(layerName),
    };
    yield* member('manifest.json', Buffer.from(JSON.stringify([index])));
    yield Buffer.alloc(1024);
}
function hex(digest) {
    return digest.slice('sha256:'.length);
}
function layerName(digest) {
    return `${hex(digest)}.tar`;
}
function padding(size) {
    return Buffer.alloc((512 - (size % 512)) % 512);
}
function* member(name, content) {
    yield tarHeader(name, content.length);
    yield content;
    yield padding(content.length);
}
/** A POSIX header; sizes that octal can't hold in GNU's base-256. */
function tarHeader(name, size) {
    const block = Buffer.alloc(512);
    block.write(name, 0, 100, 'latin1');
    block.write('0000644\u00000000000\u00000000000\0', 100, 'latin1');
    if (size < 8 ** 11)
        block.write(`${size.toString(8).padStart(11, '0')}\0`, 124, 'latin1');
    else {
        block[124] = 0x80;
        block.writeBigUInt64BE(BigInt(size), 128);
    }
    block.write('00000000000\0', 136, 'latin1');
    block.write('        0', 148, 'latin1');
    block.write('ustar\u000000', 257, 'latin1');
    const sum = block.reduce((total, byte) => total + byte, 0);
    block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
    return block;
}

;// CONCATENATED MODULE: ./build/tee/sandbox/loadImage.js





/**
 * Loads an image whose archive was read and checked. Whatever names the archive claims, the engine gets one image
 * with `tag`, a name of the run, and what it then has is compared with the facts. Runs of the same image each have
 * a tag on it, so that it goes with the last of them.
 */
async function loadImage(engine, archive, facts, tag) {
    const known = await inspect(engine, facts.configDigest);
    if (known !== undefined) {
        // One without a name was left so by the operator, and would go with ours.
        const isTagged = (known.RepoTags ?? []).length > 0 &&
            (await (0,containerEngine/* runEngine */.cn)(engine, ['tag', facts.configDigest, tag])).status === 0;
        return { id: facts.configDigest, isTagged };
    }
    const child = (0,containerEngine/* startEngine */.ty)(engine, ['load'], 'pipe');
    const result = (0,containerEngine/* finished */.xl)(child);
    if (child.stdin === null)
        throw new errors/* CountersignError */.WS('internal', 'an engine was started without its input');
    const sent = await (0,external_node_stream_promises_.pipeline)(plainDockerArchive(archive, facts, tag), child.stdin).then(() => undefined, (error) => error);
    if (sent instanceof errors/* CountersignError */.WS) {
        child.kill();
        throw sent;
    }
    const { status, stderr } = await result;
    if (status !== 0)
        throw new errors/* CountersignError */.WS('input', `${engine.name} could not load the image: ${(0,containerEngine/* lastLine */.fM)(stderr) || (0,errors/* messageOf */.bD)(sent ?? 'no reason given')}`);
    return { id: await verifiedId(engine, facts, tag), isTagged: true };
}
async function inspect(engine, image) {
    const { status, stdout } = await (0,containerEngine/* runEngine */.cn)(engine, ['image', 'inspect', image]);
    return status === 0 ? JSON.parse(stdout)[0] : undefined;
}
/** The id of what was loaded: the configuration's digest, but for docker with containerd's image store. */
async function verifiedId(engine, facts, tag) {
    const image = await inspect(engine, tag);
    const seen = [image?.RootFS?.Layers ?? [], image?.Config?.Entrypoint ?? [], image?.Config?.Cmd ?? []];
    if (image !== undefined &&
        JSON.stringify(seen) === JSON.stringify([facts.diffIds, facts.entrypoint, facts.cmd]))
        return image.Id;
    await removeImage(engine, tag);
    throw new errors/* CountersignError */.WS('tampered', `${engine.name} loaded another image than the archive holds`);
}
/** Takes a tag from an image, and removes the image when nothing else names or uses it. */
async function removeImage(engine, tag) {
    const image = await inspect(engine, tag);
    if (image === undefined)
        return;
    await removeName(engine, tag);
    // Two runs that end at once may each see the other's tag, and the engine leaves an image that has none.
    const left = await inspect(engine, image.Id);
    if (left !== undefined && (left.RepoTags ?? []).length === 0)
        await removeName(engine, image.Id);
}
const REMOVALS = 6;
async function removeName(engine, name) {
    // The engine may still be letting go of the container that used it. And podman, asked for two names of an image
    // at once, says that both are gone while one stays: only looking tells.
    for (let tries = 0; tries < REMOVALS; tries++) {
        await (0,containerEngine/* runEngine */.cn)(engine, ['image', 'rm', name]);
        if ((await inspect(engine, name)) === undefined)
            return;
        await (0,external_node_timers_promises_.setTimeout)(100 * 2 ** tries * (0.5 + Math.random()));
    }
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js
var schemas = __webpack_require__(55156);
;// CONCATENATED MODULE: ./build/tee/sandbox/bubblewrap/seccompProfile.js



const PROFILE = schemas.looseObject({
    syscalls: schemas.array(schemas.looseObject({ names: schemas.array(schemas.string()), action: schemas.string() })),
});
/** The flags of clone(2) that make namespaces. */
const NAMESPACES = 0x7e020000;
const ENOSYS = 38;
/**
 * An engine's own seccomp profile (a list of what is allowed) with less in it: without the calls and socket
 * families that bubblewrap's filter denies, and without namespaces, which give a process all capabilities inside.
 */
function tightenProfile(profile) {
    const handled = new Set([...Object.keys(DENIED), 'socket', 'clone', 'clone3']);
    const kept = profile.syscalls
        .map((rule) => ({ ...rule, names: rule.names.filter((name) => !handled.has(name)) }))
        .filter(({ names }) => names.length > 0);
    const allow = (name, args) => ({
        names: [name],
        action: 'SCMP_ACT_ALLOW',
        args,
    });
    return {
        ...profile,
        syscalls: [
            ...kept,
            ...SOCKET_FAMILIES.map((family) => allow('socket', [{ index: 0, value: family, op: 'SCMP_CMP_EQ' }])),
            allow('clone', [{ index: 0, value: NAMESPACES, valueTwo: 0, op: 'SCMP_CMP_MASKED_EQ' }]),
            // Its flags are behind a pointer; libraries fall back to clone when it isn't there.
            { names: ['clone3'], action: 'SCMP_ACT_ERRNO', errnoRet: ENOSYS },
        ],
    };
}
/** Writes the tightened form of a profile; undefined when there is none that can be read. */
async function writeTightProfile(engineProfile, path) {
    const text = await (0,promises_.readFile)(engineProfile, 'utf8').catch(() => undefined);
    if (text === undefined)
        return undefined;
    await (0,promises_.writeFile)(path, JSON.stringify(tightenProfile(PROFILE.parse(JSON.parse(text)))), { mode: 0o600 });
    return path;
}

;// CONCATENATED MODULE: ./build/tee/sandbox/containerSandbox.js












const MAX_KILLS = 30;
/** Runs solutions in docker or podman containers. */
class ContainerSandbox {
    engine;
    #engine;
    constructor(engine) {
        this.engine = engine.name;
        this.#engine = engine;
    }
    async run(spec, signal) {
        return this.#run(spec, signal).catch(notStartable);
    }
    async #run(spec, signal) {
        const facts = await (0,readImage/* readImage */.A)(spec.imageArchive);
        const user = sandboxUser(facts.user);
        const tag = imageTag(spec.name);
        const image = await loadImage(this.#engine, spec.imageArchive, facts, tag);
        const name = containerName(spec.name);
        let isRemoved = false;
        try {
            const args = runArguments({
                engine: this.engine,
                rootless: this.#engine.rootless,
                limitsCpus: this.#engine.limitsCpus,
                spec,
                user,
                image: image.id,
                seccompProfile: await this.#seccompProfile(spec),
                imageEnv: facts.env,
                imageVolumes: facts.volumes,
            });
            const mine = [spec.output, spec.certs, spec.configurations, ...spec.inputs.map(({ path }) => path)];
            for (const directory of mine)
                await handOver(directory, user);
            const child = (0,containerEngine/* startEngine */.ty)(this.#engine, args);
            let kills = 0;
            const result = await supervise({
                child,
                limits: spec.limits,
                output: spec.output,
                signal,
                kill: async () => {
                    // An engine that no longer answers must not hold the agent.
                    if (++kills > MAX_KILLS)
                        child.kill('SIGKILL');
                    await (0,containerEngine/* runEngine */.cn)(this.#engine, ['kill', '--signal', 'KILL', name]);
                },
            });
            const state = await this.#state(name);
            // Before the output is looked at: nothing may still be writing to it.
            await this.#removeContainer(name);
            isRemoved = true;
            return judge(spec, result, state, await (0,collectOutput/* settleOutput */.Dg)(spec.output, spec.limits));
        }
        finally {
            if (!isRemoved)
                await this.#removeContainer(name);
            if (image.isTagged)
                await removeImage(this.#engine, tag);
        }
    }
    async remove(name) {
        await this.#removeContainer(containerName(name));
        await removeImage(this.#engine, imageTag(name));
    }
    async #seccompProfile(spec) {
        const { seccompProfile } = this.#engine;
        if (seccompProfile === undefined)
            return undefined;
        await (0,promises_.mkdir)(spec.scratch, { recursive: true, mode: 0o700 });
        return writeTightProfile(seccompProfile, (0,external_node_path_.join)(spec.scratch, 'seccomp.json'));
    }
    async #removeContainer(container) {
        // podman would ask politely for ten seconds; docker never does.
        const atOnce = this.engine === 'podman' ? ['--time', '0'] : [];
        const args = ['rm', '--force', '--volumes', ...atOnce, container];
        const { status, stderr } = await (0,containerEngine/* runEngine */.cn)(this.#engine, args);
        if (status !== 0 && !/no such container|no container with/i.test(stderr))
            throw new errors/* CountersignError */.WS('unavailable', `${this.engine} cannot remove a container: ${(0,containerEngine/* lastLine */.fM)(stderr)}`);
    }
    async #state(container) {
        const found = await (0,containerEngine/* runEngine */.cn)(this.#engine, [
            'container',
            'inspect',
            '--format',
            '{{json .State}}',
            container,
        ]);
        if (found.status !== 0)
            return undefined;
        try {
            return JSON.parse(found.stdout);
        }
        catch (cause) {
            throw new errors/* CountersignError */.WS('unavailable', `${this.engine} describes a container as ${(0,errors/* messageOf */.bD)(cause)}`);
        }
    }
}
function judge(spec, result, state, excess) {
    const { log, stop } = result;
    // The year 1 is Go's way of saying never.
    const started = state !== undefined && !state.StartedAt.startsWith('0001') && result.exitStatus !== null;
    const milliseconds = started && stop === undefined
        ? Math.max(0, Date.parse(state.FinishedAt) - Date.parse(state.StartedAt))
        : result.milliseconds;
    const exitStatus = state !== undefined && started ? state.ExitCode : null;
    if (stop !== undefined)
        return { ...stop, exitStatus, log, milliseconds };
    if (!started) {
        const said = (0,containerEngine/* lastLine */.fM)(Buffer.from(log).toString('utf8'));
        const reason = [state?.Error, said, 'the container did not start'].find((text) => text);
        return { outcome: 'not-startable', exitStatus: null, log, milliseconds, ...(reason && { reason }) };
    }
    // Nobody but the kernel kills what is inside; not every engine hears of it.
    if (state.ExitCode === 137 || (state.OOMKilled && state.ExitCode !== 0)) {
        const reason = `it needed more than ${spec.limits.memoryBytes} bytes of memory`;
        return { outcome: 'memory-limit', exitStatus, log, milliseconds, reason };
    }
    if (excess !== undefined)
        return { outcome: 'output-limit', exitStatus, log, milliseconds, reason: excess };
    return { outcome: 'exited', exitStatus, log, milliseconds };
}

;// CONCATENATED MODULE: ./build/tee/sandbox/chooseSandbox.js







/** What bubblewrap must be able to, for an agent that is root: to drop it, and still make namespaces. */
const PROBE = [
    ...['bwrap', '--unshare-all', '--unshare-user', '--ro-bind', '/', '/'],
    ...['--perms', '1777', '--size', '65536', '--tmpfs', '/tmp', '--proc', '/proc', '--', 'true'],
];
const ROOT_PROBE = [
    'bwrap',
    '--dev-bind',
    '/',
    '/',
    '--',
    ...dropArguments({ user: { uid: 65532, gid: 65532 } }),
];
/** bubblewrap, when it can make namespaces here. */
async function findBubblewrap() {
    const env = { PATH: process.env['PATH'] ?? '' };
    const run = (file, args) => (0,external_node_util_.promisify)(external_node_child_process_.execFile)(file, args, { env });
    try {
        const { stdout } = await run('bwrap', ['--version']);
        await run('prlimit', ['--version']);
        const [file = '', ...args] = [...(process.getuid?.() === 0 ? ROOT_PROBE : []), ...PROBE];
        await run(file, args);
        return new BubblewrapSandbox(stdout);
    }
    catch {
        return undefined;
    }
}
const FINDERS = {
    docker: async () => containerSandbox(await (0,findEngine/* findDocker */.c)()),
    podman: async () => containerSandbox(await (0,findEngine/* findPodman */.F)()),
    bubblewrap: findBubblewrap,
};
function containerSandbox(engine) {
    return engine?.holdsLimits === true ? new ContainerSandbox(engine) : undefined;
}
/**
 * The engine to run solutions with: docker if a daemon answers, else podman if it works, else bubblewrap. The
 * environment's COUNTERSIGN_SANDBOX names one to take and no other.
 * @throws CountersignError `unavailable` when there is none, `usage` when COUNTERSIGN_SANDBOX makes no sense.
 */
async function chooseSandbox(environment = process.env) {
    const forced = environment['COUNTERSIGN_SANDBOX'] ?? '';
    const known = Object.keys(FINDERS);
    const wanted = forced === '' ? known : known.filter((engine) => engine === forced);
    if (wanted.length === 0)
        throw new errors/* CountersignError */.WS('usage', `COUNTERSIGN_SANDBOX is ${JSON.stringify(forced)}`, {
            mend: `set it to one of ${known.join(', ')}, or leave it out`,
        });
    for (const engine of wanted) {
        const sandbox = await FINDERS[engine]();
        if (sandbox !== undefined)
            return sandbox;
    }
    throw new errors/* CountersignError */.WS('unavailable', `no way to run a solution in isolation: ${wanted.join(', ')} tried`, {
        mend: 'install docker or podman, or on Debian: apt-get install bubblewrap util-linux',
    });
}


/***/ }),

/***/ 12970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dg: () => (/* binding */ settleOutput),
/* harmony export */   Up: () => (/* binding */ collectOutput),
/* harmony export */   zH: () => (/* binding */ takeBack)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57975);
/* harmony import */ var _measureOutput_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(532);





/**
 * Makes what a solution left readable for the agent: owner and modes. To be called when none of its processes is
 * left. Links are not followed; what is nested deeper than can be named is removed.
 * @returns how many directories were removed for that.
 */
async function takeBack(output) {
    let removed = 0;
    const mayChown = process.getuid?.() === 0;
    const pending = [output];
    for (let directory = pending.pop(); directory !== undefined; directory = pending.pop()) {
        if (Buffer.byteLength(directory) - Buffer.byteLength(output) > _measureOutput_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_OUTPUT_PATH */ .tz) {
            await (0,node_util__WEBPACK_IMPORTED_MODULE_3__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)('rm', ['-rf', '--one-file-system', '--', directory]);
            removed++;
            continue;
        }
        if (mayChown)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lchown)(directory, 0, 0);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(directory, 0o700);
        for await (const entry of await byteDirectory(directory)) {
            const path = Buffer.concat([Buffer.from(`${directory}/`), entry.name]);
            const text = entry.name.toString();
            if (entry.isDirectory() && Buffer.from(text).equals(entry.name)) {
                pending.push((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, text));
                continue;
            }
            if (mayChown)
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lchown)(path, 0, 0);
            if (entry.isFile())
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(path, (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path)).mode & 0o111 ? 0o700 : 0o600);
        }
    }
    return removed;
}
/** Takes the output back and says why it is more than allowed; undefined when it isn't. */
async function settleOutput(output, limits) {
    const removed = await takeBack(output);
    return removed > 0 ? 'the output is nested too deep' : await (0,_measureOutput_js__WEBPACK_IMPORTED_MODULE_4__/* .outputExcess */ .vG)(output, limits);
}
async function byteDirectory(path) {
    const directory = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.opendir)(path, { encoding: 'buffer' });
    return directory;
}
function kindOf(entry) {
    return entry.isSymbolicLink() ? 'a symbolic link' : 'neither a file nor a directory';
}
/** Lists what may leave the sandbox; to be called after `takeBack`. Follows no link and opens no file. */
async function collectOutput(output) {
    const files = [];
    const directories = [];
    const skipped = [];
    const pending = [''];
    for (let below = pending.pop(); below !== undefined; below = pending.pop()) {
        for await (const entry of await byteDirectory((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(output, below))) {
            const name = entry.name.toString();
            const path = below === '' ? name : `${below}/${name}`;
            if (!Buffer.from(name).equals(entry.name)) {
                skipped.push({ path, reason: 'its name is not UTF-8' });
            }
            else if (entry.isDirectory()) {
                directories.push(path);
                pending.push(path);
            }
            else if (entry.isFile()) {
                files.push({ path, size: (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(output, path))).size });
            }
            else {
                skipped.push({ path, reason: kindOf(entry) });
            }
        }
    }
    const byPath = (a, b) => a.path < b.path ? -1 : Number(a.path > b.path);
    return { files: files.sort(byPath), directories: directories.sort(), skipped: skipped.sort(byPath) };
}


/***/ }),

/***/ 532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CY: () => (/* binding */ diskExhaustion),
/* harmony export */   tz: () => (/* binding */ MAX_OUTPUT_PATH),
/* harmony export */   vG: () => (/* binding */ outputExcess)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/** Longer paths can't be opened by name any more (PATH_MAX is 4096); no honest output comes near. */
const MAX_OUTPUT_PATH = 2048;
/** A solution can fill a disk with files that have no name any more; it is stopped before the host suffers. */
const FREE_BYTES = 256 * 1024 ** 2;
async function* entries(directory) {
    try {
        for await (const entry of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.opendir)(directory))
            yield entry;
    }
    catch {
        // It vanished or was closed to us meanwhile; the look after the end sees all.
    }
}
/**
 * Why what is below a directory is more than the limits allow; undefined when it isn't. Sizes are those that a
 * reader sees, so holes count. Links are not followed.
 */
async function outputExcess(output, limits) {
    let bytes = 0;
    let count = 0;
    const pending = [output];
    for (let directory = pending.pop(); directory !== undefined; directory = pending.pop()) {
        if (directory.length - output.length > MAX_OUTPUT_PATH)
            return 'the output is nested too deep';
        for await (const entry of entries(directory)) {
            if (++count > limits.outputFiles)
                return `the output holds more than ${limits.outputFiles} files`;
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, entry.name);
            if (entry.isDirectory())
                pending.push(path);
            else
                bytes += (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path).catch(() => undefined))?.size ?? 0;
            if (bytes > limits.outputBytes)
                return `the output is larger than ${limits.outputBytes} bytes`;
        }
    }
    return undefined;
}
/** Why the disk below a directory is nearly full; undefined when it isn't. */
async function diskExhaustion(directory) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.statfs)(directory).catch(() => undefined);
    return found !== undefined && found.bavail * found.bsize < FREE_BYTES
        ? 'the disk of the output directory is nearly full'
        : undefined;
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
