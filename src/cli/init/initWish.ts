import type {
  FileWish,
  InitWish,
  KeyWish,
  LedgerWish,
  Role,
  SecretWish,
  VariableWish,
} from '../../github/init/plan.ts';
import type { Reviewer } from '../../github/gate/environment.ts';
import { isUnfilled, namesNobody } from './initTemplates.ts';

/** What the wish of a role is made from. */
export interface InitFacts {
  readonly role: Role;
  readonly repository: string;
  readonly reviewers: readonly Reviewer[];
  readonly defaultBranch: string;
  readonly files: readonly FileWish[];
  readonly overwrite: boolean;
  readonly plan: string | undefined;
  /** The owner's key: where it is kept, and its fingerprint, which a plan doesn't tell while it may change. */
  readonly account: { readonly fingerprint: string; readonly isNew: boolean; readonly keptIn: string };
  readonly ledgerUrl: string;
  readonly ledger: LedgerWish | undefined;
  readonly hasSshKey: boolean;
  readonly storage: string | undefined;
  /** The names of the secrets whose values were given. */
  readonly given: ReadonlySet<string>;
  readonly awsKeyId: string | undefined;
}

/** The file of the owner's public key in the checkout: it says which key of the home is meant. */
export function publicFileOf(role: Role): string {
  const owner = { 'solution-owner': 'bob', 'tee-operator': 'tee' } as const;
  return `keys/${role in owner ? owner[role as keyof typeof owner] : 'alice'}.asc`;
}

/** The key of the owner's witness, in an environment of its own. */
export const WITNESS_SECRET = { name: 'WITNESS_KEY', environment: 'witness', outsideGate: true } as const;

/** Whether the role's workflows have a witness among them. */
export function hasWitness(role: Role): boolean {
  return role === 'one-repository';
}

/** What the examples' READMEs ask of a repository, as a wish. */
export function wishOf(facts: InitFacts): InitWish {
  const { role, repository, files, overwrite, plan, ledger } = facts;
  const gated = role === 'one-repository' || role === 'data-owner';
  const branches = [facts.defaultBranch];
  return {
    ...{ role, repository, files, overwrite },
    environments: gated
      ? [
          { environment: 'alice', reviewers: facts.reviewers, branches },
          { environment: 'alice-reads', reviewers: [], withoutReviewers: true, branches },
          ...(hasWitness(role)
            ? [
                {
                  environment: WITNESS_SECRET.environment,
                  reviewers: [],
                  withoutReviewers: true as const,
                  branches,
                },
              ]
            : []),
        ]
      : [],
    keys: keysOf(facts),
    secrets: secretsOf(facts),
    variables: variablesOf(facts),
    ...(ledger === undefined ? {} : { ledger }),
    ...(plan === undefined ? {} : { plan }),
  };
}

function keysOf({ role, account: { keptIn } }: InitFacts): KeyWish[] {
  const publicFile = publicFileOf(role);
  if (role === 'solution-owner') return [{ name: 'BOB_KEY', publicFile, keptIn }];
  if (role === 'tee-operator') return [{ name: 'TEE_KEY', publicFile, keptIn }];
  const alice: KeyWish = { name: 'ALICE_KEY', environment: 'alice', publicFile, keptIn };
  if (role === 'data-owner') return [alice];
  return [
    alice,
    { name: 'BOB_KEY', outsideGate: true, publicFile: 'keys/bob.asc' },
    { name: 'TEE_KEY', outsideGate: true, publicFile: 'keys/tee.asc' },
  ];
}

