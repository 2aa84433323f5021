import type { Command } from 'commander';
import { CountersignError } from '../../errors.ts';
import { readTextFile } from '../../text/readTextFile.ts';
import { action, example } from '../command.ts';
import type { CliContext } from '../context.ts';

/** @throws CountersignError `input` without one: a backup without a passphrase is a key for everybody who finds it */
async function requirePassphrase(context: CliContext, question: string): Promise<string> {
  const passphrase = await context.passphrase(question);
  if (passphrase !== undefined) return passphrase;
  throw new CountersignError('input', 'a backup is sealed with a passphrase, and none was given', {
    mend: 'set COUNTERSIGN_PASSPHRASE, name a file with --passphrase-file, or run in a terminal to be asked',
  });
}

export function addBackup(keys: Command): void {
  const command = keys
    .command('backup <FILE>')
    .description('Write this home (keys, policy, settings, what was seen of ledgers) into one sealed file');
  example(command, 'countersign keys backup alice.backup.asc');
  action(command, async (context, _options, file = '') => {
    const { backUpHome } = await import('./homeBackup.ts');
    const passphrase = await requirePassphrase(context, 'Passphrase for the backup:');
    if ((await requirePassphrase(context, 'The same once more:')) !== passphrase)
      throw new CountersignError('input', 'the two passphrases differ: nothing was written');
    const { files } = await backUpHome(context.home.directory, file, passphrase);
    const names = Object.keys(files);
    context.output.line(`${names.length} files of ${context.home.directory} were sealed into ${file}`);
    context.output.note('It opens with this passphrase alone; keys in it keep their own.');
    context.output.result({ file, files: names });
  });
}

export function addRestore(keys: Command): void {
  const command = keys
    .command('restore <FILE>')
    .description('Put a home back from its backup, where there is none');
  example(command, 'COUNTERSIGN_HOME=~/.countersign countersign keys restore alice.backup.asc');
  action(command, async (context, _options, file = '') => {
    const { restoreHome } = await import('./homeBackup.ts');
    const sealed = await readTextFile(file, 'the backup');
    if (!sealed.includes('-----BEGIN PGP MESSAGE-----'))
      throw new CountersignError('input', `${file} is no backup of a home`, {
        mend: 'give what `countersign keys backup` wrote; a key is taken in by `countersign keys import`',
      });
    const passphrase = await requirePassphrase(context, 'Passphrase of the backup:');
    const { files } = await restoreHome(context.home.directory, sealed, passphrase);
    const names = Object.keys(files);
    context.output.line(`${names.length} files were restored to ${context.home.directory}`);
    context.output.result({ directory: context.home.directory, files: names });
  });
}
