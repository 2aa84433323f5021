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

/** What stands for many pieces in a row, where not even a line for each has room. */
function stubOfMany(pieces: readonly Piece[], place: string): Piece {
  const bytes = pieces.reduce((sum, { markdown }) => sum + Buffer.byteLength(markdown), 0);
  const [first, last] = [pieces.at(0)?.title ?? '', pieces.at(-1)?.title ?? ''];
  return {
    markdown: `**${pieces.length} parts** from ${prose(first, 200)} to ${prose(last, 200)} **moved for GitHub's limit**: ${bytes} bytes, whole in ${prose(place)}`,
  };
}

/** Runs of movable pieces, each as one; rows stay, since a table needs them. */
function gathered(pieces: readonly Piece[], place: string): readonly Piece[] {
  const result: Piece[] = [];
  let run: Piece[] = [];
  const end = (): void => {
    if (run.length > 1) result.push(stubOfMany(run, place));
    else result.push(...run.map((piece) => stub(piece, place)));
    run = [];
  };
  for (const piece of pieces) {
    if (piece.title !== undefined && piece.isRow !== true) run.push(piece);
    else {
      end();
      result.push(piece);
    }
  }
  end();
  return result;
}

/**
 * The page within a limit. Nothing of it is cut: whole pieces, the largest first, are moved away, and in the place of each
 * stands where it is; where there are too many even for that, one line stands for all that follow one another.
 * @param maxBytes of UTF-8
 * @param place that the whole page is at
 * @returns undefined where even so there is no room
 */
export function fitPage(pieces: readonly Piece[], maxBytes: number, place: string): string | undefined {
  const fitted = [...pieces];
  const sizes = pieces.map(({ markdown }) => Buffer.byteLength(markdown));
  let total = Buffer.byteLength(wholePage(pieces));
  const largest = [...pieces.keys()]
    .filter((at) => pieces[at]?.title !== undefined)
    .sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0));
  for (const at of largest) {
    if (total <= maxBytes) break;
    const [piece, size = 0] = [pieces[at], sizes[at]];
    if (piece === undefined) continue;
    const moved = stub(piece, place);
    const saved = size - Buffer.byteLength(moved.markdown);
    if (saved <= 0) continue;
    fitted[at] = moved;
    total -= saved;
  }
  if (total <= maxBytes) return wholePage(fitted);
  const rowsMoved = pieces.map((piece, at) => (piece.isRow === true ? (fitted[at] ?? piece) : piece));
  const page = wholePage(gathered(rowsMoved, place));
  return Buffer.byteLength(page) <= maxBytes ? page : undefined;
}
