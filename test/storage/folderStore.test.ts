import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FolderStore, openFolderLocation } from '../../src/storage/folder/folderStore.ts';
import { openLocation, openStore } from '../../src/storage/openStore.ts';
import { collect, inPieces, temporaryDirectory } from '../resource/temporaryDirectory.ts';

let temporary: ReturnType<typeof temporaryDirectory>;
let folder: string;
let store: FolderStore;
beforeEach(() => {
  temporary = temporaryDirectory();
  folder = join(temporary.path, 'store');
  store = new FolderStore(folder);
});
afterEach(() => {
  temporary.remove();
});

const hello = Buffer.from('hello, store');

describe('a folder store', () => {
  test('gives back what was put, whole or in part', async () => {
    expect(await store.put('one', hello.length, inPieces(hello, 5))).toEqual({ name: 'one', size: 12 });
    expect((await collect(store.read('one'))).equals(hello)).toBe(true);
    expect((await collect(store.read('one', { offset: 7, length: 3 }))).toString()).toBe('sto');
    expect((await collect(store.read('one', { offset: 7, length: 300 }))).toString()).toBe('store');
    expect((await collect(store.read('one', { offset: 70, length: 3 }))).toString()).toBe('');
    expect(await store.stat('one')).toEqual({ name: 'one', size: 12 });
  });

  test('takes an object of unknown size, and an empty one', async () => {
    await store.put('unknown', undefined, inPieces(hello, 100));
    await store.put('empty', 0, inPieces(Buffer.alloc(0), 1));
    expect(await store.stat('unknown')).toEqual({ name: 'unknown', size: 12 });
    expect(await store.stat('empty')).toEqual({ name: 'empty', size: 0 });
  });

  test('lists and removes', async () => {
    expect(await listed()).toEqual([]);
    await store.put('a', undefined, inPieces(hello, 100));
    await store.put('b', undefined, inPieces(hello, 100));
    expect(await listed()).toEqual(['a', 'b']);
    expect(await store.remove('a')).toBe(true);
    expect(await store.remove('a')).toBe(false);
    expect(await listed()).toEqual(['b']);
    expect(await store.stat('a')).toBeUndefined();
    await expect(collect(store.read('a'))).rejects.toMatchObject({ code: 'not-found' });
  });

  test('never replaces an object; of writers at once one wins and the object is whole', async () => {
    const writers = Array.from({ length: 8 }, (_, writer) =>
      store.put('same', undefined, inPieces(Buffer.alloc(100_000, writer), 1000)),
    );
    const results = await Promise.allSettled(writers);
    const winner = results.findIndex((result) => result.status === 'fulfilled');
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'exists' });
    }
    expect((await collect(store.read('same'))).equals(Buffer.alloc(100_000, winner))).toBe(true);
    expect(readdirSync(folder)).toEqual(['same']);
  });

  test('leaves nothing of an object whose bytes fail, or are not as many as announced', async () => {
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield hello;
      await Promise.resolve();
      throw new Error('the line is cut');
    }
    await expect(store.put('cut', undefined, failing())).rejects.toThrow('the line is cut');
    await expect(store.put('short', 13, inPieces(hello, 5))).rejects.toThrow(/12 bytes, 13 were announced/);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('what a killed writer left is never seen, and cleaned when it is old', async () => {
    mkdirSync(folder);
    writeFileSync(join(folder, '.incoming-old'), 'half');
    writeFileSync(join(folder, '.incoming-new'), 'half');
    utimesSync(join(folder, '.incoming-old'), new Date(0), new Date(0));
    expect(await listed()).toEqual([]);
    await store.put('whole', undefined, inPieces(hello, 5));
    expect(readdirSync(folder).sort()).toEqual(['.incoming-new', 'whole']);
  });

  test('what a killed writer left is listed as of its object, and removed when told', async () => {
    await store.put('whole', undefined, inPieces(hello, 5));
    const left = ['a', 'a.b'].map((name) => `.incoming-${name}.${'0f'.repeat(16)}`);
    for (const id of left) writeFileSync(join(folder, id), 'half');
    utimesSync(join(folder, left[0] ?? ''), new Date(0), new Date(5000));
    const found = [];
    for await (const orphan of store.orphans('a')) found.push(orphan);
    expect(found).toEqual([{ name: 'a', id: left[0], begun: new Date(5000) }]);
    for await (const orphan of store.orphans()) expect(await store.removeOrphan(orphan)).toBe(true);
    expect(await store.removeOrphan({ name: 'a', id: left[0] ?? '', begun: new Date() })).toBe(false);
    expect(readdirSync(folder)).toEqual(['whole']);
    await expect(store.removeOrphan({ name: 'x', id: '../x', begun: new Date() })).rejects.toMatchObject({
      code: 'input',
    });
  });

  test.each([
    '../evil',
    '/etc/passwd',
    'a/b',
    '.hidden',
    '..',
    '.',
    '',
    'a\0b',
    'a\nb',
    '.incoming-1',
    'n'.repeat(201),
  ])('refuses %j as a name', async (name) => {
    await expect(store.put(name, undefined, inPieces(hello, 5))).rejects.toMatchObject({ code: 'input' });
    expect(() => store.read(name)).toThrow(/no name of an object/);
    await expect(store.remove(name)).rejects.toMatchObject({ code: 'input' });
    await expect(store.stat(name)).rejects.toMatchObject({ code: 'input' });
    expect(existsSync(join(temporary.path, 'evil'))).toBe(false);
  });

  test('does not hang on a pipe that stands for an object, nor read a directory', async () => {
    mkdirSync(join(folder, 'directory'), { recursive: true });
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    symlinkSync('/nowhere', join(folder, 'dangling'));
    for (const name of ['pipe', 'directory', 'dangling']) {
      await expect(collect(store.read(name))).rejects.toMatchObject({ code: 'not-found' });
      expect(await store.stat(name)).toBeUndefined();
    }
  });

  test('a reader that stops early is let go', async () => {
    await store.put('large', undefined, inPieces(Buffer.alloc(5_000_000), 100_000));
    for await (const piece of store.read('large')) {
      expect(piece.length).toBeGreaterThan(0);
      break;
    }
  });
});

