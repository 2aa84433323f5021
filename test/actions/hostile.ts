import { expect } from '@jest/globals';
import type { Ran } from './runner.ts';

export type Given = Record<string, string>;

const CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;

/** What every run of an action promises: nothing but our own annotations, one error for a failure, no controls. */
export function good({ status, log, summary }: Ran): void {
  const lines = log.split('\n');
  const commands = lines.filter((line) => /^\s*::|##\[/.test(line));
  const errors = commands.filter((line) => /^::error title=Countersign [a-z-]+::\S/.test(line));
  const warnings = commands.filter((line) => /^::warning title=Countersign [a-z-]+::\S/.test(line));
  const notices = commands.filter((line) => /^::notice title=Countersign [a-z-]+::\S/.test(line));
  expect(commands).toHaveLength(errors.length + warnings.length + notices.length);
  expect(errors).toHaveLength(status === 0 ? 0 : 1);
  expect(errors.join()).not.toContain('not foreseen');
  for (const line of lines) expect(line).not.toMatch(CONTROLS);
  for (const line of summary.split('\n')) expect(line).not.toMatch(CONTROLS);
}
