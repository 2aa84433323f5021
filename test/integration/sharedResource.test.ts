import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { request } from 'undici';
import { uploadDataset } from '../../src/flow/uploadDataset.ts';
import { downloadResource } from '../../src/resource/transfer/downloadResource.ts';
import { readResourceFile } from '../../src/resource/resourceFile.ts';
import type { ResourceLocation } from '../../src/storage/resourceLocation.ts';
import { openOciStore } from '../../src/storage/oci/ociStore.ts';
import { openS3Store } from '../../src/storage/s3/s3Store.ts';
import { startOciRegistry } from '../servers/ociRegistry.ts';
import { startS3Server } from '../servers/s3Server.ts';
import type { S3Server } from '../servers/s3Server.ts';
import { startTokenServer } from '../servers/tokenServer.ts';

const started = await startS3Server();
const withServer = started === undefined ? describe.skip : describe;
if (started === undefined) console.warn('skipped: no versitygw, and no Go to build it with');
const server = started ?? ({} as S3Server);
const SECRETS = ['alice-secret-for-tests', 'secret-of-alice'];
const MINE = 'my images, and no one else’s';

let folder: string;
let file: string;
beforeAll(() => {
  // What somebody else has in his environment must not help him here.
  for (const name of ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'DOCKER_CONFIG'])
    Reflect.deleteProperty(process.env, name);
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-shared-'));
  file = join(folder, 'dataset.resource.json');
  writeFileSync(join(folder, 'dataset'), MINE);
  writeFileSync(join(folder, 'other'), 'other images');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});
afterAll(async () => {
  await started?.stop();
});

