import { describe, expect, test } from '@jest/globals';
import { CountersignError, type ErrorCode } from '../../../../src/errors.ts';
import type { SandboxOutcome } from '../../../../src/tee/sandbox/sandbox.ts';
import {
  ofPart,
  OwnRefusal,
  publishedEnd,
  publishedReason,
} from '../../../../src/tee/agent/result/publishedReason.ts';

const SECRET = 'token hunter2';
const SENTENCES: Readonly<Record<ErrorCode, string>> = {
  usage: 'could not be opened',
  input: 'has a form that the TEE does not read',
  'not-found': 'is not where its resource says',
  exists: 'could not be put where the TEE needs it',
  conflict: 'changed while it was read',
  refused: 'could not be read: access was refused',
  tampered: 'is not what was sealed, signed or ordered',
  limit: 'is over a limit of the TEE or of the order',
  unsupported: 'has a form that the TEE does not read',
  unavailable: 'could not be reached',
  'run-failed': 'did not end well',
  interrupted: 'was not read to its end',
  internal: 'could not be opened',
};
const failing = (error: unknown) =>
  ofPart('input 2', () => Promise.reject(error as Error)).catch((thrown: unknown) => thrown);

describe('what everybody may read of why an order ended', () => {
  test.each(Object.entries(SENTENCES) as [ErrorCode, string][])(
    'is one sentence for each code, and never what a server said: %s',
    async (code, sentence) => {
      const error = new CountersignError(code, SECRET);
      expect(publishedReason(error)).toBe(`something that the order needs ${sentence}`);
      const part = await failing(error);
      expect(publishedReason(part)).toBe(`input 2 ${sentence}`);
      // For the log alone.
      expect(part).toMatchObject({ code, message: `input 2: ${SECRET}`, cause: error });
    },
  );

  test('is the same of an error that is no one’s own', async () => {
    const error = new RangeError(SECRET);
    expect(await failing(error)).toBe(error);
    for (const one of [error, SECRET, undefined, Object.assign(new Error(SECRET), { code: 'limit' })])
      expect(publishedReason(one)).toBe('something that the order needs could not be opened');
  });

  test('is what the TEE itself found, in its own words, of whatever part', async () => {
    const own = new OwnRefusal('input 1 is of another order');
    expect(own.code).toBe('refused');
    expect(await failing(own)).toBe(own);
    expect(publishedReason(own)).toBe('input 1 is of another order');
    expect(await ofPart('input 2', () => Promise.resolve(7))).toBe(7);
  });
});

test('how a run ended reads alike, whatever a solution chose', () => {
  const outcomes: readonly SandboxOutcome[] = [
    'exited',
    'time-limit',
    'no-space',
    'cancelled',
    'interrupted',
  ];
  const end = (status: 'done' | 'error' | 'canceled') =>
    outcomes.map((outcome) => publishedEnd(status, outcome));
  const interrupted = 'it was interrupted: the agent of the TEE was told to end while it ran';
  expect(end('done')).toEqual(['', '', '', '', '']);
  expect(end('error')).toEqual([...Array.from({ length: 4 }, () => 'the run did not end well'), interrupted]);
  expect(end('canceled')).toEqual([...Array.from({ length: 4 }, () => 'it was cancelled'), interrupted]);
});
