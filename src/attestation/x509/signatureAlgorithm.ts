import { constants, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { CountersignError } from '../../errors.ts';
import type { DerNode } from './der.ts';
import { DerSequence, derOid, derSmallInteger } from './der.ts';

/** The algorithms that AMD and Intel sign certificates and revocation lists with; nothing else is accepted. */
export type SignatureAlgorithm = 'ecdsa-sha256' | 'ecdsa-sha384' | 'rsa-pss-sha384';

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

/** Whether a signature over `data` holds under a key of the kind that the algorithm needs. */
export function signatureHolds(
  algorithm: SignatureAlgorithm,
  key: KeyObject,
  data: Uint8Array,
  signature: Uint8Array,
): boolean {
  const details = key.asymmetricKeyDetails;
  if (algorithm === 'rsa-pss-sha384') {
    const strong = key.asymmetricKeyType === 'rsa' && (details?.modulusLength ?? 0) >= 2048;
    const padding = constants.RSA_PKCS1_PSS_PADDING;
    return strong && verify('sha384', data, { key, padding, saltLength: 48 }, signature);
  }
  const [curve, hash] = algorithm === 'ecdsa-sha256' ? ['prime256v1', 'sha256'] : ['secp384r1', 'sha384'];
  if (key.asymmetricKeyType !== 'ec' || details?.namedCurve !== curve) return false;
  return verify(hash, data, { key, dsaEncoding: 'der' }, signature);
}
