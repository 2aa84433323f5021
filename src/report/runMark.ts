import { verdictOf, type RunMark } from '../checks.ts';
import type { ResultDetails } from './details.ts';
import type { ReportVerdict } from './verifyReport.ts';

const ENDS: Readonly<Record<Exclude<ResultDetails['outcome'], 'exited'>, string>> = {
  'time-limit': 'its time limit ended it',
  'memory-limit': 'its memory limit ended it',
  'output-limit': 'its output limit ended it',
  'scratch-limit': 'its limit of temporary files ended it',
  cancelled: 'it was canceled',
  'not-startable': 'it could not be started',
  interrupted: 'it was interrupted',
};

/** How a run ended, in words. */
function endOf({ outcome, exitStatus }: ResultDetails): string {
  return outcome === 'exited' ? `exit status ${exitStatus ?? 'none'}` : ENDS[outcome];
}

/** What the ledger says of the end where its details are sealed to others: the word of the TEE's operator. */
function endOnLedger({ reading }: Pick<ReportVerdict, 'reading'>): RunMark {
  const status = reading?.state.finished?.entry.status;
  if (status === 'error')
    return { status: 'failed', detail: 'it failed, and how is sealed to its recipients' };
  if (status === 'canceled') return { status: 'failed', detail: 'it was canceled' };
  const sealed = 'the ledger says that it went well; how it ended is sealed to its recipients';
  return { status: 'unknown', detail: status === undefined ? 'it has not ended' : sealed };
}

/** A failure counts whoever tells of it; a success only in a report that holds. */
export function runMarkOf(verdict: Pick<ReportVerdict, 'checks' | 'resultDetails' | 'reading'>): RunMark {
  const { checks, resultDetails } = verdict;
  if (resultDetails === undefined) return endOnLedger(verdict);
  const detail = endOf(resultDetails);
  if (resultDetails.outcome !== 'exited' || resultDetails.exitStatus !== 0)
    return { status: 'failed', detail };
  if (verdictOf(checks) === 'passed') return { status: 'succeeded', detail };
  return { status: 'unknown', detail: `${detail}, by a report that is not verified in full` };
}
