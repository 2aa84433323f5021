import { cancelOrder } from '../../../flow/order/cancelOrder.ts';
import { statusOf } from '../../../marketplace/order/orderState.ts';
import type { CliContext } from '../../context.ts';
import { parseId } from '../../numbers.ts';

/** `countersign orders cancel`. */
export async function cancel(context: CliContext, options: { reason: string }, id = ''): Promise<void> {
  const order = parseId(id, 'ORDER_ID');
  const state = await cancelOrder(await context.party(), order, options.reason);
  context.output.line(`Order ${state.id} is ${statusOf(state)}`);
  context.output.result({ order: state.id, status: statusOf(state) });
}
