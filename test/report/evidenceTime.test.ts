import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  attestationBounds,
  evidenceJudgedAt,
  evidenceTimeCheck,
} from '../../src/report/evidence/evidenceTime.ts';
import { isWithinBounds, narrowest } from '../../src/report/evidence/timeWindow.ts';

type Reading = Parameters<typeof attestationBounds>[0];

const SLACK = 5 * 60_000;
const OPERATOR = 'operator';
/** Minutes since some day. */
const at = (minute: number): string => new Date(Date.UTC(2026, 0, 1) + minute * 60_000).toISOString();
const minute = fc.integer({ min: 0, max: 10_000 });
const written = fc.record({ author: fc.constantFrom(OPERATOR, 'alice', 'bob'), minute });

interface Story {
  readonly before: readonly { readonly author: string; readonly minute: number }[];
  readonly attested: number;
  /** What the operator wrote after it. */
  readonly claimed: number;
  readonly reported: number;
  /** Each owner's completion; what is no approval counts for nothing. */
  readonly completed: readonly {
    readonly author: string;
    readonly minute: number;
    readonly isDone: boolean;
  }[];
}
const story: fc.Arbitrary<Story> = fc.record({
  before: fc.array(written, { minLength: 1, maxLength: 5 }),
  attested: minute,
  claimed: minute,
  reported: minute,
  completed: fc.array(
    fc.record({ author: fc.constantFrom(OPERATOR, 'alice', 'dora'), minute, isDone: fc.boolean() }),
    { maxLength: 3 },
  ),
});

/** As much of an order as the time of its evidence rests on. */
function readingOf({ before, attested, claimed, reported, completed }: Story): Reading {
  const entry = (author: string, when: number) => ({ author, at: at(when) });
  const entries = before.map((one, index) => ({
    digest: String(index),
    head: entry(one.author, one.minute),
  }));
  const [placed] = before;
  return {
    entries: [
      ...entries,
      { digest: 'attested', head: entry(OPERATOR, attested) },
      // What others write after it bounds nothing from below.
      { digest: 'later', head: entry('bob', 20_000) },
    ],
    state: {
      placed: { entry: entry(placed?.author ?? '', placed?.minute ?? 0), digest: '0' },
      attested: { entry: entry(OPERATOR, attested), digest: 'attested' },
      claimed: { entry: entry(OPERATOR, claimed) },
      reported: { entry: entry(OPERATOR, reported) },
      suborders: completed.map((one) => ({
        completed: {
          entry: {
            ...entry(one.author, one.minute),
            outcome: { status: one.isDone ? 'done' : 'delivered' },
          },
        },
      })),
    },
  } as unknown as Reading;
}

const approvals = ({ completed }: Story): number[] =>
  completed.filter(({ author, isDone }) => isDone && author !== OPERATOR).map(({ minute: when }) => when);

