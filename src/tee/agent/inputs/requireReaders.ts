import { CountersignError } from '../../../errors.ts';
import type { OrderReading } from '../../../ledger/entries/orders/orders.ts';
import { describeKeyEnd } from '../../../marketplace/keyEnd.ts';
import { canBeSealedTo } from '../../../pgp/keys.ts';
import { OwnRefusal } from '../result/publishedReason.ts';
import { readersOfReport } from '../result/sealToParties.ts';

/**
 * Whoever is to read the result and the report must have a key to seal to, before anything is claimed: one that has
 * ended a thief may have. An owner of data whose key ended can't revoke her approval any more: it is taken for revoked.
 * @throws OwnRefusal for a key that has ended; CountersignError `unavailable` for one that has expired: it may be renewed
 */
export async function requireReaders(reading: OrderReading): Promise<void> {
  const { accounts, state } = reading;
  for (const reader of new Set([...state.placed.entry.recipients, ...readersOfReport(reading)])) {
    const { end } = await accounts.lifeOf(reader);
    if (end !== undefined)
      throw new OwnRefusal(`${reader} has no part in it any more: ${describeKeyEnd(end)}`);
    if (!(await canBeSealedTo(await accounts.keyOf(reader))))
      throw new CountersignError('unavailable', `the key of ${reader} has none to seal to that is in force`, {
        mend: 'its owner publishes a newer certificate: countersign keys renew',
      });
  }
}
