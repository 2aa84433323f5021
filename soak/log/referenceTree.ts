import { createHash } from 'node:crypto';

const sha256 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** A second Merkle tree (RFC 6962 section 2.1), which shares nothing with the one that it is held against. */
export class ReferenceTree {
  /** Perfect trees from the left, each with the number of its leaves. */
  readonly #perfect: { readonly leaves: number; readonly hash: Buffer }[] = [];

  append(leaf: Uint8Array): void {
    let [leaves, hash] = [1, sha256(Uint8Array.of(0), leaf)];
    for (let left = this.#perfect.at(-1); left?.leaves === leaves; left = this.#perfect.at(-1)) {
      this.#perfect.pop();
      hash = sha256(Uint8Array.of(1), left.hash, hash);
      leaves *= 2;
    }
    this.#perfect.push({ leaves, hash });
  }

  root(): Uint8Array {
    const hashes = this.#perfect.map(({ hash }) => hash);
    const last = hashes.pop() ?? sha256();
    return new Uint8Array(hashes.reduceRight((right, left) => sha256(Uint8Array.of(1), left, right), last));
  }
}
