import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { uploadResource } from '../../src/resource/transfer/uploadResource.ts';
import { FolderStore } from '../../src/storage/folder/folderStore.ts';
import { CliFixture } from '../cli/cliFixture.ts';

const fixture = new CliFixture();
const SIGNATURE = 'X-Amz-Signature=topsecret';
let server: Server;
let resource: string;

/** Refuses the first request with a 503, lets the second wait for longer than anybody is silent about, serves. */
beforeAll(async () => {
  const folder = fixture.path('store');
  const made = await uploadResource(fixture.write('rows.csv', 'private rows\n'), new FolderStore(folder));
  if (made.resource.type === 'URL') throw new Error('not in a folder');
  const bytes = readFileSync(join(folder, made.resource.filepath));
  let asked = 0;
  server = createServer((_, response) => {
    asked += 1;
    if (asked === 1) {
      response.writeHead(503, { 'retry-after': '1' }).end();
      return;
    }
    setTimeout(() => response.writeHead(200, { 'content-length': bytes.length }).end(bytes), 11_500);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  resource = fixture.path('rows.resource.json');
  const url = `http://127.0.0.1:${port}/bucket/rows?${SIGNATURE}`;
  writeFileSync(resource, JSON.stringify({ ...made, resource: { type: 'URL', url } }));
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
  fixture.remove();
});

describe('files download from a store that is busy and then silent', () => {
  test('says which request is tried again and which is waited for, on stderr, without its signature', async () => {
    const { status, out, err } = await fixture.run('bob', [
      'files',
      'download',
      resource,
      fixture.path('out'),
    ]);
    expect([status, out]).toEqual([0, expect.stringContaining('File was downloaded successfully')]);
    expect(err).toMatch(
      /^retrying read http:\/\/127\.0\.0\.1:\d+\/bucket\/rows in 1 s \(try 2 of 8\): the server answered 503$/m,
    );
    expect(err).toMatch(/^waiting 1\d s for GET bucket\/rows at 127\.0\.0\.1:\d+$/m);
    expect(out + err).not.toContain('topsecret');
  });
});
