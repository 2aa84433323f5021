import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { digestOf, sha256Hex } from '../../src/canonicalJson.ts';
import { downloadResult } from '../../src/flow/result/downloadResult.ts';
import type { Party } from '../../src/flow/party.ts';
import { Ledger } from '../../src/ledger/ledger.ts';
import { numberAt } from '../../src/ledger/log/numbers.ts';
import { sealedFor } from '../../src/ledger/entries/orders/orders.ts';
import type { EnvelopeTerms } from '../../src/marketplace/approval/envelope.ts';
import type { PlacedEntry } from '../../src/marketplace/order/orderEntries.ts';
import { fingerprintOf, generateOrderKey, generatePartyKey, readPublicKey } from '../../src/pgp/keys.ts';
import { openSealedResource, sealResource } from '../../src/resource/sealedResource.ts';
import { enterKey } from '../support/enterKey.ts';
import { resignLast, saying } from '../support/lies.ts';
import { asOrder, contentOfEntry, tell } from '../support/logKit.ts';
import { approve, dataSuborder, look, makeWorld, order, TRIAL, type World } from '../support/world.ts';

let world: World;
let mallory: Party;
beforeEach(async () => {
  world = await makeWorld();
  const key = await generatePartyKey({ name: 'Mallory' });
  const fingerprint = fingerprintOf(key.toPublic());
  mallory = { key, fingerprint, ledger: new Ledger(world.repository), store: world.store, policy: TRIAL };
  await enterKey(world.repository, key);
});
afterEach(() => world.close());

/** An order of one's own made of a copy of another's: all that it takes is the right to push. @returns its number */
async function copyOrder(
  from: PlacedEntry,
  by: Party,
  change: (from: PlacedEntry) => Partial<PlacedEntry>,
): Promise<number> {
  const evil: PlacedEntry = {
    ...from,
    request: sha256Hex('another'),
    nonce: randomBytes(32).toString('hex'),
    suborders: from.suborders.slice(0, 1),
    inputs: [],
    recipients: [by.fingerprint],
    ...change(from),
  };
  const told = { kind: 'order.placed', content: contentOfEntry(evil), about: null, after: null };
  return numberAt((await tell(world.repository, told, by.key, asOrder)).index);
}

const reasonOf = async (id: number): Promise<string | undefined> =>
  (await world.bob.ledger.order(id)).state.finished?.entry.reason;

const modelOf = ({ inputs }: PlacedEntry): PlacedEntry['inputs'][number] => {
  const model = inputs.find(({ kind }) => kind === 'resource');
  if (model === undefined) throw new Error('the order has no model');
  return model;
};

describe('ciphertexts copied from an order', () => {
  test.each([
    ['with a nonce of its own', () => ({})],
    ["with the order's nonce", ({ nonce }: PlacedEntry) => ({ nonce })],
    ['with its model as well', (from: PlacedEntry) => ({ nonce: from.nonce, inputs: [modelOf(from)] })],
  ])("into a stranger's, %s: it ends in Error, and nothing is run", async (_title, change) => {
    const placed = await order(world);
    const { entry } = (await world.bob.ledger.order(placed.order)).state.placed;
    const evil = await copyOrder(entry, mallory, change);
    await look(world);
    expect(await reasonOf(evil)).toBe('the solution is not what was sealed, signed or ordered');
    expect(world.lines.join('\n')).toContain(`is not signed inside its seal by ${mallory.fingerprint}`);
    expect(world.sandbox.runs).toBe(0);
    await expect(downloadResult(mallory, evil, join(world.root, 'loot'))).rejects.toMatchObject({
      code: 'unavailable',
    });
  });

  test("into another order of the customer's own: its nonce differs", async () => {
    const placed = await order(world);
    const { entry } = (await world.bob.ledger.order(placed.order)).state.placed;
    const evil = await copyOrder(entry, world.bob, () => ({}));
    await look(world);
    expect(await reasonOf(evil)).toBe('the solution was sealed for something else: nonce');
  });

  const ownOrder = async (): Promise<PlacedEntry> => {
    const data = [world.model, world.solution].map((resource) => ({ kind: 'resource' as const, resource }));
    const { order: id } = await order(world, { data });
    return (await world.bob.ledger.order(id)).state.placed.entry;
  };

  test.each([
    ['as they are', 'Done', (entry: PlacedEntry) => ({ inputs: entry.inputs })],
    [
      'input 1 as input 2',
      'input 1 was sealed for something else: role',
      (entry: PlacedEntry) => ({ inputs: [...entry.inputs].reverse() }),
    ],
    [
      'the solution as an input',
      'input 1 was sealed for something else: role',
      ({ solution: { hash, size, sealed } }: PlacedEntry) => ({
        inputs: [{ kind: 'resource' as const, hash, size, sealed }],
      }),
    ],
    [
      'an input as the solution',
      'the solution was sealed for something else: role',
      (entry: PlacedEntry) => {
        const { hash, size, sealed } = modelOf(entry) as Extract<
          PlacedEntry['inputs'][number],
          { kind: 'resource' }
        >;
        return { solution: { hash, size, sealed } };
      },
    ],
  ])('in another role, %s: %s', async (_title, outcome, change) => {
    world.sandbox.behave = () => Promise.resolve({});
    const first = await ownOrder();
    expect(first.inputs).toHaveLength(2);
    const evil = await copyOrder(first, world.bob, (from) => ({ nonce: from.nonce, ...change(from) }));
    await look(world);
    const { state } = await world.bob.ledger.order(evil);
    const { reason, status } = state.finished?.entry ?? {};
    expect(status === 'done' ? 'Done' : reason).toBe(outcome);
  });
});

