import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import type { OrderReading } from '../../../../src/ledger/entries/orders/orders.ts';
import { heldUntil, lifeOfClaim } from '../../../../src/tee/agent/claim/heldClaim.ts';
import { OwnClaims } from '../../../../src/tee/agent/claim/ownClaims.ts';
import type { TeeContext } from '../../../../src/tee/agent/teeContext.ts';

const own = new OwnClaims().make();
const held = { claimed: { entry: { claim: own.claim } }, reported: undefined, finished: undefined };
const reading = {
  state: { id: 7, placed: { entry: { limits: { minutes: 10 } } } },
} as unknown as OrderReading;

const ROUNDS = 3;

/** What is said of a claim whose turn comes after it was asked so often, on a ledger that shows the order so. */
async function saidOf(state: object): Promise<unknown[]> {
  const said: unknown[] = [];
  const { promise: turn, resolve: come } = Promise.withResolvers<string>();
  const ledger = {
    appendToOrder: (_order: number, _key: unknown, entryFor: (now: unknown) => unknown) => {
      said.push(entryFor({ state }));
      if (said.length === ROUNDS) come('the turn');
      return Promise.resolve();
    },
  };
  const context = { ledger, log: () => undefined, waitingAgainMs: 1 } as unknown as TeeContext;
  expect(await heldUntil(context, reading, own, turn)).toBe('the turn');
  await sleep(20);
  expect(said).toHaveLength(ROUNDS);
  return said;
}

describe('a claim that waits for its turn', () => {
  test('says so again and again, and no more once the turn has come', async () => {
    const entry = { kind: 'order.waiting', claim: own.claim };
    expect(await saidOf(held)).toEqual([entry, entry, entry]);
  });

  test('goes on saying so where it could not be said once, which the operator is told', async () => {
    const lines: string[] = [];
    let times = 0;
    const { promise: turn, resolve: come } = Promise.withResolvers<undefined>();
    const ledger = {
      appendToOrder: () => {
        if (++times === ROUNDS) come(undefined);
        return times === 1 ? Promise.reject(new Error('the server is away')) : Promise.resolve();
      },
    };
    const log = (line: string): void => void lines.push(line);
    const context = { ledger, log, waitingAgainMs: 1 } as unknown as TeeContext;
    await heldUntil(context, reading, own, turn);
    expect([times, lines]).toEqual([
      ROUNDS,
      ['Order 7: that it waits for its turn could not be said: the server is away'],
    ]);
  });

  test('says nothing more of what it was about to say when the turn came, which may have failed', async () => {
    const said: unknown[] = [];
    const { promise: turn, reject: fail } = Promise.withResolvers<never>();
    const ledger = {
      appendToOrder: async (_order: number, _key: unknown, entryFor: (now: unknown) => unknown) => {
        fail(new Error('no turn'));
        await sleep(20);
        said.push(entryFor({ state: held }));
      },
    };
    const context = { ledger, log: () => undefined, waitingAgainMs: 1 } as unknown as TeeContext;
    await expect(heldUntil(context, reading, own, turn)).rejects.toThrow('no turn');
    expect(said).toEqual([undefined]);
  });

  test.each([
    ['is not the live one', { ...held, claimed: { entry: { claim: 'f'.repeat(64) } } }],
    ['was given back', { ...held, claimed: undefined }],
    ['is of an order that was reported', { ...held, reported: {} }],
    ['is of an order that was ended', { ...held, finished: {} }],
  ])('says nothing where it %s', async (_, state) => {
    expect(await saidOf(state)).toEqual([undefined, undefined, undefined]);
  });

  test('is taken for lost a quarter of an hour after the run could have ended', () => {
    expect(lifeOfClaim({ minutes: 10 })).toBe(25 * 60_000);
  });
});
