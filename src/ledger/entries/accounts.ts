import { RecentMap } from '../../bytes/recentMap.ts';
import { CountersignError, messageOf } from '../../errors.ts';
import { describeKeyEnd, type KeyEnd } from '../../marketplace/keyEnd.ts';
import type { PublicKey } from '../../pgp/keys.ts';
import type { LedgerSnapshot } from '../ledgerRepository.ts';
import { OwnVerdicts, type Verdicts } from '../verdicts/verdicts.ts';
import type { VoidReason } from '../log/threadFold.ts';
import type { KeyFinding } from './keys/findKeyLeaves.ts';
import { certificateBefore, endBefore, type KeyLife } from './keys/keyLife.ts';
import { readKeyLife } from './keys/readKeyLife.ts';
import { LEAVES_LOOKED_THROUGH } from './leafNear.ts';

/** The keys of so many parties are remembered: more than one order has. */
const MOST_LIVES = 256;

/** They hold for good, whatever snapshot they were met in. */
const ofThisProcess = new OwnVerdicts();

/** A party's key that has ended. */
export type EndedKey = KeyEnd & { readonly fingerprint: string };

/** The parties' keys as the log tells of them. Files beside it only lead there. */
export class Accounts {
  readonly #snapshot: LedgerSnapshot;
  readonly #finding: KeyFinding;
  /** What was verified before by whoever reads. */
  readonly verdicts: Verdicts;
  readonly #lives = new RecentMap<string, Promise<KeyLife>>(MOST_LIVES);
  readonly #wholes = new RecentMap<string, Promise<KeyLife>>(MOST_LIVES);

  constructor(snapshot: LedgerSnapshot, finding: KeyFinding = { near: LEAVES_LOOKED_THROUGH }) {
    this.#snapshot = snapshot;
    this.#finding = finding;
    this.verdicts = snapshot.verdicts ?? ofThisProcess;
  }

  /** @throws as {@link readKeyLife} */
  lifeOf(fingerprint: string): Promise<KeyLife> {
    return this.#lives.get(fingerprint, () => readKeyLife(this.#snapshot, fingerprint, this.#finding));
  }

  /** Those of these parties' keys that have ended. */
  async endedOf(fingerprints: readonly string[]): Promise<EndedKey[]> {
    const lives = await Promise.all(
      [...new Set(fingerprints)].map((fingerprint) => this.lifeOf(fingerprint)),
    );
    return lives.flatMap(({ fingerprint, end }) => (end === undefined ? [] : [{ ...end, fingerprint }]));
  }

  /**
   * The certificate that an entry at this place of the log is verified under.
   * @returns undefined where the author had no key on the ledger yet, or it had ended
   * @throws CountersignError `tampered` when it was taken away
   */
  async keyBefore(fingerprint: string, index: number): Promise<PublicKey | undefined> {
    const life = await this.lifeOf(fingerprint);
    const found = certificateBefore(life, index) ?? endBefore(life, index);
    if (found !== undefined) return 'key' in found ? found.key : undefined;
    // The file that leads to the first may have been taken away, and a later one left.
    const whole = this.#wholes.get(fingerprint, () => readKeyLife(this.#snapshot, fingerprint, 'whole'));
    this.#lives.set(fingerprint, whole);
    return certificateBefore(await whole, index)?.key;
  }

  /** Why nothing that the party wrote at this place counts any more; undefined where its key has not ended before. */
  async endOf(fingerprint: string, index: number): Promise<string | undefined> {
    const end = endBefore(await this.lifeOf(fingerprint), index);
    return end && describeKeyEnd(end);
  }

  /**
   * The newest certificate of a party, whether its key has ended or not: for names, and for what was signed before.
   * @throws CountersignError `not-found` or `tampered`
   */
  async keyOf(fingerprint: string): Promise<PublicKey> {
    const { certificates, unread } = await this.lifeOf(fingerprint);
    if (unread !== undefined) throw unread.error;
    const newest = certificates.at(-1);
    if (newest !== undefined) return newest.key;
    throw new CountersignError('not-found', `the ledger has no account ${fingerprint}`, {
      mend: 'a party is entered with its first entry: has it registered an offer or placed an order here?',
    });
  }

  /**
   * The key to seal something to: not one that has ended, which a thief may have.
   * @throws CountersignError `refused` when it has; else as {@link keyOf}
   */
  async readerOf(fingerprint: string): Promise<PublicKey> {
    const key = await this.keyOf(fingerprint);
    const { end } = await this.lifeOf(fingerprint);
    if (end === undefined) return key;
    throw new CountersignError('refused', `nothing is sealed to ${fingerprint}: ${describeKeyEnd(end)}`, {
      mend: 'its owner enters the ledger with a new key',
    });
  }
}

/** What was not believed, and why: shown to people, never acted upon. */
export interface Refusal {
  /** The leaf that it is, where it is one. */
  readonly index?: number;
  /** `entry 12`, or what could not be read. */
  readonly what: string;
  /** In one word, of an entry. */
  readonly verdict?: VoidReason;
  readonly reason: string;
}

export function refusalFor(what: string, error: unknown): Refusal {
  return { what, reason: messageOf(error) };
}
