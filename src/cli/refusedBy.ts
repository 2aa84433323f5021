import { decisive, type Check } from '../checks.ts';
import { CountersignError } from '../errors.ts';

/** Why checks do not come to what they must, by the first of those that decide it. */
export function refusedBy(what: string, checks: readonly Check[]): CountersignError {
  const bad = decisive(checks);
  return new CountersignError('refused', `${what}: ${bad?.title ?? ''}: ${bad?.detail ?? ''}`);
}
