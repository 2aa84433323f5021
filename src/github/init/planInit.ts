import { CountersignError } from '../../errors.ts';
import { environmentFits } from '../createEnvironment.ts';
import { judgePlan } from '../judgeEnvironment.ts';
import type { InitState, InitWish, Plan, Problem, SecretWish, Step } from './plan.ts';

/**
 * What has to be done so that a repository is as wished: pure, and empty once it is. The order is such that a
 * run that breaks off leaves nothing half open: protection before secrets, the public key before the private.
 * @throws CountersignError `input` for a wish that would leave a data owner's secrets unprotected.
 */
export function planInit(wish: InitWish, state: InitState): Plan {
  checkWish(wish);
  return {
    steps: [
      ...planEnvironment(wish, state),
      ...planKey(wish, state),
      ...wish.secrets.filter((secret) => !isThere(secret, state)).map((secret) => planSecret(secret, wish)),
      ...planVariables(wish, state),
      ...planFiles(wish, state),
      ...planLedger(wish, state),
    ],
    problems: [...planProblem(wish, state), ...keyProblem(wish, state), ...exposedSecrets(wish, state)],
    notes: notesOf(wish, state),
  };
}

function checkWish(wish: InitWish): void {
  const inEnvironment = [wish.key, ...wish.secrets, ...wish.variables].some(
    ({ scope }) => scope === 'environment',
  );
  if (inEnvironment && wish.environment === undefined)
    throw new CountersignError('input', 'secrets of an environment need an environment', {
      mend: 'Name it with --environment.',
    });
  if (wish.role !== 'data-owner') return;
  const open = [wish.key, ...wish.secrets].find(({ scope }) => scope === 'repository');
  if (open !== undefined)
    throw new CountersignError('input', `${open.name} would be readable by every job of ${wish.repository}`, {
      mend: "Keep a data owner's secrets in her protected environment.",
    });
}

function planEnvironment({ environment, repository }: InitWish, state: InitState): Step[] {
  if (environment === undefined) return [];
  if (state.environment !== undefined && environmentFits(state.environment, environment)) return [];
  const reviewers = environment.reviewers.map(({ kind, name }) => (kind === 'team' ? `team ${name}` : name));
  const verb = state.environment?.exists === true ? 'Change' : 'Make';
  return [
    {
      kind: 'environment',
      wish: environment,
      sentence: `${verb} the environment ${environment.environment} of ${repository}: ${reviewers.join(' or ')} must approve, nobody their own run, administrators can't bypass it, only ${environment.branches.join(', ')} may use it.`,
    },
  ];
}

function planKey(wish: InitWish, state: InitState): Step[] {
  const { key } = wish;
  if (isThere(key, state)) return [];
  const where = placeOf(key, wish);
  return [
    {
      kind: 'key',
      secret: key,
      publicFile: key.publicFile,
      sentence: `Make an OpenPGP key: the public half goes to ${key.publicFile}, the private half, sealed, to the secret ${key.name} of ${where} and nowhere else.`,
    },
  ];
}

function planSecret(secret: SecretWish, wish: InitWish): Step {
  return { kind: 'secret', secret, sentence: `Set the secret ${secret.name} of ${placeOf(secret, wish)}.` };
}

function planVariables(wish: InitWish, state: InitState): Step[] {
  return wish.variables
    .filter(({ name, scope, value }) => state.variables[scope][name] !== value)
    .map((variable) => {
      const known = state.variables[variable.scope][variable.name];
      const from = known === undefined ? '' : ` (now ${JSON.stringify(known)})`;
      const sentence = `Set the variable ${variable.name} of ${placeOf(variable, wish)} to ${JSON.stringify(variable.value)}${from}.`;
      return { kind: 'variable', variable, sentence };
    });
}

function planFiles({ files, overwrite }: InitWish, state: InitState): Step[] {
  return files
    .filter(({ path, content }) => state.files[path] !== content)
    .filter(({ path }) => state.files[path] === undefined || overwrite === true)
    .map((file) => {
      const verb = state.files[file.path] === undefined ? 'Write' : 'Write over';
      return { kind: 'file', file, sentence: `${verb} ${file.path} in this checkout, for you to commit.` };
    });
}

function planLedger({ ledger }: InitWish, state: InitState): Step[] {
  if (ledger === undefined) return [];
  const steps: Step[] = [];
  if (state.ledger?.guarded !== true)
    steps.push({
      kind: 'guard-ledger',
      ledger,
      sentence: `Forbid deleting and force-pushing the branch ${ledger.branch} of ${ledger.repository}, for everybody.`,
    });
  const { deployKey } = ledger;
  if (
    deployKey !== undefined &&
    state.ledger?.deployKeys.some((key) => sameKey(key, deployKey.publicKey)) !== true
  )
    steps.push({
      kind: 'deploy-key',
      ledger,
      deployKey,
      sentence: `Let the deploy key "${deployKey.title}" write to ${ledger.repository}.`,
    });
  return steps;
}

function planProblem({ plan }: InitWish, { environment }: InitState): Problem[] {
  if (environment === undefined) return [];
  const check = judgePlan(environment, plan);
  return check.status === 'passed'
    ? []
    : [{ what: `${check.title}: ${check.detail}`, mend: check.mend ?? '' }];
}

function keyProblem(wish: InitWish, state: InitState): Problem[] {
  if (!isThere(wish.key, state) || state.files[wish.key.publicFile] !== undefined) return [];
  return [
    {
      what: `the secret ${wish.key.name} is set, but its public half ${wish.key.publicFile} is not in this checkout, and GitHub gives no secret back`,
      mend: 'Pull or restore the file; or delete the secret, and a new key is made.',
    },
  ];
}

/** A secret that the repository has too is read by jobs that no gate holds. */
function exposedSecrets({ key, secrets }: InitWish, state: InitState): Problem[] {
  return [key, ...secrets]
    .filter(({ name, scope }) => scope === 'environment' && includes(state.secrets.repository, name))
    .map(({ name }) => ({
      what: `the repository has a secret ${name} of its own, which every job can read`,
      mend: 'Delete it under Settings → Secrets and variables → Actions → Repository secrets.',
    }));
}

function notesOf({ key, secrets, files, overwrite }: InitWish, state: InitState): string[] {
  const kept = files
    .filter(({ path, content }) => state.files[path] !== undefined && state.files[path] !== content)
    .filter(() => overwrite !== true)
    .map(({ path }) => `${path} differs from the template and stays as it is; --overwrite writes over it.`);
  const set = [key, ...secrets]
    .filter((secret) => isThere(secret, state))
    .map(({ name }) => `The secret ${name} is set and stays as it is.`);
  return [...set, ...kept];
}

function isThere({ name, scope }: SecretWish, state: InitState): boolean {
  return includes(state.secrets[scope], name);
}

// GitHub keeps names of secrets in capitals.
function includes(names: readonly string[], name: string): boolean {
  return names.some((each) => each.toUpperCase() === name.toUpperCase());
}

function placeOf({ scope }: SecretWish, { environment, repository }: InitWish): string {
  return scope === 'repository' ? repository : `the environment ${environment?.environment ?? ''}`;
}

/** Two public keys of OpenSSH are the same when type and key are; the comment doesn't count. */
function sameKey(left: string, right: string): boolean {
  const key = (text: string): string => text.trim().split(/\s+/).slice(0, 2).join(' ');
  return key(left) === key(right);
}
