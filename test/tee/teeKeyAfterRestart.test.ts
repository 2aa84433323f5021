import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { renewEvidence } from '../../src/flow/renewEvidence.ts';
import { readOffer } from '../../src/ledger/entries/offers.ts';
import type { TeeKey } from '../../src/marketplace/offer.ts';
import type { Attester } from '../../src/tee/attesters/attester.ts';
import { SimulatedAttester } from '../../src/tee/attesters/simulatedAttester.ts';
import { openTeeKey } from '../../src/tee/teeKey.ts';
import { makeWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

/** Hardware that was just started: its sealing key is new. */
function started(): Attester {
  const key = new Uint8Array(randomBytes(32));
  return {
    kind: 'sev-snp',
    collect: (reportData) =>
      Promise.resolve({ kind: 'sev-snp', quote: Buffer.from(reportData).toString('base64'), collateral: {} }),
    sealingKey: () => Promise.resolve(key),
  };
}

async function offered(): Promise<TeeKey> {
  const { offer } = await readOffer(await world.operator.ledger.snapshot(), world.offers.tee);
  if (offer.tee === undefined) throw new Error('the offer has no key');
  return offer.tee;
}

const renew = (attester: Attester): Promise<boolean> =>
  renewEvidence({ ...world.tee, attester }, world.offers.tee);

describe("a TEE's offer", () => {
  test('gets a fresh key at once when the hardware lost the old one in a restart, and keeps it until the next', async () => {
    const before = await offered();
    const machine = started();
    expect(await renew(machine)).toBe(true);
    const first = await offered();
    expect(first.encryptionKey).not.toBe(before.encryptionKey);
    await expect(openTeeKey(machine, first)).resolves.toBeDefined();
    expect(await renew(machine)).toBe(false);
    expect(await renew(started())).toBe(true);
    expect((await offered()).encryptionKey).not.toBe(first.encryptionKey);
  });

  test('is left alone by a simulated TEE with another root, which is a mistake and no restart', async () => {
    const before = await offered();
    const other = new SimulatedAttester(generateKeyPairSync('ed25519').privateKey);
    expect(await renew(other)).toBe(false);
    expect(await offered()).toEqual(before);
  });
});
