import type { Refusal } from '../../../ledger/entries/accounts.ts';

/** `entry 12: superseded: …`. */
export function refusalWords({ what, verdict, reason }: Refusal): string {
  return verdict === undefined ? `${what}: ${reason}` : `${what}: ${verdict}: ${reason}`;
}
