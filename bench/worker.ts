import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { BUNDLE_OPTIONS } from './bundleOptions.ts';
import { BENCH_CACHE } from './results.ts';

/**
 * Bundles sealOnce.ts with the tool that makes dist/, so that what is measured starts as a user's command does.
 * @returns the path of the bundle
 */
export function bundleWorker(): string {
  const outdir = join(BENCH_CACHE, 'worker');
  buildSync({
    ...BUNDLE_OPTIONS,
    entryPoints: { index: join(import.meta.dirname, 'sealOnce.ts') },
    outdir,
    banner: {
      js: "import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);",
    },
  });
  return join(outdir, 'index.js');
}
