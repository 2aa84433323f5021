import { posix } from 'node:path';
import type { ReviewedFile } from '../model.ts';
import { splitLines } from '../visibleLines.ts';

/** Characters in common lines, as a share of the larger of two texts, from which on one is the other under a new name: as git's. */
const ALIKE = 0.5;
/** Lines looked at for all pairs together. What is left over stands as removed and added, which is true too. */
const MOST_LINES = 2e7;
/** Texts without lines are alike to all others without lines. */
const SHORTEST = 32;

export interface Rename {
  readonly before: ReviewedFile;
  readonly after: ReviewedFile;
}

/**
 * Files that went with those that came with the same content, or with much of it. Each is in one pair at most.
 * @param most lines looked at for texts that are not the same
 */
export function findRenames(
  removed: readonly ReviewedFile[],
  added: readonly ReviewedFile[],
  most = MOST_LINES,
): readonly Rename[] {
  const same = sameBytes(removed, added);
  const gone = new Set(same.flatMap(({ before, after }) => [before, after]));
  const left = (files: readonly ReviewedFile[]): ReviewedFile[] => files.filter((file) => !gone.has(file));
  return [...same, ...alike(left(removed), left(added), most)];
}

/** By the same bytes, name and origin first: many packages have the same licence. */
function sameBytes(removed: readonly ReviewedFile[], added: readonly ReviewedFile[]): Rename[] {
  const close = pairBy(removed, added, ({ sha256, path, origin }) =>
    JSON.stringify([sha256, posix.basename(path), origin]),
  );
  const gone = new Set(close.flatMap(({ before, after }) => [before, after]));
  const isLeft = (file: ReviewedFile): boolean => !gone.has(file);
  return [...close, ...pairBy(removed.filter(isLeft), added.filter(isLeft), ({ sha256 }) => sha256 ?? '')];
}

function pairBy(
  removed: readonly ReviewedFile[],
  added: readonly ReviewedFile[],
  keyOf: (file: ReviewedFile) => string,
): Rename[] {
  const byKey = new Map<string, ReviewedFile[]>();
  for (const file of [...removed].reverse()) {
    // Empty files are no sign of anything.
    if (file.sha256 === undefined || file.size === 0) continue;
    const of = byKey.get(keyOf(file));
    if (of === undefined) byKey.set(keyOf(file), [file]);
    else of.push(file);
  }
  const found: Rename[] = [];
  for (const after of added) {
    const before = byKey.get(keyOf(after))?.pop();
    if (before !== undefined) found.push({ before, after });
  }
  return found;
}

interface Lined {
  readonly file: ReviewedFile;
  readonly lines: ReadonlyMap<string, number>;
  readonly size: number;
}

function linedOf(file: ReviewedFile): Lined | undefined {
  if (file.content.kind !== 'text' || file.content.text.length < SHORTEST) return undefined;
  const lines = new Map<string, number>();
  for (const line of splitLines(file.content.text)) lines.set(line, (lines.get(line) ?? 0) + 1);
  return { file, lines, size: file.content.text.length };
}

/** Characters of the lines that both have, as a share of the larger. */
function likeness(a: Lined, b: Lined): number {
  let common = 0;
  for (const [line, count] of a.lines) common += Math.min(count, b.lines.get(line) ?? 0) * (line.length + 1);
  return common / Math.max(a.size, b.size);
}

function alike(removed: readonly ReviewedFile[], added: readonly ReviewedFile[], most: number): Rename[] {
  const lined = (files: readonly ReviewedFile[]): Lined[] =>
    files.map(linedOf).filter((one) => one !== undefined);
  const [gone, come] = [lined(removed), lined(added)];
  const pairs: (Rename & { readonly score: number })[] = [];
  let left = most;
  for (const after of come) {
    for (const before of gone) {
      // Sizes that are too far apart leave no room for half of the larger.
      if (Math.min(before.size, after.size) < ALIKE * Math.max(before.size, after.size)) continue;
      left -= after.lines.size + 1;
      if (left < 0) break;
      const hasName = posix.basename(after.file.path) === posix.basename(before.file.path);
      const score = likeness(after, before);
      if (score >= ALIKE)
        pairs.push({ before: before.file, after: after.file, score: score + Number(hasName) });
    }
  }
  return bestOf(pairs);
}

function bestOf(pairs: readonly (Rename & { readonly score: number })[]): Rename[] {
  const used = new Set<ReviewedFile>();
  const found: Rename[] = [];
  for (const { before, after } of [...pairs].sort((a, b) => b.score - a.score)) {
    if (used.has(before) || used.has(after)) continue;
    used.add(before).add(after);
    found.push({ before, after });
  }
  return found;
}
