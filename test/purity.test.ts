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

describe('what a page in a browser runs', () => {
  it.each([
    { room: 'ledger/log', packages: ['canonicalize', 'zod'] },
    {
      room: 'marketplace',
      packages: ['@noble/hashes/sha2.js', '@noble/hashes/utils.js', 'canonicalize', 'zod'],
    },
  ])('reaches nothing of Node from src/$room, over any file that it imports', ({ room, packages }) => {
    const all = [...reached(filesOf(room))];
    expect(all.filter((what) => !what.startsWith('/')).sort()).toEqual(packages);
    const sources = all.filter((what) => what.startsWith('/')).map((file) => readFileSync(file, 'utf8'));
    expect(sources.filter((source) => /\b(?:Buffer|process)\.\w+\(/.test(source))).toEqual([]);
  });

  it('reaches Node from evidence and from the verifier of reports through platformKeys alone', () => {
    const files = [...filesOf('report'), ...filesOf('attestation')];
    const ofNode = [...reached(files)].filter(
      (file) => file.startsWith('/') && readFileSync(file, 'utf8').includes("from 'node:"),
    );
    expect(ofNode).toEqual([join(SRC, 'platformKeys.ts')]);
  });
});
