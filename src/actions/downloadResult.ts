import { setTimeout as sleep } from 'node:timers/promises';
import { CountersignError } from '../errors.ts';
import type { Party } from '../flow/party.ts';
import type { Inputs } from '../github/runner/inputs.ts';
import { flag, line, oneOf, optional } from '../github/runner/inputKinds.ts';
import { codeSpan, prose, table } from '../github/page/markdown.ts';
import { renderLog } from '../github/page/renderMarks.ts';
import type { OrderState } from '../marketplace/order/orderState.ts';
import type { ActionContext } from '../job/actionContext.ts';
import { amount, KEY_INPUTS, LEDGER_INPUTS, ledgerId } from '../job/inputs/partyInputs.ts';
import { readActionInputs } from '../job/inputs/readActionInputs.ts';
import { SHOW_LOG, shownLog } from '../job/log/shownLog.ts';

export const INPUTS = {
  order: ledgerId(),
  directory: optional(line(), '.'),
  'wait-minutes': optional(amount({ max: 360 }), 0),
  force: flag(),
  'fail-on': optional(oneOf('error', 'never'), 'error'),
  'show-log': SHOW_LOG,
  ...LEDGER_INPUTS,
  ...KEY_INPUTS,
};

type DownloadInputs = Inputs<typeof INPUTS>;

const POLL_MS = 5000;

/** Takes the result of an order home, opened and verified. */
export async function run(context: ActionContext): Promise<void> {
  const inputs = readActionInputs(context, INPUTS);
  const { openParty, useToken } = await import('../job/open/openParty.ts');
  const { downloadResult } = await import('../flow/result/downloadResult.ts');
  const { tellProgress, tellTransfer } = await import('../job/log/tellProgress.ts');
  useToken(context, inputs.token);
  const party = await openParty(context, inputs);
  await waitForEnd(context, party, inputs.order, inputs.waitMinutes);
  if (await endedWithout(context, party, inputs)) return;
  const options = {
    force: inputs.force,
    onProgress: tellProgress(context),
    transfer: tellTransfer(context),
  };
  const { order, status, path, hash } = await downloadResult(party, inputs.order, inputs.directory, options);
  context.log(`The result of order ${order} is in ${path}`);
  context.setOutputs({ order, status, path, hash });
  const rows = [
    ['Status', codeSpan(status)],
    ['SHA-256', codeSpan(hash)],
    ['Directory', codeSpan(path)],
  ];
  const isFailed = status !== 'Done';
  const log = renderLog(isFailed, await shownLog(context, inputs.showLog, isFailed, path));
  const head = isFailed
    ? `## ❌ Order ${order} FAILED: it ended with ${status}`
    : `## 📥 Result of order ${order}`;
  const parts = isFailed ? [head, log, table(['', ''], rows)] : [head, table(['', ''], rows), log];
  context.addSummary(parts.filter((part) => part !== undefined).join('\n\n'));
  if (isFailed && inputs.failOn === 'error')
    throw new CountersignError(
      'run-failed',
      `order ${order} ended with ${status}; its result was downloaded`,
      {
        mend: `Read execution.log in ${path}, or set \`fail-on: never\` to go on all the same.`,
      },
    );
}

/** Where an order ended without a result there is nothing to download, and the summary says why. */
async function endedWithout(
  context: ActionContext,
  party: Party,
  { order, failOn }: Pick<DownloadInputs, 'order' | 'failOn'>,
): Promise<boolean> {
  const { statusOf } = await import('../marketplace/order/orderState.ts');
  const { endWithoutRun, hasEnded } = await import('../marketplace/order/orderEnd.ts');
  const { state } = await party.ledger.order(order);
  if (!hasEnded(state, new Date()) || state.finished?.entry.result !== undefined) return false;
  const end = endWithoutRun(state);
  context.setOutputs({ order, status: statusOf(state), path: '', hash: '' });
  context.addSummary(`## ❌ Order ${order} ended without a result: ${prose(end)}`);
  if (failOn === 'error')
    throw new CountersignError('run-failed', `order ${order} ended without a result: ${end}`, {
      mend: 'Mend what it names, and order again; `fail-on: never` goes on all the same.',
    });
  context.log(`Order ${order} ended without a result: ${end}`);
  return true;
}

async function waitForEnd(
  context: ActionContext,
  party: Party,
  order: number,
  minutes: number,
): Promise<void> {
  const { statusOf } = await import('../marketplace/order/orderState.ts');
  const { hasEnded } = await import('../marketplace/order/orderEnd.ts');
  const end = Date.now() + minutes * 60_000;
  let told = '';
  while (Date.now() < end && !context.signal.aborted) {
    const { state } = await party.ledger.order(order);
    if (hasEnded(state, new Date())) return;
    const status = statusOf(state);
    const left = Math.ceil((end - Date.now()) / 60_000);
    if (status !== told)
      context.log(
        `Order ${order} is ${status}: waiting for ${awaited(state, status)}, up to ${left} min more`,
      );
    told = status;
    await sleep(context.services.pollMs ?? POLL_MS, undefined, { signal: context.signal }).catch(
      () => undefined,
    );
  }
}

/** Who must act before an order goes on. */
function awaited({ attested, suborders }: OrderState, status: string): string {
  if (status !== 'Blocked') return status === 'New' ? 'the TEE to begin' : 'the TEE to end';
  const open = suborders.filter((each) => each.type !== 'TEE' && each.status !== 'Done').map(({ id }) => id);
  return attested === undefined ? 'the TEE to attest it' : `the owners of the suborders ${open.join(', ')}`;
}
