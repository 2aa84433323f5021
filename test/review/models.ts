import type {
  Content,
  FileDifference,
  ListedFile,
  Origin,
  OriginClass,
  OriginCount,
  PackageCount,
  PackageName,
  Point,
  ReviewDifference,
  ReviewedFile,
  ReviewModel,
} from '../../src/review/model.ts';
import type { ImageConfig } from '../../src/solution/image/imageConfig.ts';

export const HASH = 'a'.repeat(64);
export const NUMPY: PackageName = { ecosystem: 'pypi', name: 'numpy', version: '1.26.4' };
export const LIBC: PackageName = { ecosystem: 'debian', name: 'libc6', version: '2.36-9' };

/** An image that says nothing of how it is run. */
export const BARE_CONFIG: ImageConfig = {
  ...{ architecture: 'amd64', os: 'linux', created: undefined, entrypoint: [], cmd: [], env: [], user: '' },
  ...{ workingDir: '', exposedPorts: [], volumes: [], healthcheck: [], labels: {}, history: [], diffIds: [] },
};

export function textOf(text: string): Content {
  return { kind: 'text', text, lines: text.split('\n').length - 1, isAsciiOnly: !/[^\t\n\r -~]/u.test(text) };
}

export function someFile(path: string, change: Partial<ReviewedFile> = {}): ReviewedFile {
  const content = change.content ?? textOf('print(1)\n');
  return {
    ...{ path, type: 'file', mode: 0o644, uid: 0, gid: 0, linkname: '', sha256: 'b'.repeat(64), layer: 1 },
    size: content.kind === 'text' ? Buffer.byteLength(content.text) : 10,
    origin: { class: 'own' },
    ...change,
    content,
  };
}

export function claimedFile(path: string, by: PackageName = NUMPY): ListedFile {
  const { type, mode, uid, gid, linkname, sha256, layer, size } = someFile(path);
  const origin = { class: 'claimed', package: by } as const;
  return {
    path,
    type,
    mode,
    uid,
    gid,
    linkname,
    layer,
    size,
    origin,
    ...(sha256 === undefined ? {} : { sha256 }),
  };
}

function countsOf(files: readonly { readonly origin: Origin; readonly size: number }[]) {
  const counts: Record<OriginClass, { files: number; bytes: number }> = {
    known: { files: 0, bytes: 0 },
    claimed: { files: 0, bytes: 0 },
    changed: { files: 0, bytes: 0 },
    own: { files: 0, bytes: 0 },
  };
  for (const { origin, size } of files) {
    counts[origin.class].files += 1;
    counts[origin.class].bytes += size;
  }
  return counts satisfies Record<OriginClass, OriginCount>;
}

function packagesIn(files: readonly ListedFile[]): readonly PackageCount[] {
  const found = new Map<string, PackageCount>();
  for (const { origin, size } of files) {
    if (!('package' in origin) || origin.class === 'changed') continue;
    const key = JSON.stringify([origin.class, origin.package]);
    const before = found.get(key);
    found.set(key, {
      class: origin.class,
      package: origin.package,
      ...{ changed: 0, missing: 0, files: (before?.files ?? 0) + 1, bytes: (before?.bytes ?? 0) + size },
      claimed: origin.class === 'claimed' ? (before?.claimed ?? 0) + 1 : 0,
    });
  }
  return [...found.values()].sort((a, b) => b.files - a.files);
}

export const POINTS: readonly Point[] = [
  { kind: 'loader', place: 'ENV LD_PRELOAD', says: 'The loader puts /app/evil.so into every program.' },
  { kind: 'python-start-up', place: '/usr/lib/python3/site.pth', says: 'Python runs its line: import os' },
];

/** A review that looks as one of a small real image does; any part of it can be another. */
export function someModel(change: Partial<ReviewModel> = {}): ReviewModel {
  const files = change.files ?? [
    someFile('app/train.py', { content: textOf('import numpy\n\ndef train():\n    pass\n') }),
    someFile('app/lib/loss.so', {
      content: { kind: 'binary', what: 'ELF 64-bit shared object, x86-64', facts: ['imports socket'] },
    }),
    someFile('usr/lib/python3/numpy/core.py', { origin: { class: 'changed', package: NUMPY } }),
  ];
  const others = change.others ?? [
    claimedFile('usr/lib/python3/numpy/__init__.py'),
    claimedFile('usr/lib/python3/numpy/version.py'),
    claimedFile('usr/lib/x86_64-linux-gnu/libc.so.6', LIBC),
  ];
  return {
    archive: { sha256: HASH, size: 5 * 1024 * 1024 },
    imageId: `sha256:${'c'.repeat(64)}`,
    tags: ['digits:latest'],
    config: {
      ...{
        ...BARE_CONFIG,
        user: 'root',
        workingDir: '/work',
        entrypoint: ['/bin/sh', '-c', 'cat /sp/inputs/*'],
      },
      ...{ env: ['A=1\nB=2'], labels: { a: '`' }, history: ['RUN make'] },
    },
    layers: [
      {
        digest: `sha256:${'d'.repeat(64)}`,
        files: 3,
        bytes: 4000,
        base: 'debian@sha256:0',
        createdBy: 'ADD',
      },
      { digest: `sha256:${'e'.repeat(64)}`, files: 3, bytes: 300, createdBy: 'RUN make' },
    ],
    origins: countsOf([...files, ...others]),
    packages: packagesIn(others),
    files,
    others,
    points: POINTS,
    ...change,
  };
}

export function someChange(path: string, change: Partial<FileDifference> = {}): FileDifference {
  const before = someFile(path, { content: textOf('a\nold\nb\n') });
  const after = someFile(path, { content: textOf('a\nnew\nb\n') });
  return {
    ...{ change: 'changed', path, before, after, facts: ['mode 0644 → 0755'] },
    hunks: [
      {
        ...{ before: 1, after: 1 },
        lines: [
          { change: 'same', text: 'a' },
          { change: 'removed', text: 'old' },
          { change: 'added', text: 'new' },
          { change: 'same', text: 'b' },
        ],
      },
    ],
    ...change,
  };
}

export function someDifference(change: Partial<ReviewDifference> = {}): ReviewDifference {
  return {
    against: { archiveSha256: 'f'.repeat(64), order: 1200 },
    settings: [{ name: 'entrypoint', before: ['a'], after: ['b|c'] }],
    files: [
      someChange('app/train.py'),
      { change: 'added', path: 'app/new.py', after: someFile('app/new.py'), facts: [] },
      { change: 'removed', path: 'app/gone.py', before: someFile('app/gone.py'), facts: [] },
    ],
    packages: [
      {
        ...NUMPY,
        before: '1.26.3',
        after: '1.26.4',
        class: 'claimed',
        files: 1,
        paths: ['usr/lib/python3/numpy/version.py'],
      },
    ],
    newPoints: POINTS.slice(0, 1),
    ...change,
  };
}
