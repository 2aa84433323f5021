import type { Evidence } from '../../attestation/evidence.ts';
import { readSnpReport } from '../../attestation/sev/report.ts';
import { readTdxQuote } from '../../attestation/tdx/quote.ts';
import { equalBytes } from '../../bytes/byteForms.ts';
import { CountersignError } from '../../errors.ts';
import type { FetchDocument } from '../collateral/fetchDocument.ts';
import { gatherEvidence, type HardwareKind } from '../collateral/gatherEvidence.ts';
import type { Attester } from './attester.ts';
import { findTdxEventLog } from './eventLogFile.ts';
import { openMemoryKey } from './memoryKey.ts';
import type { TsmOptions, TsmReport } from './tsmReport.ts';
import { requestTsmReport, tsmProvider } from './tsmReport.ts';

/** What a hardware attester is made of. */
export interface HardwareParts {
  request(reportData: Uint8Array): Promise<TsmReport>;
  readonly fetch: FetchDocument;
  /** Where the event log of a TD is; the kernel's own place when not given. */
  readonly eventLogFile?: string;
  sealingKey(): Promise<Uint8Array>;
}

/** A confidential VM whose kernel gives reports through configfs-tsm. */
export class HardwareAttester implements Attester {
  readonly kind: HardwareKind;
  readonly #parts: HardwareParts;

  constructor(kind: HardwareKind, parts: HardwareParts) {
    this.kind = kind;
    this.#parts = parts;
  }

  /** @throws CountersignError `unavailable` when kernel, hypervisor or the hardware's maker fail. */
  async collect(reportData: Uint8Array): Promise<Evidence> {
    const { provider, report, auxiliary } = await this.#parts.request(reportData);
    if (kindOfProvider(provider) !== this.kind) {
      throw new CountersignError('unavailable', `the kernel's provider of reports changed to ${provider}`);
    }
    if (!equalBytes(boundBy(this.kind, report), reportData)) {
      throw new CountersignError('unavailable', 'the kernel gave a report that binds something else', {
        mend: 'On Azure the report binds the virtual TPM: this way of asking is not for it.',
      });
    }
    const given = await gatherEvidence(this.kind, report, auxiliary, this.#parts.fetch);
    if (this.kind !== 'tdx') return given;
    const found = await findTdxEventLog(report, this.#parts.eventLogFile);
    return 'log' in found ? { ...given, collateral: { ...given.collateral, eventLog: found.log } } : given;
  }

  sealingKey(): Promise<Uint8Array> {
    return this.#parts.sealingKey();
  }
}

function boundBy(kind: HardwareKind, report: Uint8Array): Uint8Array {
  return kind === 'sev-snp' ? readSnpReport(report).reportData : readTdxQuote(report).report.reportData;
}

/** @throws CountersignError `unsupported` for a provider whose evidence is not known here. */
export function kindOfProvider(provider: string): HardwareKind {
  if (provider === 'sev_guest') return 'sev-snp';
  if (provider === 'tdx_guest') return 'tdx';
  throw new CountersignError(
    'unsupported',
    `the kernel's provider of reports is ${provider}; known are sev_guest and tdx_guest`,
  );
}

/**
 * Opens the attester of a confidential VM whose kernel gives reports.
 * @throws CountersignError `unsupported` where there is none.
 */
export async function openHardwareAttester(
  runtime: string,
  fetch: FetchDocument,
  options: TsmOptions = {},
): Promise<HardwareAttester> {
  const kind = kindOfProvider(await tsmProvider(options));
  return new HardwareAttester(kind, {
    request: (reportData) => requestTsmReport(reportData, options),
    fetch,
    sealingKey: () => openMemoryKey(runtime),
  });
}
