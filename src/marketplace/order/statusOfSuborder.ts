import type { OrderStatus } from '../enumerations.ts';
import { isFinal, statusOf, type OrderState, type SuborderState } from './orderState.ts';

/** The status of a suborder that people see. The TEE has nothing to do any more once its order has ended, whoever ended it. */
export function statusOfSuborder(order: OrderState, { type, status }: SuborderState): OrderStatus {
  return type === 'TEE' && isFinal(order) ? statusOf(order) : status;
}
