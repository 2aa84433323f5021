import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startGitHubServer, type GitHubServer } from '../servers/githubServer.ts';
import { makeGate, type GoodGate } from '../actions/gateScene.ts';
import { CliFixture, type CliRun } from './cliFixture.ts';

let server: GitHubServer;
let gate: GoodGate;
let fixture: CliFixture;
beforeEach(async () => {
  server = await startGitHubServer();
  gate = makeGate(server);
  fixture = new CliFixture();
});
afterEach(async () => {
  fixture.remove();
  await server.close();
});

function check(args: readonly string[] = [], token = 'admin-token'): Promise<CliRun> {
  const where = ['--repository', 'acme/shared', '--environment', 'alice', '--reads', 'alice-reads'];
  const env = { GITHUB_API_URL: server.url, GH_TOKEN: token, GITHUB_TOKEN: '' };
  return fixture.run('alice', ['gate', 'check', ...where, ...args], env);
}

describe('gate check', () => {
  test('passes a gate that holds, and an administrator sees all of it', async () => {
    const { status, out, err } = await check(['--approver', `alice:${server.state.account('alice').id}`]);
    expect([status, err]).toEqual([0, '']);
    expect(out).toMatch(/^The gate alice of acme\/shared holds: \d+ checks\n$/);
  });

  test('fails with a line for each finding, of what a job could not see as well', async () => {
    gate.environment.preventSelfReview = false;
    gate.ruleset['bypass_actors'] = [{ actor_type: 'Integration', actor_id: 1, bypass_mode: 'always' }];
    const { status, out, err } = await check();
    expect(status).toBe(1);
    expect(err).toContain('the gate alice of acme/shared does not hold');
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => line.split(' ').slice(0, 2).join(' ')),
    ).toEqual([
      'GATE environment-self-review:',
      ...['pull-request', 'code-owners', 'last-push', 'deletion', 'force-push', 'bypass'].map(
        (rule) => `GATE branch-${rule}:`,
      ),
    ]);
  });

  test("says what a job's token cannot see", async () => {
    const { status, err } = await check([], 'job-token');
    expect([status, err]).toEqual([0, expect.stringContaining('Not seen: branch-bypass')]);
  });

  test('tells programs of each check', async () => {
    gate.environment.canAdminsBypass = true;
    const { status, out } = await check(['--json']);
    const { holds, checks } = JSON.parse(out) as { holds: boolean; checks: { id: string; status: string }[] };
    expect([status, holds]).toEqual([1, false]);
    expect(checks.filter(({ status: each }) => each === 'failed').map(({ id }) => id)).toEqual([
      'environment-bypass',
    ]);
  });

  test.each([
    ['an approver who is no number', ['--approver', 'alice']],
    ['a repository that is none', ['--repository', 'alice']],
  ])('refuses %s before it asks', async (_, args) => {
    const { status, err } = await check(args);
    expect(status).toBeGreaterThan(0);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(server.requests).toEqual([]);
  });
});
