import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const ROOT = join(import.meta.dirname, '..');

export interface BundleBytes {
  readonly bytes: number;
  readonly gzipped: number;
}

/** All of src/ as JavaScript, below a directory that finds the project's packages. */
function stripSources(directory: string): void {
  cpSync(join(ROOT, 'src'), join(directory, 'src'), { recursive: true });
  for (const name of readdirSync(join(directory, 'src'), { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts')) continue;
    const path = join(directory, 'src', name);
    const text = stripTypeScriptTypes(readFileSync(path, 'utf8')).replace(
      /(['"]\.{1,2}\/[^'"\n]+)\.ts(['"])/g,
      '$1.js$2',
    );
    writeFileSync(path.replace(/\.ts$/, '.js'), text);
    rmSync(path);
  }
}

/**
 * What an entry weighs when it is bundled alone as dist/ is: by ncc, not minified.
 * @param entry JavaScript; `./src/…` are the project's modules
 * @param external packages that are left out, since dist/ has them for other reasons
 */
export function bundleBytes(entry: string, external: readonly string[]): BundleBytes {
  const directory = mkdtempSync(join(ROOT, '.cache-bundle-bytes-'));
  try {
    stripSources(directory);
    writeFileSync(join(directory, 'package.json'), '{"type":"module"}');
    writeFileSync(join(directory, 'entry.js'), entry);
    const ncc = createRequire(import.meta.url).resolve('@vercel/ncc/dist/ncc/cli.js');
    const left = external.flatMap((name) => ['-e', name]);
    const words = [ncc, 'build', 'entry.js', '-o', 'out', '--no-cache', '-q', ...left];
    const { status, stderr } = spawnSync(process.execPath, words, { cwd: directory, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    const out = join(directory, 'out');
    const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.js'),
    );
    const text = Buffer.concat(files.map((name) => readFileSync(join(out, name))));
    return { bytes: text.length, gzipped: gzipSync(text).length };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
