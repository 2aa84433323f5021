import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import type { ObjectStore } from '../../src/storage/objectStore.ts';
import { openS3Store } from '../../src/storage/s3/s3Store.ts';

const MiB = 1024 * 1024;
/** More than an answer other than an object may have, and more than it takes to see that it is read on and on. */
const OBJECT = 16 * MiB;
const ENDLESS = 96 * MiB;
const BLOCK = Buffer.alloc(64 * 1024, 0x61);

const LIST = '<ListBucketResult><Contents><Key>p/a</Key><Size>3</Size></Contents></ListBucketResult>';
const BEGUN = '<InitiateMultipartUploadResult><UploadId>1</UploadId></InitiateMultipartUploadResult>';
const COMPLETE = '<CompleteMultipartUploadResult><ETag>"e"</ETag></CompleteMultipartUploadResult>';
const UPLOADS =
  '<ListMultipartUploadsResult><Upload><Key>p/a</Key><UploadId>1</UploadId></Upload></ListMultipartUploadsResult>';

type Operation =
  'list' | 'uploads' | 'begin' | 'complete' | 'abort' | 'part' | 'put' | 'get' | 'head' | 'delete';

/** A store that is as brief as a store is. */
const HONEST: Record<Operation, readonly [status: number, body: string]> = {
  list: [200, LIST],
  uploads: [200, UPLOADS],
  begin: [200, BEGUN],
  complete: [200, COMPLETE],
  abort: [204, ''],
  part: [200, ''],
  put: [200, ''],
  get: [200, ''],
  head: [200, ''],
  delete: [204, ''],
};

function operationOf({ method, url = '' }: IncomingMessage): Operation {
  const query = new URL(url, 'http://x').searchParams;
  const isPart = query.has('uploadId');
  if (method === 'POST') return isPart ? 'complete' : 'begin';
  if (method === 'PUT') return isPart ? 'part' : 'put';
  if (method === 'DELETE') return isPart ? 'abort' : 'delete';
  if (method === 'HEAD') return 'head';
  if (query.has('uploads')) return 'uploads';
  return query.has('list-type') ? 'list' : 'get';
}

let server: Server;
let store: ObjectStore;
let lie: { operation: Operation; status: number } | undefined;
let isThere = false;
let sent = 0;

/** As raw bytes: also what no answer may have, a body after HEAD. */
function sendEndless(socket: Socket, status: number): void {
  socket.on('error', () => undefined);
  socket.write(`HTTP/1.1 ${status} Said\r\ncontent-length: ${ENDLESS}\r\netag: "e"\r\n\r\n`);
  const more = (): void => {
    while (sent < ENDLESS) {
      sent += BLOCK.length;
      if (socket.write(BLOCK)) continue;
      socket.once('drain', more);
      return;
    }
  };
  more();
}

beforeAll(async () => {
  server = createServer((request, response) => {
    const operation = operationOf(request);
    request.resume().on('end', () => {
      if (lie?.operation === operation) {
        sendEndless(request.socket, lie.status);
        return;
      }
      const [status, body] = HONEST[operation];
      response.statusCode = operation === 'head' && !isThere ? 404 : status;
      response.setHeader('etag', '"e"');
      response.end(operation === 'get' ? Buffer.alloc(OBJECT) : body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const url = new URL(`s3://bucket/p?region=us-east-1&path-style=true`);
  url.searchParams.set('endpoint', `http://127.0.0.1:${port}`);
  const env = { AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'secret' };
  store = openS3Store(url, env, { attempts: 1 });
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function all<T>(items: AsyncIterable<T> | undefined): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items ?? []) found.push(item);
  return found;
}

async function* bytes(size: number): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.alloc(size));
}

const put = (size: number): Promise<unknown> => store.put('a', size, bytes(size));
const read = async (): Promise<number> =>
  (await all(store.read('a'))).reduce((sum, piece) => sum + piece.length, 0);

interface Call {
  readonly operation: Operation;
  readonly isThere?: boolean;
  readonly call: () => Promise<unknown>;
  readonly honest: unknown;
}

const CALLS: readonly Call[] = [
  { operation: 'list', call: () => all(store.list()), honest: [{ name: 'a', size: 3 }] },
  {
    operation: 'uploads',
    call: () => all(store.orphans?.()),
    honest: [expect.objectContaining({ id: '1' })],
  },
  { operation: 'put', call: () => put(3), honest: { name: 'a', size: 3 } },
  { operation: 'begin', call: () => put(6 * MiB), honest: { name: 'a', size: 6 * MiB } },
  { operation: 'part', call: () => put(6 * MiB), honest: { name: 'a', size: 6 * MiB } },
  { operation: 'complete', call: () => put(6 * MiB), honest: { name: 'a', size: 6 * MiB } },
  { operation: 'delete', isThere: true, call: () => store.remove('a'), honest: true },
  {
    operation: 'abort',
    call: async () => store.removeOrphan?.({ name: 'a', id: '1', begun: new Date(0) }),
    honest: true,
  },
];

function say(operation: Operation, status: number | undefined, there = false): void {
  lie = status === undefined ? undefined : { operation, status };
  isThere = there;
  sent = 0;
}

/** What the sockets' buffers hold beside what was read. */
const FEW = 32 * MiB;

describe('an S3 store whose answers do not end', () => {
  test.each(CALLS)('is read in part: $operation', async ({ operation, call, honest, isThere: there }) => {
    say(operation, 200, there);
    await expect(call()).rejects.toMatchObject({
      code: 'limit',
      message: expect.stringContaining("the server's answer is longer than") as unknown,
    });
    expect(sent).toBeLessThan(FEW);
    say(operation, undefined, there);
    expect(await call()).toEqual(honest);
  });

  test.each(CALLS)(
    'tells the status of its error: $operation',
    async ({ operation, call, isThere: there }) => {
      say(operation, 403, there);
      await expect(call()).rejects.toMatchObject({
        code: 'refused',
        message: expect.stringContaining('the server answered 403') as unknown,
      });
      expect(sent).toBeLessThan(FEW);
    },
  );

  test('tells the status of an error in place of an object; the object itself may be longer', async () => {
    say('get', 404);
    await expect(read()).rejects.toMatchObject({ code: 'not-found' });
    expect(sent).toBeLessThan(FEW);
    say('get', undefined);
    expect(await read()).toBe(OBJECT);
  });

  test('is not read on after HEAD, which has no body', async () => {
    say('head', 200);
    expect(await store.stat('a')).toEqual({ name: 'a', size: ENDLESS });
    expect(sent).toBeLessThan(FEW);
    say('head', undefined);
    expect(await store.stat('a')).toBeUndefined();
  });
});
