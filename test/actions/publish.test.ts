import { mkdir, writeFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startGitHubServer, type GitHubServer, type Repository } from '../servers/githubServer.ts';
import { approve, good, makeCast, placeOrder, type Cast, type CastOrder } from './cast.ts';
import type { Ran } from './runner.ts';

let cast: Cast;
let placed: CastOrder;
let server: GitHubServer;
let repository: Repository;
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
  good(await cast.runner.run('run-tee', tee));
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

/** The commit that the order was placed for. */
const HEAD = 'a'.repeat(40);

async function verify(
  inputs: Record<string, string | boolean> = {},
  from = 'bob/solution',
  eventName = 'pull_request',
): Promise<Ran> {
  await mkdir(cast.path('events'), { recursive: true });
  const event = cast.path('events/event.json');
  const pull = {
    number: 12,
    head: { sha: HEAD, repo: { full_name: from } },
    base: { repo: { full_name: 'bob/solution' } },
  };
  const payload = eventName === 'push' ? {} : { pull_request: pull };
  await writeFile(event, JSON.stringify(payload));
  return cast.runner.run(
    'verify-report',
    {
      ...cast.as('bob'),
      order: String(placed.order),
      output: cast.path('report.json'),
      'solution-hash': placed.hash,
      'ledger-head': cast.ledgerHead(),
      'allow-simulated': true,
      token: 'job-token',
      ...inputs,
    },
    { GITHUB_API_URL: server.url, GITHUB_EVENT_NAME: eventName, GITHUB_EVENT_PATH: event },
  );
}

const comments = () => repository.comments.get(12) ?? [];

describe('the verdict on a pull request', () => {
  test('is one comment and one check run on its head, kept up to date by every run', async () => {
    good(await verify());
    good(await verify());
    const wrong = await verify({ 'solution-hash': '0'.repeat(64) });
    expect(wrong.status).toBe(1);
    expect(comments()).toHaveLength(1);
    expect(comments()[0]?.body).toContain('NOT verified');
    expect(repository.checkRuns).toHaveLength(1);
    expect(repository.checkRuns[0]?.fields).toMatchObject({ head_sha: HEAD, conclusion: 'failure' });
  });

  test('is left out where that is asked', async () => {
    good(await verify({ comment: false, 'check-run': false }));
    expect(server.requests).toHaveLength(0);
    const ran = good(await verify({ comment: false, 'check-run': false, 'show-summary': false }));
    expect(ran.summary).toBe('');
  });

  test('of a missing permission says which, as YAML, after the summary was written', async () => {
    server.state.tokens.set('job-token', { login: 'github-actions[bot]', permissions: { checks: 'write' } });
    const { status, log, summary } = await verify();
    expect(status).toBe(1);
    expect(log).toContain('permissions:%0A  pull-requests: write%0A  checks: write');
    expect(summary).toContain('## ✅ Verified');
  });

  test('of a fork is in the summary alone, and the fork is named', async () => {
    server.state.tokens.set('job-token', { login: 'github-actions[bot]', permissions: {} });
    const { log, summary } = good(await verify({}, 'mallory/solution'));
    expect(log).toContain('mallory/solution, a fork');
    expect(summary).toContain('## ✅ Verified');
    expect(comments()).toHaveLength(0);
  });

  test('outside pull requests is a check run alone', async () => {
    good(await verify({}, 'bob/solution', 'push'));
    expect(repository.checkRuns).toHaveLength(1);
    expect(comments()).toHaveLength(0);
  });
});

describe('place-order', () => {
  const inputs = () => ({
    ...cast.as('bob'),
    solution: cast.path('solution.resource.json.asc'),
    ...placed.offers,
    policy: 'version: 1\nallowSimulated: true',
    notify: 'alice/data/approve.yml',
    'notify-token': 'bob-token',
  });
  const env = () => ({ GITHUB_API_URL: server.url });

  test('starts the workflows of the others, and needs Actions: write for it and nothing else', async () => {
    const [alice, tee] = [
      server.state.addRepository('alice/data'),
      server.state.addRepository('operator/tee'),
    ];
    server.state.tokens.set('bob-token', { login: 'bob', permissions: { actions: 'write' } });
    server.state.addAccount('bob');
    const notify = 'alice/data/approve.yml\noperator/tee/tee.yml@main';
    const { outputs } = good(await cast.runner.run('place-order', { ...inputs(), notify }, env()));
    const told = { ref: 'main', inputs: { order: outputs['order'], from: 'bob/solution' } };
    expect(alice.workflowDispatches).toEqual([{ ...told, workflow: 'approve.yml' }]);
    expect(tee.workflowDispatches).toEqual([{ ...told, workflow: 'tee.yml' }]);
  });

  test('has a token for each, in their order: neither opens the other’s door', async () => {
    const [alice, tee] = [
      server.state.addRepository('alice/data'),
      server.state.addRepository('operator/tee'),
    ];
    for (const owner of ['alice/data', 'operator/tee'])
      server.state.tokens.set(`token-of-${owner}`, {
        ...{ login: 'bob', permissions: { actions: 'write' }, repository: owner },
      });
    server.state.addAccount('bob');
    const notify = 'alice/data/approve.yml\noperator/tee/tee.yml';
    const tokens = ['token-of-alice/data', 'token-of-operator/tee'];
    const given = { ...inputs(), notify, 'notify-token': tokens.join('\n'), 'notify-required': true };
    const { masks } = good(await cast.runner.run('place-order', given, env()));
    expect(masks).toEqual(expect.arrayContaining(tokens));
    expect([alice.workflowDispatches.length, tee.workflowDispatches.length]).toEqual([1, 1]);
    const three = { ...given, 'notify-token': 'a-token\nb-token\nc-token' };
    const { status, log, outputs } = await cast.runner.run('place-order', three, env());
    expect([status, outputs['order']]).toEqual([1, undefined]);
    expect(log).toContain('notify-token has 3 lines, and notify 2');
  });

  test('where it may not tell the owner, has placed the order all the same', async () => {
    server.state.addRepository('alice/data');
    const { outputs, log } = good(await cast.runner.run('place-order', inputs(), env()));
    expect(outputs['order']).toMatch(/^\d+$/);
    expect(log).toMatch(/::warning.*alice\/data\/approve.yml was not told/);
    const strict = await cast.runner.run('place-order', { ...inputs(), 'notify-required': true }, env());
    expect(strict.status).toBe(1);
    expect(strict.outputs['order']).toBe(outputs['order']);
  });
});

describe('a fork’s pull request', () => {
  test('that misses a secret is told why', async () => {
    const event = cast.path('fork.json');
    const pull = {
      number: 1,
      head: { sha: HEAD, repo: { full_name: 'mallory/x' } },
      base: { repo: { full_name: 'bob/solution' } },
    };
    await writeFile(event, JSON.stringify({ pull_request: pull }));
    const env = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: event };
    const { status, log } = await cast.runner.run('place-order', { ledger: cast.ledger }, env);
    expect(status).toBe(1);
    expect(log).toContain('the input key is missing');
    expect(log).toContain('mallory/x, a fork, and GitHub gives such runs no secrets');
  });
});
