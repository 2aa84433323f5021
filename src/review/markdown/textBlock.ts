import { fencedLines } from '../../github/page/markdown.ts';
import { ESCAPED, visibleLines } from '../visibleLines.ts';

/** Characters of a line; GitHub does not wrap a block, and what lies to the right of its edge is overlooked. */
const WIDTH = 160;
const GOES_ON = '⤷ ';

/** A text as a fenced block, all of it: a line that is longer than the block is wide goes on below, marked. */
export function textBlock(given: readonly string[], language = ''): string {
  const { lines, isEscaped } = visibleLines(given);
  const isLong = lines.some((line) => line.length > WIDTH);
  const said = [
    ...(isEscaped ? [ESCAPED] : []),
    ...(isLong ? [`Long lines go on after \`${GOES_ON.trim()}\`.`] : []),
  ].join(' ');
  const block = fencedLines(isLong ? lines.flatMap(wrapped) : lines, language);
  return said === '' ? block : `${said}\n\n${block}`;
}

function wrapped(line: string): readonly string[] {
  const parts: string[] = [];
  // By characters: half of one would be another.
  const characters = line.length > WIDTH ? Array.from(line) : [];
  if (characters.length === 0) return [line];
  for (let at = 0; at < characters.length; at += WIDTH)
    parts.push(`${at === 0 ? '' : GOES_ON}${characters.slice(at, at + WIDTH).join('')}`);
  return parts;
}
