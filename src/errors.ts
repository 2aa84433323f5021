/**
 * Why an operation did not happen. `usage` and `input` are the caller's to mend; `refused` means that a check
 * of the protocol did not hold; `tampered` that bytes are not what their seal, hash or signature says; `run-failed`
 * that all of it held, and the solution did not end well; `interrupted` that the user ended it before its end.
 */
export type ErrorCode =
  | 'usage'
  | 'input'
  | 'not-found'
  | 'exists'
  | 'conflict'
  | 'refused'
  | 'tampered'
  | 'limit'
  | 'unsupported'
  | 'unavailable'
  | 'run-failed'
  | 'interrupted'
  | 'internal';

export interface ErrorDetails {
  readonly cause?: unknown;
  /** One sentence that tells the reader how to mend it. */
  readonly mend?: string;
  /** The file of the user's that is at fault, and where in it, counted from 1. */
  readonly at?: { readonly file: string; readonly line?: number | undefined };
}

/** The one error class of the project. `message` is a single line fit for a terminal. */
export class CountersignError extends Error {
  readonly code: ErrorCode;
  readonly mend: string | undefined;
  readonly at: ErrorDetails['at'];

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, { cause: details.cause });
    this.name = 'CountersignError';
    this.code = code;
    this.mend = details.mend;
    this.at = details.at;
  }
}

/** The message of anything that was thrown, in one line. */
export function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/\s*\n\s*/g, ' ').trim();
}

/** The same and, on a line of its own, how to mend it, where that is known. */
export function explanationOf(error: unknown): string {
  const mend = error instanceof CountersignError ? error.mend : undefined;
  return mend === undefined ? messageOf(error) : `${messageOf(error)}\n${mend}`;
}
