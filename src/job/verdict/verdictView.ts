import { decisive, verdictOf } from '../../checks.ts';
import type { HashComparison, VerdictView } from '../../github/page/renderVerdict.ts';
import type { Metric } from '../../github/page/renderMetrics.ts';
import { formatWitnessKey } from '../../ledger/log/witness/witnessKey.ts';
import { isOnlyNotBound } from '../../report/checks/sourceChecks.ts';
import type { ReportPins } from '../../report/reportPins.ts';
import { notPinnedLine } from '../../report/reportPins.ts';
import { runMarkOf } from '../../report/runMark.ts';
import type { ReportVerdict } from '../../report/verifyReport.ts';
import { shellPath } from '../../text/shellWord.ts';

export interface VerdictDetails {
  /** What the reader's own resource files say. */
  readonly solutionHash: string | undefined;
  readonly dataHashes: readonly string[];
  readonly reportPath: string;
  /** Who and what the reader named. */
  readonly pins?: ReportPins;
  /** Directory of the downloaded result, where there is one. */
  readonly resultPath?: string;
  /** The reader has the resource files that the hashes are from. */
  readonly hasResourceFiles?: boolean;
  readonly metrics?: readonly Metric[];
  /** What of the metrics cannot be shown, and why. */
  readonly note?: string;
  /** Commands that show what GitHub attests. */
  readonly online?: readonly string[];
  readonly log?: VerdictView['log'];
}

/** A verdict as people read it. */
export function verdictView(verdict: ReportVerdict, details: VerdictDetails): VerdictView {
  const { claims, report, approvals, cards } = verdict;
  const kind = claims?.kind ?? report?.tee.kind ?? 'sim';
  const notPinned = notPinnedLine(verdict.notPinned);
  return {
    line: lineOf(verdict),
    run: runMarkOf(verdict),
    checks: verdict.checks,
    hashes: hashesOf(verdict, details),
    approvals: approvals.map(({ approver, name, approved, context, suborder }) => ({
      who: name === '' ? approver : name,
      fingerprint: approver,
      what: `suborder ${suborder}: this solution, on this dataset, once`,
      when: approved,
      ...(context['run'] === undefined ? {} : { runUrl: context['run'] }),
      ...(context['reviewer'] === undefined ? {} : { reviewer: context['reviewer'] }),
      ...(context['unprotected'] === 'true' ? { unprotected: true } : {}),
    })),
    cards,
    ...(verdict.unwitnessed ? { unwitnessed: true } : {}),
    tee: { kind, measurement: claims?.measurement ?? 'unknown' },
    ...(details.metrics ? { metrics: details.metrics } : {}),
    ...(details.note === undefined ? {} : { metricsNote: details.note }),
    ...(details.log === undefined ? {} : { log: details.log }),
    ...(notPinned === undefined ? {} : { notPinned }),
    ...sourceOf(verdict, details),
    ...(isOnlyNotBound(verdict.checks) ? { notBound: true } : {}),
    offline: offlineCommands(kind === 'sim', details),
    ...(details.online === undefined ? {} : { online: details.online }),
  };
}

/** Without a pin and without a source, as in a rehearsal, there is nothing to say of one. */
function sourceOf({ reading }: ReportVerdict, { pins }: VerdictDetails): Pick<VerdictView, 'source'> {
  const signed = reading?.state.placed.entry.source;
  const wanted = pins?.source;
  return signed === undefined && wanted === undefined ? {} : { source: { signed, wanted: wanted ?? {} } };
}

function lineOf({ order, checks }: ReportVerdict): string {
  const status = verdictOf(checks);
  const bad = decisive(checks, status);
  if (status !== 'passed') return `order ${order}: ${bad?.title ?? ''}: ${bad?.detail ?? ''}`;
  return `order ${order} ran what its data owners approved`;
}

function hashesOf({ runtimeInfo }: ReportVerdict, details: VerdictDetails): HashComparison[] {
  if (runtimeInfo === undefined) return [];
  const image = runtimeInfo.find(({ type }) => type === 'Image')?.hash.hash;
  const data = runtimeInfo.filter(({ type }) => type === 'Data').map(({ hash }) => hash.hash);
  const known = new Set(details.dataHashes);
  const missing = details.dataHashes.filter((hash) => !data.includes(hash));
  return [
    { what: 'Solution image', expected: details.solutionHash, actual: image },
    ...data.map((actual, index) => ({
      what: `Data input ${index + 1}`,
      // With one input and one hash, the two belong together even where they differ.
      expected: known.has(actual) ? actual : data.length === 1 ? missing[0] : undefined,
      actual,
    })),
  ];
}

function offlineCommands(simulated: boolean, details: VerdictDetails): string[] {
  const words = ['countersign', 'orders', 'validate-report', shellPath(details.reportPath)];
  if (simulated) words.push('--allow-simulated');
  words.push(...pinWords(details.pins ?? {}));
  if (details.resultPath !== undefined) words.push('--result-dir', shellPath(details.resultPath));
  if (details.hasResourceFiles === true) {
    if (details.solutionHash !== undefined) words.push('--solution solution.resource.json');
    if (details.dataHashes.length > 0) words.push('--data dataset.resource.json');
  }
  return [words.join(' ')];
}

function pinWords(pins: ReportPins): string[] {
  const { ledger, order, customer, approvers, operator, commitments, witnesses, source } = pins;
  const word = (option: string, ...values: readonly (string | undefined)[]): string[] => {
    const given = values.filter((value) => value !== undefined);
    return given.length === 0 ? [] : [option, ...given];
  };
  return [
    ...word('--ledger-id', ledger),
    ...word('--order', order?.toString()),
    ...word('--customer', customer),
    ...word('--approvers', ...(approvers ?? [])),
    ...word('--operator', operator),
    ...word('--data-commitment', ...(commitments ?? [])),
    ...word('--witnesses', ...(witnesses?.keys ?? []).map(formatWitnessKey)),
    ...word('--commit', source?.commit),
    ...word('--repository', source?.repository),
    ...word('--tree', source?.tree),
  ];
}
