import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { cachedDocuments } from '../../../src/tee/collateral/cachedDocuments.ts';
import type { FetchDocument } from '../../../src/tee/collateral/fetchDocument.ts';
import { createFetchDocument } from '../../../src/tee/collateral/fetchDocument.ts';

describe('fetching', () => {
  let busy = 0;
  const server = createServer((request, response) => {
    if (request.url === '/good') response.setHeader('issuer-chain', '%20x').end('document');
    else if (request.url === '/busy' && busy++ === 0) response.writeHead(503).end();
    else if (request.url === '/busy') response.end('at last');
    else if (request.url === '/huge') response.end(Buffer.alloc(2 * 1024 * 1024));
    else response.writeHead(404).end();
  });
  let base = '';
  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });
  const fetch = createFetchDocument({ firstWaitMs: 1 }, false);

  test('gives bytes and the header that belongs to them, and tries again when a server is busy', async () => {
    const { bytes, header } = await fetch(`${base}/good`, 'issuer-chain');
    expect([bytes.toString(), header]).toEqual(['document', '%20x']);
    expect((await fetch(`${base}/busy`)).bytes.toString()).toBe('at last');
  });

  test('refuses what is not there, what is too large, and what comes without encryption', async () => {
    await expect(fetch(`${base}/none`)).rejects.toThrow(/404/);
    await expect(fetch(`${base}/huge`)).rejects.toThrow(/more than/);
    await expect(createFetchDocument()(`${base}/good`)).rejects.toThrow(/without encryption/);
  });
});

describe('what was fetched', () => {
  const directory = mkdtempSync(join(tmpdir(), 'countersign-documents-'));
  afterAll(() => {
    rmSync(directory, { recursive: true, force: true });
  });

  function counted(): { fetch: FetchDocument; state: { count: number; down: boolean } } {
    const state = { count: 0, down: false };
    const fetch: FetchDocument = async () => {
      await Promise.resolve();
      if (state.down) throw new Error('no network');
      state.count += 1;
      return { bytes: Buffer.from(`document ${state.count}`), header: 'h' };
    };
    return { fetch, state };
  }

  test('is kept for a day, and serves longer when the server is down', async () => {
    const { fetch, state } = counted();
    let now = new Date('2026-06-01T00:00:00Z');
    const cached = cachedDocuments(fetch, join(directory, 'a'), 24, () => now);
    const texts: string[] = [];
    const ask = async (time: string, down: boolean): Promise<void> => {
      now = new Date(time);
      state.down = down;
      texts.push((await cached('https://x', 'h')).bytes.toString());
    };
    await ask('2026-06-01T00:00:00Z', false);
    await ask('2026-06-01T23:00:00Z', true);
    await ask('2026-06-02T01:00:00Z', true);
    await ask('2026-06-02T01:00:00Z', false);
    await ask('2026-05-01T00:00:00Z', false);
    expect(texts).toEqual(['document 1', 'document 1', 'document 1', 'document 2', 'document 3']);
    await expect(cachedDocuments(fetch, join(directory, 'b'))('https://y')).resolves.toBeDefined();
    state.down = true;
    await expect(cached('https://never', 'h')).rejects.toThrow('no network');
  });

  test('is fetched again when the kept copy is damaged or about something else', async () => {
    const folder = join(directory, 'c');
    const { fetch, state } = counted();
    const cached = cachedDocuments(fetch, folder);
    await cached('https://x');
    const [file = ''] = readdirSync(folder);
    for (const text of [
      '',
      '{}',
      JSON.stringify({ url: 'https://z', bytes: '', fetched: new Date().toISOString() }),
    ]) {
      writeFileSync(join(folder, file), text);
      await cached('https://x');
    }
    expect(state.count).toBe(4);
  });
});
