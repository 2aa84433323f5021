import { join } from 'node:path';
import { CountersignError } from '../errors.ts';
import { namedWitnesses } from '../report/namedWitnesses.ts';
import type { ReportPins } from '../report/reportPins.ts';
import type { SourcePins } from '../report/checks/sourceChecks.ts';
import type { CliContext } from './context.ts';
import { parseId } from './numbers.ts';
import { parseCommit, parseRepositoryAddress } from './sourceOptions.ts';

/** The options of a command that name what a report must be about. */
export interface PinOptions {
  readonly ledgerId?: string;
  readonly order?: string;
  readonly customer?: string;
  readonly approvers?: string[];
  readonly operator?: string;
  readonly dataCommitment?: string[];
  readonly witnesses?: string[];
  readonly commit?: string;
  readonly repository?: string;
  readonly tree?: string;
}

/** 64 hex digits in lower case, whatever case and prefix they were given in. @throws CountersignError `usage` */
function parseDigest(text: string, what: string): string {
  const digits = text.trim().replace(/^(?:sha256:|0x)/i, '');
  if (/^[0-9a-f]{64}$/i.test(digits)) return digits.toLowerCase();
  throw new CountersignError('usage', `${what} is 64 hex digits, not ${JSON.stringify(text)}`);
}

/** The id of the ledger that this home works with, where it has seen it. */
export async function seenLedger(context: CliContext): Promise<Pick<ReportPins, 'ledger' | 'ledgerFrom'>> {
  const url = context.knownLedgerUrl;
  if (url === undefined) return {};
  const { seenLedgerId } = await import('../ledger/git/seenLedgerId.ts');
  const seen = await seenLedgerId(url, join(context.home.directory, 'cache'));
  return seen === undefined ? {} : { ledger: seen.id, ledgerFrom: `as this home has seen it at ${seen.at}` };
}

/** A tree is a directory that is hashed, or its hash. */
async function readSourcePins({ commit, repository, tree }: PinOptions): Promise<SourcePins | undefined> {
  if (commit === undefined && repository === undefined && tree === undefined) return undefined;
  const { hashOfTree } = await import('../resource/hashOfTree.ts');
  return {
    ...(commit === undefined ? {} : { commit: parseCommit(commit, '--commit') }),
    ...(repository === undefined ? {} : { repository: parseRepositoryAddress(repository, '--repository') }),
    ...(tree === undefined ? {} : { tree: await hashOfTree(tree) }),
  };
}

/** What the options name, and the ledger of this home where they name none. */
export async function readPins(context: CliContext, options: PinOptions): Promise<ReportPins> {
  const { readFingerprint } = await import('../pgp/readFingerprint.ts');
  const source = await readSourcePins(options);
  const { ledgerId, order, customer, approvers, operator, dataCommitment, witnesses } = options;
  return {
    ...(ledgerId === undefined
      ? await seenLedger(context)
      : { ledger: parseDigest(ledgerId, '--ledger-id') }),
    ...(order === undefined ? {} : { order: parseId(order, '--order') }),
    ...(customer === undefined ? {} : { customer: await readFingerprint(customer, '--customer') }),
    ...(approvers === undefined
      ? {}
      : { approvers: await Promise.all(approvers.map((each) => readFingerprint(each, '--approvers'))) }),
    ...(operator === undefined ? {} : { operator: await readFingerprint(operator, '--operator') }),
    ...(dataCommitment === undefined
      ? {}
      : { commitments: dataCommitment.map((each) => parseDigest(each, '--data-commitment')) }),
    ...(witnesses === undefined ? {} : { witnesses: namedWitnesses(witnesses, '--witnesses') }),
    ...(source === undefined ? {} : { source }),
  };
}
