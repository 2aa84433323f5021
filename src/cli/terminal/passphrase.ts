import { CountersignError } from '../../errors.ts';
import { readTextFile } from '../../text/readTextFile.ts';

/** Where a passphrase may come from; never from argv, where every process of the machine could read it. */
export interface PassphraseSource {
  /** What COUNTERSIGN_PASSPHRASE says. */
  readonly given: string | undefined;
  readonly file: string | undefined;
}

/**
 * @param again the question by which one that is new is asked for a second time: what nobody saw may be mistyped
 * @returns undefined when nothing was given and nobody can be asked
 * @throws CountersignError `usage` when the two differ, `refused` when something was pasted after the command, which would
 * become the passphrase; it is left for the shell
 */
export async function readPassphrase(
  source: PassphraseSource,
  question: string,
  again?: string,
): Promise<string | undefined> {
  if (source.file !== undefined) {
    return (await readTextFile(source.file, 'the passphrase file')).replace(/\r?\n$/, '');
  }
  const { given } = source;
  if (given !== undefined) return given === '' ? undefined : given;
  if (!process.stdin.isTTY) return undefined;
  const { askSecret } = await import('./prompts/ask.ts');
  const { refuseWaitingInput } = await import('./prompts/waitingInput.ts');
  refuseWaitingInput(
    `run it by itself and answer, or say the passphrase beforehand: --passphrase-file FILE, or COUNTERSIGN_PASSPHRASE${again === undefined ? '' : ', which is empty for none'}`,
  );
  const typed = await askSecret(question);
  if (typed === '') return undefined;
  if (again === undefined || (await askSecret(again)) === typed) return typed;
  throw new CountersignError('usage', 'the two passphrases differ: no key was made', {
    mend: 'run the command again',
  });
}
