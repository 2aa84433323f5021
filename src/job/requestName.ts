import { digestOf, type JsonValue } from '../canonicalJson.ts';
import type { ActionEnvironment } from './actionContext.ts';

/**
 * The name of what a step asks for: the same when a failed job runs again, another in any other run, job or step,
 * and for other content (jobs of a matrix have no name of their own).
 * @returns undefined outside Actions, where every call asks anew
 */
export function requestName(env: ActionEnvironment, content: object): string | undefined {
  const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run, GITHUB_JOB: job, GITHUB_ACTION: step } = env;
  if (!repository || !run) return undefined;
  // Members that are not given are not there.
  const plain = JSON.parse(JSON.stringify(content)) as JsonValue;
  return `${repository} ${run} ${job ?? ''} ${step ?? ''} ${digestOf(plain)}`;
}
