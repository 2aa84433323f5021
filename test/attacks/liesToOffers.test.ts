import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { entryFiles } from '../../src/ledger/entries.ts';
import { offerDirectory } from '../../src/ledger/ledgerPaths.ts';
import { readOffer, type OfferReading } from '../../src/ledger/offers.ts';
import { RecordedSnapshot } from '../../src/ledger/recordedSnapshot.ts';
import type { Party } from '../../src/flow/party.ts';
import { makeTeeKey } from '../../src/tee/teeKey.ts';
import { NO_HASH } from '../support/lies.ts';
import { makeWorld, order, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
  await order(world);
});
afterAll(() => world.close());

type Said = Readonly<Record<string, unknown>>;

/** The TEE's offer as the ledger tells it after what somebody signed beside it, or in its place. */
async function told(name: string, entry: Said, signer: Party): Promise<OfferReading> {
  const files = new Map(world.repository.files);
  const path = `${offerDirectory(world.offers.tee)}/${name}`;
  for (const [file, bytes] of await entryFiles(path, entry, signer.key)) files.set(file, bytes);
  return readOffer(new RecordedSnapshot(files), world.offers.tee);
}

const truth = (): Promise<OfferReading> => world.operator.ledger.offer(world.offers.tee);

describe('events of an offer, each signed by its author', () => {
  const event = async (change: Said = {}): Promise<Said> => ({
    ...{ v: 1, kind: 'offer.disabled', offer: world.offers.tee, at: new Date().toISOString() },
    ...{ seq: 1, previous: (await truth()).last, author: world.operator.fingerprint },
    ...change,
  });

  test('the owner disables it, and enables it again', async () => {
    const { offer, refused, seq, entries } = await told('0001-disabled.json', await event(), world.operator);
    expect([offer.enabled, refused, seq]).toEqual([false, [], 1]);
    expect(entries.map(({ path }) => path)).toContain(`${offerDirectory(offer.id)}/0001-disabled.json`);
    const enabled = await event({ kind: 'offer.enabled' });
    const again = await told('0001-enabled.json', enabled, world.operator);
    expect([again.offer.enabled, again.refused, again.seq]).toEqual([true, [], 1]);
  });

  test('the owner renews the key', async () => {
    const tee = await makeTeeKey(world.tee.attester, world.operator.fingerprint);
    const renewed = await event({ kind: 'offer.attested', tee });
    const { offer, refused } = await told('0001-attested.json', renewed, world.operator);
    expect([offer.tee, offer.enabled, refused]).toEqual([tee, true, []]);
  });

  const follows = 'the entry does not follow the last one';
  test.each<[string, string, () => Said, 'operator' | 'bob', string]>([
    ['of another offer', '0001-disabled.json', () => ({ offer: 77 }), 'operator', follows],
    ['after a gap', '0002-disabled.json', () => ({ seq: 2 }), 'operator', follows],
    ['after another entry', '0001-disabled.json', () => ({ previous: NO_HASH }), 'operator', follows],
    [
      'by somebody else',
      '0001-disabled.json',
      () => ({ author: world.bob.fingerprint }),
      'bob',
      'only the owner may change an offer',
    ],
    ['under another name', '0001-enabled.json', () => ({}), 'operator', 'the name does not fit entry 1'],
    ['signed by somebody else', '0001-disabled.json', () => ({}), 'bob', 'the signature does not hold'],
  ])('%s', async (_what, name, change, signer, reason) => {
    const { offer, refused, seq } = await told(name, await event(change()), world[signer]);
    expect(refused.map((refusal) => refusal.reason)).toEqual([expect.stringContaining(reason)]);
    expect([offer, seq]).toEqual([(await truth()).offer, 0]);
  });
});

describe('slots of an offer, each signed by its author', () => {
  const slot = (change: Said = {}): Said => ({
    ...{ v: 1, kind: 'slot.created', offer: world.offers.tee, slot: 900, at: new Date().toISOString() },
    ...{ author: world.operator.fingerprint, info: { info: {}, usage: {} } },
    ...change,
  });

  test("the owner's are taken, by number", async () => {
    const first = slot({ slot: 1 });
    const { offer, refused } = await told('slots/1.json', first, world.operator);
    expect([offer.slots.map(({ slot: id }) => id), refused]).toEqual([
      [1, ...(await truth()).offer.slots.map(({ slot: id }) => id)],
      [],
    ]);
  });

  const foreign = 'the slot is not of the owner of the offer';
  test.each<[string, string, () => Said, 'operator' | 'bob', string]>([
    ['by somebody else', '900', () => ({ author: world.bob.fingerprint }), 'bob', foreign],
    ['of another offer', '900', () => ({ offer: 77 }), 'operator', foreign],
    ['under the name of another', '901', () => ({}), 'operator', 'the slot lies under another name'],
    ['signed by somebody else', '900', () => ({}), 'bob', 'the signature does not hold'],
  ])('%s', async (_what, name, change, signer, reason) => {
    const { offer, refused } = await told(`slots/${name}.json`, slot(change()), world[signer]);
    expect(refused.map((refusal) => refusal.reason)).toEqual([expect.stringContaining(reason)]);
    expect(offer).toEqual((await truth()).offer);
  });
});

describe('the first entry of an offer', () => {
  const first = (change: Said): Said => {
    const bytes = world.repository.files.get(`${offerDirectory(world.offers.tee)}/offer.json`);
    return { ...(JSON.parse(Buffer.from(bytes ?? []).toString('utf8')) as Said), ...change };
  };
  test('as its owner wrote it', async () => {
    const { offer } = await told('offer.json', first({}), world.operator);
    expect(offer).toEqual((await truth()).offer);
  });
  test.each<[string, Said, 'operator' | 'bob', string]>([
    ['of another offer', { offer: 77 }, 'operator', "is another offer's entry"],
    ['signed by somebody else', {}, 'bob', 'the signature does not hold'],
  ])('%s', async (_what, change, signer, reason) => {
    await expect(told('offer.json', first(change), world[signer])).rejects.toMatchObject({
      code: 'tampered',
      message: expect.stringContaining(reason) as unknown,
    });
  });
  test('of an offer that there is not', async () => {
    await expect(world.operator.ledger.offer(77)).rejects.toMatchObject({ code: 'not-found' });
  });
});
