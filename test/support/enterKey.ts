import { accountDirectory } from '../../src/ledger/ledgerPaths.ts';
import { fingerprintOf, type PrivateKey } from '../../src/pgp/keys.ts';
import { tell, type ToldLeaf } from './logKit.ts';
import type { MemoryRepository } from './memoryRepository.ts';

/** Where the entries of a key lie. */
export const ofKey = (fingerprint: string) => (): string => accountDirectory(fingerprint);

/** Enters a key on the ledger, as its first entry would. */
export function enterKey(repository: MemoryRepository, key: PrivateKey): Promise<ToldLeaf> {
  const about = fingerprintOf(key.toPublic());
  const content = { certificate: key.toPublic().armor() };
  return tell(repository, { kind: 'key.added', content, about, after: null }, key, ofKey(about));
}

/** The paths of the certificates of a party, oldest first. */
export function certificatePaths(repository: MemoryRepository, fingerprint: string): string[] {
  const directory = accountDirectory(fingerprint);
  const own = [...repository.files.keys()].filter((path) => path.startsWith(`${directory}/`));
  const indexOf = (path: string): number => Number.parseInt(path.slice(directory.length + 1), 10);
  return own.filter((path) => path.endsWith('.body')).sort((a, b) => indexOf(a) - indexOf(b));
}
