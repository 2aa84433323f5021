import { equalBytes } from '../../../src/bytes/byteForms.ts';
import { appendLeaves } from '../../../src/ledger/log/tiles/appendLeaves.ts';
import { formatCheckpoint } from '../../../src/ledger/log/checkpoint.ts';
import { CHECKPOINT_PATH, type JudgedLog } from '../../../src/ledger/log/judgeCommit.ts';
import { emptyRoot } from '../../../src/ledger/log/tree/merkleTree.ts';
import { signNote } from '../../../src/ledger/log/signedNote.ts';
import { logNoteKey, nodeHasher } from '../../../src/ledger/nodeCrypto.ts';

/** The files of a log in memory, which a test may change. */
export interface MemoryLog extends JudgedLog {
  readonly content: Map<string, Uint8Array>;
  readonly files: { read(path: string): Promise<Uint8Array | undefined> };
}

export const text = (value: string): Uint8Array => new TextEncoder().encode(value);

export const SOME_LEDGER = 'ab'.repeat(32);

function memoryLog(
  ledger: string,
  size: number,
  root: Uint8Array,
  content: Map<string, Uint8Array>,
): MemoryLog {
  return { ledger, size, root, content, files: { read: (path) => Promise.resolve(content.get(path)) } };
}

export function emptyLog(ledger = SOME_LEDGER): MemoryLog {
  return memoryLog(ledger, 0, emptyRoot(nodeHasher), new Map());
}

/** The log with more leaves: a new one, the old stays as it is. */
export async function grow(old: MemoryLog, leaves: readonly Uint8Array[]): Promise<MemoryLog> {
  const { size, root, files, removed } = await appendLeaves(nodeHasher, old, leaves);
  const content = new Map([...old.content, ...files]);
  for (const path of removed) content.delete(path);
  const note = formatCheckpoint({ ledger: old.ledger, size, root });
  content.set(CHECKPOINT_PATH, await signNote(note, [logNoteKey(old.ledger)]));
  return memoryLog(old.ledger, size, root, content);
}

export async function logOf(leaves: readonly Uint8Array[], ledger = SOME_LEDGER): Promise<MemoryLog> {
  return grow(emptyLog(ledger), leaves);
}

/** `count` leaves that differ. */
export function someLeaves(count: number, prefix = 'leaf'): Uint8Array[] {
  return Array.from({ length: count }, (_, at) => text(`${prefix} ${at}`));
}

/** A copy of the log in which a file is another. */
export function withFile(log: MemoryLog, path: string, bytes: Uint8Array | undefined): MemoryLog {
  const content = new Map(log.content);
  if (bytes === undefined) content.delete(path);
  else content.set(path, bytes);
  return memoryLog(log.ledger, log.size, log.root, content);
}

/** The paths that differ, as git would say. */
export function differing(old: MemoryLog, next: MemoryLog): Set<string> {
  const paths = new Set([...old.content.keys(), ...next.content.keys()]);
  const bytes = (log: MemoryLog, path: string) => log.content.get(path) ?? new Uint8Array();
  return new Set([...paths].filter((path) => !equalBytes(bytes(old, path), bytes(next, path))));
}
