import type { RunEvent } from '../../github/runner/event.ts';
import { numberedOf } from '../../ledger/ledgerPaths.ts';
import type { SourcePins } from '../../report/checks/sourceChecks.ts';
import type { ReportPins } from '../../report/reportPins.ts';
import type { ActionContext } from '../actionContext.ts';

/** The inputs that name what a report must be about. */
export interface PinInputs {
  readonly order: number | undefined;
  readonly ledgerId: string | undefined;
  readonly customer: string | undefined;
  readonly approvers: readonly string[];
  readonly operator: string | undefined;
  readonly dataCommitments: readonly string[];
  readonly witnesses: readonly string[];
  /** `none`: the verdict is about no commit. */
  readonly commit: string | undefined;
  readonly sourceRepository: string | undefined;
  readonly tree: string | undefined;
}

/** The commit that the verdict is about: the event's own where nothing is given. */
export function verdictCommit(
  { event }: { readonly event: RunEvent },
  { commit }: Pick<PinInputs, 'commit'>,
): string | undefined {
  return commit === 'none' ? undefined : (commit ?? event.headSha);
}

/** Who and what the inputs name. */
export async function readPinInputs(context: ActionContext, inputs: PinInputs): Promise<ReportPins> {
  const { readFingerprint } = await import('../../pgp/readFingerprint.ts');
  const { namedWitnesses } = await import('../../report/namedWitnesses.ts');
  const { order, ledgerId: ledger, customer, approvers, operator, dataCommitments, witnesses } = inputs;
  const named = (given: string, input: string): Promise<string> =>
    readFingerprint(given, `the input ${input}`);
  return {
    ...(order === undefined ? {} : { order: numberedOf(order) }),
    ...(ledger === undefined ? {} : { ledger }),
    ...(customer === undefined ? {} : { customer: await named(customer, 'customer') }),
    ...(approvers.length === 0
      ? {}
      : { approvers: await Promise.all(approvers.map((each) => named(each, 'approvers'))) }),
    ...(operator === undefined ? {} : { operator: await named(operator, 'operator') }),
    ...(dataCommitments.length === 0 ? {} : { commitments: dataCommitments }),
    ...(witnesses.length === 0 ? {} : { witnesses: namedWitnesses(witnesses, 'the input witnesses') }),
    source: await sourcePins(context, inputs),
  };
}

/** What the order must be of: this repository, where a commit is asked for, and another where an input names it. */
async function sourcePins(context: ActionContext, inputs: PinInputs): Promise<SourcePins> {
  const { jobRepository, readRepositoryInput } = await import('../solution/jobSource.ts');
  const { hashOfTree } = await import('../../resource/hashOfTree.ts');
  const { sourceRepository, tree } = inputs;
  const commit = verdictCommit(context, inputs);
  const repository =
    sourceRepository === undefined
      ? commit && jobRepository(context.env)
      : readRepositoryInput(context.env, sourceRepository, 'source-repository');
  return {
    ...(commit === undefined ? {} : { commit }),
    ...(repository === undefined ? {} : { repository }),
    ...(tree === undefined ? {} : { tree: await hashOfTree(tree) }),
  };
}
