import * as z from 'zod';
import { runLimitsSchema } from '../marketplace/approval.ts';
import { bytes, fingerprint, id, sha256, time } from '../marketplace/schemas.ts';

const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
export const ORDER_REPORT_TYPE = 'urn:countersign:order-report:v1';
export const RESULT_TYPE = 'urn:countersign:result:v1';

/** An entry of the guide's `runtimeInfo`. */
export const runtimeInfoSchema = z.object({
  type: z.enum(['Image', 'Data', 'Configuration']),
  size: bytes,
  hash: z.object({ algo: z.literal('sha256'), hash: sha256, encoding: z.literal('hex') }),
});
export type RuntimeInfo = z.infer<typeof runtimeInfoSchema>;

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
  }),
  /** Image first, then the data in the order of /sp/inputs, then the configuration. */
  runtimeInfo: z.array(runtimeInfoSchema),
  approvals: z.array(z.object({ suborder: id, approver: fingerprint, digest: sha256 })),
  limits: runLimitsSchema,
  sandbox: z.object({ engine: z.string().max(64) }),
  created: time,
});
export type OrderReport = z.infer<typeof orderReportSchema>;

/** What came out. */
export const resultSchema = z.object({
  /** SHA-256 of the order report's canonical JSON: the result stands on it. */
  report: sha256,
  order: id,
  attempt: z.int().positive(),
  run: sha256,
  outcome: z.enum([
    'exited',
    'time-limit',
    'memory-limit',
    'output-limit',
    'cancelled',
    'not-startable',
    'interrupted',
  ]),
  exitStatus: z.int().nullable(),
  /** Wall time of the container, milliseconds. */
  milliseconds: z.number().nonnegative(),
  logBytes: bytes,
  /** The deterministic tar of the result directory, as `files calculate-hash` gives it. */
  result: z.object({ hash: sha256, size: bytes }).nullable(),
  outputs: z.array(z.object({ name: z.string().max(4096), size: bytes, hash: sha256 })),
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

/** The names of the subjects follow the guide: the image, then each input. */
export function orderReportStatement(predicate: OrderReport): Statement {
  let inputs = 0;
  const subjects = predicate.runtimeInfo.map(({ type, hash }) => {
    const name =
      type === 'Image'
        ? 'solution'
        : type === 'Data'
          ? `input-${String(++inputs).padStart(4, '0')}`
          : 'configuration.json';
    return { name, digest: { sha256: hash.hash } };
  });
  return { _type: STATEMENT_TYPE, subject: subjects, predicateType: ORDER_REPORT_TYPE, predicate };
}

/** Subjects are what came out: the result as a whole, and each file in it. */
export function resultStatement(predicate: RunResult): Statement {
  const whole = predicate.result ? [{ name: 'result.tar', digest: { sha256: predicate.result.hash } }] : [];
  const files = predicate.outputs.map(({ name, hash }) => ({ name, digest: { sha256: hash } }));
  return { _type: STATEMENT_TYPE, subject: [...whole, ...files], predicateType: RESULT_TYPE, predicate };
}

/**
 * The JSON Schemas (2020-12) of the two predicates, by the name under which schemas/ publishes each.
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
    'result.schema.json': schemaOf('Countersign result', RESULT_TYPE, resultSchema),
  };
}
