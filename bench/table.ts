import { cpus, release } from 'node:os';
import { median } from './median.ts';
import type { Measured, Result } from './tool.ts';

const MIB = 1024 * 1024;

/** What a speed is counted in: MiB, or files where there are many. */
export function unitsOf({ bytes, files }: Result): number {
  return files ?? bytes / MIB;
}

/** Units per second of wall time, the median of the runs; undefined when nothing was measured. */
export function speedOf(result: Result | undefined, work: string): number | undefined {
  const runs = result?.works[work];
  if (result === undefined || runs === undefined || runs.length === 0) return undefined;
  return unitsOf(result) / median(runs.map(({ seconds }) => seconds));
}

/** Peak resident set in MiB, the highest of the runs. */
export function peakOf(result: Result | undefined, work: string): number | undefined {
  const peaks = (result?.works[work] ?? []).flatMap(({ peakMib }) => (peakMib === null ? [] : [peakMib]));
  return peaks.length === 0 ? undefined : Math.max(...peaks);
}

/** The machine, in one line. */
export function machine(): string {
  return `${cpus()[0]?.model ?? ''}, ${cpus().length} CPUs, Linux ${release()}, Node ${process.version}`;
}

/** A Markdown table with speed, CPU seconds and memory of each tool's works. */
export function resultTable(results: readonly Result[], works: readonly string[], caption: string): string {
  const head = works.flatMap((work) => [
    `${work}, a second`,
    'slowest–fastest',
    'wall s',
    'CPU s',
    'peak MiB',
  ]);
  const rows = results.map((result) => [
    result.tool,
    ...works.flatMap((work) => cells(result, result.works[work] ?? [])),
  ]);
  return [
    `| ${[caption, ...head].join(' | ')} |`,
    `| --- |${' ---: |'.repeat(head.length)}`,
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ].join('\n');
}

function cells(result: Result, runs: readonly Measured[]): string[] {
  if (runs.length === 0) return ['–', '–', '–', '–', '–'];
  const seconds = runs.map((run) => run.seconds);
  const cpu = runs.flatMap(({ cpuSeconds }) => (cpuSeconds === null ? [] : [cpuSeconds]));
  const peaks = runs.flatMap(({ peakMib }) => (peakMib === null ? [] : [peakMib]));
  const rate = (time: number): string => (unitsOf(result) / time).toFixed(0);
  return [
    `${rate(median(seconds))} ${result.files === undefined ? 'MiB' : 'files'}`,
    `${rate(Math.max(...seconds))}–${rate(Math.min(...seconds))}`,
    median(seconds).toFixed(2),
    cpu.length === 0 ? '–' : median(cpu).toFixed(2),
    peaks.length === 0 ? '–' : Math.max(...peaks).toFixed(0),
  ];
}
