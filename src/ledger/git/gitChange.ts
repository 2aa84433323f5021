import { CountersignError } from '../../errors.ts';
import { growLog } from '../growLog.ts';
import type { LedgerAddition, LedgerCopy } from '../ledgerRepository.ts';
import { toHex } from '../../bytes/byteForms.ts';
import type { JudgedLog } from '../log/judgeCommit.ts';
import type { Change } from './gitCommit.ts';
import { logLine } from './command/gitFormat.ts';
import { LOG_DIRECTORY } from '../ledgerPaths.ts';
import type { OwnLog } from './gitLogs.ts';
import { departing, returning } from './earlier/gitEarlier.ts';
import { mending } from './gitMend.ts';
import { checkAddition, checkLeaves } from './command/gitPaths.ts';
import type { GitStore } from './gitStore.ts';

/** What a commit is made on: the newest commit, and whose own the log in it is. */
export interface ChangeBase {
  readonly head: string | undefined;
  readonly own: OwnLog | undefined;
}

const within = (path: string): string => `${LOG_DIRECTORY}/${path}`;

/**
 * The changes of a commit with new leaves. A log that a void commit spoiled is mended first, and what its author had to look
 * for in earlier commits comes back.
 * @param takenAway files that are not in `head`, or are others there
 */
export async function growingChange(
  store: GitStore,
  { head, own }: ChangeBase,
  { leaves, files: added, message }: LedgerAddition<unknown>,
  takenAway: ReadonlyMap<string, Uint8Array>,
): Promise<{ readonly change: Change; readonly log: JudgedLog }> {
  checkAddition(added);
  checkLeaves(leaves);
  const files = new Map([...takenAway, ...added]);
  const grown = await growLog(own?.log, leaves);
  const all = new Map(files);
  for (const [path, bytes] of grown.files) all.set(within(path), bytes);
  const removed = grown.removed.map(within);
  let mended = new Map<string, string | undefined>();
  if (head !== undefined) {
    const { tree } = await store.commit(head);
    const growth = { before: own?.log.size ?? 0, after: grown.log.size, paths: files.keys() };
    const departure = await departing(store, tree, growth);
    for (const [path, bytes] of departure.files) all.set(path, bytes);
    mended = await mending(store, head, own?.commit, [...all.keys(), ...removed]);
    for (const [path, directory] of await returning(store, tree, files.keys())) mended.set(path, directory);
    removed.push(...departure.removed);
  }
  const line = logLine(grown.log.size, toHex(grown.log.root));
  return { change: { files: all, removed, mended, message, log: line }, log: grown.log };
}

/**
 * The changes of a commit that adds no leaf: it says nothing of the log, which stays its parent's.
 * @throws CountersignError `not-found` where there is no log yet
 */
export async function copyingChange(
  store: GitStore,
  { head, own }: ChangeBase,
  { cosignatures, message }: LedgerCopy<unknown>,
): Promise<{ readonly change: Change; readonly log: undefined }> {
  if (head === undefined || own === undefined)
    throw new CountersignError('not-found', 'the ledger has no log that could be cosigned');
  const files = new Map([...cosignatures].map(([path, note]) => [within(path), note]));
  checkAddition(files);
  const mended = await mending(store, head, own.commit, files.keys());
  return { change: { files, removed: [], mended, message, log: undefined }, log: undefined };
}
