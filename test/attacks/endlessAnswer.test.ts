import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { openLocation } from '../../src/storage/openStore.ts';

const MiB = 1024 * 1024;
let server: Server;
let url = '';
let sent = 0;
beforeAll(async () => {
  const block = Buffer.alloc(64 * 1024, 0x61);
  server = createServer((request, response) => {
    sent = 0;
    response.statusCode = 404;
    if (request.url === '/short') {
      response.end('none');
      return;
    }
    const more = (): void => {
      do sent += block.length;
      while (sent < 256 * MiB && response.write(block));
      if (sent >= 256 * MiB) response.end();
    };
    response.on('drain', more);
    more();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const read = async (path: string): Promise<unknown> => {
  const reader = await openLocation({ type: 'URL', url: `${url}${path}` }, {}, { attempts: 1 });
  const pieces: Uint8Array[] = [];
  for await (const piece of reader.read()) pieces.push(piece);
  return pieces;
};

test.each(['/endless', '/short'])(
  'an error answer is taken in part, and its status is told: %s',
  async (path) => {
    await expect(read(path)).rejects.toMatchObject({ code: 'not-found' });
    // What the sockets' buffers hold beside what was read.
    expect(sent).toBeLessThan(32 * MiB);
  },
);
