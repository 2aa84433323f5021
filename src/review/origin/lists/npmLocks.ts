import { posix } from 'node:path';
import * as z from 'zod';
import type { ClaimIndex } from '../claimIndex.ts';
import { NAMES } from './textLines.ts';

const LOCK = z.object({ packages: z.record(z.string(), z.unknown()) });
const ENTRY = z.object({ version: z.string(), name: z.string().optional(), link: z.boolean().optional() });

/**
 * npm's lockfiles (package-lock.json, "packages"; the hidden one in node_modules says what is installed). They hash the packages'
 * archives and no file, so nothing is claimed by them: they say which packages an outside source is to be asked about.
 */
export function readNpmLocks(index: ClaimIndex): void {
  const seen = new Set<string>();
  for (const [path, bytes] of index.image.lists) {
    if (!path.endsWith('package-lock.json')) continue;
    const folder = posix.dirname(
      path.replace(/(^|\/)node_modules\/\.package-lock\.json$/, '$1package-lock.json'),
    );
    for (const [key, value] of Object.entries(packagesOf(bytes))) {
      const entry = ENTRY.safeParse(value).data;
      const last = key.lastIndexOf('node_modules/');
      if (entry === undefined || entry.link === true || last < 0) continue;
      const name = entry.name ?? key.slice(last + 'node_modules/'.length);
      if (!NAMES.npm.name.test(name) || !NAMES.npm.version.test(entry.version)) continue;
      const root = index.image.locate(posix.join(folder === '.' ? '' : folder, key));
      // What is in a lockfile may not be installed.
      if (root === undefined || seen.has(root) || index.image.files.get(root)?.type !== 'directory') continue;
      seen.add(root);
      index.addPackage({ package: { ecosystem: 'npm', name, version: entry.version }, root });
    }
  }
}

function packagesOf(bytes: Uint8Array): Readonly<Record<string, unknown>> {
  try {
    return LOCK.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data?.packages ?? {};
  } catch {
    // Not JSON: then it lists nothing.
    return {};
  }
}
