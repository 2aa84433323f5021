import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { CountersignError } from '../../../../src/errors.ts';
import type { Resource } from '../../../../src/resource/resource.ts';
import { sealedSize } from '../../../../src/resource/seal/sealFormat.ts';
import { downloadResource } from '../../../../src/resource/transfer/downloadResource.ts';
import { uploadResource } from '../../../../src/resource/transfer/uploadResource.ts';
import { openStore } from '../../../../src/storage/openStore.ts';
import { fromCopy, SealedCopies } from '../../../../src/tee/agent/inputs/sealedCopies.ts';

const never = new AbortController().signal;
let root: string;
let server: Server;
let stored: Resource;
let at: (path: string) => Resource;
let resource: Resource;
let asked = 0;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'countersign-copies-'));
  await writeFile(join(root, 'model.bin'), 'private weights');
  stored = await uploadResource(join(root, 'model.bin'), await openStore(join(root, 'store'), {}));
  const [name = ''] = await readdir(join(root, 'store'));
  const bytes = await readFile(join(root, 'store', name));
  server = createServer(({ url }, response) => {
    asked += 1;
    const sent = url === '/longer' ? Buffer.concat([bytes, bytes]) : bytes;
    response.writeHead(200, { 'content-length': sent.length }).end(sent);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  at = (path) => ({ ...stored, resource: { type: 'URL', url: `http://127.0.0.1:${port}/${path}` } });
  resource = at(name);
});
afterAll(async () => {
  server.close();
  await rm(root, { recursive: true, force: true });
});

const open = (copies: SealedCopies, into: string): Promise<{ path: string }> =>
  fromCopy({ copies }, 100, resource, (from) => downloadResource(from, join(root, into)));

test('what was fetched is opened from its copy, which holds nothing plain, until its order has ended', async () => {
  const copies = new SealedCopies(join(root, 'kept'));
  await copies.bring(100, resource, never);
  const before = asked;
  const { path } = await open(copies, 'a');
  expect([await readFile(path, 'utf8'), asked]).toEqual(['private weights', before]);
  const [name = ''] = await readdir(join(root, 'kept', '100'));
  expect(await readFile(join(root, 'kept', '100', name), 'latin1')).not.toContain('weights');
  await copies.keepOnly(new Set([200]));
  expect(await readdir(join(root, 'kept'))).toEqual([]);
});

test('a copy that the host changed is no reason to fail', async () => {
  const copies = new SealedCopies(join(root, 'changed'));
  await copies.bring(100, resource, never);
  const [name = ''] = await readdir(join(root, 'changed', '100'));
  const path = join(root, 'changed', '100', name);
  await writeFile(path, Buffer.alloc((await readFile(path)).length));
  expect(await readFile((await open(copies, 'b')).path, 'utf8')).toBe('private weights');
});

test('a copy that does not open is taken away; what no other reading would change is told at once', async () => {
  const copies = new SealedCopies(join(root, 'broken'));
  const readings = async (code: 'tampered' | 'limit'): Promise<number> => {
    let count = 0;
    const use = (): Promise<never> => {
      count++;
      return Promise.reject(new CountersignError(code, 'it does not open'));
    };
    await expect(fromCopy({ copies }, 100, resource, use)).rejects.toMatchObject({ code });
    return count;
  };
  await copies.bring(100, resource, never);
  expect(await readings('limit')).toBe(1);
  expect(await copies.find(100, resource)).toBeDefined();
  expect(await readings('tampered')).toBe(2);
  expect(await copies.find(100, resource)).toBeUndefined();
});

test('what two want at once is fetched once, and the same content under another key is another object', async () => {
  const copies = new SealedCopies(join(root, 'twice'));
  const before = asked;
  await copies.bring(100, resource, never);
  const once = asked - before;
  await Promise.all([copies.bring(200, resource, never), copies.bring(200, resource, never)]);
  expect(asked - before).toBe(2 * once);
  const key = Buffer.alloc(32, 7).toString('base64');
  const other = { ...resource, encryption: { ...resource.encryption, key } };
  expect(await copies.find(100, other)).toBeUndefined();
});

test('a storage that sends more than was sealed fills no disk', async () => {
  const copies = new SealedCopies(join(root, 'longer'));
  await expect(copies.bring(100, at('longer'), never)).rejects.toMatchObject({ code: 'tampered' });
  expect(await readdir(join(root, 'longer', '100'))).toEqual([]);
});

test('where there is no room nothing is kept, and a signal ends the fetching', async () => {
  const small = new SealedCopies(join(root, 'small'), 8);
  await small.bring(100, resource, never);
  expect(await small.find(100, resource)).toBeUndefined();
  const ended = AbortSignal.abort(new CountersignError('refused', 'it was cancelled'));
  await expect(new SealedCopies(join(root, 'ended')).bring(100, resource, ended)).rejects.toThrow(
    'cancelled',
  );
});

