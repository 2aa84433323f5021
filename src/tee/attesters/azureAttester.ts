import { mkdir } from 'node:fs/promises';
import { z } from 'zod';
import { request } from 'undici';
import type { Evidence } from '../../attestation/evidence.ts';
import { hclReportType } from '../../attestation/azure/hclReport.ts';
import { toBase64Url } from '../../bytes/byteForms.ts';
import { CountersignError } from '../../errors.ts';
import type { FetchDocument } from '../collateral/fetchDocument.ts';
import { gatherEvidence, type HardwareKind } from '../collateral/gatherEvidence.ts';
import { boundedText } from '../../storage/http/boundedText.ts';
import { jsonOf } from '../../text/json/jsonOf.ts';
import { requirePlaintextPlace } from '../plaintextPlace.ts';
import type { Attester } from './attester.ts';
import type { AzureTpmEvidence, AzureTpmOptions } from './azureTpm.ts';
import { readAzureTpm, readHclType } from './azureTpm.ts';
import { openMemoryKey } from './memoryKey.ts';

const tdReportBytes = 1024;

/** Azure's service, within the host, that turns a TD report into a quote. */
export const azureQuoteService = 'http://169.254.169.254/acc/tdquote';

/** What an Azure attester is made of. */
export interface AzureParts {
  readTpm(reportData: Uint8Array): Promise<AzureTpmEvidence>;
  /** Turns a TD report (1,024 bytes) into a quote. */
  quote(tdReport: Uint8Array): Promise<Uint8Array>;
  readonly fetch: FetchDocument;
  sealingKey(): Promise<Uint8Array>;
}

/** An Azure confidential VM: the hardware binds the virtual TPM, and the TPM binds what the guest wants bound. */
export class AzureAttester implements Attester {
  readonly kind: HardwareKind;
  readonly #parts: AzureParts;

  constructor(kind: HardwareKind, parts: AzureParts) {
    this.kind = kind;
    this.#parts = parts;
  }

  /** @throws CountersignError `unavailable` when the TPM, the host or the hardware's maker fail. */
  async collect(reportData: Uint8Array): Promise<Evidence> {
    const { hcl, collateral: azure } = await this.#parts.readTpm(reportData);
    if (kindOfHcl(hcl.type) !== this.kind)
      throw new CountersignError('unavailable', 'the HCL report is of another kind of TEE');
    const report = hcl.hardwareReport;
    const quote =
      this.kind === 'sev-snp' ? report : await this.#parts.quote(report.subarray(0, tdReportBytes));
    const given = await gatherEvidence(this.kind, quote, Buffer.alloc(0), this.#parts.fetch);
    return { ...given, collateral: { ...given.collateral, azure } };
  }

  sealingKey(): Promise<Uint8Array> {
    return this.#parts.sealingKey();
  }
}

function kindOfHcl(type: number): HardwareKind {
  if (type === hclReportType.snp) return 'sev-snp';
  if (type === hclReportType.tdx) return 'tdx';
  throw new CountersignError('unsupported', `the HCL report is of the unknown type ${type}`);
}

const answerSchema = z.object({ quote: z.string().max(64 * 1024) });

/** Asks Azure's host for a quote. It lives at a link-local address, where no other request of ours may go. */
export async function requestAzureQuote(tdReport: Uint8Array, service = azureQuoteService): Promise<Buffer> {
  const answer = await request(service, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ report: toBase64Url(tdReport) }),
    headersTimeout: 30_000,
    bodyTimeout: 30_000,
  });
  const text = await boundedText('get a quote', answer);
  const parsed = answer.statusCode === 200 ? answerSchema.safeParse(jsonOf(text)) : undefined;
  if (parsed?.success !== true) {
    throw new CountersignError(
      'unavailable',
      `Azure's quote service answered ${answer.statusCode} without a quote`,
    );
  }
  return Buffer.from(parsed.data.quote, 'base64url');
}

/** Opens the attester of an Azure confidential VM. @throws CountersignError `unsupported` where it is none. */
export async function openAzureAttester(
  runtime: string,
  fetch: FetchDocument,
  options: Omit<AzureTpmOptions, 'directory'> = {},
): Promise<AzureAttester> {
  const tpm: AzureTpmOptions = { ...options, directory: runtime };
  const kind = kindOfHcl(await readHclType(tpm));
  await mkdir(runtime, { recursive: true, mode: 0o700 });
  await requirePlaintextPlace(runtime);
  return new AzureAttester(kind, {
    readTpm: (reportData) => readAzureTpm(reportData, tpm),
    quote: (tdReport) => requestAzureQuote(tdReport),
    fetch,
    sealingKey: () => openMemoryKey(runtime),
  });
}
