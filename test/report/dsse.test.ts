import { describe, expect, test } from '@jest/globals';
import { bundleFromJSON } from '@sigstore/bundle';
import { toSignedEntity, Verifier } from '@sigstore/verify';
import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStatement, preAuthenticationEncoding, signStatement } from '../../src/report/dsse.ts';

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const statement = {
  _type: 'https://in-toto.io/Statement/v1',
  subject: [],
  predicateType: 'x',
  predicate: { a: 1 },
};
const VECTOR = join(import.meta.dirname, '../../../shared/vectors/dsse/protocol-test-vector.json');

describe('a signed statement', () => {
  test('opens with the key that signed it, and with no other', () => {
    const bundle = signStatement(statement, privateKey);
    expect(JSON.parse(openStatement(bundle, publicKey, 'it'))).toEqual(statement);
    const other = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    expect(() => openStatement(bundle, other.publicKey, 'it')).toThrow('signature does not hold');
  });

  test("is a Sigstore bundle to Sigstore's own reader", () => {
    const bundle = bundleFromJSON(signStatement(statement, privateKey));
    expect(bundle.mediaType).toBe('application/vnd.dev.sigstore.bundle.v0.3+json');
    expect(bundle.content.$case).toBe('dsseEnvelope');
  });

  test("holds for Sigstore's own verifier with the key alone, and a changed one does not", () => {
    const trusted = {
      certificateAuthorities: [],
      timestampAuthorities: [],
      tlogs: [],
      ctlogs: [],
      publicKey: () => ({ publicKey, validFor: () => true }),
    };
    const verifier = new Verifier(trusted, { tlogThreshold: 0, ctlogThreshold: 0, timestampThreshold: 0 });
    const bundle = signStatement(statement, privateKey);
    verifier.verify(toSignedEntity(bundleFromJSON(bundle)));
    const payload = Buffer.from('{"_type":"another"}').toString('base64');
    const changed = bundleFromJSON({ ...bundle, dsseEnvelope: { ...bundle.dsseEnvelope, payload } });
    expect(() => verifier.verify(toSignedEntity(changed))).toThrow();
  });

  test('any other byte of the payload or of the signature is refused', () => {
    const bundle = signStatement(statement, privateKey);
    const flip = (text: string): string => {
      const bytes = Buffer.from(text, 'base64');
      bytes[5] = (bytes[5] ?? 0) ^ 1;
      return bytes.toString('base64');
    };
    const { dsseEnvelope } = bundle;
    const payload = { ...bundle, dsseEnvelope: { ...dsseEnvelope, payload: flip(dsseEnvelope.payload) } };
    const sig = flip(dsseEnvelope.signatures[0]?.sig ?? '');
    const signature = { ...bundle, dsseEnvelope: { ...dsseEnvelope, signatures: [{ sig }] } };
    const twice = { ...dsseEnvelope, signatures: [...dsseEnvelope.signatures, ...dsseEnvelope.signatures] };
    for (const changed of [
      payload,
      signature,
      { ...bundle, dsseEnvelope: twice },
      { ...bundle, mediaType: 'x' },
    ]) {
      expect(() => openStatement(changed, publicKey, 'it')).toThrow();
    }
  });

  const vector = existsSync(VECTOR) ? test : test.skip;
  vector("the protocol's own test vector (skipped where the vectors are absent)", () => {
    const { serialized_body: body, payloadType, pae, x, y, envelope } = readVector();
    const encoded = preAuthenticationEncoding(payloadType, Buffer.from(body));
    expect(encoded.toString()).toBe(pae);
    const coordinate = (decimal: string): string =>
      Buffer.from(BigInt(decimal).toString(16).padStart(64, '0'), 'hex').toString('base64url');
    const jwk = { kty: 'EC', crv: 'P-256', x: coordinate(x), y: coordinate(y) };
    const key = createPublicKey({ key: jwk, format: 'jwk' });
    const signature = Buffer.from(envelope.signatures[0]?.sig ?? '', 'base64');
    expect(verify('sha256', encoded, { key, dsaEncoding: 'ieee-p1363' }, signature)).toBe(true);
  });
});

interface Vector {
  readonly serialized_body: string;
  readonly payloadType: string;
  readonly pae: string;
  /** Coordinates of the public key, decimal. */
  readonly x: string;
  readonly y: string;
  readonly envelope: { readonly signatures: readonly { readonly sig: string }[] };
}

function readVector(): Vector {
  return JSON.parse(readFileSync(VECTOR, 'utf8')) as Vector;
}
