import { messageOf } from '../../errors.ts';
import { parseCheckpoint } from './checkpoint.ts';
import { extendsLog } from './tiles/extendsLog.ts';
import { MAX_LEAF_BYTES } from './leaf.ts';
import { ledgerIdOf } from './ledgerId.ts';
import type { Hasher } from './logCrypto.ts';
import { parseNote } from './signedNote.ts';
import { emptyLog, type LogFiles, type LogState } from './tiles/tileTree.ts';
import { readIfReadable } from './readIfReadable.ts';

/** Where the checkpoint lies below the log's folder. */
export const CHECKPOINT_PATH = 'checkpoint';

/** The most leaves that one commit may add: what a reader does for a commit is bounded. */
export const MAX_COMMIT_LEAVES = 64;

/** A log that is a commit's own; `files` are those of the commit that it is of. */
export interface JudgedLog extends LogState {
  readonly ledger: string;
}

export type CommitVerdict =
  | { readonly own: true; readonly log: JudgedLog; readonly leaves: readonly Uint8Array[] }
  | { readonly own: false; readonly log: JudgedLog | undefined; readonly reason: string };

/** The log as its checkpoint says it is. @throws whatever the reading of files throws, but for `tampered` */
export async function readLog(files: LogFiles): Promise<JudgedLog | undefined> {
  const note = parseNote((await readIfReadable(files, CHECKPOINT_PATH)) ?? new Uint8Array());
  const checkpoint = note && parseCheckpoint(note.text);
  return checkpoint && { ...checkpoint, files };
}

/** Why these leaves do not create this ledger; undefined when they do. */
function notCreated(hasher: Hasher, ledger: string, leaves: readonly Uint8Array[]): string | undefined {
  try {
    const id = ledgerIdOf(hasher, leaves[0] ?? new Uint8Array());
    return id === ledger ? undefined : `the first leaf creates ledger ${id}`;
  } catch (error) {
    return messageOf(error);
  }
}

/**
 * Whose log a commit's is: its own if it extends its first parent's by 1 to 64 leaves; else it is its parent's, and
 * the commit is void.
 * @param parent the log of the first parent, as judged; undefined where there is none yet
 * @param commit the files below `log/` of the commit
 * @param changed the paths below `log/` that differ between the commit that `parent` is the own log of and this one
 * @throws whatever the reading of files throws
 */
export async function judgeCommit(
  hasher: Hasher,
  parent: JudgedLog | undefined,
  commit: LogFiles,
  changed?: ReadonlySet<string>,
): Promise<CommitVerdict> {
  const refuse = (reason: string) => ({ own: false, log: parent, reason }) as const;
  const log = await readLog(commit);
  if (log === undefined) return refuse('the checkpoint is missing or malformed');
  const old = parent ?? emptyLog(hasher);
  if (parent !== undefined && log.ledger !== parent.ledger)
    return refuse(`the checkpoint is of ledger ${log.ledger}`);
  const added = log.size - old.size;
  if (added < 1 || added > MAX_COMMIT_LEAVES)
    return refuse(`it adds ${added} leaves, not 1 to ${MAX_COMMIT_LEAVES}`);
  const extension = await extendsLog(hasher, old, log, changed);
  if (!extension.ok) return refuse(extension.reason);
  const { leaves } = extension;
  if (leaves.some((leaf) => leaf.length > MAX_LEAF_BYTES))
    return refuse(`a leaf is larger than ${MAX_LEAF_BYTES} bytes`);
  const fault = parent === undefined ? notCreated(hasher, log.ledger, leaves) : undefined;
  return fault === undefined ? { own: true, log, leaves } : refuse(fault);
}
