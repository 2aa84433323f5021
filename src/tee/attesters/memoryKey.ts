import { randomBytes } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CountersignError } from '../../errors.ts';
import type { PlaceOptions } from '../plaintextPlace.ts';
import { requirePlaintextPlace } from '../plaintextPlace.ts';
import { makeDirectory } from '../../text/makeDirectory.ts';

const keyBytes = 32;

/**
 * A key that lives as long as the machine is up: in a file in memory that the TEE encrypts. Neither interface of
 * the kernel derives a key that would outlive a restart, so that what it sealed is lost then, and orders are
 * attested afresh.
 * @param directory on tmpfs; made when it is not there
 * @throws CountersignError `refused` when the directory is not in memory, `tampered` when the file is no key.
 */
export async function openMemoryKey(directory: string, options: PlaceOptions = {}): Promise<Uint8Array> {
  await makeDirectory(directory, 0o700);
  await requirePlaintextPlace(directory, options);
  const file = join(directory, 'sealing.key');
  const draft = join(directory, `sealing.${randomBytes(8).toString('hex')}.draft`);
  await writeFile(draft, randomBytes(keyBytes), { mode: 0o600, flag: 'wx' });
  try {
    // Two agents that start at once agree on one key: the first link wins.
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft);
  }
  const key = await readFile(file);
  if (key.length !== keyBytes) throw new CountersignError('tampered', `${file} does not hold a sealing key`);
  return key;
}
