import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { differencesOf, settingsDifference } from '../../../src/review/rebuild/compare/differences.ts';
import { layerForms } from '../../../src/review/rebuild/compare/layerForm.ts';
import { otherBase } from '../../../src/review/rebuild/otherBase.ts';
import type { RebuildDifference } from '../../../src/review/rebuild/rebuildOutcome.ts';
import type { RawMember } from '../../servers/tarBlocks.ts';
import { Archives } from './scene.ts';

let archives: Archives;
beforeAll(() => {
  archives = new Archives();
});
afterAll(() => {
  archives.remove();
});

type Layer = readonly RawMember[];
const SAME = { given: 0, rebuilt: 0 };

async function compared(given: Layer, rebuilt: Layer, base = SAME): Promise<RebuildDifference[]> {
  const [one, other] = [await archives.walk({ layers: [given] }), await archives.walk({ layers: [rebuilt] })];
  return differencesOf(one, other, base);
}

/** One file on both sides, with exactly one thing different. */
async function only(
  name: string,
  given: Partial<RawMember> | undefined,
  rebuilt: Partial<RawMember> | undefined,
): Promise<Pick<RebuildDifference, 'causes' | 'standing'>> {
  const layer = (member: Partial<RawMember> | undefined): Layer => [
    { name: 'same', content: 'same' },
    ...(member === undefined ? [] : [{ content: 'x', ...member, name }]),
  ];
  const found = (await compared(layer(given), layer(rebuilt))).filter(({ path }) => path === name);
  expect(found).toHaveLength(1);
  const { causes = [], standing = 'explained' } = found[0] ?? {};
  return { causes, standing };
}

const explained = (cause: string): object => ({ causes: [cause], standing: 'explained' });
const look = (cause: string): object => ({ causes: [cause], standing: 'look' });
const UNEXPLAINED = { causes: [], standing: 'unexplained' };

/** A compiled module: magic, flags, time, size of its source, code (PEP 552). */
function pyc({ flags = 0, time = 1, size = 9, code = 'code' }): Buffer {
  const header = Buffer.alloc(16);
  header.writeUInt32LE(0x0a0d0da7, 0);
  header.writeUInt32LE(flags, 4);
  header.writeUInt32LE(time, 8);
  header.writeUInt32LE(size, 12);
  return Buffer.concat([header, Buffer.from(code)]);
}

function gzipAt(time: number, content = 'content'): Buffer {
  const bytes = Buffer.from(gzipSync(content));
  bytes.writeUInt32LE(time, 4);
  return bytes;
}

