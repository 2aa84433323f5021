import { CountersignError } from '../../errors.ts';
import { environmentFits, type EnvironmentWish } from './createEnvironment.ts';
import { judgePlan } from '../gate/judge/judgeEnvironment.ts';
import { appendOnly, defaultBranch } from './rulesets.ts';
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
      ...planPins(wish, state),
      ...planLedgers(wish, state),
      ...planBranch(wish, state),
    ],
    problems: [
      ...planProblems(wish, state),
      ...keyProblems(wish, state),
      ...exposedSecrets(wish, state),
      ...weakenedRules(wish, state),
    ],
    notes: notesOf(wish, state),
    left: leftOf(wish, state),
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
    sentence: `Give the OpenPGP key ${key.name} (made where there is none yet): the public half goes to ${key.publicFile}, the private half, sealed, to the secret ${key.name} of ${placeOf(key, wish)} ${kept}${key.reading === undefined ? '' : `; the half that cannot sign to ${key.reading.name} of ${placeOf(key.reading, wish)}`}.`,
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
function isKept(file: FileWish, { overwrite }: InitWish, state: InitState): boolean {
  const { path, content, unfilled } = file;
  const now = state.files[path];
  if (now !== undefined && file.starter === true) return true;
  return now !== undefined && now !== content && now !== unfilled && overwrite !== true;
}

function planPins({ repository }: InitWish, { actions }: InitState): Step[] {
  if (actions.pinned !== false) return [];
  const sentence = `Have GitHub refuse every action in ${repository} that is not named by a full commit.`;
  return [{ kind: 'pin-actions', actions, sentence }];
}

function planLedgers({ ledgers }: InitWish, state: InitState): Step[] {
  return ledgers.flatMap((ledger, index): Step[] => {
    const now = state.ledgers[index];
    const { deployKey, branches, repository } = ledger;
    const knows = (publicKey: string): boolean =>
      now?.deployKeys.some((key) => sameKey(key, publicKey)) === true;
    return [
      ...(now?.guard === 'missing'
        ? [
            {
              ...({ kind: 'guard-ledger', ledger } as const),
              sentence: `Forbid deleting and force-pushing the ${namesOf(branches)} of ${repository}, for everybody.`,
            },
          ]
        : []),
      ...(deployKey !== undefined && !knows(deployKey.publicKey)
        ? [
            {
              ...({ kind: 'deploy-key', ledger, deployKey } as const),
              sentence: `Let the deploy key "${deployKey.title}" write to ${repository}.`,
            },
          ]
        : []),
    ];
  });
}

/** Where reviews are asked for, the files must be there first: nobody could push them any more. */
function planBranch(wish: InitWish, state: InitState): Step[] {
  const { branch, repository } = wish;
  if (state.branch !== 'missing') return [];
  if (branch.keepers === 'reviewers' && unpublished(wish, state).length > 0) return [];
  const rule =
    branch.keepers === 'reviewers'
      ? 'by a pull request alone that a code owner approved, after its last push; for everybody'
      : 'by administrators alone';
  const sentence = `Let ${branch.name} of ${repository} be changed ${rule}; nobody else deletes or rewrites it.`;
  return [{ kind: 'guard-branch', branch, sentence }];
}

/** What the default branch of GitHub doesn't have as the checkout has it. */
function unpublished({ keys, files }: InitWish, { published }: InitState): string[] {
  const paths = [...keys.map(({ publicFile }) => publicFile), ...files.map(({ path }) => path)];
  return paths.filter((path) => !published.has(path));
}

function leftOf(wish: InitWish, state: InitState): string[] {
  const { branch, expected, memory, repository } = wish;
  const missing = unpublished(wish, state);
  const waits =
    state.branch === 'missing' && branch.keepers === 'reviewers'
      ? `, then run this again: it protects ${branch.name}`
      : '';
  const some =
    missing.slice(0, 3).join(', ') + (missing.length > 3 ? `, and ${missing.length - 3} more` : '');
  return [
    ...unseenRules(wish, state),
    ...(missing.length > 0
      ? [`Bring ${some} of this checkout to ${branch.name} on GitHub (commit, push)${waits}.`]
      : []),
    ...(state.actions.enabled
      ? []
      : [`Switch GitHub Actions on: Settings → Actions → General of ${repository}.`]),
    ...expected
      .filter(({ name }) => !state.present.includes(name))
      .map(
        ({ name, to }) =>
          `Set the variable ${name} to ${to}: \`gh variable set ${name} --repo ${repository}\`.`,
      ),
    ...(memory === undefined || state.remembers
      ? []
      : [
          `Once the offers are there, begin your witness: run witness.yml with the head of the ledger that you have checked; the branch ${memory.branch} of ${memory.repository} is its memory.`,
        ]),
  ];
}

/** Rules that were made once and do less now: whoever changed them meant something by it. */
function weakenedRules({ branch, ledgers, repository }: InitWish, state: InitState): Problem[] {
  const ruleset = (name: string, of: string): Problem => ({
    what: `the ruleset ${name} of ${of} was weakened`,
    mend: 'Ask who changed it, then delete it under Settings → Rules and run this again.',
  });
  return [
    ...(state.branch === 'weakened' ? [ruleset(defaultBranch(branch.keepers).name, repository)] : []),
    ...ledgers.flatMap((ledger, index) =>
      state.ledgers[index]?.guard === 'weakened' ? [ruleset(appendOnly([]).name, ledger.repository)] : [],
    ),
  ];
}

/** GitHub tells who may bypass a ruleset to those alone who may change it. */
function unseenRules({ branch, ledgers, repository }: InitWish, state: InitState): string[] {
  const look = (what: string, of: string): string =>
    `Look whether nobody may bypass the rules of ${what} of ${of}: this token is not told. Run this with one that holds Administration: write there.`;
  return [
    ...(state.branch === 'unseen' ? [look(branch.name, repository)] : []),
    ...ledgers.flatMap((ledger, index) =>
      state.ledgers[index]?.guard === 'unseen'
        ? [look(`the ${namesOf(ledger.branches)}`, ledger.repository)]
        : [],
    ),
  ];
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
    .filter((file) => file.starter !== true && isKept(file, wish, state))
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
