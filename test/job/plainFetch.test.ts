import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import plainFetch from '../../src/job/attest/plainFetch.ts';

/** Statuses of the next answers, 200 after them; `drop` breaks the connection, `wait` never answers. */
let answers: (number | 'drop' | 'wait')[] = [];
let asked: { method: string; type: string; body: string }[] = [];
let server: Server;
let url = '';

async function note(request: IncomingMessage): Promise<void> {
  const { method = '', headers } = request;
  asked.push({ method, type: headers['content-type'] ?? '', body: await text(request) });
}

beforeAll(async () => {
  server = createServer((request, response) => {
    void note(request).then(() => {
      const next = answers.shift() ?? 200;
      if (next === 'drop') request.socket.destroy();
      else if (next !== 'wait') response.writeHead(next, { 'x-told': 'yes' }).end('{"value":"token"}');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
beforeEach(() => {
  answers = [];
  asked = [];
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('what stands in for make-fetch-happen in @sigstore/sign', () => {
  test('sends what it is given, and gives the answer as fetch does', async () => {
    const headers = { 'Content-Type': 'application/json' };
    const answer = await plainFetch(url, { method: 'POST', headers, body: '{"a":1}', retry: false });
    expect([answer.ok, answer.status, answer.headers.get('x-told')]).toEqual([true, 200, 'yes']);
    expect(await answer.json()).toEqual({ value: 'token' });
    expect(asked).toEqual([{ method: 'POST', type: 'application/json', body: '{"a":1}' }]);
    await plainFetch(url);
    expect(asked[1]).toMatchObject({ method: 'GET', body: '' });
  });

  test.each([408, 429, 500, 503, 'drop'] as const)(
    'tries again after %s, as often as it may',
    async (trouble) => {
      answers = [trouble, trouble];
      expect((await plainFetch(url, { retry: 2 })).status).toBe(200);
      expect(asked).toHaveLength(3);
    },
  );

  test('gives up after that: with the answer, or with the error where there was none', async () => {
    answers = [500, 500];
    expect((await plainFetch(url, { retry: 1 })).status).toBe(500);
    answers = ['drop', 'drop'];
    await expect(plainFetch(url, { retry: 1 })).rejects.toThrow('fetch failed');
    expect(asked).toHaveLength(4);
  });

  test.each([400, 401, 404])('takes %i for an answer', async (status) => {
    answers = [status];
    expect((await plainFetch(url, { retry: 2 })).status).toBe(status);
    expect(asked).toHaveLength(1);
  });

  test('does not try again what its caller tries again', async () => {
    answers = [503];
    expect((await plainFetch(url, { retry: false })).status).toBe(503);
    expect(asked).toHaveLength(1);
  });

  test('asks the proxy that the environment names, but for hosts that it excepts', async () => {
    const tunnels: (string | undefined)[] = [];
    server.on('connect', ({ url: to }, socket) => {
      tunnels.push(to);
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    });
    const before = process.env;
    process.env = { ...before, https_proxy: url, no_proxy: '127.0.0.1' };
    try {
      await expect(plainFetch('https://fulcio.example/')).rejects.toThrow('fetch failed');
      await expect(plainFetch(url.replace('http:', 'https:'))).rejects.toThrow('fetch failed');
    } finally {
      process.env = before;
    }
    expect(tunnels).toEqual(['fulcio.example:443']);
  });

  test('waits no longer than it is told to', async () => {
    answers = ['wait'];
    await expect(plainFetch(url, { timeout: 50 })).rejects.toThrow(/timeout/);
  });
});
