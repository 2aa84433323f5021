import { createPublicKey, sign, type KeyObject } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { CertificateKey } from '../../../src/attestation/x509/certificateKey.ts';
import { ecParty } from '../synthetic/authority.ts';

const own = ecParty('own', 'P-384').key;
const other = ecParty('other', 'P-384').key;
const spkiOf = (key: KeyObject): Buffer => createPublicKey(key).export({ type: 'spki', format: 'der' });
const keyOf = (key: KeyObject): CertificateKey => CertificateKey.fromSpki(spkiOf(key));
const data = Buffer.from('what is signed');
const signature = sign('sha384', data, own);
const flipped = (bytes: Buffer, at: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy.writeUInt8(copy.readUInt8(at) ^ 1, at);
  return copy;
};

describe('what is remembered of a signature', () => {
  test('is of these bytes alone: of nothing else it says that it holds, before or after', () => {
    const wrong = (): boolean[] => [
      keyOf(other).holds('ecdsa-sha384', data, signature),
      keyOf(own).holds('ecdsa-sha384', flipped(data, 0), signature),
      keyOf(own).holds('ecdsa-sha384', data, flipped(signature, signature.length - 1)),
      keyOf(own).holds('ecdsa-sha384', data, signature.subarray(0, -1)),
      keyOf(own).holds('ecdsa-sha384', Buffer.concat([data, signature]), Buffer.alloc(0)),
      keyOf(own).holds('ecdsa-sha384-raw', data, signature),
      keyOf(own).holds('ecdsa-sha256', data, signature),
    ];
    expect(wrong()).not.toContain(true);
    expect(keyOf(own).holds('ecdsa-sha384', data, signature)).toBe(true);
    expect(keyOf(own).holds('ecdsa-sha384', data, signature)).toBe(true);
    expect(wrong()).not.toContain(true);
  });

  test('is forgotten after many others, and found anew', () => {
    const key = keyOf(own);
    for (let at = 0; at < 100; at += 1)
      expect(key.holds('ecdsa-sha384', Buffer.from(`other ${at}`), signature)).toBe(false);
    expect(key.holds('ecdsa-sha384', data, signature)).toBe(true);
  });

  test('is of a copy: bytes that are changed later are not those that held', () => {
    const spki = spkiOf(own);
    const key = CertificateKey.fromSpki(spki);
    spki.fill(0);
    expect(Buffer.from(key.spki).equals(spkiOf(own))).toBe(true);
    const [later, laterSignature] = [Buffer.from(data), Buffer.from(signature)];
    expect(key.holds('ecdsa-sha384', later, laterSignature)).toBe(true);
    later.fill(0);
    expect(key.holds('ecdsa-sha384', later, laterSignature)).toBe(false);
  });
});

test('bytes that are no key are none the second time either', () => {
  const cut = spkiOf(own).subarray(0, -1);
  expect(() => CertificateKey.fromSpki(cut)).toThrow();
  expect(() => CertificateKey.fromSpki(cut)).toThrow();
});
