import type { Card, CardRow } from '../../marketplace/card/card.ts';
import type { Part } from '../../marketplace/card/words.ts';
import { shortBlanks } from '../../text/shortBlanks.ts';
import { escapeForTerminal } from '../../text/escapeForTerminal.ts';
import { wrapWords } from './screen/wrapWords.ts';

/** What needs no quotes: hashes, numbers, dates, addresses. */
const PLAIN = /^[\w.:/@+-]+$/;

function partText(part: Part): string {
  if (typeof part === 'string') return escapeForTerminal(part);
  if ('alarm' in part) return `!! ${escapeForTerminal(part.alarm)} !!`;
  if (PLAIN.test(part.value)) return part.value;
  // So many blanks that a terminal goes on with the next line would let a value begin a line that looks like one of ours.
  return `"${escapeForTerminal(shortBlanks(part.value)).replaceAll('"', '\\"')}"`;
}

/** Where fewer characters are left beside the titles, what they say stands below them. */
const LEAST_COLUMN = 48;

/**
 * A row of a title and lines, the title once.
 * @param width of the titles
 * @param terminal how wide it is, in characters; undefined where that is not known
 */
export function rowLines(
  { title, lines }: Pick<CardRow, 'title' | 'lines'>,
  width: number,
  terminal?: number,
): string[] {
  const texts = lines.map((line) => line.map(partText).join(''));
  const column = terminal === undefined ? undefined : terminal - width - 2;
  if (column !== undefined && column < LEAST_COLUMN)
    return [title, ...texts.flatMap((text) => wrapWords(text, column + width)).map((line) => `  ${line}`)];
  return texts
    .flatMap((text) => wrapWords(text, column))
    .map((line, at) => `${(at === 0 ? title : '').padEnd(width)}  ${line}`);
}

/**
 * A card as lines for a terminal: all of it.
 * @param options.terminal how wide it is, in characters; @param options.heading what it is of, where that is known better
 */
export function cardLines(
  card: Card,
  { terminal, heading }: { readonly terminal?: number | undefined; readonly heading?: string } = {},
): readonly string[] {
  const { order, suborder, rows, code, digest, isRefused, isSigned, isSimulated } = card;
  const width = Math.max(...rows.map(({ title }) => title.length));
  const folds = rows.flatMap(({ whole }) =>
    whole === undefined
      ? []
      : ['', `${whole.title}:`, ...whole.lines.map((line) => `  ${escapeForTerminal(line)}`)],
  );
  return [
    `${heading ?? (isSigned ? 'What was signed' : 'What you sign')}: order ${order}, suborder ${suborder}`,
    ...(isRefused
      ? ['!! REFUSED !! The TEE does not hold under your own policy: nothing will be signed.']
      : []),
    ...(isSimulated ? ['!! SIMULATED TEE !! It protects nothing.'] : []),
    '',
    ...rows.flatMap((row) => rowLines(row, width, terminal)),
    ...folds,
    '',
    isRefused
      ? 'There is no code, since nothing is signed for this TEE.'
      : `Code of this card: ${code} (of ${digest})`,
  ];
}
