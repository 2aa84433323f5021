import { appendFileSync, statSync } from 'node:fs';
import { cutMarkdown } from '../page/cutMarkdown.ts';

/** GitHub drops the whole summary of a step that is larger. */
export const MAX_SUMMARY_BYTES = 1024 * 1024;

type Variables = Readonly<Record<string, string | undefined>>;

/** How many bytes of this step's summary are left; without limit where nothing is written. */
export function summaryRoom(env: Variables = process.env): number {
  const file = env['GITHUB_STEP_SUMMARY'];
  if (file === undefined || file === '') return Number.POSITIVE_INFINITY;
  return MAX_SUMMARY_BYTES - (statSync(file, { throwIfNoEntry: false })?.size ?? 0) - 1;
}

/**
 * Adds Markdown to this step's summary. What is too long, with what the step wrote before, is cut and ends in
 * `pointer`. Outside Actions, where there's no `GITHUB_STEP_SUMMARY`, it does nothing.
 * @returns whether anything was written.
 */
export function writeSummary(markdown: string, pointer: string, env: Variables = process.env): boolean {
  const file = env['GITHUB_STEP_SUMMARY'];
  if (file === undefined || file === '') return false;
  const room = summaryRoom(env);
  if (room < Buffer.byteLength(pointer)) return false;
  appendFileSync(file, `${cutMarkdown(markdown, room, pointer)}\n`);
  return true;
}
