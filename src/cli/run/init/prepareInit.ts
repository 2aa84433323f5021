import type { GitHubClient } from '../../../github/client/client.ts';
import type { Approver } from '../../../github/gate/approvers.ts';
import { readEnvironment, type Reviewer } from '../../../github/gate/environment.ts';
import { checkOwnCommit } from '../../../github/init/ownCommit.ts';
import type { InitWish, Role } from '../../../github/init/plan.ts';
import { listSecrets } from '../../../github/init/secrets.ts';
import { parseRepository, type RepositoryName } from '../../../github/repositoryName.ts';
import { formatWitnessKey } from '../../../ledger/log/witness/witnessKey.ts';
import { readTextFile } from '../../../text/readTextFile.ts';
import type { CliContext } from '../../context.ts';
import { openGitHub } from '../../githubClient.ts';
import { witnessMaterial, type WitnessMaterial } from '../../home/witnessHome.ts';
import { checkFilling, type Filling } from './fillTemplate.ts';
import { checkReachable, isSsh, ledgerPlan } from './initLedger.ts';
import { ledgerKey, ownKey, type LedgerKey, type OwnKey } from './initMaterial.ts';
import type { InitOptions } from './initOptions.ts';
import { checkActions, pinsOf, templatesFor } from './initTemplates.ts';
import {
  ENVIRONMENTS,
  hasWitness,
  isGated,
  publicFileOf,
  wishOf,
  WITNESS_SECRET,
  type InitFacts,
} from './initWish.ts';
import { listOwn, readOwn } from './ownFiles.ts';

/** All that a run works with, once GitHub, the home and the checkout were looked at. */
export interface Prepared {
  readonly github: GitHubClient;
  readonly facts: InitFacts;
  readonly wish: InitWish;
  /** Whose yes counts, where users are asked. */
  readonly approvers: readonly Approver[];
  /** What others must do, and can be seen not to be done. */
  readonly left: readonly string[];
  /** What others must do, and nobody here sees. */
  readonly asks: readonly string[];
  readonly own: OwnKey;
  readonly ssh: LedgerKey | undefined;
  readonly witness: WitnessMaterial | undefined;
  readonly given: ReadonlyMap<string, string>;
}

/** Looks at GitHub, at the home and at the checkout; writes nothing anywhere. */
export async function prepareInit(context: CliContext, options: InitOptions, role: Role): Promise<Prepared> {
  const { env, config, directory: home } = context.home;
  const { repository, directory } = options;
  const name = parseRepository(repository);
  if (options.actions !== undefined) checkActions(options.actions);
  const server = env['GITHUB_SERVER_URL'] ?? 'https://github.com';
  const ledger = ledgerUrlOf(context, options, role, server);
  const storage = options.storage ?? env['COUNTERSIGN_STORAGE'] ?? config.storage;
  checkReachable(ledger, 'ledger');
  if (storage !== undefined && role !== 'data-owner') checkReachable(storage, 'storage');
  const given = await givenSecrets(context, options);
  const github = await openGitHub(context);
  const { data } = await github.rest.repos.get({ ...name });
  const { data: me } = await github.rest.users.getAuthenticated();
  const reviewers = (options.reviewer ?? [me.login]).map(reviewerOf);
  const approvers = await approversOf(github, reviewers);
  const needsSsh = role !== 'one-repository' && isSsh(ledger);
  const ssh = needsSsh ? await sshOf(github, home, options, role) : undefined;
  const witness = hasWitness(role)
    ? await witnessMaterial(context.home, `${me.login}/witness`, !(await isSet(github, name, WITNESS_SECRET)))
    : undefined;
  const memory = hasWitness(role) ? (role === 'one-repository' ? 'beside' : 'here') : undefined;
  const plan = await ledgerPlan(github, { url: ledger, server, ssh, repository, witness: memory });
  const own = await ownKey(context, await readOwn(directory, publicFileOf(role)), me.login);
  const filling: Filling = {
    actions: await checkedActions(github, options, role),
    owners: reviewers.map(({ kind, name: each }) => (kind === 'team' ? `${name.owner}/${each}` : each)),
    approvers: approvers?.map(({ login, id }) => `${login ?? ''}:${id}`).join(' '),
    witness: witness && formatWitnessKey(witness.signer.key),
    ...{ ledger, branch: data.default_branch },
  };
  checkFilling(filling);
  const facts: InitFacts = {
    ...{ role, repository, reviewers, storage, ledgers: plan.ledgers, memory: plan.memory },
    defaultBranch: data.default_branch,
    keepers: isGated(role) && options.alone !== true ? 'reviewers' : 'administrators',
    files: await templatesFor(role, filling, (folder) => listOwn(directory, folder)),
    overwrite: options.overwrite === true,
    plan: options.githubPlan,
    account: { fingerprint: own.fingerprint, isNew: own.isNew, keptIn: home },
    hasSshKey: needsSsh,
    given: new Set(given.keys()),
    awsKeyId: env['AWS_ACCESS_KEY_ID'] === '' ? undefined : env['AWS_ACCESS_KEY_ID'],
  };
  const { left, asks } = plan;
  return {
    ...{
      github,
      facts,
      wish: wishOf(facts),
      approvers: approvers ?? [],
      left,
      asks,
      own,
      ssh,
      witness,
      given,
    },
  };
}

/** The one that is given, or the one that the checkout runs already; either a commit of the repository's own. */
async function checkedActions(
  github: GitHubClient,
  { actions, directory }: InitOptions,
  role: Role,
): Promise<string | undefined> {
  const pins = actions === undefined ? await pinsOf(role, (path) => readOwn(directory, path)) : [actions];
  for (const pin of pins) await checkOwnCommit(github, pin);
  return pins[0];
}

/** The key that reaches the ledger; a new one only where an environment has none. */
async function sshOf(
  github: GitHubClient,
  home: string,
  { repository }: InitOptions,
  role: Role,
): Promise<LedgerKey | undefined> {
  const name = parseRepository(repository);
  let everywhere = true;
  for (const environment of ENVIRONMENTS[role])
    everywhere &&= await isSet(github, name, { environment, name: 'LEDGER_SSH_KEY' });
  return ledgerKey(home, repository, !everywhere);
}

/** Whether GitHub has a secret already: then no other is made for it. */
async function isSet(
  github: GitHubClient,
  name: RepositoryName,
  { environment, name: secret }: { readonly environment: string; readonly name: string },
): Promise<boolean> {
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
      const { parseResource } = await import('../../../resource/resourceFile.ts');
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
): Promise<Approver[] | undefined> {
  if (reviewers.some(({ kind }) => kind === 'team')) return undefined;
  const accounts = await Promise.all(
    reviewers.map(({ name }) => github.rest.users.getByUsername({ username: name })),
  );
  return accounts.map(({ data: { login, id } }) => ({ login, id }));
}
