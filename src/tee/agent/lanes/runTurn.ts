import type { OrderReading } from '../../../ledger/entries/orders/orders.ts';
import { fetchOwn } from '../inputs/fetchOwn.ts';
import type { TeeContext } from '../teeContext.ts';
import { CLAIM_BEFORE_MS, firstExpiry, until } from './expiry.ts';
import type { Lanes } from './lanes.ts';
import { neededBy, ONE } from './resources.ts';

/** What the run waits for, or works under. */
export interface Bounds {
  readonly lanes: Lanes;
  readonly stop: AbortSignal;
  readonly cancelled: AbortSignal;
}

/** The order's turn on the machine; before it, what needs no approval is fetched. */
export async function takeTurn(
  context: TeeContext,
  reading: OrderReading,
  { lanes, stop }: Bounds,
): Promise<() => void> {
  const { entry } = reading.state.placed;
  const asked = { order: reading.state.id, customer: entry.author };
  await lanes.fetching.within({ ...asked, need: ONE }, stop, () => fetchOwn(context, reading, stop));
  const turn = lanes.running.take({ ...asked, need: neededBy(entry.limits) }, stop);
  if (lanes.running.waiting.includes(asked.order))
    context.log(`Order ${asked.order}: ready; it waits for room on this machine`);
  return turn;
}

/** True when the order is to be claimed before its turn: an approval would not live to see that. */
export async function mustClaimEarly(
  turn: Promise<unknown>,
  reading: OrderReading,
  stop: AbortSignal,
): Promise<boolean> {
  const over = new AbortController();
  const due = until(firstExpiry(reading.state) - CLAIM_BEFORE_MS, AbortSignal.any([stop, over.signal]));
  try {
    return await Promise.race([turn.then(() => false), due]);
  } finally {
    over.abort();
  }
}
