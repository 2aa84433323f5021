import { parseArgs } from 'node:util';
import { CountersignError, messageOf } from '../src/errors.ts';
import type { Soak, SoakBounds } from './soak.ts';

export interface SoakCommand {
  readonly name: string;
  readonly soak: Soak;
  readonly bounds: SoakBounds;
  readonly seed: string | undefined;
  /** Directories and files as they were given. */
  readonly state: string | undefined;
  readonly result: string | undefined;
}

const OPTIONS = {
  seed: { type: 'string' },
  amount: { type: 'string' },
  seconds: { type: 'string' },
  state: { type: 'string' },
  result: { type: 'string' },
} as const;

/**
 * Reads `NAME [--seed TEXT] [--amount N] [--seconds N] [--state DIRECTORY] [--result FILE]`.
 * @returns undefined without a name
 * @throws CountersignError `usage`
 */
export function readCommandLine(
  words: readonly string[],
  soaks: Readonly<Record<string, Soak>>,
): SoakCommand | undefined {
  const { values, positionals } = parse(words);
  const [name, ...more] = positionals;
  if (name === undefined && words.length === 0) return undefined;
  const soak = name !== undefined && Object.hasOwn(soaks, name) ? soaks[name] : undefined;
  const names = Object.keys(soaks).join(', ');
  if (name === undefined || soak === undefined)
    throw new CountersignError('usage', `there is no soak ${JSON.stringify(name ?? '')}: ${names}`);
  if (more.length > 0) throw new CountersignError('usage', `one soak at a time: ${names}`);
  const amount = positive('amount', values.amount) ?? soak.long.amount;
  const seconds = positive('seconds', values.seconds);
  return {
    name,
    soak,
    bounds: { ...soak.long, amount, ...(seconds === undefined ? {} : { seconds }) },
    seed: values.seed,
    state: values.state,
    result: values.result,
  };
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], allowPositionals: true, options: OPTIONS });
  } catch (cause) {
    throw new CountersignError('usage', messageOf(cause), { cause });
  }
}

function positive(name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^[1-9]\d{0,11}$/.test(value))
    throw new CountersignError('usage', `--${name} must be a whole number above 0`);
  return Number(value);
}
