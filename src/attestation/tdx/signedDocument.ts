import type * as z from 'zod';
import { toUtf8 } from '../../bytes/byteForms.ts';
import { CountersignError } from '../../errors.ts';
import { decodeHex } from '../bytes.ts';
import { parseUniqueJson } from '../uniqueJson.ts';
import { verifyChain } from '../x509/chain.ts';
import { readPemCertificates } from '../x509/pem.ts';
import type { RevocationList } from '../x509/revocationList.ts';
import { requireNotRevoked } from '../x509/revocationList.ts';

/** What a document of Intel's must be signed and dated under. */
export interface Trust {
  readonly pins: readonly string[];
  readonly rootRevocations: RevocationList;
  readonly at: Date;
}

export interface SignedDocument {
  /** The exact text that is signed. */
  readonly text: string;
  /** Hex, IEEE P1363. */
  readonly signature: string;
  /** PEM: the TCB signing certificate and the root. */
  readonly issuerChain: string;
  readonly what: string;
}

/**
 * Reads a document that Intel's TCB signing key signed and that is in force.
 * @throws CountersignError `tampered` or `refused`, with the reason.
 */
export function readSignedDocument<T extends { issueDate: string; nextUpdate: string }>(
  document: SignedDocument,
  schema: z.ZodType<T>,
  trust: Trust,
): T {
  const { what, text } = document;
  const chain = readPemCertificates(document.issuerChain, `the issuer chain of ${what}`, 2);
  const [signer] = chain;
  if (signer?.commonName !== 'Intel SGX TCB Signing' || chain.length !== 2) {
    throw new CountersignError('refused', `${what} is not signed by an Intel SGX TCB Signing certificate`);
  }
  verifyChain(chain, trust.pins, trust.at);
  requireNotRevoked(signer, trust.rootRevocations);
  const signature = decodeHex(document.signature, `the signature on ${what}`);
  if (!signer.publicKey.holds('ecdsa-sha256-raw', toUtf8(text), signature)) {
    throw new CountersignError('tampered', `the signature on ${what} does not hold`);
  }
  const parsed = schema.safeParse(parseUniqueJson(text, what));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new CountersignError(
      'refused',
      `${what} is not of the kind needed: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`,
    );
  }
  const { issueDate, nextUpdate } = parsed.data;
  if (trust.at < new Date(issueDate))
    throw new CountersignError('refused', `${what} is not yet valid: it is from ${issueDate}`);
  if (trust.at >= new Date(nextUpdate))
    throw new CountersignError('refused', `${what} expired at ${nextUpdate}`);
  return parsed.data;
}
