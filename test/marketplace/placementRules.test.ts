import { describe, expect, test } from '@jest/globals';
import { digestOf } from '../../src/canonicalJson.ts';
import { DEFAULT_LIMITS } from '../../src/marketplace/order/limits.ts';
import { offerInfoSchema, slotInfoSchema, type Offer } from '../../src/marketplace/offer.ts';
import type { PlacedEntry } from '../../src/marketplace/order/orderEntries.ts';
import { numberedContent } from '../../src/marketplace/order/placedContent.ts';
import { checkMachine } from '../../src/marketplace/order/deviceRules.ts';
import { checkPlacement } from '../../src/marketplace/order/placementRules.ts';
import { ALICE, BOB, HASH, OFFERS, OTHER_HASH, placedEntry } from '../support/entries.ts';

const tee = { id: 2, type: 'TEE', offer: 1, slot: 101 } as const;
const data = { id: 3, type: 'Data', offer: 2, slot: 201 } as const;
const offered = { id: 4, type: 'Solution', offer: 3, slot: 301 } as const;

function offerWith(id: number, info: object, usage: object = {}, sizes: object = {}): Offer {
  const offer = OFFERS.get(id);
  const [slot] = offer?.slots ?? [];
  if (offer === undefined || slot === undefined) throw new Error(`there is no offer ${id}`);
  return {
    ...offer,
    info: offerInfoSchema.parse({ ...offer.info, ...info }),
    slots: [{ ...slot, info: slotInfoSchema.parse({ info: sizes, usage }) }],
  };
}

function place(change: Partial<PlacedEntry>, ...offers: readonly Offer[]): () => void {
  const all = new Map([...OFFERS, ...offers.map((offer) => [offer.id, offer] as const)]);
  return () => {
    checkPlacement(placedEntry(change), (id) => all.get(id));
  };
}

/** What a customer signs who uses another program than ours: each order lies in one thing. */
describe('an order that breaks one rule is no order', () => {
  test('without the lie it is one, with an offered solution too', () => {
    expect(place({})).not.toThrow();
    const solution = { hash: HASH, size: 10, suborder: 4, sealed: {} };
    expect(place({ suborders: [tee, data, offered], solution })).not.toThrow();
  });

  const solution = (hash: string, suborder?: number): PlacedEntry['solution'] => ({
    hash,
    size: 10,
    sealed: {},
    ...(suborder === undefined ? {} : { suborder }),
  });
  const input = { kind: 'offer', suborder: 3 } as const;
  const lies: [string, Partial<PlacedEntry>, string][] = [
    ['an offer that is not there', { suborders: [tee, { ...data, offer: 77 }] }, 'not on the ledger'],
    ['a solution offer as data', { suborders: [tee, { ...data, offer: 3, slot: 301 }] }, 'a Solution offer'],
    ['a slot of another offer', { suborders: [tee, { ...data, slot: 101 }] }, 'has no slot 101'],
    ['two TEEs', { suborders: [tee, { ...tee, id: 3 }], inputs: [] }, 'exactly one TEE'],
    ['another TEE than its suborder', { tee: { offer: 2, slot: 101, evidenceDigest: HASH } }, 'exactly one'],
    [
      'another slot than its suborder',
      { tee: { offer: 1, slot: 102, evidenceDigest: HASH } },
      'another slot',
    ],
    ['a solution suborder that nobody names', { suborders: [tee, data, offered] }, 'not the one of the'],
    ['a solution suborder that is none', { solution: solution(HASH, 3) }, 'not the one of the'],
    [
      'another solution than the offer has',
      { suborders: [tee, data, offered], solution: solution(OTHER_HASH, 4) },
      'stands for another solution',
    ],
    ['an end before its beginning', { expires: '2025-12-31T00:00:00.000Z' }, 'expires before'],
    ['an end that is never', { expires: '2026-04-02T00:00:00.000Z' }, 'waits 90 days'],
    ['an input of the TEE suborder', { inputs: [input, { ...input, suborder: 2 }] }, 'no data suborder'],
    ['a data suborder that is no input', { inputs: [] }, 'not exactly one input'],
    ['one data suborder as two inputs', { inputs: [input, input] }, 'not exactly one input'],
    ...Object.keys(DEFAULT_LIMITS)
      .filter((name) => name !== 'minutes')
      .map((name): [string, Partial<PlacedEntry>, string] => [
        `more ${name} than the slot has`,
        { limits: { ...DEFAULT_LIMITS, [name]: DEFAULT_LIMITS[name as keyof typeof DEFAULT_LIMITS] + 1 } },
        `the limit ${name}`,
      ]),
  ];
  test.each(lies)('%s', (_name, change, why) => {
    expect(place(change)).toThrow(why);
  });

  test('a second solution suborder, though the order names the first', () => {
    const two = { suborders: [tee, data, offered, { ...offered, id: 5 }], solution: solution(HASH, 4) };
    expect(place(two)).toThrow('not the one of the');
  });

  test('a solution offer that stands for none', () => {
    const none = { ...offerWith(3, {}), solution: undefined };
    const change = { suborders: [tee, data, offered], solution: solution(HASH, 4) };
    expect(place(change)).not.toThrow();
    expect(place(change, none)).toThrow('stands for another solution');
  });

  test('two datasets are two inputs, and neither stands for the other', () => {
    const both = { suborders: [tee, data, { ...data, id: 5 }] };
    expect(place({ ...both, inputs: [input, { ...input, suborder: 5 }] })).not.toThrow();
    expect(place({ ...both, inputs: [input, input] })).toThrow('not exactly one input');
    expect(place({ ...both, inputs: [input] })).toThrow('suborder 5 is not exactly one input');
  });
});

