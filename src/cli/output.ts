import { CountersignError, messageOf } from '../errors.ts';

/** Where a command says what it did: lines for people, or one JSON value for programs. */
export interface Output {
  readonly json: boolean;
  /** A line for people on stdout; nothing in JSON mode. */
  line(text: string): void;
  /** A line for people on stderr, whatever the mode: progress, warnings. */
  note(text: string): void;
  /** The command's result; printed in JSON mode alone, once. */
  result(value: unknown): void;
  /**
   * Prints an error as one line on stderr, and in JSON mode on stdout too, unless a result stands there already:
   * a program reads one value. Gives the exit status: 2 for wrong usage, 1 for all else.
   */
  fail(error: unknown): number;
}

export function makeOutput(json: boolean): Output {
  let printed = false;
  const print = (value: unknown): void => {
    if (!json || printed) return;
    printed = true;
    process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
  };
  return {
    json,
    line: (text) => {
      if (!json) process.stdout.write(`${text}\n`);
    },
    note: (text) => process.stderr.write(`${text}\n`),
    result: print,
    fail: (error) => {
      const known = error instanceof CountersignError ? error : undefined;
      const message = messageOf(error);
      const mend = known?.mend;
      print({ error: { code: known?.code ?? 'internal', message, ...(mend ? { mend } : {}) } });
      process.stderr.write(`error: ${message}${mend ? ` (${mend})` : ''}\n`);
      if (known === undefined && process.env['COUNTERSIGN_DEBUG'] && error instanceof Error) {
        process.stderr.write(`${error.stack ?? ''}\n`);
      }
      return known?.code === 'usage' ? 2 : 1;
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
