import { appendLeaves } from '../../src/ledger/log/tiles/appendLeaves.ts';
import { formatCheckpoint } from '../../src/ledger/log/checkpoint.ts';
import type { Tree } from '../../src/ledger/log/tree/consistencyProof.ts';
import { CHECKPOINT_PATH, MAX_COMMIT_LEAVES, type JudgedLog } from '../../src/ledger/log/judgeCommit.ts';
import { encodeLeaf, MAX_LEAF_BYTES } from '../../src/ledger/log/leaf.ts';
import { LOG_FORMAT } from '../../src/ledger/log/leafHead.ts';
import { ledgerIdOf } from '../../src/ledger/log/ledgerId.ts';
import { signNote } from '../../src/ledger/log/signedNote.ts';
import type { LogState } from '../../src/ledger/log/tiles/tileTree.ts';
import { logNoteKey, nodeHasher } from '../../src/ledger/nodeCrypto.ts';
import type { FolderLog } from './folderLog.ts';
import { ReferenceTree } from './referenceTree.ts';
import { SeededRandom } from '../seededRandom.ts';

/** Most leaves are small; one in so many is as large as a leaf may be. */
const LARGE_EVERY = 64;
const SMALL_BYTES = 200;

/** A log that is longer, as a commit would bring it. */
export interface Proposal extends Tree {
  readonly leaves: readonly Uint8Array[];
  /** All files that it brings, the checkpoint among them. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/**
 * A log in a folder whose leaves, and how many come with each step, follow from the seed; so that nothing but the
 * number of its steps needs be remembered, and its roots are known from a second tree.
 */
export class GrowingLog {
  readonly ledger: string;
  readonly folder: FolderLog;
  /** The log before its first step. */
  readonly empty: Tree = { size: 0, root: new ReferenceTree().root() };
  /** Size and root after each step, by the second tree. */
  readonly trees: Tree[] = [];
  readonly #seed: string;
  readonly #creation: Uint8Array;
  readonly #reference = new ReferenceTree();

  /** @param steps how many the folder has already */
  constructor(seed: string, folder: FolderLog, steps: number) {
    this.#seed = seed;
    this.folder = folder;
    this.#creation = creationLeaf(seed);
    this.ledger = ledgerIdOf(nodeHasher, this.#creation);
    for (let step = 0; step < steps; step++) this.#remember(this.#batch());
  }

  get steps(): number {
    return this.trees.length;
  }

  get size(): number {
    return this.trees.at(-1)?.size ?? 0;
  }

  /** The log as it is; undefined before the first step. */
  get log(): JudgedLog | undefined {
    const tree = this.trees.at(-1);
    return tree && { ...tree, ledger: this.ledger, files: this.folder };
  }

  leaf(index: number): Uint8Array {
    if (index === 0) return this.#creation;
    const random = new SeededRandom(this.#seed, `leaf ${index}`);
    const size = random.below(LARGE_EVERY) === 0 ? MAX_LEAF_BYTES : 1 + random.below(SMALL_BYTES);
    return new Uint8Array(random.bytes(size));
  }

  /** The next step. */
  async propose(): Promise<Proposal> {
    return this.proposeOn({ ...(this.trees.at(-1) ?? this.empty), files: this.folder }, this.#batch());
  }

  /** What a log becomes by these leaves, with its checkpoint. */
  async proposeOn(old: LogState, leaves: readonly Uint8Array[]): Promise<Proposal> {
    const { size, root, files } = await appendLeaves(nodeHasher, old, leaves);
    const checkpoint = await this.checkpoint({ size, root });
    return { size, root, leaves, files: new Map([...files, [CHECKPOINT_PATH, checkpoint]]) };
  }

  checkpoint(tree: Tree): Promise<Uint8Array> {
    return signNote(formatCheckpoint({ ledger: this.ledger, ...tree }), [logNoteKey(this.ledger)]);
  }

  /** Takes the next step. @returns the log's size and root by the second tree */
  async keep({ leaves, files }: Proposal): Promise<Tree> {
    await this.folder.write(files);
    return this.#remember(leaves);
  }

  #batch(): Uint8Array[] {
    const count = 1 + new SeededRandom(this.#seed, `batch ${this.steps}`).below(MAX_COMMIT_LEAVES);
    return Array.from({ length: count }, (_, at) => this.leaf(this.size + at));
  }

  #remember(leaves: readonly Uint8Array[]): Tree {
    for (const leaf of leaves) this.#reference.append(leaf);
    const tree = { size: this.size + leaves.length, root: this.#reference.root() };
    this.trees.push(tree);
    return tree;
  }
}

/** The log itself looks at no signature: any bytes in the form of one do. */
function creationLeaf(seed: string): Uint8Array {
  const random = new SeededRandom(seed, 'creation');
  const armor = random.bytes(48).toString('base64');
  return encodeLeaf(
    {
      v: LOG_FORMAT,
      kind: 'ledger.created',
      author: random.bytes(32).toString('hex'),
      at: '2026-01-01T00:00:00.000Z',
      random: random.bytes(32).toString('hex'),
    },
    `-----BEGIN PGP SIGNATURE-----\n\n${armor}\n-----END PGP SIGNATURE-----\n`,
  );
}
