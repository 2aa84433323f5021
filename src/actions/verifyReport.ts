import { writeFile } from 'node:fs/promises';
import { decisive, type CheckStatus } from '../checks.ts';
import { CountersignError } from '../errors.ts';
import type { VerdictView } from '../github/page/renderVerdict.ts';
import {
  flag,
  line,
  lines,
  matching,
  oneOf,
  optional,
  secret,
  sha256,
  text,
  wholeNumber,
} from '../github/runner/inputKinds.ts';
import type { Inputs } from '../github/runner/inputs.ts';
import type { OrderReading } from '../ledger/entries/orders/orders.ts';
import type { ReportFile } from '../report/reportFile.ts';
import type { ReportPins } from '../report/reportPins.ts';
import type { ActionContext } from '../job/actionContext.ts';
import { KEY_INPUTS, LEDGER_INPUTS, ledgerId, POLICY_INPUTS } from '../job/inputs/partyInputs.ts';
import { readActionInputs } from '../job/inputs/readActionInputs.ts';
import { SHOW_LOG } from '../job/log/shownLog.ts';
import type { VerdictDetails } from '../job/verdict/verdictView.ts';

export const INPUTS = {
  order: optional(ledgerId()),
  report: optional(line()),
  output: optional(line(), 'report.json'),
  'ledger-id': optional(sha256()),
  customer: optional(text()),
  approvers: lines(line()),
  operator: optional(text()),
  'data-commitments': lines(sha256()),
  witnesses: lines(line()),
  'solution-hash': optional(sha256()),
  'data-hashes': lines(sha256()),
  result: optional(line()),
  'allow-simulated': flag(),
  'fail-on': optional(oneOf('not-passed', 'failed', 'never'), 'not-passed'),
  'show-log': SHOW_LOG,
  'show-summary': flag(true),
  comment: flag(true),
  'check-run': flag(true),
  attest: optional(oneOf('false', 'true', 'required'), 'false'),
  'pull-request': optional(wholeNumber({ min: 1 })),
  commit: optional(
    matching(
      /^(?:[0-9a-f]{40}|[0-9a-f]{64}|none)$/,
      'the full SHA of a commit, 40 or 64 hex digits, or none',
    ),
  ),
  'source-repository': optional(line()),
  tree: optional(line()),
  ...POLICY_INPUTS,
  ...LEDGER_INPUTS,
  ledger: optional(text()),
  'ledger-ssh-key': optional(secret()),
  key: optional(KEY_INPUTS.key),
  passphrase: KEY_INPUTS.passphrase,
};

type VerifyInputs = Inputs<typeof INPUTS>;

/** Verifies what ran on what, and shows it where people look: summary, pull request, check run. */
export async function run(context: ActionContext): Promise<void> {
  const inputs = readActionInputs(context, INPUTS);
  if (inputs.order === undefined && inputs.report === undefined)
    throw new CountersignError('input', 'one of the inputs order and report must be given', {
      mend: 'Give `order` to take the report from the ledger, `report` to verify a file, or both: the file must then be of that order.',
    });
  const file = await takeReport(context, inputs);
  const { readPinInputs, verdictCommit } = await import('../job/verdict/readPinInputs.ts');
  const commit = verdictCommit(context, inputs);
  const pins = await readPinInputs(context, inputs);
  if (!('report' in file)) {
    await tellNotRun(context, { ...inputs, commit }, file, pins);
    return;
  }
  const reportPath = inputs.report ?? inputs.output;
  const { verifyReport } = await import('../report/verifyReport.ts');
  const { openPolicy } = await import('../job/open/openParty.ts');
  const { attestedCommands } = await import('../job/verdict/attestedCommands.ts');
  const { runMarkOf } = await import('../report/runMark.ts');
  const { verdictView } = await import('../job/verdict/verdictView.ts');
  const { solutionHash, dataHashes, allowSimulated } = inputs;
  const verdict = await verifyReport(file, {
    allowSimulated,
    pins,
    ...(inputs.policy === undefined ? {} : { policy: await openPolicy(inputs.policy) }),
    ...(solutionHash === undefined ? {} : { solutionHash }),
    dataHashes: dataHashes.map((hash) => ({ hash })),
    ...(await resultHash(inputs.result)),
  });
  const view = verdictView(verdict, {
    solutionHash,
    dataHashes,
    reportPath,
    pins,
    hasResourceFiles: true,
    online: attestedCommands(context, {
      source: verdict.reading?.state.placed.entry.source,
      isReportAttested: inputs.attest !== 'false',
    }),
    ...(await resultIn(context, inputs, runMarkOf(verdict).status === 'failed')),
  });
  const { renderVerdict, statusOf } = await import('../github/page/renderVerdict.ts');
  const status = statusOf(view);
  context.setOutputs({
    verdict: status,
    run: view.run.status,
    report: reportPath,
    order: verdict.order,
    simulated: verdict.simulated,
    'exit-status': verdict.resultDetails?.exitStatus ?? '',
  });
  if (inputs.showSummary) context.addSummary(renderVerdict(view));
  const { publishVerdict } = await import('../job/verdict/publishVerdict.ts');
  await publishVerdict(context, { ...inputs, commit }, view, verdict.order);
  context.setOutputs({ attestations: status === 'passed' ? await attestations(context, inputs, file) : '' });
  failAsAsked(inputs, status, view);
}

