import { CountersignError } from '../errors.ts';
import { isFinal, statusOf } from '../marketplace/orderState.ts';
import { openMessage } from '../pgp/messages.ts';
import { downloadResource, type DownloadOptions } from '../resource/downloadResource.ts';
import { parseResource } from '../resource/resourceFile.ts';
import type { Resource } from '../resource/resource.ts';
import { evidenceChecks } from '../report/evidenceChecks.ts';
import { statementChecks } from '../report/statementChecks.ts';
import type { RunResult } from '../report/statement.ts';
import type { OrderReading } from '../ledger/orders.ts';
import { verdictOf } from '../checks.ts';

import type { Party } from './party.ts';

export interface DownloadedResult {
  readonly order: number;
  readonly status: string;
  /** Directory with `output/` and `execution.log`. */
  readonly path: string;
  readonly hash: string;
}

/**
 * The result as the TEE signed it: by the key that the order's evidence binds, on the report that was published.
 * What the customer asks of a TEE was asked when the order was placed; here it is enough that the keys are its own.
 * @throws CountersignError `tampered` with the first check that does not hold.
 */
async function signedResult(reading: OrderReading, what: string): Promise<RunResult> {
  const { reported, finished } = reading.state;
  const bundles = { report: reported?.entry.bundle, result: finished?.entry.bundle };
  const evidence = await evidenceChecks(reading, { allowSimulated: true });
  const { result, checks } = statementChecks(bundles, reading);
  const all = [...evidence.checks, ...checks];
  const bad = all.find(({ status }) => status !== 'passed');
  if (verdictOf(all) === 'passed' && result !== undefined) return result;
  throw new CountersignError(
    'tampered',
    `${what} is not one that the TEE signed: ${bad?.title ?? ''}: ${bad?.detail ?? ''}`,
    { mend: 'nothing was downloaded; look at what each party wrote with: countersign ledger show' },
  );
}

/** The result's resource, opened with a recipient's key and compared with the TEE's signed result. */
async function openResult(
  party: Party,
  id: number,
): Promise<{ resource: Resource; order: number; status: string }> {
  const reading = await party.ledger.order(id);
  const { state } = reading;
  const status = statusOf(state);
  const finished = state.finished?.entry;
  if (finished === undefined) {
    const why = isFinal(state) ? 'it ended without a run, so there is no result' : 'it has not ended yet';
    throw new CountersignError('unavailable', `order ${state.id} is ${status}: ${why}`);
  }
  if (finished.result === undefined) {
    throw new CountersignError('unavailable', `order ${state.id} ended without a result: ${finished.reason}`);
  }
  const sealed = finished.result[party.fingerprint];
  if (sealed === undefined) {
    throw new CountersignError(
      'refused',
      `the result of order ${state.id} is not sealed to you (${party.fingerprint})`,
    );
  }
  const what = `the result of order ${state.id}`;
  const resource = parseResource(
    Buffer.from(await openMessage(sealed, party.key, what)).toString('utf8'),
    what,
  );
  const result = await signedResult(reading, what);
  if (result.result?.hash !== resource.hash.hash) {
    throw new CountersignError('tampered', `${what} is not the one that the TEE signed`);
  }
  return { resource, order: state.id, status };
}

/**
 * Guide step 16: downloads, opens and verifies the result of an order that has ended.
 * @param directory where the directory `result-<order>` is to be made
 */
export async function downloadResult(
  party: Party,
  id: number,
  directory: string,
  options: DownloadOptions = {},
): Promise<DownloadedResult> {
  const { resource, order, status } = await openResult(party, id);
  const { path, hash } = await downloadResource(
    { ...resource, filename: `result-${order}` },
    directory,
    options,
  );
  return { order, status, path, hash };
}
