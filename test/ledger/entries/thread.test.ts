import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { JsonValue } from '../../../src/canonicalJson.ts';
import { toHex } from '../../../src/bytes/byteForms.ts';
import { Accounts } from '../../../src/ledger/entries/accounts.ts';
import { entryName } from '../../../src/ledger/entries/entries.ts';
import { readOffer, type OfferReading } from '../../../src/ledger/entries/offers.ts';
import { keyFindingFor, requireMoving } from '../../../src/ledger/entries/thread.ts';
import { accountDirectory, offerDirectory } from '../../../src/ledger/ledgerPaths.ts';
import { leafOfNumber } from '../../../src/ledger/log/numbers.ts';
import { fingerprintOf } from '../../../src/pgp/keys.ts';
import { appendLeaves, inOffer, tell } from '../../support/logKit.ts';
import { MemoryRepository } from '../../support/memoryRepository.ts';
import { makeWorld, type World } from '../../support/world.ts';
import { someLeaf } from './someLeaf.ts';
import { watched } from './watched.ts';

let world: World;
let id: number;
let truth: OfferReading;
let begun: readonly string[];
let content: Record<string, JsonValue>;
beforeAll(async () => {
  world = await makeWorld();
  id = world.offers.data;
  truth = await world.alice.ledger.offer(id);
  begun = truth.entries.map(({ index }) => bodyOf(index));
  const text = Buffer.from(world.repository.files.get(bodyOf(leafOfNumber(id) ?? 0)) ?? []).toString();
  content = JSON.parse(text) as Record<string, JsonValue>;
});
afterAll(() => world.close());

const copyOfLedger = (): MemoryRepository => new MemoryRepository(world.repository.files);
const bodyOf = (index: number): string => `${offerDirectory(id)}/${entryName(index, 'offer.created')}.body`;
const isOfOffer = (path: string): boolean => path.startsWith(`${offerDirectory(id)}/`);

/** Bob says four times of Alice's offer that it begins, which nobody believes, and twice that it is disabled. */
async function manySayings(): Promise<{ repository: MemoryRepository; bodies: string[] }> {
  const repository = copyOfLedger();
  const about = { about: truth.created, after: truth.last };
  const bodies = [...begun];
  for (let time = 0; time < 4; time++) {
    const told = { kind: 'offer.created', content, ...about };
    const { index } = await tell(repository, told, world.bob.key, inOffer(id));
    bodies.push(bodyOf(index));
  }
  for (let time = 0; time < 2; time++)
    await tell(repository, { kind: 'offer.disabled', content: {}, ...about }, world.bob.key, inOffer(id));
  return { repository, bodies };
}

describe('what judging the entries of an offer needs', () => {
  const isBody = (path: string): boolean => isOfOffer(path) && path.endsWith('.body');

  test('is asked for together: the keys of all authors, each once', async () => {
    const { repository } = await manySayings();
    const { snapshot, asked } = await watched(repository);
    const { offer, refused } = await readOffer(snapshot, id);
    expect([offer, refused.length]).toEqual([truth.offer, 6]);
    const accounts = [world.alice, world.bob].map(({ key }) =>
      accountDirectory(fingerprintOf(key.toPublic())),
    );
    expect(asked.listed).toEqual([offerDirectory(id), ...accounts]);
    expect(asked.listsAtOnce).toBe(2);
  });

  test('is asked for together: roots, and bodies where there are any', async () => {
    const { repository, bodies } = await manySayings();
    const { snapshot, asked } = await watched(repository);
    // Keys have roots and bodies too, and are known here.
    const accounts = new Accounts(snapshot);
    for (const { key } of [world.alice, world.bob]) await accounts.lifeOf(fingerprintOf(key.toPublic()));
    Object.assign(asked, { rootsAtOnce: 0, bodiesAtOnce: 0 });
    await readOffer(snapshot, id, accounts);
    expect([asked.rootsAtOnce, asked.bodiesAtOnce]).toEqual([8, 6]);
    expect(asked.read.filter(isBody)).toEqual(bodies);
  });

  test('is not what lies after what is read, nor a root of a log that was longer than its place', async () => {
    const repository = copyOfLedger();
    const log = await repository.log();
    const about = { about: truth.created, after: truth.last };
    const told = { kind: 'offer.disabled', content: {}, ...about };
    const root = toHex(log?.root ?? new Uint8Array());
    const size = (log?.size ?? 0) + 1;
    await tell(repository, { ...told, head: { checkpoint: { size, root } } }, world.bob.key, inOffer(id));
    const late = await tell(
      repository,
      { ...told, kind: 'offer.created', content },
      world.bob.key,
      inOffer(id),
    );
    const { snapshot, asked } = await watched(repository);
    const { refused } = await readOffer(snapshot, id, undefined, 'near', late.index);
    expect(refused.map(({ index }) => index)).toEqual([late.index - 1]);
    expect(asked.roots).not.toContain(size);
    expect(asked.roots).not.toContain(late.index);
    expect(asked.read.filter(isBody)).toEqual(begun);
  });

  test('is asked for ahead for the first 512 entries alone', async () => {
    const repository = copyOfLedger();
    const author = fingerprintOf(world.bob.key.toPublic());
    const { checkpoint } = someLeaf('offer.disabled', truth.created).head;
    const leaves = Array.from({ length: 600 }, (_, at) => {
      const fields = { at: String(at) };
      return someLeaf('offer.disabled', truth.created, { author, checkpoint, fields }).leaf;
    });
    await appendLeaves(repository, leaves);
    const { snapshot, asked } = await watched(repository);
    const { offer, refused } = await readOffer(snapshot, id, undefined, 'whole');
    expect([offer, refused.length, asked.rootsAtOnce]).toEqual([truth.offer, 600, 512]);
  });
});

