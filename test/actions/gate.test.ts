import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startGitHubServer, type Environment, type GitHubServer } from '../servers/githubServer.ts';
import { cardCode } from '../../src/marketplace/card/cardCode.ts';
import { good, makeCast, placeOrder, TRIAL_POLICY, type Cast, type CastOrder } from './cast.ts';
import type { Ran } from './runner.ts';

/** Alice's repository on GitHub, Bob as who starts runs, an order that waits for her. */
let cast: Cast;
let server: GitHubServer;
let hash: string;
let offers: CastOrder['offers'];
let suborder: string;
let order: string;
beforeAll(async () => {
  cast = await makeCast();
  ({ hash, offers } = await placeOrder(cast));
  await waitForAlice();
});
afterAll(() => cast.close());
beforeEach(async () => {
  server = await startGitHubServer();
  for (const login of ['alice', 'bob']) server.state.addAccount(login);
  server.state.tokens.set('job-token', { login: 'alice' });
});
afterEach(() => server.close());

const runTee = (): Promise<Ran> =>
  cast.runner.run('run-tee', {
    ...cast.as('operator'),
    'simulated-root': cast.simulatedRoot,
    'ledger-head': cast.ledgerHead(),
    storage: cast.storage,
    orders: order,
  });

let runs = 0;
/** An order of its own for a test that completes it: placed and attested. */
async function waitForAlice(): Promise<void> {
  const inputs = {
    ...cast.as('bob'),
    solution: cast.path('solution.resource.json.asc'),
    ...offers,
    policy: TRIAL_POLICY,
  };
  const { outputs } = good(await cast.runner.run('place-order', inputs, { GITHUB_RUN_ID: String(++runs) }));
  order = outputs['order'] ?? '';
  suborder = outputs['data-suborder'] ?? '';
  good(await runTee());
}

interface Scene {
  readonly rules?: Partial<Environment>;
  readonly visibility?: 'public' | 'private';
  readonly actor?: string;
  readonly approvals?: { user: string; state: string; comment: string; environments: string[] }[];
  readonly inputs?: Record<string, string | boolean>;
  /** What she writes beside her yes, who was shown this code. */
  readonly comment?: (code: string) => string;
  readonly attempt?: string;
}

const approved = (comment: string, user = 'alice') => [
  { user, state: 'approved', comment, environments: ['data'] },
];

async function complete(scene: Scene = {}): Promise<Ran> {
  const { state, url } = server;
  const digest = await cast.cardDigest(Number(suborder));
  const { comment = (shown: string) => shown } = scene;
  const repository = state.addRepository('alice/data', scene.visibility ?? 'public');
  state.addEnvironment(repository, 'data', {
    reviewers: [{ type: 'User', id: state.account('alice').id }],
    preventSelfReview: true,
    canAdminsBypass: false,
    branchPolicy: { protected_branches: true, custom_branch_policies: false },
    ...scene.rules,
  });
  const run = state.addRun(
    repository,
    scene.actor ?? 'bob',
    'push',
    scene.approvals ?? approved(comment(cardCode(digest))),
  );
  return cast.runner.run(
    'complete-suborder',
    {
      ...cast.as('alice'),
      suborder,
      resource: cast.path('dataset.resource.json.asc'),
      'solution-hash': hash,
      'card-digest': digest,
      'ledger-head': cast.ledgerHead(),
      environment: 'data',
      token: 'job-token',
      ...scene.inputs,
    },
    {
      GITHUB_REPOSITORY: 'alice/data',
      GITHUB_RUN_ID: String(run.id),
      GITHUB_API_URL: url,
      GITHUB_RUN_ATTEMPT: scene.attempt ?? '1',
    },
  );
}

async function isBlocked(): Promise<boolean> {
  const account = cast.keys.alice.toPublic().armor();
  const inputs = { account, ledger: cast.ledger, orders: order };
  const { outputs } = good(await cast.runner.run('pending-suborders', inputs));
  return outputs['count'] === '1';
}

const BROKEN: [string, Scene, string][] = [
  ['requires no reviewer', { rules: { reviewers: [] } }, 'Add a required reviewer'],
  ['lets people approve their own runs', { rules: { preventSelfReview: false } }, 'Prevent self-review'],
  ['lets administrators step around', { rules: { canAdminsBypass: true } }, 'Untick'],
  ['lets every branch in', { rules: { branchPolicy: null } }, 'Deployment branches'],
  ['is in a private repository of a person', { visibility: 'private' }, 'Make the repository public'],
  ['was passed without a review', { approvals: [] }, 'have a required reviewer approve'],
  ['was approved by who started the run', { actor: 'alice' }, 'another account'],
  ['is not named', { inputs: { environment: '' } }, 'environment'],
  ['is not there', { inputs: { environment: 'elsewhere' } }, 'Create it at'],
];

