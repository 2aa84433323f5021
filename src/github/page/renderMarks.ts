import { worseOf, type CheckStatus, type RunMark } from '../../checks.ts';
import { escapeForTerminal } from '../../text/escapeForTerminal.ts';
import { codeBlock, details, prose, table } from './markdown.ts';

/** What the two marks are made of. */
export interface MarksView {
  /** The one line that says what ran, without the verdict itself: `order 17 ran what Alice approved`. */
  readonly line: string;
  /** What ran is what was approved. */
  readonly approved: CheckStatus;
  /** The run succeeded. */
  readonly run: RunMark;
  readonly isSimulated: boolean;
  /** Nothing speaks against the first mark but that it is of another source than it was held against. */
  readonly isNotBound: boolean;
}

const ICON = { passed: '✅', failed: '❌', 'not-possible': '⚠️' } as const;
const WORDS = { passed: 'Verified', failed: 'NOT verified', 'not-possible': 'Not verified in full' } as const;
const MAX_LINE = 200;

/** The page's first line, with its icon: a run that failed is red, whatever was approved. */
export function headline(view: MarksView): string {
  return `${ICON[worseOf(view.approved, view.run)]} ${words(view, prose)}`;
}

/** The same as plain text, without the icon. */
export function plainHeadline(view: MarksView): string {
  return words(view, escapeForTerminal);
}

function words(
  { approved, run, line, isSimulated, isNotBound }: MarksView,
  shown: (text: string, maxLength?: number) => string,
): string {
  const simulated = isSimulated ? ' (SIMULATED TEE)' : '';
  const verdict = isNotBound ? 'NOT BOUND TO THIS COMMIT' : WORDS[approved];
  const first = `${verdict}${simulated}: ${shown(line, MAX_LINE)}`;
  const detail = shown(run.detail, MAX_LINE);
  if (run.status === 'failed') return `Run FAILED: ${detail}. ${first}`;
  return approved === 'passed' ? `${first}; the run: ${detail}` : first;
}

/** Both, each for itself. */
export function renderMarks({ approved, run, line, isNotBound }: MarksView): string {
  const [first, second] = [
    { passed: '✅ yes', failed: isNotBound ? '❌ NOT BOUND' : '❌ NO', 'not-possible': '⚠️ not shown' }[
      approved
    ],
    { succeeded: '✅ yes', failed: '❌ NO', unknown: '⚠️ not known' }[run.status],
  ].map((each) => each.replaceAll(' ', '&nbsp;'));
  return table(
    ['', 'Two marks', ''],
    [
      [first ?? '', 'What ran is what was approved', prose(line, MAX_LINE)],
      [second ?? '', 'The run succeeded', prose(run.detail)],
    ],
  );
}

/**
 * The end of the log: open where the run failed, for it says why, and folded where it did not.
 * @param log `withheld` where the page is for more eyes than the result
 */
export function renderLog(
  isFailed: boolean,
  log: readonly string[] | 'withheld' | undefined,
): string | undefined {
  if (log === undefined || (log === 'withheld' && !isFailed)) return undefined;
  const title = 'The end of the log';
  if (log === 'withheld')
    return `### ${title}\n\n_Not shown: this repository is not private, and a log may hold lines of the dataset. It is \`execution.log\` of the result; \`show-log: true\` shows its end here._`;
  const block = log.length === 0 ? '_The log is empty._' : codeBlock(log);
  return isFailed ? `### ${title}\n\n${block}` : details(title, block);
}
