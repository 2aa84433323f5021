import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from './tool.ts';

/** What the benches keep between each other; not committed. */
export const BENCH_CACHE = join(import.meta.dirname, '..', '.cache', 'bench');

/** What one bench has to say to the table of budgets. */
export interface BenchResults {
  readonly runs: number;
  readonly results: readonly Result[];
  /** Tools that could not be measured. */
  readonly absent: readonly string[];
  /** Peak resident set in MiB for 20 GiB. */
  readonly large?: { readonly gib: number; readonly seal: number | null; readonly open: number | null };
  /** Bytes on the wire of an upload that was killed half way. */
  readonly resume?: {
    readonly total: number;
    readonly sentAgain: number;
    readonly parts: number;
    readonly partBytes: number;
  };
}

export function saveResults(name: string, results: BenchResults): void {
  mkdirSync(BENCH_CACHE, { recursive: true });
  writeFileSync(join(BENCH_CACHE, `${name}.json`), JSON.stringify(results, undefined, 2));
}

/** Before a bench begins: what it measured last is not to stand in for what it can't measure now. */
export function forgetResults(name: string): void {
  rmSync(join(BENCH_CACHE, `${name}.json`), { force: true });
}

export function loadResults(name: string): BenchResults | undefined {
  try {
    return JSON.parse(readFileSync(join(BENCH_CACHE, `${name}.json`), 'utf8')) as BenchResults;
  } catch {
    return undefined;
  }
}
