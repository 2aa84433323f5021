import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { verifyEvidence } from '../../../src/attestation/verifyEvidence.ts';
import { ecParty, rsaParty } from '../synthetic/authority.ts';
import type { AzureChanges } from '../synthetic/azureEvidence.ts';
import {
  azureReportData,
  goodPcrs,
  makeAzureCollateral,
  paravisorBody,
  runtimeData,
} from '../synthetic/azureEvidence.ts';
import { complaints, flipped, policyOf, quoteOf } from '../synthetic/judge.ts';
import { goodTime, makeSnpEvidence, makeSnpMaker } from '../synthetic/snpEvidence.ts';
import { makeTdxEvidence, makeTdxMaker } from '../synthetic/tdxEvidence.ts';

const maker = makeSnpMaker('Genoa', 'VCEK');
const bound = 'e5'.repeat(64);
const plain = makeSnpEvidence(maker, { report: (report) => void azureReportData().copy(report, 0x50) });

function evidence(changes: AzureChanges = {}, type = 2) {
  const azure = makeAzureCollateral(type, quoteOf(plain), changes);
  return { ...plain, collateral: { ...(plain.collateral as object), azure } };
}

const refusals = (changes: AzureChanges, rules: object = {}, reportData = bound): string[] =>
  complaints(evidence(changes), maker.roots, goodTime, { policy: policyOf(rules), reportData });

describe('an Azure confidential VM', () => {
  test('binds what its virtual TPM signed, not what the hardware binds', () => {
    expect(refusals({})).toEqual([]);
    expect(refusals({}, {}, azureReportData().toString('hex'))).toEqual(['report-data']);
  });

  test('may bind report data by its hash, where the TPM takes no 64 bytes', () => {
    const extraData = createHash('sha256').update(Buffer.from(bound, 'hex')).digest();
    expect(refusals({ extraData, reportData: bound })).toEqual([]);
    expect(refusals({ extraData, reportData: '00'.repeat(64) })).toEqual(['azure-extra-data']);
    expect(refusals({ reportData: bound })).toEqual(['azure-extra-data']);
  });

  test('without its TPM quote binds its own runtime data and nothing else', () => {
    const reportData = azureReportData().toString('hex');
    expect(complaints(plain, maker.roots, goodTime, { reportData })).toEqual([]);
    expect(complaints(plain, maker.roots, goodTime, { reportData: bound })).toEqual(['report-data']);
  });

  test.each<[string, AzureChanges, string]>([
    ['runtime data with another key', { runtimeData: runtimeData(rsaParty('x')) }, 'azure-hcl'],
    ['runtime data without a key', { runtimeData: Buffer.from('{"keys":[]}') }, 'azure-hcl'],
    ['an HCL report without its mark', { hclReport: (report) => void report.write('HCLB') }, 'azure-hcl'],
    [
      'an HCL report about another report',
      { hclReport: (report) => void report.fill(1, 100, 110) },
      'azure-hcl',
    ],
    [
      'an HCL report with more runtime data than it has',
      { hclReport: (r) => void r.writeUInt32LE(9999, 1232) },
      'azure-hcl',
    ],
    [
      'an HCL report with something after its end',
      { hclReport: (r) => void r.writeUInt8(1, r.length - 1) },
      'azure-hcl',
    ],
    ['an unknown hash', { hashType: 9 }, 'azure-hcl'],
    ['a longer hash than the hardware binds', { hashType: 2 }, 'azure-hcl'],
    ['a quote that another key signed', { quoteSigner: rsaParty('x') }, 'azure-tpm-quote'],
    ['a quote that no RSA key signed', { quoteSigner: ecParty('x') }, 'azure-tpm-quote'],
    ['bytes that the TPM signed but did not make', { magic: 0x12345678 }, 'azure-tpm-quote'],
    ['a certification instead of a quote', { attestType: 0x8017 }, 'azure-tpm-quote'],
    ['PCRs of the SHA-1 bank', { bank: 4 }, 'azure-tpm-quote'],
    ['other PCR values', { pcrs: ['00'.repeat(32), ...goodPcrs.slice(1)] }, 'azure-tpm-quote'],
    ['fewer PCR values', { pcrs: goodPcrs.slice(1) }, 'azure-tpm-quote'],
    ['extra data longer than report data', { extraData: Buffer.alloc(66) }, 'azure-extra-data'],
  ])('is refused with %s', (_what, changes, id) => {
    expect(refusals(changes)).toEqual([id]);
  });

  test('is refused with the HCL report of the other kind of TEE', () => {
    expect(complaints(evidence({}, 4), maker.roots, goodTime)).toEqual(['azure-hcl']);
  });

  test('is refused with any bit of its TPM quote flipped, and with it cut anywhere', () => {
    const { azure } = evidence().collateral as unknown as { azure: { tpmQuote: { message: string } } };
    const message = Buffer.from(azure.tpmQuote.message, 'base64');
    const given = (bytes: Buffer) => ({
      ...plain,
      collateral: {
        ...(plain.collateral as object),
        azure: { ...azure, tpmQuote: { ...azure.tpmQuote, message: bytes.toString('base64') } },
      },
    });
    for (let byte = 0; byte < message.length; byte += 1) {
      expect(complaints(given(flipped(message, byte, byte % 8)), maker.roots, goodTime)).toEqual([
        'azure-tpm-quote',
      ]);
    }
    expect(complaints(given(message.subarray(0, -1)), maker.roots, goodTime)).toEqual(['azure-tpm-quote']);
  });

  test('meets a policy about PCRs, or does not', () => {
    const pcr = (index: number): string => goodPcrs[index] ?? '';
    expect(refusals({}, { pcrs: { 4: [pcr(4)], 9: ['00'.repeat(32), pcr(9)] } })).toEqual([]);
    expect(refusals({}, { pcrs: { 4: [pcr(5)] } })).toEqual(['pcr-4-allowed']);
    expect(refusals({}, { pcrs: { 4: [] } })).toEqual(['pcr-4-allowed']);
  });
});

