import * as z from 'zod';

/** Building blocks of everything that is written to the ledger. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hex digits');
export const fingerprint = z
  .string()
  .regex(/^([0-9a-f]{40}|[0-9a-f]{64})$/, 'must be an OpenPGP fingerprint');
export const id = z.int().positive().max(Number.MAX_SAFE_INTEGER);
export const bytes = z.int().nonnegative().max(Number.MAX_SAFE_INTEGER);
export const time = z.iso.datetime();
export const shortText = z.string().max(4096);
/** An armoured OpenPGP message, signature or key. */
export const armored = z.string().max(512 * 1024);
/** Armoured messages by the fingerprint of the key they are sealed to. */
export const sealedTo = z.record(fingerprint, armored);
export const base64 = z.base64().max(1024 * 1024);

/** What stands in the head of an entry, which has little room. */
export const briefText = z.string().max(256);
