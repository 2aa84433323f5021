import { CountersignError } from '../../../errors.ts';
import type { CliContext } from '../../context.ts';
import { backUpHome } from './homeBackup.ts';
import { requirePassphrase } from './requirePassphrase.ts';

/** `countersign keys backup`. */
export async function backupHome(context: CliContext, _options: object, file = ''): Promise<void> {
  const passphrase = await requirePassphrase(context, 'Passphrase for the backup:');
  if ((await requirePassphrase(context, 'The same once more:')) !== passphrase)
    throw new CountersignError('input', 'the two passphrases differ: nothing was written');
  const { files } = await backUpHome(context.home.directory, file, passphrase);
  const names = Object.keys(files);
  context.output.line(`${names.length} files of ${context.home.directory} were sealed into ${file}`);
  context.output.note('It opens with this passphrase alone; keys in it keep their own.');
  context.output.result({ file, files: names });
}
