#!/usr/bin/env node
/**
 * Writes THIRD-PARTY-NOTICES.md from the packages that the bundle holds something of:
 *
 *   node scripts/notices.mjs [--check]
 *
 * `--check` writes nothing, and exits 1 where the file is not what would be written.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildBundle } from './bundle/buildBundle.mjs';
import { bundledPackages } from './bundle/bundledPackages.mjs';
import { renderNotices } from './bundle/renderNotices.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const file = join(root, 'THIRD-PARTY-NOTICES.md');
const target = mkdtempSync(join(root, '.cache-bundle-'));
try {
  const metafile = await buildBundle(root, target);
  const wanted = renderNotices(bundledPackages(root, metafile));
  if (process.argv[2] !== '--check') writeFileSync(file, wanted);
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== wanted) {
    console.error('THIRD-PARTY-NOTICES.md is out of date: run `node scripts/notices.mjs`');
    process.exitCode = 1;
  }
} finally {
  rmSync(target, { recursive: true, force: true });
}
