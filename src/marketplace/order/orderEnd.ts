import { isFinal, statusOf, type OrderState } from './orderState.ts';
import { isExpired } from './placementRules.ts';

/** Whether nothing more can happen to an order: it ended, or nobody completed it in time. */
export function hasEnded(state: OrderState, now: Date): boolean {
  return isFinal(state) || (statusOf(state) === 'Blocked' && isExpired(state.placed.entry, now));
}

/** Why an order ended, in its parties' words; empty where none of them said. */
export function reasonOf(state: OrderState): string {
  if (state.cancelRequested) return cancellation(state);
  if (state.finished) return state.finished.entry.reason;
  const stopped = state.suborders.find(({ status }) => status === 'Error' || status === 'Canceled');
  const outcome = stopped?.completed?.entry.outcome;
  if (stopped?.revoked === true) return `the approval of suborder ${stopped.id} was revoked`;
  if (stopped === undefined || outcome === undefined || !('reason' in outcome)) return '';
  return outcome.reason === ''
    ? `the owner of suborder ${stopped.id} turned it down, and gave no reason`
    : outcome.reason;
}

/** That the customer canceled it, and why; and how it ended all the same, where it was too late. */
function cancellation({ cancelReason, finished }: OrderState): string {
  const why = cancelReason === '' ? 'its customer canceled it' : `its customer canceled it: ${cancelReason}`;
  const end = finished?.entry;
  if (end === undefined || end.status === 'canceled') return why;
  return end.reason === '' ? '' : `${end.reason}; ${why}`;
}

/** How an order ended, by the ledger, in one line. */
export function endWithoutRun(state: OrderState): string {
  const status = statusOf(state);
  if (!isFinal(state)) return 'nobody completed it in time';
  const reason = reasonOf(state);
  return reason === '' ? status : `${status}: ${reason}`;
}
