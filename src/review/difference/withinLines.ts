import type { FileDifference } from '../model.ts';

/** Lines that a face shows of a file's difference. */
export function countHunkLines({ hunks = [] }: Pick<FileDifference, 'hunks'>): number {
  return hunks.reduce((sum, { lines }) => sum + lines.length, 0);
}

/**
 * Files whose lines a face shows at first: those of few lines before those of many, so that no change of thousands of lines
 * hides the one that counts.
 * @param most lines of all of them
 * @param linesOf what a face shows of one
 * @returns the files, and how many lines of others are left
 */
export function withinLines(
  files: readonly FileDifference[],
  most: number,
  linesOf: (file: FileDifference) => number = countHunkLines,
): { readonly shown: ReadonlySet<FileDifference>; readonly left: number } {
  const shown = new Set<FileDifference>();
  const counts = files.map((file) => ({ file, lines: linesOf(file) }));
  let [room, left] = [most, 0];
  for (const { file, lines } of counts.sort((a, b) => a.lines - b.lines)) {
    if (lines <= room) {
      shown.add(file);
      room -= lines;
    } else left += lines;
  }
  return { shown, left };
}
