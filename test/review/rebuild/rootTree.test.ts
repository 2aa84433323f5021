import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { rootTreeDigest } from '../../../src/review/rebuild/compare/rootTree.ts';
import type { RawMember } from '../../servers/tarBlocks.ts';
import { sha256 } from '../../servers/testImage.ts';
import type { TestImage } from '../../servers/testImage.ts';
import { Archives } from './scene.ts';

let archives: Archives;
beforeAll(() => {
  archives = new Archives();
});
afterAll(() => {
  archives.remove();
});

const BASE: readonly RawMember[] = [
  { name: 'etc/', typeflag: '5', mode: 0o755 },
  { name: 'app/', typeflag: '5', mode: 0o755 },
  { name: 'app/train.py', mode: 0o644, content: 'train()' },
  { name: 'app/data', mode: 0o644, content: 'x' },
  { name: 'app/link', typeflag: '2', linkname: 'train.py' },
];
const CONFIG = { Entrypoint: ['/app/train.py'], Env: ['PATH=/bin'] };

const digest = async (image: TestImage): Promise<string> => rootTreeDigest(await archives.walk(image));
const one = (layer: readonly RawMember[], config: NonNullable<TestImage['config']> = CONFIG): TestImage => ({
  layers: [layer],
  config,
});
const changed = (name: string, change: Partial<RawMember>): TestImage =>
  one(BASE.map((member) => (member.name === name ? { ...member, ...change } : member)));

describe('the root tree’s digest', () => {
  test('is of the form that docs/rebuild.md gives', async () => {
    const image: TestImage = {
      ...one([
        { name: 'b', mode: 0o4755, uid: 1, gid: 2, content: 'bb' },
        { name: 'a/l', typeflag: '2', mode: 0o777, linkname: '../b' },
      ]),
      mangleConfig: (text) => text.replace(/"architecture":"[^"]*"/, '"architecture":"amd64"'),
    };
    const lines = [
      'countersign-root-tree-v1',
      '[["Entrypoint",["/app/train.py"]],["Env",["PATH=/bin"]],["architecture","amd64"],["os","linux"]]',
      '["a","directory","0755",0,0,0,"","",[]]',
      '["a/l","symlink","0777",0,0,0,"","../b",[]]',
      `["b","file","4755",1,2,2,"${sha256('bb')}","",[]]`,
    ];
    expect(await digest(image)).toBe(sha256(lines.map((line) => `${line}\n`).join('')));
  });

  test.each<[string, TestImage]>([
    ['times', one(BASE.map((member) => ({ ...member, mtime: 1_700_000_000 })))],
    ['the order of entries', one([...BASE.slice(1), ...BASE.slice(0, 1)])],
    ['how files are laid into layers', { config: CONFIG, layers: BASE.map((member) => [member]) }],
    ['how the archive is packed', { ...one(BASE), format: 'oci', gzipLayers: true }],
    ['a directory that no layer names', one(BASE.filter(({ name }) => name !== 'app/'))],
    [
      'what an upper layer takes away again',
      { config: CONFIG, layers: [[{ name: 'gone', content: 'x' }, ...BASE], [{ name: '.wh.gone' }]] },
    ],
    [
      'opaque whiteouts for single ones',
      {
        config: CONFIG,
        layers: [[{ name: 'app/old', content: 'x' }], [{ name: 'app/.wh..wh..opq' }, ...BASE]],
      },
    ],
    [
      'empty places for what engines mount',
      one([
        ...BASE,
        { name: 'etc/hosts', content: '' },
        { name: 'etc/resolv.conf', content: '' },
        { name: 'proc/', typeflag: '5', mode: 0o555 },
        { name: 'dev/', typeflag: '5', mode: 0o755 },
      ]),
    ],
    [
      'labels, and what is empty in the configuration',
      one(BASE, { ...CONFIG, Labels: { a: 'b' }, Cmd: [], User: '', WorkingDir: '/', Volumes: null }),
    ],
  ])('is the same whatever %s', async (_, image) => {
    expect(await digest(image)).toBe(await digest(one(BASE)));
  });

  test.each<[string, TestImage]>([
    ['one mode bit', changed('app/data', { mode: 0o664 })],
    ['a set-id bit', changed('app/data', { mode: 0o4644 })],
    ['one uid', changed('app/data', { uid: 1000 })],
    ['one gid', changed('app/data', { gid: 1000 })],
    ['one byte', changed('app/data', { content: 'y' })],
    ['where a link leads', changed('app/link', { linkname: 'data' })],
    ['a link for a file', changed('app/data', { typeflag: '2', linkname: 'train.py', content: '' })],
    ['a file under another name', changed('app/data', { name: 'app/data2' })],
    ['a mode of a directory', changed('app/', { mode: 0o777 })],
    ['an extended attribute', changed('app/data', { pax: { 'SCHILY.xattr.security.capability': 'x' } })],
    ['a whiteout', { config: CONFIG, layers: [BASE, [{ name: 'app/.wh.data' }]] }],
    ['one more empty directory', one([...BASE, { name: 'x/', typeflag: '5' }])],
    ['hosts that are written', one([...BASE, { name: 'etc/hosts', content: '6.6.6.6 pypi.org' }])],
    ['something in /run', one([...BASE, { name: 'run/x', content: '' }])],
    ['the entry point', one(BASE, { ...CONFIG, Entrypoint: ['/app/data'] })],
    ['the environment', one(BASE, { ...CONFIG, Env: ['PATH=/bin', 'LD_PRELOAD=/x'] })],
    ['a health check', one(BASE, { ...CONFIG, Healthcheck: { Test: ['CMD', 'x'] } })],
    [
      'an architecture',
      {
        ...one(BASE),
        mangleConfig: (text) => text.replace(/"architecture":"[^"]*"/, '"architecture":"riscv64"'),
      },
    ],
  ])('is another for %s', async (_, image) => {
    expect(await digest(image)).not.toBe(await digest(one(BASE)));
  });

  test('cannot be the same for two sets of files by what they are called', async () => {
    const name = fc.string({
      minLength: 1,
      maxLength: 12,
      unit: fc.constantFrom('a', 'b', '"', ',', '\n', '\\', '[', ']', ' ', '\u202e', '_'),
    });
    const files = fc.dictionary(name, name, { minKeys: 1, maxKeys: 4, noNullPrototype: true });
    const imageOf = (given: Record<string, string>): TestImage =>
      one(Object.entries(given).map(([path, content]) => ({ name: `f${path}`, content })));
    await fc.assert(
      fc.asyncProperty(files, files, async (a, b) => {
        const isSame = JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());
        expect((await digest(imageOf(a))) === (await digest(imageOf(b)))).toBe(isSame);
      }),
      { numRuns: 40 },
    );
  });
});
