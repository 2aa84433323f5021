import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { requestAzureQuote } from '../../../src/tee/attesters/azureAttester.ts';

describe("Azure's quote service", () => {
  let seen: unknown;
  let answer: [number, string] = [200, ''];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (piece: Buffer) => (body += piece.toString()));
    request.on('end', () => {
      seen = JSON.parse(body);
      response.writeHead(answer[0]).end(answer[1]);
    });
  });
  let url = '';
  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/acc/tdquote`;
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });

  test('turns a TD report into a quote', async () => {
    answer = [200, JSON.stringify({ quote: Buffer.from([4, 0, 255, 254]).toString('base64url') })];
    expect((await requestAzureQuote(Buffer.from([255, 254]), url)).toString('hex')).toBe('0400fffe');
    expect(seen).toEqual({ report: '__4' });
  });

  test.each<[number, string]>([
    [500, '{}'],
    [200, 'not JSON'],
    [200, '{}'],
    [403, JSON.stringify({ quote: 'AAAA' })],
  ])('that answers %d %s gives none', async (status, text) => {
    answer = [status, text];
    await expect(requestAzureQuote(Buffer.alloc(1024), url)).rejects.toThrow(/without a quote/);
  });
});
