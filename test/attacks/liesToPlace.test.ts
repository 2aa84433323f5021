import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { toHex } from '../../src/bytes/byteForms.ts';
import type { OrderEntry } from '../../src/marketplace/order/orderEntries.ts';
import { NO_HASH, type Lie } from '../support/lies.ts';
import {
  continued,
  cutAfter,
  makeLedgers,
  truthOf,
  type Event,
  type HeadLie,
  type Ledgers,
} from '../support/toldEntries.ts';

let ledgers: Ledgers;
beforeAll(async () => {
  ledgers = await makeLedgers();
});
afterAll(() => ledgers.world.close());

const asItIs: Lie<OrderEntry> = (truth) => truth;
const secondAttempt: Lie<OrderEntry> = (truth) =>
  truth.kind === 'order.attested'
    ? { ...truth, attempt: 2, binding: { ...truth.binding, attempt: 2 } }
    : truth;

describe('entries that say another place than theirs, and nothing else that is wrong', () => {
  const nothing = 'the entry that it follows is none that counts';
  const cases: [string, Event, HeadLie, string, string][] = [
    ['of another ledger', 'placed', () => ({ ledger: NO_HASH }), 'other-ledger', 'it is of ledger f'],
    ['after another entry', 'placed', () => ({ after: NO_HASH }), 'follows-nothing', nothing],
    ['after no entry', 'placed', () => ({ after: null }), 'follows-nothing', nothing],
    [
      "after another order's last entry",
      'placed',
      () => ({ after: ledgers.truths.offered.at(-1)?.digest ?? null }),
      'follows-nothing',
      nothing,
    ],
    [
      'beside one that followed before',
      'attested',
      ({ state }) => ({ after: state.placed.digest }),
      'equivocation',
      'has followed the same entry before',
    ],
    [
      'after more leaves than are before it',
      'placed',
      ({ log: { size, root } }) => ({ checkpoint: { size: size + 1, root: toHex(root) } }),
      'other-history',
      'leaves before leaf',
    ],
    [
      'after other leaves',
      'placed',
      ({ log: { size } }) => ({ checkpoint: { size, root: NO_HASH } }),
      'other-history',
      'it names another log of',
    ],
  ];
  test.each(cases)('%s', async (_name, stage, head, verdict, reason) => {
    const truth = truthOf(ledgers, 'ran', 'attested');
    const lie = stage === 'placed' ? asItIs : secondAttempt;
    expect((await continued(ledgers, 'ran', stage, truth, lie)).refused).toEqual([]);
    const before = await cutAfter(ledgers, 'ran', stage);
    const reading = await continued(ledgers, 'ran', stage, truth, lie, head);
    expect(reading.refused).toEqual([
      expect.objectContaining({ verdict, reason: expect.stringContaining(reason) as unknown }),
    ]);
    expect(reading.state).toEqual(before.state);
    expect(reading.frozen !== undefined).toBe(verdict === 'other-history');
  });

  test.each(['ran', 'offered'] as const)('about another order, told to the one %s', async (tale) => {
    const other = tale === 'ran' ? 'offered' : 'ran';
    const truth = truthOf(ledgers, tale, 'finished');
    const about = ledgers.truths[other][0]?.digest ?? null;
    const before = await cutAfter(ledgers, tale, 'reported');
    const reading = await continued(ledgers, tale, 'reported', truth, asItIs, () => ({ about }));
    expect([reading.state, reading.refused]).toEqual([before.state, []]);
  });
});
