import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { JsonValue } from '../../../src/canonicalJson.ts';
import { entryName } from '../../../src/ledger/entries/entries.ts';
import { readOffer } from '../../../src/ledger/entries/offers.ts';
import type { Finding } from '../../../src/ledger/entries/thread.ts';
import { directoryAt, offerDirectory } from '../../../src/ledger/ledgerPaths.ts';
import { decodeEntry, encodeLeaf } from '../../../src/ledger/log/leaf.ts';
import { leafOfNumber, numberAt } from '../../../src/ledger/log/numbers.ts';
import { generatePartyKey } from '../../../src/pgp/keys.ts';
import { appendLeaves, leavesOf, signAt, tellLeaf, type Told } from '../../support/logKit.ts';
import { MemoryRepository } from '../../support/memoryRepository.ts';
import { makeWorld, type World } from '../../support/world.ts';

let world: World;
let first: number;
beforeAll(async () => {
  world = await makeWorld();
  first = leafOfNumber(world.offers.data) ?? 0;
});
afterAll(() => world.close());

const copyOfLedger = (): MemoryRepository => new MemoryRepository(world.repository.files);
const sizeOf = async (repository: MemoryRepository): Promise<number> => (await repository.log())?.size ?? 0;
const words = (count: number): Buffer[] => Array.from({ length: count }, (_, at) => Buffer.from(`w ${at}`));

/** Whether an offer begins at a leaf, or why none does, by each way of finding what is about it. */
async function beginsAt(repository: MemoryRepository, index: number): Promise<readonly string[]> {
  const findings: readonly Finding[] = ['near', 'far', 'whole'];
  return Promise.all(
    findings.map(async (finding) => {
      try {
        const { offer } = await readOffer(await repository.snapshot(), numberAt(index), undefined, finding);
        return `offer ${offer.id}`;
      } catch (error) {
        return (error as Error).message;
      }
    }),
  );
}

const thrice = (word: unknown): readonly unknown[] => [word, word, word];
const again = (index: number): unknown => expect.stringContaining(`: it is entry ${index} again`);

/** Alice's offer, signed once more for the ledger as it stands, and not yet in it. */
async function beginning(repository: MemoryRepository): Promise<Awaited<ReturnType<typeof tellLeaf>>> {
  const path = `${offerDirectory(world.offers.data)}/${entryName(first, 'offer.created')}.body`;
  const text = Buffer.from(repository.files.get(path) ?? []).toString();
  const content = JSON.parse(text) as Record<string, JsonValue>;
  const told: Told = { kind: 'offer.created', content, about: null, after: null };
  return tellLeaf(repository, told, world.alice.key, (index) => directoryAt('offers', index));
}

/** The same files, for a leaf that is so many places further on. */
function moved(files: ReadonlyMap<string, Uint8Array>, from: number, to: number): Map<string, Uint8Array> {
  return new Map(
    [...files].map(([path, bytes]) => [
      `${directoryAt('offers', to)}/${path.slice(path.lastIndexOf('/') + 1).replace(`${from}-`, `${to}-`)}`,
      bytes,
    ]),
  );
}

/** The same head under the signature of a stranger. */
async function signedByStranger(leaf: Uint8Array): Promise<Uint8Array> {
  const entry = decodeEntry(leaf);
  if (entry === undefined) throw new Error('it is no entry');
  const stranger = await generatePartyKey({ name: 'Mallory' });
  return encodeLeaf(entry.head, await signAt(entry.headBytes, stranger, entry.head.at));
}

describe('a beginning that lies in the log twice', () => {
  test('is the first of the two, however far the other lies after it', async () => {
    const repository = copyOfLedger();
    const { leaf, files, index } = await beginning(repository);
    await appendLeaves(repository, [leaf], files);
    await appendLeaves(repository, words(300));
    const copy = await sizeOf(repository);
    await appendLeaves(repository, [leaf], moved(files, index, copy));
    expect(await beginsAt(repository, index)).toEqual(thrice(`offer ${numberAt(index)}`));
    expect(await beginsAt(repository, copy)).toEqual(thrice(again(index)));
    // And the next copy is one of the first, not of the copy.
    await appendLeaves(repository, [leaf], moved(files, index, copy + 1));
    expect(await beginsAt(repository, copy + 1)).toEqual(thrice(again(index)));
  });

  test('is the second, where the first is under a signature that does not hold', async () => {
    const repository = copyOfLedger();
    const { leaf, files, index } = await beginning(repository);
    await appendLeaves(repository, [await signedByStranger(leaf)]);
    await appendLeaves(repository, [leaf], moved(files, index, index + 1));
    expect(await beginsAt(repository, index + 1)).toEqual(thrice(`offer ${numberAt(index + 1)}`));
    const refused = expect.stringContaining('its signature is not one of');
    expect(await beginsAt(repository, index)).toEqual(thrice(refused));
  });

  test('has not begun by what others began, nor by what is no entry, between what its author saw and its place', async () => {
    const repository = copyOfLedger();
    const own = await beginning(repository);
    const other = await beginning(repository);
    expect(other.digest).not.toBe(own.digest);
    await appendLeaves(repository, [other.leaf, Buffer.from('{"about":null}\nx')]);
    const index = await sizeOf(repository);
    await appendLeaves(repository, [own.leaf], moved(own.files, own.index, index));
    expect(await beginsAt(repository, index)).toEqual(thrice(`offer ${numberAt(index)}`));
  });

  test('is no copy of what lies before what its author had seen: nobody could know of it', async () => {
    const repository = copyOfLedger();
    const leaves = await leavesOf(repository);
    const { leaf, files, index } = await beginning(repository);
    await appendLeaves(repository, [leaf], files);
    // Alone the leaves that its author had not seen are looked through.
    const looked: number[] = [];
    const snapshot = await repository.snapshot();
    const { log } = snapshot;
    if (log === undefined) throw new Error('there is no log');
    const about = log.about.bind(log);
    Object.defineProperty(log, 'about', {
      value: (digest: string | null, from: number, until?: number) => {
        if (digest === null) looked.push(from, until ?? -1);
        return about(digest, from, until);
      },
    });
    Object.defineProperty(snapshot, 'log', { value: log });
    await readOffer(snapshot, numberAt(index), undefined, 'whole');
    expect(looked).toEqual([leaves.length, index]);
  });
});
