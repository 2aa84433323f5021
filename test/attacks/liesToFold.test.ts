import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { OrderBinding, OrderEntry } from '../../src/marketplace/order/orderEntries.ts';
import { statusOf } from '../../src/marketplace/order/orderState.ts';
import type { EntryHead } from '../../src/ledger/log/leafHead.ts';
import { NO_HASH, NOBODY, type Lie } from '../support/lies.ts';
import {
  continued,
  cutAfter,
  makeLedgers,
  merely,
  toldFirst,
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
const binding =
  (change: Partial<OrderBinding>): Lie<OrderEntry> =>
  (truth) =>
    truth.kind === 'order.attested' ? { ...truth, binding: { ...truth.binding, ...change } } : truth;
const secondAttempt: Lie<OrderEntry> = (truth) =>
  ({ ...binding({ attempt: 2 })(truth), attempt: 2 }) as OrderEntry;
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
describe('entries that are taken', () => {
  const cases: [string, Stage, Event, Lie<OrderEntry>, string][] = [
    ['the attestation', ['ran', 'placed'], 'attested', (truth) => truth, 'Blocked'],
    ['a second attestation', ['ran', 'attested'], 'attested', secondAttempt, 'Blocked'],
    [
      'a second attestation, which voids the approval',
      ['ran', 'completed'],
      'attested',
      secondAttempt,
      'Blocked',
    ],
    ['the approval', ['ran', 'attested'], 'completed', (truth) => truth, 'New'],
    ['the claim', ['ran', 'completed'], 'claimed', (truth) => truth, 'Processing'],
    ['the report', ['ran', 'claimed'], 'reported', (truth) => truth, 'Processing'],
    ['the end', ['ran', 'reported'], 'finished', (truth) => truth, 'Done'],
    ['an end in failure', ['ran', 'reported'], 'finished', merely(() => ({ status: 'error' })), 'Error'],
    [
      'an end in failure before the report',
      ['ran', 'attested'],
      'finished',
      merely(() => ({ status: 'error' })),
      'Error',
    ],
    [
      'an end that is no failure',
      ['ran', 'attested'],
      'finished',
      merely(() => ({ status: 'canceled' })),
      'Canceled',
    ],
    [
      'an end before the attestation',
      ['ran', 'placed'],
      'finished',
      merely(() => ({ status: 'error', attempt: 0 })),
      'Error',
    ],
    ['the delivery', ['offered', 'placed'], 'completed', (truth) => truth, 'New'],
    ['the attestation of what was delivered', ['offered', 'completed'], 'attested', (truth) => truth, 'New'],
    [
      'a refusal',
      ['ran', 'placed'],
      'completed',
      merely(() => ({ outcome: { status: 'error', reason: '' } })),
      'Error',
    ],
    [
      'a withdrawal',
      ['ran', 'placed'],
      'completed',
      merely(() => ({ outcome: { status: 'canceled', reason: '' } })),
      'Canceled',
    ],
    ['a revocation', ['ran', 'completed'], 'reported', revoke, 'Canceled'],
    ['a wish to end', ['ran', 'completed'], 'reported', cancel, 'Canceled'],
    ['a wish to end, while it runs', ['ran', 'reported'], 'finished', cancel, 'Canceling'],
  ];
  test.each(cases)('%s', async (_name, [tale, stage], event, lie, status) => {
    const reading = await continued(ledgers, tale, stage, truthOf(ledgers, tale, event), lie);
    expect([reading.refused, statusOf(reading.state)]).toEqual([[], status]);
  });
});

describe("what an entry that is taken says of the TEE's suborder, and of the data's", () => {
  const cases: [string, Event, Event, Lie<OrderEntry>, string[]][] = [
    ['attested', 'placed', 'attested', (truth) => truth, ['Processing', 'Blocked']],
    ['approved', 'attested', 'completed', (truth) => truth, ['Processing', 'Done']],
    ['revoked', 'completed', 'reported', (truth) => revoke(truth), ['Processing', 'Canceled']],
    ['done', 'reported', 'finished', (truth) => truth, ['Done', 'Done']],
    ['failed', 'reported', 'finished', merely(() => ({ status: 'error' })), ['Error', 'Done']],
    ['canceled', 'reported', 'finished', merely(() => ({ status: 'canceled' })), ['Canceled', 'Done']],
  ];
  test.each(cases)('%s', async (_name, stage, event, lie, statuses) => {
    const { state } = await continued(ledgers, 'ran', stage, truthOf(ledgers, 'ran', event), lie);
    expect(state.suborders.map(({ status }) => status)).toEqual(statuses);
  });
});

describe('entries that one rule alone refuses, each signed by its author and in its place', () => {
  const bound = 'the evidence is bound to another order';
  const inOrder = (event: Event, before: Event): [Stage, Event] => [['ran', before], event];
  const attested = inOrder('attested', 'placed');
  const reported = inOrder('reported', 'claimed');
  const finished = inOrder('finished', 'reported');
  const cases: [string, [Stage, Event], Lie<OrderEntry>, string][] = [
    [
      'after the end',
      inOrder('finished', 'finished'),
      (truth) => truth,
      'the order is Done: nothing more can happen',
    ],
    [
      'a wish to end after the end',
      inOrder('finished', 'finished'),
      cancel,
      'the order is Done: nothing more can',
    ],

    [
      'attested by the customer',
      attested,
      merely(by('bob')),
      'only the owner of offer \\d+ may attest the order',
    ],
    [
      'attested after the report',
      inOrder('attested', 'reported'),
      secondAttempt,
      'a claimed order is not attested again',
    ],
    ['attested in a later attempt', attested, secondAttempt, 'the attempt is out of order'],
    [
      'attested twice in one attempt',
      inOrder('attested', 'attested'),
      (truth) => truth,
      'the attempt is out of order',
    ],
    [
      'attested before the delivery',
      [['offered', 'placed'], 'attested'],
      (truth) => truth,
      'has not been delivered',
    ],
    ['evidence of another order', attested, binding({ order: 77 }), bound],
    ['evidence of another first entry', attested, binding({ orderDigest: NO_HASH }), bound],
    ['evidence of another attempt', attested, binding({ attempt: 2 }), bound],
    ['evidence of another nonce', attested, binding({ nonce: NO_HASH }), bound],
    ['evidence of another recipient', attested, binding({ recipients: [NOBODY] }), bound],
    ['evidence of no recipient', attested, binding({ recipients: [] }), bound],

    [
      'reported by the owner',
      reported,
      merely(by('alice')),
      'only the owner of offer \\d+ may report the order',
    ],
    [
      'reported before the approval',
      inOrder('reported', 'attested'),
      (truth) => truth,
      'the order is Blocked: it may',
    ],
    ['placed twice', inOrder('placed', 'attested'), (truth) => truth, 'an order is placed once'],
    ['reported twice', inOrder('reported', 'reported'), (truth) => truth, 'an order is reported once'],
    [
      'reported before the attestation',
      [['offered', 'completed'], 'attested'],
      ({ order: id, seq }) => ({ ...truthOf(ledgers, 'ran', 'reported'), order: id, seq }),
      'the order is New: it may not be executed',
    ],
    ['reported in another attempt', reported, merely(() => ({ attempt: 2 })), 'another attempt is under way'],

    [
      'finished by the owner',
      finished,
      merely(by('alice')),
      'only the owner of offer \\d+ may finish the order',
    ],
    [
      'done before the report',
      inOrder('finished', 'completed'),
      (truth) => truth,
      'an order is reported before it is',
    ],
    ['finished in another attempt', finished, merely(() => ({ attempt: 2 })), 'another attempt is under way'],
    ['finished in no attempt', finished, merely(() => ({ attempt: 0 })), 'another attempt is under way'],
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

describe('the first entry of an order', () => {
  test('as it was', async () => {
    const told = await toldFirst(ledgers, (truth) => truth);
    expect(told).toBe('taken');
  });
  test.each<[string, Lie<OrderEntry>, Partial<EntryHead>, string]>([
    ['after another', (truth) => truth, { after: NO_HASH }, 'it begins nothing'],
    ['about another', (truth) => truth, { about: NO_HASH }, 'it begins nothing'],
    ['of another ledger', (truth) => truth, { ledger: NO_HASH }, 'it is of ledger f'],
    [
      'after other leaves',
      (truth) => truth,
      { checkpoint: { size: 1, root: NO_HASH } },
      'it names another log',
    ],
    [
      'after more leaves than are before it',
      (truth) => truth,
      { checkpoint: { size: 1_000_000, root: NO_HASH } },
      'it names 1000000 leaves before leaf',
    ],
    ['that is no placing', () => truthOf(ledgers, 'ran', 'attested'), {}, 'an order begins with its placing'],
    [
      'with another configuration',
      merely(() => ({ configuration: { solution: { epochs: 9 } } })),
      {},
      'the configuration differs from its hash',
    ],
  ])('%s', async (_name, lie, head, reason) => {
    expect(await toldFirst(ledgers, lie, head)).toContain(reason);
  });
});
