import { join } from 'node:path';
import type { Command } from 'commander';
import { decisive, verdictOf, type RunMark } from '../../../checks.ts';
import { CountersignError } from '../../../errors.ts';
import { numberedOf } from '../../../ledger/ledgerPaths.ts';
import { notPinnedLine } from '../../../report/reportPins.ts';
import { runMarkOf } from '../../../report/runMark.ts';
import { MAX_REPORT_BYTES, parseReportFile, type ReportFile } from '../../../report/reportFile.ts';
import type { VerifyOptions } from '../../../report/verifyOptions.ts';
import type { ReportVerdict } from '../../../report/verifyReport.ts';
import { cardLines } from '../../terminal/cardLines.ts';
import { NOT_WITNESSED } from '../../../report/notWitnessed.ts';
import type { CliContext } from '../../context.ts';
import { action, example } from '../../command.ts';
import { parseId } from '../../numbers.ts';
import { terminalWidth } from '../../terminal/screen/fitTable.ts';
import { readTextFile } from '../../../text/readTextFile.ts';
import { checkRows, logTailLines, marksRows } from '../../terminal/marksRows.ts';
import { readPins, seenLedger, type PinOptions } from '../../reportPins.ts';
import { makeDirectory } from '../../../text/makeDirectory.ts';
import { saveTextFile, writeTextFile } from '../../home/writeFiles.ts';

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

function toJson(verdict: ReportVerdict): unknown {
  const { order, checks, claims, report, result, runtimeInfo, resultDetails, approvals, cards, notPinned } =
    verdict;
  return {
    order,
    verdict: verdictOf(checks),
    run: runMarkOf(verdict),
    simulated: claims?.kind === 'sim',
    checks,
    notPinned,
    report,
    result,
    runtimeInfo,
    resultDetails,
    approvals,
    cards,
  };
}

function refuseUnlessPassed(verdict: ReportVerdict): void {
  const status = verdictOf(verdict.checks);
  if (status === 'passed') return;
  const bad = decisive(verdict.checks, status);
  const word = status === 'failed' ? 'failed' : 'could not be completed';
  const ofOther =
    bad?.id === 'pinned-ledger'
      ? { mend: 'a report of another ledger than this home works with is pinned with --ledger-id <id>' }
      : {};
  throw new CountersignError(
    'refused',
    `Order report validation ${word}: ${bad?.title ?? ''}: ${bad?.detail ?? ''}`,
    ofOther,
  );
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

function addGet(orders: Command): void {
  const command = orders
    .command('get-report <ORDER_ID>')
    .description('Get the order report: what ran on what, as one file that verifies offline')
    .option('--save-to <file>', 'write it to a file instead of printing it')
    .option('--allow-simulated', 'accept a simulated TEE (also: allowSimulated in your policy.yml)');
  example(command, 'countersign orders get-report 900 --save-to report.json');
  action(command, async (context, options: { saveTo?: string; allowSimulated?: boolean }, id = '') => {
    const order = parseId(id, 'ORDER_ID');
    const { getReport } = await import('../../../flow/result/getReport.ts');
    const { verifyReport } = await import('../../../report/verifyReport.ts');
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
    context.output.result(options.saveTo === undefined ? report : toJson(verdict));
    if (report.notice !== undefined) context.output.note(report.notice);
    for (const note of notOpened(report)) context.output.note(note);
    const pending = verdict.checks.filter(
      ({ id: check, status }) => check !== 'result-signature' || status === 'failed',
    );
    refuseUnlessPassed({ ...verdict, checks: pending });
    context.output[options.saveTo === undefined ? 'note' : 'line']('Order report validation successful!');
    const run = runMarkOf(verdict);
    if (run.status === 'failed')
      context.output.note(`The run of order ${verdict.order} FAILED: ${run.detail}`);
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

function addValidate(orders: Command): void {
  const command = orders
    .command('validate-report <FILE>')
    .description('Verify an order report with nothing but the file: no network, no ledger')
    .option('--allow-simulated', 'accept a simulated TEE, in a trial')
    .option('--policy <file>', 'what you yourself ask of the TEE')
    .option(
      '--ledger-id <id>',
      'it must be of this ledger; of the one that your home has seen when not given',
    )
    .option('--order <id>', 'it must be of this order')
    .option('--customer <key>', 'this party must have ordered: a fingerprint, or the file of a key')
    .option('--approvers <key...>', 'these parties, all of them and nobody else, must have approved')
    .option('--operator <key>', 'this party must run the TEE')
    .option('--solution <file>', 'resource file of the solution that you know: its hash must have run')
    .option(
      '--data <file...>',
      'resource files of datasets that you know (or their hashes): they must be among the inputs, and what their offers commit to',
    )
    .option(
      '--data-commitment <digest...>',
      'commitments of data offers that you know: the data of such an offer must have been used',
    )
    .option(
      '--witnesses <line...>',
      'witnesses that you believe, as they print themselves: more than half of them must have seen the claim',
    )
    .option('--commit <commit>', 'the customer must have signed the order for this commit')
    .option('--repository <url>', 'and for this repository: https://github.com/owner/name')
    .option('--tree <directory>', 'the solution must be built from this directory (or from one of this hash)')
    .option('--result-dir <directory>', 'the downloaded result: its hash must be the one that came out')
    .option(
      '--save-bundles <directory>',
      'if the report holds: write its Sigstore bundles and their key, for cosign and openssl',
    );
  example(command, 'countersign orders validate-report report.json --data dataset.resource.json');
  action(command, async (context, options: ValidateOptions, file = '') => {
    const { verifyReport } = await import('../../../report/verifyReport.ts');
    const report = parseReportFile(await readTextFile(file, 'the report', MAX_REPORT_BYTES), file);
    const verdict = await verifyReport(report, await verifyOptions(context, options));
    const run = runMarkOf(verdict);
    await print(context, verdict, run, options.resultDir);
    context.output.result(toJson(verdict));
    refuseUnlessPassed(verdict);
    if (options.saveBundles !== undefined) await saveBundles(context, options.saveBundles, report, verdict);
    context.output.line('Order report validation successful!');
    refuseIfFailed(verdict, run);
  });
}

/** `orders get-report` and `orders validate-report`. */
export function addOrdersReport(orders: Command): void {
  addGet(orders);
  addValidate(orders);
}
