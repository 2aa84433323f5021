import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { good } from './cast.ts';
import { GateScene, type Change } from './gateScene.ts';

let scene: GateScene;
beforeAll(async () => {
  scene = await GateScene.start();
});
afterAll(() => scene.cast.close());

const BROKEN: readonly (readonly [string, Change, string])[] = [
  ['requires no reviewer', ({ environment }) => (environment.reviewers = []), 'Add a required reviewer'],
  [
    'lets people approve their own runs',
    ({ environment }) => (environment.preventSelfReview = false),
    'Prevent self-review',
  ],
  ['lets administrators step around', ({ environment }) => (environment.canAdminsBypass = true), 'Untick'],
  ['lets every branch in', ({ environment }) => (environment.branchPolicy = null), 'Deployment branches'],
  ['was passed without a review', ({ run }) => run.approvals.splice(0), 'have a required reviewer approve'],
  [
    'was passed by a no',
    ({ run }) => (run.approvals[0] = { ...YES, state: 'rejected' }),
    'required reviewer',
  ],
  [
    'was passed by a yes and a no',
    ({ run }) => run.approvals.push({ ...YES, state: 'rejected' }),
    'required reviewer',
  ],
  [
    'was passed by a comment',
    ({ run }) => (run.approvals[0] = { ...YES, state: 'pending' }),
    'required reviewer',
  ],
  [
    'was passed for another environment',
    ({ run }) => (run.approvals[0] = { ...YES, environments: ['alice-reads'] }),
    'required reviewer',
  ],
  ['was approved by who started the run', startedBy('alice'), 'another account'],
  ['is not named', ({ inputs }) => (inputs['environment'] = ''), 'environment'],
  ['is not there', ({ inputs }) => (inputs['environment'] = 'elsewhere'), 'Create it at'],
  ['is of a branch without rules', ({ repository }) => repository.rulesets.splice(0), 'Make a ruleset'],
];

const YES = { user: 'alice', state: 'approved', comment: '', environments: ['alice'] };

function startedBy(actor: string): Change {
  return ({ run }) => {
    Object.assign(run, { actor, restartedBy: actor });
  };
}

describe('complete-suborder, where the gate', () => {
  test.each(BROKEN)('%s, signs nothing and says how to mend it', async (_, change, mend) => {
    const { status, log, summary } = await scene.complete(change);
    expect(status).toBe(1);
    expect(log).toContain('nothing was signed');
    expect(log).toContain(mend);
    expect(log.split('\n').filter((line) => line.startsWith('::error'))).toHaveLength(1);
    expect(summary).toBe('');
    expect(await scene.isBlocked()).toBe(true);
  });

  test('cannot be read, names the missing permission as YAML, and signs nothing', async () => {
    const { status, log } = await scene.complete(({ server: { state } }) => {
      state.tokens.set('job-token', { login: 'github-actions[bot]', permissions: { contents: 'read' } });
    });
    expect(status).toBe(1);
    expect(log).toContain('permissions:%0A  actions: read');
    expect(await scene.isBlocked()).toBe(true);
  });

  test.each([
    ['the run', /actions\/runs\/\d+$/, { html_url: 1 }],
    ['the approvals', /approvals$/, [{ state: 'maybe' }]],
    ['the rules', /rules\/branches/, [{ type: 'pull_request', ruleset_id: 1, ruleset_source: 'a' }]],
    ['the repository', /GET \/repos\/acme\/shared$/, { full_name: 7 }],
  ])('is answered in another shape about %s, names the call, and signs nothing', async (_, match, body) => {
    const { status, log } = await scene.complete(({ server }) => {
      server.fail({ match, body, times: 9 });
    });
    expect(status).toBe(1);
    expect(log).toMatch(/GitHub answered GET \/repos\/acme\/shared\S* in a shape that is not its own/);
    expect(log).not.toContain('not foreseen');
    expect(await scene.isBlocked()).toBe(true);
  });

  test('names approvers that are no numbers, says how to find them', async () => {
    const { status, log } = await scene.complete(({ inputs }) => (inputs['approvers'] = 'alice'));
    expect([status, log]).toEqual([1, expect.stringContaining('gh api users/octocat')]);
  });

  test('cannot be read but need not hold, signs, and shows it', async () => {
    const { summary, outputs } = good(
      await scene.complete(({ server, inputs }) => {
        server.fail({ match: /environments/, status: 403, times: 10 });
        inputs['allow-unprotected'] = true;
      }),
    );
    expect(outputs['protected']).toBe('false');
    expect(summary).toContain('UNPROTECTED GATE');
  });
});

