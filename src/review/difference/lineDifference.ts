import { diffArrays } from 'diff';
import type { Hunk, LineChange } from '../model.ts';
import { splitLines } from '../visibleLines.ts';

/** Lines around a change that did not change. */
const CONTEXT = 3;

/**
 * Myers' way takes up to (lines × edits) steps and (edits × edits) of memory: for each pair of texts it gets so many of both, and
 * for all pairs of a comparison together so many steps.
 */
const MOST_EDITS = 1500;
const FEWEST_EDITS = 20;
const STEPS_EACH = 1e8;
const STEPS_ALL = 1e9;

export interface LineDifference {
  readonly hunks: readonly Hunk[];
  /** Where the texts are too different to be matched line by line: all that is between their common ends stands as removed and added. */
  readonly isWhole: boolean;
}

interface Run {
  readonly change: LineChange['change'];
  readonly lines: readonly string[];
}

/** Compares texts line by line, within a bound that all of them share: an image may have as many files as it likes. */
export class LineComparer {
  #stepsLeft = STEPS_ALL;

  compare(before: string, after: string): LineDifference {
    const [was, is] = [splitLines(before), splitLines(after)];
    const start = commonStart(was, is);
    const end = commonEnd(was, is, start);
    const [wasInner, isInner] = [was.slice(start, was.length - end), is.slice(start, is.length - end)];
    const inner = this.#match(wasInner, isInner);
    const runs: Run[] = [
      { change: 'same', lines: is.slice(0, start) },
      ...(inner ?? [
        { change: 'removed', lines: wasInner } as const,
        { change: 'added', lines: isInner } as const,
      ]),
      { change: 'same', lines: is.slice(is.length - end) },
    ];
    return { hunks: hunksOf(runs), isWhole: inner === undefined };
  }

  #match(was: readonly string[], is: readonly string[]): Run[] | undefined {
    const all = was.length + is.length;
    if (was.length === 0 || is.length === 0)
      return [
        { change: 'removed', lines: was },
        { change: 'added', lines: is },
      ];
    const steps = Math.min(STEPS_EACH, this.#stepsLeft);
    const maxEditLength = Math.min(MOST_EDITS, Math.floor(steps / all));
    if (maxEditLength < FEWEST_EDITS) return undefined;
    const numbers = new Map<string, number>();
    const numbered = (line: string): number => {
      const number = numbers.get(line) ?? numbers.size;
      if (number === numbers.size) numbers.set(line, number);
      return number;
    };
    const [wasNumbers, isNumbers] = [was.map(numbered), is.map(numbered)];
    const changes = diffArrays(wasNumbers, isNumbers, { maxEditLength });
    const edits = changes?.reduce(
      (sum, { added, removed, count }) => sum + (added || removed ? count : 0),
      0,
    );
    this.#stepsLeft -= (edits ?? maxEditLength) * all;
    let [wasAt, isAt] = [0, 0];
    return changes?.map(({ added, removed, count }) => {
      const lines = removed ? was.slice(wasAt, wasAt + count) : is.slice(isAt, isAt + count);
      if (!added) wasAt += count;
      if (!removed) isAt += count;
      return { change: added ? 'added' : removed ? 'removed' : 'same', lines };
    });
  }
}

function commonStart(was: readonly string[], is: readonly string[]): number {
  let count = 0;
  while (count < was.length && count < is.length && was[count] === is[count]) count++;
  return count;
}

function commonEnd(was: readonly string[], is: readonly string[], start: number): number {
  const most = Math.min(was.length, is.length) - start;
  let count = 0;
  while (count < most && was[was.length - 1 - count] === is[is.length - 1 - count]) count++;
  return count;
}

/** Changes with the lines around them; what is close together stands together. */
function hunksOf(runs: readonly Run[]): Hunk[] {
  const hunks: Hunk[] = [];
  let open: { before: number; after: number; lines: LineChange[] } | undefined;
  let [before, after] = [1, 1];
  const filled = runs.filter(({ lines }) => lines.length > 0);
  for (const [index, { change, lines }] of filled.entries()) {
    const isLast = index === filled.length - 1;
    if (change !== 'same') {
      open ??= { before, after, lines: [] };
      push(open.lines, change, lines);
      if (change === 'removed') before += lines.length;
      else after += lines.length;
      continue;
    }
    const isBridge = open !== undefined && !isLast && lines.length <= 2 * CONTEXT;
    if (open !== undefined) {
      push(open.lines, 'same', isBridge ? lines : lines.slice(0, CONTEXT));
      if (!isBridge) hunks.push(open);
    }
    if (!isBridge && !isLast) {
      const tail = lines.slice(-CONTEXT);
      const passed = lines.length - tail.length;
      open = { before: before + passed, after: after + passed, lines: [] };
      push(open.lines, 'same', tail);
    } else if (!isBridge) open = undefined;
    before += lines.length;
    after += lines.length;
  }
  if (open !== undefined) hunks.push(open);
  return hunks;
}

function push(into: LineChange[], change: LineChange['change'], lines: readonly string[]): void {
  for (const text of lines) into.push({ change, text });
}
