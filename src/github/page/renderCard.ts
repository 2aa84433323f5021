import type { Card, CardRow } from '../../marketplace/card/card.ts';
import type { Line, Part, Whole } from '../../marketplace/card/words.ts';
import { codeBlock, codeSpan, details, htmlCode, prose, table } from './markdown.ts';
import { movable, type Piece } from './page.ts';

const WHOLE = Number.POSITIVE_INFINITY;
/** A longer value would push the rest of the table out of sight: it is folded, whole. */
const MOST_IN_A_CELL = 300;
/** A configuration of so many lines is read where it stands; a longer one is folded. */
const MOST_OPEN_LINES = 40;

/** A piece of a line as Markdown. */
export function partMarkdown(part: Part): string {
  if (typeof part === 'string') return prose(part, WHOLE);
  if ('alarm' in part) return `⚠️&nbsp;**${prose(part.alarm, WHOLE)}**`;
  const { value } = part;
  if (value.length <= MOST_IN_A_CELL) return codeSpan(value, WHOLE);
  return `<details><summary>${value.length} characters</summary>${htmlCode(value, WHOLE)}</details>`;
}

function lineMarkdown(line: Line): string {
  return line.map(partMarkdown).join('');
}

function rowPiece({ title, lines }: CardRow): Piece {
  const [, , row = ''] = table(['', ''], [[prose(title), lines.map(lineMarkdown).join('<br>')]]).split('\n');
  return { ...movable(title, row), isRow: true };
}

function foldPiece(id: CardRow['id'], { title, lines }: Whole): Piece {
  const block = codeBlock(lines, id === 'change' ? 'diff' : id === 'configurationHash' ? 'json' : '', WHOLE);
  const isShort = lines.length <= MOST_OPEN_LINES && block.length <= 4000 && id !== 'judgement';
  return movable(
    title,
    isShort
      ? `**${prose(title)}**\n\n${block}`
      : details(`${title} (${lines.length} line${lines.length === 1 ? '' : 's'})`, block),
  );
}

function warnings(card: Card): string[] {
  const found: string[] = [];
  if (card.isRefused)
    found.push(
      '> [!CAUTION]\n> **REFUSED.** The TEE does not hold under your own policy. Nothing will be signed, whatever is clicked.',
    );
  if (card.isSimulated)
    found.push(
      "> [!WARNING]\n> **SIMULATED TEE.** It protects nobody's data and proves nothing about the machine.",
    );
  return found;
}

/** The table of a card and what is folded below it, without a heading: beside a verdict. */
export function cardPieces(card: Card): readonly Piece[] {
  const [head = '', rule = ''] = table(['What', 'In words'], []).split('\n');
  return [
    { markdown: `${head}\n${rule}` },
    ...card.rows.map(rowPiece),
    ...card.rows.flatMap(({ id, whole }) => (whole === undefined ? [] : [foldPiece(id, whole)])),
  ];
}

/** A card as it is asked for, without its code, which is for who has read the page to its end. */
export function askingPieces(card: Card): readonly Piece[] {
  return [
    { markdown: `## ✍️ What you sign: order ${card.order}, suborder ${card.suborder}` },
    ...warnings(card).map((markdown) => ({ markdown })),
    ...cardPieces(card),
  ];
}

/** The code of a card, unless the owner's policy refuses the TEE anyway. */
export function codeLine({ suborder, digest, code, isRefused }: Card): string {
  if (isRefused) return `Suborder ${suborder}: there is no code, since nothing is signed for this TEE.`;
  return `Suborder ${suborder}: **${codeSpan(code)}** (of ${codeSpan(digest)})`;
}
