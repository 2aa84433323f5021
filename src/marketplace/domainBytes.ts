import { canonicalBytes } from '../canonicalForm.ts';

/**
 * What a hash or a signature of one kind covers: the name of the kind, a zero byte, and canonical JSON (RFC 8785). Under
 * another name the same value is other bytes, so that what was made for one purpose serves no other.
 */
export function domainBytes(domain: string, value: unknown): Uint8Array {
  const head = new TextEncoder().encode(`${domain}\0`);
  const body = canonicalBytes(value);
  const whole = new Uint8Array(head.length + body.length);
  whole.set(head);
  whole.set(body, head.length);
  return whole;
}