test('what the host laid in the way is never written through', async () => {
  const copies = new SealedCopies(join(root, 'laid'));
  await copies.bring(100, resource, never);
  const [name = ''] = await readdir(join(root, 'laid', '100'));
  await copies.forget(100);
  await writeFile(join(root, 'of the TEE'), 'of the TEE');
  await mkdir(join(root, 'laid', '100'));
  await symlink(join(root, 'of the TEE'), join(root, 'laid', '100', `${name}.part`));
  await copies.bring(100, resource, never);
  expect(await readFile(join(root, 'of the TEE'), 'utf8')).toBe('of the TEE');
  expect(await copies.find(100, resource)).toBeDefined();

  await mkdir(join(root, 'folder of the TEE'));
  await symlink(join(root, 'folder of the TEE'), join(root, 'laid', '200'));
  await copies.bring(200, resource, never);
  expect(await copies.find(200, resource)).toBeDefined();
  await symlink(join(root, 'folder of the TEE'), join(root, 'led away'));
  await new SealedCopies(join(root, 'led away')).bring(200, resource, never);
  expect(await readdir(join(root, 'folder of the TEE'))).toEqual([]);
});

test('what lies in a folder of this machine anyway is not kept a second time', async () => {
  const copies = new SealedCopies(join(root, 'of the machine'));
  await copies.bring(100, stored, never);
  await expect(readdir(join(root, 'of the machine'))).rejects.toMatchObject({ code: 'ENOENT' });
  // Nor is what somebody laid there under its name taken for it.
  await copies.bring(100, resource, never);
  expect(await copies.find(100, stored)).toBeUndefined();
  expect(await copies.find(100, resource)).toBeDefined();
  const bucket = { endpoint: 'https://s3.example', bucket: 'b', prefix: '' };
  const credentials = { ...bucket, accessKeyId: 'a', secretAccessKey: 's', region: 'r' };
  const elsewhere = { type: 'STORAGE_PROVIDER', storageType: 'S3', filepath: 'x', credentials } as const;
  expect(await copies.find(100, { ...resource, resource: elsewhere })).toBeDefined();
});

test('without copies, and without this one, the storage is read', async () => {
  const copies = new SealedCopies(join(root, 'none'));
  for (const given of [{}, { copies }])
    expect(await fromCopy(given, 100, resource, (from) => Promise.resolve(from))).toBe(resource);
  await copies.keepOnly(new Set());
});

test('an error that is none of ours is no reason to read twice', async () => {
  const copies = new SealedCopies(join(root, 'own fault'));
  await copies.bring(100, resource, never);
  let readings = 0;
  const use = (): Promise<never> => {
    readings++;
    return Promise.reject(new TypeError('a fault of the program'));
  };
  await expect(fromCopy({ copies }, 100, resource, use)).rejects.toThrow(TypeError);
  expect(readings).toBe(1);
  expect(await copies.find(100, resource)).toBeDefined();
});

test('all that is kept counts for the room, of whatever order, to the last byte', async () => {
  const size = sealedSize(resource.size);
  const two = new SealedCopies(join(root, 'two'), 2 * size);
  for (const order of [100, 200, 300]) await two.bring(order, resource, never);
  const kept = [100, 200, 300].map(async (order) => (await two.find(order, resource)) !== undefined);
  expect(await Promise.all(kept)).toEqual([true, true, false]);
  await two.keepOnly(new Set([200]));
  expect(await two.find(200, resource)).toBeDefined();
  await two.bring(300, resource, never);
  expect(await two.find(300, resource)).toBeDefined();
});

test('a piece of another copy is not taken for it, and is fetched again; nobody else may read either', async () => {
  const copies = new SealedCopies(join(root, 'cut'));
  await copies.bring(100, resource, never);
  const folder = join(root, 'cut', '100');
  const [name = ''] = await readdir(folder);
  const whole = await readFile(join(folder, name));
  await writeFile(join(folder, name), whole.subarray(1));
  expect(await copies.find(100, resource)).toBeUndefined();
  const before = asked;
  await copies.bring(100, resource, never);
  expect(asked).toBeGreaterThan(before);
  expect(await readFile(join(folder, name))).toEqual(whole);
  const again = asked;
  await copies.bring(100, resource, never);
  expect(asked).toBe(again);
  expect(((await stat(join(folder, name))).mode & 0o777).toString(8)).toBe('600');
  for (const path of [folder, join(root, 'cut')])
    expect(((await stat(path)).mode & 0o777).toString(8)).toBe('700');
});

test('a folder that the host laid where a piece is written is taken away', async () => {
  const copies = new SealedCopies(join(root, 'in the way'));
  await copies.bring(100, resource, never);
  const [name = ''] = await readdir(join(root, 'in the way', '100'));
  await copies.forget(100);
  await mkdir(join(root, 'in the way', '100', `${name}.part`, 'deep'), { recursive: true });
  await copies.bring(100, resource, never);
  expect(await copies.find(100, resource)).toBeDefined();
  expect(await readdir(join(root, 'in the way', '100'))).toEqual([name]);
});
