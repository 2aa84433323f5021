/**
 * Builds dist/ from src/: `node scripts/bundle.mjs`, or with `--check` compares what would be built with what is
 * committed, and its weight with the budget (exit status 1 when they differ, or it is over).
 *
 * One minified ES module bundle with lazily loaded chunks; byte-identical from run to run. The licences of what is in it
 * are in THIRD-PARTY-NOTICES.md.
 */
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { OPTIONS, REQUIRE } from './bundle/options.mjs';
import { samePackageOnce } from './bundle/samePackageOnce.mjs';
import { substitutes } from './bundle/substitutes.mjs';
import { unnamedPackages } from './bundle/unnamedPackages.mjs';
import { weighDownload } from './bundle/weighDownload.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** What a workflow downloads and unpacks before its first line runs. */
const BUDGET = { dist: 4_000_000, download: 2_000_000 };

/** What the library of bills of materials asks for where it is there, to write XML and to validate: neither is done here. */
const OPTIONAL = ['ajv', 'ajv-formats', 'ajv-formats-draft2019', 'libxmljs2', 'xmlbuilder2'];

/** @returns what is in it, as esbuild says it */
async function bundle(target) {
  const { metafile } = await build({
    entryPoints: { index: join(root, 'src/entry.ts') },
    outdir: target,
    absWorkingDir: root,
    ...OPTIONS,
    splitting: true,
    chunkNames: '[hash]',
    external: OPTIONAL,
    plugins: [substitutes(root), samePackageOnce(root)],
    logLevel: 'warning',
    metafile: true,
  });
  for (const name of filesOf(target)) {
    const text = readFileSync(join(target, name), 'utf8');
    if (text.includes('typeof require<"u"')) writeFileSync(join(target, name), `${REQUIRE}${text}`);
  }
  writeFileSync(join(target, 'package.json'), '{\n  "type": "module"\n}\n');
  return metafile;
}

function filesOf(directory) {
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1))
    .sort();
}

/** What is wrong with dist/, a line each. */
function complaints(dist, target, metafile) {
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
    ...unnamedPackages(root, metafile).map(
      (name) => `${name} is in dist/ and not in THIRD-PARTY-NOTICES.md: its licence is missing`,
    ),
    ...Object.entries(weights)
      .filter(([what, bytes]) => bytes > BUDGET[what])
      .map(([what, bytes]) => `${what}: ${bytes} bytes, more than the ${BUDGET[what]} that it may weigh`),
  ];
}

const dist = join(root, 'dist');
const target = mkdtempSync(join(root, '.cache-bundle-'));
try {
  const metafile = await bundle(target);
  if (process.argv.includes('--check')) {
    const found = complaints(dist, target, metafile);
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
