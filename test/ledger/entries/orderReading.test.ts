import { generateKeyPairSync, sign } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { revokeKey } from '../../../src/flow/partyKeys.ts';
import { CountersignError } from '../../../src/errors.ts';
import type { PlacedOrder } from '../../../src/flow/order/placeOrder.ts';
import { OrderSources } from '../../../src/ledger/entries/orders/orderSources.ts';
import { orderEntryOf, readOrder, type OrderReading } from '../../../src/ledger/entries/orders/orders.ts';
import type { LedgerSnapshot } from '../../../src/ledger/ledgerRepository.ts';
import { firstLeafOf, offerDirectory } from '../../../src/ledger/ledgerPaths.ts';
import { numberAt } from '../../../src/ledger/log/numbers.ts';
import { approvalsInForce, claimMessage, claimOf } from '../../../src/marketplace/approval/claim.ts';
import { statusOf } from '../../../src/marketplace/order/orderState.ts';
import { generatePartyKey } from '../../../src/pgp/keys.ts';
import {
  asOrder,
  contentOfEntry,
  entriesOf,
  inOffer,
  inOrder,
  tell,
  type Told,
} from '../../support/logKit.ts';
import { approve, look, makeWorld, order, runOrder, type World } from '../../support/world.ts';

let world: World;
let id: number;
let placed: PlacedOrder;
beforeEach(async () => {
  world = await makeWorld();
  placed = await order(world);
  id = placed.order;
});
afterEach(() => world.close());

const read = async (number = id): Promise<OrderReading> =>
  readOrder(await world.repository.snapshot(), number);
const verdicts = ({ refused }: OrderReading): readonly unknown[] =>
  refused.map(({ verdict, reason }) => [verdict, reason]);

/** Says something about the order, next. */
async function say(
  kind: string,
  content: Told['content'],
  key = world.bob.key,
  head?: Told['head'],
): Promise<void> {
  const { state, last } = await read();
  const told = {
    kind,
    content,
    about: state.placed.digest,
    after: last,
    ...(head === undefined ? {} : { head }),
  };
  await tell(world.repository, told, key, inOrder(id));
}

const NOWHERE = { body: { sha256: 'ab'.repeat(32), bytes: 100 }, fields: {} };

describe('a number that no order has', () => {
  test('is none of its suborders either, and is said so, with where to look', async () => {
    for (const own of [id, id + 1, id + 2]) expect((await read(own)).state.id).toBe(id);
    await expect(read(id + 7)).rejects.toMatchObject({
      code: 'not-found',
      message: `the ledger has no suborder ${id + 7}: order ${id} has none of that number`,
      mend: 'see the orders with: countersign orders list',
    });
    const beyond = numberAt((await world.repository.log())?.size ?? 0);
    await expect(read(beyond)).rejects.toMatchObject({ message: `the ledger has no order ${beyond}` });
  });

  test('begins with its placing, whatever else somebody begins with', async () => {
    const told = { kind: 'order.finished', content: { attempt: 0 }, about: null, after: null };
    const { index } = await tell(world.repository, told, world.bob.key, asOrder);
    await expect(read(numberAt(index))).rejects.toThrow('an order begins with its placing');
    // Nor is a body looked for where none would lie.
    const nowhere = { ...told, head: NOWHERE };
    const next = await tell(world.repository, nowhere, world.bob.key, asOrder);
    await expect(read(numberAt(next.index))).rejects.toThrow('an order begins with its placing');
  });
});

describe('who has a part in an order', () => {
  const cancel = { kind: 'order.cancel-requested', content: { reason: 'no' } };

  test('its customer has', async () => {
    await say(cancel.kind, cancel.content);
    const reading = await read();
    expect([verdicts(reading), statusOf(reading.state)]).toEqual([[], 'Canceled']);
  });

  test('owners of what it uses have, as far as the rules go; a stranger has none', async () => {
    await say(cancel.kind, cancel.content, world.alice.key);
    await say(cancel.kind, cancel.content, await generatePartyKey({ name: 'Mallory' }));
    const reading = await read();
    expect(verdicts(reading)).toEqual([
      ['rule', 'only the customer may cancel an order'],
      ['not-entitled', expect.stringContaining('has no part in it')],
    ]);
    expect(reading.state.cancelRequested).toBeFalsy();
  });
});

/** What is placed, on another offer than the data's. */
function onOffer(content: Told['content'], offer: number): Told['content'] {
  const text = JSON.stringify(content).replaceAll(`"offer":${world.offers.data}`, `"offer":${offer}`);
  return JSON.parse(text) as Told['content'];
}

test('an order is placed once, and a second placing changes neither its state nor what it uses', async () => {
  const [first] = await entriesOf(world.repository, id);
  if (first === undefined) throw new Error('nothing was placed');
  const before = await read();
  // What it says it uses, which there is not, is not looked for.
  await say('order.placed', onOffer(contentOfEntry(first.entry), 77700));
  const reading = await read();
  expect(verdicts(reading)).toEqual([['rule', 'an order is placed once']]);
  expect(reading.state).toEqual(before.state);
  expect([...reading.offers.keys()]).toEqual([...before.offers.keys()]);
});

