import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { toHex } from './bytes/byteForms.ts';
import { canonicalBytes } from './canonicalForm.ts';

/*
 * The hashes of what must run in a page in a browser too: the same as those of `canonicalJson.ts`, of no platform.
 * They are for entries and statements; the bytes of a resource are too many for them.
 */

export { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';

/** SHA-256 in lower-case hex; a text is taken as UTF-8. */
export function sha256Hex(bytes: Uint8Array | string): string {
  return toHex(sha256(typeof bytes === 'string' ? utf8ToBytes(bytes) : bytes));
}

/** SHA-256 of a value's canonical JSON (RFC 8785), in lower-case hex. */
export function digestOf(value: unknown): string {
  return sha256Hex(canonicalBytes(value));
}
