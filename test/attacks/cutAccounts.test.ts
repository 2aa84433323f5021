import { expect, test } from '@jest/globals';
import * as openpgp from 'openpgp';
import { accountPath } from '../../src/ledger/ledgerPaths.ts';
import { TileLog } from '../../src/ledger/log/tiles/tileLog.ts';
import { nodeHasher } from '../../src/ledger/nodeCrypto.ts';
import { statusOf } from '../../src/marketplace/orderState.ts';
import { approve, look, makeWorld, order } from '../support/world.ts';

test('an account of which the bare key alone is left makes nothing void: it stops, and is named', async () => {
  const world = await makeWorld();
  const { order: id } = await order(world);
  const status = async (): Promise<string> => statusOf((await world.alice.ledger.order(id)).state);
  const path = accountPath(world.bob.fingerprint);
  const whole = world.repository.files.get(path) ?? new Uint8Array();
  const { keyPacket } = await openpgp.readKey({ armoredKey: Buffer.from(whole).toString() });
  const packets = new openpgp.PacketList<openpgp.AnyPacket>();
  packets.push(keyPacket);
  world.repository.files.set(path, Buffer.from(new openpgp.PublicKey(packets).armor()));
  const message = `the ledger's account ${world.bob.fingerprint} was cut`;
  await expect(status()).rejects.toMatchObject({ code: 'tampered', message });
  await look(world);
  world.repository.files.set(path, whole);
  expect(await status()).toBe('Blocked');
  await world.close();
});

test("a recipient's account without a key to seal to ends no order: nothing is claimed until it is whole", async () => {
  const world = await makeWorld();
  const placed = await order(world);
  await look(world);
  await approve(world, placed);
  const path = accountPath(world.bob.fingerprint);
  const whole = world.repository.files.get(path) ?? new Uint8Array();
  const key = await openpgp.readKey({ armoredKey: Buffer.from(whole).toString() });
  key.subkeys = [];
  world.repository.files.set(path, Buffer.from(key.armor()));
  await look(world);
  const status = async (): Promise<string> => statusOf((await world.alice.ledger.order(placed.order)).state);
  expect([await status(), world.sandbox.runs]).toEqual(['New', 0]);
  expect(world.lines.join('\n')).toContain(`account ${world.bob.fingerprint} has no key to seal to`);
  world.repository.files.set(path, whole);
  await look(world);
  expect(await status()).toBe('Done');
  await world.close();
});

test('a log that says that it has more leaves than memory holds is refused in one line', async () => {
  const files = { read: () => Promise.resolve(undefined) };
  const log = { ledger: 'ab'.repeat(32), size: 2 ** 42, root: new Uint8Array(32), files };
  const refusal = { code: 'tampered', message: expect.stringContaining('the log lacks') as unknown };
  await expect(new TileLog(nodeHasher, log).about(null, 1)).rejects.toMatchObject(refusal);
});
