import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CompletedEntry, OrderEntry } from '../../src/marketplace/order/orderEntries.ts';
import { NO_HASH, NOBODY, saying, type Lie } from '../support/lies.ts';
import {
  continued,
  cutAfter,
  makeLedgers,
  merely,
  truthOf,
  type Event,
  type Ledgers,
} from '../support/toldEntries.ts';

let ledgers: Ledgers;
beforeAll(async () => {
  ledgers = await makeLedgers();
});
afterAll(() => ledgers.world.close());

/** Of which order, after which of its entries. */
type Stage = readonly ['ran' | 'offered', Event];
const by = (name: 'alice' | 'bob' | 'operator'): (() => { author: string }) => {
  return () => ({ author: ledgers.world[name].fingerprint });
};
type Approved = Extract<CompletedEntry['outcome'], { status: 'done' }>;
const approval =
  (lie: Lie<Approved['approval']>): Lie<OrderEntry> =>
  (truth) =>
    truth.kind === 'order.completed' && truth.outcome.status === 'done'
      ? { ...truth, outcome: { ...truth.outcome, approval: lie(truth.outcome.approval) } }
      : truth;
const outcomeOf = (tale: Stage[0]): CompletedEntry['outcome'] => {
  const truth = truthOf(ledgers, tale, 'completed');
  if (truth.kind !== 'order.completed') throw new Error('nothing was completed');
  return truth.outcome;
};
const cancel: Lie<OrderEntry> = ({ v, order: id, seq, at }) => ({
  ...{ v, order: id, seq, at, reason: '' },
  author: ledgers.world.bob.fingerprint,
  kind: 'order.cancel-requested',
});
const revoke: Lie<OrderEntry> = ({ v, order: id, seq, at }) => ({
  ...{ v, order: id, seq, at, reason: '' },
  author: ledgers.world.alice.fingerprint,
  kind: 'order.revoked',
  suborder: ledgers.dataSuborder,
});
const after =
  (...lies: Lie<OrderEntry>[]): Lie<OrderEntry> =>
  (truth) =>
    lies.reduce((told, lie) => lie(told), truth);

describe('entries of owners and customers that one rule alone refuses, each signed and in its place', () => {
  const elsewhere = 'the approval was given for something else';
  const inOrder = (event: Event, before: Event): [Stage, Event] => [['ran', before], event];
  const completed = inOrder('completed', 'attested');
  const reported = inOrder('reported', 'completed');
  const finished = inOrder('finished', 'reported');
  const cases: [string, [Stage, Event], Lie<OrderEntry>, string][] = [
    [
      'completed by the customer',
      completed,
      merely(by('bob')),
      'only the owner of offer \\d+ may complete suborder \\d+',
    ],
    ['an unknown suborder', completed, merely(() => ({ suborder: 77 })), 'order \\d+ has no suborder 77'],
    [
      'the suborder of the TEE',
      completed,
      merely(() => ({ suborder: ledgers.teeSuborder, ...by('operator')() })),
      'suborder \\d+ is Processing, not Blocked',
    ],
    [
      'completed twice',
      inOrder('completed', 'completed'),
      (truth) => truth,
      'suborder \\d+ is Done, not Blocked',
    ],
    [
      'a solution in the place of data',
      completed,
      merely(() => ({ outcome: outcomeOf('offered') })),
      'only a solution is delivered',
    ],
    [
      'another solution',
      [['offered', 'placed'], 'completed'],
      (truth) =>
        truth.kind === 'order.completed' && truth.outcome.status === 'delivered'
          ? {
              ...truth,
              outcome: { ...truth.outcome, solution: { ...truth.outcome.solution, hash: NO_HASH } },
            }
          : truth,
      'another solution was ordered',
    ],
    [
      'an approval in the place of a solution',
      [['offered', 'placed'], 'completed'],
      merely(() => ({ outcome: outcomeOf('ran') })),
      'only a data suborder takes an approval',
    ],
    [
      'an approval before the attestation',
      inOrder('completed', 'placed'),
      (truth) => truth,
      'has not attested this',
    ],
    ['an approval of another order', completed, approval(saying({ order: 77 })), elsewhere],
    ['an approval of another suborder', completed, approval(saying({ suborder: 77 })), elsewhere],
    ['an approval by another', completed, approval(saying({ approver: NOBODY })), elsewhere],
    [
      'an approval of other evidence',
      completed,
      approval((truth) => ({ ...truth, tee: { ...truth.tee, evidenceDigest: NO_HASH } })),
      elsewhere,
    ],

    [
      'revoked by the customer',
      reported,
      after(revoke, merely(by('bob'))),
      'only the owner of offer \\d+ may revoke',
    ],
    ['revoked while it runs', finished, revoke, 'the order is claimed: an approval can no longer be revoked'],
    [
      'revoked for nobody',
      reported,
      after(
        revoke,
        merely(() => ({ suborder: 77 })),
      ),
      'has no suborder 77',
    ],
    [
      'a wish to end by the owner',
      reported,
      after(cancel, merely(by('alice'))),
      'only the customer may cancel',
    ],
  ];
  test.each(cases)('%s', async (_name, [[tale, stage], event], lie, reason) => {
    const before = await cutAfter(ledgers, tale, stage);
    const reading = await continued(ledgers, tale, stage, truthOf(ledgers, tale, event), lie);
    expect(reading.refused).toEqual([
      expect.objectContaining({ verdict: 'rule', reason: expect.stringMatching(reason) as unknown }),
    ]);
    expect(reading.state).toEqual(before.state);
  });
});
