import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type {
  CompiledFrom,
  Content,
  ListedFile,
  ReviewedFile,
  ReviewModel,
} from '../../../src/review/model.ts';
import { compiledText, fileGroups, kindsText } from '../../../src/review/kinds/fileGroups.ts';
import { claimedFile, NUMPY, someFile, someModel, textOf } from '../models.ts';

const NONE: Content = { kind: 'none' };
const ELF: Content = { kind: 'binary', what: 'ELF 64-bit shared object, x86-64', facts: [] };
const DATA: Content = { kind: 'binary', what: 'data of no known kind', facts: [] };
const LIBRARY = 'usr/lib/python3.11';
const SOURCE = `${LIBRARY}/json/x.py`;
const COMPILED = `${LIBRARY}/json/__pycache__/x.cpython-311.pyc`;

function modelOf(
  files: readonly ReviewedFile[],
  others: readonly ListedFile[] = [],
  config: Partial<ReviewModel['config']> = {},
): ReviewModel {
  const base = someModel({ files, others });
  const run = { entrypoint: ['python3', '/solution/train.py'], workingDir: '/' };
  return { ...base, config: { ...base.config, ...run, ...config } };
}

/** Each group's name with its paths. */
function grouped(model: ReviewModel): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(fileGroups(model).map(({ id, files }) => [id, files.map(({ path }) => path)]));
}

const pyc = (compiledFrom: CompiledFrom): Content => ({
  ...{ kind: 'binary', what: 'compiled Python, version 3.11', facts: [], compiledFrom },
});

test('what is run stands first, then what else can be read or run; what an installer leaves stands last', () => {
  const library = [claimedFile(`${LIBRARY}/os.py`), claimedFile('usr/bin/python3')];
  const model = modelOf(
    [
      someFile('dev/null', { type: 'character-device', content: NONE }),
      someFile('etc/alternatives/awk', { type: 'symlink', linkname: '/usr/bin/mawk', content: NONE }),
      someFile('etc/passwd'),
      someFile('opt/lib.so', { content: ELF }),
      someFile('run/pipe', { type: 'fifo', content: NONE }),
      someFile('solution/data/rows.bin', { content: DATA }),
      someFile('solution/train.py'),
      someFile('usr/bin/awk', { type: 'symlink', linkname: '/etc/alternatives/awk', content: NONE }),
      someFile(`${LIBRARY}/aaa.py`),
      someFile('usr/share/numpy.py', { origin: { class: 'changed', package: NUMPY } }),
      someFile('var/lib/dpkg/info/bash.list'),
      someFile('var/lib/dpkg/status'),
    ],
    library,
  );
  expect(grouped(model)).toEqual({
    changed: ['usr/share/numpy.py'],
    near: ['solution/data/rows.bin', 'solution/train.py', `${LIBRARY}/aaa.py`],
    elsewhere: ['etc/passwd', 'opt/lib.so'],
    links: ['usr/bin/awk'],
    devices: ['dev/null', 'run/pipe'],
    kept: ['etc/alternatives/awk', 'var/lib/dpkg/info/bash.list', 'var/lib/dpkg/status'],
  });
  expect(fileGroups(model).map(({ id, isFront }) => [id, isFront])).toEqual([
    ...[
      ['changed', true],
      ['near', true],
      ['elsewhere', true],
    ],
    ...[
      ['links', false],
      ['devices', false],
      ['kept', false],
    ],
  ]);
  expect(kindsText(model)).toBe(
    "3 texts, 2 programs and other binaries, 1 link, 2 devices and pipes, 3 at a package manager's paths",
  );
  expect(compiledText(model)).toBeUndefined();
});

test.each([
  ['WORKDIR', { workingDir: '/srv' }],
  ['PYTHONPATH', { env: ['PYTHONPATH=/srv'] }],
  ['the entry point', { entrypoint: ['sh', '/srv/start.sh'] }],
])('what lies below the directory of %s is near', (_what, config) => {
  const files = [someFile('a/x.py'), someFile('srv/deep/x.py'), someFile('srv/start.sh')];
  const model = modelOf(files, [claimedFile(`${LIBRARY}/os.py`)], config);
  expect(grouped(model)).toEqual({ near: ['srv/deep/x.py', 'srv/start.sh'], elsewhere: ['a/x.py'] });
});

test.each<[string, string, Content]>([
  ['a program', 'var/lib/dpkg/info/bash.list', ELF],
  ['compiled Python', 'var/cache/apt/archives/x.deb', pyc({ by: 'hash', isChecked: false })],
  [
    'a pickle that is printable',
    'var/lib/dpkg/status',
    { ...textOf('cos\n'), facts: ['a pickle: calls os.system'] } as Content,
  ],
  ['what was not read', 'var/cache/apt/pkgcache.bin', { kind: 'unread', why: 'too large' }],
  ['a name that no package manager gives', 'var/lib/dpkg/info/evil.py', textOf('x')],
  ['another place', 'var/lib/dpkgx/status', textOf('x')],
])("%s at a package manager's path is read first", (_what, path, content) => {
  expect(grouped(modelOf([someFile(path, { content })]))).toEqual({ elsewhere: [path] });
});

