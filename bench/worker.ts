import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { BENCH_CACHE } from './results.ts';

/**
 * Bundles a script of this folder, sealOnce.ts by default, with the tools that make dist/, so that what is measured starts as a user's command does.
 * @returns the path of the bundle
 */
export function bundleWorker(name = 'sealOnce'): string {
  const root = join(import.meta.dirname, '..');
  const require = createRequire(import.meta.url);
  const build = join(BENCH_CACHE, 'build');
  const bundle = join(BENCH_CACHE, name === 'sealOnce' ? 'worker' : name);
  rmSync(build, { recursive: true, force: true });
  rmSync(bundle, { recursive: true, force: true });
  mkdirSync(build, { recursive: true });
  const config = join(BENCH_CACHE, 'tsconfig.json');
  const compilerOptions = { noEmit: false, noCheck: true, rootDir: root, outDir: build };
  writeFileSync(
    config,
    JSON.stringify({
      extends: join(root, 'tsconfig.json'),
      compilerOptions,
      include: [],
      files: [join(root, 'bench', `${name}.ts`)],
    }),
  );
  const run = (script: string, ...args: string[]): void => {
    execFileSync(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  };
  run(require.resolve('typescript/bin/tsc'), '-p', config);
  const entry = join(build, 'bench', `${name}.js`);
  run(require.resolve('@vercel/ncc/dist/ncc/cli.js'), 'build', entry, '-o', bundle, '--no-cache', '-q');
  return join(bundle, 'index.js');
}
