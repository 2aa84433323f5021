import { CountersignError } from '../../errors.ts';
import { environmentFits, type EnvironmentWish } from './createEnvironment.ts';
import { judgePlan } from '../gate/judge/judgeEnvironment.ts';
import type {
  FileWish,
  InitState,
  InitWish,
  KeyWish,
  Named,
  Plan,
  Problem,
  SecretWish,
  Step,
} from './plan.ts';

/**
 * What has to be done so that a repository is as wished: pure, and empty once it is. The order is such that a
 * run that breaks off leaves nothing half open: protection before secrets, the public key before the private.
 * @throws CountersignError `input` for a wish that would leave a data owner's secrets unprotected.
 */
export function planInit(wish: InitWish, state: InitState): Plan {
  checkWish(wish);
  return {
    steps: [
      ...planEnvironments(wish, state),
      ...wish.keys.filter((key) => !isThere(key, state)).map((key) => planKey(key, wish)),
      ...wish.secrets.filter((secret) => !isThere(secret, state)).map((secret) => planSecret(secret, wish)),
      ...planVariables(wish, state),
      ...planFiles(wish, state),
      ...planLedger(wish, state),
    ],
    problems: [...planProblems(wish, state), ...keyProblems(wish, state), ...exposedSecrets(wish, state)],
    notes: notesOf(wish, state),
  };
}

function checkWish({ role, repository, environments, keys, secrets, variables }: InitWish): void {
  const placeless = [...keys, ...secrets, ...variables].find(
    ({ environment }) =>
      environment !== undefined && !environments.some((each) => each.environment === environment),
  );
  if (placeless !== undefined)
    throw new CountersignError(
      'input',
      `${placeless.name} needs the environment ${placeless.environment ?? ''}`,
    );
  if (role !== 'data-owner' && role !== 'one-repository') return;
  const gated = environments.filter((each) => each.withoutReviewers !== true);
  const open = [...keys, ...secrets].find(
    ({ environment, outsideGate }) =>
      outsideGate !== true && !gated.some((each) => each.environment === environment),
  );
  if (open !== undefined)
    throw new CountersignError(
      'input',
      `${open.name} would be readable by jobs of ${repository} that nobody approved`,
      {
        mend: "Keep a data owner's secrets in her protected environment.",
      },
    );
}

function planEnvironments({ environments, repository }: InitWish, state: InitState): Step[] {
  return environments.flatMap((wish) => {
    const now = state.environments.find(({ environment }) => environment === wish.environment);
    if (now !== undefined && environmentFits(now, wish)) return [];
    const verb = now?.exists === true ? 'Change' : 'Make';
    const sentence = `${verb} the environment ${wish.environment} of ${repository}: ${rulesOf(wish)}, only ${wish.branches.join(', ')} may use it.`;
    return [{ kind: 'environment', wish, sentence }];
  });
}

function rulesOf({ reviewers, withoutReviewers }: EnvironmentWish): string {
  if (withoutReviewers === true) return "nobody is asked, administrators can't bypass it";
  const names = reviewers.map(({ kind, name }) => (kind === 'team' ? `team ${name}` : name));
  return `${names.join(' or ')} must approve, nobody their own run, administrators can't bypass it`;
}

function planKey(key: KeyWish, wish: InitWish): Step {
  const kept = key.keptIn === undefined ? 'and nowhere else' : `and stays in ${key.keptIn}`;
  return {
    kind: 'key',
    key,
    sentence: `Give the OpenPGP key ${key.name} (made where there is none yet): the public half goes to ${key.publicFile}, the private half, sealed, to the secret ${key.name} of ${placeOf(key, wish)} ${kept}.`,
  };
}

function planSecret(secret: SecretWish, wish: InitWish): Step {
  return { kind: 'secret', secret, sentence: `Set the secret ${secret.name} of ${placeOf(secret, wish)}.` };
}

