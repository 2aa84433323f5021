import { join } from 'node:path';
import type { Metric } from '../github/page/renderMetrics.ts';
import { readSmallFile } from './log/readTail.ts';

const MAX_METRICS = 6;

/**
 * The numbers of `output/metrics.json` that can be drawn: lists of numbers, and pairs such as `accuracyBefore` and
 * `accuracyAfter`. The solution's own word, and none where the file is anything else.
 */
export async function metricsIn(resultDirectory: string): Promise<readonly Metric[]> {
  const text = await readSmallFile(join(resultDirectory, 'output', 'metrics.json'));
  if (text === undefined) return [];
  try {
    return metricsOf(JSON.parse(text));
  } catch {
    return [];
  }
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
    if (!Array.isArray(list) || list.length < 2 || !list.every(isNumber)) continue;
    found.push({ name, along: 'epoch', points: list.map((number, at) => ({ at, value: number })) });
  }
  return found.slice(0, MAX_METRICS);
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
