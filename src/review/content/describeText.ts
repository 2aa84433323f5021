import { fromUtf8, toLatin1 } from '../../bytes/byteForms.ts';
import type { Content } from '../model.ts';
import { counted, numberText } from '../words.ts';

export type TextContent = Extract<Content, { readonly kind: 'text' }>;

/** What an interpreter takes as a program whatever bytes are in it. */
const SOURCE =
  /\.(?:py|pyi|pyw|pth|sh|bash|zsh|ksh|js|mjs|cjs|ts|pl|pm|rb|lua|r|jl|php|c|h|cc|cpp|go|rs|java)$/iu;
/** A line that nobody sees the end of. Characters. */
const LONG_LINE = 1000;
/** As Python finds it (PEP 263): in the first two lines, in a comment. */
const CODING = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/u;
const USUAL_CODING = /^(?:utf-?8(?:-sig)?|ascii|us-ascii|latin-?1|iso-8859-1)$/iu;

/** Bytes that are in no text, as a share of all: below 5 % in texts of any coding, over 10 % in what is packed. */
function isMostlyText(bytes: Uint8Array): boolean {
  let controls = 0;
  for (const byte of bytes) if (byte < 0x20 && (byte < 0x07 || byte > 0x0d) && byte !== 0x1b) controls++;
  return controls * 20 <= bytes.length;
}

const LATIN_1 = 'not UTF-8: each byte is shown as the character of Latin-1';

function decodeUtf16(bytes: Uint8Array): { text: string; coding: string } | undefined {
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe;
  const isBig = bytes[0] === 0xfe && bytes[1] === 0xff;
  if ((!isLittle && !isBig) || bytes.length % 2 !== 0) return undefined;
  try {
    const decoder = new TextDecoder(isLittle ? 'utf-16le' : 'utf-16be', { fatal: true, ignoreBOM: true });
    const text = decoder.decode(bytes);
    return text.includes('\0') ? undefined : { text, coding: isLittle ? 'UTF-16LE' : 'UTF-16BE' };
  } catch {
    return undefined;
  }
}

function linesOf(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return text === '' || text.endsWith('\n') ? lines : lines + 1;
}

function longestLine(text: string): number {
  let longest = 0;
  let start = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', start)) {
    longest = Math.max(longest, at - start);
    start = at + 1;
  }
  return Math.max(longest, text.length - start);
}

function codingOf(text: string): string | undefined {
  // A first line of megabytes is cut: Python reads none that long either.
  for (const line of text.slice(0, 4096).split('\n', 2)) {
    const coding = CODING.exec(line)?.[1];
    if (coding !== undefined) return coding;
  }
  return undefined;
}

function factsOf(text: string): string[] {
  const facts: string[] = [];
  const coding = codingOf(text);
  if (coding !== undefined && !USUAL_CODING.test(coding))
    facts.push(`names ${coding} as its coding: Python would read another text than stands here`);
  if (text.startsWith('\ufeff')) facts.push('begins with a byte order mark');
  const crlf = text.split('\r\n').length - 1;
  const cr = text.split('\r').length - 1 - crlf;
  if (crlf > 0) facts.push(`${counted(crlf, 'line ends', 'lines end')} with CR LF`);
  if (cr > 0)
    facts.push(
      `${counted(cr, 'carriage return')} within lines: a terminal would write over what stands before`,
    );
  const nuls = text.split('\0').length - 1;
  if (nuls > 0) facts.push(`${counted(nuls, 'NUL')} in it`);
  const longest = longestLine(text);
  if (longest > LONG_LINE) facts.push(`its longest line has ${numberText(longest)} characters`);
  return facts;
}

function textOf(text: string, before: readonly string[]): TextContent {
  const facts = [...before, ...factsOf(text)];
  return {
    kind: 'text',
    text,
    lines: linesOf(text),
    isAsciiOnly: !/[^\t\n\r -~]/u.test(text),
    ...(facts.length > 0 && { facts }),
  };
}

/**
 * The bytes as a text, whole, where they are one whatever they begin with (`MZ`, `GIF8` and `BZh` are letters, and who writes
 * a script chooses its first): well-formed UTF-8, UTF-16 with its mark, or, where an interpreter would take them as a program
 * (by `#!` or the name), each byte as a character of Latin-1.
 */
export function describePlainText(path: string, bytes: Uint8Array): TextContent | undefined {
  const wide = decodeUtf16(bytes);
  if (wide !== undefined) return textOf(wide.text, [`${wide.coding}, and not UTF-8`]);
  const isProgram = SOURCE.test(path) || (bytes[0] === 0x23 && bytes[1] === 0x21);
  const utf8 = fromUtf8(bytes);
  const isText = utf8 !== undefined && !bytes.includes(0) && isMostlyText(bytes);
  if (isText || (isProgram && utf8 !== undefined)) return textOf(utf8, []);
  return isProgram ? textOf(toLatin1(bytes), [LATIN_1]) : undefined;
}

/** The same for what no format knows: bytes that are mostly text, in whatever coding. */
export function describeAnyText(bytes: Uint8Array): TextContent | undefined {
  if (!isMostlyText(bytes)) return undefined;
  const utf8 = fromUtf8(bytes);
  return utf8 === undefined ? textOf(toLatin1(bytes), [LATIN_1]) : textOf(utf8, []);
}
