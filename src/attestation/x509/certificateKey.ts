import { concatBytes, toHex, toUtf8 } from '../../bytes/byteForms.ts';
import { RecentMap } from '../../bytes/recentMap.ts';
import { sha256, VerifyingKey, type SignatureScheme } from '../../platformKeys.ts';

/** Makers' authorities are few; a machine and its GPUs bring a few dozen keys of their own. */
const mostKeys = 128;
const mostSignatures = 64;

/** By the exact bytes, so that no other key stands in for one. */
const known = new RecentMap<string, CertificateKey>(mostKeys);

/**
 * The key of a certificate. It remembers, by the exact bytes, which signatures held: the same authorities, reference values and
 * answers come with every GPU, and the same evidence is judged by the policy of each owner. Whether a certificate is in force, not
 * revoked or allowed to sign changes with time and place; whether a signature holds does not.
 */
export class CertificateKey {
  /** SubjectPublicKeyInfo in DER, as it stands in the certificate. */
  readonly spki: Uint8Array;
  readonly #key: VerifyingKey;
  readonly #found = new RecentMap<string, boolean>(mostSignatures);

  private constructor(spki: Uint8Array) {
    // Not a view, which would keep all of the evidence in memory.
    this.spki = spki.slice();
    this.#key = VerifyingKey.fromSpki(spki);
  }

  /** @throws Error when the bytes are no key */
  static fromSpki(spki: Uint8Array): CertificateKey {
    return known.get(toHex(sha256(spki)), () => new CertificateKey(spki));
  }

  /** Whether a signature over `data` holds; `false` for a key of another kind, too. */
  holds(scheme: SignatureScheme, data: Uint8Array, signature: Uint8Array): boolean {
    const name = concatBytes(toUtf8(`${scheme}\n`), sha256(data), signature);
    return this.#found.get(toHex(sha256(name)), () => this.#key.holds(scheme, data, signature));
  }
}
