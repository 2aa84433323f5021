import type { CliContext } from '../../context.ts';
import { readStoredKey } from '../../home/home.ts';

/** `countersign keys export`. */
export async function exportKey(
  context: CliContext,
  options: { secret?: boolean },
  fingerprint = '',
): Promise<void> {
  const name = fingerprint === '' ? await context.account() : fingerprint.toLowerCase();
  const armored = await readStoredKey(context.home, name, options.secret ?? false);
  context.output.document(armored);
  context.output.result({ fingerprint: name, armored });
}
