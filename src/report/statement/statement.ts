import * as z from 'zod';
import { runLimitsSchema } from '../../marketplace/approval/approval.ts';
import { fingerprint, id, sha256, time } from '../../marketplace/schemas.ts';
import {
  ORDER_REPORT_DETAILS_TYPE,
  orderReportOpeningSchema,
  RESULT_DETAILS_TYPE,
  resultOpeningSchema,
} from '../details.ts';

const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
export const ORDER_REPORT_TYPE = 'urn:countersign:order-report:v1';
export const RESULT_TYPE = 'urn:countersign:result:v1';

/** What runs on what, for whom, by whose leave: known before execution. */
export const orderReportSchema = z.object({
  order: id,
  orderDigest: sha256,
  attempt: z.int().positive(),
  /** The claim of the one process that executes. */
  run: sha256,
  customer: fingerprint,
  recipients: z.array(fingerprint),
  tee: z.object({
    offer: id,
    kind: z.enum(['sim', 'sev-snp', 'tdx']),
    simulated: z.boolean(),
    evidenceDigest: sha256,
    /** Names of the GPUs that the evidence shows. */
    devices: z.array(z.string().max(256)).max(64),
  }),
  /** Salted root of `runtimeInfo`, which is sealed to the customer and to the data owners. */
  root: sha256,
  /** `commitment` is the one of the suborder's offer, which the TEE saw opened by the dataset that it used. */
  approvals: z.array(z.object({ suborder: id, approver: fingerprint, digest: sha256, commitment: sha256 })),
  /**
   * Signed notes (C2SP): what the witnesses whom the owners' policies name had signed of a log that holds the claim, when
   * the TEE opened the grants. Empty where no policy names any.
   */
  witnessed: z.array(z.string().max(4096)).max(64),
  limits: runLimitsSchema,
  sandbox: z.object({ engine: z.string().max(64) }),
  /** What was given to the run, as CDI specifications and NVIDIA's UUIDs name it; empty where no GPU was ordered. */
  devices: z.array(z.string().max(512)).max(64),
  created: time,
});
export type OrderReport = z.infer<typeof orderReportSchema>;

/** That it ended, and by its root what came out. */
export const resultSchema = z.object({
  /** SHA-256 of the order report's canonical JSON: the result stands on it. */
  report: sha256,
  order: id,
  attempt: z.int().positive(),
  run: sha256,
  /** Salted root of how the run ended and what came out, which is sealed to the recipients. */
  root: sha256,
  finished: time,
});
export type RunResult = z.infer<typeof resultSchema>;

/** Strict: another digest would be a second thing that a statement is about, to those who read that kind. */
const subject = z.strictObject({ name: z.string(), digest: z.strictObject({ sha256 }) });

/** An in-toto Statement v1 with one of our predicates. */
export const statementSchema = z.discriminatedUnion('predicateType', [
  z.object({
    _type: z.literal(STATEMENT_TYPE),
    subject: z.array(subject),
    predicateType: z.literal(ORDER_REPORT_TYPE),
    predicate: orderReportSchema,
  }),
  z.object({
    _type: z.literal(STATEMENT_TYPE),
    subject: z.array(subject),
    predicateType: z.literal(RESULT_TYPE),
    predicate: resultSchema,
  }),
]);
export type Statement = z.infer<typeof statementSchema>;

/** The subject is the opening of the root: as a file of canonical JSON it has the root as its SHA-256. */
export function orderReportStatement(predicate: OrderReport): Statement {
  const subject = [{ name: 'order-report', digest: { sha256: predicate.root } }];
  return { _type: STATEMENT_TYPE, subject, predicateType: ORDER_REPORT_TYPE, predicate };
}

/** The same of what came out. */
export function resultStatement(predicate: RunResult): Statement {
  const subject = [{ name: 'result', digest: { sha256: predicate.root } }];
  return { _type: STATEMENT_TYPE, subject, predicateType: RESULT_TYPE, predicate };
}

/**
 * The JSON Schemas (2020-12) of the two predicates and of what opens their roots, by the name under which schemas/ publishes each.
 * A verifier reads past members that it does not know.
 */
export function predicateJsonSchemas(): Readonly<Record<string, Record<string, unknown>>> {
  const schemaOf = (title: string, $id: string, predicate: z.ZodType): Record<string, unknown> => ({
    $id,
    title,
    ...z.toJSONSchema(predicate, { io: 'input' }),
  });
  return {
    'order-report.schema.json': schemaOf('Countersign order report', ORDER_REPORT_TYPE, orderReportSchema),
    'order-report-details.schema.json': schemaOf(
      'Countersign order report, opened',
      ORDER_REPORT_DETAILS_TYPE,
      orderReportOpeningSchema,
    ),
    'result.schema.json': schemaOf('Countersign result', RESULT_TYPE, resultSchema),
    'result-details.schema.json': schemaOf(
      'Countersign result, opened',
      RESULT_DETAILS_TYPE,
      resultOpeningSchema,
    ),
  };
}
