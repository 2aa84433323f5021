import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CountersignError } from '../errors.ts';
import type { LookedAt } from '../flow/runTee.ts';
import { line, oneOf, optional } from '../github/runner/inputKinds.ts';
import type { Inputs } from '../github/runner/inputs.ts';
import { codeSpan, table } from '../github/page/markdown.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { TeeContext } from '../tee/agent/teeContext.ts';
import type { ActionContext } from '../job/actionContext.ts';
import { ATTESTER_INPUTS, openActionAttester } from '../job/open/openActionAttester.ts';
import { amount, KEY_INPUTS, LEDGER_INPUTS, ledgerIds, STORAGE_INPUTS } from '../job/inputs/partyInputs.ts';
import { readActionInputs } from '../job/inputs/readActionInputs.ts';
import { checkNotifyTokens, NOTIFY_INPUTS } from '../job/notifyWorkflows.ts';

export const INPUTS = {
  phase: optional(oneOf('attest', 'execute', 'all'), 'all'),
  orders: ledgerIds(),
  'renew-offers': ledgerIds(),
  'wait-minutes': optional(amount({ max: 360 }), 0),
  ...ATTESTER_INPUTS,
  sandbox: optional(oneOf('docker', 'podman', 'bubblewrap')),
  journals: optional(line()),
  scratch: optional(line()),
  ...NOTIFY_INPUTS,
  ...STORAGE_INPUTS,
  ...LEDGER_INPUTS,
  ...KEY_INPUTS,
};

type TeeInputs = Inputs<typeof INPUTS>;

const FINAL = new Set(['Done', 'Error', 'Canceled']);
const POLL_MS = 3000;
/** A runner that cancels a job kills it ten seconds later; sealing and publishing need the rest. */
const CANCELLED_GRACE_SECONDS = 3;

/** The TEE agent as a job: it attests before the owners' gates, executes after them, or does all that can be done. */
export async function run(context: ActionContext): Promise<void> {
  const inputs = readActionInputs(context, INPUTS);
  const { phase, orders } = inputs;
  checkNotifyTokens(inputs);
  if (phase !== 'all' && orders.length === 0)
    throw new CountersignError('input', `the input orders is missing, which the phase ${phase} needs`, {
      mend: 'Give the output `order` of place-order, or leave `phase` out.',
    });
  const tee = await openTee(context, inputs);
  const simulated = tee.attester.kind === 'sim';
  const { renewEvidence } = await import('../flow/renewEvidence.ts');
  for (const offer of inputs.renewOffers) await renewEvidence(tee, offer);
  const looked = await work(context, inputs, tee);
  const [only] = looked;
  context.setOutputs({
    orders: JSON.stringify(looked),
    status: looked.length === 1 ? (only?.status ?? '') : '',
  });
  context.addSummary(renderLooked(looked, simulated));
  await tellOfEnded(context, inputs, tee.ledger, looked);
  const open = looked.find(({ status }) => !FINAL.has(status));
  if (phase === 'execute' && open !== undefined)
    throw new CountersignError('unavailable', `order ${open.order} is ${open.status}: it was not executed`, {
      mend:
        open.status === 'Blocked'
          ? 'Its data owners have not all approved: run this job after complete-suborder, or raise `wait-minutes`.'
          : 'The lines above say why; run the job again.',
    });
}

async function openTee(context: ActionContext, inputs: TeeInputs): Promise<TeeContext> {
  const { openParty } = await import('../job/open/openParty.ts');
  const { makeTeeContext } = await import('../flow/makeTeeContext.ts');
  const { sandbox: chooseSandbox } = context.services;
  const { sandbox } = inputs;
  const directory = await context.temporaryDirectory();
  return makeTeeContext({
    attester: await openActionAttester(context, inputs),
    party: await openParty(context, { ...inputs, memory: inputs.journals }),
    env: sandbox === undefined ? context.env : { ...context.env, COUNTERSIGN_SANDBOX: sandbox },
    ...(chooseSandbox === undefined ? {} : { chooseSandbox }),
    scratch: inputs.scratch ?? join(directory, 'scratch'),
    journals: inputs.journals ?? join(directory, 'journals'),
    log: context.log,
    signal: context.signal,
    endGraceSeconds: CANCELLED_GRACE_SECONDS,
  });
}

