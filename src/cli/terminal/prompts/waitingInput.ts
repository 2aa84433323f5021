import { spawnSync } from 'node:child_process';
import { CountersignError } from '../../../errors.ts';

/**
 * Whether something waits at the terminal on standard input: typed, or pasted together with the command, before
 * anything was asked. None of it is read. Node can't look without reading and bash can; where there is no bash, nothing is
 * known to wait.
 */
export function isInputWaiting(): boolean {
  if (!process.stdin.isTTY) return false;
  // Else a line counts from its end on.
  process.stdin.setRawMode(true);
  const { status } = spawnSync('bash', ['-c', 'read -t 0'], { stdio: ['inherit', 'ignore', 'ignore'] });
  process.stdin.setRawMode(false);
  return status === 0;
}

/**
 * For what only a person who has read the question may answer: nobody has answered it beforehand.
 * @param mend how the command is given without the question
 * @throws CountersignError `refused`
 */
export function refuseWaitingInput(mend: string): void {
  if (!isInputWaiting()) return;
  throw new CountersignError(
    'refused',
    'what was typed or pasted after this command would be taken for the answer to its question, which was therefore not asked',
    { mend },
  );
}
