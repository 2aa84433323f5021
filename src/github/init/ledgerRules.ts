import type { GitHubClient } from '../client/client.ts';
import { parseRepository } from '../repositoryName.ts';
import type { LedgerWish } from './plan.ts';

/** The name by which the ledger's ruleset is found again. */
export const LEDGER_RULESET = 'countersign-ledger';

/** Makes the branches append-only for everybody, administrators included: no bypass list. */
export async function guardLedger(github: GitHubClient, { repository, branches }: LedgerWish): Promise<void> {
  await github.rest.repos.createRepoRuleset({
    ...parseRepository(repository),
    name: LEDGER_RULESET,
    target: 'branch',
    enforcement: 'active',
    bypass_actors: [],
    conditions: { ref_name: { include: branches.map((branch) => `refs/heads/${branch}`), exclude: [] } },
    rules: [{ type: 'deletion' }, { type: 'non_fast_forward' }],
  });
}
