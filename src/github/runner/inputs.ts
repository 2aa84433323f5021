import { CountersignError } from '../../errors.ts';
import type { SecretRegistry } from './mask.ts';

/** How one input is read. `T` is what the action gets. */
export interface InputSpec<T> {
  readonly read: (text: string) => T;
  /** What it is where nothing is given; an input without one must be given. */
  readonly absent?: { readonly value: T };
  /** Masked before anything is printed, and never repeated in an error. */
  readonly secret?: boolean;
}

export type InputSpecs = Readonly<Record<string, InputSpec<unknown>>>;

type CamelCase<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : Name;

/** The inputs of an action as one object: `order-id` is read as `orderId`. */
export type Inputs<Specs extends InputSpecs> = {
  readonly [Name in keyof Specs & string as CamelCase<Name>]: Specs[Name] extends InputSpec<infer T>
    ? T
    : never;
};

/** A value that an input can't have; `message` ends the sentence "the input x …". */
export class BadInput extends Error {}

export interface ReadInputsOptions {
  readonly secrets: SecretRegistry;
  /** Names that inputs had once, and the names that they have now. */
  readonly renamed?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/**
 * Reads and checks all inputs of an action before it does anything. Secrets are masked first; then every fault is
 * told at once, so that nobody mends one input a run.
 * @throws CountersignError `input` that names each wrong, missing or renamed input.
 */
export function readInputs<Specs extends InputSpecs>(
  specs: Specs,
  options: ReadInputsOptions,
): Inputs<Specs> {
  const { env = process.env, renamed = {}, secrets } = options;
  const texts = new Map(Object.keys(specs).map((name) => [name, textOf(env, name)]));
  for (const [name, text] of texts) if (specs[name]?.secret === true && text !== '') secrets.register(text);

  const faults = Object.entries(renamed)
    .filter(([old]) => textOf(env, old) !== '')
    .map(([old, now]) => `the input ${old} is now called ${now}`);
  const result: Record<string, unknown> = {};
  for (const [name, spec] of Object.entries(specs)) {
    const fault = readOne(name, spec, texts.get(name) ?? '', result);
    if (fault !== undefined) faults.push(fault);
  }
  if (faults.length > 0)
    throw new CountersignError('input', faults.join('; '), {
      mend: 'Correct them under `with:` in the workflow; the action did nothing.',
    });
  return result as Inputs<Specs>;
}

function readOne(
  name: string,
  spec: InputSpec<unknown>,
  text: string,
  result: Record<string, unknown>,
): string | undefined {
  const key = name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  if (text === '') {
    if (spec.absent === undefined) return `the input ${name} is missing`;
    result[key] = spec.absent.value;
    return undefined;
  }
  try {
    result[key] = spec.read(text);
    return undefined;
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    return `the input ${name} ${error.message}`;
  }
}

/** The runner passes an input in `INPUT_<NAME>`: capitals, spaces as `_`, hyphens kept. */
function textOf(env: Readonly<Record<string, string | undefined>>, name: string): string {
  return (env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim();
}
