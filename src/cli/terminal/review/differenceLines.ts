import type { FileDifference, Hunk, ReviewDifference, ReviewModel } from '../../../review/model.ts';
import { changeCounts, isSame } from '../../../review/overview.ts';
import { ESCAPED, shortBlanks, visibleLines } from '../../../review/visibleLines.ts';
import { counted, numberText, settingText } from '../../../review/words.ts';
import { escapeForTerminal } from '../../../text/escapeForTerminal.ts';
import { plainTabs } from './textLines.ts';

/** Of files whose lines are too many. */
const MOST_NAMED = 100;
const SIGNS = { same: ' ', added: '+', removed: '-' } as const;

/**
 * What changed since the solution that was approved last, own files first.
 * @param most lines of files that are shown; where there are more, the first line says so and each file is named alone
 */
export function differenceLines(
  { difference, notCompared }: ReviewModel,
  most = Infinity,
): readonly string[] {
  const title = 'Since the solution that was approved last';
  if (difference === undefined)
    return [
      '',
      `${title}: not compared: ${escapeForTerminal(notCompared ?? 'none was approved before, so all of it is new')}`,
    ];
  if (isSame(difference) && difference.newPoints.length === 0)
    return ['', `${title}: neither a file nor a setting changed`];
  const { files, settings } = difference;
  const lines = files.flatMap((file) => file.hunks ?? []).reduce((sum, hunk) => sum + hunk.lines.length, 0);
  const isShort = lines <= most;
  const named = most === Infinity ? files : files.slice(0, MOST_NAMED);
  const left = [
    ...(isShort ? [] : [`${numberText(lines)} lines`]),
    ...(named.length < files.length ? [`files after the first ${MOST_NAMED}`] : []),
  ];
  const rest = left.length === 0 ? '' : `; --diff shows ${left.join(' and ')}`;
  return [
    '',
    `${title}: ${changeCounts(difference)}${rest}`,
    ...settings.flatMap(({ name, before, after }) => [
      `  ${escapeForTerminal(name)}`,
      `  - ${escapeForTerminal(shortBlanks(settingText(before)))}`,
      `  + ${escapeForTerminal(shortBlanks(settingText(after)))}`,
    ]),
    ...named.flatMap((file) => fileLines(file, isShort)),
    ...packageLines(difference),
  ];
}

/** Files that differ, every line of it. */
export function fileDifferenceLines(files: readonly FileDifference[]): readonly string[] {
  return [
    `${counted(files.length, 'file that differs', 'files that differ')}:`,
    ...files.flatMap((file) => fileLines(file, true)),
  ];
}

function fileLines(
  { change, path, from, facts, hunks = [] }: FileDifference,
  isShown: boolean,
): readonly string[] {
  const was = from === undefined ? '' : `/${escapeForTerminal(from)} -> `;
  const head = `  ${change}: ${was}/${escapeForTerminal(path)}`;
  const { lines, isEscaped } = visibleLines(isShown ? hunks.flatMap(hunkLines) : []);
  return [
    head,
    ...facts.map((fact) => `    ${escapeForTerminal(fact)}`),
    ...(isEscaped ? [`    ${ESCAPED}`] : []),
    ...lines.map((line) => `    ${plainTabs(line)}`),
  ];
}

function hunkLines({ before, after, lines }: Hunk): readonly string[] {
  return [`@@ -${before} +${after} @@`, ...lines.map(({ change, text }) => `${SIGNS[change]}${text}`)];
}

function packageLines({ packages }: ReviewDifference): readonly string[] {
  if (packages.length === 0) return [];
  const lines = packages.map(({ name, ecosystem, before = '(none)', after = '(none)', ...each }) => {
    const versions = `${escapeForTerminal(before)} -> ${escapeForTerminal(after)}`;
    return `    ${escapeForTerminal(name)} (${ecosystem}) ${versions}, ${each.class}, ${counted(each.files, 'file')}`;
  });
  return [
    `  ${counted(packages.length, 'package')} that came, went or changed; --diff --files '**' shows what differs in them`,
    ...lines,
  ];
}
