import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { actProgram } from '../servers/act/actProgram.ts';
import type { Decision, Waiting } from '../servers/act/gate.ts';
import { ActDriver, type RunRequest } from '../servers/actDriver.ts';
import { startGitHubServer, type GitHubServer } from '../servers/githubServer.ts';

const act = actProgram();
const withAct = act === undefined ? describe.skip : describe;
if (act === undefined) console.warn('skipped: act is neither here nor can Go build it');

const WORKFLOW = `
name: gate
on: [push, workflow_dispatch, pull_request]
permissions: {}
jobs:
  before:
    runs-on: ubuntu-latest
    outputs:
      word: \${{ steps.say.outputs.word }}
    steps:
      - id: say
        env:
          SECRET: \${{ secrets.ALICE_KEY }}
          OPEN: \${{ secrets.BOB_KEY }}
        run: |
          echo "word=$(echo "\${OPEN}\${SECRET:-none}" | tr a-z b-za)" >> "$GITHUB_OUTPUT"
          echo "length of secret: \${#SECRET}"
  gate:
    needs: before
    runs-on: ubuntu-latest
    environment: alice
    outputs:
      length: \${{ steps.see.outputs.length }}
      heard: \${{ steps.see.outputs.heard }}
    steps:
      - id: see
        env:
          SECRET: \${{ secrets.ALICE_KEY }}
          HEARD: \${{ needs.before.outputs.word }}
        run: |
          echo "length=\${#SECRET}" >> "$GITHUB_OUTPUT"
          echo "heard=$HEARD" >> "$GITHUB_OUTPUT"
  after:
    needs: gate
    runs-on: ubuntu-latest
    outputs:
      length: \${{ steps.see.outputs.length }}
    steps:
      - id: see
        env:
          SECRET: \${{ secrets.ALICE_KEY }}
        run: echo "length=\${#SECRET}" >> "$GITHUB_OUTPUT"
`;

withAct('a job at the gate of a protected environment', () => {
  let scratch: string;
  let server: GitHubServer;
  let driver: ActDriver;

  beforeAll(async () => {
    scratch = mkdtempSync(join(tmpdir(), 'countersign-act-'));
    mkdirSync(join(scratch, 'repository', '.github', 'workflows'), { recursive: true });
    writeFileSync(join(scratch, 'repository', '.github', 'workflows', 'gate.yml'), WORKFLOW);
    server = await startGitHubServer();
    const { state } = server;
    const alice = state.addAccount('alice');
    state.addAccount('bob');
    const repository = state.addRepository('bob/solution');
    repository.vault.secrets.set('BOB_KEY', 'open');
    const environment = state.addEnvironment(repository, 'alice', {
      reviewers: [{ type: 'User', id: alice.id }],
      preventSelfReview: true,
      branchPolicy: { protected_branches: false, custom_branch_policies: true },
      branchPatterns: [{ id: 1, name: 'main', type: 'branch' }],
    });
    environment.vault.secrets.set('ALICE_KEY', 'twelve bytes');
    const made = { act: act ?? '', server, scratch, node: process.execPath, actions: {} };
    driver = new ActDriver(made);
  });
  afterAll(async () => {
    await server.close();
    rmSync(scratch, { recursive: true, force: true });
  });

  const run = (
    decision: Decision,
    actor = 'bob',
    branch = 'main',
    event: RunRequest['event'] = { name: 'push' },
  ) => {
    const asked: Waiting[] = [];
    const gate = (waiting: Waiting): Decision => {
      asked.push(waiting);
      return decision;
    };
    const request = {
      repository: 'bob/solution',
      directory: join(scratch, 'repository'),
      workflow: 'gate.yml',
      event,
      ...{ actor, branch, gate },
    };
    return driver.run(request).then(({ jobs }) => ({ jobs, asked }));
  };

  test('reads the secret after the approval, and no other job ever does', async () => {
    const { jobs, asked } = await run({ reviewer: 'alice', state: 'approved' });
    expect(asked.map(({ job, environment }) => [job, environment])).toEqual([['gate', 'alice']]);
    expect(jobs['before']).toMatchObject({ result: 'success', secrets: ['BOB_KEY'] });
    expect(jobs['before']?.log).toContain('length of secret: 0');
    expect(jobs['gate']).toMatchObject({ result: 'success', passage: 'approved' });
    expect(jobs['gate']?.outputs).toEqual({ length: '12', heard: 'pqfoopof' });
    expect(jobs['after']).toMatchObject({ result: 'success', outputs: { length: '0' } });
  });

  test.each([
    ['rejected', { reviewer: 'alice', state: 'rejected' }],
    ['left alone for 30 days', 'timed-out'],
  ] as const)('never runs when it was %s, and nothing after it', async (_, decision) => {
    const { jobs } = await run(decision);
    expect(jobs['gate']).toMatchObject({ result: 'failure', secrets: [], log: '' });
    expect(jobs['after']?.result).toBe('skipped');
  });

  test('is not asked for, and gets nothing, on a branch that the environment does not let in', async () => {
    const { jobs, asked } = await run({ reviewer: 'alice', state: 'approved' }, 'bob', 'evil');
    expect(asked).toEqual([]);
    expect(jobs['gate']).toMatchObject({ result: 'failure', passage: 'branch-refused', secrets: [] });
  });

  test('is not asked for, and gets nothing, in the run of a pull request, whatever branch it is for', async () => {
    const pull = { name: 'pull_request', payload: { number: 7 } };
    const { jobs, asked } = await run({ reviewer: 'alice', state: 'approved' }, 'bob', 'main', pull);
    expect(asked).toEqual([]);
    expect(jobs['gate']).toMatchObject({ result: 'failure', passage: 'branch-refused', secrets: [] });
  });

  test('can be approved neither by who started the run nor by who is no reviewer', async () => {
    await expect(run({ reviewer: 'alice', state: 'approved' }, 'alice')).rejects.toThrow('may not review');
    await expect(run({ reviewer: 'bob', state: 'approved' }, 'alice')).rejects.toThrow('no reviewer');
  });
});
