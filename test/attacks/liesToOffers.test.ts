import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { JsonValue } from '../../src/canonicalJson.ts';
import type { Party } from '../../src/flow/party.ts';
import { setOfferEnabled } from '../../src/flow/registerOffer.ts';
import { entryName } from '../../src/ledger/entries/entries.ts';
import { offerDirectory } from '../../src/ledger/ledgerPaths.ts';
import type { EntryHead } from '../../src/ledger/log/leafHead.ts';
import { leafOfNumber, numberAt } from '../../src/ledger/log/numbers.ts';
import { MOST_SLOTS, readOffer, type OfferReading } from '../../src/ledger/entries/offers.ts';
import { makeTeeKey } from '../../src/tee/teeKey.ts';
import { NO_HASH } from '../support/lies.ts';
import { appendLeaves, cutLog, inOffer, leavesOf, tell } from '../support/logKit.ts';
import { MemoryRepository } from '../support/memoryRepository.ts';
import { makeWorld, order, type World } from '../support/world.ts';

let world: World;
let truth: OfferReading;
beforeAll(async () => {
  world = await makeWorld();
  await order(world);
  truth = await world.operator.ledger.offer(world.offers.tee);
});
afterAll(() => world.close());

interface Said {
  readonly kind: string;
  readonly content?: Readonly<Record<string, unknown>>;
  readonly after?: string | null;
  /** Of the owner when not given. */
  readonly author?: string;
  readonly head?: Partial<EntryHead>;
}

const copyOfLedger = (): MemoryRepository => new MemoryRepository(world.repository.files);

async function tellOffer(repository: MemoryRepository, said: Said, signer: Party): Promise<OfferReading> {
  const told = { content: {}, about: truth.created, after: truth.last, author: truth.offer.owner, ...said };
  await tell(repository, told, signer.key, inOffer(world.offers.tee));
  return readOffer(await repository.snapshot(), world.offers.tee);
}

/** The TEE's offer as the ledger tells it after what somebody signed. */
const told = (said: Said, signer = world.operator): Promise<OfferReading> =>
  tellOffer(copyOfLedger(), said, signer);

function refuses(reading: OfferReading, verdict: string, reason: string): void {
  expect(reading.refused).toEqual([
    expect.objectContaining({ verdict, reason: expect.stringContaining(reason) as unknown }),
  ]);
  expect([reading.offer, reading.last]).toEqual([truth.offer, truth.last]);
}

