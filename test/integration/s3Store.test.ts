import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { request } from 'undici';
import type { ObjectStore } from '../../src/storage/objectStore.ts';
import { openS3Location, openS3Store } from '../../src/storage/s3/s3Store.ts';
import { MiB } from '../../src/storage/transfer.ts';
import { UploadJournal } from '../../src/storage/upload/uploadJournal.ts';
import { openUrlLocation } from '../../src/storage/http/urlStore.ts';
import { startFaultProxy } from '../servers/faultProxy.ts';
import { startS3Server } from '../servers/s3Server.ts';
import type { S3Server } from '../servers/s3Server.ts';
import { bytesOf, collect, containing, streamOf } from '../storage/bytes.ts';

const started = await startS3Server();
const withServer = started === undefined ? describe.skip : describe;
if (started === undefined) console.warn('skipped: no versitygw, and no Go to build it with');
const server = started ?? ({} as S3Server);
const part = 5 * MiB;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-s3-test-'));
});
afterAll(async () => {
  await started?.stop();
  await rm(folder, { recursive: true, force: true });
});

function open(prefix: string, endpoint?: string): ObjectStore {
  return openS3Store(server.storeUrl(prefix, endpoint), server.env, {
    partBytes: part,
    firstWaitMs: 20,
    maxWaitMs: 200,
  });
}

withServer('an S3 store', () => {
  test.each([0, 1, part - 1, part, part + 1, 3 * part, 4 * part + 17])(
    'gives back the %d bytes it took',
    async (size) => {
      const store = open(`sizes-${size}`);
      const bytes = bytesOf('s3', size);
      for (const [name, told] of [
        ['told', size],
        ['untold', undefined],
      ] as const) {
        expect(await store.put(name, told, streamOf(bytes))).toEqual({ name, size });
        expect(await store.stat(name)).toEqual({ name, size });
        expect((await collect(store.read(name))).equals(bytes)).toBe(true);
      }
    },
  );

  test('reads any range of an object, and refuses one that ends after it', async () => {
    const store = open('ranges');
    const bytes = bytesOf('ranges', 3 * part);
    await store.put('x', bytes.length, streamOf(bytes));
    for (const [offset, length] of [
      [0, 1],
      [1, 2 * part],
      [part - 1, 2],
      [3 * part - 1, 1],
      [7, 0],
    ] as const) {
      const piece = await collect(store.read('x', { offset, length }));
      expect(piece.equals(bytes.subarray(offset, offset + length))).toBe(true);
    }
    await expect(collect(store.read('x', { offset: part, length: 2 * part + 1 }))).rejects.toMatchObject({
      code: 'input',
    });
  });

  test('lists what is below its prefix alone, and removes', async () => {
    const store = open('list/a');
    await open('list/ab').put('other', 1, streamOf(Buffer.of(1)));
    await store.put('x', 1, streamOf(Buffer.of(1)));
    await store.put('deep/y', 2, streamOf(Buffer.of(1, 2)));
    const listed = async (): Promise<string[]> => {
      const names: string[] = [];
      for await (const { name, size } of store.list()) names.push(`${name} ${size}`);
      return names.sort();
    };
    expect(await listed()).toEqual(['deep/y 2', 'x 1']);
    expect(await store.remove('x')).toBe(true);
    expect(await store.remove('x')).toBe(false);
    expect(await listed()).toEqual(['deep/y 2']);
    await expect(collect(store.read('x'))).rejects.toMatchObject({ code: 'not-found' });
  });

  test('of 6 writers of one name, one alone has it, whole', async () => {
    const store = open('writers');
    const contents = [...Array(6).keys()].map((writer) => bytesOf(`writer ${writer}`, part + 100));
    const outcomes = await Promise.allSettled(
      contents.map((bytes) => store.put('x', bytes.length, streamOf(bytes))),
    );
    const won = outcomes.flatMap(({ status }, index) => (status === 'fulfilled' ? [index] : []));
    expect(won).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'exists' });
    }
    const content = await collect(store.read('x'));
    expect(content.equals(contents[won[0] ?? -1] ?? Buffer.alloc(0))).toBe(true);
  });

  test('leaves nothing behind when the source fails in the middle', async () => {
    const store = open('broken');
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield* streamOf(bytesOf('broken', 3 * part));
      throw new Error('the disk is gone');
    }
    await expect(store.put('x', undefined, broken())).rejects.toThrow('the disk is gone');
    expect(await store.stat('x')).toBeUndefined();
    expect(await orphansOf(store)).toEqual([]);
  });

  test('refuses wrong credentials with a word on how to mend it', async () => {
    const env = { ...server.env, AWS_SECRET_ACCESS_KEY: 'wrong' };
    const store = openS3Store(server.storeUrl('wrong'), env);
    await expect(store.put('x', 1, streamOf(Buffer.of(1)))).rejects.toMatchObject({
      code: 'refused',
      mend: containing(/credentials/),
    });
  });

  test('is read through a location that holds no credentials by who has some', async () => {
    await open('located').put('x', 3, streamOf(Buffer.from('abc')));
    const credentials = {
      endpoint: server.endpoint,
      region: 'us-east-1',
      bucket: server.bucket,
      prefix: 'located',
      pathStyle: true,
    };
    const location = { type: 'STORAGE_PROVIDER', storageType: 'S3', filepath: 'x', credentials } as const;
    const reader = openS3Location(location, server.env);
    expect(await reader.stat()).toMatchObject({ size: 3 });
    expect((await collect(reader.read())).toString()).toBe('abc');
  });
});

