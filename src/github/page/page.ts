import { prose } from './markdown.ts';

/** A part of a page: of Markdown, with what stands in its place where there is no room for it. */
export interface Piece {
  readonly markdown: string;
  /** Absent for what is never moved away. */
  readonly title?: string;
  /** A row of the table above it: no empty line before it, and a row in its place. */
  readonly isRow?: boolean;
}

/** A piece that can be moved: a row of a table, or something folded. */
export function movable(title: string, markdown: string): Piece {
  return { markdown, title };
}

function joined(pieces: readonly Piece[]): string {
  return pieces
    .map(({ markdown, isRow }, at) => (at === 0 ? '' : isRow === true ? '\n' : '\n\n') + markdown)
    .join('');
}

/** The whole page. */
export function wholePage(pieces: readonly Piece[]): string {
  return `${joined(pieces)}\n`;
}

function stub({ markdown, title = '', isRow }: Piece, place: string): Piece {
  const words = `**moved for GitHub's limit**: ${Buffer.byteLength(markdown)} bytes, whole in ${prose(place)}`;
  if (isRow === true) return { markdown: `| ${prose(title)} | ${words} |`, isRow };
  return { markdown: `**${prose(title)}** ${words}` };
}

/**
 * The page within a limit. Nothing of it is cut: whole pieces, the largest first, are moved away, and in the place of each
 * stands where it is.
 * @param maxBytes of UTF-8
 * @param place that the whole page is at
 * @returns undefined where even so there is no room
 */
export function fitPage(pieces: readonly Piece[], maxBytes: number, place: string): string | undefined {
  const fitted = [...pieces];
  const sizes = pieces.map(({ markdown }) => Buffer.byteLength(markdown));
  const largest = [...pieces.keys()]
    .filter((at) => pieces[at]?.title !== undefined)
    .sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0));
  for (;;) {
    const page = wholePage(fitted);
    if (Buffer.byteLength(page) <= maxBytes) return page;
    const at = largest.shift();
    const piece = at === undefined ? undefined : pieces[at];
    if (at === undefined || piece === undefined) return undefined;
    fitted[at] = stub(piece, place);
  }
}
