import { escapeForTerminal, HIDDEN } from '../text/escapeForTerminal.ts';

export interface VisibleLines {
  readonly lines: readonly string[];
  /** True where something could not be seen: then it is written out (`\u202e`), and each backslash twice. */
  readonly isEscaped: boolean;
}

/**
 * Lines of a text of unknown origin. Ordinary code stays as it is, tabs included; where a single character of it moves,
 * hides or reorders others, all of it is written out, so that two different texts never look the same.
 */
export function visibleLines(lines: readonly string[]): VisibleLines {
  const isEscaped = lines.some((line) => HIDDEN.test(line.replaceAll('\t', '')));
  return { lines: isEscaped ? lines.map((line) => escapeForTerminal(line)) : lines, isEscaped };
}

/** The lines of a text; the newline at its end begins none. */
export function splitLines(text: string): readonly string[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** What is said of a text that is not shown as it is. */
export const ESCAPED =
  'Holds characters that cannot be seen: they are written out, and each backslash twice.';
