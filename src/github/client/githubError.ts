import { CountersignError, messageOf, type ErrorCode } from '../../errors.ts';
import { escapeForTerminal } from '../../text/escapeForTerminal.ts';
import type { RunEvent } from '../runner/event.ts';
import { permissionYaml, permissionsOf, type AnsweredRequest } from './permissions.ts';

/** GitHub's answer to a request that failed; `status` is undefined when no answer came. */
export interface FailedRequest extends AnsweredRequest {
  /** `owner/name` that it was about, where it was about one. */
  readonly repository: string | undefined;
  readonly status: number | undefined;
  /** GitHub's `message`, with its `errors` where it listed some. */
  readonly said: string;
  readonly cause: unknown;
}

/**
 * A failed request in our words: what was asked, what GitHub said, why that is likely and how to mend it. A
 * permission that is missing is given as the lines of YAML that grant it, and a fork's pull request is named
 * as one, because GitHub answers both alike.
 */
export function githubError(failed: FailedRequest, event: RunEvent | undefined): CountersignError {
  const { code, why, mend } = explain(failed, event);
  const asked = `${failed.method} ${failed.route}${failed.repository === undefined ? '' : ` of ${failed.repository}`}`;
  const said = escapeForTerminal(failed.said, 600);
  const status = failed.status === undefined ? 'gave no answer' : `answered ${failed.status}`;
  return new CountersignError(code, `GitHub ${status} to ${asked}: ${said}${why === '' ? '' : `; ${why}`}`, {
    cause: failed.cause,
    mend,
  });
}

interface Explanation {
  readonly code: ErrorCode;
  readonly why: string;
  readonly mend: string;
}

function explain(failed: FailedRequest, event: RunEvent | undefined): Explanation {
  const { status } = failed;
  if (isRateLimited(failed)) return explainRateLimit(failed);
  if (status === undefined || status >= 500)
    return {
      code: 'unavailable',
      why: 'it was tried again as often as is safe',
      mend: 'Look at https://www.githubstatus.com and run the job again; what was done is not done twice.',
    };
  if (status === 401)
    return {
      code: 'refused',
      why: 'the token is wrong or has expired',
      mend: 'Pass a valid token in the input `token` (the default is ${{ github.token }}).',
    };
  if (status === 403) return explainForbidden(failed, event);
  if (status === 404 || status === 410)
    return {
      code: 'not-found',
      why: 'it does not exist, or the token may not see it (GitHub answers 404 to both)',
      mend: `Check the name; if it is right, let the token see it: ${permissionYaml(permissionsOf(failed))}`,
    };
  if (status === 409)
    return { code: 'conflict', why: 'somebody changed it at the same time', mend: 'Run the job again.' };
  return { code: 'input', why: 'GitHub takes no such value', mend: 'Correct what its answer names.' };
}

function explainForbidden(failed: FailedRequest, event: RunEvent | undefined): Explanation {
  if (event?.fork !== undefined && event.name !== 'pull_request_target')
    return {
      code: 'refused',
      why: `this run is of a pull request from ${escapeForTerminal(event.fork, 120)}, a fork, and GitHub gives such runs a read-only token and no secrets`,
      mend: 'No `permissions:` line changes that. Write the verdict from a workflow that runs `on: workflow_run` after this one, or push the branch to this repository itself.',
    };
  const needed = permissionsOf(failed);
  const owner = failed.headers['x-accepted-oauth-scopes'];
  const scopes =
    typeof owner === 'string' && owner !== '' ? ` (a classic token needs the scope ${owner})` : '';
  return {
    code: 'refused',
    why: `the token lacks a permission${scopes}`,
    mend: permissionYaml(needed),
  };
}

function explainRateLimit({ headers }: FailedRequest): Explanation {
  const reset = Number(headers['x-ratelimit-reset']);
  const until = Number.isFinite(reset) ? ` until ${new Date(reset * 1000).toISOString()}` : ' for a while';
  return {
    code: 'limit',
    why: `the rate limit of this token is used up${until} (GITHUB_TOKEN has 1,000 requests an hour and repository)`,
    mend: 'Wait until then and run the job again, or make scheduled workflows less frequent.',
  };
}

/** Primary and secondary limits, which GitHub reports with 403 as well as 429. */
export function isRateLimited({
  status,
  headers,
  said,
}: Pick<FailedRequest, 'status' | 'headers' | 'said'>): boolean {
  if (status === 429) return true;
  if (status !== 403) return false;
  return (
    headers['retry-after'] !== undefined ||
    String(headers['x-ratelimit-remaining']) === '0' ||
    /secondary rate limit/i.test(said)
  );
}

/** What GitHub's answer says, in one line. */
export function saidBy(data: unknown, error: unknown): string {
  if (typeof data !== 'object' || data === null) return messageOf(error);
  const { message, errors } = data as { message?: unknown; errors?: unknown };
  const details = Array.isArray(errors) ? `: ${errors.map(detailOf).join(', ')}` : '';
  return `${typeof message === 'string' ? message : messageOf(error)}${details}`;
}

function detailOf(error: unknown): string {
  if (typeof error === 'string') return error;
  const { message, field, code } = (error ?? {}) as Record<string, unknown>;
  if (typeof message === 'string') return message;
  return [field, code].filter((part) => typeof part === 'string').join(' ');
}
