import type { Check } from '../checks.ts';

export function checkOf(id: string, title: string, holds: boolean, detail: string): Check {
  return { id, title, status: holds ? 'passed' : 'failed', detail };
}

export function failedCheck(id: string, title: string, detail: string): Check {
  return { id, title, status: 'failed', detail };
}

export function impossibleCheck(id: string, title: string, detail: string): Check {
  return { id, title, status: 'not-possible', detail };
}
