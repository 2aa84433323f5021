import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { generateKeyPairSync } from 'node:crypto';
import { policySchema } from '../../src/attestation/policy.ts';
import { ownCards } from '../../src/flow/approve/suborderCard.ts';
import type { PlacedOrder } from '../../src/flow/order/placeOrder.ts';
import { getReport } from '../../src/flow/result/getReport.ts';
import type { ReportFile } from '../../src/report/reportFile.ts';
import { verifyReport } from '../../src/report/verifyReport.ts';
import { AttesterWithGpus } from '../../src/tee/attesters/attesterWithGpus.ts';
import { SimulatedAttester } from '../../src/tee/attesters/simulatedAttester.ts';
import { SimulatedGpus } from '../../src/tee/devices/simulatedGpus.ts';
import { approve, dataSuborder, look, makeWorld, order, type World } from '../support/world.ts';

const wantsGpu = policySchema.parse({ version: 1, allowSimulated: true, gpus: { required: true, count: 2 } });

describe('an order whose data asks for GPUs', () => {
  let world: World;
  let placed: PlacedOrder;
  let card: string;
  let report: ReportFile;
  beforeAll(async () => {
    world = await makeWorld(wantsGpu, 2);
    placed = await order(world);
    await look(world);
    card = JSON.stringify((await ownCards(world.alice, dataSuborder(placed), {}))[0]);
    await approve(world, placed);
    await look(world);
    report = await getReport(world.bob.ledger, placed.order, world.bob.key);
  });
  afterAll(() => world.close());

  test('runs on the simulated ones, and the card, the report and the verdict name them', async () => {
    const { checks, claims } = await verifyReport(report, { allowSimulated: true, policy: wantsGpu });
    expect(checks.filter(({ status }) => status !== 'passed')).toEqual([]);
    const [first, second] = claims?.gpus ?? [];
    expect(first?.simulated).toBe(true);
    expect(second?.serial).not.toBe(first?.serial);
    for (const { serial, place } of claims?.gpus ?? []) {
      expect(card).toContain(serial);
      expect(checks.find(({ id }) => id === 'report-tee')?.detail).toContain(place.uuid);
      expect(checks.find(({ id }) => id === 'tee-hardware')?.detail).toContain(serial);
    }
    expect(card).toContain('SIMULATED hopper');
    expect(claims?.gpus?.map(({ place }) => place)).toEqual([first?.place, second?.place]);
  });

  test('a verifier who allows nothing simulated refuses it', async () => {
    const strict = policySchema.parse({ version: 1, allowAnyMeasurement: true });
    const { checks } = await verifyReport(report, { allowSimulated: false, policy: strict });
    expect(checks.find(({ id }) => id === 'tee-hardware')?.status).toBe('failed');
    expect(checks.find(({ id }) => id === 'evidence-your-policy')?.status).toBe('failed');
  });

  test('a GPU that answered for another order is not approved', async () => {
    const root = generateKeyPairSync('ed25519').privateKey;
    const gpus = new SimulatedGpus(2, root);
    const kept = await gpus.collect(new Uint8Array(32).fill(7));
    const relayed = new AttesterWithGpus(new SimulatedAttester(root), {
      collect: () => Promise.resolve(kept),
    });
    const { attester } = world.tee;
    const other = await order(world, { configuration: { solution: { epochs: 2 } } });
    const sealingKey = () => attester.sealingKey();
    const tee = {
      ...world.tee,
      attester: { kind: 'sim' as const, sealingKey, collect: (data: Uint8Array) => relayed.collect(data) },
    };
    await look(world, tee);
    await expect(approve(world, other)).rejects.toThrow(
      /answered to this order's question.*made for something else/,
    );
  });
});

describe('an order whose data or customer asks for a GPU where there is none', () => {
  let world: World;
  beforeAll(async () => {
    world = await makeWorld(wantsGpu, 1);
  });
  afterAll(() => world.close());

  test('is refused before anything is signed: by the policy of the data', async () => {
    await expect(order(world)).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringMatching(
        /the policy of offer \d+ refuses the TEE of offer \d+: .*: 1 shown; the policy asks for 2 or more/,
      ) as unknown,
    });
  });

  test("and by the customer's own", async () => {
    const bob = {
      ...world.bob,
      policy: policySchema.parse({ ...wantsGpu, gpus: { required: true, architectures: ['blackwell'] } }),
    };
    await expect(order({ ...world, bob })).rejects.toMatchObject({
      message: expect.stringContaining('hopper; the policy accepts blackwell') as unknown,
    });
  });
});
