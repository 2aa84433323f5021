import { describe, expect, test } from '@jest/globals';
import { bundleFromJSON } from '@sigstore/bundle';
import { toSignedEntity, Verifier } from '@sigstore/verify';
import { generateKeyPairSync } from 'node:crypto';
import { signWith, VerifyingKey } from '../../src/platformKeys.ts';
import {
  IN_TOTO_PAYLOAD_TYPE,
  openStatement,
  preAuthenticationEncoding,
  signStatement,
} from '../../src/report/statement/dsse.ts';

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const key = VerifyingKey.of(publicKey);
const statement = {
  _type: 'https://in-toto.io/Statement/v1',
  subject: [],
  predicateType: 'x',
  predicate: { a: 1 },
};

describe('a signed statement', () => {
  test('opens with the key that signed it, and with no other', () => {
    const bundle = signStatement(statement, privateKey);
    expect(JSON.parse(openStatement(bundle, key, 'it'))).toEqual(statement);
    const other = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    expect(() => openStatement(bundle, VerifyingKey.of(other.publicKey), 'it')).toThrow(
      'signature does not hold',
    );
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
    const judge = (envelope: object): unknown =>
      verifier.verify(toSignedEntity(bundleFromJSON({ ...bundle, dsseEnvelope: envelope })));
    const { dsseEnvelope } = bundle;
    expect(() => judge(dsseEnvelope)).not.toThrow();
    const payload = Buffer.from('{"_type":"another"}').toString('base64');
    const { privateKey: otherKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { signatures } = signStatement(statement, otherKey).dsseEnvelope;
    for (const changed of [{ payload }, { payloadType: 'text/plain' }, { signatures }])
      expect(() => judge({ ...dsseEnvelope, ...changed })).toThrow('signature verification failed');
  });

  test('names no key in the signature: cosign passes over names that are not its own', () => {
    expect(Object.keys(signStatement(statement, privateKey).dsseEnvelope.signatures[0] ?? {})).toEqual([
      'sig',
    ]);
  });

  test('is refused in another spelling of base64, though it stands for the same bytes', () => {
    const bundle = signStatement({ ...statement, predicate: { a: 12 } }, privateKey);
    const { payload, signatures } = bundle.dsseEnvelope;
    // The bits that no byte takes: the last letter before the padding has another, equal one.
    const respelled = payload.replace(/[AQgw]==$|[AEIMQUYcgkosw048]=$/, (end) =>
      end.replace(/^./, (letter) => String.fromCharCode(letter.charCodeAt(0) + 1)),
    );
    expect(respelled).not.toBe(payload);
    expect(Buffer.from(respelled, 'base64')).toEqual(Buffer.from(payload, 'base64'));
    const spelled = { ...bundle, dsseEnvelope: { ...bundle.dsseEnvelope, payload: respelled, signatures } };
    expect(() => openStatement(spelled, key, 'it')).toThrow('not strict base64');
    const loose = { ...bundle.dsseEnvelope, signatures: [{ sig: 'AB==' }] };
    expect(() => openStatement({ ...bundle, dsseEnvelope: loose }, key, 'it')).toThrow('not strict base64');
    expect(() => openStatement(bundle, key, 'it')).not.toThrow();
  });

  test('is refused when its bytes are no text, though they are signed', () => {
    const bytes = Buffer.from([0x22, 0xff, 0x22]);
    const sig = signWith('ecdsa-sha256', privateKey, preAuthenticationEncoding(IN_TOTO_PAYLOAD_TYPE, bytes));
    const { dsseEnvelope, ...bundle } = signStatement(statement, privateKey);
    const envelope = {
      ...dsseEnvelope,
      payload: bytes.toString('base64'),
      signatures: [{ sig: Buffer.from(sig).toString('base64') }],
    };
    expect(() => openStatement({ ...bundle, dsseEnvelope: envelope }, key, 'it')).toThrow('it is not UTF-8');
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
    for (const changed of [payload, signature])
      expect(() => openStatement(changed, key, 'it')).toThrow('it: the signature does not hold');
    for (const changed of [
      { ...bundle, dsseEnvelope: twice },
      { ...bundle, mediaType: 'x' },
    ])
      expect(() => openStatement(changed, key, 'it')).toThrow('it is not a Sigstore bundle v0.3');
  });
});
