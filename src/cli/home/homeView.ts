import { messageOf } from '../../errors.ts';
import { readPolicyFile, readStoredKey, storedKeys, type Home } from './home.ts';
import { shownAddress } from './shownAddress.ts';

/** A key of a home that it can act with. */
interface OwnKey {
  readonly fingerprint: string;
  /** What the key calls itself. */
  readonly name: string;
}

/** Who somebody is with a home, and where ledger and storage are. */
export interface HomeView {
  readonly home: string;
  readonly keys: readonly OwnKey[];
  /** Not there where nothing says so. */
  readonly ledger: string | undefined;
  readonly storage: string | undefined;
  /** The file of the policy; not there where the strict default holds. */
  readonly policy: string | undefined;
  /** Why no command could use it; not there where all could. */
  readonly policyProblem: string | undefined;
}

/** Where a command would look, by its options or the environment, before the home's own configuration. */
export interface Places {
  readonly ledger?: string | undefined;
  readonly storage?: string | undefined;
}

async function nameIn(home: Home, fingerprint: string): Promise<string> {
  const { readPublicKey } = await import('../../pgp/keys.ts');
  try {
    const key = await readPublicKey(await readStoredKey(home, fingerprint, false));
    return key.users[0]?.userID?.userID ?? '';
  } catch (error) {
    return `not readable: ${messageOf(error)}`;
  }
}

/** Why a policy could not be used. */
async function problemOf({ text, path }: { text: string; path: string }): Promise<string | undefined> {
  const { parsePolicy } = await import('../../attestation/policyFile.ts');
  try {
    parsePolicy(text, path);
    return undefined;
  } catch (error) {
    return messageOf(error);
  }
}

/** What a home says; no key is opened and nothing is asked of anybody. */
export async function homeView(home: Home, places: Places): Promise<HomeView> {
  const own = (await storedKeys(home)).filter(({ secret }) => secret);
  const keys = await Promise.all(
    own.map(async ({ fingerprint }) => ({ fingerprint, name: await nameIn(home, fingerprint) })),
  );
  const policy = await readPolicyFile(home);
  return {
    home: home.directory,
    keys,
    ledger: shownAddress(places.ledger ?? home.config.ledger),
    storage: shownAddress(places.storage ?? home.config.storage),
    policy: policy?.path,
    policyProblem: policy === undefined ? undefined : await problemOf(policy),
  };
}

/** The same for people, one thing a line. */
export function homeLines({
  home,
  keys,
  ledger,
  storage,
  policy,
  policyProblem,
}: HomeView): readonly string[] {
  const none = 'none: countersign setup';
  return [
    `Home:    ${home}`,
    ...keys.map(({ fingerprint, name }) => `Key:     ${fingerprint}${name === '' ? '' : ` (${name})`}`),
    ...(keys.length === 0 ? [`Key:     ${none} --name <you>`] : []),
    `Ledger:  ${ledger ?? `${none} --ledger <url>`}`,
    `Storage: ${storage ?? `${none} --storage <url>`}`,
    `Policy:  ${policy ?? 'none: the strict default, which accepts no TEE'}`,
    ...(policyProblem === undefined ? [] : [`         which no command can use: ${policyProblem}`]),
  ];
}
