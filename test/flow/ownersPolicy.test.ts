import { describe, expect, test } from '@jest/globals';
import { policySchema } from '../../src/attestation/policy.ts';
import { orderUnasked } from '../support/orderUnasked.ts';
import { approve, look, makeWorld, order } from '../support/world.ts';

describe('what an owner refuses by her policy', () => {
  test('a simulated TEE, unless her own policy allows it', async () => {
    const strict = await makeWorld();
    try {
      const placed = await orderUnasked(strict, policySchema.parse({ version: 1 }));
      await look(strict);
      await expect(approve(strict, placed)).rejects.toMatchObject({
        code: 'refused',
        message: expect.stringContaining('SIMULATED') as unknown,
      });
      await expect(order(strict)).rejects.toMatchObject({
        code: 'refused',
        message: expect.stringMatching(
          /^the policy of offer \d+ refuses the TEE of offer \d+: .*SIMULATED/,
        ) as unknown,
      });
    } finally {
      await strict.close();
    }
  });
});
