import type { Check, CheckStatus } from '../../checks.ts';

/** A check of a gate; `mend` is there unless it passed. */
export interface GateCheck extends Check {
  readonly mend?: string;
}

/** What must hold: the part of a check that is the same however it ends. */
export interface Question {
  readonly id: string;
  readonly title: string;
  readonly mend: string;
}

export function passed({ id, title }: Question, detail: string): GateCheck {
  return { id, title, status: 'passed', detail };
}

export function failed(question: Question, detail: string): GateCheck {
  return answered(question, 'failed', detail);
}

export function impossible(question: Question, detail: string): GateCheck {
  return answered(question, 'not-possible', detail);
}

export function judged(question: Question, holds: boolean, detail: string): GateCheck {
  return holds ? passed(question, detail) : failed(question, detail);
}

function answered({ id, title, mend }: Question, status: CheckStatus, detail: string): GateCheck {
  return { id, title, status, detail, mend };
}
