import * as fs from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CountersignError } from '../../src/errors.ts';
import { readImage } from '../../src/solution/image/readImage.ts';
import { unpackImage } from '../../src/solution/image/unpackImage.ts';
import type { RawMember } from '../servers/tarBlocks.ts';
import { imageArchive } from '../servers/testImage.ts';
import type { TestImage } from '../servers/testImage.ts';

let folder = '';
let root = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unpack-image-'));
  root = join(folder, 'root');
  fs.writeFileSync(join(folder, 'secret'), 'secret of the host');
});
afterEach(() => rm(folder, { recursive: true }));

async function unpack(
  image: TestImage,
  limits?: { bytes: number; entries: number },
  zip = false,
): Promise<void> {
  const archive = join(folder, 'image.tar');
  const plain = imageArchive(image);
  await writeFile(archive, zip ? gzipSync(plain) : plain);
  const facts = await readImage(archive);
  await unpackImage(archive, facts, root, limits ? { limits } : {});
}

/** Everything below the root, as path → kind, content or target; readdir's own recursion follows links. */
function listing(below = ''): Record<string, string> {
  const found: Record<string, string> = {};
  for (const entry of fs.readdirSync(join(root, below), { withFileTypes: true })) {
    const name = join(below, entry.name);
    const path = join(root, name);
    if (entry.isSymbolicLink()) found[name] = `-> ${fs.readlinkSync(path)}`;
    else if (entry.isFile()) found[name] = fs.readFileSync(path, 'utf8');
    else Object.assign(found, { [name]: 'directory' }, listing(name));
  }
  return found;
}

/** What is beside the root: nothing of an image may ever get there. */
function outside(): string[] {
  return fs.readdirSync(folder).sort();
}

const file = (name: string, content = name): RawMember => ({ name, content });
const link = (name: string, linkname: string): RawMember => ({ name, typeflag: '2', linkname });
const hardLink = (name: string, linkname: string): RawMember => ({ name, typeflag: '1', linkname });
const directory = (name: string): RawMember => ({ name, typeflag: '5', mode: 0o755 });

describe('layers become one tree', () => {
  test.each([
    ['plain', {}, false],
    ['gzip, layers in any order', { mangle: (members: RawMember[]) => members.reverse() }, true],
    ['OCI layout with gzip layers', { format: 'oci', gzipLayers: true }, true],
  ] as const)('upper over lower, whiteouts and opaque directories honoured (%s)', async (_, more, zip) => {
    const layers = [
      [
        directory('a'),
        file('a/old'),
        file('a/kept'),
        directory('b'),
        file('b/one'),
        file('gone'),
        link('l', 'a'),
        file('l/through', 'x'),
      ],
      [file('a/.wh.old'), file('b/two'), file('b/.wh..wh..opq'), file('.wh.gone')],
    ];
    await unpack({ layers, ...more }, undefined, zip);
    expect(listing()).toEqual({
      a: 'directory',
      'a/kept': 'a/kept',
      'a/through': 'x',
      b: 'directory',
      'b/two': 'b/two',
      l: '-> a',
    });
    expect(outside()).toEqual(['image.tar', 'root', 'secret']);
  });

  test('modes are kept, set-id bits and devices are not', async () => {
    await unpack({
      layers: [
        [
          { name: 'su', mode: 0o6755, content: 'x' },
          { name: 'null', typeflag: '3', mode: 0o666 },
          { name: 'pipe', typeflag: '6' },
          { name: 'run.sh', mode: 0o750, content: 'x', mtime: 1_600_000_000 },
          hardLink('same.sh', 'run.sh'),
        ],
      ],
    });
    const mode = (name: string): number => fs.lstatSync(join(root, name)).mode & 0o7777;
    expect(Object.keys(listing()).sort()).toEqual(['run.sh', 'same.sh', 'su']);
    expect([mode('su'), mode('run.sh')]).toEqual([0o755, 0o750]);
    expect(fs.statSync(join(root, 'run.sh')).mtimeMs).toBe(1_600_000_000_000);
    expect(fs.statSync(join(root, 'run.sh')).ino).toBe(fs.statSync(join(root, 'same.sh')).ino);
  });
});

