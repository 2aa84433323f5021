import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { downloadResource } from '../../src/resource/transfer/downloadResource.ts';
import type { Resource } from '../../src/resource/resource.ts';
import { openS3Store } from '../../src/storage/s3/s3Store.ts';
import { MiB } from '../../src/storage/transfer.ts';
import { startFaultProxy } from '../servers/faultProxy.ts';
import type { FaultProxy } from '../servers/faultProxy.ts';
import { startS3Server } from '../servers/s3Server.ts';
import type { S3Server } from '../servers/s3Server.ts';
import { bytesOf } from '../storage/bytes.ts';

const started = await startS3Server();
const withServer = started === undefined ? describe.skip : describe;
if (started === undefined) console.warn('skipped: no versitygw, and no Go to build it with');
const server = started ?? ({} as S3Server);
const size = 60 * MiB + 12_345;
const inFlight = 6 * 5 * MiB;
let folder: string;
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-kill-'));
  file = join(folder, 'dataset');
});
afterAll(async () => {
  await started?.stop();
  await rm(folder, { recursive: true, force: true });
});

const program = `
  const [root, file, url, journal, out] = process.argv.slice(1);
  const { openStore } = await import(root + '/src/storage/openStore.ts');
  const { uploadResource } = await import(root + '/src/resource/transfer/uploadResource.ts');
  const { writeFile } = await import('node:fs/promises');
  await writeFile(out, JSON.stringify(await uploadResource(file, await openStore(url), { journal })));
`;

/** Uploads in a process of its own, which is killed (SIGKILL) once `killAt` bytes have gone through the proxy. */
async function upload(proxy: FaultProxy, prefix: string, killAt = Infinity): Promise<NodeJS.Signals | null> {
  const root = join(import.meta.dirname, '..', '..');
  const url = server.storeUrl(prefix, proxy.endpoint).href;
  const args = [root, file, url, join(folder, `${prefix}.journal`), join(folder, `${prefix}.json`)];
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, ...args], {
    env: { ...process.env, ...server.env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const watch = setInterval(() => {
    if (proxy.bytesUp() > killAt) child.kill('SIGKILL');
  }, 2);
  const [, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
  clearInterval(watch);
  return signal;
}

withServer('an upload killed in the middle', () => {
  test('goes on when it is run again, sends again at most the parts in flight, and what is opened is whole', async () => {
    await writeFile(file, bytesOf('dataset', size));
    const proxy = await startFaultProxy(server.port, () => undefined);
    expect(await upload(proxy, 'kill', size / 2)).toBe('SIGKILL');
    expect(await upload(proxy, 'kill')).toBeNull();
    expect(proxy.bytesUp()).toBeLessThan(size + inFlight + MiB);
    const resource = JSON.parse(await readFile(join(folder, 'kill.json'), 'utf8')) as Resource;
    const opened = await downloadResource(resource, join(folder, 'opened'));
    expect((await readFile(opened.path)).equals(bytesOf('dataset', size))).toBe(true);
    expect((await readdir(folder)).filter((name) => name.includes('journal'))).toEqual([]);
    await proxy.stop();
  });

  test('starts anew under another key when the content has changed since, and leaves no half behind', async () => {
    await writeFile(file, bytesOf('dataset', size));
    const proxy = await startFaultProxy(server.port, () => undefined);
    expect(await upload(proxy, 'changed', size / 2)).toBe('SIGKILL');
    const header = (await readFile(join(folder, 'changed.journal'), 'utf8')).split('\n')[0] ?? '';
    const { memo } = (JSON.parse(header) as { header: { memo: string } }).header;

    const changed = bytesOf('dataset', size);
    changed[1_000_000] = (changed[1_000_000] ?? 0) ^ 1;
    await writeFile(file, changed);
    expect(await upload(proxy, 'changed')).toBeNull();
    const resource = JSON.parse(await readFile(join(folder, 'changed.json'), 'utf8')) as Resource;
    expect(Buffer.from(memo, 'base64').subarray(0, 32).toString('base64')).not.toBe(resource.encryption.key);
    const opened = await downloadResource(resource, join(folder, 'opened-changed'));
    expect((await readFile(opened.path)).equals(changed)).toBe(true);

    const store = openS3Store(server.storeUrl('changed'), server.env);
    const left: string[] = [];
    for await (const { name } of store.list()) left.push(name);
    expect(left).toHaveLength(1);
    for await (const { name } of store.orphans?.() ?? []) left.push(name);
    expect(left).toHaveLength(1);
    await proxy.stop();
  });
});
