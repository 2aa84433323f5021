import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { BlobClient } from '../../src/job/open/blockBlob.ts';

interface Put {
  readonly method: string | undefined;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Buffer;
}

let root: string;
let file: string;
let url: string;
let puts: Put[];
/** What the store answers to a request; it stores where nothing is said. */
let answer: (put: Put) => number | undefined;
/** So many requests were open at the same time. */
let mostAtOnce: number;
let stop: () => Promise<void>;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'countersign-blob-'));
  file = join(root, 'archive');
  puts = [];
  answer = () => undefined;
  mostAtOnce = 0;
  let open = 0;
  const server = createServer((request, response) => {
    mostAtOnce = Math.max(mostAtOnce, ++open);
    response.once('close', () => open--);
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://store.test');
      const { method, headers } = request;
      const query = Object.fromEntries(searchParams);
      const put = { method, path: pathname, query, headers, body: Buffer.concat(parts) };
      puts.push(put);
      response.writeHead(answer(put) ?? 201).end();
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  url = `http://127.0.0.1:${port ?? 0}/container/blob?sv=1&sig=a%2Bb%3D`;
  stop = () =>
    new Promise((stopped) => {
      server.close(() => {
        stopped();
      });
      server.closeAllConnections();
    });
});
afterEach(async () => {
  await stop();
  await rm(root, { recursive: true, force: true });
});

const SMALL = { blockSize: 1000, maxSingleShotSize: 3000 };

async function upload(bytes: Buffer, options: object = SMALL): Promise<number> {
  await writeFile(file, bytes);
  const { _response } = await new BlobClient(url).getBlockBlobClient().uploadFile(file, options);
  return _response.status;
}

const isBlock = ({ query }: Put): boolean => query['comp'] === 'block';

/** What the store makes of what was put: the blocks that the list names, in its order. */
function committed(): Buffer {
  const blocks = new Map(puts.filter(isBlock).map(({ query, body }) => [query['blockid'], body]));
  const list = puts.filter(({ query }) => query['comp'] === 'blocklist');
  expect(list).toHaveLength(1);
  const xml = list[0]?.body.toString() ?? '';
  expect(xml).toMatch(
    /^<\?xml version="1\.0" encoding="utf-8"\?><BlockList>(?:<Latest>[^<]+<\/Latest>)+<\/BlockList>$/,
  );
  const ids = [...xml.matchAll(/<Latest>([^<]+)<\/Latest>/g)].map(([, id]) => id);
  return Buffer.concat(ids.map((id) => blocks.get(id) ?? Buffer.from(`no block ${id ?? ''}`)));
}

test('one request carries what is no larger than that, as a block blob', async () => {
  const bytes = randomBytes(SMALL.maxSingleShotSize);
  expect(await upload(bytes)).toBe(201);
  expect(puts).toEqual([
    expect.objectContaining({ method: 'PUT', path: '/container/blob', query: { sv: '1', sig: 'a+b=' } }),
  ]);
  expect(puts[0]?.body.equals(bytes)).toBe(true);
  expect(puts[0]?.headers).toMatchObject({
    'x-ms-blob-type': 'BlockBlob',
    'x-ms-version': '2021-12-02',
    'content-length': String(bytes.length),
  });
});

describe('what is larger is put in blocks', () => {
  test.each([3001, 4000, 12_345])('%d bytes: the list puts all of them together again', async (size) => {
    const bytes = randomBytes(size);
    expect(await upload(bytes)).toBe(201);
    expect(committed().equals(bytes)).toBe(true);
    expect(puts.at(-1)?.query).toEqual({ sv: '1', sig: 'a+b=', comp: 'blocklist' });
    const blocks = puts.filter(isBlock);
    expect(blocks).toHaveLength(Math.ceil(size / SMALL.blockSize));
    // "Put Block": of one blob all ids have the same length, and each is base64.
    const ids = blocks.map(({ query }) => query['blockid'] ?? '');
    expect(new Set(ids.map((id) => id.length)).size).toBe(1);
    expect(ids.map((id) => Buffer.from(id, 'base64').toString('base64'))).toEqual(ids);
    for (const { method, path, query, headers } of puts) {
      expect([method, path, query['sig']]).toEqual(['PUT', '/container/blob', 'a+b=']);
      expect(headers).toMatchObject({ 'x-ms-version': '2021-12-02' });
      expect(headers['transfer-encoding']).toBeUndefined();
    }
  });

  test.each([1, 3])('and no more than %d of them at once, where that was asked for', async (concurrency) => {
    await upload(randomBytes(9500), { ...SMALL, concurrency });
    expect(mostAtOnce).toBeLessThanOrEqual(concurrency);
    expect(mostAtOnce).toBeGreaterThan(0);
  });

  test('and the progress is told, up to all of it', async () => {
    const bytes = randomBytes(9500);
    const told: number[] = [];
    const onProgress = ({ loadedBytes }: { readonly loadedBytes: number }): number => told.push(loadedBytes);
    await upload(bytes, { ...SMALL, concurrency: 1, onProgress });
    expect(told).toEqual([...Array.from({ length: 9 }, (_, at) => (at + 1) * 1000), 9500]);
    await upload(bytes, { onProgress });
    expect(told.at(-1)).toBe(9500);
    expect(told).toHaveLength(11);
  });
});

describe('where the store answers otherwise', () => {
  /** This status, the first so many times that a block is put. */
  function failing(status: number, times: number): void {
    const second = Buffer.from('0000000001').toString('base64');
    let left = times;
    answer = ({ query }) => (query['blockid'] === second && left-- > 0 ? status : undefined);
  }

  test.each([500, 503])('%d passes: the same bytes are put again', async (status) => {
    const bytes = randomBytes(4500);
    failing(status, 2);
    await upload(bytes);
    expect(committed().equals(bytes)).toBe(true);
    const blocks = puts.filter(isBlock);
    expect(blocks).toHaveLength(7);
    const again = blocks.filter(
      ({ query }) => Buffer.from(query['blockid'] ?? '', 'base64').toString() === '0000000001',
    );
    for (const { body } of again) expect(body.equals(bytes.subarray(1000, 2000))).toBe(true);
  });

  test('but not for ever, and then nothing is listed', async () => {
    failing(500, 3);
    await expect(upload(randomBytes(4500))).rejects.toThrow(/status 500/);
    expect(puts.filter(({ query }) => query['comp'] === 'blocklist')).toEqual([]);
  });

  test.each([400, 403, 404])('%d is final at once, and then nothing more is put', async (status) => {
    failing(status, 1);
    await expect(upload(randomBytes(4500), { ...SMALL, concurrency: 1 })).rejects.toThrow(
      new RegExp(`status ${status}`),
    );
    await setTimeout(50);
    const ids = puts.map(({ query }) => Buffer.from(query['blockid'] ?? '', 'base64').toString());
    expect(ids).toEqual(['0000000000', '0000000001']);
  });

  test('a list that is refused is told', async () => {
    answer = ({ query }) => (query['comp'] === 'blocklist' ? 409 : undefined);
    await expect(upload(randomBytes(4500))).rejects.toThrow(/status 409/);
  });
});
