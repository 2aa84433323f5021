import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { classifyImage } from '../../../src/review/classifyImage.ts';
import { countPackages } from '../../../src/review/countPackages.ts';
import type { Origin, PackageName } from '../../../src/review/model.ts';
import type { KnownSource } from '../../../src/review/origin/knownSource.ts';
import type { RawMember } from '../../servers/tarBlocks.ts';
import { imageArchive, sha256 } from '../../servers/testImage.ts';
import { directory, dpkgLists, file, link, md5, paragraph, recorded, SITE, wheel } from '../listedImage.ts';

let folder = '';
let archive = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'classify-'));
  archive = join(folder, 'image.tar');
});
afterEach(() => rm(folder, { recursive: true }));

const NOTHING: KnownSource = { bases: [], knownAt: () => undefined, hasOther: () => undefined };

async function classify(layers: readonly (readonly RawMember[])[], known: Partial<KnownSource> = {}) {
  await writeFile(archive, imageArchive({ layers }));
  return classifyImage(archive, () => Promise.resolve({ ...NOTHING, ...known }));
}

function said(origin: Origin | undefined): string {
  if (origin === undefined) return 'none';
  if (origin.class === 'own') return 'own';
  if (origin.class === 'known' && origin.by === 'base') return `base ${origin.base}`;
  return `${origin.class} ${origin.package.name} ${origin.package.version}`;
}

async function classes(
  layers: readonly (readonly RawMember[])[],
  known?: Partial<KnownSource>,
): Promise<Record<string, string>> {
  const { classified } = await classify(layers, known);
  return Object.fromEntries([...classified.origins].map(([path, origin]) => [path, said(origin)]));
}

const NUMPY: PackageName = { ecosystem: 'pypi', name: 'numpy', version: '1.0' };

