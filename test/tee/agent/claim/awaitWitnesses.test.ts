import { describe, expect, test } from '@jest/globals';
import { CountersignError } from '../../../../src/errors.ts';
import type { OrderReading } from '../../../../src/ledger/entries/orders/orders.ts';
import { awaitWitnesses, NotWitnessed, requireLive } from '../../../../src/tee/agent/claim/awaitWitnesses.ts';
import { OwnClaims } from '../../../../src/tee/agent/claim/ownClaims.ts';
import { OwnRefusal } from '../../../../src/tee/agent/result/publishedReason.ts';
import type { TeeContext } from '../../../../src/tee/agent/teeContext.ts';

const own = new OwnClaims().make();

/** An order that this process has claimed. */
function reading(change: object = {}, frozen?: string): OrderReading {
  const state = { id: 7, claimed: { entry: { claim: own.claim } }, cancelRequested: false, ...change };
  return { state, frozen } as unknown as OrderReading;
}

describe('a claim on which something may be opened', () => {
  test('is the live one of an order that goes on', () => {
    expect(() => {
      requireLive(reading(), own);
    }).not.toThrow();
  });

  test.each<[string, OrderReading, string]>([
    ['is not the live one', reading({ claimed: { entry: { claim: 'f'.repeat(64) } } }), 'the live one'],
    ['was given back', reading({ claimed: undefined }), 'the live one'],
    ['is of an order that was ended', reading({ finished: {} }), 'was ended before its run began'],
    ['is of one that was cancelled', reading({ cancelRequested: true }), 'it was cancelled'],
  ])('is none that %s', (_, now, why) => {
    const live = (): void => {
      requireLive(now, own);
    };
    expect(live).toThrow(OwnRefusal);
    expect(live).toThrow(why);
  });

  test('is none of an order that stands still, whatever else it says', () => {
    const live = (): void => {
      requireLive(reading({ cancelRequested: true }, 'it names another history'), own);
    };
    expect(live).toThrow('order 7 stands still: it names another history');
  });
});

test('a ledger that is away at the first look gives nobody to wait for: it is told at once', async () => {
  let looks = 0;
  const error = new CountersignError('unavailable', 'the server is away');
  const snapshot = (): Promise<never> => {
    looks++;
    return Promise.reject(error);
  };
  const context = {
    ...{ ledger: { snapshot }, log: () => undefined, signal: new AbortController().signal },
    witnessing: { forMs: 60_000, pauseMs: 1, againMs: 1 },
  } as unknown as TeeContext;
  await expect(awaitWitnesses(context, 7, own)).rejects.toBe(error);
  expect(looks).toBe(1);
});

test('who is missing is named, and may come later', () => {
  const error = new NotWitnessed(['carol', 'dave']);
  expect([error.code, error.missing]).toEqual(['unavailable', ['carol', 'dave']]);
  expect(error.message).toBe('the claim was not witnessed in time: missing carol, dave');
});
