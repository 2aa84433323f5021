import { gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { unpackStream } from '../../../src/review/known/archive/unpackStream.ts';
import type { PackedForm } from '../../../src/review/known/archive/unpackStream.ts';

const TEXT = 'known by its hash\n';
/** `printf 'known by its hash\n' | xz | base64` */
const XZ = Buffer.from(
  '/Td6WFoAAATm1rRGAgAhARYAAAB0L+WjAQARa25vd24gYnkgaXRzIGhhc2gKAAAA6dNdWhHeOqkAASoSSwhUvB+2830BAAAAAARZWg==',
  'base64',
);

async function unpacked(bytes: Uint8Array, form: PackedForm, piece = 7): Promise<string> {
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += piece)
      yield await Promise.resolve(bytes.subarray(at, at + piece));
  }
  const parts: Uint8Array[] = [];
  for await (const part of unpackStream(pieces(), form, 'a package')) parts.push(part);
  return Buffer.concat(parts).toString();
}

const FORMS: readonly (readonly [PackedForm, Buffer])[] = [
  ['', Buffer.from(TEXT)],
  ['.gz', gzipSync(TEXT)],
  ['.xz', XZ],
  ['.zst', zstdCompressSync(TEXT)],
];

describe('the compressed forms of Debian', () => {
  test.each(FORMS)('%j is read, in whatever pieces it comes', async (form, bytes) => {
    for (const piece of [1, 7, 4096]) expect(await unpacked(bytes, form, piece)).toBe(TEXT);
  });

  test.each(FORMS.slice(1))('%j that is cut or broken is told', async (form, bytes) => {
    const broken = Buffer.from(bytes).fill(0xff, 4, 20);
    for (const wrong of [bytes.subarray(0, -9), broken, Buffer.alloc(0)])
      await expect(unpacked(wrong, form)).rejects.toMatchObject({ code: 'tampered' });
  });

  test('what is left before its end does not keep others waiting', async () => {
    for (let times = 0; times < 3; times += 1)
      for await (const part of unpackStream(
        (async function* () {
          yield await Promise.resolve(XZ);
        })(),
        '.xz',
        'a package',
      )) {
        expect(part.length).toBeGreaterThanOrEqual(0);
        break;
      }
    expect(await unpacked(XZ, '.xz')).toBe(TEXT);
  });
});
