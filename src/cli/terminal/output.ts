import { CountersignError, messageOf, type ErrorCode } from '../../errors.ts';
import { shortBlanks } from '../../text/shortBlanks.ts';
import { painted, retold, textOf, type Piece } from './screen/colour.ts';
import { clearLine } from './screen/movingLine.ts';
import { shownLine } from './screen/shownLine.ts';

/** Where a command says what it did: lines for people, or one JSON value for programs. */
export interface Output {
  readonly json: boolean;
  /** A line for people on stdout; nothing in JSON mode. It stays one line, whatever others put into its words. */
  line(text: string | readonly Piece[]): void;
  /** A document on stdout, as it is unless it goes to a terminal; nothing in JSON mode. */
  document(text: string): void;
  /** A line for people on stderr, whatever the mode: progress, warnings. */
  note(text: string): void;
  /** The command's result; printed in JSON mode alone, once. */
  result(value: unknown): void;
  /**
   * Prints an error as one line on stderr, and in JSON mode on stdout too, unless a result stands there already:
   * a program reads one value. Gives the exit status: 2 for wrong usage, 3 for a run that failed though all about it
   * holds, 130 for Ctrl-C, 1 for all else.
   */
  fail(error: unknown): number;
}

/** JSON in which no character that a terminal obeys stands as itself. */
function jsonText(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    character
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}

function shownPieces(stream: { readonly isTTY?: boolean }, text: string | readonly Piece[]): string {
  const pieces = typeof text === 'string' ? [text] : text;
  return pieces.map((piece) => painted(stream, retold(piece, shownLine(textOf(piece))))).join('');
}

const WARNING = 'warning:';

/** A warning's first word is seen. */
function warned(text: string): readonly Piece[] {
  if (!text.startsWith(WARNING)) return [text];
  return [{ text: WARNING, style: 'warning' }, text.slice(WARNING.length)];
}

/** 128 and the number of SIGINT, as shells have it. */
const INTERRUPTED = 130;

const EXIT_STATUS: Readonly<Partial<Record<ErrorCode, number>>> = {
  usage: 2,
  'run-failed': 3,
  interrupted: INTERRUPTED,
};

/** What the prompts throw when the user presses Ctrl-C; their class is loaded only where something is asked. */
export function isInterruption(error: unknown): boolean {
  return error instanceof Error && error.name === 'ExitPromptError';
}

export function makeOutput(json: boolean): Output {
  let printed = false;
  const print = (value: unknown): void => {
    if (!json || printed) return;
    printed = true;
    clearLine();
    process.stdout.write(`${jsonText(value)}\n`);
  };
  return {
    json,
    line: (text) => {
      if (json) return;
      clearLine();
      process.stdout.write(`${shownPieces(process.stdout, text)}\n`);
    },
    document: (text) => {
      if (json) return;
      clearLine();
      const lines = text.trimEnd().split(/\r?\n/);
      process.stdout.write(
        process.stdout.isTTY ? `${lines.map(shownLine).join('\n')}\n` : `${text.trimEnd()}\n`,
      );
    },
    note: (text) => {
      clearLine();
      process.stderr.write(`${shownPieces(process.stderr, warned(text))}\n`);
    },
    result: print,
    fail: (error) => {
      const known = error instanceof CountersignError ? error : undefined;
      const interrupted = isInterruption(error);
      const message = interrupted ? 'interrupted' : messageOf(error);
      const mend = known?.mend;
      print({ error: { code: known?.code ?? 'internal', message, ...(mend ? { mend } : {}) } });
      clearLine();
      const told = shortBlanks(` ${message}${mend ? ` (${mend})` : ''}`);
      process.stderr.write(`${shownPieces(process.stderr, [{ text: 'error:', style: 'bad' }, told])}\n`);
      if (known === undefined && process.env['COUNTERSIGN_DEBUG'] && error instanceof Error) {
        process.stderr.write(`${error.stack ?? ''}\n`);
      }
      if (interrupted) return INTERRUPTED;
      return EXIT_STATUS[known?.code ?? 'internal'] ?? 1;
    },
  };
}

/** A table with left-aligned columns, for people. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => (widths[column] = Math.max(widths[column] ?? 0, cell.length)));
  }
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
