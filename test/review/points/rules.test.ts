import { describe, expect, test } from '@jest/globals';
import { pointsOf, RULES } from '../../../src/review/points/pointsOf.ts';
import { LEFT_OUT } from './cases/leftOut.ts';
import { LOOKS_LIKE } from './cases/looksLike.ts';
import { PYTHON_RUNS } from './cases/pythonRuns.ts';
import { RUNS_FIRST } from './cases/runsFirst.ts';
import { STANDS_BESIDE } from './cases/standsBeside.ts';
import { inputOf, lookAt } from './sketch.ts';
import type { Sketch } from './sketch.ts';
import { tangledFiles } from './tangledFiles.ts';

const CASES = [...RUNS_FIRST, ...PYTHON_RUNS, ...STANDS_BESIDE, ...LOOKS_LIKE];

function found(id: string, sketch: Sketch): { place: string; says: string }[] {
  const rule = RULES.find((one) => one.id === id);
  if (rule === undefined) throw new Error(`there is no rule ${id}`);
  return [...rule.find(lookAt(sketch))];
}

describe('a rule points at what it is for, and not at its neighbour', () => {
  test.each(
    CASES.map((one, i) => ({ ...one, name: `${i + 1}. ${one.rule} at ${JSON.stringify(one.place)}` })),
  )('$name', ({ rule, place, says, has, hasNot }) => {
    const isMeant = (one: { place: string; says: string }): boolean =>
      one.place === place && says.test(one.says);
    expect(found(rule, has).filter(isMeant)).toHaveLength(1);
    expect(found(rule, hasNot).filter(({ says: said }) => says.test(said))).toEqual([]);
  });

  test.each(LEFT_OUT)('%s leaves out what somebody vouches for', (rule, sketch) => {
    expect(found(rule, sketch)).toEqual([]);
  });

  test('each rule of the table has such a pair', () => {
    const tested = new Set([...CASES.map(({ rule }) => rule), 'tangled-links']);
    expect(RULES.map(({ id }) => id).filter((id) => !tested.has(id))).toEqual([]);
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  });

  test('each rule says why in one sentence', () => {
    for (const { why } of RULES) expect(why).toMatch(/^[A-Z][^\n]{20,}\.$/);
  });
});

test('links that lead through links in all ways end, and the end is told', () => {
  const tangled = lookAt({ files: tangledFiles(40, 20_000) });
  for (const node of tangled.tree.nodes()) tangled.tree.follow(node);
  const rule = RULES.at(-1);
  expect(rule?.id).toBe('tangled-links');
  expect([...(rule?.find(tangled) ?? [])]).toEqual([{ place: '/', says: expect.stringMatching(/too many/) }]);
  const plain = lookAt({ files: tangledFiles(40, 20) });
  for (const node of plain.tree.nodes()) plain.tree.follow(node);
  expect([...(rule?.find(plain) ?? [])]).toEqual([]);
});

test('an image of listed files alone, with a program that is started by its path, has one point', () => {
  const origin = { class: 'known', by: 'base', base: 'debian' } as const;
  const files = {
    '/usr/bin/python3': { mode: 0o755, origin },
    '/usr/lib/python3.13/os.py': { origin },
    '/usr/lib/python3.13/__pycache__/os.cpython-313.pyc': { origin },
    '/usr/lib/x86_64-linux-gnu/libc.so.6': { origin },
    '/etc/ld.so.cache': { origin },
    '/etc/profile': { origin },
  };
  const points = pointsOf(inputOf({ cmd: ['/usr/bin/python3'], files }));
  expect(points).toEqual([
    { kind: 'entry-point', place: 'CMD', says: 'It runs /usr/bin/python3; it is of the base debian.' },
  ]);
});
