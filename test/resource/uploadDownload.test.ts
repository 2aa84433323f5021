import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { deleteResource } from '../../src/resource/transfer/deleteResource.ts';
import { downloadResource } from '../../src/resource/transfer/downloadResource.ts';
import { hashPath } from '../../src/resource/hashPath.ts';
import type { Resource } from '../../src/resource/resource.ts';
import type { ProgressEvent } from '../../src/resource/transfer/progress.ts';
import { uploadResource } from '../../src/resource/transfer/uploadResource.ts';
import { FolderStore } from '../../src/storage/folder/folderStore.ts';
import { temporaryDirectory } from './temporaryDirectory.ts';

let temporary: ReturnType<typeof temporaryDirectory>;
let folder: string;
let store: FolderStore;
let out: string;
let file: string;
let directory: string;
const content = randomBytes(3_000_000);

beforeEach(() => {
  temporary = temporaryDirectory();
  folder = join(temporary.path, 'store');
  out = join(temporary.path, 'out');
  store = new FolderStore(folder);
  file = join(temporary.path, 'weights.bin');
  writeFileSync(file, content);
  directory = join(temporary.path, 'dataset');
  mkdirSync(join(directory, 'sub/empty'), { recursive: true });
  writeFileSync(join(directory, 'secret-name.csv'), 'a,b\n');
  writeFileSync(join(directory, 'sub/run'), 'x', { mode: 0o755 });
});
afterEach(() => {
  temporary.remove();
});

/** Where the sealed bytes of a resource are. */
function objectOf({ resource }: Resource): string {
  if (resource.type !== 'STORAGE_PROVIDER') throw new Error('not in a folder');
  return join(folder, resource.filepath);
}

