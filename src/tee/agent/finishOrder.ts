import { rm } from 'node:fs/promises';
import { canonicalBytes, sha256Hex } from '../../canonicalJson.ts';
import { CountersignError } from '../../errors.ts';
import type { OrderReading } from '../../ledger/orders.ts';
import type { FinishedEntry } from '../../marketplace/orderEntries.ts';
import { resultOpening, rootOf, type ResultDetails } from '../../report/details.ts';
import { signStatement } from '../../report/dsse.ts';
import { resultStatement } from '../../report/statement.ts';
import { uploadResource } from '../../resource/uploadResource.ts';
import type { OrderKeys } from '../orderKeys.ts';
import { gatherResult, type GatheredResult } from './gatherResult.ts';
import { runDirectories } from './runDirectories.ts';
import { publishedEnd } from './publishedReason.ts';
import { readJournal, removeJournal, type RunJournal } from './runJournal.ts';
import { sealToParties } from './sealToParties.ts';
import type { TeeContext } from './teeContext.ts';

type Outcome = NonNullable<RunJournal['outcome']>;

function statusOfRun(outcome: Outcome): FinishedEntry['status'] {
  if (outcome.outcome === 'cancelled') return 'canceled';
  return outcome.outcome === 'exited' && outcome.exitStatus === 0 ? 'done' : 'error';
}

/** SHA-256 of the report's canonical JSON, which the result names. */
function reportDigest(bundle: unknown): string {
  const { dsseEnvelope } = bundle as { dsseEnvelope: { payload: string } };
  return sha256Hex(Buffer.from(dsseEnvelope.payload, 'base64'));
}

/** Bytes of the list of files in the details: with it they stay below what one sealed message on the ledger may have. */
const MAX_LIST_BYTES = 250_000;

function listed(outputs: GatheredResult['outputs']): ResultDetails['outputs'] {
  return canonicalBytes(outputs).length > MAX_LIST_BYTES ? null : [...outputs];
}

/**
 * Guide step 15: hashes what came out, seals it to the recipients, stores it and publishes the signed result.
 * Plaintext is wiped once the entry is on the ledger.
 */
export async function finishOrder(
  context: TeeContext,
  reading: OrderReading,
  keys: OrderKeys,
): Promise<void> {
  const { state } = await context.ledger.order(reading.state.id);
  const reported = state.reported?.entry;
  const order = state.id;
  if (reported === undefined)
    throw new CountersignError('internal', `order ${order} was executed without a report`);
  const { attempt, run } = reported;
  const journal = await readJournal(context.journals, order, attempt);
  if (journal?.outcome === undefined || journal.run !== run) {
    throw new CountersignError('internal', `the journal of order ${order} does not tell how its run ended`);
  }
  const directories = runDirectories(context.scratch, order, attempt);
  const { outputs, skipped, logBytes } = await gatherResult(directories);
  // Their names are the solution's to choose, and this log is the operator's to read.
  if (skipped.length > 0)
    context.log(`Order ${order}: what is neither file nor directory, or has no name in UTF-8, was left out`);
  const resource = await uploadResource(directories.result, context.store, { filename: `result-${order}` });
  const { outcome } = journal;
  if (outcome.reason !== undefined) context.log(`Order ${order}: ${outcome.outcome}: ${outcome.reason}`);
  const opening = resultOpening({
    outcome: outcome.outcome,
    exitStatus: outcome.exitStatus,
    milliseconds: outcome.milliseconds,
    logBytes,
    result: { hash: resource.hash.hash, size: resource.size },
    outputs: listed(outputs),
  });
  const bundle = signStatement(
    resultStatement({
      report: reportDigest(reported.bundle),
      order,
      attempt,
      run,
      root: rootOf(opening),
      finished: new Date().toISOString(),
    }),
    keys.signing,
  );
  const { recipients } = reading.state.placed.entry;
  const result = await sealToParties(reading, resource, 'result', keys.encryption, recipients);
  const details = await sealToParties(reading, opening, 'result-details', keys.encryption, recipients);
  await context.ledger.appendToOrder(order, context.key, (now) => {
    if (now.state.finished) return undefined;
    const status = statusOfRun(outcome);
    const reason = publishedEnd(status);
    return { kind: 'order.finished', attempt, status, reason, bundle, result, details };
  });
  await rm(directories.root, { recursive: true, force: true });
  await removeJournal(context.journals, order, attempt);
  context.log(`Order ${order}: result sealed and published`);
}

/**
 * Ends an order that cannot or must not be executed (again).
 * @param reason for everybody to read: words of ours, as `publishedReason` makes them
 */
export async function failOrder(context: TeeContext, order: number, reason: string): Promise<void> {
  let attempt = 0;
  const state = await context.ledger.appendToOrder(order, context.key, (now) => {
    attempt = now.state.attested?.entry.attempt ?? 0;
    if (now.state.finished) return undefined;
    return {
      kind: 'order.finished',
      attempt,
      status: now.state.cancelRequested ? 'canceled' : 'error',
      reason,
    };
  });
  await rm(runDirectories(context.scratch, order, attempt).root, { recursive: true, force: true });
  await removeJournal(context.journals, order, attempt);
  context.log(`Order ${order}: ${state.finished?.entry.status ?? ''}: ${reason}`);
}
