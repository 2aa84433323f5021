import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Argument, type Command } from 'commander';
import { CountersignError } from '../../errors.ts';
import type { GitHubClient } from '../../github/client/client.ts';
import type { Reviewer } from '../../github/gate/environment.ts';
import type { InitWish, Plan, Role } from '../../github/init/plan.ts';
import type { GateCheck } from '../../github/gate/gateCheck.ts';
import { parseRepository, type RepositoryName } from '../../github/repositoryName.ts';
import { formatWitnessKey } from '../../ledger/log/witness/witnessKey.ts';
import { action, example } from '../command.ts';
import type { CliContext } from '../context.ts';
import { inOneLine, openGitHub } from '../githubClient.ts';
import { checkReachable, isSsh, ledgerWish } from '../init/initLedger.ts';
import { halvesOf, ledgerKey, ownKey, valueOf, type LedgerKey, type OwnKey } from '../init/initMaterial.ts';
import { checkActions, templatesFor } from '../init/initTemplates.ts';
import {
  hasWitness,
  leftToDo,
  publicFileOf,
  wishOf,
  WITNESS_SECRET,
  type InitFacts,
} from '../init/initWish.ts';
import { readTextFile } from '../../text/readTextFile.ts';
import { witnessMaterial, type WitnessMaterial } from '../home/witnessHome.ts';
import { writeTextFile } from '../home/writeFiles.ts';

const ROLES: readonly Role[] = ['one-repository', 'data-owner', 'solution-owner', 'tee-operator'];

interface InitOptions {
  readonly repository: string;
  readonly reviewer?: readonly string[];
  readonly actions?: string;
  readonly resource?: string;
  readonly githubPlan?: string;
  readonly directory: string;
  readonly overwrite?: boolean;
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly ledger?: string;
  readonly storage?: string;
}

/** All that a run works with, once GitHub, the home and the checkout were looked at. */
interface Prepared {
  readonly github: GitHubClient;
  readonly facts: InitFacts;
  readonly wish: InitWish;
  /** What must be asked of others. */
  readonly left: readonly string[];
  readonly own: OwnKey;
  readonly ssh: LedgerKey | undefined;
  readonly witness: WitnessMaterial | undefined;
  readonly given: ReadonlyMap<string, string>;
}

export function addInit(program: Command): void {
  const command = program
    .command('init')
    .description(
      'Prepare a GitHub repository for a role: key, environments, secrets, variables, workflows. Takes the token from GH_TOKEN or GITHUB_TOKEN',
    )
    .addArgument(new Argument('<role>', 'what the repository is for').choices(ROLES))
    .requiredOption('--repository <owner/name>', 'the repository on GitHub')
    .option('--reviewer <login...>', 'who approves: users, or owner/team (default: you)')
    .option('--actions <owner/countersign@commit>', 'which Countersign the workflows run')
    .option('--resource <file>', "resource file of the sealed dataset, for the data owner's environment")
    .option('--github-plan <plan>', "the organization's plan, where the token cannot see it")
    .option('--directory <path>', 'checkout of the repository, for files', '.')
    .option('--overwrite', 'write over files that you changed')
    .option('--dry-run', 'say what would be done, and do nothing')
    .option('--yes', 'do not ask');
  example(
    command,
    'countersign init data-owner --repository alice/data --ledger git@github.com:acme/ledger.git --dry-run',
  );
  action(command, async (context, options: InitOptions, role = '') => {
    try {
      await init(context, options, role as Role);
    } catch (error) {
      throw inOneLine(error);
    }
  });
}

async function init(context: CliContext, options: InitOptions, role: Role): Promise<void> {
  const { output } = context;
  const prepared = await prepare(context, options, role);
  const [{ observe }, { planInit }, { renderPlan }] = await Promise.all([
    import('../../github/init/observe.ts'),
    import('../../github/init/planInit.ts'),
    import('../../github/init/renderPlan.ts'),
  ]);
  const { github, wish, facts } = prepared;
  const state = await observe(github, wish, (path) => readOwn(options.directory, path));
  const plan = planInit(wish, state);
  const left = [...prepared.left, ...leftToDo(facts, new Set(state.secrets.map(({ name }) => name)))];
  output.document(renderPlan(plan));
  for (const sentence of left) output.line(`→ ${sentence}`);
  const agreed =
    plan.steps.length > 0 && options.dryRun !== true && (await agree(plan, options, output.json));
  const weak = agreed ? await execute(context, options, prepared, plan) : [];
  for (const { title, detail, mend } of weak) output.note(`${title}: ${detail}. ${mend ?? ''}`);
  const steps = plan.steps.map(({ kind, sentence }) => ({ kind, sentence }));
  const { problems, notes } = plan;
  output.result({ repository: wish.repository, role, done: agreed, steps, problems, notes, left, weak });
}

