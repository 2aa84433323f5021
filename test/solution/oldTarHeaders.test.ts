import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CountersignError } from '../../src/errors.ts';
import { readImageStream } from '../../src/solution/image/readImage.ts';
import type { LayerFile } from '../../src/solution/image/scanArchive.ts';
import { readTar } from '../../src/solution/image/tar/readTar.ts';
import type { TarEntry } from '../../src/solution/image/tar/readTar.ts';
import { archiveOf, blobOf, builtImage } from '../servers/builtImage.ts';
import { tarMember } from '../servers/tarBlocks.ts';
import type { RawMember } from '../servers/tarBlocks.ts';

const END = Buffer.alloc(1024);

/** A member whose header is changed and then summed anew. */
function changed(member: RawMember, change: (header: Buffer) => void, signed = false): Buffer {
  const bytes = tarMember(member);
  change(bytes);
  bytes.fill(' ', 148, 156);
  const sum = bytes
    .subarray(0, 512)
    .reduce((total, byte) => total + (signed && byte > 127 ? byte - 256 : byte), 0);
  bytes.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return bytes;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield await Promise.resolve(bytes);
}

/** The files of an image's only layer, read as any image is. */
async function layerOf(plain: Buffer): Promise<readonly LayerFile[]> {
  const image = builtImage([[]], { plain: () => plain });
  const archive = archiveOf([...image.blobs.map(blobOf), image.dockerIndex(null)]);
  const { layers } = await readImageStream(once(archive));
  return layers[0]?.files ?? [];
}

async function refusal(plain: Buffer): Promise<CountersignError> {
  const error: unknown = await layerOf(plain).then(
    () => new Error('it was read'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof CountersignError)) throw error;
  return error;
}

async function entriesOf(plain: Buffer): Promise<TarEntry[]> {
  const entries: TarEntry[] = [];
  for await (const entry of readTar(once(plain), 'a tar', { entries: 10, bytes: 1 << 20 }))
    entries.push(entry);
  return entries;
}

describe('a layer may start with any name', () => {
  test('whatever it looks like: JSON, an archive, a document', async () => {
    const start = fc.constantFrom(
      '[slug]',
      '{',
      '[',
      ' {',
      'BZh91AY&SY',
      'LZIP',
      '%PDF-',
      '\u007fELF',
      'ustar',
      '💾',
    );
    await fc.assert(
      fc.asyncProperty(start, fc.stringMatching(/^[\]a-z}.,:"]{0,20}$/), async (first, rest) => {
        const files = await layerOf(
          Buffer.concat([tarMember({ name: `${first}${rest}`, content: 'x' }), END]),
        );
        expect(files.map(({ path }) => path)).toEqual([`${first}${rest}`]);
      }),
    );
  });

  test('but a name that is not UTF-8 is refused, and shown', async () => {
    const latin1 = changed({ name: 'usr/share/caf_.txt' }, (header) => (header[13] = 0xe9));
    const { code, message } = await refusal(Buffer.concat([latin1, END]));
    expect([code, message]).toEqual([
      'unsupported',
      expect.stringContaining('not UTF-8: usr/share/caf\\xe9.txt'),
    ]);
    const later = await refusal(Buffer.concat([tarMember({ name: 'a' }), latin1, END]));
    expect(later.message).toBe(
      message.replace(/layer "[^"]*"/, /layer "[^"]*"/.exec(later.message)?.[0] ?? ''),
    );
  });
});

describe('a path that starts at the root means the one below it', () => {
  test('however it starts, and only a climb leaves the tree', async () => {
    const part = fc.constantFrom('a', 'b.c', '.', '', '..');
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('', '/', './', '//', '/./'), fc.array(part), async (start, parts) => {
        const plain = Buffer.concat([tarMember({ name: `${start}${parts.join('/')}/x`, content: 'y' }), END]);
        if (parts.includes('..')) expect((await refusal(plain)).message).toContain('leaves the tree');
        else {
          const clean = [...parts.filter((name) => name !== '' && name !== '.'), 'x'].join('/');
          expect((await layerOf(plain)).map(({ path }) => path)).toEqual([clean]);
        }
      }),
    );
  });
});

describe('headers of every age', () => {
  test('the oldest form, without a magic', async () => {
    const v7 = changed({ name: 'old', content: 'x' }, (header) => header.fill(0, 257, 512));
    expect((await layerOf(Buffer.concat([v7, END])))[0]).toMatchObject({
      path: 'old',
      type: 'file',
      size: 1,
    });
    const long = changed({ name: 'old', typeflag: 'L' }, (header) => header.fill(0, 257, 512));
    await expect(entriesOf(Buffer.concat([long, END]))).rejects.toMatchObject({ code: 'tampered' });
    const prefixed = changed({ name: 'old', content: 'x' }, (header) => {
      header.fill(0, 257, 265);
      header.write('prefix', 345);
    });
    await expect(entriesOf(Buffer.concat([prefixed, END]))).rejects.toMatchObject({ code: 'tampered' });
  });

  test('a sum of signed bytes', async () => {
    const signed = changed({ name: 'é', content: 'x' }, () => undefined, true);
    expect((await layerOf(Buffer.concat([signed, END])))[0]?.path).toBe('é');
  });

  test('times before 1970 in base 256, in pax, with and without a fraction', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: -(2 ** 40), max: 2 ** 40 }), async (seconds) => {
        const gnu = changed({ name: 'old' }, (header) => {
          header.fill(seconds < 0 ? 0xff : 0, 136, 148);
          header[136] = seconds < 0 ? 0xff : 0x80;
          header.writeBigInt64BE(BigInt(seconds), 140);
        });
        const pax = tarMember({ name: 'old', pax: { mtime: `${seconds}` } });
        const [[first], [second]] = [
          await entriesOf(Buffer.concat([gnu, END])),
          await entriesOf(Buffer.concat([pax, END])),
        ];
        expect([first?.mtime, second?.mtime]).toEqual([seconds, seconds]);
      }),
      { numRuns: 50 },
    );
    const fraction = await entriesOf(Buffer.concat([tarMember({ name: 'a', pax: { mtime: '-1.5' } }), END]));
    expect(fraction[0]?.mtime).toBe(-2);
  });

  test.each([
    ['mode', 100, 8],
    ['uid', 108, 8],
    ['gid', 116, 8],
    ['size', 124, 12],
  ])('but a negative %s is refused', async (_, at, length) => {
    const negative = changed({ name: 'x' }, (header) => header.fill(0xff, at, at + length));
    await expect(entriesOf(Buffer.concat([negative, END]))).rejects.toMatchObject({ code: 'tampered' });
  });

  test('a size in base 256', async () => {
    const large = changed({ name: 'x', content: 'abc' }, (header) => {
      header.fill(0, 124, 136);
      header[124] = 0x80;
      header[135] = 3;
    });
    expect((await layerOf(Buffer.concat([large, END])))[0]?.size).toBe(3);
  });

  test('a prefix that readers of star and of POSIX cut differently is refused', async () => {
    const star = (length: number): Buffer =>
      changed({ name: 'x' }, (header) => {
        header.write('p'.repeat(length), 345);
        header.write('tar\0', 508, 'latin1');
      });
    expect((await entriesOf(Buffer.concat([star(100), END])))[0]?.path).toBe(`${'p'.repeat(100)}/x`);
    await expect(entriesOf(Buffer.concat([star(140), END]))).rejects.toMatchObject({ code: 'tampered' });
  });
});
