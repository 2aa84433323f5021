import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { toUtf8 } from '../../../src/bytes/byteForms.ts';
import { revokeKey } from '../../../src/flow/partyKeys.ts';
import { setOfferEnabled } from '../../../src/flow/registerOffer.ts';
import { verifyLedger, type VerifiedLedger } from '../../../src/ledger/entries/verifyLedger.ts';
import { offerDirectory, orderDirectory } from '../../../src/ledger/ledgerPaths.ts';
import type { LedgerSnapshot } from '../../../src/ledger/ledgerRepository.ts';
import { fingerprintOf, generatePartyKey } from '../../../src/pgp/keys.ts';
import { bareLog } from '../../support/bareLog.ts';
import { enterKey, ofKey } from '../../support/enterKey.ts';
import { appendLeaves, asOrder, inOffer, inOrder, tell } from '../../support/logKit.ts';
import { MemoryRepository } from '../../support/memoryRepository.ts';
import { makeWorld, order, runOrder, type World } from '../../support/world.ts';

let world: World;
beforeEach(async () => (world = await makeWorld()));
afterEach(() => world.close());

async function verified(
  seen: (snapshot: LedgerSnapshot) => LedgerSnapshot = (snapshot) => snapshot,
): Promise<VerifiedLedger> {
  const { offers, orders, entries, keys, ended, refused, frozen } = await verifyLedger(
    seen(await world.repository.snapshot()),
  );
  return { offers, orders, entries, keys, ended, refused, frozen };
}

async function logSize(): Promise<number> {
  return (await world.repository.log())?.size ?? 0;
}

const garbage = (): Promise<void> => appendLeaves(world.repository, [toUtf8('no entry')]);

