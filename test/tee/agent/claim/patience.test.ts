import { describe, expect, jest, test } from '@jest/globals';
import { CountersignError, type ErrorCode } from '../../../../src/errors.ts';
import { isPassing, patiently, type Patience } from '../../../../src/tee/agent/claim/patience.ts';

const SHORT: Patience = { forMs: 100_000, pauseMs: 1 };
const away = (code: ErrorCode = 'unavailable'): CountersignError => new CountersignError(code, 'away');

/** Work that fails so often, for these reasons, and then succeeds; what was said meanwhile. */
async function tried(
  errors: readonly Error[],
  patience: Patience,
  more: { ending?: AbortSignal; signal?: AbortSignal } = {},
): Promise<{ readonly outcome: unknown; readonly times: number; readonly said: readonly string[] }> {
  const said: string[] = [];
  let times = 0;
  const work = () => {
    const error = errors[times++];
    return error === undefined ? Promise.resolve('done') : Promise.reject(error);
  };
  const context = {
    patience,
    log: (line: string) => void said.push(line),
    ...(more.ending && { signal: more.ending }),
  };
  // Whoever waits in vain is not waited for.
  const signal = more.signal ?? AbortSignal.timeout(1000);
  const outcome = await patiently(context, 'it', work, signal).catch((error: unknown) => error);
  return { outcome, times, said };
}

describe('what is waited for', () => {
  test('is what may hold now and not later, and nothing else', () => {
    expect([isPassing(away()), isPassing(away('conflict'))]).toEqual([true, true]);
    for (const code of ['tampered', 'refused', 'limit', 'not-found', 'internal'] as const)
      expect(isPassing(away(code))).toBe(false);
    expect([isPassing(new Error('unavailable')), isPassing(undefined)]).toEqual([false, false]);
    expect(isPassing(Object.assign(new Error('x'), { code: 'unavailable' }))).toBe(false);
  });

  test('is tried again until it succeeds, and each time it is said', async () => {
    const found = await tried([away(), away('conflict')], SHORT);
    expect(found).toEqual({
      outcome: 'done',
      times: 3,
      said: ['it: tried again in 0.001 s: away', 'it: tried again in 0.001 s: away'],
    });
    expect(await tried([], SHORT)).toEqual({ outcome: 'done', times: 1, said: [] });
  });

  test('is not tried again where that would change nothing', async () => {
    const error = away('tampered');
    expect(await tried([error], SHORT)).toEqual({ outcome: error, times: 1, said: [] });
  });

  test('is given up when the time is over, with what the last try said', async () => {
    const error = away();
    expect(await tried([error], { forMs: 0, pauseMs: 1 })).toEqual({ outcome: error, times: 1, said: [] });
    expect(await tried([error], { forMs: 10_000, pauseMs: 10_001 })).toMatchObject({ times: 1 });
  });

  test('is tried a last time when the time is just over, and by whoever has no signal', async () => {
    const clock = jest.spyOn(performance, 'now').mockReturnValue(0);
    expect(await tried([away()], { forMs: 1, pauseMs: 1 })).toMatchObject({ outcome: 'done', times: 2 });
    expect(await tried([away()], { forMs: 1, pauseMs: 2 })).toMatchObject({ times: 1 });
    clock.mockRestore();
    let times = 0;
    const work = () => (times++ === 0 ? Promise.reject(away()) : Promise.resolve('done'));
    expect(await patiently({ patience: SHORT, log: () => undefined }, 'it', work)).toBe('done');
  });

  test('is given up when its own signal says so', async () => {
    const error = away();
    const signal = AbortSignal.abort();
    expect(await tried([error], SHORT, { signal })).toEqual({ outcome: error, times: 1, said: [] });
    const later = new AbortController();
    const waiting = tried([error], { forMs: 20_000, pauseMs: 2000 }, { signal: later.signal });
    setTimeout(() => {
      later.abort();
    }, 5);
    expect(await waiting).toMatchObject({ outcome: { name: 'AbortError' }, times: 1 });
  });

  test('is given a minute by an agent that is to end, and no new one by each try', async () => {
    const ending = AbortSignal.abort();
    const long = { forMs: 10 * 60_000, pauseMs: 1 };
    expect(await tried([away(), away()], long, { ending })).toMatchObject({ outcome: 'done', times: 3 });
    // In a minute there is no room for a pause of more.
    const error = away();
    const given = { outcome: error, times: 1, said: [] };
    expect(await tried([error], { ...long, pauseMs: 60_001 }, { ending })).toEqual(given);
    // What was left of the time stays what is left.
    expect(await tried([error], { forMs: 1, pauseMs: 2 }, { ending })).toEqual(given);
    const going = new AbortController().signal;
    expect(await tried([error], { ...long, pauseMs: 60_001 }, { ending: going })).toMatchObject({
      outcome: { name: 'AbortError' },
      times: 1,
      said: [expect.stringContaining('tried again in 60.001 s')],
    });
  });
});
