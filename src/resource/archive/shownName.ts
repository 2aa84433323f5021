/**
 * A file name fit for a message: UTF-8 where it is, control characters and the like escaped, so that a hostile
 * name cannot move a terminal's cursor or forge a line.
 * @param latin1 the name's bytes as a latin1 string
 */
export function shownName(latin1: string): string {
  const text = Buffer.from(latin1, 'latin1').toString('utf8');
  const shown = text.replace(
    /[\p{C}\p{Zl}\p{Zp}\\]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
  return shown.length > 200 ? `${shown.slice(0, 200)}…` : shown;
}

/** `shownName` for a path as the program was given it. */
export function shownPath(path: string): string {
  return shownName(Buffer.from(path).toString('latin1'));
}