describe('nothing of an image leaves its root', () => {
  test.each([
    ['a link that climbs', [link('up', '../../..'), file('up/evil')]],
    ['an absolute link', [directory('tmp'), link('abs', '/tmp'), file('abs/evil')]],
    ['a link to a link that climbs', [link('x', '..'), link('y', 'x/..'), file('y/evil')]],
    ['a link to the root', [link('etc', '/'), file('etc/evil')]],
  ])('%s is followed inside it', async (_, layer) => {
    await unpack({ layers: [layer] });
    expect(outside()).toEqual(['image.tar', 'root', 'secret']);
    expect(fs.existsSync('/tmp/evil')).toBe(false);
    expect(Object.keys(listing()).some((path) => path.endsWith('evil'))).toBe(true);
  });

  test('a file is never written through a link of its own name', async () => {
    await unpack({ layers: [[link('out', '../secret')], [file('out', 'overwritten')]] });
    expect(fs.readFileSync(join(folder, 'secret'), 'utf8')).toBe('secret of the host');
    expect(listing()).toEqual({ out: 'overwritten' });
  });

  test.each([
    ['by ..', [hardLink('stolen', '../secret')]],
    ['by an absolute path', [hardLink('stolen', '/etc/passwd')]],
    ['through a link', [link('up', '..'), hardLink('stolen', 'up/secret')]],
    ['of a directory', [directory('d'), hardLink('stolen', 'd')]],
  ])('a hard link to what the image lacks is refused: %s', async (_, layer) => {
    await expect(unpack({ layers: [layer] })).rejects.toMatchObject({ code: 'tampered' });
    expect(outside()).toEqual(['image.tar', 'secret']);
  });

  test.each([
    ['by ..', [file('.wh...')]],
    ['of a directory itself', [directory('d'), file('d/.wh..')]],
    ['through a link that climbs', [link('up', '..'), file('up/.wh.secret')]],
  ])('a whiteout removes nothing of the host: %s', async (_, layer) => {
    await unpack({ layers: [layer] }).catch((error: unknown) => {
      expect(error).toBeInstanceOf(CountersignError);
    });
    expect(fs.readFileSync(join(folder, 'secret'), 'utf8')).toBe('secret of the host');
  });

  test('an opaque directory that is a link empties nothing of the host', async () => {
    await expect(unpack({ layers: [[link('up', '..')], [file('up/.wh..wh..opq')]] })).rejects.toMatchObject({
      code: 'tampered',
    });
    expect(fs.existsSync(join(folder, 'secret'))).toBe(true);
  });

  test('links in a circle are refused', async () => {
    const layers = [[link('a', 'b'), link('b', 'a')], [file('a/evil')]];
    await expect(unpack({ layers })).rejects.toMatchObject({ code: 'tampered' });
  });

  test('more bytes or entries than allowed are refused, and nothing stays behind', async () => {
    const layers = [Array.from({ length: 20 }, (_, i) => file(`f${i}`, 'x'.repeat(100)))];
    await expect(unpack({ layers }, { bytes: 1000, entries: 1000 })).rejects.toMatchObject({ code: 'limit' });
    await expect(unpack({ layers }, { bytes: 1 << 20, entries: 10 })).rejects.toMatchObject({
      code: 'limit',
    });
    expect(outside()).toEqual(['image.tar', 'secret']);
  });

  test('whatever layers do with links, names and removals', async () => {
    const name = fc
      .array(fc.constantFrom('a', 'b', 'c', '.wh.a', '.wh.b', '.wh..wh..opq'), { minLength: 1, maxLength: 3 })
      .map((parts) => parts.join('/'));
    const target = fc
      .array(fc.constantFrom('a', 'b', '..', '.', ''), { minLength: 1, maxLength: 4 })
      .map((parts) => parts.join('/') || '/');
    const member = fc.oneof(
      name.map((path) => file(path, 'x')),
      name.map(directory),
      fc.tuple(name, target).map(([path, to]) => link(path, to)),
      fc.tuple(name, target).map(([path, to]) => hardLink(path, to)),
    );
    const layers = fc.array(fc.uniqueArray(member, { maxLength: 6, selector: (m) => m.name }), {
      minLength: 1,
      maxLength: 3,
    });
    await fc.assert(
      fc.asyncProperty(layers, async (some) => {
        await unpack({ layers: some }).catch((error: unknown) => {
          if (!(error instanceof CountersignError)) throw error;
        });
        fs.rmSync(root, { recursive: true, force: true });
        expect(outside()).toEqual(['image.tar', 'secret']);
        expect(fs.readFileSync(join(folder, 'secret'), 'utf8')).toBe('secret of the host');
      }),
      { numRuns: 200 },
    );
  });
});
