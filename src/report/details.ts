import * as z from 'zod';
import { CountersignError } from '../errors.ts';
import { toHex } from '../bytes/byteForms.ts';
import { bytes, id, sha256 } from '../marketplace/schemas.ts';
import { digestOf } from '../pureDigest.ts';
import { describeIssue } from '../text/json/describeIssue.ts';

export const ORDER_REPORT_DETAILS_TYPE = 'urn:countersign:order-report-details:v1';
export const RESULT_DETAILS_TYPE = 'urn:countersign:result-details:v1';

/** An entry of the guide's `runtimeInfo`. */
export const runtimeInfoSchema = z.object({
  type: z.enum(['Image', 'Data', 'Configuration']),
  size: bytes,
  hash: z.object({ algo: z.literal('sha256'), hash: sha256, encoding: z.literal('hex') }),
});
export type RuntimeInfo = z.infer<typeof runtimeInfoSchema>;

/** What the order report does not say in public. */
export const orderReportDetailsSchema = z.object({
  /** Image first, then the data in the order of /sp/inputs, then the configuration. */
  runtimeInfo: z.array(runtimeInfoSchema).max(256),
  /** What opens the commitment of each data offer, together with hash and size of its dataset. */
  salts: z.array(z.object({ suborder: id, salt: sha256 })).max(64),
});
export type OrderReportDetails = z.infer<typeof orderReportDetailsSchema>;

/** Characters of a sentence about an end, and of what is left out so many. */
export const MAX_REASON = 400;
export const MOST_LEFT_OUT = 50;

/** What the result does not say in public. */
export const resultDetailsSchema = z.object({
  outcome: z.enum([
    'exited',
    'time-limit',
    'memory-limit',
    'output-limit',
    'no-space',
    'scratch-limit',
    'cancelled',
    'not-startable',
    'interrupted',
  ]),
  exitStatus: z.int().nullable(),
  /**
   * Why it did not start or was stopped, and which member of the slot to raise; one line, empty
   * where it ended by itself.
   */
  reason: z.string().max(MAX_REASON),
  /** Wall time of the container, milliseconds. */
  milliseconds: z.number().nonnegative(),
  logBytes: bytes,
  /** The deterministic tar of the result directory, as `files calculate-hash` gives it. */
  result: z.object({ hash: sha256, size: bytes }).nullable(),
  /** Null where the files are too many to list: the hash of the result stands for all of them. */
  outputs: z.array(z.object({ name: z.string().max(4096), size: bytes, hash: sha256 })).nullable(),
  /** What of the output is not in the result, and why: as many as there are, and the first of them. */
  leftOut: z.object({
    count: z.int().nonnegative(),
    first: z
      .array(z.object({ name: z.string().max(MAX_REASON), reason: z.string().max(MAX_REASON) }))
      .max(MOST_LEFT_OUT),
  }),
});
export type ResultDetails = z.infer<typeof resultDetailsSchema>;

const openingOf = <Type extends string, Details extends z.ZodType>(type: Type, details: Details) =>
  z.object({ type: z.literal(type), salt: sha256, details });

export const orderReportOpeningSchema = openingOf(ORDER_REPORT_DETAILS_TYPE, orderReportDetailsSchema);
export const resultOpeningSchema = openingOf(RESULT_DETAILS_TYPE, resultDetailsSchema);

/** Details with the salt that makes their root confirm no guess. `type` keeps roots of the two kinds apart. */
export interface Opening<Details> {
  readonly type: string;
  /** 32 random bytes, hex. */
  readonly salt: string;
  readonly details: Details;
}

function salted<Details>(type: string, details: Details): Opening<Details> {
  return { type, salt: toHex(crypto.getRandomValues(new Uint8Array(32))), details };
}

export function orderReportOpening(details: OrderReportDetails): Opening<OrderReportDetails> {
  return salted(ORDER_REPORT_DETAILS_TYPE, details);
}

export function resultOpening(details: ResultDetails): Opening<ResultDetails> {
  return salted(RESULT_DETAILS_TYPE, details);
}

/** The root that a statement publishes: SHA-256 of the opening's canonical JSON. */
export function rootOf(opening: unknown): string {
  return digestOf(opening);
}

function opened<T>(schema: z.ZodType<T>, opening: unknown, root: string, what: string): T {
  if (rootOf(opening) !== root)
    throw new CountersignError('tampered', `${what} are not those whose root the TEE signed`);
  const parsed = schema.safeParse(opening);
  if (parsed.success) return parsed.data;
  throw new CountersignError('tampered', `${what} have another form: ${describeIssue(parsed.error)}`);
}

/**
 * Opens the root of an order report.
 * @throws CountersignError `tampered` when these are other details than those that the TEE signed.
 */
export function openOrderReport(opening: unknown, root: string): OrderReportDetails {
  return opened(orderReportOpeningSchema, opening, root, 'the details of the order report').details;
}

/** The same of a result. */
export function openResultRoot(opening: unknown, root: string): ResultDetails {
  return opened(resultOpeningSchema, opening, root, 'the details of the result').details;
}
