import type { Turn } from '../../marketplace/order/whoseTurn.ts';
import { shortBlanks } from '../../text/shortBlanks.ts';
import { counted } from '../../review/words.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago, in the one unit that says most; an instant in the future is now. */
export function ago(since: string, now: Date): string {
  const passed = now.getTime() - Date.parse(since);
  if (!(passed >= MINUTE)) return 'less than a minute';
  if (passed < HOUR) return counted(Math.floor(passed / MINUTE), 'minute');
  if (passed < 2 * DAY) return counted(Math.floor(passed / HOUR), 'hour');
  return counted(Math.floor(passed / DAY), 'day');
}

/** 64 bits: another key with as many of the same digits is made by nobody in an afternoon, as one with 32 is. */
const FINGERPRINT_DIGITS = 16;

/** A party as people know it: what its key calls itself, and enough of the fingerprint to tell two of one name apart. */
export function partyName(fingerprint: string | undefined, names: Readonly<Record<string, string>>): string {
  if (fingerprint === undefined) return 'somebody who is not on the ledger';
  const name = names[fingerprint];
  return name === undefined || name === ''
    ? fingerprint
    : `${shortBlanks(name)} (${fingerprint.slice(0, FINGERPRINT_DIGITS)})`;
}

/** How wide a column of parties is at the least: what tells them apart is never shortened. */
export const LEAST_PARTY = FINGERPRINT_DIGITS + 1;

/** A party in a column that may be shortened: what was proven first, what anybody may call himself behind it. */
export function listedParty(fingerprint: string, names: Readonly<Record<string, string>>): string {
  const name = names[fingerprint] ?? '';
  return name === '' ? fingerprint : `${fingerprint.slice(0, FINGERPRINT_DIGITS)} ${shortBlanks(name)}`;
}

type Names = Readonly<Record<string, string>>;

function turnWords({ party, part, what }: Turn, names: Names): string {
  const who = partyName(party, names);
  return `${part === 'TEE' ? `the TEE of ${who}` : who} to ${what}`;
}

/** "Alice (3f09aa1200000000) to review and decide on suborder 902": whom an order waits for, several at once. */
export function waitsFor(turns: readonly Turn[], names: Names): string {
  return turns.map((turn) => turnWords(turn, names)).join('; ');
}
