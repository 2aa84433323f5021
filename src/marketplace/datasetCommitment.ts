import { CountersignError } from '../errors.ts';
import { sha256Hex } from '../pureDigest.ts';
import { domainBytes } from './domainBytes.ts';
import type { Offer } from './offer.ts';

/** What a data offer commits to, and what opens it. Without the salt nobody can confirm a guess of the rest. */
export interface CommittedDataset {
  /** 32 random bytes, 64 lower-case hex digits; the owner's secret until she grants. */
  readonly salt: string;
  /** SHA-256 of the plain bytes, hex. */
  readonly hash: string;
  /** Plain bytes. */
  readonly size: number;
}

/** SHA-256 (hex) over a domain, a zero byte, and the canonical JSON (RFC 8785) of salt, hash and size. */
export function datasetCommitment({ salt, hash, size }: CommittedDataset): string {
  return sha256Hex(domainBytes('countersign dataset v1', { salt, hash, size }));
}

/** @throws CountersignError `refused` when the offer is not there, or commits to no dataset. */
export function offeredDataset(offer: Offer | undefined): { readonly commitment: string } {
  if (offer?.dataset === undefined)
    throw new CountersignError('refused', `offer ${offer?.id ?? 'unknown'} commits to no dataset`);
  return offer.dataset;
}
