import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as openpgp from 'openpgp';
import { downloadResource } from '../../src/resource/transfer/downloadResource.ts';
import type { Resource } from '../../src/resource/resource.ts';
import { openStream } from '../../src/resource/seal/openStream.ts';
import { sealUnsized } from '../../src/resource/seal/sealUnsized.ts';
import { uploadStream } from '../../src/resource/transfer/uploadStream.ts';
import { FolderStore } from '../../src/storage/folder/folderStore.ts';
import { bytesOf, sha256 } from '../storage/bytes.ts';
import { collect, inPieces, temporaryDirectory } from './temporaryDirectory.ts';

const PART = 1024 * 1024;
/** Octets that stand in the literal packet before the content: its tag, a length, and the packet's own fields. */
const BEFORE = 1 + 1 + 6;

let temporary: ReturnType<typeof temporaryDirectory>;
beforeEach(() => {
  temporary = temporaryDirectory();
});
afterEach(() => {
  temporary.remove();
});

describe('a stream of unknown length', () => {
  const sizes = [0, 1, 1000, PART - BEFORE - 5, PART - 6, PART, 2 * PART - 6, 3 * PART + 17];
  const around = [...new Set(sizes.flatMap((size) => [size - 1, size, size + 1]))].filter(
    (size) => size >= 0,
  );
  test.each(around)('of %i bytes is opened whole, by us and by OpenPGP.js', async (size) => {
    const key = randomBytes(32);
    const content = bytesOf('unsized', size);
    const sealed = await collect(sealUnsized(inPieces(content, 65_537), key));
    expect((await collect(openStream(inPieces(sealed, 99_991), key))).equals(content)).toBe(true);
    const message = await openpgp.readMessage({ binaryMessage: new Uint8Array(sealed) });
    const sessionKeys = { data: new Uint8Array(key), algorithm: 'aes256' } as const;
    const opened = await openpgp.decrypt({ message, sessionKeys, format: 'binary' });
    expect(Buffer.from(opened.data as Uint8Array).equals(content)).toBe(true);
  });

  test('is refused when it was cut anywhere, or one bit of it is another', async () => {
    const key = randomBytes(32);
    const sealed = await collect(sealUnsized(inPieces(bytesOf('cut', PART + 5), 70_000), key));
    const ends = [
      0,
      1,
      2,
      40,
      70,
      PART,
      PART + 2,
      PART + 100,
      sealed.length - 17,
      sealed.length - 16,
      sealed.length - 1,
    ];
    for (const end of ends)
      await expect(collect(openStream(inPieces(sealed.subarray(0, end), 4096), key))).rejects.toThrow();
    for (const at of [0, 1, 2, 3, 5, 9, 50, PART, sealed.length - 20, sealed.length - 1]) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      await expect(collect(openStream(inPieces(changed, 4096), key))).rejects.toThrow();
    }
  });

  test('is stored under a fresh key, and its resource opens it', async () => {
    const store = new FolderStore(join(temporary.path, 'store'));
    const content = bytesOf('stored', 5 * PART + 3);
    const stored = await uploadStream(inPieces(content, 100_000), store, 'image.tar.gz');
    const again = await uploadStream(inPieces(content, 100_000), store, 'image.tar.gz');
    expect(again.encryption.key).not.toBe(stored.encryption.key);
    const resource: Resource = {
      ...stored,
      hash: { algo: 'sha256', encoding: 'hex', hash: sha256(content) },
    };
    const { path } = await downloadResource(resource, join(temporary.path, 'out'));
    expect(path).toBe(join(temporary.path, 'out', 'image.tar.gz'));
    expect(readFileSync(path).equals(content)).toBe(true);
  });

  test('that breaks leaves nothing in the store', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(bytesOf('broken', 3 * PART));
      throw new Error('the engine failed');
    }
    const folder = join(temporary.path, 'store');
    await expect(uploadStream(broken(), new FolderStore(folder), 'x')).rejects.toThrow('the engine failed');
    expect(readdirSync(folder)).toEqual([]);
  });
});
