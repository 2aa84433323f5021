import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startGitHubServer } from '../servers/githubServer.ts';
import { makeGate, refusing, type Change } from './gateScene.ts';
import { TestRunner, type Ran } from './runner.ts';

let runner: TestRunner;
beforeAll(async () => {
  runner = await TestRunner.start();
});
afterAll(() => runner.close());

/** The action, with a token that may read and no key at all. */
async function look(change: Change = () => undefined): Promise<Ran> {
  const server = await startGitHubServer();
  try {
    const gate = makeGate(server);
    gate.inputs['repository'] = 'acme/shared';
    // No run passed it: it is looked at from outside.
    gate.repository.runs.clear();
    change(gate);
    return await runner.run('gate', gate.inputs, { GITHUB_API_URL: server.url });
  } finally {
    await server.close();
  }
}

describe('a gate that is looked at from outside', () => {
  test('and holds passes, and says what no job can see', async () => {
    const { status, outputs, log, summary } = await look();
    expect([status, outputs]).toEqual([0, { holds: 'true', findings: '0' }]);
    expect(log).toContain('Not seen: branch-bypass');
    expect(summary).toContain('holds');
  });

  const weaken: Change = ({ environment, reading, ruleset }) => {
    environment.canAdminsBypass = true;
    reading.branchPolicy = null;
    ruleset['enforcement'] = 'disabled';
  };

  test('fails with one line a finding, and one error', async () => {
    const ran = await look(weaken);
    expect(ran.status).toBe(1);
    expect(refusing(ran)).toEqual([
      ...['environment-bypass', 'reading-environment-branches'],
      ...['branch-pull-request', 'branch-code-owners', 'branch-last-push', 'branch-deletion'],
      ...['branch-force-push', 'branch-bypass'],
    ]);
    expect(ran.log.split('\n').filter((line) => line.startsWith('::error'))).toHaveLength(1);
    expect(ran.summary).toContain('DOES NOT HOLD');
  });

  test.each<readonly [string, Change, string]>([
    ['is not there', ({ inputs }) => (inputs['environment'] = 'nowhere'), 'environment-exists'],
    [
      'asks an account that is not named',
      ({ inputs, server }) => (inputs['approvers'] = String(server.state.account('carol').id)),
      'environment-approvers',
    ],
    [
      'has no CODEOWNERS',
      ({ repository }) => repository.files.delete('.github/CODEOWNERS'),
      'branch-codeowners-file',
    ],
    [
      'has a CODEOWNERS that the token may not read',
      ({ server: { state } }) =>
        state.tokens.set('job-token', { login: 'github-actions[bot]', permissions: { actions: 'read' } }),
      'branch-codeowners-file',
    ],
  ])('fails where it %s', async (_, change, id) => {
    const ran = await look(change);
    expect(ran.status).toBe(1);
    expect(refusing(ran)).toContain(id);
  });

  test('fails, and says which permission is missing, where it cannot be read', async () => {
    const { status, log } = await look(({ server: { state } }) =>
      state.tokens.set('job-token', { login: 'github-actions[bot]', permissions: { contents: 'read' } }),
    );
    expect([status, log]).toEqual([1, expect.stringContaining('permissions:%0A  actions: read')]);
  });
});
