/** What a home's configuration says. */
export interface HomeConfig {
  /** URL or path of the git repository that holds the ledger. */
  readonly ledger?: string;
  /** URL or path of the store that uploads go to. */
  readonly storage?: string;
  /** Fingerprint of the key that is used when none is named. */
  readonly account?: string;
  /** The provider's name and description, shown with its offers. */
  readonly provider?: { readonly name: string; readonly description: string };
  /** Where the witness of this home has its memory, if not in a branch of the usual name beside the ledger. */
  readonly witness?: { readonly memory?: string; readonly branch?: string };
}

type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === 'string';

/** Whether a value is an object with members of these names alone, each as its check asks; which must be there is said by name. */
function members(checks: Readonly<Record<string, Check>>, needed: readonly string[] = []): Check {
  return (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    needed.every((name) => Object.hasOwn(value, name)) &&
    Object.entries(value).every(
      ([name, member]) => Object.hasOwn(checks, name) && checks[name]?.(member) === true,
    );
}

/** By hand: every command reads it, and a library for schemas takes half as long to load as Node itself. */
const isHomeConfig = members({
  ledger: text,
  storage: text,
  account: text,
  provider: members({ name: text, description: text }, ['name', 'description']),
  witness: members({ memory: text, branch: text }),
});

/** @throws Error for what is no JSON, or says something else than a {@link HomeConfig} */
export function parseHomeConfig(json: string): HomeConfig {
  const value: unknown = JSON.parse(json);
  if (isHomeConfig(value)) return value as HomeConfig;
  throw new Error('it has a member that no configuration has, or one of another kind');
}