describe('complete-suborder, behind a gate that holds', () => {
  test('signs, and records the run and who let it pass, for every verifier to see', async () => {
    await scene.waitForAlice();
    const { outputs, summary } = good(await scene.complete());
    expect(outputs).toMatchObject({ protected: 'true', changed: 'true' });
    expect(summary).toMatch(/https:\/\/github.com\/acme\/shared\/actions\/runs\/\d+/);
    expect(summary).not.toContain('UNPROTECTED');
    good(await scene.runTee());
    const verified = good(
      await scene.cast.runner.run('verify-report', {
        ...scene.cast.as('alice'),
        order: scene.order,
        output: scene.cast.path('report.json'),
        'allow-simulated': true,
        comment: false,
        'check-run': false,
      }),
    );
    expect(verified.summary).toMatch(/Alice.*acme\/shared\/actions\/runs\/\d+.*`alice`/);
    expect(verified.summary).not.toContain('UNPROTECTED');
  });

  test('asks for no review when the owner turns the order down', async () => {
    await scene.waitForAlice();
    const ran = good(
      await scene.complete(({ run, inputs }) => {
        run.approvals.splice(0);
        Object.assign(inputs, { status: 'canceled', reason: 'no\u001b[2J' });
      }),
    );
    expect(ran.summary).toContain('turned down');
    expect(await scene.isBlocked()).toBe(false);
  });
});

const commented =
  (write: (code: string) => string): Change =>
  ({ run, code }) =>
    (run.approvals[0] = { ...YES, comment: write(code) });

const UNREAD: readonly (readonly [string, Change, string])[] = [
  ['with a click and no more', commented(() => ''), 'the approval has no comment'],
  ['with a word', commented(() => 'Looks good to me'), 'holds no code, or another'],
  ['with the code of another card', commented(() => '7K3M-0QXA-7K3M-0QXA'), 'holds no code, or another'],
  ['with a digit too few', commented((code) => code.slice(1)), 'holds no code, or another'],
  [
    'at a second attempt, which the yes of the first may be for',
    ({ env }) => (env['GITHUB_RUN_ATTEMPT'] = '2'),
    'this is attempt 2',
  ],
];

describe('complete-suborder, where she who approves did not have the card before her', () => {
  beforeAll(() => scene.waitForAlice());

  test.each(UNREAD)('%s, signs nothing and says how to mend it', async (_, change, why) => {
    const { status, log } = await scene.complete(change);
    expect(status).toBe(1);
    expect(log).toContain('nothing was signed: Who let this job in typed the code');
    expect(log).toContain(why);
    expect(log).toContain('tart the workflow anew');
    expect(await scene.isBlocked()).toBe(true);
  });

  test('signs all the same where no code is required, and records none', async () => {
    good(
      await scene.complete(({ inputs, run }) => {
        inputs['require-code'] = false;
        run.approvals[0] = YES;
      }),
    );
    expect(await contextOfApproval()).not.toHaveProperty('code');
  });

  test('records the code where one is required', async () => {
    await scene.waitForAlice();
    let shown = '';
    good(
      await scene.complete(({ code }) => {
        shown = code;
      }),
    );
    expect(await contextOfApproval()).toHaveProperty('code', shown);
  });
});

async function contextOfApproval(): Promise<Record<string, string>> {
  const { Ledger } = await import('../../src/ledger/ledger.ts');
  const { openLedgerRepository } = await import('../../src/ledger/git/gitLedger.ts');
  const cacheDir = scene.cast.path('looker');
  const ledger = new Ledger(await openLedgerRepository(scene.cast.ledger, { cacheDir }));
  const suborder = Number(scene.suborder);
  const { state } = await ledger.order(suborder);
  const outcome = state.suborders.find(({ id }) => id === suborder)?.completed?.entry.outcome;
  return outcome?.status === 'done' ? (outcome.approval.context ?? {}) : {};
}