test('a claim that the attested key did not sign is none, though its operator signed the entry', async () => {
  const other = await runOrder(world);
  await approve(world, placed);
  expect(statusOf((await read()).state)).toBe('New');
  const [claimed] = (await entriesOf(world.repository, other.order)).filter(
    ({ entry }) => entry.kind === 'order.claimed',
  );
  if (claimed === undefined) throw new Error('nothing was claimed');
  await say('order.claimed', contentOfEntry(claimed.entry), world.operator.key);
  // Nor one that says of this very order all that its own would, by a key of the operator's choice.
  const { state } = await read();
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const terms = { attempt: 1, claim: claimOf('ab'.repeat(32)), approvals: approvalsInForce(state) };
  const message = claimMessage({ ...terms, order: id, orderDigest: state.placed.digest });
  const signature = sign('sha256', message, privateKey).toString('base64');
  await say('order.claimed', { ...terms, signature }, world.operator.key);
  const reading = await read();
  expect(verdicts(reading)).toEqual([
    ['rule', expect.any(String)],
    ['rule', "the claim is not signed by the order's attested key"],
  ]);
  expect([reading.state.claimed, statusOf(reading.state)]).toEqual([undefined, 'New']);
});

describe('an entry whose body is nowhere', () => {
  test('stops the order where it may count', async () => {
    await look(world);
    await say('order.completed', {}, world.alice.key, NOWHERE);
    await expect(read()).rejects.toMatchObject({ code: 'tampered' });
  });

  test('begins no order, and is missed', async () => {
    const told = { kind: 'order.placed', content: {}, about: null, after: null, head: NOWHERE };
    const { index } = await tell(world.repository, told, world.bob.key, asOrder);
    await expect(read(numberAt(index))).rejects.toThrow('-placed.json.body is not the one');
  });

  test('is refused where none like it can count any more', async () => {
    await say('order.cancel-requested', { reason: '' });
    await say('order.completed', {}, world.alice.key, NOWHERE);
    const reading = await read();
    expect([verdicts(reading), statusOf(reading.state)]).toEqual([
      [['rule', 'the order is Canceled: nothing more can happen to it']],
      'Canceled',
    ]);
  });

  test('of an offer that is used, said after the order was placed, stops no order', async () => {
    const before = await read();
    const { created } = await world.alice.ledger.offer(world.offers.data);
    const told = { kind: 'slot.created', content: {}, about: created, after: null, head: NOWHERE };
    await tell(world.repository, told, world.alice.key, inOffer(world.offers.data));
    const reading = await read();
    expect([reading.refused, reading.state]).toEqual([[], before.state]);
    expect([...reading.offers.keys()]).toEqual([...before.offers.keys()]);
  });
});

describe('a ledger of which a part cannot be read', () => {
  /** What lies below a directory is out of reach, or fails otherwise. */
  async function without(directory: string, error: Error): Promise<LedgerSnapshot> {
    const snapshot = await world.repository.snapshot();
    const inner = snapshot.read.bind(snapshot);
    snapshot.read = (path) => (path.startsWith(directory) ? Promise.reject(error) : inner(path));
    return snapshot;
  }

  test.each([
    ['is out of reach', new CountersignError('unavailable', 'the server is away')],
    ['fails otherwise', new TypeError('a fault of the program')],
  ])('is no order without its offers: one %s', async (_how, error) => {
    const snapshot = await without(offerDirectory(world.offers.data), error);
    await expect(readOrder(snapshot, id)).rejects.toBe(error);
  });

  test.each([
    ['was out of reach', new CountersignError('unavailable', 'the server is away')],
    ['failed otherwise', new TypeError('a fault of the program')],
  ])('is not looked at in another way: an offer that %s', async (_how, error) => {
    const snapshot = await world.repository.snapshot();
    const sources = new OrderSources(snapshot, 'whole', firstLeafOf(id));
    sources.offer = () => Promise.reject(error);
    await expect(readOrder(snapshot, id, 'whole', undefined, sources)).rejects.toBe(error);
  });
});

test('an order on an offer that is none does not begin, and is told which', async () => {
  const [first] = await entriesOf(world.repository, id);
  if (first === undefined) throw new Error('nothing was placed');
  const content = onOffer(contentOfEntry(first.entry), 77700);
  const told = { kind: 'order.placed', content, about: null, after: null };
  const { index } = await tell(world.repository, told, world.bob.key, asOrder);
  const own = numberAt(index);
  await expect(read(own)).rejects.toMatchObject({
    code: 'not-found',
    message: `the ledger has no order ${own}: the ledger has no offer 77700`,
  });
});

test('what says nothing that an order can take is said to be tampered with, where and why', () => {
  const place = { order: 700, seq: 1, author: world.bob.fingerprint, at: '2026-01-01T00:00:00.000Z' };
  const refusal = (kind: string): unknown => {
    try {
      return orderEntryOf(kind, {}, place);
    } catch (error) {
      return error;
    }
  };
  for (const kind of ['order.placed', 'order.completed'])
    expect(refusal(kind)).toMatchObject({
      code: 'tampered',
      message: expect.stringMatching(`^${kind} of order 700: `) as unknown,
    });
});

test.each(['alice', 'bob', 'operator'] as const)('says when the key of %s has ended', async (name) => {
  expect((await read()).ended).toEqual([]);
  const party = world[name];
  const { index } = await revokeKey(party, { reason: 'retired', text: '' });
  expect((await read()).ended).toMatchObject([{ index, fingerprint: party.fingerprint, reason: 'retired' }]);
});
