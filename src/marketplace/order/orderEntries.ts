import * as z from 'zod';
import { approvalSchema, runLimitsSchema } from '../approval/approval.ts';
import {
  armored,
  base64,
  bytes,
  fingerprint,
  id,
  sealedTo,
  sha256,
  shortText,
  time,
  briefText,
} from '../schemas.ts';
import { sourceSchema } from './source.ts';

const head = {
  v: z.literal(1),
  /** The order that the entry belongs to. */
  order: id,
  /** 1, 2, 3 …: which of the order's entries it is. */
  seq: z.int().positive(),
  author: fingerprint,
  /** When the author says that it was written. */
  at: time,
};

export const suborderSchema = z.object({
  id,
  type: z.enum(['TEE', 'Data', 'Solution']),
  offer: id,
  slot: id,
});
export type Suborder = z.infer<typeof suborderSchema>;

export const orderInputSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('offer'), suborder: id }),
  z.object({ kind: z.literal('resource'), hash: sha256, size: bytes, sealed: sealedTo }),
]);

export const placedSchema = z.object({
  ...head,
  kind: z.literal('order.placed'),
  /** The customer's own name for the request: the same request is placed once. */
  request: sha256,
  /** 32 random bytes that the evidence must bind. */
  nonce: sha256,
  tee: z.object({
    offer: id,
    slot: id,
    /** Digest of the evidence that the customer verified before sealing anything to the TEE. */
    evidenceDigest: sha256,
  }),
  suborders: z.array(suborderSchema).min(1).max(64),
  /** The solution's hash and, sealed, its resource: for the TEE, and for each data owner to review. */
  solution: z.object({ hash: sha256, size: bytes, suborder: id.optional(), sealed: sealedTo }),
  /** Absent where the customer says none. */
  source: sourceSchema.optional(),
  inputs: z.array(orderInputSchema).max(64),
  configuration: z.unknown(),
  configurationHash: sha256,
  recipients: z.array(fingerprint).min(1).max(8),
  limits: runLimitsSchema,
  /** From then on nobody completes a suborder, and the TEE ends the order if it still waits. */
  expires: time,
  rent: z.object({
    minutes: z.number().nonnegative(),
    total: z.string().max(64),
    deposit: z.string().max(64),
  }),
});
export type PlacedEntry = z.infer<typeof placedSchema>;

/** What the 64 bytes of report data stand for; hashed as canonical JSON behind a domain prefix. */
export const orderBindingSchema = z.object({
  order: id,
  orderDigest: sha256,
  attempt: z.int().positive(),
  nonce: sha256,
  encryptionKey: fingerprint,
  /** SHA-256 of the armoured encryption key. */
  encryptionKeyDigest: sha256,
  /** SHA-256 of the signing key's SPKI (DER). */
  signingKey: sha256,
  /** As the TEE measured it. */
  solutionHash: sha256,
  inputs: z.array(z.object({ index: z.int().positive(), hash: sha256 })),
  /** Digests of the data offers' policies, in the order of the suborders. */
  policyDigests: z.array(sha256),
  recipients: z.array(fingerprint),
});
export type OrderBinding = z.infer<typeof orderBindingSchema>;

export const attestedSchema = z.object({
  ...head,
  kind: z.literal('order.attested'),
  attempt: z.int().positive(),
  binding: orderBindingSchema,
  evidence: z.unknown(),
  /** Armoured public key. */
  encryptionKey: armored,
  /** SPKI (DER), base64. */
  signingKey: base64,
  /** Both private halves, sealed to the TEE itself, so that another runner of the same TEE can go on. */
  sealedKeys: base64,
});
export type AttestedEntry = z.infer<typeof attestedSchema>;

export const completedSchema = z.object({
  ...head,
  kind: z.literal('order.completed'),
  suborder: id,
  outcome: z.discriminatedUnion('status', [
    z.object({
      status: z.literal('done'),
      approval: approvalSchema,
      approvalSignature: armored,
      /** The dataset's resource, sealed to the order's encryption key and signed by the owner inside. */
      grant: armored,
    }),
    z.object({
      status: z.literal('delivered'),
      solution: z.object({ hash: sha256, size: bytes, sealed: sealedTo }),
    }),
    z.object({ status: z.enum(['error', 'canceled']), reason: shortText }),
  ]),
});
export type CompletedEntry = z.infer<typeof completedSchema>;

export const revokedSchema = z.object({
  ...head,
  kind: z.literal('order.revoked'),
  suborder: id,
  reason: briefText,
});

export const claimedSchema = z.object({
  ...head,
  kind: z.literal('order.claimed'),
  attempt: z.int().positive(),
  /** SHA-256 of 32 random bytes that live in the memory of one process: that process alone may run the order. */
  claim: sha256,
  /** SHA-256 of the list (canonical JSON) of the digests of the approvals that the run will use, in the order of the suborders. */
  approvals: sha256,
  /** By the order's attested P-256 key (DER, base64) over `claimMessage`. */
  signature: base64,
});
export type ClaimedEntry = z.infer<typeof claimedSchema>;

/** So many missing witnesses are named at most: the entry stands in the log itself. */
export const MOST_MISSING = 4;

/** The process that claimed opened nothing, and gives the claim back. */
export const unclaimedSchema = z.object({
  ...head,
  kind: z.literal('order.unclaimed'),
  claim: sha256,
  /** What `claim` is the SHA-256 of: only the process that made the claim can say it. */
  nonce: sha256,
  /** Witnesses that had not seen the claim when it was given back, by name: why it was. */
  missing: z.array(z.string().min(1).max(128)).max(MOST_MISSING).optional(),
});
export type UnclaimedEntry = z.infer<typeof unclaimedSchema>;

/** The process that claimed lives, and waits for room on its machine: whoever looks does not take it for lost. */
export const waitingSchema = z.object({
  ...head,
  kind: z.literal('order.waiting'),
  claim: sha256,
});
export type WaitingEntry = z.infer<typeof waitingSchema>;

export const reportedSchema = z.object({
  ...head,
  kind: z.literal('order.reported'),
  attempt: z.int().positive(),
  /** The live claim: the process that made it is the one that executes. */
  run: sha256,
  /** A Sigstore bundle: the signed statement of what is about to run on what. */
  bundle: z.unknown(),
  /** What opens its root, sealed to the customer and to each data owner. */
  details: sealedTo,
});
export type ReportedEntry = z.infer<typeof reportedSchema>;

export const finishedSchema = z.object({
  ...head,
  kind: z.literal('order.finished'),
  /** 0 when the order ended before it was attested. */
  attempt: z.int().nonnegative(),
  status: z.enum(['done', 'error', 'canceled']),
  reason: shortText,
  /** A Sigstore bundle: the signed statement of what came out. Absent when nothing was executed. */
  bundle: z.unknown().optional(),
  /** The result's resource, sealed to each recipient. */
  result: sealedTo.optional(),
  /** What opens the result's root, sealed to each recipient. */
  details: sealedTo.optional(),
});
export type FinishedEntry = z.infer<typeof finishedSchema>;

export const cancelSchema = z.object({
  ...head,
  kind: z.literal('order.cancel-requested'),
  reason: briefText,
});

export const orderEntrySchema = z.discriminatedUnion('kind', [
  placedSchema,
  attestedSchema,
  completedSchema,
  revokedSchema,
  claimedSchema,
  unclaimedSchema,
  waitingSchema,
  reportedSchema,
  finishedSchema,
  cancelSchema,
]);
export type OrderEntry = z.infer<typeof orderEntrySchema>;