withServer('what a shared location gives', () => {
  test('is the object, and nothing else: no other object, no list, no writing, no removing', async () => {
    const store = open('shared');
    await store.put('mine', 3, streamOf(Buffer.from('abc')));
    await store.put('other', 3, streamOf(Buffer.from('xyz')));
    const location = await store.locationOf('mine');
    if (location.type !== 'URL') throw new Error('an S3 object is shared as a URL');
    expect(JSON.stringify(location)).not.toContain(server.env.AWS_SECRET_ACCESS_KEY);
    expect(Date.parse(location.expires ?? '')).toBeLessThanOrEqual(Date.now() + 7 * 24 * 3600 * 1000);

    const reader = openUrlLocation(location);
    expect(await reader.stat()).toEqual({ size: 3 });
    expect((await collect(reader.read())).toString()).toBe('abc');

    const attempts: [string, 'GET' | 'PUT' | 'POST' | 'DELETE' | 'HEAD', (url: URL) => void][] = [
      ['another object', 'GET', (url) => (url.pathname = url.pathname.replace('mine', 'other'))],
      ['the list of the bucket', 'GET', (url) => (url.pathname = `/${server.bucket}`)],
      ['the list of buckets', 'GET', (url) => (url.pathname = '/')],
      [
        'the access rules',
        'GET',
        (url) => {
          url.searchParams.set('acl', '');
        },
      ],
      ['writing', 'PUT', () => undefined],
      ['writing another', 'PUT', (url) => (url.pathname = url.pathname.replace('mine', 'new'))],
      [
        'beginning an upload',
        'POST',
        (url) => {
          url.searchParams.set('uploads', '');
        },
      ],
      ['removing', 'DELETE', () => undefined],
      [
        'a longer life',
        'GET',
        (url) => {
          url.searchParams.set('X-Amz-Expires', '999999');
        },
      ],
    ];
    for (const [what, method, change] of attempts) {
      const url = new URL(location.url);
      change(url);
      const answer = await request(url, { method, body: method === 'PUT' ? 'evil' : null });
      await answer.body.dump();
      expect([what, answer.statusCode >= 400 && answer.statusCode < 500]).toEqual([what, true]);
    }
    expect((await collect(store.read('mine'))).toString()).toBe('abc');
    expect((await collect(store.read('other'))).toString()).toBe('xyz');
  });

  test('ends: after that it says so, and how to mend it', async () => {
    const url = server.storeUrl('ends');
    url.searchParams.set('share-days', String(1.5 / 24 / 3600));
    const store = openS3Store(url, server.env);
    await store.put('x', 1, streamOf(Buffer.of(1)));
    const location = await store.locationOf('x');
    if (location.type !== 'URL') throw new Error('an S3 object is shared as a URL');
    while (Date.now() < Date.parse(location.expires ?? '') + 1000)
      await new Promise((go) => setTimeout(go, 100));
    await expect(collect(openUrlLocation(location).read())).rejects.toMatchObject({
      code: 'refused',
      message: containing(/ended on/),
      mend: containing(/share it again/),
    });
  });
});

