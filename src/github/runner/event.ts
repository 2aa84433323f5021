import { readFileSync } from 'node:fs';

/** What started this run, as far as GitHub's errors depend on it. */
export interface RunEvent {
  readonly name: string;
  /** `owner/name` of the fork that the pull request comes from; undefined where there's no fork in play. */
  readonly fork: string | undefined;
  readonly pullRequest: number | undefined;
  /** The commit that checks belong to: a pull request's head, not the merge commit in `GITHUB_SHA`. */
  readonly headSha: string | undefined;
  /** Only those whom its owner lets in see the repository's pages: it is neither public nor internal to an enterprise. */
  readonly isPrivate: boolean;
}

/**
 * Reads the event of this run from `GITHUB_EVENT_NAME`, `GITHUB_EVENT_PATH` and `GITHUB_SHA`. Outside Actions,
 * or where the payload can't be read, the event is nameless and nothing is said to be a fork.
 */
export function readRunEvent(env: Readonly<Record<string, string | undefined>> = process.env): RunEvent {
  return runEventOf(env['GITHUB_EVENT_NAME'] ?? '', readPayload(env['GITHUB_EVENT_PATH']), env['GITHUB_SHA']);
}

/** The event with this name and webhook payload. `sha` is the commit to fall back on. */
export function runEventOf(name: string, payload: unknown, sha?: string): RunEvent {
  const pull = member(payload, 'pull_request');
  const head = member(pull, 'head');
  const from = nameOf(member(head, 'repo'));
  const into = nameOf(member(member(pull, 'base'), 'repo')) ?? nameOf(member(payload, 'repository'));
  const number = member(pull, 'number');
  const headSha = member(head, 'sha');
  const gone = pull !== undefined && head !== undefined && member(head, 'repo') === null;
  // A pull request between branches of one forked repository is not "from a fork": the names decide.
  const foreign = pull !== undefined && from !== undefined && from !== into;
  return {
    name,
    fork: gone ? 'a fork that no longer exists' : foreign ? from : undefined,
    pullRequest: typeof number === 'number' ? number : undefined,
    headSha: typeof headSha === 'string' ? headSha : sha,
    isPrivate: isPrivate(member(payload, 'repository')),
  };
}

/** What does not say that it is private may be public. */
function isPrivate(repository: unknown): boolean {
  return member(repository, 'private') === true && member(repository, 'visibility') !== 'internal';
}

function readPayload(path: string | undefined): unknown {
  if (path === undefined || path === '') return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as unknown;
  } catch {
    return undefined;
  }
}

function nameOf(repository: unknown): string | undefined {
  const name = member(repository, 'full_name');
  return typeof name === 'string' ? name : undefined;
}

function member(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return (value as Readonly<Record<string, unknown>>)[name];
}