describe('an envelope', () => {
  const setUp = async () => {
    const reader = await generateOrderKey('reader');
    const terms: EnvelopeTerms = {
      ledger: sha256Hex('ledger'),
      nonce: sha256Hex('nonce'),
      customer: world.bob.fingerprint,
      author: world.alice.fingerprint,
      role: 'grant',
      approval: sha256Hex('approval'),
    };
    const sealed = await sealResource(world.dataset, terms, world.alice.key, reader.toPublic());
    const open = (change: Partial<EnvelopeTerms>, signer = world.alice.key.toPublic()) =>
      openSealedResource(sealed, { ...terms, ...change }, reader, signer, 'the grant');
    return { open };
  };

  test('opens for what it was made', async () => {
    const { open } = await setUp();
    expect(await open({})).toEqual(world.dataset);
  });

  test.each(['ledger', 'nonce', 'customer', 'author', 'role', 'approval'] as const)(
    'of another %s is refused',
    async (member) => {
      const { open } = await setUp();
      const other = member === 'role' ? 'result' : sha256Hex('another');
      await expect(open({ [member]: other })).rejects.toMatchObject({
        code: 'refused',
        message: `the grant was sealed for something else: ${member}`,
      });
    },
  );

  test('that another signed is refused', async () => {
    const { open } = await setUp();
    await expect(open({}, world.bob.key.toPublic())).rejects.toMatchObject({
      code: 'tampered',
      message: `the grant is not signed inside its seal by ${world.bob.fingerprint}`,
    });
  });
});

test('a grant that Alice sealed for another order is refused, though its approval is right', async () => {
  const placed = await order(world);
  await look(world);
  await approve(world, placed);
  const sealed = sealedFor(await world.bob.ledger.order(placed.order));
  const second = await order(world);
  await look(world);
  await approve(world, second);
  const { state } = await world.bob.ledger.order(second.order);
  const orderKey = await readPublicKey(state.attested?.entry.encryptionKey ?? '');
  const own = state.suborders.find(({ id }) => id === dataSuborder(second))?.completed?.entry;
  if (own?.outcome.status !== 'done') throw new Error('not approved');
  const { outcome } = own;
  const approval = digestOf(outcome.approval);
  const terms = { ...sealed, author: world.alice.fingerprint, role: 'grant', approval } as const;
  const grant = await sealResource(world.dataset, terms, world.alice.key, orderKey);
  const lie = saying({ outcome: { ...outcome, grant } });
  await resignLast(
    world,
    second.order,
    (entry) => (entry.kind === 'order.completed' ? lie(entry) : entry),
    world.alice.key,
  );
  await look(world);
  expect(await reasonOf(second.order)).toBe(
    `the grant of suborder ${dataSuborder(second)} was sealed for something else: nonce`,
  );
  expect(await reasonOf(placed.order)).toBe('');
});
