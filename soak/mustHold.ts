import { CountersignError } from '../src/errors.ts';

/** @throws CountersignError `internal` with `what` when it does not hold */
export function mustHold(holds: boolean, what: string): asserts holds {
  if (!holds) throw new CountersignError('internal', what);
}
