import { CountersignError } from '../../../errors.ts';
import { holdsCredentials } from '../../home/shownAddress.ts';

/** How the examples write which Countersign runs. */
const PLACEHOLDER = /OWNER\/countersign((?:\/actions\/[a-z-]+)?)@0{40} # FULL_SHA of a release/g;

/** How the examples write whose yes counts. */
const APPROVERS = 'ALICE:ALICE_ID';

/** How the examples' policy names the owner's witness, until it is known. */
const NO_WITNESS = /^#(witnesses: \{ keys: \[')WITNESS('\].*)$/m;

export interface Filling {
  /** Which Countersign runs, as `owner/countersign@<commit>`; the placeholder stays where it is not given. */
  readonly actions?: string | undefined;
  /** Who owns the workflows of a repository that several push to: users, or `owner/team`. */
  readonly owners: readonly string[];
  /** The owner's witness, as a policy names it; the policy names none where it is not given. */
  readonly witness?: string | undefined;
  /** Whose yes counts, as `approvers` takes it; the placeholder stays where it is not known. */
  readonly approvers: string | undefined;
  readonly ledger: string;
  /** The default branch. */
  readonly branch: string;
}

/**
 * What a workflow file names is read by more than one language, YAML, JSON in a shell, patterns: no character that means
 * something in one of them comes in.
 * @throws CountersignError `input`
 */
export function checkFilling({ ledger, branch }: Filling): void {
  if (!/^[A-Za-z0-9][A-Za-z0-9._/-]*$/.test(branch))
    throw new CountersignError(
      'input',
      `the default branch is called ${JSON.stringify(branch)}, which workflows read as a pattern`,
      { mend: 'rename it to letters, digits, dots, dashes and slashes' },
    );
  if (holdsCredentials(ledger))
    throw new CountersignError(
      'input',
      'the URL of the ledger holds credentials: workflows are read by many',
      {
        mend: 'give --ledger <url> without them',
      },
    );
  if (!/^[A-Za-z0-9][A-Za-z0-9@:/.+~_%=-]*$/.test(ledger))
    throw new CountersignError('input', `the ledger ${JSON.stringify(ledger)} cannot stand in a workflow`, {
      mend: 'give a URL without spaces, quotes and `$`',
    });
}

/** A file of an example, with what is known written in place of what stands for it. */
export function fillTemplate(text: string, filling: Filling): string {
  const { actions, approvers = APPROVERS, branch, ledger, owners, witness } = filling;
  const owned = text
    .replaceAll('@ALICE', () => owners.map((owner) => `@${owner}`).join(' '))
    .replaceAll(APPROVERS, () => approvers)
    .replaceAll('LEDGER_URL', () => ledger);
  const branched =
    branch === 'main'
      ? owned
      : owned
          .replaceAll('branches: [main]', () => `branches: ['${branch}']`)
          .replace(
            /(\\?"ref\\?":\\?")main(\\?")/g,
            (_, before: string, after: string) => before + branch + after,
          );
  const watched =
    witness === undefined
      ? branched
      : branched.replace(NO_WITNESS, (_, before: string, after: string) => `${before}${witness}${after}`);
  if (actions === undefined) return watched;
  const [repository = '', commit = ''] = actions.split('@');
  return watched.replace(PLACEHOLDER, (_, path: string) => `${repository}${path}@${commit}`);
}

/** Whether a file still doesn't say which Countersign it runs. */
export function isUnfilled(content: string): boolean {
  return content.search(PLACEHOLDER) !== -1;
}

/** Whether a file still doesn't say whose yes counts. */
export function namesNobody(content: string): boolean {
  return content.includes(APPROVERS);
}
