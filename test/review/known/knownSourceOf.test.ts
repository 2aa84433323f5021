import { describe, expect, test } from '@jest/globals';
import { knownSourceOf } from '../../../src/review/known/knownSourceOf.ts';
import type { KnownPackage } from '../../../src/review/known/knownFile.ts';
import type { ClaimedPackage, KnownSource } from '../../../src/review/origin/knownSource.ts';
import { knownPackage } from '../../support/knownPackages.ts';
import { sha256Of } from '../../support/packageArchives.ts';

const [A, B] = [sha256Of('a'), sha256Of('b')];
const SITE = 'usr/local/lib/python3.12/site-packages';
const DEBIAN = { ecosystem: 'debian', name: 'bash', version: '5.2-1' } as const;
const PYPI = { ecosystem: 'pypi', name: 'toy-box', version: '1.0' } as const;
const NPM = { ecosystem: 'npm', name: '@toy/box', version: '1.0.0' } as const;
const bash = knownPackage({
  ...DEBIAN,
  architecture: 'amd64',
  files: [
    ['bin/bash', A],
    ['usr/share/bash/x', A],
  ],
  links: [['bin/rbash', 'bash']],
});
const box = knownPackage({
  ...PYPI,
  name: 'Toy.Box',
  files: [
    ['../../../bin/fast', A],
    ['toy_box/__init__.py', A],
  ],
  launchers: [['toy', 'toy_box.cli:main.run']],
});
const toybox = knownPackage({
  ...NPM,
  files: [
    ['index.js', A],
    ['package.json', A],
  ],
});

function source(packages: readonly KnownPackage[], claimed: readonly ClaimedPackage[]): KnownSource {
  return knownSourceOf({ v: 1, bases: [], packages: [...packages] }, claimed);
}

const by = (name: object): object => ({ class: 'known', by: 'registry', package: name });
const inImage: ClaimedPackage[] = [
  { package: DEBIAN, architecture: 'amd64', root: '' },
  { package: PYPI, root: SITE },
  { package: NPM, root: 'app/node_modules/@toy/box' },
];

