import { expect, test } from '@jest/globals';
import { TileLog } from '../../src/ledger/log/tiles/tileLog.ts';
import { nodeHasher } from '../../src/ledger/nodeCrypto.ts';
import { statusOf } from '../../src/marketplace/order/orderState.ts';
import { certificatePaths } from '../support/enterKey.ts';
import { look, makeWorld, order } from '../support/world.ts';

test('a certificate that was cut, or taken away, makes nothing void: it stops, and is named', async () => {
  const world = await makeWorld();
  const { order: id } = await order(world);
  const status = async (): Promise<string> => statusOf((await world.alice.ledger.order(id)).state);
  const [path = ''] = certificatePaths(world.repository, world.bob.fingerprint);
  const whole = world.repository.files.get(path) ?? new Uint8Array();
  world.repository.files.set(path, whole.slice(0, 300));
  const message = `the ledger's ${path} is not the one that was signed`;
  await expect(status()).rejects.toMatchObject({ code: 'tampered', message });
  await look(world);
  world.repository.files.delete(path);
  await expect(status()).rejects.toMatchObject({
    code: 'tampered',
    message: `the ledger's ${path} is missing`,
  });
  world.repository.files.set(path, whole);
  expect(await status()).toBe('Blocked');
  await world.close();
});

test('a log that says that it has more leaves than memory holds is refused in one line', async () => {
  const files = { read: () => Promise.resolve(undefined) };
  const log = { ledger: 'ab'.repeat(32), size: 2 ** 42, root: new Uint8Array(32), files };
  const refusal = { code: 'tampered', message: expect.stringContaining('the log lacks') as unknown };
  await expect(new TileLog(nodeHasher, log).about(null, 1)).rejects.toMatchObject(refusal);
});
