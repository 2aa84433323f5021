import { opendir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Metric } from '../github/page/renderMetrics.ts';
import { parseWithNaN } from '../text/json/jsonWithNaN.ts';
import { readSmallFile } from './log/readTail.ts';

const NAME = 'trainer_state.json';
/** Of a directory no more are looked at. */
const MOST_ENTRIES = 1000;
/** What stands beside the numbers in each entry of `log_history`. */
const NOT_METRICS = new Set(['step', 'epoch', 'total_flos']);

/**
 * The numbers that a Trainer of transformers logged (`log_history`): of the output's own state, else of the last of its
 * checkpoints, in the output or in one directory of it.
 */
export async function trainerStateIn(output: string): Promise<readonly Metric[]> {
  for (const directory of [output, ...(await directoriesIn(output)).map((name) => join(output, name))]) {
    const checkpoints = (await directoriesIn(directory))
      .filter((name) => /^checkpoint-\d{1,12}$/.test(name))
      .sort((a, b) => Number(b.slice('checkpoint-'.length)) - Number(a.slice('checkpoint-'.length)));
    for (const place of ['', ...checkpoints.slice(0, 1)]) {
      const text = await readSmallFile(join(directory, place, NAME));
      const found = text === undefined ? [] : logHistoryOf(parseWithNaN(text)?.value);
      if (found.length > 0) return found;
    }
  }
  return [];
}

export function logHistoryOf(state: unknown): readonly Metric[] {
  const history = memberOf(state, 'log_history');
  if (!Array.isArray(history)) return [];
  const found = new Map<string, { at: number; value: number }[]>();
  for (const entry of history as readonly unknown[]) {
    const at = memberOf(entry, 'step');
    if (typeof entry !== 'object' || entry === null || typeof at !== 'number') continue;
    for (const [name, value] of Object.entries(entry)) {
      if (NOT_METRICS.has(name) || typeof value !== 'number' || !Number.isFinite(value)) continue;
      const points = found.get(name) ?? [];
      points.push({ at, value });
      found.set(name, points);
    }
  }
  return [...found]
    .filter(([, points]) => points.length >= 2)
    .map(([name, points]) => ({ name, along: 'step', points }));
}

function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return (value as Readonly<Record<string, unknown>>)[name];
}

async function directoriesIn(directory: string): Promise<string[]> {
  const names: string[] = [];
  try {
    let looked = 0;
    for await (const entry of await opendir(directory)) {
      if (entry.isDirectory()) names.push(entry.name);
      if (++looked >= MOST_ENTRIES) break;
    }
  } catch {
    // Not there: nothing was logged.
  }
  return names.sort();
}
