import { generateKeyPairSync } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { policySchema, type Policy } from '../../src/attestation/policy.ts';
import { simRootDigest } from '../../src/attestation/sim/simQuote.ts';
import { revokeKey } from '../../src/flow/partyKeys.ts';
import type { Party } from '../../src/flow/party.ts';
import { registerOffer, setOfferEnabled } from '../../src/flow/registerOffer.ts';
import { teeRefusal } from '../../src/flow/teeRefusal.ts';
import { teesAllRefused } from '../../src/flow/teesAllRefused.ts';
import { offerInfoSchema, slotInfoSchema } from '../../src/marketplace/offer.ts';
import { SimulatedAttester } from '../../src/tee/attesters/simulatedAttester.ts';
import { makeTeeKey } from '../../src/tee/teeKey.ts';
import { makeWorld, type World } from '../support/world.ts';

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});
afterEach(() => world.close());

/** A TEE of a root of its own, and a policy that accepts this one alone. */
async function offerTee(owner: Party): Promise<{ offer: number; policy: Policy }> {
  const root = generateKeyPairSync('ed25519').privateKey;
  const { offer } = await registerOffer(owner, {
    type: 'TEE',
    info: offerInfoSchema.parse({ name: 'another', offerType: '0' }),
    slots: [slotInfoSchema.parse({ info: {}, usage: {} })],
    tee: await makeTeeKey(new SimulatedAttester(root), owner.fingerprint),
  });
  const simulatedRoots = [simRootDigest(root)];
  return { offer, policy: policySchema.parse({ version: 1, allowSimulated: true, simulatedRoots }) };
}

const refused = async (policy: Policy): Promise<number[]> =>
  (await teesAllRefused(await world.alice.ledger.snapshot(), policy)).map(({ offer }) => offer.id);

describe('TEEs that a policy refuses, every one of them', () => {
  test('are none where it accepts one', async () => {
    const { policy } = await offerTee(world.operator);
    expect(await refused(policy)).toEqual([]);
  });

  test('are the others where the one that it accepts is withdrawn', async () => {
    const { offer, policy } = await offerTee(world.operator);
    await setOfferEnabled(world.operator, offer, false);
    expect(await refused(policy)).toEqual([world.offers.tee]);
  });

  test('are the others where the key of who offers that one has ended', async () => {
    const { policy } = await offerTee(world.bob);
    await revokeKey(world.bob, { reason: 'retired' });
    expect(await refused(policy)).toEqual([world.offers.tee]);
  });
});

test('a TEE is not refused for the age of the evidence in its offer: an order has evidence of its own', async () => {
  const { offer } = await world.alice.ledger.offer(world.offers.tee);
  const policy = policySchema.parse({ version: 1, allowSimulated: true, maximumAgeHours: { evidence: 1 } });
  const now = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 48 * 3_600_000);
  const refusal = await teeRefusal(offer, policy);
  now.mockRestore();
  expect(refusal).toBeUndefined();
});