async function prepare(context: CliContext, options: InitOptions, role: Role): Promise<Prepared> {
  const { env, config, directory: home } = context.home;
  const { repository, directory } = options;
  const name = parseRepository(repository);
  if (options.actions !== undefined) checkActions(options.actions);
  const server = env['GITHUB_SERVER_URL'] ?? 'https://github.com';
  const ledgerUrl = ledgerUrlOf(context, options, role, server);
  const storage = options.storage ?? env['COUNTERSIGN_STORAGE'] ?? config.storage;
  checkReachable(ledgerUrl, 'ledger');
  if (storage !== undefined && role !== 'data-owner') checkReachable(storage, 'storage');
  const given = await givenSecrets(context, options);
  const github = await openGitHub(context);
  const { data } = await github.rest.repos.get({ ...name });
  const { data: me } = await github.rest.users.getAuthenticated();
  const reviewers = (options.reviewer ?? [me.login]).map(reviewerOf);
  const { listSecrets } = await import('../../github/init/secrets.ts');
  const needsSsh = role !== 'one-repository' && isSsh(ledgerUrl);
  const ssh = needsSsh
    ? await ledgerKey(home, repository, !(await listSecrets(github, { name })).includes('LEDGER_SSH_KEY'))
    : undefined;
  const witness = hasWitness(role)
    ? await witnessMaterial(context.home, `${me.login}/witness`, !(await isWitnessSet(github, name)))
    : undefined;
  const { ledger, left } = await ledgerWish(github, {
    ...{ url: ledgerUrl, server, ssh, repository },
    witness: hasWitness(role),
  });
  const own = await ownKey(context, await readOwn(directory, publicFileOf(role)), me.login);
  const owner = (options.reviewer?.[0] ?? me.login).replace(/^@/, '');
  const approvers = await approversOf(github, reviewers);
  const facts: InitFacts = {
    ...{ role, repository, reviewers, ledgerUrl, ledger, storage },
    defaultBranch: data.default_branch,
    files: await templatesFor(
      role,
      {
        actions: options.actions,
        owner,
        approvers,
        witness: witness && formatWitnessKey(witness.signer.key),
      },
      (path) => readOwn(directory, path),
    ),
    overwrite: options.overwrite === true,
    plan: options.githubPlan,
    account: { fingerprint: own.fingerprint, isNew: own.isNew, keptIn: home },
    hasSshKey: needsSsh,
    given: new Set(given.keys()),
    awsKeyId: env['AWS_ACCESS_KEY_ID'] === '' ? undefined : env['AWS_ACCESS_KEY_ID'],
  };
  return { github, facts, wish: wishOf(facts), left, own, ssh, witness, given };
}

/** Whether GitHub has the witness's key already: then no other is made for it. */
async function isWitnessSet(github: GitHubClient, name: RepositoryName): Promise<boolean> {
  const { readEnvironment } = await import('../../github/gate/environment.ts');
  const { listSecrets } = await import('../../github/init/secrets.ts');
  const { environment, name: secret } = WITNESS_SECRET;
  if (!(await readEnvironment(github, name, environment)).exists) return false;
  return (await listSecrets(github, { name, environment })).includes(secret);
}

function ledgerUrlOf(context: CliContext, options: InitOptions, role: Role, server: string): string {
  const { env, config } = context.home;
  if (role !== 'one-repository') return context.ledgerUrl;
  return options.ledger ?? env['COUNTERSIGN_LEDGER'] ?? config.ledger ?? `${server}/${options.repository}`;
}

/** Secrets whose values come from outside: of a file or the environment, never of argv. */
async function givenSecrets(context: CliContext, { resource }: InitOptions): Promise<Map<string, string>> {
  const given = new Map<string, string>();
  if (resource !== undefined) {
    const text = await readTextFile(resource, 'the resource file', 48 * 1024);
    if (!text.startsWith('-----BEGIN PGP MESSAGE-----')) {
      const { parseResource } = await import('../../resource/resourceFile.ts');
      parseResource(text, resource);
    }
    given.set('DATASET_RESOURCE', text);
  }
  for (const name of ['AWS_SECRET_ACCESS_KEY', 'NOTIFY_TOKEN']) {
    const value = context.home.env[name];
    if (value) given.set(name, value);
  }
  return given;
}

function reviewerOf(text: string): Reviewer {
  const name = text.replace(/^@/, '');
  const [, team] = name.split('/');
  return team === undefined ? { kind: 'user', name } : { kind: 'team', name: team };
}

/** Users by number, as the workflows name whose yes counts; undefined where a team is asked, whose members change. */
async function approversOf(
  github: GitHubClient,
  reviewers: readonly Reviewer[],
): Promise<string | undefined> {
  if (reviewers.some(({ kind }) => kind === 'team')) return undefined;
  const accounts = await Promise.all(
    reviewers.map(({ name }) => github.rest.users.getByUsername({ username: name })),
  );
  return accounts.map(({ data }) => `${data.login}:${data.id}`).join(' ');
}

async function agree(plan: Plan, { yes }: InitOptions, json: boolean): Promise<boolean> {
  // What stands against it is told by the execution, which refuses; nobody needs to be asked for that.
  if (yes === true || plan.problems.length > 0) return true;
  if (json || !process.stdin.isTTY)
    throw new CountersignError('usage', 'nobody can be asked whether to do this', {
      mend: 'give --yes to do it, or --dry-run to look at it',
    });
  const { confirm } = await import('@inquirer/prompts');
  return confirm({ message: 'Do this?', default: false });
}

async function execute(
  context: CliContext,
  { directory }: InitOptions,
  { github, wish, own, ssh, witness, given }: Prepared,
  plan: Plan,
): Promise<GateCheck[]> {
  const { executePlan } = await import('../../github/init/executePlan.ts');
  if (plan.problems.length === 0) await Promise.all([own.keep(), ssh?.keep(), witness?.keep()]);
  const weak = await executePlan(plan, wish, {
    github,
    makeKey: (key) => halvesOf(key, own),
    secretValue: (secret) => valueOf(secret, { own, ssh, witness, given }),
    writeFile: async (path, content) => {
      const target = join(directory, path);
      await mkdir(dirname(target), { recursive: true });
      await writeTextFile(target, content);
    },
  });
  context.output.line(`Done. Look at the files in ${directory}, commit them and push.`);
  return weak;
}

async function readOwn(directory: string, path: string): Promise<string | undefined> {
  try {
    return await readFile(join(directory, path), 'utf8');
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new CountersignError('input', `${join(directory, path)} cannot be read`, { cause });
  }
}
