import * as z from 'zod';
import { bytes, fingerprint, sha256, time } from '../../marketplace/schemas.ts';

/** The version of the log's format that this reader knows. */
export const LOG_FORMAT = 1;

/** What ends something. Nobody can keep it out by following first, and it holds wherever it lands. */
export const PROHIBITIONS: ReadonlySet<string> = new Set([
  'order.revoked',
  'order.cancel-requested',
  'order.stopped',
  'key.revoked',
]);

/** What stands beside its fellows and follows none of them. */
export const UNORDERED: ReadonlySet<string> = new Set(['slot.created']);

/** A missing body can withhold a permission and must never hide a prohibition, or a claim. */
export const BODILESS: ReadonlySet<string> = new Set([...PROHIBITIONS, 'order.claimed']);

const common = { v: z.literal(LOG_FORMAT), author: fingerprint, at: time };

/** The head of leaf 0. It names no ledger: the ledger's id is its digest. */
export const creationHead = z.strictObject({
  ...common,
  kind: z.literal('ledger.created'),
  /** 32 bytes in hex, so that no two ledgers have one id. */
  random: sha256,
});

/** The head of every other leaf: what its author signed. Neither its path nor its index is part of it. */
export const entryHead = z
  .strictObject({
    ...common,
    ledger: sha256,
    /** The log as the author had verified it. */
    checkpoint: z.strictObject({ size: z.int().positive().max(Number.MAX_SAFE_INTEGER), root: sha256 }),
    kind: z
      .string()
      .max(64)
      .regex(/^[a-z][a-z-]*\.[a-z][a-z-]*$/, 'must be as order.placed'),
    /** Digest of the head that began what this is about, or of what this ends; null for a beginning. Of a key's own
     * entries, the first too, its fingerprint: so they are found without knowing where they begin. */
    about: fingerprint.nullable(),
    /** Digest of the head that this follows. */
    after: sha256.nullable(),
    /** Where bulk is, by digest. */
    body: z.strictObject({ sha256, bytes }).optional(),
    /** What a kind adds; its own schema judges it. */
    fields: z.record(z.string().max(64), z.json()),
  })
  .refine(({ kind }) => kind !== 'ledger.created', { message: 'is of leaf 0 alone', path: ['kind'] })
  .refine(({ kind, body }) => body === undefined || !BODILESS.has(kind), {
    message: 'must not be there for this kind',
    path: ['body'],
  })
  .refine(({ kind, about }) => about !== null || !PROHIBITIONS.has(kind), {
    message: 'must name what this ends',
    path: ['about'],
  });

export type CreationHead = z.infer<typeof creationHead>;
export type EntryHead = z.infer<typeof entryHead>;
export type LeafHead = CreationHead | EntryHead;

export function isCreation(head: LeafHead): head is CreationHead {
  return head.kind === 'ledger.created';
}
