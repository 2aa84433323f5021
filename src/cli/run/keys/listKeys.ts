import { readPublicKey } from '../../../pgp/keys.ts';
import type { CliContext } from '../../context.ts';
import { readStoredKey, storedKeys } from '../../home/home.ts';
import { table } from '../../terminal/output.ts';

/** `countersign keys list`. */
export async function listKeys({ home, output }: CliContext): Promise<void> {
  const rows: { fingerprint: string; secret: boolean; name: string }[] = [];
  for (const { fingerprint, secret } of await storedKeys(home)) {
    const key = await readPublicKey(await readStoredKey(home, fingerprint, false), fingerprint);
    rows.push({ fingerprint, secret, name: key.users[0]?.userID?.userID ?? '' });
  }
  for (const line of table(
    rows.map(({ fingerprint, secret, name }) => [fingerprint, secret ? 'private' : 'public', name]),
  )) {
    output.line(line);
  }
  output.result(rows);
}
