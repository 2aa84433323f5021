import { describe, expect, test } from '@jest/globals';
import { differenceLines } from '../../src/cli/terminal/review/differenceLines.ts';
import { overviewLines, pointLines } from '../../src/cli/terminal/review/overviewLines.ts';
import type { PackageCount, Point } from '../../src/review/model.ts';
import { ESCAPED } from '../../src/review/visibleLines.ts';
import { NUMPY, someChange, someDifference, someFile, someModel } from './models.ts';

const many = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));
const countOf = (lines: readonly string[], pattern: RegExp): number =>
  lines.filter((line) => pattern.test(line)).length;

describe('what the first screen leaves out, the head of its list says', () => {
  test('of texts and programs few, of what stands behind them most', () => {
    const lines = overviewLines(
      someModel({
        files: [
          ...many(201, (at) => someFile(`opt/${at}.py`)),
          ...many(11, (at) => someFile(`var/lib/dpkg/info/p${at}.list`)),
        ],
      }),
    );
    expect([countOf(lines, /\/opt\//), countOf(lines, /\/dpkg\/info/)]).toEqual([200, 10]);
    expect(lines).toContain("Texts and programs elsewhere: 201; here are 200, all of them with --files '**'");
    expect(countOf(lines, /: 11; here are 10, all of them with --files/)).toBe(1);
    expect(countOf(overviewLines(someModel()), /; here are/)).toBe(0);
  });

  test('of own files in a layer below the last, where they are as many as those of a base, most; never of what was changed', () => {
    const [layer] = someModel().layers;
    if (layer === undefined) throw new Error('the model has no layer');
    const base = many(150, (at) => ({ ...someFile(`opt/base/${at}.py`), layer: 0 }));
    const changed = many(30, (at) => ({
      ...someFile(`opt/changed/${at}.py`),
      layer: 0,
      origin: { class: 'changed', package: NUMPY } as const,
    }));
    const bob = many(30, (at) => ({ ...someFile(`opt/own/${at}.py`), layer: 1 }));
    const lines = overviewLines(someModel({ layers: [layer, layer], files: [...base, ...changed, ...bob] }));
    const listed = ['base', 'changed', 'own'].map((name) =>
      countOf(lines, new RegExp(`^  \\S+ +/opt/${name}/`)),
    );
    expect(listed).toEqual([20, 30, 30]);
    expect(countOf(lines, /: 180; here are 50, all of them with --files/)).toBe(1);
    expect(
      countOf(
        lines,
        /^ +150 own files come from 1 layer below the last\..* countersign solution known base /,
      ),
    ).toBe(1);
    // One layer alone, or few files, are read as they are.
    for (const model of [
      someModel({ layers: [layer], files: base }),
      someModel({ layers: [layer, layer], files: base.slice(0, 99) }),
      someModel({ layers: [layer, layer], files: base.map((file) => ({ ...file, layer: 1 })) }),
    ])
      expect(countOf(overviewLines(model), /solution known base|; here are/)).toBe(0);
  });

  test('of packages all but the largest; where one has other bytes or lacks some, its line says so', () => {
    const packages = many(21, (at): PackageCount => ({
      ...{ class: 'claimed', package: { ...NUMPY, name: `p${at}` }, files: 3, claimed: 3, bytes: 1 },
      ...{ changed: at === 0 ? 2 : 0, missing: at === 1 ? 1 : 0 },
    }));
    const lines = overviewLines(someModel({ packages }));
    expect(countOf(lines, /^ {2}p\d+ /)).toBe(20);
    expect(countOf(lines, /; the 20 largest, all of them with --json$/)).toBe(1);
    expect(lines).toContain('  p0 1.26.4 (pypi): 3 files, !! 2 changed !!');
    expect(lines).toContain('  p1 1.26.4 (pypi): 3 files, 1 missing');
    expect(lines).toContain('  p2 1.26.4 (pypi): 3 files');
  });

  test('of places of one kind; those that were not there before are marked', () => {
    const points = many(21, (at): Point => ({ kind: 'loader', place: `/l${at}`, says: 'It is loaded.' }));
    const model = someModel({ points, difference: someDifference({ newPoints: points.slice(0, 1) }) });
    expect(pointLines(model, 5).slice(1)).toEqual([
      'Pointed out: 21 places, 1 of them new: *',
      expect.stringMatching(/^\* Loader +\/l0: It is loaded\.$/),
      '  Loader: 20 places; here are 5, all of them with --points',
      ...many(5, (at) => expect.stringMatching(new RegExp(`^  Loader +/l${at + 1}: `))),
    ]);
    expect(pointLines(model)).toHaveLength(23);
  });
});

describe('the difference on a terminal', () => {
  test('has the lines of files as far as there is room, and names the others; --diff has all', () => {
    const files = many(101, (at) => someChange(`app/${at}.py`));
    const model = someModel({ difference: someDifference({ files }) });
    const lines = differenceLines(model, 8);
    expect(countOf(lines, /^ {2}changed: /)).toBe(100);
    expect([countOf(lines, /^ {4}\+new$/), countOf(lines, /^ {4}5 lines: --diff$/)]).toEqual([2, 98]);
    expect(lines[1]).toMatch(/; --diff shows 392 further lines and files after the first 100$/);
    const all = differenceLines(model);
    expect([countOf(all, /^ {2}changed: /), countOf(all, /^ {4}\+new$/)]).toEqual([101, 101]);
    expect(all[1]).not.toContain('--diff shows');
  });

  test('writes out what cannot be seen, and counts blanks of a setting', () => {
    const hidden = [{ change: 'added', text: 'x = "\u202e"' }] as const;
    const files = [someChange('a', { hunks: [{ before: 1, after: 1, lines: hidden }] })];
    const settings = [{ name: 'user', before: '', after: `x${' '.repeat(50)}y` }];
    const lines = differenceLines(someModel({ difference: someDifference({ files, settings }) }));
    expect(lines).toEqual(
      expect.arrayContaining([`    ${ESCAPED}`, '    +x = "\\u202e"', '  + "x[50 blanks]y"']),
    );
  });

  test('has both names of what moved', () => {
    const files = [someChange('new', { change: 'renamed', from: 'old', hunks: [] })];
    expect(differenceLines(someModel({ difference: someDifference({ files }) }))).toContain(
      '  renamed: /old -> /new',
    );
  });
});
