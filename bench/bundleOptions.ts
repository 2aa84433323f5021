import type { BuildOptions } from 'esbuild';

/** As scripts/bundle.mjs makes dist/. */
export const BUNDLE_OPTIONS = {
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.18',
  mainFields: ['module', 'main'],
  minify: true,
  legalComments: 'none',
  logLevel: 'error',
} satisfies BuildOptions;
