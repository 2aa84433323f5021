/**
 * Builds dist/ from src/: `node scripts/bundle.mjs`, or with `--check` compares what would be built with what is
 * committed (exit status 1 when they differ).
 *
 * One ES module bundle with lazily loaded chunks; byte-identical from run to run.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);
const run = (script, ...args) =>
  execFileSync(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });

function build(target) {
  rmSync(join(root, 'build'), { recursive: true, force: true });
  run(require.resolve('typescript/bin/tsc'), '-p', 'tsconfig.build.json');
  run(
    require.resolve('@vercel/ncc/dist/ncc/cli.js'),
    'build',
    'build/entry.js',
    '-o',
    target,
    '--no-cache',
    '-q',
    '--license',
    'licenses.txt',
  );
}

function filesOf(directory) {
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1))
    .sort();
}

const dist = join(root, 'dist');
const target = mkdtempSync(join(root, '.cache-bundle-'));
try {
  build(target);
  const built = filesOf(target);
  if (process.argv.includes('--check')) {
    const differing = [...new Set([...built, ...filesOf(dist)])].filter(
      (name) =>
        !existsSync(join(dist, name)) ||
        !existsSync(join(target, name)) ||
        !readFileSync(join(dist, name)).equals(readFileSync(join(target, name))),
    );
    for (const name of differing)
      console.error(`dist/${name} is not what the source builds: run \`npm run bundle\` and commit dist/`);
    process.exitCode = differing.length > 0 ? 1 : 0;
  } else {
    rmSync(dist, { recursive: true, force: true });
    cpSync(target, dist, { recursive: true });
    console.error(`dist/: ${built.length} files`);
  }
} finally {
  rmSync(target, { recursive: true, force: true });
}
