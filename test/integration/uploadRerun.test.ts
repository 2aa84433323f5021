import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { CacheClient } from '../../src/job/actionContext.ts';
import { generatePartyKey, type PrivateKey } from '../../src/pgp/keys.ts';
import { openMessage, sealMessage } from '../../src/pgp/messages.ts';
import { downloadResource } from '../../src/resource/transfer/downloadResource.ts';
import { parseResource } from '../../src/resource/resourceFile.ts';
import type { Resource } from '../../src/resource/resource.ts';
import { openS3Store } from '../../src/storage/s3/s3Store.ts';
import { MiB } from '../../src/storage/transfer.ts';
import { good } from '../actions/cast.ts';
import { TestRunner, type Ran } from '../actions/runner.ts';
import { startFaultProxy } from '../servers/faultProxy.ts';
import type { Fault, FaultProxy } from '../servers/faultProxy.ts';
import { startS3Server } from '../servers/s3Server.ts';
import type { S3Server } from '../servers/s3Server.ts';
import { bytesOf } from '../storage/bytes.ts';

const started = await startS3Server();
const withServer = started === undefined ? describe.skip : describe;
if (started === undefined) console.warn('skipped: no versitygw, and no Go to build it with');
const server = started ?? ({} as S3Server);
const size = 70 * MiB + 12_345;
const inFlight = 6 * 5 * MiB;
const content = bytesOf('dataset', size);
let runner: TestRunner;
let alice: PrivateKey;
let dataset: string;
let output: string;
let entries: Map<string, Buffer>;
let fault: Fault;
let proxy: FaultProxy;
let prefix: string;
let runs = 0;

beforeAll(async () => {
  runner = await TestRunner.start();
  alice = await generatePartyKey({ name: 'Alice' });
  dataset = join(runner.root, 'dataset');
  if (started !== undefined) proxy = await startFaultProxy(server.port, () => fault);
});
afterAll(async () => {
  if (started !== undefined) await proxy.stop();
  await started?.stop();
  await runner.close();
});
beforeEach(async () => {
  entries = new Map();
  fault = {};
  prefix = `rerun-${(runs += 1)}`;
  output = join(runner.root, `${prefix}.resource.json.asc`);
  await writeFile(dataset, content);
});

/** What @actions/cache does: keys are never written twice, and of those with a prefix the latest is found. */
const cache: CacheClient = {
  isFeatureAvailable: () => true,
  restoreCache: async ([path = ''], key, prefixes = []) => {
    const found = entries.has(key)
      ? key
      : [...entries.keys()].reverse().find((one) => prefixes.some((start) => one.startsWith(start)));
    if (found !== undefined) await writeFile(path, entries.get(found) ?? '');
    return found;
  },
  saveCache: async ([path = ''], key) => {
    if (!entries.has(key)) entries.set(key, await readFile(path));
    return 1;
  },
};

async function attempt(number: number, signal?: AbortSignal, services = { cache }): Promise<Ran> {
  const inputs = {
    path: dataset,
    output,
    storage: server.storeUrl(prefix, proxy.endpoint).href,
    key: alice.armor(),
  };
  const env = { ...server.env, GITHUB_RUN_ATTEMPT: String(number) };
  return runner.run('upload-dataset', inputs, env, services, signal);
}

/** The first attempt, cancelled once half of it has left. */
async function cancelledAttempt(services = { cache }): Promise<Ran> {
  const controller = new AbortController();
  const before = proxy.bytesUp();
  const watch = setInterval(() => {
    if (proxy.bytesUp() - before > size / 2) controller.abort();
  }, 1);
  const ran = await attempt(1, controller.signal, services);
  clearInterval(watch);
  expect(ran.status).toBe(1);
  return ran;
}

async function resourceIn(file: string): Promise<Resource> {
  const opened = await openMessage(await readFile(file, 'utf8'), alice, 'it');
  return parseResource(Buffer.from(opened).toString(), 'it');
}

async function expectWhole(plain: Buffer): Promise<void> {
  const { path } = await downloadResource(await resourceIn(output), join(runner.root, prefix));
  expect((await readFile(path)).equals(plain)).toBe(true);
}

interface Kept {
  readonly about: string;
  readonly hash: string;
  readonly journal: string;
}

async function keptIn(sealed: Buffer | undefined): Promise<Kept> {
  const opened = await openMessage(String(sealed), alice, 'it', alice.toPublic());
  return JSON.parse(gunzipSync(opened).toString()) as Kept;
}

