import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CreateMultipartUploadCommand, S3Client } from '@aws-sdk/client-s3';
import { deleteResource } from '../../src/resource/transfer/deleteResource.ts';
import { uploadResource } from '../../src/resource/transfer/uploadResource.ts';
import { openS3Store } from '../../src/storage/s3/s3Store.ts';
import { MiB } from '../../src/storage/transfer.ts';
import { CliFixture } from '../cli/cliFixture.ts';
import { startFaultProxy } from '../servers/faultProxy.ts';
import { startS3Server } from '../servers/s3Server.ts';
import type { S3Server } from '../servers/s3Server.ts';
import { bytesOf } from '../storage/bytes.ts';

const started = await startS3Server();
const withServer = started === undefined ? describe.skip : describe;
if (started === undefined) console.warn('skipped: no versitygw, and no Go to build it with');
const server = started ?? ({} as S3Server);
const fixture = new CliFixture();
const size = 40 * MiB;
const PROJECT = join(import.meta.dirname, '..', '..');

beforeAll(async () => {
  await writeFile(fixture.path('dataset'), bytesOf('dataset', size));
  await mkdir(fixture.path('alice-home'));
});
afterAll(async () => {
  await started?.stop();
  fixture.remove();
});

/** `files upload` in a process that is killed when half of it has left. */
async function killUpload(prefix: string): Promise<void> {
  const proxy = await startFaultProxy(server.port, () => undefined);
  const url = server.storeUrl(prefix, proxy.endpoint).href;
  const output = fixture.path(`${prefix}.resource.json`);
  const args = ['files', 'upload', fixture.path('dataset'), '--output', output, '--storage', url];
  const child = spawn(process.execPath, [join(PROJECT, 'bin/countersign.js'), ...args], {
    env: {
      ...process.env,
      ...server.env,
      COUNTERSIGN_SOURCE: '1',
      COUNTERSIGN_HOME: fixture.path('alice-home'),
    },
    stdio: 'ignore',
  });
  const watch = setInterval(() => {
    if (proxy.bytesUp() > size / 2) child.kill('SIGKILL');
  }, 1);
  const [, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
  clearInterval(watch);
  await proxy.stop();
  expect(signal).toBe('SIGKILL');
}

function gc(prefix: string, ...args: string[]): Promise<unknown> {
  const url = server.storeUrl(prefix).href;
  return fixture.json('alice', ['storage', 'gc', '--storage', url, ...args], server.env);
}

/** A multipart upload that nobody goes on with. */
async function beginUpload(key: string): Promise<void> {
  const { endpoint, bucket, env } = server;
  const credentials = { accessKeyId: env.AWS_ACCESS_KEY_ID, secretAccessKey: env.AWS_SECRET_ACCESS_KEY };
  const client = new S3Client({ endpoint, region: 'us-east-1', forcePathStyle: true, credentials });
  await client.send(new CreateMultipartUploadCommand({ Bucket: bucket, Key: key }));
  client.destroy();
}

withServer('storage gc', () => {
  test('lists what a killed upload left once it is old enough, and frees it when told to', async () => {
    await killUpload('killed');
    const name = expect.stringMatching(/^[0-9a-f]{32}$/) as unknown;
    const unfinished = [expect.objectContaining({ name })];
    expect(await gc('killed')).toEqual({ unfinished: [], removed: 0 });
    expect(await gc('killed', '--older-than', '0', '--dry-run')).toEqual({ unfinished, removed: 0 });
    expect(await gc('killed', '--older-than', '0')).toEqual({ unfinished, removed: 1 });
    expect(await gc('killed', '--older-than', '0')).toEqual({ unfinished: [], removed: 0 });
  });

  test('leaves the unfinished uploads of others alone', async () => {
    await beginUpload('foreign/video.mp4');
    expect(await gc('foreign', '--older-than', '0')).toEqual({ unfinished: [], removed: 0 });
    const orphans = openS3Store(server.storeUrl('foreign'), server.env).orphans?.();
    for await (const { name } of orphans ?? []) expect(name).toBe('video.mp4');
    expect.assertions(2);
  });
});

withServer('files delete', () => {
  test('frees the unfinished uploads of the object, and of no other', async () => {
    const store = openS3Store(server.storeUrl('delete'), server.env);
    const resource = await uploadResource(fixture.path('dataset'), store);
    const name =
      resource.resource.type === 'URL'
        ? (new URL(resource.resource.url).pathname.split('/').at(-1) ?? '')
        : '';
    for (const key of [name, `${name}0`]) await beginUpload(`delete/${key}`);
    expect(await deleteResource(resource, store)).toEqual({ deleted: true, unfinished: 1 });
    const left: string[] = [];
    for await (const orphan of store.orphans?.() ?? []) left.push(orphan.name);
    expect(left).toEqual([`${name}0`]);
  });
});
