import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readRunEvent, runEventOf } from '../../src/github/runner/event.ts';

const pull = (head: unknown) => ({
  repository: { full_name: 'alice/data' },
  pull_request: { number: 7, head, base: { repo: { full_name: 'alice/data' } } },
});

describe('the event of a run', () => {
  test("of a branch's pull request is no fork, and its commit is the branch's head", () => {
    const head = { sha: 'c'.repeat(40), repo: { full_name: 'alice/data', fork: true } };
    expect(runEventOf('pull_request', pull(head), 'merge-commit')).toEqual({
      name: 'pull_request',
      fork: undefined,
      pullRequest: 7,
      headSha: 'c'.repeat(40),
      isPrivate: false,
    });
  });

  test('of a pull request from elsewhere names the fork', () => {
    expect(runEventOf('pull_request', pull({ repo: { full_name: 'eve/data' } })).fork).toBe('eve/data');
  });

  test('of a pull request whose fork was deleted is still one from a fork', () => {
    expect(runEventOf('pull_request', pull({ repo: null })).fork).toMatch(/no longer exists/);
  });

  test('of a push has the commit that was pushed', () => {
    expect(runEventOf('push', {}, 'd'.repeat(40))).toMatchObject({
      headSha: 'd'.repeat(40),
      fork: undefined,
    });
  });

  test.each([
    [{ private: true }, true],
    [{ private: true, visibility: 'private' }, true],
    [{ private: true, visibility: 'internal' }, false],
    [{ private: false }, false],
    [{ private: 'true' }, false],
    [{}, false],
    [undefined, false],
  ])('of the repository %j has pages that are private: %s', (repository, expected) => {
    expect(runEventOf('schedule', { repository }).isPrivate).toBe(expected);
  });

  test('is read from the files that the runner names, and is nameless without them', () => {
    const folder = mkdtempSync(join(tmpdir(), 'event-'));
    const path = join(folder, 'event.json');
    writeFileSync(path, JSON.stringify(pull({ repo: { full_name: 'eve/data' } })));
    expect(readRunEvent({ GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: path }).fork).toBe(
      'eve/data',
    );
    writeFileSync(path, 'not json');
    expect(readRunEvent({ GITHUB_EVENT_NAME: 'push', GITHUB_EVENT_PATH: path }).fork).toBeUndefined();
    expect(readRunEvent({})).toEqual({
      name: '',
      fork: undefined,
      pullRequest: undefined,
      headSha: undefined,
      isPrivate: false,
    });
    rmSync(folder, { recursive: true });
  });
});
