import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { completeSuborder } from '../../../src/flow/approve/completeSuborder.ts';
import { Accounts } from '../../../src/ledger/entries/accounts.ts';
import { newestApproval, type ApprovalSearch } from '../../../src/ledger/entries/orders/newestApproval.ts';
import type { LedgerSnapshot } from '../../../src/ledger/ledgerRepository.ts';
import { bareLog } from '../../support/bareLog.ts';
import { asOrder, entriesOf, inOrder, tell } from '../../support/logKit.ts';
import { runWithTwoOffers } from '../../support/twoOffers.ts';
import { approve, dataSuborder, look, makeWorld, order, type World } from '../../support/world.ts';

let world: World;
beforeEach(async () => (world = await makeWorld()));
afterEach(() => world.close());

const nothing = 0;

async function search(
  change: Partial<ApprovalSearch> = {},
  seen: (snapshot: LedgerSnapshot) => LedgerSnapshot = (snapshot) => snapshot,
): ReturnType<typeof newestApproval> {
  const snapshot = await world.repository.snapshot();
  const wanted = { owner: world.alice.fingerprint, offer: world.offers.data, except: nothing, ...change };
  return newestApproval(seen(snapshot), wanted, new Accounts(snapshot));
}

async function logSize(): Promise<number> {
  return (await world.repository.log())?.size ?? 0;
}

/** Who says that Alice's suborder of an order that is placed is completed, and what follows it. */
async function completed(author: 'alice' | 'bob', signer: 'alice' | 'bob'): Promise<number> {
  const { order: id } = await order(world);
  const last = (await entriesOf(world.repository, id)).at(-1);
  const begun = (await entriesOf(world.repository, id)).at(0);
  await tell(
    world.repository,
    {
      kind: 'order.completed',
      content: { suborder: id + 1, outcome: { status: 'done' } },
      about: begun?.digest ?? null,
      after: last?.digest ?? null,
      author: world[author].fingerprint,
    },
    world[signer].key,
    inOrder(id),
  );
  return id;
}

describe('the newest approval of an owner', () => {
  test('is found with its time and its order', async () => {
    const placed = await order(world);
    await look(world);
    await approve(world, placed);
    const found = await search();
    expect(found).toMatchObject({ state: { id: placed.order }, at: expect.stringMatching(/^20.*Z$/) });
  });

  test('is none among all entries of a ledger without one, and no order is read for that', async () => {
    await order(world);
    expect(await search({}, bareLog)).toEqual({ none: await logSize() });
  });

  test('is not that of the order that is decided on, nor of another offer', async () => {
    const { placed, offers } = await runWithTwoOffers(world);
    expect(await search({ offer: offers[1] })).toMatchObject({ state: { id: placed.order } });
    expect(await search({ offer: offers[1], except: placed.order })).toEqual({ none: await logSize() });
    expect(await search({ offer: world.offers.tee })).toEqual({ none: await logSize() });
  });

  test('is none that was refused, and the older one is found behind it', async () => {
    const first = await order(world);
    await look(world);
    await approve(world, first);
    const second = await order(world);
    await look(world);
    await completeSuborder(world.alice, {
      ...{ suborder: dataSuborder(second), status: 'canceled', reason: 'not that' },
    });
    expect(await search()).toMatchObject({ state: { id: first.order } });
  });

  test.each([
    ['somebody else', 'bob', 'bob'],
    ['somebody else in her name', 'alice', 'bob'],
  ] as const)('is nothing that %s says: no order is read for it', async (_, author, signer) => {
    await completed(author, signer);
    expect(await search({}, bareLog)).toEqual({ none: await logSize() });
  });

  test('is passed over where its order does not hold; where it cannot be read the search ends', async () => {
    const first = await order(world);
    await look(world);
    await approve(world, first);
    const { digest } = await tell(
      world.repository,
      { kind: 'order.placed', content: { nonsense: true }, about: null, after: null },
      world.bob.key,
      asOrder,
    );
    const content = { suborder: first.order + 1, outcome: { status: 'done' } };
    await tell(
      world.repository,
      { kind: 'order.completed', content, about: digest, after: digest },
      world.alice.key,
      inOrder(first.order),
    );
    expect(await search()).toMatchObject({ state: { id: first.order } });
    expect(await search({ except: first.order })).toEqual({ none: await logSize() });
    await expect(search({}, bareLog)).rejects.toMatchObject({ code: 'unavailable' });
  });
});
