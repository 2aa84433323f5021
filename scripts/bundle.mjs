/**
 * Builds dist/ from src/: `node scripts/bundle.mjs`, or with `--check` compares what would be built with what is
 * committed, and its weight with the budget (exit status 1 when they differ, or it is over).
 *
 * One minified ES module bundle with lazily loaded chunks; byte-identical from run to run. The licences of what is in it
 * are in THIRD-PARTY-NOTICES.md.
 */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildBundle, filesOf } from './bundle/buildBundle.mjs';
import { weighDownload } from './bundle/weighDownload.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** What a workflow downloads and unpacks before its first line runs. */
const BUDGET = { dist: 4_000_000, download: 2_000_000 };

/** What is wrong with dist/, a line each. */
function complaints(dist, target) {
  const names = [...new Set([...filesOf(target), ...filesOf(dist)])];
  const differing = names.filter(
    (name) =>
      !existsSync(join(dist, name)) ||
      !existsSync(join(target, name)) ||
      !readFileSync(join(dist, name)).equals(readFileSync(join(target, name))),
  );
  const weights = {
    dist: filesOf(target).reduce((sum, name) => sum + statSync(join(target, name)).size, 0),
    download: weighDownload(root),
  };
  return [
    ...differing.map(
      (name) => `dist/${name} is not what the source builds: run \`npm run bundle\` and commit dist/`,
    ),
    ...Object.entries(weights)
      .filter(([what, bytes]) => bytes > BUDGET[what])
      .map(([what, bytes]) => `${what}: ${bytes} bytes, more than the ${BUDGET[what]} that it may weigh`),
  ];
}

const dist = join(root, 'dist');
const target = mkdtempSync(join(root, '.cache-bundle-'));
try {
  await buildBundle(root, target);
  if (process.argv.includes('--check')) {
    const found = complaints(dist, target);
    for (const line of found) console.error(line);
    process.exitCode = found.length > 0 ? 1 : 0;
  } else {
    rmSync(dist, { recursive: true, force: true });
    cpSync(target, dist, { recursive: true });
    console.error(`dist/: ${filesOf(target).length} files`);
  }
} finally {
  rmSync(target, { recursive: true, force: true });
}
