/** `not-possible` is neither good nor bad: what the check needs is not there, so nothing can be said. */
export type CheckStatus = 'passed' | 'failed' | 'not-possible';

/** One thing that a verifier looked at, in words that a person can read. */
export interface Check {
  /** Stable, kebab-case name for programs: `tee-evidence-signature`. */
  readonly id: string;
  /** What must hold, as a sentence without a full stop. */
  readonly title: string;
  readonly status: CheckStatus;
  /** What was seen, or why the check failed or could not be made. */
  readonly detail: string;
  /** Where it could not be made it counts for nothing: what it needs is not meant for every reader. */
  readonly optional?: true;
}

/** The worst of many: `failed` before `not-possible` before `passed`; optional ones count where they were made. */
export function verdictOf(checks: readonly Check[]): CheckStatus {
  if (checks.some((check) => check.status === 'failed')) return 'failed';
  if (checks.some((check) => check.status === 'not-possible' && check.optional !== true))
    return 'not-possible';
  return 'passed';
}

/** The first check that makes a verdict what it is; undefined where something else than a check does. */
export function decisive(checks: readonly Check[], verdict = verdictOf(checks)): Check | undefined {
  return checks.find(({ status, optional }) => status === verdict && optional !== true);
}

export function checkOf(id: string, title: string, holds: boolean, detail: string): Check {
  return { id, title, status: holds ? 'passed' : 'failed', detail };
}

export function failedCheck(id: string, title: string, detail: string): Check {
  return { id, title, status: 'failed', detail };
}

export function impossibleCheck(id: string, title: string, detail: string): Check {
  return { id, title, status: 'not-possible', detail };
}

/**
 * The second mark of a verdict: whether the run succeeded. It says nothing of what ran on what, which is the first, and
 * the first says nothing of it: a training that fails may have been approved to the letter.
 */
export interface RunMark {
  /** `unknown`: it has not ended, its end is sealed to others, or a report that does not hold says that it went well. */
  readonly status: 'succeeded' | 'failed' | 'unknown';
  /** How it ended, or why that is not known. */
  readonly detail: string;
}

/** What both marks come to: a run that failed is no pass, whatever was approved; one whose end is sealed changes nothing. */
export function worseOf(approved: CheckStatus, run: RunMark): CheckStatus {
  return run.status === 'failed' ? 'failed' : approved;
}
