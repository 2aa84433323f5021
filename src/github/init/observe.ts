import * as z from 'zod';
import { CountersignError } from '../../errors.ts';
import { readAnswer } from '../client/answer.ts';
import type { GitHubClient } from '../client/client.ts';
import { readEnvironment, type EnvironmentState } from '../gate/environment.ts';
import { apiPath, parseRepository, type RepositoryName } from '../repositoryName.ts';
import { listSecrets, readVariable } from './secrets.ts';
import { LEDGER_RULESET } from './ledgerRules.ts';
import type { InitState, InitWish, LedgerWish, Named, VariableWish } from './plan.ts';

const keysSchema = z.array(z.object({ key: z.string(), read_only: z.boolean() }));
const rulesetsSchema = z.array(z.object({ id: z.int(), name: z.string() }));

/** Reads what the plan depends on. `readFile` gives a file of the checkout, undefined where there is none. */
export async function observe(
  github: GitHubClient,
  wish: InitWish,
  readFile: (path: string) => Promise<string | undefined>,
): Promise<InitState> {
  const name = parseRepository(wish.repository);
  const environments: EnvironmentState[] = [];
  const secrets: Named[] = (await listSecrets(github, { name })).map((secret) => ({ name: secret }));
  for (const { environment } of wish.environments) {
    const state = await readEnvironment(github, name, environment);
    environments.push(state);
    const names = state.exists ? await listSecrets(github, { name, environment }) : [];
    secrets.push(...names.map((secret) => ({ name: secret, environment })));
  }
  const paths = [...wish.keys.map(({ publicFile }) => publicFile), ...wish.files.map(({ path }) => path)];
  const files = await Promise.all(paths.map(async (path) => [path, await readFile(path)] as const));
  return {
    environments,
    secrets,
    variables: await observeVariables(github, wish, environments),
    files: Object.fromEntries(files),
    ledger: wish.ledger === undefined ? undefined : await observeLedger(github, wish.ledger),
  };
}

async function observeVariables(
  github: GitHubClient,
  wish: InitWish,
  environments: readonly EnvironmentState[],
): Promise<VariableWish[]> {
  const name = parseRepository(wish.repository);
  const variables: VariableWish[] = [];
  for (const { name: variable, environment } of wish.variables) {
    const missing =
      environment !== undefined &&
      !environments.some((each) => each.environment === environment && each.exists);
    const place = environment === undefined ? {} : { environment };
    const value = missing ? undefined : await readVariable(github, { name, ...place }, variable);
    if (value !== undefined) variables.push({ name: variable, ...place, value });
  }
  return variables;
}

async function observeLedger(github: GitHubClient, ledger: LedgerWish): Promise<InitState['ledger']> {
  const name = parseRepository(ledger.repository);
  const keys =
    ledger.deployKey === undefined
      ? []
      : await github.paginate(github.rest.repos.listDeployKeys, { ...name, per_page: 100 });
  return {
    guarded: await isGuarded(github, name, ledger.branches),
    deployKeys: readAnswer(keysSchema, keys, `GET /repos/${ledger.repository}/keys`)
      .filter((key) => !key.read_only)
      .map((key) => key.key),
  };
}

async function isGuarded(
  github: GitHubClient,
  name: RepositoryName,
  branches: readonly string[],
): Promise<boolean> {
  const rulesets = await github.paginate(github.rest.repos.getRepoRulesets, { ...name, per_page: 100 });
  const at = `GET ${apiPath(name)}/rulesets`;
  const found = readAnswer(rulesetsSchema, rulesets, at).find((ruleset) => ruleset.name === LEDGER_RULESET);
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
    branches.every((branch) => include.includes(`refs/heads/${branch}`)) &&
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
