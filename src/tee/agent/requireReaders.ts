import { CountersignError } from '../../errors.ts';
import type { OrderReading } from '../../ledger/entries/orders.ts';
import { canBeSealedTo } from '../../pgp/keys.ts';
import { readersOfReport } from './sealToParties.ts';

/**
 * Whoever is to read the result and the report must have a key to seal to, before anything is claimed: whoever may push
 * can cut an account, and an order that had been claimed would then end without a result.
 * @throws CountersignError `unavailable`: what was cut may be put back
 */
export async function requireReaders(reading: OrderReading): Promise<void> {
  const readers = new Set([...reading.state.placed.entry.recipients, ...readersOfReport(reading)]);
  for (const reader of readers)
    if (!(await canBeSealedTo(await reading.accounts.keyOf(reader))))
      throw new CountersignError('unavailable', `the ledger's account ${reader} has no key to seal to`, {
        mend: 'Somebody who may push cut it: its owner puts it back with the next entry.',
      });
}
