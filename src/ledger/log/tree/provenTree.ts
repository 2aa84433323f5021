import { RecentMap } from '../../../bytes/recentMap.ts';
import { CountersignError } from '../../../errors.ts';
import {
  makeConsistencyProof,
  makeSubtreeConsistencyProof,
  verifyConsistency,
  verifySubtreeConsistency,
  type Part,
  type Tree,
} from './consistencyProof.ts';
import { makeInclusionProof, verifyInclusion } from './inclusionProof.ts';
import type { Hasher } from '../logCrypto.ts';
import { emptyRoot, leafHash, type RangeHasher } from './merkleTree.ts';

/** So many earlier roots are kept. */
const MOST_ROOTS = 1024;

/**
 * A log of which the root is known, and hashes that nobody has checked: what it says of the log it proves against the
 * root.
 */
export abstract class ProvenTree implements RangeHasher {
  readonly #hasher: Hasher;
  readonly #tree: Tree;
  readonly #roots = new RecentMap<number, Promise<Uint8Array>>(MOST_ROOTS);

  constructor(hasher: Hasher, tree: Tree) {
    this.#hasher = hasher;
    this.#tree = tree;
  }

  abstract rangeHash(start: number, end: number): Promise<Uint8Array>;

  /**
   * The root that the log had at an earlier size, proven to be the beginning of this one.
   * @throws CountersignError `tampered` when the hashes cannot prove it, `internal` for a size that it never had
   */
  rootAt(size: number): Promise<Uint8Array> {
    return this.#roots.get(size, () => this.#provenRoot(size));
  }

  /** Whether the log has this leaf there. @throws CountersignError `tampered` when hashes are missing */
  async holds(index: number, leaf: Uint8Array): Promise<boolean> {
    const { size } = this.#tree;
    if (!Number.isSafeInteger(index) || index < 0 || index >= size) return false;
    const proof = await makeInclusionProof(this, index, size);
    return verifyInclusion(this.#hasher, leafHash(this.#hasher, leaf), index, this.#tree, proof);
  }

  /** Whether the log has a part of this root. @throws CountersignError `tampered` when hashes are missing */
  protected async hasPart(part: Part): Promise<boolean> {
    const { size } = this.#tree;
    const proof = await makeSubtreeConsistencyProof(this, part.start, part.end, size);
    return verifySubtreeConsistency(this.#hasher, part, this.#tree, proof);
  }

  async #provenRoot(size: number): Promise<Uint8Array> {
    if (!Number.isSafeInteger(size) || size < 0 || size > this.#tree.size)
      throw new CountersignError('internal', `the log never had ${size} leaves`);
    if (size === 0) return emptyRoot(this.#hasher);
    if (size === this.#tree.size) return this.#tree.root;
    const root = await this.rangeHash(0, size);
    const proof = await makeConsistencyProof(this, size, this.#tree.size);
    if (verifyConsistency(this.#hasher, { size, root }, this.#tree, proof)) return root;
    throw new CountersignError('tampered', `the log does not prove the root that it had at size ${size}`);
  }
}
