import { equalBytes } from '../../bytes/byteForms.ts';
import { CountersignError } from '../../errors.ts';
import { sha256Hex } from '../../pureDigest.ts';
import type { Certificate } from './certificate.ts';
import { DerSequence, derBoolean, derSmallInteger, derTag, readDer } from './der.ts';

const basicConstraints = '2.5.29.19';
const keyUsage = '2.5.29.15';
/** Critical extensions that this verifier acts on. Any other one that is critical must stop it (RFC 5280 4.2). */
const understood = new Set([basicConstraints, keyUsage]);

/** Key usage bits (RFC 5280 section 4.2.1.3), as bits of the first byte of the bit string. */
export const keyUsageBit = { digitalSignature: 0x80, certificateSigning: 0x04, crlSigning: 0x02 } as const;

/**
 * Verifies a chain, leaf first, up to a pinned root: names, signatures, dates at `at`, CA flags, path lengths.
 * @param pins SHA-256 (lower-case hex) of the root certificates that are believed.
 * @throws CountersignError `refused` or `tampered`, with the reason.
 */
export function verifyChain(chain: readonly Certificate[], pins: readonly string[], at: Date): void {
  const root = chain.at(-1);
  if (root === undefined) throw new CountersignError('tampered', 'the certificate chain is empty');
  if (!pins.includes(sha256Hex(root.raw))) {
    throw new CountersignError('refused', `the chain ends in ${root.commonName}, which is not a pinned root`);
  }
  chain.forEach((certificate, index) => {
    checkDates(certificate, at);
    checkCritical(certificate);
    const issuer = chain[index + 1];
    // The root is believed for its digest: what it says of itself adds nothing.
    if (issuer === undefined) return;
    checkAuthority(issuer, index);
    checkIssued(certificate, issuer);
  });
}

function checkDates(certificate: Certificate, at: Date): void {
  const name = certificate.commonName;
  if (at < certificate.notBefore) {
    throw new CountersignError(
      'refused',
      `certificate ${name} is not yet valid: from ${certificate.notBefore.toISOString()}`,
    );
  }
  if (at > certificate.notAfter) {
    throw new CountersignError(
      'refused',
      `certificate ${name} expired at ${certificate.notAfter.toISOString()}`,
    );
  }
}

function checkCritical(certificate: Certificate): void {
  for (const [name, extension] of certificate.extensions) {
    if (extension.critical && !understood.has(name)) {
      throw new CountersignError(
        'refused',
        `certificate ${certificate.commonName} has the unknown critical extension ${name}`,
      );
    }
  }
}

/** Whether a certificate says that it is an authority's. @throws CountersignError `tampered` when it says it in no known form. */
export function mayIssue({ commonName, extensions }: Certificate): boolean {
  const extension = extensions.get(basicConstraints);
  if (extension === undefined) return false;
  const what = `certificate ${commonName}`;
  const flag = new DerSequence(readDer(extension.value, what), what).optional(derTag.boolean);
  return flag !== undefined && derBoolean(flag, what);
}

/** @param below how many CA certificates stand between this one and the leaf. */
function checkAuthority(issuer: Certificate, below: number): void {
  const what = `certificate ${issuer.commonName}`;
  const extension = issuer.extensions.get(basicConstraints);
  const fields = extension && new DerSequence(readDer(extension.value, what), what);
  const flag = fields?.optional(derTag.boolean);
  if (fields === undefined || flag === undefined || !derBoolean(flag, what)) {
    throw new CountersignError('refused', `${what} may not issue certificates`);
  }
  const length = fields.optional(derTag.integer);
  fields.end();
  if (length !== undefined && derSmallInteger(length, what) < below) {
    throw new CountersignError('refused', `${what} issued a longer chain than it may`);
  }
  requireUsage(issuer, keyUsageBit.certificateSigning, 'sign certificates');
}

/** @throws CountersignError `refused` when the certificate's key usage is stated and lacks the bit. */
export function requireUsage(certificate: Certificate, bit: number, purpose: string): void {
  const extension = certificate.extensions.get(keyUsage);
  if (extension === undefined) return;
  const what = `certificate ${certificate.commonName}`;
  const bits = readDer(extension.value, what);
  if (bits.tag !== derTag.bitString || ((bits.content[1] ?? 0) & bit) === 0) {
    throw new CountersignError('refused', `${what} may not ${purpose}`);
  }
}

function checkIssued(certificate: Certificate, issuer: Certificate): void {
  if (!equalBytes(certificate.issuer, issuer.subject)) {
    throw new CountersignError(
      'tampered',
      `certificate ${certificate.commonName} was not issued by ${issuer.commonName}`,
    );
  }
  const { algorithm, signedPart, signature } = certificate;
  if (!issuer.publicKey.holds(algorithm, signedPart, signature)) {
    throw new CountersignError(
      'tampered',
      `the signature of ${issuer.commonName} on certificate ${certificate.commonName} does not hold`,
    );
  }
}
