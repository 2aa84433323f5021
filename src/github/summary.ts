import { appendFileSync, statSync } from 'node:fs';
import { cutMarkdown } from './cutMarkdown.ts';

/** GitHub drops the whole summary of a step that is larger. */
export const MAX_SUMMARY_BYTES = 1024 * 1024;

/**
 * Adds Markdown to this step's summary. What is too long, with what the step wrote before, is cut and ends in
 * `pointer`. Outside Actions, where there's no `GITHUB_STEP_SUMMARY`, it does nothing.
 * @returns whether anything was written.
 */
export function writeSummary(
  markdown: string,
  pointer: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
): boolean {
  const file = env['GITHUB_STEP_SUMMARY'];
  if (file === undefined || file === '') return false;
  const room = MAX_SUMMARY_BYTES - (statSync(file, { throwIfNoEntry: false })?.size ?? 0) - 1;
  if (room < Buffer.byteLength(pointer)) return false;
  appendFileSync(file, `${cutMarkdown(markdown, room, pointer)}\n`);
  return true;
}
