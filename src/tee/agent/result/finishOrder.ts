import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { canonicalBytes, sha256Hex } from '../../../canonicalJson.ts';
import { messageOf } from '../../../errors.ts';
import type { OrderReading } from '../../../ledger/entries/orders/orders.ts';
import type { FinishedEntry } from '../../../marketplace/order/orderEntries.ts';
import {
  MAX_REASON,
  MOST_LEFT_OUT,
  resultOpening,
  rootOf,
  type ResultDetails,
} from '../../../report/details.ts';
import { statusOf } from '../../../marketplace/order/orderState.ts';
import { signStatement, type SigstoreBundle } from '../../../report/statement/dsse.ts';
import { resultStatement } from '../../../report/statement/statement.ts';
import { escapeForTerminal } from '../../../text/escapeForTerminal.ts';
import type { OrderKeys } from '../../orderKeys.ts';
import type { SandboxResult } from '../../sandbox/sandbox.ts';
import { removeClaimHint } from '../claim/claimHint.ts';
import { gatherResult, type GatheredResult } from './gatherResult.ts';
import { patiently } from '../claim/patience.ts';
import { OwnRefusal, publishedEnd } from './publishedReason.ts';
import { attestedOf, type RunDirectories } from '../inputs/runDirectories.ts';
import { sealResult, type SealedResult } from './sealResult.ts';
import { sealToParties } from './sealToParties.ts';
import type { TeeContext } from '../teeContext.ts';

/** A run that has ended, in the memory of the process that carried it out. */
export interface EndedRun {
  readonly keys: OrderKeys;
  readonly directories: RunDirectories;
  /** The published order report. */
  readonly report: SigstoreBundle;
  /** The claim. */
  readonly run: string;
  readonly result: SandboxResult;
}

function statusOfRun(outcome: SandboxResult): FinishedEntry['status'] {
  if (outcome.outcome === 'cancelled') return 'canceled';
  return outcome.outcome === 'exited' && outcome.exitStatus === 0 ? 'done' : 'error';
}

/** SHA-256 of the report's canonical JSON, which the result names. */
function reportDigest({ dsseEnvelope }: SigstoreBundle): string {
  return sha256Hex(Buffer.from(dsseEnvelope.payload, 'base64'));
}

/** Bytes of the list of files in the details: with it they stay below what one sealed message on the ledger may have. */
const MAX_LIST_BYTES = 250_000;

function listed(outputs: SealedResult['outputs']): ResultDetails['outputs'] {
  return canonicalBytes(outputs).length > MAX_LIST_BYTES ? null : [...outputs];
}

/** Names are the solution's: one line each, and as many as a person reads. */
function leftOut(skipped: GatheredResult['skipped']): ResultDetails['leftOut'] {
  const first = skipped.slice(0, MOST_LEFT_OUT).map(({ path, reason }) => ({
    name: escapeForTerminal(path, MAX_REASON),
    reason: escapeForTerminal(reason, MAX_REASON),
  }));
  return { count: skipped.length, first };
}

/** Gathers, seals, hashes and stores what came out, and publishes the signed statement of it. */
async function publishResult(context: TeeContext, reading: OrderReading, ended: EndedRun): Promise<void> {
  const { keys, directories, run, result: outcome } = ended;
  const { id: order } = reading.state;
  const { attempt } = attestedOf(reading);
  await writeFile(join(directories.result, 'execution.log'), outcome.log, { mode: 0o600 });
  const { skipped, logBytes } = await gatherResult(directories, reading.state.placed.entry.limits);
  // Their names and their number are the solution's to choose, and this log is the operator's to read.
  if (skipped.length > 0)
    context.log(
      `Order ${order}: what leads out of the output, or is neither file nor directory, was left out`,
    );
  if (outcome.reason !== undefined && outcome.outcome !== 'exited')
    context.log(`Order ${order}: ${outcome.outcome}: ${outcome.reason}`);
  const what = `Order ${order}: the result`;
  const { resource, outputs } = await patiently(context, what, () =>
    sealResult(directories, context.store, `result-${order}`),
  );
  const opening = resultOpening({
    outcome: outcome.outcome,
    exitStatus: outcome.exitStatus,
    milliseconds: outcome.milliseconds,
    logBytes,
    result: { hash: resource.hash.hash, size: resource.size },
    outputs: listed(outputs),
    reason: escapeForTerminal(outcome.reason ?? '', MAX_REASON),
    leftOut: leftOut(skipped),
  });
  const bundle = signStatement(
    resultStatement({
      report: reportDigest(ended.report),
      order,
      attempt,
      run,
      root: rootOf(opening),
      finished: new Date().toISOString(),
    }),
    keys.signing,
  );
  const { recipients } = reading.state.placed.entry;
  // Read anew: a recipient's key may have ended while it ran.
  const now = await patiently(context, what, () => context.ledger.order(order));
  const result = await sealToParties(now, resource, 'result', keys.encryption, recipients);
  const details = await sealToParties(now, opening, 'result-details', keys.encryption, recipients);
  const state = await patiently(context, what, () =>
    context.ledger.appendToOrder(order, context.key, ({ state: now }) => {
      if (now.finished) return undefined;
      const status = statusOfRun(outcome);
      const reason = publishedEnd(status, outcome.outcome);
      return { kind: 'order.finished', attempt, status, reason, bundle, result, details };
    }),
  );
  const isOurs = state.finished?.entry.result !== undefined;
  const ends = `result sealed and published; the order is ${statusOf(state)}`;
  context.log(`Order ${order}: ${isOurs ? ends : 'it was ended by another runner'}`);
}

/**
 * Guide step 15: hashes what came out, seals it to the recipients, stores it and publishes the signed result. A
 * storage or a ledger that is away is waited for as long as `patiently` says; there is no later look.
 * @throws OwnRefusal when the result could not be stored or published
 */
export async function finishOrder(
  context: TeeContext,
  reading: OrderReading,
  ended: EndedRun,
): Promise<void> {
  const { id: order } = reading.state;
  try {
    await publishResult(context, reading, ended);
  } catch (error) {
    context.log(`Order ${order}: the result could not be published: ${messageOf(error)}`);
    throw new OwnRefusal('the result could not be stored or published; an order is never run twice');
  }
  await removeClaimHint(context, order);
  context.claims.forget(ended.run);
}
