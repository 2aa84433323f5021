import { getReport } from '../../../flow/result/getReport.ts';
import { numberedOf } from '../../../ledger/ledgerPaths.ts';
import { parseReportFile, type ReportFile } from '../../../report/reportFile.ts';
import { runMarkOf } from '../../../report/runMark.ts';
import { verifyReport } from '../../../report/verifyReport.ts';
import type { CliContext } from '../../context.ts';
import { saveTextFile } from '../../home/writeFiles.ts';
import { parseId } from '../../numbers.ts';
import { seenLedger } from '../../reportPins.ts';
import { refuseUnlessPassed, verdictJson } from './reportVerdict.ts';

/** What the reader's key did not open. */
function notOpened({ opened, result }: ReportFile): string[] {
  const notes: string[] = [];
  if (opened.report === undefined)
    notes.push(
      'What ran on what is not in this report: it is sealed to the customer and to the data owners.',
    );
  if (opened.result === undefined && result !== null)
    notes.push('How the run ended and what came out is not in this report: it is sealed to the recipients.');
  return notes;
}

/** `countersign orders get-report`. */
export async function saveReport(
  context: CliContext,
  options: { saveTo?: string; allowSimulated?: boolean },
  id = '',
): Promise<void> {
  const order = parseId(id, 'ORDER_ID');
  const key = (await context.hasKey()) ? await context.key() : undefined;
  const report = await getReport(await context.ledger(), order, key);
  const text = `${JSON.stringify(report, null, 2)}\n`;
  if (options.saveTo === undefined) {
    context.output.document(text);
  } else {
    await saveTextFile(options.saveTo, text, 'order report', (old) => Boolean(parseReportFile(old, 'it')));
    context.output.line(`Saved order report to ${options.saveTo}`);
  }
  const policy = await context.policy();
  const allowSimulated = options.allowSimulated === true || policy.allowSimulated;
  const pins = { order: numberedOf(order), ...(await seenLedger(context)) };
  const verdict = await verifyReport(report, { allowSimulated, pins });
  context.output.result(options.saveTo === undefined ? report : verdictJson(verdict));
  if (report.notice !== undefined) context.output.note(report.notice);
  for (const note of notOpened(report)) context.output.note(note);
  const pending = verdict.checks.filter(
    ({ id: check, status }) => check !== 'result-signature' || status === 'failed',
  );
  refuseUnlessPassed({ ...verdict, checks: pending });
  context.output[options.saveTo === undefined ? 'note' : 'line']('Order report validation successful!');
  const run = runMarkOf(verdict);
  if (run.status === 'failed') context.output.note(`The run of order ${verdict.order} FAILED: ${run.detail}`);
}
