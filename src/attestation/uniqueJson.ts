import { CountersignError } from '../errors.ts';
import { hasDuplicateMembers } from '../text/json/hasDuplicateMembers.ts';

/**
 * Parses signed JSON and refuses an object that has a member twice: of two, readers disagree which one counts, and the
 * signature covers both.
 * @throws CountersignError `tampered` for what is no JSON or has a member twice
 */
export function parseUniqueJson(text: string, what: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new CountersignError('tampered', `${what} is not JSON`, { cause });
  }
  if (hasDuplicateMembers(text, value)) throw new CountersignError('tampered', `${what} has a member twice`);
  return value;
}
