import { createHash } from 'node:crypto';
import { canonicalBytes } from './canonicalForm.ts';

export { canonicalBytes, checkDepth, parseCanonical } from './canonicalForm.ts';
export type { JsonValue } from './canonicalForm.ts';

/** SHA-256 in lower-case hex. */
export function sha256Hex(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** SHA-256 of a value's canonical JSON, in lower-case hex. */
export function digestOf(value: unknown): string {
  return sha256Hex(canonicalBytes(value));
}
