import { appendLeaves } from './log/tiles/appendLeaves.ts';
import { formatCheckpoint } from './log/checkpoint.ts';
import { CHECKPOINT_PATH, type JudgedLog } from './log/judgeCommit.ts';
import { ledgerIdOf } from './log/ledgerId.ts';
import { signNote } from './log/signedNote.ts';
import { emptyLog } from './log/tiles/tileTree.ts';
import { logNoteKey, nodeHasher } from './nodeCrypto.ts';

export interface GrownLog {
  readonly log: JudgedLog;
  /** Below the log's folder: the checkpoint, and the tiles and leaves that are new. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly removed: readonly string[];
}

/**
 * The files of a log with more leaves; its first leaf creates it.
 * @throws CountersignError `tampered` when the tiles of the old log are not what its root says
 */
export async function growLog(old: JudgedLog | undefined, leaves: readonly Uint8Array[]): Promise<GrownLog> {
  const before = old ?? emptyLog(nodeHasher);
  const ledger = old?.ledger ?? ledgerIdOf(nodeHasher, leaves[0] ?? new Uint8Array());
  const { size, root, files, removed } = await appendLeaves(nodeHasher, before, leaves);
  const note = await signNote(formatCheckpoint({ ledger, size, root }), [logNoteKey(ledger)]);
  const all = new Map(files).set(CHECKPOINT_PATH, note);
  const log = {
    ledger,
    size,
    root,
    files: { read: async (path: string) => all.get(path) ?? before.files.read(path) },
  };
  return { log, files: all, removed };
}