describe('a cause is named for what it alone made differ', () => {
  test.each<[string, string, Partial<RawMember> | undefined, Partial<RawMember> | undefined, object]>([
    ['umask', 'app/f', { mode: 0o644 }, { mode: 0o600 }, explained('umask')],
    ['umask', 'app/f', { mode: 0o775 }, { mode: 0o755 }, explained('umask')],
    ['owner', 'app/f', { uid: 1000, gid: 1000 }, { uid: 0 }, explained('owner')],
    [
      'time stamp',
      'var/info.txt',
      { content: 'built 2026-11-29T20:01:02Z by me' },
      { content: 'built 1970-01-01T00:00:00Z by me' },
      explained('time-stamp'),
    ],
    [
      'time stamp',
      'var/info.txt',
      { content: 'on Sun Nov 29 20:01:02 UTC 2026' },
      { content: 'on Thu Jan  1 00:00:00 UTC 1970' },
      explained('time-stamp'),
    ],
    [
      'time stamp',
      'var/info.txt',
      { content: 'epoch 1764446462 end' },
      { content: 'epoch 1700000000 end' },
      explained('time-stamp'),
    ],
    ['time stamp', 'var/f.gz', { content: gzipAt(5) }, { content: gzipAt(0) }, explained('time-stamp')],
    ['order', 'var/list.txt', { content: 'a\nb\nc\n' }, { content: 'c\na\nb\n' }, explained('order')],
    ['line ends', 'app/f.txt', { content: 'a\r\nb\r\n' }, { content: 'a\nb\n' }, explained('line-ends')],
    [
      'compiled Python',
      'app/__pycache__/m.cpython-312.pyc',
      { content: pyc({}) },
      { content: pyc({ time: 2 }) },
      explained('python-bytecode'),
    ],
    [
      'pip',
      'usr/lib/python3/site-packages/n-1.dist-info/RECORD',
      { content: 'a' },
      { content: 'b' },
      explained('pip'),
    ],
    ['pip', 'root/.cache/pip/http/a', {}, undefined, explained('pip')],
    ['apt', 'var/lib/apt/lists/x_Packages', {}, undefined, explained('apt')],
    ['apt', 'var/cache/apt/pkgcache.bin', undefined, {}, explained('apt')],
    ['dpkg', 'var/log/dpkg.log', { content: 'a' }, { content: 'b' }, explained('dpkg')],
    ['dpkg', 'var/lib/dpkg/status-old', { content: 'a' }, undefined, explained('dpkg')],
    ['dpkg', 'var/cache/debconf/config.dat', { content: 'a' }, { content: 'b' }, explained('dpkg')],
    ['ldconfig', 'var/cache/ldconfig/aux-cache', { content: 'a' }, { content: 'b' }, explained('ldconfig')],
    ['machine id', 'etc/machine-id', { content: 'a' }, { content: 'b' }, explained('machine-id')],
    ['locale', 'usr/lib/locale/locale-archive', { content: 'a' }, { content: 'b' }, explained('locale')],
    ['cache', 'root/.npm/_cacache/a', {}, undefined, explained('cache')],
    ['temporary', 'tmp/pip-x', {}, undefined, explained('temporary')],
    ['engine', 'etc/resolv.conf', { content: 'nameserver 1' }, { content: '' }, explained('engine')],
    ['untracked', 'app/.DS_Store', {}, undefined, explained('untracked')],
    ['untracked', 'app/.git/HEAD', {}, undefined, explained('untracked')],
  ])('%s: /%s', async (_, name, given, rebuilt, expected) => {
    expect(await only(name, given, rebuilt)).toEqual(expected);
  });

  test('all of them where several did it', async () => {
    const found = await only('app/f', { mode: 0o644, uid: 1 }, { mode: 0o600 });
    expect(found).toEqual({ causes: ['umask', 'owner'], standing: 'explained' });
  });
});

describe('what can be other code is not explained away', () => {
  test.each<[string, string, Partial<RawMember> | undefined, Partial<RawMember> | undefined, object]>([
    ['a changed program', 'app/train.py', { content: 'steal()' }, { content: 'train()' }, UNEXPLAINED],
    ['a file that nobody built', 'app/extra.py', {}, undefined, UNEXPLAINED],
    ['set-id', 'app/f', { mode: 0o4755 }, { mode: 0o755 }, UNEXPLAINED],
    ['what its owner may do', 'app/f', { mode: 0o755 }, { mode: 0o644 }, UNEXPLAINED],
    [
      'another link',
      'app/l',
      { typeflag: '2', linkname: 'a', content: '' },
      { typeflag: '2', linkname: 'b', content: '' },
      UNEXPLAINED,
    ],
    ['an attribute', 'app/f', { pax: { 'SCHILY.xattr.security.capability': 'x' } }, {}, UNEXPLAINED],
    ['a program among what apt leaves', 'var/cache/apt/run', { mode: 0o755 }, undefined, UNEXPLAINED],
    [
      'a link among what apt leaves',
      'var/cache/apt/l',
      { typeflag: '2', linkname: '/x', content: '' },
      undefined,
      UNEXPLAINED,
    ],
    [
      'a time in a program',
      'app/train.py',
      { content: 'if t > 1764446462: steal()' },
      { content: 'if t > 1964446462: steal()' },
      look('time-stamp'),
    ],
    [
      'lines of a program in another order',
      'app/train.py',
      { content: 'a()\nb()\n' },
      { content: 'b()\na()\n' },
      look('order'),
    ],
    [
      'lines of what can be run',
      'app/x.txt',
      { mode: 0o755, content: 'a\nb\n' },
      { mode: 0o755, content: 'b\na\n' },
      look('order'),
    ],
    [
      'other code in a compiled module',
      'app/m.pyc',
      { content: pyc({ code: 'evil' }) },
      { content: pyc({}) },
      look('python-bytecode'),
    ],
    [
      'a compiled module that is checked by no time',
      'app/m.pyc',
      { content: pyc({ flags: 1, time: 2 }) },
      { content: pyc({ flags: 1 }) },
      look('python-bytecode'),
    ],
    [
      'a compiled module that nobody built',
      'app/m.pyc',
      { content: pyc({}) },
      undefined,
      look('python-bytecode'),
    ],
    [
      'other content of a gzip',
      'var/f.gz',
      { content: gzipAt(5, 'evil') },
      { content: gzipAt(0) },
      UNEXPLAINED,
    ],
  ])('%s: /%s', async (_, name, given, rebuilt, expected) => {
    expect(await only(name, given, rebuilt)).toEqual(expected);
  });

  test('where a cause explains a part, the rest still stands first, with that part named', async () => {
    const found = await compared(
      [
        { name: 'a/dpkg', content: 'x', mode: 0o600 },
        { name: 'z', mode: 0o600, content: 'evil' },
      ],
      [
        { name: 'a/dpkg', content: 'x' },
        { name: 'z', content: 'good' },
      ],
    );
    expect(found.map(({ path, standing, causes }) => [path, standing, causes])).toEqual([
      ['z', 'unexplained', ['umask']],
      ['a/dpkg', 'explained', ['umask']],
    ]);
    expect(found[0]?.facts[0]).toBe('mode 0600, rebuilt 0644');
  });

  test('a long hostile text is looked at in time that is linear', async () => {
    const hostile = [
      '1'.repeat(2 ** 20),
      '2026-11-29T20:01:02.'.repeat(50_000),
      'Mon '.repeat(2 ** 18),
      '\r'.repeat(2 ** 20),
    ];
    for (const content of hostile)
      expect(await only('var/x', { content: `${content}a` }, { content: `${content}b` })).toEqual(
        UNEXPLAINED,
      );
  }, 20_000);
});

