import { CountersignError } from '../../errors.ts';
import { sealedFor } from '../../ledger/entries/orders/orders.ts';
import { isFinal, statusOf } from '../../marketplace/order/orderState.ts';
import { fingerprintOf, readPublicKey } from '../../pgp/keys.ts';
import { downloadResource, type DownloadOptions } from '../../resource/transfer/downloadResource.ts';
import type { Resource } from '../../resource/resource.ts';
import type { ResultDetails } from '../../report/details.ts';
import { endWords } from '../../report/runMark.ts';
import { openSealedResource } from '../../resource/sealedResource.ts';
import type { Party } from '../party.ts';
import { trustResult } from './trustResult.ts';

export interface DownloadedResult {
  readonly order: number;
  readonly status: string;
  /** Directory with `output/` and `execution.log`. */
  readonly path: string;
  readonly hash: string;
  /** How the run ended, in words, as the TEE signed it. */
  readonly end: string;
  /** What of the output the TEE left out, and why. */
  readonly leftOut: ResultDetails['leftOut'];
}

/** The result's resource, opened with a recipient's key once all that the TEE signed about it holds. */
async function openResult(
  party: Party,
  id: number,
): Promise<{ resource: Resource; order: number; status: string; details: ResultDetails }> {
  const reading = await party.ledger.order(id, 'near');
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
  const details = await trustResult(party, reading);
  const orderKey = await readPublicKey(state.attested?.entry.encryptionKey ?? '', 'the order key');
  const terms = { ...sealedFor(reading), author: fingerprintOf(orderKey), role: 'result' } as const;
  const resource = await openSealedResource(sealed, terms, party.key, orderKey, what);
  if (details.result?.hash !== resource.hash.hash) {
    throw new CountersignError('tampered', `${what} is not the one that the TEE signed`);
  }
  return { resource, order: state.id, status, details };
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
  const { resource, order, status, details } = await openResult(party, id);
  const { path, hash } = await downloadResource(
    { ...resource, filename: `result-${order}` },
    directory,
    options,
  );
  return { order, status, path, hash, end: endWords(details), leftOut: details.leftOut };
}
