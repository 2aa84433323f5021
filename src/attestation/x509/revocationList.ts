import { equalBytes } from '../../bytes/byteForms.ts';
import { CountersignError } from '../../errors.ts';
import type { Certificate } from './certificate.ts';
import { refuseCritical } from './certificate.ts';
import { keyUsageBit, requireUsage } from './chain.ts';
import type { DerNode } from './der.ts';
import {
  DerSequence,
  derBits,
  derChildren,
  derIntegerHex,
  derSmallInteger,
  derTag,
  derTime,
  readDer,
} from './der.ts';
import { readSignatureAlgorithm } from './signatureAlgorithm.ts';

/** Intel's list of revoked platforms is 3 KiB today. */
export const maxRevocationListBytes = 512 * 1024;

/** A list of revoked certificates that its issuer signed and that is in force. */
export interface RevocationList {
  readonly issued: Date;
  readonly revoked: ReadonlySet<string>;
}

/**
 * Reads a revocation list (RFC 5280 section 5.1) and believes it only when `issuer` signed it and `at` lies
 * within its dates.
 * @throws CountersignError `tampered` or `refused`, with the reason.
 */
export function readRevocationList(bytes: Uint8Array, issuer: Certificate, at: Date): RevocationList {
  const what = `the revocation list of ${issuer.commonName}`;
  if (bytes.length > maxRevocationListBytes) throw new CountersignError('limit', `${what} is too large`);
  const outer = new DerSequence(readDer(bytes, what), what);
  const signedPart = outer.next(derTag.sequence);
  const outerAlgorithm = outer.next(derTag.sequence);
  const signature = derBits(outer.next(), what);
  outer.end();
  const fields = new DerSequence(signedPart, what);
  if (derSmallInteger(fields.next(), what) !== 1)
    throw new CountersignError('tampered', `${what} is not of version 2`);
  const algorithm = fields.next(derTag.sequence);
  if (!equalBytes(algorithm.raw, outerAlgorithm.raw))
    throw new CountersignError('tampered', `${what} names two signature algorithms`);
  if (!equalBytes(fields.next(derTag.sequence).raw, issuer.subject)) {
    throw new CountersignError('refused', `${what} was issued by somebody else`);
  }
  const [issued, nextUpdate] = [derTime(fields.next(), what), derTime(fields.next(), what)];
  const revoked = readRevoked(fields.optional(derTag.sequence), what);
  // A critical extension narrows what a list covers (a part, or changes only): such a list cannot clear anybody.
  refuseCritical(fields.optional(0xa0), what);
  fields.end();
  if (!issuer.publicKey.holds(readSignatureAlgorithm(algorithm, what), signedPart.raw, signature)) {
    throw new CountersignError('tampered', `the signature on ${what} does not hold`);
  }
  requireUsage(issuer, keyUsageBit.crlSigning, 'sign revocation lists');
  if (at < issued)
    throw new CountersignError('refused', `${what} is not yet valid: it is from ${issued.toISOString()}`);
  if (at >= nextUpdate)
    throw new CountersignError('refused', `${what} expired at ${nextUpdate.toISOString()}`);
  return { issued, revoked };
}

function readRevoked(list: DerNode | undefined, what: string): Set<string> {
  const serials = new Set<string>();
  for (const entry of list === undefined ? [] : derChildren(list, what)) {
    const fields = new DerSequence(entry, what);
    serials.add(derIntegerHex(fields.next(), what));
    derTime(fields.next(), what);
  }
  return serials;
}

/** @throws CountersignError `refused` when the certificate is on the list. */
export function requireNotRevoked(certificate: Certificate, list: RevocationList): void {
  if (list.revoked.has(certificate.serial)) {
    throw new CountersignError(
      'refused',
      `certificate ${certificate.commonName} (serial ${certificate.serial}) is revoked`,
    );
  }
}
