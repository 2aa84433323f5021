import type { KeyEnd } from '../../../marketplace/keyEnd.ts';
import type { PublicKey } from '../../../pgp/keys.ts';
import type { LogEntry } from '../../log/threadFold.ts';
import type { Refusal } from '../accounts.ts';

/** A certificate and the leaf that published it. */
export interface Certificate {
  readonly index: number;
  /** When its owner says that it was published. */
  readonly at: string;
  readonly key: PublicKey;
  /** In ASCII armour, as it was published. */
  readonly armored: string;
}

/** What the log says of one party's key: a certificate, newer ones, and an end. */
export interface KeyLife {
  readonly fingerprint: string;
  /** Oldest first; none that carries a revocation. */
  readonly certificates: readonly Certificate[];
  readonly end: KeyEnd | undefined;
  readonly entries: readonly LogEntry[];
  readonly refused: readonly Refusal[];
  /** A newer certificate that somebody took away: what comes after it cannot be judged. */
  readonly unread: { readonly index: number; readonly error: unknown } | undefined;
}

/**
 * The certificate that an entry at this place is verified under: the newest before it.
 * @returns undefined where there was none yet, or the key had ended
 * @throws CountersignError `tampered` when the newest was taken away
 */
export function certificateBefore(life: KeyLife, index: number): Certificate | undefined {
  if (endBefore(life, index) !== undefined) return undefined;
  if (life.unread !== undefined && life.unread.index < index) throw life.unread.error;
  return life.certificates.findLast((one) => one.index < index);
}

/** The key's end, where it lies before this place in the log. */
export function endBefore({ end }: KeyLife, index: number): KeyEnd | undefined {
  return end !== undefined && end.index < index ? end : undefined;
}
