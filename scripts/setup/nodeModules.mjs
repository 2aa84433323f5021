/** The npm packages of the project, and the Node that comes among them. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** The major version of Node that the project's TypeScript runs on as it stands. */
export const NODE_MAJOR = 24;

function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** True where a package of the lock file is for this system, as npm decides it. */
function isForThisSystem({ os, cpu }) {
  return (
    (os === undefined || os.includes(process.platform)) && (cpu === undefined || cpu.includes(process.arch))
  );
}

/**
 * True when node_modules is what package-lock.json asks for. npm writes node_modules/.package-lock.json as its
 * last act, so that an installation that was cut short does not pass.
 */
export function isInstalled(root) {
  const wanted = readLock(join(root, 'package-lock.json'));
  const present = readLock(join(root, 'node_modules', '.package-lock.json'));
  if (wanted === undefined || present === undefined) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const found = present[path];
    // npm leaves out optional packages of other systems, and may leave out others that fail.
    if (found === undefined) return Boolean(entry.optional ?? entry.devOptional) || !isForThisSystem(entry);
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}

/**
 * `npm ci`, with whatever npm started this process. No package of ours needs its install scripts, so none runs.
 * @returns {string | undefined} what went wrong
 */
export function installNodeModules(root) {
  const words = [
    'ci',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--no-update-notifier',
    '--loglevel=error',
  ];
  const env = { ...process.env };
  // An empty HOME would make npm put its cache below the current folder.
  if (env.HOME === '') delete env.HOME;
  const npm = env.npm_execpath ?? '';
  const [command, ...before] = basename(npm) === 'npm-cli.js' ? [process.execPath, npm] : ['npm'];
  const result = spawnSync(command, [...before, ...words], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (result.error !== undefined) return `npm could not be started: ${result.error.message}`;
  return result.status === 0
    ? undefined
    : `npm ci failed with exit status ${result.status}; its words are above`;
}

/** The Node to run the project on: the one from npm, else the running one if it is new enough, else undefined. */
export function projectNode(root) {
  const own = join(root, 'node_modules', '.bin', 'node');
  if (existsSync(own)) return own;
  return Number(process.versions.node.split('.')[0]) >= NODE_MAJOR ? process.execPath : undefined;
}
