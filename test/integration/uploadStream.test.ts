import { afterAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { downloadResource } from '../../src/resource/transfer/downloadResource.ts';
import { uploadStream } from '../../src/resource/transfer/uploadStream.ts';
import type { ObjectStore } from '../../src/storage/objectStore.ts';
import { openOciStore } from '../../src/storage/oci/ociStore.ts';
import { openS3Store } from '../../src/storage/s3/s3Store.ts';
import { startOciRegistry } from '../servers/ociRegistry.ts';
import { startS3Server } from '../servers/s3Server.ts';
import { bytesOf, sha256, streamOf } from '../storage/bytes.ts';

const s3 = await startS3Server();
const registry = await startOciRegistry();
const folder = mkdtempSync(join(tmpdir(), 'countersign-stream-'));
afterAll(async () => {
  await s3?.stop();
  await registry?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const stores: [string, (() => ObjectStore) | undefined][] = [
  ['on S3 (needs versitygw, or Go)', s3 && (() => openS3Store(s3.storeUrl('stream'), s3.env))],
  [
    'in a registry (needs docker-registry)',
    registry && (() => openOciStore(registry.storeUrl('stream'), {})),
  ],
];

describe('a stream of unknown length', () => {
  for (const [where, open] of stores) {
    const testWithStore = open === undefined ? test.skip : test;
    const store = open?.() ?? ({} as ObjectStore);
    const out = join(folder, where.replace(/\W+/g, '-'));

    testWithStore(`is stored ${where} while it is made, and opened whole`, async () => {
      for (const size of [0, 1000, 23_456_789]) {
        const content = bytesOf('stream', size);
        const stored = await uploadStream(streamOf(content), store, `image-${size}.tar.gz`);
        const hash = { algo: 'sha256', encoding: 'hex', hash: sha256(content) } as const;
        const { path } = await downloadResource({ ...stored, hash }, out);
        expect(readFileSync(path).equals(content)).toBe(true);
        await expect(
          downloadResource(
            { ...stored, filename: 'other', hash: { ...hash, hash: sha256(Buffer.from('x')) } },
            out,
          ),
        ).rejects.toMatchObject({ code: 'tampered' });
      }
    });

    testWithStore(`that breaks leaves nothing ${where}`, async () => {
      const before = await namesIn(store);
      async function* broken(): AsyncGenerator<Uint8Array> {
        yield* streamOf(bytesOf('broken', 12_000_000));
        throw new Error('the engine failed');
      }
      await expect(uploadStream(broken(), store, 'x')).rejects.toThrow('the engine failed');
      expect(await namesIn(store)).toEqual(before);
    });
  }
});

async function namesIn(store: ObjectStore): Promise<string[]> {
  const names: string[] = [];
  for await (const { name } of store.list()) names.push(name);
  for await (const { name } of store.orphans?.() ?? []) names.push(`orphan ${name}`);
  return names.sort();
}
