import { describe, expect, test } from '@jest/globals';
import { isWithin, isWithinBounds, narrowest, newest, oldest } from '../../src/report/evidence/timeWindow.ts';

const AT = '2026-01-01T00:00:00.000Z';
const at = (minutes: number, milliseconds = 0): string =>
  new Date(Date.parse(AT) + minutes * 60_000 + milliseconds).toISOString();

describe('a time lies between two of the ledger', () => {
  test('as far as clocks agree: to five minutes before and after, and no millisecond more', () => {
    const times = [at(-5), at(0), at(10), at(15)];
    expect(times.map((time) => isWithin(time, at(0), at(10)))).toEqual([true, true, true, true]);
    expect([at(-5, -1), at(15, 1)].map((time) => isWithin(time, at(0), at(10)))).toEqual([false, false]);
  });

  test('and never where one of them is absent', () => {
    expect(isWithin(at(0), undefined, at(10))).toBe(false);
    expect(isWithin(at(0), at(0), undefined)).toBe(false);
  });
});

test('a bound that is absent bounds nothing, and the other still does', () => {
  expect(isWithinBounds(at(0), {})).toBe(true);
  expect([at(-6), at(600)].map((time) => isWithinBounds(time, { after: at(0) }))).toEqual([false, true]);
  expect([at(-600), at(6)].map((time) => isWithinBounds(time, { before: at(0) }))).toEqual([true, false]);
});

describe('of several times', () => {
  test('the newest and the oldest that are there, by the time and not by the letters', () => {
    const times = [at(1), undefined, '2026-01-01T09:00:00.000Z', '2025-12-31T23:59:00.000Z', at(2)] as const;
    expect(newest(...times)).toBe('2026-01-01T09:00:00.000Z');
    expect(oldest(...times)).toBe('2025-12-31T23:59:00.000Z');
    // 02:00 in UTC, written with an offset.
    expect(newest('2026-01-01T03:00:00.000Z', '2026-01-01T04:00:00.000+02:00')).toBe(
      '2026-01-01T03:00:00.000Z',
    );
    expect([newest(), oldest(undefined)]).toEqual([undefined, undefined]);
  });

  test('what lies within all bounds', () => {
    expect(
      narrowest([{ after: at(1), before: at(9) }, {}, { after: at(3) }, { after: at(2), before: at(7) }]),
    ).toEqual({ after: at(3), before: at(7) });
    expect(narrowest([{}])).toEqual({ after: undefined, before: undefined });
  });
});