describe('wheels, by RECORD', () => {
  test('a file with its hash is claimed, one with another is changed, one without stays own', async () => {
    const layer = [
      ...wheel(
        'numpy',
        { 'numpy/a.py': 'a', 'numpy/b.py': 'b', '../../../bin/f2py': 'tool' },
        'numpy/a.pyc,,\n',
      ),
      file(`${SITE}/numpy/a.pyc`, 'compiled'),
      file(`${SITE}/numpy/c.py`, 'c'),
    ];
    const upper = [file(`${SITE}/numpy/b.py`, 'b, and a leak')];
    expect(await classes([layer.map(placed), upper])).toEqual({
      [`${SITE}/numpy/a.py`]: 'claimed numpy 1.0',
      [`${SITE}/numpy/b.py`]: 'changed numpy 1.0',
      [`${SITE}/numpy/c.py`]: 'own',
      [`${SITE}/numpy/a.pyc`]: 'own',
      [`${SITE}/numpy-1.0.dist-info/METADATA`]: 'claimed numpy 1.0',
      // It says of b.py what is not so.
      [`${SITE}/numpy-1.0.dist-info/RECORD`]: 'own',
      'usr/local/bin/f2py': 'claimed numpy 1.0',
    });
  });

  test('a list that is borne out by what is there is claimed; one that carries more is own', async () => {
    const record = `${SITE}/numpy-1.0.dist-info/RECORD`;
    const of = async (more: string): Promise<string | undefined> =>
      (await classes([wheel('numpy', { 'n/a.py': 'a' }, more)]))[record];
    expect(await of('')).toBe('claimed numpy 1.0');
    for (const more of [
      'hidden payload\n',
      'n/gone.py,,\n',
      recorded('n/gone.py', 'x'),
      'n/a.py,md5=00,1\n',
      `${recorded('n/a.py', 'a').trim()}7\n`,
      ',,\n',
      '/../x,,\n',
      '"n/a.py\n',
      'n/a.py,,77\n',
    ])
      expect([more, await of(more)]).toEqual([more, 'own']);
  });

  test('a list that climbs out of the image lists nothing there', async () => {
    const climbing = recorded(`${'../'.repeat(9)}app/x`, 'evil');
    const layer = [file('app/x', 'evil'), ...wheel('numpy', { 'n/a.py': 'a' }, climbing)];
    expect((await classes([layer]))['app/x']).toBe('own');
  });

  test('a changed file whose RECORD was rewritten with it is claimed by that alone, and changed where a source knows better', async () => {
    const lie = wheel('numpy', { 'numpy/core.py': 'import socket' });
    const path = `${SITE}/numpy/core.py`;
    expect((await classes([lie]))[path]).toBe('claimed numpy 1.0');
    const asked: unknown[] = [];
    const known: Partial<KnownSource> = {
      knownAt: (at, hash) =>
        at === path && hash === sha256('true')
          ? { class: 'known', by: 'registry', package: NUMPY }
          : undefined,
      hasOther: (at, hash, claimed) => {
        if (at !== path) return undefined;
        asked.push([hash, claimed]);
        return hash === sha256('true') ? undefined : NUMPY;
      },
    };
    expect((await classes([lie], known))[path]).toBe('changed numpy 1.0');
    expect(asked).toEqual([[sha256('import socket'), NUMPY]]);
    expect((await classes([wheel('numpy', { 'numpy/core.py': 'true' })], known))[path]).toBe(
      'known numpy 1.0',
    );
  });

  test('a link in the place of a listed file is changed', async () => {
    const layers = [wheel('numpy', { 'numpy/a.py': 'a' }), [link(`${SITE}/numpy/a.py`, '/app/evil.py')]];
    expect((await classes(layers))[`${SITE}/numpy/a.py`]).toBe('changed numpy 1.0');
  });

  test('a source that has a file where there is a link or a device says so', async () => {
    const layers = [[link('etc/x', '/y'), { name: 'etc/z', typeflag: '3' }]];
    const hasOther = (path: string, hash: string): PackageName | undefined =>
      hash === '' ? NUMPY : undefined;
    expect(await classes(layers, { hasOther })).toEqual({
      'etc/x': 'changed numpy 1.0',
      'etc/z': 'changed numpy 1.0',
    });
  });
});

/** As pip puts what a wheel lists above site-packages. */
function placed(member: RawMember): RawMember {
  return { ...member, name: member.name.replace(`${SITE}/../../../`, 'usr/local/') };
}

