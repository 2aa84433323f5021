import type { KeyEnd } from '../../../marketplace/keyEnd.ts';
import { describeKeyEnd, revocationOf } from '../../../marketplace/keyEnd.ts';
import {
  MAX_CERTIFICATE_BYTES,
  primarySignatureTime,
  readCertificate,
  revocationIn,
} from '../../../pgp/certificates.ts';
import { messageOf } from '../../../errors.ts';
import type { PublicKey } from '../../../pgp/keys.ts';
import { sha256 } from '../../../platformKeys.ts';
import { fromUtf8 } from '../../../bytes/byteForms.ts';
import { decodeEntry } from '../../log/leaf.ts';
import type { EntryHead } from '../../log/leafHead.ts';
import type { SignedHead } from '../../log/logCrypto.ts';
import type { PlacedLeaf } from '../../log/logView.ts';
import { ThreadFold, type JudgedLeaf, type LogEntry } from '../../log/threadFold.ts';
import { pgpLogCrypto, SLACK_MS } from '../../pgpLogCrypto.ts';
import type { Refusal } from '../accounts.ts';
import type { Certificate, KeyLife } from './keyLife.ts';

/** What a key's fold asks of the ledger. */
export interface KeySource {
  /** The ledger's id. */
  readonly ledger: string;
  rootAt(size: number): Promise<Uint8Array>;
  /** The body of a key's entry. @throws CountersignError `tampered` when it is nowhere */
  bodyOf(entry: LogEntry): Promise<Uint8Array | undefined>;
}

/** One party's key, leaf after leaf. */
export class KeyFold {
  readonly certificates: Certificate[] = [];
  readonly entries: LogEntry[] = [];
  readonly refused: Refusal[] = [];
  end: KeyEnd | undefined;
  unread: KeyLife['unread'];
  /** Something follows what is not there: a file that led to it was taken away. */
  isBroken = false;
  readonly #fingerprint: string;
  readonly #source: KeySource;
  readonly #fold: ThreadFold;

  constructor(fingerprint: string, source: KeySource) {
    this.#fingerprint = fingerprint;
    this.#source = source;
    this.#fold = new ThreadFold({
      crypto: { sha256, verifySignature: (signed) => this.#verify(signed) },
      ledger: source.ledger,
      about: fingerprint,
      rootAt: (size) => source.rootAt(size),
      isParty: (author) => author === fingerprint,
      endOf: () => Promise.resolve(this.end && describeKeyEnd(this.end)),
      take: (entry) => this.#take(entry),
    });
  }

  /** The certificate that the entry being judged published for the first time; it is signed by its own key. */
  #first: PublicKey | undefined;

  /**
   * Judges the next leaf about the key.
   * @param first the certificate that it publishes, for a leaf that may be the beginning
   */
  async judge({ index, leaf }: PlacedLeaf, first?: PublicKey): Promise<JudgedLeaf> {
    this.#first = first;
    const judged = await this.#fold.judge(index, leaf);
    if (judged.counted) this.entries.push(judged);
    else {
      const { reason, detail } = judged;
      // Its signature holds: whatever history its owner was shown, she ended the key.
      const head = reason === 'other-history' ? decodeEntry(leaf)?.head : undefined;
      if (head?.kind === 'key.revoked') this.#endBy(index, head);
      this.isBroken ||= reason === 'follows-nothing';
      this.refused.push({ index, what: `entry ${index}`, verdict: reason, reason: detail });
    }
    return judged;
  }

  #endBy(index: number, { fields, at }: EntryHead): void {
    this.end = { ...revocationOf(fields), index, at };
  }

  /** Whether a leaf may still be its beginning. */
  get isEmpty(): boolean {
    return this.certificates.length === 0;
  }

  life(): KeyLife {
    const { certificates, end, entries, refused, unread } = this;
    return { fingerprint: this.#fingerprint, certificates, end, entries, refused, unread };
  }

  async #verify(signed: SignedHead): Promise<boolean> {
    const key = this.certificates.at(-1)?.key ?? this.#first;
    if (key === undefined) return false;
    if (await pgpLogCrypto(() => Promise.resolve(key)).verifySignature(signed)) return true;
    const made = await primarySignatureTime(signed.bytes, signed.signature, key);
    return made !== undefined && Math.abs(made.getTime() - Date.parse(signed.at)) <= SLACK_MS;
  }

  async #take(entry: LogEntry): Promise<string | undefined> {
    const { kind } = entry.head;
    if (kind === 'key.revoked') {
      this.#endBy(entry.index, entry.head);
      return undefined;
    }
    if (kind !== (this.isEmpty ? 'key.added' : 'key.renewed'))
      return this.isEmpty ? 'a key begins with being added' : `a key that was added has no ${kind}`;
    return this.#publish(entry);
  }

  async #publish(entry: LogEntry): Promise<string | undefined> {
    const { index, head } = entry;
    if (head.body === undefined || head.body.bytes > MAX_CERTIFICATE_BYTES)
      return 'it has no certificate, or one that is too large';
    let bytes: Uint8Array | undefined;
    try {
      bytes = await this.#source.bodyOf(entry);
    } catch (error) {
      // It may say that the key was revoked: what comes after it cannot be judged, and what came before can.
      this.unread ??= { index, error };
      return messageOf(error);
    }
    const armored = (bytes && fromUtf8(bytes)) ?? '';
    const by = new Date(Date.parse(head.at) + SLACK_MS);
    let key: PublicKey;
    try {
      key = await readCertificate(armored, this.#fingerprint, `the certificate of entry ${index}`, by);
      const before = this.certificates.at(-1)?.key;
      // What it leaves out stays, as on every key server: else who has a part of the key alone could take away the rest.
      if (before !== undefined) key = await key.update(before, by);
    } catch (error) {
      return messageOf(error);
    }
    const revocation = await revocationIn(key);
    if (revocation !== undefined) this.end = { ...revocation, index, at: head.at };
    else this.certificates.push({ index, at: head.at, key, armored });
    return undefined;
  }
}
