import { stringify } from 'yaml';
import { needsOf, type JobFile, type WorkflowFile } from './workflowFile.ts';

export type Result = 'success' | 'failure' | 'skipped' | 'cancelled';

export interface JobOutcome {
  readonly result: Result;
  readonly outputs: Readonly<Record<string, string>>;
}

const COLLECT = 'driver-collect';

/**
 * A workflow of one job as it stands in `file`, so that it can be run on its own: what it needs is played by jobs
 * that end and put out as those did, and a last job writes what became of it into the file `$DRIVER_OUTCOME`. Its
 * environment is left out: act knows less of it than GitHub, and the driver plays it.
 * @param probe only find out whether the job would run: its condition is kept, its steps are not
 */
export function singleJob(
  file: WorkflowFile,
  job: string,
  before: Readonly<Record<string, JobOutcome>>,
  probe: boolean,
): string {
  const target = file.jobs[job];
  if (target === undefined) throw new Error(`there is no job ${job}`);
  const { strategy, outputs, ...all } = target;
  const rest = without(all, 'environment');
  const kept = probe
    ? { ...rest, steps: [{ run: 'true' }], 'runs-on': 'ubuntu-latest' }
    : {
        ...{ ...rest, steps: rest.steps.map((step) => limited(withoutRef(step), target)) },
        ...(strategy === undefined ? {} : { strategy }),
        ...(outputs === undefined ? {} : { outputs }),
      };
  const needs = needsOf(target).map((need) => [need, stub(need, before[need])] as const);
  const collect = {
    needs: [job],
    if: 'always()',
    'runs-on': 'ubuntu-latest',
    env: { DRIVER_NEEDS_OUT: `\${{ toJSON(needs) }}` },
    steps: [{ run: 'printf %s "$DRIVER_NEEDS_OUT" > "$DRIVER_OUTCOME"' }],
  };
  return stringify({ ...file, jobs: { ...Object.fromEntries(needs), [job]: kept, [COLLECT]: collect } });
}

/** act copies the directory in place of a checkout where none of its inputs names another commit. */
function withoutRef(step: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  if (!String(step['uses']).startsWith('actions/checkout@')) return step;
  return { ...step, with: without((step['with'] ?? {}) as Readonly<Record<string, unknown>>, 'ref') };
}

function without<T extends object, K extends string>(from: T, member: K): Omit<T, K> {
  const rest = Object.entries(from).filter(([name]) => name !== member);
  return Object.fromEntries(rest) as Omit<T, K>;
}

/** act knows no limit of a job: each of its steps gets it. */
function limited(
  step: Readonly<Record<string, unknown>>,
  { 'timeout-minutes': minutes }: JobFile,
): Readonly<Record<string, unknown>> {
  return minutes === undefined ? step : { 'timeout-minutes': minutes, ...step };
}

function stub(name: string, outcome: JobOutcome | undefined) {
  if (outcome === undefined) throw new Error(`the job ${name} has not run`);
  // By way of a variable: a value is put out as it is, and never read as an expression.
  const outputs = Object.keys(outcome.outputs).map((output) => [
    output,
    `\${{ fromJSON(vars.DRIVER_NEEDS)['${name}'].outputs['${output}'] }}`,
  ]);
  return {
    'runs-on': 'ubuntu-latest',
    ...(outcome.result === 'skipped' ? { if: false } : {}),
    outputs: Object.fromEntries(outputs) as Record<string, string>,
    steps: [{ run: outcome.result === 'success' ? 'true' : 'false' }],
  };
}

export function readOutcome(job: string, json: string): JobOutcome {
  // A job that puts nothing out has `null` there.
  const jobs = JSON.parse(json) as Record<
    string,
    { result: Result; outputs: Record<string, string> | null } | undefined
  >;
  const found = jobs[job];
  if (found === undefined) throw new Error(`act did not say what became of ${job}`);
  return { result: found.result, outputs: found.outputs ?? {} };
}
