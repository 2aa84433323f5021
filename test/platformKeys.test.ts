import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { signWith, VerifyingKey, type SignatureScheme, type SigningKey } from '../src/platformKeys.ts';

const rsa = (bits: number): SigningKey => generateKeyPairSync('rsa', { modulusLength: bits }).privateKey;
const ec = (namedCurve: string): SigningKey => generateKeyPairSync('ec', { namedCurve }).privateKey;
const keys = {
  p256: ec('P-256'),
  p384: ec('P-384'),
  rsa: rsa(2048),
  ed: generateKeyPairSync('ed25519').privateKey,
};
const data = Buffer.from('what is signed');

const CASES: readonly (readonly [SignatureScheme, keyof typeof keys])[] = [
  ['ecdsa-sha256', 'p256'],
  ['ecdsa-sha256-raw', 'p256'],
  ['ecdsa-sha384', 'p384'],
  ['ecdsa-sha384-raw', 'p384'],
  ['rsa-pss-sha384', 'rsa'],
  ['rsa-sha256', 'rsa'],
  ['ed25519', 'ed'],
];

describe('a plain key', () => {
  it.each(CASES)('verifies %s, over these bytes and by a key of that kind alone', (scheme, name) => {
    const signature = signWith(scheme, keys[name], data);
    const key = VerifyingKey.fromSpki(VerifyingKey.of(keys[name]).spki);
    expect(key.holds(scheme, data, signature)).toBe(true);
    expect(key.holds(scheme, Buffer.from('another'), signature)).toBe(false);
    for (const [other, signing] of Object.entries(keys))
      expect(VerifyingKey.of(signing).holds(scheme, data, signature)).toBe(other === name);
    for (const [other] of CASES.filter(([each]) => each !== scheme))
      expect(key.holds(other, data, signature)).toBe(false);
  });

  it('of RSA with fewer than 2048 bits verifies nothing', () => {
    const small = rsa(1024);
    const signature = signWith('rsa-sha256', small, data);
    expect(VerifyingKey.of(small).holds('rsa-sha256', data, signature)).toBe(false);
  });
});
