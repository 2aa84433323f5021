import { decisive, verdictOf } from '../../../checks.ts';
import { CountersignError } from '../../../errors.ts';
import { runMarkOf } from '../../../report/runMark.ts';
import type { ReportVerdict } from '../../../report/verifyReport.ts';

/** A verdict for programs. */
export function verdictJson(verdict: ReportVerdict): unknown {
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

/** @throws CountersignError `refused` for a report that does not hold, or whose verification could not be completed */
export function refuseUnlessPassed(verdict: ReportVerdict): void {
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