describe('complete-suborder, where the gate', () => {
  test.each(BROKEN)('%s, signs nothing and says how to mend it', async (_, scene, mend) => {
    const { status, log, summary } = await complete(scene);
    expect(status).toBe(1);
    expect(log).toContain('nothing was signed');
    expect(log).toContain(mend);
    expect(log.split('\n').filter((line) => line.startsWith('::error'))).toHaveLength(1);
    expect(summary).toBe('');
    expect(await isBlocked()).toBe(true);
  });

  test('cannot be read, names the missing permission as YAML, and signs nothing', async () => {
    server.state.tokens.set('job-token', { login: 'alice', permissions: { contents: 'read' } });
    const { status, log } = await complete();
    expect(status).toBe(1);
    expect(log).toContain('permissions:%0A  actions: read');
    expect(await isBlocked()).toBe(true);
  });

  test('cannot be read but need not hold, signs, and shows it', async () => {
    server.fail({ match: /environments/, status: 403, times: 10 });
    const { summary, outputs } = good(await complete({ inputs: { 'allow-unprotected': true } }));
    expect(outputs['protected']).toBe('false');
    expect(summary).toContain('UNPROTECTED GATE');
  });
});

const UNREAD: [string, Scene, string][] = [
  ['with a click and no more', { comment: () => '' }, 'the approval has no comment'],
  ['with a word', { comment: () => 'Looks good to me' }, 'holds no code, or another'],
  ['with the code of another card', { comment: () => '7K3M-0QXA-7K3M-0QXA' }, 'holds no code, or another'],
  ['with a digit too few', { comment: (code) => code.slice(1) }, 'holds no code, or another'],
  ['at a second attempt, which the yes of the first may be for', { attempt: '2' }, 'this is attempt 2'],
];

describe('complete-suborder, where she who approves did not have the card before her', () => {
  beforeAll(waitForAlice);

  test.each(UNREAD)('%s, signs nothing and says how to mend it', async (_, scene, why) => {
    const { status, log } = await complete(scene);
    expect(status).toBe(1);
    expect(log).toContain('nothing was signed: Who let this job in typed the code');
    expect(log).toContain(why);
    expect(log).toContain('tart the workflow anew');
    expect(await isBlocked()).toBe(true);
  });

  test('signs all the same where no code is required, and records none', async () => {
    await waitForAlice();
    const inputs = { 'require-code': false };
    good(await complete({ comment: () => '', attempt: '2', inputs }));
    expect(await contextOfApproval()).not.toHaveProperty('code');
  });
});

async function contextOfApproval(): Promise<Record<string, string>> {
  const { Ledger } = await import('../../src/ledger/ledger.ts');
  const { openLedgerRepository } = await import('../../src/ledger/git/gitLedger.ts');
  const ledger = new Ledger(await openLedgerRepository(cast.ledger, { cacheDir: cast.path('looker') }));
  const { state } = await ledger.order(Number(suborder));
  const outcome = state.suborders.find(({ id }) => id === Number(suborder))?.completed?.entry.outcome;
  return outcome?.status === 'done' ? (outcome.approval.context ?? {}) : {};
}

describe('complete-suborder, behind a gate that holds', () => {
  test('signs, and records the run and who let it pass, for every verifier to see', async () => {
    await waitForAlice();
    let code = '';
    const comment = (shown: string): string => `Read it. Code: ${(code = shown).toLowerCase()}`;
    const { outputs, summary } = good(await complete({ comment }));
    expect(outputs).toMatchObject({ protected: 'true', changed: 'true' });
    expect(await contextOfApproval()).toMatchObject({ code, reviewer: 'alice' });
    expect(summary).toMatch(/https:\/\/github.com\/alice\/data\/actions\/runs\/\d+/);
    expect(summary).not.toContain('UNPROTECTED');
    good(await runTee());
    const verified = good(
      await cast.runner.run('verify-report', {
        ...cast.as('alice'),
        order,
        output: cast.path('report.json'),
        'allow-simulated': true,
        comment: false,
        'check-run': false,
      }),
    );
    expect(verified.summary).toMatch(/Alice.*alice\/data\/actions\/runs\/\d+.*`alice`/);
    expect(verified.summary).not.toContain('UNPROTECTED');
    expect(verified.summary).toContain(`all that was signed &#40;card ${code.replaceAll('-', '&#45;')}&#41;`);
    expect(verified.summary).toMatch(/Given where.*`code`&#58; `[0-9A-Z-]{19}`/);
    expect(verified.summary).not.toContain('the code of another card');
  });

  test('asks for no review when the owner turns the order down', async () => {
    await waitForAlice();
    const ran = good(
      await complete({ approvals: [], inputs: { status: 'canceled', reason: 'no\u001b[2J' } }),
    );
    expect(ran.summary).toContain('turned down');
    expect(await isBlocked()).toBe(false);
  });
});
