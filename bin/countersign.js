#!/usr/bin/env node
/**
 * The command line. It runs the bundle in dist/, or, with COUNTERSIGN_SOURCE=1, the source in src/ as it stands.
 * A Node that is too old for either is replaced by the one among the project's packages, where there is one.
 */
import { existsSync, lstatSync, mkdirSync, readFileSync } from 'node:fs';
import module from 'node:module';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

/** The first Node that strips types without a flag. */
const NEEDED = [22, 18];

function isNewEnough([major = 0, minor = 0]) {
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
}

/** Runs this command again with another Node; resolves to its exit status. */
async function runWith(node) {
  // Here alone, since it takes as long to load as the command line's own first file.
  const { spawn } = await import('node:child_process');
  const child = spawn(node, process.argv.slice(1), {
    stdio: 'inherit',
    env: { ...process.env, COUNTERSIGN_RESTARTED: '1' },
  });
  // A terminal sends its signals to both; from elsewhere they come here alone. Either way the child decides, and takes two at
  // once for one.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.once('error', (error) => {
      process.stderr.write(`error: ${node} could not be started: ${error.message}\n`);
      resolve(1);
    });
    child.once('exit', (status, signal) => resolve(status ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

/**
 * Keeps what V8 makes of the bundle for the next call, beside the bundle: whoever can change the one can change the other. V8
 * believes what it finds, so it lies in no home and in no cache, which others may write or put back, and is its user's alone.
 */
function keepCompiled() {
  const folder = fileURLToPath(new URL('../.cache/compiled', import.meta.url));
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const { uid, mode } = lstatSync(folder);
    if (uid === process.getuid?.() && (mode & 0o777) === 0o700) module.enableCompileCache(folder);
  } catch {
    // An installation that cannot be written to goes without.
  }
}

/** Whoever reads our output may stop reading (`… | head`): that is no failure of ours. A full disk is one, and no stack trace. */
process.stdout.on('error', (error) => {
  if (error.code === 'EPIPE') process.exit();
  process.stderr.write(`error: what is printed cannot be written: ${error.message}\n`);
  process.exit(1);
});

async function main() {
  if (!isNewEnough(process.versions.node.split('.').map(Number))) {
    const own = fileURLToPath(new URL('../node_modules/.bin/node', import.meta.url));
    if (existsSync(own) && process.env.COUNTERSIGN_RESTARTED !== '1') return runWith(own);
    process.stderr.write(
      `error: countersign needs Node ${NEEDED.join('.')} or later, and this is ${process.version} (install a newer Node, or run npm ci in the project)\n`,
    );
    return 1;
  }
  const entry = process.env.COUNTERSIGN_SOURCE === '1' ? '../src/entry.ts' : '../dist/index.js';
  const url = new URL(entry, import.meta.url);
  if (!existsSync(url)) {
    process.stderr.write(`error: ${fileURLToPath(url)} is missing (make it with: npm run bundle)\n`);
    return 1;
  }
  if (entry.startsWith('../dist/')) keepCompiled();
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  const { cli } = await import(url.href);
  return cli(process.argv, version);
}

process.exitCode = await main();
