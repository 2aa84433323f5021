import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { digestOf, sha256Hex } from '../../src/canonicalJson.ts';
import type { PlacedOrder } from '../../src/flow/order/placeOrder.ts';
import { registerOffer, setOfferEnabled } from '../../src/flow/registerOffer.ts';
import { entryName } from '../../src/ledger/entries/entries.ts';
import { directoryAt, orderDirectory } from '../../src/ledger/ledgerPaths.ts';
import { leafOfNumber, numberAt } from '../../src/ledger/log/numbers.ts';
import type { OrderReading } from '../../src/ledger/entries/orders/orders.ts';
import { offerInfoSchema, slotInfoSchema } from '../../src/marketplace/offer.ts';
import type { PlacedEntry } from '../../src/marketplace/order/orderEntries.ts';
import { statusOf } from '../../src/marketplace/order/orderState.ts';
import { fingerprintOf, generatePartyKey, type PrivateKey } from '../../src/pgp/keys.ts';
import { enterKey } from '../support/enterKey.ts';
import { appendLeaves, asOrder, contentOfEntry, inOrder, leavesOf, tell } from '../support/logKit.ts';
import { approve, committed, look, makeWorld, order, TRIAL, type World } from '../support/world.ts';

let world: World;
let mallory: PrivateKey;
let fingerprint: string;
beforeEach(async () => {
  world = await makeWorld();
  mallory = await generatePartyKey({ name: 'Mallory' });
  fingerprint = fingerprintOf(mallory.toPublic());
  await enterKey(world.repository, mallory);
});
afterEach(() => world.close());

const read = ({ order: id }: PlacedOrder): Promise<OrderReading> => world.alice.ledger.order(id);
const verdicts = ({ refused }: OrderReading): unknown[] =>
  refused.map(({ verdict, reason }) => [verdict, reason]);

async function goesOn(placed: PlacedOrder): Promise<void> {
  await approve(world, placed);
  await look(world);
  expect(statusOf((await read(placed)).state)).toBe('Done');
}

/** A copy of a leaf as it is, with the body that it names where one that begins there has it. */
async function appendCopy(of: number, kind: string, from: string, to: 'orders' | 'offers'): Promise<number> {
  const leaves = await leavesOf(world.repository);
  const index = leaves.length;
  const body = world.repository.files.get(`${from}/${entryName(of, kind)}.body`) ?? new Uint8Array();
  const path = `${directoryAt(to, index)}/${entryName(index, kind)}.body`;
  await appendLeaves(world.repository, [leaves[of] ?? new Uint8Array()], new Map([[path, body]]));
  return numberAt(index);
}