describe('a file', () => {
  test('comes back the same, private, with its plain sha256 as hash', async () => {
    const resource = await uploadResource(file, store);
    const hash = createHash('sha256').update(content).digest('hex');
    expect(resource).toMatchObject({
      content: 'file',
      size: 3_000_000,
      filename: 'weights.bin',
      hash: { hash },
    });
    const downloaded = await downloadResource(resource, out);
    expect(downloaded).toEqual({ path: join(out, 'weights.bin'), hash });
    expect(readFileSync(downloaded.path).equals(content)).toBe(true);
    expect(statSync(downloaded.path).mode & 0o777).toBe(0o600);
    expect(readdirSync(out)).toEqual(['weights.bin']);
    expect(await hashPath(file)).toEqual({ hash, size: 3_000_000, content: 'file' });
  });

  test('comes back the same when it is large enough for threads', async () => {
    const large = randomBytes(40_000_000);
    writeFileSync(file, large);
    const resource = await uploadResource(file, store);
    expect(resource.hash.hash).toBe(createHash('sha256').update(large).digest('hex'));
    const { path } = await downloadResource(resource, out);
    expect(readFileSync(path).equals(large)).toBe(true);
    const hash = { ...resource.hash, hash: '0'.repeat(64) };
    await expect(downloadResource({ ...resource, filename: 'x', hash }, out)).rejects.toMatchObject({
      code: 'tampered',
    });
    expect(readdirSync(out)).toEqual(['weights.bin']);
  });

  test('may be empty', async () => {
    writeFileSync(file, '');
    const { path } = await downloadResource(await uploadResource(file, store), out);
    expect(readFileSync(path)).toHaveLength(0);
  });

  test('may be given another name, but no path', async () => {
    const resource = await uploadResource(file, store, { filename: 'other' });
    expect((await downloadResource(resource, out)).path).toBe(join(out, 'other'));
    await expect(uploadResource(file, store, { filename: '../other' })).rejects.toMatchObject({
      code: 'input',
    });
    await expect(downloadResource({ ...resource, filename: '../other' }, out)).rejects.toMatchObject({
      code: 'refused',
    });
  });

  test('that changes while it is uploaded is not stored', async () => {
    const onProgress = (event: ProgressEvent): void => {
      if (event.bytes < 2_000_000) appendFileSync(file, 'more');
    };
    await expect(uploadResource(file, store, { onProgress })).rejects.toThrow(/changed/);
    writeFileSync(file, content);
    const rewrite = (event: ProgressEvent): void => {
      if (event.bytes < 2_000_000) writeFileSync(file, randomBytes(content.length));
    };
    await expect(uploadResource(file, store, { onProgress: rewrite })).rejects.toThrow(/changed/);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('that is absent or no file gives one clear line', async () => {
    await expect(uploadResource(join(temporary.path, 'absent'), store)).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(uploadResource('/dev/null', store)).rejects.toMatchObject({ code: 'input' });
    await expect(hashPath(join(temporary.path, 'absent'))).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a directory', () => {
  test('comes back the same, private, with the hash of its archive', async () => {
    const resource = await uploadResource(directory, store);
    const { hash } = await hashPath(directory);
    expect(resource).toMatchObject({
      content: 'directory',
      size: 10_240,
      filename: 'dataset',
      hash: { hash },
    });
    const downloaded = await downloadResource(resource, out);
    expect(downloaded).toEqual({ path: join(out, 'dataset'), hash });
    expect((await hashPath(downloaded.path)).hash).toBe(hash);
    expect(readFileSync(join(out, 'dataset/secret-name.csv'), 'utf8')).toBe('a,b\n');
    expect(statSync(join(out, 'dataset')).mode & 0o777).toBe(0o700);
    expect(readdirSync(out)).toEqual(['dataset']);
  });

  test('with something in it that does not belong is refused before anything is stored', async () => {
    chmodSync(directory, 0o755);
    execFileSync('mkfifo', [join(directory, 'pipe')]);
    await expect(uploadResource(directory, store)).rejects.toMatchObject({ code: 'input' });
    expect(existsSync(folder)).toBe(false);
  });
});

describe('what the store sees', () => {
  test('is a random name and random bytes: no name, no hash, nothing equal in two uploads of one file', async () => {
    const first = await uploadResource(directory, store);
    const second = await uploadResource(directory, store);
    const [a, b] = [readFileSync(objectOf(first)), readFileSync(objectOf(second))];
    expect(readdirSync(folder)).toHaveLength(2);
    for (const name of readdirSync(folder)) expect(name).toMatch(/^[0-9a-f]{32}$/);
    expect(first.encryption.key).not.toBe(second.encryption.key);
    expect(a.subarray(10).equals(b.subarray(10))).toBe(false);
    for (const word of ['secret-name', 'dataset', 'ustar', first.hash.hash])
      expect(a.includes(word)).toBe(false);
    expect(a.includes(Buffer.from(first.hash.hash, 'hex'))).toBe(false);
    expect(a.includes(Buffer.from(first.encryption.key, 'base64'))).toBe(false);
  });
});

describe('a lying store is found out, and nothing is left behind', () => {
  let resource: Resource;
  beforeEach(async () => {
    resource = await uploadResource(file, store);
  });

  async function expectTampered(changed: Resource = resource): Promise<void> {
    await expect(downloadResource(changed, out)).rejects.toMatchObject({ code: 'tampered' });
    expect(readdirSync(out)).toEqual([]);
  }

  test('a flipped bit in the first, a middle and the last byte', async () => {
    const sealed = readFileSync(objectOf(resource));
    for (const at of [20, sealed.length >> 1, sealed.length - 1]) {
      const copy = Buffer.from(sealed);
      copy[at] = (copy[at] ?? 0) ^ 1;
      writeFileSync(objectOf(resource), copy);
      await expectTampered();
    }
  });

  test('a truncated object, also one that was cut at a chunk', async () => {
    for (const size of [2_500_000, 42 + 2 * (1_048_576 + 16), 100, 42, 3, 0]) {
      const copy = `${objectOf(resource)}-copy`;
      copyFileSync(objectOf(resource), copy);
      truncateSync(objectOf(resource), size);
      await expectTampered();
      copyFileSync(copy, objectOf(resource));
    }
  });

  test('an object that was added to', async () => {
    appendFileSync(objectOf(resource), 'x');
    await expectTampered();
  });

  test('another object in its place: of another key, and of the same key with other content', async () => {
    const other = await uploadResource(directory, store);
    copyFileSync(objectOf(other), objectOf(resource));
    await expectTampered();
    await expectTampered({ ...resource, encryption: other.encryption });
  });

  test('a wrong key, hash or size in the resource file', async () => {
    const key = randomBytes(32).toString('base64');
    await expectTampered({ ...resource, encryption: { ...resource.encryption, key } });
    await expectTampered({ ...resource, hash: { ...resource.hash, hash: '0'.repeat(64) } });
    await expectTampered({ ...resource, size: resource.size - 1 });
    await expectTampered({ ...resource, size: resource.size + 1 });
  });

  test('a file that is said to be a directory', async () => {
    await expect(downloadResource({ ...resource, content: 'directory' }, out)).rejects.toThrow(/archive/);
    expect(readdirSync(out)).toEqual([]);
  });

  test('a directory whose archive was swapped leaves no file of it', async () => {
    const dataset = await uploadResource(directory, store);
    const hash = { ...dataset.hash, hash: '0'.repeat(64) };
    await expectTampered({ ...dataset, hash });
  });

  test('an object that is gone', async () => {
    expect(await deleteResource(resource, store)).toEqual({ deleted: true, unfinished: 0 });
    expect(await deleteResource(resource, store)).toEqual({ deleted: false, unfinished: 0 });
    await expect(downloadResource(resource, out)).rejects.toMatchObject({ code: 'not-found' });
    expect(readdirSync(out)).toEqual([]);
  });
});

describe('the destination', () => {
  test('is never overwritten, whatever it is, unless by force', async () => {
    const resources = [
      await uploadResource(file, store, { filename: 'x' }),
      await uploadResource(directory, store, { filename: 'x' }),
    ];
    for (const resource of resources) {
      for (const [at, existing] of ['file', 'directory', 'full directory'].entries()) {
        const place = join(out, `${resource.content}-${at}`);
        mkdirSync(place, { recursive: true });
        const path = join(place, 'x');
        if (existing === 'file') writeFileSync(path, 'mine');
        else mkdirSync(path);
        if (existing === 'full directory') writeFileSync(join(path, 'mine'), 'mine');
        await expect(downloadResource(resource, place)).rejects.toMatchObject({ code: 'exists' });
        expect(existing === 'file' ? readFileSync(path, 'utf8') : readdirSync(path).join()).toBe(
          existing === 'directory' ? '' : 'mine',
        );
        await downloadResource(resource, place, { force: true });
        expect((await hashPath(path)).hash).toBe(resource.hash.hash);
        expect(readdirSync(place)).toEqual(['x']);
      }
    }
  });

  test('stays as it was when what comes by force is tampered with', async () => {
    const resource = await uploadResource(file, store);
    mkdirSync(out);
    writeFileSync(join(out, 'weights.bin'), 'mine');
    truncateSync(objectOf(resource), 1000);
    await expect(downloadResource(resource, out, { force: true })).rejects.toMatchObject({
      code: 'tampered',
    });
    expect(readFileSync(join(out, 'weights.bin'), 'utf8')).toBe('mine');
    expect(readdirSync(out)).toEqual(['weights.bin']);
  });

  test('must have room, and limits hold, before anything is fetched', async () => {
    const resource = await uploadResource(file, store);
    await expect(downloadResource({ ...resource, size: 2 ** 52 }, out)).rejects.toMatchObject({
      code: 'limit',
    });
    const limits = { bytes: resource.size - 1 };
    await expect(downloadResource(resource, out, { limits })).rejects.toMatchObject({ code: 'limit' });
    const dataset = await uploadResource(directory, store);
    await expect(downloadResource(dataset, out, { limits: { entries: 2 } })).rejects.toMatchObject({
      code: 'limit',
    });
    expect(readdirSync(out)).toEqual([]);
  });
});

test('progress is told in plain bytes, up to the last', async () => {
  const events: ProgressEvent[] = [];
  const onProgress = (event: ProgressEvent): void => void events.push(event);
  const resource = await uploadResource(file, store, { onProgress });
  expect(events.at(-1)).toEqual({ phase: 'upload', bytes: 3_000_000, totalBytes: 3_000_000 });
  await downloadResource(resource, out, { onProgress });
  expect(events.at(-1)).toEqual({ phase: 'download', bytes: 3_000_000, totalBytes: 3_000_000 });
  await hashPath(file, onProgress);
  expect(events.at(-1)).toEqual({ phase: 'hash', bytes: 3_000_000, totalBytes: 3_000_000 });
});
