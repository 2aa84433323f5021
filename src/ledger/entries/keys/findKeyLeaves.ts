import type { PublicKey } from '../../../pgp/keys.ts';
import { accountDirectory } from '../../ledgerPaths.ts';
import type { LedgerSnapshot } from '../../ledgerRepository.ts';
import type { LogView, PlacedLeaf } from '../../log/logView.ts';
import { ENTRY_FILE, leafNear, MOST_FILES } from '../leafNear.ts';

/** How the leaves about a key are found: all of them, or as far as it is worth it. */
export interface KeyFinding {
  /** Of a key that seems to begin among so many of the newest leaves all of these are read; an older one by its files. */
  readonly near: number;
  /** From this leaf on the log itself is read in any case: it is looked through for something else. */
  readonly from?: number;
  /**
   * The key itself, of whoever is about to write with it. Where no file leads to any, the newest `near` leaves alone are
   * asked, and not the whole log: a party that is new has no files either, and its entry must not cost more the longer the
   * ledger is.
   */
  readonly own?: PublicKey;
}

/** The leaves that the files under a fingerprint lead to. */
async function hinted(snapshot: LedgerSnapshot, log: LogView, directory: string): Promise<PlacedLeaf[]> {
  const names = (await snapshot.list(directory)).filter((name) => ENTRY_FILE.test(name));
  if (names.length > MOST_FILES) return [];
  const leaves = await Promise.all(
    names.map(async (name) => {
      const index = Number.parseInt(name, 10);
      // Asked for together with the head: it is wanted right after.
      const [leaf] = await Promise.all([
        leafNear(snapshot, log, `${directory}/${name}`, index),
        snapshot.read(`${directory}/${name}.body`),
      ]);
      return leaf === undefined ? [] : [{ index, leaf }];
    }),
  );
  return leaves.flat();
}

/**
 * The leaves about a key that its files lead to, and those that the log has where it is looked through.
 * @returns undefined when no file leads to any: then the whole log is to be asked
 */
export async function nearKeyLeaves(
  snapshot: LedgerSnapshot,
  log: LogView,
  fingerprint: string,
  { near, from = log.size }: KeyFinding,
): Promise<readonly PlacedLeaf[] | undefined> {
  const hints = await hinted(snapshot, log, accountDirectory(fingerprint));
  const first = Math.min(...hints.map(({ index }) => index));
  if (!Number.isFinite(first)) return undefined;
  // A key that seems to be new may have begun, and ended, before what the files lead to: they may be a thief's.
  const newest = Math.max(0, log.size - near);
  const scanned = await log.about(fingerprint, Math.min(first < newest ? log.size : newest, from));
  const all = new Map([...hints, ...scanned].map(({ index, leaf }) => [index, leaf]));
  return [...all].map(([index, leaf]) => ({ index, leaf })).sort((a, b) => a.index - b.index);
}
