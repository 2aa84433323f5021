import { randomBytes } from 'node:crypto';
import { digestOf, sha256Hex } from '../../canonicalJson.ts';
import { CountersignError } from '../../errors.ts';
import { fingerprintOf, type PrivateKey, type PublicKey } from '../../pgp/keys.ts';
import { signDetached } from '../../pgp/signatures.ts';
import { mendedKeyFiles, ownKey, requireUsable, type KeyUse } from './keys/ownKey.ts';
import { entryPaths, leafFiles, placeContent, type Content } from './entries.ts';
import { accountDirectory } from '../ledgerPaths.ts';
import type { LedgerSnapshot } from '../ledgerRepository.ts';
import { toHex } from '../../bytes/byteForms.ts';
import { encodeLeaf, headBytes } from '../log/leaf.ts';
import { LOG_FORMAT, type EntryHead, type LeafHead } from '../log/leafHead.ts';
import { ledgerIdOf } from '../log/ledgerId.ts';
import { leafHash } from '../log/tree/merkleTree.ts';
import { nodeHasher } from '../nodeCrypto.ts';

/** What an author says, before it has a place in the log. */
export interface EntryDraft {
  readonly kind: string;
  /** Digest of the entry that began what this is about; null for a beginning. */
  readonly about: string | null;
  /** Digest of the entry that this follows; null for a beginning, and for what follows none. */
  readonly after: string | null;
  readonly content: Content;
}

export interface SignedEntry {
  readonly head: EntryHead;
  readonly leaf: Uint8Array;
  /** What others name it by. */
  readonly digest: string;
  readonly body: Uint8Array | undefined;
}

/**
 * So many leaves may come before a beginning that was signed already: with more, readers would take it for a copy. Signed
 * anew, it could count twice, were the first one somewhere too.
 */
const MOST_BEFORE_BEGINNING = 512;

/** What was signed already in this append: a lost race signs again only what follows something else now. */
export class SignedEntries {
  readonly #known = new Map<string, SignedEntry>();

  /** @throws CountersignError `unavailable` for a beginning that others wrote too much before */
  async of(
    draft: EntryDraft,
    { ledger, size }: Place,
    sign: () => Promise<SignedEntry>,
  ): Promise<SignedEntry> {
    const name = digestOf({ ...draft, ledger });
    const known = this.#known.get(name) ?? (await sign());
    this.#known.set(name, known);
    if (draft.about !== null || size - known.head.checkpoint.size <= MOST_BEFORE_BEGINNING) return known;
    throw new CountersignError('unavailable', 'others wrote too much before the entry could be added', {
      mend: 'Run the same command again: nothing was added.',
    });
  }
}

interface Place {
  readonly ledger: string;
  readonly size: number;
  readonly root: string;
}

async function signHead(head: LeafHead, key: PrivateKey): Promise<Uint8Array> {
  return encodeLeaf(head, await signDetached(headBytes(head), key));
}

/** Leaf 0: with it a ledger begins, and has its id. */
async function createLedger(key: PrivateKey): Promise<{ leaf: Uint8Array; place: Place }> {
  const author = fingerprintOf(key.toPublic());
  const at = new Date().toISOString();
  const random = randomBytes(32).toString('hex');
  const leaf = await signHead({ v: LOG_FORMAT, kind: 'ledger.created', author, at, random }, key);
  const root = toHex(leafHash(nodeHasher, leaf));
  return { leaf, place: { ledger: ledgerIdOf(nodeHasher, leaf), size: 1, root } };
}

export interface KeyWish {
  readonly use?: KeyUse;
  /** The whole key, where a part of it signs. */
  readonly own?: PublicKey;
}

/** Entries of one author that enter the log together; the first ever creates the ledger. */
export class EntryBatch {
  readonly leaves: Uint8Array[] = [];
  readonly files: Map<string, Uint8Array>;
  readonly #key: PrivateKey;
  readonly #place: Place;
  readonly #signed: SignedEntries;
  #next: number;

  private constructor(key: PrivateKey, place: Place, signed: SignedEntries, files: Map<string, Uint8Array>) {
    this.#key = key;
    this.#place = place;
    this.#signed = signed;
    this.#next = place.size;
    this.files = files;
  }

  /**
   * What is first there of an author is the key.
   * @throws CountersignError `refused` for a key that nobody would believe
   */
  static async on(
    snapshot: LedgerSnapshot,
    key: PrivateKey,
    signed = new SignedEntries(),
    { use = 'entries', own = key.toPublic() }: KeyWish = {},
  ): Promise<EntryBatch> {
    const { log } = snapshot;
    const life = await ownKey(snapshot, own);
    await requireUsable(life, use);
    const files = await mendedKeyFiles(snapshot, life);
    let batch: EntryBatch;
    if (log !== undefined) {
      const place = { ledger: log.ledger, size: log.size, root: toHex(log.root) };
      batch = new EntryBatch(key, place, signed, files);
    } else {
      const { leaf, place } = await createLedger(key);
      batch = new EntryBatch(key, place, signed, files);
      batch.leaves.push(leaf);
    }
    if (life.certificates.length === 0 && life.unread === undefined) await batch.#addKey();
    return batch;
  }

  async #addKey(): Promise<void> {
    const own = this.#key.toPublic();
    const about = fingerprintOf(own);
    const content = { certificate: own.armor() };
    const added = await this.sign({ kind: 'key.added', about, after: null, content });
    this.add(added, accountDirectory(about));
  }

  get ledger(): string {
    return this.#place.ledger;
  }

  /** The index that the next entry has. */
  get nextIndex(): number {
    return this.#next;
  }

  async sign(draft: EntryDraft): Promise<SignedEntry> {
    return this.#signed.of(draft, this.#place, async () => {
      const { ledger, size, root } = this.#place;
      const { kind, about, after, content } = draft;
      const { fields, body, bytes } = placeContent(kind, content);
      const head: EntryHead = {
        v: LOG_FORMAT,
        ledger,
        checkpoint: { size, root },
        kind,
        about,
        after,
        author: fingerprintOf(this.#key.toPublic()),
        at: new Date().toISOString(),
        fields,
        ...(body === undefined ? {} : { body }),
      };
      const leaf = await signHead(head, this.#key);
      return { head, leaf, digest: sha256Hex(headBytes(head)), body: bytes };
    });
  }

  /** Enters what was signed: its leaf, and the files that people read. @returns the index of its leaf */
  add({ head: { kind }, leaf, body }: SignedEntry, directory: string): number {
    const index = this.#next++;
    this.leaves.push(leaf);
    const paths = entryPaths(directory, index, kind);
    const { head, signature } = leafFiles(leaf);
    this.files.set(paths.head, head).set(paths.signature, signature);
    if (body !== undefined) this.files.set(paths.body, body);
    return index;
  }
}