describe("an order is its customer's", () => {
  test.each<[string, (reading: OrderReading) => string | null]>([
    ['after its last entry', ({ last }) => last],
    ['after its first', ({ state }) => state.placed.digest],
    ['after none', () => null],
  ])('a second beginning by a stranger, %s, is not read', async (_place, after) => {
    const placed = await order(world);
    await look(world);
    const before = await read(placed);
    const { entry, digest } = before.state.placed;
    const content = contentOfEntry({ ...entry, recipients: [fingerprint] });
    const told = { kind: 'order.placed', content, about: digest, after: after(before) };
    await tell(world.repository, told, mallory, inOrder(placed.order));
    const reading = await read(placed);
    expect(reading.state).toEqual(before.state);
    expect(reading.state.placed.entry.recipients).toEqual([world.bob.fingerprint]);
    expect(verdicts(reading)).toEqual([['not-entitled', `${fingerprint} has no part in it`]]);
    await goesOn(placed);
  });

  test('a second beginning by the customer himself is refused', async () => {
    const placed = await order(world);
    const before = await read(placed);
    const content = contentOfEntry({ ...before.state.placed.entry, recipients: [fingerprint] });
    const told = { kind: 'order.placed', content, about: before.state.placed.digest, after: before.last };
    await tell(world.repository, told, world.bob.key, inOrder(placed.order));
    const reading = await read(placed);
    expect(reading.state).toEqual(before.state);
    expect(verdicts(reading)).toEqual([['rule', 'an order is placed once']]);
    await look(world);
    await goesOn(placed);
  });

  test('a second beginning makes nobody a party: of its offers none is one of the order', async () => {
    const placed = await order(world);
    const { offer } = await registerOffer(
      { ...world.alice, key: mallory, fingerprint, ledger: world.alice.ledger },
      {
        type: 'Data',
        policy: TRIAL,
        dataset: committed(world.dataset),
        info: offerInfoSchema.parse({ name: 'Data', offerType: '3' }),
        slots: [slotInfoSchema.parse({ info: {}, usage: {} })],
      },
    );
    const before = await read(placed);
    const { entry, digest } = before.state.placed;
    const suborders = entry.suborders.map((own) => (own.type === 'Data' ? { ...own, offer } : own));
    const content = contentOfEntry({ ...entry, suborders });
    const told = { kind: 'order.placed', content, about: digest, after: before.last };
    await tell(world.repository, told, world.bob.key, inOrder(placed.order));
    const head = { checkpoint: { size: 2, root: 'f'.repeat(64) } };
    const cancel = { kind: 'order.cancel-requested', content: { reason: '' }, about: digest, after: null };
    await tell(world.repository, { ...cancel, head }, mallory, inOrder(placed.order));
    const reading = await read(placed);
    expect([...reading.offers.keys()].sort()).toEqual([...before.offers.keys()].sort());
    expect(reading.refused.map(({ verdict }) => verdict)).toEqual(['rule', 'not-entitled']);
    expect([reading.state, reading.frozen]).toEqual([before.state, undefined]);
  });

  test('what is put in the place of its files, or beside them, is not read', async () => {
    const placed = await order(world);
    const before = await read(placed);
    const directory = orderDirectory(placed.order);
    const first = leafOfNumber(placed.order) ?? 0;
    const names = [`${first}-placed`, `${first}-a`, `${first + 1}-attested`, '9999-attested', 'suborder'];
    for (const name of names)
      for (const end of ['.json', '.json.asc'])
        world.repository.files.set(`${directory}/${name}${end}`, Buffer.from('{"any":"thing"}'));
    const reading = await read(placed);
    expect([reading.state, reading.refused]).toEqual([before.state, []]);
    await look(world);
    await goesOn(placed);
  });

  test('entries are added after whatever else was put into the log', async () => {
    const placed = await order(world);
    const { last: after, state } = await read(placed);
    const garbage = [Buffer.from('any thing'), new Uint8Array(), Buffer.alloc(3000, 1)];
    await appendLeaves(world.repository, garbage);
    const told = { kind: 'order.attested', content: { any: 'thing' }, about: state.placed.digest, after };
    await tell(world.repository, told, mallory, inOrder(placed.order));
    await look(world);
    await appendLeaves(world.repository, garbage);
    await goesOn(placed);
  });

  test('a copy of its first entry begins no second order', async () => {
    const placed = await order(world);
    const first = leafOfNumber(placed.order) ?? 0;
    const second = await appendCopy(first, 'order.placed', orderDirectory(placed.order), 'orders');
    await expect(world.alice.ledger.order(second)).rejects.toMatchObject({
      code: 'not-found',
      message: `the ledger has no order ${second}: it is entry ${first} again`,
    });
    expect((await look(world)).map(({ order: id }) => id)).toEqual([placed.order]);
    await goesOn(placed);
  });

  test('numbers lead to it alone, and to suborders that it has', async () => {
    const placed = await order(world);
    await look(world);
    for (const { id } of placed.suborders)
      expect((await world.bob.ledger.order(id)).state.id).toBe(placed.order);
    const none = placed.order + 99;
    await expect(world.bob.ledger.order(none)).rejects.toThrow(`the ledger has no suborder ${none}`);
    const attested = placed.order + 100;
    await expect(world.bob.ledger.order(attested)).rejects.toThrow(`the ledger has no order ${attested}`);
    await expect(world.bob.ledger.order(world.offers.tee)).rejects.toMatchObject({ code: 'not-found' });
  });
});

