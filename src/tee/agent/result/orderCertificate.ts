import { webcrypto, type KeyObject } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
// The X.509 library's dependency injection needs it to be there first.
import 'reflect-metadata';
import * as x509 from '@peculiar/x509';
import type { AttestedEntry } from '../../../marketplace/order/orderEntries.ts';
import { ORDER_EVIDENCE_OID, outgrowsCertificate, writeOrderExtension } from '../../orderExtension.ts';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

/** Signed by the order, about the order. */
export interface OrderCertificateParts {
  readonly signing: KeyObject;
  readonly attested: Pick<AttestedEntry, 'binding' | 'evidence' | 'signingKey'>;
  /** When the order was placed (ISO 8601). */
  readonly ordered: string;
  /** The signed order report. */
  readonly report: unknown;
  /** How long the certificates are valid. */
  readonly days: number;
}

/**
 * Writes what /sp/certs holds: a certificate for the workload, which carries the order's evidence and is signed by
 * the order's signing key; that key's own certificate; the workload's key; the order report; and the evidence as a file
 * of its own where it is too large for a certificate, which names its digest then. The workload gets
 * a key of its own: with the order's signing key it could forge the report about itself.
 */
export async function writeOrderCertificates(
  directory: string,
  { signing, attested, ordered, report, days }: OrderCertificateParts,
): Promise<void> {
  const { binding, evidence, signingKey } = attested;
  const content = { version: 1, binding, ordered, evidence, signingKey } as const;
  const pkcs8 = signing.export({ type: 'pkcs8', format: 'der' });
  const issuerPrivate = await webcrypto.subtle.importKey('pkcs8', pkcs8, ALGORITHM, true, ['sign']);
  const { kty, crv, x, y } = await webcrypto.subtle.exportKey('jwk', issuerPrivate);
  const publicJwk = { kty, crv, x, y } as webcrypto.JsonWebKey;
  const issuerPublic = await webcrypto.subtle.importKey('jwk', publicJwk, ALGORITHM, true, ['verify']);
  const leaf = await webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const notBefore = new Date(Date.now() - 5 * 60_000);
  const notAfter = new Date(Date.now() + days * 86_400_000);
  const name = `CN=Countersign order ${binding.order}`;
  const issuer = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: '01',
    name: `${name} signing key`,
    notBefore,
    notAfter,
    signingAlgorithm: ALGORITHM,
    keys: { privateKey: issuerPrivate, publicKey: issuerPublic },
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.digitalSignature, true),
    ],
  });
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: '02',
    subject: name,
    issuer: issuer.subject,
    notBefore,
    notAfter,
    signingAlgorithm: ALGORITHM,
    publicKey: leaf.publicKey,
    signingKey: issuerPrivate,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.Extension(ORDER_EVIDENCE_OID, false, writeOrderExtension(content)),
    ],
  });
  const key = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', leaf.privateKey)).toString('base64');
  const pem = `-----BEGIN PRIVATE KEY-----\n${key.replace(/(.{64})(?=.)/g, '$1\n')}\n-----END PRIVATE KEY-----\n`;
  const files: Record<string, string> = {
    'order_cert.crt': `${certificate.toString('pem')}\n`,
    'order_cert_ca_bundle.crt': `${issuer.toString('pem')}\n`,
    'order_cert.key': pem,
    'order_report.json': `${JSON.stringify(report, null, 2)}\n`,
    ...(outgrowsCertificate(content) && { 'order_evidence.json': `${JSON.stringify(evidence)}\n` }),
  };
  for (const [file, content] of Object.entries(files))
    await writeFile(join(directory, file), content, { mode: 0o644 });
}
