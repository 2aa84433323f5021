import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { describeContent } from '../../../src/review/content/describeContent.ts';
import { readListed } from '../../../src/review/content/listed.ts';
import { assemblyOf, inScratch, sharedObject } from '../../support/realFiles.ts';

async function listsOf(bytes: Uint8Array): Promise<Record<string, readonly string[]>> {
  const content = await describeContent('lib/x.so', bytes);
  if (content.kind !== 'binary') throw new Error(`is ${content.kind}`);
  const lists = content.facts.map(readListed).filter((list) => list !== undefined);
  return Object.fromEntries(lists.map(({ label, items }) => [label, items]));
}

/** Names of the dynamic symbols, as readelf has them: of those that are defined elsewhere, or here. */
function readelf(bytes: Uint8Array): { imported: string[]; exported: string[]; needed: string[] } {
  return inScratch((directory) => {
    const file = join(directory, 'x');
    writeFileSync(file, bytes);
    const run = (option: string): string[][] =>
      execFileSync('readelf', ['-W', option, file], { encoding: 'utf8', maxBuffer: 64 << 20 })
        .split('\n')
        .map((line) => line.trim().split(/\s+/));
    const symbols = run('--dyn-syms').filter(
      (words) => /^\d+:$/.test(words[0] ?? '') && words[7] !== undefined,
    );
    const names = (isImport: boolean): string[] =>
      [
        ...new Set(
          symbols
            .filter((words) => (words[6] === 'UND') === isImport)
            .map((words) => (words[7] ?? '').replace(/@.*$/, '')),
        ),
      ].sort();
    const needed = run('--dynamic')
      .filter((words) => words[1] === '(NEEDED)')
      .map((words) => (words.at(-1) ?? '').slice(1, -1));
    return { imported: names(true), exported: names(false), needed };
  });
}

describe('an ELF file', () => {
  test('lists what readelf lists', async () => {
    for (const bytes of [
      readFileSync('/bin/tar'),
      sharedObject(assemblyOf(['a', 'b'], ['connect', 'send'])),
      sharedObject(assemblyOf([], ['connect']), ['--hash-style=sysv']),
      sharedObject(assemblyOf(['only'], []), ['--hash-style=gnu']),
    ]) {
      const lists = await listsOf(bytes);
      const expected = readelf(bytes);
      expect(lists['imported symbols'] ?? []).toEqual(expected.imported);
      expect(lists['exported symbols'] ?? []).toEqual(expected.exported);
      expect(lists['needed libraries'] ?? []).toEqual(expected.needed);
    }
  });

  test('has imports that its hash table leaves out, as the loader finds them by relocations', async () => {
    const bytes = Uint8Array.from(sharedObject(assemblyOf([], ['connect']), ['--hash-style=gnu']));
    const view = new DataView(bytes.buffer);
    // DT_GNU_HASH: the first symbol in it becomes the first of all, so that by it alone there is none.
    const dynamic = gnuHashOffset(bytes);
    view.setUint32(dynamic + 4, 1, true);
    expect((await listsOf(bytes))['imported symbols']).toEqual(['connect']);
  });

  test('tells what stands behind it, and paths of its own', async () => {
    const plain = sharedObject(assemblyOf(['a'], []), [
      '-rpath',
      '/opt/evil',
      '--audit',
      '/opt/spy.so',
      '-z',
      'execstack',
    ]);
    const content = await describeContent('x.so', Buffer.concat([plain, Buffer.from('#!/bin/sh\n')]));
    expect(content).toMatchObject({
      kind: 'binary',
      what: expect.stringMatching(/^ELF (32|64)-bit shared object/),
      facts: expect.arrayContaining([
        '10 bytes behind all that its headers name',
        'its stack may be executed',
        '1 path of its own to libraries: /opt/evil',
        '1 library that it brings in beside these: /opt/spy.so',
      ]),
    });
  });

  test('whatever its bytes are: never throws', async () => {
    const real = sharedObject(assemblyOf(['a', 'b'], ['connect', 'send']), ['--build-id']);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(real.length - 1), fc.integer({ min: 0, max: 255 })), {
          minLength: 1,
          maxLength: 40,
        }),
        fc.nat(real.length),
        async (changes, length) => {
          const bytes = Uint8Array.from(real);
          for (const [at, value] of changes) bytes[at] = value;
          const whole = await describeContent('x', bytes);
          const part = await describeContent('x', bytes.subarray(0, length));
          expect([whole.kind, part.kind]).not.toContain('none');
        },
      ),
      { numRuns: 400 },
    );
  });
});

function gnuHashOffset(bytes: Uint8Array): number {
  return inScratch((directory) => {
    const file = join(directory, 'x');
    writeFileSync(file, bytes);
    const sections = execFileSync('readelf', ['-W', '-S', file], { encoding: 'utf8' });
    const [, offset] = /\.gnu\.hash\s+GNU_HASH\s+[0-9a-f]+ ([0-9a-f]+)/.exec(sections) ?? [];
    return Number.parseInt(offset ?? '', 16);
  });
}