describe('events of an offer, each signed by its author', () => {
  test('the owner disables it, and enables it again', async () => {
    const ledger = copyOfLedger();
    const disabled = await tellOffer(ledger, { kind: 'offer.disabled' }, world.operator);
    expect([disabled.offer.enabled, disabled.refused]).toEqual([false, []]);
    const enabled = await tellOffer(ledger, { kind: 'offer.enabled', after: disabled.last }, world.operator);
    expect([enabled.offer.enabled, enabled.refused]).toEqual([true, []]);
    const index = enabled.entries.at(-1)?.index ?? 0;
    expect([enabled.before(index), enabled.before(index + 1)]).toEqual([disabled.offer, enabled.offer]);
    const created = enabled.entries[0]?.index ?? 0;
    expect(enabled.before(created)).toBeUndefined();
    expect(enabled.before(created + 1)).toMatchObject({ id: world.offers.tee, slots: [], enabled: true });
  });

  test('the owner renews the key', async () => {
    const tee = await makeTeeKey(world.tee.attester, world.operator.fingerprint);
    const { offer, refused, teeKeys } = await told({ kind: 'offer.attested', content: { tee } });
    expect([offer.tee, offer.enabled, refused]).toEqual([tee, true, []]);
    expect(teeKeys).toEqual([truth.offer.tee, tee]);
  });

  test.each<[string, () => Partial<Said>, 'operator' | 'bob', string, string]>([
    ['after another entry', () => ({ after: NO_HASH }), 'operator', 'follows-nothing', 'none that counts'],
    ['after no entry', () => ({ after: null }), 'operator', 'follows-nothing', 'none that counts'],
    ['of another ledger', () => ({ head: { ledger: NO_HASH } }), 'operator', 'other-ledger', 'ledger f'],
    [
      'after other leaves',
      () => ({ head: { checkpoint: { size: 2, root: NO_HASH } } }),
      'operator',
      'other-history',
      'it names another log of 2 leaves',
    ],
    ['by somebody else', () => ({ author: world.bob.fingerprint }), 'bob', 'not-entitled', 'has no part'],
    ['signed by somebody else', () => ({}), 'bob', 'signature', 'its signature is not one of'],
    ['of no kind', () => ({ kind: 'offer.given' }), 'operator', 'rule', 'kind'],
    ['without a key', () => ({ kind: 'offer.attested' }), 'operator', 'rule', 'tee'],
    [
      'that gives a TEE a policy',
      () => ({ kind: 'offer.policy-changed', content: { policy: { digest: NO_HASH, document: {} } } }),
      'operator',
      'rule',
      'a TEE offer has no policy: data offers have',
    ],
    ['that begins it again', () => ({ kind: 'offer.created' }), 'operator', 'rule', 'kind'],
  ])('%s', async (_what, change, signer, verdict, reason) => {
    const reading = await told({ kind: 'offer.disabled', ...change() }, world[signer]);
    refuses(reading, verdict, reason);
    expect(reading.frozen !== undefined).toBe(verdict === 'other-history');
  });

  test('the owner of data gives it another policy, which holds from then on', async () => {
    const ledger = copyOfLedger();
    const data = await readOffer(await ledger.snapshot(), world.offers.data);
    const policy = { digest: NO_HASH, document: { version: 1 } };
    const { created: about, last: after } = data;
    const said = { kind: 'offer.policy-changed', content: { policy }, about, after };
    await tell(ledger, said, world.alice.key, inOffer(world.offers.data));
    const reading = await readOffer(await ledger.snapshot(), world.offers.data);
    expect([reading.offer, reading.refused]).toEqual([{ ...data.offer, policy }, []]);
    expect(reading.before(reading.entries.at(-1)?.index ?? 0)).toEqual(data.offer);
  });

  test('about an offer of another owner', async () => {
    const ledger = copyOfLedger();
    const other = await readOffer(await ledger.snapshot(), world.offers.data);
    const { created: about, last: after } = other;
    const reading = await tellOffer(
      ledger,
      { kind: 'offer.disabled', after, head: { about } },
      world.operator,
    );
    expect([reading.offer, reading.refused]).toEqual([truth.offer, []]);
    const afterwards = await readOffer(await ledger.snapshot(), world.offers.data);
    expect([afterwards.offer, afterwards.refused.map(({ verdict }) => verdict)]).toEqual([
      other.offer,
      ['not-entitled'],
    ]);
  });
});

describe('slots of an offer, each signed by its author', () => {
  const content = { info: { info: {}, usage: {} } };
  const slot = { kind: 'slot.created', content, after: null };

  test("the owner's are taken, by the number that the log gives", async () => {
    const ledger = copyOfLedger();
    const number = numberAt((await leavesOf(ledger)).length);
    const { offer, refused, last } = await tellOffer(ledger, slot, world.operator);
    expect(offer.slots.map(({ slot: id }) => id)).toEqual([
      ...truth.offer.slots.map(({ slot: id }) => id),
      number,
    ]);
    expect([refused, last]).toEqual([[], truth.last]);
  });

  test.each<[string, Partial<Said>, 'operator' | 'bob', string, string]>([
    ['signed by somebody else', {}, 'bob', 'signature', 'its signature is not one of'],
    ['of another ledger', { head: { ledger: NO_HASH } }, 'operator', 'other-ledger', 'it is of ledger f'],
    ['without sizes', { content: {} }, 'operator', 'rule', 'info'],
  ])('%s', async (_what, change, signer, verdict, reason) => {
    refuses(await told({ ...slot, ...change }, world[signer]), verdict, reason);
  });

  test('by somebody else', async () => {
    const reading = await told({ ...slot, author: world.bob.fingerprint }, world.bob);
    refuses(reading, 'not-entitled', `${world.bob.fingerprint} has no part in it`);
  });

  test('a copy of one is no other', async () => {
    const ledger = copyOfLedger();
    const index = leafOfNumber(truth.offer.slots[0]?.slot ?? 0) ?? 0;
    await appendLeaves(ledger, [(await leavesOf(ledger))[index] ?? new Uint8Array()]);
    refuses(await readOffer(await ledger.snapshot(), world.offers.tee), 'copy', 'it is there already');
  });

  test('more than an offer has', async () => {
    const ledger = copyOfLedger();
    for (let nth = truth.offer.slots.length; nth < MOST_SLOTS; nth++)
      await tell(
        ledger,
        { ...slot, content: { ...content, nth }, about: truth.created },
        world.operator.key,
        inOffer(world.offers.tee),
      );
    const { offer, refused } = await tellOffer(ledger, slot, world.operator);
    expect(offer.slots).toHaveLength(MOST_SLOTS);
    expect(refused.map(({ reason }) => reason)).toEqual([`an offer has at most ${MOST_SLOTS} slots`]);
  });
});

