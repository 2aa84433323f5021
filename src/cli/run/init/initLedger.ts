import { CountersignError } from '../../../errors.ts';
import type { GitHubClient } from '../../../github/client/client.ts';
import { isUnseen, readBranchState } from '../../../github/gate/branchRules.ts';
import { rulesetCommand } from '../../../github/init/byHand.ts';
import type { InitWish, LedgerWish } from '../../../github/init/plan.ts';
import { appendOnly } from '../../../github/init/rulesets.ts';
import { parseRepository } from '../../../github/repositoryName.ts';
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

export interface LedgerPlan {
  readonly ledgers: readonly LedgerWish[];
  readonly memory: InitWish['memory'];
  /** What its administrator has to do, and can be seen not to be done. */
  readonly left: readonly string[];
  /** What its administrator has to do, and nobody else sees. */
  readonly asks: readonly string[];
}

/** Its rules and the key that pushes to it, where the token may set them; else what to ask its administrator. */
export async function ledgerPlan(
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
    /** Where the workflows have a witness: whether its memory is in this repository, or beside the ledger. */
    witness: 'here' | 'beside' | undefined;
  },
): Promise<LedgerPlan> {
  const found = ledgerRepository(url, server);
  const own = found?.toLowerCase() === repository.toLowerCase();
  const memoryAt = witness === 'here' ? repository : witness === 'beside' ? found : undefined;
  const memory = memoryAt === undefined ? undefined : { repository: memoryAt, branch: MEMORY_BRANCH };
  const here: LedgerWish[] = witness === 'here' ? [{ repository, branches: [MEMORY_BRANCH] }] : [];
  if (found !== undefined && (own || (await mayAdminister(github, found)))) {
    const deployKey = ssh && { title: `countersign ${repository}`, publicKey: ssh.publicKey };
    const branches = [BRANCH, ...(witness === 'beside' ? [MEMORY_BRANCH] : [])];
    const ledger = { repository: found, branches, ...(deployKey === undefined ? {} : { deployKey }) };
    return { ledgers: [ledger, ...here], memory, left: [], asks: [] };
  }
  const asks =
    ssh === undefined
      ? []
      : [`Ask who administers the ledger to let the key in ${ssh.path}.pub write to it.`];
  const rules = found === undefined ? { left: [], asks: [] } : await askForRules(github, found);
  return { ledgers: here, memory, left: rules.left, asks: [...asks, ...rules.asks] };
}

/** What to ask for of a ledger that others administer: where its rules can't be seen, nobody sees it done. */
async function askForRules(
  github: GitHubClient,
  repository: string,
): Promise<Pick<LedgerPlan, 'left' | 'asks'>> {
  const { rules, seesRulesets } = await readBranchState(github, parseRepository(repository), BRANCH);
  const counting = rules.filter(({ bypass }) => bypass === undefined || bypass === 'nobody');
  if (counting.some(({ forbidsDeletion, forbidsForcePush }) => forbidsDeletion && forbidsForcePush))
    return { left: [], asks: [] };
  const ask = `Ask who administers the ledger to forbid rewriting it: ${rulesetCommand(repository, appendOnly([BRANCH]))}`;
  return seesRulesets ? { left: [ask], asks: [] } : { left: [], asks: [ask] };
}

async function mayAdminister(github: GitHubClient, name: string): Promise<boolean> {
  try {
    const { data } = await github.rest.repos.get({ ...parseRepository(name) });
    return data.permissions?.admin === true;
  } catch (error) {
    if (isUnseen(error)) return false;
    throw error;
  }
}