describe('an Azure confidential VM on TDX', () => {
  const tdx = makeTdxMaker();
  const quote = (reportData: Buffer, rtmrs: Readonly<Record<number, number>> = {}) =>
    makeTdxEvidence(tdx, {
      body: (body) => {
        paravisorBody(body);
        reportData.copy(body, 520);
        for (const [number, byte] of Object.entries(rtmrs))
          body.fill(byte, 328 + 48 * Number(number), 376 + 48 * Number(number));
      },
    });
  const whole = (reportData: Buffer, type = 4, rtmrs?: Readonly<Record<number, number>>) => {
    const given = quote(reportData, rtmrs);
    const azure = makeAzureCollateral(type, Buffer.alloc(1024, 3));
    return { ...given, collateral: { ...(given.collateral as object), azure } };
  };

  test('binds what its virtual TPM signed', () => {
    const given = whole(azureReportData());
    expect(complaints(given, tdx.roots, goodTime, { reportData: bound })).toEqual([]);
    const { claims } = verifyEvidence(given, { at: goodTime, policy: policyOf() }, tdx.roots);
    expect(claims?.reportData).toBe(bound);
  });

  test('is refused when the quote does not bind the runtime data, or the HCL report is of SEV-SNP', () => {
    expect(complaints(whole(Buffer.alloc(64)), tdx.roots, goodTime)).toEqual(['azure-hcl']);
    expect(complaints(whole(azureReportData(), 2), tdx.roots, goodTime)).toEqual(['azure-hcl']);
  });

  test('is no plain TD whose guest made up a virtual TPM: there its firmware measured something', () => {
    for (const number of [0, 1, 2, 3]) {
      const made = whole(azureReportData(), 4, { [number]: 9 });
      expect(complaints(made, tdx.roots, goodTime, { reportData: bound })).toEqual(['azure-registers']);
    }
    const rtmr3 = whole(azureReportData(), 4, { 3: 9 });
    const policy = policyOf({ rtmrs: { rtmr3: ['09'.repeat(48)] } });
    expect(complaints(rtmr3, tdx.roots, goodTime, { policy, reportData: bound })).toEqual([]);
  });
});
