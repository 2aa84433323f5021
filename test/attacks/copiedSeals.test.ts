import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { digestOf, sha256Hex } from '../../src/canonicalJson.ts';
import { downloadResult } from '../../src/flow/downloadResult.ts';
import type { Party } from '../../src/flow/party.ts';
import { entryFiles } from '../../src/ledger/entries.ts';
import { Ledger } from '../../src/ledger/ledger.ts';
import { accountPath, orderDirectory } from '../../src/ledger/ledgerPaths.ts';
import type { EnvelopeTerms } from '../../src/marketplace/envelope.ts';
import type { PlacedEntry } from '../../src/marketplace/orderEntries.ts';
import { fingerprintOf, generateOrderKey, generatePartyKey, readPublicKey } from '../../src/pgp/keys.ts';
import { openSealedResource, sealResource } from '../../src/resource/sealedResource.ts';
import { approve, dataSuborder, look, makeWorld, order, TRIAL, type World } from '../support/world.ts';

let world: World;
let mallory: Party;
beforeEach(async () => {
  world = await makeWorld();
  const key = await generatePartyKey({ name: 'Mallory' });
  const fingerprint = fingerprintOf(key.toPublic());
  mallory = { key, fingerprint, ledger: new Ledger(world.repository), store: world.store, policy: TRIAL };
  world.repository.files.set(accountPath(fingerprint), Buffer.from(key.toPublic().armor()));
});
afterEach(() => world.close());

const EVIL = 50;

/** An order of one's own made of a copy of another's: all that it takes is the right to push. */
async function copyOrder(
  from: PlacedEntry,
  by: Party,
  change: (from: PlacedEntry) => Partial<PlacedEntry>,
): Promise<void> {
  const evil = {
    ...from,
    order: EVIL,
    author: by.fingerprint,
    request: sha256Hex('another'),
    nonce: randomBytes(32).toString('hex'),
    suborders: from.suborders.slice(0, 1).map((suborder) => ({ ...suborder, id: EVIL + 1 })),
    inputs: [],
    recipients: [by.fingerprint],
    ...change(from),
  };
  for (const [path, bytes] of await entryFiles(`${orderDirectory(EVIL)}/0001-placed.json`, evil, by.key))
    world.repository.files.set(path, bytes);
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
    await copyOrder((await world.bob.ledger.order(placed.order)).state.placed.entry, mallory, change);
    await look(world);
    expect(await reasonOf(EVIL)).toBe('the solution is not what was sealed, signed or ordered');
    expect(world.lines.join('\n')).toContain(`is not signed inside its seal by ${mallory.fingerprint}`);
    expect(world.sandbox.runs).toBe(0);
    await expect(downloadResult(mallory, EVIL, join(world.root, 'loot'))).rejects.toMatchObject({
      code: 'unavailable',
    });
  });

  test("into another order of the customer's own: its nonce differs", async () => {
    const placed = await order(world);
    await copyOrder((await world.bob.ledger.order(placed.order)).state.placed.entry, world.bob, () => ({}));
    await look(world);
    expect(await reasonOf(EVIL)).toBe('the solution was sealed for something else: nonce');
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
    await copyOrder(first, world.bob, (from) => ({ nonce: from.nonce, ...change(from) }));
    await look(world);
    const { state } = await world.bob.ledger.order(EVIL);
    const { reason, status } = state.finished?.entry ?? {};
    expect(status === 'done' ? 'Done' : reason).toBe(outcome);
  });
});

describe('an envelope', () => {
  const setUp = async () => {
    const reader = await generateOrderKey('reader');
    const terms: EnvelopeTerms = {
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

  test.each(['nonce', 'customer', 'author', 'role', 'approval'] as const)(
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
  const { state } = await world.bob.ledger.order(placed.order);
  const outcome = state.suborders.find(({ id }) => id === dataSuborder(placed))?.completed?.entry.outcome;
  if (outcome?.status !== 'done' || state.attested === undefined) throw new Error('not approved');
  const second = await order(world);
  await look(world);
  const there = (await world.bob.ledger.order(second.order)).state;
  const attested = there.attested?.entry;
  if (attested === undefined) throw new Error('not attested');
  await approve(world, second);
  const files = [...world.repository.files.keys()].filter((path) =>
    path.startsWith(`${orderDirectory(second.order)}/0003`),
  );
  const path = files.find((name) => name.endsWith('.json')) ?? '';
  const entry = JSON.parse(Buffer.from(world.repository.files.get(path) ?? []).toString('utf8')) as {
    outcome: { approval: unknown };
  };
  const orderKey = await readPublicKey(attested.encryptionKey);
  const terms: EnvelopeTerms = {
    nonce: state.placed.entry.nonce,
    customer: world.bob.fingerprint,
    author: world.alice.fingerprint,
    role: 'grant',
    approval: digestOf(entry.outcome.approval),
  };
  const grant = await sealResource(world.dataset, terms, world.alice.key, orderKey);
  const changed = { ...entry, outcome: { ...entry.outcome, grant } };
  for (const [name, bytes] of await entryFiles(path, changed, world.alice.key))
    world.repository.files.set(name, bytes);
  await look(world);
  expect(await reasonOf(second.order)).toBe(
    `the grant of suborder ${dataSuborder(second)} was sealed for something else: nonce`,
  );
  expect(await reasonOf(placed.order)).toBe('');
});
