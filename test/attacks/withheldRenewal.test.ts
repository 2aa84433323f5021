import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { revokeKey } from '../../src/flow/partyKeys.ts';
import type { PlacedOrder } from '../../src/flow/order/placeOrder.ts';
import { revokeApproval } from '../../src/flow/approve/revokeApproval.ts';
import { Accounts } from '../../src/ledger/entries/accounts.ts';
import type { KeyLife } from '../../src/ledger/entries/keys/keyLife.ts';
import { extendKey } from '../../src/pgp/certificates.ts';
import { certificatePaths, ofKey } from '../support/enterKey.ts';
import { tell } from '../support/logKit.ts';
import { approve, dataSuborder, look, makeWorld, order, type World } from '../support/world.ts';

/*
 * A thief approves with Alice's key, and renews it by a certificate that is put on the ledger only later; or a pusher takes
 * her certificate away. Meanwhile she must be able to end what was approved, and the key.
 */

let world: World;
let placed: PlacedOrder;
beforeEach(async () => {
  world = await makeWorld();
  placed = await order(world);
  await look(world);
  await approve(world, placed);
});
afterEach(() => world.close());

const lifeOf = async (): Promise<KeyLife> =>
  new Accounts(await world.repository.snapshot()).lifeOf(world.alice.fingerprint);

/** @returns what puts the certificate there after all */
async function renewWithheld(): Promise<() => void> {
  const { key, fingerprint } = world.alice;
  const longer = (await extendKey(key, new Date(Date.now() + 86_400_000 * 30))).toPublic().armor();
  const after = (await lifeOf()).entries.at(-1)?.digest ?? '';
  const told = { kind: 'key.renewed', content: { certificate: longer }, about: fingerprint, after };
  await tell(world.repository, told, key, ofKey(fingerprint));
  const path = certificatePaths(world.repository, fingerprint).at(-1) ?? '';
  const bytes = world.repository.files.get(path) ?? new Uint8Array();
  world.repository.files.delete(path);
  return () => {
    world.repository.files.set(path, bytes);
  };
}

async function expectNotRun(): Promise<void> {
  await look(world);
  expect(world.sandbox.runs).toBe(0);
}

test('its owner ends a key whose newest certificate is withheld, and the approval is not used when it comes', async () => {
  const putBack = await renewWithheld();
  const { index } = await revokeKey(world.alice, { reason: 'compromised' });
  putBack();
  expect((await lifeOf()).end).toMatchObject({ index, reason: 'compromised' });
  await expectNotRun();
});

test('its owner revokes an approval meanwhile, which holds when the certificate comes', async () => {
  const putBack = await renewWithheld();
  await revokeApproval(world.alice, dataSuborder(placed), 'it was a thief');
  putBack();
  const { state } = await world.bob.ledger.order(placed.order);
  expect(state.suborders.find(({ id }) => id === dataSuborder(placed))?.revoked).toBe(true);
  await expectNotRun();
});

test('its owner ends a key whose first certificate was taken away, and puts it back', async () => {
  const [path = ''] = certificatePaths(world.repository, world.alice.fingerprint);
  world.repository.files.delete(path);
  const { index } = await revokeKey(world.alice, { reason: 'compromised' });
  expect(world.repository.files.has(path)).toBe(true);
  expect((await lifeOf()).end?.index).toBe(index);
  await expectNotRun();
});

test('without any of it the order runs', async () => {
  const putBack = await renewWithheld();
  putBack();
  await look(world);
  expect(world.sandbox.runs).toBe(1);
});
