import { spawn } from 'node:child_process';
import type { Output } from './output.ts';
import { shownLine } from './screen/shownLine.ts';

/** Of `less`, where the user has no other wish: colours, leave at once what fits, keep what was seen, run no command. */
const LESS = { LESS: 'FRX', LESSSECURE: '1' };

/**
 * Lines for people: through the user's pager where they go to a terminal and are more than it has, and nothing was pasted
 * behind the command, which the pager would take for its keys; else as they are.
 * @param env where PAGER is; empty or `cat` is for none
 */
export async function showPaged(
  output: Output,
  lines: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const { isTTY, rows } = process.stdout;
  const pager = env['PAGER'] ?? 'less -R';
  const isPaged = isTTY && !output.json && lines.length >= rows && pager !== '' && pager !== 'cat';
  if (isPaged && !(await isPasting()) && (await paged(lines, pager, { ...LESS, ...env }))) return;
  for (const line of lines) output.line(line);
}

/** Whether more was pasted with the command: a pager would take it for its keys. */
async function isPasting(): Promise<boolean> {
  const { isInputWaiting } = await import('./prompts/waitingInput.ts');
  return isInputWaiting();
}

/** @returns false where there is no such pager */
function paged(
  lines: readonly string[],
  pager: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<boolean> {
  return new Promise((resolve) => {
    // A command line of the user's own, as git takes it.
    const child = spawn('/bin/sh', ['-c', pager], { stdio: ['pipe', 'inherit', 'inherit'], env });
    child.once('error', () => {
      resolve(false);
    });
    child.once('close', (status) => {
      resolve(status !== 127);
    });
    // Whoever has read enough closes the pager.
    child.stdin.on('error', () => undefined);
    child.stdin.end(lines.map((line) => `${shownLine(line)}\n`).join(''));
  });
}