/** The session key that a journal holds, as resource files spell it. */
function keyIn(journal: string): string {
  const { header } = JSON.parse(journal.slice(0, journal.indexOf('\n'))) as { header: { memo: string } };
  return Buffer.from(header.memo, 'base64').subarray(0, 32).toString('base64');
}

withServer('an upload that was cut by a cancelled run', () => {
  test('goes on in the next attempt, from a journal that the cache has sealed to its owner alone', async () => {
    const { log } = await cancelledAttempt();
    expect(log).toContain('the run was cancelled while it uploaded');
    expect(entries.size).toBe(1);
    const [[name, sealed] = ['', undefined]] = [...entries];
    expect(String(sealed)).toMatch(/^-----BEGIN PGP MESSAGE-----/);
    const kept = await keptIn(sealed);
    for (const secret of [kept.journal, keyIn(kept.journal), kept.hash])
      expect(name + String(sealed)).not.toContain(secret);
    const bob = await generatePartyKey({ name: 'Bob' });
    await expect(openMessage(String(sealed), bob, 'it')).rejects.toMatchObject({ code: 'tampered' });
    expect(await readdir(join(runner.root, 'temp'))).toEqual([]);

    const before = proxy.bytesUp();
    const ran = good(await attempt(2));
    expect(ran.log).toContain('The upload goes on where the earlier attempt was');
    expect(proxy.bytesUp() - before).toBeLessThan(size / 2 + inFlight + MiB);
    expect((await resourceIn(output)).encryption.key).toBe(keyIn(kept.journal));
    expect(await readdir(join(runner.root, 'temp'))).toEqual([]);
    await expectWhole(content);
  });

  test('goes on from the latest attempt of several', async () => {
    await cancelledAttempt();
    fault = { answer: 'HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\nconnection: close\r\n\r\n' };
    // Connections that are kept alive end before the next attempt.
    await new Promise((gone) => setTimeout(gone, 5000));
    expect((await attempt(2)).status).toBe(1);
    expect(entries.size).toBe(2);
    fault = {};
    const before = proxy.bytesUp();
    good(await attempt(3));
    expect(proxy.bytesUp() - before).toBeLessThan(size / 2 + inFlight + MiB);
    await expectWhole(content);
  });

  test('starts anew under another key when the content is another, wherever it changed', async () => {
    await cancelledAttempt();
    const kept = await keptIn([...entries.values()][0]);
    const changed = Buffer.from(content);
    // In a part that had not been sent, which no journal can tell.
    changed[size - 1] = (changed[size - 1] ?? 0) ^ 1;
    await writeFile(dataset, changed);
    const ran = good(await attempt(2));
    expect(ran.log).toContain('it starts anew');
    expect((await resourceIn(output)).encryption.key).not.toBe(keyIn(kept.journal));
    await expectWhole(changed);
  });
});

withServer('what somebody else put into the cache', () => {
  test.each(['without a signature', 'with a signature of theirs', 'of another upload', 'that is no message'])(
    '%s is not gone on with: its key would be theirs',
    async (kind) => {
      await cancelledAttempt();
      const [[name, sealed] = ['', undefined]] = [...entries];
      const kept = await keptIn(sealed);
      const mallory = await generatePartyKey({ name: 'Mallory' });
      const about = kind === 'of another upload' ? 'f'.repeat(64) : kept.about;
      const signer =
        kind === 'without a signature' ? undefined : kind === 'of another upload' ? alice : mallory;
      const bytes = gzipSync(JSON.stringify({ ...kept, about }));
      const evil = kind === 'that is no message' ? 'x' : await sealMessage(bytes, [alice.toPublic()], signer);
      entries.set(name, Buffer.from(evil));
      const ran = good(await attempt(2));
      expect(ran.log).toContain('starts anew');
      expect((await resourceIn(output)).encryption.key).not.toBe(keyIn(kept.journal));
    },
  );
});

withServer('without a cache', () => {
  test.each([
    ['that is there', { ...cache, isFeatureAvailable: () => false }],
    [
      'that works',
      {
        isFeatureAvailable: () => true,
        restoreCache: () => Promise.reject(new Error('down')),
        saveCache: () => Promise.reject(new Error('down')),
      },
    ],
  ])('%s an upload begins at its start, and is whole', async (_, other: CacheClient) => {
    await cancelledAttempt({ cache: other });
    good(await attempt(2, undefined, { cache: other }));
    expect(entries.size).toBe(0);
    await expectWhole(content);
    const left: string[] = [];
    for await (const { name } of openS3Store(server.storeUrl(prefix), server.env).list()) left.push(name);
    expect(left).toHaveLength(1);
  });
});
