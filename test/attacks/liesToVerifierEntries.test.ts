import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { PlacedOrder } from '../../src/flow/order/placeOrder.ts';
import { leafOfNumber } from '../../src/ledger/log/numbers.ts';
import { generatePartyKey, type PrivateKey } from '../../src/pgp/keys.ts';
import { verifyReport } from '../../src/report/verifyReport.ts';
import { NO_HASH } from '../support/lies.ts';
import {
  appendLeaves,
  digestOfLeaf,
  entriesOf,
  inOffer,
  inOrder,
  leavesOf,
  tell,
  type Told,
} from '../support/logKit.ts';
import { retell } from '../support/retell.ts';
import { makeWorld, runOrder, type World } from '../support/world.ts';

let world: World;
let placed: PlacedOrder;
let stranger: PrivateKey;
beforeAll(async () => {
  world = await makeWorld();
  placed = await runOrder(world);
  stranger = await generatePartyKey({ name: 'Mallory' });
});
afterAll(() => world.close());

const CANCEL = { kind: 'order.cancel-requested', content: { reason: '' }, after: null };
const DISABLE = { kind: 'offer.disabled', content: {} };

/** Digests that an entry may name. */
interface Digests {
  /** Of the order's last entry but one, and of its last. */
  readonly before: string;
  readonly last: string;
  /** Of the entries with which the order and the data offer begin. */
  readonly order: string;
  readonly offer: string;
}
type Saying = (digests: Digests) => { readonly key: PrivateKey; readonly told: Partial<Told> };

/**
 * Why the report is refused when the ledger holds one entry more about the order, or what else it says; `passed` if it
 * is not. Nothing but the check of the entries may fail.
 */
async function saidBeside(saying: Saying): Promise<string> {
  const file = await retell(world, placed, {
    beside: async (repository) => {
      const [before = '', last = ''] = (await entriesOf(repository, placed.order))
        .slice(-2)
        .map(({ digest }) => digest);
      const leaves = await leavesOf(repository);
      const begun = (number: number): string => digestOfLeaf(leaves[leafOfNumber(number) ?? -1]);
      const digests = { before, last, order: begun(placed.order), offer: begun(world.offers.data) };
      const { key, told } = saying(digests);
      const directory = told.about === digests.offer ? inOffer(world.offers.data) : inOrder(placed.order);
      await tell(repository, { ...CANCEL, about: digests.order, ...told }, key, directory);
    },
  });
  return refusalOf(file);
}

async function refusalOf(file: Parameters<typeof verifyReport>[0]): Promise<string> {
  const { checks } = await verifyReport(file, { allowSimulated: true });
  const failed = checks.filter(({ status }) => status !== 'passed');
  expect(failed.map(({ id }) => id)).toEqual(failed.slice(0, 1).map(() => 'ledger-entries'));
  return failed[0]?.detail ?? 'passed';
}

describe('an entry beside those of an order that ran', () => {
  test.each<[string, Saying]>([
    [
      'with which its owner disables the offer',
      ({ offer }) => ({ key: world.alice.key, told: { about: offer, ...DISABLE, after: offer } }),
    ],
    ['that is about nothing in the report', () => ({ key: stranger, told: { about: NO_HASH } })],
    ['that begins something', () => ({ key: stranger, told: { about: null, kind: 'note.written' } })],
  ])('%s changes nothing', async (_what, saying) => {
    expect(await saidBeside(saying)).toBe('passed');
  });

  test.each<[string, Saying, RegExp]>([
    [
      'of another ledger',
      () => ({ key: world.bob.key, told: { head: { ledger: NO_HASH } } }),
      /it is of ledger f/,
    ],
    ['of a stranger', () => ({ key: stranger, told: {} }), /has no part in it/],
    [
      'that somebody else signed',
      () => ({ key: world.alice.key, told: { author: world.bob.fingerprint } }),
      /its signature is not one of/,
    ],
    [
      'that names more of the log than there was',
      () => ({ key: world.bob.key, told: { head: { checkpoint: { size: 1000, root: NO_HASH } } } }),
      /it names 1000 leaves before leaf/,
    ],
    [
      'that names another log',
      () => ({ key: world.bob.key, told: { head: { checkpoint: { size: 2, root: NO_HASH } } } }),
      /it names another log of 2 leaves/,
    ],
    [
      'that follows nothing',
      () => ({ key: world.operator.key, told: { kind: 'order.finished', after: NO_HASH } }),
      /the entry that it follows is none that counts/,
    ],
    [
      'of the author of what has followed the same entry',
      ({ before }) => ({ key: world.operator.key, told: { kind: 'order.finished', after: before } }),
      /has followed the same entry before/,
    ],
    [
      'of somebody else than the author of what has followed the same entry',
      ({ before }) => ({ key: world.alice.key, told: { kind: 'order.completed', after: before } }),
      /has followed the same entry first/,
    ],
    [
      'that its rules do not allow',
      () => ({ key: world.bob.key, told: {} }),
      /^entry \d+: the order is Done: nothing more can happen to it/,
    ],
    [
      'of members that the kind has not',
      ({ last }) => ({
        key: world.operator.key,
        told: { kind: 'order.unclaimed', content: {}, after: last },
      }),
      /order\.unclaimed of order \d+: claim/,
    ],
    [
      'of a kind that an order has not',
      ({ last }) => ({ key: world.bob.key, told: { kind: 'order.praised', after: last } }),
      /order\.praised of order \d+: kind/,
    ],
    [
      'of somebody else than its owner, about the offer',
      ({ offer }) => ({ key: world.bob.key, told: { about: offer, ...DISABLE, after: offer } }),
      /has no part in it/,
    ],
    [
      'of a kind that an offer has not',
      ({ offer }) => ({ key: world.alice.key, told: { about: offer, after: offer } }),
      /^entry \d+: .*kind/,
    ],
  ])('%s is named', async (_what, saying, why) => {
    expect(await saidBeside(saying)).toMatch(why);
  });

  test('that is there a second time is named', async () => {
    const file = await retell(world, placed, {
      beside: async (repository) => {
        const leaves = await leavesOf(repository);
        await appendLeaves(repository, leaves.slice(-1));
      },
    });
    expect(await refusalOf(file)).toMatch(/it is there already/);
  });
});
