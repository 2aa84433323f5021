import { setTimeout as wait } from 'node:timers/promises';
import type { GitHub } from '@actions/github/lib/utils';
import type { OctokitResponse } from '@octokit/types';
import { CountersignError } from '../../errors.ts';
import { waitBefore } from '../../storage/http/retry.ts';
import { retryAfterMs } from '../../storage/http/transience.ts';
import type { RunEvent } from '../runner/event.ts';
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
  /** What one call may take in all, its tries and the waits between them, in milliseconds. */
  readonly budgetMs?: number;
  /** What one try may take until its answer is whole, in milliseconds. */
  readonly attemptMs?: number;
  readonly sleep?: (milliseconds: number) => Promise<unknown>;
}

interface RequestOptions {
  readonly method: string;
  readonly url: string;
  readonly [name: string]: unknown;
}

/** GitHub answers within 10 s or gives up itself; a minute is what anybody waits for one line of a log. */
const LIMITS = { attempts: 4, budgetMs: 55_000, attemptMs: 20_000 } as const;

/**
 * A client of GitHub's REST API that tries again where that is safe: after rate limits always (the request was
 * not carried out), after 5xx, cut connections and answers that do not end for all methods but POST, which could happen
 * twice. Each call ends within a minute, however often it was tried, with what GitHub answered or one error.
 * @throws CountersignError `usage` without a token, or with what can be none.
 */
export async function createGitHubClient(options: ClientOptions): Promise<GitHubClient> {
  if (options.token === '')
    throw new CountersignError('usage', 'GitHub cannot be asked without a token', {
      mend: 'Set the input `token` to ${{ github.token }}, or the variable GITHUB_TOKEN on the command line.',
    });
  if (!/^[\x21-\x7e]+$/.test(options.token))
    throw new CountersignError('usage', 'the token for GitHub is none: it holds spaces or other characters', {
      mend: 'Pass the token as GitHub gave it, without a line end.',
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
    const send = async (signal: AbortSignal): Promise<OctokitResponse<unknown>> => {
      // The hooks below this one were bound to these very parameters: what is handed on to them counts for nothing.
      Object.assign(parameters, { request: { ...parameters.request, signal } });
      return whole((await request(parameters)) as OctokitResponse<unknown>, signal);
    };
    return withPolicy(send, parameters, options);
  });
  return client;
}

async function withPolicy<Answer>(
  send: (signal: AbortSignal) => Promise<Answer>,
  request: RequestOptions,
  options: ClientOptions,
): Promise<Answer> {
  const { attempts, budgetMs, attemptMs, sleep } = { ...LIMITS, sleep: wait, ...options };
  let spentMs = 0;
  for (let attempt = 1; ; attempt += 1) {
    const started = performance.now();
    const limitMs = Math.min(attemptMs, budgetMs - spentMs);
    const signal = AbortSignal.timeout(limitMs);
    try {
      return await send(signal);
    } catch (error) {
      spentMs += performance.now() - started;
      const failed = failedRequest(request, signal.aborted ? tooSlow(limitMs, error) : error);
      const waitMs = attempt < attempts ? waitFor(failed, attempt) : undefined;
      if (waitMs === undefined || spentMs + waitMs >= budgetMs) throw githubError(failed, options.event);
      spentMs += waitMs;
      await sleep(waitMs);
    }
  }
}

/** Octokit takes a body that broke off for its text, and a page of a proxy for an answer. */
function whole<Answer extends OctokitResponse<unknown>>(answer: Answer, signal: AbortSignal): Answer {
  signal.throwIfAborted();
  const { data, status, headers } = answer;
  const isEmpty = data === '' && (status === 204 || headers['content-type'] === undefined);
  if (isEmpty || (typeof data === 'object' && !(data instanceof ArrayBuffer))) return answer;
  throw new Error(`its answer ${status} is not JSON, or broke off`);
}

function tooSlow(limitMs: number, cause: unknown): Error {
  return new Error(`its answer was not whole within ${Math.ceil(limitMs / 1000)} s`, { cause });
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
