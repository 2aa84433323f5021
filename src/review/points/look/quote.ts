import { numberText } from '../../words.ts';

/** Characters of a file that a point quotes; what is in it stands with the file. */
const MOST_QUOTED = 4096;

/**
 * What a point quotes of a file: all of it, unless it is so long that thousands of such would fill a page. Then its first words
 * say so, before anything of the file does.
 */
export function quote(text: string): string {
  if (text.length <= MOST_QUOTED) return text;
  const all = numberText(text.length);
  return `[the first ${numberText(MOST_QUOTED)} of ${all} characters; the file has all of them] ${text.slice(0, MOST_QUOTED)}`;
}
