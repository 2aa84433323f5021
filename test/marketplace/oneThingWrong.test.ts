import { describe, expect, test } from '@jest/globals';
import type { AttestedEntry, CompletedEntry } from '../../src/marketplace/order/orderEntries.ts';
import {
  requireRoom,
  statusOf,
  suborderOf,
  type OrderState,
} from '../../src/marketplace/order/orderState.ts';
import { isExpired } from '../../src/marketplace/order/placementRules.ts';
import { notInForce } from '../../src/marketplace/approval/approvalTerms.ts';
import {
  ALICE,
  approvalFor,
  attestedBody,
  BOB,
  completedBody,
  finishedBody,
  HASH,
  MALLORY,
  OFFERS,
  OPERATOR,
  OTHER_HASH,
  placed,
  placedEntry,
  reportedBody,
  unclaimedBody,
  type Body,
  approved,
  attested,
  claimed,
  reported,
  step,
} from '../support/entries.ts';

/** An order with a solution that is offered, and not delivered yet: its suborder is 4. */
const withSolution = (): OrderState =>
  placed({
    suborders: [
      { id: 2, type: 'TEE', offer: 1, slot: 101 },
      { id: 3, type: 'Data', offer: 2, slot: 201 },
      { id: 4, type: 'Solution', offer: 3, slot: 301 },
    ],
    solution: { hash: HASH, size: 10, sealed: {}, suborder: 4 },
  });
type Outcome = CompletedEntry['outcome'];
const delivery = (hash = HASH): Outcome => ({
  status: 'delivered',
  solution: { hash, size: 10, sealed: {} },
});
const completed = (suborder: number, author: string, outcome: Outcome): Body => ({
  kind: 'order.completed',
  author,
  suborder,
  outcome,
});
const revoke = (author: string, suborder = 3): Body => ({
  kind: 'order.revoked',
  author,
  suborder,
  reason: '',
});

function bound(change: Partial<AttestedEntry['binding']>): [() => OrderState, (state: OrderState) => Body] {
  const body = (state: OrderState): Body => {
    const right = attestedBody(state);
    return { ...right, binding: { ...right.binding, ...change } };
  };
  return [placed, body];
}

/** An approval that a data owner gave, as it stands in her completion. */
const approval = (state: OrderState): Outcome => completedBody(state).outcome;

describe('an entry of its author, wrong in one thing, is refused', () => {
  const cases: [string, () => OrderState, (state: OrderState) => Body, string][] = [
    ['evidence bound to another order', ...bound({ order: 9 }), 'bound to another order'],
    ['… to other terms', ...bound({ orderDigest: OTHER_HASH }), 'bound to another order'],
    ['… to another attempt', ...bound({ attempt: 2 }), 'bound to another order'],
    ['… to another nonce', ...bound({ nonce: OTHER_HASH }), 'bound to another order'],
    ['… to other recipients', ...bound({ recipients: [BOB, MALLORY] }), 'bound to another order'],
    ['… to no recipient', ...bound({ recipients: [] }), 'bound to another order'],
    ['a first attempt that is the second', placed, (s) => attestedBody(s, 2), 'out of order'],
    ['a second that is the third', attested, (s) => attestedBody(s, 3), 'out of order'],
    ['evidence before the solution is there', withSolution, (s) => attestedBody(s), 'delivered yet'],
    [
      'an approval in the name of another',
      attested,
      (s) => completedBody(s, { approver: BOB }),
      'something else',
    ],
    [
      'another solution delivered than ordered',
      withSolution,
      () => completed(4, MALLORY, delivery(OTHER_HASH)),
      'another solution was ordered',
    ],
    ['a dataset delivered', attested, () => completed(3, ALICE, delivery()), 'only a solution is delivered'],
    [
      'a solution approved',
      withSolution,
      (s) => completed(4, MALLORY, approval(s)),
      'only a data suborder takes an approval',
    ],
    ['a completion of no suborder', attested, () => completed(9, ALICE, delivery()), 'has no suborder 9'],
    ['a revocation of no suborder', attested, () => revoke(ALICE, 9), 'has no suborder 9'],
    ['a report of another attempt', claimed, () => reportedBody(2), 'another attempt is under way'],
    ['an end of another attempt', reported, () => finishedBody('done', 2), 'another attempt is under way'],
    ['an end of an attempt before there is one', placed, () => finishedBody('error', 1), 'another attempt'],
    ['a second placing', placed, () => placedEntry(), 'an order is placed once'],
  ];
  test.each(cases)('%s', (_name, from, body, why) => {
    const state = from();
    expect(() => step(state, body(state))).toThrow(
      expect.objectContaining({ code: 'refused', message: expect.stringContaining(why) as unknown }),
    );
  });

  test('without it, each is taken', () => {
    const delivered = step(withSolution(), completed(4, MALLORY, delivery()));
    expect(suborderOf(delivered, 4).status).toBe('Done');
    expect(statusOf(delivered)).toBe('Blocked');
    expect(attested(delivered).attested?.entry.attempt).toBe(1);
    expect(step(placed(), finishedBody('error', 0)).finished?.entry.status).toBe('error');
    expect(step(attested(), revoke(ALICE)).suborders.map(({ revoked }) => revoked)).toEqual([false, true]);
  });
});

