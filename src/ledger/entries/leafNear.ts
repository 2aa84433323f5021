import { leafOfFiles, signaturePath } from './entries.ts';
import type { LedgerSnapshot } from '../ledgerRepository.ts';
import type { LogView } from '../log/logView.ts';

/** `12-placed.json`: the file of an entry's head. */
export const ENTRY_FILE = /^(0|[1-9]\d{0,12})-[a-z-]+\.json$/;

/** More files under one number, or of one key, are not looked at: then the log itself is. */
export const MOST_FILES = 512;

/**
 * So many of the newest leaves are read from the log itself where something is decided, whatever files lead to: nobody can
 * hide what is among them.
 */
export const LEAVES_LOOKED_THROUGH = 16_384;

/** The leaf that an entry's files give, where the log has it there. */
export async function leafNear(
  snapshot: LedgerSnapshot,
  log: LogView,
  path: string,
  index: number,
): Promise<Uint8Array | undefined> {
  const [head, signature] = await Promise.all([snapshot.read(path), snapshot.read(signaturePath(path))]);
  const leaf = leafOfFiles(head, signature);
  return leaf !== undefined && (await log.holds(index, leaf)) ? leaf : undefined;
}
