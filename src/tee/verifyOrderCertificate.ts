import { X509Certificate } from 'node:crypto';
import type { EvidenceClaims } from '../attestation/evidence.ts';
import type { Policy } from '../attestation/policy.ts';
import type { Roots } from '../attestation/roots.ts';
import { verifyEvidence } from '../attestation/verifyEvidence.ts';
import { CheckList } from '../attestation/checkList.ts';
import { readCertificate, type Certificate } from '../attestation/x509/certificate.ts';
import type { Check } from '../checks.ts';
import { digestOf } from '../canonicalJson.ts';
import { CountersignError } from '../errors.ts';
import type { OrderBinding } from '../marketplace/order/orderEntries.ts';
import { orderReportData, signingKeyDigest } from '../marketplace/reportData.ts';
import { VerifyingKey } from '../platformKeys.ts';
import {
  MAX_EXTENSION_BYTES,
  ORDER_EVIDENCE_OID,
  readOrderExtension,
  type OrderExtension,
} from './orderExtension.ts';

/** What else than the evidence stands in such a certificate is a few hundred bytes. */
const MAX_CERTIFICATE_BYTES = MAX_EXTENSION_BYTES + 4096;

/** What a verifier asks of a certificate that a solution shows. */
export interface CertificateExpectation {
  readonly policy: Policy;
  readonly at: Date;
  /** SHA-256 of the solution that must be running. */
  readonly solutionHash?: string;
  /** Number of the order that it must be. */
  readonly order?: number;
  /** What the verifier chose, and the signature (ECDSA with SHA-256, DER) that the solution made over it. */
  readonly challenge?: { readonly bytes: Uint8Array; readonly signature: Uint8Array };
  /** The evidence, for a certificate that names it by its digest alone. */
  readonly evidence?: unknown;
  /** Makers' roots that are believed; other ones than the pinned are for tests. */
  readonly roots?: Roots;
}

export interface CertificateVerdict {
  readonly checks: readonly Check[];
  readonly claims: EvidenceClaims | undefined;
  /** What the evidence binds; to be believed when all checks passed. */
  readonly binding: OrderBinding | undefined;
}

/**
 * Verifies a solution's certificate (/sp/certs/order_cert.crt) with nothing but itself and a policy: its key was
 * certified by the order's signing key, which the evidence binds to this order, this solution and these inputs, and
 * the evidence holds. A certificate is public: that its key is held is shown by TLS, or by the challenge.
 * @param certificate PEM or DER
 */
export function verifyOrderCertificate(
  certificate: string | Uint8Array,
  expected: CertificateExpectation,
): CertificateVerdict {
  const list = new CheckList();
  const read = list.attempt(
    'certificate-readable',
    'It is the certificate of an order, with its evidence',
    () => readIt(certificate),
  );
  if (read === undefined) return { checks: list.checks, claims: undefined, binding: undefined };
  const { binding } = read.content;
  checkCertificate(list, read, expected);
  checkWishes(list, binding, expected);
  const reportData = Buffer.from(orderReportData(binding)).toString('hex');
  const evidence = evidenceOf(list, read.content, expected);
  if (evidence === undefined) return { checks: list.checks, claims: undefined, binding };
  const { at, policy, roots } = expected;
  // The order's key signed when the order was placed, and its nonce made: the evidence cannot be older.
  const notBefore = new Date(read.content.ordered);
  const verdict = verifyEvidence(evidence, { reportData, at, notBefore, policy }, roots);
  return { checks: [...list.checks, ...verdict.checks], claims: verdict.claims, binding };
}

/** The evidence that a certificate carries, or the given one that it names by its digest. */
function evidenceOf(
  list: CheckList,
  { evidence, evidenceDigest }: OrderExtension,
  given: CertificateExpectation,
): unknown {
  if (evidenceDigest === undefined) return evidence;
  const title = 'The evidence is the one that the certificate names';
  if (given.evidence === undefined) {
    const where = 'it is order_evidence.json beside the certificate, and in the report';
    list.notPossible(
      'evidence-named',
      title,
      `the certificate holds its digest alone, and none is given: ${where}`,
    );
    return undefined;
  }
  return list.attempt('evidence-named', title, () => {
    const digest = digestOf(given.evidence);
    if (digest !== evidenceDigest)
      throw new CountersignError('refused', `digest ${digest}, not ${evidenceDigest}`);
    return { value: given.evidence, detail: `digest ${digest}` };
  });
}

interface Read {
  readonly certificate: Certificate;
  readonly content: OrderExtension;
}

function readIt(given: string | Uint8Array): { value: Read; detail: string } {
  const size = given.length;
  // PEM is a third longer than what it stands for.
  if (size > 2 * MAX_CERTIFICATE_BYTES)
    throw new CountersignError('limit', 'it is too large for a certificate');
  let raw: Buffer;
  try {
    ({ raw } = new X509Certificate(given));
  } catch (cause) {
    throw new CountersignError('tampered', 'it is no certificate in PEM or DER', { cause });
  }
  const certificate = readCertificate(raw, 'the certificate', MAX_CERTIFICATE_BYTES);
  const extension = certificate.extensions.get(ORDER_EVIDENCE_OID);
  if (extension === undefined)
    throw new CountersignError('tampered', `it carries no evidence (extension ${ORDER_EVIDENCE_OID})`);
  const content = readOrderExtension(extension.value);
  return { value: { certificate, content }, detail: `order ${content.binding.order}` };
}

function checkCertificate(list: CheckList, read: Read, { at, challenge }: CertificateExpectation): void {
  const { certificate, content } = read;
  const { notBefore, notAfter, publicKey, algorithm, signedPart, signature } = certificate;
  list.record(
    'certificate-dates',
    'The certificate is in force',
    at >= notBefore && at <= notAfter,
    `${notBefore.toISOString()} to ${notAfter.toISOString()}`,
  );
  const spki = Buffer.from(content.signingKey, 'base64');
  list.attempt('certificate-issued', "The order's signing key signed the certificate", () => {
    if (!VerifyingKey.fromSpki(spki).holds(algorithm, signedPart, signature))
      throw new CountersignError('tampered', 'the signature does not hold');
    return { value: true, detail: 'the signature holds' };
  });
  list.record(
    'order-key-bound',
    "The order's signing key is the one that the evidence binds",
    signingKeyDigest(spki) === content.binding.signingKey,
    `signing key ${content.binding.signingKey}`,
  );
  if (challenge === undefined) return;
  list.attempt('challenge-signed', "Whoever answered holds the certificate's key", () => {
    if (!publicKey.holds('ecdsa-sha256', challenge.bytes, challenge.signature))
      throw new CountersignError('tampered', 'the signature does not hold');
    return { value: true, detail: 'the signature holds' };
  });
}

function checkWishes(list: CheckList, binding: OrderBinding, wish: CertificateExpectation): void {
  const { order, solutionHash } = wish;
  if (order !== undefined)
    list.record(
      'order-expected',
      'It is the order that was meant',
      order === binding.order,
      order === binding.order ? `order ${order}` : `it is of order ${binding.order}, not of ${order}`,
    );
  if (solutionHash !== undefined)
    list.record(
      'solution-expected',
      'The solution is the one that was meant',
      solutionHash === binding.solutionHash,
      `measured ${binding.solutionHash}`,
    );
}
