import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { startGitHubServer, type GitHubServer, type Repository } from '../servers/githubServer.ts';
import { approve, fingerprint, good, makeCast, placeOrder, type Cast, type CastOrder } from './cast.ts';
import type { Ran } from './runner.ts';

/** The commit of the runner's jobs: what Bob signs his orders for. */
const COMMIT = 'a'.repeat(40);
const TRIAL = 'version: 1\nallowSimulated: true';

let cast: Cast;
let ran: CastOrder;
/** Orders of Bob's that stand open, that Alice turned down, and that are of another repository. */
const others: Record<'open' | 'refused' | 'elsewhere', number> = { open: 0, refused: 0, elsewhere: 0 };
let server: GitHubServer;
let repository: Repository;

const tee = (): Record<string, string | number> => ({
  ...cast.as('operator'),
  ...{ 'simulated-root': cast.simulatedRoot, 'ledger-head': cast.ledgerHead(), storage: cast.storage },
});

async function orderAgain(request: string, env: Record<string, string> = {}): Promise<CastOrder> {
  const inputs = {
    ...{ ...cast.as('bob'), solution: cast.path('solution.resource.json.asc'), ...ran.offers },
    ...{ policy: TRIAL, request, comment: false },
  };
  const { outputs } = good(await cast.runner.run('place-order', inputs, env));
  return { ...ran, order: Number(outputs['order']), suborder: Number(outputs['data-suborder']) };
}

beforeAll(async () => {
  cast = await makeCast();
  ran = await placeOrder(cast);
  good(await cast.runner.run('run-tee', { ...tee(), orders: ran.order }));
  await approve(cast, ran);
  good(await cast.runner.run('run-tee', { ...tee(), orders: ran.order }));
  others.open = (await orderAgain('open')).order;
  for (const name of ['refused', 'elsewhere'] as const) {
    const env = name === 'elsewhere' ? { GITHUB_REPOSITORY: 'bob/another' } : {};
    const { order, suborder } = await orderAgain(name, env);
    const refusal = { ...cast.as('alice'), suborder, status: 'canceled' };
    good(await cast.runner.run('complete-suborder', refusal));
    others[name] = order;
  }
}, 120_000);
afterAll(() => cast.close());
beforeEach(async () => {
  server = await startGitHubServer();
  server.state.addAccount('github-actions[bot]', 'Bot');
  repository = server.state.addRepository('bob/solution');
  repository.comments.set(12, []);
  repository.pullHeads.set(12, COMMIT);
  server.state.tokens.set('job-token', {
    login: 'github-actions[bot]',
    permissions: { pull_requests: 'write', checks: 'write' },
  });
});
afterEach(() => server.close());

async function ended(
  inputs: Record<string, string | number> = {},
): Promise<Ran & { readonly orders: unknown }> {
  const account = fingerprint(cast.keys.bob);
  const given = { account, ledger: cast.ledger, token: 'job-token', ...inputs };
  const found = good(await cast.runner.run('pending-results', given, { GITHUB_API_URL: server.url }));
  const { include } = JSON.parse(found.outputs['matrix'] ?? '') as { include: { order: number }[] };
  expect(found.outputs['count']).toBe(String(include.length));
  expect(found.outputs['any']).toBe(String(include.length > 0));
  return { ...found, orders: include };
}

/** Writes the verdict as the job of the matrix does. */
async function verdict(order: number): Promise<Ran> {
  const inputs = {
    ...{ ...cast.as('bob'), order, output: cast.path('report.json'), 'allow-simulated': true },
    ...{ token: 'job-token', commit: COMMIT, 'pull-request': 12 },
  };
  return cast.runner.run('verify-report', inputs, { GITHUB_API_URL: server.url });
}

const place = { commit: COMMIT, 'pull-request': 12 };

