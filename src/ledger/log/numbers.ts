import { CountersignError } from '../../errors.ts';

/** Numbers between two things that begin at neighbouring leaves: suborders 1 to 99 have room. */
const STEP = 100;

/** The number of what begins at a leaf: an order, an offer, a slot. Nobody chooses it, so nobody can squat it. */
export function numberAt(index: number): number {
  const number = STEP * (index + 1);
  if (Number.isSafeInteger(number) && index >= 0) return number;
  throw new CountersignError('limit', `no number can be given to leaf ${index}`);
}

/** The number of the order's suborder `n`. @throws CountersignError `limit` unless it is one of 1 to 99 */
export function suborderNumber(order: number, n: number): number {
  if (Number.isInteger(n) && n > 0 && n < STEP) return order + n;
  throw new CountersignError('limit', `an order has suborders 1 to ${STEP - 1}, not ${n}`);
}

/** The leaf at which an order, or the order of a suborder, begins. @returns undefined for what is no number */
export function leafOfNumber(number: number): number | undefined {
  return Number.isSafeInteger(number) && number >= STEP ? Math.floor(number / STEP) - 1 : undefined;
}
