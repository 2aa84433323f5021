import type { ListedFile, ReviewedFile } from '../../../review/model.ts';
import { ESCAPED, splitLines, visibleLines } from '../../../review/visibleLines.ts';
import { aboutText, octal, originText, sizeText, typeText } from '../../../review/words.ts';
import { escapeForTerminal } from '../../../text/escapeForTerminal.ts';

const TAB = 8;

/** Tabs as the spaces that a terminal makes of them: whatever stands before the line would move them. */
export function plainTabs(line: string): string {
  if (!line.includes('\t')) return line;
  let [result, width] = ['', 0];
  for (const part of line.split(/(\t)/)) {
    const added = part === '\t' ? ' '.repeat(TAB - (width % TAB)) : part;
    result += added;
    width += added.length;
  }
  return result;
}

/** A file whole: its text, or what can be told of it without running it. */
export function showFileLines(file: ReviewedFile): readonly string[] {
  const { content } = file;
  const head = [...factLines(file), ''];
  if (content.kind === 'binary')
    return [...head, content.what, ...content.facts].map((line) => escapeForTerminal(line));
  if (content.kind === 'unread') return [...head, `Not read: ${escapeForTerminal(content.why)}`];
  if (content.kind === 'none') return head.slice(0, -1);
  const { lines, isEscaped } = visibleLines(splitLines(content.text));
  return [
    ...head.slice(0, -1),
    ...(content.facts ?? []).map((fact) => escapeForTerminal(fact)),
    ...(content.isAsciiOnly ? [] : ['!! Holds characters that may look like others !!']),
    ...(isEscaped ? [ESCAPED] : []),
    '',
    ...lines.map(plainTabs),
  ];
}

function factLines(file: ReviewedFile): readonly string[] {
  const { path, origin, mode, uid, gid, sha256, layer, attributes = [] } = file;
  return [
    `/${escapeForTerminal(path)}  ${escapeForTerminal(aboutText(file))}`,
    `${escapeForTerminal(originText(origin))}; mode ${octal(mode)}, owner ${uid}:${gid}, layer ${layer + 1}`,
    ...(sha256 === undefined ? [] : [`sha256 ${sha256}`]),
    ...(attributes.length === 0
      ? []
      : [`attributes ${attributes.map((name) => escapeForTerminal(name)).join(' ')}`]),
  ];
}

/** A line of a list of files: class and package, mode, owner, size, hash, name. */
export function listedFileLine(file: ListedFile): string {
  const { origin, mode, uid, gid, size, sha256 = '-', path } = file;
  const type = typeText(file);
  const columns = [
    octal(mode),
    `${uid}:${gid}`.padStart(9),
    sizeText(size).padStart(11),
    sha256.padEnd(64),
    `/${escapeForTerminal(path)}`,
    `(${escapeForTerminal([originText(origin), type].filter((part) => part !== '').join(', '))})`,
  ];
  return columns.join('  ');
}
