import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { JsonValue } from '../../../src/canonicalJson.ts';
import { entryName } from '../../../src/ledger/entries/entries.ts';
import { readOffer, type OfferReading } from '../../../src/ledger/entries/offers.ts';
import { readOrder } from '../../../src/ledger/entries/orders/orders.ts';
import type { Finding } from '../../../src/ledger/entries/thread.ts';
import { directoryAt, offerDirectory } from '../../../src/ledger/ledgerPaths.ts';
import { toHex } from '../../../src/bytes/byteForms.ts';
import { leafOfNumber, numberAt } from '../../../src/ledger/log/numbers.ts';
import { ofKey } from '../../support/enterKey.ts';
import { appendLeaves, inOffer, tell } from '../../support/logKit.ts';
import { MemoryRepository } from '../../support/memoryRepository.ts';
import { makeWorld, order, type World } from '../../support/world.ts';

let world: World;
let id: number;
let truth: OfferReading;
let placed: number;
beforeAll(async () => {
  world = await makeWorld();
  id = world.offers.data;
  placed = (await order(world)).order;
  truth = await world.alice.ledger.offer(id);
});
afterAll(() => world.close());

const copyOfLedger = (): MemoryRepository => new MemoryRepository(world.repository.files);
const words = (count: number): Buffer[] => Array.from({ length: count }, (_, at) => Buffer.from(`w ${at}`));
const read = async (repository: MemoryRepository, finding: Finding = 'near', offer = id) =>
  readOffer(await repository.snapshot(), offer, undefined, finding);
const sizeOf = async (repository: MemoryRepository): Promise<number> => (await repository.log())?.size ?? 0;

function remove(repository: MemoryRepository, index: number, kind: string): void {
  const path = `${offerDirectory(id)}/${entryName(index, kind)}`;
  for (const name of [path, `${path}.asc`])
    if (!repository.files.delete(name)) throw new Error(`there is no ${name}`);
}

/** The offer is disabled, and enabled again; the log has so many leaves from the offer's first on. */
async function withdrawn(
  length: number,
): Promise<{ repository: MemoryRepository; disabled: number; enabled: number }> {
  const repository = copyOfLedger();
  const about = truth.created;
  const say = async (kind: string, after: string) =>
    tell(repository, { kind, content: {}, about, after }, world.alice.key, inOffer(id));
  const disabled = await say('offer.disabled', truth.last);
  const enabled = await say('offer.enabled', disabled.digest);
  const more = (leafOfNumber(id) ?? 0) + length - (await sizeOf(repository));
  await appendLeaves(repository, words(more));
  return { repository, disabled: disabled.index, enabled: enabled.index };
}

describe('an entry whose files were taken away', () => {
  test('the newest: found among 1024 leaves from the first on, beyond by whoever reads the log', async () => {
    for (const [length, seen] of [
      [1024, true],
      [1025, false],
    ] as const) {
      const { repository, enabled } = await withdrawn(length);
      remove(repository, enabled, 'offer.enabled');
      expect([length, (await read(repository)).offer.enabled]).toEqual([length, seen]);
      for (const finding of ['far', 'whole'] as const)
        expect((await read(repository, finding)).offer.enabled).toBe(true);
      const ordered = async (finding: Finding) => readOrder(await repository.snapshot(), placed, finding);
      expect((await ordered('whole')).offers.get(id)?.offer.enabled).toBe(true);
      expect((await ordered('near')).offers.get(id)?.offer.enabled).toBe(seen);
    }
  });

  test('the newest: found among the newest 16,384 leaves where something is decided, however old its offer is', async () => {
    const { repository, enabled } = await withdrawn(16_384);
    remove(repository, enabled, 'offer.enabled');
    const far = async () => (await read(repository, 'far')).offer.enabled;
    expect(await far()).toBe(true);
    // The offer is older now, and what was taken away is the oldest of the newest leaves; then it is beyond them.
    await appendLeaves(repository, words(enabled - (leafOfNumber(id) ?? 0)));
    expect([(await sizeOf(repository)) - enabled, await far()]).toEqual([16_384, true]);
    const { offers } = await readOrder(await repository.snapshot(), placed, 'whole');
    expect(offers.get(id)?.offer.enabled).toBe(true);
    await appendLeaves(repository, words(1));
    expect([await far(), (await read(repository, 'whole')).offer.enabled]).toEqual([false, true]);
  });

  test('its head or its signature alone: it is as if both were', async () => {
    for (const end of ['', '.asc'])
      for (const bytes of [undefined, Buffer.from('x')]) {
        const { repository, disabled } = await withdrawn(1025);
        const { offer } = await read(repository);
        const path = `${offerDirectory(id)}/${entryName(disabled, 'offer.disabled')}${end}`;
        if (bytes === undefined) repository.files.delete(path);
        else repository.files.set(path, bytes);
        const reading = await read(repository);
        expect([reading.offer, reading.refused]).toEqual([offer, []]);
      }
  });

  test('one before others, or the first: the log itself is read', async () => {
    const { repository, disabled } = await withdrawn(1025);
    const before = await read(repository);
    expect([before.offer, before.entries.length, before.refused]).toEqual([
      { ...truth.offer, enabled: true },
      truth.entries.length + 2,
      [],
    ]);
    remove(repository, disabled, 'offer.disabled');
    const { offer, entries, refused, last } = await read(repository);
    expect([offer, entries, refused, last]).toEqual([before.offer, before.entries, [], before.last]);
    remove(repository, leafOfNumber(id) ?? 0, 'offer.created');
    expect((await read(repository)).offer).toEqual(before.offer);
  });
});

