import canonicalize from 'canonicalize';
import { isPlainlyCanonical, MAX_DEPTH } from './canonicalScan.ts';
import { CountersignError } from './errors.ts';

export type JsonValue =
  null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

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

/** Stands for a value that {@link inOrder} leaves to the slow way. */
const UNUSUAL = Symbol('unusual');

/** Of such names the platform keeps an order of its own, or makes something else than a member. */
const UNUSUAL_NAME = /^(?:\d+|__proto__|toJSON)$/;

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/**
 * A copy with its members sorted, which `JSON.stringify` spells as RFC 8785 does.
 * @returns UNUSUAL for whatever else than plain JSON is in it, and for what is nested too deeply
 */
function inOrder(value: unknown, depth = 0): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : UNUSUAL;
  if (typeof value !== 'object' || depth > MAX_DEPTH - 1) return UNUSUAL;
  if (Array.isArray(value)) {
    const items = Array.from(value, (item) => inOrder(item, depth + 1));
    return items.includes(UNUSUAL) ? UNUSUAL : items;
  }
  if (!isPlain(value)) return UNUSUAL;
  const sorted: Record<string, unknown> = {};
  for (const name of Object.keys(value).sort()) {
    const member: unknown = (value as Record<string, unknown>)[name];
    if (member === undefined) continue;
    const ordered = UNUSUAL_NAME.test(name) ? UNUSUAL : inOrder(member, depth + 1);
    if (ordered === UNUSUAL) return UNUSUAL;
    sorted[name] = ordered;
  }
  return sorted;
}

/**
 * The canonical text of plain JSON, by the platform's own writer.
 * @returns undefined where that might not be the canonical form: then the library is asked
 */
function plainCanonical(value: unknown): string | undefined {
  const ordered = inOrder(value);
  if (ordered === UNUSUAL) return undefined;
  const text = JSON.stringify(ordered);
  // Half a pair of surrogates, which RFC 8785 has no form for; or a text that speaks of one.
  return text.includes('\\ud') ? undefined : text;
}

/**
 * Canonical JSON (RFC 8785) of a value, as UTF-8 bytes. Members that are `undefined` are left out.
 * @throws CountersignError `input` when it is nested too deeply
 */
export function canonicalBytes(value: unknown): Uint8Array {
  return encoder.encode(plainCanonical(value) ?? canonicalText(value));
}

function canonicalText(value: unknown): string {
  checkDepth(value, 'a value');
  const text = canonicalize(value);
  if (text !== undefined) return text;
  throw new CountersignError('internal', 'a value that JSON cannot hold was to be signed');
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
  let isCanonical: boolean;
  try {
    const text = decoder.decode(bytes);
    value = JSON.parse(text) as JsonValue;
    isCanonical = isPlainlyCanonical(text) || text === canonicalText(value);
  } catch (cause) {
    throw new CountersignError('tampered', `${what} is not JSON`, { cause });
  }
  if (isCanonical) return value;
  throw new CountersignError('tampered', `${what} is not canonical JSON (RFC 8785)`);
}