function planVariables(wish: InitWish, state: InitState): Step[] {
  return wish.variables.flatMap((variable) => {
    const now = state.variables.find((each) => samePlace(each, variable))?.value;
    if (now === variable.value) return [];
    const from = now === undefined ? '' : ` (now ${JSON.stringify(now)})`;
    const to = variable.told ?? JSON.stringify(variable.value);
    const sentence = `Set the variable ${variable.name} of ${placeOf(variable, wish)} to ${to}${from}.`;
    return [{ kind: 'variable', variable, sentence }];
  });
}

function planFiles(wish: InitWish, state: InitState): Step[] {
  return wish.files
    .filter(({ path, content }) => state.files[path] !== content)
    .filter((file) => !isKept(file, wish, state))
    .map((file) => {
      const verb = state.files[file.path] === undefined ? 'Write' : 'Write over';
      return { kind: 'file', file, sentence: `${verb} ${file.path} in this checkout, for you to commit.` };
    });
}

/** Somebody changed it, and nobody said to write over that. */
function isKept({ path, content, unfilled }: FileWish, { overwrite }: InitWish, state: InitState): boolean {
  const now = state.files[path];
  return now !== undefined && now !== content && now !== unfilled && overwrite !== true;
}

function planLedger({ ledger }: InitWish, state: InitState): Step[] {
  if (ledger === undefined) return [];
  const steps: Step[] = [];
  if (state.ledger?.guarded !== true)
    steps.push({
      kind: 'guard-ledger',
      ledger,
      sentence: `Forbid deleting and force-pushing the ${namesOf(ledger.branches)} of ${ledger.repository}, for everybody.`,
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

function namesOf(branches: readonly string[]): string {
  return `${branches.length === 1 ? 'branch' : 'branches'} ${branches.join(' and ')}`;
}

function planProblems({ environments, plan }: InitWish, state: InitState): Problem[] {
  const gated = environments.find(({ withoutReviewers }) => withoutReviewers !== true);
  const now = state.environments.find(({ environment }) => environment === gated?.environment);
  if (now === undefined) return [];
  const check = judgePlan(now, plan);
  return check.status === 'passed'
    ? []
    : [{ what: `${check.title}: ${check.detail}`, mend: check.mend ?? '' }];
}

function keyProblems({ keys }: InitWish, state: InitState): Problem[] {
  return keys
    .filter((key) => isThere(key, state) && state.files[key.publicFile] === undefined)
    .map(({ name, publicFile }) => ({
      what: `the secret ${name} is set, but its public half ${publicFile} is not in this checkout, and GitHub gives no secret back`,
      mend: 'Pull or restore the file; or delete the secret, and the key is given anew.',
    }));
}

/** A secret that the repository has too is read by jobs that no gate holds. */
function exposedSecrets({ keys, secrets }: InitWish, state: InitState): Problem[] {
  return [...keys, ...secrets]
    .filter(({ name, environment }) => environment !== undefined && isThere({ name }, state))
    .map(({ name }) => ({
      what: `the repository has a secret ${name} of its own, which every job can read`,
      mend: 'Delete it under Settings → Secrets and variables → Actions → Repository secrets.',
    }));
}

function notesOf(wish: InitWish, state: InitState): string[] {
  const kept = wish.files
    .filter((file) => isKept(file, wish, state))
    .map(({ path }) => `${path} differs from the template and stays as it is; --overwrite writes over it.`);
  const set = [...wish.keys, ...wish.secrets]
    .filter((secret) => isThere(secret, state))
    .map(({ name }) => `The secret ${name} is set and stays as it is.`);
  return [...set, ...kept];
}

function isThere(secret: Named, state: InitState): boolean {
  return state.secrets.some((each) => samePlace(each, secret));
}

// GitHub keeps names of secrets and variables in capitals.
function samePlace(left: Named, right: Named): boolean {
  return left.environment === right.environment && left.name.toUpperCase() === right.name.toUpperCase();
}

function placeOf({ environment }: Named, { repository }: InitWish): string {
  return environment === undefined ? repository : `the environment ${environment}`;
}

/** Two public keys of OpenSSH are the same when type and key are; the comment doesn't count. */
function sameKey(left: string, right: string): boolean {
  const key = (text: string): string => text.trim().split(/\s+/).slice(0, 2).join(' ');
  return key(left) === key(right);
}
