import { CountersignError } from '../errors.ts';
import { requireWitnessKey } from '../ledger/entries/witnessed.ts';
import type { Witnesses } from '../ledger/log/witness/quorum.ts';

/**
 * Witnesses as people name them, by the lines that they print; more than half of them are a quorum.
 * @param what which option or input they come from
 * @throws CountersignError `usage` for a line that is no witness's key, or one that is named twice
 */
export function namedWitnesses(lines: readonly string[], what: string): Witnesses {
  const keys = lines.map((line) =>
    requireWitnessKey(line.trim(), 'usage', `${what}: ${JSON.stringify(line)}`),
  );
  if (new Set(keys.map(({ publicKey }) => publicKey.join())).size < keys.length)
    throw new CountersignError('usage', `${what} names one witness twice`);
  return { keys, quorum: Math.floor(keys.length / 2) + 1 };
}
