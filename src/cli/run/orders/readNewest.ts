import { messageOf } from '../../../errors.ts';
import { newestOrders } from '../../../ledger/entries/orders/newestOrders.ts';
import { readOrder, type OrderReading } from '../../../ledger/entries/orders/orders.ts';
import { OrderSources } from '../../../ledger/entries/orders/orderSources.ts';
import type { LedgerSnapshot } from '../../../ledger/ledgerRepository.ts';
import type { Output } from '../../terminal/output.ts';

/** The orders of a ledger, newest first; one that does not hold is named and passed over. */
export async function* readNewest(snapshot: LedgerSnapshot, output: Output): AsyncGenerator<OrderReading> {
  const sources = new OrderSources(snapshot, 'near', 0);
  for await (const id of newestOrders(snapshot)) {
    try {
      yield await readOrder(snapshot, id, 'near', undefined, sources);
    } catch (error) {
      output.note(`ignored: order ${id}: ${messageOf(error)}`);
    }
  }
}
