import { join } from 'node:path';
import type { Metric } from '../github/page/renderMetrics.ts';
import { parseWithNaN } from '../text/json/jsonWithNaN.ts';
import { readSmallFile } from './log/readTail.ts';
import { trainerStateIn } from './trainerState.ts';

const MAX_METRICS = 6;

/** What can be drawn, and what cannot and why, in a sentence. */
export interface MetricsFound {
  readonly metrics: readonly Metric[];
  readonly note?: string;
}

/**
 * The numbers of `output/metrics.json` that can be drawn: lists of numbers, and pairs such as `accuracyBefore` and
 * `accuracyAfter`; where there is no such file, those that a Trainer of transformers logged (`trainer_state.json`). The
 * solution's own word.
 */
export async function metricsIn(resultDirectory: string): Promise<MetricsFound> {
  const output = join(resultDirectory, 'output');
  const text = await readSmallFile(join(output, 'metrics.json'));
  if (text === undefined) return { metrics: (await trainerStateIn(output)).slice(0, MAX_METRICS) };
  const read = parseWithNaN(text);
  if (read === undefined)
    return { metrics: [], note: 'output/metrics.json is not JSON: nothing of it is shown.' };
  const metrics = metricsOf(read.value);
  if (read.left === 0) return { metrics };
  const said = `output/metrics.json has ${read.left} values that JSON does not (NaN, Infinity): they are left out.`;
  return { metrics, note: said };
}

export function metricsOf(value: unknown): readonly Metric[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  const members = new Map<string, unknown>(Object.entries(value));
  const found: Metric[] = [];
  for (const [name, after] of members) {
    const before = members.get(name.replace(/After$/, 'Before'));
    if (!name.endsWith('After') || !isNumber(after) || !isNumber(before)) continue;
    const points = [
      { at: 0, value: before },
      { at: 1, value: after },
    ];
    found.push({ name: name.slice(0, -'After'.length), along: 'before and after', points });
  }
  for (const [name, list] of members) {
    if (!Array.isArray(list) || !list.every((one) => one === null || isNumber(one))) continue;
    const points = list.flatMap((number: unknown, at) => (isNumber(number) ? [{ at, value: number }] : []));
    if (points.length >= 2) found.push({ name, along: 'epoch', points });
  }
  return found.slice(0, MAX_METRICS);
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