/** The report, or the order where it ended without one. */
async function takeReport(context: ActionContext, inputs: VerifyInputs): Promise<ReportFile | OrderReading> {
  const { MAX_REPORT_BYTES, parseReportFile } = await import('../report/reportFile.ts');
  if (inputs.report !== undefined) {
    const { readTextFile } = await import('../text/readTextFile.ts');
    return parseReportFile(await readTextFile(inputs.report, 'the report', MAX_REPORT_BYTES), inputs.report);
  }
  const { ledger, order } = inputs;
  if (ledger === undefined || order === undefined)
    throw new CountersignError('input', 'the input ledger is missing, which order needs');
  const { openLedger } = await import('../job/open/openLedger.ts');
  const { getReport } = await import('../flow/result/getReport.ts');
  const opened = await openLedger(context, { ...inputs, ledger });
  const reading = await opened.order(order);
  const { hasEnded } = await import('../marketplace/order/orderEnd.ts');
  if (reading.state.reported === undefined && hasEnded(reading.state, new Date())) return reading;
  const { key, passphrase } = inputs;
  const { openKey } = await import('../job/open/openParty.ts');
  const report = await getReport(
    opened,
    order,
    key === undefined ? undefined : await openKey({ key, passphrase }),
  );
  await writeFile(inputs.output, `${JSON.stringify(report, null, 2)}\n`).catch((cause: unknown) => {
    throw new CountersignError('input', `the report cannot be written to ${inputs.output}`, {
      cause,
      mend: 'Name a file in a directory that exists.',
    });
  });
  return report;
}

async function attestations(
  context: ActionContext,
  { attest, token }: VerifyInputs,
  file: ReportFile,
): Promise<string> {
  if (attest === 'false') return '';
  const { attestReport } = await import('../job/verdict/attestReport.ts');
  return attestReport(context, attest, token ?? '', file);
}

async function resultHash(result: string | undefined): Promise<{ resultHash?: string }> {
  if (result === undefined) return {};
  const { hashPath } = await import('../resource/hashPath.ts');
  return { resultHash: (await hashPath(result)).hash };
}

/** An order that ended before anything ran has no report: its verdict is red, and says why. */
async function tellNotRun(
  context: ActionContext,
  inputs: VerifyInputs,
  reading: OrderReading,
  pins: ReportPins,
): Promise<void> {
  const { notRunView } = await import('../job/verdict/notRunView.ts');
  const { renderVerdict, statusOf, titleOf } = await import('../github/page/renderVerdict.ts');
  const { publishVerdict } = await import('../job/verdict/publishVerdict.ts');
  const view = notRunView(reading, pins);
  const order = reading.state.id;
  context.setOutputs({
    ...{ verdict: statusOf(view), run: view.run.status, order, report: '' },
    ...{ simulated: view.tee.kind === 'sim', 'exit-status': '', attestations: '' },
  });
  if (inputs.showSummary) context.addSummary(renderVerdict(view));
  await publishVerdict(context, inputs, view, order);
  if (inputs.failOn !== 'never')
    throw new CountersignError('run-failed', titleOf(view), {
      mend: 'Mend what it names, and order again. `fail-on: never` goes on all the same.',
    });
}

/** What the downloaded result adds to the page. */
async function resultIn(
  context: ActionContext,
  { result, showLog }: VerifyInputs,
  isFailed: boolean,
): Promise<Partial<VerdictDetails>> {
  if (result === undefined) return {};
  const { metricsIn } = await import('../job/metricsIn.ts');
  const { shownLog } = await import('../job/log/shownLog.ts');
  const log = await shownLog(context, showLog, isFailed, result);
  return {
    resultPath: result,
    ...(await metricsIn(result)),
    ...(log === undefined ? {} : { log }),
  };
}

function failAsAsked(
  { failOn }: VerifyInputs,
  status: CheckStatus,
  { checks, run, line }: Pick<VerdictView, 'checks' | 'run' | 'line'>,
): void {
  if (failOn === 'never') return;
  if (status === 'failed' || (status === 'not-possible' && failOn === 'not-passed'))
    throw notPassed(status, checks);
  if (run.status !== 'failed') return;
  throw new CountersignError('run-failed', `the run failed: ${run.detail}; verified all the same: ${line}`, {
    mend: 'The end of its log, execution.log of the result, says why. `fail-on: never` goes on all the same.',
  });
}

function notPassed(status: CheckStatus, checks: VerdictView['checks']): CountersignError {
  const bad = decisive(checks, status);
  const word = status === 'failed' ? 'does not hold' : 'could not be verified in full';
  return new CountersignError(
    'refused',
    `the report ${word}: ${bad?.title ?? 'a hash differs'}: ${bad?.detail ?? 'see the summary'}`,
    { mend: MENDS[bad?.id ?? ''] ?? 'The summary names every check. `fail-on: never` goes on all the same.' },
  );
}

/** What may be done where a check does not pass. */
const MENDS: Readonly<Record<string, string>> = {
  'tee-hardware': 'In a trial, set `allow-simulated: true`; it then proves nothing about hardware.',
  'source-commit':
    'The verdict counts for the commit that the customer signed: order anew for this one, or give the other in `commit`; `commit: none` is a verdict on no commit, in the summary alone.',
};
