import { checkOf, type Check } from '../checks.ts';
import type { OrderReading } from '../ledger/orders.ts';
import type { FinishedEntry } from '../marketplace/orderEntries.ts';
import type { RunResult } from './statement.ts';
import { isWithin } from './timeWindow.ts';

/** How an order ends whose run ended so. */
function endOf({ outcome, exitStatus }: RunResult): FinishedEntry['status'] {
  if (outcome === 'cancelled') return 'canceled';
  return outcome === 'exited' && exitStatus === 0 ? 'done' : 'error';
}

/** What the result says of the order and of how it ended. */
export function resultMemberChecks({ state }: OrderReading, result: RunResult): readonly Check[] {
  const reported = state.reported?.entry;
  const finished = state.finished?.entry;
  const status = finished?.status ?? 'not finished';
  return [
    checkOf(
      'result-order',
      'The result is about this order and this attempt at it',
      result.order === state.id && result.attempt === reported?.attempt,
      `order ${result.order}, attempt ${result.attempt}`,
    ),
    checkOf(
      'result-status',
      'The order ended as its run did',
      endOf(result) === status,
      `${status}: ${result.outcome}, exit status ${result.exitStatus ?? 'none'}`,
    ),
    checkOf(
      'result-time',
      'The run ended after the report was published and before the result was',
      isWithin(result.finished, reported?.at, finished?.at),
      `ended ${result.finished}`,
    ),
  ];
}
