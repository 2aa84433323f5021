import * as z from 'zod';
import { bytes, fingerprint, id, sha256, shortText, time } from '../schemas.ts';

/** Thirty days: no run has longer. */
export const MOST_RUN_MINUTES = 60 * 24 * 30;

export const runLimitsSchema = z.object({
  minutes: z.number().positive().max(MOST_RUN_MINUTES),
  memoryBytes: bytes,
  cpus: z.number().positive(),
  processes: z.int().positive(),
  outputBytes: bytes,
  outputFiles: z.int().positive(),
  logBytes: bytes,
  scratchBytes: bytes,
  sharedMemoryBytes: bytes,
  graceSeconds: z
    .number()
    .nonnegative()
    .max(60 * 60),
  gpus: z.int().nonnegative().max(64),
  gpuMemoryBytes: bytes,
});
/** Limits of a run, as ordered and approved; the sandbox enforces each. */
export type RunLimits = z.infer<typeof runLimitsSchema>;

/** What a data owner can know of an input before the run: its hash, or only whose offer it comes from. */
export const boundInputSchema = z.object({
  /** 1 is /sp/inputs/input-0001. */
  index: z.int().positive(),
  hash: sha256.optional(),
  offer: id.optional(),
});

/**
 * The data owner's signed statement: this solution, on this dataset, for this order, in a TEE like this, until
 * then, so often, to this recipient. The TEE compares every member with what it holds.
 */
export const approvalSchema = z.strictObject({
  type: z.literal('urn:countersign:approval:v1'),
  approver: fingerprint,
  /** The id of the ledger that the order is on. */
  ledger: sha256,
  /** The log as the approver had seen it: what the TEE claims on must extend it. */
  head: z.strictObject({ size: z.int().positive(), root: sha256 }),
  order: id,
  suborder: id,
  offer: id,
  slot: id,
  /** SHA-256 of the order's first entry: binds everything that was ordered, to the byte. */
  orderDigest: sha256,
  solutionHash: sha256,
  /** The offer's own commitment; the grant's salt opens it to the TEE, and to nobody else. */
  dataset: z.strictObject({ commitment: sha256 }),
  inputs: z.array(boundInputSchema),
  configurationHash: sha256,
  tee: z.object({
    offer: id,
    kind: z.enum(['sim', 'sev-snp', 'tdx']),
    measurement: shortText,
    attempt: z.int().positive(),
    /** Digest of the evidence, which binds the order keys. */
    evidenceDigest: sha256,
    encryptionKey: fingerprint,
    /** SHA-256 of the signing key's SPKI. */
    signingKey: sha256,
  }),
  policyDigest: sha256,
  recipients: z.array(fingerprint).min(1),
  /** GPUs that the solution may use, as the evidence names them. */
  devices: z.array(shortText).max(64),
  limits: runLimitsSchema,
  /** Bytes that may leave beside the result. */
  leakBudget: bytes,
  /** When the result is sealed to its recipients. */
  release: z.enum(['immediate']),
  /** How many runs may be claimed under the approval. */
  claims: z.int().positive(),
  notBefore: time,
  expires: time,
  /** Where the approval was given: on GitHub, the run and the people who approved it. */
  context: z.record(z.string().max(64), shortText).optional(),
});
export type Approval = z.infer<typeof approvalSchema>;
