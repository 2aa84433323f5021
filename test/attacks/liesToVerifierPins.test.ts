import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { generateKeyPairSync } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { completeSuborder } from '../../src/flow/approve/completeSuborder.ts';
import { getReport } from '../../src/flow/result/getReport.ts';
import type { Party } from '../../src/flow/party.ts';
import { placeOrder, type PlacedOrder } from '../../src/flow/order/placeOrder.ts';
import { registerOffer } from '../../src/flow/registerOffer.ts';
import { offerInfoSchema, slotInfoSchema } from '../../src/marketplace/offer.ts';
import { fingerprintOf, generatePartyKey } from '../../src/pgp/keys.ts';
import type { ReportFile } from '../../src/report/reportFile.ts';
import type { ReportPins } from '../../src/report/reportPins.ts';
import type { VerifyOptions } from '../../src/report/verifyOptions.ts';
import { verifyReport } from '../../src/report/verifyReport.ts';
import type { Resource } from '../../src/resource/resource.ts';
import { uploadResource } from '../../src/resource/transfer/uploadResource.ts';
import { SimulatedAttester } from '../../src/tee/attesters/simulatedAttester.ts';
import { makeTeeKey } from '../../src/tee/teeKey.ts';
import { NO_HASH, NOBODY } from '../support/lies.ts';
import { runWithTwoOffers } from '../support/twoOffers.ts';
import { committed, look, makeWorld, runOrder, type World } from '../support/world.ts';

let world: World;
let truth: ReportFile;
let pins: Required<Omit<ReportPins, 'ledgerFrom' | 'witnesses' | 'source'>>;
let more: Resource;
beforeAll(async () => {
  world = await makeWorld();
  const { order } = await runOrder(world);
  truth = await getReport(world.bob.ledger, order, world.bob.key);
  pins = pinsOf(world, truth);
  await mkdir(join(world.root, 'more'));
  await writeFile(join(world.root, 'more', 'a.txt'), 'more private rows');
  more = await uploadResource(join(world.root, 'more'), world.store);
});
afterAll(() => world.close());

function pinsOf({ alice, bob, operator, dataset }: World, { ledger, order }: ReportFile): typeof pins {
  return {
    ledger: ledger.id,
    order,
    customer: bob.fingerprint,
    approvers: [alice.fingerprint],
    operator: operator.fingerprint,
    commitments: [committed(dataset).commitment],
  };
}

async function party(name: string): Promise<Party> {
  const key = await generatePartyKey({ name });
  return { ...world.bob, key, fingerprint: fingerprintOf(key.toPublic()) };
}

const slots = [slotInfoSchema.parse({ info: {}, usage: {} })];

async function offerData(owner: Party, dataset: Resource): Promise<number> {
  const info = offerInfoSchema.parse({ name: 'Data', offerType: '3' });
  const { policy } = world.alice;
  const terms = { type: 'Data', info, slots, policy, dataset: committed(dataset) } as const;
  return (await registerOffer(owner, terms)).offer;
}

/** The report of an order that ran, and that is the first one but for this. */
async function ranWith(change: {
  readonly customer?: Party;
  readonly owner?: Party;
  readonly dataset?: Resource;
  readonly tee?: World['tee'];
  readonly teeOffer?: number;
}): Promise<ReportFile> {
  const { customer = world.bob, owner = world.alice, dataset = world.dataset, tee = world.tee } = change;
  const isKnown = owner === world.alice && dataset === world.dataset;
  const offer = isKnown ? world.offers.data : await offerData(owner, dataset);
  const placed: PlacedOrder = await placeOrder(customer, {
    solution: { kind: 'resource', resource: world.solution },
    data: [{ kind: 'offer', offer, slot: undefined }],
    tee: { offer: change.teeOffer ?? world.offers.tee, slot: undefined },
    configuration: { solution: { epochs: 1 } },
  });
  await look(world, tee);
  await completeSuborder(owner, {
    suborder: placed.suborders.find(({ type }) => type === 'Data')?.id ?? 0,
    status: 'done',
    card: 'unseen',
    resource: dataset,
    solutionHash: world.solution.hash.hash,
  });
  await look(world, tee);
  return getReport(customer.ledger, placed.order, customer.key);
}

/** The checks that do not pass. */
async function found(report: ReportFile, options: Partial<VerifyOptions> = {}): Promise<string[]> {
  const { checks } = await verifyReport(report, { allowSimulated: true, ...options });
  return checks.filter(({ status }) => status !== 'passed').map(({ id }) => id);
}

