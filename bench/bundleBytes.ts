import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { OPTIONS } from '../scripts/bundle/options.mjs';

export interface BundleBytes {
  readonly bytes: number;
  readonly gzipped: number;
}

/**
 * What an entry weighs when it is bundled alone as dist/ is.
 * @param entry TypeScript; `./src/…` are the project's modules
 * @param external packages that are left out, since dist/ has them for other reasons
 */
export function bundleBytes(entry: string, external: readonly string[]): BundleBytes {
  const { outputFiles } = buildSync({
    ...OPTIONS,
    logLevel: 'error',
    stdin: { contents: entry, resolveDir: join(import.meta.dirname, '..'), loader: 'ts' },
    external: [...external],
    write: false,
  });
  const text = Buffer.concat(outputFiles.map(({ contents }) => contents));
  return { bytes: text.length, gzipped: gzipSync(text).length };
}
