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
  const open = checks.filter(({ status }) => status !== 'passed');
  const isUnseen = ({ status, optional }: GateCheck): boolean =>
    status === 'not-possible' && optional === true;
  return {
    holds: verdictOf(checks) === 'passed',
    findings: open.filter((check) => !isUnseen(check)).map(lineOf),
    unseen: open.filter(isUnseen).map(lineOf),
  };
}

function lineOf({ id, title, detail, mend }: GateCheck): string {
  return `${id}: ${title}: ${detail}${mend === undefined ? '' : `. ${mend.replace(/\s*\n\s*/g, ' ')}`}`;
}
