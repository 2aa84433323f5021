/**
 * What the audit of the GitHub face found of the verdict: it landed, green, on any commit and pull request that whoever
 * started the workflow named; it stayed green after a push; and what a reader could check that no job can write was not said.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openLedgerRepository } from '../../src/ledger/git/gitLedger.ts';
import { Ledger } from '../../src/ledger/ledger.ts';
import type { Source } from '../../src/marketplace/order/source.ts';
import { approve, good, makeCast, placeOrder, type Cast, type CastOrder } from '../actions/cast.ts';
import type { Ran } from '../actions/runner.ts';
import { startGitHubServer, type GitHubServer, type Repository } from '../servers/githubServer.ts';

/** What the order was placed for: the commit of its job. */
const COMMIT = 'a'.repeat(40);
const EVIL = 'e'.repeat(40);
const NOT_BOUND = 'NOT BOUND TO THIS COMMIT';

let cast: Cast;
let placed: CastOrder;
let sourceless: CastOrder;
let server: GitHubServer;
let repository: Repository;
beforeAll(async () => {
  cast = await makeCast();
  placed = await placeOrder(cast);
  const again = await placeAgain({ source: 'none' });
  sourceless = { ...placed, order: Number(again['order']), suborder: Number(again['data-suborder']) };
  for (const order of [placed, sourceless]) {
    const { simulatedRoot, storage } = cast;
    const tee = { ...cast.as('operator'), 'simulated-root': simulatedRoot, storage, orders: order.order };
    good(await cast.runner.run('run-tee', { ...tee, 'ledger-head': cast.ledgerHead() }));
    await approve(cast, order);
    good(await cast.runner.run('run-tee', { ...tee, 'ledger-head': cast.ledgerHead() }));
  }
});
afterAll(() => cast.close());
beforeEach(async () => {
  server = await startGitHubServer();
  server.state.addAccount('github-actions[bot]', 'Bot');
  repository = server.state.addRepository('bob/solution');
  repository.comments.set(12, []);
  repository.comments.set(99, []);
  repository.pullHeads.set(12, COMMIT);
  repository.pullHeads.set(99, EVIL);
  server.state.tokens.set('job-token', {
    login: 'github-actions[bot]',
    permissions: { pull_requests: 'write', checks: 'write' },
  });
});
afterEach(() => server.close());

async function placeAgain(
  inputs: Record<string, string>,
  env: Record<string, string> = {},
): Promise<Readonly<Record<string, string>>> {
  const offers = { data: placed.offers.data, tee: placed.offers.tee };
  const solution = cast.path('solution.resource.json.asc');
  const policy = 'version: 1\nallowSimulated: true';
  const asked = { ...cast.as('bob'), ...offers, solution, policy, ...inputs };
  return good(await cast.runner.run('place-order', asked, env)).outputs;
}

/** What the ledger has of the source of an order. */
async function sourceOf(order: number): Promise<Source | undefined> {
  const cacheDir = cast.path('cache');
  const ledger = new Ledger(await openLedgerRepository(cast.ledger, { cacheDir }));
  return (await ledger.order(order)).state.placed.entry.source;
}

/** A run of the default branch, which somebody started by hand. */
function verify(inputs: Record<string, string>, env: Record<string, string> = {}): Promise<Ran> {
  return cast.runner.run(
    'verify-report',
    {
      ...cast.as('bob'),
      order: placed.order,
      output: cast.path('report.json'),
      'solution-hash': placed.hash,
      'ledger-head': cast.ledgerHead(),
      'allow-simulated': true,
      token: 'job-token',
      ...inputs,
    },
    { GITHUB_API_URL: server.url, GITHUB_EVENT_NAME: 'workflow_dispatch', ...env },
  );
}

const checkRun = () => repository.checkRuns[0]?.fields ?? {};
const comment = (pull: number): string => repository.comments.get(pull)?.[0]?.body ?? '';