test("what the run starts from is read first, though it lies at a package manager's path", () => {
  const path = 'var/lib/dpkg/info/bash.list';
  const model = modelOf([someFile(path)], [], { entrypoint: ['python3', `/${path}`] });
  expect(grouped(model)).toEqual({ near: [path] });
});

const TIME = 1_700_000_000;
const SAME = { by: 'time', time: TIME, size: 100 } as const;
const source = (change: Partial<ListedFile> = {}): ListedFile => ({
  ...claimedFile(SOURCE),
  ...{ mtime: TIME, size: 100 },
  ...change,
});

test.each<[string, CompiledFrom, readonly ListedFile[], string]>([
  ['names its time and size', SAME, [source()], 'paired'],
  ['names a hash that Python compares', { by: 'hash', isChecked: true }, [source()], 'paired'],
  ['names another time', { ...SAME, time: TIME - 1 }, [source()], 'stale'],
  ['names another size', { ...SAME, size: 99 }, [source()], 'stale'],
  ['is taken whatever the source is', { by: 'hash', isChecked: false }, [source()], 'elsewhere'],
  ['has none', SAME, [], 'elsewhere'],
  ['has one that is a link', SAME, [source({ type: 'symlink', linkname: '/x.py' })], 'elsewhere'],
  ['has one that nobody vouches for', SAME, [source({ origin: { class: 'own' } })], 'elsewhere'],
])('compiled Python beside its source: it %s', (_what, from, others, group) => {
  const model = modelOf([someFile(COMPILED, { content: pyc(from) })], others);
  expect(grouped(model)).toEqual({ [group]: [COMPILED] });
  expect(kindsText(model)).toBe('1 compiled Python');
  const words = { paired: 'runs in place of', stale: 'Python leaves it', elsewhere: 'counts as a program' };
  expect(compiledText(model)).toContain(words[group as keyof typeof words]);
});

test('compiled Python where it is imported without its source counts as a program, though that stands beside it', () => {
  const path = `${LIBRARY}/json/x.pyc`;
  expect(grouped(modelOf([someFile(path, { content: pyc(SAME) })], [source()]))).toEqual({
    elsewhere: [path],
  });
});

test('a hard link is what it names', () => {
  const link = { type: 'link', content: NONE } as const;
  const model = modelOf([
    someFile('a', { ...link, linkname: 'opt/x' }),
    someFile('b', { ...link, linkname: 'nowhere' }),
    someFile('opt/x'),
  ]);
  expect(kindsText(model)).toBe('2 texts, 1 program or other binary');
});

const PART = fc.oneof(
  fc.constantFrom(
    'var',
    'lib',
    'dpkg',
    'info',
    'status',
    'etc',
    'alternatives',
    '__pycache__',
    'x.cpython-311.pyc',
    'x.py',
    '__proto__',
    'constructor',
  ),
  fc.string({ minLength: 1, maxLength: 8 }).filter((part) => !part.includes('/')),
);
const CONTENT = fc.constantFrom(NONE, ELF, DATA, textOf('x\n'), pyc(SAME), {
  kind: 'unread',
  why: 'y',
} as const);
const FILE = fc
  .record({
    path: fc.array(PART, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('/')),
    type: fc.constantFrom('file', 'link', 'symlink', 'fifo', 'block-device'),
    linkname: PART,
    content: CONTENT,
    origin: fc.constantFrom({ class: 'own' } as const, { class: 'changed', package: NUMPY } as const),
  })
  .map(({ path, ...change }) => someFile(path, change as Partial<ReviewedFile>));

test('every file is in one group, once, whatever it is called', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(FILE, { selector: ({ path }) => path, maxLength: 40 }),
      PART,
      (files, place) => {
        const model = modelOf(files, [], { workingDir: `/${place}`, entrypoint: [place, `/${place}/x.py`] });
        const shown = fileGroups(model).flatMap((group) => group.files);
        expect(new Set(shown)).toEqual(new Set(files));
        expect(shown).toHaveLength(files.length);
      },
    ),
  );
});

test('what a package manager keeps beside what is run is read with it, but for its links', () => {
  const files = [
    someFile('etc/alternatives/awk', { type: 'symlink', linkname: '/usr/bin/mawk', content: NONE }),
    someFile('etc/alternatives/run', { content: textOf('run\n') }),
  ];
  expect(grouped(modelOf(files, [], { workingDir: '/etc/alternatives' }))).toEqual({
    near: ['etc/alternatives/run'],
    kept: ['etc/alternatives/awk'],
  });
});
