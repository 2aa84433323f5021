import { describe, expect, test } from '@jest/globals';
import type { Attester } from '../../src/tee/attesters/attester.ts';
import { makeTeeKey, verifyTeeKey } from '../../src/tee/teeKey.ts';
import { policyOf } from '../attestation/synthetic/judge.ts';
import { makeSnpEvidence, makeSnpMaker } from '../attestation/synthetic/snpEvidence.ts';

const maker = makeSnpMaker('Genoa', 'VCEK');
const attester: Attester = {
  kind: 'sev-snp',
  collect: (data) =>
    Promise.resolve(
      makeSnpEvidence(maker, { report: (report) => void Buffer.from(data).copy(report, 0x50) }),
    ),
  sealingKey: () => Promise.resolve(new Uint8Array(32)),
};

/** A hardware report carries no date: it cannot be older than the key that it binds. */
describe("the evidence of a hardware TEE's offer", () => {
  test('has the age of its key, by which a policy can judge it when an order is placed', async () => {
    const owner = 'a'.repeat(40);
    const key = await makeTeeKey(attester, owner);
    const policy = policyOf({ maximumAgeHours: { evidence: 24 } });
    const statusAfter = async (hours: number): Promise<string | undefined> => {
      const at = new Date(new Date(key.issued).getTime() + hours * 3_600_000);
      const { checks } = await verifyTeeKey(key, owner, policy, at);
      return checks.find(({ id }) => id === 'evidence-age')?.status;
    };
    expect(await statusAfter(23)).toBe('passed');
    expect(await statusAfter(25)).toBe('failed');
  });

  test('is not made younger by another date beside it', async () => {
    const owner = 'a'.repeat(40);
    const key = await makeTeeKey(attester, owner);
    const later = { ...key, issued: new Date(Date.now() + 3_600_000).toISOString() };
    const { checks } = await verifyTeeKey(later, owner, policyOf(), new Date());
    expect(checks.find(({ id }) => id === 'report-data')?.status).toBe('failed');
  });
});
