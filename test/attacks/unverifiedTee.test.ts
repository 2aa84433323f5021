import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { defaultPolicy, policySchema } from '../../src/attestation/policy.ts';
import { sha256Hex } from '../../src/canonicalJson.ts';
import { completeSuborder } from '../../src/flow/approve/completeSuborder.ts';
import { downloadResult } from '../../src/flow/result/downloadResult.ts';
import type { PlacedOrder } from '../../src/flow/order/placeOrder.ts';
import { registerOffer } from '../../src/flow/registerOffer.ts';
import { statusOf } from '../../src/marketplace/order/orderState.ts';
import { offerInfoSchema, slotInfoSchema } from '../../src/marketplace/offer.ts';
import { signStatement } from '../../src/report/statement/dsse.ts';
import { resultStatement, type RunResult } from '../../src/report/statement/statement.ts';
import { openOrderKeys } from '../../src/tee/orderKeys.ts';
import { lookUntilKilled } from '../support/mortalAgent.ts';
import { approve, look, makeWorld, order, runOrder, type World } from '../support/world.ts';

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});
afterEach(() => world.close());

describe('an offered solution', () => {
  const ordered = async (): Promise<PlacedOrder> => {
    const { hash, size } = world.solution;
    const { offer } = await registerOffer(world.alice, {
      type: 'Solution',
      info: offerInfoSchema.parse({ name: 'S', offerType: '2' }),
      slots: [slotInfoSchema.parse({ info: {}, usage: {} })],
      solution: { hash: hash.hash, size },
    });
    return order(world, {
      solution: { kind: 'offer', offer, slot: undefined },
      data: [{ kind: 'resource', resource: world.model }],
    });
  };
  const deliver = (placed: PlacedOrder, policy = world.alice.policy) =>
    completeSuborder(
      { ...world.alice, policy },
      {
        suborder: placed.suborders.find(({ type }) => type === 'Solution')?.id ?? 0,
        status: 'done',
        resource: world.solution,
      },
    );

  test("is sealed to no TEE that its owner's policy does not allow", async () => {
    const placed = await ordered();
    await expect(deliver(placed, defaultPolicy())).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringMatching(/^the TEE of offer \d+ does not hold under your policy: /),
    });
    const { state } = await world.bob.ledger.order(placed.order);
    expect(state.suborders.every(({ completed }) => completed === undefined)).toBe(true);
  });

  test('runs in one that it allows', async () => {
    world.sandbox.behave = () => Promise.resolve({});
    const placed = await ordered();
    await deliver(placed);
    await look(world);
    expect(statusOf((await world.bob.ledger.order(placed.order)).state)).toBe('Done');
  });
});

describe('a result', () => {
  const published = async (change: Partial<RunResult>, by: 'TEE' | 'host'): Promise<PlacedOrder> => {
    const placed = await order(world);
    await look(world);
    await approve(world, placed);
    // The host kills the agent, and keeps the run to itself.
    await lookUntilKilled(world, (step) => step === 'run');
    const { state } = await world.bob.ledger.order(placed.order);
    const statement = resultStatement({
      report: sha256Hex('none'),
      order: placed.order,
      attempt: 1,
      run: state.reported?.entry.run ?? '',
      root: sha256Hex('details'),
      finished: new Date().toISOString(),
      ...change,
    });
    const sealingKey = await world.tee.attester.sealingKey();
    const { sealedKeys = '' } = state.attested?.entry ?? {};
    const signer: KeyObject =
      by === 'host'
        ? generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
        : (await openOrderKeys(sealedKeys, sealingKey, placed.order, 1)).signing;
    const result = { [world.bob.fingerprint]: 'never opened' };
    await world.operator.ledger.appendToOrder(placed.order, world.operator.key, () => ({
      kind: 'order.finished',
      attempt: 1,
      status: 'done',
      reason: '',
      bundle: signStatement(statement, signer),
      result,
    }));
    return placed;
  };

  test('that no TEE signed is refused before anything is opened', async () => {
    const placed = await published({}, 'host');
    await expect(downloadResult(world.bob, placed.order, join(world.root, 'got'))).rejects.toMatchObject({
      code: 'refused',
      message: `the result of order ${placed.order} does not come from the TEE: The result is signed by the attested key and stands on the order report: the result: the signature does not hold`,
    });
  });

  test.each([
    ['report', {}],
    ['run', { run: sha256Hex('another') }],
  ])('that the TEE signed for another %s is refused', async (_member, change) => {
    const placed = await published(change, 'TEE');
    await expect(downloadResult(world.bob, placed.order, join(world.root, 'got'))).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringMatching(/: it belongs to another report or run$/),
    });
  });

  test('of the TEE that was ordered is downloaded, by a reader whose policy says nothing of it', async () => {
    const placed = await runOrder(world);
    const bob = { ...world.bob, policy: defaultPolicy() };
    expect(await downloadResult(bob, placed.order, join(world.root, 'got'))).toMatchObject({
      status: 'Done',
    });
  });

  test('of the TEE that was ordered, without the GPUs that it was chosen with, is refused', async () => {
    await world.close();
    world = await makeWorld(policySchema.parse({ version: 1, allowSimulated: true }), 2);
    const placed = await order(world, { data: [{ kind: 'resource', resource: world.model }] });
    world.sandbox.behave = () => Promise.resolve({});
    await look(world, { ...world.tee, attester: world.bare });
    const policy = policySchema.parse({ version: 1, allowSimulated: true, gpus: { required: true } });
    await expect(
      downloadResult({ ...world.bob, policy }, placed.order, join(world.root, 'got')),
    ).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('The TEE is the one that was chosen when the order was placed'),
    });
  });

  test('of another TEE than the one that was ordered is refused', async () => {
    const { SimulatedAttester } = await import('../../src/tee/attesters/simulatedAttester.ts');
    const other = new SimulatedAttester(generateKeyPairSync('ed25519').privateKey);
    const { attester } = world.tee;
    // A host without the TEE: it has the keys that the TEE sealed, as if it had broken them, but not its root.
    const host = {
      kind: other.kind,
      collect: (data: Uint8Array) => other.collect(data),
      sealingKey: () => attester.sealingKey(),
    };
    const placed = await order(world, { data: [{ kind: 'resource', resource: world.model }] });
    world.sandbox.behave = () => Promise.resolve({});
    await look(world, { ...world.tee, attester: Object.assign(Object.create(other) as typeof other, host) });
    const bob = { ...world.bob, policy: defaultPolicy() };
    await expect(downloadResult(bob, placed.order, join(world.root, 'got'))).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('The TEE is the one that was chosen when the order was placed'),
    });
  });
});
