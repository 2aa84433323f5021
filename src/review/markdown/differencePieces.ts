import { codeSpan, details, prose, table } from '../../github/page/markdown.ts';
import { movable, type Piece } from '../../github/page/page.ts';
import { hunkLines } from '../difference/hunkLines.ts';
import type { FileDifference, PackageDifference, ReviewDifference, ReviewModel } from '../model.ts';
import { isOwn } from '../points/look/origins.ts';
import { changeCounts, isSame } from '../overview.ts';
import { counted, settingText } from '../words.ts';
import { textBlock } from './textBlock.ts';

const WHOLE = Number.POSITIVE_INFINITY;
/** A change of so many lines is read where it stands. */
const MOST_OPEN_LINES = 60;

/** What changed since the solution that was approved last: all of it, own files first. */
export function differencePieces(
  { difference, notCompared }: ReviewModel,
  isShown: boolean,
): readonly Piece[] {
  const title = '### Since the solution that was approved last';
  if (difference === undefined)
    return [
      {
        markdown: `${title}\n\n⚠️ Not compared: ${prose(notCompared ?? 'none was approved before, so all of it is new', WHOLE)}.`,
      },
    ];
  if (isSame(difference) && difference.newPoints.length === 0)
    return [{ markdown: `${title}\n\n✅ Neither a file nor a setting changed.` }];
  return [
    { markdown: `${title}\n\nAgainst ${against(difference)}: ${prose(changeCounts(difference))}.` },
    ...settingPieces(difference),
    ...(isShown ? difference.files.map(filePiece) : namePieces(difference.files)),
    ...packagePieces(difference.packages),
  ];
}

function against({ against: { archiveSha256, order } }: ReviewDifference): string {
  return `${codeSpan(archiveSha256)}${order === undefined ? '' : ` of order ${order}`}`;
}

function settingPieces({ settings }: ReviewDifference): readonly Piece[] {
  if (settings.length === 0) return [];
  const rows = settings.map(({ name, before, after }) => [
    codeSpan(name, WHOLE),
    codeSpan(settingText(before), WHOLE),
    codeSpan(settingText(after), WHOLE),
  ]);
  return [movable('The settings that changed', table(['Setting', 'Before', 'Now'], rows))];
}

function namePieces(files: readonly FileDifference[]): readonly Piece[] {
  if (files.length === 0) return [];
  const title = 'The files that changed';
  return [movable(title, details(title, textBlock(files.map(({ change, path }) => `${change}: ${path}`))))];
}

function headOf({ change, path, from }: FileDifference): string {
  return change === 'renamed' ? `renamed: ${from ?? '?'} → ${path}` : `${change}: ${path}`;
}

function filePiece(file: FileDifference): Piece {
  const title = headOf(file);
  const lines = (file.hunks ?? []).flatMap(hunkLines);
  const added =
    file.change === 'added' && file.after !== undefined && isOwn(file.after.origin)
      ? 'What is in it is below, with the own files.'
      : '';
  const body = [
    ...file.facts.map((fact) => `- ${prose(fact, WHOLE)}`),
    ...(lines.length === 0 ? [added] : ['', textBlock(lines, 'diff')]),
  ].join('\n');
  const isShort = lines.length <= MOST_OPEN_LINES;
  return movable(
    title,
    isShort ? `**${codeSpan(title, WHOLE)}**\n\n${body}`.trimEnd() : details(title, body),
  );
}

function packagePieces(packages: readonly PackageDifference[]): readonly Piece[] {
  if (packages.length === 0) return [];
  const rows = packages.map((each) => [
    codeSpan(`${each.name} (${each.ecosystem})`, WHOLE),
    each.before === undefined ? '—' : codeSpan(each.before, WHOLE),
    each.after === undefined ? '—' : codeSpan(each.after, WHOLE),
    each.class,
    String(each.files),
  ]);
  const title = `${counted(packages.length, 'package')} that came, went or changed`;
  const paths = packages.flatMap((each) => each.paths);
  const list = paths.length === 0 ? '' : `\n\nTheir files that differ:\n\n${textBlock(paths)}`;
  const body = table(['Package', 'Before', 'Now', 'Known or claimed', 'Files'], rows);
  return [movable(title, details(title, `${body}${list}`))];
}
