import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { classifyImage } from '../../../src/review/classifyImage.ts';
import type { RawMember } from '../../servers/tarBlocks.ts';
import { imageArchive } from '../../servers/testImage.ts';
import { file, md5, paragraph, SITE } from '../listedImage.ts';
import { anyCharacter } from '../../support/anyCharacter.ts';

let folder = '';
let archive = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hostile-lists-'));
  archive = join(folder, 'image.tar');
});
afterEach(() => rm(folder, { recursive: true }));

async function classOf(path: string, layer: readonly RawMember[]): Promise<string | undefined> {
  await writeFile(archive, imageArchive({ layers: [layer] }));
  return (await classifyImage(archive)).classified.origins.get(path)?.class;
}

describe('hostile lists', () => {
  const LISTS = [
    'var/lib/dpkg/status',
    'var/lib/dpkg/diversions',
    'var/lib/dpkg/info/x1.md5sums',
    'var/lib/dpkg/info/x1.list',
    'lib/apk/db/installed',
    `${SITE}/x-1.dist-info/RECORD`,
    `${SITE}/x-1.dist-info/METADATA`,
    'node_modules/.package-lock.json',
  ];
  const piece = fc.oneof(
    fc.string({ unit: anyCharacter, maxLength: 20 }),
    fc.constantFrom(
      paragraph('x1'),
      'Package: x1\n',
      '\n',
      '\n\n',
      ' /etc/x ',
      md5(''),
      '  ',
      '../',
      '/',
      '"',
      ',',
      'sha256=',
      '\r\n',
    ),
    fc.constantFrom(
      'F:',
      'R:',
      'Z:Q1',
      'P:x\nV:1\n',
      '{"packages":',
      '{"__proto__":{"version":"1.0.0"}}',
      '}',
      '[',
      'x,,\n',
      '\0',
      '\u202e',
    ),
  );
  const content = fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(''));

  test('whatever they hold, nothing is claimed that no list has by its hash, and nothing is thrown', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...LISTS), content), { maxLength: 8 }),
        async (some) => {
          const lists = new Map(some);
          const layer = [file('payload', 'evil'), ...[...lists].map(([name, text]) => file(name, text))];
          expect(await classOf('payload', layer)).toBe('own');
        },
      ),
      { numRuns: 300 },
    );
  });

  test('a megabyte of what parsers stumble over takes no longer than one of anything else', async () => {
    const long = 300_000;
    const texts = [
      '"'.repeat(long),
      ','.repeat(long),
      '\n'.repeat(long),
      ` /${' obsolete'.repeat(long / 10)}`,
      '['.repeat(long),
      `${'../'.repeat(long / 3)}x,sha256=${'A'.repeat(43)},1`,
      '-'.repeat(long),
    ];
    for (const text of texts) {
      const lists = LISTS.map((name) => file(name, `Package: x1\nConffiles:\n${text}`));
      expect(await classOf('x', [file('x'), ...lists])).toBe('own');
    }
  });
});
