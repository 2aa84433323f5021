import { canonicalBytes } from './canonicalForm.ts';
import { sha256Hex } from './platformKeys.ts';

export { canonicalBytes, checkDepth, parseCanonical } from './canonicalForm.ts';
export type { JsonValue } from './canonicalForm.ts';

export { sha256Hex };

/** SHA-256 of a value's canonical JSON, in lower-case hex. */
export function digestOf(value: unknown): string {
  return sha256Hex(canonicalBytes(value));
}
