import { appendFileSync } from 'node:fs';
import { CountersignError } from '../../errors.ts';
import type { SecretRegistry } from './mask.ts';

/** A job's outputs together may have 1 MB, by GitHub's count in UTF-16. */
const MAX_OUTPUT_BYTES = 1024 * 1024;

/**
 * Sets this step's outputs, all or none. Outside Actions, where there's no `GITHUB_OUTPUT`, it does nothing.
 * @throws CountersignError `refused` for a value that holds a registered secret (the runner would drop it, after
 * it had been written), `limit` over 1 MB.
 */
export function setOutputs(
  values: Readonly<Record<string, string | number | boolean>>,
  secrets: SecretRegistry,
  env: Readonly<Record<string, string | undefined>> = process.env,
): void {
  const file = env['GITHUB_OUTPUT'];
  const entries = Object.entries(values).map(([name, value]) => [name, String(value)] as const);
  let bytes = 0;
  for (const [name, value] of entries) {
    if (!/^[A-Za-z_][A-Za-z0-9_-]*$/.test(name))
      throw new CountersignError('internal', `${JSON.stringify(name)} is no name for an output`);
    if (secrets.foundIn(value))
      throw new CountersignError('refused', `the output ${name} would hold a secret`, {
        mend: 'Hand secrets on sealed to their owner, in a file or through the ledger; never as an output.',
      });
    bytes += value.length * 2;
  }
  if (bytes > MAX_OUTPUT_BYTES)
    throw new CountersignError('limit', `the outputs have ${bytes} bytes, over ${MAX_OUTPUT_BYTES}`, {
      mend: 'Write large results to a file and upload that as an artifact.',
    });
  if (file === undefined || file === '') return;
  appendFileSync(file, entries.map(([name, value]) => outputEntry(name, value)).join(''));
}

/**
 * One entry of the file: the delimiter is random, so that no value can end itself and begin another output. The
 * global `crypto` is loaded when it is used; node:crypto would cost every start of an action 10 ms.
 */
function outputEntry(name: string, value: string): string {
  const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
  if (value.includes(delimiter)) return outputEntry(name, value);
  return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
}