describe("an owner's rules bind every order, whatever program wrote it", () => {
  const configuration = { solution: { epochs: 1, dump: true } };
  const configured = { configuration, configurationHash: digestOf(configuration) };
  const cases: [string, Partial<PlacedEntry>, Offer, Offer, string][] = [
    [
      'allowedAccounts',
      {},
      offerWith(2, { allowedAccounts: [ALICE] }),
      offerWith(2, { allowedAccounts: [BOB] }),
      'allowedAccounts',
    ],
    [
      'allowedArgs',
      configured,
      offerWith(2, { allowedArgs: 'epochs' }),
      offerWith(2, { allowedArgs: 'epochs, dump' }),
      'allowedArgs',
    ],
    [
      'restrictions.offers',
      {},
      offerWith(2, { restrictions: { offers: ['9'], types: [] } }),
      offerWith(2, { restrictions: { offers: ['1'], types: [] } }),
      'restrictions.offers',
    ],
    [
      'maxTimeMinutes of a data slot',
      {},
      offerWith(2, {}, { maxTimeMinutes: 5 }),
      offerWith(2, {}, { maxTimeMinutes: 60 }),
      'the limit minutes',
    ],
    [
      "the TEE slot's memory",
      {},
      offerWith(1, {}, {}, { ram: 1024 }),
      offerWith(1, {}, {}, { ram: DEFAULT_LIMITS.memoryBytes }),
      'the limit memoryBytes',
    ],
  ];
  test.each(cases)('%s', (_name, change, strict, open, why) => {
    expect(place(change, strict)).toThrow(why);
    expect(place(change, open)).not.toThrow();
  });

  test('arguments hide neither beside the parts of a configuration nor in place of one', () => {
    const strict = offerWith(2, { allowedArgs: 'epochs' });
    const parts = [{ dump: true }, { dump: {} }, { dump: { epochs: 2 } }, { solution: ['dump'] }];
    const configurations = [...parts, { solution: { dump: {} } }, ['dump'], 'dump'];
    for (const hidden of configurations)
      expect(place({ configuration: hidden }, strict)).toThrow('allowedArgs');
    for (const open of [{ solution: { epochs: 2 } }, { solution: {}, data: [] }, { epochs: 2 }])
      expect(place({ configuration: open }, strict)).not.toThrow();
  });

  test('an offer that was disabled before takes no order', () => {
    for (const id of [1, 2])
      expect(place({}, { ...offerWith(id, {}), enabled: false })).toThrow(`offer ${id} is disabled`);
  });
});

