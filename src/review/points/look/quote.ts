/** Characters of a file that a point quotes; what is in it stands with the file. */
const MOST_QUOTED = 4096;

/**
 * What a point quotes of a file: all of it, unless it is so long that thousands of such would fill a page. Then its first words
 * say so, before anything of the file does.
 */
export function quote(text: string): string {
  if (text.length <= MOST_QUOTED) return text;
  const all = text.length.toLocaleString('en');
  return `[the first ${MOST_QUOTED.toLocaleString('en')} of ${all} characters; the file has all of them] ${text.slice(0, MOST_QUOTED)}`;
}
