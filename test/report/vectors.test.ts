/**
 * Other projects' test vectors, tried on what this project reads: DSSE envelopes in Sigstore bundles, signed by a
 * plain key. Vectors that are added to the directories are tried without new code.
 */
import { describe, expect, test } from '@jest/globals';
import { createPublicKey, generateKeyPairSync, verify, X509Certificate, type KeyObject } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VerifyingKey } from '../../src/platformKeys.ts';
import { openStatement, preAuthenticationEncoding } from '../../src/report/statement/dsse.ts';

const FOLDER = join(import.meta.dirname, '../../../shared/vectors');
const present = existsSync(FOLDER);
const suite = present ? describe : describe.skip;
const note = present ? '' : ' (skipped: ../shared/vectors is not here)';
const NONE = [{ name: '(no vector)' }];

function vectorsIn(folder: string): { name: string }[] {
  if (!present) return NONE;
  const found = readdirSync(join(FOLDER, folder), { withFileTypes: true });
  return found.filter((entry) => entry.name !== 'README.md').map(({ name }) => ({ name }));
}

interface Bundle {
  readonly dsseEnvelope?: unknown;
  readonly messageSignature?: unknown;
  readonly verificationMaterial: {
    readonly certificate?: { readonly rawBytes: string };
    readonly x509CertificateChain?: { readonly certificates: readonly { readonly rawBytes: string }[] };
  };
}

const bundles = vectorsIn('sigstore/bundle-verify').filter(({ name }) => name !== 'a.txt');
const textOf = (name: string): string =>
  readFileSync(join(FOLDER, 'sigstore/bundle-verify', name, 'bundle.sigstore.json'), 'utf8');

function bundleOf(name: string): Bundle | undefined {
  try {
    return JSON.parse(textOf(name)) as Bundle;
  } catch {
    return undefined;
  }
}

function leafKey({ verificationMaterial }: Bundle): KeyObject | undefined {
  const { certificate, x509CertificateChain } = verificationMaterial;
  const raw = certificate?.rawBytes ?? x509CertificateChain?.certificates[0]?.rawBytes;
  return raw ? new X509Certificate(Buffer.from(raw, 'base64')).publicKey : undefined;
}

/** The envelope as this project packs one: with a plain key in place of a certificate, and without a log. */
const asOurs = ({ dsseEnvelope }: Bundle): unknown => ({
  mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
  verificationMaterial: { publicKey: { hint: 'the certificate' } },
  dsseEnvelope,
});

/**
 * Bundles that fail for what a report has none of; their envelopes hold. A report's key is bound by the evidence, and
 * its time by the ledger: there is no certificate, no transparency log and no timestamp in it.
 */
const FAULT_ELSEWHERE: Readonly<Record<string, string>> = {
  'dsse-mismatch-envelope_fail': 'the log has another envelope',
  'dsse-mismatch-sig_fail': 'the log has another signature of the same payload',
  'rekor2-dsse-mismatch-envelope_fail': 'the log has another envelope',
  'rekor2-dsse-mismatch-sig_fail': 'the log has another signature of the same payload',
  'intoto-expired-certificate_fail': "dates of the signer's certificate",
  'intoto-log-entry-mismatch_fail': 'the log has another artifact',
  'intoto-missing-inclusion-proof_fail': 'the log entry has no proof',
  'intoto-set-outside-signing-cert-validity_fail': 'time of the log entry',
  'intoto-tsa-timestamp-outside-cert-validity_fail': 'time of the timestamp',
};

suite(`Sigstore's conformance vectors${note}`, () => {
  test.each(bundles)('$name, as it stands, is no report: it is refused in one line', ({ name }) => {
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const bundle = bundleOf(name);
    if (bundle === undefined) {
      expect(name).toBe('bundle-malformed-json_fail');
      return;
    }
    const key = leafKey(bundle) ?? publicKey;
    expect(() => openStatement(bundle, VerifyingKey.of(key), 'it')).toThrow(
      'it is not a Sigstore bundle v0.3 with a public key',
    );
  });

  const envelopes = bundles.filter(({ name }) => present && bundleOf(name)?.dsseEnvelope !== undefined);
  test.each(present ? envelopes : NONE)("$name: its envelope, under its signer's key", ({ name }) => {
    const bundle = bundleOf(name);
    const key = bundle && leafKey(bundle);
    if (bundle === undefined || key === undefined) throw new Error(`${name} has no signer`);
    const open = (): string => openStatement(asOurs(bundle), VerifyingKey.of(key), 'it');
    if (name.endsWith('_fail') && !(name in FAULT_ELSEWHERE))
      expect(open).toThrow('the signature does not hold');
    else expect(JSON.parse(open())).toMatchObject({ subject: expect.any(Array) as unknown });
  });

  test('the others sign an artifact and no statement, which no report does', () => {
    const tried = new Set(envelopes.map(({ name }) => name));
    const others = bundles.filter(({ name }) => !tried.has(name)).map(({ name }) => bundleOf(name));
    for (const bundle of others) if (bundle !== undefined) expect(bundle.messageSignature).toBeDefined();
    expect(envelopes.length).toBeGreaterThan(0);
  });
});

interface DsseVector {
  readonly serialized_body: string;
  readonly payloadType: string;
  readonly pae: string;
  /** Coordinates of the public key, decimal. */
  readonly x: string;
  readonly y: string;
  readonly envelope: { readonly signatures: readonly { readonly sig: string }[] };
}

suite(`DSSE's own vectors${note}`, () => {
  test.each(vectorsIn('dsse'))('$name', ({ name }) => {
    const vector = JSON.parse(readFileSync(join(FOLDER, 'dsse', name), 'utf8')) as DsseVector;
    const encoded = preAuthenticationEncoding(vector.payloadType, Buffer.from(vector.serialized_body));
    expect(Buffer.from(encoded).toString()).toBe(vector.pae);
    const coordinate = (decimal: string): string =>
      Buffer.from(BigInt(decimal).toString(16).padStart(64, '0'), 'hex').toString('base64url');
    const jwk = { kty: 'EC', crv: 'P-256', x: coordinate(vector.x), y: coordinate(vector.y) };
    const key = createPublicKey({ key: jwk, format: 'jwk' });
    const signature = Buffer.from(vector.envelope.signatures[0]?.sig ?? '', 'base64');
    expect(verify('sha256', encoded, { key, dsaEncoding: 'ieee-p1363' }, signature)).toBe(true);
  });
});
