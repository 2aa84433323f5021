import { CountersignError } from '../../../errors.ts';
import { appendLeaves } from './appendLeaves.ts';
import { equalBytes } from '../../../bytes/byteForms.ts';
import { makeConsistencyProof, verifyConsistency, type Tree } from '../tree/consistencyProof.ts';
import { emptyRoot } from '../tree/merkleTree.ts';
import type { Hasher } from '../logCrypto.ts';
import {
  coveredTiles,
  keptPartials,
  leafPath,
  levelSize,
  looseLeaves,
  parseTilePath,
  TILE_WIDTH,
  tilePath,
} from './tilePath.ts';
import { TileTree, type LogState } from './tileTree.ts';

export type Extension =
  | { readonly ok: true; readonly leaves: readonly Uint8Array[] }
  | { readonly ok: false; readonly reason: string };

const refuse = (reason: string) => ({ ok: false, reason }) as const;

/** Turns what the files' writer did wrong into a reason; what this machine did wrong goes on as an error. */
async function orReason<T>(judge: () => Promise<T>): Promise<T | { ok: false; reason: string }> {
  try {
    return await judge();
  } catch (error) {
    if (error instanceof CountersignError && error.code === 'tampered') return refuse(error.message);
    throw error;
  }
}

/** Leaves of the old log that must still lie in files of their own. */
function keptLeaves(old: LogState, next: LogState): number[] {
  const isFull = Math.floor(old.size / TILE_WIDTH) < Math.floor(next.size / TILE_WIDTH);
  return isFull ? [] : looseLeaves(old.size);
}

/** The files of the old log that are not full, and must still lie there. */
function keptPaths(old: LogState, next: LogState): string[] {
  return [...keptPartials(old.size, next.size).map(tilePath), ...keptLeaves(old, next).map(leafPath)];
}

/** Whether a path is one of the old log's that a longer log may not change. */
function isCovered(old: LogState, kept: ReadonlySet<string>, path: string): boolean {
  if (kept.has(path)) return true;
  const tile = parseTilePath(path);
  if (tile === undefined || tile.width < TILE_WIDTH) return false;
  return (tile.index + 1) * TILE_WIDTH <= levelSize(old.size, tile.level === 'entries' ? 0 : tile.level);
}

/** A file that the old log covers and that is another in the new. */
async function changedFile(
  old: LogState,
  next: LogState,
  changed: ReadonlySet<string> | undefined,
): Promise<string | undefined> {
  const kept = keptPaths(old, next);
  if (changed !== undefined) {
    const unchanged = new Set(kept);
    return [...changed].find((path) => isCovered(old, unchanged, path));
  }
  for (const path of [...[...coveredTiles(old.size)].map(tilePath), ...kept]) {
    const [before, after] = await Promise.all([old.files.read(path), next.files.read(path)]);
    if (before === undefined || after === undefined || !equalBytes(before, after)) return path;
  }
  return undefined;
}

/**
 * Whether `next` is `old` and more: its new leaves, put to the old tiles, give its root and, byte by byte, its files;
 * and no file that an earlier checkpoint covers has changed.
 * @param old a log that was judged before
 * @param changed the paths below the log's folder that differ between the two, where git can say; else all are read
 * @throws whatever the reading of files throws
 */
export async function extendsLog(
  hasher: Hasher,
  old: LogState,
  next: LogState,
  changed?: ReadonlySet<string>,
): Promise<Extension> {
  if (next.size < old.size) return refuse(`the log went back from ${old.size} leaves to ${next.size}`);
  return orReason(async () => {
    const leaves = await new TileTree(hasher, next).leavesFrom(old.size);
    const expected = await appendLeaves(hasher, old, leaves);
    if (!equalBytes(expected.root, next.root))
      return refuse(`the log of ${next.size} leaves does not begin with the ${old.size} known ones`);
    for (const [path, bytes] of expected.files) {
      const actual = await next.files.read(path);
      if (actual === undefined || !equalBytes(actual, bytes))
        return refuse(`${path} is not what the leaves give`);
    }
    const path = await changedFile(old, next, changed);
    return path === undefined ? ({ ok: true, leaves } as const) : refuse(`${path} was changed`);
  });
}

/**
 * Whether a log extends a checkpoint of which nothing but size and root is known: what a reader remembers, what an
 * entry names, what a quorum of witnesses cosigned.
 * @throws whatever the reading of files throws
 */
export async function extendsCheckpoint(
  hasher: Hasher,
  known: Tree,
  next: LogState,
): Promise<{ readonly ok: true } | { readonly ok: false; readonly reason: string }> {
  if (known.size === 0)
    return equalBytes(known.root, emptyRoot(hasher)) ? { ok: true } : refuse('an empty log has another root');
  if (next.size < known.size) return refuse(`the log went back from ${known.size} leaves to ${next.size}`);
  return orReason(async () => {
    const proof = await makeConsistencyProof(new TileTree(hasher, next), known.size, next.size);
    if (verifyConsistency(hasher, known, next, proof)) return { ok: true } as const;
    return refuse(`the log of ${next.size} leaves is not proven to begin with the ${known.size} known ones`);
  });
}
