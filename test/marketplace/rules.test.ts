import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { approvalSchema } from '../../src/marketplace/approval/approval.ts';
import { approvalTerms, differingMembers, notInForce } from '../../src/marketplace/approval/approvalTerms.ts';
import { limitsOf } from '../../src/marketplace/order/limits.ts';
import { offerInfoSchema, slotInfoSchema, type Offer, type SlotEntry } from '../../src/marketplace/offer.ts';
import { rentOf } from '../../src/marketplace/order/rent.ts';
import { checkCombination, slotOf } from '../../src/marketplace/rules.ts';
import {
  ALICE,
  apply,
  approvalFor,
  attestedBody,
  BOB,
  HASH,
  next,
  OTHER_HASH,
  placed,
} from '../support/entries.ts';
import { digestOf } from '../../src/canonicalJson.ts';

/** The guide's offer-info.json, as it stands. */
const GUIDE_OFFER = {
  name: 'Offer name',
  group: '0',
  offerType: '3',
  cancelable: false,
  description: 'Offer description',
  restrictions: { offers: [], types: [] },
  input: '',
  output: '',
  allowedArgs: '',
  allowedAccounts: [],
  argsPublicKey: '',
  resultResource: '',
  subType: '0',
  version: { version: 1, status: '0', info: { metadata: { groupingOffers: true } } },
};

/** The guide's slot-info.json, as it stands. */
const GUIDE_SLOT = {
  info: { cpuCores: 0, gpuCores: 0, diskUsage: 10485760, ram: 0, vram: 0 },
  usage: { maxTimeMinutes: 0, minTimeMinutes: 15000, price: '0', priceType: '1' },
  option: { bandwidth: 0, externalPort: 0, traffic: 0 },
};

function slot(usage: object = {}, info: object = {}): SlotEntry {
  return {
    v: 1,
    kind: 'slot.created',
    offer: 2,
    slot: 201,
    author: ALICE,
    at: '2026-01-01T00:00:00.000Z',
    info: slotInfoSchema.parse({
      info: { ...GUIDE_SLOT.info, ...info },
      usage: { ...GUIDE_SLOT.usage, ...usage },
    }),
  };
}

function offer(id: number, type: Offer['type'], info: object = {}, enabled = true): Offer {
  return {
    id,
    owner: ALICE,
    type,
    info: offerInfoSchema.parse({ ...GUIDE_OFFER, ...info }),
    policy: undefined,
    solution: undefined,
    dataset: undefined,
    tee: undefined,
    enabled,
    created: '',
    slots: [slot()],
  };
}

describe("the guide's files", () => {
  test('are taken as they stand', () => {
    expect(offerInfoSchema.parse(GUIDE_OFFER).offerType).toBe(3);
    expect(slotInfoSchema.parse(GUIDE_SLOT).usage.priceType).toBe(1);
  });
  test('a price that is no decimal number is refused', () => {
    expect(() => slot({ price: '1e9' })).toThrow();
    expect(() => slot({ price: '-1' })).toThrow();
  });
});

