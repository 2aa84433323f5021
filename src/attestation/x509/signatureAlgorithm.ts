import { CountersignError } from '../../errors.ts';
import type { SignatureScheme } from '../../platformKeys.ts';
import type { DerNode } from './der.ts';
import { DerSequence, derOid, derSmallInteger } from './der.ts';

/** The algorithms that AMD, Intel and NVIDIA sign certificates, revocation lists and OCSP answers with; nothing else is accepted. */
export type SignatureAlgorithm = Extract<SignatureScheme, 'ecdsa-sha256' | 'ecdsa-sha384' | 'rsa-pss-sha384'>;

const oid = {
  ecdsaSha256: '1.2.840.10045.4.3.2',
  ecdsaSha384: '1.2.840.10045.4.3.3',
  rsaPss: '1.2.840.113549.1.1.10',
  mgf1: '1.2.840.113549.1.1.8',
  sha384: '2.16.840.1.101.3.4.2.2',
} as const;

/** Reads an AlgorithmIdentifier (RFC 5280 section 4.1.1.2; RFC 4055 section 3.1 for RSA-PSS). */
export function readSignatureAlgorithm(node: DerNode, what: string): SignatureAlgorithm {
  const fields = new DerSequence(node, what);
  const name = derOid(fields.next(), what);
  if (name === oid.rsaPss) {
    checkPssParameters(fields.next(), what);
    fields.end();
    return 'rsa-pss-sha384';
  }
  fields.end();
  if (name === oid.ecdsaSha256) return 'ecdsa-sha256';
  if (name === oid.ecdsaSha384) return 'ecdsa-sha384';
  throw new CountersignError('refused', `${what} is signed with algorithm ${name}, which is not accepted`);
}

function checkPssParameters(node: DerNode, what: string): void {
  const fields = new DerSequence(node, what);
  const inside = (tag: number): DerNode => new DerSequence(fields.next(tag), what, tag).next();
  const mgf = (): string => {
    const parts = new DerSequence(inside(0xa1), what);
    return derOid(parts.next(), what) === oid.mgf1 ? hashOf(parts.next(), what) : '';
  };
  const good = hashOf(inside(0xa0), what) === oid.sha384 && mgf() === oid.sha384;
  const salt = derSmallInteger(inside(0xa2), what);
  const trailer = fields.optional(0xa3);
  fields.end();
  const trailerField = trailer && derSmallInteger(new DerSequence(trailer, what, 0xa3).next(), what);
  if (!good || salt !== 48 || (trailerField ?? 1) !== 1) {
    throw new CountersignError('refused', `${what} is signed with RSA-PSS parameters that are not accepted`);
  }
}

function hashOf(node: DerNode, what: string): string {
  return derOid(new DerSequence(node, what).next(), what);
}