describe('what somebody puts among the files of an offer', () => {
  /** Files of a true entry under the name of another. */
  function copyFiles(repository: MemoryRepository, from: string, to: string): void {
    for (const end of ['', '.asc']) {
      const bytes = repository.files.get(`${from}${end}`);
      if (bytes === undefined) throw new Error(`there is no ${from}${end}`);
      repository.files.set(`${to}${end}`, bytes);
    }
  }

  test('is no entry at another index than its own, nor one of an earlier leaf', async () => {
    const { repository, disabled, enabled } = await withdrawn(1025);
    const before = await read(repository);
    const directory = offerDirectory(id);
    const late = (await sizeOf(repository)) - 1;
    for (const index of [late, late + 1, enabled + 1])
      copyFiles(
        repository,
        `${directory}/${entryName(disabled, 'offer.disabled')}`,
        `${directory}/${entryName(index, 'offer.disabled')}`,
      );
    const tee = leafOfNumber(world.offers.tee) ?? 0;
    expect(tee).toBeLessThan(leafOfNumber(id) ?? 0);
    const created = entryName(tee, 'offer.created');
    copyFiles(repository, `${offerDirectory(world.offers.tee)}/${created}`, `${directory}/${created}`);
    const { offer, entries, refused } = await read(repository);
    expect([offer, entries, refused]).toEqual([before.offer, before.entries, []]);
  });

  test('does not begin it, though it begins another offer, and the first is taken away', async () => {
    const repository = copyOfLedger();
    const directory = offerDirectory(id);
    const first = leafOfNumber(id) ?? 0;
    const bytes = repository.files.get(`${directory}/${entryName(first, 'offer.created')}.body`);
    const content = JSON.parse(Buffer.from(bytes ?? []).toString()) as Record<string, JsonValue>;
    for (const path of repository.files.keys())
      if (path.startsWith(directory) && !path.endsWith('.body')) repository.files.delete(path);
    const told = { kind: 'offer.created', content, about: null, after: null };
    await tell(repository, told, world.bob.key, () => directory);
    await appendLeaves(repository, words(1025));
    const { offer, created } = await read(repository);
    expect([offer, created]).toEqual([truth.offer, truth.created]);
  });

  test('hides nothing by its mass: beyond 512 files the log itself is read', async () => {
    const { repository, enabled } = await withdrawn(1025);
    remove(repository, enabled, 'offer.enabled');
    const directory = offerDirectory(id);
    const isEntry = (path: string) => path.startsWith(`${directory}/`) && path.endsWith('.json');
    const there = [...repository.files.keys()].filter(isEntry).length;
    for (let at = there; at < 512; at++)
      repository.files.set(`${directory}/${1_000_000 + at}-x.json`, Buffer.from('x'));
    expect((await read(repository)).offer.enabled).toBe(false);
    repository.files.set(`${directory}/no-entry.json`, Buffer.from('x'));
    expect((await read(repository)).offer.enabled).toBe(false);
    repository.files.set(`${directory}/2000000-x.json`, Buffer.from('x'));
    expect((await read(repository)).offer.enabled).toBe(true);
  });
});

