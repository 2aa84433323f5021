/** Narrower than this nothing is wrapped: one word a line is no easier to read. */
const LEAST = 24;

/**
 * Breaks a line of words at blanks, so that it stays in its column; what is longer than the column stays whole, since half a
 * hash is copied by nobody.
 * @param width of the column, in characters; undefined where it is not known, and then it stays one line
 */
export function wrapWords(text: string, width: number | undefined): readonly string[] {
  if (width === undefined || width < LEAST || text.length <= width) return [text];
  const lines = [''];
  for (const word of text.split(/(?<=\s)/)) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + word.trimEnd().length > width) lines.push(word);
    else lines[lines.length - 1] = line + word;
  }
  return lines.map((line) => line.trimEnd());
}

/** What belongs below a line: each of its own lines two columns further in. */
export function indented(text: string, width: number | undefined): readonly string[] {
  return wrapWords(text, width === undefined ? undefined : width - 2).map((line) => `  ${line}`);
}
