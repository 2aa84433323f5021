import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { OPTIONS, REQUIRE } from './options.mjs';
import { samePackageOnce } from './samePackageOnce.mjs';
import { substitutes } from './substitutes.mjs';

/** What the library of bills of materials asks for where it is there, to write XML and to validate: neither is done here. */
const OPTIONAL = ['ajv', 'ajv-formats', 'ajv-formats-draft2019', 'libxmljs2', 'xmlbuilder2'];

/** Builds what dist/ holds into a folder. @returns what is in it, as esbuild says it */
export async function buildBundle(root, target) {
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

/** The files below a directory, by their paths from it. */
export function filesOf(directory) {
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1))
    .sort();
}
