import { writeFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startGitHubServer, type GitHubServer, type Repository } from '../servers/githubServer.ts';
import { approve, good, makeCast, placeOrder, type Cast, type CastOrder } from './cast.ts';
import type { Ran } from './runner.ts';

const LOG = `first line\n${'x\n'.repeat(100)}\u001b[2J\n\`\`\`\n</details>\n### Checks\n  0%\r 50%\r100%\nValueError: 'eleven,private,rows'\n`;
const HEAD = 'a'.repeat(40);

let cast: Cast;
let placed: CastOrder;
let server: GitHubServer;
let repository: Repository;
let result: string;
beforeAll(async () => {
  cast = await makeCast();
  placed = await placeOrder(cast);
  const tee = {
    ...cast.as('operator'),
    'simulated-root': cast.simulatedRoot,
    'ledger-head': cast.ledgerHead(),
    storage: cast.storage,
    orders: placed.order,
  };
  good(await cast.runner.run('run-tee', tee));
  await approve(cast, placed);
  cast.sandbox.behave = () => Promise.resolve({ exitStatus: 3, log: Buffer.from(LOG) });
  good(await cast.runner.run('run-tee', tee));
  const inputs = { ...cast.as('bob'), order: placed.order, directory: cast.path('home'), 'fail-on': 'never' };
  result = good(await cast.runner.run('download-result', inputs)).outputs['path'] ?? '';
});
afterAll(() => cast.close());
beforeEach(async () => {
  server = await startGitHubServer();
  server.state.addAccount('github-actions[bot]', 'Bot');
  repository = server.state.addRepository('bob/solution');
  repository.comments.set(12, []);
  repository.pullHeads.set(12, HEAD);
  server.state.tokens.set('job-token', {
    login: 'github-actions[bot]',
    permissions: { pull_requests: 'write', checks: 'write' },
  });
});
afterEach(() => server.close());

async function run(
  name: 'verify-report' | 'download-result',
  inputs: Record<string, string | boolean>,
  isPrivate = true,
): Promise<Ran> {
  const event = cast.path('event.json');
  await writeFile(event, JSON.stringify({ repository: { full_name: 'bob/solution', private: isPrivate } }));
  const env = {
    GITHUB_API_URL: server.url,
    GITHUB_EVENT_NAME: 'workflow_dispatch',
    GITHUB_EVENT_PATH: event,
  };
  return cast.runner.run(name, { ...cast.as('bob'), order: String(placed.order), ...inputs }, env);
}

const verify = (inputs: Record<string, string | boolean> = {}, isPrivate = true): Promise<Ran> =>
  run(
    'verify-report',
    {
      ...{ output: cast.path('report.json'), 'solution-hash': placed.hash, result },
      ...{ 'allow-simulated': true, token: 'job-token', 'pull-request': '12', commit: HEAD },
      ...inputs,
    },
    isPrivate,
  );

const first = (text: string | undefined): string =>
  (text ?? '').split('\n').find((line) => line.startsWith('## ')) ?? '';

describe('a failed training that is reported truly', () => {
  test('is red on the summary, the pull request and the check run, while what ran is what was approved', async () => {
    const { status, log, outputs, summary } = await verify();
    expect(status).toBe(1);
    expect(log).toContain('the run failed: exit status 3; verified all the same: order');
    expect(outputs).toMatchObject({ verdict: 'passed', run: 'failed', 'exit-status': '3' });
    const [comment] = repository.comments.get(12) ?? [];
    for (const page of [summary, comment?.body]) {
      expect(first(page)).toMatch(/^## ❌ Run FAILED: exit status 3\. Verified \(SIMULATED TEE\): order/);
      expect(page).toContain('✅&nbsp;yes | What ran is what was approved');
      expect(page).toContain('❌&nbsp;NO | The run succeeded | exit status 3');
    }
    const [check] = repository.checkRuns;
    expect(check?.fields).toMatchObject({ head_sha: HEAD, conclusion: 'failure' });
    const { title, summary: said } = check?.fields['output'] as Record<string, string>;
    expect(title).toContain('Run FAILED: exit status 3');
    expect(said).toContain('✅&nbsp;yes | What ran is what was approved');
  });

  test('has the end of its log on top, shown and never obeyed', async () => {
    const { summary } = await verify();
    const log = summary.slice(summary.indexOf('### The end of the log'), summary.indexOf('### What ran'));
    expect(log).toContain("ValueError: 'eleven,private,rows'");
    expect(log).not.toContain('first line');
    expect(log).not.toContain('\u001b');
    expect(log).toMatch(/\n100%\n/);
    expect(log).not.toContain('50%');
    // Three backticks in the log do not end its block.
    expect(log).toMatch(/\n````\n[^]*\n```\n[^]*\n````\n/);
    const text = (repository.checkRuns[0]?.fields['output'] as Record<string, string>)['text'];
    expect(text).toMatch(/^### The end of the log/);
  });

  test('shows no line of the log that holds a secret of the job', async () => {
    const { summary } = await verify({ passphrase: 'eleven,private,rows' });
    expect(summary).toContain('### The end of the log');
    expect(summary).not.toContain('eleven,private,rows');
  });

  test.each([
    ['a public repository', {}, false],
    ['a wish', { 'show-log': 'false' }, true],
  ])('keeps its log from the page by %s', async (_, inputs, isPrivate) => {
    const { summary } = await verify(inputs, isPrivate);
    expect(first(summary)).toContain('Run FAILED');
    expect(JSON.stringify([summary, repository.comments.get(12), repository.checkRuns])).not.toContain(
      'private,rows',
    );
    expect(summary.includes('`show-log: true` shows its end here')).toBe(!isPrivate);
    expect((await verify({ 'show-log': 'true' }, isPrivate)).summary).toContain('private,rows');
  });

  test.each([
    ['not-passed', 1],
    ['failed', 1],
    ['never', 0],
  ])('with fail-on %s ends the step with %i', async (failOn, status) => {
    expect((await verify({ 'fail-on': failOn })).status).toBe(status);
  });

  test('is red for Alice as well, who may not know how it ended', async () => {
    const { status, outputs, summary } = await verify({ ...cast.as('alice'), result: '' });
    expect([status, outputs['verdict'], outputs['run']]).toEqual([1, 'passed', 'failed']);
    expect(first(summary)).toMatch(/Run FAILED: it failed.* how is sealed to its recipients\. Verified/);
  });

  test('is no more than the report is: where that does not hold, it says that first', async () => {
    const { status, log, outputs } = await verify({ 'solution-hash': '0'.repeat(64) });
    expect([status, outputs['verdict'], outputs['run']]).toEqual([1, 'failed', 'failed']);
    expect(log).toContain('the report does not hold');
  });

  test('is red where its result is downloaded, with the log on top', async () => {
    const { status, summary, log } = await run('download-result', { directory: cast.path('red') });
    expect(status).toBe(1);
    expect(log).toContain('ended with Error');
    expect(summary).toMatch(/^## ❌ Order \d+ FAILED[^]*private,rows[^]*\| Status/);
    const open = await run('download-result', { directory: cast.path('open') }, false);
    expect(open.summary).not.toContain('private,rows');
  });
});