test('the report that was meant holds, with every pin and with none', async () => {
  expect(await found(truth, { pins })).toEqual([]);
  expect(await found(truth)).toEqual([]);
  const { checks } = await verifyReport(truth, { allowSimulated: true, pins });
  expect(checks.map(({ id }) => id).filter((id) => id.startsWith('pinned-'))).toEqual([
    'pinned-ledger',
    'pinned-order',
    'pinned-customer',
    'pinned-approvers',
    'pinned-operator',
    'pinned-commitment',
  ]);
});

describe('a report that holds, and differs in exactly', () => {
  /** It holds for whoever knows nothing, and not for whoever pins what was meant, its own number aside. */
  async function expectFound(report: ReportFile, ids: string[]): Promise<void> {
    expect(await found(report)).toEqual([]);
    expect(await found(report, { pins: { ...pins, order: report.order } })).toEqual(ids);
  }

  test('its ledger', async () => {
    const other = await makeWorld();
    const { order } = await runOrder(other);
    const report = await getReport(other.bob.ledger, order, other.bob.key);
    const own = pinsOf(other, report);
    expect(await found(report, { pins: own })).toEqual([]);
    expect(await found(report, { pins: { ...own, ledger: pins.ledger } })).toEqual(['pinned-ledger']);
    await other.close();
  });

  test('its order', async () => {
    const report = await ranWith({});
    await expectFound(report, []);
    expect(await found(report, { pins })).toEqual(['pinned-order']);
  });

  test('its customer', async () => {
    await expectFound(await ranWith({ customer: await party('Carol') }), ['pinned-customer']);
  });

  test('who approved', async () => {
    await expectFound(await ranWith({ owner: await party('Dora') }), ['pinned-approvers']);
  });

  test('who runs its TEE', async () => {
    const operator = await party('Other operator');
    const attester = new SimulatedAttester(generateKeyPairSync('ed25519').privateKey);
    const { offer: teeOffer } = await registerOffer(operator, {
      type: 'TEE',
      info: offerInfoSchema.parse({ name: 'TEE', offerType: '0' }),
      slots,
      tee: await makeTeeKey(attester, operator.fingerprint),
    });
    const { key, fingerprint } = operator;
    const journals = join(world.root, 'other-journals');
    const tee = { ...world.tee, key, fingerprint, attester, journals };
    await expectFound(await ranWith({ tee, teeOffer }), ['pinned-operator']);
  });

  test('its dataset', async () => {
    await expectFound(await ranWith({ dataset: more }), ['pinned-commitment']);
  });
});

describe('pinned approvers', () => {
  test('are all that approved, and each of them', async () => {
    const [alice = ''] = pins.approvers;
    expect(await found(truth, { pins: { approvers: [alice, NOBODY] } })).toEqual(['pinned-approvers']);
    expect(await found(truth, { pins: { approvers: [] } })).toEqual(['pinned-approvers']);
    expect(await found(truth, { pins: { approvers: [alice, alice] } })).toEqual([]);
  });
});

test('of several datasets each that is pinned must have been used', async () => {
  const other = await makeWorld();
  const { placed } = await runWithTwoOffers(other);
  const report = await getReport(other.bob.ledger, placed.order, other.bob.key);
  const { commitment } = committed(other.dataset);
  expect(await found(report, { pins: { commitments: [commitment] } })).toEqual([]);
  expect(await found(report, { pins: { commitments: [commitment, NO_HASH] } })).toEqual([
    'pinned-commitment',
  ]);
  await other.close();
});

test('a pinned commitment holds where what ran is sealed to the reader', async () => {
  const sealed = await getReport(world.bob.ledger, truth.order);
  const { checks } = await verifyReport(sealed, { allowSimulated: true, pins });
  const own = checks.filter(({ id }) => id.startsWith('pinned-'));
  expect(own.map(({ status }) => status)).toEqual(own.map(() => 'passed'));
});

test('what was not pinned is named', async () => {
  const named = async (options: Partial<VerifyOptions>): Promise<readonly string[]> =>
    (await verifyReport(truth, { allowSimulated: true, ...options })).notPinned;
  const all = [
    'ledger',
    'order',
    'customer',
    'approvers',
    'operator',
    'dataset',
    'solution',
    'commit',
    'witnesses',
  ];
  expect(await named({})).toEqual(all);
  const solutionHash = world.solution.hash.hash;
  expect(await named({ pins, solutionHash })).toEqual(['commit', 'witnesses']);
  expect(await named({ pins: { order: 1 } })).toEqual(all.filter((name) => name !== 'order'));
  expect(await named({ dataHashes: [{ hash: NO_HASH }] })).not.toContain('dataset');
});