describe('the orders that ended and have no verdict', () => {
  test('are those of Bob’s that were made from this repository, each with the place of its verdict', async () => {
    const { orders } = await ended();
    expect(orders).toEqual([
      { order: others.refused, ...place },
      { order: ran.order, ...place },
    ]);
  });

  test('are no more when their verdict stands, whichever it is', async () => {
    good(await verdict(ran.order));
    expect((await ended()).orders).toEqual([{ order: others.refused, ...place }]);
    expect((await verdict(others.refused)).status).toBe(1);
    expect((await ended()).orders).toEqual([]);
  });

  test('are looked at by number whether it stands or not, and are nobody else’s', async () => {
    good(await verdict(ran.order));
    expect((await ended({ orders: ran.order })).orders).toEqual([{ order: ran.order, ...place }]);
    const open = await ended({ orders: others.open });
    expect([open.orders, open.log]).toEqual([[], expect.stringContaining('has not ended')]);
    const elsewhere = await ended({ orders: others.elsewhere });
    expect([elsewhere.orders, elsewhere.log]).toEqual([[], expect.stringContaining('bob/another')]);
    const account = fingerprint(cast.keys.alice);
    expect((await ended({ orders: ran.order, account })).orders).toEqual([]);
    expect((await ended({ account })).orders).toEqual([]);
  });

  test('came without a pull request where no one has their commit', async () => {
    repository.pullHeads.set(12, 'c'.repeat(40));
    expect((await ended({ orders: ran.order })).orders).toEqual([
      { order: ran.order, commit: COMMIT, 'pull-request': '' },
    ]);
  });

  test('stand on no pull request that goes into another repository', async () => {
    repository.pullHeads.delete(12);
    repository.pullHeads.set(11, COMMIT).set(12, COMMIT);
    repository.pullBases.set(11, 'mallory/fork');
    expect((await ended({ orders: ran.order })).orders).toEqual([{ order: ran.order, ...place }]);
    repository.pullBases.set(12, 'mallory/fork');
    expect((await ended({ orders: ran.order })).orders).toEqual([
      { order: ran.order, commit: COMMIT, 'pull-request': '' },
    ]);
  });

  test('are passed over with a warning where their commit was never pushed', async () => {
    const message = 'No commit found for SHA: a';
    server.fail({ match: /commits\/a+\/check-runs/, status: 422, message, times: 99 });
    const { orders, log } = await ended();
    expect([orders, log]).toEqual([
      [],
      expect.stringMatching(/::warning.*names the commit a{40}, which is not here/),
    ]);
  });
});

