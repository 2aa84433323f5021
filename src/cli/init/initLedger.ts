import { CountersignError } from '../../errors.ts';
import type { GitHubClient } from '../../github/client/client.ts';
import type { LedgerWish } from '../../github/init/plan.ts';
import { parseRepository } from '../../github/repositoryName.ts';
import type { LedgerKey } from './initMaterial.ts';

/** The examples' ledger branch. */
const BRANCH = 'ledger';
/** Where the example's witness remembers. */
const MEMORY_BRANCH = 'witness';

/** @throws CountersignError `input` for a folder of this machine, which no runner reaches. */
export function checkReachable(url: string, what: 'ledger' | 'storage'): void {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(url) && !url.startsWith('file:')) return;
  if (what === 'ledger' && isSsh(url)) return;
  throw new CountersignError(
    'input',
    `the ${what} of this home is a folder, which no runner of GitHub reaches`,
    {
      mend: `give --${what} <url>`,
    },
  );
}

export function isSsh(url: string): boolean {
  return /^(?:ssh:\/\/)?[A-Za-z0-9._-]+@[A-Za-z0-9.-]+[:/]/.test(url);
}

/** `owner/name` of a ledger on the GitHub that is asked, undefined for one elsewhere. */
export function ledgerRepository(url: string, server: string): string | undefined {
  const { host } = new URL(server);
  const [, found, path] =
    /^(?:https:\/\/|(?:ssh:\/\/)?git@)([^/:]+)[/:]([^/]+\/[^/]+?)(?:\.git)?\/?$/.exec(url) ?? [];
  return found === host ? path : undefined;
}

/** Its rules and the key that pushes to it, where the token may set them; else what to ask its administrator. */
export async function ledgerWish(
  github: GitHubClient,
  {
    url,
    server,
    ssh,
    repository,
    witness,
  }: {
    url: string;
    server: string;
    ssh: LedgerKey | undefined;
    repository: string;
    /** Whether a witness has its memory beside the ledger. */
    witness: boolean;
  },
): Promise<{ ledger: LedgerWish | undefined; left: string[] }> {
  const name = ledgerRepository(url, server);
  const own = name?.toLowerCase() === repository.toLowerCase();
  if (name !== undefined && (own || (await mayAdminister(github, name)))) {
    const deployKey = ssh && { title: `countersign ${repository}`, publicKey: ssh.publicKey };
    return {
      ledger: {
        repository: name,
        branches: [BRANCH, ...(witness ? [MEMORY_BRANCH] : [])],
        ...(deployKey === undefined ? {} : { deployKey }),
      },
      left: [],
    };
  }
  const ask = `Ask who administers the ledger to let the key in ${ssh?.path ?? ''}.pub write to it.`;
  return { ledger: undefined, left: ssh === undefined ? [] : [ask] };
}

async function mayAdminister(github: GitHubClient, name: string): Promise<boolean> {
  try {
    const { data } = await github.rest.repos.get({ ...parseRepository(name) });
    return data.permissions?.admin === true;
  } catch (error) {
    if (error instanceof CountersignError && (error.code === 'not-found' || error.code === 'refused'))
      return false;
    throw error;
  }
}