describe('an entry changes what it is about, and nothing else', () => {
  const statuses = (state: OrderState): string[] => state.suborders.map(({ status }) => status);

  test('of the suborders', () => {
    expect(statuses(withSolution())).toEqual(['New', 'Blocked', 'Blocked']);
    const delivered = step(withSolution(), completed(4, MALLORY, delivery()));
    expect(statuses(delivered)).toEqual(['New', 'Blocked', 'Done']);
    expect(statuses(attested(delivered))).toEqual(['Processing', 'Blocked', 'Done']);
    const again = step(step(attested(delivered), completedBody(attested(delivered))), {
      ...attestedBody(delivered, 2),
    });
    expect(statuses(again)).toEqual(['Processing', 'Blocked', 'Done']);
    expect(again.suborders.map(({ completed: one }) => one?.entry.outcome.status)).toEqual([
      undefined,
      undefined,
      'delivered',
    ]);
  });

  test.each(['done', 'error', 'canceled'] as const)(
    "the TEE's suborder ends as the order does: %s",
    (status) => {
      const shown = { done: 'Done', error: 'Error', canceled: 'Canceled' }[status];
      const ended = step(reported(), finishedBody(status));
      expect([statusOf(ended), ...statuses(ended)]).toEqual([shown, shown, 'Done']);
    },
  );

  test('and is counted', () => {
    expect([placed(), attested(), approved(), claimed()].map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    expect(placed()).toMatchObject({ cancelRequested: false, claims: [], id: 1 });
    expect(placed().suborders.map(({ revoked }) => revoked)).toEqual([false, false]);
    expect(step(claimed(), unclaimedBody()).claims).toEqual(claimed().claims);
  });
});

describe('what cannot count whatever it says is not read', () => {
  const room = (state: OrderState, kind: string, author: string) => () => {
    requireRoom(state, { kind, author }, (offer) => OFFERS.get(offer));
  };
  const cases: [string, OrderState, string, string, string | undefined][] = [
    ['a second placing', placed(), 'order.placed', BOB, 'placed once'],
    [
      'anything of an order that has ended',
      step(placed(), revoke(ALICE)),
      'order.attested',
      OPERATOR,
      'nothing more',
    ],
    ['a completion while its author is waited for', placed(), 'order.completed', ALICE, undefined],
    ['one by who has no suborder', placed(), 'order.completed', BOB, 'no suborder waits'],
    ['one by who has completed', approved(), 'order.completed', ALICE, 'no suborder waits'],
    [
      "one by the TEE's owner, whose suborder does not wait",
      placed(),
      'order.completed',
      OPERATOR,
      'no suborder waits',
    ],
    ['what the TEE says', placed(), 'order.attested', OPERATOR, undefined],
    ['the same by another', placed(), 'order.attested', ALICE, 'say what the TEE did'],
    ['a revocation, whoever it is by', placed(), 'order.revoked', MALLORY, undefined],
    ['a cancellation, whoever it is by', placed(), 'order.cancel-requested', MALLORY, undefined],
  ];
  test.each(cases)('%s', (_name, state, kind, author, why) => {
    if (why === undefined) expect(room(state, kind, author)).not.toThrow();
    else expect(room(state, kind, author)).toThrow(why);
  });
});

describe('to the millisecond', () => {
  const at = (time: string): Date => new Date(time);
  const day = 86_400_000;
  const placedFor = (milliseconds: number) => () =>
    placed({ expires: new Date(Date.parse(placedEntry().at) + milliseconds).toISOString() });

  test('an order waits from one millisecond to 90 days', () => {
    expect(placedFor(0)).toThrow('expires before it is placed');
    expect(placedFor(1)).not.toThrow();
    expect(placedFor(90 * day)).not.toThrow();
    expect(placedFor(90 * day + 1)).toThrow('90 days at most');
  });

  test('it has expired from its end on', () => {
    expect(isExpired(placedEntry(), at('2026-01-30T23:59:59.999Z'))).toBe(false);
    expect(isExpired(placedEntry(), at('2026-01-31T00:00:00.000Z'))).toBe(true);
  });

  test('an approval holds from its beginning on, and not at its end', () => {
    const given = approvalFor(attested());
    expect(notInForce(given, at('2025-12-31T23:59:59.999Z'))).toContain('only from');
    expect(notInForce(given, at('2026-01-01T00:00:00.000Z'))).toBeUndefined();
    expect(notInForce(given, at('2026-01-01T23:59:59.999Z'))).toBeUndefined();
    expect(notInForce(given, at('2026-01-02T00:00:00.000Z'))).toContain('expired');
  });
});