test("a copy of an offer's first entry begins no second offer, which its owner could not have disabled", async () => {
  const { data } = world.offers;
  await setOfferEnabled(world.alice, data, false);
  const first = leafOfNumber(data) ?? 0;
  const second = await appendCopy(first, 'offer.created', directoryAt('offers', first), 'offers');
  await expect(world.alice.ledger.offer(second)).rejects.toMatchObject({
    code: 'not-found',
    message: `the ledger has no offer ${second}: it is entry ${first} again`,
  });
  expect((await world.alice.ledger.offer(data)).offer.enabled).toBe(false);
});

describe("the owner's rules hold, whatever program the customer uses", () => {
  const rules: [string, object, object][] = [
    ['allowedAccounts', { allowedAccounts: ['0'.repeat(40)] }, {}],
    ['allowedArgs', { allowedArgs: 'epochs' }, {}],
    ['restrictions.offers', { restrictions: { offers: ['777'], types: [] } }, {}],
    ['the limit minutes', {}, { maxTimeMinutes: 5 }],
  ];

  /** An order of an offer, which the customer's own program writes. */
  async function placeOn(entry: PlacedEntry, offer: number, slot: number): Promise<PlacedOrder> {
    const configuration = { solution: { epochs: 1, dump: 'everything' } };
    const id = entry.order + 2;
    const [tee] = entry.suborders;
    if (tee === undefined) throw new Error('the order has no TEE');
    const lie: PlacedEntry = {
      ...entry,
      request: sha256Hex('q'),
      nonce: randomBytes(32).toString('hex'),
      suborders: [tee, { id, type: 'Data', offer, slot }],
      inputs: [{ kind: 'offer', suborder: id }],
      configuration,
      configurationHash: digestOf(configuration),
    };
    const told = { kind: 'order.placed', content: contentOfEntry(lie), about: null, after: null };
    const { index } = await tell(world.repository, told, world.bob.key, asOrder);
    return { order: numberAt(index), suborders: lie.suborders, created: true, warnings: [] };
  }

  async function offerWith(info: object, usage: object): Promise<[number, number]> {
    const { offer, slots } = await registerOffer(world.alice, {
      type: 'Data',
      policy: TRIAL,
      dataset: committed(world.dataset),
      info: offerInfoSchema.parse({ name: 'Data', offerType: '3', ...info }),
      slots: [slotInfoSchema.parse({ info: {}, usage })],
    });
    return [offer, slots[0] ?? 0];
  }

  test.each([...rules, ['nothing', {}, {}] as const])('%s', async (rule, info, usage) => {
    const { entry } = (await read(await order(world))).state.placed;
    const reading = read(await placeOn(entry, ...(await offerWith(info, usage))));
    if (rule === 'nothing') expect(statusOf((await reading).state)).toBe('Blocked');
    else await expect(reading).rejects.toThrow(rule);
  });

  test('an offer that is disabled takes no orders, and the ones that it took stand', async () => {
    const { entry } = (await read(await order(world))).state.placed;
    const [offer, slot] = await offerWith({}, {});
    const before = await placeOn(entry, offer, slot);
    await setOfferEnabled(world.alice, offer, false);
    const after = await placeOn(entry, offer, slot);
    await expect(read(after)).rejects.toMatchObject({
      code: 'not-found',
      message: `the ledger has no order ${after.order}: offer ${offer} is disabled by its owner`,
    });
    const reading = await read(before);
    expect([statusOf(reading.state), reading.refused]).toEqual(['Blocked', []]);
    await setOfferEnabled(world.alice, offer, true);
    await expect(read(after)).rejects.toThrow('is disabled by its owner');
  });
});
