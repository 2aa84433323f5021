import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { gpuNonce, reportDataWithGpus } from '../../../src/attestation/gpu/gpuBinding.ts';
import type { GpuList } from '../../../src/attestation/gpu/gpuEvidence.ts';
import {
  makeSimGpuEvidence,
  simulatedGpu,
  type SimGpuStatement,
} from '../../../src/attestation/sim/simGpu.ts';
import { makeSimQuote } from '../../../src/attestation/sim/simQuote.ts';
import { complaints, policyOf } from '../synthetic/judge.ts';
import { goodTime, makeSnpEvidence, makeSnpMaker } from '../synthetic/snpEvidence.ts';

const root = generateKeyPairSync('ed25519').privateKey;
const genoa = makeSnpMaker('Genoa', 'VCEK');
const data = Buffer.alloc(64, 5);
const reportData = data.toString('hex');
const policy = policyOf({ allowSimulated: true, gpus: { required: true } });

const listOf = (...lies: Partial<SimGpuStatement>[]): GpuList => ({
  devices: lies.map((lie) => makeSimGpuEvidence(root, { ...simulatedGpu(0, root), ...lie }, gpuNonce(data))),
  rims: [],
  ocsp: [],
});
const hardwareWith = (gpus: GpuList) => ({
  ...makeSnpEvidence(genoa, {
    report: (report) => void Buffer.from(reportDataWithGpus(data, gpus)).copy(report, 0x50),
  }),
  gpus,
});
const simulatedWith = (gpus: GpuList) => {
  const bound = Buffer.from(reportDataWithGpus(data, gpus)).toString('hex');
  return {
    ...makeSimQuote(root, { measurement: 'ab'.repeat(48), reportData: bound, issued: goodTime }),
    gpus,
  };
};

describe('a simulated GPU', () => {
  test('is accepted beside a simulated TEE, and refused beside hardware whatever the policy says', () => {
    const gpus = listOf({});
    expect(complaints(simulatedWith(gpus), genoa.roots, goodTime, { policy, reportData })).toEqual([]);
    expect(complaints(hardwareWith(gpus), genoa.roots, goodTime, { policy, reportData })).toEqual([
      'gpu-simulated-beside',
    ]);
  });

  test('is one, even when its root signs for it at two places', () => {
    const other = { uuid: 'GPU-00000000-0000-0000-0000-000000000001', pci: '00000001:00:00.0' };
    const twice = simulatedWith(listOf({}, { place: other }));
    expect(complaints(twice, genoa.roots, goodTime, { policy, reportData })).toEqual(['gpu-distinct']);
  });
});
