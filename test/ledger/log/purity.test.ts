import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const ROOM = resolve(import.meta.dirname, '../../../src/ledger/log');

/** Everything that these files import, over any number of the project's own files, types alone left out. */
function reached(files: readonly string[]): Set<string> {
  const seen = new Set(files);
  for (const file of seen) {
    if (!file.startsWith('/')) continue;
    const source = readFileSync(file, 'utf8');
    for (const [, , what = ''] of source.matchAll(/^(import|export) (?!type )[^;]*?from '([^']+)';/gms))
      seen.add(what.startsWith('.') ? resolve(dirname(file), what) : what);
  }
  return seen;
}

describe('the room of the log', () => {
  it('reaches nothing of Node, over any file that it imports', () => {
    const names = readdirSync(ROOM, { recursive: true, encoding: 'utf8' });
    const all = reached(names.filter((name) => name.endsWith('.ts')).map((name) => join(ROOM, name)));
    const outside = [...all].filter((what) => !what.startsWith('/'));
    expect(outside.sort()).toEqual(['canonicalize', 'zod']);
  });
});
