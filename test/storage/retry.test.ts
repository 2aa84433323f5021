import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CountersignError } from '../../src/errors.ts';
import { waitBefore, withRetries } from '../../src/storage/http/retry.ts';
import { containing } from './bytes.ts';
import { retryAfterMs, transienceOf } from '../../src/storage/http/transience.ts';

const settings = { attempts: 4, firstWaitMs: 1, maxWaitMs: 3 };
const failure = (status: number, retryAfter?: string): CountersignError =>
  new CountersignError('unavailable', `answered ${status}`, { cause: { status, retryAfter } });

describe('a request that fails', () => {
  test('is tried again after a cut connection, 429 and 5xx, and its success is the result', async () => {
    const causes = [Object.assign(new Error('cut'), { code: 'ECONNRESET' }), failure(429), failure(503)];
    const tried: number[] = [];
    const result = await withRetries('put x', settings, (number) => {
      tried.push(number);
      const cause = causes[number - 1];
      return cause === undefined ? Promise.resolve('done') : Promise.reject(cause);
    });
    expect(result).toBe('done');
    expect(tried).toEqual([1, 2, 3, 4]);
  });

  test('ends with a word that says which request, how often it was tried, and the last error', async () => {
    const attempt = withRetries('put part 3 of x', settings, () => Promise.reject(failure(503)));
    await expect(attempt).rejects.toMatchObject({
      code: 'unavailable',
      message: containing(/^put part 3 of x: gave up after trying 4 times .* answered 503$/),
    });
  });

  test.each([400, 401, 403, 404, 409, 412])('is not tried again after %d', async (status) => {
    let tries = 0;
    const error = new CountersignError('refused', 'no', { cause: { status } });
    const attempt = withRetries('get x', settings, () => {
      tries += 1;
      return Promise.reject(error);
    });
    await expect(attempt).rejects.toBe(error);
    expect(tries).toBe(1);
  });

  test('tells of each further try', async () => {
    const told: string[] = [];
    const onRetry = (what: string, attempt: number, _: number, why: string): void => {
      told.push(`${what} ${attempt} ${why}`);
    };
    await withRetries('get x', { ...settings, onRetry }, (number) =>
      number < 3 ? Promise.reject(failure(500)) : Promise.resolve(1),
    );
    expect(told).toEqual(['get x 1 answered 500', 'get x 2 answered 500']);
  });
});

describe('the wait between two tries', () => {
  test('doubles up to its limit, and is spread between half of it and the whole', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (number, random) => {
          const whole = Math.min(20_000, 250 * 2 ** (number - 1));
          const wait = waitBefore(number, { firstWaitMs: 250, maxWaitMs: 20_000 }, random);
          expect(wait).toBeGreaterThanOrEqual(whole / 2);
          expect(wait).toBeLessThanOrEqual(whole);
        },
      ),
    );
  });

  test('is at least what the server asks for, but never more than 5 minutes', () => {
    const limits = { firstWaitMs: 1, maxWaitMs: 2 };
    expect(waitBefore(1, limits, 0, 7000)).toBe(7000);
    expect(waitBefore(1, limits, 0, 86_400_000)).toBe(300_000);
  });

  test('is read from Retry-After as seconds and as a date', () => {
    const now = Date.parse('2026-01-01T00:00:00Z');
    expect(retryAfterMs('12', now)).toBe(12_000);
    expect(retryAfterMs('Thu, 01 Jan 2026 00:00:05 GMT', now)).toBe(5000);
    expect(retryAfterMs('soon', now)).toBeUndefined();
    expect(transienceOf(failure(429, '3'))).toEqual({ retryAfterMs: 3000 });
  });
});
