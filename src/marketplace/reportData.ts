import { sha256Hex, sha512 } from '../pureDigest.ts';
import { domainBytes } from './domainBytes.ts';
import type { OrderBinding } from './order/orderEntries.ts';

/** What the evidence in a TEE's offer binds: the key that customers seal solutions and models to. */
export interface TeeKeyBinding {
  readonly owner: string;
  readonly encryptionKey: string;
  readonly encryptionKeyDigest: string;
  readonly issued: string;
}

/** The 64 bytes that an order's evidence carries: SHA-512 over a domain and canonical JSON (RFC 8785). */
export function orderReportData(binding: OrderBinding): Uint8Array {
  return sha512(domainBytes('countersign order v1', binding));
}

/** The 64 bytes that a TEE offer's evidence carries. */
export function teeKeyReportData(binding: TeeKeyBinding): Uint8Array {
  return sha512(domainBytes('countersign tee key v1', binding));
}

/** The name of a signing key in evidence and approvals: SHA-256 of its SPKI. */
export function signingKeyDigest(spki: Uint8Array): string {
  return sha256Hex(spki);
}
