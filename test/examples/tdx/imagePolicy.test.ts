import { describe, expect, test } from '@jest/globals';
import { imagePolicy } from '../../../examples/tee-operator/image/imagePolicy.ts';
import type { TdxMeasurement } from '../../../examples/tee-operator/image/tdx/measureTdx.ts';
import { parsePolicy } from '../../../src/attestation/policyFile.ts';
import { complaints } from '../../attestation/synthetic/judge.ts';
import { goodTime } from '../../attestation/synthetic/snpEvidence.ts';
import { makeTdxEvidence, makeTdxMaker } from '../../attestation/synthetic/tdxEvidence.ts';
import { outside } from './vectors.ts';

const maker = makeTdxMaker();
const image = outside.debian.measurement;
const policy = parsePolicy(
  imagePolicy([{ vcpus: 2, cpu: 'EPYC-Genoa', measurement: 'ab'.repeat(48) }], image),
  'policy.yml',
);
/** Where a TD quote's body holds them. */
const PLACES = { mrtd: 136, rtmr0: 328, rtmr1: 376, rtmr2: 424 } as const;

/** What the image's policy says to a machine with these registers. */
const refusals = (registers: TdxMeasurement & { readonly rtmr0?: string }): string[] => {
  const body = (bytes: Buffer): void => {
    for (const [name, at] of Object.entries(PLACES))
      bytes.write(registers[name as keyof typeof PLACES] ?? '', at, 'hex');
  };
  return complaints(makeTdxEvidence(maker, { body }), maker.roots, goodTime, { policy });
};

describe("the image's policy, asked about a machine with TDX", () => {
  test('accepts the image, whatever the host gave it', () => {
    expect(refusals(image)).toEqual([]);
    expect(refusals({ ...image, rtmr0: '5a'.repeat(48) })).toEqual([]);
  });

  test.each([
    ['mrtd', 'measurement-allowed'],
    ['rtmr1', 'rtmr1-allowed'],
    ['rtmr2', 'rtmr2-allowed'],
  ])('refuses another %s', (name, check) => {
    expect(refusals({ ...image, [name]: '5a'.repeat(48) })).toEqual([check]);
  });
});
