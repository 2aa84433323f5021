/**
 * Characters that move the cursor, recolour, hide or reorder what a person reads: C0 and C1 controls, line and
 * paragraph separators, bidirectional controls (CVE-2021-42574), zero-width and tag characters, lone surrogates.
 */
export const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

/** The backslash is among them so that an escape can't be forged. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\\]/gu;

/** One character, written out. */
export function escapeOne(character: string): string {
  if (character === '\\') return '\\\\';
  if (character === '\n') return '\\n';
  if (character === '\r') return '\\r';
  if (character === '\t') return '\\t';
  const code = character.codePointAt(0) ?? 0;
  if (code <= 0xff) return `\\x${code.toString(16).padStart(2, '0')}`;
  if (code <= 0xffff) return `\\u${code.toString(16).padStart(4, '0')}`;
  return `\\u{${code.toString(16)}}`;
}

/**
 * Text of unknown origin (a file's name, an image's label) as one line that a terminal shows and never obeys.
 * What is harmless stays as it is; the rest is written as `\x1b`, `\n`, `\u202e`; two different texts never
 * become the same. With `maxLength`, a longer result is cut and ends in `…`.
 */
export function escapeForTerminal(text: string, maxLength = Number.POSITIVE_INFINITY): string {
  const escaped = text.replace(UNSAFE, escapeOne);
  return escaped.length <= maxLength ? escaped : `${escaped.slice(0, Math.max(0, maxLength - 1))}…`;
}
