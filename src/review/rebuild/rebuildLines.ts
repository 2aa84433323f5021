import { escapeForTerminal } from '../../text/escapeForTerminal.ts';
import type { RebuildOutcome } from './rebuildOutcome.ts';
import { differenceWords, groupsOf, verdictSentence } from './rebuildWords.ts';
import type { DifferenceGroup } from './rebuildWords.ts';

/** Of a group that a cause explains so many files are listed, or all when asked for. */
const LISTED = 20;

/** An outcome as lines for a terminal; whatever an image calls its files, a line is a line. */
export function rebuildLines(outcome: RebuildOutcome, all = false): string[] {
  const { given, rebuilt, commit, settings, layers, notes, engine, tree } = outcome;
  const was = 'hash' in given ? [`Given           ${given.hash}`] : [`Given           ${given.archive}`];
  return [
    verdictSentence(outcome),
    ...was,
    `Rebuilt         ${rebuilt.archive}, with ${engine}`,
    `Image           ${rebuilt.image}${'hash' in given ? '' : sameOr(given.image, rebuilt.image)}`,
    `Root tree       ${rebuilt.rootTree}${'hash' in given ? '' : sameOr(given.rootTree, rebuilt.rootTree)}`,
    `Built from      ${commit === undefined ? 'a directory' : `commit ${commit}`}, tree ${tree}`,
    ...notes.map((note) => `Note            ${escapeForTerminal(note)}`),
    ...layers.map((layer) => `Layers          ${layer}`),
    ...settings.flatMap(({ name, given: before, rebuilt: after }) => [
      `${escapeForTerminal(name)} differs`,
      `  given    ${escapeForTerminal(JSON.stringify(before))}`,
      `  rebuilt  ${escapeForTerminal(JSON.stringify(after))}`,
    ]),
    ...groupsOf(outcome.differences).flatMap((group) => groupLines(group, all)),
  ];
}

function sameOr(given: string, rebuilt: string): string {
  return given === rebuilt ? ' (the same)' : `, given ${given}`;
}

function groupLines({ standing, title, files }: DifferenceGroup, all: boolean): string[] {
  const isCut = !all && standing !== 'unexplained' && files.length > LISTED;
  const shown = isCut ? files.slice(0, LISTED) : files;
  const cut = isCut ? `, of which ${LISTED} are listed (all with --all)` : '';
  return [
    `${title}: ${files.length} ${files.length === 1 ? 'file' : 'files'}${cut}`,
    ...shown.map((each) => `  /${escapeForTerminal(each.path)}  ${escapeForTerminal(differenceWords(each))}`),
  ];
}