function secretsOf({ role, given, hasSshKey }: InitFacts): SecretWish[] {
  const secrets: SecretWish[] = [];
  if (role === 'one-repository' || role === 'data-owner') {
    secrets.push({ name: 'ALICE_READING_KEY', environment: 'alice-reads', outsideGate: true });
    if (given.has('DATASET_RESOURCE')) secrets.push({ name: 'DATASET_RESOURCE', environment: 'alice' });
  }
  if (hasWitness(role)) secrets.push(WITNESS_SECRET);
  if (role === 'one-repository' || role === 'tee-operator')
    secrets.push({ name: 'TEE_ROOT', outsideGate: true });
  if (hasSshKey) secrets.push({ name: 'LEDGER_SSH_KEY', outsideGate: true });
  const outside = {
    'solution-owner': ['AWS_SECRET_ACCESS_KEY', 'NOTIFY_TOKEN'],
    'tee-operator': ['AWS_SECRET_ACCESS_KEY'],
  };
  const names = role in outside ? outside[role as keyof typeof outside] : [];
  return [...secrets, ...names.filter((name) => given.has(name)).map((name) => ({ name }))];
}

function variablesOf({ role, account, ledgerUrl, storage, awsKeyId }: InitFacts): VariableWish[] {
  const variables: VariableWish[] = [{ name: 'COUNTERSIGN_LEDGER', value: ledgerUrl }];
  const told = account.isNew ? { told: "the key's fingerprint" } : {};
  const value = account.fingerprint;
  if (role === 'one-repository') variables.push({ name: 'ALICE_ACCOUNT', value, ...told });
  if (role === 'data-owner') return [...variables, { name: 'COUNTERSIGN_ACCOUNT', value, ...told }];
  if (storage !== undefined) variables.push({ name: 'COUNTERSIGN_STORAGE', value: storage });
  if (role !== 'one-repository' && awsKeyId !== undefined)
    variables.push({ name: 'AWS_ACCESS_KEY_ID', value: awsKeyId });
  return variables;
}

/**
 * What stays for a person to do, because nobody but that person knows it.
 * @param isSet the names of the secrets that GitHub has
 */
export function leftToDo(facts: InitFacts, isSet: ReadonlySet<string>): string[] {
  const { role, given, storage, awsKeyId, files } = facts;
  const known = (name: string): boolean => given.has(name) || isSet.has(name);
  const gated = role === 'one-repository' || role === 'data-owner';
  const s3 = storage?.startsWith('s3:') === true && !gated;
  const offers = {
    'one-repository': 'TEE_OFFER and DATA_OFFER',
    'solution-owner': 'TEE_OFFER and DATA_OFFER',
    'tee-operator': 'TEE_OFFER',
  };
  return [
    ...(files.some(({ content }) => isUnfilled(content)) ? [PLACEHOLDER_STAYS] : []),
    ...(files.some(({ content }) => namesNobody(content)) ? [NOBODY_NAMED] : []),
    ...(gated && !known('DATASET_RESOURCE')
      ? [
          'Seal the dataset with `countersign files upload`, then give its resource file to this command with --resource.',
        ]
      : []),
    ...(role !== 'data-owner' && storage === undefined
      ? ['Say with --storage where uploads go: the variable COUNTERSIGN_STORAGE.']
      : []),
    ...(s3 && (awsKeyId === undefined || !known('AWS_SECRET_ACCESS_KEY'))
      ? ['Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in this shell and repeat, or set them by hand.']
      : []),
    ...(role in offers
      ? [
          `Set ${offers[role as keyof typeof offers]} to the numbers that the runs of the offer workflows show.`,
        ]
      : []),
    ...(hasWitness(role)
      ? ['Once the offers are there, begin your witness: `countersign witness init`, or its workflow.']
      : []),
    ...(gated ? ['Protect the default branch: a pull request, a review by code owners, no bypass.'] : []),
  ];
}

const PLACEHOLDER_STAYS =
  'The workflows keep the placeholder OWNER/countersign@000…: fill it in with --actions owner/countersign@<commit>, or by hand.';

const NOBODY_NAMED =
  'A team is asked: write whose yes counts in place of ALICE:ALICE_ID in the workflows, one octocat:583231 a person (`gh api users/octocat --jq .id`).';