describe("dpkg's lists", () => {
  const STATUS = 'var/lib/dpkg/status';

  test('md5sums, conffiles, diverted names, and names from before /usr was merged', async () => {
    const bash = { 'bin/bash': 'bash', 'usr/bin/perf': 'perf', 'usr/share/gone': 'gone' };
    const conffiles = `Conffiles:\n /etc/kept ${md5('kept')}\n /etc/edited ${md5('as it was')} obsolete\n`;
    const { classified, claims, walked } = await classify([
      [
        ...[directory('usr/bin'), link('bin', 'usr/bin')],
        ...[file('usr/bin/bash', 'bash'), file('usr/bin/perf.real', 'perf'), file('usr/bin/perf', 'wrapper')],
        ...[file('etc/kept', 'kept'), file('etc/edited', 'edited'), file('usr/bin/other', 'bash')],
        ...dpkgLists('bash', bash),
        file('var/lib/dpkg/diversions', '/usr/bin/perf\n/usr/bin/perf.real\nlinux-perf\n'),
        file(STATUS, paragraph('bash', conffiles) + paragraph('gone', '', 'deinstall ok config-files')),
      ],
    ]);
    const of = (path: string): string => said(classified.origins.get(path));
    expect(['usr/bin/bash', 'usr/bin/perf.real', 'etc/kept'].map(of)).toEqual(
      Array(3).fill('claimed bash 1:2.0-1'),
    );
    expect(of('etc/edited')).toBe('changed bash 1:2.0-1');
    expect(['usr/bin/perf', 'usr/bin/other', STATUS, 'var/lib/dpkg/info/bash.md5sums'].map(of)).toEqual(
      Array(4).fill('own'),
    );
    expect(countPackages(walked.files, claims, classified)).toEqual([
      {
        package: { ecosystem: 'debian', name: 'bash', version: '1:2.0-1' },
        ...{ class: 'claimed', files: 3, bytes: 12, claimed: 3, changed: 1, missing: 1 },
      },
    ]);
  });

  test('the diverting package has the name itself', async () => {
    const layer = [
      file('usr/bin/perf', 'wrapper'),
      ...dpkgLists('linux-perf', { 'usr/bin/perf': 'wrapper' }),
      file('var/lib/dpkg/diversions', '/usr/bin/perf\n/usr/bin/perf.real\nlinux-perf\n'),
      file(STATUS, paragraph('linux-perf')),
    ];
    expect((await classes([layer]))['usr/bin/perf']).toBe('claimed linux-perf 1:2.0-1');
  });

  test('links that a package lists are its own where they lead to what a list has', async () => {
    const layer = [
      ...[
        file('usr/lib/libx.so.1.2', 'x'),
        link('usr/lib/libx.so.1', 'libx.so.1.2'),
        link('usr/lib/libx.so', '/app/evil'),
      ],
      ...[file('app/evil'), link('usr/lib/unlisted', 'libx.so.1.2')],
      ...dpkgLists('libx', { 'usr/lib/libx.so.1.2': 'x' }, ['usr/lib/libx.so.1', 'usr/lib/libx.so']),
      file(STATUS, paragraph('libx')),
    ];
    expect(await classes([layer])).toMatchObject({
      'usr/lib/libx.so.1': 'claimed libx 1:2.0-1',
      'usr/lib/libx.so': 'own',
      'usr/lib/unlisted': 'own',
      'var/lib/dpkg/info/libx.list': 'claimed libx 1:2.0-1',
    });
    const toChanged = [...layer.slice(1), file('usr/lib/libx.so.1.2', 'other')];
    expect((await classes([toChanged]))['usr/lib/libx.so.1']).toBe('own');
  });

  test('a package that the status does not have, or not by a possible name, lists nothing', async () => {
    const lists = [file('usr/x', 'x'), ...dpkgLists('x1', { 'usr/x': 'x' })];
    for (const status of [
      '',
      paragraph('other'),
      paragraph('x1', '', 'deinstall ok config-files'),
      paragraph('x1\u001b[31m'),
    ])
      expect((await classes([[...lists, file(STATUS, status)]]))['usr/x']).toBe('own');
    expect((await classes([[...lists, file(STATUS, paragraph('x1'))]]))['usr/x']).toBe('claimed x1 1:2.0-1');
  });

  test('distroless images, and files of two architectures', async () => {
    const sums = `${md5('a')}  usr/a\n`;
    expect(
      await classes([
        [
          ...[file('usr/a', 'a'), file('usr/b', 'b')],
          ...[
            file('var/lib/dpkg/status.d/base', paragraph('base-files')),
            file('var/lib/dpkg/status.d/base-files.md5sums', sums),
          ],
          ...[
            file(STATUS, paragraph('libc6')),
            file('var/lib/dpkg/info/libc6:amd64.md5sums', `${md5('b')}  usr/b\n`),
          ],
        ],
      ]),
    ).toMatchObject({ 'usr/a': 'claimed base-files 1:2.0-1', 'usr/b': 'claimed libc6 1:2.0-1' });
  });
});

