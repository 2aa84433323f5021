import { CountersignError } from '../../errors.ts';
import { readTextFile } from '../../text/readTextFile.ts';

/** Where a passphrase may come from; never from argv, where every process of the machine could read it. */
export interface PassphraseSource {
  readonly env: NodeJS.ProcessEnv;
  readonly file: string | undefined;
}

/**
 * @param again the question by which one that is new is asked for a second time: what nobody saw may be mistyped, or a
 * line that was pasted after the command
 * @returns undefined when nothing was given and nobody can be asked
 * @throws CountersignError `usage` when the two differ
 */
export async function readPassphrase(
  source: PassphraseSource,
  question: string,
  again?: string,
): Promise<string | undefined> {
  if (source.file !== undefined) {
    return (await readTextFile(source.file, 'the passphrase file')).replace(/\r?\n$/, '');
  }
  const given = source.env['COUNTERSIGN_PASSPHRASE'];
  if (given !== undefined) return given === '' ? undefined : given;
  if (!process.stdin.isTTY) return undefined;
  const { default: password } = await import('@inquirer/password');
  const typed = await password({ message: question, mask: true });
  if (typed === '') return undefined;
  if (again === undefined || (await password({ message: again, mask: true })) === typed) return typed;
  throw new CountersignError('usage', 'the two passphrases differ: no key was made', {
    mend: 'run the command again, and paste nothing after it before you have answered',
  });
}
