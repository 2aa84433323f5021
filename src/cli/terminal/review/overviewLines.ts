import { overviewRows, settingLists, settingRows, type OverviewRow } from '../../../review/overview.ts';
import { fileGroups, type FileGroup } from '../../../review/kinds/fileGroups.ts';
import type { Point, ReviewedFile, ReviewedLayer, ReviewModel } from '../../../review/model.ts';
import {
  aboutText,
  CLASSES,
  counted,
  numberText,
  originText,
  newPointKeys,
  packageFilesText,
  packagesOf,
  packageText,
  pointGroups,
  pointKey,
  pointTitle,
  sizeText,
} from '../../../review/words.ts';
import { mayBeOfBase } from '../../../review/unknownBase.ts';
import { escapeForTerminal } from '../../../text/escapeForTerminal.ts';
import type { Part } from '../../../marketplace/card/words.ts';
import { shortBlanks } from '../../../text/shortBlanks.ts';
import { rowLines } from '../cardLines.ts';
import { differenceLines } from './differenceLines.ts';

/** So many files of a group are listed at first; `--files` has them all. */
const MOST_LISTED = 200;
/** Of those that may be of a base that nobody told of. */
const MOST_OF_BASE = 20;
/** Of those that are not read first. */
const MOST_BEHIND = 10;
/** So many changed lines are shown at first; `--diff` shows them all. */
const MOST_CHANGED = 200;
const MOST_PACKAGES = 20;
/** Of one kind. */
const MOST_POINTS = 20;
const POINT_WIDTH = 'Python start-up'.length;

/** The first screen of a review: what it is and runs, what is pointed out, what changed, and whose files are in it. */
export function overviewLines(review: ReviewModel): readonly string[] {
  return [
    ...rowsLines(overviewRows(review)),
    ...pointLines(review, MOST_POINTS),
    ...differenceLines(review, MOST_CHANGED),
    ...fileLines(review),
    ...packageLines(review),
    '',
    ...rowsLines(settingRows(review)),
    ...settingLists(review).flatMap(({ title, entries }) => listLines(title, entries)),
    ...layerLines(review.layers),
  ];
}

function rowsLines(rows: readonly OverviewRow[]): readonly string[] {
  const width = Math.max(...rows.map(({ title }) => title.length));
  const shortened = (part: Part): Part =>
    typeof part === 'object' && 'value' in part ? { value: shortBlanks(part.value) } : part;
  return rows.flatMap(({ title, lines }) =>
    rowLines({ title, lines: lines.map((line) => line.map(shortened)) }, width),
  );
}

function listLines(title: string, entries: readonly string[]): readonly string[] {
  return [
    '',
    `${title}${entries.length === 0 ? '.' : ':'}`,
    ...entries.map((entry) => `  ${escapeForTerminal(shortBlanks(entry))}`),
  ];
}

export function pointLines(review: ReviewModel, most = Infinity): readonly string[] {
  const { points } = review;
  if (points.length === 0) return ['', 'Pointed out: nothing'];
  const fresh = newPointKeys(review);
  const lines = pointGroups(points, fresh).flatMap((group) => {
    const shown = group.points.slice(0, most);
    const rest = shown.length < group.points.length;
    return [
      ...(rest
        ? [
            `  ${group.title}: ${counted(group.points.length, 'place')}; here are ${most}, all of them with --points`,
          ]
        : []),
      ...shown.map((point) => pointLine(point, fresh.has(pointKey(point)))),
    ];
  });
  const anew = fresh.size === 0 ? '' : `, ${numberText(fresh.size)} of them new: *`;
  return ['', `Pointed out: ${counted(points.length, 'place')}${anew}`, ...lines];
}

function pointLine({ kind, place, says }: Point, isNew: boolean): string {
  return `${isNew ? '*' : ' '} ${pointTitle(kind).padEnd(POINT_WIDTH)}  ${escapeForTerminal(place)}: ${escapeForTerminal(shortBlanks(says))}`;
}

/** Group by group, what is to be read first at the head; where files are left out, the head of their group says so. */
function fileLines(review: ReviewModel): readonly string[] {
  const isBulk = mayBeOfBase(review);
  return [
    '',
    `Own and changed files: ${numberText(review.files.length)} (their text: --show PATH; all of their names: --files '**')`,
    ...fileGroups(review).flatMap((group) => groupLines(group, isBulk)),
  ];
}

function groupLines(
  { title, says, isFront, files }: FileGroup,
  isBulk: (file: ReviewedFile) => boolean,
): readonly string[] {
  let bulk = 0;
  const listed = files
    .filter((file) => !isBulk(file) || bulk++ < MOST_OF_BASE)
    .slice(0, isFront ? MOST_LISTED : MOST_BEHIND);
  const rest =
    files.length > listed.length ? `; here are ${listed.length}, all of them with --files '**'` : '';
  return [
    '',
    `${title}: ${numberText(files.length)}${rest}`,
    ...(says === '' ? [] : [`  ${says}`]),
    ...listed.map(fileLine),
  ];
}

function fileLine(file: ReviewedFile): string {
  const words = `${originText(file.origin)}, ${aboutText(file)}`;
  return `  ${file.origin.class.padEnd(7)}  /${escapeForTerminal(file.path)}  (${escapeForTerminal(words)})`;
}

function packageLines({ packages, origins }: ReviewModel): readonly string[] {
  return (['claimed', 'known'] as const).flatMap((origin) => {
    const found = packagesOf(packages, origin);
    const rest =
      found.length > MOST_PACKAGES ? `; the ${MOST_PACKAGES} largest, all of them with --json` : '';
    const lines = found
      .slice(0, MOST_PACKAGES)
      .map(({ package: of, files, claimed, changed, missing }) =>
        [
          `  ${escapeForTerminal(packageText(of))}: ${packageFilesText({ files, claimed })}`,
          ...(changed === 0 ? [] : [`!! ${numberText(changed)} changed !!`]),
          ...(missing === 0 ? [] : [`${numberText(missing)} missing`]),
        ].join(', '),
      );
    const title = `${CLASSES[origin].title} ${CLASSES[origin].says}`;
    const count = `${counted(found.length, 'package')}, ${counted(origins[origin].files, 'file')}`;
    return ['', `${title}: ${count}${rest}`, ...lines];
  });
}

function layerLines(layers: readonly ReviewedLayer[]): readonly string[] {
  return [
    '',
    'Layers, lowest first:',
    ...layers.flatMap(({ digest, files, bytes, base, createdBy }, at) => [
      `  ${at + 1}. ${digest}  ${counted(files, 'file')}, ${sizeText(bytes)}`,
      ...(base === undefined ? [] : [`     known, of the base ${escapeForTerminal(base)}`]),
      ...(createdBy === '' ? [] : [`     it says it was made by: ${escapeForTerminal(createdBy)}`]),
    ]),
  ];
}
