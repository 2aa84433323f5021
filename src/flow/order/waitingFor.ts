import { messageOf } from '../../errors.ts';
import type { OrderReading } from '../../ledger/entries/orders/orders.ts';
import type { LedgerSnapshot } from '../../ledger/ledgerRepository.ts';
import { describeMissing } from '../../ledger/log/witness/claimWitnessed.ts';
import { isFinal } from '../../marketplace/order/orderState.ts';
import { judgeClaims } from '../../report/claimWitnesses.ts';

const named = (names: readonly string[]): string =>
  `${names.length === 1 ? 'witness' : 'witnesses'} ${names.join(', ')}`;

/** Of the owners' witnesses, those that have not seen the live claim, where a quorum is not there yet. */
async function missingFor(snapshot: LedgerSnapshot, reading: OrderReading): Promise<readonly string[]> {
  const missing = new Set<string>();
  for (const { judged } of await judgeClaims(snapshot, reading))
    if (!judged.isQuorum) for (const name of describeMissing(judged)) missing.add(name);
  return [...missing];
}

/**
 * Which witnesses an order waits for, as one line for people: from its claim, the owners' policies and what the ledger
 * holds of witnesses; empty where it waits for none.
 */
export async function waitingFor(snapshot: LedgerSnapshot, reading: OrderReading): Promise<string> {
  const { state } = reading;
  if (isFinal(state) || state.reported !== undefined) return '';
  if (state.claimed === undefined)
    return state.missed.length === 0 ? '' : `a claim was given back: it missed ${named(state.missed)}`;
  try {
    const missing = await missingFor(snapshot, reading);
    return missing.length === 0 ? '' : `claimed, waiting for ${named(missing)}`;
  } catch (error) {
    return `claimed; whether it was witnessed cannot be told: ${messageOf(error)}`;
  }
}
