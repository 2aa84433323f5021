import type { Part } from '../../marketplace/card/words.ts';
import type { Card } from '../../marketplace/card/card.ts';
import { codeBlock, codeSpan, details, prose, table } from '../../github/page/markdown.ts';
import { movable, wholePage, type Piece } from '../../github/page/page.ts';
import { askingPieces, codeLine, partMarkdown } from '../../github/page/renderCard.ts';
import { overviewRows, settingLists, settingRows, type OverviewRow } from '../overview.ts';
import { approveCommands, type ReviewView } from '../reviewView.ts';
import { counted, sizeText } from '../words.ts';
import type { ReviewedLayer } from '../model.ts';
import { differencePieces } from './differencePieces.ts';
import { filePieces, packagePieces } from './filePieces.ts';
import { pointPieces } from './pointPieces.ts';

/** Nothing is cut: what stands beyond the cut would run unseen. What is long is folded. */
const WHOLE = Number.POSITIVE_INFINITY;

/** What `review-solution` shows to the person who is asked to approve, as GitHub-flavoured Markdown. */
export function renderReview(view: ReviewView): string {
  return wholePage(reviewPieces(view));
}

/** The same in pieces, for a page that has a limit: what is asked and what it is first, then what changed, then what is in it. */
export function reviewPieces(view: ReviewView): readonly Piece[] {
  const { review, cards = [], withheld } = view;
  const isShown = withheld === undefined;
  return [
    { markdown: cards.length === 0 ? '## 🔍 Solution to review' : renderAsked(cards) },
    ...cards.flatMap(askingPieces),
    ...(cards.length === 0 ? [] : [{ markdown: '## 🔍 The solution' }]),
    ...(isShown ? [] : [{ markdown: `> [!NOTE]\n> ${prose(withheld)}` }]),
    ...rowPieces('Of the solution', overviewRows(review)),
    ...pointPieces(review, isShown),
    ...differencePieces(review, isShown),
    ...filePieces(review, isShown),
    ...packagePieces(review),
    ...rowPieces('Setting', settingRows(review), '### Settings'),
    ...settingLists(review).map(({ title, entries }) => folded(title, entries)),
    ...layerPieces(review.layers),
    ...(cards.length === 0 ? [] : [{ markdown: renderConclusion(view, cards) }]),
  ];
}

function renderAsked(cards: readonly Card[]): string {
  const orders = [...new Set(cards.map(({ order }) => order))].join(', ');
  const what = cards.length === 1 ? 'This is all' : `These ${cards.length} cards are all`;
  return [
    `## 🔍 Your approval is asked for: order ${orders}`,
    `${what} that your key signs if you approve. Read to the end of the page: the code that the gate wants is there.`,
  ].join('\n\n');
}

function rowPieces(head: string, rows: readonly OverviewRow[], title?: string): readonly Piece[] {
  const cells = rows.map((row) => [
    prose(row.title),
    row.lines.map((line) => line.map(partOf).join('')).join('<br>'),
  ]);
  const [first = '', rule = '', ...lines] = table([head, ''], cells).split('\n');
  return [
    { markdown: `${title === undefined ? '' : `${title}\n\n`}${first}\n${rule}` },
    ...lines.map((line, at) => ({ ...movable(rows[at]?.title ?? '', line), isRow: true })),
  ];
}

/** A value of the image stands where it is, however long: folded, what it runs would not be seen. */
function partOf(part: Part): string {
  return typeof part === 'object' && 'value' in part ? codeSpan(part.value, WHOLE) : partMarkdown(part);
}

function folded(title: string, entries: readonly string[]): Piece {
  if (entries.length === 0) return { markdown: `${prose(title)}.` };
  return movable(title, details(title, codeBlock(entries, '', WHOLE)));
}

function layerPieces(layers: readonly ReviewedLayer[]): readonly Piece[] {
  const title = { markdown: '### Layers, lowest first' };
  if (layers.length === 0) return [title, { markdown: '_None._' }];
  return [title, ...layers.map((layer, at) => layerPiece(layer, at + 1, layers.length))];
}

function layerPiece(
  { digest, files, bytes, base, createdBy }: ReviewedLayer,
  number: number,
  of: number,
): Piece {
  const title = `Layer ${number} of ${of}: ${counted(files, 'file')}, ${sizeText(bytes)}${base === undefined ? '' : `, of the base ${base}`}`;
  const parts = [codeSpan(digest)];
  if (base !== undefined) parts.push(`Known, of the base ${codeSpan(base, WHOLE)}`);
  if (createdBy !== '') parts.push(`It says it was made by ${codeSpan(createdBy, WHOLE)}`);
  return movable(title, details(title, parts.join('\n\n')));
}

function renderConclusion(view: ReviewView, cards: readonly Card[]): string {
  const commands = approveCommands(view);
  const parts = ['### To approve', cards.map((card) => `- ${codeLine(card)}`).join('\n')];
  if (commands.length > 0)
    parts.push(
      "Approve the waiting job on this run's page with the code in the comment of your review, or sign by hand:",
      codeBlock(commands, 'shell', WHOLE),
    );
  return parts.join('\n\n');
}
