import canonicalize from 'canonicalize';
import { CountersignError } from './errors.ts';

export type JsonValue =
  null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** How deep a value may be nested: far more than anything here needs, far less than a stack holds. */
const MAX_DEPTH = 100;

/** @throws CountersignError `input` when arrays and objects are nested more than 100 deep. */
export function checkDepth(value: unknown, what: string): void {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH)
      throw new CountersignError('input', `${what} is nested more than ${MAX_DEPTH} deep`);
    level = level.flatMap((item): unknown[] =>
      item !== null && typeof item === 'object' ? Object.values(item) : [],
    );
  }
}

/**
 * Canonical JSON (RFC 8785) of a value, as UTF-8 bytes. Members that are `undefined` are left out.
 * @throws CountersignError `input` when it is nested too deeply
 */
export function canonicalBytes(value: unknown): Uint8Array {
  checkDepth(value, 'a value');
  const text = canonicalize(value);
  if (text === undefined)
    throw new CountersignError('internal', 'a value that JSON cannot hold was to be signed');
  return new TextEncoder().encode(text);
}

/**
 * Parses bytes that must be canonical JSON (RFC 8785): the one accepted form has no duplicate members, no
 * spare white space and no second spelling, so that what was signed is what is read.
 * @throws CountersignError `tampered` when the bytes are anything else, `limit` over `maxBytes`.
 */
export function parseCanonical(bytes: Uint8Array, what: string, maxBytes = 4 * 1024 * 1024): JsonValue {
  if (bytes.length > maxBytes)
    throw new CountersignError('limit', `${what} is larger than ${maxBytes} bytes`);
  let value: JsonValue;
  let canonical: Uint8Array;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as JsonValue;
    canonical = canonicalBytes(value);
  } catch (cause) {
    throw new CountersignError('tampered', `${what} is not JSON`, { cause });
  }
  if (canonical.length !== bytes.length || !canonical.every((byte, at) => byte === bytes[at])) {
    throw new CountersignError('tampered', `${what} is not canonical JSON (RFC 8785)`);
  }
  return value;
}