describe('the time of an attestation', () => {
  const told: Story = {
    before: [{ author: 'bob', minute: 1 }],
    attested: 9,
    claimed: 9,
    reported: 9,
    completed: [],
  };

  test('is bounded by nothing where there is no attestation, and the check fails', () => {
    const reading = readingOf(told);
    const none = { ...reading, state: { ...reading.state, attested: undefined } } as unknown as Reading;
    expect(attestationBounds(none)).toEqual({ after: undefined, before: undefined });
    expect(evidenceTimeCheck(none, {})).toMatchObject({
      id: 'evidence-time',
      status: 'failed',
      detail: 'the order is not attested',
    });
    const open = { ...reading, state: { ...reading.state, suborders: [{}] } } as unknown as Reading;
    expect(attestationBounds(open)).toEqual({ after: at(1), before: undefined });
  });

  test('is that of the operator’s word, or of the placing, where there is no more', () => {
    const reading = readingOf(told);
    const later = { claimed: undefined, reported: undefined };
    const only = { ...reading, state: { ...reading.state, ...later } } as unknown as Reading;
    expect(evidenceJudgedAt(only).toISOString()).toBe(at(9));
    expect(evidenceJudgedAt(only, {} as never).toISOString()).toBe(at(9));
    const none = { ...only, state: { ...only.state, attested: undefined } } as unknown as Reading;
    expect(evidenceJudgedAt(none).toISOString()).toBe(at(1));
  });

  test('is told with what bounds it', () => {
    const detail = (bounds: { after?: string; before?: string }) =>
      evidenceTimeCheck(readingOf(told), bounds).detail;
    const nothing = 'nothing that others wrote';
    expect(detail({})).toBe(`attested ${at(9)}, after ${nothing}, before ${nothing}`);
    expect(detail({ after: at(1), before: at(10) })).toBe(
      `attested ${at(9)}, after ${at(1)}, before ${at(10)}`,
    );
  });

  test('lies after all that others wrote before it, and before the first approval by another', () => {
    fc.assert(
      fc.property(story, (told) => {
        const others = told.before.filter(({ author }) => author !== OPERATOR).map((one) => one.minute);
        const holds =
          told.attested >= Math.max(-Infinity, ...others) - 5 &&
          told.attested <= Math.min(Infinity, ...approvals(told)) + 5;
        const reading = readingOf(told);
        const { status } = evidenceTimeCheck(reading, attestationBounds(reading));
        expect(status).toBe(holds ? 'passed' : 'failed');
      }),
    );
  });

  test('is narrowed by whatever else proves a time', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ after: fc.option(minute), before: fc.option(minute) })),
        minute,
        (all, when) => {
          const bounds = all.map(({ after, before }) => ({
            after: after === null ? undefined : at(after),
            before: before === null ? undefined : at(before),
          }));
          expect(isWithinBounds(at(when), narrowest(bounds))).toBe(
            bounds.every((one) => isWithinBounds(at(when), one)),
          );
        },
      ),
    );
  });

  test('agrees to the millisecond of what clocks may differ', () => {
    const [now, bound] = [Date.parse(at(100)), at(100)];
    const iso = (ms: number): string => new Date(ms).toISOString();
    expect(isWithinBounds(iso(now - SLACK), { after: bound })).toBe(true);
    expect(isWithinBounds(iso(now - SLACK - 1), { after: bound })).toBe(false);
    expect(isWithinBounds(iso(now + SLACK), { before: bound })).toBe(true);
    expect(isWithinBounds(iso(now + SLACK + 1), { before: bound })).toBe(false);
  });
});

describe('the time at which evidence is judged', () => {
  const operatorsWords = fc.record({ attested: minute, claimed: minute, reported: minute });

  test('is none that the operator chose, wherever another approved', () => {
    fc.assert(
      fc.property(story, operatorsWords, (told, other) => {
        fc.pre(approvals(told).length > 0);
        const judged = evidenceJudgedAt(readingOf(told));
        expect(judged.toISOString()).toBe(at(Math.max(...approvals(told))));
        expect(evidenceJudgedAt(readingOf({ ...told, ...other }))).toEqual(judged);
      }),
    );
  });

  test("is for an owner that of the owner's own approval", () => {
    fc.assert(
      fc.property(story, (told) => {
        const reading = readingOf(told);
        for (const [index, suborder] of reading.state.suborders.entries())
          expect(evidenceJudgedAt(reading, suborder).toISOString()).toBe(
            at(told.completed[index]?.minute ?? 0),
          );
      }),
    );
  });

  test('is the newest that the operator wrote where nobody else approved', () => {
    fc.assert(
      fc.property(story, (told) => {
        const { attested, claimed, reported } = told;
        const judged = evidenceJudgedAt(readingOf({ ...told, completed: [] }));
        expect(judged.toISOString()).toBe(at(Math.max(attested, claimed, reported)));
      }),
    );
  });
});
