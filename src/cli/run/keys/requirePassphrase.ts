import { CountersignError } from '../../../errors.ts';
import type { CliContext } from '../../context.ts';

/** @throws CountersignError `input` without one: a backup without a passphrase is a key for everybody who finds it */
export async function requirePassphrase(context: CliContext, question: string): Promise<string> {
  const passphrase = await context.passphrase(question);
  if (passphrase !== undefined) return passphrase;
  throw new CountersignError('input', 'a backup is sealed with a passphrase, and none was given', {
    mend: 'set COUNTERSIGN_PASSPHRASE, name a file with --passphrase-file, or run in a terminal to be asked',
  });
}
