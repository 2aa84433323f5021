import { toHex } from '../../bytes/byteForms.ts';
import type { OrderReading } from '../../ledger/entries/orders/orders.ts';
import type { LogView } from '../../ledger/log/logView.ts';
import { isReady, statusOf, type OrderState } from '../../marketplace/order/orderState.ts';
import { isExpired } from '../../marketplace/order/placementRules.ts';
import type { SettledOrders, WaitingOrder } from './settledOrders.ts';
import type { TeeContext } from './teeContext.ts';

export function waitsForSolution({ suborders }: OrderState): boolean {
  return suborders.some(({ type, status }) => type === 'Solution' && status !== 'Done');
}

/** True while an order waits for its customer, or for the owners of what it uses, and the agent has nothing to do. */
function isWaiting({ state }: OrderReading): boolean {
  if (state.claimed !== undefined || isReady(state)) return false;
  if (statusOf(state) === 'Blocked' && isExpired(state.placed.entry, new Date())) return false;
  return state.attested !== undefined || waitsForSolution(state);
}

/**
 * The status of an order with which the agent has nothing to do now, as it was just read: so an idle look reads nothing
 * twice. @returns undefined where it is to be looked at
 */
export function waitingStatus(context: TeeContext, reading: OrderReading): string | undefined {
  const { state, frozen } = reading;
  if (frozen !== undefined) context.log(`Order ${state.id} stands still: ${frozen}`);
  return frozen !== undefined || isWaiting(reading) ? statusOf(state) : undefined;
}

/** Of these orders, as they were just read, those that wait until something is said of them, or they expire. */
export function waitingOf(readings: readonly OrderReading[]): WaitingOrder[] {
  return readings.flatMap((reading) => {
    const { state, frozen } = reading;
    if (frozen !== undefined || statusOf(state) !== 'Blocked' || !isWaiting(reading)) return [];
    const { digest, entry } = state.placed;
    return [{ order: state.id, digest, until: Date.parse(entry.expires) }];
  });
}

/**
 * Of the orders that waited at an agent's last look those that still do: of which nothing was said since. What came since is
 * all that is read of the log.
 * @param before what that look left; of a log that this one does not extend it says nothing
 * @throws CountersignError `tampered` when the log's files do not prove the log
 */
export async function stillWaiting(
  log: LogView,
  { waiting, open }: SettledOrders,
  now = Date.now(),
): Promise<WaitingOrder[]> {
  if (waiting === undefined || waiting.size > log.size) return [];
  if (toHex(await log.rootAt(waiting.size)) !== waiting.root) return [];
  const isOpen = new Set(open);
  const still: WaitingOrder[] = [];
  for (const one of waiting.orders) {
    if (now >= one.until || !isOpen.has(one.order)) continue;
    if ((await log.about(one.digest, waiting.size)).length === 0) still.push(one);
  }
  return still;
}
