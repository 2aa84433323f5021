import type { Tried } from '../../flow/trySolution.ts';
import { limitLines } from '../../marketplace/card/rowWords.ts';
import { lineText } from '../../marketplace/card/words.ts';
import { counted } from '../../review/words.ts';
import { table } from './output.ts';

/** A terminal is no place for more; --output and --json have all. */
const MOST_FILES = 200;

/** A trial for people: the log, the limits that held, the end, what was left. */
export function tryLines(
  tried: Pick<Tried, 'result' | 'limits' | 'files' | 'skipped'>,
  log: string,
): string[] {
  const { result, limits, files, skipped } = tried;
  const { outcome, exitStatus, milliseconds, reason } = result;
  const shown = files.slice(0, MOST_FILES);
  const left =
    files.length === shown.length
      ? ''
      : `; the first ${shown.length} are listed, --output and --json have all`;
  return [
    'Log:',
    ...(log === ''
      ? ['  (nothing)']
      : log
          .trimEnd()
          .split(/\r?\n/)
          .map((line) => `  ${line}`)),
    '',
    'Limits:',
    ...limitLines(limits).map((line) => `  ${lineText(line)}`),
    `Outcome: ${outcome}${exitStatus === null ? '' : `, exit status ${exitStatus}`}, after ${(milliseconds / 1000).toFixed(1)} s`,
    ...(reason === undefined ? [] : [`Why: ${reason}`]),
    `/sp/output: ${counted(files.length, 'file')}${left}`,
    ...table(shown.map(({ path, size }) => [`  ${path}`, String(size)])),
    ...skipped.slice(0, MOST_FILES).map(({ path, reason: why }) => `  left out: ${path}: ${why}`),
    ...(skipped.length > MOST_FILES ? [`  left out: ${skipped.length - MOST_FILES} more`] : []),
  ];
}