describe('what a whole ledger says', () => {
  test('is nothing where there is none', async () => {
    const { offers, orders, entries, keys, refused, frozen, ended } = await verifyLedger(
      await new MemoryRepository().snapshot(),
    );
    expect([offers, orders, entries, keys, refused, frozen, ended]).toEqual([0, 0, 0, 0, [], [], []]);
  });

  test('is how many offers, orders, keys and entries hold: all but the first, which makes the ledger', async () => {
    await runOrder(world);
    for (let more = 0; more < 9; more++) await order(world);
    expect(await verified()).toEqual({
      ...{ offers: 2, orders: 10, keys: 3, entries: (await logSize()) - 1 },
      ...{ ended: [], refused: [], frozen: [] },
    });
  });

  test('is what the log has, though somebody took away the newest files that lead there', async () => {
    const { order: id } = await runOrder(world);
    await setOfferEnabled(world.alice, world.offers.data, false);
    const before = await verified();
    expect(before.entries).toBe((await logSize()) - 1);
    const { files } = world.repository;
    for (const directory of [orderDirectory(id), offerDirectory(world.offers.data)]) {
      const heads = [...files.keys()].filter(
        (path) => path.startsWith(`${directory}/`) && path.endsWith('.json'),
      );
      const newest = heads.at(-1) ?? '';
      for (const path of [newest, `${newest}.asc`]) expect(files.delete(path)).toBe(true);
    }
    expect(await verified()).toEqual(before);
  });

  test('is which keys have ended, and why', async () => {
    const { index } = await revokeKey(world.alice, { reason: 'compromised', text: 'a lost laptop' });
    expect(await verified()).toMatchObject({
      ...{ keys: 2, entries: (await logSize()) - 1, refused: [] },
      ended: [{ index, fingerprint: world.alice.fingerprint, reason: 'compromised', text: 'a lost laptop' }],
    });
  });

  test('counts no key that was never entered, whatever is said in its name', async () => {
    const mallory = await generatePartyKey({ name: 'Mallory' });
    const name = fingerprintOf(mallory.toPublic());
    const said = { kind: 'key.revoked', content: { reason: 'retired' }, about: name, after: null };
    const { index } = await tell(world.repository, said, mallory, inOrder(100));
    expect(await verified()).toMatchObject({ keys: 2, ended: [], refused: [{ index }] });
  });

  test('is what counts for nothing, in the order of the log, each with its word and its reason', async () => {
    const [unreadable, alone] = [await logSize(), (await logSize()) + 1];
    await garbage();
    await tell(
      world.repository,
      { kind: 'order.canceled', content: { reason: '' }, about: 'a'.repeat(64), after: 'a'.repeat(64) },
      world.bob.key,
      inOrder(100),
    );
    const { order: id } = await order(world);
    const twice = await logSize();
    const [last] = (await world.bob.ledger.order(id)).entries.slice(-1);
    await tell(
      world.repository,
      {
        kind: 'order.canceled',
        content: { reason: '' },
        about: last?.digest ?? '',
        after: last?.digest ?? '',
      },
      world.alice.key,
      inOrder(id),
    );
    const begun = await logSize();
    await tell(
      world.repository,
      { kind: 'order.placed', content: { nonsense: true }, about: null, after: null },
      world.bob.key,
      asOrder,
    );
    const unknown = await logSize();
    const nothing = { content: {}, about: null, after: null };
    await tell(world.repository, { kind: 'party.greeted', ...nothing }, world.bob.key, asOrder);
    const { refused, frozen, orders } = await verified();
    expect([orders, frozen]).toEqual([1, []]);
    expect(refused).toEqual([
      { index: unreadable, what: `entry ${unreadable}`, verdict: 'malformed', reason: expect.any(String) },
      {
        ...{ index: alone, what: `entry ${alone}`, verdict: 'follows-nothing' },
        reason: 'it is about nothing that counts',
      },
      expect.objectContaining({ index: twice }),
      { index: begun, what: `entry ${begun} (order.placed)`, reason: expect.any(String) },
      expect.objectContaining({ index: unknown, what: `entry ${unknown}`, verdict: 'follows-nothing' }),
    ]);
    expect(refused[0]?.reason).not.toBe('');
  });

  test('is which order stands still, since a party showed another history of the ledger', async () => {
    const { order: id } = await order(world);
    const { state, last } = await world.bob.ledger.order(id);
    await tell(
      world.repository,
      {
        ...{ kind: 'order.canceled', content: { reason: '' }, about: state.placed.digest, after: last },
        head: { checkpoint: { size: 2, root: 'b'.repeat(64) } },
      },
      world.bob.key,
      inOrder(id),
    );
    const { frozen, refused } = await verified();
    expect(frozen).toEqual([{ what: `order ${id}`, reason: expect.stringContaining('signed by') }]);
    expect(refused).toMatchObject([{ index: (await logSize()) - 1, verdict: 'other-history' }]);
  });

  test('is which offer does', async () => {
    const { data } = world.offers;
    const { created: about, last: after } = await world.alice.ledger.offer(data);
    const head = { checkpoint: { size: 2, root: 'b'.repeat(64) } };
    const told = { kind: 'offer.disabled', content: {}, about, after, head };
    await tell(world.repository, told, world.alice.key, inOffer(data));
    const { frozen } = await verified();
    expect(frozen).toEqual([{ what: `offer ${data}`, reason: expect.stringContaining('signed by') }]);
  });

  test('is that a key cannot be read, where somebody took it away, and that the rest of what is about it counts for nothing', async () => {
    const mallory = await generatePartyKey({ name: 'Mallory' });
    const name = fingerprintOf(mallory.toPublic());
    const added = await logSize();
    await enterKey(world.repository, mallory);
    const said = { kind: 'party.greeted', content: {}, about: name, after: null };
    const { index: greeted } = await tell(world.repository, said, mallory, ofKey(name));
    const { index: again } = await tell(world.repository, said, mallory, ofKey(name));
    const held = await verified();
    expect([held.keys, held.refused.map(({ index }) => index)]).toEqual([3, [greeted, again]]);
    for (const path of world.repository.files.keys())
      if (path.includes(name) && path.endsWith('.body')) world.repository.files.delete(path);
    const { keys, refused } = await verified();
    expect(keys).toBe(2);
    expect(refused.map(({ index, what }) => [index, what])).toEqual([
      [added, `entry ${added} (key ${name})`],
      [greeted, `entry ${greeted}`],
      [again, `entry ${again}`],
    ]);
  });

  test('reads eight orders at a time', async () => {
    const repository = new MemoryRepository(world.repository.files);
    for (let at = 0; at < 20; at++)
      await tell(
        repository,
        { kind: 'order.placed', content: { at }, about: null, after: null },
        world.bob.key,
        asOrder,
      );
    const snapshot = await repository.snapshot();
    const list = snapshot.list.bind(snapshot);
    let [now, most] = [0, 0];
    snapshot.list = async (directory) => {
      if (!directory.startsWith('orders/')) return list(directory);
      most = Math.max(most, ++now);
      await new Promise((resolve) => setImmediate(resolve));
      now--;
      return list(directory);
    };
    expect((await verifyLedger(snapshot)).refused).toHaveLength(20);
    expect(most).toBe(8);
  });

  test('is nothing where a host holds back what lies beside the log: nobody can say', async () => {
    await order(world);
    await expect(verified(bareLog)).rejects.toMatchObject({ code: 'unavailable' });
  });
});
