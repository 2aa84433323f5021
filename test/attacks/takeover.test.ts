import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { digestOf, sha256Hex } from '../../src/canonicalJson.ts';
import { entryFiles } from '../../src/ledger/entries.ts';
import { accountPath, orderDirectory } from '../../src/ledger/ledgerPaths.ts';
import { registerOffer } from '../../src/flow/registerOffer.ts';
import { offerInfoSchema, slotInfoSchema } from '../../src/marketplace/offer.ts';
import { statusOf } from '../../src/marketplace/orderState.ts';
import { fingerprintOf, generatePartyKey, type PrivateKey } from '../../src/pgp/keys.ts';
import { approve, committed, look, makeWorld, order, runOrder, TRIAL, type World } from '../support/world.ts';

let world: World;
let mallory: PrivateKey;
let fingerprint: string;
beforeEach(async () => {
  world = await makeWorld();
  mallory = await generatePartyKey({ name: 'Mallory' });
  fingerprint = fingerprintOf(mallory.toPublic());
  world.repository.files.set(accountPath(fingerprint), Buffer.from(mallory.toPublic().armor()));
});
afterEach(() => world.close());

/** Whoever may push adds files with a valid signature, and nothing else: what is there stays. */
async function push(path: string, body: unknown, key = mallory): Promise<void> {
  for (const [name, bytes] of await entryFiles(path, body, key)) {
    if (world.repository.files.has(name)) throw new Error(`${name} is there already`);
    world.repository.files.set(name, bytes);
  }
}

describe("an order is its customer's", () => {
  const names = ['0000-placed', '0000-a', '0001-a', '0000-attested', '0001-order.placed', '00001-placed'];
  test.each(names)('a second beginning under the name %s is not read', async (name) => {
    const placed = await order(world);
    await look(world);
    const { entry } = (await world.alice.ledger.order(placed.order)).state.placed;
    const directory = orderDirectory(placed.order);
    await push(`${directory}/${name}.json`, { ...entry, author: fingerprint, recipients: [fingerprint] });
    const reading = await world.alice.ledger.order(placed.order);
    expect(reading.state.placed.entry.author).toBe(world.bob.fingerprint);
    expect(reading.state.placed.entry.recipients).toEqual([world.bob.fingerprint]);
    expect(reading.refused.map(({ reason }) => reason)).toEqual([
      expect.stringMatching(/the name does not fit entry 1, order\.placed|an order is placed once/),
    ]);
    await approve(world, placed);
    await look(world);
    expect(statusOf((await world.bob.ledger.order(placed.order)).state)).toBe('Done');
  });

  test('entries are added after whatever else was put beside them', async () => {
    const placed = await order(world);
    const directory = orderDirectory(placed.order);
    for (const name of ['9999-attested', '0002-attested', '0003-completed']) {
      await push(`${directory}/${name}.json`, { any: 'thing' });
    }
    await look(world);
    await approve(world, placed);
    await look(world);
    expect(statusOf((await world.bob.ledger.order(placed.order)).state)).toBe('Done');
  });

  test("a suborder's file put into an order leads nowhere else, and hides it from nobody", async () => {
    const one = await runOrder(world);
    const two = await order(world);
    const at = new Date().toISOString();
    const pointer = {
      v: 1,
      kind: 'suborder',
      suborder: two.order,
      order: one.order,
      author: fingerprint,
      at,
    };
    await push(`${orderDirectory(two.order)}/suborder.json`, pointer);
    expect((await world.bob.ledger.order(two.order)).state.id).toBe(two.order);
    expect((await look(world)).map(({ order: id }) => id)).toContain(two.order);
  });

  test('a number that leads to an order which knows nothing of it leads nowhere', async () => {
    const one = await order(world);
    const at = new Date().toISOString();
    const pointer = { v: 1, kind: 'suborder', suborder: 700, order: one.order, author: fingerprint, at };
    await push(`${orderDirectory(700)}/suborder.json`, pointer);
    await expect(world.alice.ledger.order(700)).rejects.toThrow('which has no such suborder');
    const [known] = one.suborders;
    expect((await world.alice.ledger.order(known?.id ?? 0)).state.id).toBe(one.order);
  });
});

describe("the owner's rules hold, whatever program the customer uses", () => {
  const rules: [string, object, object][] = [
    ['allowedAccounts', { allowedAccounts: ['0'.repeat(40)] }, {}],
    ['allowedArgs', { allowedArgs: 'epochs' }, {}],
    ['restrictions.offers', { restrictions: { offers: ['777'], types: [] } }, {}],
    ['the limit minutes', {}, { maxTimeMinutes: 5 }],
  ];
  test.each([...rules, ['nothing', {}, {}] as const])('%s', async (rule, info, usage) => {
    const strict = await registerOffer(world.alice, {
      type: 'Data',
      policy: TRIAL,
      dataset: committed(world.dataset),
      info: offerInfoSchema.parse({ name: 'Data', offerType: '3', ...info }),
      slots: [slotInfoSchema.parse({ info: {}, usage })],
    });
    const { entry } = (await world.bob.ledger.order((await order(world)).order)).state.placed;
    const configuration = { solution: { epochs: 1, dump: 'everything' } };
    const id = 40;
    const lie = {
      ...entry,
      order: id,
      request: sha256Hex('q'),
      nonce: randomBytes(32).toString('hex'),
      suborders: [
        { ...entry.suborders[0], id: 41 },
        { id: 42, type: 'Data', offer: strict.offer, slot: strict.slots[0] },
      ],
      inputs: [{ kind: 'offer', suborder: 42 }],
      configuration,
      configurationHash: digestOf(configuration),
    };
    await push(`${orderDirectory(id)}/0001-placed.json`, lie, world.bob.key);
    const read = world.alice.ledger.order(id);
    if (rule === 'nothing') expect(statusOf((await read).state)).toBe('Blocked');
    else await expect(read).rejects.toThrow(rule);
  });
});
