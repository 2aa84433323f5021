import { setTimeout as sleep } from 'node:timers/promises';
import { CountersignError } from '../../../errors.ts';
import type { OrderReading } from '../../../ledger/entries/orders/orders.ts';
import type { Ledger } from '../../../ledger/ledger.ts';
import { reasonOf } from '../../../marketplace/order/orderEnd.ts';
import { isFinal, statusOf, type OrderState } from '../../../marketplace/order/orderState.ts';
import { shortBlanks } from '../../../text/shortBlanks.ts';
import type { CliContext } from '../../context.ts';
import { parseId } from '../../numbers.ts';
import { turnsOf } from '../../terminal/orderView.ts';
import type { Output } from '../../terminal/output.ts';
import { resultHint } from '../../terminal/resultHint.ts';
import { stopOnSignals } from '../../terminal/stopOnSignals.ts';
import { waitsFor } from '../../terminal/turnLine.ts';

const POLL_MS = 2000;

async function lineOf(reading: OrderReading): Promise<string> {
  const { state } = reading;
  const status = statusOf(state);
  if (isFinal(state)) {
    const reason = reasonOf(state);
    return reason === '' ? status : `${status}: ${shortBlanks(reason)}`;
  }
  const { partyNames } = await import('../../../report/cardFacts.ts');
  return `${status}, waits for ${waitsFor(turnsOf(reading), await partyNames(reading))}`;
}

/** A line whenever it says something else, until the order has ended. */
async function watch(
  ledger: Ledger,
  order: number,
  output: Output,
  signal: AbortSignal,
): Promise<OrderReading> {
  for (let before = ''; ;) {
    const reading = await ledger.order(order);
    const line = await lineOf(reading);
    if (line !== before) output.line(`${new Date().toISOString()}  ${line}`);
    before = line;
    if (isFinal(reading.state) || signal.aborted) return reading;
    await sleep(POLL_MS, undefined, { signal }).catch(() => undefined);
  }
}

/**
 * Nothing of an order that is Done, or goes on.
 *
 * @throws CountersignError `run-failed` where a result came out, which says why; `refused` where none did
 */
export function requireDone(state: OrderState): void {
  if (statusOf(state) === 'Done' || !isFinal(state)) return;
  const mend = resultHint(state);
  // Why was said by the last line that was watched.
  if (mend !== undefined)
    throw new CountersignError('run-failed', `order ${state.id} ended with ${statusOf(state)}`, { mend });
  throw new CountersignError('refused', `order ${state.id} ended without a result`);
}

/** `countersign orders watch`. */
export async function watchOrder(context: CliContext, _options: object, text = ''): Promise<void> {
  const order = parseId(text, 'ORDER_ID');
  const signal = stopOnSignals();
  const { state } = await watch(await context.ledger(), order, context.output, signal);
  context.output.result({ order: state.id, status: statusOf(state), reason: reasonOf(state) });
  requireDone(state);
  if (signal.aborted && !isFinal(state))
    throw new CountersignError('interrupted', `order ${state.id} goes on, and is watched no more`);
}
