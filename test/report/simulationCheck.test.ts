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

test('of evidence that cannot be read nothing is said', () => {
  const check = simulationCheck(undefined, { allowSimulated: true });
  expect(check).toMatchObject({ id: 'tee-hardware', status: 'not-possible' });
});