withServer('an upload that was cut', () => {
  const bytes = bytesOf('resume', 8 * part + 5);

  /** A run that dies once half of the bytes have left. */
  async function cutRun(prefix: string, memo: string): Promise<string> {
    const path = join(folder, `${prefix}.journal`);
    const proxy = await startFaultProxy(server.port, () => undefined);
    const store = openS3Store(server.storeUrl(prefix, proxy.endpoint), server.env, {
      partBytes: part,
      attempts: 1,
    });
    const journal = await UploadJournal.open(path);
    async function* dying(): AsyncGenerator<Uint8Array> {
      for await (const chunk of streamOf(bytes)) {
        yield chunk;
        if (proxy.bytesUp() > bytes.length / 2) {
          await proxy.stop();
          throw new Error('killed');
        }
      }
    }
    const upload = { name: 'x', size: bytes.length, produce: dying, memo };
    await expect(store.putResumable?.(upload, journal)).rejects.toThrow();
    await journal.close();
    return path;
  }

  /** The store's URL is part of the journal: a resumed run uses the same. */
  async function reopened(
    path: string,
  ): Promise<{ store: ObjectStore; journal: UploadJournal; port: number }> {
    const journal = await UploadJournal.open(path);
    const url = new URL(journal.header?.store ?? '');
    return {
      journal,
      store: openS3Store(url, server.env, { partBytes: part }),
      port: Number(new URL(url.searchParams.get('endpoint') ?? '').port),
    };
  }

  test('goes on where it was, sending again at most the parts that were in flight', async () => {
    const path = await cutRun('goes-on', 'key');
    const { store, journal, port } = await reopened(path);
    const proxy = await startFaultProxy(server.port, () => undefined, port);
    const received = [...Array(9).keys()].filter((index) => journal.receiptOf(index) !== undefined).length;
    expect(received).toBeGreaterThan(0);
    const upload = { name: 'x', size: bytes.length, produce: () => streamOf(bytes), memo: 'key' };
    expect(await store.putResumable?.(upload, journal)).toEqual({
      outcome: 'stored',
      info: { name: 'x', size: bytes.length },
    });
    expect(proxy.bytesUp()).toBeLessThan(bytes.length - received * part + 64 * 1024);
    expect((await collect(open('goes-on').read('x'))).equals(bytes)).toBe(true);
    expect(journal.header).toBeUndefined();
    await journal.close();
    await proxy.stop();
  });

  test('is abandoned, its parts removed, when one bit of what it sent would be another now', async () => {
    const path = await cutRun('changed', 'key');
    const { store, journal, port } = await reopened(path);
    const proxy = await startFaultProxy(server.port, () => undefined, port);
    expect(await orphansOf(open('changed'))).toEqual(['x']);
    const changed = Buffer.from(bytes);
    changed[3] = (changed[3] ?? 0) ^ 1;
    const upload = { name: 'x', size: bytes.length, produce: () => streamOf(changed), memo: 'key' };
    expect(await store.putResumable?.(upload, journal)).toEqual({ outcome: 'abandoned' });
    expect(proxy.bytesUp()).toBeLessThan(64 * 1024);
    expect(journal.header).toBeUndefined();
    expect(await orphansOf(open('changed'))).toEqual([]);
    expect(await open('changed').stat('x')).toBeUndefined();
    await journal.close();
    await proxy.stop();
  });

  test('leaves an orphan that is listed, alone or with all others, and removed once', async () => {
    await cutRun('orphan', 'key');
    const store = open('orphan');
    expect(await orphansOf(store)).toEqual(['x']);
    expect(await orphansOf(store, 'x')).toEqual(['x']);
    expect(await orphansOf(store, 'xy')).toEqual([]);
    expect(await orphansOf(open('orph'))).toEqual([]);
    for await (const orphan of store.orphans?.() ?? []) {
      expect(await store.removeOrphan?.(orphan)).toBe(true);
      expect(await store.removeOrphan?.(orphan)).toBe(false);
    }
    expect(await orphansOf(store)).toEqual([]);
  });
});

async function orphansOf(store: ObjectStore, of?: string): Promise<string[]> {
  const names: string[] = [];
  if (store.orphans === undefined) throw new Error('the store lists no orphans');
  for await (const { name } of store.orphans(of)) names.push(name);
  return names;
}
