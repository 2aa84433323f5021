import { CountersignError } from '../../errors.ts';
import type { GitHubClient } from '../client.ts';
import { readEnvironment } from '../environment.ts';
import { parseRepository, type RepositoryName } from '../repositoryName.ts';
import { listSecrets, readVariable, type Place } from '../secrets.ts';
import { LEDGER_RULESET } from './ledgerRules.ts';
import type { InitState, InitWish, LedgerWish, Scope } from './plan.ts';

/** Reads what the plan depends on. `readFile` gives a file of the checkout, undefined where there is none. */
export async function observe(
  github: GitHubClient,
  wish: InitWish,
  readFile: (path: string) => Promise<string | undefined>,
): Promise<InitState> {
  const name = parseRepository(wish.repository);
  const environment =
    wish.environment === undefined
      ? undefined
      : await readEnvironment(github, name, wish.environment.environment);
  const places: Readonly<Record<Scope, Place | undefined>> = {
    repository: { name },
    environment: environment?.exists === true ? { name, environment: environment.environment } : undefined,
  };
  const variables = { repository: {}, environment: {} } as Record<Scope, Record<string, string>>;
  for (const { name: variable, scope } of wish.variables) {
    const place = places[scope];
    const value = place === undefined ? undefined : await readVariable(github, place, variable);
    if (value !== undefined) variables[scope][variable] = value;
  }
  const paths = [wish.key.publicFile, ...wish.files.map(({ path }) => path)];
  const files = await Promise.all(paths.map(async (path) => [path, await readFile(path)] as const));
  return {
    environment,
    secrets: {
      repository: await listSecrets(github, { name }),
      environment: places.environment === undefined ? [] : await listSecrets(github, places.environment),
    },
    variables,
    files: Object.fromEntries(files),
    ledger: wish.ledger === undefined ? undefined : await observeLedger(github, wish.ledger),
  };
}

async function observeLedger(github: GitHubClient, ledger: LedgerWish): Promise<InitState['ledger']> {
  const name = parseRepository(ledger.repository);
  const keys =
    ledger.deployKey === undefined
      ? []
      : await github.paginate(github.rest.repos.listDeployKeys, { ...name, per_page: 100 });
  return {
    guarded: await isGuarded(github, name, ledger.branch),
    deployKeys: keys.filter((key) => !key.read_only).map((key) => key.key),
  };
}

async function isGuarded(github: GitHubClient, name: RepositoryName, branch: string): Promise<boolean> {
  const rulesets = await github.paginate(github.rest.repos.getRepoRulesets, { ...name, per_page: 100 });
  const found = rulesets.find((ruleset) => ruleset.name === LEDGER_RULESET);
  if (found === undefined) return false;
  const { data } = await github.rest.repos.getRepoRuleset({ ...name, ruleset_id: found.id });
  const rules = (data.rules ?? []).map(({ type }) => type);
  const conditions = data.conditions as
    { ref_name?: { include?: string[]; exclude?: string[] } } | null | undefined;
  const { include = [], exclude = [] } = conditions?.ref_name ?? {};
  const holds =
    data.enforcement === 'active' &&
    rules.includes('deletion') &&
    rules.includes('non_fast_forward') &&
    include.includes(`refs/heads/${branch}`) &&
    exclude.length === 0 &&
    (data.bypass_actors ?? []).length === 0;
  if (!holds)
    throw new CountersignError(
      'conflict',
      `the ruleset ${LEDGER_RULESET} of ${name.owner}/${name.repo} was weakened`,
      {
        mend: 'Ask who changed it, then delete it under Settings → Rules and run this again.',
      },
    );
  return true;
}
