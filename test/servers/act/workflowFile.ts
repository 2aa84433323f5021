import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A job of a workflow file, as far as the driver looks into it. */
export interface JobFile {
  readonly needs?: string | readonly string[];
  readonly if?: string | boolean;
  readonly environment?: string | { readonly name: string; readonly deployment?: boolean };
  readonly permissions?: Readonly<Record<string, 'read' | 'write' | 'none'>>;
  readonly 'runs-on': string | readonly string[];
  readonly 'timeout-minutes'?: number;
  readonly strategy?: unknown;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly steps: readonly Readonly<Record<string, unknown>>[];
}

export interface WorkflowFile {
  readonly name: string;
  readonly on: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly permissions?: Readonly<Record<string, 'read' | 'write' | 'none'>>;
  readonly jobs: Readonly<Record<string, JobFile>>;
}

export function readWorkflow(path: string): WorkflowFile {
  const raw = parse(readFileSync(path, 'utf8')) as WorkflowFile & { readonly on: unknown };
  const { on } = raw;
  const names = typeof on === 'string' ? [on] : Array.isArray(on) ? (on as string[]) : undefined;
  return names === undefined ? raw : { ...raw, on: Object.fromEntries(names.map((name) => [name, null])) };
}

export function needsOf({ needs }: JobFile): readonly string[] {
  return needs === undefined ? [] : typeof needs === 'string' ? [needs] : needs;
}

export function environmentNameOf({ environment }: JobFile): string | undefined {
  return typeof environment === 'object' ? environment.name : environment;
}

/** Every job after those that it needs. */
export function inOrder({ jobs }: WorkflowFile): readonly string[] {
  const done: string[] = [];
  const visit = (name: string, above: readonly string[]): void => {
    if (above.includes(name)) throw new Error(`the job ${name} needs itself`);
    if (done.includes(name)) return;
    const job = jobs[name];
    if (job === undefined) throw new Error(`there is no job ${name}`);
    for (const need of needsOf(job)) visit(need, [...above, name]);
    done.push(name);
  };
  for (const name of Object.keys(jobs)) visit(name, []);
  return done;
}

/** The jobs that run side by side: each after all that the ones of it need. */
export function inWaves(file: WorkflowFile): readonly (readonly string[])[] {
  const waves: string[][] = [];
  const waveOf = new Map<string, number>();
  for (const name of inOrder(file)) {
    const job = file.jobs[name];
    const at = Math.max(
      0,
      ...(job === undefined ? [] : needsOf(job).map((need) => (waveOf.get(need) ?? 0) + 1)),
    );
    waveOf.set(name, at);
    (waves[at] ??= []).push(name);
  }
  return waves;
}
