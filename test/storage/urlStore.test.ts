import { afterEach, describe, expect, test } from '@jest/globals';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { openUrlLocation } from '../../src/storage/http/urlStore.ts';
import { bytesOf, collect, containing } from './bytes.ts';

const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

type Answer = (request: IncomingMessage, response: ServerResponse, count: number) => void;

async function serve(answer: Answer): Promise<string> {
  let count = 0;
  const server = createServer((request, response) => {
    answer(request, response, (count += 1));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stops.push(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/file?token=secret`;
}

const bytes = bytesOf('url', 100_000);
const options = { partBytes: 16_384, firstWaitMs: 1, maxWaitMs: 5, attempts: 4 };

/** A server that knows ranges. */
function ranged(
  request: IncomingMessage,
  response: ServerResponse,
  etag = '"one"',
  cutAfter = Infinity,
): void {
  const match = /bytes=(\d+)-(\d+)/.exec(request.headers.range ?? '');
  const from = Number(match?.[1] ?? 0);
  const to = Math.min(Number(match?.[2] ?? bytes.length), bytes.length - 1);
  const body = bytes.subarray(from, to + 1);
  response.writeHead(206, {
    etag,
    'content-range': `bytes ${from}-${to}/${bytes.length}`,
    'content-length': body.length,
  });
  response.write(body.subarray(0, cutAfter), () => {
    if (cutAfter < body.length) response.destroy();
    else response.end();
  });
}

describe('an object at a URL', () => {
  test('is read by ranges, and its size told, where the server has them', async () => {
    const asked: string[] = [];
    const url = await serve((request, response) => {
      asked.push(request.headers.range ?? 'all');
      ranged(request, response);
    });
    const reader = openUrlLocation({ type: 'URL', url }, options);
    expect(await reader.stat()).toEqual({ size: bytes.length });
    expect((await collect(reader.read())).equals(bytes)).toBe(true);
    expect(
      (await collect(reader.read({ offset: 5, length: 40_000 }))).equals(bytes.subarray(5, 40_005)),
    ).toBe(true);
    expect(asked).not.toContain('all');
    expect(asked.length).toBeGreaterThan(8);
  });

  test('after a cut, only the rest of the range is asked for', async () => {
    const asked: string[] = [];
    const url = await serve((request, response, count) => {
      asked.push(request.headers.range ?? 'all');
      ranged(request, response, '"one"', count === 1 ? 1000 : Infinity);
    });
    expect((await collect(openUrlLocation({ type: 'URL', url }, options).read())).equals(bytes)).toBe(true);
    expect(asked.slice(0, 2)).toEqual(['bytes=0-16383', 'bytes=1000-16383']);
  });

  test('is read in one stream from a server without ranges, again from its start after a cut', async () => {
    const url = await serve((_, response, count) => {
      response.writeHead(200, { etag: '"one"', 'content-length': bytes.length });
      response.write(bytes.subarray(0, 30_000 * count), () => {
        if (count < 3) response.destroy();
        else response.end(bytes.subarray(30_000 * count));
      });
    });
    const reader = openUrlLocation({ type: 'URL', url }, options);
    expect((await collect(reader.read())).equals(bytes)).toBe(true);
    expect(
      (await collect(reader.read({ offset: 70_000, length: 9 }))).equals(bytes.subarray(70_000, 70_009)),
    ).toBe(true);
  });

  test('that changes while it is read is refused, never mixed', async () => {
    const url = await serve((request, response, count) => {
      ranged(request, response, count < 3 ? '"one"' : '"two"');
    });
    await expect(collect(openUrlLocation({ type: 'URL', url }, options).read())).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  test('whose server is busy is asked again, and given up with a last word that hides the query', async () => {
    let asked = 0;
    const url = await serve((_, response) => {
      asked += 1;
      response.writeHead(503, { 'retry-after': '0' }).end();
    });
    const failure = await collect(openUrlLocation({ type: 'URL', url }, options).read()).catch(
      (error: unknown) => error,
    );
    expect(failure).toMatchObject({
      code: 'unavailable',
      message: containing(/gave up after trying 4 times .* answered 503/),
    });
    expect(String(failure)).not.toContain('secret');
    expect(asked).toBe(4);
  });

  test('that is not there is told apart from one whose access has ended', async () => {
    const status = { now: 404 };
    const url = await serve((_, response) => {
      response.writeHead(status.now).end();
    });
    const reader = openUrlLocation({ type: 'URL', url, expires: '2020-01-01T00:00:00Z' }, options);
    expect(await reader.stat()).toBeUndefined();
    await expect(collect(reader.read())).rejects.toMatchObject({ code: 'not-found' });
    status.now = 403;
    await expect(collect(reader.read())).rejects.toMatchObject({
      code: 'refused',
      message: containing(/ended on 2020/),
    });
    const lasting = openUrlLocation({ type: 'URL', url }, options);
    await expect(collect(lasting.read())).rejects.toMatchObject({
      code: 'refused',
      message: containing(/answered 403/),
    });
  });

  test('may be elsewhere by now: redirects are followed, but not for ever', async () => {
    const target = await serve((request, response) => {
      ranged(request, response);
    });
    const url = await serve((_, response) => response.writeHead(302, { location: target }).end());
    expect((await collect(openUrlLocation({ type: 'URL', url }, options).read())).equals(bytes)).toBe(true);
    const loop = await serve((request, response) => response.writeHead(302, { location: request.url }).end());
    await expect(collect(openUrlLocation({ type: 'URL', url: loop }, options).read())).rejects.toThrow();
  });

  test('an empty one is empty', async () => {
    const url = await serve((_, response) => response.writeHead(416, { 'content-range': 'bytes */0' }).end());
    const reader = openUrlLocation({ type: 'URL', url }, options);
    expect(await reader.stat()).toEqual({ size: 0 });
    expect((await collect(reader.read())).length).toBe(0);
  });
});

describe('a location that comes from somebody else', () => {
  test.each(['file:///etc/passwd', 'ftp://host/x', 'data:,x', 'https://user:password@host/x', 'nothing'])(
    '%s is no URL to read from',
    (url) => {
      expect(() => openUrlLocation({ type: 'URL', url })).toThrow(expect.objectContaining({ code: 'input' }));
    },
  );

  test('is never followed from https to plain http', async () => {
    const plain = await serve((request, response) => {
      ranged(request, response);
    });
    const { createHttpClient } = await import('../../src/storage/http/httpClient.ts');
    const { transferSettings } = await import('../../src/storage/transfer.ts');
    const secure = createHttpClient(transferSettings(), true, 'own');
    await expect(secure({ method: 'GET', url: plain })).rejects.toMatchObject({ code: 'refused' });
  });
});