test('what a key says after its end counts for nothing, however it is found', async () => {
  const repository = copyOfLedger();
  const { fingerprint, key } = world.alice;
  const revoked = { kind: 'key.revoked', content: { reason: 'retired' }, about: fingerprint, after: null };
  await tell(repository, revoked, key, ofKey(fingerprint));
  const disabled = { kind: 'offer.disabled', content: {}, about: truth.created, after: truth.last };
  await tell(repository, disabled, key, inOffer(id));
  for (const finding of ['near', 'far', 'whole'] as const) {
    const { offer, refused } = await read(repository, finding);
    expect([offer.enabled, refused.map(({ verdict }) => verdict)]).toEqual([true, ['key-revoked']]);
  }
});

describe('a beginning', () => {
  /** Alice's offer once more, as somebody writes it who has not looked at the newest leaves. */
  async function offeredAfter(unseen: number): Promise<{ repository: MemoryRepository; index: number }> {
    const repository = copyOfLedger();
    const log = await repository.log();
    const first = leafOfNumber(id) ?? 0;
    const body = repository.files.get(`${offerDirectory(id)}/${entryName(first, 'offer.created')}.body`);
    const content = JSON.parse(Buffer.from(body ?? []).toString()) as Record<string, JsonValue>;
    await appendLeaves(repository, words(unseen));
    const head = { checkpoint: { size: log?.size ?? 0, root: toHex(log?.root ?? new Uint8Array()) } };
    const told = { kind: 'offer.created', content, about: null, after: null, head };
    const { index } = await tell(repository, told, world.alice.key, (at) => directoryAt('offers', at));
    return { repository, index };
  }

  test('counts up to 1024 leaves after what its author had seen: beyond, it is taken for a copy', async () => {
    const near = await offeredAfter(1024);
    expect((await read(near.repository, 'near', numberAt(near.index))).offer.enabled).toBe(true);
    const far = await offeredAfter(1025);
    await expect(read(far.repository, 'near', numberAt(far.index))).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('more than 1024 before it') as unknown,
    });
  });

  test('that is no entry begins nothing, and no error', async () => {
    const repository = copyOfLedger();
    const index = await sizeOf(repository);
    await appendLeaves(repository, [Buffer.from('word'), Buffer.from('word')]);
    for (const at of [index, index + 1])
      await expect(read(repository, 'near', numberAt(at))).rejects.toMatchObject({
        code: 'not-found',
        message: `the ledger has no offer ${numberAt(at)}: it has no signature`,
      });
  });

  test('is none beyond the log’s last leaf, which is not asked for', async () => {
    const repository = copyOfLedger();
    for (const finding of ['near', 'far', 'whole'] as const)
      for (const beyond of [0, 1]) {
        const none = numberAt((await sizeOf(repository)) + beyond);
        await expect(read(repository, finding, none)).rejects.toMatchObject({
          code: 'not-found',
          message: `the ledger has no offer ${none}`,
        });
      }
  });

  test('is not the leaf that creates the ledger, and none is on an empty one', async () => {
    await expect(read(copyOfLedger(), 'near', numberAt(0))).rejects.toMatchObject({ code: 'not-found' });
    await expect(read(new MemoryRepository())).rejects.toMatchObject({
      code: 'not-found',
      message: 'the ledger has no entries yet',
      mend: expect.stringContaining('first offer'),
    });
  });

  test('that is refused is all that is said of it: what is about it is not judged', async () => {
    const repository = copyOfLedger();
    const begun = { kind: 'offer.created', content: {}, about: null, after: null };
    const { index, digest } = await tell(repository, begun, world.alice.key, (at) =>
      directoryAt('offers', at),
    );
    const more = { kind: 'offer.enabled', content: {}, about: digest, after: digest };
    await tell(repository, more, world.alice.key, () => directoryAt('offers', index));
    await expect(read(repository, 'whole', numberAt(index))).rejects.toThrow(/: entry \d+: type /);
  });
});
