import type { OrderReading } from '../ledger/entries/orders/orders.ts';
import { CountersignError, messageOf } from '../errors.ts';
import type { GitHubClient } from '../github/client/client.ts';
import { parseRepository, type RepositoryName } from '../github/repositoryName.ts';
import { optional, text, wholeNumber } from '../github/runner/inputKinds.ts';
import { codeSpan, table } from '../github/page/markdown.ts';
import type { ActionContext } from '../job/actionContext.ts';
import { LEDGER_INPUTS, ledgerIds } from '../job/inputs/partyInputs.ts';
import { readActionInputs } from '../job/inputs/readActionInputs.ts';
import { jobGitHub } from '../job/jobGitHub.ts';
import { matrixOutputs, MAX_JOBS } from '../job/matrix.ts';
import { jobRepository } from '../job/solution/jobSource.ts';
import { isSameRepository } from '../marketplace/order/source.ts';

export const INPUTS = {
  account: text(),
  orders: ledgerIds(),
  newest: optional(wholeNumber({ min: 1, max: 1000 }), 50),
  ...LEDGER_INPUTS,
};

interface EndedHere {
  readonly order: number;
  readonly commit: string;
  /** The pull request that the commit came with; 0 where there is none. */
  readonly pullRequest: number;
}

/**
 * The orders of a customer's that have ended and whose verdict does not stand on their commit yet, as the matrix of the job
 * that fetches and verifies. It takes no secret key. An order that is named is among them whether it has a verdict or not.
 */
export async function run(context: ActionContext): Promise<void> {
  const inputs = readActionInputs(context, INPUTS);
  const { account, orders, newest } = inputs;
  const { openLedger } = await import('../job/open/openLedger.ts');
  const { endedOrders } = await import('../flow/result/endedOrders.ts');
  const { readFingerprint } = await import('../pgp/readFingerprint.ts');
  const customer = await readFingerprint(account, 'the input account');
  const ledger = await openLedger(context, inputs);
  const named = orders.length > 0;
  const ended = await endedOrders(ledger, { customer, newest, ...(named ? { orders } : {}) });
  for (const order of orders)
    if (!ended.some(({ state }) => state.id === order))
      context.log(`Order ${order} has not ended, or is not of ${customer}`);
  const github = await jobGitHub(context, inputs.token);
  const name = parseRepository(context.env['GITHUB_REPOSITORY'] ?? '');
  const found: EndedHere[] = [];
  for (const reading of ended) {
    const here = await endedHere(context, github, name, reading, named);
    if (here !== undefined) found.push(here);
    if (found.length === MAX_JOBS) {
      context.warn(`The matrix has the newest ${MAX_JOBS} orders: run again for those that may be left.`);
      break;
    }
  }
  // Numbers and hashes alone: a matrix becomes text in workflows, where a name could be obeyed.
  const include = found.map(({ order, commit, pullRequest }) => ({
    order,
    commit,
    'pull-request': pullRequest === 0 ? '' : pullRequest,
  }));
  context.log(`${found.length} order(s) of ${customer} ended and want a verdict`);
  context.setOutputs(matrixOutputs(include));
  context.addSummary(renderEnded(found));
}

/** Where the verdict of an order is to stand; undefined where that is not here, or it stands already. */
async function endedHere(
  context: ActionContext,
  github: GitHubClient,
  name: RepositoryName,
  { state }: OrderReading,
  isNamed: boolean,
): Promise<EndedHere | undefined> {
  const { id: order, placed } = state;
  const { source } = placed.entry;
  const here = jobRepository(context.env);
  if (source === undefined || here === undefined || !isSameRepository(source.repository, here)) {
    context.log(
      `Order ${order} was made from ${source?.repository ?? 'nothing that it names'}: not from here`,
    );
    return undefined;
  }
  const { commit } = source;
  const { verdictCheck } = await import('../job/verdict/verdictCheck.ts');
  const { hasCheckRun } = await import('../github/page/checkRun.ts');
  const { pullRequestOf } = await import('../github/pullRequestOf.ts');
  try {
    const check = { ...verdictCheck(order), headSha: commit };
    if (!isNamed && (await hasCheckRun(github, name, check))) return undefined;
    return { order, commit, pullRequest: (await pullRequestOf(github, name, commit)) ?? 0 };
  } catch (error) {
    // A commit that was never pushed here: nobody could see a verdict on it.
    if (!(error instanceof CountersignError) || (error.code !== 'input' && error.code !== 'not-found'))
      throw error;
    context.warn(`Order ${order} names the commit ${commit}, which is not here: ${messageOf(error)}`);
    return undefined;
  }
}

function renderEnded(found: readonly EndedHere[]): string {
  if (found.length === 0) return '## 📬 No order that ended waits for its verdict';
  const rows = found.map(({ order, commit, pullRequest }) => [
    codeSpan(String(order)),
    codeSpan(commit),
    pullRequest === 0 ? '' : codeSpan(String(pullRequest)),
  ]);
  const head = ['Order', 'Commit', 'Pull request'];
  return `## 📬 ${found.length} ended and want a verdict\n\n${table(head, rows)}`;
}
