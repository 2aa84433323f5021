import type { LogView } from '../logView.ts';
import type { Cosigned } from './cosignature.ts';
import { witnessedUpTo, type Witnesses } from './quorum.ts';

/** When something may be used, as ISO 8601 says it: from, and until before. */
export interface InForce {
  readonly notBefore: string;
  readonly expires: string;
}

/** What witnesses say of a claim. */
export interface WitnessedClaim<C extends Cosigned = Cosigned> {
  /** Of each witness that counts: its signature over a checkpoint that holds the claim, at a time that is asked for. */
  readonly counted: readonly C[];
  /** Names of those that have signed none such. */
  readonly missing: readonly string[];
  /** Names of those among them that have signed another history than this. */
  readonly contrary: readonly string[];
  /** Names of those among them that have signed at another time than is asked for. */
  readonly untimely: readonly string[];
  readonly isQuorum: boolean;
  /** So many have signed too late that the others are no quorum: a witness's time does not go back. */
  readonly isExpired: boolean;
}

/** -1 before, 0 within, 1 after; compared as numbers, since a witness may sign a time that is none of a calendar's. */
function sideOf({ notBefore, expires }: InForce, seconds: number): -1 | 0 | 1 {
  const at = seconds * 1000;
  if (at < Date.parse(notBefore)) return -1;
  return at < Date.parse(expires) ? 0 : 1;
}

/**
 * Whether a quorum has seen a log of at least `size` leaves, each at a time at which all of `times` hold.
 * @throws CountersignError `tampered` when the log cannot prove its own earlier roots
 */
export async function claimWitnessed<C extends Cosigned>(
  log: Pick<LogView, 'size' | 'rootAt'>,
  size: number,
  times: readonly InForce[],
  witnesses: Witnesses,
  cosigned: readonly C[],
): Promise<WitnessedClaim<C>> {
  const { signed, missing, contrary } = await witnessedUpTo(log, size, witnesses, cosigned);
  const counted: C[] = [];
  const untimely: string[] = [];
  let late = 0;
  for (const one of cosigned) {
    if (!signed.includes(one)) continue;
    const sides = times.map((each) => sideOf(each, one.time));
    if (sides.every((side) => side === 0)) counted.push(one);
    else untimely.push(one.witness.name);
    if (sides.includes(1)) late++;
  }
  return {
    counted,
    missing: [...missing, ...untimely],
    contrary,
    untimely,
    isQuorum: counted.length >= witnesses.quorum,
    isExpired: witnesses.keys.length - late < witnesses.quorum,
  };
}

/** `carol (has signed another history)`: each witness that is missing, and why. */
export function describeMissing({ missing, contrary, untimely }: WitnessedClaim): readonly string[] {
  return missing.map((name) => {
    if (contrary.includes(name)) return `${name} (has signed another history)`;
    return untimely.includes(name) ? `${name} (signed at a time at which the approval did not hold)` : name;
  });
}
