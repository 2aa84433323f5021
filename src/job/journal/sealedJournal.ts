import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import * as z from 'zod';
import { openMessage, sealMessage } from '../../pgp/messages.ts';
import type { PrivateKey } from '../../pgp/keys.ts';

const keptSchema = z.strictObject({
  /** Which upload of which run this is: a digest. */
  about: z.string(),
  /** SHA-256 of the plain content. */
  hash: z.string(),
  /** As UploadJournal writes it; it holds the session key. */
  journal: z.string().startsWith('{'),
});

/** An upload that was cut, as it travels to the next attempt of a run. */
export type KeptUpload = z.infer<typeof keptSchema>;

const WHAT = 'the journal of the earlier attempt';
/** Of 10,000 parts, the most that an object has, a journal has about two megabytes. */
const MAX_BYTES = 16 * 1024 * 1024;

/**
 * Seals it to its owner, and signs it inside the seal: whoever can write to a cache could otherwise have the next
 * attempt seal the content under a key of theirs.
 */
export async function sealJournal(kept: KeptUpload, owner: PrivateKey): Promise<string> {
  // Digests and receipts are hexadecimal: half of it goes.
  const bytes = await promisify(gzip)(JSON.stringify(kept));
  return sealMessage(bytes, [owner.toPublic()], owner);
}

/** @throws CountersignError `tampered` when it is not the owner's own. */
export async function openJournal(sealed: string, owner: PrivateKey): Promise<KeptUpload> {
  const bytes = await openMessage(sealed, owner, WHAT, owner.toPublic());
  const text = await promisify(gunzip)(bytes, { maxOutputLength: MAX_BYTES });
  return keptSchema.parse(JSON.parse(text.toString()));
}
