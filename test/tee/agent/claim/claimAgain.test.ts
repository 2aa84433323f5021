import { afterEach, expect, jest, test } from '@jest/globals';
import { ClaimAgain } from '../../../../src/tee/agent/claim/claimAgain.ts';

afterEach(() => {
  jest.restoreAllMocks();
});

/** The moments, in seconds from now, at which order 1 is claimed again when its claim is never witnessed. */
function momentsOf(again: ClaimAgain, times: number): number[] {
  let now = 0;
  jest.spyOn(performance, 'now').mockImplementation(() => now * 1000);
  const moments: number[] = [];
  while (moments.length < times && now < 20_000) {
    if (again.isDue(1)) {
      moments.push(now);
      again.missed(1, 60_000);
    }
    now += 1;
  }
  return moments;
}

test('an order whose claim nobody sees is claimed again after twice as long each time, half an hour at most', () => {
  const moments = momentsOf(new ClaimAgain(), 9);
  const waits = moments.slice(1).map((moment, nth) => (moment - (moments[nth] ?? 0)) / 60);
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 32, 32]);
});

test('one order does not wait for another, nor after it was seen', () => {
  const again = new ClaimAgain();
  again.missed(1, 60_000);
  expect([again.isDue(1), again.isDue(2)]).toEqual([false, true]);
  again.witnessed(1);
  expect(again.isDue(1)).toBe(true);
});
