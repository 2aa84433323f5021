import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import { openLocation } from '../../src/storage/openStore.ts';
import type { ResourceLocation } from '../../src/storage/resourceLocation.ts';

const PROXIES = ['HTTP_PROXY', 'HTTPS_PROXY', 'http_proxy', 'https_proxy', 'NO_PROXY', 'no_proxy'];
const servers: Server[] = [];
const before = { ...process.env };
let asked: string[] = [];
let port = 0;

async function serve(listener: RequestListener): Promise<Server> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

beforeEach(async () => {
  delete process.env['COUNTERSIGN_OWN_HOSTS'];
  for (const name of PROXIES) Reflect.deleteProperty(process.env, name);
  asked = [];
  const server = await serve((request, response) => {
    asked.push(request.url ?? '');
    if (request.url?.startsWith('/to?') === true) {
      response.writeHead(302, { location: decodeURIComponent(request.url.slice(4)) }).end();
    } else response.writeHead(206, { 'content-range': 'bytes 0-0/1' }).end('x');
  });
  port = portOf(server);
});
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
  for (const name of [...PROXIES, 'COUNTERSIGN_OWN_HOSTS']) Reflect.deleteProperty(process.env, name);
  Object.assign(process.env, before);
});

const read = async (location: ResourceLocation): Promise<unknown> =>
  (await openLocation(location, {}, { attempts: 1 })).stat();
const readUrl = (url: string): Promise<unknown> => read({ type: 'URL', url });

const refused = { name: 'CountersignError', code: 'refused' };
const ADDRESSES = [
  '127.0.0.1',
  '0x7f.1',
  '2130706433',
  '[::1]',
  '[::ffff:127.0.0.1]',
  '10.0.0.1',
  '100.64.0.1',
  '100.100.100.200',
  '169.254.169.254',
  '168.63.129.16',
  '[fd00:ec2::254]',
  '[64:ff9b::a9fe:a9fe]',
  '[2002:7f00:1::]',
  '[fe80::1]',
  '0.0.0.0',
  '224.0.0.1',
];

describe('a location of somebody else', () => {
  test.each([...ADDRESSES, 'localhost'])('does not reach %s', async (host) => {
    await expect(readUrl(`http://${host}:${port}/x`)).rejects.toMatchObject(refused);
    expect(asked).toEqual([]);
  });

  test('does not reach a registry here', async () => {
    const credentials = { registry: `localhost:${port}`, repository: 'a', insecure: true };
    const location = { type: 'STORAGE_PROVIDER', storageType: 'OCI', filepath: 'x', credentials } as const;
    await expect(read(location)).rejects.toMatchObject(refused);
    expect(asked).toEqual([]);
  });

  test('reaches a host of this network that the user listed', async () => {
    process.env['COUNTERSIGN_OWN_HOSTS'] = 'store.example, 127.0.0.1';
    expect(await readUrl(`http://127.0.0.1:${port}/x`)).toEqual({ size: 1 });
  });

  test.each(['localhost', '169.254.169.254', '[::1]'])('does not get to %s by a redirect', async (host) => {
    process.env['COUNTERSIGN_OWN_HOSTS'] = '127.0.0.1';
    const to = encodeURIComponent(`http://${host}:${port}/inside`);
    await expect(readUrl(`http://127.0.0.1:${port}/to?${to}`)).rejects.toMatchObject(refused);
    expect(asked).not.toContain('/inside');
  });

  test('does not get to metadata even when the user lists it', async () => {
    process.env['COUNTERSIGN_OWN_HOSTS'] = '169.254.169.254';
    await expect(readUrl('http://169.254.169.254/x')).rejects.toMatchObject(refused);
  });
});

describe('a location of somebody else, by a proxy', () => {
  let tunnels: string[] = [];
  beforeEach(async () => {
    tunnels = [];
    const proxy = await serve((request, response) => {
      tunnels.push(request.url ?? '');
      response.writeHead(502).end();
    });
    proxy.on('connect', (request, socket) => {
      tunnels.push(request.url ?? '');
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    });
    for (const name of ['HTTP_PROXY', 'HTTPS_PROXY']) process.env[name] = `http://127.0.0.1:${portOf(proxy)}`;
  });

  test.each([...ADDRESSES, 'localhost', 'metadata.invalid'])('does not reach %s', async (host) => {
    for (const scheme of ['http', 'https'])
      await expect(readUrl(`${scheme}://${host}:${port}/x`)).rejects.toMatchObject(refused);
    expect(tunnels).toEqual([]);
  });

  test('is asked for at the proxy when it leads to the internet', async () => {
    await expect(readUrl('http://8.8.8.8/x')).rejects.not.toMatchObject({ code: 'refused' });
    expect(tunnels.length).toBe(1);
  });

  test('is asked for at the proxy when only that can resolve it and the user listed it', async () => {
    process.env['COUNTERSIGN_OWN_HOSTS'] = 'store.invalid';
    await expect(readUrl('http://store.invalid/x')).rejects.not.toMatchObject({ code: 'refused' });
    expect(tunnels.length).toBe(1);
  });

  test('does not reach this machine where NO_PROXY leads past the proxy', async () => {
    process.env['NO_PROXY'] = '*';
    await expect(readUrl(`http://localhost:${port}/x`)).rejects.toMatchObject(refused);
    expect(asked).toEqual([]);
  });
});
