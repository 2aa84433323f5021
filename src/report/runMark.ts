import { verdictOf, type RunMark } from '../checks.ts';
import type { ResultDetails } from './details.ts';
import type { ReportVerdict } from './verifyReport.ts';

const ENDS: Readonly<Record<Exclude<ResultDetails['outcome'], 'exited'>, string>> = {
  'time-limit': 'its time limit ended it',
  'memory-limit': 'its memory limit ended it',
  'output-limit': 'its output limit ended it',
  'no-space': 'a full disk ended it',
  'scratch-limit': 'its limit of temporary files ended it',
  cancelled: 'it was canceled',
  'not-startable': 'it could not be started',
  interrupted: 'it was interrupted',
};

/** What a shell, and an engine, call the end by a signal: 128 and its number. */
const SIGNALS: Readonly<Record<number, string>> = {
  130: 'SIGINT',
  132: 'SIGILL',
  134: 'SIGABRT',
  135: 'SIGBUS',
  136: 'SIGFPE',
  137: 'SIGKILL, not for its memory limit',
  139: 'SIGSEGV',
  143: 'SIGTERM',
};

/** How a run ended, in words, and which member of the slot to raise where a limit ended it. */
export function endWords({ outcome, exitStatus, reason }: ResultDetails): string {
  if (outcome !== 'exited') return reason === '' ? ENDS[outcome] : `${ENDS[outcome]}: ${reason}`;
  const signal = SIGNALS[exitStatus ?? 0];
  return `exit status ${exitStatus ?? 'none'}${signal === undefined ? '' : ` (killed by ${signal})`}`;
}

/** What the ledger says of the end where its details are sealed to others: the word of the TEE's operator. */
function endOnLedger({ reading }: Pick<ReportVerdict, 'reading'>): RunMark {
  if (reading === undefined)
    return { status: 'unknown', detail: 'it cannot be told: the record of the ledger does not hold' };
  const status = reading.state.finished?.entry.status;
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
  const detail = endWords(resultDetails);
  if (resultDetails.outcome !== 'exited' || resultDetails.exitStatus !== 0)
    return { status: 'failed', detail };
  if (verdictOf(checks) === 'passed') return { status: 'succeeded', detail };
  return { status: 'unknown', detail: `${detail}, by a report that is not verified in full` };
}
