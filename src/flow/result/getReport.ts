import { CountersignError } from '../../errors.ts';
import { readOrder, type OrderReading } from '../../ledger/entries/orders/orders.ts';
import { notExtended } from '../../ledger/entries/orders/approvalHead.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { RecordingSnapshot } from '../../ledger/recordedSnapshot.ts';
import { approvalsOf } from '../../marketplace/approval/claim.ts';
import { statusOf } from '../../marketplace/order/orderState.ts';
import type { PrivateKey } from '../../pgp/keys.ts';
import { orderReportOpeningSchema, type RuntimeInfo } from '../../report/details.ts';
import { partyNames } from '../../report/cardFacts.ts';
import { readStatement } from '../../report/statement/readStatement.ts';
import { REPORT_FILE_TYPE, workloadInfoOf, type ReportFile } from '../../report/reportFile.ts';
import { describeIssue } from '../../text/json/describeIssue.ts';
import { proveWitnessed } from '../../report/checks/witnessChecks.ts';
import { recordOf } from '../../report/recordedLedger.ts';
import { openDetails } from './openDetails.ts';

/** The guide's entries, as the file shows them; whether they open the root is the verifier's to say. */
function runtimeInfoIn(opening: unknown): readonly RuntimeInfo[] | undefined {
  if (opening === undefined) return undefined;
  const parsed = orderReportOpeningSchema.safeParse(opening);
  if (parsed.success) return parsed.data.details.runtimeInfo;
  throw new CountersignError('tampered', `the details of the report: ${describeIssue(parsed.error)}`);
}

/** What a stranger wrote beside the order says nothing about it: readers ignore it, and so does the report. */
function dropRefused(recording: RecordingSnapshot, { refused, offers }: OrderReading): void {
  const ignored = [...refused, ...[...offers.values()].flatMap((offer) => offer.refused)];
  for (const { index } of ignored) if (index !== undefined) recording.log?.record.leaves.delete(index);
}

/** The report carries the proof of each state of the log that an approval names. */
async function proveApprovals({ state, log }: OrderReading): Promise<void> {
  for (const approval of approvalsOf(state)) await notExtended(log, approval);
}

/**
 * The order report as one file, with all that it rests on.
 * @param key opens what ran on what, for the customer and the data owners, and what came out, for the recipients;
 *   without it, or for another, the file says neither
 * @throws CountersignError `unavailable` until the TEE has published it.
 */
export async function getReport(ledger: Ledger, id: number, key?: PrivateKey): Promise<ReportFile> {
  const recording = new RecordingSnapshot(await ledger.snapshot());
  const reading = await readOrder(recording, id, 'near');
  const { state } = reading;
  const { id: order } = state;
  dropRefused(recording, reading);
  await proveApprovals(reading);
  // The report carries the keys of all whom its cards name.
  await partyNames(reading);
  const reported = state.reported?.entry;
  if (reported === undefined) {
    throw new CountersignError('unavailable', `order ${order} has no report: it is ${statusOf(state)}`, {
      mend: 'the TEE publishes the report when all suborders are completed, before it executes',
    });
  }
  const { predicate } = readStatement(reported.bundle, 'the order report', 'report');
  await proveWitnessed(reading.log, predicate);
  const opened = key === undefined ? {} : await openDetails(reading, key);
  return {
    type: REPORT_FILE_TYPE,
    ...(predicate.tee.simulated ? { notice: 'SIMULATED: no hardware stands behind this report' } : {}),
    order,
    workloadInfo: workloadInfoOf(predicate, runtimeInfoIn(opened.report)),
    report: reported.bundle,
    result: state.finished?.entry.bundle ?? null,
    opened,
    ledger: recordOf(recording),
  };
}
