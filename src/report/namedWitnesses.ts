import { CountersignError } from '../errors.ts';
import type { Witnesses } from '../ledger/log/witness/quorum.ts';
import { parseWitnessKey } from '../ledger/log/witness/witnessKey.ts';
import { sha256 } from '../pureDigest.ts';

/**
 * Witnesses as people name them, by the lines that they print; more than half of them are a quorum.
 * @param what which option or input they come from
 * @throws CountersignError `usage` for a line that is no witness's key, or one that is named twice
 */
export function namedWitnesses(lines: readonly string[], what: string): Witnesses {
  const keys = lines.map((line) => {
    const key = parseWitnessKey({ sha256 }, line.trim());
    if (key !== undefined) return key;
    throw new CountersignError('usage', `${what}: ${JSON.stringify(line)} is not a witness's key`, {
      mend: 'copy the line as `countersign witness init` prints it: name, id and key, with a plus between them',
    });
  });
  if (new Set(keys.map(({ publicKey }) => publicKey.join())).size < keys.length)
    throw new CountersignError('usage', `${what} names one witness twice`);
  return { keys, quorum: Math.floor(keys.length / 2) + 1 };
}
