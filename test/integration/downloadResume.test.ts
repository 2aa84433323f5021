import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, open, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { downloadResource } from '../../src/resource/transfer/downloadResource.ts';
import type { Resource } from '../../src/resource/resource.ts';
import { uploadResource } from '../../src/resource/transfer/uploadResource.ts';
import { openStore } from '../../src/storage/openStore.ts';
import { openS3Store } from '../../src/storage/s3/s3Store.ts';
import { MiB } from '../../src/storage/transfer.ts';
import { startFaultProxy } from '../servers/faultProxy.ts';
import type { FaultProxy } from '../servers/faultProxy.ts';
import { startOciRegistry } from '../servers/ociRegistry.ts';
import { startS3Server } from '../servers/s3Server.ts';
import type { S3Server } from '../servers/s3Server.ts';
import { bytesOf } from '../storage/bytes.ts';

const started = await startS3Server();
const withServer = started === undefined ? describe.skip : describe;
if (started === undefined) console.warn('skipped: no versitygw, and no Go to build it with');
const server = started ?? ({} as S3Server);
const size = 70 * MiB + 12_345;
/** What may have been on its way when the run was killed, and had not been written. */
const inFlight = 6 * 5 * MiB;
const content = bytesOf('dataset', size);
let folder: string;
let out: string;
let proxy: FaultProxy;
let resource: Resource;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-download-'));
  if (started === undefined) return;
  await writeFile(join(folder, 'dataset'), content);
  proxy = await startFaultProxy(server.port, () => undefined);
  const store = openS3Store(server.storeUrl('download', proxy.endpoint), server.env);
  resource = await uploadResource(join(folder, 'dataset'), store);
});
afterAll(async () => {
  if (started !== undefined) await proxy.stop();
  await started?.stop();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  out = await mkdtemp(join(folder, 'out-'));
});
afterEach(async () => {
  await rm(out, { recursive: true });
});

const program = `
  const [root, file, out] = process.argv.slice(1);
  const { downloadResource } = await import(root + '/src/resource/transfer/downloadResource.ts');
  const { readResourceFile } = await import(root + '/src/resource/resourceFile.ts');
  await downloadResource(await readResourceFile(file), out, { resume: true });
`;

/** Downloads in a process of its own, which is killed (SIGKILL) once so many bytes have come through the proxy. */
async function killedRun(killAt: number, line = proxy, what = resource): Promise<void> {
  await writeFile(join(folder, 'resource.json'), JSON.stringify(what));
  const args = [join(import.meta.dirname, '..', '..'), join(folder, 'resource.json'), out];
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env },
  });
  const before = line.bytesDown();
  const watch = setInterval(() => {
    if (line.bytesDown() - before > killAt) child.kill('SIGKILL');
  }, 1);
  const [, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
  clearInterval(watch);
  expect(signal).toBe('SIGKILL');
}

async function names(pattern: RegExp): Promise<string[]> {
  return (await readdir(out)).filter((name) => pattern.test(name));
}

withServer('a download killed in the middle', () => {
  test('is gone on with, fetches the rest alone, and leaves nothing beside what was opened', async () => {
    await killedRun(45 * MiB);
    const [spool = ''] = await names(/^\.countersign-spool-[0-9a-f]{32}$/);
    const kept = await stat(join(out, spool));
    expect([kept.mode & 0o777, kept.size > 0]).toEqual([0o600, true]);
    // Sealed bytes alone: nothing of the content can be read in it.
    const spooled = await readFile(join(out, spool));
    expect(spooled.includes(content.subarray(1000, 1032))).toBe(false);
    expect(await names(/^\.countersign-[0-9a-f]{16}$/)).toHaveLength(1);

    const before = proxy.bytesDown();
    const { path } = await downloadResource(resource, out, { resume: true });
    const again = proxy.bytesDown() - before;
    expect((await readFile(path)).equals(content)).toBe(true);
    expect(again).toBeLessThan(size - 45 * MiB + inFlight + MiB);
    expect(again).toBeLessThan(size - kept.size + MiB);
    expect(await readdir(out)).toEqual(['dataset']);
  });

  test('whose kept bytes were changed is refused once, and begins anew after that', async () => {
    await killedRun(45 * MiB);
    const [spool = ''] = await names(/^\.countersign-spool-[0-9a-f]{32}$/);
    const file = await open(join(out, spool), 'r+');
    await file.write(Buffer.of(1, 2, 3, 4), 0, 4, 5000);
    await file.close();
    await expect(downloadResource(resource, out, { resume: true })).rejects.toMatchObject({
      code: 'tampered',
    });
    expect(await readdir(out)).toEqual([]);
    const { path } = await downloadResource(resource, out, { resume: true });
    expect((await readFile(path)).equals(content)).toBe(true);
  });

  test('is not gone on with by another resource of the same place', async () => {
    await killedRun(45 * MiB);
    const key = Buffer.alloc(32, 7).toString('base64');
    const other = { ...resource, encryption: { ...resource.encryption, key } };
    await expect(downloadResource(other, out, { resume: true })).rejects.toMatchObject({ code: 'tampered' });
    expect(await names(/^\.countersign-spool-[0-9a-f]{32}$/)).toHaveLength(1);
  });
});

withServer('a download whose line is lost', () => {
  test('keeps what came, and goes on when the address has another signature', async () => {
    const lost = await startFaultProxy(server.port, () => undefined);
    const store = openS3Store(server.storeUrl('download', lost.endpoint), server.env);
    const url = resource.resource.type === 'URL' ? resource.resource.url : '';
    const share = async (): Promise<Resource> => {
      const name = new URL(url).pathname.split('/').at(-1) ?? '';
      return { ...resource, resource: await store.locationOf(name) };
    };
    const cut = setInterval(() => {
      if (lost.bytesDown() > 35 * MiB) void lost.stop();
    }, 1);
    await expect(
      downloadResource(await share(), out, { resume: true, transfer: { attempts: 1 } }),
    ).rejects.toMatchObject({ code: 'unavailable' });
    clearInterval(cut);
    expect(await readdir(out)).toHaveLength(1);

    const again = await startFaultProxy(server.port, () => undefined, lost.port);
    const anew = await share();
    const { path } = await downloadResource(anew, out, { resume: true });
    expect((await readFile(path)).equals(content)).toBe(true);
    expect(again.bytesDown()).toBeLessThan(size - 4 * MiB);
    expect(await readdir(out)).toEqual(['dataset']);
    await again.stop();
  });
});

const registry = await startOciRegistry();
const withRegistry = registry === undefined ? describe.skip : describe;
if (registry === undefined) console.warn('skipped: no docker-registry');

withRegistry('a download from a registry that is killed in the middle', () => {
  afterAll(() => registry?.stop());

  test('is gone on with, and fetches the rest alone', async () => {
    const line = await startFaultProxy(registry?.port ?? 0, () => undefined);
    const url = registry?.storeUrl('alice/sealed', `127.0.0.1:${line.port}`);
    await writeFile(join(folder, 'dataset'), content);
    const stored = await uploadResource(join(folder, 'dataset'), await openStore(url?.href ?? ''));
    await killedRun(45 * MiB, line, stored);
    const before = line.bytesDown();
    const { path } = await downloadResource(stored, out, { resume: true });
    expect((await readFile(path)).equals(content)).toBe(true);
    // What a registry is asked for at once is larger than with S3.
    expect(line.bytesDown() - before).toBeLessThan(size - 8 * MiB);
    expect(await readdir(out)).toEqual(['dataset']);
    await line.stop();
  });
});
