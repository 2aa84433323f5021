import type { Check, CheckStatus, RunMark } from '../../checks.ts';
import { readLogTail } from '../../job/log/readTail.ts';
import type { OrderStatus } from '../../marketplace/enumerations.ts';
import type { Piece, Style } from './screen/colour.ts';
import { fitTable } from './screen/fitTable.ts';

type Row = readonly Piece[];

const STYLES: Readonly<Record<CheckStatus, Style>> = {
  passed: 'good',
  failed: 'bad',
  'not-possible': 'warning',
};
const APPROVED = { passed: 'yes', failed: 'NO', 'not-possible': 'not shown' } as const;
const RUN = { succeeded: 'yes', failed: 'NO', unknown: 'not known' } as const;
const RUN_STYLES = { succeeded: 'good', failed: 'bad', unknown: 'warning' } as const;
const MARKS = { passed: 'passed', failed: 'FAILED', 'not-possible': 'not possible' } as const;

const THREE = [{ title: '' }, { title: '' }, { title: '' }];

/** The two marks of a verdict, each for itself, for people. */
export function marksRows(approved: CheckStatus, { status, detail }: RunMark): readonly Row[] {
  return fitTable(THREE, [
    [{ text: APPROVED[approved], style: STYLES[approved] }, 'What ran is what was approved', ''],
    [{ text: RUN[status], style: RUN_STYLES[status] }, 'The run succeeded', detail],
  ]);
}

/** Checks as a table, for people: in full, however wide the terminal is. */
export function checkRows(checks: readonly Check[]): readonly Row[] {
  const rows = checks.map(({ status, title, detail }): Row => {
    return [{ text: MARKS[status], style: STYLES[status] }, title, detail];
  });
  return fitTable(THREE, rows);
}

const STATUS_STYLES: Readonly<Partial<Record<OrderStatus, Style>>> = {
  ...{ Done: 'good', Error: 'bad', Canceled: 'bad', Canceling: 'bad' },
  ...{ Blocked: 'warning', Suspended: 'warning' },
};

/** The status of an order, in its colour. */
export function statusPiece(status: OrderStatus): Piece {
  const style = STATUS_STYLES[status];
  return style === undefined ? status : { text: status, style };
}

/** What a TEE's evidence is of: a simulated one is seen. */
export function kindPiece(kind: string): Piece {
  return kind === 'SIMULATED' ? { text: kind, style: 'warning' } : kind;
}

/** The end of a run's log, for the terminal of whoever has its result. */
export async function logTailLines(resultDirectory: string): Promise<string[]> {
  const lines = await readLogTail(resultDirectory);
  return lines.length === 0 ? [] : ['', `The end of ${resultDirectory}/execution.log:`, ...lines];
}
