import { CountersignError } from '../../errors.ts';
import type { OrderReading } from '../../ledger/entries/orders/orders.ts';
import { statusOf } from '../../marketplace/order/orderState.ts';
import type { Completion } from './completion.ts';
import type { Party } from '../party.ts';

const POLL_MS = 500;

/**
 * Waits until the TEE has attested an order.
 * @param id the order, or a suborder of it
 * @throws CountersignError `unavailable` after `waitMs`
 */
export async function waitForEvidence(
  { ledger }: Pick<Party, 'ledger'>,
  id: number,
  { waitMs = 0, onWait }: Pick<Completion, 'waitMs' | 'onWait'>,
): Promise<OrderReading> {
  const end = Date.now() + waitMs;
  for (let isFirst = true; ; isFirst = false) {
    const reading = await ledger.order(id);
    const { state } = reading;
    if (state.attested || statusOf(state) !== 'Blocked') return reading;
    if (Date.now() >= end) {
      throw new CountersignError(
        'unavailable',
        `the TEE has not attested order ${state.id} yet: there is no key to seal the dataset to`,
        {
          mend: 'is the TEE of the order running (tee run)? Try again, or wait longer with --wait <seconds>',
        },
      );
    }
    if (isFirst)
      onWait?.(
        `Waiting for the TEE to attest order ${state.id}, up to ${Math.ceil(waitMs / 60_000)} min: until then there is no key to seal to`,
      );
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
