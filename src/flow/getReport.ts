import { CountersignError } from '../errors.ts';
import { orderIdOf, readOrder } from '../ledger/orders.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { RecordingSnapshot } from '../ledger/recordedSnapshot.ts';
import { statusOf } from '../marketplace/orderState.ts';
import { readStatement } from '../report/readStatement.ts';
import { REPORT_FILE_TYPE, workloadInfoOf, type ReportFile } from '../report/reportFile.ts';

/**
 * The order report as one file, with all that it rests on.
 * @throws CountersignError `unavailable` until the TEE has published it.
 */
export async function getReport(ledger: Ledger, id: number): Promise<ReportFile> {
  const recording = new RecordingSnapshot(await ledger.snapshot());
  const order = await orderIdOf(recording, id);
  const { state, refused, offers } = await readOrder(recording, order);
  // What a stranger wrote beside the order says nothing about it: readers ignore it, and so does the report.
  const ignored = [...refused, ...[...offers.values()].flatMap((offer) => offer.refused)];
  for (const { path } of ignored) for (const file of [path, `${path}.asc`]) recording.files.delete(file);
  const reported = state.reported?.entry;
  if (reported === undefined) {
    throw new CountersignError('unavailable', `order ${order} has no report: it is ${statusOf(state)}`, {
      mend: 'the TEE publishes the report when all suborders are completed, before it executes',
    });
  }
  const { predicate } = readStatement(reported.bundle, 'the order report', 'report');
  const files = Object.fromEntries(
    [...recording.files].map(([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')]),
  );
  return {
    type: REPORT_FILE_TYPE,
    ...(predicate.tee.simulated ? { notice: 'SIMULATED: no hardware stands behind this report' } : {}),
    order,
    workloadInfo: workloadInfoOf(predicate),
    report: reported.bundle,
    result: state.finished?.entry.bundle ?? null,
    ledger: { ...(recording.commit === undefined ? {} : { commit: recording.commit }), files },
  };
}
