import type { Reviewer } from '../../../github/gate/environment.ts';
import type { EnvironmentWish } from '../../../github/init/createEnvironment.ts';
import type {
  FileWish,
  InitWish,
  KeyWish,
  LedgerWish,
  Role,
  SecretWish,
  VariableWish,
} from '../../../github/init/plan.ts';
import type { BranchKeepers } from '../../../github/init/rulesets.ts';

/** What the wish of a role is made from. */
export interface InitFacts {
  readonly role: Role;
  readonly repository: string;
  readonly reviewers: readonly Reviewer[];
  readonly defaultBranch: string;
  /** Administrators alone where nobody is there to review. */
  readonly keepers: BranchKeepers;
  readonly files: readonly FileWish[];
  readonly overwrite: boolean;
  readonly plan: string | undefined;
  /** The owner's key: where it is kept, and its fingerprint, which a plan doesn't tell while it may change. */
  readonly account: { readonly fingerprint: string; readonly isNew: boolean; readonly keptIn: string };
  readonly ledgers: readonly LedgerWish[];
  readonly memory: InitWish['memory'];
  readonly hasSshKey: boolean;
  readonly storage: string | undefined;
  /** The names of the secrets whose values were given. */
  readonly given: ReadonlySet<string>;
  readonly awsKeyId: string | undefined;
}

/** The environments of a role. Each lets in the default branch alone; `alice` alone asks somebody. */
export const ENVIRONMENTS: Readonly<Record<Role, readonly string[]>> = {
  'one-repository': ['alice', 'alice-reads', 'bob', 'bob-reads', 'tee', 'witness'],
  'data-owner': ['alice', 'alice-reads', 'witness'],
  'solution-owner': ['bob', 'bob-reads'],
  'tee-operator': ['tee'],
};

/** The file of the owner's public key in the checkout: it says which key of the home is meant. */
export function publicFileOf(role: Role): string {
  const owner = { 'solution-owner': 'bob', 'tee-operator': 'tee' } as const;
  return `keys/${role in owner ? owner[role as keyof typeof owner] : 'alice'}.asc`;
}

/** The key of the owner's witness, in an environment of its own. */
export const WITNESS_SECRET = { name: 'WITNESS_KEY', environment: 'witness', outsideGate: true } as const;

/** Whether the role holds a data owner's key, which signs behind a gate alone. */
export function isGated(role: Role): boolean {
  return ENVIRONMENTS[role].includes('alice');
}

/** Whether the role's workflows have a witness among them. */
export function hasWitness(role: Role): boolean {
  return ENVIRONMENTS[role].includes('witness');
}

/** What the examples' READMEs ask of a repository, as a wish. */
export function wishOf(facts: InitFacts): InitWish {
  const { role, repository, files, overwrite, plan, ledgers, memory } = facts;
  const branches = [facts.defaultBranch];
  return {
    ...{ role, repository, files, overwrite, ledgers },
    environments: ENVIRONMENTS[role].map((environment): EnvironmentWish =>
      environment === 'alice'
        ? { environment, reviewers: facts.reviewers, branches }
        : { environment, reviewers: [], withoutReviewers: true, branches },
    ),
    keys: keysOf(facts),
    secrets: secretsOf(facts),
    variables: variablesOf(facts),
    branch: { name: facts.defaultBranch, keepers: facts.keepers },
    expected: expectedOf(facts),
    ...(memory === undefined ? {} : { memory }),
    ...(plan === undefined ? {} : { plan }),
  };
}

function keysOf({ role, account: { keptIn } }: InitFacts): KeyWish[] {
  const publicFile = publicFileOf(role);
  const bob = { name: 'BOB_KEY', environment: 'bob', outsideGate: true } as const;
  const tee = { name: 'TEE_KEY', environment: 'tee', outsideGate: true } as const;
  if (role === 'solution-owner') return [{ ...bob, publicFile, keptIn }];
  if (role === 'tee-operator') return [{ ...tee, publicFile, keptIn }];
  const alice: KeyWish = { name: 'ALICE_KEY', environment: 'alice', publicFile, keptIn };
  if (role === 'data-owner') return [alice];
  return [
    alice,
    { ...bob, publicFile: 'keys/bob.asc', reading: { name: 'BOB_READING_KEY', environment: 'bob-reads' } },
    { ...tee, publicFile: 'keys/tee.asc' },
  ];
}

function secretsOf({ role, given, hasSshKey }: InitFacts): SecretWish[] {
  const secrets: SecretWish[] = [];
  const outside = (name: string, environment: string): void => {
    secrets.push({ name, environment, outsideGate: true });
  };
  if (isGated(role)) {
    outside('ALICE_READING_KEY', 'alice-reads');
    if (given.has('DATASET_RESOURCE')) secrets.push({ name: 'DATASET_RESOURCE', environment: 'alice' });
  }
  if (hasWitness(role)) secrets.push(WITNESS_SECRET);
  if (role === 'solution-owner') outside('BOB_READING_KEY', 'bob-reads');
  if (ENVIRONMENTS[role].includes('tee')) outside('TEE_ROOT', 'tee');
  if (hasSshKey) for (const environment of ENVIRONMENTS[role]) outside('LEDGER_SSH_KEY', environment);
  const ofShell = {
    'solution-owner': ['AWS_SECRET_ACCESS_KEY', 'NOTIFY_TOKEN'],
    'tee-operator': ['AWS_SECRET_ACCESS_KEY', 'NOTIFY_TOKEN'],
  };
  const names = role in ofShell ? ofShell[role as keyof typeof ofShell] : [];
  for (const name of names.filter((each) => given.has(each))) outside(name, ENVIRONMENTS[role][0] ?? '');
  return secrets;
}

function variablesOf({ role, account, storage, awsKeyId }: InitFacts): VariableWish[] {
  const told = account.isNew ? { told: "the key's fingerprint" } : {};
  const value = account.fingerprint;
  if (role === 'data-owner') return [{ name: 'COUNTERSIGN_ACCOUNT', value, ...told }];
  const variables: VariableWish[] =
    role === 'one-repository' ? [{ name: 'ALICE_ACCOUNT', value, ...told }] : [];
  if (role === 'solution-owner') variables.push({ name: 'COUNTERSIGN_ACCOUNT', value, ...told });
  if (storage !== undefined) variables.push({ name: 'COUNTERSIGN_STORAGE', value: storage });
  if (role !== 'one-repository' && awsKeyId !== undefined)
    variables.push({ name: 'AWS_ACCESS_KEY_ID', value: awsKeyId });
  return variables;
}

function expectedOf({ role, storage, awsKeyId }: InitFacts): InitWish['expected'] {
  if (role === 'data-owner') return [];
  const number = (whose: string): string => `the number that the run which offers ${whose} shows`;
  return [
    ...(storage === undefined
      ? [{ name: 'COUNTERSIGN_STORAGE', to: 'where uploads go (or give --storage)' }]
      : []),
    ...(storage?.startsWith('s3:') === true && role !== 'one-repository' && awsKeyId === undefined
      ? [{ name: 'AWS_ACCESS_KEY_ID', to: 'the key that may write there (or set it in this shell)' }]
      : []),
    { name: 'TEE_OFFER', to: number('the TEE') },
    ...(role === 'tee-operator' ? [] : [{ name: 'DATA_OFFER', to: number('the dataset') }]),
  ];
}