describe('what an owner keeps', () => {
  const known = source([bash, box, toybox], inImage);

  test('knows a file by its path and its bytes, and by both only', () => {
    expect(known.knownAt('usr/share/bash/x', A)).toEqual(by(DEBIAN));
    expect(known.knownAt('usr/share/bash/x', B)).toBeUndefined();
    expect(known.knownAt('usr/share/bash/y', A)).toBeUndefined();
    expect(known.knownLinkAt?.('bin/rbash', 'bash')).toEqual(by(DEBIAN));
    expect(known.knownLinkAt?.('bin/rbash', '/evil')).toBeUndefined();
  });

  test('finds what stands below usr since the system is merged, and not the other way round', () => {
    expect(known.knownAt('bin/bash', A)).toEqual(by(DEBIAN));
    expect(known.knownAt('usr/bin/bash', A)).toEqual(by(DEBIAN));
    expect(known.knownAt('share/bash/x', A)).toBeUndefined();
  });

  test('knows a wheel and a package of npm below the directories of the image that have them, and nowhere else', () => {
    expect(known.knownAt(`${SITE}/toy_box/__init__.py`, A)).toEqual(by({ ...PYPI, name: 'Toy.Box' }));
    expect(known.knownAt('usr/local/bin/fast', A)).toEqual(by({ ...PYPI, name: 'Toy.Box' }));
    expect(known.knownAt('app/node_modules/@toy/box/index.js', A)).toEqual(by(NPM));
    for (const path of [
      'evil/toy_box/__init__.py',
      'toy_box/__init__.py',
      'bin/fast',
      'app/index.js',
      'index.js',
    ])
      expect(known.knownAt(path, A)).toBeUndefined();
  });

  test('knows a package in the root directory of an image', () => {
    const flat = source([toybox], [{ package: NPM, root: '' }]);
    expect(flat.knownAt('index.js', A)).toEqual(by(NPM));
  });

  test('says what has other bytes, of the version that the image claims', () => {
    expect(known.hasOther('usr/bin/bash', B, DEBIAN)).toEqual(DEBIAN);
    expect(known.hasOther('usr/bin/bash', A, DEBIAN)).toBeUndefined();
    expect(known.hasOther(`${SITE}/toy_box/__init__.py`, B, PYPI)).toMatchObject({ version: '1.0' });
    expect(known.hasOther('app/node_modules/@toy/box/index.js', B)).toEqual(NPM);
    expect(known.hasOther('bin/rbash', A)).toEqual(DEBIAN);
    expect(known.hasOther('usr/bin/bash', B, { ...DEBIAN, version: '5.1-1' })).toBeUndefined();
  });

  test('says that a file was added to a package whose list was rewritten with it', () => {
    expect(known.hasOther(`${SITE}/toy_box/evil.py`, B, PYPI)).toMatchObject({ version: '1.0' });
    expect(known.hasOther('usr/share/bash/evil', B, DEBIAN)).toEqual(DEBIAN);
    expect(known.hasOther('usr/local/bin/evil', B, PYPI)).toMatchObject({ version: '1.0' });
    for (const name of ['RECORD', 'INSTALLER', 'REQUESTED', 'direct_url.json'])
      expect(known.hasOther(`${SITE}/toy_box-1.0.dist-info/${name}`, B, PYPI)).toBeUndefined();
  });

  test('is silent about a version that the image does not claim, and an architecture', () => {
    const other = source(
      [bash, box],
      [
        { package: { ...DEBIAN, version: '5.3-1' }, architecture: 'amd64', root: '' },
        { package: { ...PYPI, version: '2.0' }, root: SITE },
      ],
    );
    expect(other.hasOther('usr/bin/bash', B)).toBeUndefined();
    expect(other.hasOther(`${SITE}/toy_box/__init__.py`, B)).toBeUndefined();
    expect(other.knownAt(`${SITE}/toy_box/__init__.py`, A)).toBeUndefined();
    const arm = source([bash], [{ package: DEBIAN, architecture: 'arm64', root: '' }]);
    expect(arm.hasOther('usr/bin/bash', B, DEBIAN)).toBeUndefined();
  });

  test('knows the launchers that installers write for a wheel, and no other script in their place', () => {
    const body = (by: string, more = ''): string =>
      `#!/usr/local/bin/${by}\nimport sys\nfrom toy_box.cli import main\nif __name__ == '__main__':\n` +
      `    sys.argv[0] = sys.argv[0].removesuffix('.exe')\n    sys.exit(main.run())\n${more}`;
    const old = (by: string): string =>
      `#!/usr/local/bin/${by}\n# -*- coding: utf-8 -*-\nimport re\nimport sys\nfrom toy_box.cli import main\n` +
      `if __name__ == '__main__':\n    sys.argv[0] = re.sub(r'(-script\\.pyw|\\.exe)?$', '', sys.argv[0])\n    sys.exit(main.run())\n`;
    for (const text of [body('python3.12'), body('python3'), old('python')])
      expect(known.knownAt('usr/local/bin/toy', sha256Of(text))).toEqual(by({ ...PYPI, name: 'Toy.Box' }));
    for (const text of [body('evil'), body('python3', 'import evil\n'), old('python3 -i')])
      expect(known.knownAt('usr/local/bin/toy', sha256Of(text))).toBeUndefined();
    expect(known.knownAt('usr/local/bin/other', sha256Of(body('python3')))).toBeUndefined();
  });

  test('costs no more for a path of thousands of directories, or thousands of places that claim a package', () => {
    const many = Array.from({ length: 20_000 }, (_, at) => ({
      package: PYPI,
      root: `x/${at}/lib/p/site-packages`,
    }));
    const crowded = source([box], many);
    expect(crowded.knownAt('x/19999/lib/p/site-packages/toy_box/__init__.py', A)).toBeDefined();
    const deep = 'a/'.repeat(2000);
    for (let times = 0; times < 1000; times += 1) crowded.knownAt(deep, A);
  });
});
