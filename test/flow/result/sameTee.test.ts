import { describe, expect, test } from '@jest/globals';
import type { EvidenceClaims } from '../../../src/attestation/evidence.ts';
import { openPolicy } from '../../../src/attestation/policy.ts';
import { verifyEvidence } from '../../../src/attestation/verifyEvidence.ts';
import { isSameTee } from '../../../src/flow/result/sameTee.ts';
import { azureReportData, makeAzureCollateral } from '../../attestation/synthetic/azureEvidence.ts';
import {
  goodTime,
  makeSnpEvidence,
  makeSnpMaker,
  type SnpChanges,
} from '../../attestation/synthetic/snpEvidence.ts';
import { makeTdxEvidence, makeTdxMaker, type TdxChanges } from '../../attestation/synthetic/tdxEvidence.ts';

const genoa = makeSnpMaker('Genoa', 'VCEK');
const intel = makeTdxMaker();
const expected = { at: goodTime, policy: openPolicy() };
const snp = (changes: SnpChanges = {}): EvidenceClaims | undefined =>
  verifyEvidence(makeSnpEvidence(genoa, changes), expected, genoa.roots).claims;
const tdx = (changes: TdxChanges = {}): EvidenceClaims | undefined =>
  verifyEvidence(makeTdxEvidence(intel, changes), expected, intel.roots).claims;
const body = (offset: number, length = 48): TdxChanges => ({
  body: (bytes) => {
    bytes.fill(9, offset, offset + length);
  },
});

describe('evidence of the TEE that was chosen', () => {
  test('is taken for it, whatever it binds', () => {
    const bound: SnpChanges = {
      report: (report) => {
        report.fill(7, 0x50, 0x90);
      },
    };
    expect(isSameTee(snp(), snp(bound))).toBe(true);
    expect(isSameTee(tdx(), tdx(body(520, 64)))).toBe(true);
    expect(isSameTee(undefined, undefined)).toBe(false);
    expect(isSameTee(snp(), tdx())).toBe(false);
  });

  test.each<[string, number, number]>([
    ['VMPL', 0x30, 1],
    ['host data', 0xc0, 32],
    ['family id', 0x10, 16],
    ['image id', 0x20, 16],
    ['measurement', 0x90, 48],
  ])('is not, where another %s was reported by SEV-SNP', (_, offset, length) => {
    const other: SnpChanges = {
      report: (report) => {
        report.fill(2, offset, offset + length);
      },
    };
    expect(isSameTee(snp(), snp(other))).toBe(false);
  });

  test.each([
    ['RTMR1', 376],
    ['RTMR2', 424],
    ['MRTD', 136],
    ['MRCONFIGID', 184],
    ['MROWNER', 232],
    ['MROWNERCONFIG', 280],
  ])('is not, where another %s was reported by TDX', (_, offset) => {
    expect(isSameTee(tdx(), tdx(body(offset)))).toBe(false);
  });

  test('is not, where the paravisor of Azure started another system', () => {
    const azure = (pcrs?: Buffer): EvidenceClaims | undefined => {
      const bound = makeTdxEvidence(intel, {
        body: (bytes) => {
          azureReportData().copy(bytes, 520);
        },
      });
      const more = { azure: makeAzureCollateral(4, Buffer.alloc(1024, 3)) };
      const claims = verifyEvidence(
        { ...bound, collateral: { ...(bound.collateral as object), ...more } },
        expected,
        intel.roots,
      ).claims;
      return claims && pcrs ? { ...claims, facts: { ...claims.facts, pcr4: pcrs.toString('hex') } } : claims;
    };
    expect(azure()?.facts['pcr4']).toBeDefined();
    expect(isSameTee(azure(), azure())).toBe(true);
    expect(isSameTee(azure(), azure(Buffer.alloc(32, 9)))).toBe(false);
  });
});