describe('a verdict that whoever starts the workflow points', () => {
  test('at the commit and the pull request that were ordered for is green', async () => {
    const ran = good(await verify({ 'pull-request': '12', commit: COMMIT }));
    expect(ran.outputs['verdict']).toBe('passed');
    expect(checkRun()).toMatchObject({ head_sha: COMMIT, conclusion: 'success' });
    expect(comment(12)).toContain('✅ Verified');
    expect(comment(12)).toContain(`\`${COMMIT}\``);
  });

  test('at a commit that has nothing to do with the order is red: source-commit', async () => {
    const ran = await verify({ 'pull-request': '99', commit: EVIL });
    expect([ran.status, ran.outputs['verdict']]).toEqual([1, 'failed']);
    expect(ran.log).toMatch(
      /::error.*signed the order for the commit that you named: the order is of a{40}, not of e{40}/,
    );
    expect(checkRun()).toMatchObject({ head_sha: EVIL, conclusion: 'failure' });
    expect(JSON.stringify(checkRun())).toContain(`"title":"${NOT_BOUND}`);
    for (const page of [ran.summary, comment(99)])
      expect(page).toMatch(new RegExp(`^## ❌ ${NOT_BOUND}`, 'm'));
  });

  test('at a pull request that has nothing to do with the commit says so at its head', async () => {
    good(await verify({ 'pull-request': '99', commit: COMMIT }));
    expect(comment(99)).toMatch(/^<!--.*\n<!--.*\n<!--.*\n> \[!WARNING\]\n> \*\*OF ANOTHER COMMIT/);
    expect(comment(99)).toContain(`The head of this pull request is \`${EVIL}\``);
  });

  test('at the commit of the default branch that it runs on, by naming none, is red', async () => {
    const ran = await verify({}, { GITHUB_SHA: EVIL });
    expect(ran.status).toBe(1);
    expect(checkRun()).toMatchObject({ head_sha: EVIL, conclusion: 'failure' });
  });

  test('at the same commit of another repository is red: source-repository', async () => {
    const ran = await verify(
      { commit: COMMIT, 'check-run': 'false' },
      { GITHUB_REPOSITORY: 'mallory/solution' },
    );
    expect(ran.status).toBe(1);
    expect(ran.summary).toContain(`## ❌ ${NOT_BOUND}`);
    expect(ran.log).toContain('not of https://github.com/mallory/solution');
  });

  test('at no commit, by asking for that, is written in the summary alone', async () => {
    const ran = good(await verify({ commit: 'none', 'pull-request': '12' }));
    expect(ran.summary).toContain('Not pinned: ');
    expect(ran.summary).toMatch(/Not pinned: .*commit/);
    expect(server.requests).toEqual([]);
  });
});

describe('an order that names no source', () => {
  test('is verified in full for no commit: neither green nor, as if it were another, red', async () => {
    const inputs = { order: String(sourceless.order), commit: COMMIT, 'pull-request': '12' };
    const ran = await verify(inputs);
    expect([ran.status, ran.outputs['verdict']]).toEqual([1, 'not-possible']);
    expect(ran.log).toContain(`nothing binds it to ${COMMIT}`);
    expect(checkRun()).toMatchObject({ conclusion: 'action_required' });
    expect(comment(12)).toContain('The order names no source: nothing binds it to');
    expect(good(await verify({ ...inputs, commit: 'none' })).outputs['verdict']).toBe('passed');
  });
});

