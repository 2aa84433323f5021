import { ed25519 } from '@noble/curves/ed25519.js';
import { p256, p384 } from '@noble/curves/nist.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js';
import type { DigestName, SignatureScheme } from '../../../src/platformKeys.ts';

/*
 * What stands in a page where `platformKeys.ts` stands elsewhere, with its exports: public keys on curves, by
 * @noble/curves. RSA, which AMD's roots have, is not in it.
 */

/** What stands before the key itself in a SubjectPublicKeyInfo of each kind (RFC 8410, RFC 5480), in hex. */
const PREFIXES = {
  ed25519: '302a300506032b6570032100',
  p256: '3059301306072a8648ce3d020106082a8648ce3d030107034200',
  p384: '3076301006072a8648ce3d020106052b81040022036200',
} as const;
type Kind = keyof typeof PREFIXES;

/** High s is valid where Node verifies, so it is here. */
const ANY_S = { lowS: false, prehash: false } as const;

const CURVES: Readonly<Partial<Record<SignatureScheme, Kind>>> = {
  'ecdsa-sha256': 'p256',
  'ecdsa-sha256-raw': 'p256',
  'ecdsa-sha384': 'p384',
  'ecdsa-sha384-raw': 'p384',
  ed25519: 'ed25519',
};

export { sha256 };
export { sha256Hex } from '../../../src/pureDigest.ts';

export function digest(name: DigestName, bytes: Uint8Array): Uint8Array {
  return { sha256, sha384, sha512 }[name](bytes);
}

/** No page signs: there are no private keys. */
export type SigningKey = never;

export function signWith(): never {
  throw new Error('a page has no private keys');
}

export class VerifyingKey {
  readonly #kind: Kind;
  readonly #key: Uint8Array;

  private constructor(kind: Kind, key: Uint8Array) {
    this.#kind = kind;
    this.#key = key;
  }

  static fromSpki(spki: Uint8Array): VerifyingKey {
    const hex = bytesToHex(spki);
    for (const kind of ['ed25519', 'p256', 'p384'] as const) {
      const prefix = PREFIXES[kind];
      if (!hex.startsWith(prefix)) continue;
      const key = spki.subarray(prefix.length / 2);
      if (kind === 'p256') p256.Point.fromHex(key);
      if (kind === 'p384') p384.Point.fromHex(key);
      return new VerifyingKey(kind, key);
    }
    throw new Error('not a key of a kind that this page knows');
  }

  static fromEd25519(key: Uint8Array): VerifyingKey {
    return new VerifyingKey('ed25519', key);
  }

  static fromP256Point(x: string, y: string): VerifyingKey {
    const bytes = [x, y].map((part) =>
      Uint8Array.from(atob(part.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0)),
    );
    const key = concatBytes(Uint8Array.of(4), ...bytes);
    p256.Point.fromHex(key);
    return new VerifyingKey('p256', key);
  }

  static fromRsaNumbers(): never {
    throw new Error('this page knows no RSA');
  }

  static of(key: SigningKey): never {
    return key;
  }

  get spki(): Uint8Array {
    return concatBytes(hexToBytes(PREFIXES[this.#kind]), this.#key);
  }

  isFor(scheme: SignatureScheme): boolean {
    return CURVES[scheme] === this.#kind;
  }

  holds(scheme: SignatureScheme, data: Uint8Array, signature: Uint8Array): boolean {
    if (!this.isFor(scheme)) return false;
    try {
      if (this.#kind === 'ed25519') return ed25519.verify(signature, data, this.#key);
      const format = scheme.endsWith('-raw') ? 'compact' : 'der';
      const [curve, hash] = this.#kind === 'p256' ? [p256, sha256] : [p384, sha384];
      return curve.verify(signature, hash(data), this.#key, { ...ANY_S, format });
    } catch {
      return false;
    }
  }
}