describe('addresses', () => {
  test('a path and a file URL are the same store', async () => {
    for (const address of [folder, pathToFileURL(folder).href]) {
      expect((await openStore(address)).url).toBe(pathToFileURL(folder).href);
    }
  });

  test('an address of no known kind is refused', async () => {
    await expect(openStore('ftp://example.org/x')).rejects.toMatchObject({ code: 'usage' });
    await expect(openStore('file://relative/x')).rejects.toMatchObject({ code: 'usage' });
    await expect(openStore('s3://[bad')).rejects.toMatchObject({ code: 'usage' });
  });

  test('a location reads its one object, from anywhere on the machine', async () => {
    await store.put('one', undefined, inPieces(hello, 5));
    const reader = await openLocation(await store.locationOf('one'));
    expect(await reader.stat()).toMatchObject({ size: 12 });
    expect((await collect(reader.read())).equals(hello)).toBe(true);
  });

  test('a hostile location does not leave the folder that it names', () => {
    const credentials = { bucket: folder, prefix: '' };
    const location = {
      type: 'STORAGE_PROVIDER',
      storageType: 'FS',
      filepath: '../../etc/passwd',
      credentials,
    } as const;
    expect(() => openFolderLocation(location).read()).toThrow(/no name of an object/);
  });

  test('an S3 location without a presigned URL is not read with the reader’s own credentials', async () => {
    const credentials = { endpoint: 'https://evil.example', region: 'x', bucket: 'b', prefix: '' };
    const location = { type: 'STORAGE_PROVIDER', storageType: 'S3', filepath: 'x', credentials } as const;
    await expect(openLocation(location)).rejects.toMatchObject({ code: 'unsupported' });
  });
});

async function listed(): Promise<string[]> {
  const names: string[] = [];
  for await (const info of store.list()) names.push(info.name);
  return names.sort();
}