describe('of the image as a whole', () => {
  test('time stamps, order and the form of layers are told apart', async () => {
    const layer: Layer = [
      { name: 'a', content: '1' },
      { name: 'b', content: '2' },
    ];
    const forms = async (given: Layer, rebuilt: Layer): Promise<readonly string[]> =>
      layerForms(
        (await archives.walk({ layers: [given] })).facts,
        (await archives.walk({ layers: [rebuilt] })).facts,
      );
    const [a = { name: '' }, b = { name: '' }] = layer;
    expect(await forms([{ ...a, mtime: 5 }, b], layer)).toEqual(['layer 1: other time stamps, of 1 files']);
    expect(await forms([b, a], layer)).toEqual(['layer 1: the same files in another order']);
    expect(await forms([{ ...a, pax: { comment: 'x' } }, b], layer)).toEqual([
      'layer 1: the same files in another form of tar',
    ]);
    expect(await forms([a, b, { name: '.wh..wh..opq' }], layer)).toEqual([
      'layer 1: other files, or the same in another form',
    ]);
  });

  test('what is of another base is told, and stays to be looked at', async () => {
    const own: Layer = [{ name: 'app', content: 'app' }];
    const image = (base: string, more: Layer = []): Promise<Awaited<ReturnType<Archives['walk']>>> =>
      archives.walk({ layers: [[{ name: 'lib', content: base }], [...own, ...more]] });
    const [given, rebuilt] = [await image('old', [{ name: 'own', content: 'own' }]), await image('new')];
    const bases = [rebuilt.facts.layers.slice(0, 1).map(({ digest }) => digest)];
    const other = otherBase(given.facts, rebuilt.facts, bases);
    expect(other).toEqual({ given: 1, rebuilt: 1 });
    expect(otherBase(rebuilt.facts, rebuilt.facts, bases)).toEqual(SAME);
    const found = await differencesOf(given, rebuilt, other);
    expect(found.map(({ path, standing, causes }) => [path, standing, causes])).toEqual([
      ['own', 'unexplained', []],
      ['lib', 'look', ['base']],
    ]);
  });

  test('what differs in how it is run is named', async () => {
    const walk = (config: object): ReturnType<Archives['walk']> =>
      archives.walk({ layers: [[{ name: 'a', content: '' }]], config: config as Record<string, unknown> });
    const found = settingsDifference(
      await walk({ Env: ['A=1'], Cmd: null, __proto__: null, User: '0' }),
      await walk({ Env: ['A=2'], Cmd: [], User: '0' }),
    );
    expect(found).toEqual([{ name: 'Env', given: ['A=1'], rebuilt: ['A=2'] }]);
  });
});
