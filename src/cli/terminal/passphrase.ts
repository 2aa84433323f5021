import { readTextFile } from '../../text/readTextFile.ts';

/** Where a passphrase may come from; never from argv, where every process of the machine could read it. */
export interface PassphraseSource {
  readonly env: NodeJS.ProcessEnv;
  readonly file: string | undefined;
}

/** @returns undefined when nothing was given and nobody can be asked */
export async function readPassphrase(
  source: PassphraseSource,
  question: string,
): Promise<string | undefined> {
  if (source.file !== undefined) {
    return (await readTextFile(source.file, 'the passphrase file')).replace(/\r?\n$/, '');
  }
  const given = source.env['COUNTERSIGN_PASSPHRASE'];
  if (given !== undefined) return given === '' ? undefined : given;
  if (!process.stdin.isTTY) return undefined;
  const { password } = await import('@inquirer/prompts');
  const typed = await password({ message: question, mask: true });
  return typed === '' ? undefined : typed;
}
