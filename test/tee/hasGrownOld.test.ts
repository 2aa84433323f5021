import { describe, expect, test } from '@jest/globals';
import { policySchema } from '../../src/attestation/policy.ts';
import { hasGrownOld } from '../../src/tee/hasGrownOld.ts';
import { gpuTime, makeGpuMaker, makeGpus, teeWith } from '../attestation/synthetic/nvidia/gpuMaker.ts';
import { complaints } from '../attestation/synthetic/judge.ts';

const hour = 3_600_000;
const hopper = makeGpuMaker();
const data = Buffer.alloc(64, 5);
const gpus = makeGpus([hopper], data);
const evidence = teeWith(gpus, data, gpus);
const isOld = (found: unknown, hours: number): boolean =>
  hasGrownOld({ evidence: found, issued: gpuTime.toISOString() }, gpuTime.getTime() + hours * hour);

describe("the evidence of a TEE's offer", () => {
  test('is renewed within the day that a policy may ask for, whatever stands in it', () => {
    for (const found of [{ kind: 'sev-snp' }, {}, null, { gpus: 7 }]) {
      expect(isOld(found, 19)).toBe(false);
      expect(isOld(found, 20)).toBe(true);
    }
  });

  test('is renewed after seven days where it is simulated', () => {
    const found = teeWith(undefined, data, undefined);
    expect(isOld(found, 7 * 24 - 1)).toBe(false);
    expect(isOld(found, 7 * 24)).toBe(true);
  });

  test("is renewed before NVIDIA's word on its GPUs is too old for a policy that says nothing of it", () => {
    expect(isOld(evidence, 11)).toBe(false);
    expect(isOld(evidence, 12)).toBe(true);
    const policy = policySchema.parse({ version: 1, allowSimulated: true });
    const reportData = data.toString('hex');
    const at = (hours: number): string[] =>
      complaints(evidence, hopper.roots, new Date(gpuTime.getTime() + hours * hour), { policy, reportData });
    // The answers were twelve hours old when they were collected.
    expect(at(12)).toEqual([]);
    expect(at(13)).toContain('gpu-revocation');
  });
});
