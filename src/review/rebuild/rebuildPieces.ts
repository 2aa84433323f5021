import { codeBlock, codeSpan, details, prose, table } from '../../github/page/markdown.ts';
import { movable } from '../../github/page/page.ts';
import type { Piece } from '../../github/page/page.ts';
import type { RebuildOutcome } from './rebuildOutcome.ts';
import { differenceWords, groupsOf, isSame, verdictSentence } from './rebuildWords.ts';

const WHOLE = Number.POSITIVE_INFINITY;

/** A rebuild as pieces of a page of GitHub-flavoured Markdown. Nothing is cut: what is long is folded, and can be moved. */
export function rebuildPieces(outcome: RebuildOutcome): readonly Piece[] {
  const { given, rebuilt, commit, engine, tree, notes, settings, layers } = outcome;
  const from = commit === undefined ? 'a directory' : `commit ${codeSpan(commit)}`;
  const rows = [
    ['Archive', 'hash' in given ? codeSpan(given.hash) : codeSpan(given.archive), codeSpan(rebuilt.archive)],
    ['Image', 'hash' in given ? '' : codeSpan(given.image), codeSpan(rebuilt.image)],
    ['Root tree', 'hash' in given ? '' : codeSpan(given.rootTree), codeSpan(rebuilt.rootTree)],
  ];
  return [
    {
      markdown: `### ${isSame(outcome) ? '✅' : '❌'} Rebuilt from source: ${prose(verdictSentence(outcome))}`,
    },
    { markdown: table(['', 'Given', `Rebuilt with ${engine}`], rows) },
    { markdown: `Built from ${from}, whose directory hashes to ${codeSpan(tree)}.` },
    ...[...notes, ...layers].map((note) => ({ markdown: `- ${prose(note, WHOLE)}` })),
    ...settings.map(({ name, given: before, rebuilt: after }) =>
      movable(
        `How it is run: ${name}`,
        `**${prose(name)}** differs: given ${codeSpan(JSON.stringify(before), WHOLE)}, rebuilt ${codeSpan(JSON.stringify(after), WHOLE)}`,
      ),
    ),
    ...groupsOf(outcome.differences).map(({ title, files, standing }) => {
      const lines = files.map((each) => `/${each.path}  ${differenceWords(each)}`);
      const heading = `${title}: ${files.length} ${files.length === 1 ? 'file' : 'files'}`;
      const block = codeBlock(lines, '', WHOLE);
      return movable(
        heading,
        standing === 'unexplained' ? `**${prose(heading)}**\n\n${block}` : details(heading, block),
      );
    }),
  ];
}