describe('what an owner allows', () => {
  const tee = offer(1, 'TEE');
  const combine =
    (data: Offer, configuration: unknown = null) =>
    () => {
      checkCombination({ customer: BOB, offers: [tee, data], configuration });
    };
  test('nothing said: anybody may order, and the approval decides', () => {
    expect(combine(offer(2, 'Data'), { solution: { epochs: 3 } })).not.toThrow();
  });
  test('a disabled offer is refused', () => {
    expect(combine(offer(2, 'Data', {}, false))).toThrow('disabled');
  });
  test('allowedAccounts names who may order', () => {
    expect(combine(offer(2, 'Data', { allowedAccounts: [ALICE] }))).toThrow('allowedAccounts');
    expect(combine(offer(2, 'Data', { allowedAccounts: [BOB.toUpperCase()] }))).not.toThrow();
  });
  test('restrictions name the offers and the types that it may be used with', () => {
    expect(combine(offer(2, 'Data', { restrictions: { offers: [9], types: [] } }))).toThrow(
      'restrictions.offers',
    );
    expect(combine(offer(2, 'Data', { restrictions: { offers: [1], types: [] } }))).not.toThrow();
    expect(combine(offer(2, 'Data', { restrictions: { offers: [], types: ['2'] } }))).toThrow(
      'restrictions.types',
    );
    expect(combine(offer(2, 'Data', { restrictions: { offers: [], types: ['0'] } }))).not.toThrow();
  });
  test('allowedArgs names the arguments of the configuration', () => {
    const data = offer(2, 'Data', { allowedArgs: 'epochs, seed' });
    expect(combine(data, { solution: { epochs: 1, seed: 2 } })).not.toThrow();
    expect(combine(data, { solution: { epochs: 1, upload: 'x' } })).toThrow('upload');
  });
  test('allowedArgs says nothing of an order without a configuration', () => {
    const data = offer(2, 'Data', { allowedArgs: 'epochs' });
    for (const none of [null, undefined]) expect(combine(data, none)).not.toThrow();
  });
  test('a slot is named, or the first one is taken', () => {
    const two = { ...tee, slots: [slot(), { ...slot(), slot: 202 }] };
    expect([slotOf(two, undefined).slot, slotOf(two, 202).slot]).toEqual([201, 202]);
    expect(() => slotOf({ ...tee, slots: [] }, undefined)).toThrow('offer 1 has no slot');
    expect(slotOf(tee, undefined).slot).toBe(201);
    expect(() => slotOf(tee, 999)).toThrow('slot 999');
  });
});

describe('limits and rent', () => {
  test('the shortest time that any slot allows holds; 0 says nothing', () => {
    expect(limitsOf(slot(), [slot()], undefined).minutes).toBe(60);
    expect(limitsOf(slot({ maxTimeMinutes: 30 }), [slot({ maxTimeMinutes: 10 })], undefined).minutes).toBe(
      10,
    );
    expect(limitsOf(slot({ maxTimeMinutes: 30 }), [], 90).minutes).toBe(30);
    expect(limitsOf(slot(), [], 90).minutes).toBe(90);
  });
  test("the TEE slot's sizes hold, and 0 says nothing", () => {
    const sizes = { cpuCores: 8, ram: 1024, diskUsage: 2048 };
    expect(limitsOf(slot({}, sizes), [], 5)).toMatchObject({ cpus: 8, memoryBytes: 1024, outputBytes: 2048 });
    expect(limitsOf(slot({}, { ...sizes, cpuCores: 0 }), [], 5)).toMatchObject({
      cpus: 2,
      memoryBytes: 1024,
    });
    expect(limitsOf(slot({}, { ...sizes, ram: 0 }), [], 5)).toMatchObject({ memoryBytes: 2 * 1024 ** 3 });
    expect(limitsOf(slot({}, { ...sizes, diskUsage: 0 }), [], 5)).toMatchObject({ outputBytes: 1024 ** 3 });
  });
  test('a rent of part of a minute is one of a minute; a price has 18 places', () => {
    expect(rentOf([slot({ price: '6', priceType: '0', minTimeMinutes: 0 })], 1.5).total).toBe('0.2');
    expect(rentOf([slot({ price: '1.05' })], 1).total).toBe('1.05');
    expect(rentOf([slot({ price: '0.000000000000000001' })], 1).total).toBe('0.000000000000000001');
  });
  test('hourly prices count by the minute, at least the shortest rent; fixed ones once; no rounding errors', () => {
    expect(rentOf([slot({ price: '0.1', priceType: '0', minTimeMinutes: 0 })], 90)).toEqual({
      minutes: 90,
      total: '0.15',
    });
    expect(rentOf([slot({ price: '6', priceType: '0', minTimeMinutes: 120 })], 10).total).toBe('12');
    expect(rentOf([slot({ price: '0.1' }), slot({ price: '0.2' })], 1).total).toBe('0.3');
  });
  test('the rent of whole prices is their sum', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000_000), { maxLength: 8 }), (prices) => {
        const total = prices.reduce((sum, price) => sum + price, 0);
        expect(
          rentOf(
            prices.map((price) => slot({ price: String(price) })),
            5,
          ).total,
        ).toBe(String(total));
      }),
    );
  });
});