async function work(
  context: ActionContext,
  { phase, orders, waitMinutes }: TeeInputs,
  tee: TeeContext,
): Promise<readonly LookedAt[]> {
  const { runTee } = await import('../flow/runTee.ts');
  const end = Date.now() + waitMinutes * 60_000;
  for (;;) {
    const wanted = phase === 'attest' ? await notAttested(tee.ledger, orders) : orders;
    const look = { once: true, pollMs: 0, ...(orders.length === 0 ? {} : { orders: wanted }) };
    const looked = await statuses(tee.ledger, orders, await runTee(tee, look));
    const done =
      phase === 'attest'
        ? (await notAttested(tee.ledger, orders)).length === 0
        : orders.length > 0 && looked.every(({ status }) => FINAL.has(status));
    if (done || context.signal.aborted || Date.now() >= end) return looked;
    await sleep(context.services.pollMs ?? POLL_MS, undefined, { signal: context.signal }).catch(
      () => undefined,
    );
  }
}

/**
 * Starts the customers' workflows that fetch what came out: no job of theirs waits for a training. Each is told of the orders
 * alone that are made from its repository.
 */
async function tellOfEnded(
  context: ActionContext,
  { notify, notifyToken, token }: TeeInputs,
  ledger: Ledger,
  looked: readonly LookedAt[],
): Promise<void> {
  if (notify.length === 0) return;
  const { notifyWorkflows } = await import('../job/notifyWorkflows.ts');
  const { isSameRepository } = await import('../marketplace/order/source.ts');
  const { readRepositoryInput } = await import('../job/solution/jobSource.ts');
  for (const { order, status } of looked) {
    if (!FINAL.has(status)) continue;
    const { source } = (await ledger.order(order)).state.placed.entry;
    const isTold = notify.map(
      ({ owner, repo }) =>
        source !== undefined &&
        isSameRepository(source.repository, readRepositoryInput(context.env, `${owner}/${repo}`, 'notify')),
    );
    const told = {
      notify: notify.filter((_, at) => isTold[at]),
      notifyToken: notifyToken.length > 1 ? notifyToken.filter((_, at) => isTold[at]) : notifyToken,
    };
    await notifyWorkflows(context, { ...told, token, isRequired: false }, order);
  }
}

/** An order that was attested before is left alone in this phase: its execution is for the other side of the gate. */
async function notAttested(ledger: Ledger, orders: readonly number[]): Promise<readonly number[]> {
  const found: number[] = [];
  for (const id of orders) {
    const { state } = await ledger.order(id);
    if (state.attested === undefined) found.push(id);
  }
  return found;
}

/** Of the orders that were asked for, whatever the agent found to do; else of those that it looked at. */
async function statuses(
  ledger: Ledger,
  orders: readonly number[],
  looked: readonly LookedAt[],
): Promise<readonly LookedAt[]> {
  if (orders.length === 0) return looked;
  const { statusOf } = await import('../marketplace/order/orderState.ts');
  const found: LookedAt[] = [];
  for (const order of orders) found.push({ order, status: statusOf((await ledger.order(order)).state) });
  return found;
}

function renderLooked(looked: readonly LookedAt[], simulated: boolean): string {
  const head = simulated ? '## 🖥️ SIMULATED TEE' : '## 🖥️ TEE';
  if (looked.length === 0) return `${head}\n\nNo order waits for it.`;
  const rows = looked.map(({ order, status }) => [codeSpan(String(order)), codeSpan(status)]);
  return `${head}\n\n${table(['Order', 'Status'], rows)}`;
}
