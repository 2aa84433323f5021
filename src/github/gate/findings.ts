import { verdictOf } from '../../checks.ts';
import type { GateCheck } from './gateCheck.ts';

export interface Findings {
  readonly holds: boolean;
  /** What is against the gate, one line each. */
  readonly findings: readonly string[];
  /** What this token could not see and no job's token can; one line each. */
  readonly unseen: readonly string[];
}

/** What a reader of a log needs of a gate's checks. */
export function findingsOf(checks: readonly GateCheck[]): Findings {
  return {
    holds: verdictOf(checks) === 'passed',
    findings: against(checks).map(lineOf),
    unseen: checks.filter(isUnseen).map(lineOf),
  };
}

/** The checks that are against a gate: what no job's token can see is not. */
export function against(checks: readonly GateCheck[]): readonly GateCheck[] {
  return checks.filter((check) => check.status !== 'passed' && !isUnseen(check));
}

function isUnseen({ status, optional }: GateCheck): boolean {
  return status === 'not-possible' && optional === true;
}

function lineOf({ id, title, detail, mend }: GateCheck): string {
  return `${id}: ${title}: ${detail}${mend === undefined ? '' : `. ${mend.replace(/\s*\n\s*/g, ' ')}`}`;
}