/** The log gives an order its number, so what its customer signs counts from it. */
describe("the numbers of an order's suborders", () => {
  const { suborders, inputs, ...rest } = placedEntry();
  const [, resource] = inputs;
  const offered = { kind: 'offer', suborder: 2 };
  const signed = (change: object = {}): object => ({
    ...rest,
    suborders: suborders.map(({ type, offer, slot }) => ({ type, offer, slot })),
    inputs: [offered, resource],
    ...change,
  });

  test('follow from its own', () => {
    const told = numberedContent(signed({ solution: { ...rest.solution, suborder: 3 } }), 700);
    expect(told.suborders.map(({ id }) => id)).toEqual([701, 702]);
    expect([told.solution.suborder, told.inputs[0]]).toEqual([703, { ...offered, suborder: 702 }]);
  });

  test('are not chosen by the customer', () => {
    const chosen = signed({ suborders: suborders.map((one) => ({ ...one, id: 9 })) });
    expect(numberedContent(chosen, 700).suborders.map(({ id }) => id)).toEqual([701, 702]);
  });

  test.each([0, -1, 100, 802])('%s names none of them', (suborder) => {
    expect(() => numberedContent(signed({ inputs: [{ ...offered, suborder }] }), 700)).toThrow('suborder');
    const solution = { ...rest.solution, suborder };
    expect(() => numberedContent(signed({ solution }), 700)).toThrow('suborder');
  });
});

describe('the devices of an order', () => {
  const gpus = (count: number): Partial<PlacedEntry> => ({
    limits: { ...DEFAULT_LIMITS, gpus: count, gpuMemoryBytes: 0 },
  });
  const teeWith = (slotGpus: number, machine: number | undefined): Offer => {
    const offer = offerWith(1, {}, {}, { gpuCores: slotGpus, vram: 100 });
    const key = { encryptionKey: '', evidence: null, sealedKey: '', issued: '', kept: [] };
    return { ...offer, tee: { ...key, ...(machine === undefined ? {} : { gpus: machine }) } };
  };

  test.each([
    [2, 2],
    [2, 8],
    [2, undefined],
  ])('are what the slot has (%s), on a machine that has as many (%s) or does not say', (slot, machine) => {
    expect(place(gpus(2), teeWith(slot, machine))).not.toThrow();
  });

  test('are refused where the slot has fewer', () => {
    expect(place(gpus(2), teeWith(1, 8))).toThrow('the limit gpus is 2, where the slots allow 1');
  });

  test.each([
    [1, 'the order is for 2 GPUs, and the TEE of offer 1 has 1 GPU'],
    [0, 'the order is for 2 GPUs, and the TEE of offer 1 has no GPU'],
  ])('are not ordered where the machine has %s, and stay ordered when it changes', (machine, reason) => {
    const offer = teeWith(2, machine);
    const [slot] = offer.slots;
    if (slot === undefined) throw new Error('there is a slot');
    expect(() => {
      checkMachine({ offer, slot });
    }).toThrow(reason);
    expect(place(gpus(2), offer)).not.toThrow();
  });

  test.each([
    [{ gpuCores: 2 }, "slot 201 of offer 2 needs 2 GPUs, and the TEE's slot has 1 GPU"],
    [{ gpuCores: 1, vram: 101 }, "slot 201 of offer 2 needs GPUs of 101 bytes, and the TEE's slot has 100"],
  ])('are refused where the data needs %j', (needs, reason) => {
    expect(place(gpus(1), teeWith(1, 1), offerWith(2, {}, {}, needs))).toThrow(reason);
    expect(place(gpus(1), teeWith(1, 1), offerWith(2, {}, {}, { gpuCores: 1, vram: 100 }))).not.toThrow();
    expect(place(gpus(1), teeWith(1, 1), offerWith(2, {}, {}, { vram: 101 }))).not.toThrow();
    expect(place(gpus(0), teeWith(0, 0), offerWith(2, {}, {}, { gpuCores: 1 }))).toThrow(
      "needs 1 GPU, and the TEE's slot has no GPU",
    );
  });

  test.each([[0.5], [-1], [65], ['1']])('are whole in a slot: %p is refused in one line', (gpuCores) => {
    const read = slotInfoSchema.safeParse({ info: { gpuCores }, usage: {} });
    expect(read.error?.issues).toHaveLength(1);
    expect(read.error?.issues[0]?.path).toEqual(['info', 'gpuCores']);
  });
});
