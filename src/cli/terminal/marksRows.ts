import type { Check, CheckStatus, RunMark } from '../../checks.ts';
import { readLogTail } from '../../job/log/readTail.ts';
import type { OrderStatus } from '../../marketplace/enumerations.ts';
import { textOf, type Piece, type Style } from './screen/colour.ts';
import { fitTable } from './screen/fitTable.ts';
import { shownLine } from './screen/shownLine.ts';
import { wrapWords } from './screen/wrapWords.ts';

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

const MARK_WIDTH = Math.max(...Object.values(MARKS).map((mark) => mark.length));

/**
 * Checks as a table, for people: in full, however wide the terminal is. Where it is too narrow for three columns, what was
 * seen stands below what must hold.
 * @param width of the terminal, in characters
 */
export function checkRows(checks: readonly Check[], width?: number): readonly Row[] {
  const mark = (status: CheckStatus): Piece => ({ text: MARKS[status], style: STYLES[status] });
  const table = fitTable(
    THREE,
    checks.map(({ status, title, detail }): Row => [mark(status), title, detail]),
  );
  const isNarrow = width !== undefined && table.some((row) => row.map(textOf).join('').length > width);
  if (!isNarrow) return table;
  const column = width - MARK_WIDTH - 2;
  return checks.flatMap(({ status, title, detail }): Row[] => {
    const [first = '', ...others] = wrapWords(shownLine(title), column);
    const seen = detail === '' ? [] : wrapWords(shownLine(detail), column - 2);
    const below = [...others, ...seen.map((line) => `  ${line}`)];
    const head: Row = [mark(status), ' '.repeat(MARK_WIDTH + 2 - MARKS[status].length), first];
    return [head, ...below.map((line): Row => [' '.repeat(MARK_WIDTH + 2), line])];
  });
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
  if (lines.length === 0) return [];
  // Set in, as nothing of ours is that stands beside it: the solution wrote them, and may have written what looks like a verdict.
  return ['', `The end of ${resultDirectory}/execution.log:`, ...lines.map((line) => `  | ${line}`)];
}
