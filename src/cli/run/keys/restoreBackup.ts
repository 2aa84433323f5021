import { CountersignError } from '../../../errors.ts';
import { readTextFile } from '../../../text/readTextFile.ts';
import type { CliContext } from '../../context.ts';
import { restoreHome } from './homeBackup.ts';
import { requirePassphrase } from './requirePassphrase.ts';

/** `countersign keys restore`. */
export async function restoreBackup(context: CliContext, _options: object, file = ''): Promise<void> {
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
}
