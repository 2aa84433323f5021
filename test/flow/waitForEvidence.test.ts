import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { waitForEvidence } from '../../src/flow/approve/waitForEvidence.ts';
import { dataSuborder, look, makeWorld, order, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

describe('waiting for the TEE of an order', () => {
  test('ends when it has attested, and says once what it waits for', async () => {
    const placed = await order(world);
    const told: string[] = [];
    let looked: ReturnType<typeof look> | undefined;
    const { state } = await waitForEvidence(world.alice, dataSuborder(placed), {
      waitMs: 600_000,
      onWait: (sentence) => {
        told.push(sentence);
        looked = look(world);
      },
    });
    await looked;
    expect(state.attested).toBeDefined();
    expect(told).toEqual([
      `Waiting for the TEE to attest order ${placed.order}, up to 10 min: until then there is no key to seal to`,
    ]);
    const again = await waitForEvidence(world.alice, placed.order, { onWait: (line) => told.push(line) });
    expect(again.state.attested).toBeDefined();
    expect(told).toHaveLength(1);
  });

  test('gives up when the time is over, and says what to look at', async () => {
    const placed = await order(world);
    await expect(waitForEvidence(world.alice, placed.order, {})).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining(`has not attested order ${placed.order} yet`),
    });
  });
});
