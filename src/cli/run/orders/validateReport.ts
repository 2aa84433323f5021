import { join } from 'node:path';
import { verdictOf, type RunMark } from '../../../checks.ts';
import { CountersignError } from '../../../errors.ts';
import { NOT_WITNESSED } from '../../../report/notWitnessed.ts';
import { MAX_REPORT_BYTES, parseReportFile, type ReportFile } from '../../../report/reportFile.ts';
import { notPinnedLine } from '../../../report/reportPins.ts';
import { runMarkOf } from '../../../report/runMark.ts';
import type { VerifyOptions } from '../../../report/verifyOptions.ts';
import { verifyReport } from '../../../report/verifyReport.ts';
import type { ReportVerdict } from '../../../report/verifyReport.ts';
import { makeDirectory } from '../../../text/makeDirectory.ts';
import { readTextFile } from '../../../text/readTextFile.ts';
import type { CliContext } from '../../context.ts';
import { writeTextFile } from '../../home/writeFiles.ts';
import { readPins, type PinOptions } from '../../reportPins.ts';
import { cardLines } from '../../terminal/cardLines.ts';
import { checkRows, logTailLines, marksRows } from '../../terminal/marksRows.ts';
import { terminalWidth } from '../../terminal/screen/fitTable.ts';
import { refuseUnlessPassed, verdictJson } from './reportVerdict.ts';

/** The two marks first, and where the run failed the end of its log, where that is at hand. */
async function print(
  context: CliContext,
  verdict: ReportVerdict,
  run: RunMark,
  resultDirectory: string | undefined,
): Promise<void> {
  const isShown = run.status === 'failed' && resultDirectory !== undefined;
  const log = isShown ? await logTailLines(resultDirectory) : [];
  for (const line of [...marksRows(verdictOf(verdict.checks), run), ...log, '']) context.output.line(line);
  for (const line of checkRows(verdict.checks, terminalWidth())) context.output.line(line);
  const notPinned = notPinnedLine(verdict.notPinned);
  if (notPinned !== undefined) context.output.line(notPinned);
  for (const line of verdict.cards.flatMap((card) => [
    '',
    ...cardLines(card, { terminal: terminalWidth() }),
    '',
  ]))
    context.output.line(line);
  if (verdict.claims?.kind === 'sim')
    context.output.line('The TEE of this order is SIMULATED: nothing is proven about hardware.');
  if (verdict.unwitnessed) context.output.line(`Of this order ${NOT_WITNESSED}.`);
}

/** What ran was approved, and went wrong all the same: told last, as what there is to do. */
function refuseIfFailed({ order, resultDetails }: ReportVerdict, { status, detail }: RunMark): void {
  if (status === 'failed')
    throw new CountersignError('run-failed', `The run of order ${order} failed: ${detail}`, {
      mend:
        resultDetails === undefined
          ? 'execution.log of its result says why, to its recipients'
          : 'execution.log of its result says why',
    });
}

interface ValidateOptions extends PinOptions {
  readonly allowSimulated?: boolean;
  readonly policy?: string;
  readonly solution?: string;
  readonly data?: string[];
  readonly resultDir?: string;
  readonly saveBundles?: string;
}

/** For cosign, openssl and the like; only of a report that holds. */
async function saveBundles(
  context: CliContext,
  directory: string,
  report: ReportFile,
  { reading }: ReportVerdict,
): Promise<void> {
  if (reading === undefined) return;
  const { outsideFiles } = await import('../../../report/outsideFiles.ts');
  await makeDirectory(directory);
  for (const [name, text] of Object.entries(outsideFiles(report, reading))) {
    await writeTextFile(join(directory, name), text);
    context.output.line(`Saved ${join(directory, name)}`);
  }
}

async function verifyOptions(context: CliContext, options: ValidateOptions): Promise<VerifyOptions> {
  const { readResourceFile } = await import('../../../resource/resourceFile.ts');
  const { hashPath } = await import('../../../resource/hashPath.ts');
  if (options.resultDir !== undefined) {
    const { requireWholeResult } = await import('../../../flow/result/requireWholeResult.ts');
    await requireWholeResult(options.resultDir);
  }
  const isHash = (given: string): boolean => /^[0-9a-f]{64}$/i.test(given);
  const data = options.data ?? [];
  const datasets = await Promise.all(
    data
      .filter((given) => !isHash(given))
      .map(async (file) => {
        const { hash, size, salt } = await readResourceFile(file);
        return { hash: hash.hash, size, ...(salt === undefined ? {} : { salt }) };
      }),
  );
  return {
    allowSimulated: options.allowSimulated ?? false,
    pins: await readPins(context, options),
    ...(options.policy === undefined ? {} : { policy: await context.policy(options.policy) }),
    ...(options.solution === undefined
      ? {}
      : { solutionHash: (await readResourceFile(options.solution)).hash.hash }),
    datasets,
    dataHashes: data.filter(isHash).map((hash) => ({ hash: hash.toLowerCase() })),
    ...(options.resultDir === undefined ? {} : { resultHash: (await hashPath(options.resultDir)).hash }),
  };
}

/** `countersign orders validate-report`. */
export async function validateReport(
  context: CliContext,
  options: ValidateOptions,
  file = '',
): Promise<void> {
  const report = parseReportFile(await readTextFile(file, 'the report', MAX_REPORT_BYTES), file);
  const verdict = await verifyReport(report, await verifyOptions(context, options));
  const run = runMarkOf(verdict);
  await print(context, verdict, run, options.resultDir);
  context.output.result(verdictJson(verdict));
  refuseUnlessPassed(verdict);
  if (options.saveBundles !== undefined) await saveBundles(context, options.saveBundles, report, verdict);
  context.output.line('Order report validation successful!');
  refuseIfFailed(verdict, run);
}
