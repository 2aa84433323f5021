import type { FileDifference, ReviewDifference, ReviewModel } from '../../../review/model.ts';
import { hunkLines } from '../../../review/difference/hunkLines.ts';
import { withinLines } from '../../../review/difference/withinLines.ts';
import { changeCounts, isSame } from '../../../review/overview.ts';
import { ESCAPED, visibleLines } from '../../../review/visibleLines.ts';
import { shortBlanks } from '../../../text/shortBlanks.ts';
import { counted, settingText } from '../../../review/words.ts';
import { escapeForTerminal } from '../../../text/escapeForTerminal.ts';
import { plainTabs } from './textLines.ts';

/** Of files whose lines are too many. */
const MOST_NAMED = 100;

/**
 * What changed since the solution that was approved last, own files first.
 * @param most lines of files that are shown; where there are more, the first line says so, and files of many lines are named alone
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
  const named = most === Infinity ? files : files.slice(0, MOST_NAMED);
  const { shown, left: unseen } = withinLines(named, most);
  const left = [
    ...(unseen === 0 ? [] : [counted(unseen, 'further line')]),
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
    ...named.flatMap((file) => fileLines(file, shown.has(file))),
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
  const all = hunks.flatMap(hunkLines);
  const { lines, isEscaped } = visibleLines(isShown ? all : []);
  const cut = isShown || all.length === 0 ? [] : [`${counted(all.length, 'line')}: --diff`];
  return [
    head,
    ...[...facts, ...cut].map((fact) => `    ${escapeForTerminal(fact)}`),
    ...(isEscaped ? [`    ${ESCAPED}`] : []),
    ...lines.map((line) => `    ${plainTabs(line)}`),
  ];
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
