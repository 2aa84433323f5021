import * as z from 'zod';
import { CountersignError } from '../errors.ts';
import { id, sha256 } from '../marketplace/schemas.ts';
import { describeIssue } from '../text/json/describeIssue.ts';
import { hasDuplicateMembers } from '../text/json/hasDuplicateMembers.ts';
import { runtimeInfoSchema, type RuntimeInfo } from './details.ts';
import type { OrderReport } from './statement/statement.ts';

export const REPORT_FILE_TYPE = 'urn:countersign:report:v1';
export const MAX_REPORT_BYTES = 32 * 1024 * 1024;

/**
 * `report.json`: one file that verifies with the network cut. `workloadInfo` is the guide's; everything in it
 * is repeated from the signed statements and what opens them, and the verifier compares the two.
 */
export const reportFileSchema = z.object({
  type: z.literal(REPORT_FILE_TYPE),
  /** Present when the TEE is simulated. */
  notice: z.string().max(256).optional(),
  order: id,
  workloadInfo: z.object({
    /** Milliseconds since 1970. */
    created: z.number(),
    /** Absent where nobody opened it. */
    runtimeInfo: z.array(runtimeInfoSchema).max(256).optional(),
    orderCapacity: z.object({ cpuCores: z.number(), ram: z.number(), diskUsage: z.number() }).optional(),
  }),
  /** Sigstore bundle: what was about to run on what. */
  report: z.unknown(),
  /** Sigstore bundle: what came out; null until then. */
  result: z.unknown(),
  /** What opens the roots of the two, with its salts, as far as the one who took the report may read it. */
  opened: z.object({ report: z.unknown().optional(), result: z.unknown().optional() }),
  /** What the report rests on of the ledger. */
  ledger: z.object({
    commit: z.string().max(64).optional(),
    /** The ledger's id. */
    id: sha256,
    /** The log when the report was taken. */
    size: z.int().positive(),
    root: sha256,
    /** Signed heads, by their index in the log. */
    leaves: z.record(z.string().regex(/^(?:0|[1-9]\d{0,14})$/), z.string().max(2048)),
    /** What proves them, and the states of the log that they name: hashes by the range of leaves that each is of. */
    hashes: z.record(z.string().regex(/^\d{1,15}-\d{1,15}$/), sha256),
    /** Bodies, of keys the certificates, as text, by path. */
    files: z.record(z.string().max(512), z.string()),
  }),
});
export type ReportFile = z.infer<typeof reportFileSchema>;

/** The guide's part of the file, from the signed report and what opens its root. */
export function workloadInfoOf(
  { created, limits }: OrderReport,
  runtimeInfo: readonly RuntimeInfo[] | undefined,
): ReportFile['workloadInfo'] {
  return {
    created: Date.parse(created),
    ...(runtimeInfo === undefined ? {} : { runtimeInfo: [...runtimeInfo] }),
    orderCapacity: { cpuCores: limits.cpus, ram: limits.memoryBytes, diskUsage: limits.outputBytes },
  };
}

/** @throws CountersignError `input` when the text is not a report, or can be read in two ways. */
export function parseReportFile(text: string, what: string): ReportFile {
  if (text.length > MAX_REPORT_BYTES)
    throw new CountersignError('limit', `${what} is too large for a report`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new CountersignError('input', `${what} is not JSON`, { cause });
  }
  if (hasDuplicateMembers(text, value))
    throw new CountersignError('input', `${what} has a member twice: it can be read in two ways`);
  const parsed = reportFileSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new CountersignError('input', `${what} is not an order report: ${describeIssue(parsed.error)}`, {
    mend: 'a report is what `countersign orders get-report <ORDER_ID> --save-to report.json` writes',
  });
}
