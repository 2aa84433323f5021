import { createPrivateKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Evidence } from '../../src/attestation/evidence.ts';
import type { OrderBinding } from '../../src/marketplace/order/orderEntries.ts';
import { orderReportData, signingKeyDigest } from '../../src/marketplace/reportData.ts';
import { writeOrderCertificates } from '../../src/tee/agent/result/orderCertificate.ts';
import { SimulatedAttester } from '../../src/tee/attesters/simulatedAttester.ts';
import { makeOrderKeys, spkiOf } from '../../src/tee/orderKeys.ts';

export interface OrderCertificate {
  /** PEM, as the solution finds them in /sp/certs. */
  readonly certificate: string;
  readonly key: string;
  readonly issuer: string;
  readonly binding: OrderBinding;
}

export interface Forgery {
  /** Stands in the certificate, though the evidence was made for the true one. */
  readonly binding?: (binding: OrderBinding) => OrderBinding;
  readonly evidence?: (evidence: Evidence) => unknown;
  /** When the order was placed; now when not given. */
  readonly ordered?: string;
  /** Signs the certificate instead of the order's key. */
  readonly otherSigner?: boolean;
}

const simulated = new SimulatedAttester(generateKeyPairSync('ed25519').privateKey);

/** A certificate as the agent writes it, with what a forger would change. */
export async function makeOrderCertificate(
  order: number,
  forgery: Forgery = {},
  collect: (reportData: Uint8Array) => Promise<Evidence> = (data) => simulated.collect(data),
): Promise<OrderCertificate> {
  const { signing } = await makeOrderKeys(order, 1);
  const spki = spkiOf(signing);
  const hash = (): string => randomBytes(32).toString('hex');
  const binding: OrderBinding = {
    order,
    orderDigest: hash(),
    attempt: 1,
    nonce: hash(),
    encryptionKey: randomBytes(20).toString('hex'),
    encryptionKeyDigest: hash(),
    signingKey: signingKeyDigest(spki),
    solutionHash: hash(),
    inputs: [{ index: 1, hash: hash() }],
    policyDigests: [hash()],
    recipients: [randomBytes(20).toString('hex')],
  };
  const evidence = await collect(orderReportData(binding));
  const directory = await mkdtemp(join(tmpdir(), 'countersign-certificate-'));
  try {
    await writeOrderCertificates(directory, {
      signing:
        forgery.otherSigner === true
          ? generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
          : signing,
      attested: {
        binding: forgery.binding?.(binding) ?? binding,
        evidence: forgery.evidence ? forgery.evidence(evidence) : evidence,
        signingKey: spki.toString('base64'),
      },
      ordered: forgery.ordered ?? new Date().toISOString(),
      report: {},
      days: 1,
    });
    const read = (name: string): Promise<string> => readFile(join(directory, name), 'utf8');
    const key = await read('order_cert.key');
    createPrivateKey(key);
    return {
      certificate: await read('order_cert.crt'),
      key,
      issuer: await read('order_cert_ca_bundle.crt'),
      binding,
    };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
