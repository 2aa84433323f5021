import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Resource } from '../../src/resource/resource.ts';
import {
  isPlainName,
  parseResource,
  readResourceFile,
  writeResourceFile,
} from '../../src/resource/resourceFile.ts';
import { temporaryDirectory } from './temporaryDirectory.ts';

const key = Buffer.alloc(32, 0xab).toString('base64');
const resource: Resource = {
  hash: { algo: 'sha256', encoding: 'hex', hash: 'a'.repeat(64) },
  size: 12,
  content: 'file',
  filename: 'data.bin',
  encryption: { algo: 'OpenPGP', cipher: 'aes-256-gcm', encoding: 'base64', key },
  resource: {
    type: 'STORAGE_PROVIDER',
    storageType: 'FS',
    filepath: '00112233445566778899aabbccddeeff',
    credentials: { bucket: '/srv/store', prefix: '' },
  },
};

let temporary: ReturnType<typeof temporaryDirectory>;
let path: string;
beforeEach(() => {
  temporary = temporaryDirectory();
  path = join(temporary.path, 'dataset.resource.json');
});
afterEach(() => {
  temporary.remove();
});

describe('a resource file', () => {
  test('reads as what was written, and only its owner can', async () => {
    await writeResourceFile(path, resource);
    expect(await readResourceFile(path)).toEqual(resource);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(temporary.path)).toEqual(['dataset.resource.json']);
  });

  test.each<Resource['resource']>([
    { type: 'URL', url: 'https://example.org/x?X-Amz-Signature=1', expires: '2026-01-01T00:00:00.000Z' },
    { type: 'URL', url: 'https://example.org/x' },
    {
      type: 'STORAGE_PROVIDER',
      storageType: 'S3',
      filepath: 'x',
      credentials: { endpoint: 'https://e', region: 'r', bucket: 'b', prefix: 'p', pathStyle: true },
    },
    {
      type: 'STORAGE_PROVIDER',
      storageType: 'OCI',
      filepath: 'x',
      credentials: { registry: 'ghcr.io', repository: 'a/b' },
    },
  ])('holds a location of every kind', (location) => {
    const whole = { ...resource, resource: location };
    expect(parseResource(JSON.stringify(whole), 'it')).toEqual(whole);
  });

  test('is never overwritten, unless by force', async () => {
    await writeResourceFile(path, resource);
    const other = { ...resource, size: 13 };
    await expect(writeResourceFile(path, other)).rejects.toMatchObject({ code: 'exists' });
    expect(await readResourceFile(path)).toEqual(resource);
    await writeResourceFile(path, other, { force: true });
    expect(await readResourceFile(path)).toEqual(other);
    expect(readdirSync(temporary.path)).toEqual(['dataset.resource.json']);
  });

  test('that is absent, a directory, or in a directory that is absent gives one clear line', async () => {
    await expect(readResourceFile(path)).rejects.toMatchObject({ code: 'not-found' });
    await expect(readResourceFile(temporary.path)).rejects.toMatchObject({ code: 'input' });
    await expect(writeResourceFile(join(path, 'x'), resource)).rejects.toMatchObject({ code: 'input' });
    mkdirSync(path);
    await expect(writeResourceFile(path, resource)).rejects.toMatchObject({ code: 'exists' });
  });

  test('that is larger than 1 MiB is not read', async () => {
    writeFileSync(path, ' '.repeat(1024 * 1024 + 1));
    await expect(readResourceFile(path)).rejects.toMatchObject({ code: 'limit' });
  });
});

describe('a bad resource is refused with one line that names the place and never the key', () => {
  const bad: [string, unknown, RegExp][] = [
    ['a member too many', { ...resource, extra: 1 }, /extra/],
    ['a member too few', { ...resource, size: undefined }, /size/],
    ['a wrong type', { ...resource, size: '12' }, /size/],
    ['a negative size', { ...resource, size: -1 }, /size/],
    ['a fraction of a byte', { ...resource, size: 0.5 }, /size/],
    ['a size beyond counting', { ...resource, size: 2 ** 60 }, /size/],
    ['an upper-case hash', { ...resource, hash: { ...resource.hash, hash: 'A'.repeat(64) } }, /hash\.hash/],
    ['another hash', { ...resource, hash: { ...resource.hash, algo: 'md5' } }, /hash\.algo/],
    [
      'another cipher',
      { ...resource, encryption: { ...resource.encryption, cipher: 'aes-256-ctr' } },
      /cipher/,
    ],
    [
      'a short key',
      { ...resource, encryption: { ...resource.encryption, key: key.slice(4) } },
      /encryption\.key/,
    ],
    [
      'a key in another spelling',
      { ...resource, encryption: { ...resource.encryption, key: `${key.slice(0, 42)}t=` } },
      /encryption\.key/,
    ],
    ['a name with a path', { ...resource, filename: '../x' }, /filename/],
    ['a name that is a directory', { ...resource, filename: '..' }, /filename/],
    ['no location', { ...resource, resource: {} }, /resource/],
    [
      'an unknown store',
      { ...resource, resource: { ...resource.resource, storageType: 'STORJ' } },
      /resource/,
    ],
    ['an array', [resource], /it is not a resource file/],
    ['null', null, /it is not a resource file/],
  ];
  test.each(bad)('%s', (_, value, message) => {
    let text = '';
    try {
      parseResource(JSON.stringify(value), 'it');
    } catch (error) {
      expect(error).toMatchObject({ code: 'input' });
      text = (error as Error).message;
    }
    expect(text).toMatch(message);
    expect(text).not.toContain(key.slice(0, 20));
    expect(text).not.toContain('\n');
  });

  test('text that is no JSON, even when the key stands in it', () => {
    const torn = JSON.stringify(resource).slice(0, -1);
    expect(() => parseResource(torn, 'it')).toThrow(/^it is not JSON$/);
  });

  test('any text at all', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(() => parseResource(text, 'it')).toThrow(/^it is not/);
      }),
    );
  });
});

test('a plain name is one that no shell, terminal or path takes for more', () => {
  for (const name of ['a', 'a b', 'é', '数据', '.hidden', '-x', 'x'.repeat(255)])
    expect(isPlainName(name)).toBe(true);
  for (const name of [
    '',
    '.',
    '..',
    'a/b',
    '/',
    'a\\b',
    'a\0',
    'a\n',
    '\u001b[2J',
    '\u202egpj.exe',
    'é'.repeat(128),
  ]) {
    expect(isPlainName(name)).toBe(false);
  }
});

test('the guide’s fields keep their names', async () => {
  await writeResourceFile(path, resource);
  const json = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  expect(Object.keys(json)).toEqual(expect.arrayContaining(['resource', 'encryption', 'hash']));
  expect(json['hash']).toEqual({ algo: 'sha256', encoding: 'hex', hash: 'a'.repeat(64) });
});
