import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkOf, worseOf, type CheckStatus } from '../../src/checks.ts';
import type { OrderReading } from '../../src/ledger/entries/orders/orders.ts';
import { resultDetailsSchema, type ResultDetails } from '../../src/report/details.ts';
import { endWords, runMarkOf } from '../../src/report/runMark.ts';

const holds = [checkOf('a', 'It holds', true, '')];
const lies = [checkOf('a', 'It holds', false, '')];
const ended = (change: Partial<ResultDetails>): ResultDetails => ({
  ...{ outcome: 'exited', exitStatus: 0, milliseconds: 1, logBytes: 0, result: null, outputs: null },
  ...{ reason: '', leftOut: { count: 0, first: [] } },
  ...change,
});
const onLedger = (status: string | undefined): OrderReading =>
  ({ state: { finished: status && { entry: { status } } } }) as unknown as OrderReading;

describe('the second mark', () => {
  test('is a success for the exit status 0 of a run that nothing stopped, in a report that holds, and for nothing else', () => {
    const outcome = fc.constantFrom(...resultDetailsSchema.shape.outcome.options);
    const exitStatus = fc.option(fc.integer({ min: 0, max: 255 }));
    fc.assert(
      fc.property(outcome, exitStatus, fc.boolean(), (how, status, isTrue) => {
        const resultDetails = ended({ outcome: how, exitStatus: status });
        const mark = runMarkOf({ checks: isTrue ? holds : lies, resultDetails, reading: onLedger('done') });
        const went = how === 'exited' && status === 0;
        expect(mark.status).toBe(went ? (isTrue ? 'succeeded' : 'unknown') : 'failed');
        expect(mark.detail).not.toBe('');
      }),
    );
  });

  test('says whose word a success is, in a report that does not hold', () => {
    const resultDetails = ended({});
    expect(runMarkOf({ checks: lies, resultDetails, reading: onLedger('done') })).toEqual({
      status: 'unknown',
      detail: 'exit status 0, by a report that is not verified in full',
    });
  });

  test('is a success where it holds, and unknown where nothing is known', () => {
    const reading = onLedger('done');
    expect(runMarkOf({ checks: holds, resultDetails: ended({}), reading })).toEqual({
      status: 'succeeded',
      detail: 'exit status 0',
    });
    for (const change of [{ exitStatus: 1 }, { exitStatus: null }, { outcome: 'cancelled' }] as const)
      expect(runMarkOf({ checks: holds, resultDetails: ended(change), reading }).status).toBe('failed');
    expect(runMarkOf({ checks: holds, resultDetails: undefined, reading: undefined })).toEqual({
      status: 'unknown',
      detail: 'it cannot be told: the record of the ledger does not hold',
    });
  });

  test.each([
    [{ outcome: 'memory-limit', reason: 'raise info.ram' }, 'its memory limit ended it: raise info.ram'],
    [{ outcome: 'not-startable' }, 'it could not be started'],
    [{ outcome: 'interrupted', reason: 'the agent ended' }, 'it was interrupted: the agent ended'],
    [{ exitStatus: 1 }, 'exit status 1'],
    [{ exitStatus: 137 }, 'exit status 137 (killed by SIGKILL, not for its memory limit)'],
  ] as const)('says of %j how it ended', (how, words) => {
    expect(endWords(ended(how))).toBe(words);
  });

  test.each([
    ['error', 'failed', 'sealed to its recipients'],
    ['canceled', 'failed', 'canceled'],
    ['done', 'unknown', 'how it ended is sealed to its recipients'],
    [undefined, 'unknown', 'has not ended'],
  ])('where the end is sealed and the ledger says %s is %s', (status, mark, detail) => {
    const found = runMarkOf({ checks: holds, resultDetails: undefined, reading: onLedger(status) });
    expect(found).toEqual({ status: mark, detail: expect.stringContaining(detail) });
  });

  test.each<[CheckStatus, 'succeeded' | 'failed' | 'unknown', CheckStatus]>([
    ['passed', 'succeeded', 'passed'],
    ['passed', 'unknown', 'passed'],
    ['passed', 'failed', 'failed'],
    ['not-possible', 'succeeded', 'not-possible'],
    ['not-possible', 'failed', 'failed'],
    ['failed', 'succeeded', 'failed'],
  ])('beside %s, a run that is %s comes to %s', (approved, status, both) => {
    expect(worseOf(approved, { status, detail: '' })).toBe(both);
  });
});
