import { expect, test } from '@jest/globals';
import { simulationCheck } from '../../src/report/checks/evidenceChecks.ts';

test.each([
  ['sim', false, 'failed'],
  ['sim', true, 'passed'],
  ['tdx', false, 'passed'],
  ['sev-snp', false, 'passed'],
] as const)('evidence of kind %s, simulation allowed (%s): %s', (kind, allowSimulated, status) => {
  const claims = { kind, measurement: '', reportData: '', facts: {} };
  expect(simulationCheck(claims, { allowSimulated })).toMatchObject({ id: 'tee-hardware', status });
});