describe('an order that ended without a run', () => {
  test('has a red verdict that says why, on its commit and its pull request', async () => {
    const { status, outputs, log } = await verdict(others.refused);
    expect([status, outputs]).toMatchObject([1, { verdict: 'not-possible', run: 'failed', report: '' }]);
    expect(log).toMatch(/::error.*Run FAILED: it was not run \(Canceled/);
    const [check] = repository.checkRuns;
    expect(check?.fields).toMatchObject({
      head_sha: COMMIT,
      conclusion: 'failure',
      external_id: `order-${others.refused}`,
    });
    expect(repository.comments.get(12)?.[0]?.body).toContain('❌ Run FAILED: it was not run');
  });

  test('has no result to download, and says so', async () => {
    const inputs = { ...cast.as('bob'), order: others.refused, directory: cast.path('none') };
    const { status, summary } = await cast.runner.run('download-result', inputs);
    expect([status, summary]).toEqual([1, expect.stringContaining('ended without a result')]);
    const never = good(await cast.runner.run('download-result', { ...inputs, 'fail-on': 'never' }));
    expect(never.outputs).toMatchObject({ status: 'Canceled', path: '', hash: '' });
  });

  test('is not waited for where nobody completed it in time', async () => {
    const afterwards = Date.now() + 40 * 24 * 3_600_000;
    jest.useFakeTimers({
      now: afterwards,
      doNotFake: [
        'hrtime',
        'nextTick',
        'performance',
        'queueMicrotask',
        'setImmediate',
        'clearImmediate',
        'setInterval',
        'clearInterval',
        'setTimeout',
        'clearTimeout',
      ],
    });
    try {
      const { status, log } = await cast.runner.run('download-result', {
        ...{ ...cast.as('bob'), order: others.open, directory: cast.path('none') },
        'wait-minutes': 5,
      });
      expect([status, log]).toEqual([1, expect.stringContaining('nobody completed it in time')]);
      expect(log).not.toContain('waiting for');
    } finally {
      jest.useRealTimers();
    }
  });

  test('is of another commit than the one that it is held against: then it is not bound to this one', async () => {
    const inputs = {
      ...{
        ...cast.as('bob'),
        order: others.refused,
        commit: 'd'.repeat(40),
        comment: false,
        'check-run': false,
      },
      'fail-on': 'never',
    };
    const { outputs, summary } = good(await cast.runner.run('verify-report', inputs));
    expect(outputs['verdict']).toBe('failed');
    expect(summary).toContain('The customer signed the order for the commit that you named');
    expect(summary).toMatch(/^## ❌ Run FAILED: .*NOT BOUND TO THIS COMMIT/);
  });
});

describe('run-tee', () => {
  test('starts the workflow of the repository that an order is made from, when it has ended, and no other', async () => {
    const another = server.state.addRepository('bob/another');
    const permissions = { actions: 'write' } as const;
    server.state.addAccount('operator');
    server.state.tokens.set('tee-token', { login: 'operator', permissions });
    const notify = 'bob/solution/result.yml\nbob/another/result.yml';
    const env = { GITHUB_API_URL: server.url, GITHUB_REPOSITORY: 'operator/tee' };
    const look = (orders: number): Promise<Ran> =>
      cast.runner.run('run-tee', { ...tee(), orders, notify, 'notify-token': 'tee-token' }, env);
    good(await look(others.open));
    expect([repository.workflowDispatches, another.workflowDispatches]).toEqual([[], []]);
    const { log } = good(await look(ran.order));
    expect(log).toContain(`bob/solution/result.yml was told of order ${ran.order}`);
    const inputs = { order: String(ran.order), from: 'operator/tee' };
    expect(repository.workflowDispatches).toEqual([{ workflow: 'result.yml', ref: 'main', inputs }]);
    expect(another.workflowDispatches).toEqual([]);
    good(await look(others.elsewhere));
    expect(another.workflowDispatches).toMatchObject([{ inputs: { order: String(others.elsewhere) } }]);
  });

  test('opens each door with its own token, also where only the second is to be told', async () => {
    const another = server.state.addRepository('bob/another');
    server.state.addAccount('operator');
    for (const name of ['bob/solution', 'bob/another'])
      server.state.tokens.set(`token-of-${name}`, {
        ...{ login: 'operator', permissions: { actions: 'write' }, repository: name },
      });
    const env = { GITHUB_API_URL: server.url, GITHUB_REPOSITORY: 'operator/tee' };
    const notify = 'bob/solution/result.yml\nbob/another/result.yml';
    const tokens = 'token-of-bob/solution\ntoken-of-bob/another';
    const look = (orders: number): Promise<Ran> =>
      cast.runner.run('run-tee', { ...tee(), orders, notify, 'notify-token': tokens }, env);
    expect(good(await look(others.elsewhere)).log).not.toContain('was not told');
    expect(another.workflowDispatches).toMatchObject([{ inputs: { order: String(others.elsewhere) } }]);
    expect(repository.workflowDispatches).toEqual([]);
    expect(good(await look(ran.order)).log).not.toContain('was not told');
    expect(repository.workflowDispatches).toMatchObject([{ inputs: { order: String(ran.order) } }]);
    expect(another.workflowDispatches).toHaveLength(1);
  });

  test('has done its work where it may tell nobody', async () => {
    const env = { GITHUB_API_URL: server.url };
    const inputs = { ...tee(), orders: ran.order, notify: 'bob/solution/result.yml', 'notify-token': 'none' };
    const { log, outputs } = good(await cast.runner.run('run-tee', inputs, env));
    expect(outputs['status']).toBe('Done');
    expect(log).toMatch(
      /::warning.*bob\/solution\/result.yml was not told of order \d+; its schedule will find it/,
    );
  });
});
