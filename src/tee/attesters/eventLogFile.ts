import { open } from 'node:fs/promises';
import type { Evidence } from '../../attestation/evidence.ts';
import { requirePcrs, requireRtmrs } from '../../attestation/eventLog/checkEventLog.ts';
import { maxCarriedBytes } from '../../attestation/eventLog/carriedEventLog.ts';
import { maxEventLogBytes, readEventLog, type EventLog } from '../../attestation/eventLog/readEventLog.ts';
import { readTdxQuote } from '../../attestation/tdx/quote.ts';
import { CountersignError, messageOf } from '../../errors.ts';

/** Where Linux shows what firmware measured: in a TD by the ACPI table CCEL, and with a TPM. Root alone may read them. */
export const eventLogFiles = {
  tdx: '/sys/firmware/acpi/tables/data/CCEL',
  tpm: '/sys/kernel/security/tpm0/binary_bios_measurements',
} as const;

/** A log to carry, as base64 without its padding, or why there is none: no evidence is the worse for that. */
export type FoundEventLog = { readonly log: string } | { readonly problem: string };

/** The log of a TD, if it explains the RTMRs of this quote. */
export function findTdxEventLog(quote: Uint8Array, file: string = eventLogFiles.tdx): Promise<FoundEventLog> {
  return findEventLog(file, (log) => requireRtmrs(log, readTdxQuote(quote).report.rtmrs));
}

/**
 * The log of a TPM's firmware, if it explains these PCRs.
 * @param pcrs lower-case hex, by their numbers from 0
 */
export function findTpmEventLog(
  pcrs: readonly string[],
  file: string = eventLogFiles.tpm,
): Promise<FoundEventLog> {
  return findEventLog(file, (log) => requirePcrs(log, new Map(pcrs.entries())));
}

/** Why evidence carries no log; undefined where it does, and where there could be none. */
export async function whyNoEventLog({ kind, quote, collateral }: Evidence): Promise<string | undefined> {
  const { azure, eventLog } = collateral as {
    azure?: { tpmQuote: { pcrs: string[] }; eventLog?: string };
    eventLog?: string;
  };
  if (kind === 'sim' || (kind === 'sev-snp' && azure === undefined)) return undefined;
  if ((azure ?? { eventLog }).eventLog !== undefined) return undefined;
  const found =
    azure === undefined
      ? await findTdxEventLog(Buffer.from(quote, 'base64'))
      : await findTpmEventLog(azure.tpmQuote.pcrs);
  return 'problem' in found ? found.problem : undefined;
}

async function findEventLog(file: string, fit: (log: EventLog) => unknown): Promise<FoundEventLog> {
  try {
    const bytes = await readBounded(file);
    const log = readEventLog(bytes);
    if (log.length > maxCarriedBytes)
      throw new CountersignError(
        'limit',
        `the event log has ${log.length} bytes; ${maxCarriedBytes} are carried`,
      );
    fit(log);
    return { log: bytes.toString('base64', 0, log.length) };
  } catch (error) {
    return { problem: `${file}: ${messageOf(error)}` };
  }
}

/** Files of sysfs and securityfs need not tell their size: they are read until nothing more comes. */
async function readBounded(file: string): Promise<Buffer> {
  const handle = await open(file);
  try {
    const room = Buffer.alloc(maxEventLogBytes + 1);
    let length = 0;
    for (;;) {
      const { bytesRead } = await handle.read(room, length, room.length - length);
      length += bytesRead;
      if (bytesRead === 0) return room.subarray(0, length);
    }
  } finally {
    await handle.close();
  }
}
