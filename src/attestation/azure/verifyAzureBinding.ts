import { equalBytes, toHex } from '../../bytes/byteForms.ts';
import { CountersignError } from '../../errors.ts';
import { sha256 } from '../../pureDigest.ts';
import { decodeBase64, decodeHex } from '../bytes.ts';
import type { CheckList } from '../checkList.ts';
import type { BootComponent } from '../eventLog/bootComponents.ts';
import { bootFacts } from '../eventLog/bootComponents.ts';
import { checkTpmEventLog } from '../eventLog/checkEventLog.ts';
import type { Policy } from '../policy.ts';
import type { AzureCollateral } from './collateral.ts';
import { readHclReport } from './hclReport.ts';
import type { TpmQuote } from './tpmQuote.ts';
import { readTpmQuote } from './tpmQuote.ts';

/** The hardware's side: what the HCL report must fit. */
export interface HardwareSide {
  /** 2 for SEV-SNP, 4 for TDX. */
  readonly type: number;
  readonly reportData: Uint8Array;
  /** SEV-SNP: the report, which the HCL report holds a copy of. */
  readonly report?: Uint8Array;
}

/** What the guest bound, and what else the virtual TPM says. */
export interface Bound {
  /** 64 bytes, lower-case hex. */
  readonly reportData: string;
  /** PCRs that are not zero, for people. */
  readonly facts: Readonly<Record<string, string>>;
  /** Named parts of the start, by the virtual TPM's log. */
  readonly boot?: readonly BootComponent[];
}

/**
 * What evidence binds, with a virtual TPM in between or without one.
 * @returns nothing when the chain of the virtual TPM does not hold
 */
export function verifyBinding(
  list: CheckList,
  azure: AzureCollateral | undefined,
  hardware: HardwareSide,
  policy: Policy,
): Bound | undefined {
  return azure === undefined
    ? { reportData: reportDataWithoutTpm(list, hardware.reportData, policy), facts: {} }
    : verifyAzureBinding(list, azure, hardware, policy);
}

/**
 * Verifies the chain of an Azure confidential VM from the hardware's report data to what the guest bound: the report
 * binds the runtime data, that holds the TPM's key, and that signed the quote over `extraData`.
 * @returns what the guest bound; nothing when the chain does not hold.
 */
function verifyAzureBinding(
  list: CheckList,
  azure: AzureCollateral,
  hardware: HardwareSide,
  policy: Policy,
): Bound | undefined {
  const hcl = list.attempt('azure-hcl', `The hardware's report binds the virtual TPM's key`, () => {
    const value = readHclReport(decodeBase64(azure.hclReport, 'the HCL report', 8 * 1024));
    const copy = hardware.report === undefined || equalBytes(value.hardwareReport, hardware.report);
    if (value.type !== hardware.type || !copy) {
      throw new CountersignError('refused', 'the HCL report is about another hardware report');
    }
    if (!equalBytes(value.boundData, hardware.reportData)) {
      throw new CountersignError(
        'tampered',
        `the HCL runtime data is not what the hardware's report data binds`,
      );
    }
    return { value, detail: 'report data is the hash of the runtime data' };
  });
  const quote =
    hcl &&
    list.attempt('azure-tpm-quote', `The virtual TPM's quote is signed by that key`, () => {
      const { message, signature, pcrs } = azure.tpmQuote;
      const messageBytes = decodeBase64(message, 'the TPM quote', 2048);
      const signatureBytes = decodeBase64(signature, 'the signature of the TPM quote', 512);
      const value = readTpmQuote(messageBytes, signatureBytes, pcrs, hcl.attestationKey);
      return { value, detail: `${value.pcrs.size} PCRs` };
    });
  if (quote === undefined) return undefined;
  checkPcrs(list, quote, policy);
  const boot = checkTpmEventLog(list, azure.eventLog, quote.pcrs, policy);
  return list.attempt('azure-extra-data', `The quote's extra data binds report data`, () => {
    const facts = { ...pcrFacts(quote), ...bootFacts(boot ?? []) };
    const value = { reportData: boundBy(quote, azure.reportData), facts, ...(boot && { boot }) };
    return { value, detail: `${quote.extraData.length} bytes` };
  });
}

/** The report data of evidence that no virtual TPM stands behind; a policy that asks for PCRs cannot be met then. */
function reportDataWithoutTpm(list: CheckList, reportData: Uint8Array, policy: Policy): string {
  for (const index of Object.keys(policy.pcrs)) {
    list.record(
      `pcr-${index}-allowed`,
      `PCR ${index} has a value that the policy accepts`,
      false,
      'the evidence has no TPM quote',
    );
  }
  return toHex(reportData);
}

/** @throws CountersignError `tampered` when `reportData` is not what extraData is the hash of. */
function boundBy({ extraData }: TpmQuote, reportData: string | undefined): string {
  if (reportData !== undefined) {
    if (!equalBytes(extraData, sha256(decodeHex(reportData, 'the report data'))))
      throw new CountersignError('tampered', 'extraData is not the SHA-256 of the report data');
    return reportData;
  }
  if (extraData.length > 64) throw new CountersignError('tampered', 'extraData is longer than report data');
  return toHex(extraData).padEnd(128, '0');
}

function pcrFacts({ pcrs }: TpmQuote): Record<string, string> {
  const set = [...pcrs].filter(([, value]) => !/^(?:0+|f+)$/.test(value));
  return Object.fromEntries(set.map(([index, value]) => [`pcr${index}`, value]));
}

function checkPcrs(list: CheckList, quote: TpmQuote, policy: Policy): void {
  for (const [index, allowed] of Object.entries(policy.pcrs)) {
    const value = quote.pcrs.get(Number(index));
    list.record(
      `pcr-${index}-allowed`,
      `PCR ${index} has a value that the policy accepts`,
      value !== undefined && allowed.includes(value),
      value ?? 'the quote does not cover it',
    );
  }
}