test('a file that says nothing under the number of an entry does not stand in its place', async () => {
  const repository = copyOfLedger();
  const disabled = await tell(
    repository,
    { kind: 'offer.disabled', content: {}, about: truth.created, after: truth.last },
    world.alice.key,
    inOffer(id),
  );
  const words = Array.from({ length: 1100 }, (_, at) => Buffer.from(`w ${at}`));
  await appendLeaves(repository, words);
  for (const kind of ['a', 'offer.enabled', 'z'])
    for (const end of ['', '.asc'])
      repository.files.set(
        `${offerDirectory(id)}/${entryName(disabled.index, kind)}${end}`,
        Buffer.from('{}'),
      );
  const { snapshot, asked } = await watched(repository);
  const { offer, entries } = await readOffer(snapshot, id, undefined, 'near');
  expect([offer.enabled, entries.at(-1)?.index]).toEqual([false, disabled.index]);
  // The log itself is not read from its second leaf on for it.
  expect(asked.from).not.toContain((leafOfNumber(id) ?? 0) + 1);
});

test('entries are read in the order of the log, in whatever order their files come', async () => {
  const repository = copyOfLedger();
  const about = truth.created;
  const disabled = { kind: 'offer.disabled', content: {}, about, after: truth.last };
  const { digest } = await tell(repository, disabled, world.alice.key, inOffer(id));
  // What does not count between them ends nothing.
  await tell(repository, { ...disabled, after: digest }, world.bob.key, inOffer(id));
  const enabled = { kind: 'offer.enabled', content: {}, about, after: digest };
  await tell(repository, enabled, world.alice.key, inOffer(id));
  await appendLeaves(
    repository,
    Array.from({ length: 1100 }, (_, at) => Buffer.from(`w ${at}`)),
  );
  const { snapshot, asked } = await watched(repository);
  const list = snapshot.list.bind(snapshot);
  snapshot.list = async (directory) => [...(await list(directory))].reverse();
  const { offer, entries, refused } = await readOffer(snapshot, id, undefined, 'near');
  expect([offer.enabled, entries.length, refused.length]).toEqual([true, truth.entries.length + 2, 1]);
  expect(asked.from).not.toContain((leafOfNumber(id) ?? 0) + 1);
});

test('the log itself is read once, though what was found there follows nothing', async () => {
  const repository = copyOfLedger();
  const told = { kind: 'offer.disabled', content: {}, about: truth.created, after: 'ab'.repeat(32) };
  await tell(repository, told, world.alice.key, inOffer(id));
  const { snapshot, asked } = await watched(repository);
  const { refused } = await readOffer(snapshot, id, undefined, 'whole');
  expect(refused.map(({ verdict }) => verdict)).toEqual(['follows-nothing']);
  const own = asked.from.filter((from) => from === (leafOfNumber(id) ?? 0) + 1);
  expect(own).toHaveLength(1);
});

test('nothing is added to what stands still', () => {
  expect(() => {
    requireMoving('order 7', { frozen: undefined });
  }).not.toThrow();
  expect(() => {
    requireMoving('order 7', { frozen: 'another history' });
  }).toThrow(
    expect.objectContaining({
      code: 'refused',
      message: 'order 7 stands still: another history',
      mend: expect.any(String),
    }),
  );
});

test('keys are found as far as what they are asked for is', () => {
  expect(keyFindingFor('near')).toStrictEqual({ near: 1024 });
  expect(keyFindingFor('near', 7)).toStrictEqual({ near: 1024 });
  expect(keyFindingFor('far', 7)).toStrictEqual({ near: 16_384 });
  expect(keyFindingFor('whole')).toStrictEqual({ near: 16_384 });
  expect(keyFindingFor('whole', 7)).toStrictEqual({ near: 16_384, from: 7 });
});
