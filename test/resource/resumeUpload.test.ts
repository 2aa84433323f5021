import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashPath } from '../../src/resource/hashPath.ts';
import type { Resource } from '../../src/resource/resource.ts';
import { openStream } from '../../src/resource/seal/openStream.ts';
import { uploadResource } from '../../src/resource/transfer/uploadResource.ts';
import { FolderStore } from '../../src/storage/folder/folderStore.ts';
import type { ObjectStore, ResumableUpload } from '../../src/storage/objectStore.ts';
import { putResumable } from '../../src/storage/upload/resumablePut.ts';
import type { UploadJournal } from '../../src/storage/upload/uploadJournal.ts';
import { collect, inPieces, temporaryDirectory } from './temporaryDirectory.ts';

const PART_BYTES = 256 * 1024;

/** Keeps parts in memory, as an S3 store keeps them, and loses its line when told to. */
class PartsInMemory {
  readonly parts = new Map<string, Map<number, Buffer>>();
  readonly objects = new Map<string, Buffer>();
  readonly sent: number[] = [];
  /** Parts until the line is cut. */
  budget = Infinity;
  readonly #folder: FolderStore;

  constructor(folder: FolderStore) {
    this.#folder = folder;
  }

  get store(): ObjectStore {
    const way = {
      url: 'memory:',
      partBytes: PART_BYTES,
      begin: (name: string) => {
        const id = `${name}-${this.parts.size}`;
        this.parts.set(id, new Map());
        return Promise.resolve(id);
      },
      partsWay: (_: string, id: string) => ({
        inFlight: () => 2,
        send: (part: { index: number; bytes: Uint8Array }) => {
          if (this.budget-- <= 0) return Promise.reject(new Error('the line is cut'));
          this.sent.push(part.index);
          this.parts.get(id)?.set(part.index, Buffer.from(part.bytes));
          return Promise.resolve(`receipt ${part.index}`);
        },
      }),
      finish: (name: string, id: string) => {
        const parts = [...(this.parts.get(id) ?? [])].sort(([a], [b]) => a - b);
        this.objects.set(name, Buffer.concat(parts.map(([, bytes]) => bytes)));
        return Promise.resolve();
      },
      abort: (_: string, id: string) => {
        this.parts.delete(id);
        return Promise.resolve();
      },
      isForgotten: () => false,
    };
    const folder = this.#folder;
    return {
      url: 'memory:',
      put: (name, size, bytes) => folder.put(name, size, bytes),
      stat: (name) => folder.stat(name),
      read: (name, range) => folder.read(name, range),
      remove: (name) => folder.remove(name),
      list: () => folder.list(),
      putResumable: (upload: ResumableUpload, journal: UploadJournal) => putResumable(way, upload, journal),
      locationOf: (name) => Promise.resolve({ type: 'URL', url: `https://example.org/${name}` }),
    };
  }
}

let temporary: ReturnType<typeof temporaryDirectory>;
let memory: PartsInMemory;
let file: string;
let journal: string;
let content: Buffer;
beforeEach(() => {
  temporary = temporaryDirectory();
  memory = new PartsInMemory(new FolderStore(temporary.path));
  file = join(temporary.path, 'data');
  journal = join(temporary.path, 'journal');
  content = randomBytes(20 * PART_BYTES + 77);
  writeFileSync(file, content);
});
afterEach(() => {
  temporary.remove();
});

async function expectWhole(resource: Resource, plain: Buffer): Promise<void> {
  const sealed = memory.objects.get(resource.resource.type === 'URL' ? resource.resource.url.slice(20) : '');
  const opened = openStream(
    inPieces(sealed ?? Buffer.alloc(0), 65_536),
    Buffer.from(resource.encryption.key, 'base64'),
  );
  expect((await collect(opened)).equals(plain)).toBe(true);
  expect(resource.hash.hash).toBe((await hashPath(file)).hash);
}

describe('an upload that was cut', () => {
  beforeEach(async () => {
    memory.budget = 10;
    await expect(uploadResource(file, memory.store, { journal })).rejects.toThrow();
    memory.budget = Infinity;
  });

  test('goes on where it was, and sends no part twice that had arrived', async () => {
    expect(statSync(journal).mode & 0o777).toBe(0o600);
    const before = memory.sent.length;
    const resource = await uploadResource(file, memory.store, { journal });
    await expectWhole(resource, content);
    expect(memory.sent.length - before).toBe(21 - before);
    expect(existsSync(journal)).toBe(false);
  });

  test('starts anew, under a fresh key, when the content is another one by now', async () => {
    const [firstKey] = keysIn(readFileSync(journal, 'utf8'));
    const other = Buffer.from(content);
    other[5] = (other[5] ?? 0) ^ 1;
    writeFileSync(file, other);
    const resource = await uploadResource(file, memory.store, { journal });
    await expectWhole(resource, other);
    expect(resource.encryption.key).not.toBe(firstKey);
    expect(memory.objects.size).toBe(1);
    expect(existsSync(journal)).toBe(false);
  });

  test('starts anew when the content has another size by now', async () => {
    writeFileSync(file, content.subarray(1));
    await expectWhole(await uploadResource(file, memory.store, { journal }), content.subarray(1));
  });
});

test('without a journal an upload starts from its first byte', async () => {
  const { store } = memory;
  const resource = await uploadResource(file, store);
  expect(resource.encryption.key).not.toBe('');
  expect(memory.sent).toEqual([]);
});

/** The session key that a journal holds. */
function keysIn(text: string): string[] {
  const { header } = JSON.parse(text.slice(0, text.indexOf('\n'))) as { header: { memo: string } };
  return [Buffer.from(header.memo, 'base64').subarray(0, 32).toString('base64')];
}
