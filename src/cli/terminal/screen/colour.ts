/** What a piece of text says to the eye. */
export type Style = 'good' | 'bad' | 'warning' | 'quiet';

/** A piece of a line: as it is, or in a colour where there are any. */
export type Piece = string | { readonly text: string; readonly style: Style };

/** Select Graphic Rendition (ECMA-48, 8.3.117): what begins, and what ends it. */
const CODES: Readonly<Record<Style, readonly [begin: number, end: number]>> = {
  good: [32, 39],
  bad: [31, 39],
  warning: [33, 39],
  quiet: [2, 22],
};

/** Whether a stream shows colours: FORCE_COLOR and NO_COLOR say so, and in this order, else that it is a terminal which has some. */
export function isColoured(
  stream: { readonly isTTY?: boolean },
  { FORCE_COLOR: forced, NO_COLOR: none, TERM: term }: NodeJS.ProcessEnv = process.env,
): boolean {
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if (none !== undefined && none !== '') return false;
  return stream.isTTY === true && term !== 'dumb';
}

export function textOf(piece: Piece): string {
  return typeof piece === 'string' ? piece : piece.text;
}

/** The same piece with another text. */
export function retold(piece: Piece, text: string): Piece {
  return typeof piece === 'string' ? text : { ...piece, text };
}

/** @param piece whose text nothing in a terminal obeys */
export function painted(stream: { readonly isTTY?: boolean }, piece: Piece): string {
  if (typeof piece === 'string') return piece;
  const [begin, end] = CODES[piece.style];
  return isColoured(stream) ? `\u001b[${begin}m${piece.text}\u001b[${end}m` : piece.text;
}
