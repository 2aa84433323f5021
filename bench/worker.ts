import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { OPTIONS, REQUIRE } from '../scripts/bundle/options.mjs';
import { BENCH_CACHE } from './results.ts';

/**
 * Bundles a script of this folder with the tool that makes dist/, so that what is measured starts as a user's command does.
 * @returns the path of the bundle
 */
export function bundleWorker(name: 'sealOnce' | 'reviewOnce'): string {
  const outdir = join(BENCH_CACHE, name);
  buildSync({
    ...OPTIONS,
    logLevel: 'error',
    entryPoints: { index: join(import.meta.dirname, `${name}.ts`) },
    outdir,
    banner: { js: REQUIRE },
  });
  return join(outdir, 'index.js');
}