describe('the approval: every member is compared', () => {
  const start = placed();
  const state = apply(start, next(start, attestedBody(start)));
  const [, suborder] = state.suborders;
  if (suborder === undefined) throw new Error('no suborder');
  const evidence = {
    kind: 'sim' as const,
    measurement: 'm',
    digest: digestOf(state.attested?.entry.evidence ?? null),
    devices: [],
  };
  const terms = approvalTerms(state, suborder, {
    approver: ALICE,
    ledger: HASH,
    solutionHash: HASH,
    policyDigest: HASH,
    dataset: { commitment: HASH },
    evidence,
  });

  test('nobody approves what no TEE has attested', () => {
    const held = {
      approver: ALICE,
      ledger: HASH,
      solutionHash: HASH,
      policyDigest: HASH,
      dataset: { commitment: HASH },
      evidence,
    };
    expect(() => approvalTerms(start, suborder, held)).toThrow(
      expect.objectContaining({ code: 'refused', message: 'no TEE has attested order 1 yet' }),
    );
  });

  test('an approval of exactly this agrees', () => {
    expect(differingMembers(approvalFor(state), terms)).toEqual([]);
  });

  const approval = approvalFor(state);
  test.each([
    ['approver', { approver: BOB }],
    ['ledger', { ledger: OTHER_HASH }],
    ['order', { order: 8 }],
    ['suborder', { suborder: 8 }],
    ['offer', { offer: 8 }],
    ['slot', { slot: 8 }],
    ['orderDigest', { orderDigest: OTHER_HASH }],
    ['solutionHash', { solutionHash: OTHER_HASH }],
    ['dataset', { dataset: { commitment: OTHER_HASH } }],
    ['inputs', { inputs: [] }],
    ['configurationHash', { configurationHash: OTHER_HASH }],
    ['policyDigest', { policyDigest: OTHER_HASH }],
    ['recipients', { recipients: [ALICE] }],
    ['limits', { limits: { ...approval.limits, minutes: 1 } }],
    ['devices', { devices: ['GPU-0'] }],
    ['leakBudget', { leakBudget: approval.leakBudget + 1 }],
    ['claims', { claims: 2 }],
    ['tee.offer', { tee: { ...approval.tee, offer: 9 } }],
    ['tee.kind', { tee: { ...approval.tee, kind: 'tdx' as const } }],
    ['tee.measurement', { tee: { ...approval.tee, measurement: 'x' } }],
    ['tee.attempt', { tee: { ...approval.tee, attempt: 2 } }],
    ['tee.evidenceDigest', { tee: { ...approval.tee, evidenceDigest: OTHER_HASH } }],
    ['tee.encryptionKey', { tee: { ...approval.tee, encryptionKey: 'f'.repeat(64) } }],
    ['tee.signingKey', { tee: { ...approval.tee, signingKey: OTHER_HASH } }],
  ])('one that differs in %s does not', (member, change) => {
    expect(differingMembers(approvalFor(state, change), terms)).toEqual([member]);
  });

  test('no member of the schema is forgotten, but for what only the owner chooses', () => {
    // Of the head the log itself tells whether it extends it.
    const chosen = ['head', 'notBefore', 'expires', 'context'];
    const members = Object.keys(approvalSchema.shape).filter((member) => !chosen.includes(member));
    expect(Object.keys(terms).sort()).toEqual(members.sort());
    expect(Object.keys(terms.tee).sort()).toEqual(Object.keys(approvalSchema.shape.tee.shape).sort());
  });

  test('a release that nobody knows is no approval', () => {
    const unknown = { ...approval, release: 'whenever' };
    expect(approvalSchema.safeParse(approval).error?.issues.map(({ path }) => path[0])).toBeUndefined();
    expect(approvalSchema.safeParse(unknown).error?.issues.map(({ path }) => path[0])).toEqual(['release']);
  });

  test('it holds from not-before until it expires', () => {
    expect(notInForce(approval, new Date('2026-01-01T12:00:00Z'))).toBeUndefined();
    expect(notInForce(approval, new Date('2025-12-31T23:59:59Z'))).toContain('only from');
    expect(notInForce(approval, new Date('2026-01-02T00:00:00Z'))).toContain('expired');
  });
});
