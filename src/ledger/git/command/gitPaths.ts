import { CountersignError } from '../../../errors.ts';
import { MAX_COMMIT_LEAVES } from '../../log/judgeCommit.ts';
import { MAX_LEAF_BYTES } from '../../log/leaf.ts';

/** Bounds of one append and of what is read back. */
export const MAX_DEPTH = 8;
export const MAX_FILES_PER_APPEND = 256;
export const MAX_BYTES_PER_APPEND = 8 * 1024 * 1024;
export const MAX_FILE_BYTES = 4 * 1024 * 1024;

const MAX_NAME = 200;

/** Whether a name may stand in the tree: a name that is the same on every file system, and none that means something. */
export function isLedgerName(name: string): boolean {
  return (
    /^[A-Za-z0-9._-]+$/.test(name) &&
    name.length <= MAX_NAME &&
    name !== '.' &&
    name !== '..' &&
    name.toLowerCase() !== '.git'
  );
}

/**
 * Splits a path of the tree; a trailing slash is allowed, '' is the root.
 * @throws CountersignError `input` for a path that a ledger cannot hold.
 */
export function splitLedgerPath(path: string): string[] {
  const trimmed = path.endsWith('/') ? path.slice(0, -1) : path;
  if (trimmed === '' && path !== '/') return [];
  const names = trimmed.split('/');
  if (names.length > MAX_DEPTH || !names.every(isLedgerName)) {
    throw new CountersignError('input', `${JSON.stringify(path).slice(0, 200)} is not a path of a ledger`, {
      mend: `Names of letters, digits, '.', '_' and '-', at most ${MAX_DEPTH} deep.`,
    });
  }
  return names;
}

/**
 * Checks what is to be added, before any of it is written.
 * @throws CountersignError `input` for a path that cannot be, `limit` for too many or too large files.
 */
export function checkAddition(files: ReadonlyMap<string, Uint8Array>): void {
  let bytes = 0;
  for (const [path, content] of files) {
    const names = splitLedgerPath(path);
    if (names.length === 0 || path.endsWith('/')) {
      throw new CountersignError('input', 'a directory cannot be added to a ledger, only files');
    }
    for (let depth = 1; depth < names.length; depth++) {
      const above = names.slice(0, depth).join('/');
      if (files.has(above)) {
        throw new CountersignError('input', `${above} cannot be both a file and a directory`);
      }
    }
    if (content.length > MAX_FILE_BYTES) {
      throw new CountersignError('limit', `${path} is larger than ${MAX_FILE_BYTES} bytes`);
    }
    bytes += content.length;
  }
  if (files.size > MAX_FILES_PER_APPEND || bytes > MAX_BYTES_PER_APPEND) {
    throw new CountersignError(
      'limit',
      `one append adds at most ${MAX_FILES_PER_APPEND} files of ${MAX_BYTES_PER_APPEND} bytes together`,
    );
  }
}

/**
 * Checks the leaves that are to be added: a commit with others would be void, and its writer would not know.
 * @throws CountersignError `limit` for too many or too large ones, `internal` for none
 */
export function checkLeaves(leaves: readonly Uint8Array[]): void {
  if (leaves.length === 0) throw new CountersignError('internal', 'an append adds at least one leaf');
  if (leaves.length <= MAX_COMMIT_LEAVES && leaves.every((leaf) => leaf.length <= MAX_LEAF_BYTES)) return;
  throw new CountersignError(
    'limit',
    `one append adds at most ${MAX_COMMIT_LEAVES} leaves of ${MAX_LEAF_BYTES} bytes each`,
  );
}
