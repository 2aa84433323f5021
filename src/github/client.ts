import { setTimeout as wait } from 'node:timers/promises';
import type { GitHub } from '@actions/github/lib/utils';
import type { OctokitResponse } from '@octokit/types';
import { CountersignError } from '../errors.ts';
import { waitBefore } from '../storage/retry.ts';
import { retryAfterMs } from '../storage/transience.ts';
import type { RunEvent } from './event.ts';
import { githubError, isRateLimited, saidBy, type FailedRequest } from './githubError.ts';

/** Octokit with typed `rest` methods and `paginate`; all that it throws is a CountersignError. */
export type GitHubClient = InstanceType<typeof GitHub>;

export interface ClientOptions {
  readonly token: string;
  /** The default is `GITHUB_API_URL`, else https://api.github.com. */
  readonly apiUrl?: string;
  /** What started the run; names forks in errors. */
  readonly event?: RunEvent;
  /** How often a request is tried in all. */
  readonly attempts?: number;
  /** The longest wait that a rate limit may ask for before it becomes an error, in milliseconds. */
  readonly maxWaitMs?: number;
  readonly sleep?: (milliseconds: number) => Promise<unknown>;
}

interface RequestOptions {
  readonly method: string;
  readonly url: string;
  readonly [name: string]: unknown;
}

/**
 * A client of GitHub's REST API that tries again where that is safe: after rate limits always (the request was
 * not carried out), after 5xx and cut connections for all methods but POST, which could happen twice.
 * @throws CountersignError `usage` without a token.
 */
export async function createGitHubClient(options: ClientOptions): Promise<GitHubClient> {
  if (options.token === '')
    throw new CountersignError('usage', 'GitHub cannot be asked without a token', {
      mend: 'Set the input `token` to ${{ github.token }}, or the variable GITHUB_TOKEN on the command line.',
    });
  // Loaded when first needed: most actions start, check their inputs and fail without a request.
  const { GitHub, getOctokitOptions } = await import('@actions/github/lib/utils');
  const apiUrl = options.apiUrl ?? process.env['GITHUB_API_URL'];
  const client = new GitHub(
    getOctokitOptions(options.token, {
      userAgent: 'countersign',
      ...(apiUrl === undefined ? {} : { baseUrl: apiUrl }),
      log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
    }),
  );
  client.hook.wrap('request', async (request, parameters) => {
    return withPolicy(async () => request(parameters), parameters, options);
  });
  return client;
}

async function withPolicy<Answer>(
  send: () => Promise<Answer>,
  request: RequestOptions,
  options: ClientOptions,
): Promise<Answer> {
  const { attempts = 4, maxWaitMs = 60_000, sleep = wait } = options;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await send();
    } catch (error) {
      const failed = failedRequest(request, error);
      const waitMs = attempt < attempts ? waitFor(failed, attempt) : undefined;
      if (waitMs === undefined || waitMs > maxWaitMs) throw githubError(failed, options.event);
      await sleep(waitMs);
    }
  }
}

/**
 * Milliseconds to wait before a failed request is sent again, undefined where it must not be: GitHub's
 * `retry-after`, else the end of its rate limit, else a minute as its guide asks after a secondary limit, else
 * a wait that doubles.
 */
export function waitFor(failed: FailedRequest, attempt: number, now = Date.now()): number | undefined {
  const asked = retryAfterMs(textOf(failed.headers['retry-after']), now);
  if (isRateLimited(failed)) {
    if (asked !== undefined) return asked;
    const reset = Number(failed.headers['x-ratelimit-reset']) * 1000;
    if (String(failed.headers['x-ratelimit-remaining']) === '0' && Number.isFinite(reset))
      return Math.max(0, reset - now) + 1000;
    return 60_000;
  }
  const passing = failed.status === undefined || failed.status >= 500;
  if (!passing || failed.method === 'POST') return undefined;
  return waitBefore(attempt, { firstWaitMs: 500, maxWaitMs: 8000 }, Math.random(), asked);
}

interface OctokitError {
  readonly status?: number;
  readonly response?: OctokitResponse<unknown>;
}

function failedRequest(request: RequestOptions, error: unknown): FailedRequest {
  const { response, status } = error as OctokitError;
  const { owner, repo } = request as { owner?: unknown; repo?: unknown };
  const about = typeof owner === 'string' && typeof repo === 'string' ? `${owner}/${repo}` : undefined;
  return {
    method: request.method,
    route: request.url.replace(/^https?:\/\/[^/]+/, '').replace(/\?.*$/, ''),
    repository: about,
    // Octokit reports a connection that failed as status 500 without a response.
    status: response === undefined ? undefined : status,
    headers: response?.headers ?? {},
    said: saidBy(response?.data, error),
    cause: error,
  };
}

function textOf(header: string | number | undefined): string | undefined {
  return header === undefined ? undefined : String(header);
}

function ignore(): void {
  // Octokit's own log would repeat what our errors say, and would print whole requests.
}
