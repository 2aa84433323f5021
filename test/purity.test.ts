import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const SRC = resolve(import.meta.dirname, '../src');
const IMPORTS = /^(?:import|export) (?:(?!type )[^;']*?from )?'([^']+)';/gms;

/** Everything that these files import, over any number of the project's own files, types alone left out. */
function reached(files: readonly string[]): Set<string> {
  const seen = new Set(files);
  for (const file of seen) {
    if (!file.startsWith('/')) continue;
    const source = readFileSync(file, 'utf8');
    for (const [, what = ''] of source.matchAll(IMPORTS))
      seen.add(what.startsWith('.') ? resolve(dirname(file), what) : what);
  }
  return seen;
}

function filesOf(room: string): string[] {
  const names = readdirSync(join(SRC, room), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.ts')).map((name) => join(SRC, room, name));
}

/** Whether one of the project's own files imports Node, or speaks of what only Node has; comments left out. */
function usesNode(file: string): boolean {
  if (!file.startsWith('/')) return false;
  const source = readFileSync(file, 'utf8').replaceAll(/^\s*(?:\/\*\*?|\*|\/\/).*$/gm, '');
  return /from 'node:|\b(?:Buffer\b|process\.|setImmediate\b|require\()/.test(source);
}

describe('what a page in a browser runs', () => {
  it.each([
    { room: 'ledger/log', packages: ['@noble/hashes/utils.js', 'canonicalize', 'zod'] },
    {
      room: 'marketplace',
      packages: ['@noble/hashes/sha2.js', '@noble/hashes/utils.js', 'canonicalize', 'zod'],
    },
  ])('reaches nothing of Node from src/$room, over any file that it imports', ({ room, packages }) => {
    const all = [...reached(filesOf(room))];
    expect(all.filter((what) => !what.startsWith('/')).sort()).toEqual(packages);
    expect(all.filter(usesNode)).toEqual([]);
  });

  it('reaches Node from evidence and from the verifier of reports through platformKeys alone', () => {
    const all = [...reached([...filesOf('report'), ...filesOf('attestation')])];
    expect(all.filter(usesNode)).toEqual([join(SRC, 'platformKeys.ts')]);
  });
});