interface Attempt {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE';
  readonly change: (url: URL) => void;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** The status of a request made of nothing but what the file says. */
async function statusOf(text: string, { method, change, headers = {}, body }: Attempt): Promise<number> {
  const url = new URL(text);
  change(url);
  const answer = await request(url, { method, headers, body: body ?? null });
  await answer.body.dump();
  return answer.statusCode;
}

function urlOf(location: ResourceLocation): string {
  if (location.type !== 'URL') throw new Error('an S3 object is handed on as a URL');
  return location.url;
}

const asking =
  (name: string, value = '') =>
  (url: URL): void => {
    url.searchParams.set(name, value);
  };

withServer('whoever is given the resource file of a dataset on S3', () => {
  /** Every way to more: with the signature as it is, without it, and with a part of it changed. */
  function attempts(bucket: string, mine: string, other: string): Record<string, Attempt> {
    const toBucket = (url: URL): void => void (url.pathname = `/${bucket}`);
    const toOther = (url: URL): void => void (url.pathname = url.pathname.replace(mine, other));
    const bare = (url: URL): void => void (url.search = '');
    const both =
      (...changes: ((url: URL) => void)[]) =>
      (url: URL): void => {
        for (const change of changes) change(url);
      };
    const nothing = (): void => undefined;
    const source = `/${bucket}/theirs/${mine}`;
    const list = '<Delete><Object><Key>theirs/x</Key></Object></Delete>';
    return {
      'read another object': { method: 'GET', change: toOther },
      'see that there is another': { method: 'HEAD', change: toOther },
      'list the bucket': { method: 'GET', change: toBucket },
      'list it the newer way': { method: 'GET', change: both(toBucket, asking('list-type', '2')) },
      'list it without a signature': { method: 'GET', change: both(toBucket, bare) },
      'list versions': { method: 'GET', change: both(toBucket, asking('versions')) },
      'list uploads': { method: 'GET', change: both(toBucket, asking('uploads')) },
      'list buckets': { method: 'GET', change: (url) => void (url.pathname = '/') },
      'read the rules': { method: 'GET', change: asking('acl') },
      'change the rules': { method: 'PUT', change: asking('acl'), headers: { 'x-amz-acl': 'public-read' } },
      overwrite: { method: 'PUT', change: nothing, body: 'evil' },
      'overwrite without a signature': { method: 'PUT', change: bare, body: 'evil' },
      'write another': { method: 'PUT', change: toOther, body: 'evil' },
      copy: { method: 'PUT', change: toOther, headers: { 'x-amz-copy-source': source } },
      'begin an upload': { method: 'POST', change: asking('uploads') },
      remove: { method: 'DELETE', change: nothing },
      'remove without a signature': { method: 'DELETE', change: bare },
      'remove another': { method: 'DELETE', change: toOther },
      'remove many': { method: 'POST', change: both(toBucket, asking('delete')), body: list },
      'read for longer': { method: 'GET', change: asking('X-Amz-Expires', '604800') },
      'read as of later': { method: 'GET', change: asking('X-Amz-Date', '20990101T000000Z') },
      'read without a signature': { method: 'GET', change: bare },
    };
  }

  test('can open that dataset, and can do nothing else: no list, no other object, no writing, no removing', async () => {
    const url = server.storeUrl('theirs');
    // Shorter than what an attempt below asks for.
    url.searchParams.set('share-days', '1');
    const store = openS3Store(url, server.env);
    await uploadDataset(store, join(folder, 'dataset'), file);
    const other = await uploadDataset(store, join(folder, 'other'), join(folder, 'other.resource.json'));

    const given = await readResourceFile(file);
    for (const secret of SECRETS) expect(readFileSync(file, 'utf8')).not.toContain(secret);
    const { path } = await downloadResource(given, join(folder, 'opened'));
    expect(readFileSync(path, 'utf8')).toBe(MINE);

    const nameOf = (text: string): string => new URL(text).pathname.split('/').at(-1) ?? '';
    const [mine, theirs] = [urlOf(given.resource), urlOf(other.resource)];
    const answers: Record<string, number> = {};
    const tried = Object.entries(attempts(server.bucket, nameOf(mine), nameOf(theirs)));
    for (const [what, attempt] of tried) answers[what] = await statusOf(mine, attempt);
    expect(Object.entries(answers).filter(([, status]) => status < 400 || status >= 500)).toEqual([]);

    await downloadResource(given, join(folder, 'again'));
    await downloadResource(other, join(folder, 'again'));
    const left: string[] = [];
    for await (const { name } of store.list()) left.push(name);
    expect(left.sort()).toEqual([nameOf(mine), nameOf(theirs)].sort());
    for await (const { name } of store.orphans?.() ?? []) left.push(name);
    expect(left).toHaveLength(2);
  });

  test('can do nothing at all with it after its end, whatever he makes of the dates in it', async () => {
    const url = server.storeUrl('ended');
    url.searchParams.set('share-days', String(1.2 / 24 / 3600));
    const { resource } = await uploadDataset(openS3Store(url, server.env), join(folder, 'dataset'), file);
    const text = urlOf(resource);
    const end = Date.parse(resource.type === 'URL' ? (resource.expires ?? '') : '');
    while (Date.now() < end + 1500) await new Promise((go) => setTimeout(go, 100));
    const nothing = (): void => undefined;
    const now = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
    const late: Record<string, Attempt> = {
      read: { method: 'GET', change: nothing },
      look: { method: 'HEAD', change: nothing },
      'with a longer life': { method: 'GET', change: asking('X-Amz-Expires', '604800') },
      'with a later beginning': { method: 'GET', change: asking('X-Amz-Date', now) },
      overwrite: { method: 'PUT', change: nothing, body: 'evil' },
      remove: { method: 'DELETE', change: nothing },
    };
    for (const [what, attempt] of Object.entries(late)) {
      const status = await statusOf(text, attempt);
      expect([what, status >= 400 && status < 500]).toEqual([what, true]);
    }
    await expect(downloadResource(await readResourceFile(file), join(folder, 'late'))).rejects.toMatchObject({
      code: 'refused',
    });
  });
});

describe('whoever is given the resource file of a dataset in a registry', () => {
  test('finds no password and no token in it, and without his own can do nothing', async () => {
    const tokens = await startTokenServer('alice', 'secret-of-alice');
    const guarded = await startOciRegistry({ token: tokens });
    if (guarded === undefined) {
      await tokens.stop();
      console.warn('skipped: no docker-registry, and no Debian to install it from');
      return;
    }
    try {
      const auth = Buffer.from('alice:secret-of-alice').toString('base64');
      writeFileSync(join(folder, 'config.json'), JSON.stringify({ auths: { [guarded.host]: { auth } } }));
      const store = openOciStore(guarded.storeUrl('alice/data'), { DOCKER_CONFIG: folder, HOME: folder });
      await uploadDataset(store, join(folder, 'dataset'), file);

      const text = readFileSync(file, 'utf8');
      for (const secret of [...SECRETS, auth, 'eyJ']) expect(text).not.toContain(secret);
      const { resource } = await readResourceFile(file);
      if (resource.type === 'URL' || resource.storageType !== 'OCI') throw new Error('not of a registry');
      const { registry, repository } = resource.credentials;
      const base = `http://${registry}/v2/${repository}`;
      const tried: [string, Attempt['method'], string][] = [
        ['read the manifest', 'GET', `${base}/manifests/${resource.filepath}`],
        ['list the tags', 'GET', `${base}/tags/list`],
        ['list the repositories', 'GET', `http://${registry}/v2/_catalog`],
        ['begin an upload', 'POST', `${base}/blobs/uploads/`],
        ['overwrite', 'PUT', `${base}/manifests/${resource.filepath}`],
        ['remove', 'DELETE', `${base}/manifests/${resource.filepath}`],
      ];
      for (const [what, method, url] of tried)
        expect([what, await statusOf(url, { method, change: () => undefined })]).toEqual([what, 401]);
      const names: string[] = [];
      for await (const { name } of store.list()) names.push(name);
      expect(names).toHaveLength(1);
    } finally {
      await guarded.stop();
      await tokens.stop();
    }
  });
});
