import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Home } from './home.ts';
import { makeDirectory } from '../../text/makeDirectory.ts';

const HASH = /^[0-9a-f]{64}$/;

function pathOf({ directory }: Home, hash: string): string {
  return join(directory, 'reviewed', hash);
}

/** Remembers in the home that what has this SHA-256 was downloaded, to be looked at. A home that cannot be written forgets. */
export async function rememberReviewed(home: Home, hash: string): Promise<void> {
  if (!HASH.test(hash)) return;
  try {
    await makeDirectory(join(home.directory, 'reviewed'), 0o700);
    await writeFile(pathOf(home, hash), `${new Date().toISOString()}\n`, { mode: 0o600 });
  } catch {
    // The download itself has not failed; a card will be asked for.
  }
}

export async function wasReviewed(home: Home, hash: string): Promise<boolean> {
  if (!HASH.test(hash)) return false;
  return stat(pathOf(home, hash)).then(
    () => true,
    () => false,
  );
}