describe('a push after the verdict', () => {
  async function pushed(commit: string): Promise<Record<string, string>> {
    repository.pullHeads.set(12, commit);
    await mkdir(cast.path('events'), { recursive: true });
    const event = cast.path('events/push.json');
    const repo = { full_name: 'bob/solution' };
    const pull = { number: 12, head: { sha: commit, repo }, base: { repo } };
    await writeFile(event, JSON.stringify({ pull_request: pull }));
    return { GITHUB_API_URL: server.url, GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: event };
  }

  test('leaves no green comment once the new order is placed, which is of the new commit', async () => {
    good(await verify({ 'pull-request': '12', commit: COMMIT }));
    expect(comment(12)).not.toContain('EARLIER');
    const env = await pushed(EVIL);
    const { order } = await placeAgain({ token: 'job-token' }, { ...env, GITHUB_RUN_ID: '80' });
    const once = comment(12);
    // So does a run of the default branch that is told which pull request it orders for.
    repository.comments.set(12, []);
    repository.pullHeads.set(12, COMMIT);
    good(await verify({ 'pull-request': '12', commit: COMMIT }));
    repository.pullHeads.set(12, EVIL);
    const dispatched = {
      GITHUB_API_URL: server.url,
      GITHUB_EVENT_NAME: 'workflow_dispatch',
      GITHUB_RUN_ID: '83',
    };
    await placeAgain({ token: 'job-token', 'pull-request': '12' }, dispatched);
    expect(comment(12)).toBe(once);
    expect(comment(12)).toMatch(/^<!--.*\n<!--.*\n<!--.*\n> \[!WARNING\]\n> \*\*OF AN EARLIER COMMIT/);
    // The old order does not hold on the new commit, and the new one is not of the merge commit that GitHub made.
    const old = await verify({}, env);
    expect([old.status, old.summary]).toEqual([1, expect.stringContaining(NOT_BOUND)]);
    expect(await sourceOf(Number(order))).toEqual({
      repository: 'https://github.com/bob/solution',
      commit: EVIL,
    });
  });

  test('where the comment may not be marked, the order is placed all the same, with a warning', async () => {
    server.state.tokens.set('job-token', { login: 'github-actions[bot]', permissions: {} });
    const env = await pushed(EVIL);
    const inputs = { ...cast.as('bob'), ...placed.offers, solution: cast.path('solution.resource.json.asc') };
    const policy = 'version: 1\nallowSimulated: true';
    const asked = { ...inputs, policy, token: 'job-token' };
    const ran = good(await cast.runner.run('place-order', asked, { ...env, GITHUB_RUN_ID: '81' }));
    expect(ran.log).toMatch(/::warning.*not marked as being of an earlier commit.*pull-requests/);
    const silent = good(
      await cast.runner.run('place-order', { ...asked, comment: false }, { ...env, GITHUB_RUN_ID: '82' }),
    );
    expect(silent.log).not.toContain('::warning');
  });
});

const WORKFLOW = { GITHUB_WORKFLOW_REF: 'bob/solution/.github/workflows/approve.yml@refs/heads/main' };

test('the page says what a job can forge, and gives the commands that nobody can', async () => {
  const { summary } = good(await verify({ commit: COMMIT, attest: 'true' }, WORKFLOW));
  expect(summary).toContain('can write a page, a comment and a check run that look like these');
  expect(summary).toContain(
    `orders validate-report ${cast.path('report.json')} --allow-simulated --order ${placed.order} --commit ${COMMIT} --repository https://github.com/bob/solution`,
  );
  expect(summary).toContain(
    'gh attestation verify solution.tar.gz --repo bob/solution --signer-workflow bob/solution/.github/workflows/BUILD.yml --source-ref REF',
  );
  expect(summary).toContain(
    'gh attestation verify bundles/result.details.json --repo bob/solution --signer-workflow bob/solution/.github/workflows/approve.yml --source-ref refs/heads/main --predicate-type urn:countersign:result:v1',
  );
});

test('the page names no attestation of a report that was not attested: nobody would find it', async () => {
  const { summary } = good(await verify({ commit: COMMIT, attest: 'false' }, WORKFLOW));
  expect(summary).toContain('gh attestation verify solution.tar.gz');
  expect(summary).not.toContain('gh attestation verify bundles/');
});
