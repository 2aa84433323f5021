import { expect, test } from '@jest/globals';
import { whyNot } from '../../../src/ledger/entries/whyNot.ts';
import type { LedgerSnapshot } from '../../../src/ledger/ledgerRepository.ts';
import { creation } from '../git/someLeaves.ts';
import { logWith, someLeaf } from './someLeaf.ts';

const KINDS = ['offer.created', 'slot.created', 'order.placed', 'key.added'];
const leaves = new Map([creation(), ...KINDS.map((kind) => someLeaf(kind, null).leaf)].entries());
const snapshot = { log: logWith(leaves, new Map()) } as unknown as LedgerSnapshot;

const OFFERS = 'see the offers with: countersign offers list';
const ORDERS = 'see the orders with: countersign orders list';
const refused = (index?: number, verdict?: 'rule' | 'signature') => ({
  what: 'an entry',
  reason: 'the reason',
  ...(index === undefined ? {} : { index }),
  ...(verdict === undefined ? {} : { verdict }),
});

test.each([
  ['nothing was refused', 'offer.created', [], '', OFFERS],
  ['nothing was refused', 'order.placed', [], '', ORDERS],
  ['a file is missing', 'offer.created', [refused()], ': the reason', OFFERS],
  ['the entry is of this kind', 'offer.created', [refused(1, 'signature')], ': the reason', OFFERS],
  ['the entry is of this kind', 'order.placed', [refused(3, 'rule')], ': the reason', ORDERS],
  [
    'an offer has the number',
    'order.placed',
    [refused(1, 'rule')],
    ': 700 is an offer',
    'see it with: countersign offers get 700',
  ],
  [
    'an order has the number',
    'offer.created',
    [refused(3, 'rule')],
    ': 700 is an order',
    'see it with: countersign orders get 700',
  ],
  [
    'a slot has the number',
    'offer.created',
    [refused(2)],
    ': 700 is a slot of an offer',
    'see which slots an offer has with: countersign offers list',
  ],
  [
    'something else has it',
    'offer.created',
    [refused(4)],
    ': what has this number is another entry, key.added',
    OFFERS,
  ],
  ['a rule says of something else why', 'order.placed', [refused(4, 'rule')], ': the reason', ORDERS],
  ['what has it is no entry', 'order.placed', [refused(0)], ': the reason', ORDERS],
  ['the first refusal tells', 'order.placed', [refused(), refused(1)], ': the reason', ORDERS],
] as const)('%s, where %s is looked for', async (_, beginning, refusals, why, mend) => {
  expect(await whyNot(snapshot, 700, refusals, beginning)).toEqual({ why, mend });
});
