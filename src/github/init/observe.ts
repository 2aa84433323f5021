import * as z from 'zod';
import { CountersignError } from '../../errors.ts';
import { readAnswer } from '../client/answer.ts';
import type { GitHubClient } from '../client/client.ts';
import { PAGE_SIZE, readPages } from '../client/readPages.ts';
import { readEnvironment, type EnvironmentState } from '../gate/environment.ts';
import { readRepositoryFile } from '../repositoryFile.ts';
import { parseRepository } from '../repositoryName.ts';
import { listSecrets, readVariable } from './secrets.ts';
import { readActionsPermissions } from './actionsPermissions.ts';
import { appendOnly, defaultBranch, observeAppendOnly, observeDefaultBranch } from './rulesets.ts';
import type { InitState, InitWish, LedgerWish, Named, VariableWish } from './plan.ts';

const workflowsSchema = z.object({
  workflows: z.array(z.object({ path: z.string(), state: z.string() })),
});
const keysSchema = z.array(z.object({ key: z.string(), read_only: z.boolean() }));

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
  const ledgers: InitState['ledgers'][number][] = [];
  for (const ledger of wish.ledgers) ledgers.push(await observeLedger(github, ledger));
  return {
    environments,
    secrets,
    variables: await observeVariables(github, wish, environments),
    files: Object.fromEntries(files),
    published: await observePublished(github, wish, files),
    branch: await observeDefaultBranch(
      github,
      wish.repository,
      wish.branch.name,
      defaultBranch(wish.branch.keepers),
    ),
    actions: await readActionsPermissions(github, name),
    ledgers,
    present: await observeExpected(github, wish),
    stopped: await observeStopped(github, wish),
    remembers: await remembers(github, wish),
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

async function observeExpected(github: GitHubClient, { repository, expected }: InitWish): Promise<string[]> {
  const name = parseRepository(repository);
  const present: string[] = [];
  for (const { name: variable } of expected)
    if (((await readVariable(github, { name }, variable)) ?? '') !== '') present.push(variable);
  return present;
}

/**
 * GitHub disables what runs by the clock alone after 60 days without a push, and whoever holds `Actions: write`, as a party
 * that tells of its orders does, disables what they like.
 */
async function observeStopped(
  github: GitHubClient,
  { repository, files }: InitWish,
): Promise<InitState['stopped']> {
  const found = await readPages('workflows', async (page) => {
    const at = { ...parseRepository(repository), per_page: PAGE_SIZE, page };
    const { data } = await github.rest.actions.listRepoWorkflows(at);
    return readAnswer(workflowsSchema, data, `GET /repos/${repository}/actions/workflows`).workflows;
  });
  const paths = new Set(files.map(({ path }) => path));
  return found.filter(({ path, state }) => paths.has(path) && state !== 'active');
}

async function remembers(github: GitHubClient, { memory }: InitWish): Promise<boolean> {
  if (memory === undefined) return false;
  try {
    const name = parseRepository(memory.repository);
    await github.rest.git.getRef({ ...name, ref: `heads/${memory.branch}` });
    return true;
  } catch (error) {
    // 409 is what GitHub answers for a repository without a commit.
    if (error instanceof CountersignError && ['not-found', 'conflict', 'refused'].includes(error.code))
      return false;
    throw error;
  }
}

/** One file after the other, and only what the checkout has. */
async function observePublished(
  github: GitHubClient,
  { repository, branch }: InitWish,
  files: readonly (readonly [string, string | undefined])[],
): Promise<Set<string>> {
  const published = new Set<string>();
  for (const [path, content] of files) {
    if (content === undefined) continue;
    const there = await readRepositoryFile(github, parseRepository(repository), branch.name, path);
    if (there === content) published.add(path);
  }
  return published;
}

async function observeLedger(
  github: GitHubClient,
  ledger: LedgerWish,
): Promise<InitState['ledgers'][number]> {
  const name = parseRepository(ledger.repository);
  const keys =
    ledger.deployKey === undefined
      ? []
      : await github.paginate(github.rest.repos.listDeployKeys, { ...name, per_page: 100 });
  return {
    guard: await observeAppendOnly(github, ledger.repository, appendOnly(ledger.branches)),
    deployKeys: readAnswer(keysSchema, keys, `GET /repos/${ledger.repository}/keys`)
      .filter((key) => !key.read_only)
      .map((key) => key.key),
  };
}