test("apk's database knows files by SHA-1, and links by that of their target", async () => {
  const q1 = (content: string): string => `Q1${createHash('sha1').update(content).digest('base64')}`;
  const database = `C:Q1x\nP:musl\nV:1.2.5-r0\nA:x86_64\nF:lib\nR:ld.so\na:0:0:755\nZ:${q1('ld')}\nR:libc.so\nZ:${q1('ld.so')}\nR:bad\nZ:${q1('ld.so')}\nF:etc\nR:edited\nZ:${q1('was')}\nR:nohash\n\n`;
  const layer = [
    ...[
      file('lib/ld.so', 'ld'),
      link('lib/libc.so', 'ld.so'),
      link('lib/bad', 'evil'),
      file('etc/edited', 'is'),
      file('etc/nohash'),
    ],
    file('lib/apk/db/installed', database),
  ];
  expect(await classes([layer])).toEqual({
    'lib/ld.so': 'claimed musl 1.2.5-r0',
    'lib/libc.so': 'claimed musl 1.2.5-r0',
    'lib/bad': 'changed musl 1.2.5-r0',
    'etc/edited': 'changed musl 1.2.5-r0',
    'etc/nohash': 'own',
    'lib/apk/db/installed': 'own',
  });
});

test("npm's lockfiles hash no file: what they name is asked for outside, and is own until then", async () => {
  const packages = {
    '': { version: '1.0.0' },
    'node_modules/left-pad': { version: '1.3.0', integrity: 'sha512-x' },
    'node_modules/@a/b/node_modules/c': { version: '2.0.0' },
    'node_modules/gone': { version: '1.0.0' },
    'node_modules/linked': { version: '1.0.0', link: true },
    'node_modules/../../../etc': { version: '1.0.0' },
    __proto__: { version: '1.0.0' },
  };
  const layers = [
    [
      ...[file('app/node_modules/left-pad/index.js', 'x'), file('app/node_modules/@a/b/node_modules/c/c.js')],
      ...[
        file('app/node_modules/.package-lock.json', JSON.stringify({ packages })),
        file('app/node_modules/linked/x'),
      ],
    ],
  ];
  await writeFile(archive, imageArchive({ layers }));
  let asked: unknown;
  const { classified } = await classifyImage(archive, (claimed) => {
    asked = claimed;
    return Promise.resolve(NOTHING);
  });
  expect(asked).toEqual([
    { package: { ecosystem: 'npm', name: 'left-pad', version: '1.3.0' }, root: 'app/node_modules/left-pad' },
    {
      package: { ecosystem: 'npm', name: 'c', version: '2.0.0' },
      root: 'app/node_modules/@a/b/node_modules/c',
    },
  ]);
  expect([...classified.origins.values()].every(({ class: of }) => of === 'own')).toBe(true);
});

describe('what is known from outside', () => {
  test('files that show through from the layers of a base are its own, those of upper layers not', async () => {
    const lower = [[file('a'), link('l', 'a')], [file('b')]];
    const { classified } = await classify(lower);
    const { facts } = await import('../../../src/review/walk/walkImage.ts').then((m) => m.walkImage(archive));
    const bases = [
      { name: 'small', layers: facts.diffIds.slice(0, 1) },
      { name: 'base', layers: facts.diffIds },
      { name: 'reversed', layers: facts.diffIds.toReversed() },
      { name: 'longer', layers: [...facts.diffIds, 'sha256:00'] },
      { name: 'none', layers: [] },
    ];
    expect(said(classified.origins.get('a'))).toBe('own');
    expect(await classes([...lower, [file('a', 'other'), file('c')]], { bases })).toEqual({
      ...{ a: 'own', l: 'base base', b: 'base base', c: 'own' },
    });
    expect(await classes([[file('x')], ...lower], { bases })).toEqual({
      x: 'own',
      a: 'own',
      l: 'own',
      b: 'own',
    });
  });

  test('links that a source knows with their target', async () => {
    const knownLinkAt = (path: string, target: string): Origin | undefined =>
      path === 'l' && target === 'a' ? { class: 'known', by: 'registry', package: NUMPY } : undefined;
    expect(await classes([[link('l', 'a'), link('m', 'a')]], { knownLinkAt })).toEqual({
      l: 'known numpy 1.0',
      m: 'own',
    });
  });
});
