import { equalBytes } from '../../../bytes/byteForms.ts';
import type { LogView } from '../logView.ts';
import type { Cosigned } from './cosignature.ts';
import type { WitnessKey } from './witnessKey.ts';

/** Which witnesses somebody believes, and how many of them must have signed. */
export interface Witnesses {
  readonly keys: readonly WitnessKey[];
  readonly quorum: number;
}

/** What the witnesses' signatures say of a log. */
export interface Witnessed {
  /** Of each witness that has one: its signature over the shortest checkpoint that holds what is asked. */
  readonly signed: readonly Cosigned[];
  /** Names of those that have signed none such, in the order of the keys. */
  readonly missing: readonly string[];
  /** Names of those among them that have signed another history than this. */
  readonly contrary: readonly string[];
  readonly isQuorum: boolean;
}

/**
 * Whose checkpoints of at least `size` leaves this log has been. Each key counts once, over whichever of them it signed: a
 * longer one of the same log says all that a shorter one does. One that is longer than the log says nothing yet. A witness
 * that has signed another history as well counts for none: it was deceived, or it lies.
 * @throws CountersignError `tampered` when the log cannot prove its own earlier roots
 */
export async function witnessedUpTo(
  log: Pick<LogView, 'size' | 'rootAt'>,
  size: number,
  { keys, quorum }: Witnesses,
  cosigned: readonly Cosigned[],
): Promise<Witnessed> {
  const signed: Cosigned[] = [];
  const missing: string[] = [];
  const contrary: string[] = [];
  for (const key of keys) {
    const known = cosigned
      .filter(({ witness, checkpoint }) => isSame(witness, key) && checkpoint.size <= log.size)
      .sort((a, b) => a.checkpoint.size - b.checkpoint.size || a.time - b.time);
    const [first] = known.filter(({ checkpoint }) => checkpoint.size >= size);
    const isContrary = await hasOther(log, known);
    if (isContrary) contrary.push(key.name);
    if (first === undefined || isContrary) missing.push(key.name);
    else signed.push(first);
  }
  return { signed, missing, contrary, isQuorum: signed.length >= quorum };
}

const isSame = (a: WitnessKey, b: WitnessKey): boolean => equalBytes(a.publicKey, b.publicKey);

async function hasOther(log: Pick<LogView, 'rootAt'>, known: readonly Cosigned[]): Promise<boolean> {
  for (const { checkpoint } of known)
    if (!equalBytes(await log.rootAt(checkpoint.size), checkpoint.root)) return true;
  return false;
}
