import * as crypto from 'node:crypto';
import { constants, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { pemText } from './bytes/pemText.ts';

/*
 * Plain keys and their signatures, and the hash of what is long: all that evidence and reports need of a platform. Nothing
 * else on the way from a report to its verdict imports Node; where there is none, another file with these exports takes this
 * one's place.
 */

const p256 = { curve: 'prime256v1', hash: 'sha256' };
const p384 = { curve: 'secp384r1', hash: 'sha384' };
/** What Node takes a signature for where nothing is said. */
const der = undefined;
const raw = { dsaEncoding: 'ieee-p1363' } as const;

const SCHEMES = {
  'ecdsa-sha256': { ...p256, kind: 'ec', form: der },
  'ecdsa-sha256-raw': { ...p256, kind: 'ec', form: raw },
  'ecdsa-sha384': { ...p384, kind: 'ec', form: der },
  'ecdsa-sha384-raw': { ...p384, kind: 'ec', form: raw },
  'rsa-pss-sha384': {
    kind: 'rsa',
    hash: 'sha384',
    form: { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 },
  },
  'rsa-sha256': { kind: 'rsa', hash: 'sha256', form: { padding: constants.RSA_PKCS1_PADDING } },
  ed25519: { kind: 'ed25519', hash: null, form: undefined },
} as const;

/** What stands before the 32 bytes of the key in a SubjectPublicKeyInfo (RFC 8410 section 4). */
const ED25519_SPKI = Buffer.from('302a300506032b6570032100', 'hex');

/** What stands before the 65 bytes of an uncompressed point of P-256 in a SubjectPublicKeyInfo (RFC 5480 section 2). */
const P256_SPKI = Buffer.from('3059301306072a8648ce3d020106082a8648ce3d03010703420004', 'hex');

/** What stands before the 97 bytes of one of P-384. */
const P384_SPKI = Buffer.from('3076301006072a8648ce3d020106052b8104002203620004', 'hex');

const MIN_RSA_BITS = 2048;

/**
 * How a signature is made, and by which kind of key: ECDSA as DER or `raw` (IEEE P1363), RSA-PSS with a salt of 48
 * bytes, RSASSA-PKCS1-v1_5, Ed25519. RSA keys have 2048 bits or more.
 */
export type SignatureScheme = keyof typeof SCHEMES;

/** A private key, as the platform holds it. */
export type SigningKey = KeyObject;

export type DigestName = 'sha256' | 'sha384' | 'sha512';

/** Without an object for each hash, which takes longer than what is short: from Node 20.12 on. */
const oneShot: typeof crypto.hash | undefined = crypto.hash;

/** A hash, in a fraction of the time that it takes where nothing is of a platform. */
export function digest(name: DigestName, bytes: Uint8Array): Uint8Array {
  // A text of as many characters is handed over in half the time that a buffer of memory of its own takes.
  const hashed = oneShot?.(name, bytes, 'binary') ?? crypto.createHash(name).update(bytes).digest('binary');
  const found = new Uint8Array(hashed.length);
  for (let at = 0; at < found.length; at++) found[at] = hashed.charCodeAt(at);
  return found;
}

export function sha256(bytes: Uint8Array): Uint8Array {
  return digest('sha256', bytes);
}

/** SHA-256 in lower-case hex; a text is taken as UTF-8. */
export function sha256Hex(bytes: Uint8Array | string): string {
  return oneShot?.('sha256', bytes, 'hex') ?? crypto.createHash('sha256').update(bytes).digest('hex');
}

/** A public key that signatures are verified with. */
export class VerifyingKey {
  readonly #key: KeyObject;
  /** Asked once: a key object tells it anew each time. */
  readonly #suited = new Map<SignatureScheme, boolean>();

  private constructor(key: KeyObject) {
    this.#key = key;
  }

  /** Reads a SubjectPublicKeyInfo in DER. @throws Error when it is none. */
  static fromSpki(spki: Uint8Array): VerifyingKey {
    // As a text: for an object that is no key of Node's own Node throws and catches errors, which takes longer than the reading.
    const key = new VerifyingKey(
      createPublicKey(pemText('PUBLIC KEY', Buffer.from(spki).toString('base64'))),
    );
    // Its own words say what it is: to ask the platform takes as long as to read it.
    if (P256_SPKI.equals(spki.subarray(0, P256_SPKI.length))) key.#suited.set('ecdsa-sha256', true);
    if (P384_SPKI.equals(spki.subarray(0, P384_SPKI.length)))
      key.#suited.set('ecdsa-sha384', true).set('ecdsa-sha384-raw', true);
    return key;
  }

  /** From the 32 bytes of an Ed25519 key (RFC 8032 section 5.1.2). @throws Error when they are none. */
  static fromEd25519(key: Uint8Array): VerifyingKey {
    return VerifyingKey.fromSpki(Buffer.concat([ED25519_SPKI, key]));
  }

  /** From the coordinates of a point, base64url. @throws Error when it does not lie on P-256. */
  static fromP256Point(x: string, y: string): VerifyingKey {
    return new VerifyingKey(createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' }));
  }

  /** From modulus and exponent, base64url. @throws Error when they are none. */
  static fromRsaNumbers(n: string, e: string): VerifyingKey {
    return new VerifyingKey(createPublicKey({ key: { kty: 'RSA', n, e }, format: 'jwk' }));
  }

  /** The public half of a key. */
  static of(key: SigningKey): VerifyingKey {
    return new VerifyingKey(key.type === 'public' ? key : createPublicKey(key));
  }

  /** SubjectPublicKeyInfo in DER. */
  get spki(): Uint8Array {
    return new Uint8Array(this.#key.export({ type: 'spki', format: 'der' }));
  }

  /** Whether it is a key of the kind that the scheme needs. */
  isFor(scheme: SignatureScheme): boolean {
    const isSuited = this.#suited.get(scheme) ?? this.#suits(scheme);
    this.#suited.set(scheme, isSuited);
    return isSuited;
  }

  #suits(scheme: SignatureScheme): boolean {
    const wanted = SCHEMES[scheme];
    const { asymmetricKeyType: kind, asymmetricKeyDetails: details } = this.#key;
    if (kind !== wanted.kind) return false;
    if (wanted.kind === 'ec') return details?.namedCurve === wanted.curve;
    return wanted.kind !== 'rsa' || (details?.modulusLength ?? 0) >= MIN_RSA_BITS;
  }

  /** Whether a signature over `data` holds; `false` for a key of another kind, too. */
  holds(scheme: SignatureScheme, data: Uint8Array, signature: Uint8Array): boolean {
    const { hash, form } = SCHEMES[scheme];
    if (!this.isFor(scheme)) return false;
    // Where nothing is said of the form, the key alone is taken in less time.
    return verify(hash, data, form === undefined ? this.#key : { key: this.#key, ...form }, signature);
  }
}

/** Signs with a key of the kind that the scheme needs. */
export function signWith(scheme: SignatureScheme, key: SigningKey, data: Uint8Array): Uint8Array {
  const { hash, form } = SCHEMES[scheme];
  return new Uint8Array(sign(hash, data, { key, ...form }));
}
