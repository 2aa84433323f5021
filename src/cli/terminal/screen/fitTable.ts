import { shortBlanks } from '../../../text/shortBlanks.ts';
import { retold, textOf, type Piece } from './colour.ts';
import { shownLine } from './shownLine.ts';

export interface Column {
  readonly title: string;
  /** To how many characters it may be shortened; not at all where nothing is said. */
  readonly least?: number;
  /** Columns give room in this order, the lowest first. */
  readonly gives?: number;
}

const GAP = '  ';

/**
 * Rows below their titles, where columns have some, one line each, as wide as a terminal: what is long is shortened, with `…` at its end, and where that
 * is not enough each row is a block of lines. Nothing is shortened where the width is not known.
 * @param width of the terminal, in characters
 */
export function fitTable(
  columns: readonly Column[],
  rows: readonly (readonly Piece[])[],
  width?: number,
): readonly (readonly Piece[])[] {
  const cells = rows.map((row) => row.map((cell) => retold(cell, shortBlanks(shownLine(textOf(cell))))));
  const widths = columns.map(({ title }, at) =>
    Math.max(title.length, ...cells.map((row) => textOf(row[at] ?? '').length)),
  );
  const fitted = width === undefined ? widths : narrowed(columns, widths, width);
  if (fitted === undefined) return cells.flatMap((row) => blockOf(columns, row));
  const titles = columns.map(({ title }) => title);
  return [...(titles.join('') === '' ? [] : [titles]), ...cells].map((row) => lineOf(row, fitted));
}

/** How wide the terminal is that results, or what a stream is for, are shown on; undefined where they go elsewhere. */
export function terminalWidth(stream: NodeJS.WriteStream = process.stdout): number | undefined {
  return stream.isTTY ? stream.columns : undefined;
}

function narrowed(
  columns: readonly Column[],
  natural: readonly number[],
  width: number,
): readonly number[] | undefined {
  const widths = [...natural];
  let excess = natural.reduce((sum, one) => sum + one, 0) + GAP.length * (columns.length - 1) - width;
  const giving = columns
    .map(({ title, least, gives = 0 }, at) => ({
      at,
      gives,
      least: Math.max(least ?? Infinity, title.length),
    }))
    .sort((a, b) => a.gives - b.gives);
  for (const { at, least } of giving) {
    const given = Math.min(Math.max(0, excess), Math.max(0, (widths[at] ?? 0) - least));
    widths[at] = (widths[at] ?? 0) - given;
    excess -= given;
  }
  return excess > 0 ? undefined : widths;
}

function lineOf(row: readonly Piece[], widths: readonly number[]): readonly Piece[] {
  const pieces = row.flatMap((cell, at): Piece[] => {
    const text = textOf(cell);
    const width = widths[at] ?? text.length;
    const shown = text.length > width ? `${firstOf(text, width - 1)}…` : text;
    const fill = at === row.length - 1 ? '' : ' '.repeat(width - shown.length) + GAP;
    return [retold(cell, shown), ...(fill === '' ? [] : [fill])];
  });
  const last = pieces.findLastIndex((piece) => textOf(piece).trim() !== '');
  return pieces
    .slice(0, last + 1)
    .map((piece, at) => (at === last ? retold(piece, textOf(piece).trimEnd()) : piece));
}

/** So many UTF-16 units, without the first half of a character of two. */
function firstOf(text: string, units: number): string {
  return text.slice(0, units).replace(/[\ud800-\udbff]$/, '');
}

/** A row whose columns stand below each other: the first one tells it from others. */
function blockOf(columns: readonly Column[], row: readonly Piece[]): readonly (readonly Piece[])[] {
  return row.map((cell, at) => [`${at === 0 ? '' : GAP}${columns[at]?.title ?? ''}: `, cell]);
}
