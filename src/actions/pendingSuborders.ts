import type { PendingSuborder } from '../flow/approve/pendingSuborders.ts';
import { matching, optional, text, wholeNumber } from '../github/runner/inputKinds.ts';
import { codeSpan, table } from '../github/page/markdown.ts';
import type { ActionContext } from '../job/actionContext.ts';
import { jobGitHub } from '../job/jobGitHub.ts';
import { matrixOutputs, MAX_JOBS } from '../job/matrix.ts';
import { LEDGER_INPUTS, ledgerIds } from '../job/inputs/partyInputs.ts';
import { readActionInputs } from '../job/inputs/readActionInputs.ts';

export const INPUTS = {
  account: text(),
  offers: ledgerIds(),
  orders: ledgerIds(),
  newest: optional(wholeNumber({ min: 1, max: 100_000 }), 200),
  'started-in': optional(matching(/^[\w.-]{1,100}\.ya?ml$/, 'the name of a workflow file')),
  ...LEDGER_INPUTS,
};

/**
 * What waits for an owner's decision, as the matrix of the job that asks for it. It takes no secret key: the job
 * that looks runs before the gate.
 */
export async function run(context: ActionContext): Promise<void> {
  const inputs = readActionInputs(context, INPUTS);
  const { openLedger } = await import('../job/open/openLedger.ts');
  const { pendingSuborders } = await import('../flow/approve/pendingSuborders.ts');
  const { readFingerprint } = await import('../pgp/readFingerprint.ts');
  const owner = await readFingerprint(inputs.account, 'the input account');
  const ledger = await openLedger(context, inputs);
  const { offers, orders, newest, startedIn } = inputs;
  const waiting = await pendingSuborders(ledger, {
    owner,
    newest,
    ...(offers.length === 0 ? {} : { offers }),
    ...(orders.length === 0 ? {} : { orders }),
  });
  const found =
    startedIn === undefined ? waiting : await withoutRun(context, waiting, startedIn, inputs.token);
  const shown = found.slice(0, MAX_JOBS);
  if (shown.length < found.length)
    context.warn(
      `${found.length} suborders wait; the matrix has the newest ${MAX_JOBS}, run again for the others.`,
    );
  // Numbers and hashes alone: a matrix becomes text in workflows, where a name could be obeyed.
  const include = shown.map(({ order, suborder, offer, solutionHash }) => ({
    order,
    suborder,
    offer,
    'solution-hash': solutionHash,
  }));
  context.log(`${shown.length} suborder(s) wait for ${owner}`);
  context.setOutputs(matrixOutputs(include));
  context.addSummary(renderPending(shown));
}

/** Leaves out what somebody is asked already: a run that waits at the gate is not started again. */
async function withoutRun(
  context: ActionContext,
  found: readonly PendingSuborder[],
  workflow: string,
  token: string | undefined,
): Promise<PendingSuborder[]> {
  const { parseRepository } = await import('../github/repositoryName.ts');
  const { readUnfinishedRuns, runForOrder } = await import('../github/unfinishedRuns.ts');
  const { GITHUB_REPOSITORY: repository = '' } = context.env;
  const github = await jobGitHub(context, token);
  const runs = await readUnfinishedRuns(github, parseRepository(repository), workflow);
  return found.filter(({ order }) => {
    const run = runForOrder(runs, order);
    if (run !== undefined) context.log(`Order ${order} is asked for already: ${run.title} (${run.url})`);
    return run === undefined;
  });
}

function renderPending(found: readonly PendingSuborder[]): string {
  if (found.length === 0) return '## ⏳ Nothing waits for a decision';
  const rows = found.map(({ order, suborder, offer, solutionHash, customer }) =>
    [order, suborder, offer, solutionHash, customer].map((cell) => codeSpan(String(cell))),
  );
  const head = ['Order', 'Suborder', 'Offer', 'Solution (SHA-256)', 'Customer'];
  return `## ⏳ ${found.length} waiting for a decision\n\n${table(head, rows)}`;
}