describe('the first entry of an offer', () => {
  /** The TEE's offer as its first entry alone tells it, when that is told so. */
  async function first(change: Partial<Said>, signer = world.operator): Promise<OfferReading> {
    const ledger = copyOfLedger();
    const index = leafOfNumber(world.offers.tee) ?? 0;
    const path = `${offerDirectory(world.offers.tee)}/${entryName(index, 'offer.created')}.body`;
    const bytes = ledger.files.get(path) ?? new Uint8Array();
    const content = JSON.parse(Buffer.from(bytes).toString('utf8')) as Record<string, JsonValue>;
    await cutLog(ledger, index);
    const said = { kind: 'offer.created', content, after: null, ...change };
    return tellOffer(ledger, { ...said, head: { about: null, ...change.head } }, signer);
  }

  test('as its owner wrote it', async () => {
    const { offer, refused } = await first({});
    expect([{ ...offer, created: '' }, refused]).toEqual([{ ...truth.offer, created: '', slots: [] }, []]);
  });

  test.each<[string, Partial<Said>, 'operator' | 'bob', string]>([
    ['signed by somebody else', {}, 'bob', 'its signature is not one of'],
    ['of another ledger', { head: { ledger: NO_HASH } }, 'operator', 'it is of ledger f'],
    ['after another', { after: NO_HASH }, 'operator', 'it begins nothing'],
    ['about another', { head: { about: NO_HASH } }, 'operator', 'it begins nothing'],
    [
      'that begins none',
      { kind: 'offer.enabled', content: {} },
      'operator',
      'an offer begins with its creation',
    ],
    ['that says nothing', { content: {} }, 'operator', 'type'],
  ])('%s', async (_what, change, signer, reason) => {
    await expect(first(change, world[signer])).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining(`no offer ${world.offers.tee}: `) as unknown,
    });
    await expect(first(change, world[signer])).rejects.toThrow(reason);
  });

  test('of an offer that there is not', async () => {
    for (const none of [77, world.offers.tee + 1, world.offers.tee + 100, 9_999_900])
      await expect(world.operator.ledger.offer(none)).rejects.toMatchObject({ code: 'not-found' });
  });
});

test("another's offer is not disabled by the command either", async () => {
  await expect(setOfferEnabled(world.operator, world.offers.data, false)).rejects.toMatchObject({
    code: 'refused',
  });
});

test('an offer whose owner has seen another history stands still, and can be withdrawn', async () => {
  const own = await makeWorld();
  try {
    const { tee, data } = own.offers;
    await order(own);
    const { created: about, last: after } = await own.alice.ledger.offer(data);
    const head = { checkpoint: { size: 2, root: NO_HASH } };
    const lie = { kind: 'offer.disabled', content: {}, about, after, head };
    await tell(own.repository, lie, own.alice.key, inOffer(data));
    const refusal = {
      code: 'refused',
      message: expect.stringContaining(`offer ${data} stands still: entry `) as unknown,
    };
    await expect(order(own)).rejects.toMatchObject(refusal);
    await setOfferEnabled(own.alice, data, false);
    await expect(setOfferEnabled(own.alice, data, true)).rejects.toMatchObject(refusal);
    expect((await own.alice.ledger.offer(data)).offer.enabled).toBe(false);
    expect((await own.alice.ledger.offer(tee)).frozen).toBeUndefined();
  } finally {
    await own.close();
  }
});
