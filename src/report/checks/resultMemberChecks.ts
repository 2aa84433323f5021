import { checkOf, type Check } from '../../checks.ts';
import type { OrderReading } from '../../ledger/entries/orders/orders.ts';
import type { FinishedEntry } from '../../marketplace/order/orderEntries.ts';
import type { ResultDetails } from '../details.ts';
import type { RunResult } from '../statement/statement.ts';
import { isWithin } from '../evidence/timeWindow.ts';

/** How an order ends whose run ended so. */
function endOf({ outcome, exitStatus }: ResultDetails): FinishedEntry['status'] {
  if (outcome === 'cancelled') return 'canceled';
  return outcome === 'exited' && exitStatus === 0 ? 'done' : 'error';
}

/** How the run ended, which is sealed, must be how the order did, which is not. */
export function resultStatusCheck({ state }: OrderReading, details: ResultDetails): Check {
  const status = state.finished?.entry.status ?? 'not finished';
  const { outcome, exitStatus } = details;
  const detail = `${status}: ${outcome}, exit status ${exitStatus ?? 'none'}`;
  return checkOf('result-status', 'The order ended as its run did', endOf(details) === status, detail);
}

/** What the result says of the order and of its time. */
export function resultMemberChecks({ state }: OrderReading, result: RunResult): readonly Check[] {
  const reported = state.reported?.entry;
  const finished = state.finished?.entry;
  return [
    checkOf(
      'result-order',
      'The result is about this order and this attempt at it',
      result.order === state.id && result.attempt === reported?.attempt,
      `order ${result.order}, attempt ${result.attempt}`,
    ),
    checkOf(
      'result-time',
      'The run ended after the report was published and before the result was',
      isWithin(result.finished, reported?.at, finished?.at),
      `ended ${result.finished}`,
    ),
  ];
}
