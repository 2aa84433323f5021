import { expect, test } from '@jest/globals';
import type { EvidenceClaims } from '../../src/attestation/evidence.ts';
import { simulationCheck } from '../../src/report/checks/evidenceChecks.ts';

const hardware = 'Hardware stands behind the TEE';
const claimsOf = (kind: EvidenceClaims['kind']): EvidenceClaims => ({
  ...{ kind, measurement: '', reportData: '', facts: {} },
});

test.each([
  ['sim', false, 'failed', hardware],
  ['sim', true, 'passed', 'No hardware stands behind this SIMULATED TEE, and the verifier allowed that'],
  ['tdx', false, 'passed', hardware],
  ['tdx', true, 'passed', hardware],
  ['sev-snp', false, 'passed', hardware],
] as const)(
  'evidence of kind %s, simulation allowed (%s): %s, "%s"',
  (kind, allowSimulated, status, title) => {
    const check = simulationCheck(claimsOf(kind), { allowSimulated });
    expect(check).toMatchObject({ id: 'tee-hardware', status, title });
  },
);

const gpu = (simulated: boolean): NonNullable<EvidenceClaims['gpus']>[number] => ({
  ...{ simulated, architecture: 'hopper', serial: '0a1b', driver: '570.1', vbios: '96', mode: 'spt' },
  place: { uuid: 'GPU-1', pci: '0000:01:00.0' },
});

test.each([
  ['tdx', [false], false, 'passed', 'tdx, measurement ; NVIDIA hopper 0a1b, driver 570.1, spt, GPU-1'],
  ['tdx', [false, true], false, 'failed', 'SIMULATED GPU: give --allow-simulated to accept it in a trial'],
  ['tdx', [true], true, 'passed', 'SIMULATED GPU, accepted because simulation was allowed'],
  ['sim', [true], false, 'failed', 'SIMULATED TEE: give --allow-simulated to accept it in a trial'],
] as const)(
  'evidence of kind %s with GPUs (simulated: %j): %s, %s',
  (kind, gpus, allowSimulated, status, says) => {
    const check = simulationCheck({ ...claimsOf(kind), gpus: gpus.map(gpu) }, { allowSimulated });
    expect(check.status).toBe(status);
    expect(check.detail.startsWith(says)).toBe(true);
    // Each is named, whatever it is.
    expect(check.detail.match(/GPU-1/g)).toHaveLength(gpus.length);
  },
);

test('of evidence that cannot be read nothing is said', () => {
  const check = simulationCheck(undefined, { allowSimulated: true });
  expect(check).toMatchObject({ id: 'tee-hardware', status: 'not-possible' });
});
