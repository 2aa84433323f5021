import type { CheckStatus, RunMark } from '../../checks.ts';
import { readLogTail } from '../../job/log/readTail.ts';
import { table } from './output.ts';

const APPROVED = { passed: 'yes', failed: 'NO', 'not-possible': 'not shown' } as const;
const RUN = { succeeded: 'yes', failed: 'NO', unknown: 'not known' } as const;

/** The two marks of a verdict, each for itself, for people. */
export function marksRows(approved: CheckStatus, { status, detail }: RunMark): string[] {
  return table([
    [APPROVED[approved], 'What ran is what was approved', ''],
    [RUN[status], 'The run succeeded', detail],
  ]);
}

/** The end of a run's log, for the terminal of whoever has its result. */
export async function logTailLines(resultDirectory: string): Promise<string[]> {
  const lines = await readLogTail(resultDirectory);
  return lines.length === 0 ? [] : ['', `The end of ${resultDirectory}/execution.log:`, ...lines];
}
